"""p-median: sites from which people have the shortest way on average.

    minimise    sum_j w_j sum_i d_ij y_ij + sum_j w_j b_j (1 - sum_i y_ij)
    subject to  sum_i y_ij <= 1        for each demand point j
                y_ij <= x_i            for each pair within reach
                the rules of rules.py, sum_i x_i <= p among them
                x_i in {0, 1}, y_ij >= 0

S. L. Hakimi, Operations Research 12 (1964) 450-459; C. ReVelle, R. Swain, Geographical Analysis 2 (1970)
30-42. b_j is the distance at which a point counts that no chosen site reaches; with a table of all distances
it is never paid. Saving b_j - d_ij against being unserved makes this the gradual covering of maximal.py.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import InputError
from . import cover, distances, maximal
from .plan import Plan


def p_median(
    distance: Any, weight: Any = None, *, count: int, existing: Any = None, beyond: float | None = None,
    time_limit: float = 60.0, seed: int = 0, **more: Any,
) -> Plan:
    """Choose `count` new sites with the least sum of weight times distance to the nearest site.

    distance: dense or sparse (sites x demand), m or s, inf or not stored where out of reach; weight:
    (demand,), 1 each where not given; beyond: distance at which an unserved point counts, by default the
    longest in the table; more: as for `maximal_covering`.
    Returns: a Plan, its objective and bound in weight times m (or s), unserved points at `beyond` included;
    its assignment; `unreachable`: points out of reach of every site, which the objective leaves out;
    notes: "unserved" (int64 demand points), "mean" and "longest" distance of the served ones.
    Raises: InputError.
    """
    began = time.monotonic()
    table = distances.checked(distance)
    weights = cover.checked_weight(weight, table.shape[1])
    columns = table.tocsc()
    unreachable = np.flatnonzero(np.diff(columns.indptr) == 0)
    if unreachable.size == table.shape[1]:
        raise InputError("No site reaches any demand point: check the reach and the positions.")
    limit = _limits(columns, beyond)
    # As a share of the limit, so that the saving is a probability to maximal.py; its weight has the metres.
    reach = columns.copy()
    length = np.diff(columns.indptr)
    scale = np.repeat(np.where(limit > 0.0, limit, 1.0), length)
    reach.data = 1.0 - np.minimum(columns.data / scale, 1.0)
    found = maximal.maximal_covering(
        reach.tocsr(), weights * limit, count=count, existing=existing, time_limit=time_limit, seed=seed,
        **more,
    )
    counted = np.ones(table.shape[1], dtype=bool)
    counted[unreachable] = False
    worst = float(weights[counted] @ limit[counted])
    nearest, far = distances.serve(table, found.sites)
    objective = float(weights[counted] @ np.minimum(far, limit)[counted])
    served = np.isfinite(far)
    weighted = weights[served].sum()
    return replace(
        found, sense="min", objective=objective, assignment=nearest, unreachable=unreachable,
        bound=_rounded(worst - found.bound, objective, table, weights, limit),
        seconds=time.monotonic() - began,
        notes={
            "unserved": np.flatnonzero(counted & ~served),
            "mean": float(weights[served] @ far[served] / weighted) if weighted else np.nan,
            "longest": float(far[served].max()) if served.any() else np.nan,
        },
    )  # fmt: skip


def _limits(columns: Any, beyond: float | None) -> np.ndarray:
    """The distance at which each point counts unserved, float64 (demand,)."""
    longest = float(columns.data.max())
    if beyond is not None and not beyond >= longest:
        raise InputError(
            "An unserved point must count at least as the longest distance in the table, {longest}.",
            longest=longest,
        )
    limit = np.full(columns.shape[1], longest if beyond is None else float(beyond))
    # A point that every site reaches is always served: its own longest distance makes the bound sharper.
    everywhere = np.flatnonzero(np.diff(columns.indptr) == columns.shape[0])
    if everywhere.size:
        limit[everywhere] = [
            columns.data[columns.indptr[point] : columns.indptr[point + 1]].max() for point in everywhere
        ]
    return limit


def _rounded(bound: float, objective: float, table: Any, weight: np.ndarray, limit: np.ndarray) -> float:
    """A lower bound, raised to the next whole number where all values of the objective are whole."""
    bound = max(bound, 0.0)
    whole = all((part == np.floor(part)).all() for part in (table.data, weight, limit))
    if whole and np.isfinite(bound):
        # less than rounding of the sums that made it; below the objective it must stay in any case
        bound = float(np.ceil(bound - 1e-9 * max(1.0, abs(bound)) - 1e-6))
    return min(bound, objective)

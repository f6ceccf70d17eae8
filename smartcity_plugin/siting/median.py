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
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..errors import InputError
from . import cover, distances, maximal, medianbound
from . import rules as ruling
from .plan import Plan

ROUNDS = (0.05, 0.3, 0.9)
"""Share of the time left that each search gets; by trial."""
BOUND_SHARE = 0.1
"""Share of the whole time that each bound gets at most; by trial."""


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
    counted = length > 0
    problem = _Problem(table, np.where(counted, weights, 0.0), limit, reach.tocsr())
    found, bound = _search(problem, {"count": count, "existing": existing, "seed": seed, **more}, time_limit)
    objective = problem.cost_of(found.sites)
    nearest, far = distances.serve(table, found.sites)
    served = np.isfinite(far)
    weighted = weights[served].sum()
    return replace(
        found, sense="min", objective=objective, assignment=nearest, unreachable=unreachable,
        bound=problem.rounded(bound, objective), seconds=time.monotonic() - began,
        notes={
            "unserved": np.flatnonzero(counted & ~served),
            "mean": float(weights[served] @ far[served] / weighted) if weighted else np.nan,
            "longest": float(far[served].max()) if served.any() else np.nan,
        },
    )  # fmt: skip


@dataclass(frozen=True)
class _Problem:
    """table: csr_matrix of distances; weight: (demand,), 0 for points out of reach of all; limit: (demand,),
    distance at which each counts unserved; reach: csr_matrix, what a site saves of it, from 0 to 1."""

    table: Any
    weight: np.ndarray
    limit: np.ndarray
    reach: Any

    @property
    def worst(self) -> float:
        """With no site at all."""
        return float(self.weight @ self.limit)

    def cost_of(self, sites: np.ndarray) -> float:
        return float(self.weight @ np.minimum(distances.serve(self.table, sites)[1], self.limit))

    def rounded(self, bound: float, objective: float) -> float:
        """A lower bound, raised to the next whole number where all values of the objective are whole."""
        bound = max(bound, 0.0)
        whole = all((part == np.floor(part)).all() for part in (self.table.data, self.weight, self.limit))
        if whole and np.isfinite(bound):
            # less than rounding of the sums that made it; below the objective it must stay in any case
            bound = float(np.ceil(bound - 1e-9 * max(1.0, abs(bound)) - 1e-6))
        return min(bound, objective)


def _search(problem: _Problem, given: dict[str, Any], time_limit: float) -> tuple[Plan, float]:
    """The best plan and a lower bound, in rounds: search, then prices of the demand for the bound, which also
    tell the sites that are in no better plan; without these the next search is a smaller one."""
    end = time.monotonic() + time_limit
    named = {name: given[name] for name in ruling.NAMES if name in given}
    rules = ruling.of(problem.table.shape[0], count=given["count"], existing=given["existing"], **named)
    weighted = problem.table.copy()
    weighted.data = weighted.data * problem.weight[weighted.indices]
    forbidden, bound = rules.forbidden, 0.0
    plans: list[Plan] = []
    cost = np.inf
    for share in ROUNDS:
        left = end - time.monotonic()
        if plans and (left <= 0.0 or plans[-1].stopped or bound >= cost):
            break
        found = maximal.maximal_covering(
            problem.reach, problem.weight * problem.limit, **{**given, "forbidden": forbidden},
            most=problem.worst - bound, time_limit=share * left,
        )  # fmt: skip
        plans.append(found)
        best = min(plans, key=lambda plan: problem.cost_of(plan.sites))
        cost = problem.cost_of(best.sites)
        # Selections with a site that was left out are no better than the best one then known.
        bound = max(bound, problem.rounded(min(problem.worst - found.bound, cost), cost))
        until = min(time.monotonic() + BOUND_SHARE * time_limit, end)
        lowest, with_site = medianbound.lower(
            weighted, problem.weight * problem.limit, rules, best.sites, cost, until, given.get("cancelled")
        )
        bound = max(bound, problem.rounded(lowest, cost))
        if rules.is_plain:
            forbidden = rules.forbidden | (rules.is_open & (with_site > cost * (1.0 + 1e-9)))
    return replace(best, stopped=plans[-1].stopped), bound


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

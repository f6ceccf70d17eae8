"""Which project area comes first: a score of 0 to 100 by weights that anybody can check.

Each criterion is stretched between the worst and the best of the areas at hand (min-max): the worst has 0,
the best 100 points. The score is the mean of the points by the weights. So a score compares areas of one run
and says nothing beside another run. A criterion in which all areas are alike tells nothing and is left out;
one that is not known of an area is left out for that area, whose other weights then count for more.

An area of unknown cost has no score as long as the cost has a weight: nothing could be said of its place.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError

CRITERIA = ("units", "schools", "businesses", "public", "cost", "dig_once", "need")
"""Connections; schools; businesses; hospitals and administration; cost per connection; share of the trench
in planned roadworks; mean best download of today."""
LOWER_IS_BETTER = ("cost", "need")
COST = CRITERIA.index("cost")
SAME = 1e-9
"""Scores nearer to each other are a tie."""


@dataclass(frozen=True)
class Scores:
    """points: what each criterion adds, shape (n, criteria), NaN where it is left out; score: their sum,
    shape (n,), 0 to 100, NaN for an area that cannot be ranked; used: criteria that tell areas apart."""

    points: np.ndarray
    score: np.ndarray
    used: np.ndarray


def scores(values: np.ndarray, weights: np.ndarray) -> Scores:
    """Points and score of each area.

    Args:
        values: shape (n, len(CRITERIA)), NaN where not known. weights: shape (len(CRITERIA),), 0 or more.
    Raises:
        InputError: a weight below 0, or all are 0.
    """
    weights = np.asarray(weights, dtype=np.float64)
    if not np.isfinite(weights).all() or (weights < 0).any():
        raise InputError("Weights must be 0 or more.")
    if not weights.any():
        raise InputError("All weights are 0. Give at least one criterion a weight above 0.")
    stretched = _stretched(values)
    used = ~np.isnan(stretched).all(axis=0) & (weights > 0)
    weight = np.where(np.isnan(stretched) | ~used, 0.0, weights)
    whole = weight.sum(axis=1, keepdims=True)
    points = np.full(values.shape, np.nan)
    np.divide(weight * np.nan_to_num(stretched), whole, out=points, where=weight > 0)
    score = np.where(whole[:, 0] > 0, np.nansum(points, axis=1), np.nan)
    if not used.any():  # nothing tells the areas apart
        score = np.zeros(len(values))
    if weights[COST] > 0:
        score = np.where(np.isnan(values[:, COST]), np.nan, score)
    points[np.isnan(score)] = np.nan
    return Scores(points, score, used)


def _stretched(values: np.ndarray) -> np.ndarray:
    """Each criterion from 0 (worst area) to 100 (best); NaN for one in which all areas are alike."""
    found = np.full(values.shape, np.nan)
    for column, name in enumerate(CRITERIA):
        column_values = values[:, column]
        known = column_values[~np.isnan(column_values)]
        if known.size == 0 or known.max() == known.min():
            continue
        share = (column_values - known.min()) / (known.max() - known.min())
        found[:, column] = 100.0 * (1.0 - share if name in LOWER_IS_BETTER else share)
    return found


def order(
    score: np.ndarray, units: np.ndarray, cost_per_unit: np.ndarray, ids: tuple[str, ...]
) -> np.ndarray:
    """Areas that can be ranked, best first, int64. A tie goes to more connections, then to the cheaper one,
    then by name, so that the same areas always come in the same order."""
    ranked = np.flatnonzero(~np.isnan(score))
    by_name = np.argsort(np.array(ids, dtype=object), kind="stable")
    name_rank = np.empty(len(ids), dtype=np.int64)
    name_rank[by_name] = np.arange(len(ids))
    keys = (
        name_rank[ranked], np.nan_to_num(cost_per_unit[ranked], nan=np.inf),
        -np.nan_to_num(units[ranked]), -np.round(score[ranked] / SAME) * SAME,
    )  # fmt: skip
    return ranked[np.lexsort(keys)]


def ranks(found: np.ndarray, count: int) -> np.ndarray:
    """Rank of each of `count` areas from 1 on, int64; 0 for those that are not in the order `found`."""
    rank = np.zeros(count, dtype=np.int64)
    rank[found] = np.arange(1, len(found) + 1)
    return rank

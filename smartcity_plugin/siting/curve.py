"""What each further site still adds: coverage over the number of sites, and how much it could be at best.

The best possible cover with k new sites is, with x_i = 1 where site i is chosen, z_j the covered share of
point j, w_j its weight, and a_ij the probability that site i reaches it (1 where it does for sure), at most

    maximise   sum_j w_j z_j
    subject to folds z_j <= sum_i a_ij x_i,  z_j <= 1,  sum_i x_i <= k

It is bounded from above by its Lagrangian for any multipliers u >= 0,

    L_k(u) = sum_j max(0, w_j - folds u_j)
             + the sum of the k largest sum_j a_ij u_j over the sites i that may be chosen

with existing sites added as they are (M. Fisher: The Lagrangian relaxation method for solving integer
programming problems, Management Science 27, 1981). One u gives a bound for every k at once. u is improved by
subgradient steps of Polyak's length. Rules on spacing, groups and cost can only lower the optimum, so the
bound holds with them too.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..patience import CancelCheck
from . import cover as covers
from .ranking import Coverage, greedy
from .rules import Rules, State

STEPS = 100
"""Subgradient steps for each number of sites aimed at."""
AIMS = 8
"""Numbers of sites aimed at, spread over the curve."""
FURTHER_LEAST, FURTHER_MOST = 5, 50
"""The curve goes on to twice the chosen number of sites, by so many at least and at most."""


@dataclass(frozen=True)
class Curve:
    """One entry for each number of new sites from 0; float64 unless said otherwise."""

    site: np.ndarray
    """int64 (points - 1,): the new site that each step adds; the chosen ones in their order, then further
    ones."""
    covered: np.ndarray
    """Weight covered."""
    bound: np.ndarray
    """Weight that no selection of so many new sites can exceed."""
    mean: np.ndarray
    """Weighted mean of the distance or time from the demand served to its nearest site; NaN where none is."""
    largest: np.ndarray
    """The largest of them; NaN where none is served."""
    chosen: int
    """So many new sites were chosen; the points after it are what more would add."""


def curve(
    cover: Any, weight: np.ndarray, order: np.ndarray, rules: Rules, *, folds: int = 1, distance: Any = None,
    known: float = np.inf, seconds: float = 10.0, cancelled: CancelCheck = None,
) -> Curve:
    """The curve of a selection built in a given order, and beyond it.

    cover: csr_matrix (sites, demand), bool or probability. order: new sites as `ranking.rank` gives them,
    int64. rules: as the selection obeyed them; the sites after the chosen ones keep spacing, groups and
    exclusions, but not number and budget. distance: csr_matrix of the same pairs in m or s, None where there
    is none. known: weight that no selection of as many new sites as there are in order can exceed. seconds:
    spent on the bound at most.
    """
    from dataclasses import replace

    free = replace(rules, count=np.iinfo(np.int64).max, budget=np.inf)
    state = Coverage(cover, weight, folds)
    permitted = State(free)
    for site in np.concatenate([np.flatnonzero(rules.existing), order]):
        state.add(int(site))
        if not permitted.chosen[site]:
            permitted.add(int(site))
    further = min(max(order.size, FURTHER_LEAST), FURTHER_MOST)
    more, _ = greedy(state, np.flatnonzero(permitted.addable()), most=further, permitted=permitted.may_add,
                     taken=permitted.add)  # fmt: skip
    steps = np.concatenate([order, more]).astype(np.int64)
    covered, mean, largest = _trace(cover, weight, steps, rules.existing, folds, distance)
    bound = bounds(
        cover, weight, covered, rules.existing, free.is_open | np.isin(np.arange(rules.sites), steps),
        folds=folds,
        seconds=seconds, cancelled=cancelled,
    )  # fmt: skip
    bound[: order.size + 1] = np.maximum(np.minimum(bound, known), covered)[: order.size + 1]
    return Curve(steps, covered, bound, mean, largest, order.size)


def _trace(cover, weight, steps, existing, folds, distance) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Covered weight, mean and largest distance after each step."""
    state = Coverage(cover, weight, folds)
    nearest = np.full(cover.shape[1], np.inf)
    found = []

    def add(site: int) -> None:
        state.add(site)
        if distance is not None:
            row = slice(distance.indptr[site], distance.indptr[site + 1])
            demand = distance.indices[row]
            nearest[demand] = np.minimum(nearest[demand], distance.data[row])

    def note() -> None:
        served = np.isfinite(nearest)
        if served.any():
            mean = np.average(nearest[served], weights=weight[served])
            found.append((state.total(), mean, nearest[served].max()))
        else:
            found.append((state.total(), np.nan, np.nan))

    for site in np.flatnonzero(existing):
        add(int(site))
    note()
    for site in steps:
        add(int(site))
        note()
    covered, mean, largest = np.array(found).T
    return covered, mean, largest


def bounds(
    cover: Any, weight: np.ndarray, covered: np.ndarray, existing: np.ndarray, may_be_chosen: np.ndarray, *,
    folds: int = 1, seconds: float = 10.0, cancelled: CancelCheck = None,
) -> np.ndarray:
    """Weight that no selection of k new sites can exceed, for k = 0, 1, ..., covered.size - 1.

    covered: weight that a known selection of k sites covers, float64, not falling. existing, may_be_chosen:
    bool (sites,). Stops early when time is up or the user cancels; what it has then is a bound too.
    """
    most = covered.size - 1
    merged = covers.merge(covers.checked(cover)[0], weight)
    gains, weight = merged.cover, merged.weight
    there = np.asarray(gains[np.flatnonzero(existing)].sum(axis=0)).ravel()
    usable = gains[np.flatnonzero(may_be_chosen & ~existing)]
    back = usable.T.tocsr()
    best = np.full(most + 1, float(weight.sum()))
    price = weight / folds * (there < folds)
    until = time.monotonic() + seconds
    for aim in np.unique(np.linspace(0, most, AIMS).round().astype(np.int64))[::-1]:
        length = 1.0
        for _ in range(STEPS):
            score = usable @ price
            top = np.argsort(-score, kind="stable")[:most]
            sums = np.zeros(most + 1)
            sums[1 : top.size + 1] = np.cumsum(score[top])
            sums[top.size + 1 :] = sums[top.size]
            rest = weight - folds * price
            value = np.maximum(rest, 0.0).sum() + (price * there).sum() + sums
            length *= 1.0 if value[aim] < best[aim] else 0.9
            best = np.minimum(best, value)
            if time.monotonic() > until or (cancelled is not None and cancelled()):
                return _monotone(best, covered)
            chosen = np.zeros(usable.shape[0])
            chosen[top[:aim]] = 1.0
            slope = there + back @ chosen - folds * (rest > 0.0)
            slope[(slope > 0.0) & (price <= 0.0)] = 0.0
            square = (slope * slope).sum()
            gap = value[aim] - covered[aim]
            if square == 0.0 or gap <= 0.0:
                break
            price = np.clip(price - length * gap / square * slope, 0.0, weight / folds)
    return _monotone(best, covered)


def _monotone(best: np.ndarray, covered: np.ndarray) -> np.ndarray:
    """More sites never cover less, so a bound for more holds for fewer; rounding never makes it too low."""
    return np.maximum(np.minimum.accumulate(best[::-1])[::-1], covered)

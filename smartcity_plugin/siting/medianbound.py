"""How low the cost of a p-median can be at most: the Lagrangian of the rule that each point is served once.

With a price u_j for serving demand point j, cost c_ij = w_j d_ij and at most p new sites,

    L(u) = sum_j u_j - max over selections of sum over chosen i of sum_j max(0, u_j - c_ij)

is at most the cost of any selection, whatever the prices; the best selection takes the sites that earn most.
A. M. Geoffrion, Mathematical Programming Study 2 (1974) 82-114; G. Cornuejols, M. Fisher, G. Nemhauser,
Management Science 23 (1977) 789-810. There is one price for each demand point, not one for each pair, so that
it comes down quickly where maximalbound.py has too many levels to move.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np
from numba import njit

from ..patience import CancelCheck
from .rules import Rules

FIRST_STEP, LAST_STEP = 1.0, 1e-4
"""Share of the gap that a step of Polyak's rule aims at (Held, Wolfe, Crowder 1974), first and last."""
PATIENCE = 15
"""Rounds without a better bound after which the step is halved; by trial."""


def lower(
    cost: Any, most: np.ndarray, rules: Rules, sites: np.ndarray, best: float, until: float,
    cancelled: CancelCheck = None,
) -> tuple[float, np.ndarray]:  # fmt: skip
    """The best bound found; and for each site, float64 (sites,), a bound of the selections that hold it.

    cost: csr_matrix (sites x demand) of w_j d_ij, one entry for each pair within reach; most: (demand,), what
    an unserved point costs, no less than any of its entries; sites, best: a selection and its cost, which the
    steps aim at; until: by time.monotonic(), if the steps have not become small before. Rules other than
    count, existing and forbidden sites are left out, which keeps it a bound.
    """
    chosen = cost[np.asarray(sites, dtype=np.int64)].tocsc()
    price = most.copy()
    for point in np.flatnonzero(np.diff(chosen.indptr)):
        price[point] = chosen.data[chosen.indptr[point] : chosen.indptr[point + 1]].min()
    worth, times = np.empty(rules.sites), np.empty(most.size, dtype=np.int64)
    with_site = np.full(rules.sites, -np.inf)
    bound, step, failed = -np.inf, FIRST_STEP, 0
    while step > LAST_STEP and time.monotonic() < until and not (cancelled is not None and cancelled()):
        _worth(cost.indptr, cost.indices, cost.data, price, worth)
        taken = _taken(worth, rules)
        value = float(price.sum() - worth[taken].sum())
        if value > bound + 1e-9 * abs(value):
            bound, failed = value, 0
            least = worth[taken[rules.existing.sum() :]].min(initial=np.inf)
            with_site = value + np.where(rules.is_open, np.maximum(least - worth, 0.0), 0.0)
        else:
            failed += 1
            if failed % PATIENCE == 0:
                step /= 2.0
        _served(cost.indptr, cost.indices, cost.data, price, taken, times)
        short = 1.0 - times
        length = float(short @ short)
        if length == 0.0 or best <= bound:
            break  # the selection is the best there is
        price = np.clip(price + step * (1.02 * best - value) / length * short, 0.0, most)
    return bound, with_site


def _taken(worth: np.ndarray, rules: Rules) -> np.ndarray:
    """Existing sites and those of the others that earn most, int64."""
    open_ = np.flatnonzero(rules.is_open)
    count = min(rules.count, open_.size)
    best = open_[np.argpartition(-worth[open_], count - 1)[:count]] if count else open_[:0]
    return np.concatenate([np.flatnonzero(rules.existing), best])


@njit(cache=True, nogil=True)
def _worth(indptr: Any, indices: Any, data: Any, price: Any, worth: Any) -> None:
    """What each site earns at these prices."""
    for site in range(worth.size):
        earned = 0.0
        for place in range(indptr[site], indptr[site + 1]):
            gain = price[indices[place]] - data[place]
            if gain > 0.0:
                earned += gain
        worth[site] = earned


@njit(cache=True, nogil=True)
def _served(indptr: Any, indices: Any, data: Any, price: Any, sites: Any, times: Any) -> None:
    """How many of the sites would serve each point at these prices."""
    times[:] = 0
    for site in sites:
        for place in range(indptr[site], indptr[site + 1]):
            if data[place] < price[indices[place]]:
                times[indices[place]] += 1

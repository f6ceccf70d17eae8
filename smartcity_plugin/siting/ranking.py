"""In which order the chosen sites are worth building: by what each adds to those before it.

The order is the greedy one within the selection (G. Nemhauser, L. Wolsey, M. Fisher: An analysis of
approximations for maximizing submodular set functions I, Mathematical Programming 14, 1978), with lazy
evaluation (M. Minoux: Accelerated greedy algorithms for maximizing submodular set functions, 1978): what a
site adds only falls as others come, so an old value that is still the largest need not be computed again by
more than one look.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Ranking:
    """The chosen sites in their order; arrays of shape (sites,) in that order."""

    order: np.ndarray
    """Site indices, int64: existing ones first, then new ones by what they add."""
    rank: np.ndarray
    """int64: 0 for existing sites, then 1, 2, ..."""
    gain: np.ndarray
    """What the site adds when it comes, given all before it, float64 >= 0."""
    only_here: np.ndarray
    """What would be lost if it alone fell away from the whole selection, float64 >= 0."""


class Coverage:
    """Demand covered so far. Of the sites that reach a point, the likeliest counts; with folds k the k-th.

    cover: csr_matrix (sites, demand), bool or probability in (0, 1], every stored entry a pair.
    """

    def __init__(self, cover: Any, weight: np.ndarray, folds: int = 1) -> None:
        self._start, self._demand, self._share = cover.indptr, cover.indices, cover.data.astype(np.float64)
        self._weight, self._folds = weight, folds
        self.likeliest = np.zeros((folds + 1, cover.shape[1]))
        """Probabilities of the likeliest sites of each point, falling; the first row is 1 for none at all."""
        self.likeliest[0] = 1.0

    def _row(self, site: int) -> tuple[np.ndarray, np.ndarray]:
        row = slice(self._start[site], self._start[site + 1])
        return self._demand[row], self._share[row]

    def gain(self, site: int) -> float:
        """What one more site adds to the objective."""
        demand, share = self._row(site)
        before, last = self.likeliest[-2, demand], self.likeliest[-1, demand]
        return float((self._weight[demand] * np.maximum(np.minimum(share, before) - last, 0.0)).sum())

    def interest(self, site: int) -> float:
        """By what sites are chosen: with folds above 1, a part of what is still missing counts as a part."""
        demand, share = self._row(site)
        more = np.maximum(share - self.likeliest[-1, demand], 0.0)
        return float((self._weight[demand] * more).sum()) / self._folds

    def add(self, site: int) -> None:
        demand, share = self._row(site)
        for place in range(1, self._folds + 1):
            there = self.likeliest[place, demand]
            self.likeliest[place, demand] = np.maximum(there, share)
            share = np.minimum(there, share)

    def total(self) -> float:
        """Weight of what is covered."""
        return float((self._weight * self.likeliest[-1]).sum())


class Nearness:
    """Weighted distance saved so far, where demand without a site counts as if its site were `limit` away.

    distance: csr_matrix (sites, demand), every stored entry a pair; limit: at least the largest entry.
    """

    def __init__(self, distance: Any, weight: np.ndarray, limit: float) -> None:
        self._start, self._demand = distance.indptr, distance.indices
        self._distance, self._weight = distance.data, weight
        self.nearest = np.full(distance.shape[1], float(limit))

    def _saved(self, site: int) -> tuple[np.ndarray, np.ndarray]:
        row = slice(self._start[site], self._start[site + 1])
        demand = self._demand[row]
        return demand, np.maximum(self.nearest[demand] - self._distance[row], 0.0)

    def gain(self, site: int) -> float:
        demand, saved = self._saved(site)
        return float((self._weight[demand] * saved).sum())

    interest = gain

    def add(self, site: int) -> None:
        demand, saved = self._saved(site)
        self.nearest[demand] -= saved

    def total(self) -> float:
        return float((self._weight * self.nearest).sum())


Value = Callable[[], Any]
"""Makes a new, empty Coverage or Nearness."""


def rank(value: Value, sites: np.ndarray, existing: np.ndarray) -> Ranking:
    """The order of a selection.

    sites: indices of the chosen ones, int64; existing: bool, one for every site there is.
    """
    sites = np.asarray(sites, dtype=np.int64)
    present, new = sites[existing[sites]], sites[~existing[sites]]
    state = value()
    gain = []
    for site in present:
        gain.append(state.gain(site))
        state.add(site)
    order, added = greedy(state, new)
    order = np.concatenate([present, order])
    ranks = np.concatenate([np.zeros(present.size, dtype=np.int64), np.arange(1, new.size + 1)])
    return Ranking(order, ranks, np.array(gain + added, dtype=np.float64), _only_here(value, order))


def greedy(
    state: Any, sites: np.ndarray, *, most: int | None = None, permitted: Callable[[int], bool] | None = None,
    taken: Callable[[int], None] | None = None,
) -> tuple[np.ndarray, list[float]]:
    """Sites in the order of what they add to `state`, which grows with them, and what each adds.

    most: so many at the most, those that add nothing left out (None: all, whatever they add). permitted:
    whether a site may still come; taken: told of each that does. Among equals the one of the lowest index
    comes first.
    """
    heap = [(-state.interest(site), int(site)) for site in sites]
    heapq.heapify(heap)
    order: list[int] = []
    gains: list[float] = []
    while heap and (most is None or len(order) < most):
        _, site = heapq.heappop(heap)
        if permitted is not None and not permitted(site):
            continue
        now = (-state.interest(site), site)
        if heap and now > heap[0]:
            heapq.heappush(heap, now)
            continue
        if most is not None and now[0] >= 0.0:
            break
        order.append(site)
        gains.append(state.gain(site))
        state.add(site)
        if taken is not None:
            taken(site)
    return np.array(order, dtype=np.int64), gains


def _only_here(value: Value, order: np.ndarray) -> np.ndarray:
    """What each site adds to all the others together, by halves: each site is left out once, not by itself.

    Sums over a tree of halves need order.size * log2(order.size) additions instead of its square.
    """
    lost = np.zeros(order.size)

    def descend(state: Any, first: int, last: int) -> None:
        """state: all sites but order[first:last]."""
        if last - first == 1:
            lost[first] = state.gain(order[first])
            return
        middle = (first + last) // 2
        for low, high, others in ((first, middle, order[middle:last]), (middle, last, order[first:middle])):
            part = _copy(state)
            for site in others:
                part.add(site)
            descend(part, low, high)

    if order.size:
        descend(value(), 0, order.size)
    return lost


def _copy(state: Any) -> Any:
    """A state of its own that shares what does not change."""
    twin = object.__new__(type(state))
    twin.__dict__.update(state.__dict__)
    for name in ("likeliest", "nearest"):
        if name in twin.__dict__:
            twin.__dict__[name] = twin.__dict__[name].copy()
    return twin


@dataclass(frozen=True)
class Service:
    """Who serves each demand point; arrays of shape (demand,)."""

    site: np.ndarray
    """Index of the nearest, or most probable, of the chosen sites, int64, NOBODY where none reaches it."""
    value: np.ndarray
    """Its distance, time or probability, float64, NaN where there is none."""
    times: np.ndarray
    """How many of the chosen sites reach it, int64."""


NOBODY = -1


def serve(reach: Any, sites: np.ndarray, *, larger_is_better: bool = False, given: Any = None) -> Service:
    """Which of the chosen sites serves each demand point.

    reach: csr_matrix (sites, demand) of distances, times or probabilities, every stored entry a pair. given:
    the site of each point where a model has assigned it (int64, NOBODY for none), as with capacities.
    """
    part = reach[sites].tocoo()
    demand, site, value = part.col, np.asarray(sites, dtype=np.int64)[part.row], part.data
    times = np.bincount(demand, minlength=reach.shape[1]).astype(np.int64)
    if given is not None:
        meant = given[demand] == site
        demand, site, value = demand[meant], site[meant], value[meant]
    order = np.lexsort((site, -value if larger_is_better else value, demand))
    demand, first = np.unique(demand[order], return_index=True)
    serving = np.full(reach.shape[1], NOBODY, dtype=np.int64)
    values = np.full(reach.shape[1], np.nan)
    serving[demand], values[demand] = site[order][first], value[order][first]
    return Service(serving, values, times)

"""Which chosen sites serve each demand class best, kept up to date while sites come and go.

A class is worth weight * (first * t0 + second * t1), where t0 >= t1 >= t2 are its three highest
probabilities among the chosen sites (0 where there are fewer). The third is known so that it can be told
what falls away with one site:

    loss[j] = value of the selection - value without site j, for each chosen site j

All kernels work in place on the arrays of `Ranks`, in this order; formulas follow from the definition.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit

RANKS = 3
NOBODY = -1


class Cover(NamedTuple):
    """A matrix sites x classes from both sides, and what a class is worth."""

    start: np.ndarray
    """int64 (sites + 1,): row of each site in `demand` and `reach`."""
    demand: np.ndarray
    """int32: the classes that a site covers."""
    reach: np.ndarray
    """float64: with which probability."""
    column: np.ndarray
    """int64 (classes + 1,): row of each class in `site` and `site_reach`."""
    site: np.ndarray
    """int32: the sites that cover a class, likeliest first."""
    site_reach: np.ndarray
    """float64: with which probability."""
    weight: np.ndarray
    """float64 (classes,)"""
    first: float
    """Share of its weight that the likeliest site counts."""
    second: float
    """The same for the second."""


class Ranks(NamedTuple):
    """A selection and what it covers; see the kernels."""

    chosen: np.ndarray
    """bool (sites,)"""
    loss: np.ndarray
    """float64 (sites,), right for chosen sites."""
    top: np.ndarray
    """float64 (classes, RANKS): highest probabilities, falling, 0 where there is none."""
    who: np.ndarray
    """int32 (classes, RANKS): the sites that have them, NOBODY where there is none."""
    times: np.ndarray
    """int32 (classes,): how many chosen sites cover it."""


def cover_of(matrix: Any, weight: np.ndarray, second: float) -> Cover:
    """matrix: csr float64 (sites, classes) of probabilities; second: share of the second cover, 0 to 1."""
    columns = matrix.tocsc()
    length = np.diff(columns.indptr)
    order = np.lexsort((columns.indices, -columns.data, np.repeat(np.arange(length.size), length)))
    return Cover(
        matrix.indptr.astype(np.int64), matrix.indices.astype(np.int32), matrix.data.astype(np.float64),
        columns.indptr.astype(np.int64), columns.indices[order].astype(np.int32),
        columns.data[order].astype(np.float64), weight.astype(np.float64), 1.0 - second, float(second),
    )  # fmt: skip


def ranks_of(cover: Cover, chosen: np.ndarray) -> Ranks:
    """The ranks of a selection, bool (sites,). They keep the array and change it."""
    classes = cover.weight.size
    ranks = Ranks(
        chosen, np.zeros(chosen.size), np.zeros((classes, RANKS)),
        np.full((classes, RANKS), NOBODY, dtype=np.int32), np.zeros(classes, dtype=np.int32),
    )  # fmt: skip
    sites = np.flatnonzero(chosen)
    chosen[:] = False
    for site in sites:
        add(site, cover, ranks)
    return ranks


def value_of(cover: Cover, ranks: Ranks) -> float:
    return float(cover.weight @ (cover.first * ranks.top[:, 0] + cover.second * ranks.top[:, 1]))


@njit("int64[::1](float64[::1])", cache=True, nogil=True, error_model="numpy")
def falling(values):
    """Places of the values from the highest to the lowest. Compiled here once, as sorting takes long."""
    return np.argsort(-values)


@njit(cache=True, nogil=True, error_model="numpy")
def _share_out(klass, sign, cover, ranks):
    """Add to the sites' losses (sign 1), or take from them (-1), what this class loses without them."""
    top = ranks.top[klass]
    who = ranks.who[klass]
    scale = sign * cover.weight[klass]
    if who[0] != NOBODY:
        ranks.loss[who[0]] += scale * (cover.first * (top[0] - top[1]) + cover.second * (top[1] - top[2]))
    if cover.second > 0.0 and who[1] != NOBODY:
        ranks.loss[who[1]] += scale * cover.second * (top[1] - top[2])


@njit(cache=True, nogil=True, error_model="numpy")
def add(site, cover, ranks):
    """Choose a site. Work: one step for each class that it covers."""
    ranks.chosen[site] = True
    ranks.loss[site] = 0.0
    for place in range(cover.start[site], cover.start[site + 1]):
        klass = cover.demand[place]
        reach = cover.reach[place]
        ranks.times[klass] += 1
        top = ranks.top[klass]
        who = ranks.who[klass]
        if who[RANKS - 1] != NOBODY and reach <= top[RANKS - 1]:
            continue
        _share_out(klass, -1.0, cover, ranks)
        rank = RANKS - 1
        while rank > 0 and (who[rank - 1] == NOBODY or reach > top[rank - 1]):
            top[rank] = top[rank - 1]
            who[rank] = who[rank - 1]
            rank -= 1
        top[rank] = reach
        who[rank] = site
        _share_out(klass, 1.0, cover, ranks)


@njit(cache=True, nogil=True, error_model="numpy")
def remove(site, cover, ranks):
    """Take a site out. Where it ranked, the next one moves up, found among the class's sites."""
    ranks.chosen[site] = False
    for place in range(cover.start[site], cover.start[site + 1]):
        klass = cover.demand[place]
        ranks.times[klass] -= 1
        top = ranks.top[klass]
        who = ranks.who[klass]
        rank = 0
        while rank < RANKS and who[rank] != site:
            rank += 1
        if rank == RANKS:
            continue
        _share_out(klass, -1.0, cover, ranks)
        for later in range(rank, RANKS - 1):
            top[later] = top[later + 1]
            who[later] = who[later + 1]
        top[RANKS - 1] = 0.0
        who[RANKS - 1] = NOBODY
        if ranks.times[klass] >= RANKS:
            _refill(klass, cover, ranks)
        _share_out(klass, 1.0, cover, ranks)


@njit(cache=True, nogil=True, error_model="numpy")
def _refill(klass, cover, ranks):
    """Find the site of the last rank: the likeliest chosen one without a rank."""
    who = ranks.who[klass]
    for place in range(cover.column[klass], cover.column[klass + 1]):
        site = cover.site[place]
        if ranks.chosen[site] and site != who[0] and site != who[1]:
            who[RANKS - 1] = site
            ranks.top[klass, RANKS - 1] = cover.site_reach[place]
            return


@njit(cache=True, nogil=True, error_model="numpy")
def gain(site, leaving, cover, ranks):
    """What the selection gains when `site` comes in and `leaving` goes (NOBODY: no site goes)."""
    total = 0.0
    first = cover.first
    second = cover.second
    for place in range(cover.start[site], cover.start[site + 1]):
        klass = cover.demand[place]
        reach = cover.reach[place]
        best = ranks.top[klass, 0]
        next_ = ranks.top[klass, 1]
        if leaving != NOBODY:
            if ranks.who[klass, 0] == leaving:
                best = next_
                next_ = ranks.top[klass, 2]
            elif ranks.who[klass, 1] == leaving:
                next_ = ranks.top[klass, 2]
        if reach > best:
            total += cover.weight[klass] * (first * (reach - best) + second * (best - next_))
        elif reach > next_:
            total += cover.weight[klass] * second * (reach - next_)
    return total if leaving == NOBODY else total - ranks.loss[leaving]

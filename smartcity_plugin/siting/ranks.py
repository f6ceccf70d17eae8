"""Which chosen sites serve each demand class best, kept up to date while sites come and go.

A class is worth weight * (first * t0 + second * t1), where t0 >= t1 >= t2 are its three highest
probabilities among the chosen sites (0 where there are fewer). The third is known so that it can be told
what falls away with one site:

    loss[j] = value of the selection - value without site j, for each chosen site j
    gain[j] = value with site j - value of the selection, for each other site j

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
    gain: np.ndarray
    """float64 (sites,), right for sites that are not chosen and stand in the cover's columns."""
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


def among(cover: Cover, sites: np.ndarray) -> Cover:
    """The same with only these sites, bool (sites,), in the columns: others may then not be chosen."""
    kept = sites[cover.site]
    before = np.concatenate([[0], np.cumsum(kept)])
    return cover._replace(
        column=before[cover.column].astype(np.int64), site=cover.site[kept], site_reach=cover.site_reach[kept]
    )


def ranks_of(cover: Cover, chosen: np.ndarray) -> Ranks:
    """The ranks of a selection, bool (sites,). They keep the array and change it."""
    classes = cover.weight.size
    ranks = Ranks(
        chosen, np.zeros(chosen.size), np.zeros(chosen.size), np.zeros((classes, RANKS)),
        np.full((classes, RANKS), NOBODY, dtype=np.int32), np.zeros(classes, dtype=np.int32),
    )  # fmt: skip
    worth = np.append(0.0, np.cumsum(cover.reach * cover.weight[cover.demand]))
    ranks.gain[:] = cover.first * (worth[cover.start[1:]] - worth[cover.start[:-1]])
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
def _worth(reach, best, next_, cover):
    """What a site with this probability adds to a class, per weight, beside the best two."""
    if reach > best:
        return cover.first * (reach - best) + cover.second * (best - next_)
    return cover.second * max(reach - next_, 0.0)


@njit(cache=True, nogil=True, error_model="numpy")
def _tell(klass, best, next_, cover, ranks):
    """Bring the gains of the sites that cover the class up to date; best, next_: its best two before."""
    best_now = ranks.top[klass, 0]
    next_now = ranks.top[klass, 1]
    if best == best_now and (next_ == next_now or cover.second == 0.0):
        return
    least = min(next_, next_now) if cover.second > 0.0 else min(best, best_now)
    for place in range(cover.column[klass], cover.column[klass + 1]):
        reach = cover.site_reach[place]
        if reach <= least:  # so are all that follow
            return
        more = _worth(reach, best_now, next_now, cover) - _worth(reach, best, next_, cover)
        ranks.gain[cover.site[place]] += cover.weight[klass] * more


@njit(cache=True, nogil=True, error_model="numpy")
def add(site, cover, ranks):
    """Choose a site. Work: the columns of the classes that it covers first."""
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
        best = top[0]
        next_ = top[1]
        _share_out(klass, -1.0, cover, ranks)
        rank = RANKS - 1
        while rank > 0 and (who[rank - 1] == NOBODY or reach > top[rank - 1]):
            top[rank] = top[rank - 1]
            who[rank] = who[rank - 1]
            rank -= 1
        top[rank] = reach
        who[rank] = site
        _share_out(klass, 1.0, cover, ranks)
        _tell(klass, best, next_, cover, ranks)


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
        best = top[0]
        next_ = top[1]
        _share_out(klass, -1.0, cover, ranks)
        for later in range(rank, RANKS - 1):
            top[later] = top[later + 1]
            who[later] = who[later + 1]
        top[RANKS - 1] = 0.0
        who[RANKS - 1] = NOBODY
        if ranks.times[klass] >= RANKS:
            _refill(klass, cover, ranks)
        _share_out(klass, 1.0, cover, ranks)
        _tell(klass, best, next_, cover, ranks)


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

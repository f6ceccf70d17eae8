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
    more: np.ndarray
    """float64 (sites,): how much the gains change with what is under way; 0 at rest."""
    noted: np.ndarray
    """bool (sites,): whether this site's does."""
    touched: np.ndarray
    """int64 (sites,): these sites, in the order they were noted."""
    changed: np.ndarray
    """int64 (classes,): classes whose best two change,"""
    change: np.ndarray
    """float64 (classes, 4): from which probabilities (first and second) to which."""


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
        np.zeros(chosen.size), np.zeros(chosen.size, dtype=bool), np.zeros(chosen.size, dtype=np.int64),
        np.zeros(classes, dtype=np.int64), np.zeros((classes, 4)),
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
def _share_out(klass, scale, first, second, top, who, loss):
    """Add to the sites' losses, scaled, what this class loses without them."""
    if who[klass, 0] != NOBODY:
        loss[who[klass, 0]] += scale * (
            first * (top[klass, 0] - top[klass, 1]) + second * (top[klass, 1] - top[klass, 2])
        )
    if second > 0.0 and who[klass, 1] != NOBODY:
        loss[who[klass, 1]] += scale * second * (top[klass, 1] - top[klass, 2])


@njit(cache=True, nogil=True, error_model="numpy")
def _note(size, cover, ranks):
    """Note how the gains change with the first `size` of `ranks.changed`; returns of how many sites."""
    first, second, weight = cover.first, cover.second, cover.weight
    column, sites, reaches = cover.column, cover.site, cover.site_reach
    more, noted, touched = ranks.more, ranks.noted, ranks.touched
    changed, change = ranks.changed, ranks.change
    found = 0
    for row in range(size):
        klass = changed[row]
        best = change[row, 0]
        next_ = change[row, 1]
        best_now = change[row, 2]
        next_now = change[row, 3]
        least = min(next_, next_now) if second > 0.0 else min(best, best_now)
        place, end = column[klass], column[klass + 1]
        while place < end:
            reach = reaches[place]
            if reach <= least:  # so are all that follow
                break
            worth = first * (max(reach - best_now, 0.0) - max(reach - best, 0.0))
            if second > 0.0:
                worth += second * (
                    max(min(reach, best_now) - next_now, 0.0) - max(min(reach, best) - next_, 0.0)
                )
            worth *= weight[klass]
            alike = end if reaches[end - 1] == reach else place + 1
            for here in range(place, alike):
                site = sites[here]
                if not noted[site]:
                    noted[site] = True
                    touched[found] = site
                    found += 1
                more[site] += worth
            place = alike
    return found


@njit(cache=True, nogil=True, error_model="numpy")
def settle(size, ranks):
    """Add what was noted to the gains."""
    gain, more, touched = ranks.gain, ranks.more, ranks.touched
    for place in range(size):
        gain[touched[place]] += more[touched[place]]
    forget(size, ranks)


@njit(cache=True, nogil=True, error_model="numpy")
def forget(size, ranks):
    """Forget what was noted."""
    more, noted, touched = ranks.more, ranks.noted, ranks.touched
    for place in range(size):
        more[touched[place]] = 0.0
        noted[touched[place]] = False


@njit(cache=True, nogil=True, error_model="numpy")
def _change(klass, best, next_, best_now, next_now, second, size, changed, change):
    if best == best_now and (next_ == next_now or second == 0.0):
        return size
    changed[size] = klass
    change[size, 0] = best
    change[size, 1] = next_
    change[size, 2] = best_now
    change[size, 3] = next_now
    return size + 1


@njit(cache=True, nogil=True, error_model="numpy")
def add(site, cover, ranks):
    """Choose a site and bring the gains up to date."""
    settle(enter(site, cover, ranks), ranks)


@njit(cache=True, nogil=True, error_model="numpy")
def enter(site, cover, ranks):
    """Choose a site. Notes how the gains change; returns of how many sites."""
    first, second, weight = cover.first, cover.second, cover.weight
    demand, reaches = cover.demand, cover.reach
    top, who, loss, times = ranks.top, ranks.who, ranks.loss, ranks.times
    changed, change = ranks.changed, ranks.change
    ranks.chosen[site] = True
    loss[site] = 0.0
    size = 0
    for place in range(cover.start[site], cover.start[site + 1]):
        klass = demand[place]
        reach = reaches[place]
        times[klass] += 1
        if who[klass, RANKS - 1] != NOBODY and reach <= top[klass, RANKS - 1]:
            continue
        best = top[klass, 0]
        next_ = top[klass, 1]
        _share_out(klass, -weight[klass], first, second, top, who, loss)
        rank = RANKS - 1
        while rank > 0 and (who[klass, rank - 1] == NOBODY or reach > top[klass, rank - 1]):
            top[klass, rank] = top[klass, rank - 1]
            who[klass, rank] = who[klass, rank - 1]
            rank -= 1
        top[klass, rank] = reach
        who[klass, rank] = site
        _share_out(klass, weight[klass], first, second, top, who, loss)
        size = _change(klass, best, next_, top[klass, 0], top[klass, 1], second, size, changed, change)
    return _note(size, cover, ranks)


@njit(cache=True, nogil=True, error_model="numpy")
def freed(site, cover, ranks):
    """Note how the gains change once a chosen site goes, which it does not yet; returns of how many sites."""
    top, who, demand, second = ranks.top, ranks.who, cover.demand, cover.second
    changed, change = ranks.changed, ranks.change
    size = 0
    for place in range(cover.start[site], cover.start[site + 1]):
        klass = demand[place]
        if who[klass, 0] == site or who[klass, 1] == site:
            best = top[klass, 0]
            next_ = top[klass, 1]
            last = top[klass, 2]
            now = next_ if who[klass, 0] == site else best
            size = _change(klass, best, next_, now, last, second, size, changed, change)
    return _note(size, cover, ranks)


@njit(cache=True, nogil=True, error_model="numpy")
def leave(site, cover, ranks):
    """Take a site out. Where it ranked, the next one moves up, found among the class's sites. The gains
    are not looked at: see `freed`."""
    first, second, weight, demand = cover.first, cover.second, cover.weight, cover.demand
    column, sites, reaches = cover.column, cover.site, cover.site_reach
    top, who, loss, times, chosen = ranks.top, ranks.who, ranks.loss, ranks.times, ranks.chosen
    chosen[site] = False
    for place in range(cover.start[site], cover.start[site + 1]):
        klass = demand[place]
        times[klass] -= 1
        rank = 0
        while rank < RANKS and who[klass, rank] != site:
            rank += 1
        if rank == RANKS:
            continue
        _share_out(klass, -weight[klass], first, second, top, who, loss)
        for later in range(rank, RANKS - 1):
            top[klass, later] = top[klass, later + 1]
            who[klass, later] = who[klass, later + 1]
        top[klass, RANKS - 1] = 0.0
        who[klass, RANKS - 1] = NOBODY
        if times[klass] >= RANKS:  # the likeliest chosen site without a rank
            for other in range(column[klass], column[klass + 1]):
                next_ = sites[other]
                if chosen[next_] and next_ != who[klass, 0] and next_ != who[klass, 1]:
                    who[klass, RANKS - 1] = next_
                    top[klass, RANKS - 1] = reaches[other]
                    break
        _share_out(klass, weight[klass], first, second, top, who, loss)

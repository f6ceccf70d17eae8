"""Simulated annealing over selections of sites: exchange, add and drop, each move told by its exact gain.

S. Kirkpatrick, C. Gelatt, M. Vecchi: Optimization by simulated annealing, Science 220 (1983) 671-680: a move
that loses is made with probability exp(gain / temperature), and the temperature falls step by step. Most
moves exchange a site for one that shares demand with it, as far exchanges seldom gain.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .moves import fits
from .ranks import NOBODY, add, gain, remove

NEAR = 10  # one exchange in so many is with any site instead of one that shares demand
DROP = 16  # where the rules bind more than the number, one move in so many only takes a site out

_MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


@njit(cache=True, nogil=True, error_model="numpy")
def draw(below, random):
    """A random number from 0 to below - 1. random: uint64 (1,), the state (splitmix64, G. Steele, D. Lea,
    C. Flood: Fast splittable pseudorandom number generators, OOPSLA 2014)."""
    random[0] += _MIX[0]
    mixed = random[0]
    mixed = (mixed ^ (mixed >> np.uint64(30))) * _MIX[1]
    mixed = (mixed ^ (mixed >> np.uint64(27))) * _MIX[2]
    mixed = mixed ^ (mixed >> np.uint64(31))
    return np.int64(np.float64(mixed >> np.uint64(11)) * (below / 9007199254740992.0))


@njit(cache=True, nogil=True, error_model="numpy")
def uniform(random):
    return draw(4503599627370496, random) / 4503599627370496.0


@njit(cache=True, nogil=True, error_model="numpy")
def _count(site, step, limits, held):
    """Keep what `moves.fits` reads up to date when a site comes (step 1) or goes (-1)."""
    _, _, blocked, start, others, group, used, _, _, cost = limits
    for place in range(start[site], start[site + 1]):
        blocked[others[place]] += step
    if group[site] >= 0:
        used[group[site]] += step
    held[0] += step
    held[1] += step * cost[site]


@njit(cache=True, nogil=True, error_model="numpy")
def _leaving(site, cover, ranks, places, size, random):
    """A chosen site to go for `site`: mostly one that serves some of the same demand; NOBODY if it exists."""
    width = cover.start[site + 1] - cover.start[site]
    if width > 0 and draw(NEAR, random) > 0:
        klass = cover.demand[cover.start[site] + draw(width, random)]
        leaving = ranks.who[klass, draw(2, random)]
        if leaving != NOBODY:
            return leaving
    return places[draw(size, random)]


@njit(cache=True, nogil=True, error_model="numpy")
def anneal(moves, hot, cold, order, fixed, cover, ranks, limits, held, count, budget, random, best, value):
    """Try `moves` moves from the selection in `ranks`, while the temperature falls from hot to cold.

    order: int64, sites that may be chosen, the most promising first: they are tried most. fixed: bool
    (sites,), those that stay. limits: the first arrays of `rules.State.arrays`; held: float64 (2,), number
    and cost of new sites; random: uint64 (1,); best: bool (sites,), the best selection; value: float64 (2,),
    value of the selection and of the best. All from `ranks` on but count and budget is changed in place.
    """
    chosen = ranks.chosen
    places = np.empty(order.size, dtype=np.int64)
    slot = np.empty(chosen.size, dtype=np.int64)
    size = 0
    for site in order:
        if chosen[site]:
            places[size] = site
            slot[site] = size
            size += 1
    bound_by_rules = limits[3][-1] > 0 or limits[7].size > 0 or budget < np.inf
    cooling = (cold / hot) ** (1.0 / max(moves, 1))
    temperature = hot
    for _ in range(moves):
        temperature *= cooling
        site = NOBODY
        leaving = NOBODY
        if bound_by_rules and size > 0 and draw(DROP, random) == 0:
            leaving = places[draw(size, random)]
            own = limits[5][leaving]
            if own >= 0 and limits[6][own] <= limits[8][own]:
                continue
            gained = -ranks.loss[leaving]
        else:
            share = uniform(random)
            site = order[np.int64(order.size * share * share)]
            if chosen[site]:
                continue
            full = held[0] >= count
            if size > 0 and (full or draw(2, random) == 0):
                leaving = _leaving(site, cover, ranks, places, size, random)
                if fixed[leaving]:
                    continue
            elif full:
                continue
            if not fits(site, leaving, *limits, held[1], budget):
                continue
            gained = gain(site, leaving, cover, ranks)
        if gained < 0.0 and uniform(random) >= np.exp(gained / temperature):
            continue
        if leaving != NOBODY:
            remove(leaving, cover, ranks)
            _count(leaving, -1, limits, held)
            size -= 1
            places[slot[leaving]] = places[size]
            slot[places[size]] = slot[leaving]
        if site != NOBODY:
            add(site, cover, ranks)
            _count(site, 1, limits, held)
            places[size] = site
            slot[site] = size
            size += 1
        value[0] += gained
        if value[0] > value[1] * (1.0 + 1e-12):
            value[1] = value[0]
            best[:] = chosen

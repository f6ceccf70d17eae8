"""Simulated annealing over selections of sites, each step the best of its kind at its temperature.

S. Kirkpatrick, C. Gelatt, M. Vecchi: Optimization by simulated annealing, Science 220 (1983) 671-680. A step
takes a site out at random and draws the one that comes in its place from all that may, itself included, with
probabilities in proportion to exp(gain / temperature): the heat bath (S. Geman, D. Geman, IEEE Transactions
on Pattern Analysis and Machine Intelligence 6 (1984) 721-741). As all gains are known, no step is in vain.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .moves import fits
from .ranks import NOBODY, add, remove

WIDTH = 12.0  # temperatures below the best gain, from which on a site is not drawn any more

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
def _entering(leaving, none, temperature, order, ranks, limits, spent, budget, drawn, share, random):
    """The site that comes in after `leaving` went (NOBODY: no site went), NOBODY where none does.

    none: whether it may be that none does; drawn int64, share float64: (sites,), room for the lot.
    """
    most = 0.0 if none else -1.0
    for site in order:
        if ranks.gain[site] > most and fits(site, leaving, *limits, spent, budget):
            most = ranks.gain[site]
    total = np.exp(-most / temperature) if none else 0.0
    drawn[0] = NOBODY
    share[0] = total
    size = 1
    for site in order:
        more = ranks.gain[site] - most
        if more > -WIDTH * temperature and fits(site, leaving, *limits, spent, budget):
            total += np.exp(more / temperature)
            drawn[size] = site
            share[size] = total
            size += 1
    lot = uniform(random) * total
    for place in range(size):
        if share[place] > lot:
            return drawn[place]
    return leaving


@njit(cache=True, nogil=True, error_model="numpy")
def anneal(steps, temperature, order, fixed, cover, ranks, limits, held, count, budget, random, best, value):
    """Make `steps` steps at a temperature from the selection in `ranks`.

    order: int64, sites that may be chosen, all that are and may go among them. fixed: bool (sites,), those
    that stay. limits: the first arrays of `rules.State.arrays`; held: float64 (2,), number and cost of new
    sites; random: uint64 (1,); best: bool (sites,), the best selection; value: float64 (2,), value of the
    selection and of the best. All from `ranks` on but count and budget is changed in place.
    """
    places = np.empty(order.size, dtype=np.int64)
    size = 0
    for site in order:
        if ranks.chosen[site] and not fixed[site]:
            places[size] = site
            size += 1
    drawn = np.empty(order.size + 1, dtype=np.int64)
    share = np.empty(order.size + 1)
    bound_by_rules = limits[3][-1] > 0 or limits[7].size > 0 or budget < np.inf
    for _ in range(steps):
        leaving = NOBODY
        place = size
        none = True
        if size > 0 and (held[0] >= count or draw(2, random) == 0):
            place = draw(size, random)
            leaving = places[place]
            own = limits[5][leaving]
            none = bound_by_rules and (own < 0 or limits[6][own] > limits[8][own])
            value[0] -= ranks.loss[leaving]
            remove(leaving, cover, ranks)
        elif held[0] >= count:
            return
        site = _entering(
            leaving, none, temperature, order, ranks, limits, held[1], budget, drawn, share, random
        )
        if leaving != NOBODY:
            _count(leaving, -1, limits, held)
            size -= 1
            places[place] = places[size]
        if site != NOBODY:
            value[0] += ranks.gain[site]
            add(site, cover, ranks)
            _count(site, 1, limits, held)
            places[size] = site
            size += 1
        if value[0] > value[1] * (1.0 + 1e-12):
            value[1] = value[0]
            best[:] = ranks.chosen

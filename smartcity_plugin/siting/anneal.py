"""Simulated annealing over selections of sites, each step the best of its kind at its temperature.

S. Kirkpatrick, C. Gelatt, M. Vecchi: Optimization by simulated annealing, Science 220 (1983) 671-680. A step
takes a site out at random and draws the one that comes in its place from all that may, itself included, with
probabilities in proportion to exp(gain / temperature): the heat bath (S. Geman, D. Geman, IEEE Transactions
on Pattern Analysis and Machine Intelligence 6 (1984) 721-741).

A step looks only at the sites whose gains change when one goes. Of all others sums of their chances are kept:
a site is drawn by its gain before, or by what its chance grew by. One drawn by its gain before that the rules
forbid, or whose gain has fallen, is refused: the one that was to go stays.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .moves import fits
from .ranks import NOBODY, enter, forget, freed, leave, settle

WIDTH = 20.0  # temperatures around the best gain, beyond which chances are not told apart
HUGE = 600.0  # exponents beyond are as good as infinite
PART = 64  # sites whose chances are summed up together

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
def _sum_up(part, chance, parts):
    total = 0.0
    for site in range(part * PART, min((part + 1) * PART, chance.size)):
        total += chance[site]
    parts[part] = total


@njit(cache=True, nogil=True, error_model="numpy")
def _weigh_all(temperature, usable, gain, chosen, chance, parts):
    """Chances of all sites beside the best gain, which is returned."""
    zero = 0.0
    for site in range(chance.size):
        if usable[site] and not chosen[site]:
            zero = max(zero, gain[site])
    for site in range(chance.size):
        chance[site] = 0.0
        more = (gain[site] - zero) / temperature
        if more > -WIDTH and usable[site] and not chosen[site]:
            chance[site] = np.exp(more)
    for part in range(parts.size):
        _sum_up(part, chance, parts)
    return zero


@njit(cache=True, nogil=True, error_model="numpy")
def _settle(size, temperature, zero, usable, ranks, chance, parts, stale):
    """Bring gains and chances up to date with what was noted. Returns as `_weigh_all`."""
    settle(size, ranks)
    gain, chosen, touched = ranks.gain, ranks.chosen, ranks.touched
    large = False
    for place in range(size):
        site = touched[place]
        before = chance[site]
        chance[site] = 0.0
        more = (gain[site] - zero) / temperature
        if more > -WIDTH and usable[site] and not chosen[site]:
            large |= more > WIDTH
            chance[site] = np.exp(min(more, WIDTH))
        stale[site // PART] |= chance[site] != before
    if large:
        zero = _weigh_all(temperature, usable, gain, chosen, chance, parts)
    for part in range(parts.size):
        if stale[part] and not large:
            _sum_up(part, chance, parts)
        stale[part] = False
    return zero


@njit(cache=True, nogil=True, error_model="numpy")
def _entering(leaving, none, size, temperature, zero, usable, ranks, limits, spent, budget, chance, parts,
              drawn, share, random):  # fmt: skip
    """The site that comes in when `leaving` goes (NOBODY: no site goes), NOBODY where none does.

    none: whether it may be that none does; size: sites noted by `freed`.
    """
    own = 0.0 if leaving == NOBODY else ranks.loss[leaving]
    scale = np.exp(min((zero - own) / temperature, HUGE))
    nearby = 0.0
    found = 0
    gain, change, touched, chosen = ranks.gain, ranks.more, ranks.touched, ranks.chosen
    for place in range(size):
        site = touched[place]
        more = (gain[site] + change[site] - own) / temperature
        if not (more > -WIDTH and usable[site]) or chosen[site]:
            continue
        if fits(site, leaving, *limits, spent, budget):
            more = np.exp(min(more, HUGE)) - chance[site] * scale
            if more > 0.0:
                nearby += more
                drawn[found] = site
                share[found] = nearby
                found += 1
    anywhere = 0.0
    for part in range(parts.size):
        anywhere += parts[part]
    stays = 1.0 + (np.exp(-own / temperature) if none and leaving != NOBODY else 0.0)
    lot = uniform(random) * (stays + nearby + anywhere * scale)
    if lot < 1.0:
        return leaving
    if lot < stays:
        return NOBODY
    lot -= stays
    if lot < nearby:
        for place in range(found):
            if share[place] > lot:
                return drawn[place]
    lot = (lot - nearby) / scale
    for part in range(parts.size):
        if lot >= parts[part]:
            lot -= parts[part]
            continue
        for site in range(part * PART, min((part + 1) * PART, chance.size)):
            lot -= chance[site]
            if lot < 0.0:
                if not fits(site, leaving, *limits, spent, budget):
                    return leaving
                fall = -ranks.more[site] / temperature
                if fall > 0.0 and uniform(random) > np.exp(-fall):
                    return leaving
                return site
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
    usable = np.zeros(fixed.size, dtype=np.bool_)
    size = 0
    for site in order:
        usable[site] = True
        if ranks.chosen[site] and not fixed[site]:
            places[size] = site
            size += 1
    drawn = np.empty(fixed.size, dtype=np.int64)
    share = np.empty(fixed.size)
    chance = np.empty(fixed.size)
    parts = np.zeros((fixed.size + PART - 1) // PART)
    stale = np.zeros(parts.size, dtype=np.bool_)
    zero = _weigh_all(temperature, usable, ranks.gain, ranks.chosen, chance, parts)
    bound_by_rules = limits[3][-1] > 0 or limits[7].size > 0 or budget < np.inf
    for _ in range(steps):
        leaving = NOBODY
        place = size
        none = True
        noted = 0
        if size > 0 and (held[0] >= count or draw(2, random) == 0):
            place = draw(size, random)
            leaving = places[place]
            own = limits[5][leaving]
            none = bound_by_rules and (own < 0 or limits[6][own] > limits[8][own])
            noted = freed(leaving, cover, ranks)
        elif held[0] >= count:
            return
        site = _entering(
            leaving, none, noted, temperature, zero, usable, ranks, limits, held[1], budget, chance, parts,
            drawn, share, random,
        )  # fmt: skip
        if site == leaving:
            forget(noted, ranks)
            continue
        if leaving != NOBODY:
            value[0] -= ranks.loss[leaving]
            leave(leaving, cover, ranks)
            zero = _settle(noted, temperature, zero, usable, ranks, chance, parts, stale)
            _count(leaving, -1, limits, held)
            size -= 1
            places[place] = places[size]
        if site != NOBODY:
            value[0] += ranks.gain[site]
            noted = enter(site, cover, ranks)
            zero = _settle(noted, temperature, zero, usable, ranks, chance, parts, stale)
            chance[site] = 0.0
            _sum_up(site // PART, chance, parts)
            _count(site, 1, limits, held)
            places[size] = site
            size += 1
        if value[0] > value[1] * (1.0 + 1e-12):
            value[1] = value[0]
            best[:] = ranks.chosen

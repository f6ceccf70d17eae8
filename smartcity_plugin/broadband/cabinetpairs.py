"""Local search for shorter ways, two cabinets at a time: their addresses shared out anew. See cabinets.py.

Moves and exchanges never part two cabinets that have come to stand on one place, or that lie crosswise.
Here the addresses of both are put in the order in which they lie between the two that are farthest apart,
and cut in two where both parts keep to capacity and reach and the ways to their medians are shortest.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .cabinets import median, total_way
from .forest import NOBODY, apart

PARTNERS = 4  # nearest other cabinets that each is tried with
CUTS = 16  # that are tried at most of one pair
_GAIN = 1e-6  # metres; less is rounding


@njit(cache=True, nogil=True)
def _between(forest, pool, at):
    """The addresses of a pool in their order between the two that are farthest apart."""
    one = other = pool[0]
    for _ in range(2):
        one = other
        for address in pool:
            if apart(forest, at[one], at[address]) > apart(forest, at[one], at[other]):
                other = address
    key = np.empty(pool.size)
    for position, address in enumerate(pool):
        key[position] = apart(forest, at[one], at[address]) - apart(forest, at[other], at[address])
    return pool[np.argsort(key, kind="mergesort")]


@njit(cache=True, nogil=True)
def _cut(forest, pool, at, units, capacity, reach, closed, ways):
    """The best way to cut a pool: size of the first part, 0 where none is shorter than `ways`, and both
    medians."""
    before = np.cumsum(units[pool])
    first = np.searchsorted(before, before[-1] - capacity) + 1
    last = np.searchsorted(before, capacity, side="right")
    first, last = max(first, 1), min(last, pool.size - 1)
    if before[-1] <= capacity:
        first = 1
    step = max(1, (last - first) // CUTS + 1)
    size, left, right = 0, NOBODY, NOBODY
    for cut in range(first, last + 1, step):
        a = median(forest, pool[:cut], at, units, reach, closed)
        b = median(forest, pool[cut:], at, units, reach, closed)
        if a < 0 or b < 0:
            continue
        here = (total_way(forest, a, pool[:cut], at, units)[0]
                + total_way(forest, b, pool[cut:], at, units)[0])
        if here < ways - _GAIN:
            size, left, right, ways = cut, a, b, here
    return size, left, right


@njit(cache=True, nogil=True)
def _partners(forest, one, centre, fixed):
    """The cabinets nearest to one, in its tree."""
    found = np.full(PARTNERS, NOBODY)
    far = np.full(PARTNERS, np.inf)
    for other in range(centre.size):
        if other == one or fixed[other] or centre[other] < 0:
            continue
        if forest.root[centre[other]] != forest.root[centre[one]]:
            continue
        if abs(forest.depth[centre[other]] - forest.depth[centre[one]]) >= far[-1]:
            continue
        here, slot = apart(forest, centre[one], centre[other]), PARTNERS - 1
        if here >= far[-1]:
            continue
        while slot > 0 and far[slot - 1] > here:
            found[slot], far[slot] = found[slot - 1], far[slot - 1]
            slot -= 1
        found[slot], far[slot] = other, here
    return found


@njit(cache=True, nogil=True)
def _members(first, after, cabinet):
    """The addresses of a cabinet, from the list that starts at `first`."""
    count, address = 0, first[cabinet]
    while address >= 0:
        count, address = count + 1, after[address]
    found = np.empty(count, np.int64)
    address = first[cabinet]
    for position in range(count):
        found[position], address = address, after[address]
    return found


@njit(cache=True, nogil=True)
def _collect(members, cabinet, first, after):
    """Make these the addresses of a cabinet."""
    first[cabinet] = NOBODY
    for address in members:
        after[address], first[cabinet] = first[cabinet], address


@njit(cache=True, nogil=True)
def fingerprints(cabinet, count):
    """For each cabinet a number that changes with its addresses, int64 (count,)."""
    found = np.zeros(count, np.int64)
    for address in range(cabinet.size):
        found[cabinet[address]] += (address + 1) * np.int64(0x9E3779B97F4A7C1)
    return found


@njit(cache=True, nogil=True)
def share_out(forest, at, units, centre, cabinet, room, reach, closed, fixed, known):
    """Share out the addresses of each two neighbouring cabinets anew where that shortens the ways.

    Arguments as for cabinetsearch.improve; known: int64 (k,), the fingerprints for which it has been tried,
    kept up to date. Returns whether anything has changed.
    """
    now = fingerprints(cabinet, centre.size)
    fresh = now != known
    known[:] = now
    first, after = np.full(centre.size, NOBODY), np.full(at.size, NOBODY)
    for address in range(at.size):
        after[address], first[cabinet[address]] = first[cabinet[address]], address
    changed = False
    for one in range(centre.size):
        if fixed[one] or first[one] < 0:
            continue
        for other in _partners(forest, one, centre, fixed):
            if other < 0 or first[other] < 0 or not (fresh[one] or fresh[other]):
                continue
            mine, theirs = _members(first, after, one), _members(first, after, other)
            ways = (total_way(forest, centre[one], mine, at, units)[0]
                    + total_way(forest, centre[other], theirs, at, units)[0])
            pool = _between(forest, np.concatenate((mine, theirs)), at)
            capacity = min(room[one], room[other])
            size, left, right = _cut(forest, pool, at, units, capacity, reach, closed, ways)
            if size == 0:
                continue
            changed = fresh[one] = fresh[other] = True
            centre[one], centre[other] = left, right
            cabinet[pool[:size]] = one
            cabinet[pool[size:]] = other
            _collect(pool[:size], one, first, after)
            _collect(pool[size:], other, first, after)
    return changed

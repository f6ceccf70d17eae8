"""Local search for shorter ways to the cabinets: medians, moves and exchanges. See cabinets.py."""

from __future__ import annotations

import numpy as np
from numba import njit

from .cabinetpairs import share_out
from .cabinets import NEAR, ROUNDS, median
from .forest import NOBODY, apart

_GAIN = 1e-6  # metres; less is rounding


@njit(cache=True, nogil=True)
def _nearer(forest, place, centre, far, near, near_m):
    """The up to NEAR cabinets nearest to a place, nearer than `far`, into near and near_m; their number."""
    count = 0
    for cabinet in range(centre.size):
        if centre[cabinet] < 0 or forest.root[centre[cabinet]] != forest.root[place]:
            continue
        limit = near_m[count - 1] if count == near.size else far
        if abs(forest.depth[centre[cabinet]] - forest.depth[place]) >= limit:
            continue
        here = apart(forest, centre[cabinet], place)
        if here >= limit:
            continue
        if count < near.size:
            count += 1
        slot = count - 1
        while slot > 0 and near_m[slot - 1] > here:
            near[slot], near_m[slot] = near[slot - 1], near_m[slot - 1]
            slot -= 1
        near[slot], near_m[slot] = cabinet, here
    return count


@njit(cache=True, nogil=True)
def _members(cabinet, count):
    """First member of each cabinet, and the next and the one before of each address; NOBODY ends the list."""
    first = np.full(count, NOBODY)
    after, before = np.full(cabinet.size, NOBODY), np.full(cabinet.size, NOBODY)
    for address in range(cabinet.size):
        _enter(address, cabinet[address], first, after, before)
    return first, after, before


@njit(cache=True, nogil=True)
def _enter(address, to, first, after, before):
    after[address], before[address] = first[to], NOBODY
    if first[to] >= 0:
        before[first[to]] = address
    first[to] = address


@njit(cache=True, nogil=True)
def _leave(address, origin, first, after, before):
    if before[address] >= 0:
        after[before[address]] = after[address]
    else:
        first[origin] = after[address]
    if after[address] >= 0:
        before[after[address]] = before[address]


@njit(cache=True, nogil=True)
def _best_exchange(forest, address, to, far, at, units, centre, cabinet, load, room, reach, first, after):
    """The member of `to` against which to exchange an address, `far` from it. Returns it and the gain."""
    origin = cabinet[address]
    mine = (apart(forest, at[address], centre[origin]) - far) * units[address]
    best, gain = NOBODY, _GAIN
    other = first[to]
    while other >= 0:
        more = units[address] - units[other]
        if load[to] + more <= room[to] and load[origin] - more <= room[origin]:
            there = apart(forest, at[other], centre[origin])
            if there <= reach:
                found = mine + (apart(forest, at[other], centre[to]) - there) * units[other]
                if found > gain:
                    best, gain = other, found
        other = after[other]
    return best, gain


@njit(cache=True, nogil=True)
def _round(forest, at, units, centre, cabinet, load, room, reach, touched):
    """Move and exchange each address once where that shortens the ways. Returns whether any has been."""
    first, after, before = _members(cabinet, centre.size)
    near, near_m = np.empty(NEAR, np.int64), np.empty(NEAR)
    changed = False
    for address in range(at.size):
        origin = cabinet[address]
        far = apart(forest, at[address], centre[origin])
        count = _nearer(forest, at[address], centre, far - _GAIN, near, near_m)
        to, other, gain = NOBODY, NOBODY, _GAIN
        for slot in range(count):
            if (far - near_m[slot]) * units[address] <= gain and load[near[slot]] < room[near[slot]]:
                continue
            if load[near[slot]] + units[address] <= room[near[slot]]:
                found, against = (far - near_m[slot]) * units[address], NOBODY
            else:
                against, found = _best_exchange(forest, address, near[slot], near_m[slot], at, units, centre,
                                                cabinet, load, room, reach, first, after)
                if against < 0:
                    continue
            if found > gain:
                to, other, gain = near[slot], against, found
        if to < 0:
            continue
        changed = True
        touched[to] = touched[origin] = True
        _leave(address, origin, first, after, before)
        _enter(address, to, first, after, before)
        cabinet[address] = to
        load[to] += units[address]
        load[origin] -= units[address]
        if other >= 0:
            _leave(other, to, first, after, before)
            _enter(other, origin, first, after, before)
            cabinet[other] = origin
            load[to] -= units[other]
            load[origin] += units[other]
    return changed


@njit(cache=True, nogil=True)
def _to_medians(forest, at, units, centre, cabinet, reach, closed, fixed, touched):
    """Each touched cabinet that is not fixed goes to the median of its members; one without any goes away."""
    order = np.argsort(cabinet, kind="mergesort")
    start = np.searchsorted(cabinet[order], np.arange(centre.size + 1))
    for place in range(centre.size):
        if touched[place] and not fixed[place]:
            members = order[start[place] : start[place + 1]]
            if members.size == 0:
                centre[place] = NOBODY
            else:
                centre[place] = median(forest, members, at, units, reach, closed)
        touched[place] = False


@njit(cache=True, nogil=True)
def _emptied(forest, victim, at, units, centre, cabinet, load, room, reach):
    """Give each member of a cabinet to the nearest other one with room; False, and nothing changed, where one
    finds none."""
    members = np.flatnonzero(cabinet == victim)
    members = members[np.argsort(-units[members], kind="mergesort")]
    for number, address in enumerate(members):
        to, nearest = NOBODY, np.inf
        for other in range(centre.size):
            if other == victim or centre[other] < 0 or load[other] + units[address] > room[other]:
                continue
            if forest.root[centre[other]] != forest.root[at[address]]:
                continue
            if abs(forest.depth[centre[other]] - forest.depth[at[address]]) >= min(nearest, reach + _GAIN):
                continue
            far = apart(forest, at[address], centre[other])
            if far < nearest and far <= reach:
                to, nearest = other, far
        if to < 0:
            for done in members[:number]:
                load[cabinet[done]] -= units[done]
                cabinet[done] = victim
            return False
        cabinet[address] = to
        load[to] += units[address]
    load[victim] = 0
    return True


@njit(cache=True, nogil=True)
def thin_out(forest, at, units, centre, cabinet, room, reach, fixed, excess):
    """Take away cabinets whose addresses others have room for, those with the fewest connections first.

    As `improve`; excess: int64 (n,), how many there are too many in the tree of each root, counted down.
    """
    load = np.zeros(centre.size, np.int64)
    for address in range(at.size):
        load[cabinet[address]] += units[address]
    for victim in np.argsort(load, kind="mergesort"):
        if fixed[victim] or centre[victim] < 0 or excess[forest.root[centre[victim]]] <= 0:
            continue
        if _emptied(forest, victim, at, units, centre, cabinet, load, room, reach):
            excess[forest.root[centre[victim]]] -= 1
            centre[victim] = NOBODY


def improve(forest, at, units, centre, cabinet, room, reach, closed, fixed, tick) -> None:
    """Shorten the ways by local search; changes `centre` and `cabinet`.

    centre: int64 (k,) places; cabinet: int64 (a,), one of these; room: int64 (k,) connections that each can
    have; fixed: bool (k,) that cannot move; tick: called before each round. Every address is within reach
    of its cabinet, before and after.
    """
    known = np.zeros(centre.size, np.int64)
    for _ in range(ROUNDS):
        tick()
        _improve(forest, at, units, centre, cabinet, room, reach, closed, fixed)
        if not share_out(forest, at, units, centre, cabinet, room, reach, closed, fixed, known):
            return


@njit(cache=True, nogil=True)
def _improve(forest, at, units, centre, cabinet, room, reach, closed, fixed):
    """Medians, moves and exchanges, until neither shortens the ways."""
    load = np.zeros(centre.size, np.int64)
    for address in range(at.size):
        load[cabinet[address]] += units[address]
    touched = np.ones(centre.size, np.bool_)
    for _ in range(ROUNDS):
        _to_medians(forest, at, units, centre, cabinet, reach, closed, fixed, touched)
        if not _round(forest, at, units, centre, cabinet, load, room, reach, touched):
            break
    _to_medians(forest, at, units, centre, cabinet, reach, closed, fixed, touched)

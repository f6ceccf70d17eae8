"""Distribution points on a tree: fewest first, then the shortest ways from them to the addresses.

Given a tree with way lengths, addresses with connections on its nodes, a capacity C and a reach R: choose
nodes for cabinets and a cabinet for each address, so that no cabinet has more than C connections and no
address is farther than R from its cabinet along the tree. A node may have several cabinets.

**The number.** Let A(u) be the node nearest the root within R of address u on its way to the root. Take the
connection whose A is farthest from the root (of those with the same A the one farthest from it), put a
cabinet on that A, and give it the first C connections within R in this order; go on until none is left.
Where an address may be shared between cabinets this uses the fewest possible:

  1. Some best answer has each cabinet on A(w) of the first connection w that it serves. What else it serves
     comes later in the order: below A(w) it has its own A not below A(w), so it is within R of A(w);
     elsewhere it reaches the old place, which is within R of w and so hangs below A(w), by way of A(w).
  2. Of two connections that hang below a node within R of both, the first in the order is the farther one.
  3. Let the cabinet at v, the A of the first of all, serve z, and one at t serve y, where y is within R of v
     and comes before z. t is not farther from the root than v. Then z is within R of t too, and y and z can
     change places. Where z hangs below t: A(z) is not below t. Where v does but z does not: z reaches v by
     way of t. Else let m be where the ways to v and t part, so that t is not farther from m than v. If z
     hangs elsewhere than on the branch of v, its way to t is no longer than that to v. If it hangs there,
     then by 2 it is not farther from m (or from where the way of y to m meets the way to the root) than y,
     and its way to t is no longer than that of y to t or, for y on the branch of t, that of y to v.

This is the rule of P. J. Slater, R-domination in graphs, Journal of the ACM 23 (1976) 446-450, for centres
that can serve any number, with the earliest-deadline order of scheduling for those that are full; for ways
that only lead away from the root it is the policy "multiple" of A. Benoit, H. Larchevêque, P. Renaud-Goud,
IPDPS 2012. The exchange argument with both is ours; tests hold it to exhaustive search. An address is not
shared in what is planned: then packing is hard in general, and the number above is a lower bound
(`fewest`).

**The ways.** Addresses in preorder are cut into runs, the fewest and of these the shortest ways by dynamic
programming (J. E. Beasley, Route first - cluster second, Omega 11 (1983) 403-408), each run with a cabinet.
From there and from the answer of the rule above, each cabinet moves to the median of its addresses, and
addresses are moved and exchanged between cabinets (cabinetsearch.py), those of two neighbours shared out anew
(cabinetpairs.py), until nothing shortens the ways (L. Cooper, Location-allocation problems, Operations
Research 11 (1963) 331-343). In each tree the better answer that has
no more cabinets than allowed is taken. The ways are a local optimum: good, not proven best.
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .forest import NOBODY, apart, meeting

SLACK = 1e-6
"""Metres by which rounding may carry a way over the reach."""
ROUNDS = 30  # of moves and exchanges; towns end after 5 to 15
NEAR = 8  # cabinets that an address looks at


@njit(cache=True, nogil=True)
def highest(forest, place, reach):
    """The place nearest the root within reach of a place, on its way to the root."""
    found = place
    while forest.parent[found] >= 0 and forest.depth[place] - forest.depth[forest.parent[found]] <= reach:
        found = forest.parent[found]
    return found


@njit(cache=True, nogil=True)
def urgency(forest, at, reach):
    """The A of each address, and the addresses with the farthest A first."""
    top = np.empty(at.size, np.int64)
    key = np.empty(at.size, np.float64)
    for address in range(at.size):
        top[address] = highest(forest, at[address], reach)
        key[address] = forest.depth[at[address]]
    order = np.argsort(-key, kind="mergesort")
    for address in range(at.size):
        key[address] = forest.depth[top[address]]
    return top, order[np.argsort(-key[order], kind="mergesort")]


@njit(cache=True, nogil=True)
def within(forest, centre, reach, start, listed, found):
    """Addresses within reach of a place, into `found`; their number. start, listed: those at each place."""
    count = 0
    place, base = centre, NOBODY
    while place >= 0:
        # what hangs on `place` and not on `base`, where the search came from
        far = forest.depth[centre] - forest.depth[place]
        if far > reach:
            break
        at = place
        while at < forest.last[place]:
            if at == base:
                at = forest.last[at]
                continue
            if far + forest.depth[at] - forest.depth[place] > reach:
                at = forest.last[at]  # nor is what hangs on it
                continue
            for position in range(start[at], start[at + 1]):
                found[count] = listed[position]
                count += 1
            at += 1
        base, place = place, forest.parent[place]
    return count


@njit(cache=True, nogil=True)
def by_place(at, places):
    """Addresses at each place in compressed rows: start (places + 1,), listed (a,)."""
    start = np.zeros(places + 1, np.int64)
    for place in at:
        start[place + 1] += 1
    start = np.cumsum(start)
    fill = start[:-1].copy()
    listed = np.empty(at.size, np.int64)
    for address in range(at.size):
        listed[fill[at[address]]] = address
        fill[at[address]] += 1
    return start, listed


@njit(cache=True, nogil=True)
def by_rule(forest, at, units, capacity, reach, shared):
    """Cabinets by the rule of the module's docstring.

    at: int64 (a,) places; units: int64 (a,), 1 or more. shared: addresses may be shared between cabinets;
    else one that does not fit into what is left waits for the next.
    Returns: centre int64 (cabinets,) places, and cabinet int64 (a,), the last one that serves each.
    """
    top, order = urgency(forest, at, reach)
    rank = np.empty(at.size, np.int64)
    rank[order] = np.arange(at.size)
    left = units.copy()
    start, listed = by_place(at, forest.node.size)
    found = np.empty(at.size, np.int64)
    centre = np.empty(at.size + units.sum() // capacity, np.int64)
    cabinet = np.full(at.size, NOBODY)
    count = 0
    for first in order:
        while left[first] > 0:
            centre[count] = top[first]
            room = capacity
            near = within(forest, top[first], reach, start, listed, found)
            for address in order[np.sort(rank[found[:near]])]:
                if left[address] == 0 or (left[address] > room and not shared):
                    continue
                given = min(room, left[address])
                left[address] -= given
                room -= given
                cabinet[address] = count
                if room == 0:
                    break
            count += 1
    return centre[:count], cabinet


@njit(cache=True, nogil=True)
def _one_centre(forest, a, b, reach):
    """Whether a place on the way between two is within reach of both."""
    far = apart(forest, a, b)
    if far <= reach:
        return True
    if far > 2 * reach:
        return False
    if forest.depth[a] < forest.depth[b]:
        a, b = b, a  # the middle lies between the deeper one and where they meet
    return far - (forest.depth[a] - forest.depth[highest(forest, a, reach)]) <= reach


@njit(cache=True, nogil=True)
def by_runs(forest, at, units, capacity, reach):
    """Cabinets for runs of addresses in preorder: the fewest, and of these the shortest ways from where the
    addresses of a run meet. Arguments as for `by_rule`, no units above the capacity. Returns cabinet (a,)."""
    order = np.argsort(at, kind="mergesort")
    count = np.zeros(at.size + 1, np.int64)
    cost = np.zeros(at.size + 1)
    begin = np.zeros(at.size + 1, np.int64)
    for end in range(1, at.size + 1):
        count[end] = at.size + 1
        cost[end] = np.inf
        load, ways = 0, 0.0
        a = b = meet = at[order[end - 1]]
        for first in range(end - 1, -1, -1):
            new = at[order[first]]
            load += units[order[first]]
            if load > capacity or forest.root[new] != forest.root[a]:
                break
            if new != a:
                far, to_a, to_b = apart(forest, a, b), apart(forest, a, new), apart(forest, b, new)
                if to_a >= max(far, to_b):
                    b = new
                elif to_b > far:
                    a = new
                if not _one_centre(forest, a, b, reach):
                    break
                meet = meeting(forest, meet, new)
            ways += units[order[first]] * forest.depth[new]
            here = cost[first] + ways - load * forest.depth[meet]
            if (count[first] + 1, here) < (count[end], cost[end]):
                count[end], cost[end], begin[end] = count[first] + 1, here, first
    cabinet = np.empty(at.size, np.int64)
    end, number = at.size, 0
    while end > 0:
        cabinet[order[begin[end] : end]] = number
        number += 1
        end = begin[end]
    return cabinet


@njit(cache=True, nogil=True)
def ways(forest, one, other):
    """Metres between the places of each pair, float64 (a,)."""
    found = np.empty(one.size)
    for pair in range(one.size):
        found[pair] = apart(forest, one[pair], other[pair])
    return found


@njit(cache=True, nogil=True)
def meetings(forest, one, other):
    """The place where the ways of each pair to the root meet, int64 (a,)."""
    found = np.empty(one.size, np.int64)
    for pair in range(one.size):
        found[pair] = meeting(forest, one[pair], other[pair])
    return found


@njit(cache=True, nogil=True)
def total_way(forest, centre, members, at, units):
    """Sum of connections times metres, and the longest way."""
    ways, longest = 0.0, 0.0
    for address in members:
        far = apart(forest, centre, at[address])
        ways += units[address] * far
        longest = max(longest, far)
    return ways, longest


@njit(cache=True, nogil=True)
def median(forest, members, at, units, reach, closed):
    """The place with the shortest ways to some addresses, none longer than the reach; NOBODY where there is
    none.

    closed: bool (n,), places that take no cabinet unless there is no other. In preorder what hangs on a
    place is one run, so the median is on the way from the middle connection to the root (A. J. Goldman,
    Optimal center location in simple networks, Transportation Science 5 (1971) 212-221). The sum of ways
    and the longest way are convex along each way in a tree, so the best place within reach is on the way
    from the median to the centre.
    """
    order = members[np.argsort(at[members], kind="mergesort")]
    whole = units[order].sum()
    passed, middle = 0, at[order[-1]]
    for address in order:
        passed += units[address]
        if 2 * passed >= whole:
            middle = at[address]
            break
    fork = np.empty(order.size, np.int64)  # where the way of each address leaves that of the middle one
    for position, address in enumerate(order):
        fork[position] = meeting(forest, middle, at[address])
    below = 0
    for position in np.argsort(-fork, kind="mergesort"):  # on one way to the root: the lowest fork first
        below += units[order[position]]
        if 2 * below >= whole:
            middle = fork[position]
            break
    while closed[middle]:
        middle = forest.parent[middle]
    if total_way(forest, middle, order, at, units)[1] <= reach:
        return middle
    return _within_reach(forest, middle, order, at, units, reach)


@njit(cache=True, nogil=True)
def _within_reach(forest, middle, order, at, units, reach):
    """The first place on the way from the median to the centre of the addresses that is within reach of
    all."""
    a = order[0]
    for _ in range(2):  # the far ends of the longest way between two
        b = a
        for address in order:
            if apart(forest, at[a], at[address]) > apart(forest, at[a], at[b]):
                b = address
        a, b = b, a
    deep = at[a] if forest.depth[at[a]] >= forest.depth[at[b]] else at[b]
    centre = highest(forest, deep, reach)
    top = meeting(forest, middle, centre)
    place = middle
    while True:
        if total_way(forest, place, order, at, units)[1] <= reach:
            return place
        if place == top:
            break
        place = forest.parent[place]
    best, ways = NOBODY, np.inf
    place = centre
    while place != top:  # the rest of the way, from the other end
        here, longest = total_way(forest, place, order, at, units)
        if longest <= reach and here < ways:
            best, ways = place, here
        place = forest.parent[place]
    return best

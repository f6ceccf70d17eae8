"""Edges that some cheapest tree does without, and edges that every one has, by distances, compiled."""

from __future__ import annotations

import numpy as np
from numba import njit

from .heap import clear, pop, push
from .shortest import NONE

LOOK = 200  # half-edges looked at for each edge: further ways are rarely the ones that replace it


@njit(cache=True, nogil=True)
def replaceable(start, target, edge, tail, head, cost, is_terminal):
    """Edges whose ends are joined by a walk with no piece between terminals longer than the edge.

    Special distance test of Duin, Volgenant: Networks 19 (1989), with walks (Rehfeldt, Koch: Mathematical
    Programming 197 (2023)): a tree without the edge falls apart, and one piece of the walk mends it at no
    more cost. Edges are tried dearest first, each without those that have gone. Returns: bool (edges,).
    """
    nodes = start.size - 1
    gone = np.zeros(tail.size, np.bool_)
    length = np.full(nodes, np.inf)
    touched = np.empty(nodes, np.int64)
    heap, place = np.empty(nodes, np.int64), np.full(nodes, NONE)
    for each in np.argsort(cost, kind="mergesort")[::-1]:
        limit = cost[each]
        goal = head[each]
        length[tail[each]] = 0.0
        touched[0] = tail[each]
        known, size = 1, push(heap, place, length, 0, tail[each])
        looked = 0
        while size and looked < LOOK and not gone[each]:
            size = pop(heap, place, length, size)
            node = heap[size]
            for at in range(start[node], start[node + 1]):
                looked += 1
                if gone[edge[at]] or edge[at] == each:
                    continue
                other = target[at]
                way = length[node] + cost[edge[at]]
                if way > limit:
                    continue
                if other == goal:
                    gone[each] = True
                    break
                if is_terminal[other]:
                    way = 0.0
                if way < length[other]:
                    if length[other] == np.inf:
                        touched[known] = other
                        known += 1
                    length[other] = way
                    size = push(heap, place, length, size, other)
        size = clear(place, heap, size)
        for at in range(known):
            length[touched[at]] = np.inf
    return gone


@njit(cache=True, nogil=True)
def certain(start, target, edge, tail, head, cost, is_terminal, distance, base, via):
    """Edges that every cheapest tree has: from a terminal by its cheapest edge to another terminal is shorter
    than its second cheapest edge alone.

    Nearest vertex test (Duin, Volgenant). distance, base, via: of `shortest.nearest` from the terminals.
    Returns: bool (edges,).
    """
    nodes = start.size - 1
    begin = np.full(nodes, NONE)  # the edge at the terminal by which each node is reached
    for node in range(nodes):
        if base[node] == NONE or is_terminal[node] or begin[node] != NONE:
            continue
        last, at = NONE, node
        while not is_terminal[at] and begin[at] == NONE:
            last = via[at]
            at = tail[last] + head[last] - at
        found = begin[at] if begin[at] != NONE else last
        at = node
        while not is_terminal[at] and begin[at] == NONE:
            begin[at] = found
            at = tail[via[at]] + head[via[at]] - at
    cheapest = np.full(nodes, NONE)
    second = np.full(nodes, np.inf)
    for node in range(nodes):
        if is_terminal[node]:
            for at in range(start[node], start[node + 1]):
                each = edge[at]
                if cheapest[node] == NONE or cost[each] < cost[cheapest[node]]:
                    if cheapest[node] != NONE:
                        second[node] = cost[cheapest[node]]
                    cheapest[node] = each
                else:
                    second[node] = min(second[node], cost[each])
    found = np.zeros(tail.size, np.bool_)
    for each in range(tail.size):
        one, other = tail[each], head[each]
        if base[one] == base[other] or base[one] == NONE or base[other] == NONE:
            continue
        way = distance[one] + cost[each] + distance[other]
        for node in (one, other):
            terminal = base[node]
            by = each if node == terminal else begin[node]
            if by == cheapest[terminal] and way < second[terminal]:
                found[by] = True
    return found

"""Trees by shortest ways, and what makes any tree better at no risk, compiled.

Graphs are rows of half-edges: node v has those from start[v] to start[v + 1], each leading to `target` by
`edge`; cost float64 (edges,). Trees are bool (edges,).
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .heap import pop, push

NONE = -1


@njit(cache=True, nogil=True)
def nearest(start, target, edge, cost, is_source):
    """Way from each node to the nearest source: its length, the source, the edge it begins with.

    Returns: float64 (nodes,), inf where there is none; int64 (nodes,) and int64 (nodes,), NONE likewise.
    """
    nodes = start.size - 1
    distance = np.full(nodes, np.inf)
    base = np.full(nodes, NONE)
    via = np.full(nodes, NONE)
    heap, place, size = np.empty(nodes, np.int64), np.full(nodes, NONE), 0
    for node in range(nodes):
        if is_source[node]:
            distance[node] = 0.0
            base[node] = node
            size = push(heap, place, distance, size, node)
    while size:
        size = pop(heap, place, distance, size)
        node = heap[size]
        for at in range(start[node], start[node + 1]):
            other = target[at]
            length = distance[node] + cost[edge[at]]
            if length < distance[other]:
                distance[other] = length
                base[other] = base[node]
                via[other] = edge[at]
                size = push(heap, place, distance, size, other)
    return distance, base, via


@njit(cache=True, nogil=True)
def grow(start, target, edge, tail, head, cost, is_terminal, root):
    """A tree from the root that takes in the nearest terminal, again and again, by the shortest way.

    Takahashi, Matsuyama: Mathematica Japonica 24 (1980); with one queue for all ways, as de Aragao, Werneck:
    ALENEX 2002, LNCS 2409. Returns: bool (nodes,) of the tree's nodes. Terminals out of reach are left out.
    """
    nodes = start.size - 1
    distance = np.full(nodes, np.inf)
    via = np.full(nodes, NONE)
    inside = np.zeros(nodes, np.bool_)
    heap, place, size = np.empty(nodes, np.int64), np.full(nodes, NONE), 0
    left = 0
    for node in range(nodes):
        left += is_terminal[node] and node != root
    distance[root] = 0.0
    inside[root] = True
    size = push(heap, place, distance, size, root)
    while size and left:
        size = pop(heap, place, distance, size)
        node = heap[size]
        if is_terminal[node] and not inside[node]:
            left -= 1
            while not inside[node]:
                inside[node] = True
                distance[node] = 0.0
                size = push(heap, place, distance, size, node)
                node = tail[via[node]] + head[via[node]] - node
            continue
        for at in range(start[node], start[node + 1]):
            other = target[at]
            length = distance[node] + cost[edge[at]]
            if length < distance[other]:
                distance[other] = length
                via[other] = edge[at]
                size = push(heap, place, distance, size, other)
    return inside


@njit(cache=True, nogil=True)
def find(parent, node):
    """The set that a node belongs to; ways to it are halved."""
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


@njit(cache=True, nogil=True)
def spanning(order, tail, head, inside):
    """Cheapest forest of nodes inside (Kruskal). order: edges, cheapest first. Returns: bool (edges,)."""
    parent = np.arange(inside.size)
    chosen = np.zeros(tail.size, np.bool_)
    for each in order:
        if inside[tail[each]] and inside[head[each]]:
            one, other = find(parent, tail[each]), find(parent, head[each])
            if one != other:
                parent[one] = other
                chosen[each] = True
    return chosen


@njit(cache=True, nogil=True)
def prune(start, target, edge, chosen, is_terminal):
    """Take twigs without a terminal off the forest `chosen`, in place."""
    nodes = start.size - 1
    degree = np.zeros(nodes, np.int64)
    for node in range(nodes):
        for at in range(start[node], start[node + 1]):
            degree[node] += chosen[edge[at]]
    for first in range(nodes):
        node = first
        while degree[node] == 1 and not is_terminal[node]:
            degree[node] = 0
            for at in range(start[node], start[node + 1]):
                if chosen[edge[at]]:
                    chosen[edge[at]] = False
                    node = target[at]
                    break
            degree[node] -= 1

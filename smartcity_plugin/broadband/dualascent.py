"""A lower bound of every tree by dual ascent, and what it says about single arcs, compiled.

The Steiner tree is the cheapest choice of arcs, each edge in both directions, such that every set of nodes
with a terminal but without the root is entered (R. T. Wong: Mathematical Programming 28, 1984). Multipliers
of these cuts are raised one after the other as long as no arc is paid more than it costs; their sum is a
lower bound, what is left to pay of each arc is its reduced cost. The order of the cuts, those with fewest
arcs first and as long as no other has fewer: T. Pajor, E. Uchoa, R. F. Werneck: Mathematical Programming
Computation 10 (2018). All costs are whole numbers (treegraph.py), so that no sum is rounded.

Arcs into node v are those from start[v] to start[v + 1]; each comes from source[arc].
"""

from __future__ import annotations

import numpy as np
from numba import njit

from .heap import pop, push
from .shortest import NONE


@njit(cache=True, nogil=True)
def _gather(start, source, rest, root, place, mark, turn, queue, seen, known, cut, entering):
    """Add the nodes from which those in the queue are reached for nothing, and the arcs that enter them.

    Returns: whether the root or a waiting terminal is among them; sizes of the queue and of the cut.
    """
    while seen < known:
        node = queue[seen]
        seen += 1
        for arc in range(start[node], start[node + 1]):
            other = source[arc]
            if mark[other] == turn:
                continue
            if rest[arc] > 0.0:
                cut[entering] = arc
                entering += 1
                continue
            if other == root or place[other] >= 0:
                return True, known, entering
            mark[other] = turn
            queue[known] = other
            known += 1
    return False, known, entering


@njit(cache=True, nogil=True)
def ascend(start, source, rest, is_terminal, root):
    """Raise cuts until every terminal is reached from the root by arcs with nothing left to pay.

    rest: float64 (arcs,), costs of the arcs, changed to reduced costs. Returns: the bound, inf where a
    terminal cannot be reached at all.
    """
    nodes = start.size - 1
    key = np.zeros(nodes)
    heap, place, size = np.empty(nodes, np.int64), np.full(nodes, NONE), 0
    for node in range(nodes):
        if is_terminal[node] and node != root:
            key[node] = start[node + 1] - start[node]
            size = push(heap, place, key, size, node)
    mark = np.full(nodes, NONE)
    queue = np.empty(nodes, np.int64)
    cut = np.empty(source.size, np.int64)
    bound = 0.0
    turn = 0
    while size:
        size = pop(heap, place, key, size)
        terminal = heap[size]
        turn += 1
        mark[terminal] = turn
        queue[0] = terminal
        seen, known, entering = 0, 1, 0
        while True:
            ended, known, entering = _gather(
                start, source, rest, root, place, mark, turn, queue, seen, known, cut, entering
            )
            if ended:
                break
            seen = known
            kept = 0
            least = np.inf
            for at in range(entering):
                arc = cut[at]
                if mark[source[arc]] != turn:
                    cut[kept] = arc
                    kept += 1
                    least = min(least, rest[arc])
            entering = kept
            if entering == 0:
                return np.inf
            if size and entering > key[heap[0]]:
                key[terminal] = entering
                size = push(heap, place, key, size, terminal)
                break
            bound += least
            for at in range(entering):
                arc = cut[at]
                rest[arc] -= least
                other = source[arc]
                if rest[arc] == 0.0 and mark[other] != turn:
                    if other == root or place[other] >= 0:
                        ended = True
                    mark[other] = turn
                    queue[known] = other
                    known += 1
            if ended:
                break
    return bound


@njit(cache=True, nogil=True)
def ways(start, source, twin, rest, is_terminal, root):
    """Reduced cost of the way from the root to each node, and from each node to the nearest other terminal.

    twin: int64 (arcs,), the arc in the other direction. Returns: two float64 (nodes,), inf for none.
    """
    nodes = start.size - 1
    there = np.full(nodes, np.inf)
    heap, place, size = np.empty(nodes, np.int64), np.full(nodes, NONE), 0
    there[root] = 0.0
    size = push(heap, place, there, size, root)
    while size:
        size = pop(heap, place, there, size)
        node = heap[size]
        for back in range(start[node], start[node + 1]):
            other = source[back]
            length = there[node] + rest[twin[back]]
            if length < there[other]:
                there[other] = length
                size = push(heap, place, there, size, other)
    onward = np.full(nodes, np.inf)
    for node in range(nodes):
        if is_terminal[node] and node != root:
            onward[node] = 0.0
            size = push(heap, place, onward, size, node)
    while size:
        size = pop(heap, place, onward, size)
        node = heap[size]
        for arc in range(start[node], start[node + 1]):
            other = source[arc]
            length = onward[node] + rest[arc]
            if length < onward[other]:
                onward[other] = length
                size = push(heap, place, onward, size, other)
    return there, onward


@njit(cache=True, nogil=True)
def idle(start, source, edge, twin, rest, there, onward, slack, root, edges):
    """Edges that no tree can use in either direction whose cost is below the bound + slack. Returns: bool."""
    found = np.ones(edges, np.bool_)
    for node in range(start.size - 1):
        if node == root:
            continue
        for arc in range(start[node], start[node + 1]):
            if there[source[arc]] + rest[arc] + onward[node] < slack:
                found[edge[arc]] = False
    return found

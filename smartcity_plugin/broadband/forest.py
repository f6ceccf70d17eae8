"""A forest rooted at the points of presence: who depends on whom, and how far two nodes are apart.

All arrays of a `Forest` but `node` and `place` are in places: the numbers of the nodes in preorder, a parent
before its children and what depends on a node right behind it. Of a node's children the one with most weight
comes last, so that neighbours in the order are neighbours along the street. The lowest common ancestor is
looked up in a sparse table: M. A. Bender, M. Farach-Colton, The LCA Problem Revisited, LATIN 2000, 88-94.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from ..errors import InputError

NOBODY = -1


class Forest(NamedTuple):
    """What the kernels read; n places, of the nodes that a root reaches."""

    node: np.ndarray
    """int64 (n,): the node at each place."""
    place: np.ndarray
    """int64 (nodes,): the place of each node, NOBODY where no root reaches it."""
    parent: np.ndarray
    """int64 (n,): the place of the parent, NOBODY for a root."""
    edge: np.ndarray
    """int64 (n,): the edge to the parent, NOBODY for a root."""
    depth: np.ndarray
    """float64 (n,): metres from the root."""
    last: np.ndarray
    """int64 (n,): the place behind the last one that depends on it."""
    root: np.ndarray
    """int64 (n,): the place of the root."""
    table: np.ndarray
    """int64 (levels, n): the least parent over 2^level places, for `meeting`."""


def rooted(tail, head, length_m, root, weight) -> Forest:
    """The forest of edges (m,) with lengths [m], seen from the nodes `root` (r,).

    weight: float64 (nodes,), such as the connections at each node. A node that several roots reach belongs
    to the nearest; the edge between the two lies idle.
    Raises:
        InputError: the edges close a circle.
    """
    nodes = weight.size
    parent, edge, order, seen = _spanned(tail, head, length_m, root, nodes)
    if seen < 0:
        raise InputError("The trenches close a circle at node {node}: fibre needs a tree.", node=-seen - 1)
    below = weight.astype(np.float64)
    for node in order[::-1]:
        if parent[node] >= 0:
            below[parent[node]] += below[node]
    sequence, last = _preorder(parent, order, below, root)
    place = np.full(nodes, NOBODY)
    place[sequence] = np.arange(sequence.size)
    above = np.where(parent[sequence] >= 0, place[parent[sequence]], NOBODY)
    return _measured(sequence, place, above, edge[sequence], last, length_m)


def _measured(sequence, place, above, edge, last, length_m) -> Forest:
    depth = np.zeros(sequence.size)
    start = np.arange(sequence.size)
    for at in range(sequence.size):
        if above[at] >= 0:
            depth[at] = depth[above[at]] + length_m[edge[at]]
            start[at] = start[above[at]]
    table = [above]
    step = 1
    while 2 * step <= above.size:
        before = table[-1]
        merged = before.copy()
        merged[: above.size - step] = np.minimum(before[:-step], before[step:])
        table.append(merged)
        step *= 2
    return Forest(sequence, place, above, edge, depth, last, start, np.array(table))


@njit(cache=True, nogil=True)
def neighbours(tail, head, nodes):
    """Edges at each node in compressed rows: start (nodes + 1,), edge (2 m,)."""
    start = np.zeros(nodes + 1, np.int64)
    for edge in range(tail.size):
        start[tail[edge] + 1] += 1
        start[head[edge] + 1] += 1
    start = np.cumsum(start)
    fill = start[:-1].copy()
    found = np.empty(2 * tail.size, np.int64)
    for edge in range(tail.size):
        for node in (tail[edge], head[edge]):
            found[fill[node]] = edge
            fill[node] += 1
    return start, found


def _spanned(tail, head, length_m, root, nodes):
    """Parent and edge to it of each node, the nodes in the order of their distance, and their number; below 0
    where there is a circle."""
    import heapq

    start, found = neighbours(tail, head, nodes)
    parent, used = np.full(nodes, NOBODY), np.full(nodes, NOBODY)
    owner = np.full(nodes, NOBODY)
    order: list[int] = []
    queue = [(0.0, int(node), NOBODY, NOBODY, int(node)) for node in root]
    heapq.heapify(queue)
    while queue:
        far, node, before, edge, origin = heapq.heappop(queue)
        if owner[node] != NOBODY:
            if owner[node] == origin and before != NOBODY:
                return parent, used, order, -node - 1
            continue
        owner[node], parent[node], used[node] = origin, before, edge
        order.append(node)
        for other in found[start[node] : start[node + 1]]:
            if other != edge:
                beyond = int(tail[other] + head[other] - node)
                heapq.heappush(queue, (far + length_m[other], beyond, node, int(other), origin))
    return parent, used, np.array(order, dtype=np.int64), len(order)


def _preorder(parent, order, below, root):
    """The nodes in preorder, lightest child first, and the place behind each one's last dependant."""
    children: dict[int, list[int]] = {}
    for node in order:
        if parent[node] >= 0:
            children.setdefault(int(parent[node]), []).append(int(node))
    sequence: list[int] = []
    place: dict[int, int] = {}
    last = np.empty(len(order), np.int64)
    stack = [int(node) for node in dict.fromkeys(root.tolist())][::-1]
    while stack:
        node = stack.pop()
        if node < 0:
            last[place[-node - 1]] = len(sequence)
            continue
        place[node] = len(sequence)
        sequence.append(node)
        stack.append(-node - 1)
        stack += sorted(children.get(node, ()), key=lambda child: (-below[child], child))
    return np.array(sequence, dtype=np.int64), last


@njit(cache=True, nogil=True)
def meeting(forest, a, b):
    """The lowest place on which two places of one tree both depend (or are)."""
    if a == b:
        return a
    if a > b:
        a, b = b, a
    width = b - a
    level = 0
    while (2 << level) <= width:
        level += 1
    return min(forest.table[level, a + 1], forest.table[level, b + 1 - (1 << level)])


@njit(cache=True, nogil=True)
def apart(forest, a, b):
    """Metres between two places of one tree."""
    return forest.depth[a] + forest.depth[b] - 2 * forest.depth[meeting(forest, a, b)]

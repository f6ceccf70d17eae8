"""Twigs that pay: what of a tree is worth its cost, and what else fits into a budget, compiled."""

from __future__ import annotations

import numpy as np
from numba import njit

from .exchange import hang
from .shortest import NONE, nearest


@njit(cache=True, nogil=True)
def fold(start, target, edge, cost, prize, root):
    """Take off nodes with one edge, one after the other; what they are worth beyond it goes to the neighbour.

    prize: float64 (nodes,), changed in place. Returns: bool (edges,) those left; int64 (nodes,) the edge by
    which a folded node hangs on if it pays, NONE; int64 (nodes,) the folded nodes in order, NONE behind them.
    """
    nodes = start.size - 1
    left = np.ones(cost.size, np.bool_)
    degree = np.zeros(nodes, np.int64)
    for node in range(nodes):
        for at in range(start[node], start[node + 1]):
            if target[at] == node:
                left[edge[at]] = False
            else:
                degree[node] += 1
    pays, order, count = np.full(nodes, NONE), np.full(nodes, NONE), 0
    for first in range(nodes):
        node = first
        while degree[node] == 1 and node != root:
            degree[node] = 0
            for at in range(start[node], start[node + 1]):
                if left[edge[at]]:
                    break
            left[edge[at]] = False
            if prize[node] > cost[edge[at]]:
                pays[node] = edge[at]
                prize[target[at]] += prize[node] - cost[edge[at]]
            prize[node] = 0.0
            order[count] = node
            count += 1
            node = target[at]
            degree[node] -= 1
    return left, pays, order


@njit(cache=True, nogil=True)
def unfold(tail, head, pays, order, chosen, inside):
    """Hang the folded nodes that pay on the tree, in place. inside: bool (nodes,), those of the tree."""
    for at in range(order.size - 1, -1, -1):
        node = order[at]
        if node == NONE or pays[node] == NONE:
            continue
        other = tail[pays[node]] + head[pays[node]] - node
        if inside[other]:
            inside[node] = True
            chosen[pays[node]] = True


@njit(cache=True, nogil=True)
def strip(start, target, edge, tail, head, cost, prize, chosen, root, tree):
    """Cut off what is not worth its edges from a tree, in place: the best part of it with the root is left.

    Returns: prizes less costs of that part, and its nodes, bool.
    """
    count = hang(start, target, edge, chosen, root, tree)
    worth = prize.copy()
    for at in range(count - 1, 0, -1):
        node = tree.order[at]
        each = tree.up[node]
        if worth[node] > cost[each]:
            worth[tail[each] + head[each] - node] += worth[node] - cost[each]
    inside = np.zeros(prize.size, np.bool_)
    inside[root] = True
    chosen[:] = False
    for at in range(1, count):
        node = tree.order[at]
        each = tree.up[node]
        if inside[tail[each] + head[each] - node] and worth[node] > cost[each]:
            inside[node] = True
            chosen[each] = True
    return worth[root], inside


@njit(cache=True, nogil=True)
def fill(start, target, edge, tail, head, cost, prize, chosen, inside, left):
    """Add ways to the tree that fit into what is `left` of the budget, best prize for their cost first.

    chosen and inside are changed in place. Returns: what is left then.
    """
    while True:
        distance, _, via = nearest(start, target, edge, cost, inside)
        # prizes along the way; nodes in order of distance come after those they hang on
        gain = prize.copy()
        for node in np.argsort(distance, kind="mergesort"):
            if inside[node]:
                gain[node] = 0.0
            elif via[node] != NONE:
                gain[node] += gain[tail[via[node]] + head[via[node]] - node]
        rank = -gain / np.maximum(distance, 1e-300)
        added = False
        for node in np.argsort(rank, kind="mergesort"):
            if gain[node] <= 0.0 or inside[node] or distance[node] == np.inf:
                continue
            need, at = 0.0, node
            while not inside[at]:
                need += cost[via[at]]
                at = tail[via[at]] + head[via[at]] - at
            if need > left:
                continue
            left -= need
            added = True
            at = node
            while not inside[at]:
                inside[at] = True
                chosen[via[at]] = True
                at = tail[via[at]] + head[via[at]] - at
        if not added:
            return left

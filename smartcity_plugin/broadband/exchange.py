"""Better trees by taking one piece out and joining what falls apart by shorter ways, compiled.

Key nodes are terminals and nodes with three or more edges of the tree; a key path leads from one to the next.
Tried are key paths exchanged for others, and key nodes that are no terminals left out with all their key
paths (E. Uchoa, R. F. Werneck: Journal of Experimental Algorithmics 17 (2012)). The nodes of the tree are in
an order in which all below a node follow it, so that a part of the tree is a span of that order.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from .heap import clear, pop, push
from .shortest import NONE, find


class Rooted(NamedTuple):
    """The tree hung up at one node; all arrays are changed in place."""

    order: np.ndarray  # int64 (nodes,): nodes of the tree, each before all that hang on it
    enter: np.ndarray  # int64 (nodes,): place in the order, NONE for nodes outside
    leave: np.ndarray  # int64 (nodes,): one beyond the last place of what hangs on it
    up: np.ndarray  # int64 (nodes,): edge towards the root
    degree: np.ndarray  # int64 (nodes,): edges in the tree


class Scratch(NamedTuple):
    """What one search for ways needs; left as it was found."""

    length: np.ndarray  # float64 (nodes,), inf
    via: np.ndarray  # int64 (nodes,)
    heap: np.ndarray  # int64 (nodes,)
    place: np.ndarray  # int64 (nodes,), NONE
    touched: np.ndarray  # int64 (nodes,)
    taken: np.ndarray  # int64 (nodes,): turn in which a node was taken out


def scratch_of(nodes: int) -> Scratch:
    return Scratch(np.full(nodes, np.inf), np.full(nodes, NONE), np.empty(nodes, np.int64),
                   np.full(nodes, NONE), np.empty(nodes, np.int64), np.full(nodes, NONE))  # fmt: skip


def rooted_of(nodes: int) -> Rooted:
    return Rooted(np.empty(nodes, np.int64), *(np.full(nodes, NONE) for _ in range(4)))


@njit(cache=True, nogil=True)
def hang(start, target, edge, chosen, root, tree):
    """Hang the tree `chosen` up at a node of it. Returns: its number of nodes."""
    nodes = start.size - 1
    tree.enter[:] = NONE
    tree.degree[:] = 0
    stack = np.empty(nodes, np.int64)
    stack[0] = root
    tree.up[root] = NONE
    waiting, count = 1, 0
    while waiting:
        waiting -= 1
        node = stack[waiting]
        tree.order[count] = node
        tree.enter[node] = count
        count += 1
        for at in range(start[node], start[node + 1]):
            if chosen[edge[at]]:
                tree.degree[node] += 1
                if edge[at] != tree.up[node]:
                    tree.up[target[at]] = edge[at]
                    stack[waiting] = target[at]
                    waiting += 1
    for at in range(count):
        tree.leave[tree.order[at]] = tree.enter[tree.order[at]] + 1
    for at in range(count - 1, 0, -1):
        node = tree.order[at]
        for half in range(start[node], start[node + 1]):
            if edge[half] == tree.up[node]:
                above = target[half]
                tree.leave[above] = max(tree.leave[above], tree.leave[node])
                break
    return count


@njit(cache=True, nogil=True, inline="always")
def _part(tree, tops, parts, taken, turn, node):
    """Which part of the broken tree a node is in: that below tops[i], `parts` for the rest, NONE outside."""
    if tree.enter[node] == NONE or taken[node] == turn:
        return NONE
    for each in range(parts):
        if tree.enter[tops[each]] <= tree.enter[node] < tree.leave[tops[each]]:
            return each
    return parts


@njit(cache=True, nogil=True)
def _begin(tree, count, tops, parts, turn, group, least, scratch):
    """Queue all nodes of the parts in a group. Returns: how many."""
    size = 0
    for each in range(parts + 1):
        if find(group, each) != least:
            continue
        begin, end = 0, count
        if each < parts:
            begin, end = tree.enter[tops[each]], tree.leave[tops[each]]
        for at in range(begin, end):
            node = tree.order[at]
            if each == parts and _part(tree, tops, parts, scratch.taken, turn, node) != parts:
                continue
            scratch.length[node] = 0.0
            scratch.via[node] = NONE
            scratch.touched[size] = node
            size = push(scratch.heap, scratch.place, scratch.length, size, node)
    return size


@njit(cache=True, nogil=True)
def _join(start, target, edge, tail, head, cost, tree, count, tops, parts, turn, limit, scratch, added):
    """Join the parts by ways of less than `limit` in all, the smallest part first.

    Returns: number of edges, written to `added`, and their cost; NONE where it cannot be done.
    """
    group = np.arange(parts + 1)
    weight = np.empty(parts + 1, np.int64)
    weight[parts] = count
    for each in range(parts):
        weight[each] = tree.leave[tops[each]] - tree.enter[tops[each]]
        weight[parts] -= weight[each]
    edges, spent = 0, 0.0
    for _ in range(parts):
        least = NONE
        for each in range(parts + 1):
            if group[each] == each and (least == NONE or weight[each] < weight[least]):
                least = each
        size = _begin(tree, count, tops, parts, turn, group, least, scratch)
        known = size
        goal = NONE
        while size:
            size = pop(scratch.heap, scratch.place, scratch.length, size)
            node = scratch.heap[size]
            part = _part(tree, tops, parts, scratch.taken, turn, node)
            if part != NONE and find(group, part) != least:
                goal = node
                break
            for at in range(start[node], start[node + 1]):
                other = target[at]
                way = scratch.length[node] + cost[edge[at]]
                if way < scratch.length[other] and spent + way < limit:
                    if scratch.length[other] == np.inf:
                        scratch.touched[known] = other
                        known += 1
                    scratch.length[other] = way
                    scratch.via[other] = edge[at]
                    size = push(scratch.heap, scratch.place, scratch.length, size, other)
        size = clear(scratch.place, scratch.heap, size)
        if goal != NONE:
            spent += scratch.length[goal]
            part = find(group, _part(tree, tops, parts, scratch.taken, turn, goal))
            group[least] = part
            weight[part] += weight[least]
            while scratch.via[goal] != NONE:
                added[edges] = scratch.via[goal]
                edges += 1
                goal = tail[scratch.via[goal]] + head[scratch.via[goal]] - goal
        for at in range(known):
            scratch.length[scratch.touched[at]] = np.inf
        if group[least] == least:
            return NONE, 0.0
    return edges, spent


@njit(cache=True, nogil=True)
def _climb(tail, head, cost, tree, is_terminal, node, turn, taken, removed, count):
    """Take out the key path from a key node upwards. Returns: key node above, edges removed, cost."""
    spent = 0.0
    while True:
        each = tree.up[node]
        removed[count] = each
        count += 1
        spent += cost[each]
        node = tail[each] + head[each] - node
        if is_terminal[node] or tree.degree[node] != 2:
            return node, count, spent
        taken[node] = turn


@njit(cache=True, nogil=True)
def _keys_below(start, target, edge, chosen, tree, is_terminal, node, tops):
    """The key nodes next below a key node. Returns: how many, NONE for more than `tops` has room for."""
    count = 0
    for at in range(start[node], start[node + 1]):
        if not chosen[edge[at]] or edge[at] == tree.up[node]:
            continue
        below = target[at]
        while not is_terminal[below] and tree.degree[below] == 2:
            for half in range(start[below], start[below + 1]):
                if chosen[edge[half]] and edge[half] != tree.up[below]:
                    below = target[half]
                    break
        if count == tops.size:
            return NONE
        tops[count] = below
        count += 1
    return count


@njit(cache=True, nogil=True)
def improve(start, target, edge, tail, head, cost, is_terminal, chosen, root, tree, scratch, begin, end):
    """Try the key nodes from begin to end; `chosen` is changed in place. root: a terminal. Returns: gain."""
    nodes = start.size - 1
    removed, added, tops = np.empty(nodes, np.int64), np.empty(nodes, np.int64), np.empty(8, np.int64)
    count = hang(start, target, edge, chosen, root, tree)
    scratch.taken[:] = NONE
    gain = 0.0
    for node in range(begin, end):
        for kind in range(2):
            if node == root or tree.enter[node] == NONE:
                break
            if not is_terminal[node] and (tree.degree[node] == 2 or kind == 1 and tree.degree[node] > 8):
                break
            if kind == 1 and is_terminal[node]:
                break
            turn = 2 * node + kind
            _, gone, spent = _climb(
                tail, head, cost, tree, is_terminal, node, turn, scratch.taken, removed, 0
            )
            parts = 1
            tops[0] = node
            if kind == 1:
                parts = _keys_below(start, target, edge, chosen, tree, is_terminal, node, tops)
                for each in range(parts):
                    _, gone, more = _climb(
                        tail, head, cost, tree, is_terminal, tops[each], turn, scratch.taken, removed, gone
                    )
                    spent += more
                scratch.taken[node] = turn
            edges, cheaper = _join(start, target, edge, tail, head, cost, tree, count, tops, parts, turn,
                                   spent, scratch, added)  # fmt: skip
            if edges == NONE:
                continue
            gain += spent - cheaper
            for at in range(gone):
                chosen[removed[at]] = False
            for at in range(edges):
                chosen[added[at]] = True
            _prune_from(start, target, edge, tail, head, chosen, tree, is_terminal, removed, gone)
            count = hang(start, target, edge, chosen, root, tree)
    return gain


@njit(cache=True, nogil=True)
def _prune_from(start, target, edge, tail, head, chosen, tree, is_terminal, removed, gone):
    """Take off twigs that ended at what was removed."""
    for each in range(gone):
        for node in (tail[removed[each]], head[removed[each]]):
            while not is_terminal[node]:
                degree, last = 0, NONE
                for at in range(start[node], start[node + 1]):
                    if chosen[edge[at]]:
                        degree += 1
                        last = at
                if degree != 1:
                    break
                chosen[edge[last]] = False
                node = target[last]

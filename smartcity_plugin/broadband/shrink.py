"""Nodes and edges of a Steiner tree problem that need no decision, taken out one after the other, compiled.

A terminal with one edge needs it, another node with one edge does not matter, the two edges of another node
with two are taken both or none, of parallel edges the dearer one is idle, an edge for nothing may always be
taken (Duin, Volgenant: Networks 19 (1989)). What goes may make more of it go, so the graph is held as linked
lists: half-edge h belongs to edge h // 2, lies at node at[h], leads to at[h ^ 1]; `after` and `before` are
its neighbours in the list of its node, which begins with first[node].
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit

from .shortest import NONE


class Links(NamedTuple):
    """The graph while it shrinks; all arrays are changed in place, those of edges have room for new ones."""

    first: np.ndarray  # int64 (nodes,)
    degree: np.ndarray  # int64 (nodes,)
    is_terminal: np.ndarray  # bool (nodes,)
    at: np.ndarray  # int64 (2 places,)
    after: np.ndarray  # int64 (2 places,)
    before: np.ndarray  # int64 (2 places,)
    cost: np.ndarray  # float64 (places,)
    alive: np.ndarray  # bool (places,)
    fixed: np.ndarray  # bool (places,): belongs to every tree that is left
    one: np.ndarray  # int64 (places,): the edges that a new edge stands for, NONE for those of the beginning
    two: np.ndarray  # int64 (places,)
    tally: np.ndarray  # int64 (2,): places used, terminals
    stack: np.ndarray  # int64 (nodes,): nodes to look at
    waits: np.ndarray  # bool (nodes,): which are on it


def links_of(tail, head, cost, is_terminal) -> Links:
    """A graph that can shrink; edges stay in the order given."""
    nodes, edges = is_terminal.size, tail.size
    room = 2 * edges + 1  # each new edge replaces two
    links = Links(
        np.full(nodes, NONE), np.zeros(nodes, np.int64), is_terminal.copy(), np.full(2 * room, NONE),
        np.full(2 * room, NONE), np.full(2 * room, NONE), np.zeros(room), np.zeros(room, bool),
        np.zeros(room, bool), np.full(room, NONE), np.full(room, NONE),
        np.array([0, is_terminal.sum()]), np.empty(nodes, np.int64), np.zeros(nodes, bool),
    )  # fmt: skip
    _fill(links, tail, head, cost)
    return links


@njit(cache=True, nogil=True)
def _fill(links, tail, head, cost):
    """Every edge has its place; loops and dearer ones of parallel edges are not alive."""
    for each in range(tail.size):
        _add(links, tail[each], head[each], cost[each], NONE, NONE)


@njit(cache=True, nogil=True)
def _wake(links, waiting, node):
    if not links.waits[node]:
        links.waits[node] = True
        links.stack[waiting] = node
        waiting += 1
    return waiting


@njit(cache=True, nogil=True)
def _link(links, half, node):
    links.at[half] = node
    links.before[half] = NONE
    links.after[half] = links.first[node]
    if links.first[node] != NONE:
        links.before[links.first[node]] = half
    links.first[node] = half
    links.degree[node] += 1


@njit(cache=True, nogil=True)
def _unlink(links, half):
    node, after, before = links.at[half], links.after[half], links.before[half]
    if before == NONE:
        links.first[node] = after
    else:
        links.after[before] = after
    if after != NONE:
        links.before[after] = before
    links.degree[node] -= 1


@njit(cache=True, nogil=True)
def _remove(links, edge):
    links.alive[edge] = False
    _unlink(links, 2 * edge)
    _unlink(links, 2 * edge + 1)


@njit(cache=True, nogil=True)
def _between(links, one, other):
    """The edge between two nodes, NONE where there is none."""
    if links.degree[one] > links.degree[other]:
        one, other = other, one
    half = links.first[one]
    while half != NONE:
        if links.at[half ^ 1] == other:
            return half // 2
        half = links.after[half]
    return NONE


@njit(cache=True, nogil=True)
def _add(links, tail, head, cost, one, two):
    """A new edge, unless one that costs no more is there already."""
    place = links.tally[0]
    links.tally[0] += 1
    links.cost[place], links.one[place], links.two[place] = cost, one, two
    if tail == head:
        return
    rival = _between(links, tail, head)
    if rival != NONE:
        if links.cost[rival] <= cost:
            return
        _remove(links, rival)
    links.alive[place] = True
    _link(links, 2 * place, tail)
    _link(links, 2 * place + 1, head)


@njit(cache=True, nogil=True)
def _contract(links, edge, waiting):
    """Take an edge for good: its ends become one node."""
    links.fixed[edge] = True
    gone, stays = links.at[2 * edge], links.at[2 * edge + 1]
    if links.degree[gone] > links.degree[stays]:
        gone, stays = stays, gone
    _remove(links, edge)
    half = links.first[gone]
    while half != NONE:
        after = links.after[half]
        other = links.at[half ^ 1]
        rival = _between(links, stays, other)
        if rival != NONE and links.cost[rival] <= links.cost[half // 2]:
            _remove(links, half // 2)
        else:
            if rival != NONE:
                _remove(links, rival)
            _unlink(links, half)
            _link(links, half, stays)
        waiting = _wake(links, waiting, other)
        half = after
    if links.is_terminal[gone]:
        links.is_terminal[gone] = False
        if links.is_terminal[stays]:
            links.tally[1] -= 1
        links.is_terminal[stays] = True
    return _wake(links, waiting, stays)


@njit(cache=True, nogil=True)
def shrink(links, drop, take):
    """Take out the edges `drop`, take the edges `take` for good, bool, then all that needs no decision."""
    waiting = 0
    for edge in range(drop.size):
        if drop[edge] and links.alive[edge]:
            _remove(links, edge)
    for edge in range(take.size):
        if links.alive[edge] and (take[edge] or links.cost[edge] == 0.0):
            waiting = _contract(links, edge, waiting)
    for node in range(links.first.size):
        waiting = _wake(links, waiting, node)
    while waiting:
        waiting -= 1
        node = links.stack[waiting]
        links.waits[node] = False
        half = links.first[node]
        if links.degree[node] == 1:
            other = links.at[half ^ 1]
            if not links.is_terminal[node]:
                _remove(links, half // 2)
                waiting = _wake(links, waiting, other)
            elif links.tally[1] > 1:
                waiting = _contract(links, half // 2, waiting)
        elif links.degree[node] == 2 and not links.is_terminal[node]:
            one, two = half // 2, links.after[half] // 2
            tail, head = links.at[half ^ 1], links.at[links.after[half] ^ 1]
            _remove(links, one)
            _remove(links, two)
            _add(links, tail, head, links.cost[one] + links.cost[two], one, two)
            waiting = _wake(links, waiting, tail)
            waiting = _wake(links, waiting, head)

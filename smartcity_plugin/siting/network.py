"""Reach along the street network: points joined to it, and all shortest ways cut off at the reach.

A way leads from a point straight to the nearest place on a street, along streets, and straight to the other
point; all three count. With sites i, demand points j, a(.) the access distance of a point and d(., .) the
shortest way between two places on the network by Dijkstra's algorithm (Numerische Mathematik 1, 1959):

    reach(i, j) = a(i) + d(i, j) + a(j)    where that is no more than the limit
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from ..checks import checked_limit
from ..patience import CancelCheck, Progress, tell
from ..streetgraph.graph import Graph
from ..streetgraph.joining import Joined
from .reach import BLOCK_PAIRS, Reach, Rows, parts

SLACK = 1e-6
"""Metres or seconds by which rounding may carry a way over the limit."""
BLOCK_CELLS = 500_000
"""Points joined, and distances to nodes computed, at a time: a part of a second of work, 4 MB."""


def along(
    graph: Graph, sites: Joined, demand: Joined, limit: float, *, unit: str = "m", to_sites: bool = False,
    access_kmh: float = np.nan, cancelled: CancelCheck = None, progress: Progress = None,
) -> Reach:
    """Shortest ways along the streets from each site to each demand point that are no longer than the limit.

    limit: metres for unit "m", seconds for unit "s". For seconds every street of the graph needs a speed, and
    access_kmh is the speed between a point and its street. to_sites: ways from the demand points to the
    sites, which differ where streets are one-way. Points that are not joined reach nothing.
    Raises:
        InputError: a limit that is no positive number.
        Abandoned: `cancelled` said yes.
    """
    limit = checked_limit(limit)
    if to_sites:  # the way from j to i is the way from i to j with all streets turned round
        graph = replace(graph, forward=graph.backward, backward=graph.forward)
    pace = np.ones(graph.tail.size) if unit == "m" else 3.6 / graph.speed_kmh
    access = 1.0 if unit == "m" else 3.6 / access_kmh
    if unit not in ("m", "s") or not (np.isfinite(pace).all() and np.isfinite(access)):
        raise ValueError("distances in m, or times in s with a speed for every street and for the access")
    leaving = _ends(graph, pace, sites, access, graph.backward, graph.forward)
    arrivals = _Lists(graph.nodes, *_ends(graph, pace, demand, access, graph.forward, graph.backward))
    neighbours = _Neighbours(graph, pace, sites, demand, access)
    arcs = _arcs(graph, pace, leaving, sites.edge.size)
    rows = Rows(demand.edge.size)
    size = max(1, BLOCK_CELLS // arcs.shape[0])
    for start in range(0, sites.edge.size, size):
        tell(start / sites.edge.size, cancelled, progress)
        site = np.arange(start, min(start + size, sites.edge.size))
        cost = dijkstra(arcs, indices=graph.nodes + site, limit=limit + SLACK)[:, : graph.nodes]
        row, node = np.nonzero(cost <= limit + SLACK)
        pairs = np.bincount(row, weights=arrivals.count[node], minlength=site.size)
        for first, after in parts(pairs, BLOCK_PAIRS):
            tell((start + first) / sites.edge.size, cancelled, progress)
            here = slice(*np.searchsorted(row, [first, after]))
            which, point, further = arrivals.of(node[here])
            by_node = row[here][which], point, cost[row[here], node[here]][which] + further
            found = [np.concatenate(both) for both in zip(by_node, neighbours.of(site[first:after], first))]
            rows.add(after - first, *_shortest(found[0] - first, found[1], found[2], limit))
    tell(1.0, cancelled, progress)
    return rows.reach(unit)


def _ends(
    graph: Graph, pace: np.ndarray, joined: Joined, access: float, by_tail: np.ndarray, by_head: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The ends of the edges that points are joined to: node, point, and cost between the two.

    by_tail, by_head: bool, which edges (edges,) can be used between the point and that end. A point that is
    joined at an end is there, whatever the direction of the edge.
    """
    point = np.flatnonzero(joined.edge >= 0)
    edge, along_m, own = joined.edge[point], joined.along_m[point], joined.access_m[point] * access
    rest_m = graph.length_m[edge] - along_m
    tail, head = by_tail[edge] | (along_m <= SLACK), by_head[edge] | (rest_m <= SLACK)
    to_tail, to_head = own + along_m * pace[edge], own + rest_m * pace[edge]
    return (
        np.concatenate([graph.tail[edge[tail]], graph.head[edge[head]]]),
        np.concatenate([point[tail], point[head]]),
        np.concatenate([to_tail[tail], to_head[head]]),
    )


def _arcs(
    graph: Graph, pace: np.ndarray, leaving: tuple[np.ndarray, np.ndarray, np.ndarray], sites: int
) -> csr_matrix:
    """Cost from node to node and from each site to its first nodes; sites are numbered after the nodes."""
    ahead, back, cost = graph.forward, graph.backward, graph.length_m * pace
    source = np.concatenate([graph.tail[ahead], graph.head[back], graph.nodes + leaving[1]])
    target = np.concatenate([graph.head[ahead], graph.tail[back], leaving[0]])
    cost = np.concatenate([cost[ahead], cost[back], leaving[2]])
    order = np.lexsort((cost, target, source))
    source, target, cost = source[order], target[order], cost[order]
    best = np.ones(cost.size, dtype=bool)  # of several arcs between the same two nodes the first
    best[1:] = (np.diff(source) != 0) | (np.diff(target) != 0)
    size = graph.nodes + sites
    return csr_matrix((cost[best], (source[best], target[best])), shape=(size, size))


class _Lists:
    """Items with a value, listed by a key from 0 to before `keys`."""

    def __init__(self, keys: int, key: np.ndarray, item: np.ndarray, value: np.ndarray) -> None:
        order = np.argsort(key, kind="stable")
        self._item, self._value = item[order], value[order]
        self.count = np.bincount(key, minlength=keys)
        self._first = np.cumsum(self.count) - self.count

    def of(self, keys: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """All items of some keys: position in `keys`, item, value."""
        count = self.count[keys]
        which = np.repeat(np.arange(keys.size), count)
        place = np.arange(which.size) + np.repeat(self._first[keys] - (np.cumsum(count) - count), count)
        return which, self._item[place], self._value[place]


class _Neighbours:
    """Demand points on the same edge as a site, which are reached without coming to a node."""

    def __init__(
        self, graph: Graph, pace: np.ndarray, sites: Joined, demand: Joined, access: float
    ) -> None:
        point = np.flatnonzero(demand.edge >= 0)
        self._graph, self._pace, self._sites, self._demand, self._access = graph, pace, sites, demand, access
        self._on_edge = _Lists(graph.tail.size, demand.edge[point], point, demand.along_m[point])

    def of(self, site: np.ndarray, first: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Position of the site, counted from `first`, demand point and cost."""
        row = np.flatnonzero(self._sites.edge[site] >= 0)
        which, point, place = self._on_edge.of(self._sites.edge[site[row]])
        row = row[which]
        edge, ahead = self._sites.edge[site[row]], place - self._sites.along_m[site[row]]
        possible = ((ahead >= 0) & self._graph.forward[edge]) | ((ahead <= 0) & self._graph.backward[edge])
        row, point, edge, ahead = row[possible], point[possible], edge[possible], ahead[possible]
        access_m = self._sites.access_m[site[row]] + self._demand.access_m[point]
        return first + row, point, access_m * self._access + np.abs(ahead) * self._pace[edge]


def _shortest(
    row: np.ndarray, column: np.ndarray, cost: np.ndarray, limit: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of several ways between the same two points the shortest, where it is within the limit."""
    near = cost <= limit + SLACK
    row, column, cost = row[near], column[near], np.minimum(cost[near], limit)
    order = np.lexsort((cost, column, row))
    row, column, cost = row[order], column[order], cost[order]
    best = np.ones(cost.size, dtype=bool)
    best[1:] = (np.diff(row) != 0) | (np.diff(column) != 0)
    return row[best], column[best], cost[best]

"""A second way of the feeder for sites that must not fail: hospital, administration, school.

The tree gives each site one way to its point of presence. Wanted are two ways that have as few edges in
common as the network of possible trenches allows, and of all such pairs one that needs the least money for
trenches that the tree does not have. This is a flow of two from the points of presence to the site, of
least cost by the pair (edges used twice, cost of new trenches), compared in this order. The way in the tree
needs nothing new, so it is a cheapest flow of one; a shortest augmenting way makes it a cheapest flow of
two, as in J. W. Suurballe, Disjoint paths in a network, Networks 4 (1974) 125-145, and R. Bhandari,
Survivable Networks, 1999. Edges of the tree cost nothing more, so no cost is below 0 where the augmenting
way takes the first one back, and Dijkstra's algorithm finds it. An edge that is used twice is a bridge: no
plan on this network avoids it.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress, tell
from .forest import NOBODY, neighbours

PULSE_NODES = 5000  # between two looks at whether the run is cancelled


@dataclass(frozen=True)
class SecondRoute:
    """Two ways from points of presence to a site; edges are indices (int64), from the point of presence
    on."""

    site: int
    first: np.ndarray
    second: np.ndarray
    roots: tuple[int, int]
    """Where each of them begins: the same point of presence or two."""
    shared: np.ndarray
    """Edges on both ways, ascending: bridges of the network, which no plan avoids."""
    rerouted: bool
    """Whether neither way is the one that the tree has."""
    new_edges: np.ndarray
    """Edges of either way that neither the tree nor an earlier site has, ascending."""
    extra_cost: float
    """What these cost."""


@dataclass(frozen=True)
class SecondRoutes:
    routes: list[SecondRoute]
    new_edges: np.ndarray
    """int64: of all sites together, each once, ascending."""
    extra_cost: float
    without: np.ndarray
    """int64: sites that have no second way at all, because all of it would be shared or they are a root."""


def second_route(
    edges: Any, cost: Any, tree_edges: Any, root: Any, site_nodes: Any, *, cancelled: CancelCheck = None,
    progress: Progress = None,
) -> SecondRoutes:
    """A second way for each site, one after the other: what an earlier one adds costs a later one nothing.

    Args:
        edges: int (m, 2), nodes from 0; all possible trenches. cost: float (m,) >= 0.
        tree_edges: int (t,), edges that the plan has already; they cost nothing more.
        root: int (r,) or one node: points of presence. site_nodes: int (s,).
    Returns:
        For each site a cheapest pair of ways with the fewest shared edges; for several sites together that is
        good, not proven best.
    Raises:
        InputError: a site that the tree does not join to a root, or a cost that is none.
        Abandoned: `cancelled` said yes.
    """
    net = _Net(edges, cost, tree_edges, root, cancelled)
    routes, without = [], []
    sites = np.asarray(site_nodes, dtype=np.int64).reshape(-1)
    for position, site in enumerate(sites.tolist()):
        tell(position / sites.size, cancelled, progress)
        found = net.route(site)
        if found is None:
            without.append(site)
            continue
        routes.append(found)
        net.built[found.new_edges] = True
    new = np.unique(np.concatenate([route.new_edges for route in routes] or [np.zeros(0, np.int64)]))
    return SecondRoutes(routes, new, float(net.cost[new].sum()), np.array(without, dtype=np.int64))


class _Net:
    """The network of possible trenches, and what of it is built."""

    def __init__(self, edges: Any, cost: Any, tree_edges: Any, root: Any, cancelled: CancelCheck) -> None:
        ends = np.asarray(edges, dtype=np.int64).reshape(-1, 2)
        self.tail, self.head = np.ascontiguousarray(ends[:, 0]), np.ascontiguousarray(ends[:, 1])
        self.cost = np.asarray(cost, dtype=np.float64).reshape(-1)
        if self.cost.size != self.tail.size or not (np.isfinite(self.cost) & (self.cost >= 0)).all():
            raise InputError("Each trench needs a cost of 0 or more.")
        self.built = np.zeros(self.tail.size, bool)
        self.built[np.asarray(tree_edges, dtype=np.int64)] = True
        self.roots = np.atleast_1d(np.asarray(root, dtype=np.int64)).tolist()
        nodes = 1 + max(int(ends.max(initial=-1)), max(self.roots, default=-1))
        self.start, self.at = neighbours(self.tail, self.head, nodes)
        self.above = self._tree()
        self.cancelled = cancelled

    def _beyond(self, edge: int, node: int) -> int:
        return int(self.tail[edge] + self.head[edge] - node)

    def _edges_at(self, node: int) -> list[int]:
        return self.at[self.start[node] : self.start[node + 1]].tolist()

    def _tree(self) -> dict[int, int]:
        """Node of the tree -> its edge towards the root, NOBODY for a root."""
        above = dict.fromkeys(self.roots, NOBODY)
        queue = list(above)
        for node in queue:  # grows
            for edge in self._edges_at(node):
                if self.built[edge] and self._beyond(edge, node) not in above:
                    above[self._beyond(edge, node)] = edge
                    queue.append(self._beyond(edge, node))
        return above

    def route(self, site: int) -> SecondRoute | None:
        first = self._first(site)
        augmenting = self._augmenting(site, first)
        arcs: dict[int, list[tuple[int, int]]] = {}  # node -> (edge, node before it) of each way that enters
        ways = set(first)
        taken_back = {edge for node, edge in augmenting if (self._beyond(edge, node), edge) in ways}
        for node, edge in (*first, *augmenting):
            if edge not in taken_back:
                arcs.setdefault(node, []).append((edge, self._beyond(edge, node)))
        one, other = self._walk(site, arcs), self._walk(site, arcs)
        if sorted(one[0]) == sorted(other[0]):
            return None
        if sorted(other[0]) == sorted(edge for _, edge in first):
            one, other = other, one
        used = np.unique(np.array(one[0] + other[0], dtype=np.int64))
        new = used[~self.built[used]]
        return SecondRoute(
            site, np.array(one[0], np.int64), np.array(other[0], np.int64), (one[1], other[1]),
            np.intersect1d(one[0], other[0]).astype(np.int64),
            sorted(one[0]) != sorted(edge for _, edge in first), new, float(self.cost[new].sum()),
        )  # fmt: skip

    def _first(self, site: int) -> list[tuple[int, int]]:
        """(node, edge by which the way in the tree enters it), from the site to the root."""
        if site not in self.above:
            raise InputError("Site at node {node} is not joined to a point of presence.", node=site)
        found = []
        while self.above[site] != NOBODY:
            found.append((site, self.above[site]))
            site = self._beyond(self.above[site], site)
        return found

    def _augmenting(self, site: int, first: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The shortest augmenting way, likewise."""
        entered = {edge: node for node, edge in first}
        reached: dict[int, int] = {}
        # Of ways that are equal, first those that leave the way in the tree alone, then short ones.
        queue = [(0, 0.0, 0, 0, node, NOBODY) for node in self.roots]
        heapq.heapify(queue)
        while queue:
            shared, cost, back, steps, node, by = heapq.heappop(queue)
            if node in reached:
                continue
            reached[node] = by
            if node == site:
                break
            if len(reached) % PULSE_NODES == 0:
                tell(0.0, self.cancelled, None)
            for edge in self._edges_at(node):
                beyond = self._beyond(edge, node)
                if beyond in reached:
                    continue
                again, against = entered.get(edge) == beyond, entered.get(edge) == node
                price = 0.0 if self.built[edge] else self.cost[edge]
                far = (shared + again, cost + price, back + against, steps + 1)
                heapq.heappush(queue, (*far, beyond, edge))
        found = []
        while reached[site] != NOBODY:
            found.append((site, reached[site]))
            site = self._beyond(reached[site], site)
        return found

    def _walk(self, site: int, arcs: dict[int, list[tuple[int, int]]]) -> tuple[list[int], int]:
        """One of the ways that enter the site, taken out of `arcs`: its edges from the root on, and the
        root."""
        nodes = [site]
        edges: list[int] = []
        while arcs.get(nodes[-1]):
            edge, before = arcs[nodes[-1]].pop()
            if before in nodes:  # a loop, which costs nothing: leave it out
                place = nodes.index(before)
                del nodes[place + 1 :], edges[place:]
                continue
            nodes.append(before)
            edges.append(edge)
        return edges[::-1], nodes[-1]

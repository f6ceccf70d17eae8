"""What each address costs: trenches are shared out among the connections that depend on them.

Of a trench on which u connections depend, an address with k of them bears k / u. So the shares add up to the
cost of the trenches, in all and for each project area.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import breadth_first_order

from .trenchgraph import DROP, TrenchGraph

NOBODY = -1
NEVER = np.iinfo(np.int64).max
"""Day of roadworks where there are none."""


@dataclass(frozen=True)
class Shares:
    """Of chosen edges (m,) and of addresses (a,); addresses that are not connected have 0 and NOBODY."""

    units: np.ndarray  # int64 (m,): connections that depend on the edge
    owner: np.ndarray  # int64 (m,): the group of all of them, NOBODY where they are of several or of none
    first: np.ndarray  # int64 (m,): the smallest phase of them
    route_m: np.ndarray  # float64 (a,): from the point of presence to the building
    pop: np.ndarray  # int64 (a,): the point of presence
    trench_eur: np.ndarray  # float64 (a,): share of the trenches without drops
    trench_m: np.ndarray  # float64 (a,): without what lies in existing ducts
    saved_eur: np.ndarray  # float64 (a,)
    roadworks_m: np.ndarray  # float64 (a,)
    roadworks_day: np.ndarray  # int64 (a,): the first day of roadworks on its way, NEVER


def share(
    graph: TrenchGraph, chosen: np.ndarray, connected: np.ndarray, units: np.ndarray, *,
    group: np.ndarray | None = None, phase: np.ndarray | None = None, day: np.ndarray | None = None,
) -> Shares:  # fmt: skip
    """Share out the chosen edges.

    chosen: int64, edges of the graph that make a forest with the POPs as roots. connected: bool (a,). units:
    int64 (a,). group, phase: int64 (a,), of each address. day: int64 (roadworks,), when they begin.
    """
    nodes, pops = len(graph.node_xy), len(graph.pop_node)
    group = np.full(units.size, NOBODY, dtype=np.int64) if group is None else group
    phase = np.ones(units.size, dtype=np.int64) if phase is None else phase
    parent, edge, order = _rooted(graph, chosen)
    whose = graph.address_node[connected]
    need = np.zeros(nodes, dtype=np.int64)
    low, high = np.full(nodes, NEVER), np.full(nodes, NOBODY - 1, dtype=np.int64)
    soonest = np.full(nodes, NEVER)
    need[whose], low[whose], high[whose] = units[connected], group[connected], group[connected]
    soonest[whose] = phase[connected]
    for node in order[::-1]:
        above = parent[node]
        if above >= 0:
            need[above] += need[node]
            low[above], high[above] = min(low[above], low[node]), max(high[above], high[node])
            soonest[above] = min(soonest[above], soonest[node])
    child = _children(graph, chosen, parent)
    drop = graph.kind == DROP
    per_unit = np.zeros((nodes, 4))
    route, pop, when = np.zeros(nodes), np.full(nodes, NOBODY, dtype=np.int64), np.full(nodes, NEVER)
    pop[graph.pop_node] = np.arange(pops)
    works = graph.roadworks >= 0
    dug = graph.reused < 0
    value = np.column_stack([graph.cost_eur, graph.length_m * dug, graph.saved_eur, graph.length_m * works])
    value[drop] = 0.0
    begins = np.full(graph.kind.size, NEVER)
    if day is not None and len(day):
        begins[works] = day[graph.roadworks[works]]
    for node in order:
        above, own = parent[node], edge[node]
        if above >= 0 and own >= 0:
            per_unit[node] = per_unit[above] + value[own] / max(need[node], 1)
            route[node] = route[above] + graph.length_m[own]
            pop[node], when[node] = pop[above], min(when[above], begins[own])
    found = np.zeros((units.size, 4))
    found[connected] = per_unit[whose] * units[connected, None]
    one = low[child] == high[child]
    return Shares(
        need[child], np.where(one, high[child], NOBODY), soonest[child], _of(route, whose, connected, 0.0),
        _of(pop, whose, connected, NOBODY), found[:, 0], found[:, 1], found[:, 2], found[:, 3],
        _of(when, whose, connected, NEVER),
    )  # fmt: skip


def _of(values: np.ndarray, whose: np.ndarray, connected: np.ndarray, empty) -> np.ndarray:
    found = np.full(connected.size, empty, dtype=values.dtype)
    found[connected] = values[whose]
    return found


def _rooted(graph: TrenchGraph, chosen: np.ndarray):
    """The node above each node and the edge to it, -1 for none, and the nodes, each after the one above."""
    nodes, root = len(graph.node_xy), graph.root
    tail = np.concatenate([graph.tail[chosen], np.full(len(graph.pop_node), root)])
    head = np.concatenate([graph.head[chosen], graph.pop_node])
    links = csr_matrix((np.ones(tail.size), (tail, head)), shape=(nodes, nodes))
    order, above = breadth_first_order(links, root, directed=False)
    parent = np.full(nodes, NOBODY, dtype=np.int64)
    parent[order[1:]] = above[order[1:]]
    edge = np.full(nodes, NOBODY, dtype=np.int64)
    edge[_children(graph, chosen, parent)] = chosen
    return parent, edge, order


def _children(graph: TrenchGraph, chosen: np.ndarray, parent: np.ndarray) -> np.ndarray:
    """The end of each chosen edge that is farther from the root."""
    tail, head = graph.tail[chosen], graph.head[chosen]
    return np.where(parent[head] == tail, head, tail)


def phases(group: np.ndarray, cost_eur: np.ndarray, units: np.ndarray, count: int) -> np.ndarray:
    """Phases 1 to `count` by groups: the cheapest connections first, each phase of about the same cost.

    group: int64 (a,), NOBODY for none, which come last. cost_eur, units: (a,), 0 for addresses that are not
    connected. Returns int64 (a,).
    """
    names, place = np.unique(group, return_inverse=True)
    place = place.reshape(-1)
    cost = np.bincount(place, weights=cost_eur, minlength=names.size)
    need = np.bincount(place, weights=units, minlength=names.size)
    each = np.where(need > 0, cost / np.maximum(need, 1), np.inf)
    order = np.lexsort((names, each, names == NOBODY))
    middle = np.cumsum(cost[order]) - cost[order] / 2
    whole = max(float(cost.sum()), 1e-9)
    number = np.empty(names.size, dtype=np.int64)
    number[order] = np.clip(np.ceil(count * middle / whole), 1, count).astype(np.int64)
    return number[place]

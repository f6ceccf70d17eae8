"""Second ways of the feeder for critical addresses of a plan, and what each of them costs beside the plan.

feeder.py finds the ways; here they begin where the plan's trenches meet a critical address and end where they
meet the points of presence: the drop to the building and the last metres to a point of presence are one way
in any case.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..patience import CancelCheck, Progress
from .feeder import second_route
from .trenchgraph import DROP, POP, ROOT, TrenchGraph


@dataclass(frozen=True)
class SecondWays:
    """edges: int64, edges of the graph that the plan does not have, ascending; owner: int64, the address for
    which each of them is dug, the first one where several use it. eur, metres: float64 (a,), what is dug for
    each address; addresses at one place bear it by equal parts, so eur adds up to the cost of `edges`.
    sites: int64, critical addresses; without: int64, those that have no second way; shared: address -> edges
    that both of its ways have, as the network has no others.
    """

    edges: np.ndarray
    owner: np.ndarray
    eur: np.ndarray
    metres: np.ndarray
    sites: np.ndarray
    without: np.ndarray
    shared: dict[int, np.ndarray]


def none(addresses: int) -> SecondWays:
    """Of a plan in which nobody is critical."""
    empty = np.zeros(0, dtype=np.int64)
    return SecondWays(empty, empty, np.zeros(addresses), np.zeros(addresses), empty, empty, {})


def find(
    graph: TrenchGraph, chosen: np.ndarray, critical: np.ndarray, *, cancelled: CancelCheck = None,
    progress: Progress = None,
) -> SecondWays:  # fmt: skip
    """A second way for each critical address.

    chosen: int64, edges of the plan, drops too. critical: bool (a,), of connected addresses.
    Raises:
        Abandoned: `cancelled` said yes.
    """
    sites = np.flatnonzero(critical)
    if not sites.size:
        return none(critical.size)
    taken = np.zeros(graph.kind.size, dtype=bool)
    taken[chosen] = True
    rows = np.flatnonzero(np.isfinite(graph.cost_eur) & ~np.isin(graph.kind, (DROP, ROOT)))
    place = graph.tail[graph.address_edge[sites]]  # where its drop meets the street
    served = np.intersect1d(graph.pop_node, np.union1d(graph.tail[chosen], graph.head[chosen]))
    nodes, first = np.unique(place, return_index=True)
    nodes = nodes[np.argsort(first, kind="stable")]  # in the order of the addresses
    found = second_route(
        np.column_stack([graph.tail, graph.head])[rows], graph.cost_eur[rows], np.flatnonzero(taken[rows]),
        served, nodes, cancelled=cancelled, progress=progress,
    )  # fmt: skip
    eur, metres = np.zeros(critical.size), np.zeros(critical.size)
    shared: dict[int, np.ndarray] = {}
    edges, owner = [], []
    for route in found.routes:
        mine = sites[place == route.site]
        new = rows[route.new_edges]
        eur[mine] = graph.cost_eur[new].sum() / mine.size
        metres[mine] = graph.length_m[new][graph.reused[new] < 0].sum() / mine.size
        both = rows[route.shared]
        for address in mine.tolist():
            shared[address] = both[graph.kind[both] != POP]
        edges.append(new)
        owner.append(np.full(new.size, mine[0]))
    new = np.concatenate(edges) if edges else np.zeros(0, dtype=np.int64)
    whose = np.concatenate(owner) if owner else new
    order = np.argsort(new, kind="stable")
    return SecondWays(new[order], whose[order], eur, metres, sites, sites[np.isin(place, found.without)],
                      {address: both for address, both in shared.items() if both.size})  # fmt: skip

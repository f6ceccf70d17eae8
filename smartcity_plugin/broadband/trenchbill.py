"""The civil works of a plan as items of a bill: what, how much of it, at what cost, and by which source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .costs import Costs
from .trenchgraph import CROSSING, DROP, POP, TrenchGraph

TRENCH, SHARED, REUSED, ROAD, BARRIER, DROPS, LEAD_IN = (
    "trench", "roadworks", "existing", "road_crossing", "barrier", "drop", "lead_in",
)  # fmt: skip
ORDER = (TRENCH, SHARED, REUSED, ROAD, BARRIER, DROPS, LEAD_IN)


@dataclass(frozen=True)
class Item:
    """One line of the bill."""

    what: str  # one of ORDER
    ground: str  # key of the preset; for REUSED the kind of duct, for BARRIER the kind of barrier
    method: str
    quantity: float
    unit: str  # "m" or "1"
    cost_eur: float
    source: str  # of the preset

    @property
    def unit_eur(self) -> float:
        return self.cost_eur / self.quantity if self.quantity else 0.0


def items(
    graph: TrenchGraph, chosen: np.ndarray, costs: Costs, buildings: int, *,
    duct_kinds: Sequence[str] = (), barrier_kinds: Sequence[str] = (),
) -> list[Item]:  # fmt: skip
    """The items of chosen edges, and the lead-ins of so many buildings. Their sum is what the plan costs.

    A crossing of a barrier is an item of its own, beside the trench in which it lies.
    """
    sums: dict[tuple[str, str, str], list[float]] = {}

    def book(what: str, ground: str, method: str, quantity: float, eur: float) -> None:
        own = sums.setdefault((what, ground, method), [0.0, 0.0])
        own[0] += quantity
        own[1] += eur

    for edge in chosen:
        barrier_eur = float(graph.barrier_eur[edge])
        eur, metres = float(graph.cost_eur[edge]) - barrier_eur, float(graph.length_m[edge])
        ground, method = graph.ground[edge], graph.method[edge]
        if barrier_eur:
            kind = barrier_kinds[graph.barrier[edge]]
            book(BARRIER, kind, costs.crossing[kind].method, 1, barrier_eur)
        if graph.kind[edge] == CROSSING:
            book(ROAD, ground, method, 1, eur)
        elif graph.kind[edge] == DROP:
            book(DROPS, ground, method, metres, eur)
        elif graph.reused[edge] >= 0:
            book(REUSED, duct_kinds[graph.reused[edge]], method, metres, eur)
        else:
            shared = graph.roadworks[edge] >= 0 and graph.kind[edge] != POP
            book(SHARED if shared else TRENCH, ground, method, metres, eur)
    found = [
        Item(what, ground, method, quantity, "1" if what in (ROAD, BARRIER) else "m", eur,
             _source(costs, what, ground, method))
        for (what, ground, method), (quantity, eur) in sums.items()
    ]  # fmt: skip
    if buildings:
        found.append(Item(LEAD_IN, "", "", buildings, "1", buildings * costs.lead_in_eur,
                          costs.lead_in_source))  # fmt: skip
    return sorted(found, key=lambda item: (ORDER.index(item.what), item.ground, item.method))


def _source(costs: Costs, what: str, ground: str, method: str) -> str:
    if what == REUSED:
        return costs.existing_source[ground]
    if what == DROPS:
        return costs.drop_source
    if what in (ROAD, BARRIER):
        return costs.crossing["road" if what == ROAD else ground].source
    rate = costs.sources.get((ground, method), "")
    return f"{rate}; {costs.roadworks_source}" if what == SHARED else rate

"""Which trenches are dug: for all addresses, for those that are worth it, or as many as a budget pays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress
from .tree import steiner_tree
from .trenchgraph import CONNECTED, DROP, ROOT, TrenchGraph

ALL, PER_UNIT, BUDGET = "all", "per_unit", "budget"
MODES = (ALL, PER_UNIT, BUDGET)


@dataclass(frozen=True)
class Wish:
    """What is to be connected."""

    mode: str  # one of MODES
    most_per_unit: float = float("nan")  # EUR, for PER_UNIT
    budget: float = float("nan")  # EUR, for BUDGET
    time_limit: float = 60.0  # seconds
    seed: int = 0


@dataclass(frozen=True)
class Choice:
    """The chosen trenches and what is proven of them."""

    edges: np.ndarray  # int64: edges of the trench graph, drops too, without those to the root
    connected: np.ndarray  # bool (a,)
    sense: str  # "min": bound_eur is a lower bound of the cost of the trenches; "max": bound is of `value`
    value: float  # EUR of the trenches without drops (all), EUR of worth less cost, or connections
    bound: float
    gap: float
    stopped: bool  # the user cancelled


def choose(
    graph: TrenchGraph, units: np.ndarray, lead_in_eur: float, wish: Wish, *,
    cancelled: CancelCheck = None, progress: Progress = None,
) -> Choice:  # fmt: skip
    """Choose trenches.

    units: int64 (a,), connections of each address. lead_in_eur: for each building, beside its drop.

    all: every address that can be connected; the drops are the same in every plan, so the tree and its bound
    are of the trenches in the street. per_unit: the sum of what connections are worth at most less what they
    cost is as large as it can be. budget: as many connections as the budget pays, with drops and lead-ins.
    Raises:
        InputError: no address can be connected, or a limit is missing or not above 0.
        Abandoned: `cancelled` said yes.
    """
    possible = graph.address_state == CONNECTED
    if not possible.any():
        raise InputError(
            "None of the {count} addresses can be connected: they are too far from the streets, or on "
            "streets that lead to no point of presence.", count=possible.size,
        )  # fmt: skip
    told: dict[str, Any] = {
        "time_limit": wish.time_limit, "seed": wish.seed, "cancelled": cancelled, "progress": progress
    }  # fmt: skip
    usable = np.isfinite(graph.cost_eur)
    if wish.mode == ALL:
        return _all(graph, possible, usable, told)
    limit, name = (wish.most_per_unit, "COST_LIMIT") if wish.mode == PER_UNIT else (wish.budget, "BUDGET")
    if not limit > 0:
        raise InputError("This mode needs an amount above 0 EUR ({parameter}).", parameter=name)
    rows = np.flatnonzero(usable)
    cost = graph.cost_eur.copy()
    cost[graph.kind == DROP] += lead_in_eur
    prize = np.zeros(len(graph.node_xy))
    worth = units * (limit if wish.mode == PER_UNIT else 1.0)
    prize[graph.address_node[possible]] = worth[possible]
    budget: dict[str, Any] = {"budget": limit} if wish.mode == BUDGET else {}
    edges = np.column_stack([graph.tail, graph.head])[rows]
    from .prizetree import prize_tree

    found = prize_tree(edges, cost[rows], prize, graph.root, **budget, **told)
    chosen = rows[found.edges]
    connected = possible & np.isin(graph.address_edge, chosen)
    if not connected.any():
        raise InputError(
            "With {amount} EUR ({parameter}) not one address is connected. Raise it.",
            amount=f"{limit:g}", parameter=name,
        )  # fmt: skip
    chosen = _used(graph, chosen)
    return Choice(chosen, connected, found.sense, found.value, found.bound, found.gap, found.stopped)


def _all(graph: TrenchGraph, possible, usable, told) -> Choice:
    rows = np.flatnonzero(usable & (graph.kind != DROP))
    drops = graph.address_edge[possible]
    terminals = np.append(graph.tail[drops], graph.root)
    found = steiner_tree(
        np.column_stack([graph.tail, graph.head])[rows], graph.cost_eur[rows], terminals, **told
    )
    chosen = _used(graph, np.concatenate([rows[found.edges], drops]))
    return Choice(chosen, possible, "min", found.value, found.bound, found.gap, found.stopped)


def _used(graph: TrenchGraph, chosen: np.ndarray) -> np.ndarray:
    """The edges without those to the root and to points of presence that serve nobody, ascending."""
    link = chosen[graph.kind[chosen] == ROOT]
    rest = chosen[graph.kind[chosen] != ROOT]
    ends, count = np.unique(np.concatenate([graph.tail[rest], graph.head[rest]]), return_counts=True)
    idle = np.setdiff1d(graph.head[link], ends[count > 0])
    return np.sort(rest[~np.isin(graph.tail[rest], idle)])

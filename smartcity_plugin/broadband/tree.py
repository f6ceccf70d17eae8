"""The cheapest tree that connects all terminals (Steiner tree in a graph), with a proven bound."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress
from . import shortest, treegraph

TIE = 1e-9
"""Relative difference below which a cost and its bound are the same number: rounding of the caller's sums."""


@dataclass(frozen=True)
class Tree:
    """A tree and the proof that comes with it."""

    edges: np.ndarray
    """Indices of the chosen edges, int64, ascending."""
    nodes: np.ndarray
    """Nodes of the tree, int64, ascending."""
    cost: float
    """Sum over the chosen edges."""
    value: float
    """What was asked to be small or large: see the call."""
    bound: float
    """No tree is better: a lower bound of `value` where sense is "min", an upper one where it is "max"."""
    seconds: float
    stopped: bool = False
    """The user cancelled: this is the best tree found until then."""
    sense: str = "min"

    @property
    def gap(self) -> float:
        """At most this share of the best value is missed, 0 where it is proven. In [0, inf].

        (value - bound) / value where it is to be small, (bound - value) / bound where it is to be large.
        """
        larger, smaller = (self.bound, self.value) if self.sense == "max" else (self.value, self.bound)
        if larger - smaller <= TIE * abs(larger):
            return 0.0
        return (larger - smaller) / abs(larger) if larger else float("inf")

    @property
    def optimal(self) -> bool:
        """Whether it is proven that no tree is better."""
        return self.gap == 0.0


def steiner_tree(
    edges: Any, cost: Any, terminals: Any, *, time_limit: float = 60.0, seed: int = 0,
    cancelled: CancelCheck = None, progress: Progress = None,
) -> Tree:  # fmt: skip
    """Choose edges of least total cost that connect all terminals.

    edges: whole numbers (m, 2), the nodes at both ends, named by whole numbers from 0; parallel edges and
    loops are allowed. cost: (m,), 0 or more. terminals: nodes, named once or several times. time_limit:
    seconds in all. seed: of the search; equal seeds give equal trees unless the clock ends the search.
    Returns: a Tree; its `value` is its cost, its `bound` a lower bound of what connects the terminals.
    Raises: InputError for bad input and for terminals that no edges connect.
    """
    began = time.monotonic()
    pairs, costs = treegraph.checked(edges, cost)
    wanted = np.asarray(terminals).ravel()
    if wanted.size == 0:
        raise InputError("There is nothing to connect: give one terminal or more.")
    wanted = np.unique(treegraph.node_numbers(wanted))
    names, numbers = np.unique(np.concatenate([pairs.ravel(), wanted]), return_inverse=True)
    tail, head = numbers[: pairs.size].reshape(-1, 2).T.copy()
    is_terminal = np.isin(names, wanted)
    rows = treegraph.rows_of(tail, head, names.size)
    inside = shortest.grow(*_arrays(rows), tail, head, costs, is_terminal, int(np.argmax(is_terminal)))
    _require_connected(rows, costs, is_terminal, inside)
    chosen = shortest.spanning(np.argsort(costs, kind="stable"), tail, head, inside)
    shortest.prune(*_arrays(rows), chosen, is_terminal)
    found = np.flatnonzero(chosen)
    total = float(costs[found].sum())
    return Tree(
        edges=found, nodes=np.union1d(pairs[found].ravel(), wanted), cost=total, value=total, bound=0.0,
        seconds=time.monotonic() - began,
    )  # fmt: skip


def _arrays(rows: treegraph.Rows) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return rows.start, rows.target, rows.edge


def _require_connected(rows: treegraph.Rows, cost: Any, is_terminal: Any, inside: Any) -> None:
    """Raises: InputError unless the tree from one terminal has come to all others; says how many parts."""
    if inside[is_terminal].all():
        return
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    links = csr_matrix((np.ones(rows.edge.size), rows.target, rows.start), shape=(inside.size,) * 2)
    parts = np.bincount(connected_components(links, directed=False)[1][is_terminal])
    parts = np.sort(parts[parts > 0])[::-1]
    raise InputError(
        "The {terminals} terminals are in {parts} parts of the network that no edge connects; the largest "
        "has {largest} of them. Connect the parts, or plan each on its own.",
        terminals=int(parts.sum()), parts=parts.size, largest=int(parts[0]),
    )  # fmt: skip

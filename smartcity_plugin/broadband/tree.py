"""The cheapest tree that connects all terminals (Steiner tree in a graph), with a proven bound."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress
from . import treegraph, treereduce
from .treesearch import Search

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
    unit = treegraph.unit_of(float(costs.sum()))
    problem = treereduce.problem_of(tail, head, np.floor(costs / unit), is_terminal)
    _require_connected(problem)
    watch = Watch(began + time_limit, time_limit, cancelled, progress)
    search = Search(problem, seed, watch.is_over)
    search.run()
    found = np.flatnonzero(search.tree)
    total = float(costs[found].sum())
    watch.tell(1.0)
    return Tree(
        edges=found, nodes=np.union1d(pairs[found].ravel(), wanted), cost=total, value=total,
        bound=min(min(search.bound, search.best) * unit, total), seconds=time.monotonic() - began,
        stopped=watch.stopped,
    )  # fmt: skip


class Watch:
    """Clock, cancel and progress of one call."""

    def __init__(self, end: float, limit: float, cancelled: CancelCheck, progress: Progress) -> None:
        self.end, self.limit, self.cancelled, self.progress = end, limit, cancelled, progress
        self.stopped = False

    def is_over(self) -> bool:
        """Whether time is up or the user has cancelled; tells the progress on the way."""
        if self.cancelled is not None and self.cancelled():
            self.stopped = True
        left = self.end - time.monotonic()
        self.tell(0.99 * (1.0 - max(left, 0.0) / max(self.limit, 1e-9)))
        return self.stopped or left <= 0.0

    def tell(self, share: float) -> None:
        if self.progress is not None:
            self.progress(min(share, 1.0))


def _require_connected(problem: treereduce.Problem) -> None:
    """Raises: InputError where no edges connect the terminals; says how many parts there are."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    ends = (problem.tail, problem.head)
    links = coo_matrix((np.ones(problem.tail.size), ends), shape=(problem.is_terminal.size,) * 2)
    parts = np.bincount(connected_components(links, directed=False)[1][problem.is_terminal])
    parts = np.sort(parts[parts > 0])[::-1]
    if parts.size == 1:
        return
    raise InputError(
        "The {terminals} terminals are in {parts} parts of the network that no edge connects; the largest "
        "has {largest} of them. Connect the parts, or plan each on its own.",
        terminals=int(parts.sum()), parts=parts.size, largest=int(parts[0]),
    )  # fmt: skip

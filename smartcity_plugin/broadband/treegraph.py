"""The graph that trees are looked for in: checked, with costs as whole numbers so that no sum is rounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError

BITS = 51  # the sum of all costs in units stays below 2^51: float64 adds whole numbers up to 2^53 exactly


@dataclass(frozen=True)
class Rows:
    """The half-edges of each node, one node after the other; see shortest.py."""

    start: np.ndarray  # int64 (nodes + 1,)
    target: np.ndarray  # int64 (2 edges,)
    edge: np.ndarray  # int64 (2 edges,)


def rows_of(tail: np.ndarray, head: np.ndarray, nodes: int) -> Rows:
    """Half-edges by node, those of a node in the order of the edges. Loops are allowed and occur twice."""
    owner = np.concatenate([tail, head])
    order = np.argsort(owner, kind="stable")
    start = np.zeros(nodes + 1, dtype=np.int64)
    np.cumsum(np.bincount(owner, minlength=nodes), out=start[1:])
    target = np.concatenate([head, tail])[order]
    return Rows(start, target.astype(np.int64), (order % max(tail.size, 1)).astype(np.int64))


def unit_of(total: float) -> float:
    """The power of two that costs are counted in, so that `total` of them is exact. Whole numbers stay so."""
    if not total > 0.0:
        return 1.0
    return float(2.0 ** (np.frexp(total)[1] - BITS))


def checked(edges: Any, cost: Any) -> tuple[np.ndarray, np.ndarray]:
    """Edges as int64 (m, 2) and costs as float64 (m,).

    Raises: InputError for other shapes, node numbers that are none, costs below 0 or that are no number.
    """
    pairs = np.asarray(edges)
    if pairs.size == 0:
        pairs = np.empty((0, 2), dtype=np.int64)
    if pairs.ndim != 2 or pairs.shape[1] != 2:
        raise InputError("Each edge needs two nodes: give a table with two columns.")
    pairs = node_numbers(pairs)
    costs = np.asarray(cost, dtype=np.float64)
    if costs.shape != (pairs.shape[0],):
        raise InputError(
            "There are {costs} costs for {edges} edges: give one each.",
            costs=costs.size, edges=pairs.shape[0],
        )  # fmt: skip
    wrong = np.flatnonzero(~(np.isfinite(costs) & (costs >= 0.0)))
    if wrong.size:
        raise InputError(
            "Edge {number} costs {cost}: costs must be 0 or more.",
            number=int(wrong[0]) + 1, cost=float(costs[wrong[0]]),
        )  # fmt: skip
    return pairs, costs


def node_numbers(values: np.ndarray) -> np.ndarray:
    """Node numbers as int64. Raises: InputError for fractions, negative numbers, no numbers."""
    if values.dtype.kind not in "iu":
        try:
            floats = values.astype(np.float64)
        except (TypeError, ValueError):
            floats = np.full(values.shape, np.nan)
        if not (np.isfinite(floats).all() and (floats == np.floor(floats)).all()):
            raise InputError("Nodes are named by whole numbers from 0.")
        values = floats
    found = values.astype(np.int64)
    if (found < 0).any():
        raise InputError("Nodes are named by whole numbers from 0.")
    return found

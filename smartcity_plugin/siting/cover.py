"""Which site covers which demand: the matrix checked, and demand that the same sites cover merged.

All matrices are sparse, sites x demand. Memory follows the number of covered pairs, never sites x demand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError

NONE = -1
_SEED = 20241  # of the random numbers that name a set of sites; any does, equal names are compared in full


@dataclass(frozen=True)
class Merged:
    """Demand in classes: the points of a class are covered by the same sites with the same probability.

    An optimal selection for the classes is one for the points (isomorphic aggregation: Chen et al.,
    European Journal of Operational Research 311, 2023, section 3).
    """

    cover: Any
    """csr_matrix float64 (sites, classes), every class covered by at least one site."""
    weight: np.ndarray
    """Sum over the points of each class, float64."""
    member: np.ndarray
    """Class of each demand point, int64 (demand,), NONE where no site covers it."""


def checked(cover: Any, weight: Any = None) -> tuple[Any, np.ndarray]:
    """Cover as csr_matrix of float64 without zeros, and weights as float64; weights are 1 where not given.

    cover: sparse or dense (sites x demand), True or a probability in [0, 1].
    Raises: InputError for other shapes, NaN, probabilities beyond 0 to 1, weights below 0.
    """
    from scipy import sparse

    matrix = sparse.csr_matrix(cover, dtype=np.float64, copy=True)
    matrix.sum_duplicates()
    if not ((matrix.data >= 0.0) & (matrix.data <= 1.0)).all():
        raise InputError("Coverage must be yes or no, or a probability between 0 and 1.")
    matrix.eliminate_zeros()
    return matrix, checked_weight(weight, matrix.shape[1])


def checked_weight(weight: Any, count: int) -> np.ndarray:
    """Weights of `count` demand points as float64; 1 each where not given. Raises: InputError."""
    if weight is None:
        return np.ones(count)
    found = np.asarray(weight, dtype=np.float64)
    if found.shape != (count,):
        raise InputError(
            "There are {weights} weights for {demand} demand points: give one each.",
            weights=found.size, demand=count,
        )  # fmt: skip
    wrong = ~(np.isfinite(found) & (found >= 0.0))
    if wrong.any():
        raise InputError(
            "Demand point {number} has the weight {weight}: weights must be 0 or more.",
            number=int(np.argmax(wrong)) + 1, weight=found[np.argmax(wrong)],
        )  # fmt: skip
    return found


def merge(cover: Any, weight: np.ndarray) -> Merged:
    """Demand points with equal columns as one class; points that no site covers in none.

    cover: as `checked` gives it; weight: float64 (demand,). Classes are numbered as they first occur.
    """
    columns = cover.tocsc()
    columns.sort_indices()
    counts = np.diff(columns.indptr)
    name = _names(columns)
    covered = np.flatnonzero(counts > 0)
    _, first, group = np.unique(name[covered], return_index=True, return_inverse=True)
    group = _split_unequal(columns, covered, covered[first][group.ravel()], group.ravel())
    # number the classes by first occurrence, so that the result does not depend on the names
    _, first, group = np.unique(group, return_index=True, return_inverse=True)
    order = np.argsort(first, kind="stable")
    number = np.empty_like(order)
    number[order] = np.arange(order.size)
    member = np.full(cover.shape[1], NONE, dtype=np.int64)
    member[covered] = number[group.ravel()]
    return Merged(
        columns[:, covered[first[order]]].tocsr(),
        np.bincount(member[covered], weight[covered], minlength=order.size).astype(np.float64),
        member,
    )


def _names(columns: Any) -> np.ndarray:
    """A number for each column, uint64, the same for equal columns: a sum over its entries."""
    from numpy.random import default_rng

    rng = default_rng(_SEED)
    of_site = rng.integers(1, 2**63, columns.shape[0], dtype=np.uint64)
    entries = of_site[columns.indices]
    entries *= columns.data.view(np.uint64) | np.uint64(1)  # the probability, bit by bit
    total = np.zeros(entries.size + 1, dtype=np.uint64)
    np.cumsum(entries, out=total[1:])  # wraps around, which is the same for equal columns
    return total[columns.indptr[1:]] - total[columns.indptr[:-1]]


def _split_unequal(columns: Any, covered: np.ndarray, first: np.ndarray, group: np.ndarray) -> np.ndarray:
    """`group`, with columns that are named like the first of their group but differ in groups of their own.

    covered, first: the column and the first column of its group. Names of 64 bits hardly ever agree by
    chance, but a proof must not hang on that.
    """
    counts = np.diff(columns.indptr)
    same = counts[covered] == counts[first]
    lengths = np.where(same, counts[covered], 0)
    owner = np.repeat(np.arange(covered.size), lengths)
    offset = np.arange(owner.size) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    here = columns.indptr[covered][owner] + offset
    there = columns.indptr[first][owner] + offset
    differs = (columns.indices[here] != columns.indices[there]) | (columns.data[here] != columns.data[there])
    same[owner[differs]] = False
    alone = np.flatnonzero(~same)
    group = group.astype(np.int64)
    group[alone] = group.max(initial=-1) + 1 + np.arange(alone.size)
    return group

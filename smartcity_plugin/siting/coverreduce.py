"""Rows and columns of a covering model that change nothing, found by comparing those that meet, compiled.

Toregas, ReVelle: Papers of the Regional Science Association 28 (1972), row and column reduction; for models
of today Chen et al.: European Journal of Operational Research 311 (2023), domination. Sets are rows of a csr
matrix with ascending indices; sets are compared only where both hold the same rare element, so that memory
is that of the matrix and time that of the pairs that meet.
"""

from __future__ import annotations

import numpy as np
from numba import njit


@njit(cache=True, nogil=True)
def signature(start, element):
    """64 bits per set: a set with a bit that another lacks is no subset of it."""
    found = np.zeros(start.size - 1, dtype=np.uint64)
    for number in range(start.size - 1):
        for at in range(start[number], start[number + 1]):
            bit = (np.uint64(element[at]) * np.uint64(11400714819323198485)) >> np.uint64(58)
            found[number] |= np.uint64(1) << bit
    return found


@njit(cache=True, nogil=True)
def _is_subset(start, element, inner, outer):
    there = start[outer]
    end = start[outer + 1]
    for here in range(start[inner], start[inner + 1]):
        wanted = element[here]
        while there < end and element[there] < wanted:
            there += 1
        if there == end or element[there] != wanted:
            return False
        there += 1
    return True


@njit(cache=True, nogil=True)
def mark_implied(start, column, column_start, row, need, bits, order, implied):
    """Mark rows that hold as soon as another one does: it has only columns of theirs and needs no fewer.

    Rows (start, column) and columns (column_start, row) of the same matrix; need: int64 (rows,); bits: the
    `signature` of the rows; order: the rows that may imply others, those with fewest columns first; implied:
    bool (rows,), where they are marked. Of equal rows the first in order stays.
    """
    sizes = np.diff(start)
    for inner in order:
        if implied[inner] or sizes[inner] == 0:
            continue
        rare = column[start[inner]]
        for at in range(start[inner], start[inner + 1]):
            other = column[at]
            if column_start[other + 1] - column_start[other] < column_start[rare + 1] - column_start[rare]:
                rare = other
        for at in range(column_start[rare], column_start[rare + 1]):
            outer = row[at]
            if outer == inner or implied[outer] or need[outer] > need[inner]:
                continue
            if sizes[outer] < sizes[inner] or bits[inner] & ~bits[outer]:
                continue
            if _is_subset(start, column, inner, outer):
                implied[outer] = True


@njit(cache=True, nogil=True)
def needless_columns(start, row, row_start, column, cost, may_go, may_stand_in, group):
    """Columns for which another one that costs no more can stand in: it covers all that they cover.

    Columns (start, row) and rows (row_start, column) of the same matrix; cost: float64 (columns,); may_go:
    bool (columns,), their rows all need one column only; may_stand_in: bool, choosing it excludes none;
    group: int64, stand-ins are of the same group or of none (-1). Returns: bool (columns,).
    """
    bits = signature(start, row)
    needless = np.zeros(cost.size, dtype=np.bool_)
    sizes = np.diff(start)
    for inner in np.argsort(sizes, kind="mergesort"):
        if not may_go[inner]:
            continue
        if sizes[inner] == 0:
            needless[inner] = True
            continue
        rare = row[start[inner]]
        for at in range(start[inner], start[inner + 1]):
            other = row[at]
            if row_start[other + 1] - row_start[other] < row_start[rare + 1] - row_start[rare]:
                rare = other
        for at in range(row_start[rare], row_start[rare + 1]):
            outer = column[at]
            if outer == inner or needless[outer] or not may_stand_in[outer] or cost[outer] > cost[inner]:
                continue
            if sizes[outer] < sizes[inner] or bits[inner] & ~bits[outer]:
                continue
            if group[outer] >= 0 and group[outer] != group[inner]:
                continue
            if _is_subset(start, row, inner, outer):
                needless[inner] = True
                break
    return needless

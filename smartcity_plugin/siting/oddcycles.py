"""Odd-cycle inequalities that a fractional choice of sites breaks: three demand classes, half of them each.

Three classes of which each two share sites can all look covered by one and a half sites, one half for each
two of them. The inequality of `lagrangian.py` over the three cuts that off. A choice y that covers each of
them just once breaks it where

    sum of y_j over the sites that cover one or all three of them < 1
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numba import njit

LEAST_Y = 0.01  # sites with less of y are left out of the search
LOOSE = 0.3  # classes covered less than 1 - LOOSE or more than 1 + LOOSE times break nothing much
ODD = 0.9  # only inequalities broken by more than (1 - ODD) / 2 are handed out
CLASSES = 10_000  # looked at in each round at most
STRIDE, MOST = 200, 20_000  # classes in one go, and triples found in it at most
PER_CLASS = 8  # of them at most as many hold one class in each round


def broken(
    cover: Any, weight: np.ndarray, y: np.ndarray, most: int, is_over: Callable[[], bool] = lambda: False
) -> np.ndarray:
    """Inequalities broken by y, the worst first, int64 (found, 3) class indices, no more than `most`.

    cover: csr (sites, classes) of 0 and 1; y: float64 (sites,). The search ends early when is_over says so.
    """
    support = np.flatnonzero(y > LEAST_Y)
    part = cover[support].tocsc()
    part.sort_indices()
    slack = np.abs(part.T @ y[support] - 1.0)
    # of classes with the same sites in the support, the heaviest stands for all
    rng = np.random.default_rng(support.sum())
    name = part.T @ rng.random(support.size)
    order = np.lexsort((-weight, name))
    new = np.concatenate([[True], np.diff(name[order]) > 1e-9])
    kept = order[new & (slack[order] < LOOSE)]
    if kept.size > CLASSES:  # others in each round, the heavier the likelier
        kept = kept[np.argsort(-weight[kept] * rng.random(kept.size))[:CLASSES]]
    kept.sort()
    part = part[:, kept]
    rows = part.tocsr()
    arrays = (
        part.indptr.astype(np.int64), part.indices.astype(np.int64), rows.indptr.astype(np.int64),
        rows.indices.astype(np.int64), y[support], slack[kept],
    )  # fmt: skip
    parts = [(np.empty((0, 3), dtype=np.int64), np.empty(0))]
    for first in range(0, kept.size, STRIDE):
        parts.append(_search(first, min(first + STRIDE, kept.size), *arrays))
        if is_over():
            break
    triples, odd = (np.concatenate(some) for some in zip(*parts))
    used = np.zeros(kept.size, dtype=np.int64)
    found: list[int] = []
    for place in np.argsort(odd, kind="stable"):
        if len(found) < most and used[triples[place]].max() < PER_CLASS:
            used[triples[place]] += 1
            found.append(int(place))
    return kept[triples[found]].reshape(-1, 3)


@njit(cache=True, nogil=True, error_model="numpy")
def _search(from_, to, column, site, start, klass, y, slack):
    """Of classes from_ to to - 1, for each with a later one the third that makes the most broken inequality:
    triples and their odd parts."""
    classes = column.size - 1
    triples = np.empty((MOST, 3), dtype=np.int64)
    odd = np.empty(MOST)
    size = 0
    shared = np.zeros(classes)
    near = np.empty(classes, dtype=np.int64)
    times = np.zeros(start.size - 1, dtype=np.int64)
    for a in range(from_, to):
        count = 0
        for place in range(column[a], column[a + 1]):
            times[site[place]] += 1
            for other in range(start[site[place]], start[site[place] + 1]):
                if klass[other] > a:
                    if shared[klass[other]] == 0.0:
                        near[count] = klass[other]
                        count += 1
                    shared[klass[other]] += y[site[place]]
        for first in range(count):
            b = near[first]
            if shared[b] > 1.0 - 1e-6 + slack[a]:
                continue
            only = slack[a] + slack[b]
            for place in range(column[b], column[b + 1]):
                times[site[place]] += 1
                if times[site[place]] == 1:
                    only += y[site[place]]
            for place in range(column[a], column[a + 1]):
                if times[site[place]] == 1:
                    only += y[site[place]]
            least = ODD
            third = -1
            for second in range(count):
                c = near[second]
                if c <= b or shared[b] + shared[c] < 1.0 - ODD:
                    continue
                here = only + slack[c]
                for place in range(column[c], column[c + 1]):
                    here += -y[site[place]] if times[site[place]] == 1 else y[site[place]]
                if here < least:
                    least = here
                    third = c
            for place in range(column[b], column[b + 1]):
                times[site[place]] -= 1
            if third >= 0 and size < MOST:
                triples[size, 0] = a
                triples[size, 1] = b
                triples[size, 2] = third
                odd[size] = least
                size += 1
        for place in range(column[a], column[a + 1]):
            times[site[place]] -= 1
        for place in range(count):
            shared[near[place]] = 0.0
    return triples[:size], odd[:size]

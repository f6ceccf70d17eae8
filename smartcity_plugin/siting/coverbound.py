"""Lower bounds of a covering model that hold whatever the solver does: evaluated here from multipliers.

For any multipliers y of rows low <= A x <= high (y >= 0 holds a row at its low side, y < 0 at its high side)
no x in [0, 1] that obeys the rows has a cost below

    sum of y low or y high + sum of min(0, c - A' y)

(Lagrangian duality; Geoffrion: Mathematical Programming Study 2, 1974).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

ROUNDING = 1e-9  # relative; what sums of float64 may be off, many times over
PATIENCE = 20  # steps without a better bound until the step is halved


def lagrangian(
    c: np.ndarray, matrix: Any, low: np.ndarray, high: np.ndarray, dual: np.ndarray
) -> tuple[float, np.ndarray]:
    """The bound above for `dual`, float64 (rows,), rounded down, and c - A' y, float64 (variables,)."""
    used = np.where(dual > 0.0, np.where(np.isfinite(low), dual, 0.0), np.where(np.isfinite(high), dual, 0.0))
    limit = np.where(used > 0.0, low, high)
    limit[used == 0.0] = 0.0
    held = used * limit
    reduced = c - matrix.T @ used
    below = np.minimum(reduced, 0.0)
    error = ROUNDING * (np.abs(held).sum() - below.sum())
    return float(held.sum() + below.sum() - error), reduced


@njit(cache=True, nogil=True)
def _cheapest(price, weight, asked, met):
    """Least price at which items of at least the weight asked are met, in parts: sets `met` in [0, 1].

    Continuous knapsack, best price per weight first (Dantzig: Operations Research 5, 1957).
    """
    met[:] = 0.0
    total = 0.0
    for item in np.argsort(price / weight):
        if asked <= 0.0:
            break
        met[item] = min(1.0, asked / weight[item])
        total += met[item] * price[item]
        asked -= weight[item]
    return total


@njit(cache=True, nogil=True)
def ascend(start, column, need, must, weight, asked, cost, dual, steps, length, known):
    """Raise the bound by subgradient steps; conflicts, groups, count and budget are left out.

    Rows (start, column); need int64, must bool, weight float64 (rows,), asked: weight of optional rows to be
    met; cost: float64 (columns,); dual: float64 (rows,), where to start, changed to the best found; known:
    cost of a known selection, which with `length` (at first 1) sets how far a step goes (Held, Wolfe,
    Crowder: Mathematical Programming 6, 1974). The cheapest optional rows that weigh enough are met.
    Returns: the best bound, and the length to go on with.
    """
    here = dual.copy()
    optional = np.flatnonzero(~must)
    met = np.ones(need.size)
    part = np.empty(optional.size)
    best, waited = -np.inf, 0
    for _ in range(steps):
        reduced = cost.copy()
        for row in range(need.size):
            for at in range(start[row], start[row + 1]):
                reduced[column[at]] -= here[row]
        bound = 0.0
        for value in reduced:
            bound += min(value, 0.0)
        for row in range(need.size):
            if must[row]:
                bound += here[row] * need[row]
        if optional.size:
            bound += _cheapest(here[optional] * need[optional], weight[optional], asked, part)
            met[optional] = part
        waited += 1
        if bound > best:
            if bound > best + 1e-4 * abs(best):
                waited = 0
            best = bound
            dual[:] = here
        if waited > PATIENCE:
            length, waited = length / 2, 0
            here[:] = dual
        norm = 0.0
        slope = need * met
        for row in range(need.size):
            for at in range(start[row], start[row + 1]):
                if reduced[column[at]] < 0.0:
                    slope[row] -= 1.0
            if here[row] <= 0.0 and slope[row] < 0.0:
                slope[row] = 0.0
            norm += slope[row] ** 2
        if norm == 0.0:  # the best multipliers there are
            length = 0.0
        if length < 1e-3:
            break
        here += length * max(known - bound, 1e-3 * abs(known)) / norm * slope
        here[:] = np.maximum(here, 0.0)
    return best * (1 - ROUNDING), length


def unit(cost: np.ndarray) -> float:
    """The largest number that all costs, and so all totals, are multiples of; 0 if none is known."""
    whole = np.round(cost)
    if not cost.size or (whole != cost).any() or np.abs(whole).max() > 2**40:
        return 0.0
    return float(np.gcd.reduce(whole.astype(np.int64)))


def rounded(bound: float, step: float) -> float:
    """A bound raised to the next total that can occur."""
    if step <= 0.0 or not np.isfinite(bound):
        return bound
    return float(np.ceil(bound / step - 1e-6) * step)

"""What a receiver sees of the heights before it: tangents, extremes, clearances, without a full search.

A radial runs outward from the transmitter in equal steps. Its heights are kept in the curved frame
z = height - A x^2 (x [km], A = 500 / effective Earth radius), in which straight lines are rays: a shear that
moves with the path's length, so that what was found for one receiver holds for the next one too.

    hull    upper convex hull of the points so far, as a stack (Andrew's monotone chain): the steepest tangent
            from a receiver and the highest point above a line touch one of its corners
    blocks  highest z of 16 and of 256 samples: bounds by which a search for the least clearance leaves out
            whole blocks, and still finds the same sample as if it had looked at all

All of it lies in the rows of one array, `work`, because each array handed to a compiled function costs time.
"""

from __future__ import annotations

import numpy as np
from numba import njit

_GRID = "float64[:, ::1]"
# Types are given where constants are handed over: numba would else compile once for each of them.

BLOCK = 16  # samples; a power of two, chosen by trial
LARGE = 256  # a block of blocks

# Heights: rows kind to kind + 2 of `work` hold z, the blocks and the large blocks.
OBSTACLES, BARE = 0, 3
# Hulls: rows hull and hull + 1 hold x and z of the corners. The first has all obstacles; the second has bare
# ground for the building that the walk is in; the last two have the bare terrain, with curvature and without.
ALL, CLEARED, CURVED, STRAIGHT = 6, 8, 10, 12
ROWS = 14


@njit(f"int64({_GRID}, int64, int64, float64, float64)", cache=True, error_model="numpy")
def push(work: np.ndarray, hull: int, size: int, x: float, z: float) -> int:
    """Add a point to the right of an upper hull of `size` corners. Returns its new size."""
    while size >= 2 and (
        (work[hull + 1, size - 1] - work[hull + 1, size - 2]) * (x - work[hull, size - 1])
        <= (z - work[hull + 1, size - 1]) * (work[hull, size - 1] - work[hull, size - 2])
    ):
        size -= 1
    work[hull, size] = x
    work[hull + 1, size] = z
    return size + 1


@njit(f"int64({_GRID}, int64, int64, float64, float64)", cache=True, error_model="numpy")
def tangent(work: np.ndarray, hull: int, size: int, x: float, z: float) -> int:
    """Corner of the hull that is steepest seen from (x, z) to the right of it; of equal ones the nearest."""
    corner = size - 1
    rise = work[hull + 1, corner] - z
    back = x - work[hull, corner]
    while corner > 0:
        next_rise = work[hull + 1, corner - 1] - z
        next_back = x - work[hull, corner - 1]
        if next_rise * back <= rise * next_back:
            break
        rise = next_rise
        back = next_back
        corner -= 1
    return corner


@njit(cache=True, error_model="numpy")
def highest_above(work: np.ndarray, hull: int, size: int, start: float, slope: float) -> float:
    """Greatest height of a corner above the line start + slope x, found by halving: a hull is concave."""
    low = 0
    high = size - 1
    while low < high:
        middle = (low + high) // 2
        if work[hull + 1, middle + 1] - work[hull + 1, middle] > slope * (
            work[hull, middle + 1] - work[hull, middle]
        ):
            low = middle + 1
        else:
            high = middle
    return work[hull + 1, low] - (start + slope * work[hull, low])


@njit(cache=True, error_model="numpy")
def _may_hold(
    top: float, first: int, last: int, step: float, start: float, slope: float, total: float, key: float
) -> bool:
    """Whether samples first to last, none higher than `top`, may have a smaller key than `key`."""
    left = first * step
    right = last * step
    clearance = top - (start + slope * (left if slope > 0.0 else right))
    if clearance >= 0.0:
        return True
    middle = 0.5 * total
    widest = middle * middle
    if right < middle:
        widest = right * (total - right)
    elif left > middle:
        widest = left * (total - left)
    return clearance * clearance < key * widest


@njit(
    f"Tuple((float64, int64))({_GRID}, int64, int64, int64, {'float64, ' * 5}int64)",
    cache=True, error_model="numpy",
)
def least_clearance(
    work: np.ndarray, kind: int, first: int, last: int, step: float, start: float, slope: float, total: float,
    key: float, sample: int,
) -> tuple[float, int]:
    """Where a path in sight comes closest to being obstructed, among the samples first to last.

    The ray is start + slope x in the curved frame. A sample's key is clearance^2 / (left right), so that
    nu^2 = key * 0.002 total / wavelength (P.1812-7 eq. (16)): the smallest key is the greatest nu.
    key, sample: the best known before; returned unchanged where no sample beats it.
    """
    if first > last:
        return key, sample
    for big in range(first // LARGE, last // LARGE + 1):
        from_ = max(big * LARGE, first)
        to = min(big * LARGE + LARGE - 1, last)
        if not _may_hold(work[kind + 2, big], from_, to, step, start, slope, total, key):
            continue
        for small in range(from_ // BLOCK, to // BLOCK + 1):
            left = max(small * BLOCK, first)
            right = min(small * BLOCK + BLOCK - 1, last)
            if not _may_hold(work[kind + 1, small], left, right, step, start, slope, total, key):
                continue
            for i in range(left, right + 1):
                x = i * step
                clearance = min(work[kind, i] - (start + slope * x), 0.0)
                if clearance * clearance < key * (x * (total - x)):
                    key = clearance * clearance / (x * (total - x))
                    sample = i
    return key, sample


@njit(cache=True, error_model="numpy")
def rise_above(
    work: np.ndarray, kind: int, first: int, last: int, step: float, curve: float, start: float, slope: float,
    least: float,
) -> float:
    """Greatest height of the ground h = z + curve x^2 above the line start + slope x, samples first to last.

    least: a height below which the answer does not matter; it is then returned itself.
    """
    for small in range(first // BLOCK, last // BLOCK + 1):
        left = max(small * BLOCK, first)
        right = min(small * BLOCK + BLOCK - 1, last)
        far = right * step
        lowest_line = start + slope * (left * step if slope > 0.0 else far)
        if work[kind + 1, small] + curve * far * far - lowest_line <= least:
            continue
        for i in range(left, right + 1):
            x = i * step
            least = max(least, work[kind, i] + curve * x * x - (start + slope * x))
    return least

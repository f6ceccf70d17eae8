"""Profiles between two cells of a raster of heights.

Rasters are north-up arrays, row 0 in the north, square cells; a position is the centre of a cell.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit

BUILDING_M = 0.5  # a surface this much above the terrain is a building or a tree; less is noise of the models


@njit(cache=True)
def _height_at(heights: np.ndarray, row: float, col: float) -> float:
    """Bilinear height [m] between cell centres. NaN where a cell that counts is unknown.

    A profile's samples lie on a row or column of centres, so that mostly one or two cells count.
    """
    upper = math.floor(row)
    left = math.floor(col)
    down = row - upper
    right = col - left
    if right == 0.0:
        if down == 0.0:
            return heights[upper, left]
        return (1.0 - down) * heights[upper, left] + down * heights[upper + 1, left]
    above = (1.0 - right) * heights[upper, left] + right * heights[upper, left + 1]
    if down == 0.0:
        return above
    below = (1.0 - right) * heights[upper + 1, left] + right * heights[upper + 1, left + 1]
    return (1.0 - down) * above + down * below


@njit(cache=True)
def steps(tx_row: int, tx_col: int, rx_row: int, rx_col: int) -> int:
    """Number of steps of a profile: one cell along the longer axis, never fewer than two."""
    return max(abs(rx_row - tx_row), abs(rx_col - tx_col), 2)


@njit(cache=True)
def profile(
    surface: np.ndarray, terrain: np.ndarray, cell: float, tx_row: int, tx_col: int, rx_row: int, rx_col: int,
    rx_height: float, clear_own: bool = True,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Distance [km], bare terrain [m] and obstacles [m] along the straight line from transmitter to receiver.

    surface, terrain: heights [m above sea level], NaN where unknown and so in the result; cell: cell size
    [m]; rx_height [m above ground].

    The obstacles are the surface; at both terminals they are the bare terrain (P.1812-7 section 3.2). A
    receiver inside a building (lower than the surface of its own cell) has its own building taken away,
    that is the contiguous run of samples before it that stand more than BUILDING_M above the terrain: the
    result is the field in the street at that building, to which a building entry loss (P.2109) can be
    added. A receiver above its roof keeps it, and so does the transmitter.

    clear_own: whether that is done; without it the profile stays as it is.

    A receiver in the transmitter's own cell is put half a cell away, as no model is defined at distance 0.
    """
    count = steps(tx_row, tx_col, rx_row, rx_col)
    rows = rx_row - tx_row
    cols = rx_col - tx_col
    length = max(math.sqrt(rows * rows + cols * cols), 0.5) * cell / 1000.0
    d = np.empty(count + 1)
    h = np.empty(count + 1)
    g = np.empty(count + 1)
    for k in range(count + 1):
        row = tx_row + rows * k / count  # the product first: whole rows and columns stay whole
        col = tx_col + cols * k / count
        d[k] = length * k / count
        h[k] = _height_at(terrain, row, col)
        g[k] = max(_height_at(surface, row, col), h[k])
    if clear_own and g[count] - h[count] > BUILDING_M and rx_height <= g[count] - h[count]:
        k = count
        while k > 0 and g[k] - h[k] > BUILDING_M:
            g[k] = h[k]
            k -= 1
    g[0] = h[0]
    if not math.isnan(g[count]):
        g[count] = h[count]
    return d, h, g

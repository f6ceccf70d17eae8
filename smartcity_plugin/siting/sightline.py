"""One line of sight over rasters of heights: compiled loops for sight.py.

Rasters are north-up arrays, row 0 in the north, square cells; sensor and target stand at centres of cells.
A line is sampled where it passes a row of centres (a column, where it runs more east than north), between two
centres linearly: W. Franklin and C. Ray, "Higher isn't necessarily better: visibility algorithms and
experiments", Advances in GIS Research, 1994 (there "R3"), whose results other methods are measured by.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit

BUILDING_M = 0.5  # a surface this much above the terrain is a building or a tree; less is noise of the models
SURE = 4.0  # standard deviations from which on a line counts as surely clear, or surely not: 3 in 100,000


class Lens(NamedTuple):
    """Where a sensor stands, how far it sees, and in which directions."""

    row: int
    col: int
    eye: float  # its height [m above sea level]
    reach: float  # [cells]
    sin_azimuth: float  # of the axis, clockwise from grid north
    cos_azimuth: float
    sin_tilt: float  # of the axis, downwards from the horizontal
    cos_tilt: float
    tilt: float  # [rad]
    half_width: float  # half the horizontal field of view [rad], pi: all around
    half_height: float  # half the vertical one [rad], pi / 2: all
    picture: bool  # a flat picture of a camera; else a sector of azimuths and elevations


class Spread(NamedTuple):
    """Standard deviations of the heights."""

    ground: float  # [m]
    building: float  # [m]
    length: float  # over which errors of the ground fade to 1 / e [m]


@njit(cache=True, nogil=True, error_model="numpy")
def in_view(lens: Lens, east: float, north: float, up: float) -> bool:
    """Whether a direction from the sensor, given by its parts in any unit, is in the field of view.

    Of a picture: the central projection of a lens without distortion, a rectangle of half width
    tan(half_width) and half height tan(half_height) at distance 1 along the axis.
    """
    ahead = east * lens.sin_azimuth + north * lens.cos_azimuth
    right = east * lens.cos_azimuth - north * lens.sin_azimuth
    if lens.picture:
        depth = ahead * lens.cos_tilt - up * lens.sin_tilt
        above = ahead * lens.sin_tilt + up * lens.cos_tilt
        return (
            depth > 0.0
            and abs(right) <= depth * math.tan(lens.half_width)
            and abs(above) <= depth * math.tan(lens.half_height)
        )
    away = math.sqrt(east * east + north * north)
    if away > 0.0 and abs(math.atan2(right, ahead)) > lens.half_width:  # straight below it has no azimuth
        return False
    return lens.half_height >= math.pi / 2.0 or abs(math.atan2(up, away) + lens.tilt) <= lens.half_height


@njit(cache=True, nogil=True, error_model="numpy")
def clearance_sigma(share: float, length: float, built: bool, spread: Spread) -> float:
    """Standard deviation [m] of the height of a line of `length` m above an obstacle at a share of it.

    The clearance is (1 - s) e + s t - o of eye, target and obstacle. Their errors are those of the heights
    there; two errors of the ground have the correlation exp(-distance / spread.length), that of a building is
    independent of them.
    """
    near, far = share * length / spread.length, (1.0 - share) * length / spread.length
    ends = (1.0 - share) ** 2 + share**2 + 2.0 * share * (1.0 - share) * math.exp(-near - far)
    if built:
        return math.sqrt(spread.building**2 + spread.ground**2 * ends)
    variance = 1.0 + ends - 2.0 * (1.0 - share) * math.exp(-near) - 2.0 * share * math.exp(-far)
    return spread.ground * math.sqrt(max(variance, 0.0))


@njit(cache=True, nogil=True, error_model="numpy")
def _between(heights: np.ndarray, row: float, col: float) -> float:
    """Height [m] at a point on a row or a column of centres, NaN where a cell that counts is unknown."""
    upper, left = int(row), int(col)
    down, right = row - upper, col - left
    if right > 0.0:
        return (1.0 - right) * heights[upper, left] + right * heights[upper, left + 1]
    if down > 0.0:
        return (1.0 - down) * heights[upper, left] + down * heights[upper + 1, left]
    return heights[upper, left]


@njit(cache=True, nogil=True, error_model="numpy")
def margin(
    surface: np.ndarray, terrain: np.ndarray, cell: float, lens: Lens, row: int, col: int, top: float,
    curve: float, spread: Spread,
) -> float:
    """By how many standard deviations the line to a target clears what is nearest to blocking it.

    From -SURE to SURE; 0 and more: the line is clear with the heights as they are. NaN: unknown heights on
    the way. surface: nowhere below the terrain; top: height of the target [m above sea level]; curve: how
    much a place sinks below the horizontal plane of the sensor [m per m2].
    """
    rows, cols = row - lens.row, col - lens.col
    steps = max(abs(rows), abs(cols))
    length = cell * math.sqrt(float(rows * rows + cols * cols))
    drop = curve * length * length
    if not in_view(lens, cell * cols, -cell * rows, top - drop - lens.eye):
        return -SURE
    most = math.sqrt(spread.ground**2 + max(spread.building, spread.ground) ** 2)
    least = SURE
    for k in range(1, steps):
        share = k / steps
        line, along = lens.row + rows * k / steps, lens.col + cols * k / steps
        height = _between(surface, line, along)
        clear = lens.eye + (top - lens.eye) * share - drop * share * (1.0 - share) - height
        if clear >= least * most:
            continue
        if math.isnan(clear):
            return math.nan
        built = height - _between(terrain, line, along) > BUILDING_M
        sigma = clearance_sigma(share, length, built, spread)
        if sigma > 0.0:
            least = min(least, clear / sigma)
        elif clear < 0.0:
            least = -SURE
        if least <= -SURE:
            return -SURE
    return least


@njit(cache=True, nogil=True, error_model="numpy")
def margins(
    surface: np.ndarray, terrain: np.ndarray, cell: float, lens: Lens, rows: np.ndarray, cols: np.ndarray,
    height: np.ndarray, curve: float, spread: Spread, out: np.ndarray,
) -> None:
    """Enter into `out` the margin to each target, height[i] m above the ground of cell (rows[i], cols[i]).

    NaN where nobody can stand: in a building or a tree, or where heights are unknown; and beyond the reach.
    """
    for i in range(rows.size):
        row, col = rows[i], cols[i]
        foot = surface[row, col]
        away = (row - lens.row) ** 2 + (col - lens.col) ** 2
        if foot - terrain[row, col] <= BUILDING_M and away <= lens.reach * lens.reach:
            out[i] = margin(surface, terrain, cell, lens, row, col, foot + height[i], curve, spread)
        else:
            out[i] = math.nan

"""The walk outward along one radial, which serves every receiver on it.

A sector is the quarter of the raster around the transmitter in which one axis leads away from it: `k` counts
cells outward along that axis, `m` cells across it. A radial takes one sample at every k, between the two
cells across that it passes. Each receiver belongs to the radial that passes nearest to it, so that no two
radials write the same cell and the walks can run side by side.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit

from .batch import FREE, QUEUE_ROWS, enqueue, losses
from .radial import ROOF, STATES, STREET, Path, Setup, View, any_time_loss
from .sampling import BUILDING_M
from .skyline import ALL, BARE, BLOCK, CLEARED, CURVED, LARGE, OBSTACLES, ROWS, STRAIGHT, push


@njit("int64()", cache=True)
def _zero() -> int:
    """0 as a number that changes: for the constant numba would compile once more, see skyline."""
    return 0


class Frame(NamedTuple):
    """How a sector lies in the raster, and which receivers are wanted.

    The cell (k, m) is (row0 + row_k k + row_m m, col0 + col_k k + col_m m) of the raster. Wanted is every
    stride-th row and column from `offset` on, within the reach.
    """

    row0: int
    row_k: int
    row_m: int
    col0: int
    col_k: int
    col_m: int
    stride: int
    offset: int
    reach_square: float  # cells^2
    diagonal: bool  # whether the cells m = k and m = -k belong to this sector


@njit(cache=True, error_model="numpy")
def _target(frame: Frame, k: int, m: int, out: np.ndarray) -> tuple[int, int]:
    """Row and column of the result for a cell of the sector; (-1, -1) where none is wanted."""
    if k * k + m * m > frame.reach_square or abs(m) > (k if frame.diagonal else k - 1):
        return -1, -1
    row = frame.row0 + frame.row_k * k + frame.row_m * m
    col = frame.col0 + frame.col_k * k + frame.col_m * m
    if frame.stride > 1:
        if (row - frame.offset) % frame.stride or (col - frame.offset) % frame.stride:
            return -1, -1
        row //= frame.stride
        col //= frame.stride
    if row < out.shape[0] and col < out.shape[1]:
        return row, col
    return -1, -1


@njit(cache=True, error_model="numpy")
def _lay_out(
    surface: np.ndarray, terrain: np.ndarray, across: int, b: int, radials: int, length: int, step: float,
    curve: float, work: np.ndarray,
) -> int:
    """Samples of a radial in the curved frame, with their block maxima, into `work`.

    Returns the first sample that is unknown (NaN) or outside the sector, or length + 1.
    """
    end = length + 1
    cells = surface.shape[0]
    if b != 0:  # half a cell beyond the sector's edge lies the last radial that is the nearest to a cell in it
        room = cells - 1 - across if b > 0 else across
        end = min(end, (2 * room + 1) * radials // (2 * abs(b)) + 1)
    unknown = 0
    for k in range(1, end):
        line = min(max(across + b * k / radials, 0.0), cells - 1.0)
        lower = int(line)
        share = line - lower
        upper = lower + (1 if share > 0.0 else 0)
        h = (1.0 - share) * terrain[lower, k] + share * terrain[upper, k]
        g = (1.0 - share) * surface[lower, k] + share * surface[upper, k]
        unknown += math.isnan(h + g)
        drop = curve * (k * step) * (k * step)
        work[BARE, k] = h - drop
        work[OBSTACLES, k] = (h if h > g else g) - drop  # an unknown g stays unknown
    if unknown:
        for k in range(1, end):
            if math.isnan(work[BARE, k] + work[OBSTACLES, k]):
                end = k
                break
    for kind in (BARE, OBSTACLES):
        for block in range((end + BLOCK - 1) // BLOCK):
            top = work[kind, block * BLOCK]
            for k in range(block * BLOCK + 1, min(block * BLOCK + BLOCK, end)):
                top = max(top, work[kind, k])
            work[kind + 1, block] = top
        for block in range((end + LARGE - 1) // LARGE):
            top = work[kind + 1, block * (LARGE // BLOCK)]
            for small in range(block * (LARGE // BLOCK), min((block + 1) * LARGE, end + BLOCK - 1) // BLOCK):
                top = max(top, work[kind + 1, small])
            work[kind + 2, block] = top
    return end


class Terrain(NamedTuple):
    """What the walk keeps of the bare terrain so far."""

    steepest: float  # from the transmitter, in the curved frame
    horizon: int  # the sample where that is
    straight: float  # steepest without curvature
    sum1: float  # eq. (83) in steps
    sum2: float  # eq. (84) in steps
    last: float  # height of the last sample


@njit(cache=True, error_model="numpy")
def _path(
    k: int, step: float, log_total: float, own: float, height: float, land: Terrain, place: Setup
) -> Path:
    """The path to a receiver at sample k, `height` m above its own ground."""
    hrs = own + height
    total = k * step
    end1 = land.sum1 + own + land.last
    end2 = land.sum2 + own * (3.0 * k - 1.0) + land.last * (3.0 * k - 2.0)
    per_square = 1.0 / (k * k)
    return Path(
        k, step, total, log_total, own, hrs, (hrs - place.hts) / total - place.curve * total, land.steepest,
        land.horizon, land.straight, (2.0 * end1 * k - end2) * per_square, (end2 - end1 * k) * per_square,
    )


@njit(cache=True, error_model="numpy")
def _nearest(b: int, radials: int, k: int, slope: float, across: int, cells: int) -> int:
    """The cell across that radial b passes at step k if no radial is nearer to its centre; else `cells`."""
    position = slope * k
    m = math.floor(position + 0.5)
    near = abs(position - m) * 2.0 * radials < k + 0.5 and 0 <= across + m < cells
    return m if near and (2 * b - 1) * k < 2 * m * radials <= (2 * b + 1) * k else cells


@njit(cache=True, nogil=True, error_model="numpy")
def walk_radials(
    surface: np.ndarray, terrain: np.ndarray, across: int, first: int, last: int, radials: int, frame: Frame,
    place: Setup, table: np.ndarray, logs: np.ndarray, inverses: np.ndarray, rare: int | None,
    out: np.ndarray,
) -> None:
    """Enter into `out` the loss [dB] of all receivers on radials first to last - 1 of a sector.

    surface, terrain: heights [m], shape (cells across, cells outward), the transmitter at (across, 0);
    radials: their number for each cell across at one cell outward, so that radial b leaves the transmitter
    with b / radials; table: `radial.duct_table`; logs, inverses: ln k and 1 / k of the cells outward;
    rare: None at 50 % of time, else any number (numba then compiles the other model too).
    Heights unknown on the way (NaN) end a walk: receivers beyond are left as they are in `out`.
    """
    cells, length = surface.shape[0], surface.shape[1] - 1
    work = np.empty((ROWS, length + 1))
    state = np.empty(STATES, np.int64)
    queue = np.empty((QUEUE_ROWS, length + 1))
    target = np.empty((2, length + 1), np.int64)
    for b in range(first, last):
        slope = b / radials
        step = place.cell * math.sqrt(1.0 + slope * slope)
        log_step, per_step = math.log(step), 1.0 / step
        land = Terrain(-1e300, 1, -1e300, 0.0, 0.0, place.ground_height)
        steepest = cleared_steepest = -1e300
        run_start = waiting = size = cleared_size = _zero()
        state[:] = 1
        state[CURVED] = state[STRAIGHT] = 0
        work[OBSTACLES, 0] = work[BARE, 0] = place.ground_height
        end = _lay_out(surface, terrain, across, b, radials, length, step, place.curve, work)
        for k in range(1, min(end, length) + 1):
            m = _nearest(b, radials, k, slope, across, cells) if k > 1 else cells
            row, col = _target(frame, k, m, out) if m < cells else (-1, -1)
            own = terrain[across + m, k] if row >= 0 else math.nan
            roof = max(surface[across + m, k] - own, 0.0) if row >= 0 else math.nan
            if not math.isnan(own + roof):
                height = place.rx_height + (roof if place.receiver == ROOF else 0.0)
                path = _path(k, step, logs[k] + log_step, own, height, land, place)
                view = View(ALL, size, k, steepest)
                if place.receiver == STREET and roof > BUILDING_M and height <= roof and run_start > 0:
                    view = View(CLEARED, cleared_size, run_start, cleared_steepest)
                if rare is None:
                    slant_square = (place.cell * place.cell) * (k * k + m * m)
                    slant_square += (0.001 * (place.hts - path.hrs)) ** 2
                    enqueue(queue, waiting, path, view, slant_square, work, state, place, table)
                    target[0, waiting], target[1, waiting] = row, col
                    waiting += 1
                else:
                    out[row, col] = any_time_loss(path, view, work, state, place)
            if k == end:
                break
            x, per_km = k * step, inverses[k] * per_step
            z, bare = work[OBSTACLES, k], work[BARE, k]
            if z - bare > BUILDING_M:
                if run_start == 0:  # into a building: from here on there are two views
                    run_start, cleared_size, cleared_steepest = k, size, steepest
                    for i in range(size):
                        work[CLEARED, i], work[CLEARED + 1, i] = work[ALL, i], work[ALL + 1, i]
                cleared_size = push(work, CLEARED, cleared_size, x, bare)
                cleared_steepest = max(cleared_steepest, (bare - place.hts) * per_km)
            else:
                run_start = 0
            size = push(work, ALL, size, x, z)
            steepest = max(steepest, (z - place.hts) * per_km)
            land = _further(land, k, x, per_km, bare, place)
        if rare is None:
            losses(queue, waiting, step, work, state, place, table)
            for i in range(waiting):
                out[target[0, i], target[1, i]] = queue[FREE, i]


@njit(cache=True, nogil=True, error_model="numpy")
def next_cells(
    surface: np.ndarray, terrain: np.ndarray, tx_row: int, tx_col: int, rows: np.ndarray, cols: np.ndarray,
    place: Setup, table: np.ndarray, out: np.ndarray,
) -> None:
    """Loss [dB] at 50 % of time to cells next to the transmitter's, and to its own, into `out`.

    Their profiles have two steps, with one sample half way, and the own cell's is half a cell long
    (`sampling.profile`).
    """
    work = np.empty((ROWS, 3))
    state = np.empty(STATES, np.int64)
    queue = np.empty((QUEUE_ROWS, 1))
    for i in range(rows.size):
        m, k = rows[i] - tx_row, cols[i] - tx_col
        own = terrain[rows[i], cols[i]]
        roof = max(surface[rows[i], cols[i]] - own, 0.0)
        h = 0.25 * (terrain[tx_row, tx_col] + own + terrain[tx_row, cols[i]] + terrain[rows[i], tx_col])
        g = surface[tx_row, tx_col] + surface[rows[i], cols[i]]
        g = max(0.25 * (g + surface[tx_row, cols[i]] + surface[rows[i], tx_col]), h)
        if math.isnan(h + g):
            continue
        height = place.rx_height + (roof if place.receiver == ROOF else 0.0)
        if place.receiver == STREET and roof > BUILDING_M and height <= roof and g - h > BUILDING_M:
            g = h
        step = 0.5 * place.cell * max(math.sqrt(float(m * m + k * k)), 0.5)
        drop = place.curve * step * step
        work[OBSTACLES, 0] = work[BARE, 0] = place.ground_height
        work[OBSTACLES, 1] = work[OBSTACLES + 1, 0] = work[OBSTACLES + 2, 0] = g - drop
        work[BARE, 1] = work[BARE + 1, 0] = work[BARE + 2, 0] = h - drop
        size = push(work, ALL, 0, step, g - drop)
        state[:] = 1
        state[CURVED] = state[STRAIGHT] = 0
        land = Terrain(-1e300, 1, -1e300, 0.0, 0.0, place.ground_height)
        land = _further(land, 1, step, 1.0 / step, h - drop, place)
        path = _path(2, step, math.log(2.0 * step), own, height, land, place)
        view = View(ALL, size, 2, (g - drop - place.hts) / step)
        slant_square = (2.0 * step) ** 2 + (0.001 * (place.hts - path.hrs)) ** 2
        enqueue(queue, _zero(), path, view, slant_square, work, state, place, table)
        losses(queue, _zero() + 1, step, work, state, place, table)
        out[i] = queue[FREE, 0]


@njit(cache=True, error_model="numpy")
def _further(land: Terrain, k: int, x: float, per_km: float, bare: float, place: Setup) -> Terrain:
    """The terrain with one more sample, at x km; bare: its height in the curved frame."""
    rise = (bare - place.hts) * per_km
    lift = place.curve * x
    h = bare + lift * x
    return Terrain(
        max(land.steepest, rise), k if rise > land.steepest else land.horizon,
        max(land.straight, rise + lift), land.sum1 + h + land.last,
        land.sum2 + h * (3.0 * k - 1.0) + land.last * (3.0 * k - 2.0), h,
    )

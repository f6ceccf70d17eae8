"""The walk outward along one radial, which serves every receiver on it.

A sector is the quarter of the raster around the transmitter in which one axis leads away from it: `k` counts
cells outward along that axis, `m` cells across it. A radial takes one sample at every k, between the two cells
across that it passes. Each receiver belongs to the radial that passes nearest to it, so that no two radials
write the same cell and the walks can run side by side.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit, prange

from .batch import FREE, enqueue, losses
from .batch import ROWS as QUEUE_ROWS
from .p1812 import Climate
from .radial import ROOF, STATES, STREET, Path, Setup, View, any_time_loss, setup
from .sampling import BUILDING_M
from .skyline import ALL, BARE, BLOCK, CLEARED, CURVED, LARGE, OBSTACLES, ROWS, STRAIGHT, push


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


class Transmitter(NamedTuple):
    """The arguments of `radial.setup`, which is made anew for each group: parallel loops take no nested tuples."""

    cell_m: float
    height: float  # m above ground
    rx_height: float  # m above ground, or above the roof
    receiver: int  # radial.STREET, ROOF or GROUND
    frequency: float  # GHz
    vertical: bool


GROUP = 8  # radials that share scratch memory


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
    if b != 0:  # the radial leaves the sector where it has gone across by all the cells there are
        room = surface.shape[0] - 1 - across if b > 0 else across
        end = min(end, room * radials // abs(b) + 1)
    unknown = 0
    for k in range(1, end):
        line = across + b * k / radials
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


@njit(cache=True, error_model="numpy")
def _walk(
    surface: np.ndarray, terrain: np.ndarray, across: int, b: int, radials: int, length: int, frame: Frame,
    place: Setup, table: np.ndarray, logs: np.ndarray, inverses: np.ndarray, work: np.ndarray, state: np.ndarray, queue: np.ndarray, target: np.ndarray, out: np.ndarray,
) -> None:
    """Walk along radial b and enter the loss of the receivers that belong to it. See `walk_group`."""
    slope = b / radials
    step = place.cell * math.sqrt(1.0 + slope * slope)
    log_step = math.log(step)
    per_step = 1.0 / step
    steepest = cleared_steepest = bare_steepest = bare_straight = -1e300
    bare_horizon = 1
    sum1 = sum2 = 0.0
    last = place.ground_height
    waiting = 0  # receivers in the queue
    run_start = 0  # first sample of the building that the walk is in; 0 outside buildings
    size = cleared_size = 0  # corners of the hulls
    state[:] = 1
    state[CURVED] = state[STRAIGHT] = 0
    work[OBSTACLES, 0] = work[BARE, 0] = place.ground_height
    end = _lay_out(surface, terrain, across, b, radials, length, step, place.curve, work)
    for k in range(1, min(end, length) + 1):
        position = slope * k
        m = math.floor(position + 0.5)
        if abs(position - m) * 2.0 * radials < k + 0.5 and k > 1 and (2 * b - 1) * k < 2 * m * radials <= (2 * b + 1) * k:
            row, col = _target(frame, k, m, out)
            if row >= 0:
                own = terrain[across + m, k]
                roof = max(surface[across + m, k] - own, 0.0)
                if not math.isnan(own + roof):
                    height = place.rx_height + (roof if place.receiver == ROOF else 0.0)
                    inside = place.receiver == STREET and roof > BUILDING_M and height <= roof and run_start > 0
                    total = k * step
                    hrs = own + height
                    flat_square = place.cell * place.cell * (k * k + m * m)
                    end1 = sum1 + own + last
                    end2 = sum2 + own * (3 * k - 1) + last * (3 * k - 2)
                    per_square = 1.0 / (k * k)
                    path = Path(
                        k, step, total, logs[k] + log_step, own, hrs,
                        (hrs - place.hts) / total - place.curve * total, bare_steepest, bare_horizon,
                        bare_straight, (2.0 * end1 * k - end2) * per_square, (end2 - end1 * k) * per_square,
                    )
                    view = View(
                        CLEARED if inside else ALL, cleared_size if inside else size,
                        run_start if inside else k, cleared_steepest if inside else steepest,
                    )
                    if place.climate.time_percent < 50.0:
                        out[row, col] = any_time_loss(path, view, work, state, place)
                    else:
                        target[0, waiting] = row
                        target[1, waiting] = col
                        slant_square = flat_square + (0.001 * (place.hts - hrs)) ** 2
                        enqueue(queue, waiting, path, view, slant_square, work, state, place, table)
                        waiting += 1
        if k == end:
            break
        z = work[OBSTACLES, k]
        bare = work[BARE, k]
        x = k * step
        per_km = inverses[k] * per_step
        bare_slope = (bare - place.hts) * per_km
        if z - bare > BUILDING_M:
            if run_start == 0:
                run_start = k
                cleared_size = size
                cleared_steepest = steepest
                for i in range(size):
                    work[CLEARED, i] = work[ALL, i]
                    work[CLEARED + 1, i] = work[ALL + 1, i]
            cleared_size = push(work, CLEARED, cleared_size, x, bare)
            cleared_steepest = max(cleared_steepest, bare_slope)
        else:
            run_start = 0
        size = push(work, ALL, size, x, z)
        steepest = max(steepest, (z - place.hts) * per_km)
        if bare_slope > bare_steepest:
            bare_steepest = bare_slope
            bare_horizon = k
        bare_straight = max(bare_straight, bare_slope + place.curve * x)
        h = bare + place.curve * x * x
        sum1 += h + last
        sum2 += h * (3.0 * k - 1.0) + last * (3.0 * k - 2.0)
        last = h
    losses(queue, waiting, step, work, state, place, table)
    for i in range(waiting):
        out[target[0, i], target[1, i]] = queue[FREE, i]


@njit(cache=True)
def _walk_group(
    surface: np.ndarray, terrain: np.ndarray, across: int, first: int, last: int, radials: int, frame: Frame,
    transmitter: Transmitter, climate: Climate, table: np.ndarray, logs: np.ndarray, inverses: np.ndarray,
    out: np.ndarray,
) -> None:
    """Walk along radials first to last - 1 with one set of scratch memory."""
    length = surface.shape[1] - 1
    place = setup(
        transmitter.cell_m, terrain[across, 0], transmitter.height, transmitter.rx_height,
        transmitter.receiver, transmitter.frequency, transmitter.vertical, climate,
    )
    work = np.empty((ROWS, length + 1))
    state = np.empty(STATES, np.int64)
    queue = np.empty((QUEUE_ROWS, length + 1))
    target = np.empty((2, length + 1), np.int64)
    for b in range(first, last):
        _walk(
            surface, terrain, across, b, radials, length, frame, place, table, logs, inverses, work, state,
            queue, target, out,
        )


@njit(parallel=True, cache=True)
def walk_sector(
    surface: np.ndarray, terrain: np.ndarray, across: int, first: int, last: int, radials: int, frame: Frame,
    transmitter: Transmitter, climate: Climate, table: np.ndarray, logs: np.ndarray, inverses: np.ndarray,
    out: np.ndarray,
) -> None:
    """Enter into `out` the loss [dB] of all receivers on radials first to last - 1 of a sector.

    surface, terrain: heights [m], shape (cells across, cells outward), the transmitter at (across, 0);
    radials: their number for each cell across at one cell outward, so that radial b leaves the transmitter
    with b / radials; table: `radial.duct_table`; logs, inverses: ln k and 1 / k of the cells outward.
    Heights unknown on the way (NaN) end a walk: receivers beyond are left as they are in `out`.
    """
    for group in prange((last - first + GROUP - 1) // GROUP):
        start = first + group * GROUP
        _walk_group(
            surface, terrain, across, start, min(start + GROUP, last), radials, frame, transmitter, climate,
            table, logs, inverses, out,
        )

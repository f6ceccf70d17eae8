"""Loss from one transmitter to many receivers of a raster, ITU-R P.1812-7 along every path.

`loss` sweeps the raster by radials: the profile of a receiver is that of the radial that passes nearest to
its cell, and one walk along a radial (`walk.py`) serves all receivers on it. Relative to that profile the
result is exact; `exact=True`, and `loss_at`, sample a profile of its own for every receiver, which takes time
in proportion to receivers times path length.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Optional

import numba
import numpy as np
from numba import njit

from ..errors import InputError
from .p1812 import Climate, check_antenna_height, check_settings, evaluate
from .profile import Zones
from .radial import GROUND, ROOF, STREET, duct_table, setup
from .sampling import profile
from .variability import location_sigma_db
from .walk import Frame, next_cells, walk_radials

RECEIVERS = {"street": STREET, "roof": ROOF, "ground": GROUND}
"""Where a receiver inside a footprint is: "street" gets the level in the street at that building, to which an
entry loss can be added; for "roof" heights count from the surface of its own cell; "ground" takes the profile
as it is, for surfaces of representative clutter heights (`clutter.py`)."""

# Samples of all profiles in one block: a small part of a second of work, so that a run can be cancelled
# in time.
_SAMPLES_PER_BLOCK = 2_000_000

CancelCheck = Optional[Callable[[], bool]]
Progress = Optional[Callable[[float], None]]
Law = Callable[[np.ndarray, Any, Any], np.ndarray]


class SweepCancelled(Exception):
    """`cancelled` said yes: there is no result."""


def part_of(progress: Progress, done: int, count: int) -> Progress:
    """Progress of one of `count` runs of which `done` are finished, told to the progress of all of them."""
    if progress is None:
        return None
    return lambda share: progress((done + share) / count)


@njit(cache=True, nogil=True)
def _losses(
    surface: np.ndarray, terrain: np.ndarray, cell: float, tx_row: int, tx_col: int, rows: np.ndarray,
    cols: np.ndarray, heights: np.ndarray, tx_height: float, frequency: float, vertical: bool,
    climate: Climate, clear_own: bool, out: np.ndarray,
) -> None:
    """Write the loss [dB] to receiver i at (rows[i], cols[i]), heights[i] m above ground, into out[i]."""
    for i in range(rows.size):
        d, h, g = profile(surface, terrain, cell, tx_row, tx_col, rows[i], cols[i], heights[i], clear_own)
        if np.isnan(h).any() or np.isnan(g).any():
            out[i] = np.nan
        else:
            zones = Zones(0.0, d[-1], d[-1])
            out[i] = evaluate(
                d, h, g, zones, tx_height, heights[i], frequency, vertical, climate, False
            ).Lb


@dataclass(frozen=True)
class _Scene:
    """Checked arguments that `loss` and `loss_at` share."""

    surface: np.ndarray  # float64, C order
    terrain: np.ndarray
    cell_m: float
    row: int
    col: int
    tx_height: float
    frequency: float
    vertical: bool
    climate: Climate
    law: Law | None
    receiver: str
    cancelled: CancelCheck
    progress: Progress

    def told(self, share: float) -> None:
        """Say how much is done. Raises SweepCancelled."""
        if self.cancelled is not None and self.cancelled():
            raise SweepCancelled
        if self.progress is not None:
            self.progress(min(1.0, share))


def loss(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, cell_m: float, tx_row: int, tx_col: int, *,
    tx_height_m: float, rx_height_m: float, frequency_ghz: float, radius_m: float, time_percent: float = 50.0,
    oversampling: int = 4, exact: bool = False, location_percent: float = 50.0,
    polarization: int | str = "vertical", delta_n: float = 45.0, n0: float = 325.0, latitude: float = 51.0,
    stride: int = 1, law: Law | None = None, receiver: str = "street", cancelled: CancelCheck = None,
    progress: Progress = None,
) -> np.ndarray:
    """Loss from one transmitter to every cell within a radius, ITU-R P.1812-7 over the surface.

    Args:
        surface_m: heights with buildings and trees [m above sea level], shape (rows, cols), north-up, NaN
            unknown.
        terrain_m: bare terrain, same shape; None where the surface is the ground.
        cell_m: cell size [m].
        tx_row, tx_col: cell of the transmitter.
        tx_height_m, rx_height_m: antennas above ground [m].
        frequency_ghz: 0.03 to 6.
        radius_m: receivers farther away get NaN.
        time_percent, location_percent: share of time (1 to 50) and of locations (1 to 99) for which the
            loss is not exceeded. Below 50 % of time the sweep is several times slower.
        oversampling: radials for each cell at the edge of the raster: a receiver's profile passes its cell's
            centre at 1 / (2 oversampling) of a cell or less, and the less the nearer it is.
        exact: a profile of its own for each receiver instead; for probes and tests.
        delta_n [N-units/km], n0 [N-units], latitude [deg]: radio climate; defaults for central Europe.
        stride: one receiver for every stride x stride cells, in the middle one (the upper left of the four
            middle ones for an even stride).
        law: an empirical law instead of P.1812 (`empirical.law`): loss [dB] from distance [m] and both
            heights [m above ground]; it looks at no profile.
        receiver: a key of RECEIVERS.
        cancelled: asked several times a second; when it says True, SweepCancelled is raised.
        progress: told the share done, 0 to 1.
    Returns:
        float32 dB, shape (rows // stride, cols // stride), same north-west corner as the surface, cells of
        stride * cell_m; NaN outside the radius and where the profile crosses unknown heights.
        The value includes the obstacles of the surface, so no clutter loss may be added. Below 250 m
        (outside the scope of P.1812) free space and diffraction are computed all the same.
    Raises:
        InputError: unusable input, or a transmitter that stands below the surface of its own cell.
    """
    _check_steps(stride, oversampling)
    scene = _scene(
        surface_m, terrain_m, cell_m, tx_row, tx_col, tx_height_m, radius_m, frequency_ghz, time_percent,
        location_percent, polarization, delta_n, n0, latitude, cell_m * stride, law, receiver, cancelled,
        progress,
    )
    check_antenna_height("rx_height_m", rx_height_m)
    row_of, col_of = (
        np.arange(size // stride) * stride + (stride - 1) // 2 for size in scene.surface.shape
    )
    reach = radius_m / cell_m
    near = (row_of[:, None] - scene.row) ** 2 + (col_of[None, :] - scene.col) ** 2 <= reach**2
    result = np.full(near.shape, np.nan, dtype=np.float32)
    swept = not exact and law is None
    if swept:  # but next to the transmitter, where a profile has two steps, which no radial has
        near &= (np.abs(row_of - scene.row) <= 1)[:, None] & (np.abs(col_of - scene.col) <= 1)[None, :]
    out_row, out_col = np.nonzero(near)
    rows, cols = row_of[out_row], col_of[out_col]
    if swept:
        result[out_row, out_col] = _sweep(
            scene, float(rx_height_m), reach, stride, oversampling, rows, cols, result
        )
    else:
        heights = np.full(rows.size, float(rx_height_m))
        result[out_row, out_col] = _at_receivers(scene, rows, cols, heights)
    return result


def loss_at(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, cell_m: float, tx_row: int, tx_col: int,
    rx_row: np.ndarray, rx_col: np.ndarray, *, tx_height_m: float, rx_height_m: float | np.ndarray,
    frequency_ghz: float, time_percent: float = 50.0, location_percent: float = 50.0,
    polarization: int | str = "vertical", delta_n: float = 45.0, n0: float = 325.0, latitude: float = 51.0,
    law: Law | None = None, receiver: str = "street", cancelled: CancelCheck = None,
    progress: Progress = None,
) -> np.ndarray:
    """As `loss` with `exact`, for receivers in given cells: float64 dB, (k,), NaN across unknown heights.

    rx_row, rx_col: cells of the receivers, integer arrays (k,) inside the raster; rx_height_m: one value or
    (k,).
    """
    scene = _scene(
        surface_m, terrain_m, cell_m, tx_row, tx_col, tx_height_m, cell_m, frequency_ghz, time_percent,
        location_percent, polarization, delta_n, n0, latitude, cell_m, law, receiver, cancelled, progress,
    )
    rows = np.atleast_1d(np.asarray(rx_row)).astype(np.int64)
    cols = np.atleast_1d(np.asarray(rx_col)).astype(np.int64)
    if rows.shape != cols.shape or rows.ndim != 1:
        raise InputError("Rows and columns of the receivers must be two lists of the same length.")
    size = scene.surface.shape
    outside = (rows < 0) | (rows >= size[0]) | (cols < 0) | (cols >= size[1])
    if outside.any():
        first = int(np.flatnonzero(outside)[0])
        raise InputError("Receiver {number} lies outside the raster of heights.", number=first + 1)
    heights = np.broadcast_to(np.asarray(rx_height_m, dtype=np.float64), rows.shape).copy()
    return _at_receivers(scene, rows, cols, heights)


def height_above_roof(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, row: int, col: int, height_m: float
) -> float:
    """Height [m] of an antenna above the surface of its cell; 0 or less is inside it, NaN unknown."""
    ground = surface_m[row, col] if terrain_m is None else terrain_m[row, col]
    return float(ground + height_m - max(surface_m[row, col], ground))


def _sectors(scene: _Scene, reach: float, stride: int) -> Iterator[tuple[np.ndarray, np.ndarray, int, Frame]]:
    """The four quarters around the transmitter: surface, terrain, the transmitter's place across, and frame.

    Each is a copy, so that walks read along the rows of memory; one is held at a time.
    """
    row, col = scene.row, scene.col
    rows, cols = scene.surface.shape
    cells = int(min(reach, rows + cols)) + 1
    top, left = max(row - cells, 0), max(col - cells, 0)
    bottom, right = min(row + cells + 1, rows), min(col + cells + 1, cols)
    offset = (stride - 1) // 2
    ways = (
        (np.s_[top:bottom, col:right], 1, False), (np.s_[top:bottom, left : col + 1], -1, False),
        (np.s_[row:bottom, left:right], 1, True), (np.s_[top : row + 1, left:right], -1, True),
    )
    for part, sign, down in ways:
        heights = []
        for raster in (scene.surface, scene.terrain):
            lying = raster[part].T if down else raster[part]
            heights.append(np.ascontiguousarray(lying[:, ::sign]))
        if down:
            frame = Frame(row, sign, 0, col, 0, 1, stride, offset, reach**2, False)
        else:
            frame = Frame(row, 0, 1, col, sign, 0, stride, offset, reach**2, True)
        if heights[0].shape[1] > 1:
            yield heights[0], heights[1], (col - left) if down else (row - top), frame


def _sweep(
    scene: _Scene, rx_height: float, reach: float, stride: int, oversampling: int, near_rows: np.ndarray,
    near_cols: np.ndarray, result: np.ndarray,
) -> np.ndarray:
    """Fill `result` sector by sector; returns the loss to the cells near the transmitter."""
    place = setup(
        float(scene.cell_m), float(scene.terrain[scene.row, scene.col]), float(scene.tx_height), rx_height,
        RECEIVERS[scene.receiver], float(scene.frequency), scene.vertical, scene.climate,
    )
    table = duct_table(math.hypot(*scene.surface.shape) * scene.cell_m / 1000.0, scene.climate)
    steps = np.maximum(np.arange(max(scene.surface.shape) + 1, dtype=np.float64), 1.0)
    logs, inverses = np.log(steps), 1.0 / steps
    rare = None if scene.climate.time_percent >= 50.0 else 1
    cores = numba.get_num_threads()
    for number, (surface, terrain, across, frame) in enumerate(_sectors(scene, reach, stride)):
        radials = (surface.shape[1] - 1) * oversampling
        samples = (2 * radials + 1) * surface.shape[1]
        block = -(-(2 * radials + 1) // (cores * max(1, samples // (cores * _SAMPLES_PER_BLOCK))))
        work = partial(
            _walk_block, surface, terrain, across, block, radials, frame, place, table, logs, inverses, rare,
            result,
        )
        _share_out(work, range(-radials, radials + 1, block), _quarter(scene.told, number))
    if rare is not None:
        done = replace(scene, progress=None)  # that of the sweep has come to its end
        return _at_receivers(done, near_rows, near_cols, np.full(near_rows.size, rx_height))
    near = np.full(near_rows.size, np.nan)
    next_cells(
        scene.surface, scene.terrain, scene.row, scene.col, near_rows, near_cols, place, table, near
    )
    return near


def _quarter(told: Callable[[float], None], number: int) -> Callable[[float], None]:
    """Progress of one sector of the four."""
    return lambda share: told((number + share) / 4)


def _walk_block(surface, terrain, across, block, radials, *rest_and_first) -> None:
    """`walk_radials` for the `block` radials from the last argument on."""
    *rest, first = rest_and_first
    walk_radials(surface, terrain, across, first, min(first + block, radials + 1), radials, *rest)


def _at_receivers(scene: _Scene, rows: np.ndarray, cols: np.ndarray, heights: np.ndarray) -> np.ndarray:
    """Loss [dB] to each receiver by a profile of its own, or by the law."""
    for height in np.unique(heights):
        check_antenna_height("rx_height_m", height)
    ground = scene.terrain[rows, cols]
    if scene.receiver == "roof":
        heights = heights + np.fmax(scene.surface[rows, cols] - ground, 0.0)
    if scene.law is not None:
        distance = np.maximum(np.hypot(rows - scene.row, cols - scene.col), 0.5) * scene.cell_m
        known = np.isfinite(ground + scene.surface[rows, cols])
        scene.told(1.0)
        return np.where(known, scene.law(distance, scene.tx_height, heights), np.nan)
    out = np.full(rows.size, np.nan)
    longest = max(1, np.abs(rows - scene.row).max(initial=0), np.abs(cols - scene.col).max(initial=0))
    block = max(1, _SAMPLES_PER_BLOCK // int(longest))

    def work(start: int) -> None:
        part = slice(start, start + block)
        _losses(
            scene.surface, scene.terrain, float(scene.cell_m), scene.row, scene.col, rows[part], cols[part],
            heights[part], float(scene.tx_height), float(scene.frequency), scene.vertical, scene.climate,
            scene.receiver == "street", out[part],
        )

    _share_out(work, range(0, rows.size, block), scene.told)
    return out


def _share_out(work: Callable[[int], None], starts: range, told: Callable[[float], None]) -> None:
    """Call work(start) for all starts on all cores, as many at a time as there are.

    Plain threads, as the kernels let go of Python's lock: numba's own parallel loops compile three times as
    long, and two of them must not run at once.
    """
    cores = numba.get_num_threads()
    with ThreadPoolExecutor(cores) as pool:
        for first in range(0, len(starts), cores):
            told(first / len(starts))
            for job in [pool.submit(work, start) for start in starts[first : first + cores]]:
                job.result()
    told(1.0)


def _check_steps(stride: int, oversampling: int) -> None:
    for name, value in (("stride", stride), ("oversampling", oversampling)):
        if not (isinstance(value, (int, np.integer)) and value >= 1):
            raise InputError("{name} is a whole number, 1 or more, not {value}.", name=name, value=value)


def _scene(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, cell_m: float, row: int, col: int,
    tx_height_m: float, radius_m: float, frequency_ghz: float, time_percent: float, location_percent: float,
    polarization: int | str, delta_n: float, n0: float, latitude: float, width_m: float, law: Law | None,
    receiver: str, cancelled: CancelCheck, progress: Progress,
) -> _Scene:
    """Check what both calls have in common. Raises InputError."""
    surface, terrain = _heights(surface_m, terrain_m, cell_m, radius_m)
    vertical = check_settings(
        frequency_ghz, time_percent, location_percent, delta_n, n0, polarization, width_m
    )
    if not abs(latitude) <= 90.0:
        raise InputError("Latitude must be between -90 and 90 degrees, not {value}.", value=latitude)
    if receiver not in RECEIVERS:
        raise InputError(
            "Unknown place of receivers “{receiver}”. Known: {known}.",
            receiver=receiver, known=", ".join(RECEIVERS),
        )
    check_antenna_height("tx_height_m", tx_height_m)
    _check_transmitter(surface, terrain, row, col, tx_height_m)
    climate = Climate(
        float(delta_n), float(n0), float(latitude), float(time_percent), float(location_percent),
        location_sigma_db(frequency_ghz, width_m), 500.0, 500.0,
    )
    return _Scene(
        surface, terrain, cell_m, int(row), int(col), tx_height_m, frequency_ghz, vertical, climate, law,
        receiver, cancelled, progress,
    )


def _heights(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, cell_m: float, radius_m: float
) -> tuple[np.ndarray, np.ndarray]:
    """Both rasters as float64, checked."""
    surface = np.ascontiguousarray(surface_m, dtype=np.float64)
    if surface.ndim != 2 or surface.size == 0:
        raise InputError("The surface must be a raster of heights with rows and columns.")
    terrain = surface if terrain_m is None else np.ascontiguousarray(terrain_m, dtype=np.float64)
    if terrain.shape != surface.shape:
        raise InputError(
            "Surface ({surface}) and terrain ({terrain}) differ in rows and columns. Bring both to one grid.",
            surface=f"{surface.shape[0]} x {surface.shape[1]}",
            terrain=f"{terrain.shape[0]} x {terrain.shape[1]}",
        )
    for name, value in (("cell_m", cell_m), ("radius_m", radius_m)):
        if not 0.0 < value < math.inf:
            raise InputError("{name} must be more than 0 m, not {value}.", name=name, value=value)
    return surface, terrain


def _check_transmitter(
    surface: np.ndarray, terrain: np.ndarray, row: int, col: int, height_m: float
) -> None:
    if not (0 <= row < surface.shape[0] and 0 <= col < surface.shape[1]):
        raise InputError("The transmitter lies outside the raster of heights.")
    above = height_above_roof(surface, terrain, row, col, height_m)
    if math.isnan(above):
        raise InputError("The height of the ground at the transmitter is unknown (no data).")
    if above <= 0.0:
        raise InputError(
            "The transmitter at {height} m above ground stands inside a building whose roof is at {roof} m. "
            "Give the antenna's height above ground, not above the roof.",
            height=round(height_m, 1), roof=round(height_m - above, 1),
        )

"""Loss from one transmitter to many receivers of a raster, ITU-R P.1812-7 along every single path.

Every receiver has its own profile, sampled cell by cell along the straight line to it, and the complete
model: this is exact and needs time in proportion to receivers times path length.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from typing import Optional

import numpy as np
from numba import njit, prange

from ..errors import InputError
from .p1812 import Climate, check_antenna_height, check_settings, evaluate
from .profile import Zones
from .sampling import profile
from .variability import location_sigma_db

# Two parallel kernels must not run at once: numba's own threading layer is not thread-safe.
_ONE_KERNEL = threading.Lock()
# Samples of all profiles in one block: a small part of a second of work, so that a run can be cancelled
# in time.
_SAMPLES_PER_BLOCK = 2_000_000

CancelCheck = Optional[Callable[[], bool]]
Progress = Optional[Callable[[float], None]]


class SweepCancelled(Exception):
    """`cancelled` said yes: there is no result."""


def part_of(progress: Progress, done: int, count: int) -> Progress:
    """Progress of one of `count` runs of which `done` are finished, told to the progress of all of them."""
    if progress is None:
        return None
    return lambda share: progress((done + share) / count)


@njit(parallel=True, cache=True)
def _losses(
    surface: np.ndarray, terrain: np.ndarray, cell: float, tx_row: int, tx_col: int, rows: np.ndarray,
    cols: np.ndarray, heights: np.ndarray, tx_height: float, frequency: float, vertical: bool,
    climate: Climate, out: np.ndarray,
) -> None:
    """Write the loss [dB] to receiver i at (rows[i], cols[i]), heights[i] m above ground, into out[i]."""
    for i in prange(rows.size):
        d, h, g = profile(surface, terrain, cell, tx_row, tx_col, rows[i], cols[i], heights[i])
        if np.isnan(h).any() or np.isnan(g).any():
            out[i] = np.nan
        else:
            zones = Zones(0.0, d[-1], d[-1])
            out[i] = evaluate(
                d, h, g, zones, tx_height, heights[i], frequency, vertical, climate, False
            ).Lb


def loss(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, cell_m: float, tx_row: int, tx_col: int, *,
    tx_height_m: float, rx_height_m: float, frequency_ghz: float, radius_m: float, time_percent: float = 50.0,
    oversampling: int = 4, exact: bool = False, location_percent: float = 50.0,
    polarization: int | str = "vertical", delta_n: float = 45.0, n0: float = 325.0, latitude: float = 51.0,
    stride: int = 1, cancelled: CancelCheck = None, progress: Progress = None,
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
            loss is not exceeded.
        oversampling, exact: of a sweep that shares profiles among receivers. They change nothing here,
            because every receiver has its own exact profile.
        delta_n [N-units/km], n0 [N-units], latitude [deg]: radio climate; defaults for central Europe.
        stride: one receiver for every stride x stride cells, in the middle one (the upper left of the four
            middle ones for an even stride).
        cancelled: asked several times a second; when it says True, SweepCancelled is raised.
        progress: told the share done, 0 to 1.
    Returns:
        float32 dB, shape (rows // stride, cols // stride), same north-west corner as the surface, cells of
        stride * cell_m; NaN outside the radius and where the profile crosses unknown heights.
        Receivers inside a building get the field in the street at that building, see `sampling.profile`;
        the value includes the obstacles of the surface, so no clutter loss may be added. Below 250 m
        (outside the scope of P.1812) free space and diffraction are computed all the same.
    Raises:
        InputError: unusable input, or a transmitter that stands below the surface of its own cell.
    """
    surface, terrain = _heights(surface_m, terrain_m, cell_m, radius_m)
    if not (isinstance(stride, (int, np.integer)) and stride >= 1):
        raise InputError("The stride is a whole number of cells, 1 or more, not {value}.", value=stride)
    shape = (surface.shape[0] // stride, surface.shape[1] // stride)
    row_of = np.arange(shape[0]) * stride + (stride - 1) // 2
    col_of = np.arange(shape[1]) * stride + (stride - 1) // 2
    reach = radius_m / cell_m
    near = (row_of[:, None] - tx_row) ** 2 + (col_of[None, :] - tx_col) ** 2 <= reach**2
    out_row, out_col = np.nonzero(near)
    result = np.full(shape, np.nan, dtype=np.float32)
    result[out_row, out_col] = _evaluate_receivers(
        surface, terrain, cell_m, tx_row, tx_col, row_of[out_row], col_of[out_col],
        np.full(out_row.size, float(rx_height_m)), tx_height_m=tx_height_m, frequency_ghz=frequency_ghz,
        time_percent=time_percent, location_percent=location_percent, polarization=polarization,
        delta_n=delta_n, n0=n0, latitude=latitude, width_m=cell_m * stride, cancelled=cancelled,
        progress=progress,
    )
    return result


def loss_at(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, cell_m: float, tx_row: int, tx_col: int,
    rx_row: np.ndarray, rx_col: np.ndarray, *, tx_height_m: float, rx_height_m: float | np.ndarray,
    frequency_ghz: float, time_percent: float = 50.0, location_percent: float = 50.0,
    polarization: int | str = "vertical", delta_n: float = 45.0, n0: float = 325.0, latitude: float = 51.0,
    cancelled: CancelCheck = None, progress: Progress = None,
) -> np.ndarray:
    """As `loss`, for receivers in given cells: float64 dB, shape (k,), NaN across unknown heights.

    rx_row, rx_col: cells of the receivers, integer arrays (k,) inside the raster; rx_height_m: one value or
    (k,).
    """
    surface, terrain = _heights(surface_m, terrain_m, cell_m, cell_m)
    rows = np.atleast_1d(np.asarray(rx_row)).astype(np.int64)
    cols = np.atleast_1d(np.asarray(rx_col)).astype(np.int64)
    if rows.shape != cols.shape or rows.ndim != 1:
        raise InputError("Rows and columns of the receivers must be two lists of the same length.")
    outside = (rows < 0) | (rows >= surface.shape[0]) | (cols < 0) | (cols >= surface.shape[1])
    if outside.any():
        first = int(np.flatnonzero(outside)[0])
        raise InputError("Receiver {number} lies outside the raster of heights.", number=first + 1)
    heights = np.broadcast_to(np.asarray(rx_height_m, dtype=np.float64), rows.shape).copy()
    return _evaluate_receivers(
        surface, terrain, cell_m, tx_row, tx_col, rows, cols, heights, tx_height_m=tx_height_m,
        frequency_ghz=frequency_ghz, time_percent=time_percent, location_percent=location_percent,
        polarization=polarization, delta_n=delta_n, n0=n0, latitude=latitude, width_m=cell_m,
        cancelled=cancelled, progress=progress,
    )


def height_above_roof(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, row: int, col: int, height_m: float
) -> float:
    """Height [m] of an antenna above the surface of its cell; 0 or less is inside it, NaN unknown."""
    ground = surface_m[row, col] if terrain_m is None else terrain_m[row, col]
    return float(ground + height_m - max(surface_m[row, col], ground))


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


def _evaluate_receivers(
    surface: np.ndarray, terrain: np.ndarray, cell_m: float, tx_row: int, tx_col: int, rows: np.ndarray,
    cols: np.ndarray, heights: np.ndarray, *, tx_height_m: float, frequency_ghz: float, time_percent: float,
    location_percent: float, polarization: int | str, delta_n: float, n0: float, latitude: float,
    width_m: float, cancelled: CancelCheck, progress: Progress,
) -> np.ndarray:
    """Check the settings and run the kernel over all receivers, block by block."""
    vertical = check_settings(
        frequency_ghz, time_percent, location_percent, delta_n, n0, polarization, width_m
    )
    if not abs(latitude) <= 90.0:
        raise InputError("Latitude must be between -90 and 90 degrees, not {value}.", value=latitude)
    check_antenna_height("tx_height_m", tx_height_m)
    for height in np.unique(heights):
        check_antenna_height("rx_height_m", height)
    _check_transmitter(surface, terrain, tx_row, tx_col, tx_height_m)
    climate = Climate(
        float(delta_n), float(n0), float(latitude), float(time_percent), float(location_percent),
        location_sigma_db(frequency_ghz, width_m), 500.0, 500.0,
    )
    out = np.full(rows.size, np.nan)
    longest = max(1, np.abs(rows - tx_row).max(initial=0), np.abs(cols - tx_col).max(initial=0))
    block = max(1, _SAMPLES_PER_BLOCK // int(longest))
    for start in range(0, rows.size, block):
        if cancelled is not None and cancelled():
            raise SweepCancelled
        part = slice(start, start + block)
        with _ONE_KERNEL:
            _losses(
                surface, terrain, float(cell_m), int(tx_row), int(tx_col), rows[part], cols[part],
                heights[part], float(tx_height_m), float(frequency_ghz), vertical, climate, out[part],
            )
        if progress is not None:
            progress(min(1.0, (start + block) / rows.size))
    return out


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

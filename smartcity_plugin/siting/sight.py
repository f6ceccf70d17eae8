"""What one camera or counter sees over the surface model, and which of many see a point.

The loops are in sightline.py; watch.py puts many views together. Rasters may be larger than memory: an
array, or anything with `shape` and `window(row, col, rows, cols)` -> float64 array, such as
layers.raster.RasterOnGrid. Of them only a window around one sensor is read at a time.

How sure is it? The heights are not exact: a line that just clears a roof may not do so in truth. Errors of
the ground are normal, and alike at places near each other; those of a building's roof are normal and the
same all over it. Of all obstacles of a line, the one that most probably blocks it decides, and its
probability of not blocking is that of the line. As others may block too, this is an upper bound; for
clearances that are not negatively correlated the product over all obstacles is a lower one (D. Slepian, "The
one-sided barrier problem for Gaussian noise", Bell System Technical Journal 41, 1962). The idea of a
probability in place of yes or no: P. Fisher, "First experiments in viewshed uncertainty: the accuracy of the
viewshed area", Photogrammetric Engineering & Remote Sensing 57, 1991.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, NamedTuple

import numba
import numpy as np
from scipy.spatial import cKDTree
from scipy.special import ndtr

from ..errors import InputError
from ..patience import CancelCheck, Progress, tell
from .reach import Reach, Rows
from .sightline import SURE, Lens, Spread, margins

EARTH_RADIUS_M = 6371000.0
"""Mean radius (IUGG)."""
REFRACTION = 1.0 / 7.0
"""Share of the earth's curvature that the bending of light makes good, as gdal_viewshed has it for visible
light (option -cc: 0.85714 = 1 - 1/7). All this is 7 cm at 1 km."""
TARGET_M = 1.7
"""Height of a target above ground; assumption: a grown person."""
_SAMPLES_PER_BLOCK = 10_000_000  # of lines: a small part of a second of work, so that a run can be cancelled


@dataclass(frozen=True)
class Errors:
    """How far the heights may be off: standard deviations [m].

    ground_m: of the terrain model. Survey offices give 0.15 m and better for flat ground from laser scanning
    (LVermGeo Schleswig-Holstein, DGM1; LVermGeo Rheinland-Pfalz, DOM1: 0.15 m flat, 0.30 m steep); taken as a
    standard deviation, which is cautious. building_m: of roofs; 1 m for LoD2 building models (LVermGeo
    Rheinland-Pfalz, 3D-Gebäudemodell), 0.15 to 0.30 m for a surface model from laser scanning. length_m: over
    which the correlation of errors of the ground falls to 1 / e; an assumption.
    """

    ground_m: float = 0.15
    building_m: float = 1.0
    length_m: float = 30.0


NO_ERRORS = Errors(0.0, 0.0)


@dataclass(frozen=True)
class Sensor:
    """A camera or counter. Its axis points clockwise from grid north and downwards from the horizontal.

    With a horizontal and a vertical field of less than 180 degrees it sees a flat picture, as a lens without
    distortion projects it; else all azimuths and elevations within half a field of the axis.
    """

    row: int  # cell of the raster of heights
    col: int
    height_m: float  # above the ground
    range_m: float
    azimuth_deg: float = 0.0
    fov_deg: float = 360.0  # horizontal field of view
    tilt_deg: float = 0.0
    vertical_fov_deg: float = 180.0  # vertical field of view; 180: not limited


class Window(NamedTuple):
    """A part of a grid: first row and column, rows and columns."""

    row: int
    col: int
    rows: int
    cols: int


class View(NamedTuple):
    """What one sensor sees."""

    window: Window  # in cells of the result, see `viewshed`
    margin: np.ndarray  # float32 (rows, cols), standard deviations, see `sightline.margin`

    @property
    def seen(self) -> np.ndarray:
        """bool: the line is clear with the heights as they are."""
        return self.margin >= 0.0

    @property
    def probability(self) -> np.ndarray:
        """float32, 0 to 1, NaN where nobody can stand, where heights are unknown, and beyond the range."""
        return probability(self.margin)


def probability(margin: np.ndarray) -> np.ndarray:
    """Probability that a line is clear from its margin in standard deviations; 0 and 1 for what is sure."""
    found = np.where(margin <= -SURE, 0.0, np.where(margin >= SURE, 1.0, ndtr(margin)))
    return found.astype(np.asarray(margin).dtype)


def check(surface_m: Any, terrain_m: Any, cell_m: float, sensor: Sensor) -> None:
    """Whether a sensor can be used, by its own cell alone; see `viewshed`. Raises InputError."""
    _check_numbers(surface_m, terrain_m, cell_m, sensor, NO_ERRORS)
    surface, ground = heights_of(surface_m, terrain_m, Window(sensor.row, sensor.col, 1, 1))
    _eye(surface[0, 0], ground[0, 0], sensor)


def viewshed(
    surface_m: Any, terrain_m: Any, cell_m: float, sensor: Sensor, *, target_height_m: float = TARGET_M,
    stride: int = 1, errors: Errors = NO_ERRORS, refraction: float = REFRACTION,
    cancelled: CancelCheck = None, progress: Progress = None,
) -> View:
    """What one sensor sees of a target that stands in any cell around it.

    Args:
        surface_m: heights with buildings and trees [m above sea level], shape (rows, cols), NaN unknown.
        terrain_m: bare terrain, same shape; None where the surface is the ground.
        cell_m: cell size [m].
        target_height_m: above the ground of its cell [m].
        stride: one target for every stride x stride cells, in the middle one (the upper left of the four
            middle ones for an even stride): cells of the result.
        errors: how far the heights may be off; without, a line is clear or it is not.
        cancelled: asked several times a second; when it says True, Abandoned is raised.
    Raises:
        InputError: unusable numbers, or a sensor outside the raster or below the surface of its own cell.
    """
    scene = _scene(surface_m, terrain_m, cell_m, sensor, errors, refraction)
    height = _checked_height(target_height_m)
    window = reached(sensor, cell_m, stride, surface_m.shape)
    result = np.full(window[2:], np.nan, dtype=np.float32)
    row_of = _middles(window.row, window.rows, stride) - scene.row
    col_of = _middles(window.col, window.cols, stride) - scene.col
    block = max(1, int(_SAMPLES_PER_BLOCK / (max(1, window.cols) * max(1.0, sensor.range_m / cell_m))))

    def work(start: int) -> None:
        part = result[start:start + block]
        rows = np.repeat(row_of[start:start + block], col_of.size)
        cols = np.tile(col_of, part.shape[0])
        out = np.empty(rows.size)
        scene.look(rows, cols, np.full(rows.size, height), out)
        part[...] = out.reshape(part.shape)

    _share_out(work, range(0, window.rows, block), cancelled, progress)
    return View(window, result)


def visible(
    surface_m: Any, terrain_m: Any, cell_m: float, sensors: Sequence[Sensor], rows: np.ndarray,
    cols: np.ndarray, *, target_height_m: float | np.ndarray = TARGET_M, errors: Errors = NO_ERRORS,
    least: float = 0.01, refraction: float = REFRACTION, cancelled: CancelCheck = None,
    progress: Progress = None,
) -> Reach:
    """Probability that each sensor sees a target at each demand point; unit "1".

    rows, cols: cells of the demand points, integers, shape (m,); points outside the raster, in buildings and
    where heights are unknown are seen by nobody. target_height_m: one value or shape (m,). least: smaller
    probabilities are not within reach. The rest as `viewshed`.
    Raises: InputError, Abandoned as `viewshed`. To know which sensor is unusable, `check` each.
    """
    rows, cols = (np.atleast_1d(np.asarray(each)).astype(np.int64) for each in (rows, cols))
    if rows.shape != cols.shape or rows.ndim != 1:
        raise InputError("Rows and columns of the demand points must be two lists of the same length.")
    heights = np.broadcast_to(np.asarray(target_height_m, dtype=np.float64), rows.shape)
    for height in np.unique(heights):
        _checked_height(height)
    last_row, last_col = surface_m.shape[0] - 1, surface_m.shape[1] - 1
    inside = np.flatnonzero((rows >= 0) & (rows <= last_row) & (cols >= 0) & (cols <= last_col))
    tree = cKDTree(np.column_stack([rows[inside], cols[inside]])) if inside.size else None
    found: list = [None] * len(sensors)

    def work(number: int) -> None:
        sensor = sensors[number]
        scene = _scene(surface_m, terrain_m, cell_m, sensor, errors, refraction)
        near = np.empty(0, dtype=np.int64)
        if tree is not None:
            near = inside[tree.query_ball_point((sensor.row, sensor.col), sensor.range_m / cell_m)]
        out = np.empty(near.size)
        scene.look(rows[near] - scene.row, cols[near] - scene.col, heights[near], out)
        share = probability(out)
        kept = share >= max(least, np.finfo(float).tiny)  # NaN is not
        found[number] = near[kept], share[kept]

    _share_out(work, range(len(sensors)), cancelled, progress)
    collected = Rows(rows.size)
    for near, share in found:
        collected.add(1, np.zeros(near.size, dtype=np.int64), near, share)
    return collected.reach("1")


def reached(sensor: Sensor, cell_m: float, stride: int, shape: tuple[int, int]) -> Window:
    """The window of the result, in its cells, that holds all targets within range of a sensor."""
    reach = sensor.range_m / cell_m
    spans = []
    for place, size in ((sensor.row, shape[0]), (sensor.col, shape[1])):
        middle = (place - (stride - 1) // 2) / stride
        first = max(0, math.ceil(middle - reach / stride))
        last = min(size // stride, math.floor(middle + reach / stride) + 1)
        spans.append((first, max(0, last - first)))
    (row, rows), (col, cols) = spans
    return Window(row, col, rows, cols)


@dataclass(frozen=True)
class _Scene:
    """A sensor in its window of the heights."""

    surface: np.ndarray
    terrain: np.ndarray
    cell_m: float
    lens: Lens
    row: int  # of the window in the raster
    col: int
    curve: float
    spread: Spread

    def look(self, rows: np.ndarray, cols: np.ndarray, heights: np.ndarray, out: np.ndarray) -> None:
        """Margins of targets in cells of the window, see `sightline.margins`."""
        margins(
            self.surface, self.terrain, self.cell_m, self.lens, rows, cols, heights, self.curve, self.spread,
            out,
        )  # fmt: skip


def _scene(
    surface_m: Any, terrain_m: Any, cell_m: float, sensor: Sensor, errors: Errors, refraction: float
) -> _Scene:
    """Read the window around a sensor and check all that is asked. Raises InputError."""
    _check_numbers(surface_m, terrain_m, cell_m, sensor, errors)
    beyond = math.ceil(sensor.range_m / cell_m)
    top, left = max(0, sensor.row - beyond), max(0, sensor.col - beyond)
    bottom = min(surface_m.shape[0], sensor.row + beyond + 1)
    right = min(surface_m.shape[1], sensor.col + beyond + 1)
    surface, terrain = heights_of(surface_m, terrain_m, Window(top, left, bottom - top, right - left))
    row, col = sensor.row - top, sensor.col - left
    eye = _eye(surface[row, col], terrain[row, col], sensor)
    azimuth, tilt = math.radians(sensor.azimuth_deg), math.radians(sensor.tilt_deg)
    lens = Lens(
        row, col, eye, sensor.range_m / cell_m, math.sin(azimuth), math.cos(azimuth), math.sin(tilt),
        math.cos(tilt), tilt, math.radians(sensor.fov_deg) / 2.0, math.radians(sensor.vertical_fov_deg) / 2.0,
        sensor.fov_deg < 180.0 and sensor.vertical_fov_deg < 180.0,
    )
    curve = (1.0 - refraction) / (2.0 * EARTH_RADIUS_M)
    spread = Spread(float(errors.ground_m), float(errors.building_m), float(errors.length_m))
    return _Scene(surface, terrain, float(cell_m), lens, top, left, curve, spread)


def _eye(surface: float, ground: float, sensor: Sensor) -> float:
    """Height of the sensor [m above sea level] from the heights of its cell. Raises InputError."""
    eye = float(ground + sensor.height_m)
    if math.isnan(eye) or math.isnan(surface):
        raise InputError("The height of the ground at the sensor is unknown (no data).")
    if eye <= surface:
        raise InputError(
            "The sensor at {height} m above ground stands inside a building or a tree of {top} m. Move it "
            "into the open, or give its height above the ground.",
            height=round(sensor.height_m, 1), top=round(float(surface - ground), 1),
        )  # fmt: skip
    return eye


def heights_of(surface_m: Any, terrain_m: Any, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """Surface and terrain of a window as float64; the surface nowhere below the terrain, NaN where one is."""
    surface = _read(surface_m, window)
    if terrain_m is None:
        return surface, surface
    terrain = _read(terrain_m, window)
    return np.maximum(surface, terrain), terrain


def _read(raster: Any, window: Window) -> np.ndarray:
    row, col, rows, cols = window
    if hasattr(raster, "window"):
        return np.ascontiguousarray(raster.window(row, col, rows, cols), dtype=np.float64)
    return np.ascontiguousarray(raster[row:row + rows, col:col + cols], dtype=np.float64)


def _check_numbers(surface_m: Any, terrain_m: Any, cell_m: float, sensor: Sensor, errors: Errors) -> None:
    shape = tuple(surface_m.shape)
    if len(shape) != 2 or (terrain_m is not None and tuple(terrain_m.shape) != shape):
        raise InputError("Surface and terrain must be rasters with the same rows and columns.")
    if not (0 <= sensor.row < shape[0] and 0 <= sensor.col < shape[1]):
        raise InputError("The sensor lies outside the raster of heights.")
    for name, value, low, high in (
        ("cell_m", cell_m, 0.0, math.inf), ("height_m", sensor.height_m, 0.0, 3000.0),
        ("range_m", sensor.range_m, 0.0, 100_000.0), ("fov_deg", sensor.fov_deg, 0.0, 360.0),
        ("vertical_fov_deg", sensor.vertical_fov_deg, 0.0, 180.0),
        ("length_m", errors.length_m, 0.0, math.inf),
    ):  # fmt: skip
        if not (low < value <= high and math.isfinite(value)):
            raise InputError("{name} must be more than {low} and at most {high}, not {value}.",
                             name=name, low=low, high=high, value=value)  # fmt: skip
    for name, value, low, high in (
        ("azimuth_deg", sensor.azimuth_deg, -360.0, 360.0), ("tilt_deg", sensor.tilt_deg, -90.0, 90.0),
        ("ground_m", errors.ground_m, 0.0, 100.0), ("building_m", errors.building_m, 0.0, 100.0),
    ):  # fmt: skip
        if not low <= value <= high:
            raise InputError("{name} must be between {low} and {high}, not {value}.",
                             name=name, low=low, high=high, value=value)  # fmt: skip


def _checked_height(height_m: float) -> float:
    if not 0.0 <= height_m <= 3000.0:
        raise InputError("The height of the target must be between 0 and 3000 m above ground, not {value}.",
                         value=height_m)  # fmt: skip
    return float(height_m)


def _middles(first: int, count: int, stride: int) -> np.ndarray:
    """Rows (or columns) of the heights in which the targets of some rows of the result stand."""
    return (first + np.arange(count)) * stride + (stride - 1) // 2


def _share_out(
    work: Callable[[int], None], starts: range, cancelled: CancelCheck, progress: Progress
) -> None:
    """Call work(start) for all starts on all cores, as many at a time as there are.

    Plain threads, as the loops let go of Python's lock.
    """
    cores = numba.get_num_threads()
    with ThreadPoolExecutor(cores) as pool:
        for first in range(0, len(starts), cores):
            tell(first / len(starts), cancelled, progress)
            for job in [pool.submit(work, start) for start in starts[first:first + cores]]:
                job.result()
    tell(1.0, cancelled, progress)

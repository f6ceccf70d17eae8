"""What all cameras and counters together see of an area, and its blind spots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..patience import Progress, tell
from .reach import Reach
from .sight import Sensor, Window, heights_of, probability, viewshed
from .sightline import BUILDING_M

STRIP_ROWS = 512  # rows of a raster that are held at a time; assumption: a strip is small beside a window
SURE_PERCENT = 90
"""From this probability on a place counts as surely seen; assumption."""


@dataclass(frozen=True)
class Watched:
    """What all sensors see together, in cells of the result."""

    window: Window
    seen: np.ndarray  # uint16 (rows, cols), number of sensors that see a target there
    percent: np.ndarray  # uint8, probability [%] that the best of them does; UNKNOWN where none could
    areas_m2: np.ndarray  # float64 (sensors,): what each sees of the cells that count


UNKNOWN = 255
"""`Watched.percent` where nobody can stand, heights are unknown, or all sensors are too far away."""


def watch(
    surface_m: Any, terrain_m: Any, cell_m: float, sensors: Sequence[Sensor], window: Window, *,
    counted: np.ndarray | None = None, stride: int = 1, told: Callable[[int], None] | None = None,
    progress: Progress = None, **settings: Any,
) -> Watched:
    """Fold what each sensor sees into one window of the result; no more than one view is held beside it.

    counted: bool, shape of the window, cells whose area counts for each sensor; None for all.
    told: told the number of each sensor, from 1, before it. settings: as `viewshed`.
    Raises: InputError, Abandoned as `viewshed`.
    """
    result = Watched(
        window, np.zeros(window[2:], dtype=np.uint16), np.full(window[2:], UNKNOWN, dtype=np.uint8),
        np.zeros(len(sensors)),
    )
    for number, sensor in enumerate(sensors):
        if told is not None:
            told(number + 1)
        view = viewshed(
            surface_m, terrain_m, cell_m, sensor, stride=stride,
            progress=_part(progress, number, len(sensors)), **settings,
        )  # fmt: skip
        whole, part = _overlap(window, view.window)
        seen, margin = view.seen[part], view.margin[part]
        result.seen[whole] += seen
        known = np.isfinite(margin)
        percent = np.zeros(margin.shape, dtype=np.uint8)
        percent[known] = np.rint(100.0 * probability(margin[known]))
        best = result.percent[whole]
        better = known & ((best == UNKNOWN) | (percent > best))
        best[better] = percent[better]
        area = seen if counted is None else seen & counted[whole]
        result.areas_m2[number] = np.count_nonzero(area) * (cell_m * stride) ** 2
    return result


@dataclass(frozen=True)
class Areas:
    """Areas [m2] of the places that count."""

    area: float
    seen: float  # by one sensor or more, with the heights as they are
    twice: float  # by two or more
    expected: float  # mean of the seen area, as the heights may be off
    sure: float  # seen with SURE_PERCENT or more

    @property
    def blind(self) -> float:
        return self.area - self.seen


def areas(watched: Watched, counted: np.ndarray, cell_m: float) -> Areas:
    """Areas of the cells that count: bool, shape of the window; cell_m: of the result."""
    seen = watched.seen[counted]
    percent = watched.percent[counted]
    percent = percent[percent != UNKNOWN].astype(np.float64)
    cell = cell_m * cell_m
    return Areas(
        float(counted.sum()) * cell, float((seen > 0).sum()) * cell, float((seen > 1).sum()) * cell,
        float(percent.sum()) / 100.0 * cell, float((percent >= SURE_PERCENT).sum()) * cell,
    )


@dataclass(frozen=True)
class Points:
    """Weights of points."""

    total: float
    seen: float  # by one sensor or more, with the heights as they are
    expected: float  # mean, as the heights may be off


def points(reach: Reach, weight: np.ndarray) -> Points:
    """What is seen of points. reach: from `sight.visible`; weight: float, shape (points,)."""
    best = reach.matrix.max(axis=0).toarray()[0] if reach.matrix.nnz else np.zeros(weight.size)
    return Points(float(weight.sum()), float(weight[best >= 0.5].sum()), float(best @ weight))


def holding(windows: Iterable[Window]) -> Window:
    """The window that holds all of these."""
    filled = [each for each in windows if each.rows > 0 and each.cols > 0]
    if not filled:
        return Window(0, 0, 0, 0)
    row, col = min(each.row for each in filled), min(each.col for each in filled)
    return Window(
        row, col, max(each.row + each.rows for each in filled) - row,
        max(each.col + each.cols for each in filled) - col,
    )


def open_ground(
    surface_m: Any, terrain_m: Any, window: Window, stride: int = 1, progress: Progress = None
) -> np.ndarray:
    """Where a target can stand: bool, shape of the window (in cells of the result), see `viewshed`.

    Neither in a building or a tree nor where heights are unknown. Read strip by strip.
    """
    result = np.zeros(window[2:], dtype=bool)
    some = max(1, STRIP_ROWS // stride)
    for first in range(0, window.rows, some):
        tell(first / window.rows, None, progress)
        rows = min(some, window.rows - first)
        part = Window((window.row + first) * stride, window.col * stride, rows * stride, window.cols * stride)
        surface, terrain = heights_of(surface_m, terrain_m, part)
        middle = (stride - 1) // 2
        height = (surface - terrain)[middle::stride, middle::stride]
        result[first:first + rows] = height <= BUILDING_M  # unknown is not
    return result


def stand_in_the_open(surface_m: Any, terrain_m: Any, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """As `open_ground` for points in given cells: bool (points,), False outside the raster."""
    ground = surface_m if terrain_m is None else terrain_m
    last_row, last_col = surface_m.shape[0] - 1, surface_m.shape[1] - 1
    found = np.zeros(rows.shape, dtype=bool)
    for number in np.flatnonzero((rows >= 0) & (rows <= last_row) & (cols >= 0) & (cols <= last_col)):
        cell = rows[number], cols[number]
        found[number] = surface_m[cell] - ground[cell] <= BUILDING_M
    return found


def _overlap(whole: Window, part: Window) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """Where the cells that both windows have lie in each of them."""
    spans = []
    for one, size, other, length in (
        (whole.row, whole.rows, part.row, part.rows), (whole.col, whole.cols, part.col, part.cols)
    ):  # fmt: skip
        first, last = max(one, other), max(one, other, min(one + size, other + length))
        spans.append((slice(first - one, last - one), slice(first - other, last - other)))
    (rows, part_rows), (cols, part_cols) = spans
    return (rows, cols), (part_rows, part_cols)


def _part(progress: Progress, done: int, count: int) -> Progress:
    """Progress of one of `count` runs of which `done` are finished, told to the progress of all of them."""
    if progress is None:
        return None
    return lambda share: progress((done + share) / count)

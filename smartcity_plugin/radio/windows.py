"""Parts of rasters of heights that are larger than memory.

A raster is an array, or anything with `shape`, `window(row, col, rows, cols)` -> float64 array and
`raster[row, col]`, such as layers.raster.RasterOnGrid, which reads a file.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple, Protocol, Union

import numpy as np

MARGIN = 2  # cells around all profiles: what interpolation between cells and neighbouring radials may touch
STRIP_ROWS = 512  # rows of a raster that are held at a time; assumption: a strip is small beside a window


class LargeRaster(Protocol):
    @property
    def shape(self) -> tuple[int, int]: ...

    def window(self, row: int, col: int, rows: int, cols: int) -> np.ndarray: ...

    def __getitem__(self, cell: tuple[int, int]) -> float: ...


Raster = Union[np.ndarray, LargeRaster]


class Window(NamedTuple):
    """A part of a raster: first row and column, rows and columns."""

    row: int
    col: int
    rows: int
    cols: int

    def of(self, raster: Raster) -> np.ndarray:
        """These cells of a raster, in which the window lies."""
        if isinstance(raster, np.ndarray):
            return raster[self.row:self.row + self.rows, self.col:self.col + self.cols]
        return raster.window(*self)


def around(row: int, col: int, reach: float, stride: int, shape: tuple[int, ...]) -> Window:
    """The window that holds all within `reach` cells of a cell of a raster with this shape.

    It begins at whole multiples of the stride, so that cells of a result stay what they are in the whole.
    """
    beyond = math.ceil(reach) + MARGIN
    top, bottom = _span(row, beyond, stride, shape[0])
    left, right = _span(col, beyond, stride, shape[1])
    return Window(top, left, bottom - top, right - left)


def _span(middle: int, beyond: int, stride: int, size: int) -> tuple[int, int]:
    first = max(0, (middle - beyond) // stride * stride)
    last = min(size, -(-(middle + beyond + 1) // stride) * stride)
    return first, last


def holding(rows: np.ndarray, cols: np.ndarray, shape: tuple[int, ...]) -> Window:
    """The window that holds all profiles between cells of a raster with this shape."""
    top, left = max(0, int(rows.min()) - MARGIN), max(0, int(cols.min()) - MARGIN)
    bottom = min(shape[0], int(rows.max()) + MARGIN + 1)
    right = min(shape[1], int(cols.max()) + MARGIN + 1)
    return Window(top, left, bottom - top, right - left)


def strips(shape: tuple[int, ...], stride: int = 1) -> Iterator[Window]:
    """A raster in parts of some rows, each a whole multiple of the stride; what is left over is left out."""
    rows = max(1, STRIP_ROWS // stride) * stride
    last = shape[0] // stride * stride
    for row in range(0, last, rows):
        yield Window(row, 0, min(rows, last - row), shape[1])


def receivers(count: int, stride: int) -> np.ndarray:
    """Rows (or columns) of a raster in which the receivers of a coarser result stand, see `sweep.loss`."""
    return np.arange(count // stride) * stride + (stride - 1) // 2

"""Land cover: class codes of a raster on another grid."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from . import raster
from .raster import Grid


def codes_on(path: str | Path, grid: Grid) -> np.ndarray:
    """The class code of the nearest cell at each cell centre of a grid in the same CRS, NaN outside.

    Raises: InputError as `raster.read`.
    """
    values, source = raster.read(path)
    row, col = source.row_col(*grid.centre(np.arange(grid.rows)[:, None], np.arange(grid.cols)[None, :]))
    row, col = np.broadcast_arrays(row, col)
    found = np.full(grid.shape, np.nan)
    inside = source.inside(row, col)
    found[inside] = values[row[inside], col[inside]]
    return found

"""Land cover: class codes on the grid of the heights, and the surface of clutter that they stand for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np

from ..smartcity_plugin.radio import clutter
from ..smartcity_plugin.radio.windows import Raster, strips
from . import raster
from .raster import Grid


def codes_on(path: str | Path, grid: Grid) -> np.ndarray:
    """The class code of the nearest cell at each cell centre of a grid in the same CRS, NaN outside.

    Only the part under the grid is read. Raises: InputError as `raster.grid_of`.
    """
    x, y = grid.centre(np.arange(grid.rows), np.arange(grid.cols))
    row, col = raster.grid_of(path).row_col(x, y)
    top, left = int(row.min()), int(col.min())
    part = raster.read_window(path, top, left, int(row.max()) - top + 1, int(col.max()) - left + 1)
    return part[np.ix_(row - top, col - left)]


class ClutterSurface:
    """Terrain with representative clutter heights (`radio.clutter`), read where and when it is needed.

    A raster as `raster.RasterOnGrid`. terrain: one on `grid`; heights_m: code -> height [m]; clear: cells
    (row, col) without clutter, where gateways stand.
    """

    def __init__(
        self, terrain: Raster, path: str | Path, grid: Grid, heights_m: dict[int, float],
        clear: list[tuple[int, int]],
    ) -> None:
        self.terrain, self.path, self.grid, self.heights_m, self.clear = terrain, path, grid, heights_m, clear
        self.shape = grid.shape

    def window(self, row: int, col: int, rows: int, cols: int) -> np.ndarray:
        return self._with_unknown(row, col, rows, cols)[0]

    def __getitem__(self, cell: tuple[int, int]) -> float:
        return float(self.window(int(cell[0]), int(cell[1]), 1, 1)[0, 0])

    def unknown_codes(self) -> dict[float, int]:
        """Codes without a height, NaN for no data, and how many cells have them."""
        found: Counter = Counter()
        without = 0
        for strip in strips(self.shape):
            for code, count in self._with_unknown(*strip)[1].items():
                if code == code:
                    found[code] += count
                else:
                    without += count
        return {**found, float("nan"): without} if without else dict(found)

    def _with_unknown(self, row: int, col: int, rows: int, cols: int) -> tuple[np.ndarray, dict[float, int]]:
        ground = self.terrain.window(row, col, rows, cols)
        codes = codes_on(self.path, self.grid.window(row, col, rows, cols))
        surface, unknown = clutter.surface(ground, codes, self.heights_m)
        for line, column in self.clear:
            if row <= line < row + rows and col <= column < col + cols:
                surface[line - row, column - col] = ground[line - row, column - col]
        return surface, unknown

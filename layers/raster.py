"""Rasters: the one place that reads and writes them.

Everything above this file sees a NumPy array, north-up with square cells, NaN where there is no
value, and a `Grid` that says where it lies. Surfaces larger than memory are read window by window, and
what is written is a Cloud Optimized GeoTIFF. The files themselves are in the hands of rasterio or, where that
is missing (QGIS for Windows), of GDAL's own bindings: rasterfile.py.
"""

from __future__ import annotations

import math
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ..smartcity_plugin.errors import InputError
from . import rasterfile

NODATA = -9999.0
TILE = 256
"""Edge in pixels of the parts in which `RasterOnGrid` reads single cells."""
TILES_KEPT = 64
"""As many of them are kept: 32 MB."""
SAME_CELLS = 1e-6
"""Grids that are shifted by less than this share of a cell have the same cells."""


@dataclass(frozen=True)
class Grid:
    """Where a north-up raster with square cells lies.

    west, north: outer edges of the upper left pixel; cell: edge of a pixel (all in units of the CRS);
    crs: "EPSG:25832" or WKT, empty when unknown.
    """

    west: float
    north: float
    cell: float
    rows: int
    cols: int
    crs: str

    @classmethod
    def from_bounds(cls, west: float, south: float, east: float, north: float, cell: float, crs: str) -> Grid:
        """The smallest grid whose edges are whole multiples of `cell` and that holds the bounds."""
        # A hair of slack: bounds that lie on a multiple must not gain a row from rounding errors.
        slack = 1e-6
        left = math.floor(west / cell + slack)
        top = math.ceil(north / cell - slack)
        cols = max(math.ceil(east / cell - slack) - left, 1)
        rows = max(top - math.floor(south / cell + slack), 1)
        return cls(left * cell, top * cell, cell, rows, cols, crs)

    @property
    def east(self) -> float:
        return self.west + self.cols * self.cell

    @property
    def south(self) -> float:
        return self.north - self.rows * self.cell

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows, self.cols

    @property
    def geotransform(self) -> tuple[float, float, float, float, float, float]:
        """In GDAL's order: west, cell, 0, north, 0, -cell."""
        return self.west, self.cell, 0.0, self.north, 0.0, -self.cell

    def row_col(self, x, y):
        """Row and column (integers, maybe outside the grid) of the pixels that hold the points."""
        row = np.floor((self.north - np.asarray(y, dtype=float)) / self.cell).astype(int)
        col = np.floor((np.asarray(x, dtype=float) - self.west) / self.cell).astype(int)
        return row, col

    def inside(self, row, col):
        """Whether the pixels lie in the grid."""
        return (row >= 0) & (row < self.rows) & (col >= 0) & (col < self.cols)

    def centre(self, row, col):
        """x and y of pixel centres."""
        return self.west + (np.asarray(col) + 0.5) * self.cell, self.north - (
            np.asarray(row) + 0.5
        ) * self.cell

    def window(self, row: int, col: int, rows: int, cols: int) -> Grid:
        """The part of the grid from a row and a column on; it may reach beyond the grid."""
        west, north = self.west + col * self.cell, self.north - row * self.cell
        return Grid(west, north, self.cell, rows, cols, self.crs)

    def coarser(self, factor: int) -> Grid:
        """The grid with cells `factor` times as large from the same upper left corner, covering no more."""
        return Grid(
            self.west, self.north, self.cell * factor, self.rows // factor, self.cols // factor, self.crs
        )


@dataclass(frozen=True)
class Band:
    """One band to write: an array with NaN (floats) or `nodata` (integers) where there is no value.

    In its overviews floats are averaged; of integers, which are classes or counts, the nearest is taken.
    """

    values: np.ndarray
    description: str
    unit: str = ""
    nodata: float = NODATA
    tags: dict[str, str] = field(default_factory=dict)


def grid_of(path: str | Path) -> Grid:
    """Where a raster file lies, north-up, without reading its values.

    Raises:
        InputError: not a raster, rotated, or cells that are not square.
    """
    (west, dx, turn_x, north, turn_y, dy), crs, rows, cols = _asked(path, "describe")
    if turn_x or turn_y:
        raise InputError(
            "“{path}” is rotated. Warp it to north-up first (Raster > Projections > Warp).", path=path
        )
    if abs(abs(dx) - abs(dy)) > 1e-6 * abs(dx):
        raise InputError(
            "“{path}” has cells of {width} x {height}. "
            "Square cells are needed: warp it to one cell size first.",
            path=path,
            width=abs(dx),
            height=abs(dy),
        )
    north += max(dy, 0.0) * rows
    west += min(dx, 0.0) * cols
    return Grid(west, north, abs(dx), rows, cols, crs)


def read(path: str | Path, *, band: int = 1) -> tuple[np.ndarray, Grid]:
    """One band of a raster file as float64 with NaN for nodata, turned north-up where it is not.

    Raises: InputError as `grid_of`.
    """
    grid = grid_of(path)
    return read_window(path, 0, 0, grid.rows, grid.cols, band=band), grid


def read_window(path: str | Path, row: int, col: int, rows: int, cols: int, *, band: int = 1) -> np.ndarray:
    """As `read`, only the part from a row and a column on, counted in the north-up raster.

    Returns: float64 (rows, cols), NaN outside the file, which is not read as a whole.
    Raises: InputError as `grid_of`.
    """
    (_west, dx, _turn_x, _north, _turn_y, dy), _crs, all_rows, all_cols = _asked(path, "describe")
    first, last = max(row, 0), min(row + rows, all_rows)
    left, right = max(col, 0), min(col + cols, all_cols)
    values = np.full((rows, cols), np.nan)
    if first >= last or left >= right:
        return values
    # XYZ terrain tiles come out south-up: the file's rows count from the south.
    file_row = all_rows - last if dy > 0 else first
    file_col = all_cols - right if dx < 0 else left
    found = _asked(path, "read", band, (file_row, file_col, last - first, right - left))
    values[first - row:last - row, left - col:right - col] = found[::-1 if dy > 0 else 1,
                                                                  ::-1 if dx < 0 else 1]  # fmt: skip
    return values


def read_on(path: str | Path, grid: Grid, *, band: int = 1) -> np.ndarray:
    """One band of a raster file on another grid in the same CRS: bilinear, NaN outside the file.

    Where both have the same cells, these are taken as they are. Only the part under the grid is read.
    """
    source = grid_of(path)
    row, col = (source.north - grid.north) / source.cell, (grid.west - source.west) / source.cell
    shifted = max(abs(row - round(row)), abs(col - round(col)))
    if source.cell == grid.cell and shifted < SAME_CELLS:
        return read_window(path, round(row), round(col), grid.rows, grid.cols, band=band)
    share = grid.cell / source.cell
    top, bottom = np.clip((math.floor(row) - 1, math.ceil(row + grid.rows * share) + 1), 0, source.rows)
    left, right = np.clip((math.floor(col) - 1, math.ceil(col + grid.cols * share) + 1), 0, source.cols)
    if top >= bottom or left >= right:
        return np.full(grid.shape, np.nan)
    under = (int(top), int(left), int(bottom - top), int(right - left))
    return resample(read_window(path, *under, band=band), source.window(*under), grid)


class RasterOnGrid:
    """A raster file seen on a grid: an array of float64 that is read where and when it is needed.

    `window(row, col, rows, cols)` reads a part, NaN outside the file; `raster[row, col]` one cell;
    `np.asarray(raster)` all of it. It can be pickled, and then is read wherever it was sent to.
    """

    def __init__(self, path: str | Path, grid: Grid) -> None:
        self.path, self.grid = path, grid
        self._tiles: dict[tuple[int, int], np.ndarray] = {}

    def __reduce__(self):
        return type(self), (self.path, self.grid)

    @property
    def shape(self) -> tuple[int, int]:
        return self.grid.shape

    def window(self, row: int, col: int, rows: int, cols: int) -> np.ndarray:
        return read_on(self.path, self.grid.window(row, col, rows, cols))

    def __getitem__(self, cell: tuple[int, int]) -> float:
        row, col = (int(number) for number in cell)
        if not self.grid.inside(row, col):
            raise IndexError(cell)
        place = (row // TILE, col // TILE)
        tile = self._tiles.pop(place, None)
        if tile is None:
            tile = self.window(place[0] * TILE, place[1] * TILE, TILE, TILE)
        self._tiles[place] = tile  # the last one used is the last one dropped
        if len(self._tiles) > TILES_KEPT:
            del self._tiles[next(iter(self._tiles))]
        return float(tile[row % TILE, col % TILE])

    def __array__(self, dtype=None, copy=None) -> np.ndarray:
        values = self.window(0, 0, *self.shape)
        return values if dtype is None else values.astype(dtype, copy=False)


def resample(values: np.ndarray, source: Grid, target: Grid) -> np.ndarray:
    """Bilinear values of a raster at the pixel centres of another grid in the same CRS, NaN outside.

    Up to half a source cell beyond the outermost centres the edge's value is kept, as the cells
    reach that far.
    """
    x, y = target.centre(np.arange(target.rows)[:, None], np.arange(target.cols)[None, :])
    col = (x[0] if x.ndim > 1 else x).ravel()
    row = (y[:, 0] if y.ndim > 1 else y).ravel()
    col = (col - source.west) / source.cell - 0.5
    row = (source.north - row) / source.cell - 0.5
    out = np.full(target.shape, np.nan)
    in_cols = (col >= -0.5) & (col <= source.cols - 0.5)
    in_rows = (row >= -0.5) & (row <= source.rows - 0.5)
    if not in_cols.any() or not in_rows.any():
        return out
    left, right, right_share = _neighbours(col[in_cols], source.cols)
    upper, lower, lower_share = _neighbours(row[in_rows], source.rows)
    top = values[upper][:, left] * (1 - right_share) + values[upper][:, right] * right_share
    bottom = values[lower][:, left] * (1 - right_share) + values[lower][:, right] * right_share
    out[np.ix_(in_rows, in_cols)] = top * (1 - lower_share[:, None]) + bottom * lower_share[:, None]
    return out


def _neighbours(position: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The pixels before and after a fractional position, and the share of the one after."""
    position = np.clip(position, 0, count - 1)
    before = np.minimum(position.astype(int), max(count - 2, 0))
    after = np.minimum(before + 1, count - 1)
    return before, after, position - before


def write(path: str | Path, grid: Grid, bands: list[Band], tags: dict[str, str] | None = None) -> None:
    """Write a Cloud Optimized GeoTIFF beside `path`, read it back, then rename it.

    The bands share one data type. tags: free metadata of the file.
    Raises:
        InputError: the folder cannot be written to, or the disk is full; nothing is left behind.
    """
    path = Path(path)
    backend = _backend()
    try:
        with tempfile.TemporaryDirectory(prefix=f"{path.name}.", dir=path.parent) as folder:
            plain, cloud = Path(folder, "plain.tif"), Path(folder, "cloud.tif")
            backend.create(str(plain), grid, bands, tags or {})
            backend.copy_as_cog(str(plain), str(cloud), rasterfile.cog_options(bands[0]))
            _check_written(cloud, bands)
            os.replace(cloud, path)
    except (*backend.errors(), OSError) as error:
        raise InputError(
            "“{path}” cannot be written: {error}. Choose another folder or free some space.",
            path=path,
            error=error,
        ) from None


def _check_written(path: Path, bands: list[Band]) -> None:
    """GDAL reports a full disk only in its log: read back what was written, strip by strip."""
    backend = _backend()
    for number, band in enumerate(bands, start=1):
        rows, cols = band.values.shape
        for strip in rasterfile.strips(rows):
            window = (strip.start, 0, strip.stop - strip.start, cols)
            expected = band.values[strip].astype(float)
            if np.issubdtype(band.values.dtype, np.integer):
                expected[expected == band.nodata] = np.nan
            if not np.array_equal(backend.read(str(path), number, window), expected, equal_nan=True):
                raise OSError("what was written does not read back")


def _asked(path: str | Path, call: str, *values):
    """What the backend answers; its errors as words."""
    backend = _backend()
    try:
        return getattr(backend, call)(str(path), *values)
    except backend.errors() as error:
        raise InputError("“{path}” cannot be read as a raster: {error}", path=path, error=error) from None


def _backend():
    try:
        import rasterio  # noqa: F401
    except ImportError:
        return rasterfile.Gdal
    return rasterfile.Rasterio

"""Rasters: the one place that reads and writes them.

Everything above this file sees a NumPy array, north-up with square cells, NaN where there is no
value, and a `Grid` that says where it lies. Files are read and written by rasterio or, where that
is missing (QGIS for Windows), by GDAL's own bindings: the two classes at the end of this file.
"""

from __future__ import annotations

import math
import os
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ..smartcity_plugin.errors import InputError

NODATA = -9999.0
BLOCK = 256
"""Edge of a GeoTIFF tile in pixels; 256 is what GDAL's COG driver and web maps use."""


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

    def coarser(self, factor: int) -> Grid:
        """The grid with cells `factor` times as large from the same upper left corner, covering no more."""
        return Grid(
            self.west, self.north, self.cell * factor, self.rows // factor, self.cols // factor, self.crs
        )


@dataclass(frozen=True)
class Band:
    """One band to write: an array with NaN (floats) or `nodata` (integers) where there is no value."""

    values: np.ndarray
    description: str
    unit: str = ""
    nodata: float = NODATA
    tags: dict[str, str] = field(default_factory=dict)


def read(path: str | Path, *, band: int = 1) -> tuple[np.ndarray, Grid]:
    """One band of a raster file as float64 with NaN for nodata, turned north-up where it is not.

    Raises:
        InputError: not a raster, rotated, or cells that are not square.
    """
    backend = _backend()
    try:
        values, geotransform, crs = backend.read(str(path), band)
    except backend.errors() as error:
        raise InputError("“{path}” cannot be read as a raster: {error}", path=path, error=error) from None
    west, dx, turn_x, north, turn_y, dy = geotransform
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
    if dy > 0:  # XYZ terrain tiles come out south-up
        values, north = values[::-1], north + dy * values.shape[0]
    if dx < 0:
        values, west = values[:, ::-1], west + dx * values.shape[1]
    rows, cols = values.shape
    return np.ascontiguousarray(values), Grid(west, north, abs(dx), rows, cols, crs)


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
    """Write a tiled, compressed GeoTIFF beside `path`, read it back, then rename it.

    The bands share one data type. tags: free metadata of the file.
    Raises:
        InputError: the folder cannot be written to, or the disk is full; nothing is left behind.
    """
    path = Path(path)
    part = path.with_name(path.name + ".part.tif")
    backend = _backend()
    try:
        backend.write(str(part), grid, bands, tags or {})
        _check_written(part, bands)
        os.replace(part, path)
    except (*backend.errors(), OSError) as error:
        raise InputError(
            "“{path}” cannot be written: {error}. Choose another folder or free some space.",
            path=path,
            error=error,
        ) from None
    finally:
        for leftover in (part, Path(f"{part}.aux.xml")):
            if leftover.exists():
                leftover.unlink()


def _check_written(part: Path, bands: list[Band]) -> None:
    """GDAL reports a full disk only in its log: read back what was written."""
    backend = _backend()
    for number, band in enumerate(bands, start=1):
        values, _geotransform, _crs = backend.read(str(part), number)
        expected = np.asarray(band.values, dtype=float)
        if np.issubdtype(band.values.dtype, np.integer):
            expected = np.where(expected == band.nodata, np.nan, expected)
        if not np.array_equal(values, expected, equal_nan=True):
            raise OSError("what was written does not read back")


def _file_values(band: Band) -> np.ndarray:
    if np.issubdtype(band.values.dtype, np.floating):
        return np.where(np.isnan(band.values), band.nodata, band.values).astype(band.values.dtype)
    return band.values


def _backend():
    try:
        import rasterio  # noqa: F401
    except ImportError:
        return _Gdal
    return _Rasterio


class _Rasterio:
    """Read and write by rasterio."""

    @staticmethod
    def errors() -> tuple[type[Exception], ...]:
        from rasterio.errors import RasterioError, RasterioIOError

        return RasterioError, RasterioIOError

    @staticmethod
    def read(path: str, band: int):
        import rasterio

        with rasterio.open(path) as file:
            if not 1 <= band <= file.count:
                raise rasterio.errors.RasterioIOError(f"no band {band}")
            values = file.read(band, masked=True).astype(float).filled(np.nan)
            crs = file.crs
            name = "" if crs is None else (f"EPSG:{crs.to_epsg()}" if crs.to_epsg() else crs.to_wkt())
            return values, file.transform.to_gdal(), name

    @staticmethod
    def write(path: str, grid: Grid, bands: list[Band], tags: dict[str, str]) -> None:
        import rasterio
        from rasterio.transform import Affine

        options = _options(bands[0])
        with rasterio.open(
            path,
            "w",
            driver="GTiff",
            width=grid.cols,
            height=grid.rows,
            count=len(bands),
            dtype=bands[0].values.dtype.name,
            crs=grid.crs or None,
            nodata=bands[0].nodata,
            transform=Affine.from_gdal(*grid.geotransform),
            **options,
        ) as file:
            file.update_tags(**tags)
            for number, band in enumerate(bands, start=1):
                file.write(_file_values(band), number)
                file.set_band_description(number, band.description)
                file.set_band_unit(number, band.unit)
                file.update_tags(number, **band.tags)


class _Gdal:
    """The same by osgeo.gdal, for a QGIS without rasterio."""

    @staticmethod
    def errors() -> tuple[type[Exception], ...]:
        return (RuntimeError,)

    @staticmethod
    def read(path: str, band: int):
        from osgeo import gdal, osr

        file = _Gdal._checked(gdal.OpenEx(path, gdal.OF_RASTER), path)
        if not 1 <= band <= file.RasterCount:
            raise RuntimeError(f"no band {band}")
        source = file.GetRasterBand(band)
        values = _Gdal._checked(source.ReadAsArray(), path).astype(float)
        nodata = source.GetNoDataValue()
        if nodata is not None:
            values[values == nodata] = np.nan
        reference = osr.SpatialReference(wkt=file.GetProjection()) if file.GetProjection() else None
        name = ""
        if reference is not None:
            reference.AutoIdentifyEPSG()
            code = reference.GetAuthorityCode(None)
            name = f"EPSG:{code}" if code else reference.ExportToWkt()
        return values, file.GetGeoTransform(), name

    @staticmethod
    def write(path: str, grid: Grid, bands: list[Band], tags: dict[str, str]) -> None:
        from osgeo import gdal, gdal_array, osr

        options = [f"{key}={value}" for key, value in _options(bands[0]).items()]
        code = gdal_array.NumericTypeCodeToGDALTypeCode(bands[0].values.dtype.type)
        driver = gdal.GetDriverByName("GTiff")
        file = _Gdal._checked(driver.Create(path, grid.cols, grid.rows, len(bands), code, options), path)
        file.SetGeoTransform(grid.geotransform)
        if grid.crs:
            reference = osr.SpatialReference()
            reference.SetFromUserInput(grid.crs)
            file.SetProjection(reference.ExportToWkt())
        file.SetMetadata(tags)
        for number, band in enumerate(bands, start=1):
            target = file.GetRasterBand(number)
            target.SetNoDataValue(float(band.nodata))
            target.WriteArray(_file_values(band))
            target.SetDescription(band.description)
            target.SetUnitType(band.unit)
            target.SetMetadata(band.tags)
        file.FlushCache()
        file = None  # closes it

    @staticmethod
    def _checked(result, path: str):
        """GDAL without exceptions answers None: say so. (UseExceptions is global and QGIS's to choose.)"""
        from osgeo import gdal

        if result is None:
            raise RuntimeError(gdal.GetLastErrorMsg() or f"GDAL cannot open {path}")
        return result


def _options(band: Band) -> dict[str, object]:
    floating = np.issubdtype(band.values.dtype, np.floating)
    return {
        "TILED": "YES",
        "BLOCKXSIZE": BLOCK,
        "BLOCKYSIZE": BLOCK,
        "COMPRESS": "DEFLATE",
        "PREDICTOR": 3 if floating else 2,
        "BIGTIFF": "IF_SAFER",
    }

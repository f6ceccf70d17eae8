"""Raster files by rasterio or by GDAL's own bindings, for raster.py alone: the same five calls twice.

`describe` says where a file lies, `read` reads a window of one band in the order of the file, `create` writes
a plain GeoTIFF strip by strip, `copy_as_cog` makes it a Cloud Optimized one, `errors` names what may be
raised.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

BLOCK = 512
"""Edge of a GeoTIFF tile in pixels: the default of GDAL's COG driver."""

Window = tuple[int, int, int, int]
"""First row and column, rows and columns, in the order of the file."""


def strips(rows: int) -> Iterator[slice]:
    """Rows in parts of one block: so much is held in memory on the way to a file or back."""
    for start in range(0, rows, BLOCK):
        yield slice(start, min(start + BLOCK, rows))


def is_floating(band) -> bool:
    return np.issubdtype(band.values.dtype, np.floating)


def plain_options() -> dict[str, object]:
    """Of the GeoTIFF that is only there to be copied: quickly written, not large."""
    return {
        "TILED": "YES", "BLOCKXSIZE": BLOCK, "BLOCKYSIZE": BLOCK, "COMPRESS": "DEFLATE", "ZLEVEL": 1,
        "BIGTIFF": "IF_SAFER",
    }  # fmt: skip


def cog_options(band) -> dict[str, object]:
    """Of a Cloud Optimized GeoTIFF with bands of this one's type."""
    return {
        "BLOCKSIZE": BLOCK, "COMPRESS": "DEFLATE", "PREDICTOR": "YES", "BIGTIFF": "IF_SAFER",
        "OVERVIEW_RESAMPLING": "AVERAGE" if is_floating(band) else "NEAREST",
    }  # fmt: skip


def _file_values(band, strip: slice) -> np.ndarray:
    values = band.values[strip]
    if is_floating(band):
        return np.where(np.isnan(values), values.dtype.type(band.nodata), values)
    return values


class Rasterio:
    """By rasterio."""

    @staticmethod
    def errors() -> tuple[type[Exception], ...]:
        from rasterio._err import CPLE_BaseError
        from rasterio.errors import RasterioError, RasterioIOError

        return RasterioError, RasterioIOError, CPLE_BaseError

    @staticmethod
    def describe(path: str):
        import rasterio

        with rasterio.open(path) as file:
            crs = file.crs
            name = "" if crs is None else (f"EPSG:{crs.to_epsg()}" if crs.to_epsg() else crs.to_wkt())
            return file.transform.to_gdal(), name, file.height, file.width

    @staticmethod
    def read(path: str, band: int, window: Window) -> np.ndarray:
        import rasterio
        from rasterio.windows import Window as Part

        row, col, rows, cols = window
        part = Part(col, row, cols, rows)
        with rasterio.open(path) as file:
            if not 1 <= band <= file.count:
                raise rasterio.errors.RasterioIOError(f"no band {band}")
            values = file.read(band, window=part).astype(float)
            values[file.read_masks(band, window=part) == 0] = np.nan
            return values

    @staticmethod
    def create(path: str, grid, bands: list, tags: dict[str, str]) -> None:
        import rasterio
        from rasterio.transform import Affine

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
            **plain_options(),
        ) as file:
            file.update_tags(**tags)
            for number, band in enumerate(bands, start=1):
                for strip in strips(grid.rows):
                    part = ((strip.start, strip.stop), (0, grid.cols))
                    file.write(_file_values(band, strip), number, window=part)
                file.set_band_description(number, band.description)
                file.set_band_unit(number, band.unit)
                file.update_tags(number, **band.tags)

    @staticmethod
    def copy_as_cog(source: str, path: str, options: dict[str, object]) -> None:
        from rasterio import shutil

        shutil.copy(source, path, driver="COG", **options)


class Gdal:
    """The same by osgeo.gdal, for a QGIS without rasterio."""

    @staticmethod
    def errors() -> tuple[type[Exception], ...]:
        return (RuntimeError,)

    @staticmethod
    def describe(path: str):
        from osgeo import osr

        file = Gdal._open(path)
        reference = osr.SpatialReference(wkt=file.GetProjection()) if file.GetProjection() else None
        name = ""
        if reference is not None:
            reference.AutoIdentifyEPSG()
            code = reference.GetAuthorityCode(None)
            name = f"EPSG:{code}" if code else reference.ExportToWkt()
        return file.GetGeoTransform(), name, file.RasterYSize, file.RasterXSize

    @staticmethod
    def read(path: str, band: int, window: Window) -> np.ndarray:
        row, col, rows, cols = window
        file = Gdal._open(path)
        if not 1 <= band <= file.RasterCount:
            raise RuntimeError(f"no band {band}")
        source = file.GetRasterBand(band)
        values = Gdal._checked(source.ReadAsArray(col, row, cols, rows), path).astype(float)
        nodata = source.GetNoDataValue()
        if nodata is not None:
            values[values == nodata] = np.nan
        return values

    @staticmethod
    def create(path: str, grid, bands: list, tags: dict[str, str]) -> None:
        from osgeo import gdal, gdal_array, osr

        code = gdal_array.NumericTypeCodeToGDALTypeCode(bands[0].values.dtype.type)
        driver = gdal.GetDriverByName("GTiff")
        options = Gdal._texts(plain_options())
        file = Gdal._checked(driver.Create(path, grid.cols, grid.rows, len(bands), code, options), path)
        file.SetGeoTransform(grid.geotransform)
        if grid.crs:
            reference = osr.SpatialReference()
            reference.SetFromUserInput(grid.crs)
            file.SetProjection(reference.ExportToWkt())
        file.SetMetadata(tags)
        for number, band in enumerate(bands, start=1):
            target = file.GetRasterBand(number)
            target.SetNoDataValue(float(band.nodata))
            for strip in strips(grid.rows):
                target.WriteArray(_file_values(band, strip), 0, strip.start)
            target.SetDescription(band.description)
            target.SetUnitType(band.unit)
            target.SetMetadata(band.tags)
        file.FlushCache()
        file = None  # closes it

    @staticmethod
    def copy_as_cog(source: str, path: str, options: dict[str, object]) -> None:
        from osgeo import gdal

        driver = gdal.GetDriverByName("COG")
        file = Gdal._checked(driver.CreateCopy(path, Gdal._open(source), 1, Gdal._texts(options)), path)
        file.FlushCache()
        file = None  # closes it

    @staticmethod
    def _texts(options: dict[str, object]) -> list[str]:
        return [f"{key}={value}" for key, value in options.items()]

    @staticmethod
    def _open(path: str):
        from osgeo import gdal

        return Gdal._checked(gdal.OpenEx(path, gdal.OF_RASTER), path)

    @staticmethod
    def _checked(result, path: str):
        """GDAL without exceptions answers None: say so. (UseExceptions is global and QGIS's to choose.)"""
        from osgeo import gdal

        if result is None:
            raise RuntimeError(gdal.GetLastErrorMsg() or f"GDAL cannot open {path}")
        return result

"""Between rasters and polygons: outlines of the classes of a raster, and the polygons in which cells lie.

By GDAL's own bindings, which every QGIS has. A cell belongs to the polygon that holds its centre.
"""

from __future__ import annotations

import numpy as np

from .raster import Grid

NONE = -1
"""Label of a cell that lies in no polygon."""


def outlines(
    values: np.ndarray, grid: Grid, classes: tuple[int, ...], least_cells: int = 0,
    known: np.ndarray | None = None,
) -> dict:
    """The area of each class of a raster as one multipolygon along the edges of its cells.

    values: integers from 0 to 255, shape of the grid; classes: those that are wanted, one that does not
    occur is left out; least_cells: specks of fewer cells (neighbours share an edge) are first given to the
    class around them, 0 and 1 keep them all; known: bool, cells that have a value, None for all.
    Returns: class -> shapely MultiPolygon in the CRS of the grid.
    """
    from shapely import wkb
    from shapely.geometry import MultiPolygon

    known = np.ones(grid.shape, dtype=bool) if known is None else known
    if least_cells > 1:
        values = _sieved(values, known, grid, least_cells)
    wanted = known & np.isin(values, classes)
    parts: dict[int, list] = {}
    for feature in _polygonized(np.where(wanted, values, 0), wanted, grid):
        shape = wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb()))
        parts.setdefault(feature.GetField(0), []).append(shape)
    # Polygons of one class share at most corners: together they are a multipolygon, nothing is to be merged.
    return {value: MultiPolygon(parts[value]) for value in classes if value in parts}


def labels(shapes: list, grid: Grid) -> tuple[np.ndarray, int]:
    """Which polygon each cell of a grid lies in.

    shapes: shapely polygons or multipolygons in the CRS of the grid, None for one without a geometry.
    Returns: int32 of the grid's shape, the position in `shapes` or NONE; and the number of cells that lie in
    more than one polygon: they are given to the last of them.
    """
    from osgeo import gdal

    layer, keep = _vector_layer(shapes, grid)
    label = _memory(np.full(grid.shape, NONE, dtype=np.int32), grid)
    gdal.RasterizeLayer(label, [1], layer, options=["ATTRIBUTE=label"])
    count = _memory(np.zeros(grid.shape, dtype=np.int32), grid)
    gdal.RasterizeLayer(count, [1], layer, burn_values=[1], options=["MERGE_ALG=ADD"])
    del layer, keep
    return label.ReadAsArray(), int((count.ReadAsArray() > 1).sum())


def _vector_layer(shapes: list, grid: Grid):
    """The shapes as a layer of GDAL with their positions; and the data set that must be kept as long."""
    from osgeo import ogr

    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")  # renamed in GDAL 3.11
    source = driver.CreateDataSource("shapes")
    layer = source.CreateLayer("shapes", _reference(grid), ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTInteger))
    for position, shape in enumerate(shapes):
        if shape is None or shape.is_empty:
            continue
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("label", position)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(shape.wkb))
        layer.CreateFeature(feature)
    return layer, source


def _polygonized(values: np.ndarray, mask: np.ndarray, grid: Grid) -> list:
    """One feature of GDAL, its field 0 the value, for each patch of cells that share edges."""
    from osgeo import gdal, ogr

    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
    source = driver.CreateDataSource("patches")
    layer = source.CreateLayer("patches", None, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    raster = _memory(values.astype(np.uint8), grid)
    inside = _memory(mask.astype(np.uint8), grid)
    gdal.Polygonize(raster.GetRasterBand(1), inside.GetRasterBand(1), layer, 0)
    return [feature.Clone() for feature in layer]


def _sieved(values: np.ndarray, known: np.ndarray, grid: Grid, least_cells: int) -> np.ndarray:
    from osgeo import gdal

    raster, inside = _memory(values.astype(np.uint8), grid), _memory(known.astype(np.uint8), grid)
    band = raster.GetRasterBand(1)
    gdal.SieveFilter(band, inside.GetRasterBand(1), band, least_cells, 4)
    return band.ReadAsArray()


def _reference(grid: Grid):
    """The grid's reference system as GDAL wants it: without one it warns that it must assume the same."""
    from osgeo import osr

    if not grid.crs:
        return None
    reference = osr.SpatialReference()
    reference.SetFromUserInput(grid.crs)
    return reference


def _memory(values: np.ndarray, grid: Grid):
    """A raster of GDAL in memory."""
    from osgeo import gdal, gdal_array

    kind = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype.type)
    raster = gdal.GetDriverByName("MEM").Create("", grid.cols, grid.rows, 1, kind)
    raster.SetGeoTransform(grid.geotransform)
    reference = _reference(grid)
    if reference is not None:
        raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(values)
    return raster

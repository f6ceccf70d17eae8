"""The package's layers for the geoportal: GeoJSON for each, and one GeoPackage with styles and provenance."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsMapLayerStyle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...layers import provenance as origin
from ..errors import InputError

WGS84 = "EPSG:4326"
DECIMALS = 7
"""Of a degree: 11 mm, which RFC 7946 (section 11.2) calls more than enough."""


def write_geojson(layer: QgsVectorLayer, path: Path, context: QgsCoordinateTransformContext) -> None:
    """In degrees, longitude first, rings as RFC 7946 wants them. The same layer gives the same bytes.

    Raises:
        InputError: the file cannot be written.
    """
    options = _options("GeoJSON", layer, QgsCoordinateReferenceSystem(WGS84), context)
    options.layerOptions = ["RFC7946=YES", f"COORDINATE_PRECISION={DECIMALS}", "WRITE_NAME=NO"]
    _write(layer, path, context, options)


def add_to_geopackage(
    layer: QgsVectorLayer, table: str, path: Path, crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> None:  # fmt: skip
    """A table in a GeoPackage in `crs`, with the layer's style as its default one and its provenance.

    Raises:
        InputError: the file cannot be written.
    """
    options = _options("GPKG", layer, crs, context)
    options.layerName = table
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    names = {name.lower() for name in layer.fields().names()}
    key = next(name for name in ("fid", "package_fid", "smartcity_fid") if name not in names)
    options.layerOptions = [f"FID={key}"]
    _write(layer, path, context, options)
    written = QgsVectorLayer(f"{path}|layername={table}", layer.name(), "ogr")
    if layer.isSpatial():
        style = QgsMapLayerStyle()
        style.readFromLayer(layer)
        style.writeToLayer(written)
        written.saveStyleToDatabase(table, "", True, "")
    made = origin.read(layer)
    if made is not None:
        origin.store(written, made)


def _options(driver: str, layer: QgsVectorLayer, crs, context) -> QgsVectorFileWriter.SaveVectorOptions:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.fileEncoding = "UTF-8"
    if layer.isSpatial() and layer.crs().isValid():
        options.ct = QgsCoordinateTransform(layer.crs(), crs, context)
    return options


def _write(layer: QgsVectorLayer, path: Path, context, options) -> None:
    result, why, *_names = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    if result != QgsVectorFileWriter.WriterError.NoError:
        raise InputError(
            "“{path}” cannot be written: {error}. Free some space or choose another folder.",
            path=path.name, error=why,
        )  # fmt: skip

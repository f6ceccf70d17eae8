"""The files of smartcity:fundingexport, and the report of what is in them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeature, QgsField, QgsFields, QgsVectorFileWriter, QgsVectorLayer

from ..layers import provenance
from ..layers.frames import geometry
from ..smartcity_plugin.compat import FIELD_TYPES
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .fundingplan import Column, ExportLayer
from .run import Run

GEOPACKAGE, GEOJSON, SHAPE = "GPKG", "GeoJSON", "ESRI Shapefile"
FILE_ENDING = {GEOPACKAGE: ".gpkg", GEOJSON: ".geojson", SHAPE: ".shp"}
ENDINGS = (".gpkg", ".geojson", ".shp", ".shx", ".dbf", ".prj", ".cpg", ".qmd")
WIDTH = 80  # of text fields: a Shapefile has 254 at most
DATABASE = "fibre_plan"
"""Name of the GeoPackage that holds all layers."""


def contents() -> tuple[str, ...]:
    """Names of files, without ending, that an export makes."""
    return (DATABASE, "Trassenbau", "Verbindungen", "Leerrohre", "Bauten_und_Netztechnik", "Endkunden")


def write_layers(run: Run, folder: Path, layers: list[ExportLayer], kind: str, crs, source) -> list[dict]:
    """Write all layers into a folder. Returns the rows of the report.

    Raises:
        InputError: a file cannot be written.
    """
    report = []
    for number, layer in enumerate(layers):
        run.progress(number / len(layers))
        path = folder / f"{DATABASE if kind == GEOPACKAGE else layer.name}{FILE_ENDING[kind]}"
        filled = _write(run, path, layer, kind, crs)
        report += [_row(layer, column, count) for column, count in zip(layer.columns, filled)]
        if kind == GEOPACKAGE:
            provenance.store(QgsVectorLayer(f"{path}|layername={layer.name}", layer.name, "ogr"), source)
    return report


def _write(run: Run, path: Path, layer: ExportLayer, kind: str, crs) -> list[int]:
    """Write one layer. Returns how many rows each of its fields is filled in."""
    fields = QgsFields()
    for column in layer.columns:
        fields.append(QgsField(column.name, FIELD_TYPES[column.kind], "", WIDTH * (column.kind == "text")))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.fileEncoding = kind, layer.name, "UTF-8"
    if kind == GEOPACKAGE and path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    writer = QgsVectorFileWriter.create(
        str(path), fields, layer.geometry_type, crs, run.context.transformContext(), options
    )
    filled = [0] * len(layer.columns)
    written = not writer.hasError()
    for number, row in enumerate(layer.rows):
        if number % 1000 == 0:
            run.check_cancelled()
        values = [column.value(row) for column in layer.columns]
        filled = [count + (value is not None) for count, value in zip(filled, values)]
        feature = QgsFeature(fields)
        feature.setAttributes(values)
        feature.setGeometry(geometry(row.geometry))
        written = written and writer.addFeature(feature)
    error = writer.errorMessage()
    del writer  # closes the file
    if not written:
        raise InputError("File “{path}” cannot be written: {error}", path=path.name, error=error)
    return filled


def _row(layer: ExportLayer, column: Column, filled: int) -> dict:
    """A row of layers/broadbandschema.py FUNDING_EXPORT_REPORT."""
    if not layer.rows:
        state = tr("no such objects")
    elif not filled:
        state = tr("empty")
    elif not column.confirmed:
        state = tr("filled, field not confirmed")
    else:
        state = tr("filled by an assumption") if column.assumed else tr("filled")
    return {"layer": layer.name, "field": column.name, "state": state, "filled": filled,
            "empty": len(layer.rows) - filled, "source": column.source}  # fmt: skip

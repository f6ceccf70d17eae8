"""Sinks: where features wait until a run is complete, and what destinations of theirs mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsDataProvider, QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsVectorLayer

from ..layers.provenance import Provenance, odbl_mixed, read
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr


class Sink:
    """A sink being filled: its features wait in a temporary file, so that memory stays small."""

    def __init__(self, name: str, staged: Path | None, writer, pulse: Callable[[], None]) -> None:
        self._name = name
        self._staged = staged
        self._writer = writer
        self._pulse = pulse
        self.count = 0

    def add(self, feature: QgsFeature) -> None:
        if self._writer is not None and not self._writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise InputError("Output {output}: {error}", output=self._name, error=self._writer.errorMessage())
        self.count += 1
        if self.count % 1000 == 0:
            self._pulse()

    def abandon(self) -> None:
        """Let go of the temporary file: on Windows an open one cannot be deleted."""
        self._writer = None

    def close(self) -> int:
        """Write out what is left. Returns the count of features."""
        wanted = self._writer is not None
        self._writer = None  # closes the file
        if wanted and count_features(self._staged) != self.count:
            raise InputError(
                "The temporary folder “{path}” is full. Free some space and run again.",
                path=self._staged.parent,
            )
        return self.count


def copy_rows(staged: Path, fields: QgsFields, sink: QgsFeatureSink) -> tuple[int, str]:
    """Copy all rows of a temporary file to a sink. Returns their count, and what went wrong, else ""."""
    layer = QgsVectorLayer(str(staged), "staged", "ogr")
    positions = [layer.fields().indexOf(field.name()) for field in fields]
    failed = ""
    for row in layer.getFeatures():
        feature = QgsFeature(fields)
        feature.setGeometry(row.geometry())
        feature.setAttributes([row.attribute(position) for position in positions])
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            failed = sink.lastError() or tr("the disk may be full")
            break
    sink.flushBuffer()
    return layer.featureCount(), failed


def plain(fields: QgsFields) -> QgsFields:
    """Name and type only: newer versions of QGIS warn of aliases and comments that a sink cannot keep."""
    plain = QgsFields()
    for field in fields:
        plain.append(QgsField(field.name(), field.type()))
    return plain


def file_of(source: str) -> str:
    """The file behind a layer's source string: "x.gpkg|layername=a" and "ogr:dbname='x.gpkg' table=..."."""
    if source.startswith("ogr:"):
        return source.split("dbname='")[-1].split("'")[0]
    return source.split("|")[0]


def table_of(source: str) -> str:
    """The table in such a source string, empty where it names none."""
    for pattern in (r"\|layername=([^|]+)", r'^ogr:.*table="([^"]+)"'):
        found = re.search(pattern, source)
        if found:
            return found.group(1)
    return ""


def mixing(destination: str, provenance: Provenance | None) -> str:
    """A warning where a new table would mix ODbL data with others in one GeoPackage; "" where it does not."""
    path, table = Path(file_of(destination)), table_of(destination)
    if not table or path.suffix.lower() != ".gpkg" or not path.is_file():
        return ""
    there = {}
    database = QgsVectorLayer(str(path), path.stem, "ogr")  # the provider lives as long as the layer
    for item in database.dataProvider().subLayers() if database.isValid() else ():
        name = item.split(QgsDataProvider.sublayerSeparator())[1]
        there[name] = read(QgsVectorLayer(f"{path}|layername={name}", name, "ogr"))
    odbl, others = odbl_mixed({**there, table: provenance})
    if not odbl:
        return ""
    return tr(
        "“{file}” mixes ODbL data ({odbl}) with layers under other terms ({others}). Keep ODbL layers in a "
        "file of their own.",
        file=path.name, odbl=", ".join(odbl), others=", ".join(others),
    )  # fmt: skip


def count_features(source) -> int:
    """Features that are really in a file."""
    layer = QgsVectorLayer(str(source), "written", "ogr")
    return layer.featureCount() if layer.isValid() else -1

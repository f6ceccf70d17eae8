"""From what a catalogue offers to a table in a GeoPackage: in the work CRS, uniform, valid, in the extent."""

from __future__ import annotations

import math
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ..smartcity_plugin.compat import FIELD_TYPES
from ..smartcity_plugin.errors import InputError
from . import portalfiles
from .portalfiles import Table

MULTI = {
    0: QgsWkbTypes.Type.MultiPoint,
    1: QgsWkbTypes.Type.MultiLineString,
    2: QgsWkbTypes.Type.MultiPolygon,
}
"""Dimension of a geometry (0 points, 1 lines, 2 polygons) -> type of the layer that holds it."""
ENDINGS = {0: "points", 1: "lines", 2: "polygons"}
"""What a table with several kinds of geometry is called when it is taken apart."""
WIDER = ("boolean", "integer", "integer64", "real", "text")
"""Kinds of columns; a later one holds all that an earlier one does."""
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,8})")
_REAL = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")


@dataclass(frozen=True)
class Frame:
    """Where the tables go: CRS of work, extent in it (null for everything), datum shifts of the project, how
    to tell that the user has cancelled (it raises), and the most rows of a table."""

    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    shifts: QgsCoordinateTransformContext
    check_cancelled: Callable[[], None]
    most: int = 2**31


@dataclass
class Written:
    """What became of a table: its names in the GeoPackage with their counts of rows, and what was met.

    read = sum of the counts + outside + rejected. repaired: geometries that were made valid; straightened:
    with curves; bare: rows without a geometry, kept as they are; cut: there were more rows than the most.
    """

    names: dict[str, int] = field(default_factory=dict)
    read: int = 0
    outside: int = 0
    rejected: int = 0
    repaired: int = 0
    straightened: int = 0
    bare: int = 0
    reprojected: bool = False
    cut: bool = False

    @property
    def count(self) -> int:
        return sum(self.names.values())

    @property
    def changed(self) -> bool:
        return bool(self.reprojected or self.repaired or self.straightened)


@dataclass
class _Plan:
    """What one look at all rows tells: kind of each column, rows by dimension of their geometry, whether all
    have heights, and their CRS."""

    kinds: dict[str, str]
    dimensions: Counter
    heights: bool
    crs: QgsCoordinateReferenceSystem


def write(table: Table, file: Path, taken: set[str], frame: Frame) -> Written:
    """Add a table to a GeoPackage, one for each dimension of geometry that it has.

    taken: names of tables in the file, in small letters; the new ones are added to it.
    Raises:
        InputError: a page cannot be read, its CRS is not known, or the file cannot be written.
    """
    try:
        return _write(table, file, taken, frame)
    except RuntimeError as error:  # GDAL raises it where it has been told to, as newer versions of QGIS do
        raise InputError(
            "“{title}” cannot be read ({reason}).", title=table.name, reason=str(error)[:200]
        ) from None


def _write(table: Table, file: Path, taken: set[str], frame: Frame) -> Written:
    plan = _look(table, frame)
    if plan.dimensions and not plan.crs.isValid():
        raise InputError(
            "“{table}” does not say in which coordinate reference system it is. Ask its publisher.",
            table=table.name,
        )
    fields, columns = _fields(plan.kinds)
    written = Written(reprojected=bool(plan.dimensions) and plan.crs != frame.crs)
    main = max(plan.dimensions, key=plan.dimensions.get) if plan.dimensions else None
    for dimension in sorted(plan.dimensions) or [None]:  # SQLite lets one write at a time
        ending = f"_{ENDINGS[dimension]}" if len(plan.dimensions) > 1 else ""
        name = _free_name(f"{portalfiles.safe_name(table.name)}{ending}", taken)
        written.names[name] = 0
        writer = _writer(file, name, fields, dimension, plan, frame)
        try:
            for values, geometry in _placed(table, plan, frame, written, dimension, main):
                if written.count >= frame.most:
                    written.cut = True
                    written.read -= 1  # this one shows only that there are more
                    break
                feature = QgsFeature(fields)
                feature.setAttributes([_fitting(values.get(key), plan.kinds[key]) for key in columns])
                if geometry is not None:
                    feature.setGeometry(geometry)
                if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                    raise InputError(
                        "Table “{table}” cannot be written: {error}", table=name, error=writer.errorMessage()
                    )
                written.names[name] += 1
        except (InputError, RuntimeError):
            writer = None
            drop(file, written.names)
            raise
        writer = None  # closes the file
    return written


def close(file: Path) -> None:
    """Put all that was written into the file itself: SQLite keeps the last of it beside, where a move of the
    file would leave it behind.

    Raises:
        InputError: something still holds the file.
    """
    try:
        database = sqlite3.connect(str(file))
        try:
            mode = database.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        finally:
            database.close()
    except sqlite3.Error as error:
        raise InputError("“{path}” cannot be written: {error}", path=file, error=error) from None
    if mode.lower() != "delete":
        raise InputError("“{path}” cannot be written: {error}", path=file, error=mode)


def drop(file: Path, names: Iterable[str]) -> None:
    """Take tables out of a GeoPackage: those of a layer that failed halfway."""
    from osgeo import gdal

    if not file.exists():
        return
    database = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
    for name in names:
        for number in range(database.GetLayerCount()):
            if database.GetLayer(number).GetName() == name:
                database.DeleteLayer(number)
                break


def _look(table: Table, frame: Frame) -> _Plan:
    """Read all pages once: a column is as wide as its widest page, heights count if no row lacks them."""
    plan = _Plan({}, Counter(), True, QgsCoordinateReferenceSystem())
    texts: dict[str, str] = {}
    filled: set[str] = set()
    count = 0
    for page in table.pages:
        file = portalfiles.opened(page, table.name)
        layer = portalfiles.layer_of(file, page)
        if not plan.crs.isValid():
            plan.crs = portalfiles.crs_of(layer, table.crs)
        for name, kind in portalfiles.columns(layer).items():
            plan.kinds[name] = _wider(plan.kinds.get(name, kind), kind)
        for values, geometry, _curved in portalfiles.rows(layer):
            frame.check_cancelled()
            count += 1
            filled.update(name for name, value in values.items() if value is not None)
            for name in filled if page.untyped else ():
                if isinstance(values.get(name), str):
                    texts[name] = _wider(texts.get(name, "integer"), _kind_of_text(values[name]))
            geometry = _one_dimension(geometry)
            if geometry is not None:
                plan.dimensions[geometry.constGet().dimension()] += 1
                plan.heights &= QgsWkbTypes.hasZ(geometry.wkbType())
    if table.count is not None and count != table.count:
        raise InputError(
            "“{table}”: {count} features came, and {read} of them can be read. The service's answer is "
            "damaged, or of a kind that is not understood: tell its operator.",
            table=table.name, count=table.count, read=count,
        )  # fmt: skip
    plan.kinds.update({name: kind for name, kind in texts.items() if plan.kinds[name] == "text"})
    plan.kinds.update({name: "datetime" for name in table.dates if name in plan.kinds})
    if "gml_id" not in filled:
        plan.kinds.pop("gml_id", None)  # GDAL's own column, empty where the service gives no ids
    return plan


def _kind_of_text(value: str) -> str:
    """A number only if it is written as one: the leading zero of a key says that it is none."""
    if _INTEGER.fullmatch(value):
        return "integer"
    return "real" if _REAL.fullmatch(value) else "text"


def _wider(first: str, second: str) -> str:
    """The kind of column that holds both."""
    if first == second:
        return first
    if first in WIDER and second in WIDER:
        return WIDER[max(WIDER.index(first), WIDER.index(second))]
    return "text"


def _placed(
    table: Table, plan: _Plan, frame: Frame, written: Written, wanted: int | None, main: int | None
) -> Iterator[tuple[dict[str, object], QgsGeometry | None]]:
    """Rows of one dimension that belong in the table, with their geometry in the work CRS; the others are
    counted. Those without a geometry go with dimension `main`."""
    shift = QgsCoordinateTransform(plan.crs, frame.crs, frame.shifts)
    for page in table.pages:
        file = portalfiles.opened(page, table.name)
        for values, geometry, curved in portalfiles.rows(portalfiles.layer_of(file, page)):
            frame.check_cancelled()
            geometry = _one_dimension(geometry)
            if (main if geometry is None else geometry.constGet().dimension()) != wanted:
                continue
            written.read += 1
            if geometry is None:
                if not frame.extent.isNull():
                    written.outside += 1
                    continue
                written.bare += 1
                yield values, None
                continue
            made, repaired = _made_valid(geometry, shift, plan.heights)
            if made is None:
                written.rejected += 1
            elif not frame.extent.isNull() and not made.intersects(frame.extent):
                written.outside += 1
            else:
                written.repaired += repaired
                written.straightened += curved
                yield values, made


def _one_dimension(geometry: QgsGeometry | None) -> QgsGeometry | None:
    """The geometry; of a collection the parts of the highest dimension; None for an empty one."""
    if geometry is None or geometry.isEmpty():
        return None
    if QgsWkbTypes.flatType(geometry.wkbType()) != QgsWkbTypes.Type.GeometryCollection:
        return geometry
    parts = [part for part in geometry.asGeometryCollection() if not part.isEmpty()]
    highest = max((part.constGet().dimension() for part in parts), default=0)
    parts = [part for part in parts if part.constGet().dimension() == highest]
    return QgsGeometry.collectGeometry(parts) if parts else None


def _made_valid(
    geometry: QgsGeometry, shift: QgsCoordinateTransform, heights: bool
) -> tuple[QgsGeometry | None, bool]:
    """The geometry as the table holds it, and whether it had to be mended; None where it cannot be used."""
    dimension = geometry.constGet().dimension()
    try:
        geometry.transform(shift)
    except QgsCsException:
        return None, False
    box = geometry.boundingBox()
    if not all(map(math.isfinite, (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()))):
        return None, False
    repaired = not geometry.isGeosValid()
    if repaired:
        geometry = _one_dimension(geometry.makeValid())
        if geometry is None or geometry.constGet().dimension() != dimension:
            return None, False
    if not heights:
        geometry.get().dropZValue()
    geometry.get().dropMValue()
    geometry.convertToMultiType()
    return geometry, repaired


def _fields(kinds: dict[str, str]) -> tuple[QgsFields, list[str]]:
    """Fields of the table, and the columns that they come from; SQLite does not tell capitals apart."""
    fields, taken = QgsFields(), set()
    for name, kind in kinds.items():
        fields.append(QgsField(_free_name(name, taken), FIELD_TYPES[kind]))
    return fields, list(kinds)


def _fitting(value: object, kind: str) -> object:
    """A value as its column holds it, where another page has made the column wider."""
    if value is None:
        return None
    if kind == "real":
        return float(value)
    if kind in ("integer", "integer64"):
        return int(value)
    if kind == "datetime" and not isinstance(value, QDateTime):
        return QDateTime.fromMSecsSinceEpoch(int(value))
    if kind == "text" and not isinstance(value, str):
        return value.toString(Qt.DateFormat.ISODate) if hasattr(value, "toString") else str(value)
    return value


def _writer(file: Path, name: str, fields: QgsFields, dimension: int | None, plan: _Plan, frame: Frame):
    """Raises InputError where the table cannot be made."""
    kind = QgsWkbTypes.Type.NoGeometry if dimension is None else MULTI[dimension]
    if dimension is not None and plan.heights:
        kind = QgsWkbTypes.addZ(kind)
    names = {field.name().lower() for field in fields}
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", name
    options.layerOptions = [
        f"FID={_free_name('fid', set(names))}", f"GEOMETRY_NAME={_free_name('geom', set(names))}"
    ]  # fmt: skip
    if file.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    crs = frame.crs if dimension is not None else QgsCoordinateReferenceSystem()
    writer = QgsVectorFileWriter.create(str(file), fields, kind, crs, frame.shifts, options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise InputError(
            "Table “{table}” cannot be written: {error}", table=name, error=writer.errorMessage()
        )
    return writer


def _free_name(name: str, taken: set[str]) -> str:
    """The name, with a number where it is taken whatever its capitals; it is taken from now on."""
    free, number = name, 1
    while free.lower() in taken:
        number += 1
        free = f"{name}_{number}"
    taken.add(free.lower())
    return free

"""Sensor and gateway lists as offices keep them: CSV, spreadsheets, GIS files, saved replies of services.

`read` gives rows with the fields of `sensorlist.FIELDS` and a point, and the rows that cannot be used
with the reason. Rows read = rows used + rows rejected.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsGeometry, QgsWkbTypes

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import columns, http, sensorcolumns, sensorservices, tables
from .columns import parse_number
from .sensorcolumns import COLUMN_NAMES, DEGREE_COLUMNS
from .sensorlist import GATEWAYS, SENSORS, Rejected, Row, SensorList, check_set, point_on

LARGEST_FILE = 100_000_000
"""Bytes. A list of a million sensors has about as many; what is larger is not a sensor list."""
GEOJSON = ("FeatureCollection", "Feature")


def read(
    path: str | Path,
    mapping: dict[str, str] | None = None,
    progress: Callable[[int], None] = lambda count: None,
    *,
    sheet: str = "",
    kind: str = "",
) -> SensorList:
    """Read a sensor list.

    Args:
        path: a file of one of `tables.KINDS`, or the reply of a service as JSON.
        mapping: field -> column, where the guess by name is not right; "x" and "y" are the coordinates.
        progress: told now and then how many rows there are so far; may raise.
        sheet: of a spreadsheet, or layer of a GeoPackage; empty: the first with coordinates.
        kind: SENSORS or GATEWAYS; empty: as its columns say.
    Raises:
        InputError: no such file, too large, of no known kind, or no column for the coordinates.
    """
    path = Path(path)
    _check_size(path)
    if path.suffix.lower() in (".json", ".jsonld", ".geojson"):
        reply = http.parse_json(path.read_bytes(), str(path))
        service = _service_of(reply, path)
        if service is not None:
            found = sensorservices.of_reply(service, reply)
            found.provider, found.licence = service.provider, service.licence
            return found
    given = mapping or {}

    def has_places(names: list[str]) -> bool:
        return sensorcolumns.tell_places(columns.find(names, COLUMN_NAMES, given))

    table = tables.read(path, sheet, has_places)
    columns.check_given(given, table.columns)
    found = SensorList(
        crs=table.crs, columns=table.columns, sheet=table.sheet, other_sheets=table.others,
        mapping=columns.find(table.columns, COLUMN_NAMES, given),
    )  # fmt: skip
    _check_places(path, table, found)
    found.kind = kind or (GATEWAYS if sensorcolumns.is_gateways(found.mapping) else SENSORS)
    _take_rows(table, found, progress)
    return found


def _check_size(path: Path) -> None:
    """Raises InputError where there is no such file, or one that is larger than any list of sensors."""
    if not path.is_file():
        raise InputError("File “{path}” does not exist. Choose a list.", path=path)
    if path.stat().st_size > LARGEST_FILE:
        raise InputError(
            "File “{path}” is larger than {limit} MB. Split it.", path=path, limit=LARGEST_FILE // 10**6
        )


def _service_of(value: object, path: Path):
    """The service whose reply a JSON file holds; None for GeoJSON."""
    service = sensorservices.recognised(value)
    if service is None and not (isinstance(value, dict) and value.get("type") in GEOJSON):
        raise InputError(
            "“{path}” is neither GeoJSON nor the reply of a service that is read. Choose the service in "
            "parameter SOURCE, or another file.",
            path=path,
        )
    return service


def _check_places(path: Path, table: tables.Table, found: SensorList) -> None:
    """Raises InputError where nothing tells the places. Settles the reference system that columns tell."""
    if table.has_shapes:
        return
    if not sensorcolumns.tell_places(found.mapping):
        missing = [axis for axis in ("x", "y") if axis not in found.mapping]
        raise InputError(
            "“{path}” has no column for {axes}. Its columns are: {columns}. Name them in the column mapping, "
            "for example “x=Rechtswert; y=Hochwert”.",
            path=path,
            axes=", ".join(missing),
            columns=", ".join(table.columns) or "–",
        )
    if found.mapping.get("x", "").lower() in DEGREE_COLUMNS:
        found.crs = "EPSG:4326"


def _take_rows(table: tables.Table, found: SensorList, progress: Callable[[int], None]) -> None:
    """Fill `found` with the rows of the table."""
    positions = {name: table.columns.index(column) for name, column in found.mapping.items()}
    seen: set[str] = set()
    for count, (number, cells, shape) in enumerate(table.rows):
        if count % 1000 == 0:
            progress(count)
        cells = [cell.strip() for cell in cells]
        texts = {name: cells[position] for name, position in positions.items() if position < len(cells)}
        try:
            if not table.is_padded and len(cells) != len(table.columns):
                raise ValueError(
                    tr("has {found} values instead of {wanted}", found=len(cells), wanted=len(table.columns))
                )
            row, why_not = None, ""
            try:
                row = _placed(number, texts, shape, table, found)
            except ValueError as error:
                why_not = str(error)
            values = sensorcolumns.values(
                texts, found.mapping, found.kind, number, table.comma_is_decimal, found.notes
            )
            if row is None:
                found.rejected.append(Rejected(number, str(values["id"]), why_not, values))
                continue
            if values["id"] in seen:
                raise ValueError(tr("id “{id}” occurs a second time", id=values["id"]))
        except ValueError as error:
            found.rejected.append(Rejected(number, texts.get("id", ""), str(error)))
            continue
        seen.add(str(values["id"]))
        row.values = values
        found.rows.append(row)


def _placed(number: int, texts: dict[str, str], shape: QgsGeometry | None, table, found: SensorList) -> Row:
    """A row with its place, still without values. ValueError says why it has none."""
    if table.has_shapes:
        if shape is None or shape.isEmpty():
            raise ValueError(tr("has no coordinates"))
        return at_shape(number, shape)
    if "x" not in found.mapping or "y" not in found.mapping:
        return at_shape(number, _well_known(texts.get("geometry", "")))
    x, y = (
        parse_number(texts.get(axis, ""), found.mapping[axis], table.comma_is_decimal) for axis in ("x", "y")
    )
    if x is None or y is None:
        raise ValueError(tr("has no coordinates"))
    check_set(x, y)
    return Row(number, {}, x, y)


def _well_known(text: str) -> QgsGeometry:
    """The shape of a WKT or EWKT. ValueError says that it is none."""
    if not text:
        raise ValueError(tr("has no coordinates"))
    shape = QgsGeometry.fromWkt(re.sub(r"^SRID=\d+;", "", text, flags=re.IGNORECASE))
    if shape.isNull():
        raise ValueError(tr("“{text}” is no geometry in WKT", text=text[:40]))
    return shape


def at_shape(number: int, shape: QgsGeometry) -> Row:
    """A row at a point on its shape, kept where it is an area or a line. ValueError: it has no point."""
    place = point_on(shape)
    is_point = shape.type() == QgsWkbTypes.GeometryType.PointGeometry
    return Row(number, {}, place.x(), place.y(), None if is_point else shape)

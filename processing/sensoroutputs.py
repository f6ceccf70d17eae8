"""What smartcity:importsensors hands over: features of its layers, and what its log says."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsPointXY, QgsWkbTypes

from ..layers import schema
from ..layers.sensorlist import FIELDS, GATEWAYS, Row, SensorList
from ..layers.sensorplaces import Places
from ..smartcity_plugin.words import tr
from .run import Run

Placed = list[tuple[Row, QgsPointXY]]
"""Rows that are used, and where they are in the target system."""
SHAPE_FIELDS = tuple(
    schema.Field("sensor_id", item.kind, item.alias) if item.name == "id" else item
    for item in schema.SENSORS
    if item.name in ("id", "name")
)


def style_of(kind: str, placed: Placed) -> str:
    """The style that shows the current state where there is one."""
    if kind == GATEWAYS:
        return "gateways"
    tells_now = any(
        row.values.get("last_value") is not None or row.values.get("last_state") for row, _point in placed
    )
    return "sensor_state" if tells_now else "sensors"


def points(placed: Placed, kind: str, source: str) -> Iterator[QgsFeature]:
    """One feature for each row; `source` stands where the row names none."""
    fields = schema.qgs_fields(FIELDS[kind])
    for row, point in placed:
        row.values["source"] = row.values.get("source") or source
        made = _feature(fields, row.values, kind)
        made.setGeometry(QgsGeometry.fromPointXY(point))
        yield made


def unplaced(found: SensorList, source: str) -> Iterator[QgsFeature]:
    """The rows without a place, with all that is known of them."""
    fields = schema.qgs_fields(FIELDS[found.kind])
    for item in found.unplaced:
        yield _feature(fields, {**item.values, "source": item.values.get("source") or source}, found.kind)


def _feature(fields: QgsFields, values: dict[str, object], kind: str) -> QgsFeature:
    made = QgsFeature(fields)
    made.setAttributes([values.get(item.name) for item in FIELDS[kind]])
    return made


def shape_type(placed: Placed) -> QgsWkbTypes.Type:
    """Areas; lines where there is a line among them, as a layer has one type: areas are then their edges."""
    are_areas = all(
        row.shape is None or row.shape.type() == QgsWkbTypes.GeometryType.PolygonGeometry
        for row, _point in placed
    )
    return QgsWkbTypes.Type.MultiPolygon if are_areas else QgsWkbTypes.Type.MultiLineString


def shapes(placed: Placed, places: Places, wanted: QgsWkbTypes.Type) -> Iterator[QgsFeature]:
    """The outlines of those that have one, with the id of the sensor."""
    fields = schema.qgs_fields(SHAPE_FIELDS)
    for row, _point in placed:
        moved = places.moved(row.shape) if row.shape is not None else None
        for shape in moved.coerceToType(wanted)[:1] if moved is not None else ():
            made = QgsFeature(fields)
            made.setAttributes([row.values["id"], row.values.get("name")])
            made.setGeometry(shape)
            yield made


def rejections(found: SensorList) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.REJECTED)
    for item in found.rejected:
        made = QgsFeature(fields)
        made.setAttributes([item.row, item.id, item.reason])
        yield made


def reasons(found: SensorList) -> Iterator[str]:
    return (
        tr("Row {row}, id “{id}”: {reason}.", row=item.row, id=item.id, reason=item.reason)
        for item in found.rejected
    )


def tell_columns(run: Run, found: SensorList, given: dict[str, str]) -> None:
    """Which column went where, which were guessed, and which were not used."""
    if found.other_sheets:
        run.info(
            tr("“{sheet}” is read, one of {count}. The others, for parameter SHEET: {others}",
               sheet=found.sheet, count=len(found.other_sheets) + 1,
               others=", ".join(found.other_sheets[:20]))
        )  # fmt: skip
    if not found.mapping:
        return
    run.info(tr("Field ← column:"))
    width = max(map(len, found.mapping))
    for name, column in found.mapping.items():
        how = tr("given") if name in given else tr("guessed")
        run.info(f"  {name:{width}} ← {column} ({how})")
    unused = [column for column in found.columns if column and column not in found.mapping.values()]
    if unused:
        run.info(tr("Columns not used: {columns}", columns=", ".join(unused)))

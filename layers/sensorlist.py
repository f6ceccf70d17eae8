"""What a list or a service of sensors or gateways gives: usable rows, and the others with the reason.

Rows read = rows used + rows rejected.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from math import isfinite

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from ..smartcity_plugin.words import tr
from . import schema
from .columns import moment

SENSORS, GATEWAYS = "sensors", "gateways"
"""What a list holds."""
FIELDS = {
    SENSORS: schema.SENSORS,
    GATEWAYS: (
        *schema.GATEWAYS,
        *(item for item in schema.SENSORS if item.name in ("source", "last_time")),
    ),
}
"""Fields of the rows of each."""

FRESH = timedelta(days=1)
"""Assumption: what was measured longer ago does not tell how things are now."""


@dataclass
class Rejected:
    """A row that was not used: its number in the source (header = row 1 in a CSV), its id, and why.

    values: field -> value of a row that is good but for its place, which is missing or cannot be; else None.
    """

    row: int
    id: str
    reason: str
    values: dict[str, object] | None = None


@dataclass
class Row:
    """One sensor or gateway.

    number: its row in the source; values: field -> value, as the schema names the fields; x, y: in the
    list's reference system; shape: its outline there, where the source gives more than a point.
    """

    number: int
    values: dict[str, object]
    x: float
    y: float
    shape: QgsGeometry | None = None


@dataclass
class SensorList:
    """What a source holds.

    crs: authority id or "WKT:…", "" where it is not said; mapping: field -> column; kind: SENSORS or
    GATEWAYS; columns: all that a file has, with those that no field takes; sheet and other_sheets: the table
    that was read and those beside it; notes: sentences on values that were left out of rows that are used;
    provider, licence: of a service that there is only one of.
    """

    rows: list[Row] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    crs: str = ""
    mapping: dict[str, str] = field(default_factory=dict)
    kind: str = SENSORS
    columns: list[str] = field(default_factory=list)
    sheet: str = ""
    other_sheets: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    provider: str = ""
    licence: str = ""

    @property
    def unplaced(self) -> list[Rejected]:
        """The rejected rows that lack nothing but a place."""
        return [item for item in self.rejected if item.values is not None]


def stale_times(rows: Iterable[Row], now: datetime) -> list[str]:
    """The times of values that are older than FRESH, oldest first. A time without a zone is one of here."""
    found = []
    for row in rows:
        text = str(row.values.get("last_time") or "")
        measured = _instant(text)
        if measured is not None and now - measured > FRESH:
            found.append((measured, text))
    return [text for _measured, text in sorted(found)]


def _instant(text: str) -> datetime | None:
    """When it was; of a day its end, None for what is no time."""
    try:
        plain = moment(text)
        found = datetime.fromisoformat(plain.replace("Z", "+00:00"))
    except ValueError:
        return None
    if len(plain) == len("2026-09-01"):
        found = datetime.combine(found, time.max)
    try:
        return found.astimezone()
    except (OverflowError, ValueError):
        return None


def check_set(x: float, y: float) -> None:
    """ValueError, in the user's language, for what devices and forms send that do not know where they are."""
    if x == 0 and y == 0:
        raise ValueError(tr("lies at 0, 0: its position was never set"))


def point_on(shape: QgsGeometry) -> QgsPointXY:
    """A point on a shape of any kind. ValueError, in the user's language: it has none."""
    is_point = shape.type() == QgsWkbTypes.GeometryType.PointGeometry
    point = shape if is_point else shape.pointOnSurface()
    if point.isMultipart():
        point = point.pointOnSurface()
    if point.isEmpty():  # an outline that crosses itself
        point = shape.makeValid().pointOnSurface()
    place = point.asPoint() if not point.isEmpty() else None
    if place is None or not (isfinite(place.x()) and isfinite(place.y())):
        raise ValueError(tr("has a shape without a place"))
    check_set(place.x(), place.y())
    return place

"""Where the rows of a list are on the map, and what is wrong with those that are nowhere."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from ..smartcity_plugin.words import tr
from .crs import GAUSS_KRUEGER, WITH_ZONE, ZONE_STEP
from .sensorlist import Rejected, Row, SensorList

EDGE = 2.0
"""Degrees. EPSG's areas of use are drawn tightly: a zone is used a little beyond its edge."""
WHOLE_EARTH_M = 1e8
"""Metres: more than twice around the earth. A larger coordinate has lost its decimal sign."""


class Places:
    """Takes coordinates of one reference system to another, and knows which are no place there."""

    def __init__(
        self, crs: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
    ) -> None:  # fmt: skip
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        self.crs = crs
        self.shift = QgsCoordinateTransform(crs, target, context)
        self._to_degrees = QgsCoordinateTransform(crs, degrees, context)
        self._bounds = crs.bounds()  # in degrees; empty for a system that no register holds
        if not self._bounds.isEmpty():
            self._bounds.grow(EDGE)

    def point(self, x: float, y: float) -> QgsPointXY | None:
        """The point in the target system; None where the source system has no such place."""
        try:
            plain = QgsPointXY(x, y)
            if not self._bounds.isEmpty() and not self._bounds.contains(self._to_degrees.transform(plain)):
                return None
            return self.shift.transform(plain)
        except QgsCsException:
            return None

    def moved(self, shape: QgsGeometry) -> QgsGeometry | None:
        """A shape in the target system; None where a part of it is outside the world."""
        made = QgsGeometry(shape)
        try:
            made.transform(self.shift)
        except QgsCsException:
            return None
        return made

    def why_not(self, x: float, y: float) -> str:
        """What is probably wrong with coordinates that are no place, and what to do. It is never done."""
        if max(abs(x), abs(y)) > WHOLE_EARTH_M:
            return tr(
                "{x}, {y} is beyond the earth: a spreadsheet has dropped the decimal sign; export the "
                "columns again as text",
                x=x, y=y,
            )  # fmt: skip
        if int(x // ZONE_STEP) in WITH_ZONE.values():
            return tr(
                "easting {x} carries its zone number: choose EPSG:4647 (zone 32) or EPSG:5650 (zone 33)", x=x
            )
        if self.point(y, x) is not None:
            return tr(
                "{x}, {y} is no place in {crs}: the columns are probably swapped, or it is another system",
                x=x, y=y, crs=self.crs.authid(),
            )  # fmt: skip
        zone = GAUSS_KRUEGER.get(int(x // ZONE_STEP))
        if zone is not None and self.crs.authid() != zone:
            return tr("{x}, {y} looks like Gauss-Krüger coordinates: choose {crs} in parameter CRS",
                      x=x, y=y, crs=zone)  # fmt: skip
        if not self.crs.isGeographic() and abs(x) <= 180 and abs(y) <= 90:
            return tr("{x}, {y} looks like degrees: choose EPSG:4326 in parameter CRS", x=x, y=y)
        return tr(
            "{x}, {y} is no place in {crs}: it may be in another system", x=x, y=y, crs=self.crs.authid()
        )


def place(
    found: SensorList,
    places: Places,
    extent: QgsRectangle,
    progress: Callable[[float], None] = lambda share: None,
) -> list[tuple[Row, QgsPointXY]]:
    """The rows that are somewhere, and where. The others are moved to `found.rejected`.

    extent: in the target system, null for everywhere; what lies outside is rejected, but has a place.
    """
    made = []
    for position, row in enumerate(found.rows):
        if position % 1000 == 0:
            progress(position / len(found.rows))
        point = places.point(row.x, row.y)
        if point is None:
            why = places.why_not(row.x, row.y)
            found.rejected.append(Rejected(row.number, str(row.values["id"]), why, row.values))
        elif extent.isNull() or extent.contains(point):
            made.append((row, point))
        else:
            found.rejected.append(_outside(row, point, places, extent))
    found.rejected.sort(key=lambda item: item.row)
    return made


def _outside(row: Row, point: QgsPointXY, places: Places, extent: QgsRectangle) -> Rejected:
    where = {"x": round(point.x(), 2), "y": round(point.y(), 2)}
    swapped = places.point(row.y, row.x)
    if swapped is not None and extent.contains(swapped):
        reason = tr("lies outside the plausible extent at {x}, {y}, but inside with x and y swapped", **where)
        return Rejected(row.number, str(row.values["id"]), reason, row.values)
    reason = tr("lies outside the plausible extent at {x}, {y}", **where)
    return Rejected(row.number, str(row.values["id"]), reason)

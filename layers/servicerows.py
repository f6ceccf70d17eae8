"""What the readers of sensor services share: what a service is, and how its entities become rows.

An entity is a JSON object that nobody has checked: each value is taken if it is what it should be, and left
out otherwise. An entity without a place, or with one that cannot be, is listed with all else that it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import isfinite

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import http
from .sensorlist import FIELDS, SENSORS, Rejected, Row, SensorList, check_set, point_on
from .untrusted import LONGEST_TEXT, number, objects

MOST_CORNERS = 100_000
"""Of an outline. Assumption: a district has fewer."""

SHAPES = {
    "MultiPoint": (1, QgsGeometry.fromMultiPointXY), "LineString": (1, QgsGeometry.fromPolylineXY),
    "MultiLineString": (2, QgsGeometry.fromMultiPolylineXY), "Polygon": (2, QgsGeometry.fromPolygonXY),
    "MultiPolygon": (3, QgsGeometry.fromMultiPolygonXY),
}  # fmt: skip
"""Kind of geometry but Point -> lists around its corners, and how QGIS makes it."""

Pages = Callable[[http.Client, str, "QgsRectangle | None"], Iterator[object]]


@dataclass(frozen=True)
class Service:
    """One kind of service.

    key: stable and untranslated; title, hint: English literals, translated on use; kind: SENSORS or GATEWAYS;
    pages: asks for all pages, one after the other; entities: those of a page; take: makes a row of one.
    default_url, provider, licence: of services that there is only one of.
    """

    key: str
    title: str
    kind: str
    pages: Pages
    entities: Callable[[object], list]
    take: Callable[[Rows, dict], None]
    hint: str = ""
    default_url: str = ""
    provider: str = ""
    licence: str = ""

    @property
    def needs_url(self) -> bool:
        return not self.default_url


def another(service: str) -> InputError:
    """For an answer that is not as `service` gives it."""
    return InputError(
        "The service answers with JSON that is not that of {service}. Check the address.", service=service
    )


def listed_with(key: str, service: str) -> Callable[[object], list]:
    """Reads a page that is a list. Raises InputError where nothing has `key`, which all of `service` have."""

    def entities(value: object) -> list:
        found = objects(value)
        if found and not any(isinstance(each, dict) and key in each for each in found):
            raise another(service)
        return found

    return entities


@dataclass
class Rows:
    """A list being filled, entity by entity. number: of the entity now; told: what there was how often."""

    kind: str = SENSORS
    found: SensorList = field(default_factory=SensorList)
    number: int = 0
    told: dict[str, int] = field(default_factory=dict)
    _places: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.found.kind = self.kind
        self.found.crs = "EPSG:4326"

    def add(self, id: str, place: Callable[[], Place], **values: object) -> None:
        """Add an entity. values: field -> value, None where not known.

        place: gives its place, or raises ValueError that says, in the user's language, why there is none.
        """
        row: dict[str, object] = {item.name: None for item in FIELDS[self.kind]}
        row.update({name: _fitting(value) for name, value in values.items() if name in row})
        row["status"] = row["status"] or "existing"  # it answers
        row["id"] = id = id or str(self.number)
        if id in self._places:
            reason = tr("id “{id}” occurs a second time", id=id)
            self.found.rejected.append(Rejected(self.number, id, reason))
            return
        try:
            where = place()
        except ValueError as error:
            self.found.rejected.append(Rejected(self.number, id, str(error), row))
            return
        self._places[id] = len(self.found.rows)
        self.found.rows.append(Row(self.number, row, where.x, where.y, where.shape))

    def reject(self, reason: str) -> None:
        self.found.rejected.append(Rejected(self.number, "", reason))

    def row_of(self, id: str) -> Row | None:
        """The row that an id has already."""
        position = self._places.get(id)
        return None if position is None else self.found.rows[position]

    def tell(self, what: str) -> None:
        """Count something that the user is told at the end."""
        self.told[what] = self.told.get(what, 0) + 1


@dataclass(frozen=True)
class Place:
    """Degrees east and north (EPSG:4326), and the outline where there is more than a point."""

    x: float
    y: float
    shape: QgsGeometry | None = None


def fill(service: Service, values: Iterator[object], progress: Callable[[int], None] | None = None) -> Rows:
    """All entities of all pages as rows."""
    rows = Rows(service.kind)
    for value in values:
        for entity in service.entities(value):
            rows.number += 1
            if isinstance(entity, dict):
                service.take(rows, entity)
            else:
                rows.reject(tr("is no object"))
        if progress is not None:
            progress(rows.number)
    return rows


def place_of(value: object) -> Place:
    """A GeoJSON geometry or feature. Raises ValueError."""
    if isinstance(value, dict) and value.get("type") == "Feature":
        value = value.get("geometry")
    if not isinstance(value, dict):
        raise ValueError(tr("has no coordinates"))
    kind, coordinates = value.get("type"), value.get("coordinates")
    if kind == "Point":
        point = _point(coordinates)
        return Place(point.x(), point.y())
    shape = _shape(kind, coordinates)
    point = point_on(shape)
    return Place(point.x(), point.y(), shape)


def place_at(latitude: object, longitude: object) -> Place:
    """Degrees as numbers or texts. 0, 0 is what devices send that do not know. Raises ValueError."""
    y, x = number(latitude), number(longitude)
    if x is None or y is None:
        raise ValueError(tr("has no coordinates"))
    return _checked(x, y)


def _checked(x: float, y: float) -> Place:
    check_set(x, y)
    if not (-180 <= x <= 180 and -90 <= y <= 90):
        raise ValueError(tr("{x}, {y} are no degrees east and north", x=f"{x:g}", y=f"{y:g}"))
    return Place(x, y)


def _point(value: object) -> QgsPointXY:
    if not isinstance(value, list) or len(value) < 2:
        raise ValueError(tr("has no coordinates"))
    x, y = (number(each) if not isinstance(each, str) else None for each in value[:2])
    if x is None or y is None:
        raise ValueError(tr("has no coordinates"))
    place = _checked(x, y)
    return QgsPointXY(place.x, place.y)


def _shape(kind: object, coordinates: object) -> QgsGeometry:
    """Lines and areas of GeoJSON (RFC 7946, 3.1). Raises ValueError."""
    if str(kind) not in SHAPES:
        raise ValueError(tr("has a place of kind “{kind}”, which is not read", kind=str(kind)[:40]))
    depth, make = SHAPES[str(kind)]
    made = make(_parts(coordinates, depth, [MOST_CORNERS]))
    if made.isNull() or made.isEmpty():
        raise ValueError(tr("has a shape without a place"))
    return made


def _parts(value: object, depth: int, left: list[int]) -> list:
    if not isinstance(value, list) or not value:
        raise ValueError(tr("has no coordinates"))
    left[0] -= len(value)
    if left[0] < 0:
        raise ValueError(tr("has more than {count} corners", count=MOST_CORNERS))
    return [_point(each) if depth == 1 else _parts(each, depth - 1, left) for each in value]


def _fitting(value: object) -> object:
    """Values that a field can hold."""
    if isinstance(value, str):
        return value.strip()[:LONGEST_TEXT] or None
    if isinstance(value, float) and not isfinite(value):
        return None
    return value

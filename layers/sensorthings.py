"""Sensors from an OGC SensorThings API (1.1, FROST and others): one row for each Thing.

Source: OGC 18-088, SensorThings API Part 1: Sensing, version 1.1, clauses 8 (entities) and 9.3 (queries).
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import http
from .sensorlist import SENSORS
from .servicerows import Place, Rows, Service, place_of
from .untrusted import below, objects, state, text, time

LAST = (
    "Locations,Datastreams($select=name,unitOfMeasurement;$expand=ObservedProperty($select=name),"
    "Observations($select=result,phenomenonTime;$orderby=phenomenonTime desc;$top=1))"
)
PLAIN = "Locations"
PAGE = 1000
"""Things on a page; servers give fewer if they want to (9.3.3.5), FROST 100 by default."""


def pages(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    """All pages of Things; without last values where a server does not know how to add them."""
    things = _things(url)
    for expand in (LAST, PLAIN):
        listed = client.pages(
            http.with_query(things, **{"$expand": expand, "$top": PAGE}), lambda value, _reply: _next(value)
        )
        try:
            first, _reply = next(listed)
        except InputError as error:
            if expand == PLAIN or error.values.get("status") not in (400, 500, 501):
                raise
            continue
        break
    yield first
    for value, _reply in listed:
        yield value


def _things(url: str) -> str:
    """The address of the Things below a service's root; any other address as it is."""
    parts = urlsplit(url.strip())
    path = parts.path.rstrip("/")
    if not path.endswith("/Things"):
        path += "/Things"
    return urlunsplit(parts._replace(path=path))


def _next(value: object) -> str | None:
    """The next page, as the server writes it: its count may change on the way, so it tells nothing."""
    found = below(value, "@iot.nextLink")
    return found if isinstance(found, str) and found else None


def entities(value: object) -> list:
    found = below(value, "value")
    if isinstance(found, list):
        return found
    if isinstance(value, dict) and "@iot.id" in value:
        return [value]
    raise InputError("The service answers with JSON that is no SensorThings API. Check the address.")


def take(rows: Rows, thing: dict) -> None:
    observed, value, words, unit, when = _latest(thing)
    rows.add(
        text(thing.get("@iot.id")), lambda: _place(rows, thing),
        name=text(thing.get("name")), kind=observed, observed=observed, last_value=value, last_state=words,
        unit=unit, last_time=when, owner=text(below(thing, "properties", "ownerThing")),
    )  # fmt: skip


def _place(rows: Rows, thing: dict) -> Place:
    """The first of its locations that is one. Raises ValueError."""
    reason = ValueError(tr("has no coordinates"))
    locations = objects(thing.get("Locations"))
    if len(locations) > 1:
        rows.tell("several_places")
    for location in locations:
        try:
            return place_of(below(location, "location"))
        except ValueError as error:
            reason = error
    raise reason


def _latest(thing: dict) -> tuple[str, float | None, str | None, str, str]:
    """Property, value or words, unit and time of the latest observation of all datastreams."""
    best = ("", None, None, "", "")
    for stream in objects(thing.get("Datastreams")):
        observation = next(iter(objects(below(stream, "Observations"))), None)
        when = time(below(observation, "phenomenonTime")) or time(below(observation, "resultTime"))
        name = text(below(stream, "ObservedProperty", "name")) or text(below(stream, "name"))
        if not best[0] or when > best[4]:
            value, words = state(below(observation, "result"))
            best = (name, value, words, text(below(stream, "unitOfMeasurement", "symbol")), when)
    return best


SERVICE = Service(
    "sensorthings",
    QT_TRANSLATE_NOOP("smartcity", "OGC SensorThings API"),
    SENSORS,
    pages,
    entities,
    take,
    hint=QT_TRANSLATE_NOOP("smartcity", "The root of the service, for example https://…/FROST-Server/v1.1."),
)

"""Sensors that citizens run: sensor.community (formerly Luftdaten) and openSenseMap.

Sources: the projects' descriptions of their interfaces. sensor.community publishes under the Database
Contents License (DbCL) with ODbL; openSenseMap under the Public Domain Dedication and License (PDDL).
"""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from . import http
from .sensorlist import SENSORS
from .servicerows import Rows, Service, listed_with, place_at, place_of
from .untrusted import below, number, objects, state, text, time

COMMUNITY = {
    "P1": ("PM10", "µg/m³"), "P2": ("PM2.5", "µg/m³"), "noise_LAeq": ("LAeq", "dB(A)"),
    "temperature": ("temperature", "°C"), "humidity": ("humidity", "%"),
}  # fmt: skip
"""What is measured, the first that there is counts -> its name and unit."""


def pages_community(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    """The last five minutes, within a box where there is one."""
    if url == SENSOR_COMMUNITY.default_url and extent is not None:
        box = (extent.yMinimum(), extent.xMinimum(), extent.yMaximum(), extent.xMaximum())
        url = "https://data.sensor.community/airrohr/v1/filter/box=" + ",".join(f"{side:.6f}" for side in box)
    yield client.json(url)[0]


def take_community(rows: Rows, reading: dict) -> None:
    """One row for each place: later readings of it only make its value newer."""
    location = reading.get("location")
    id = text(below(location, "id")) or text(below(reading, "sensor", "id"))
    observed, value, unit = _of_community(reading)
    when = time(reading.get("timestamp"))
    known = rows.row_of(id) if id else None
    if known is not None:
        rows.tell("readings")
        same = known.values["observed"] in (None, observed)
        if observed and same and when >= str(known.values["last_time"] or ""):
            known.values.update(observed=observed, last_value=value, unit=unit, last_time=when or None)
        return
    if below(location, "exact_location") in (0, "0"):
        rows.tell("rounded")
    rows.add(
        id, lambda: place_at(below(location, "latitude"), below(location, "longitude")),
        name=text(below(reading, "sensor", "sensor_type", "name")), kind=observed, observed=observed,
        last_value=value, unit=unit, last_time=when,
        indoor="indoor" if below(location, "indoor") in (1, "1") else "outdoor",
    )  # fmt: skip


def _of_community(reading: dict) -> tuple[str, float | None, str]:
    """Name, value and unit of the first measured property that there is; "nan" is none."""
    values = {text(below(each, "value_type")): number(below(each, "value"))
              for each in objects(reading.get("sensordatavalues"))}  # fmt: skip
    for key, (name, unit) in COMMUNITY.items():
        if values.get(key) is not None:
            return name, values[key], unit
    return "", None, ""


def pages_sense_map(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    """All boxes, within a box where there is one."""
    query: dict[str, object] = {"format": "json", "full": "true"}
    if extent is not None:
        sides = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        query["bbox"] = ",".join(f"{side:.6f}" for side in sides)
    yield client.json(http.with_query(url, **query))[0]


def take_sense_map(rows: Rows, box: dict) -> None:
    sensors = [each for each in objects(box.get("sensors")) if isinstance(each, dict)]
    measured = [each for each in sensors if isinstance(below(each, "lastMeasurement"), dict)]
    latest = max(measured, key=lambda each: time(below(each, "lastMeasurement", "createdAt")), default={})
    value, words = state(below(latest, "lastMeasurement", "value"))
    exposure = text(box.get("exposure"))
    if exposure == "mobile":
        rows.tell("mobile")
    rows.add(
        text(box.get("_id")), lambda: place_of(_flat(box.get("currentLocation"))),
        name=text(box.get("name")), kind=text(latest.get("title")), observed=text(latest.get("title")),
        last_value=value, last_state=words, unit=text(latest.get("unit")),
        last_time=time(below(latest, "lastMeasurement", "createdAt")),
        indoor=exposure if exposure in ("indoor", "outdoor") else None,
    )  # fmt: skip


def _flat(location: object) -> object:
    """Its location is GeoJSON with a time beside it."""
    return {"type": "Point", "coordinates": below(location, "coordinates")}


SENSOR_COMMUNITY = Service(
    "sensor_community",
    QT_TRANSLATE_NOOP("smartcity", "sensor.community"),
    SENSORS,
    pages_community,
    listed_with("sensordatavalues", "sensor.community"),
    take_community,
    default_url="https://data.sensor.community/static/v2/data.json",
    provider="sensor.community",
    licence="ODbL-1.0",
    hint=QT_TRANSLATE_NOOP("smartcity", "Sensors of the whole world: give an extent."),
)
OPEN_SENSE_MAP = Service(
    "open_sense_map",
    QT_TRANSLATE_NOOP("smartcity", "openSenseMap"),
    SENSORS,
    pages_sense_map,
    listed_with("_id", "openSenseMap"),
    take_sense_map,
    default_url="https://api.opensensemap.org/boxes",
    provider="openSenseMap",
    licence="PDDL-1.0",
    hint=QT_TRANSLATE_NOOP("smartcity", "Boxes of the whole world: give an extent."),
)

"""Sensors from a FIWARE context broker: NGSI-v2 and NGSI-LD, whole or as key values.

Smart Data Models say which attribute of an entity is what it measures (`MEASURED`). Sources: FIWARE-NGSI v2
Specification (paging, "Fiware-Total-Count"); ETSI GS CIM 009 V1.6.1, 5.5.9 (paging), 4.5 (representations);
Smart Data Models for Parking, Environment, WasteManagement, Transportation, Streetlighting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urljoin, urlsplit, urlunsplit

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import http
from .sensorlist import SENSORS
from .servicerows import Place, Rows, Service, place_at, place_of
from .untrusted import below, number, objects, state, text, time

PAGE = 1000
"""Entities on a page: the most that Orion gives, and what NGSI-LD brokers allow by default."""

MEASURED = {
    "ParkingSpot": (("status", ""),),
    "OffStreetParking": (("availableSpotNumber", ""), ("status", "")),
    "OnStreetParking": (("availableSpotNumber", ""), ("status", "")),
    "ParkingGroup": (("availableSpotNumber", ""), ("status", "")),
    "NoiseLevelObserved": (("LAeq", "dB"), ("LAmax", "dB"), ("LAS", "dB")),
    "AirQualityObserved": (
        ("no2", ""), ("NO2", ""), ("pm10", ""), ("PM10", ""), ("pm25", ""), ("PM2.5", ""), ("o3", ""),
        ("O3", ""), ("no", ""), ("NO", ""), ("co", ""), ("CO", ""), ("airQualityIndex", ""),
    ),
    "WeatherObserved": (("temperature", "°C"),),
    "WasteContainer": (("fillingLevel", ""), ("status", "")),
    "TrafficFlowObserved": (("intensity", ""), ("averageVehicleSpeed", "km/h")),
    "Streetlight": (("powerState", ""), ("status", "")),
    "Device": (("value", ""), ("batteryLevel", "")),
}  # fmt: skip
"""Type of an entity -> its attributes, of which the first that it has counts, and the data model's unit."""

UNITS = {
    "GP": "mg/m³", "GQ": "µg/m³", "59": "ppm", "2N": "dB", "CEL": "°C", "P1": "%", "KMH": "km/h", "C62": ""
}  # fmt: skip
"""Common codes of UN/CEFACT Recommendation 20, as "unitCode" gives them."""

TIMES = ("dateObservedTo", "dateObserved", "observationDateTime", "dateLastReported", "binLoggedTime",
         "dateModified", "timestamp", "TimeInstant")  # fmt: skip
"""Attributes that say when an entity was observed, the most exact first."""


def pages_v2(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    """All pages of NGSI-v2, by offset."""
    address = _entities(url, "/v2/entities")
    options = ",".join(dict.fromkeys([*_options(address), "count"]))
    first = http.with_query(address, limit=PAGE, offset=0, options=options)

    def following(value: object, reply: http.Reply) -> str | None:
        total = number(reply.headers.get("fiware-total-count"))
        return _by_offset(first, value, reply, total)

    for value, _reply in client.pages(first, following):
        yield value


def pages_ld(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    """All pages of NGSI-LD, by the link that the broker gives, else by offset."""
    first = http.with_query(_entities(url, "/ngsi-ld/v1/entities"), limit=PAGE, offset=0, count="true")

    def following(value: object, reply: http.Reply) -> str | None:
        link = re.search(r'<([^<>]*)>\s*;[^,]*rel="?next"?', reply.headers.get("link", ""))
        if link:
            return urljoin(reply.url, link.group(1))
        total = number(reply.headers.get("ngsild-results-count"))
        return _by_offset(first, value, reply, total)

    for value, _reply in client.pages(first, following, {"Accept": "application/ld+json, application/json"}):
        yield value


def _by_offset(first: str, value: object, reply: http.Reply, total: float | None) -> str | None:
    """The page after this one; none once all are there, or where a page is empty."""
    count = len(value) if isinstance(value, list) else 0
    offset = number(parse_qs(urlsplit(reply.url).query).get("offset", ["0"])[0]) or 0.0
    done = int(offset) + count
    if not count or (total is not None and done >= total) or (total is None and count < PAGE):
        return None
    return http.with_query(first, offset=done)


def _entities(url: str, path: str) -> str:
    """The address of the entities below a broker's root; any other address as it is."""
    parts = urlsplit(url.strip())
    own = parts.path.rstrip("/")
    if own.endswith("/entities"):
        return urlunsplit(parts._replace(path=own))
    root = own.removesuffix("/v2").removesuffix("/ngsi-ld/v1").removesuffix("/ngsi-ld")
    return urlunsplit(parts._replace(path=root + path))


def _options(url: str) -> list[str]:
    return [each for each in ",".join(parse_qs(urlsplit(url).query).get("options", [])).split(",") if each]


def entities(value: object) -> list:
    if isinstance(value, list):
        return value
    if is_entity(value):
        return [value]
    raise InputError("The service answers with JSON that holds no entities of NGSI. Check the address.")


def is_entity(value: object) -> bool:
    """Whether it has an id and a type, and is no GeoJSON."""
    return isinstance(value, dict) and "id" in value and isinstance(value.get("type"), str) and not (
        "geometry" in value or "features" in value
    )  # fmt: skip


def is_linked_data(value: object) -> bool:
    if not isinstance(value, dict) or not is_entity(value):
        return False
    kinds = [below(attribute, "type") for attribute in value.values() if isinstance(attribute, dict)]
    return "@context" in value or "GeoProperty" in kinds or "Property" in kinds


def take(rows: Rows, entity: dict) -> None:
    kind = re.split(r"[/#:]", text(entity.get("type")))[-1]
    observed, unit, attribute = _measured(entity, kind)
    value, words = state(_plain(attribute))
    rows.add(
        text(entity.get("id")), lambda: _place(entity),
        name=text(_plain(entity.get("name"))) or text(entity.get("id")), kind=kind, observed=observed,
        last_value=value, last_state=words, unit=unit if value is not None else None,
        last_time=_time(entity, attribute), height_agl=_height(entity),
    )  # fmt: skip


def _measured(entity: dict, kind: str) -> tuple[str, str, object]:
    """Name, unit and attribute of what an entity measures; empty where its type is not known."""
    for name, unit in MEASURED.get(kind, ()):
        if _plain(entity.get(name)) is not None:
            code = text(below(entity[name], "unitCode")) or text(
                _plain(below(entity[name], "metadata", "unitCode"))
            )
            return name, UNITS.get(code, code) or unit, entity[name]
    return "", "", None


def _plain(attribute: object) -> object:
    """The value of an attribute in any of the representations."""
    if not isinstance(attribute, dict):
        return attribute
    if "value" in attribute:
        value = attribute["value"]
        return value.get("@value", value) if isinstance(value, dict) else value
    return attribute.get("@value", attribute.get("object", attribute.get("languageMap")))


def _time(entity: dict, attribute: object) -> str:
    """When the attribute, else the entity, was observed."""
    metadata = below(attribute, "metadata")
    own = (_plain(below(metadata, name)) for name in ("TimeInstant", "timestamp", "dateModified"))
    for value in (below(attribute, "observedAt"), *own, *(_plain(entity.get(name)) for name in TIMES)):
        found = time(value)
        if found:
            return found
    return ""


def _height(entity: dict) -> float | None:
    """Of a street light: that of its lantern, m above ground."""
    height = number(_plain(entity.get("lanternHeight")))
    return height if height is not None and 0 <= height < 100 else None


def _place(entity: dict) -> Place:
    """The location, GeoJSON or "latitude, longitude" (geo:point of NGSI-v2). Raises ValueError."""
    attribute = entity.get("location")
    value = attribute if below(attribute, "coordinates") is not None else _plain(attribute)
    if isinstance(value, str):
        parts = value.split(",")
        if len(parts) == 2:
            return place_at(*parts)
        raise ValueError(tr("has no coordinates"))
    if isinstance(value, list):
        value = next(iter(objects(value)), None)
    return place_of(value)


VERSION_2 = Service(
    "ngsi_v2",
    QT_TRANSLATE_NOOP("smartcity", "FIWARE NGSI-v2"),
    SENSORS,
    pages_v2,
    entities,
    take,
    hint=QT_TRANSLATE_NOOP(
        "smartcity", "The broker's root, or its entities with a type: https://…/v2/entities?type=ParkingSpot."
    ),
)
LINKED_DATA = Service(
    "ngsi_ld",
    QT_TRANSLATE_NOOP("smartcity", "FIWARE NGSI-LD"),
    SENSORS,
    pages_ld,
    entities,
    take,
    hint=QT_TRANSLATE_NOOP(
        "smartcity",
        "Entities of one type, which most brokers ask for: https://…/ngsi-ld/v1/entities?type=ParkingSpot.",
    ),
)

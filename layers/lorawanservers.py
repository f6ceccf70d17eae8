"""Gateways and devices from LoRaWAN network servers: The Things Stack, ChirpStack, Packet Broker.

Sources: The Things Stack v3 HTTP API (field masks, paging by "page", header X-Total-Count); ChirpStack v4
REST API (limit, offset, totalCount); Packet Broker Mapper API v2. Heights there are above sea level, or
unknown: none of them becomes a height above ground.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urlsplit, urlunsplit

from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import http
from .sensorlist import GATEWAYS, SENSORS
from .servicerows import Place, Rows, Service, another, listed_with, place_at
from .untrusted import below, number, objects, text, time

PAGE = 1000
"""Entries on a page: the most that The Things Stack gives (its documentation)."""
LATITUDES, LONGITUDES = ("latitude", "lat"), ("longitude", "lon", "lng", "long")
"""Tags in which users of ChirpStack write down where a device is: it has no field for that."""
MOST_DEVICES = 20_000
"""Devices that are asked for one by one, for their tags. Assumption: more would take hours."""


# The Things Stack


def things_stack_gateways(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    address = _below_root(url, "/api/v3/gateways", "gateways")
    return _things_stack(client, address, "gateways", "name,antennas,updated_at")


def things_stack_devices(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    if "/applications/" not in urlsplit(url).path:
        raise InputError(
            "“{url}” does not name the application. Give the address of its devices: "
            "https://…/api/v3/applications/my-app/devices.",
            url=http.shown(url),
        )
    address = _below_root(url, "", "devices")
    return _things_stack(client, address, "end_devices", "name,description,locations,last_seen_at")


def _things_stack(client: http.Client, address: str, name: str, mask: str) -> Iterator[object]:
    """Page by page. What is not in the field mask is not sent; past the last page comes {}."""
    first = http.with_query(address, field_mask=mask, limit=PAGE, page=1)

    def following(value: object, reply: http.Reply) -> str | None:
        page = int(number(parse_qs(urlsplit(reply.url).query).get("page", ["1"])[0]) or 1)
        count = len(objects(below(value, name)))
        total = number(reply.headers.get("x-total-count"))
        more = count and (page * PAGE < total if total is not None else count >= PAGE)
        return http.with_query(first, page=page + 1) if more else None

    for value, _reply in client.pages(first, following):
        yield value


def _things_stack_entities(name: str):
    def entities(value: object) -> list:
        if isinstance(value, dict) and (not value or name in value):
            return objects(value.get(name))
        if isinstance(below(value, "ids"), dict):
            return [value]
        raise another("The Things Stack")

    return entities


def _take_things_stack_gateway(rows: Rows, gateway: dict) -> None:
    antenna = next((each for each in objects(gateway.get("antennas")) if below(each, "location")), {})
    rows.add(
        text(below(gateway, "ids", "gateway_id")), lambda: _located(below(antenna, "location")),
        name=text(gateway.get("name")) or text(below(gateway, "ids", "gateway_id")),
        antenna_gain_dbi=number(below(antenna, "gain")), last_time=time(gateway.get("updated_at")),
    )  # fmt: skip


def _take_things_stack_device(rows: Rows, device: dict) -> None:
    locations = device.get("locations")
    locations = locations if isinstance(locations, dict) else {}
    # What a user has set counts before what the network has estimated.
    order = sorted(locations, key=lambda name: (name != "user", name))
    rows.add(
        text(below(device, "ids", "device_id")),
        lambda: _located(next((locations[name] for name in order), None)),
        name=text(device.get("name")) or text(below(device, "ids", "device_id")),
        last_time=time(device.get("last_seen_at")),
    )  # fmt: skip


# ChirpStack


def chirpstack_gateways(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    yield from _chirpstack(client, _below_root(url, "/api/gateways", "gateways"))


def chirpstack_devices(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    """All devices of an application; each is asked for by itself where the list does not hold its tags."""
    address = _below_root(url, "/api/devices", "devices")
    if not any(name.lower() == "applicationid" for name in parse_qs(urlsplit(url).query)):
        raise InputError(
            "“{url}” does not name the application. Give its id: https://…/api/devices?applicationId=….",
            url=http.shown(url),
        )
    asked = 0
    for value in _chirpstack(client, address):
        listed = objects(below(value, "result"))
        for entry in listed:
            if isinstance(entry, dict) and "tags" not in entry and text(entry.get("devEui")):
                asked += 1
                if asked > MOST_DEVICES:
                    raise InputError(
                        "“{url}” has more than {count} devices; each has to be asked for its place. Import "
                        "them by application.",
                        url=http.shown(url), count=MOST_DEVICES,
                    )  # fmt: skip
                parts = urlsplit(address)
                path = f"{parts.path}/{quote(text(entry['devEui']), safe='')}"
                device = client.json(urlunsplit(parts._replace(path=path, query="")))[0]
                entry["tags"] = below(device, "device", "tags")
        yield value


def _chirpstack(client: http.Client, address: str) -> Iterator[object]:
    """Page by page. Without a limit only the count would be sent."""
    first = http.with_query(address, limit=PAGE, offset=0)

    def following(value: object, reply: http.Reply) -> str | None:
        offset = int(number(parse_qs(urlsplit(reply.url).query).get("offset", ["0"])[0]) or 0)
        done = offset + len(objects(below(value, "result")))
        total = number(below(value, "totalCount")) or 0
        return http.with_query(first, offset=done) if offset < done < total else None

    for value, _reply in client.pages(first, following):
        yield value


def _chirpstack_entities(value: object) -> list:
    if isinstance(value, dict) and ("totalCount" in value or "result" in value):
        return objects(value.get("result"))
    raise another("ChirpStack")


def _take_chirpstack_gateway(rows: Rows, gateway: dict) -> None:
    rows.add(
        text(gateway.get("gatewayId")), lambda: _located(gateway.get("location")),
        name=text(gateway.get("name")), last_time=time(gateway.get("lastSeenAt")),
    )  # fmt: skip


def _take_chirpstack_device(rows: Rows, device: dict) -> None:
    tags = device.get("tags")
    tags = {text(name).lower(): value for name, value in tags.items()} if isinstance(tags, dict) else {}
    latitude = next((tags[name] for name in LATITUDES if name in tags), None)
    longitude = next((tags[name] for name in LONGITUDES if name in tags), None)
    rows.add(
        text(device.get("devEui")), lambda: place_at(latitude, longitude),
        name=text(device.get("name")), kind=text(device.get("deviceProfileName")),
        last_time=time(device.get("lastSeenAt")),
    )  # fmt: skip


# Packet Broker


def packet_broker(client: http.Client, url: str, extent: QgsRectangle | None) -> Iterator[object]:
    """All gateways that networks share with each other, in one answer: those of the whole world."""
    yield client.json(url)[0]


def _take_packet_broker(rows: Rows, gateway: dict) -> None:
    network = ".".join(filter(None, (text(gateway.get("netID")), text(gateway.get("tenantID")))))
    id = text(gateway.get("id")) or text(gateway.get("eui"))
    rows.add(
        f"{network}/{id}" if id else "", lambda: _located(gateway.get("location")),
        name=id, owner=text(gateway.get("tenantID")), last_time=time(gateway.get("updatedAt")),
    )  # fmt: skip


def _located(location: object) -> Place:
    """Protobuf leaves zeros out, so a missing coordinate beside a given one is 0. Raises ValueError."""
    if not isinstance(location, dict) or not ("latitude" in location or "longitude" in location):
        raise ValueError(tr("has no coordinates"))
    return place_at(location.get("latitude", 0), location.get("longitude", 0))


def _below_root(url: str, path: str, last: str) -> str:
    """The address of a list below a server's root; one that ends in the list's name as it is."""
    parts = urlsplit(url.strip())
    own = parts.path.rstrip("/")
    if own.endswith(f"/{last}"):
        return urlunsplit(parts._replace(path=own))
    return urlunsplit(parts._replace(path=own.removesuffix("/api/v3").removesuffix("/api") + path))


THINGS_STACK_GATEWAYS = Service(
    "tts_gateways",
    QT_TRANSLATE_NOOP("smartcity", "The Things Stack: gateways"),
    GATEWAYS,
    things_stack_gateways,
    _things_stack_entities("gateways"),
    _take_things_stack_gateway,
    hint=QT_TRANSLATE_NOOP(
        "smartcity", "The server's root, or the gateways of a user: https://…/api/v3/users/me/gateways."
    ),
)
THINGS_STACK_DEVICES = Service(
    "tts_devices",
    QT_TRANSLATE_NOOP("smartcity", "The Things Stack: devices"),
    SENSORS,
    things_stack_devices,
    _things_stack_entities("end_devices"),
    _take_things_stack_device,
    hint=QT_TRANSLATE_NOOP(
        "smartcity", "The devices of an application: https://…/api/v3/applications/my-app/devices."
    ),
)
CHIRPSTACK_GATEWAYS = Service(
    "chirpstack_gateways",
    QT_TRANSLATE_NOOP("smartcity", "ChirpStack: gateways"),
    GATEWAYS,
    chirpstack_gateways,
    _chirpstack_entities,
    _take_chirpstack_gateway,
    hint=QT_TRANSLATE_NOOP("smartcity", "The root of its REST proxy, or https://…/api/gateways?tenantId=…."),
)
CHIRPSTACK_DEVICES = Service(
    "chirpstack_devices",
    QT_TRANSLATE_NOOP("smartcity", "ChirpStack: devices"),
    SENSORS,
    chirpstack_devices,
    _chirpstack_entities,
    _take_chirpstack_device,
    hint=QT_TRANSLATE_NOOP(
        "smartcity",
        "The devices of an application: https://…/api/devices?applicationId=…. Places come from their tags.",
    ),
)
PACKET_BROKER = Service(
    "packet_broker",
    QT_TRANSLATE_NOOP("smartcity", "Packet Broker Mapper: gateways"),
    GATEWAYS,
    packet_broker,
    listed_with("netID", "Packet Broker"),
    _take_packet_broker,
    default_url="https://mapper.packetbroker.net/api/v2/gateways",
    provider="Packet Broker",
    hint=QT_TRANSLATE_NOOP("smartcity", "Gateways of the whole world: give an extent."),
)

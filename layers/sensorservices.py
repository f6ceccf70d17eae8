"""The services that sensors and gateways can be taken from, in the order of the list that the user sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsRectangle

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import citizensensors, http, lorawanservers, ngsi, sensorthings
from .sensorlist import SensorList
from .servicerows import Rows, Service, fill

SERVICES: tuple[Service, ...] = (
    sensorthings.SERVICE,
    ngsi.VERSION_2,
    ngsi.LINKED_DATA,
    lorawanservers.THINGS_STACK_GATEWAYS,
    lorawanservers.THINGS_STACK_DEVICES,
    lorawanservers.CHIRPSTACK_GATEWAYS,
    lorawanservers.CHIRPSTACK_DEVICES,
    lorawanservers.PACKET_BROKER,
    citizensensors.SENSOR_COMMUNITY,
    citizensensors.OPEN_SENSE_MAP,
)
LARGEST_FILE = 500_000_000
"""Bytes of a saved reply."""


def read(
    service: Service,
    client: http.Client,
    url: str,
    extent: QgsRectangle | None,
    progress: Callable[[int], None] | None = None,
) -> SensorList:
    """All that a service has, page by page. extent: in degrees; asked for where the service can be.

    Raises:
        InputError: no answer, or none of this kind of service.
    """
    return _finished(fill(service, service.pages(client, url, extent), progress))


def read_file(service: Service, path: Path) -> SensorList:
    """The saved reply of a service. Raises InputError: it is none."""
    return of_reply(service, _json(path))


def of_reply(service: Service, value: object) -> SensorList:
    """One reply of a service, as JSON. Raises InputError: it is none."""
    return _finished(fill(service, iter([value])))


def recognised(value: object) -> Service | None:
    """The service whose reply some JSON is; None for anything else."""
    first = value[0] if isinstance(value, list) and value else value
    if not isinstance(first, dict):
        return None
    for service, is_it in (
        (sensorthings.SERVICE, _is_sensorthings),
        (citizensensors.SENSOR_COMMUNITY, lambda each: "sensordatavalues" in each),
        (citizensensors.OPEN_SENSE_MAP, lambda each: "currentLocation" in each),
        (lorawanservers.PACKET_BROKER, lambda each: {"netID", "clusterID"} <= set(each)),
        (lorawanservers.THINGS_STACK_GATEWAYS, lambda each: _is_things_stack(each, "gateways", "gateway_id")),
        (lorawanservers.THINGS_STACK_DEVICES, lambda it: _is_things_stack(it, "end_devices", "device_id")),
        (lorawanservers.CHIRPSTACK_GATEWAYS, lambda each: _lists(each, "gatewayId")),
        (lorawanservers.CHIRPSTACK_DEVICES, lambda each: _lists(each, "devEui")),
        (ngsi.LINKED_DATA, ngsi.is_linked_data),
        (ngsi.VERSION_2, ngsi.is_entity),
    ):
        if is_it(first):
            return service
    return None


def _is_sensorthings(value: dict) -> bool:
    listed = value.get("value")
    first = listed[0] if isinstance(listed, list) and listed else value
    return isinstance(first, dict) and ("@iot.id" in first or "@iot.selfLink" in first)


def _is_things_stack(value: dict, listed: str, name: str) -> bool:
    return listed in value or (isinstance(value.get("ids"), dict) and name in value["ids"])


def _lists(value: dict, name: str) -> bool:
    listed = value.get("result")
    return isinstance(listed, list) and bool(listed) and isinstance(listed[0], dict) and name in listed[0]


def _json(path: Path) -> object:
    if path.stat().st_size > LARGEST_FILE:
        raise InputError(
            "File “{path}” is larger than {limit} MB. Split it.", path=path, limit=LARGEST_FILE // 10**6
        )
    return http.parse_json(path.read_bytes(), path.name)


def _finished(rows: Rows) -> SensorList:
    """The list, with sentences on what was counted on the way."""
    told = rows.told
    notes = {
        "several_places": tr("{count} have several places: the first one is used.",
                             count=told.get("several_places")),
        "rounded": tr("{count} have a rounded position: some hundred metres from where they are.",
                      count=told.get("rounded")),
        "mobile": tr("{count} move: their last position is used.", count=told.get("mobile")),
        "readings": tr("{count} are readings of a place that has a row already: the latest counts.",
                       count=told.get("readings")),
    }  # fmt: skip
    rows.found.notes += [notes[what] for what in told]
    return rows.found

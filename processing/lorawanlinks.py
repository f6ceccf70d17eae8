"""Links and sensors of a LoRaWAN network, from their layers to the engine that computes its capacity."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from qgis.core import QgsPointXY

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .lorawan import Rejection, label, number
from .run import Run


@dataclass
class Sensor:
    """What one sensor sends, and where it stands (None where nothing says so)."""

    messages_per_day: float
    payload_bytes: float
    place: QgsPointXY | None


@dataclass
class Link:
    """One usable row of LINKS."""

    position: int  # in the layer, counted from 1
    sensor: str
    gateway: str
    rssi_dbm: float
    sf: int
    start: QgsPointXY
    end: QgsPointXY


@dataclass
class Plan:
    """What was read: sensors and gateways by id, links between them, and how many rows that took."""

    sensors: dict[str, Sensor]
    gateways: dict[str, QgsPointXY]
    links: list[Link]
    used: int
    rejected: int

    def arrays(self, confirmed: float):
        """The same as the engine wants it: links and traffic."""
        import numpy as np

        from ..smartcity_plugin.radio import traffic

        sensors = {name: index for index, name in enumerate(self.sensors)}
        gateways = {name: index for index, name in enumerate(self.gateways)}
        links = traffic.Links(
            np.array([sensors[link.sensor] for link in self.links], dtype=np.int64),
            np.array([gateways[link.gateway] for link in self.links], dtype=np.int64),
            np.array([link.rssi_dbm for link in self.links], dtype=np.float64),
            np.array([link.sf for link in self.links], dtype=np.int64),
        )
        return links, traffic.Traffic(
            np.array([sensor.messages_per_day for sensor in self.sensors.values()]),
            np.array([sensor.payload_bytes for sensor in self.sensors.values()]),
            np.full(len(sensors), confirmed),
        )


def read_plan(run: Run, network) -> Plan:
    """LINKS and SENSORS; rows that cannot be used are listed and counted.

    Raises:
        InputError: LINKS has not the fields of links, or no row of it can be used.
    """
    default = Sensor(run.number("MESSAGES_PER_DAY"), float(run.integer("PAYLOAD")), None)
    known, reasons = _read_sensors(run, run.source("LINKS").sourceCrs(), default)
    links, faults = _read_links(run, known)
    sensors = known if known is not None else {link.sensor: replace(default) for link in links}
    for link in links:
        sensors[link.sensor].place = link.start
    usable, too_long = _without_long_payloads(links, sensors, network)
    faults += too_long
    run.report_rejected(tr("Rejected sensors"), reasons)
    run.report_rejected(tr("Rejected links"), faults)
    if not usable:
        raise InputError(
            "No link can be used: {rejected} of {count} were rejected. {first}", rejected=len(faults),
            count=len(faults), first=faults[0] if faults else "",
        )  # fmt: skip
    return Plan(
        sensors, {link.gateway: link.end for link in usable}, usable,
        used=len(known or ()) + len(usable), rejected=len(reasons) + len(faults),
    )  # fmt: skip


def _read_sensors(run: Run, crs, default: Sensor) -> tuple[dict[str, Sensor] | None, list[str]]:
    """Id -> sensor, and why the others cannot be used; None where no layer is given."""
    if not run.given("SENSORS"):
        return None, []
    known: dict[str, Sensor] = {}
    reasons = []
    for index, row in run.frame("SENSORS", crs).iterrows():
        name = label(row, index)
        try:
            if name in known:
                raise Rejection(tr("its id occurs more than once"))
            messages = _not_negative(row, "messages_per_day", default.messages_per_day)
            payload = _not_negative(row, "payload_bytes", default.payload_bytes)
            if payload != math.floor(payload):
                raise Rejection(tr("{value} in field {field} is no whole number", value=payload,
                                   field="payload_bytes"))  # fmt: skip
            known[name] = Sensor(messages, payload, _point_of(row.geometry))
        except Rejection as reason:
            reasons.append(tr("Sensor “{name}”: {reason}.", name=name, reason=reason))
    return known, reasons


def _not_negative(row, field: str, default: float) -> float:
    value = number(row, field)
    if value is None:
        return default
    if value < 0:
        raise Rejection(tr("{value} in field {field} is below 0", value=value, field=field))
    return value


def _point_of(geometry) -> QgsPointXY | None:
    if geometry is None or geometry.is_empty:
        return None
    return QgsPointXY(geometry.centroid.x, geometry.centroid.y)


def _read_links(run: Run, known: dict[str, Sensor] | None) -> tuple[list[Link], list[str]]:
    """Links that can be used, and why the others cannot."""
    needed = ("sensor_id", "gateway_id", "rssi_dbm", "sf")
    source = run.source("LINKS")
    missing = [name for name in needed if source.fields().lookupField(name) < 0]
    if missing:
        raise InputError(
            "Layer “{layer}” has no field {fields}. Choose the links that “LoRaWAN reachability of sensors” "
            "has made.", layer=source.sourceName(), fields=", ".join(missing),
        )  # fmt: skip
    links: list[Link] = []
    reasons = []
    seen = set()
    frame = run.frame("LINKS")
    if frame.empty:
        raise InputError("Parameter {parameter}: the layer has no feature.", parameter="LINKS")
    for position, (_, row) in enumerate(frame.iterrows(), start=1):
        try:
            link = _link_of(row, position)
            if (link.sensor, link.gateway) in seen:
                raise Rejection(tr("its sensor and gateway already have one"))
            if known is not None and link.sensor not in known:
                raise Rejection(tr("sensor “{name}” is not among the sensors used", name=link.sensor))
        except Rejection as reason:
            reasons.append(tr("Link in row {row}: {reason}.", row=position, reason=reason))
            continue
        seen.add((link.sensor, link.gateway))
        links.append(link)
    return links, reasons


def _link_of(row, position: int) -> Link:
    from ..smartcity_plugin.radio.lora import SPREADING_FACTORS

    values = {}
    for field in ("sensor_id", "gateway_id"):
        value = row.get(field)
        if value is None or value != value or str(value) == "":
            raise Rejection(tr("field {field} is empty", field=field))
        values[field] = str(value)
    for field in ("rssi_dbm", "sf"):
        values[field] = number(row, field)
        if values[field] is None:
            raise Rejection(tr("field {field} is empty", field=field))
    if values["sf"] not in SPREADING_FACTORS:
        raise Rejection(tr("spreading factor {sf} is none of 7 to 12", sf=f"{values['sf']:g}"))
    start, end = _ends(row.geometry)
    return Link(
        position, values["sensor_id"], values["gateway_id"], values["rssi_dbm"], int(values["sf"]), start, end
    )


def _ends(geometry) -> tuple[QgsPointXY, QgsPointXY]:
    """First and last vertex of a line: where the sensor and the gateway stand."""
    if geometry is None or geometry.is_empty:
        raise Rejection(tr("it has no position"))
    if geometry.geom_type == "MultiLineString" and len(geometry.geoms) == 1:
        geometry = geometry.geoms[0]
    if geometry.geom_type != "LineString":
        raise Rejection(tr("it is not one line"))
    first, last = geometry.coords[0], geometry.coords[-1]
    return QgsPointXY(first[0], first[1]), QgsPointXY(last[0], last[1])


def _without_long_payloads(links: list[Link], sensors: dict[str, Sensor], network):
    """The links without those of sensors whose messages are too long for their spreading factor, and why."""
    best: dict[str, int] = {}
    for link in links:
        best[link.sensor] = min(link.sf, best.get(link.sensor, link.sf))
    kept, reasons = [], []
    for link in links:
        sf, payload = best[link.sensor], sensors[link.sensor].payload_bytes
        longest = network.longest_payload.get(sf, -1)
        if payload <= longest:
            kept.append(link)
            continue
        reasons.append(
            tr("Link in row {row}: {payload} bytes of sensor “{name}” are too long for SF{sf}, which carries "
               "{longest}.", row=link.position, payload=round(payload), name=link.sensor, sf=sf,
               longest=max(longest, 0))
        )  # fmt: skip
    return kept, reasons

"""From a layer or file of measurements to packets at gateways: what lorawancalibration reads."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsRasterLayer,
)

from ..layers import measurements
from ..layers.measurements import gateway_key
from ..layers.sensorlist import Rejected
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .lorawan import Heights, Place, Rejection
from .run import Run

KINDS = measurements.KINDS
LISTED, DERIVED, TRUNCATED = range(3)
"""What is known of messages that a gateway did not hear; the numbers of parameter UNHEARD."""


@dataclass(frozen=True)
class Packet:
    """One measurement that can be used: in the surface's system and raster, with its gateway."""

    row: int  # in the source
    values: dict[str, object]  # fields of schema.MEASUREMENTS
    x: float
    y: float
    line: int
    column: int
    height_m: float
    gateway: int  # number in the list of gateways
    distance_m: float


@dataclass
class Packets:
    """All that was read from `name`, and what became of it: read + derived = used + rejected."""

    name: str
    read: int
    derived: int = 0
    used: list[Packet] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)

    def reject(self, kept: list[bool], reason: str) -> None:
        """Give up the packets that are not kept."""
        for packet, keep in zip(self.used, kept):
            if not keep:
                self.rejected.append(Rejected(packet.row, str(packet.values["id"]), reason))
        self.used = [packet for packet, keep in zip(self.used, kept) if keep]

    @property
    def latest_date(self) -> str:
        """Latest date in the measurements, "2024-05-01"; empty where they have none."""
        times = (str(packet.values["time"] or "")[:10] for packet in self.used)
        return max((time for time in times if re.fullmatch(r"\d{4}-\d\d-\d\d", time)), default="")


def read(run: Run) -> tuple[measurements.Measurements, QgsCoordinateReferenceSystem]:
    """The rows of MEASUREMENTS or of FILE, and their reference system.

    Raises:
        InputError: neither or both are given, or the source cannot be read.
    """
    mapping = measurements.parse_mapping(run.text("MAPPING"))
    if run.given("MEASUREMENTS") == run.given("FILE"):
        raise InputError(
            "Give the measurements either as a layer (MEASUREMENTS) or as a file (FILE), one of the two."
        )
    if run.given("FILE"):
        found = measurements.read(
            run.file("FILE"), KINDS[run.choice("SOURCE")], mapping, run.feedback.isCanceled
        )
        crs = run.crs("CRS")
        if not crs.isValid():
            crs = QgsCoordinateReferenceSystem(found.crs)
    else:
        source = run.source("MEASUREMENTS")
        found = measurements.read_layer(source, mapping, run.feedback.isCanceled)
        crs = source.sourceCrs()
        if found.crs and found.crs != crs.authid():
            crs = QgsCoordinateReferenceSystem(found.crs)
    run.check_cancelled()
    if not crs.isValid():
        raise InputError(
            "The measurements do not say in which coordinate reference system they are. Choose it in "
            "parameter CRS, or set it in the layer's properties."
        )
    return found, crs


def packets(
    run: Run, found: measurements.Measurements, crs: QgsCoordinateReferenceSystem, heights: Heights,
    gateways: list[Place], device_height_m: float,
) -> Packets:
    """Rows as packets; those that cannot be used are listed with their row and reason.

    Raises:
        InputError: none can be used.
    """
    name = Path(run.file("FILE")).name if run.given("FILE") else ""
    result = Packets(name, len(found.rows) + len(found.rejected), rejected=list(found.rejected))
    known: dict[str, int] = {}
    for number, place in enumerate(gateways):
        known.setdefault(gateway_key(place.id), number)
    shift = QgsCoordinateTransform(crs, heights.crs, run.context.transformContext())
    radius = run.number("RADIUS")

    def packet(row) -> Packet:
        number, values, x, y = row
        gateway = _gateway(str(values["gateway_id"]), found.euis, known)
        point = _moved(shift, x, y)
        line, column = (int(value) for value in heights.grid.row_col(point.x(), point.y()))
        if not heights.grid.inside(line, column):
            raise Rejection(tr("it lies outside the surface model at {x}, {y}", x=round(point.x(), 1),
                               y=round(point.y(), 1)))  # fmt: skip
        if math.isnan(heights.ground_at(line, column)) or math.isnan(heights.surface[line, column]):
            raise Rejection(tr("the height of the ground is unknown there (no data in the raster)"))
        distance = math.dist((point.x(), point.y()), (gateways[gateway].x, gateways[gateway].y))
        if distance > radius:
            raise Rejection(tr("its gateway is {distance} m away, farther than the radius",
                               distance=round(distance)))  # fmt: skip
        height = values["height_agl"] or device_height_m
        return Packet(number, values, point.x(), point.y(), line, column, height, gateway, distance)

    placed = []
    for position, row in enumerate(found.rows):
        if position % 1000 == 0:
            run.progress(position / len(found.rows))
        try:
            result.used.append(packet(row))
            placed.append(row)
        except Rejection as reason:
            result.rejected.append(Rejected(row[0], str(row[1]["id"]), str(reason)))
    if not result.read:
        raise InputError("There are no measurements in the file or layer.")
    if not result.used:
        raise InputError(
            "No measurement can be used: {count} were read and rejected. The first one: {reason}.",
            count=result.read, reason=result.rejected[0].reason,
        )  # fmt: skip
    if run.choice("UNHEARD") == DERIVED:
        for row in measurements.unheard(placed):
            try:
                result.used.append(packet(row))
                result.derived += 1
            except Rejection:  # too far from that gateway; it was made here, so no row is lost
                continue
    return result


def _gateway(name: str, euis: dict[str, str], known: dict[str, int]) -> int:
    for key in (gateway_key(name), gateway_key(euis.get(name, name))):
        if key in known:
            return known[key]
    raise Rejection(tr("its gateway “{gateway}” is not among the gateways that can be used", gateway=name))


def _moved(shift: QgsCoordinateTransform, x: float, y: float) -> QgsPointXY:
    try:
        return shift.transform(QgsPointXY(x, y))
    except QgsCsException:
        raise Rejection(tr("{x}, {y} is no place in its coordinate reference system", x=x, y=y)) from None


def land_classes(run: Run, used: list[Packet], crs: QgsCoordinateReferenceSystem) -> list[str]:
    """The class under each packet by CLASSES, a raster of numbers or polygons; empty where there is none."""
    layer = run.layer("CLASSES")
    if layer is None:
        return [""] * len(used)
    if isinstance(layer, QgsRasterLayer):
        return _raster_classes(run, used, crs)
    return _polygon_classes(run, used, crs)


def _raster_classes(run: Run, used: list[Packet], crs: QgsCoordinateReferenceSystem) -> list[str]:
    from ..layers import raster

    layer = run.raster_layer("CLASSES")
    values, grid = raster.read(layer.source())
    shift = QgsCoordinateTransform(crs, layer.crs(), run.context.transformContext())
    found = []
    for packet in used:
        point = shift.transform(QgsPointXY(packet.x, packet.y))
        line, column = (int(value) for value in grid.row_col(point.x(), point.y()))
        value = values[line, column] if grid.inside(line, column) else math.nan
        found.append("" if math.isnan(value) else f"{value:g}")
    return found


def _polygon_classes(run: Run, used: list[Packet], crs: QgsCoordinateReferenceSystem) -> list[str]:
    import geopandas

    frame = run.frame("CLASSES", crs)
    column = run.text("CLASS_FIELD")
    if column not in frame.columns:
        raise InputError(
            "The layer of classes has no field “{field}”. Its fields: {fields}. Name the one with the class "
            "in CLASS_FIELD.",
            field=column, fields=", ".join(name for name in frame.columns if name != "geometry"),
        )  # fmt: skip
    places = geopandas.points_from_xy([packet.x for packet in used], [packet.y for packet in used])
    points = geopandas.GeoDataFrame(geometry=places, crs=frame.crs)
    joined = points.sjoin(frame[[column, "geometry"]], how="left", predicate="intersects")
    values = joined[~joined.index.duplicated()][column]
    return ["" if value is None or value != value else str(value) for value in values]

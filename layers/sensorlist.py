"""What a list or a service of sensors or gateways gives: usable rows, and the others with the reason.

Rows read = rows used + rows rejected.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsGeometry

SENSORS, GATEWAYS = "sensors", "gateways"
"""What a list holds; its rows have the fields of `schema.SENSORS` or `schema.GATEWAYS`."""


@dataclass
class Rejected:
    """A row that was not used: its number in the source (header = row 1 in a CSV), its id, and why."""

    row: int
    id: str
    reason: str


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

    crs: authority id, "" where the source does not say it; mapping: field -> column of a table.
    """

    rows: list[Row] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    crs: str = ""
    mapping: dict[str, str] = field(default_factory=dict)
    kind: str = SENSORS

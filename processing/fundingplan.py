"""The fibre plan that smartcity:fundingexport writes: rows checked, and what its layers are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsWkbTypes

from ..smartcity_plugin.words import tr
from .rows import Rejection, as_field, label, position_of
from .run import Run

NETZPLAN, XTRASSE = "netzplan", "xtrasse"
CODES = "xtrasse_codes"
POP, DISTRIBUTION, SPLITTER = "pop", "distribution", "splitter"
POINT, LINE = QgsWkbTypes.Type.Point, QgsWkbTypes.Type.LineString


@dataclass(frozen=True)
class Column:
    """One field of an exported layer, and what the report says of it."""

    name: str
    kind: str
    """text, integer, real or boolean, see layers/schema.py."""
    value: Callable[[Any], Any]
    """Of a row of the layer; None where not known."""
    source: str
    """From where it is filled, in words."""
    confirmed: bool = True
    """Whether a published edition of the format has it like this."""
    assumed: bool = False
    """Whether its values rest on an assumption."""


@dataclass(frozen=True)
class ExportLayer:
    name: str
    geometry_type: Any
    columns: tuple[Column, ...]
    rows: list[Any]
    """Each with an attribute `geometry` (shapely)."""


@dataclass(frozen=True)
class Trench:
    geometry: Any
    kind: str
    ground: str | None
    """Code of BRA_BaugrundTyp."""
    method: str | None
    """Code of XP_Legeverfahren."""
    length_m: float
    fibres: float | None
    ducts: tuple[str, ...]
    reused: bool


@dataclass(frozen=True)
class Node:
    geometry: Any
    id: str
    kind: str
    existing: bool


@dataclass(frozen=True)
class Customer:
    geometry: Any
    node_id: str
    """Of its distribution point, else of its point of presence."""


@dataclass
class FibrePlan:
    trenches: list[Trench] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    customers: list[Customer] = field(default_factory=list)
    left_out: int = 0
    total: int = 0
    rejected: int = 0

    @property
    def built(self) -> list[Trench]:
        """Sections that are dug: what lies in an existing duct is not."""
        return [trench for trench in self.trenches if not trench.reused]

    def numbers(self) -> dict:
        return {
            "TRENCHES_WRITTEN": len(self.built),
            "TRENCH_M": float(sum(trench.length_m for trench in self.built)),
            "CUSTOMERS": len(self.customers), "NODES_WRITTEN": len(self.nodes), "TOTAL": self.total,
            "USED": self.total - self.rejected, "REJECTED": self.rejected,
        }  # fmt: skip


def read_plan(run: Run, crs) -> FibrePlan:
    """The three layers in the CRS of the files. What cannot be used is listed in the log.

    Rows of other project areas, addresses that are not connected and sections without length are used rows
    that are left out.
    """
    plan = FibrePlan()
    cluster = run.text("CLUSTER").strip()
    nodes: dict[str, Node] = {}
    for name, make, into in (
        ("TRENCHES", _trench, plan.trenches), ("NODES", _node, plan.nodes),
        ("CONNECTIONS", lambda row: _customer(row, nodes), plan.customers),
    ):  # fmt: skip
        frame, reasons = run.frame(name, crs), []
        for position, (index, row) in enumerate(frame.iterrows()):
            if position % 1000 == 0:
                run.progress(position / len(frame))
            plan.total += 1
            try:
                made = make(row)
            except Rejection as why:
                reasons.append(tr("{layer}, “{name}”: {reason}.", layer=name, name=label(row, index),
                                  reason=why))  # fmt: skip
                continue
            if made is None or (cluster and _text(row, "cluster_id") not in (cluster, *_shared(name))):
                plan.left_out += 1
                continue
            into.append(made)
        if name == "NODES":
            nodes.update({node.id: node for node in plan.nodes})
        plan.rejected += len(reasons)
        run.report_rejected(name, reasons)
    if plan.left_out:
        run.info(tr("{count} rows are not connected, have no length or are of other project areas: they are "
                    "left out.", count=plan.left_out))  # fmt: skip
    return plan


def _shared(name: str) -> tuple[str, ...]:
    """Points of presence serve several areas and so belong to none: they stay."""
    return ("",) if name == "NODES" else ()


def _text(row, column: str) -> str:
    return as_field(row.get(column), "text") or ""


def _code(row, column: str) -> str | None:
    value = as_field(row.get(column), "real")
    return None if value is None else str(int(value))


def _trench(row) -> Trench | None:
    geometry = row.geometry
    if geometry is None or geometry.is_empty:
        raise Rejection(tr("it has no position"))
    if geometry.geom_type == "MultiLineString" and len(geometry.geoms) == 1:
        geometry = geometry.geoms[0]
    if geometry.geom_type != "LineString":
        raise Rejection(tr("it is not one line"))
    if geometry.length == 0.0:  # where a point of presence stands in the street itself
        return None
    from ..smartcity_plugin.broadband.ducts import JOIN

    names = tuple(name for name in _text(row, "ducts").split(JOIN) if name)
    length = as_field(row.get("length_m"), "real") or float(geometry.length)
    return Trench(geometry, _text(row, "kind"), _code(row, "baugrund"), _code(row, "legeverfahren"),
                  length, as_field(row.get("fibres"), "real"), names, bool(_text(row, "reused")))  # fmt: skip


def _node(row) -> Node:
    from shapely.geometry import Point

    found = Node(Point(position_of(row.geometry)), _text(row, "id"), _text(row, "kind"),
                 _text(row, "status") == "existing")  # fmt: skip
    if found.kind not in (POP, DISTRIBUTION, SPLITTER):
        raise Rejection(tr("kind is not pop, distribution or splitter, but “{value}”", value=found.kind))
    if not found.id:
        raise Rejection(tr("it has no id"))
    return found


def _customer(row, nodes: dict[str, Node]) -> Customer | None:
    from shapely.geometry import Point

    if str(row.get("connected")).casefold() not in ("true", "1", "1.0"):
        return None
    place = Point(position_of(row.geometry))
    for column in ("distribution_id", "pop_id"):
        if _text(row, column) in nodes:
            return Customer(place, _text(row, column))
    raise Rejection(tr("its distribution point “{value}” is not among the nodes",
                       value=_text(row, "distribution_id")))  # fmt: skip

"""The layers of the Netzplan of the GIS-Nebenbestimmungen."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..smartcity_plugin import presets
from ..smartcity_plugin.words import tr
from .fundinglayers import CODES, LINE, POINT, POP, Column, ExportLayer, FibrePlan, Trench
from .run import Run

DUCT = re.compile(r"(\d+)x(\d+)x(\d+)[.,](\d+)$")
"""24x7x1,5: tubes, outer diameter and wall [mm]."""


class Duct(NamedTuple):
    """A bundle of ducts in one section of trench."""

    geometry: object
    name: str


class Numbered(NamedTuple):
    """A node or a customer with a number."""

    geometry: object
    number: int
    word: str = ""


def tubes(name: str) -> tuple[int, str, float] | None:
    """Number of tubes, their code "7x1,5" and the inner diameter [mm] of a bundle; None for another name."""
    found = DUCT.match(name.strip())
    if not found:
        return None
    count, outer, whole, part = found.groups()
    return int(count), f"{outer}x{whole},{part}", int(outer) - 2 * float(f"{whole}.{part}")


def surface(trench: Trench, codes: dict) -> int | None:
    """trassenb: sealed or unsealed, None where neither method nor ground says it."""
    lists = codes["surface"]
    if trench.method in lists["sealed_methods"] or trench.method in lists["unsealed_methods"]:
        return codes["sealed" if trench.method in lists["sealed_methods"] else "unsealed"]
    if trench.ground in lists["sealed_grounds"]:
        return codes["sealed"]
    return codes["unsealed"] if trench.ground in lists["unsealed_grounds"] else None


def duct_kind(name: str, codes: dict) -> int:
    """LR_Art of a bundle or a single duct."""
    found = tubes(name)
    if found is None:
        return codes["other_duct"]
    count, code, inner = found
    size = f"{code.split('x')[0]}/{inner:g}"
    return codes["single" if count == 1 else "bundle"].get(size, codes["other_duct"])


def layers(run: Run, plan: FibrePlan) -> list[ExportLayer]:
    """Trassenbau, Verbindungen, Leerrohre, Bauten und Netztechnik, Endkunden."""
    codes = presets.load(CODES)["gis_nb"]
    built = plan.built
    if len(built) < len(plan.trenches):
        run.info(tr("{count} sections lie in existing ducts: they are in Verbindungen, not in Trassenbau.",
                    count=len(plan.trenches) - len(built)))  # fmt: skip
    ducts = [Duct(trench.geometry, name) for trench in built for name in trench.ducts]
    number = {node.id: place for place, node in enumerate(plan.nodes, 1)}
    words = {POP: "PoP", "distribution": "Glasfaser-Netzverteiler", "splitter": "Splitter"}
    return [
        ExportLayer("Trassenbau", LINE, (
            Column("trassenb", "integer", lambda row: surface(row, codes),
                   tr("laying method and ground of TRENCHES"), assumed=True),
        ), built),
        ExportLayer("Verbindungen", LINE, (
            Column("Fasern", "integer", lambda row: None if row.fibres is None else int(row.fibres),
                   tr("fibres of TRENCHES"), confirmed=False),
        ), [trench for trench in plan.trenches if trench.fibres]),
        ExportLayer("Leerrohre", LINE, (
            Column("ID", "integer", lambda row: row[0], tr("numbered from 1"), confirmed=False),
            Column("LR_Art", "integer", lambda row: duct_kind(row[1].name, codes), tr("ducts of TRENCHES"),
                   confirmed=False),
            Column("Rohr", "text", lambda row: row[1].name, tr("ducts of TRENCHES"),
                   confirmed=False),
        ), [_Row(place, duct) for place, duct in enumerate(ducts, 1)]),
        ExportLayer("Bauten_und_Netztechnik", POINT, (
            Column("ID", "integer", lambda row: row.number, tr("numbered from 1, in the order of NODES"),
                   confirmed=False),
            Column("Art", "text", lambda row: row.word, tr("kind of NODES"),
                   confirmed=False),
        ), [Numbered(node.geometry, number[node.id], words[node.kind]) for node in plan.nodes]),
        ExportLayer("Endkunden", POINT, (
            Column("ID_Netze", "integer", lambda row: row.number,
                   tr("ID in Bauten_und_Netztechnik, by distribution_id of CONNECTIONS"), confirmed=False),
        ), [Numbered(customer.geometry, number[customer.node_id]) for customer in plan.customers]),
    ]  # fmt: skip


class _Row(NamedTuple):
    number: int
    duct: Duct

    @property
    def geometry(self):
        return self.duct.geometry

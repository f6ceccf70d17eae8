"""Bill of quantities of a fibre plan: what is built, how much of it, at what price, and who says so.

A price that is not known stays empty. The sum is that of what is known, beside the number of positions whose
cost is missing: it is never the cost of the whole plan while that is not 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from . import ducts, spreadsheet
from .design import Design
from .ducts import Materials
from .spreadsheet import EURO, NUMBER, Column, Formula, Sheet

TRENCHES, CROSSINGS, DROPS, DUCTS, CABLES, POINTS, PLANNING = range(1, 8)
"""Chapters: the first number of a position."""

Words = Callable[..., str]
"""`tr(English, **values)` -> the text in the user's language."""


def english(text: str, /, **values: object) -> str:
    return text.format(**values) if values else text


class Work(NamedTuple):
    """A piece of work: one section of trench, one drop, one cabinet."""

    chapter: int
    """TRENCHES ... POINTS."""
    item: str
    """What it is, in the user's language; equal items are added up."""
    quantity: float
    unit: str
    cost_eur: float | None
    """None where not known."""
    basis: str
    """Source or assumption of the price; works of different basis are not added up."""


class Position(NamedTuple):
    """A row of layers/schema.py FIBRE_BILL."""

    position: str
    item: str
    quantity: float
    unit: str
    unit_eur: float | None
    cost_eur: float | None
    basis: str


@dataclass(frozen=True)
class Bill:
    rows: list[Position]

    @property
    def known_eur(self) -> float:
        """Sum of the costs that are known [EUR]."""
        return float(sum(row.cost_eur for row in self.rows if row.cost_eur is not None))

    @property
    def missing(self) -> int:
        """Positions of unknown cost."""
        return sum(row.cost_eur is None for row in self.rows)

    @property
    def total_eur(self) -> float | None:
        """The cost of the whole plan [EUR], None where a part of it is not known."""
        return None if self.missing else self.known_eur


def bill(
    works: Iterable[Work], materials: Materials, *, tr: Words = english, planning_share: float | None = None
) -> Bill:
    """The bill of some works, those of `material_works` among them, with planning as a share of the known
    cost.

    Works of the same chapter, item, unit and basis become one position, with the mean price; those of unknown
    cost stay apart. planning_share: in place of that of the materials; 0 for none.
    """
    groups: dict[tuple, list[float]] = {}
    for work in works:
        known = work.cost_eur is not None and work.cost_eur == work.cost_eur
        key = (work.chapter, work.item, work.unit, work.basis, known)
        sums = groups.setdefault(key, [0.0, 0.0])
        sums[0] += float(work.quantity)
        sums[1] += float(work.cost_eur) if known and work.cost_eur is not None else 0.0
    rows: list[Position] = []
    count: dict[int, int] = {}
    for key, (quantity, cost) in sorted(groups.items(), key=lambda one: one[0][0]):
        chapter, item, unit, basis, known = key
        count[chapter] = count.get(chapter, 0) + 1
        price = round(cost / quantity, 9) if known and quantity else None  # 120 and not 120.00000000000001
        rows.append(Position(f"{chapter}.{count[chapter]:02d}", item, quantity, unit, price,
                             cost if known else None, basis))  # fmt: skip
    return Bill(rows + _planning(Bill(rows), materials, planning_share, tr))


def _planning(works: Bill, materials: Materials, share: float | None, tr: Words) -> list[Position]:
    """The position for planning; none where its share is 0 or there is nothing to plan."""
    basis = materials.planning_source if share is None else tr("given by the planner")
    share = materials.planning_share if share is None else share
    if share == 0 or not works.rows:
        return []
    position, item = f"{PLANNING}.01", tr("Planning and supervision")
    if share is None or works.missing == len(works.rows):
        return [Position(position, item, 1.0, tr("lump sum"), None, None, tr("not known"))]
    known = works.known_eur
    return [Position(position, item, 100.0 * share, tr("% of the known cost"), known / 100.0, share * known,
                     basis)]  # fmt: skip


def material_works(
    net: Design, length_m: Any, materials: Materials, *, capacity: int, pops: int = 0, tr: Words = english
) -> list[Work]:
    """Ducts, cables, cabinets, splitters and points of presence of a design.

    length_m: float (m,), of its edges; capacity: connections of a cabinet; pops: new points of presence.
    """
    length = np.asarray(length_m, dtype=np.float64)
    catalogue = {bundle.name: bundle for bundle in materials.bundles}
    found = []
    for name, metres in ducts.lengths(materials, net.ducts, length).items():
        bundle = catalogue[name]
        words = {ducts.FEEDER: tr("Duct bundle {name}, feeder", name=name),
                 ducts.DROP: tr("Duct bundle {name}, drops", name=name)}  # fmt: skip
        found.append(_priced(DUCTS, words[bundle.use], metres, tr("m"), bundle.eur_per_m, bundle.source))
    for feeder, table in (
        (True, ducts.cables(materials, net.point_fibres, net.point_feeder_m)),
        (False, ducts.cables(materials, net.address_fibres, net.drop_m)),
    ):
        for size, metres in table.items():
            item = (tr("Feeder cable with {fibres} fibres", fibres=size) if feeder else
                    tr("Drop cable with {fibres} fibres", fibres=size))  # fmt: skip
            price = materials.cable_price[size]
            found.append(_priced(CABLES, item, metres, tr("m"), price.eur, price.source))
    cabinets, splitters = int(net.cabinets.sum()), int(net.splitters.sum())
    pieces = (
        (tr("Distribution point for {capacity} connections", capacity=capacity), cabinets, materials.cabinet),
        (tr("Splitter"), splitters, materials.splitter),
        (tr("Point of presence"), pops, materials.pop),
    )
    return found + [_priced(POINTS, item, number, tr("pieces"), price.eur, price.source)
                    for item, number, price in pieces if number]  # fmt: skip


def _priced(chapter: int, item: str, quantity: float, unit: str, price: float | None, basis: str) -> Work:
    return Work(chapter, item, quantity, unit, None if price is None else price * quantity, basis)


def bill_sheet(found: Bill, *, tr: Words = english) -> Sheet:
    """The bill as a sheet whose costs follow from quantities and prices by formulas, so that prices can be
    edited."""
    columns = (
        Column(tr("Position")), Column(tr("Item")), Column(tr("Quantity"), NUMBER), Column(tr("Unit")),
        Column(tr("Cost per unit"), EURO), Column(tr("Cost"), EURO, summed=True), Column(tr("Basis")),
    )  # fmt: skip
    rows: list[Sequence[Any]] = []
    for number, row in enumerate(found.rows, spreadsheet.FIRST_ROW):
        price: Any = row.unit_eur
        if row.position.startswith(f"{PLANNING}.") and row.unit_eur is not None:
            price = Formula(f"=SUM(F{spreadsheet.FIRST_ROW}:F{number - 1})/100")
        cost = Formula(f'=IF(E{number}="","",C{number}*E{number})')
        rows.append((row.position, row.item, row.quantity, row.unit, price, cost, row.basis))
    notes = []
    if found.missing:
        notes.append(
            tr("{count} positions have no price: the sum is not the cost of the plan. Fill in the prices.",
               count=found.missing)
        )  # fmt: skip
    total = tr("Sum of what is known")
    return Sheet(tr("Bill"), tr("Bill of quantities"), columns, rows, total, tuple(notes))


def write_xlsx(
    path: Path | str, found: Bill, *, summary: Sequence[tuple[str, Any, str, str]] = (),
    tables: Sequence[Sheet] = (), title: str = "", tr: Words = english,
) -> None:
    """Write the bill as a workbook: Summary, Bill, and further tables (by phase, area, class of user).

    summary: label, value, unit and basis of key figures; tables: further sheets as they are.
    Raises OSError where the file cannot be written.
    """
    priced = bill_sheet(found, tr=tr)
    last = spreadsheet.FIRST_ROW + len(found.rows)
    name = priced.name.replace("'", "''")
    first: list[Sequence[Any]] = [
        (tr("Sum of what is known"), Formula(f"='{name}'!F{last}"), tr("EUR"), tr("Bill of quantities")),
        (tr("Positions without a price"),
         Formula(f"=COUNTBLANK('{name}'!F{spreadsheet.FIRST_ROW}:F{max(last - 1, spreadsheet.FIRST_ROW)})")
         if found.rows else 0, "", tr("Bill of quantities")),
    ]  # fmt: skip
    columns = (Column(tr("Key figure")), Column(tr("Value"), NUMBER), Column(tr("Unit")), Column(tr("Basis")))
    overview = Sheet(tr("Summary"), title or tr("Fibre plan"), columns, [*first, *summary])
    spreadsheet.write(path, [overview, priced, *tables])


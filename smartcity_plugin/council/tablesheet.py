"""A table of results as sheets for the council: title block, headings on each page, sums at the end.

The template has a table with the id "table"; it finds @document_page, @document_pages and @table_note.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutFrame,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)

from ...layers import provenance as origin
from ...layers.datakinds import personal
from ..errors import InputError
from ..words import in_language, tr
from . import book, check, columns, layout, plan, reading, tableitem
from .tagged import About

TABLE = "table"
MOST_ROWS = 10_000
"""Rows of one table: more are no table for a committee (assumption)."""


@dataclass
class Order:
    """What is to be printed. sheet: template and title block; fields: without them all that fit the page;
    sums: fields that are summed up in the last row."""

    sheet: plan.Order
    table: QgsVectorLayer
    fields: list[str] = field(default_factory=list)
    sums: list[str] = field(default_factory=list)


class TableSheets:
    """All pages of a table. `project` owns what is drawn."""

    def __init__(self, order: Order) -> None:
        """Read the table and share its rows out among pages.

        Raises:
            InputError: template, table or fields cannot be used.
        """
        self.order, self.language = order, plan.document_language(order.sheet.language)
        self.warnings: list[str] = []
        self.project = QgsProject()
        self.project.setMetadata(plan.metadata_of(order.sheet.texts))
        self._provenances = [origin.read(order.table) or origin.unclear(order.table.name())]
        self._fields = order.fields or _filled(order.table)
        self._fields += [name for name in order.sums if name not in self._fields]
        self._features = _features(order.table)
        self._rows = self._texts()
        self._note = ""
        if order.sums:
            self._rows.append(self._sums())
        self._columns: list[tableitem.Column] = []
        self._starts = self._share_out()
        self._check_all()

    @property
    def count(self) -> int:
        """Pages of the document."""
        return len(self._starts)

    @property
    def about(self) -> About:
        metadata = self.project.metadata()
        words = in_language(self.language, "Table with {rows} rows and {columns} columns.",
                            rows=len(self._features), columns=len(self._columns))  # fmt: skip
        title = metadata.title() or self.order.table.name()
        return About(title, metadata.author(), words, plan.LOCALES.get(self.language, self.language))

    def page(self, number: int) -> book.Leaf:
        sheet, frame = self._sheet(number)
        first = self._starts[number]
        last = self._starts[number + 1] if number + 1 < self.count else len(self._rows)
        tableitem.fill(frame, self._columns, self._rows[first:last], self._has_sum(last))
        if number == 0:
            self.warnings += check.texts(sheet)
        words = in_language(self.language, "Page {page}", page=number + 1) if self.count > 1 else ""
        return book.Leaf(sheet, reading.boxes(sheet, "", first=number == 0), words)

    def _has_sum(self, last: int) -> bool:
        return bool(self.order.sums) and last == len(self._rows)

    def _sheet(self, number: int) -> tuple[QgsPrintLayout, QgsLayoutFrame]:
        """A sheet with its title block. number: of the page, from 0."""
        order = self.order.sheet
        sheet = layout.load(order.template, self.project, self.language, needs_map=False)
        frame = tableitem.find(sheet, TABLE)
        if frame is None:
            raise InputError(
                "Template “{name}” has no table with the id “table”. Add one in the layout designer, or "
                "choose table_a4_portrait.", name=sheet.name(),
            )  # fmt: skip
        sheet.setName(f"{sheet.name()} {number + 1}")  # a project has no two layouts of one name
        starts = getattr(self, "_starts", [0])
        for name, value in {"document_page": number + 1, "document_pages": len(starts),
                            "table_note": self._note}.items():  # fmt: skip
            QgsExpressionContextUtils.setLayoutVariable(sheet, name, value)
        layout.fill(sheet, {
            **order.texts, **plan.values_of(order, self._provenances, self.language, 1),
            "scale": "", "position_reference": "",
        })  # fmt: skip
        return sheet, frame

    def _texts(self) -> list[list[str]]:
        """The values as printed; all numbers of a column have as many decimals."""
        headings = columns.headings(self.order.table, self.language)
        by_column = []
        for name in self._fields:
            values = [feature.attribute(name) for feature in self._features]
            places = columns.decimals(_numbers(values), columns.split_unit(headings[name])[1])
            by_column.append([columns.text(value, name, self.language, places) for value in values])
        return [list(row) for row in zip(*by_column)]

    def _sums(self) -> list[str]:
        """The last row: sums of the fields that were asked for, and what they leave out said in a note."""
        headings = columns.headings(self.order.table, self.language)
        texts, unknown = [], []
        for name in self._fields:
            if name not in self.order.sums:
                texts.append("")
                continue
            if not self.order.table.fields().field(name).isNumeric():
                raise InputError("Field “{field}” holds no numbers and cannot be summed up.", field=name)
            values = [feature.attribute(name) for feature in self._features]
            numbers = _numbers(values)
            places = columns.decimals(numbers, columns.split_unit(headings[name])[1])
            texts.append(columns.text(math.fsum(numbers), "", self.language, places))
            if len(numbers) < len(values):
                unknown.append(f"{headings[name]}: {len(values) - len(numbers)}")
        if unknown:
            self._note = in_language(
                self.language, "The sums leave out rows without a value. Such rows: {fields}.",
                fields="; ".join(unknown),
            )  # fmt: skip
        word = in_language(self.language, "Sum")
        if not texts[0]:
            texts[0] = word
        else:
            self._note = f"{in_language(self.language, 'The last row holds the sums.')} {self._note}".strip()
        return texts

    def _share_out(self) -> list[int]:
        """Choose the columns that fit, and the row with which each page begins."""
        sheet, frame = self._sheet(0)
        self.warnings += check.template(sheet)
        table = frame.multiFrame()
        headings = columns.headings(self.order.table, self.language)
        titles = [columns.broken(headings[name]) for name in self._fields]
        room = frame.rect().width()
        # When not all fit, the first column and those with sums stay.
        needed = {self._fields[0], *self.order.sums}
        order = sorted(range(len(titles)), key=lambda place: self._fields[place] not in needed)
        rows = [[row[place] for place in order] for row in self._rows]
        _, count = tableitem.widths(table, [titles[place] for place in order], rows, room)
        self._leave_out([self._fields[place] for place in order[count:]])
        kept = sorted(order[:count])
        self._fields = [self._fields[place] for place in kept]
        self._rows = [[row[place] for place in kept] for row in self._rows]
        titles = [titles[place] for place in kept]
        widths, _ = tableitem.widths(table, titles, self._rows, room)
        fields = self.order.table.fields()
        self._columns = [
            tableitem.Column(title, fields.field(name).isNumeric(), width)
            for title, name, width in zip(titles, self._fields, widths)
        ]
        starts, start = [0], 0
        while True:
            start += tableitem.fill(frame, self._columns, self._rows[start:], True)
            if start >= len(self._rows):
                break
            starts.append(start)
        self.project.layoutManager().removeLayout(sheet)
        return starts

    def _leave_out(self, names: list[str]) -> None:
        if not names:
            return
        if self.order.fields or set(names) & set(self.order.sums):
            raise InputError(
                "The page is too narrow for these columns: {fields}. Choose fewer FIELDS, or a wider "
                "template.",
                fields=", ".join(names),
            )
        self.warnings.append(tr("The page is too narrow for these columns, which are left out: {fields}. "
                                "Choose the FIELDS to print.", fields=", ".join(names)))  # fmt: skip

    def _check_all(self) -> None:
        table = self.order.table
        if not self._features:
            self.warnings.append(tr("“{layer}” has no rows: the table is empty.", layer=table.name()))
        self.warnings += check.licences([table.name()], self._provenances)
        if self.order.sheet.public:
            private = sorted(set(self._fields) & set(personal(table)))
            if private and not self._provenances[0].invented:
                self.warnings.append(tr("The table shows fields that refer to persons: {fields}.",
                                        fields=", ".join(private)))  # fmt: skip
            if self._provenances[0].use in (origin.INTERNAL, origin.PERSONAL):
                self.warnings.append(tr("Layer “{layer}” is not meant for the public.", layer=table.name()))


def _features(table: QgsVectorLayer) -> list:
    features = []
    for feature in table.getFeatures():
        features.append(feature)
        if len(features) > MOST_ROWS:
            raise InputError("“{layer}” has more than {most} rows. Filter it, or give it as a file instead.",
                             layer=table.name(), most=MOST_ROWS)  # fmt: skip
    return features


def _filled(table: QgsVectorLayer) -> list[str]:
    """The fields that hold anything, without the row numbers that a file keeps for itself."""
    names = table.fields().names()
    own = {names[place] for place in table.primaryKeyAttributes()} & {"fid", "ogc_fid", "smartcity_fid"}
    filled = set()
    for feature in table.getFeatures():
        filled |= {
            name for name in names
            if columns.text(feature.attribute(name), name, "en") != columns.NOTHING
        }  # fmt: skip
    return [name for name in names if name not in own and name in filled] or names[:1]


def _numbers(values: list) -> list[float]:
    return [float(value) for value in values if isinstance(value, (int, float)) and math.isfinite(value)]


def write(sheets: TableSheets, path: Path, dpi: float, progress: Callable[[float], None]) -> None:
    """Print a table, see book.write."""
    book.write(sheets.count, sheets.page, path, dpi, sheets.about, progress)

"""Tables as an XLSX workbook that a planner can go on working with: formats, frozen headings, formulas; no
macros.

Office Open XML is ISO/IEC 29500; it is written by openpyxl. Text that comes from data is always written as
text, also where it starts with =, +, - or @: a spreadsheet must not run what somebody has put into a name
(owasp.org, "CSV Injection").
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TEXT, NUMBER, WHOLE, EURO, DATE = "text", "number", "whole", "euro", "date"
FORMATS = {NUMBER: "#,##0.00", WHOLE: "#,##0", EURO: "#,##0.00 \u20ac", DATE: "dd.mm.yyyy"}
TEXT_FORMAT = "@"
ACTIVE = ("=", "+", "-", "@", "\t", "\r")
NARROWEST, WIDEST = 9, 60  # of columns, in characters
LONGEST_NAME = 31  # of a sheet, a limit of the format
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


class Formula(str):
    """A formula of ours, such as "=SUM(F5:F9)"; every other text is text."""


@dataclass(frozen=True)
class Column:
    heading: str
    kind: str = TEXT
    """TEXT, NUMBER, WHOLE, EURO or DATE."""
    summed: bool = False
    """The last row of the sheet adds it up."""


@dataclass(frozen=True)
class Sheet:
    """A table with a title above and notes below."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Any]]
    total: str = ""
    """What the row of sums is called; empty for none."""
    notes: tuple[str, ...] = ()


FIRST_ROW = 4
"""Of the rows of a sheet: the title, an empty row and the headings stand above."""


def letter(column: int) -> str:
    """A, B, ... Z, AA, ... of a column counted from 0."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def write(path: Path | str, sheets: Sequence[Sheet]) -> None:
    """Write a workbook. Raises OSError where the file cannot be written."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    names: list[str] = []
    for sheet in sheets:
        name = sheet_name(sheet.name, names)
        names.append(name)
        _fill(book.create_sheet(name), sheet)
    book.save(path)


def sheet_name(wanted: str, taken: Sequence[str] = ()) -> str:
    """A name that the format allows: 31 characters, none of []:*?/\\, no two alike."""
    base = _NOT_IN_NAMES.sub(" ", wanted).strip(" '")[:LONGEST_NAME] or "1"
    name, number = base, 1
    while name.casefold() in {one.casefold() for one in taken}:
        number += 1
        name = f"{base[:LONGEST_NAME - len(str(number)) - 1]} {number}"
    return name


def _fill(page: Any, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    put(page.cell(1, 1), sheet.title, TEXT)
    page.cell(1, 1).font = Font(bold=True, size=14)
    for place, column in enumerate(sheet.columns, 1):
        cell = page.cell(FIRST_ROW - 1, place)
        put(cell, column.heading, TEXT)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E6E6E6")
        cell.border = Border(bottom=Side(style="thin"))
        cell.alignment = Alignment(wrap_text=True, vertical="top",
                                   horizontal="left" if column.kind == TEXT else "right")  # fmt: skip
    row = FIRST_ROW
    for values in sheet.rows:
        for place, (value, column) in enumerate(zip(values, sheet.columns), 1):
            put(page.cell(row, place), value, column.kind)
            if column.kind == TEXT:
                page.cell(row, place).alignment = Alignment(wrap_text=True, vertical="top")
        row += 1
    if sheet.total:
        _sums(page, sheet, row, Font(bold=True), Border(top=Side(style="thin")))
        row += 1
    for note in sheet.notes:
        row += 1
        put(page.cell(row, 1), note, TEXT)
        page.cell(row, 1).font = Font(italic=True)
    for place, column in enumerate(sheet.columns):
        page.column_dimensions[letter(place)].width = _width(column, [values[place] for values in sheet.rows])
    page.freeze_panes = page.cell(FIRST_ROW, 1)
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{FIRST_ROW - 1}:{FIRST_ROW - 1}"


def _sums(page: Any, sheet: Sheet, row: int, font: Any, border: Any) -> None:
    for place, column in enumerate(sheet.columns):
        cell = page.cell(row, place + 1)
        if place == 0:
            put(cell, sheet.total, TEXT)
        elif column.summed:
            name = letter(place)
            last = max(row - 1, FIRST_ROW)  # an empty table has the sum 0, and no circle
            put(cell, Formula(f"=SUM({name}{FIRST_ROW}:{name}{last})") if sheet.rows else 0, column.kind)
        cell.font, cell.border = font, border


def put(cell: Any, value: Any, kind: str) -> None:
    """Write one value into a cell; what is not known stays empty."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if hasattr(value, "item"):  # a number of NumPy
        value = value.item()
    if value is None or value != value or (isinstance(value, float) and math.isinf(value)):
        cell.number_format = FORMATS.get(kind, TEXT_FORMAT)
        return
    if isinstance(value, Formula):
        cell.value = str(value)
    elif isinstance(value, str):
        text = ILLEGAL_CHARACTERS_RE.sub(" ", value)
        cell.value = text
        cell.data_type = "s"  # openpyxl takes "=" for the start of a formula
        cell.quotePrefix = text.startswith(ACTIVE)
        return
    else:
        cell.value = value
    cell.number_format = FORMATS.get(kind, TEXT_FORMAT if isinstance(value, str) else "General")


def _width(column: Column, values: Sequence[Any]) -> float:
    """Of a column: the longest text, or a number with its separators and sign."""
    longest = max([len(word) for word in column.heading.split()], default=0)
    for value in values:
        if isinstance(value, str) and not isinstance(value, Formula):
            longest = max(longest, len(value))
        elif isinstance(value, (int, float)) and value == value:
            longest = max(longest, len(f"{value:,.2f}") + 3)
    return float(min(max(longest + 2, NARROWEST if column.kind == TEXT else 14), WIDEST))

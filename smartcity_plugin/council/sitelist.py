"""Lists of what is to be built, as a workbook and as CSV in German or English format, with their sums."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsVectorLayer
from qgis.PyQt.QtCore import QLocale

from ..words import date_text, in_language
from . import columns

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""A text that starts so is run as a formula by spreadsheets (OWASP, CSV injection)."""
SUMMED = ("cost_eur", "running_eur", "length_m", "households", "inhabitants", "businesses", "units", "weight")
"""Fields of our layers of which a sum makes sense."""
HIDDEN = {"fid", "ogc_fid", "smartcity_fid"}
LEAST_WIDTH, MOST_WIDTH = 10, 40
"""Of a column, in letters."""


@dataclass
class SiteLayer:
    """One list. heads: field -> heading; rows: values as they are, None for none; numeric: of the fields."""

    title: str
    heads: dict[str, str]
    rows: list[list[object]]
    numeric: set[str]

    def column(self, name: str) -> list[object]:
        place = list(self.heads).index(name) if name in self.heads else -1
        return [row[place] for row in self.rows] if place >= 0 else []

    def status_counts(self, language: str) -> list[tuple[str, int]]:
        """Existing, planned and proposed in words, and how many; empty where no field says it."""
        found = []
        for status in ("existing", "planned", "proposed"):
            count = self.column("status").count(status)
            if count:
                found.append((columns.text(status, "status", language), count))
        return found

    def sums(self) -> dict[str, float]:
        """Field -> sum of what is known."""
        return {
            name: math.fsum(value for value in self.column(name) if isinstance(value, (int, float)))
            for name in SUMMED if name in self.numeric
        }  # fmt: skip

    def unknown(self, name: str) -> int:
        return sum(value is None for value in self.column(name))


def read(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem, context, language: str) -> SiteLayer:
    """A layer as a list, in its order, with the coordinates of points in `crs` at the end of each row."""
    headings = columns.headings(layer, language)
    heads = {name: head for name, head in headings.items() if name.lower() not in HIDDEN}
    fields = layer.fields()
    numeric = {name for name in heads if columns.is_number(fields, name)}
    way = QgsCoordinateTransform(layer.crs(), crs, context)
    spatial = layer.isSpatial() and layer.crs().isValid()
    rows = []
    for feature in layer.getFeatures():
        values = [_plain(feature[name]) for name in heads]
        if spatial:
            values += _place(feature, way)
        rows.append(values)
    names = dict(heads)
    if spatial:
        for axis in ("x", "y"):
            names[f"_{axis}"] = f"{axis} ({crs.authid()})"
            numeric.add(f"_{axis}")
    return SiteLayer(layer.name(), names, rows, numeric)


def _place(feature, way: QgsCoordinateTransform) -> list[float | None]:
    """Where it is, to a centimetre; lines and areas by a point on them."""
    shape = feature.geometry()
    if shape.isEmpty():
        return [None, None]
    try:
        point = way.transform(shape.pointOnSurface().asPoint())
    except (QgsCsException, TypeError, ValueError):
        return [None, None]
    return [round(point.x(), 2), round(point.y(), 2)]


def _plain(value: object) -> object:
    """A value as Python knows it; None for NULL, no number and no text."""
    if isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if hasattr(value, "toString") and hasattr(value, "isValid"):  # dates
        return value.toString("yyyy-MM-dd") if value.isValid() else None
    return str(value) if isinstance(value, str) and value else None


def as_csv(layer: SiteLayer, language: str) -> bytes:
    """Semicolons and decimal commas in German, else commas and points; UTF-8 with the mark that Excel needs.
    """
    text = io.StringIO()
    german = language == "de"
    writer = csv.writer(text, delimiter=";" if german else ",", lineterminator="\r\n")
    writer.writerow(layer.heads.values())
    for row in layer.rows:
        writer.writerow(_cell(value, name, language) for name, value in zip(layer.heads, row))
    sums = layer.sums()
    if sums and layer.rows:
        writer.writerow(_sum_row(layer, sums, language))
    return text.getvalue().encode("utf-8-sig")


def _sum_row(layer: SiteLayer, sums: dict[str, float], language: str) -> list[str]:
    names = list(layer.heads)
    row = [_cell(sums[name], name, language) if name in sums else "" for name in names]
    if names[0] not in sums:
        row[0] = in_language(language, "Sum")
    return row


def _cell(value: object, name: str, language: str) -> str:
    """A value as a spreadsheet of that language reads it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return columns.text(value, name, language)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        text = repr(round(value, 6)).removesuffix(".0")
        return text.replace(".", QLocale(language).decimalPoint())
    return harmless(_word(str(value), name, language))


def _word(text: str, name: str, language: str) -> str:
    if text in columns.CODES:
        return columns.text(text, name, language)
    return date_text(text, language) if len(text) == 10 else text


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def write_workbook(layers: list[SiteLayer], path: Path, language: str, banner: str, notes: list[str]) -> None:
    """A sheet for each list, to be printed on A4 landscape with its head on each page. Needs openpyxl.

    banner: stands in the head of each page; notes: sources and warnings, on the first sheet's foot rows.
    """
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, layer in enumerate(layers):
        sheet = book.create_sheet(_sheet_name(layer.title, number))
        _fill(sheet, layer, language)
        _set_up(sheet, banner or layer.title)
        for words in notes if number == 0 else ():
            sheet.append([harmless(words)])
    book.save(path)


def _sheet_name(title: str, number: int) -> str:
    """Excel allows 31 letters and not all of them."""
    return f"{number + 1} {''.join(letter for letter in title if letter not in '[]:*?/' + chr(92))}"[:31]


def _fill(sheet, layer: SiteLayer, language: str) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet.append([harmless(head) for head in layer.heads.values()])
    for row in layer.rows:
        sheet.append([
            value if isinstance(value, (int, float)) and not isinstance(value, bool)
            else _cell(value, name, language) for name, value in zip(layer.heads, row)
        ])  # fmt: skip
    last = len(layer.rows) + 1
    sums = layer.sums()
    for place, name in enumerate(layer.heads, 1):
        letter = get_column_letter(place)
        values = [str(value) for value in layer.column(name) if value is not None]
        longest = max([len(layer.heads[name]) // 2, *(len(value) for value in values[:200])], default=0)
        sheet.column_dimensions[letter].width = min(max(longest + 2, LEAST_WIDTH), MOST_WIDTH)
        if name in layer.numeric:
            whole = all(float(value) == int(value) for value in layer.column(name) if value is not None)
            for cell in sheet[letter][1:last]:
                cell.number_format = "#,##0" if whole else "#,##0.00"
        if name in sums and layer.rows:
            cell = sheet.cell(last + 1, place, f"=SUM({letter}2:{letter}{last})")
            cell.number_format, cell.font = "#,##0.00", Font(bold=True)
    if sums and layer.rows and list(layer.heads)[0] not in sums:
        sheet.cell(last + 1, 1, in_language(language, "Sum")).font = Font(bold=True)
    for cell in sheet[1]:
        cell.font = Font(bold=True)


def _set_up(sheet, banner: str) -> None:
    from openpyxl.styles import Alignment

    for cell in sheet[1]:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    sheet.oddHeader.left.text = banner.replace("&", "&&")
    sheet.oddFooter.right.text = "&P / &N"

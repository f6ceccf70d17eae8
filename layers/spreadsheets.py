"""Sheets of XLSX and ODS files as rows of texts, read as a stream.

GDAL's drivers are not used for them: they lose the time of day of many dates, count rows without those that
are left out, refuse the long empty end that LibreOffice writes, and drop sheets that are wide. Sources:
ECMA-376 (SpreadsheetML, part 1, 18.3 cells, 18.8.30 number formats), OpenDocument 1.2 (part 1, 9.1 tables).
"""

from __future__ import annotations

import datetime
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from ..smartcity_plugin.errors import InputError
from . import safexml
from .safexml import local

LARGEST_PART = 500_000_000
"""Bytes of one file within the packed one, when unpacked: what claims more is refused (zip bombs)."""
MOST_ROWS, MOST_COLUMNS = 1_048_576, 1000
"""A spreadsheet has no more rows; a list has far fewer columns."""
DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""Numbers of the built-in number formats that are dates or times, those of East Asia included."""
DAY_0, DAY_0_OF_1904 = datetime.datetime(1899, 12, 30), datetime.datetime(1904, 1, 1)

TABLE, OFFICE, TEXT = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "office", "text")
)
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")

Cells = tuple[int, list[str]]
"""Number of a row, as the spreadsheet shows it, and its texts."""


class Book:
    """A spreadsheet file.

    Raises:
        InputError: it is none, damaged, protected by a password, or unpacks to too much.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._zip = _opened(path)
        self._is_ods = "content.xml" in self._zip.namelist()
        if not self._is_ods:
            self._parts = self._sheet_parts()
            self._shared = [_words(item) for item in self._elements("xl/sharedStrings.xml", "si")]
            self._dates = self._date_styles()

    def heads(self, count: int) -> dict[str, list[Cells]]:
        """The first rows of each sheet that are not empty."""
        if self._is_ods:
            found: dict[str, list[Cells]] = {}
            for name, number, cells in self._ods_rows(lambda name: len(found.get(name, ())) < count):
                head = found.setdefault(name, [])
                if number and len(head) < count:
                    head.append((number, cells))
            return found
        return {name: [row for row, _ in zip(self.rows(name), range(count))] for name in self._parts}

    def rows(self, name: str) -> Iterator[Cells]:
        """The rows of a sheet that are not empty."""
        if self._is_ods:
            rows = self._ods_rows(lambda sheet: sheet == name)
            return ((number, cells) for _sheet, number, cells in rows if number)
        return self._xlsx_rows(self._parts[name])

    # XLSX

    def _sheet_parts(self) -> dict[str, str]:
        """Name of each sheet -> its file within the packed one."""
        targets = {
            item.get("Id"): posixpath.normpath(posixpath.join("/xl", item.get("Target", ""))).lstrip("/")
            for item in self._elements("xl/_rels/workbook.xml.rels", "Relationship")
        }
        found = {}
        for sheet in self._elements("xl/workbook.xml", "sheet"):
            part = next((targets.get(value) for key, value in sheet.items() if key.endswith("}id")), None)
            if part in self._zip.namelist():
                found[sheet.get("name", "")] = part
        if not found:
            raise _not_a_spreadsheet(self._path)
        properties = next(self._elements("xl/workbook.xml", "workbookPr"), None)
        of_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        self._day_0 = DAY_0_OF_1904 if of_1904 else DAY_0
        return found

    def _date_styles(self) -> set[int]:
        """Positions of the cell styles that show a date or a time."""
        codes = {
            item.get("numFmtId"): item.get("formatCode", "")
            for item in self._elements("xl/styles.xml", "numFmt")
        }
        styles: list[str | None] = []
        for group in self._elements("xl/styles.xml", "cellXfs"):
            styles = [item.get("numFmtId") for item in group]
        return {
            position for position, style in enumerate(styles)
            if _is_date(codes.get(style, "")) or _whole(style, 0) in DATE_FORMATS
        }  # fmt: skip

    def _xlsx_rows(self, part: str) -> Iterator[Cells]:
        number = 0
        for row in self._elements(part, "row"):
            number = _whole(row.get("r"), number + 1)
            cells: list[str] = []
            for cell in row:
                position = _column(cell.get("r", ""), len(cells))
                text = self._xlsx_text(cell)
                if text:
                    self._check_size(number, position)
                    cells += [""] * (position - len(cells))
                    cells[position:] = [text]
            if cells:
                yield number, cells

    def _xlsx_text(self, cell) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _words(cell)
        text = next((child.text or "" for child in cell if local(child) == "v"), "").strip()
        if kind == "s":
            position = _whole(text, -1)
            return self._shared[position] if 0 <= position < len(self._shared) else ""
        if kind != "n" or not text:
            return text
        is_date = _whole(cell.get("s"), 0) in self._dates
        if not is_date and text.lstrip("-").isdigit():
            return text
        try:
            value = float(text)
            # The 15 digits that a spreadsheet shows: the file may hold 400100.20000000001.
            return _moment(value, self._day_0) if is_date else f"{value:.15g}"
        except (ValueError, OverflowError):
            return text

    # ODS

    def _ods_rows(self, is_wanted: Callable[[str], bool]) -> Iterator[tuple[str, int, list[str]]]:
        """Sheet, number and texts of each row of a sheet while it is wanted.

        Number 0 and no texts where a sheet begins.
        """
        name, number = "", 0
        kinds = (f"{TABLE}table", f"{TABLE}table-row")
        for event, element in self._events("content.xml", ("start", "end"), kinds):
            if event == "start" and element.tag == kinds[0]:
                name, number = element.get(f"{TABLE}name", ""), 0
                yield name, 0, []
            elif event == "end" and element.tag == kinds[1]:
                if not is_wanted(name):
                    _forget(element)
                    continue
                cells = self._ods_cells(element, number + 1)
                repeated = max(1, _whole(element.get(f"{TABLE}number-rows-repeated"), 1))
                for _repeat in range(repeated if cells else 0):
                    number += 1
                    self._check_size(number, 0)
                    yield name, number, list(cells)
                number += 0 if cells else repeated
                _forget(element)

    def _ods_cells(self, row, number: int) -> list[str]:
        cells: list[str] = []
        gap = 0
        for cell in row:
            if cell.tag not in CELLS:
                continue
            repeated = max(1, _whole(cell.get(f"{TABLE}number-columns-repeated"), 1))
            text = _ods_text(cell)
            if not text:
                gap += repeated
                continue
            self._check_size(number, len(cells) + gap + repeated - 1)
            cells += [""] * gap + [text] * repeated
            gap = 0
        return cells

    # Both

    def _check_size(self, row: int, column: int) -> None:
        if row > MOST_ROWS or column >= MOST_COLUMNS:
            raise InputError(
                "“{path}” has values in row {row}, column {column}: it is larger than any list of sensors. "
                "Delete what does not belong to it.",
                path=self._path, row=row, column=column + 1,
            )  # fmt: skip

    def _elements(self, part: str, kind: str) -> Iterator:
        """All elements of a kind in a part; none where the part is missing."""
        for _event, element in self._events(part, ("end",), (f"{{*}}{kind}",)):
            yield element
            if kind in ("row", "si"):
                _forget(element)

    def _events(self, part: str, events: tuple[str, ...], tags: tuple[str, ...]) -> Iterator:
        if part not in self._zip.namelist():
            return
        if self._zip.getinfo(part).file_size > LARGEST_PART:
            raise InputError(
                "“{path}” unpacks to more than {limit} MB. Save only the sheet with the sensors.",
                path=self._path, limit=LARGEST_PART // 10**6,
            )  # fmt: skip
        try:
            with self._zip.open(part) as file:
                yield from safexml.events(file, self._path.name, events, tags)
        except (InputError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError,
                RuntimeError, OSError):  # fmt: skip
            raise _not_a_spreadsheet(self._path) from None


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise _not_a_spreadsheet(path) from None


def _not_a_spreadsheet(path: Path) -> InputError:
    return InputError(
        "“{path}” is no spreadsheet, is damaged, or is protected by a password. Open it in a spreadsheet "
        "program and save it as .xlsx or .csv.",
        path=path,
    )


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else otherwise


def _words(element) -> str:
    """The texts of all its parts, without those that tell the pronunciation."""
    return "".join(part.text or "" for part in element.iter("{*}t") if local(part.getparent()) != "rPh")


def _forget(element) -> None:
    """Free an element that is done with, and those before it: memory stays flat."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _column(place: str, otherwise: int) -> int:
    """Position of column "AB" of cell "AB12", counted from 0."""
    letters = re.match(r"[A-Z]{1,3}", place)
    if not letters:
        return otherwise
    position = 0
    for letter in letters[0]:
        position = 26 * position + ord(letter) - 64
    return position - 1


def _is_date(code: str) -> bool:
    """Whether a number format shows a date: d, m, y, h or s beside texts in quotes, brackets and escapes."""
    return bool(re.search(r"[dmyhs]", re.sub(r'"[^"]*"|\[[^\]]*\]|\\.|General', "", code, flags=re.I), re.I))


def _moment(value: float, day_0: datetime.datetime) -> str:
    """A spreadsheet's count of days as 2026-09-01, 2026-09-01T10:00:00, or 10:00:00 without a day."""
    moment = day_0 + datetime.timedelta(seconds=round(value * 86400))
    if 0 <= value < 1:
        return moment.time().isoformat()
    return moment.date().isoformat() if value == int(value) else moment.isoformat()


def _ods_text(cell) -> str:
    """The value behind what a cell shows; of a text the text, its paragraphs one below the other."""
    kind = cell.get(f"{OFFICE}value-type")
    if kind in ("float", "percentage", "currency"):
        return cell.get(f"{OFFICE}value", "")
    if kind in ("date", "time", "boolean"):
        return cell.get(f"{OFFICE}{kind}-value", "")
    for blank in cell.iter(f"{TEXT}s"):
        blank.text = " "
    paragraphs = (child for child in cell if child.tag == f"{TEXT}p")
    return "\n".join("".join(paragraph.itertext()) for paragraph in paragraphs).strip()

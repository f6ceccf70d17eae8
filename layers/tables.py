"""Tables in files: CSV, spreadsheets and GIS files, as rows of texts, with shapes where they have any.

All files are untrusted: each is opened by the driver of its kind alone, and sizes have limits.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ..smartcity_plugin.errors import InputError
from .columns import decode
from .spreadsheets import Book

SPREADSHEETS = (".xlsx", ".xlsm", ".ods")
TEXTS = (".csv", ".txt", ".tsv")
DRIVERS = {".geojson": "GeoJSON", ".json": "GeoJSON", ".gpkg": "GPKG", ".shp": "ESRI Shapefile"}
"""Ending of a GIS file -> the one driver of GDAL for it: others read further files that a file names."""
KINDS = (*TEXTS, *SPREADSHEETS, *DRIVERS, ".zip")
HEAD = 20
"""Rows in which the names of the columns are looked for: offices put titles above them."""

LARGEST_ZIP = 500_000_000
"""Bytes that a packed Shapefile may have when unpacked."""
NO_GEOMETRY = 100
"""OGR's wkbNone."""

HasPlaces = Callable[[list[str]], bool]
"""Whether these are names of columns, those of a place among them."""


@dataclass
class Table:
    """One table. rows: number of the row in the source, texts, shape; crs: authority id or "WKT:…", or empty.

    sheet: its name within the file; others: names of the tables beside it;
    comma_is_decimal: "1,5" is 1.5; is_padded: a row may be shorter than the columns.
    """

    columns: list[str]
    rows: Iterator[tuple[int, list[str], QgsGeometry | None]]
    has_shapes: bool = False
    crs: str = ""
    sheet: str = ""
    others: list[str] = field(default_factory=list)
    comma_is_decimal: bool = False
    is_padded: bool = True


def read(path: Path, sheet: str, has_places: HasPlaces) -> Table:
    """The table in a file; of several the one called `sheet`, else the first one with places.

    Raises:
        InputError: another kind of file, damaged, or without such a sheet.
    """
    kind = path.suffix.lower()
    if kind in TEXTS:
        return _csv(path, has_places)
    if kind in SPREADSHEETS:
        return _spreadsheet(path, sheet, has_places)
    if kind == ".zip":
        return _zipped(path, sheet, has_places)
    if kind in DRIVERS:
        return _layer(path, str(path), DRIVERS[kind], sheet, has_places)
    raise InputError(
        "“{path}” is of no kind that is read ({kinds}). Save it as one of them, an old .xls as .xlsx.",
        path=path, kinds=", ".join(KINDS),
    )  # fmt: skip


# CSV


def _csv(path: Path, has_places: HasPlaces) -> Table:
    text = decode(path)
    if "\0" in text:
        raise InputError(
            "“{path}” is no text file, or is UTF-16 without its mark. Save it as “CSV UTF-8”.", path=path
        )
    above, delimiter = _header(text, has_places)
    below = text.split("\n", above)[above]
    reader = csv.reader(io.StringIO(below, newline=""), delimiter=delimiter)
    table = Table([], iter(()), comma_is_decimal=delimiter != "," and "," in text, is_padded=False)
    rows = _csv_rows(path, reader, above)
    table.columns = [name.strip() for name in next(rows, (0, [], None))[1]]
    table.rows = rows
    return table


def _csv_rows(path: Path, reader, above: int) -> Iterator[tuple[int, list[str], None]]:
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield above + reader.line_num, cells, None
    except csv.Error as error:
        raise InputError("“{path}” is not a CSV file: {error}.", path=path, error=error) from None


def _header(text: str, has_places: HasPlaces) -> tuple[int, str]:
    """Lines above the names of the columns, and the sign between these."""
    lines = text.split("\n", HEAD)[:HEAD]
    for above, line in enumerate(lines):
        for delimiter in ";\t,|":
            try:
                cells = next(csv.reader([line], delimiter=delimiter), [])
            except csv.Error:
                continue
            if has_places([cell.strip() for cell in cells]):
                return above, delimiter
    above = 1 if lines[0].lower().startswith("sep=") and len(lines) > 1 else 0
    return above, max(";\t,", key=lines[above].count)


# Spreadsheets


def _spreadsheet(path: Path, sheet: str, has_places: HasPlaces) -> Table:
    book = Book(path)
    heads = book.heads(HEAD)
    chosen, number, columns = _chosen_sheet(path, heads, sheet, has_places)
    rows = ((row, cells, None) for row, cells in book.rows(chosen) if row > number)
    return Table(
        columns, rows, sheet=chosen, others=[name for name in heads if name != chosen],
    )  # fmt: skip


def _chosen_sheet(path, heads, sheet: str, has_places: HasPlaces) -> tuple[str, int, list[str]]:
    """Name of the sheet, and number and cells of its row with the names of the columns."""
    if not heads or sheet and sheet not in heads:
        raise _no_such_sheet(path, sheet, list(heads))
    candidates = {sheet: heads[sheet]} if sheet else heads
    for name, rows in candidates.items():
        for number, cells in rows:
            cells = [cell.strip() for cell in cells]
            if has_places(cells):
                return name, number, cells
    for name, rows in candidates.items():  # without places, which is for the reader to tell
        if rows:
            return name, rows[0][0], [cell.strip() for cell in rows[0][1]]
    return next(iter(candidates)), 0, []


def _no_such_sheet(path: Path, sheet: str, sheets: list[str]) -> InputError:
    return InputError(
        "“{path}” has no sheet or layer “{sheet}”. It has: {sheets}.",
        path=path, sheet=sheet, sheets=", ".join(sheets) or "–",
    )  # fmt: skip


# GIS files


def _zipped(path: Path, sheet: str, has_places: HasPlaces) -> Table:
    """A Shapefile in a ZIP; nothing is unpacked to the disk."""
    try:
        with zipfile.ZipFile(path) as packed:
            size = sum(item.file_size for item in packed.infolist())
            shapes = [name for name in packed.namelist() if name.lower().endswith(".shp")]
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        shapes, size = [], 0
    if size > LARGEST_ZIP:
        raise InputError(
            "“{path}” unpacks to more than {limit} MB. Split it.", path=path, limit=LARGEST_ZIP // 10**6
        )
    wanted = [name for name in shapes if not sheet or Path(name).stem == sheet]
    if shapes and not wanted:
        raise _no_such_sheet(path, sheet, [Path(name).stem for name in shapes])
    if not shapes:
        raise InputError("“{path}” is no ZIP with a Shapefile in it. Unpack it and choose a file.", path=path)
    table = _layer(path, f"/vsizip/{{{path}}}/{wanted[0]}", DRIVERS[".shp"], "", has_places)
    table.others = [Path(name).stem for name in shapes if name != wanted[0]]
    return table


def _layer(path: Path, source: str, driver: str, sheet: str, has_places: HasPlaces) -> Table:
    from osgeo import gdal

    with _gdal_errors(path, driver):
        file = gdal.OpenEx(source, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
        if file is None or not file.GetLayerCount():
            raise RuntimeError
        found = [file.GetLayer(position) for position in range(file.GetLayerCount())]
        layers = {_text(layer.GetName()): layer for layer in found}
        if sheet and sheet not in layers:
            raise _no_such_sheet(path, sheet, list(layers))
        with_places = [
            name for name, layer in layers.items()
            if layer.GetGeomType() != NO_GEOMETRY or has_places(_fields(layer))
        ]  # fmt: skip
        chosen = sheet or next(iter(with_places or layers))
        layer = layers[chosen]
        has_shapes = layer.GetGeomType() != NO_GEOMETRY
        others = [name for name in layers if name != chosen]
        rows = _features(path, driver, file, layer)
        return Table(_fields(layer), rows, has_shapes, _crs(layer), chosen, others)


@contextmanager
def _gdal_errors(path: Path, driver: str) -> Iterator[None]:
    """Turns what GDAL raises, where someone has told it to raise, into words; else it is silent."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    except (RuntimeError, UnicodeDecodeError):
        raise InputError(
            "“{path}” is no {kind} file, or is damaged. Open it in QGIS to see what it is.",
            path=path, kind=driver,
        ) from None  # fmt: skip
    finally:
        gdal.PopErrorHandler()


def _fields(layer) -> list[str]:
    definition = layer.GetLayerDefn()
    return [_text(definition.GetFieldDefn(i).GetName()) for i in range(definition.GetFieldCount())]


def _crs(layer) -> str:
    """As QgsCoordinateReferenceSystem takes it; empty for none or a damaged one: then the user says it."""
    system = layer.GetSpatialRef()
    try:
        wkt = _text(system.ExportToWkt()) if system is not None else ""
    except RuntimeError:
        return ""
    found = QgsCoordinateReferenceSystem.fromWkt(wkt)
    return found.authid() or (f"WKT:{wkt}" if found.isValid() else "")


def _text(found: str | bytes) -> str:
    """GDAL's text; it gives bytes where these are no UTF-8."""
    return found.decode("utf-8", errors="replace") if isinstance(found, bytes) else found


def _features(path: Path, driver: str, file, layer) -> Iterator[tuple[int, list[str], QgsGeometry | None]]:
    """All features. `file` has to live as long: with it GDAL's layer is gone."""
    count = layer.GetLayerDefn().GetFieldCount()
    number = 0
    with _gdal_errors(path, driver):
        layer.ResetReading()
        while (feature := layer.GetNextFeature()) is not None:
            number += 1
            found = feature.GetGeometryRef()
            shape = None
            if found is not None and not found.IsEmpty():
                shape = QgsGeometry()
                shape.fromWkb(bytes(found.ExportToIsoWkb()))
            yield number, [_text(feature.GetFieldAsString(i)) for i in range(count)], shape

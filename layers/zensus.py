"""Population grids of the German census (Zensus 2011 and 2022): CSV files with one row for each cell.

A cell is named by its lower left corner in ETRS89-LAEA (EPSG:3035), as INSPIRE names them:
`CRS3035RES100mN2689100E4337000`, in short `100mN26891E43370`. Inhabited cells only are listed, and a value
that is kept secret or was not published is no 0: it is NaN here and is counted by whoever adds values up.

Sources: Destatis, description of the grid data of the Zensus 2022 (cells without people or dwellings, also by
the secrecy procedure, are not in the file; "–" for nothing or secret, "." for blocked) and of the Zensus 2011
(-1: uninhabited or secret). INSPIRE Data Specification on Geographical Grid Systems, 4.2, for the names.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .sensorlist import Rejected

CRS = "EPSG:3035"
MISSING = {"", "–", "-", "—", ".", "/", "x", "na", "nan", "null", "-1", "-1.0"}
"""What stands for a value that is not known."""

_FULL = re.compile(r"CRS3035RES(\d+)(k?m)N(\d+)E(\d+)", re.IGNORECASE)
_SHORT = re.compile(r"(\d+)(k?m)N(\d+)E(\d+)", re.IGNORECASE)


@dataclass
class Cells:
    """Cells of a census grid, arrays of shape (n,).

    east, north: centre [m, EPSG:3035]; size: edge [m]; value: sum of the wanted columns, NaN where none of
    them is known; partly: cells of which only some columns are known; rejected: by the row in the file;
    outside, value_outside: cells beyond the bounds, and their sum; read: rows of cells in the file.
    """

    id: list[str] = field(default_factory=list)
    east: np.ndarray = field(default_factory=lambda: np.empty(0))
    north: np.ndarray = field(default_factory=lambda: np.empty(0))
    size: np.ndarray = field(default_factory=lambda: np.empty(0))
    value: np.ndarray = field(default_factory=lambda: np.empty(0))
    partly: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    outside: int = 0
    value_outside: float = 0.0
    read: int = 0

    @property
    def missing(self) -> np.ndarray:
        """bool (n,): the value is secret or was not published; it is not 0."""
        return np.isnan(self.value)


def corner(name: str) -> tuple[float, float, float]:
    """Easting and northing of a cell's lower left corner and its edge, in metres of EPSG:3035.

    Raises:
        ValueError: it is no name of a cell.
    """
    text = name.strip()
    full = _FULL.fullmatch(text)
    found = full or _SHORT.fullmatch(text)
    if not found:
        raise ValueError(name)
    size = float(found[1]) * (1000.0 if found[2].lower() == "km" else 1.0)
    if size <= 0:
        raise ValueError(name)
    scale = 1.0 if full else size  # the short form counts in cells
    return float(found[4]) * scale, float(found[3]) * scale, size


def columns(path: str | Path) -> list[str]:
    """The columns of a census file that hold values: not the cell's name, its centre and quality marks."""
    with _open(path) as (header, _rows):
        return [name for name in header if name and not _is_about_the_cell(name)]


def read(
    path: str | Path,
    wanted: list[str],
    *,
    bounds: tuple[float, float, float, float] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Cells:
    """The cells of a census file, with the sum of the `wanted` columns.

    bounds: west, south, east, north [m, EPSG:3035]; cells whose centre lies beyond are only counted.
    Raises:
        InputError: no such file, no column with names of cells, or a wanted column that is not there.
    """
    cells, rows, seen = Cells(), [], set()
    with _open(path) as (header, lines):
        key = _key_column(header, path)
        positions = [_position(header, name, path) for name in wanted]
        for number, line in enumerate(lines, 2):
            if number % 1000 == 0 and cancelled():
                break
            if not any(line):
                continue
            cells.read += 1
            name = line[key].strip() if key < len(line) else ""
            try:
                east, north, size = corner(name)
                values = [_number(line[place] if place < len(line) else "") for place in positions]
            except ValueError as error:
                cells.rejected.append(Rejected(number, name, _complaint(name, str(error))))
                continue
            if name in seen:
                cells.rejected.append(Rejected(number, name, tr("the cell occurs twice")))
                continue
            seen.add(name)
            known = [value for value in values if value is not None]
            total = math.fsum(known) if known else math.nan
            east, north = east + size / 2, north + size / 2
            if bounds and not (bounds[0] <= east <= bounds[2] and bounds[1] <= north <= bounds[3]):
                cells.outside += 1
                cells.value_outside += total if known else 0.0
                continue
            cells.partly += 0 < len(known) < len(values)
            cells.id.append(name)
            rows.append((east, north, size, total))
    table = np.array(rows, dtype=float).reshape(-1, 4)
    cells.east, cells.north, cells.size, cells.value = table.T
    return cells


class _open:
    """Header and rows of a census file, as a context: UTF-8 or Windows-1252, semicolon, comma or tab."""

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)

    def __enter__(self) -> tuple[list[str], Iterator[list[str]]]:
        try:
            with self._path.open("rb") as probe:
                start = probe.read(65536)
        except OSError as error:
            raise InputError(
                "“{path}” cannot be read: {reason}.", path=self._path, reason=error.strerror
            ) from None
        first = start.split(b"\n", 1)[0].decode("utf-8-sig", "replace")
        separator = max(";,\t", key=first.count)
        self._file = self._path.open(encoding=_encoding(start), errors="replace", newline="")
        rows = csv.reader(self._file, delimiter=separator)
        header = [name.strip() for name in next(rows, [])]
        return header, rows

    def __exit__(self, *_error) -> None:
        self._file.close()


def _encoding(start: bytes) -> str:
    try:
        start[: start.rfind(b"\n") + 1].decode("utf-8-sig")
        return "utf-8-sig"
    except UnicodeDecodeError:
        return "cp1252"


def _is_about_the_cell(name: str) -> bool:
    lower = name.lower()
    return (
        lower.startswith(("gitter_id", "x_mp", "y_mp", "werterlaeuternde"))
        or lower in ("x", "y")
        or lower.endswith("_q")
    )


def _key_column(header: list[str], path) -> int:
    for position, name in enumerate(header):
        if name.lower().startswith("gitter_id"):
            return position
    raise InputError(
        "“{path}” has no column GITTER_ID: it is no census grid. Choose the CSV file of one grid width, for "
        "example 100 m.",
        path=path,
    )


def _position(header: list[str], name: str, path) -> int:
    if name in header:
        return header.index(name)
    known = ", ".join(each for each in header if each and not _is_about_the_cell(each))
    raise InputError(
        "“{path}” has no column “{column}”. Its columns are: {known}.", path=path, column=name, known=known
    )


def _number(text: str) -> float | None:
    """A value, None where it is not known. Raises ValueError with the text that is no number."""
    text = text.strip()
    if text.lower() in MISSING:
        return None
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise ValueError(text) from None
    if not math.isfinite(value) or value < 0:
        raise ValueError(text)
    return value


def _complaint(name: str, text: str) -> str:
    if text == name:
        return tr("“{name}” is no name of a cell", name=name)
    return tr("“{value}” is no number of 0 or more", value=text)

"""The Breitbandatlas' tables: share of households by technology and speed, one row for each municipality,
district or Land.

Two kinds of header are read: words as in the download of 2021 ("alle Technologien ≥ 1000 Mbit/s"), and names
as in the older tables and the 100 m grid ("verf_300_1000": 300 all technologies, 100 wired, 200 wireless).
Keys are the municipality key (AGS, 8 digits), its first 5 digits for a district, 2 for a Land, or the
regional key (ARS, 12 digits). A spreadsheet drops the zero at their front; it is put back.

Source: Breitbandatlas | Gigabit-Grundbuch (gigabitgrundbuch.bund.de).
"""

from __future__ import annotations

import csv
import io
import math
import re
from dataclasses import dataclass, field
from pathlib import Path

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .sensorlist import Rejected

LARGEST_FILE = 100_000_000
"""Bytes. Germany's municipalities with all columns are 4 MB."""
KEY_NAMES = ("ags", "ars", "rs", "schluessel", "schlüssel", "gemeindeschluessel", "gemeindeschlüssel", "gkz")
ABOVE_100 = 0.5
"""The table of 2021 has shares of up to 100.39 % in six municipalities: they count as 100."""
MISSING = {"", "-", "–", "—", ".", "x", "na", "n/a", "nan", "null"}
"""What stands for a value that is not known."""
GROUPS = {
    "alle technologien": "all", "alle": "all", "300": "all", "leitungsg. technologien": "wired",
    "leitungsgebundene technologien": "wired", "100": "wired", "mobile technologien": "wireless",
    "drahtlose technologien": "wireless", "200": "wireless", "dsl": "dsl", "catv": "catv", "hfc": "catv",
    "ftth/b": "ftth", "ftthb": "ftth", "ftth": "ftth", "fttb": "fttb", "lte": "lte", "5g": "5g",
}  # fmt: skip
"""Words of a header, in lower case -> group of technologies."""
_WORDS = re.compile(r"(.+?)\s*(?:≥|>=|>|ab|min\.?)\s*(\d+)\s*mbit/s", re.IGNORECASE)
_SHORT = re.compile(r"(?:verf|down_fn_hh)_([a-z0-9]+)_(\d+)", re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)(20\d\d)[-_ ]?(mitte|ende|q[1-4]|[01]?\d(?!\d))?", re.IGNORECASE)


@dataclass
class Atlas:
    """shares: key -> {(group of technologies, Mbit/s): % of households, NaN where not known}.

    digits: length of most keys; empty_rows: keys whose row holds nothing but zeros, which are areas without
    households and count as not known; date: reference date as far as the name of the file tells it.
    """

    shares: dict[str, dict[tuple[str, int], float]] = field(default_factory=dict)
    digits: int = 8
    empty_rows: list[str] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    read: int = 0
    missing: int = 0  # values that are not known
    date: str = ""


@dataclass(frozen=True)
class Joined:
    """Where a table and areas meet. rows: for each area its shares, None where the table has none;
    only_areas: keys of areas that are not in the table; only_table: keys of the table in the same districts
    that no area has. Both are what a change of municipalities leaves."""

    rows: list[dict[tuple[str, int], float] | None]
    only_areas: list[str]
    only_table: list[str]


def key_of(value) -> str:
    """An AGS as digits with its zeros: 9472150, "9472150.0" and "09472150" are the same; 12 digits of a
    regional key become the 8 of the AGS. Empty for what is no key.

    Odd numbers of digits have lost a zero, as do 4 digits: only 2, 5, 8 and 12 are whole keys.
    """
    text = str(value).strip().strip("'\"").replace(" ", "") if value is not None and value == value else ""
    if re.fullmatch(r"\d+\.0+", text):
        text = text.split(".")[0]
    if not text.isdigit():
        return ""
    whole = {1: 2, 4: 5, 7: 8, 11: 12}.get(len(text), len(text))
    text = text.zfill(whole)
    if whole == 12:
        return text[:5] + text[9:]
    return text if whole in (2, 5, 8) and 1 <= int(text[:2]) <= 16 else ""


def read(path: str | Path) -> Atlas:
    """A table of the Breitbandatlas: CSV in UTF-8 or Windows-1252, with commas, semicolons (one or two) or
    tabs between, decimal point or comma.

    Raises:
        InputError: no such file, no key column, no column with shares, or no row that can be used.
    """
    rows = _rows(Path(path))
    header = [name.strip().lower() for name in rows[0]] if rows else []
    position = next((header.index(name) for name in KEY_NAMES if name in header), None)
    columns = {place: found for place, name in enumerate(header) if (found := _column(name))}
    if position is None or not columns:
        raise InputError(
            "“{path}” is no table of the Breitbandatlas: it needs a column AGS and columns such as “alle "
            "Technologien ≥ 1000 Mbit/s” or verf_300_1000. Its columns are: {columns}.",
            path=path, columns=", ".join(header[:12]),
        )  # fmt: skip
    found = Atlas(date=_date(Path(path).stem))
    for number, row in enumerate(rows[1:], 2):
        if any(cell.strip() for cell in row):
            found.read += 1
            _add(found, number, row, position, columns)
    if not found.shares:
        raise InputError(
            "“{path}”: no row can be used, {rejected} of {count} were rejected. {first}",
            path=path, rejected=len(found.rejected), count=found.read,
            first=found.rejected[0].reason if found.rejected else "",
        )  # fmt: skip
    lengths = [len(key) for key in found.shares]
    found.digits = max(set(lengths), key=lengths.count)
    return found


def join(atlas: Atlas, keys: list[str]) -> Joined:
    """The rows of the table for areas. keys: as `key_of` gives them, empty for an area without one."""
    wanted = {key for key in keys if key}
    near = {key[:5] for key in wanted}
    return Joined(
        [atlas.shares.get(key) for key in keys],
        sorted(wanted - set(atlas.shares)),
        sorted(key for key in atlas.shares if key[:5] in near and key not in wanted
               and any(len(key) == len(other) for other in wanted)),
    )  # fmt: skip


def _rows(path: Path) -> list[list[str]]:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise InputError("“{path}” is too large for a table of the Breitbandatlas.", path=path)
        data = path.read_bytes()
    except OSError as error:
        raise InputError("“{path}” cannot be read: {reason}.", path=path, reason=error.strerror) from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    first = text.split("\n", 1)[0]
    if ";;" in first:  # two semicolons between: to the reader every other column would be empty
        text = text.replace(";;", ";")
    separator = max(";,\t", key=first.count)
    return list(csv.reader(io.StringIO(text), delimiter=separator))


def _column(name: str) -> tuple[str, int] | None:
    """Group of technologies and Mbit/s of a column, None for another one."""
    match = _SHORT.fullmatch(name.strip()) or _WORDS.fullmatch(name.replace("\x85", "").strip())
    if not match:
        return None
    group = GROUPS.get(" ".join(match[1].lower().split()))
    return (group, int(match[2])) if group else None


def _add(found: Atlas, number: int, row: list[str], position: int, columns: dict) -> None:
    name = row[position].strip() if position < len(row) else ""
    key = key_of(name)
    if not key:
        found.rejected.append(Rejected(number, name, tr("“{name}” is no municipality key (AGS)", name=name)))
        return
    if key in found.shares:
        found.rejected.append(Rejected(number, name, tr("the municipality key occurs twice")))
        return
    try:
        shares = {which: _share(row[place] if place < len(row) else "") for place, which in columns.items()}
    except ValueError as error:
        found.rejected.append(
            Rejected(number, name, tr("“{value}” is no share from 0 to 100 %", value=str(error)))
        )
        return
    if all(share == 0 for share in shares.values()):
        found.empty_rows.append(key)
        shares = dict.fromkeys(shares, math.nan)
    found.missing += sum(share != share for share in shares.values())
    found.shares[key] = shares


def _share(text: str) -> float:
    """NaN where not known. Raises ValueError with the text that is no share."""
    text = text.strip().rstrip("%").strip()
    if text.lower() in MISSING:
        return math.nan
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise ValueError(text) from None
    if not 0 <= value <= 100 + ABOVE_100:
        raise ValueError(text)
    return min(value, 100.0)


def _date(name: str) -> str:
    """“2021 mitte” in the name of a file, as it stands there; empty where there is none."""
    match = _DATE.search(name)
    if not match:
        return ""
    return f"{match[1]}-{match[2].lower()}" if match[2] else match[1]

"""Columns of tables that offices and operators keep, by their German and English names, and their values."""

from __future__ import annotations

import datetime
import json
import math
import re
from collections.abc import Collection
from pathlib import Path

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr

LARGEST_MAPPING = 1_000_000
"""Bytes; a mapping has a few lines."""
NUMBER = r"[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]+)?"
LONGEST_MOMENT = 100
"""Characters; an interval has some fifty."""
MOMENT = (
    r"(?:(?P<year>\d{4})[-/](?P<month>\d\d?)[-/](?P<day>\d\d?)"
    r"|(?P<german_day>\d\d?)\.\s?(?P<german_month>\d\d?)\.\s?(?P<german_year>\d{4}))"
    r"(?:(?:[Tt]|,?\s+)(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?:Uhr)?\s*(?P<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?)?"
)
"""2026-09-01T10:00:00.000Z, 2026/09/01 10:00:00+02, 01.09.2026, 10:00 Uhr; ISO 8601 and German ways."""


def find(
    columns: Collection[str], names: dict[str, tuple[str, ...]], given: dict[str, str] | None = None
) -> dict[str, str]:
    """Field -> column: as `given` where there is such a column, else by its name, without unit and marks.

    names: field -> names of columns in small letters.
    """
    plain = {_plain(column): column for column in reversed(list(columns))}
    found = {}
    for field, words in names.items():
        column = next((plain[word] for word in map(_plain, words) if word in plain), None)
        if column is not None:
            found[field] = column
    return {**found, **{field: column for field, column in (given or {}).items() if column in columns}}


def parse_mapping(text: str, fields: Collection[str]) -> dict[str, str]:
    """ "height_agl=Höhe; kind=Art", or the path of a file with a saved one, as field -> column.

    fields: those that there are. A saved mapping is a JSON object, see `save_mapping`.
    Raises:
        InputError: a part without "=", a field that does not exist, or a file that holds no mapping.
    """
    if text.strip().lower().endswith(".json") and "=" not in text:
        pairs = _saved_pairs(Path(text.strip()))
    else:
        pairs = [
            (name.strip(), column.strip() if equals else "")
            for name, equals, column in (part.partition("=") for part in text.split(";") if part.strip())
        ]
    for name, column in pairs:
        if name not in fields or not column:
            raise InputError(
                "Mapping “{part}” is not “field=column”. Fields: {fields}.",
                part=f"{name}={column}" if column else name,
                fields=", ".join(fields),
            )
    return dict(pairs)


def save_mapping(mapping: dict[str, str]) -> str:
    """The text of a file that `parse_mapping` takes: a JSON object, field -> column."""
    return json.dumps(mapping, ensure_ascii=False, indent=2) + "\n"


def _saved_pairs(path: Path) -> list[tuple[str, str]]:
    try:
        if path.stat().st_size > LARGEST_MAPPING:
            raise ValueError
        saved = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        saved = None
    if not isinstance(saved, dict) or not all(isinstance(column, str) for column in saved.values()):
        raise InputError(
            "“{path}” holds no column mapping. It is a JSON file such as {example}, as output MAPPING_OUT "
            "saves it.",
            path=path, example='{"x": "Rechtswert", "y": "Hochwert"}',
        )  # fmt: skip
    return list(saved.items())


def check_given(given: dict[str, str], columns: Collection[str]) -> None:
    """Raises InputError where a mapping names a column that no layer has."""
    for field, column in given.items():
        if column not in columns:
            raise InputError(
                "There is no column “{column}” (mapped to {field}). Columns: {columns}.",
                column=column, field=field, columns=", ".join(columns),
            )  # fmt: skip


def unit_of(column: str) -> str:
    """k, m or g for a column whose name tells the unit of its speeds, else empty."""
    found = re.search(r"(?<![a-z])([kmg])(?=bit|bps|b/s)", column.lower().replace("_", " "))
    return found[1] if found else ""


def text(value: object) -> str:
    """A value as a text without blanks around it; a whole number without its ".0"; empty for none."""
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def day(value: object) -> datetime.date | None:
    """A date as lists write it: 31.12.2026, 2026-12-31, 12/2026, Q4 2026, 2026: the last day it can mean.

    Raises:
        ValueError: in the user's language, it is none.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    words = text(value)
    if not words:
        return None
    try:
        return _day(words)
    except ValueError:
        raise ValueError(tr("“{text}” is no date", text=words)) from None


def _day(words: str) -> datetime.date:
    found = re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", words)
    if found:
        return datetime.date(int(found[3]), int(found[2]), int(found[1]))
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", words)
    if found:
        return datetime.date(*map(int, found.groups()))
    found = re.fullmatch(r"(\d{1,2})[./-](\d{4})", words)
    if found:
        return _month_end(int(found[2]), int(found[1]))
    found = re.fullmatch(r"(?:Q([1-4])[\s/]*(\d{4})|(\d{4})[\s/-]*Q([1-4]))", words.upper())
    if found:
        return _month_end(int(found[2] or found[3]), 3 * int(found[1] or found[4]))
    found = re.fullmatch(r"((?:19|20)\d{2})", words)
    if found:
        return datetime.date(int(found[1]), 12, 31)
    raise ValueError(words)


def _month_end(year: int, month: int) -> datetime.date:
    following = datetime.date(year + month // 12, month % 12 + 1, 1) if 1 <= month <= 12 else None
    if following is None:
        raise ValueError(month)
    return following - datetime.timedelta(days=1)


def decode(path: Path) -> str:
    """UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252 as German Excel writes it."""
    data = path.read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def parse_number(text: str, column: str, comma_is_decimal: bool) -> float | None:
    """A number as a spreadsheet writes it; None when empty. ValueError says what is wrong."""
    text = text.replace("\u00a0", "").replace(" ", "").replace("'", "")
    if not text:
        return None
    if text.count(".") > 1 and "," not in text:
        raise ValueError(
            tr(
                "column “{column}”: “{text}” has several points. A spreadsheet has taken the decimal point "
                "for a separator of thousands; export the column again as text",
                column=column,
                text=text,
            )
        )
    plain = text
    if "," in text and "." in text:  # the last of the two is the decimal sign
        thousands = "," if text.rfind(".") > text.rfind(",") else "."
        plain = text.replace(thousands, "")
    elif text.count(",") > 1 or not comma_is_decimal and "," in text and not re.fullmatch(NUMBER, text):
        plain = text.replace(",", "")
    plain = plain.replace(",", ".")
    if not re.fullmatch(NUMBER, plain):
        raise ValueError(tr("column “{column}”: “{text}” is not a number", column=column, text=text))
    value = float(plain)
    if not math.isfinite(value):
        raise ValueError(tr("column “{column}”: “{text}” is not a number", column=column, text=text))
    return value


def moment(value: str) -> str:
    """A time as lists and services write it in ISO 8601: 2026-09-01T10:00:00+02:00, or the day alone.

    Of an interval it is the end. A time without a zone stays without.
    Raises:
        ValueError: in the user's language, it is none.
    """
    words = value.strip()[: LONGEST_MOMENT + 1]
    found = re.fullmatch(MOMENT, words.rpartition("/")[2] if words.count("/") == 1 else words)
    if found is None or len(words) > LONGEST_MOMENT:
        raise ValueError(tr("“{text}” is no time", text=words))
    day = [found[name] for name in ("year", "month", "day")]
    if found["year"] is None:
        day = [found[name] for name in ("german_year", "german_month", "german_day")]
    zone = (found["zone"] or "").upper()
    if zone and zone != "Z":
        zone = f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"
    try:
        date = datetime.date(*map(int, day)).isoformat()
        if found["hour"] is None:
            return date
        time = datetime.time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0)).isoformat()
        datetime.datetime.fromisoformat(f"{date}T{time}{zone.replace('Z', '+00:00')}")
    except ValueError:
        raise ValueError(tr("“{text}” is no time", text=words)) from None
    return f"{date}T{time}{zone}"


def _plain(column: str) -> str:
    return re.sub(r"[^a-z0-9äöüß]+", "", re.sub(r"\s*[\[(].*?[\])]", "", column.lower()))

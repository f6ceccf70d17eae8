"""Columns of tables that offices and operators keep, by their German and English names, and their values."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr


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


def _plain(column: str) -> str:
    return re.sub(r"[^a-z0-9äöüß]+", "", re.sub(r"\s*[\[(].*?[\])]", "", column.lower()))

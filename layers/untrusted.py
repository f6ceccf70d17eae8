"""Values of JSON that nobody has checked: each is taken if it is what it should be, else it is nothing."""

from __future__ import annotations

from datetime import datetime
from math import isfinite

LONGEST_TEXT = 500
"""Characters of a name or an id; what is longer is something else and is cut."""


def mapped(value: object) -> dict:
    """An object as it is, anything else as an empty one."""
    return value if isinstance(value, dict) else {}


def objects(value: object) -> list:
    """A list as it is; an object as a list of one; nothing for anything else."""
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def below(value: object, *keys: str) -> object:
    """What lies at these keys, one below the other; None where there is nothing."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def number(value: object) -> float | None:
    """A finite number, also as a text; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if isfinite(found) else None


def text(value: object) -> str:
    """A text or a number as text, "?" for halves of signs, which no file holds; empty for anything else."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return str(value).strip()[:LONGEST_TEXT].encode("utf-8", "replace").decode("utf-8")


def state(value: object) -> tuple[float | None, str | None]:
    """A measured value as a number, or else as words."""
    found = number(value)
    if found is not None:
        return found, None
    if isinstance(value, bool):
        return None, str(value).lower()
    return None, text(value) or None


def time(value: object) -> str:
    """An ISO time; of a span its end; empty for anything else."""
    words = text(value).rpartition("/")[2].replace(" ", "T")
    try:
        datetime.fromisoformat(words.replace("Z", "+00:00")[:32])
    except ValueError:
        # Python before 3.11 does not know fractions of another length than 3 and 6 digits.
        return words if len(words) > 20 and words[4:5] == "-" and words[10:11] == "T" else ""
    return words

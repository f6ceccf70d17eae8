"""Rows of a layer: what they are called, their numbers and places, and why one cannot be used."""

from __future__ import annotations

import math
from collections import Counter
from datetime import date

from ..smartcity_plugin.words import tr
from .run import Run


class Rejection(Exception):
    """One feature cannot be used; its text says why, in the user's language."""


def position_of(geometry) -> tuple[float, float]:
    """x and y of a geometry that is one point.

    Raises:
        Rejection: it is none.
    """
    if geometry is None or geometry.is_empty:
        raise Rejection(tr("it has no position"))
    if geometry.geom_type == "MultiPoint" and len(geometry.geoms) == 1:
        geometry = geometry.geoms[0]
    if geometry.geom_type != "Point":
        raise Rejection(tr("it is not one point"))
    return geometry.x, geometry.y


def number(row, column: str) -> float | None:
    """A value of a row as a number; None where it is empty or the column is missing.

    Raises:
        Rejection: it is no number.
    """
    value = row.get(column)
    if value is None or value == "" or value != value:
        return None
    try:
        found = float(value)
    except (TypeError, ValueError):
        found = math.nan
    if not math.isfinite(found):
        raise Rejection(tr("“{value}” in field {field} is no number", value=value, field=column))
    return found


def as_field(value, kind: str):
    """A value as the schema's kind of field takes it; None where it cannot be one."""
    if value is None or value != value or value == "":
        return None
    if kind == "text":
        return f"{value:g}" if isinstance(value, float) else str(value)
    if kind == "date":
        return value if isinstance(value, date) else None
    try:
        found = float(value)
    except (TypeError, ValueError):
        return None
    return found if math.isfinite(found) else None


def label(row, index) -> str:
    """What a feature is called in the log: its id, else its name, else its feature number."""
    for column in ("id", "name"):
        value = row.get(column)
        if value is not None and value == value and str(value) != "":
            return str(value)
    return f"#{index}"


def warn_duplicates(run: Run, what: str, labels: list[str]) -> int:
    """List ids that occur more than once; every one of them stays. Returns how many ids that are."""
    twice = [name for name, count in Counter(labels).items() if count > 1]
    if twice:
        run.warn(
            tr("{what}: {count} ids occur more than once and are all kept: {ids}",
               what=what, count=len(twice), ids=", ".join(twice[:20]))
        )  # fmt: skip
    return len(twice)

"""Columns of a layer as people read them on paper: headings from aliases, values in the language's format."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from qgis.core import NULL, QgsFields, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QLocale, Qt

from ...layers import broadbandschema, schema, style
from ..words import date_text, in_language, translated, translator
from .figures import number
from .webvalues import CODED, VALUES

NOTHING = "–"
CODES = {
    **{word: VALUES[word] for word in ("existing", "planned", "proposed", "yes", "no")},
    **style.SITUATIONS,
}
"""Words that the plugin's own layers hold as they are -> what is printed, in English. All others of VALUES
are words that people use, too: they count in CODED fields only."""

YEAR = re.compile(r"(^|_)(year|jahr|until|bis)$")
"""Names of fields that hold years: "2027", never "2.027"."""
KNOWN_SHARE, KNOWN_FIELDS = 0.8, 4
"""A layer is one of ours when a schema names at least so much and so many of its fields (assumption)."""
LONGEST_WORD = 30
"""Letters after which a word is broken, so that no column grows wider than a page (assumption)."""


@lru_cache(maxsize=1)
def _schemas() -> tuple[dict[str, str], ...]:
    """Field -> alias of each kind of layer that the plugin makes."""
    found = []
    for module in (schema, broadbandschema):
        for fields in vars(module).values():
            if isinstance(fields, tuple) and fields and isinstance(fields[0], schema.Field):
                found.append({field.name: field.alias for field in fields})
    return tuple(found)


def headings(layer: QgsVectorLayer, language: str) -> dict[str, str]:
    """Field -> what people read above it: the layer's own alias, else ours for this kind of layer, else its
    name."""
    names = set(layer.fields().names())
    catalogue = translator(language)
    best = max(_schemas(), key=lambda aliases: len(names & set(aliases)))
    known = len(names & set(best))
    ours = best if known >= max(KNOWN_FIELDS, KNOWN_SHARE * len(names)) else {}
    return {
        field.name(): translated(catalogue, field.alias() or ours.get(field.name(), field.name()))
        for field in layer.fields()
    }


def is_number(fields: QgsFields, name: str) -> bool:
    """Whether a field counts or measures: years do neither."""
    return fields.field(name).isNumeric() and not YEAR.search(name.lower())


def text(value: object, name: str, language: str, decimals: int | None = None) -> str:
    """One value as it is printed. decimals: the same for a whole column; without them as many as it needs."""
    if value is None or value == NULL or value == "":
        return NOTHING
    if isinstance(value, bool):
        return in_language(language, "yes") if value else in_language(language, "no")
    if isinstance(value, (QDate, QDateTime)):
        return date_text(value.toString(Qt.DateFormat.ISODate), language)
    if isinstance(value, (int, float)):
        if YEAR.search(name.lower()) and float(value).is_integer():
            return str(int(value))
        if decimals is None or not math.isfinite(value):
            return number(value, language)
        return QLocale(language).toString(float(value), "f", decimals)
    words = str(value)
    known = {**VALUES, **CODES} if name in CODED else CODES
    if words in known:
        return translated(translator(language), known[words])
    return broken(words)


def broken(words: str) -> str:
    """The text with a space in each word that is too long for a column."""
    return re.sub(rf"(\S{{{LONGEST_WORD}}})(?=\S)", r"\1 ", words)


def decimals(values: Iterable[float], unit: str) -> int:
    """How many decimals a column needs, so that all its numbers have as many.

    None where all are whole or thousands; for money two or none; else one from 10 on, two below.
    """
    finite = [abs(value) for value in values if math.isfinite(value)]
    largest = max(finite, default=0.0)
    if all(value == int(value) for value in finite) or largest >= 1000:
        return 0
    if unit in ("EUR", "€"):
        return 2
    return 1 if largest >= 10 else 2


def split_unit(heading: str) -> tuple[str, str]:
    """ "Cost [EUR]" -> ("Cost", "EUR")."""
    match = re.fullmatch(r"(.*\S)\s*\[([^\[\]]+)\]", heading)
    return (match.group(1), match.group(2)) if match else (heading, "")

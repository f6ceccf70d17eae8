"""Variants: tables of key figures of any results, one or more of them for each variant."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsVectorLayer

from ...layers import provenance as origin
from ...layers.provenance import Provenance
from ..errors import InputError
from . import indicators
from .indicators import NOTHING, Figure, Value

__all__ = ["Value", "Variant", "comparable", "known_indicators", "names_of", "numbers", "read"]

COLUMNS = ("key", "label", "value", "unit")
KINDS = (origin.INVENTED, origin.ASSUMED, origin.COMPUTED, origin.MEASURED, origin.SUPPLIED)
"""Kinds of provenance, the least sure one first: it stands for the whole variant."""
STATUSES = (indicators.PROPOSED, indicators.PLANNED, indicators.EXISTING)
"""What is furthest from being built stands for the whole variant."""
SAME = 1e-6
"""Demand totals nearer than this share are the same."""
COUNTED_BY = (
    "folds", "reach", "way", "probability_percent", "situation", "model", "fade_margin_db", "rules", "gap",
    "mode", "programme", "messages_per_day",
)  # fmt: skip
"""Settings that change what counts as reached or paid: variants that differ in one are told so."""


@dataclass
class Variant:
    """One variant. values: indicator -> what is known of it; figures: key, label, value, unit and basis of
    all rows of its tables; status: proposed, planned, existing or ""; kind: of its provenance; reached_of:
    what is reached, in English or as its layer calls it; demand: of how much in all; doubles: indicators of
    which its tables say different numbers."""

    name: str
    values: dict[str, Value] = field(default_factory=dict)
    figures: list[tuple[str, str, float, str, str]] = field(default_factory=list)
    status: str = ""
    kind: str = ""
    provenances: list[Provenance] = field(default_factory=list)
    reached_of: str = ""
    demand: float = math.nan
    doubles: list[str] = field(default_factory=list)

    def value(self, key: str) -> Value:
        return self.values.get(key, NOTHING)


def read(tables: list[QgsVectorLayer], names: list[str]) -> list[Variant]:
    """Variants from tables of key figures (STATS), in the order of their first tables.

    names: of each table's variant; the same name twice makes one variant of both. Where both know an
    indicator, the first one's value stands, and `doubles` tells where the other one differs.

    Raises:
        InputError: a table is none of key figures, or names and tables do not match.
    """
    if len(names) != len(tables):
        raise InputError(
            "There are {tables} tables but {names} names of variants. Give one name for each table, "
            "separated by semicolons.",
            tables=len(tables), names=len(names),
        )  # fmt: skip
    found: dict[str, Variant] = {}
    for table, name in zip(tables, names):
        _add(found.setdefault(name, Variant(name)), table)
    return list(found.values())


def _add(variant: Variant, table: QgsVectorLayer) -> None:
    """What one table says becomes part of the variant."""
    figures = _figures(table)
    variant.figures += [(each.key, each.label, each.number, each.unit, each.basis) for each in figures]
    said = indicators.read({each.key: each for each in figures})
    for key, value in said.values.items():
        first = variant.values.setdefault(key, value)
        if not math.isclose(first.number, value.number, rel_tol=SAME) and key not in variant.doubles:
            variant.doubles.append(key)
    if not variant.reached_of and "reached" in said.values:
        variant.reached_of, variant.demand = said.reached_of, said.demand
    made = origin.read(table) or origin.unclear(table.name())
    variant.provenances.append(made)
    kind = origin.INVENTED if made.invented else made.kind
    variant.kind = _first_of(KINDS, variant.kind, kind)
    variant.status = _first_of(STATUSES, variant.status, said.status)
    if made.kind == origin.ASSUMED:
        for key in said.values:
            value = variant.values[key]
            variant.values[key] = Value(value.number, value.basis, True, value.at_least)


def _first_of(order: tuple[str, ...], *words: str) -> str:
    return next((each for each in order if each in words), "")


def _figures(table: QgsVectorLayer) -> list[Figure]:
    """The rows of a table of key figures.

    Raises:
        InputError: it lacks one of its columns.
    """
    present = table.fields().names()
    missing = [name for name in COLUMNS if name not in present]
    if missing:
        raise InputError(
            "“{table}” is not a table of key figures: it lacks {fields}. Choose a STATS table.",
            table=table.name(), fields=", ".join(missing),
        )  # fmt: skip
    basis = "basis" in present
    return [
        Figure(_text(row["key"]), _text(row["label"]), _number(row["value"]), _text(row["unit"]),
               _text(row["basis"]) if basis else "")
        for row in table.getFeatures()
    ]  # fmt: skip


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _number(value: object) -> float:
    """NaN for NULL and for what is no number."""
    try:
        found = float(value)
    except (TypeError, ValueError):
        return math.nan
    return found if math.isfinite(found) else math.nan


def names_of(tables: list[QgsVectorLayer], given: str) -> list[str]:
    """Names of the tables' variants: the given ones, separated by semicolons, where there are any, else the
    layers' names, or their folders' where layers are called alike, made unique.

    Raises:
        InputError: their number is not that of the tables.
    """
    names = [name.strip() for name in given.split(";")]
    if given.strip():
        if len(names) != len(tables) or not all(names):
            raise InputError(
                "There are {tables} tables but {names} names of variants. Give one name for each table, "
                "separated by semicolons.",
                tables=len(tables), names=len([name for name in names if name]),
            )  # fmt: skip
        return names
    names = [table.name().strip() for table in tables]
    folders = [Path(table.source().split("|")[0]).parent.name if table.providerType() == "ogr" else ""
               for table in tables]  # fmt: skip
    names = [folder if folder and names.count(name) > 1 else name for name, folder in zip(names, folders)]
    unique: list[str] = []
    for name in names:
        number, tried = 1, name
        while not tried or tried in unique:
            number, tried = number + 1, f"{name} {number + 1}".strip()
        unique.append(tried)
    return unique


def known_indicators(variants: list[Variant], least: int = 2) -> list[str]:
    """Indicators that at least so many variants know, in their order.

    Where all that is reached are people, they stand there once.
    """
    reached = [variant for variant in variants if variant.value("reached").known]
    twice = all(variant.value("people") == variant.value("reached") for variant in reached)
    return [
        key for key in indicators.INDICATORS
        if sum(variant.value(key).known for variant in variants) >= least and not (key == "reached" and twice)
    ]  # fmt: skip


def numbers(variants: list[Variant], keys: list[str]) -> dict[str, dict[str, float]]:
    """What can be ranked: variant -> indicator -> number, NaN where it is not known.

    A sum of which a part is not known counts as not known, unless all are such sums: it would look cheap
    beside one that is whole.
    """
    alike = {key: all(variant.value(key).at_least for variant in variants if variant.value(key).known)
             for key in keys}  # fmt: skip
    return {
        variant.name: {
            key: math.nan if variant.value(key).at_least and not alike[key] else variant.value(key).number
            for key in keys
        }
        for variant in variants
    }


def comparable(variants: list[Variant]) -> dict[str, dict[str, str]]:
    """What must be alike for a fair comparison and is not: "reached", "demand", a setting's name -> variant
    -> what it says. Variants that say nothing are not named."""
    found: dict[str, dict[str, str]] = {}
    reached = {each.name: each.reached_of for each in variants if each.reached_of}
    if len(set(reached.values())) > 1:
        found["reached"] = reached
    demand = {each.name: each.demand for each in variants if math.isfinite(each.demand)}
    if demand and max(demand.values()) - min(demand.values()) > SAME * max(map(abs, demand.values())):
        found["demand"] = {name: repr(number) for name, number in demand.items()}
    tools = dict.fromkeys(made.tool for each in variants for made in each.provenances)
    for setting in COUNTED_BY:
        for tool in tools:
            said = {each.name: _setting(each, tool, setting) for each in variants}
            said = {name: value for name, value in said.items() if value}
            if len(set(said.values())) > 1:
                found[setting] = said
    sources = {each.name: _sources(each) for each in variants if each.provenances}
    if len(set(sources.values())) > 1:
        found["sources"] = sources
    return found


def _setting(variant: Variant, tool: str, name: str) -> str:
    made = [each for each in variant.provenances if each.tool == tool and each.parameters.get(name)]
    return made[0].parameters[name] if made else ""


def _sources(variant: Variant) -> str:
    """The data sets under a variant, in a fixed order."""
    return "; ".join(sorted({
        ", ".join(filter(None, (source.provider, source.dataset)))
        for made in variant.provenances for source in made.sources
    }))  # fmt: skip

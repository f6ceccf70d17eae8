"""What variants are compared by: indicators, and from which key figures of which analysis each is read.

Keys of figures are stable and untranslated (layers/schema.py, KEY_FIGURES), but each analysis has its own:
"gap_percent" is the proven gap of a plan in one table and addresses without supply in another. So a table
is recognised by a figure that only its analysis has, and read by that analysis's recipe.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..errors import InputError
from ..words import in_language
from .sitingwords import UNITS


@dataclass(frozen=True)
class Indicator:
    """better: "more", "less", or "" where neither is. label and unit are in English, see `label_of`."""

    key: str
    label: str
    unit: str
    better: str


EUR_YEAR = QT_TRANSLATE_NOOP("smartcity", "EUR per year")

INDICATORS = {each.key: each for each in (
    Indicator("reach_percent", QT_TRANSLATE_NOOP("smartcity", "Reach"), "%", "more"),
    Indicator("reached", QT_TRANSLATE_NOOP("smartcity", "Reached objects"), "", "more"),
    Indicator("people", QT_TRANSLATE_NOOP("smartcity", "Inhabitants reached"), "", "more"),
    Indicator("delivery_percent", QT_TRANSLATE_NOOP("smartcity", "Messages delivered"), "%", "more"),
    Indicator("sites", QT_TRANSLATE_NOOP("smartcity", "New sites"), "", "less"),
    Indicator("investment_eur", QT_TRANSLATE_NOOP("smartcity", "Investment"), "EUR", "less"),
    Indicator("running_eur", QT_TRANSLATE_NOOP("smartcity", "Running cost per year"), EUR_YEAR, "less"),
    Indicator("cost_per_reached_eur", QT_TRANSLATE_NOOP("smartcity", "Investment per reached object"), "EUR",
              "less"),
    Indicator("funding_percent", QT_TRANSLATE_NOOP("smartcity", "Funded share of the cost"), "%", "more"),
    Indicator("own_share_eur", QT_TRANSLATE_NOOP("smartcity", "Share of the municipality"), "EUR", "less"),
    Indicator("viability_gap_eur", QT_TRANSLATE_NOOP("smartcity", "Viability gap"), "EUR", "less"),
    Indicator("own_share_range_percent", QT_TRANSLATE_NOOP("smartcity", "Range of the share ±"), "%", "less"),
    Indicator("uncertainty", QT_TRANSLATE_NOOP("smartcity", "Reach less in 1 of 10 cases by"), "%", "less"),
)}  # fmt: skip
"""In the order in which a council reads them."""

REPEATS = {
    "reached": "reach_percent", "people": "reach_percent", "sites": "investment_eur",
    "cost_per_reached_eur": "investment_eur", "funding_percent": "own_share_eur",
    "viability_gap_eur": "own_share_eur",
}  # fmt: skip
"""Indicators that mostly say again what another one says -> that one. Beside it they weigh nothing unless a
user gives them a weight: a weighted sum counts twice what is said twice."""

AREA, SENSORS, CONNECTIONS = "area", "sensors", "connections"
REACHED_WORDS = {
    AREA: QT_TRANSLATE_NOOP("smartcity", "area"), SENSORS: QT_TRANSLATE_NOOP("smartcity", "sensors"),
    CONNECTIONS: QT_TRANSLATE_NOOP("smartcity", "connections"),
    **{unit: unit for unit in UNITS},
}  # fmt: skip
"""What can be reached -> its words; what a layer calls otherwise stays as it is."""

PROPOSED, PLANNED, EXISTING = "proposed", "planned", "existing"
STATUS_WORDS = {
    PROPOSED: QT_TRANSLATE_NOOP("smartcity", "proposed"), PLANNED: QT_TRANSLATE_NOOP("smartcity", "planned"),
    EXISTING: QT_TRANSLATE_NOOP("smartcity", "existing"),
}  # fmt: skip

ASSUMED = re.compile(r"assum|annahm|angenomm", re.IGNORECASE)
"""What says in a figure's label or basis, English or German, that it is an assumption, at least partly."""


@dataclass(frozen=True)
class Figure:
    """One row of a table of key figures; number: NaN where it is not known."""

    key: str
    label: str
    number: float
    unit: str
    basis: str

    @property
    def assumed(self) -> bool:
        return bool(ASSUMED.search(self.basis) or ASSUMED.search(self.label))


@dataclass(frozen=True)
class Value:
    """A number with what is known of it. number: NaN where it is not known; assumed: at least partly;
    at_least: a part of it is not known, the whole is more."""

    number: float
    basis: str = ""
    assumed: bool = False
    at_least: bool = False

    @property
    def known(self) -> bool:
        return math.isfinite(self.number)


NOTHING = Value(math.nan)


@dataclass
class Reading:
    """What one table says. reached_of: what `reached` counts; demand: of how much in all."""

    values: dict[str, Value] = field(default_factory=dict)
    reached_of: str = ""
    demand: float = math.nan
    status: str = ""


Figures = Mapping[str, Figure]


def label_of(key: str, language: str) -> str:
    return in_language(language, INDICATORS[key].label)  # translated: in INDICATORS


def unit_of(key: str, language: str) -> str:
    return in_language(language, INDICATORS[key].unit) if INDICATORS[key].unit else ""  # translated: above


def words_of_reached(reached_of: str, language: str) -> str:
    words = REACHED_WORDS.get(reached_of, reached_of)
    return in_language(language, words) if words else ""  # translated: in REACHED_WORDS


def default_weights(known: list[str]) -> dict[str, float]:
    """Equal weights for all of these indicators; none for what another one of them says already."""
    return {key: 0.0 if REPEATS.get(key) in known else 1.0 for key in known if INDICATORS[key].better}


def read(figures: Figures) -> Reading:
    """What a table of key figures says, by the analysis that made it.

    Figures with the key of an indicator are taken as they are, so that a table made by hand can join.
    """
    found = next((recipe(figures) for sign, recipe in RECIPES if sign in figures), Reading())
    for key, indicator in INDICATORS.items():
        if key in figures and key not in found.values:
            found.values[key] = _value(figures, key, indicator.unit)
    investment, reached = (found.values.get(key, NOTHING) for key in ("investment_eur", "reached"))
    if investment.known and reached.known and reached.number > 0:
        found.values["cost_per_reached_eur"] = Value(
            investment.number / reached.number, investment.basis, investment.assumed or reached.assumed,
            investment.at_least,
        )  # fmt: skip
    if found.reached_of == "inhabitants" and "people" not in found.values:
        found.values["people"] = found.values["reached"]
    found.values = {key: value for key, value in found.values.items() if value.known}
    return found


def _value(figures: Figures, key: str, unit: str = "", parts_missing: tuple[str, ...] = ()) -> Value:
    """A figure as a value, unknown where its unit is another one; parts_missing: figures that count what
    the sum is without."""
    figure = figures.get(key)
    if figure is None or not _same_unit(figure.unit, unit):
        return NOTHING
    missing = any(_number(figures, name) > 0 for name in parts_missing)
    return Value(figure.number, figure.basis, figure.assumed, missing)


def _same_unit(found: str, wanted: str) -> bool:
    """Whether a figure is in the unit of its indicator; analyses call a cost per year "EUR", too."""
    names = {"EUR": ("EUR", "€"), EUR_YEAR: ("EUR", "€", EUR_YEAR, "EUR/a", "€/a", "€/Jahr", "EUR/Jahr")}
    return not wanted or found in names.get(wanted, (wanted,))


def _number(figures: Figures, key: str) -> float:
    return figures[key].number if key in figures else math.nan


def _siting(figures: Figures) -> Reading:
    """sensorsiting, lorawangatewaysiting: processing/sitingoutputs.py."""
    values = {
        "reach_percent": _value(figures, "covered_percent", "%"), "reached": _value(figures, "covered"),
        "sites": _value(figures, "sites_new"),
        "investment_eur": _value(figures, "cost_eur", "EUR", ("cost_unknown",)),
        "running_eur": _value(figures, "running_eur", EUR_YEAR, ("running_unknown",)),
    }  # fmt: skip
    if "expected_percent" in figures and "worst_percent" in figures:
        least = figures["worst_percent"]
        less = max(_number(figures, "expected_percent") - least.number, 0.0)
        values["uncertainty"] = Value(less, f"{least.label}: {least.basis}", least.assumed)
    counted = canonical(figures["covered"].unit) if "covered" in figures else ""
    return Reading(values, counted, _number(figures, "demand"), PROPOSED)


def _coverage(figures: Figures) -> Reading:
    """lorawancoverage: people where they were counted, else the area."""
    people = "inhabitants_served_percent" in figures
    values = {
        "reach_percent": _value(figures, "inhabitants_served_percent" if people else "covered_percent", "%"),
        "reached": _value(figures, "inhabitants_served" if people else "covered_km2"),
        "sites": _value(figures, "gateways_planned"),
    }
    built = _number(figures, "gateways_planned") == 0 and "gateways_unknown" not in figures
    return Reading(values, "inhabitants" if people else AREA,
                   _number(figures, "inhabitants_total" if people else "area_km2"),
                   EXISTING if built else PLANNED)  # fmt: skip


def _reach(figures: Figures) -> Reading:
    """lorawanreachability."""
    values = {"reach_percent": _value(figures, "reached_percent", "%"), "reached": _value(figures, "reached")}
    return Reading(values, SENSORS, _number(figures, "sensors"))


def _capacity(figures: Figures) -> Reading:
    """lorawancapacity."""
    return Reading({"delivery_percent": _value(figures, "delivery_percent", "%")})


def _visibility(figures: Figures) -> Reading:
    """sensorvisibility."""
    values = {"reach_percent": _value(figures, "seen_percent", "%"), "reached": _value(figures, "seen_m2")}
    return Reading(values, AREA, _number(figures, "area_m2"))


def _fibre(figures: Figures) -> Reading:
    """fibreexpansion: processing/fibrefigures.py."""
    joined, left = _number(figures, "addresses"), _number(figures, "unconnected")
    whole = joined + left
    values = {
        "reach_percent": Value(
            100.0 * joined / whole if whole > 0 else math.nan, _basis(figures, "addresses")),
        "reached": _value(figures, "units"),
        "investment_eur": _value(figures, "cost_eur", "EUR", ("cost_missing",)),
    }
    return Reading(values, CONNECTIONS, whole, PROPOSED)


def _funding(figures: Figures) -> Reading:
    """fundingpriority: processing/fundingfigures.py. Sums of some areas only are told by their basis."""
    cost = _value(figures, "cost_eur", "EUR", ("missing", "unpriced"))
    values = {"investment_eur": cost, "reached": _value(figures, "units")}
    for key, name in (("own_share_eur", "own_eur"), ("viability_gap_eur", "gap_eur")):
        value = _value(figures, name, "EUR", ("missing", "unpriced"))
        partly = value.at_least or value.basis != cost.basis
        values[key] = Value(value.number, value.basis, value.assumed, partly)
    paid = _number(figures, "federal_eur") + _number(figures, "land_eur")
    whole = _basis(figures, "federal_eur") == _basis(figures, "land_eur") == cost.basis
    if cost.known and cost.number > 0 and whole:
        values["funding_percent"] = Value(100.0 * paid / cost.number, cost.basis)
    own, low, high = (_number(figures, name) for name in ("own_eur", "own_low_eur", "own_high_eur"))
    if own > 0:
        span = Value(50.0 * (high - low) / own, _basis(figures, "own_low_eur"), True)
        values["own_share_range_percent"] = span
    return Reading(values, CONNECTIONS, status=PROPOSED)


def _gaps(figures: Figures) -> Reading:
    """broadbandgaps: connections without a gap; not known where some are undetermined."""
    whole, gaps = _number(figures, "units"), _number(figures, "gap_units")
    if _number(figures, "undetermined_units") != 0 or not whole > 0:
        return Reading({}, CONNECTIONS, whole)
    basis = _basis(figures, "gap_units")
    values = {
        "reach_percent": Value(100.0 * (whole - gaps) / whole, basis), "reached": Value(whole - gaps, basis),
    }  # fmt: skip
    return Reading(values, CONNECTIONS, whole)


def _basis(figures: Figures, key: str) -> str:
    return figures[key].basis if key in figures else ""


def canonical(unit: str) -> str:
    """A unit of demand in English where it is one of ours in German or English, else as it is."""
    words = unit.strip()
    for known in UNITS:
        german = in_language("de", known)  # translated: in UNITS
        if words.casefold() in (known.casefold(), german.casefold()):
            return known
    return words


RECIPES = (
    ("sites_new", _siting), ("covered_km2", _coverage), ("reached_percent", _reach),
    ("delivery_percent", _capacity), ("seen_percent", _visibility), ("trench_m", _fibre),
    ("federal_share", _funding), ("gap_units", _gaps),
)  # fmt: skip
"""A figure that only one analysis has -> how its table is read."""


def weights_of(text: str, keys: list[str]) -> dict[str, float]:
    """Weights as a user writes them, "reach_percent=3; investment_eur=2"; the default ones for an empty text.

    Indicators that are not named weigh nothing.

    Raises:
        InputError: no such indicator, or no number of 0 or more.
    """
    if not text.strip():
        return default_weights(keys)
    found = dict.fromkeys(keys, 0.0)
    for part in filter(None, (part.strip() for part in text.split(";"))):
        key, sign, number = (each.strip() for each in part.partition("="))
        if key not in keys:
            raise InputError(
                "There is no indicator “{indicator}” that two variants know. Known ones: {known}.",
                indicator=key, known=", ".join(keys),
            )  # fmt: skip
        try:
            weight = float(number.replace(",", "."))
        except ValueError:
            weight = math.nan
        if not sign or not math.isfinite(weight) or weight < 0:
            raise InputError(
                "“{part}” is no weight. Write it as indicator=number, for example reach_percent=3; a number "
                "of 0 or more.",
                part=part,
            )  # fmt: skip
        found[key] = weight
    return found

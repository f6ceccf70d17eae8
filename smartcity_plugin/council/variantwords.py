"""A comparison of variants in words, in the document's language: for its chart, its sheet and the log."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..words import in_language
from . import indicators, ranking, variants
from .fundingwords import money
from .linkwords import figure
from .ranking import Change, LeftOut, Switch
from .sitingwords import amount, percent

if TYPE_CHECKING:
    from .variantchart import Order
    from .variants import Value

SETTINGS = {
    "reached": QT_TRANSLATE_NOOP("smartcity", "what is reached"),
    "demand": QT_TRANSLATE_NOOP("smartcity", "demand in all"),
    "sources": QT_TRANSLATE_NOOP("smartcity", "data sources"),
    "folds": QT_TRANSLATE_NOOP("smartcity", "how many sites must reach an object"),
    "reach": QT_TRANSLATE_NOOP("smartcity", "how far a site reaches"),
    "way": QT_TRANSLATE_NOOP("smartcity", "how distance is measured"),
    "probability_percent": QT_TRANSLATE_NOOP("smartcity", "probability from which a link counts"),
    "situation": QT_TRANSLATE_NOOP("smartcity", "outdoors or in buildings"),
    "model": QT_TRANSLATE_NOOP("smartcity", "model"),
    "fade_margin_db": QT_TRANSLATE_NOOP("smartcity", "fade margin"),
    "rules": QT_TRANSLATE_NOOP("smartcity", "rules of supply"),
    "gap": QT_TRANSLATE_NOOP("smartcity", "what counts as a gap"),
    "mode": QT_TRANSLATE_NOOP("smartcity", "what is to be connected"),
    "programme": QT_TRANSLATE_NOOP("smartcity", "funding programme"),
    "messages_per_day": QT_TRANSLATE_NOOP("smartcity", "messages per day"),
}
"""What variants.comparable names -> its words."""
KINDS = {
    "invented": QT_TRANSLATE_NOOP("smartcity", "from invented data"),
    "assumed": QT_TRANSLATE_NOOP("smartcity", "assumed"),
    "computed": QT_TRANSLATE_NOOP("smartcity", "computed, not measured"),
    "measured": QT_TRANSLATE_NOOP("smartcity", "measured"),
    "supplied": QT_TRANSLATE_NOOP("smartcity", "as supplied"),
}  # fmt: skip
"""Kind of a variant's data -> its words."""
CENTS = 100.0
"""Smaller amounts are told with cents."""
FAR = 10.0
"""Factors beyond this are no longer told: assumption, nobody expects a tenfold cost or weight."""


def shown(key: str, value: Value, language: str, largest: float = 0.0) -> str:
    """A value with its unit as people write it; "unknown" where it is. largest: of those it stands beside."""
    if not value.known:
        return in_language(language, "unknown")
    unit = indicators.INDICATORS[key].unit
    if unit == "%":
        words = f"{percent(value.number, language)} %"
    elif unit.startswith("EUR"):
        words = money(value.number, language, max(abs(value.number), largest))
        if abs(value.number) < CENTS:
            words = in_language(language, "{value} EUR", value=figure(value.number, 2, language))
    else:
        words = amount(value.number, language)
    words = in_language(language, "from {value}", value=words) if value.at_least else words
    return f"{words} *" if value.assumed else words


def points(order: Order, name: str, language: str) -> str:
    """Points and rank of a variant."""
    return in_language(
        language, "{points}, rank {rank}", rank=order.ranking.ranks[name],
        points=amount(round(100.0 * order.ranking.scores[name]), language),
    )  # fmt: skip


def quoted(names, language: str) -> str:
    """Names as a list: “A”, “B”."""
    return ", ".join(in_language(language, "“{name}”", name=name) for name in names)


def title(order: Order, language: str) -> str:
    """Which variant is best, in one line."""
    best = order.ranking.best
    if math.isnan(max(order.ranking.scores.values(), default=math.nan)):
        return in_language(language, "Comparison of {count} variants", count=len(order.variants))
    if len(best) > 1:
        return in_language(language, "Level: {names}", names=quoted(best, language))
    return in_language(language, "Variant {name} comes out best", name=quoted(best, language))


def scoring(order: Order, language: str) -> str:
    """By what the variants are ranked."""
    if not order.ranking.weights:
        return in_language(language, "Nothing that is known of all of them tells the variants apart, so they "
                                     "are not ranked.")  # fmt: skip
    parts = [
        in_language(language, "{indicator} {percent} %", indicator=indicators.label_of(key, language),
                    percent=percent(100.0 * weight, language))
        for key, weight in order.ranking.weights.items()
    ]  # fmt: skip
    return in_language(
        language, "Weights as set for this comparison, not a result: {weights}.", weights=", ".join(parts)
    )


def sensitivity(order: Order, language: str) -> str:
    """How often the best variant stays best, and what would make another one best."""
    found = order.ranking
    if not found.changes:
        return ""
    stays = sum(change.stays for change in found.changes)
    change = figure(100.0 * order.change, 0, language)
    if stays == len(found.changes):
        words = in_language(
            language, "The first place stays in all {count} cases in which one weight or one cost is "
            "{change} % higher or lower.", count=stays, change=change,
        )  # fmt: skip
    else:
        words = in_language(
            language, "The first place stays in {stays} of {count} cases in which one weight or one cost is "
            "{change} % higher or lower.", stays=stays, count=len(found.changes), change=change,
        )  # fmt: skip
    nearest = nearest_switches(order)
    if len(found.best) > 1:  # any change decides between them
        return words
    if not nearest:
        return f"{words} {never(language)}"
    return f"{words} {switch(nearest[0], order, language)}"


def never(language: str) -> str:
    return in_language(language, "No change of a single weight or cost puts another variant first.")


def nearest_switches(order: Order) -> list[Switch]:
    """Changes by which another variant becomes best, the smallest first, without those beyond reason."""
    found = [each for each in order.ranking.switches if each.factor <= FAR]
    return sorted(found, key=lambda each: abs(each.factor - 1.0))


def switch(found: Switch, order: Order, language: str) -> str:
    """ "“B” comes first if the weight of Reach is 12 % lower." """
    percents = percent(100.0 * abs(found.factor - 1.0), language)
    values = {
        "best": quoted(found.best, language), "indicator": indicators.label_of(found.indicator, language),
        "percent": percents, "variant": quoted([found.variant], language),
    }  # fmt: skip
    more = found.factor >= 1.0
    if found.what == ranking.WEIGHT and more:
        return in_language(language, "From {percent} % more weight for “{indicator}” on, first: {best}.",
                           **values)  # fmt: skip
    if found.what == ranking.WEIGHT:
        return in_language(language, "From {percent} % less weight for “{indicator}” on, first: {best}.",
                           **values)  # fmt: skip
    if more:
        return in_language(language, "If “{indicator}” of {variant} is more than {percent} % higher, first: "
                                     "{best}.", **values)  # fmt: skip
    return in_language(language, "If “{indicator}” of {variant} is more than {percent} % lower, first: "
                                 "{best}.", **values)  # fmt: skip


def change_in_words(change: Change, language: str) -> str:
    """What is changed in a row of RANKING's table: "Weight: Reach, +20 %"."""
    by = figure(100.0 * (change.factor - 1.0), 0, language)
    by = by if by.startswith(("-", "−")) else f"+{by}"
    name = indicators.label_of(change.indicator, language)
    if change.what == ranking.WEIGHT:
        return in_language(language, "Weight of {indicator} {change} %", indicator=name, change=by)
    return in_language(language, "{indicator} of {variant} {change} %", indicator=name, change=by,
                       variant=quoted([change.variant], language))  # fmt: skip


def left_out(order: Order, language: str) -> list[str]:
    """Indicators that take no part in the ranking, and why."""
    reasons = {
        ranking.UNKNOWN: in_language(language, "not known of all variants"),
        ranking.ALIKE: in_language(language, "alike in all variants"),
        ranking.UNDIRECTED: in_language(language, "neither more nor less of it is better"),
        ranking.WEIGHTLESS: in_language(language, "without weight"),
    }
    found: dict[str, list[LeftOut]] = {}
    for each in order.ranking.left_out:
        if each.indicator in order.keys:
            found.setdefault(each.reason, []).append(each)
    return [
        in_language(
            language, "Not ranked by, as {reason}: {indicators}.", reason=reasons[reason],
            indicators=", ".join(indicators.label_of(each.indicator, language) for each in group),
        )
        for reason, group in found.items()
    ]  # fmt: skip


GRAVE = ("reached", "demand")
"""What must be alike, or the comparison says little: told at the top of the sheet."""


def grave(order: Order, language: str) -> str:
    """Why the comparison says little; empty where it does not."""
    differing = [setting for setting in variants.comparable(list(order.variants)) if setting in GRAVE]
    if not differing:
        return ""
    settings = ", ".join(_setting(each, language) for each in differing)
    return in_language(
        language, "Compare with care: the variants differ in {settings} (see below).", settings=settings
    )


def _setting(name: str, language: str) -> str:
    return in_language(language, SETTINGS[name])  # translated: in SETTINGS


def warnings(order: Order, language: str) -> list[str]:
    """Why variants may not be comparable, and of which the tables contradict each other."""
    found = []
    for setting, said in variants.comparable(list(order.variants)).items():
        if setting == "sources":
            found.append(in_language(language, "The variants rest on different data sources."))
            continue
        told = "; ".join(f"{name}: {_said(setting, value, language)}" for name, value in said.items())
        found.append(in_language(
            language, "The variants differ in {setting}: {values}.", setting=_setting(setting, language),
            values=told,
        ))  # fmt: skip
    for variant in order.variants:
        if variant.doubles:
            found.append(in_language(
                language, "Tables of {variant} say different numbers, the first one stands: {indicators}.",
                variant=quoted([variant.name], language),
                indicators=", ".join(indicators.label_of(key, language) for key in variant.doubles),
            ))  # fmt: skip
    return found


def _said(setting: str, value: str, language: str) -> str:
    if setting == "demand":
        return amount(float(value), language)
    return indicators.words_of_reached(value, language) if setting == "reached" else value


def how_to_read(order: Order, language: str) -> str:
    """The signs of the chart."""
    words = [in_language(language, "Star: best value of its column. Dark: the variant that comes first. Bars "
                                   "start at 0.")]  # fmt: skip
    words.append(signs([variant.value(key) for variant in order.variants for key in order.keys], language))
    if order.ranking.weights:
        words.append(in_language(
            language, "Points: each indicator from 0 (worst variant) to 100 (best), weighted (simple additive"
            " weighting)."
        ))  # fmt: skip
    reached = {indicators.words_of_reached(variant.reached_of, language) for variant in order.variants}
    reached.discard("")
    if reached:
        words.append(in_language(language, "Reached are: {objects}.", objects=", ".join(sorted(reached))))
    return " ".join(filter(None, words))


def signs(values: list[Value], language: str) -> str:
    """What the signs at these values mean."""
    words = []
    if any(value.assumed for value in values):
        words.append(in_language(language, "* At least partly an assumption."))
    if any(value.at_least for value in values):
        words.append(in_language(language, "“From”: a part of the cost is not known."))
    return " ".join(words)


def alternative(order: Order, language: str) -> str:
    """The chart for those who cannot see it."""
    words = [title(order, language) + "."]
    for variant in order.variants:
        values = "; ".join(
            f"{indicators.label_of(key, language)} {shown(key, variant.value(key), language)}"
            for key in order.keys
        )  # fmt: skip
        words.append(f"{variant.name}: {values}.")
    return " ".join([*words, scoring(order, language), sensitivity(order, language)]).strip()

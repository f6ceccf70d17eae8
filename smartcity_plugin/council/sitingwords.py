"""A plan of sites in words: what its chart and the log say, in the document's language."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..words import in_language
from .linkwords import figure

if TYPE_CHECKING:
    from .sitingchart import Order

LITTLE_PERCENT = 1.0
"""A site that adds less is named in the explanation; assumption: a council then asks what else the money
does."""

UNITS = (
    QT_TRANSLATE_NOOP("smartcity", "inhabitants"), QT_TRANSLATE_NOOP("smartcity", "households"),
    QT_TRANSLATE_NOOP("smartcity", "businesses"), QT_TRANSLATE_NOOP("smartcity", "addresses"),
    QT_TRANSLATE_NOOP("smartcity", "buildings"), QT_TRANSLATE_NOOP("smartcity", "pupils"),
    QT_TRANSLATE_NOOP("smartcity", "metres"), QT_TRANSLATE_NOOP("smartcity", "sensors"),
)  # fmt: skip
"""Units of demand that are translated where a layer names them; others stay as they are."""


def certainty(gap: float, language: str) -> str:
    """How good a plan is, in a sentence: never more than is proven.

    gap: relative, as siting.plan.Plan has it; 0 proven, infinite unknown.
    """
    if gap == 0.0:
        return in_language(language, "Proven: no plan is better.")
    if not math.isfinite(gap):
        return in_language(language, "How far it is from the best possible plan is not known.")
    found = ceiling(gap)
    words = figure(found, 1 if found >= 1.0 else 2, language)
    return in_language(language, "At most {gap} % from the best possible plan.", gap=words)


def ceiling(share: float) -> float:
    """A share in percent that is never rounded down: 0.00041 is 0.05, not 0.04; from 1 % on one decimal."""
    value = 100.0 * share
    parts = 10 if value >= 1.0 else 100
    return math.ceil(value * parts - 1e-9) / parts


def percent(value: float, language: str) -> str:
    """A share in percent for people: whole numbers only where they are exact, and 100 only where all is."""
    if value < 100.0 <= round(value, 1):
        return figure(math.floor(value * 10) / 10, 1, language)
    return figure(value, 0 if value == round(value) else 1, language)


def amount(value: float, language: str) -> str:
    """A weight, whole from 100 on."""
    return figure(value, 0 if abs(value) >= 100.0 or value == round(value) else 1, language)


def title(order: Order, language: str) -> str:
    """What the plan does, in one line."""
    chosen = order.curve.chosen
    if order.by_distance:
        return in_language(
            language, "{count} new sites: {distance} {unit} on average to the nearest one", count=chosen,
            distance=amount(order.curve.mean[chosen], language), unit=order.reach_unit,
        )
    if order.folds > 1 and chosen > 1:
        return in_language(
            language, "{count} new sites: {share} % of the demand is covered {folds} times", count=chosen,
            share=percent(order.shares[chosen], language), folds=order.folds,
        )
    if chosen == 1:
        return in_language(
            language, "One new site covers {share} % of the demand", share=percent(order.shares[1], language)
        )
    return in_language(
        language, "{count} new sites cover {share} % of the demand", count=chosen,
        share=percent(order.shares[chosen], language),
    )


def explanation(order: Order, language: str) -> str:
    """What the first and the last site add, what more would add, and how sure it is."""
    curve, chosen = order.curve, order.curve.chosen
    sentences = []
    values = {"covered": amount(curve.covered[chosen], language), "whole": amount(order.whole, language)}
    if order.unit:
        values["unit"] = in_language(language, order.unit)  # translated: in UNITS
        sentences.append(in_language(language, "Covered: {covered} of {whole} ({unit}).", **values))
    else:
        sentences.append(in_language(language, "Covered: {covered} of {whole}.", **values))
    if order.folds > 1:
        sentences.append(in_language(
            language, "What {folds} sites reach counts as covered.", folds=order.folds,
        ))  # fmt: skip
    if order.partly:
        sentences.append(in_language(
            language, "For {count} points with fewer sites within reach the plan takes all there are.",
            count=order.partly,
        ))  # fmt: skip
    if order.existing:
        sentences.append(in_language(
            language, "{count} existing sites cover {share} % by themselves.", count=order.existing,
            share=percent(order.shares[0], language),
        ))  # fmt: skip
    if chosen and not order.by_distance and order.folds == 1:  # else the first site by itself adds nothing
        sentences.append(_last(order, language))
    if curve.covered.size > chosen + 1 and not order.by_distance:
        more = curve.covered.size - 1 - chosen
        sentences.append(in_language(
            language, "{count} more would add {share} %.", count=more,
            share=percent(order.shares[-1] - order.shares[chosen], language),
        ))  # fmt: skip
    if not math.isnan(order.gap):  # else the proof is of something that the chart does not show
        sentences.append(certainty(order.gap, language))
    return " ".join(sentences)


def _last(order: Order, language: str) -> str:
    """What the first and last sites add, or from which on little is added."""
    gains, chosen = order.gains, order.curve.chosen
    if chosen == 1:
        return ""
    little = [number for number in range(1,
                                         chosen + 1) if (gains[number - 1 : chosen] < LITTLE_PERCENT).all()]
    if little and little[0] > 1:
        return in_language(
            language, "Site 1 adds {first} %; from site {number} on each adds less than {little} %.",
            first=percent(gains[0], language), number=little[0], little=figure(LITTLE_PERCENT, 0, language),
        )
    return in_language(
        language, "Site 1 adds {first} %, site {number} still adds {last} %.",
        first=percent(gains[0], language),
        number=chosen, last=percent(gains[chosen - 1], language),
    )  # fmt: skip


def money(order: Order, language: str) -> str:
    """What the plan costs; what is not known is said."""
    if not math.isfinite(order.cost_eur) and not order.cost_unknown:
        return ""
    parts = []
    if order.curve.chosen > order.cost_unknown:
        cost = figure(order.cost_eur, 0, language)
        if math.isfinite(order.running_eur):
            running = figure(order.running_eur, 0, language)
            parts.append(in_language(
                language, "Cost: {cost} EUR to build, {running} EUR per year.", cost=cost, running=running,
            ))  # fmt: skip
        else:
            parts.append(in_language(
                language, "Cost: {cost} EUR to build; the running cost is not known.", cost=cost,
            ))  # fmt: skip
    if order.cost_unknown and order.cost_unknown == order.curve.chosen:
        return in_language(language, "The cost of the new sites is not known.")
    if order.cost_unknown:
        parts.append(in_language(
            language, "The cost of {count} of {all} new sites is not known.", count=order.cost_unknown,
            all=order.curve.chosen,
        ))  # fmt: skip
    if order.cost_assumed:
        parts.append(in_language(language, "Costs are partly assumptions."))
    return " ".join(parts)

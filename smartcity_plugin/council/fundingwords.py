"""Cost and shares of project areas in words: what their chart says, in the document's language."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ..words import in_language
from .linkwords import figure
from .sitingwords import percent

if TYPE_CHECKING:
    from .fundingchart import Order

MILLION = 1_000_000.0
LAST_SHARE = 0.1
"""What the dearest part of the connections takes of the cost is told of so large a part."""
LONGEST_NAME = 22


def money(value: float, language: str, beside: float = 0.0) -> str:
    """An amount, in millions where it, or the one it stands beside, is one or more."""
    largest = max(value, beside)
    if largest >= MILLION:
        decimals = 2 if largest < 10 * MILLION else 1
        return in_language(language, "{value} million EUR", value=figure(value / MILLION, decimals, language))
    return in_language(language, "{value} EUR", value=figure(value, 0, language))


def scale(value: float, language: str) -> tuple[str, float]:
    """Unit of an axis that goes up to `value` EUR, and how many EUR it is."""
    if value >= MILLION:
        return in_language(language, "million EUR"), MILLION
    return "EUR", 1.0


def alike(values: list[float], language: str) -> list[str]:
    """Numbers with no more decimals than they need, the same for all."""
    decimals = next((count for count in (0, 1) if all(abs(value - round(value, count)) < 1e-9
                                                      for value in values)), 2)  # fmt: skip
    return [figure(value, decimals, language) for value in values]


def label(order: Order, area: int) -> str:
    """Name of an area, cut where it is long, with the year of its phase."""
    name = order.names[area]
    if len(name) > LONGEST_NAME:
        name = name[: LONGEST_NAME - 1].rstrip() + "…"
    return f"{name} ({order.year[area]})" if order.year[area] else name


def title(order: Order, language: str) -> str:
    """What it all costs, and the municipality's part of it."""
    import numpy as np

    areas = order.known
    if not areas.size:
        return in_language(language, "What the project areas cost is not known")
    own, cost = order.own_eur[areas], float(order.cost_eur[areas].sum())
    values = {
        "units": figure(float(order.edges[-1]), 0, language), "count": figure(areas.size, 0, language),
        "cost": money(cost, language), "own": money(float(own.sum()), language, cost),
    }  # fmt: skip
    if np.isnan(own).any():
        return in_language(language, "{units} connections in {count} project areas cost {cost}", **values)
    return in_language(
        language, "{units} connections in {count} project areas cost {cost}, {own} of it the municipality",
        **values,
    )


def explanation(order: Order, language: str) -> str:
    """How far the costs per connection lie apart, and what is not known."""
    areas, sentences = order.known, []
    if areas.size > 1:
        sentences.append(in_language(
            language, "A connection costs from {low} EUR (“{cheap}”) to {high} EUR (“{dear}”).",
            low=figure(order.per_unit[0], 0, language), cheap=order.names[areas[0]],
            high=figure(order.per_unit[-1], 0, language), dear=order.names[areas[-1]],
        ))  # fmt: skip
        sentences.append(in_language(
            language, "The dearest {part} % of the connections take {share} % of the cost.",
            part=figure(100 * LAST_SHARE, 0, language), share=figure(100 * last_share(order), 0, language),
        ))  # fmt: skip
    if order.unpriced:
        sentences.append(in_language(
            language, "Positions of the bill without a price: {count}. It costs more by them.",
            count=order.unpriced,
        ))  # fmt: skip
    missing = len(order.names) - areas.size
    if missing:
        sentences.append(in_language(
            language, "Not shown, as cost or connections are not known: {count} of {all} project areas.",
            count=missing, all=len(order.names),
        ))  # fmt: skip
    return " ".join(sentences)


def last_share(order: Order) -> float:
    """Which part of the cost the dearest LAST_SHARE of the connections take, 0 to 1."""
    wanted = LAST_SHARE * order.edges[-1]
    left, cost = wanted, 0.0
    for place in range(order.known.size - 1, -1, -1):
        taken = min(left, order.units[order.known[place]])
        cost += taken * order.per_unit[place]
        left -= taken
    return float(cost / order.cost_eur[order.known].sum())


def payers(order: Order, language: str) -> str:
    """By which programme the cost is divided, and how sure that is."""
    own = order.own_eur[order.known]
    sentences = [in_language(
        language, "Divided by: {programme}; federation {federal} %, Land {land} % of what is fundable.",
        programme=order.programme, federal=percent(100 * order.federal_share, language),
        land=percent(100 * order.land_share, language),
    )]  # fmt: skip
    if not order.sure:
        sentences.append(in_language(
            language, "Values of the programme are partly not confirmed or assumed.",
        ))  # fmt: skip
    unknown = sum(map(math.isnan, own))
    if unknown:
        sentences.append(in_language(
            language, "Who pays is not known for {count} of {all} project areas; the sum leaves them out.",
            count=unknown, all=order.known.size,
        ))  # fmt: skip
    return " ".join(sentences)


def how_to_read(language: str) -> str:
    return in_language(
        language, "Each bar is a project area: as wide as its connections, as high as one of them costs. In "
        "brackets the year in which it begins. Costs are estimates, no offers; funding needs an approval."
    )  # fmt: skip

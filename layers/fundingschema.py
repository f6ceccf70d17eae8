"""Tables that smartcity:fundingpriority makes beside its layer, which is schema.FUNDING_RANKING."""

from __future__ import annotations

from .schema import Field

FUNDING_PHASES = (
    Field("phase", "integer", "Phase"),
    Field("year", "integer", "Year"),
    Field("areas", "integer", "Project areas begun"),
    Field("area_names", "text", "Project areas, by rank"),
    Field("units", "integer", "Connections of these areas"),
    Field("cost_eur", "real", "Cost of these areas [EUR]"),
    Field("federal_eur", "real", "Federal share of these areas [EUR]"),
    Field("land_eur", "real", "Share of the Land in these areas [EUR]"),
    Field("own_eur", "real", "Paid by the municipality in the year [EUR]"),
    Field("budget_eur", "real", "Budget of the year [EUR]"),
    Field("left_eur", "real", "Left of the budget [EUR]"),
    Field("note", "text", "Note"),
)
"""One row for each year of smartcity:fundingpriority, and one without a year for each reason why areas have
none; own_eur of such a row is their share."""
FUNDING_SENSITIVITY = (
    Field("key", "text", "Key"),
    Field("label", "text", "What is changed"),
    Field("change", "real", "Change"),
    Field("unit", "text", "Unit"),
    Field("cost_eur", "real", "Cost [EUR]"),
    Field("federal_eur", "real", "Federal share [EUR]"),
    Field("land_eur", "real", "Share of the Land [EUR]"),
    Field("own_eur", "real", "Share of the municipality [EUR]"),
    Field("moved", "integer", "Areas with another rank"),
    Field("farthest", "integer", "Farthest move [ranks]"),
    Field("first", "text", "Area that comes first"),
    Field("order_change", "text", "First change of the order"),
)
"""One change at a time; sums are of what is known."""

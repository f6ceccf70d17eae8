"""Fields of the tables in which variants are compared."""

from __future__ import annotations

from .schema import Field

VARIANTS = (
    Field("variant", "text", "Variant"),
    Field("indicator", "text", "Indicator"),
    Field("label", "text", "Indicator in words"),
    Field("value", "real", "Value"),
    Field("unit", "text", "Unit"),
    Field("basis", "text", "Basis"),
    Field("assumed", "boolean", "At least partly an assumption"),
    Field("at_least", "boolean", "A part of it is not known"),
    Field("rank", "integer", "Place among the variants"),
    Field("weight_percent", "real", "Weight [%]"),
    Field("status", "text", "Status of the variant"),
    Field("kind", "text", "Kind of its data"),
)
"""One row for each variant and indicator. `value` is NULL where it is not known, never 0; `rank` is NULL
where it is not known or neither more nor less is better, and the same for the same value. `weight_percent`:
of the weighted sum, 0 where the indicator has no part in it."""

VARIANT_RANKING = (
    Field("what", "text", "Score, weight or cost"),
    Field("label", "text", "What it is about"),
    Field("variant", "text", "Variant"),
    Field("indicator", "text", "Indicator"),
    Field("score", "real", "Points of 100"),
    Field("rank", "integer", "Rank"),
    Field("change_percent", "real", "Changed by [%]"),
    Field("best", "text", "Best variant then"),
    Field("stays", "boolean", "The best variant stays best"),
)
"""First a row "score" for each variant, best first. Then a row for each weight or cost that is changed by the
given share, "weight" or "cost", and for the smallest change at which another variant becomes best,
"weight_switch" or "cost_switch", whose change is NULL where no change does it."""

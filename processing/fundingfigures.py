"""Key figures of funding: the table STATS, the declared numbers, and what the log says."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from ..smartcity_plugin.words import date_text, interface_language, tr
from . import fundingcriteria, fundingwords
from .fundinganswer import Answer
from .fundingwords import shown
from .run import Run

WOLFSBURG_M_PER_UNIT = 900_000 / 73_950
"""Trench per connection in Wolfsburg's network of 2017 to 2021, to compare with: over 900 km for 73,950
connections (concept of the city)."""


def rows(run: Run, found: Answer) -> Iterator[dict[str, Any]]:
    """Rows of STATS, in the order in which a council reads them. A figure that is not known has no value."""
    for key, words, value, unit, basis in (
        *_sums(found), *_counts(found), *_programme(found), *_weights(found),
        *fundingcriteria.figures(run, found.programme, found.inputs),
    ):  # fmt: skip
        known = isinstance(value, (int, float)) and math.isfinite(value)
        yield {"key": key, "label": words, "value": float(value) if known else None, "unit": unit,
               "basis": basis}  # fmt: skip


def _missing(values) -> int:
    import numpy as np

    return int(np.isnan(values).sum())


def _of(values) -> str:
    """How many areas a sum is of."""
    missing = _missing(values)
    if not missing:
        return tr("sum of all {count} areas", count=len(values))
    return tr("sum of {known} areas; of {missing} it is not known", known=len(values) - missing,
              missing=missing)  # fmt: skip


def _sums(found: Answer) -> list[tuple]:
    import numpy as np

    from ..smartcity_plugin.broadband.funding import total

    areas, shares, shaken = found.result.areas, found.result.shares, found.sensitivity
    both = ~np.isnan(areas.cost_eur) & (found.case.connected > 0)
    units = found.case.connected[both].sum()
    trench = found.inputs.column("trench_m", of_costs=True)
    dug = ~np.isnan(trench) & (found.case.connected > 0)
    dug_units = found.case.connected[dug].sum()
    span = span_words(found)
    return [
        ("cost_eur", tr("Cost of the areas whose cost is known"), total(areas.cost_eur), "EUR",
         _of(areas.cost_eur)),
        ("missing", tr("Project areas whose cost is not known"), _missing(areas.cost_eur), "", tr("counted")),
        ("unpriced", tr("Positions of the bill without a price"), found.inputs.unpriced, "",
         tr("not known: the costs' layer does not say it") if found.inputs.unpriced is None
         else tr("as the costs' layer says it")),
        ("federal_eur", tr("Federal share"), total(shares.federal), "EUR", _of(shares.federal)),
        ("land_eur", tr("Share of the Land"), total(shares.land), "EUR", _of(shares.land)),
        ("own_eur", tr("Share of the municipality"), total(shares.own), "EUR", _of(shares.own)),
        ("own_low_eur", tr("Share of the municipality, lowest"), total(shaken.own_low), "EUR", span),
        ("own_high_eur", tr("Share of the municipality, highest"), total(shaken.own_high), "EUR", span),
        ("revenue_eur", tr("Expected revenue"), total(areas.revenue_eur), "EUR", _of(areas.revenue_eur)),
        ("gap_eur", tr("Viability gap"), total(shares.gap), "EUR", _of(shares.gap)),
        ("cost_per_unit", tr("Cost per connection"),
         areas.cost_eur[both].sum() / units if units else math.nan, "EUR",
         tr("of the areas whose cost is known")),
        ("metres_per_unit", tr("Trench per connection"),
         trench[dug].sum() / dug_units if dug_units else math.nan, "m",
         tr("to compare: Wolfsburg 2017 to 2021 over 900 km for 73,950 connections, {metres} m",
            metres=shown(WOLFSBURG_M_PER_UNIT, 1))),
    ]  # fmt: skip


def _counts(found: Answer) -> list[tuple]:
    from ..smartcity_plugin.broadband.funding import total

    said = [verdict for verdict, _ in found.verdicts]
    areas, plan, counted = found.case.areas, found.phases, tr("counted")
    placed = [int(year) for year, why in zip(plan.last, plan.why) if not why]
    rows = [
        ("areas", tr("Project areas"), len(said), "", counted),
        ("eligible_yes", tr("Project areas that are eligible"), said.count("yes"), "", counted),
        ("eligible_partly", tr("Project areas that are eligible in part"), said.count("partly"), "", counted),
        ("eligible_no", tr("Project areas that are not eligible"), said.count("no"), "", counted),
        ("eligible_undetermined", tr("Project areas of undetermined eligibility"), said.count("undetermined"),
         "", counted),
        ("units", tr("Connections"), total(areas.units), "", _of(areas.units)),
        ("units_eligible", tr("Connections that are eligible"), total(areas.eligible), "",
         _of(areas.eligible)),
        ("units_undetermined", tr("Connections of undetermined eligibility"), total(areas.undetermined), "",
         _of(areas.undetermined)),
        ("ranked", tr("Project areas with a rank"), int((found.result.rank > 0).sum()), "", counted),
    ]  # fmt: skip
    if not math.isnan(found.budget_eur):
        rows += [
            ("phased", tr("Project areas with a year"), len(placed), "", counted),
            ("unphased", tr("Project areas without a year"), len(said) - len(placed), "", counted),
            ("last_year", tr("Years needed"), max(placed) - plan.start + 1 if placed else math.nan, "",
             tr("by a budget of {budget} EUR a year from {year} on", budget=shown(found.budget_eur),
                year=plan.start)),
        ]  # fmt: skip
    return rows


def _programme(found: Answer) -> list[tuple]:
    """What the programme pays, and how sure that is."""
    programme = found.programme
    land = "land_share" if "land_share" in programme.values else "land_up_to"
    rows = [
        ("federal_share", tr("Federal share of what is fundable"), 100 * programme.federal, "%",
         fundingwords.basis(programme, "federal_share")),
        ("land_share", tr("Share of the Land in what is fundable"), 100 * programme.land, "%",
         fundingwords.basis(programme, land)),
    ]  # fmt: skip
    titles = {
        "own_least": tr("Least share of the municipality"),
        "federal_most_eur": tr("Largest federal grant"), "federal_least_eur": tr("Least federal grant"),
        "land_most_eur": tr("Largest grant of the Land"),
        "land_most_per_address_eur": tr("Largest grant of the Land per address"),
        "project_most_eur": tr("Most that a project may cost"),
    }
    for key, words in titles.items():
        if key in programme.values:
            share = key == "own_least"
            rows.append((key, words, programme.get(key) * (100 if share else 1), "%" if share else "EUR",
                         fundingwords.basis(programme, key)))  # fmt: skip
    return rows


def _weights(found: Answer) -> list[tuple]:
    from ..smartcity_plugin.broadband.priority import CRITERIA

    used = found.result.scores.used
    alike, given = tr("all areas are alike or it is not known: not used"), tr("as given")
    return [
        (f"weight_{name}", tr("Weight: {criterion}", criterion=fundingwords.criterion(name)), float(weight),
         "", given if told or not weight else alike)
        for name, weight, told in zip(CRITERIA, found.case.weights, used)
    ]  # fmt: skip


def span_words(found: Answer) -> str:
    """Over what the range of the own share goes."""
    span = found.span
    return tr(
        "cost ±{cost} %, take-up {low} to {high} %, undetermined connections eligible or not",
        cost=shown(100 * span.cost_change), low=shown(100 * span.take_up_low),
        high=shown(100 * span.take_up_high),
    )  # fmt: skip


def numbers(run: Run, found: Answer) -> dict:
    """The declared numbers; the log says what a reader must know about them."""
    from ..smartcity_plugin.broadband.funding import total

    areas, shares, inputs = found.result.areas, found.result.shares, found.inputs
    _tell_programme(run, found)
    missing, own_missing = _missing(areas.cost_eur), _missing(shares.own)
    run.info(
        tr("{known} of {count} project areas with known cost: {cost} EUR, of which {own} EUR for the "
           "municipality.", known=len(inputs.rows) - missing, count=len(inputs.rows),
           cost=shown(total(areas.cost_eur)), own=shown(total(shares.own)))
    )  # fmt: skip
    if missing:
        run.warn(tr("Project areas whose cost is not known: {count}. All areas together cost more than the "
                    "sum.", count=missing))  # fmt: skip
    if own_missing > missing:
        run.warn(tr("Project areas whose share of the municipality is not known: {count}. Cost, revenue or "
                    "eligible connections are missing.", count=own_missing))  # fmt: skip
    if inputs.unpriced:
        run.warn(tr("Positions of the bill without a price: {count}. All costs here are too low by them.",
                    count=inputs.unpriced))  # fmt: skip
    unknown_revenue = _missing(areas.revenue_eur)
    if found.case.terms.operator_model and unknown_revenue:
        run.info(tr("Project areas without a known lease, whose whole cost counts: {count}.",
                    count=unknown_revenue))  # fmt: skip
    fewer = int((found.case.connected < found.case.areas.units).sum())
    if fewer:
        run.info(tr("Project areas in which the plan reaches fewer connections than are needed: {count}. "
                    "Their cost per connection is that of those reached.", count=fewer))  # fmt: skip

    def known(value: float) -> float | None:
        return None if math.isnan(value) else value

    return {
        "TOTAL_COST": known(total(areas.cost_eur)), "OWN_SHARE": known(total(shares.own)),
        "FEDERAL": known(total(shares.federal)), "LAND": known(total(shares.land)), "MISSING": missing,
        "OWN_MISSING": own_missing, "RANKED": int((found.result.rank > 0).sum()),
        "PHASED": found.phases.why.count(""), "TOTAL": inputs.read, "USED": inputs.read - inputs.rejected,
        "REJECTED": inputs.rejected,
    }  # fmt: skip


def _tell_programme(run: Run, found: Answer) -> None:
    """What the programme is, whether it still runs, and what of it is not sure."""
    programme, language = found.programme, interface_language()
    run.info(tr("Programme: {title}. {note}", title=programme.text("title", language),
                note=programme.text("note", language)))  # fmt: skip
    for key in programme.unsure():
        run.info(tr("Value {key} of the programme is not sure: {basis}", key=key,
                    basis=fundingwords.basis(programme, key)))  # fmt: skip
    if programme.valid_to and programme.valid_to.year < found.phases.start:
        run.warn(tr("The programme took applications until {date} only: the shares hold if a successor pays "
                    "the same.", date=date_text(programme.valid_to.isoformat(), language)))  # fmt: skip
    if programme.get("survey_required", 0.0):
        run.info(tr("The programme asks for a market survey first: connections that operators promise there "
                    "are not funded."))  # fmt: skip
    rules = _rules(run)
    if programme.rules and not rules:
        run.info(tr("The programme goes by rules {own}; by which ones the areas were classified is not "
                    "known.", own=", ".join(programme.rules)))  # fmt: skip
    elif programme.rules and rules not in programme.rules:
        run.warn(tr("The areas were classified by rules {rules}, the programme goes by {own}: classify again "
                    "or check eligibility.", rules=rules, own=", ".join(programme.rules)))  # fmt: skip


def _rules(run: Run) -> str:
    """By which rules of supply the project areas were classified; empty where their layer does not say it."""
    made = run.provenance("CLUSTERS")
    return made.parameters.get("rules", "") if made else ""

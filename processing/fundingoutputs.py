"""Ranked project areas as layers, tables, chart and numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from qgis.core import QgsFeature, QgsWkbTypes

from ..layers import broadbandschema, frames, provenance, schema
from ..layers.style import title as style_title
from ..smartcity_plugin.words import interface_language, tr
from . import fundingfigures, fundingwords
from .fundinganswer import TOOL, Answer
from .run import Run

STYLE = "funding_ranking"
INPUTS = ("CLUSTERS", "COSTS", "ADDRESSES")
POINTS = ("units", "schools", "businesses", "public", "cost", "dig_once", "need")
"""In the order of broadband.priority.CRITERIA; the fields are called points_*."""


def write(run: Run, found: Answer) -> dict:
    """All outputs. Returns the numbers."""
    source = _provenance(run, found)
    run.add_features(
        "RANKING", _areas(found), schema.qgs_fields(broadbandschema.FUNDING_RANKING),
        QgsWkbTypes.Type.MultiPolygon,
        found.inputs.crs, title=style_title(STYLE, interface_language()), style=STYLE, provenance=source,
    )  # fmt: skip
    for name, rows, fields, title in (
        ("PHASES", _phases(found), broadbandschema.FUNDING_PHASES, tr("Phases of fibre")),
        ("SENSITIVITY", _scenarios(found), broadbandschema.FUNDING_SENSITIVITY,
         tr("Sensitivity of the ranking")),
        ("STATS", fundingfigures.rows(run, found), schema.KEY_FIGURES, tr("Key figures of funding")),
    ):  # fmt: skip
        run.add_features(
            name, _table(rows, fields), schema.qgs_fields(fields), title=title, provenance=source
        )
    if run.wants("CHART"):
        _draw(run, found)
    return fundingfigures.numbers(run, found)


def _table(rows, fields) -> Iterator[QgsFeature]:
    known = schema.qgs_fields(fields)
    for row in rows:
        yield frames.feature(known, row)


def _areas(found: Answer) -> Iterator[QgsFeature]:
    """Areas by rank; those without one at the end."""
    fields = schema.qgs_fields(broadbandschema.FUNDING_RANKING)
    inputs, rank = found.inputs, found.result.rank
    whole = {field.name for field in broadbandschema.BROADBAND_CLUSTERS if field.kind == "integer"}
    for area in sorted(range(len(rank)), key=lambda each: (rank[each] == 0, rank[each], inputs.ids[each])):
        row = {name: round(value) if name in whole and value is not None else value
               for name, value in inputs.rows[area].items()}  # fmt: skip
        shape = inputs.shapes[area]
        yield frames.feature(
            fields, {**row, **_values(found, area)}, None if shape is None else frames.multi(shape)
        )


def _values(found: Answer, area: int) -> dict[str, Any]:
    """What is found out about one area."""
    result, plan, shaken = found.result, found.phases, found.sensitivity
    shares, costs = result.shares, found.inputs.costs[area]
    connected, trench = found.case.connected[area], costs.get("trench_m")
    ranked, placed = result.rank[area] > 0, not plan.why[area]
    values = {f"points_{name}": result.scores.points[area, column] for column, name in enumerate(POINTS)}
    return {
        **values, "rank": result.rank[area] if ranked else None, "score": result.scores.score[area],
        "eligible": found.verdicts[area][0], "reason": fundingwords.reason(found, area),
        "cost_eur": result.areas.cost_eur[area], "cost_per_unit": result.cost_per_unit[area],
        "metres_per_unit": trench / connected if trench is not None and connected > 0 else None,
        "revenue_eur": result.areas.revenue_eur[area], "gap_eur": shares.gap[area],
        "federal_eur": shares.federal[area], "land_eur": shares.land[area], "own_eur": shares.own[area],
        "own_low_eur": shaken.own_low[area], "own_high_eur": shaken.own_high[area],
        "rank_best": shaken.rank_best[area] if ranked else None,
        "rank_worst": shaken.rank_worst[area] if ranked else None, "dig_once_m": costs.get("roadworks_m"),
        "phase": plan.first[area] - plan.start + 1 if placed else None,
        "phase_year": plan.first[area] if placed else None,
        "phase_until": plan.last[area] if placed else None,
        "phase_note": fundingwords.phase_note(found, area), "unknown": fundingwords.unknown(found, area),
    }  # fmt: skip


def _phases(found: Answer) -> Iterator[dict[str, Any]]:
    """A row for each year up to the last that is needed, then one for each reason for having none."""
    plan = found.phases
    placed = [area for area in found.result.order if not plan.why[area]]
    last = max((int(plan.last[area]) for area in placed), default=plan.start - 1)
    for year in range(plan.start, last + 1):
        begun = [area for area in placed if plan.first[area] == year]
        spent = float(plan.spent[year - plan.start])
        going_on = [area for area in placed if plan.first[area] < year <= plan.last[area]]
        names = found.inputs.names()
        note = tr("Goes on: {areas}.", areas=", ".join(names[area] for area in going_on)) if going_on else ""
        yield {
            **_summed(found, begun), "phase": year - plan.start + 1, "year": year, "own_eur": spent,
            "budget_eur": found.budget_eur, "left_eur": max(0.0, found.budget_eur - spent), "note": note,
        }  # fmt: skip
    for key in sorted(set(plan.why) - {""}):
        listed = [area for area in range(len(plan.why)) if plan.why[area] == key]
        listed.sort(key=lambda area: (found.result.rank[area], found.inputs.ids[area]))
        yield {**_summed(found, listed), "note": fundingwords.why_no_year(key)}


def _summed(found: Answer, chosen: list[int]) -> dict[str, Any]:
    """Names and sums of some areas; a sum of which nothing is known is empty."""
    from ..smartcity_plugin.broadband.funding import total

    result, shares, names = found.result, found.result.shares, found.inputs.names()
    units = total(found.case.connected[chosen]) if chosen else 0.0
    return {
        "areas": len(chosen), "area_names": ", ".join(names[area] for area in chosen),
        "units": None if math.isnan(units) else round(units),
        "cost_eur": total(result.areas.cost_eur[chosen]), "federal_eur": total(shares.federal[chosen]),
        "land_eur": total(shares.land[chosen]), "own_eur": total(shares.own[chosen]),
    }  # fmt: skip


def _scenarios(found: Answer) -> Iterator[dict[str, Any]]:
    names = found.inputs.names()
    for number, scenario in enumerate(found.sensitivity.scenarios):
        words, size, unit = fundingwords.change(scenario)
        yield {
            "key": "_".join(filter(None, (scenario.subject, scenario.detail, str(number)))), "label": words,
            "change": size, "unit": unit, "cost_eur": scenario.cost_eur, "federal_eur": scenario.federal_eur,
            "land_eur": scenario.land_eur, "own_eur": scenario.own_eur, "moved": scenario.moved,
            "farthest": scenario.farthest, "first": names[scenario.first] if scenario.first >= 0 else None,
            "order_change": fundingwords.order_change(scenario, names),
        }  # fmt: skip


def _draw(run: Run, found: Answer) -> None:
    """The cost curve, in the language of LANGUAGE."""
    from ..smartcity_plugin.council import fundingchart, plan

    language = plan.document_language(plan.LANGUAGES[run.choice("LANGUAGE")])
    result, programme = found.result, found.programme
    sources = [run.provenance(name) for name in INPUTS if run.given(name)]
    fundingchart.save(
        fundingchart.Order(
            tuple(found.inputs.names()), found.case.connected, result.areas.cost_eur, result.shares.federal,
            result.shares.land, result.shares.own, result.areas.revenue_eur, found.phases.first,
            programme.text("title", language), programme.federal, programme.land, not programme.unsure(),
            provenance.source_note(sources, language), language, found.inputs.unpriced or 0,
        ),
        run.file_output("CHART"),
    )  # fmt: skip


def _provenance(run: Run, found: Answer):
    """Where the result comes from, and how sure it is."""
    terms, span, programme = found.case.terms, found.span, found.programme
    settings = {
        "programme": programme.name, "federal_share": f"{programme.federal:g}",
        "land_share": f"{programme.land:g}", "model": "operator" if terms.operator_model else "gap",
        "application": "one" if terms.together else "each", "hopeful": "1" if terms.hopeful else "0",
        "take_up": f"{found.case.take_up:g}",
        "revenue_per_customer_eur": "" if math.isnan(found.case.per_customer_eur)
        else f"{found.case.per_customer_eur:g}",
        "weights": ", ".join(f"{name} {weight:g}" for name, weight in zip(POINTS, found.case.weights)),
        "budget_eur": "" if math.isnan(found.budget_eur) else f"{found.budget_eur:g}",
        "start_year": f"{found.phases.start}", "cost_change": f"{span.cost_change:g}",
        "not_confirmed": ", ".join(programme.unsure()),
    }  # fmt: skip
    return provenance.derived(
        provenance.COMPUTED, [run.provenance(name) for name in INPUTS if run.given(name)],
        tool=TOOL, parameters={name: value for name, value in settings.items() if value},
        expected_error=fundingfigures.span_words(found),
    )  # fmt: skip

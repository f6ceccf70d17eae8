"""The chosen sites as layers, tables and numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsWkbTypes

from ..layers import provenance, schema
from ..smartcity_plugin.words import interface_language, tr
from .rows import as_field
from .run import Run
from .sitinganswer import Answer, certainty
from .sitinglayers import Demand, Sites

EXISTING, PROPOSED = "existing", "proposed"


@dataclass(frozen=True)
class Origin:
    """What a result goes back to, beyond what the shared parameters say."""

    tool: str
    inputs: tuple[str, ...]  # parameters whose layers are the sources
    crs: QgsCoordinateReferenceSystem
    parameters: dict[str, str]
    # how reach was found and how sure that is, in the user's language; for the table of key figures
    basis: str
    assumptions: tuple[str, ...] = ()  # more sentences on sources and assumptions, in the user's language
    cost_basis: str = ""  # where costs come from, if not from the layer alone
    value_words: str = ""  # what the value of the objective is, if that is not what it is for distances
    figures: tuple[tuple, ...] = ()  # more key figures: key, words, value, unit, basis


@dataclass(frozen=True)
class Costs:
    """Of the new sites; what is not known is counted, never taken as 0."""

    build_eur: float  # of the sites whose cost is known
    running_eur: float  # per year, likewise
    build_unknown: int
    running_unknown: int


def costs(sites: Sites, found: Answer) -> Costs:
    """What the new sites cost."""
    import numpy as np

    new = found.plan.sites[~sites.existing[found.plan.sites]]
    build, running = sites.build_eur[new], sites.running_eur[new]
    return Costs(
        _known_sum(build), _known_sum(running), int(np.isnan(build).sum()),
        int(np.isnan(running).sum()),
    )  # fmt: skip


def _known_sum(values) -> float:
    """Sum of what is known, NaN where nothing is."""
    import numpy as np

    known = values[~np.isnan(values)]
    return float(known.sum()) if known.size or not values.size else math.nan


def write(run: Run, sites: Sites, demand: Demand, found: Answer, origin: Origin) -> dict:
    """All outputs of SitingAlgorithm.add_results. Returns the numbers."""
    origin = replace(origin, cost_basis=_cost_basis(run, origin))
    source = _provenance(run, found, origin)
    point, line = QgsWkbTypes.Type.Point, QgsWkbTypes.Type.LineString
    run.add_features(
        "SITES", _site_features(sites, demand, found), schema.qgs_fields(schema.SITING_SITES), point,
        origin.crs,
        title=tr("Chosen sites"), style="siting_sites", provenance=source,
    )  # fmt: skip
    run.add_features(
        "COVERED", _demand_features(sites, demand, found), schema.qgs_fields(schema.SITING_COVERED), point,
        origin.crs, title=tr("Demand and its coverage"), style="siting_covered", provenance=source,
    )  # fmt: skip
    run.add_features(
        "ASSIGNMENT", _assignment_features(sites, demand, found), schema.qgs_fields(schema.SITING_ASSIGNMENT),
        line, origin.crs, title=tr("Assignment"), style="siting_assignment", provenance=source,
    )  # fmt: skip
    run.add_features(
        "CURVE", _curve_features(sites, demand, found), schema.qgs_fields(schema.SITING_CURVE),
        title=tr("Coverage by number of sites"), provenance=source,
    )
    run.add_features(
        "STATS", _figure_features(sites, demand, found, origin), schema.qgs_fields(schema.KEY_FIGURES),
        title=tr("Key figures of siting"), provenance=source,
    )
    if run.wants("CHART"):
        _draw(run, sites, demand, found, origin)
    return _numbers(run, sites, demand, found, origin)


def _cost_basis(run: Run, origin: Origin) -> str:
    """Where costs come from, if not from the layer alone: a preset may have filled them when it was made."""
    made = run.provenance("CANDIDATES")
    assumed = made.parameters.get(provenance.COSTS_ASSUMED, "0") if made else "0"
    if assumed == "0":
        return origin.cost_basis
    words = tr("costs of {count} candidates by preset {preset}: a sensor station or gateway, mostly "
               "assumptions",
               count=assumed, preset=made.parameters.get("costs", ""))  # fmt: skip
    return "; ".join(filter(None, (words, origin.cost_basis)))


def _draw(run: Run, sites: Sites, demand: Demand, found: Answer, origin: Origin) -> None:
    """The curve as a chart, in the language of LANGUAGE."""
    from ..smartcity_plugin.council import plan, sitingchart

    by_distance = found.wish.by_distance and found.reach.unit != "1"
    shown = by_distance == found.wish.by_distance  # the curve is of what the objective is about
    spent = costs(sites, found)
    language = plan.document_language(plan.LANGUAGES[run.choice("LANGUAGE")])
    sources = [run.provenance(name) for name in origin.inputs if run.given(name)]
    sitingchart.save(
        sitingchart.Order(
            found.curve, float(demand.weight.sum()), demand.unit, found.reach.unit, by_distance,
            int(sites.existing.sum()), found.plan.gap if shown else math.nan, spent.build_eur,
            spent.running_eur, spent.build_unknown,
            " ".join(filter(None, (origin.basis, _sentence(origin.cost_basis))))
            if language == interface_language() else "",
            provenance.source_note(sources, language), language, found.wish.folds, bool(origin.cost_basis),
            found.partly,
        ),
        run.file_output("CHART"),
    )  # fmt: skip


def _sentence(words: str) -> str:
    """A table's words as a sentence."""
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _feature(fields, values: dict, shape: QgsGeometry | None = None) -> QgsFeature:
    """A feature with the values that its fields name; NaN is empty."""
    feature = QgsFeature(fields)
    for name, value in values.items():
        if value is not None and value == value:
            feature.setAttribute(name, value)
    if shape is not None:
        feature.setGeometry(shape)
    return feature


def _kept(row, names: list[str]) -> dict:
    """Fields of a row that the schema has too."""
    return {name: row.values.get(name) for name in names if name in row.values.index}


def _point(row) -> QgsGeometry:
    return QgsGeometry.fromPointXY(QgsPointXY(row.x, row.y))


def _site_features(sites: Sites, demand: Demand, found: Answer) -> Iterator[QgsFeature]:
    import numpy as np

    fields = schema.qgs_fields(schema.SITING_SITES)
    kinds = {field.name: field.kind for field in schema.SITING_CANDIDATES}
    all_weight = float(demand.weight.sum())
    ranking = found.ranking
    for place, site in enumerate(ranking.order):
        row = sites.rows[site]
        cover = found.cover[site]
        share = np.nan if found.wish.by_distance else 100.0 * ranking.gain[place] / all_weight
        values = {name: as_field(value, kinds[name]) for name, value in _kept(row, list(kinds)).items()}
        yield _feature(fields, {
            **values, "id": row.id,
            "status": (values.get("status") or EXISTING) if sites.existing[site] else PROPOSED,
            "cost_eur": float(sites.build_eur[site]), "running_eur": float(sites.running_eur[site]),
            "district": sites.district[site] or values.get("district"),
            "chosen_as": EXISTING if sites.existing[site] else PROPOSED, "rank": int(ranking.rank[place]),
            "gain": float(ranking.gain[place]), "gain_percent": float(share),
            "covered": float((demand.weight[cover.indices] * cover.data).sum()),
            "only_here": float(ranking.only_here[place]),
        }, _point(row))  # fmt: skip


def _demand_features(sites: Sites, demand: Demand, found: Answer) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.SITING_COVERED)
    kinds = {field.name: field.kind for field in schema.SITING_DEMAND}
    service = found.service
    for point, row in enumerate(demand.rows):
        values = {name: as_field(value, kinds[name]) for name, value in _kept(row, list(kinds)).items()}
        served = service.site[point] >= 0
        yield _feature(fields, {
            **values, "id": row.id, "weight": float(demand.weight[point]), "times": int(service.times[point]),
            "site_id": sites.ids[service.site[point]] if served else None,
            "reach": float(service.value[point]),
        }, _point(row))  # fmt: skip


def _assignment_features(sites: Sites, demand: Demand, found: Answer) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.SITING_ASSIGNMENT)
    for point, site in enumerate(found.service.site):
        if site < 0:
            continue
        start, end = demand.rows[point], sites.rows[site]
        shape = QgsGeometry.fromPolylineXY([QgsPointXY(start.x, start.y), QgsPointXY(end.x, end.y)])
        yield _feature(fields, {
            "demand_id": start.id, "site_id": end.id, "weight": float(demand.weight[point]),
            "reach": float(found.service.value[point]),
        }, shape)  # fmt: skip


def curve_costs(sites: Sites, found: Answer):
    """Cost of building for each point of the curve [EUR], NaN from the first site whose cost is not known."""
    import numpy as np

    return np.concatenate([[0.0], np.cumsum(sites.build_eur[found.curve.site])])


def _curve_features(sites: Sites, demand: Demand, found: Answer) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.SITING_CURVE)
    curve, whole = found.curve, float(demand.weight.sum())
    cost = curve_costs(sites, found)
    for count in range(curve.covered.size):
        yield _feature(fields, {
            "sites": count, "covered": float(curve.covered[count]),
            "covered_percent": float(100.0 * curve.covered[count] / whole), "cost_eur": float(cost[count]),
            "bound_percent": float(100.0 * curve.bound[count] / whole),
            "mean_reach": float(curve.mean[count]),
            "largest_reach": float(curve.largest[count]),
        })  # fmt: skip


def _figure_features(sites: Sites, demand: Demand, found: Answer, origin: Origin) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    for key, words, value, unit, basis in _figures(sites, demand, found, origin):
        if value is not None and not (isinstance(value, float) and not math.isfinite(value)):
            yield _feature(fields, {
                "key": key, "label": words, "value": float(value), "unit": unit, "basis": basis
            })  # fmt: skip


def _figures(sites: Sites, demand: Demand, found: Answer, origin: Origin) -> list[tuple]:
    """Key, words, value, unit and basis of each key figure, in the order in which a council reads them."""
    spent, whole = costs(sites, found), float(demand.weight.sum())
    new = int((~sites.existing[found.plan.sites]).sum())
    unit = demand.unit
    sure, supplied, counted = certainty(found.plan), tr("as supplied with the layer"), tr("counted")
    paid = origin.cost_basis or supplied
    if origin.cost_basis:  # a map prints the words, not the basis
        building = tr("Cost of the new sites, partly assumed")
        running = tr("Running cost per year of the new sites, partly assumed")
    else:
        building = tr("Cost of the new sites whose cost is known")
        running = tr("Running cost per year of the new sites where it is known")
    length = "" if found.reach.unit == "1" else found.reach.unit
    at = found.curve.chosen
    rows = [
        ("sites_new", tr("New sites"), new, "", sure),
        ("covered_percent", tr("Demand covered"), 100.0 * found.covered_weight / whole, "%", origin.basis),
        ("covered", tr("Demand covered"), found.covered_weight, unit, origin.basis),
        ("demand", tr("Demand in all"), whole, unit, supplied),
        ("cost_eur", building, spent.build_eur, "EUR", paid),
        ("running_eur", running, spent.running_eur, "EUR", paid),
        ("gap_percent", tr("Gap to the best possible value at most"), 100.0 * found.plan.gap, "%", sure),
        ("unreachable", tr("Demand points that no selection can cover"), found.unreachable.size, "",
         origin.basis),
        *origin.figures,
    ]  # fmt: skip
    if length:
        rows += [
            ("mean_reach", tr("Mean distance or time to the nearest site"), float(found.curve.mean[at]),
             length, origin.basis),
            ("largest_reach", tr("Greatest distance or time to the nearest site"),
             float(found.curve.largest[at]), length, origin.basis),
        ]  # fmt: skip
    return rows + [
        ("sites_existing", tr("Existing sites"), int(sites.existing.sum()), "", counted),
        ("cost_unknown", tr("New sites whose cost is not known"), spent.build_unknown, "", counted),
        ("running_unknown", tr("New sites whose running cost is not known"), spent.running_unknown, "",
         counted),
        ("value", origin.value_words or _objective_words()[found.wish.objective],
         float(found.plan.objective), "", sure),
        ("bound", tr("Best possible value"), float(found.plan.bound), "", sure),
    ]  # fmt: skip


def _objective_words() -> dict[str, str]:
    """Objective -> what its value is."""
    return {
        "fewest": tr("Value of the objective: number or cost of sites"),
        "most": tr("Value of the objective: demand covered"),
        "nearest": tr("Value of the objective: sum of weight times distance"),
        "fairest": tr("Value of the objective: largest distance"),
        "backup": tr("Value of the objective: demand covered by several sites, or sites needed"),
    }


def _numbers(run: Run, sites: Sites, demand: Demand, found: Answer, origin: Origin) -> dict:
    """The declared numbers; the log says in words how sure they are and what the plan costs."""
    spent, whole = costs(sites, found), float(demand.weight.sum())
    status = certainty(found.plan)
    new = int((~sites.existing[found.plan.sites]).sum())
    unit = tr(demand.unit)  # translated: in council/sitingwords
    run.info(
        tr("New sites: {count}. Covered: {share} % of the demand ({weight} of {whole} {unit}).",
           count=new, share=round(100.0 * found.covered_weight / whole, 1),
           weight=round(found.covered_weight, 1), whole=round(whole, 1), unit=unit).replace(" )", ")")
    )  # fmt: skip
    run.info(status)
    if found.wish.covers_share and not found.wish.cheapest and math.isfinite(found.plan.bound):
        run.info(tr("No plan does it with fewer than {bound} new sites.",
                    bound=math.ceil(found.plan.bound - 1e-6)))  # fmt: skip
    known = new - spent.build_unknown
    if known:
        run.info(tr("Cost of {known} of {count} new sites: {cost} EUR.",
                    known=known, count=new, cost=round(spent.build_eur)))  # fmt: skip
    running_known = new - spent.running_unknown
    if running_known:
        run.info(tr("Running cost of {known} of {count} new sites: {cost} EUR per year.",
                    known=running_known, count=new, cost=round(spent.running_eur)))  # fmt: skip
    if spent.running_unknown:
        run.info(tr("The running cost of {count} new sites is not known.", count=spent.running_unknown))
    if spent.build_unknown:
        run.warn(tr("The cost of {count} new sites is not known: the plan costs more than its sum.",
                    count=spent.build_unknown))  # fmt: skip
    for sentence in filter(None, (_sentence(origin.cost_basis), origin.basis, *origin.assumptions)):
        run.info(sentence)
    gap = found.plan.gap
    return {
        "CHOSEN": new, "VALUE": float(found.plan.objective),
        "BOUND": float(found.plan.bound) if math.isfinite(found.plan.bound) else None,
        "GAP": float(100.0 * gap) if math.isfinite(gap) else None, "OPTIMAL": bool(found.plan.optimal),
        "STATUS": status, "COVERED_WEIGHT": found.covered_weight,
        "COVERED_PERCENT": 100.0 * found.covered_weight / whole, "UNREACHABLE": int(found.unreachable.size),
        "COST": spent.build_eur if known else None,
        "RUNNING_COST": spent.running_eur if running_known else None,
        "COST_UNKNOWN": spent.build_unknown, "TOTAL": sites.read + demand.read,
        "USED": len(sites.rows) + len(demand.rows), "REJECTED": sites.rejected + demand.rejected,
    }  # fmt: skip


def _provenance(run: Run, found: Answer, origin: Origin):
    """Where the result comes from, and how sure it is."""
    wish = found.wish
    settings = {
        "objective": wish.objective,
        "count": "" if wish.count is None else f"{wish.count}",
        "budget_eur": "" if wish.budget is None else f"{wish.budget:g}",
        "target_percent": "" if wish.share is None else f"{100 * wish.share:g}",
        "folds": f"{wish.folds}",
        "reach": "" if wish.limit is None else f"{wish.limit:g} {found.reach.unit}",
        "spacing_m": f"{wish.spacing_m:g}",
        "seed": f"{wish.seed}",
        "gap_percent": f"{100 * found.plan.gap:g}",
        **origin.parameters,
    }
    return provenance.derived(
        provenance.COMPUTED, [run.provenance(name) for name in origin.inputs if run.given(name)],
        tool=origin.tool, parameters={name: value for name, value in settings.items() if value},
        expected_error=" ".join((certainty(found.plan), origin.basis)),
    )  # fmt: skip

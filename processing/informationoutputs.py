"""What smartcity:sensorinformation writes: stations, maps of uncertainty, variogram, chart, key figures."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsWkbTypes

from ..layers import provenance as origin
from ..layers import schema
from ..layers.frames import crs_text
from ..smartcity_plugin.words import plugin_version, tr
from .informationinputs import INPUTS, Problem
from .rows import as_field
from .run import Run

TOOL = "smartcity:sensorinformation"


@dataclass(frozen=True)
class Spread:
    """Standard deviation of the kriging error on the map, NaN outside it; float64, shape of the grid."""

    before: object
    after: object


def say_variogram(run: Run, problem: Problem) -> None:
    """The variogram and how well it fits, in the log."""
    from ..smartcity_plugin.council import linkwords, variogramchart
    from ..smartcity_plugin.words import interface_language

    language, found = interface_language(), problem.variogram
    run.info(
        tr("Variogram: {model}, nugget {nugget}, sill {sill}, range {range}.",
           model=tr(variogramchart.MODELS[found.model]),  # translated: in variogramchart
           nugget=variogramchart.amount(found.nugget, language),
           sill=variogramchart.amount(found.sill, language),
           range=variogramchart.length(found.range_m, language))
    )  # fmt: skip
    if problem.fit is None:
        return
    run.info(
        tr("Fitted to {points} measurements in {classes} distance classes; mean deviation {deviation} %.",
           points=problem.fit.lags.points, classes=int(problem.fit.lags.used.sum()),
           deviation=linkwords.figure(100 * problem.fit.deviation, 0, language))
    )  # fmt: skip
    for doubt in problem.fit.doubts:
        run.warn(tr(variogramchart.DOUBTS[doubt]))  # translated: in variogramchart


def spread(run: Run, problem: Problem, design) -> Spread:
    """The map before and after."""
    import numpy as np

    from ..smartcity_plugin.siting import information

    points = np.column_stack(problem.grid.centre(*np.nonzero(problem.inside)))
    maps = []
    for number, stations in enumerate((np.flatnonzero(problem.existing), design.plan.sites)):
        found = information.standard_deviation(
            problem.sites_xy[stations], points, problem.variogram, mean_known=problem.mean_known,
            cancelled=run.feedback.isCanceled,
            progress=lambda share, number=number: run.progress((number + share) / 2),
        )  # fmt: skip
        run.check_cancelled()
        image = np.full(problem.grid.shape, np.nan)
        image[problem.inside] = found
        maps.append(image)
    return Spread(*maps)


def write(run: Run, problem: Problem, design, found: Spread) -> dict:
    """All outputs; returns the numbers."""
    provenance = _provenance(run, problem, design)
    run.add_features(
        "SITES", _stations(problem, design), schema.qgs_fields(schema.SITING_SITES), QgsWkbTypes.Type.Point,
        problem.crs, title=tr("Chosen stations"), style="siting_sites", provenance=provenance,
    )  # fmt: skip
    run.add_raster(
        "VARIANCE", problem.grid, _bands(run, problem, found), title=tr("Uncertainty between stations"),
        style="uncertainty", provenance=provenance,
    )
    run.add_features(
        "VARIOGRAM", _classes(problem), schema.qgs_fields(schema.SITING_VARIOGRAM), title=tr("Variogram"),
        provenance=provenance,
    )
    if run.wants("CHART"):
        _draw(run, problem)
    run.add_features(
        "STATS", _figures(run, problem, design), schema.qgs_fields(schema.KEY_FIGURES),
        title=tr("Key figures of the network"), provenance=provenance,
    )
    run.info(certainty(problem, design))
    run.info(_basis())
    gap = design.plan.gap
    return {
        "CHOSEN": len(design.order), "VALUE": float(design.plan.objective),
        "BOUND": float(design.plan.bound), "GAP": 100.0 * gap if math.isfinite(gap) else None,
        "SD_BEFORE": None if problem.by_information else math.sqrt(max(design.before, 0.0)),
        "SD_AFTER": None if problem.by_information else math.sqrt(max(design.after, 0.0)),
        "NUGGET_USED": problem.variogram.nugget, "SILL_USED": problem.variogram.sill,
        "RANGE_USED": problem.variogram.range_m,
        "DEVIATION": None if problem.fit is None else 100.0 * problem.fit.deviation,
        "TOTAL": problem.read, "USED": problem.used, "REJECTED": problem.rejected,
    }  # fmt: skip


def certainty(problem: Problem, design) -> str:
    """How good the choice is, in words."""
    if design.plan.optimal:
        return tr("Proven: no other stations do better under this model.")
    return tr("Under this model no other stations do better by more than {gap} % of the best possible value.",
              gap=round(100.0 * design.plan.gap, 1))  # fmt: skip


def _basis() -> str:
    return tr("computed by a stationary, isotropic model; a statistical design, not a legal siting")


def _provenance(run: Run, problem: Problem, design):
    found = problem.variogram
    parameters = {
        "objective": "information" if problem.by_information else "variance",
        "kriging": "simple" if problem.mean_known else "ordinary",
        "count": f"{run.integer('COUNT')}", "spacing_m": f"{run.number('SPACING'):g}",
        "variogram": f"{found.model}, nugget {found.nugget:g}, sill {found.sill:g}",
        "variogram_range_m": f"{found.range_m:g}",
        "variogram_from": "measurements" if problem.fit else "given",
        "gap_percent": f"{100 * design.plan.gap:.2f}", "crs": crs_text(problem.crs),
    }  # fmt: skip
    return origin.derived(
        origin.COMPUTED, [run.provenance(name) for name in INPUTS if run.given(name)],
        tool=f"{TOOL} {plugin_version()}", parameters=parameters,
        expected_error=f"{certainty(problem, design)} {_basis()}.",
    )  # fmt: skip


def _stations(problem: Problem, design) -> Iterator[QgsFeature]:
    """Existing stations, rank 0, then the new ones by rank."""
    import numpy as np

    fields = schema.qgs_fields(schema.SITING_SITES)
    kinds = {field.name: field.kind for field in schema.SITING_CANDIDATES}
    whole = float(sum(design.gain)) if problem.by_information else design.before
    existing = [(int(site), 0, None) for site in np.flatnonzero(problem.existing)]
    new = [(int(site), rank, float(gain))
           for rank, (site, gain) in enumerate(zip(design.order, design.gain), start=1)]  # fmt: skip
    for site, rank, gain in existing + new:
        row = problem.rows[site]
        state = "existing" if problem.existing[site] else "proposed"
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(row.x, row.y)))
        values = {name: as_field(row.values.get(name), kind) for name, kind in kinds.items()}
        values.update(id=row.id, status=state, chosen_as=state, rank=rank, gain=gain)
        if gain is not None:
            values["gain_percent"] = 100.0 * gain / whole
        for name, value in values.items():
            if value is not None:
                feature.setAttribute(name, value)
        yield feature


def _bands(run: Run, problem: Problem, found: Spread) -> list:
    from ..layers.raster import Band

    unit, whole = run.text("UNIT"), math.sqrt(problem.variogram.partial_sill)
    return [
        Band(values.astype("float32"), title, each)
        for values, title, each in (
            (found.after, tr("Standard deviation of the kriging error, after"), unit),
            (found.before, tr("Standard deviation of the kriging error, before"), unit),
            (100.0 * found.after / whole, tr("The same after, in percent of that without any station"), "%"),
        )
    ]


def _classes(problem: Problem) -> Iterator[QgsFeature]:
    """The variogram as rows; where it was given, the model alone up to 1.5 ranges."""
    import numpy as np

    if problem.fit is not None:
        lags = problem.fit.lags
        rows = list(zip(lags.distance_m, lags.pairs, lags.value, lags.used))
    else:
        rows = [(distance, None, None, None)
                for distance in np.linspace(0.1, 1.5, 15) * problem.variogram.range_m]  # fmt: skip
    fields = schema.qgs_fields(schema.SITING_VARIOGRAM)
    for distance, pairs, value, used in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([
            float(distance), None if pairs is None else int(pairs), None if value is None else float(value),
            float(problem.variogram.value(distance)), None if used is None else bool(used),
        ])  # fmt: skip
        yield feature


def _draw(run: Run, problem: Problem) -> None:
    from ..smartcity_plugin.council import plan, variogramchart

    language = plan.document_language(plan.LANGUAGES[run.choice("LANGUAGE")])
    value = run.text("VALUE_FIELD") if problem.fit else ""
    if problem.fit:
        fields = run.source("MEASUREMENTS").fields()
        value = fields[fields.lookupField(value)].displayName()
    note = origin.source_note([run.provenance("MEASUREMENTS")] if problem.fit else [], language)
    variogramchart.save(
        variogramchart.Order(problem.variogram, problem.fit, value, run.text("UNIT"), language, note),
        run.file_output("CHART"),
    )


def _figures(run: Run, problem: Problem, design) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    for key, words, value, unit, basis in _rows(run, problem, design):
        if value is not None and math.isfinite(value):
            feature = QgsFeature(fields)
            feature.setAttributes([key, words, float(value), unit, basis])
            yield feature


def _rows(run: Run, problem: Problem, design) -> list[tuple]:
    """Key, words, value, unit and basis of each key figure, in the order in which a council reads them."""
    unit, fit, model = run.text("UNIT"), problem.fit, problem.variogram
    squared = f"({unit})²" if unit else ""
    sure, counted = certainty(problem, design), tr("counted")
    rows = [
        ("stations_new", tr("New stations"), len(design.order), "", counted),
        ("stations_existing", tr("Existing stations"), int(problem.existing.sum()), "", counted),
    ]  # fmt: skip
    if problem.by_information:
        rows += [
            ("value", tr("Information that the new stations add"), design.plan.objective, "nat", _basis()),
            ("bound", tr("Best possible information at most"), design.plan.bound, "nat", sure),
            ("bound_if_growing", tr("Best possible information if it grows up to twice as many stations"),
             design.bound_if_growing, "nat",
             tr("not proven: online bound of Krause et al. 2008 with its condition")),
        ]  # fmt: skip
    else:
        before, after = (math.sqrt(max(value, 0.0)) for value in (design.before, design.after))
        rows += [
            ("sd_before", tr("Uncertainty before: root of the mean variance"), before, unit, _basis()),
            ("sd_after", tr("Uncertainty after: root of the mean variance"), after, unit, _basis()),
            ("variance_percent", tr("Mean variance taken away"),
             100.0 * design.plan.objective / design.before, "%", _basis()),
            ("variance_bound_percent", tr("Mean variance that can be taken away at most"),
             100.0 * design.plan.bound / design.before, "%", sure),
        ]  # fmt: skip
    source = tr("as given") if fit is None else tr("fitted to {points} measurements", points=fit.lags.points)
    rows += [
        ("gap_percent", tr("Gap to the best possible value at most"), 100.0 * design.plan.gap, "%", sure),
        ("nugget", tr("Nugget"), model.nugget, squared, source),
        ("sill", tr("Sill"), model.sill, squared, source),
        ("range_m", tr("Range"), model.range_m, "m", source),
    ]  # fmt: skip
    if fit is not None:
        rows += [
            ("deviation_percent", tr("Mean deviation of the fit"), 100.0 * fit.deviation, "%", source),
            ("trend_percent", tr("Share of the variance that a trend explains"), 100.0 * fit.lags.trend, "%",
             source),
        ]  # fmt: skip
    return rows

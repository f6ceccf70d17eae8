"""What has become of a plan, as layers, as a page and as layers of a map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsMemoryProviderUtils,
    QgsPointXY,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..layers import provenance as origin
from ..layers import schema, style
from ..smartcity_plugin.council import columns, yearly
from ..smartcity_plugin.council.figures import number
from ..smartcity_plugin.words import interface_language, tr
from . import htmlreport
from .run import Run
from .yearlyinputs import Years

WORDS = {
    yearly.BUILT: QT_TRANSLATE_NOOP("smartcity", "Built since then"),
    yearly.STILL_PLANNED: QT_TRANSLATE_NOOP("smartcity", "Still planned"),
    yearly.NEW: QT_TRANSLATE_NOOP("smartcity", "New in the plan"),
    yearly.DROPPED: QT_TRANSLATE_NOOP("smartcity", "Dropped"),
    yearly.BACK: QT_TRANSLATE_NOOP("smartcity", "Planned again"),
    yearly.UNCHANGED: QT_TRANSLATE_NOOP("smartcity", "Was there before"),
}
"""As in resources/styles/yearly_changes.qml."""
POINT, LINES = QgsWkbTypes.Type.Point, QgsWkbTypes.Type.MultiLineString


def changes_style(years: Years) -> str:
    return "yearly_lines" if years.lines else "yearly_changes"


def write_layers(run: Run, years: Years, made: origin.Provenance) -> None:
    run.add_features(
        "CHANGES", _changes(years), schema.qgs_fields(schema.YEARLY_CHANGES), LINES if years.lines else POINT,
        years.crs, title=tr("What has become of the plan"), style=changes_style(years),
        provenance=_styled(made, changes_style(years)),
    )  # fmt: skip
    run.add_features(
        "GAPS", _gaps(years), schema.qgs_fields(schema.YEARLY_GAPS), POINT, years.crs,
        title=tr("Coverage lost and won"), style="yearly_gaps", provenance=_styled(made, "yearly_gaps"),
    )  # fmt: skip
    run.add_features("FIGURES", _figures(years), schema.qgs_fields(schema.YEARLY_FIGURES),
                     title=tr("Key figures then and today"), provenance=made)  # fmt: skip


def _styled(made: origin.Provenance, name: str) -> origin.Provenance:
    """So that the style is found again when the layer is opened from its file."""
    return replace(made, parameters={**made.parameters, "style": name})


def map_layers(years: Years, language: str) -> list[QgsVectorLayer]:
    """The same as styled layers in memory, those without a row left out."""
    made = origin.Provenance(origin.COMPUTED, _sources(years), tool="yearlyreport")
    found = []
    for name, fields, features, kind in (
        (changes_style(years), schema.YEARLY_CHANGES, list(_changes(years)), LINES if years.lines else POINT),
        ("yearly_moves", schema.YEARLY_MOVES, list(_moves(years)), LINES),
        ("yearly_gaps", schema.YEARLY_GAPS, list(_gaps(years)), POINT),
    ):
        if not any(feature.hasGeometry() for feature in features):
            continue
        title = style.title(name, language)
        layer = QgsMemoryProviderUtils.createMemoryLayer(title, schema.qgs_fields(fields), kind, years.crs)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        style.apply_style(layer, name, language)
        origin.store(layer, made)
        found.append(layer)
    return found


def _sources(years: Years) -> tuple[origin.Source, ...]:
    known = [origin.read(layer) or origin.unclear(layer.name()) for layer in years.layers]
    return origin.derived(origin.COMPUTED, known).sources


def _feature(fields: QgsFields, values: dict, shape: QgsGeometry | None = None) -> QgsFeature:
    """Empty texts and NaN are empty."""
    feature = QgsFeature(fields)
    for name, value in values.items():
        if value is not None and value == value and value != "":
            feature.setAttribute(name, value)
    if shape is not None and not shape.isEmpty():
        feature.setGeometry(shape)
    return feature


def _changes(years: Years) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.YEARLY_CHANGES)
    for change, shape in zip(years.changes, years.shapes):
        yield _feature(fields, {
            "id": change.id, "name": change.site.name, "change": change.change,
            "then_status": change.then.status if change.then else "",
            "now_status": change.now.status if change.now else "", "moved_m": change.moved_m,
            "cost_eur": change.cost_eur,
        }, _as_line(shape) if years.lines else shape.pointOnSurface())  # fmt: skip


def _as_line(shape: QgsGeometry) -> QgsGeometry:
    """A line of either year; last year's list may have been one of points."""
    line = QgsGeometry(shape)
    if line.type() != QgsWkbTypes.GeometryType.LineGeometry:
        return QgsGeometry()
    line.convertToMultiType()
    return line


def _moves(years: Years) -> Iterator[QgsFeature]:
    """A line from last year's place to today's. Lines are drawn where they are: an arrow would hide them."""
    fields = schema.qgs_fields(schema.YEARLY_MOVES)
    for change in () if years.lines else years.changes:
        if change.moved_m:
            ends = [QgsPointXY(site.x, site.y) for site in (change.then, change.now)]
            values = {"id": change.id, "moved_m": change.moved_m}
            yield _feature(fields, values, QgsGeometry.fromMultiPolylineXY([ends]))


def _gaps(years: Years) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.YEARLY_GAPS)
    for gap in years.gaps:
        values = {"id": gap.id, "gap": gap.kind, "weight": gap.weight}
        yield _feature(fields, values, gap.place.pointOnSurface())


def _figures(years: Years) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.YEARLY_FIGURES)
    for variant, key, label, then, now, unit in years.figures:
        yield _feature(fields, {
            "variant": variant, "key": key, "label": label, "then_value": then, "now_value": now,
            "difference": now - then, "unit": unit,
        })  # fmt: skip


def page(years: Years, made) -> str:
    """The report. made: the manifest of then."""
    language = interface_language()
    parts = [htmlreport.paragraph(tr("Compared with the package “{title}” of {date}.", title=made.title,
                                     date=htmlreport.date(made.date)), "sum")]  # fmt: skip
    counts = years.counts
    parts.append(htmlreport.table(
        [("", tr("What has become of the sites")), ("number", tr("Count")), ("number", tr("Cost [EUR]")),
         ("number", tr("Of unknown cost"))],
        [_count_row(years, kind, counts[kind], language) for kind in yearly.CHANGES],
    ))  # fmt: skip
    parts += [htmlreport.paragraph(words, "warn") for words in _spent(years, language)]
    if years.gaps:
        lost, won = years.new_gaps, len(years.gaps) - years.new_gaps
        parts.append(htmlreport.paragraph(tr(
            "Demand points that are no longer covered: {lost}; newly covered: {won}.", lost=lost, won=won)))
    parts += [htmlreport.paragraph(words) for words in years.notes]
    if years.changes:
        parts += [htmlreport.heading(tr("Site by site")), _site_table(years, language)]
    if years.figures:
        parts += [htmlreport.heading(tr("Key figures then and today")), _figure_table(years, language)]
    doubtful = [*years.warnings, *years.rejected]
    if doubtful:
        parts.append(htmlreport.heading(tr("To be looked at")))
        parts += [htmlreport.paragraph(words) for words in doubtful]
    note = origin.source_note([origin.Provenance(origin.COMPUTED, _sources(years))], language)
    return htmlreport.page(tr("Yearly report on a plan"), [*parts, htmlreport.paragraph(note, "small")])


def _spent(years: Years, language: str) -> list[str]:
    """What has been built so far has cost, as far as it is known."""
    cost = yearly.cost(years.spent)
    found = [tr("Cost of what was built so far: {cost} EUR.", cost=number(cost.eur, language))]
    if cost.unknown:
        found.append(tr("Built sites of unknown cost: {count}. It was more.", count=cost.unknown))
    if cost.estimated:
        found.append(tr("Of these at the cost in the plan, as none is known today: {count}.",
                        count=cost.estimated))  # fmt: skip
    new = sum(change.change == yearly.NEW for change in years.spent)
    if new:
        found.append(tr("Of these built without having been in the plan: {count}.", count=new))
    return found


def _count_row(years: Years, kind: str, count: int, language: str) -> list[str]:
    cost = yearly.cost(change for change in years.changes if change.change == kind)
    return [
        escape(tr(WORDS[kind])), htmlreport.number(count),  # translated: in WORDS
        escape(number(cost.eur, language)) if count > cost.unknown else "–", htmlreport.number(cost.unknown),
    ]  # fmt: skip


def _site_table(years: Years, language: str) -> str:
    heads = [("short", tr("Site id")), ("", tr("Name")), ("", tr("What has become of it")),
             ("", tr("Status then")), ("", tr("Status today")), ("number", tr("Moved by [m]")),
             ("number", tr("Cost [EUR]"))]  # fmt: skip
    rows = []
    for change in years.changes:
        statuses = [columns.text(site.status if site else None, "status", language)
                    for site in (change.then, change.now)]  # fmt: skip
        cells = [change.id, change.site.name, tr(WORDS[change.change]), *statuses,  # translated: in WORDS
                 number(change.moved_m, language) if change.moved_m else "–",
                 number(change.cost_eur, language)]  # fmt: skip
        rows.append([escape(cell) for cell in cells])
    return htmlreport.table(heads, rows)


def _figure_table(years: Years, language: str) -> str:
    heads = [("", tr("Variant")), ("", tr("Figure")), ("number", tr("Then")), ("number", tr("Today")),
             ("number", tr("Difference")), ("short", tr("Unit"))]  # fmt: skip
    rows = [
        [escape(variant), escape(label), escape(number(then, language)), escape(number(now, language)),
         escape(number(now - then, language)), escape(unit)]
        for variant, _key, label, then, now, unit in years.figures
    ]  # fmt: skip
    return htmlreport.table(heads, rows)

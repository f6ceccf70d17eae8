"""What has become of a plan, as layers, as a page and as layers of a map."""

from __future__ import annotations

import math
from collections.abc import Iterator
from html import escape

from qgis.core import QgsFeature, QgsGeometry, QgsMemoryProviderUtils, QgsPointXY, QgsVectorLayer, QgsWkbTypes
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
POINT = QgsWkbTypes.Type.Point


def write_layers(run: Run, years: Years, made: origin.Provenance) -> None:
    run.add_features(
        "CHANGES", _changes(years), schema.qgs_fields(schema.YEARLY_CHANGES), POINT, years.crs,
        title=tr("What has become of the plan"), style="yearly_changes", provenance=made,
    )  # fmt: skip
    run.add_features(
        "GAPS", _gaps(years), schema.qgs_fields(schema.YEARLY_GAPS), POINT, years.crs,
        title=tr("Coverage lost and won"), style="yearly_gaps", provenance=made,
    )  # fmt: skip
    run.add_features("FIGURES", _figures(years), schema.qgs_fields(schema.YEARLY_FIGURES),
                     title=tr("Key figures then and today"), provenance=made)  # fmt: skip


def map_layers(years: Years, language: str) -> list[QgsVectorLayer]:
    """The same as styled layers in memory, those without a row left out."""
    made = origin.Provenance(origin.COMPUTED, _sources(years), tool="yearlyreport")
    found = []
    for name, fields, features in (
        ("yearly_changes", schema.YEARLY_CHANGES, list(_changes(years))),
        ("yearly_gaps", schema.YEARLY_GAPS, list(_gaps(years))),
    ):
        if not features:
            continue
        title = style.title(name, language)
        layer = QgsMemoryProviderUtils.createMemoryLayer(title, schema.qgs_fields(fields), POINT, years.crs)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        style.apply_style(layer, name, language)
        origin.store(layer, made)
        found.append(layer)
    return found


def _sources(years: Years) -> tuple[origin.Source, ...]:
    known = [origin.read(layer) or origin.unclear(layer.name()) for layer in years.then_layers]
    return origin.derived(origin.COMPUTED, known).sources


def _feature(fields, values: dict, place: QgsPointXY | None = None) -> QgsFeature:
    feature = QgsFeature(fields)
    for name, value in values.items():
        if value is not None and value == value and value != "":
            feature.setAttribute(name, value)
    if place is not None and not math.isnan(place.x()):
        feature.setGeometry(QgsGeometry.fromPointXY(place))
    return feature


def _changes(years: Years) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.YEARLY_CHANGES)
    for change in years.changes:
        site = change.site
        yield _feature(fields, {
            "id": change.id, "name": site.name, "change": change.change,
            "then_status": change.then.status if change.then else "",
            "now_status": change.now.status if change.now else "", "moved_m": change.moved_m,
            "cost_eur": site.cost_eur,
        }, QgsPointXY(site.x, site.y))  # fmt: skip


def _gaps(years: Years) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.YEARLY_GAPS)
    for name, kind, weight, place in years.gaps:
        yield _feature(fields, {"id": name, "gap": kind, "weight": weight}, place)


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
    spent = years.spent
    words = tr("Cost of what was built so far: {cost} EUR.", cost=number(spent.eur, language))
    if spent.unknown:
        words += " " + tr("The cost of {count} built sites is not known: it was more.", count=spent.unknown)
    parts.append(htmlreport.paragraph(words, "warn"))
    if years.gaps:
        lost, won = years.new_gaps, len(years.gaps) - years.new_gaps
        parts.append(htmlreport.paragraph(tr(
            "Demand points that are no longer covered: {lost}; newly covered: {won}.", lost=lost, won=won)))
    if years.changes:
        parts += [htmlreport.heading(tr("Site by site")), _site_table(years, language)]
    if years.figures:
        parts += [htmlreport.heading(tr("Key figures then and today")), _figure_table(years, language)]
    if years.warnings:
        parts.append(htmlreport.heading(tr("To be looked at")))
        parts += [htmlreport.paragraph(words) for words in years.warnings]
    note = origin.source_note([origin.Provenance(origin.COMPUTED, _sources(years))], language)
    return htmlreport.page(tr("Yearly report on a plan"), [*parts, htmlreport.paragraph(note, "small")])


def _count_row(years: Years, kind: str, count: int, language: str) -> list[str]:
    cost = yearly.cost(years.changes, kind)
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
                 number(change.site.cost_eur, language)]  # fmt: skip
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

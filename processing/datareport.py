"""The report of smartcity:checkcitydata (HTML)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

from ..layers.datachecks import ERROR, NOTE, WARNING, Finding
from ..layers.licencewords import INVENTED
from ..layers.provenance import Provenance, source_text
from ..smartcity_plugin.words import interface_language, plugin_version, tr
from . import htmlreport
from .htmlreport import heading, number, paragraph, table


@dataclass(frozen=True)
class Row:
    """What the report says about one layer: rows is None for a raster, provenance for one without."""

    name: str
    kind: str
    crs: str
    rows: int | None
    provenance: Provenance | None


def severity(word: str) -> str:
    """A severity in the user's language, with a sign that is seen without colour."""
    return {ERROR: tr("✖ Error"), WARNING: tr("▲ Warning"), NOTE: tr("○ Note")}[word]


def page(layers: list[Row], findings: list[Finding]) -> str:
    """The whole page; every text is escaped."""
    counts = {word: sum(found.severity == word for found in findings) for word in (ERROR, WARNING, NOTE)}
    summary = tr(
        "{layers} layers, {errors} errors, {warnings} warnings, {notes} notes.", layers=len(layers),
        errors=counts[ERROR], warnings=counts[WARNING], notes=counts[NOTE],
    )  # fmt: skip
    limits = tr(
        "Limits marked as assumption are wide on purpose; what lies within them may still be wrong."
    )
    made = tr("Smart City Planner {version}, {date}", version=plugin_version(),
              date=htmlreport.date(date.today().isoformat()))  # fmt: skip
    return htmlreport.page(tr("Check of city data"), [
        paragraph(summary, "sum"),
        heading(tr("Findings")),
        _findings(findings) if findings else paragraph(tr("Nothing was found.")),
        heading(tr("Layers")),
        _layers(layers),
        paragraph(limits, "small"),
        paragraph(made, "small"),
    ])  # fmt: skip


def _findings(findings: list[Finding]) -> str:
    columns = [("short", tr("Severity")), ("long", tr("Layer")), ("long", tr("Finding")),
               ("number", tr("Count")), ("long", tr("What to do"))]  # fmt: skip
    rows = []
    for found in findings:
        mark = escape(severity(found.severity))
        rows.append([
            f"<strong>{mark}</strong>" if found.severity == ERROR else mark, escape(found.layer),
            escape(found.what), number(found.count), escape(found.todo),
        ])  # fmt: skip
    return table(columns, rows)


def _layers(layers: list[Row]) -> str:
    columns = [("long", tr("Layer")), ("long", tr("Kind")), ("long", tr("Coordinate system")),
               ("number", tr("Rows")), ("short", tr("Reference date")),
               ("long", tr("Source and licence"))]  # fmt: skip
    rows = []
    for layer in layers:
        dated = layer.provenance.reference_date if layer.provenance else ""
        rows.append([
            escape(layer.name), escape(layer.kind), escape(layer.crs or "–"),
            "–" if layer.rows is None else number(layer.rows), escape(htmlreport.date(dated) or "–"),
            escape(_source(layer)),
        ])  # fmt: skip
    return table(columns, rows)


def _source(row: Row) -> str:
    sources = row.provenance.sources if row.provenance else ()
    if not sources:
        return tr("licence unclear")
    texts = [source_text(source, interface_language()) for source in sources]
    uses = {"internal": tr("internal"), "personal": tr("personal"), "public": tr("public")}
    if row.provenance.use and all(source.licence != INVENTED for source in sources):
        texts.append(uses.get(row.provenance.use, ""))
    return "; ".join(filter(None, texts))

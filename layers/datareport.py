"""The report of a check of city data: one HTML page that needs nothing else, and prints well in grey."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ..smartcity_plugin.words import interface_language, tr
from .datachecks import ERROR, NOTE, WARNING, Finding
from .licencewords import INVENTED
from .provenance import Provenance, source_text

STYLE = """
body { font: 11pt/1.45 sans-serif; color: #111; background: #fff; max-width: 62em; margin: 2em auto;
  padding: 0 1em }
h1 { font-size: 1.6em; margin: 0 0 .2em } h2 { font-size: 1.2em; margin: 1.6em 0 .4em }
table { border-collapse: collapse; width: 100% } thead { display: table-header-group }
th, td { border-bottom: 1px solid #999; padding: .35em .6em; text-align: left; vertical-align: top }
th { border-bottom: 2px solid #111 } td.number, th.number { text-align: right; white-space: nowrap }
td { overflow-wrap: anywhere } td.mark, th.mark { overflow-wrap: normal; white-space: nowrap }
tr.error .mark { font-weight: bold } tr.note { color: #444 } tr { break-inside: avoid }
p.sum { font-size: 1.1em } p.small { font-size: .85em; color: #444 }
@media print { body { margin: 0; max-width: none } @page { margin: 18mm } }
"""


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


def page(layers: list[Row], findings: list[Finding], date: str, version: str) -> str:
    """The whole page; every text is escaped."""
    counts = {word: sum(found.severity == word for found in findings) for word in (ERROR, WARNING, NOTE)}
    summary = tr(
        "{layers} layers, {errors} errors, {warnings} warnings, {notes} notes.", layers=len(layers),
        errors=counts[ERROR], warnings=counts[WARNING], notes=counts[NOTE],
    )  # fmt: skip
    heading = tr("Check of city data")
    found = _table(
        [("mark", tr("Severity")), ("", tr("Layer")), ("", tr("Finding")), ("number", tr("Count")),
         ("", tr("What to do"))],
        [(item.severity, (severity(item.severity), item.layer, item.what, _number(item.count), item.todo))
         for item in findings],
    ) if findings else f"<p>{escape(tr('Nothing was found.'))}</p>"  # fmt: skip
    listed = _table(
        [("", tr("Layer")), ("", tr("Kind")), ("", tr("Coordinate system")), ("number", tr("Rows")),
         ("mark", tr("Reference date")), ("", tr("Source and licence"))],
        [("", (row.name, row.kind, row.crs or "–", "–" if row.rows is None else _number(row.rows),
               row.provenance.reference_date if row.provenance and row.provenance.reference_date else "–",
               _source(row)))
         for row in layers],
    )  # fmt: skip
    limits = tr(
        "Limits marked as assumption are wide on purpose; what lies within them may still be wrong."
    )
    made = tr("Smart City Planner {version}, {date}", version=version, date=date)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(interface_language())}"><head><meta charset="utf-8">'
        f"<title>{escape(heading)}</title><style>{STYLE}</style></head><body>\n"
        f'<h1>{escape(heading)}</h1><p class="sum">{escape(summary)}</p>\n'
        f"<h2>{escape(tr('Findings'))}</h2>\n{found}\n<h2>{escape(tr('Layers'))}</h2>\n{listed}\n"
        f'<p class="small">{escape(limits)}<br>{escape(made)}</p>\n</body></html>\n'
    )


def _number(value: int) -> str:
    """With narrow spaces between thousands, which German and English both read."""
    return f"{value:,}".replace(",", "\u202f")


def _source(row: Row) -> str:
    sources = row.provenance.sources if row.provenance else ()
    if not sources:
        return tr("licence unclear")
    texts = [source_text(source, interface_language()) for source in sources]
    uses = {"internal": tr("internal"), "personal": tr("personal"), "public": tr("public")}
    if row.provenance.use and all(source.licence != INVENTED for source in sources):
        texts.append(uses.get(row.provenance.use, ""))
    return "; ".join(filter(None, texts))


def _table(heads: list[tuple[str, str]], rows: list[tuple[str, tuple[str, ...]]]) -> str:
    """A table: (class, words) of each column, (class, cells) of each row."""
    head = "".join(f'<th class="{kind}">{escape(words)}</th>' for kind, words in heads)
    body = "\n".join(
        f'<tr class="{kind}">'
        + "".join(f'<td class="{column}">{escape(cell)}</td>' for (column, _words), cell in zip(heads, cells))
        + "</tr>"
        for kind, cells in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>"

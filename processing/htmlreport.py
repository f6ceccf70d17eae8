"""Reports as one HTML page in the user's language that needs nothing else, and prints well in grey."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QLocale

from ..smartcity_plugin.words import date_text, interface_language

STYLE = """
body { font: 11pt/1.45 "Liberation Sans", Arial, sans-serif; color: #111; background: #fff;
  max-width: 66em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.6em; margin: 0 0 .2em } h2 { font-size: 1.2em; margin: 1.6em 0 .4em }
table { border-collapse: collapse; width: 100%; font-size: .92em } thead { display: table-header-group }
th, td { border-bottom: 1px solid #999; padding: .35em .6em; text-align: left; vertical-align: top;
  overflow-wrap: break-word }
th { border-bottom: 2px solid #111 } td.number, th.number { text-align: right; white-space: nowrap }
td.short, th.short { white-space: nowrap } td.long { overflow-wrap: anywhere }
td.group { background: #eee; font-weight: bold } tr { break-inside: avoid }
.sum { font-size: 1.1em } .small { font-size: .85em; color: #444 } .warn { font-weight: bold }
@media print { body { margin: 0; max-width: none } @page { margin: 18mm } }
"""


def page(title: str, parts: list[str]) -> str:
    """The whole page. title: plain text; parts: HTML, one below the other."""
    text = (
        f'<!DOCTYPE html>\n<html lang="{escape(interface_language())}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>"
    )
    return "\n".join([text, f"<h1>{escape(title)}</h1>", *parts, "</body></html>", ""])


def heading(words: str) -> str:
    return f"<h2>{escape(words)}</h2>"


def paragraph(words: str, kind: str = "") -> str:
    return f'<p class="{kind}">{escape(words)}</p>'


def table(columns: list[tuple[str, str]], rows: list[list[str]]) -> str:
    """columns: (kind, heading) of each. Cells are HTML, headings plain text.

    Kinds of columns: "number", "short" (never broken), "long" (broken anywhere, as addresses are), "". A row
    of one cell is a heading within the table.
    """
    kinds = [f' class="{kind}"' if kind else "" for kind, _words in columns]
    head = "".join(f"<th{kind}>{escape(words)}</th>" for kind, (_kind, words) in zip(kinds, columns))
    body = []
    for row in rows:
        if len(row) < len(columns):
            cells = f'<td class="group" colspan="{len(columns)}">{row[0]}</td>'
        else:
            cells = "".join(f"<td{kind}>{cell}</td>" for kind, cell in zip(kinds, row))
        body.append(f"<tr>{cells}</tr>")
    return "\n".join([f"<table><thead><tr>{head}</tr></thead><tbody>", *body, "</tbody></table>"])


def number(count: int) -> str:
    return QLocale(interface_language()).toString(count)


def date(iso: str) -> str:
    return date_text(iso, interface_language())

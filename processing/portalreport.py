"""The report of smartcity:importgeoportal: what is offered, what was loaded, what was not and why (HTML)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from html import escape
from pathlib import Path

from ..layers import portal
from ..layers.catalogue import Catalogue, Entry
from ..smartcity_plugin.words import interface_language, tr

STYLE = """
body { font-family: "Liberation Sans", Arial, sans-serif; color: #222; margin: 2em auto; max-width: 70em;
       padding: 0 1.5em; line-height: 1.4; }
h1 { font-size: 1.6em; margin-bottom: 0.2em; } h2 { font-size: 1.15em; margin-top: 2em; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
th { text-align: left; background: #eef2f5; }
th, td { padding: 0.35em 0.6em; border-bottom: 1px solid #d5dce2;
     vertical-align: top; overflow-wrap: break-word; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.date { white-space: nowrap; } td.long { overflow-wrap: anywhere; }
td.group { background: #f7f9fa; font-weight: bold; }
.small { color: #555; font-size: 0.85em; } .warn { color: #9a3412; }
"""


def write_report(path: Path, offered: Catalogue, outcomes: list, *, source: str, login: str) -> None:
    """outcomes: of portalimport, empty where the catalogue was only listed; source: as it may be shown."""
    title = offered.title or Path(source).stem
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="small">{escape(source)} · {escape(_date(date.today().isoformat()))}</p>',
        f"<p>{escape(_summary(offered, outcomes))}</p>",
    ]
    loaded = [outcome for outcome in outcomes if outcome.loaded]
    others = [outcome for outcome in outcomes if not outcome.loaded]
    if loaded:
        parts += [_heading(tr("Loaded")), _loaded(loaded)]
    if others:
        rows = [
            [_title(outcome.entry),
             escape(tr(outcome.entry.kind)),  # translated: in layers/catalogue.py
             escape(outcome.state), escape(outcome.failed or outcome.skipped)]
            for outcome in others
        ]  # fmt: skip
        head = [tr("Layer"), tr("Kind of service"), tr("Status"), tr("Reason")]
        parts += [_heading(tr("Not loaded")), _table(head, rows, long=(3,))]
    if offered.problems:
        words = "".join(f"<li>{escape(problem)}</li>" for problem in offered.problems)
        parts += [_heading(tr("Not understood in the catalogue")), f"<ul>{words}</ul>"]
    parts += [_heading(tr("What is offered")), _offered(offered.entries, login)]
    text = (
        f'<!DOCTYPE html>\n<html lang="{interface_language()}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>"
    )
    path.write_text("\n".join([text, *parts, "</body></html>", ""]), encoding="utf-8")


def _summary(offered: Catalogue, outcomes: list) -> str:
    unclear = sum(not entry.licence for entry in offered.entries)
    words = tr("Layers offered: {count}, with an unclear licence: {unclear}.",
               count=_number(len(offered.entries)), unclear=_number(unclear))  # fmt: skip
    if not outcomes:
        return f"{words} {tr('None was chosen.')}"
    loaded = sum(outcome.loaded for outcome in outcomes)
    features = sum(written.count for outcome in outcomes for written in outcome.written)
    return f"{words} " + tr(
        "Chosen: {chosen}, loaded: {loaded}, not loaded: {others}. Features copied: {features}.",
        chosen=len(outcomes), loaded=loaded, features=_number(features), others=len(outcomes) - loaded,
    )  # fmt: skip


def _loaded(outcomes: list) -> str:
    rows = []
    for outcome in outcomes:
        entry = outcome.entry
        tables = ", ".join(name for written in outcome.written for name in written.names)
        count = sum(written.count for written in outcome.written)
        rows.append([
            _title(entry, tables), _licence(entry), escape(entry.provider or tr("Source unknown")),
            _age(entry.updated), _number(count) if outcome.written else escape(tr("live")),
            "<br>".join(escape(note) for note in _notes(outcome)),
        ])  # fmt: skip
    head = [tr("Layer"), tr("Licence"), tr("Provider"), tr("Date of the data"), tr("Features"), tr("Notes")]
    return _table(head, rows, numbers=(4,), dates=(3,))


def _notes(outcome) -> list[str]:
    notes = []
    if outcome.cut:
        notes.append(tr("The service has more: cut at the most features of a layer."))
    if outcome.entry.options.get("filter"):
        notes.append(tr("The portal shows only some of them (filter); all are loaded."))
    if outcome.own_file:
        notes.append(tr("In a file of its own: the ODbL wants databases made from it to be shared alike."))
    total = Counter()
    for written in outcome.written:
        total.update(outside=written.outside, rejected=written.rejected, repaired=written.repaired,
                     straightened=written.straightened, bare=written.bare,
                     reprojected=written.reprojected)  # fmt: skip
    counts = {key: _number(count) for key, count in total.items()}
    if total["rejected"]:
        notes.append(
            tr("{count} left out: no place, one outside the work system, or a geometry beyond mending",
               count=counts["rejected"])
        )  # fmt: skip
    if total["repaired"]:
        notes.append(tr("{count} geometries made valid", count=counts["repaired"]))
    if total["straightened"]:
        notes.append(tr("{count} with curves, now straight lines", count=counts["straightened"]))
    if total["bare"]:
        notes.append(tr("{count} without geometry", count=counts["bare"]))
    if total["outside"]:
        notes.append(tr("{count} outside the extent left out", count=counts["outside"]))
    if total["reprojected"]:
        notes.append(tr("shifted to the work system"))
    return notes


def _offered(entries: list[Entry], login: str) -> str:
    """All entries under the headings of their groups, in the catalogue's order."""
    rows, group = [], ""
    for entry in entries:
        if entry.group != group:
            group = entry.group
            rows.append([escape(group or tr("Without a group"))])
        state, reason = portal.state(entry, login)
        why = f'<br><span class="small">{escape(reason)}</span>' if reason else ""
        rows.append([
            escape(entry.title),
            escape(tr(entry.kind)),  # translated: in layers/catalogue.py
            _licence(entry), escape(entry.provider), _age(entry.updated), escape(state) + why,
        ])  # fmt: skip
    head = [tr("Layer"), tr("Kind of service"), tr("Licence"), tr("Provider"), tr("Date of the data"),
            tr("Status")]  # fmt: skip
    return _table(head, rows, dates=(4,))


def _title(entry: Entry, below: str = "") -> str:
    second = f'<br><span class="small">{escape(below)}</span>' if below and below != entry.title else ""
    return f"{escape(entry.title)}{second}"


def _licence(entry: Entry) -> str:
    mark = "" if entry.licence else ' class="warn"'
    return f"<span{mark}>{escape(portal.licence_words(entry))}</span>"


def _age(updated: str) -> str:
    """The date, and how many years ago that was."""
    if not updated:
        return f'<span class="warn">{escape(tr("unknown"))}</span>'
    try:
        years = (date.today() - date.fromisoformat(updated[:10])).days // 365
    except ValueError:
        return escape(updated)
    old = tr("{years} years old", years=years) if years > 1 else ""
    return escape(_date(updated)) + (f'<br><span class="small">{escape(old)}</span>' if old else "")


def _date(iso: str) -> str:
    """2026-12-01 as 01.12.2026 in German."""
    parts = iso[:10].split("-")
    return ".".join(reversed(parts)) if interface_language() == "de" and len(parts) == 3 else iso[:10]


def _number(count: int) -> str:
    text = f"{count:,}"
    return text.replace(",", ".") if interface_language() == "de" else text


def _heading(words: str) -> str:
    return f"<h2>{escape(words)}</h2>"


def _table(
    head: list[str], rows: list[list[str]], numbers: tuple = (), dates: tuple = (), long: tuple = ()
) -> str:
    """Cells are HTML already, heads are not. A row of one cell is a heading within the table. numbers, dates,
    long: positions of such columns; long ones may break anywhere, as addresses do."""
    kinds = dict.fromkeys(numbers, "number") | dict.fromkeys(dates, "date") | dict.fromkeys(long, "long")

    def kind(position: int) -> str:
        return f' class="{kinds[position]}"' if position in kinds else ""

    first = "".join(f"<th{kind(place)}>{escape(words)}</th>" for place, words in enumerate(head))
    body = []
    for row in rows:
        if len(row) < len(head):
            body.append(f'<tr><td class="group" colspan="{len(head)}">{row[0]}</td></tr>')
        else:
            cells = "".join(f"<td{kind(place)}>{cell}</td>" for place, cell in enumerate(row))
            body.append(f"<tr>{cells}</tr>")
    rows_of_text = "\n".join(body)
    return f"<table>\n<tr>{first}</tr>\n{rows_of_text}\n</table>"

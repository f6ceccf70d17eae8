"""The report of smartcity:importgeoportal: what is offered, what was loaded, what was not and why (HTML)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from html import escape
from pathlib import Path

from ..layers import portal
from ..layers.catalogue import Catalogue, Entry
from ..smartcity_plugin.words import tr
from . import htmlreport
from .htmlreport import heading, number, paragraph, table


def write_report(path: Path, offered: Catalogue, outcomes: list, *, source: str, login: str) -> None:
    """outcomes: of portalimport, empty where the catalogue was only listed; source: as it may be shown."""
    title = offered.title or Path(source).stem
    parts = [
        paragraph(f"{source} · {htmlreport.date(date.today().isoformat())}", "small"),
        paragraph(_summary(offered, outcomes), "sum"),
    ]
    loaded = [outcome for outcome in outcomes if outcome.loaded]
    others = [outcome for outcome in outcomes if not outcome.loaded]
    if loaded:
        parts += [heading(tr("Loaded")), _loaded(loaded)]
    if others:
        rows = [
            [_title(outcome.entry),
             escape(tr(outcome.entry.kind)),  # translated: in layers/catalogue.py
             escape(outcome.state), escape(outcome.failed or outcome.skipped)]
            for outcome in others
        ]  # fmt: skip
        columns = [("", tr("Layer")), ("", tr("Kind of service")), ("", tr("Status")), ("long", tr("Reason"))]
        parts += [heading(tr("Not loaded")), table(columns, rows)]
    if offered.problems:
        words = "".join(f"<li>{escape(problem)}</li>" for problem in offered.problems)
        parts += [heading(tr("Not understood in the catalogue")), f"<ul>{words}</ul>"]
    parts += [heading(tr("What is offered")), _offered(offered.entries, login)]
    path.write_text(htmlreport.page(title, parts), encoding="utf-8")


def _summary(offered: Catalogue, outcomes: list) -> str:
    unclear = sum(not entry.licence for entry in offered.entries)
    words = tr("Layers offered: {count}, with an unclear licence: {unclear}.",
               count=number(len(offered.entries)), unclear=number(unclear))  # fmt: skip
    if not outcomes:
        return f"{words} {tr('None was chosen.')}"
    loaded = sum(outcome.loaded for outcome in outcomes)
    features = sum(written.count for outcome in outcomes for written in outcome.written)
    return f"{words} " + tr(
        "Chosen: {chosen}, loaded: {loaded}, not loaded: {others}. Features copied: {features}.",
        chosen=len(outcomes), loaded=loaded, features=number(features), others=len(outcomes) - loaded,
    )  # fmt: skip


def _loaded(outcomes: list) -> str:
    rows = []
    for outcome in outcomes:
        entry = outcome.entry
        tables = ", ".join(name for written in outcome.written for name in written.names)
        count = sum(written.count for written in outcome.written)
        rows.append([
            _title(entry, tables), _licence(entry), escape(entry.provider or tr("Source unknown")),
            _age(entry.updated), number(count) if outcome.written else escape(tr("live")),
            "<br>".join(escape(note) for note in _notes(outcome)),
        ])  # fmt: skip
    columns = [("", tr("Layer")), ("", tr("Licence")), ("", tr("Provider")),
               ("short", tr("Date of the data")), ("number", tr("Features")), ("", tr("Notes"))]  # fmt: skip
    return table(columns, rows)


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
    counts = {key: number(count) for key, count in total.items()}
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
    columns = [("", tr("Layer")), ("", tr("Kind of service")), ("", tr("Licence")), ("", tr("Provider")),
               ("short", tr("Date of the data")), ("", tr("Status"))]  # fmt: skip
    return table(columns, rows)


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
    return escape(htmlreport.date(updated)) + (f'<br><span class="small">{escape(old)}</span>' if old else "")

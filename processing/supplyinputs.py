"""Addresses and offers of smartcity:broadbandclassify, from their layers."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem

from ..layers import columns, frames
from ..layers.columns import parse_mapping
from ..smartcity_plugin.broadband import rules as rule_files
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import interface_language, tr
from .run import Run

PARAMETERS = ("ADDRESSES", "OFFERS")


@dataclass(frozen=True)
class Supply:
    """What is to be classified. crs: of the addresses; title: of the rules, in the user's language."""

    crs: object
    addresses: object  # layers.addresses.Addresses
    offers: object  # layers.offers.Offers
    table: object  # DataFrame, columns of broadband.supply.OFFER_COLUMNS, layer and row
    rules: rule_files.Rules
    title: str
    today: datetime.date
    complete: bool
    target: int | None  # hotspots aimed at


def title_of(rules: rule_files.Rules) -> str:
    return rules.title_de if interface_language() == "de" else rules.title


def read(run: Run) -> Supply:
    """All inputs; what is wrong with rows stands in the log.

    Raises:
        InputError: no usable address, a layer that names no address, a mapping to a column that is not there.
    """
    from ..layers import addresses, offers

    rules = _rules(run)
    today = _today(run, rules)
    crs = run.work_crs("ADDRESSES", "OFFERS")
    frame = run.frame("ADDRESSES", crs)
    layers = run.layers("OFFERS")
    mapping = parse_mapping(run.text("MAPPING"), {**addresses.NAMES, **offers.NAMES, **offers.CELL_NAMES})
    columns.check_given(mapping, _all_columns(frame, layers))
    found = addresses.read(frame, mapping)
    name = run.source("ADDRESSES").sourceName()
    _tell_addresses(run, found, name)
    made = _offers(run, layers, found, crs, rules, mapping)
    _tell_offers(run, made)
    return Supply(crs, found, made, made.table(), rules, title_of(rules), today, run.flag("COMPLETE"),
                  run.integer("TARGET") if run.given("TARGET") else None)  # fmt: skip


def _rules(run: Run) -> rule_files.Rules:
    rules = rule_files.read(run.text("RULES").strip())
    run.info(tr("Rules: {title}. Source: {source}", title=title_of(rules), source=rules.source))
    return rules


def _today(run: Run, rules: rule_files.Rules) -> datetime.date:
    """DATE, or today; a date out of the rules' time is told.

    Raises InputError: it is no date.
    """
    words = run.text("DATE")
    try:
        today = columns.day(words) or datetime.date.today()
    except ValueError:
        raise InputError(
            "Parameter DATE: “{text}” is no date. Write it as 2026-12-31 or 31.12.2026.", text=words
        ) from None
    if (rules.valid_from and today < rules.valid_from) or (rules.valid_to and today > rules.valid_to):
        run.warn(
            tr("The rules “{title}” hold from {first} to {last}, not on {date}.", title=title_of(rules),
               first=rules.valid_from or "…", last=rules.valid_to or "…", date=today)
        )  # fmt: skip
    return today


def _all_columns(frame, layers: list) -> list[str]:
    names = [str(name) for name in frame.columns if name != "geometry"]
    return names + [field.name() for layer in layers for field in layer.fields()]


def _offers(run: Run, layers: list, found, crs, rules, mapping):
    """All layers of offers, joined to the addresses found."""
    from ..layers import offers

    made = offers.Offers()
    context = run.context.transformContext()
    laea = QgsCoordinateReferenceSystem(offers.CELL_CRS)
    in_cells = frames.moved(found.rows[["x", "y"]].to_numpy(dtype=float), crs, laea, context)
    for number, layer in enumerate(layers):
        run.progress(number / len(layers))
        plain = frames.to_frame(layer, cancelled=run.feedback.isCanceled)
        is_cell = offers.kind_of(plain, rules.kind) in ("cells", "mobile")
        if layer.isSpatial() and plain.geometry.notna().any():
            plain = frames.to_frame(layer, crs=laea if is_cell else crs, transform_context=context,
                                    cancelled=run.feedback.isCanceled)  # fmt: skip
        run.check_cancelled()
        offers.add(made, plain, layer.name(), found.rows, in_cells, supply=rules.kind,
                   radius_m=rules.radius_m, mapping=mapping, pulse=run.check_cancelled)  # fmt: skip
    return made


def _tell_addresses(run: Run, found, name: str) -> None:
    reasons = [
        tr("Addresses “{layer}”, row {row} (“{name}”): {reason}.", layer=name, row=each.row,
           name=each.id or "?", reason=each.reason)
        for each in found.rejected
    ]  # fmt: skip
    run.report_rejected(tr("Addresses"), reasons)
    if found.rows.empty:
        raise InputError(
            "Layer “{layer}”: no row can be used, {rejected} of {count} were rejected. {first}",
            layer=name, rejected=len(reasons), count=found.read, first=reasons[0] if reasons else "",
        )  # fmt: skip
    if found.unknown:
        run.warn(
            tr("Classes of users that are not known: {words}. These addresses have none.",
               words=_counted(found.unknown))
        )  # fmt: skip
    if found.bad_counts:
        run.warn(
            tr("{count} numbers of households, businesses or inhabitants are no number of 0 or more. They "
               "are not known.", count=found.bad_counts)
        )  # fmt: skip


def _tell_offers(run: Run, made) -> None:
    run.report_rejected(tr("Offers"), [
        tr("Offers “{layer}”, row {row}: {reason}.", layer=layer, row=row, reason=reason)
        for layer, row, reason in made.rejected
    ])  # fmt: skip
    for note in made.notes:
        run.warn(note)
    if made.unknown:
        run.warn(tr("Technologies that are not known: {words}. It is left open what they can do.",
                    words=_counted(made.unknown)))  # fmt: skip
    if made.no_speed:
        run.warn(tr("{count} offers do not say how fast they are. It is left open what they reach.",
                    count=made.no_speed))  # fmt: skip
    if made.unused:
        run.info(
            tr("{count} offers belong to no address: areas and cells elsewhere.",
               count=made.unused)
        )
    if made.read and len(made.rejected) == made.read:
        layer, row, reason = made.rejected[0]
        raise InputError(
            "None of the {count} offers can be used. The first, “{layer}”, row {row}: {reason}.",
            count=made.read, layer=layer, row=row, reason=reason,
        )  # fmt: skip


def _counted(words) -> str:
    return ", ".join(f"{word} ({count})" for word, count in words.most_common(20))

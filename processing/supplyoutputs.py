"""Classified addresses as a layer, the summary as a table of key figures, and the numbers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsWkbTypes

from ..layers import broadbandschema, frames, provenance, schema
from ..layers import style as styles
from ..smartcity_plugin.broadband.rules import ELIGIBLE
from ..smartcity_plugin.words import interface_language, tr
from .rows import as_field
from .run import Run
from .supplyinputs import Supply
from .supplywords import NO_OFFER, UNDETERMINED, Words, technology_words

TOOL = "broadbandclassify"
SPOTS = {"white", "light_grey", "grey", "dark_grey", "served", "black"}
"""Classes that the style of spots knows; other rules for fixed networks wear that of speeds."""


@dataclass(frozen=True)
class Answer:
    """What was found. units: connections, int64; households: float64, NaN where not known; keys: of the
    classes now and planned."""

    found: object  # broadband.classify.Classified
    words: Words
    units: object
    households: object
    keys: tuple[list[str], list[str]]


def answer(supply: Supply, found) -> Answer:
    """Classes with their words, and what each address weighs."""
    import numpy as np

    rows = supply.addresses.rows
    counts = [rows[name].to_numpy(dtype=float) for name in ("households", "businesses")]
    units = np.maximum(1, np.round(np.nansum(counts, axis=0))).astype(np.int64)
    bare = np.bincount(found.offers["address"].to_numpy(dtype=np.int64), minlength=len(rows)) == 0
    words = Words(supply.rules, found, bare, supply.complete)
    keys = tuple([words.key(place, planned) for place in range(len(rows))] for planned in (False, True))
    return Answer(found, words, units, counts[0], keys)


def write(run: Run, supply: Supply, found: Answer) -> dict:
    """OUTPUT and SUMMARY. Returns the numbers."""
    style = _style(supply)
    origin = provenance.derived(
        provenance.COMPUTED,
        [run.provenance("ADDRESSES"), *(provenance.read(layer) or provenance.unclear(layer.name())
                                        for layer in run.layers("OFFERS"))],
        tool=TOOL, reference_date=supply.today.isoformat(),
        parameters={"rules": supply.rules.key, "style": style, "rules_title": supply.title,
                    "complete": str(supply.complete)},
        expected_error=tr("Classes by the rules “{title}” on {date}, from the offers as their sources state "
                          "them.", title=supply.title, date=supply.today.isoformat()),
    )  # fmt: skip
    run.add_features(
        "OUTPUT", _features(run, supply, found), schema.qgs_fields(broadbandschema.BROADBAND_CLASSIFIED),
        QgsWkbTypes.Type.Point, supply.crs, title=styles.title(style, interface_language()), style=style,
        provenance=origin,
    )  # fmt: skip
    figures = list(_figures(supply, found))
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    run.add_features("SUMMARY", _table(figures, fields, supply), fields,
                     title=tr("Key figures of broadband supply"), provenance=origin)  # fmt: skip
    numbers = _numbers(supply, found)
    run.info(
        tr("{addresses} addresses with {units} connections: {yes} eligible, {no} not, {open} undetermined. "
           "{rejected} addresses and {bad} offers rejected, {conflicts} contradictions between sources.",
           addresses=numbers["ADDRESSES"], units=numbers["UNITS"], yes=numbers["ELIGIBLE"],
           no=numbers["NOT_ELIGIBLE"], open=numbers["UNDETERMINED"], rejected=numbers["REJECTED"],
           bad=numbers["OFFERS_REJECTED"], conflicts=numbers["CONFLICTS"])
    )  # fmt: skip
    return numbers


def _style(supply: Supply) -> str:
    own = {each.key for each in supply.rules.classes}
    return "broadband_speeds" if supply.rules.kind == "fixed" and not own <= SPOTS else "broadband_classes"


def _features(run: Run, supply: Supply, found: Answer) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(broadbandschema.BROADBAND_CLASSIFIED)
    rows = supply.addresses.rows.to_dict("records")
    best = _Best(found)
    kinds = {field.name: field.kind for field in schema.ADDRESSES}
    against: dict[int, list[str]] = {}
    for each in found.found.conflicts.itertuples():
        against.setdefault(each.address, []).append(found.words.conflict(each.row, each.other, each.kind))
    for place, row in enumerate(rows):
        if place % 500 == 0:
            run.progress(place / len(rows))
        values = {name: as_field(row[name], kind) for name, kind in kinds.items()}
        values.update(best.of(place), units=int(found.units[place]),
                      reason=found.words.reason(place), conflict=" ".join(against.get(place, [])) or None)
        yield frames.feature(fields, values, QgsGeometry.fromPointXY(QgsPointXY(row["x"], row["y"])))


class _Best:
    """The fields about the best offers of an address."""

    def __init__(self, found: Answer) -> None:
        from ..smartcity_plugin.broadband.supply import shown

        self._found, offers = found, found.found.offers
        self._down, self._up = shown(offers, "down"), shown(offers, "up")
        self._rows = offers[["technology", "operator", "built_by"]].to_dict("records")

    def of(self, place: int) -> dict:
        result, keys = self._found.found, self._found.keys
        now, coming = int(result.best_now[place]), int(result.best_announced[place])
        values = {
            "class_now": keys[0][place], "class_planned": keys[1][place],
            "eligible": ELIGIBLE[result.eligible[place]],
            "gigabit_networks": _count(result.gigabit_now[place]),
            "gigabit_networks_planned": _count(result.gigabit_planned[place]),
        }  # fmt: skip
        values["down_mbit"], values["up_mbit"] = self._speeds(now)
        values["down_planned"], values["up_planned"] = self._speeds(self._faster(now, coming))
        if now >= 0:
            values.update(technology=self._rows[now]["technology"], operator=self._rows[now]["operator"])
        if coming >= 0:
            row = self._rows[coming]
            day = row["built_by"]
            values.update(technology_planned=row["technology"], operator_planned=row["operator"],
                          built_by_date=day.date() if day == day else None)
        return values

    def _speeds(self, row: int) -> tuple[float | None, float | None]:
        if row < 0:
            return None, None
        return tuple(None if side[row] != side[row] else float(side[row]) for side in (self._down, self._up))

    def _faster(self, now: int, coming: int) -> int:
        """The one with the faster download."""
        known = [row for row in (now, coming) if row >= 0 and self._down[row] == self._down[row]]
        return max(known, key=lambda row: self._down[row], default=max(now, coming))


def _count(value) -> int | None:
    """A number of networks; None where it is not known."""
    return int(value) if value >= 0 else None


def _figures(supply: Supply, found: Answer) -> Iterator[tuple[str, str, float, str]]:
    """Key, label, value and unit of each figure; sums over classes are the number of addresses used."""
    import numpy as np

    households = float(np.nansum(found.households)) if np.isfinite(found.households).any() else math.nan
    yield "addresses", tr("Addresses"), len(found.units), ""
    yield "units", tr("Connections needed"), int(found.units.sum()), ""
    yield "households", tr("Households"), households, ""
    order = [each.key for each in supply.rules.classes] + [NO_OFFER, UNDETERMINED]
    for when, keys, words in (("now", found.keys[0], tr("today")),
                              ("planned", found.keys[1], tr("after announcements"))):  # fmt: skip
        among = np.array(keys, dtype=object)
        for key in order:
            of_it = among == key
            if key in (NO_OFFER, UNDETERMINED) and not of_it.any():
                continue
            label = found.words.label(key)
            yield (f"addresses_{when}_{key}",
                   tr("Addresses, {class_name}, {when}", class_name=label, when=words), int(of_it.sum()), "")
            yield (f"units_{when}_{key}",
                   tr("Connections, {class_name}, {when}", class_name=label, when=words),
                   int(found.units[of_it].sum()), "")  # fmt: skip
    yield from _eligible_figures(supply, found)
    if supply.rules.kind == "fixed":
        yield from _share_figures(found)
    if supply.rules.kind == "wifi":
        yield from _hotspot_figures(supply)
    yield from _technology_figures(found)
    numbers = _numbers(supply, found)
    yield "conflicts", tr("Contradictions between sources"), numbers["CONFLICTS"], ""
    yield "addresses_rejected", tr("Addresses rejected"), numbers["REJECTED"], ""
    yield "offers", tr("Offers read"), supply.offers.read, ""
    yield "offers_rejected", tr("Offers rejected"), numbers["OFFERS_REJECTED"], ""


def _eligible_figures(supply: Supply, found: Answer) -> Iterator[tuple]:
    import numpy as np

    eligible = np.array(ELIGIBLE, dtype=object)[found.found.eligible]
    users = supply.addresses.rows["class_of_user"].fillna("").to_numpy()
    names = {"yes": tr("eligible"), "no": tr("not eligible"), "undetermined": tr("undetermined")}
    for key, words in names.items():
        of_it = eligible == key
        yield f"addresses_{key}", tr("Addresses, {answer}", answer=words), int(of_it.sum()), ""
        yield f"units_{key}", tr("Connections, {answer}", answer=words), int(found.units[of_it].sum()), ""
        for user in sorted(set(users[of_it])):
            yield (f"addresses_{key}_{user or 'unknown'}",
                   tr("Addresses, {answer}, {user}", answer=words, user=_user_words(user)),
                   int((of_it & (users == user)).sum()), "")  # fmt: skip


def _share_figures(found: Answer) -> Iterator[tuple]:
    """Households (else connections) with so much or more: surely, and at most where offers leave it open."""
    import numpy as np

    from ..layers.offers import CLASSES

    by_household = np.nansum(found.households) > 0
    weight = np.nan_to_num(found.households) if by_household else found.units.astype(float)
    for when, down, words in (("now", found.found.down_now, tr("today")),
                              ("planned", found.found.down_planned, tr("after announcements"))):  # fmt: skip
        for speed in CLASSES:
            surely, at_most = (100.0 * float(weight[side >= speed].sum() / weight.sum()) for side in down.T)
            label = (
                tr("Households with {speed} Mbit/s or more, {when}", speed=speed, when=words) if by_household
                else tr("Connections with {speed} Mbit/s or more, {when}", speed=speed, when=words)
            )  # fmt: skip
            yield f"share_{speed}_{when}", label, surely, "%"
            if at_most > surely:
                yield f"share_{speed}_{when}_most", tr("{label}, at most", label=label), at_most, "%"


def _hotspot_figures(supply: Supply) -> Iterator[tuple]:
    count = supply.offers.hotspots
    existing, coming = count["existing"], count["announced"] + count["promised"]
    yield "hotspots_now", tr("Hotspots today"), existing, ""
    yield "hotspots_planned", tr("Hotspots after announcements"), existing + coming, ""
    if supply.target is not None:
        yield "hotspots_target", tr("Hotspots aimed at"), supply.target, ""
        yield ("hotspots_missing", tr("Hotspots missing for the aim after announcements"),
               max(0, supply.target - existing - coming), "")  # fmt: skip


def _technology_figures(found: Answer) -> Iterator[tuple]:
    import numpy as np

    rows = found.found.best_now
    technology = found.found.offers["technology"].to_numpy(dtype=object)
    best = np.array([technology[row] if row >= 0 else None for row in rows], dtype=object)
    for key in sorted({each for each in best if each}):
        yield (f"technology_{key}", tr("Addresses whose best offer today is {technology}",
                                       technology=technology_words(key)), int((best == key).sum()), "")


def _user_words(user: str) -> str:
    return {
        "housing": tr("housing"), "business": tr("business"), "business_park": tr("business park"),
        "school": tr("school"), "hospital": tr("hospital"), "administration": tr("administration"),
        "farm": tr("farm"), "other": tr("other use"),
    }.get(user, tr("class of user not known"))  # fmt: skip


def _table(figures: list, fields, supply: Supply) -> Iterator[QgsFeature]:
    basis = tr("Rules: {title}, on {date}", title=supply.title, date=supply.today.isoformat())
    for key, label, value, unit in figures:
        yield frames.feature(
            fields, {"key": key, "label": label, "value": float(value), "unit": unit, "basis": basis}
        )


def _numbers(supply: Supply, found: Answer) -> dict:
    import numpy as np

    count = np.bincount(found.found.eligible, minlength=len(ELIGIBLE))
    return {
        "ADDRESSES": len(found.units), "UNITS": int(found.units.sum()),
        "ELIGIBLE": int(count[ELIGIBLE.index("yes")]), "NOT_ELIGIBLE": int(count[ELIGIBLE.index("no")]),
        "UNDETERMINED": int(count[ELIGIBLE.index("undetermined")]),
        "CONFLICTS": len(found.found.conflicts), "REJECTED": len(supply.addresses.rejected),
        "OFFERS_USED": supply.offers.read - len(supply.offers.rejected) - supply.offers.unused,
        "OFFERS_REJECTED": len(supply.offers.rejected),
    }  # fmt: skip

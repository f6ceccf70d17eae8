"""Gaps and project areas as layers, tables and numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from qgis.core import QgsFeature, QgsFields, QgsGeometry, QgsPointXY, QgsWkbTypes

from ..layers import broadbandschema, frames, provenance, schema
from ..layers import style as styles
from ..smartcity_plugin.words import interface_language, tr
from .gapsareas import Groups
from .gapsfields import area_fields, technology_fields
from .gapsinputs import INPUTS, Addresses
from .rows import as_field
from .run import Run
from .sitingdemand import ZENSUS_SOURCE, ZENSUS_YEARS

TOOL = "broadbandgaps"
PROPOSED = "proposed"
ATLAS_SOURCE = provenance.Source(
    "Breitbandatlas | Gigabit-Grundbuch", url="https://gigabitgrundbuch.bund.de"
)  # as it wants to be named
CLASSES = {
    "businesses": ("business", "business_park"), "schools": ("school",), "hospitals": ("hospital",),
    "administrations": ("administration",), "farms": ("farm",),
}  # fmt: skip
"""Field of a project area -> classes of users that it counts."""


@dataclass(frozen=True)
class Result:
    """All that was found; arrays have one entry for each address."""

    crs: object
    addresses: Addresses
    households: object  # float64, NaN where not known
    estimated: object  # bool
    gap: object  # yes, no, undetermined
    counted: object  # bool: counts as a gap when project areas are formed
    label: object  # int64, project area from 0, -1 for none
    shapes: list  # of the project areas
    street_m: object  # float64, of the project areas
    groups: Groups
    table: object  # DataFrame by area, see broadband.gaps.by_area
    unit: str
    whole: dict  # the same columns for all addresses together
    technologies: object  # DataFrame, see broadband.gaps.by_technology
    share_of: str  # in words
    gap_words: str  # what counts as a gap, in words
    cluster_words: str  # how project areas were formed, in words
    household_words: str  # where households come from, in words
    atlas_date: str
    settings: dict[str, str]

    def cluster_ids(self) -> list[str]:
        return [f"PA{number:03d}" for number in range(1, len(self.shapes) + 1)]


def write(run: Run, found: Result) -> dict:
    """All outputs. Returns the numbers."""
    source = _provenance(run, found)
    polygon, point = QgsWkbTypes.Type.MultiPolygon, QgsWkbTypes.Type.Point
    fields = schema.qgs_fields(broadbandschema.BROADBAND_CLUSTERS)
    run.add_features(
        "CLUSTERS", _cluster_features(found), fields, polygon, found.crs,
        title=_title("broadband_clusters"), style="broadband_clusters", provenance=source,
    )  # fmt: skip
    fields = area_fields()
    run.add_features(
        "BY_AREA", _area_features(found, fields), fields, polygon, found.crs,
        title=_title("broadband_by_area"), style="broadband_by_area", provenance=source,
    )  # fmt: skip
    run.add_features(
        "ADDRESSES_OUT", _address_features(found), schema.qgs_fields(broadbandschema.BROADBAND_GAPS), point,
        found.crs,
        title=_title("broadband_gaps"), style="broadband_gaps", provenance=source,
    )  # fmt: skip
    fields = technology_fields()
    run.add_features("TECHNOLOGIES", _technology_features(found, fields), fields,
                     title=tr("Supply by technology"), provenance=source)  # fmt: skip
    run.add_features("STATS", _figure_features(found), schema.qgs_fields(schema.KEY_FIGURES),
                     title=tr("Key figures of broadband gaps"), provenance=source)  # fmt: skip
    return _numbers(run, found)


def _title(style: str) -> str:
    return styles.title(style, interface_language())


def _cluster_features(found: Result) -> Iterator[QgsFeature]:
    import numpy as np

    fields = schema.qgs_fields(broadbandschema.BROADBAND_CLUSTERS)
    words = {name: np.array(found.addresses.words(name), dtype=object)
             for name in ("ags", "district", "street", "class_of_user")}  # fmt: skip
    down = found.addresses.numbers("down_mbit")
    eligible = np.array(found.addresses.words("eligible"), dtype=object)
    units = found.addresses.units
    members = [np.flatnonzero(found.label == number) for number in range(len(found.shapes))]
    usual = [{name: _usual(words[name][mine], units[mine]) for name in ("street", "district", "ags")}
             for mine in members]  # fmt: skip
    for number, (cluster_id, name) in enumerate(zip(found.cluster_ids(), _names(found, usual))):
        mine, shape = members[number], found.shapes[number]
        known = mine[np.isfinite(down[mine])]
        people = found.households[mine]
        counted = Counter(words["class_of_user"][mine].tolist())
        yield frames.feature(fields, {
            **usual[number], "cluster_id": cluster_id, "name": name, "status": PROPOSED,
            "addresses": mine.size, "units": units[mine].sum(),
            "households": np.nansum(people) if np.isfinite(people).any() else math.nan,
            **{name: sum(counted[each] for each in classes) for name, classes in CLASSES.items()},
            "eligible_units": units[mine][eligible[mine] == "yes"].sum(),
            "undetermined_units": units[mine][~np.isin(eligible[mine], ("yes", "no"))].sum(),
            "down_mbit": np.average(down[known], weights=units[known]) if known.size else math.nan,
            "street_m": found.street_m[number], "area_ha": shape.area / 10_000.0,
        }, frames.multi(shape))  # fmt: skip


def _names(found: Result, usual: list[dict]) -> list[str]:
    """What people call the areas: the street and district of most connections, with the id where two would
    be called the same."""
    names = [", ".join(filter(None, (area["street"], area["district"]))) for area in usual]
    counted = Counter(names)
    return [
        cluster_id if not name else name if counted[name] == 1 else f"{name} ({cluster_id})"
        for cluster_id, name in zip(found.cluster_ids(), names)
    ]


def _usual(words, units) -> str | None:
    """The word that most connections have, of equal ones the first by alphabet; None where nobody has one."""
    counted: Counter = Counter()
    for word, count in zip(words, units):
        if word:
            counted[word] += int(count)
    return min(counted, key=lambda word: (-counted[word], word)) if counted else None


def _area_features(found: Result, fields: QgsFields) -> Iterator[QgsFeature]:
    groups = found.groups
    for number, row in enumerate(found.table.to_dict("records")):
        nowhere = number == len(groups.ids)
        if nowhere and not row["addresses"]:
            continue
        own = {"area": tr("in no area")} if nowhere else {
            "area_id": groups.ids[number], "area": groups.names[number], "ags": groups.keys[number] or None,
        }  # fmt: skip
        origin = {"unit": found.unit, "share_of": found.share_of, "atlas_date": found.atlas_date or None}
        yield frames.feature(
            fields, {**row, **own, **origin},
            None if nowhere else frames.multi(groups.shapes[number]),
        )  # fmt: skip


def _address_features(found: Result) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(broadbandschema.BROADBAND_GAPS)
    ids = found.cluster_ids()
    for place, row in enumerate(found.addresses.rows):
        values = {field.name: _kept(row.values.get(field.name), field.kind)
                  for field in broadbandschema.BROADBAND_CLASSIFIED}  # fmt: skip
        people = found.households[place]
        values.update({
            "id": row.id, "units": int(found.addresses.units[place]), "households_used": people,
            "households_from": "estimated" if found.estimated[place] else
                               "supplied" if people == people else "unknown",
            "gap": found.gap[place],
            "cluster_id": ids[found.label[place]] if found.label[place] >= 0 else None,
            "single": bool(found.counted[place] and found.label[place] < 0),
        })  # fmt: skip
        yield frames.feature(fields, values, QgsGeometry.fromPointXY(QgsPointXY(row.x, row.y)))


def _kept(value, kind: str):
    """A value of the classified layer as it was."""
    if kind == "integer":
        number = as_field(value, "real")
        return None if number is None else round(number)
    return as_field(value, kind)


def _technology_features(found: Result, fields: QgsFields) -> Iterator[QgsFeature]:
    groups = found.groups
    for row in found.technologies.to_dict("records"):
        number = int(row["group"])
        nowhere = number == len(groups.ids)
        yield frames.feature(fields, {
            **row, "area_id": None if nowhere else groups.ids[number],
            "area": tr("in no area") if nowhere else groups.names[number],
        })  # fmt: skip


def _figure_features(found: Result) -> Iterator[QgsFeature]:
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    for key, words, value, unit, basis in _figures(found):
        if math.isfinite(value):
            yield frames.feature(
                fields, {"key": key, "label": words, "value": float(value), "unit": unit, "basis": basis}
            )


def _figures(found: Result) -> list[tuple]:
    """Key, words, value, unit and basis, in the order in which a council reads them."""
    import numpy as np

    whole, counted = found.whole, tr("counted")
    inside = found.label >= 0
    single = found.counted & ~inside
    rows = [
        ("gap_units", tr("Connections with a gap"), whole["gap_units"], "", found.gap_words),
        ("gap_percent", tr("Connections with a gap"), whole["gap_percent"], "%", found.gap_words),
        ("gap_addresses", tr("Addresses with a gap"), whole["gap_addresses"], "", found.gap_words),
        ("gap_households", tr("Households with a gap"), whole["gap_households"], "", found.household_words),
        ("gap_units_now", tr("Connections with a gap today"), whole.get("gap_units_now", math.nan), "",
         found.gap_words),
        ("gap_units_planned", tr("Connections with a gap once all that is announced is built"),
         whole.get("gap_units_planned", math.nan), "", found.gap_words),
        *_gaps_by_class(found),
        ("undetermined_units", tr("Connections of which it is undetermined"), whole["undetermined_units"], "",
         found.gap_words),
        ("areas", tr("Project areas"), len(found.shapes), "", found.cluster_words),
        ("areas_units", tr("Connections in project areas"), found.addresses.units[inside].sum(), "",
         found.cluster_words),
        ("areas_street_m", tr("Streets that join the addresses of project areas"),
         np.sum(found.street_m) if len(found.street_m) else math.nan, "m", found.cluster_words),
        ("single_addresses", tr("Addresses with a gap in no project area"), single.sum(), "",
         found.cluster_words),
    ]  # fmt: skip
    for least in (30, 100, 400, 1000):
        rows += [
            (f"now_{least}", tr("At least {speed} Mbit/s today", speed=least), whole[f"now_{least}"], "%",
             found.share_of),
            (f"planned_{least}", tr("At least {speed} Mbit/s once all that is announced is built",
                                    speed=least), whole[f"planned_{least}"], "%", found.share_of),
        ]  # fmt: skip
    return rows + [
        ("addresses", tr("Addresses"), whole["addresses"], "", counted),
        ("units", tr("Connections needed"), whole["units"], "", counted),
        ("households", tr("Households"), whole["households"], "", found.household_words),
        ("households_unknown", tr("Addresses whose households are not known"), whole["households_unknown"],
         "", counted),
        ("speed_unknown", tr("Addresses whose speed is not known"), whole["speed_unknown"], "", counted),
    ]  # fmt: skip


def _gaps_by_class(found: Result) -> list[tuple]:
    """Schools, firms and others with a gap, as rows of `_figures`; counted are addresses."""
    import numpy as np

    classes = np.array(found.addresses.words("class_of_user"), dtype=object)[found.gap == "yes"]
    words = {
        "businesses": tr("Addresses of businesses with a gap"), "schools": tr("Schools with a gap"),
        "hospitals": tr("Hospitals with a gap"), "administrations": tr("Administration with a gap"),
        "farms": tr("Farms with a gap"),
    }  # fmt: skip
    return [(f"gap_{name}", words[name], np.isin(classes, users).sum(), "", found.gap_words)
            for name, users in CLASSES.items()]  # fmt: skip


def _numbers(run: Run, found: Result) -> dict:
    whole = found.whole
    single = int((found.counted & (found.label < 0)).sum())
    run.info(tr("{gaps} of {count} addresses have a gap; of {open} it is undetermined. {areas} project "
                "areas; {single} addresses with a gap lie in none of them.", gaps=int(whole["gap_addresses"]),
                count=int(whole["addresses"]), open=int((found.gap == "undetermined").sum()),
                areas=len(found.shapes), single=single))  # fmt: skip
    for sentence in (found.gap_words, found.cluster_words, found.household_words):
        run.info(sentence)
    return {
        "READ": found.addresses.read, "USED": len(found.addresses.rows), "REJECTED": found.addresses.rejected,
        "GAPS": int(whole["gap_addresses"]), "GAP_UNITS": int(whole["gap_units"]),
        "OPEN": int((found.gap == "undetermined").sum()), "AREA_COUNT": len(found.shapes), "SINGLE": single,
    }  # fmt: skip


def _provenance(run: Run, found: Result):
    sources = [run.provenance(name) for name in INPUTS if run.given(name)]
    if run.given("ZENSUS"):
        year = next((year for year in ZENSUS_YEARS if year in run.text("ZENSUS")), "")
        sources.append(provenance.Provenance(provenance.SUPPLIED, (replace(ZENSUS_SOURCE, year=year),)))
    if run.given("ATLAS"):
        sources.append(
            provenance.Provenance(provenance.SUPPLIED, (replace(ATLAS_SOURCE, year=found.atlas_date),))
        )
    classified = run.provenance("CLASSIFIED")
    rules = classified.parameters.get("rules") if classified else None
    return provenance.derived(
        provenance.COMPUTED, sources, tool=TOOL,
        parameters={**found.settings, **({"rules": rules} if rules else {})},
        expected_error=" ".join((found.gap_words, found.cluster_words, found.household_words)),
    )  # fmt: skip

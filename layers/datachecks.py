"""Checks of city data, one layer at a time: each finds one way in which a layer could mislead, and says it.

A check is a generator of `Finding`s. Limits are in `LIMITS`, each with its source or “assumption”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsRasterLayer, QgsVectorLayer

from ..smartcity_plugin.compat import FIELD_TYPES
from ..smartcity_plugin.words import tr
from . import provenance as origin
from .datakinds import LATER, WORDS, Kind
from .licencewords import LICENCES

ERROR, WARNING, NOTE = "error", "warning", "note"

LIMITS = {
    "height": (0.0, 400.0),
    "ground_z": (-400.0, 2970.0),
    "roof_z": (-400.0, 3370.0),
    "height_agl": (0.0, 400.0),
    "antenna_gain_dbi": (-20.0, 40.0),
    "tx_power_dbm": (-20.0, 36.0),
}
"""Field -> least and greatest plausible value [m, dBi, dBm]. All are assumptions: wide enough for the tallest
buildings and masts, open-cast mines and mountains of Germany, and for aerials that a city puts up."""
ABOVE_ZERO = {"height"}
"""Fields whose least value itself is not plausible: a building of 0 m is none."""


@dataclass(frozen=True)
class Finding:
    """key: what was found, untranslated; what, todo: sentences for the user; places: (x, y, row) of each,
    in the CRS of the check; count: how many rows, 1 for the layer as a whole."""

    key: str
    severity: str
    layer: str
    what: str
    todo: str
    count: int = 1
    places: tuple = ()


@dataclass
class Checked:
    """One layer under check. frame: its rows in the CRS of the check, None for rasters and what cannot be
    read; ids of rows are the frame's index."""

    layer: QgsMapLayer
    name: str
    kind: Kind | None = None
    provenance: origin.Provenance | None = None
    frame: object = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def is_raster(self) -> bool:
        return isinstance(self.layer, QgsRasterLayer)

    def is_a(self, *kinds: str) -> bool:
        return self.kind is not None and self.kind.name in kinds and self.frame is not None

    def find(self, key: str, severity: str, what: str, todo: str, rows=None) -> None:
        """Keep a finding; `rows`: the part of the frame that it is about, the whole layer without."""
        count = 1 if rows is None else len(rows)
        if count:
            found = places(rows) if rows is not None else ()
            self.findings.append(Finding(key, severity, self.name, what, todo, count, found))


def places(rows) -> tuple:
    """x, y and id of each row that has a place."""
    if "geometry" not in rows.columns:
        return ()
    shapes = [(row, shape) for row, shape in zip(rows.index, rows.geometry) if shape is not None]
    return tuple(
        (x, y, row) for row, shape in shapes if not shape.is_empty
        for x, y in [_point(shape)]
    )  # fmt: skip


def _point(shape) -> tuple[float, float]:
    west, south, east, north = shape.bounds
    return (west + east) / 2, (south + north) / 2


def systems(checked: Checked, work: QgsCoordinateReferenceSystem) -> None:
    """CRS: missing, in degrees, another one than the rest."""
    layer = checked.layer
    if isinstance(layer, QgsVectorLayer) and not layer.isSpatial():
        return
    crs = layer.crs()
    if not crs.isValid():
        checked.find("crs_missing", ERROR, tr("The layer has no coordinate reference system."),
                     tr("Set it in the layer's properties, as its publisher names it."))  # fmt: skip
    elif crs.isGeographic():
        checked.find("crs_degrees", WARNING, tr("Coordinates are in degrees ({crs}).", crs=crs.authid()),
                     tr("Reproject the layer to {work} before distances are computed.",
                        work=work.authid()))  # fmt: skip
    elif crs != work:
        checked.find("crs_other", NOTE,
                     tr("The layer is in {crs}, others are in {work}.", crs=crs.authid() or crs.description(),
                        work=work.authid()),
                     tr("Nothing, if positions agree on the map; otherwise check the system."))  # fmt: skip


def shapes(checked: Checked) -> None:
    """Geometries: missing, invalid, the same twice."""
    frame = checked.frame
    if not checked.layer.isSpatial():
        return
    missing = frame.geometry.isna()
    wholes = frame["parent_id"].dropna() if "parent_id" in frame and "id" in frame else ()
    alone = missing & ~frame["id"].isin(wholes) if len(wholes) else missing  # parts hold a whole's geometry
    checked.find("geometry_missing", WARNING, tr("Rows without a geometry."),
                 tr("Add their position, or remove them."), frame[alone])  # fmt: skip
    present = frame[~missing]
    flat = not checked.is_a("roofs")  # a roof is a surface in space: seen from above it may be a line
    invalid = ~present.geometry.is_valid if flat else present.geometry.isna()
    checked.find("geometry_invalid", ERROR, tr("Geometries that cross or touch themselves."),
                 tr("Run “Fix geometries” on the layer."), present[invalid])  # fmt: skip
    if checked.is_a("addresses"):
        return  # flats of one entrance share a point
    if not len(present):
        return
    same = present[present.geometry.to_wkb().duplicated()]
    if present.geometry.iloc[0].geom_type == "Point":
        checked.find("position_twice", NOTE, tr("Rows at the position of another row."),
                     tr("Check whether they are the same object entered twice."), same)  # fmt: skip
    else:
        checked.find("geometry_twice", WARNING, tr("Rows with the geometry of another row."),
                     tr("Remove the rows that are there twice."), same)  # fmt: skip


def columns(checked: Checked) -> None:
    """Fields: missing, of another type, with words that are not allowed."""
    if checked.kind is None:
        return
    present = checked.layer.fields()
    missing = [item.name for item in checked.kind.fields
               if item.name not in LATER and present.lookupField(item.name) < 0]  # fmt: skip
    if missing:
        checked.find("field_missing", WARNING, tr("Missing fields: {fields}.", fields=", ".join(missing)),
                     tr("Import the data with this plugin, or add the fields."))  # fmt: skip
    wrong_types = []
    for item in checked.kind.fields:
        position = present.lookupField(item.name)
        if position < 0:
            continue
        if not _fits(present.at(position), item.kind):
            wrong_types.append(f"{item.name} ({present.at(position).typeName()})")
        allowed = WORDS.get(item.name)
        if allowed and checked.kind.name != "offers":  # the status of an offer has words of its own
            values = checked.frame[item.name]
            wrong = checked.frame[~values.isin(allowed) & values.notna() & (values != "")]
            checked.find("word_unknown", WARNING, tr("Unknown words in field {field}.", field=item.name),
                         tr("Allowed words: {words}.", words=", ".join(allowed)), wrong)  # fmt: skip
    if wrong_types:
        checked.find(
            "field_type", WARNING, tr("Fields of another type: {fields}.", fields=", ".join(wrong_types)),
            tr("Convert them with “Refactor fields”, or import the data with this plugin."),
        )


def _fits(present, kind: str) -> bool:
    if kind in ("integer", "real"):
        return present.isNumeric()
    return kind in ("boolean", "date") or present.type() == FIELD_TYPES[kind]


def ids(checked: Checked) -> None:
    """Ids: empty, or used twice."""
    frame = checked.frame
    if "id" not in frame.columns or (checked.kind is not None and not checked.kind.unique):
        return
    empty = frame["id"].isna() | (frame["id"].astype(str).str.strip() == "")
    checked.find("id_missing", WARNING, tr("Rows without an id."),
                 tr("Give every row an id of its own."), frame[empty])  # fmt: skip
    again = frame["id"].duplicated() & ~empty
    checked.find("id_twice", ERROR, tr("Rows with an id that another row has."),
                 tr("Give every row an id of its own, or remove what is there twice."),
                 frame[again])  # fmt: skip


def heights(checked: Checked) -> None:
    """Values that cannot be, and roofs below the ground."""
    if checked.kind is None:
        return
    import pandas

    frame = checked.frame
    for item in checked.kind.fields:
        if item.name not in LIMITS or item.name not in frame.columns:
            continue
        least, greatest = LIMITS[item.name]
        values = pandas.to_numeric(frame[item.name], errors="coerce")
        below = values <= least if item.name in ABOVE_ZERO else values < least
        checked.find("value_implausible", WARNING,
                     tr("Implausible values in field {field}, outside {least} to {greatest} (assumption).",
                        field=item.name, least=f"{least:g}", greatest=f"{greatest:g}"),
                     tr("Check the values and their unit."), frame[below | (values > greatest)])  # fmt: skip
    if checked.is_a("buildings") and {"ground_z", "roof_z"} <= set(frame.columns):
        roof = pandas.to_numeric(frame["roof_z"], errors="coerce")
        ground = pandas.to_numeric(frame["ground_z"], errors="coerce")
        checked.find("roof_below_ground", ERROR, tr("Buildings whose roof is below their ground."),
                     tr("Check the heights and their reference system."), frame[roof < ground])  # fmt: skip


def origins(checked: Checked, oldest_years: float, today: date) -> None:
    """Licence, age and use, as the layer's provenance tells them."""
    known = checked.provenance
    if known is None or not known.licence_known:
        checked.find("licence_unclear", WARNING, tr("Licence unclear."),
                     tr("Ask the publisher, and name provider and licence before publication."))  # fmt: skip
    if known is not None and known.use in (origin.INTERNAL, origin.PERSONAL):
        checked.find("not_public", NOTE, tr("Marked as internal or personal."),
                     tr("Keep it out of public maps and files."))  # fmt: skip
    elif checked.frame is not None and checked.kind is not None and not _published(known):
        _persons(checked)
    if known is not None and known.invented:
        return
    age = _age(known.reference_date if known else "", today)
    if age is None:
        checked.find("age_unknown", NOTE, tr("Age unknown: no reference date."),
                     tr("Ask the publisher for the date that the data describe."))  # fmt: skip
    elif age > oldest_years:
        checked.find("too_old", WARNING,
                     tr("The data are of {date}: older than {years} years.", date=known.reference_date,
                        years=f"{oldest_years:g}"),
                     tr("Load a newer edition, or check on site."))  # fmt: skip


def _published(known: origin.Provenance | None) -> bool:
    """Whether all of it is open data, or invented: then no field of it is a secret."""
    open_data = known is not None and known.licence_known
    return open_data and all(source.licence in LICENCES for source in known.sources)


def _persons(checked: Checked) -> None:
    marked = [item.name for item in checked.kind.fields if item.personal and item.name in checked.frame]
    filled = [name for name in marked if (checked.frame[name].notna() & (checked.frame[name] != "")).any()]
    if filled:
        checked.find("personal", NOTE,
                     tr("Fields that may refer to persons: {fields}.", fields=", ".join(filled)),
                     tr("Remove them before the layer is given away."))  # fmt: skip


def _age(text: str, today: date) -> float | None:
    """Years since an ISO date, month or year; the end of what it names counts."""
    parts = text[:10].split("-")
    try:
        year = int(parts[0])
        month = int(parts[1]) if len(parts) > 1 else 12
        day = int(parts[2]) if len(parts) > 2 else 28
        return (today - date(year, month, day)).days / 365.25
    except ValueError:
        return None


EACH: tuple[Callable[[Checked], None], ...] = (shapes, columns, ids, heights)
"""Checks of the rows of one vector layer."""


def all_findings(layers: list[Checked]) -> Iterator[Finding]:
    """Every finding, errors first, then warnings, then notes; layers in their order."""
    for severity in (ERROR, WARNING, NOTE):
        for checked in layers:
            yield from (found for found in checked.findings if found.severity == severity)

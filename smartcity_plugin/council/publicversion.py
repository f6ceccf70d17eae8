"""The public version of a layer: without what refers to persons or to security.

Households become cells with at least k of them, sites of critical infrastructure the middle of a cell; fields
that name persons are dropped. What was done is told in notes, for the paper's part on data protection.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsMapLayer,
    QgsMemoryProviderUtils,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...layers import provenance as origin
from ...layers import schema, style
from ...layers.datakinds import personal
from ..words import in_language
from .check import shown_fields

CELLS_M = (800, 400, 200, 100)
"""Edges of the cells, each half of the one before. 100 m is the grid of the Zensus and of INSPIRE; a cell is
only divided where all its quarters hold enough, so that nobody can subtract one cell from another."""
CRITICAL = {
    "class_of_user": {"hospital", "administration"}, "kind": {"pop", "water_supply", "power_supply"},
}  # fmt: skip
"""Field -> values of sites whose exact place is not for the public. The sectors are those of BSI-KritisV,
sections 2 to 8 (energy, water, food, IT and telecommunications, health, finance, transport), and “state and
administration”; that these values stand for them is our assumption, thresholds of the ordinance are not
looked at."""
UNMOVED = (QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PolygonGeometry)
PEOPLE = {"inhabitants", "households", "einwohner", "haushalte"}
"""Units of demand that count people."""
SUMMED = ("households", "inhabitants", "businesses", "units", "weight")
NAMING = re.compile(
    r"owner|eigent(?:ue|ü)mer|besitzer|vorname|nachname|familienname|mail|telefon|phone|geburt|birth|mieter"
    r"|bewohner|ansprechpartner|\b(?:person|kunde|customer|tenant|contact|kontakt|p(?:ae|ä)chter)"
    r"|\b(?:tel|fax|mobil|handy|iban|nutzer)\b"
)
PLACING = re.compile(
    r"\b(?:street(?:name)?|stra(?:ss|ß)en?(?:name)?|haus ?(?:nr|nummer)|house ?(?:number)?|hnr|anschrift"
    r"|adresse|address)\b"
)
"""What names and aliases of fields have that name persons, and their house, where the field is text. Words
are parted by blanks here. An assumption: rather a field too many is left out, all are listed."""
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
COORDINATES = {
    "x", "y", "lon", "lat", "longitude", "latitude", "easting", "northing", "rechtswert", "hochwert",
    "ostwert", "nordwert",
}  # fmt: skip
"""Fields that would tell where a moved site is (assumption)."""


@dataclass
class Public:
    """layer: None where nothing of it may be shown; notes: in the document's language; k: as asked for;
    only_fields: nothing was changed but that fields are gone."""

    layer: QgsMapLayer | None
    k: int
    notes: list[str] = field(default_factory=list)
    only_fields: bool = False


def public(
    layer: QgsVectorLayer, k: int, crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext, *, language: str = "de",
) -> Public:  # fmt: skip
    """What of a layer may be published.

    k: households that a cell holds at least; crs: in metres, of the cells.
    """
    made = origin.read(layer)
    use = made.use if made else ""
    if _counts_people(layer):
        if use == origin.INTERNAL:
            return _refused(layer, k, language)
        return _cells(layer, k, crs, context, language)
    if use in (origin.INTERNAL, origin.PERSONAL):
        return _refused(layer, k, language)
    return _without_fields(layer, k, crs, context, language)


def raster(layer: QgsMapLayer, k: int, language: str) -> Public:
    """The same for what is no vector layer: as it is, or not at all."""
    made = origin.read(layer)
    if made is not None and made.use in (origin.INTERNAL, origin.PERSONAL):
        return _refused(layer, k, language)
    return Public(layer, k)


def _refused(layer: QgsMapLayer, k: int, language: str) -> Public:
    return Public(None, k, [in_language(
        language, "Layer “{layer}” is not public and was left out.", layer=layer.name()
    )])  # fmt: skip


def _counts_people(layer: QgsVectorLayer) -> bool:
    """Whether its points stand for households: addresses, or demand in inhabitants."""
    names = set(layer.fields().names())
    if layer.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
        return False
    if names & {"households", "inhabitants", "address_id"} or {"street", "house_number"} <= names:
        return True
    if not {"weight", "unit"} <= names:
        return False
    units = layer.uniqueValues(layer.fields().lookupField("unit"), 100)
    return any(isinstance(unit, str) and unit.strip().lower() in PEOPLE for unit in units)


def dropped(layer: QgsVectorLayer) -> list[str]:
    """Fields that refer to persons: by the schema, or by names, aliases and e-mail addresses."""
    found = set(personal(layer))
    texts = []
    for item in layer.fields():
        words = f"{_words(item.name())} | {_words(item.alias())}"
        if NAMING.search(words) or (PLACING.search(words) and not item.isNumeric()):
            found.add(item.name())
        elif not item.isNumeric():
            texts.append(item.name())
    for feature in layer.getFeatures():
        found.update(name for name in texts if MAIL.search(str(feature[name])))
    return [name for name in layer.fields().names() if name in found]


def _words(name: str) -> str:
    """ownerName, owner_1 -> owner name, owner."""
    parted = re.sub(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])", " ", name)
    return re.sub(r"[\W\d_]+", " ", parted).lower()


def _without_fields(layer: QgsVectorLayer, k: int, crs, context, language: str) -> Public:
    """The same features without the fields that refer to persons, critical sites moved."""
    away = dropped(layer)
    fields = QgsFields()
    for item in layer.fields():
        if item.name() not in away:
            fields.append(QgsField(item.name(), item.type()))
    made = _new(layer, layer.name(), fields, layer.wkbType(), layer.crs())
    way = QgsCoordinateTransform(layer.crs(), crs, context)
    counted = [name for name in ("households", "inhabitants") if name in fields.names()]
    moved = gone = few = 0
    features = []
    for feature in layer.getFeatures():
        shape, hidden = feature.geometry(), set()
        if _is_critical(feature):
            if layer.geometryType() in UNMOVED:
                gone += 1
                continue
            moved += 1
            hidden = {name for name in fields.names() if name.lower() in COORDINATES}
            shape = shape if shape.isEmpty() else _moved(shape, way, layer)
        if any(0 < _number(feature[name]) < k for name in counted):
            few += 1
            hidden |= set(counted)
        copy = QgsFeature(fields)
        copy.setGeometry(shape)
        for name in fields.names():
            copy[name] = None if name in hidden else feature[name]
        features.append(copy)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    shown = bool(shown_fields(layer) & {*away, "*"}) if away else False
    _dress(layer, made, away, shown)
    notes = list(_told(layer, k, language, away, moved, gone, few))
    return Public(made, k, notes, only_fields=not (moved or gone or few or shown))


def _told(layer, k: int, language: str, away: list[str], moved: int, gone: int, few: int) -> Iterator[str]:
    if away:
        yield in_language(
            language, "Layer “{layer}”: fields that refer to persons were left out: {fields}.",
            layer=layer.name(), fields=", ".join(away),
        )  # fmt: skip
    if moved:
        yield in_language(
            language, "Layer “{layer}”: {count} sites of critical infrastructure are shown in the middle of "
            "a cell of {edge} m, not where they are.", layer=layer.name(), count=moved, edge=CELLS_M[-1],
        )  # fmt: skip
    if gone:
        yield in_language(
            language, "Layer “{layer}”: {count} lines or areas of critical infrastructure were left out.",
            layer=layer.name(), count=gone,
        )  # fmt: skip
    if few:
        yield in_language(
            language, "Layer “{layer}”: numbers of fewer than {k} households or inhabitants were left out in "
            "{count} places.", layer=layer.name(), k=k, count=few,
        )  # fmt: skip


def _is_critical(feature: QgsFeature) -> bool:
    names = feature.fields().names()
    return any(
        name in names and str(feature[name]).strip().lower() in values for name, values in CRITICAL.items()
    )


def _moved(shape: QgsGeometry, way: QgsCoordinateTransform, layer: QgsVectorLayer) -> QgsGeometry:
    """A point to the middle of its cell."""
    edge = CELLS_M[-1]
    point = way.transform(shape.pointOnSurface().asPoint())
    middle = QgsPointXY(*(math.floor(each / edge) * edge + edge / 2 for each in (point.x(), point.y())))
    back = QgsCoordinateTransform(way.destinationCrs(), way.sourceCrs(), way.context())
    place = back.transform(middle)
    if QgsWkbTypes.isMultiType(layer.wkbType()):
        return QgsGeometry.fromMultiPointXY([place])
    return QgsGeometry.fromPointXY(place)


@dataclass
class _Group:
    """What lies in one cell: how many addresses, sums by field, and the weight that is covered."""

    addresses: int = 0
    sums: dict[str, float] = field(default_factory=dict)
    covered: float = 0.0

    @property
    def households(self) -> float:
        """As many as are known; an address where people live has one at least."""
        return self.sums.get("households", self.addresses)

    def add(self, other: _Group) -> None:
        self.addresses += other.addresses
        self.covered += other.covered
        for name, value in other.sums.items():
            self.sums[name] = self.sums.get(name, 0.0) + value


def _cells(layer: QgsVectorLayer, k: int, crs, context, language: str) -> Public:
    names = layer.fields().names()
    summed = [name for name in SUMMED if name in names]
    times = "times" in names and "weight" in names
    groups = _grouped(layer, summed, times, QgsCoordinateTransform(layer.crs(), crs, context))
    shown = list(_divided(groups, k))
    fields = schema.qgs_fields((
        *schema.PUBLIC_CELLS[:2], *(each for each in schema.PUBLIC_CELLS[2:] if each.name in summed),
        *(schema.PUBLIC_COVERED if times else ()),
    ))  # fmt: skip
    made = _new(layer, layer.name(), fields, QgsWkbTypes.Type.Polygon, crs)
    features = []
    for (edge, column, row), group in shown:
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromRect(
            QgsRectangle(column * edge, row * edge, (column + 1) * edge, (row + 1) * edge)
        ))  # fmt: skip
        feature["id"], feature["edge_m"] = f"{edge}m-{column}-{row}", edge
        for name in fields.names()[2:]:
            if name in group.sums:
                feature[name] = group.sums[name]
        if times:
            feature["covered"] = group.covered
            whole = group.sums.get("weight", 0.0)
            feature["covered_percent"] = 100.0 * group.covered / whole if whole else None
        features.append(feature)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    looks = "public_covered" if times else "public_cells"
    style.apply_style(made, looks, language)
    made.setName(style.title(looks, language))
    _tell_origin(layer, made)
    whole = sum(group.households for group in groups.values())
    left = whole - sum(group.households for _cell, group in shown)
    notes = [in_language(
        language, "Layer “{layer}”: households are shown as {count} cells with at least {k} of them each.",
        layer=layer.name(), count=len(shown), k=k,
    )]  # fmt: skip
    if left > 0:
        told = f"{left:.0f}" if left >= k else in_language(language, "fewer than {k}", k=k)
        notes.append(in_language(
            language, "Layer “{layer}”: households that lie too far from others and are not shown: {count}.",
            layer=layer.name(), count=told,
        ))  # fmt: skip
    return Public(made, k, notes)


def _grouped(layer, summed: list[str], times: bool, way) -> dict[tuple[int, int], _Group]:
    """By the smallest cells, column and row counted from the origin of the system. Points without a place
    and addresses without anybody are left out."""
    edge = CELLS_M[-1]
    groups: dict[tuple[int, int], _Group] = {}
    seen = set()
    known = "address_id" if layer.fields().lookupField("address_id") >= 0 else ""
    for feature in layer.getFeatures():
        shape = feature.geometry()
        if shape.isEmpty():
            continue
        values = {name: _number(feature[name]) for name in summed}
        if values and not any(values.values()):
            continue
        point = way.transform(shape.pointOnSurface().asPoint())
        cell = math.floor(point.x() / edge), math.floor(point.y() / edge)
        covered = values.get("weight", 0.0) if times and _number(feature["times"]) > 0 else 0.0
        new = int(not known or str(feature[known]) not in seen)
        if known:
            seen.add(str(feature[known]))
        groups.setdefault(cell, _Group()).add(_Group(new, values, covered))
    return groups


def _number(value: object) -> float:
    if value is None or value == NULL or isinstance(value, str):
        return 0.0
    found = float(value)
    return found if math.isfinite(found) else 0.0


def _divided(groups: dict[tuple[int, int], _Group], k: int) -> Iterator[tuple[tuple[int, int, int], _Group]]:
    """Cells (edge, column, row) that hold at least k, as small as that allows."""
    levels = [groups]
    for _edge in CELLS_M[1:]:
        larger: dict[tuple[int, int], _Group] = {}
        for (column, row), group in levels[0].items():
            larger.setdefault((column // 2, row // 2), _Group()).add(group)
        levels.insert(0, larger)

    def divide(level: int, cell: tuple[int, int]):
        column, row = cell
        quarters = [
            (2 * column + across, 2 * row + up) for up in (0, 1) for across in (0, 1)
            if level + 1 < len(levels) and (2 * column + across, 2 * row + up) in levels[level + 1]
        ]  # fmt: skip
        if quarters and all(levels[level + 1][each].households >= k for each in quarters):
            for each in quarters:
                yield from divide(level + 1, each)
        else:
            yield (CELLS_M[level], column, row), levels[level][cell]

    for cell in sorted(levels[0]):
        if levels[0][cell].households >= k:
            yield from divide(0, cell)


def _new(layer, name: str, fields: QgsFields, kind, crs) -> QgsVectorLayer:
    made = QgsMemoryProviderUtils.createMemoryLayer(name, fields, kind, crs)
    for item in fields:
        old = layer.fields().lookupField(item.name())
        alias = item.alias() or (layer.fields()[old].alias() if old >= 0 else "")
        if alias:
            made.setFieldAlias(made.fields().lookupField(item.name()), alias)
    return made


def _dress(layer: QgsVectorLayer, made: QgsVectorLayer, away: list[str], shown: bool) -> None:
    """The layer's symbols, unless they need a field that is no longer there. Nothing else of its style:
    actions, forms, tips and virtual fields may hold names and values of these fields."""
    if layer.renderer() and not shown:
        made.setRenderer(layer.renderer().clone())
        made.setOpacity(layer.opacity())
        made.setBlendMode(layer.blendMode())
        made.setScaleBasedVisibility(layer.hasScaleBasedVisibility())
        made.setMinimumScale(layer.minimumScale())
        made.setMaximumScale(layer.maximumScale())
    if layer.labeling() and not away:
        made.setLabeling(layer.labeling().clone())
        made.setLabelsEnabled(layer.labelsEnabled())
    _tell_origin(layer, made)


def _tell_origin(layer: QgsVectorLayer, made: QgsVectorLayer) -> None:
    """Its sources, marked as changed; parameters would tell names of files."""
    known = origin.read(layer) or origin.unclear(layer.name())
    sources = tuple(replace(source, changed=True, use=origin.PUBLIC) for source in known.sources)
    origin.store(made, replace(known, sources=sources, parameters={}))

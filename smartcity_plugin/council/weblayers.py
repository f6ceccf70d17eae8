"""Layers for the web page: features as GeoJSON with classes drawn as QGIS draws them, and what popups say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProject,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
)

from ...layers import style
from ...layers.datakinds import personal
from ..errors import InputError
from ..words import in_language
from . import webimages, webvalues
from .plan import Order, copies
from .webimages import ImageLayer
from .webimages import backdrop as backdrop
from .websymbols import Picture, marker, parts, swatch

MOST_VERTICES = 20_000
"""Corners and points of a layer that a page takes as they are. Assumption: a phone of some years ago still
pans through as many; more are simplified, or drawn as a picture."""
TOLERANCES = (0.5, 1.0, 2.0, 5.0, 10.0)
"""Metres by which lines and areas may be simplified, the smallest first that is enough."""
METRES_PER_DEGREE = 111_320.0
"""Of latitude, and of longitude at the equator (2 pi 6378.137 km / 360). Elsewhere a degree of longitude is
shorter, and simplifying then changes less than it says."""
DECIMALS = 6
"""Of a degree: 0.11 m, finer than any position here is known."""
LONGEST_LABEL = 4
"""Letters of a label that find room in a symbol, as a rank does. Longer ones stand in the popup alone."""
MOST_LISTED = 500
"""Features of a layer that are also listed as a table unless the caller decides (assumption: nobody reads
on; the site list has them all)."""

FIELDS = {
    "siting_sites": ("kind", "height_agl", "gain_percent", "cost_eur", "running_eur", "district"),
    "siting_covered": ("class", "times", "district"),
    "sensors": ("kind", "observed", "indoor", "height_agl"),
    "sensor_state": ("kind", "observed", "last_value", "unit", "last_state", "last_time"),
    "sensors_reached": ("kind", "indoor", "reached", "servers", "sf"),
    "gateways": ("height_agl", "cost_eur"),
    "candidates": ("kind", "height_agl", "cost_eur", "running_eur", "district"),
    "fibre_nodes": ("status", "units", "fibres", "cluster_id"),
    "fibre_trenches": ("method", "surface", "length_m", "cost_eur", "cluster_id"),
    "fibre_connections": ("connected", "route_m", "cluster_id"),
    "broadband_clusters": ("addresses", "units", "down_mbit", "street_m", "area_ha", "district"),
    "funding_ranking": ("units", "schools", "businesses", "cost_eur", "own_eur", "phase_year", "district"),
    "district_stats": ("served_percent", "inhabitants", "inhabitants_percent", "sensors_percent"),
}  # fmt: skip
"""Style -> fields that a citizen asks for, where the caller names none. Others show their first ones."""
MOST_FIELDS = 8
UNTOLD = {"fid", "ogc_fid", "smartcity_fid", "id", "name", "source", "source_file", "ags"}
"""Fields that such a layer does not show: keys, and what stands elsewhere on the page."""
NAMES = ("name", "title", "bezeichnung", "id")
"""Fields that say what a feature is called, the best first."""


@dataclass(frozen=True)
class WebClass:
    """One class of a layer: its words, its picture in the legend (and on the map, for points), and how lines
    and areas are drawn, see `websymbols.parts`."""

    label: str
    picture: Picture
    parts: tuple[dict, ...] = ()


@dataclass(frozen=True)
class WebField:
    """What a line of a popup, and a column of the table, is called."""

    label: str
    numeric: bool = False


@dataclass(frozen=True)
class WebLayer:
    """A layer that can be pointed at.

    geojson: FeatureCollection in WGS 84; properties of each feature: `class` (number in `classes`), `name`,
    `values` (a text for each of `fields`) and sometimes `label`, a few letters that stand in the symbol.
    bounds: south, west, north, east in degrees, None where nothing is drawn.
    listed: whether its features are also listed in a table below the map.
    """

    title: str
    geojson: dict
    classes: tuple[WebClass, ...]
    fields: tuple[WebField, ...] = ()
    bounds: tuple[float, float, float, float] | None = None
    note: str = ""
    visible: bool = True
    listed: bool = True


def from_layer(
    layer: QgsMapLayer,
    language: str,
    fields: list[str] | None = None,
    *,
    title: str = "",
    visible: bool = True,
    listed: bool | None = None,
) -> WebLayer | ImageLayer:
    """A layer for the page, in the style it has or, straight from a file, in the one that fits it.

    Rasters, and layers with too many features for a browser, become a picture with a note that says so.

    Args:
        fields: names of those that popups show, None for the usual ones. What refers to persons is left out
            even if it is named here.
        listed: whether the page lists all features in a table; None: when there are at most `MOST_LISTED`.
    Raises:
        InputError: the layer has no reference system, or its places cannot be told in degrees.
    """
    project = QgsProject()  # owns the copy
    copy = copies(Order("", [layer], {}), project, QgsProject.instance(), language)[0]
    title = title or copy.name()
    if not isinstance(copy, QgsVectorLayer) or not copy.isSpatial():
        return webimages.image(copy, language, title=title, visible=visible)
    drawn = _Drawn(copy, language)
    rows = sorted(drawn.rows(), key=lambda row: (row.number, row.order))
    note, rows = _simplified(rows, language)
    if rows is None:
        return webimages.image(copy, language, title=title, visible=visible, note=note)
    names = _shown(copy, fields)
    table = webvalues.Values(copy, names, language)
    used = sorted({row.number for row in rows})
    features = [_feature(row, used.index(row.number), title, place, table)
                for place, row in enumerate(rows, 1)]  # fmt: skip
    geojson = {"type": "FeatureCollection", "features": features}
    notes = [note, drawn.note(language)]
    return WebLayer(
        title, geojson, tuple(drawn.classes[number] for number in used),
        tuple(WebField(*told) for told in table.labels()), _bounds(rows), " ".join(filter(None, notes)),
        visible, len(rows) <= MOST_LISTED if listed is None else listed,
    )  # fmt: skip


def withheld(layer: QgsVectorLayer) -> set[str]:
    """Fields that no page for the public shows, whoever asks: what the schema marks as personal, and texts
    of other layers that are called like those."""
    called = {name for name in layer.fields().names() if name.lower() in webvalues.PERSONAL_NAMES}
    return called | set(personal(layer))


def _shown(layer: QgsVectorLayer, wanted: list[str] | None) -> list[str]:
    never = withheld(layer)
    there = [name for name in layer.fields().names() if name not in never]
    if wanted is None:
        usual = FIELDS.get(style.guess(layer) or "")
        wanted = list(usual) if usual else [name for name in there if name.lower() not in UNTOLD]
        filled = webvalues.filled(layer, [name for name in wanted if name in there])
        return [name for name in wanted if name in filled][:MOST_FIELDS]
    return [name for name in wanted if name in there]


@dataclass
class _Row:
    """A feature: number of its class, its shape in degrees (None: nowhere), label, name."""

    feature: QgsFeature
    number: int
    shape: QgsGeometry | None
    label: str
    name: str

    @property
    def order(self) -> tuple:
        """By rank where there is one, else by name; 10 after 9."""
        return (int(self.label) if self.label.isdecimal() else 0, self.name, self.feature.id())


class _Drawn:
    """The features that a layer's style draws, each with its class."""

    def __init__(self, layer: QgsVectorLayer, language: str) -> None:
        self.layer = layer
        self.left_out = 0
        self.alike = False
        self.renderer = layer.renderer().clone()
        self.context = QgsRenderContext()
        self.context.expressionContext().appendScopes(
            QgsExpressionContextUtils.globalProjectLayerScopes(layer)
        )
        items = [item for item in self.renderer.legendSymbolItems() if item.symbol() is not None]
        never = withheld(layer)
        used = set(self.renderer.usedAttributes(self.context))
        if items and used & never or not used <= set(layer.fields().names()):
            # A public version lacks fields that its style asks for; a legend must not tell them either.
            self.alike, items = True, items[:1]
        if not items:
            raise InputError("Layer “{layer}” has a style without symbols. Give it another one.",
                             layer=layer.name())  # fmt: skip
        self.keys = {item.ruleKey(): number for number, item in enumerate(items)}
        labels = ["" if self.alike else item.label() for item in items]
        self.classes = [_class(item.symbol(), label, layer.opacity()) for item, label in zip(items, labels)]
        self.label = _label_expression(layer, never)
        fields = {name.lower(): name for name in layer.fields().names() if name not in never}
        self.names = [fields[name] for name in NAMES if name in fields]

    def rows(self) -> Iterator[_Row]:
        transform = to_degrees(self.layer)
        self.renderer.startRender(self.context, self.layer.fields())
        for feature in self.layer.getFeatures():
            self.context.expressionContext().setFeature(feature)
            number = self._number(feature)
            if number is None:
                self.left_out += 1
                continue
            shape = _in_degrees(feature, transform, self.layer)
            self.left_out += shape is None
            yield _Row(feature, number, shape, self._label(), self._name(feature))
        self.renderer.stopRender(self.context)

    def note(self, language: str) -> str:
        notes = []
        if self.left_out:
            notes.append(in_language(language, "Objects that are not on the map, as they have no place or no "
                                     "symbol: {count}.", count=self.left_out))  # fmt: skip
        if self.alike:
            notes.append(in_language(language, "All are drawn alike: what tells them apart is not public."))
        return " ".join(notes)

    def _number(self, feature: QgsFeature) -> int | None:
        if self.alike:
            return 0
        found = [self.keys[key] for key in self.renderer.legendKeysForFeature(feature, self.context)
                 if key in self.keys]  # fmt: skip
        return min(found, default=None)

    def _label(self) -> str:
        if self.label is None:
            return ""
        value = self.label.evaluate(self.context.expressionContext())
        text = "" if webvalues.plain(value) is None else str(value)
        return text if len(text) <= LONGEST_LABEL else ""

    def _name(self, feature: QgsFeature) -> str:
        values = (webvalues.plain(feature.attribute(name)) for name in self.names)
        return next((webvalues.text(value) for value in values if value not in (None, "")), "")


def _class(symbol: QgsSymbol, label: str, opacity: float) -> WebClass:
    if isinstance(symbol, QgsMarkerSymbol):
        return WebClass(label, marker(symbol))
    return WebClass(label, swatch(symbol), tuple(parts(symbol, opacity)))


def _label_expression(layer: QgsVectorLayer, never: set[str]) -> QgsExpression | None:
    """What stands beside a point on a map; None where there is nothing, or something about persons."""
    labeling = layer.labeling() if layer.labelsEnabled() else None
    if labeling is None or labeling.type() != "simple":
        return None
    # Not getLabelExpression(): what it gives dies with the settings that QGIS makes for this call.
    settings = labeling.settings()
    words = settings.fieldName if settings.isExpression else QgsExpression.quotedColumnRef(settings.fieldName)
    expression = QgsExpression(words)
    used = expression.referencedColumns()
    return None if expression.hasParserError() or used & never or "*" in used else expression


def to_degrees(layer: QgsMapLayer) -> QgsCoordinateTransform:
    """From a layer's system to WGS 84, longitude first.

    Raises:
        InputError: the layer has no reference system.
    """
    if not layer.crs().isValid():
        raise InputError("Layer “{layer}” has no reference system. Set it in its properties.",
                         layer=layer.name())  # fmt: skip
    return QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance().transformContext()
    )


def _in_degrees(
    feature: QgsFeature, transform: QgsCoordinateTransform, layer: QgsVectorLayer
) -> QgsGeometry | None:
    shape = QgsGeometry(feature.geometry())
    if shape.isEmpty():
        return None
    try:
        shape.transform(transform)
    except QgsCsException:
        box = None
    else:
        box = shape.boundingBox()
    if box is None or not (box.isFinite() and abs(box.yMaximum()) <= 90 and abs(box.yMinimum()) <= 90):
        raise InputError(
            "Layer “{layer}” has a feature (number {number}) that does not lie where its reference system "
            "holds. Check the system and the coordinates.",
            layer=layer.name(), number=feature.id(),
        )  # fmt: skip
    return shape


def _vertices(rows: list[_Row]) -> int:
    return sum(row.shape.constGet().nCoordinates() for row in rows if row.shape is not None)


def _simplified(rows: list[_Row], language: str) -> tuple[str, list[_Row] | None]:
    """The rows, simplified as far as needed, with a note; None instead of rows that are too many anyway."""
    if _vertices(rows) <= MOST_VERTICES:
        return "", rows
    originals = [row.shape for row in rows]
    for tolerance in TOLERANCES:
        for row, shape in zip(rows, originals):
            if shape is not None:
                simple = shape.simplify(tolerance / METRES_PER_DEGREE)
                row.shape = shape if simple.isEmpty() else simple
        if _vertices(rows) <= MOST_VERTICES:
            metres = webvalues.number(tolerance, language)
            return in_language(language, "Drawn simplified, to {metres} m.", metres=metres), rows
    return in_language(language, "Shown as a picture: it has too many objects or corners to point at."), None


def _feature(row: _Row, number: int, title: str, place: int, table: webvalues.Values) -> dict:
    properties = {"class": number, "name": row.name or f"{title} {place}", "values": table.of(row.feature)}
    if row.label:
        properties["label"] = row.label
    geometry = json.loads(row.shape.asJson(DECIMALS)) if row.shape is not None else None
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _bounds(rows: list[_Row]) -> tuple[float, float, float, float] | None:
    boxes = [row.shape.boundingBox() for row in rows if row.shape is not None]
    if not boxes:
        return None
    return (
        min(box.yMinimum() for box in boxes), min(box.xMinimum() for box in boxes),
        max(box.yMaximum() for box in boxes), max(box.xMaximum() for box in boxes),
    )  # fmt: skip

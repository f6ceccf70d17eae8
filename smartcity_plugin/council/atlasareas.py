"""The areas of an atlas: their names, their order, their figures, and what lies in them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cmp_to_key
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCollator, QLocale

from ...layers import style
from ..errors import InputError
from ..words import in_language, tr
from . import columns, figures

MOST_PAGES = 1000
"""Areas of one atlas: more are a mistake in the choice of the layer (assumption)."""
LONGEST_NAME = 80
"""Letters of a name in lists and in the outline."""
GEOMETRIES = {
    QgsWkbTypes.GeometryType.PolygonGeometry: ("polygon", "MultiPolygon"),
    QgsWkbTypes.GeometryType.LineGeometry: ("line", "MultiLineString"),
    QgsWkbTypes.GeometryType.PointGeometry: ("point", "MultiPoint"),
}
"""Geometry of the areas -> end of the styles' names, and the layer that is drawn."""
STYLES = style.FOLDER / "atlas"


@dataclass(frozen=True)
class Area:
    """One page's area, in the map's system. number: from 1 in the order of the pages."""

    number: int
    name: str
    geometry: QgsGeometry
    figures: list[tuple[str, str, str]]

    def extent(self, margin: float) -> QgsRectangle:
        return self.geometry.boundingBox().buffered(margin)

    @property
    def short_name(self) -> str:
        return self.name if len(self.name) <= LONGEST_NAME else self.name[: LONGEST_NAME - 1] + "…"


@dataclass(frozen=True)
class Reader:
    """How a layer's features become areas: see atlas.Order."""

    layer: QgsVectorLayer
    name_field: str
    order_field: str
    fields: list[str]
    crs: QgsCoordinateReferenceSystem
    transform_context: QgsCoordinateTransformContext
    language: str

    def read(self) -> tuple[list[Area], list[str]]:
        """The areas in the order of their pages, and what is to be said of them.

        Raises:
            InputError: none has a place, or there are too many.
        """
        transform = QgsCoordinateTransform(self.layer.crs(), self.crs, self.transform_context)
        found, without = [], 0
        for feature in self.layer.getFeatures():
            geometry = _moved(feature.geometry(), transform)
            if geometry is None:
                without += 1
            else:
                found.append((self._sort_key(feature), feature, geometry))
        if not found:
            raise InputError(
                "“{layer}” has no area with a place: the atlas would have no page.", layer=self.layer.name()
            )
        if len(found) > MOST_PAGES:
            raise InputError(
                "“{layer}” has {count} areas, more than the {most} pages an atlas may have. Choose another "
                "layer, or filter it.",
                layer=self.layer.name(), count=len(found), most=MOST_PAGES,
            )  # fmt: skip
        found.sort(key=lambda each: each[0])
        areas = [
            Area(number, self._name(feature), geometry, self._figures(feature))
            for number, (_key, feature, geometry) in enumerate(found, 1)
        ]
        return areas, [*self._without_place(without), *_namesakes(areas)]

    def _without_place(self, count: int) -> list[str]:
        if not count:
            return []
        return [tr("“{layer}”: {count} areas have no place and get no page.",
                   layer=self.layer.name(), count=count)]  # fmt: skip

    def _sort_key(self, feature: QgsFeature) -> tuple:
        """By the order field, numbers before texts and nothing last; then by name as people sort it."""
        collator = QCollator(QLocale(self.language))
        collator.setNumericMode(True)
        words = cmp_to_key(collator.compare)
        value = feature.attribute(self.order_field) if self.order_field else None
        text = columns.text(value, "", "en")
        if text == columns.NOTHING:
            first = (2, 0.0, words(""))
        elif isinstance(value, (int, float)):
            first = (0, float(value), words(""))
        else:
            first = (1, 0.0, words(str(value) if isinstance(value, str) else text))
        return (*first, words(self._name(feature)), feature.id())

    def _name(self, feature: QgsFeature) -> str:
        value = feature.attribute(self.name_field)
        name = value if isinstance(value, str) else columns.text(value, self.name_field, self.language)
        name = " ".join(name.split())
        return in_language(self.language, "without a name") if name in ("", columns.NOTHING) else name

    def _figures(self, feature: QgsFeature) -> list[tuple[str, str, str]]:
        """Label, value and unit of the fields that were asked for."""
        headings = columns.headings(self.layer, self.language)
        rows = []
        for name in self.fields:
            label, unit = columns.split_unit(headings[name])
            if len(unit) > figures.LONGEST_UNIT:
                label, unit = headings[name], ""
            rows.append((label, columns.text(feature.attribute(name), name, self.language), unit))
        return rows


def _moved(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry | None:
    """The geometry in the map's system; None where it has no place there."""
    moved = QgsGeometry(geometry)
    try:
        if moved.isNull() or moved.isEmpty() or moved.transform(transform) != 0:
            return None
    except QgsCsException:
        return None
    return moved if moved.boundingBox().isFinite() else None


def _namesakes(areas: list[Area]) -> list[str]:
    names = [area.short_name for area in areas]
    twice = sorted({name for name in names if names.count(name) > 1})
    if not twice:
        return []
    return [tr("{count} names stand on more than one page; their numbers tell them apart: {names}",
               count=len(twice), names=", ".join(twice[:10]))]  # fmt: skip


def whole(areas: list[Area]) -> QgsRectangle:
    """The extent of all areas."""
    found = areas[0].geometry.boundingBox()
    for area in areas[1:]:
        box = area.geometry.boundingBox()
        # Not combineExtentWith(), for which a single point is nothing.
        found = QgsRectangle(
            min(found.xMinimum(), box.xMinimum()), min(found.yMinimum(), box.yMinimum()),
            max(found.xMaximum(), box.xMaximum()), max(found.yMaximum(), box.yMaximum()),
        )  # fmt: skip
    return found


def marked(
    areas: list[Area], kind: QgsWkbTypes.GeometryType, look: str, crs: QgsCoordinateReferenceSystem
) -> QgsVectorLayer:
    """The areas with their numbers as a layer. look: "page" or "index", as in resources/styles/atlas."""
    ending, geometry_type = GEOMETRIES[kind]
    source = f"{geometry_type}?field=number:integer&field=name:string(0)"
    layer = QgsVectorLayer(source, tr("Areas"), "memory")
    layer.setCrs(crs)
    features = []
    for area in areas:
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry(area.geometry)
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        feature.setAttributes([area.number, area.name])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    style.apply_style(layer, str(STYLES / f"{look}_{ending}.qml"))
    return layer


def contents(
    area: Area, counted: list[QgsVectorLayer], shown: list[QgsMapLayer], margin: float,
    crs: QgsCoordinateReferenceSystem, transform_context: QgsCoordinateTransformContext,
) -> tuple[list[int], bool]:  # fmt: skip
    """How many features of each counted layer lie in an area, and whether none lies there.

    Around a point or along a line it is what lies within the margin [m]. Without layers to count, those that
    are shown decide.
    """
    geometry = area.geometry
    if geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        geometry = geometry.buffer(max(margin, 1.0), 8)
    request = QgsFeatureRequest().setNoAttributes()
    request.setDestinationCrs(crs, transform_context).setFilterRect(geometry.boundingBox())
    if counted:
        counts = [_count(layer, request, geometry) for layer in counted]
        return counts, not any(counts)
    vectors = [layer for layer in shown if isinstance(layer, QgsVectorLayer)]
    return [], bool(vectors) and not any(_count(layer, request, geometry, 1) for layer in vectors)


def _count(
    layer: QgsVectorLayer, request: QgsFeatureRequest, geometry: QgsGeometry, most: float = math.inf
) -> int:
    engine = QgsGeometry.createGeometryEngine(geometry.constGet())
    engine.prepareGeometry()
    count = 0
    for feature in layer.getFeatures(request):
        if feature.hasGeometry() and engine.intersects(feature.geometry().constGet()):
            count += 1
            if count >= most:
                break
    return count


def title(layer: QgsMapLayer) -> str:
    """What a layer is called: of a file with several tables the table, where QGIS says the file's name."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    is_file_name = layer.name() == Path(str(parts.get("path", ""))).stem
    return parts["layerName"] if is_file_name and parts.get("layerName") else layer.name()

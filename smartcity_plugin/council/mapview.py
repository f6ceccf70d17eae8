"""What the map shows: which layers, in which system, at which scale."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)

from ..errors import InputError

SCALES = (
    500, 1_000, 2_000, 2_500, 5_000, 7_500, 10_000, 12_500, 15_000, 20_000, 25_000,
    50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000,
)  # fmt: skip
"""Scales that are chosen: the series 1-2-5 of DIN ISO 5455, and those that German town plans and survey
maps also use (1:2500, 1:25 000 and 1:250 000 of the survey authorities' map series; 1:7500, 1:12 500 and
1:15 000 of town maps)."""

MARGIN_MM = 3.0
"""Paper kept free around the layers, so that symbols on their edge are not cut (assumption: half the
largest symbol of our styles)."""


@dataclass(frozen=True)
class View:
    """The layers of one map, first on top, with the system and the extent they are drawn in."""

    layers: list[QgsMapLayer]
    crs: QgsCoordinateReferenceSystem
    transform_context: QgsCoordinateTransformContext

    def extent_of(self, layer: QgsMapLayer) -> QgsRectangle:
        """Extent of a layer in the map's system; null for an empty layer."""
        if layer.extent().isNull() or (isinstance(layer, QgsVectorLayer) and not layer.featureCount()):
            return QgsRectangle()
        transform = QgsCoordinateTransform(layer.crs(), self.crs, self.transform_context)
        try:
            return transform.transformBoundingBox(layer.extent())
        except QgsCsException:
            return QgsRectangle()

    def extent(self) -> QgsRectangle:
        """Extent of all layers; null when all are empty."""
        whole = QgsRectangle()
        for layer in self.layers:
            # A single point has an extent of no size, which QGIS would take for null.
            own = self.extent_of(layer)
            if not own.isNull():
                whole = own if whole.isNull() else _union(whole, own)
        return whole


def _union(one: QgsRectangle, other: QgsRectangle) -> QgsRectangle:
    return QgsRectangle(
        min(one.xMinimum(), other.xMinimum()), min(one.yMinimum(), other.yMinimum()),
        max(one.xMaximum(), other.xMaximum()), max(one.yMaximum(), other.yMaximum()),
    )  # fmt: skip


def projected_crs(layers: list[QgsMapLayer], project: QgsProject) -> QgsCoordinateReferenceSystem:
    """The system to print in: the first layer's, or the project's, that counts in metres.

    Raises:
        InputError: neither is in metres, so that no scale could be true.
    """
    for crs in [layer.crs() for layer in layers] + [project.crs()]:
        if crs.isValid() and crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters:
            return crs
    raise InputError(
        "None of the layers is in a system in metres, so no scale would be true. Set the project to a "
        "projected system, for example EPSG:25832."
    )


def fitting_scale(extent: QgsRectangle, width_mm: float, height_mm: float) -> int:
    """The largest scale of `SCALES` at which the extent (metres) fits the map; never between two of them."""
    width = (width_mm - 2 * MARGIN_MM) / 1000
    height = (height_mm - 2 * MARGIN_MM) / 1000
    needed = max(extent.width() / width, extent.height() / height)
    for scale in SCALES:
        if scale >= needed * (1 - 1e-9):
            return scale
    raise InputError("The extent is too large for a plan: more than 1:{scale}.", scale=SCALES[-1])


def place(item: QgsLayoutItemMap, view: View, extent: QgsRectangle, scale: int) -> None:
    """Show the layers around the middle of `extent` at exactly 1:`scale`."""
    half_width = item.rect().width() / 2000 * scale
    half_height = item.rect().height() / 2000 * scale
    middle = extent.center()
    item.setCrs(view.crs)
    item.setFollowVisibilityPreset(False)
    item.setLayers(view.layers)
    item.setKeepLayerSet(True)
    shown = QgsRectangle(
        middle.x() - half_width, middle.y() - half_height, middle.x() + half_width, middle.y() + half_height
    )
    if item.extent().isEmpty():  # a map that has never shown anything: zooming would have no shape to keep
        item.setExtent(shown)
    # Never setExtent() alone, which changes the item's size.
    item.zoomToExtent(shown)

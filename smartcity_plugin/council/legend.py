"""The legend of a sheet: what the map shows and nothing else."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsCoordinateTransform,
    QgsLayerTreeLayer,
    QgsLayoutExporter,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsPrintLayout,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRectangle,
    QgsSimpleLegendNode,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import QRectF, QSize, QSizeF

from .mapview import View

MAX_COLUMNS = 3
TIGHTER = (1.0, 0.8, 0.8, 0.8)
"""Shares to which the gaps of a legend are reduced, one after the other, until it fits."""
LEAST_SYMBOL_MM = 3.0
"""Height of a field of colour in a tight legend (assumption: as high as 8 pt type with its line)."""
DRAFT_DPI = 30
MOST_PIXELS = 4000
"""Rasters are searched for their classes in at most so many rows and columns."""

NUMPY_TYPES = {
    Qgis.DataType.Byte: "u1", Qgis.DataType.UInt16: "u2", Qgis.DataType.Int16: "i2",
    Qgis.DataType.UInt32: "u4", Qgis.DataType.Int32: "i4",
    Qgis.DataType.Float32: "f4", Qgis.DataType.Float64: "f8",
}  # fmt: skip


def fill(layout: QgsPrintLayout, item: QgsLayoutItemMap, view: View) -> QgsLayoutItemLegend | None:
    """Fill the template's legend with what the map shows, in as many columns as it needs.

    Returns the legend, None where the template has none. Its size in the template is the room it has.
    """
    legends = [entry for entry in layout.items() if isinstance(entry, QgsLayoutItemLegend)]
    if not legends:
        return None
    legend = next((entry for entry in legends if entry.id() == "legend"), legends[0])
    room = legend.rect()
    legend.setLinkedMap(item)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    for layer in view.layers:
        # A service's legend is a picture fetched from the network, in its own words: left out.
        seen = view.extent_of(layer).intersects(item.extent()) and layer.isInScaleRange(item.scale())
        if layer.providerType() != "wms" and seen:
            node = root.addLayer(layer)
            if isinstance(layer, QgsRasterLayer):
                _tidy(node, legend, _labels_in(layer, item.extent(), view))
    legend.setLegendFilterByMapEnabled(True)
    # Only painting makes QGIS find out which classes of the vector layers occur in the map.
    QgsLayoutExporter(layout).renderRegionToImage(legend.sceneBoundingRect(), QSize(), DRAFT_DPI)
    columns = legend.columnCount()
    for share in TIGHTER:
        _tighten(legend, share)
        if _set_columns(legend, columns, room) <= 1:
            break
    return legend


def _set_columns(legend: QgsLayoutItemLegend, fewest: int, room: QRectF) -> float:
    """Give a legend the columns that fit best; how much of its room it then needs, at least 1."""
    overflow = {}
    for columns in range(fewest, MAX_COLUMNS + 1):
        legend.setColumnCount(columns)
        needed = size(legend)
        overflow[columns] = max(needed.width() / room.width(), needed.height() / room.height(), 1.0)
    best = min(overflow, key=overflow.get)
    legend.setColumnCount(best)
    return overflow[best]


def _tighten(legend: QgsLayoutItemLegend, share: float) -> None:
    """Less room between the entries and, for the headings, type no larger than the entries'."""
    if share == 1:
        return
    parts = QgsLegendStyle.Style
    for part in (parts.Subgroup, parts.Symbol, parts.SymbolLabel):
        style = legend.style(part)
        style.setMargin(QgsLegendStyle.Side.Top, style.margin(QgsLegendStyle.Side.Top) * share)
        legend.setStyle(part, style)
    heading = legend.styleFont(parts.Subgroup)
    heading.setPointSizeF(legend.styleFont(parts.SymbolLabel).pointSizeF())
    legend.setStyleFont(parts.Subgroup, heading)
    legend.setColumnSpace(legend.columnSpace() * share)
    legend.setSymbolHeight(min(legend.symbolHeight(), LEAST_SYMBOL_MM))


def size(legend: QgsLayoutItemLegend) -> QSizeF:
    """Width and height [mm] of a legend on paper. The item itself knows them only once it is painted."""
    context = QgsLayoutUtils.createRenderContextForLayout(legend.layout(), None)
    return QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)


def _tidy(node: QgsLayerTreeLayer, legend: QgsLayoutItemLegend, labels: set[str] | None) -> None:
    """Of a raster's legend keep the classes with these labels, without the line that names its band."""
    entries = legend.model().layerOriginalLegendNodes(node)
    keep = [
        number for number, entry in enumerate(entries)
        if not isinstance(entry, QgsSimpleLegendNode) and (labels is None or entry.data(0) in labels)
    ]  # fmt: skip
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, keep)
    legend.model().refreshLayerLegend(node)


def _labels_in(layer: QgsRasterLayer, extent: QgsRectangle, view: View) -> set[str] | None:
    """Labels of a raster's classes that occur in the extent; None where it has no classes."""
    renderer = layer.renderer()
    paletted = isinstance(renderer, QgsPalettedRasterRenderer)
    if not paletted and not _has_steps(renderer):
        return None
    values = _values(layer, extent, view)
    if values is None:
        return None
    if paletted:
        return {entry.label for entry in renderer.classes() if entry.value in values}
    items = renderer.shader().rasterShaderFunction().colorRampItemList()
    # A value belongs to the first class whose limit it does not exceed.
    found = set(np.searchsorted([item.value for item in items], values).tolist())
    return {items[number].label for number in found if number < len(items)}


def _has_steps(renderer: QgsRasterRenderer) -> bool:
    if not isinstance(renderer, QgsSingleBandPseudoColorRenderer) or not renderer.shader():
        return False
    return renderer.shader().rasterShaderFunction().colorRampType() == QgsColorRampShader.Type.Discrete


def _values(layer: QgsRasterLayer, extent: QgsRectangle, view: View) -> np.ndarray | None:
    """The values of a raster within the extent; None for a type of data that cannot be searched."""
    transform = QgsCoordinateTransform(view.crs, layer.crs(), view.transform_context)
    part = transform.transformBoundingBox(extent).intersect(layer.extent())
    columns = min(math.ceil(part.width() / layer.rasterUnitsPerPixelX()), MOST_PIXELS)
    rows = min(math.ceil(part.height() / layer.rasterUnitsPerPixelY()), MOST_PIXELS)
    band = layer.renderer().usesBands()[0]
    block = layer.dataProvider().block(band, part, max(columns, 1), max(rows, 1))
    if block.dataType() not in NUMPY_TYPES:
        return None
    values = np.unique(np.frombuffer(bytes(block.data()), NUMPY_TYPES[block.dataType()]))
    if block.hasNoDataValue():
        values = values[values != block.noDataValue()]
    transparent = layer.renderer().rasterTransparency()
    hidden = transparent.transparentSingleValuePixelList() if transparent else []
    return values[np.isfinite(values) & ~np.isin(values, [pixel.min for pixel in hidden])]

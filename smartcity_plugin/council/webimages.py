"""Layers for the web page as pictures: the pale map below everything, rasters, layers too large to ship."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRectangle,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ..errors import InputError
from ..packages import missing
from .mapview import View
from .plan import Order, copies
from .websymbols import Picture, colour_swatch, swatch

WEB_MERCATOR = "EPSG:3857"
"""The system in which browsers draw maps."""
WIDTH = 2048
"""Pixels of a picture's longer side (assumption: twice what a map on a wide screen takes, so that one can
look closer, at some hundred kilobytes)."""
SHOWN = 1024
"""Pixels that the whole picture takes on a wide screen: symbols are drawn for this size."""
COLOURS = 64
"""In the pictures' palette: classes keep their colours, edges stay smooth."""
PALE = 0.35
"""Share of white over the map below everything, so that what matters stands out also in grey print."""
MOST_STEPS = 12
"""Classes of a raster in the legend; a colour ramp with more is shown by as many of them."""


@dataclass(frozen=True)
class ImageClass:
    """One class of a picture in the legend."""

    label: str
    picture: Picture


@dataclass(frozen=True)
class ImageLayer:
    """A picture on the map. png: its file; bounds: south, west, north, east in degrees."""

    title: str
    png: bytes
    bounds: tuple[float, float, float, float]
    classes: tuple[ImageClass, ...] = ()
    note: str = ""
    visible: bool = True


def backdrop(
    layers: list[QgsMapLayer],
    extent: QgsRectangle | None = None,
    crs: QgsCoordinateReferenceSystem | None = None,
    *,
    language: str = "de",
    width: int = WIDTH,
    pale: float = PALE,
) -> ImageLayer | None:
    """The map below everything: layers in their styles, the first on top, in pale colours.

    Args:
        extent: of the map in `crs` (default: that of the first layer); all of the layers if None.
        width: pixels of the longer side.
    Returns:
        None where there is nothing to draw.
    Raises:
        InputError: the extent cannot be shown in web maps' system.
    """
    if not layers:
        return None
    project = QgsProject()  # owns the copies
    drawn = copies(Order("", layers, {}), project, QgsProject.instance(), language)
    view = _view(drawn)
    box = view.extent()
    if extent is not None and not extent.isNull():
        transform = QgsCoordinateTransform(crs or layers[0].crs(), view.crs, view.transform_context)
        box = _transformed(extent, transform)
    return None if box.isNull() else _picture(view, box, "", width, pale)


def image(
    layer: QgsMapLayer,
    language: str,
    *,
    title: str = "",
    visible: bool = True,
    note: str = "",
    width: int = WIDTH,
) -> ImageLayer:
    """One layer in its style as a picture with its legend.

    Raises:
        InputError: the layer is empty or cannot be shown in web maps' system.
    """
    project = QgsProject()
    drawn = copies(Order("", [layer], {}), project, QgsProject.instance(), language)
    view = _view(drawn)
    box = view.extent()
    if box.isNull():
        raise InputError(
            "Layer “{layer}” is empty, or its place is not known: it cannot be put on a web page.",
            layer=layer.name(),
        )
    made = _picture(view, box, title or drawn[0].name(), width, 0.0)
    return ImageLayer(made.title, made.png, made.bounds, tuple(_classes(drawn[0])), note, visible)


def _view(layers: list[QgsMapLayer]) -> View:
    crs = QgsCoordinateReferenceSystem(WEB_MERCATOR)
    return View(layers, crs, QgsProject.instance().transformContext())


def _transformed(box: QgsRectangle, transform: QgsCoordinateTransform) -> QgsRectangle:
    try:
        made = transform.transformBoundingBox(box)
    except QgsCsException:
        made = QgsRectangle(math.inf, math.inf, math.inf, math.inf)
    if not made.isFinite():
        raise InputError("The extent cannot be shown on a web page: it does not lie where its system holds.")
    return made


def _picture(view: View, box: QgsRectangle, title: str, width: int, pale: float) -> ImageLayer:
    box = box.buffered(max(box.width(), box.height(), 1.0) * 0.02)
    longer = max(box.width(), box.height())
    size = QSize(max(round(width * box.width() / longer), 1), max(round(width * box.height() / longer), 1))
    settings = QgsMapSettings()
    settings.setLayers(view.layers)
    settings.setDestinationCrs(view.crs)
    settings.setTransformContext(view.transform_context)
    settings.setOutputSize(size)
    settings.setOutputDpi(96 * width / SHOWN)
    settings.setExtent(box)
    settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
    drawn = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    if drawn.isNull():
        raise InputError("The picture of the map has too many pixels for the memory of this computer.")
    drawn.fill(Qt.GlobalColor.transparent if pale == 0 else Qt.GlobalColor.white)
    painter = QPainter(drawn)
    # This job draws one layer after the other in this thread: the same picture each time.
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    if pale:
        painter.fillRect(drawn.rect(), QColor(255, 255, 255, round(255 * pale)))
    painter.end()
    shown = settings.visibleExtent()
    corners = QgsCoordinateTransform(
        view.crs, QgsCoordinateReferenceSystem("EPSG:4326"), view.transform_context
    )
    degrees = corners.transformBoundingBox(shown)
    bounds = degrees.yMinimum(), degrees.xMinimum(), degrees.yMaximum(), degrees.xMaximum()
    return ImageLayer(title, _png(drawn), bounds)


def _png(drawn: QImage) -> bytes:
    """PNG with a palette, a third of the bytes of one in true colours; without Pillow in true colours."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")
    written = bytes(buffer.data())
    if missing(("PIL",)):
        return written
    from PIL import Image

    picture = Image.open(io.BytesIO(written)).convert("RGBA")
    opaque = picture.getextrema()[3][0] == 255
    # Of Pillow's own methods only the octree knows transparency; the median cut keeps colours better.
    method = Image.Quantize.MEDIANCUT if opaque else Image.Quantize.FASTOCTREE
    picture = (picture.convert("RGB") if opaque else picture).quantize(
        COLOURS, method, dither=Image.Dither.NONE
    )
    made = io.BytesIO()
    picture.save(made, "PNG", optimize=True)
    return made.getvalue()


def _classes(layer: QgsMapLayer) -> list[ImageClass]:
    renderer = layer.renderer()
    if isinstance(layer, QgsVectorLayer) and renderer:
        items = [item for item in renderer.legendSymbolItems() if item.symbol() is not None]
        return [ImageClass(item.label(), swatch(item.symbol())) for item in items]
    items = []
    if isinstance(renderer, QgsPalettedRasterRenderer):
        items = renderer.classes()
    elif isinstance(renderer, QgsSingleBandPseudoColorRenderer) and renderer.shader():
        items = renderer.shader().rasterShaderFunction().colorRampItemList()
    shown = [(item.label, item.color) for item in items if item.color.alpha() and item.label]
    if len(shown) > MOST_STEPS:
        step = (len(shown) - 1) / (MOST_STEPS - 1)
        shown = [shown[round(number * step)] for number in range(MOST_STEPS)]
    return [ImageClass(label, colour_swatch(colour)) for label, colour in shown]

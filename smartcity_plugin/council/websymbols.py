"""QGIS symbols for a web page: as small SVG pictures, and as the fills and strokes a browser draws with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qgis.core import (
    QgsFields,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRenderContext,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtSvg import QSvgGenerator

PIXELS_PER_MM = 96 / 25.4
"""A CSS pixel is 1/96 inch (CSS Values and Units 3, section 5.2)."""
SWATCH = QSize(32, 18)
"""Size of a legend's picture of a line or an area in CSS pixels."""
THINNEST = 1.0
"""Pixels: thinner lines are drawn so wide. Hairlines of 0.1 mm on paper are not seen on a screen."""
HATCHES = {
    Qt.BrushStyle.HorPattern: (0,), Qt.BrushStyle.VerPattern: (90,),
    Qt.BrushStyle.FDiagPattern: (-45,), Qt.BrushStyle.BDiagPattern: (45,),
    Qt.BrushStyle.CrossPattern: (0, 90), Qt.BrushStyle.DiagCrossPattern: (45, -45),
}  # fmt: skip
"""Brush of Qt -> angles of its lines in degrees, anticlockwise."""
HATCH_DISTANCE = 8
"""Pixels between the lines of such a brush, as Qt draws them."""
DASHES = {
    Qt.PenStyle.DashLine: (4, 2), Qt.PenStyle.DotLine: (1, 2),
    Qt.PenStyle.DashDotLine: (4, 2, 1, 2), Qt.PenStyle.DashDotDotLine: (4, 2, 1, 2, 1, 2),
}  # fmt: skip
"""Pen of Qt -> its dashes and gaps in widths of the line (QPen::dashPattern)."""


@dataclass(frozen=True)
class Picture:
    """A symbol as SVG, with its size in CSS pixels; (x, y) of it lies on the point that it marks."""

    svg: str
    width: float
    height: float
    x: float = 0.0
    y: float = 0.0


def marker(symbol: QgsMarkerSymbol) -> Picture:
    """The symbol of a point as QGIS draws it. Sizes that depend on a feature's values are those without."""
    context = _context()
    symbol.startRender(context, QgsFields())
    area = symbol.bounds(QPointF(0, 0), context)
    symbol.stopRender(context)

    def draw(painter: QPainter) -> None:
        context.setPainter(painter)
        symbol.startRender(context, QgsFields())
        symbol.renderPoint(QPointF(0, 0), None, context)
        symbol.stopRender(context)

    return Picture(_svg(area, draw), round(area.width(), 1), round(area.height(), 1),
                   round(-area.left(), 1), round(-area.top(), 1))  # fmt: skip


def swatch(symbol: QgsSymbol) -> Picture:
    """A symbol as the legend shows it: a point's own; a short line or a small area, drawn as on the map."""
    if isinstance(symbol, QgsMarkerSymbol):
        return marker(symbol)
    width, height = SWATCH.width(), SWATCH.height()
    if isinstance(symbol, QgsFillSymbol):
        shape = f'<rect x="2" y="2" width="{width - 4}" height="{height - 4}"'
    else:
        shape = f'<path d="M0 {height / 2:g}H{width}"'
    drawn, patterns = [], []
    for part in parts(symbol):
        drawn += [f'{shape} fill="{part.get("fill", "none")}" fill-opacity="{part.get("fillOpacity", 1)}"/>']
        for lines in part.get("hatch", ()):
            patterns.append(_pattern(f"h{len(patterns)}", lines))
            drawn.append(f'{shape} fill="url(#h{len(patterns) - 1})"/>')
        if "stroke" in part:
            dash = " ".join(f"{length:g}" for length in part.get("dash", ()))
            drawn.append(
                f'{shape} fill="none" stroke="{part["stroke"]}" stroke-width="{part["width"]}" '
                f'stroke-opacity="{part["opacity"]}"' + (f' stroke-dasharray="{dash}"/>' if dash else "/>")
            )
    svg = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
           f'{"".join(patterns)}{"".join(drawn)}</svg>')  # fmt: skip
    return Picture(svg, width, height)


def _pattern(name: str, lines: dict) -> str:
    side = lines["distance"]
    return (
        f'<pattern id="{name}" width="{side}" height="{side}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({-lines["angle"]})"><rect width="{side}" height="{lines["width"]}" '
        f'fill="{lines["color"]}" fill-opacity="{lines["opacity"]}"/></pattern>'
    )


def colour_swatch(colour: QColor) -> Picture:
    """The same for a class of a raster."""
    width, height = SWATCH.width(), SWATCH.height()
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><rect x=".5" y=".5" '
        f'width="{width - 1}" height="{height - 1}" fill="{colour.name()}" fill-opacity='
        f'"{colour.alphaF():.2g}" stroke="#555"/></svg>'
    )
    return Picture(svg, width, height)


def parts(symbol: QgsSymbol, opacity: float = 1.0) -> list[dict]:
    """Fills, hatches and strokes of a line or an area, the lowest first.

    Keys: fill, fillOpacity; hatch (list of angle, distance, width, color); stroke, width, dash, opacity.
    Lengths in CSS pixels. Symbol layers that only QGIS can draw are left out; the legend's picture has them.
    """
    opacity *= symbol.opacity()
    context = _context()
    found = []
    for number in range(symbol.symbolLayerCount()):
        layer = symbol.symbolLayer(number)
        if layer.enabled():
            found += _part(layer, opacity, context)
    if not found:
        fill = {"fill": symbol.color().name(), "fillOpacity": _opacity(symbol.color(), opacity)}
        stroke = {"stroke": symbol.color().name(), "width": 2, "opacity": _opacity(symbol.color(), opacity)}
        found = [fill if isinstance(symbol, QgsFillSymbol) else stroke]
    return found


def _part(layer: QgsSymbolLayer, opacity: float, context: QgsRenderContext) -> list[dict]:
    kind = layer.layerType()
    if kind == "SimpleFill":
        return [_fill(layer, opacity, context)]
    if kind == "SimpleLine":
        return [_stroke(layer, opacity, context)]
    if kind == "HashLine":
        return [_ticks(layer, opacity, context)]
    if kind == "LinePatternFill":
        return [_hatch(layer, opacity, context)]
    return []


def _fill(layer: QgsSymbolLayer, opacity: float, context: QgsRenderContext) -> dict:
    made: dict = {}
    colour, brush = layer.fillColor(), layer.brushStyle()
    if brush == Qt.BrushStyle.SolidPattern and colour.alpha():
        made.update(fill=colour.name(), fillOpacity=_opacity(colour, opacity))
    elif brush in HATCHES:
        made["hatch"] = [_lines(angle, HATCH_DISTANCE, THINNEST, colour, opacity) for angle in HATCHES[brush]]
    if layer.strokeStyle() != Qt.PenStyle.NoPen and layer.strokeColor().alpha():
        width = _pixels(layer.strokeWidth(), layer.strokeWidthUnit(), context)
        made.update(_pen(layer.strokeColor(), width, DASHES.get(layer.strokeStyle(), ()), opacity))
    return made


def _stroke(layer: QgsSymbolLayer, opacity: float, context: QgsRenderContext) -> dict:
    if layer.penStyle() == Qt.PenStyle.NoPen:
        return {}
    width = _pixels(layer.width(), layer.widthUnit(), context)
    if not layer.useCustomDashPattern():
        return _pen(layer.color(), width, DASHES.get(layer.penStyle(), ()), opacity)
    made = _pen(layer.color(), width, (), opacity)
    unit = layer.customDashPatternUnit()
    made["dash"] = [round(_pixels(length, unit, context), 1) for length in layer.customDashVector()]
    return made


def _ticks(layer: QgsSymbolLayer, opacity: float, context: QgsRenderContext) -> dict:
    """Short strokes across a line: a wide line whose dashes are as long as the strokes are wide."""
    width = max(_pixels(layer.subSymbol().width(), layer.widthUnit(), context), THINNEST)
    interval = _pixels(layer.interval(), layer.intervalUnit(), context)
    made = _pen(layer.subSymbol().color(), _pixels(layer.hashLength(), layer.hashLengthUnit(), context), (),
                opacity)  # fmt: skip
    made["dash"] = [round(width, 1), round(max(interval - width, THINNEST), 1)]
    return made


def _hatch(layer: QgsSymbolLayer, opacity: float, context: QgsRenderContext) -> dict:
    line = layer.subSymbol()
    width = line.width() if isinstance(line, QgsLineSymbol) else layer.lineWidth()
    distance = _pixels(layer.distance(), layer.distanceUnit(), context)
    width = max(_pixels(width, layer.lineWidthUnit(), context), THINNEST)
    return {"hatch": [_lines(layer.lineAngle(), distance, width, line.color(), opacity)]}


def _lines(angle: float, distance: float, width: float, colour: QColor, opacity: float) -> dict:
    return {"angle": round(angle), "distance": round(max(distance, 2.0), 1), "width": round(width, 1),
            "color": colour.name(), "opacity": _opacity(colour, opacity)}  # fmt: skip


def _pen(colour: QColor, width: float, dashes: tuple[float, ...], opacity: float) -> dict:
    width = round(max(width, THINNEST), 1)
    made = {"stroke": colour.name(), "width": width, "opacity": _opacity(colour, opacity)}
    if dashes:
        made["dash"] = [round(dash * width, 1) for dash in dashes]
    return made


def _opacity(colour: QColor, opacity: float) -> float:
    return round(colour.alphaF() * opacity, 2)


def _pixels(length: float, unit: object, context: QgsRenderContext) -> float:
    return context.convertToPainterUnits(length, unit)


def _context() -> QgsRenderContext:
    context = QgsRenderContext()
    context.setScaleFactor(PIXELS_PER_MM)
    context.setFlag(QgsRenderContext.Flag.ForceVectorOutput, True)
    context.setFlag(QgsRenderContext.Flag.Antialiasing, True)
    return context


def _svg(area: QRectF, draw) -> str:
    """What `draw(painter)` paints in `area`, without what Qt adds of fonts and names."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(max(round(area.width()), 1), max(round(area.height()), 1)))
    generator.setViewBox(area)
    painter = QPainter(generator)
    draw(painter)
    painter.end()
    text = bytes(buffer.data()).decode()
    text = re.sub(
        r"<\?xml.*?\?>|<title>.*?</title>|<desc>.*?</desc>|<defs>\s*</defs>", "", text, flags=re.DOTALL
    )
    text = re.sub(r'\s(?:font-[a-z]+|vector-effect|xmlns:xlink|version|baseProfile)="[^"]*"', "", text)
    # Millimetres would be those of a screen of 90 dots per inch in some versions of Qt.
    text = re.sub(r'(<svg\b[^>]*?)\swidth="[^"]*"\s+height="[^"]*"', r"\1", text)
    return re.sub(r"\s*\n\s*", " ", text).strip()

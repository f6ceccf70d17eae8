"""Checks before printing: each finds one way in which a map could be wrong in silence, and says it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qgis.core import (
    QgsExpression,
    QgsExpressionContextUtils,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutObject,
    QgsMapLayer,
    QgsPrintLayout,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontInfo, QFontMetricsF

from ...layers.datakinds import personal
from ...layers.provenance import INTERNAL, PERSONAL, Provenance
from ..words import tr
from .layout import PREFIX, VARIABLES, labels
from .legend import size as legend_size
from .mapview import View

FINE = 20
"""Pixels per millimetre in which texts are measured: finer than any printer's rounding."""

POINT_MM = 25.4 / 72

SMALLEST_POINTS = 8.0
"""Smallest type on a plan; a long text is set smaller down to here before it is reported."""


def layers(view: View, item: QgsLayoutItemMap) -> list[str]:
    """Layers that the map does not show, or shows only in part."""
    found = []
    for layer in view.layers:
        extent = view.extent_of(layer)
        if extent.isNull():
            found.append(tr("Layer “{layer}” is empty and not on the map.", layer=layer.name()))
        elif not extent.intersects(item.extent()):
            found.append(tr("Layer “{layer}” lies outside the map and is not drawn.", layer=layer.name()))
        elif not layer.isInScaleRange(item.scale()):
            found.append(tr(
                "Layer “{layer}” is not visible at 1:{scale}: its style limits the scale.",
                layer=layer.name(), scale=round(item.scale()),
            ))  # fmt: skip
    return found


def cut_off(view: View, item: QgsLayoutItemMap, wanted: QgsRectangle) -> list[str]:
    """What a scale that was asked for leaves outside the frame."""
    if _holds(item.extent(), wanted):
        return []
    names = [
        f"“{layer.name()}”" for layer in view.layers
        if not view.extent_of(layer).isNull() and not _holds(item.extent(), view.extent_of(layer))
    ]  # fmt: skip
    return [tr(
        "At 1:{scale} the extent does not fit the sheet. Cut off: {layers}.",
        scale=round(item.scale()), layers=", ".join(names) or tr("the edge of the extent"),
    )]  # fmt: skip


def _holds(outer: QgsRectangle, inner: QgsRectangle) -> bool:
    return outer.buffered(outer.width() * 1e-9).contains(inner)


def licences(names: Iterable[str], provenances: Iterable[Provenance]) -> list[str]:
    """Layers of which nobody has said under which licence they may be printed."""
    return [
        tr("Layer “{layer}”: licence unclear. Name provider and licence before it is published.", layer=name)
        for name, provenance in zip(names, provenances)
        if not provenance.licence_known
    ]


def not_public(layers: Iterable[QgsMapLayer], provenances: Iterable[Provenance]) -> list[str]:
    """Layers that are not meant for the public, and labels and styles that show what refers to persons."""
    found = []
    for layer, provenance in zip(layers, provenances):
        name = layer.name()
        if provenance.use == INTERNAL:
            found.append(tr("Layer “{layer}” is marked as internal. Leave it out of public maps.",
                            layer=name))  # fmt: skip
        elif provenance.use == PERSONAL:
            found.append(tr("Layer “{layer}” is marked as personal. Leave it out of public maps.",
                            layer=name))  # fmt: skip
        vector = isinstance(layer, QgsVectorLayer)
        used = sorted(_shown_fields(layer) & set(personal(layer))) if vector else []
        if used and not provenance.invented:
            found.append(tr(
                "Layer “{layer}” shows fields that refer to persons: {fields}. Take them out of its labels "
                "and its style.",
                layer=name, fields=", ".join(used),
            ))  # fmt: skip
    return found


def _shown_fields(layer: QgsVectorLayer) -> set[str]:
    """Fields that a layer's style or labels use."""
    context = QgsRenderContext()
    context.expressionContext().appendScopes(
        QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    )
    used = set(layer.renderer().usedAttributes(context)) if layer.renderer() else set()
    labeling = layer.labeling() if layer.labelsEnabled() else None
    for provider in labeling.subProviders() if labeling else ():
        settings = labeling.settings(provider)
        # Not getLabelExpression(): what it gives dies with the settings that QGIS makes for this call.
        label = settings.fieldName
        used |= QgsExpression(label).referencedColumns() if settings.isExpression else {label}
    return set(layer.fields().names()) if "*" in used else used


def template(layout: QgsPrintLayout) -> list[str]:
    """Variables that nobody fills, and fonts that this computer does not have."""
    found = []
    missing = set()
    for label in labels(layout):
        for name in re.findall(rf"@{PREFIX}(\w+)", label.text()):
            if name not in VARIABLES:
                found.append(tr(
                    "Template: label “{label}” asks for @{variable}, which does not exist.",
                    label=label.id() or label.text(), variable=PREFIX + name,
                ))  # fmt: skip
        family = _font(label).family()
        if QFontInfo(_font(label)).family() not in (family, *QFont.substitutes(family)):
            missing.add(family)
    found += [
        tr("Template: the font “{font}” is not installed; another one takes its place.", font=font)
        for font in sorted(missing)
    ]
    return found


def texts(layout: QgsPrintLayout) -> list[str]:
    """Labels whose text is larger than their box, after it has been set smaller down to 8 pt."""
    found = []
    for label in labels(layout):
        if is_printed(label) and not _fits(label, _font(label)) and not _set_smaller(label):
            found.append(tr(
                "The text “{text}” does not fit its box “{label}” and is cut off. Shorten it, or enlarge "
                "the box in the template.",
                text=_shortened(label.currentText()), label=label.id(),
            ))  # fmt: skip
    return found


def _set_smaller(label: QgsLayoutItemLabel) -> bool:
    """Set a label in smaller type until it fits. Whether it does."""
    font = _font(label)
    while font.pointSizeF() - 0.5 >= SMALLEST_POINTS:
        font.setPointSizeF(font.pointSizeF() - 0.5)
        if _fits(label, font):
            break
    if hasattr(label, "setTextFormat"):  # QGIS 3.24
        text_format = label.textFormat()
        text_format.setFont(font)
        text_format.setSize(font.pointSizeF())
        label.setTextFormat(text_format)
    else:
        label.setFont(font)
    return _fits(label, font)


def _font(label: QgsLayoutItemLabel) -> QFont:
    if hasattr(label, "textFormat"):  # QGIS 3.24
        font = QFont(label.textFormat().font())
        font.setPointSizeF(label.textFormat().size())
        return font
    return QFont(label.font())


def _fits(label: QgsLayoutItemLabel, font: QFont) -> bool:
    scaled = QFont(font)
    scaled.setPixelSize(max(round(font.pointSizeF() * POINT_MM * FINE), 1))
    width = (label.rect().width() - 2 * label.marginX()) * FINE
    height = (label.rect().height() - 2 * label.marginY()) * FINE
    room = QRectF(0, 0, width, 1e6)
    needed = QFontMetricsF(scaled).boundingRect(room, Qt.TextFlag.TextWordWrap, label.currentText())
    return needed.height() <= height * 1.01 and needed.width() <= width * 1.01


def _shortened(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def legend(item: QgsLayoutItemLegend | None, layout: QgsPrintLayout) -> list[str]:
    """A legend that has grown over its neighbours or off the page."""
    if item is None:
        return []
    area = item.mapRectToScene(QRectF(item.rect().topLeft(), legend_size(item)))
    page = layout.pageCollection().page(item.page())
    sheet = page.mapRectToScene(page.rect())
    over = [other.id() for other in layout.items() if _hidden_by(other, item, area)]
    if sheet.contains(area) and not over:
        return []
    return [tr(
        "The legend needs {width} x {height} mm, more than the template gives it. Print fewer layers, or "
        "make room in the template. It covers: {items}.",
        width=round(area.width()), height=round(area.height()),
        items=", ".join(sorted(over)) or tr("the edge of the page"),
    )]  # fmt: skip


def _hidden_by(other: QgsLayoutItem, item: QgsLayoutItem, area: QRectF) -> bool:
    if other is item or not isinstance(other, (QgsLayoutItemLabel, QgsLayoutItemMap, QgsLayoutFrame)):
        return False
    own = other.mapRectToScene(other.rect())
    # A template may lay its legend on the map or in a box on purpose.
    return is_printed(other) and own.intersects(area) and not own.contains(area.center())


def figures(left_out: int, count: int) -> list[str]:
    """Key figures that the template has no room for."""
    if not left_out:
        return []
    return [tr(
        "{left_out} of {count} key figures find no room in the template's table and are left out. Choose "
        "fewer, or make the table larger.",
        left_out=left_out, count=count,
    )]  # fmt: skip


def is_printed(item: QgsLayoutItem) -> bool:
    """Whether an item reaches the paper: visible, and not left out by an expression of the template."""
    if not item.isVisible() or item.excludeFromExports():
        return False
    left_out, _ok = item.dataDefinedProperties().valueAsBool(
        QgsLayoutObject.DataDefinedProperty.ExcludeFromExports, item.createExpressionContext(), False
    )
    return not left_out

"""Checks before printing: each finds one way in which a map could be wrong in silence, and says it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qgis.core import (
    QgsExpression,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutObject,
    QgsMapLayer,
    QgsPaintEffect,
    QgsPrintLayout,
    QgsRasterLayer,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter

from ...layers.datakinds import personal
from ...layers.provenance import INTERNAL, PERSONAL, Provenance
from ..words import tr
from .layout import PREFIX, VARIABLES, installed, labels, missing, set_label_font, variable
from .layout import label_font as _font
from .legend import size as legend_size
from .mapview import View

FINE = 20
"""Pixels per millimetre in which texts are measured: finer than any printer's rounding."""

POINT_MM = 25.4 / 72

EXCLUDE = QgsLayoutObject.DataDefinedProperty.ExcludeFromExports
NO_BLENDING = QPainter.CompositionMode.CompositionMode_SourceOver

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
        elif isinstance(layer, QgsVectorLayer) and not _has_features(layer, view, item.extent()):
            found.append(tr(
                "Layer “{layer}” has features around the map, but none on it. Choose another extent, or "
                "leave it out.",
                layer=layer.name(),
            ))  # fmt: skip
    return found


def _has_features(layer: QgsVectorLayer, view: View, extent: QgsRectangle) -> bool:
    """Whether any feature lies in the extent, not only the rectangle around all of them."""
    request = QgsFeatureRequest().setDestinationCrs(view.crs, view.transform_context)
    request.setFilterRect(extent).setFlags(QgsFeatureRequest.Flag.ExactIntersect)
    request.setSubsetOfAttributes([]).setLimit(1)
    return any(True for _feature in layer.getFeatures(request))


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
        used = sorted(shown_fields(layer) & set(personal(layer))) if vector else []
        if used and not provenance.invented:
            found.append(tr(
                "Layer “{layer}” shows fields that refer to persons: {fields}. Take them out of its labels "
                "and its style.",
                layer=name, fields=", ".join(used),
            ))  # fmt: skip
    return found


def shown_fields(layer: QgsVectorLayer) -> set[str]:
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
    """Variables that nobody fills, fonts that this computer does not have, pictures that cannot be read."""
    found = []
    fonts = set()
    for label in labels(layout):
        for name in re.findall(rf"@{PREFIX}(\w+)", label.text()):
            if name not in VARIABLES:
                found.append(tr(
                    "Template: label “{label}” asks for @{variable}, which does not exist.",
                    label=label.id() or label.text(), variable=PREFIX + name,
                ))  # fmt: skip
        if not installed(_font(label).family()):
            fonts.add(_font(label).family())
    found += [
        tr("Template: the font “{font}” is not installed; another one takes its place.", font=font)
        for font in sorted({*fonts, *missing(layout, "font")})
    ]
    found += [
        tr("The picture “{path}” cannot be read; its place stays empty.", path=path)
        for path in missing(layout, "pictures")
    ]
    return found


STAMPS = ("draft", "invented", "computed", "internal")
"""Variables that are yes or no and have a stamp on our sheets."""


def stamps(layout: QgsPrintLayout) -> list[str]:
    """Stamps that the sheet should carry, but its template has none: nothing in it asks for the variable."""
    asked = " ".join(
        item.dataDefinedProperties().property(EXCLUDE).expressionString()
        + (item.text() if isinstance(item, QgsLayoutItemLabel) else "")
        for item in layout.items()
        if isinstance(item, QgsLayoutItem)
    )
    return [
        tr("Template “{name}” has no stamp for @{variable}, which this sheet needs. Copy it from ours.",
           name=layout.name(), variable=PREFIX + name)
        for name in STAMPS
        if variable(layout, name) == "yes" and f"@{PREFIX}{name}" not in asked
    ]  # fmt: skip


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
    set_label_font(label, font)
    return _fits(label, font)


def _fits(label: QgsLayoutItemLabel, font: QFont) -> bool:
    scaled = QFont(font)
    scaled.setPixelSize(max(round(font.pointSizeF() * POINT_MM * FINE), 1))
    line = label.pen().widthF() if label.frameEnabled() else 0.0  # QGIS keeps clear of half of it all round
    width = (label.rect().width() - line - 2 * label.marginX()) * FINE
    height = (label.rect().height() - line - 2 * label.marginY()) * FINE
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


def legend_entries(layout: QgsPrintLayout, item: QgsLayoutItemMap) -> list[str]:
    """Entries of a template's legends whose layer is not on the map."""
    on_map = {layer.id() for layer in item.layers()}
    found = []
    for each in layout.items():
        if not isinstance(each, QgsLayoutItemLegend) or not is_printed(each):
            continue
        for node in each.model().rootGroup().findLayers():
            if node.layerId() not in on_map:
                found.append(tr(
                    "The legend “{legend}” names “{layer}”, which is not on the map. Take the entry out of "
                    "the template.",
                    legend=each.id(), layer=node.name(),
                ))  # fmt: skip
    return found


def effects(layers: Iterable[QgsMapLayer], layout: QgsPrintLayout) -> list[str]:
    """What a vector PDF shows otherwise than QGIS does, or only as a picture.

    A PDF keeps the opacity of symbols, colours and rasters (PDF/A-2 allows it, PDF/A-1 does not), but Qt
    writes neither blend modes nor the opacity of a whole layer.
    """
    found = []
    for layer in layers:
        name = layer.name()
        if _blends(layer):
            found.append(tr(
                "Layer “{layer}” is mixed with those below by a blend mode. The PDF cannot keep that and "
                "draws it over them. Use opacity instead.",
                layer=name,
            ))  # fmt: skip
        if not isinstance(layer, QgsRasterLayer) and layer.opacity() < 1:
            found.append(tr(
                "Layer “{layer}”: the PDF cannot keep its opacity and draws it opaque. Make its symbols or "
                "colours translucent instead.",
                layer=name,
            ))  # fmt: skip
        if isinstance(layer, QgsVectorLayer) and _has_effects(layer):
            found.append(tr(
                "Layer “{layer}” has effects such as shadows. The PDF holds what they draw as pictures.",
                layer=name,
            ))  # fmt: skip
    for item in layout.items():
        if isinstance(item, QgsLayoutItem) and item.blendMode() != NO_BLENDING and is_printed(item):
            found.append(tr(
                "Template: “{item}” has a blend mode, which the PDF cannot keep.",
                item=item.id() or item.displayName(),
            ))  # fmt: skip
    return found


def _blends(layer: QgsMapLayer) -> bool:
    if layer.blendMode() != NO_BLENDING:
        return True
    return isinstance(layer, QgsVectorLayer) and layer.featureBlendMode() != NO_BLENDING


def _has_effects(layer: QgsVectorLayer) -> bool:
    renderer = layer.renderer()
    symbols = renderer.symbols(QgsRenderContext()) if renderer else []
    drawn = [renderer.paintEffect()] if renderer else []
    for symbol in symbols:
        drawn += _effects(symbol)
    if any(effect and effect.enabled() for effect in drawn):
        return True
    labeling = layer.labeling() if layer.labelsEnabled() else None
    return any(
        labeling.settings(provider).format().shadow().enabled()
        for provider in (labeling.subProviders() if labeling else ())
    )


def _effects(symbol: QgsSymbol) -> list[QgsPaintEffect | None]:
    found = []
    for part in symbol.symbolLayers():
        found.append(part.paintEffect())
        if part.subSymbol():
            found += _effects(part.subSymbol())
    return found


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
    left_out, _ok = item.dataDefinedProperties().valueAsBool(EXCLUDE, item.createExpressionContext(), False)
    return not left_out

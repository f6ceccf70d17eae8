"""From layers and words to a finished sheet: what `smartcity:councilmap` does between input and export."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsPrintLayout,
    QgsProject,
    QgsProjectMetadata,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QLocale, Qt

from ...layers import provenance as origin
from ...layers import style
from ..errors import InputError
from ..words import date_text, in_language, interface_language, translated, translator
from . import check, figures, layout, legend, mapview, reading
from .tagged import About, Box

LANGUAGES = ("", "de", "en")
"""Languages of a document; the empty one is that of QGIS."""
LOCALES = {"de": "de-DE", "en": "en-GB"}
"""What a PDF calls them (RFC 5646)."""


@dataclass
class Order:
    """What is to be printed.

    layers: first on top; styles: layer id -> the style of a map theme, for layers that are not drawn in
    their own; texts: the title block's fields, named as in layout.VARIABLES.
    """

    template: str
    layers: list[QgsMapLayer]
    texts: dict[str, str]
    language: str = ""
    draft: bool = True
    scale: int = 0
    extent: QgsRectangle = field(default_factory=QgsRectangle)
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)
    key_figures: list[QgsVectorLayer] = field(default_factory=list)
    styles: dict[str, str] = field(default_factory=dict)
    public: bool = True


@dataclass
class Sheet:
    """A layout ready for export. `project` owns the layout and must live as long."""

    project: QgsProject
    layout: QgsPrintLayout
    scale: int
    warnings: list[str]
    boxes: list[Box]
    about: About


def draw(order: Order, source: QgsProject) -> Sheet:
    """Make the sheet in a project of its own, so that nothing of the user's project changes.

    Args:
        source: the user's project, for its layers' transformations.
    Raises:
        InputError: template, layers or extent cannot be used.
    """
    language = document_language(order.language)
    project = QgsProject()
    project.setTransformContext(source.transformContext())
    project.setCrs(order.crs)
    project.setMetadata(metadata_of(order.texts))
    view = mapview.View(copies(order, project, source, language), order.crs, source.transformContext())
    provenances = [
        origin.read(copy) or origin.unclear(layer.name()) for copy, layer in zip(view.layers, order.layers)
    ]
    sheet = layout.load(order.template, project, language)
    item = layout.main_map(sheet)
    wanted = order.extent if not order.extent.isNull() else view.extent()
    if wanted.isNull():
        raise InputError("All layers are empty: there is nothing to print.")
    size = item.rect()
    scale = order.scale or mapview.fitting_scale(wanted, size.width(), size.height())
    mapview.place(item, view, wanted, scale)
    if not any(view.extent_of(layer).intersects(item.extent()) for layer in view.layers):
        raise InputError("None of the layers lies in the extent, the map would be empty. Choose another one.")
    numbers = figures.rows(order.key_figures, language)
    layout.fill(sheet, {
        **order.texts, **values_of(order, provenances, language, scale),
        "has_key_figures": yes(bool(numbers)),
    })  # fmt: skip
    if not math.isclose(item.scale(), scale, rel_tol=1e-6):
        raise InputError(
            "Template “{name}” sets the scale or the extent of its map by an expression. Remove it.",
            name=sheet.name(),
        )
    left_out = figures.fill(sheet, numbers, language)
    key = legend.fill(sheet, item, view)
    warnings = [
        *check.layers(view, item), *check.cut_off(view, item, wanted),
        *check.licences((layer.name() for layer in view.layers), provenances),
        *(check.not_public(view.layers, provenances) if order.public else ()),
        *check.template(sheet), *check.stamps(sheet), *check.texts(sheet), *check.legend(key, sheet),
        *check.legend_entries(sheet, item), *check.effects(view.layers, sheet),
        *check.figures(left_out, len(numbers)),
    ]  # fmt: skip
    words = reading.map_in_words(
        [layer.name() for layer in view.layers], f"1:{QLocale(language).toString(scale)}", numbers, language
    )
    metadata = project.metadata()
    about = About(metadata.title() or sheet.name(), metadata.author(), words, LOCALES.get(language, language))
    return Sheet(project, sheet, scale, warnings, reading.boxes(sheet, words), about)


def document_language(wanted: str) -> str:
    """The language to print in: the wanted one or that of QGIS; English where there is no catalogue."""
    language = wanted or interface_language()
    return language if translator(language) else "en"


def reference_dates(provenances: list[origin.Provenance]) -> str:
    """Month and year that the base data describe, from oldest to newest: "03/2021 – 11/2025"."""
    found = set()
    for provenance in provenances:
        match = re.match(r"(\d{4})(?:-(\d\d))?", provenance.reference_date)
        if match:
            found.add(match.groups(default=""))
    texts = ["/".join(part for part in (month, year) if part) for year, month in sorted(found)]
    return texts[0] if len(texts) == 1 else " – ".join((texts[0], texts[-1])) if texts else ""


def copies(order: Order, project: QgsProject, source: QgsProject, language: str) -> list[QgsMapLayer]:
    """Copies of the layers in `project`, with names and legends in the document's language."""
    catalogue = translator(language)
    copies = []
    for layer in order.layers:
        copy = layer.clone()
        if layer.id() in order.styles:
            QgsMapLayerStyle(order.styles[layer.id()]).writeToLayer(copy)
        if source.mapLayer(layer.id()) is None:
            _dress(copy, language)
        style.translate_labels(copy, language)
        _hand_down_opacity(copy)
        copy.setName(translated(catalogue, copy.name()))
        copies.append(copy)
    project.addMapLayers(copies, False)
    return copies


def _hand_down_opacity(layer: QgsMapLayer) -> None:
    """Give a layer's opacity to its symbols: a vector PDF draws a translucent layer opaque.

    Where its features overlap, they now show through each other. Symbols with properties by expression stay
    as they are; check.effects names their layer.
    """
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    symbols = renderer.symbols(QgsRenderContext()) if renderer else []
    if any(symbol.dataDefinedProperties().hasActiveProperties() for symbol in symbols):
        return
    for symbol in symbols:
        symbol.setOpacity(symbol.opacity() * layer.opacity())
    if symbols:
        layer.setOpacity(1)


UNDRESSED = ("singleSymbol", "singlebandgray", "multibandcolor")
"""What QGIS draws layers with that nobody has styled."""


def _dress(layer: QgsMapLayer, language: str) -> None:
    """Give a layer opened straight from a file, which nobody has styled, the style that fits it."""
    name = style.guess(layer) if layer.renderer() and layer.renderer().type() in UNDRESSED else None
    if name and not layer.loadDefaultStyle()[1]:
        style.apply_style(layer, name, language)
        layer.setName(style.title_of(layer, name, language))


def values_of(
    order: Order, provenances: list[origin.Provenance], language: str, scale: int
) -> dict[str, str]:
    """The layout variables that are not typed in but follow from the layers and the scale."""
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    texts = order.texts
    return {
        "scale": f"1:{QLocale(language).toString(scale)}",
        "date": date_text(texts.get("date") or today, language),
        "session_date": date_text(texts.get("session_date", ""), language),
        "base_data_status": texts.get("base_data_status") or reference_dates(provenances),
        "status": in_language(language, "Draft") if order.draft else in_language(language, "For decision"),
        "draft": yes(order.draft),
        "position_reference": f"{order.crs.description()} ({order.crs.authid()})",
        "source_note": origin.source_note(provenances, language),
        "invented": yes(any(found.invented for found in provenances)),
        "internal": yes(not order.public),
        "computed": yes(any(found.kind == origin.COMPUTED for found in provenances)),
    }


def yes(condition: bool) -> str:
    return "yes" if condition else "no"


def metadata_of(texts: dict[str, str]) -> QgsProjectMetadata:
    """Title and author, which the PDF carries as its own."""
    metadata = QgsProjectMetadata()
    metadata.setTitle(" – ".join(part for part in (texts.get("title"), texts.get("variant")) if part))
    metadata.setAuthor(texts.get("author") or texts.get("municipality") or "")
    return metadata

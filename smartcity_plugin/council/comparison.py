"""Variants side by side on one sheet: a map for each at one scale, its key figures below, one legend for all.

The template says where the maps are: "map", "map_2", "map_3" ..., each with its heading ("map_2_heading") and
the table of its figures ("figures_2"). Maps that are not needed are taken off the sheet.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsRectangle,
    QgsTableCell,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtXml import QDomDocument

from ...layers import provenance as origin
from ..errors import InputError
from ..words import in_language
from . import check, indicators, layout, legend, mapview, plan, reading, variants, variantwords
from .mapview import View
from .tagged import About

TEMPLATES = {2: "comparison2_a3_landscape", 3: "comparison3_a3_landscape", 4: "comparison_a3_landscape"}
"""Number of variants -> the template that suits it; one variant is printed as the first of two."""
NODE_ORDER = "legend/node-order"
"""Where QGIS keeps which classes of a layer its legend shows (QgsMapLayerLegendUtils)."""
LABEL_SHARE = 0.58
"""Of a table's width, for the words; the rest for the numbers."""


@dataclass(frozen=True)
class Group:
    """One variant: its layers, first on top, and its tables of key figures."""

    name: str
    layers: list[QgsMapLayer]
    key_figures: list[QgsVectorLayer] = field(default_factory=list)


@dataclass
class Order:
    """What is to be printed. common: layers below those of each variant; the rest as in plan.Order."""

    groups: list[Group]
    common: list[QgsMapLayer]
    texts: dict[str, str]
    template: str = ""
    language: str = ""
    draft: bool = True
    public: bool = True
    scale: int = 0
    extent: QgsRectangle = field(default_factory=QgsRectangle)
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)


def draw(order: Order, source: QgsProject) -> plan.Sheet:
    """Make the sheet in a project of its own, so that nothing of the user's project changes.

    Raises:
        InputError: template, layers, tables or extent cannot be used.
    """
    language = plan.document_language(order.language)
    project = QgsProject()
    project.setTransformContext(source.transformContext())
    project.setCrs(order.crs)
    project.setMetadata(plan.metadata_of(order.texts))
    views, provenances = _views(order, project, source, language)
    sheet = layout.load(order.template or TEMPLATES[max(len(order.groups), 2)], project, language)
    maps = _maps(sheet)
    if len(maps) < len(order.groups):
        raise InputError(
            "Template “{name}” has room for {maps} variants, not for {count}. Choose another one.",
            name=sheet.name(), maps=len(maps), count=len(order.groups),
        )  # fmt: skip
    _take_off(sheet, maps[len(order.groups) :], len(order.groups))
    maps = maps[: len(order.groups)]
    wanted, scale = _place(order, maps, views)
    layout.fill(sheet, {
        **order.texts, **plan.values_of(_as_plan(order, []), provenances, language, scale),
        "has_key_figures": plan.yes(any(group.key_figures for group in order.groups)),
    })  # fmt: skip
    if any(not math.isclose(item.scale(), scale, rel_tol=1e-6) for item in maps):
        raise InputError(
            "Template “{name}” sets the scale or the extent of its map by an expression. Remove it.",
            name=sheet.name(),
        )
    left_out, words = _write_below(order, sheet, maps, views, scale, language)
    key = _legend(sheet, maps[0], views, scale)
    warnings = [*_warnings(order, sheet, maps, views, wanted), *check.legend(key, sheet), *left_out]
    metadata = project.metadata()
    about = About(metadata.title() or sheet.name(), metadata.author(), " ".join(words),
                  plan.LOCALES.get(language, language))  # fmt: skip
    return plan.Sheet(project, sheet, scale, list(dict.fromkeys(warnings)), reading.boxes(sheet, ""), about)


def _as_plan(order: Order, layers: list[QgsMapLayer]) -> plan.Order:
    """The same as a plan takes it."""
    return plan.Order(order.template, layers, order.texts, language=order.language, draft=order.draft,
                      crs=order.crs, public=order.public)  # fmt: skip


def _views(order: Order, project: QgsProject, source: QgsProject, language: str):
    """What each map shows, and the provenance of every layer on the sheet."""
    context = source.transformContext()
    common = plan.copies(_as_plan(order, order.common), project, source, language)
    views, provenances = [], []
    for group in order.groups:
        own = plan.copies(_as_plan(order, group.layers), project, source, language)
        views.append(View([*own, *common], order.crs, context))
        provenances += [origin.read(copy) or origin.unclear(layer.name())
                        for copy, layer in zip(own, group.layers)]  # fmt: skip
        provenances += [found for found in map(origin.read, group.key_figures) if found]
    provenances += [origin.read(copy) or origin.unclear(layer.name())
                    for copy, layer in zip(common, order.common)]  # fmt: skip
    return views, provenances


def _maps(sheet: QgsPrintLayout) -> list[QgsLayoutItemMap]:
    """The template's maps for variants, in their order."""
    maps = [layout.main_map(sheet)]
    while isinstance(item := sheet.itemById(f"map_{len(maps) + 1}"), QgsLayoutItemMap):
        maps.append(item)
    return maps


def _take_off(sheet: QgsPrintLayout, maps: list[QgsLayoutItemMap], used: int) -> None:
    """Remove maps that are not needed, with their headings and figures."""
    for number, item in enumerate(maps, start=used + 1):
        heading = sheet.itemById(item.id() + reading.HEADING)
        frame = sheet.itemById(f"figures_{number}")
        if isinstance(frame, QgsLayoutFrame):
            table = frame.multiFrame()
            sheet.removeLayoutItem(frame)
            sheet.removeMultiFrame(table)
        for each in (item, heading):
            if each is not None:
                sheet.removeLayoutItem(each)


def _place(order: Order, maps: list[QgsLayoutItemMap], views: list[View]) -> tuple[QgsRectangle, int]:
    """Show the same extent at the same scale in all maps. Returns both."""
    wanted = QgsRectangle(order.extent)
    for view in views if order.extent.isNull() else ():
        own = view.extent()
        if not own.isNull():
            wanted = own if wanted.isNull() else mapview._union(wanted, own)
    if wanted.isNull():
        raise InputError("All layers are empty: there is nothing to print.")
    scale = order.scale or max(
        mapview.fitting_scale(wanted, item.rect().width(), item.rect().height()) for item in maps
    )
    for item, view in zip(maps, views):
        mapview.place(item, view, wanted, scale)
        if not any(view.extent_of(layer).intersects(item.extent()) for layer in view.layers):
            raise InputError(
                "None of the layers lies in the extent, the map would be empty. Choose another one."
            )
    return wanted, scale


def _write_below(order: Order, sheet, maps, views, scale: int, language: str) -> tuple[list[str], list[str]]:
    """Name and figures of each variant at its map, and the map in words. Returns warnings and the words."""
    tables = [table for group in order.groups for table in group.key_figures]
    names = [group.name for group in order.groups for _table in group.key_figures]
    read = {variant.name: variant for variant in variants.read(tables, names)}
    found = [read.get(group.name, variants.Variant(group.name)) for group in order.groups]
    keys = variants.known_indicators(found, 1)
    warnings, words = [], []
    for number, (variant, item, view) in enumerate(zip(found, maps, views), start=1):
        rows = [(indicators.label_of(key, language), variantwords.shown(key, variant.value(key), language))
                for key in keys]  # fmt: skip
        heading = sheet.itemById(item.id() + reading.HEADING)
        if isinstance(heading, QgsLayoutItemLabel):
            heading.setText(variant.name)
        left_out = _fill_figures(sheet.itemById(f"figures_{number}"), rows, item.rect().width(), language)
        warnings += check.figures(left_out, len(rows))
        scale_words = f"1:{QLocale(language).toString(scale)}"
        told = reading.map_in_words([layer.name() for layer in view.layers], scale_words,
                                    [(label, value, "") for label, value in rows], language)  # fmt: skip
        words.append(in_language(language, "Variant {name}: {words}", name=variant.name, words=told))
        item.setCustomProperty(reading.WORDS, words[-1])
    note = sheet.itemById("figures_note")
    if isinstance(note, QgsLayoutItemLabel):
        note.setText(variantwords.signs([each.value(key) for each in found for key in keys], language))
    return warnings, words


def _fill_figures(frame, rows: list[tuple[str, str]], width: float, language: str) -> int:
    """Put as many rows in a table as it has room for. Returns how many have none.

    width: of the table [mm], that of its map: a frame of a table is only as wide as its columns are.
    """
    table = frame.multiFrame() if isinstance(frame, QgsLayoutFrame) else None
    if not isinstance(table, QgsLayoutItemManualTable):
        return len(rows)
    height = frame.rect().height()
    table.setColumnWidths([width * share - 2 * table.cellMargin()
                           for share in (LABEL_SHARE, 1 - LABEL_SHARE)])  # fmt: skip
    for shown in range(len(rows), -1, -1):
        note = [(in_language(language, "and {count} more", count=len(rows) - shown), "")]
        table.setTableContents([_cells(*row) for row in (rows[:shown] + (note if shown < len(rows) else []))])
        table.refresh()
        if table.totalSize().height() <= height:
            return len(rows) - shown
    return len(rows)


def _cells(label: str, value: str) -> list[QgsTableCell]:
    cells = [QgsTableCell(label), QgsTableCell(value)]
    cells[1].setHorizontalAlignment(Qt.AlignmentFlag.AlignRight)
    return cells


def _warnings(order: Order, sheet, maps, views, wanted: QgsRectangle) -> list[str]:
    """What the checks of a plan find on any of the maps."""
    found = []
    for item, view in zip(maps, views):
        found += [*check.layers(view, item), *check.cut_off(view, item, wanted)]
        if order.public:
            made = [origin.read(layer) or origin.unclear(layer.name()) for layer in view.layers]
            found += check.not_public(view.layers, made)
    layers = [layer for view in views for layer in view.layers]
    found += check.licences(
        (layer.name() for layer in layers), (origin.read(layer) or origin.unclear("") for layer in layers)
    )
    return [*found, *check.template(sheet), *check.texts(sheet)]


def _legend(sheet, first: QgsLayoutItemMap, views: list[View], scale: int) -> QgsLayoutItemLegend | None:
    """One legend of what any of the maps shows: what the variants draw alike stands in it once."""
    project = sheet.project()
    merged: list[QgsMapLayer] = []
    rasters: dict[int, list[QgsRasterLayer]] = {}
    for layer in dict.fromkeys(layer for view in views for layer in view.layers):
        same = next((number for number, each in enumerate(merged) if _alike(each, layer)), None)
        if isinstance(layer, QgsRasterLayer):
            rasters.setdefault(len(merged) if same is None else same, []).append(layer)
        if same is None:
            merged.append(layer)
        elif isinstance(layer, QgsVectorLayer):
            merged[same] = _together(merged[same], layer, first, views[0], project)
    view = View(merged, views[0].crs, views[0].transform_context)
    item = _hidden_map(sheet, first, view, scale)
    key = legend.fill(sheet, item, view)
    for number, alike in rasters.items():
        _merge_classes(key, merged[number], alike, item, view)
    return key


def _merge_classes(key: QgsLayoutItemLegend | None, layer: QgsRasterLayer, alike, item, view: View) -> None:
    """Show the classes of a raster that occur in it or in the others that are drawn like it."""
    node = key.model().rootGroup().findLayer(layer.id()) if key is not None else None
    if node is None or len(alike) < 2:
        return
    found = [legend._labels_in(each, item.extent(), view) for each in alike]
    if all(labels is not None for labels in found):
        # What legend.fill has chosen of the first one goes, or its numbers would count among those chosen.
        node.removeCustomProperty(NODE_ORDER)
        key.model().refreshLayerLegend(node)
        legend._tidy(node, key, set().union(*found))


def _hidden_map(sheet, first: QgsLayoutItemMap, view: View, scale: int) -> QgsLayoutItemMap:
    """A map that nobody sees, of all that any map shows: by it QGIS finds what belongs into the legend."""
    item = QgsLayoutItemMap(sheet)
    item.setId("legend_map")
    item.attemptSetSceneRect(first.mapRectToScene(first.rect()))
    item.setVisibility(False)
    item.setExcludeFromExports(True)
    sheet.addLayoutItem(item)
    mapview.place(item, view, first.extent(), scale)
    return item


def _alike(one: QgsMapLayer, other: QgsMapLayer) -> bool:
    """Whether two layers have the same name and are drawn alike."""
    return one.name() == other.name() and type(one) is type(other) and _drawing(one) == _drawing(other)


def _drawing(layer: QgsMapLayer) -> str:
    """How a layer is drawn, as QGIS writes it down; of layers that no one renderer draws, their id."""
    document = QDomDocument()
    renderer = layer.renderer() if isinstance(layer, (QgsVectorLayer, QgsRasterLayer)) else None
    if renderer is None:
        return layer.id()
    if isinstance(layer, QgsVectorLayer):
        element = renderer.save(document, QgsReadWriteContext())
    else:
        element = document.createElement("raster")
        renderer.writeXml(document, element)
    document.appendChild(element)
    # Newer versions of QGIS give each symbol layer an id of its own.
    return re.sub(r' id="\{[^"]*\}"', "", document.toString())


def _together(one: QgsVectorLayer, other: QgsVectorLayer, item: QgsLayoutItemMap, view: View, project):
    """A layer with what both have in the map, drawn as they are: its legend holds the classes of both."""
    made = None
    for layer in (one, other):
        request = QgsFeatureRequest()
        request.setDestinationCrs(view.crs, view.transform_context)
        request.setFilterRect(item.extent())
        part = layer.materialize(request)
        if made is None:
            made = part
            made.setName(one.name())
        else:
            made.dataProvider().addFeatures(list(part.getFeatures()))
    style = QgsMapLayerStyle()
    style.readFromLayer(one)
    style.writeToLayer(made)
    made.setCrs(view.crs)
    made.updateExtents()
    project.addMapLayer(made, False)
    return made

"""An atlas: a page for each area of a layer, before them an index with a numbered map and the list of pages.

Pages and index are two templates. Besides the variables of layout.VARIABLES they find those of QGIS's own
atlas: @atlas_pagename, @atlas_featurenumber (0 on the index) and @atlas_totalfeatures; and @atlas_is_empty
("yes" where nothing lies in the area), @document_page and @document_pages.
A map with the id "overview" shows where the page's area lies; tables "pages", "pages_2" ... list the pages.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cmp_to_key

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCollator, QLocale

from ...layers import provenance as origin
from ...layers import style
from ..errors import InputError
from ..words import in_language, tr
from . import check, columns, figures, layout, legend, mapview, plan, reading, tableitem
from .book import Leaf
from .tagged import About

MOST_PAGES = 1000
"""Areas of one atlas: more are a mistake in the choice of the layer (assumption)."""
LONGEST_BOOKMARK, LONGEST_ENTRY = 100, 80
"""Letters of a name in the outline, and in the list of pages."""
GEOMETRIES = {
    QgsWkbTypes.GeometryType.PolygonGeometry: ("polygon", "MultiPolygon"),
    QgsWkbTypes.GeometryType.LineGeometry: ("line", "MultiLineString"),
    QgsWkbTypes.GeometryType.PointGeometry: ("point", "MultiPoint"),
}
"""Geometry of the areas -> end of the styles' names, and the layer that is drawn."""
STYLES = style.FOLDER / "atlas"


@dataclass
class Order:
    """What is to be printed.

    sheet: template, layers and title block of the pages; its scale is theirs, 0 for the largest one that fits.
    areas: a page each, named by `name_field` and sorted by `order_field`, without it by name;
    fields: of the areas, printed as key figures; counted: layers whose features in the area are counted;
    background: layers of the index and the overview; margin_m: metres around each area.
    """

    sheet: plan.Order
    areas: QgsVectorLayer
    name_field: str
    order_field: str = ""
    fields: list[str] = field(default_factory=list)
    counted: list[QgsVectorLayer] = field(default_factory=list)
    background: list[QgsMapLayer] = field(default_factory=list)
    margin_m: float = 0.0
    one_scale: bool = False
    index_template: str = "atlas_index_a4_portrait"


@dataclass(frozen=True)
class Area:
    """One page's area, in the map's system. number: from 1 in the order of the pages."""

    number: int
    name: str
    geometry: QgsGeometry
    figures: list[tuple[str, str, str]]

    def extent(self, margin: float) -> QgsRectangle:
        return self.geometry.boundingBox().buffered(margin)


class Atlas:
    """All pages of an atlas, each made when it is asked for. `project` owns what is drawn."""

    def __init__(self, order: Order, source: QgsProject) -> None:
        """Read the areas and make ready what all pages share.

        Raises:
            InputError: templates, layers or areas cannot be used.
        """
        self.order = order
        self.language = plan.document_language(order.sheet.language)
        self.warnings: list[str] = []
        self._said: dict[str, list[int]] = {}
        self.crs = order.sheet.crs
        self._context = source.transformContext()
        self.project = QgsProject()
        self.project.setTransformContext(self._context)
        self.project.setCrs(self.crs)
        self.project.setMetadata(plan.metadata_of(order.sheet.texts))
        self.areas = self._read_areas()
        self._layers = plan.copies(order.sheet, self.project, source, self.language)
        behind = replace(order.sheet, layers=order.background, styles={})
        self._background = plan.copies(behind, self.project, source, self.language)
        self._marks = {name: self._areas_layer(name) for name in ("page", "index")}
        self._provenances = [
            origin.read(copy) or origin.unclear(copy.name())
            for copy in (*self._layers, *self._background)
        ]  # fmt: skip
        self._provenances += [origin.read(layer) or origin.unclear(layer.name())
                              for layer in (order.areas, *order.counted)]  # fmt: skip
        self._scales = self._choose_scales()
        self._starts = self._index_starts()
        self._check_all()

    @property
    def count(self) -> int:
        """Pages of the document."""
        return len(self._starts) + len(self.areas)

    @property
    def scales(self) -> list[int]:
        """The scale of each area's page."""
        return self._scales

    @property
    def about(self) -> About:
        metadata = self.project.metadata()
        words = in_language(self.language, "Atlas with a page for each of {count} areas, after an index map.",
                            count=len(self.areas))  # fmt: skip
        title = metadata.title() or self.order.sheet.template
        return About(title, metadata.author(), words, plan.LOCALES.get(self.language, self.language))

    def page(self, number: int) -> Leaf:
        """Page `number` (from 0): first the index, then the areas."""
        indexes = len(self._starts)
        return self._index(number) if number < indexes else self._area_page(self.areas[number - indexes])

    def complaints(self) -> list[str]:
        """What was found while the pages were made, each once with the areas' numbers."""
        return [tr("{warning} (areas {numbers})", warning=text, numbers=_runs(numbers))
                for text, numbers in self._said.items()]  # fmt: skip

    # The areas

    def _read_areas(self) -> list[Area]:
        order, layer = self.order, self.order.areas
        transform = QgsCoordinateTransform(layer.crs(), self.crs, self._context)
        found, without = [], 0
        for feature in layer.getFeatures():
            geometry = QgsGeometry(feature.geometry())
            try:
                if not geometry.isNull():
                    geometry.transform(transform)
            except QgsCsException:
                geometry = QgsGeometry()
            if geometry.isNull() or geometry.isEmpty() or not geometry.boundingBox().isFinite():
                without += 1
                continue
            found.append((self._sort_key(feature), feature, geometry))
        if without:
            self.warnings.append(tr(
                "“{layer}”: {count} areas have no place and get no page.", layer=layer.name(), count=without
            ))  # fmt: skip
        if not found:
            raise InputError("“{layer}” has no area with a place: the atlas would have no page.",
                             layer=layer.name())  # fmt: skip
        if len(found) > MOST_PAGES:
            raise InputError(
                "“{layer}” has {count} areas, more than the {most} pages an atlas may have. Choose another "
                "layer, or filter it.",
                layer=layer.name(), count=len(found), most=MOST_PAGES,
            )  # fmt: skip
        found.sort(key=lambda each: each[0])
        areas = [
            Area(number, self._name(feature), geometry, self._figures(feature))
            for number, (_key, feature, geometry) in enumerate(found, 1)
        ]
        self._warn_of_names([area.name for area in areas])
        return areas

    def _sort_key(self, feature: QgsFeature) -> tuple:
        """By the order field, numbers before texts and nothing last; then by name as people sort it."""
        collator = QCollator(QLocale(self.language))
        collator.setNumericMode(True)
        text_key = cmp_to_key(collator.compare)
        value = feature.attribute(self.order.order_field) if self.order.order_field else None
        if value is None or not columns.text(value, "", "en").strip("–"):
            first = (2, 0.0, text_key(""))
        elif isinstance(value, (int, float)):
            first = (0, float(value), text_key("")) if math.isfinite(value) else (2, 0.0, text_key(""))
        else:
            first = (1, 0.0, text_key(columns.text(value, "", "en")))
        return (*first, text_key(self._name(feature)), feature.id())

    def _name(self, feature: QgsFeature) -> str:
        name = columns.text(feature.attribute(self.order.name_field), self.order.name_field, self.language)
        return in_language(self.language, "without a name") if name == columns.NOTHING else " ".join(name.split())

    def _warn_of_names(self, names: list[str]) -> None:
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            self.warnings.append(tr(
                "{count} names stand on more than one page; their numbers tell them apart: {names}",
                count=len(twice), names=", ".join(name[:LONGEST_ENTRY] for name in twice[:10]),
            ))  # fmt: skip

    def _figures(self, feature: QgsFeature) -> list[tuple[str, str, str]]:
        """Label, value and unit of the fields that were asked for."""
        headings = columns.headings(self.order.areas, self.language)
        rows = []
        for name in self.order.fields:
            label, unit = columns.split_unit(headings[name])
            if len(unit) > figures.LONGEST_UNIT:
                label, unit = headings[name], ""
            rows.append((label, columns.text(feature.attribute(name), name, self.language), unit))
        return rows

    def _areas_layer(self, name: str) -> QgsVectorLayer:
        """The areas with their numbers, drawn by the style `name` of resources/styles/atlas."""
        ending, kind = GEOMETRIES[self.order.areas.geometryType()]
        uri = f"{kind}?crs={self.crs.authid()}&field=number:integer&field=name:string(0)"
        layer = QgsVectorLayer(uri, tr("Areas"), "memory")
        layer.setCrs(self.crs)  # one that has no authority's id
        features = []
        for area in self.areas:
            feature = QgsFeature(layer.fields())
            geometry = QgsGeometry(area.geometry)
            geometry.convertToMultiType()
            feature.setGeometry(geometry)
            feature.setAttributes([area.number, area.name])
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        style.apply_style(layer, str(STYLES / f"{name}_{ending}.qml"), self.language)
        self.project.addMapLayer(layer, False)
        return layer

    # What all pages share

    def _choose_scales(self) -> list[int]:
        """The scale of each page; also finds out whether the template can be used."""
        sheet = layout.load(self.order.sheet.template, self.project, self.language)
        size = layout.main_map(sheet).rect()
        self.warnings += check.template(sheet)
        self.project.layoutManager().removeLayout(sheet)
        if self.order.sheet.scale:
            return [self.order.sheet.scale] * len(self.areas)
        scales = [mapview.fitting_scale(area.extent(self.order.margin_m), size.width(), size.height())
                  for area in self.areas]  # fmt: skip
        return [max(scales)] * len(scales) if self.order.one_scale else scales

    def _index_starts(self) -> list[int]:
        """Position in the list of pages with which each page of the index begins."""
        starts, start = [], 0
        while start < len(self.areas):
            sheet = layout.load(self.order.index_template, self.project, self.language)
            if not starts:
                self.warnings += check.template(sheet)
            starts.append(start)
            listed = self._list_pages(sheet, start, 1)
            self.project.layoutManager().removeLayout(sheet)
            start += listed or len(self.areas)
        return starts

    def _check_all(self) -> None:
        """What does not differ from page to page."""
        layers = [*self._layers, *self._background]
        view = mapview.View(layers, self.crs, self._context)
        self.warnings += [
            tr("Layer “{layer}” is empty and not on the map.", layer=layer.name())
            for layer in layers if view.extent_of(layer).isNull()
        ]  # fmt: skip
        names = [*(layer.name() for layer in layers), self.order.areas.name(),
                 *(layer.name() for layer in self.order.counted)]  # fmt: skip
        self.warnings += dict.fromkeys(check.licences(names, self._provenances))
        if self.order.sheet.public:
            self.warnings += check.not_public(layers, self._provenances)
            self.warnings += self._not_public_fields()

    def _not_public_fields(self) -> list[str]:
        from ...layers.datakinds import personal

        made = origin.read(self.order.areas)
        used = sorted({*self.order.fields, self.order.name_field} & set(personal(self.order.areas)))
        if not used or (made and made.invented):
            return []
        return [tr("The key figures or names of the pages show fields that refer to persons: {fields}.",
                   fields=", ".join(used))]  # fmt: skip

    # Pages

    def _say(self, warnings: list[str], area: Area) -> None:
        for warning in warnings:
            self._said.setdefault(warning, []).append(area.number)

    def _load(self, template: str, number: int, area: Area | None) -> QgsPrintLayout:
        """A sheet with the variables that tell its place in the atlas. number: of the page, from 0."""
        sheet = layout.load(template, self.project, self.language)
        for name, value in {
            "atlas_pagename": area.name if area else in_language(self.language, "Index"),
            "atlas_featurenumber": area.number if area else 0,
            "atlas_totalfeatures": len(self.areas),
            "document_page": number + 1,
            "document_pages": self.count,
        }.items():
            QgsExpressionContextUtils.setLayoutVariable(sheet, name, value)
        return sheet

    def _fill(self, sheet: QgsPrintLayout, scale: int, rows: list[tuple[str, str, str]]) -> list[str]:
        order = self.order.sheet
        layout.fill(sheet, {
            **order.texts, **plan.values_of(order, self._provenances, self.language, scale),
            "has_key_figures": plan.yes(bool(rows)),
        })  # fmt: skip
        if not math.isclose(layout.main_map(sheet).scale(), scale, rel_tol=1e-6):
            raise InputError(
                "Template “{name}” sets the scale or the extent of its map by an expression. Remove it.",
                name=sheet.name(),
            )
        return check.figures(figures.fill(sheet, rows, self.language), len(rows))

    def _index(self, number: int) -> Leaf:
        sheet = self._load(self.order.index_template, number, None)
        item = layout.main_map(sheet)
        view = mapview.View([self._marks["index"], *self._background], self.crs, self._context)
        wanted = self._whole()
        scale = mapview.fitting_scale(wanted, item.rect().width(), item.rect().height())
        mapview.place(item, view, wanted, scale)
        self._fill(sheet, scale, [])
        start = self._starts[number]
        listed = self._list_pages(sheet, start, len(self._starts) + 1)
        if not number and not listed:
            self.warnings.append(tr("Template “{name}” has no table with the id “pages” for the list of pages.",
                                    name=sheet.name()))  # fmt: skip
        self.warnings += check.texts(sheet) if not number else []
        words = in_language(
            self.language, "Index map at a scale of {scale} with {count} areas, numbered as in the list of pages.",
            scale=self._scale_text(scale), count=len(self.areas),
        )  # fmt: skip
        boxes = reading.boxes(sheet, words, first=number == 0)
        return Leaf(sheet, boxes, in_language(self.language, "Index") if number == 0 else "")

    def _list_pages(self, sheet: QgsPrintLayout, start: int, first_page: int) -> int:
        """Fill the tables "pages", "pages_2" ... with areas from `start` on. Returns how many find room."""
        headings = [
            tableitem.Column(in_language(self.language, "No."), number=True, width=6.0),
            tableitem.Column(in_language(self.language, "Area"), width=0.0),
            tableitem.Column(in_language(self.language, "Page"), number=True, width=8.0),
        ]
        rows = [(str(area.number), columns.broken(_shortened(area.name, LONGEST_ENTRY)),
                 str(first_page + area.number - 1)) for area in self.areas[start:]]  # fmt: skip
        listed = 0
        for place in range(1, len(self.areas) + 1):
            frame = tableitem.find(sheet, "pages" if place == 1 else f"pages_{place}")
            if frame is None:
                break
            frame.setExcludeFromExports(listed == len(rows))
            if listed < len(rows):
                margins = len(headings) * 2 * frame.multiFrame().cellMargin()
                name = replace(headings[1], width=max(frame.rect().width() - 14.0 - margins - 0.5, 10.0))
                listed += tableitem.fill(frame, [headings[0], name, headings[2]], rows[listed:])
        return listed

    def _area_page(self, area: Area) -> Leaf:
        order = self.order
        sheet = self._load(order.sheet.template, len(self._starts) + area.number - 1, area)
        item = layout.main_map(sheet)
        view = mapview.View(self._layers, self.crs, self._context)
        wanted, scale = area.extent(order.margin_m), self._scales[area.number - 1]
        marked = replace(view, layers=[self._marks["page"], *self._layers])
        mapview.place(item, marked, wanted, scale)
        self._place_overview(sheet, area)
        counts, is_empty = self._contents(area)
        QgsExpressionContextUtils.setLayoutVariable(sheet, "atlas_is_empty", plan.yes(is_empty))
        rows = [*counts, *area.figures]
        self._say(self._fill(sheet, scale, rows), area)
        if is_empty:
            self._say([tr("None of the features shown lies in the area.")], area)
        key = legend.fill(sheet, item, view)
        if not item.extent().buffered(1e-6).contains(wanted):
            self._say([tr("At 1:{scale} the area does not fit the page.", scale=scale)], area)
        self._say([*self._hidden(view, item), *check.texts(sheet), *check.legend(key, sheet)], area)
        words = self._words(area, scale, rows, is_empty)
        name = f"{area.number}  {_shortened(area.name, LONGEST_BOOKMARK)}"
        return Leaf(sheet, reading.boxes(sheet, words, first=False), name)

    def _hidden(self, view: mapview.View, item: QgsLayoutItemMap) -> list[str]:
        """Layers that the style hides at this scale. That one lies outside a page is no fault of an atlas."""
        near = [layer for layer in view.layers if view.extent_of(layer).intersects(item.extent())]
        return check.layers(replace(view, layers=near), item)

    def _words(self, area: Area, scale: int, rows: list[tuple[str, str, str]], is_empty: bool) -> str:
        words = [
            in_language(self.language, "Area {number} of {count}: {name}.", number=area.number,
                        count=len(self.areas), name=area.name),
            reading.map_in_words([layer.name() for layer in self._layers], self._scale_text(scale), rows,
                                 self.language),
        ]  # fmt: skip
        if is_empty:
            words.append(in_language(self.language, "None of the features shown lies in this area."))
        return " ".join(words)

    def _scale_text(self, scale: int) -> str:
        return f"1:{QLocale(self.language).toString(scale)}"

    def _place_overview(self, sheet: QgsPrintLayout, area: Area) -> None:
        item = sheet.itemById("overview")
        if not isinstance(item, QgsLayoutItemMap):
            return
        whole = self._whole()
        width, height = ((side - 2 * mapview.MARGIN_MM) / 1000 for side in (item.rect().width(), item.rect().height()))
        scale = max(whole.width() / width, whole.height() / height, mapview.SCALES[0])
        view = mapview.View([self._marks["index"], *self._background], self.crs, self._context)
        mapview.place(item, view, whole, math.ceil(scale))
        item.setCustomProperty(reading.WORDS, in_language(
            self.language, "Overview map: where {name} lies among {count} areas.", name=area.name,
            count=len(self.areas),
        ))  # fmt: skip

    def _whole(self) -> QgsRectangle:
        whole = self.areas[0].geometry.boundingBox()
        for area in self.areas[1:]:
            whole.combineExtentWith(area.geometry.boundingBox())
        return whole.buffered(self.order.margin_m)

    # What lies in an area

    def _contents(self, area: Area) -> tuple[list[tuple[str, str, str]], bool]:
        """How many features of each counted layer lie in the area, and whether none lies there.

        Around a point or along a line it is what lies within the margin. Without layers to count, those on the
        map decide.
        """
        geometry = area.geometry
        if self.order.areas.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
            geometry = geometry.buffer(max(self.order.margin_m, 1.0), 8)
        if self.order.counted:
            counts = [self._count(layer, geometry) for layer in self.order.counted]
            rows = [(layer.name(), figures.number(count, self.language), "")
                    for layer, count in zip(self.order.counted, counts)]  # fmt: skip
            return rows, not any(counts)
        own = self.order.areas.source()
        layers = [layer for layer in self._layers if isinstance(layer, QgsVectorLayer) and layer.source() != own]
        return [], bool(layers) and not any(self._count(layer, geometry, 1) for layer in layers)

    def _count(self, layer: QgsVectorLayer, geometry: QgsGeometry, most: float = math.inf) -> int:
        request = QgsFeatureRequest().setNoAttributes()
        request.setDestinationCrs(self.crs, self._context).setFilterRect(geometry.boundingBox())
        engine = QgsGeometry.createGeometryEngine(geometry.constGet())
        engine.prepareGeometry()
        count = 0
        for feature in layer.getFeatures(request):
            if feature.hasGeometry() and engine.intersects(feature.geometry().constGet()):
                count += 1
                if count >= most:
                    break
        return count


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _runs(numbers: list[int]) -> str:
    """[1, 2, 3, 7] -> "1–3, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(low) if low == high else f"{low}–{high}" for low, high in runs)


def write(atlas: Atlas, path, dpi: float, progress: Callable[[float], None]) -> None:
    """Print an atlas, see book.write."""
    from . import book

    book.write(atlas.count, atlas.page, path, dpi, atlas.about, progress)

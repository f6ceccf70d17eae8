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
from pathlib import Path

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale

from ...layers import provenance as origin
from ...layers import style
from ...layers.datakinds import personal
from ..errors import InputError
from ..words import in_language, tr
from . import atlasareas, book, check, columns, figures, layout, legend, mapview, plan, reading, tableitem
from .atlasareas import Area
from .tagged import About


@dataclass
class Order:
    """What is to be printed.

    sheet: template, layers and title block of the pages; its scale is theirs, 0 for the largest that fits.
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


class Atlas:
    """All pages of an atlas, each made when it is asked for. `project` owns what is drawn."""

    def __init__(self, order: Order, source: QgsProject) -> None:
        """Read the areas and make ready what all pages share.

        Raises:
            InputError: templates, layers or areas cannot be used.
        """
        self.order = order
        self.language = plan.document_language(order.sheet.language)
        self.crs = order.sheet.crs
        self.project = QgsProject()
        self.project.setTransformContext(source.transformContext())
        self.project.setCrs(self.crs)
        self.project.setMetadata(plan.metadata_of(order.sheet.texts))
        self._context = source.transformContext()
        reader = atlasareas.Reader(
            order.areas, order.name_field, order.order_field, order.fields, self.crs, self._context,
            self.language,
        )  # fmt: skip
        self.areas, self.warnings = reader.read()
        self._said: dict[str, list[int]] = {}
        self._layers, self._background, self._counted = (
            plan.copies(replace(order.sheet, layers=layers), self.project, source, self.language)
            for layers in (order.sheet.layers, order.background, order.counted)
        )
        for copy, layer in zip(self._counted, order.counted):
            if style.guess(layer) is None:  # else it wears the style's title
                copy.setName(atlasareas.title(layer))
        self._marks = {
            look: atlasareas.marked(self.areas, order.areas.geometryType(), look, self.crs)
            for look in ("page", "index")
        }
        self.project.addMapLayers(list(self._marks.values()), False)
        self._provenances = [origin.read(layer) or origin.unclear(layer.name()) for layer in self._used()]
        self.scales = self._choose_scales()
        self._starts = self._index_starts()
        self._check_all()

    @property
    def count(self) -> int:
        """Pages of the document."""
        return len(self._starts) + len(self.areas)

    @property
    def about(self) -> About:
        metadata = self.project.metadata()
        words = in_language(self.language, "Atlas with a page for each of {count} areas, after an index map.",
                            count=len(self.areas))  # fmt: skip
        title = metadata.title() or self.order.sheet.template
        return About(title, metadata.author(), words, plan.LOCALES.get(self.language, self.language))

    def page(self, number: int) -> book.Leaf:
        """Page `number` (from 0): first the index, then the areas."""
        indexes = len(self._starts)
        return self._index(number) if number < indexes else self._area_page(self.areas[number - indexes])

    def complaints(self) -> list[str]:
        """All that was found, at once and while the pages were made: each once, with the areas' numbers."""
        return [*self.warnings, *(
            tr("{warning} (areas {numbers})", warning=text, numbers=_runs(numbers))
            for text, numbers in self._said.items()
        )]  # fmt: skip

    # What all pages share

    def _used(self) -> list[QgsMapLayer]:
        return [*self._layers, *self._background, self.order.areas, *self._counted]

    def _choose_scales(self) -> list[int]:
        """The scale of each page; also finds out whether the template can be used."""
        sheet = layout.load(self.order.sheet.template, self.project, self.language)
        size = layout.main_map(sheet).rect()
        self.warnings += check.template(sheet)
        self.project.layoutManager().removeLayout(sheet)
        if self.order.sheet.scale:
            return [self.order.sheet.scale] * len(self.areas)
        scales = [
            mapview.fitting_scale(area.extent(self.order.margin_m), size.width(), size.height())
            for area in self.areas
        ]
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
            if not listed:
                self.warnings.append(tr(
                    "Template “{name}” has no table with the id “pages” for the list of pages.",
                    name=sheet.name(),
                ))  # fmt: skip
            self.project.layoutManager().removeLayout(sheet)
            start += listed or len(self.areas)
        return starts

    def _check_all(self) -> None:
        """What does not differ from page to page."""
        view = mapview.View([*self._layers, *self._background], self.crs, self._context)
        self.warnings += [
            tr("Layer “{layer}” is empty and not on the map.", layer=layer.name())
            for layer in view.layers if view.extent_of(layer).isNull()
        ]  # fmt: skip
        names = [atlasareas.title(layer) for layer in self._used()]
        self.warnings += dict.fromkeys(check.licences(names, self._provenances))
        if self.order.sheet.public:
            self.warnings += dict.fromkeys(check.not_public(self._used(), self._provenances))
            made, used = origin.read(self.order.areas), {*self.order.fields, self.order.name_field}
            private = sorted(used & set(personal(self.order.areas)))
            if private and not (made and made.invented):
                self.warnings.append(tr(
                    "The key figures or names of the pages show fields that refer to persons: {fields}.",
                    fields=", ".join(private),
                ))  # fmt: skip

    # Pages

    def _load(self, template: str, number: int, area: Area | None) -> QgsPrintLayout:
        """A sheet with the variables that tell its place in the atlas. number: of the page, from 0."""
        sheet = layout.load(template, self.project, self.language)
        sheet.setName(f"{sheet.name()} {number + 1}")  # a project has no two layouts of one name
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
                name=order.template,
            )
        return check.figures(figures.fill(sheet, rows, self.language), len(rows))

    def _view(self, look: str, layers: list[QgsMapLayer]) -> mapview.View:
        return mapview.View([self._marks[look], *layers], self.crs, self._context)

    def _index(self, number: int) -> book.Leaf:
        sheet = self._load(self.order.index_template, number, None)
        item = layout.main_map(sheet)
        wanted = atlasareas.whole(self.areas)
        scale = mapview.fitting_scale(wanted, item.rect().width(), item.rect().height())
        mapview.place(item, self._view("index", self._background), wanted, scale)
        self._fill(sheet, scale, [])
        self._list_pages(sheet, self._starts[number], len(self._starts) + 1)
        if number == 0:
            self.warnings += check.texts(sheet)
        words = in_language(
            self.language,
            "Index map at a scale of {scale} with {count} areas, numbered as in the list of pages.",
            scale=self._scale_text(scale), count=len(self.areas),
        )  # fmt: skip
        boxes = reading.boxes(sheet, words, first=number == 0)
        return book.Leaf(sheet, boxes, in_language(self.language, "Index") if number == 0 else "")

    def _list_pages(self, sheet: QgsPrintLayout, start: int, first_page: int) -> int:
        """Fill the tables "pages", "pages_2" ... with areas from `start` on. Returns how many find room."""
        number, name, page = (
            tableitem.Column(in_language(self.language, "No."), number=True, width=6.0),
            tableitem.Column(in_language(self.language, "Area")),
            tableitem.Column(in_language(self.language, "Page"), number=True, width=8.0),
        )
        rows = [
            (str(area.number), columns.broken(area.short_name), str(first_page + area.number - 1))
            for area in self.areas[start:]
        ]
        listed = 0
        for place in range(1, len(self.areas) + 1):
            frame = tableitem.find(sheet, "pages" if place == 1 else f"pages_{place}")
            if frame is None:
                break
            frame.setExcludeFromExports(listed == len(rows))
            if listed < len(rows):
                room = frame.rect().width() - number.width - page.width - 6 * frame.multiFrame().cellMargin()
                wide = replace(name, width=max(room, number.width))
                listed += tableitem.fill(frame, [number, wide, page], rows[listed:])
        return listed

    def _area_page(self, area: Area) -> book.Leaf:
        sheet = self._load(self.order.sheet.template, len(self._starts) + area.number - 1, area)
        item = layout.main_map(sheet)
        wanted, scale = area.extent(self.order.margin_m), self.scales[area.number - 1]
        mapview.place(item, self._view("page", self._layers), wanted, scale)
        self._place_overview(sheet, area)
        shown = [copy for copy, layer in zip(self._layers, self.order.sheet.layers)
                 if layer.source() != self.order.areas.source()]  # fmt: skip
        counts, is_empty = atlasareas.contents(
            area, self._counted, shown, self.order.margin_m, self.crs, self._context
        )
        QgsExpressionContextUtils.setLayoutVariable(sheet, "atlas_is_empty", plan.yes(is_empty))
        rows = [(layer.name(), figures.number(count, self.language), "")
                for layer, count in zip(self._counted, counts)] + area.figures  # fmt: skip
        found = self._fill(sheet, scale, rows)
        if is_empty:
            found.append(tr("None of the features considered lies in the area."))
        if not item.extent().buffered(1e-6).contains(wanted):
            found.append(tr("At 1:{scale} the area does not fit the page.", scale=scale))
        view = mapview.View(self._layers, self.crs, self._context)
        key = legend.fill(sheet, item, view)
        # That a layer lies outside a page is no fault of an atlas, only that its style hides it there.
        near = [layer for layer in view.layers if view.extent_of(layer).intersects(item.extent())]
        found += check.layers(replace(view, layers=near), item)
        found += [*check.texts(sheet), *check.legend(key, sheet)]
        for warning in found:
            self._said.setdefault(warning, []).append(area.number)
        words = self._words(area, [layer.name() for layer in near], scale, rows, is_empty)
        return book.Leaf(sheet, reading.boxes(sheet, words, first=False), f"{area.number}  {area.short_name}")

    def _words(
        self, area: Area, layers: list[str], scale: int, rows: list[tuple[str, str, str]], is_empty: bool
    ) -> str:
        words = [
            in_language(self.language, "Area {number} of {count}: {name}.", number=area.number,
                        count=len(self.areas), name=area.name),
            reading.map_in_words(layers, self._scale_text(scale), rows, self.language),
        ]  # fmt: skip
        if is_empty:
            words.append(in_language(self.language, "None of the features considered lies in this area."))
        return " ".join(words)

    def _scale_text(self, scale: int) -> str:
        return f"1:{QLocale(self.language).toString(scale)}"

    def _place_overview(self, sheet: QgsPrintLayout, area: Area) -> None:
        item = sheet.itemById("overview")
        if not isinstance(item, QgsLayoutItemMap):
            return
        whole, size = atlasareas.whole(self.areas), item.rect()
        width, height = ((side - 2 * mapview.MARGIN_MM) / 1000 for side in (size.width(), size.height()))
        # No scale is printed beside it, so it need not be a round one.
        scale = max(whole.width() / width, whole.height() / height, mapview.SCALES[0])
        mapview.place(item, self._view("index", self._background), whole, math.ceil(scale))
        item.setCustomProperty(reading.WORDS, in_language(
            self.language, "Overview map: where {name} lies among {count} areas.", name=area.name,
            count=len(self.areas),
        ))  # fmt: skip


def _runs(numbers: list[int]) -> str:
    """[1, 2, 3, 7] -> "1–3, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(low) if low == high else f"{low}–{high}" for low, high in runs)


def write(atlas: Atlas, path: Path, dpi: float, progress: Callable[[float], None]) -> None:
    """Print an atlas, see book.write."""
    book.write(atlas.count, atlas.page, path, dpi, atlas.about, progress)

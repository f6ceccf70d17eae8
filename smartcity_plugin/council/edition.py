"""One version of a council package, internal or for the public: each part is a method that writes files."""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...layers import provenance as origin
from ...layers import style
from ..errors import InputError
from ..packages import complaint
from ..words import date_text, in_language, plugin_version, tr
from . import (
    atlas,
    docxfile,
    export,
    facts,
    geodata,
    indicators,
    manifest,
    oparl,
    plan,
    publicversion,
    sitelist,
    textpdf,
    variantsheet,
    variantwords,
    weblayers,
    webpage,
)
from .filenames import Names
from .variantchart import Order as Comparison
from .variants import Variant

if TYPE_CHECKING:
    from .package import Order

MEDIA = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf", ".csv": "text/csv", ".geojson": "application/geo+json",
    ".gpkg": "application/geopackage+sqlite3", ".html": "text/html", ".json": "application/json",
}  # fmt: skip
SHEET_NAME = {"plan_a4_portrait": "A4", "plan_a3_landscape": "A3", "plan_a2_landscape": "A2"}
PLAIN = "#41658a"
"""Colour of layers that have no style: dark enough on white paper."""
GROUND = ("terrain", "surface")
"""Styles of rasters that lie under everything."""
PUBLIC_FIGURES = (
    "reach_percent", "reached", "people", "sites", "investment_eur", "running_eur", "own_share_eur",
)  # fmt: skip
"""Indicators that stand on the page for citizens."""


class Edition:
    """`write` fills the folder; then `entries` are its files and `warnings` what a reader must know."""

    def __init__(
        self, order: Order, comparison: Comparison, chosen: Variant, chosen_by: str, folder: Path,
        internal: bool, tell: Callable[[float, str], None],
    ) -> None:  # fmt: skip
        self.order, self.comparison, self.chosen = order, comparison, chosen
        self.folder, self.internal, self.tell = folder, internal, tell
        self.language = order.language
        self.names = Names(order.texts.get("paper", ""), order.language)
        self.entries: list[manifest.Entry] = []
        self.warnings: list[str] = []
        self.privacy: list[str] = []
        self.annexes: list[str] = []
        self.tables: dict[str, str] = {}
        self.sites = self._shown(order.sites)
        self.demand = self._shown(order.demand)
        self.layers = self._on_map(order.layers)
        shown = [*self.layers, *self.sites, *self.demand]
        provenances = chosen.provenances + [
            origin.read(each) or origin.unclear(each.name()) for each in shown
        ]
        lists = [sitelist.read(layer, order.crs, order.context, self.language) for layer in self.sites]
        self.case = facts.Case(
            self.language, order.texts, comparison, chosen, chosen_by, lists, _once(provenances),
            internal=internal, draft=order.draft,
        )  # fmt: skip

    def write(self) -> None:
        parts = (
            (self._map, tr("Map")), (self._comparison, tr("Comparison of variants")),
            (self._atlas, tr("Atlas")), (self._site_list, tr("List of sites")),
            (self._geodata, tr("Layers for the geoportal")),
            (self._page, tr("Page for citizens")), (self._facts, tr("Facts page")), (self._oparl, "OParl"),
            (self._manifest, tr("Manifest")),
        )  # fmt: skip
        for number, (part, words) in enumerate(parts):
            self.tell(number / len(parts), words)
            part()

    # Layers

    def _shown(self, layers: list[QgsVectorLayer]) -> list[QgsVectorLayer]:
        """Layers as this version may show them: the public one without what refers to persons or security."""
        if self.internal:
            return [self._named(layer) for layer in layers]
        found = []
        for layer in layers:
            made = self._public(layer)
            self.privacy += made.notes
            if made.layer is not None:
                found.append(made.layer)
        return found

    def _on_map(self, layers: list[QgsMapLayer]) -> list[QgsMapLayer]:
        """Layers of the map. A layer that only loses fields is drawn as it is: a map prints no fields."""
        if self.internal:
            return list(layers)
        found = []
        for layer in layers:
            if isinstance(layer, QgsVectorLayer):
                made = self._public(layer)
                shown = layer if made.only_fields else made.layer
            else:
                made = publicversion.raster(layer, self.order.least_households, self.language)
                shown = made.layer
            if shown is not layer:
                self.privacy += made.notes
            if shown is not None:
                found.append(shown)
        return found

    def _public(self, layer: QgsVectorLayer) -> publicversion.Public:
        return publicversion.public(
            self._named(layer), self.order.least_households, self.order.crs, self.order.context,
            language=self.language,
        )  # fmt: skip

    def _named(self, layer: QgsVectorLayer) -> QgsVectorLayer:
        """A copy with the name and style that fit it, where it comes straight from a file."""
        copy = layer.clone()
        if self.order.project.mapLayer(layer.id()) is not None:
            return copy
        fitting = style.guess(copy)
        if fitting:
            style.apply_style(copy, fitting, self.language)
            copy.setName(style.title_of(copy, fitting, self.language))
        elif copy.isSpatial() and copy.renderer().type() == "singleSymbol" and not copy.loadDefaultStyle()[1]:
            copy.renderer().symbol().setColor(QColor(PLAIN))  # QGIS takes another colour each time
        return copy

    # Parts

    def _map(self) -> None:
        if not self.layers:
            return
        order = self.order
        title = in_language(self.language, "Map")
        path, annex = self._annex(title, SHEET_NAME.get(order.template, ""), ".pdf")
        texts = {**order.texts, "variant": self.chosen.name if len(self.comparison.variants) > 1 else "",
                 "annex": annex}  # fmt: skip
        sheet = plan.draw(plan.Order(
            order.template, self.layers, texts, self.language, order.draft, order.scale, order.extent,
            order.crs, order.tables[:1] if len(order.tables) == 1 else self._tables_of_chosen(),
            public=not self.internal,
        ), order.project)  # fmt: skip
        self.warnings += sheet.warnings
        export.pdf(sheet, path, order.dpi)
        self._add(path, "map")

    def _tables_of_chosen(self) -> list[QgsVectorLayer]:
        return [
            table for table, name in zip(self.order.tables, self.order.names) if name == self.chosen.name
        ]

    def _comparison(self) -> None:
        if len(self.comparison.variants) < 2:
            return
        path, annex = self._annex(in_language(self.language, "Comparison of variants"), "", ".pdf")
        paper = variantsheet.Paper(self.comparison, {**self.order.texts, "annex": annex}, self.order.draft,
                                   public=not self.internal)  # fmt: skip
        self.warnings += variantsheet.write(paper, path, self.order.dpi, lambda share: None)
        self._add(path, "comparison")

    def _atlas(self) -> None:
        order = self.order
        if order.districts is None or not self.layers:
            return
        path, annex = self._annex(in_language(self.language, "Maps by district"), "", ".pdf")
        names = [field.name() for field in order.districts.fields()]
        name_field = next((name for name in ("name", "district", "id") if name in names), names[0])
        made = atlas.Atlas(atlas.Order(
            plan.Order("atlas_a4_portrait", self.layers, {**order.texts, "annex": annex}, self.language,
                       order.draft, crs=order.crs, public=not self.internal),
            order.districts, name_field, counted=self.sites,
        ), order.project)  # fmt: skip
        atlas.write(made, path, order.dpi, lambda share: self.tell((2 + share) / 9, tr("Atlas")))
        self.warnings += [*made.warnings, *made.complaints()]
        self._add(path, "map")

    def _site_list(self) -> None:
        if not self.case.sites:
            return
        title = in_language(self.language, "List of sites")
        path, annex = self._annex(title, "", ".xlsx")
        notes = [origin.source_note(self.case.provenances, self.language), *facts.stamps(self.case)]
        without = complaint(("openpyxl",))
        if without:
            self.warnings.append(tr("The workbook of sites is missing. {why}", why=without))
        else:
            sitelist.write_workbook(self.case.sites, path, self.language, self._banner(annex), notes)
            self._add(path, "sites")
        for number, layer in enumerate(self.case.sites, 1):
            ending = f"_{number}.csv" if len(self.case.sites) > 1 else ".csv"
            file = path.with_name(path.stem + ending)
            file.write_bytes(sitelist.as_csv(layer, self.language))
            self._add(file, "sites")

    def _geodata(self) -> None:
        layers = {
            f"{role}_{number}" if number > 1 else role: layer
            for role, group in (("sites", self.sites), ("demand", self.demand))
            for number, layer in enumerate(group, 1)
        }  # fmt: skip
        if not layers:
            return
        path, _annex = self._annex(in_language(self.language, "Geodata"), "", ".gpkg")
        origins = {table: origin.read(layer) for table, layer in layers.items()}
        share_alike, _others = origin.odbl_mixed(origins)
        for table, layer in layers.items():
            odbl = table in share_alike
            file = path.with_name(f"{path.stem}-ODbL.gpkg") if odbl else path
            geodata.add_to_geopackage(layer, table, file, self.order.crs, self.order.context)
            self.tables[table] = f"{file.name}|{table}"
            if layer.isSpatial():
                json_file = path.with_name(f"{path.stem}_{table}.geojson")
                geodata.write_geojson(layer, json_file, self.order.context)
                self._add(json_file, "geodata")
        for file in sorted(self.folder.glob(f"{path.stem}*.gpkg")):
            self._add(file, "geodata")

    def _page(self) -> None:
        layers = [layer for layer in (*self.sites, *self.demand) if layer.isSpatial()]
        if self.internal or not layers:
            return
        path, _annex = self._annex(in_language(self.language, "Page for citizens"), "", ".html")
        images = [layer for layer in self.layers if self._is_result(layer)]
        ground = [layer for layer in self.layers if layer not in images and not self._is_listed(layer)]
        shown = [weblayers.from_layer(layer, self.language) for layer in layers]
        shown += [weblayers.from_layer(layer, self.language, visible=False) for layer in images]
        texts, case = self.order.texts, self.case
        figures = [
            (indicators.label_of(key, self.language),
             variantwords.shown(key, self.chosen.value(key), self.language), "")
            for key in PUBLIC_FIGURES if self.chosen.value(key).known
        ]  # fmt: skip
        said = [texts.get(name, "").strip() for name in ("measure", "reason")]
        self.warnings += webpage.write(webpage.Page(
            texts["title"], texts.get("municipality", ""), self.language, texts["date"],
            (*filter(None, said), *facts.recommendation(case)), figures, tuple(shown),
            origin.source_note(case.provenances, self.language), tuple(facts.stamps(case)),
            weblayers.backdrop(ground, language=self.language) if ground else None,
            (*facts.certainty(case), *facts.planned(case)),
        ), path)  # fmt: skip
        self._add(path, "page")

    def _is_result(self, layer: QgsMapLayer) -> bool:
        """Whether it is a raster to be looked at for itself, not the ground under others."""
        made = origin.read(layer) if isinstance(layer, QgsRasterLayer) else None
        return made is not None and bool(made.parameters) and style.guess(layer) not in GROUND

    def _is_listed(self, layer: QgsMapLayer) -> bool:
        """Whether a layer of the map is also one of the lists: it is drawn once."""
        lists = {origin.full_source(each) for each in (*self.order.sites, *self.order.demand)}
        return origin.full_source(layer) in lists

    def _facts(self) -> None:
        case = facts.replaced(self.case, tuple(dict.fromkeys(self.privacy)) or self._privacy_words(),
                              tuple(self.annexes))  # fmt: skip
        made = facts.write(case)
        title = in_language(self.language, "Facts")
        without = complaint(("docx",))
        if without:
            self.warnings.append(tr("The Word file is missing. {why}", why=without))
        else:
            word = self.folder / self.names.main(title, ".docx")
            docxfile.write(made, word)
            self._add(word, "facts")
        path = self.folder / self.names.main(title, ".pdf")
        textpdf.write(made, path, " ".join(facts.recommendation(case)))
        self._add(path, "facts")

    def _privacy_words(self) -> tuple[str, ...]:
        if self.internal:
            return (in_language(
                self.language, "This version holds all fields of the layers. It is for official use only; "
                "the public version leaves out what refers to persons."
            ),)  # fmt: skip
        return (in_language(self.language, "No layer of this version holds fields that refer to persons."),)

    def _oparl(self) -> None:
        licences = {source.licence for made in self.case.provenances for source in made.sources}
        content = oparl.document(
            title=self.order.texts["title"], paper=self.order.texts.get("paper", ""),
            date=self.order.texts["date"], entries=self.entries,
            licence=licences.pop() if len(licences) == 1 else "", place=self._middle(),
            description=self.order.texts.get("municipality", ""),
        )  # fmt: skip
        path = self.folder / self.names.main("OParl", ".json")
        oparl.write(content, path)
        self._add(path, "oparl")

    def _middle(self) -> tuple[float, float] | None:
        """Longitude and latitude of the middle of what is to be built."""
        from .mapview import View

        layers = self.sites or self.layers
        extent = View(list(layers), self.order.crs, self.order.context).extent()
        if extent.isNull():
            return None
        way = QgsCoordinateTransform(
            self.order.crs, QgsCoordinateReferenceSystem(geodata.WGS84), self.order.context
        )
        try:
            point = way.transform(extent.center())
        except QgsCsException:
            return None
        return point.x(), point.y()

    def _manifest(self) -> None:
        from .package import MANIFEST

        figures = [
            {"variant": variant.name, "key": key, "label": label, "value": None if value != value else value,
             "unit": unit, "basis": basis}
            for variant in self.comparison.variants for key, label, value, unit, basis in variant.figures
        ]  # fmt: skip
        versions = {"plugin": plugin_version(), "qgis": Qgis.version(), "gdal": gdal.__version__,
                    "python": platform.python_version()}  # fmt: skip
        texts = self.order.texts
        manifest.write(manifest.Manifest(
            title=texts["title"], paper=texts.get("paper", ""), municipality=texts.get("municipality", ""),
            date=texts["date"], language=self.language, versions=versions, algorithm=self.order.algorithm,
            parameters=self.order.parameters if self.internal else {}, entries=tuple(self.entries),
            figures=figures, tables=self.tables,
        ), self.folder / MANIFEST)  # fmt: skip

    # Files

    def _annex(self, title: str, sheet: str, ending: str) -> tuple[Path, str]:
        """Where the next annex is to be written, and what it is called."""
        name, annex = self.names.annex(f"{title} {sheet}".strip())
        if (self.folder / f"{name}{ending}").exists():
            raise InputError("Two annexes would have the same name “{name}”.", name=name)
        self.annexes.append(annex)
        return self.folder / f"{name}{ending}", annex.partition(":")[0]

    def _add(self, path: Path, role: str) -> None:
        self.entries.append(manifest.entry(path, role, not self.internal, MEDIA[path.suffix]))

    def _banner(self, annex: str) -> str:
        words = [annex, self.order.texts["title"], date_text(self.order.texts["date"], self.language)]
        if self.internal:
            words.insert(0, in_language(self.language, facts.INTERNAL))  # translated: in facts
        return " – ".join(words)


def _once(provenances: list) -> list:
    found = []
    for made in provenances:
        if made not in found:
            found.append(made)
    return found

"""smartcity:councilatlas: a PDF with a page for each district, site or funding area, after an index map."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.packages import complaint
from ..smartcity_plugin.words import tr
from . import titleblock
from .base import SmartCityAlgorithm
from .run import Run


class CouncilAtlas(SmartCityAlgorithm):
    ID = "councilatlas"
    GROUP = "council"

    def title(self) -> str:
        return tr("Council atlas")

    def help(self) -> str:
        return tr(
            "Prints analysis results as one PDF with a page for each area: district, site, project area, "
            "street. Page 1 is an index: a map with all areas, numbered, and the list of pages.\n\n"
            "Input: the areas (points, lines or polygons) with the field that names them, and the map "
            "layers, the first one on top, in the style they have. On each page the area is outlined and the "
            "rest muted, a small map shows where it lies, and figures tell of it: fields of the areas, and "
            "how many features of other layers lie in it. Output: a vector PDF with a bookmark for each "
            "page.\n\n"
            "The scale of each page is the largest round one at which its area fits; or one scale "
            "for all. Areas follow a field, or their names as people sort them (2 before 10). An area in "
            "which nothing lies has its page, too, which says so. Areas without a geometry get none.\n\n"
            "Pages and index are print layout templates (.qpt): atlas_a4_portrait and "
            "atlas_index_a4_portrait. Change a copy in the layout designer and save it in the folder "
            "smartcity/layouts of your QGIS profile, or give its path. Templates can use @atlas_pagename, "
            "@atlas_featurenumber and @atlas_totalfeatures, as those of QGIS's own atlas, @document_page and "
            "@document_pages. The marks of the areas are styles in resources/styles/atlas.\n\n"
            "The PDF is tagged for screen readers and marked PDF/UA-1 and PDF/A-2b. The marks are not "
            "proven: check the file with veraPDF or PAC where a regulation asks for proof. Without the "
            "Python package pikepdf it has neither tags nor bookmarks.\n\n"
            "Cancelling takes effect after the page that is being drawn. Limits: at most 1000 areas; pages "
            "are not georeferenced; legends of web services are left out."
        )

    def keywords(self) -> list[str]:
        return [
            "atlas", "map book", "print", "layout", "council", "committee", "pdf", "districts", "index",
            "kartenwerk", "kartenserie", "drucken", "rat", "ausschuss", "stadtteile", "ortsteile", "anlage",
        ]  # fmt: skip

    def flags(self):
        # Print layouts may only be used in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None) -> None:
        self._add_areas()
        self._add_layers()
        self._add_templates()
        titleblock.add(self)
        self.add(
            QgsProcessingParameterNumber(
                "DPI", tr("Resolution"), QgsProcessingParameterNumber.Type.Integer, 300, False, 72, 1200
            ),
            tr("Dots per inch of rasters in the PDF. 300 is usual for print."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination("PDF", tr("Atlas as PDF"), tr("PDF files (*.pdf)")),
            tr("File to write."),
        )
        self.addOutput(QgsProcessingOutputNumber("PAGES", tr("Number of pages")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", tr("Number of warnings")))

    def _add_areas(self) -> None:
        any_geometry = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.add(
            QgsProcessingParameterVectorLayer("AREAS", tr("Areas"), any_geometry),
            tr("A page for each of its features: districts, sites, project areas, streets."),
        )
        self.add(
            QgsProcessingParameterField("NAME_FIELD", tr("Field with the name"), None, "AREAS"),
            tr("Names the page, its bookmark and its entry in the list of pages."),
        )
        self.add(
            QgsProcessingParameterField(
                "ORDER_FIELD", tr("Field for the order"), None, "AREAS", optional=True
            ),
            tr("For example a rank. Without it the pages follow the names."),
        )
        self.add(
            QgsProcessingParameterField(
                "FIELDS", tr("Fields to print as key figures"), None, "AREAS", allowMultiple=True,
                optional=True,
            ),
            tr("Fields of the areas, with their aliases: each page prints those of its area."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "MARGIN", tr("Margin around each area [m]"), QgsProcessingParameterNumber.Type.Double, 50.0,
                False, 0.0, 100_000.0,
            ),
            tr("Metres around the area that the page shows at least. Around a point it is all that it "
               "shows."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SCALE", tr("Scale 1 : ..."), QgsProcessingParameterNumber.Type.Integer, 0, False, 0,
                10_000_000,
            ),
            tr("For example 5000 for 1:5000 on all pages. 0: the largest round scale at which each area "
               "fits."),
        )
        self.add(
            QgsProcessingParameterBoolean("ONE_SCALE", tr("One scale for all pages"), False),
            tr("With scale 0: the scale at which the largest area fits, on all pages, so that they compare."),
        )

    def _add_layers(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "LAYERS", tr("Layers"), QgsProcessing.SourceType.TypeMapLayer
            ),
            tr("Layers of the pages in the order in which they are drawn, the first one on top."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "COUNTED", tr("Layers to count"), QgsProcessing.SourceType.TypeVectorAnyGeometry,
                optional=True,
            ),
            tr("How many of their features lie in the area stands among its key figures. A page where none "
               "lies says so. Without them the layers on the map decide that, and nothing is counted."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterMultipleLayers(
                "BACKGROUND", tr("Layers of the index and overview map"),
                QgsProcessing.SourceType.TypeMapLayer, optional=True,
            ),
            tr("What lets people find their way, for example water and main roads. Without them the areas "
               "stand alone."),
        )  # fmt: skip

    def _add_templates(self) -> None:
        from ..smartcity_plugin.council import layout

        known = list(layout.templates())
        for name, label, help, default in (
            ("TEMPLATE", tr("Sheet of the pages"),
             tr("Name of a layout template, or the path of a .qpt file."), "atlas_a4_portrait"),
            ("INDEX_TEMPLATE", tr("Sheet of the index"),
             tr("Name of a layout template, or the path of a .qpt file."), "atlas_index_a4_portrait"),
        ):  # fmt: skip
            template = QgsProcessingParameterString(name, label, default)
            template.setMetadata({"widget_wrapper": {"value_hints": known}})
            self.add(template, help, advanced=True)

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.council import atlas

        run.step(0, 0.05, tr("Laying out the sheet ..."))
        path = run.file_output("PDF")
        if path.suffix.lower() != ".pdf":
            raise InputError(
                "Output {output} must be a file that ends in {suffix}.", output="PDF", suffix=".pdf"
            )
        book = atlas.Atlas(self._order(run), run.project())
        without = complaint(("pikepdf",))
        if without:
            run.warn(tr("The PDF has no bookmarks and cannot be read by screen readers. {why}", why=without))
        run.step(0.05, 1, tr("Drawing {count} pages ...", count=book.count))
        atlas.write(book, path, run.integer("DPI"), run.progress)
        warnings = book.complaints()
        for warning in warnings:
            run.warn(warning)
        return {"PAGES": book.count, "WARNINGS": len(warnings)}

    def _order(self, run: Run):
        from ..smartcity_plugin.council import atlas, mapview, plan

        areas, layers = run.layer("AREAS"), run.layers("LAYERS")
        counted, background = run.layers("COUNTED"), run.layers("BACKGROUND")
        for layer in (areas, *layers, *counted, *background):
            if not layer.isValid():
                raise InputError("Layer “{layer}” cannot be opened. Repair its source.", layer=layer.name())
        if not layers:
            raise InputError("Choose the layers to print (LAYERS).")
        crs = mapview.projected_crs([areas, *layers], run.project())
        return atlas.Order(
            plan.Order(
                template=run.text("TEMPLATE"), layers=layers, scale=run.integer("SCALE"), crs=crs,
                **titleblock.order(run),
            ),
            areas=areas,
            name_field=run.fields("NAME_FIELD", areas)[0],
            order_field=next(iter(run.fields("ORDER_FIELD", areas)), ""),
            fields=run.fields("FIELDS", areas),
            counted=counted,
            background=background,
            margin_m=run.number("MARGIN"),
            one_scale=run.flag("ONE_SCALE"),
            index_template=run.text("INDEX_TEMPLATE"),
        )  # fmt: skip

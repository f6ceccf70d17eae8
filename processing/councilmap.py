"""smartcity:councilmap: a plan for the council from analysis results, as PDF and PNG."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapTheme,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.packages import complaint
from ..smartcity_plugin.words import tr
from . import titleblock
from .base import SmartCityAlgorithm
from .run import Run


class CouncilMap(SmartCityAlgorithm):
    ID = "councilmap"
    GROUP = "council"

    def title(self) -> str:
        return tr("Council map")

    def help(self) -> str:
        return tr(
            "Prints analysis results as a plan for council and committees: map at a round scale, title "
            "block, legend, scale bar, north arrow, key figures, source and licence note.\n\n"
            "Input: any map layers, the first one on top, in the style they have; tables of key figures "
            "(STATS of an analysis). Layers opened straight from a file get the plugin's style where one "
            "fits. Output: a vector PDF (georeferenced, text can be searched, fonts embedded) and a PNG.\n\n"
            "The sheet is a print layout template (.qpt). The plugin's own are plan_a4_portrait (overview), "
            "plan_a3_landscape and plan_a2_landscape, the larger two with marks for folding to A4 (DIN 824). "
            "Change a copy in the layout designer and save it in the folder smartcity/layouts of your QGIS "
            "profile, or give its path. It may set logo and font itself by its layout variables "
            "smartcity_logo and smartcity_font.\n\n"
            "The scale is one of 1:500, 1:1000, 1:2000, 1:2500, 1:5000 ... (DIN ISO 5455 and those usual for "
            "town plans), never in between. Invented and computed values are stamped as such, and a layer "
            "without a licence is named so in the source note. Whatever could make the map wrong is listed "
            "in the log before it is printed: layers outside the extent or the scale, texts, legends and "
            "tables larger than their box, entries of the legend that are not on the map, blend modes, which "
            "a PDF cannot keep, missing fonts and logos.\n\n"
            "The PDF is tagged for screen readers (headings, the map in words, legend, table of figures) and "
            "marked PDF/UA-1 and PDF/A-2b. The marks are not proven: check the file with veraPDF or PAC "
            "where a regulation asks for proof. Without the Python package pikepdf it is neither.\n\n"
            "Limits: one page with one map; legends of web services are left out."
        )

    def keywords(self) -> list[str]:
        return [
            "map", "print", "layout", "council", "committee", "pdf", "plan",
            "karte", "drucken", "drucklayout", "rat", "ausschuss", "beschlussvorlage", "anlage", "plankopf",
        ]  # fmt: skip

    def flags(self):
        # Print layouts may only be used in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None) -> None:
        from ..smartcity_plugin.council import layout

        template = QgsProcessingParameterString("TEMPLATE", tr("Sheet"), "plan_a3_landscape")
        template.setMetadata({"widget_wrapper": {"value_hints": list(layout.templates())}})
        self.add(template, tr("Name of a layout template, or the path of a .qpt file."))
        self.add(
            QgsProcessingParameterMultipleLayers(
                "LAYERS", tr("Layers"), QgsProcessing.SourceType.TypeMapLayer, optional=True
            ),
            tr("Layers in the order in which they are drawn, the first one on top. Or choose a theme."),
        )
        self.add(
            QgsProcessingParameterMapTheme("THEME", tr("Map theme"), optional=True),
            tr("A map theme of the project: its layers in their order and with its styles. Or give layers."),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Area to show. Without it: all layers."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SCALE", tr("Scale 1 : ..."), QgsProcessingParameterNumber.Type.Integer, 0, False, 0,
                10_000_000,
            ),
            tr("For example 5000 for 1:5000. 0: the largest round scale at which the extent fits the sheet."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "KEY_FIGURES", tr("Tables of key figures"), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            tr("Tables with the columns label, value and unit, such as STATS of an analysis."),
        )
        self.add(
            QgsProcessingParameterFile("PICTURE", tr("Picture"), optional=True),
            tr("PNG, JPEG or SVG for a sheet with a place for one, such as link_a4_landscape: the chart of a "
               "LoRaWAN link."),
            advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("PICTURE_WORDS", tr("The picture in words"), "", optional=True),
            tr("For readers who do not see it. Without it: the name of its file."),
            advanced=True,
        )
        titleblock.add(self)
        self._add_outputs()

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterNumber(
                "DPI", tr("Resolution"), QgsProcessingParameterNumber.Type.Integer, 300, False, 72, 1200
            ),
            tr("Dots per inch of the PNG and of rasters in the PDF. 300 is usual for print."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_MB", tr("Largest PDF [MB]"), QgsProcessingParameterNumber.Type.Double, 0, False, 0, 1000
            ),
            tr("Council systems limit the size of files. A larger PDF is written again with the map as a "
               "picture, as fine as the size allows, and the log says so. 0: no limit."),
            advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFileDestination("PDF", tr("Map as PDF"), tr("PDF files (*.pdf)")),
            tr("File to write."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "PNG", tr("Map as PNG"), tr("PNG files (*.png)"), None, True
            ),
            tr("File to write."),
        )
        self.addOutput(QgsProcessingOutputNumber("SCALE_USED", tr("Scale of the map (denominator)")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", tr("Number of warnings")))

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.council import export, picture, plan, reading

        run.step(0, 0.3, tr("Laying out the sheet ..."))
        sheet = plan.draw(self._order(run), run.project())
        if run.given("PICTURE"):
            picture.fill_picture(sheet.layout, run.file("PICTURE"), run.text("PICTURE_WORDS"))
            sheet.boxes = reading.boxes(sheet.layout, sheet.about.description)
        for warning in sheet.warnings:
            run.warn(warning)
        run.info(tr("Scale 1:{scale}", scale=sheet.scale))
        without = complaint(("pikepdf",))
        if without:
            run.warn(tr("The PDF cannot be read by screen readers. {why}", why=without))
        dpi = run.integer("DPI")
        given_up = []
        if run.wants("PDF"):
            path = self._output(run, "PDF", ".pdf", 0.3)
            given_up = export.pdf(sheet, path, dpi, run.number("MAX_MB"), run.check_cancelled)
        if run.wants("PNG"):
            export.png(sheet, self._output(run, "PNG", ".png", 0.7), dpi)
        for warning in given_up:
            run.warn(warning)
        return {"SCALE_USED": sheet.scale, "WARNINGS": len(sheet.warnings) + len(given_up)}

    @staticmethod
    def _output(run: Run, name: str, suffix: str, share: float) -> Path:
        run.step(share, share + 0.3, tr("Writing {output} ...", output=name))
        path = run.file_output(name)
        if path.suffix.lower() != suffix:
            raise InputError(
                "Output {output} must be a file that ends in {suffix}.", output=name, suffix=suffix
            )
        return path

    def _order(self, run: Run):
        from ..smartcity_plugin.council import mapview, plan

        layers, styles = self._layers(run)
        crs = mapview.projected_crs(layers, run.project())
        return plan.Order(
            template=run.text("TEMPLATE"),
            layers=layers,
            styles=styles,
            scale=run.integer("SCALE"),
            extent=run.extent("EXTENT", crs),
            crs=crs,
            key_figures=run.layers("KEY_FIGURES"),
            **titleblock.order(run),
        )

    def _layers(self, run: Run) -> tuple[list, dict[str, str]]:
        """The layers to print, and the styles that a theme gives them (layer id -> style)."""
        layers, styles = run.layers("LAYERS"), {}
        if not layers and run.given("THEME"):
            themes = run.project().mapThemeCollection()
            theme = run.text("THEME")
            if not themes.hasMapTheme(theme):
                raise InputError(
                    "The project has no map theme “{theme}”. Its themes: {known}.",
                    theme=theme, known=", ".join(themes.mapThemes()) or "–",
                )  # fmt: skip
            layers, styles = themes.mapThemeVisibleLayers(theme), themes.mapThemeStyleOverrides(theme)
        if not layers:
            raise InputError("Choose the layers to print (LAYERS), or a map theme (THEME) that shows some.")
        for layer in layers:
            if not layer.isValid():
                raise InputError("Layer “{layer}” cannot be opened. Repair its source.", layer=layer.name())
        return layers, styles

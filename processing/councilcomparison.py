"""smartcity:councilcomparison: variants side by side on one sheet, each with its map and its key figures."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
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

LETTERS = "ABCD"


class CouncilComparison(SmartCityAlgorithm):
    ID = "councilcomparison"
    GROUP = "council"

    def title(self) -> str:
        return tr("Council sheet: variants side by side")

    def help(self) -> str:
        return tr(
            "Prints two to four variants side by side: a map for each, all of the same extent at the same "
            "round scale, its name above and its key figures below, and one legend for all.\n\nInput: for "
            "each variant its map layers, the first one on top, its name, and its tables of key figures "
            "(STATS of an analysis); layers that lie below in all maps. Layers opened straight from a file "
            "get the plugin's style where one fits. Output: a vector PDF and a PNG on A3.\n\nUnder each map "
            "stand the indicators that “Compare variants” has, the same rows for all, and what is not known "
            "of a variant is called so. What the variants draw alike stands once in the legend, with all "
            "classes that any of the maps shows.\n\nThe sheet is a print layout template (.qpt): "
            "comparison2_a3_landscape, comparison3_a3_landscape or comparison_a3_landscape (four), by the "
            "number of variants. In a template of your own the maps are called map, map_2, map_3 ..., their "
            "headings map_heading, map_2_heading ..., their tables figures_1, figures_2 ...; maps that are "
            "not needed are taken off.\n\nChecks, stamps, source note and tags for screen readers are those "
            "of “Council map”. Limits: one page; legends of web services are left out."
        )

    def keywords(self) -> list[str]:
        return [
            "map", "print", "layout", "council", "variants", "comparison", "side by side", "pdf",
            "karte", "drucken", "rat", "ausschuss", "varianten", "vergleich", "gegenüberstellung", "anlage",
        ]  # fmt: skip

    def flags(self):
        # Print layouts may only be used in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None) -> None:
        from ..smartcity_plugin.council import layout

        maps, tables = QgsProcessing.SourceType.TypeMapLayer, QgsProcessing.SourceType.TypeVector
        for letter in LETTERS:
            optional = letter not in "AB"
            self.add(
                QgsProcessingParameterMultipleLayers(
                    f"VARIANT_{letter}", tr("Layers of variant {letter}", letter=letter), maps,
                    optional=optional,
                ),
                tr("In the order in which they are drawn, the first one on top."),
            )
            self.add(
                QgsProcessingParameterString(
                    f"NAME_{letter}", tr("Name of variant {letter}", letter=letter), optional=True
                ),
                tr("Stands above its map. Without it: “Variant {letter}”.", letter=letter),
            )
            self.add(
                QgsProcessingParameterMultipleLayers(
                    f"KEY_FIGURES_{letter}", tr("Key figures of variant {letter}", letter=letter), tables,
                    optional=True,
                ),
                tr("STATS of its analyses; its indicators stand under its map."),
            )
        self.add(
            QgsProcessingParameterMultipleLayers("COMMON", tr("Layers of all maps"), maps, optional=True),
            tr("Drawn below those of the variants, the first one on top: streets, buildings, a base map."),
        )
        template = QgsProcessingParameterString("TEMPLATE", tr("Sheet"), "", optional=True)
        template.setMetadata({"widget_wrapper": {"value_hints": ["", *layout.templates()]}})
        self.add(
            template,
            tr("Name of a layout template, or the path of a .qpt file. Without it: the one for as many "
               "variants."),
        )  # fmt: skip
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
        titleblock.add(self)
        self.removeParameter("VARIANT")
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
        from ..smartcity_plugin.council import comparison, export

        run.step(0, 0.3, tr("Laying out the sheet ..."))
        sheet = comparison.draw(self._order(run), run.project())
        for warning in sheet.warnings:
            run.warn(warning)
        run.info(tr("Scale 1:{scale}", scale=sheet.scale))
        without = complaint(("pikepdf",))
        if without:
            run.warn(tr("The PDF cannot be read by screen readers. {why}", why=without))
        dpi = run.integer("DPI")
        files = (("PDF", ".pdf", export.pdf, 0.3), ("PNG", ".png", export.png, 0.7))
        for name, suffix, write, share in files:
            if run.wants(name):
                run.step(share, share + 0.3, tr("Writing {output} ...", output=name))
                path = run.file_output(name)
                if path.suffix.lower() != suffix:
                    raise InputError(
                        "Output {output} must be a file that ends in {suffix}.", output=name, suffix=suffix
                    )
                write(sheet, path, dpi)
        return {"SCALE_USED": sheet.scale, "WARNINGS": len(sheet.warnings)}

    def _order(self, run: Run):
        from ..smartcity_plugin.council import comparison, mapview, plan
        from ..smartcity_plugin.words import in_language

        language = plan.document_language(plan.LANGUAGES[run.choice("LANGUAGE")])
        groups = []
        for letter in LETTERS:
            layers = run.layers(f"VARIANT_{letter}")
            if not layers:
                continue
            name = run.text(f"NAME_{letter}").strip()
            groups.append(comparison.Group(
                name or in_language(language, "Variant {letter}", letter=letter), layers,
                run.layers(f"KEY_FIGURES_{letter}"),
            ))  # fmt: skip
        if len({group.name for group in groups}) < len(groups):
            raise InputError("Two variants have the same name. Give each its own (NAME_A, NAME_B ...).")
        common = run.layers("COMMON")
        every = [*(layer for group in groups for layer in group.layers), *common]
        for layer in every:
            if not layer.isValid():
                raise InputError("Layer “{layer}” cannot be opened. Repair its source.", layer=layer.name())
        if len(groups) < 2:
            raise InputError("Choose the layers of at least two variants (VARIANT_A, VARIANT_B).")
        crs = mapview.projected_crs(every, run.project())
        return comparison.Order(
            groups, common, template=run.text("TEMPLATE"), scale=run.integer("SCALE"),
            extent=run.extent("EXTENT", crs), crs=crs, **titleblock.order(run),
        )  # fmt: skip

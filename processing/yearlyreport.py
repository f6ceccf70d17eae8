"""smartcity:yearlyreport: what has become of a plan since its council package was made."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..layers import provenance as origin
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.packages import complaint
from ..smartcity_plugin.words import tr
from . import titleblock
from .base import SmartCityAlgorithm
from .run import Run

NOT_ASKED = ("VARIANT",)
NUMBERS = {
    "BUILT": "built", "STILL_PLANNED": "still_planned", "NEW": "new", "DROPPED": "dropped",
    "UNCHANGED": "unchanged", "BACK": "back_to_planned",
}  # fmt: skip
"""Declared number -> the change that it counts."""


class YearlyReport(SmartCityAlgorithm):
    ID = "yearlyreport"
    GROUP = "council"

    def title(self) -> str:
        return tr("Yearly report on a plan")

    def help(self) -> str:
        return tr(
            "<p>Says what has become of a plan: which sites have been built, are still planned, were dropped "
            "or are new, what has been spent so far, and where coverage was lost or won.</p><p><b>Inputs</b>:"
            " the manifest of the council package made then, its internal version with the GeoPackage beside "
            "it; the same lists of sites as they are today, with the fields id and status (existing, planned "
            "or proposed), in the same order as then; today's coverage (COVERED) and key figures (STATS), if "
            "there are any.</p><p><b>Outputs</b>: CHANGES: one row and place for each site of either year, as"
            " lines where all lists are lines; GAPS: demand points that are no longer or newly covered; "
            "FIGURES: key figures then, today and their difference; REPORT: all of it as a page to print; "
            "PDF: a map of the changes. Sites are the same when their ids are. What was built without having "
            "been in the plan counts as new, and in the cost so far. Costs that are not known are counted, "
            "never taken as 0.</p>"
        ) + tr(
            "<p><b>Limits</b>: a site whose id has changed counts as dropped and new. A line has moved when "
            "its middle has. What was spent is the cost in the list, not what was paid, unless the list says "
            "that. The internal version of a package may hold what is not for the public: so may this report."
            "</p>"
        )

    def keywords(self) -> list[str]:
        return [
            "report", "year", "progress", "built", "planned", "difference", "council", "monitoring",
            "jahresbericht", "bericht", "fortschritt", "gebaut", "geplant", "umsetzung", "sachstand",
            "controlling", "rat",
        ]  # fmt: skip

    def flags(self):
        # Print layouts may only be used in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None) -> None:
        kinds = QgsProcessing.SourceType
        self.add(
            QgsProcessingParameterFile("MANIFEST", tr("Manifest of the package"), extension="json"),
            tr("manifest.json of the internal version; its GeoPackage must still lie beside it."),
        )
        for name, label, kind, optional, help in (
            ("SITES", tr("Sites today"), kinds.TypeVectorAnyGeometry, False,
             tr("The same lists as then, in their order, with the fields id and status.")),
            ("DEMAND", tr("Coverage today"), kinds.TypeVectorAnyGeometry, True,
             tr("COVERED of a siting, with the fields id and times, in the same order as then.")),
            ("VARIANTS", tr("Key figures today"), kinds.TypeVector, True,
             tr("Tables of key figures (STATS) of the plan as it is today.")),
            ("LAYERS", tr("Layers below the map"), kinds.TypeMapLayer, True,
             tr("What lets people find their way on the map of the changes, the first one on top.")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterMultipleLayers(name, label, kind, optional=optional), help)
        self.add(
            QgsProcessingParameterString("NAMES", tr("Names of the variants"), optional=True),
            tr("Of today's tables, as the package calls them, separated by semicolons. Without it: the "
               "layers' names, or their folders'."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("COST_FIELD", tr("Field of the cost [EUR]"), "cost_eur"),
            tr("In the lists of both years. Enter what was paid there once it is known."),
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
        titleblock.add(self)
        for name in NOT_ASKED:
            self.removeParameter(name)
        self._add_outputs()

    def _add_outputs(self) -> None:
        for name, label, kind, help in (
            ("CHANGES", tr("Changes"), QgsProcessing.SourceType.TypeVectorAnyGeometry,
             tr("One point or line for each site of either year.")),
            ("GAPS", tr("Coverage lost and won"), QgsProcessing.SourceType.TypeVectorPoint,
             tr("Demand points that are no longer or newly covered.")),
            ("FIGURES", tr("Key figures then and today"), QgsProcessing.SourceType.TypeVector,
             tr("Table: then, today, difference.")),
        ):  # fmt: skip
            optional = name != "CHANGES"
            self.add(QgsProcessingParameterFeatureSink(name, label, kind, optional=optional), help)
        for name, label, files, help in (
            ("REPORT", tr("Report"), tr("HTML files (*.html)"), tr("A page to read and print.")),
            ("PDF", tr("Map of the changes"), tr("PDF files (*.pdf)"), tr("On A4, tagged as a council map.")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterFileDestination(name, label, files, None, True), help)
        for name, label in (
            ("BUILT", tr("Sites built since then")), ("STILL_PLANNED", tr("Sites still planned")),
            ("NEW", tr("New sites")), ("DROPPED", tr("Sites dropped")),
            ("UNCHANGED", tr("Sites that were there before")), ("BACK", tr("Sites planned again")),
            ("MOVED", tr("Sites that have moved")), ("NEW_GAPS", tr("Demand points no longer covered")),
            ("BUILT_UNPLANNED", tr("New sites that are built already")),
            ("COST_SO_FAR", tr("Cost of what was built [EUR]")),
            ("COST_UNKNOWN", tr("Built sites of unknown cost")),
            ("REJECTED", tr("Rows without an id of their own")), ("WARNINGS", tr("Number of warnings")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.council import manifest, yearly
        from . import yearlyinputs, yearlyoutputs

        run.step(0.0, 0.3, tr("Reading both years"))
        path = Path(run.file("MANIFEST"))
        made = manifest.read(path)
        years = yearlyinputs.read(run, made, path.parent)
        years.warnings[:0] = manifest.differences(made, path.parent)
        for words in years.warnings:
            run.warn(words)
        for words in years.notes:
            run.info(words)
        run.step(0.3, 0.6, tr("Writing what has changed"))
        yearlyoutputs.write_layers(run, years, self._provenance(run, years, made))
        if run.wants("REPORT"):
            file = run.file_output("REPORT")
            if file.suffix.lower() != ".html":
                raise InputError("Output {output} must be a file that ends in {suffix}.", output="REPORT",
                                 suffix=".html")  # fmt: skip
            file.write_text(yearlyoutputs.page(years, made), encoding="utf-8")
        printed = self._print(run, years) if run.wants("PDF") else []
        for words in printed:
            run.warn(words)
        spent = years.spent
        cost = yearly.cost(spent)
        return {
            **{name: years.counts[kind] for name, kind in NUMBERS.items()},
            "MOVED": sum(change.moved_m > 0 for change in years.changes), "NEW_GAPS": years.new_gaps,
            "BUILT_UNPLANNED": sum(change.change == yearly.NEW for change in spent),
            "COST_SO_FAR": cost.eur, "COST_UNKNOWN": cost.unknown, "REJECTED": len(years.rejected),
            "WARNINGS": len(years.warnings) + len(printed),
        }  # fmt: skip

    def _provenance(self, run: Run, years, made) -> origin.Provenance:
        inputs = [origin.read(layer) or origin.unclear(layer.name()) for layer in years.layers]
        return origin.derived(
            origin.COMPUTED, inputs, tool=self.ID, parameters={"package": made.title, "then": made.date}
        )

    def _print(self, run: Run, years) -> list[str]:
        """The map of the changes, from layers in memory: the outputs may lie anywhere."""
        from ..smartcity_plugin.council import export, plan
        from . import yearlyoutputs

        run.step(0.6, 1.0, tr("Writing {output} ...", output="PDF"))
        without = complaint(("pikepdf",))
        if without:
            run.warn(tr("The PDF cannot be read by screen readers. {why}", why=without))
        path = run.file_output("PDF")
        if path.suffix.lower() != ".pdf":
            raise InputError("Output {output} must be a file that ends in {suffix}.", output="PDF",
                             suffix=".pdf")  # fmt: skip
        block = titleblock.order(run, NOT_ASKED)
        block["texts"]["title"] = block["texts"]["title"] or self.title()
        layers: list = yearlyoutputs.map_layers(years, plan.document_language(block["language"]))
        sheet = plan.draw(
            plan.Order("plan_a4_portrait", [*layers, *run.layers("LAYERS")], crs=years.crs,
                       scale=run.integer("SCALE"), extent=run.extent("EXTENT", years.crs), **block),
            run.project(),
        )
        return sheet.warnings + export.pdf(sheet, path, 300)

"""smartcity:counciltable: a table of results as sheets for the council."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.packages import complaint
from ..smartcity_plugin.words import tr
from . import titleblock
from .base import SmartCityAlgorithm
from .run import Run

PRINT_DPI = 300
"""A table has no pixels but those of a logo."""


class CouncilTable(SmartCityAlgorithm):
    ID = "counciltable"
    GROUP = "council"

    def title(self) -> str:
        return tr("Council table")

    def help(self) -> str:
        return tr(
            "Prints a layer or a table as sheets for council and committees: list of sites, curve, ranking, "
            "bill. Title block, headings on each page, a row of sums, page numbers, source note.\n\n"
            "Input: any vector layer or table; its rows stand in the order it has. Headings are the aliases "
            "of the fields. Numbers are written as the language writes them, with as many decimals in a "
            "whole column; years without a separator. Output: a PDF.\n\n"
            "Without FIELDS it prints all fields that hold anything and fit the width of the page, and names "
            "those left out in the log. Sums leave out rows without a value and say so below the table.\n\n"
            "The sheet is a print layout template (.qpt) with a table of the id “table”: table_a4_portrait. "
            "Change a copy in the layout designer and save it in the folder smartcity/layouts of your QGIS "
            "profile, or give its path.\n\n"
            "The PDF is tagged: a screen reader says the heading of each cell. It is marked PDF/UA-1 and "
            "PDF/A-2b; the marks are not proven. Without the Python package pikepdf it is neither.\n\n"
            "Limits: at most 10,000 rows."
        )

    def keywords(self) -> list[str]:
        return [
            "table", "list", "print", "council", "committee", "pdf", "sites", "bill", "ranking",
            "tabelle", "liste", "standortliste", "drucken", "rat", "ausschuss", "anlage", "kosten",
        ]  # fmt: skip

    def flags(self):
        # Print layouts may only be used in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None) -> None:
        from ..smartcity_plugin.council import layout

        vector = [QgsProcessing.SourceType.TypeVector]
        self.add(
            QgsProcessingParameterVectorLayer("TABLE", tr("Table"), vector),
            tr("A layer or a table without geometry: each feature is a row."),
        )
        for name, label, help in (
            ("FIELDS", tr("Columns"), tr("Fields to print. Without them: all that hold anything and fit.")),
            ("SUMS", tr("Columns to sum up"), tr("Fields with numbers whose sum stands in the last row.")),
        ):
            self.add(
                QgsProcessingParameterField(
                    name, label, None, "TABLE", allowMultiple=True, optional=True
                ),
                help,
            )
        template = QgsProcessingParameterString("TEMPLATE", tr("Sheet"), "table_a4_portrait")
        template.setMetadata({"widget_wrapper": {"value_hints": list(layout.templates())}})
        self.add(template, tr("Name of a layout template, or the path of a .qpt file."), advanced=True)
        titleblock.add(self)
        self.add(
            QgsProcessingParameterFileDestination("PDF", tr("Table as PDF"), tr("PDF files (*.pdf)")),
            tr("File to write."),
        )
        self.addOutput(QgsProcessingOutputNumber("PAGES", tr("Number of pages")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", tr("Number of warnings")))

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.council import plan, tablesheet

        run.step(0, 0.2, tr("Laying out the sheet ..."))
        table = run.layer("TABLE")
        path = run.file_output("PDF")
        if path.suffix.lower() != ".pdf":
            raise InputError(
                "Output {output} must be a file that ends in {suffix}.", output="PDF", suffix=".pdf"
            )
        order = plan.Order(template=run.text("TEMPLATE"), layers=[], **titleblock.order(run))
        fields, sums = run.fields("FIELDS", table), run.fields("SUMS", table)
        sheets = tablesheet.TableSheets(tablesheet.Order(order, table, fields, sums))
        without = complaint(("pikepdf",))
        if without:
            run.warn(tr("The PDF cannot be read by screen readers. {why}", why=without))
        run.step(0.2, 1, tr("Drawing {count} pages ...", count=sheets.count))
        tablesheet.write(sheets, path, PRINT_DPI, run.progress)
        for warning in sheets.warnings:
            run.warn(warning)
        return {"PAGES": sheets.count, "WARNINGS": len(sheets.warnings)}

"""smartcity:councilpackage: all files of a council paper from results, in one run."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDate, Qt

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import titleblock
from .base import SmartCityAlgorithm
from .run import Run

NOT_ASKED = ("VARIANT", "ANNEX", "PUBLIC")
"""Parts of a map's title block that the package fills itself."""
OFFICE_TEXTS = ("measure", "reason", "funding", "risks", "data_protection", "open_questions")
"""As council/facts.TEXTS, which is only imported when it runs."""


class CouncilPackage(SmartCityAlgorithm):
    ID = "councilpackage"
    GROUP = "council"
    NEEDS = ("matplotlib",)

    def title(self) -> str:
        return tr("Package for a council decision")

    def help(self) -> str:
        return tr(
            "<p>Writes all files of a council paper from results: a facts page (Word and PDF), the map, the"
            " comparison of variants, the list of sites (XLSX and CSV), layers for the geoportal (GeoJSON "
            "and GeoPackage), a page for citizens (one HTML file that needs no server), a description for "
            "the council information system (OParl) and a manifest with checksums, from which next year's "
            "report starts.</p><p><b>Inputs</b>: tables of key figures (STATS), one variant each or several"
            " under the same name; layers of the map; layers that list what is to be built; the texts of "
            "the office. A text that is not given is marked as missing, never invented. Every other "
            "sentence with a number is taken from the tables and layers.</p><p><b>Outputs</b>: in the "
            "folder, a folder for the internal version, each page of which says so, and one for the public "
            "version. The public one leaves out fields that refer to persons or security and shows "
            "households in cells of at least K; what was left out stands in its facts page.</p><p>The "
            "folder must be new or empty, or hold an earlier package, which is replaced as a whole when the"
            " new one is complete. A run that fails or is cancelled changes nothing. The same inputs and "
            "DATE give the same CSV, GeoJSON and HTML files, byte by byte.</p>"
        ) + tr(
            "<p><b>Limits</b>: PDF files are marked PDF/UA-1 and PDF/A-2b, not proven: check them with "
            "veraPDF or PAC where a regulation asks for it. The OParl file is a draft for the import; no "
            "server has checked it. Whether the public version may be published is for the data protection "
            "officer to say: fields of your own layers are judged by their names.</p>"
        )

    def keywords(self) -> list[str]:
        return [
            "council", "decision", "paper", "package", "annex", "oparl", "word", "docx", "html", "citizens",
            "beschlussvorlage", "ratsvorlage", "vorlage", "anlage", "sachverhalt", "rat", "ausschuss",
            "standortliste", "bürger", "veröffentlichung",
        ]  # fmt: skip

    def flags(self):
        # Print layouts may only be used in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration=None) -> None:
        self._add_variants()
        self._add_layers()
        self._add_texts()
        titleblock.add(self)
        for name in NOT_ASKED:
            self.removeParameter(name)
        self._add_versions()
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder of the package")),
            tr("A new or empty folder, or an earlier package, which is replaced."),
        )
        self.addOutput(QgsProcessingOutputFile("MANIFEST", tr("Manifest")))
        self.addOutput(QgsProcessingOutputNumber("FILES", tr("Number of files")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", tr("Number of warnings")))

    def _add_variants(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "VARIANTS", tr("Tables of key figures"), QgsProcessing.SourceType.TypeVector
            ),
            tr("STATS of the results: one table for each variant, or several under the same name."),
        )
        self.add(
            QgsProcessingParameterString("NAMES", tr("Names of the variants"), optional=True),
            tr("One for each table, in their order, separated by semicolons. Without it: the layers' names, "
               "or their folders'."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("RECOMMENDED", tr("Recommended variant"), optional=True),
            tr("Name or number of the variant that the office recommends. Without it the paper is about the "
               "one that comes first by the weights, and says so."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("WEIGHTS", tr("Weights"), optional=True),
            tr("As in “Compare variants”: reach_percent=3; investment_eur=2."),
            advanced=True,
        )

    def _add_layers(self) -> None:
        kinds = QgsProcessing.SourceType
        for name, label, kind, help in (
            ("LAYERS", tr("Layers of the map"), kinds.TypeMapLayer,
             tr("Of the recommended variant, in the order in which they are drawn, the first one on top.")),
            ("SITES", tr("What is to be built"), kinds.TypeVector,
             tr("Layers that list sites, trenches or gateways: for the list, the geoportal and the page.")),
            ("DEMAND", tr("What is covered"), kinds.TypeVectorAnyGeometry,
             tr("COVERED of a siting, or other layers that say what is reached: for the geoportal and for "
                "next year's report.")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterMultipleLayers(name, label, kind, optional=True), help)
        self.add(
            QgsProcessingParameterFeatureSource(
                "DISTRICTS", tr("Districts"), [kinds.TypeVectorPolygon], optional=True
            ),
            tr("For an atlas with a page for each of them."),
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
            QgsProcessingParameterString("TEMPLATE", tr("Sheet"), "plan_a3_landscape"),
            tr("Name of a layout template, or the path of a .qpt file."), advanced=True,
        )  # fmt: skip

    def _add_texts(self) -> None:
        self.add(
            QgsProcessingParameterString("PAPER", tr("Number of the paper"), "", optional=True),
            tr("For example 0123/2026: it begins the name of each file."),
        )
        for name, label, help in (
            ("MEASURE", tr("Measure"), tr("What is to be decided and done.")),
            ("REASON", tr("Reason"), tr("Why.")),
            ("FUNDING", tr("Funding"), tr("Budget, programme, own share.")),
            ("RISKS", tr("Risks"), tr("What could go wrong, and what is done about it.")),
            ("DATA_PROTECTION", tr("Data protection"),
             tr("Which personal data are processed, on what basis.")),
            ("OPEN_QUESTIONS", tr("Open questions"), tr("What still has to be settled.")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterString(name, label, "", True, True), help)

    def _add_versions(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "VERSION", tr("Version"), [tr("internal and public"), tr("public"), tr("internal")], False, 0
            ),
            tr("The internal version holds all fields and is for official use only."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "K", tr("Least households in a cell of the public version"),
                QgsProcessingParameterNumber.Type.Integer, 5, False, 1, 1000,
            ),
            tr("Addresses and households are only shown as cells with at least as many. 5 is an assumption: "
               "statistical offices withhold counts below 3 to 5."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "DPI", tr("Resolution"), QgsProcessingParameterNumber.Type.Integer, 300, False, 72, 1200
            ),
            tr("Dots per inch of rasters in the maps."), advanced=True,
        )  # fmt: skip

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.council import package

        destination = Path(run.destination("OUTPUT_FOLDER"))
        if destination.exists() and not destination.is_dir():
            raise InputError("“{path}” is a file. Choose a folder for the package.", path=destination)
        if destination.exists() and any(destination.iterdir()) and not package.is_package(destination):
            raise InputError(
                "Folder “{path}” is not empty and holds more than an earlier package. Nothing was changed. "
                "Choose a new or empty folder.", path=destination,
            )  # fmt: skip
        order = self._order(run)
        staged = run.file_output("OUTPUT_FOLDER")
        if staged.exists():  # left behind when QGIS itself was ended in the middle of a run
            shutil.rmtree(staged)
        staged.mkdir()

        def tell(share: float, words: str) -> None:
            run.step(share, share, words)

        made = package.write(order, staged, tell)
        for words in made.warnings:
            run.warn(words)
        run.check_cancelled()
        if destination.exists():  # empty or an earlier package: checked above
            aside = destination.with_name(f".{destination.name}.old")
            os.replace(destination, aside)
            shutil.rmtree(aside, ignore_errors=True)
        run.info(tr("{files} files in “{folder}”.", files=made.files, folder=destination))
        return {
            "MANIFEST": str(destination / made.manifest.relative_to(staged)), "FILES": made.files,
            "WARNINGS": len(made.warnings),
        }  # fmt: skip

    def _order(self, run: Run):
        from ..smartcity_plugin.council import mapview, package, plan, variants

        tables = run.layers("VARIANTS")
        block = titleblock.texts(run, NOT_ASKED)
        if not block["title"].strip():
            raise InputError("Give the subject of the paper (TITLE).")
        block["date"] = block["date"] or QDate.currentDate().toString(Qt.DateFormat.ISODate)
        layers, sites, demand = (run.layers(name) for name in ("LAYERS", "SITES", "DEMAND"))
        districts = run.layer("DISTRICTS") if run.given("DISTRICTS") else None
        for layer in (*layers, *sites, *demand):
            if not layer.isValid():
                raise InputError("Layer “{layer}” cannot be opened. Repair its source.", layer=layer.name())
        crs = mapview.projected_crs([*layers, *sites, *demand], run.project())
        return package.Order(
            plan.document_language(plan.LANGUAGES[run.choice("LANGUAGE")]),
            {**block, "paper": run.text("PAPER"), **{name: run.text(name.upper()) for name in OFFICE_TEXTS}},
            tables, variants.names_of(tables, run.text("NAMES")), run.project(), crs,
            recommended=run.text("RECOMMENDED"), weights=run.text("WEIGHTS"), layers=layers, sites=sites,
            demand=demand, districts=districts, template=run.text("TEMPLATE"),
            extent=run.extent("EXTENT", crs), scale=run.integer("SCALE"), draft=run.choice("STATUS") == 0,
            version=package.VERSIONS[run.choice("VERSION")], least_households=run.integer("K"),
            dpi=run.integer("DPI"), algorithm=f"smartcity:{self.ID}", parameters=run.as_json(),
        )  # fmt: skip

"""smartcity:fundingexport - a fibre plan as files for a funding application or a consent procedure."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..layers import broadbandschema, frames, provenance, schema
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .fundingfiles import ENDINGS, GEOJSON, GEOPACKAGE, SHAPE, contents, write_layers
from .fundingplan import NETZPLAN, read_plan
from .run import Run

INPUTS = ("TRENCHES", "CONNECTIONS", "NODES")
FILE_KINDS = (GEOPACKAGE, GEOJSON, SHAPE)
SYSTEMS = ("", "EPSG:25832", "EPSG:25833")
BORDER_LONGITUDE = 12.0
"""Between the zones 32 and 33 of UTM [degrees east]."""


class FundingExport(SmartCityAlgorithm):
    ID = "fundingexport"
    GROUP = "broadband"
    NEEDS = ("geopandas", "shapely")

    def title(self) -> str:
        return tr("Funding export")

    def keywords(self) -> list[str]:
        return ["broadband", "fibre", "funding", "application", "export", "XTrasse", "GIS-NB", "Shape",
                "GeoJSON", "Breitband", "Glasfaser", "Förderantrag", "Netzplan", "GIS-Nebenbestimmungen",
                "Trassenbau", "Leerrohre", "Endkunden", "Leitungsauskunft", "Wegesicherung"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Writes a fibre plan as files for a funding application, or as tables with the codes of "
            "XTrasse 2.0 for a consent procedure, and lists for each field from where it is filled and what "
            "could not be confirmed.</p><p><b>Inputs</b>: TRENCHES, CONNECTIONS and NODES of “Fibre "
            "expansion”; the project area where only one of them is applied for.</p><p><b>Outputs</b>: a "
            "folder with one layer for each kind of object, in EPSG:25832 or 25833, lengths in m; REPORT: "
            "one row for each field, with how many rows are filled and from where. The folder must be new or "
            "empty, unless an earlier export in it is to be replaced.</p><p><b>Method</b>: "
            "GIS-Nebenbestimmungen, Netzplan: Trassenbau (trassenb 11 sealed, 12 unsealed), Verbindungen, "
            "Leerrohre (LR_Art), Bauten und Netztechnik, Endkunden (ID_Netze). XTrasse 2.0: one table for "
            "each class, with the names of its attributes and the codes of its lists. Codes: preset "
            "xtrasse_codes, each with its source.</p><p><b>Limits</b>: the text of edition 5.1 of the "
            "GIS-Nebenbestimmungen was not available; fields of older editions are marked “not confirmed” in "
            "REPORT. Check the files with the programme's own checker before you hand them in. The tables of "
            "XTrasse are attributes in a GeoPackage, not a GML file that is valid against the schema. What "
            "lies in existing ducts is not built and so not in Trassenbau.</p><p><b>Personal data</b>: "
            "customers are points with the number of their distribution point, without names, addresses or "
            "ids. A point on a house can still refer to persons: hand the files on only to those who need "
            "them.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        line, point = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPoint
        for name, title, kind, words in (
            ("TRENCHES", tr("Trenches"), line, tr("Output TRENCHES of “Fibre expansion”.")),
            ("CONNECTIONS", tr("Connections"), point,
             tr("Output CONNECTIONS of “Fibre expansion”. Only connected addresses are written.")),
            ("NODES", tr("Nodes"), point, tr("Output NODES of “Fibre expansion”.")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterFeatureSource(name, title, [kind]), words)
        self.add(
            QgsProcessingParameterEnum(
                "FORMAT", tr("Format"),
                [tr("GIS-Nebenbestimmungen (Netzplan)"), tr("XTrasse 2.0 codes")], defaultValue=0,
            ),  # fmt: skip
            tr("What the files are for. XTrasse: attribute tables in one GeoPackage, no valid GML."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "FILES", tr("Kind of files"), [tr("GeoPackage"), tr("GeoJSON"), tr("Shapefile")],
                defaultValue=2,
            ),
            tr("The federal programme asks for Shape or GeoJSON. XTrasse is always written as GeoPackage."),
        )
        self.add(
            QgsProcessingParameterString("CLUSTER", tr("Project area"), optional=True),
            tr("Value of cluster_id: only what belongs to this project area. Empty: all."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "CRS", tr("Coordinate reference system"),
                [tr("by the place"), "EPSG:25832", "EPSG:25833"], defaultValue=0,
            ),  # fmt: skip
            tr("By the place: zone 32 west of 12° east, else zone 33."), advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("OVERWRITE", tr("Replace an earlier export"), defaultValue=False),
            tr("Only a folder that holds nothing but files of an export is replaced."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder of the export")),
            tr("A new or empty folder."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "REPORT", tr("Report of the fields"), QgsProcessing.SourceType.TypeVector, optional=True,
                createByDefault=True,
            ),  # fmt: skip
            tr("One row for each field: how many rows are filled, from where, and what is not confirmed."),
        )
        self.addOutput(QgsProcessingOutputNumber("TRENCHES_WRITTEN", tr("Sections of trench to be dug")))
        self.addOutput(QgsProcessingOutputNumber("TRENCH_M", tr("Length of these [m]")))
        self.addOutput(QgsProcessingOutputNumber("CUSTOMERS", tr("Connections written")))
        self.addOutput(QgsProcessingOutputNumber("NODES_WRITTEN", tr("Nodes written")))
        self.addOutput(QgsProcessingOutputNumber("TOTAL", tr("Rows read")))
        self.addOutput(QgsProcessingOutputNumber("USED", tr("Rows used")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED", tr("Rows rejected")))

    def execute(self, run: Run) -> dict:
        xtrasse = run.choice("FORMAT") == 1
        kind = GEOPACKAGE if xtrasse else FILE_KINDS[run.choice("FILES")]
        destination = Path(run.destination("OUTPUT_FOLDER"))
        _check_folder(destination, run.flag("OVERWRITE"))
        run.step(0.0, 0.3, tr("Reading the plan"))
        crs = self._system(run)
        plan = read_plan(run, crs)
        if xtrasse:
            from .fundingxtrasse import layers
        else:
            from .fundingnetzplan import layers
        run.step(0.3, 0.9, tr("Writing the layers"))
        found = layers(run, plan)
        folder = run.file_output("OUTPUT_FOLDER")
        shutil.rmtree(folder, ignore_errors=True)  # left behind when QGIS itself was ended in a run
        folder.mkdir()
        source = provenance.derived(
            provenance.COMPUTED, [run.provenance(name) for name in INPUTS], tool=self.ID,
            parameters={"format": "xtrasse" if xtrasse else NETZPLAN},
            expected_error=tr("Not checked against the programme's own rules."),
        )  # fmt: skip
        report = write_layers(run, folder, found, kind, crs, source)
        self._report(run, report, source)
        run.check_cancelled()
        if destination.exists():  # empty, or an earlier export: checked above
            aside = destination.with_name(f".{destination.name}.old")
            os.replace(destination, aside)
            shutil.rmtree(aside, ignore_errors=True)
        return plan.numbers()

    def _system(self, run: Run) -> QgsCoordinateReferenceSystem:
        """The CRS of the files."""
        chosen = SYSTEMS[run.choice("CRS")]
        if not chosen:
            from ..layers.frames import moved_bounds

            source = run.source("TRENCHES")
            if not source.sourceCrs().isValid():
                raise InputError(
                    "Layer “{layer}” has no coordinate reference system. Set it in the layer's properties.",
                    layer=source.sourceName(),
                )
            box, degrees = source.sourceExtent(), QgsCoordinateReferenceSystem("EPSG:4326")
            chosen = "EPSG:25832"
            if not box.isNull() and source.featureCount():
                edges = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
                shifts = run.context.transformContext()
                west, _, east, _ = moved_bounds(edges, source.sourceCrs(), degrees, shifts)
                chosen = SYSTEMS[2 if (west + east) / 2 >= BORDER_LONGITUDE else 1]
        run.info(tr("The files are in {crs}.", crs=chosen))
        return QgsCoordinateReferenceSystem(chosen)

    def _report(self, run: Run, rows: list[dict], source) -> None:
        fields = schema.qgs_fields(broadbandschema.FUNDING_EXPORT_REPORT)

        features = (frames.feature(fields, row) for row in rows)
        run.add_features("REPORT", features, fields, title=tr("Report of the fields"), provenance=source)
        unsure = sum(row["state"] != tr("filled") for row in rows)
        if unsure:
            run.warn(
                tr("{count} of {all} fields are empty, rest on an assumption or could not be confirmed: see "
                   "REPORT.", count=unsure, all=len(rows))
            )  # fmt: skip


def _check_folder(folder: Path, replace: bool) -> None:
    """Raises InputError where the folder may not be written to without loss."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise InputError("“{path}” is a file. Choose a folder for the export.", path=folder)
    names = sorted(path.name for path in folder.iterdir())
    if not names:
        return
    if not replace:
        raise InputError(
            "Folder “{path}” is not empty. Nothing was changed. Choose a new or empty folder, or tick "
            "“Replace an earlier export”.", path=folder,
        )  # fmt: skip
    foreign = [name for name in names
               if Path(name).suffix not in ENDINGS or Path(name).stem not in contents()]  # fmt: skip
    if foreign:
        raise InputError(
            "Folder “{path}” holds more than an earlier export ({files}). Nothing was changed. Choose a new "
            "or empty folder.", path=folder, files=", ".join(foreign[:3]),
        )  # fmt: skip

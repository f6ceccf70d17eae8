"""smartcity:importgeoportal - what a city's portal or service offers, as a list, copies or live layers."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..layers import http, portal, schema
from ..layers.catalogue import Entry
from ..layers.entries import NEEDS_LAYER
from ..layers.frames import feature
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .portalimport import COPY, LIST, PortalImport
from .portalreport import write_report
from .run import Run
from .web import client_for

MOST_LAYERS = 50
"""Of a service that a catalogue names as a whole. Assumption: who chooses it wants so many."""


class ImportGeoportal(SmartCityAlgorithm):
    ID = "importgeoportal"
    GROUP = "citydata"
    NEEDS = ("lxml",)

    def title(self) -> str:
        return tr("Import from a geoportal")

    def keywords(self) -> list[str]:
        return ["geoportal", "Masterportal", "WMS", "WMTS", "WFS", "OGC API Features", "ArcGIS", "CKAN",
                "DCAT", "XPlanGML", "services.json", "catalogue", "open data",
                "Katalog", "Dienste", "offene Daten", "Bebauungsplan"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Lists what a city already publishes, with licence and age, and takes what you choose: as a "
            "copy in a GeoPackage, ready for the other tools, or as live layers that ask their service.</p>"
            "<p><b>Catalogues</b>: Masterportal (services.json, config.json), VC Map, an ArcGIS REST "
            "folder, DKAN, CKAN or DCAT-AP, QGIS's list of WMS connections, the address of a single WMS, "
            "WMTS, WFS, OGC API Features or SensorThings, or a file (GeoPackage, Shapefile as ZIP, "
            "GeoJSON, CSV, XPlanGML: one table for each class).</p>"
            "<p><b>Use</b>: run it with empty layers first: it only lists. Then name the layers by their "
            "titles or keys.</p>"
            "<p><b>Copies</b> are read page by page and counted against what the service announces, "
            "shifted to the work system by QGIS, made multi-part and valid, reduced to the features that "
            "meet the extent, and keep their provenance. Curves become straight lines. Layers under the "
            "ODbL go to a file of their own beside the other, as that licence would else reach over to "
            "them. Pictures (WMS, WMTS) cannot be copied. Sensors (SensorThings) come with their last "
            "value; “Import sensors” also lists those without a place.</p>"
            "<p><b>Outputs</b>: the list with the state of each layer, the layers, a report (HTML) of what "
            "was loaded and what was not, and why. Chosen layers = loaded + not loadable this way + "
            "failed: one layer that fails does not stop the rest.</p>"
            "<p><b>Limits</b>: OGC API Features come in degrees, with as many digits as the service gives "
            "(six are about 0.1 m), unless it offers the system in which it keeps them. A WFS 1.1 that hides "
            "how many features it has may send only a part; a WFS 2.0 is read to its end.</p>"
            "<p><b>Login</b>: it is sent to the server of the catalogue only, or, where the catalogue is a "
            "file on this computer, to services that it marks as secured.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_inputs()
        self.add(
            QgsProcessingParameterFeatureSink(
                "LIST", tr("What is offered"), QgsProcessing.SourceType.TypeVector
            ),
            tr("One row for each layer of the catalogue."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT_GPKG", tr("Copies"), "GeoPackage (*.gpkg)", optional=True
            ),
            tr("A new GeoPackage; an existing one is not touched. ODbL layers go to a second one beside "
               "it, whose name ends in _odbl."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFileDestination("REPORT", tr("Report"), "HTML (*.html)", optional=True),
            tr("What was loaded and what was not, with licence and age."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "LAYERS_OUT", tr("Layer definition"), "QLR (*.qlr)", optional=True, createByDefault=False
            ),
            tr("The layers in a group, to be dragged into any QGIS project."),
        )
        self.addOutput(QgsProcessingOutputFile("OUTPUT_ODBL", tr("Copies under the ODbL")))
        self.addOutput(QgsProcessingOutputNumber("OFFERED", tr("Layers offered")))
        self.addOutput(QgsProcessingOutputNumber("LOADED", tr("Layers loaded")))
        self.addOutput(QgsProcessingOutputNumber("SKIPPED", tr("Chosen layers that cannot be loaded this "
                                                               "way")))
        self.addOutput(QgsProcessingOutputNumber("FAILED", tr("Chosen layers that failed")))
        self.addOutput(QgsProcessingOutputNumber("FEATURES", tr("Features copied")))

    def _add_inputs(self) -> None:
        self.add(
            QgsProcessingParameterString("CATALOGUE", tr("Catalogue, service or file")),
            tr("A web address or a path."),
        )
        self.add(
            QgsProcessingParameterString("LAYERS", tr("Layers"), optional=True),
            tr("Titles or keys separated by semicolons; * stands for any text, also alone. Empty: only "
               "list."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "MODE", tr("What to do"),
                [tr("Only list"), tr("Copy into a GeoPackage"), tr("Add as live layers")], defaultValue=COPY,
            ),  # fmt: skip
            tr("A copy keeps the state of today and needs no network later; a live layer shows what its "
               "service says when it is drawn."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Only features that meet it are copied, whole. Give the city's extent: services of a Land "
               "hold more."),
        )
        self.add_target_crs()
        self.add(
            QgsProcessingParameterAuthConfig("AUTHCFG", tr("Login"), optional=True),
            tr("Kept encrypted by QGIS; only its id stands in live layers."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_FEATURES", tr("Most features of a layer"), QgsProcessingParameterNumber.Type.Integer,
                200_000, minValue=1,
            ),  # fmt: skip
            tr("A layer with more is cut there, and the report says so. An assumption that keeps a slip from "
               "loading a whole Land."),
            advanced=True,
        )  # fmt: skip

    def execute(self, run: Run) -> dict:
        source, login, mode = run.text("CATALOGUE").strip(), run.text("AUTHCFG"), run.choice("MODE")
        if not source:
            raise InputError("Parameter CATALOGUE is empty. Give the address of a portal, a service or a "
                             "file.")
        wanted = run.text("LAYERS")
        work = PortalImport(run, source, mode if wanted.strip() else LIST)
        run.step(0, 0.1, tr("Reading the catalogue"))
        offered = _catalogue(run, source, login)
        for problem in offered.problems:
            run.warn(problem)
        entries, unknown = portal.chosen(offered.entries, wanted)
        for pattern in unknown:
            run.warn(tr("No layer is called “{name}”. The list shows all names.", name=pattern))
        entries = [layer for entry in entries for layer in _layers_of(run, entry, source, login)]
        outcomes = work.load(offered, entries)
        run.step(0.95, 1)
        found_later = [entry for entry in entries if entry not in offered.entries]
        self._list(run, [*offered.entries, *found_later], outcomes, login)
        if run.wants("REPORT"):
            write_report(run.file_output("REPORT"), offered, outcomes, source=http.shown(source), login=login)
        loaded = [outcome for outcome in outcomes if outcome.loaded]
        failed = [outcome for outcome in outcomes if outcome.failed]
        features = sum(written.count for outcome in loaded for written in outcome.written)
        run.info(
            tr("Layers offered: {offered}, chosen: {chosen}, loaded: {loaded}, not loadable this way: "
               "{skipped}, failed: {failed}. Features copied: {features}.",
               offered=len(offered.entries), chosen=len(outcomes), loaded=len(loaded), features=features,
               skipped=len(outcomes) - len(loaded) - len(failed), failed=len(failed))
        )  # fmt: skip
        return {"OFFERED": len(offered.entries), "LOADED": len(loaded), "FAILED": len(failed),
                "SKIPPED": len(outcomes) - len(loaded) - len(failed), "FEATURES": features}  # fmt: skip

    def _list(self, run: Run, entries, outcomes, login: str) -> None:
        """One row for each entry; what was tried says how it went."""
        tried = {outcome.entry.key: outcome for outcome in outcomes}
        fields = schema.qgs_fields(schema.PORTAL_ENTRIES)
        rows = []
        for entry in entries:
            state, reason = portal.state(entry, login)
            outcome = tried.get(entry.key)
            if outcome is not None and (outcome.loaded or outcome.failed):
                state, reason = outcome.state, outcome.failed
            rows.append(feature(fields, {
                "key": entry.key, "title": entry.title, "group": entry.group,
                "kind": tr(entry.kind),  # translated: in layers/catalogue.py
                "licence": portal.licence_words(entry), "provider": entry.provider, "updated": entry.updated,
                "state": state, "reason": reason,
            }))  # fmt: skip
        run.add_features("LIST", rows, fields, title=tr("What is offered"))


def _catalogue(run: Run, source: str, login: str):
    single = portal.of_one_file(source)
    if single is not None:
        return single
    from ..layers import catalogues

    return catalogues.read(source, client_for(run, login))


def _layers_of(run: Run, entry: Entry, source: str, login: str) -> list[Entry]:
    """The layers of an entry for which its catalogue names a service only; any other entry as it is."""
    if entry.hindrance != NEEDS_LAYER:
        return [entry]
    from ..layers import catalogues

    try:
        found = catalogues.layers_of(entry, client_for(run, portal.login_for(entry, login, source)))
    except InputError as error:
        run.warn(tr(error.template, **error.values))  # translated: in layers
        return [entry]
    if not 0 < len(found.entries) <= MOST_LAYERS:
        run.warn(tr("“{title}” is a service with {count} layers. Give its address as CATALOGUE to choose.",
                    title=entry.title, count=len(found.entries)))  # fmt: skip
        return [entry]
    return found.entries

"""smartcity:broadbandclassify - which class of supply each address is in, and whether it can be funded."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..smartcity_plugin import presets
from ..smartcity_plugin.patience import Abandoned
from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .run import Cancelled, Run

KINDS = QgsProcessing.SourceType
DEFAULT_RULES = "supply_rules_de_dark_grey_2023"


class BroadbandClassify(SmartCityAlgorithm):
    ID = "broadbandclassify"
    GROUP = "broadband"
    NEEDS = ("geopandas", "scipy")

    def title(self) -> str:
        return tr("Classify broadband supply")

    def keywords(self) -> list[str]:
        return ["broadband", "supply", "white spots", "grey spots", "gigabit", "funding", "Breitband",
                "Versorgung", "weiße Flecken", "graue Flecken", "dunkelgraue Flecken", "Gigabit-Richtlinie",
                "Aufgreifschwelle", "Markterkundung", "Breitbandatlas", "Gigabit-Grundbuch", "Glasfaser",
                "Mobilfunk", "WLAN"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Says of each address how well it is supplied today and once all that is announced is built, "
            "which class that is under the chosen rules, whether it is eligible for funding, and why. It is "
            "the first step before “Broadband gaps and project areas” and “Fibre expansion”.</p>"
            "<p><b>Inputs</b>: addresses (points); offers as tables or points by address (id, or street, "
            "house number and postcode), as areas of an operator, or as 100 m cells of the Breitbandatlas "
            "(fields down_fn_hh_…, beste_tech). Speeds are read as people write them (“bis zu 250”, “1 "
            "Gbit/s”, “16.000 kbit/s”). For public Wi-Fi: points of hotspots.</p>"
            "<p><b>Outputs</b>: OUTPUT, the addresses with best offers, classes, eligibility, the reason in "
            "words and contradictions between sources; SUMMARY, key figures.</p>"
            "<p><b>Method</b>: what lists say of an address goes before areas, and areas before cells. A "
            "speed is an interval; where it leaves the class open, the class is <i>undetermined</i>, and "
            "so is the eligibility wherever it depends on that. In particular the test of the German "
            "programmes since 2023 (200 Mbit/s symmetric or 500 Mbit/s down, for each address) cannot be "
            "decided from cells of the atlas. An address without any known offer is undetermined too, unless "
            "the offers are said to be complete. Rules are files with their legal source "
            "(resources/presets/supply_rules_*.toml); next year's are a new file.</p>"
            "<p><b>Limits</b>: a check for planning, no decision on an application. It knows only what the "
            "sources say; whether a speed is reliable, nobody has measured.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_inputs()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Classified addresses"), KINDS.TypeVectorPoint)
        )
        self.add(
            QgsProcessingParameterFeatureSink("SUMMARY", tr("Key figures"), KINDS.TypeVector, optional=True)
        )
        for name, words in (
            ("ADDRESSES", tr("Addresses")), ("UNITS", tr("Connections needed")),
            ("ELIGIBLE", tr("Addresses, eligible")), ("NOT_ELIGIBLE", tr("Addresses, not eligible")),
            ("UNDETERMINED", tr("Addresses, undetermined")),
            ("CONFLICTS", tr("Contradictions between sources")),
            ("REJECTED", tr("Addresses rejected")), ("OFFERS_USED", tr("Offers used")),
            ("OFFERS_REJECTED", tr("Offers rejected")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, words))

    def _add_inputs(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource("ADDRESSES", tr("Addresses"), [KINDS.TypeVectorPoint]),
            tr("Points with id, households, businesses and class_of_user, as far as known; German names of "
               "columns are found too. Without an id column rows are numbered."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterMultipleLayers("OFFERS", tr("Offers"), KINDS.TypeVector),
            tr("Tables, points, areas or cells, as many as there are: address_id, operator, technology, "
               "down_mbit, up_mbit, status (existing, announced, promised) and built_by_date."),
        )  # fmt: skip
        rules = QgsProcessingParameterString("RULES", tr("Rules"), DEFAULT_RULES)
        rules.setMetadata({"widget_wrapper": {"value_hints": presets.names("supply_rules_")}})
        self.add(
            rules,
            tr("What counts as supplied, and what is eligible: name of a preset of the plugin, or path of a "
               "TOML file of your own, best a changed copy of one. The log names the source of the rules."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("DATE", tr("Reference date"), optional=True),
            tr("From when on announcements are counted, for example 2026-12-31. Empty: today."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "COMPLETE", tr("The offers are all that there are"), defaultValue=False
            ),
            tr("Then an address without any offer has none, and is eligible as the rules say of the worst "
               "class. Otherwise nobody knows, and it is undetermined."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber("TARGET", tr("Hotspots aimed at"), optional=True, minValue=1),
            tr("For public Wi-Fi: the number of hotspots that the municipality wants, to compare with those "
               "that exist and are announced."), advanced=True,
        )  # fmt: skip
        self.add_mapping()

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.broadband.classify import classify
        from . import supplyinputs, supplyoutputs

        run.step(0.0, 0.4, tr("Reading addresses and offers"))
        supply = supplyinputs.read(run)
        run.step(0.4, 0.7, tr("Classifying {count} addresses", count=len(supply.addresses.rows)))
        users = supply.addresses.rows["class_of_user"].to_numpy(dtype=object)
        try:
            found = classify(
                supply.table, users, supply.rules, supply.today, complete=supply.complete,
                cancelled=run.feedback.isCanceled, progress=run.progress,
            )  # fmt: skip
        except Abandoned:
            raise Cancelled from None
        run.step(0.7, 1.0, tr("Writing the layers"))
        return supplyoutputs.write(run, supply, supplyoutputs.answer(supply, found))

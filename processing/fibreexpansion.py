"""smartcity:fibreexpansion - the cheapest trenches that bring fibre to addresses, and what they cost."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .fibrefigures import WOLFSBURG_M_PER_UNIT
from .fibrelayers import read_addresses, read_pops, read_streets
from .fibreoutputs import cost_note, write
from .fibreplan import check_mode, make_graph, read_rest, settle
from .run import Run

KINDS = QgsProcessing.SourceType
LINES_AND_AREAS = [KINDS.TypeVectorLine, KINDS.TypeVectorPolygon]


class FibreExpansion(SmartCityAlgorithm):
    ID = "fibreexpansion"
    GROUP = "broadband"
    NEEDS = ("geopandas", "scipy", "numba")

    def title(self) -> str:
        return tr("Fibre expansion")

    def keywords(self) -> list[str]:
        return ["fibre", "fiber", "FTTH", "FTTB", "broadband", "trench", "Steiner tree", "prize-collecting",
                "bill of quantities", "dig once", "network planning", "Glasfaser", "Glasfaserausbau",
                "Breitbandausbau", "Tiefbau", "Trasse", "Leerrohr", "Mitverlegung", "Netzplanung", "Kosten",
                "Hausanschluss"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Plans the cheapest trenches that bring fibre from points of presence along the streets to "
            "addresses, says what they cost, street by street, and how far from the cheapest possible plan "
            "they can be at most. For a first estimate before planning in detail.</p>"
            "<p><b>Inputs</b>: addresses with units (else households and businesses, else 1); streets, with "
            "classes, surface and width [m] as in OpenStreetMap or the demo city; points of presence. "
            "Optional: existing ducts and fibre, roadworks with dates, railways, rivers and motorways. Costs "
            "[EUR] come from a preset by ground and laying method with their sources; edit a copy of it. The "
            "fields of the streets may name ground, method or cost [EUR/m] of a street.</p>"
            "<p><b>Outputs</b>: TRENCHES with length, ground, method, cost, and what they are shared with; "
            "CONNECTIONS: cost of each address and why others are not connected; NODES; BILL, as a table and "
            "as a workbook; BY_CLUSTER: sums by project area; STATS: key figures. Trenches are shared out "
            "among the connections that depend on them, so that all sums agree. All is proposed, nothing "
            "exists.</p>"
            "<p><b>Method</b>: in wide streets a trench may lie on either side, and crossing is dearer; "
            "drops lead to the nearest trench. Steiner tree with a proven bound; with a limit per connection "
            "or a budget a prize-collecting Steiner tree. Roadworks and existing ducts are cheaper by the "
            "preset; what crosses a barrier bears its crossing.</p>"
            "<p><b>Limits</b>: other cables in the ground, permits, trees and owners' consent are not looked "
            "at. In narrow streets the side of the trench is open, and a drop across them is not dearer. "
            "Limit and budget heed trenches, drops and lead-ins, not cabinets and cables. A price that is "
            "not known is counted, never taken as 0.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_layers()
        self._add_wish()
        self._add_fields()
        self._add_numbers()
        self._add_results()

    def _add_layers(self) -> None:
        for name, title, kinds, optional, words in (
            ("ADDRESSES", tr("Addresses"), [KINDS.TypeVectorPoint], False,
             tr("Points. Fields that are read where present: id, units, households, businesses, "
                "class_of_user, cluster_id, eligible, phase.")),
            ("STREETS", tr("Streets"), [KINDS.TypeVectorLine], False,
             tr("Lines. Fields that are read where present: highway or road_class, surface, width, name, "
                "bridge, tunnel, layer.")),
            ("POPS", tr("Points of presence"), [KINDS.TypeVectorPoint], False,
             tr("Points where fibre comes from. Rows whose kind is distribution are distribution points that "
                "there are, with capacity as the connections that are free.")),
            ("DUCTS", tr("Existing ducts and fibre"), [KINDS.TypeVectorLine], True,
             tr("Lines. kind: duct or fibre; free: number of free ducts, 0 is not used; planned ones are not "
                "used.")),
            ("ROADWORKS", tr("Planned roadworks"), LINES_AND_AREAS, True,
             tr("Lines or areas with name and start_date. Trenches in them cost less.")),
            ("BARRIERS", tr("Railways, rivers, motorways"), LINES_AND_AREAS, True,
             tr("Lines or areas with the field kind: railway, river or motorway. Crossing them is dear, on "
                "bridges too.")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterFeatureSource(name, title, kinds, optional=optional), words)
        self.add(
            QgsProcessingParameterString("COSTS", tr("Preset of trench costs"), "fibre_costs"),
            tr("Name of a preset of the plugin (fibre_costs) or path of a TOML file of your own."),
        )
        self.add(
            QgsProcessingParameterString("MATERIALS", tr("Preset of materials"), "fibre_materials"),
            tr("Name of a preset of the plugin (fibre_materials) or path of a TOML file of your own: "
               "distribution points, ducts, cables."), advanced=True,
        )  # fmt: skip

    def _add_wish(self) -> None:
        real = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterEnum(
                "MODE", tr("What is connected"),
                [tr("all addresses"), tr("what is worth a limit per connection"), tr("what a budget pays")],
                defaultValue=0,
            ),  # fmt: skip
            tr("With a limit, the sum of what connections are worth less what they cost is as large as it "
               "can be; with a budget, as many connections as it pays."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "CRITICAL", tr("Critical sites with a second way"),
                [tr("hospitals"), tr("administration"), tr("schools"), tr("firms")], allowMultiple=True,
                optional=True,
            ),  # fmt: skip
            tr("Classes of users that get a second way from the point of presence, apart from the first one "
               "as far as the streets allow. Its trenches are dug beside the plan and borne by these sites; "
               "its ducts and cables are not in the bill."), advanced=True,
        )  # fmt: skip
        for name, title in (("COST_LIMIT", tr("Limit per connection [EUR]")), ("BUDGET", tr("Budget [EUR]"))):
            self.add(
                QgsProcessingParameterNumber(name, title, real, optional=True, minValue=0),
                tr("Of trenches, drops and house lead-ins."),
            )
        self.add(
            QgsProcessingParameterEnum(
                "ONLY_ELIGIBLE", tr("Which addresses"),
                [tr("all"), tr("only those eligible for funding"), tr("eligible or undetermined")],
                defaultValue=0,
            ),  # fmt: skip
            tr("By the field eligible: yes, no or undetermined."),
        )
        self.add(
            QgsProcessingParameterBoolean("NO_CROSSING", tr("Never cross a barrier"), False),
            tr("What lies behind a railway, river or motorway then needs a point of presence of its own."),
            advanced=True,
        )

    def _add_fields(self) -> None:
        for name, title, words in (
            ("WIDTH_FIELD", tr("Field of the street's width [m]"), tr("Empty: width_m or width.")),
            ("GROUND_FIELD", tr("Field of the trench's ground"),
             tr("Key of the preset or code of XTrasse (BRA_BaugrundTyp). Where empty, by class and "
                "surface.")),
            ("METHOD_FIELD", tr("Field of the laying method"),
             tr("Key of the preset or code of XTrasse (XP_Legeverfahren). Where empty, by class and "
                "surface.")),
            ("COST_FIELD", tr("Field of the cost [EUR/m]"),
             tr("Where empty, by ground and method. 0 or less is rejected.")),
        ):  # fmt: skip
            field = QgsProcessingParameterField(
                name, title, parentLayerParameterName="STREETS", optional=True
            )
            self.add(field, words, advanced=True)

    def _add_numbers(self) -> None:
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        for name, title, kind, default, least, words in (
            ("MAX_DROP", tr("Longest drop [m]"), real, 200.0, 1,
             tr("Addresses farther from any street are not connected. 200 m is an assumption.")),
            ("TOLERANCE", tr("Distance of ducts and roadworks [m]"), real, 8.0, 0.1,
             tr("Lines no farther from a trench run along it. 8 m is an assumption: half a street.")),
            ("YEAR_FROM", tr("Roadworks from this year on"), whole, None, 1900, tr("Empty: all.")),
            ("YEAR_TO", tr("Roadworks up to this year"), whole, None, 1900, tr("Empty: all.")),
            ("PHASES", tr("Number of phases"), whole, 1, 1,
             tr("By project areas, those with the least cost per connection first; a field phase of the "
                "addresses comes before.")),
            ("PLAUSIBLE_METRES", tr("Trench per connection to compare with [m]"), real,
             round(WOLFSBURG_M_PER_UNIT, 1), 0, tr("Stands in the key figures beside the plan's own.")),
            ("TIME_LIMIT", tr("Time for the search [s]"), whole, 60, 1,
             tr("More time narrows the gap. The search ends earlier when the answer is proven.")),
            ("SEED", tr("Seed"), whole, 0, 0,
             tr("The same seed gives the same answer, as long as the time suffices.")),
        ):  # fmt: skip
            self.add(
                QgsProcessingParameterNumber(name, title, kind, default, optional=default is None,
                                             minValue=least),
                words, advanced=True,
            )  # fmt: skip
        self.add(
            QgsProcessingParameterString(
                "PLAUSIBLE_SOURCE", tr("Source of that figure"),
                tr("City of Wolfsburg 2017-2021: over 900 km for 73,950 units"),
            ),
            tr("Stands beside it in the key figures."), advanced=True,
        )  # fmt: skip

    def _add_results(self) -> None:
        for name, title, kind, words in (
            ("TRENCHES", tr("Fibre trenches"), KINDS.TypeVectorLine,
             tr("Lines: each piece with length, ground, method, cost and the connections that depend on "
                "it.")),
            ("CONNECTIONS", tr("Fibre connections"), KINDS.TypeVectorPoint,
             tr("Points: each address with its cost, or why it is not connected.")),
            ("NODES", tr("Fibre nodes"), KINDS.TypeVectorPoint, tr("Points of presence and distribution.")),
            ("BILL", tr("Bill of quantities"), KINDS.TypeVector,
             tr("Table: position, item, quantity, unit, cost and basis.")),
            ("BY_CLUSTER", tr("Fibre plan by project area"), KINDS.TypeVector,
             tr("Table: connections, trench and cost of each project area (cluster_id).")),
            ("STATS", tr("Key figures of the fibre plan"), KINDS.TypeVector,
             tr("Table: key, figure, value, unit, basis.")),
        ):  # fmt: skip
            optional = name in ("NODES", "BY_CLUSTER", "STATS")
            self.add(QgsProcessingParameterFeatureSink(name, title, kind, optional=optional), words)
        self.add(
            QgsProcessingParameterFileDestination(
                "BILL_XLSX", tr("Bill as a workbook"), tr("Workbook (*.xlsx)"), optional=True
            ),
            tr("The bill with formulas, key figures and project areas."),
        )
        for name, title in (
            ("TOTAL_COST", tr("Cost as far as prices are known [EUR]")),
            ("COST_MISSING", tr("Positions without a price")),
            ("TRENCH_COST", tr("Trenches, drops and house lead-ins [EUR]")),
            ("TRENCH_LENGTH", tr("Trench with drops [m]")), ("UNITS", tr("Connections")),
            ("CONNECTED", tr("Addresses connected")), ("UNCONNECTED", tr("Addresses not connected")),
            ("COST_PER_UNIT", tr("Cost per connection [EUR]")),
            ("METRES_PER_UNIT", tr("Trench per connection [m]")), ("SAVED", tr("Saved [EUR]")),
            ("VALUE", tr("Value of the objective")), ("BOUND", tr("Best possible value at most or at least")),
            ("GAP", tr("Gap to the best possible value at most [%]")), ("TOTAL", tr("Rows read")),
            ("USED", tr("Rows used")), ("LEFT_OUT", tr("Rows left out as not eligible")),
            ("REJECTED", tr("Rows rejected")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputBoolean("OPTIMAL", tr("Proven that no plan is better")))
        self.addOutput(QgsProcessingOutputString("STATUS", tr("How good the plan is, in words")))

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.broadband import costs
        from ..smartcity_plugin.patience import Abandoned
        from .run import Cancelled

        run.step(0.0, 0.15, tr("Reading addresses and streets"))
        check_mode(run)
        preset = costs.read(run.text("COSTS"))
        crs = run.work_crs("STREETS", "ADDRESSES", "POPS")
        addresses = read_addresses(run, crs)
        pops, points = read_pops(run, crs)
        streets = read_streets(run, crs, preset)
        given = read_rest(run, crs, addresses, streets, pops, points, preset)
        try:
            run.step(0.15, 0.35, tr("Laying out all possible trenches"))
            graph = make_graph(run, given)
            run.step(0.35, 0.85, tr("Choosing trenches"))
            plan = settle(run, given, graph)
        except Abandoned:
            raise Cancelled from None
        run.step(0.85, 1.0, tr("Writing"))
        run.info(cost_note())
        return write(run, plan, crs)

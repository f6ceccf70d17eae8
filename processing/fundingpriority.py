"""smartcity:fundingpriority - which project areas first, what they cost, who pays, and in which year."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDate

from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .fundinganswer import TOOL, compute, programme_of
from .run import Run

DEFAULT_PROGRAMME = "funding_de_gigabit_2025"
DEFAULT_TAKE_UP, LOW_TAKE_UP, HIGH_TAKE_UP = 50.0, 30.0, 70.0
DEFAULT_COST_CHANGE, DEFAULT_WEIGHT_CHANGE = 20.0, 100.0
DEFAULT_YEARS = 10
"""Assumptions; all of them can be changed."""
KINDS = QgsProcessing.SourceType
WHOLE, REAL = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double


class FundingPriority(SmartCityAlgorithm):
    ID = TOOL
    GROUP = "broadband"
    NEEDS = ("geopandas", "matplotlib")

    def title(self) -> str:
        return tr("Funding and priority")

    def keywords(self) -> list[str]:
        return ["broadband", "fibre", "funding", "subsidy", "viability gap", "ranking", "priority", "phases",
                "budget", "own share", "Breitband", "Glasfaser", "Förderung", "Wirtschaftlichkeitslücke",
                "Eigenanteil", "Betreibermodell", "Gigabit-Richtlinie", "Kofinanzierung", "Rangfolge",
                "Ausbauphasen", "graue Flecken", "weiße Flecken"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Ranks project areas for fibre, says which of them a funding programme pays for and why, "
            "divides the cost among federation, Land and municipality, and spreads the areas over years by "
            "a yearly budget. Use it once the areas and their costs are known, before a council "
            "decides.</p><p><b>Inputs</b>: project areas of “Broadband gaps and project areas”; costs of "
            "“Fibre expansion”, joined by cluster_id; a programme, whose file gives each share and limit "
            "with its source, or as not confirmed or assumed; weights. The expected revenue is the field "
            "revenue_eur of the costs, or EUR per customer times take-up; else it is not "
            "known.</p><p><b>Outputs</b>: RANKING: the areas with rank, score and its parts, eligibility "
            "with the reason, cost, gap, shares, range and year. PHASES: a row for each year, and for areas"
            " without one. SENSITIVITY: what other costs, take-up and weights would change. STATS: key "
            "figures with their basis. CHART: cost per connection by area, cheapest first, with the "
            "municipality's share added up.</p><p><b>Method</b>: score: each criterion from 0 for the worst"
            " to 100 for the best of these areas (min-max), averaged by weight; ties go to more "
            "connections, then to the cheaper area. Fundable is the cost less the revenue, in mixed areas "
            "the eligible part of it by connections (an assumption). Years: by rank, skipping what does not"
            " fit; an area with roadworks comes first in their year. The range of the own share is over "
            "cost, take-up and undetermined eligibility, that of a rank over one change at a time and the "
            "area's own cost.</p><p><b>Limits</b>: an area of unknown cost has no rank, no share and no "
            "year as long as the cost has a weight; it is counted, and no sum takes it for 0. The official "
            "tables of points for priority could not be read: the score is not that of the programme. No "
            "programme is a promise: ask the funding body. The order of years is a rule, not an "
            "optimum.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add(
            QgsProcessingParameterFeatureSource("CLUSTERS", tr("Project areas"), [KINDS.TypeVectorPolygon]),
            tr("Output CLUSTERS of “Broadband gaps and project areas”. Needed: cluster_id and units."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("COSTS", tr("Costs by project area"), [KINDS.TypeVector]),
            tr("Output BY_CLUSTER of “Fibre expansion”. Needed: cluster_id and cost_eur. A field revenue_eur "
               "is the expected revenue of the area, or the lease, over the time for which the network is "
               "bound."),
        )  # fmt: skip
        self._add_programme()
        self._add_weights()
        self._add_phases()
        self._add_sensitivity()
        self._add_results()

    def _add_programme(self) -> None:
        from ..smartcity_plugin.broadband import programmes

        programme = QgsProcessingParameterString("PROGRAMME", tr("Funding programme"), DEFAULT_PROGRAMME)
        programme.setMetadata({"widget_wrapper": {"value_hints": programmes.names()}})
        self.add(
            programme,
            tr("Name of a preset of the plugin, or path of a TOML file of your own: copy funding_template. "
               "The log says which of its values are not confirmed."),
        )  # fmt: skip
        self._number("FEDERAL_SHARE", tr("Federal share [%]"), None, 100,
                     tr("Empty: as in the programme. In poor regions it is often higher."))  # fmt: skip
        self._number("LAND_SHARE", tr("Share of the Land [%]"), None, 100, tr("Empty: as in the programme."))
        self.add(
            QgsProcessingParameterEnum(
                "MODEL", tr("What is paid for"),
                [tr("a network of the municipality's own (operator model)"),
                 tr("the viability gap of a company")], defaultValue=0,
            ),  # fmt: skip
            tr("Both are cost less revenue. In the operator model the whole cost counts where no lease is "
               "known; a viability gap is not known without a revenue."),
        )
        self._number("REVENUE", tr("Revenue per customer [EUR]"), None, None,
                     tr("Over the time for which the network is bound, for areas without revenue_eur. Empty: "
                        "not known."))  # fmt: skip
        self._number("TAKE_UP", tr("Take-up [%]"), DEFAULT_TAKE_UP, 100,
                     tr("Connections that become customers. The default is an assumption. A stated "
                        "revenue_eur is taken as that at this take-up."))  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "APPLICATION", tr("Applications"),
                [tr("one for all project areas"), tr("one for each project area")], defaultValue=0,
            ),  # fmt: skip
            tr("Largest and least grants of the programme hold for one application."), advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("HOPEFUL", tr("Count undetermined connections as eligible"), False),
            tr("Else they count as not eligible; the sensitivity shows both."), advanced=True,
        )

    def _add_weights(self) -> None:
        for name, title in (
            ("WEIGHT_UNITS", tr("Weight: connections")), ("WEIGHT_SCHOOLS", tr("Weight: schools")),
            ("WEIGHT_BUSINESSES", tr("Weight: businesses")),
            ("WEIGHT_PUBLIC", tr("Weight: hospitals and administration")),
            ("WEIGHT_COST", tr("Weight: low cost per connection")),
            ("WEIGHT_DIG_ONCE", tr("Weight: trench shared with roadworks")),
            ("WEIGHT_NEED", tr("Weight: slow connections today")),
        ):  # fmt: skip
            self._number(name, title, 1.0, None,
                         tr("0 or more; only the ratio of the weights counts. All alike by default: an "
                            "assumption, the council decides."))  # fmt: skip

    def _add_phases(self) -> None:
        self._number("BUDGET", tr("Yearly budget of the municipality [EUR]"), None, None,
                     tr("For its own share. Empty: no phases."))  # fmt: skip
        next_year = QDate.currentDate().year() + 1
        self.add(
            QgsProcessingParameterNumber("START_YEAR", tr("First year"), WHOLE, next_year, minValue=2000,
                                         maxValue=2200),
            tr("Year of phase 1."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber("YEARS", tr("Years at most"), WHOLE, DEFAULT_YEARS, minValue=1,
                                         maxValue=100),
            tr("Areas that do not fit into so many years are listed without a year."), advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterBoolean("SPREAD", tr("Pay dear areas over several years"), True),
            tr("Areas whose share is above a yearly budget; else they are listed without a year."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("DIG_ONCE", tr("Keep to roadworks"), True),
            tr("In the year of their first roadworks areas come before those of a better rank."),
            advanced=True,
        )

    def _add_sensitivity(self) -> None:
        self._number("COST_CHANGE", tr("Change of the cost [%]"), DEFAULT_COST_CHANGE, 99,
                     tr("Down and up, for the sensitivity."), advanced=True)  # fmt: skip
        self._number("TAKE_UP_LOW", tr("Low take-up [%]"), LOW_TAKE_UP, 100, tr("An assumption."),
                     advanced=True)  # fmt: skip
        self._number("TAKE_UP_HIGH", tr("High take-up [%]"), HIGH_TAKE_UP, 100, tr("An assumption."),
                     advanced=True)  # fmt: skip
        self._number("WEIGHT_CHANGE", tr("Change of each weight [%]"), DEFAULT_WEIGHT_CHANGE, None,
                     tr("100: each weight is halved, doubled and dropped in turn."),
                     advanced=True)  # fmt: skip
        self.add(
            QgsProcessingParameterFeatureSource(
                "ADDRESSES", tr("All addresses of the municipality"), [KINDS.TypeVectorPoint], optional=True
            ),
            tr("Output of “Classify broadband supply”: tells the share of connections below 30 Mbit/s, by "
               "which some programmes choose. For information only."),
            advanced=True,
        )  # fmt: skip
        for name, title in (("INHABITANTS", tr("Inhabitants of the municipality")),
                            ("AREA_KM2", tr("Area of the municipality [km²]"))):  # fmt: skip
            self._number(name, title, None, None,
                         tr("For the density of population, by which some programmes choose. For information "
                            "only."), advanced=True)  # fmt: skip

    def _add_results(self) -> None:
        for name, title, kind, words in (
            ("RANKING", tr("Ranked project areas"), KINDS.TypeVectorPolygon,
             tr("Polygons: rank, eligibility, cost, shares, range and year of each area.")),
            ("PHASES", tr("Phases"), KINDS.TypeVector, tr("Table: a row for each year.")),
            ("SENSITIVITY", tr("Sensitivity"), KINDS.TypeVector,
             tr("Table: what one change at a time does to sums and order.")),
            ("STATS", tr("Key figures of funding"), KINDS.TypeVector,
             tr("Table: key, figure, value, unit, basis.")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterFeatureSink(name, title, kind, optional=name != "RANKING"), words)
        self.add(
            QgsProcessingParameterFileDestination(
                "CHART", tr("Chart"), tr("PNG picture (*.png)") + ";;" + tr("SVG picture (*.svg)"),
                optional=True
            ),
            tr("Cost per connection by project area as a sheet of A4 that a council can read."),
        )
        self.add_chart_language(advanced=True)
        for name, title in (
            ("TOTAL_COST", tr("Cost of the areas whose cost is known [EUR]")),
            ("OWN_SHARE", tr("Share of the municipality where it is known [EUR]")),
            ("FEDERAL", tr("Federal share where it is known [EUR]")),
            ("LAND", tr("Share of the Land where it is known [EUR]")),
            ("MISSING", tr("Project areas whose cost is not known")),
            ("OWN_MISSING", tr("Project areas whose share of the municipality is not known")),
            ("RANKED", tr("Project areas with a rank")), ("PHASED", tr("Project areas with a year")),
            ("TOTAL", tr("Rows read")), ("USED", tr("Rows used")), ("REJECTED", tr("Rows rejected")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _number(
        self, name: str, title: str, default: float | None, most: float | None, words: str, *,
        advanced: bool = False,
    ) -> None:
        """A number of 0 or more."""
        parameter = QgsProcessingParameterNumber(name, title, REAL, default, default is None, 0)
        if most is not None:
            parameter.setMaximum(most)
        self.add(parameter, words, advanced=advanced)

    def execute(self, run: Run) -> dict:
        from . import fundinglayers, fundingoutputs

        run.step(0.0, 0.2, tr("Reading project areas and costs"))
        inputs = fundinglayers.read(run)
        programme = programme_of(run)
        run.step(0.2, 0.8, tr("Dividing costs and ranking"))
        found = compute(run, inputs, programme)
        run.step(0.8, 1.0, tr("Drawing and writing"))
        return fundingoutputs.write(run, found)

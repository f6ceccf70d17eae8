"""What algorithms that choose sites share: their parameters and outputs, and the way from reach to result.

A subclass adds the parameters (`add_layers` ... `add_results`), reads its sites and demand (sitinglayers.py),
makes the table of who reaches whom by its own means, and hands both to `settle`, which solves, ranks and
writes.
"""

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
)

from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .run import Run
from .sitinganswer import Wish, answer
from .sitinglayers import Demand, Sites
from .sitingoutputs import Origin, write

DEFAULT_TIME_LIMIT_S = 60
KINDS = QgsProcessing.SourceType


def add_weight_field(algorithm: SmartCityAlgorithm) -> None:
    """WEIGHT_FIELD, of the layer DEMAND; `sitinglayers.read_demand` reads it."""
    algorithm.add(
        QgsProcessingParameterField(
            "WEIGHT_FIELD", tr("Field of the demand's weight"), parentLayerParameterName="DEMAND",
            type=QgsProcessingParameterField.DataType.Numeric, optional=True,
        ),
        tr("How much each point counts. Empty: the field weight, and 1 for each where there is none. "
           "Rows whose weight is empty, 0 or below are rejected."),
    )  # fmt: skip


class SitingAlgorithm(SmartCityAlgorithm):
    """Base of the algorithms that choose sites."""

    GROUP = "siting"
    NEEDS = ("geopandas", "scipy", "numba", "matplotlib")

    def add_layers(self) -> None:
        """CANDIDATES, DEMAND, WEIGHT_FIELD, EXISTING."""
        self.add(
            QgsProcessingParameterFeatureSource("CANDIDATES", tr("Candidate sites"), [KINDS.TypeVectorPoint]),
            tr("Points, for example from “Candidate sites”. Fields that are read where present: id, name, "
               "cost_eur [EUR], running_eur [EUR per year], height_agl [m above ground]. All fields named as "
               "in the candidates' schema are kept."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFeatureSource("DEMAND", tr("Demand"), [KINDS.TypeVectorPoint]),
            tr("Points that are to be covered, for example from “Demand for siting”."),
        )
        add_weight_field(self)
        self.add(
            QgsProcessingParameterFeatureSource(
                "EXISTING", tr("Existing sites"), [KINDS.TypeVectorPoint], optional=True
            ),
            tr("Points that stay: they are always part of the plan, cover demand, count in their group, and "
               "cost nothing more."),
        )  # fmt: skip

    def objectives(self) -> list[str]:
        """Words for sitinganswer.OBJECTIVES."""
        return [
            tr("fewest: as few sites as cover the target share"),
            tr("most: as much demand as possible with the number or budget"),
            tr("nearest: the smallest mean distance with the number"),
            tr("fairest: the smallest distance of the worst-off with the number"),
            tr("backup: each point by several sites"),
        ]

    def add_objective(self) -> None:
        """OBJECTIVE, COUNT, TARGET, BUDGET, FOLDS."""
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterEnum(
                "OBJECTIVE", tr("Objective"),
                self.objectives(), optional=True,
            ),  # fmt: skip
            tr("Empty: as the preset has it, else most. backup takes the number or budget where given, else "
               "the target share with as few sites as possible."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "COUNT", tr("Number of new sites"), whole, optional=True, minValue=0
            ),
            tr("At most so many new sites."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "TARGET", tr("Share of demand to be covered [%]"), real, optional=True, minValue=0,
                maxValue=100
            ),
            tr("Of the weight of all demand, for fewest and backup. Empty: all that can be reached."),
        )
        self.add(
            QgsProcessingParameterNumber("BUDGET", tr("Budget [EUR]"), real, optional=True, minValue=0),
            tr("For new sites. Candidates whose cost is not known are then left out, and counted."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "FOLDS", tr("Sites for each point (backup)"), whole, 2, minValue=1, maxValue=10
            ),
            tr("For the objective backup: by so many sites a point must be reached to count as covered."),
            advanced=True,
        )

    def add_rules(self) -> None:
        """SPACING, EXCLUDE, EXCLUDE_FIELD, GROUP_FIELD, GROUP_LEAST, GROUP_MOST, and the fields of costs."""
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                "SPACING", tr("Minimum spacing [m]"), real, optional=True, minValue=0
            ),
            tr("Between two sites, in a straight line. Empty: as in the preset, else none."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "EXCLUDE", tr("Areas without sites"), [KINDS.TypeVectorPolygon], optional=True
            ),
            tr("Candidates in these polygons are not chosen."),
            advanced=True,
        )
        self._add_field("EXCLUDE_FIELD", tr("Field that excludes a candidate"),
                        tr("Candidates where it says yes (true, ja, yes, or a number other than 0) are not "
                           "chosen."))  # fmt: skip
        self._add_field("GROUP_FIELD", tr("Field of the group"),
                        tr("For example the district. Sites where it is empty are in no group."))  # fmt: skip
        for name, title in (("GROUP_LEAST", tr("At least so many sites in each group")),
                            ("GROUP_MOST", tr("At most so many sites in each group"))):  # fmt: skip
            self.add(
                QgsProcessingParameterNumber(name, title, whole, optional=True, minValue=0),
                tr("Existing sites count."), advanced=True,
            )  # fmt: skip
        self._add_field("COST_FIELD", tr("Field of the cost [EUR]"), tr("Empty: cost_eur."))
        self._add_field(
            "RUNNING_FIELD", tr("Field of the running cost [EUR per year]"), tr("Empty: running_eur.")
        )
        self.add(
            QgsProcessingParameterNumber(
                "YEARS", tr("Years of running cost"), real, 0, minValue=0, maxValue=100
            ),
            tr("Counted in the cost of a site, without interest. 0: the cost of building alone."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("CHEAPEST", tr("Cheapest instead of fewest"), False),
            tr("For fewest and backup: the least cost instead of the least number. Candidates whose cost is "
               "not known are then left out, and counted."),
            advanced=True,
        )  # fmt: skip

    def _add_field(self, name: str, title: str, words: str) -> None:
        self.add(
            QgsProcessingParameterField(name, title, parentLayerParameterName="CANDIDATES", optional=True),
            words, advanced=True,
        )  # fmt: skip

    def add_search(self) -> None:
        """TIME_LIMIT, SEED."""
        whole = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber(
                "TIME_LIMIT", tr("Time for the search [s]"), whole, DEFAULT_TIME_LIMIT_S, minValue=1
            ),
            tr("The search ends earlier when the answer is proven to be the best. More time narrows the "
               "gap."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("SEED", tr("Seed"), whole, 0, minValue=0, maxValue=2**31 - 1),
            tr("The same seed gives the same answer, as long as the time suffices."),
            advanced=True,
        )

    def add_results(self) -> None:
        """SITES, COVERED, ASSIGNMENT, CURVE, CHART, STATS, and numbers."""
        for name, title, kind, words in (
            ("SITES", tr("Chosen sites"), KINDS.TypeVectorPoint,
             tr("Points: existing and proposed sites with rank, what each adds, and what would be lost "
                "without it.")),
            ("COVERED", tr("Demand and its coverage"), KINDS.TypeVectorPoint,
             tr("Points: all demand used, by how many sites it is covered, and by which it is served.")),
            ("ASSIGNMENT", tr("Assignment"), KINDS.TypeVectorLine,
             tr("Lines from each demand point that is served to its site.")),
            ("CURVE", tr("Coverage by number of sites"), KINDS.TypeVector,
             tr("Table: what is covered with each number of new sites, at what cost, and what would be "
                "possible at best.")),
            ("STATS", tr("Key figures of siting"), KINDS.TypeVector,
             tr("Table: key, figure, value, unit, basis.")),
        ):  # fmt: skip
            optional = name not in ("SITES", "COVERED")
            self.add(QgsProcessingParameterFeatureSink(name, title, kind, optional=optional), words)
        self.add(
            QgsProcessingParameterFileDestination(
                "CHART", tr("Chart"), tr("SVG picture (*.svg)") + ";;" + tr("PNG picture (*.png)"),
                optional=True
            ),
            tr("The curve as a sheet of A4 that a council can read."),
        )
        self.add_chart_language(advanced=True)
        for name, title in (
            ("CHOSEN", tr("New sites")), ("VALUE", tr("Value of the objective")),
            ("BOUND", tr("Best possible value at most or at least")),
            ("GAP", tr("Gap to the best possible value at most [%]")),
            ("COVERED_WEIGHT", tr("Demand covered")), ("COVERED_PERCENT", tr("Demand covered [%]")),
            ("UNREACHABLE", tr("Demand points that no candidate reaches")),
            ("COST", tr("Cost of new sites with a known cost [EUR]")),
            ("RUNNING_COST", tr("Running cost of new sites with a known one [EUR per year]")),
            ("COST_UNKNOWN", tr("New sites whose cost is not known")),
            ("TOTAL", tr("Rows read")), ("USED", tr("Rows used")), ("REJECTED", tr("Rows rejected")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputBoolean("OPTIMAL", tr("Proven that no plan is better")))
        self.addOutput(QgsProcessingOutputString("STATUS", tr("How good the plan is, in words")))

    def settle(
        self, run: Run, sites: Sites, demand: Demand, reach, wish: Wish, origin: Origin,
        first: float = 0.4,
    ) -> dict:
        """Choose, rank and write; the last `1 - first` of the progress bar. Returns the numbers.

        reach: siting.reach.Reach (sites x demand), rows in the order of `sites`, columns in that of `demand`.
        wish: what is to be found (sitinganswer.read_wish). origin: what the result goes back to.
        Raises:
            InputError: nothing can be reached, or no selection obeys the rules.
        """
        run.step(first, 0.85, tr("Choosing sites"))
        found = answer(run, sites, demand, reach, wish)
        run.step(0.85, 1.0, tr("Drawing and writing"))
        return write(run, sites, demand, found, origin)

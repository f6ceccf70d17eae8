"""smartcity:sensorinformation - measuring stations where they tell most about all places."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..smartcity_plugin.words import tr
from . import informationinputs, informationoutputs
from .base import SmartCityAlgorithm
from .informationinputs import DEFAULT_CELL_M, DEFAULT_COUNT, Problem
from .run import Run
from .siting import add_weight_field

KINDS = QgsProcessing.SourceType
NUMBER = QgsProcessingParameterNumber.Type


class SensorInformation(SmartCityAlgorithm):
    ID = "sensorinformation"
    GROUP = "siting"
    NEEDS = ("geopandas", "scipy", "numba", "matplotlib")

    def title(self) -> str:
        return tr("Measuring stations by information")

    def keywords(self) -> list[str]:
        return ["air quality", "noise", "kriging", "variogram", "mutual information", "network design",
                "sensor", "station", "Luftqualität", "Luftmessnetz", "Lärm", "Variogramm", "Kriging-Varianz",
                "Transinformation", "Messnetz", "Messstation", "Standort"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Chooses stations of a measuring network (air quality, noise, temperature) so that they tell "
            "most about the places in between. Use it where not the reach of a sensor counts, but how surely "
            "values can be told for places without one.</p>"
            "<p><b>Inputs</b>: candidate sites; existing stations, which stay; demand points with a weight, "
            "or an area that is divided into cells; and how alike values are by distance: a variogram fitted "
            "to measurements (at least 50, better 100 and more), or model, nugget, sill [squared unit of the "
            "value] and range [m] from a similar city or study.</p>"
            "<p><b>Outputs</b>: SITES: stations by rank with what each adds. VARIANCE: standard deviation of "
            "the kriging error, band 1 after and band 2 before in units of the value, band 3 after in "
            "percent of that without any station. VARIOGRAM and CHART: distance classes, model and fit, as a "
            "table and as a sheet of A4. STATS and numbers; BOUND and GAP say how far from the best possible "
            "the choice can be at most.</p>"
            "<p><b>Method</b>: the station that adds most, again and again. “Variance” lowers the weighted "
            "mean kriging variance at the demand. “Information” chooses the stations whose values tell most "
            "about all other places (mutual information, Krause et al. 2008); weights do not count there. "
            "Both bounds are proven for the case at hand; the well-known (1 - 1/e) does not hold for the "
            "variance, and for mutual information only while it grows.</p>"
            "<p><b>Limits</b>: the model takes the field for stationary and isotropic: one mean everywhere, "
            "likeness by distance alone. Streets, canyons and single sources break that; a variogram of "
            "background stations says nothing about kerbsides. The nugget counts as error of a station. At "
            "most 4,000 candidates. It is a statistical design, not a legal siting: minimum numbers and "
            "macro- and microscale rules of the EU air quality directive are separate.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self._add_places()
        self._add_variogram()
        self._add_choice()
        self._add_outputs()

    def _add_places(self) -> None:
        point = [KINDS.TypeVectorPoint]
        self.add(
            QgsProcessingParameterFeatureSource("CANDIDATES", tr("Candidate sites"), point),
            tr("Points, for example from “Candidate sites”. Fields named as in the candidates' schema are "
               "kept."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFeatureSource("EXISTING", tr("Existing stations"), point, optional=True),
            tr("Points that stay. What they tell already is not told again by a new one."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("DEMAND", tr("Demand"), point, optional=True),
            tr("Places for which values are wanted. Empty: the cells of the area."),
        )
        add_weight_field(self)
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREA", tr("Area"), [KINDS.TypeVectorPolygon], optional=True
            ),
            tr("Polygons that the map shows, and without demand the places that count. Empty: the rectangle "
               "around candidates, stations and demand."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "CELL", tr("Cell [m]"), NUMBER.Double, DEFAULT_CELL_M, minValue=1.0
            ),
            tr("Edge of a cell of the map, and of the places that count where there is no demand."),
        )

    def _add_variogram(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "MEASUREMENTS", tr("Measurements"), [KINDS.TypeVectorPoint], optional=True
            ),
            tr("Points with one value each, for example means of a campaign with passive samplers: the "
               "variogram is fitted to them."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterField(
                "VALUE_FIELD", tr("Field of the value"), parentLayerParameterName="MEASUREMENTS",
                type=QgsProcessingParameterField.DataType.Numeric, optional=True,
            ),
            tr("Needed with measurements. Rows where it is empty are rejected."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("UNIT", tr("Unit of the value"), optional=True),
            tr("Stands on map and chart, for example µg/m³ or dB."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "MODEL", tr("Model of the variogram"),
                [tr("the one that fits best"), tr("spherical"), tr("exponential"), tr("Gaussian")],
                defaultValue=0,
            ),  # fmt: skip
            tr("Without measurements the first is the exponential one. The Gaussian one is for very smooth "
               "fields."),
        )  # fmt: skip
        for name, title, words in (
            ("NUGGET", tr("Nugget [squared unit]"), tr("Without measurements; empty: 0.")),
            ("SILL", tr("Sill [squared unit]"), tr("Variance of the values. Needed without measurements.")),
            ("RANGE", tr("Range [m]"),
             tr("Distance beyond which values are no more alike, for the exponential and the Gaussian model "
                "that where 95 % of the sill are reached. Needed without measurements.")),
        ):  # fmt: skip
            self.add(
                QgsProcessingParameterNumber(name, title, NUMBER.Double, optional=True, minValue=0.0), words
            )

    def _add_choice(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "OBJECTIVE", tr("Objective"),
                [tr("variance: smallest mean kriging variance at the demand"),
                 tr("information: stations that tell most about all other places")], defaultValue=0,
            ),
            tr("Information spreads stations without regard to weights; candidates and demand together may "
               "be 4,000 places."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "COUNT", tr("Number of new stations"), NUMBER.Integer, DEFAULT_COUNT, minValue=1
            ),
            tr("At most so many; fewer where a further one adds nothing."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "MEAN", tr("Mean of the field"),
                [tr("known (simple kriging)"), tr("unknown (ordinary kriging)")], defaultValue=0,
            ),
            tr("Unknown needs at least one existing station, and is for the objective variance."),
            advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "SPACING", tr("Minimum spacing [m]"), NUMBER.Double, 0.0, minValue=0.0
            ),
            tr("Between two stations, existing ones included."),
            advanced=True,
        )
        self.add_chart_language()

    def _add_outputs(self) -> None:
        table = KINDS.TypeVector
        self.add(
            QgsProcessingParameterFeatureSink("SITES", tr("Chosen stations"), KINDS.TypeVectorPoint),
            tr("Points: existing and proposed stations with rank and what each adds: variance [squared unit] "
               "or information [nat], and percent of what it was before or of the sum."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterRasterDestination("VARIANCE", tr("Uncertainty between stations")),
            tr("Standard deviation of the kriging error: band 1 after, band 2 before, band 3 after in "
               "percent of that without any station."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFeatureSink("VARIOGRAM", tr("Variogram"), table, optional=True),
            tr("Table: distance, pairs, measured and model value of each class."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "CHART", tr("Chart"), tr("PNG files (*.png)") + ";;" + tr("SVG files (*.svg)"), optional=True
            ),
            tr("The variogram as a sheet of A4, .png or .svg."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "STATS", tr("Key figures of the network"), table, optional=True
            ),
            tr("Table: key, figure, value, unit, basis."),
        )
        for name, title in (
            ("CHOSEN", tr("New stations")), ("VALUE", tr("Value of the objective")),
            ("BOUND", tr("Best possible value at most")),
            ("GAP", tr("Gap to the best possible value at most [%]")),
            ("SD_BEFORE", tr("Uncertainty before: root of the mean variance [unit]")),
            ("SD_AFTER", tr("Uncertainty after: root of the mean variance [unit]")),
            ("NUGGET_USED", tr("Nugget")), ("SILL_USED", tr("Sill")), ("RANGE_USED", tr("Range [m]")),
            ("DEVIATION", tr("Mean deviation of the fit [%]")),
            ("TOTAL", tr("Rows read")), ("USED", tr("Rows used")), ("REJECTED", tr("Rows rejected")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def execute(self, run: Run) -> dict:
        run.step(0, 0.1, tr("Reading sites, demand and measurements"))
        problem = informationinputs.read(run)
        informationoutputs.say_variogram(run, problem)
        run.step(0.1, 0.7, tr("Choosing stations"))
        design = self._choose(run, problem)
        run.check_cancelled()
        informationinputs.check_use(problem, design)
        run.step(0.7, 0.9, tr("Computing the uncertainty between stations"))
        spread = informationoutputs.spread(run, problem, design)
        run.step(0.9, 1.0, tr("Drawing and writing"))
        return informationoutputs.write(run, problem, design, spread)

    def _choose(self, run: Run, problem: Problem):
        from ..smartcity_plugin.siting import information, rules

        asked = {
            "count": run.integer("COUNT"), "existing": problem.existing,
            "conflicts": rules.spacing(problem.sites_xy, run.number("SPACING")),
            "cancelled": run.feedback.isCanceled, "progress": run.progress,
        }  # fmt: skip
        if problem.by_information:
            return information.most_information(
                problem.sites_xy, problem.variogram, places_xy=problem.demand_xy, **asked
            )
        return information.least_variance(
            problem.sites_xy, problem.demand_xy, problem.weight, problem.variogram,
            mean_known=problem.mean_known, **asked,
        )  # fmt: skip

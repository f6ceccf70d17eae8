"""smartcity:sensorsiting - where sensors go, what they cover, and how far from the best that can be at
most."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..smartcity_plugin.words import tr
from . import sensorkinds
from .run import Run
from .siting import SitingAlgorithm
from .sitinganswer import OBJECTIVES, read_wish
from .sitinglayers import read_demand, read_sites, work_crs
from .sitingoutputs import Origin
from .sitingreach import choose, find, sight_check

INPUTS = (
    "CANDIDATES", "DEMAND", "EXISTING", "NETWORK", "SURFACE", "TERRAIN", "MATRIX", "RASTERS", "EXCLUDE",
)  # fmt: skip
DEFAULT_ACCESS_M = 100.0
"""Assumption: nobody's door is farther from a street of a full network."""


class SensorSiting(SitingAlgorithm):
    ID = "sensorsiting"

    def title(self) -> str:
        return tr("Sensor siting")

    def keywords(self) -> list[str]:
        return ["siting", "location-allocation", "facility location", "set covering", "maximal covering",
                "MCLP", "LSCP", "p-median", "p-centre", "sensor", "coverage", "optimal", "Standortplanung",
                "Standortwahl",
                "Standortoptimierung", "Sensorstandorte", "Abdeckung", "Ladesäulen", "Hydranten",
                "Messnetz"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Chooses among candidate sites those from which sensors, or other facilities, cover the "
            "demand best, ranks them by what each adds, shows where more sites stop helping, and says how "
            "far from the best possible plan the answer can be at most. “Proven” stands only where it is.</p>"
            "<p><b>Inputs</b>: candidates and demand as points; existing sites, which stay; a kind of "
            "sensor, whose preset holds reach [m], height [m], spacing [m] and objective, each with its "
            "source or marked as an assumption; reach in m or s, in a straight line, along streets, by sight "
            "over a surface model [m above sea level], from a table with site_id, demand_id and value, or "
            "from a raster for each site. "
            "All layers may have different coordinate reference systems; computed is in that of the surface "
            "model, else of the candidates.</p><p><b>Outputs</b>: SITES with rank, what each adds and what "
            "would be lost without it; COVERED: all demand with how often it is covered; ASSIGNMENT: lines "
            "to the serving site; CURVE and CHART: coverage by number of sites beside the best possible; "
            "STATS: key figures with their basis. Costs that are not known are counted, never taken as 0. "
            "BOUND and GAP: no plan can be better than the bound.</p><p><b>Method</b>: fewest: set covering "
            "(Toregas et al. 1971), partial where a share is asked for; most: maximal covering (Church, "
            "ReVelle 1974); nearest: p-median, and fairest: p-centre (Hakimi 1964); backup: multiple "
            "coverage. Equal demand is merged; greedy and local search, Lagrangian or linear programming "
            "bounds, exact by branch and bound or HiGHS where time suffices. The bound of the curve is a "
            "Lagrangian one (Fisher 1981) and holds with all rules; beyond the chosen sites the curve goes "
            "on by the greedy method.</p><p><b>Limits</b>: a plan is as good as its candidates, weights and "
            "reach. Building "
            "permits, power and owners' consent are not looked at. Points within reach count fully, however "
            "far. By sight, errors of the heights are taken as normal and independent.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add_layers()
        self.add(
            QgsProcessingParameterEnum("PRESET", tr("Kind of sensor"), sensorkinds.names(), defaultValue=0),
            tr("Gives reach, way, height, spacing and objective where they are left empty; the log says why "
               "and from what source."),
        )  # fmt: skip
        self.add_objective()
        self._add_reach()
        self._add_supplied()
        self.add_rules()
        self.add_search()
        self.add_results()

    def _add_reach(self) -> None:
        real = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber("REACH", tr("Reach [m or s]"), real, optional=True, minValue=0),
            tr("Demand no farther from a site is covered. Empty: as in the preset; for nearest and fairest "
               "in a straight line without limit. In seconds where the unit says so."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "MODE", tr("Way of reaching"),
                [tr("straight line"), tr("on foot along streets"), tr("by car along streets"),
                 tr("line of sight"), tr("values from a matrix"), tr("values from rasters")],
                optional=True,
            ),  # fmt: skip
            tr("Empty: as in the preset where its layer is given, else a straight line."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "NETWORK", tr("Streets"), [QgsProcessing.SourceType.TypeVectorLine], optional=True
            ),
            tr("Lines for ways on foot or by car. Fields as in OpenStreetMap are heeded where present: "
               "highway or road_class, oneway, access, foot, maxspeed, bridge, tunnel, layer."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterRasterLayer("SURFACE", tr("Surface model"), optional=True),
            tr("Heights above sea level with all buildings [m], for line of sight."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("TERRAIN", tr("Terrain model"), optional=True),
            tr("Heights of the bare ground [m], for line of sight. Without it the surface is taken as the "
               "ground."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "REACH_UNIT", tr("Unit of the reach"), [tr("metres"), tr("seconds"), tr("probability")],
                defaultValue=0,
            ),  # fmt: skip
            tr("Seconds: for ways along streets, at the speeds of the preset streets, or for a matrix or "
               "rasters. Probability, from 0 to 1: for these two; the reach is then the least that counts."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "ACCESS", tr("Farthest from a street [m]"), real, DEFAULT_ACCESS_M, minValue=1
            ),
            tr("Sites and demand farther from any street are not joined to it and reach nothing."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("PRESET_FILE", tr("File of the kinds"), sensorkinds.PRESET_FILE),
            tr("Name of a preset of the plugin (sensor_siting) or path of a TOML file of your own."),
            advanced=True,
        )

    def _add_supplied(self) -> None:
        """Reach that the user gives."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "MATRIX", tr("Matrix of distances"), [QgsProcessing.SourceType.TypeVector], optional=True
            ),
            tr("Table with the fields site_id, demand_id and value, in the unit of the reach."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "RASTERS", tr("Rasters of reach"), QgsProcessing.SourceType.TypeRaster, optional=True
            ),
            tr("One for each site, whose name is the site's id: at each place the distance, time or "
               "probability, in the unit of the reach. A site without a raster reaches nothing."),
            advanced=True,
        )

    def execute(self, run: Run) -> dict:
        run.step(0.0, 0.1, tr("Reading candidates and demand"))
        kind = sensorkinds.read(run.choice("PRESET"), run.text("PRESET_FILE"))
        objective = OBJECTIVES[run.choice("OBJECTIVE")] if run.given("OBJECTIVE") else kind.objective
        chosen = sensorkinds.WAYS[run.choice("MODE")] if run.given("MODE") else ""
        way = choose(run, chosen, kind.way, kind.reach_m, objective in ("nearest", "fairest"))
        crs = work_crs(run)
        sites = read_sites(run, crs, sight_check(run, kind.height_m, way))
        demand = read_demand(run, crs)
        wish = read_wish(run, sites, limit=way.limit, objective=kind.objective, spacing_m=kind.spacing_m)
        run.step(0.1, 0.4, tr("Finding what each site reaches"))
        reach, basis = find(run, way, sites, demand, crs)
        # What the user gives needs no source of the preset's.
        assumptions = tuple(words for name, words in kind.sentences.items() if not run.given(name.upper()))
        origin = Origin(self.ID, INPUTS, crs, {"preset": kind.key, "way": way.key}, basis, assumptions)
        return self.settle(run, sites, demand, reach, wish, origin)

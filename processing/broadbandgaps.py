"""smartcity:broadbandgaps - who is under-served, where, and which project areas that makes."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..smartcity_plugin.patience import Abandoned
from ..smartcity_plugin.words import tr
from . import gapsareas, gapsinputs, gapsoutputs, gapssupply
from .base import SmartCityAlgorithm
from .run import Cancelled, Run

KINDS = QgsProcessing.SourceType
WHOLE, REAL = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
# Assumptions, for want of a source: what makes a sensible project area in a town.
DEFAULT_REACH_M = 250.0
DEFAULT_DENSE_UNITS = 3
DEFAULT_LEAST_UNITS = 10
DEFAULT_MOST_UNITS = 500
DEFAULT_ACCESS_M = 150.0
DEFAULT_CELL_REACH_M = 100.0
DEFAULT_SPEED_MBIT = 30.0
"""White spots of the German programmes before 2021: less than 30 Mbit/s."""
ATLAS_GROUPS = ("all", "wired")


class BroadbandGaps(SmartCityAlgorithm):
    ID = "broadbandgaps"
    GROUP = "broadband"
    NEEDS = ("geopandas", "scipy")

    def title(self) -> str:
        return tr("Broadband gaps and project areas")

    def keywords(self) -> list[str]:
        return ["broadband", "gap", "white spots", "clusters", "project areas", "DBSCAN", "households",
                "census", "Breitband", "Versorgungslücken", "weiße Flecken", "graue Flecken", "Ausbaugebiete",
                "Projektgebiete", "Breitbandatlas", "Gigabit-Grundbuch", "Zensus", "Haushalte",
                "Glasfaser"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Tells which addresses have a gap in their broadband supply, adds up what households get by "
            "district, area, street, municipality, hexagon or grid cell as the Breitbandatlas does, and "
            "joins gaps that lie close together to candidate project areas. Use it after “Classify broadband "
            "supply” and before “Fibre expansion”.</p>"
            "<p><b>Inputs</b>: classified addresses (points); for the rest see the parameters. Layers may "
            "have different coordinate reference systems. Speeds in Mbit/s, lengths in m.</p>"
            "<p><b>Outputs</b>: CLUSTERS, candidate project areas from PA001 on, the largest first; BY_AREA, "
            "sums and shares, with a last row without a shape for what lies in no area, so that sums are "
            "those of all addresses; ADDRESSES_OUT, the addresses with gap and project area; TECHNOLOGIES; "
            "STATS, key figures with their basis. What is not known is empty and counted, never 0.</p>"
            "<p><b>Method</b>: households of census cells go to the addresses that carry none, by volume of "
            "their building (dasymetric; J. K. Wright 1936); sums are kept. Project areas: DBSCAN (Ester, "
            "Kriegel, Sander, Xu 1996) with shortest ways along the streets (Dijkstra 1959), cut at barriers "
            "and at the limits of BOUNDS_FIELD; larger ones are cut along their shortest spanning tree into "
            "parts of similar size. A gap in no area stays in the list as a single one.</p>"
            "<p><b>Limits</b>: project areas are proposals; the limits of their size are assumptions. The "
            "Breitbandatlas cannot tell the threshold of 200 Mbit/s symmetric or 500 Mbit/s download: such "
            "addresses are undetermined. Its shares count every technology and operator; ours only the "
            "offers in your data. Households of addresses are personal data.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "CLASSIFIED", tr("Classified addresses"), [KINDS.TypeVectorPoint]
            ),
            tr("From “Classify broadband supply”: class_now, class_planned, eligible, down_mbit, "
               "down_planned, units and the fields of addresses."),
        )  # fmt: skip
        self._add_areas()
        self._add_gap()
        self._add_households()
        self._add_clusters()
        self._add_atlas()
        self._add_results()

    def _add_areas(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREAS", tr("Areas"), [KINDS.TypeVectorPolygon], optional=True
            ),
            tr("Districts, municipalities or other polygons: figures are given for each, or their shapes are "
               "used where a district or municipality of the addresses has the same name or key."),
        )  # fmt: skip
        for name, title, words in (
            ("AREA_FIELD", tr("Name of the areas"), tr("Field with the name. Empty: the field name.")),
            ("AGS_FIELD", tr("Municipality key of the areas"),
             tr("Field with the AGS. Empty: the field ags.")),
        ):  # fmt: skip
            self.add(
                QgsProcessingParameterField(name, title, parentLayerParameterName="AREAS", optional=True),
                words, advanced=name == "AGS_FIELD",
            )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "UNIT", tr("Figures for each"),
                [tr("district (field district)"), tr("area (layer AREAS)"), tr("street"),
                 tr("municipality (field ags)"), tr("hexagon"), tr("grid cell (INSPIRE, EPSG:3035)")],
                optional=True,
            ),  # fmt: skip
            tr("Empty: area where AREAS is given, else district. Districts, streets and municipalities "
               "without a polygon are drawn around their addresses."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "CELL", tr("Size of hexagons or cells [m]"), REAL, 100.0, minValue=10
            ),
            tr("Width of a hexagon from side to side, or of a grid cell; 100 m is the grid of the "
               "Breitbandatlas and the Zensus."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "SHARE_OF", tr("Shares of"), [tr("households"), tr("connections"), tr("addresses")],
                defaultValue=0,
            ),  # fmt: skip
            tr("The Breitbandatlas gives shares of households. Where no address has any, shares of "
               "connections are given instead, and the log says so."),
            advanced=True,
        )

    def _add_gap(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "GAP", tr("What counts as a gap"),
                [tr("eligible for funding"), tr("download below a threshold"), tr("certain classes")],
                defaultValue=gapssupply.ELIGIBLE,
            ),  # fmt: skip
            tr("Eligible: by the rule of the classification, field eligible. Threshold: GAP_SPEED. Classes: "
               "GAP_CLASSES."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "WHEN", tr("When"), [tr("today"), tr("once all that is announced is built")], defaultValue=1
            ),
            tr("For thresholds and classes. Whether an address is eligible does not depend on it."),
        )
        self.add(
            QgsProcessingParameterBoolean("UNDETERMINED", tr("Undetermined addresses are gaps too"), False),
            tr("For project areas alone; in figures they are always counted apart."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "GAP_SPEED", tr("Threshold of the download [Mbit/s]"), REAL, DEFAULT_SPEED_MBIT, minValue=0
            ),
            tr("Less than this is a gap. 30: white spots; 100: grey spots of 2021."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("GAP_CLASSES", tr("Classes that are gaps"), optional=True),
            tr("Keys of class_now or class_planned, separated by commas, for example “white, no_offer”."),
            advanced=True,
        )

    def _add_households(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "ZENSUS", tr("Population grid (Zensus)"), optional=True, fileFilter="CSV (*.csv);;* (*)"
            ),
            tr("Fills in households where addresses of housing, farms or other use carry none. CSV file of "
               "the Zensus with a column GITTER_ID. A secret cell is not known, not 0."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("ZENSUS_COLUMN", tr("Column of the Zensus"), optional=True),
            tr("The column with households. Several are added up: “column + column”."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "PERSONS", tr("Persons in a household"), REAL, optional=True, minValue=0.1
            ),
            tr("Only where the column counts inhabitants: they are divided by it, which is your assumption."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "BUILDINGS", tr("Buildings"), [KINDS.TypeVectorPolygon], optional=True
            ),
            tr("Their volume shares out the households of a cell: footprint by height [m] or storeys, fields "
               "height or storeys; by area alone where neither is known."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "CELL_REACH", tr("Farthest from a cell [m]"), REAL, DEFAULT_CELL_REACH_M, minValue=0
            ),
            tr("A cell without an address gives its households to the nearest one within this distance "
               "(assumption)."),
            advanced=True,
        )  # fmt: skip

    def _add_clusters(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "STREETS", tr("Streets"), [KINDS.TypeVectorLine], optional=True
            ),
            tr("Distances are measured along them. Without them: in a straight line. Motorways and streets "
               "closed to everybody are left out."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFeatureSource(
                "BARRIERS", tr("Barriers"), [KINDS.TypeVectorLine, KINDS.TypeVectorPolygon], optional=True
            ),
            tr("Rivers, railways, motorways: no project area reaches across, not even by a bridge."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterBoolean("CROSS", tr("Barriers may be crossed"), False),
            tr("Project areas then reach across barriers where a street does."), advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterField(
                "BOUNDS_FIELD", tr("Field that bounds project areas"), parentLayerParameterName="CLASSIFIED",
                optional=True,
            ),
            tr("For example district or ags: no project area has addresses of two."),
        )  # fmt: skip
        for name, title, kind, default, least, words in (
            ("REACH", tr("Reach [m]"), REAL, DEFAULT_REACH_M, 1,
             tr("Addresses no farther apart than this, along streets and from the street to the house, may "
                "belong together (assumption).")),
            ("LEAST_UNITS", tr("Fewest connections of a project area"), WHOLE, DEFAULT_LEAST_UNITS, 1,
             tr("What has fewer stays in the list as single gaps (assumption).")),
            ("MOST_UNITS", tr("Most connections of a project area"), WHOLE, DEFAULT_MOST_UNITS, 1,
             tr("Larger areas are cut into connected parts of similar size (assumption).")),
        ):  # fmt: skip
            self.add(QgsProcessingParameterNumber(name, title, kind, default, minValue=least), words)
        for name, title, kind, default, words in (
            ("DENSE_UNITS", tr("Connections of a dense place"), WHOLE, DEFAULT_DENSE_UNITS,
             tr("An address with so many connections within the reach, its own among them, carries a project "
                "area on (assumption).")),
            ("ACCESS", tr("Farthest from a street [m]"), REAL, DEFAULT_ACCESS_M,
             tr("Addresses farther from any street are in no project area (assumption).")),
        ):  # fmt: skip
            self.add(
                QgsProcessingParameterNumber(name, title, kind, default, minValue=1), words, advanced=True
            )

    def _add_atlas(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "ATLAS", tr("Table of the Breitbandatlas"), optional=True, fileFilter="CSV (*.csv);;* (*)"
            ),
            tr("CSV file with a row for each municipality, district or Land. Its shares stand beside our own "
               "where an area has its key."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "ATLAS_GROUP", tr("Technologies of the Breitbandatlas"),
                [tr("all technologies"), tr("wired technologies")], defaultValue=0,
            ),  # fmt: skip
            tr("All: mobile networks as well."), advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                "ATLAS_DATE", tr("Reference date of the Breitbandatlas"), optional=True
            ),
            tr("Empty: as far as the name of the file tells it."), advanced=True,
        )

    def _add_results(self) -> None:
        for name, title, kind, words in (
            ("CLUSTERS", tr("Project areas, proposed"), KINDS.TypeVectorPolygon, ""),
            ("BY_AREA", tr("Supply by area"), KINDS.TypeVectorPolygon, ""),
            ("ADDRESSES_OUT", tr("Addresses with gaps"), KINDS.TypeVectorPoint,
             tr("All addresses used, with gap, project area and households; for “Fibre expansion”.")),
            ("TECHNOLOGIES", tr("Supply by technology"), KINDS.TypeVector,
             tr("Table: share of each technology as the best offer, now and planned.")),
            ("STATS", tr("Key figures of broadband gaps"), KINDS.TypeVector,
             tr("Table: key, figure, value, unit, basis.")),
        ):  # fmt: skip
            optional = name not in ("CLUSTERS", "BY_AREA")
            self.add(QgsProcessingParameterFeatureSink(name, title, kind, optional=optional), words)
        for name, title in (
            ("GAPS", tr("Addresses with a gap")), ("GAP_UNITS", tr("Connections with a gap")),
            ("OPEN", tr("Addresses of which it is undetermined")), ("AREA_COUNT", tr("Project areas")),
            ("SINGLE", tr("Addresses with a gap in no project area")), ("READ", tr("Rows read")),
            ("USED", tr("Rows used")), ("REJECTED", tr("Rows rejected")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def execute(self, run: Run) -> dict:
        try:
            return _analyse(run)
        except Abandoned:
            raise Cancelled from None


def _analyse(run: Run) -> dict:
    import numpy as np

    from ..smartcity_plugin.broadband import gaps

    run.step(0.0, 0.1, tr("Reading addresses and areas"))
    crs = run.work_crs(*gapsinputs.INPUTS)
    addresses = gapsinputs.read_addresses(run, crs)
    areas, atlas = gapsinputs.read_areas(run, crs), gapsinputs.read_atlas(run)
    run.step(0.1, 0.3, tr("Looking for gaps and households"))
    gap, gap_words = gapssupply.gap_of(run, addresses)
    households, estimated, shared = gapsinputs.read_households(run, crs, addresses)
    weight, share_of = gapssupply.weight_of(run, addresses, households)
    unit = _unit(run, areas is not None)
    groups = gapsareas.groups(run, unit, crs, addresses, areas)
    supply = gapssupply.supply_of(addresses, households, gap)
    table = gapssupply.sums(run, addresses, supply, groups.of, len(groups.ids), weight)
    whole = gapssupply.sums(run, addresses, supply, np.zeros_like(groups.of), 1, weight).iloc[0].to_dict()
    date = ""
    if atlas is not None:
        date = run.text("ATLAS_DATE") or atlas.date
        gapsareas.atlas_columns(run, table, groups, atlas, ATLAS_GROUPS[run.choice("ATLAS_GROUP")])
    counted = (gap == gaps.YES) | ((gap == gaps.UNDETERMINED) & run.flag("UNDETERMINED"))
    label, drawn, cluster_words = _project_areas(run, crs, addresses, counted)
    run.step(0.9, 1.0, tr("Drawing and writing"))
    return gapsoutputs.write(run, gapsoutputs.Result(
        crs, addresses, households, estimated, gap, counted, label, drawn.shape, drawn.street_m, groups,
        table, unit, whole, gapssupply.technologies(addresses, supply, weight, groups), share_of, gap_words,
        cluster_words, _household_words(run, shared), date, _settings(run, unit, date),
    ))  # fmt: skip


def _unit(run: Run, has_areas: bool) -> str:
    if run.given("UNIT"):
        return gapsinputs.UNITS[run.choice("UNIT")]
    return "areas" if has_areas else "district"


def _project_areas(run: Run, crs, addresses, counted):
    """Label of each address, what is drawn, and in words how."""
    import numpy as np

    from ..smartcity_plugin.broadband import areas, clusters, gaps, nearness

    told = {"cancelled": run.feedback.isCanceled, "progress": run.progress}
    run.step(0.3, 0.5, tr("Measuring distances between gaps"))
    mine = np.flatnonzero(counted)
    xy, reach_m = addresses.xy[mine], run.number("REACH")
    barriers = gapsinputs.read_barriers(run, crs)
    network = gapsinputs.read_network(run, crs, xy, barriers) if mine.size else None
    if network is None:
        ways, pairs = None, nearness.straight(xy, reach_m, barriers, **told)
    else:
        ways = nearness.ways(network.graph, network.joined, barriers)
        pairs = nearness.along_streets(ways, reach_m, **told)
    run.step(0.5, 0.7, tr("Forming project areas"))
    field = run.text("BOUNDS_FIELD")
    bound = gaps.numbered(addresses.words(field))[0][mine] if field else None
    found = clusters.find(
        xy, addresses.units[mine], pairs, dense=run.integer("DENSE_UNITS"), least=run.integer("LEAST_UNITS"),
        most=run.integer("MOST_UNITS"), bound=bound, **told,
    )  # fmt: skip
    run.step(0.7, 0.9)
    drawn = areas.draw(
        xy, found, reach_m, None if network is None else network.graph, ways, barriers, **told
    )
    if not mine.size:
        run.warn(tr("No address has a gap: there is no project area. Where all are undetermined, tick "
                    "UNDETERMINED or choose another GAP."))  # fmt: skip
    label = np.full(len(counted), clusters.SINGLE, dtype=np.int64)
    label[mine] = found.label
    values = {"reach": f"{reach_m:g}", "least": run.integer("LEAST_UNITS"), "most": run.integer("MOST_UNITS")}
    if network is None:
        words = tr("Project areas: gaps within {reach} m in a straight line, {least} to {most} connections "
                   "(assumptions where not set otherwise).", **values)  # fmt: skip
    else:
        words = tr("Project areas: gaps within {reach} m along the streets of “{layer}”, {least} to {most} "
                   "connections (assumptions where not set otherwise).",
                   layer=network.layer, **values)  # fmt: skip
    if run.flag("UNDETERMINED"):
        words = " ".join((words, tr("They hold the undetermined addresses too.")))
    return label, drawn, words


def _household_words(run: Run, shared) -> str:
    if shared is None:
        return tr("Households as supplied with the addresses.")
    if not run.given("BUILDINGS"):
        return tr("Households as supplied; where missing estimated from column {column} of the Zensus, "
                  "shared equally by the addresses of a cell.", column=run.text("ZENSUS_COLUMN"))  # fmt: skip
    return tr("Households as supplied; where missing estimated from column {column} of the Zensus, shared by "
              "the volume of buildings.", column=run.text("ZENSUS_COLUMN"))  # fmt: skip


def _settings(run: Run, unit: str, date: str) -> dict[str, str]:
    found = {
        "unit": unit, "gap": ("eligible", "speed", "classes")[run.choice("GAP")],
        "when": ("now", "planned")[run.choice("WHEN")], "gap_speed_mbit": f"{run.number('GAP_SPEED'):g}",
        "gap_classes": run.text("GAP_CLASSES"), "undetermined": "yes" if run.flag("UNDETERMINED") else "no",
        "reach_m": f"{run.number('REACH'):g}", "dense_units": f"{run.integer('DENSE_UNITS')}",
        "least_units": f"{run.integer('LEAST_UNITS')}", "most_units": f"{run.integer('MOST_UNITS')}",
        "bounds_field": run.text("BOUNDS_FIELD"), "zensus_column": run.text("ZENSUS_COLUMN"),
        "atlas_date": date,
    }  # fmt: skip
    return {name: value for name, value in found.items() if value}

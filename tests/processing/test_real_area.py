"""Three questions about the real area north of Bayreuth, asked by Processing as a planner asks them.

Buildings and streets: OpenStreetMap, 2014. Households of three and more persons: Zensus 2022. Heights are not
known there: for radio the ground is flat and a house 8 m high (assumption), and the sensors are invented.
Where they can, the answers are counted again from the layers by other means: straight distances, QGIS's own
network analysis, and the plugin's reachability of sensors.
"""

from __future__ import annotations

import math

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)

from smartcity.smartcity_plugin.compat import FIELD_TYPES
from smartcity.tests import realcity
from smartcity.tests.processing.small_town import rows_of

FEWEST, BACKUP = 0, 4
ENVIRONMENT, CHARGING = 6, 11
TOWN_STREETS = "highway IN ('residential', 'living_street', 'tertiary', 'secondary', 'unclassified')"
NOT_ON_FOOT = ("motorway", "motorway_link", "trunk", "trunk_link", "cycleway", "bridleway")
HOUSE_M, STOREY_M = 8.0, 3.0
"""Assumptions: of a house whose storeys are not known, and of a storey."""
GATEWAY_SITES, SENSORS = 60, 40
TABLES = ("SITES", "COVERED", "ASSIGNMENT", "CURVE", "STATS")


@pytest.fixture
def street_sites(run, real_city):
    """Places along the streets of the towns."""
    streets = QgsVectorLayer(f"{real_city['streets']}|subset={TOWN_STREETS}", "streets", "ogr")
    found = run("sitingcandidates", SOURCE=[streets], SPACING=150, DISTANCE=20, OUTPUT="memory:")
    assert found["READ"] == found["COUNT"] + found["FILTERED"] + found["REJECTED"] and found["COUNT"] > 1000
    return found["OUTPUT"]


def points(layer) -> np.ndarray:
    shapes = [feature.geometry().asPoint() for feature in layer.getFeatures()]
    return np.array([(shape.x(), shape.y()) for shape in shapes])


def values(layer, field: str) -> np.ndarray:
    return np.array([feature[field] for feature in layer.getFeatures()])


def all_rows_are_accounted_for(plan, candidates, demand) -> None:
    """Rows read are used or rejected, and the tables hold what the numbers say."""
    assert plan["TOTAL"] == candidates.featureCount() + demand.featureCount()
    assert plan["TOTAL"] == plan["USED"] + plan["REJECTED"] and plan["REJECTED"] == 0
    assert plan["COVERED"].featureCount() == demand.featureCount()
    assert values(plan["COVERED"], "weight").sum() == pytest.approx(values(demand, "weight").sum())
    ranks = sorted(values(plan["SITES"], "rank"))
    assert ranks == list(range(1, plan["CHOSEN"] + 1))
    curve = rows_of(plan["CURVE"], "sites")
    assert curve[plan["CHOSEN"]]["covered"] == pytest.approx(plan["COVERED_WEIGHT"])
    assert all(row["bound_percent"] >= row["covered_percent"] - 1e-6 for row in curve.values())
    gains = values(plan["SITES"], "gain")
    assert gains.sum() == pytest.approx(plan["COVERED_WEIGHT"])


def greedy(near: np.ndarray, weight: np.ndarray, count: int) -> float:
    """What the plainest method covers: one site after the other, each time the one that adds most."""
    covered = np.zeros(weight.size, dtype=bool)
    for _ in range(count):
        covered |= near[np.argmax((near & ~covered) @ weight)]
    return float(weight[covered].sum())


def test_twelve_environmental_sensors(run, shared, real_city, street_sites):
    census = realcity.frame(real_city, "zensus")
    households = float(np.nansum(census[list(realcity.HOUSEHOLDS)].to_numpy()))
    demand = run(
        "sitingdemand", ZENSUS=str(shared / realcity.ZENSUS), ZENSUS_COLUMN=" + ".join(realcity.HOUSEHOLDS),
        UNITS="zensus=families", OUTPUT="memory:",
    )  # fmt: skip
    assert demand["READ"] == demand["USED"] + demand["ZERO"] + demand["MISSING"] == len(census)
    assert demand["SUM_IN"] == demand["SUM_OUT"] == households > 900
    plan = run(
        "sensorsiting", CANDIDATES=street_sites, DEMAND=demand["OUTPUT"], PRESET=ENVIRONMENT, COUNT=12,
        **dict.fromkeys(TABLES, "memory:"),
    )  # fmt: skip
    all_rows_are_accounted_for(plan, street_sites, demand["OUTPUT"])
    assert plan["CHOSEN"] == 12 and plan["GAP"] <= 1.0

    weight = values(demand["OUTPUT"], "weight")
    cells = points(demand["OUTPUT"])
    away = np.hypot(*(points(plan["SITES"])[:, None] - cells).transpose(2, 0, 1))
    assert (values(plan["COVERED"], "times") == (away <= 500).sum(axis=0)).all()
    assert plan["COVERED_WEIGHT"] == weight[away.min(axis=0) <= 500].sum()
    near = np.hypot(*(points(street_sites)[:, None] - cells).transpose(2, 0, 1)) <= 500
    assert greedy(near, weight, 12) <= plan["VALUE"] <= plan["BOUND"] < weight.sum()
    assert plan["UNREACHABLE"] == (~near.any(axis=0)).sum()


def walks(real_city, site: QgsPointXY, ends: list[QgsPointXY]) -> list[float]:
    """Metres on foot from a site to each end, straight to the street and along it, by QGIS itself."""
    from qgis.analysis import (
        QgsGraphAnalyzer,
        QgsGraphBuilder,
        QgsNetworkDistanceStrategy,
        QgsVectorLayerDirector,
    )

    closed = ", ".join(f"'{name}'" for name in NOT_ON_FOOT)
    open_to_all = (f"highway NOT IN ({closed}) AND coalesce(foot, access, 'yes') NOT IN "
                   "('no', 'private', 'agricultural', 'forestry')")  # fmt: skip
    streets = QgsVectorLayer(f"{real_city['streets']}|subset={open_to_all}", "streets", "ogr")
    director = QgsVectorLayerDirector(streets, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth)
    director.addStrategy(QgsNetworkDistanceStrategy())
    builder = QgsGraphBuilder(streets.crs(), True, 0.001, "")
    tied = director.makeGraph(builder, [site, *ends])
    graph = builder.graph()
    _, cost = QgsGraphAnalyzer.dijkstra(graph, graph.findVertex(tied[0]), 0)
    return [cost[graph.findVertex(place)] + end.distance(place) for end, place in zip(ends, tied[1:])]


def test_charging_points_within_500_m_on_foot_of_nine_in_ten_houses(run, real_city, street_sites):
    houses = QgsVectorLayer(real_city["buildings"], "buildings", "ogr")
    demand = run("sitingdemand", LAYERS=[houses], UNITS="houses", OUTPUT="memory:")
    assert demand["READ"] == demand["USED"] == demand["SUM_OUT"] == houses.featureCount() == 4267
    plan = run(
        "sensorsiting", CANDIDATES=street_sites, DEMAND=demand["OUTPUT"], PRESET=CHARGING, OBJECTIVE=FEWEST,
        TARGET=90, NETWORK=real_city["streets"], **dict.fromkeys(TABLES, "memory:"),
    )  # fmt: skip
    all_rows_are_accounted_for(plan, street_sites, demand["OUTPUT"])
    assert plan["COVERED_PERCENT"] >= 90 - 1e-9 and plan["CHOSEN"] == plan["VALUE"]
    assert plan["CHOSEN"] - 1 <= math.ceil(plan["BOUND"] - 1e-9) <= plan["CHOSEN"]

    weight, times = (values(plan["COVERED"], name) for name in ("weight", "times"))
    assert weight[times > 0].sum() == pytest.approx(plan["COVERED_WEIGHT"])
    assert weight[times > 0].sum() >= 0.9 * 4267
    lines = list(plan["ASSIGNMENT"].getFeatures())
    straight = np.array([line.geometry().length() for line in lines])
    reach = values(plan["ASSIGNMENT"], "reach")
    assert len(lines) == (times > 0).sum() and reach.max() <= 500 and (reach >= straight - 1e-6).all()
    first = next(row for row in plan["SITES"].getFeatures() if row["rank"] == 1)
    own = [line for line in lines if line["site_id"] == first["id"]]
    ends = [QgsPointXY(line.geometry().asPolyline()[0]) for line in own]
    found = walks(real_city, first.geometry().asPoint(), ends)
    assert len(own) > 50 and [line["reach"] for line in own] == pytest.approx(found, abs=0.5)


def house_layer(real_city, only: slice | None = None) -> QgsVectorLayer:
    """Houses with the heights of a flat land; `only`: some of them, the largest first."""
    frame = realcity.frame(real_city, "buildings")
    frame = frame.iloc[np.argsort(-frame.geometry.area.to_numpy(), kind="stable")]
    made = QgsVectorLayer("MultiPolygon?crs=EPSG:25832&field=id:string&field=ground_z:double"
                          "&field=roof_z:double", "houses", "memory")  # fmt: skip
    for row in (frame if only is None else frame.iloc[only]).itertuples():
        feature = QgsFeature(made.fields())
        shape = QgsGeometry()
        shape.fromWkb(row.geometry.wkb)
        feature.setGeometry(shape)
        levels = row.levels if isinstance(row.levels, str) and row.levels.isdigit() else None
        feature.setAttributes([row.id, 0.0, STOREY_M * int(levels) if levels else HOUSE_M])
        assert made.dataProvider().addFeature(feature)
    return made


def invented_sensors(houses: QgsVectorLayer) -> QgsVectorLayer:
    """A sensor at every n-th house, in turn outdoors and indoors."""
    made = QgsVectorLayer("Point?crs=EPSG:25832", "sensors", "memory")
    made.dataProvider().addAttributes([QgsField(name, FIELD_TYPES["text"]) for name in ("id", "indoor")])
    made.updateFields()
    every = houses.featureCount() // SENSORS
    for number, house in enumerate(list(houses.getFeatures())[every // 2 :: every][:SENSORS]):
        feature = QgsFeature(made.fields())
        feature.setGeometry(house.geometry().pointOnSurface())
        feature.setAttributes([f"S{number:02d}", ("outdoor", "indoor")[number % 2]])
        assert made.dataProvider().addFeature(feature)
    return made


def test_gateways_for_all_sensors_twice(run, real_city, tmp_path):
    houses = house_layer(real_city)
    heights = run("surfacemodel", BUILDINGS=houses, RESOLUTION=10, TERRAIN_OUT=str(tmp_path / "terrain.tif"),
                  SURFACE_OUT=str(tmp_path / "surface.tif"))  # fmt: skip
    assert heights["FLAT_COUNT"] == 4267 and heights["REJECTED"] == 0
    heights = {"SURFACE": heights["SURFACE_OUT"], "TERRAIN": heights["TERRAIN_OUT"]}
    largest = house_layer(real_city, slice(GATEWAY_SITES))
    roofs = run("sitingcandidates", SOURCE=[largest], KINDS="building", OUTPUT="memory:")["OUTPUT"]
    sensors = invented_sensors(houses)
    assert (values(roofs, "height_agl") > HOUSE_M).all() and roofs.featureCount() == GATEWAY_SITES
    plan = run(
        "lorawangatewaysiting", CANDIDATES=roofs, DEMAND=sensors, **heights, OBJECTIVE=BACKUP, FOLDS=2,
        **dict.fromkeys(TABLES, "memory:"),
    )  # fmt: skip
    assert plan["TOTAL"] == plan["USED"] + plan["REJECTED"] == GATEWAY_SITES + SENSORS
    assert plan["GAP"] <= 1.0 and plan["CHOSEN"] == plan["VALUE"]
    times = values(plan["COVERED"], "times")
    assert (times >= 2).sum() == plan["COVERED_WEIGHT"] == SENSORS - plan["UNREACHABLE"]
    assert plan["COVERED_WEIGHT"] > SENSORS / 2 and plan["WORST_CASE"] <= plan["EXPECTED"]

    links = run("lorawanreachability", GATEWAYS=plan["SITES"], SENSORS=sensors, **heights, LINKS="memory:",
                SENSORS_OUT="memory:")["LINKS"]  # fmt: skip
    heard = dict.fromkeys(values(sensors, "id"), 0)
    for link in links.getFeatures():
        heard[link["sensor_id"]] += 1
    outdoors = [row for row in sensors.getFeatures() if row["indoor"] == "outdoor"]
    counted = rows_of(plan["COVERED"], "id")
    # Both say "works" from a fade margin on: 10.3 dB in the preset, 1.2816 times 8 dB by probability.
    assert [counted[row["id"]]["times"] for row in outdoors] == [heard[row["id"]] for row in outdoors]

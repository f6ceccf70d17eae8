"""From offers to shares in the real area north of Bayreuth, asked by Processing as a planner asks it.

Addresses, buildings and streets: OpenStreetMap, 2014. Households of three and more persons: Zensus 2022.
Supply: the Breitbandatlas of 2021 tells shares of a municipality and nothing of an address. Nothing is
guessed from it: all addresses are undetermined. Assumptions, for the run alone: all addresses belong to AGS,
whose figures are taken; a point of presence stands in the middle of them; prices are those of the presets.
"""

from __future__ import annotations

import math

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
)

from smartcity.tests import realcity

AGS = "09472150"
ATLAS = "data/breitband/gemeinde_bezirke_privat_2021_mitte.csv"
RULES, PROGRAMME = "supply_rules_de_dark_grey_2023", "funding_de_gigabit_2025"
PLAN = ("TRENCHES", "CONNECTIONS", "NODES", "BILL", "BY_CLUSTER", "STATS")
MONEY = ("RANKING", "PHASES", "SENSITIVITY", "STATS")
LEAST_STEINER_RATIO = 0.824
"""No tree with further nodes is shorter than this share of the shortest one without: F. R. K. Chung and
R. L. Graham, A new bound for Euclidean Steiner minimal trees, Annals of the New York Academy of Sciences 440
(1985)."""


def column(layer, name: str) -> list:
    return [None if row[name] == NULL else row[name] for row in layer.getFeatures()]


def points(layer) -> np.ndarray:
    return np.array([(p.x(), p.y()) for p in (row.geometry().asPoint() for row in layer.getFeatures())])


def memory(kind: str, fields: str, rows: list[tuple[str | None, list]]) -> QgsVectorLayer:
    """A layer in EPSG:25832 of (WKT, values); without a shape where `kind` is None."""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:25832&{fields}", "made", "memory")
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        assert layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def addresses(real_city) -> QgsVectorLayer:
    rows = realcity.frame(real_city, "addresses")
    fields = "field=id:string&field=street:string&field=house_number:string&field=ags:string"
    return memory("Point", fields, [
        (row.geometry.wkt, [row.id, row.street, row.house_number, AGS]) for row in rows.itertuples()
    ])  # fmt: skip


@pytest.fixture
def gaps(run, shared, real_city, addresses):
    """Nobody knows of an offer: the addresses of all classes, and the project areas that this makes."""
    nothing = memory("None", "field=address_id:string&field=operator:string&field=technology:string"
                     "&field=down_mbit:double&field=up_mbit:double&field=status:string", [])  # fmt: skip
    classes = run("broadbandclassify", ADDRESSES=addresses, OFFERS=nothing, RULES=RULES, OUTPUT="memory:")
    assert set(column(classes["OUTPUT"], "eligible")) == {"undetermined"}
    assert set(column(classes["OUTPUT"], "down_mbit")) == {None}
    return run(
        "broadbandgaps", CLASSIFIED=classes["OUTPUT"], UNDETERMINED=True, UNIT=3,
        STREETS=QgsVectorLayer(real_city["streets"], "streets", "ogr"),
        BUILDINGS=QgsVectorLayer(real_city["buildings"], "buildings", "ogr"),
        ZENSUS=str(shared / realcity.ZENSUS), ZENSUS_COLUMN=" + ".join(realcity.HOUSEHOLDS),
        ATLAS=str(shared / ATLAS),
        **dict.fromkeys(("CLUSTERS", "BY_AREA", "ADDRESSES_OUT", "STATS"), "memory:"),
    )  # fmt: skip


def shortest_tree(xy: np.ndarray) -> float:
    """Length of the shortest tree of straight lines through points."""
    from scipy.sparse.csgraph import minimum_spanning_tree
    from scipy.spatial.distance import pdist, squareform

    return float(minimum_spanning_tree(squareform(pdist(xy))).sum())


def test_fibre_to_all_addresses_that_have_a_house_number(run, real_city, addresses, gaps):
    (town,) = gaps["BY_AREA"].getFeatures()
    assert gaps["READ"] == gaps["USED"] == gaps["OPEN"] == addresses.featureCount() == 780
    assert town["addresses"] == town["speed_unknown"] == 780 and town["gap_addresses"] == 0
    assert town["atlas_1000"] == 45.64 and town["now_1000"] == NULL  # beside ours, not in its place
    areas = gaps["CLUSTERS"]
    assert sum(column(areas, "addresses")) + gaps["SINGLE"] == 780
    assert column(areas, "undetermined_units") == column(areas, "units")

    middle = np.median(points(addresses), axis=0)
    pop = memory("Point", "field=id:string&field=kind:string&field=status:string",
                 [(f"Point({middle[0]} {middle[1]})", ["P1", "pop", "proposed"])])  # fmt: skip
    plan = run(
        "fibreexpansion", ADDRESSES=gaps["ADDRESSES_OUT"], POPS=pop, TIME_LIMIT=10,
        STREETS=QgsVectorLayer(real_city["streets"], "streets", "ogr"), **dict.fromkeys(PLAN, "memory:"),
    )  # fmt: skip
    assert plan["TOTAL"] == plan["USED"] + plan["REJECTED"]
    assert plan["CONNECTED"] + plan["UNCONNECTED"] == 780 and plan["CONNECTED"] > 700
    assert plan["BOUND"] <= plan["VALUE"] and plan["GAP"] < 0.6

    lengths = [row.geometry().length() for row in plan["TRENCHES"].getFeatures()]
    assert sum(lengths) == pytest.approx(sum(column(plan["TRENCHES"], "length_m")), rel=1e-3)
    assert sum(lengths) == pytest.approx(plan["TRENCH_LENGTH"], rel=1e-3)
    served = [row.geometry().asPoint() for row in plan["CONNECTIONS"].getFeatures() if row["connected"]]
    least = LEAST_STEINER_RATIO * shortest_tree(np.unique([(p.x(), p.y()) for p in served], axis=0))
    assert least < plan["TRENCH_LENGTH"] < 3 * least
    assert all(row["reason"] for row in plan["CONNECTIONS"].getFeatures() if not row["connected"])
    money_adds_up(plan)
    shares_are_undetermined(run, areas, plan)


def money_adds_up(plan) -> None:
    """The bill, the connections and the project areas tell one sum."""
    known = [cost for cost in column(plan["BILL"], "cost_eur") if cost is not None]
    assert math.fsum(known) == pytest.approx(plan["TOTAL_COST"], rel=1e-6)
    assert column(plan["BILL"], "cost_eur").count(None) == plan["COST_MISSING"] > 0
    each = [cost for cost in column(plan["CONNECTIONS"], "cost_eur") if cost is not None]
    assert math.fsum(each) == pytest.approx(plan["TRENCH_COST"], rel=1e-6)
    assert math.fsum(column(plan["BY_CLUSTER"], "cost_eur")) == pytest.approx(plan["TOTAL_COST"], rel=1e-6)
    assert all(column(plan["BILL"], "basis"))


def shares_are_undetermined(run, areas, plan) -> None:
    """Nobody can say that an area is eligible: the town pays all, unless undetermined counts as eligible."""
    costs = {"CLUSTERS": areas, "COSTS": plan["BY_CLUSTER"], **dict.fromkeys(MONEY, "memory:")}
    careful, hopeful = (
        run("fundingpriority", PROGRAMME=PROGRAMME, HOPEFUL=hope, **costs) for hope in (False, True)
    )
    assert set(column(careful["RANKING"], "eligible")) == {"undetermined"}
    assert careful["FEDERAL"] == 0 and careful["OWN_SHARE"] == pytest.approx(careful["TOTAL_COST"])
    assert hopeful["FEDERAL"] == pytest.approx(hopeful["TOTAL_COST"] / 2)
    ranks = sorted(column(careful["RANKING"], "rank"))
    assert ranks == list(range(1, areas.featureCount() + 1))

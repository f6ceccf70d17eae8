"""smartcity:sitingdemand on small layers and on the real census: no row and no weight goes astray."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsProcessingException, QgsRasterLayer, QgsVectorLayer

from smartcity.tests import realcity
from smartcity.tests.processing.siting_layers import at, layer, square

ADDRESSES = [
    ("Point (10 10)", "A1", 4, "housing"),
    ("Point (20 20)", "A2", 6, "housing"),
    ("Point (510 10)", "A3", 1, "school"),
    ("Point (30 30)", "A4", 0, "housing"),
    ("Point (40 40)", "A5", -2, "housing"),
    ("Point (50 50)", "A6", None, "housing"),
    (None, "A7", 5, "housing"),
]


@pytest.fixture
def addresses():
    return layer("Point", ["id:string", "households:integer", "use:string"], ADDRESSES, "addresses")


@pytest.fixture
def demand(run):
    """`demand(LAYERS=[...], ...)`: results and points, after the accounts were checked."""
    def _run(**values):
        results = run("sitingdemand", OUTPUT="memory:", REJECTIONS="memory:", **values)
        accounts(results)
        return results, list(results["OUTPUT"].getFeatures())

    return _run


def accounts(results):
    rows = sum(results[name] for name in ("USED", "ZERO", "MISSING", "CUT", "REJECTED"))
    assert results["READ"] == rows
    assert results["REJECTIONS"].featureCount() == results["REJECTED"]
    weight = [point["weight"] for point in results["OUTPUT"].getFeatures()]
    assert results["COUNT"] == len(weight)
    assert results["SUM_OUT"] == pytest.approx(math.fsum(weight), rel=1e-12)
    kept = results["SUM_OUT"] + results["SUM_CUT"] + results["SUM_REJECTED"]
    assert kept == pytest.approx(results["SUM_IN"], rel=1e-9)


def test_points_by_a_field(demand, addresses):
    results, points = demand(LAYERS=[addresses], WEIGHTS="addresses=households")
    assert [point["weight"] for point in points] == [4, 6, 1]
    assert (results["READ"], results["ZERO"], results["REJECTED"]) == (7, 1, 3)
    assert (results["SUM_IN"], results["SUM_REJECTED"]) == (16, 5)
    assert {point["unit"] for point in points} == {"households"}
    assert {(point["class"], point["source"]) for point in points} == {("addresses", "addresses")}
    reasons = [row["reason"] for row in results["REJECTIONS"].getFeatures()]
    assert ["-2" in reasons[0], "no weight" in reasons[1], "no position" in reasons[2]] == [True] * 3


@pytest.mark.parametrize(("weights", "expected"), [
    ("", [1] * 6), ("addresses=3", [3] * 6), ("0,5", [0.5] * 6), ("1=HOUSEHOLDS", [4, 6, 1]),
    ('addresses=if("use" = \'school\', 200, 1)', [1, 1, 200, 1, 1, 1]),
])  # fmt: skip
def test_weights_are_numbers_fields_or_expressions(demand, addresses, weights, expected):
    _, points = demand(LAYERS=[addresses], WEIGHTS=weights)
    assert [point["weight"] for point in points] == expected


def test_classes_and_units(demand, addresses):
    streets = layer("LineString", ["id:string"], [("LineString (0 0, 250 0)", "S")], "streets")
    _, points = demand(LAYERS=[addresses, streets], CLASSES="addresses=use; streets=Straße",
                       UNITS="addresses=Anschriften")  # fmt: skip
    assert [point["class"] for point in points[:3]] == ["housing", "housing", "school"]
    assert {point["class"] for point in points[6:]} == {"Straße"}
    assert {point["unit"] for point in points[:6]} == {"Anschriften"} and points[-1]["unit"] == "metres"


def test_mixed_units_are_warned_of(run, addresses, log):
    streets = layer("LineString", ["id:string"], [("LineString (0 0, 250 0)", "S")], "streets")
    run("sitingdemand", LAYERS=[addresses, streets], OUTPUT="memory:", log=log)
    assert any("2 units (metres, objects)" in line for line in log.warnings)


def test_lines_by_their_metres(demand):
    lines = [("LineString (0 0, 250 0)", "S", 10.0), ("LineString (0 9, 0 9)", "T", 1.0)]
    streets = layer("LineString", ["id:string", "vehicles:double"], lines, "s")
    results, points = demand(LAYERS=[streets], CELL=100)
    assert [point["weight"] for point in points] == pytest.approx([250 / 3] * 3)
    assert results["ZERO"] == 1 and results["SUM_IN"] == 250
    results, points = demand(LAYERS=[streets], CELL=100, WEIGHTS="vehicles")
    assert results["SUM_OUT"] == pytest.approx(2500)


def test_polygons_are_spread_and_cut(demand):
    blocks = layer("Polygon", ["id:string", "people:double"],
                   [(square(0, 0, 200), "B1", 80.0), (square(1000, 0, 50), "B2", 7.0)], "blocks")  # fmt: skip
    results, points = demand(LAYERS=[blocks], WEIGHTS="people", CELL=100)
    assert sorted(point["weight"] for point in points) == [7, 20, 20, 20, 20]
    area = layer("Polygon", [], [(square(0, 0, 100),)], "area")
    results, points = demand(LAYERS=[blocks], WEIGHTS="people", CELL=100, AREA=area)
    assert [point["weight"] for point in points] == [20] and at(points[0]) == (50, 50)
    assert (results["CUT"], results["SUM_CUT"], results["USED"]) == (1, 67, 1)
    results, points = demand(LAYERS=[blocks], WEIGHTS="people", CELL=100, AREA=area, MARGIN=930)
    assert results["CUT"] == 0 and 80 < results["SUM_OUT"] < 87 and results["SUM_CUT"] > 0


def test_merging_to_cells(demand, addresses):
    results, points = demand(LAYERS=[addresses], WEIGHTS="households", CELL=100, MERGE=True)
    assert sorted(point["weight"] for point in points) == [1, 10]
    heaviest = max(points, key=lambda point: point["weight"])
    assert at(heaviest) == pytest.approx((16, 16))  # 0.4 * 10 + 0.6 * 20
    _, points = demand(LAYERS=[addresses], CLASSES="use", MERGE=True)
    assert {(point["class"], point["weight"]) for point in points} == {("housing", 5), ("school", 1)}


def raster_of(path, values):
    from smartcity.layers import raster

    grid = raster.Grid(500000, 5540000, 50.0, *values.shape, "EPSG:25832")
    raster.write(str(path), grid, [raster.Band(values.astype(np.float32), "people")])
    return QgsRasterLayer(str(path), "people")


def test_rasters(demand, tmp_path):
    values = np.array([[1, 0, np.nan], [-4, 2.5, np.nan]])
    people = raster_of(tmp_path / "people.tif", values)
    results, points = demand(LAYERS=[people], WEIGHTS="people=2")
    assert [(at(point), point["weight"]) for point in points] == [
        ((500025, 5539975), 2), ((500075, 5539925), 5)]  # fmt: skip
    assert (results["READ"], results["ZERO"], results["REJECTED"]) == (4, 1, 1)


CENSUS = """GITTER_ID_100m;x_mp_100m;y_mp_100m;Einwohner;Haushalte
CRS3035RES100mN2985500E4430300;4430350;2985550;12;5
CRS3035RES100mN2985500E4430400;4430450;2985550;0;–
CRS3035RES100mN2985500E4430500;4430550;2985550;–;–
CRS3035RES100mN2995500E4430500;4430550;2995550;30;9
nowhere;1;1;3;3
"""


@pytest.fixture
def census(tmp_path):
    path = tmp_path / "Zensus2022_100m.csv"
    path.write_text(CENSUS, encoding="utf-8")
    return str(path)


def test_the_census(demand, census):
    results, points = demand(ZENSUS=census, CLASSES="zensus=Bevölkerung")
    assert [point["weight"] for point in points] == [12, 30]
    counts = [results[name] for name in ("READ", "USED", "ZERO", "MISSING", "REJECTED")]
    assert counts == [5, 2, 1, 1, 1]
    assert {(point["class"], point["unit"]) for point in points} == {("Bevölkerung", "Einwohner")}
    results, points = demand(ZENSUS=census, ZENSUS_COLUMN="Einwohner + Haushalte", WEIGHTS="zensus=10")
    assert [point["weight"] for point in points] == [170, 390] and results["MISSING"] == 1
    x, y = at(points[0])
    area = layer("Polygon", [], [(square(x - 500, y - 500, 1000),)], "area")
    results, points = demand(ZENSUS=census, AREA=area)
    assert [point["weight"] for point in points] == [12]
    assert (results["CUT"], results["SUM_CUT"], results["SUM_IN"]) == (1, 30, 42)


def test_layers_in_another_system(demand):
    place = layer("Point", ["id:string"], [("Point (9 50)", "A")], "p", "EPSG:4326")
    _, points = demand(LAYERS=[place])
    assert at(points[0]) == pytest.approx((500000, 5538630.70), abs=0.05)


def test_own_output_is_read_again(run, demand, addresses):
    values = {"LAYERS": [addresses], "WEIGHTS": "households", "CLASSES": "use", "OUTPUT": "memory:"}
    results, points = demand(LAYERS=[run("sitingdemand", **values)["OUTPUT"]])
    assert [(p["weight"], p["class"], p["unit"]) for p in points] == [
        (4, "housing", "households"), (6, "housing", "households"), (1, "school", "households")]  # fmt: skip


row = st.tuples(st.floats(-3000, 3000), st.floats(-3000, 3000), st.floats(1, 900),
                st.one_of(st.none(), st.floats(-5, 1e5)))  # fmt: skip


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(row, min_size=1, max_size=12), st.floats(40, 400), st.booleans(),
       st.sampled_from([0, 0.5, 150]))  # fmt: skip
def test_no_weight_is_lost(demand, rows, cell, merge, margin):
    """Areas, lines and points anywhere, cut to an area; the fixture checks the account."""
    areas = layer("Polygon", ["n:double"], [(square(x, y, size), n) for x, y, size, n in rows], "a")
    ways = [(f"LineString ({x} {y}, {x + size} {y - size})", n) for x, y, size, n in rows]
    lines = layer("LineString", ["n:double"], ways, "l")
    spots = layer("Point", ["n:double"], [(f"Point ({x} {y})", n) for x, y, _size, n in rows], "p")
    anchor = layer("Point", ["n:double"], [("Point (0 0)", 1.0)], "anchor")
    area = layer("Polygon", [], [(square(-800, -800, 1600),)], "area")
    results, points = demand(LAYERS=[areas, lines, spots, anchor], WEIGHTS="n", CELL=cell, MERGE=merge,
                             AREA=area, MARGIN=margin)  # fmt: skip
    bad = [n for *_rest, n in rows if n is None or n < 0]
    assert results["REJECTED"] == 3 * len(bad)


@pytest.mark.parametrize(("more", "words"), [
    ({"LAYERS": []}, "at least one layer"),
    ({"WEIGHTS": "Adressen=3"}, "there is no layer “Adressen”. The layers are: 1 addresses"),
    ({"WEIGHTS": "housholds"}, "neither a number, a field nor an expression.*id, households, use"),
    ({"WEIGHTS": "households *"}, "neither a number, a field nor an expression"),
    ({"WEIGHTS": "0"}, "No demand is left: of 7 rows 6 weigh 0"),
    ({"TARGET_CRS": "EPSG:4326"}, "must be a projected system"),
    ({"ZENSUS": "none.csv"}, "cannot be read"),
])  # fmt: skip
def test_bad_input_is_named(demand, addresses, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        demand(**{"LAYERS": [addresses], **more})


def test_a_raster_takes_a_factor_only(demand, tmp_path):
    people = raster_of(tmp_path / "people.tif", np.ones((2, 2)))
    with pytest.raises(QgsProcessingException, match="must be a number, the factor of its .* not “people”"):
        demand(LAYERS=[people], WEIGHTS="people=people")


def test_a_run_can_be_cancelled(run, addresses, cancelling, tmp_path):
    run("sitingdemand", LAYERS=[addresses], OUTPUT=str(tmp_path / "d.gpkg"), log=cancelling(50))
    assert not (tmp_path / "d.gpkg").exists()


def test_the_real_houses_stay_houses(demand, real_city):
    houses = QgsVectorLayer(real_city["buildings"], "buildings", "ogr")
    results, points = demand(LAYERS=[houses])
    assert results["READ"] == results["USED"] + results["REJECTED"] == 4267
    assert results["SUM_OUT"] == pytest.approx(results["USED"])
    assert results["USED"] <= len(points) < 1.02 * results["USED"]  # a few halls are larger than a cell


def test_the_real_streets_are_as_long_as_they_are(demand, real_city):
    streets = QgsVectorLayer(real_city["streets"], "streets", "ogr")
    results, points = demand(LAYERS=[streets], CELL=250)
    length = math.fsum(realcity.frame(real_city, "streets").length)
    assert results["SUM_OUT"] == pytest.approx(length, rel=1e-12)
    assert max(point["weight"] for point in points) <= 250 * (1 + 1e-9)


def test_the_real_census_and_its_cells_as_polygons_agree(demand, real_city, shared):
    column = realcity.HOUSEHOLDS[0]
    results, points = demand(ZENSUS=str(shared / realcity.ZENSUS), ZENSUS_COLUMN=column)
    cells = realcity.frame(real_city, "zensus")
    assert results["READ"] == 400 and results["MISSING"] == cells[column].isna().sum()
    assert results["SUM_OUT"] == cells[column].sum()
    centres = {row.id: row.geometry.centroid for row in cells.itertuples()}
    for point in points:
        x, y = at(point)
        assert math.hypot(centres[point["id"]].x - x, centres[point["id"]].y - y) < 0.1


def test_a_model_hands_results_on(qgis_app, run, addresses):
    """Layers of a model have no names of their own: the number in the list stands for the layer."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterMultipleLayers,
    )

    model = QgsProcessingModelAlgorithm("chain", "tests")
    model.addModelParameter(QgsProcessingParameterMultipleLayers("given", "given", optional=False),
                            QgsProcessingModelParameter("given"))  # fmt: skip
    static = QgsProcessingModelChildParameterSource.fromStaticValue
    for name, layers, weights in (
        ("first", QgsProcessingModelChildParameterSource.fromModelParameter("given"), "1=households"),
        ("second", QgsProcessingModelChildParameterSource.fromChildOutput("first", "OUTPUT"), "1=weight*2"),
    ):
        child = QgsProcessingModelChildAlgorithm("smartcity:sitingdemand")
        child.setChildId(name)
        child.addParameterSources("LAYERS", [layers])
        child.addParameterSources("WEIGHTS", [static(weights)])
        model.addChildAlgorithm(child)
    child = model.childAlgorithm("second")
    output = QgsProcessingModelOutput("made")
    output.setChildId("second")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"made": output})
    model.setChildAlgorithm(child)
    model.updateDestinationParameters()
    context = QgsProcessingContext()
    values = {"given": [addresses], "second:made": "memory:"}
    results, ok = model.run(values, context, QgsProcessingFeedback())
    assert ok
    made = context.temporaryLayerStore().mapLayer(results["second:made"])
    assert sorted(point["weight"] for point in made.getFeatures()) == [2, 8, 12]

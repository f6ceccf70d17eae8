"""Sensor siting: what is chosen and said, by objective, rule and way of reaching, and what is said of bad
input."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer

from smartcity.tests.processing.small_town import (
    CRS,
    SIZE,
    box,
    figures,
    layer_of,
    point,
    rows_of,
    town_heights,
    write,
)

FIELDS = ("id:string", "cost_eur:double", "running_eur:double", "district:string", "closed:boolean",
          "height_agl:double")  # fmt: skip
# In cells of 10 m: candidates in a row, and demand beside them. Within 50 m A covers 1, 2, 3; B 3, 4; C 4, 5.
CANDIDATES = {"A": (10, 10), "B": (10, 18), "C": (10, 24)}
DEMAND = {"1": (10, 8, 5.0), "2": (12, 10, 4.0), "3": (10, 14, 3.0), "4": (10, 21, 2.0), "5": (10, 27, 10.0)}


def candidates(places=None, **columns):
    """Points with the fields above; columns: field -> value for each id."""
    rows = []
    for name, (row, col) in (places or CANDIDATES).items():
        values = [columns.get(field.split(":")[0], {}).get(name) for field in FIELDS[1:]]
        rows.append((point(row, col), name, *values))
    return layer_of("Point", FIELDS, rows)


def demand(places=None):
    places = DEMAND if places is None else places
    rows = [(point(row, col), name, weight, "inhabitants") for name, (row, col, weight) in places.items()]
    return layer_of("Point", ("id:string", "weight:double", "unit:string"), rows)


@pytest.fixture
def site(run):
    """`site(COUNT=2, ...)`: a run with the layers above, a reach of 50 m and all tables."""

    def _site(**changes):
        tables = dict.fromkeys(("SITES", "COVERED", "ASSIGNMENT", "CURVE", "STATS"), "memory:")
        values = {"CANDIDATES": candidates(), "DEMAND": demand(), "OBJECTIVE": 1, "REACH": 50, **tables}
        return run("sensorsiting", **{**values, **changes})

    return _site


def chosen(results):
    return {row["id"] for row in results["SITES"].getFeatures() if row["chosen_as"] == "proposed"}


def test_most_demand_with_a_number_of_sites(site, log):
    results = site(COUNT=1, log=log)
    assert chosen(results) == {"A"} or chosen(results) == {"C"}  # 12 each
    results = site(COUNT=2, log=log)
    assert chosen(results) == {"A", "C"}
    assert results["COVERED_WEIGHT"] == results["VALUE"] == results["BOUND"] == 24.0
    assert (results["GAP"], results["OPTIMAL"], results["CHOSEN"]) == (0.0, True, 2)
    assert type(results["GAP"]) is float  # else models and qgis_process lose it
    assert "Proven: no plan is better." in log.lines
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (8, 8, 0)


ONLY_B = {**DEMAND, "6": (14, 18, 1.0)}
"""One point more, that B alone covers."""


def test_rank_gain_and_what_would_be_lost(site):
    results = site(COUNT=3, DEMAND=demand(ONLY_B))
    found = rows_of(results["SITES"], "id")
    assert [found[name]["rank"] for name in ("A", "C", "B")] == [1, 2, 3]
    assert [found[name]["gain"] for name in ("A", "C", "B")] == [12.0, 12.0, 1.0]
    assert found["A"]["gain_percent"] == pytest.approx(48.0)
    assert [found[name]["covered"] for name in "ABC"] == [12.0, 6.0, 12.0]
    assert [found[name]["only_here"] for name in "ABC"] == [9.0, 1.0, 10.0]
    assert {row["status"] for row in found.values()} == {"proposed"}


def test_demand_says_how_often_and_by_whom(site):
    results = site(COUNT=3, DEMAND=demand(ONLY_B))
    found = rows_of(results["COVERED"], "id")
    assert [found[name]["times"] for name in "123456"] == [1, 1, 2, 2, 1, 1]
    assert [found[name]["site_id"] for name in "12356"] == ["A", "A", "A", "C", "B"]
    assert found["1"]["reach"] == pytest.approx(20.0) and found["5"]["reach"] == pytest.approx(30.0)
    lines = rows_of(results["ASSIGNMENT"], "demand_id")
    assert len(lines) == 6 and lines["1"]["site_id"] == "A"
    assert lines["1"].geometry().length() == pytest.approx(20.0)


def test_the_curve_goes_on_and_its_bound_holds(site):
    rows = list(site(COUNT=1)["CURVE"].getFeatures())
    assert [row["sites"] for row in rows] == [0, 1, 2]
    assert [row["covered"] for row in rows] == [0.0, 12.0, 24.0]
    assert all(row["bound_percent"] >= row["covered_percent"] - 1e-9 for row in rows)
    assert rows[2]["largest_reach"] == pytest.approx(40.0)


def test_fewest_and_a_share(site):
    assert site(OBJECTIVE=0)["CHOSEN"] == 2
    results = site(OBJECTIVE=0, TARGET=50)
    assert results["CHOSEN"] == 1 and results["COVERED_PERCENT"] == pytest.approx(50.0)


def test_nearest_and_fairest(site):
    assert chosen(site(OBJECTIVE=2, COUNT=1, REACH=None)) == {"B"}
    results = site(OBJECTIVE=3, COUNT=1, REACH=None)
    assert chosen(results) == {"B"} and results["VALUE"] == pytest.approx(100.0)
    assert figures(results)["largest_reach"] == pytest.approx(100.0)


def test_backup_counts_what_two_sites_cover(site):
    results = site(OBJECTIVE=4, COUNT=2)
    assert chosen(results) == {"A", "B"} and results["COVERED_WEIGHT"] == 3.0
    results = site(OBJECTIVE=4, COUNT=3)
    assert results["COVERED_WEIGHT"] == 5.0
    assert site(OBJECTIVE=4, FOLDS=2)["COVERED_WEIGHT"] == 5.0


def test_existing_sites_stay_and_cost_nothing(site):
    present = candidates({"X": (10, 8)}, cost_eur={"X": 900.0})
    results = site(COUNT=1, EXISTING=present, CANDIDATES=candidates(cost_eur={"A": 1.0, "C": 70.0}))
    found = rows_of(results["SITES"], "id")
    assert chosen(results) == {"C"} and found["X"]["rank"] == 0 and found["X"]["status"] == "existing"
    assert results["COST"] == 70.0
    curve = list(results["CURVE"].getFeatures())
    assert curve[0]["covered"] == 9.0 and curve[1]["cost_eur"] == 70.0


def test_unknown_costs_are_counted_and_never_zero(site, log):
    results = site(COUNT=2, CANDIDATES=candidates(cost_eur={"A": 100.0}, running_eur={"A": 12.0}), log=log)
    assert (results["COST"], results["RUNNING_COST"], results["COST_UNKNOWN"]) == (100.0, 12.0, 1)
    assert any("1 new sites is not known" in line for line in log.warnings)
    costs = [row["cost_eur"] for row in results["CURVE"].getFeatures()]
    assert costs[:2] == [0.0, 100.0] and not isinstance(costs[2], float)  # NULL
    nothing = site(COUNT=1)
    assert nothing["COST"] is None and nothing["COST_UNKNOWN"] == 1


def test_a_budget_leaves_out_what_has_no_cost(site, log):
    results = site(BUDGET=100, CANDIDATES=candidates(cost_eur={"A": 60.0, "B": 50.0}), log=log)
    assert chosen(results) == {"A"}
    assert any("1 candidates have no known cost" in line for line in log.warnings)
    years = site(BUDGET=100, YEARS=10, CANDIDATES=candidates(
        cost_eur={"A": 60.0, "B": 50.0}, running_eur={"A": 10.0, "B": 1.0}))  # fmt: skip
    assert chosen(years) == {"B"}


def test_exclusions_spacing_and_groups(site):
    area = layer_of("Polygon", ("id:string",), [(box(8, 8, 12, 12), "pond")])
    assert chosen(site(COUNT=2, EXCLUDE=area)) <= {"B", "C"}
    assert "C" not in chosen(site(COUNT=2, CANDIDATES=candidates(closed={"C": True}), EXCLUDE_FIELD="closed"))
    assert chosen(site(COUNT=3, SPACING=100)) == {"A", "C"}
    grouped = candidates(district={"A": "North", "B": "South", "C": "North"})
    assert chosen(site(COUNT=2, CANDIDATES=grouped, GROUP_FIELD="district", GROUP_MOST=1)) in (
        {"A", "B"}, {"B", "C"})  # fmt: skip
    assert chosen(site(COUNT=2, CANDIDATES=grouped, GROUP_FIELD="district", GROUP_LEAST=1)) in (
        {"A", "B"}, {"B", "C"})  # fmt: skip


def test_a_matrix_of_the_users_own(site, log):
    table = layer_of("NoGeometry", ("site_id:string", "demand_id:string", "value:double"), [
        (None, "A", "1", 0.0), (None, "A", "2", 60.0), (None, "B", "5", 40.0),
        (None, "B", "9", 1.0)])  # fmt: skip
    results = site(COUNT=1, MODE=4, MATRIX=table, log=log)
    assert chosen(results) == {"B"} and results["COVERED_WEIGHT"] == 10.0
    assert any("row 4" in line and "9" in line for line in log.warnings)
    assert any("4 rows read, 2 used, 1 beyond the reach, 1 rejected" in line for line in log.lines)


def raster_of(folder, name, values):
    """A raster called `name` with these values at the demand points (id -> value), else nothing."""
    cells = np.full((SIZE, SIZE), np.nan)
    for demanded, value in values.items():
        row, col, _weight = DEMAND[demanded]
        cells[row, col] = value
    return QgsRasterLayer(write(folder / f"{name}.tif", cells), name)


def test_a_raster_for_each_site(site, tmp_path, log):
    """A reaches 1 and 2 (weight 9), B reaches 5 (weight 10); C has no raster, X no site."""
    rasters = [raster_of(tmp_path, "A", {"1": 10.0, "2": 20.0, "5": 90.0}),
               raster_of(tmp_path, "B", {"5": 0.0}), raster_of(tmp_path, "X", {"3": 1.0})]  # fmt: skip
    results = site(COUNT=1, MODE=5, RASTERS=rasters, log=log)
    assert chosen(results) == {"B"} and results["COVERED_WEIGHT"] == 10.0
    assert any("X" in line and "no site" in line for line in log.warnings)
    assert any("C" in line and "without a raster" in line for line in log.warnings)
    assert chosen(site(COUNT=1, MODE=5, RASTERS=rasters, REACH=100)) == {"A"}
    nearest = site(COUNT=2, MODE=5, RASTERS=rasters, REACH=None, OBJECTIVE=2)
    assert rows_of(nearest["COVERED"], "id")["2"]["reach"] == 20.0


def test_rasters_of_probabilities(site, tmp_path):
    rasters = [raster_of(tmp_path, "A", {"1": 0.9, "2": 0.5}), raster_of(tmp_path, "B", {"5": 0.6})]
    given = {"COUNT": 1, "MODE": 5, "RASTERS": rasters, "REACH_UNIT": 2}
    results = site(**given, REACH=None)
    assert chosen(results) == {"A"} and results["COVERED_WEIGHT"] == pytest.approx(0.9 * 5 + 0.5 * 4)
    assert chosen(site(**given, REACH=0.6)) == {"B"}
    for changes, words in (
        ({"OBJECTIVE": 2}, "no distance"), ({"REACH": 50}, "from 0 to 1"), ({"MODE": 0}, "as a probability"),
        ({"RASTERS": [raster_of(tmp_path, "X", {"1": 1.0})]}, "None of the rasters"),
        ({"RASTERS": [raster_of(tmp_path, "A", {"1": 7.0})]}, "has values from 7"),
    ):  # fmt: skip
        with pytest.raises(QgsProcessingException, match=words):
            site(**{**given, "REACH": 0.5, **changes})


def streets(*lines):
    """Lines in cells, two-way and open to all."""
    rows = [(f"LineString ({line})", str(number), "residential") for number, line in enumerate(lines)]
    return layer_of("LineString", ("id:string", "road_class:string"), rows)


def test_ways_along_streets_are_longer(site, log):
    """One street south of all: from A to 3 it is 4 cells, and half a cell to the street at each end."""
    street = streets("0.5 11, 60.5 11")
    results = site(COUNT=1, MODE=1, NETWORK=street, REACH=60, log=log)
    found = rows_of(results["COVERED"], "id")
    assert chosen(results) == {"A"} and found["3"]["reach"] == pytest.approx(50.0)
    assert any("Shortest ways along the streets" in line for line in log.lines)


def test_streets_in_parts_are_told(site, log):
    parts = streets("0.5 11, 16 11", "17 11, 60.5 11")
    results = site(COUNT=2, MODE=1, NETWORK=parts, REACH=60, ACCESS=50, log=log)
    assert chosen(results) == {"A", "C"}
    assert any("not connected" in line and "2 parts" in line for line in log.warnings)
    parts = streets("0.5 40, 60.5 40", "0.5 11, 12 11")
    with pytest.raises(QgsProcessingException, match="None of the sites is within 5 m of a street"):
        site(COUNT=1, MODE=1, NETWORK=streets("0.5 40, 60.5 40"), REACH=60, ACCESS=5)
    far = site(COUNT=1, MODE=1, NETWORK=parts, REACH=60, ACCESS=20, log=log)
    assert chosen(far) == {"A"}
    assert any("sites are more than 20 m from any street: B, C" in line for line in log.warnings)


def test_without_streets_a_kind_on_foot_goes_straight(site, log):
    site(COUNT=1, PRESET=11, OBJECTIVE=1, REACH=None, log=log)  # charging points
    assert any("No NETWORK is given" in line for line in log.warnings)


def test_line_of_sight_is_a_probability(site, tmp_path):
    heights = town_heights(tmp_path)  # a block of 12 m on rows 10 to 19, columns 40 to 49
    places = {"A": (5, 45), "B": (30, 5)}
    targets = {"1": (5, 50, 1.0), "2": (25, 45, 1.0), "3": (30, 8, 1.0)}
    results = site(COUNT=2, MODE=3, REACH=250, **heights, DEMAND=demand(targets),
                   CANDIDATES=candidates(places, height_agl={"A": 5.0, "B": 5.0}))  # fmt: skip
    found = rows_of(results["COVERED"], "id")
    assert found["1"]["reach"] == pytest.approx(1.0) and found["2"]["times"] == 0  # behind the block
    inside = candidates({"A": (15, 45), "B": (30, 5)}, height_agl={"A": 5.0, "B": 5.0})
    assert site(COUNT=1, MODE=3, REACH=250, **heights, CANDIDATES=inside,
                DEMAND=demand(targets))["REJECTED"] == 1


@pytest.mark.parametrize("objective", [2, 3])
def test_a_probability_is_no_distance(site, tmp_path, objective):
    with pytest.raises(QgsProcessingException, match="no distance"):
        site(COUNT=1, MODE=3, OBJECTIVE=objective, **town_heights(tmp_path))


def test_a_kind_brings_its_values_and_says_why(site, log):
    results = site(COUNT=2, PRESET=5, REACH=None, OBJECTIVE=None, log=log)  # background: 1000 m, 1000 m apart
    assert results["CHOSEN"] == 1 and results["COVERED_PERCENT"] == pytest.approx(100.0)
    assert any(line.startswith("Reach: Directive 2008/50/EC") for line in log.lines)


def test_a_value_of_the_users_own_has_no_source_of_the_preset(site, log):
    site(COUNT=1, PRESET=5, OBJECTIVE=1, log=log)
    assert not any(line.startswith("Reach:") for line in log.lines)
    assert any(line.startswith("Minimum spacing:") for line in log.lines)


@pytest.mark.parametrize("key", ["parking_bay", "noise", "air_traffic", "charging_point", "mobility_station"])
def test_every_value_of_a_kind_has_a_source(qgis_app, key):
    from smartcity.processing import sensorkinds
    from smartcity.processing.sitinganswer import OBJECTIVES
    from smartcity.smartcity_plugin import presets

    preset = presets.load("sensor_siting")
    assert set(preset) == set(sensorkinds.KINDS) - {""}
    own = preset[key]
    assert set(own["source"]) == {"reach", "height", "spacing"} and own["reason"] and own["reason_de"]
    assert own["objective"] in OBJECTIVES and ("checks" in own) == ("checks_de" in own)
    assert sensorkinds.read(list(sensorkinds.KINDS).index(key), "sensor_siting").reach_m == own["reach_m"]


def test_another_reference_system_gives_the_same(site):
    from qgis import processing
    from qgis.core import QgsCoordinateReferenceSystem

    layer = demand()
    moved = processing.run("native:reprojectlayer", {
        "INPUT": layer, "TARGET_CRS": QgsCoordinateReferenceSystem("EPSG:4326"),
        "OUTPUT": "memory:"})  # fmt: skip
    assert site(COUNT=2, DEMAND=moved["OUTPUT"])["COVERED_WEIGHT"] == 24.0


def test_rows_that_cannot_be_used_are_named_and_counted(site, log):
    rows = {"1": (10, 8, 5.0), "bad": (10, 9, -1.0), "none": (10, 9, 0.0), "5": (10, 27, 10.0)}
    results = site(COUNT=1, DEMAND=demand(rows), log=log, CANDIDATES=candidates(cost_eur={"B": -5.0}))
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (7, 4, 3)
    text = " ".join(log.warnings)
    assert "row 2 (“bad”): its weight -1" in text and "row 3 (“none”): its weight 0" in text
    assert "row 2 (“B”): -5 in field cost_eur is below 0" in text


def test_the_same_id_twice_is_told_with_its_rows(site, log):
    twice = layer_of("Point", FIELDS, [(point(10, 10), "A", *5 * [None]), (point(10, 24), "A", *5 * [None])])
    results = site(COUNT=2, CANDIDATES=twice, log=log)
    assert results["CHOSEN"] == 2 and any("“A” in rows 1, 2" in line for line in log.warnings)


def test_fairest_leaves_out_what_only_excluded_candidates_reach(site):
    closed = candidates({**CANDIDATES, "D": (10, 60)}, closed={"D": True})
    places = demand({**DEMAND, "6": (10, 61, 1.0)})
    results = site(OBJECTIVE=3, COUNT=2, REACH=100, CANDIDATES=closed, DEMAND=places, EXCLUDE_FIELD="closed")
    assert "D" not in chosen(results) and results["UNREACHABLE"] == 1


def test_the_cheapest_is_for_fewest(site):
    results = site(COUNT=2, CHEAPEST=True, CANDIDATES=candidates(cost_eur={"A": 5.0}))
    assert len(chosen(results)) == 2  # though only one has a known cost


def test_seconds_are_not_taken_for_the_metres_of_a_kind(site, log):
    table = layer_of("NoGeometry", ("site_id:string", "demand_id:string", "value:double"),
                     [(None, "A", "1", 400.0), (None, "B", "5", 900.0)])  # fmt: skip
    results = site(COUNT=2, MODE=4, MATRIX=table, REACH=None, REACH_UNIT=1, PRESET=1, log=log)
    assert results["COVERED_WEIGHT"] == 15.0


def test_unreachable_demand_and_idle_candidates_are_listed(site, log):
    far = {**DEMAND, "6": (55, 55, 7.0)}
    results = site(COUNT=2, DEMAND=demand(far), CANDIDATES=candidates({**CANDIDATES, "Z": (58, 2)}), log=log)
    assert results["UNREACHABLE"] == 1
    text = " ".join(log.warnings)
    assert "6 (row 6)" in text and "Z (row 4)" in text and "22.6 %" in text


@pytest.mark.parametrize(("changes", "words"), [
    ({"COUNT": 9}, "9 new sites are asked for, but only 3 candidates"),
    ({}, "needs the number of new sites"),
    ({"OBJECTIVE": 2}, "need the number of new sites"),
    ({"OBJECTIVE": 2, "COUNT": 1, "BUDGET": 5}, "cannot heed a budget"),
    ({"OBJECTIVE": 0, "COUNT": 1}, "looks for the number itself"),
    ({"COUNT": 1, "TARGET": 50}, "target share"),
    ({"COUNT": 1, "OBJECTIVE": 4, "FOLDS": 3}, "FOLDS must be 1 or 2"),
    ({"COUNT": 1, "REACH": None}, "Give the reach"),
    ({"COUNT": 1, "REACH": 5}, "No candidate reaches any demand: the nearest are 20 m apart"),
    ({"COUNT": 1, "MODE": 1}, "needs NETWORK"),
    ({"COUNT": 1, "REACH_UNIT": 1}, "in seconds"),
    ({"COUNT": 1, "GROUP_MOST": 1}, "GROUP_FIELD"),
    ({"COUNT": 1, "GROUP_FIELD": "district", "GROUP_MOST": 1, "GROUP_LEAST": 2}, "contradicts itself"),
    ({"COUNT": 1, "WEIGHT_FIELD": "people"}, "no field people"),
    ({"BUDGET": 100}, "has a known cost"),
    ({"OBJECTIVE": 0, "TARGET": 0}, "above 0 %"),
])  # fmt: skip
def test_what_cannot_be_is_said(site, changes, words):
    with pytest.raises(QgsProcessingException, match=words):
        site(**changes)


def test_a_budget_below_the_cheapest_site(site):
    with pytest.raises(QgsProcessingException, match="below the cheapest site"):
        site(BUDGET=10, CANDIDATES=candidates(cost_eur={"A": 60.0, "B": 50.0}))


def test_a_group_that_cannot_have_its_sites_is_named(site):
    grouped = candidates(district={"A": "North", "B": "South", "C": "North"})
    with pytest.raises(QgsProcessingException, match="Group “South” must have at least 2 sites, but has only "
                                                     "1"):
        site(COUNT=3, CANDIDATES=grouped, GROUP_FIELD="district", GROUP_LEAST=2)


def test_layers_without_rows(site):
    with pytest.raises(QgsProcessingException, match="DEMAND: the layer has no feature"):
        site(COUNT=1, DEMAND=demand({}))
    with pytest.raises(QgsProcessingException, match="no row can be used, 1 of 1 were rejected. .*weight 0"):
        site(COUNT=1, DEMAND=demand({"1": (10, 8, 0.0)}))


def test_key_figures_say_how_sure_they_are(site):
    results = site(COUNT=2)
    bases = {row["key"]: row["basis"] for row in results["STATS"].getFeatures()}
    assert bases["sites_new"] == "Proven: no plan is better." and "straight line" in bases["covered"]
    assert figures(results)["covered_percent"] == pytest.approx(100.0)


def test_costs_that_a_preset_has_filled_stay_assumptions(site, run, log):
    gathered = run("sitingcandidates", SOURCE=[candidates(cost_eur={"A": 60.0})], KINDS="lamp_post",
                   TARGET_CRS=CRS, OUTPUT="memory:")  # fmt: skip
    results = site(COUNT=2, CANDIDATES=gathered["OUTPUT"], log=log)
    bases = {row["key"]: row["basis"] for row in results["STATS"].getFeatures()}
    assert "3 candidates by preset siting_costs" in bases["cost_eur"]
    assert "assumptions" in bases["running_eur"]
    words = {row["key"]: row["label"] for row in results["STATS"].getFeatures()}
    assert words["cost_eur"] == "Cost of the new sites, partly assumed"
    assert any(line.startswith("Costs of 3 candidates by preset") for line in log.lines)


def test_points_with_fewer_sites_than_asked_for_get_all_they_have(site, log):
    results = site(OBJECTIVE=4, log=log)  # two sites for each, as few as needed
    assert results["COVERED_WEIGHT"] == 5.0 and results["CHOSEN"] == 3
    assert any(line.startswith("3 demand points have fewer than 2 sites within reach") for line in log.lines)


@pytest.mark.parametrize(("gap", "words"), [
    (0.0, "Proven"), (0.00301, "At most 0.31 %"), (0.0321, "At most 3.3 %"), (np.inf, "not known"),
])  # fmt: skip
def test_certainty_is_never_rounded_up(qgis_app, gap, words):
    from smartcity.processing.sitinganswer import certainty
    from smartcity.smartcity_plugin.siting.plan import Plan

    bound = 100.0 / (1.0 - gap) if gap < np.inf else np.inf
    assert words in certainty(Plan(np.array([0]), 100.0, bound, "max", 1.0))


def test_it_runs_in_a_model(qgis_app, log):
    """The number comes from the model's own input, and the share covered goes on to where it is wanted."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
        QgsProcessingParameterNumber,
        QgsProject,
    )

    model = QgsProcessingModelAlgorithm("plan", "plan")
    layers = [QgsProcessingParameterFeatureSource(name) for name in ("lamps", "homes")]
    for definition in (*layers, QgsProcessingParameterNumber("sites")):
        model.addModelParameter(definition, QgsProcessingModelParameter(definition.name()))
    child = QgsProcessingModelChildAlgorithm("smartcity:sensorsiting")
    child.setChildId("siting")
    source = QgsProcessingModelChildParameterSource
    for name, value in (("CANDIDATES", "lamps"), ("DEMAND", "homes"), ("COUNT", "sites")):
        child.addParameterSources(name, [source.fromModelParameter(value)])
    for name, value in (("PRESET", 0), ("REACH", 50), ("OBJECTIVE", 1)):
        child.addParameterSources(name, [source.fromStaticValue(value)])
    output = QgsProcessingModelOutput("chosen")
    output.setChildOutputName("SITES")
    output.setChildId("siting")
    child.setModelOutputs({"chosen": output})
    model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    lamps, homes = candidates(), demand()
    values = {"lamps": lamps, "homes": homes, "sites": 2, "siting:chosen": "memory:"}
    results, ok = model.run(values, context, log)
    assert ok, log.errors
    layer = context.temporaryLayerStore().mapLayer(results["siting:chosen"])
    assert {row["id"] for row in layer.getFeatures()} == {"A", "C"}
    assert results["CHILD_RESULTS"]["siting"]["COVERED_PERCENT"] == pytest.approx(100.0)


def test_cancelling_says_what_was_found_and_leaves_nothing(site, cancelling, tmp_path):
    log = cancelling(45)
    results = site(COUNT=2, log=log, CHART=str(tmp_path / "chart.png"))
    assert results == {} and list(tmp_path.iterdir()) == []

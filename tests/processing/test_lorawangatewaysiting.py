"""Gateway siting through Processing: radio reach, objectives, redundancy, costs, uncertainty, bad input."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException

from smartcity.tests.processing.small_town import (
    figures,
    layer_of,
    plain_heights,
    point,
    rows_of,
    town_heights,
)

OKUMURA_HATA = 5
FEWEST, MOST, NEAREST, FAIREST, BACKUP = range(5)
SITES = {"A": (30, 10), "B": (30, 24), "C": (30, 48)}
FIELDS = ("id:string", "height_agl:double", "cost_eur:double", "running_eur:double", "kind:string",
          "power:string", "backhaul:string", "status:string")  # fmt: skip
SENSORS = {"1": (30, 4), "2": (30, 17), "3": (24, 18), "4": (30, 36), "5": (30, 55)}
"""With the power below, a sensor is heard with 90 % or more up to 15 cells (Okumura-Hata, error 10.8 dB):
A hears 1, 2, 3; B hears 2, 3, 4; C hears 4, 5."""
WEAK_DBM = -20.0
TABLES = ("SITES", "COVERED", "ASSIGNMENT", "CURVE", "STATS")


def sites(places=None, **columns):
    """Points with the fields above; columns: field -> value for each id. Heights are 15 m."""
    rows = []
    for name, (row, col) in (SITES if places is None else places).items():
        values = {"height_agl": 15.0, **{field: found.get(name) for field, found in columns.items()}}
        rows.append((point(row, col), name, *[values.get(field.split(":")[0]) for field in FIELDS[1:]]))
    return layer_of("Point", FIELDS, rows)


def sensors(places=None, indoor=None, power=WEAK_DBM):
    fields = ("id:string", "height_agl:double", "indoor:string", "tx_power_dbm:double")
    rows = [(point(row, col), name, 1.5, (indoor or {}).get(name), power)
            for name, (row, col) in (SENSORS if places is None else places).items()]  # fmt: skip
    return layer_of("Point", fields, rows)


@pytest.fixture
def plan(run, tmp_path):
    """`plan(OBJECTIVE=..., ...)`: a run on flat ground with the layers above and all tables."""
    heights = plain_heights(tmp_path)

    def _plan(**changes):
        values = {"CANDIDATES": sites(), "DEMAND": sensors(), **heights, "OBJECTIVE": MOST,
                  "MODEL": OKUMURA_HATA, "RADIUS": 700, "CACHE_FOLDER": str(tmp_path / "cache"),
                  **dict.fromkeys(TABLES, "memory:")}  # fmt: skip
        return run("lorawangatewaysiting", **{**values, **changes})

    return _plan


def chosen(results):
    return {row["id"] for row in results["SITES"].getFeatures() if row["chosen_as"] == "proposed"}


def test_fewest_gateways_for_all_sensors(plan, log):
    results = plan(OBJECTIVE=FEWEST, log=log)
    assert chosen(results) == {"A", "C"} and results["VALUE"] == results["BOUND"] == 2
    assert (results["COVERED_WEIGHT"], results["GAP"], results["OPTIMAL"]) == (5.0, 0.0, True)
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (8, 8, 0)
    told = ("Okumura-Hata", "10.8 dB", "not measured", "links of 90 %")
    assert any(all(word in line for word in told) for line in log.lines)  # predicted, and its error
    assert "Proven: no plan is better." in log.lines
    assert any(line.startswith("Assumption: 25 %") for line in log.lines)


def test_who_serves_whom_and_how_surely(plan):
    from smartcity.smartcity_plugin import presets
    from smartcity.smartcity_plugin.radio import budget, empirical, probability
    from smartcity.smartcity_plugin.radio.coverage import reference_link

    results = plan(OBJECTIVE=FEWEST)
    found = rows_of(results["COVERED"], "id")
    assert [found[name]["site_id"] for name in "12345"] == ["A", "A", "A", "C", "C"]
    assert {row["times"] for row in found.values()} == {1}
    engine = budget.plan(presets.load("lorawan_eu868"))
    law = empirical.law("okumura_hata", engine.frequency_ghz, environment="medium_city")
    link = reference_link(
        replace(engine.device, power_dbm=WEAK_DBM), replace(engine.gateway, height_m=15.0),
        replace(engine, fade_margin_db=0.0),
    )  # fmt: skip
    for name, cells in (("1", 6), ("4", 12)):
        margin = link.margin_db - law(np.array([10.0 * cells]), 15.0, 1.5)[0]
        assert found[name]["reach"] == pytest.approx(float(probability.coverage(margin, 10.8)), abs=1e-6)
    assert rows_of(results["ASSIGNMENT"], "demand_id")["5"]["site_id"] == "C"


def test_most_sensors_with_a_number(plan):
    results = plan(COUNT=1)
    assert results["COVERED_WEIGHT"] == 3.0 and results["OPTIMAL"]
    assert plan(COUNT=2)["COVERED_WEIGHT"] == 5.0
    rows = list(results["CURVE"].getFeatures())
    assert [row["covered"] for row in rows][:2] == [0.0, 3.0]
    assert all(row["bound_percent"] >= row["covered_percent"] for row in rows)


def test_each_sensor_twice(plan, log):
    results = plan(OBJECTIVE=BACKUP, FOLDS=2, COUNT=2)
    assert chosen(results) == {"A", "B"} and results["COVERED_WEIGHT"] == 2.0
    assert {row["id"] for row in results["COVERED"].getFeatures() if row["times"] == 2} == {"2", "3"}
    plan(OBJECTIVE=BACKUP, FOLDS=2, log=log)  # the fewest, as neither number nor budget is given
    assert any("cannot be covered" in line and "1 (row 1)" in line for line in log.warnings)


def test_a_gateway_at_the_same_place_is_no_backup(plan, log):
    twins = {**SITES, "A2": (30, 11)}
    twice = {"OBJECTIVE": BACKUP, "FOLDS": 2, "COUNT": 2, "CANDIDATES": sites(twins)}
    assert chosen(plan(**twice)) in ({"A", "B"}, {"A2", "B"})
    assert plan(**twice, SPACING=0)["COVERED_WEIGHT"] == 3.0
    near = plan(COUNT=1, CANDIDATES=sites(twins), EXISTING=sites({"X": (30, 12)}), log=log)
    assert chosen(near) == {"C"}
    assert any("A, A2" in line and "left out" in line for line in log.lines)


def test_existing_gateways_stay_and_planned_ones_are_told(plan, log):
    partner = sites({"P": (30, 50)}, status={"P": "planned"}, cost_eur={"P": 9000.0})
    layer = sites(cost_eur=dict.fromkeys("ABC", 1000.0))
    results = plan(COUNT=1, EXISTING=partner, CANDIDATES=layer, log=log)
    found = rows_of(results["SITES"], "id")
    assert chosen(results) == {"A"} and found["P"]["chosen_as"] == "existing" and found["P"]["rank"] == 0
    assert found["P"]["status"] == "planned"  # never drawn like what is built
    assert results["COST"] == 1000.0
    assert any("not built yet" in line and "P" in line for line in log.warnings)


def test_best_margins(plan):
    crowd = {"1": (30, 24), "2": (30, 25), "3": (30, 46)}
    results = plan(OBJECTIVE=NEAREST, COUNT=1, DEMAND=sensors(crowd))
    assert chosen(results) == {"B"}
    assert figures(results)["mean_margin_db"] > figures(results)["smallest_margin_db"]
    assert chosen(plan(OBJECTIVE=FAIREST, COUNT=1, DEMAND=sensors({"1": (30, 2), "2": (30, 30)}))) == {"A"}


def test_indoors_less_is_heard(plan):
    results = plan(OBJECTIVE=MOST, COUNT=3, DEMAND=sensors(indoor={"4": "deep_indoor", "5": "indoor"}))
    found = rows_of(results["COVERED"], "id")
    assert found["4"]["times"] == 0 and found["4"]["site_id"] == NULL
    assert found["4"]["class"] == "deep_indoor"
    shown = figures(results)
    assert (shown["covered_outdoor_percent"], shown["covered_deep_indoor_percent"]) == (100.0, 0.0)
    unsaid = plan(COUNT=3, SITUATION=1, PROBABILITY=80)  # indoors, for those that do not say
    assert unsaid["COVERED_WEIGHT"] < plan(COUNT=3, PROBABILITY=80)["COVERED_WEIGHT"]
    assert {row["class"] for row in unsaid["COVERED"].getFeatures()} == {"indoor"}


def test_less_sure_links_reach_farther(plan):
    assert plan(COUNT=1, PROBABILITY=50)["COVERED_WEIGHT"] > plan(COUNT=1, PROBABILITY=99)["COVERED_WEIGHT"]


def test_expected_and_worst_case_between_their_limits(plan):
    results = plan(COUNT=1)
    shown = figures(results)
    assert results["EXPECTED"] == shown["expected"] and results["WORST_CASE"] == shown["worst"]
    assert 0.0 <= shown["worst_common"] <= shown["worst_independent"] <= 5.0
    assert results["WORST_CASE"] <= results["EXPECTED"] <= 5.0
    assert shown["expected_percent"] == pytest.approx(100 * results["EXPECTED"] / 5)
    assert shown["model_error_db"] == pytest.approx(10.8)
    alike = plan(COUNT=1, COMMON_SHARE=100)
    assert figures(alike)["worst"] == pytest.approx(figures(alike)["worst_common"], abs=1.0)


def test_costs_are_stated_estimated_or_not_known(plan, log):
    from smartcity.smartcity_plugin import presets
    from smartcity.smartcity_plugin.siting import gatewaycost

    layer = sites(cost_eur={"A": 1234.0}, running_eur={"A": 5.0}, kind={"B": "roof"}, power={"B": "mains"},
                  backhaul={"B": "LTE"})  # fmt: skip
    for_all = sensors({**SENSORS, "6": (16, 24)})  # B alone hears the last one
    results = plan(COUNT=3, CANDIDATES=layer, DEMAND=for_all, log=log)
    guess = gatewaycost.estimated(presets.load("gateway_costs"), "roof", "LTE", "mains")
    assert results["COST"] == pytest.approx(1234 + guess.build_eur)
    assert results["RUNNING_COST"] == pytest.approx(5 + guess.running_eur) and results["COST_UNKNOWN"] == 1
    assert "Cost: 1 candidates as stated in the layer, 1 by the preset of costs, 1 not known." in log.lines
    basis = {row["key"]: row["basis"] for row in results["STATS"].getFeatures()}
    assert "assumptions" in basis["cost_eur"]
    stated = plan(COUNT=3, CANDIDATES=layer, DEMAND=for_all, COSTS="")
    assert (stated["COST"], stated["COST_UNKNOWN"]) == (1234.0, 2)


def test_a_budget_heeds_what_is_known(plan, log):
    layer = sites(cost_eur={"A": 3000.0, "B": 1000.0})
    results = plan(BUDGET=2000, CANDIDATES=layer, COSTS="", log=log)
    assert chosen(results) == {"B"} and results["COST"] == 1000.0
    assert any("1 candidates have no known cost" in line and "C" in line for line in log.warnings)


def test_the_surface_hides_sensors(run, tmp_path):
    """ITU-R P.1812 over the surface: a sensor behind a block is heard less surely than one before it."""
    values = {"CANDIDATES": sites({"A": (15, 30)}), "COUNT": 1, "OBJECTIVE": MOST, "PROBABILITY": 1,
              "DEMAND": sensors({"before": (15, 38), "behind": (15, 52)}, power=-40.0), "COVERED": "memory:",
              "SITES": "memory:", "CACHE_FOLDER": str(tmp_path / "cache")}  # fmt: skip
    free = rows_of(run("lorawangatewaysiting", **values, **plain_heights(tmp_path))["COVERED"], "id")
    town = rows_of(run("lorawangatewaysiting", **values, **town_heights(tmp_path))["COVERED"], "id")
    assert town["before"]["reach"] == pytest.approx(free["before"]["reach"], abs=0.02)
    assert town["behind"]["times"] == 0 or town["behind"]["reach"] < free["behind"]["reach"] - 0.1


@pytest.mark.parametrize("changes, words", [
    ({"COUNT": 9}, "only 3 candidates"), ({}, "COUNT"), ({"BUDGET": 5}, "below the cheapest"),
    ({"OBJECTIVE": FEWEST, "COUNT": 2}, "looks for the number itself"),
    ({"COUNT": 1, "RADIUS": 10}, "No site hears any device"), ({"COUNT": 1, "SITUATION": 2}, "No link works"),
    ({"COUNT": 1, "CANDIDATES": {}}, "no feature"), ({"COUNT": 1, "DEMAND": {}}, "no feature"),
    ({"COUNT": 1, "CANDIDATES": {"A": (99, 99)}}, "no row can be used"),
    ({"COUNT": 1, "COSTS": "nothing"}, "There is no preset"),
    ({"COUNT": 1, "GROUP_FIELD": "kind", "GROUP_LEAST": 2, "GROUP_MOST": 1}, "contradicts"),
])  # fmt: skip
def test_what_cannot_be(plan, changes, words):
    made = {"CANDIDATES": sites(cost_eur=dict.fromkeys("ABC", 1000.0), kind=dict.fromkeys("ABC", "roof"))}
    for name, maker in (("CANDIDATES", sites), ("DEMAND", sensors)):
        if isinstance(changes.get(name), dict):
            made[name] = maker(changes[name])
    with pytest.raises(QgsProcessingException) as caught:
        plan(**{**changes, **made})
    assert words in str(caught.value)


def test_bad_rows_are_listed_and_skipped(plan, log):
    places = {**SITES, "out": (90, 90)}
    layer = sites(places, height_agl={"A": 15.0, "B": -3.0, "C": 15.0, "out": 15.0})
    results = plan(COUNT=1, CANDIDATES=layer, DEMAND=sensors(indoor={"5": "cellar"}), log=log)
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (9, 6, 3)
    assert any("row 2" in line and "-3" in line for line in log.warnings)
    assert any("row 5" in line and "cellar" in line for line in log.warnings)
    twice = plan(COUNT=1, CANDIDATES=layer_twice(), log=log)
    assert twice["REJECTED"] == 0 and any("“A” in rows 1, 2" in line for line in log.warnings)


def layer_twice():
    rows = [(point(30, 10 + 20 * number), "A", 15.0) for number in range(2)]
    return layer_of("Point", FIELDS[:2], rows)


def test_cancel_leaves_nothing(plan, cancelling, tmp_path):
    path = tmp_path / "sites.gpkg"
    log = cancelling(cancel_at=20)
    plan(COUNT=1, SITES=str(path), log=log)
    assert not path.exists()


def test_runs_in_a_model(qgis_app, log, tmp_path):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterVectorLayer,
        QgsProject,
        QgsVectorLayer,
    )

    model = QgsProcessingModelAlgorithm("gateways", "test")
    model.addModelParameter(QgsProcessingParameterVectorLayer("where"), QgsProcessingModelParameter("where"))
    value = QgsProcessingModelChildParameterSource
    child = QgsProcessingModelChildAlgorithm("smartcity:lorawangatewaysiting")
    child.setChildId("siting")
    child.addParameterSources("CANDIDATES", [value.fromModelParameter("where")])
    fixed = {"DEMAND": _file(sensors(), tmp_path / "sensors.gpkg"), "MODEL": OKUMURA_HATA, "RADIUS": 700,
             "OBJECTIVE": MOST, **plain_heights(tmp_path)}  # fmt: skip
    for name, fixed_value in fixed.items():
        child.addParameterSources(name, [value.fromStaticValue(fixed_value)])
    child.addParameterSources("COUNT", [value.fromExpression("1 + 1")])
    output = QgsProcessingModelOutput("plan")
    output.setChildId("siting")
    output.setChildOutputName("SITES")
    child.setModelOutputs({"plan": output})
    model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = {"where": _file(sites(), tmp_path / "where.gpkg"), "siting:plan": str(tmp_path / "plan.gpkg")}
    results, ok = model.run(given, context, log)
    assert ok, log.errors
    found = QgsVectorLayer(results["siting:plan"], "plan", "ogr")
    assert {row["id"] for row in found.getFeatures()} == {"A", "C"}


def _file(layer, path):
    """A layer in memory as a file."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    return str(path)

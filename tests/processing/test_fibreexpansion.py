"""Fibre expansion: the trenches of a town whose best plan is known, its sums, and bad input."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from smartcity.tests.processing import fibre_town as town
from smartcity.tests.processing.small_town import figures, rows_of

TABLES = ("TRENCHES", "CONNECTIONS", "NODES", "BILL", "BY_CLUSTER", "STATS")
# Main street to x=150: 150 m, side street to y=80: 80 m; drops of 10 m each; three lead-ins.
STREET_EUR, DROPS_EUR, LEAD_IN_EUR = 230 * 100, 3 * 10 * 50, 3 * 1200


@pytest.fixture
def expand(run):
    """`expand(MODE=..., ...)`: a run on the small town with all tables."""

    def _expand(**changes):
        values = {"ADDRESSES": town.addresses(), "STREETS": town.streets(), "POPS": town.pops(),
                  **dict.fromkeys(TABLES, "memory:")}  # fmt: skip
        return run("fibreexpansion", **{**values, **changes})

    return _expand


def total(layer, field):
    return sum(row[field] or 0 for row in layer.getFeatures())


def text(value):
    return value if isinstance(value, str) else None


def test_the_best_tree_of_a_small_town(expand, log):
    results = expand(log=log)
    assert results["TRENCH_COST"] == pytest.approx(STREET_EUR + DROPS_EUR + LEAD_IN_EUR)
    assert results["VALUE"] == pytest.approx(STREET_EUR)
    assert results["BOUND"] <= STREET_EUR + 1e-6
    assert results["TRENCH_LENGTH"] == pytest.approx(260)
    assert (results["UNITS"], results["CONNECTED"], results["UNCONNECTED"]) == (6, 3, 0)
    assert results["METRES_PER_UNIT"] == pytest.approx(260 / 6)
    assert (results["TOTAL"], results["USED"], results["LEFT_OUT"], results["REJECTED"]) == (3, 3, 0, 0)
    assert total(results["TRENCHES"], "length_m") == pytest.approx(260)
    assert {row["status"] for row in results["TRENCHES"].getFeatures()} == {"proposed"}


def test_sums_agree(expand):
    """What addresses cost, with cabinets and planning, is what the bill says; areas add up to the same."""
    results = expand()
    connections = rows_of(results["CONNECTIONS"], "address_id")
    # 50 m for all six, 50 m for four, 50 m for B2, 80 m for C3.
    assert connections["A1"]["share_eur"] == pytest.approx(5000 * 2 / 6)
    assert connections["B2"]["share_eur"] == pytest.approx(5000 / 6 + 5000 / 4 + 5000)
    assert connections["C3"]["share_eur"] == pytest.approx(5000 * 3 / 6 + 5000 * 3 / 4 + 8000)
    assert connections["A1"]["drop_eur"] == pytest.approx(500 + 1200)
    civil = total(results["CONNECTIONS"], "cost_eur")
    assert civil == pytest.approx(results["TRENCH_COST"])
    assert civil == pytest.approx(total(results["TRENCHES"], "cost_eur") + LEAD_IN_EUR)
    bill = {row["position"]: row["cost_eur"] for row in results["BILL"].getFeatures()}
    rest = sum(cost or 0 for position, cost in bill.items() if position[0] not in "123")
    assert total(results["BILL"], "cost_eur") == pytest.approx(results["TOTAL_COST"]) == civil + rest
    assert rest > total(results["NODES"], "cost_eur") > 0
    assert total(results["BY_CLUSTER"], "cost_eur") == pytest.approx(results["TOTAL_COST"])
    assert total(results["BY_CLUSTER"], "trench_m") == pytest.approx(results["TRENCH_LENGTH"])
    areas = rows_of(results["BY_CLUSTER"], "cluster_id")
    assert (areas["c1"]["units"], areas["c2"]["units"]) == (3, 3)
    assert figures(results)["metres_per_unit_published"] == 12.2


RING = (town.MAIN, town.SIDE, ("S4", "Ring", "residential", "LineString (0 0, 0 100, 100 100)"),
        ("S5", "Spur", "residential", "LineString (100 0, 100 -100)"))  # fmt: skip


def test_critical_sites_get_a_second_way(expand, log):
    """A school in a square and a hospital on a spur. The ways to the school are 100 + 80 m, and 100 + 100 +
    20 m round the other side; those to the hospital differ up to the spur only."""
    places = {"A1": (50, 10, 2, "c1", "yes"), "S": (110, 80, 1, "c1", "yes"),
              "H": (110, -50, 1, "c2", "yes")}  # fmt: skip
    houses = town.addresses(places)
    houses.startEditing()
    users = houses.fields().indexOf("class_of_user")
    for row in houses.getFeatures():
        word = {"S": "school", "H": "Krankenhaus"}.get(row["id"], "housing")
        houses.changeAttributeValue(row.id(), users, word)
    houses.commitChanges()
    values = {"ADDRESSES": houses, "STREETS": town.streets(*RING)}
    before = expand(**values)
    results = expand(CRITICAL=[0, 2], log=log, **values)
    second = [row for row in results["TRENCHES"].getFeatures() if row["kind"] == "second_route"]
    assert sum(row["length_m"] for row in second) == pytest.approx(220)
    assert {row["cluster_id"] for row in second} == {"c1"}
    assert {row["status"] for row in second} == {"proposed"}
    kept = rows_of(before["CONNECTIONS"], "address_id")
    found = rows_of(results["CONNECTIONS"], "address_id")
    more = {name: found[name]["share_eur"] - kept[name]["share_eur"] for name in found}
    # What the first one digs serves the second one too.
    assert more == pytest.approx({"A1": 0, "S": 22_000, "H": 0})
    assert results["TRENCH_COST"] - before["TRENCH_COST"] == pytest.approx(22_000)
    assert total(results["BILL"], "cost_eur") == pytest.approx(results["TOTAL_COST"])
    assert total(results["BY_CLUSTER"], "cost_eur") == pytest.approx(results["TOTAL_COST"])
    assert total(results["BY_CLUSTER"], "trench_m") == pytest.approx(results["TRENCH_LENGTH"])
    assert results["TRENCH_LENGTH"] == pytest.approx(before["TRENCH_LENGTH"] + 220)
    assert any("Second way" in row["item"] for row in results["BILL"].getFeatures())
    told = "\n".join(log.warnings)
    assert "“H” have 50 m" in told and "Spur" in told and "“S”" not in told
    assert figures(results)["second_sites"] == 2 and figures(results)["second_apart"] == 1


def test_a_dead_end_has_no_second_way(expand, log):
    houses = town.addresses({"A1": (150, 10, 1, "c1", "yes")})
    results = expand(ADDRESSES=houses, CRITICAL=[0, 1, 2, 3], log=log)
    assert not log.warnings or all("second way" not in line for line in log.warnings)
    assert "second_sites" not in figures(results)  # a home is not critical


def test_existing_ducts_are_cheap_and_planned_ones_are_not_used(expand):
    wkt = "LineString (0 1, 100 1)"
    results = expand(DUCTS=town.ducts(wkt))
    assert results["VALUE"] == pytest.approx(100 * 8 + 130 * 100)
    assert results["SAVED"] == pytest.approx(100 * 92)
    assert results["TRENCH_LENGTH"] == pytest.approx(160)
    assert total(results["BY_CLUSTER"], "trench_m") == pytest.approx(160)
    assert {text(row["reused"]) for row in results["TRENCHES"].getFeatures()} == {"D1", None}
    for changes in ({"status": "planned"}, {"free": 0}):
        assert expand(DUCTS=town.ducts(wkt, **changes))["VALUE"] == pytest.approx(STREET_EUR)


def test_roadworks_are_shared_within_the_years_of_the_plan(expand):
    layer = town.roadworks("Polygon ((0 -4, 100 -4, 100 4, 0 4, 0 -4))")
    results = expand(ROADWORKS=layer, YEAR_FROM=2027, YEAR_TO=2028)
    assert results["VALUE"] == pytest.approx(STREET_EUR - 0.25 * 10000)
    shared = [row for row in results["TRENCHES"].getFeatures() if text(row["roadworks"])]
    assert sum(row["length_m"] for row in shared) == pytest.approx(100)
    assert shared[0]["roadworks"] == "Sewer" and shared[0]["roadworks_date"].year() == 2027
    areas = rows_of(results["BY_CLUSTER"], "cluster_id")
    assert sum(row["saved_eur"] for row in areas.values()) == pytest.approx(2500)
    assert areas["c2"]["first_roadworks"].toString("yyyy-MM-dd") == "2027-05-01"
    assert expand(ROADWORKS=layer, YEAR_FROM=2030)["SAVED"] == 0
    # A line in the side street's mouth does not run along the main street.
    line = town.roadworks("LineString (100 -20, 100 0)", shape="LineString")
    assert expand(ROADWORKS=line)["SAVED"] == pytest.approx(0, abs=25 * 5)


def test_a_railway_is_crossed_at_its_cost_or_not_at_all(expand):
    railway = town.barriers("LineString (75 -50, 75 50)")
    results = expand(BARRIERS=railway)
    assert results["VALUE"] == pytest.approx(STREET_EUR + 12000 + 20 * 350)
    crossed = [row for row in results["BILL"].getFeatures()
               if row["item"].startswith("Crossing of a railway")]  # fmt: skip
    assert [row["quantity"] for row in crossed] == [1]
    closed = expand(BARRIERS=railway, NO_CROSSING=True)
    assert (closed["CONNECTED"], closed["UNCONNECTED"]) == (1, 2)


def test_addresses_that_cannot_be_connected_are_named(expand, log):
    places = {**town.PLACES, "far": (150, 2000, 1, "c1", "yes"), "island": (550, 510, 4, "c1", "yes")}
    layer = town.streets(town.MAIN, town.SIDE, town.ISLAND)
    results = expand(ADDRESSES=town.addresses(places), STREETS=layer, log=log)
    assert results["UNCONNECTED"] == 2
    rows = rows_of(results["CONNECTIONS"], "address_id")
    assert rows["far"]["reason"] == "too far from any street"
    assert rows["island"]["reason"] == "its street leads to no point of presence"
    assert not rows["far"]["connected"] and not text(rows["A1"]["reason"])
    assert any("far" in line for line in log.warnings) and any("island" in line for line in log.warnings)
    assert results["VALUE"] == pytest.approx(STREET_EUR)


def test_several_points_of_presence_make_a_forest(expand):
    results = expand(POPS=town.pops((0, 0), (100, 100)))
    # C3 from the north: 20 m; the others 150 m: cheaper than 80 m of the side street.
    assert results["VALUE"] == pytest.approx(15000 + 2000)
    rows = rows_of(results["CONNECTIONS"], "address_id")
    assert (rows["A1"]["pop_id"], rows["C3"]["pop_id"]) == ("P1", "P2")


def test_a_wide_street_has_two_sides(expand):
    wide = ("S1", "Main", "primary", "LineString (0 0, 200 0)")
    results = expand(STREETS=town.streets(wide, town.SIDE))
    # Half the width is 4.5 m: drops of 5.5 m; B2 on the south side: one crossing of 600 + 9 x 120 EUR.
    kinds = [row["kind"] for row in results["TRENCHES"].getFeatures()]
    assert kinds.count("crossing") == 1
    drops = {row["address_id"]: row["drop_m"] for row in results["CONNECTIONS"].getFeatures()}
    assert drops["A1"] == pytest.approx(5.5) and drops["C3"] == pytest.approx(10)


def test_streets_say_ground_method_and_cost_themselves(expand):
    layer = town.streets(ground={"S1": "1000"}, method={"S1": "trenching"}, eur_m={"S2": 33.0})
    results = expand(STREETS=layer,
                     GROUND_FIELD="ground", METHOD_FIELD="method", COST_FIELD="eur_m")  # fmt: skip
    assert results["VALUE"] == pytest.approx(150 * 60 + 80 * 33)
    codes = {(row["baugrund"], row["legeverfahren"]) for row in results["TRENCHES"].getFeatures()}
    assert (1000, 6000) in codes


def test_a_motorway_has_no_trench(expand):
    fast = ("S1", "Main", "motorway", "LineString (0 0, 200 0)")
    with pytest.raises(QgsProcessingException, match="No street of the layer may have a trench"):
        expand(STREETS=town.streets(fast))


def test_only_eligible_addresses(expand):
    results = expand(ONLY_ELIGIBLE=1)
    assert (results["USED"], results["LEFT_OUT"], results["VALUE"]) == (1, 2, pytest.approx(5000))
    assert expand(ONLY_ELIGIBLE=2)["USED"] == 2


def test_phases_by_area_and_their_costs(expand):
    results = expand(PHASES=2)
    found = figures(results)
    assert found["cost_phase_1"] + found["cost_phase_2"] == pytest.approx(results["TOTAL_COST"])
    assert found["units_phase_1"] == found["units_phase_2"] == 3
    assert {row["phase"] for row in results["TRENCHES"].getFeatures()} == {1, 2}


def test_a_pop_off_the_network_is_said(expand):
    with pytest.raises(QgsProcessingException, match="1 points of presence are more than 200 m .*: P1"):
        expand(POPS=town.pops((0, 5000)))


def test_existing_distribution_points_are_used_first(expand, log):
    layer = town.pops((0, 0), (100, 1))
    change = next(row for row in layer.getFeatures() if row["id"] == "P2")
    fields = layer.fields()
    values = {fields.lookupField("kind"): "distribution", fields.lookupField("capacity"): 50}
    assert layer.dataProvider().changeAttributeValues({change.id(): values})
    results = expand(POPS=layer, log=log)
    nodes = rows_of(results["NODES"], "kind")
    assert nodes["distribution"]["status"] == "existing" and nodes["distribution"]["cost_eur"] == 0
    assert results["VALUE"] == pytest.approx(STREET_EUR)  # it is no source of fibre
    assert "1 of 1 existing distribution points stand at a trench of the plan." in log.lines


def test_no_address_in_reach_is_said(expand):
    with pytest.raises(QgsProcessingException, match="None of the 1 addresses can be connected"):
        expand(ADDRESSES=town.addresses({"far": (0, 2000, 1, "c", "yes")}))


@pytest.mark.parametrize("units", [0, -3])
def test_addresses_without_units_are_rejected(expand, log, units):
    results = expand(ADDRESSES=town.addresses({**town.PLACES, "bad": (20, 5, units, "c1", "yes")}), log=log)
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (4, 3, 1)
    assert any("“bad”" in line and "nothing to connect" in line for line in log.warnings)


def test_a_street_that_costs_nothing_is_rejected(expand, log):
    results = expand(STREETS=town.streets(eur_m={"S2": 0.0}), COST_FIELD="eur_m", log=log)
    assert any("must be a number of EUR per metre above 0" in line for line in log.warnings)
    assert results["UNCONNECTED"] == 0  # C3 is 80 m from the main street
    assert rows_of(results["CONNECTIONS"], "address_id")["C3"]["drop_m"] == pytest.approx(80)


def test_a_preset_with_a_cost_of_0_names_the_value(expand, tmp_path):
    from smartcity.smartcity_plugin import presets

    words = (presets.FOLDER / "fibre_costs.toml").read_text(encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(words.replace("eur = 1200", "eur = 0"), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"mine.toml.*lead_in.eur must be a number above 0"):
        expand(COSTS=str(path))


def test_a_mode_needs_its_amount_and_no_other(expand):
    with pytest.raises(QgsProcessingException, match="needs an amount above 0 EUR"):
        expand(MODE=2)
    with pytest.raises(QgsProcessingException, match="BUDGET is not heeded"):
        expand(BUDGET=1000)


@pytest.mark.parametrize("percent", [1, 20, 40, 85])
def test_cancelled_without_a_trace(expand, cancelling, tmp_path, percent):
    path = tmp_path / "trenches.gpkg"
    results = expand(log=cancelling(percent), TRENCHES=str(path))
    assert results == {} and not path.exists()


def test_the_workbook_has_the_bill(expand, tmp_path):
    import openpyxl

    path = tmp_path / "bill.xlsx"
    results = expand(BILL_XLSX=str(path), PHASES=2)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Summary", "Bill", "Project areas", "Phases", "Classes of users"]
    phases, classes = (list(book[name].iter_rows(min_row=4, values_only=True))
                       for name in ("Phases", "Classes of users"))  # fmt: skip
    assert [row[:3] for row in phases[:2]] == [(1, 2, 3), (2, 1, 3)]
    assert sum(row[3] for row in phases[:2]) == pytest.approx(results["TOTAL_COST"])
    assert classes[0][:3] == ("homes", 3, 6) and classes[0][3] == pytest.approx(results["TRENCH_COST"])


# With drops and lead-ins A1 alone costs 6,700 EUR, A1 and C3 21,400, A1 and B2 18,400, C3 alone 19,700, all
# three 28,100.
@pytest.mark.parametrize(("limit", "connected", "value"), [
    (5000, {"A1", "C3"}, 25000 - 21400), (4000, {"A1"}, 8000 - 6700),
    (20000, {"A1", "B2", "C3"}, 120000 - 28100),
])  # fmt: skip
def test_what_is_worth_its_cost_is_connected(expand, limit, connected, value):
    results = expand(MODE=1, COST_LIMIT=limit)
    rows = rows_of(results["CONNECTIONS"], "address_id")
    assert {name for name, row in rows.items() if row["connected"]} == connected
    assert results["VALUE"] == pytest.approx(value) and results["BOUND"] >= value - 1e-6
    assert results["TRENCH_COST"] == pytest.approx(total(results["CONNECTIONS"], "cost_eur"))


@pytest.mark.parametrize(("budget", "units"), [(6700, 2), (10000, 2), (20000, 3), (21400, 5), (28100, 6)])
def test_a_budget_connects_as_many_as_it_pays(expand, budget, units):
    results = expand(MODE=2, BUDGET=budget)
    assert results["UNITS"] == results["VALUE"] == units
    assert results["TRENCH_COST"] <= budget + 1e-6
    assert results["BOUND"] >= units - 1e-6
    left = [row for row in results["CONNECTIONS"].getFeatures() if not row["connected"]]
    assert all(row["reason"] == "costs more than it may, or the budget does not reach" for row in left)


def test_an_amount_that_connects_nobody_is_said(expand):
    with pytest.raises(QgsProcessingException, match=r"With 3000 EUR \(COST_LIMIT\) not one address"):
        expand(MODE=1, COST_LIMIT=3000)


def test_in_a_model(qgis_app):
    """All inputs as layers of a project, all outputs as those of the model."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
    )

    model = QgsProcessingModelAlgorithm("plan", "test")
    child = QgsProcessingModelChildAlgorithm("smartcity:fibreexpansion")
    child.setChildId("plan")
    layers = {"ADDRESSES": town.addresses(), "STREETS": town.streets(), "POPS": town.pops()}
    project = _project(layers.values())
    for name, layer in layers.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(layer.id())])
    outputs = {}
    for name in ("TRENCHES", "CONNECTIONS", "BILL"):
        outputs[name] = QgsProcessingModelOutput(name, name)
        outputs[name].setChildId("plan")
        outputs[name].setChildOutputName(name)
    child.setModelOutputs(outputs)
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    context = QgsProcessingContext()
    context.setProject(project)
    names = [definition.name() for definition in model.destinationParameterDefinitions()]
    results, ok = model.run(dict.fromkeys(names, "memory:"), context, QgsProcessingFeedback())
    assert ok
    assert results["CHILD_RESULTS"]["plan"]["TRENCH_COST"] == pytest.approx(
        STREET_EUR + DROPS_EUR + LEAD_IN_EUR
    )


def _project(layers):
    from qgis.core import QgsProject

    project = QgsProject()
    for layer in layers:
        project.addMapLayer(layer)
    return project


def test_the_real_area(expand, real_city, log):
    """Streets of OpenStreetMap, with islands and bridges: sums agree, trenches are near the best."""
    from smartcity.tests import realcity

    main = realcity.frame(real_city, "streets").query("highway == 'secondary'").geometry
    pop = max(main, key=lambda shape: shape.length).interpolate(0.5, normalized=True)
    results = expand(ADDRESSES=real_city["addresses"], STREETS=real_city["streets"],
                     POPS=town.pops((pop.x, pop.y)), log=log)  # fmt: skip
    assert results["CONNECTED"] + results["UNCONNECTED"] == results["USED"] == results["TOTAL"]
    assert results["UNCONNECTED"] < 20 and results["GAP"] < 0.6
    civil = total(results["CONNECTIONS"], "cost_eur")
    assert civil == pytest.approx(results["TRENCH_COST"])
    assert civil == pytest.approx(total(results["TRENCHES"], "cost_eur") + 1200 * results["CONNECTED"])
    assert total(results["BILL"], "cost_eur") == pytest.approx(results["TOTAL_COST"])
    assert total(results["BY_CLUSTER"], "cost_eur") == pytest.approx(results["TOTAL_COST"])
    assert total(results["TRENCHES"], "length_m") == pytest.approx(results["TRENCH_LENGTH"])

"""smartcity:fundingpriority on small project areas: no row, no EUR and no unknown goes astray."""

from __future__ import annotations

import math

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from smartcity.tests.processing.funding_layers import AREA_FIELDS, AREAS, COSTS, area, areas, costs
from smartcity.tests.processing.siting_layers import layer
from smartcity.tests.processing.test_siting_models import SOURCE, both, child, saved

GAP, EACH = 1, 1
WEIGHTS = ("UNITS", "SCHOOLS", "BUSINESSES", "PUBLIC", "COST", "DIG_ONCE", "NEED")
TABLES = ("RANKING", "PHASES", "SENSITIVITY", "STATS")


@pytest.fixture
def funding(run, qgis_app):
    """`funding(COSTS=..., ...)`: results with the rows of each table, after the accounts were checked."""
    def _run(**values):
        given = {"CLUSTERS": areas(), "COSTS": costs(), "START_YEAR": 2027, **values}
        results = run("fundingpriority", **given, **dict.fromkeys(TABLES, "memory:"))
        for name in TABLES:
            fields, rows = results[name].fields().names(), results[name].getFeatures()
            results[name] = [dict(zip(fields, map(plain, row.attributes()))) for row in rows]
        accounts(results)
        return results

    return _run


def plain(value):
    return None if hasattr(value, "isNull") and value.isNull() else value


def accounts(results):
    """Sums of tables, numbers and figures say the same, and each area is in one year or listed."""
    rows, figures = results["RANKING"], {row["key"]: row["value"] for row in results["STATS"]}
    assert results["TOTAL"] == results["USED"] + results["REJECTED"]
    for key, field in (("cost_eur", "TOTAL_COST"), ("federal_eur", "FEDERAL"), ("land_eur", "LAND"),
                       ("own_eur", "OWN_SHARE")):  # fmt: skip
        known = [row[key] for row in rows if row[key] is not None]
        assert results[field] == figures[key] == (pytest.approx(math.fsum(known)) if known else None)
    assert results["MISSING"] == figures["missing"] == sum(row["cost_eur"] is None for row in rows)
    verdicts = ("yes", "partly", "no", "undetermined")
    assert figures["areas"] == len(rows) == sum(figures[f"eligible_{verdict}"] for verdict in verdicts)
    for row in rows:
        if row["own_eur"] is not None:
            base = row["cost_eur"] if row["gap_eur"] is None else row["gap_eur"]
            assert row["federal_eur"] + row["land_eur"] + row["own_eur"] == pytest.approx(base)
            assert row["own_low_eur"] - 1e-6 <= row["own_eur"] <= row["own_high_eur"] + 1e-6
        if row["rank"] is not None:
            points = [value for name, value in row.items() if name.startswith("points_")]
            assert math.fsum(filter(None, points)) == pytest.approx(row["score"])
            assert row["rank_best"] <= row["rank"] <= row["rank_worst"]
        assert (row["phase"] is None) == (row["phase_year"] is None)
    assert [row["rank"] for row in rows if row["rank"]] == list(range(1, results["RANKED"] + 1))
    phases = results["PHASES"]
    assert sum(row["areas"] for row in phases) == len(rows)
    for row in phases:
        if row["year"] is not None:
            assert row["own_eur"] <= row["budget_eur"] + 1e-6
            assert row["left_eur"] == pytest.approx(row["budget_eur"] - row["own_eur"], abs=1e-6)


def by_id(results):
    return {row["cluster_id"]: row for row in results["RANKING"]}


def test_shares_by_programme(funding):
    found = by_id(funding(PROGRAMME="funding_de_gigabit_2025_nw"))
    assert [found["K1"][key] for key in ("federal_eur", "land_eur", "own_eur")] == [240_000, 192_000, 48_000]
    assert found["K2"]["eligible"] == "partly" and found["K2"]["federal_eur"] == 100_000
    assert found["K2"]["reason"] == "40 of 80 connections are eligible (50 %). For 20 it is undetermined."
    assert found["K4"]["eligible"] == "no" and found["K4"]["own_eur"] == 390_000
    assert found["K6"]["eligible"] == "undetermined" and found["K6"]["own_eur"] == 210_000
    assert (found["K6"]["own_low_eur"], found["K6"]["own_high_eur"]) == (pytest.approx(16_800), 252_000)


def test_unknown_cost_is_no_zero(funding):
    results = funding(BUDGET=500_000)
    found = by_id(results)["K7"]
    for key in ("rank", "score", "cost_eur", "federal_eur", "own_eur", "own_high_eur", "phase", "rank_best"):
        assert found[key] is None, key
    assert "cost" in found["unknown"] and results["MISSING"] == 1 and results["RANKING"][-1] == found
    basis = {row["key"]: row["basis"] for row in results["STATS"]}
    assert basis["cost_eur"] == "sum of 6 areas; of 1 it is not known"
    assert by_id(funding(WEIGHT_COST=0))["K7"]["rank"] is not None


def test_no_cost_at_all(funding):
    results = funding(COSTS=costs([(None, "K1", 120, 2400.0, None, None, None, None, None)]), BUDGET=1000)
    assert results["TOTAL_COST"] is None and results["OWN_SHARE"] is None and results["MISSING"] == 7
    assert results["RANKED"] == results["PHASED"] == 0


def test_years_by_budget(funding):
    results = funding(BUDGET=200_000, PROGRAMME="funding_de_gigabit_2025_nw")
    found = by_id(results)
    assert found["K1"]["phase_year"] == 2027 and found["K1"]["phase_note"] is None
    assert found["K7"]["phase_note"] == "No rank: the cost, or all that counts, is not known."
    dear = found["K4"]
    assert dear["phase_until"] > dear["phase_year"] and "Paid over several years" in dear["phase_note"]
    assert results["PHASES"][-1]["year"] is None and results["PHASES"][-1]["area_names"] == "Ohne Kosten"
    listed = by_id(funding(BUDGET=200_000, PROGRAMME="funding_de_gigabit_2025_nw", SPREAD=False))
    assert listed["K4"]["phase"] is None and listed["K4"]["phase_note"] == "Dearer than a yearly budget."


def test_without_a_budget_there_are_no_years(funding):
    results = funding()
    assert results["PHASED"] == 0 and {row["year"] for row in results["PHASES"]} == {None}


def test_the_gap_needs_a_revenue(funding):
    results = funding(MODEL=GAP)
    assert results["OWN_SHARE"] is None and results["OWN_MISSING"] == 7 and results["TOTAL_COST"] == 1_810_000
    stated = [(*row[:8], 100_000.0 if row[1] == "K1" else None) for row in COSTS]
    found = by_id(funding(MODEL=GAP, COSTS=costs(stated), LAND_SHARE=25))
    assert found["K1"]["gap_eur"] == 380_000 and found["K1"]["own_eur"] == 95_000
    assert found["K2"]["gap_eur"] is None and "revenue" in found["K2"]["unknown"]
    # 120 connections, half of them customers, at 1,000 EUR
    assert by_id(funding(MODEL=GAP, REVENUE=1000))["K1"]["gap_eur"] == 420_000
    covered = by_id(funding(MODEL=GAP, REVENUE=10_000))["K4"]
    assert covered["gap_eur"] == 0 and "The expected revenue covers the cost." in covered["reason"]


def test_one_application_or_several(funding):
    together = funding(PROGRAMME="funding_de_gap_closing_2025")
    assert "costs more than the programme allows" in by_id(together)["K1"]["reason"]
    each = by_id(funding(PROGRAMME="funding_de_gap_closing_2025", APPLICATION=EACH))
    assert each["K1"]["federal_eur"] == 240_000


def test_own_money_only(funding):
    results = funding(PROGRAMME="funding_own_money")
    assert results["FEDERAL"] == results["LAND"] == 0 and results["OWN_SHARE"] == results["TOTAL_COST"]
    assert by_id(results)["K1"]["reason"] == "Without a programme nothing is funded."


def test_figures_say_how_sure_they_are(funding, run, log):
    basis = {row["key"]: row["basis"] for row in funding(LAND_SHARE=10)["STATS"]}
    assert basis["federal_share"].startswith("confirmed: foerderdatenbank.info")
    assert basis["own_least"].startswith("not confirmed: ") and basis["land_share"].startswith("own decision")
    assert "could not be read" in basis["criterion_municipalities"]
    run("fundingpriority", CLUSTERS=areas(), COSTS=costs(), RANKING="memory:", START_YEAR=2027, log=log)
    assert any("own_least" in line and "not confirmed" in line for line in log.lines)
    assert any("took applications until" in line and "2025 only" in line for line in log.warnings)


@pytest.mark.parametrize(("rules", "words"), [
    ("", "by which ones the areas were classified is not known"), ("supply_rules_us_fcc", "classify again"),
    ("supply_rules_de_dark_grey_2023", ""),
])  # fmt: skip
def test_other_rules_of_supply_are_told(run, log, rules, words):
    from smartcity.layers import provenance

    where = areas()
    if rules:
        made = provenance.derived(provenance.COMPUTED, [], tool="broadbandgaps", parameters={"rules": rules})
        provenance.store(where, made)
    run("fundingpriority", CLUSTERS=where, COSTS=costs(), RANKING="memory:", START_YEAR=2025, log=log)
    said = [line for line in (*log.lines, *log.warnings) if "were classified" in line]
    assert (len(said), words in " ".join(said)) == (bool(words), True)


def test_criteria_of_the_directive(funding):
    fields = ["id:string", "down_mbit:double", "down_planned:double", "class_planned:string"]
    addresses = layer("Point", fields, [
        ("Point (0 0)", "a", 16.0, 16.0, "white"), ("Point (1 0)", "b", 16.0, 1000.0, "black"),
        ("Point (2 0)", "c", None, None, "no_offer"), ("Point (3 0)", "d", None, None, "undetermined"),
    ], "addresses")  # fmt: skip
    results = funding(ADDRESSES=addresses, INHABITANTS=600, AREA_KM2=4)
    values = {row["key"]: row["value"] for row in results["STATS"]}
    assert values["criterion_need"] == pytest.approx(200 / 3) and values["criterion_density"] == 150
    assert values["criterion_synergy"] is None and values["criterion_municipalities"] == 1
    none = {row["key"] for row in funding(PROGRAMME="funding_own_money")["STATS"]}
    assert not any(key.startswith("criterion") for key in none)


# Bad input

def test_wrong_costs_are_counted_and_sink_nothing(funding, run, log):
    wrong = [
        (None, name, 5, 10.0, cost, 0.0, 0.0, None, None)
        for name, cost in (("K99", 1000.0), ("K2", 5000.0), ("K3", 0.0), ("K4", -5.0), (None, 1000.0),
                           ("K5", None))
    ]
    rows = [row for row in COSTS if row[1] in ("K1", "K2", "K6")] + wrong
    results = funding(COSTS=costs(rows))
    assert (results["TOTAL"], results["REJECTED"], results["MISSING"]) == (16, 5, 5)
    assert by_id(results)["K1"]["cost_eur"] == 480_000 and by_id(results)["K2"]["cost_eur"] is None
    run("fundingpriority", CLUSTERS=areas(), COSTS=costs(rows), RANKING="memory:", log=log)
    said = " ".join(log.warnings)
    for words in ("Row 4 (“K99”)", "no project area has its id", "occurs 2 times",
                  "a cost of 0 EUR is no cost", "“-5” in field cost_eur is below 0",
                  "no project area and are not divided: 1"):  # fmt: skip
        assert words in said


def test_wrong_areas_are_counted(funding):
    twice = area(8, "Doppelt", 10, 10)
    rows = [*AREAS, twice, twice, area(9, "Zu viel", 10, 8, unsure=3), area(10, "Leer", 0, 0),
            area(11, "Minus", -4, 0)]  # fmt: skip
    results = funding(CLUSTERS=areas(rows))
    assert results["REJECTED"] == 5 and len(results["RANKING"]) == 7


def test_areas_of_the_same_name_are_told_apart_and_missing_prices_told(run, log):
    from smartcity.layers import provenance

    priced = costs()
    provenance.store(priced, provenance.derived(provenance.COMPUTED, [], tool="fibreexpansion",
                                                parameters={"cost_missing": "13"}))  # fmt: skip
    rows = [(*row[:2], "Nord", *row[3:]) for row in AREAS[:2]] + AREAS[2:]
    results = run("fundingpriority", CLUSTERS=areas(rows), COSTS=priced, RANKING="memory:", PHASES="memory:",
                  STATS="memory:", BUDGET=1e7, log=log)  # fmt: skip
    names = next(results["PHASES"].getFeatures())["area_names"]
    assert "Nord K1" in names and "Nord K2" in names and "Gewerbepark" in names and "K3" not in names
    assert any("without a price: 13" in line for line in log.warnings)
    assert {row["key"]: row["value"] for row in results["STATS"].getFeatures()}["unpriced"] == 13


def test_a_bill_that_nobody_speaks_of_is_not_complete(funding):
    assert {row["key"]: row["value"] for row in funding()["STATS"]}["unpriced"] is None


def test_text_that_is_no_number(funding):
    fields = ["cluster_id:string", "cost_eur:string", "first_roadworks:string"]
    table = layer("None", fields, [(None, "K1", "480000", "01.05.2028"), (None, "K2", "viel", None),
                                   (None, "K3", "140000", "bald")], "costs", crs="")  # fmt: skip
    results = funding(COSTS=table)
    assert results["REJECTED"] == 2 and by_id(results)["K1"]["cost_eur"] == 480_000


def test_areas_with_nothing_but_id_and_connections(funding):
    table = layer("Polygon", ["cluster_id:string", "units:integer"],
                  [(row[0], row[1], row[6]) for row in AREAS], "areas")  # fmt: skip
    results = funding(CLUSTERS=table)
    assert {row["eligible"] for row in results["RANKING"]} == {"undetermined"}
    assert results["OWN_SHARE"] is None and results["TOTAL_COST"] == 1_810_000 and results["RANKED"] == 6


def test_an_area_without_a_shape_stays(funding):
    results = funding(CLUSTERS=areas([*AREAS[:2], (None, *AREAS[2][1:])]))
    assert len(results["RANKING"]) == 3


@pytest.mark.parametrize(("values", "words"), [
    ({"CLUSTERS": lambda: layer("Polygon", ["id:string"], [], "a")}, "no field cluster_id"),
    ({"COSTS": lambda: layer("None", ["cluster_id:string"], [], "c", crs="")}, "no field cost_eur"),
    ({"CLUSTERS": lambda: layer("Polygon", AREA_FIELDS, [], "a")}, "No project area can be used"),
    ({"PROGRAMME": lambda: "funding_de_gigabit_1999"}, "There is no preset “funding_de_gigabit_1999”"),
    ({"PROGRAMME": lambda: "streets"}, "Funding programme “streets”"),
    ({"LAND_SHARE": lambda: 60}, "120 % in all"), ({"BUDGET": lambda: 0}, "above 0 EUR"),
    (dict.fromkeys((f"WEIGHT_{name}" for name in WEIGHTS), lambda: 0), "All weights are 0"),
    ({"TAKE_UP_LOW": lambda: 90}, "must not be above"),
])  # fmt: skip
def test_bad_input_is_told_in_words(run, values, words):
    given = {"CLUSTERS": areas(), "COSTS": costs(), **{name: made() for name, made in values.items()}}
    with pytest.raises(QgsProcessingException) as told:
        run("fundingpriority", RANKING="memory:", **given)
    assert words in str(told.value)


def test_cancelled_run_leaves_nothing(run, cancelling, tmp_path):
    target = tmp_path / "ranking.gpkg"
    given = {"CLUSTERS": areas(), "COSTS": costs(), "RANKING": str(target)}
    assert run("fundingpriority", log=cancelling(30), **given) == {}
    assert list(tmp_path.iterdir()) == []


def test_style_aliases_and_provenance(run, tmp_path):
    from smartcity.layers import provenance, style

    target = tmp_path / "any.gpkg"
    given = {"CLUSTERS": areas(), "COSTS": costs(), "RANKING": str(target)}
    run("fundingpriority", CHART=str(tmp_path / "c.png"), **given)
    made = QgsVectorLayer(str(target), "any", "ogr")
    assert style.guess(made) == "funding_ranking" and (tmp_path / "c.png").stat().st_size > 20_000
    found = provenance.read(made)
    assert found.tool == "fundingpriority" and found.parameters["programme"] == "funding_de_gigabit_2025"
    assert "own_least" in found.parameters["not_confirmed"] and "cost ±20 %" in found.expected_error


def test_the_same_input_gives_the_same_answer_whatever_the_order_of_rows(funding):
    one, other = funding(), funding(CLUSTERS=areas(AREAS[::-1]), COSTS=costs(COSTS[::-1]))
    assert one["RANKING"] == other["RANKING"] and one["SENSITIVITY"] == other["SENSITIVITY"]


def test_in_a_model_inside_qgis_and_by_qgis_process(qgis_app, tmp_path, log):
    files = {}
    for name, made in (("areas", areas()), ("costs", costs())):
        files[name], options = str(tmp_path / f"{name}.gpkg"), QgsVectorFileWriter.SaveVectorOptions()
        context = QgsCoordinateTransformContext()
        assert QgsVectorFileWriter.writeAsVectorFormatV3(made, files[name], context, options)[0] == 0
    kinds = QgsProcessing.SourceType
    model = saved(
        tmp_path / "funding.model3",
        [QgsProcessingParameterFeatureSource("areas", "areas", [kinds.TypeVectorPolygon]),
         QgsProcessingParameterFeatureSource("costs", "costs", [kinds.TypeVector]),
         QgsProcessingParameterNumber("budget", "budget")],
        [child("fundingpriority", {"ranking": "RANKING", "phases": "PHASES", "figures": "STATS"},
               CLUSTERS=SOURCE.fromModelParameter("areas"), COSTS=SOURCE.fromModelParameter("costs"),
               BUDGET=SOURCE.fromModelParameter("budget"), START_YEAR=2027)],
    )  # fmt: skip
    found = both(model, "fundingpriority", ("ranking", "phases", "figures"), {**files, "budget": 300_000},
                 tmp_path, log)  # fmt: skip
    assert len(found["ranking"]) == 7 and found["phases"][0]["own_eur"] <= 300_000
    assert {row["key"]: row["value"] for row in found["figures"]}["missing"] == 1

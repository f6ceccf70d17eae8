"""Variants: what is read from the tables of each analysis, and what is not made of what they do not say."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from smartcity.tests.council.variant_tables import fibre, funding, siting, table

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _qgis(qgis_app):
    """Tables need QGIS."""


def one(*tables):
    from smartcity.smartcity_plugin.council import variants

    (variant,) = variants.read(list(tables), ["A"] * len(tables))
    return variant


def numbers(variant):
    return {key: value.number for key, value in variant.values.items()}


def test_siting():
    variant = one(siting())
    assert numbers(variant) == pytest.approx({
        "reach_percent": 95.0, "reached": 19_000.0, "people": 19_000.0, "sites": 12.0,
        "investment_eur": 15_600.0, "running_eur": 1_620.0, "cost_per_reached_eur": 15_600.0 / 19_000.0,
    })  # fmt: skip
    assert variant.reached_of == "inhabitants" and variant.demand == 20_000.0
    assert (variant.status, variant.kind) == ("proposed", "invented")
    assumed = {key for key, value in variant.values.items() if value.assumed}
    assert assumed == {"investment_eur", "cost_per_reached_eur"}
    assert variant.values["investment_eur"].basis == "by preset siting_costs, mostly assumptions"
    assert ("gap_percent", "Label of gap_percent", 0.0, "%", "") in variant.figures


def test_gateways_have_an_uncertainty_and_reach_sensors_in_german():
    rows = (("sites_new", 3), ("covered", 180.0, "Sensoren"), ("covered_percent", 90.0, "%"),
            ("expected_percent", 91.5, "%"), ("worst_percent", 88.0, "%", "Annahme: 25 %"))  # fmt: skip
    variant = one(table("g", rows))
    assert variant.reached_of == "sensors" and "people" not in variant.values
    uncertain = variant.values["uncertainty"]
    assert uncertain.number == pytest.approx(3.5) and uncertain.assumed


def test_a_cost_that_is_not_known_is_no_zero():
    variant = one(siting(cost=None, unknown=12))
    assert not variant.value("investment_eur").known and not variant.value("cost_per_reached_eur").known
    part = one(siting(unknown=3)).values["investment_eur"]
    assert part.at_least and part.number == 15_600.0


def test_a_figure_in_another_unit_is_not_known():
    rows = (("sites_new", 3), ("cost_eur", 15.6, "kEUR"), ("covered_percent", 0.9, ""),
            ("running_eur", 5.0, "EUR/a"))  # fmt: skip
    assert numbers(one(table("g", rows))) == {"sites": 3.0, "running_eur": 5.0}


def test_coverage_counts_people_where_they_were_counted():
    area = (("gateways_existing", 2), ("gateways_planned", 1), ("area_km2", 9.0, "km²"),
            ("covered_km2", 7.2, "km²"), ("covered_percent", 80.0, "%"))  # fmt: skip
    variant = one(table("c", area))
    assert numbers(variant) == {"reach_percent": 80.0, "reached": 7.2, "sites": 1.0}
    assert (variant.reached_of, variant.demand, variant.status) == ("area", 9.0, "planned")
    people = (("inhabitants_total", 20_000.0), ("inhabitants_served", 9_000.0),
              ("inhabitants_served_percent", 45.0, "%"))  # fmt: skip
    variant = one(table("c", (*area, *people)))
    assert numbers(variant) == {"reach_percent": 45.0, "reached": 9_000.0, "people": 9_000.0, "sites": 1.0}
    built = [row if row[0] != "gateways_planned" else ("gateways_planned", 0) for row in area]
    assert one(table("c", built)).status == "existing"


def test_reach_and_capacity_become_one_variant():
    reach = table("r", (("sensors", 187.0), ("reached", 171.0), ("reached_percent", 91.4, "%")))
    capacity = table("k", (("sensors", 187.0), ("delivery_percent", 99.1, "%", "traffic assumed")))
    variant = one(reach, capacity)
    assert numbers(variant) == {"reach_percent": 91.4, "reached": 171.0, "delivery_percent": 99.1}
    assert variant.reached_of == "sensors" and len(variant.provenances) == 2


def test_visibility_and_gaps():
    seen = one(table("v", (("area_m2", 500.0, "m²"), ("seen_m2", 400.0, "m²"), ("seen_percent", 80.0, "%"))))
    assert numbers(seen) == {"reach_percent": 80.0, "reached": 400.0} and seen.reached_of == "area"
    gaps = (("units", 1000.0), ("gap_units", 250.0), ("gap_percent", 25.0, "%"), ("undetermined_units", 0.0))
    assert numbers(one(table("l", gaps))) == {"reach_percent": 75.0, "reached": 750.0}
    assert numbers(one(table("l", (*gaps[:3], ("undetermined_units", 4.0))))) == {}


def test_fibre_with_its_funding():
    variant = one(fibre(), funding())
    assert numbers(variant) == pytest.approx({
        "reach_percent": 80.0, "reached": 2000.0, "investment_eur": 5_000_000.0,
        "cost_per_reached_eur": 2500.0, "funding_percent": 90.0, "own_share_eur": 480_000.0,
        "own_share_range_percent": 20.0,
    })  # fmt: skip
    assert variant.values["investment_eur"].at_least and not variant.values["own_share_eur"].at_least
    assert set(variant.doubles) == {"reached", "investment_eur", "cost_per_reached_eur"}


def test_a_share_of_some_areas_only_is_told():
    variant = one(funding(own_basis="sum of 7 areas; of 3 it is not known"))
    assert variant.values["own_share_eur"].at_least


def test_a_table_by_hand_may_use_the_keys_of_indicators():
    rows = (("reach_percent", 70.0, "%"), ("investment_eur", 9_000.0, "€", "quotation"),
            ("people", 400.0), ("status", 1.0))  # fmt: skip
    assert numbers(one(table("h", rows))) == {
        "reach_percent": 70.0, "investment_eur": 9_000.0, "people": 400.0,
    }  # fmt: skip


def test_an_assumed_table_is_assumed_in_all():
    variant = one(table("h", (("reach_percent", 70.0, "%"),), kind="assumed", source="dl-de/by-2-0"))
    assert variant.kind == "assumed" and variant.values["reach_percent"].assumed


def test_another_layer_is_named():
    from smartcity.smartcity_plugin.errors import InputError

    other = QgsVectorLayer("Point?field=value:double", "Bäume", "memory")
    with pytest.raises(InputError, match="“Bäume” is not a table of key figures: it lacks key, label, unit"):
        one(other)


def test_names(tmp_path):
    from smartcity.smartcity_plugin.council import variants
    from smartcity.smartcity_plugin.errors import InputError

    tables = [table(name, ()) for name in ("stats", "stats", "Süd „neu“")]
    assert variants.names_of(tables, "") == ["stats", "stats 2", "Süd „neu“"]
    assert variants.names_of(tables, " A ;B; A") == ["A", "B", "A"]
    with pytest.raises(InputError, match="3 tables but 2 names"):
        variants.names_of(tables, "A;B")
    with pytest.raises(InputError, match="3 tables but 2 names"):
        variants.names_of(tables, "A;;B")


def test_files_called_alike_take_the_name_of_their_folder(tmp_path):
    from qgis.core import QgsProject, QgsVectorFileWriter

    from smartcity.smartcity_plugin.council import variants

    layers = []
    for folder in ("zwölf", "zehn"):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / "stats.gpkg"
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        context = QgsProject.instance().transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(siting(), str(path), context, options)
        layers.append(QgsVectorLayer(str(path), "stats", "ogr"))
    assert variants.names_of(layers, "") == ["zwölf", "zehn"]


def test_a_sum_without_a_part_is_not_ranked_beside_a_whole_one():
    from smartcity.smartcity_plugin.council import variants

    whole, part = siting("A"), siting("B", unknown=2)
    found = variants.read([whole, part], ["A", "B"])
    values = variants.numbers(found, ["investment_eur", "sites"])
    assert values["A"]["investment_eur"] == 15_600.0 and math.isnan(values["B"]["investment_eur"])
    both = variants.read([siting("A", unknown=1), part], ["A", "B"])
    assert variants.numbers(both, ["investment_eur"])["B"]["investment_eur"] == 15_600.0


def test_what_makes_variants_incomparable_is_found():
    from dataclasses import replace

    from smartcity.layers import provenance as origin
    from smartcity.smartcity_plugin.council import variants

    alike = variants.read([siting(folds=1), siting(percent=90.0, folds=1)], ["A", "B"])
    assert variants.comparable(alike) == {}
    others = variants.read([siting(folds=1), siting(unit="addresses", demand=4_000.0, folds=2)], ["A", "B"])
    assert variants.comparable(others) == {
        "reached": {"A": "inhabitants", "B": "addresses"}, "demand": {"A": "20000.0", "B": "4000.0"},
        "folds": {"A": "1", "B": "2"},
    }  # fmt: skip
    # Settings of different analyses that happen to have one name say nothing.
    radio, money = table("r", (), model="P.1812"), funding()
    radio_made, money_made = (origin.read(each) for each in (radio, money))
    origin.store(radio, replace(radio_made, tool="lorawancoverage"))
    origin.store(money, replace(money_made, tool="fundingpriority", parameters={"model": "operator"}))
    assert "model" not in variants.comparable(variants.read([radio, money], ["A", "B"]))


def test_what_is_said_twice_weighs_once():
    from smartcity.smartcity_plugin.council import indicators, variants

    keys = variants.known_indicators(variants.read([siting(), siting()], ["A", "B"]))
    assert "reached" not in keys  # those are the people
    weights = indicators.weights_of("", keys)
    weighing = {key for key, weight in weights.items() if weight}
    assert weighing == {"reach_percent", "investment_eur", "running_eur"}
    assert indicators.weights_of("people=2,5 ; investment_eur = 1", keys)["people"] == 2.5
    assert indicators.weights_of("people=1", keys)["reach_percent"] == 0.0


@pytest.mark.parametrize(
    ("text", "words"),
    [("height=1", "no indicator “height”"), ("people=-1", "no weight"), ("people", "no weight"),
     ("people=inf", "no weight")],
)  # fmt: skip
def test_bad_weights_are_named(text, words):
    from smartcity.smartcity_plugin.council import indicators
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match=words):
        indicators.weights_of(text, ["people", "sites"])


def test_the_figures_that_are_read_are_those_that_the_analyses_write():
    """A key that an analysis no longer writes would make its indicator unknown without a word."""
    written = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "processing").glob("*.py"))
    source = (ROOT / "smartcity_plugin" / "council" / "indicators.py").read_text(encoding="utf-8")
    recipes = source[source.index("def _siting") : source.index("def _basis")]
    read = set(re.findall(r'(?:_value|_number|_basis)\(figures, "(\w+)"', recipes))
    assert len(read) > 20
    computed = {"expected_percent", "worst_percent", "inhabitants_served", "inhabitants_served_percent",
                "inhabitants_total"}  # fmt: skip
    assert not [key for key in read - computed if f'"{key}"' not in written]


def test_the_demo_city_if_it_is_there():
    """Real tables of three analyses, in German."""
    from smartcity.smartcity_plugin.council import variants

    folder = ROOT / "build" / "demo"
    tables = [QgsVectorLayer(str(folder / f"{name}.gpkg"), "stats", "ogr") for name in
              ("siting/gateways/stats", "siting/sensors/stats", "broadband/fibre_stats")]  # fmt: skip
    if not all(each.isValid() for each in tables):
        pytest.skip("the demo has not been made")
    gateways, sensors, broadband = variants.read(tables, ["a", "b", "c"])
    assert gateways.value("reach_percent").known and gateways.value("investment_eur").assumed
    assert sensors.reached_of in ("inhabitants", "Einwohner") and broadband.reached_of == "connections"
    assert broadband.value("investment_eur").at_least



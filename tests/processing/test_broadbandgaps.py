"""smartcity:broadbandgaps on small layers and on the real area: sums hold, and no address goes astray."""

from __future__ import annotations

import math

import pytest
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

from smartcity.tests import realcity
from smartcity.tests.processing.broadband_layers import FAST, NOTHING, OPEN, WHITE, classified
from smartcity.tests.processing.siting_layers import layer, square

OUTPUTS = ("CLUSTERS", "BY_AREA", "ADDRESSES_OUT", "TECHNOLOGIES", "STATS")


@pytest.fixture
def gaps(run):
    """`gaps(CLASSIFIED=..., ...)`: results, after the accounts were checked."""
    def _run(**values):
        results = run("broadbandgaps", **dict.fromkeys(OUTPUTS, "memory:"), **values)
        accounts(results)
        return results

    return _run


def rows(results, name):
    return list(results[name].getFeatures())


def value(feature, name):
    return None if feature[name] == NULL else feature[name]


def figures(results):
    return {row["key"]: row["value"] for row in rows(results, "STATS")}


def accounts(results):
    """Rows read are used or rejected; areas add up to all; every gap is in one area or single."""
    assert results["READ"] == results["USED"] + results["REJECTED"]
    areas, addresses, found = (rows(results, name) for name in ("BY_AREA", "ADDRESSES_OUT", "CLUSTERS"))
    assert len(addresses) == results["USED"] == sum(row["addresses"] for row in areas)
    units = {name: sum(row[name] for row in areas) for name in ("units", "gap_units", "gap_addresses")}
    assert units["units"] == sum(row["units"] for row in addresses)
    assert units["gap_units"] == results["GAP_UNITS"] and units["gap_addresses"] == results["GAPS"]
    people = math.fsum(value(row, "households_used") or 0 for row in addresses)
    assert math.fsum(value(row, "households") or 0 for row in areas) == pytest.approx(people, rel=1e-12)
    ids = {row["cluster_id"]: row for row in found}
    assert len(ids) == len(found) == results["AREA_COUNT"]
    members = {key: [row for row in addresses if value(row, "cluster_id") == key] for key in ids}
    for key, area in ids.items():
        assert area["addresses"] == len(members[key]) and area["units"] == sum(
            row["units"] for row in members[key])  # fmt: skip
        assert all(area.geometry().intersects(row.geometry()) for row in members[key])
        assert area["status"] == "proposed"
    for row in addresses:
        assert not (row["single"] and value(row, "cluster_id"))
        if row["gap"] == "yes":
            assert row["single"] or row["cluster_id"] in ids
        if row["gap"] == "no":
            assert not row["single"] and value(row, "cluster_id") is None
    assert results["SINGLE"] == sum(bool(row["single"]) for row in addresses)


def row_of_houses(count, y=0.0, step=50.0, **more):
    return [(step * number, y, {**WHITE, "street": "Hauptstraße", "district": "Nord", **more})
            for number in range(count)]  # fmt: skip


def test_gaps_close_together_are_a_project_area(gaps):
    houses = [*row_of_houses(12), (5000, 0, {**WHITE, "district": "Süd"}), (100, 10, FAST)]
    houses[0][2].update(class_of_user="school", units=5)
    houses[1][2].update(class_of_user="farm", businesses=2)
    results = gaps(CLASSIFIED=classified(houses))
    (area,) = rows(results, "CLUSTERS")
    assert (area["cluster_id"], area["name"], area["addresses"], area["units"]) == (
        "PA001", "Hauptstraße, Nord", 12, 16)  # fmt: skip
    assert (area["schools"], area["farms"], area["hospitals"], area["households"]) == (1, 1, 0, 12)
    assert (area["eligible_units"], area["undetermined_units"], area["down_mbit"]) == (16, 0, 16)
    assert value(area, "street_m") is None  # without streets it is not known
    assert results["SINGLE"] == 1 and results["GAPS"] == 13
    found = figures(results)
    assert (found["gap_units"], found["gap_schools"], found["gap_farms"], found["gap_hospitals"]) == (
        17, 1, 1, 0)  # fmt: skip


def test_shares_by_district(gaps):
    houses = [(0, 0, {**WHITE, "district": "Nord", "households": 3}),
              (9, 0, {**FAST, "district": "Nord", "households": 1}),
              (0, 99, {**OPEN, "district": "Süd", "down_planned": 1000.0}),
              (9, 99, {**NOTHING, "district": "Süd"}), (5, 5, {**FAST, "households": None})]  # fmt: skip
    results = gaps(CLASSIFIED=classified(houses))
    north, south, nowhere = rows(results, "BY_AREA")
    assert [north["area"], south["area"]] == ["Nord", "Süd"]
    assert (north["now_10"], north["now_16"], north["now_30"], north["now_1000"]) == (100, 100, 25, 25)
    assert (south["now_10"], south["now_200"], south["now_400"], south["planned_1000"]) == (50, 50, 0, 50)
    assert (south["gap_units"], south["undetermined_units"], south["gap_percent"]) == (1, 1, 50)
    assert nowhere.geometry().isEmpty() and nowhere["addresses"] == 1 and value(nowhere, "now_10") is None
    assert (nowhere["households_unknown"], value(nowhere, "households")) == (1, None)
    technologies = {(row["area"], row["period"], value(row, "technology")): row
                    for row in rows(results, "TECHNOLOGIES")}  # fmt: skip
    assert technologies["Nord", "now", "fttc"]["percent"] == 75
    assert technologies["Nord", "now", "ftth"]["at_least_1000"] == 25


def test_what_counts_as_a_gap(gaps):
    houses = [(0, 0, WHITE), (9, 0, FAST), (18, 0, OPEN), (27, 0, NOTHING), (36, 0, {"eligible": None})]
    made = classified([(x, y, {"district": "N", **values}) for x, y, values in houses])
    def flags(**more):
        results = gaps(CLASSIFIED=made, LEAST_UNITS=1, DENSE_UNITS=1, **more)
        return [row["gap"] for row in rows(results, "ADDRESSES_OUT")], results["AREA_COUNT"]

    assert flags() == (["yes", "no", "undetermined", "yes", "undetermined"], 1)
    assert flags(GAP=1, GAP_SPEED=300, WHEN=0)[0] == ["yes", "no", "yes", "yes", "undetermined"]
    assert flags(GAP=2, GAP_CLASSES="white, no_offer")[0] == ["yes", "no", "undetermined", "yes",
                                                             "undetermined"]  # fmt: skip
    results = gaps(CLASSIFIED=made, UNDETERMINED=True, LEAST_UNITS=4)
    assert rows(results, "CLUSTERS")[0]["addresses"] == 4 and results["GAPS"] == 2


def test_after_announcements(gaps):
    made = classified([(0, 0, {**WHITE, "district": "N", "down_planned": 1000.0, "class_planned": "black"})])
    assert gaps(CLASSIFIED=made, GAP=1, WHEN=0)["GAPS"] == 1
    assert gaps(CLASSIFIED=made, GAP=1, WHEN=1)["GAPS"] == 0
    results = gaps(CLASSIFIED=made, GAP=2, GAP_CLASSES="white", WHEN=0)
    (area,) = rows(results, "BY_AREA")
    assert results["GAPS"] == 1 and (area["gap_units_now"], area["gap_units_planned"]) == (1, 0)
    assert (figures(results)["gap_units_now"], figures(results)["gap_units_planned"]) == (1, 0)
    (area,) = rows(gaps(CLASSIFIED=made), "BY_AREA")  # eligible or not: the rule knows one answer
    assert value(area, "gap_units_now") is None


STREET = [("LineString (-100 -10, 700 -10)", "A"), ("LineString (-100 300, 700 300)", "B")]


def streets(shapes=STREET):
    return layer("LineString", ["name:string"], shapes, "streets")


def test_clusters_follow_streets(gaps):
    """Two rows of houses 120 m apart whose streets do not meet are two areas, by straight lines one."""
    houses = [*row_of_houses(12), *row_of_houses(12, 310.0)]
    results = gaps(CLASSIFIED=classified(houses), STREETS=streets(), REACH=400)
    areas = rows(results, "CLUSTERS")
    assert [row["addresses"] for row in areas] == [12, 12]
    assert areas[0]["street_m"] == pytest.approx(550) and areas[0]["area_ha"] > 0
    assert not areas[0].geometry().intersection(areas[1].geometry()).area()
    assert gaps(CLASSIFIED=classified(houses), REACH=400)["AREA_COUNT"] == 1


def test_barriers_and_bounds(gaps):
    houses = row_of_houses(24, step=25.0)
    river = layer("LineString", ["kind:string"], [("LineString (287 -99, 287 99)", "river")], "barriers")
    values = {"CLASSIFIED": classified(houses), "STREETS": streets()}
    assert gaps(**values)["AREA_COUNT"] == 1
    cut = gaps(**values, BARRIERS=river)
    assert [row["addresses"] for row in rows(cut, "CLUSTERS")] == [12, 12]
    assert not any(row.geometry().intersects(next(river.getFeatures()).geometry())
                   for row in rows(cut, "CLUSTERS"))  # fmt: skip
    assert gaps(**values, BARRIERS=river, CROSS=True)["AREA_COUNT"] == 1
    assert gaps(CLASSIFIED=values["CLASSIFIED"], BARRIERS=river)["AREA_COUNT"] == 2
    for place, house in enumerate(houses):
        house[2]["district"] = "W" if place < 10 else "O"
    bound = gaps(CLASSIFIED=classified(houses), STREETS=streets(), BOUNDS_FIELD="district")
    assert [(row["addresses"], row["district"]) for row in rows(bound, "CLUSTERS")] == [(14, "O"), (10, "W")]


def test_large_areas_are_cut(gaps):
    results = gaps(CLASSIFIED=classified(row_of_houses(100)), STREETS=layer(
        "LineString", [], [("LineString (-100 -10, 6000 -10)",)], "streets"), MOST_UNITS=30)  # fmt: skip
    assert [row["units"] for row in rows(results, "CLUSTERS")] == [25, 25, 25, 25]
    assert [row["name"] for row in rows(results, "CLUSTERS")][:2] == [
        "Hauptstraße, Nord (PA001)", "Hauptstraße, Nord (PA002)"]  # fmt: skip


def test_far_from_any_street(gaps, log, run):
    houses = [*row_of_houses(12), (300, 2000, WHITE)]
    results = gaps(CLASSIFIED=classified(houses), STREETS=streets(), log=log)
    assert results["SINGLE"] == 1
    assert any("1 addresses are more than 150 m from any street" in line for line in log.warnings)


@pytest.mark.parametrize("unit", range(6))
def test_every_unit_adds_up(gaps, unit):
    west, south = 680000, 5540000
    houses = [(west + 45.0 * (number % 9), south + 70.0 * (number // 9), {
        **(WHITE if number % 3 else FAST), "street": f"S{number % 4}", "district": f"D{number % 2}",
        "ags": "9472150" if number % 5 else None, "households": number % 7 or None,
    }) for number in range(63)]  # fmt: skip
    areas = layer("Polygon", ["name:string", "ags:string"], [
        (square(west, south, 200), "West", "09472150"), (square(west + 200, south, 400), "Ost", "09472111"),
        (square(west + 2000, south, 400), "leer", None)], "areas")  # fmt: skip
    results = gaps(CLASSIFIED=classified(houses), AREAS=areas, UNIT=unit)
    found = rows(results, "BY_AREA")
    assert all(row.geometry().isEmpty() == (row["area"] == "in no area") for row in found)
    if unit == 1:
        assert [row["area"] for row in found][:3] == ["West", "Ost", "leer"] and found[2]["addresses"] == 0
        assert value(found[2], "now_10") is None
    if unit == 3:
        assert (found[0]["ags"], found[0]["area"]) == ("09472150", "West")
        assert found[0].geometry().area() == pytest.approx(200 * 200)
    if unit in (4, 5):
        assert all(any(row.geometry().distance(place.geometry()) < 1e-6 for row in found)
                   for place in rows(results, "ADDRESSES_OUT"))  # fmt: skip
    if unit == 5:
        assert all(row["area_id"].startswith("CRS3035RES100mN") for row in found)
        assert all(row.geometry().area() == pytest.approx(10_000, rel=0.01) for row in found)
    if unit == 4:
        assert all(row.geometry().area() == pytest.approx(10_000 * math.sqrt(3) / 2) for row in found)


def test_the_breitbandatlas_beside_our_own(gaps, shared, log):
    atlas = str(shared / "data/breitband/gemeinde_bezirke_privat_2021_mitte.csv")
    houses = [(x, 0, {**(FAST if x else WHITE), "ags": "9472150"}) for x in (0, 10, 20, 30)]
    houses.append((0, 50, {**WHITE, "ags": "09472999"}))
    results = gaps(CLASSIFIED=classified(houses), UNIT=3, ATLAS=atlas, log=log)
    known, unknown = rows(results, "BY_AREA")
    assert (known["now_1000"], known["atlas_1000"]) == (75, 45.64)
    assert known["diff_1000"] == pytest.approx(29.36) and known["atlas_date"] == "2021-mitte"
    assert value(unknown, "atlas_1000") is None and value(unknown, "diff_1000") is None
    assert any("09472999" in line for line in log.warnings)
    assert any("46 keys of the Breitbandatlas" in line for line in log.lines)
    wired = gaps(CLASSIFIED=classified(houses), UNIT=3, ATLAS=atlas, ATLAS_GROUP=1, ATLAS_DATE="Juni 2021")
    assert rows(wired, "BY_AREA")[0]["atlas_date"] == "Juni 2021"


CENSUS = """GITTER_ID_100m;x_mp_100m;y_mp_100m;Haushalte
CRS3035RES100mN2985500E4430300;4430350;2985550;12
CRS3035RES100mN2985500E4430400;4430450;2985550;–
CRS3035RES100mN2985500E4430500;4430550;2985550;7
"""


@pytest.fixture
def census(tmp_path):
    path = tmp_path / "Zensus2022_100m.csv"
    path.write_text(CENSUS, encoding="utf-8")
    return str(path)


def test_households_of_the_census(gaps, census, log):
    """By volume, what is there already stays, a secret cell is not known, an empty one gives to the next."""
    houses = [(4430320, 2985520, {"households": None}), (4430380, 2985580, {"households": None}),
              (4430350, 2985550, {"households": 3}), (4430450, 2985550, {"households": None}),
              (4430370, 2985510, {"households": None, "class_of_user": "school"})]  # fmt: skip
    made = classified([(x, y, {**WHITE, "district": "N", **more}) for x, y, more in houses], "EPSG:3035")
    buildings = layer("Polygon", ["height:double"], [
        (square(4430310, 2985510, 20), 20.0), (square(4430370, 2985570, 20), 10.0)], "b", "EPSG:3035")
    results = gaps(CLASSIFIED=made, ZENSUS=census, ZENSUS_COLUMN="Haushalte", BUILDINGS=buildings,
                   CELL_REACH=0, log=log)  # fmt: skip
    found = rows(results, "ADDRESSES_OUT")
    assert [value(row, "households_used") for row in found] == [6, 3, 3, None, None]
    assert [row["households_from"] for row in found] == [
        "estimated", "estimated", "supplied", "unknown", "unknown"]  # fmt: skip
    assert any("1 cells with 7 households have no address near enough" in line for line in log.warnings)
    results = gaps(CLASSIFIED=made, ZENSUS=census, ZENSUS_COLUMN="Haushalte", CELL_REACH=60)
    found = [value(row, "households_used") for row in rows(results, "ADDRESSES_OUT")]
    assert found == [4.5, 4.5, 3, 7, None]  # the neighbour of the cell without an address takes its 7


def test_layers_in_degrees(gaps):
    made = classified([(11.5 + 0.0005 * n, 50.0, {**WHITE, "district": "N"}) for n in range(12)], "EPSG:4326")
    with pytest.raises(QgsProcessingException, match="in degrees"):
        gaps(CLASSIFIED=made)
    areas = layer("Polygon", ["name:string"], [(square(670000, 5530000, 20000), "Town")], "areas")
    results = gaps(CLASSIFIED=made, AREAS=areas)
    assert results["AREA_COUNT"] == 1 and rows(results, "BY_AREA")[0]["addresses"] == 12


def test_bad_rows_are_rejected_and_named(gaps, log):
    bad = [(None, None, WHITE), (0, 0, {**WHITE, "units": 0}), (9, 0, {**WHITE, "down_mbit": -1.0})]
    results = gaps(CLASSIFIED=classified([*row_of_houses(2), *bad]), log=log)
    assert (results["READ"], results["USED"], results["REJECTED"]) == (5, 2, 3)
    assert sum(word in line for line in log.warnings
               for word in ("no position", "0 in field units", "-1 in field down_mbit")) == 3  # fmt: skip


def test_no_gap_at_all(gaps, log):
    results = gaps(CLASSIFIED=classified([(0, 0, {**OPEN, "district": "N"})]), STREETS=streets(), log=log)
    assert (results["AREA_COUNT"], results["GAPS"], results["OPEN"]) == (0, 0, 1)
    assert any("No address has a gap" in line for line in log.warnings)


@pytest.mark.parametrize(("more", "words"), [
    ({"GAP": 2}, "Name the classes"), ({"GAP": 2, "GAP_CLASSES": "weiß"}, "“weiß” does not fit.*white"),
    ({"GAP": 1, "GAP_SPEED": 0}, "above 0 Mbit/s"), ({"UNIT": 1}, "Choose the polygons"),
    ({"UNIT": 3}, "anything in field ags"), ({"LEAST_UNITS": 9, "MOST_UNITS": 3}, "at least 9 and at most 3"),
    ({"ZENSUS": "none.csv", "ZENSUS_COLUMN": "x"}, "cannot be read"),
    ({"ATLAS": "none.csv"}, "cannot be read"),
])  # fmt: skip
def test_bad_input_is_named(gaps, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        gaps(CLASSIFIED=classified(row_of_houses(3)), **more)


def test_a_census_without_a_column_names_them(gaps, census):
    with pytest.raises(QgsProcessingException, match="Haushalte"):
        gaps(CLASSIFIED=classified(row_of_houses(3)), ZENSUS=census)


def test_unclassified_addresses_are_named(gaps):
    plain = layer("Point", ["id:string", "district:string"], [("Point (0 0)", "A", "N")], "plain")
    with pytest.raises(QgsProcessingException, match="no field eligible. Run “Classify"):
        gaps(CLASSIFIED=plain)


def test_far_streets_are_named(gaps):
    far = streets([("LineString (90000 0, 90100 0)", "A")])
    with pytest.raises(QgsProcessingException, match="No address is within 150 m"):
        gaps(CLASSIFIED=classified(row_of_houses(3)), STREETS=far)


@pytest.mark.parametrize("percent", [5, 40, 60, 80])
def test_a_run_can_be_cancelled(run, cancelling, tmp_path, percent):
    path = tmp_path / "areas.gpkg"
    run("broadbandgaps", CLASSIFIED=classified(row_of_houses(300)), STREETS=streets(), CLUSTERS=str(path),
        BY_AREA="memory:", log=cancelling(percent))  # fmt: skip
    assert not path.exists()


def test_the_order_of_addresses_does_not_matter(gaps):
    houses = [*row_of_houses(40), *row_of_houses(15, 310.0)]
    for number, house in enumerate(houses):
        house[2]["id"] = f"H{number:02d}"
    def areas(order):
        results = gaps(CLASSIFIED=classified([houses[n] for n in order]), STREETS=streets(
            [("LineString (-100 -10, 3000 -10)", "A"), STREET[1]]), MOST_UNITS=20)  # fmt: skip
        return {row["id"]: value(row, "cluster_id") for row in rows(results, "ADDRESSES_OUT")}

    assert areas(range(55)) == areas(range(54, -1, -1)) == areas([*range(20, 55), *range(20)])


def test_a_model_hands_results_on(qgis_app):
    """Project areas of a model, whose layers have no names of their own."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
    )

    model = QgsProcessingModelAlgorithm("chain", "tests")
    model.addModelParameter(QgsProcessingParameterFeatureSource("given", "given"),
                            QgsProcessingModelParameter("given"))  # fmt: skip
    of = QgsProcessingModelChildParameterSource
    for name, source in (("first", of.fromModelParameter("given")),
                         ("second", of.fromChildOutput("first", "ADDRESSES_OUT"))):  # fmt: skip
        child = QgsProcessingModelChildAlgorithm("smartcity:broadbandgaps")
        child.setChildId(name)
        child.addParameterSources("CLASSIFIED", [source])
        output = QgsProcessingModelOutput("made")
        output.setChildId(name)
        output.setChildOutputName("CLUSTERS" if name == "second" else "ADDRESSES_OUT")
        child.setModelOutputs({"made": output})
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    context = QgsProcessingContext()
    values = {"given": classified(row_of_houses(12)), "first:made": "memory:", "second:made": "memory:"}
    results, ok = model.run(values, context, QgsProcessingFeedback())
    assert ok
    made = context.temporaryLayerStore().mapLayer(results["second:made"])
    assert [row["units"] for row in made.getFeatures()] == [12]


def test_the_real_area(gaps, real_city, shared):
    """Buildings as addresses, supply invented by distance from a corner, the real streets and the real
    census, of which only households of three and more persons are published here."""
    from smartcity.smartcity_plugin.broadband.gaps import SPEEDS

    places = realcity.frame(real_city, "addresses").geometry
    west = min(place.x for place in places)
    made = classified([
        (place.x, place.y, {**(WHITE if place.x - west > 3000 else FAST), "households": None,
                            "ags": "09472150"}) for place in places
    ])  # fmt: skip
    results = gaps(
        CLASSIFIED=made, STREETS=QgsVectorLayer(real_city["streets"], "streets", "ogr"), UNIT=3,
        BUILDINGS=QgsVectorLayer(real_city["buildings"], "buildings", "ogr"), ZENSUS=str(
            shared / realcity.ZENSUS), ZENSUS_COLUMN=" + ".join(realcity.HOUSEHOLDS),
        ATLAS=str(shared / "data/breitband/gemeinde_bezirke_privat_2021_mitte.csv"),
    )  # fmt: skip
    (town,) = rows(results, "BY_AREA")
    assert results["READ"] == 780 and results["AREA_COUNT"] > 3 and town["atlas_1000"] == 45.64
    assert all(0 <= town[f"now_{speed}"] <= 100 for speed in SPEEDS)
    cells = realcity.frame(real_city, "zensus")[list(realcity.HOUSEHOLDS)].sum().sum()
    assert 0 < town["households"] < cells  # the rest lies where no address is mapped

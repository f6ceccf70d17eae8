"""smartcity:sitingcandidates on a small town: what becomes a site, what is filtered, what is rejected."""

from __future__ import annotations

import math

import pytest
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

from smartcity.tests import realcity
from smartcity.tests.processing.siting_layers import at, layer, square

POSTS = [
    ("Point (0 0)", "P1", "Stadt", 5.0, "existing"),
    ("Point (100 0)", "P2", "Stadtwerke", 8.0, None),
    ("Point (200 0)", "P3", "Stadt", None, "geplant"),
    (None, "P4", "Stadt", 5.0, None),
    ("Point (300 0)", "P5", "Stadt", 5.0, "kaputt"),
    ("Point (400 0)", "P6", "Stadt", -1.0, None),
]


@pytest.fixture
def posts():
    fields = ["id:string", "owner:string", "height_agl:double", "status:string"]
    return layer("Point", fields, POSTS, "Lampen")


@pytest.fixture
def candidates(run):
    """`candidates(*layers, KINDS=...)`: results and the sites by id."""
    def _run(*layers, **more):
        results = run("sitingcandidates", SOURCE=list(layers), OUTPUT="memory:", REJECTIONS="memory:", **more)
        assert results["READ"] == results["COUNT"] + results["FILTERED"] + results["REJECTED"]
        assert results["FILTERED"] == sum(value for key, value in results.items()
                                          if key.startswith("FILTERED_"))  # fmt: skip
        assert results["REJECTIONS"].featureCount() == results["REJECTED"]
        return results, {site["id"]: site for site in results["OUTPUT"].getFeatures()}

    return _run


def test_points_keep_what_they_say_and_get_the_rest_from_the_preset(candidates, posts):
    from smartcity.layers import schema
    from smartcity.smartcity_plugin import presets

    results, sites = candidates(posts)
    assert (results["READ"], results["COUNT"], results["REJECTED"]) == (6, 3, 3)
    lamp = presets.load("siting_costs")["lamp_post"]
    assert [site["status"] for site in sites.values()] == ["existing", "proposed", "planned"]
    assert sites["P1"]["height_agl"] == 5 and sites["P3"]["height_agl"] == lamp["height_agl"]
    assert all(site["kind"] == "lamp_post" and site["cost_eur"] == lamp["cost_eur"]
               and site["running_eur"] == lamp["running_eur"] and site["source"] == "Lampen"
               for site in sites.values())  # fmt: skip
    assert results["OUTPUT"].fields().names() == schema.names(schema.SITING_CANDIDATES)
    reasons = [row["reason"] for row in results["REJECTIONS"].getFeatures()]
    assert "no position" in reasons[0] and "“kaputt” is not one of existing" in reasons[1]
    assert "-1.0 in field height_agl is below 0" in reasons[2]


def test_every_cost_of_the_preset_has_a_source_or_is_an_assumption():
    from smartcity.smartcity_plugin import presets

    preset = presets.load("siting_costs")
    kinds = {name: table for name, table in preset.items() if isinstance(table, dict)}
    assert {"lamp_post", "signal", "mast", "stop", "roof", "building", "parcel", "line", "grid",
            "other"} == set(kinds)  # fmt: skip
    for table in kinds.values():
        assert "assumption" in table["source"] and table["cost_eur"] > 0 and table["running_eur"] >= 0


def test_fields_of_their_own_stay(candidates):
    one = layer("Point", ["ID:string", "cost_eur:double", "pole:integer"],
                [("Point (0 0)", "A", 7.5, 3)], "a")  # fmt: skip
    two = layer("Point", ["id:string", "pole:string", "seen:date"], [("Point (9 0)", "B", "x", None)], "b")
    _, sites = candidates(one, two)
    assert sites["A"]["cost_eur"] == 7.5 and sites["A"]["kind"] == "point"
    assert sites["A"]["pole"] == "3" and sites["B"]["pole"] == "x"  # two types: both as text
    _, sites = candidates(one)
    assert sites["A"]["pole"] == 3


def test_lines_at_a_spacing(candidates):
    lines = [("LineString (0 0, 120 0)", "S"), ("LineString (0 9, 0 9)", "T")]
    streets = layer("LineString", ["id:string"], lines, "streets")
    results, sites = candidates(streets, SPACING=50)
    assert [at(site)[0] for site in sites.values()] == pytest.approx([20, 60, 100])
    assert list(sites) == ["S-1", "S-2", "S-3"] and results["REJECTED"] == 1
    assert {site["kind"] for site in sites.values()} == {"line"}


def test_areas_as_parcels_or_grid(candidates):
    bow = "Polygon ((0 0, 9 9, 9 0, 0 9, 0 0))"
    shapes = [(square(0, 0, 100), "F1"), (square(500, 0, 1), "F2"), (bow, "F3")]
    areas = layer("Polygon", ["id:string"], shapes, "Parkplatz")
    results, sites = candidates(areas)
    assert set(sites) == {"F1", "F2"} and sites["F1"]["kind"] == "parcel" and results["REJECTED"] == 1
    results, sites = candidates(areas, KINDS="parkplatz=grid", SPACING=50)
    assert {at(site) for site in sites.values()} == {(25, 25), (25, 75), (75, 25), (75, 75)}
    assert results["REJECTED"] == 2  # broken, and too small for any place


def roof(west, top):
    return f"PolygonZ (({west} 0 30, {west + 10} 0 30, {west + 10} 5 {top}, {west} 5 {top}, {west} 0 30))"


def test_roofs_have_one_site_at_their_highest_point(candidates, log):
    from smartcity.smartcity_plugin import presets

    roofs = layer("PolygonZ", ["building_id:string"], [
        (roof(0, 34.0), "part1"), (roof(10, 37.5), "part2"), (roof(50, 33.0), "B2"), (roof(80, 33.0), None),
        (roof(110, 33.0), "unknown")], "roofs")  # fmt: skip
    buildings = layer("Polygon", ["id:string", "parent_id:string", "ground_z:double"], [
        (None, "B1", None, 20.0), (square(0, 0, 10), "part1", "B1", 20.0),
        (square(10, 0, 10), "part2", "B1", None), (square(50, 0, 10), "B2", None, 21.0)], "b")  # fmt: skip
    results, sites = candidates(roofs, BUILDINGS=buildings, log=log)
    mast = presets.load("siting_costs")["roof"]["mast_m"]
    assert set(sites) == {"B1", "B2", "unknown"} and results["REJECTED"] == 1
    assert sites["B1"]["height_agl"] == pytest.approx(17.5 + mast) and at(sites["B1"])[1] == 5
    assert sites["B2"]["height_agl"] == pytest.approx(12 + mast) and sites["B2"]["kind"] == "roof"
    assert sites["unknown"]["height_agl"] in (None, NULL)
    assert any("1 roofs have no known height" in line for line in log.warnings)


def test_a_roof_keeps_what_its_layer_says_of_it(candidates):
    roofs = layer("PolygonZ", ["building_id:string", "owner:string", "cost_eur:double"], [
        (roof(0, 34.0), "B1", None, None), (roof(10, 37.5), "B1", "Stadt", 99.0),
        (roof(50, 33.0), "B2", "Kirche", -5.0)], "roofs")  # fmt: skip
    results, sites = candidates(roofs)
    assert (sites["B1"]["owner"], sites["B1"]["cost_eur"]) == ("Stadt", 99.0)
    assert set(sites) == {"B1"} and results["REJECTED"] == 1  # a cost below 0
    results, sites = candidates(roofs, OWNER="stadt")
    assert set(sites) == {"B1"}


def test_buildings_by_their_fields(candidates):
    houses = layer("Polygon", ["id:string", "ground_z:double", "roof_z:double"],
                   [(square(0, 0), "H1", 20.0, 31.0)], "x")  # fmt: skip
    _, sites = candidates(houses)
    assert sites["H1"]["kind"] == "building" and sites["H1"]["height_agl"] == 13.0


def test_filters_count_what_they_take(candidates, posts):
    inside = layer("Polygon", [], [(square(-10, -10, 250),)], "area")
    outside = layer("Polygon", [], [(square(90, -10),)], "water")
    cable = layer("LineString", [], [("LineString (0 30, 120 30)",)], "cable")
    results, sites = candidates(posts, OWNER="stadt; Sonst wer")
    assert set(sites) == {"P1", "P3"} and results["FILTERED_OWNER"] == 1
    results, sites = candidates(posts, WITHIN=inside, NOT_WITHIN=outside)
    assert set(sites) == {"P1", "P3"} and results["FILTERED_NOT_WITHIN"] == 1
    results, sites = candidates(posts, MIN_HEIGHT=5, MAX_HEIGHT=7)
    assert set(sites) == {"P1"} and results["FILTERED_HEIGHT"] == 2
    results, sites = candidates(posts, POWER=cable, POWER_DISTANCE=30)
    assert set(sites) == {"P1", "P2"} and results["FILTERED_POWER"] == 1
    results, sites = candidates(posts, DISTANCE=100)
    assert set(sites) == {"P1", "P3"} and results["FILTERED_DISTANCE"] == 1  # existing before proposed


def test_nothing_left_says_why(candidates, posts):
    with pytest.raises(QgsProcessingException, match="6 read, 3 rejected, 3 taken by filters .OWNER 3."):
        candidates(posts, OWNER="niemand")


def test_one_place_counts_once(candidates, posts):
    again = layer("Point", ["id:string"], [("Point (100.5 0)", "Q")], "Masten")
    results, sites = candidates(posts, again)
    assert "Q" not in sites and results["FILTERED_DISTANCE"] == 1
    results, sites = candidates(posts, again, DISTANCE=0)
    assert sites["Q"]["kind"] == "mast"


def test_all_proposed_and_districts(candidates, posts):
    districts = layer("Polygon", ["name:string"], [(square(-10, -10, 60), "Mitte")], "districts")
    _, sites = candidates(posts, KEEP_STATUS=False, DISTRICTS=districts)
    assert {site["status"] for site in sites.values()} == {"proposed"} and "P5" in sites
    assert sites["P1"]["district"] == "Mitte" and not sites["P2"]["district"]


def test_another_system_is_reprojected(candidates):
    place = layer("Point", ["id:string"], [("Point (9 50)", "A")], "masts", "EPSG:4326")
    _, sites = candidates(place)
    x, y = at(sites["A"])
    assert x == pytest.approx(500000, abs=0.01)  # the middle of zone 32
    assert y == pytest.approx(5538630.70, abs=0.05)  # UTM northing of 50° N on its central meridian


@pytest.mark.parametrize(("more", "words"), [
    ({"KINDS": "Laternen=mast"}, "there is no layer “Laternen”. The layers are: 1 Lampen"),
    ({"COSTS": "no_costs"}, "no preset “no_costs”"),
    ({"TARGET_CRS": "EPSG:4326"}, "must be a projected system"),
])  # fmt: skip
def test_bad_input_is_named(candidates, posts, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        candidates(posts, **more)


def test_a_layer_without_a_system_is_named(candidates):
    with pytest.raises(QgsProcessingException, match="“bare” has no coordinate reference system"):
        candidates(layer("Point", ["id:string"], [("Point (9 50)", "A")], "bare", ""))


def test_a_run_can_be_cancelled(run, posts, cancelling, tmp_path):
    out = tmp_path / "c.gpkg"
    run("sitingcandidates", SOURCE=[posts], OUTPUT=str(out), log=cancelling(50))
    assert not out.exists()


def test_the_result_says_where_it_comes_from(run, posts, tmp_path):
    from smartcity.layers import provenance

    path = tmp_path / "c.gpkg"
    run("sitingcandidates", SOURCE=[posts], OUTPUT=str(path))
    found = provenance.read(QgsVectorLayer(str(path), "c", "ogr"))
    assert found.tool == "sitingcandidates" and found.kind == provenance.ASSUMED
    assert found.parameters["spacing_m"] == "50" and found.sources[0].dataset == "Lampen"
    own = sum(row["cost_eur"] == 1300.0 for row in QgsVectorLayer(str(path), "c", "ogr").getFeatures())
    assert found.parameters["costs_assumed"] == f"{own}" and found.parameters["costs"] == "siting_costs"


def test_the_real_streets_north_of_bayreuth(candidates, real_city):
    streets = QgsVectorLayer(real_city["streets"], "streets", "ogr")
    results, sites = candidates(streets, SPACING=200, DISTANCE=0)
    frame = realcity.frame(real_city, "streets")
    expected = sum(max(math.ceil(line.length / 200 - 1e-9), 1) for line in frame.geometry)
    assert results["READ"] == expected and len(frame) == 2056
    # Ways that begin and end at the same place share their middle only by chance.
    assert 0 <= results["FILTERED_DISTANCE"] < 20

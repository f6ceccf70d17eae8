"""The city model reader: real tiles against an independent count, rules, hostile and broken files."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from smartcity.layers import citymodel, rings
from smartcity.layers.crs import CrsName
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.tiles import (
    address,
    box,
    building,
    generic,
    part,
    polygon,
    ring,
    surface,
    tile,
    write,
)


def read_whole(*paths: Path, crs: str = "", **wanted) -> tuple[list[citymodel.Building], citymodel.Read]:
    tiles = citymodel.inspect_all(citymodel.tile_files(paths), crs)
    found = citymodel.Read(**wanted)
    return list(citymodel.read_all(tiles, found, crs)), found


def read(*paths: Path, crs: str = "") -> tuple[list[citymodel.Building], list[citymodel.Rejection]]:
    buildings, found = read_whole(*paths, crs=crs)
    return buildings, found.rejections


@pytest.fixture
def one(tmp_path):
    """`one(members...)` reads a tile made of them."""

    def _one(*members, crs="", **values):
        return read(write(tmp_path / "tile.gml", tile(*members, **values)), crs=crs)

    return _one


# Real tiles


@pytest.fixture(scope="module")
def wesel(shared):
    folder = shared / "data" / "wesel" / "citygml"
    return folder, *read(folder)


def test_everything_in_the_real_tiles_is_there(wesel):
    folder, buildings, rejections = wesel
    trees = [etree.parse(str(path)) for path in sorted(folder.glob("*.gml"))]
    names = {"b": "http://www.opengis.net/citygml/building/1.0", "g": "http://www.opengis.net/gml"}
    paths = {
        "buildings": "//b:Building",
        "parts": "//b:BuildingPart",
        "roofs": "//b:RoofSurface//g:Polygon",
        "ground": "//b:GroundSurface//g:Polygon",
        "only parts": "//b:Building[not(b:boundedBy)]",
    }
    count = {
        name: sum(int(tree.xpath(f"count({path})", namespaces=names)) for tree in trees)
        for name, path in paths.items()
    }
    assert count == {"buildings": 944, "parts": 261, "roofs": 2030, "ground": 1529, "only parts": 104}
    assert rejections == []
    assert sum(not b.parent_id for b in buildings) == count["buildings"]
    assert sum(bool(b.parent_id) for b in buildings) == count["parts"]
    assert sum(len(b.roofs) for b in buildings) == count["roofs"]
    assert sum(not b.ground for b in buildings) == count["only parts"]
    empty = {"LoD2_32_324_5730_1_NW.gml"}
    assert {b.source_file for b in buildings} == {path.name for path in folder.glob("*.gml")} - empty


def test_every_address_in_the_text_is_there(wesel):
    """Street and number as pairs, by regular expressions on the text and by the reader."""
    folder, buildings, _rejections = wesel
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.gml"))
    counted = Counter()
    for block in re.findall(r"<xAL:Thoroughfare[ >].*?</xAL:Thoroughfare>", text, re.S):
        found = {key: re.search(rf"<xAL:Thoroughfare{key}>([^<]*)<", block) for key in ("Name", "Number")}
        counted[tuple(each.group(1).strip() for each in found.values() if each)] += 1
    ours = {(b.street, number) for b in buildings for number in b.house_number.split(", ") if number}
    assert len(counted) > 200 and ours == {pair for pair in counted if len(pair) == 2}


def test_municipality_key_keeps_its_leading_zero(wesel):
    assert {b.ags for b in wesel[1]} == {"05170048"}


def test_a_known_building(wesel):
    """Read by eye in LoD2_32_332_5726_1_NW.gml."""
    found = next(b for b in wesel[1] if b.id == "DENW34AL00008vKQ")
    assert (found.function, found.roof_type, found.height) == ("31001_2720", "3100", 7.386)
    assert (found.street, found.house_number) == ("Rheinwardt", "50")
    assert (found.ground_z, found.roof_z) == (22.581, 29.967)
    assert [roof.id for roof in found.roofs] == [f"GUID_1543405942858_111228095_2_{n}" for n in (9, 10)]
    assert found.ground[0][0][0].tolist() == [332098.525, 5726802.738, 22.581]
    assert found.footprint().bounds == (332098.525, 5726792.078, 332126.752, 5726814.121)


def test_a_known_building_of_parts(wesel):
    """Read by eye in LoD2_32_329_5725_1_NW.gml: function at the building, address at one part."""
    whole = next(b for b in wesel[1] if b.id == "DENW34AL0000qRfm")
    parts = [b for b in wesel[1] if b.parent_id == "DENW34AL0000qRfm"]
    assert whole.footprint() is None
    assert whole.roofs == []
    assert [p.id for p in parts] == [
        "UUID_56102edb-5e68-432c-90e9-2d3405174898", "GUID_epqJ7Oe4xBZlh0sL", "GUID_MhATJZlqAtERe08A"
    ]  # fmt: skip
    assert [p.height for p in parts] == [2.663, 3.074, 2.613]
    assert [p.roof_type for p in parts] == ["1000", "3100", "1000"]
    assert {p.function for p in parts} == {"31001_1122"}
    assert parts[1].house_number == "30a"
    assert whole.ground_z == min(p.ground_z for p in parts)
    assert whole.roof_z == max(p.roof_z for p in parts)


def test_two_addresses_of_one_building_are_both_kept(wesel):
    found = next(b for b in wesel[1] if b.id == "DENW34AL0000NpZa")
    assert (found.street, found.house_number) == ("Lippeblick", "36, 38")


def test_roofs_lie_over_the_ground_and_outlines_are_valid(wesel):
    buildings = wesel[1]
    outlines = [b.footprint() for b in buildings if b.ground]
    assert all(outline.is_valid and outline.geom_type == "MultiPolygon" for outline in outlines)
    ground = sum(outline.area for outline in outlines)
    roofs = sum(rings.flat(roof.rings).area for b in buildings for roof in b.roofs)
    assert ground < roofs < 1.01 * ground  # roofs overhang, and no area counts twice
    assert all(b.roof_z > b.ground_z for b in buildings)
    # measuredHeight says the same as the surfaces; only pylons and bridges on sloping ground differ
    differ = [b for b in buildings if abs(b.height - (b.roof_z - b.ground_z)) > 0.01]
    assert {b.function for b in differ} <= {"51002_1251", "53001_1800"}


def test_the_empty_real_tile_has_no_buildings(shared):
    path = shared / "data" / "wesel" / "citygml" / "LoD2_32_324_5730_1_NW.gml"
    (found,) = citymodel.inspect_all(citymodel.tile_files([path]))
    assert found.crs == CrsName("EPSG:25832", "DHHN2016")
    buildings, told = read_whole(path)
    assert (buildings, told.objects, told.rejections) == ([], 0, [])


# Rules


def test_version_2_with_other_prefixes_reads_the_same(tmp_path):
    content = generic("Gemeindeschluessel", "05170048"), box(332000, 5726000), address("Am Ring", "1")
    text = tile(building("a", *content))
    other = tile(building("a", *content), version="2.0").replace("xmlns:core", "xmlns").replace("core:", "")
    other = other.replace("bldg:", "b:").replace("xmlns:bldg", "xmlns:b")
    first, _none = read(write(tmp_path / "one.gml", text))
    second, _none = read(write(tmp_path / "two.gml", other))
    assert first[0].ags == second[0].ags == "05170048"
    assert second[0].street == "Am Ring"
    np.testing.assert_array_equal(first[0].roofs[0].rings, second[0].roofs[0].rings)


def test_a_part_takes_over_what_it_lacks_and_keeps_what_it_has(one):
    (whole, first, second), rejections = one(
        building(
            "a",
            generic("Gemeindeschluessel", "01001000"),
            "<bldg:function>31001_1000</bldg:function>",
            part("a1", box(332000, 5726000)),
            part("a2", "<bldg:function>31001_2000</bldg:function>", box(332020, 0), address("Nordweg", "7")),
            address("Südweg", "3"),
        )
    )
    assert rejections == []
    assert (first.parent_id, first.function) == ("a", "31001_1000")
    assert (first.street, first.house_number) == ("Südweg", "3")
    assert (second.function, second.street, second.house_number, second.ags) == (
        "31001_2000", "Nordweg", "7", "01001000"
    )  # fmt: skip
    assert whole.footprint() is None
    assert (whole.ground_z, whole.roof_z, whole.height) == (20, 26, 6)


def test_holes_stay_holes(one):
    outer = ring((0, 0, 5), (9, 0, 5), (9, 9, 5), (0, 9, 5))
    hole = ring((3, 3, 5), (6, 3, 5), (6, 6, 5), (3, 6, 5))
    (found,), _none = one(building("a", surface("GroundSurface", polygon(outer, hole))))
    assert found.footprint().area == 81 - 9


def test_adjoining_ground_polygons_become_one_valid_outline(one):
    left = polygon(ring((0, 0, 5), (5, 0, 5), (5, 9, 5), (0, 9, 5)))
    right = polygon(ring((5, 0, 4), (9, 0, 4), (9, 9, 4), (5, 9, 4)))
    (found,), _none = one(building("a", surface("GroundSurface", left, right)))
    assert found.footprint().is_valid
    assert found.footprint().area == 81
    assert found.ground_z == 4


def test_surfaces_may_refer_to_faces_of_the_solid(one):
    corners = (0, 0, 5), (9, 0, 5), (9, 9, 5), (0, 9, 5)
    solid = f"<bldg:lod2Solid><gml:Solid>{polygon(ring(*corners), id='face')}</gml:Solid></bldg:lod2Solid>"
    roof = surface("RoofSurface").replace(
        "<gml:MultiSurface>", '<gml:MultiSurface><gml:surfaceMember xlink:href="#face"/>'
    )
    (found,), _none = one(building("a", solid, roof))
    assert [r.id for r in found.roofs] == ["face"]


def test_single_positions_are_read_like_a_list(one):
    points = "".join(f"<gml:pos>{x} {y} 5</gml:pos>" for x, y in ((0, 0), (9, 0), (9, 9), (0, 0)))
    (found,), _none = one(
        building("a", surface("RoofSurface", polygon(f"<gml:LinearRing>{points}</gml:LinearRing>")))
    )
    assert found.roofs[0].rings[0].shape == (4, 3)
    assert found.footprint().area == 40.5  # that of the roof, as there is no ground


def test_missing_heights_follow_from_the_others(one):
    corners = (0, 0, 5), (9, 0, 5), (9, 9, 5), (0, 9, 5)
    ground = surface("GroundSurface", polygon(ring(*corners)))
    (found,), _none = one(building("a", "<bldg:measuredHeight>7.5</bldg:measuredHeight>", ground))
    assert (found.ground_z, found.roof_z, found.height) == (5, 12.5, 7.5)
    (found,), _none = one(building("a", "<bldg:measuredHeight>NaN</bldg:measuredHeight>", box(0, 0)))
    assert found.height == 6


def test_an_outline_that_touches_itself_is_taken_apart(one):
    """As one building of the Wesel tiles: from a point on its edge the ring runs round a hole and goes on."""
    hole = (2, 3, 7), (6, 3, 8)
    for there, kept in ((hole, True), (hole[::-1], False)):  # the other way round it crosses itself
        outline = ring((0, 0, 1), (4, 0, 2), *there, (4, 0, 2), (8, 0, 3), (8, 8, 4), (0, 8, 5))
        found, rejections = one(building("a", surface("RoofSurface", polygon(outline))))
        assert bool(found) is kept
        assert len(rejections) == (0 if kept else 2)  # the roof, and the building that has no other
        for b in found:
            outer, inner = b.roofs[0].rings
            assert rings.flat([outer, inner]).area == 64 - 6
            assert {tuple(point) for point in inner} == {(4, 0, 2), (2, 3, 7), (6, 3, 8)}


def test_an_invented_city_says_so(tmp_path):
    invented = tile(building("a", generic("Gemeindeschluessel", "99999001"), box(0, 0)))
    assert read_whole(write(tmp_path / "a.gml", invented))[1].invented
    real = tile(building("a", generic("Gemeindeschluessel", "05170048"), box(0, 0)))
    assert not read_whole(write(tmp_path / "b.gml", real))[1].invented


METRES = st.floats(0, 1000)
BOX = st.tuples(METRES, METRES, st.floats(1, 50), st.floats(-5, 900), st.floats(2, 300))


@given(st.lists(BOX, max_size=12))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read(tmp_path, boxes):
    text = tile(
        *(
            building(f"b{i}", box(332000 + x, 5726000 + y, width, ground, ground + height))
            for i, (x, y, width, ground, height) in enumerate(boxes)
        )
    )
    found, rejections = read(write(tmp_path / "tile.gml", text))
    assert rejections == []
    assert len(found) == len(boxes)
    for b, (_x, _y, width, ground, height) in zip(found, boxes):
        assert b.footprint().area == pytest.approx(width**2, rel=1e-6)
        assert (b.ground_z, b.roof_z) == (ground, ground + height)


# What is left out, counted and named

BOW_TIE = (0, 0, 5), (9, 9, 5), (9, 0, 5), (0, 6, 5)


@pytest.mark.parametrize(
    ("corners", "reason"),
    [
        (BOW_TIE, "crosses itself"),
        (((0, 0, 5), (9, 0, "NaN"), (9, 9, 5)), "not a number"),
        (((0, 0, 5), (9, 0, "INF"), (9, 9, 5)), "not a number"),
        (((0, 0, 5), (9, 0, 5)), "fewer than three"),
        (((0, 0, 5), (9, 0, 5), (9, 0, 8), (0, 0, 8)), "no area when seen from above"),
        (((0, 0, 5), (9, 0, "x"), (9, 9, 5)), "not triples"),
        (((0, 0), (9, 0), (9, 9)), "not triples"),
    ],
)
def test_a_bad_roof_is_rejected_and_its_building_kept(one, corners, reason):
    (found,), (rejection,) = one(
        building("a", box(0, 0), surface("RoofSurface", polygon(ring(*corners), id="bad")))
    )
    assert [roof.id for roof in found.roofs] == ["p_r"]
    assert (rejection.kind, rejection.id) == ("roof", "bad")
    assert reason in str(rejection.reason)
    assert "tile.gml" in str(rejection.reason)
    assert rejection.line >= 1


def test_objects_read_are_records_and_rejected_objects(tmp_path):
    nan = box(332000, 5726000, ground=float("nan"), roof=float("nan"))
    path = write(
        tmp_path / "tile.gml",
        tile(
            building("good", box(332000, 5726000)),
            building("nan", nan),
            building("lod1", "<bldg:lod1Solid/>"),
            building("mixed", part("p1", box(332000, 5726000)), part("p2", nan)),
            building("lost", part("p3", nan)),
        ),
    )
    found, told = read_whole(path)
    assert [b.id for b in found] == ["good", "mixed", "p1"]
    rejected = [r.id for r in told.rejections if r.kind == "object"]
    assert rejected == ["nan", "lod1", "p2", "p3", "lost"]
    assert told.objects == len(found) + len(rejected) == 8


def test_a_tile_given_twice_is_not_used_twice(tmp_path):
    text = tile(building("a", part("a1", box(0, 0))))
    write(tmp_path / "tile.gml", text)
    write(tmp_path / "tile (1).gml", text)
    found, rejections = read(tmp_path)
    assert [b.id for b in found] == ["a", "a1"]
    assert [r.id for r in rejections] == ["a", "a1"]
    assert "already read from" in str(rejections[0].reason)


def test_buildings_without_id_get_one_each(tmp_path):
    text = tile(building("", box(0, 0)), building("", box(20, 0))).replace(' gml:id=""', "")
    found, rejections = read(write(tmp_path / "tile.gml", text))
    assert len({b.id for b in found}) == 2
    assert rejections == []


# What stops the run


def test_broken_files_are_named(tmp_path):
    whole = tile(building("a", box(0, 0)))
    for name, content, words in (
        ("empty.gml", "", "not well-formed"),
        ("text.gml", "easting;northing\n1;2", "not well-formed"),
        ("cut.gml", whole[: len(whole) // 2], "not well-formed"),
        ("page.xml", "<html><body/></html>", "not CityGML"),
        ("four.gml", whole.replace("citygml/1.0", "citygml/4.0"), "kind that is not read"),
    ):
        path = write(tmp_path / name, content)
        with pytest.raises(InputError, match=words) as caught:
            read(path)
        assert name in str(caught.value)


def test_a_cut_off_tile_says_at_which_line(tmp_path):
    whole = tile(building("a", box(0, 0)), building("b", box(0, 0))).replace("><", ">\n<")
    lines = whole.splitlines()
    path = write(tmp_path / "cut.gml", "\n".join(lines[:40]))
    with pytest.raises(InputError, match="line 40"):
        read(path)


BOMB = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 10)
) + "]>"  # fmt: skip


@pytest.mark.parametrize("place", ["text", "attribute"])
def test_billion_laughs_are_refused_at_once(tmp_path, place):
    text = tile(building("a", generic("x", "&a9;") if place == "text" else generic("&a9;", "x")), prolog=BOMB)
    with pytest.raises(InputError, match="DOCTYPE"):
        read(write(tmp_path / "bomb.gml", text))


def test_an_external_entity_is_not_opened(tmp_path):
    secret = write(tmp_path / "secret.txt", "05170048-secret")
    doctype = f'<!DOCTYPE x [<!ENTITY secret SYSTEM "{secret.as_uri()}">]>'
    text = tile(building("a", generic("Gemeindeschluessel", "&secret;"), box(0, 0)), prolog=doctype)
    with pytest.raises(InputError, match="DOCTYPE") as caught:
        read(write(tmp_path / "spy.gml", text))
    assert "secret" not in str(caught.value)


def test_even_without_the_refusal_nothing_is_expanded(tmp_path, monkeypatch):
    """The parser itself expands no entity: two walls, not one."""
    monkeypatch.setattr("smartcity.layers.safexml._refuse_doctype", lambda element, name: None)
    secret = write(tmp_path / "secret.txt", "05170048-secret")
    doctype = f'<!DOCTYPE x [<!ENTITY secret SYSTEM "{secret.as_uri()}">]>'
    text = tile(building("a", generic("Gemeindeschluessel", "&secret;"), box(0, 0)), prolog=doctype)
    (found,), _none = read(write(tmp_path / "spy.gml", text))
    assert found.ags == ""


def test_tiles_of_different_systems_are_refused(tmp_path):
    write(tmp_path / "a.gml", tile(building("a", box(0, 0))))
    write(tmp_path / "b.gml", tile(building("b", box(0, 0)), srs="urn:adv:crs:ETRS89_UTM33*DE_DHHN2016_NH"))
    with pytest.raises(InputError, match="b.gml.*EPSG:25833.*a.gml.*EPSG:25832"):
        read(tmp_path)
    write(tmp_path / "b.gml", tile(building("b", box(0, 0)), srs="urn:adv:crs:ETRS89_UTM32*DE_DHHN92_NH"))
    with pytest.raises(InputError, match="DHHN92.*DHHN2016"):
        read(tmp_path)


def test_one_tile_may_not_mix_systems_but_may_leave_heights_open(one):
    lie = '<gml:Polygon srsName="EPSG:25833"/>'
    with pytest.raises(InputError, match="two reference systems"):
        one(building("a", box(0, 0), lie))
    same = '<gml:Polygon srsName="urn:ogc:def:crs:EPSG::25832"/>'
    assert len(one(building("a", box(0, 0), same))[0]) == 1


def test_unknown_systems_ask_for_the_parameter(one):
    with pytest.raises(InputError, match="tile.gml.*parameter CRS"):
        one(building("a", box(0, 0)), srs="")
    with pytest.raises(InputError, match="height system “DE_XYZ_NH” is not known"):
        one(building("a", box(0, 0)), srs="urn:adv:crs:ETRS89_UTM32*DE_XYZ_NH")
    assert len(one(building("a", box(0, 0)), srs="", crs="EPSG:25832")[0]) == 1


def test_folders_and_files(tmp_path):
    with pytest.raises(InputError, match="holds no file that ends in .gml"):
        citymodel.tile_files([tmp_path])
    with pytest.raises(InputError, match="does not exist"):
        citymodel.tile_files([tmp_path / "nowhere.gml"])
    with pytest.raises(InputError, match="No file was given"):
        citymodel.tile_files([])
    for name in ("b.GML", "a.xml", "notes.txt"):
        write(tmp_path / name, "x")
    (tmp_path / "below").mkdir()
    write(tmp_path / "below" / "c.gml", "x")
    assert [p.name for p in citymodel.tile_files([tmp_path, tmp_path / "a.xml"])] == ["a.xml", "b.GML"]


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_ends_in_a_sentence(tmp_path, content):
    path = tmp_path / "any.gml"
    path.write_bytes(content)
    with pytest.raises(InputError):
        read(path)


@example(44, b"\x01")  # a tag name of nothing but a prefix: lxml 5 lets it begin
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=5))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_damage_ends_in_a_sentence_or_in_counted_rejections(tmp_path, place, damage):
    text = bytearray(tile(building("a", box(0, 0), part("a1", box(20, 0)), address("Weg", "1"))).encode())
    text[place % len(text) : place % len(text) + len(damage)] = damage
    path = tmp_path / "damaged.gml"
    path.write_bytes(text)
    try:
        found, told = read_whole(path)
    except InputError:
        return
    assert told.objects == len(found) + sum(r.kind == "object" for r in told.rejections)

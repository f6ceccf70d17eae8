"""CityJSON, CityGML 3.0, packed tiles and lower levels of detail: the same city by every way in."""

from __future__ import annotations

import gzip
import json
import re
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from smartcity.layers import citymodel
from smartcity.layers.citymodel import Read, inspect_all, read_all, tile_files
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.tiles import box, building, polygon, ring, tile, write

SLOW = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


def read(*paths, crs: str = "", **wanted) -> tuple[list[citymodel.Building], Read]:
    found = Read(**wanted)
    return list(read_all(inspect_all(tile_files(paths), crs), found, crs)), found


def document(*objects: tuple[str, dict], vertices=(), **more) -> dict:
    system = {"referenceSystem": "https://www.opengis.net/def/crs/EPSG/0/5555"}
    return {"type": "CityJSON", "version": "2.0", "metadata": system, "CityObjects": dict(objects),
            "vertices": list(vertices), **more}  # fmt: skip


CUBE = [(x, y, z) for z in (20, 26) for x, y in ((0, 0), (10, 0), (10, 10), (0, 10))]
FACES = [[[0, 3, 2, 1]], [[4, 5, 6, 7]], [[0, 1, 5, 4]], [[1, 2, 6, 5]], [[2, 3, 7, 6]], [[3, 0, 4, 7]]]
MEANINGS = {
    "surfaces": [{"type": "GroundSurface"}, {"type": "RoofSurface", "id": "r"}, {"type": "WallSurface"}],
    "values": [[0, 1, 2, 2, 2, 2]],
}


def solid(lod="2", semantics=None, boundaries=None, kind="Solid") -> dict:
    made = {"type": kind, "lod": lod, "boundaries": [FACES] if boundaries is None else boundaries}
    return {**made, **({"semantics": semantics} if semantics else {})}


def house(*geometry, **more) -> dict:
    return {"type": "Building", "attributes": {"measuredHeight": 6}, "geometry": list(geometry), **more}


@pytest.fixture
def saved(tmp_path):
    def _saved(value, name="city.json") -> Path:
        path = tmp_path / name
        path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
        return path

    return _saved


# Real files, counted in another way


def test_citygml_3_has_all_that_its_text_has(shared):
    path = shared / "data" / "citygml" / "c4j_lod2_buildings_v3.gml"
    text = path.read_text(encoding="utf-8")
    buildings, found = read(path)
    assert len(buildings) == len(re.findall(r"<bldg:Building[ >]", text)) == found.objects == 100
    roofs = re.findall(r"<con:RoofSurface.*?</con:RoofSurface>", text, re.S)
    assert sum(len(b.roofs) for b in buildings) == sum(part.count("<gml:Polygon") for part in roofs) == 200
    assert found.rejections == [] and dict(found.lods) == {2: 100}
    first = buildings[0]
    assert (first.id, first.height, first.storeys) == ("FZK_GUID_1F3E679D-E226-4535-926C-7390977FB25A", 11, 5)
    assert first.footprint().bounds == (0, 0, 6, 8)


def test_the_same_city_as_citygml_3_and_cityjson_2(shared):
    folder = shared / "data"
    gml, _found = read(folder / "citygml" / "c4j_lod2_buildings_v3.gml")
    other, found = read(folder / "cityjson" / "c4j_lod2_buildings_v2.json")
    assert found.rejections == []
    assert [b.id for b in other] == [b.id for b in gml]
    for one, two in zip(gml, other):
        assert (one.height, one.roof_type, one.storeys) == (two.height, two.roof_type, two.storeys)
        assert (one.ground_z, one.roof_z) == pytest.approx((two.ground_z, two.roof_z))
        assert one.footprint().symmetric_difference(two.footprint()).area < 1e-6
        area = [sum(citymodel.flat(roof.rings).area for roof in b.roofs) for b in (one, two)]
        assert area[0] == pytest.approx(area[1])


def test_cityjson_1_1_of_delft(shared):
    path = shared / "data" / "cityjson" / "cjio_delft_1b.json"
    (tile_,) = inspect_all(tile_files([path]))
    assert str(tile_.crs) == "EPSG:28992 + NAP"
    (found,), told = read(path)
    raw = json.loads(path.read_text(encoding="utf-8"))
    west, south, _low, east, north, high = raw["metadata"]["geographicalExtent"]
    assert found.footprint().bounds == pytest.approx((west, south, east, north), abs=0.001)
    assert found.roof_z == pytest.approx(high) and (found.height, found.lod) == (6, 1)
    assert told.objects == 1 and {r.kind for r in told.rejections} == {"face"}


def test_terrain_lines_of_the_real_tiles(shared):
    folder = shared / "data" / "wesel" / "citygml"
    buildings, _found = read(folder, terrain=True)
    count = sum(path.read_text(encoding="utf-8").count("<gml:LineString") for path in folder.glob("*.gml"))
    lines = [line for b in buildings for line in b.terrain]
    assert len(lines) == count > 1000
    heights = np.concatenate([line[:, 2] for line in lines])
    assert 10 < heights.min() < heights.max() < 60  # Wesel lies between 16 and 40 m above sea level
    assert not any(b.terrain for b in read(folder)[0])  # only where they are asked for


# Rules


def test_what_a_surface_means_counts_before_its_slope(saved):
    (found,), told = read(saved(document(("a", house(solid(semantics=MEANINGS))), vertices=CUBE)))
    assert [roof.id for roof in found.roofs] == ["r"] and len(found.ground) == 1
    assert (found.ground_z, found.roof_z, found.height, found.lod) == (20, 26, 6, 2)
    assert told.rejections == []


def test_a_solid_without_meanings_is_sorted_by_slope(saved):
    turned = [[list(reversed(face[0]))] for face in FACES]  # a solid turned inside out is one all the same
    for faces in (FACES, turned):
        (found,), told = read(saved(document(("a", house(solid("1", boundaries=[faces]))), vertices=CUBE)))
        assert (len(found.ground), len(found.roofs), found.lod) == (1, 1, 1)
        assert (found.ground_z, found.roof_z) == (20, 26) and told.rejections == []


def test_the_best_level_of_detail_is_taken(saved):
    low = {"type": "MultiSurface", "lod": "0", "boundaries": [[[0, 1, 2, 3]]]}
    block = solid("1.2", boundaries=[FACES])
    for geometries, lod in (([low, block, solid("2.2", MEANINGS)], 2), ([low, block], 1), ([low], 0)):
        (found,), _told = read(saved(document(("a", house(*geometries)), vertices=CUBE)))
        assert found.lod == lod and found.footprint().area == 100
        assert found.roof_z == 26  # of an outline: its ground and its measured height


def test_parts_follow_their_building(saved):
    whole = {"type": "Building", "children": ["p", "q"], "attributes": {"function": "31001_1000"},
             "address": [{"ThoroughfareName": "Weg", "ThoroughfareNumber": "1"}]}  # fmt: skip
    part = {"type": "BuildingPart", "parents": ["a"], "geometry": [solid(semantics=MEANINGS)]}
    objects = [("p", part), ("a", whole), ("q", part), ("tree", {"type": "SolitaryVegetationObject"})]
    found, told = read(saved(document(*objects, vertices=CUBE)))
    assert [(b.id, b.parent_id, b.street, b.function) for b in found] == [
        ("a", "", "Weg", "31001_1000"), ("p", "a", "Weg", "31001_1000"), ("q", "a", "Weg", "31001_1000")
    ]  # fmt: skip
    assert found[0].footprint() is None and found[0].roof_z == 26 and told.objects == 3


def test_a_sequence_says_the_same_as_a_document(saved):
    whole = document(("a", house(solid(semantics=MEANINGS))), vertices=CUBE)
    header = {**document(), "transform": {"scale": [0.5, 0.5, 0.5], "translate": [332000, 5726000, 0]}}
    feature = {"type": "CityJSONFeature", "id": "a", "CityObjects": whole["CityObjects"], "vertices": CUBE}
    second = {**feature, "CityObjects": {"b": whole["CityObjects"]["a"]}}
    text = "\n".join(json.dumps(each) for each in (header, feature, second))
    for name in ("city.jsonl", "city.city.json"):
        found, told = read(saved(text, name))
        assert [b.id for b in found] == ["a", "b"] and told.rejections == []
        assert found[1].footprint().bounds == (332000, 5726000, 332005, 5726005)
        assert (found[0].ground_z, found[0].roof_z) == (10, 13)


def test_lod1_and_lod0_in_citygml(tmp_path):
    corners = [(0, 0), (10, 0), (10, 10), (0, 10)]
    bottom, top = (polygon(ring(*((x, y, z) for x, y in corners)), id=f"f{z}") for z in (20, 26))
    walls = "".join(
        f"<gml:surfaceMember>{polygon(ring((*a, 20), (*b, 20), (*b, 26), (*a, 26)))}</gml:surfaceMember>"
        for a, b in zip(corners, corners[1:] + corners[:1])
    )
    ends = "".join(f"<gml:surfaceMember>{face}</gml:surfaceMember>" for face in (bottom, top))
    block = f"<bldg:lod1Solid><gml:Solid><gml:exterior><gml:CompositeSurface>{ends}{walls}" \
            "</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod1Solid>"  # fmt: skip
    outline = f"<bldg:lod0FootPrint><gml:MultiSurface><gml:surfaceMember>{bottom}</gml:surfaceMember>" \
              "</gml:MultiSurface></bldg:lod0FootPrint>"  # fmt: skip
    height = '<bldg:measuredHeight uom="m">6</bldg:measuredHeight>'
    for version in ("1.0", "2.0"):
        text = tile(building("one", block), building("zero", height, outline), version=version)
        found, told = read(write(tmp_path / "tile.gml", text))
        assert [(b.id, b.lod, len(b.roofs), b.ground_z, b.roof_z) for b in found] == [
            ("one", 1, 1, 20, 26), ("zero", 0, 0, 20, 26)
        ]  # fmt: skip
        assert told.rejections == [] and found[0].footprint().area == 100


def test_a_placeholder_is_no_height(tmp_path):
    text = tile(building("a", box(0, 0), box(20, 0, ground=-9999, roof=-9999, id="q")))
    (found,), told = read(write(tmp_path / "tile.gml", text))
    assert found.ground_z == 20 and found.footprint().area == 100
    assert len(told.rejections) == 2 and "stands for “not known”" in str(told.rejections[0].reason)


def test_packed_tiles_are_read_as_they_are(tmp_path):
    texts = {f"tile{n}.gml": tile(building(f"b{n}", box(n * 20, 0))) for n in range(3)}
    (tmp_path / "tile0.gml.gz").write_bytes(gzip.compress(texts["tile0.gml"].encode()))
    with zipfile.ZipFile(tmp_path / "more.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("in/tile1.gml", texts["tile1.gml"])
        archive.writestr("../../tile2.gml", texts["tile2.gml"])
        archive.writestr("readme.txt", "no tile")
    found, told = read(tmp_path)
    assert sorted(b.id for b in found) == ["b0", "b1", "b2"] and told.rejections == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["more.zip", "tile0.gml.gz"]
    assert not (tmp_path.parent.parent / "tile2.gml").exists()


# Broken and hostile


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("[]", "not CityJSON: its type is “None”"), ("{}", "not CityJSON"), ("", "is no JSON"),
        ('{"type": "CityJSON", "version": "3.0"}', "of version 3.0"), ("[" * 100_000, "is no JSON"),
        ('{"type": "FeatureCollection", "features": []}', "type is “FeatureCollection”"),
        (json.dumps(document(("a", house()), vertices=[[1, 2]])), "not triples of numbers"),
        (json.dumps(document(("a", house()), vertices=CUBE, transform={"scale": 1})), "not triples"),
        (json.dumps(document(("a", house()), vertices="x" * 30)), "not triples"),
    ],
)  # fmt: skip
def test_files_that_are_none(saved, value, words):
    with pytest.raises(InputError, match=words) as caught:
        read(saved(value))
    assert "city.json" in str(caught.value)


@pytest.mark.parametrize("position", [8, -1, 1.5, True, "1", None, 10**30])
def test_a_vertex_that_does_not_exist(saved, position):
    faces = [[[0, 3, 2, 1]], [[4, 5, 6, position]]]
    named = {"surfaces": MEANINGS["surfaces"], "values": [[0, 1]]}
    geometry = solid(semantics=named, boundaries=[faces])
    (found,), told = read(saved(document(("a", house(geometry)), vertices=CUBE)))
    assert len(found.ground) == 1 and found.roofs == []
    assert "vertex that does not exist" in str(told.rejections[0].reason)


def test_a_template_is_refused_in_words(saved):
    geometry = {"type": "GeometryInstance", "template": 0, "boundaries": [0], "transformationMatrix": []}
    found, told = read(saved(document(("a", house(geometry)), vertices=CUBE)))
    assert found == [] and "template, which is not read" in str(told.rejections[0].reason)
    assert [r.kind for r in told.rejections] == ["face", "object"]


def test_an_archive_made_to_fill_computers(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("tile.gml", tile(building("a", box(0, 0))) + " " * 300_000_000)
    with pytest.raises(InputError, match="made to fill computers"):
        read(tmp_path / "bomb.zip")
    cut = gzip.compress(tile(building("a", box(0, 0))).encode())
    (tmp_path / "cut.gml.gz").write_bytes(cut[: len(cut) // 2])
    with pytest.raises(InputError, match="cut.gml.gz.*cannot be read"):
        read(tmp_path / "cut.gml.gz")


KEYS = ["type", "lod", "boundaries", "semantics", "values", "surfaces", "children", "parents", "attributes",
        "address", "geometry"]  # fmt: skip
ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 12) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=25,
)  # fmt: skip


@example(None, None, [{"type": []}], "Solid")  # a list where a name should be is no key
@given(ANY, ANY, ANY, st.sampled_from(["Solid", "MultiSurface", "MultiSolid", "GeometryInstance"]))
@settings(max_examples=300, **SLOW)
def test_any_object_ends_in_records_and_rejections(saved, boundaries, semantics, rest, kind):
    geometry = {"type": kind, "lod": "2", "boundaries": boundaries, "semantics": semantics}
    more = rest if isinstance(rest, dict) else {"geometry": rest}
    objects = [("a", {"type": "Building", "geometry": [geometry]}), ("b", {**house(), **more}), ("c", rest)]
    found, told = read(saved(document(*objects, vertices=CUBE)))
    assert told.objects == len(found) + sum(r.kind == "object" for r in told.rejections)


@given(st.data())
@settings(max_examples=250, **SLOW)
def test_any_damage_to_the_real_files_ends_in_words(shared, tmp_path, data):
    """Cut off anywhere, or some bytes changed: records and rejections that add up, or one sentence."""
    folder = shared / "data"
    names = (
        "citygml/c4j_lod2_buildings_v3.gml", "cityjson/cjio_delft_1b.json", "citygml/b1_lod2_cs_w_sem.gml",
        "cityjson/c4j_lod2_buildings_v2.json", "wesel/citygml/LoD2_32_332_5726_1_NW.gml",
    )  # fmt: skip
    source = folder / data.draw(st.sampled_from(names))
    content = bytearray(source.read_bytes())
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content))) :]
    for _number in range(data.draw(st.integers(1, 6))):
        if content:
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / source.name
    path.write_bytes(content)
    try:
        found, told = read(path, crs=data.draw(st.sampled_from(["", "EPSG:25832"])), terrain=True)
    except InputError as error:
        assert source.name in str(error)
        return
    assert told.objects == len(found) + sum(r.kind == "object" for r in told.rejections)
    for each in found:
        assert each.footprint() is None or each.footprint().area >= 0

"""The algorithm that loads a city model, as the toolbox runs it."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer, QgsWkbTypes

from smartcity.layers import provenance, schema
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

ALL = {"BUILDINGS": "memory:", "ROOFS": "memory:", "REJECTIONS": "memory:"}


@pytest.fixture
def city(tmp_path):
    """A folder with one tile: a house, a hall of two parts, a shed with a broken roof, one without LoD2."""
    folder = tmp_path / "city"
    folder.mkdir()
    bow_tie = ring((0, 0, 5), (9, 9, 5), (9, 0, 5), (0, 6, 5))
    write(
        folder / "tile.gml",
        tile(
            building("house", "<core:creationDate>2024-05-06</core:creationDate>", box(332000, 5726000),
                     generic("Gemeindeschluessel", "01002003"), address("Am Ring", "4a")),
            building("hall", part("hall_1", box(332100, 5726000)), part("hall_2", box(332110, 5726000))),
            building("shed", box(332200, 5726000), surface("RoofSurface", polygon(bow_tie, id="bow"))),
            building("point", "<bldg:lod1Solid/>"),
        ),
    )  # fmt: skip
    return folder


def test_real_tiles(run, shared, tmp_path, log):
    outputs = {"BUILDINGS": str(tmp_path / "out.gpkg"), "ROOFS": str(tmp_path / "roofs.gpkg")}
    result = run("loadcitymodel", log=log, INPUT=[str(shared / "data" / "wesel" / "citygml")], **outputs)
    assert result["COUNT"] == 944 + 261
    assert (result["PARTS"], result["ROOF_COUNT"], result["REJECTED"]) == (261, 2030, 0)
    assert result["HEIGHT_SYSTEM"] == "DHHN2016"
    buildings, roofs = (QgsVectorLayer(outputs[name], name) for name in ("BUILDINGS", "ROOFS"))
    assert buildings.featureCount() == 1205
    assert roofs.featureCount() == 2030
    for layer in (buildings, roofs):
        assert layer.crs().authid() == "EPSG:25832"
        # the empty tile says nothing about the extent: its corners are not in it
        assert layer.extent().xMinimum() > 329000
    assert buildings.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert roofs.wkbType() == QgsWkbTypes.Type.PolygonZ
    assert [f.name() for f in buildings.fields()][1:] == schema.names(schema.BUILDINGS)
    house = next(buildings.getFeatures("\"id\" = 'DENW34AL00008vKQ'"))
    assert house["ags"] == "05170048"
    assert (house["street"], house["house_number"], house["roof_z"]) == ("Rheinwardt", "50", 29.967)
    assert all(feature.geometry().isGeosValid() for feature in roofs.getFeatures())
    assert max(log.values) == 100


def test_rows_and_rejections_add_up_and_are_listed(run, city, log):
    result = run("loadcitymodel", log=log, INPUT=str(city), **ALL)
    ids = {feature["id"]: feature for feature in result["BUILDINGS"].getFeatures()}
    assert set(ids) == {"house", "hall", "hall_1", "hall_2", "shed"}
    assert not ids["hall"].hasGeometry() or ids["hall"].geometry().isEmpty()
    assert ids["hall_1"]["parent_id"] == "hall"
    assert not ids["house"]["parent_id"]
    assert ids["house"]["ags"] == "01002003"
    assert ids["house"].geometry().area() == pytest.approx(100)
    assert (result["COUNT"], result["PARTS"], result["ROOF_COUNT"], result["REJECTED"]) == (5, 2, 4, 2)
    rejected = {feature["id"]: feature["reason"] for feature in result["REJECTIONS"].getFeatures()}
    assert "crosses itself" in rejected["bow"]
    assert "LoD1 or LoD2) is needed" in rejected["point"]
    assert log.warnings == list(rejected.values())
    heights = {
        roof["building_id"]: {point.z() for point in roof.geometry().vertices()}
        for roof in result["ROOFS"].getFeatures()
    }
    assert heights == {id: {26} for id in ("house", "hall_1", "hall_2", "shed")}


def test_files_and_folders_give_the_same(run, city, log):
    for value in (str(city), [str(city)], [str(city / "tile.gml")], str(city / "tile.gml")):
        assert run("loadcitymodel", log=log, INPUT=value, **ALL)["COUNT"] == 5


def test_roofs_can_be_left_out(run, city):
    result = run("loadcitymodel", INPUT=str(city), BUILDINGS="memory:")
    assert result["COUNT"] == 5
    assert result["ROOF_COUNT"] == 4
    assert result.get("ROOFS") is None


def test_source_and_date_stay_with_the_layers(run, city, tmp_path):
    path = tmp_path / "out.gpkg"
    licence = "dl-de/zero-2-0"
    run("loadcitymodel", INPUT=str(city), PROVIDER="Land NRW", LICENCE=licence, USE="internal",
        BUILDINGS=str(path))  # fmt: skip
    found = provenance.read(QgsVectorLayer(str(path), "b"))
    assert (found.kind, found.reference_date) == (provenance.SUPPLIED, "2024-05-06")
    (source,) = found.sources
    assert (source.provider, source.licence, source.year) == ("Land NRW", "dl-de/zero-2-0", "2024")
    assert source.use == "internal"
    assert found.parameters["HEIGHT_SYSTEM"] == "DHHN2016"


def test_an_invented_city_is_marked(run, tmp_path):
    write(tmp_path / "a.gml", tile(building("a", generic("Gemeindeschluessel", "99999001"), box(0, 0))))
    path = tmp_path / "out.gpkg"
    run("loadcitymodel", INPUT=str(tmp_path / "a.gml"), BUILDINGS=str(path), LICENCE="dl-de/by-2-0")
    found = provenance.read(QgsVectorLayer(str(path), "b"))
    assert found.kind == provenance.INVENTED
    assert found.invented


def test_heights_without_a_system_are_pointed_out(run, tmp_path, log):
    write(tmp_path / "a.gml", tile(building("a", box(0, 0)), srs="EPSG:25833"))
    result = run("loadcitymodel", log=log, INPUT=str(tmp_path / "a.gml"), **ALL)
    assert result["HEIGHT_SYSTEM"] == ""
    assert result["BUILDINGS"].crs().authid() == "EPSG:25833"
    assert any("do not name the system of their heights" in line for line in log.warnings)


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("not xml", "not well-formed"),
        (tile(building("a", box(0, 0)))[:-40], "not well-formed"),
        (tile(building("a", generic("x", "&b;")), prolog=BOMB), "DOCTYPE"),
        (tile(srs="urn:adv:crs:ETRS89_UTM33*DE_DHHN2016_NH"), "EPSG:25833"),
        (tile(srs="urn:adv:crs:ETRS89_UTM32*DE_UNKNOWN_NH"), "DE_UNKNOWN_NH"),
        ("<html/>", "not CityGML"),
    ],
)
def test_a_bad_tile_stops_everything_and_leaves_nothing(run, city, tmp_path, content, words):
    write(city / "z.gml", content)
    outputs = {"BUILDINGS": str(tmp_path / "b.gpkg"), "ROOFS": str(tmp_path / "r.gpkg")}
    with pytest.raises(QgsProcessingException, match=words) as caught:
        run("loadcitymodel", INPUT=str(city), **outputs)
    assert "z.gml" in str(caught.value)
    assert "Traceback" not in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["city"]


def test_an_empty_folder_and_a_wrong_choice_of_crs(run, tmp_path, city):
    with pytest.raises(QgsProcessingException, match="holds no"):
        run("loadcitymodel", INPUT=str(tmp_path), **ALL)
    with pytest.raises(QgsProcessingException, match="EPSG:25833"):
        run("loadcitymodel", INPUT=str(city), CRS="EPSG:25833", **ALL)
    with pytest.raises(QgsProcessingException, match="not a projected system"):
        run("loadcitymodel", INPUT=str(city), CRS="EPSG:4326", **ALL)
    assert run("loadcitymodel", INPUT=str(city), CRS="EPSG:25832", **ALL)["COUNT"] == 5


def test_cancelling_leaves_nothing(run, cancelling, city, tmp_path):
    path = tmp_path / "out.gpkg"
    results = run("loadcitymodel", log=cancelling(20), INPUT=str(city), BUILDINGS=str(path), ROOFS="memory:")
    assert "COUNT" not in results
    assert not path.exists()


def test_a_folder_that_cannot_be_written_is_named(run, city):
    with pytest.raises(QgsProcessingException, match="BUILDINGS.*/proc"):
        run("loadcitymodel", INPUT=str(city), BUILDINGS="/proc/out.gpkg")

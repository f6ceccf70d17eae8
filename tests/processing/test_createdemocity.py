"""The demo city from the toolbox: complete, labelled, readable by our own readers, never half-written."""

from __future__ import annotations

import errno

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException, QgsRasterLayer, QgsVectorLayer

from smartcity.layers import citymodel, provenance, raster, schema, sensors
from smartcity.smartcity_plugin import demo

LAYERS = {
    "boundary": ["name", "ags"],
    "districts": ["id", "name"],
    "water": ["name", "kind"],
    "streets": ["id", "name", "road_class", "width_m", "surface"],
    "lamp_posts": ["id", "street", "height_agl", "owner", "status"],
    "addresses": schema.names(schema.ADDRESSES),
    "offers": schema.names(schema.OFFERS),
    "schools": ["id", "name", "pupils"],
    "sensors": schema.names(schema.SENSORS),
    "gateways": schema.names(schema.GATEWAYS),
    "candidates": [*schema.names(schema.GATEWAYS), "kind"],
    "pops": ["id", "name", "kind", "status", "capacity"],
    "ducts": ["id", "kind", "owner", "status", "free"],
    "roadworks": ["id", "name", "start_date", "end_date", "owner", "status"],
}


@pytest.fixture(scope="module")
def made(qgis_app, tmp_path_factory):
    """A small demo city: its folder and the algorithm's results."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    folder = tmp_path_factory.mktemp("demo") / "stadt"
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:createdemocity")
    parameters = {"SEED": 4, "SIZE": 1200, "OUTPUT_FOLDER": str(folder)}
    results, ok = algorithm.run(parameters, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
    assert ok
    return folder, results


def layer(folder, name: str) -> QgsVectorLayer:
    return QgsVectorLayer(f"{folder / 'city.gpkg'}|layername={name}", name, "ogr")


@pytest.mark.parametrize("name", LAYERS)
def test_layer_has_schema_crs_rows_and_label(made, name):
    folder, _results = made
    table = layer(folder, name)
    assert table.isValid()
    assert [field for field in table.fields().names() if field != "fid"] == LAYERS[name]
    assert table.featureCount() > 0
    if name == "offers":
        assert not table.isSpatial()
    else:
        assert table.crs().authid() == "EPSG:25832"
        assert all(feature.hasGeometry() for feature in table.getFeatures())
    assert provenance.read(table).kind == provenance.INVENTED


def test_results_are_the_counts(made):
    folder, results = made
    assert results["OUTPUT_FOLDER"] == str(folder)
    for output, name in (
        ("ADDRESSES", "addresses"), ("OFFERS", "offers"), ("SENSORS", "sensors"), ("GATEWAYS", "gateways"),
        ("CANDIDATES", "candidates"), ("LAMP_POSTS", "lamp_posts"), ("SCHOOLS", "schools"),
    ):  # fmt: skip
        assert results[output] == layer(folder, name).featureCount()
    inhabitants = sum(feature["inhabitants"] for feature in layer(folder, "addresses").getFeatures())
    assert results["INHABITANTS"] == inhabitants


def test_dates_only_where_announced(made):
    for offer in layer(made[0], "offers").getFeatures():
        assert (offer["built_by_date"] == NULL) == (offer["status"] == "existing")


def test_what_is_not_known_of_ducts_is_empty_and_roadworks_have_dates(made):
    free = [duct["free"] for duct in layer(made[0], "ducts").getFeatures()]
    assert NULL in free and any(isinstance(value, int) for value in free)
    for works in layer(made[0], "roadworks").getFeatures():
        assert works["start_date"].isValid() and works["start_date"] < works["end_date"]


def test_only_the_files_of_a_demo_city(made):
    names = {path.name for path in made[0].iterdir()}
    assert {"LIESMICH.txt", "city.gpkg", "citymodel", "sensors.csv", "terrain.tif"} <= names
    assert not any("part" in name for name in names)
    note = (made[0] / "LIESMICH.txt").read_text(encoding="utf-8-sig")
    assert note.index("ERFUNDEN") < note.index("INVENTED")


def test_terrain(made):
    path = made[0] / "terrain.tif"
    values, grid = raster.read(path)
    assert (grid.west, grid.south, grid.cell, grid.crs) == (400000, 6000000, 5, "EPSG:25832")
    assert values.shape == (240, 240)
    assert not np.isnan(values).any()
    assert provenance.read(QgsRasterLayer(str(path), "terrain")).invented


def test_our_own_reader_reads_every_building(made):
    folder, results = made
    tiles = citymodel.inspect_all(citymodel.tile_files([folder / "citymodel"]))
    assert len(tiles) == results["TILES"]
    assert all(tile.crs.horizontal == "EPSG:25832" for tile in tiles)
    read = citymodel.Read()
    rows = list(citymodel.read_all(tiles, read))
    assert read.rejections == [] and read.invented
    whole = [row for row in rows if not row.parent_id]
    assert len(whole) == results["BUILDINGS"]
    assert sum(bool(row.house_number) for row in whole) == results["ADDRESSES"]
    assert {row.ags for row in whole} == {"99999001"}
    city = demo.make_city(4, 1200)
    expected = {building.id: building for building in city.buildings}
    for row in whole:
        building = expected[row.id]
        assert row.house_number == building.house_number
        assert row.street == (building.street if building.addressed else "")
        if len(building.parts) == 1:
            assert row.ground_z == pytest.approx(building.ground, abs=0.001)
            assert row.roof_z == pytest.approx(building.top, abs=0.001)
            assert row.footprint().area == pytest.approx(building.polygon.area, abs=0.1)
    parts = sum(len(building.parts) for building in city.buildings if len(building.parts) > 1)
    assert sum(bool(row.parent_id) for row in rows) == parts


def test_every_tile_holds_its_own_buildings(made):
    tiles = citymodel.inspect_all(citymodel.tile_files([made[0] / "citymodel"]))
    for tile in tiles:
        east, north = (int(part) * 1000 for part in tile.file.stem.split("_")[2:4])
        for row in citymodel.read_all([tile], citymodel.Read()):
            if row.footprint() is not None and not row.parent_id:
                centre = row.footprint().centroid
                assert east <= centre.x < east + 1000
                assert north <= centre.y < north + 1000


def test_office_list_is_read_without_a_loss(made):
    folder, results = made
    found = sensors.read(folder / "sensors.csv")
    assert found.rejected == []
    assert len(found.rows) == results["SENSORS"]
    in_package = {feature["id"]: feature for feature in layer(folder, "sensors").getFeatures()}
    for row in found.rows:
        values = row.values
        feature = in_package[values["id"]]
        point = feature.geometry().asPoint()
        assert (row.x, row.y) == pytest.approx((point.x(), point.y()))
        for name in ("name", "status", "indoor", "owner"):
            assert values[name] == feature[name], name
        assert values["height_agl"] == pytest.approx(feature["height_agl"])


def test_an_earlier_demo_city_is_replaced(run, tmp_path):
    folder = tmp_path / "stadt"
    folder.mkdir()
    first = run("createdemocity", SEED=1, SIZE=1000, OUTPUT_FOLDER=str(folder))
    second = run("createdemocity", SEED=2, SIZE=1000, OUTPUT_FOLDER=str(folder))
    assert first["BUILDINGS"] != second["BUILDINGS"]
    assert "2" in provenance.read(layer(folder, "boundary")).parameters["SEED"]
    assert [path.name for path in tmp_path.iterdir()] == ["stadt"]


@pytest.mark.parametrize("place", ["project.qgz", "citymodel/LoD2_32_337_5723_1_NW.gml"])
def test_a_folder_with_other_things_is_not_touched(run, tmp_path, place):
    folder = tmp_path / "stadt"
    run("createdemocity", SEED=1, SIZE=1000, OUTPUT_FOLDER=str(folder))
    (folder / place).write_text("mine")
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    with pytest.raises(QgsProcessingException, match="Nothing was changed"):
        run("createdemocity", SEED=2, SIZE=1000, OUTPUT_FOLDER=str(folder))
    assert before == {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_a_file_in_the_place_of_the_folder(run, tmp_path):
    (tmp_path / "stadt").write_text("mine")
    with pytest.raises(QgsProcessingException, match="is a file"):
        run("createdemocity", SEED=1, SIZE=1000, OUTPUT_FOLDER=str(tmp_path / "stadt"))


def test_a_folder_that_cannot_be_made(run, tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(QgsProcessingException, match="cannot be written to"):
        run("createdemocity", SEED=1, SIZE=1000, OUTPUT_FOLDER=str(tmp_path / "file" / "stadt"))


@pytest.mark.parametrize("percent", [1, 30, 50, 70, 95])
def test_cancel_leaves_nothing(run, cancelling, tmp_path, percent):
    log = cancelling(percent)
    run("createdemocity", log=log, SEED=1, SIZE=1000, OUTPUT_FOLDER=str(tmp_path / "stadt"))
    assert log.isCanceled()
    assert list(tmp_path.iterdir()) == []


def test_full_disk_leaves_nothing(run, tmp_path, monkeypatch):
    def full(*_arguments) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "stadt"))

    monkeypatch.setattr(demo, "write_files", full)
    with pytest.raises(QgsProcessingException, match="disk is full"):
        run("createdemocity", SEED=1, SIZE=1000, OUTPUT_FOLDER=str(tmp_path / "stadt"))
    assert list(tmp_path.iterdir()) == []

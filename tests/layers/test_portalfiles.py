"""Files out of a catalogue, whole, damaged and hostile."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.layers import portalfiles
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.portaltables import write_table

EVIL_XML = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
VRT = (
    '<OGRVRTDataSource><OGRVRTLayer name="passwd"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>'
    "</OGRVRTDataSource>"
)


@pytest.mark.parametrize(("name", "body", "words"), [
    ("a.gml", EVIL_XML, "DOCTYPE"),
    ("a.gml", "<a><b></a>", "damaged, cut off or something else"),
    ("a.gml", "", "damaged, cut off or something else"),
    ("a.gml", VRT, "cannot be read as GML"),
    ("a.geojson", VRT, "cannot be read as GeoJSON"),
    ("a.shp", VRT, "cannot be read as ESRI Shapefile"),
    ("a.gpkg", VRT, "cannot be read as GPKG"),
    ("a.vrt", VRT, "not read"),
    ("a.zip", "PK no", "cannot be unpacked"),
])  # fmt: skip
def test_hostile_and_damaged_files_end_in_a_sentence(qgis_app, tmp_path, name, body, words):
    (tmp_path / name).write_text(body)
    with pytest.raises(InputError, match=words):
        portalfiles.tables(tmp_path / name, tmp_path, name)


@pytest.mark.parametrize("member", ["../out.geojson", "/abs.geojson", "..\\out.geojson", "C:\\out.geojson"])
def test_an_archive_stays_in_its_folder(qgis_app, tmp_path, member):
    inner = tmp_path / "inner"
    inner.mkdir()
    with zipfile.ZipFile(inner / "a.zip", "w") as packed:
        packed.writestr(member, "{}")
    with pytest.raises(InputError, match="leads out of its folder"):
        portalfiles.tables(inner / "a.zip", inner, "a.zip")
    assert [path.name for path in tmp_path.rglob("*.geojson")] == []


def test_an_archive_has_a_largest_size(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr(portalfiles, "LARGEST_UNPACKED", 1000)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.geojson", " " * 100_000)
    with pytest.raises(InputError, match="holds more than"):
        portalfiles.tables(tmp_path / "a.zip", tmp_path, "a.zip")


def test_a_shapefile_in_an_archive_is_read(qgis_app, shared, tmp_path):
    with zipfile.ZipFile(tmp_path / "OSM.zip", "w") as packed:
        for path in (shared / "data" / "wesel" / "osm").glob("OSM_buildings_wesel.*"):
            packed.write(path, f"Gebäude/{path.name}")
    (table,) = portalfiles.tables(tmp_path / "OSM.zip", tmp_path, "OSM.zip")
    assert table.name == "OSM_buildings_wesel"
    written, _layers = write_table(tmp_path, table.pages[0].path)
    assert written.count == 10144  # as the data's README says


@given(st.binary(max_size=300), st.sampled_from([".gml", ".geojson", ".csv", ".zip", ".esrijson", ".shp"]))
def test_any_bytes_are_read_or_refused(qgis_app, tmp_path_factory, body, ending):
    folder = tmp_path_factory.mktemp("bytes")
    (folder / f"a{ending}").write_bytes(body)
    try:
        found = portalfiles.tables(folder / f"a{ending}", folder, "a")
    except InputError:
        return
    assert found

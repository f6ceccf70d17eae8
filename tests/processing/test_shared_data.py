"""Every file of the shared data goes in by the tool that is meant for it, or is refused in clear words."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

MODEL = {"BUILDINGS": "memory:", "ROOFS": "memory:"}
SEPARATELY = {
    "breitband": "read by tests/layers/test_atlas.py",
    "streets": "read by tests/realcity.py and what builds on it",
    "zensus": "read by tests/layers/test_zensus.py",
}
"""Folders that other tests read whole: what their files are for is not city data."""


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_no_folder_is_forgotten(shared):
    folders = {path.name for path in (shared / "data").iterdir() if path.is_dir()}
    here = {"citygml", "cityjson", "wesel", "duisburg", "masterportal", "sensors", "xplan"}
    assert folders == {*SEPARATELY, *here}


def test_city_models(run, shared):
    counts = {}
    for path in [*files(shared / "data" / "citygml"), *files(shared / "data" / "cityjson"),
                 *files(shared / "data" / "wesel" / "citygml")]:  # fmt: skip
        crs = {"CRS": "EPSG:25832"} if path.name.startswith("b1_") else {}
        counts[path.name] = run("loadcitymodel", INPUT=str(path), **MODEL, **crs)["COUNT"]
    assert len(counts) == 14
    assert [name for name, count in counts.items() if not count] == ["LoD2_32_324_5730_1_NW.gml"]
    with pytest.raises(QgsProcessingException, match="does not say its coordinate reference system"):
        run("loadcitymodel", INPUT=str(shared / "data" / "citygml" / "b1_lod2_cs_w_sem.gml"), **MODEL)


def test_outlines_as_a_shapefile(run, shared, tmp_path):
    """A Shapefile comes as a ZIP from portals; here the one of the folder is packed first."""
    import zipfile

    with zipfile.ZipFile(tmp_path / "osm.zip", "w") as archive:
        for path in files(shared / "data" / "wesel" / "osm"):
            archive.write(path, path.name)
    found = run("importgeoportal", CATALOGUE=str(tmp_path / "osm.zip"), LAYERS="*", MODE=1, LIST="memory:",
                OUTPUT_GPKG=str(tmp_path / "osm.gpkg"))  # fmt: skip
    assert (found["LOADED"], found["FEATURES"]) == (1, 10_144)


def test_terrain(run, shared, tmp_path):
    path = shared / "data" / "wesel" / "terrain" / "dtm_tic_5m.tif"
    found = run("loadterrain", INPUT=str(path), OUTPUT=str(tmp_path / "t.tif"), REPORT="memory:")
    assert (found["TILES"], found["CELLS"], found["EMPTY"]) == (1, 240_000, 0)


def test_sensors(run, shared):
    for path in files(shared / "data" / "sensors"):
        found = run("importsensors", SOURCE=0, FILE=str(path), OUTPUT="memory:", UNPLACED="memory:")
        assert found["COUNT"] == 1, path.name
        assert found["REJECTED"] == (1 if path.name == "tts_gateways_page.json" else 0), path.name


def test_portals_are_listed(run, shared):
    """The lists of rest services name what portals need beside layers: they hold none."""
    offered = {}
    for path in files(shared / "data" / "masterportal"):
        try:
            offered[path.name] = run("importgeoportal", CATALOGUE=str(path), LIST="memory:")["OFFERED"]
        except QgsProcessingException as error:
            assert "rest-services" in path.name and path.name in str(error)
    assert len(offered) + 2 >= len(files(shared / "data" / "masterportal"))
    assert all(count > 0 for name, count in offered.items() if "rest" not in name), offered


def test_plans_and_outlines_become_tables(run, shared, tmp_path):
    """Duisburg's outlines are bare geometry collections without a single field."""
    copied = {}
    for path in [*files(shared / "data" / "xplan"), *files(shared / "data" / "duisburg")]:
        found = run("importgeoportal", CATALOGUE=str(path), LAYERS="*", MODE=1, LIST="memory:",
                    OUTPUT_GPKG=str(tmp_path / f"{path.stem}.gpkg"))  # fmt: skip
        copied[path.name] = (found["LOADED"] + found["SKIPPED"], found["FEATURES"], found["FAILED"])
    assert all(loaded and features and not failed for loaded, features, failed in copied.values()), copied

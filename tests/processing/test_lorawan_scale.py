"""Large coverages through Processing: finished gateways are kept, and a Dask cluster computes."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from smartcity.layers import raster

CRS = "EPSG:25832"
GRID = raster.Grid(400000.0, 6001000.0, 10.0, 100, 100, CRS)
RASTERS = ("RSSI", "SF", "SERVERS", "BEST_SERVER")


@pytest.fixture
def town(tmp_path):
    """Surface and terrain with a row of tall blocks."""
    ground = np.tile(np.linspace(20, 24, 100), (100, 1))
    surface = ground.copy()
    surface[20:80, 48:52] += 30.0
    paths = {}
    for name, values in (("SURFACE", surface), ("TERRAIN", ground)):
        paths[name] = str(tmp_path / f"{name.lower()}.tif")
        raster.write(paths[name], GRID, [raster.Band(values.astype(np.float32), name)])
    return paths


def gateways(heights=(20.0, 15.0, 18.0, 25.0)):
    layer = QgsVectorLayer(f"Point?crs={CRS}&field=id:string&field=height_agl:double", "gateways", "memory")
    for number, height in enumerate(heights):
        feature = QgsFeature(layer.fields())
        x, y = GRID.centre(15 + 70 * (number // 2), 15 + 70 * (number % 2))
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(float(x), float(y))))
        feature.setAttributes([f"g{number}", height])
        assert layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def cover(run, town, tmp_path):
    """Runs the coverage; gives its rasters as bytes, or nothing when it was cancelled."""
    def _cover(folder="results", **changes):
        outputs = {name: str(tmp_path / folder / f"{name}.tif") for name in RASTERS}
        values = {"GATEWAYS": gateways(), **town, "RADIUS": 500, "RESOLUTION": 10, "STATS": "memory:",
                  "CACHE_FOLDER": str(tmp_path / "cache"), **outputs, **changes}
        results = run("lorawancoverage", **values)
        return {name: raster.read(results[name])[0].tobytes() for name in RASTERS if name in results}

    return _cover


def from_cache(log) -> int:
    return sum("from the cache" in line for line in log.lines)


def test_a_cancelled_run_goes_on(cover, tmp_path, cancelling):
    log = cancelling(50)
    assert cover(log=log) == {}
    kept = len(list((tmp_path / "cache").glob("*.loss")))
    assert 1 <= kept < 4 and not list((tmp_path / "cache").glob("*.part"))
    log = cancelling()
    whole = cover(log=log)
    assert from_cache(log) == kept
    assert any("Gateway 1 of 4, from the cache: g0" in line for line in log.lines)
    assert any("Gateway 4 of 4: g3" in line for line in log.lines)
    assert any("can be deleted at any time" in line and str(tmp_path / "cache") in line for line in log.lines)
    assert cover(CACHE_FOLDER=str(tmp_path / "another")) == whole


def test_only_what_has_changed_is_computed(cover, log, cancelling):
    cover()
    cover(log=log, GATEWAYS=gateways((20.0, 15.0, 18.0, 30.0)))
    assert from_cache(log) == 3
    log = cancelling()
    first = cover(log=log, SITUATION=2)
    assert from_cache(log) == 4  # the entry loss is added afterwards
    assert first != cover()


def test_the_users_cache_is_used_when_no_folder_is_given(cover, log, cancelling):
    from smartcity.smartcity_plugin.folders import user_cache

    cover(CACHE_FOLDER=None)
    assert len(list((user_cache() / "coverage").glob("*.loss"))) == 4
    cover(CACHE_FOLDER="", log=log)
    assert from_cache(log) == 4


def test_a_folder_that_cannot_be_written_to(cover, tmp_path, log, monkeypatch):
    (tmp_path / "file").write_text("")
    with pytest.raises(Exception, match="finished gateways .* cannot be written to"):
        cover(CACHE_FOLDER=str(tmp_path / "file" / "cache"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert cover(CACHE_FOLDER=None, log=log) == cover()  # a cache that nobody asked for is no error
    assert any("cannot be written to" in line for line in log.warnings)


def test_results_are_cloud_optimized(cover, tmp_path):
    from osgeo import gdal

    cover()
    for name in RASTERS:
        file = gdal.Open(str(tmp_path / "results" / f"{name}.tif"))
        assert file.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
        assert file.GetMetadataItem("SMARTCITY_STYLE") and file.GetMetadataItem("SMARTCITY_PROVENANCE")


def test_a_cluster_computes_the_same(cover, log, tmp_path):
    """Wiring and words; tests/radio/test_cluster.py has other processes compute."""
    from distributed import LocalCluster

    expected = cover()
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, protocol="tcp",
                      dashboard_address=None) as machines:
        found = cover(log=log, SCHEDULER=machines.scheduler_address, CACHE_FOLDER=str(tmp_path / "other"))
    assert found == expected
    assert sum("from the cluster" in line for line in log.lines) == 4


def test_a_cluster_that_is_not_there(cover, tmp_path):
    with pytest.raises(Exception, match="No Dask scheduler answers at “tcp://127.0.0.1:1”"):
        cover(SCHEDULER=" tcp://127.0.0.1:1 ")
    assert not list((tmp_path / "results").glob("*")) and not list((tmp_path / "cache").glob("*.loss"))


def test_a_relative_path_is_found_by_others_too(cover, town, tmp_path, monkeypatch, log):
    whole = cover()
    monkeypatch.chdir(tmp_path)
    assert cover(SURFACE="surface.tif", log=log) == whole
    assert from_cache(log) == 4


def test_reach_reads_windows(run, town, monkeypatch):
    """Never the whole surface: the city may be larger than memory."""
    shapes = []
    original = raster.read_window

    def read_window(path, row, col, rows, cols, **more):
        shapes.append((rows, cols))
        return original(path, row, col, rows, cols, **more)

    monkeypatch.setattr(raster, "read_window", read_window)
    monkeypatch.setattr(raster, "TILE", 8)
    results = run("lorawanreachability", GATEWAYS=gateways(), SENSORS=gateways((1.5, 1.5)), **town,
                  RADIUS=200, LINKS="memory:", SENSORS_OUT="memory:")
    assert results["REACHED"] == 2
    assert shapes and max(max(shape) for shape in shapes) <= 10

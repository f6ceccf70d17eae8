"""The algorithm that makes one terrain of tiles, as the toolbox runs it."""

from __future__ import annotations

import gzip

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsRasterLayer

from smartcity.layers import provenance, raster, schema, style


def slope(x, y):
    return np.round(20 + 0.01 * (x - 338000) + 0.02 * (y - 5723000), 2)


def write(path, east: int, north: int, rows=slice(None), shift=0.0):
    """A tile of 1 km with cells of 10 m, the coordinates lower left corners."""
    x, y = np.meshgrid(1000 * east + 10 * np.arange(100), 1000 * north + 10 * np.arange(100))
    lines = np.column_stack([x.ravel(), y.ravel(), slope(x + 5, y + 5).ravel() + shift])[rows]
    np.savetxt(path, lines, fmt="%.2f")
    return path


@pytest.fixture
def tiles(tmp_path):
    """Three tiles of a square of 2 x 2 km: the south-eastern one cut, the north-eastern one missing."""
    folder = tmp_path / "tiles"
    folder.mkdir()
    write(folder / "dgm10_32_338_5723_1_nw.xyz", 338, 5723)
    write(folder / "dgm10_32_339_5723_1_nw.xyz", 339, 5723, rows=slice(0, 5000))
    packed = write(folder / "dgm10_32_338_5724_1_nw.xyz", 338, 5724)
    (folder / "dgm10_32_338_5724_1_nw.xyz.gz").write_bytes(gzip.compress(packed.read_bytes()))
    packed.unlink()
    return folder


@pytest.fixture
def load(run, tmp_path):
    """`load(INPUT=..., ...)` -> results, heights, grid."""

    def _load(**parameters):
        results = run("loadterrain", **{"OUTPUT": str(tmp_path / "out.tif"), **parameters})
        return results, *raster.read(results["OUTPUT"])

    return _load


def test_tiles_become_one_terrain(load, tiles, log):
    results, heights, grid = load(INPUT=str(tiles), REPORT="memory:", log=log)
    assert grid == raster.Grid(338000.0, 5725000.0, 10.0, 200, 200, "EPSG:25832")
    x, y = grid.centre(*np.indices(grid.shape))
    expected = slope(x, y)
    expected[:100, 100:] = expected[100:150, 100:] = np.nan
    np.testing.assert_allclose(heights, expected, atol=1e-4)
    numbers = {key: value for key, value in results.items() if key not in ("OUTPUT", "REPORT")}
    assert numbers == {
        "TILES": 3, "REJECTED": 0, "CELLS": 40000, "EMPTY": 15000, "RESOLUTION": 10.0, "OVERLAP": 0,
        "USED_CRS": "EPSG:25832", "HEIGHTS": "",
    }  # fmt: skip
    assert any("height system is unknown" in line for line in log.warnings)
    assert any("EPSG:25832, by the zone in its name" in line for line in log.lines)


def test_the_report_has_a_row_for_each_file(load, tiles):
    (tiles / "broken.xyz").write_text("<html>\n" * 9)
    results, *_rest = load(INPUT=str(tiles), REPORT="memory:", CRS="EPSG:25832")
    rows = {feature["file"]: feature for feature in results["REPORT"].getFeatures()}
    assert results["REPORT"].fields().names() == list(schema.names(schema.TERRAIN_TILES))
    assert len(rows) == results["TILES"] + results["REJECTED"] == 4
    assert "no list of points" in rows["broken.xyz"]["remark"]
    whole = rows["dgm10_32_338_5724_1_nw.xyz.gz"]
    assert (whole["used"], whole["format"], whole["crs"], whole["resolution"]) == (True, "XYZ", "EPSG:25832", 10)
    assert whole["reference"].startswith("lower left corner: the cells then fill the square")
    assert (whole["row_order"], whole["cells"], whole["empty"]) == ("rows, southern first", 10000, 0)
    assert (whole["lowest"], whole["highest"]) == pytest.approx((40.15, 69.85), abs=0.001)
    cut = rows["dgm10_32_339_5723_1_nw.xyz"]
    assert (cut["reference"], cut["cells"], cut["empty"]) == ("as in the other tiles", 5000, 0)


def test_the_raster_knows_where_it_comes_from(load, tiles, log):
    results, *_rest = load(
        INPUT=str(tiles), HEIGHT_SYSTEM="DHHN2016", PROVIDER="Land NRW", LICENCE="dl-de/zero-2-0", log=log
    )
    assert results["HEIGHTS"] == "DHHN2016"
    assert not log.warnings
    layer = QgsRasterLayer(results["OUTPUT"], "t")
    found = provenance.read(layer)
    assert found.kind == provenance.SUPPLIED
    assert found.sources == (provenance.Source("Land NRW", "DGM10", "dl-de/zero-2-0"),)
    assert found.parameters["HEIGHT_SYSTEM"] == "DHHN2016"
    assert "lower left corner" in found.parameters["CELL_REFERENCE"]
    assert style.guess(layer) == "terrain"


def test_a_surface_model_is_called_one(load, tiles):
    results, *_rest = load(INPUT=str(tiles), MODEL=1)
    layer = QgsRasterLayer(results["OUTPUT"], "s")
    assert provenance.read(layer).sources[0].dataset == "DOM10"
    assert style.guess(layer) == "surface"


def test_what_is_assumed_is_said(load, tmp_path, log):
    path = tmp_path / "area.xyz"
    np.savetxt(path, [(338000 + 10 * i, 5723000 + 10 * j, 5) for i in range(7) for j in range(9)])
    _results, _heights, grid = load(INPUT=str(path), CRS="EPSG:25832", log=log)
    assert grid.west == 337995
    assert any("assumed that coordinates are centres. Half a cell is 5 m" in line for line in log.warnings)
    _results, _heights, grid = load(INPUT=str(path), CRS="EPSG:25832", CELL_REFERENCE=2)
    assert grid.west == 338000


def test_overlaps_are_told(load, tiles, log):
    write(tiles / "dgm10_32_338_5723_1_new.xyz", 338, 5723, shift=0.4)
    results, *_rest = load(INPUT=str(tiles), log=log)
    assert results["OVERLAP"] == 10000
    assert any("in 10000 cells, by up to 0.40 m" in line for line in log.warnings)


def test_what_cannot_work_ends_in_a_sentence(run, tiles, tmp_path):
    output = str(tmp_path / "out.tif")
    plain = write(tmp_path / "plain.xyz", 338, 5723)
    (tmp_path / "broken.xyz").write_text("no tile\n" * 5)
    (tmp_path / "empty").mkdir()
    for parameters, words in (
        ({"INPUT": str(tmp_path / "nowhere")}, "does not exist"),
        ({"INPUT": str(tmp_path / "empty")}, "holds no file"),
        ({"INPUT": str(plain)}, "does not say its coordinate reference system"),
        ({"INPUT": str(tmp_path / "broken.xyz"), "CRS": "EPSG:25832"}, "None of the 1 files can be used"),
        ({"INPUT": str(plain), "CRS": "EPSG:4326"}, "not a projected system"),
        ({"INPUT": str(plain), "CRS": "EPSG:4647"}, "do not fit"),
        ({"INPUT": str(plain), "CRS": "EPSG:25832", "OUTPUT": "/proc/x.tif"}, "/proc"),
        ({"INPUT": str(plain), "CRS": "EPSG:25832", "OUTPUT": str(plain)}, "overwrite"),
        ({"INPUT": str(tiles), "OUTPUT": str(tiles / "dgm10_32_338_5723_1_nw.xyz")}, "overwrite"),
    ):
        before = sorted(path.name for path in tmp_path.iterdir())
        with pytest.raises(QgsProcessingException, match=words):
            run("loadterrain", **{"OUTPUT": output, **parameters})
        assert sorted(path.name for path in tmp_path.iterdir()) == before, words


@pytest.mark.parametrize("percent", [1, 65, 90])
def test_cancelling_leaves_nothing(run, cancelling, tiles, tmp_path, monkeypatch, percent):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    run("loadterrain", log=cancelling(percent), INPUT=str(tiles), OUTPUT=str(tmp_path / "out.tif"))
    assert sorted(path.name for path in tmp_path.rglob("*") if path.parent != tiles) == ["temporary", "tiles"]


def test_the_real_terrain_in_tiles(load, shared, tmp_path):
    """Cut into tiles by GDAL, in two formats and packed, it comes back as it was."""
    from osgeo import gdal

    source = shared / "data" / "wesel" / "terrain" / "dtm_tic_5m.tif"
    folder = tmp_path / "parts"
    folder.mkdir()
    for column, (driver, suffix) in enumerate((("XYZ", "xyz"), ("GTiff", "tif"), ("AAIGrid", "asc"))):
        for row in range(2):
            gdal.Translate(str(folder / f"part_{column}_{row}.{suffix}"), str(source), format=driver,
                           srcWin=[200 * column, 200 * row, 200, 200])  # fmt: skip
    results, heights, grid = load(INPUT=str(folder), CRS="EPSG:25832")
    expected, where = raster.read(source)
    assert (results["TILES"], grid) == (6, where)
    np.testing.assert_allclose(heights, expected, atol=0.001)

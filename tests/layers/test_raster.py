"""Rasters: what is written reads back, through rasterio and through GDAL alike."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.layers import raster
from smartcity.layers.raster import Band, Grid
from smartcity.smartcity_plugin.errors import InputError

GRID = Grid(400000.0, 6000050.0, 5.0, 10, 20, "EPSG:25832")


@pytest.fixture(params=["_Rasterio", "_Gdal"])
def backend(request, monkeypatch):
    monkeypatch.setattr(raster, "_backend", lambda: getattr(raster, request.param))


def test_round_trip_keeps_values_nodata_grid_and_words(backend, tmp_path):
    values = np.arange(200, dtype=np.float32).reshape(10, 20)
    values[3, 4] = np.nan
    path = tmp_path / "a.tif"
    raster.write(path, GRID, [Band(values, "height", "m", tags={"from": "test"})], {"made": "here"})
    read, grid = raster.read(path)
    np.testing.assert_array_equal(read, values)
    assert grid == GRID
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.tif"]
    from osgeo import gdal

    file = gdal.Open(str(path))
    band = file.GetRasterBand(1)
    assert (band.GetDescription(), band.GetUnitType(), band.GetNoDataValue()) == ("height", "m", -9999)
    assert band.GetBlockSize() == [256, 256]


def test_integer_raster_with_nodata_zero(backend, tmp_path):
    values = np.full((10, 20), 7, dtype=np.uint8)
    values[0, 0] = 0
    raster.write(tmp_path / "sf.tif", GRID, [Band(values, "SF", nodata=0)])
    read, _ = raster.read(tmp_path / "sf.tif")
    assert np.isnan(read[0, 0]) and read[1, 1] == 7


def test_south_up_tile_is_turned_north_up(backend, tmp_path):
    (tmp_path / "dgm.xyz").write_text("0 0 1\n1 0 2\n0 1 3\n1 1 4\n")
    values, grid = raster.read(tmp_path / "dgm.xyz")
    assert values.tolist() == [[3, 4], [1, 2]]
    assert (grid.west, grid.north, grid.cell) == (-0.5, 1.5, 1.0)


def test_unwritable_folder_and_no_raster_are_said(backend, tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        raster.write(tmp_path / "none" / "a.tif", GRID, [Band(np.zeros((10, 20), np.float32), "x")])
    (tmp_path / "a.txt").write_text("no raster")
    with pytest.raises(InputError, match="cannot be read as a raster"):
        raster.read(tmp_path / "a.txt")


def test_cells_that_are_not_square_are_refused(tmp_path):
    from osgeo import gdal

    file = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 4, 4)
    file.SetGeoTransform((0, 2, 0, 0, 0, -1))
    file = None
    with pytest.raises(InputError, match="Square cells"):
        raster.read(tmp_path / "a.tif")


def test_grid_from_bounds_holds_them_on_whole_multiples():
    assert Grid.from_bounds(1.0, 1.0, 9.0, 9.0, 5.0, "") == Grid(0.0, 10.0, 5.0, 2, 2, "")
    assert Grid.from_bounds(0.0, 0.0, 10.0, 10.0, 5.0, "") == Grid(0.0, 10.0, 5.0, 2, 2, "")


@given(
    st.floats(-1e6, 1e6),
    st.floats(-1e6, 1e6),
    st.floats(1, 1e4),
    st.floats(1, 1e4),
    st.sampled_from([0.5, 1, 2.5, 10]),
)
def test_grid_always_holds_its_bounds(west, south, width, height, cell):
    grid = Grid.from_bounds(west, south, west + width, south + height, cell, "")
    slack = 1e-5 * cell
    assert grid.west <= west + slack and grid.east >= west + width - slack
    assert grid.south <= south + slack and grid.north >= south + height - slack
    assert grid.cols <= width / cell + 2


@given(st.integers(0, 9), st.integers(0, 19))
def test_centre_lies_in_its_own_pixel(row, col):
    assert GRID.row_col(*GRID.centre(row, col)) == (row, col)


def test_resample_is_exact_for_a_plane_and_nan_outside():
    x, y = GRID.centre(np.arange(10)[:, None], np.arange(20)[None, :])
    plane = 0.1 * (x - 400000) + 0.2 * (y - 6000000) + 40 + 0 * x * y
    fine = Grid(400010.0, 6000040.0, 1.0, 20, 100, "EPSG:25832")
    fx, fy = fine.centre(np.arange(20)[:, None], np.arange(100)[None, :])
    result = raster.resample(plane, GRID, fine)
    exact = 0.1 * (fx - 400000) + 0.2 * (fy - 6000000) + 40
    within = (fx < 400097.5) & (fy < 6000047.5) & (fy > 6000002.5) & np.ones_like(exact, bool)
    np.testing.assert_allclose(result[within], exact[within], atol=1e-9)
    assert np.isnan(result[:, -1]).all()  # east of the source

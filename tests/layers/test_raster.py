"""Rasters: what is written reads back, through rasterio and through GDAL alike."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.layers import raster, rasterfile
from smartcity.layers.raster import Band, Grid
from smartcity.smartcity_plugin.errors import InputError

GRID = Grid(400000.0, 6000050.0, 5.0, 10, 20, "EPSG:25832")


@pytest.fixture(params=["Rasterio", "Gdal"])
def backend(request, monkeypatch):
    monkeypatch.setattr(raster, "_backend", lambda: getattr(rasterfile, request.param))


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
    assert band.GetBlockSize() == [512, 512]


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


def large(seed=1):
    """1300 x 1100 cells, more than two blocks each way, with a hole."""
    values = np.random.default_rng(seed).normal(-100, 10, (1300, 1100)).astype(np.float32)
    values[600:700, 200:300] = np.nan
    return values, Grid(400000.0, 6000050.0, 5.0, 1300, 1100, "EPSG:25832")


def test_written_files_are_cloud_optimized(backend, tmp_path):
    from osgeo import gdal
    from osgeo_utils.samples import validate_cloud_optimized_geotiff as cog

    values, grid = large()
    classes = np.full(grid.shape, 7, np.uint8)
    classes[::2, ::2] = 12
    kept = {"SMARTCITY_STYLE": "rssi", "SMARTCITY_PROVENANCE": '{"tool": "ä"}', "TIFFTAG_SOFTWARE": "here"}
    for name, band in (("rssi", Band(values, "Uplink power", "dBm", tags={"situation": "indoor"})),
                       ("sf", Band(classes, "Spreading factor", nodata=255))):
        path = str(tmp_path / f"{name}.tif")
        raster.write(path, grid, [band], kept)
        warnings, errors, _details = cog.validate(path, full_check=True)
        assert (warnings, errors) == ([], [])
        file = gdal.Open(path)
        assert file.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
        assert {key: file.GetMetadataItem(key) for key in kept} == kept
        written = file.GetRasterBand(1)
        assert (written.GetDescription(), written.GetUnitType()) == (band.description, band.unit)
        assert written.GetMetadata().get("situation", "") == band.tags.get("situation", "")
        assert written.GetBlockSize() == [512, 512]
        assert [written.GetOverview(i).XSize for i in range(written.GetOverviewCount())] == [550, 275]
        smaller = written.GetOverview(0).ReadAsArray()
        if name == "sf":
            assert set(np.unique(smaller)) <= {7, 12}
        else:
            block = values[:2, :2].mean()
            assert smaller[0, 0] == pytest.approx(block, abs=1e-3)
            assert smaller[325, 125] == -9999  # inside the hole
    assert sorted(p.name for p in tmp_path.iterdir()) == ["rssi.tif", "sf.tif"]


def test_a_disk_that_runs_full_is_said_and_nothing_stays(backend, tmp_path):
    import resource

    values, grid = large()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
    try:
        with pytest.raises(InputError, match="cannot be written"):
            raster.write(tmp_path / "a.tif", grid, [Band(values, "x")])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == []


def test_writing_holds_no_copy_of_the_whole(backend, tmp_path):
    import tracemalloc

    values = np.random.default_rng(1).normal(size=(8000, 500)).astype(np.float32)
    tracemalloc.start()
    try:
        raster.write(tmp_path / "a.tif", Grid(0.0, 0.0, 5.0, 8000, 500, ""), [Band(values, "x")])
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < values.nbytes  # some strips of 512 rows; a copy as float64 would be twice this


@pytest.mark.parametrize("south_up", [False, True])
def test_a_window_is_the_part_of_the_whole(backend, tmp_path, south_up):
    from osgeo import gdal

    values, grid = large()
    path = str(tmp_path / "a.tif")
    raster.write(path, grid, [Band(values, "height")])
    if south_up:
        file = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "s.tif"), 1100, 1300, 1, gdal.GDT_Float32)
        file.SetGeoTransform((grid.west, 5, 0, grid.south, 0, 5))
        file.GetRasterBand(1).SetNoDataValue(-9999)
        file.GetRasterBand(1).WriteArray(np.nan_to_num(values[::-1], nan=-9999))
        file = None
        path = str(tmp_path / "s.tif")
    whole, found = raster.read(path)
    np.testing.assert_array_equal(whole, values)
    assert found.geotransform == grid.geotransform == raster.grid_of(path).geotransform
    assert raster.grid_of(path).shape == grid.shape
    np.testing.assert_array_equal(raster.read_window(path, 590, 190, 40, 50), whole[590:630, 190:240])
    beyond = raster.read_window(path, -3, 1090, 10, 20)
    np.testing.assert_array_equal(beyond[3:, :10], whole[:7, 1090:])
    assert np.isnan(beyond[:3]).all() and np.isnan(beyond[:, 10:]).all()
    assert np.isnan(raster.read_window(path, 5000, 0, 2, 3)).all()


@given(st.integers(-60, 80), st.integers(-60, 120), st.integers(1, 90), st.integers(1, 90))
def test_windows_of_a_grid_lie_in_it(row, col, rows, cols):
    part = GRID.window(row, col, rows, cols)
    assert part.shape == (rows, cols) and part.cell == GRID.cell
    assert GRID.row_col(*part.centre(0, 0)) == (row, col)
    assert GRID.row_col(*part.centre(rows - 1, cols - 1)) == (row + rows - 1, col + cols - 1)


def test_a_raster_on_another_grid_is_the_resampled_whole_in_every_window(tmp_path):
    values, coarse = large()
    path = tmp_path / "coarse.tif"
    raster.write(path, coarse, [Band(values, "terrain")])
    fine = Grid(coarse.west - 31.0, coarse.north + 23.0, 2.0, 900, 1000, coarse.crs)
    view = raster.RasterOnGrid(path, fine)
    whole = raster.resample(values, coarse, fine)
    np.testing.assert_allclose(np.asarray(view), whole, rtol=0, atol=1e-5)
    for row, col in ((0, 0), (200, 350), (899, 990), (-50, -60)):
        part = view.window(row, col, 70, 80)
        inside = whole[max(row, 0):row + 70, max(col, 0):col + 80]
        matched = part[max(-row, 0):, max(-col, 0):][:inside.shape[0], :inside.shape[1]]
        np.testing.assert_allclose(matched, inside, rtol=0, atol=1e-5)
    assert np.isnan(view.window(-5000, 0, 3, 3)).all()


def test_a_raster_on_its_own_grid_is_read_as_it_is(tmp_path):
    import pickle

    values, grid = large()
    raster.write(tmp_path / "a.tif", grid, [Band(values, "height")])
    view = pickle.loads(pickle.dumps(raster.RasterOnGrid(tmp_path / "a.tif", grid)))
    np.testing.assert_array_equal(np.asarray(view), values)
    np.testing.assert_array_equal(np.asarray(view, dtype=np.float32), values)
    np.testing.assert_array_equal(view.window(3, 5, 7, 11), values[3:10, 5:16])
    rng = np.random.default_rng(2)
    for row, col in zip(rng.integers(0, 1300, 300), rng.integers(0, 1100, 300)):
        np.testing.assert_array_equal(view[row, col], values[row, col])
    for outside in ((-1, 0), (0, 1100)):
        with pytest.raises(IndexError):
            view[outside]


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

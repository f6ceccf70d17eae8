"""Terrain tiles: what GDAL makes of the same files, known functions in every order, where they lie."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.layers import raster, terrain, terraincrs
from smartcity.layers.crs import CrsName
from smartcity.layers.packed import Packed
from smartcity.layers.raster import Band, Grid
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.xyz import UTM, height, points, write

ORDERS = {
    "rows, southern first": lambda p: p[np.lexsort((p[:, 0], p[:, 1]))],
    "rows, northern first": lambda p: p[np.lexsort((p[:, 0], -p[:, 1]))],
    "columns, western first": lambda p: p[np.lexsort((p[:, 1], p[:, 0]))],
    "columns, eastern first": lambda p: p[np.lexsort((p[:, 1], -p[:, 0]))],
    "in no order": lambda p: p[np.random.default_rng(1).permutation(len(p))],
}


# Independent of us: GDAL reads and writes the same formats.


def test_xyz_is_read_as_gdal_reads_it(load, tmp_path):
    path = write(tmp_path / "tile.xyz", points(50, 40, cell=2.0, west=338001.0, south=5723001.0))
    read, made = load(path)
    expected, grid = raster.read(path)  # by GDAL's XYZ driver, turned north-up
    assert (made.grid.west, made.grid.north, made.grid.cell) == (grid.west, grid.north, grid.cell)
    np.testing.assert_allclose(made.values, expected, atol=1e-5)
    assert read.tiles[0].reference.startswith("centre")


@pytest.mark.parametrize("key", ["corner", "center"])
def test_asc_is_read_as_gdal_reads_it(load, tmp_path, key):
    heights = np.arange(12).reshape(3, 4) + 0.25
    path = tmp_path / "tile.asc"
    path.write_text(
        f"ncols 4\nnrows 3\nxll{key} 338000\nyll{key} 5723000\ncellsize 5\nNODATA_value -99\n"
        + "\n".join(" ".join(map(str, row)) for row in heights).replace("5.25", "-99")
    )
    _read, made = load(path)
    expected, grid = raster.read(path)
    assert (made.grid.west, made.grid.north, made.grid.cell) == (grid.west, grid.north, grid.cell)
    np.testing.assert_array_equal(made.values, expected)
    assert made.empty == 1


@pytest.mark.parametrize("driver", ["XYZ", "AAIGrid", "GTiff"])
def test_real_terrain_survives_every_format(load, shared, tmp_path, driver):
    from osgeo import gdal

    source = shared / "data" / "wesel" / "terrain" / "dtm_tic_5m.tif"
    path = tmp_path / ("tile" + {"XYZ": ".xyz", "AAIGrid": ".asc", "GTiff": ".tif"}[driver])
    gdal.Translate(str(path), str(source), format=driver)
    _read, made = load(path)
    expected, grid = raster.read(source)
    assert made.grid == grid
    np.testing.assert_allclose(made.values, expected, atol=0.001)


# Centre or corner.


@pytest.mark.parametrize(
    ("name", "shift", "count", "words", "west", "north"),
    [
        ("dgm1_32_338_5723_1_nw", (0, 0), 200, "lower left corner: the cells then fill the square", 0, 200),
        ("dgm1_32_338_5723_1_nw", (0.5, 0.5), 200, "centre: coordinates lie half a cell", 0, 200),
        ("dgm1_32_338_5723_1_nw", (0, 1), 200, "upper left corner: the cells then fill the square", 0, 200),
        ("dgm1_32_338_5723_1_nw", (0, 0), 201, "centre: points lie on all four edges", -0.5, 200.5),
        ("some_tile", (0, 0), 200, "lower left corner: the cells then fill whole kilometres", 0, 200),
        ("some_tile", (0, 1), 200, "upper left corner: the cells then fill whole kilometres", 0, 200),
        ("some_tile", (0, 0), 201, "centre: points lie on all four edges", -0.5, 200.5),
        ("some_tile", (20, 30), 140, "centre, assumed", 19.5, 169.5),
        ("dgm_33344_5650_2_sn", (0, 0), 200, "lower left corner: the cells then fill whole", 0, 200),
    ],
)
def test_centre_or_corner(load, tmp_path, name, shift, count, words, west, north):
    cell = 25.0  # 200 points are 5 km
    shift = [step * cell for step in shift]
    name = name.replace("338_5723_1", "335_5720_5")
    tile = points(count, count, cell, 335000 + shift[0], 5720000 + shift[1])
    path = tmp_path / f"{name}.xyz"
    np.savetxt(path, tile, fmt="%.2f")
    read, made = load(path)
    assert read.tiles[0].reference.startswith(words)
    assert read.tiles[0].assumed == ("assumed" in words)
    assert (made.grid.west, made.grid.north) == (335000 + west * cell, 5720000 + north * cell)


def test_the_user_knows_better(load, tmp_path):
    path = write(tmp_path / "tile.xyz", points(west=338000.5, south=5723000.5))
    for reference, west in ((terrain.CENTRE, 338000), (terrain.CORNER, 338000.5)):
        read, made = load(path, reference=reference)
        assert made.grid.west == west
        assert "as chosen" in read.tiles[0].reference


def test_a_tile_that_cannot_tell_follows_the_others(load, tmp_path):
    whole = points(200, 200, 5.0)
    write(tmp_path / "dgm5_32_338_5723_1_nw.xyz", whole)
    write(tmp_path / "dgm5_32_339_5723_1_nw.xyz", (whole + (1000, 0, 0))[:15000])  # cut by the border
    read, made = load(tmp_path)
    assert read.tiles[1].reference == "as in the other tiles"
    assert made.grid == Grid(338000.0, 5724000.0, 5.0, 200, 400, UTM)
    assert made.empty == 200 * 200 - 15000


# How numbers are written.


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("divider", [" ", "\t", ",", ";", ", ", "   "])
def test_every_order_and_divider(load, tmp_path, order, divider):
    path = write(tmp_path / "tile.xyz", ORDERS[order](points(7, 5)), divider)
    read, made = load(path)
    assert read.tiles[0].order == order
    x, y = made.grid.centre(*np.indices(made.grid.shape))
    np.testing.assert_allclose(made.values, height(x, y), atol=1e-4)


@pytest.mark.parametrize(("divider", "heading"), [(" ", ""), (";", "X;Y;Z\n"), ("\t", "x\ty\tz\n")])
def test_decimal_commas(load, tmp_path, divider, heading):
    path = write(tmp_path / "tile.xyz", points(west=338000.5, south=5723000.5), divider)
    path.write_text("\ufeff" + heading + path.read_text().replace(".", ","))
    read, made = load(path)
    assert not read.rejected and not read.tiles[0].notes
    assert made.values[-1, 0] == pytest.approx(height(338000.5, 5723000.5))


@pytest.mark.parametrize("heading", ["x y z\n", "x,y,z\r\n", "Rechtswert;Hochwert;Höhe\n"])
def test_headings_and_windows_lines(load, tmp_path, heading):
    _read, made = load(write(tmp_path / "tile.csv", points(), heading=heading, end="\r\n"))
    assert made.grid.shape == (3, 4)
    assert not made.empty


def test_bad_lines_are_counted_and_left_out(load, tmp_path):
    path = write(tmp_path / "tile.xyz", points(30, 30))
    lines = path.read_text().splitlines()
    lines[3], lines[40], lines[50] = "oops", "338000 5723001", "nan 5723001 4"
    lines[-1] = "338029.00 57230"
    path.write_text("\n".join(lines))
    read, made = load(path)
    assert read.tiles[0].notes == ["4 lines are no points: 4, 41, 51, 900"]
    assert made.empty == 4


@pytest.mark.parametrize("none", [-9999, -32768, -3.4e38, 1e30, 9999, float("nan")])
def test_signs_for_nothing_are_nothing(load, tmp_path, none):
    rows = points()
    rows[5, 2] = none
    path = tmp_path / "tile.xyz"
    np.savetxt(path, rows)
    read, made = load(path)
    assert (made.empty, read.tiles[0].empty) == (1, 1)
    assert read.tiles[0].highest < 100


def test_points_in_one_cell_are_reported(load, tmp_path):
    rows = np.vstack([points(), points()[:2]])
    read, made = load(write(tmp_path / "tile.xyz", rows))
    assert read.tiles[0].notes == ["2 points lie in a cell that has one already; the last one counts"]
    assert not made.empty


@settings(max_examples=60)
@given(
    rows=st.integers(1, 12), cols=st.integers(1, 12), cell=st.sampled_from([0.2, 0.25, 0.5, 1, 2, 5, 10, 50]),
    east=st.integers(200, 800), north=st.integers(5200, 6100), centre=st.booleans(), seed=st.integers(0, 99),
)  # fmt: skip
def test_any_grid_comes_back(tmp_path_factory, rows, cols, cell, east, north, centre, seed):
    if rows * cols == 1:
        return
    random_ = np.random.default_rng(seed)
    heights = np.round(random_.uniform(-50, 3000, (rows, cols)), 2)
    grid = Grid(east * 1000.0, north * 1000.0 + rows * cell, cell, rows, cols, UTM)
    x, y = grid.centre(*np.indices(grid.shape))
    shift = 0 if centre else cell / 2
    lines = np.column_stack([x.ravel() - shift, y.ravel() - shift, heights.ravel()])
    keep = random_.permutation(len(lines))
    folder = tmp_path_factory.mktemp("any")
    path = folder / "tile.xyz"
    np.savetxt(path, lines[keep], fmt="%.3f")
    reference = terrain.CENTRE if centre else terrain.CORNER
    read = terrain.read_all([Packed(path)], UTM, reference, folder, lambda share: None)
    made = terrain.mosaic(read.tiles, terrain.common_grid(read.tiles), folder, lambda share: None)
    assert made.grid.shape == grid.shape
    assert (made.grid.west, made.grid.north) == pytest.approx((grid.west, grid.north), abs=0.001)
    np.testing.assert_allclose(made.values, heights, atol=0.001)


# Where it lies.


def test_the_zone_comes_from_the_name_or_the_eastings(load, tmp_path):
    read, made = load(write(tmp_path / "dgm1_32_338_5723_1_nw.xyz", points()), crs="")
    assert (made.grid.crs, read.tiles[0].seen_by) == (UTM, "by the zone in its name")
    path = write(tmp_path / "prefixed.xyz", points(west=32338000.5, south=5723000.5))
    for crs in ("", UTM, "EPSG:4647"):
        read, made = load(path, crs=crs)
        assert (made.grid.crs, made.grid.west) == (UTM, 338000.0)
        assert "without the zone" in read.tiles[0].seen_by


@pytest.mark.parametrize(
    ("name", "west", "crs", "words"),
    [
        ("plain.xyz", 338000, "", "does not say its coordinate reference system"),
        ("dgm1_32_500_5723_1_nw.xyz", 338000, "", "does not say its coordinate reference system"),
        ("plain.xyz", 338000, "EPSG:4647", "which do not fit EPSG:4647"),
        ("plain.xyz", 33338000, UTM, "which do not fit EPSG:25832"),
    ],
)
def test_no_guess_where_nothing_says_it(load, tmp_path, name, west, crs, words):
    with pytest.raises(InputError, match=words):
        load(write(tmp_path / name, points(west=west)), crs=crs)


def test_a_prj_beside_the_tile_is_read(load, tmp_path):
    from osgeo import osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(25833)
    path = write(tmp_path / "tile.xyz", points())
    (tmp_path / "tile.prj").write_text(system.ExportToWkt())
    assert load(path, crs="")[1].grid.crs == "EPSG:25833"
    with pytest.raises(InputError, match="says EPSG:25833, but the parameter CRS says EPSG:25832"):
        load(path, crs=UTM)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("EPSG:5555", CrsName(UTM, "DHHN92")), ("EPSG:25832+7837", CrsName(UTM, "DHHN2016")),
        ("EPSG:25833+5783", CrsName("EPSG:25833", "DHHN92")), (UTM, CrsName(UTM)),
    ],
)  # fmt: skip
def test_height_systems_of_compound_names(name, expected):
    assert terraincrs.of_wkt(name, "", "x") == expected
    assert terraincrs.of_wkt(name, expected.horizontal, "x") == expected


@pytest.mark.parametrize("name", ["EPSG:4326", "EPSG:4258", "nonsense", 'LOCAL_CS["x"]'])
def test_systems_that_cannot_be_used(name):
    with pytest.raises(InputError):
        terraincrs.of_wkt(name, "", "x")


def test_names_of_tiles():
    assert terrain.named("dgm1_32_338_5723_1_nw") == terrain.Named(32, 338000, 5723000, 1000)
    assert terrain.named("LoD2_32_652_5496_2_BY") == terrain.Named(32, 652000, 5496000, 2000)
    assert terrain.named("dgm1_33344_5650_2_sn") == terrain.Named(33, 344000, 5650000, 2000)
    assert terrain.named("dgm_33250-5886") == terrain.Named(33, 250000, 5886000, 0)
    assert terrain.named("DGM1_368_5808") == terrain.Named(0, 368000, 5808000, 0)
    assert terrain.named("gelaende_wesel_2021") is None


# Several tiles.


def test_tiles_of_different_cells_or_places_are_refused(load, tmp_path):
    write(tmp_path / "a.xyz", points(20, 20))
    write(tmp_path / "b.xyz", points(20, 20, cell=2.0, west=338100))
    with pytest.raises(InputError, match=r"“a.xyz” has cells of 1.0 m, “b.xyz” of 2.0 m"):
        load(tmp_path)
    write(tmp_path / "b.xyz", points(20, 20, west=338100.25))
    with pytest.raises(InputError, match=r"“b.xyz” lie 0.25 m beside those of “a.xyz”"):
        load(tmp_path)


def test_tiles_of_two_systems_are_refused(load, tmp_path):
    for name, crs in (("a.tif", UTM), ("b.tif", "EPSG:25833"), ("c.tif", "EPSG:25832+7837")):
        grid = Grid(338000.0, 5724000.0, 5, 4, 4, crs)
        raster.write(tmp_path / name, grid, [Band(np.ones((4, 4), np.float32), "t")])
    with pytest.raises(InputError, match="“a.tif” is in EPSG:25832, “b.tif” in EPSG:25833"):
        load(tmp_path / "a.tif", tmp_path / "b.tif", crs="")


def test_overlaps_are_the_first_ones_and_reported(load, tmp_path):
    rows = points(20, 20)
    write(tmp_path / "a.xyz", rows)
    write(tmp_path / "b.xyz", points(20, 20, west=338010))
    _read, made = load(tmp_path)
    assert (made.overlap, made.grid.shape) == (0, (20, 30))
    higher = points(20, 20, west=338010) + (0, 0, 0.5)
    write(tmp_path / "b.xyz", higher)
    _read, made = load(tmp_path)
    assert (made.overlap, made.widest, made.between) == (200, pytest.approx(0.5), ("a.xyz", "b.xyz"))
    assert made.values[-1, 10] == pytest.approx(height(338010, 5723000))


def test_south_up_tiffs_are_turned(load, tmp_path):
    from osgeo import gdal

    write(tmp_path / "tile.xyz", points())
    gdal.Translate(str(tmp_path / "south.tif"), str(tmp_path / "tile.xyz"), outputSRS=UTM)
    assert gdal.Open(str(tmp_path / "south.tif")).GetGeoTransform()[5] > 0
    read, made = load(tmp_path / "south.tif", crs="")
    assert read.tiles[0].order == "rows, southern first"
    assert made.values[-1, 0] == pytest.approx(height(338000, 5723000))


def test_memory_does_not_grow_with_the_file(tmp_path):
    import tracemalloc

    def peak(rows: int) -> int:
        path = tmp_path / f"{rows}.xyz"
        np.savetxt(path, points(1000, rows), fmt="%.2f")
        folder = tmp_path / f"scratch{rows}"
        folder.mkdir()
        tracemalloc.start()
        terrain.read_all([Packed(path)], UTM, terrain.DETECT, folder, lambda share: None)
        high = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return high

    assert peak(1200) < 1.2 * peak(400)

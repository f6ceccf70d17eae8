"""Terrain tiles: what GDAL makes of the same files, known functions in every order, then hostile files."""

from __future__ import annotations

import gzip
import random
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.layers import packed, raster, terrain, terraincrs, terraintext
from smartcity.layers.crs import CrsName
from smartcity.layers.packed import Packed
from smartcity.layers.raster import Band, Grid
from smartcity.smartcity_plugin.errors import InputError

UTM = "EPSG:25832"
KM_EAST, KM_NORTH = 338, 5723


def height(x, y):
    """A slope to which every cell belongs by its coordinates, to the centimetre."""
    return np.round(20 + 0.01 * (x - 338000) + 0.02 * (y - 5723000), 2)


def points(cols=4, rows=3, cell=1.0, west=338000.0, south=5723000.0) -> np.ndarray:
    x, y = np.meshgrid(west + cell * np.arange(cols), south + cell * np.arange(rows))
    return np.column_stack([x.ravel(), y.ravel(), height(x, y).ravel()])


ORDERS = {
    "rows, southern first": lambda p: p[np.lexsort((p[:, 0], p[:, 1]))],
    "rows, northern first": lambda p: p[np.lexsort((p[:, 0], -p[:, 1]))],
    "columns, western first": lambda p: p[np.lexsort((p[:, 1], p[:, 0]))],
    "columns, eastern first": lambda p: p[np.lexsort((p[:, 1], -p[:, 0]))],
    "in no order": lambda p: p[np.random.default_rng(1).permutation(len(p))],
}


def write(path: Path, rows: np.ndarray, divider: str = " ", heading: str = "", end: str = "\n") -> Path:
    lines = [divider.join(f"{value:.2f}" for value in row) for row in rows]
    path.write_text(heading + end.join(lines) + end, newline="")
    return path


@pytest.fixture
def load(tmp_path):
    """`load(path, ..., crs=UTM)` -> read, mosaic."""

    def _load(*paths, crs=UTM, reference=terrain.DETECT):
        folder = tmp_path / f"scratch{random.random()}"
        folder.mkdir()
        files = packed.files_of(paths, terrain.SUFFIXES)
        read = terrain.read_all(files, crs, reference, folder, lambda share: None)
        if not read.tiles:
            return read, None
        grid = terrain.common_grid(read.tiles)
        return read, terrain.mosaic(read.tiles, grid, folder, lambda share: None)

    return _load


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


# Packed files.


def test_packed_tiles_are_the_same_tiles(load, tmp_path):
    plain = write(tmp_path / "plain.xyz", points(9, 9))
    expected = load(plain)[1]
    tif = tmp_path / "tile.tif"
    raster.write(tif, expected.grid, [Band(np.asarray(expected.values), "t")])
    (tmp_path / "tile.xyz.gz").write_bytes(gzip.compress(plain.read_bytes()))
    (tmp_path / "tile.tif.gz").write_bytes(gzip.compress(tif.read_bytes()))
    with zipfile.ZipFile(tmp_path / "tiles.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("deep/folder/tile.tif", tif.read_bytes())
        archive.writestr("../../outside.xyz", plain.read_bytes())
        archive.writestr("readme.md", "no tile")
    for name, tiles in (("tile.xyz.gz", 1), ("tile.tif.gz", 1), ("tiles.zip", 2)):
        read, made = load(tmp_path / name)
        assert (len(read.tiles), read.rejected) == (tiles, []), name
        np.testing.assert_array_equal(made.values, expected.values)
    assert not list(tmp_path.parent.rglob("outside.xyz"))


def test_zip_bombs_are_stopped_early(load, tmp_path):
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.xyz", b"1 1 1\n" * 20_000_000)
    read, _made = load(bomb)
    assert "made to fill computers" in str(read.rejected[0][1])
    (tmp_path / "bomb.asc.gz").write_bytes(gzip.compress(b"0 " * 20_000_000))
    read, _made = load(tmp_path / "bomb.asc.gz")
    assert read.rejected


def test_too_many_files_in_one_archive(tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "MOST_ENTRIES", 2)
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.xyz", "1 1 1")
    with pytest.raises(InputError, match="holds 3 files; 2 are the most"):
        packed.files_of([path], (".xyz",))


def test_a_locked_archive_says_so(tmp_path, load):
    path = tmp_path / "locked.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.xyz", "1 1 1\n2 1 1\n")
    content = bytearray(path.read_bytes())
    for start in (content.index(b"PK\3\4") + 6, content.index(b"PK\1\2") + 8):
        content[start] |= 1  # the flag for "encrypted"
    path.write_bytes(content)
    read, _made = load(path)
    assert "password" in str(read.rejected[0][1])


@pytest.mark.parametrize(
    ("paths", "words"), [([], "No file was given"), (["nowhere"], "does not exist"), (["."], "holds no file")]
)
def test_nothing_to_read(tmp_path, paths, words):
    with pytest.raises(InputError, match=words):
        packed.files_of([tmp_path / path for path in paths], (".xyz",))


# Hostile and broken files: each is one rejection with words, never a traceback.

TINY_TIFF_OF_10_GB = struct.pack(
    "<2sHIH" + "HHII" * 8 + "I", b"II", 42, 8, 8, 256, 4, 1, 100_000, 257, 4, 1, 100_000, 258, 3, 1, 8,
    259, 3, 1, 1, 262, 3, 1, 1, 273, 4, 1, 8, 278, 4, 1, 100_000, 279, 4, 1, 10, 0,
)  # fmt: skip
ASC = "ncols {c}\nnrows {r}\nxllcorner 338000\nyllcorner 5723000\ncellsize 1\n1 2 3 4\n"
BROKEN = {
    "empty.xyz": (b"", "holds no points"),
    "blank.xyz": (b"\n\n \n", "holds no points"),
    "html.xyz": (b"<html><body>404 not found</body></html>\n" * 40, "is no list of points"),
    "text.txt": (b"Dies ist die Kurzbeschreibung.\nUnd noch eine Zeile hier.\n", "is no list of"),
    "binary.xyz": (b"\0\1\2" * 100, "is no text"),
    "endless.xyz": (b"1" * (3 * terraintext.BLOCK), "has no lines"),
    "two.xyz": (b"1 2\n" * 10, "is no list of points"),
    "four.xyz": (b"1 2 3 4\n" * 10, "is no list of points"),
    "one.xyz": (b"338000 5723000 5\n", "do not lie on a grid"),
    "laser.xyz": (
        "\n".join(f"{338000 + i * 0.37 % 5:.2f} {5723000 + i * 0.911 % 7:.2f} 5" for i in range(99)).encode(),
        "do not lie on a grid",
    ),
    "huge.xyz": (b"1e300 1e300 5\n1e301 1e301 5\n", "is no list of points"),
    "wide.xyz": (b"0 0 5\n1 1 5\n9000000 9000000 5\n", "million cells"),
    "thin.xyz": (b"0 0 5\n1 1 5\n20000 20000 5\n", "do not lie on a grid"),
    "nan.xyz": (b"nan nan nan\n" * 5, "is no list of points"),
    "infinite.xyz": (b"inf 1 1\n" * 5, "is no list of points"),
    "oblong.xyz": (b"0 0 5\n1 0 5\n0 2 5\n1 2 5\n", "do not lie on a grid"),
    "short.asc": (ASC.format(c=2, r=3).encode(), "has 4 heights where its heading announces 6"),
    "long.asc": (ASC.format(c=1, r=3).encode(), "has 4 heights where its heading announces 3"),
    "claims.asc": (ASC.format(c=100_000, r=100_000).encode(), "million cells"),
    "large.asc": (ASC.format(c=30_000, r=30_000).encode(), "has 4 heights"),
    "infinite.asc": (ASC.format(c="inf", r="nan").encode(), "is no ASCII grid"),
    "negative.asc": (ASC.format(c=-2, r=-2).encode(), "is no ASCII grid"),
    "bare.asc": (b"1 2 3\n4 5 6\n", "is no ASCII grid"),
    "words.asc": (ASC.format(c=2, r=2).replace("1 2", "one two").encode(), "height is no number"),
    "empty.asc": (b"", "has 0 heights"),
    "vrt.tif": (b'<VRTDataset rasterXSize="1" rasterYSize="1"></VRTDataset>', "is no TIFF"),
    "cut.tif": (b"II*\0\x08\0\0\0", "cannot be read as a raster"),
    "claims.tif": (TINY_TIFF_OF_10_GB, "million cells"),
    "broken.zip": (b"PK\3\4 nothing", ""),
    "broken.xyz.gz": (b"\x1f\x8b nothing", "cannot be read"),
    "cut.xyz.gz": (gzip.compress(b"1 1 1\n2 1 1\n" * 500)[:-20], "cannot be read"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_files_are_rejected_with_words(load, tmp_path, name):
    content, words = BROKEN[name]
    (tmp_path / name).write_bytes(content)
    if name == "broken.zip":
        with pytest.raises(InputError, match="cannot be read"):
            load(tmp_path / name)
        return
    read, _made = load(tmp_path / name)
    assert not read.tiles
    ((file, error),) = read.rejected
    assert file == name
    assert words in str(error)


def test_images_and_packed_numbers_are_no_terrain(load, tmp_path):
    from osgeo import gdal

    grid = Grid(338000.0, 5724000.0, 5, 4, 4, UTM)
    ones = np.ones((4, 4), np.float32)
    raster.write(tmp_path / "image.tif", grid, [Band(ones, "r"), Band(ones, "g")])
    raster.write(tmp_path / "good.tif", grid, [Band(ones, "t")])
    scaled = gdal.Translate(str(tmp_path / "scaled.tif"), str(tmp_path / "good.tif"))
    scaled.GetRasterBand(1).SetScale(0.1)
    scaled = None  # closes it
    read, made = load(tmp_path)
    assert [tile.name for tile in read.tiles] == ["good.tif"]
    assert {name: str(error).split("”")[1][:15] for name, error in read.rejected} == {
        "image.tif": " has 2 bands; a", "scaled.tif": " holds packed n",
    }  # fmt: skip
    assert not made.empty


@settings(max_examples=150)
@given(data=st.data())
def test_bytes_flipped_anywhere_end_in_words_or_a_tile(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("flipped")
    suffix = data.draw(st.sampled_from([".xyz", ".asc", ".xyz.gz", ".tif", ".zip"]))
    content = bytearray(_good_file(folder, suffix))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    path = folder / f"tile{suffix}"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        files = packed.files_of([path], terrain.SUFFIXES)
        read = terrain.read_all(files, UTM, terrain.DETECT, folder, lambda share: None)
        if read.tiles:
            terrain.mosaic(read.tiles, terrain.common_grid(read.tiles), folder, lambda share: None)
    except InputError as error:
        assert str(error)


def _good_file(folder: Path, suffix: str) -> bytes:
    path = write(folder / "good.xyz", points(9, 9))
    if suffix == ".asc":
        return (ASC.format(c=2, r=2)).encode()
    if suffix == ".xyz.gz":
        return gzip.compress(path.read_bytes())
    if suffix == ".tif":
        grid = Grid(338000.0, 5724000.0, 5, 4, 4, UTM)
        raster.write(folder / "good.tif", grid, [Band(np.ones((4, 4), np.float32), "t")])
        return (folder / "good.tif").read_bytes()
    if suffix == ".zip":
        with zipfile.ZipFile(folder / "good.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(path, "tile.xyz")
        return (folder / "good.zip").read_bytes()
    return path.read_bytes()


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

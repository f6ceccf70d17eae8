"""Terrain tiles in archives, and hostile or broken files: each is a tile or a rejection with words."""

from __future__ import annotations

import gzip
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.layers import packed, raster, terrain, terraintext
from smartcity.layers.raster import Band, Grid
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.xyz import UTM, points, write

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


def test_too_many_files_in_one_archive(load, tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "MOST_ENTRIES", 2)
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.xyz", "1 1 1")
    with pytest.raises(InputError, match="holds 3 files; 2 are the most"):
        packed.listed(path)
    read, _made = load(path)
    assert "holds 3 files" in str(read.rejected[0][1])


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
    "nowhere.asc": (ASC.format(c=2, r=2).replace("338000", "1e300").encode(), "does not say where it lies"),
    "tiny.asc": (ASC.format(c=2, r=2).replace("cellsize 1", "cellsize 1e-9").encode(), "does not say where"),
    "bare.asc": (b"1 2 3\n4 5 6\n", "is no ASCII grid"),
    "words.asc": (ASC.format(c=2, r=2).replace("1 2", "one two").encode(), "height is no number"),
    "empty.asc": (b"", "has 0 heights"),
    "vrt.tif": (b'<VRTDataset rasterXSize="1" rasterYSize="1"></VRTDataset>', "is no TIFF"),
    "cut.tif": (b"II*\0\x08\0\0\0", "cannot be read as a raster"),
    "claims.tif": (TINY_TIFF_OF_10_GB, "million cells"),
    "broken.zip": (b"PK\3\4 nothing", "cannot be read"),
    "broken.xyz.gz": (b"\x1f\x8b nothing", "cannot be read"),
    "cut.xyz.gz": (gzip.compress(b"1 1 1\n2 1 1\n" * 500)[:-20], "cannot be read"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_files_are_rejected_with_words(load, tmp_path, name):
    content, words = BROKEN[name]
    (tmp_path / name).write_bytes(content)
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


@pytest.mark.parametrize("transform", [
    (338000, 1e-9, 0, 5724000, 0, -1e-9), (1e300, 5, 0, 5724000, 0, -5),
    (338000, 1e200, 0, 5724000, 0, -1e200), (0, 1, 0, 0, 0, 1e-300),
])  # fmt: skip
def test_a_tiff_that_lies_nowhere_is_one_rejection(load, tmp_path, transform):
    from osgeo import gdal

    file = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "x.tif"), 4, 4, 1, gdal.GDT_Float32)
    file.SetGeoTransform(transform)
    file = None  # closes it
    read, _made = load(tmp_path)
    assert [name for name, _error in read.rejected] == ["x.tif"]


def test_a_tiff_that_is_cut_off_is_one_rejection(load, tmp_path):
    grid = Grid(338000.0, 5724000.0, 1, 600, 600, UTM)
    noise = np.random.default_rng(1).uniform(0, 9, grid.shape).astype(np.float32)
    raster.write(tmp_path / "good.tif", grid, [Band(noise, "t")])
    content = (tmp_path / "good.tif").read_bytes()
    (tmp_path / "cut.tif").write_bytes(content[: len(content) * 2 // 3])
    read, made = load(tmp_path)
    assert [tile.name for tile in read.tiles] == ["good.tif"]
    assert [name for name, _error in read.rejected] == ["cut.tif"]
    np.testing.assert_array_equal(made.values, noise)


@pytest.mark.qt_no_exception_capture  # rasterio's log cannot show what is no UTF-8
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

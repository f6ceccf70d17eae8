"""Tiles of a terrain or surface model, and the one raster that they make together.

Each tile is looked at first: its format, its reference system, its cells, and for points in text whether a
coordinate means the centre or a corner of its cell, with the reason. Only then are they put together. Tiles
that cannot be read are rejected one by one; tiles that contradict each other stop everything.

Eastings that begin with the number of the zone (EPSG:4647, EPSG:5650) become those of the plain zone, which
are the same without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from math import floor
from pathlib import Path

import numpy as np

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import packed, raster, terraincrs, terraintext
from .crs import WITH_ZONE, ZONE_STEP, ZONES, CrsName
from .packed import Packed
from .raster import Grid
from .terraintext import TextGrid, plausible, strips

TIFFS, TEXTS, GRIDS = (".tif", ".tiff"), (".xyz", ".txt", ".csv"), (".asc", ".grd")
SUFFIXES = (*TIFFS, *TEXTS, *GRIDS)
"""Endings of files that are read."""
DETECT, CENTRE, CORNER = range(3)
"""What a coordinate of a point means, as the user says it."""
NEAR = 0.02
"""Share of a cell that counts as none: coordinates are rounded to centimetres."""
SAME_HEIGHT = 0.005
"""m. Heights are written in centimetres: what differs by less is the same."""
KILOMETRE = 1000.0
TIFF_STARTS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
"""First bytes of TIFF and BigTIFF. Nothing else is handed to GDAL, which would follow a disguised VRT
anywhere."""

_TILE_NAME = re.compile(r"(?<!\d)(?:(3[1-3])[_-]?)?(\d{3})[_-](\d{4})(?:[_-](\d{1,2}))?(?!\d)")
"""The AdV's names of tiles: zone, easting and northing of the south-western corner in km, edge in km."""


@dataclass(frozen=True)
class Named:
    """The square that the name of a tile stands for. zone: 0 when the name has none; edge: km, 0 for none."""

    zone: int
    east: float
    north: float
    edge: float


@dataclass
class Tile:
    """One file that is read. strip(rows): its heights, float, NaN for none; reference and order in words.
    seen_by: how its reference system was found, empty where it is said; assumed: its reference is."""

    name: str
    format: str
    grid: Grid
    crs: CrsName
    reference: str
    order: str
    strip: Callable[[slice], np.ndarray]
    seen_by: str = ""
    assumed: bool = False
    notes: list[str] = field(default_factory=list)
    empty: int = 0
    lowest: float = float("nan")
    highest: float = float("nan")

    @property
    def cells(self) -> int:
        return self.grid.rows * self.grid.cols


@dataclass
class Read:
    """All files: tiles, and (name, error) of each that is none."""

    tiles: list[Tile] = field(default_factory=list)
    rejected: list[tuple[str, InputError]] = field(default_factory=list)


def named(stem: str) -> Named | None:
    """What the name of a tile says, "dgm1_32_338_5723_1_nw" for one; None when it is no such name."""
    found = _TILE_NAME.search(stem)
    if not found:
        return None
    zone, east, north, edge = (int(part or 0) for part in found.groups())
    return Named(zone, east * KILOMETRE, north * KILOMETRE, edge * KILOMETRE)


def read_all(
    files: list[Packed], given: str, reference: int, folder: Path, pulse: Callable[[float], None]
) -> Read:
    """Look at all files. given: the user's CRS as authority id, empty for none; reference: DETECT, CENTRE
    or CORNER; folder: for what is read from text; pulse: told the share done, may raise to stop.

    Raises:
        InputError: the reference system of a file is unknown or contradicts `given`.
    """
    read = Read()
    points: list[tuple[Packed, TextGrid, tuple[CrsName, str]]] = []
    for position, file in enumerate(files):
        tell = partial(pulse, position / len(files))
        tell()
        try:
            if file.suffix == packed.ZIP:
                packed.listed(file.path)  # says what is wrong with it
            found = _tiff(file, tell) if file.suffix in TIFFS else _text(file, folder, tell)
        except InputError as error:
            read.rejected.append((file.name, error))
            continue
        # A system that is not known, or contradicts another one, is no matter of one file.
        if isinstance(found, _Tiff):
            read.tiles.append(_tiff_tile(file, found, terraincrs.of_wkt(found.grid.crs, given, file.name)))
        else:
            points.append((file, found, _text_crs(file, found, given)))
    meanings = _meanings(points, reference)
    read.tiles += [_text_tile(*each, meaning) for each, meaning in zip(points, meanings)]
    return read


@dataclass(frozen=True)
class _Tiff:
    """What a GeoTIFF says of itself. point: its values are those of points; south_up: its rows begin in the
    south."""

    grid: Grid
    point: bool
    south_up: bool


def _tiff(file: Packed, pulse: Callable[[], None]) -> _Tiff:
    with file.open() as stream:
        if stream.read(4) not in TIFF_STARTS:
            raise InputError("“{file}” is no TIFF. Download it again.", file=file.name)
    grid = raster.grid_of(file.gdal_path)
    terraintext.check_place(file.name, grid.west, grid.north, grid.cell)
    terraintext.check_cells(file.name, grid.rows * grid.cols)
    facts = _checked_band(file)
    for rows in strips(grid.shape):  # a file that is cut off shows it only when it is read
        pulse()
        _heights(file, grid, rows)
    return _Tiff(grid, *facts)


def _heights(file: Packed, grid: Grid, rows: slice) -> np.ndarray:
    found = raster.read_window(file.gdal_path, rows.start, 0, rows.stop - rows.start, grid.cols)
    return plausible(found)


def _tiff_tile(file: Packed, tiff: _Tiff, crs: CrsName) -> Tile:
    grid, crs, seen_by = _without_zone(tiff.grid, crs, "")
    return Tile(
        file.name, "GeoTIFF", grid, crs,
        tr("points: the file says so") if tiff.point else tr("areas: the file says so"),
        tr("rows, southern first") if tiff.south_up else tr("rows, northern first"),
        partial(_heights, file, grid), seen_by,
    )  # fmt: skip


def _checked_band(file: Packed) -> tuple[bool, bool]:
    """Whether a GeoTIFF's values are points, and whether its rows begin in the south.

    Raises:
        InputError: it does not hold one band of metres.
    """
    from osgeo import gdal

    try:
        opened = gdal.OpenEx(file.gdal_path, gdal.OF_RASTER, allowed_drivers=["GTiff"])
        count, band = opened.RasterCount, opened.GetRasterBand(1)
        packed_numbers = (band.GetScale() or 1, band.GetOffset() or 0) != (1, 0)
        facts = opened.GetMetadataItem("AREA_OR_POINT") == "Point", opened.GetGeoTransform()[5] > 0
    except (RuntimeError, AttributeError) as error:  # GDAL answers None, unless its exceptions are on
        raise InputError(
            "“{path}” cannot be read as a raster: {error}", path=file.name, error=error
        ) from None
    if count != 1:
        raise InputError(
            "“{file}” has {count} bands; a terrain model has one. Aerial images hold no heights.",
            file=file.name, count=count,
        )  # fmt: skip
    if packed_numbers:
        raise InputError(
            "“{file}” holds packed numbers instead of metres. Unpack them first "
            "(gdal_translate -unscale -ot Float32).",
            file=file.name,
        )
    return facts


def _text(file: Packed, folder: Path, pulse: Callable[[], None]) -> TextGrid:
    reader = terraintext.read_asc if file.suffix in GRIDS else terraintext.read_xyz
    with file.open() as stream:
        grid = reader(stream, file.name, folder, pulse)
    terraintext.check_place(file.name, grid.x, grid.y, grid.cell)
    return grid


def _text_crs(file: Packed, grid: TextGrid, given: str) -> tuple[CrsName, str]:
    sidecar = file.beside(".prj")
    wkt = terraincrs.sidecar(sidecar) if sidecar else ""
    name = named(file.stem)
    zone = name.zone if name and _fits(name, grid) else 0
    return terraincrs.of_points(wkt, given, file.name, grid.x, zone)


def _fits(name: Named, grid: TextGrid) -> bool:
    """Whether the coordinates begin in the square that the file's name stands for."""
    edge = name.edge or KILOMETRE * 10
    x = grid.x % ZONE_STEP
    return -grid.cell <= x - name.east < edge and -grid.cell <= grid.y - name.north < edge


@dataclass(frozen=True)
class _Meaning:
    """Where the cell lies about the coordinates of its point, in cells from its lower left corner."""

    right: float
    up: float
    words: str
    sure: bool = True


def _meanings(points: list, reference: int) -> list[_Meaning]:
    """What the coordinates of each text mean. Where one tile cannot tell, the others do."""
    found = [_meaning(named(file.stem), grid, reference) for file, grid, _crs in points]
    sure = {(each.right, each.up) for each in found if each.sure}
    if len(sure) != 1:
        return found
    ((right, up),) = sure
    return [each if each.sure else _Meaning(right, up, tr("as in the other tiles")) for each in found]


def _meaning(name: Named | None, grid: TextGrid, reference: int) -> _Meaning:
    """By the heading, the user's choice, half cells, or the square that the cells would fill."""
    if grid.corner is not None:
        words = tr("corner: the heading says it") if grid.corner else tr("centre: the heading says it")
        return _Meaning(0, 0, words) if grid.corner else _Meaning(0.5, 0.5, words)
    if reference != DETECT:
        words = tr("centre: as chosen") if reference == CENTRE else tr("lower left corner: as chosen")
        return _Meaning(0.5, 0.5, words) if reference == CENTRE else _Meaning(0, 0, words)
    x, y = grid.x % ZONE_STEP, grid.y
    if all(abs(place / grid.cell % 1 - 0.5) < NEAR for place in (x, y)):
        return _Meaning(0.5, 0.5, tr("centre: coordinates lie half a cell off whole multiples of the cell"))
    rows, cols = (count * grid.cell for count in grid.values.shape)
    edge = KILOMETRE * max(1, round(max(rows, cols) / KILOMETRE))
    west, south = (floor((place + NEAR * grid.cell) / KILOMETRE) * KILOMETRE for place in (x, y))
    because = tr("the cells then fill whole kilometres")
    if name and _fits(name, grid):
        west, south, edge = name.east, name.north, name.edge or edge
        because = tr("the cells then fill the square of the file's name")
    right, up = (x - west) / grid.cell, (y - south) / grid.cell

    def spans(length: float) -> bool:
        return max(abs(rows - length), abs(cols - length)) < NEAR * grid.cell and abs(right) < NEAR

    if spans(edge) and abs(up) < NEAR:
        return _Meaning(0, 0, tr("lower left corner: {because}", because=because))
    if spans(edge) and abs(up - 1) < NEAR:
        return _Meaning(0, 1, tr("upper left corner: {because}", because=because))
    if spans(edge + grid.cell) and abs(up) < NEAR:
        return _Meaning(0.5, 0.5, tr("centre: points lie on all four edges of the square"))
    return _Meaning(0.5, 0.5, tr("centre, assumed: nothing in the file tells it from a corner"), sure=False)


def _text_tile(file: Packed, text: TextGrid, system: tuple[CrsName, str], meaning: _Meaning) -> Tile:
    rows, cols = text.values.shape
    west, south = text.x - meaning.right * text.cell, text.y - meaning.up * text.cell
    grid = Grid(west, south + rows * text.cell, text.cell, rows, cols, "")
    grid, crs, seen_by = _without_zone(grid, *system)
    notes = []
    if text.rejected:
        more = " ..." if text.rejected > len(text.bad_lines) else ""
        numbers = ", ".join(map(str, text.bad_lines)) + more
        notes.append(tr("{count} lines are no points: {lines}", count=text.rejected, lines=numbers))
    if text.twice:
        notes.append(
            tr("{count} points lie in a cell that has one already; the last one counts", count=text.twice)
        )
    name = named(file.stem)
    if name and not _fits(name, text):
        notes.append(tr("its coordinates do not lie in the square of its name"))
    return Tile(
        file.name, "ASC" if text.corner is not None else "XYZ", grid, crs, meaning.words, text.order,
        lambda strip: text.values[strip], seen_by, assumed=not meaning.sure, notes=notes,
    )  # fmt: skip


def _without_zone(grid: Grid, crs: CrsName, seen_by: str) -> tuple[Grid, CrsName, str]:
    """Grid and system without the zone's number before the easting."""
    zone = WITH_ZONE.get(crs.horizontal, 0)
    horizontal = ZONES.get(zone, crs.horizontal)
    west = grid.west - zone * ZONE_STEP
    if zone:
        seen_by = tr("from {crs}, without the zone before its eastings", crs=crs.horizontal)
    grid = Grid(west, grid.north, grid.cell, grid.rows, grid.cols, horizontal)
    return grid, CrsName(horizontal, crs.height), seen_by


def with_heights(tiles: list[Tile], given: str) -> None:
    """Give tiles that do not say their height system the user's, empty for unknown.

    Raises:
        InputError: one says another system.
    """
    for tile in tiles:
        if given and tile.crs.height not in ("", given):
            raise InputError(
                "“{file}” has heights in {found}, but the parameter HEIGHT_SYSTEM says {given}. "
                "Leave the parameter empty.",
                file=tile.name, found=tile.crs.height, given=given,
            )  # fmt: skip
        tile.crs = CrsName(tile.crs.horizontal, tile.crs.height or given)


# From tiles to one raster.


@dataclass
class Mosaic:
    """All tiles together. values: float32, NaN for none, in a file; overlap: cells that two tiles give
    different heights, by at most `widest` metres; between: the first two such tiles."""

    grid: Grid
    values: np.ndarray
    empty: int = 0
    overlap: int = 0
    widest: float = 0.0
    between: tuple[str, str] = ("", "")


def common_grid(tiles: list[Tile]) -> Grid:
    """The grid that holds all tiles.

    Raises:
        InputError: two tiles differ in reference or height system, in the size of their cells or by a part
            of a cell, or there are too many cells.
    """
    first = tiles[0]
    cell = first.grid.cell
    for tile in tiles[1:]:
        if tile.crs != first.crs:
            raise InputError(
                "“{first}” is in {crs}, “{second}” in {other}. Load tiles of one system at a time.",
                first=first.name, crs=first.crs, second=tile.name, other=tile.crs,
            )  # fmt: skip
        if abs(tile.grid.cell - cell) > NEAR * cell / max(tile.grid.shape):
            raise InputError(
                "“{first}” has cells of {cell} m, “{second}” of {other} m. "
                "Load tiles of one resolution at a time.",
                first=first.name, cell=cell, second=tile.name, other=tile.grid.cell,
            )  # fmt: skip
        steps = [(tile.grid.west - first.grid.west) / cell, (tile.grid.north - first.grid.north) / cell]
        if any(abs(step - round(step)) > NEAR for step in steps):
            raise InputError(
                "The cells of “{second}” lie {shift:.2f} m beside those of “{first}”. Load them apart, or "
                "choose in CELL_REFERENCE what the coordinates mean.",
                first=first.name, second=tile.name,
                shift=cell * max(abs(step - round(step)) for step in steps),
            )  # fmt: skip
    west, south = (min(getattr(tile.grid, edge) for tile in tiles) for edge in ("west", "south"))
    east, north = (max(getattr(tile.grid, edge) for tile in tiles) for edge in ("east", "north"))
    rows, cols = round((north - south) / cell), round((east - west) / cell)
    terraintext.check_cells(first.name if len(tiles) == 1 else tr("All tiles together"), rows * cols)
    return Grid(west, north, cell, rows, cols, first.grid.crs)


def mosaic(tiles: list[Tile], grid: Grid, folder: Path, pulse: Callable[[float], None]) -> Mosaic:
    """Put the tiles on the grid; where several have a height, the first one's counts.

    Fills in what each tile holds: empty cells, lowest and highest height.
    """
    made = Mosaic(grid, terraintext.empty_grid(folder, grid.shape))
    owners: list[Tile] = []
    for position, tile in enumerate(tiles):
        for rows, heights in _parts(tile):
            pulse(position / len(tiles))
            _note(tile, heights)
            _place(made, tile, rows, heights, owners)
        owners.append(tile)
    made.empty = sum(int(np.isnan(made.values[strip]).sum()) for strip in strips(grid.shape))
    return made


def _parts(tile: Tile) -> Iterator[tuple[slice, np.ndarray]]:
    for rows in strips(tile.grid.shape):
        yield rows, tile.strip(rows)


def _note(tile: Tile, heights: np.ndarray) -> None:
    known = heights[~np.isnan(heights)]
    tile.empty += heights.size - known.size
    if known.size:
        tile.lowest = float(np.fmin(tile.lowest, known.min()))
        tile.highest = float(np.fmax(tile.highest, known.max()))


def _place(made: Mosaic, tile: Tile, rows: slice, heights: np.ndarray, owners: list[Tile]) -> None:
    row = round((made.grid.north - tile.grid.north) / made.grid.cell) + rows.start
    col = round((tile.grid.west - made.grid.west) / made.grid.cell)
    target = made.values[row:row + len(heights), col:col + heights.shape[1]]
    apart = np.abs(target - heights)
    with np.errstate(invalid="ignore"):
        different = int(np.count_nonzero(apart > SAME_HEIGHT))
    if different:
        made.overlap += different
        made.widest = max(made.widest, float(np.nanmax(apart)))
        if not made.between[0]:
            made.between = (_below(tile, owners).name, tile.name)
    np.copyto(target, heights, where=np.isnan(target), casting="same_kind")


def _below(tile: Tile, owners: list[Tile]) -> Tile:
    """The first tile under another one."""
    grid = tile.grid
    return next(
        each for each in owners
        if each.grid.west < grid.east and each.grid.east > grid.west
        and each.grid.south < grid.north and each.grid.north > grid.south
    )  # fmt: skip

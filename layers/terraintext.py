"""Heights as text: points of a grid (XYZ: x, y, z in each line, in any order) and ESRI ASCII grids.

Files are read block by block. What is read lies in a file of its own in a temporary folder, so that memory
does not grow with a tile. Where the cells lie about the coordinates of a point is not decided here.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .crs import HIGHEST, LOWEST

BLOCK = 4 * 2**20
"""Bytes read at a time."""
POINTS = 2**19
"""Points taken at a time from what was read: 12 MB."""
MOST_CELLS = 1_000_000_000
"""Of one tile and of all together; 31 x 31 km at 1 m. Assumption: 4 GB on a disk can be spared."""
MOST_LINES = 200_000
"""Different x or y of one tile; more do not lie on a grid."""
MOST_CELLS_PER_POINT = 1000
"""Assumption: of a tile that the border cuts, more than this is left."""
FURTHEST = 1e8
"""m. Gauss-Krüger and zone-prefixed UTM coordinates have 8 digits at most."""
SMALLEST = 0.01
"""m. Edge of a cell; coordinates are written in centimetres."""
ON_GRID = 0.02
"""Share of a cell by which a coordinate, rounded by its writer, may lie off the grid."""
KEPT = 20
"""Lines that cannot be used are counted; so many are told of."""
NODATA_KEY, SIZE_KEYS = "nodata_value", ("ncols", "nrows")


@dataclass
class TextGrid:
    """The heights of a text file. x, y: what the file calls its south-western cell; values: float32
    (rows, cols), north first, NaN for none, in a file; order: how the file goes, in words."""

    x: float
    y: float
    cell: float
    values: np.ndarray
    order: str
    points: int = 0
    twice: int = 0
    rejected: int = 0
    bad_lines: list[int] = field(default_factory=list)
    corner: bool | None = None
    """Whether the coordinates are those of the cell's corner (True) or centre; None: not said."""


def plausible(heights: np.ndarray) -> np.ndarray:
    """The heights, NaN where they are none."""
    with np.errstate(invalid="ignore"):
        return np.where((heights >= LOWEST) & (heights <= HIGHEST), heights, np.nan)


def read_xyz(stream, name: str, folder: Path, pulse: Callable[[], None]) -> TextGrid:
    """Points of a grid, one in each line; columns divided by blanks, tabs, commas or semicolons.

    A line that is no point is counted and left out. name: of the file, for messages; pulse: called often,
    may raise to stop.
    Raises:
        InputError: no text, no points, most lines are none, or the points do not lie on a grid.
    """
    points = _Points(name, folder)
    try:
        for first, block in _blocks(stream, name):
            pulse()
            points.add(first, block)
        return points.on_grid(pulse)
    finally:
        points.close()


class _Points:
    """What was read so far: points in a file, and which x and y there are."""

    def __init__(self, name: str, folder: Path) -> None:
        self._name, self._folder = name, folder
        self._file = (folder / "points").open("w+b")
        self._table: bytes | None = None
        self._xs, self._ys = np.empty(0), np.empty(0)
        self._last = np.empty((0, 2))
        self._ways = {"north": True, "south": True, "east": True, "west": True}
        self.count, self.rejected, self.bad_lines = 0, 0, []

    def close(self) -> None:
        self._file.close()
        (self._folder / "points").unlink()

    def add(self, first: int, block: bytes) -> None:
        """Take the lines of a block; `first` is the number of its first line."""
        if self._table is None:
            first, block = self._begin(first, block)
        text = block.translate(self._table).decode("latin-1")
        try:
            points = np.empty((0, 3))
            if text.strip():
                points = np.loadtxt(io.StringIO(text), comments=None, ndmin=2)
            usable = points.shape[1] == 3 and np.abs(points[:, :2]).max(initial=0) < FURTHEST  # no for NaN
        except ValueError:
            usable = False
        if not usable:
            points = self._one_by_one(first, text)
        if self.rejected > self.count + len(points):
            raise InputError(
                "“{file}” is no list of points: line {line} is not “x y z”. "
                "Choose XYZ tiles with three columns of numbers.",
                file=self._name, line=self.bad_lines[0],
            )  # fmt: skip
        points.tofile(self._file)
        self.count += len(points)
        self._xs = self._lines(self._xs, points[:, 0])
        self._ys = self._lines(self._ys, points[:, 1])
        self._follow(points)

    def _begin(self, first: int, block: bytes) -> tuple[int, bytes]:
        """Find out how numbers are written, and leave out a heading."""
        block = block.removeprefix(b"\xef\xbb\xbf")
        line, _, rest = block.partition(b"\n")
        self._table = _signs(line)
        if _numbers(line.translate(self._table)) is None and rest.strip():
            first, block = first + 1, rest
            self._table = _signs(rest.partition(b"\n")[0])
        return first, block

    def _one_by_one(self, first: int, text: str) -> np.ndarray:
        points = []
        for number, line in enumerate(text.split("\n"), start=first):
            if not line.strip():
                continue
            point = _numbers(line)
            if point is None or not all(abs(place) < FURTHEST for place in point[:2]):  # NaN neither
                self.rejected += 1
                if len(self.bad_lines) < KEPT:
                    self.bad_lines.append(number)
            else:
                points.append(point)
        return np.array(points, dtype=float).reshape(-1, 3)

    def _lines(self, known: np.ndarray, values: np.ndarray) -> np.ndarray:
        """The different coordinates along one axis, rounded to millimetres."""
        known = np.union1d(known, np.round(values, 3))
        if len(known) > MOST_LINES:
            raise self._no_grid()
        return known

    def _no_grid(self) -> InputError:
        return InputError(
            "“{file}”: its points do not lie on a grid of square cells. Laser points cannot be read: "
            "choose the gridded terrain model (DGM).",
            file=self._name,
        )

    def _follow(self, points: np.ndarray) -> None:
        """In which order the points come."""
        along = np.diff(np.vstack([self._last, points[:, :2]]), axis=0)
        for way, axis, sign in (("north", 1, 1), ("south", 1, -1), ("east", 0, 1), ("west", 0, -1)):
            self._ways[way] = self._ways[way] and bool((sign * along[:, axis] >= 0).all())
        self._last = points[-1:, :2] if len(points) else self._last

    def _order(self) -> str:
        words = {
            "north": tr("rows, southern first"), "south": tr("rows, northern first"),
            "east": tr("columns, western first"), "west": tr("columns, eastern first"),
        }  # fmt: skip
        return next((words[way] for way, kept in self._ways.items() if kept), tr("in no order"))

    def on_grid(self, pulse: Callable[[], None]) -> TextGrid:
        """The points as a grid."""
        if not self.count:
            raise InputError("“{file}” holds no points. Choose another file.", file=self._name)
        cell = self._cell()
        west, south, north = self._xs[0], self._ys[0], self._ys[-1]
        cols = round((self._xs[-1] - west) / cell) + 1
        rows = round((north - south) / cell) + 1
        check_cells(self._name, rows * cols)
        if rows * cols > max(POINTS, MOST_CELLS_PER_POINT * self.count):
            raise self._no_grid()
        values = empty_grid(self._folder, (rows, cols))
        self._file.seek(0)
        heights = 0
        while (points := np.fromfile(self._file, count=3 * POINTS).reshape(-1, 3)).size:
            pulse()
            z = plausible(points[:, 2])
            known = ~np.isnan(z)
            col = np.rint((points[known, 0] - west) / cell).astype(int)
            row = np.rint((north - points[known, 1]) / cell).astype(int)
            values[row, col] = z[known]
            heights += int(known.sum())
        filled = sum(int(np.isfinite(values[strip]).sum()) for strip in strips(values.shape))
        return TextGrid(
            float(west), float(south), cell, values, self._order(),
            self.count, heights - filled, self.rejected, self.bad_lines,
        )  # fmt: skip

    def _cell(self) -> float:
        """Distance of the points."""
        steps = [step for step in (_step(self._xs), _step(self._ys)) if step]
        if not steps or max(steps) - min(steps) > ON_GRID * min(steps) or _off(self._xs, steps[0]) \
                or _off(self._ys, steps[0]):  # fmt: skip
            raise self._no_grid()
        return round(steps[0], 6)


def _step(values: np.ndarray) -> float | None:
    """The distance of neighbouring coordinates; None of a single one."""
    if len(values) < 2:
        return None
    steps = np.diff(values)
    small = float(steps[steps < 1.5 * steps.min()].mean())
    span = float(values[-1] - values[0])
    return span / round(span / small)


def _off(values: np.ndarray, step: float) -> bool:
    """Whether any coordinate is off the grid."""
    place = (values - values[0]) / step
    return bool(np.abs(place - np.rint(place)).max() > ON_GRID)


def _signs(line: bytes) -> bytes:
    """How to turn a block into numbers with decimal points between blanks, by one of its lines.

    A comma divides columns, unless something else does: then it is the decimal point.
    """
    columns = line.replace(b";", b" ").split()
    decimal = len(columns) == 3 and not any(column.endswith(b",") for column in columns)
    return bytes.maketrans(b",;\t\r", (b"." if decimal else b" ") + b"   ")


def _numbers(line: bytes | str) -> tuple[float, float, float] | None:
    try:
        x, y, z = (float(part) for part in line.split())
    except ValueError:
        return None
    return x, y, z


def _blocks(stream, name: str):
    """(number of the first line, whole lines) until the stream ends."""
    number, rest = 1, b""
    while True:
        read = stream.read(BLOCK)
        if b"\0" in read:
            raise InputError("“{file}” is no text. Choose XYZ or ASC files.", file=name)
        block, line_end, new_rest = (rest + read).rpartition(b"\n")
        if not read:
            break
        if not line_end and len(new_rest) > BLOCK:
            raise InputError("“{file}” has no lines. Choose XYZ or ASC files.", file=name)
        rest = new_rest
        if line_end:
            yield number, block
            number += block.count(b"\n") + 1
    if rest:
        yield number, rest


def read_asc(stream, name: str, folder: Path, pulse: Callable[[], None]) -> TextGrid:
    """An ESRI ASCII grid: a heading with the grid, then heights row by row from the north.

    Raises:
        InputError: no such grid, cells that are not square, too many cells, too few or too many heights.
    """
    heading: dict[str, float] = {}
    shape, count = None, 0
    path = _new_grid(folder)
    with path.open("wb") as file:  # grows with what is there, not with what the heading claims
        for _first, block in _blocks(stream, name):
            pulse()
            text = block.replace(b",", b".")
            if shape is None:
                text = _read_heading(heading, text)
                shape = _size(heading, name)
            try:
                heights = _known(np.array(text.split(), dtype=float), heading.get(NODATA_KEY))
            except ValueError:
                raise InputError(
                    "“{file}”: a height is no number. Download the file again.", file=name
                ) from None
            plausible(heights).astype(np.float32).tofile(file)
            count += len(heights)
    if shape is None or count != shape[0] * shape[1]:
        raise InputError(
            "“{file}” has {found} heights where its heading announces {expected}. Download it again.",
            file=name, found=count, expected=shape[0] * shape[1] if shape else 0,
        )  # fmt: skip
    values = np.memmap(path, dtype=np.float32, mode="r", shape=shape)
    corner = "xllcorner" in heading
    x, y = (heading[f"{axis}ll{'corner' if corner else 'center'}"] for axis in "xy")
    return TextGrid(x, y, heading["cellsize"], values, tr("rows, northern first"), count, corner=corner)


def _known(heights: np.ndarray, nodata: float | None) -> np.ndarray:
    return heights if nodata is None else np.where(heights == nodata, np.nan, heights)


def _read_heading(heading: dict[str, float], text: bytes) -> bytes:
    """Fill `heading` with the lines “name number”; returns what comes after them."""
    while text:
        line, _, rest = text.partition(b"\n")
        parts = line.split()
        if parts and not (len(parts) == 2 and parts[0][:1].isalpha()):
            return text
        if parts:
            try:
                heading[parts[0].decode("latin-1").lower()] = float(parts[1])
            except ValueError:
                return text
        text = rest
    return text


def _size(heading: dict[str, float], name: str) -> tuple[int, int]:
    """Rows and columns that the heading announces."""
    if "dx" in heading and heading.get("dx") == heading.get("dy"):
        heading["cellsize"] = heading["dx"]
    places = [all(f"{axis}ll{where}" in heading for axis in "xy") for where in ("corner", "center")]
    sizes = [heading.get(key, 0.0) for key in SIZE_KEYS]
    numbers = [value for key, value in heading.items() if key != NODATA_KEY]
    fits = all(1 <= size <= MOST_CELLS and size == int(size) for size in sizes)
    if not fits or not heading.get("cellsize", 0) > 0 or not any(places) \
            or not np.isfinite(numbers).all():  # fmt: skip
        raise InputError(
            "“{file}” is no ASCII grid: its heading does not say ncols, nrows, xllcorner, yllcorner and "
            "cellsize. Choose another file.",
            file=name,
        )
    check_cells(name, int(sizes[0]) * int(sizes[1]))
    return int(sizes[1]), int(sizes[0])


@contextmanager
def scratch():
    """A folder for what is read, removed at the end. (Windows keeps files that are still mapped: those stay
    until its own cleaning.)"""
    folder = Path(tempfile.mkdtemp(prefix="smartcity_"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def check_place(name: str, x: float, y: float, cell: float) -> None:
    """Raises: InputError when a grid lies nowhere, or its cells are no cells."""
    if not (abs(x) < FURTHEST and abs(y) < FURTHEST and SMALLEST <= cell < FURTHEST):  # NaN neither
        raise InputError(
            "“{file}” does not say where it lies: cells of {cell} m at {x}, {y}. Download it again, or with "
            "its world file.",
            file=name, cell=cell, x=x, y=y,
        )  # fmt: skip


def check_cells(name: str, cells: float) -> None:
    """Raises: InputError when a grid has too many cells."""
    if cells > MOST_CELLS:
        raise InputError(
            "“{file}” would have {cells:.0f} million cells; {most:.0f} million are the most. "
            "Choose fewer tiles or a coarser model.",
            file=name, cells=cells / 1e6, most=MOST_CELLS / 1e6,
        )  # fmt: skip


def empty_grid(folder: Path, shape: tuple[int, int]) -> np.ndarray:
    """An array of float32 in a file, all NaN. Written out first: a full disk must be an error here, not a
    crash when a cell is set."""
    path = _new_grid(folder)
    with path.open("wb") as file:
        for strip in strips(shape):
            np.full((strip.stop - strip.start, shape[1]), np.nan, dtype=np.float32).tofile(file)
    return np.memmap(path, dtype=np.float32, mode="r+", shape=shape)


def _new_grid(folder: Path) -> Path:
    return folder / f"grid{sum(1 for _each in folder.glob('grid*'))}"


def strips(shape: tuple[int, int]):
    """The rows of a grid in parts of some megabytes."""
    height = max(1, POINTS // shape[1])
    for start in range(0, shape[0], height):
        yield slice(start, min(start + height, shape[0]))

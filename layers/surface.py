"""Height of roofs and terrain on a grid: what a radio wave or a line of sight meets.

A roof is a plane. Its height is evaluated at the centre of each pixel whose centre lies in the roof polygon;
where roofs lie above each other, the highest counts. Pixels are never mixed with their neighbours, so a wall
is as sharp as the grid.

Heights are metres above the height system of the input. Nothing here knows about files.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..smartcity_plugin.errors import InputError
from .raster import Grid, resample

PLANAR = 0.05
"""m. A roof polygon whose corners all lie within this of one plane is taken as that plane."""

GROUND_STEP = 5.0
"""m. Terrain that is only known at buildings is interpolated at this spacing: it holds no more detail."""

Rings = list[np.ndarray]
"""A polygon: outer ring, then holes, each (n, 3) and closed; x and y as in the grid, z in metres."""


def polygons(shape) -> list[Rings]:
    """The polygons of a shapely Polygon or MultiPolygon; z is NaN where it has no heights."""
    parts = [part for part in getattr(shape, "geoms", [shape]) if not part.is_empty]
    return [[_points(ring) for ring in (part.exterior, *part.interiors)] for part in parts]


def _points(ring) -> np.ndarray:
    points = np.asarray(ring.coords, dtype=float)
    return points if points.shape[1] == 3 else np.column_stack([points, np.full(len(points), np.nan)])


def burn_roof(heights: np.ndarray, grid: Grid, rings: Rings) -> bool:
    """Raise `heights` (rows, cols; NaN where there is no roof yet) to a roof, in place.

    Returns whether the roof holds the centre of any pixel.
    """
    window = covered(rings, grid)
    if window is None:
        return False
    row, col, mask = window
    rows, cols = np.nonzero(mask)
    x, y = grid.centre(rows + row, cols + col)
    heights[rows + row, cols + col] = np.fmax(
        heights[rows + row, cols + col], roof_heights(rings, x, y, spacing=grid.cell)
    )
    return bool(len(rows))


def covered(rings: Rings, grid: Grid) -> tuple[int, int, np.ndarray] | None:
    """Which pixel centres lie in a polygon: first row, first column and a boolean window; None for none near.

    Even-odd rule, so holes are left out. A centre on an edge between two polygons belongs to exactly one.
    """
    ends = [_in_pixels(ring, grid) for ring in rings]
    everywhere = np.vstack(ends)
    first_row, first_col = np.clip(np.ceil(everywhere.min(axis=0)), 0, grid.shape).astype(int)
    last_row, last_col = np.clip(np.floor(everywhere.max(axis=0)), -1, np.subtract(grid.shape, 1)).astype(int)
    if last_row < first_row or last_col < first_col:
        return None
    rows, cols = last_row - first_row + 1, last_col - first_col + 1

    starts, stops = np.vstack([e[:-1] for e in ends]), np.vstack([e[1:] for e in ends])
    downward = (starts[:, 0] <= stops[:, 0])[:, None]  # one direction: neighbours agree exactly
    upper, lower = np.where(downward, starts, stops), np.where(downward, stops, starts)
    # Each edge crosses the rows r of centres with upper < r <= lower.
    begin = np.clip(np.floor(upper[:, 0]) + 1, first_row, last_row + 1).astype(int)
    end = np.clip(np.floor(lower[:, 0]), first_row - 1, last_row).astype(int)
    count = np.maximum(end - begin + 1, 0)
    edge = np.repeat(np.arange(len(count)), count)
    row = begin[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    share = (row - upper[edge, 0]) / (lower[edge, 0] - upper[edge, 0])
    crossing = upper[edge, 1] + share * (lower[edge, 1] - upper[edge, 1])
    # Every crossing turns the pixels to its right from outside to inside or back.
    col = np.clip(np.ceil(crossing) - first_col, 0, cols).astype(int)
    turns = np.bincount((row - first_row) * (cols + 1) + col, minlength=rows * (cols + 1))
    inside = np.cumsum(turns.reshape(rows, cols + 1), axis=1)[:, :cols] % 2 == 1
    return int(first_row), int(first_col), inside


def _in_pixels(ring: np.ndarray, grid: Grid) -> np.ndarray:
    """Row and column of each point, such that pixel centres are whole numbers."""
    rows, cols = (grid.north - ring[:, 1]) / grid.cell, (ring[:, 0] - grid.west) / grid.cell
    return np.column_stack([rows, cols]) - 0.5


def roof_heights(rings: Rings, x: np.ndarray, y: np.ndarray, *, spacing: float) -> np.ndarray:
    """Heights [m] of a roof polygon at points in it.

    The plane that fits its corners best, or, where a corner is more than PLANAR off, triangles between its
    corners (Delaunay; edges are divided at `spacing` so that no triangle leaves the polygon by much). How an
    uneven polygon is meant to be folded is not written in the data, so between its edges this is one choice
    of several. Never above the highest nor below the lowest corner.
    """
    corners = np.vstack([ring[:-1] for ring in rings])
    origin = corners[0]
    dx, dy, dz = (corners - origin).T
    (a, b, c), *_rest = np.linalg.lstsq(np.column_stack([dx, dy, np.ones_like(dx)]), dz, rcond=None)
    heights = origin[2] + a * (x - origin[0]) + b * (y - origin[1]) + c
    if np.abs(a * dx + b * dy + c - dz).max() > PLANAR:
        folded = origin[2] + _folded([ring - origin for ring in rings], x - origin[0], y - origin[1], spacing)
        heights = np.where(np.isnan(folded), heights, folded)
    return np.clip(heights, corners[:, 2].min(), corners[:, 2].max())


def _folded(rings: Rings, x: np.ndarray, y: np.ndarray, spacing: float) -> np.ndarray:
    """Heights on triangles between the corners; NaN outside their hull."""
    from scipy.interpolate import LinearNDInterpolator

    points = np.vstack([_divided(ring, spacing) for ring in rings])
    _unique, index = np.unique(points[:, :2], axis=0, return_index=True)
    return LinearNDInterpolator(points[index, :2], points[index, 2])(x, y)


def _divided(ring: np.ndarray, spacing: float) -> np.ndarray:
    """A ring with points added so that no edge is longer than `spacing`."""
    lengths = np.hypot(*np.diff(ring[:, :2], axis=0).T)
    pieces = np.maximum(np.ceil(lengths / spacing).astype(int), 1)
    position = np.concatenate([i + np.arange(n) / n for i, n in enumerate(pieces)])
    return np.column_stack([np.interp(position, np.arange(len(ring)), values) for values in ring.T])


def terrain_from_ground(
    points: np.ndarray, grid: Grid, pulse: Callable[[], None] = lambda: None, *, lowest: bool = True
) -> np.ndarray:
    """Terrain heights [m] on the grid from heights known at some points, (n, 3) with n > 0.

    Linear between the points (Delaunay triangles), the nearest point's height outside of them, at a spacing
    of GROUND_STEP. Sure at the points only. lowest: of points within one step the lowest counts, as buildings
    stand on the lower side of a slope; False: the one nearest to the middle. pulse: called often, may raise
    to stop.
    """
    from scipy.interpolate import LinearNDInterpolator, NearestNDInterpolator

    coarse = Grid.from_bounds(
        grid.west, grid.south, grid.east, grid.north, max(grid.cell, GROUND_STEP), grid.crs
    )
    points = _thinned(points, coarse, lowest) - (grid.west, grid.north, 0)
    interpolators = [NearestNDInterpolator(points[:, :2], points[:, 2])]
    if np.linalg.matrix_rank(points[:, :2] - points[:, :2].mean(axis=0), tol=1e-3) == 2:
        interpolators.append(LinearNDInterpolator(points[:, :2], points[:, 2]))
    heights = np.empty(coarse.shape)
    cols = np.arange(coarse.cols)
    for row in range(coarse.rows):
        pulse()
        x, y = coarse.centre(np.full(coarse.cols, row), cols)
        nearest, *linear = (known(x - grid.west, y - grid.north) for known in interpolators)
        heights[row] = np.where(np.isnan(linear[0]), nearest, linear[0]) if linear else nearest
    return resample(heights, coarse, grid)


def _thinned(points: np.ndarray, grid: Grid, lowest: bool) -> np.ndarray:
    """One point of each cell: the lowest, or the one nearest to its centre."""
    row, col = grid.row_col(points[:, 0], points[:, 1])
    x, y = grid.centre(row, col)
    rank = points[:, 2] if lowest else np.hypot(points[:, 0] - x, points[:, 1] - y)
    order = np.lexsort((rank, col, row))
    cells = np.column_stack([row, col])[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (cells[1:] != cells[:-1]).any(axis=1)
    return points[order[first]]


# From rows of layers to polygons. Rows read = rows used + rows rejected (+ buildings without outline).


@dataclass(frozen=True)
class Roof:
    """One row that becomes roof: a polygon or several, and the id of its building (empty when unknown)."""

    building: str
    polygons: list[Rings]


def roofs_of(frame, rejected: list[InputError]) -> list[Roof]:
    """Rows of a roof layer as roofs. rejected: gets one error for each row that cannot be used.

    Raises:
        InputError: no row has heights.
    """
    roofs = []
    buildings = frame["building_id"] if "building_id" in frame.columns else [""] * len(frame)
    for row, building, shape in zip(frame.index, buildings, frame.geometry):
        try:
            roofs.append(Roof(building or "", _polygons_of_row("ROOFS", row, shape)))
        except InputError as error:
            rejected.append(error)
    if len(frame) and not frame.geometry.has_z.any():
        raise InputError(
            "Parameter ROOFS: no feature has heights (z). Use the roofs of “Load 3D city model”, "
            "or give the layer as BUILDINGS if it has the field roof_z."
        )
    return roofs


def blocks_of(frame, roofs: list[Roof], rejected: list[InputError]) -> list[Roof]:
    """Buildings that no roof belongs to, as flat roofs at their highest roof point.

    A building without outline is no block: its geometry lies in its parts, which are rows of their own.
    Raises:
        InputError: the field roof_z is missing.
    """
    _need(frame, "roof_z")
    with_roof = {roof.building for roof in roofs}
    ids = frame["id"] if "id" in frame.columns else [None] * len(frame)
    blocks = []
    for row, id, roof_z, shape in zip(frame.index, ids, _numbers(frame, "roof_z"), frame.geometry):
        if _is_nothing(shape) or id in with_roof:
            continue
        try:
            if np.isnan(roof_z):
                raise InputError("Parameter BUILDINGS, feature {row}: roof_z is empty.", row=row)
            outline = _polygons_of_row("BUILDINGS", row, shape)
            blocks.append(Roof(id or "", _at_height(outline, roof_z)))
        except InputError as error:
            rejected.append(error)
    return blocks


def ground_points(frame) -> np.ndarray:
    """Corners of the buildings' outlines at their ground height, (n, 3).

    Raises:
        InputError: the field ground_z is missing, or no building has outline and ground height.
    """
    _need(frame, "ground_z")
    points = [
        ring
        for ground_z, shape in zip(_numbers(frame, "ground_z"), frame.geometry)
        if not _is_nothing(shape) and np.isfinite(ground_z)
        for rings in _at_height(polygons(shape), ground_z)
        for ring in rings
    ]
    if not points:
        raise InputError("Parameter BUILDINGS: no building has a ground height. Give a terrain model.")
    return np.vstack(points)


def line_points(frame, rejected: list[InputError]) -> np.ndarray:
    """Points on lines that run along the ground, at most GROUND_STEP apart, (n, 3).

    rejected: gets one error for each row that cannot be used.
    Raises:
        InputError: no row has heights.
    """
    points = []
    for row, shape in zip(frame.index, frame.geometry):
        try:
            points += _lines_of_row(row, shape)
        except InputError as error:
            rejected.append(error)
    if not points:
        raise InputError(
            "Parameter TERRAIN_LINES: no line has heights (z). Use the terrain lines of “Load 3D city model”."
        )
    return np.vstack(points)


def _lines_of_row(row, shape) -> list[np.ndarray]:
    if _is_nothing(shape) or shape.geom_type not in ("LineString", "MultiLineString"):
        raise InputError(
            "Parameter {parameter}, feature {row} is no line.", parameter="TERRAIN_LINES", row=row
        )
    lines = [_points(line) for line in getattr(shape, "geoms", [shape])]
    if not all(np.isfinite(line).all() for line in lines):
        raise InputError("Parameter {parameter}, feature {row}: a corner has no height.",
                         parameter="TERRAIN_LINES", row=row)  # fmt: skip
    return [np.vstack([_divided(line, GROUND_STEP), line[-1:]]) for line in lines]


def _is_nothing(shape) -> bool:
    """QGIS writes a feature without geometry as an empty one into some formats."""
    return shape is None or shape.is_empty


def _polygons_of_row(parameter: str, row, shape) -> list[Rings]:
    if _is_nothing(shape) or shape.geom_type not in ("Polygon", "MultiPolygon"):
        raise InputError("Parameter {parameter}, feature {row} is no polygon.", parameter=parameter, row=row)
    if not shape.is_valid:
        raise InputError(
            "Parameter {parameter}, feature {row}: its outline crosses itself. Run “Fix geometries”.",
            parameter=parameter, row=row,
        )  # fmt: skip
    made = polygons(shape)
    if parameter == "ROOFS" and not all(np.isfinite(ring).all() for rings in made for ring in rings):
        raise InputError("Parameter {parameter}, feature {row}: a corner has no height.",
                         parameter=parameter, row=row)  # fmt: skip
    return made


def _at_height(flat: list[Rings], z: float) -> list[Rings]:
    return [[np.column_stack([ring[:, :2], np.full(len(ring), z)]) for ring in rings] for rings in flat]


def _numbers(frame, field: str) -> np.ndarray:
    """A field as floats, NaN where it is empty."""
    return np.array([np.nan if value is None else float(value) for value in frame[field]], dtype=float)


def _need(frame, field: str) -> None:
    if field not in frame.columns:
        raise InputError(
            "Parameter BUILDINGS: the field {field} is missing. Use the buildings of “Load 3D city model”.",
            field=field,
        )

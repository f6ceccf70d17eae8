"""What is to be covered as weighted points: shapes taken apart into pieces, cut to an area, merged by cell.

Whatever is done, weights only move: of a shape of weight w the pieces weigh w together, cut or not.
Shapes are shapely's, in a projected system in metres; shapely is imported on use.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .candidates import MOST_PLACES, along


@dataclass(frozen=True)
class Pieces:
    """Points that a shape was taken apart into. xy: (n, 2) [m]; share: (n,) of the shape's weight, summing up
    to the share of the shape that lies inside the area: 1 if all of it does, 0 (and no point) if nothing."""

    xy: np.ndarray
    share: np.ndarray


def pieces(shape, cell: float, area=None, pulse: Callable[[], None] = lambda: None) -> Pieces:
    """A shape as points no coarser than `cell`, each with its share of the shape.

    A point stays one, several are equal. A line has points at most `cell` apart along it, by their metres. A
    polygon that is no wider nor higher than a cell has one point, so that a house stays a house; a larger one
    has a point in each cell of a square grid, by the area that it has there: areal weighting,
    which takes it as evenly filled (M. F. Goodchild, N. S.-N. Lam: Areal interpolation: a variant of the
    traditional spatial problem, Geo-Processing 1, 1980, 297-312).

    shape: neither empty nor broken; cell: [m], above 0; area: polygon to cut to, None for no cut; pulse: is
    called once a row of cells.
    Raises:
        InputError: more pieces than MOST_PLACES.
    """
    whole = _measure(shape)
    if area is not None:
        shape = _same_kind(shape.intersection(area), shape)
    parts = [part for part in getattr(shape, "geoms", [shape]) if not part.is_empty]
    if not parts:
        return Pieces(np.empty((0, 2)), np.empty(0))
    if shape.geom_type.endswith("Point") or whole == 0:
        spots = [part.representative_point() for part in parts]
        xy = np.array([(spot.x, spot.y) for spot in spots])
        return Pieces(xy, np.full(len(parts), 1.0 / (whole or len(parts))))
    if shape.geom_type.endswith("LineString"):
        found = [along(part, cell) for part in parts if part.length]
        xy = np.concatenate([spots for spots, _metres in found])
        amount = np.concatenate([np.full(len(spots), metres) for spots, metres in found])
    else:
        xy, amount = _spread(shape, cell, pulse)
    share = amount / math.fsum(amount)  # of what is inside: the cells' areas add up but for rounding
    return Pieces(xy, share * min(_measure(shape) / whole, 1.0))


def _measure(shape) -> float:
    """How much of it there is: points, metres or square metres."""
    if shape.is_empty:
        return 0.0
    if shape.geom_type.endswith("Point"):
        return float(len(getattr(shape, "geoms", [shape])))
    return shape.length if shape.geom_type.endswith("LineString") else shape.area


def _same_kind(cut, shape):
    """Of a cut shape only what is of its own kind: a line that touches the area leaves a point there."""
    from shapely.geometry import MultiLineString, MultiPoint, MultiPolygon

    together, single = {
        "P": (MultiPolygon, "Polygon"), "L": (MultiLineString, "LineString"), "o": (MultiPoint, "Point"),
    }["o" if shape.geom_type.endswith("Point") else "L" if shape.geom_type.endswith("LineString") else "P"]
    return together([part for part in getattr(cut, "geoms", [cut])
                     if part.geom_type == single and not part.is_empty])  # fmt: skip


def _spread(shape, cell: float, pulse: Callable[[], None]) -> tuple[np.ndarray, np.ndarray]:
    """Points within the shape, and the area [m²] that each stands for.

    By rows of cells and then by the cells of each row, so that a border of many vertices is cut up once."""
    from shapely.geometry import box

    west, south, east, north = shape.bounds
    if max(east - west, north - south) <= cell:
        spot = shape.representative_point()
        return np.array([(spot.x, spot.y)]), np.array([shape.area])
    columns = range(math.floor(west / cell), math.ceil(east / cell))
    rows = range(math.floor(south / cell), math.ceil(north / cell))
    if len(columns) * len(rows) > MOST_PLACES:
        raise InputError(
            "Cells of {cell} m on this area are more than {most}. Choose larger cells.",
            cell=cell, most=MOST_PLACES,
        )  # fmt: skip
    found = []
    for row in rows:
        pulse()
        strip = shape
        if len(rows) > 1:
            strip = shape.intersection(box(west - 1, row * cell, east + 1, (row + 1) * cell))
        if not strip.area:
            continue
        for column in range(math.floor(strip.bounds[0] / cell), math.ceil(strip.bounds[2] / cell)):
            part = strip
            if len(columns) > 1:
                part = strip.intersection(box(column * cell, south - 1, (column + 1) * cell, north + 1))
            if part.area:
                spot = part.representative_point()
                found.append((spot.x, spot.y, part.area))
    table = np.array(found)
    return table[:, :2], table[:, 2]


@dataclass(frozen=True)
class Merged:
    """Points merged by cell and group. xy: (k, 2), the centre of weight; weight: (k,); first: (k,), position
    of the first point in each; member: (n,), in which of them each point went."""

    xy: np.ndarray
    weight: np.ndarray
    first: np.ndarray
    member: np.ndarray


def merged(xy: np.ndarray, weight: np.ndarray, group: np.ndarray, cell: float) -> Merged:
    """Points of the same group that lie in the same cell as one.

    xy: (n, 2) [m]; weight: (n,), 0 or more; group: (n,) integers; cell: [m], above 0. A cell whose points
    weigh nothing has its point in their middle.
    """
    if not len(xy):
        return Merged(xy, weight, np.empty(0, dtype=int), np.empty(0, dtype=int))
    place = np.floor(xy / cell).astype(np.int64)
    keys = np.column_stack([np.asarray(group, dtype=np.int64), place])
    _keys, first, member = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    member = member.ravel()  # NumPy 2.0 alone gives it another shape
    count = len(first)
    total = np.bincount(member, weight, count)
    alike = np.where(total[member] > 0, weight, 1.0)
    base = np.bincount(member, alike, count)
    centre = np.column_stack([np.bincount(member, alike * values, count) / base for values in xy.T])
    return Merged(centre, total, first, member)

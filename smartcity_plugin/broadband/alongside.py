"""What runs along a trench or lies across it: existing ducts, roadworks, railways and rivers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import geopandas
import numpy as np
from shapely.geometry import LineString, Point

from ..streetgraph.segments import Segments

STEP_M = 10.0
"""What runs along a trench is found at samples so far apart: to half of it where it begins and ends."""
ALONG = math.cos(math.radians(30.0))
"""A line runs along a trench where the angle between both is smaller than this; it crosses it otherwise."""
AHEAD_M = 2.0
"""A line that runs along is beside, not ahead: one that has ended runs along no more."""
ONE_BARRIER_M = 30.0
"""Barriers of one kind that are nearer to each other along a trench are one: two tracks, two banks."""


def samples(xy: np.ndarray, first: np.ndarray, step_m: float = STEP_M):
    """Places along paths: the path, how far along it [m], the position and the direction (unit vectors).

    Each path has its own samples in the middles of equal parts, at least one.
    """
    along_m = distances(xy, first)
    length = along_m[first[1:] - 1]
    parts = np.maximum(np.ceil(length / step_m), 1).astype(np.int64)
    path = np.repeat(np.arange(parts.size), parts)
    number = np.arange(path.size) - np.repeat(np.cumsum(parts) - parts, parts)
    along = (number + 0.5) / parts[path] * length[path]
    point, direction = places(xy, first, along_m, path, along)
    return path, along, point, direction


def distances(xy: np.ndarray, first: np.ndarray) -> np.ndarray:
    """How far each vertex is from the first one of its path [m], along it."""
    step = np.hypot(*np.diff(xy, axis=0, prepend=xy[:1]).T)
    step[first[:-1]] = 0.0
    way = np.cumsum(step)
    return way - np.repeat(way[first[:-1]], np.diff(first))


def places(xy, first, along_m, path, along):
    """Positions and directions so far along paths, float64 (n, 2) each."""
    offset = np.concatenate([[0.0], np.cumsum(along_m[first[1:] - 1] + 1.0)])
    way = along_m + np.repeat(offset[:-1], np.diff(first))
    vertex = np.searchsorted(way, offset[path] + along, side="right")
    vertex = np.clip(vertex, first[path] + 1, first[path + 1] - 1)
    step = xy[vertex] - xy[vertex - 1]
    length = np.hypot(*step.T)
    share = np.where(length > 0, (along - along_m[vertex - 1]) / np.where(length > 0, length, 1.0), 0.0)
    return xy[vertex - 1] + share[:, None] * step, step / np.where(length > 0, length, 1.0)[:, None]


def beside(point: np.ndarray, direction: np.ndarray, lines: Sequence[np.ndarray], tolerance_m: float):
    """The nearest of the lines that runs along each place, int64, -1 for none within the tolerance.

    lines: float64 (vertices, 2) each.
    """
    found = np.full(len(point), -1, dtype=np.int64)
    if not len(lines) or not len(point):
        return found
    xy = np.concatenate(list(lines))
    owner = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    starts = np.flatnonzero(owner[:-1] == owner[1:])
    place, segment, share, _ = Segments(xy, starts).within(point, tolerance_m)
    step = xy[starts[segment] + 1] - xy[starts[segment]]
    turned = np.abs(np.einsum("ij,ij->i", step, direction[place]))
    ahead = xy[starts[segment]] + share[:, None] * step - point[place]
    opposite = np.abs(np.einsum("ij,ij->i", ahead, direction[place])) <= AHEAD_M
    along = opposite & (turned >= ALONG * np.hypot(*step.T))
    place, segment = place[along], segment[along]
    kept, nearest = np.unique(place, return_index=True)
    found[kept] = owner[starts[segment[nearest]]]
    return found


def inside(point: np.ndarray, areas: Sequence[Any]) -> np.ndarray:
    """The first of the polygons that each place lies in, int64, -1 for none."""
    found = np.full(len(point), -1, dtype=np.int64)
    if len(areas) and len(point):
        places_ = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(*point.T))
        pairs = geopandas.sjoin(places_, geopandas.GeoDataFrame(geometry=list(areas)), predicate="intersects")
        first = pairs.groupby(level=0)["index_right"].min()
        found[first.index.to_numpy()] = first.to_numpy()
    return found


def lines_of(shape: Any) -> list[np.ndarray]:
    """The vertices of each line of a line or multi-line that has a length."""
    if shape is None or not shape.geom_type.endswith("LineString"):
        return []
    parts = getattr(shape, "geoms", [shape])
    return [np.asarray(part.coords)[:, :2] for part in parts if part.length > 0]


def matching(point, direction, shapes: Sequence[Any], tolerance_m: float) -> np.ndarray:
    """The shape that each place lies in (polygons) or runs along (lines), int64, -1 for none."""
    found = np.full(len(point), -1, dtype=np.int64)
    areas = [row for row, shape in enumerate(shapes) if shape is not None and "Polygon" in shape.geom_type]
    lines = [(row, line) for row, shape in enumerate(shapes) for line in lines_of(shape)]
    for rows, match in (
        (areas, inside(point, [shapes[row] for row in areas])),
        ([row for row, _ in lines], beside(point, direction, [line for _, line in lines], tolerance_m)),
    ):
        open_ = (found < 0) & (match >= 0)
        found[open_] = np.asarray(rows, dtype=np.int64)[match[open_]]
    return found


def changes(path: np.ndarray, along: np.ndarray, state: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where along paths the state of the samples changes: the path, and how far along it [m]."""
    turn = np.flatnonzero((path[1:] == path[:-1]) & (state[1:] != state[:-1]))
    return path[turn], (along[turn] + along[turn + 1]) / 2


def across(xy: np.ndarray, first: np.ndarray, barriers: Sequence[Any], kinds: Sequence[str]):
    """Where paths cross barriers: path, how far along it [m], barrier (int64), metres in it (NaN: a line).

    Crossings of the same kind that are nearer than ONE_BARRIER_M are one.
    """
    found: list[tuple[int, float, int, float]] = []
    known = [row for row, shape in enumerate(barriers) if shape is not None and not shape.is_empty]
    if known and len(first) > 1:
        lines = [LineString(xy[a:b]) for a, b in zip(first[:-1], first[1:])]
        pairs = geopandas.sjoin(
            geopandas.GeoDataFrame(geometry=lines),
            geopandas.GeoDataFrame(geometry=[barriers[row] for row in known]), predicate="intersects",
        )  # fmt: skip
        for path, other in sorted(zip(pairs.index.tolist(), pairs["index_right"].tolist())):
            row = known[int(other)]
            found += [(path, *spot) for spot in _spots(lines[path], barriers[row], row)]
    kept: list[tuple[int, float, int, float]] = []
    for path, along, row, length in sorted(found):
        near = [one for one in kept[-5:] if one[0] == path and kinds[one[2]] == kinds[row]
                and along - one[1] < ONE_BARRIER_M]  # fmt: skip
        if not near:
            kept.append((path, along, row, length))
    columns = list(zip(*kept)) or [(), (), (), ()]
    return (np.array(columns[0], dtype=np.int64), np.array(columns[1], dtype=float),
            np.array(columns[2], dtype=np.int64), np.array(columns[3], dtype=float))  # fmt: skip


def _spots(line: Any, barrier: Any, row: int) -> list[tuple[float, int, float]]:
    """How far along the line each of its crossings is, and how many metres it lies within the barrier."""
    cut = line.intersection(barrier)
    parts = [part for part in getattr(cut, "geoms", [cut]) if not part.is_empty]
    if "Polygon" not in barrier.geom_type:
        return [(float(line.project(_middle(part))), row, math.nan) for part in parts]
    return [(float(line.project(_middle(part))), row, float(part.length))
            for part in parts if part.length > 0]  # fmt: skip


def _middle(shape: Any) -> Point:
    return shape if shape.geom_type == "Point" else shape.interpolate(0.5, normalized=True)

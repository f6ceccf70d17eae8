"""What all stages of the demo city share: where it lies, its random numbers, how it stops."""

from __future__ import annotations

import zlib

import numpy as np
from shapely.geometry import LineString

CRS = "EPSG:25832"
WEST = 400_000.0
"""Easting of the lower left corner. In the North Sea on purpose: it cannot be mistaken for a real town."""
SOUTH = 6_000_000.0
"""Northing of the lower left corner."""
OVERLAP = 0.5
"""How far a street is drawn beyond its end, metres, so that it surely crosses the one that it ends on."""


class Cancelled(Exception):
    """The caller's `cancelled()` said yes while the city was being made."""


def generator(seed: int, stage: str) -> np.random.Generator:
    """Random numbers of one stage, so that a change in one stage leaves the others as they are."""
    return np.random.default_rng([seed, zlib.crc32(stage.encode())])


def densify(coords: np.ndarray, spacing: float) -> np.ndarray:
    """The (n, 2) polyline with extra points, so that no piece is longer than `spacing`."""
    coords = np.asarray(coords, dtype=float)
    pieces = [coords[:1]]
    for start, end in zip(coords[:-1], coords[1:]):
        steps = max(int(np.ceil(np.hypot(*(end - start)) / spacing)), 1)
        share = np.arange(1, steps + 1)[:, None] / steps
        pieces.append(start + (end - start) * share)
    return np.vstack(pieces)


def lengthen(line: LineString) -> LineString:
    """The line drawn on by `OVERLAP` at both ends."""
    points = np.array(line.coords)
    first, last = points[0] - points[1], points[-1] - points[-2]
    points[0] += first / np.hypot(*first) * OVERLAP
    points[-1] += last / np.hypot(*last) * OVERLAP
    return LineString(points)


def longest_line(geometry) -> LineString | None:
    """The longest line of a geometry that came out of an intersection, None when it has none."""
    parts = getattr(geometry, "geoms", [geometry])
    lines = [part for part in parts if part.geom_type == "LineString" and part.length > 0]
    return max(lines, key=lambda line: line.length) if lines else None


def polygons(geometry) -> list:
    """The polygons of any geometry."""
    if geometry.geom_type == "Polygon":
        return [] if geometry.is_empty else [geometry]
    return [part for part in getattr(geometry, "geoms", []) if part.geom_type == "Polygon"]

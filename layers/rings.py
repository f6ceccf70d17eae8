"""Polygons of a city model: from rings of corners to arrays that are safe to compute with."""

from __future__ import annotations

from math import isfinite

import numpy as np
from shapely.geometry import MultiPoint, MultiPolygon, Polygon

from ..smartcity_plugin.errors import InputError
from .crs import HIGHEST, LOWEST

SMALLEST_AREA = 1e-4
"""m², seen from above; smaller polygons, such as vertical roofs, are rejected. Assumption: 1 cm²; coordinates
are given to the millimetre, and the smallest real polygon of the Wesel tiles has 27 cm²."""
STEEPEST = 0.05
"""Share of a face's area that is left when seen from above; with less it is a wall, steeper than 87 degrees.
Assumption."""
GROUND_STEP = 0.1
"""m above a solid's lowest corner up to which a level face is its ground. Assumption."""

Rings = list[np.ndarray]
"""A polygon: outer ring, then holes, each (n, 3) in metres and closed."""


def ring(numbers: list[float], place: dict[str, str]) -> np.ndarray:
    """Corners x y z x y z ... as a closed ring. place: file, building, surface, for the message.

    Plain Python, as rings are short: NumPy would take longer to begin than this to end.
    Raises:
        InputError: no triples, no numbers, or a height that is a placeholder.
    """
    if not numbers or len(numbers) % 3:
        raise InputError(
            "“{file}”, building {building}, surface {surface}: its coordinates are not triples x y z.",
            **place,
        )
    if not isfinite(sum(numbers)):
        raise InputError(
            "“{file}”, building {building}, surface {surface}: a coordinate or height is not a number.",
            **place,
        )
    heights = numbers[2::3]
    if min(heights) < LOWEST or max(heights) > HIGHEST:
        raise InputError(
            "“{file}”, building {building}, surface {surface}: a corner has a height of {height} m, which "
            "stands for “not known”.",
            height=f"{max(heights, key=abs):g}", **place,
        )  # fmt: skip
    if numbers[:3] != numbers[-3:]:
        numbers = numbers + numbers[:3]
    return np.array(numbers).reshape(-1, 3)


def polygons(rings: Rings, place: dict[str, str]) -> list[Rings]:
    """The polygon of these rings; more than one where an outline touches itself.

    Raises:
        InputError: what is wrong with it, naming file, building and surface.
    """
    if not rings:
        raise InputError("“{file}”, building {building}, surface {surface}: it has no outline.", **place)
    area, convex = _measured(rings[0].tolist())
    if convex and area >= SMALLEST_AREA and len(rings) == 1:
        return [rings]  # as most are
    if area < SMALLEST_AREA:
        _check_corners(rings[0], place)
    if any(len(hole) < 4 for hole in rings):
        raise _too_few(place)
    shape = flat(rings)
    if shape.is_valid:
        return [rings]
    mended = _taken_apart(shape, rings)
    if not mended:
        raise InputError(
            "“{file}”, building {building}, surface {surface}: its outline crosses itself.", **place
        )
    return mended


def flat(rings: Rings) -> Polygon:
    """A polygon seen from above."""
    return Polygon(rings[0][:, :2], [ring[:, :2] for ring in rings[1:]])


def by_slope(faces: list[tuple[str, Rings]]) -> tuple[list[tuple[str, Rings]], list[tuple[str, Rings]]]:
    """Ground and roofs among the faces of a solid that does not say what they are; walls are left out.

    Level faces at the bottom are ground, all others that are seen from above roof: how a face is turned is
    not relied upon, as models often have it wrong. faces: each with its id.
    """
    if not faces:
        return [], []
    lowest = min(rings[0][:, 2].min() for _id, rings in faces)
    ground, roofs = [], []
    for id, rings in faces:
        across, area = _seen_from_above(rings[0])
        if area == 0 or across < STEEPEST * area:
            continue
        is_ground = rings[0][:, 2].max() <= lowest + GROUND_STEP
        (ground if is_ground else roofs).append((id, rings))
    return ground, roofs


def _measured(points: list) -> tuple[float, bool]:
    """Area of a closed ring seen from above, m², and whether it is convex.

    Convex: it turns to one side only, and goes once to and fro in x and in y.
    """
    (east, north, _z), (x, y, _z) = points[0], points[-2]
    dx, dy = east - x, north - y
    area, left, right = 0.0, False, False
    turns_x = turns_y = 0
    last_x = last_y = 0.0
    for (x0, y0, _z0), (x1, y1, _z1) in zip(points, points[1:]):
        ahead, aside = x1 - x0, y1 - y0
        turn = dx * aside - dy * ahead
        left, right = left or turn > 0, right or turn < 0
        area += (x0 - east) * (y1 - north) - (x1 - east) * (y0 - north)
        if ahead:
            turns_x += last_x * ahead < 0
            last_x = ahead
        if aside:
            turns_y += last_y * aside < 0
            last_y = aside
        dx, dy = ahead, aside
    return abs(area) / 2, not (left and right) and turns_x <= 2 and turns_y <= 2


def _seen_from_above(points: np.ndarray) -> tuple[float, float]:
    """Area of a ring from above and in its own plane, m² (Newell's method)."""
    local = points - points[0]
    normal = 0.5 * np.cross(local[:-1], local[1:]).sum(axis=0)
    return abs(float(normal[2])), float(np.linalg.norm(normal))


def _check_corners(points: np.ndarray, place: dict[str, str]) -> None:
    if len(np.unique(points, axis=0)) < 3:
        raise _too_few(place)
    if MultiPoint(points[:, :2]).convex_hull.area < SMALLEST_AREA:
        raise InputError(
            "“{file}”, building {building}, surface {surface}: it has no area when seen from above.", **place
        )


def _too_few(place: dict[str, str]) -> InputError:
    return InputError(
        "“{file}”, building {building}, surface {surface}: it has fewer than three different corners.",
        **place,
    )


def _taken_apart(shape: Polygon, rings: Rings) -> list[Rings]:
    """An outline that touches but does not cross itself, as valid polygons; empty where that is not so.

    The areas tell: where an outline crosses itself, parts of it count negative in its own area and are
    positive in the repaired one.
    """
    repaired = shape.buffer(0)
    pieces = repaired.geoms if isinstance(repaired, MultiPolygon) else [repaired]
    heights = {(x, y): z for ring in rings for x, y, z in ring}
    if repaired.is_empty or abs(repaired.area - shape.area) > SMALLEST_AREA:
        return []
    apart = []
    for piece in pieces:
        lines = [piece.exterior, *piece.interiors]
        if any(point not in heights for line in lines for point in line.coords):
            return []
        apart.append([np.array([(x, y, heights[x, y]) for x, y in line.coords]) for line in lines])
    return apart

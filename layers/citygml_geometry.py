"""Polygons of CityGML: from GML rings to arrays that are safe to compute with."""

from __future__ import annotations

import numpy as np
from lxml import etree  # nosec
from shapely.geometry import MultiPoint, MultiPolygon, Polygon

from ..smartcity_plugin.errors import InputError

SMALLEST_AREA = 1e-4
"""m², seen from above; smaller polygons, such as vertical roofs, are rejected. Assumption: 1 cm²; coordinates
are given to the millimetre, and the smallest real polygon of the Wesel tiles has 27 cm²."""

Rings = list[np.ndarray]
"""A polygon: outer ring, then holes, each (n, 3) in metres and closed."""


def read_polygon(polygon: etree._Element, file: str, building: str, surface: str) -> list[Rings]:
    """The rings of a gml:Polygon; more than one polygon where an outline touches itself.

    Raises:
        InputError: what is wrong with it, naming file, building and surface.
    """
    place = {"file": file, "building": building, "surface": surface}
    elements = [
        *polygon.iterfind("{*}exterior/{*}LinearRing"), *polygon.iterfind("{*}interior/{*}LinearRing")
    ]  # fmt: skip
    rings = [_ring(element, place) for element in elements]
    if not rings:
        raise InputError("“{file}”, building {building}, surface {surface}: it has no outline.", **place)
    if MultiPoint(rings[0][:, :2]).convex_hull.area < SMALLEST_AREA:
        raise InputError(
            "“{file}”, building {building}, surface {surface}: it has no area when seen from above.", **place
        )
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


def _ring(element: etree._Element, place: dict[str, str]) -> np.ndarray:
    texts = [list_.text or "" for list_ in element.iter("{*}posList", "{*}pos")]
    flat_list = element.find("{*}posList")
    try:
        if flat_list is not None and flat_list.get("srsDimension", "3") != "3":
            raise ValueError
        points = np.array(" ".join(texts).split(), dtype=float).reshape(-1, 3)
    except ValueError:
        raise InputError(
            "“{file}”, building {building}, surface {surface}: its coordinates are not triples x y z.",
            **place,
        ) from None
    if not np.isfinite(points).all():
        raise InputError(
            "“{file}”, building {building}, surface {surface}: a coordinate or height is not a number.",
            **place,
        )
    if len(np.unique(points, axis=0)) < 3:
        raise InputError(
            "“{file}”, building {building}, surface {surface}: it has fewer than three different corners.",
            **place,
        )
    return points if (points[0] == points[-1]).all() else np.vstack([points, points[:1]])


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

"""Places where something could be put up, from shapes: along lines, on roofs, on a grid, and kept apart.

Shapes are shapely's, in a projected system in metres; shapely and SciPy are imported on use.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from ..errors import InputError

MOST_PLACES = 2_000_000
"""More places than this on one grid are a wrong spacing, not a plan (our limit)."""


def along(line, spacing: float) -> tuple[np.ndarray, float]:
    """Places along a line, evenly spaced, at most `spacing` apart and half of that from its ends.

    line: LineString longer than 0; spacing: [m], above 0.
    Returns: x, y, shape (n, 2), n = length / spacing rounded up; and the metres that each stands for.
    """
    # A hair of slack: 1000.0000001 m at a spacing of 100 m are 10 places.
    count = max(math.ceil(line.length / spacing - 1e-9), 1)
    share = line.length / count
    points = [line.interpolate((number + 0.5) * share) for number in range(count)]
    return np.array([(point.x, point.y) for point in points]), share


def grid(area, spacing: float, pulse: Callable[[], None] = lambda: None) -> np.ndarray:
    """Places on a square grid within an area, at odd multiples of half the spacing, so that grids agree.

    area: Polygon or MultiPolygon; spacing: [m], above 0; pulse: is called once a row.
    Returns: x, y, shape (n, 2), from the north-west on.
    Raises:
        InputError: more places than MOST_PLACES.
    """
    from shapely.geometry import box

    west, south, east, north = area.bounds
    columns = np.arange(math.floor(west / spacing), math.ceil(east / spacing))
    rows = np.arange(math.floor(south / spacing), math.ceil(north / spacing))[::-1]
    if len(columns) * len(rows) > MOST_PLACES:
        raise InputError(
            "A grid of {spacing} m on this area has more than {most} places. Choose a wider spacing.",
            spacing=spacing, most=MOST_PLACES,
        )  # fmt: skip
    places = []
    for row in rows:
        pulse()
        y = (row + 0.5) * spacing
        strip = area.intersection(box(west - 1, y - 0.5 * spacing, east + 1, y + 0.5 * spacing))
        places += [(x, y) for x in _within(strip, (columns + 0.5) * spacing, y)]
    return np.array(places, dtype=float).reshape(-1, 2)


def _within(strip, x: np.ndarray, y: float) -> list[float]:
    """Those of the places on one row that lie in the strip of the area around the row."""
    from shapely.geometry import Point
    from shapely.prepared import prep

    if strip.is_empty:
        return []
    west, _south, east, _north = strip.bounds
    prepared = prep(strip)
    return [each for each in x if west <= each <= east and prepared.contains(Point(each, y))]


def highest(roofs: list) -> tuple[float, float, float] | None:
    """The highest vertex of the roof surfaces of one building; of several, the one nearest to their middle.

    roofs: shapely polygons with z [m above sea level]. Returns: x, y, z; None where no vertex has a height.
    """
    vertices = [np.asarray(ring.coords) for roof in roofs for part in getattr(roof, "geoms", [roof])
                for ring in (part.exterior, *part.interiors)]  # fmt: skip
    vertices = [each for each in vertices if each.shape[1] == 3]
    if not vertices:
        return None
    xyz = np.concatenate(vertices)
    xyz = xyz[np.isfinite(xyz).all(axis=1)]
    if not len(xyz):
        return None
    top = xyz[xyz[:, 2] >= xyz[:, 2].max() - 0.01]  # surveyors round to the centimetre
    x, y = (xyz[:, 0].min() + xyz[:, 0].max()) / 2, (xyz[:, 1].min() + xyz[:, 1].max()) / 2
    nearest = top[np.argmin(np.hypot(top[:, 0] - x, top[:, 1] - y))]
    return float(nearest[0]), float(nearest[1]), float(nearest[2])


def apart(xy: np.ndarray, distance: float, rank: np.ndarray) -> np.ndarray:
    """Which places stay when of any two at most `distance` apart only one may, taken greedily by rank.

    xy: (n, 2) [m]; distance: [m], 0 or more, at 0 the same place counts once; rank: (n,), lower goes first,
    equal ones in their order. Returns: bool (n,): no two that stay are that near, and each that goes is near
    one that stays.
    """
    from scipy.spatial import cKDTree

    stays = np.ones(len(xy), dtype=bool)
    if not len(xy):
        return stays
    tree = cKDTree(xy)
    decided = np.zeros(len(xy), dtype=bool)
    for place in np.argsort(rank, kind="stable"):
        if not stays[place]:
            continue
        decided[place] = True
        near = np.array(tree.query_ball_point(xy[place], distance))
        stays[near[~decided[near]]] = False
    return stays


def inside(xy: np.ndarray, areas: list) -> np.ndarray:
    """bool (n,): the place lies in one of the areas or on its border. areas: shapely shapes."""
    import geopandas

    within = np.zeros(len(xy), dtype=bool)
    if len(xy) and areas:
        points = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(*xy.T))
        pairs = geopandas.sjoin(points, geopandas.GeoDataFrame(geometry=areas), predicate="intersects")
        within[pairs.index.to_numpy()] = True
    return within


def within_reach(
    xy: np.ndarray, shapes: list, distance: float, pulse: Callable[[], None] = lambda: None
) -> np.ndarray:
    """bool (n,): one of the shapes is at most `distance` [m] away from the place.

    pulse: is called every 500 places.
    """
    import geopandas
    from shapely.geometry import Point

    near = np.zeros(len(xy), dtype=bool)
    if not shapes:
        return near
    index = geopandas.GeoSeries(shapes).sindex
    for place, (x, y) in enumerate(xy):
        if place % 500 == 0:
            pulse()
        around = index.intersection((x - distance, y - distance, x + distance, y + distance))
        near[place] = any(shapes[other].distance(Point(x, y)) <= distance for other in around)
    return near

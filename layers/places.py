"""People and things on a map as weighted points, and the districts they lie in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import polygons
from .raster import Grid


@dataclass(frozen=True)
class Places:
    """Points with what they stand for; arrays of shape (n,). x, y in the CRS of their grid."""

    x: np.ndarray
    y: np.ndarray
    weight: np.ndarray

    def values_of(self, values: np.ndarray, grid: Grid, missing):
        """The value of a raster at each point, `missing` outside the raster."""
        row, col = grid.row_col(self.x, self.y)
        found = np.full(self.x.shape, missing, dtype=values.dtype)
        inside = grid.inside(row, col)
        found[inside] = values[row[inside], col[inside]]
        return found


def places(shapes: list, weight: np.ndarray, grid: Grid) -> Places:
    """The shapes as points; together they weigh what the shapes weigh.

    A point stays what it is, a line becomes a point on it. The weight of a polygon is spread evenly over the
    cells of the grid whose centres lie in it; the part of it that lies beyond the grid becomes one point
    there, and a polygon without any cell a point within it.

    shapes: shapely geometries, none of them empty; weight: float, shape (shapes,), 0 or more.
    """
    areal = np.array([shape.geom_type.endswith("Polygon") for shape in shapes], dtype=bool)
    spots = [(shape.representative_point(), own) for shape, own in zip(shapes, weight)
             if not shape.geom_type.endswith("Polygon")]  # fmt: skip
    cells = np.empty((0, 3))
    if areal.any():
        areas = [shape for shape, is_area in zip(shapes, areal) if is_area]
        cells, beyond = _spread(areas, np.asarray(weight, dtype=float)[areal], grid)
        spots += beyond
    single = np.array([(point.x, point.y, own) for point, own in spots]).reshape(-1, 3)
    return Places(*np.concatenate([single, cells]).T)


def _spread(shapes: list, weight: np.ndarray, grid: Grid) -> tuple[np.ndarray, list]:
    """Cells (x, y, weight) for polygons, and points (point, weight) for what has no cell."""
    from shapely.geometry import box

    label, _overlapping = polygons.labels(shapes, grid)
    row, col = np.nonzero(label != polygons.NONE)
    owner = label[row, col]
    count = np.bincount(owner, minlength=len(shapes))
    frame = box(grid.west, grid.south, grid.east, grid.north)
    inside = np.ones(len(shapes))
    spots = []
    for number, shape in enumerate(shapes):
        if not frame.contains(shape):
            beyond = shape.difference(frame)
            inside[number] = 1.0 - beyond.area / shape.area if shape.area else 0.0
            if inside[number] < 1.0:
                spots.append((beyond.representative_point(), weight[number] * (1.0 - inside[number])))
        if not count[number] and inside[number] > 0.0:
            spots.append((shape.intersection(frame).representative_point(), weight[number] * inside[number]))
    own = weight[owner] * inside[owner] / count[owner]
    x, y = grid.centre(row, col)
    return np.column_stack([x, y, own]), spots


def district_of(found: Places, shapes: list) -> np.ndarray:
    """Position of the district each point lies in (int64, shape (n,)), polygons.NONE where in none.

    On a common border the first one counts. shapes: shapely polygons, None for one without a geometry.
    """
    import geopandas

    districts = np.full(found.x.shape, polygons.NONE, dtype=np.int64)
    known = [number for number, shape in enumerate(shapes) if shape is not None]
    if not known or not found.x.size:
        return districts
    points = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(found.x, found.y))
    areas = geopandas.GeoDataFrame(geometry=[shapes[number] for number in known])
    pairs = geopandas.sjoin(points, areas, predicate="intersects")
    first = pairs.groupby(level=0)["index_right"].min()
    districts[first.index.to_numpy()] = np.asarray(known)[first.to_numpy()]
    return districts

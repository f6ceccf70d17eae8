"""People and things as weighted points: nothing is lost on the way, and each lies in its district."""

from __future__ import annotations

import numpy as np
import pytest
from shapely.geometry import LineString, Point, box

from smartcity.layers import places
from smartcity.layers.raster import Grid

GRID = Grid(0.0, 100.0, 10.0, 10, 10, "EPSG:25832")


def test_points_stay_and_lines_become_a_point_on_them():
    line = LineString([(0, 0), (0, 40), (40, 40)])
    found = places.places([Point(3, 4), line], np.array([2.0, 5.0]), GRID)
    assert (found.x[0], found.y[0], found.weight.tolist()) == (3.0, 4.0, [2.0, 5.0])
    assert line.distance(Point(found.x[1], found.y[1])) < 1e-9


def test_a_polygon_is_spread_over_its_cells():
    found = places.places([box(20, 40, 40, 60)], np.array([8.0]), GRID)
    assert found.weight.tolist() == [2.0] * 4
    assert sorted(zip(found.x, found.y)) == [(25, 45), (25, 55), (35, 45), (35, 55)]


def test_what_lies_beyond_the_grid_or_between_centres_is_kept():
    shapes = [box(-30, 0, 10, 10), box(51, 51, 52, 52), box(500, 500, 510, 510)]
    found = places.places(shapes, np.array([8.0, 3.0, 7.0]), GRID)
    assert found.weight.sum() == pytest.approx(18.0)
    row, col = GRID.row_col(found.x, found.y)
    inside = GRID.inside(row, col)
    assert found.weight[inside].sum() == pytest.approx(8.0 / 4 + 3.0)
    assert found.weight[~inside].sum() == pytest.approx(8.0 * 3 / 4 + 7.0)


def test_values_at_points():
    values = np.arange(100, dtype=np.uint8).reshape(10, 10)
    found = places.Places(np.array([5.0, 95.0, 100.5]), np.array([95.0, 5.0, 50.0]), np.ones(3))
    assert found.values_of(values, GRID, 255).tolist() == [0, 99, 255]


def test_districts_of_points():
    found = places.Places(np.array([5.0, 50.0, 99.0, 500.0]), np.full(4, 50.0), np.ones(4))
    shapes = [None, box(0, 0, 50, 100), box(50, 0, 100, 100)]
    assert places.district_of(found, shapes).tolist() == [1, 1, 2, -1]  # on the border the first one
    assert places.district_of(found, []).tolist() == [-1] * 4
    assert places.district_of(places.places([], np.array([]), GRID), shapes).size == 0

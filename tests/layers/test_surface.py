"""Roofs and terrain on a grid: analytic heights first, then properties, then real roofs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, Polygon

from smartcity.layers import surface
from smartcity.layers.raster import Grid

GRID = Grid(400000.0, 6000100.0, 1.0, 100, 120, "EPSG:25832")


def closed(*points) -> np.ndarray:
    return np.array([*points, points[0]], dtype=float)


def centres(grid: Grid = GRID) -> tuple[np.ndarray, np.ndarray]:
    row, col = np.indices(grid.shape)
    return grid.centre(row, col)


def empty(grid: Grid = GRID) -> np.ndarray:
    return np.full(grid.shape, np.nan)


def test_gable_roof_has_its_analytic_heights():
    """A ridge at 12 m along y = 6000050, eaves at 8 m and 10 m to either side."""
    east, west, ridge = 400010.3, 400050.7, 6000050.0
    south = [closed((east, 6000040, 8), (west, 6000040, 8), (west, ridge, 12), (east, ridge, 12))]
    north = [closed((east, ridge, 12), (west, ridge, 12), (west, 6000060, 8), (east, 6000060, 8))]
    heights = empty()
    assert surface.burn_roof(heights, GRID, south)
    assert surface.burn_roof(heights, GRID, north)

    x, y = centres()
    inside = (x > east) & (x < west) & (y > 6000040) & (y < 6000060)
    np.testing.assert_array_equal(~np.isnan(heights), inside)
    expected = 12 - 0.4 * np.abs(y - ridge)
    np.testing.assert_allclose(heights[inside], expected[inside], atol=1e-6)


def test_a_hole_in_a_roof_stays_open():
    outer = closed((400010, 6000010, 5), (400050, 6000010, 5), (400050, 6000050, 5), (400010, 6000050, 5))
    hole = closed((400020, 6000020, 5), (400040, 6000020, 5), (400040, 6000040, 5), (400020, 6000040, 5))
    heights = empty()
    surface.burn_roof(heights, GRID, [outer, hole])
    assert np.count_nonzero(~np.isnan(heights)) == 40 * 40 - 20 * 20


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_roofs_above_each_other_the_higher_wins(order):
    low = [closed((400010, 6000010, 5), (400050, 6000010, 5), (400050, 6000050, 5), (400010, 6000050, 5))]
    slope = [closed((400020, 6000020, 2), (400040, 6000020, 2), (400040, 6000040, 9), (400020, 6000040, 9))]
    heights = empty()
    for roof in (low, slope)[::order]:
        surface.burn_roof(heights, GRID, roof)
    x, y = centres()
    on_slope = (x > 400020) & (x < 400040) & (y > 6000020) & (y < 6000040)
    expected = np.maximum(5, 2 + 0.35 * (y[on_slope] - 6000020))
    np.testing.assert_allclose(heights[on_slope], expected, atol=1e-6)
    assert heights[~np.isnan(heights) & ~on_slope].tolist() == [5.0] * (40 * 40 - 20 * 20)


def test_a_roof_that_is_not_planar_is_folded_and_keeps_its_corners_and_edges():
    """Two planes that meet at a ridge, as one polygon of six corners: 4 m off any single plane."""
    ring = closed(
        (400010, 6000010, 8), (400050, 6000010, 8), (400050, 6000030, 12),
        (400050, 6000050, 8), (400010, 6000050, 8), (400010, 6000030, 12),
    )  # fmt: skip
    x, y = np.array([400030.0, 400030.0, 400010.0]), np.array([6000020.0, 6000030.0, 6000020.0])
    heights = surface.roof_heights([ring], x, y, spacing=1.0)
    assert heights[2] == pytest.approx(10, abs=1e-6)  # on an edge
    assert 8 <= heights[0] <= 12
    assert 8 <= heights[1] <= 12
    plane = surface.roof_heights([ring + [[0, 0, z] for z in (4, 4, 0, 4, 4, 0, 4)]], x, y, spacing=1.0)
    np.testing.assert_allclose(plane, 12, atol=1e-9)


def test_within_five_centimetres_a_roof_is_one_plane():
    ring = closed(
        (400010, 6000010, 8.04), (400050, 6000010, 8), (400050, 6000050, 8.04), (400010, 6000050, 8)
    )  # fmt: skip
    heights = surface.roof_heights([ring], np.array([400030.0]), np.array([6000030.0]), spacing=1.0)
    assert heights[0] == pytest.approx(8.02, abs=1e-9)


coordinate = st.floats(-20, 140, allow_nan=False)


@given(st.lists(st.tuples(coordinate, coordinate), min_size=3, max_size=12))
@settings(max_examples=150, deadline=None)
def test_covered_agrees_with_geos(points):
    shape = Polygon(points)
    if not shape.is_valid or shape.area < 1:
        return
    rings = [closed(*((400000 + x, 6000000 + y, 0) for x, y in points))]
    mask = np.zeros(GRID.shape, dtype=bool)
    window = surface.covered(rings, GRID)
    if window is not None:
        row, col, inside = window
        mask[row : row + inside.shape[0], col : col + inside.shape[1]] = inside
    x, y = centres()
    for i in range(0, 100, 7):
        for j in range(0, 120, 7):
            centre = Point(x[i, j] - 400000, y[i, j] - 6000000)
            if shape.exterior.distance(centre) > 1e-6:
                assert mask[i, j] == shape.contains(centre)


@given(st.floats(0.5, 119.5), st.floats(0.5, 99.5))
@settings(max_examples=100, deadline=None)
def test_neighbours_share_no_pixel_and_leave_no_gap(x, y):
    """A rectangle cut in four triangles from any point in it is covered exactly once."""
    corners = [(400000, 6000000, 0), (400120, 6000000, 0), (400120, 6000100, 0), (400000, 6000100, 0)]
    middle = (400000 + x, 6000000 + y, 0)
    times = np.zeros(GRID.shape, dtype=int)
    for start, stop in zip(corners, corners[1:] + corners[:1]):
        row, col, inside = surface.covered([closed(start, stop, middle)], GRID)
        times[row : row + inside.shape[0], col : col + inside.shape[1]] += inside
    assert (times == 1).all()


@given(
    st.floats(-1.5, 1.5), st.floats(-1.5, 1.5), st.floats(-10, 3000), st.integers(0, 2**32 - 1),
    st.floats(-5e6, 5e6),
)  # fmt: skip
@settings(max_examples=100, deadline=None)
def test_any_plane_is_met_whatever_its_slope_and_place(a, b, c, seed, shift):
    random = np.random.default_rng(seed)
    angle = np.sort(random.uniform(0, 2 * np.pi, 7))
    x, y = 30 * np.cos(angle) + shift, 30 * np.sin(angle) + 6e6
    if np.ptp(angle) < 1:
        return
    ring = closed(*zip(x, y, a * (x - shift) + b * (y - 6e6) + c))
    weights = random.dirichlet(np.ones(7), 20)
    inside_x, inside_y = weights @ x, weights @ y
    heights = surface.roof_heights([ring], inside_x, inside_y, spacing=1.0)
    np.testing.assert_allclose(heights, a * (inside_x - shift) + b * (inside_y - 6e6) + c, atol=1e-5)
    assert heights.max() <= ring[:, 2].max()
    assert heights.min() >= ring[:, 2].min()


def test_roofs_outside_the_grid_or_smaller_than_a_pixel_change_nothing():
    heights = empty()
    far = [closed((500000, 6000010, 5), (500050, 6000010, 5), (500050, 6000050, 5))]
    huge = [closed((1e300, 1e300, 5), (2e300, 1e300, 5), (2e300, 2e300, 5))]
    tiny = [closed((400010.6, 6000010.6, 5), (400010.7, 6000010.6, 5), (400010.7, 6000010.7, 5))]
    assert not any(surface.burn_roof(heights, GRID, roof) for roof in (far, huge, tiny))
    assert np.isnan(heights).all()


def test_a_roof_across_the_edge_of_the_grid_is_cut():
    heights = empty()
    west, south, east, north = 399900, 5999900, 400002, 6000002
    roof = closed((west, south, 5), (east, south, 5), (east, north, 5), (west, north, 5))
    surface.burn_roof(heights, GRID, [roof])
    assert np.count_nonzero(~np.isnan(heights)) == 4
    assert (heights[-2:, :2] == 5).all()


def test_polygons_of_shapes_with_and_without_heights():
    high = Polygon([(0, 0, 1), (1, 0, 2), (1, 1, 3)])
    flat = Polygon([(0, 0), (4, 0), (4, 4), (0, 4)], [[(1, 1), (2, 1), (2, 2)]])
    assert surface.polygons(high)[0][0][:, 2].tolist() == [1, 2, 3, 1]
    assert np.isnan(surface.polygons(flat)[0][1][:, 2]).all()
    assert len(surface.polygons(MultiPolygon([flat, Polygon([(9, 9), (10, 9), (10, 10)])]))) == 2


def test_terrain_between_buildings_is_linear_and_never_leaves_their_range():
    random = np.random.default_rng(3)
    x, y = random.uniform(400000, 400120, 400), random.uniform(6000000, 6000100, 400)
    points = np.column_stack([x, y, 20 + 0.05 * (x - 400000) - 0.02 * (y - 6000000)])
    corners = [(400000, 6000000, 20), (400120, 6000000, 26), (400120, 6000100, 24), (400000, 6000100, 18)]
    terrain = surface.terrain_from_ground(np.vstack([points, corners]), GRID)
    at_x, at_y = centres()
    inner = (slice(10, -10), slice(10, -10))
    expected = 20 + 0.05 * (at_x - 400000) - 0.02 * (at_y - 6000000)
    np.testing.assert_allclose(terrain[inner], expected[inner], atol=1e-6)
    assert not np.isnan(terrain).any()
    assert 18 <= terrain.min() <= terrain.max() <= 26


@pytest.mark.parametrize(
    "points",
    [[(400050, 6000050, 7)], [(400010, 6000010, 7), (400020, 6000020, 7), (400030, 6000030, 7)]],
)
def test_terrain_from_points_that_span_no_area_is_the_nearest_height(points):
    assert (surface.terrain_from_ground(np.array(points, dtype=float), GRID) == 7).all()


def test_where_heights_differ_within_a_cell_the_lowest_ground_counts():
    points = np.array([[400051.0, 6000051.0, 9.0], [400052.0, 6000052.0, 7.0]])
    assert (surface.terrain_from_ground(points, GRID) == 7).all()

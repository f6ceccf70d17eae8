"""Places along lines, on roofs and on a grid, kept apart and near to what they need."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import candidates

spots = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=40)


@given(st.floats(1, 3000), st.floats(1, 500))
def test_along_a_line_no_gap_is_too_wide(length, spacing):
    xy, metres = candidates.along(LineString([(0, 0), (length, 0)]), spacing)
    assert len(xy) * metres == pytest.approx(length)
    assert metres <= spacing * (1 + 1e-9)
    steps = np.diff(np.concatenate([[-metres / 2], xy[:, 0], [length + metres / 2]]))
    assert steps == pytest.approx(metres, rel=1e-6)


def test_a_length_of_whole_spacings():
    assert len(candidates.along(LineString([(0, 0), (1000.0000001, 0)]), 100)[0]) == 10


def test_a_grid_lies_in_its_area_and_agrees_with_its_neighbour():
    whole = candidates.grid(box(0, 0, 200, 100), 20)
    parts = [candidates.grid(box(0, 0, 110, 100), 20), candidates.grid(box(110, 0, 200, 100), 20)]
    assert len(whole) == 50
    # x = 110 is on the border of both: contains() counts it for neither.
    assert {tuple(each) for part in parts for each in part} == {tuple(each) for each in whole} - {
        (110.0, y) for y in range(10, 100, 20)}  # fmt: skip
    hole = Polygon(box(0, 0, 100, 100).exterior.coords, [box(20, 20, 80, 80).exterior.coords])
    assert all(hole.contains(Point(each)) for each in candidates.grid(hole, 10))
    assert len(candidates.grid(hole, 10)) == 100 - 36


def test_a_grid_can_be_too_fine():
    with pytest.raises(InputError, match="wider spacing"):
        candidates.grid(box(0, 0, 1e6, 1e6), 10)


def test_the_ridge_nearest_to_the_middle_is_highest():
    south = Polygon([(0, 0, 6), (12, 0, 6), (12, 5, 9), (7, 5, 9), (0, 5, 9)])
    north = Polygon([(0, 10, 6), (12, 10, 6), (12, 5, 9), (0, 5, 9)])
    assert candidates.highest([south, MultiPolygon([north])]) == (7, 5, 9)
    assert candidates.highest([box(0, 0, 1, 1)]) is None
    assert candidates.highest([]) is None


@given(spots, st.floats(0, 30), st.randoms())
def test_what_stays_is_apart_and_what_goes_is_near(points, distance, shuffle):
    xy = np.array(points, dtype=float)
    rank = np.array([shuffle.randint(0, 2) for _ in points])
    stays = candidates.apart(xy, distance, rank)
    gap = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    kept = np.flatnonzero(stays)
    assert all(gap[one, other] > distance for one in kept for other in kept if one < other)
    for gone in np.flatnonzero(~stays):
        better = [one for one in kept if gap[gone, one] <= distance]
        assert better and min((rank[one], one) for one in better) < (rank[gone], gone)


@settings(max_examples=40)
@given(spots, st.floats(0, 30))
def test_reach_is_the_distance(points, distance):
    xy = np.array(points, dtype=float)
    shapes = [LineString([(10, 10), (40, 20)]), box(50, 50, 55, 55), Point(5, 55)]
    expected = [min(shape.distance(Point(each)) for shape in shapes) <= distance for each in points]
    assert candidates.within_reach(xy, shapes, distance).tolist() == expected
    within = [any(shape.intersects(Point(each)) for shape in shapes) for each in points]
    assert candidates.inside(xy, shapes).tolist() == within


def test_nothing_is_near_nothing():
    assert candidates.within_reach(np.empty((0, 2)), [Point(0, 0)], 5).tolist() == []
    assert candidates.within_reach(np.zeros((2, 2)), [], 5).tolist() == [False, False]
    assert candidates.apart(np.empty((0, 2)), 5, np.empty(0)).tolist() == []

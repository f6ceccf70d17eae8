"""Shapes taken apart into weighted points: nothing is lost, everything stays where it was."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, box

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import demand

number = st.floats(-500, 500, allow_subnormal=False)
place = st.tuples(number, number)


@st.composite
def shapes(draw):
    """Points, lines and areas, single and several."""
    kind = draw(st.sampled_from(["point", "points", "line", "lines", "hull", "ring", "areas"]))
    at = draw(st.lists(place, min_size=4, max_size=8, unique=True))
    if kind == "point":
        return Point(at[0])
    if kind == "points":
        return MultiPoint(at)
    if kind in ("line", "lines"):
        return LineString(at) if kind == "line" else MultiLineString([at[:2], at[2:4]])
    hull = MultiPoint(at).convex_hull.buffer(20)
    if kind == "hull":
        return hull
    if kind == "ring":
        return hull.difference(hull.buffer(-10))
    return MultiPolygon([hull, box(2000, 2000, 2300, 2050)])


@settings(max_examples=60)
@given(shapes(), st.floats(15, 400))
def test_the_pieces_are_the_whole(shape, cell):
    found = demand.pieces(shape, cell)
    assert math.fsum(found.share) == pytest.approx(1, rel=1e-12)
    assert (found.share > 0).all() and found.xy.shape == (len(found.share), 2)
    for x, y in found.xy:
        assert shape.distance(Point(x, y)) < 1e-6


@settings(max_examples=60)
@given(shapes(), st.floats(15, 400), place)
def test_a_cut_and_what_it_cuts_off_are_the_whole(shape, cell, corner):
    """The area and what lies around it: each piece is counted on one side, but for points on the border."""
    area = box(corner[0], corner[1], corner[0] + 700, corner[1] + 300)
    around = box(-5000, -5000, 5000, 5000).difference(area)
    inside, outside = demand.pieces(shape, cell, area), demand.pieces(shape, cell, around)
    if not shape.geom_type.endswith("Point"):
        assert math.fsum(inside.share) + math.fsum(outside.share) == pytest.approx(1, rel=1e-9)
    for x, y in inside.xy:
        assert area.distance(Point(x, y)) < 1e-6


def test_a_square_on_the_grid_has_a_quarter_in_each_cell():
    found = demand.pieces(box(0, 0, 200, 200), 100)
    assert found.share.tolist() == [0.25] * 4
    assert sorted(map(tuple, found.xy)) == [(50, 50), (50, 150), (150, 50), (150, 150)]


def test_an_l_shape_by_its_areas():
    """By hand: 3 cells of 100 m, one of them only half filled."""
    shape = Polygon([(0, 0), (200, 0), (200, 50), (100, 50), (100, 200), (0, 200)])
    found = demand.pieces(shape, 100)
    assert sorted(found.share) == pytest.approx([0.2, 0.4, 0.4])


def test_a_house_on_the_border_of_a_cell_stays_one_house():
    found = demand.pieces(box(95, 95, 107, 105), 100)
    assert found.share.tolist() == [1.0] and len(found.xy) == 1


def test_a_line_by_its_metres():
    found = demand.pieces(LineString([(0, 0), (250, 0)]), 100)
    assert found.share.tolist() == pytest.approx([1 / 3] * 3)
    assert found.xy[:, 0] == pytest.approx([41.6667, 125, 208.3333], abs=1e-3)


def test_what_only_touches_the_area_is_outside():
    area = box(0, 0, 100, 100)
    for shape in (box(100, 0, 200, 100), LineString([(100, 50), (300, 50)]), Point(101, 50)):
        assert len(demand.pieces(shape, 50, area).share) == 0


def test_too_many_cells_are_refused():
    with pytest.raises(InputError, match="larger cells"):
        demand.pieces(box(0, 0, 1e6, 1e6), 10)


@settings(max_examples=60)
@given(st.lists(st.tuples(number, number, st.floats(0, 1e6), st.integers(0, 2)), min_size=1, max_size=60),
       st.floats(5, 400))  # fmt: skip
def test_merging_keeps_sums_and_centres(rows, cell):
    table = np.array(rows)
    xy, weight, group = table[:, :2], table[:, 2], table[:, 3].astype(int)
    made = demand.merged(xy, weight, group, cell)
    for each in set(group):
        kept = made.weight[group[made.first] == each]
        assert math.fsum(kept) == pytest.approx(math.fsum(weight[group == each]), rel=1e-9)
    cells = np.floor(xy / cell)
    for one, own in enumerate(made.member):
        assert group[made.first[own]] == group[one] and (cells[made.first[own]] == cells[one]).all()
    assert len(set(map(tuple, np.column_stack([group, cells])))) == len(made.weight)
    # The centre of weight of all stays where it was.
    if weight.sum() > 1e-3:
        before, after = (weight @ xy) / weight.sum(), (made.weight @ made.xy) / made.weight.sum()
        assert after == pytest.approx(before, abs=1e-5)


def test_nothing_merges_to_nothing():
    assert len(demand.merged(np.empty((0, 2)), np.empty(0), np.empty(0, int), 10.0).weight) == 0

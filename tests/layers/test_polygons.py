"""Rasters to polygons and back: areas stay, cells belong to the polygon that holds their centre."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon, box

from smartcity.layers import polygons
from smartcity.layers.raster import Grid


def grid(rows, cols, cell=10.0):
    return Grid(400000.0, 6000000.0, cell, rows, cols, "EPSG:25832")


@settings(max_examples=40)
@given(st.integers(1, 25), st.integers(1, 25), st.integers(0, 2**32 - 1))
def test_outlines_have_the_area_of_their_cells_and_are_valid(rows, cols, seed):
    values = np.random.default_rng(seed).choice([0, 7, 12, 255], (rows, cols)).astype(np.uint8)
    found = polygons.outlines(values, grid(rows, cols), (7, 8, 12))
    assert set(found) == set(np.unique(values)) & {7, 12}
    for value, shape in found.items():
        assert shape.is_valid
        assert shape.area == pytest.approx((values == value).sum() * 100.0)


def test_outlines_lie_where_the_cells_are():
    values = np.zeros((4, 5), dtype=np.uint8)
    values[1, 2] = 9  # the second row from the north, the third column from the west
    found = polygons.outlines(values, grid(4, 5), (9,))
    assert found[9].bounds == (400020.0, 5999980.0, 400030.0, 5999990.0)


def test_specks_go_to_what_is_around_them_only_when_asked():
    values = np.full((9, 9), 7, dtype=np.uint8)
    values[4, 4:6] = 8
    assert set(polygons.outlines(values, grid(9, 9), (7, 8))) == {7, 8}
    cleaned = polygons.outlines(values, grid(9, 9), (7, 8), least_cells=3)
    assert set(cleaned) == {7} and cleaned[7].area == pytest.approx(8100.0)
    assert set(polygons.outlines(values, grid(9, 9), (7, 8), least_cells=2)) == {7, 8}
    known = np.ones((9, 9), dtype=bool)
    known[4, 4:6] = False  # a speck of which nothing is known does not become served
    holed = polygons.outlines(values, grid(9, 9), (7, 8), least_cells=3, known=known)
    assert set(holed) == {7} and holed[7].area == pytest.approx(7900.0)


def test_labels_by_the_centre_of_the_cell():
    shapes = [box(400000, 5999990, 400024, 6000000), None, box(400026, 5999980, 400050, 6000000)]
    found, overlapping = polygons.labels(shapes, grid(2, 5))
    assert found.tolist() == [[0, 0, -1, 2, 2], [-1, -1, -1, 2, 2]]
    assert overlapping == 0


def test_overlapping_polygons_are_counted():
    shapes = [box(400000, 5999980, 400030, 6000000), box(400020, 5999980, 400050, 6000000)]
    found, overlapping = polygons.labels(shapes, grid(2, 5))
    assert overlapping == 2 and (found[:, 2] == 1).all()


@settings(max_examples=25)
@given(st.lists(st.tuples(st.floats(0, 200), st.floats(0, 200)), min_size=3, max_size=6))
def test_labels_agree_with_geometry(corners):
    shape = Polygon([(400000 + x, 5999800 + y) for x, y in corners])
    if not shape.is_valid or shape.area < 1:
        return
    where = grid(20, 20)
    found, _ = polygons.labels([shape], where)
    for row in range(20):
        for col in range(20):
            centre = Point(*where.centre(row, col))
            if shape.exterior.distance(centre) > 1e-6:
                assert (found[row, col] == 0) == shape.contains(centre)


def test_no_polygons():
    found, overlapping = polygons.labels([], grid(2, 2))
    assert (found == polygons.NONE).all() and overlapping == 0

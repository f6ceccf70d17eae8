"""Households of a grid given to addresses: nothing is lost, nothing is made."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Polygon, box

from smartcity.smartcity_plugin.broadband import households
from smartcity.smartcity_plugin.errors import InputError

NAN = math.nan


def share(xy, own, value, centre=None, takes=None, weight=None, near=0.0, size=100.0):
    xy, own, value = np.array(xy, dtype=float), np.array(own, dtype=float), np.array(value, dtype=float)
    centre = np.array(centre if centre is not None else [(50 + 100 * n, 50) for n in range(len(value))])
    return households.share_out(
        xy, own, np.ones(len(xy), dtype=bool) if takes is None else np.array(takes),
        np.ones(len(xy)) if weight is None else np.array(weight, dtype=float), centre.astype(float),
        np.full(len(value), size), value, near,
    )  # fmt: skip


def account(found):
    assert found.total == pytest.approx(found.supplied_in_cells + found.filled + found.rest - found.surplus)


def test_by_weight():
    found = share([(10, 10), (20, 20)], [NAN, NAN], [9], weight=[2, 1])
    assert found.households.tolist() == [6, 3] and found.estimated.all()
    account(found)


def test_what_is_there_stays():
    found = share([(10, 10), (20, 20), (30, 30)], [4, NAN, 0], [9])
    assert found.households.tolist() == [4, 5, 0] and found.estimated.tolist() == [False, True, False]
    found = share([(10, 10), (20, 20)], [12, NAN], [9])
    assert found.households.tolist() == [12, 0] and found.surplus == 3
    account(found)


def test_secret_is_not_zero():
    found = share([(10, 10), (110, 10), (210, 10), (910, 10)], [NAN] * 4, [NAN, 0, 3])
    assert np.isnan(found.households).tolist() == [True, False, False, True]
    assert found.households[1:3].tolist() == [0, 3] and found.secret_cells == 1
    account(found)


def test_nobody_lives_in_a_school():
    found = share([(10, 10), (20, 20)], [NAN, NAN], [9], takes=[False, True])
    assert np.isnan(found.households[0]) and found.households[1] == 9


def test_a_cell_without_addresses_gives_to_the_nearest():
    """40 m beyond the edge of the cell: within 50, not within 30."""
    places = [(140, 50), (190, 50)]
    found = share(places, [NAN, NAN], [7], near=50.0)
    assert found.households[0] == 7 and np.isnan(found.households[1])
    assert (found.moved_cells, found.moved, found.rest_cells) == (1, 7, 0)
    account(found)
    found = share(places, [NAN, NAN], [7], near=30.0)
    assert np.isnan(found.households).all() and (found.rest_cells, found.rest) == (1, 7)
    account(found)


def test_bad_grids():
    with pytest.raises(InputError, match="below 0"):
        share([(10, 10)], [NAN], [-1])
    with pytest.raises(InputError, match="different sizes"):
        households.share_out(np.zeros((1, 2)), np.array([NAN]), np.array([True]), np.ones(1),
                             np.zeros((2, 2)), np.array([100.0, 200.0]), np.ones(2), 0.0)  # fmt: skip


def test_volumes():
    """Height, then storeys, then as high as the others; two addresses share a building; a door is outside."""
    shapes = [box(0, 0, 10, 10), box(20, 0, 30, 10), box(40, 0, 50, 20), box(60, 0, 70, 10)]
    xy = np.array([(5, 5), (6, 6), (25, 5), (45, 5), (72, 5), (500, 500)])
    found = households.building_weights(xy, shapes, np.array([12, NAN, NAN, 9]), np.array([9, 2, NAN, NAN]))
    assert found.building.tolist() == [0, 0, 1, 2, 3, -1] and found.assumed_height == 1
    assert found.weight[:5].tolist() == [600, 600, 600, 200 * 9, 900]
    assert found.weight[5] == np.median(found.weight[:5])


def test_by_area_alone():
    shapes = [box(0, 0, 10, 10), Polygon([(20, 0), (40, 0), (40, 10), (20, 10)])]
    nothing = np.full(2, NAN)
    found = households.building_weights(np.array([(5, 5), (30, 5)]), shapes, nothing, nothing)
    assert found.weight.tolist() == [100, 200] and found.assumed_height == 2
    alone = households.building_weights(np.array([(900, 900)]), shapes, nothing, nothing)
    assert alone.weight.tolist() == [1]


@given(st.floats(1e-3, 1e6), st.lists(st.floats(1e-3, 1e6), min_size=1, max_size=200))
def test_parts_are_the_whole(amount, weight):
    parts = households.split(amount, np.array(weight))
    assert math.fsum(parts) == pytest.approx(amount, rel=1e-15, abs=0) and (parts >= 0).all()


place = st.tuples(st.floats(0, 599), st.floats(0, 399), st.one_of(st.just(NAN), st.integers(0, 9)),
                  st.booleans(), st.floats(0.1, 1e4))  # fmt: skip


@settings(max_examples=80)
@given(st.lists(place, min_size=1, max_size=40),
       st.lists(st.one_of(st.just(NAN), st.integers(0, 60)), min_size=24, max_size=24),
       st.sampled_from([0.0, 90.0, 2000.0]))  # fmt: skip
def test_no_household_is_lost(places, values, near):
    x, y, own, takes, weight = (np.array(column) for column in zip(*places))
    centre = np.array([(50 + 100 * (n % 6), 50 + 100 * (n // 6)) for n in range(24)])
    found = share(np.column_stack([x, y]), own, values, centre, takes, weight, near)
    account(found)
    assert math.fsum(found.households[found.estimated]) == pytest.approx(found.filled, rel=1e-12)
    assert (found.households[~np.isnan(own)] == own[~np.isnan(own)]).all()
    assert not (found.estimated & ~takes).any() and not (found.households < 0).any()
    if near == 2000.0 and (takes & np.isnan(own)).any():
        assert found.rest == 0
    order = np.random.default_rng(1).permutation(len(x))
    xy = np.column_stack([x, y])[order]
    again = share(xy, own[order], values, centre, takes[order], weight[order], near)
    assert again.filled == pytest.approx(found.filled)

"""One sparse table of what reaches what: from distances, from a table, from rasters."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import cdist

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.patience import Abandoned
from smartcity.smartcity_plugin.siting import reach

COORDINATE = st.integers(-40, 40)
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), max_size=30)


def stored(matrix) -> dict[tuple[int, int], float]:
    """Stored entries by position, zeros included."""
    found = matrix.tocoo()
    return dict(zip(zip(found.row.tolist(), found.col.tolist()), found.data.tolist()))


@given(POINTS, POINTS, st.integers(1, 60))
def test_straight_finds_all_pairs_within_reach_and_no_other(sites, demand, limit):
    """Against all distances; whole numbers, so that pairs at exactly the limit occur and count."""
    sites, demand = (np.array(xy, dtype=float).reshape(-1, 2) for xy in (sites, demand))
    made = reach.straight(sites, demand, limit)
    squares = (sites[:, None, 0] - demand[None, :, 0]) ** 2 + (sites[:, None, 1] - demand[None, :, 1]) ** 2
    near = {tuple(pair): np.sqrt(squares[tuple(pair)]) for pair in np.argwhere(squares <= limit**2)}
    assert made.matrix.shape == (len(sites), len(demand)) and made.unit == "m"
    assert stored(made.matrix) == near
    assert made.matrix.has_sorted_indices


def test_straight_in_many_parts_is_the_same(monkeypatch):
    rng = np.random.default_rng(1)
    sites, demand = rng.random((50, 2)) * 100, rng.random((400, 2)) * 100
    monkeypatch.setattr(reach, "BLOCK_SITES", 7)
    monkeypatch.setattr(reach, "BLOCK_PAIRS", 90)
    made, distance = reach.straight(sites, demand, 30.0), cdist(sites, demand)
    assert made.matrix.nnz == np.count_nonzero(distance <= 30.0)
    near = made.matrix.tocoo()
    assert np.allclose(near.data, distance[near.row, near.col])


@given(st.lists(st.integers(0, 50), max_size=40), st.integers(1, 60))
def test_parts_hold_all_items_in_order(counts, most):
    made = reach.parts(np.array(counts), most)
    assert [number for first, after in made for number in range(first, after)] == list(range(len(counts)))
    assert all(sum(counts[first:after]) < 2 * most or after == first + 1 for first, after in made
               if max(counts) <= most)  # fmt: skip


def test_a_distance_of_zero_is_within_reach():
    made = reach.straight(np.zeros((1, 2)), np.zeros((1, 2)), 5.0)
    assert stored(made.matrix) == {(0, 0): 0.0}
    assert stored(made.cover()) == stored(made.cover(0.0)) == {(0, 0): True}


def test_cover_of_distances_takes_the_near_and_of_probabilities_the_sure():
    table = (["a", "a", "b"], ["x", "y", "y"], [0.0, 0.5, 1.0])
    far = reach.from_matrix(*table, site_ids=["a", "b"], demand_ids=["x", "y"], unit="s").reach
    assert stored(far.cover(0.5)) == {(0, 0): True, (0, 1): True} and far.cover().dtype == bool
    sure = reach.from_matrix(*table, site_ids=["a", "b"], demand_ids=["x", "y"], unit="1").reach
    assert stored(sure.cover()) == {(0, 1): 0.5, (1, 1): 1.0}  # a probability of 0 is not within reach
    assert stored(sure.cover(0.6)) == {(1, 1): 1.0}


def test_a_table_counts_every_row():
    site = ["b", "a", "a", "c", "a", "a", "b", "b", 7.0]
    demand = ["x", "x", "x", "x", "z", "y", "y", "x", "y"]
    value = ["10", 0, 5, 1, 1, "far", float("nan"), -1.0, 99]
    made = reach.from_matrix(site, demand, value, site_ids=["a", "b", 7], demand_ids=["x", "y"], limit=50)
    assert stored(made.reach.matrix) == {(0, 0): 0.0, (1, 0): 10.0}
    assert made.beyond == 1
    assert [(row, str(why)) for row, why in made.rejected] == [
        (2, "site “a” and demand point “x” occur a second time"),
        (3, "site “c” is not among the sites"),
        (4, "demand point “z” is not among the demand points"),
        (5, "“far” is not a distance, time or probability"),
        (6, "“nan” is not a distance, time or probability"),
        (7, "“-1.0” is not a distance, time or probability"),
    ]
    assert made.reach.matrix.nnz + made.beyond + len(made.rejected) == len(site)


def test_a_probability_above_one_is_rejected():
    made = reach.from_matrix(["a"], ["x"], [1.1], site_ids=["a"], demand_ids=["x"], unit="1")
    assert made.reach.matrix.nnz == 0 and len(made.rejected) == 1


def test_doubled_ids_cannot_be_told_apart():
    with pytest.raises(InputError, match="Id “a” occurs twice"):
        reach.from_matrix([], [], [], site_ids=["a", "a"], demand_ids=["x"])


def test_rasters_are_read_one_after_the_other():
    rows = ([0.0, 10.0, np.nan], [60.0, 50.0, 5.0])
    made = reach.from_raster((np.array(row) for row in rows), 3, unit="m", limit=50.0)
    assert stored(made.matrix) == {(0, 0): 0.0, (0, 1): 10.0, (1, 1): 50.0, (1, 2): 5.0}
    likely = reach.from_raster([np.array([0.0, 0.3, 1.0])], 3, unit="1")
    assert stored(likely.matrix) == {(0, 1): 0.3, (0, 2): 1.0}
    with pytest.raises(InputError, match="The raster of site 1 has values from -90.0 to 1.0"):
        reach.from_raster([np.array([-90.0, 1.0, np.nan])], 3, unit="1")


@given(POINTS, POINTS, st.integers(1, 60))
def test_one_interface_all_give_the_same_matrix(sites, demand, limit):
    made = reach.straight(np.array(sites), np.array(demand), limit)
    near = made.matrix.tocoo()
    table = reach.from_matrix(near.row, near.col, near.data, site_ids=range(len(sites)),
                              demand_ids=range(len(demand)), limit=limit)  # fmt: skip
    distance = np.full(made.matrix.shape, np.nan)
    distance[near.row, near.col] = near.data
    raster = reach.from_raster(distance, len(demand), unit="m", limit=limit)
    for other in (table.reach.matrix, raster.matrix):
        assert stored(other) == stored(made.matrix) and other.shape == made.matrix.shape


@pytest.mark.parametrize("limit", [0.0, -1.0, float("nan"), float("inf")])
def test_a_reach_that_is_none(limit):
    with pytest.raises(InputError, match="The reach must be a number above 0"):
        reach.straight(np.zeros((1, 2)), np.zeros((1, 2)), limit)


def test_a_position_that_is_none_is_named():
    with pytest.raises(InputError, match="1 points have no usable position, the first in row 2"):
        reach.straight(np.array([[0.0, 0.0], [np.nan, 1.0]]), np.zeros((1, 2)), 5.0)


def test_cancel_and_progress(monkeypatch):
    monkeypatch.setattr(reach, "BLOCK_PAIRS", 1)
    told: list[float] = []
    reach.straight(np.zeros((9, 2)), np.zeros((9, 2)), 1.0, progress=told.append)
    assert told == sorted(told) and len(told) == 10 and told[-1] == 1.0
    with pytest.raises(Abandoned):
        reach.straight(np.zeros((9, 2)), np.zeros((9, 2)), 1.0, cancelled=lambda: True)
    with pytest.raises(Abandoned):
        reach.from_raster([np.zeros(1)], 1, unit="m", cancelled=lambda: True)

"""Capacities: a closed form, exhaustive search with a transport problem, and that nothing is overloaded."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy.optimize import linprog

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import capacity


def cheapest(distance, weight, room, beyond):
    """The transport problem for given sites, by SciPy and without our program."""
    sites, points = distance.shape
    c = np.concatenate([distance.ravel(), np.full(points, beyond)])
    every = np.hstack([np.tile(np.eye(points), sites), np.eye(points)])
    full = np.hstack([np.repeat(np.eye(sites), points, axis=1), np.zeros((sites, points))])
    return linprog(c, A_eq=every, b_eq=weight, A_ub=full, b_ub=room).fun


def test_a_full_site_passes_its_demand_on():
    plan = capacity.capacitated_p_median([[1.0, 2.0], [8.0, 3.0]], [10.0, 10.0], [15.0, 15.0], count=2)
    assert plan.objective == pytest.approx(10 * 1 + 5 * 2 + 5 * 3)
    assert plan.optimal
    np.testing.assert_allclose(plan.notes["load"], [15.0, 5.0])
    assert plan.notes["unserved"].sum() == pytest.approx(0.0)


def test_what_no_site_has_room_for_remains_unserved():
    plan = capacity.capacitated_p_median([[1.0, 2.0]], [10.0, 10.0], [12.0], count=1, beyond=100.0)
    np.testing.assert_allclose(plan.notes["unserved"], [0.0, 8.0])
    assert plan.objective == pytest.approx(10 * 1 + 2 * 2 + 8 * 100)


@pytest.mark.parametrize("seed", range(4))
def test_no_selection_is_better(seed):
    rng = np.random.default_rng(seed)
    distance = rng.integers(1, 30, (5, 8)).astype(float)
    weight, room = rng.integers(1, 6, 8).astype(float), rng.integers(4, 14, 5).astype(float)
    plan = capacity.capacitated_p_median(distance, weight, room, count=2, time_limit=20)
    best = min(
        cheapest(distance[list(pair)], weight, room[list(pair)], distance.max())
        for pair in itertools.combinations(range(5), 2)
    )
    assert plan.objective == pytest.approx(best)
    assert plan.bound <= best + 1e-6
    assert (plan.notes["load"] <= room + 1e-6).all()
    np.testing.assert_allclose(
        np.asarray(plan.notes["flow"].sum(axis=0)).ravel() + plan.notes["unserved"], weight, atol=1e-6
    )


def test_capacities_that_are_none_are_refused():
    with pytest.raises(InputError, match="1 capacities for 2"):
        capacity.capacitated_p_median(np.ones((2, 2)), [1, 1], [1], count=1)
    with pytest.raises(InputError, match="known"):
        capacity.capacitated_p_median(np.ones((2, 2)), [1, 1], [1, float("nan")], count=1)

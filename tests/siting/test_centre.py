"""p-centre: published optima, exhaustive search on small tables, and what cannot be reached."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.benchmarks import places
from smartcity.smartcity_plugin import siting
from smartcity.smartcity_plugin.errors import InputError


def test_san_francisco(shared):
    problem = places.read_spopt(shared / "vectors" / "siting" / "spopt_sf", "p-centre")
    plan = siting.p_centre(problem.distance, count=4)
    assert plan.optimal
    assert plan.objective == pytest.approx(problem.known, abs=1e-6)


@pytest.mark.parametrize("number", [1, 5])
def test_or_library(shared, number):
    problem = places.read_pmed(shared / "vectors" / "siting" / "orlib_pmed", number, "p-centre")
    plan = siting.p_centre(problem.distance, count=problem.count)
    assert plan.objective == problem.value(plan.sites) == problem.known
    assert plan.bound <= problem.known


@settings(max_examples=15)
@given(st.integers(2, 5), st.integers(1, 7), st.integers(0, 2**32 - 1), st.sampled_from([0.0, 0.3]))
def test_no_selection_is_better_and_the_bound_holds(sites, points, seed, missing):
    rng = np.random.default_rng(seed)
    distance = rng.integers(0, 12, (sites, points)).astype(float)
    distance[rng.random((sites, points)) < missing] = np.inf
    count = int(rng.integers(1, sites))
    reachable = np.isfinite(distance).any(axis=0)
    values = [distance[np.ix_(each, np.flatnonzero(reachable))].min(axis=0).max(initial=0.0)
              for each in itertools.combinations(range(sites), count)]  # fmt: skip
    if not reachable.any() or not np.isfinite(min(values)):
        with pytest.raises(InputError):
            siting.p_centre(distance, count=count, time_limit=20)
        return
    plan = siting.p_centre(distance, count=count, time_limit=20)
    assert plan.objective == min(values) == distance[plan.sites][:, reachable].min(axis=0).max()
    assert plan.bound <= plan.objective
    np.testing.assert_array_equal(plan.unreachable, np.flatnonzero(~reachable))


def test_the_rules_are_kept():
    line = np.abs(np.arange(6.0)[:, None] - np.arange(6.0))
    plan = siting.p_centre(line, count=2, forbidden=[1, 4])
    assert (plan.objective, plan.optimal) == (2.0, True)
    with_one = siting.p_centre(line, count=1, existing=[0])
    assert with_one.sites.tolist()[0] == 0
    assert with_one.objective == 2.0

"""p-median: published optima, exhaustive search on small tables, and what is out of reach."""

from __future__ import annotations

import itertools
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from smartcity.benchmarks import places
from smartcity.smartcity_plugin import siting
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import distances, medianbound
from smartcity.smartcity_plugin.siting import rules as ruling


def test_san_francisco(shared):
    problem = places.read_spopt(shared / "vectors" / "siting" / "spopt_sf", "p-median")
    plan = siting.p_median(problem.distance, problem.weight, count=4)
    assert plan.optimal
    assert plan.objective == pytest.approx(problem.known, rel=1e-12)


@pytest.mark.parametrize("number", [1, 5, 6, 10, 14])
def test_or_library(shared, number):
    problem = places.read_pmed(shared / "vectors" / "siting" / "orlib_pmed", number, "p-median")
    plan = siting.p_median(problem.distance, problem.weight, count=problem.count, time_limit=20)
    assert plan.objective == problem.value(plan.sites) == problem.known
    assert plan.optimal and plan.bound == problem.known


def test_many_pairs_have_a_bound_too():
    """500 x 5,000 is ordinary for a town. 572,424.02 is the best selection known to us."""
    problem = places.uniform_problem("uniform 500 x 5,000", "p-median")
    cost = distances.checked(problem.distance)
    cost.data = cost.data * problem.weight[cost.indices]
    most = cost.tocsc().max(axis=0).toarray()[0]
    some = np.arange(0, 500, 20)
    rules = ruling.of(500, count=problem.count)
    until = time.monotonic() + 120  # far more than it needs: a loaded machine must not decide
    bound, _with_site = medianbound.lower(cost, most, rules, some, problem.value(some), until)
    assert 0.95 * 572_424.02 < bound <= 572_424.03


@st.composite
def tables(draw):
    """Distances in whole metres with pairs out of reach, weights, and a number of sites."""
    sites, points = draw(st.integers(2, 6)), draw(st.integers(1, 7))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    distance = rng.integers(0, 20, (sites, points)).astype(float)
    distance[rng.random((sites, points)) < draw(st.sampled_from([0.0, 0.5]))] = np.inf
    return distance, rng.integers(0, 5, points).astype(float), draw(st.integers(1, sites - 1))


@settings(max_examples=60)
@given(tables(), st.booleans())
def test_prices_bound_every_selection_and_each_site(table, first_exists):
    distance, weight, count = table
    cost = distances.checked(distance)
    cost.data = cost.data * weight[cost.indices]
    most = weight * 20.0
    existing = [0] if first_exists else []
    rules = ruling.of(len(distance), count=count, existing=existing)

    def value(sites):
        return float(np.minimum(np.where(np.isinf(distance), 20.0, distance)[list(sites)] * weight,
                                most).min(axis=0).sum())  # fmt: skip

    others = [site for site in range(len(distance)) if site not in existing]
    selections = [[*existing, *more] for more in itertools.combinations(others, min(count, len(others)))]
    start = selections[0]
    until = time.monotonic() + 5
    bound, with_site = medianbound.lower(cost, most, rules, start, value(start), until)
    assert bound <= min(map(value, selections)) + 1e-6
    for selection in selections:
        assert with_site[selection].max() <= value(selection) + 1e-6


@settings(max_examples=40)
@given(tables())
def test_no_selection_is_better_and_the_bound_holds(table):
    distance, weight, count = table
    if not np.isfinite(distance).any():
        with pytest.raises(InputError, match="No site reaches"):
            siting.p_median(distance, weight, count=count)
        return
    plan = siting.p_median(distance, weight, count=count, time_limit=10)
    reachable = np.isfinite(distance).any(axis=0)
    longest = distance[np.isfinite(distance)].max()
    everywhere = np.isfinite(distance).all(axis=0)
    limit = np.where(everywhere, np.where(everywhere, distance, 0).max(axis=0), longest)

    def value(sites) -> float:
        far = np.minimum(distance[list(sites)].min(axis=0, initial=np.inf), limit)
        return float(weight[reachable] @ far[reachable])

    best = min(value(each) for each in itertools.combinations(range(len(distance)), count))
    assert value(plan.sites) == pytest.approx(plan.objective) == pytest.approx(best)
    assert plan.bound <= best + 1e-9
    np.testing.assert_array_equal(plan.unreachable, np.flatnonzero(~reachable))
    served = plan.assignment >= 0
    points = np.flatnonzero(served)
    np.testing.assert_array_equal(
        distance[plan.assignment[served], points],
        distance[plan.sites].min(axis=0, initial=np.inf)[served],
    )


def test_an_existing_site_stays_and_does_not_count():
    distance = np.array([[0.0, 9, 9], [9, 0, 9], [9, 9, 0]])
    plan = siting.p_median(distance, [1.0, 5, 1], count=1, existing=[0])
    assert plan.sites.tolist() == [0, 1]
    assert (plan.objective, plan.optimal) == (9.0, True)


def test_a_distance_of_zero_in_a_sparse_table_is_within_reach():
    table = sparse.csr_matrix(([0.0, 5.0, 0.0], ([0, 0, 1], [0, 1, 1])), shape=(2, 3))
    plan = siting.p_median(table, count=2)
    assert plan.assignment.tolist() == [0, 1, -1]
    assert plan.objective == 0.0
    assert plan.unreachable.tolist() == [2]


@pytest.mark.parametrize("wrong", [-1.0, float("nan")])
def test_a_wrong_distance_is_refused(wrong):
    with pytest.raises(InputError, match="distances must be 0 or more"):
        siting.p_median([[1.0, wrong]], count=1)

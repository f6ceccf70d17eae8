"""Rank and gain of chosen sites, and the curve with its bound: held to brute force on small cases."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from smartcity.smartcity_plugin.siting import curve as curves
from smartcity.smartcity_plugin.siting import ranking, rules


def matrix(dense):
    """Stored where the number is not NaN, zeros too."""
    row, column = np.nonzero(~np.isnan(dense))
    return sparse.csr_matrix((dense[row, column], (row, column)), shape=dense.shape)


@st.composite
def cases(draw, probable=False):
    """Cover (sites, demand), weights, and how many sites exist."""
    sites, demand = draw(st.integers(1, 7)), draw(st.integers(1, 9))
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    dense = np.where(rng.random((sites, demand)) < 0.4, 1.0, np.nan)
    if probable:
        dense *= rng.uniform(0.1, 1.0, dense.shape)
    return matrix(dense), rng.integers(1, 20, demand).astype(float), draw(st.integers(0, 1))


def worth(cover, weight, sites, folds=1):
    """Weight covered by the definition: each point by the probability of its folds-th likeliest site."""
    likely = -np.sort(-cover.toarray().astype(float)[list(sites)], axis=0)
    return (weight * likely[folds - 1]).sum() if len(likely) >= folds else 0.0


@given(cases(), st.booleans(), st.integers(1, 3))
def test_gains_add_up_and_losses_are_what_goes_missing(case, probable, folds):
    cover, weight, present = case
    if probable:
        cover.data[:] = 0.3 + 0.7 * np.linspace(0, 1, cover.nnz) if cover.nnz else []
    sites = np.arange(cover.shape[0])
    existing = sites < present
    found = ranking.rank(lambda: ranking.Coverage(cover, weight, folds), sites, existing)
    assert sorted(found.order) == list(sites)
    assert found.gain.sum() == pytest.approx(worth(cover, weight, sites, folds))
    for number in range(sites.size):
        before, after = found.order[:number], found.order[: number + 1]
        assert found.gain[number] == pytest.approx(
            worth(cover, weight, after, folds) - worth(cover, weight, before, folds)
        )
        others = np.delete(found.order, number)
        assert found.only_here[number] == pytest.approx(
            worth(cover, weight, sites, folds) - worth(cover, weight, others, folds)
        )
    assert list(found.rank) == [0] * present + list(range(1, sites.size - present + 1))


@given(cases(probable=True))
def test_the_first_is_the_best_and_each_next_the_best_of_the_rest(case):
    cover, weight, _ = case
    sites = np.arange(cover.shape[0])
    order = ranking.rank(lambda: ranking.Coverage(cover, weight), sites, sites < 0).order
    for number, site in enumerate(order):
        values = [worth(cover, weight, [*order[:number], other]) for other in order[number:]]
        assert worth(cover, weight, [*order[:number], site]) == pytest.approx(max(values))


def test_nearness_saves_distance_from_the_limit():
    distance = matrix(np.array([[0.0, 100.0, np.nan], [300.0, np.nan, 50.0]]))
    weight = np.array([2.0, 1.0, 4.0])
    found = ranking.rank(
        lambda: ranking.Nearness(distance, weight, 400.0), np.array([0, 1]), np.zeros(2, dtype=bool)
    )
    # alone: site 0 saves 2 * 400 + 1 * 300 = 1100, site 1 saves 2 * 100 + 4 * 350 = 1600
    assert list(found.order) == [1, 0] and list(found.gain) == [1600.0, 2 * 300.0 + 300.0]
    assert list(found.only_here) == [1400.0, 900.0]


def test_the_nearest_or_most_probable_site_serves():
    reach = matrix(np.array([[0.0, 100.0, np.nan, np.nan], [300.0, 40.0, np.nan, 9.0], [0.0, 1.0, 2.0, 3.0]]))
    near = ranking.serve(reach, np.array([0, 1]))
    assert list(near.site) == [0, 1, ranking.NOBODY, 1] and list(near.times) == [2, 2, 0, 1]
    assert np.array_equal(near.value, [0.0, 40.0, np.nan, 9.0], equal_nan=True)
    assert list(ranking.serve(reach, np.array([0, 1]), larger_is_better=True).site) == [1, 0, -1, 1]
    assert list(ranking.serve(reach, np.array([0, 1]), given=np.array([1, 0, -1, -1])).site) == [1, 0, -1, -1]


@given(cases(), st.booleans(), st.integers(1, 2))
def test_no_selection_exceeds_the_bound(case, probable, folds):
    cover, weight, present = case
    if probable:
        cover.data[:] = 0.9 * np.linspace(0.2, 1, cover.nnz) if cover.nnz else []
    existing = np.arange(cover.shape[0]) < present
    free = rules.of(cover.shape[0], existing=existing)
    found = curves.curve(cover, weight, np.empty(0, dtype=np.int64), free, folds=folds)
    new = np.flatnonzero(~existing)
    for count, bound in enumerate(found.bound[: new.size + 1]):
        best = max(worth(cover, weight, [*np.flatnonzero(existing), *some], folds)
                   for some in combinations(new, count))  # fmt: skip
        assert bound >= best - 1e-9 and bound <= weight.sum() + 1e-9
        assert found.covered[count] <= best + 1e-9
    assert (np.diff(found.bound) >= 0).all() and (np.diff(found.covered) >= -1e-9).all()


def test_the_bound_is_close_where_the_relaxation_is():
    """Uniform points on a square, as in the published generators: a bound that says nothing would be no
    help."""
    rng = np.random.default_rng(1)
    from smartcity.smartcity_plugin.siting import reach

    cover = reach.straight(rng.uniform(0, 30, (100, 2)), rng.uniform(0, 30, (1000, 2)), 4.0).cover()
    weight = rng.integers(1, 101, 1000).astype(float)
    found = curves.curve(cover, weight, np.empty(0, dtype=np.int64), rules.of(100))
    assert found.site.size == curves.FURTHER_LEAST
    assert (found.bound[1:] / found.covered[1:] < 1.10).all()


def test_the_curve_goes_on_after_the_chosen_and_keeps_the_rules():
    dense = np.full((4, 6), np.nan)
    for site, demand in ((0, [0, 1, 2]), (1, [2, 3]), (2, [4]), (3, [3, 4, 5])):
        dense[site, demand] = 10.0 * site
    cover, weight = matrix(np.where(np.isnan(dense), np.nan, 1.0)), np.ones(6)
    own = rules.of(4, count=1, conflicts=[(0, 3)])
    found = curves.curve(cover, weight, np.array([0]), own, distance=matrix(dense))
    assert found.chosen == 1 and list(found.site) == [0, 1, 2]  # 3 is too close to 0
    assert list(found.covered) == [0, 3, 4, 5]
    assert found.mean[1] == 0.0 and found.mean[2] == pytest.approx(2.5) and found.largest[3] == 20.0
    assert np.isnan(found.mean[0])


def test_cancel_leaves_a_bound_that_holds():
    cover = matrix(np.ones((3, 4)))
    found = curves.bounds(cover, np.ones(4), np.array([0.0, 4.0]), np.zeros(3, dtype=bool), np.ones(3,
                                                                                                    dtype=bool),
                          cancelled=lambda: True)  # fmt: skip
    assert (found >= [0.0, 4.0]).all() and (found <= 4.0).all()

"""What a plan covers when its links are only probable: against enumeration, closed forms, radio engine."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from scipy.special import ndtr, ndtri

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import uncertainty

INDEPENDENT = {"common_share": 0.0, "place_share": 0.0}
COMMON = {"common_share": 1.0, "place_share": 0.0}


def enumerated(chance, weight, folds):
    """Distribution of the covered weight with independent links: all their combinations are gone through."""
    sites, points = chance.shape
    found: dict[float, float] = {}
    for outcome in product((0, 1), repeat=sites * points):
        links = np.array(outcome).reshape(sites, points)
        share = np.prod(np.where(links, chance, 1.0 - chance))
        covered = round(float(weight @ (links.sum(axis=0) >= folds)), 9)
        found[covered] = found.get(covered, 0.0) + share
    values = np.array(sorted(found))
    return values, np.array([found[value] for value in values])


def worst_of(values, shares, worst_share=0.1):
    return values[np.argmax(np.cumsum(shares) >= worst_share - 1e-12)]


SMALL = np.array([[0.9, 0.5, 0.2, 0.0], [0.6, 0.5, 0.7, 1.0], [0.3, 0.8, 0.4, 0.1]])
WEIGHT = np.array([1.0, 2.0, 5.0, 3.0])


@pytest.mark.parametrize("folds", [1, 2, 3])
def test_independent_links_as_enumerated(folds):
    values, shares = enumerated(SMALL, WEIGHT, folds)
    found = uncertainty.outlook(sparse.csr_matrix(SMALL), WEIGHT, folds=folds, **INDEPENDENT)
    assert found.expected == pytest.approx(values @ shares, abs=1e-12)
    assert found.worst == worst_of(values, shares)


def test_probability_of_independent_links_is_poisson_binomial():
    found = uncertainty.probability(sparse.csr_matrix(SMALL), folds=2, **INDEPENDENT)
    for point, chances in enumerate(SMALL.T):
        exact = sum(
            np.prod(np.where(links, chances, 1 - chances))
            for links in map(np.array, product((0, 1), repeat=3)) if links.sum() >= 2
        )  # fmt: skip
        assert found[point] == pytest.approx(exact, abs=1e-12)


def test_many_alike_points_are_binomial():
    """300 points of weight 1, each reached with 0.8: mean 240, 10 % quantile of Binomial(300, 0.8)."""
    from scipy.stats import binom

    found = uncertainty.outlook(sparse.csr_matrix(np.full((1, 300), 0.8)), np.ones(300), **INDEPENDENT)
    assert found.expected == pytest.approx(240.0)
    assert found.worst == pytest.approx(binom.ppf(0.1, 300, 0.8), abs=1)


def test_one_error_for_all_links_covers_what_the_sure_links_cover():
    """With one common error a case is the value of G alone: in 9 of 10 cases all links above 0.9 hold."""
    chance = np.array([[0.95, 0.901, 0.5, 0.0], [0.93, 0.4, 0.97, 0.899]])
    found = uncertainty.outlook(sparse.csr_matrix(chance), WEIGHT, **COMMON)
    assert found.worst == 1 + 2 + 5
    assert found.expected == pytest.approx(WEIGHT @ chance.max(axis=0), abs=0.02 * WEIGHT.sum())
    twice = uncertainty.outlook(sparse.csr_matrix(chance), WEIGHT, folds=2, **COMMON)
    assert twice.worst == 1


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_large_town_follows_vasicek(share):
    """Endlessly many alike points with a common error: the covered share is ndtr of a normal variate."""
    chance, points = 0.8, 20000
    found = uncertainty.outlook(
        sparse.csr_matrix(np.full((1, points), chance)), np.ones(points), common_share=share, place_share=0.0
    )
    exact = ndtr((ndtri(chance) - np.sqrt(share) * ndtri(0.9)) / np.sqrt(1 - share))
    assert found.worst / points == pytest.approx(exact, abs=0.012)
    assert found.expected / points == pytest.approx(chance, abs=0.002)


def test_links_of_one_place_as_in_the_radio_engine():
    """Common and place share together are the correlation between the paths from one place."""
    from smartcity.smartcity_plugin.radio import probability

    margin = np.array([[8.0, 3.0, -2.0], [4.0, 3.0, 1.0], [-9.0, 3.0, 0.0]])
    chance = sparse.csr_matrix(probability.coverage(margin, 8.0))
    found = uncertainty.probability(chance, common_share=0.25, place_share=0.25)
    np.testing.assert_allclose(found, probability.any_gateway(margin, 8.0, 0.5), atol=2e-3)


def test_shares_differ_from_point_to_point():
    chance = sparse.csr_matrix(np.tile([[0.7], [0.6]], (1, 3)))
    found = uncertainty.probability(
        chance, common_share=np.array([0.0, 0.5, 1.0]), place_share=np.array([0.0, 0.2, 0.0])
    )
    assert found[0] == pytest.approx(1 - 0.3 * 0.4)
    assert found[2] == pytest.approx(0.7, abs=0.006)
    assert found[2] < found[1] < found[0]


def test_limits_enclose_what_is_assumed():
    generator = np.random.default_rng(3)
    chance = sparse.random(8, 400, 0.3, random_state=3, format="csr")
    found = uncertainty.outlooks(chance, generator.integers(1, 9, 400).astype(float))
    assert found.common.expected < found.assumed.expected < found.independent.expected
    assert found.common.worst < found.assumed.worst < found.independent.worst
    assert found.assumed.worst < found.assumed.expected


def test_the_same_seed_gives_the_same_and_cancel_stops():
    chance = sparse.random(5, 50, 0.5, random_state=1, format="csr")
    first, second = (uncertainty.outlook(chance, np.ones(50), seed=4) for _ in range(2))
    assert first == second
    asked = []

    def cancelled():
        asked.append(True)
        return True

    assert np.isfinite(uncertainty.outlook(chance, np.ones(50), cancelled=cancelled).expected)
    assert len(asked) == 1


@settings(max_examples=20)
@given(st.integers(0, 10**6), st.integers(1, 3), st.floats(0, 1))
def test_bounds_and_order(seed, folds, share):
    generator = np.random.default_rng(seed)
    chance = sparse.random(4, 6, 0.6, random_state=seed % 2**31, format="csr")
    weight = generator.integers(0, 5, 6).astype(float)
    found = uncertainty.outlook(chance, weight, folds=folds, common_share=share, place_share=(1 - share) / 2)
    assert 0 <= found.worst <= weight.sum() and 0 <= found.expected <= weight.sum() + 1e-9
    more = uncertainty.probability(chance, folds=folds)
    assert (uncertainty.probability(chance, folds=folds + 1) <= more + 1e-12).all()


def test_points_that_nothing_reaches_stay_uncovered():
    chance = sparse.csr_matrix((2, 3))
    found = uncertainty.outlook(chance, np.ones(3))
    assert (found.expected, found.worst) == (0.0, 0.0)


@pytest.mark.parametrize("change, words", [
    ({"folds": 0}, "1 site or more"), ({"common_share": 1.2}, "shares"), ({"common_share": 0.8}, "shares"),
    ({"worst_share": 0.0}, "worst cases"), ({"weight": np.ones(4)}, "4 weights for 3"),
    ({"chance": sparse.csr_matrix([[1.5, 0, 0]])}, "between 0 and 1"),
    ({"chance": sparse.csr_matrix([[np.nan, 0, 0]])}, "between 0 and 1"),
])  # fmt: skip
def test_what_cannot_be(change, words):
    values = {"chance": sparse.csr_matrix([[0.5, 0.5, 0.5]]), "weight": np.ones(3), **change}
    with pytest.raises(InputError) as caught:
        uncertainty.outlook(values.pop("chance"), values.pop("weight"), **values)
    assert words in str(caught.value)

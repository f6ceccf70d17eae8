"""Probability of coverage, of one gateway and of several."""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import entry, probability

MARGINS = npst.arrays(np.float64, (3, 4), elements=st.floats(-40, 40))


def test_q_is_the_upper_tail():
    for x in (-3.0, -1.0, 0.0, 1.28, 2.5):
        assert probability.q(x) == pytest.approx(1 - NormalDist().cdf(x))


def test_margin_for_a_share_of_places():
    """One-sided: 0.84 sigma for 80 %, 1.28 for 90 %, 1.64 for 95 %."""
    margins = np.array([0.8416, 1.2816, 1.6449]) * 8.0
    assert np.allclose(probability.coverage(margins, 8.0), [0.8, 0.9, 0.95], atol=1e-4)


def test_coverage_at_a_place():
    found = probability.coverage(np.array([0.0, np.nan, 400.0, -400.0]), 8.0)
    np.testing.assert_array_equal(found, [0.5, np.nan, 1, 0])
    np.testing.assert_array_equal(probability.coverage(np.array([-0.1, 0.0, 0.1]), 0.0), [0, 1, 1])
    assert probability.coverage(3.0, np.array([1.0, 100.0])) == pytest.approx([0.99865, 0.51197], abs=1e-5)


def test_entry_spread_is_that_of_p2109():
    """Against draws from its quantiles, and against the published distance from median to 84 %."""
    draws = np.random.default_rng(1).uniform(0.01, 99.99, 20000)
    for building in entry.BUILDINGS:
        losses = [entry.entry_loss_db(0.868, share, building) for share in draws]
        assert probability.entry_sigma_db(0.868, building) == pytest.approx(np.std(losses), rel=0.03)
    half = entry.entry_loss_db(0.868, 84.13, "thermally_efficient") - entry.entry_loss_db(
        0.868, 50, "thermally_efficient")
    assert probability.entry_sigma_db(0.868, "thermally_efficient") == pytest.approx(half, rel=0.05)


def test_normal_sum_against_p2109_itself():
    """Indoors the sum of both spreads is taken as normal; P.2109 is skew. That costs under 2 points."""
    sigma_location, worst = 6.0, 0.0
    quantiles = np.array([entry.entry_loss_db(0.868, share) for share in np.arange(0.5, 100, 1.0)])
    sigma = probability.total_sigma_db(sigma_location, probability.entry_sigma_db(0.868))
    for margin in range(-10, 31, 2):
        exact = probability.coverage(margin + quantiles[49:51].mean() - quantiles, sigma_location).mean()
        worst = max(worst, abs(float(probability.coverage(margin, sigma)) - exact))
    assert 0.001 < worst < 0.02


def test_spreads_together():
    assert probability.total_sigma_db(3, 4) == 5 and probability.total_sigma_db(7) == 7
    assert probability.total_correlation(8, 0, 0.5) == 0.5
    assert probability.total_correlation(0, 8, 0.5) == 1
    assert probability.total_correlation(6, 6, 0.5) == 0.75
    assert probability.total_correlation(0, 0, 0.3) == 0.3


def test_area_is_the_mean_over_the_places_that_count():
    values = np.array([[1.0, 0.5], [np.nan, 0.25]])
    assert probability.area_coverage(values) == pytest.approx(1.75 / 4)
    assert probability.area_coverage(values, np.array([[True, True], [True, False]])) == pytest.approx(0.5)
    assert math.isnan(probability.area_coverage(values, np.zeros((2, 2), dtype=bool)))


@given(MARGINS, st.floats(0.5, 15))
def test_ends_are_exact(margin, sigma):
    each = probability.coverage(margin, sigma)
    independent = probability.any_gateway(margin, sigma, 0.0)
    assert np.allclose(independent, 1 - np.prod(1 - each, axis=0), atol=1e-12)
    assert np.allclose(probability.any_gateway(margin, sigma, 1.0), each.max(axis=0), atol=1e-12)
    # and the integral runs into both ends
    assert np.allclose(probability.any_gateway(margin, sigma, 1e-12), independent, atol=1e-6)
    assert np.allclose(probability.any_gateway(margin, sigma, 0.9999), each.max(axis=0), atol=0.02)


@given(MARGINS, st.floats(0.5, 15), st.floats(0, 1))
def test_between_the_best_gateway_and_independence(margin, sigma, rho):
    off = 5e-3 if 0.9996 < rho < 1 else 1e-7
    found = probability.any_gateway(margin, sigma, rho)
    assert np.all(found >= probability.any_gateway(margin, sigma, 1.0) - off)
    assert np.all(found <= probability.any_gateway(margin, sigma, 0.0) + off)
    assert np.allclose(found, probability.any_gateway(margin[::-1], sigma, rho), atol=1e-12)
    more = probability.any_gateway(np.vstack([margin, margin[:1]]), sigma, rho)
    assert np.all(more >= found - off)


def test_two_equal_gateways_at_margin_0():
    """The orthant probability of two normal variates: 1/4 + asin(rho) / (2 pi) that both fail."""
    for rho in (0.0, 0.3, 0.5, 0.8, 0.99, 0.9999, 1.0):
        found = probability.any_gateway(np.zeros(2), 8.0, rho)
        off = 2e-3 if 0.9996 < rho < 1 else 1e-7
        assert found == pytest.approx(0.75 - math.asin(rho) / (2 * math.pi), abs=off)


def test_against_a_monte_carlo():
    draw = np.random.default_rng(7)
    margin, sigma, count = np.array([3.0, -2.0, 6.0, np.nan]), np.array([8.0, 6.0, 10.0, 8.0]), 400_000
    for rho in (0.2, 0.5, 0.9):
        shadow = (math.sqrt(rho) * draw.standard_normal((1, count))
                  + math.sqrt(1 - rho) * draw.standard_normal((3, count)))
        drawn = (margin[:3, None] + sigma[:3, None] * shadow >= 0).any(axis=0).mean()
        assert probability.any_gateway(margin, sigma, rho) == pytest.approx(drawn, abs=0.003)


def test_no_gateway_and_no_spread():
    nothing = np.full((2, 3), np.nan)
    assert (probability.any_gateway(nothing, 8.0) == 0).all()
    margin = np.array([[-1.0, np.nan, 0.0], [-2.0, 1.0, -5.0]])
    for rho in (0.0, 0.5, 1.0):
        assert probability.any_gateway(margin, 0.0, rho).tolist() == [0, 1, 1]
        assert probability.any_gateway(margin[:1], 7.0, rho)[0] == pytest.approx(
            float(probability.coverage(-1.0, 7.0)), abs=1e-8)


def test_bad_input():
    with pytest.raises(InputError, match="standard deviation"):
        probability.coverage(1.0, -1.0)
    with pytest.raises(InputError, match="standard deviation"):
        probability.any_gateway(np.zeros(2), math.nan)
    for rho in (-0.1, 1.1, math.nan):
        with pytest.raises(InputError, match="correlation"):
            probability.any_gateway(np.zeros(2), 8.0, rho)
        with pytest.raises(InputError, match="correlation"):
            probability.total_correlation(1, 1, rho)

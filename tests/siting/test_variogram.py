"""Variograms: the models' formulas, the estimator by hand, known parameters found again, refusals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import variogram
from smartcity.smartcity_plugin.siting.variogram import Lags, Variogram


def field(model, count, seed, extent=10_000.0):
    """Points and values drawn from a Gaussian field with a variogram."""
    rng = np.random.default_rng(seed)
    xy = rng.uniform(0, extent, (count, 2))
    distance = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    covariance = model.covariance(distance) + model.nugget * np.eye(count)
    return xy, 20 + np.linalg.cholesky(covariance + 1e-9 * np.eye(count)) @ rng.standard_normal(count)


def test_values_of_the_models():
    """Spherical at half its range: 1.5/2 - 0.5/8 = 0.6875; the others reach 1 - exp(-3) at theirs."""
    at = np.array([0.0, 500.0, 1000.0])
    half = [Variogram(name, 1.0, 5.0, 1000.0).value(at) for name in variogram.MODELS]
    assert half[0] == pytest.approx([0, 1 + 4 * 0.6875, 5])
    assert half[1] == pytest.approx([0, 1 + 4 * (1 - np.exp(-1.5)), 1 + 4 * (1 - np.exp(-3))])
    assert half[2] == pytest.approx([0, 1 + 4 * (1 - np.exp(-0.75)), 1 + 4 * (1 - np.exp(-3))])
    assert 1 - np.exp(-3) == pytest.approx(0.95, abs=0.001)  # what "effective range" means
    near = Variogram("spherical", 1.0, 5.0, 1000.0).value(np.array([1e-9]))
    assert near == pytest.approx(1.0)  # the nugget is a jump


@given(st.sampled_from(variogram.MODELS), st.floats(0, 0.9), st.floats(10, 1e5), st.integers(0, 1000))
def test_a_model_rises_and_its_covariances_are_possible(model, nugget, range_m, seed):
    made = Variogram(model, nugget, 1.0, range_m)
    value = made.value(np.linspace(0, 3 * range_m, 50))
    assert (np.diff(value) >= -1e-12).all() and value.min() >= 0 and value.max() <= 1 + 1e-12
    xy = np.random.default_rng(seed).uniform(0, 2 * range_m, (20, 2))
    distance = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    assert np.linalg.eigvalsh(made.covariance(distance)).min() > -1e-9


def test_the_estimator_by_hand(monkeypatch):
    """Four points on a line at 0, 100, 200, 300 m with 1, 3, 2, 6: three, two and one pairs."""
    monkeypatch.setattr(variogram, "MIN_POINTS", 4)
    xy = np.column_stack([np.arange(4) * 100.0, np.zeros(4)])
    found = variogram.empirical(xy, np.array([1.0, 3.0, 2.0, 6.0]), lags=4, longest_m=400.0)
    assert found.distance_m == pytest.approx([100, 200, 300]) and found.pairs.tolist() == [3, 2, 1]
    assert found.value == pytest.approx([(4 + 1 + 16) / 6, (1 + 9) / 4, 25 / 2])
    assert found.width_m == 100 and found.points == 4
    assert found.trend == pytest.approx(np.corrcoef(np.arange(4), [1, 3, 2, 6])[0, 1] ** 2)


@pytest.mark.parametrize("model", variogram.MODELS)
def test_a_model_is_found_again_from_its_own_values(model):
    true = Variogram(model, 2.0, 10.0, 3000.0)
    distance = np.linspace(300, 6000, 15)
    lags = Lags(distance, true.value(distance), np.full(15, 100), 400.0, 200, 0.0)
    for sought in (model, None):
        found = variogram.fit(lags, sought)
        assert found.variogram.model == model and found.deviation < 1e-4
        assert found.variogram.nugget == pytest.approx(2, rel=1e-2)
        assert found.variogram.sill == pytest.approx(10, rel=1e-2)
        assert found.variogram.range_m == pytest.approx(3000, rel=1e-2)
        assert found.doubts == []


def test_a_fit_has_the_least_sum_of_cressie():
    """No parameters near by have a smaller sum of N (empirical / model - 1)^2."""
    xy, values = field(Variogram("exponential", 3.0, 12.0, 4000.0), 300, 1)
    lags = variogram.empirical(xy, values)
    found = variogram.fit(lags, "exponential").variogram

    def loss(nugget, part, range_m):
        model = Variogram("exponential", nugget, nugget + part, range_m).value(lags.distance_m)
        return (lags.pairs * (lags.value / model - 1) ** 2).sum()

    best = loss(found.nugget, found.partial_sill, found.range_m)
    rng = np.random.default_rng(0)
    for factors in rng.uniform(0.9, 1.1, (200, 3)):
        assert loss(*np.array([found.nugget, found.partial_sill, found.range_m]) * factors) > best - 1e-6


def test_known_parameters_are_found_from_measurements():
    """Means over twenty fields: a single variogram may be far off (why doubts are shown)."""
    true = Variogram("exponential", 4.0, 20.0, 3000.0)
    found = [variogram.fit(variogram.empirical(*field(true, 250, seed)), "exponential").variogram
             for seed in range(20)]  # fmt: skip
    assert np.median([each.sill for each in found]) == pytest.approx(20, rel=0.2)
    assert np.median([each.range_m for each in found]) == pytest.approx(3000, rel=0.4)
    assert np.median([each.nugget for each in found]) == pytest.approx(4, abs=2)


def test_the_same_measurements_give_the_same_fit():
    xy, values = field(Variogram("spherical", 1.0, 9.0, 4000.0), 120, 3)
    fits = [variogram.fit(variogram.empirical(xy, values)).variogram for _ in range(2)]
    moved = variogram.fit(variogram.empirical(xy + 5e6, 3 * values - 7)).variogram
    assert fits[0] == fits[1] and moved.model == fits[0].model
    assert moved.sill == pytest.approx(9 * fits[0].sill, rel=1e-3)
    assert moved.range_m == pytest.approx(fits[0].range_m, rel=1e-3)


def test_doubts_are_named():
    xy, values = field(Variogram("spherical", 1.0, 9.0, 2000.0), 80, 5)
    found = variogram.fit(variogram.empirical(xy, values))
    assert "few_points" in found.doubts and "trend" not in found.doubts
    slope = variogram.fit(variogram.empirical(xy, values + 0.01 * xy[:, 0]))
    assert {"few_points", "trend", "no_sill"} <= set(slope.doubts) and slope.lags.trend > 0.8


def test_structure_by_chance_is_suspected():
    """Most fields without structure are refused or doubted, hardly any with it."""
    rng = np.random.default_rng(4)
    noise = [(rng.uniform(0, 1e4, (150, 2)), rng.standard_normal(150)) for _ in range(12)]
    true = [field(Variogram("exponential", 4.0, 20.0, 3000.0), 150, seed) for seed in range(12)]
    suspected = []
    for fields in (noise, true):
        suspected.append(0)
        for xy, values in fields:
            try:
                doubts = variogram.fit(variogram.empirical(xy, values)).doubts
                suspected[-1] += bool({"no_structure", "mostly_nugget"} & set(doubts))
            except InputError as error:
                suspected[-1] += "no more alike" in str(error)
    assert suspected[0] >= 7 and suspected[1] <= 1


@pytest.mark.parametrize(("values", "words"), [
    (("square", 0, 1, 1), "no variogram model “square”"),
    (("spherical", -1, 1, 1), "nugget must be 0 or more"), (("spherical", 1, 1, 1), "below the sill of 1"),
    (("spherical", 0, 1, 0), "range of the variogram must be above 0 m"),
    (("gaussian", 0, np.nan, 1), "must be numbers"),
])  # fmt: skip
def test_impossible_models(values, words):
    with pytest.raises(InputError, match=words):
        Variogram(*values)


def test_measurements_that_give_no_variogram(monkeypatch):
    rng = np.random.default_rng(0)
    xy, values = rng.uniform(0, 1000, (60, 2)), rng.standard_normal(60)
    with pytest.raises(InputError, match="49 measurements are too few for a variogram: 50 are needed, 100"):
        variogram.empirical(xy[:49], values[:49])
    with pytest.raises(InputError, match="have the value 2.0"):
        variogram.empirical(xy, np.full(60, 2.0))
    with pytest.raises(InputError, match="in one place"):
        variogram.empirical(np.zeros((60, 2)), values)
    with pytest.raises(InputError, match="Only 0 distance classes have 30 pairs"):
        variogram.fit(variogram.empirical(xy, values, lags=2000))
    monkeypatch.setattr(variogram, "MOST_PAIRS", 1000)
    with pytest.raises(InputError, match="too many for a variogram"):
        variogram.empirical(xy, values)

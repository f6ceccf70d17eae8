"""Man-made noise, ITU-R P.372."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import lora, noise


@pytest.mark.parametrize(("mhz", "surroundings", "db"), [
    (1, "city", 76.8), (1, "residential", 72.5), (1, "rural", 67.2), (1, "quiet_rural", 53.6),
    (10, "city", 76.8 - 27.7), (100, "rural", 67.2 - 55.4), (10, "quiet_rural", 25.0),
    (1000, "business", 7.4), (868, "city", -4.6), (868, "business", 8.16),
])
def test_known_values(mhz, surroundings, db):
    assert noise.man_made_noise_db(mhz, surroundings) == pytest.approx(db, abs=0.01)


def test_scope_is_said():
    assert noise.in_scope(100, "city") and noise.in_scope(0.3, "rural") and noise.in_scope(250, "city")
    assert not noise.in_scope(868, "city") and noise.in_scope(868, "business")
    assert not noise.in_scope(100, "business")


def test_noise_as_strong_as_the_receivers_own_costs_3_db():
    assert noise.noise_rise_db(6.0, 6.0) == pytest.approx(10 * math.log10(2))
    assert noise.noise_rise_db(3.5, -100.0) == pytest.approx(0, abs=1e-9)
    assert noise.noise_rise_db(3.5, 50.0) == pytest.approx(46.5, abs=1e-3)


@given(figure=st.floats(0, 15), man_made=st.floats(-20, 40))
def test_powers_add(figure, man_made):
    """Sensitivity with the rise is that of a receiver whose noise factor is the sum of both factors."""
    together = 10 * math.log10(10 ** (figure / 10) + 10 ** (man_made / 10))
    raised = lora.sensitivity_dbm(12, 125, figure + noise.noise_rise_db(figure, man_made))
    assert raised == pytest.approx(lora.sensitivity_dbm(12, 125, together))


@pytest.mark.parametrize(("mhz", "surroundings", "words"), [
    (0, "city", "0 MHz"), (math.nan, "city", "nan"), (868, "moon", "moon"),
])
def test_bad_input(mhz, surroundings, words):
    with pytest.raises(InputError, match=words):
        noise.man_made_noise_db(mhz, surroundings)
    with pytest.raises(InputError, match=words):
        noise.in_scope(mhz, surroundings)

"""What a radial takes from tables and series, against the formulas themselves."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.radio import radial, troposphere, variability
from smartcity.smartcity_plugin.radio.p1812 import Climate


def climate(percent=50.0, latitude=51.0):
    return Climate(45.0, 325.0, latitude, percent, 50.0, 0.0, 500.0, 500.0)


LONGEST = 120.0  # km
TABLES = {
    (percent, latitude): radial.duct_table(LONGEST, climate(percent, latitude))
    for percent in (1.0, 10.0, 50.0) for latitude in (0.0, 51.0, 75.0)
}


@settings(max_examples=1000, deadline=None)
@given(
    key=st.sampled_from(list(TABLES)),
    distance=st.one_of(st.floats(0.05, LONGEST), st.floats(0.05, 0.5), st.floats(LONGEST - 0.01, LONGEST)),
)
def test_tables_are_the_formulas(key, distance):
    percent, latitude = key
    table = TABLES[key]
    beta0 = variability.ducting_incidence(latitude, distance, distance)
    expected = (
        troposphere.duct_time_loss(distance, percent, beta0), variability.distance_blend(distance), beta0,
        2.6 * math.log10(beta0 / 50.0) * variability.interpolation_factor(50.0, beta0),
    )
    for column, value in enumerate(expected):
        assert radial.look_up(table, column, distance) == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize("distance", [0.002, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04])
def test_tables_of_the_shortest_paths(distance):
    """Below 50 m, where the formulas have a kink and the table its end, to 0.001 dB."""
    for (percent, latitude), table in TABLES.items():
        beta0 = variability.ducting_incidence(latitude, distance, distance)
        exact = troposphere.duct_time_loss(distance, percent, beta0)
        assert radial.look_up(table, 0, distance) == pytest.approx(exact, abs=1e-3)
        assert radial.look_up(table, 1, distance) == pytest.approx(1.0, abs=0.06)
        assert radial.look_up(table, 2, distance) == pytest.approx(beta0, abs=1e-3)


@settings(max_examples=1000, deadline=None)
@given(st.one_of(st.floats(-50, 50), st.floats(-2000, 2000), st.floats(-1e-3, 1e-3)))
def test_milliradians(slope):
    """Within 1e-13 of a radian up to SMALL_ANGLE, and to rounding beyond."""
    assert radial.milliradians(slope) == pytest.approx(1000 * math.atan(slope / 1000), rel=1e-15, abs=1e-10)


@settings(max_examples=300, deadline=None)
@given(
    total=st.floats(0.05, 60), hts=st.floats(5, 300), hrs=st.floats(1, 300), frequency=st.floats(0.03, 6),
)
def test_setup_holds_the_constants_of_the_formulas(total, hts, hrs, frequency):
    place = radial.setup(10.0, 0.0, hts, hrs, radial.STREET, frequency, True, climate())
    slant = total**2 + (0.001 * (hts - hrs)) ** 2
    assert place.free_space + 10 * math.log10(slant) == pytest.approx(
        troposphere.free_space(total, hts, hrs, frequency), abs=1e-9
    )
    theta = 1000 * total / place.radius
    assert place.scatter + 20 * math.log10(total) + 0.573 * theta == pytest.approx(
        troposphere.troposcatter(total, theta, frequency, 325.0, 50.0), abs=1e-9
    )
    assert place.location == pytest.approx(0.0, abs=1e-6) and np.isclose(place.curve * place.radius, 500.0)

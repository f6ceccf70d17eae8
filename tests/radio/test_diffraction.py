"""The closed and vectorised forms of diffraction against the plain ones."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.radio import batch, diffraction, radial
from smartcity.smartcity_plugin.radio.p1812 import Climate
from smartcity.smartcity_plugin.radio.troposphere import free_space

RADIUS = st.sampled_from([6371.0, 6371 * 157 / 112, 3 * 6371.0, 6371 * 157 / 7])
HEIGHT = st.one_of(st.floats(1, 60), st.floats(1, 3000))
FREQUENCY = st.one_of(st.sampled_from([0.0301, 0.868, 6.0]), st.floats(0.03, 6))


def horizon_km(hte, hre, radius):
    return math.sqrt(0.002 * radius) * (math.sqrt(hte) + math.sqrt(hre))


@settings(max_examples=1500, deadline=None)
@example(count=2, hte=1.0, hre=1.0000000000000002, radius=8930.776785714286, share=1.0, frequency=0.0301)
@given(
    count=st.one_of(st.integers(2, 60), st.integers(2, 2000)), hte=HEIGHT, hre=HEIGHT, radius=RADIUS,
    share=st.one_of(st.floats(0.001, 1.3), st.floats(0.9, 1.02)), frequency=FREQUENCY,
)
def test_smooth_profile_without_walking_along_it(count, hte, hre, radius, share, frequency):
    """Paths up to the horizon and beyond, `share` of its distance long."""
    assume(share == 1.0 or abs(share - 1.0) > 1e-9)
    step = share * horizon_km(hte, hre, radius) / count
    wavelength = 0.2998 / frequency
    d = step * np.arange(count + 1)
    expected = diffraction.bullington_smooth(d, hte, hre, radius, wavelength)
    found = diffraction.bullington_smooth_even(float(count), step, hte, hre, radius, wavelength)
    assert found == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("count", [2, 54])
def test_line_of_sight_that_just_touches_the_ground(count):
    """Grazing is a loss of J(0) and Bullington's correction of it, whichever way it is rounded."""
    total = horizon_km(1.0, 1.0, 6371.0)
    expected = diffraction.bullington_loss(0.0, total)
    assert expected == pytest.approx(12.46, abs=0.01)
    step = total / count
    plain = diffraction.bullington_smooth(step * np.arange(count + 1), 1.0, 1.0, 6371.0, 10.0)
    closed = diffraction.bullington_smooth_even(float(count), step, 1.0, 1.0, 6371.0, 10.0)
    assert plain == pytest.approx(expected, abs=1e-3) and closed == pytest.approx(expected, abs=1e-3)


def reflection_by_cosine(c, m):
    """b as the Recommendation writes it, eq. (24b), (24c)."""
    if m == 0.0:
        return c
    share = 1.5 * c * math.sqrt(3 * m / (m + 1) ** 3)
    return 2 * math.sqrt((m + 1) / (3 * m)) * math.cos(
        math.pi / 3 + math.acos(max(-1.0, min(1.0, share))) / 3
    )


@settings(max_examples=500, deadline=None)
@given(hte=HEIGHT, hre=HEIGHT, share=st.floats(0.001, 1.0))
def test_reflection_point_is_the_middle_root(hte, hre, share):
    """For paths in sight, 1 m to 3 km high. Near the horizon two roots all but meet: hence 1e-5."""
    c = (hte - hre) / (hte + hre)
    m = 0.5 * (share * (math.sqrt(hte) + math.sqrt(hre))) ** 2 / (hte + hre)
    roots = np.sort(np.roots([m, 0.0, -(m + 1.0), c]).real)
    b = diffraction.reflection_share(c, m)
    assert b == pytest.approx(roots[1], abs=1e-5)
    assert b == pytest.approx(reflection_by_cosine(c, m), abs=1e-5)


@settings(max_examples=500, deadline=None)
@given(hte=HEIGHT, hre=HEIGHT, radius=RADIUS, share=st.floats(0.001, 3), frequency=FREQUENCY,
       vertical=st.booleans())
def test_spherical_earth_is_that_of_land(hte, hre, radius, share, frequency, vertical):
    total = share * horizon_km(hte, hre, radius)
    ground = diffraction.ground_constants(frequency, vertical)
    values = (total, hte, hre, radius, 0.2998 / frequency, ground)
    land = diffraction.land_loss(*values)
    assert land >= 0.0 or share >= 1.0
    assert diffraction.spherical_earth(*values, 0.0) == land
    nearly = diffraction.spherical_earth(*values, 1e-12)
    assert nearly == pytest.approx(land, abs=1e-8)


@settings(max_examples=500, deadline=None)
@given(hte=HEIGHT, hre=HEIGHT, radius=RADIUS, share=st.floats(0.001, 0.9999))
def test_spherical_loss_in_sight_by_the_cosine(hte, hre, radius, share):
    """The share of the first term as eq. (23) to (25) write it: 1e-7 of it are some 1e-6 dB."""
    total, wavelength = share * horizon_km(hte, hre, radius), 0.2998 / 0.868
    b = reflection_by_cosine((hte - hre) / (hte + hre), 250 * total**2 / (radius * (hte + hre)))
    d1, d2 = 0.5 * total * (1 + b), 0.5 * total * (1 - b)
    clearance = ((hte - 500 * d1**2 / radius) * d2 + (hre - 500 * d2**2 / radius) * d1) / total
    assume(d2 > 1e-9 * total)
    required = 17.456 * math.sqrt(d1 * d2 * wavelength / total)
    sight = diffraction.spherical_sight(total, hte, hre, radius, wavelength)
    assert not sight.beyond
    assert sight.share == pytest.approx(max(1 - clearance / required, 0.0), abs=1e-7)


@pytest.mark.parametrize(("frequency", "vertical", "cell_m"), [
    (0.868, True, 10.0), (0.868, False, 400.0), (0.0301, True, 50.0), (6.0, True, 1000.0), (2.4, False, 2.0),
])
def test_loops_over_receivers_equal_the_scalar_functions(frequency, vertical, cell_m):
    """Free space, Bullington, spherical earth and smooth profile of 4000 receivers at once."""
    rng = np.random.default_rng(3)
    count, step = 4000, cell_m / 1000
    climate = Climate(45.0, 325.0, 51.0, 50.0, 50.0, 0.0, 500.0, 500.0)
    place = radial.setup(cell_m, 20.0, 30.0, 1.5, radial.STREET, frequency, vertical, climate)
    queue = np.full((batch.QUEUE_ROWS, count), np.nan)
    queue[batch.K] = rng.integers(2, 600, count)
    queue[batch.TOTAL] = queue[batch.K] * step
    queue[batch.HTE] = rng.choice([1.0, 30.0, 400.0], count) + rng.uniform(0, 100, count)
    queue[batch.HRE] = rng.choice([0.5, 5.0, 200.0], count) + rng.uniform(0, 20, count)
    rises = rng.uniform(-300, 300, count)
    queue[batch.SLANT_SQUARE] = queue[batch.TOTAL] ** 2 + (0.001 * rises) ** 2
    nu = queue[batch.NU] = rng.uniform(-2, 30, count)
    nu = nu.copy()
    batch._diffraction(queue, count, step, place)
    beyond = 0
    for i in range(count):
        total, hte, hre = queue[batch.TOTAL, i], queue[batch.HTE, i], queue[batch.HRE, i]
        free = free_space(total, rises[i], 0.0, frequency)
        actual = diffraction.bullington_loss(nu[i], total)
        smooth = diffraction.bullington_smooth_even(
            queue[batch.K, i], step, hte, hre, place.radius, place.wavelength
        )
        spherical = diffraction.land_loss(total, hte, hre, place.radius, place.wavelength, place.ground)
        beyond += total > horizon_km(hte, hre, place.radius)
        assert queue[batch.FREE, i] == pytest.approx(free, abs=1e-9)
        assert queue[batch.DIFFRACTED, i] == pytest.approx(
            free + actual + max(spherical - smooth, 0.0), abs=1e-9
        )
    assert beyond > 100 or cell_m < 100


@settings(max_examples=300, deadline=None)
@given(nu=st.floats(-3, 300), total=st.floats(0.01, 300))
def test_knife_edge_by_its_formula(nu, total):
    edge = 0.0
    if nu > diffraction.NO_LOSS_NU:
        edge = 6.9 + 20 * math.log10(math.sqrt((nu - 0.1) ** 2 + 1) + nu - 0.1)
    assert diffraction.knife_edge(nu) == pytest.approx(edge, abs=1e-12)
    expected = edge + (1 - math.exp(-edge / 6)) * (10 + 0.02 * total)
    assert diffraction.bullington_loss(nu, total) == pytest.approx(expected, abs=1e-12)

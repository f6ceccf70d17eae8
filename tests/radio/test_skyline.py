"""Tangents, extremes and clearances found by hulls and blocks, against a look at every sample."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.radio import skyline
from smartcity.smartcity_plugin.radio.skyline import ALL, BARE, BLOCK, LARGE, OBSTACLES, ROWS

STEP = 0.03  # km


def heights(seed, count):
    """Heights in the curved frame, rough or smooth, rising or falling; sample 0 is the transmitter's."""
    rng = np.random.default_rng(seed)
    kind = seed % 4
    z = rng.normal(0, 5, count)
    if kind == 1:
        z = np.cumsum(z)
    elif kind == 2:
        z = 20 * np.sin(np.arange(count) / rng.uniform(5, 90)) + rng.normal(0, 0.1, count)
    elif kind == 3:
        z = np.round(z)  # many equal ones
    return z + rng.uniform(-0.3, 0.3) * np.arange(count)


def kept(z, kind=OBSTACLES):
    """`work` with the samples and the highest of each block."""
    work = np.full((ROWS, z.size), np.nan)
    work[kind] = z
    for row, width in ((1, BLOCK), (2, LARGE)):
        for block in range(-(-z.size // width)):
            work[kind + row, block] = z[block * width:(block + 1) * width].max()
    return work


def hull_of(z):
    """`work` with the hull of all samples after the transmitter's, and its number of corners."""
    work, size = np.full((ROWS, z.size), np.nan), 0
    for k in range(1, z.size):
        size = skyline.push(work, ALL, size, k * STEP, z[k])
    return work, size


SCENE = {"seed": st.integers(0, 10**6), "count": st.integers(3, 900)}


@settings(max_examples=150, deadline=None)
@given(**SCENE)
def test_hull_lies_above_all_and_bends_down(seed, count):
    z = heights(seed, count)
    work, size = hull_of(z)
    x, top = work[ALL, :size], work[ALL + 1, :size]
    every = STEP * np.arange(1, count)
    assert (np.interp(every, x, top) >= z[1:] - 1e-9).all()
    assert np.isin(top, z).all() and x[0] == STEP and x[-1] == every[-1]
    assert (np.diff(np.diff(top) / np.diff(x)) < 1e-9).all()


@settings(max_examples=150, deadline=None)
@given(**SCENE, above=st.floats(-50, 50))
def test_tangent_is_the_steepest(seed, count, above):
    z = heights(seed, count)
    work, size = hull_of(z)
    x = count * STEP
    height = z[-1] + above
    corner = skyline.tangent(work, ALL, size, x, height)
    slopes = (z[1:] - height) / (x - STEP * np.arange(1, count))
    found = (work[ALL + 1, corner] - height) / (x - work[ALL, corner])
    assert found == pytest.approx(slopes.max(), rel=1e-12, abs=1e-12)


def test_of_equal_tangents_the_nearest():
    work, size = np.zeros((ROWS, 4)), 0
    for x, z in ((1.0, 3.0), (2.0, 2.0), (3.0, 0.0)):
        size = skyline.push(work, ALL, size, x, z)
    assert size == 3
    assert skyline.tangent(work, ALL, size, 4.0, 0.0) == 1  # 3 / 3 is 1, 2 / 2 is 1, 0 / 1 is 0


@settings(max_examples=150, deadline=None)
@given(**SCENE, start=st.floats(-200, 200), slope=st.floats(-40, 40))
def test_highest_above_a_line(seed, count, start, slope):
    z = heights(seed, count)
    work, size = hull_of(z)
    expected = (z[1:] - (start + slope * STEP * np.arange(1, count))).max()
    assert skyline.highest_above(work, ALL, size, start, slope) == pytest.approx(expected, abs=1e-9)


@settings(max_examples=300, deadline=None)
@given(**SCENE, data=st.data(), kind=st.sampled_from([OBSTACLES, BARE]), lift=st.floats(-3, 60),
       slope=st.floats(-40, 40))
def test_least_clearance(seed, count, data, kind, lift, slope):
    """The ray passes `lift` above the highest sample beneath it: for some in sight, for some not."""
    z = heights(seed, count)
    first = data.draw(st.integers(1, count - 1))
    last = data.draw(st.integers(first, count - 1))
    i = np.arange(first, last + 1)
    start = (z[i] - slope * STEP * i).max() + lift
    total = count * STEP
    clearance = np.minimum(z[i] - (start + slope * STEP * i), 0.0)
    keys = clearance**2 / (STEP * i * (total - STEP * i))
    best = int(np.argmin(keys))
    ray = (first, last, STEP, start, slope, total)
    key, sample = skyline.least_clearance(kept(z, kind), kind, *ray, 1e300, -1)
    least = float(keys[best]) ** 0.5  # to rounding of the heights
    assert key**0.5 == pytest.approx(least, abs=1e-9)
    assert keys[sample - first] ** 0.5 == pytest.approx(least, abs=1e-9)
    known = max(least - 1e-9, 0.0) ** 2
    same = skyline.least_clearance(kept(z, kind), kind, *ray, known, 12345)
    assert same == (known, 12345)  # nothing beats it


def test_no_samples_no_clearance():
    work = kept(np.zeros(5))
    assert skyline.least_clearance(work, OBSTACLES, 3, 2, STEP, 1.0, 0.0, 1.0, 7.0, 4) == (7.0, 4)


@settings(max_examples=200, deadline=None)
@given(**SCENE, data=st.data(), start=st.floats(-100, 100), slope=st.floats(-40, 40),
       least=st.floats(-50, 50))
def test_rise_above(seed, count, data, start, slope, least):
    z = heights(seed, count)
    first = data.draw(st.integers(0, count - 1))
    last = data.draw(st.integers(first, count - 1))
    x = STEP * np.arange(first, last + 1)
    curve = 500 / 8500
    expected = max(least, (z[first:last + 1] + curve * x * x - (start + slope * x)).max())
    found = skyline.rise_above(kept(z, BARE), BARE, first, last, STEP, curve, start, slope, least)
    assert found == pytest.approx(expected, abs=1e-9)

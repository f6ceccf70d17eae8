"""The area sweep: exact is P.1812 on a profile for each cell; for the sweep by radials see test_radials."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import p1812, sampling, sweep

RADIO = {"tx_height_m": 25.0, "rx_height_m": 1.5, "frequency_ghz": 0.868}


def town(size=61, seed=1):
    """Rolling ground with boxes on it; the transmitter's cell in the middle is free."""
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.arange(size), np.arange(size))
    terrain = 40 + 5 * np.sin(x / 9) + 4 * np.cos(y / 7)
    surface = terrain.copy()
    for _ in range(size):
        row, col = rng.integers(0, size - 5, 2)
        surface[row:row + 4, col:col + 5] = terrain[row:row + 4, col:col + 5] + rng.uniform(4, 20)
    middle = size // 2
    surface[middle, middle] = terrain[middle, middle]
    return surface, terrain


def by_path(surface, terrain, cell, tx, rx, **changes):
    """The same receiver through p1812.path, on the sampled profile."""
    values = {**RADIO, "time_percent": 50, **changes}
    d, h, g = sampling.profile(surface, terrain, cell, *tx, *rx, values["rx_height_m"])
    south = 51 - np.degrees(0.5 * d[-1] / 6371)  # so that the middle of the path lies at 51 degrees
    return p1812.path(
        d, h, g - h, np.full(d.size, 4), location_percent=50, polarization="vertical", delta_n=45, n0=325,
        tx_lat=south, tx_lon=7, rx_lat=south, rx_lon=7, **values,
    ).Lb


@pytest.mark.parametrize("percent", [50, 10])
def test_every_pixel_equals_its_path(percent):
    surface, terrain = town()
    loss = sweep.loss(
        surface, terrain, 20.0, 30, 30, radius_m=500, time_percent=percent, exact=True, **RADIO
    )
    assert loss.dtype == np.float32 and loss.shape == surface.shape
    rows, cols = np.nonzero(np.isfinite(loss))
    assert rows.size == 1961  # cells of a disc of radius 25
    exact = sweep.loss_at(surface, terrain, 20.0, 30, 30, rows, cols, time_percent=percent, **RADIO)
    assert np.array_equal(exact.astype(np.float32), loss[rows, cols])
    for number in range(0, rows.size, 41):
        expected = by_path(
            surface, terrain, 20.0, (30, 30), (rows[number], cols[number]), time_percent=percent
        )
        assert abs(exact[number] - expected) < 1e-9


def test_profile_is_linear_between_cells():
    surface = np.arange(63.0).reshape(7, 9)
    d, h, g = sampling.profile(surface, surface, 10.0, 1, 0, 4, 8, 1.5)
    assert np.allclose(d, np.linspace(0, np.hypot(3, 8) * 0.01, 9))
    assert np.allclose(h, 9 * np.linspace(1, 4, 9) + np.arange(9))
    assert np.array_equal(g, h)


def test_profile_to_the_next_cell_is_bilinear_in_the_middle():
    surface = np.array([[0.0, 4.0], [8.0, 20.0]])
    assert list(sampling.profile(surface, surface, 10.0, 0, 0, 0, 1, 1.5)[1]) == [0, 2, 4]
    assert list(sampling.profile(surface, surface, 10.0, 1, 1, 0, 0, 1.5)[1]) == [20, 8, 0]


def test_profile_along_rows_and_columns_reads_the_cells():
    surface, terrain = town()
    _, h, g = sampling.profile(surface, terrain, 1.0, 5, 10, 40, 10, 1.5)
    assert np.array_equal(h, terrain[5:41, 10])
    assert np.array_equal(g[1:-1], surface[6:40, 10]) or g[-2] == h[-2]


def test_own_building_is_taken_away_and_the_one_before_stays():
    terrain = np.zeros((3, 12))
    surface = terrain.copy()
    surface[:, 4:6] = 10.0
    surface[:, 8:] = 15.0
    _, h, g = sampling.profile(surface, terrain, 5.0, 1, 0, 1, 10, 1.5)
    assert list(g) == [0, 0, 0, 0, 10, 10, 0, 0, 0, 0, 0]
    _, h, g = sampling.profile(surface, terrain, 5.0, 1, 0, 1, 10, 18.0)  # an antenna above the roof keeps it
    assert list(g) == [0, 0, 0, 0, 10, 10, 0, 0, 15, 15, 0]
    _, h, g = sampling.profile(surface, terrain, 5.0, 1, 0, 1, 7, 1.5)  # in the street between the two
    assert list(g) == [0, 0, 0, 0, 10, 10, 0, 0]


def test_street_level_field_at_a_building_is_that_of_open_ground():
    terrain = np.zeros((21, 60))
    surface = terrain.copy()
    surface[8:13, 50:] = 12.0
    built = sweep.loss_at(surface, terrain, 10.0, 10, 2, [10], [55], **RADIO)
    free = sweep.loss_at(terrain, terrain, 10.0, 10, 2, [10], [55], **RADIO)
    behind = sweep.loss_at(surface, terrain, 10.0, 10, 2, [10], [49], **RADIO)
    assert built == free
    assert np.isfinite(behind).all()


def test_far_flat_ground_is_the_spherical_earth():
    ground = np.zeros((1, 801))
    loss = sweep.loss_at(ground, None, 100.0, 0, 0, [0], [800], **RADIO)
    d = np.linspace(0, 80, 801)
    path = p1812.path(
        d, np.zeros(801), np.zeros(801), np.full(801, 4), location_percent=50, polarization=2, delta_n=45,
        n0=325, tx_lat=51, tx_lon=7, rx_lat=51, rx_lon=7, time_percent=50, **RADIO,
    )
    assert loss[0] == pytest.approx(path.Lb, abs=1e-9)
    assert path.Ld50 == pytest.approx(path.Ldsph50, abs=1e-9)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 1000))
def test_mirrored_town_has_mirrored_loss(seed):
    surface, terrain = town(31, seed)
    loss = sweep.loss(surface, terrain, 25.0, 15, 15, radius_m=1000, exact=True, **RADIO)
    for turn in (np.flipud, np.fliplr, np.transpose, np.rot90):
        turned = sweep.loss(turn(surface), turn(terrain), 25.0, 15, 15, radius_m=1000, exact=True, **RADIO)
        assert np.allclose(turned, turn(loss), atol=1e-4)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 1000), height=st.floats(0, 60))
def test_a_lift_of_the_whole_town_changes_nothing(seed, height):
    surface, terrain = town(21, seed)
    loss = sweep.loss(surface, terrain, 25.0, 10, 10, radius_m=1000, **RADIO)
    lifted = sweep.loss(surface + height, terrain + height, 25.0, 10, 10, radius_m=1000, **RADIO)
    assert np.allclose(lifted, loss, atol=1e-3)


def test_no_gain_over_free_space():
    surface, terrain = town()
    loss = sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=5000, **RADIO)
    row, col = np.indices(loss.shape)
    km = np.maximum(np.hypot(row - 30, col - 30), 0.5) * 0.02
    free = 92.4 + 20 * np.log10(0.868) + 20 * np.log10(km)
    assert (loss >= free - 1e-3).all()


def test_stride_takes_the_middle_cells():
    surface, terrain = town()
    every = sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=400, **RADIO)
    third = sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=400, stride=3, **RADIO)
    assert third.shape == (20, 20)
    assert np.array_equal(third, every[1:60:3, 1:60:3], equal_nan=True)
    fourth = sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=400, stride=4, **RADIO)
    assert np.array_equal(fourth, every[1:60:4, 1:60:4], equal_nan=True)


def test_surface_alone_is_the_ground():
    _, terrain = town()
    alone = sweep.loss(terrain, None, 20.0, 30, 30, radius_m=400, **RADIO)
    both = sweep.loss(terrain, terrain, 20.0, 30, 30, radius_m=400, **RADIO)
    assert np.array_equal(alone, both, equal_nan=True)


def test_unknown_heights_hide_what_lies_behind_them():
    surface, terrain = town()
    surface[30, 40] = np.nan
    loss = sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=5000, **RADIO)
    assert np.isnan(loss[30, 40:]).all()
    assert np.isfinite(loss[30, :40]).all() and np.isfinite(loss[31:, :30]).all()
    terrain[30, 20] = np.nan
    loss = sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=5000, **RADIO)
    assert np.isnan(loss[30, :21]).all()


def test_transmitters_own_cell_has_a_value():
    surface, terrain = town()
    loss = sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=100, **RADIO)
    assert loss[30, 30] == pytest.approx(92.4 + 20 * np.log10(0.868 * np.hypot(0.01, 0.0235)), abs=1.0)


def test_progress_rises_to_one_and_cancel_ends_the_run(monkeypatch):
    surface, terrain = town()
    monkeypatch.setattr(sweep, "_SAMPLES_PER_BLOCK", 500)
    for exact in (False, True):
        told = []
        sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=500, progress=told.append, exact=exact, **RADIO)
        assert len(told) > 10 and told == sorted(told) and told[0] == 0.0 and told[-1] == 1.0
    asked = iter([False, False, True])
    with pytest.raises(sweep.SweepCancelled):
        sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=500, cancelled=lambda: next(asked), **RADIO)
    assert next(asked, None) is None


def test_a_block_is_a_small_part_of_a_second():
    ground = np.zeros((1, 3001))
    sweep.loss_at(ground, None, 1.0, 0, 0, [0], [3000], **RADIO)  # compiled before the clock starts
    ticks = [time.perf_counter()]
    sweep.loss_at(
        ground, None, 1.0, 0, 0, np.zeros(3000, int), np.full(3000, 3000),
        progress=lambda share: ticks.append(time.perf_counter()), **RADIO,
    )
    assert len(ticks) > 4
    assert np.median(np.diff(ticks)) < 0.5


def test_two_threads_at_once_get_the_same():
    surface, terrain = town()
    expected = sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=500, **RADIO)
    results = [None] * 4

    def work(number):
        results[number] = sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=500, **RADIO)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(np.array_equal(result, expected, equal_nan=True) for result in results)


def test_antenna_below_the_roof_is_refused():
    surface, terrain = town()
    surface[30, 30] = terrain[30, 30] + 30
    assert sweep.height_above_roof(surface, terrain, 30, 30, 25.0) == pytest.approx(-5)
    with pytest.raises(InputError, match="inside a building whose roof is at 30"):
        sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=500, **RADIO)
    raised = {**RADIO, "tx_height_m": 33.0}
    assert np.isfinite(sweep.loss(surface, terrain, 20.0, 30, 30, radius_m=100, **raised)[30, 32])


@pytest.mark.parametrize(("changes", "words"), [
    ({"tx_row": 61}, "outside"), ({"tx_col": -1}, "outside"), ({"cell_m": 0}, "cell_m"),
    ({"radius_m": -1}, "radius_m"), ({"radius_m": np.nan}, "radius_m"), ({"stride": 0}, "stride"),
    ({"stride": 1.5}, "stride"), ({"tx_height_m": 0}, "tx_height_m"), ({"rx_height_m": 0}, "rx_height_m"),
    ({"frequency_ghz": -1}, "frequency_ghz"), ({"time_percent": 0}, "time_percent"),
    ({"latitude": 95}, "Latitude"),
    ({"surface_m": np.zeros(5)}, "raster"), ({"terrain_m": np.zeros((5, 5))}, "one grid"),
    ({"surface_m": np.full((61, 61), np.nan), "terrain_m": None}, "unknown"),
])
def test_bad_input(changes, words):
    surface, terrain = town()
    values = {"surface_m": surface, "terrain_m": terrain, "cell_m": 20.0, "tx_row": 30, "tx_col": 30,
              "radius_m": 100, **RADIO, **changes}
    with pytest.raises(InputError, match=words):
        sweep.loss(**values)


@pytest.mark.parametrize(("rows", "cols", "words"), [([0], [61], "Receiver 1"), ([0, 1], [1], "same length")])
def test_bad_receivers(rows, cols, words):
    surface, terrain = town()
    with pytest.raises(InputError, match=words):
        sweep.loss_at(surface, terrain, 20.0, 30, 30, rows, cols, **RADIO)

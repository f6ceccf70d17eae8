"""The sparse table of margins: against single links and against the sweep."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.radio import antenna, budget, margins, probability, reachability, sweep
from smartcity.smartcity_plugin.radio.cache import Cache
from smartcity.smartcity_plugin.radio.coverage import Site, reference_link

PLAN = budget.plan(presets.load("lorawan_eu868"))
CELL = 10.0
RADIUS = 600.0


@pytest.fixture(scope="module")
def heights():
    ground = np.tile(np.linspace(20.0, 24.0, 81), (81, 1))
    surface = ground.copy()
    surface[20:60, 38:42] += 25.0
    return surface, ground


def site(row, col, height=20.0, **more):
    return Site(row, col, replace(PLAN.gateway, height_m=height), **more)


def device(row, col, height=1.5, **more):
    return Site(row, col, replace(PLAN.device, height_m=height, **more))


SITES = [site(40, 10), site(40, 70, 30.0), site(2, 2)]
DEVICES = [device(30, 30), device(45, 60, 3.0), device(70, 75, power_dbm=10.0), device(40, 12), device(78, 5)]
ENTRY = np.array([0.0, 14.2, 25.0, 0.0, 0.0])


def table(heights, devices=DEVICES, entry=ENTRY, **more):
    return margins.margins(
        *heights, CELL, SITES, devices, PLAN, radius_m=RADIUS, entry_loss_db=entry, **more
    )


def test_margins_are_those_of_reachability_without_fade_margin(heights):
    paths = reachability.losses(*heights, CELL, SITES, DEVICES, PLAN, radius_m=RADIUS)
    links = reachability.reference_links(SITES, DEVICES, PLAN)
    expected = np.array([[link.margin_db for link in row] for row in links]) + PLAN.fade_margin_db
    expected -= paths.loss_db + ENTRY
    found = table(heights).toarray()
    within = np.isfinite(expected)
    assert within.sum() == table(heights).nnz and 0 < within.sum() < within.size  # some are beyond the radius
    np.testing.assert_allclose(found[within], expected[within], atol=1e-9)


def test_weak_links_are_left_out_device_by_device(heights):
    all_of_them = table(heights)
    least = np.array([-np.inf, 30.0, np.inf, 0.0, -np.inf])
    found = table(heights, least_db=least).tocoo()
    expected = all_of_them.tocoo()
    kept = expected.data >= least[expected.col]
    assert 0 < kept.sum() < kept.size
    np.testing.assert_array_equal(found.data, expected.data[kept])
    np.testing.assert_array_equal(found.col, expected.col[kept])


def test_offsets_and_antennas_of_sites_count(heights):
    plain = table(heights).toarray()
    found = table(heights, added_db=[3.0, 0.0, 0.0]).toarray()
    np.testing.assert_allclose(plain[0] - found[0], np.where(plain[0] != 0.0, 3.0, 0.0), atol=1e-9)
    rod = antenna.Antenna(antenna.omni(6.0))
    sites = [replace(SITES[0], antenna=rod), *SITES[1:]]
    other = margins.margins(*heights, CELL, sites, DEVICES, PLAN, radius_m=RADIUS, entry_loss_db=ENTRY)
    assert (other.toarray()[0] <= plain[0] + 1e-9).all() and (other.toarray()[0] < plain[0]).any()


def crowd(count=6000):
    generator = np.random.default_rng(1)
    return [device(row, col) for row, col in generator.integers(0, 81, (count, 2))]


def test_a_crowd_is_swept_and_kept(heights, tmp_path, monkeypatch):
    devices = crowd()
    told = []
    cache = Cache(tmp_path / "cache")
    found = table(heights, devices, np.zeros(len(devices)), cache=cache, told=lambda *what: told.append(what))
    assert [number for number, _ in told] == [0, 1, 2] and all(swept > 0 for _, swept in told)
    assert len(list((tmp_path / "cache").glob("*.loss"))) == 3
    loss_db = sweep.loss(
        *heights, CELL, 40, 10, tx_height_m=20.0, rx_height_m=1.5, frequency_ghz=PLAN.frequency_ghz,
        radius_m=RADIUS,
    )  # fmt: skip
    link = reference_link(PLAN.device, SITES[0].station, replace(PLAN, fade_margin_db=0.0))
    row = found[0].tocoo()
    expected = [link.margin_db - loss_db[devices[column].row, devices[column].col] for column in row.col]
    np.testing.assert_allclose(row.data, expected, atol=1e-4)
    one_by_one = table(heights, devices[:300], np.zeros(300))
    np.testing.assert_allclose(found[:, :300].toarray(), one_by_one.toarray(), atol=3.0)
    monkeypatch.setattr(sweep, "loss", None)  # the second run finds all in the cache
    again = table(heights, devices, np.zeros(len(devices)), cache=cache)
    np.testing.assert_array_equal(again.toarray(), found.toarray())


def test_progress_rises_and_cancel_stops(heights):
    shares = []
    table(heights, progress=shares.append)
    assert shares == sorted(shares) and shares[-1] == 1.0
    with pytest.raises(sweep.SweepCancelled):
        table(heights, cancelled=lambda: True)


def test_shares_of_the_error_add_up_to_the_correlation():
    common, place = probability.error_shares(np.array([8.0, 8.0, 0.0]), np.array([0.0, 7.5, 0.0]), 0.25)
    assert common[0] == place[0] == pytest.approx(0.25)
    assert common[1] + place[1] == pytest.approx(probability.total_correlation(8.0, 7.5))
    assert common[2] == place[2] == 0.0


def test_margin_of_a_probability_is_the_inverse():
    sigma = np.array([8.0, 11.0, 0.0])
    found = probability.margin_db(0.9, sigma)
    np.testing.assert_allclose(probability.coverage(found[:2], sigma[:2]), 0.9)
    assert found[0] == pytest.approx(PLAN.fade_margin_db, abs=0.1)  # the preset's fade margin says the same
    assert found[2] == 0.0

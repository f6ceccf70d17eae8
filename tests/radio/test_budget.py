"""Link budget, presets, coverage and reachability."""

from __future__ import annotations

import copy
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import budget, coverage, lora, reachability, sweep

PRESET = presets.load("lorawan_eu868")
ENTRY = presets.load("building_entry")
PLAN = budget.plan(PRESET)


def test_uplink_and_downlink_by_hand():
    device = budget.Station(14, 0, 0, 6, 1.5)
    gateway = budget.Station(12, 5, 1, 3, 20)
    link = budget.link(device, gateway, 130, sf=12, bandwidth_khz=125, entry_loss_db=10, fade_margin_db=8)
    assert link.uplink.received_dbm == pytest.approx(14 - 130 - 10 + 5 - 1)
    assert link.downlink.received_dbm == pytest.approx(12 + 5 - 1 - 130 - 10)
    assert link.uplink.sensitivity_dbm == pytest.approx(-140, abs=0.05)
    assert link.downlink.sensitivity_dbm == pytest.approx(-137, abs=0.05)
    assert link.uplink.margin_db == pytest.approx(-122 + 140 - 8, abs=0.05)
    assert link.downlink.margin_db == pytest.approx(-124 + 137 - 8, abs=0.05)
    assert link.weaker == "downlink" and link.margin_db == link.downlink.margin_db


@given(loss=st.floats(50, 170), entry=st.floats(0, 50), fade=st.floats(0, 20), sf=st.integers(7, 12))
def test_a_decibel_more_is_a_decibel_less_margin(loss, entry, fade, sf):
    link = budget.link(PLAN.device, PLAN.gateway, loss, sf=sf, bandwidth_khz=125, entry_loss_db=entry,
                       fade_margin_db=fade)
    worse = budget.link(PLAN.device, PLAN.gateway, loss + 1, sf=sf, bandwidth_khz=125, entry_loss_db=entry,
                        fade_margin_db=fade)
    assert worse.margin_db == pytest.approx(link.margin_db - 1)
    for way in (link.uplink, link.downlink):
        assert way.margin_db == pytest.approx(way.received_dbm - way.sensitivity_dbm - way.fade_margin_db)


@given(st.floats(-30, 40))
def test_smallest_spreading_factor_as_for_arrays(margin):
    assert budget.smallest_sf(margin) == lora.spreading_factor(np.array([margin]))[0]


def test_noise_takes_its_decibels_from_the_receiving_side():
    quiet = budget.link(PLAN.device, PLAN.gateway, 120, sf=9, bandwidth_khz=125)
    noisy = replace(PLAN.gateway, noise_rise_db=PLAN.gateway.noise_rise_db + 5)
    loud = budget.link(PLAN.device, noisy, 120, sf=9, bandwidth_khz=125)
    assert loud.uplink.margin_db == pytest.approx(quiet.uplink.margin_db - 5)
    assert loud.downlink == quiet.downlink


def test_second_receive_window_by_hand():
    """27 dBm, 3 dBi, 1 dB of cable are 29 dBm e.i.r.p.: within 27 dBm e.r.p.; more gain is taken back."""
    way = budget.rx2_downlink(PLAN.device, PLAN.gateway, 130, PLAN, entry_loss_db=5)
    assert way.received_dbm == pytest.approx(27 + 3 - 1 - 130 - 5)
    assert way.margin_db == pytest.approx(way.received_dbm + 137.0 - 3 - PLAN.fade_margin_db, abs=0.05)
    strong = budget.rx2_downlink(PLAN.device, replace(PLAN.gateway, antenna_gain_dbi=8), 130, PLAN)
    assert strong.received_dbm == pytest.approx(29.15 - 130)
    first = budget.link(PLAN.device, PLAN.gateway, 130, sf=12, bandwidth_khz=125, entry_loss_db=5)
    assert way.received_dbm - first.downlink.received_dbm == pytest.approx(13)
    with pytest.raises(InputError, match="rx2"):
        budget.rx2_downlink(PLAN.device, PLAN.gateway, 130, replace(PLAN, rx2=None))


def test_downlink_with_another_bandwidth():
    wide = budget.link(PLAN.device, PLAN.gateway, 120, sf=10, bandwidth_khz=125, downlink_bandwidth_khz=500)
    same = budget.link(PLAN.device, PLAN.gateway, 120, sf=10, bandwidth_khz=125)
    assert wide.uplink == same.uplink
    assert same.downlink.margin_db - wide.downlink.margin_db == pytest.approx(10 * math.log10(4))


def test_coverage_in_a_region_without_sf12():
    plan = budget.plan(presets.load("lorawan_us915"))
    flat = np.zeros((40, 200))
    sites = [coverage.Site(20, 5, plan.gateway)]
    result = coverage.coverage(flat, None, 50.0, sites, plan, radius_m=9000, entry_loss_db=45)
    assert set(np.unique(result.sf)) == {0, 7, 8, 9, 10}
    assert np.array_equal(result.sf > 0, result.servers > 0)
    reference = coverage.reference_link(plan.device, plan.gateway, plan)
    assert reference.sf == 10 and reference.uplink.sensitivity_dbm < reference.downlink.sensitivity_dbm


def test_no_link_without_a_number():
    assert budget.smallest_sf(math.nan) == 0


def test_power_is_lowered_to_the_permitted_erp():
    strong = budget.Station(20, 6, 1, 3, 20)
    lowered = replace(strong, power_dbm=budget.limited_power_dbm(strong, 14))
    assert lowered.eirp_dbm == pytest.approx(16.15)
    assert budget.exceeds_erp(strong, 14) and not budget.exceeds_erp(lowered, 14)
    weak = budget.Station(10, 2, 0, 3, 20)
    assert budget.limited_power_dbm(weak, 14) == 10


def test_preset_is_legal_and_every_group_has_a_source():
    for station in (PLAN.device, PLAN.gateway):
        assert not budget.exceeds_erp(station, PLAN.max_erp_dbm)
    for name, group in {**PRESET, **ENTRY}.items():
        if name != "title":
            entries = group if isinstance(group, list) else [group]
            assert any(len(entry.get("source", "")) > 20 for entry in entries), name
    band = next(band for band in PRESET["sub_band"]
                if band["from_mhz"] <= PRESET["network"]["frequency_mhz"] <= band["to_mhz"])
    assert band["max_erp_dbm"] == PLAN.max_erp_dbm


def test_sub_bands_as_published(shared):
    import json

    published = json.loads((shared / "vectors/radio/lora_params/eu868.json").read_text())
    ours = [(b["name"], b["from_mhz"] * 1e6, b["to_mhz"] * 1e6, b["duty_cycle"], b["max_erp_dbm"])
            for b in PRESET["sub_band"]]
    assert ours == [(b["name"], b["f_min_hz"], b["f_max_hz"], b["duty_cycle"], b["max_erp_dbm"])
                    for b in published["sub_bands"]]
    rates = [(d["spreading_factor"], d["max_application_bytes"]) for d in PRESET["data_rate"]]
    assert rates == [(d["sf"], d["max_app_payload_N"]) for d in published["data_rates"][:6]]


@pytest.mark.parametrize(("group", "key", "value", "words"), [
    ("device", "power_dbm", None, "power_dbm"), ("network", "frequency_mhz", None, "frequency_mhz"),
    ("margin", "fade_margin_db", "much", "no number"), ("network", "frequency_mhz", "868", "no number"),
    ("network", "frequency_mhz", -868.3, "30 to 6000 MHz"), ("rx2", "frequency_mhz", 0.869, "30 to 6000 MHz"),
    ("gateway", "noise_figure_db", -6.0, "noise figure"), ("device", "noise_rise_db", -1.0, "noise rise"),
])
def test_bad_presets(group, key, value, words):
    preset = copy.deepcopy(PRESET)
    preset[group].pop(key)
    if value is not None:
        preset[group][key] = value
    with pytest.raises(InputError, match=words):
        budget.plan(preset)


def test_situations():
    losses = [budget.situation_loss_db(0.868, name, "traditional", ENTRY) for name in budget.SITUATIONS]
    assert losses == pytest.approx([0, 14.2, 25.0], abs=0.05)
    with pytest.raises(InputError, match="attic"):
        budget.situation_loss_db(0.868, "attic", "traditional", ENTRY)


def scene():
    ground = np.full((60, 200), 30.0)
    surface = ground.copy()
    surface[20:40, 95:100] += 12.0
    sites = [coverage.Site(30, 20, replace(PLAN.gateway, height_m=25)),
             coverage.Site(30, 180, replace(PLAN.gateway, height_m=15, antenna_gain_dbi=0))]
    return surface, ground, sites


def test_coverage_is_the_best_of_both_gateways():
    surface, ground, sites = scene()
    told = []
    result = coverage.coverage(
        surface, ground, 50.0, sites, PLAN, radius_m=5000, stride=2, progress=told.append
    )
    assert told == sorted(told) and told[-1] == 1.0
    assert result.sf.shape == (30, 100) and result.sf.dtype == np.uint8
    assert result.best.dtype == result.servers.dtype == np.uint16 and result.rssi_dbm.dtype == np.float32
    margins = []
    for site in sites:
        loss = sweep.loss(surface, ground, 50.0, site.row, site.col, tx_height_m=site.station.height_m,
                          rx_height_m=1.5, frequency_ghz=0.8683, radius_m=5000, stride=2)
        margins.append(coverage.reference_link(PLAN.device, site.station, PLAN).margin_db - loss)
    best = np.fmax(*margins)
    assert np.array_equal(result.sf, lora.spreading_factor(best))
    assert np.array_equal(result.servers, (margins[0] >= 0).astype(int) + (margins[1] >= 0))
    assert np.array_equal(result.best > 0, result.sf > 0)
    assert np.array_equal(result.sf > 0, result.servers > 0)
    assert np.array_equal(np.isnan(result.rssi_dbm), np.isnan(best))
    assert (result.best[:, :30][result.sf[:, :30] > 0] == 1).all()
    assert (result.best[:, 80:][result.sf[:, 80:] > 0] == 2).all()


def test_areas_add_up():
    surface, ground, sites = scene()
    result = coverage.coverage(surface, ground, 50.0, sites, PLAN, radius_m=2000)
    known = np.ones(surface.shape, dtype=bool)
    known[:, :10] = False
    areas = coverage.statistics(result, known, 50.0)
    assert areas.area == pytest.approx(60 * 190 * 0.0025)
    for parts in (areas.by_sf, areas.by_best, areas.by_servers):
        assert areas.served == pytest.approx(sum(parts.values()))
    assert 0 < areas.served <= areas.computed < areas.area


def test_cancelled_coverage_has_no_result():
    surface, ground, sites = scene()
    with pytest.raises(sweep.SweepCancelled):
        coverage.coverage(surface, ground, 50.0, sites, PLAN, radius_m=5000, cancelled=lambda: True)


def test_links_of_sensors():
    surface, ground, sites = scene()
    sensors = [coverage.Site(30, col, PLAN.device) for col in (22, 97, 100, 199)]
    sensors.append(coverage.Site(30, 100, replace(PLAN.device, power_dbm=4)))
    paths = reachability.losses(surface, ground, 50.0, sites, sensors, PLAN, radius_m=4500)
    assert paths.distance_m[0, 0] == 100
    assert np.isnan(paths.loss_db[0, 3]) and np.isfinite(paths.loss_db[1, 3])
    entry = np.array([0.0, 14.2, 0.0, 0.0, 0.0])
    references = reachability.reference_links(sites, sensors, PLAN)
    found = reachability.links(paths, references, entry)
    assert [(link.sensor, link.site) for link in found][:2] == [(0, 0), (1, 0)]
    margins = reachability.best_margin_db(paths, references)
    for number, margin in enumerate(margins):
        own = [link for link in found if link.sensor == number]
        assert bool(own) == (margin >= entry[number])
        if own:
            assert own[0].margin_db == pytest.approx(margin - entry[number])
            assert own[0].margin_db == max(link.margin_db for link in own)
            assert own[0].sf == budget.smallest_sf(own[0].margin_db)
    first = found[0]
    assert first.rssi_dbm == pytest.approx(14 + 3 - 1 - first.path_loss_db)
    assert margins[2] - margins[4] == pytest.approx(10)  # 10 dB less power, and the uplink is the weaker side
    assert {link.weaker for link in found} == {"uplink"}


def test_sensor_out_of_reach_of_all():
    surface, ground, sites = scene()
    sensors = [coverage.Site(0, 100, PLAN.device)]
    paths = reachability.losses(surface, ground, 50.0, sites, sensors, PLAN, radius_m=10)
    references = reachability.reference_links(sites, sensors, PLAN)
    assert np.isnan(reachability.best_margin_db(paths, references)).all()
    assert reachability.links(paths, references, np.zeros(1)) == []


def test_an_entry_loss_weakens_every_place_by_itself():
    flat = np.zeros((40, 40))
    plan = budget.plan(presets.load("lorawan_eu868"))
    site = coverage.Site(20, 20, plan.gateway)
    outdoors = coverage.coverage(flat, None, 10.0, [site], plan, radius_m=150.0)
    inside = coverage.coverage(flat, None, 10.0, [site], plan, radius_m=150.0, entry_loss_db=25.0)
    near = np.isfinite(outdoors.rssi_dbm)
    assert near.sum() > 600
    np.testing.assert_allclose((outdoors.rssi_dbm - inside.rssi_dbm)[near], 25.0, atol=1e-4)

"""LoRa: time on air, sensitivity, packet power, adaptive data rate, regional presets."""

from __future__ import annotations

import copy
import csv
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import budget, lora

EU868 = presets.load("lorawan_eu868")


def test_time_on_air_of_published_cases(shared):
    with (shared / "vectors/radio/lora_toa/toa_cases.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 56
    for row in rows:
        computed = lora.time_on_air_ms(
            int(row["sf"]), float(row["bw_khz"]), int(row["cr_4_x"]), int(row["payload"]),
            preamble=int(row["preamble"]), explicit_header=row["explicit_header"] == "1",
            crc=row["crc"] == "1", low_data_rate=row["ldro"] == "1",
            chip="sx127x" if row["chip"] == "SX1276" else "sx126x",
        )
        assert computed == pytest.approx(float(row["toa_ms"]), rel=1e-6, abs=1e-3), row


def test_low_data_rate_is_on_from_sf11_at_125_khz():
    for sf in range(7, 13):
        forced = lora.time_on_air_ms(sf, 125, 5, 51, low_data_rate=sf >= 11)
        assert lora.time_on_air_ms(sf, 125, 5, 51) == forced
    assert lora.time_on_air_ms(12, 125, 5, 23) == pytest.approx(1482.752)


def test_coding_rate_may_be_given_either_way():
    for rate in range(1, 5):
        assert lora.time_on_air_ms(9, 125, rate, 20) == lora.time_on_air_ms(9, 125, rate + 4, 20)


def test_sensitivity_of_the_sx1272_data_sheet():
    computed = [lora.sensitivity_dbm(sf, 125, 6) for sf in range(7, 13)]
    assert np.allclose(computed, [-124.5, -127, -129.5, -132, -134.5, -137], atol=0.05)
    assert lora.sensitivity_dbm(12, 125, 3.5) == pytest.approx(-139.5, abs=0.05)  # SX1301 data sheet


def test_spreading_factor_by_margin():
    margin = np.array([[np.nan, -0.1, 0, 2.4], [2.5, 5, 7.5, 9.9], [10, 12.5, 60, -np.inf]])
    assert lora.spreading_factor(margin).tolist() == [[0, 0, 12, 12], [11, 10, 9, 9], [8, 7, 7, 0]]
    assert lora.spreading_factor(margin).dtype == np.uint8


@given(sf=st.integers(5, 11), payload=st.integers(0, 254), rate=st.integers(5, 8), bw=st.floats(7, 500))
def test_time_on_air_never_falls(sf, payload, rate, bw):
    time = lora.time_on_air_ms(sf, bw, rate, payload, low_data_rate=False)
    assert time > 0
    assert lora.time_on_air_ms(sf, bw, rate, payload + 1, low_data_rate=False) >= time
    assert lora.time_on_air_ms(sf, bw, rate, payload, low_data_rate=False, preamble=9) > time
    assert lora.time_on_air_ms(sf, bw * 2, rate, payload, low_data_rate=False) == pytest.approx(time / 2)


@pytest.mark.parametrize(("values", "words"), [
    ((4, 125, 5, 10), "spreading factor"), ((13, 125, 5, 10), "spreading factor"),
    ((7, 0, 5, 10), "bandwidth"), ((7, float("nan"), 5, 10), "bandwidth"),
    ((7, 125, 9, 10), "coding rate"), ((7, 125, 0, 10), "coding rate"),
    ((7, 125, 5, -1), "payload"), ((7, 125, 5, 256), "payload"),
])
def test_bad_packets(values, words):
    with pytest.raises(InputError, match=words):
        lora.time_on_air_ms(*values)


def test_bad_words():
    with pytest.raises(InputError, match="preamble"):
        lora.time_on_air_ms(7, 125, 5, 10, preamble=-1)
    with pytest.raises(InputError, match="sx999"):
        lora.time_on_air_ms(7, 125, 5, 10, chip="sx999")
    with pytest.raises(InputError, match="spreading factor"):
        lora.sensitivity_dbm(3, 125, 6)
    with pytest.raises(InputError, match="bandwidth"):
        lora.sensitivity_dbm(7, 0, 6)


def test_spreading_factors_of_a_network_that_has_no_12():
    margin = np.array([-0.1, 0.0, 2.4, 2.5, 7.5])
    assert lora.spreading_factor(margin, (7, 8, 9, 10)).tolist() == [0, 10, 10, 9, 7]


# Power of a packet

def test_power_of_a_packet_by_hand():
    assert lora.signal_power_dbm(-120.0, 0.0) == pytest.approx(-120 - 10 * math.log10(2))
    assert lora.signal_power_dbm(-100.0, 30.0) == pytest.approx(-100, abs=0.005)  # hardly any noise
    assert lora.signal_power_dbm(-120.0, -20.0) == pytest.approx(-140, abs=0.05)  # hardly any signal
    without_snr = lora.signal_power_dbm(np.array([-90.0, -110.0]), np.array([np.nan, 0.0]))
    assert list(without_snr) == pytest.approx([-90, -113.0103])
    assert lora.packet_power_dbm(-120.0, -20.0) == -140 and lora.packet_power_dbm(-100.0, 9.0) == -100
    assert lora.packet_power_dbm(np.array([-90.0, -120.0]), np.array([9.0, -5.0])).tolist() == [-90, -125]


@given(signal=st.floats(-145, -60), noise=st.floats(-125, -100))
def test_power_of_the_signal_is_found_again(signal, noise):
    rssi = 10 * math.log10(10 ** (signal / 10) + 10 ** (noise / 10))
    assert lora.signal_power_dbm(rssi, signal - noise) == pytest.approx(signal, abs=1e-6)
    assert 0 <= lora.packet_power_dbm(rssi, signal - noise) - signal <= 3.0104


def test_packet_power_stays_linear_on_the_gateway_of_bonn(shared):
    """Conducted: one gateway behind known attenuators in steps of 10 dB, 100 packets each."""
    means = []
    for step in (5, 15, 25, 35, 45, 55):
        with (shared / f"vectors/radio/measured/bonn/rpp_{step}dB.csv").open() as file:
            next(file)  # sep=,
            rows = [(float(row["meta.gateway_stats.rssi"]), float(row["meta.gateway_stats.snr"]))
                    for row in csv.DictReader(file)]
        assert len(rows) == 100
        rssi, snr = np.array(rows).T
        powers = rssi, lora.packet_power_dbm(rssi, snr), lora.signal_power_dbm(rssi, snr)
        means.append([values.mean() for values in powers])
    rssi, rpp, esp = np.array(means).T
    deviation = esp + np.arange(0, 60, 10.0)
    assert np.abs(deviation - deviation.mean()).max() < 1.0 and np.abs(np.diff(esp) + 10).max() < 1.5
    assert rpp[0] - rpp[5] == pytest.approx(50, abs=2)
    assert rssi[0] - rssi[5] < 45 and np.diff(rssi)[-1] > -5  # the last 10 dB are only 4


# Adaptive data rate

@pytest.mark.parametrize(("before", "snr", "after"), [
    ((12, 0), 5.0, (7, 0)),  # 5 + 20 - 10 = 15 dB: five steps
    ((12, 0), 4.9, (8, 0)), ((12, 0), -10.0, (12, 0)), ((12, 0), -7.0, (11, 0)), ((12, 0), -7.1, (12, 0)),
    ((7, 0), 8.4, (7, 1)),  # 8.4 + 7.5 - 10 = 5.9 dB: one step of power
    ((7, 0), 30.0, (7, 7)), ((9, 0), 10.0, (7, 2)),  # 12.5 dB: two steps each
    ((7, 3), -3.5, (7, 1)), ((7, 3), 2.4, (7, 2)), ((7, 3), -9.0, (7, 0)),
    ((10, 0), -30.0, (10, 0)),  # a spreading factor is not made larger by the network
])
def test_adaptive_data_rate_by_hand(before, snr, after):
    assert lora.adapt(lora.Rate(*before), snr) == lora.Rate(*after)


@given(sf=st.integers(7, 12), step=st.integers(0, 7), snr=st.floats(-30, 40), margin=st.floats(0, 20))
def test_adaptive_data_rate_spends_no_more_than_there_is(sf, step, snr, margin):
    rate = lora.adapt(lora.Rate(sf, step), snr, device_margin_db=margin)
    assert 7 <= rate.sf <= sf and 0 <= rate.power_step <= 7
    spent = 3 * ((sf - rate.sf) + (rate.power_step - step))
    spare = snr - lora.SNR_LIMIT_DB[sf] - margin
    assert spent <= max(spare, 0) + 1e-9
    assert lora.adapt(lora.Rate(sf, step), snr + 3, device_margin_db=margin).sf <= rate.sf
    if rate.power_step > step:
        assert rate.sf == 7  # data rate first, then power


def test_adaptive_data_rate_of_another_region():
    assert lora.adapt(lora.Rate(10), 30.0, spreading_factors=(7, 8, 9, 10)).sf == 7
    with pytest.raises(InputError, match="12"):
        lora.adapt(lora.Rate(12), 5.0, spreading_factors=(7, 8, 9, 10))
    with pytest.raises(InputError, match="nan"):
        lora.adapt(lora.Rate(12), math.nan)


# Regional presets

@pytest.mark.parametrize("name", [n for n in presets.names("lorawan_") if n != "lorawan_capacity"])
def test_every_regional_preset_makes_a_plan(name):
    preset = presets.load(name)
    plan = budget.plan(preset)
    rates, bands = lora.data_rates(preset), lora.sub_bands(preset)
    assert len({rate.name for rate in rates}) == len(rates) >= 4
    assert plan.spreading_factors == tuple(
        sorted(rate.sf for rate in rates if rate.bandwidth_khz == plan.bandwidth_khz))
    for slow, fast in zip(rates, rates[1:]):
        if slow.bandwidth_khz == fast.bandwidth_khz:
            assert slow.sf > fast.sf and slow.max_application_bytes <= fast.max_application_bytes
    for low, high in zip(bands, bands[1:]):
        assert low.to_mhz <= high.from_mhz
    for band in bands:
        assert band.from_mhz < band.to_mhz and 0 < band.duty_cycle <= 1 and 0 < band.max_erp_dbm <= 30
    own = lora.sub_band(preset, 1000 * plan.frequency_ghz)
    assert own.max_erp_dbm == plan.max_erp_dbm
    for rate in rates:  # the longest packet a device may send keeps within the dwell time, where there is one
        if rate.bandwidth_khz == plan.bandwidth_khz:
            payload = rate.max_application_bytes + 13
            assert lora.time_on_air_ms(rate.sf, rate.bandwidth_khz, 5, payload) <= own.dwell_time_ms
    window = lora.sub_band(preset, 1000 * plan.rx2.frequency_ghz)
    assert window.max_erp_dbm == plan.rx2.max_erp_dbm
    assert not budget.exceeds_erp(plan.device, plan.max_erp_dbm)
    assert not budget.exceeds_erp(plan.gateway, plan.downlink_max_erp_dbm)
    for group, values in preset.items():
        entries = values if isinstance(values, list) else [values]
        assert group == "title" or any(len(entry.get("source", "")) > 20 for entry in entries), group


def test_regions_as_published():
    """RP002: what differs between the regions."""
    eu, us, asia = (presets.load(f"lorawan_{name}") for name in ("eu868", "us915", "as923"))
    plans = [budget.plan(preset) for preset in (eu, us, asia)]
    assert [plan.spreading_factors for plan in plans] == [
        (7, 8, 9, 10, 11, 12), (7, 8, 9, 10), (7, 8, 9, 10, 11, 12)]
    assert [plan.downlink_bandwidth_khz for plan in plans] == [125, 500, 125]
    assert [(plan.rx2.frequency_ghz, plan.rx2.sf, plan.rx2.bandwidth_khz) for plan in plans] == [
        (0.869525, 12, 125), (0.9233, 12, 500), (0.9232, 10, 125)]
    assert [rate.max_application_bytes for rate in lora.data_rates(us)] == [11, 53, 125, 242, 242]
    assert plans[2].max_erp_dbm + budget.EIRP_MINUS_ERP_DB == pytest.approx(16)


def test_sub_band_of_a_frequency():
    assert lora.sub_band(EU868, 868.1).name == "M" and lora.sub_band(EU868, 869.525).duty_cycle == 0.1
    assert lora.sub_band(EU868, 865.0).name == "K"  # the lower one of two that meet
    assert lora.sub_band(EU868, 868.3).dwell_time_ms == math.inf
    for outside in (868.65, 100.0, math.nan):
        with pytest.raises(InputError, match="868-868.6"):
            lora.sub_band(EU868, outside)


@pytest.mark.parametrize(("table", "key", "value", "words"), [
    ("sub_band", "duty_cycle", "often", "duty_cycle"), ("sub_band", "max_erp_dbm", None, "max_erp_dbm"),
    ("data_rate", "spreading_factor", None, "spreading_factor"), ("data_rate", "spreading_factor", 13, "13"),
])
def test_bad_regional_presets(table, key, value, words):
    preset = copy.deepcopy(EU868)
    preset[table][0].pop(key)
    if value is not None:
        preset[table][0][key] = value
    with pytest.raises(InputError, match=words):
        (lora.sub_bands if table == "sub_band" else lora.data_rates)(preset)

"""LoRa: time on air, sensitivity, spreading factor."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import lora


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

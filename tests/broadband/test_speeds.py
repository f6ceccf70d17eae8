"""Speeds as lists write them: each reading written down by hand from the table in speeds.py."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.broadband.speeds import MOST_MBIT, Speed, parse
from smartcity.smartcity_plugin.errors import InputError

INF = math.inf


@pytest.mark.parametrize(("text", "unit", "down", "up"), [
    ("1 Gbit/s", "", 1000, None), ("1Gbps", "", 1000, None), ("1,5 GBit/s", "", 1500, None),
    ("1.000 Gbit/s", "", 1000, None), ("2.5 Gbit/s", "", 2500, None), ("1 GB/s", "", 1000, None),
    ("1000/200", "", 1000, 200), ("1000 / 200 Mbit/s", "", 1000, 200), ("250/40 MBit/s", "", 250, 40),
    ("1 Gbit/s / 500 Mbit/s", "", 1000, 500), ("50 Mbit/s Download, 10 Mbit/s Upload", "", 50, 10),
    ("50 Mbit/s down, 10 up", "", 50, 10), ("16.000/1.024 kbit/s", "", 16, 1.024),
    ("50.000", "", 50, None), ("16.000", "", 16, None), ("100.000", "", 100, None),
    ("50.000 kbit/s", "", 50, None), ("50.000", "k", 50, None), ("1.000 kbit/s", "", 1, None),
    ("50.000 Mbit/s", "", 50, None), ("1.000 Mbit/s", "", 1000, None), ("1,000 Mbit/s", "", 1000, None),
    ("2.500", "m", 2500, None), ("1.000.000 kbit/s", "", 1000, None), ("1.000.000", "", 1000, None),
    ("50,5", "", 50.5, None), ("50.5 Mbit/s", "", 50.5, None), ("1.234,5 Mbit/s", "", 1234.5, None),
    ("16000 kbit/s", "", 16, None), ("16000", "", 16, None), ("16 000 kbit/s", "", 16, None),
    ("1000", "", 1000, None), ("6000", "k", 6, None), ("0,4 Mbit/s", "", 0.4, None),
    ("200 Mbit/s symmetrisch", "", 200, 200), ("1 Gbit/s symmetric", "", 1000, 1000),
    ("100 Megabit/s", "", 100, None), ("ca. 30 Mbit/s", "", 30, None), ("100 Mbit", "", 100, None),
    ("100 mbps", "", 100, None), ("50M", "", 50, None), (50, "", 50, None), (50000, "k", 50, None),
    (16000.0, "", 16, None), (None, "", None, None), (math.nan, "", None, None), ("  ", "", None, None),
    ("k.A.", "", None, None), ("unbekannt", "", None, None),
])  # fmt: skip
def test_exact_speeds(text, unit, down, up):
    expected = [None if value is None else Speed(value, value) for value in (down, up)]
    assert list(parse(text, unit)) == expected


@pytest.mark.parametrize(("text", "low", "high"), [
    ("bis zu 250", 0, 250), ("bis zu 1 Gbit/s", 0, 1000), ("up to 100 Mbit/s", 0, 100), ("≤ 50", 0, 50),
    ("max. 16 Mbit/s", 0, 16), ("bis 50 Mbit/s", 0, 50),
    ("≥ 100 Mbit/s", 100, INF), (">= 30", 30, INF), ("mind. 50 Mbit/s", 50, INF), ("ab 400", 400, INF),
    ("mindestens 1 Gbit/s", 1000, INF), ("100+", 100, INF),
    ("100-250 Mbit/s", 100, 250), ("16 bis 50 Mbit/s", 16, 50),
])  # fmt: skip
def test_limits(text, low, high):
    speed, up = parse(text)
    assert (speed.low, speed.high, up) == (low, high, None)
    assert speed.written == (low if high == INF else high)


def test_limits_of_both_directions():
    down, up = parse("bis zu 250 / bis zu 40 Mbit/s")
    assert (down.says, down.high, up.says, up.high) == ("up to", 250, "up to", 40)


@pytest.mark.parametrize(("text", "words"), [
    ("-5", "not above 0"), (-1.0, "not above 0"), ("0", "not above 0"), ("0,0 Mbit/s", "not above 0"),
    ("schnell", "no speed"), ("1.000", "write the unit"), ("2,500", "write the unit"),
    ("1.2.3", "no speed"), ("100/20/5", "more than a download"), ("12 Kbit/s Mbit/s", "several units"),
    (INF, "no speed"), ("250-100", "from more to less"), ("12abc", "no speed"), ("--5", "no speed"),
])  # fmt: skip
def test_rejected(text, words):
    with pytest.raises(InputError, match=words):
        parse(text)


@given(st.floats(0.001, MOST_MBIT).map(lambda value: round(value, 2)).filter(lambda value: value > 0),
       st.sampled_from(("{} Mbit/s", "{}", "{} MBit/s", "{} mbps")))  # fmt: skip
def test_numbers_come_back_with_point_or_comma(value, form):
    """Two decimals are never taken for thousands."""
    text = f"{value:.2f}"
    assert parse(form.format(text))[0].low == pytest.approx(value)
    assert parse(form.format(text.replace(".", ",")))[0].low == pytest.approx(value)


@given(st.text(max_size=20), st.sampled_from(("", "k", "m", "g")))
def test_any_text_is_read_or_refused(text, unit):
    try:
        found = parse(text, unit)
    except InputError:
        return
    for speed in found:
        assert speed is None or (0 <= speed.low <= speed.high and speed.high > 0)

"""Numbers, times and mappings as lists hold them."""

from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.layers import columns
from smartcity.smartcity_plugin.errors import InputError


@pytest.mark.parametrize(("text", "iso"), [
    ("2026-09-01T10:00:00Z", "2026-09-01T10:00:00Z"),
    ("2026-09-01T10:00:00.123+02:00", "2026-09-01T10:00:00+02:00"),
    ("2026-09-01 10:00", "2026-09-01T10:00:00"),
    ("2026/09/01 10:00:00+00", "2026-09-01T10:00:00+00:00"),  # GDAL
    ("2021-03-01T15:51:02+0530", "2021-03-01T15:51:02+05:30"),
    ("01.09.2026 10:00", "2026-09-01T10:00:00"),
    ("1.9.2026, 9:05 Uhr", "2026-09-01T09:05:00"),
    ("01.09.2026", "2026-09-01"),
    ("2016-12-07T11:10:00/2016-12-07T11:15:00", "2016-12-07T11:15:00"),  # FIWARE, an interval
])  # fmt: skip
def test_times(text, iso):
    assert columns.moment(text) == iso


@pytest.mark.parametrize("text", [
    "gestern", "", "2026-13-01", "31.02.2026", "2026-09-01 25:00", "1756720800", "2026-09-01T10:00:00+99:99",
    "10:00", "2026-09-01 10:00" + " " * 100_000 + "x",
])  # fmt: skip
def test_what_is_no_time(text):
    with pytest.raises(ValueError, match="is no time"):
        columns.moment(text)


@given(st.datetimes(datetime.datetime(1000, 1, 1)), st.sampled_from(["", "Z", "+02:00", "-0330"]))
def test_times_come_back(moment, zone):
    iso = moment.isoformat(timespec="seconds")
    assert columns.moment(moment.isoformat() + zone)[: len(iso)] == iso
    assert columns.moment(f"{moment:%d.%m.}{moment.year:04} {moment:%H:%M:%S}") == iso


@pytest.mark.parametrize(("text", "comma_is_decimal", "value"), [
    ("1.234,5", False, 1234.5), ("1,234.5", True, 1234.5), ("1.234.567,5", True, 1234567.5),
    ("2,5", False, 2.5),
    ("400 100,5", True, 400100.5), ("1,234,567", False, 1234567), ("-.5", False, -0.5), ("1e3", False, 1000),
    ("5.", False, 5),
])  # fmt: skip
def test_the_last_of_two_signs_is_the_decimal_one(text, comma_is_decimal, value):
    assert columns.parse_number(text, "x", comma_is_decimal) == value


@pytest.mark.parametrize("text", ["1_000", "0x10", "1,2,3.4.5", "nan", "inf", "1e999", "٣٤", "--1", "1.2.3",
                                  "1" * 100_000 + "x"])  # fmt: skip
def test_what_is_no_number(text):
    with pytest.raises(ValueError, match="number|points"):
        columns.parse_number(text, "x", False)


FIELDS = ("id", "x", "y")


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(min_size=1)))
def test_a_saved_mapping_comes_back(tmp_path_factory, mapping):
    path = tmp_path_factory.mktemp("m") / "mapping.json"
    path.write_text(columns.save_mapping(mapping), encoding="utf-8")
    assert columns.parse_mapping(str(path), FIELDS) == mapping


@pytest.mark.parametrize(
    "saved", ["", "[1]", '{"x": 1}', '{"x": {"y": "z"}}', "[" * 100_000, '{"x"', "\xff\xfe"]
)
def test_what_holds_no_mapping(tmp_path, saved):
    (tmp_path / "m.json").write_text(saved, encoding="latin-1")
    with pytest.raises(InputError, match="m.json.*holds no column mapping"):
        columns.parse_mapping(str(tmp_path / "m.json"), FIELDS)


def test_a_mapping_of_an_unknown_field_is_refused(tmp_path):
    (tmp_path / "m.json").write_text(json.dumps({"z": "Höhe"}), encoding="utf-8")
    with pytest.raises(InputError, match="z=Höhe"):
        columns.parse_mapping(str(tmp_path / "m.json"), FIELDS)
    with pytest.raises(InputError, match="no column mapping"):
        columns.parse_mapping(str(tmp_path / "missing.json"), FIELDS)

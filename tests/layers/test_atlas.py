"""The Breitbandatlas' tables: the real ones, and what spreadsheets make of them."""

from __future__ import annotations

import math

import pytest

MUNICIPALITIES = "data/breitband/gemeinde_bezirke_privat_2021_mitte.csv"


@pytest.fixture(scope="module")
def atlas(qgis_app):
    from smartcity.layers import atlas

    return atlas


@pytest.fixture
def table(atlas, tmp_path):
    """`table(text)`: the table in a file of that text or bytes."""
    def _read(text, name="atlas.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return atlas.read(path)

    return _read


def test_the_municipalities_of_2021(atlas, shared):
    found = atlas.read(shared / MUNICIPALITIES)
    assert (found.read, len(found.shares), found.rejected, found.digits) == (11388, 11388, [], 8)
    assert found.date == "2021-mitte"
    shares = found.shares["09472150"]
    assert len(shares) == 53
    assert (shares["all", 1], shares["all", 1000], shares["wired", 30], shares["ftth", 1000]) == (
        100, 45.64, 99.0, 1.1)  # fmt: skip
    assert (shares["wireless", 6], shares["dsl", 200], shares["catv", 1000]) == (100, 43.9, 45.4)


def test_areas_without_households_are_not_known(atlas, shared):
    """238 rows are 0 in every column, also "any technology >= 1 Mbit/s": forests without inhabitants."""
    found = atlas.read(shared / MUNICIPALITIES)
    assert len(found.empty_rows) == 238 and found.missing == 238 * 53
    assert all(math.isnan(share) for share in found.shares["09472451"].values())
    zero = [key for key, shares in found.shares.items() if shares["ftth", 1000] == 0]
    assert zero and not set(zero) & set(found.empty_rows)  # others have 0 % fibre, and that is 0


@pytest.mark.parametrize(("name", "rows", "digits", "key", "share"), [
    ("landkreis_privat_2021_1.csv", 402, 5, "01001", 96.84),
    ("bundesland_privat_2021_1.csv", 16, 2, "01", 79.65),
])  # fmt: skip
def test_the_other_header(atlas, shared, name, rows, digits, key, share):
    found = atlas.read(shared / "data/breitband" / name)
    assert (len(found.shares), found.digits, found.date) == (rows, digits, "2021-1")
    assert found.shares[key]["all", 1000] == share and found.rejected == []
    assert found.shares[key]["lte", 6] == 100


def test_a_little_above_100_is_100(atlas, shared):
    """Six municipalities of the real table: 03357002 has 100.39."""
    assert atlas.read(shared / MUNICIPALITIES).shares["03357002"]["all", 1] == 100


def test_both_headers_say_the_same(atlas, shared):
    """Cumulative shares never rise with speed, and no technology reaches more than all of them."""
    for name in (MUNICIPALITIES, "data/breitband/landkreis_privat_2021_1.csv"):
        for shares in atlas.read(shared / name).shares.values():
            speeds = sorted(speed for group, speed in shares if group == "all")
            values = [shares["all", speed] for speed in speeds]
            assert all(a >= b - 0.02 for a, b in zip(values, values[1:])) or math.isnan(values[0])
            assert not shares["ftth", 1000] > shares["all", 1000] + 0.02


@pytest.mark.parametrize(("value", "key"), [
    ("09472150", "09472150"), ("9472150", "09472150"), (9472150, "09472150"), (9472150.0, "09472150"),
    ("'09472150", "09472150"), ("09 472 150", "09472150"), ("094720150150", "09472150"),
    ("94720150150", "09472150"), ("9472", "09472"), ("14521", "14521"), (9, "09"), ("16", "16"),
    ("", ""), (None, ""), (math.nan, ""), ("Bayreuth", ""), ("123", ""), ("99472150", ""), ("00472150", ""),
])  # fmt: skip
def test_keys(atlas, value, key):
    assert atlas.key_of(value) == key


@pytest.mark.parametrize("text", [
    '"AGS","alle Technologien ≥ 1000 Mbit/s","FTTH/B ≥ 1000 Mbit/s"\n"09472150","45.64","1.10"\n',
    "ags;verf_300_1000;verf_ftth_1000\n9472150;45,64;1,10\n",
    "ags;;verf_300_1000;;verf_ftth_1000\n9472150;;45,64;;1,10\n",
    "AGS\talle Technologien >= 1000 Mbit/s\tFTTH/B >= 1000 Mbit/s\n9472150.0\t45,64 %\t1.1\n",
    "\ufeffName;AGS;verf_300_1000;verf_ftth_1000\nBindlach;09472150;45.64;1.1\n\n;;;\n",
    "Gemeindeschlüssel;verf_300_1000;verf_ftth_1000\n9472150;45,64;1,1\n".encode("cp1252"),
])  # fmt: skip
def test_what_spreadsheets_make_of_it(table, text):
    found = table(text)
    assert found.shares == {"09472150": {("all", 1000): 45.64, ("ftth", 1000): 1.1}}
    assert (found.read, found.rejected) == (1, [])


def test_missing_is_not_zero(table):
    found = table("ags;verf_300_30;verf_300_1000\n9472150;99;\n9472151;0;–\n9472152;12;0\n")
    shares = found.shares
    assert shares["09472150"]["all", 30] == 99 and math.isnan(shares["09472150"]["all", 1000])
    assert shares["09472151"]["all", 30] == 0 and math.isnan(shares["09472151"]["all", 1000])
    assert shares["09472152"]["all", 1000] == 0 and found.missing == 2 and found.empty_rows == []


def test_bad_rows_are_named(table):
    found = table("ags;verf_300_30\n9472150;99\n9472150;98\nBayreuth;50\n9472151;101\n9472152;viel\n")
    assert list(found.shares) == ["09472150"] and found.read == 5
    reasons = [(row.row, row.reason) for row in found.rejected]
    assert [row for row, _ in reasons] == [3, 4, 5, 6]
    for word, (_, reason) in zip(("twice", "Bayreuth", "101", "viel"), reasons):
        assert word in reason


@pytest.mark.parametrize(("text", "words"), [
    ("name;wert\nA;1\n", "needs a column AGS .* name, wert"), ("ags;name\n1;A\n", "needs a column AGS"),
    ("", "needs a column AGS"), ("ags;verf_300_30\nBayreuth;1\n", "no row can be used, 1 of 1"),
])  # fmt: skip
def test_no_table(table, text, words):
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError) as error:
        table(text)
    import re

    assert re.search(words, str(error.value))


def test_no_file(atlas, tmp_path):
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match="cannot be read"):
        atlas.read(tmp_path / "none.csv")


def test_join_lists_what_changed(atlas, shared):
    found = atlas.read(shared / MUNICIPALITIES)
    joined = atlas.join(found, ["09472150", "09472999", "", "09472111"])
    assert [row is None for row in joined.rows] == [False, True, True, False]
    assert joined.only_areas == ["09472999"]
    assert len(joined.only_table) == 45 and set(joined.only_table).isdisjoint(["09472150", "09472111"])
    assert {key[:5] for key in joined.only_table} == {"09472"}


@pytest.mark.parametrize(("name", "date"), [
    ("gemeinde_bezirke_privat_2021_mitte", "2021-mitte"), ("landkreis_privat_2021_1", "2021-1"),
    ("atlas-2023-12", "2023-12"), ("atlas2024", "2024"), ("gemeinden", ""),
])  # fmt: skip
def test_the_date_is_what_the_name_says(table, name, date):
    assert table("ags;verf_300_30\n9472150;99\n", f"{name}.csv").date == date

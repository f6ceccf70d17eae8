"""Census grids: names of cells, values that are not known, and the real cells north of Bayreuth."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.layers import zensus
from smartcity.smartcity_plugin.errors import InputError


@pytest.fixture
def census(tmp_path):
    def write(text, encoding="utf-8"):
        path = tmp_path / "zensus.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def rows(*pairs):
    return "GITTER_ID_100m;x_mp_100m;y_mp_100m;Einwohner\n" + "".join(
        f"CRS3035RES100mN{2689100 + 100 * place}E4337000;4337050;2689150;{value}\n"
        for place, value in enumerate(pairs)
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # The first cell of the population grid 2022, whose centre (x_mp, y_mp) is 4337050, 2689150.
        ("CRS3035RES100mN2689100E4337000", (4337000, 2689100, 100)),
        ("CRS3035RES1000mN2689000E4337000", (4337000, 2689000, 1000)),
        ("CRS3035RES10000mN2680000E4330000", (4330000, 2680000, 10000)),
        ("100mN26891E43370", (4337000, 2689100, 100)),  # the same as in files of 2011
        ("1kmN2689E4337", (4337000, 2689000, 1000)),
    ],
)
def test_a_name_is_the_lower_left_corner(name, expected):
    assert zensus.corner(name) == expected


@given(st.integers(0, 60000), st.integers(0, 60000))
def test_both_forms_of_a_name_mean_the_same_cell(east, north):
    full = f"CRS3035RES100mN{north * 100}E{east * 100}"
    assert zensus.corner(full) == zensus.corner(f"100mN{north}E{east}") == (east * 100, north * 100, 100)


@pytest.mark.parametrize(
    "name", ["", "E4337000N2689100", "CRS25832RES100mN2689100E4337000", "100mN1E", "0mN1E1"]
)
def test_other_names_are_refused(name):
    with pytest.raises(ValueError):
        zensus.corner(name)


def test_a_secret_value_is_not_zero(census):
    path = census(rows("3", "0", "–", "", "-1", ".", "12,5"))
    cells = zensus.read(path, ["Einwohner"])
    assert cells.read == len(cells.id) == 7 and cells.rejected == []
    assert cells.missing.tolist() == [False, False, True, True, True, True, False]
    assert cells.value[~cells.missing].tolist() == [3, 0, 12.5]
    assert cells.east[0] == 4337050 and cells.north[0] == 2689150


def test_columns_are_added_and_partly_known_cells_counted(census):
    path = census("GITTER_ID_100m;a;b;a_q\n100mN1E1;3;4;0\n100mN1E2;3;–;0\n100mN1E3;–;–;0\n")
    assert zensus.columns(path) == ["a", "b"]
    cells = zensus.read(path, ["a", "b"])
    assert cells.value.tolist()[:2] == [7, 3] and math.isnan(cells.value[2])
    assert cells.partly == 1


def test_rows_that_cannot_be_used_are_named(census):
    text = rows("3", "many", "-7") + "somewhere;1;1;5\n" + rows("9").splitlines()[1] + "\n"
    cells = zensus.read(census(text), ["Einwohner"])
    assert cells.read == len(cells.id) + len(cells.rejected) + cells.outside == 5
    assert [(each.row, each.reason) for each in cells.rejected] == [
        (3, "“many” is no number of 0 or more"), (4, "“-7” is no number of 0 or more"),
        (5, "“somewhere” is no name of a cell"), (6, "the cell occurs twice")]  # fmt: skip


def test_cells_beyond_the_bounds_are_counted(census):
    bounds = (4337000, 2689100, 4337100, 2689300)
    cells = zensus.read(census(rows("3", "4", "5", "–")), ["Einwohner"], bounds=bounds)
    assert cells.value.tolist() == [3, 4]
    assert (cells.outside, cells.value_outside) == (2, 5)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_encodings(census, encoding):
    path = census("GITTER_ID_100m;Bevölkerung\n100mN1E1;3\n100mN1E2;–\n", encoding)
    cells = zensus.read(path, ["Bevölkerung"])
    assert cells.value[0] == 3 and cells.missing.tolist() == [False, True]


def test_wrong_files_are_named(census, tmp_path):
    with pytest.raises(InputError, match="no column “Haushalte”. Its columns are: Einwohner"):
        zensus.read(census(rows("3")), ["Haushalte"])
    with pytest.raises(InputError, match="no column GITTER_ID"):
        zensus.read(census("a;b\n1;2\n"), ["b"])
    with pytest.raises(InputError, match="cannot be read"):
        zensus.read(tmp_path / "none.csv", ["b"])


def test_reading_can_be_cancelled(census):
    many = "GITTER_ID_100m;a\n" + "".join(f"100mN1E{place};3\n" for place in range(5000))
    assert len(zensus.read(census(many), ["a"], cancelled=lambda: True).id) < 1000


def test_the_real_cells_north_of_bayreuth(shared):
    path = shared / "data" / "zensus" / "zensus2022_100m_north-bayreuth.csv"
    wanted = [f"households_HHGROESS_KLASS_{persons}" for persons in (3, 4, 5, 6)]
    assert set(wanted) <= set(zensus.columns(path))
    cells = zensus.read(path, wanted)
    assert cells.read == len(cells.id) == 400 and cells.rejected == []
    assert 0 < cells.missing.sum() < 400
    # Names and the centres that the file states itself agree.
    import csv

    with path.open(encoding="utf-8") as file:
        stated = {row["GITTER_ID_100m"]: (float(row["x"]), float(row["y"]))
                  for row in csv.DictReader(file, delimiter=";")}  # fmt: skip
    assert stated == dict(zip(cells.id, zip(cells.east, cells.north)))

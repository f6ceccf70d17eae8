"""What counts as a gap, and shares as the Breitbandatlas gives them: sums over areas are those of all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.broadband import gaps
from smartcity.smartcity_plugin.errors import InputError


def supply(now, planned=None, units=None, households=None, gap=None, none_now=None):
    count = len(now)
    now = np.array(now, dtype=float)
    return gaps.Supply(
        np.ones(count, dtype=int) if units is None else np.array(units),
        np.ones(count) if households is None else np.array(households, dtype=float),
        np.full(count, "no", dtype=object) if gap is None else np.array(gap, dtype=object), now,
        now if planned is None else np.array(planned, dtype=float),
        *[np.zeros(count, dtype=bool) if none_now is None else np.array(none_now)] * 2,
    )


def test_gaps_by_eligibility():
    assert list(gaps.by_eligibility(np.array(["yes", "NO", "", None, "maybe"], dtype=object))) == [
        "yes", "no", "undetermined", "undetermined", "undetermined"]  # fmt: skip


def test_gaps_by_speed():
    """29.9 is a white spot and 30 is none; no offer is a gap, an unknown speed is undetermined."""
    down = np.array([29.9, 30, 0, np.nan, np.nan])
    nothing = np.array([False, False, False, True, False])
    assert list(gaps.by_speed(down, nothing, 30)) == ["yes", "no", "yes", "yes", "undetermined"]
    with pytest.raises(InputError, match="above 0"):
        gaps.by_speed(down, nothing, 0)


def test_gaps_by_class():
    classes = ["white", "Black", "", None, "undetermined"]
    assert list(gaps.by_class(classes, ["white"], classes)) == ["yes", "no"] + ["undetermined"] * 3
    assert list(gaps.by_class(classes, ["white", "undetermined"], classes))[-1] == "yes"
    assert list(gaps.by_class(classes, ["grey"], [*classes, "grey"]))[:2] == ["no", "no"]
    for wrong in ([], [""], ["weiß"]):
        with pytest.raises(InputError, match="black, undetermined, white"):
            gaps.by_class(classes, wrong, classes)


def test_shares_are_cumulative_and_of_what_is_known():
    """Four households: 16, 250, none at all, not known. One third of the known get 30 and more."""
    found = gaps.by_area(supply([16, 250, np.nan, np.nan], none_now=[False, False, True, False]),
                         np.zeros(4, dtype=int), 1, np.ones(4)).iloc[0]  # fmt: skip
    assert [found[f"now_{least}"] for least in gaps.SPEEDS] == pytest.approx(
        [200 / 3, 200 / 3, 100 / 3, 100 / 3, 100 / 3, 100 / 3, 0, 0])  # fmt: skip
    assert (found["speed_unknown"], found["addresses"]) == (1, 4)


def test_nothing_is_known_of_an_empty_area():
    found = gaps.by_area(supply([100.0]), np.array([0]), 2, np.ones(1))
    assert found["now_10"].isna().tolist() == [False, True, True]
    assert found["households"].isna().tolist() == [False, True, True]
    assert found["gap_percent"].isna().tolist() == [False, True, True]
    assert found["addresses"].tolist() == [1, 0, 0]


address = st.tuples(
    st.one_of(st.just(np.nan), st.floats(0, 2000)), st.one_of(st.just(np.nan), st.floats(0, 50)),
    st.integers(1, 40), st.sampled_from(["yes", "no", "undetermined"]), st.integers(-1, 3),
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(address, min_size=1, max_size=40))
def test_areas_add_up_to_all(rows):
    now, households, units, gap, group = (np.array(column) for column in zip(*rows))
    all_of_it = supply(now, units=units, households=households, gap=gap.tolist())
    by_area = gaps.by_area(all_of_it, group, 4, households)
    whole = gaps.by_area(all_of_it, np.zeros(len(rows), dtype=int), 1, households).iloc[0]
    for name in ("addresses", "units", "gap_addresses", "gap_units", "undetermined_units", "speed_unknown",
                 "households_unknown"):  # fmt: skip
        assert by_area[name].sum() == whole[name]
    for name in ("households", "gap_households"):
        assert by_area[name].sum() == pytest.approx(np.nan_to_num(whole[name]))
    shares = by_area[[f"now_{least}" for least in gaps.SPEEDS]].to_numpy()
    assert not (np.diff(shares, axis=1) > 0).any() and not ((shares < 0) | (shares > 100)).any()


def test_technologies():
    words = np.array(["ftth", "fttc", "", "ftth"], dtype=object)
    table = gaps.by_technology(words, np.array([1000, 50, np.nan, 400.0]), np.array([1, 2, 1, np.nan]),
                               np.array([0, 0, 0, -1]), 1)  # fmt: skip
    rows = {(row["group"], row["technology"]): row for row in table.to_dict("records")}
    assert rows[0, "ftth"]["percent"] == rows[0, ""]["percent"] == 25 and rows[0, "fttc"]["percent"] == 50
    assert rows[0, "ftth"]["at_least_1000"] == 25 and rows[0, "fttc"]["at_least_100"] == 0
    assert rows[1, "ftth"]["addresses"] == 1 and np.isnan(rows[1, "ftth"]["percent"])


def test_grid_cells_are_named_by_their_corner():
    """The first cell of the real census file: CRS3035RES100mN2985500E4430300, centre 4430350, 2985550."""
    places = np.array([(4430350, 2985550), (4430300, 2985500), (4430399.9, 2985599.9), (4430400, 2985500)])
    assert gaps.grid_cell(places, 100) == ["CRS3035RES100mN2985500E4430300"] * 3 + [
        "CRS3035RES100mN2985500E4430400"]  # fmt: skip
    assert gaps.grid_cell(places[:1], 1000) == ["CRS3035RES1000mN2985000E4430000"]


@given(st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)), min_size=1, max_size=30),
       st.floats(10, 5000))  # fmt: skip
def test_a_point_is_in_the_hexagon_nearest_to_it(places, width):
    """No middle is nearer than that of its own: hexagons are the cells of Voronoi of their middles."""
    xy = np.array(places)
    names, middle = gaps.hexagon(xy, width)
    away = np.hypot(*(xy - middle).T)
    angle = np.radians(60.0 * np.arange(6))
    for step in width * np.column_stack([np.cos(angle), np.sin(angle)]):
        assert (away <= np.hypot(*(xy - middle - step).T) + 1e-6 * width).all()
    corners = gaps.hexagon_corners(middle, width)
    assert np.hypot(*(corners - middle[:, None]).reshape(-1, 2).T) == pytest.approx(width / np.sqrt(3))
    again, _ = gaps.hexagon(middle, width)
    assert again == names


def test_numbers_of_words():
    number, names = gaps.numbered(["b", "", "a", "b"])
    assert list(number) == [1, -1, 0, 1] and names == ["a", "b"]

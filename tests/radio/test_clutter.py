"""Representative clutter heights from land cover."""

from __future__ import annotations

import copy

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import clutter

PRESET = presets.load("land_cover")
CORINE = (*range(111, 113), *range(121, 125), *range(131, 134), 141, 142, *range(211, 214), *range(221, 224),
          231, *range(241, 245), *range(311, 314), *range(321, 325), *range(331, 336), 411, 412,
          *range(421, 424), 511, 512, *range(521, 524))


def test_heights_of_table_2():
    assert {key: value for key, value in PRESET["height_m"].items() if key != "source"} == {
        "water_sea": 0, "open_rural": 0, "suburban": 10, "urban_trees_forest": 15, "dense_urban": 20}


def test_every_scheme_is_complete_and_has_a_source():
    assert clutter.schemes(PRESET) == ["esa_worldcover", "corine", "basis_dlm"]
    for scheme in clutter.schemes(PRESET):
        assert len(PRESET[scheme]["source"]) > 80 and "ssumption" in PRESET[scheme]["source"]
    assert sorted(clutter.mapping(PRESET, "esa_worldcover")) == [10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100]
    corine = clutter.mapping(PRESET, "corine")
    assert sorted(corine) == [*range(1, 45), *CORINE]
    for grid_code, code in enumerate(CORINE, start=1):
        assert corine[grid_code] == corine[code], code
    assert (corine[111], corine[112], corine[312], corine[512]) == (20, 10, 15, 0)
    dlm = clutter.mapping(PRESET, "basis_dlm")
    assert len(dlm) == 26 and (dlm[41001], dlm[43002], dlm[44001], dlm[43001]) == (10, 15, 0, 0)


def test_clutter_stands_on_the_terrain_and_unknown_codes_are_counted():
    terrain = np.array([[100.0, 101.0, 102.0], [103.0, np.nan, 105.0]])
    cover = np.array([[10, 50, 80], [0, 50, 0]], dtype=np.uint8)
    surface, unknown = clutter.surface(terrain, cover, clutter.mapping(PRESET, "esa_worldcover"))
    np.testing.assert_array_equal(surface, [[115, 111, 102], [np.nan, np.nan, np.nan]])
    assert unknown == {0: 2}


def test_codes_may_be_floats_with_nodata():
    cover = np.array([[10.0, np.nan], [10.5, np.nan]])
    surface, unknown = clutter.surface(np.zeros((2, 2)), cover, {10: 15.0})
    np.testing.assert_array_equal(surface, [[15, np.nan], [np.nan, np.nan]])
    assert unknown.pop(10.5) == 1
    assert list(unknown.values()) == [2] and np.isnan(list(unknown)[0])


@given(npst.arrays(np.int16, (4, 5), elements=st.integers(-1, 6)))
def test_every_cell_is_either_raised_or_counted(cover):
    heights = {0: 0.0, 1: 10.0, 2: 15.0, 3: 20.0}
    surface, unknown = clutter.surface(np.full((4, 5), 7.0), cover, heights)
    strange = ~np.isin(cover, list(heights))
    np.testing.assert_array_equal(np.isnan(surface), strange)
    assert sum(unknown.values()) == strange.sum() and set(unknown) == set(cover[strange].tolist())
    for code, height in heights.items():
        assert (surface[cover == code] == 7.0 + height).all()


def test_bad_input():
    with pytest.raises(InputError, match="moon"):
        clutter.mapping(PRESET, "moon")
    with pytest.raises(InputError, match="rows and columns"):
        clutter.surface(np.zeros((3, 3)), np.zeros((3, 4), dtype=int), {})
    broken = copy.deepcopy(PRESET)
    broken["corine"]["suburban"].append(111)
    with pytest.raises(InputError, match="111 occurs twice"):
        clutter.mapping(broken, "corine")
    del broken["height_m"]["suburban"]
    with pytest.raises(InputError, match="suburban"):
        clutter.mapping(broken, "esa_worldcover")

"""Ducts and cables of the catalogue: what they hold, and a preset that says nothing wrong silently."""

from __future__ import annotations

import copy

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.broadband import ducts
from smartcity.smartcity_plugin.errors import InputError

PRESET = presets.load("fibre_materials")
MATERIALS = ducts.read(PRESET)


@pytest.mark.parametrize(("needed", "found"), [
    (0, []), (1, [1]), (2, [12]), (12, [12]), (13, [24]), (24, [24]), (25, [24, 1]), (30, [24, 12]),
    (48, [24, 24]),
])  # fmt: skip
def test_sizes_that_hold_a_number(needed, found):
    assert ducts.packed(needed, (1, 12, 24)) == found


@given(st.integers(0, 2000), st.lists(st.integers(1, 300), min_size=1, max_size=6, unique=True))
def test_what_is_packed_fits_with_as_few_pieces_as_can_be(needed, sizes):
    found = ducts.packed(needed, sizes)
    assert sum(found) >= needed
    assert len(found) == -(-needed // max(sizes))


def names(feeders, drops):
    return ducts.names(MATERIALS, np.array([feeders]), np.array([drops]))[0]


def test_the_ducts_of_a_trench():
    assert names(0, 0) == []
    assert names(0, 1) == ["1x7x1,5"]  # the house's own duct has no reserve
    assert names(0, 11) == ["24x7x1,5"]  # 10 % more are 12.1
    assert names(0, 10) == ["12x7x1,5"]
    assert names(1, 0) == ["4x14x2,0"]  # and one that stays empty
    assert names(4, 22) == ["7x14x2,0", "24x7x1,5", "1x7x1,5"]


@given(st.integers(0, 60), st.integers(0, 300))
def test_every_fibre_has_its_duct_and_the_reserve(feeders, drops):
    found = ducts.bundles(MATERIALS, feeders, drops)
    tubes = {use: sum(bundle.tubes for bundle in found if bundle.use == use) for use in ("drop", "feeder")}
    assert tubes["drop"] >= (drops if drops < 2 else 1.1 * drops - 1e-9)
    assert tubes["feeder"] >= (feeders + 1 if feeders else 0)
    assert bool(tubes["drop"]) == bool(drops) and bool(tubes["feeder"]) == bool(feeders)


def test_lengths_by_bundle():
    found = ducts.lengths(MATERIALS, [["1x7x1,5"], ["24x7x1,5", "1x7x1,5"], []], np.array([10.0, 5.0, 7.0]))
    assert found == {"1x7x1,5": 15.0, "24x7x1,5": 5.0}


def test_metres_of_cable_by_fibres():
    found = ducts.cables(MATERIALS, np.array([6, 7, 300, 4]), np.array([10.0, 20.0, 100.0, 0.0]))
    assert found == {6: 10.0, 12: 120.0, 288: 100.0}  # 300 fibres: a cable of 288 and one of 12


def test_every_micro_duct_has_its_code():
    """The names in the catalogue are those of XTrasse 2.0, BRA_MikrorohrTyp."""
    codes = presets.load("xtrasse_codes")["xtrasse"]["rohr"]
    for bundle in MATERIALS.bundles:
        assert bundle.code in codes and bundle.name == f"{bundle.tubes}x{bundle.code}"


def test_every_number_has_its_source():
    sources = [PRESET[name]["source"] for name in ("design", "ducts", "cables", "cabinet", "splitter", "pop",
                                                   "planning")]  # fmt: skip
    assert all(sources) and all(bundle.source for bundle in MATERIALS.bundles)


def test_a_price_that_is_missing_is_not_0():
    assert MATERIALS.splitter.eur is None and MATERIALS.pop.eur is None
    assert all(price.eur is None for price in MATERIALS.cable_price.values())
    assert all(bundle.eur_per_m is None for bundle in MATERIALS.bundles)


def changed(*path, value):
    preset = copy.deepcopy(PRESET)
    inner = preset
    for key in path[:-1]:
        inner = inner[key]
    if value is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return preset


def test_a_price_of_ones_own():
    preset = changed("cables", "eur_per_m", "288", value=2.5)
    assert ducts.read(preset).cable_price[288].eur == 2.5
    assert ducts.read(changed("bundle", 0, "eur_per_m", value=0.4)).bundles[0].eur_per_m == 0.4


@pytest.mark.parametrize(("path", "value"), [
    (("bundle",), None), (("cables", "fibres"), None), (("ducts", "drop_reserve"), None),
    (("bundle", 0, "tubes"), 0), (("bundle", 0, "tubes"), "many"), (("bundle", 0, "use"), "sewer"),
    (("bundle", 0, "eur_per_m"), -1.0), (("cables", "fibres"), []), (("ducts", "drop_reserve"), -0.5),
    (("cabinet", "eur"), float("nan")),
])
def test_a_preset_that_is_wrong(path, value):
    with pytest.raises(InputError):
        ducts.read(changed(*path, value=value))


def test_a_preset_without_ducts_for_the_feeder():
    only_drops = {**PRESET, "bundle": [one for one in PRESET["bundle"] if one["use"] == "drop"]}
    with pytest.raises(InputError, match="feeder"):
        ducts.read(only_drops)

"""Costs of gateways from the preset."""

from __future__ import annotations

import math

import pytest

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import gatewaycost

PRESET = presets.load("gateway_costs")


def test_parts_add_up():
    found = gatewaycost.estimated(PRESET, "mast", "lte", "Mains")  # names as people write them
    parts = [PRESET["site"]["mast"], PRESET["backhaul"]["LTE"], PRESET["power"]["mains"]]
    assert found.build_eur == PRESET["device"]["eur"] + sum(part["eur"] for part in parts)
    assert found.running_eur == PRESET["device"]["upkeep_eur"] + sum(part["running_eur"] for part in parts)


@pytest.mark.parametrize("kinds", [("", "LTE", "mains"), ("roof", "dove", "mains"), ("roof", "LTE", "")])
def test_what_the_preset_does_not_know_has_no_cost(kinds):
    found = gatewaycost.estimated(PRESET, *kinds)
    assert math.isnan(found.build_eur) and math.isnan(found.running_eur)


def test_every_cost_has_a_source():
    tables = [PRESET["device"], *(kind for part in gatewaycost.PARTS for kind in PRESET[part].values())]
    assert all(table["source"] for table in tables) and len(tables) > 10


@pytest.mark.parametrize("broken", [
    {"site": {"roof": {"eur": 1}}}, {"site": {"roof": {"eur": "much", "running_eur": 0}}},
    {"site": {"roof": {"eur": -5000, "running_eur": 0}}}, {"device": {}},
])  # fmt: skip
def test_broken_presets(broken):
    with pytest.raises(InputError):
        gatewaycost.estimated({**PRESET, **broken}, "roof", "fibre", "mains")

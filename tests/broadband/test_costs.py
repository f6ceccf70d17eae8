"""Costs of trenches: the preset is whole, streets get what it says, and a wrong value is named."""

from __future__ import annotations

import copy
import math

import pytest

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.broadband import costs
from smartcity.smartcity_plugin.errors import InputError


@pytest.fixture
def changed(monkeypatch):
    """`changed(lambda table: ...)`: the costs of a preset with a change."""

    def _changed(change):
        table = copy.deepcopy(presets.load("fibre_costs"))
        change(table)
        monkeypatch.setattr(costs, "load", lambda name: table)
        return costs.read("mine.toml")

    return _changed


def test_every_value_has_a_source():
    read = costs.read()
    assert set(read.sources) == set(read.eur_per_m) and all(read.sources.values())
    assert all(crossing.source for crossing in read.crossing.values())
    assert min(read.eur_per_m.values()) > 0


def test_codes_are_those_of_xtrasse(shared):
    words = (shared / "design" / "xtrasse_bra.txt").read_text(encoding="utf-8")
    line = next(line for line in words.splitlines() if line.startswith("BRA_BreitbandtrasseAbschnitt 1000"))
    known = {int(part.split("=")[0].split()[-1]) for part in line.split(";")}
    read = costs.read()
    assert {kind.code for kind in (*read.grounds.values(), *read.methods.values())} <= known


@pytest.mark.parametrize(("tags", "ground", "method", "eur", "both"), [
    ({"highway": "residential", "surface": "asphalt"}, "sidewalk", "open_trench", 100, False),
    ({"highway": "primary"}, "sidewalk", "open_trench", 100, True),
    ({"highway": "living_street", "surface": "sett"}, "carriageway_sett", "open_trench", 120, False),
    ({"highway": "track"}, "track", "milling", 40, False),
    ({"highway": "track", "surface": "asphalt"}, "carriageway", "open_trench", 140, False),
    ({"highway": "never heard of"}, "verge", "open_trench", 70, False),
    ({}, "verge", "open_trench", 70, False),
])  # fmt: skip
def test_a_street_gets_what_its_class_and_surface_say(tags, ground, method, eur, both):
    street = costs.read().street(tags)
    assert (street.ground, street.method, street.eur_per_m, street.both_sides) == (ground, method, eur, both)
    assert street.trench


def test_what_is_known_of_a_street_comes_first():
    read = costs.read()
    assert read.street({"highway": "residential"}, width_m=9.0).both_sides
    assert not read.street({"highway": "primary"}, width_m=6.0).both_sides
    street = read.street({"highway": "residential"}, ground="1000", method="6000")
    assert (street.ground, street.method, street.eur_per_m) == ("carriageway", "trenching", 60)
    assert read.street({"highway": "residential"}, ground="Grünstreifen").ground == "green"
    assert read.street({"highway": "residential"}, eur_per_m=7.5).eur_per_m == 7.5


@pytest.mark.parametrize("highway", ["motorway", "trunk_link", "steps", "construction"])
def test_no_trench_along_some(highway):
    assert not costs.read().street({"highway": highway}).trench


def test_words_and_costs_of_a_street_that_cannot_be():
    read = costs.read()
    with pytest.raises(InputError, match="“lava” is no ground or method"):
        read.street({}, ground="lava")
    with pytest.raises(InputError, match="no cost for ground “carriageway” by method “plough”"):
        read.street({}, ground="carriageway", method="plough")
    for value in (0.0, -5.0, math.inf):
        with pytest.raises(InputError, match="EUR per metre above 0"):
            read.street({}, eur_per_m=value)


def put(*path, value):
    def change(table):
        for key in path[:-1]:
            table = table[key]
        table[path[-1]] = value

    return change


def drop(*path):
    def change(table):
        for key in path[:-1]:
            table = table[key]
        del table[path[-1]]

    return change


@pytest.mark.parametrize("value", [0, -1, "much", True, float("nan"), float("inf"), None])
@pytest.mark.parametrize("path", [
    ("eur_per_m", "open_trench", "sidewalk", "eur"), ("crossing", "railway", "eur_each"),
    ("existing", "duct", "eur_per_m"), ("lead_in", "eur"), ("roadworks", "share"),
    ("class", "residential", "width_m"), ("streets", "both_sides_from_m"),
])  # fmt: skip
def test_a_value_that_is_no_cost_is_named(changed, path, value):
    with pytest.raises(InputError, match="mine.toml.*" + r"\.".join(path) + " must be a number above 0"):
        changed(put(*path, value=value))


@pytest.mark.parametrize(("change", "words"), [
    (drop("eur_per_m", "open_trench", "sidewalk", "eur"), "must be a number above 0, not —"),
    (drop("drop"), r"no table \[drop\]"), (drop("crossing", "river"), r"no table \[crossing.river\]"),
    (drop("class", "other"), r"no table \[class.other\]"),
    (drop("eur_per_m", "open_trench", "sidewalk", "source"), "has no source"),
    (put("class", "primary", "source", value=" "), "class.primary has no source"),
    (put("class", "primary", "ground", value="lava"), "takes ground “lava”"),
    (put("surface", "gravel", "method", value="trenching"), "surface.gravel takes ground “track”"),
    (put("crossing", "road", "method", value="magic"), "crossing.road.method is “magic”"),
    (put("ground", "green", "baugrund", value="5000"), "ground.green.baugrund must be a code"),
    (put("roadworks", "share", value=1.5), "at most 1, not 1.5"),
])  # fmt: skip
def test_other_faults_of_a_preset_are_named(changed, change, words):
    with pytest.raises(InputError, match=words):
        changed(change)

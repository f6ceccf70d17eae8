"""Who may use a street: cases of OpenStreetMap's Wiki (Key:access, Key:oneway, Key:maxspeed), our preset."""

from __future__ import annotations

import numpy as np
import pytest

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.siting import modes

PRESET = presets.load("streets")
WALKING, DRIVING = PRESET["walking"], PRESET["driving"]
BOTH, AHEAD, BACK, SHUT = (True, True), (True, False), (False, True), (False, False)


@pytest.mark.parametrize(("tags", "walking", "driving"), [
    ({}, BOTH, BOTH),
    ({"highway": "residential"}, BOTH, BOTH),
    ({"highway": "motorway"}, SHUT, AHEAD),
    ({"highway": "motorway", "oneway": "no"}, SHUT, BOTH),
    ({"highway": "footway"}, BOTH, SHUT),
    ({"highway": "steps"}, BOTH, SHUT),
    ({"highway": "track"}, BOTH, SHUT),
    ({"highway": "track", "motor_vehicle": "destination"}, BOTH, BOTH),
    ({"highway": "cycleway"}, SHUT, SHUT),
    ({"highway": "cycleway", "foot": "designated"}, BOTH, SHUT),
    ({"highway": "footway", "access": "yes"}, BOTH, SHUT),
    ({"highway": "residential", "oneway": "yes"}, BOTH, AHEAD),
    ({"highway": "residential", "oneway": "-1"}, BOTH, BACK),
    ({"highway": "footway", "oneway:foot": "yes"}, AHEAD, SHUT),
    ({"highway": "tertiary", "junction": "roundabout"}, BOTH, AHEAD),
    ({"highway": "service", "access": "private"}, SHUT, SHUT),
    ({"highway": "service", "access": "private", "foot": "yes"}, BOTH, SHUT),
    ({"highway": "service", "access": "no", "motor_vehicle": "yes"}, SHUT, BOTH),
    ({"highway": "unclassified", "vehicle": "no"}, BOTH, SHUT),
    ({"highway": "unclassified", "vehicle": "agricultural;forestry"}, BOTH, SHUT),
    ({"highway": "unclassified", "vehicle": "agricultural;destination"}, BOTH, BOTH),
    ({"highway": "unclassified", "vehicle": "no", "motorcar": "yes"}, BOTH, BOTH),
    ({"highway": "residential", "foot": "no"}, SHUT, BOTH),
    ({"highway": "construction"}, SHUT, SHUT),
])  # fmt: skip
def test_directions(tags, walking, driving):
    assert modes.directions(tags, WALKING) == walking
    assert modes.directions(tags, DRIVING) == driving


@pytest.mark.parametrize(("tags", "level"), [
    ({}, 0), ({"bridge": "yes"}, 1), ({"bridge": "viaduct"}, 1), ({"bridge": "no"}, 0),
    ({"tunnel": "yes"}, -1), ({"tunnel": "culvert"}, 0), ({"tunnel": "building_passage"}, 0),
    ({"layer": "2", "bridge": "yes"}, 2), ({"layer": "-1"}, -1), ({"layer": "upper", "bridge": "yes"}, 1),
])  # fmt: skip
def test_level(tags, level):
    assert modes.level(tags) == level


@pytest.mark.parametrize(("tags", "kmh"), [
    ({"highway": "residential"}, 30), ({}, 20), ({"highway": "pedestrian"}, 20),
    ({"highway": "primary", "maxspeed": "50"}, 50), ({"highway": "residential", "maxspeed": "50"}, 30),
    ({"highway": "primary", "maxspeed": "30 mph"}, 30 * 1.609344),
    ({"highway": "motorway", "maxspeed": "none"}, 100),
    ({"highway": "tertiary", "maxspeed": "de:zone30"}, 30),
    ({"highway": "primary", "maxspeed": "de:rural"}, 65),
    ({"highway": "primary", "maxspeed": "0"}, 65), ({"highway": "primary", "maxspeed": "50;30"}, 50),
])  # fmt: skip
def test_driving_speed(tags, kmh):
    assert modes.speed_kmh(tags, DRIVING) == pytest.approx(kmh)


def test_walking_speed():
    """Weidmann's means of 1.34 and 0.65 m/s; a street's limit for cars does not make people faster."""
    on_street = modes.speed_kmh({"highway": "primary", "maxspeed": "50"}, WALKING) / 3.6
    on_stairs = modes.speed_kmh({"highway": "steps"}, WALKING) / 3.6
    assert (on_street, on_stairs) == pytest.approx((1.34, 0.65), abs=0.005)


@pytest.mark.parametrize(("tags", "walking", "driving"), [
    ({"barrier": "bollard"}, True, False), ({"barrier": "gate"}, True, True),
    ({"barrier": "gate", "access": "private"}, False, False),
    ({"barrier": "bollard", "motor_vehicle": "yes"}, True, True),
    ({"barrier": "lift_gate", "foot": "no"}, False, True),
])  # fmt: skip
def test_barriers(tags, walking, driving):
    assert (modes.passable(tags, WALKING), modes.passable(tags, DRIVING)) == (walking, driving)


def test_lines_for_a_mode():
    xy = np.arange(12.0).reshape(6, 2)
    tags = [{"highway": "motorway"}, {"highway": "service", "bridge": "yes"}, {"highway": "footway"}]
    barriers = {"barrier_xy": np.array([[1.0, 2.0], [3.0, 4.0]]),
                "barrier_tags": [{"barrier": "gate"}, {"barrier": "bollard"}]}  # fmt: skip
    made = modes.lines(xy, np.array([0, 2, 4, 6]), tags, DRIVING, **barriers)
    assert made.forward.tolist() == [True, True, False] and made.backward.tolist() == [False, True, False]
    assert made.level.tolist() == [0, 1, 0]
    assert made.stop.tolist() == [False, False, True]  # nobody is joined to a motorway or a bridge
    assert made.speed_kmh.tolist() == [100, 20, 20]
    assert made.barrier_xy.tolist() == [[3.0, 4.0]]


def test_every_value_of_the_preset_has_a_source():
    tables = [WALKING, DRIVING, WALKING["speed_kmh"], DRIVING["speed_kmh"], PRESET["classes"]]
    assert all(table["source"] for table in tables)
    assert set(PRESET["classes"].values()) - {PRESET["classes"]["source"]} <= {
        *DRIVING["speed_kmh"], *DRIVING["closed_classes"]}  # fmt: skip

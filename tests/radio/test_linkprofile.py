"""The profile of one link: geometry by hand, Bullington's point, losses that add up, bad input."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import (
    antenna,
    budget,
    coverage,
    diffraction,
    linkprofile,
    reachability,
    sweep,
)
from smartcity.smartcity_plugin.radio.coverage import Site

PLAN = budget.plan(presets.load("lorawan_eu868"))
WAVELENGTH = 0.2998 / PLAN.frequency_ghz  # m
CELL = 10.0
SECTOR = antenna.Pattern(
    "sector", 12.0, tuple(min(12 * (min(deg, 360 - deg) / 60) ** 2, 24.0) for deg in range(360)), (0.0,) * 360
)
AWAY = antenna.Antenna(SECTOR, 270.0)


def site(col, height, default, row=1):
    return Site(row, col, replace(default, height_m=height))


def link(surface, terrain=None, *, gateway=20.0, sensor=1.5, cell=CELL, plan=PLAN, antenna=None, **values):
    """From the first to the last column of a strip of three rows, which is from west to east."""
    surface = np.tile(np.asarray(surface, dtype=float), (3, 1))
    terrain = None if terrain is None else np.tile(np.asarray(terrain, dtype=float), (3, 1))
    return linkprofile.link_profile(
        surface, terrain, cell, replace(site(0, gateway, plan.gateway), antenna=antenna),
        site(surface.shape[1] - 1, sensor, plan.device), plan, **values,
    )


def flat(count=101):
    return np.zeros(count)


def built(at, height, count=101):
    surface = flat(count)
    surface[at] = height
    return surface


def test_fresnel_radius_by_hand():
    # sqrt(lambda d / 4) in the middle: 1000 m at 868.3 MHz give 9.291 m.
    found = link(flat(), flat()).heights
    assert found.fresnel_m[50] == pytest.approx(9.291, abs=1e-3)
    assert found.fresnel_m[50] == pytest.approx(math.sqrt(WAVELENGTH * 1000 / 4))
    assert found.fresnel_m[10] == pytest.approx(math.sqrt(WAVELENGTH * 100 * 900 / 1000))
    assert found.fresnel_m[0] == found.fresnel_m[-1] == 0.0


def test_bulge_of_the_earth_by_hand():
    # ae = 6371 * 157 / (157 - 45) = 8930.8 km; 20 km: 10 km * 10 km / (2 * 8930.8 km) = 5.5986 m.
    heights = link(flat(201), flat(201), cell=100.0).heights
    assert heights.bulge_m[100] == pytest.approx(5.5986, abs=1e-3)
    assert heights.bulge_m[0] == heights.bulge_m[-1] == 0.0
    assert heights.sight_m[100] == pytest.approx((20.0 + 1.5) / 2 - 5.5986, abs=1e-3)


def test_bulge_is_the_one_of_the_kernel():
    """On a smooth earth the clearance in the middle gives the same nu as Bullington's edge there."""
    found = link(flat(201), flat(201), cell=100.0, gateway=30.0, sensor=30.0)
    assert not found.blocked and found.bullington.distance_m == pytest.approx(10_000)
    middle = found.heights.clearance_m[100] / found.heights.fresnel_m[100]
    assert found.bullington.nu == pytest.approx(-math.sqrt(2) * middle)
    assert found.worst.distance_m == found.bullington.distance_m


@pytest.mark.parametrize(("at", "height"), [(50, 40.0), (20, 25.0), (90, 30.0)])
def test_one_knife_edge_is_its_own_bullington_point(at, height):
    found = link(built(at, height), flat())
    assert found.blocked and found.obstructions == 1
    assert found.worst.kind == "building"
    assert found.bullington.distance_m == pytest.approx(CELL * at, abs=1e-6)
    assert found.bullington.height_m == pytest.approx(height, abs=1e-6)
    line = 20.0 + (1.5 - 20.0) * at / 100
    bulge = (at * 10.0) * (1000 - at * 10.0) / (2 * 1000 * 8930.8)
    assert found.worst.clearance_m == pytest.approx(line - bulge - height, abs=1e-3)
    assert found.worst.share == pytest.approx(found.worst.clearance_m / found.heights.fresnel_m[at])
    assert found.bullington.nu == pytest.approx(-math.sqrt(2) * found.worst.share)


def test_two_edges_meet_between_them():
    surface = built(30, 25.0) + built(70, 25.0)
    found = link(surface, flat(), gateway=5.0, sensor=5.0)
    assert found.obstructions == 2
    assert found.bullington.distance_m == pytest.approx(500.0)  # of equal edges half way, by symmetry
    rise = 20.0 + 300 * 700 / (2000 * 8930.8)  # of the edge above the antennas, with the bulge there
    raised = 5.0 + rise * 500 / 300
    assert found.bullington.height_m == pytest.approx(raised - 500 * 500 / (2000 * 8930.8))


def test_point_of_an_open_path_is_the_highest_nu():
    surface = built(40, 8.0)
    found = link(surface, flat(), gateway=30.0, sensor=10.0)
    assert not found.blocked and found.obstructions == 0
    assert found.bullington.nu < 0 < found.worst.clearance_m
    assert found.bullington.distance_m == pytest.approx(found.worst.distance_m)
    assert found.bullington.height_m == pytest.approx(found.worst.height_m)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_the_other_way_round_is_the_same(seed):
    rng = np.random.default_rng(seed)
    ground = np.cumsum(rng.normal(0, 1.5, 60))
    surface = ground + np.where(rng.random(60) < 0.3, rng.uniform(3, 25, 60), 0.0)
    surface[[0, -1]] = ground[[0, -1]]
    there = link(surface, ground, gateway=12.0, sensor=4.0)
    back = link(surface[::-1], ground[::-1], gateway=4.0, sensor=12.0)
    assert back.path.Lb == pytest.approx(there.path.Lb, abs=1e-9)
    assert back.blocked == there.blocked and back.obstructions == there.obstructions
    assert back.bullington.nu == pytest.approx(there.bullington.nu, abs=1e-9)
    if there.blocked:
        assert back.bullington.distance_m == pytest.approx(590 - there.bullington.distance_m, abs=1e-6)
        assert back.bullington.height_m == pytest.approx(there.bullington.height_m, abs=1e-6)
    assert np.allclose(back.heights.clearance_m[::-1], there.heights.clearance_m)


@pytest.mark.parametrize("time_percent", [50.0, 10.0, 1.0])
@pytest.mark.parametrize("location_percent", [50.0, 90.0])
@pytest.mark.parametrize("length", [30, 3000])
def test_parts_add_up_to_the_loss(time_percent, location_percent, length):
    plan = replace(PLAN, time_percent=time_percent, location_percent=location_percent)
    ground = 40 + 30 * np.sin(np.arange(length) / 40)
    found = link(ground, ground, plan=plan)
    assert sum(part.loss_db for part in found.parts) == pytest.approx(found.path.Lb, abs=1e-9)
    parts = {part.key: part.loss_db for part in found.parts}
    assert parts["free_space"] == found.path.Lbfs and parts["spherical"] >= 0
    if time_percent == 50:
        assert parts["bullington"] == found.path.Lbulla50 and parts["multipath"] == 0
    if location_percent == 50:
        assert parts["location"] == pytest.approx(0, abs=0.01)


def test_the_loss_is_that_of_the_sweep():
    rng = np.random.default_rng(5)
    ground = rng.uniform(0, 4, (60, 80))
    surface = ground + np.where(rng.random(ground.shape) < 0.2, 12.0, 0.0)
    surface[30, 5] = ground[30, 5]
    for row, col in ((30, 70), (2, 60), (55, 6), (31, 5)):
        found = linkprofile.link_profile(
            surface, ground, 5.0, site(5, 25.0, PLAN.gateway, 30), site(col, 1.5, PLAN.device, row), PLAN,
            latitude=53.5,
        )
        expected = sweep.loss_at(
            surface, ground, 5.0, 30, 5, [row], [col], tx_height_m=25.0, rx_height_m=1.5,
            frequency_ghz=PLAN.frequency_ghz, delta_n=PLAN.delta_n, n0=PLAN.n0, latitude=53.5,
        )[0]
        assert found.path.Lb == pytest.approx(expected, abs=1e-9)


def test_edge_and_loss_are_of_one_kernel():
    found = link(built(50, 40.0), flat())
    edge = diffraction.knife_edge(found.bullington.nu)
    assert found.path.Lbulla50 == pytest.approx(edge + (1 - math.exp(-edge / 6)) * (10 + 0.02 * 1.0))


def test_steps_lead_to_the_margin():
    found = link(built(50, 40.0), flat(), entry_loss_db=14.2, antenna=AWAY)
    for direction in (found.link.uplink, found.link.downlink):
        steps = found.steps(direction)
        assert steps[0].level_dbm == direction.power_dbm
        for before, after in zip(steps, steps[1:]):
            assert after.level_dbm == pytest.approx(before.level_dbm + after.change_db)
        assert steps[-2].level_dbm == pytest.approx(direction.received_dbm)
        assert steps[-1].level_dbm - direction.sensitivity_dbm == pytest.approx(direction.margin_db)
        changes = {step.key: step.change_db for step in steps}
        assert changes["entry"] == -14.2 and changes["fade_margin"] == -PLAN.fade_margin_db


def test_a_sector_antenna_turned_away_weakens_both_directions():
    straight = link(flat(), flat())
    for azimuth, lost in ((90.0, 0.0), (120.0, 3.0), (270.0, 24.0)):  # the sensor lies in the east
        aside = link(flat(), flat(), antenna=antenna.Antenna(SECTOR, azimuth))
        for way in ("uplink", "downlink"):
            change = getattr(straight.link, way).margin_db - getattr(aside.link, way).margin_db
            assert change == pytest.approx(lost)
        assert aside.path.Lb == straight.path.Lb


def test_the_antenna_loses_as_much_as_in_reachability():
    rng = np.random.default_rng(7)
    ground = rng.uniform(0, 5, (40, 50))
    gateway = Site(20, 25, replace(PLAN.gateway, height_m=20.0), AWAY)
    for row, col in ((3, 4), (36, 8), (20, 45), (2, 25)):
        sensor = Site(row, col, replace(PLAN.device, height_m=1.5))
        paths = reachability.losses(ground, ground, CELL, [gateway], [sensor], PLAN, radius_m=1000.0)
        (expected,) = reachability.links(
            paths, reachability.reference_links([gateway], [sensor], PLAN), np.array([0.0])
        )
        found = run(ground, ground, gateway, sensor)
        assert found.link.uplink.margin_db == pytest.approx(expected.margin_up_db, abs=1e-9)
        assert found.link.downlink.margin_db == pytest.approx(expected.margin_down_db, abs=1e-9)


def test_margins_are_at_the_largest_spreading_factor_of_the_band():
    plan = budget.plan(presets.load("lorawan_us915"))
    found = link(flat(), flat(), plan=plan)
    assert found.link.sf == max(plan.spreading_factors) == 10
    reference = coverage.reference_link(found.sensor, found.gateway, plan)
    for way in ("uplink", "downlink"):
        expected = getattr(reference, way).margin_db - found.path.Lb
        assert getattr(found.link, way).margin_db == pytest.approx(expected)


def test_a_strong_gateway_keeps_to_the_permitted_power():
    loud = replace(PLAN, gateway=replace(PLAN.gateway, power_dbm=27.0))
    direction = link(flat(), flat(), plan=loud).link.downlink
    eirp = direction.power_dbm + direction.tx_gain_dbi - direction.tx_cable_loss_db
    assert eirp == pytest.approx(PLAN.max_erp_dbm + 2.15)


def test_inside_a_building_its_own_is_drawn_but_not_counted():
    surface = flat()
    surface[90:] = 12.0
    found = link(surface, flat())
    assert found.inside and not found.blocked
    assert (found.heights.surface_m[90:] == 12.0).all() and (found.heights.obstacles_m[90:] == 0.0).all()
    assert found.path.Lb == pytest.approx(link(flat(), flat()).path.Lb)
    above = link(surface, flat(), sensor=15.0)  # an antenna on the roof keeps it
    assert not above.inside and (above.heights.obstacles_m[90:-1] == 12.0).all()


def test_what_blocks_is_named():
    assert link(built(50, 40.0), flat()).worst.kind == "building"
    hill = 40 * np.exp(-(((np.arange(101) - 50) / 8) ** 2))
    assert link(hill, hill).worst.kind == "terrain"
    hut = hill + built(50, 3.0)
    assert link(hut, hill).worst.kind == "terrain"  # the hill alone would block
    assert link(hill).worst.kind == "surface"
    far = link(flat(401), flat(401), cell=100.0)  # 40 km over flat ground
    assert far.blocked and far.worst.kind == "earth"


def test_spreading_factor_and_weaker_direction():
    found = link(flat(), flat())
    assert found.sf == 7 and found.link.sf == 12
    # 16 dBm arrive on either side; noise of the gateway 3.5 + 7 dB, of the sensor 6 + 3 dB.
    assert found.link.weaker == "uplink"
    assert found.link.downlink.margin_db - found.link.uplink.margin_db == pytest.approx(1.5)
    assert link(flat(), flat(), entry_loss_db=80.0).sf == 0


def run(surface, terrain, gateway, sensor):
    return linkprofile.link_profile(surface, terrain, CELL, gateway, sensor, PLAN)


@pytest.mark.parametrize(("gateway", "sensor", "words"), [
    ((0, 20.0), (0, 1.5), "same cell of the surface"), ((0, 20.0), (40, 1.5), "sensor lies outside"),
    ((-1, 20.0), (5, 1.5), "gateway lies outside"), ((10, 8.0), (0, 1.5), "inside a building whose roof is"),
    ((0, 20.0), (5, 0.0), "rx_height_m"), ((0, 20.0), (35, 1.5), "unknown at 6 of 36 places.* 200 m from"),
    ((25, 20.0), (0, 1.5), "heights are unknown at 6"),
])
def test_bad_input(gateway, sensor, words):
    terrain = np.zeros((3, 40))
    surface = terrain.copy()
    surface[:, 10] = 9.0
    surface[:, 20:26] = np.nan
    with pytest.raises(InputError, match=words):
        run(surface, terrain, site(*gateway, PLAN.gateway), site(*sensor, PLAN.device))

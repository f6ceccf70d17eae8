"""ITU-R P.1812 against the published validation logs, known values, properties and bad input."""

from __future__ import annotations

import csv
import math
from dataclasses import FrozenInstanceError, fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import diffraction, p1812, variability

# Each line of a log -> field of PathLoss. Lines that only repeat an input are not listed.
NAMES = {
    "d (km)": "d", "dlt (km) Eq (78)": "dlt", "dlr (km) Eq (81a)": "dlr",
    "th_t (mrad) Eqs (76-78)": "theta_t",
    "th_r (mrad) Eqs (79-81)": "theta_r", "th (mrad) Eq (82)": "theta", "hts (m)": "hts", "hrs (m)": "hrs",
    "htc (m) Table 5": "hts", "hrc (m) Table 5": "hrs", "w Table 5": "omega", "dtm (km) Sec 3.6": "dtm",
    "dlm (km) Sec 3.6": "dlm", "phi (deg) Eq (4)": "phi", "b0 (%) Eq (5)": "beta0", "ae (km) Eq (7a)": "ae",
    "hst (m) Eq (85)": "hst_fitted", "hsr (m) Eq (86)": "hsr_fitted", "hst (m) Eq (90a)": "hst",
    "hsr (m) Eq (90b)": "hsr", "hstd (m) Eq (89)": "hstd", "hsrd (m) Eq (89)": "hsrd",
    "htc (m) Eq (37a)": "hted",
    "hrc (m) Eq (37b)": "hred", "hte (m) Eq (92a)": "hte", "hre (m) Eq (92b)": "hre", "hm (m) Eq (93)": "hm",
    "Fi Eq (40)": "Fi", "Fj Eq (57)": "Fj", "Fk Eq (58)": "Fk", "Lbfs Eq (8)": "Lbfs", "Lb0p Eq (10)": "Lb0p",
    "Lb0b Eq (11)": "Lb0b", "Lbulla (dB) Eq (21)": "Lbulla", "Lbulls (dB) Eq (21)": "Lbulls",
    "Ldsph (dB) Eq (27)": "Ldsph", "Ld50 (dB) Eq (39)": "Ld50", "Ldb (dB) Eq (39)": "Ldb",
    "Ldp (dB) Eq (41)": "Ldp", "Lbd50 (dB) Eq (42)": "Lbd50", "Lbd (dB) Eq (43)": "Lbd",
    "Lminb0p (dB) Eq (59)": "Lminb0p", "Lba (dB) Eq (46)": "Lba", "Lminbap (dB) Eq (60)": "Lminbap",
    "Lbda (dB) Eq (61)": "Lbda", "Lbam (dB) Eq (62)": "Lbam", "Lbs (dB) Eq (44)": "Lbs",
    "Lbc (dB) Eq (63)": "Lbc", "Lb (dB) Eq (69)": "Lb", "Ep (dBuV/m) Eq (70)": "Ep",
}
INPUTS = {
    "Ptx (kW)", "Gtx (dBi)", "Grx (dBi)", "f (GHz)", "p (%)", "pL (%)", "sigmaL (dB)", "phi_t (deg)",
    "phi_r (deg)", "lam_t (deg)", "lam_r (deg)", "htg (m)", "hrg (m)", "pol", "DN", "N0", "dct (km)",
    "dcr (km)", "R2 (m)", "Rn-1 (m)",
}


def read_profile(path):
    with path.open() as file:
        rows = list(csv.reader(file))
    start = next(number for number, row in enumerate(rows) if row[0].startswith("{Begin of Profile"))
    count = int(rows[start + 1][1])
    values = np.array([[float(cell) for cell in row[:5]] for row in rows[start + 2:start + 2 + count]])
    return values[:, 0], values[:, 1], values[:, 3], values[:, 4].astype(int)


def read_log(path):
    with path.open() as file:
        rows = [row for row in csv.reader(file) if len(row) > 3 and row[3] not in ("", "Value")]
    return {f"{row[0].strip()} {row[1].strip()}".strip(): float(row[3]) for row in rows}


def run(profile, log, **changes):
    d, h, clutter, zone = profile
    values = {
        "frequency_ghz": log["f (GHz)"], "time_percent": log["p (%)"], "location_percent": log["pL (%)"],
        "tx_height_m": log["htg (m)"], "rx_height_m": log["hrg (m)"], "polarization": int(log["pol"]),
        "delta_n": log["DN"], "n0": log["N0"], "tx_lat": log["phi_t (deg)"], "tx_lon": log["lam_t (deg)"],
        "rx_lat": log["phi_r (deg)"], "rx_lon": log["lam_r (deg)"], "coast_tx_km": log["dct (km)"],
        "coast_rx_km": log["dcr (km)"],
    }
    return p1812.path(d, h, clutter, zone, **{**values, **changes})


def agrees(name, log, value):
    """Losses to 1e-6 dB, other values to 1e-8 of themselves: the logs print ten digits."""
    expected = log[name]
    if name == "Lbd (dB) Eq (43)":
        # Two of the logs print the later Lbda (eq. 61) on this line; eq. (43) itself is what counts.
        expected = log["Lb0p Eq (10)"] + log["Ldp (dB) Eq (41)"]
    if "dB" in name or name.startswith("Lb"):
        return abs(value - expected) <= 1e-6
    return math.isclose(value, expected, rel_tol=1e-8, abs_tol=1e-12)


def test_every_intermediate_of_every_log(shared):
    folder = shared / "vectors/radio/p1812"
    logs = sorted((folder / "validation_results").glob("*_log.csv"))
    assert len(logs) == 42
    wrong = []
    for path in logs:
        log = read_log(path)
        assert set(log) == set(NAMES) | INPUTS
        case = path.name.replace("_log.csv", "")
        result = run(read_profile(folder / "validation_profiles" / f"{case.rsplit('_', 1)[0]}.csv"), log)
        wrong += [
            (case, name, getattr(result, field), log[name])
            for name, field in NAMES.items() if not agrees(name, log, getattr(result, field))
        ]
    assert wrong == []


FLAT = {
    "frequency_ghz": 0.868, "time_percent": 50, "location_percent": 50, "tx_height_m": 30, "rx_height_m": 1.5,
    "polarization": "vertical", "delta_n": 45, "n0": 325, "tx_lat": 51.6, "tx_lon": 6.6, "rx_lat": 51.6,
    "rx_lon": 6.7,
}


def flat(km, step=0.05, height=0.0, **changes):
    d = np.linspace(0, km, round(km / step) + 1)
    ground = np.full(d.size, height)
    clutter = changes.pop("clutter", np.zeros(d.size))
    return p1812.path(d, ground, clutter, np.full(d.size, 4), **{**FLAT, **changes})


def test_free_space_of_one_kilometre():
    # 92.4 + 20 lg 0.868 + 20 lg d, d the slant distance
    slant = math.hypot(1, 0.0285)
    assert flat(1).Lbfs == pytest.approx(92.4 + 20 * math.log10(0.868) + 20 * math.log10(slant), abs=1e-9)


def test_far_over_flat_ground_is_the_spherical_earth():
    result = flat(80)
    assert not result.line_of_sight
    assert result.Ldsph50 > result.Lbulls50
    assert result.Ld50 == pytest.approx(result.Ldsph50, abs=1e-9)


def test_flat_ground_does_not_depend_on_its_height():
    assert flat(10, height=300.0).Lb == pytest.approx(flat(10).Lb, abs=1e-9)


def test_knife_edge_at_grazing_is_six_decibel():
    assert diffraction.knife_edge(0.0) == pytest.approx(6.03, abs=0.01)
    assert diffraction.knife_edge(-0.78) == 0.0


def test_wall_in_the_middle_costs_what_bullington_says():
    clutter = np.zeros(101)
    clutter[50] = 60.0
    walled = flat(5, clutter=clutter)
    assert walled.Ld50 > flat(5).Ld50 + 10
    ends = np.zeros(101)
    ends[[0, -1]] = 60.0  # at the terminals the profile is the bare ground
    assert flat(5, clutter=ends).Lb == flat(5).Lb


def test_location_variability_is_one_sigma_at_sixteen_percent():
    sigma = variability.location_sigma_db(0.868, 100.0)
    assert sigma == pytest.approx((0.024 * 0.868 + 0.52) * 100**0.28)
    low, middle, high = (flat(3, location_percent=share).Lb for share in (15.866, 50, 84.134))
    assert high - middle == pytest.approx(sigma, abs=2e-3)
    assert low >= flat(3).Lb0p and low <= middle


def test_polarization_by_name_and_by_number():
    assert flat(60, polarization="horizontal").Lb == flat(60, polarization=1).Lb
    assert flat(60, polarization="vertical").Lb == flat(60, polarization=2).Lb
    assert flat(60, polarization=1).Lb != flat(60, polarization=2).Lb


def test_result_is_complete_and_frozen():
    result = flat(5)
    assert all(math.isfinite(getattr(result, field.name)) for field in fields(result))
    with pytest.raises(FrozenInstanceError):
        result.Lb = 0.0


heights = st.lists(st.floats(0, 200), min_size=20, max_size=20)


@settings(max_examples=60, deadline=None)
@given(terrain=heights, clutter=heights, frequency=st.floats(0.03, 6), km=st.floats(0.3, 100),
       percent=st.floats(1, 50))
def test_bounds_of_any_profile(terrain, clutter, frequency, km, percent):
    d = np.linspace(0, km, 20)
    values = {**FLAT, "frequency_ghz": frequency, "time_percent": percent}
    result = p1812.path(d, terrain, clutter, np.full(20, 4), **values)
    assert result.Lb >= result.Lb0p - 1e-9  # never better than line of sight
    assert result.Lbc <= result.Lbs + 1e-9  # never worse than troposcatter
    assert result.Ld50 >= 0 and result.Ldb >= 0
    assert result.Lb == p1812.path(d, terrain, clutter, np.full(20, 4), **values).Lb


@settings(max_examples=40, deadline=None)
@given(terrain=heights, clutter=heights)
def test_diffraction_is_the_same_both_ways(terrain, clutter):
    d = np.linspace(0, 8, 20)
    there = p1812.path(d, terrain, clutter, np.full(20, 4), **FLAT)
    back = p1812.path(d, terrain[::-1], clutter[::-1], np.full(20, 4),
                      **{**FLAT, "tx_height_m": 1.5, "rx_height_m": 30})
    assert back.Ld50 == pytest.approx(there.Ld50, abs=1e-8)
    assert back.Lb == pytest.approx(there.Lb, abs=1e-8)


@settings(max_examples=40, deadline=None)
@given(terrain=heights, percent=st.floats(1, 49))
def test_loss_is_not_lower_for_more_time(terrain, percent):
    d = np.linspace(0, 20, 20)
    rare, usual = (
        p1812.path(d, terrain, np.zeros(20), np.full(20, 4), **{**FLAT, "time_percent": share}).Lb
        for share in (percent, 50)
    )
    assert rare <= usual + 1e-6


@pytest.mark.parametrize(("changes", "words"), [
    ({"frequency_ghz": -0.868}, "frequency_ghz"), ({"frequency_ghz": 868.0}, "frequency_ghz"),
    ({"frequency_ghz": math.nan}, "frequency_ghz"), ({"time_percent": 0.5}, "time_percent"),
    ({"time_percent": 51}, "time_percent"), ({"location_percent": 100}, "location_percent"),
    ({"tx_height_m": 0}, "tx_height_m"), ({"rx_height_m": -1}, "rx_height_m"),
    ({"rx_height_m": math.nan}, "rx_height_m"), ({"tx_height_m": 3001}, "tx_height_m"),
    ({"polarization": "circular"}, "Polarization"), ({"polarization": 3}, "Polarization"),
    ({"tx_lat": 91}, "91"), ({"rx_lon": math.nan}, "nan"), ({"delta_n": 157}, "delta_n"), ({"n0": 0}, "n0"),
])
def test_bad_settings(changes, words):
    with pytest.raises(InputError, match=words):
        flat(5, **changes)


def with_value(index, value):
    array = np.linspace(0, 5, 11)
    array[index] = value
    return array


@pytest.mark.parametrize(("arrays", "words"), [
    ({"distance_km": [0, 1]}, "differ in length"),
    ({"distance_km": with_value(5, 0.1)}, "rise"), ({"distance_km": np.linspace(1, 5, 11)}, "start at 0"),
    ({"distance_km": with_value(5, math.nan)}, "distance_km"),
    ({"terrain_m": with_value(3, math.nan)}, "point 3"),
    ({"clutter_m": with_value(3, math.inf)}, "clutter_m"), ({"clutter_m": with_value(3, -1)}, "negative"),
    ({"terrain_m": np.zeros((11, 2))}, "dimension"), ({"terrain_m": ["high"] * 11}, "numbers"),
    ({"zone": np.full(10, 4)}, "zones"), ({"zone": np.full(11, 2)}, "zone is 1"),
])
def test_bad_profiles(arrays, words):
    values = {"distance_km": np.linspace(0, 5, 11), "terrain_m": np.zeros(11), "clutter_m": np.zeros(11),
              "zone": np.full(11, 4), **arrays}
    with pytest.raises(InputError, match=words):
        p1812.path(*values.values(), **FLAT)


def test_two_points_are_no_profile():
    with pytest.raises(InputError, match="3 points"):
        p1812.path([0, 1], [0, 0], [0, 0], [4, 4], **FLAT)

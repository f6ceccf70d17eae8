"""Loss laws by distance, and clutter loss after ITU-R P.2108."""

from __future__ import annotations

import csv
import math
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import empirical, p2108

CATEGORY = {"1": "water_sea", "2": "open_rural", "3": "suburban", "4": "urban", "5": "trees_forest",
            "6": "dense_urban"}
TABLE_DB = 0.05 + 1e-9  # the published values are rounded to 0.1 dB
LOG_DISTANCE = presets.load("log_distance")


def rows(shared, name):
    with (shared / "vectors/radio/p2108" / name).open() as file:
        return list(csv.DictReader(file))


def test_height_gain_of_the_published_cases(shared):
    cases = rows(shared, "HeightGainTerminalCorrectionModelTestData.csv")
    errors = 0
    for row in cases:
        values = [float(row["f__ghz"]), float(row["h__meter"]), float(row["R__meter"])]
        street = float(row["w_s__meter"])
        if row["rtn"] == "0":
            loss = p2108.height_gain_db(*values, CATEGORY[row["clutter_type"]], street)
            assert loss == pytest.approx(float(row["A_h__db"]), abs=TABLE_DB), row
        else:
            errors += 1
            with pytest.raises(InputError):
                p2108.height_gain_db(*values, CATEGORY[row["clutter_type"]], street)
    assert (len(cases), errors) == (23, 5)


def test_statistical_loss_of_the_published_cases(shared):
    cases = rows(shared, "TerrestrialStatisticalModelTestData.csv")
    errors = 0
    for row in cases:
        values = float(row["f__ghz"]), 1000.0 * float(row["d__km"]), float(row["p"])
        if row["rtn"] == "0":
            loss = p2108.statistical_loss_db(*values)
            assert loss == pytest.approx(float(row["L_ctt__db"]), abs=TABLE_DB), row
        else:
            errors += 1
            with pytest.raises(InputError):
                p2108.statistical_loss_db(*values)
    assert (len(cases), errors) == (12, 5)


@given(ghz=st.floats(0.5, 67), near=st.floats(250, 20000), more=st.floats(0, 20000), p=st.floats(1, 98))
def test_statistical_loss_rises_with_distance_and_share_of_places(ghz, near, more, p):
    loss = p2108.statistical_loss_db(ghz, near, p)
    assert p2108.statistical_loss_db(ghz, near, p + 1) > loss
    assert loss <= p2108.statistical_loss_db(ghz, 2000.0, p) + 1e-12
    if p <= 50:  # above the median the spread may fall with distance faster than the median rises
        assert p2108.statistical_loss_db(ghz, near + more, p) >= loss - 1e-9


@given(ghz=st.floats(0.03, 3), antenna=st.floats(0.5, 30), clutter=st.floats(5, 30),
       category=st.sampled_from(p2108.BELOW_ROOFS))
def test_height_gain_falls_with_the_antenna(ghz, antenna, clutter, category):
    low = p2108.height_gain_db(ghz, antenna, clutter, category)
    assert p2108.height_gain_db(ghz, antenna + 0.5, clutter, category) <= low
    if antenna >= clutter:
        assert low == 0


@pytest.mark.parametrize(("values", "words"), [
    ((math.nan, 2, 10, "urban"), "0.03"), ((0.868, 2, 10, "jungle"), "jungle"),
    ((0.868, 0, 10, "urban"), "0 m"),
])
def test_bad_height_gain(values, words):
    with pytest.raises(InputError, match=words):
        p2108.height_gain_db(*values)


def test_free_space_by_hand():
    law = empirical.law("free_space", 0.8683)
    # P.525: 32.4 + 20 lg(f / MHz) + 20 lg(d / km), the constant rounded there
    assert law(1000.0, 10.0, 10.0) == pytest.approx(32.4 + 20 * math.log10(868.3), abs=0.06)
    assert law(2000.0, 10.0, 10.0) - law(1000.0, 10.0, 10.0) == pytest.approx(20 * math.log10(2))
    assert law(30.0, 41.5, 1.5) == pytest.approx(law(50.0, 1.5, 1.5))  # 30, 40, 50


def test_two_rays_meet_free_space_at_the_breakpoint():
    law, free = empirical.law("two_ray", 0.868), empirical.law("free_space", 0.868)
    wavelength = empirical.LIGHT_M_PER_S / 0.868e9
    breakpoint_m = 4 * math.pi * 20 * 1.5 / wavelength
    before, beyond = 0.9 * breakpoint_m, 10 * breakpoint_m
    assert law(before, 20, 1.5) == free(before, 20, 1.5)
    assert law(beyond, 20, 1.5) == pytest.approx(40 * math.log10(beyond) - 20 * math.log10(30))
    assert law(beyond, 20, 1.5) - law(breakpoint_m, 20, 1.5) == pytest.approx(40, abs=0.01)


@given(d=st.floats(250, 40000), tx=st.floats(2, 60), rx=st.floats(1, 60), p=st.floats(1, 99),
       name=st.sampled_from(["free_space", "two_ray"]))
def test_laws_with_clutter_add_it_once(d, tx, rx, p, name):
    plain = empirical.law(name, 0.868)
    law = empirical.law(f"{name}_p2108", 0.868, location_percent=p)
    assert law(d, tx, rx) - plain(d, tx, rx) == pytest.approx(p2108.statistical_loss_db(0.868, d, p))
    assert plain(d, tx, rx) == pytest.approx(plain(d, rx, tx))  # reciprocity


def test_within_250_m_the_clutter_loss_of_250_m_is_kept():
    law, plain = empirical.law("two_ray_p2108", 0.868), empirical.law("two_ray", 0.868)
    near = np.array([10.0, 100.0, 249.0, 250.0])
    assert np.allclose(law(near, 20, 1.5) - plain(near, 20, 1.5), p2108.statistical_loss_db(0.868, 250.0))


def test_okumura_hata_of_the_bonn_notebook():
    """Its formula at 868 MHz with the device at 2 m (small and medium cities), as published there."""
    log_f = math.log10(868)
    for d, hb in ((1500.0, 55.0), (4000.0, 30.0)):
        expected = (69.55 + 26.16 * log_f - 13.82 * math.log10(hb)
                    - (0.8 + (1.1 * log_f - 0.7) * 2 - 1.56 * log_f)
                    + (44.9 - 6.55 * math.log10(hb)) * math.log10(d / 1000))
        assert empirical.law("okumura_hata", 0.868)(d, hb, 2.0) == pytest.approx(expected)


def test_okumura_hata_by_hand():
    """900 MHz, hb 30 m, hm 1.5 m, 1 km: 126.40 dB in a medium city (a(hm) = 0.0159 dB)."""
    loss = {name: float(empirical.law("okumura_hata", 0.9, environment=name)(1000.0, 30.0, 1.5))
            for name in empirical.ENVIRONMENTS}
    assert loss["medium_city"] == pytest.approx(126.40, abs=0.01)
    # a(1.5) of large cities is -0.0009 dB
    assert loss["large_city"] == pytest.approx(loss["medium_city"] + 0.0159 + 0.0009, abs=1e-3)
    assert loss["medium_city"] - loss["suburban"] == pytest.approx(9.94, abs=0.01)
    assert loss["medium_city"] - loss["open"] == pytest.approx(28.50, abs=0.01)
    per_decade = empirical.law("okumura_hata", 0.9)(10000.0, 30.0, 1.5) - loss["medium_city"]
    assert per_decade == pytest.approx(35.22, abs=0.01)


def test_large_city_below_200_mhz():
    old, new = (empirical.law("okumura_hata", mhz / 1000, environment="large_city") for mhz in (199, 201))
    device = 8.29 * math.log10(1.54 * 3) ** 2 - 1.1 - (3.2 * math.log10(11.75 * 3) ** 2 - 4.97)
    assert new(2000, 50, 3) - old(2000, 50, 3) == pytest.approx(device, abs=0.15)


def test_published_log_distance_laws():
    for name, at_1_km, at_10_km in (("oulu", 128.95, 152.15), ("dortmund", 132.25, 158.75),
                                    ("bonn", 132.477, 148.497)):
        law = empirical.published(LOG_DISTANCE, name)
        assert law([1000.0, 10000.0], 20.0, 1.5) == pytest.approx([at_1_km, at_10_km])
        assert law.frequency_ghz == 0.868 and len(LOG_DISTANCE[name]["source"]) > 80


def test_their_errors_are_those_measured_in_bonn(shared):
    with (shared / "vectors/radio/measured/bonn/model_rmse_from_notebook.csv").open() as file:
        rmse = {row["model"].split()[0]: float(row["rmse_db"]) for row in csv.DictReader(file)}
    for name, model in (("oulu", "ldpl_oulu"), ("dortmund", "ldpl_dortmund"), ("bonn", "ldpl_curve_fit")):
        assert empirical.published(LOG_DISTANCE, name).parameters["sigma_db"] == rmse[model]


def all_laws():
    fitted = {"loss_db": 130.0, "exponent": 3.0}
    return [empirical.law(name, 0.868, **(fitted if name == "log_distance" else {}))
            for name in empirical.LAWS]


@pytest.mark.parametrize("law", all_laws(), ids=lambda law: law.name)
def test_every_law_is_a_function_of_arrays_that_can_be_sent_away(law):
    distance = np.array([[0.0, 3.0, 10.0], [800.0, 5000.0, np.nan]])
    loss = law(distance, 25.0, 1.5)
    assert loss.shape == distance.shape and np.isnan(loss[1, 2]) and np.isfinite(loss.ravel()[:5]).all()
    assert loss[0, 0] == loss[0, 1] == loss[0, 2]  # all nearer than 10 m
    assert np.all(np.diff(loss.ravel()[2:5]) > 0)
    sent = pickle.loads(pickle.dumps(law))
    assert sent == law and hash(sent) == hash(law) and sent(700.0, 25, 1.5) == law(700.0, 25, 1.5)
    assert law(800.0, np.array([20.0, 40.0]), np.array([[1.0], [2.0], [3.0]])).shape == (3, 2)
    with pytest.raises(InputError, match="above the ground"):
        law(100.0, 25.0, 0.0)


def test_what_lies_outside_the_scope_is_said():
    law = empirical.law("okumura_hata", 0.868)
    found = empirical.outside(law, [500.0, 2000.0, 4000.0, 800.0], 20, 1.5)
    broken = {bound.quantity: bound for bound in found}
    assert set(broken) == {"distance_m", "tx_height_m"}
    assert broken["distance_m"].outside_share == 0.5 and broken["tx_height_m"].outside_share == 1.0
    assert (broken["tx_height_m"].low, broken["tx_height_m"].high) == (30, 200)
    assert empirical.outside(law, 2000.0, 30, 1.5) == []
    assert [b.quantity for b in empirical.outside(empirical.law("okumura_hata", 2.4), 2e3, 30, 1.5)] == [
        "frequency_mhz"]
    assert empirical.outside(empirical.law("free_space", 2.4), 1.0, 1, 1) == []
    assert empirical.outside(empirical.law("free_space_p2108", 2.4), [200.0], 1, 1)[0].outside_share == 1
    assert empirical.outside(empirical.law("free_space_p2108", 2.4), [], [], []) == []


def test_the_share_of_places_around_a_gateway_is_that_of_areas():
    law = empirical.law("okumura_hata", 0.868)
    broken = {bound.quantity: bound for bound in empirical.outside_around(law, 3000.0, [20.0, 40.0], 1.5)}
    assert set(broken) == {"distance_m", "tx_height_m"}
    assert broken["distance_m"].outside_share == pytest.approx(1 / 9, abs=1e-3)
    assert broken["tx_height_m"].outside_share == 0.5


@pytest.mark.parametrize(("name", "ghz", "parameters", "words"), [
    ("magic", 0.868, {}, "magic"), ("free_space", -1, {}, "0 GHz"), ("free_space", math.nan, {}, "0 GHz"),
    ("free_space", 0.868, {"exponent": 2}, "exponent"), ("log_distance", 0.868, {"exponent": 2}, "loss_db"),
    ("log_distance", 0.868, {"exponent": "2", "loss_db": 1}, "no number"),
    ("log_distance", 0.868, {"exponent": math.inf, "loss_db": 1}, "no number"),
    ("log_distance", 0.868, {"exponent": -2, "loss_db": 1}, "exponent of 0"),
    ("log_distance", 0.868, {"exponent": 2, "loss_db": 1, "reference_m": 0}, "reference"),
    ("okumura_hata", 0.868, {"environment": "moon"}, "moon"),
    ("okumura_hata", 0.868, {"environment": 3}, "3"),
    ("free_space_p2108", 0.433, {}, "0.5 to 67"), ("two_ray_p2108", 0.868, {"location_percent": 100}, "100"),
])
def test_bad_laws(name, ghz, parameters, words):
    with pytest.raises(InputError, match=words):
        empirical.law(name, ghz, **parameters)


@pytest.mark.parametrize(("preset", "name", "words"), [
    (LOG_DISTANCE, "ulm", "ulm"), ({"own": {"exponent": 2, "frequency_mhz": 868}}, "own", "loss_db"),
    ({"own": {"exponent": 2, "loss_db": 130}}, "own", "frequency_mhz"), (LOG_DISTANCE, "title", "title"),
])
def test_bad_log_distance_presets(preset, name, words):
    with pytest.raises(InputError, match=words):
        empirical.published(preset, name)

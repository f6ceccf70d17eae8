"""What the LoRaWAN algorithms can be told: loss model, calibration, noise, heights, antennas."""

from __future__ import annotations

import math

import numpy as np
import pytest
from qgis.core import QgsRasterLayer

from smartcity.tests.processing.small_town import (
    CRS,
    NORTH,
    SIZE,
    WEST,
    band,
    cover,
    gateway,
    layer_of,
    plain_heights,
    point,
    rows_of,
    rssi,
    town_heights,
    write,
)

MODELS = ("p1812", "p1812_clutter", "free_space", "free_space_p2108", "two_ray_p2108", "okumura_hata",
          "log_distance")  # fmt: skip
CLUTTER, FREE_SPACE, HATA, LOG_DISTANCE = 1, 2, 5, 6
CITED = ("P.1812-7", "P.1812-7", "P.525", "P.2108-1", "P.2108-1", "Hata 1980", "Log-distance law, bonn")
ERRORS = ("8 dB", "12 dB", "41 dB", "12 dB", "12 dB", "10.8 dB", "9.82 dB")


@pytest.fixture
def plain(qgis_app, tmp_path):
    return plain_heights(tmp_path)


@pytest.fixture
def town(qgis_app, tmp_path):
    return town_heights(tmp_path)


# Models

@pytest.fixture
def land_cover(tmp_path):
    """Built-up in the west (ESA WorldCover 50), grassland in the east (30)."""
    codes = np.full((SIZE, SIZE), 50.0)
    codes[:, 30:] = 30
    return write(tmp_path / "cover.tif", codes)


@pytest.mark.parametrize("number", range(len(MODELS)), ids=MODELS)
def test_each_model_runs_and_says_what_it_is(run, town, tmp_path, land_cover, log, number):
    from smartcity.layers import provenance

    results = cover(run, town, tmp_path, MODEL=number, LAND_COVER=land_cover, log=log)
    origin = provenance.read(QgsRasterLayer(results["RSSI"], "rssi"))
    basis = next(results["STATS"].getFeatures())["basis"]
    for words in (origin.parameters["model"], origin.expected_error, basis, "\n".join(log.lines)):
        assert CITED[number] in words
    for words in (origin.expected_error, basis, "\n".join(log.lines)):
        assert ERRORS[number] in words
    assert "predicted" in basis and "Predicted" in origin.expected_error
    assert results["COVERED_PERCENT"] > 0


@pytest.mark.parametrize("number", range(len(MODELS)), ids=MODELS)
def test_each_model_runs_for_sensors(run, town, land_cover, number):
    from smartcity.layers import provenance

    sensors = layer_of("Point", ["id:string", "height_agl:double"], [(point(5, 5), "a", 1.5)])
    results = run(
        "lorawanreachability", GATEWAYS=gateway(), SENSORS=sensors, **town, MODEL=number, LINKS="memory:",
        LAND_COVER=land_cover, SENSORS_OUT="memory:", STATS="memory:",
    )  # fmt: skip
    assert (results["TOTAL"], results["REACHED"]) == (1, 1)
    assert CITED[number] in provenance.read(results["LINKS"]).parameters["model"]
    assert ERRORS[number] in next(results["STATS"].getFeatures())["basis"]


@pytest.mark.parametrize(("number", "words"), [
    (HATA, ("100 % of the places (distance 1000 to 20000 m)", "100 % of the gateways (height 30 to 200 m)")),
    (3, ("39.1 % of the places (nearer than 250 m)",)), (FREE_SPACE, ()), (LOG_DISTANCE, ()),
])
def test_a_law_outside_its_range_is_said(run, plain, tmp_path, log, number, words):
    cover(run, plain, tmp_path, MODEL=number, log=log)
    said = [line for line in log.warnings if "Outside the range" in line]
    assert len(said) == bool(words) and all(part in said[0] for part in words)


def test_a_law_outside_its_range_is_said_for_links(run, plain, log):
    places = [(point(30, 31), "near"), (point(30, 60), "far"), (point(0, 30), "too")]
    run("lorawanreachability", GATEWAYS=gateway(), SENSORS=layer_of("Point", ["id:string"], places), **plain,
        MODEL=3, LINKS="memory:", SENSORS_OUT="memory:", log=log)  # fmt: skip
    assert any("33.3 % of the places (nearer than 250 m)" in line for line in log.warnings)


def test_the_list_of_models_never_changes_its_order(qgis_app):
    from smartcity.processing import lossmodel
    from smartcity.smartcity_plugin.radio import empirical, noise

    assert tuple(lossmodel.models()) == MODELS
    assert tuple(lossmodel.environments()) == empirical.ENVIRONMENTS
    assert tuple(lossmodel.noises()) == ("", *noise.SURROUNDINGS)


def test_free_space_is_free_space(run, town, tmp_path):
    found = rssi(run, town, tmp_path, MODEL=FREE_SPACE)
    distance = math.hypot(200.0, 13.5)
    loss = 20 * math.log10(4 * math.pi * distance * 868.3e6 / 299792458.0)
    assert found[30, 10] == pytest.approx(14 + 3 - 1 - loss, abs=1e-3)


def test_environment_and_law_are_chosen(run, plain, tmp_path):
    city = rssi(run, plain, tmp_path, MODEL=HATA)
    country = rssi(run, plain, tmp_path, MODEL=HATA, ENVIRONMENT=3)
    assert np.nanmin(country - city) > 20
    bonn = rssi(run, plain, tmp_path, MODEL=LOG_DISTANCE)
    oulu = rssi(run, plain, tmp_path, MODEL=LOG_DISTANCE, LOG_DISTANCE="oulu")
    share = math.log10(200.0 / 1000.0)
    expected = (132.477 + 16.02 * share) - (128.95 + 23.2 * share)
    assert oulu[30, 10] - bonn[30, 10] == pytest.approx(expected, abs=1e-3)
    own = tmp_path / "mine.toml"
    own.write_text("[home]\nfrequency_mhz = 868\nloss_db = 100\nexponent = 3\nsigma_db = 6.5\n")
    results = cover(
        run, plain, tmp_path, MODEL=LOG_DISTANCE, LOG_DISTANCE="home", LOG_DISTANCE_PRESET=str(own)
    )
    assert band(results["RSSI"])[30, 10] == pytest.approx(16 - 100 - 30 * share, abs=1e-3)
    assert "6.5 dB" in next(results["STATS"].getFeatures())["basis"]


def test_clutter_heights_are_those_of_the_land_cover(run, plain, tmp_path, land_cover):
    found = rssi(run, plain, tmp_path, MODEL=CLUTTER, LAND_COVER=land_cover)
    bare = rssi(run, plain, tmp_path)
    assert np.nanmean((bare - found)[:, :25]) > 3  # behind 10 m of clutter
    assert np.nanmean((bare - found)[:, 45:]) < 1  # over grassland


def test_land_cover_with_unknown_codes(run, plain, tmp_path, log):
    codes = np.full((SIZE, SIZE), 50.0)
    codes[:, 40:] = 7
    path = write(tmp_path / "cover.tif", codes)
    found = rssi(run, plain, tmp_path, MODEL=CLUTTER, LAND_COVER=path, log=log)
    assert any("1281 cells have no known class" in line and "Codes: 7" in line for line in log.warnings)
    assert np.isnan(found[:, 45:]).all() and np.isfinite(found[30, 10:30]).all()


@pytest.mark.parametrize(("changes", "words"), [
    ({}, "need a raster of land cover"), ({"codes": 7}, r"No code of land cover .* Its codes: 7\."),
    ({"LAND_COVER_CLASSES": "moon", "codes": 50}, "Unknown land-cover scheme “moon”"),
    ({"RECEIVER": 1, "codes": 50}, "know no roofs"),
])  # fmt: skip
def test_clutter_that_cannot_be(run, plain, tmp_path, changes, words):
    code = changes.pop("codes", None)
    if code:
        changes["LAND_COVER"] = write(tmp_path / "cover.tif", np.full((SIZE, SIZE), float(code)))
    with pytest.raises(Exception, match=words):
        cover(run, plain, tmp_path, MODEL=CLUTTER, **changes)


def test_an_unknown_law_is_named(run, plain, tmp_path):
    with pytest.raises(Exception, match="no log-distance law “rome”.*oulu"):
        cover(run, plain, tmp_path, MODEL=LOG_DISTANCE, LOG_DISTANCE="rome")


# Calibration and noise

def calibrated(tmp_path, **values):
    from smartcity.smartcity_plugin.radio.calibration import Calibration

    path = tmp_path / "calibration.toml"
    path.write_text(Calibration(**{"general_db": 4.0, "rmse_db": 6.5, "used": 800, **values}).to_toml())
    return str(path)


@pytest.mark.parametrize(("offsets", "expected"), [({"G1": 7.25}, 7.25), ({"G9": 7.25}, 4.0)])
def test_an_offset_shifts_the_power_by_exactly_it(run, town, tmp_path, offsets, expected):
    from smartcity.layers import provenance

    before = rssi(run, town, tmp_path)
    results = cover(run, town, tmp_path, CALIBRATION=calibrated(tmp_path, gateway_db=offsets))
    shift = before - band(results["RSSI"])
    assert np.isfinite(shift).sum() > 3000 and np.nanmax(np.abs(shift - expected)) < 1e-4
    origin = provenance.read(QgsRasterLayer(results["RSSI"], "rssi"))
    assert "800 measurements" in origin.expected_error and "6.5 dB" in origin.expected_error
    assert origin.parameters["calibration"] == "calibration.toml"


def test_an_offset_weakens_links(run, town, tmp_path):
    sensors = layer_of("Point", ["id:string"], [(point(5, 5), "a")])
    values = {"GATEWAYS": gateway(), "SENSORS": sensors, **town, "LINKS": "memory:", "SENSORS_OUT": "memory:"}
    before = next(run("lorawanreachability", **values)["LINKS"].getFeatures())
    path = calibrated(tmp_path, gateway_db={"G1": 7.25})
    after = next(run("lorawanreachability", **values, CALIBRATION=path)["LINKS"].getFeatures())
    assert after["path_loss_db"] - before["path_loss_db"] == pytest.approx(7.25)
    assert after["margin_up_db"] - before["margin_up_db"] == pytest.approx(-7.25)


@pytest.mark.parametrize(("text", "words"), [
    ("x = 1\n", "is no calibration"), ("[calibration]\ngeneral_db = 3\n", "does not say its error"),
    ("[calibration\n", "not valid TOML"),
    ('[calibration]\ngeneral_db = 3\nrmse_db = 6\nmodel = "free_space"\n', "another loss model: Free space"),
])  # fmt: skip
def test_a_calibration_that_is_none(run, town, tmp_path, text, words):
    path = tmp_path / "calibration.toml"
    path.write_text(text)
    with pytest.raises(Exception, match=words):
        cover(run, town, tmp_path, CALIBRATION=str(path))


def test_noise_of_the_surroundings_replaces_that_of_the_preset(run, plain, tmp_path, log):
    from smartcity.layers import provenance

    results = cover(run, plain, tmp_path, NOISE=5, log=log)
    origin = provenance.read(QgsRasterLayer(results["SF"], "sf"))
    gateway_rise, device_rise = (float(part) for part in origin.parameters["noise_rise_db"].split(" / "))
    man_made = 44.3 - 12.3 * math.log10(868.3)  # business areas
    for rise, figure in ((gateway_rise, 3.5), (device_rise, 6.0)):
        assert rise == pytest.approx(10 * math.log10(1 + 10 ** (0.1 * (man_made - figure))), abs=1e-4)
    assert not any("extrapolated" in line for line in log.warnings)
    cover(run, plain, tmp_path, NOISE=1, log=log)
    assert any("extrapolated" in line for line in log.warnings)


def test_a_negative_noise_rise_cannot_be(run, plain, tmp_path):
    from smartcity.smartcity_plugin import presets

    text = (presets.FOLDER / "lorawan_eu868.toml").read_text(encoding="utf-8")
    own = tmp_path / "own.toml"
    own.write_text(text.replace("noise_rise_db = 7", "noise_rise_db = -7"), encoding="utf-8")
    with pytest.raises(Exception, match="noise rise is 0 dB or more, not -7"):
        cover(run, plain, tmp_path, PRESET=str(own))


# Heights

def test_a_height_from_the_roof_is_one_from_the_ground_and_the_roof(run, town, tmp_path):
    ground = rssi(run, town, tmp_path, gateway(height=17.0))
    roof = rssi(run, town, tmp_path, gateway(height=5.0), HEIGHT_REFERENCE=1)
    assert np.array_equal(ground, roof, equal_nan=True)
    beside = rssi(run, town, tmp_path, gateway(height=17.0, row=40))
    same = rssi(run, town, tmp_path, gateway(height=17.0, row=40), HEIGHT_REFERENCE=1)
    assert np.array_equal(beside, same, equal_nan=True)  # no roof there
    with pytest.raises(Exception, match="stands inside its building"):
        rssi(run, town, tmp_path, gateway(height=5.0))


@pytest.fixture
def walled(town, tmp_path):
    """The town with a wall of 11 m between a gateway in the south (row 45) and the block in the north."""
    surface = np.full((SIZE, SIZE), 20.0)
    surface[10:20, 40:50] = 32.0
    surface[30, 30:] = 31.0
    return {**town, "SURFACE": write(tmp_path / "walled.tif", surface)}


def test_devices_on_roofs(run, walled, tmp_path):
    south = gateway(height=10.0, row=45, col=45)
    street = rssi(run, walled, tmp_path, south)
    roof = rssi(run, walled, tmp_path, south, RECEIVER=1)
    assert (roof[10:20, 42:48] > street[10:20, 42:48] + 3).all()
    free = np.ones((SIZE, SIZE), dtype=bool)
    free[10:20, 40:50] = free[30, 30:] = False
    assert np.array_equal(roof[free], street[free], equal_nan=True)
    with pytest.raises(Exception, match="Devices on roofs are outdoors"):
        cover(run, walled, tmp_path, RECEIVER=1, SITUATION=1)


def test_roofs_count_for_laws_too(run, town, tmp_path):
    """Okumura-Hata: (1.1 lg f - 0.7) dB for each metre of the device's height."""
    street = rssi(run, town, tmp_path, MODEL=HATA)
    roof = rssi(run, town, tmp_path, MODEL=HATA, RECEIVER=1)
    gain = 12.0 * (1.1 * math.log10(868.3) - 0.7)
    assert np.allclose((roof - street)[10:20, 40:50], gain, atol=1e-3)
    assert (roof - street)[50, 50] == 0.0


def test_sensors_on_roofs_but_not_those_indoors(run, walled):
    fields = ["id:string", "height_agl:double", "indoor:string"]
    sensors = layer_of("Point", fields, [(point(15, 45), "out", 1.5, "outdoor"),
                                         (point(15, 45), "in", 1.5, "indoor"),
                                         (point(15, 45), "high", 13.5, "outdoor")])  # fmt: skip
    values = {"GATEWAYS": gateway(height=10.0, row=45, col=45), "SENSORS": sensors, **walled,
              "LINKS": "memory:", "SENSORS_OUT": "memory:"}  # fmt: skip
    street = rows_of(run("lorawanreachability", **values)["LINKS"], "sensor_id")
    roof = rows_of(run("lorawanreachability", **values, RECEIVER=1)["LINKS"], "sensor_id")
    assert roof["out"]["path_loss_db"] == pytest.approx(street["high"]["path_loss_db"])
    assert roof["out"]["path_loss_db"] < street["out"]["path_loss_db"] - 3
    assert roof["in"]["path_loss_db"] == pytest.approx(street["in"]["path_loss_db"])


# Antennas

def sector_file(path, gain="8.15 dBi"):
    """A sector of 65 degrees: parabola down to 20 dB; all alike in elevation."""
    lines = ["NAME test sector", "FREQUENCY 868", f"GAIN {gain}", "TILT", "HORIZONTAL 360"]
    for degree in range(360):
        away = (degree + 180) % 360 - 180
        lines.append(f"{degree}.0 {min(12 * (away / 65) ** 2, 20):.3f}")
    lines += ["VERTICAL 360", *(f"{degree}.0 0.0" for degree in range(360)), ""]
    path.write_text("\n".join(lines))


@pytest.fixture
def antennas(tmp_path):
    folder = tmp_path / "antennas"
    folder.mkdir()
    sector_file(folder / "sector.msi")
    return str(folder)


def sector(run, heights, tmp_path, antennas, azimuth, **changes):
    gain = changes.pop("antenna_gain_dbi", 3.0)
    layer = gateway(antenna_pattern="sector.msi", azimuth=azimuth, antenna_gain_dbi=gain)
    return rssi(run, heights, tmp_path, layer, ANTENNA_FOLDER=antennas, **changes)


def test_a_sector_turned_round_swaps_the_halves(run, plain, tmp_path, antennas):
    east = sector(run, plain, tmp_path, antennas, 90.0)
    west = sector(run, plain, tmp_path, antennas, 270.0)
    assert np.allclose(east, west[:, ::-1], atol=1e-3, equal_nan=True)
    assert east[30, 50] - east[30, 10] == pytest.approx(20.0, abs=1e-3)
    assert np.allclose(sector(run, plain, tmp_path, antennas, 0.0), east.T[::-1], atol=1e-3, equal_nan=True)
    without = rssi(run, plain, tmp_path)
    assert east[30, 50] == pytest.approx(without[30, 50], abs=1e-3)  # ahead it has all of its gain


def test_the_gain_is_the_fields_else_the_files(run, plain, tmp_path, antennas):
    low = sector(run, plain, tmp_path, antennas, 90.0)
    own = sector(run, plain, tmp_path, antennas, 90.0, antenna_gain_dbi=None)
    assert np.nanmax(np.abs(own - low - (8.15 - 3.0))) < 1e-3


def test_sectors_count_for_sensors_too(run, plain, antennas):
    sensors = layer_of("Point", ["id:string"], [(point(30, 50), "east"), (point(30, 10), "west")])
    layer = gateway(antenna_pattern="sector.msi", azimuth=90.0)
    results = run("lorawanreachability", GATEWAYS=layer, SENSORS=sensors, **plain, LINKS="memory:",
                  SENSORS_OUT="memory:", ANTENNA_FOLDER=antennas)  # fmt: skip
    links = rows_of(results["LINKS"], "sensor_id")
    assert links["west"]["path_loss_db"] - links["east"]["path_loss_db"] == pytest.approx(20.0, abs=1e-6)


def test_a_sector_turned_away_costs_a_link_what_its_pattern_says(run, plain, tmp_path, antennas, log):
    sensor = layer_of("Point", ["id:string"], [(point(30, 50), "east")])

    def budget(azimuth, pattern="sector.msi"):
        results = run(
            "lorawanlinkprofile", GATEWAY=gateway(antenna_pattern=pattern, azimuth=azimuth), SENSOR=sensor,
            **plain, ANTENNA_FOLDER=antennas, PROFILE="memory:", BUDGET="memory:",
            CHART=str(tmp_path / "chart.svg"), log=log,
        )  # fmt: skip
        return {row["key"]: row["value"] for row in results["BUDGET"].getFeatures()}

    ahead = budget(90.0)
    for azimuth, lost in ((123.0, 12 * (33 / 65) ** 2), (270.0, 20.0)):
        aside = budget(azimuth)
        for key in ("up_margin", "down_margin", "up_rx_antenna", "down_tx_antenna"):
            assert ahead[key] - aside[key] == pytest.approx(lost, abs=1e-3)
        assert aside["path_loss_db"] == ahead["path_loss_db"]
    assert budget(90.0, None)["up_margin"] == pytest.approx(ahead["up_margin"])
    assert any("gateways have an azimuth" in line for line in log.warnings)


def test_a_rod_loses_straight_below_it(run, plain, tmp_path):
    rod = rssi(run, plain, tmp_path, gateway(antenna_pattern="omni", antenna_gain_dbi=8.0))
    alike = rssi(run, plain, tmp_path, gateway(antenna_gain_dbi=8.0))
    assert (alike - rod)[30, 31] > 10 > 1 > (alike - rod)[30, 60] >= 0


def test_downtilt_brings_the_near_forward(run, plain, tmp_path):
    flat = rssi(run, plain, tmp_path, gateway(antenna_pattern="omni", antenna_gain_dbi=8.0))
    down = rssi(run, plain, tmp_path, gateway(antenna_pattern="omni", antenna_gain_dbi=8.0, downtilt=15.0))
    assert down[24, 30] > flat[24, 30] and down[36, 30] < flat[36, 30]  # azimuth 0: ahead is north


def test_geographic_north_differs_by_the_convergence(run, plain, tmp_path, antennas):
    """6.7 degrees east lies west of the meridian of 9: grid north points left of geographic north."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

    from smartcity.layers import north

    where = (WEST + 305.0, NORTH - 305.0, QgsCoordinateReferenceSystem(CRS))
    convergence = north.convergence_deg(*where, QgsCoordinateTransformContext())
    assert -2.0 < convergence < -1.5
    geographic = sector(run, plain, tmp_path, antennas, 50.0, NORTH=1)
    grid = sector(run, plain, tmp_path, antennas, 50.0 - convergence)
    assert np.allclose(geographic, grid, atol=1e-3, equal_nan=True)
    assert np.nanmax(np.abs(geographic - sector(run, plain, tmp_path, antennas, 50.0))) > 0.1


def test_the_folder_of_the_layer_holds_its_patterns(run, plain, tmp_path, antennas):
    sector_file(tmp_path / "beside.msi")
    path = tmp_path / "gateways.gpkg"
    layer = gateway(antenna_pattern="beside.msi", azimuth=90.0, path=path)
    found = rssi(run, plain, tmp_path, layer)
    assert np.allclose(found, sector(run, plain, tmp_path, antennas, 90.0), atol=1e-4, equal_nan=True)


@pytest.mark.parametrize(("fields", "words"), [
    ({"antenna_pattern": "../secret.msi", "azimuth": 0.0}, "does not lie in the folder"),
    ({"antenna_pattern": "{tmp}/secret.msi", "azimuth": 0.0}, "does not lie in the folder"),
    ({"antenna_pattern": "link.msi", "azimuth": 0.0}, "does not lie in the folder"),
    ({"antenna_pattern": "none.msi", "azimuth": 0.0}, "is not in the folder"),
    ({"antenna_pattern": "short.msi", "azimuth": 0.0}, "short.msi.*announces 360 values and has"),
    ({"antenna_pattern": "sector.msi"}, "field azimuth is empty"),
    ({"antenna_pattern": "sector.msi", "azimuth": 0.0, "downtilt": 120.0}, "between -90 and 90 degrees"),
    ({"antenna_pattern": "omni", "antenna_gain_dbi": 40.0}, "not 40"),
])  # fmt: skip
def test_antennas_that_cannot_be(run, plain, tmp_path, antennas, fields, words):
    sector_file(tmp_path / "secret.msi")
    (tmp_path / "antennas" / "link.msi").symlink_to(tmp_path / "secret.msi")
    text = (tmp_path / "antennas" / "sector.msi").read_text()
    (tmp_path / "antennas" / "short.msi").write_text(text[: len(text) // 3])
    fields = {name: value.format(tmp=tmp_path) if isinstance(value, str) else value
              for name, value in fields.items()}  # fmt: skip
    with pytest.raises(Exception, match=words):
        rssi(run, plain, tmp_path, gateway(**fields), ANTENNA_FOLDER=antennas)


def test_a_pattern_without_a_folder(run, plain, tmp_path):
    with pytest.raises(Exception, match="Give the folder of the antenna patterns"):
        rssi(run, plain, tmp_path, gateway(antenna_pattern="sector.msi", azimuth=0.0))


def test_gateways_in_memory_may_have_more_fields_than_a_path_has_letters(run, plain, tmp_path):
    fields = ["id:string", "height_agl:double", *[f"remark_{number}:string" for number in range(20)]]
    many = layer_of("Point", fields, [(point(30, 30), "G1", 15.0, *20 * [None])])
    few = layer_of("Point", fields[:2], [(point(30, 30), "G1", 15.0)])
    assert len(many.source()) > 255
    found = [rssi(run, plain, tmp_path, layer) for layer in (many, few)]
    assert np.array_equal(*found, equal_nan=True)


def test_a_direction_without_a_pattern_is_said(run, plain, tmp_path, log):
    found = rssi(run, plain, tmp_path, gateway(azimuth=90.0), log=log)
    assert any("1 gateways have an azimuth" in line for line in log.warnings)
    assert np.array_equal(found, rssi(run, plain, tmp_path), equal_nan=True)

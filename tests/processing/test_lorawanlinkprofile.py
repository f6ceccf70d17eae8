"""The link profile through Processing, on a small invented town."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

CRS = "EPSG:25832"
WEST, NORTH, CELL = 400000.0, 6001000.0, 10.0


@pytest.fixture
def town(qgis_app, tmp_path):
    """Surface and terrain, 1000 x 500 m at 10 m: sloping ground, a tall block across the way, a house."""
    from smartcity.layers import raster

    ground = np.tile(np.linspace(20, 24, 100), (50, 1))
    surface = ground.copy()
    surface[20:30, 48:52] += 30.0
    surface[20:30, 88:92] += 12.0
    surface[5, 60:64] = np.nan
    grid = raster.Grid(WEST, NORTH, CELL, 50, 100, CRS)
    paths = {}
    for name, values in (("SURFACE", surface), ("TERRAIN", ground)):
        paths[name] = str(tmp_path / f"{name.lower()}.tif")
        raster.write(paths[name], grid, [raster.Band(values.astype(np.float32), name)])
    return paths


def points(fields, *rows):
    """A point layer; a row is (column, row of the raster, values...)."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    source = f"Point?crs={CRS}&" + "&".join(f"field={field}" for field in fields)
    layer = QgsVectorLayer(source, "points", "memory")
    for column, row, *values in rows:
        feature = QgsFeature(layer.fields())
        x, y = WEST + (column + 0.5) * CELL, NORTH - (row + 0.5) * CELL
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes(values)
        assert layer.dataProvider().addFeature(feature)
    return layer


FIELDS = ("id:string", "name:string", "height_agl:double", "indoor:string")
HALL, MAST = (10, 25, "gw-1", "Town hall", 20.0, None), (10, 40, "gw-2", "Mast", 30.0, None)
STREET, CELLAR = (80, 25, "s-1", "Level", 1.5, "outdoor"), (90, 25, "s-2", "Meter", 1.0, "deep_indoor")


def profile(run, town, tmp_path, *, gateways=(HALL,), sensors=(STREET,), **changes):
    values = {
        "GATEWAY": points(FIELDS, *gateways), "SENSOR": points(FIELDS, *sensors), **town,
        "PROFILE": "memory:", "BUDGET": "memory:", "CHART": str(tmp_path / "chart.svg"), "LINK": "memory:",
        **changes,
    }
    return run("lorawanlinkprofile", **values)


def figures(results):
    return {row["key"]: row["value"] for row in results["BUDGET"].getFeatures()}


def test_tables_and_numbers_agree_with_the_engine(run, town, tmp_path):
    from smartcity.layers import raster
    from smartcity.smartcity_plugin import presets
    from smartcity.smartcity_plugin.radio import budget, sweep

    results = profile(run, town, tmp_path)
    surface, _ = raster.read(town["SURFACE"])
    terrain, _ = raster.read(town["TERRAIN"])
    plan = budget.plan(presets.load("lorawan_eu868"))
    loss = sweep.loss_at(surface, terrain, CELL, 25, 10, [25], [80], tx_height_m=20.0, rx_height_m=1.5,
                         frequency_ghz=plan.frequency_ghz, latitude=54.15)[0]  # fmt: skip
    assert results["PATH_LOSS"] == pytest.approx(loss, abs=1e-3)
    found = figures(results)
    assert found["path_loss_db"] == results["PATH_LOSS"] and found["distance_m"] == 700
    parts = [found.get(f"{key}_db", 0) for key in ("free_space", "bullington", "spherical", "troposcatter")]
    assert sum(parts) == pytest.approx(loss, abs=0.1)
    assert found["up_received"] == pytest.approx(14 + 3 - 1 - loss, abs=1e-3)
    assert results["MARGIN"] == min(found["up_margin"], found["down_margin"])
    for way in ("up", "down"):
        lines = ("power", "tx_antenna", "tx_cable", "path", "entry", "rx_antenna", "rx_cable")
        assert sum(found[f"{way}_{line}"] for line in lines) == pytest.approx(found[f"{way}_received"])
        level = found[f"{way}_received"] + found[f"{way}_fade_margin"]
        assert level - found[f"{way}_sensitivity"] == pytest.approx(found[f"{way}_margin"])
    assert results["SF"] == found["sf"] and results["CLEARANCE"] == found["clearance_m"] < 0


def test_profile_has_a_row_for_every_cell(run, town, tmp_path):
    rows = list(profile(run, town, tmp_path)["PROFILE"].getFeatures())
    assert len(rows) == 71
    assert [row["distance_m"] for row in (rows[0], rows[-1])] == [0, 700]
    assert (rows[0]["x"], rows[0]["y"]) == (WEST + 105, NORTH - 255)
    assert rows[-1]["x"] == WEST + 805
    ground = np.linspace(20, 24, 100)
    assert rows[40]["surface_m"] - rows[40]["terrain_m"] == pytest.approx(30, abs=1e-5)
    assert rows[0]["sight_m"] == pytest.approx(ground[10] + 20, abs=1e-5)
    assert rows[-1]["sight_m"] == pytest.approx(ground[80] + 1.5, abs=1e-5)
    middle = rows[35]
    assert (middle["fresnel_upper_m"] + middle["fresnel_lower_m"]) / 2 == pytest.approx(middle["sight_m"])
    radius = np.sqrt(0.2998 / 0.8683 * 350 * 350 / 700)
    assert middle["fresnel_upper_m"] - middle["sight_m"] == pytest.approx(radius)


def test_link_and_provenance(run, town, tmp_path):
    from smartcity.layers import provenance

    results = profile(run, town, tmp_path)
    (link,) = results["LINK"].getFeatures()
    assert (link["gateway_id"], link["sensor_id"], link["sf"]) == ("gw-1", "s-1", results["SF"])
    assert link.geometry().length() == pytest.approx(link["distance_m"]) and link["weaker"] == "uplink"
    for name in ("PROFILE", "BUDGET", "LINK"):
        found = provenance.read(results[name])
        assert found.kind == "computed" and found.tool == "lorawanlinkprofile"
        assert "radius_m" not in found.parameters and found.parameters["situation"] == "outdoor"


def test_one_is_chosen_by_id_or_name(run, town, tmp_path):
    both = {"gateways": (HALL, MAST), "sensors": (STREET, CELLAR)}
    results = profile(run, town, tmp_path, GATEWAY_ID="Mast", SENSOR_ID="s-1", **both)
    (link,) = results["LINK"].getFeatures()
    assert (link["gateway_id"], link["sensor_id"]) == ("gw-2", "s-1")
    numbered = points(("id:integer", "height_agl:double"), (10, 25, 7, 20.0), (10, 40, None, 30.0))
    results = profile(run, town, tmp_path, GATEWAY=numbered, GATEWAY_ID="7")
    assert figures(results)["distance_m"] == 700


def test_deep_inside_the_entry_loss_is_added_to_the_way_to_the_street(run, town, tmp_path):
    found = figures(profile(run, town, tmp_path, sensors=(CELLAR,)))
    assert found["entry_loss_db"] == pytest.approx(25.0, abs=0.1)
    tight = figures(profile(run, town, tmp_path, sensors=(CELLAR,), BUILDING=1))
    assert tight["entry_loss_db"] == pytest.approx(46.6, abs=0.1)
    assert tight["path_loss_db"] == found["path_loss_db"]
    assert tight["up_margin"] < found["up_margin"] - 21


def test_chart_speaks_the_chosen_language(run, town, tmp_path):
    german = Path(profile(run, town, tmp_path, LANGUAGE=1)["CHART"]).read_text(encoding="utf-8")
    assert "Sichtlinie" in german and "Vorhergesagt, nicht gemessen" in german
    english = Path(profile(run, town, tmp_path, LANGUAGE=2)["CHART"]).read_text(encoding="utf-8")
    assert "Line of sight" in english and "licence unclear" in english
    results = profile(run, town, tmp_path, CHART=str(tmp_path / "chart.PNG"))
    assert Path(results["CHART"]).read_bytes().startswith(b"\x89PNG")


def test_without_terrain_the_surface_is_the_ground(run, town, tmp_path, log):
    results = profile(run, town, tmp_path, TERRAIN=None, log=log)
    assert any("No terrain model" in warning for warning in log.warnings)
    rows = list(results["PROFILE"].getFeatures())
    assert all(row["terrain_m"] == row["surface_m"] for row in rows)


def test_too_much_power_is_said(run, town, tmp_path, log):
    strong = points((*FIELDS[:3], "antenna_gain_dbi:double"), (10, 25, "gw-1", "", 20.0, 9.0))
    found = figures(profile(run, town, tmp_path, GATEWAY=strong, log=log))
    assert any("permitted 14.0 dBm" in warning for warning in log.warnings)
    assert found["down_power"] + found["down_tx_antenna"] + found["down_tx_cable"] == pytest.approx(16.15)


@pytest.mark.parametrize(("changes", "words"), [
    ({"GATEWAY_ID": "gw-9"}, "GATEWAY: no feature has the id “gw-9”. Ids of the layer: gw-1"),
    ({"gateways": (HALL, MAST)}, "GATEWAY: the layer has 2 features. Give the id of one in GATEWAY_ID"),
    ({"sensors": (STREET, STREET), "SENSOR_ID": "s-1"}, "SENSOR: 2 features have the id “s-1”"),
    ({"sensors": ()}, "SENSOR: the layer has no feature"),
    ({"sensors": ((300, 25, "far", "", 1.5, None),)}, "SENSOR, “far”: it lies outside the surface model"),
    ({"sensors": ((10, 25, "here", "", 1.5, None),)}, "same cell of the surface"),
    ({"sensors": ((80, 25, "odd", "", 1.5, "attic"),)}, "“attic” in field indoor"),
    ({"sensors": ((80, 25, "flat", "", 0.0, None),)}, "an antenna at 0.0 m"),
    ({"gateways": ((50, 25, "low", "", 10.0, None),)}, "stands inside its building, whose roof is 30.0 m"),
    ({"gateways": ((10, 5, "w", "", 20.0, None),), "sensors": ((80, 5, "e", "", 1.5, None),)},
     "unknown at 4 of 71 places, the first one 500 m from"),
    ({"CHART": "chart.pdf"}, "ends in .svg or .png"), ({"PRESET": "mars"}, "no preset “mars”"),
])  # fmt: skip
def test_runs_that_cannot_be(run, town, tmp_path, changes, words):
    if "CHART" in changes:
        changes = {"CHART": str(tmp_path / changes["CHART"])}
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Exception, match=words):
        profile(run, town, tmp_path, **changes)
    assert sorted(tmp_path.iterdir()) == before


def test_cancelled_leaves_nothing(run, town, tmp_path, cancelling):
    before = sorted(tmp_path.iterdir())
    assert "CHART" not in profile(run, town, tmp_path, log=cancelling(20))
    assert sorted(tmp_path.iterdir()) == before


def test_every_parameter_and_the_method_are_explained(qgis_app):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:lorawanlinkprofile")
    assert all(each.help() for each in algorithm.parameterDefinitions())
    for word in ("P.1812", "Bullington", "P.2109", "Fresnel"):
        assert word in algorithm.shortHelpString()
    assert {"profile", "Höhenprofil"} <= set(algorithm.tags())
    assert algorithm.canExecute() == (True, "")


def test_missing_matplotlib_is_a_sentence(qgis_app, monkeypatch):
    from qgis.core import QgsApplication

    from smartcity.smartcity_plugin import packages

    monkeypatch.setattr(packages, "find_spec", lambda name: None if name == "matplotlib" else name)
    registry = QgsApplication.processingRegistry()
    possible, words = registry.createAlgorithmById("smartcity:lorawanlinkprofile").canExecute()
    assert not possible and "python3-matplotlib" in words

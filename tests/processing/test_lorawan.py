"""LoRaWAN coverage and reachability through Processing, on a small invented town."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import NULL

CRS = "EPSG:25832"
WEST, NORTH, CELL = 400000.0, 6001000.0, 10.0


@pytest.fixture
def town(qgis_app, tmp_path):
    """Surface and terrain, 1000 x 1000 m at 10 m: sloping ground, a row of tall blocks across the middle."""
    from smartcity.layers import raster

    ground = np.tile(np.linspace(20, 24, 100), (100, 1))
    surface = ground.copy()
    surface[20:80, 48:52] += 30.0
    surface[48:52, 18:22] += 12.0  # a town hall around column 20, row 50
    grid = raster.Grid(WEST, NORTH, CELL, 100, 100, CRS)
    paths = {}
    for name, values in (("SURFACE", surface), ("TERRAIN", ground)):
        paths[name] = str(tmp_path / f"{name.lower()}.tif")
        raster.write(paths[name], grid, [raster.Band(values.astype(np.float32), name)])
    return paths


def points(fields, rows, crs=CRS):
    """A point layer; a row is (column, row of the raster, values...), without geometry the column is None."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    source = f"Point?crs={crs}&" + "&".join(f"field={field}" for field in fields)
    layer = QgsVectorLayer(source, "points", "memory")
    for column, row, *values in rows:
        feature = QgsFeature(layer.fields())
        if column is not None:
            x, y = WEST + (column + 0.5) * CELL, NORTH - (row + 0.5) * CELL
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes(values)
        assert layer.dataProvider().addFeature(feature)
    return layer


GATEWAY_FIELDS = ("id:string", "height_agl:double", "antenna_gain_dbi:double", "cable_loss_db:double")


def gateways(*rows):
    two = [(20, 50, "hall", 20.0, 5.0, 1.0), (80, 50, "mast", 15.0, None, None)]
    return points(GATEWAY_FIELDS, rows or two)


SENSOR_FIELDS = ("id:string", "status:string", "height_agl:double", "indoor:string")


def sensors(*rows):
    return points(SENSOR_FIELDS, rows or [
        (25, 40, "a", "existing", 1.5, "outdoor"), (75, 60, "b", "planned", 3.0, "deep_indoor"),
        (50, 50, "c", "existing", None, "indoor"), (90, 90, "d", "proposed", 1.5, None),
    ])


def cover(run, town, tmp_path, layer=None, **changes):
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("RSSI", "SF", "SERVERS", "BEST_SERVER")}
    values = {"GATEWAYS": layer or gateways(), **town, "RADIUS": 700, "RESOLUTION": 10, **outputs,
              "STATS": "memory:", **changes}
    return run("lorawancoverage", **values)


def band(path):
    from smartcity.layers import raster

    return raster.read(path)


def test_coverage_agrees_with_the_engine(run, town, tmp_path):
    results = cover(run, town, tmp_path)
    from smartcity.smartcity_plugin import presets
    from smartcity.smartcity_plugin.radio import budget, sweep

    surface, grid = band(town["SURFACE"])
    terrain, _ = band(town["TERRAIN"])
    rssi, result_grid = band(results["RSSI"])
    assert result_grid == grid
    plan = budget.plan(presets.load("lorawan_eu868"))
    loss = sweep.loss_at(surface, terrain, 10.0, 50, 20, [40], [5], tx_height_m=20.0, rx_height_m=1.5,
                         frequency_ghz=plan.frequency_ghz, latitude=54.15)
    assert rssi[40, 5] == pytest.approx(14 + 5 - 1 - loss[0], abs=1e-3)
    sf, _ = band(results["SF"])
    servers, _ = band(results["SERVERS"])
    best, _ = band(results["BEST_SERVER"])
    assert np.isfinite(sf).all()  # every height is known
    assert set(np.unique(sf)) <= {0, *range(7, 13)}
    assert (best[:, :10][np.isfinite(best[:, :10])] == 1).all()
    assert (best[:, 92:][np.isfinite(best[:, 92:])] == 2).all()
    assert np.array_equal(np.isfinite(best), servers > 0) and servers.max() == 2
    figures = {row["key"]: row["value"] for row in results["STATS"].getFeatures()}
    assert figures["area_km2"] == pytest.approx(1.0)
    assert figures["covered_percent"] == pytest.approx(results["COVERED_PERCENT"]) == pytest.approx(
        100 * (sf > 0).mean())
    assert sum(figures[f"sf{factor}_km2"] for factor in range(7, 13)) == pytest.approx(results["COVERED_KM2"])
    assert (figures["gateways_existing"], figures["gateways_unknown"]) == (0, 2)  # no field status
    assert figures["best_1_percent"] + figures["best_2_percent"] == pytest.approx(100)
    assert results["GATEWAYS_USED"] == 2 and results["REJECTED"] == 0


def test_files_say_what_they_are(run, town, tmp_path):
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    from smartcity.layers import provenance

    results = cover(run, town, tmp_path)
    for name, kind, unit in (("RSSI", gdal.GDT_Float32, "dBm"), ("SF", gdal.GDT_Byte, ""),
                             ("SERVERS", gdal.GDT_UInt16, ""), ("BEST_SERVER", gdal.GDT_UInt16, "")):
        file = gdal.Open(results[name])
        assert file.GetRasterBand(1).DataType == kind
        assert file.GetRasterBand(1).GetUnitType() == unit
        assert file.GetRasterBand(1).GetDescription()
        origin = provenance.read(QgsRasterLayer(results[name], name))
        assert origin.kind == "computed" and "8 dB" in origin.expected_error
        assert "P.1812-7" in origin.parameters["model"]


def test_coarser_result_reads_the_full_surface(run, town, tmp_path):
    fine, _ = band(cover(run, town, tmp_path)["RSSI"])
    coarse, grid = band(cover(run, town, tmp_path, RESOLUTION=50)["RSSI"])
    assert grid.cell == 50 and coarse.shape == (20, 20)
    assert np.allclose(coarse, fine[2::5, 2::5], equal_nan=True)


def test_gateways_in_degrees_are_reprojected(run, town, tmp_path):
    from qgis.core import QgsCoordinateTransform, QgsFeature, QgsProject

    layer = gateways()
    degrees = points(GATEWAY_FIELDS, [], "EPSG:4326")
    shift = QgsCoordinateTransform(layer.crs(), degrees.crs(), QgsProject.instance())
    for feature in layer.getFeatures():
        moved = QgsFeature(feature)
        geometry = feature.geometry()
        geometry.transform(shift)
        moved.setGeometry(geometry)
        degrees.dataProvider().addFeature(moved)
    expected, _ = band(cover(run, town, tmp_path, layer)["RSSI"])
    found, _ = band(cover(run, town, tmp_path, degrees)["RSSI"])
    assert np.array_equal(found, expected, equal_nan=True)


def test_unusable_gateways_are_listed_and_the_rest_counts(run, town, tmp_path, log):
    layer = gateways(
        (20, 50, "hall", 20.0, 5.0, 1.0), (300, 50, "far", 20.0, 0, 0), (80, 50, "zero", 0.0, 0, 0),
        (None, None, "nowhere", 20.0, 0, 0), (50, 50, "cellar", 10.0, 0, 0),
        (80, 50, "hall", 15.0, None, None),
    )
    results = cover(run, town, tmp_path, layer, log=log)
    assert (results["GATEWAYS_USED"], results["REJECTED"]) == (2, 4)
    words = "\n".join(log.warnings)
    for part in ("“far”: it lies outside", "“zero”: an antenna at 0.0 m", "“nowhere”: it has no position",
                 "“cellar”: at 10.0 m above ground it stands inside", "roof is 30.0 m", "more than once"):
        assert part in words
    best, _ = band(results["BEST_SERVER"])
    assert set(np.unique(best[np.isfinite(best)])) == {1, 6}  # numbers are those of the layer


def test_height_above_sea_level_and_defaults(run, town, tmp_path, log):
    fields = ("id:string", "height_asl:double")
    results = cover(run, town, tmp_path, points(fields, [(80, 50, "mast", 38.0)]), log=log)
    ground = float(np.float32(20 + 4 * 80 / 99))
    same = points(("id:string", "height_agl:double"), [(80, 50, "mast", 38 - ground)])
    expected, _ = band(results["RSSI"])
    found, _ = band(cover(run, town, tmp_path, same)["RSSI"])
    assert np.allclose(found, expected, equal_nan=True, atol=1e-3)
    bare = points(("id:string",), [(80, 50, "mast")])
    high, _ = band(cover(run, town, tmp_path, bare, HEIGHT=50, log=log)["RSSI"])
    low, _ = band(cover(run, town, tmp_path, bare, HEIGHT=3)["RSSI"])
    assert np.nanmean(high) > np.nanmean(low) + 3
    assert any("have no height_agl" in line for line in log.lines)
    loud, _ = band(cover(run, town, tmp_path, bare, HEIGHT=50, CABLE_LOSS=11)["RSSI"])
    assert np.nanmax(np.abs(high - loud - 10)) < 1e-3


def test_cancel_leaves_nothing(run, town, tmp_path, cancelling, monkeypatch):
    from smartcity.smartcity_plugin.radio import sweep

    monkeypatch.setattr(sweep, "_SAMPLES_PER_BLOCK", 2000)
    before = sorted(tmp_path.iterdir())
    log = cancelling(30)
    cover(run, town, tmp_path, log=log)
    assert 30 <= max(log.values) < 60
    assert sorted(tmp_path.iterdir()) == before


def bad_raster(tmp_path, crs, cell=10.0):
    from smartcity.layers import raster

    path = str(tmp_path / "bad.tif")
    flat = raster.Band(np.zeros((9, 9), np.float32), "bad")
    raster.write(path, raster.Grid(7.0, 51.0, cell, 9, 9, crs), [flat])
    return path


@pytest.mark.parametrize(
    ("crs", "words"), [("EPSG:4326", "in degrees"), ("", "no coordinate reference system")]
)
def test_surface_in_degrees_or_nowhere(run, town, tmp_path, crs, words):
    with pytest.raises(Exception, match=words):
        cover(run, town, tmp_path, SURFACE=bad_raster(tmp_path, crs, 0.0001))
    assert not (tmp_path / "RSSI.tif").exists()


def test_terrain_in_another_system(run, town, tmp_path):
    with pytest.raises(Exception, match="different coordinate reference systems"):
        cover(run, town, tmp_path, TERRAIN=bad_raster(tmp_path, "EPSG:25833"))


def test_terrain_on_another_grid_is_resampled(run, town, tmp_path):
    from smartcity.layers import raster

    path = str(tmp_path / "coarse.tif")
    ground = np.tile(np.linspace(20, 24, 50), (50, 1)).astype(np.float32)
    raster.write(path, raster.Grid(WEST, NORTH, 20.0, 50, 50, CRS), [raster.Band(ground, "ground")])
    expected, _ = band(cover(run, town, tmp_path)["RSSI"])
    found, _ = band(cover(run, town, tmp_path, TERRAIN=path)["RSSI"])
    assert np.nanmedian(np.abs(found - expected)) < 0.5


@pytest.mark.parametrize(("changes", "words"), [
    ({"GATEWAYS": [(300, 50, "far", 20.0, 0, 0)]}, "No gateway can be used: 1 of 1"),
    ({"GATEWAYS": []}, "the layer has no feature"), ({"PRESET": "mars"}, "no preset “mars”"),
    ({"RESOLUTION": 5000}, "5000 m is coarser than"),
])
def test_runs_that_cannot_be(run, town, tmp_path, changes, words):
    if "GATEWAYS" in changes:
        changes = {"GATEWAYS": points(GATEWAY_FIELDS, changes["GATEWAYS"])}
    with pytest.raises(Exception, match=words):
        cover(run, town, tmp_path, **changes)


def reach(run, town, **changes):
    values = {"GATEWAYS": gateways(), "SENSORS": sensors(), **town, "RADIUS": 2000, "LINKS": "memory:",
              "SENSORS_OUT": "memory:", **changes}
    return run("lorawanreachability", **values)


def test_sensors_links_and_counts(run, town):
    results = reach(run, town)
    assert (results["TOTAL"], results["REJECTED"], results["DUPLICATES"]) == (4, 0, 0)
    found = {row["id"]: row for row in results["SENSORS_OUT"].getFeatures()}
    assert set(found) == {"a", "b", "c", "d"} and found["b"]["status"] == "planned"
    assert results["REACHED"] == sum(row["reached"] for row in found.values())
    for name, field in (("REACHED_OUTDOOR", "reached_outdoor"), ("REACHED_INDOOR", "reached_indoor"),
                        ("REACHED_DEEP", "reached_deep_indoor")):
        assert results[name] == sum(row[field] for row in found.values())
    assert results["REACHED_OUTDOOR"] >= results["REACHED_INDOOR"] >= results["REACHED_DEEP"]
    links = list(results["LINKS"].getFeatures())
    assert results["LINKS"].crs().authid() == CRS
    for name, row in found.items():
        own = [link for link in links if link["sensor_id"] == name]
        assert bool(own) == row["reached"] and len(own) == row["servers"]
        best = [link for link in own if link["best"]]
        assert [link["gateway_id"] for link in best] == ([row["best_gateway"]] if own else [])
        for link in own:
            weaker = min(link["margin_up_db"], link["margin_down_db"])
            assert weaker >= 0
            assert link["weaker"] == ("uplink" if link["margin_up_db"] == weaker else "downlink")
            assert link["distance_m"] == pytest.approx(link.geometry().length(), abs=0.1)
    assert found["a"]["best_gateway"] == "hall" and found["a"]["sf"] == 7
    both = found["a"]["margin_up_db"], found["a"]["margin_down_db"]
    assert found["a"]["margin_db"] == pytest.approx(min(both))


def test_better_insulation_reaches_fewer(run, town):
    old = {row["id"]: row for row in reach(run, town)["SENSORS_OUT"].getFeatures()}
    new = {row["id"]: row for row in reach(run, town, BUILDING=1)["SENSORS_OUT"].getFeatures()}
    assert new["c"]["margin_db"] == pytest.approx(old["c"]["margin_db"] - (31.2 - 14.2), abs=0.1)
    assert new["a"]["margin_db"] == pytest.approx(old["a"]["margin_db"])


def test_unusable_sensors_stay_with_empty_results(run, town, log):
    layer = sensors(
        (25, 40, "a", "existing", 1.5, "outdoor"), (25, 41, "a", "existing", 1.5, "outdoor"),
        (None, None, "lost", "existing", 1.5, "outdoor"), (300, 5, "far", "existing", 1.5, "outdoor"),
        (25, 42, "flat", "existing", 0.0, "outdoor"), (25, 43, "where", "existing", 1.5, "attic"),
    )
    results = reach(run, town, SENSORS=layer, log=log)
    assert (results["TOTAL"], results["REJECTED"], results["REACHED"], results["DUPLICATES"]) == (6, 4, 2, 1)
    rows = list(results["SENSORS_OUT"].getFeatures())
    assert len(rows) == 6
    assert [row["id"] for row in rows if row["reached"]] == ["a", "a"]
    for row in rows[2:]:
        assert [row[name] for name in ("reached", "sf", "margin_db", "best_gateway")] == [NULL] * 4
    words = "\n".join(log.warnings)
    for part in ("“lost”: it has no position", "“far”: it lies outside", "“flat”: an antenna at 0.0 m",
                 "“attic” in field indoor", "1 ids occur more than once and are all kept: a"):
        assert part in words


def test_text_in_a_number_field_is_a_rejection(run, town, log):
    fields = ("id:string", "height_agl:string")
    layer = points(fields, [(25, 40, "a", "1.5"), (25, 41, "b", "high"), (25, 42, "c", "")])
    results = reach(run, town, SENSORS=layer, log=log)
    assert (results["TOTAL"], results["REJECTED"], results["REACHED"]) == (3, 1, 2)
    assert "“high” in field height_agl is no number" in "\n".join(log.warnings)


def test_no_sensors_is_no_error(run, town):
    results = reach(run, town, SENSORS=points(SENSOR_FIELDS, []))
    assert results["TOTAL"] == results["REACHED"] == 0
    assert results["LINKS"].featureCount() == 0


def test_beyond_the_radius_is_not_reached(run, town):
    results = reach(run, town, RADIUS=20)
    assert results["REACHED"] == 0 and results["TOTAL"] == 4
    for row in results["SENSORS_OUT"].getFeatures():
        assert row["reached"] is False and row["margin_db"] == NULL


def test_cancelled_reach_gives_nothing(run, town, cancelling):
    log = cancelling(10)
    results = reach(run, town, log=log)
    assert "LINKS" not in results and max(log.values) < 100


@pytest.mark.parametrize("name", ["lorawancoverage", "lorawanreachability"])
def test_every_parameter_and_the_method_are_explained(qgis_app, name):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{name}")
    inputs = [each for each in algorithm.parameterDefinitions() if not each.isDestination()]
    assert len(inputs) > 8 and all(each.help() for each in inputs)
    assert "P.1812" in algorithm.shortHelpString() and algorithm.group()
    assert algorithm.canExecute() == (True, "")


def test_missing_numba_is_a_sentence(qgis_app, monkeypatch):
    from qgis.core import QgsApplication

    from smartcity.smartcity_plugin import packages

    monkeypatch.setattr(packages, "find_spec", lambda name: None if name == "numba" else name)
    registry = QgsApplication.processingRegistry()
    possible, words = registry.createAlgorithmById("smartcity:lorawancoverage").canExecute()
    assert not possible and "python3-numba" in words

"""Calibration through Processing, on a small invented town with measurements whose truth is known."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import NULL

CRS = "EPSG:25832"
WEST, NORTH, CELL = 400000.0, 6001000.0, 10.0
CABLE_DB = 41.0  # weak packets in a small town
TRUE = {"hall": 9.0, "mast": -4.0}
SITES = {"hall": (20, 50, 20.0), "mast": (80, 50, 15.0)}
CLASSES = f"Polygon?crs={CRS}&field=cover:string"
FIELDS = ("id:string", "time:string", "gateway:string", "rssi:double", "snr:double", "sf:integer")


@pytest.fixture(scope="module")
def town(qgis_app, tmp_path_factory):
    """Surface and terrain, 1000 x 1000 m at 10 m: sloping ground and a row of tall blocks."""
    from smartcity.layers import raster

    ground = np.tile(np.linspace(20, 24, 100), (100, 1))
    surface = ground.copy()
    surface[20:80, 48:52] += 30.0
    grid = raster.Grid(WEST, NORTH, CELL, 100, 100, CRS)
    folder = tmp_path_factory.mktemp("town")
    paths = {}
    for name, values in (("SURFACE", surface), ("TERRAIN", ground)):
        paths[name] = str(folder / f"{name.lower()}.tif")
        raster.write(paths[name], grid, [raster.Band(values.astype(np.float32), name)])
    return paths


def points(fields, rows, crs=CRS):
    """A point layer; a row is (column, row of the raster, values...), without geometry the column is None."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    source = f"Point?crs={crs}&" + "&".join(f"field={field}" for field in fields)
    layer = QgsVectorLayer(source, "points", "memory")
    made = []
    for column, row, *values in rows:
        feature = QgsFeature(layer.fields())
        if column is not None:
            x, y = WEST + (column + 0.5) * CELL, NORTH - (row + 0.5) * CELL
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes(values)
        made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    return layer


def gateways():
    fields = ("id:string", "height_agl:double", "antenna_gain_dbi:double", "cable_loss_db:double")
    return points(fields, [(column, row, name, height, 5.0, CABLE_DB)
                           for name, (column, row, height) in SITES.items()])  # fmt: skip


@pytest.fixture(scope="module")
def drive(town):
    """Rows of a drive test: 600 places, both gateways, known offsets and normal errors of 5 dB."""
    from smartcity.layers import raster
    from smartcity.smartcity_plugin import presets
    from smartcity.smartcity_plugin.radio import budget, sweep

    rng = np.random.default_rng(1)
    plan = budget.plan(presets.load("lorawan_eu868"))
    (surface, _), (terrain, _) = (raster.read(town[name]) for name in ("SURFACE", "TERRAIN"))
    columns, lines = rng.integers(2, 98, (2, 600))
    rows = []
    for name, (column, line, height) in SITES.items():
        loss = sweep.loss_at(surface, terrain, CELL, line, column, lines, columns, tx_height_m=height,
                             rx_height_m=1.5, frequency_ghz=plan.frequency_ghz, latitude=54.15)
        power = 14 + 5 - CABLE_DB - loss - TRUE[name] + rng.normal(0, 5, 600)
        noise = -112.5 + rng.normal(0, 0.5, 600)
        snr = np.minimum(power - noise, 15.0)  # as receivers report it
        rssi = 10 * np.log10(10 ** (power / 10) + 10 ** (noise / 10))
        for number in range(600):
            measured = float(rssi[number]), float(snr[number])
            rows.append((int(columns[number]), int(lines[number]), str(number),
                         f"2024-05-{number % 28 + 1:02d}", name,
                         *(measured if power[number] > -132 else (None, None)), 12))  # fmt: skip
    return rows


def calibrate(run, town, tmp_path, layer=None, **changes):
    values = {"MEASUREMENTS": layer, "GATEWAYS": gateways(), **town, "RADIUS": 2000, "BLOCK": 100,
              "RESIDUALS": "memory:", "STATS": "memory:", "REJECTIONS": "memory:",
              "MODEL_OUT": str(tmp_path / "model.toml"), **changes}
    return run("lorawancalibration", **{name: value for name, value in values.items() if value is not None})


def model(path):
    from smartcity.smartcity_plugin import presets
    from smartcity.smartcity_plugin.radio import calibration

    return calibration.from_preset(presets.load(path))


def test_known_offsets_are_found(run, town, drive, tmp_path):
    results = calibrate(run, town, tmp_path, points(FIELDS, drive))
    found = model(results["MODEL_OUT"])
    for name, true in TRUE.items():
        assert abs(found.offset_db(name) - true) < 4 * found.gateway_error_db[name] < 2
    assert results["RMSE"] == pytest.approx(5, abs=0.5) and results["RMSE_BEFORE"] > 7
    assert results["BIAS_BEFORE"] == pytest.approx(-2.5, abs=1)
    assert results["HIT_RATE"] >= results["HIT_RATE_BEFORE"] > 50
    assert results["READ"] == results["USED"] == 1200 and results["REJECTED"] == results["DERIVED"] == 0
    assert found.date == "2024-05-28" and found.rmse_db == pytest.approx(results["RMSE"], abs=1e-3)
    assert "1200 packets" in found.source and "blocks of 100 m" in found.source


def test_residuals_figures_and_provenance(run, town, drive, tmp_path):
    from smartcity.layers import provenance, schema

    results = calibrate(run, town, tmp_path, points(FIELDS, drive))
    layer = results["RESIDUALS"]
    assert layer.fields().names() == schema.names(schema.LORAWAN_RESIDUALS)
    rows = list(layer.getFeatures())
    assert len(rows) == 1200 and layer.crs().authid() == CRS
    unheard = [row for row in rows if row["rssi_dbm"] == NULL]
    assert unheard and all(row["state"] == "below_floor" for row in unheard)
    assert len(unheard) <= results["BELOW_FLOOR"] == sum(row["state"] == "below_floor" for row in rows)
    for row in rows:
        if row["state"] == "measured":
            reading = max(row["predicted_dbm"], row["floor_dbm"])
            assert row["residual_before_db"] == pytest.approx(row["measured_dbm"] - reading)
            assert row["measured_dbm"] < row["rssi_dbm"]
    errors = [row["residual_db"] for row in rows if row["residual_db"] != NULL]
    assert np.sqrt(np.mean(np.square(errors))) == pytest.approx(results["RMSE"])
    figures = {row["key"]: row["value"] for row in results["STATS"].getFeatures()}
    assert figures["rmse"] == results["RMSE"] and figures["used"] == 1200
    assert figures["gateway_1_offset"] == model(results["MODEL_OUT"]).offset_db("hall")
    assert figures["gateway_1_rmse"] < figures["gateway_1_rmse_before"]
    origin = provenance.read(layer)
    assert origin.kind == "measured" and "P.1812-7" in origin.parameters["model"]
    assert origin.reference_date == "2024-05-28" and "RMSE" in origin.expected_error


def test_only_heard_messages_need_the_right_choice(run, town, drive, tmp_path, log):
    """A floor that cuts half of the packets off: taken as all there is, the loss comes out too small."""
    heard = points(FIELDS, [row for row in drive if row[6] is not None and row[6] > -3])
    naive = model(calibrate(run, town, tmp_path, heard, log=log)["MODEL_OUT"])
    assert any("No measurement lies at or below the floor" in line for line in log.warnings)
    results = calibrate(run, town, tmp_path, heard, UNHEARD=2, FLOOR=-115)
    right = model(results["MODEL_OUT"])
    assert abs(right.offset_db("hall") - 9) < 1.5 < 9 - naive.offset_db("hall")
    states = {row["state"] for row in results["RESIDUALS"].getFeatures()}
    assert states == {"measured", "left_out"} and results["BELOW_FLOOR"] > 0


def test_unheard_messages_are_derived_from_those_of_others(run, town, drive, tmp_path):
    heard = [row for row in drive if row[5] is not None and not (row[4] == "mast" and row[0] < 30)]
    results = calibrate(run, town, tmp_path, points(FIELDS, heard), UNHEARD=1)
    assert results["READ"] + results["DERIVED"] == results["USED"] + results["REJECTED"]
    both = {(row[0], row[1], row[3]) for row in heard if row[4] == "hall"}
    mast = {(row[0], row[1], row[3]) for row in heard if row[4] == "mast"}
    assert results["DERIVED"] == len(both ^ mast) > 100


@pytest.mark.parametrize("kind", ["polygons", "raster"])
def test_classes_get_their_loss(run, town, drive, tmp_path, kind):
    from qgis.core import QgsFeature, QgsGeometry, QgsRasterLayer, QgsVectorLayer

    from smartcity.layers import raster

    rows = [(*row[:5], row[5] - (8 if row[1] < 50 else 0), *row[6:]) for row in drive if row[5] is not None]
    if kind == "raster":
        values = np.where(np.arange(100)[:, None] < 50, 2, 1) * np.ones((1, 100))
        grid = raster.Grid(WEST, NORTH, CELL, 100, 100, CRS)
        raster.write(tmp_path / "c.tif", grid, [raster.Band(values.astype(np.float32), "class")])
        layer, north, south = QgsRasterLayer(str(tmp_path / "c.tif"), "c"), "2", "1"
    else:
        layer, north, south = QgsVectorLayer(CLASSES, "c", "memory"), "forest", ""
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(
            f"POLYGON(({WEST} {NORTH - 500}, {WEST + 1000} {NORTH - 500}, {WEST + 1000} {NORTH}, "
            f"{WEST} {NORTH}, {WEST} {NORTH - 500}))"))  # fmt: skip
        feature.setAttributes(["forest"])
        layer.dataProvider().addFeature(feature)
    results = calibrate(run, town, tmp_path, points(FIELDS, rows), CLASSES=layer, CLASS_FIELD="cover")
    losses = model(results["MODEL_OUT"]).class_loss_db
    assert losses[north] - losses[south] == pytest.approx(8, abs=1)
    assert results["RMSE"] < 6
    classes = {row["land_class"] for row in results["RESIDUALS"].getFeatures()}
    assert classes == ({"forest", NULL} if kind == "polygons" else {"1", "2"})


def test_file_of_a_network_server(run, town, drive, tmp_path, log):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

    from smartcity.layers import provenance

    shift = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    lines = []
    for column, row, number, time, name, rssi, snr, sf in drive:
        if rssi is not None:
            place = shift.transform(QgsPointXY(WEST + (column + 0.5) * CELL, NORTH - (row + 0.5) * CELL))
            lines.append(json.dumps({
                "deduplicationId": number, "time": time, "object": {"lat": place.y(), "lon": place.x()},
                "rxInfo": [{"gatewayId": f"EUI-{name}", "rssi": rssi, "snr": snr}],
                "txInfo": {"frequency": 868100000, "modulation": {"lora": {"spreadingFactor": sf}}},
            }))  # fmt: skip
    path = tmp_path / "up.jsonl"
    path.write_text("\n".join([*lines, "{broken"]))
    results = calibrate(run, town, tmp_path, FILE=str(path), PROVIDER="Stadt X", LICENCE="dl-de/by-2-0",
                        log=log)  # fmt: skip
    assert (results["READ"], results["REJECTED"]) == (len(lines) + 1, 1)
    found = model(results["MODEL_OUT"])
    assert found.offset_db("hall") == pytest.approx(9, abs=1)
    assert "Stadt X, up.jsonl, dl-de/by-2-0" in found.source
    source = provenance.read(results["RESIDUALS"]).sources[0]
    assert (source.provider, source.dataset, source.changed) == ("Stadt X", "up.jsonl", True)
    assert any("not valid JSON" in line for line in log.warnings)


def test_measurements_that_cannot_be_used_are_counted_and_listed(run, town, drive, tmp_path, log):
    bad = [(10, 10, "b1", "", "unknown", -90.0, 5.0, 7), (None, None, "b2", "", "hall", -90.0, 5.0, 7),
           (500, 10, "b3", "", "hall", -90.0, 5.0, 7), (10, 10, "b4", "", "hall", 90.0, 5.0, 7),
           (10, 10, "b5", "", "hall", -90.0, 5.0, 99), (98, 98, "b6", "", "hall", -90.0, 5.0, 7)]
    results = calibrate(run, town, tmp_path, points(FIELDS, drive[:600:3] + bad), RADIUS=700, log=log)
    rejected = {row["id"]: row["reason"] for row in results["REJECTIONS"].getFeatures()}
    assert results["READ"] == results["USED"] + results["REJECTED"] == 206
    for name, words in (("b1", "“unknown” is not among"), ("b2", "no coordinates"),
                        ("b3", "outside the surface"), ("b4", "rssi_dbm of 90"), ("b5", "sf of 99"),
                        ("b6", "farther than the radius")):
        assert words in rejected[name]
    assert any("Row 202, id “b2”" in line for line in log.warnings)


@pytest.mark.parametrize(("changes", "words"), [
    ({"MEASUREMENTS": None}, "one of the two"), ({"FILE": "x.csv"}, "one of the two"),
    ({"MAPPING": "x"}, "is not “field=column”"), ({"FLOOR": 0}, "only 0 lie above the floor"),
    ({"BLOCK": 5000}, "one block of 5000 m"), ({"CLASS_FIELD": "no"}, "no field “no”"),
])
def test_runs_that_cannot_be(run, town, drive, tmp_path, changes, words):
    from qgis.core import QgsVectorLayer

    layer = points(FIELDS, [row for row in drive if row[0] < 45 and row[1] < 45])
    if "CLASS_FIELD" in changes:
        changes = {**changes, "CLASSES": QgsVectorLayer(CLASSES, "c", "memory")}
    with pytest.raises(Exception, match=words):
        calibrate(run, town, tmp_path, **{"layer": layer, **{
            "layer" if name == "MEASUREMENTS" else name: value for name, value in changes.items()}})
    assert not (tmp_path / "model.toml").exists()


def test_measurements_without_a_system_are_refused(run, town, tmp_path):
    (tmp_path / "a.csv").write_text("gateway,rssi,x,y\nhall,-90,400100,6000500\n")
    with pytest.raises(Exception, match="do not say in which coordinate"):
        calibrate(run, town, tmp_path, FILE=str(tmp_path / "a.csv"))


def test_no_usable_measurement_is_said_with_the_first_reason(run, town, tmp_path):
    with pytest.raises(Exception, match="1 were read and rejected. The first one: its gateway “x”"):
        calibrate(run, town, tmp_path, points(FIELDS, [(10, 10, "a", "", "x", -90.0, 5.0, 7)]))
    with pytest.raises(Exception, match="There are no measurements"):
        calibrate(run, town, tmp_path, points(FIELDS, []))


def test_cancelled_run_leaves_nothing(run, town, drive, tmp_path, cancelling):
    for percent in (30, 75):
        results = calibrate(run, town, tmp_path, points(FIELDS, drive), log=cancelling(percent))
        assert "MODEL_OUT" not in results and list(tmp_path.iterdir()) == []


def test_every_parameter_and_the_method_are_explained(qgis_app):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:lorawancalibration")
    inputs = [each for each in algorithm.parameterDefinitions() if not each.isDestination()]
    assert len(inputs) > 15 and all(each.help() for each in inputs)
    assert "P.1812" in algorithm.shortHelpString() and algorithm.group() and algorithm.tags()
    assert algorithm.canExecute() == (True, "")

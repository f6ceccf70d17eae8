"""smartcity:sensorvisibility on the small town, as a user would run it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from smartcity.tests.processing import small_town as town

FIELDS = {"id": "string", "height_agl": "double", "range_m": "double", "azimuth": "double",
          "fov_deg": "double", "tilt_deg": "double", "vertical_fov_deg": "double"}  # fmt: skip


def sensors(*rows, path=None, crs=None):
    """A row is (row, column, id, height_agl, range_m, azimuth, fov_deg, ...) on the town's cells of 10 m."""
    values = [(town.point(row, col), *rest, *[None] * (len(FIELDS) - len(rest))) for row, col, *rest in rows]
    return town.layer_of("Point", [f"{name}:{kind}" for name, kind in FIELDS.items()], values, path)


def watch(run, heights, tmp_path, layer, **changes):
    values = {"SENSORS": layer, **heights, "RANGE": 150, "RESOLUTION": 10, "GROUND_ERROR": 0,
              "BUILDING_ERROR": 0, "VISIBLE": str(tmp_path / "visible.tif"), "BLIND": "memory:",
              "STATS": "memory:"}  # fmt: skip
    return run("sensorvisibility", **{**values, **changes})


def count_within(radius_cells):
    row, col = np.indices((81, 81)) - 40
    return int((row**2 + col**2 <= radius_cells**2).sum())


def test_open_field_is_seen_all_around(run, tmp_path, log):
    results = watch(run, town.plain_heights(tmp_path), tmp_path, sensors((30, 30, "A", 6.0)), log=log)
    area = 100.0 * count_within(15)
    assert results["WATCHED_M2"] == results["SEEN_M2"] == area and results["SEEN_PERCENT"] == 100.0
    assert results["BLIND_M2"] == 0.0 and results["BLIND"].featureCount() == 0
    values = town.band(results["VISIBLE"])
    assert values.shape == (31, 31) and np.nansum(values) == count_within(15)
    assert np.isnan(values[0, 0])  # beyond the range
    figures = town.figures(results)
    assert {figures[f"{key}_m2"] for key in ("area", "seen", "sure", "expected", "seen_by_1")} == {area}
    assert figures["redundant_m2"] == 0.0 and figures["sensors"] == 1.0
    assert any("GDPR" in line and "BDSG" in line for line in log.lines)
    note = [row for row in results["STATS"].getFeatures() if row["key"] == "data_protection"]
    assert "Art. 35" in note[0]["basis"]


def test_a_block_hides_what_is_behind_it(run, tmp_path):
    """The block of 12 m in rows 10 to 19 and columns 40 to 49; a camera of 8 m west of it, looking east."""
    heights = town.town_heights(tmp_path)
    layer = sensors((15, 30, "west", 8.0, 250.0, 90.0, 60.0), (15, 58, "east", 8.0, 250.0, -90.0, 60.0))
    results = watch(run, heights, tmp_path, layer)
    values = town.band(results["VISIBLE"])
    row, col = 15, 30 - 5  # the result begins at the corner of what is within range: row 0, column 5
    assert values[row, col + 9] == 1.0  # in front of the block
    assert np.isnan(values[row, 45 - 5])  # in it
    assert values[row, 55 - 5] == 1.0  # behind it, in front of the other camera
    assert values[row, 26 - 5] == 0.0  # within range, but behind the camera
    figures = town.figures(results)
    assert figures["seen_by_1_m2"] > 0 and figures["seen_by_2_m2"] > 0
    assert figures["seen_m2"] + figures["blind_m2"] == figures["area_m2"] == 100.0 * np.isfinite(values).sum()
    polygons = list(results["BLIND"].getFeatures())
    assert sum(each["area_m2"] for each in polygons) == figures["blind_m2"] == results["BLIND_M2"]
    sizes = [each["area_m2"] for each in polygons]
    assert sizes == sorted(sizes, reverse=True) and [each["blind_spot"] for each in polygons] == list(
        range(1, len(polygons) + 1))
    assert all(each.geometry().isGeosValid() for each in polygons)


def test_only_the_area_counts(run, tmp_path, log):
    heights = town.town_heights(tmp_path)
    area = town.layer_of("Polygon", ["id:string"], [
        (town.box(35, 12, 45, 18), "square"), (None, "lost"),  # half of it under the block
    ])  # fmt: skip
    results = watch(run, heights, tmp_path, sensors((15, 30, "A", 8.0, 75.0)), log=log, AREA=area)
    assert results["WATCHED_M2"] == 100.0 * 5 * 6
    assert 0 < results["BLIND_M2"] < results["WATCHED_M2"]  # one column is beyond the range of 75 m
    assert any("lost" in line for line in log.warnings)
    assert any("3000 m² of the area are built over" in line for line in log.lines)
    blind = sum(each.geometry().area() for each in results["BLIND"].getFeatures())
    assert blind == pytest.approx(results["BLIND_M2"])


def test_points_to_be_seen(run, tmp_path, log):
    heights = town.town_heights(tmp_path)
    demand = town.layer_of("Point", ["id:string", "weight:double"], [
        (town.point(15, 38), "near", 3.0), (town.point(15, 52), "behind", 4.0),
        (town.point(15, 45), "in", 5.0), (town.point(16, 36), "none", None),
        (town.point(14, 36), "negative", -1.0),
    ])  # fmt: skip
    layer = sensors((15, 30, "A", 8.0, 300.0))
    results = watch(run, heights, tmp_path, layer, log=log, DEMAND=demand)
    assert (results["DEMAND_TOTAL"], results["DEMAND_SEEN"]) == (13.0, 4.0)
    assert any("negative" in line for line in log.warnings)
    assert any("1 points stand in buildings" in line for line in log.warnings)
    assert town.figures(results)["demand_seen"] == 4.0


def test_errors_of_heights_make_it_unsure(run, tmp_path):
    heights = town.town_heights(tmp_path)
    results = watch(
        run, heights, tmp_path, sensors((15, 30, "A", 14.0, 280.0)), BUILDING_ERROR=2.0, GROUND_ERROR=0.2,
        PROBABILITY=str(tmp_path / "p.tif"),
    )  # fmt: skip
    percent, values = town.band(results["PROBABILITY"]), town.band(results["VISIBLE"])
    assert np.array_equal(np.isnan(percent), np.isnan(values))
    assert ((percent >= 50) == (values > 0))[np.isfinite(values)].mean() > 0.999
    assert (percent[np.isfinite(percent)] % 100 > 0).any()
    figures = town.figures(results)
    assert figures["sure_m2"] < figures["seen_m2"] and figures["expected_m2"] != figures["seen_m2"]


def test_a_coarser_result(run, tmp_path):
    heights = {"SURFACE": town.write(tmp_path / "surface.tif", np.full((61, 61), 20.0), cell=1.0)}
    layer = sensors((3, 3, "A", 5.0, 20.0))
    fine = watch(run, heights, tmp_path, layer, RESOLUTION=1)
    coarse = watch(run, heights, tmp_path, layer, RESOLUTION=3)
    assert coarse["SEEN_M2"] == pytest.approx(fine["SEEN_M2"], rel=0.1)
    from smartcity.layers import raster

    assert raster.grid_of(coarse["VISIBLE"]).cell == 3.0


def test_defaults_and_rejections(run, tmp_path, log):
    heights = town.town_heights(tmp_path)
    layer = sensors(
        (40, 30, "good"), (40, 30, "good", 6.0, -5.0), (40, 30, "wide", 6.0, 50.0, 0.0, 400.0),
        (15, 45, "inside", 6.0), (100, 100, "outside", 6.0),
        (40, 32, "tilted", 6.0, None, None, 90.0, 95.0),
    )  # fmt: skip
    results = watch(run, heights, tmp_path, layer, log=log)
    assert (results["SENSORS_USED"], results["REJECTED"]) == (1, 5)
    text = "\n".join(log.warnings)
    for words in ("“good”: range_m must be more than", "“wide”: fov_deg must", "“inside”: The sensor at 6.0",
                  "“outside”: it lies outside", "“tilted”: tilt_deg must be between", "occur more than once"):
        assert words in text
    assert any("1 sensors have no height_agl: the default of 5 is used" in line for line in log.lines)


def test_sensors_in_another_system(run, tmp_path):
    heights = town.plain_heights(tmp_path)
    here = watch(run, heights, tmp_path, sensors((30, 30, "A", 6.0)))
    from qgis import processing

    moved = processing.run(
        "native:reprojectlayer",
        {"INPUT": sensors((30, 30, "A", 6.0)), "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"},
    )
    there = watch(run, heights, tmp_path, moved["OUTPUT"])
    assert there["SEEN_M2"] == here["SEEN_M2"]


@pytest.mark.parametrize(("changes", "words"), [
    ({"SENSORS": "none"}, "has no feature"), ({"SENSORS": "inside"}, "No sensor can be used: 1 of 1"),
    ({"RESOLUTION": 5000}, "coarser than the whole surface"), ({"AREA": "far"}, "No open ground"),
    ({"AREA": "empty"}, "AREA: the layer has no feature"), ({"RANGE": 0}, "RANGE"),
    ({"RANGE": 1, "RESOLUTION": 70}, "No place of a result"),
])  # fmt: skip
def test_what_cannot_work_is_explained(run, tmp_path, changes, words):
    layers = {
        "none": sensors(), "inside": sensors((15, 45, "A", 6.0)),
        "empty": town.layer_of("Polygon", ["id:int"], []),
        "far": town.layer_of("Polygon", ["id:int"], [(town.box(500, 500, 510, 510), 1)]),
    }  # fmt: skip
    changes = {name: layers.get(value, value) for name, value in changes.items()}
    with pytest.raises(QgsProcessingException, match=words):
        watch(run, town.town_heights(tmp_path), tmp_path, **{"layer": sensors((40, 30, "A", 6.0)), **changes})
    assert not (tmp_path / "visible.tif").exists()


def test_cancel_leaves_nothing(run, tmp_path, cancelling):
    log = cancelling(30)
    many = sensors(*[(30, 20 + number, str(number), 6.0) for number in range(12)])
    assert watch(run, town.plain_heights(tmp_path), tmp_path, many, log=log) == {}
    assert not list(tmp_path.glob("visible*"))
    assert log.values == sorted(log.values)


def test_runs_in_a_model(qgis_app, tmp_path, log):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterVectorLayer,
        QgsProject,
    )

    model = QgsProcessingModelAlgorithm("cameras", "test")
    layer = QgsProcessingParameterVectorLayer("cameras")
    model.addModelParameter(layer, QgsProcessingModelParameter("cameras"))
    child = QgsProcessingModelChildAlgorithm("smartcity:sensorvisibility")
    child.setChildId("sight")
    value = QgsProcessingModelChildParameterSource
    child.addParameterSources("SENSORS", [value.fromModelParameter("cameras")])
    for name, path in town.town_heights(tmp_path).items():
        child.addParameterSources(name, [value.fromStaticValue(path)])
    child.addParameterSources("RANGE", [value.fromExpression("100 + 50")])
    child.addParameterSources("RESOLUTION", [value.fromStaticValue("10")])
    output = QgsProcessingModelOutput("blind")
    output.setChildId("sight")
    output.setChildOutputName("BLIND")
    child.setModelOutputs({"blind": output})
    model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    cameras = sensors((15, 30, "A", 8.0), path=tmp_path / "cameras.gpkg")
    results, ok = model.run({"cameras": cameras, "sight:blind": str(tmp_path / "b.gpkg")}, context, log)
    assert ok, log.errors
    assert QgsVectorLayer(results["sight:blind"], "any", "ogr").featureCount() > 0


def test_results_wear_their_style_and_origin(run, tmp_path):
    from qgis.core import QgsRasterLayer

    from smartcity.layers import provenance, style

    results = watch(run, town.town_heights(tmp_path), tmp_path, sensors((15, 30, "A", 8.0)),
                    BLIND=str(tmp_path / "b.gpkg"))  # fmt: skip
    layer = QgsRasterLayer(results["VISIBLE"], "any")
    assert style.guess(layer) == "visible"
    found = provenance.read(layer)
    assert found.kind == "computed" and found.tool == "sensorvisibility"
    assert found.parameters["target_height"] == "1.7" and "not measured" in found.expected_error
    blind = QgsVectorLayer(results["BLIND"], "any", "ogr")
    assert blind.featureCount() > 0 and style.guess(blind) == "blind"

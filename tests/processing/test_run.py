"""The life of a run: outputs reach their names only when all is well, and nothing else is left."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from smartcity.layers import provenance, raster, schema
from smartcity.layers.raster import Band, Grid
from smartcity.processing.base import SmartCityAlgorithm
from smartcity.smartcity_plugin.errors import InputError

UTM32 = QgsCoordinateReferenceSystem("EPSG:25832")
MADE_UP = provenance.Provenance("invented", (provenance.Source("Beispielstadt", "test", "invented"),))


class Sample(SmartCityAlgorithm):
    """Writes one raster and some points, then does what `then` says."""

    ID = "sample"
    GROUP = "citydata"
    then = staticmethod(lambda run: None)

    def createInstance(self):
        return self

    def title(self):
        return "Sample"

    def help(self):
        return "Sample"

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", "Input", optional=True))
        self.addParameter(QgsProcessingParameterRasterLayer("SURFACE", "Surface", optional=True))
        self.addParameter(QgsProcessingParameterNumber("COUNT", "Count", defaultValue=3))
        self.addParameter(QgsProcessingParameterRasterDestination("RASTER", "Raster"))
        self.addParameter(QgsProcessingParameterFeatureSink("POINTS", "Points"))
        self.addOutput(QgsProcessingOutputNumber("MADE", "Made"))

    def execute(self, run):
        run.source("INPUT")
        run.raster_layer("SURFACE")
        grid = Grid(400000, 6000010, 1, 10, 10, "EPSG:25832")
        bands = [Band(np.ones((10, 10), np.float32), "ones", "m")]
        run.add_raster("RASTER", grid, bands, title="Ones", provenance=MADE_UP)
        fields = schema.qgs_fields(schema.REJECTED)
        points = (self.point(fields, n) for n in range(run.integer("COUNT")))
        made = run.add_features(
            "POINTS", points, fields, QgsWkbTypes.Point, UTM32, title="P", provenance=MADE_UP
        )
        type(self).then(run)
        return {"MADE": made}

    @staticmethod
    def point(fields, number):
        feature = QgsFeature(fields)
        feature.setAttributes([number, str(number), "why"])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(400000 + number, 6000000)))
        return feature


@pytest.fixture
def sample(qgis_app, log):
    def go(then=lambda run: None, **parameters):
        Sample.then = staticmethod(then)
        algorithm = Sample()
        algorithm.initAlgorithm()
        context = QgsProcessingContext()
        return (*algorithm.run(parameters, context, log, {}, True), context)

    return go


def outputs(tmp_path: Path) -> dict[str, str]:
    return {"RASTER": str(tmp_path / "ones.tif"), "POINTS": str(tmp_path / "points.gpkg")}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_good_run_leaves_its_files_with_provenance_and_nothing_else(sample, tmp_path):
    results, ok, _context = sample(**outputs(tmp_path))
    assert ok and results["MADE"] == 3
    assert names(tmp_path) == ["ones.tif", "points.gpkg"]
    layer = QgsVectorLayer(results["POINTS"], "points", "ogr")
    assert [feature["id"] for feature in layer.getFeatures()] == ["0", "1", "2"]
    assert provenance.read(layer) == MADE_UP
    from qgis.core import QgsRasterLayer

    assert provenance.read(QgsRasterLayer(results["RASTER"], "ones")) == MADE_UP


def cancel(run):
    run.feedback.cancel()
    run.check_cancelled()


def fail(run):
    raise InputError("Row {row} is wrong.", row=7)


def no_memory(run):
    raise MemoryError


@pytest.mark.parametrize(
    ("then", "words"), [(cancel, ""), (fail, "Row 7 is wrong."), (no_memory, "Not enough memory")]
)
def test_a_failed_or_cancelled_run_leaves_nothing_and_keeps_older_results(sample, log, tmp_path, then, words):
    older = tmp_path / "points.gpkg"
    older.write_bytes(b"older result")
    sample(then, **outputs(tmp_path))
    assert names(tmp_path) == ["points.gpkg"] and older.read_bytes() == b"older result"
    assert words in "".join(log.errors)
    assert "Traceback" not in "".join(log.errors)


def test_an_output_never_overwrites_an_input(sample, log, tmp_path):
    grid = Grid(400000, 6000010, 1, 10, 10, "EPSG:25832")
    raster.write(tmp_path / "ones.tif", grid, [Band(np.zeros((10, 10), np.float32), "zeros")])
    _, ok, _ = sample(**outputs(tmp_path), SURFACE=str(tmp_path / "ones.tif"))
    assert not ok and "would overwrite input SURFACE" in "".join(log.errors)
    assert raster.read(tmp_path / "ones.tif")[0].max() == 0


@pytest.mark.parametrize(
    ("crs", "words"), [("", "no coordinate reference system"), ("EPSG:4326", "in degrees")]
)
def test_a_raster_without_or_with_a_geographic_crs_is_refused(sample, log, tmp_path, crs, words):
    raster.write(tmp_path / "s.tif", Grid(7, 51, 0.1, 4, 4, crs), [Band(np.zeros((4, 4), np.float32), "s")])
    _, ok, _ = sample(**outputs(tmp_path), SURFACE=str(tmp_path / "s.tif"))
    assert not ok and words in "".join(log.errors)


@pytest.fixture
def tiny_disk(tmp_path):
    """A file system of 200 kB."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(folder)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting a tmpfs is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_said_and_nothing_is_left(sample, log, tiny_disk):
    _, ok, _ = sample(**outputs(tiny_disk), COUNT=20000)
    assert not ok and "points.gpkg" in "".join(log.errors)
    assert "points.gpkg" not in names(tiny_disk)


def test_a_full_disk_for_a_raster(tiny_disk):
    values = np.random.default_rng(1).normal(size=(400, 400)).astype(np.float32)
    with pytest.raises(InputError, match="free some space"):
        raster.write(tiny_disk / "a.tif", Grid(0, 400, 1, 400, 400, "EPSG:25832"), [Band(values, "noise")])
    assert names(tiny_disk) == []


def test_a_read_only_folder_is_said_before_the_work(sample, log, tiny_disk):
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    started = []
    _, ok, _ = sample(lambda run: started.append(1), **outputs(tiny_disk))
    assert not ok and not started
    assert "cannot be written to" in "".join(log.errors)


def test_a_folder_that_is_a_file(sample, log, tmp_path):
    (tmp_path / "file").write_text("")
    _, ok, _ = sample(RASTER=str(tmp_path / "file" / "a.tif"), POINTS="memory:")
    assert not ok and "cannot be written to" in "".join(log.errors)
    assert os.listdir(tmp_path) == ["file"]


def test_temporary_outputs_work(sample):
    results, ok, context = sample(RASTER="TEMPORARY_OUTPUT", POINTS="TEMPORARY_OUTPUT")
    assert ok
    layer = context.temporaryLayerStore().mapLayer(results["POINTS"])
    assert layer.featureCount() == 3 and layer.name() == "P"
    assert provenance.read(layer) == MADE_UP


@pytest.mark.parametrize("suffix", ["shp", "geojson", "fgb", "csv"])
def test_other_vector_formats_work_too(sample, log, tmp_path, suffix):
    results, ok, _ = sample(RASTER="TEMPORARY_OUTPUT", POINTS=str(tmp_path / f"points.{suffix}"))
    assert ok, log.errors
    layer = QgsVectorLayer(results["POINTS"], "points", "ogr")
    assert layer.featureCount() == 3
    assert provenance.read(layer) == MADE_UP


def test_a_table_in_a_database_of_the_user(sample, log, tmp_path, monkeypatch):
    """A table is added to a GeoPackage that holds others; when that fails, the others are still there."""
    from smartcity.processing import run as runs

    database = tmp_path / "city.gpkg"
    table = f"ogr:dbname='{database}' table=\"{{}}\" (geom)"
    for name in ("first", "second"):
        results, ok, _ = sample(RASTER="TEMPORARY_OUTPUT", POINTS=table.format(name))
        assert ok, log.errors
    assert provenance.read(QgsVectorLayer(f"{database}|layername=second", "s", "ogr")) == MADE_UP
    monkeypatch.setattr(runs, "count_features", lambda source: 3 if "smartcity_" in str(source) else -1)
    _, ok, _ = sample(RASTER="TEMPORARY_OUTPUT", POINTS=table.format("third"))
    assert not ok and "cannot be written" in "".join(log.errors)
    assert QgsVectorLayer(f"{database}|layername=first", "f", "ogr").featureCount() == 3


def test_an_output_never_replaces_the_database_or_the_table_that_is_read(sample, log, tmp_path):
    database = tmp_path / "city.gpkg"
    _, ok, _ = sample(RASTER="TEMPORARY_OUTPUT", POINTS=f"ogr:dbname='{database}' table=\"sites\" (geom)")
    assert ok, log.errors
    for source in (str(database), f"{database}|layername=sites"):
        for wanted in (str(database), f"ogr:dbname='{database}' table=\"sites\" (geom)"):
            log.errors.clear()
            _, ok, _ = sample(RASTER="TEMPORARY_OUTPUT", INPUT=source, POINTS=wanted, COUNT=1)
            assert not ok and "would overwrite input INPUT" in "".join(log.errors)
    assert QgsVectorLayer(f"{database}|layername=sites", "s", "ogr").featureCount() == 3
    beside = f"ogr:dbname='{database}' table=\"more\" (geom)"
    _, ok, _ = sample(RASTER="TEMPORARY_OUTPUT", INPUT=str(database), POINTS=beside)
    assert ok, log.errors

"""The whole chain on a small demo city: by single algorithms, and as a model as planners build them."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from smartcity.layers import provenance

SEED = 7


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("plan")


@pytest.fixture
def city(run, folder) -> Path:
    """The demo city with its buildings and surface, made once."""
    town = folder / "city"
    if not town.exists():
        run("createdemocity", SEED=SEED, SIZE=1000, OUTPUT_FOLDER=str(town))
        run(
            "loadcitymodel",
            INPUT=[str(town / "citymodel")],
            BUILDINGS=str(folder / "buildings.gpkg"),
            ROOFS=str(folder / "roofs.gpkg"),
        )
        run(
            "surfacemodel",
            ROOFS=str(folder / "roofs.gpkg"),
            TERRAIN=str(town / "terrain.tif"),
            RESOLUTION=2,
            TERRAIN_OUT=str(folder / "terrain.tif"),
            SURFACE_OUT=str(folder / "surface.tif"),
        )
    return town


def network(folder: Path, city: Path) -> dict[str, str]:
    return {
        "GATEWAYS": f"{city / 'city.gpkg'}|layername=gateways",
        "SURFACE": str(folder / "surface.tif"),
        "TERRAIN": str(folder / "terrain.tif"),
    }


def test_chain_ends_in_a_printed_map(run, city, folder, tmp_path):
    sensors = run(
        "importsensors",
        FILE=str(city / "sensors.csv"),
        CRS="EPSG:25832",
        LICENCE="invented",
        OUTPUT=str(tmp_path / "sensors.gpkg"),
    )
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("RSSI", "SF", "SERVERS", "BEST_SERVER")}
    coverage = run(
        "lorawancoverage", **network(folder, city), RESOLUTION=20, STATS=str(tmp_path / "c.gpkg"), **outputs
    )
    reach = run(
        "lorawanreachability",
        **network(folder, city),
        SENSORS=sensors["OUTPUT"],
        LINKS=str(tmp_path / "links.gpkg"),
        SENSORS_OUT=str(tmp_path / "sensors_out.gpkg"),
        STATS=str(tmp_path / "r.gpkg"),
    )
    assert reach["TOTAL"] == sensors["COUNT"] > 0 and sensors["REJECTED"] == reach["REJECTED"] == 0
    assert reach["REACHED_DEEP"] <= reach["REACHED_INDOOR"] <= reach["REACHED_OUTDOOR"] <= reach["TOTAL"]
    assert 0 < coverage["COVERED_PERCENT"] <= 100
    figures = {f["key"]: f["value"] for f in QgsVectorLayer(reach["STATS"], "r", "ogr").getFeatures()}
    assert figures["reached"] == reach["REACHED"] and figures["sensors"] == reach["TOTAL"]
    for path in (coverage["SF"], str(folder / "surface.tif")):
        assert provenance.read(QgsRasterLayer(path, "r")).invented
    sheet = run(
        "councilmap",
        TEMPLATE="plan_a4_portrait",
        LAYERS=[reach["SENSORS_OUT"], str(folder / "buildings.gpkg"), coverage["SF"]],
        KEY_FIGURES=[reach["STATS"]],
        TITLE="Test",
        LANGUAGE=1,
        PDF=str(tmp_path / "map.pdf"),
        PNG=str(tmp_path / "map.png"),
    )
    assert Path(sheet["PDF"]).read_bytes().startswith(b"%PDF") and Path(sheet["PNG"]).stat().st_size > 10_000


def test_indoors_is_never_better_served_than_outdoors(run, city, folder, tmp_path):
    rasters = ("RSSI", "SF", "SERVERS", "BEST_SERVER")
    served = [
        run(
            "lorawancoverage",
            **network(folder, city),
            RESOLUTION=20,
            SITUATION=situation,
            **{name: str(tmp_path / f"{name}{situation}.tif") for name in rasters},
            STATS="memory:",
        )["COVERED_PERCENT"]
        for situation in (0, 1, 2)
    ]
    assert served[0] >= served[1] >= served[2]
    assert served[0] > served[2]


def test_chain_runs_as_a_model(qgis_app, log, city, folder):
    """Two algorithms in the modeler: the second takes its surface and terrain from the first."""
    model = QgsProcessingModelAlgorithm("surface and coverage", "test")
    for name in ("roofs", "gateways"):
        model.addModelParameter(QgsProcessingParameterVectorLayer(name), QgsProcessingModelParameter(name))
    value = QgsProcessingModelChildParameterSource
    surface = QgsProcessingModelChildAlgorithm("smartcity:surfacemodel")
    surface.setChildId("surface")
    surface.addParameterSources("ROOFS", [value.fromModelParameter("roofs")])
    surface.addParameterSources("TERRAIN", [value.fromStaticValue(str(city / "terrain.tif"))])
    surface.addParameterSources("RESOLUTION", [value.fromExpression("2 * 2")])
    model.addChildAlgorithm(surface)
    coverage = QgsProcessingModelChildAlgorithm("smartcity:lorawancoverage")
    coverage.setChildId("coverage")
    coverage.addParameterSources("GATEWAYS", [value.fromModelParameter("gateways")])
    coverage.addParameterSources("SURFACE", [value.fromChildOutput("surface", "SURFACE_OUT")])
    coverage.addParameterSources("TERRAIN", [value.fromChildOutput("surface", "TERRAIN_OUT")])
    coverage.addParameterSources("RESOLUTION", [value.fromStaticValue(20)])
    coverage.setModelOutputs({"spreading": _output("spreading", "coverage", "SF")})
    model.addChildAlgorithm(coverage)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {
        "roofs": str(folder / "roofs.gpkg"),
        "gateways": f"{city / 'city.gpkg'}|layername=gateways",
        "coverage:spreading": "TEMPORARY_OUTPUT",
    }
    results, ok = model.run(parameters, context, log)
    assert ok, log.errors
    layer = QgsRasterLayer(results["coverage:spreading"], "spreading")
    assert layer.isValid() and layer.rasterUnitsPerPixelX() == 20


def _output(name: str, child: str, output: str) -> QgsProcessingModelOutput:
    made = QgsProcessingModelOutput(name)
    made.setChildId(child)
    made.setChildOutputName(output)
    return made


@pytest.fixture
def german(qgis_app):
    from smartcity.smartcity_plugin.words import translator

    catalogue = translator("de")
    qgis_app.installTranslator(catalogue)
    yield
    qgis_app.removeTranslator(catalogue)


def test_a_german_user_reads_german_errors(run, german, tmp_path):
    with pytest.raises(QgsProcessingException, match="enthält keine"):
        run("loadcitymodel", INPUT=[str(tmp_path)], BUILDINGS="memory:", ROOFS="memory:")
    with pytest.raises(QgsProcessingException, match="gibt es nicht"):
        run("importsensors", FILE=str(tmp_path / "nichts.csv"), CRS="EPSG:25832", OUTPUT="memory:")

"""Siting as planners chain it: models in files, run inside QGIS and by qgis_process, on the demo city."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parents[2]
SEED = 7
ENVIRONMENT, BACKUP = 6, 4
OKUMURA_HATA = 5
SOURCE = QgsProcessingModelChildParameterSource


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture
def city(run, folder) -> dict[str, str]:
    """The smallest demo city with its surface and sensors, made once."""
    town = folder / "city"
    names = ("roofs.gpkg", "terrain.tif", "surface.tif", "sensors.gpkg")
    files = {name: str(folder / name) for name in names}
    if not town.exists():
        run("createdemocity", SEED=SEED, SIZE=1000, OUTPUT_FOLDER=str(town))
        run("loadcitymodel", INPUT=[str(town / "citymodel")], BUILDINGS="memory:", ROOFS=files["roofs.gpkg"])
        run("surfacemodel", ROOFS=files["roofs.gpkg"], TERRAIN=str(town / "terrain.tif"), RESOLUTION=5,
            TERRAIN_OUT=files["terrain.tif"], SURFACE_OUT=files["surface.tif"])  # fmt: skip
        run("importsensors", FILE=str(town / "sensors.csv"), CRS="EPSG:25832", OUTPUT=files["sensors.gpkg"])
    layers = ("lamp_posts", "addresses", "candidates", "gateways")
    return {**files, **{name: f"{town / 'city.gpkg'}|layername={name}" for name in layers}}


def child(name: str, outputs: dict[str, str] | None = None, **sources):
    """A step of a model. sources: parameter -> value or where from; outputs: model's name -> ours."""
    made = QgsProcessingModelChildAlgorithm(f"smartcity:{name}")
    made.setChildId(name)
    for parameter, source in sources.items():
        if not isinstance(source, QgsProcessingModelChildParameterSource):
            source = SOURCE.fromStaticValue(source)
        made.addParameterSources(parameter, [source])
    found = {}
    for title, output in (outputs or {}).items():
        found[title] = QgsProcessingModelOutput(title)
        found[title].setChildId(name)
        found[title].setChildOutputName(output)
    made.setModelOutputs(found)
    return made


def saved(path: Path, parameters: list, children: list) -> str:
    """A model with these inputs and steps, as a file."""
    model = QgsProcessingModelAlgorithm(path.stem, "test")
    for parameter in parameters:
        model.addModelParameter(parameter, QgsProcessingModelParameter(parameter.name()))
    for step in children:
        model.addChildAlgorithm(step)
    assert model.toFile(str(path))
    return str(path)


def points(name: str) -> QgsProcessingParameterFeatureSource:
    return QgsProcessingParameterFeatureSource(name, name, [QgsProcessing.SourceType.TypeVectorPoint])


@pytest.fixture
def sensor_model(qgis_app, folder) -> str:
    """From lamp posts and addresses to the sites of sensors, in three steps."""
    return saved(
        folder / "sensors.model3",
        [points("posts"), points("addresses"), QgsProcessingParameterNumber("number", "number")],
        [
            child("sitingcandidates", SOURCE=SOURCE.fromModelParameter("posts"), DISTANCE=30),
            child("sitingdemand", LAYERS=SOURCE.fromModelParameter("addresses"), WEIGHTS="households"),
            child(
                "sensorsiting", {"sites": "SITES", "curve": "CURVE", "figures": "STATS"},
                CANDIDATES=SOURCE.fromChildOutput("sitingcandidates", "OUTPUT"),
                DEMAND=SOURCE.fromChildOutput("sitingdemand", "OUTPUT"),
                PRESET=ENVIRONMENT, REACH=150, COUNT=SOURCE.fromExpression("@number + 1"),
            ),
        ],
    )  # fmt: skip


@pytest.fixture
def gateway_model(qgis_app, folder) -> str:
    """Sites of gateways so that two of them hear each sensor, with those that are there already."""
    rasters = [QgsProcessingParameterRasterLayer(name, name) for name in ("surface", "terrain")]
    return saved(
        folder / "gateways.model3", [points("places"), points("sensors"), points("gateways"), *rasters],
        [
            child(
                "lorawangatewaysiting", {"sites": "SITES", "covered": "COVERED", "figures": "STATS"},
                CANDIDATES=SOURCE.fromModelParameter("places"), DEMAND=SOURCE.fromModelParameter("sensors"),
                EXISTING=SOURCE.fromModelParameter("gateways"), SURFACE=SOURCE.fromModelParameter("surface"),
                TERRAIN=SOURCE.fromModelParameter("terrain"), OBJECTIVE=BACKUP, FOLDS=2,
                MODEL=OKUMURA_HATA, SITUATION=2,
            ),
        ],
    )  # fmt: skip


def rows(path: str) -> list[dict]:
    layer = QgsVectorLayer(path, "result", "ogr")
    assert layer.isValid()
    names = [name for name in layer.fields().names() if name != "fid"]  # the file's own key
    return [{name: row[name] for name in names} for row in layer.getFeatures()]


def comparable(row: dict) -> list:
    """What must not depend on where a row was made: all but words, which are in the language of QGIS."""
    values = [value for name, value in row.items() if name not in ("label", "basis")]
    return [f"{value:.9g}" if isinstance(value, float) else value for value in values]


def inside_qgis(model: str, given: dict, outputs: dict, log) -> dict:
    """Run by processing.run, the model read from its file."""
    from qgis import processing

    algorithm = QgsProcessingModelAlgorithm()
    assert algorithm.fromFile(model)
    return processing.run(algorithm, {**given, **outputs}, feedback=log)


def by_qgis_process(model: str, given: dict, outputs: dict, home: Path) -> dict:
    """Run in a process of its own with an empty profile in which the plugin is linked. Returns its answer."""
    # Debian 12's qgis_process is a wrapper that does not pass its arguments on.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("no qgis_process")
    profile = home / ".local" / "share" / "QGIS" / "QGIS3" / "profiles" / "default"
    plugin = profile / "python" / "plugins" / "smartcity"
    plugin.parent.mkdir(parents=True)
    plugin.symlink_to(ROOT)
    settings = profile / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir()
    settings.write_text("[PythonPlugins]\nsmartcity=true\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith(("XDG_", "QGIS_", "PYTHON"))}  # fmt: skip
    environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
    values = [f"{name}={value}" for name, value in {**given, **outputs}.items()]
    done = subprocess.run([program, "run", "--json", model, "--", *values], env=environment, timeout=300,
                          capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout[done.stdout.index("{") :])


def both(model: str, step: str, names: tuple[str, ...], given: dict, tmp_path: Path, log) -> dict:
    """Name of an output -> its rows, the same inside QGIS and by qgis_process."""
    places = {}
    for way in ("inside", "outside"):
        (tmp_path / way).mkdir()
        places[way] = {f"{step}:{name}": str(tmp_path / way / f"{name}.gpkg") for name in names}
    inside_qgis(model, given, places["inside"], log)
    found = by_qgis_process(model, given, places["outside"], tmp_path / "home")
    assert set(places["outside"]) <= set(found["results"])
    results = {}
    for name in names:
        results[name], other = (rows(places[way][f"{step}:{name}"]) for way in ("inside", "outside"))
        assert [comparable(row) for row in results[name]] == [comparable(row) for row in other]
    return results


def test_from_lamp_posts_and_addresses_to_sites_in_one_model(city, sensor_model, tmp_path, log):
    given = {"posts": city["lamp_posts"], "addresses": city["addresses"], "number": 3}
    found = both(sensor_model, "sensorsiting", ("sites", "curve", "figures"), given, tmp_path, log)
    figures = {row["key"]: row["value"] for row in found["figures"]}
    assert len(found["sites"]) == figures["sites_new"] == 4 and figures["gap_percent"] <= 1.0
    assert {row["kind"] for row in found["sites"]} == {"lamp_post"}
    households = sum(row["households"] or 0 for row in rows(city["addresses"]))
    assert figures["demand"] == pytest.approx(households) and figures["covered"] < households
    assert found["curve"][4]["covered"] == pytest.approx(figures["covered"])


def test_gateways_in_a_model(city, gateway_model, tmp_path, log):
    given = {"places": city["candidates"], "sensors": city["sensors.gpkg"], "gateways": city["gateways"],
             "surface": city["surface.tif"], "terrain": city["terrain.tif"]}  # fmt: skip
    found = both(gateway_model, "lorawangatewaysiting", ("sites", "covered", "figures"), given, tmp_path, log)
    figures = {row["key"]: row["value"] for row in found["figures"]}
    existing = [row for row in found["sites"] if row["chosen_as"] == "existing"]
    assert len(existing) == figures["sites_existing"] == len(rows(city["gateways"]))
    assert len(found["sites"]) == figures["sites_existing"] + figures["sites_new"]
    assert len(found["covered"]) == figures["demand"] == len(rows(city["sensors.gpkg"]))
    twice = sum(row["times"] >= 2 for row in found["covered"])
    assert twice == figures["covered"] and twice >= figures["demand"] - figures["unreachable"]

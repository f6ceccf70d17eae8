"""Geoportals from catalogue to copy: real QGIS Server and MapServer on loopback, whole and misbehaving."""

from __future__ import annotations

import json
import time
from datetime import date

import pytest
from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsLayerDefinition,
    QgsLayerTreeGroup,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QThreadPool

from smartcity.layers import catalogue, catalogues, http, provenance
from smartcity.layers.catalogue import Catalogue, Entry
from smartcity.tests import realservers
from smartcity.tests.realservers import SOUTH, TREES, WEST

TABLES = ("baeume", "strassen", "stadtteile")
MULTI = {"baeume": QgsWkbTypes.Type.MultiPoint, "strassen": QgsWkbTypes.Type.MultiLineString,
         "stadtteile": QgsWkbTypes.Type.MultiPolygon}  # fmt: skip


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    return realservers.write_town(tmp_path_factory.mktemp("town") / "town.gpkg")


@pytest.fixture(scope="module")
def qgis_server(qgis_app, tmp_path_factory):
    with realservers.qgis_server(tmp_path_factory.mktemp("qgis_server")) as address:
        yield address


@pytest.fixture(scope="module")
def mapserver(tmp_path_factory):
    with realservers.mapserver(tmp_path_factory.mktemp("mapserver")) as address:
        yield address


@pytest.fixture
def servers(qgis_server, mapserver):
    """Kind of server -> how a Masterportal describes one of its layers."""
    return {
        "WFS 1.1": {"typ": "WFS", "url": f"{qgis_server}/", "version": "1.1.0", "featureType": "{name}"},
        "WFS 2.0": {"typ": "WFS", "url": f"{mapserver}/", "version": "2.0.0", "featureType": "{name}"},
        "OAPIF": {"typ": "OAF", "url": f"{qgis_server}/wfs3", "collection": "{name}"},
        "WMS": {"typ": "WMS", "url": f"{qgis_server}/", "version": "1.3.0", "layers": "{name}",
                "format": "image/png"},
    }  # fmt: skip


@pytest.fixture
def portal(tmp_path, servers):
    """`portal(("WFS 1.1", "baeume"), ...)` writes a Masterportal's services.json and gives its path."""

    def write(*layers: tuple[str, str]) -> str:
        services = []
        for kind, name in layers:
            raw = {key: value.format(name=name) for key, value in servers[kind].items()}
            services.append({
                "id": f"{kind} {name}", "name": f"{name} ({kind})", "layerAttribution": "Stadt Beispiel",
                "datasets": [{"md_id": "1", "md_name": f"Datensatz {name}",
                              "show_doc_url": "https://beispiel.de/doc?id="}], **raw,
            })  # fmt: skip
        path = tmp_path / "services.json"
        path.write_text(json.dumps(services), encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def load(run, tmp_path):
    def start(source: str, layers: str = "*", **parameters) -> dict:
        values = {"LIST": "memory:", "OUTPUT_GPKG": str(tmp_path / "copies.gpkg"),
                  "REPORT": str(tmp_path / "report.html"), **parameters}  # fmt: skip
        return run("importgeoportal", CATALOGUE=source, LAYERS=layers, **values)

    return start


def tables(path: str) -> dict[str, QgsVectorLayer]:
    file = ogr.Open(path)
    names = [file.GetLayer(number).GetName() for number in range(file.GetLayerCount())]
    return {name: QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in names if
            name != "layer_styles"}  # fmt: skip


def served(town, name: str) -> dict[str, tuple[str, int, ogr.Geometry]]:
    """Name in the town -> key, number and geometry, read past QGIS."""
    file = ogr.Open(str(town))
    return {feature["name"]: (feature["ags"], feature["nummer"], feature.GetGeometryRef().Clone())
            for feature in file.GetLayer(name)}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize(("kind", "metres"), [("WFS 1.1", 1e-6), ("WFS 2.0", 1e-6), ("OAPIF", 0.1)])
def test_a_copy_is_what_the_server_serves(load, portal, town, kind, metres, name):
    """OGC API Features gives degrees with six digits, about 0.1 m."""
    results = load(portal((kind, name)))
    (layer,) = tables(results["OUTPUT_GPKG"]).values()
    wanted = served(town, name)
    assert (results["LOADED"], results["FAILED"], results["FEATURES"]) == (1, 0, len(wanted))
    assert layer.featureCount() == len(wanted)
    assert layer.wkbType() == MULTI[name]
    assert layer.crs().authid() == "EPSG:25832"
    for feature in layer.getFeatures():
        key, number, shape = wanted[feature["name"]]
        assert (feature["ags"], feature["nummer"]) == (key, number)
        geometry = feature.geometry()
        assert geometry.isGeosValid()
        copied = ogr.CreateGeometryFromWkb(bytes(geometry.asWkb()))
        assert shape.Buffer(2 * metres).Contains(copied)
        assert copied.Buffer(2 * metres).Contains(shape)


@pytest.mark.parametrize("kind", ["WFS 1.1", "WFS 2.0", "OAPIF"])
def test_a_copy_knows_where_it_comes_from(load, portal, kind):
    source = portal((kind, "stadtteile"))
    (layer,) = tables(load(source)["OUTPUT_GPKG"]).values()
    found = provenance.read(layer)
    assert found.kind == provenance.SUPPLIED
    assert found.sources[0].provider == "Stadt Beispiel"
    assert found.sources[0].dataset == "Datensatz stadtteile"
    assert found.sources[0].url == "https://beispiel.de/doc?id=1"
    assert found.sources[0].changed == (kind == "OAPIF")  # the others are served in the work system
    assert found.sources[0].retrieved == date.today().isoformat()
    assert "licence unclear" in provenance.source_note([found], "en")


@pytest.mark.parametrize("kind", ["WFS 1.1", "WFS 2.0", "OAPIF"])
def test_only_what_meets_the_extent_is_copied(load, portal, town, kind):
    west, south, east, north = WEST - 1, SOUTH - 1, WEST + 55, SOUTH + 35
    inside = sum(
        west <= shape.GetX() <= east and south <= shape.GetY() <= north
        for _key, _number, shape in served(town, "baeume").values()
    )
    results = load(portal((kind, "baeume")), EXTENT=f"{west},{east},{south},{north} [EPSG:25832]")
    assert results["FEATURES"] == inside == 24


@pytest.mark.parametrize(("system", "metres", "count"), [
    ("EPSG:4258", 0.1, 24), ("EPSG:25833", 0.001, 24), ("EPSG:31467", 250, TREES),
])  # fmt: skip
def test_services_in_other_systems_have_their_axes_turned(load, tmp_path, town, system, metres, count):
    """INSPIRE's ETRS89 has latitude first, old Gauss-Krüger northing first, in the extent as in the answer.

    This server knows no shift of the old datum, which is about 150 m: there without an extent.
    """
    extent = f"{WEST - 1},{WEST + 55},{SOUTH - 1},{SOUTH + 35} [EPSG:25832]" if count < TREES else None
    (tmp_path / "server").mkdir()
    with realservers.mapserver(tmp_path / "server", systems=system) as address:
        results = load(f"{address}/?SERVICE=WFS", "Bäume", EXTENT=extent)
    assert results["FEATURES"] == count
    wanted = served(town, "baeume")
    for feature in tables(results["OUTPUT_GPKG"])["Bäume"].getFeatures():
        place, (_key, _number, shape) = feature.geometry().asMultiPoint()[0], wanted[feature["name"]]
        assert (place.x(), place.y()) == pytest.approx((shape.GetX(), shape.GetY()), abs=metres)


@pytest.mark.parametrize("kind", ["WFS 1.1", "WFS 2.0", "OAPIF"])
def test_a_large_layer_is_cut_where_the_user_says(load, portal, kind, tmp_path):
    results = load(portal((kind, "baeume")), MAX_FEATURES=150)
    assert results["FEATURES"] == 150 < TREES
    assert "The service has more" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_several_servers_in_one_run(load, portal, tmp_path):
    """Titles become names of tables, and the second of two equal ones gets a number."""
    source = portal(("WFS 1.1", "baeume"), ("WFS 2.0", "baeume"), ("OAPIF", "strassen"), ("WMS", "baeume"))
    results = load(source)
    assert (results["OFFERED"], results["LOADED"], results["SKIPPED"], results["FAILED"]) == (4, 3, 1, 0)
    assert {name: layer.featureCount() for name, layer in tables(results["OUTPUT_GPKG"]).items()} == {
        "baeume_WFS_1_1": TREES, "baeume_WFS_2_0": TREES, "strassen_OAPIF": 2,
    }  # fmt: skip
    states = {row["key"]: (row["state"], row["licence"]) for row in results["LIST"].getFeatures()}
    assert states["WMS baeume"] == ("live only", "licence unclear")
    assert states["OAPIF strassen"] == ("loaded", "licence unclear")
    assert "add it as a live layer" in (tmp_path / "report.html").read_text(encoding="utf-8")


FAULTS = {
    "slow": "does not answer, or breaks off", "cut": "breaks off|cut off", "401": "wants a login",
    "500": "answers with an error", "html": "a web page instead of data",
    "endless": "a second time|same page again and again|pages without end",
}  # fmt: skip


@pytest.mark.parametrize("kind", ["WFS 2.0", "OAPIF"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_server_that_misbehaves_is_named_and_the_rest_is_loaded(
    load, portal, servers, monkeypatch, kind, fault
):
    monkeypatch.setitem(http.Client.__init__.__kwdefaults__, "timeout", 2.0)
    monkeypatch.setattr("smartcity.layers.portalpages.PAGE", 100)
    address, _, path = servers[kind]["url"].partition("/wfs3")
    with realservers.faulty(address.rstrip("/"), fault, "items" if kind == "OAPIF" else "COUNT=") as proxy:
        servers["bad"] = {**servers[kind], "url": f"{proxy}/{'wfs3' if kind == 'OAPIF' else ''}"}
        results = load(portal(("bad", "baeume"), ("WFS 1.1", "strassen")))
    assert (results["LOADED"], results["FAILED"], results["FEATURES"]) == (1, 1, 2)
    assert list(tables(results["OUTPUT_GPKG"])) == ["strassen_WFS_1_1"]
    failed = [row["reason"] for row in results["LIST"].getFeatures() if row["state"] == "failed"]
    assert len(failed) == 1
    assert any(words in failed[0] for words in FAULTS[fault].split("|")), failed


def test_live_layers_ask_their_servers(load, portal, tmp_path):
    path = str(tmp_path / "layers.qlr")
    source = portal(
        ("WMS", "stadtteile"), ("WFS 1.1", "baeume"), ("WFS 2.0", "strassen"), ("OAPIF", "baeume")
    )
    results = load(source, MODE=2, LAYERS_OUT=path)
    assert (results["LOADED"], results["FAILED"], results["FEATURES"]) == (4, 0, 0)
    assert "OUTPUT_GPKG" not in results
    project = QgsProject()
    QgsLayerDefinition.loadLayerDefinition(path, project, project.layerTreeRoot())
    (group,) = project.layerTreeRoot().children()
    assert group.name() == "services"
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert all(layer.isValid() for layer in layers.values())
    assert layers["baeume (WFS 1.1)"].featureCount() == TREES
    assert layers["strassen (WFS 2.0)"].featureCount() == 2
    assert sum(1 for _feature in layers["baeume (OAPIF)"].getFeatures()) == TREES
    assert layers["stadtteile (WMS)"].providerType() == "wms"
    assert provenance.read(layers["stadtteile (WMS)"]).sources[0].provider == "Stadt Beispiel"


@pytest.mark.parametrize("mode", [1, 2])
def test_the_toolbox_runs_it_in_a_thread_and_adds_the_layers_in_a_group(qgis_app, portal, tmp_path, mode):
    from processing.gui.Postprocessing import handleAlgorithmResults

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:importgeoportal")
    project, context, feedback = QgsProject(), QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    parameters = {
        "CATALOGUE": portal(("WFS 1.1", "baeume"), ("WFS 2.0", "strassen")), "LAYERS": "*", "MODE": mode,
        "LIST": "memory:", "OUTPUT_GPKG": str(tmp_path / "copies.gpkg"),
    }  # fmt: skip
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    done = []
    task.executed.connect(lambda ok, results: done.append((ok, results)))
    QgsApplication.taskManager().addTask(task)
    end = time.monotonic() + 60
    while not done and time.monotonic() < end:
        QCoreApplication.processEvents()
    manager = QgsApplication.taskManager()
    pool = manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()
    pool.waitForDone()  # its threads end here with what QGIS keeps for each, and not after QGIS has ended
    (ok, results), = done
    assert ok and results["LOADED"] == 2
    assert handleAlgorithmResults(algorithm, context, feedback, parameters=parameters)
    (group,) = [node for node in project.layerTreeRoot().children() if isinstance(node, QgsLayerTreeGroup)]
    assert group.name() == "services"
    layers = [node.layer() for node in group.findLayers()]
    assert {layer.name(): layer.featureCount() for layer in layers} == {
        "baeume (WFS 1.1)": TREES, "strassen (WFS 2.0)": 2,
    }  # fmt: skip
    assert {layer.providerType() for layer in layers} == ({"ogr"} if mode == 1 else {"WFS"})
    assert all(provenance.read(layer).sources[0].provider == "Stadt Beispiel" for layer in layers)


def test_a_cancelled_run_leaves_nothing(load, portal, cancelling, tmp_path):
    source = portal(("WFS 2.0", "baeume"), ("WFS 1.1", "baeume"))
    before = sorted(tmp_path.iterdir())
    load(source, log=cancelling(40))
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["copies.gpkg", "copies_odbl.gpkg"])
def test_an_existing_file_is_not_touched(load, portal, tmp_path, name):
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(QgsProcessingException, match="exists already"):
        load(portal(("WFS 1.1", "baeume")))
    assert (tmp_path / name).read_bytes() == b"mine"


@pytest.fixture
def offering(monkeypatch):
    """A catalogue that offers these entries."""
    def offer(*entries: Entry, problems=()) -> None:
        offered = Catalogue("Stadt", list(entries), list(problems))
        monkeypatch.setattr(catalogues, "read", lambda source, client: offered)

    return offer


def point(name: str, x: float = 7.5, y: float = 51.4) -> dict:
    return {"type": "Feature", "properties": {"name": name},
            "geometry": {"type": "Point", "coordinates": [x, y]}}  # fmt: skip


def write_json(path, *features) -> str:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": list(features)}), encoding="utf-8")
    return str(path)


def test_layers_under_the_odbl_stay_in_their_own_file(load, offering, tmp_path):
    path = write_json(tmp_path / "a.geojson", point("Bänke"))
    offering(
        Entry("osm", "Bänke", catalogue.GEOJSON, path, licence="ODbL-1.0", provider="OpenStreetMap"),
        Entry("city", "Schulen", catalogue.GEOJSON, path, licence="dl-de/by-2-0"),
    )
    results = load("any.json")
    assert list(tables(results["OUTPUT_GPKG"])) == ["Schulen"]
    assert results["OUTPUT_ODBL"] == str(tmp_path / "copies_odbl.gpkg")
    (layer,) = tables(results["OUTPUT_ODBL"]).values()
    assert provenance.read(layer).sources[0].licence == "ODbL-1.0"


def test_only_odbl_makes_only_that_file(load, offering, tmp_path):
    path = write_json(tmp_path / "a.geojson", point("x"))
    offering(Entry("osm", "Bänke", catalogue.GEOJSON, path, licence="ODbL-1.0"))
    results = load("any.json")
    assert "OUTPUT_GPKG" not in results and not (tmp_path / "copies.gpkg").exists()
    assert len(tables(results["OUTPUT_ODBL"])) == 1


def test_what_cannot_be_loaded_is_listed_with_its_state(load, offering, log):
    offering(
        Entry("a", "Mesh", catalogue.TILES_3D, "https://beispiel.de/t.json", hindrance="3D Tiles can wait."),
        Entry("b", "Gelände", catalogue.TERRAIN_3D, "https://beispiel.de/t", hindrance="No."),
        Entry("c", "Intern", catalogue.WFS, "https://beispiel.de/wfs", ("x",), secured=True),
        Entry("d", "Karte", catalogue.WMS, "file:///etc/passwd", ("x",)),
        problems=["Layer 7 has no type."],
    )
    results = load("any.json", log=log)
    assert (results["LOADED"], results["SKIPPED"], results["FAILED"]) == (0, 4, 0)
    states = {row["key"]: row["state"] for row in results["LIST"].getFeatures()}
    assert states["b"] == states["d"] == "refused"
    assert states["c"] == "needs a login"
    assert "Layer 7 has no type." in log.warnings


def test_a_list_from_elsewhere_opens_no_file_here(load, offering, tmp_path):
    path = write_json(tmp_path / "private.geojson", point("geheim"))
    offering(Entry("a", "Daten", catalogue.GEOJSON, path), Entry("b", "Datei", catalogue.FILE, f"file://{path}"))
    results = load("https://beispiel.de/services.json")
    assert (results["LOADED"], results["FAILED"]) == (0, 2)
    assert {row["reason"].partition(" is ")[2] for row in results["LIST"].getFeatures()} == {
        "a file on this computer, but the list comes from elsewhere. It is not opened."
    }


def test_xplangml_is_loaded_by_class(load, shared, tmp_path):
    from lxml import etree

    path = shared / "data" / "xplan" / "StErhVO_Hamm_60.gml"
    members = etree.parse(str(path)).getroot().findall("{*}featureMember")
    classes: dict[str, int] = {}
    for member in members:
        name = etree.QName(member[0]).localname
        classes[name] = classes.get(name, 0) + 1
    results = load(str(path))
    made = tables(results["OUTPUT_GPKG"])
    found = {name.removeprefix("StErhVO_Hamm_60_"): layer for name, layer in made.items()}
    assert {name: layer.featureCount() for name, layer in found.items()} == classes
    assert found["SO_Plan"].wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert next(found["SO_Plan"].getFeatures())["ags"] == "020000000"  # keeps its zero
    assert found["SO_Plan"].crs().authid() == "EPSG:25832"
    assert provenance.read(found["SO_Plan"]).sources[0].dataset == "StErhVO_Hamm_Testplan_60"


@pytest.mark.parametrize(("parameters", "words"), [
    ({"CATALOGUE": " "}, "CATALOGUE is empty"),
    ({"TARGET_CRS": "EPSG:4326"}, "must be a projected system"),
    ({"CATALOGUE": "nothing.gml"}, "There is no file"),
    ({"OUTPUT_GPKG": ""}, "OUTPUT_GPKG is empty"),
])  # fmt: skip
def test_parameters_that_cannot_be_used(run, tmp_path, parameters, words):
    values = {"CATALOGUE": str(tmp_path / "a.geojson"), "LAYERS": "*", "LIST": "memory:",
              "OUTPUT_GPKG": str(tmp_path / "copies.gpkg"), **parameters}  # fmt: skip
    with pytest.raises(QgsProcessingException, match=words):
        run("importgeoportal", **values)


def test_a_single_layer_that_fails_leaves_no_file(load, tmp_path):
    (tmp_path / "liste.csv").write_text("x;y\n1;2\n")
    results = load(str(tmp_path / "liste.csv"))
    assert (results["LOADED"], results["FAILED"]) == (0, 1)
    assert "does not say in which" in next(results["LIST"].getFeatures())["reason"]
    assert "OUTPUT_GPKG" not in results
    assert sorted(path.name for path in tmp_path.iterdir()) == ["liste.csv", "report.html"]


def test_a_name_that_nothing_has_is_told(load, offering, log, tmp_path):
    path = write_json(tmp_path / "a.geojson", point("x"))
    offering(Entry("a", "Schulen", catalogue.GEOJSON, path))
    results = load("any.json", "Schulen; Freibäder", log=log)
    assert results["LOADED"] == 1
    assert any("Freibäder" in line for line in log.warnings)


def test_the_report_shows_hostile_words_as_words(load, offering, tmp_path):
    path = write_json(tmp_path / "a.geojson", point("x"))
    offering(Entry("a", "<script>alert(1)</script>", catalogue.GEOJSON, path, group="<b>", provider="<i>",
                   licence_text="<u>", updated="<s>"))  # fmt: skip
    load("any.json")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert not any(tag in text for tag in ("<script", "<b>", "<i>", "<u>", "<s>"))
    assert "&lt;script&gt;" in text


@pytest.mark.parametrize(("server", "kind"), [
    ("qgis_server", "WFS"), ("qgis_server", "WMS"), ("mapserver", "WFS"),
])  # fmt: skip
def test_the_address_of_a_service_is_its_catalogue(load, request, server, kind):
    """Title and licence come from the capabilities."""
    address = request.getfixturevalue(server)
    results = load(f"{address}/?SERVICE={kind}", "*" if kind == "WFS" else "")
    rows = {row["title"]: row for row in results["LIST"].getFeatures()}
    assert {"Bäume", "Straßen", "Stadtteile"} <= set(rows)
    assert rows["Bäume"]["kind"] == kind
    assert rows["Bäume"]["licence"] == ("dl-de/by-2-0" if server == "qgis_server" else "dl-de/zero-2-0")
    if kind == "WFS":
        assert [row["reason"] for row in rows.values()] == [None] * len(rows)
        copies = tables(results["OUTPUT_GPKG"])
        assert {name: layer.featureCount() for name, layer in copies.items()} == {
            "Bäume": TREES, "Straßen": 2, "Stadtteile": 2,
        }  # fmt: skip
        assert provenance.read(copies["Bäume"]).sources[0].licence == rows["Bäume"]["licence"]


def test_the_landing_page_of_an_ogc_api_is_its_catalogue(load, qgis_server):
    results = load(f"{qgis_server}/wfs3")
    assert results["LOADED"] == 3 and results["FEATURES"] == TREES + 4


def data_json(path, url: str) -> str:
    """A DKAN's data.json whose data set is a service as a whole."""
    distribution = {"@type": "dcat:Distribution", "title": "WFS", "format": "WFS", "accessURL": url}
    dataset = {"@type": "dcat:Dataset", "identifier": "7", "title": "Grünflächen", "modified": "2026-05-01",
               "publisher": {"name": "Stadt Beispiel"}, "distribution": [distribution],
               "license": "http://dcat-ap.de/def/licenses/dl-zero-de/2.0"}  # fmt: skip
    path.write_text(json.dumps({"conformsTo": "https://project-open-data.cio.gov/v1.1/schema",
                                "dataset": [dataset]}), encoding="utf-8")  # fmt: skip
    return str(path)


def test_a_service_that_a_catalogue_names_as_a_whole_is_loaded_with_its_layers(load, mapserver, tmp_path):
    results = load(data_json(tmp_path / "data.json", f"{mapserver}/"))
    assert (results["OFFERED"], results["LOADED"], results["FAILED"]) == (1, 3, 0)
    copies = tables(results["OUTPUT_GPKG"])
    assert {name: layer.featureCount() for name, layer in copies.items()} == {
        "Bäume": TREES, "Straßen": 2, "Stadtteile": 2,
    }  # fmt: skip
    assert provenance.read(copies["Bäume"]).sources[0].provider == "Stadt Beispiel"


def test_a_service_with_too_many_layers_or_none_is_left_in_words(load, mapserver, tmp_path, monkeypatch):
    from smartcity.processing import importgeoportal

    monkeypatch.setattr(importgeoportal, "MOST_LAYERS", 2)
    results = load(data_json(tmp_path / "data.json", f"{mapserver}/"))
    assert (results["OFFERED"], results["LOADED"], results["SKIPPED"]) == (1, 0, 1)
    results = load(data_json(tmp_path / "gone.json", "http://127.0.0.1:9/"), REPORT=str(tmp_path / "b.html"),
                   OUTPUT_GPKG=str(tmp_path / "b.gpkg"))  # fmt: skip
    assert (results["OFFERED"], results["LOADED"]) == (1, 0)

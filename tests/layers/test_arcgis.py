"""ArcGIS REST, in the shape of the replies that Esri documents."""

from __future__ import annotations

import pytest

from smartcity.layers import arcgis, catalogue, catalogues, http
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.portal_double import PAGE, serving

pytestmark = pytest.mark.usefixtures("qgis_app")
ROOT = "/arcgisserver/rest/services"
FOLDER = {"currentVersion": 10.91, "folders": ["OpenData"],
          "services": [{"name": "Luftbild", "type": "ImageServer"},
                       {"name": "Adresssuche", "type": "GeocodeServer"},
                       {"name": "Stadtmodell", "type": "SceneServer"}]}  # fmt: skip
OPEN_DATA = {"currentVersion": 10.91, "folders": [], "services": [
    {"name": "OpenData/OpenData", "type": "MapServer"}, {"name": "OpenData/Intern", "type": "MapServer"},
]}  # fmt: skip
SERVICE = {
    "currentVersion": 10.91, "mapName": "OpenData", "capabilities": "Map,Query,Data",
    "copyrightText": "Stadt Duisburg, dl-de/by-2-0", "spatialReference": {"wkid": 25832, "latestWkid": 25832},
    "layers": [
        {"id": 0, "name": "Verkehr", "type": "Group Layer", "parentLayerId": -1, "subLayerIds": [1, 2]},
        {"id": 1, "name": "Haltestellen", "type": "Feature Layer", "parentLayerId": 0, "subLayerIds": None,
         "geometryType": "esriGeometryPoint"},
        {"id": 2, "name": "Lärm", "type": "Raster Layer", "parentLayerId": 0, "subLayerIds": None},
        {"id": 3, "name": "Im Kreis", "type": "Feature Layer", "parentLayerId": 3,
         "geometryType": "esriGeometryPolygon"},
    ],
    "tables": [],
}  # fmt: skip
LAYER = {"currentVersion": 10.91, "id": 1, "name": "Haltestellen", "type": "Feature Layer",
         "geometryType": "esriGeometryPoint", "capabilities": "Map,Query,Data", "copyrightText": "",
         "extent": {"spatialReference": {"wkid": 102100, "latestWkid": 3857}},
         "fields": [{"name": "HST_NAME", "alias": "Name der Haltestelle"},
                    {"name": "ID", "alias": "ID"}]}  # fmt: skip


def read(path, answers):
    with serving() as portal:
        # Without f=json ArcGIS shows its pages for people.
        portal.at = {where: lambda query, answer=answer: answer if query.get("f") == "json" else PAGE
                     for where, answer in answers.items()}  # fmt: skip
        return catalogues.read(portal.url + path, http.Client()), portal


def test_a_server_with_folders_and_services():
    login = {"error": {"code": 499, "message": "Token Required", "details": []}}
    found, portal = read(ROOT, {
        ROOT: FOLDER, f"{ROOT}/OpenData": OPEN_DATA, f"{ROOT}/OpenData/OpenData/MapServer": SERVICE,
        f"{ROOT}/OpenData/Intern/MapServer": login,
    })  # fmt: skip
    service = f"{portal.url}{ROOT}/OpenData/OpenData/MapServer"
    assert [(entry.title, entry.kind, entry.url, entry.names, entry.group) for entry in found.entries] == [
        ("Luftbild", catalogue.ARCGIS_MAP, f"{portal.url}{ROOT}/Luftbild/ImageServer", (), ""),
        ("Stadtmodell", catalogue.OTHER, f"{portal.url}{ROOT}/Stadtmodell/SceneServer", (), ""),
        ("Haltestellen", catalogue.ARCGIS_FEATURES, f"{service}/1", ("1",), "OpenData / OpenData / Verkehr"),
        ("Lärm", catalogue.ARCGIS_MAP, service, ("2",), "OpenData / OpenData / Verkehr"),
        ("Im Kreis", catalogue.ARCGIS_FEATURES, f"{service}/3", ("3",), "OpenData / OpenData / Im Kreis"),
    ]  # fmt: skip
    stops = found.entries[2]
    assert (stops.crs, stops.licence, stops.provider) == (
        "EPSG:25832", "dl-de/by-2-0", "Stadt Duisburg, dl-de/by-2-0",
    )  # fmt: skip
    assert found.entries[1].hindrance and not found.entries[0].hindrance
    assert [problem.partition(":")[0] for problem in found.problems] == [
        "“OpenData/Intern” is left out", "Services that are no layers are not listed",
    ]  # fmt: skip
    assert "499 Token Required" in found.problems[0] and "AUTHCFG" in found.problems[0]


def test_a_layer_by_its_own_address_has_names_for_its_fields():
    found, portal = read(f"{ROOT}/O/MapServer/1", {f"{ROOT}/O/MapServer/1": LAYER})
    (stops,) = found.entries
    assert stops.url == f"{portal.url}{ROOT}/O/MapServer/1"
    assert stops.aliases == {"HST_NAME": "Name der Haltestelle"} and stops.crs == "EPSG:3857"


def test_a_map_that_cannot_be_queried_is_a_picture():
    found, _portal = read(f"{ROOT}/O/MapServer", {f"{ROOT}/O/MapServer": {**SERVICE, "capabilities": "Map"}})
    assert {entry.kind for entry in found.entries} == {catalogue.ARCGIS_MAP}


def test_a_feature_service():
    raw = {**SERVICE, "capabilities": "Query", "spatialReference": {"wkid": 102100}}
    found, portal = read(f"{ROOT}/O/FeatureServer", {f"{ROOT}/O/FeatureServer": raw})
    assert {entry.kind for entry in found.entries} == {catalogue.ARCGIS_FEATURES}
    assert found.entries[0].crs == "EPSG:3857"


def test_folders_in_a_circle_are_read_once():
    _found, portal = read(ROOT, {
        ROOT: {**FOLDER, "folders": ["a"]},
        f"{ROOT}/a": {"currentVersion": 10, "folders": ["a", "b"], "services": []},
        f"{ROOT}/b": {"currentVersion": 10, "folders": ["a", "", "."], "services": []},
    })  # fmt: skip
    folders = [asked for asked in portal.asked_for if asked.startswith((f"{ROOT}/a", f"{ROOT}/b"))]
    assert len(folders) == 2


def test_a_server_with_too_many_services_says_so(monkeypatch):
    monkeypatch.setattr(arcgis, "MOST_ASKED", 5)
    many = [{"name": f"s{number}", "type": "MapServer"} for number in range(9)]
    answers = {f"{ROOT}/s{number}/MapServer": SERVICE for number in range(9)}
    found, portal = read(ROOT, {ROOT: {"currentVersion": 10, "services": many}, **answers})
    assert len(found.entries) == 4 * 3 and "5 are left out" in found.problems[-1]


def test_a_server_that_wants_a_login_says_so():
    error = {"error": {"code": 499, "message": "Token Required"}}
    with pytest.raises(InputError, match="wants a login .499 Token Required.*AUTHCFG"):
        read(ROOT, {ROOT: error})


def test_a_list_in_a_file_has_no_services(tmp_path):
    (tmp_path / "services").write_text('{"currentVersion": 10, "services": [], "folders": []}')
    with pytest.raises(InputError, match="Give the server's address"):
        catalogues.read(str(tmp_path / "services"), None)

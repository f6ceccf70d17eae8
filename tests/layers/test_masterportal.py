"""Masterportal: every real file is read, its layers counted independently; trees of both versions."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from smartcity.layers import catalogue, catalogues, http, masterportal
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.portal_double import PAGE, serving

pytestmark = pytest.mark.usefixtures("qgis_app")
KIND_OF_TYP = {"WMS": catalogue.WMS, "WFS": catalogue.WFS, "WMTS": catalogue.WMTS,
               "TileSet3D": catalogue.TILES_3D, "Terrain3D": catalogue.TERRAIN_3D}  # fmt: skip
LAYERLESS = 2  # entries “TestFolder” of mp2_testServices.json, which have no address

SERVICES = [
    {"id": "1", "typ": "WMS", "name": "Straßen", "url": "https://geo.example/wms?SERVICE=WMS&map=a",
     "layers": "fahrbahn, gehweg", "version": "1.3.0", "format": "image/png",
     "layerAttribution": "<span>&copy; <b>Stadt</b> Musterstadt<script>alert(1)</script></span>",
     "datasets": [{"md_id": "ABC", "md_name": "Straßennetz", "show_doc_url": "https://md.example/?id=",
                   "kategorie_opendata": ["Verkehr"], "kategorie_organisation": "Tiefbauamt"}]},
    {"id": "2", "typ": "WMS", "name": "Radwege", "url": "https://geo.example/wms?SERVICE=WMS&map=a",
     "layers": "rad"},
    {"id": "3", "typ": "WFS", "name": "Ampeln", "url": "https://geo.example/wfs", "featureType": "ampel",
     "featurePrefix": "app", "featureNS": "http://ns.example/app", "version": "2.0.0",
     "gfiAttributes": {"nr": "Nummer", "stand": {"name": "Stand", "type": "date"}, "weg": ""}},
    {"id": "4", "typ": "OAF", "name": "Bäume", "url": "https://geo.example/oaf", "collection": "baum"},
    {"id": "5", "typ": "SensorThings", "name": "Pegel", "url": "https://iot.example/", "version": "1.1",
     "epsg": "EPSG:4326", "urlParameter": {"root": "Things", "expand": ["Locations", "Datastreams($top=1)"],
                                           "filter": "startswith(name,'P')"}},
    {"id": "6", "typ": "VectorTile", "name": "Karte", "url": "https://t.example/{z}/{x}/{y}.pbf"},
    {"id": "7", "typ": "WFS", "name": "Intern", "url": "https://u:geheim@geo.example/wfs",
     "featureType": "x", "isSecured": True},
    {"id": "8", "typ": "GeoJSON", "name": "Märkte", "url": "../daten/maerkte.geojson"},
]  # fmt: skip


def by_key(found):
    return {entry.key: entry for entry in found.entries}


def write(folder, **files) -> str:
    for name, value in files.items():
        text = value if isinstance(value, str) else json.dumps(value)
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return str(folder / next(iter(files)).replace("_", "."))


@pytest.mark.parametrize("name", ["mp2_services-internet.json", "mp2_testServices.json",
                                  "mp2_rest-services-internet.json", "mp3_kusel_services-internet.json",
                                  "mp3_kusel_rest-services-internet.json"])  # fmt: skip
def test_every_real_service_is_an_entry_of_its_kind(shared, name):
    path = shared / "data" / "masterportal" / name
    raw = json.loads(path.read_text(encoding="utf-8"))
    usable = [each for each in raw if "url" in each or "capabilitiesUrl" in each]
    assert len(raw) - len(usable) == (LAYERLESS if "testServices" in name else 0)
    found = catalogues.read(str(path), None)
    expected = Counter(KIND_OF_TYP.get(each["typ"], catalogue.OTHER) for each in usable)
    assert Counter(entry.kind for entry in found.entries) == expected
    assert len(found.problems) == len(raw) - len(usable)
    for of in (lambda entry: entry.key, lambda entry: entry.title):
        assert len(set(map(of, found.entries))) == len(found.entries)


def ids_of(tree: object) -> list[str]:
    """All ids of a portal's tree that stand for a layer, found by brute force."""
    if isinstance(tree, list):
        return [id for each in tree for id in ids_of(each)]
    if not isinstance(tree, dict):
        return []
    if "children" in tree:
        return ids_of(tree["children"])
    own = tree.get("id")
    found = own if isinstance(own, list) else [own] if isinstance(own, str) else []
    return found + [id for key, each in tree.items() if key in ("Layer", "Ordner", "elements")
                    or isinstance(each, dict) and ("Layer" in each or "elements" in each)
                    for id in ids_of(each)]  # fmt: skip


@pytest.mark.parametrize(
    "config, services, tree",
    [("mp2_basic_config.json", "mp2_services-internet.json", "Themenconfig"),
     ("mp2_master_config.json", "mp2_services-internet.json", "Themenconfig"),
     ("mp3_kusel_config.json", "mp3_kusel_services-internet.json", "layerConfig")],
)  # fmt: skip
def test_every_layer_of_a_real_tree_is_listed_or_told(shared, config, services, tree):
    folder = shared / "data" / "masterportal"
    value = json.loads((folder / config).read_text(encoding="utf-8"))[tree]
    wanted = ids_of(value)
    known = {raw["id"] for raw in json.loads((folder / services).read_text(encoding="utf-8"))}
    own = {"157", "46"}  # described in the master portal's tree itself
    found = catalogues.read(str(folder / config), None)
    listed = [id for entry in found.entries for id in entry.key.split("+")]
    assert sorted(listed) == sorted(id for id in wanted if id in known | own)
    missing = len(wanted) - len(listed)
    assert [problem for problem in found.problems if f"have {missing} of" in problem] or not missing


def test_real_names_are_for_people_and_addresses_whole(shared):
    found = catalogues.read(str(shared / "data" / "masterportal" / "mp2_basic_config.json"), None)
    bezirke = by_key(found)["2426"]
    assert bezirke.provider.startswith("Hier Text angeben")  # the tree's own, its <span> stripped
    assert bezirke.url == "https://geodienste.hamburg.de/HH_WMS_Verwaltungsgrenzen"
    merged = next(entry for entry in found.entries if entry.title == "Geobasiskarten (farbig)")
    assert len(merged.names) == 8
    assert by_key(found)["682"].group == "Kita und Krankenhäuser"
    kita = catalogues.read(str(shared / "data" / "masterportal" / "mp2_services-internet.json"), None)
    assert by_key(kita)["682"].aliases["Strasse"] == "Straße"


def test_a_service_says_all_that_it_knows(tmp_path):
    found = by_key(catalogues.read(write(tmp_path, liste_json=SERVICES), None))
    roads = found["1"]
    assert roads.names == ("fahrbahn", "gehweg") and roads.url == "https://geo.example/wms?map=a"
    assert roads.provider == "© Stadt Musterstadt" and roads.dataset == "Straßennetz"
    assert roads.dataset_url == "https://md.example/?id=ABC"
    assert found["3"].names == ("app:ampel",) and found["3"].aliases == {"nr": "Nummer", "stand": "Stand"}
    assert found["3"].options == {"namespace": "http://ns.example/app"}
    assert (found["4"].kind, found["4"].names) == (catalogue.OAPIF, ("baum",))
    assert found["5"].url == "https://iot.example/v1.1" and found["5"].crs == "EPSG:4326"
    assert found["5"].options == {"root": "Things", "expand": "Locations,Datastreams($top=1)",
                                  "filter": "startswith(name,'P')"}  # fmt: skip
    assert found["6"].kind == catalogue.VECTOR_TILES and found["6"].hindrance == ""
    assert found["7"].secured and "geheim" not in repr(found["7"])
    assert "8" not in found  # a file does not know where “..” is


def test_a_tree_of_version_2(tmp_path):
    tree = {"Portalconfig": {"portalTitle": {"title": "Musterstadt"}}, "Themenconfig": {
        "Hintergrundkarten": {"Layer": [{"id": ["1", "2"], "name": "Wege"}]},
        "Fachdaten": {"Ordner": [{"Titel": "Verkehr", "Layer": [{"id": "3", "name": "Signale"}, {"id": 4}],
                                  "Ordner": [{"Titel": "Wasser", "Layer": [{"id": {"id": "5"}}]}]}],
                      "Layer": [{"id": "6.zweite", "name": "translate#common:x"},
                                {"id": ["1", "3"], "name": "M"}, {"id": "fehlt"}]},
    }}  # fmt: skip
    found = catalogues.read(write(tmp_path, config_json=tree, services_json=SERVICES), None)
    entries = by_key(found)
    assert found.title == "Musterstadt"
    assert entries["1+2"].names == ("fahrbahn", "gehweg", "rad") and entries["1+2"].title == "Wege"
    assert [entry.title for entry in found.entries] == ["Wege", "Karte", "M: Straßen", "M: Ampeln", "Signale",
                                                        "Bäume", "Pegel"]  # fmt: skip
    assert entries["5"].group == "Verkehr / Wasser" and entries["4"].group == "Verkehr"
    assert found.problems == ["The portal's list of services does not have 1 of its layers: fehlt."]


def test_a_tree_of_version_3(tmp_path):
    tree = {"portalConfig": {"mainMenu": {"title": {"text": "Musterstadt"}}}, "layerConfig": {
        "baselayer": {"elements": [{"id": "1"}]},
        "subjectlayer": {"elements": [
            {"type": "folder", "name": "Umwelt", "elements": [
                {"id": "4"}, {"type": "folder", "name": "Wasser", "elements": [{"id": "5"}]}]},
            {"type": "group", "name": "Wege", "children": [{"id": "2"}, {"id": "3"}]},
        ]},
    }}  # fmt: skip
    found = catalogues.read(write(tmp_path, config_json=tree, services_json=SERVICES), None)
    assert [(entry.key, entry.group) for entry in found.entries] == [
        ("1", ""), ("4", "Umwelt"), ("5", "Umwelt / Wasser"), ("2", "Wege"), ("3", "Wege"),
    ]  # fmt: skip


def test_a_tree_that_is_made_from_the_services(tmp_path):
    tree = {"Portalconfig": {"treeType": "default"}, "Themenconfig": {"Fachdaten": {"Layer": [{"id": "3"}]}}}
    found = by_key(catalogues.read(write(tmp_path, config_json=tree, services_json=SERVICES), None))
    assert list(found) == ["3", "1"] and found["1"].group == "Verkehr"


def test_layers_that_the_tree_describes_itself(tmp_path):
    tree = {"Themenconfig": {"Fachdaten": {"Layer": [
        {"typ": "WFS", "name": "Eigen", "url": "https://x.example/wfs", "featureType": "a"}, {"name": "Leer"},
        {"id": "9", "typ": "WMTS", "name": "Karte", "url": "https://x.example/wmts", "layers": "k"},
    ]}}}  # fmt: skip
    found = catalogues.read(write(tmp_path, config_json=tree), None)
    assert [(entry.key, entry.kind) for entry in found.entries] == [("Eigen", "WFS"), ("9", "WMTS")]
    assert found.entries[1].url == "https://x.example/wmts?SERVICE=WMTS&REQUEST=GetCapabilities"
    assert "does not have 1 of its layers: Leer" in found.problems[0]


def test_folders_without_end_are_refused(tmp_path):
    folder: dict = {"Layer": [{"id": "1"}]}
    for _level in range(40):
        folder = {"Ordner": [folder]}
    path = write(tmp_path, config_json={"Themenconfig": {"Fachdaten": folder}}, services_json=SERVICES)
    with pytest.raises(InputError, match="nested more than 30 deep"):
        catalogues.read(path, None)


def test_a_tree_without_its_services_says_what_to_give(tmp_path):
    path = write(tmp_path, config_json={"Themenconfig": {"Fachdaten": {"Layer": [{"id": "1"}]}}})
    with pytest.raises(InputError, match="services-internet.json"):
        catalogues.read(path, None)


def test_a_script_leads_nowhere_outside_its_folder(tmp_path):
    (tmp_path / "geheim.json").write_text(json.dumps(SERVICES), encoding="utf-8")
    folder = tmp_path / "portal"
    folder.mkdir()
    tree = {"Themenconfig": {"Fachdaten": {"Layer": [{"id": "1"}]}}}
    path = write(folder, config_json=tree, config_js='const Config = {layerConf: "../geheim.json"};')
    with pytest.raises(InputError, match="list of services"):
        catalogues.read(path, None)
    (folder / "liste.json").write_text(json.dumps(SERVICES), encoding="utf-8")
    write(folder, config_js='const Config = {\n// layerConf: "alt.json",\n layerConf: "./liste.json"};')
    assert [entry.key for entry in catalogues.read(path, None).entries] == ["1"]
    assert [entry.key for entry in catalogues.read(str(folder / "config.js"), None).entries] == ["1"]


@pytest.mark.parametrize("given", ["/portal/", "/portal", "/portal/index.html", "/portal/config.json",
                                   "/portal/config.js", "/lgv/a/services-internet.json"])  # fmt: skip
def test_a_portal_is_found_from_any_of_its_addresses(given):
    tree = {"layerConfig": {"subjectlayer": {"elements": [{"id": "1"}, {"id": "8"}]}}}
    with serving() as portal:
        portal.at = {
            "/portal/": PAGE, "/portal": PAGE, "/portal/index.html": PAGE, "/portal/config.json": tree,
            "/portal/config.js": 'const Config = {"layerConf": "../lgv/a/services-internet.json"}',
            "/lgv/a/services-internet.json": SERVICES,
        }  # fmt: skip
        found = by_key(catalogues.read(portal.url + given, http.Client()))
        alone = given.endswith("internet.json")
        # A browser asks relative to the portal's page, which a list alone does not know.
        assert found["8"].url == f"{portal.url}/{'lgv/' if alone else ''}daten/maerkte.geojson"
        assert len(found) == (len(SERVICES) if alone else 2)


@pytest.mark.parametrize("url, words", [
    ("file:///etc/passwd", "not one of the web"), ("javascript:alert(1)", "not one of the web"),
    ("ftp://x.example/a", "not one of the web"), ("//host/nur", "relative"), ("http://[", "none"),
    ("", "no address"), (None, "no address"), ({"a": 1}, "no address"), ("https://", "not one of the web"),
])  # fmt: skip
def test_addresses_that_are_not_of_the_web_are_refused_in_words(tmp_path, url, words):
    services = [{"id": "a", "typ": "WFS", "name": "Böse", "url": url, "featureType": "x"}, SERVICES[2]]
    found = catalogues.read(write(tmp_path, services_json=services), None)
    assert [entry.key for entry in found.entries] == ["3"]
    assert len(found.problems) == 1 and "“Böse”" in found.problems[0] and words in found.problems[0]


def test_no_password_is_told(tmp_path):
    urls = ("ftp://amt:geheim@x.example/?key=geheim", "http://amt:geheim@[", "//amt:geheim@x.example/a")
    services = [{"typ": "WFS", "name": url[:4], "url": url, "featureType": "x"} for url in urls]
    found = catalogues.read(write(tmp_path, services_json=services), None)
    assert len(found.problems) == 3 and "geheim" not in "".join(found.problems)


def test_what_is_no_layer_is_told_and_the_rest_read(tmp_path):
    services = [SERVICES[0], None, 7, "x", [], {"typ": "WMS"}, {"typ": ["WFS"], "url": 5}, SERVICES[0]]
    found = catalogues.read(write(tmp_path, services_json=services), None)
    assert [entry.key for entry in found.entries] == ["1", "1 (WMS)"]
    assert [entry.title for entry in found.entries] == ["Straßen", "Straßen (WMS)"]
    assert len(found.problems) == len(services) - 2


def test_typs_are_read_in_any_case():
    raw = {"id": "1", "typ": "Tileset3D", "name": "LoD2", "url": "https://t.example/tileset.json"}
    assert masterportal.entry_of(raw, "").kind == catalogue.TILES_3D
    assert "3.34" in masterportal.entry_of(raw, "").hindrance

"""What a catalogue is shows in what it holds; VC Map, connections, files; faults, size, anything as JSON."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsFeedback

from smartcity.layers import catalogue, catalogues, documents, entries, http
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.patience import Abandoned
from smartcity.tests.layers import test_arcgis, test_capabilities, test_masterportal, test_opendata
from smartcity.tests.layers.portal_double import PAGE, serving

pytestmark = pytest.mark.usefixtures("qgis_app")

VCMAP = {
    "name": "Stadtmodell",
    "layers": [
        {"type": "CesiumTilesetLayer", "name": "gebaeude", "url": "https://3d.example/tileset.json",
         "properties": {"title": "layers.gebaeude.title",
                        "attributions": {"provider": "Vermessungsamt", "year": "2020"}}},
        {"type": "TerrainLayer", "name": "gelaende", "url": "terrain/"},
        {"type": "WMSLayer", "name": "luftbild", "url": {"prod": "https://geo.example/wms?SERVICE=WMS"},
         "layers": "dop, rand", "version": "1.3.0", "parameters": {"format": "image/jpeg"},
         "properties": {"title": "Luftbild"}},
        {"type": "WFSLayer", "name": "baum", "url": "https://geo.example/wfs", "featurePrefix": "app",
         "featureType": ["baum"], "projection": {"epsg": 25832}},
        {"type": "GeoJSONLayer", "name": "markt", "url": "https://geo.example/m.geojson",
         "projection": {"epsg": "EPSG:25833"}},
        {"type": "WMTSLayer", "name": "karte",
         "url": "https://t.example/{TileMatrix}/{TileCol}/{TileRow}.png"},
        {"type": "ObliqueLayer", "name": "schraeg"},
        {"type": "WMSLayer", "name": "kaputt", "url": "file:///etc/passwd", "layers": "x"},
    ],
    "contentTree": [
        {"type": "NodeContentTreeItem", "name": "basis", "title": "Grundlagen"},
        {"type": "LayerContentTreeItem", "name": "basis.luftbild", "layerName": "luftbild"},
        {"type": "LayerGroupContentTreeItem", "name": "basis.natur", "title": "Natur",
         "layerNames": ["baum", "markt"]},
    ],
    "i18n": [{"de": {"layers": {"gebaeude": {"title": "Gebäude"}}}}],
}  # fmt: skip

CONNECTIONS = """<!DOCTYPE connections>
<qgsWMSConnections version="1.0">
 <wms name="DTK" url="https://www.wms.nrw.example/geobasis/wms_nw_dtk?VERSION=1.3.0&amp;" dpiMode="7"/>
 <wms name="Intern" url="https://geo.example/wms" username="amt" password="geheim"/>
 <wms name="Böse" url="file:///etc/passwd"/>
 <wfs name="Bäume" url="https://geo.example/wfs" version="2.0.0"/>
 <xyztiles name="Kacheln" url="https://t.example/{z}/{x}/{y}.png"/>
</qgsWMSConnections>"""


def from_file(tmp_path, value) -> catalogue.Catalogue:
    path = tmp_path / "antwort"
    body = value if isinstance(value, bytes) else value if isinstance(value, str) else json.dumps(value)
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return catalogues.read(str(path), None)


class Same:
    """A client that gets the same answer to everything."""

    authcfg = ""

    def __init__(self, body: str) -> None:
        self.body = body.encode()
        self.asked_for = 0

    def get(self, url: str, headers: dict[str, str]) -> http.Reply:
        self.asked_for += 1
        return http.Reply(url, 200, self.body)


def test_vc_map(tmp_path):
    found = from_file(tmp_path, VCMAP)
    made = {entry.key: entry for entry in found.entries}
    assert [entry.kind for entry in found.entries] == [
        catalogue.TILES_3D, catalogue.TERRAIN_3D, catalogue.WMS, catalogue.WFS, catalogue.GEOJSON,
        catalogue.WMTS, catalogue.OTHER,
    ]  # fmt: skip
    assert (made["gebaeude"].title, made["gebaeude"].provider) == ("Gebäude", "Vermessungsamt")
    assert "3.34" in made["gebaeude"].hindrance and made["schraeg"].format == "ObliqueLayer"
    assert "oblique" in made["schraeg"].hindrance
    photo = made["luftbild"]
    assert (photo.url, photo.names, photo.group) == ("https://geo.example/wms", ("dop", "rand"), "Grundlagen")
    assert made["baum"].names == ("app:baum",) and made["baum"].group == "Grundlagen / Natur"
    assert made["markt"].crs == "EPSG:25833" and made["karte"].hindrance
    assert len(found.problems) == 1 and "“kaputt”" in found.problems[0]


def test_vc_map_with_modules():
    with serving() as portal:
        portal.at = {"/karte/": PAGE, "/karte/app.config.json": {"modules": ["./m/a.json", "weg.json"]},
                     "/karte/m/a.json": VCMAP}  # fmt: skip
        found = catalogues.read(f"{portal.url}/karte/", http.Client())
    assert len(found.entries) == len(VCMAP["layers"]) - 1 and len(found.problems) == 2
    assert found.entries[1].url == f"{portal.url}/karte/terrain/"


def test_connections_of_qgis(tmp_path):
    found = from_file(tmp_path, CONNECTIONS)
    assert [(entry.title, entry.kind, entry.secured) for entry in found.entries] == [
        ("DTK", catalogue.WMS, False), ("Intern", catalogue.WMS, True), ("Bäume", catalogue.WFS, False),
        ("Kacheln", catalogue.OTHER, False),
    ]  # fmt: skip
    assert found.entries[0].url == "https://www.wms.nrw.example/geobasis/wms_nw_dtk"
    assert all(entry.hindrance for entry in found.entries)
    assert "geheim" not in repr(found) and "amt" not in repr(found.entries[1])
    assert len(found.problems) == 1 and "“Böse”" in found.problems[0]


def test_a_real_plan_is_a_file_with_its_classes(shared):
    path = shared / "data" / "xplan" / "StErhVO_Hamm_60.gml"
    (plan,) = catalogues.read(str(path), None).entries
    text = path.read_text(encoding="utf-8")
    members = text.count("<gml:featureMember>")
    assert sum(text.count(f"<xplan:{name} gml:id") for name in plan.names) == members > 0
    assert (plan.kind, plan.format, plan.version) == (catalogue.FILE, "XPlanGML", "6.0")
    assert plan.crs == "EPSG:25832"
    assert plan.dataset == "StErhVO_Hamm_Testplan_60" and plan.url == str(path)


@pytest.mark.parametrize("head, format", [(b"SQLite format 3\0", "GeoPackage"), (b"PK\x03\x04", "ZIP"),
                                          (b"<a:FeatureCollection xmlns:a='x'/>", "GML")])  # fmt: skip
def test_files_that_are_their_own_catalogue(head, format, tmp_path):
    (entry,) = from_file(tmp_path, head).entries
    assert (entry.kind, entry.format, entry.title) == (catalogue.FILE, format, "antwort")


def test_every_shared_json_is_a_catalogue_or_refused_in_words(shared):
    files = [path for path in sorted((shared / "data").rglob("*.json*")) if path.stat().st_size < 5_000_000]
    assert len(files) > 20
    for path in files:
        try:
            found = catalogues.read(str(path), None)
        except InputError as error:
            assert path.name in str(error)
        else:
            assert found.entries, path


@pytest.mark.parametrize("body, words", [
    (PAGE, "no catalogue that is read here"), ("", "no catalogue"), ("guten Tag", "no catalogue"),
    ("{", "no JSON, or is cut off"), ('[{"typ": "WMS"', "no JSON, or is cut off"), ("[" * 100_000, "nesting"),
    ("<a>", "not well-formed XML"), ("<a/>", "no catalogue"), ("{}", "no catalogue"), ("[]", "no catalogue"),
    ("<CityModel/>", "Load 3D city model"), ("\udcff".encode("utf-8", "surrogateescape"), "no catalogue"),
    ('{"a": "\udcff"}'.encode("utf-8", "surrogateescape"), "UTF-8"),
])  # fmt: skip
def test_what_is_no_catalogue_is_refused_in_words(body, words, tmp_path):
    with pytest.raises(InputError, match=words):
        from_file(tmp_path, body)


def test_paths_that_are_none(tmp_path):
    for source in ("", "gibt es nicht", str(tmp_path), "\0", "ftp://x.example/a"):
        with pytest.raises(InputError, match="no file|cannot be read"):
            catalogues.read(source, None)
    with pytest.raises(InputError, match="not asked here"):
        catalogues.read("https://x.example/", None)


def test_a_file_that_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "LARGEST", 10)
    with pytest.raises(InputError, match="too much for a catalogue"):
        from_file(tmp_path, test_masterportal.SERVICES)
    with pytest.raises(InputError, match="too much for a catalogue"):
        catalogues.read("https://x.example/a", Same(json.dumps(test_masterportal.SERVICES)))


@pytest.mark.parametrize("answer, words", [
    ((401, "text/plain", b""), "wants a login"), ((403, "text/html", PAGE.encode()), "wants a login"),
    ((404, "text/plain", b""), "is not there"), ((500, "text/plain", b"Traceback"), "answers with an error"),
    (PAGE, "no catalogue that is read here"), ((200, "application/json", b'[{"typ": "WMS", "na'), "cut off"),
    ((200, "application/json", PAGE.encode()), "no catalogue that is read here"),
])  # fmt: skip
def test_answers_that_are_no_catalogue(answer, words):
    with serving() as portal:
        portal.at = {"/stadt/services.json": answer}
        with pytest.raises(InputError, match=words):
            catalogues.read(f"{portal.url}/stadt/services.json?token=geheim", http.Client())
        assert len(portal.asked_for) <= 10
    with pytest.raises(InputError) as told:
        catalogues.read(f"{portal.url}/stadt/services.json?token=geheim", http.Client(timeout=2))
    assert "geheim" not in str(told.value)


def test_a_page_for_everything_ends_soon():
    with serving() as portal:
        portal.answer = lambda path: (200, "text/html", PAGE.encode())
        with pytest.raises(InputError, match="no catalogue"):
            catalogues.read(f"{portal.url}/", http.Client())
        assert len(portal.asked_for) <= 10


def test_cancelling_ends_a_long_catalogue():
    feedback = QgsFeedback()

    def answer(query):
        if int(query.get("start", 0)) > 300:
            feedback.cancel()
        start = int(query.get("start", 0))
        packages = [test_opendata.package(start + number) for number in range(100)]
        return {"success": True, "result": {"count": 10**9, "results": packages}}

    with serving() as portal:
        portal.at = {test_opendata.SEARCH: answer}
        with pytest.raises(Abandoned):
            catalogues.read(portal.url + test_opendata.SEARCH, http.Client(feedback=feedback))


def test_a_hundred_thousand_layers(tmp_path, monkeypatch, record_property):
    services = [{"id": str(number % 99_999), "typ": "WFS", "name": f"Layer {number % 50_000}",
                 "url": "https://geo.example/wfs", "featureType": f"t{number}"}
                for number in range(100_000)]  # fmt: skip
    began = time.perf_counter()
    found = from_file(tmp_path, services)
    record_property("seconds", time.perf_counter() - began)
    assert len(found.entries) == 100_000 and found.problems == []
    assert len({entry.key for entry in found.entries}) == 100_000
    assert len({entry.title for entry in found.entries}) == 100_000
    assert time.perf_counter() - began < 60  # some seconds; what grows with the square takes minutes
    monkeypatch.setattr(entries, "MOST_ENTRIES", 1000)
    found = from_file(tmp_path, services)
    assert len(found.entries) == 1000 and "99000 more are left out" in found.problems[0]


def test_what_grows_with_the_square_would_take_minutes(tmp_path):
    began = time.perf_counter()
    same = {"id": "1", "typ": "WFS", "name": "a", "url": "https://geo.example/wfs", "featureType": "x"}
    found = from_file(tmp_path, [same] * 100_000)
    assert len({entry.key for entry in found.entries}) == 100_000
    for hostile in ("\n" * 1_000_000, "layerConf" * 100_000, "<!DOCTYPE a [<!ELEMENT a" + " " * 1_000_000,
                    "<!--" * 100_000, '{"typ": "' + "<script" * 1_000_000 + '"}'):  # fmt: skip
        with pytest.raises(InputError):
            from_file(tmp_path, hostile)
    many = {"Themenconfig": {"F": {"Layer": [{"id": ["1"] * 1_000_000, "typ": "WMS", "url": "https://x.example"}]}}}
    (tmp_path / "services.json").write_text(json.dumps([same]), encoding="utf-8")
    assert len(from_file(tmp_path, many).entries) <= 200
    assert time.perf_counter() - began < 60


def test_many_problems_are_told_as_a_number(tmp_path):
    services = [{"typ": "WFS", "name": f"n{number}", "url": "file:///x"} for number in range(5000)]
    found = from_file(tmp_path, services)
    assert len(found.problems) == entries.MOST_PROBLEMS + 1 and "4800 more" in found.problems[-1]


EXAMPLES = [
    test_masterportal.SERVICES, VCMAP, test_opendata.DATA_JSON, test_opendata.JSON_LD, test_opendata.ckan(
        [test_opendata.package(1)])({}), test_arcgis.SERVICE, test_arcgis.LAYER, test_arcgis.FOLDER,
    test_capabilities.collections("a", "b"), test_capabilities.LANDING,
    {"Themenconfig": {"Fachdaten": {"Ordner": [{"Titel": "T", "Layer": [{"id": ["1", "2"]}, {"id": "3"}]}]}}},
    {"layerConfig": {"s": {"elements": [{"type": "folder", "name": "F", "elements": [{"id": "1"}]}]}}},
    {"type": "FeatureCollection", "features": [], "name": "n"},
    {"@graph": [{"@type": "hydra:PagedCollection", "hydra:nextPage": {"@id": "?page=2"}},
                {"@id": "d", "@type": "dcat:Dataset", "dcat:distribution": {"@id": "d"}}]},
    test_capabilities.collections("a", more="/weiter"), {"id": "a", "links": [{"rel": "items", "href": "a"}]},
    {"value": [{"name": "Things"}, {"name": "Locations"}]}, {"modules": [VCMAP]},
]  # fmt: skip
"""One of each kind of JSON that is read."""

ODD_ONES = (None, True, 7, -1.5, "x", "", "a/b", "http://[", "//[", "http://a.example:x/",
            [], {}, ["x"], [[]], [{}], {"x": "y"}, [None, 1])  # fmt: skip
"""What may stand in place of any value."""
ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20),
    st.sampled_from(["", "http://[", "javascript:x", "https://a.example/b", "../../x", "a, b", "1"]),
)  # fmt: skip
ANYTHING = st.recursive(
    ODD, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)


def places_in(value: object, path: tuple = ()) -> list[tuple]:
    """Paths to all values in JSON."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, each in pairs for place in places_in(each, (*path, key)))]


def replaced(value: object, path: tuple, by: object) -> object:
    if not path:
        return by
    made = dict(value) if isinstance(value, dict) else list(value)
    made[path[0]] = replaced(value[path[0]], path[1:], by)
    return made


@st.composite
def damaged(draw) -> object:
    """A catalogue with some values replaced by anything."""
    value = draw(st.sampled_from(EXAMPLES))
    for _time in range(draw(st.integers(1, 3))):
        value = replaced(value, draw(st.sampled_from(places_in(value))), draw(ANYTHING))
    return value


def is_sound(found: catalogue.Catalogue, source: Path) -> bool:
    """Keys and titles once, no address but of the web or the file itself, sentences for what is wrong."""
    keys = [entry.key for entry in found.entries]
    titles = [entry.title for entry in found.entries]
    return (
        len(set(keys)) == len(keys) and len(set(titles)) == len(titles) and all(keys) and all(titles)
        and all(entry.url in ("", str(source)) or entry.url.startswith(("http://", "https://"))
                for entry in found.entries)
        and all(isinstance(each, str) and each for each in found.problems)
        and all(isinstance(name, str) and name for entry in found.entries for name in entry.names)
    )  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("any")
    (folder / "services.json").write_text(json.dumps(test_masterportal.SERVICES), encoding="utf-8")
    return folder


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_every_value_of_every_catalogue_may_be_anything_else(number, place):
    value = EXAMPLES[number]
    for path in places_in(value):
        for odd in ODD_ONES:
            body = json.dumps(replaced(value, path, odd))
            server = Same(body)
            (place / "antwort").write_text(body, encoding="utf-8")
            for source, client in ((str(place / "antwort"), None), ("https://x.example/a", server)):
                try:
                    found = catalogues.read(source, client)
                except InputError as error:
                    assert str(error)
                else:
                    assert is_sound(found, place / "antwort"), body
            assert server.asked_for <= 100, body


@settings(max_examples=1500, suppress_health_check=[HealthCheck.too_slow])
@given(value=st.one_of(damaged(), ANYTHING))
def test_any_json_is_a_catalogue_or_refused_in_words(value, place):
    try:
        found = from_file(place, value)
    except InputError as error:
        assert str(error)
    else:
        assert is_sound(found, place / "antwort")


BODIES = [json.dumps(each).encode() for each in EXAMPLES] + [
    text.encode()
    for text in (test_capabilities.WMS_130, test_capabilities.WMS_111, test_capabilities.WFS_200,
                 test_capabilities.WMTS, test_opendata.RDF, CONNECTIONS)
]  # fmt: skip


@settings(max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
@given(body=st.sampled_from(BODIES), at=st.floats(0, 1), byte=st.integers(-1, 255))
def test_any_byte_may_be_wrong_or_missing(body, at, byte, place):
    position = int(at * (len(body) - 1))
    body = body[:position] if byte < 0 else body[:position] + bytes([byte]) + body[position + 1 :]
    try:
        found = from_file(place, body)
    except InputError as error:
        assert str(error)
    else:
        assert is_sound(found, place / "antwort")

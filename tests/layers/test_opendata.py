"""Catalogues of open data in the shapes of CKAN's API guide, of data.json and of DCAT-AP.de; licences."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from smartcity.layers import catalogue, catalogues, dcat, http, opendata, provenance
from smartcity.layers.licences import recognise
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers import test_capabilities
from smartcity.tests.layers.portal_double import PAGE, serving

pytestmark = pytest.mark.usefixtures("qgis_app")
SEARCH = "/api/3/action/package_search"


def package(number: int, **values) -> dict:
    return {
        "id": f"00-{number}", "name": f"parken-{number}", "title": f"Parkplätze {number}",
        "private": False,
        "license_id": "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
        "metadata_modified": "2024-03-02T10:00:00",
        "organization": {"title": "Stadt Bottrop"},
        "resources": [
            {"id": f"r{number}-1", "name": "WFS", "format": "WFS", "last_modified": None,
             "url": "https://geo.example/wfs?service=WFS&request=GetCapabilities&version=2.0.0&map=p"},
            {"id": f"r{number}-2", "name": "Parkplätze als GeoJSON", "format": "GeoJSON",
             "url": "/download/parken.geojson", "license": "http://dcat-ap.de/def/licenses/cc-by/4.0",
             "last_modified": "2023-01-05"},
            {"id": f"r{number}-3", "name": "Bericht", "format": "PDF", "url": "https://x.example/b.pdf"},
        ],
        **values,
    }  # fmt: skip


def ckan(packages: list[dict], count: int | None = None, page: int = 100):
    def answer(query):
        start = int(query.get("start", 0))
        rows = packages[start : start + min(int(query.get("rows", 10)), page)]
        total = len(packages) if count is None else count
        return {"help": "…", "success": True, "result": {"count": total, "results": rows}}

    return answer


def read(path, answers):
    with serving() as portal:
        portal.at = answers
        return catalogues.read(portal.url + path, http.Client()), portal


def from_file(tmp_path, value) -> catalogue.Catalogue:
    path = tmp_path / "liste"
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return catalogues.read(str(path), None)


def test_ckan_page_by_page():
    packages = [package(number) for number in range(25)]
    found, portal = read(f"{SEARCH}?fq=organization:bottrop", {SEARCH: ckan(packages)})
    assert len(found.entries) == 2 * 25
    assert len(portal.asked_for) == 2
    assert all("fq=organization:bottrop" in asked for asked in portal.asked_for)
    wfs, geojson = found.entries[:2]
    assert (wfs.kind, wfs.url, wfs.key) == (catalogue.WFS, "https://geo.example/wfs?map=p", "r0-1")
    assert (wfs.title, wfs.group, wfs.provider) == ("Parkplätze 0 (WFS)", "Parkplätze 0", "Stadt Bottrop")
    assert (wfs.licence, wfs.updated) == ("dl-de/zero-2-0", "2024-03-02")
    assert "CATALOGUE" in wfs.hindrance  # only the service is named
    assert (geojson.kind, geojson.licence, geojson.updated) == (catalogue.GEOJSON, "CC-BY-4.0", "2023-01-05")
    assert geojson.url == f"{portal.url}/download/parken.geojson"
    assert geojson.dataset_url == f"{portal.url}/dataset/parken-0"
    assert found.problems == [
        "25 downloads are not listed, as they are no geodata that is read here: PDF 25."
    ]


def test_ckan_is_found_from_its_first_page():
    found, portal = read("/", {"/": PAGE, SEARCH: ckan([package(1)])})
    assert len(found.entries) == 2


@pytest.mark.parametrize("page, asked", [
    ("/dataset/parken-1", "/api/3/action/package_show?id=parken-1"),
    ("/organization/bottrop", "/api/3/action/package_search?fq=organization:bottrop&rows=100"),
    ("/de/dataset/parken-1", "/de/api/3/action/package_show?id=parken-1"),
])  # fmt: skip
def test_ckan_is_found_from_the_page_of_a_data_set_or_of_an_organisation(page, asked):
    one = {"success": True, "result": package(1)}
    found, portal = read(page, {page: PAGE, asked.partition("?")[0]: (
        one if "show" in asked else ckan([package(1)]))})  # fmt: skip
    assert len(found.entries) == 2 and portal.asked_for[-1] == asked


@pytest.mark.parametrize("count, results", [
    (10**9, lambda query: [package(0)]),                                   # the same page for ever
    (10**9, lambda query: []),                                             # nothing for ever
    (10**9, lambda query: [package(int(query.get("start", 0)))]),          # something new for ever
])  # fmt: skip
def test_ckan_without_an_end_is_left(count, results, monkeypatch):
    monkeypatch.setattr(opendata, "MOST_PAGES", 20)
    found, portal = read(SEARCH, {SEARCH: lambda query: {"success": True, "result": {
        "count": count, "results": results(query)}}})  # fmt: skip
    assert len(portal.asked_for) <= 1 + 20
    assert f"says that it has {count} data sets" in "".join(found.problems)


def test_ckan_that_breaks_off_keeps_what_was_read():
    def answer(query):
        if "start" in query:
            return 200, "application/json", b'{"success": true, "result": {"count": 3, "resul'
        return ckan([package(0), package(1), package(2)], page=2)(query)

    found, _portal = read(SEARCH, {SEARCH: answer})
    assert len(found.entries) == 4
    assert "data sets from no. 3 on" in found.problems[0] and "cut off" in found.problems[0]


DATA_JSON = {
    "@type": "dcat:Catalog",
    "dataset": [
        {"identifier": "https://od.example/d/1", "title": "Baumkataster", "modified": "04.03.2024",
         "publisher": {"@type": "org:Organization", "name": "Stadt Essen"}, "accessLevel": "public",
         "license": "https://www.govdata.de/dl-de/by-2-0",
         "distribution": [
             {"title": "Bäume", "format": "csv", "mediaType": "text/csv", "downloadURL": "https://od.example/b.csv"},
             {"title": "shape", "mediaType": "application/zip", "downloadURL": "https://od.example/baum_shp.zip"},
             {"title": "Karte", "accessURL": "https://geo.example/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=b,c&BBOX=1"},
             {"title": "API", "format": "ogc api features",
              "accessURL": "https://geo.example/oaf/collections/baum/items?f=json"},
             {"title": "ArcGIS", "format": "ArcGIS GeoServices REST API",
              "accessURL": "https://geo.example/rest/services/O/MapServer/6"},
             {"title": "Seite", "mediaType": "text/html", "accessURL": "https://od.example/seite"},
         ]},
        {"identifier": "2", "title": "Intern", "accessLevel": "non-public", "license": "siehe Satzung",
         "distribution": [{"format": "gpkg", "downloadURL": "javascript:alert(1)"},
                          {"format": "GPKG", "downloadURL": "https://od.example/i.gpkg"}]},
        "kein Datensatz",
    ],
}  # fmt: skip


def test_a_service_that_is_named_as_a_whole_is_looked_into():
    (entry, *_others) = opendata.read_datasets([{
        "title": "Ampeln", "license": "CC BY 4.0", "modified": "2024-01-01", "publisher": "Stadt Essen",
        "distribution": {"format": "WFS", "accessURL": "https://x.example/wfs"},
    }], "", "").entries  # fmt: skip
    with serving() as portal:
        answer = test_capabilities.WFS_200
        portal.at = {"/wfs": lambda query: answer if query.get("service") == "WFS" else PAGE}
        found = catalogues.layers_of(replace(entry, url=f"{portal.url}/wfs"), http.Client())
    lights, mast = found.entries
    assert (lights.key, lights.names, lights.hindrance) == (f"{entry.key}/app:ampel", ("app:ampel",), "")
    assert (lights.group, lights.updated) == ("Ampeln / Ampeln (WFS)", "2024-01-01")
    assert lights.licence == "dl-de/zero-2-0"  # the service's own word counts
    assert lights.dataset == "Ampeln" and lights.provider == "Stadt Musterstadt"


def test_data_json(tmp_path):
    found = from_file(tmp_path, DATA_JSON)
    made = [(entry.kind, entry.format, entry.url, entry.names) for entry in found.entries]
    assert made == [
        (catalogue.FILE, "CSV", "https://od.example/b.csv", ()),
        (catalogue.FILE, "Shapefile", "https://od.example/baum_shp.zip", ()),
        (catalogue.WMS, "", "https://geo.example/wms", ("b", "c")),
        (catalogue.OAPIF, "", "https://geo.example/oaf", ("baum",)),
        (catalogue.ARCGIS_FEATURES, "", "https://geo.example/rest/services/O/MapServer/6", ("6",)),
        (catalogue.FILE, "GeoPackage", "https://od.example/i.gpkg", ()),
    ]  # fmt: skip
    tree = found.entries[0]
    assert (tree.title, tree.provider, tree.licence) == ("Baumkataster: Bäume", "Stadt Essen", "dl-de/by-2-0")
    assert (tree.updated, tree.dataset_url) == ("2024-03-04", "https://od.example/d/1")
    closed = found.entries[-1]
    assert closed.secured and closed.licence == "" and closed.licence_text == "siehe Satzung"
    assert [problem[:30] for problem in found.problems] == [
        "“Intern” is left out: its addr", "“kein Datensatz” is left out: ", "1 downloads are not listed, as",
    ]  # fmt: skip


def test_dkan_is_found_from_its_first_page():
    found, _portal = read("/de/start", {"/de/start": PAGE, "/data.json": DATA_JSON})
    assert len(found.entries) == 6


JSON_LD = {
    "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
    "@graph": [
        {"@id": "https://k.example/", "@type": "dcat:Catalog", "dct:title": "Katalog"},
        {"@id": "https://k.example/d/1", "@type": "dcat:Dataset",
         "dct:title": [{"@language": "en", "@value": "Trees"}, {"@language": "de", "@value": "Bäume"}],
         "dct:publisher": {"@id": "_:p"}, "dct:modified": {"@value": "2024-01-02T00:00:00Z"},
         "dcat:distribution": [{"@id": "_:a"}, {"@id": "_:b"}]},
        {"@id": "_:p", "@type": "foaf:Organization", "foaf:name": "Stadt Moers"},
        {"@id": "_:a", "@type": "dcat:Distribution", "dct:title": "Dienst",
         "dcat:accessURL": {"@id": "https://geo.example/wfs"},
         "dct:format": {"@id": "http://publications.europa.eu/resource/authority/file-type/WFS_SRVC"},
         "dct:license": {"@id": "http://dcat-ap.de/def/licenses/dl-by-de/2.0"},
         "dcatde:licenseAttributionByText": "Stadt Moers 2024"},
        {"@id": "_:b", "@type": "dcat:Distribution", "dcat:downloadURL": {"@id": "https://k.example/b.geojson"},
         "dcat:mediaType": {"@id": "https://www.iana.org/assignments/media-types/application/geo+json"}},
    ],
}  # fmt: skip
RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#"
  xmlns:dct="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/"
  xmlns:dcatde="http://dcat-ap.de/def/dcatde/">
 <dcat:Catalog rdf:about="https://k.example/"><dct:title>Katalog</dct:title>
  <dcat:dataset><dcat:Dataset rdf:about="https://k.example/d/1">
   <dct:title xml:lang="de">Bäume</dct:title><dct:modified>2024-01-02T00:00:00Z</dct:modified>
   <dct:publisher><foaf:Organization><foaf:name>Stadt Moers</foaf:name></foaf:Organization></dct:publisher>
   <dcat:distribution><dcat:Distribution rdf:nodeID="a"><dct:title>Dienst</dct:title>
    <dcat:accessURL rdf:resource="https://geo.example/wfs"/>
    <dct:format rdf:resource="http://publications.europa.eu/resource/authority/file-type/WFS_SRVC"/>
    <dct:license rdf:resource="http://dcat-ap.de/def/licenses/dl-by-de/2.0"/>
    <dcatde:licenseAttributionByText>Stadt Moers 2024</dcatde:licenseAttributionByText>
   </dcat:Distribution></dcat:distribution>
   <dcat:distribution rdf:resource="https://k.example/b"/>
  </dcat:Dataset></dcat:dataset>
 </dcat:Catalog>
 <dcat:Distribution rdf:about="https://k.example/b"><dcat:downloadURL rdf:resource="https://k.example/b.geojson"/>
  <dcat:mediaType rdf:resource="https://www.iana.org/assignments/media-types/application/geo+json"/>
 </dcat:Distribution>
</rdf:RDF>"""


@pytest.mark.parametrize("given", [JSON_LD, JSON_LD["@graph"], RDF], ids=["JSON-LD", "expanded", "RDF/XML"])
def test_dcat_ap(given, tmp_path):
    found = from_file(tmp_path, given)
    assert found.title == "Katalog"
    wfs, geojson = found.entries
    assert (wfs.kind, wfs.title, wfs.url) == (catalogue.WFS, "Bäume: Dienst", "https://geo.example/wfs")
    assert (wfs.licence, wfs.provider, wfs.updated) == ("dl-de/by-2-0", "Stadt Moers 2024", "2024-01-02")
    assert wfs.dataset_url == "https://k.example/d/1"
    assert (geojson.kind, geojson.title) == (catalogue.GEOJSON, "Bäume (GeoJSON)")
    assert geojson.provider == "Stadt Moers"


def rdf_page(number: int, following: str) -> str:
    """A page as ckanext-dcat writes it."""
    return f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"
 xmlns:hydra="http://www.w3.org/ns/hydra/core#">
 <hydra:PagedCollection rdf:about="https://k.example/catalog.xml?page={number}">
  <hydra:nextPage>{following}</hydra:nextPage></hydra:PagedCollection>
 <dcat:Dataset rdf:about="https://k.example/d/{number}"><dct:title>Daten {number}</dct:title>
  <dcat:distribution><dcat:Distribution rdf:about="https://k.example/r/{number}">
   <dcat:downloadURL rdf:resource="https://k.example/{number}.geojson"/>
  </dcat:Distribution></dcat:distribution></dcat:Dataset></rdf:RDF>"""


@pytest.mark.parametrize("last, told", [("", ""), ("/c?page=1", ""), ("/weg", "is not there"),
                                        ("http://127.0.0.2:1/c", "another server")])  # fmt: skip
def test_dcat_ap_page_by_page(last, told):
    def answer(query):
        number = int(query.get("page", 1))
        return rdf_page(number, f"/c?page={number + 1}" if number < 3 else last)

    found, _portal = read("/c?page=1", {"/c": answer})
    assert [entry.title for entry in found.entries] == [f"Daten {number} (GeoJSON)" for number in (1, 2, 3)]
    assert told in "".join(found.problems) and len(found.problems) == bool(told)


@pytest.mark.parametrize("number_of, asked", [(lambda page: 1, 2), (lambda page: page, 20)])
def test_dcat_ap_without_an_end_is_left(number_of, asked, monkeypatch):
    monkeypatch.setattr(dcat, "MOST_PAGES", 20)

    def answer(query):
        page = int(query.get("page", 1))
        return rdf_page(number_of(page), f"/c?page={page + 1}")

    _found, portal = read("/c", {"/c": answer})
    assert asked <= len(portal.asked_for) <= asked + 1


def test_one_page_of_dcat_ap_in_a_file_says_that_there_are_more(tmp_path):
    found = from_file(tmp_path, rdf_page(1, "https://k.example/catalog.xml?page=2"))
    assert len(found.entries) == 1 and "one page only" in found.problems[0]


@pytest.mark.parametrize("text, id", [
    ("http://dcat-ap.de/def/licenses/dl-by-de/2.0", "dl-de/by-2-0"),
    ("http://dcat-ap.de/def/licenses/dl-by-de/2_0", "dl-de/by-2-0"),
    ("http://dcat-ap.de/def/licenses/dl-zero-de/2.0", "dl-de/zero-2-0"),
    ("http://dcat-ap.de/def/licenses/dl-by-de/1.0", ""),
    ("http://dcat-ap.de/def/licenses/cc-by/4.0", "CC-BY-4.0"),
    ("http://dcat-ap.de/def/licenses/cc-by", ""),
    ("http://dcat-ap.de/def/licenses/cc-by-sa/4.0", ""),
    ("http://dcat-ap.de/def/licenses/cc-by-nd/4.0", ""),
    ("http://dcat-ap.de/def/licenses/odbl", "ODbL-1.0"),
    ("http://dcat-ap.de/def/licenses/odby", ""),
    ("http://dcat-ap.de/def/licenses/geonutz/20130319", "GeoNutzV"),
    ("http://dcat-ap.de/def/licenses/geoNutz/20131001", ""),  # the Land Berlin's own terms
    ("https://www.govdata.de/dl-de/by-2-0", "dl-de/by-2-0"), ("dl-de-by-2.0", "dl-de/by-2-0"),
    ("© Stadt Mannheim (2023) / dl-de/by2-0, Daten bearbeitet", "dl-de/by-2-0"),
    ("Datenlizenz Deutschland – Namensnennung – Version 2.0", "dl-de/by-2-0"),
    ("Datenlizenz Deutschland Namensnennung 2.0", "dl-de/by-2-0"),
    ("Datenlizenz Deutschland – Zero – Version 2.0", "dl-de/zero-2-0"),
    ("Datenlizenz Deutschland – Namensnennung – nicht-kommerziell – Version 1.0", ""),
    ("http://publications.europa.eu/resource/authority/licence/CC_BY_4_0", "CC-BY-4.0"),
    ("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"),
    ("https://creativecommons.org/licenses/by-nc/4.0/", ""),
    ("Creative Commons Namensnennung 4.0 International", "CC-BY-4.0"),
    ("Open Data Commons Open Database License (ODbL)", "ODbL-1.0"),
    ("dl-de/by-2-0 oder CC BY 4.0", ""), ("nur für den Dienstgebrauch", ""), ("", ""), ("none", ""),
    (None, ""),
])  # fmt: skip
def test_licences(text, id):
    found = recognise(text)
    assert found.id == (id if id in provenance.LICENCES else "")
    assert found.text == ("" if text in ("none", None) else text)


def test_the_json_of_the_gdi_de_names_licence_and_source():
    said = ('{"id":"dl-by-de/2.0","name":"Datenlizenz Deutschland Namensnennung 2.0",'
            '"url":"https://www.govdata.de/dl-de/by-2-0","quelle":"© Stadt Herne"}')  # fmt: skip
    escaped = (said.replace('"', '\\"'), said.replace('"', "&quot;"))
    for text in (said, f"Es gelten keine Bedingungen. {said}", *escaped):
        found = recognise("none", text)
        assert (found.id, found.source) == ("dl-de/by-2-0", "© Stadt Herne")


@pytest.mark.parametrize("value, day", [
    ("2024-03-04T10:00:00Z", "2024-03-04"), ("2024-03", "2024-03"), (2024, "2024"),
    ("4.3.2024", "2024-03-04"),
    ("2024-13-01", ""), ("20240304", ""), ("gestern", ""), (None, ""), ("R/P1Y", ""),
])  # fmt: skip
def test_dates(value, day):
    assert opendata.iso_date(value) == day


def test_a_catalogue_without_data_sets_is_empty_and_no_error(tmp_path):
    assert from_file(tmp_path, {"dataset": []}).entries == []
    with pytest.raises(InputError):
        from_file(tmp_path, {"datasets": []})

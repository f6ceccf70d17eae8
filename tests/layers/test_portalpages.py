"""Pages of services: a damaged WFS, doubles of ArcGIS and SensorThings."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.layers import catalogue, http, portalpages, portalwfs
from smartcity.layers.catalogue import Entry
from smartcity.layers.portalfiles import Page
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests import realservers
from smartcity.tests.layers.portaltables import UTM, a_wish, write_table


def a_member(number: int) -> str:
    return (
        f'<wfs:member><t gml:id="t.{number}"><ags>05{number}</ags><n>{number}</n><geom>'
        f'<gml:Point srsName="urn:ogc:def:crs:EPSG::25832"><gml:pos>4000{number:02d} 5700000</gml:pos>'
        "</gml:Point></geom></t></wfs:member>"
    )


WFS_PAGE = (
    '<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" '
    'xmlns:gml="http://www.opengis.net/gml/3.2" numberMatched="20" numberReturned="20">'
    f'{"".join(map(a_member, range(20)))}</wfs:FeatureCollection>'
).encode()


@settings(max_examples=300)
@given(st.integers(0, len(WFS_PAGE) - 1), st.integers(0, 255), st.booleans())
def test_a_damaged_page_of_a_wfs_is_read_or_refused(qgis_app, tmp_path_factory, place, byte, is_cut):
    """One byte changed, or all after it missing: a sentence, or rows that all are accounted for."""
    body = WFS_PAGE[:place] if is_cut else WFS_PAGE[:place] + bytes([byte]) + WFS_PAGE[place + 1 :]
    folder = tmp_path_factory.mktemp("page")
    (folder / "page.gml").write_bytes(body)
    try:
        answer = portalwfs.read_page(folder / "page.gml", "page")
        page = Page(folder / "page.gml", "t")
        written, _layers = write_table(folder, pages=[page], crs=UTM, count=answer.count)
    except InputError:
        return
    assert not is_cut
    assert answer.count == written.read == written.count + written.rejected


# ArcGIS: a double that answers as the REST API's reference shows


class ArcGis(realservers.Quiet):
    count, refused, lost = 250, False, 0

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        if self.refused:
            answer = {"error": {"code": 499, "message": "Token Required", "details": []}}
        elif not parts.path.endswith("/query"):
            answer = {"name": "Bäume", "type": "Feature Layer", "fields": self.fields()}
        elif "returnIdsOnly" in query:
            answer = {"objectIdFieldName": "OBJECTID", "objectIds": list(range(1, self.count + 1))}
        else:
            ids = [int(one) for one in query["objectIds"].split(",")]
            answer = {
                "objectIdFieldName": "OBJECTID", "geometryType": "esriGeometryPoint", "fields": self.fields(),
                "spatialReference": {"wkid": 25832, "latestWkid": 25832},
                "features": [{"attributes": {"OBJECTID": one, "ART": f"Ahorn {one}", "GEPFLANZT": 86_400_000},
                              "geometry": {"x": 400_000 + one, "y": 5_700_000}}
                             for one in ids[: len(ids) - self.lost]],
            }  # fmt: skip
        self.answer(200, json.dumps(answer).encode())

    @staticmethod
    def fields() -> list[dict]:
        return [
            {"name": "OBJECTID", "type": "esriFieldTypeOID", "alias": "OBJECTID"},
            {"name": "ART", "type": "esriFieldTypeString", "alias": "Baumart", "length": 50},
            {"name": "GEPFLANZT", "type": "esriFieldTypeDate", "alias": "Gepflanzt am"},
        ]


def fetch_arcgis(tmp_path, most: int = 1000, **behaviour):
    with realservers.serving(type("Behaving", (ArcGis,), behaviour)) as address:
        url = f"{address}/rest/services/Baum/FeatureServer/0"
        entry = Entry("a", "Bäume", catalogue.ARCGIS_FEATURES, url, ("0",))
        return portalpages.fetch(entry, http.Client(), a_wish(tmp_path, most=most))


def test_arcgis_is_read_by_ids(qgis_app, tmp_path):
    fetched = fetch_arcgis(tmp_path)
    (table,) = fetched.tables
    assert not fetched.cut and len(table.pages) == 3
    assert table.aliases["ART"] == "Baumart"
    written, layers = write_table(tmp_path, name="t", pages=table.pages, dates=table.dates)
    rows = list(layers["t"].getFeatures())
    assert sorted(row["OBJECTID"] for row in rows) == list(range(1, 251)) and written.count == 250
    assert rows[0]["GEPFLANZT"].toString("yyyy-MM-dd") == "1970-01-02"
    assert {round(row.geometry().asMultiPoint()[0].x()) - row["OBJECTID"] for row in rows} == {400_000}


@pytest.mark.parametrize(("url", "first"), [
    ("/ogc", "/ogc/collections/b%C3%A4ume/items?limit=10"),
    ("/ogc/", "/ogc/collections/b%C3%A4ume/items?limit=10"),
    ("/ogc?map=stadt", "/ogc/collections/b%C3%A4ume/items?map=stadt&limit=10"),
    ("/ogc/collections/b%C3%A4ume?f=html", "/ogc/collections/b%C3%A4ume/items?limit=10&f=json"),
])  # fmt: skip
def test_the_address_of_the_items_of_a_collection(qgis_app, tmp_path, url, first):
    asked = []

    class Handler(realservers.Quiet):
        def do_GET(self) -> None:
            if "/items" in self.path:
                asked.append(self.path)
            self.answer(200, b'{"type":"FeatureCollection","features":[]}')

    with realservers.serving(Handler) as address:
        entry = Entry("a", "a", catalogue.OAPIF, address + url, ("bäume",))
        portalpages.fetch(entry, http.Client(), a_wish(tmp_path))
    assert asked == [first]


@pytest.mark.parametrize("keeps_its_word", [True, False])
def test_a_collection_comes_in_its_own_system_where_the_service_says_so(qgis_app, tmp_path, keeps_its_word):
    """The place in degrees has six digits and is up to 0.1 m off; in the own system it is exact."""
    own = "http://www.opengis.net/def/crs/EPSG/0/25832"

    class Handler(realservers.Quiet):
        def do_GET(self) -> None:
            if "/items" not in self.path:
                self.answer(200, json.dumps({"id": "a", "storageCrs": own, "crs": [own]}).encode())
                return
            is_own = keeps_its_word and "crs=" in self.path
            place = [400000.123, 5700000.456] if is_own else [7.561125, 51.442356]
            point = {"type": "Feature", "geometry": {"type": "Point", "coordinates": place}}
            self.send_response(200)
            self.send_header("Content-Type", "application/geo+json")
            self.send_header("Content-Crs", f"<{own if is_own else 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'}>")
            self.end_headers()
            self.wfile.write(json.dumps({"type": "FeatureCollection", "features": [point]}).encode())

    with realservers.serving(Handler) as address:
        (table,) = portalpages.fetch(Entry("a", "a", catalogue.OAPIF, address, ("a",)), http.Client(),
                                     a_wish(tmp_path)).tables  # fmt: skip
    _written, layers = write_table(tmp_path, name="t", pages=table.pages)
    place = next(layers["t"].getFeatures()).geometry().asMultiPoint()[0]
    wanted = (400000.123, 5700000.456)
    assert (place.x(), place.y()) == pytest.approx(wanted, abs=1e-6 if keeps_its_word else 0.1)
    assert ((place.x(), place.y()) == pytest.approx(wanted, abs=1e-6)) == keeps_its_word


def test_arcgis_is_cut_at_the_most(qgis_app, tmp_path):
    assert fetch_arcgis(tmp_path, most=120).cut


@pytest.mark.parametrize(("behaviour", "words"), [
    ({"refused": True}, "wants a login"), ({"lost": 1}, "announces 100 features and sends 99"),
])  # fmt: skip
def test_arcgis_that_misbehaves(qgis_app, tmp_path, behaviour, words):
    with pytest.raises(InputError, match=words):
        fetch_arcgis(tmp_path, **behaviour)


def test_sensors_come_with_their_last_value_and_those_without_a_place_count(qgis_app, tmp_path):
    """A double of SensorThings, whose replies have the shape of OGC 18-088; two pages."""
    when = "2026-11-01T10:00:00Z"
    things = [
        {"@iot.id": number, "name": f"Zähler {number}", "Locations": [
            {"location": {"type": "Point", "coordinates": [7.5, 51.4]}}] if number else [],
         "Datastreams": [{"name": "Räder", "unitOfMeasurement": {"symbol": "1/h"},
                          "ObservedProperty": {"name": "Radverkehr"},
                          "Observations": [{"result": 40 + number, "phenomenonTime": when}]}]}
        for number in range(5)
    ]  # fmt: skip

    class Handler(realservers.Quiet):
        def do_GET(self) -> None:
            skip = int(parse_qs(urlsplit(self.path).query).get("$skip", ["0"])[0])
            answer = {"value": things[skip : skip + 3]}
            if skip == 0:
                answer["@iot.nextLink"] = f"http://{self.headers['Host']}/v1.1/Things?$skip=3"
            self.answer(200, json.dumps(answer).encode())

    with realservers.serving(Handler) as address:
        entry = Entry("a", "Radzähler", catalogue.SENSORTHINGS, f"{address}/v1.1")
        fetched = portalpages.fetch(entry, http.Client(), a_wish(tmp_path))
    (table,) = fetched.tables
    written, layers = write_table(tmp_path, name="t", pages=table.pages)
    assert (written.count, fetched.left_out) == (4, 1)
    row = next(layers["t"].getFeatures())
    assert (row["id"], row["name"], row["last_value"], row["unit"]) == ("1", "Zähler 1", 41, "1/h")


def test_an_id_twice_on_a_page_is_the_datas_fault_and_on_two_pages_the_services():
    seen = portalpages.Seen(Entry("a", "a", catalogue.OAPIF, ""))
    seen.add(["1", "1", "2"])
    with pytest.raises(InputError, match="feature 2 a second time"):
        seen.add(["3", "2"])

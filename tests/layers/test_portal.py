"""What a catalogue offers becomes a table or a layer: geometry, columns, hostile files, ArcGIS, logins."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from smartcity.layers import catalogue, http, portal, portalcache, portalfiles, portalpages, portalwfs
from smartcity.layers.catalogue import Entry
from smartcity.layers.portalfiles import Page, Table
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests import realservers

UTM = "EPSG:25832"
SQUARE = "[[[0,0],[10,0],[10,10],[0,10],[0,0]]]"
FLAT = "[[[0,0],[10,0],[20,0],[0,0]]]"
FAR = "[[[800,800],[900,800],[900,900],[800,800]]]"
BOW_TIE = "[[[0,0],[10,10],[10,0],[0,10],[0,0]]]"


def write_features(path: Path, *features: tuple[str, str], crs: str = UTM) -> Path:
    """A GeoJSON of (geometry as JSON, properties as JSON)."""
    text = ",".join(
        f'{{"type":"Feature","properties":{properties},"geometry":{geometry}}}'
        for geometry, properties in features
    )
    name = f"urn:ogc:def:crs:{crs.replace(':', '::')}"
    path.write_text(
        f'{{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"{name}"}}}},'
        f'"features":[{text}]}}', encoding="utf-8",
    )  # fmt: skip
    return path


def write_polygons(path: Path, *rings: str) -> Path:
    return write_features(path, *[(shape("Polygon", one), "{}") for one in rings])


def shape(kind: str, coordinates: str) -> str:
    return f'{{"type":"{kind}","coordinates":{coordinates}}}'


def write_table(tmp_path, *pages: Path, extent: QgsRectangle | None = None, most: int = 10**6, **table):
    frame = portalcache.Frame(
        QgsCoordinateReferenceSystem(UTM), extent or QgsRectangle(), QgsCoordinateTransformContext(),
        lambda: None, most,
    )  # fmt: skip
    file = tmp_path / "out.gpkg"
    made = Table(**{"name": "t", "pages": [Page(path) for path in pages], **table})
    written = portalcache.write(made, file, set(), frame)
    return written, {name: QgsVectorLayer(f"{file}|layername={name}", name, "ogr") for name in written.names}


def a_wish(folder: Path, most: int = 10, trusted: bool = False) -> portalpages.Wish:
    return portalpages.Wish(
        QgsRectangle(), QgsCoordinateReferenceSystem(UTM), QgsCoordinateTransformContext(), most, folder,
        lambda share: None, trusted,
    )  # fmt: skip


# From pages to a table


def test_mixed_geometries_become_one_table_each(qgis_app, tmp_path):
    path = write_features(
        tmp_path / "a.geojson",
        (shape("Point", "[1,1]"), '{"n":"p"}'), (shape("LineString", "[[0,0],[1,1]]"), '{"n":"l"}'),
        (shape("Polygon", SQUARE), '{"n":"a"}'), (shape("MultiPoint", "[[1,1],[2,2]]"), '{"n":"q"}'),
        ("null", '{"n":"none"}'),
    )  # fmt: skip
    written, layers = write_table(tmp_path, path)
    assert {name: layer.wkbType() for name, layer in layers.items()} == {
        "t_points": QgsWkbTypes.Type.MultiPoint, "t_lines": QgsWkbTypes.Type.MultiLineString,
        "t_polygons": QgsWkbTypes.Type.MultiPolygon,
    }  # fmt: skip
    assert written.names == {"t_points": 3, "t_lines": 1, "t_polygons": 1}  # the bare row goes with the most
    assert (written.read, written.bare) == (5, 1)


def test_invalid_geometry_is_mended_and_counted(qgis_app, tmp_path):
    """A bow tie of two triangles, each of 25 square metres."""
    path = write_polygons(tmp_path / "a.geojson", BOW_TIE, SQUARE)
    written, layers = write_table(tmp_path, path)
    assert written.repaired == 1 and written.changed
    geometries = [feature.geometry() for feature in layers["t"].getFeatures()]
    assert all(geometry.isGeosValid() for geometry in geometries)
    assert sorted(geometry.area() for geometry in geometries) == [50, 100]


def test_what_no_mending_helps_is_rejected(qgis_app, tmp_path):
    path = write_polygons(tmp_path / "a.geojson", FLAT, SQUARE)
    written, _layers = write_table(tmp_path, path)
    assert (written.read, written.rejected, written.count) == (2, 1, 1)


def test_a_place_outside_the_work_system_is_rejected(qgis_app, tmp_path):
    path = write_features(
        tmp_path / "a.geojson", (shape("Point", "[9,51]"), "{}"), (shape("Point", "[1e300,95]"), "{}"),
        crs="EPSG:4326",
    )  # fmt: skip
    written, _layers = write_table(tmp_path, path)
    assert (written.read, written.rejected, written.count) == (2, 1, 1)


@given(st.lists(st.sampled_from(["in", "out", "none", "flat"]), min_size=1, max_size=12))
def test_no_row_is_lost(qgis_app, tmp_path_factory, kinds):
    tmp_path = tmp_path_factory.mktemp("rows")
    shapes = {"in": shape("Polygon", SQUARE), "out": shape("Polygon", FAR), "flat": shape("Polygon", FLAT),
              "none": "null"}  # fmt: skip
    path = write_features(tmp_path / "a.geojson", *[(shapes[kind], "{}") for kind in kinds])
    written, layers = write_table(tmp_path, path, extent=QgsRectangle(0, 0, 20, 20))
    assert written.read == len(kinds) == written.count + written.outside + written.rejected
    assert sum(layer.featureCount() for layer in layers.values()) == written.count
    assert written.rejected == kinds.count("flat")


def test_a_file_is_cut_at_the_most_rows_inside_the_extent(qgis_app, tmp_path):
    path = write_polygons(tmp_path / "a.geojson", FAR, SQUARE, FAR, SQUARE, SQUARE)
    written, _layers = write_table(tmp_path, path, extent=QgsRectangle(0, 0, 20, 20), most=2)
    assert written.cut and written.count == 2
    assert written.read == written.count + written.outside + written.rejected
    (tmp_path / "whole").mkdir()
    written, _layers = write_table(tmp_path / "whole", path, extent=QgsRectangle(0, 0, 20, 20), most=3)
    assert not written.cut and (written.read, written.count, written.outside) == (5, 3, 2)


def test_heights_stay_where_all_have_them(qgis_app, tmp_path):
    high = (shape("Point", "[1,2,3]"), "{}")
    path = write_features(tmp_path / "a.geojson", high, high)
    _written, layers = write_table(tmp_path, path)
    assert layers["t"].wkbType() == QgsWkbTypes.Type.MultiPointZ
    half = write_features(tmp_path / "b.geojson", high, (shape("Point", "[1,2]"), "{}"))
    (tmp_path / "second").mkdir()
    _written, layers = write_table(tmp_path / "second", half)
    assert layers["t"].wkbType() == QgsWkbTypes.Type.MultiPoint  # none is invented


def test_a_column_is_as_wide_as_its_widest_page(qgis_app, tmp_path):
    place = shape("Point", "[1,1]")
    first = write_features(tmp_path / "1.geojson", (place, '{"a":1,"b":2,"c":"2024-05-01"}'))
    second = write_features(tmp_path / "2.geojson", (place, '{"a":"x7","b":2.5,"c":"bald","d":true}'))
    _written, layers = write_table(tmp_path, first, second)
    rows = [[row[name] for name in "abcd"] for row in layers["t"].getFeatures()]
    assert rows[0][:3] == ["1", 2.0, "2024-05-01"]
    assert rows[1] == ["x7", 2.5, "bald", True]


def test_columns_named_like_those_of_a_geopackage_and_in_other_capitals_are_kept(qgis_app, tmp_path):
    names = '{"fid":"a","geom":"b","Name":"c","name":"d"}'
    path = write_features(tmp_path / "a.geojson", (shape("Point", "[1,1]"), names))
    _written, layers = write_table(tmp_path, path)
    row = next(layers["t"].getFeatures())
    assert [row[name] for name in ("fid", "geom", "Name", "name_2")] == ["a", "b", "c", "d"]


def test_gml_without_a_schema_keeps_leading_zeros(qgis_app, tmp_path):
    path = tmp_path / "a.gml"
    path.write_text(
        '<c xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><t><ags>05112</ags><n>3</n><x>1.5</x>'
        '<geom><gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>51 7</gml:pos></gml:Point></geom></t>'
        "</gml:featureMember></c>", encoding="utf-8",
    )  # fmt: skip
    (table,) = portalfiles.tables(path, tmp_path, "a.gml")
    frame = portalcache.Frame(QgsCoordinateReferenceSystem("EPSG:4326"), QgsRectangle(),
                              QgsCoordinateTransformContext(), lambda: None)  # fmt: skip
    portalcache.write(table, tmp_path / "out.gpkg", set(), frame)
    row = next(QgsVectorLayer(str(tmp_path / "out.gpkg"), "t", "ogr").getFeatures())
    assert (row["ags"], row["n"], row["x"]) == ("05112", 3, 1.5)
    assert row.geometry().asMultiPoint()[0].toString(0) == "7,51"  # the axes of that name are turned


def test_csv_with_coordinates_needs_its_system(qgis_app, tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text("ost;nord;ags;art\n400000;5700000;05112;Bäume\n", encoding="cp1252")
    entry = Entry("a", "a", catalogue.FILE, str(path), crs=UTM)
    (table,) = portalpages.fetch(entry, http.Client(), a_wish(tmp_path, trusted=True)).tables
    _written, layers = write_table(tmp_path, pages=table.pages, crs=table.crs)
    row = next(layers["t"].getFeatures())
    assert (row["ags"], row["art"]) == ("05112", "Bäume")
    assert row.geometry().asMultiPoint()[0].toString(0) == "400000,5700000"
    with pytest.raises(InputError, match="does not say in which coordinate reference system"):
        write_table(tmp_path, pages=table.pages)


# Hostile files

EVIL_XML = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
VRT = (
    '<OGRVRTDataSource><OGRVRTLayer name="passwd"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>'
    "</OGRVRTDataSource>"
)


@pytest.mark.parametrize(("name", "body", "words"), [
    ("a.gml", EVIL_XML, "DOCTYPE"),
    ("a.gml", "<a><b></a>", "damaged or cut off"),
    ("a.gml", "", "damaged or cut off"),
    ("a.gml", VRT, "cannot be read as GML"),
    ("a.geojson", VRT, "cannot be read as GeoJSON"),
    ("a.shp", VRT, "cannot be read as ESRI Shapefile"),
    ("a.gpkg", VRT, "cannot be read as GPKG"),
    ("a.vrt", VRT, "not read"),
    ("a.zip", "PK no", "cannot be unpacked"),
])  # fmt: skip
def test_hostile_and_damaged_files_end_in_a_sentence(qgis_app, tmp_path, name, body, words):
    (tmp_path / name).write_text(body)
    with pytest.raises(InputError, match=words):
        portalfiles.tables(tmp_path / name, tmp_path, name)


@pytest.mark.parametrize("member", ["../out.geojson", "/abs.geojson", "..\\out.geojson", "C:\\out.geojson"])
def test_an_archive_stays_in_its_folder(qgis_app, tmp_path, member):
    inner = tmp_path / "inner"
    inner.mkdir()
    with zipfile.ZipFile(inner / "a.zip", "w") as packed:
        packed.writestr(member, "{}")
    with pytest.raises(InputError, match="leads out of its folder"):
        portalfiles.tables(inner / "a.zip", inner, "a.zip")
    assert [path.name for path in tmp_path.rglob("*.geojson")] == []


def test_an_archive_has_a_largest_size(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setattr(portalfiles, "LARGEST_UNPACKED", 1000)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.geojson", " " * 100_000)
    with pytest.raises(InputError, match="holds more than"):
        portalfiles.tables(tmp_path / "a.zip", tmp_path, "a.zip")


def test_a_shapefile_in_an_archive_is_read(qgis_app, shared, tmp_path):
    with zipfile.ZipFile(tmp_path / "OSM.zip", "w") as packed:
        for path in (shared / "data" / "wesel" / "osm").glob("OSM_buildings_wesel.*"):
            packed.write(path, f"Gebäude/{path.name}")
    (table,) = portalfiles.tables(tmp_path / "OSM.zip", tmp_path, "OSM.zip")
    assert table.name == "OSM_buildings_wesel"
    written, _layers = write_table(tmp_path, table.pages[0].path)
    assert written.count == 10144  # as the data's README says


@given(st.binary(max_size=300), st.sampled_from([".gml", ".geojson", ".csv", ".zip", ".esrijson", ".shp"]))
def test_any_bytes_are_read_or_refused(qgis_app, tmp_path_factory, body, ending):
    folder = tmp_path_factory.mktemp("bytes")
    (folder / f"a{ending}").write_bytes(body)
    try:
        found = portalfiles.tables(folder / f"a{ending}", folder, "a")
    except InputError:
        return
    assert found


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


def test_a_time_keeps_its_zone(qgis_app, tmp_path):
    """10 o'clock two hours east of Greenwich is 8 o'clock there."""
    times = '{"t":"2026-07-01T10:00:00+02:00"}'
    path = write_features(tmp_path / "a.geojson", (shape("Point", "[1,1]"), times))
    _written, layers = write_table(tmp_path, path)
    found = next(layers["t"].getFeatures())["t"]
    assert found.toUTC().toString("yyyy-MM-dd HH:mm") == "2026-07-01 08:00"


# Choosing, states, logins


@pytest.mark.parametrize(("wanted", "keys", "unknown"), [
    ("*", "abc", []), ("schulen", "a", []), ("b", "b", []), ("Schul*; c", "ac", []),
    ("Bildung / *", "ab", []), ("Kita [neu]?", "c", []), ("x; a", "a", ["x"]), (";;", "", []),
])  # fmt: skip
def test_layers_are_chosen_by_key_title_or_group(wanted, keys, unknown):
    entries = [
        Entry("a", "Schulen", catalogue.WFS, "", group="Bildung"),
        Entry("b", "Kitas", catalogue.WFS, "", group="Bildung"),
        Entry("c", "Kita [neu]?", catalogue.WMS, ""),
    ]  # fmt: skip
    found, missing = portal.chosen(entries, wanted)
    assert "".join(entry.key for entry in found) == keys and missing == unknown


@given(st.text(max_size=30).filter(lambda text: text.strip() and ";" not in text and "*" not in text))
def test_every_title_chooses_itself(title):
    entry = Entry("key", title.strip(), catalogue.WFS, "")
    assert portal.chosen([entry, Entry("other", "other one", catalogue.WFS, "")], title)[0][0] == entry


@pytest.mark.parametrize(("source", "url", "secured", "gets_it"), [
    ("https://stadt.de/services.json", "https://stadt.de/wfs", False, True),
    ("https://stadt.de/services.json", "https://evil.example/wfs", True, False),
    ("https://stadt.de/services.json", "http://stadt.de/wfs", True, False),
    ("/daten/services.json", "https://stadt.de/wfs", True, True),
    ("/daten/services.json", "https://stadt.de/wfs", False, False),
])  # fmt: skip
def test_a_login_goes_only_where_it_belongs(source, url, secured, gets_it):
    entry = Entry("a", "a", catalogue.WFS, url, secured=secured)
    assert portal.login_for(entry, "abc1234", source) == ("abc1234" if gets_it else "")


@pytest.mark.parametrize("kind", [catalogue.WMS, catalogue.ARCGIS_MAP, catalogue.WFS, catalogue.OAPIF,
                                  catalogue.ARCGIS_FEATURES])  # fmt: skip
def test_a_live_layer_holds_the_id_of_a_login_and_no_secret(qgis_app, monkeypatch, kind):
    made = {}
    for name in ("QgsRasterLayer", "QgsVectorLayer"):
        class Fake:
            def __init__(self, uri, title, provider):
                made.update(uri=uri, provider=provider)

            def isValid(self):
                return False

        monkeypatch.setattr(portal, name, Fake)
    entry = Entry("a", "a", kind, "https://stadt.de/dienst/MapServer", ("3",))
    with pytest.raises(InputError, match="does not answer"):
        portal.live_layer(entry, "abc1234", UTM)
    assert "authcfg=abc1234" in made["uri"].replace("'", "") and "geheim" not in made["uri"]


@pytest.mark.parametrize(("url", "is_secret"), [
    ("https://anna:geheim@stadt.de/wfs", True), ("https://stadt.de/wfs?token=abc", True),
    ("https://stadt.de/wfs?map=/daten/stadt.map", False), ("https://stadt.de/wfs?", False),
    ("https://stadt.de/Straße?a=ä b", False), ("https://stadt.de", False),
])  # fmt: skip
def test_a_password_in_an_address_gets_into_no_layer(qgis_app, monkeypatch, url, is_secret):
    monkeypatch.setattr(portal, "_wfs", lambda entry, login, crs: QgsVectorLayer("Point", "a", "memory"))
    entry = Entry("a", "a", catalogue.WFS, url, ("x",))
    if is_secret:
        with pytest.raises(InputError, match="holds a password or a key"):
            portal.live_layer(entry, "", UTM)
    else:
        assert portal.live_layer(entry, "", UTM).isValid()


def test_a_login_is_sent_to_the_server(qgis_app, tmp_path):
    manager = QgsApplication.authManager()
    manager.setMasterPassword("a master password", True)  # the same as in test_http.py: there is one for all
    config = QgsAuthMethodConfig("Basic")
    config.setName("Stadt")
    config.setConfig("username", "anna")
    config.setConfig("password", "geheim")
    assert manager.storeAuthenticationConfig(config)[0]
    seen = []

    class Handler(realservers.Quiet):
        def do_GET(self) -> None:
            seen.append(self.headers.get("Authorization"))
            self.answer(200, b'{"type":"FeatureCollection","features":[]}')

    with realservers.serving(Handler) as address:
        entry = Entry("a", "a", catalogue.GEOJSON, f"{address}/a.geojson")
        portalpages.fetch(entry, http.Client(config.id()), a_wish(tmp_path))
    assert seen == ["Basic YW5uYTpnZWhlaW0="]


@pytest.mark.parametrize(("name", "authid"), [
    ("urn:ogc:def:crs:EPSG::25832", "EPSG:25832"), ("EPSG:31467", "EPSG:31467"),
    ("http://www.opengis.net/gml/srs/epsg.xml#25833", "EPSG:25833"),
    ("http://www.opengis.net/def/crs/EPSG/0/4258", "EPSG:4258"),
])  # fmt: skip
def test_names_of_systems_in_a_wfs(qgis_app, name, authid):
    assert portalwfs.FeatureType("2.0.0", "x", name).crs.authid() == authid

"""Capabilities of WMS, WMTS and WFS, and the OGC APIs, in the shape of the standards' own examples."""

from __future__ import annotations

import pytest

from smartcity.layers import catalogue, catalogues, documents, http
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.portal_double import PAGE, serving

pytestmark = pytest.mark.usefixtures("qgis_app")
GDI_DE = ('{"id":"dl-by-de/2.0","name":"Datenlizenz Deutschland Namensnennung 2.0",'
          '"url":"https://www.govdata.de/dl-de/by-2-0","quelle":"Stadt Musterstadt, Amt 62"}')  # fmt: skip

WMS_130 = f"""<?xml version="1.0" encoding="UTF-8"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms"
  xmlns:xlink="http://www.w3.org/1999/xlink">
 <Service><Name>WMS</Name><Title>Stadtplan</Title><OnlineResource xlink:href="https://intern.example/wms"/>
  <Fees>{GDI_DE}</Fees><AccessConstraints>none</AccessConstraints></Service>
 <Capability>
  <Request><GetMap><Format>image/jpeg</Format><Format>image/png</Format>
   <DCPType><HTTP><Get><OnlineResource xlink:href="https://intern.example/wms?"/></Get></HTTP></DCPType>
  </GetMap></Request>
  <Layer><Title>Stadtplan</Title><CRS>EPSG:4326</CRS><CRS>EPSG:25832</CRS>
   <Layer><Title>Verkehr</Title><CRS>EPSG:3857</CRS><Attribution><Title>Tiefbauamt</Title></Attribution>
    <Layer queryable="1"><Name>rad</Name><Title>Radwege</Title>
     <MetadataURL type="ISO19115:2003"><Format>text/xml</Format>
      <OnlineResource xlink:href="https://md.example/rad"/></MetadataURL></Layer>
    <Layer><Name>bus</Name><Title>Bus &amp; Bahn</Title>
     <MetadataURL><OnlineResource xlink:href="javascript:alert(1)"/></MetadataURL></Layer>
   </Layer>
   <Layer><Name>alles</Name><Title>Alles</Title><Layer><Name>teil</Name><Title>Teil</Title></Layer></Layer>
  </Layer>
 </Capability>
</WMS_Capabilities>"""

WMS_111 = """<?xml version="1.0"?>
<!DOCTYPE WMT_MS_Capabilities SYSTEM "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd"
 [
 <!ELEMENT VendorSpecificCapabilities EMPTY>
 ]>  <!-- end of DOCTYPE declaration -->
<WMT_MS_Capabilities version="1.1.1">
<Service><Name>OGC:WMS</Name><Title>Alt</Title><Fees>none</Fees></Service>
<Capability><Request><GetMap><Format>image/png</Format></GetMap></Request>
<Layer><Title>Alt</Title><SRS>EPSG:31467 EPSG:25832</SRS><Layer><Name>a</Name><Title>A</Title></Layer></Layer>
</Capability></WMT_MS_Capabilities>"""

WFS_200 = """<?xml version="1.0" encoding="UTF-8"?>
<wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0"
  xmlns:app="http://x.example/app"
  xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">
 <ows:ServiceIdentification><ows:Title>Fachdaten</ows:Title><ows:Fees>keine</ows:Fees>
  <ows:AccessConstraints>Datenlizenz Deutschland – Zero – Version 2.0</ows:AccessConstraints>
 </ows:ServiceIdentification>
 <ows:ServiceProvider><ows:ProviderName>Stadt Musterstadt</ows:ProviderName></ows:ServiceProvider>
 <wfs:FeatureTypeList>
  <wfs:FeatureType><wfs:Name>app:ampel</wfs:Name><wfs:Title>Ampeln</wfs:Title>
   <wfs:DefaultCRS>urn:ogc:def:crs:EPSG::25832</wfs:DefaultCRS>
   <wfs:MetadataURL xlink:href="https://md.example/ampel"/></wfs:FeatureType>
  <wfs:FeatureType><wfs:Name>app:mast</wfs:Name><wfs:DefaultCRS>urn:ogc:def:crs:EPSG::4258</wfs:DefaultCRS>
   <wfs:OtherCRS>urn:ogc:def:crs:EPSG::25833</wfs:OtherCRS></wfs:FeatureType>
 </wfs:FeatureTypeList>
</wfs:WFS_Capabilities>"""

WFS_110 = """<wfs:WFS_Capabilities version="1.1.0" xmlns:wfs="http://www.opengis.net/wfs"
  xmlns:ows="http://www.opengis.net/ows" xmlns:xlink="http://www.w3.org/1999/xlink">
 <ows:ServiceIdentification><ows:Title>QGIS</ows:Title></ows:ServiceIdentification>
 <ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:DCP><ows:HTTP>
  <ows:Get xlink:href="https://qgis.example/ows?"/></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
 <wfs:FeatureTypeList><wfs:FeatureType><wfs:Name>baum</wfs:Name><wfs:Title>Bäume</wfs:Title>
  <wfs:DefaultSRS>EPSG:25832</wfs:DefaultSRS></wfs:FeatureType></wfs:FeatureTypeList>
</wfs:WFS_Capabilities>"""

WMTS = """<?xml version="1.0" encoding="UTF-8"?>
<Capabilities version="1.0.0" xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1">
 <ows:ServiceIdentification><ows:Title>Karten</ows:Title><ows:Fees>CC BY 4.0</ows:Fees>
 </ows:ServiceIdentification>
 <Contents>
  <Layer><ows:Title>Grundkarte</ows:Title><ows:Identifier>grund</ows:Identifier>
   <Style><ows:Identifier>grau</ows:Identifier></Style>
   <Style isDefault="true"><ows:Identifier>farbe</ows:Identifier></Style>
   <Format>image/jpeg</Format><Format>image/png</Format>
   <TileMatrixSetLink><TileMatrixSet>GoogleMapsCompatible</TileMatrixSet></TileMatrixSetLink>
   <TileMatrixSetLink><TileMatrixSet>DE_EPSG_25832</TileMatrixSet></TileMatrixSetLink></Layer>
  <Layer><ows:Title>Lose</ows:Title><ows:Identifier>lose</ows:Identifier></Layer>
  <TileMatrixSet><ows:Identifier>GoogleMapsCompatible</ows:Identifier>
   <ows:SupportedCRS>urn:ogc:def:crs:EPSG:6.18:3:3857</ows:SupportedCRS></TileMatrixSet>
  <TileMatrixSet><ows:Identifier>DE_EPSG_25832</ows:Identifier>
   <ows:SupportedCRS>urn:ogc:def:crs:EPSG::25832</ows:SupportedCRS></TileMatrixSet>
 </Contents>
</Capabilities>"""

EXCEPTION = """<ows:ExceptionReport version="1.1.0" xmlns:ows="http://www.opengis.net/ows">
 <ows:Exception exceptionCode="MissingParameterValue"><ows:ExceptionText>No service given</ows:ExceptionText>
 </ows:Exception></ows:ExceptionReport>"""

LANDING = {"title": "Datensätze", "links": [
    {"rel": "self", "type": "application/json", "href": "/oaf"},
    {"rel": "data", "type": "text/html", "href": "/oaf/collections.html"},
    {"rel": "data", "type": "application/json", "href": "/oaf/collections?f=json"},
]}  # fmt: skip


def collections(*names, more="", **values) -> dict:
    links = [{"rel": "next", "type": "application/json", "href": more}] if more else []
    return {"links": links, "collections": [
        {"id": name, "title": name.title(), "itemType": "feature",
         "storageCrs": "http://www.opengis.net/def/crs/EPSG/0/25832",
         "links": [{"rel": "items", "href": f"/oaf/collections/{name}/items"},
                   {"rel": "license", "href": "https://www.govdata.de/dl-de/zero-2-0", "title": "Zero"}],
         "extent": {"temporal": {"interval": [["2019-01-01T00:00:00Z", "2024-05-06T00:00:00Z"]]}}, **values}
        for name in names
    ]}  # fmt: skip


def read(path, answers):
    with serving() as portal:
        portal.at = answers
        return catalogues.read(portal.url + path, http.Client()), portal


def from_file(tmp_path, text: str | bytes):
    path = tmp_path / "antwort"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return catalogues.read(str(path), None)


def test_wms_130():
    found, portal = read("/wms?map=a&SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0", {"/wms": WMS_130})
    assert found.title == "Stadtplan"
    assert [(entry.title, entry.group) for entry in found.entries] == [
        ("Radwege", "Verkehr"), ("Bus & Bahn", "Verkehr"), ("Alles", ""), ("Teil", "Alles"),
    ]  # fmt: skip
    rad = found.entries[0]
    assert rad.url == f"{portal.url}/wms?map=a" and rad.names == ("rad",) and rad.format == "image/png"
    assert (rad.version, rad.crs, rad.provider) == ("1.3.0", "EPSG:25832", "Tiefbauamt")
    assert rad.licence == "dl-de/by-2-0" and rad.dataset_url == "https://md.example/rad"
    assert found.entries[1].dataset_url == ""
    assert found.entries[2].provider == "Stadt Musterstadt, Amt 62"


def test_wms_130_in_a_file_says_itself_where_it_is(tmp_path):
    assert from_file(tmp_path, WMS_130).entries[0].url == "https://intern.example/wms"


def test_wms_111_with_the_doctype_that_ogc_prescribes():
    found, _portal = read("/wms?", {"/wms": lambda query: WMS_111 if query.get("request") else EXCEPTION})
    (layer,) = found.entries
    assert (layer.version, layer.crs, layer.names, layer.licence) == ("1.1.1", "EPSG:25832", ("a",), "")


def test_wfs_200():
    found, portal = read("/wfs?SERVICE=WFS&REQUEST=GetCapabilities", {"/wfs": WFS_200})
    ampel, mast = found.entries
    assert (ampel.kind, ampel.names, ampel.url) == (catalogue.WFS, ("app:ampel",), f"{portal.url}/wfs")
    assert (ampel.crs, ampel.version, ampel.provider) == ("EPSG:25832", "2.0.0", "Stadt Musterstadt")
    assert ampel.licence == "dl-de/zero-2-0" and ampel.dataset_url == "https://md.example/ampel"
    assert (mast.title, mast.crs) == ("app:mast", "EPSG:25833")


def test_wfs_110(tmp_path):
    (baum,) = from_file(tmp_path, WFS_110).entries
    assert (baum.url, baum.version, baum.crs) == ("https://qgis.example/ows", "1.1.0", "EPSG:25832")


def test_wmts_takes_the_grid_of_the_land_and_the_usual_style():
    found, portal = read("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities", {"/wmts": WMTS})
    (grund,) = found.entries
    assert grund.options == {"tileMatrixSet": "DE_EPSG_25832", "style": "farbe"}
    assert (grund.crs, grund.format, grund.licence) == ("EPSG:25832", "image/png", "CC-BY-4.0")
    assert grund.url == f"{portal.url}/wmts?SERVICE=WMTS&REQUEST=GetCapabilities"
    assert found.problems == ["“lose” is left out: it names no grid of tiles that the service describes."]


@pytest.mark.parametrize("bare", [EXCEPTION, PAGE, (400, "text/plain", b"No query information to decode"),
                                  (500, "text/xml", EXCEPTION.encode()), b"", b"Unknown"])  # fmt: skip
def test_a_bare_address_offers_all_its_services(bare):
    services = {"WMS": WMS_130, "WFS": WFS_200, "WMTS": WMTS}
    answers = {"/ows": lambda query: services.get(query.get("service", ""), bare)}
    found, portal = read("/ows?map=x", answers)
    kinds = {kind: sum(entry.kind == kind for entry in found.entries) for kind in ("WMS", "WFS", "WMTS")}
    assert kinds == {"WMS": 4, "WFS": 2, "WMTS": 1}
    assert all("map=x" in asked for asked in portal.asked_for)


def test_a_service_without_layers_does_not_hide_the_others():
    empty = WFS_200.partition(" <wfs:FeatureTypeList>")[0] + "</wfs:WFS_Capabilities>"
    services = {"WMS": WMS_130, "WFS": empty}
    found, _portal = read("/ows", {"/ows": lambda query: services.get(query.get("service", ""), EXCEPTION)})
    assert len(found.entries) == 4 and "“WFS” is left out" in found.problems[0]


def test_a_server_that_answers_wms_to_everything_is_a_wms():
    found, _portal = read("/wms", {"/wms": lambda query: WMS_130 if query else PAGE})
    assert len(found.entries) == 4


def test_only_the_service_that_is_named_is_asked():
    answers = {"/ows": lambda query: WFS_200 if query.get("request") else EXCEPTION}
    found, portal = read("/ows?service=wfs", answers)
    assert len(found.entries) == 2 and len(portal.asked_for) == 2


def test_an_exception_is_told_in_its_own_words():
    with pytest.raises(InputError, match="No service given"):
        read("/ows?service=wfs", {"/ows": EXCEPTION})


def test_oapif_landing_and_pages():
    pages = {"/oaf": LANDING, "/oaf/collections": lambda query: (
        collections("baum", "bank", more="/oaf/collections?offset=2") if "offset" not in query
        else collections("see"))}  # fmt: skip
    found, portal = read("/oaf?f=json", pages)
    assert [entry.names for entry in found.entries] == [("baum",), ("bank",), ("see",)]
    baum = found.entries[0]
    assert (baum.kind, baum.url, baum.crs) == (catalogue.OAPIF, f"{portal.url}/oaf", "EPSG:25832")
    assert (baum.licence, baum.updated, baum.title) == ("dl-de/zero-2-0", "2024-05-06", "Baum")
    assert found.title == "Datensätze"


@pytest.mark.parametrize("given", ["/oaf/collections", "/oaf/collections/baum",
                                   "/oaf/collections/baum/items?limit=5"])  # fmt: skip
def test_oapif_from_any_of_its_addresses(given):
    items = {"type": "FeatureCollection", "features": []}
    found, portal = read(given, {"/oaf/collections": collections("baum"),
                                 "/oaf/collections/baum": collections("baum")["collections"][0],
                                 "/oaf/collections/baum/items": items})  # fmt: skip
    (baum,) = found.entries
    assert (baum.kind, baum.url, baum.names) == (catalogue.OAPIF, f"{portal.url}/oaf", ("baum",))


def test_collections_that_are_no_features_are_told():
    found, _portal = read("/oaf/collections", {"/oaf/collections": collections("akte", itemType="record")})
    assert found.entries == [] and "no features (record)" in found.problems[0]


def test_pages_of_collections_that_repeat_or_lead_elsewhere_end():
    found, portal = read("/c", {"/c": collections("a", more="/c?page=2")})
    assert len(portal.asked_for) == 2 and [entry.names for entry in found.entries] == [("a",)]
    endless = {"/c": lambda query: collections("a", "b", more=f"/c?page={int(query.get('page', 0)) + 1}")}
    found, portal = read("/c", endless)
    assert len(portal.asked_for) == 2 and [entry.names for entry in found.entries] == [("a",), ("b",)]
    found, _portal = read("/c", {"/c": collections("a", more="http://127.0.0.2:1/c")})
    assert len(found.entries) == 1 and "another server" in found.problems[0]


def test_sensorthings_root_and_page():
    root = {"value": [{"name": "Things", "url": "x"}, {"name": "Locations", "url": "y"}]}
    page = {"value": [{"@iot.id": 1, "name": "Pegel"}]}
    answers = {"/frost/v1.1": root, "/frost/v1.1/": root, "/frost/v1.1/Things": page}
    for path in ("/frost/v1.1", "/frost/v1.1/", "/frost/v1.1/Things?$top=1"):
        found, portal = read(path, answers)
        (entry,) = found.entries
        assert (entry.kind, entry.url, entry.version) == (
            catalogue.SENSORTHINGS, f"{portal.url}/frost/v1.1", "1.1",
        )  # fmt: skip


def test_geojson_and_a_question_that_a_wfs_answers_with_it():
    roads = {"type": "FeatureCollection", "name": "Straßen", "features": [],
             "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}}  # fmt: skip
    found, portal = read("/strassen.geojson", {"/strassen.geojson": roads})
    (entry,) = found.entries
    assert (entry.kind, entry.title, entry.crs) == (catalogue.GEOJSON, "Straßen", "EPSG:25832")
    assert entry.url == f"{portal.url}/strassen.geojson"
    question = "/ows?service=WFS&version=2.0.0&request=GetFeature&typeNames=app:a&outputFormat=json&m=1"
    found, portal = read(question, {"/ows": roads})
    (entry,) = found.entries
    assert (entry.kind, entry.url, entry.names) == (catalogue.WFS, f"{portal.url}/ows?m=1", ("app:a",))


HOSTILE = {
    "entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><WMS_Capabilities>&x;</WMS_Capabilities>',
    "bomb": '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
            "<WMS_Capabilities a='&b;'>&b;</WMS_Capabilities>",
    "parameter": '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]><WMS_Capabilities/>',
    "utf-16": '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY x "y">]>'
              "<WMS_Capabilities>&x;</WMS_Capabilities>",
    "attributes": "<!DOCTYPE a [<!ATTLIST WMS_Capabilities version CDATA 'x'>]><WMS_Capabilities/>",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_xml_that_defines_anything_is_refused(name, tmp_path):
    text = HOSTILE[name].encode("utf-16" if name == "utf-16" else "utf-8")
    with pytest.raises(InputError, match="DOCTYPE"):
        documents.parse_xml(text, "x")


def test_xml_that_is_cut_off_or_too_large_is_refused(tmp_path, monkeypatch):
    for end in (1, 10, len(WMS_130) // 2, len(WMS_130) - 3):
        with pytest.raises(InputError):
            from_file(tmp_path, WMS_130.encode()[:end])
    monkeypatch.setattr(documents, "LARGEST", 1000)
    with pytest.raises(InputError, match="too much"):
        from_file(tmp_path, WMS_130)


def test_layers_nested_without_end_are_refused(tmp_path):
    layers = "<Layer><Title>x</Title>" * 60 + "<Name>x</Name>" + "</Layer>" * 60
    with pytest.raises(InputError, match="nested more than 30 deep"):
        from_file(tmp_path, WMS_130.replace("<Layer><Title>Stadtplan", f"{layers}<Layer><Title>Stadtplan"))


def test_a_service_without_layers_says_so(tmp_path):
    with pytest.raises(InputError, match="names no layer"):
        from_file(tmp_path, '<WFS_Capabilities version="2.0.0"><Service><OnlineResource>https://a.example/'
                            "</OnlineResource></Service></WFS_Capabilities>")  # fmt: skip

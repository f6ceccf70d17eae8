"""Readers of sensor services, each against a server on the loopback interface that answers as the published
examples do, well and badly. The SensorThings server is read by an independent client too."""

from __future__ import annotations

import json
import resource
import time
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsRectangle

from smartcity.layers import http, sensorservices
from smartcity.layers.sensorlist import FIELDS, GATEWAYS, SENSORS
from smartcity.layers.servicerows import fill
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.loopback import Server, as_json

pytestmark = pytest.mark.usefixtures("qgis_app")
SERVICES = {service.key: service for service in sensorservices.SERVICES}
CITY = QgsRectangle(6.5, 51.6, 6.8, 51.8)


@pytest.fixture
def server():
    made = Server()
    yield made
    made.http.shutdown()
    made.http.server_close()


def query(handler) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(handler.path).query).items()}


def east(number: int) -> float:
    return 6.5 + 0.001 * (number % 250)


# Doubles. Each has `count` entities at (east(n), 51.7) and sends at most `page` of them at a time.


def sensorthings(server: Server, count: int, page: int = 100) -> str:
    """OGC 18-088: "value", "@iot.nextLink"; the server's own limit counts, whatever $top asks for."""
    root = f"{server.url}/FROST-Server/v1.1"

    def thing(n: int) -> dict:
        observation = {"result": n / 2, "phenomenonTime": f"2026-11-30T10:{n % 60:02}:00Z"}
        return {
            "@iot.id": n, "@iot.selfLink": f"{root}/Things({n})", "name": f"Pegel {n}",
            "description": "Wasserstand", "properties": {"ownerThing": "Tiefbauamt"},
            "Locations": [{"@iot.id": n, "name": "Ort", "encodingType": "application/geo+json",
                           "location": {"type": "Point", "coordinates": [east(n), 51.7]}}],
            "Datastreams": [{"name": "Wasserstand", "unitOfMeasurement": {"symbol": "cm"},
                             "ObservedProperty": {"name": "Wasserstand"}, "Observations": [observation]}],
        }  # fmt: skip

    def things(handler):
        asked = query(handler)
        skip, top = int(asked.get("$skip", 0)), min(page, int(asked.get("$top", page)))
        numbers = range(skip, min(skip + top, count))
        value: dict = {"value": [thing(n) for n in numbers]}
        if skip + top < count:
            value["@iot.nextLink"] = f"{root}/Things?$top={top}&$skip={skip + top}"
        value["@iot.count"] = 7  # it shrinks on the way in FROST: nobody may rely on it
        return as_json(value)

    server.answers["/FROST-Server/v1.1/Things"] = things
    server.answers["/FROST-Server/v1.1"] = as_json(
        {"value": [{"name": "Things", "url": f"{root}/Things"}], "serverSettings": {"conformance": []}}
    )
    return root


def ngsi_v2(server: Server, count: int, page: int = 1000) -> str:
    def entities(handler):
        asked = query(handler)
        offset, limit = int(asked["offset"]), min(page, int(asked["limit"]))
        listed = [
            {"id": f"urn:ngsi-ld:ParkingSpot:{n}", "type": "ParkingSpot",
             "name": {"type": "Text", "value": f"P-{n}", "metadata": {}},
             "status": {"type": "Text", "value": "free", "metadata": {
                 "TimeInstant": {"type": "DateTime", "value": "2026-11-30T10:00:00.000Z"}}},
             "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [east(n), 51.7]}}}
            for n in range(offset, min(offset + limit, count))
        ]  # fmt: skip
        return as_json(listed, **{"Fiware-Total-Count": str(count)})

    server.answers["/v2/entities"] = entities
    return server.url


def ngsi_ld(server: Server, count: int, page: int = 1000) -> str:
    def entities(handler):
        asked = query(handler)
        offset, limit = int(asked["offset"]), min(page, int(asked["limit"]))
        listed = [
            {"id": f"urn:ngsi-ld:NoiseLevelObserved:{n}",
             "type": "https://smartdatamodels.org/dataModel.Environment/NoiseLevelObserved",
             "LAeq": {"type": "Property", "value": 60 + n, "unitCode": "2N",
                      "observedAt": "2026-11-30T10:00:00Z"},
             "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [east(n), 51.7]}}}
            for n in range(offset, min(offset + limit, count))
        ]  # fmt: skip
        link = {}
        if offset + limit < count:
            link["Link"] = f'</ngsi-ld/v1/entities?limit={limit}&offset={offset + limit}>; rel="next"'
        return as_json(listed, **{"NGSILD-Results-Count": str(count)}, **link)

    server.answers["/ngsi-ld/v1/entities"] = entities
    return f"{server.url}/ngsi-ld/v1/entities?type=NoiseLevelObserved"


def things_stack(server: Server, count: int, page: int = 1000, path="/api/v3/gateways", devices=False) -> str:
    def listed(handler):
        asked = query(handler)
        first = (int(asked["page"]) - 1) * int(asked["limit"])
        numbers = range(first, min(first + int(asked["limit"]), count))
        place = {"latitude": 51.7, "source": "SOURCE_REGISTRY"}

        def one(n: int) -> dict:
            at = {**place, "longitude": east(n)} if "antennas" in asked["field_mask"] or devices else {}
            if devices:
                return {"ids": {"device_id": f"d{n}"}, "name": f"Gerät {n}", "locations": {"user": at}}
            return {"ids": {"gateway_id": f"g{n}", "eui": "1111111111111111"}, "antennas": [{"location": at}]}

        found = [one(n) for n in numbers]
        # Past the last page, an empty message: {}
        return as_json({"end_devices" if devices else "gateways": found} if found else {},
                       **{"X-Total-Count": str(count)})  # fmt: skip

    server.answers[path] = listed
    return f"{server.url}{path}" if devices else server.url


def things_stack_devices(server: Server, count: int, page: int = 1000) -> str:
    return things_stack(server, count, page, "/api/v3/applications/pegel/devices", True)


def chirpstack(server: Server, count: int, page: int = 1000) -> str:
    def gateways(handler):
        asked = query(handler)
        offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", 0))  # none: only the count
        found = [
            {"tenantId": "52f14cd4", "gatewayId": f"{n:016x}", "name": f"GW {n}", "description": "",
             "location": {"latitude": 51.7, "longitude": east(n), "altitude": 30, "source": "UNKNOWN"},
             "lastSeenAt": "2026-11-30T10:00:00Z", "state": "ONLINE"}
            for n in range(offset, min(offset + limit, count))
        ]  # fmt: skip
        return as_json({"totalCount": count, "result": found})

    server.answers["/api/gateways"] = gateways
    return server.url


def chirpstack_devices(server: Server, count: int, page: int = 1000) -> str:
    """The list has no tags: they are had from each device alone."""

    def devices(handler):
        asked = query(handler)
        offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", 0))
        found = [{"devEui": f"{n:016x}", "name": f"Sensor {n}", "deviceProfileName": "Pegel"}
                 for n in range(offset, min(offset + limit, count))]  # fmt: skip
        return as_json({"totalCount": count, "result": found})

    server.answers["/api/devices"] = devices
    for n in range(count):
        tags = {"lat": "51.7", "lon": str(east(n)), "Strasse": "Markt"}
        server.answers[f"/api/devices/{n:016x}"] = as_json({"device": {"devEui": f"{n:016x}", "tags": tags}})
    return f"{server.url}/api/devices?applicationId=9a1b"


def packet_broker(server: Server, count: int, page: int = 0) -> str:
    server.answers["/api/v2/gateways"] = as_json([
        {"netID": "000013", "tenantID": "ttn", "id": f"gw{n}", "clusterID": "eu1", "online": True,
         "updatedAt": "2026-11-30T10:00:00Z",
         "location": {"latitude": 51.7, "longitude": east(n), "altitude": 30}}
        for n in range(count)
    ])  # fmt: skip
    return f"{server.url}/api/v2/gateways"


def sensor_community(server: Server, count: int, page: int = 0) -> str:
    server.answers["/static/v2/data.json"] = as_json([
        {"id": n, "timestamp": "2026-11-30 10:00:00", "sampling_rate": None,
         "location": {"id": n, "latitude": "51.7", "longitude": str(east(n)), "exact_location": 1,
                      "indoor": 0},
         "sensor": {"id": n, "sensor_type": {"name": "SDS011"}, "pin": "1"},
         "sensordatavalues": [{"value_type": "P1", "value": "3.67"}, {"value_type": "P2", "value": "nan"}]}
        for n in range(count)
    ])  # fmt: skip
    return f"{server.url}/static/v2/data.json"


def open_sense_map(server: Server, count: int, page: int = 0) -> str:
    server.answers["/boxes"] = as_json([
        {"_id": f"b{n}", "name": f"Box {n}", "exposure": "outdoor",
         "currentLocation": {"type": "Point", "coordinates": [east(n), 51.7],
                             "timestamp": "2026-11-30T10:00:00Z"},
         "sensors": [{"title": "Temperatur", "unit": "°C",
                      "lastMeasurement": {"value": "7.5", "createdAt": "2026-11-30T10:00:00Z"}}]}
        for n in range(count)
    ])  # fmt: skip
    return f"{server.url}/boxes"


DOUBLES = {
    "sensorthings": sensorthings, "ngsi_v2": ngsi_v2, "ngsi_ld": ngsi_ld, "tts_gateways": things_stack,
    "tts_devices": things_stack_devices, "chirpstack_gateways": chirpstack,
    "chirpstack_devices": chirpstack_devices, "packet_broker": packet_broker,
    "sensor_community": sensor_community, "open_sense_map": open_sense_map,
}  # fmt: skip
SHOWN = {
    "sensorthings": ("Wasserstand", 1.0, "cm", None, "2026-11-30T10:02:00Z"),
    "ngsi_v2": ("status", None, None, "free", "2026-11-30T10:00:00.000Z"),
    "ngsi_ld": ("LAeq", 62.0, "dB", None, "2026-11-30T10:00:00Z"),
    "sensor_community": ("PM10", 3.67, "µg/m³", None, "2026-11-30T10:00:00"),
    "open_sense_map": ("Temperatur", 7.5, "°C", None, "2026-11-30T10:00:00Z"),
}
PATHS = {  # where each is asked
    "sensorthings": "/FROST-Server/v1.1/Things", "ngsi_v2": "/v2/entities", "ngsi_ld": "/ngsi-ld/v1/entities",
    "tts_gateways": "/api/v3/gateways", "tts_devices": "/api/v3/applications/pegel/devices",
    "chirpstack_gateways": "/api/gateways", "chirpstack_devices": "/api/devices",
    "packet_broker": "/api/v2/gateways", "sensor_community": "/static/v2/data.json",
    "open_sense_map": "/boxes",
}  # fmt: skip


def read(key: str, url: str, **options):
    client = http.Client(**{"timeout": 5.0, **options})
    return sensorservices.read(SERVICES[key], client, url, None)


def test_each_service_has_its_double():
    assert set(DOUBLES) == set(SERVICES) == set(PATHS)


@pytest.mark.parametrize("key", DOUBLES)
def test_all_pages_are_read(server, key):
    count = {"sensorthings": 250, "chirpstack_devices": 12}.get(key, 2300)
    found = read(key, DOUBLES[key](server, count))
    assert found.kind == (GATEWAYS if "gateways" in key or key == "packet_broker" else SENSORS)
    assert found.crs == "EPSG:4326" and found.rejected == []
    assert len(found.rows) == len({row.values["id"] for row in found.rows}) == count
    assert [row.number for row in found.rows] == list(range(1, count + 1))
    assert all((row.x, row.y) == pytest.approx((east(n), 51.7)) for n, row in enumerate(found.rows))
    third = found.rows[2].values
    assert list(third) == [field.name for field in FIELDS[found.kind]]
    if key in SHOWN:
        names = ("observed", "last_value", "unit", "last_state", "last_time")
        assert tuple(third[name] for name in names) == SHOWN[key]
    elif found.kind == GATEWAYS:
        assert third["name"] and third["height_agl"] is None  # heights there are above sea level


def test_an_independent_client_reads_the_same_things(server):
    import frost_sta_client as client

    root = sensorthings(server, 250)
    service = client.SensorThingsService(root)
    names = {thing.id: thing.name for thing in service.things().query().list()}
    ours = {int(row.values["id"]): row.values["name"] for row in read("sensorthings", root).rows}
    assert len(names) == 250 and ours == names


def test_100000_entities(server):
    began, before = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = read("ngsi_v2", ngsi_v2(server, 100_000))
    seconds, grown = time.monotonic() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert len(found.rows) == 100_000
    print(f"100,000 entities: {seconds:.1f} s, {grown / 1e3:.0f} MB")
    assert grown < 1_000_000  # kB


# Faults


@pytest.mark.parametrize("key", DOUBLES)
@pytest.mark.parametrize(
    ("fault", "words"),
    [("html", "web page instead of data"), ("cut", "breaks off|is cut off"),
     ("short", "is no JSON, or is cut off"), ("deep", "is no JSON|holds no|is no |is not "),
     ("401", "wants a login"), ("429", "overloaded"),
     ("500", "answers with an error"), ("slow", "does not answer"), ("other", "is no |holds no|is not ")],
)  # fmt: skip
def test_faults_end_in_a_sentence(server, key, fault, words):
    url = DOUBLES[key](server, 5)
    content = {"Content-Type": "application/json"}
    server.answers[PATHS[key]] = {
        "html": (200, {"Content-Type": "text/html"}, b"<html>Anmeldung</html>"),
        "cut": (200, {**content, "Content-Length": "9000"}, b'[{"id": "a", "type"'),
        "short": (200, content, b'[{"id": "a", "type"'), "deep": (200, content, b"[" * 100_000),
        "401": (401, {}, b""), "429": (429, {"Retry-After": "0"}, b""), "500": (500, {}, b"{}"),
        "slow": lambda handler: time.sleep(2), "other": as_json({"some": "thing"}),
    }[fault]  # fmt: skip
    with pytest.raises(InputError, match=words) as caught:
        read(key, url, timeout=0.5)
    assert fault == "other" or PATHS[key] in str(caught.value) or fault == "deep"


@pytest.mark.parametrize("key", ["sensorthings", "ngsi_v2", "ngsi_ld", "tts_gateways", "chirpstack_gateways"])
def test_a_busy_moment_in_the_middle_is_waited_for(server, key):
    url = DOUBLES[key](server, 150 if key == "sensorthings" else 1500)
    well, failed = server.answers[PATHS[key]], []

    def once_busy(handler):
        if server.times(PATHS[key]) == 2:
            failed.append(handler.path)
            return 503, {"Retry-After": "0"}, b""
        return well(handler)

    server.answers[PATHS[key]] = once_busy
    assert len(read(key, url).rows) in (150, 1500) and len(failed) == 1


@pytest.mark.parametrize("key", ["ngsi_v2", "ngsi_ld", "tts_gateways", "chirpstack_gateways"])
def test_a_server_that_sends_the_same_page_for_ever_is_left(server, key, monkeypatch):
    monkeypatch.setattr(http, "MOST_PAGES", 20)
    url = DOUBLES[key](server, 5)
    well = server.answers[PATHS[key]]

    def for_ever(handler):
        handler.path = f"{PATHS[key]}?offset=0&limit=5&page=1&field_mask=antennas"
        status, headers, body = well(handler)
        value = json.loads(body)
        if isinstance(value, dict) and "totalCount" in value:
            value["totalCount"] = 10**9
        total = {name: str(10**9) for name in ("Fiware-Total-Count", "NGSILD-Results-Count", "X-Total-Count")}
        return as_json(value, **total)

    server.answers[PATHS[key]] = for_ever
    with pytest.raises(InputError, match="pages without end"):
        read(key, url)


def test_a_next_page_elsewhere_or_again_is_not_followed(server):
    root = sensorthings(server, 5)
    elsewhere = "http://frost.internal:8080/v1.1/Things?$skip=100"
    for link, words in ((f"{root}/Things?$skip=100", "pages without end"), (elsewhere, "another server")):
        server.answers[PATHS["sensorthings"]] = as_json({"value": [], "@iot.nextLink": link})
        with pytest.raises(InputError, match=words):
            read("sensorthings", root)


def test_an_old_server_that_knows_no_nested_expand(server):
    root = sensorthings(server, 3)
    well = server.answers[PATHS["sensorthings"]]
    server.answers[PATHS["sensorthings"]] = (
        lambda handler: (400, {}, b"") if "Observations" in handler.path else well(handler)
    )
    assert len(read("sensorthings", root).rows) == 3


# Rules


def one(key: str, *entities: object):
    """What a service's reader makes of these entities."""
    page: object = {"value": list(entities)} if key == "sensorthings" else list(entities)
    return sensorservices._finished(fill(SERVICES[key], iter([page])))


def test_places_that_are_missing_or_wrong_are_listed_with_all_else():
    places = [None, {"type": "Point", "coordinates": []}, {"type": "Point", "coordinates": [0, 0]},
              {"type": "Point", "coordinates": [200, 51]}, {"type": "Circle", "coordinates": [6, 51]},
              {"type": "Polygon", "coordinates": [[[6, 51], [6, 51]]]}]  # fmt: skip
    things = [{"@iot.id": n, "name": f"T{n}", "Locations": [{"location": place}]}
              for n, place in enumerate(places)]  # fmt: skip
    found = one("sensorthings", *things, {"@iot.id": "x", "name": "ohne"}, "no object")
    assert found.rows == [] and len(found.rejected) == 8
    assert [bool(each.values) for each in found.rejected] == [True] * 7 + [False]
    assert found.rejected[1].values["name"] == "T1"
    reasons = " ".join(each.reason for each in found.rejected)
    for words in ("no coordinates", "was never set", "no degrees", "of kind “Circle”", "without a place"):
        assert words in reasons


def test_a_polygon_gets_a_point_and_keeps_its_shape():
    ring = [[6.5, 51.6], [6.7, 51.6], [6.7, 51.7], [6.5, 51.7], [6.5, 51.6]]
    feature = {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]}}
    (row,) = one("sensorthings", {"@iot.id": "a", "Locations": [{"location": feature}]}).rows
    assert row.shape.area() == pytest.approx(0.02) and 6.5 < row.x < 6.7 and 51.6 < row.y < 51.7


def test_an_id_that_comes_twice_is_used_once():
    spot = {"id": "a", "type": "ParkingSpot", "location": {"type": "Point", "coordinates": [6.6, 51.7]}}
    found = one("ngsi_v2", spot, spot, {**spot, "id": "b"})
    assert [row.values["id"] for row in found.rows] == ["a", "b"]
    assert "occurs a second time" in found.rejected[0].reason


def test_geo_point_of_ngsi_is_latitude_first():
    value = {"id": "a", "type": "Device", "location": {"type": "geo:point", "value": "51.7, 6.6"}}
    (row,) = one("ngsi_v2", value).rows
    assert (row.x, row.y) == (6.6, 51.7)


def test_chirpstack_says_no_place_by_zeros_and_needs_an_application(server):
    unset = {"gatewayId": "a", "location": {"latitude": 0, "longitude": 0}}
    rows = fill(SERVICES["chirpstack_gateways"], iter([{"totalCount": 1, "result": [unset]}]))
    assert "was never set" in rows.found.rejected[0].reason
    addresses = {"chirpstack_devices": f"{server.url}/api/devices", "tts_devices": f"{server.url}/api/v3"}
    for key, url in addresses.items():
        with pytest.raises(InputError, match="does not name the application"):
            read(key, url)
    assert server.asked == []


def test_the_latest_reading_of_a_place_counts():
    def reading(at: str, value: str, exact: int = 0) -> dict:
        place = {"id": 5, "latitude": "51.7", "longitude": "6.6", "exact_location": exact, "indoor": 1}
        return {"timestamp": f"2026-11-30 {at}", "location": place, "sensor": {"id": 9},
                "sensordatavalues": [{"value_type": "P1", "value": value}]}  # fmt: skip

    readings = (("10:00:00", "5"), ("10:05:00", "7"), ("09:00:00", "9"))
    found = one("sensor_community", *(reading(*each) for each in readings))
    (row,) = found.rows
    assert (row.values["last_value"], row.values["last_time"]) == (7.0, "2026-11-30T10:05:00")
    assert row.values["indoor"] == "indoor" and len(found.notes) == 2
    assert any("rounded position" in note for note in found.notes)


def test_services_of_the_world_are_asked_for_the_extent(server, monkeypatch):
    asked = []

    class Client(http.Client):
        def get(self, url, headers=None):
            asked.append(url)
            return http.Reply(url, 200, b"[]", {"content-type": "application/json"})

    for key in ("sensor_community", "open_sense_map"):
        service = SERVICES[key]
        sensorservices.read(service, Client(), service.default_url, CITY)
    assert asked[0].endswith("/airrohr/v1/filter/box=51.600000,6.500000,51.800000,6.800000")
    assert "bbox=6.500000,51.600000,6.800000,51.800000" in asked[1]


# Anything at all


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([
        "id", "type", "value", "location", "coordinates", "geometry", "@iot.id", "Locations", "Datastreams",
        "Observations", "result", "phenomenonTime", "metadata", "ids", "gateway_id", "antennas", "locations",
        "latitude", "longitude", "gatewayId", "devEui", "tags", "lat", "lon", "sensordatavalues", "timestamp",
        "currentLocation", "sensors", "lastMeasurement", "netID", "unitCode", "@value", "name", "features",
    ]), inner, max_size=5), max_leaves=30,
)  # fmt: skip


@given(st.sampled_from(sorted(SERVICES)), ANY, ANY)
@settings(max_examples=1000, deadline=None)
def test_any_json_ends_in_rows_rejections_or_a_sentence(key, value, second):
    service = SERVICES[key]
    try:
        rows = fill(service, iter([value, second]))
        found = sensorservices._finished(rows)
    except InputError:
        return
    merged = rows.told.get("readings", 0)
    assert len(found.rows) + len(found.rejected) + merged == rows.number
    for row in found.rows:
        assert -180 <= row.x <= 180 and -90 <= row.y <= 90
        assert all(isinstance(v, (str, float, int, type(None))) for v in row.values.values())


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_any_json_is_recognised_or_not(value):
    service = sensorservices.recognised(value)
    assert service is None or service in sensorservices.SERVICES

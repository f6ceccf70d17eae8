"""What the algorithm does with a service: its address, login, headers, extent, provenance and faults.

How each kind of service is read is tested in tests/layers; here one of its own answers on the loopback.
"""

from __future__ import annotations

import json
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsProcessingException, QgsVectorLayer

from smartcity.layers import provenance, schema, sensors, sensorservices
from smartcity.layers.sensorlist import FIELDS, GATEWAYS, SENSORS, Rejected, Row, SensorList
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.test_http import as_json, login, server  # noqa: F401 - fixtures

THINGS = [{"id": "a", "x": 7.5, "y": 54.1, "state": "frei", "time": "2020-01-01T10:00:00Z"},
          {"id": "b", "x": 7.6, "y": 54.1}, {"id": "c"}]  # fmt: skip


@pytest.fixture
def service(monkeypatch):
    """One service with a public address, one without; what they were asked for."""
    asked = []

    def read(service, client, url, extent, progress):
        value, _reply = client.json(url)
        asked.append((service.key, url, extent))
        return _as_list(service, value, progress)

    made = [
        SimpleNamespace(key="own", title="Own things", kind=SENSORS, default_url="", provider="", licence="",
                        hint="Its root."),
        SimpleNamespace(key="public", title="Public gateways", kind=GATEWAYS, default_url="http://127.0.0.1:1/",
                        provider="An association", licence="ODbL-1.0", hint=""),
    ]  # fmt: skip
    monkeypatch.setattr(sensorservices, "SERVICES", tuple(made))
    monkeypatch.setattr(sensorservices, "read", read)
    return SimpleNamespace(asked=asked, public=made[1])


def _as_list(service, things, progress) -> SensorList:
    names = schema.names(FIELDS[service.kind])
    found = SensorList(crs="EPSG:4326", kind=service.kind)
    for number, thing in enumerate(things, start=1):
        progress(number)
        values = {**dict.fromkeys(names), "id": thing["id"], "last_time": thing.get("time")}
        if service.kind == SENSORS:
            values["last_state"] = thing.get("state")
        if "x" in thing:
            found.rows.append(Row(number, values, thing["x"], thing["y"]))
        else:
            found.rejected.append(Rejected(number, thing["id"], "has no location", values))
    return found


def load(run, **parameters):
    return run("importsensors", **{"SOURCE": 1, "OUTPUT": "memory:", "UNPLACED": "memory:", **parameters})


def test_a_service_gives_a_layer_with_its_origin(run, server, service, log, tmp_path):  # noqa: F811
    server.answers["/v1"] = as_json(THINGS)
    output = str(tmp_path / "a.gpkg")
    origin = {"PROVIDER": "Stadt X", "LICENCE": "dl-de/by-2-0"}
    results = load(run, URL=f"{server.url}/v1?limit=5", OUTPUT=output, log=log, **origin)
    counts = [results[name] for name in ("COUNT", "REJECTED", "UNPLACED_COUNT", "STALE_COUNT")]
    assert counts == [2, 1, 1, 1]
    layer = QgsVectorLayer(output, "again", "ogr")
    assert layer.fields().names()[-len(schema.SENSORS) :] == schema.names(schema.SENSORS)
    found = provenance.read(layer)
    (source,) = found.sources
    assert (source.provider, source.dataset, source.licence) == ("Stadt X", "Own things", "dl-de/by-2-0")
    assert source.url == f"{server.url}/v1?limit=5"
    assert found.sources[0].retrieved == date.today().isoformat()
    assert found.parameters["style"] == "sensor_state"


def test_a_public_service_knows_its_address_and_licence(run, server, service):  # noqa: F811
    server.answers["/gateways"] = as_json(THINGS)
    service.public.default_url = f"{server.url}/gateways"
    results = load(run, SOURCE=2)
    assert results["OUTPUT"].fields().names() == schema.names(FIELDS[GATEWAYS])
    (source,) = provenance.read(results["OUTPUT"]).sources
    assert (source.provider, source.licence) == ("An association", "ODbL-1.0")


def test_it_is_asked_for_the_extent_in_degrees(run, server, service):  # noqa: F811
    server.answers["/v1"] = as_json(THINGS)
    url = f"{server.url}/v1"
    results = load(run, URL=url, EXTENT="398000,406000,5990000,6000000 [EPSG:25832]")
    extent = service.asked[0][2]
    assert 7 < extent.xMinimum() < extent.xMaximum() < 8 and 54 < extent.yMinimum() < extent.yMaximum() < 55
    assert results["COUNT"] == 1  # the other one lies outside
    assert load(run, URL=url, CRS="EPSG:25832")["COUNT"] == 2  # it knows its own system
    assert service.asked[1][2] is None


def test_login_and_headers_reach_the_server_alone(run, server, service, login, log, tmp_path):  # noqa: F811
    server.answers["/v1"] = as_json(THINGS)
    output = tmp_path / "a.gpkg"
    asked = {"URL": f"{server.url}/v1", "AUTHCFG": login, "HEADERS": "Fiware-Service: kleve"}
    load(run, OUTPUT=str(output), log=log, **asked)
    _path, headers = server.asked[0]
    assert headers["authorization"] == "Bearer very-secret" and headers["fiware-service"] == "kleve"
    said = "\n".join([*log.lines, *log.warnings])
    assert "very-secret" not in said and b"very-secret" not in output.read_bytes()


@pytest.mark.parametrize(("parameters", "words"), [
    ({}, "Parameter URL is empty.*Its root"),
    ({"URL": "file:///etc/passwd"}, "no web address"),
    ({"URL": "https://me:geheim@city.example/"}, "AUTHCFG"),
    ({"URL": "https://city.example/?token=geheim"}, "AUTHCFG"),
    ({"URL": "https://city.example/", "HEADERS": "Authorization: Bearer geheim"}, "AUTHCFG"),
])  # fmt: skip
def test_what_is_not_asked(run, service, parameters, words):
    with pytest.raises(QgsProcessingException, match=words) as error:
        load(run, **parameters)
    assert "geheim" not in str(error.value) and not service.asked


@pytest.mark.parametrize(("answer", "words"), [
    ((401, {}, b""), "AUTHCFG"), ((404, {}, b""), "is not there"), ((500, {}, b""), "error"),
    ((200, {"Content-Type": "text/html"}, b"<html>"), "web page"), ((200, {}, b'[{"id"'), "no JSON"),
])  # fmt: skip
def test_faults_end_in_words_and_leave_nothing(run, server, service, answer, words, tmp_path):  # noqa: F811
    server.answers["/v1"] = answer
    output = tmp_path / "a.gpkg"
    with pytest.raises(QgsProcessingException, match=words):
        load(run, URL=f"{server.url}/v1", OUTPUT=str(output))
    assert list(tmp_path.iterdir()) == []


def test_cancelling_while_it_is_read(run, server, service, cancelling, tmp_path):  # noqa: F811
    log = cancelling()

    def answer(_handler):
        log.cancel()
        return as_json(THINGS)

    server.answers["/v1"] = answer
    assert load(run, URL=f"{server.url}/v1", OUTPUT=str(tmp_path / "a.gpkg"), log=log) == {}
    assert list(tmp_path.iterdir()) == []


# Saved replies: the real files


REPLIES = {
    "sta_hamburg_things_expand.json": (1, 0, 1), "sensor_community_shape.json": (1, 0, 0),
    "tts_gateways_page.json": (1, 1, 0), "tts_end_device.json": (1, 0, 0),
    "ttn_packetbroker_mapper_gateway.json": (1, 0, 0),
}  # fmt: skip
"""File -> things with a place, without one, and with an outline, counted by reading the files."""


def test_every_saved_reply_is_recognised(run, shared):
    folder = shared / "data" / "sensors"
    files = sorted(path for path in folder.iterdir() if path.suffix in (".json", ".jsonld"))
    assert len(files) >= 21 and set(REPLIES) <= {path.name for path in files}
    for path in files:
        results = run("importsensors", FILE=str(path), OUTPUT="memory:", SHAPES="memory:", UNPLACED="memory:")
        line = int("TrafficFlow" in path.name)  # a stretch of road
        counts = (results["COUNT"], results["UNPLACED_COUNT"], results["SHAPE_COUNT"])
        assert counts == REPLIES.get(path.name, (1, 0, line)), path.name


def test_a_saved_reply_keeps_value_shape_and_licence(run, shared):
    path = str(shared / "data" / "sensors" / "sta_hamburg_things_expand.json")
    results = run("importsensors", FILE=path, OUTPUT="memory:", SHAPES="memory:", TARGET_CRS="EPSG:25832")
    thing = next(results["OUTPUT"].getFeatures())
    assert (thing["id"], thing["last_value"], thing["unit"]) == ("228", 103913413, "Wh")
    outline = next(results["SHAPES"].getFeatures())
    assert outline["sensor_id"] == "228" and outline.geometry().contains(thing.geometry())
    assert 1 < outline.geometry().area() < 10_000  # m²: a house, not a district
    path = str(shared / "data" / "sensors" / "sensor_community_shape.json")
    (source,) = provenance.read(run("importsensors", FILE=path, OUTPUT="memory:")["OUTPUT"]).sources
    assert (source.provider, source.licence) == ("sensor.community", "ODbL-1.0")


def test_the_service_of_a_saved_reply_can_be_chosen(run, shared):
    keys = [service.key for service in sensorservices.SERVICES]
    path = str(shared / "data" / "sensors" / "tts_gateways_page.json")
    choice = keys.index("tts_gateways") + 1
    assert run("importsensors", SOURCE=choice, FILE=path, OUTPUT="memory:")["COUNT"] == 1
    with pytest.raises(QgsProcessingException, match="SensorThings"):
        run("importsensors", SOURCE=keys.index("sensorthings") + 1, FILE=path, OUTPUT="memory:")


@settings(max_examples=500)
@given(st.data())
def test_damaged_replies_are_read_or_refused_in_words(shared, tmp_path_factory, data):
    """Values of the real files replaced by others of any kind, bytes changed, or the end cut off."""
    good = data.draw(st.sampled_from(sorted((shared / "data" / "sensors").iterdir())))
    content = bytearray(good.read_bytes())
    if data.draw(st.booleans()):
        content = bytearray(json.dumps(_changed(json.loads(content), data)).encode())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=3)):
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("reply") / good.name
    path.write_bytes(content[: data.draw(st.sampled_from([len(content), len(content) // 2]))])
    try:
        found = sensors.read(path)
    except InputError as error:
        assert str(error)
    else:
        assert all(set(row.values) == set(schema.names(FIELDS[found.kind])) for row in found.rows)


ANYTHING = st.sampled_from([None, True, 0, -1, 1e308, "", "x" * 1000, [], {}, [[[]]], 10**30, {"type": {}}])


def _changed(value, data, depth=0):
    """The same with one value somewhere in it replaced."""
    if not value or not isinstance(value, (dict, list)) or depth and data.draw(st.integers(0, 3)) == 0:
        return data.draw(ANYTHING)
    keys = list(value) if isinstance(value, dict) else range(len(value))
    key = data.draw(st.sampled_from(keys))
    made = dict(value) if isinstance(value, dict) else list(value)
    made[key] = _changed(value[key], data, depth + 1)
    return made

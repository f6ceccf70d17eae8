"""LoRaWAN capacity through Processing, on a few invented links."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

CRS = "EPSG:25832"
LINK_FIELDS = ("sensor_id:string", "gateway_id:string", "rssi_dbm:double", "sf:integer")
PLACES = {"hall": (400000, 6000000), "mast": (402000, 6000000), "a": (400100, 6000000),
          "b": (401900, 6000100), "c": (401000, 6000000), "d": (400500, 6000500)}  # fmt: skip
ROWS = (("a", "hall", -70.0, 7), ("b", "mast", -80.0, 7), ("c", "hall", -110.0, 9), ("c", "mast", -112.0, 9))


def layer(kind, fields, rows, shape, crs=CRS):
    source = f"{kind}?crs={crs}&" + "&".join(f"field={field}" for field in fields)
    made = QgsVectorLayer(source, "invented", "memory")
    for values in rows:
        feature = QgsFeature(made.fields())
        geometry = shape(values)
        if geometry is not None:
            feature.setGeometry(geometry)
        feature.setAttributes(list(values))
        assert made.dataProvider().addFeature(feature)
    return made


def links(*rows, fields=LINK_FIELDS):
    def line(values):
        ends = [QgsPointXY(*PLACES[name]) for name in values[:2] if name in PLACES]
        return QgsGeometry.fromPolylineXY(ends) if len(ends) == 2 else None

    return layer("LineString", fields, rows or ROWS, line)


def sensors(*rows, fields=("id:string", "messages_per_day:double", "payload_bytes:double")):
    return layer("Point", fields, rows, lambda row: QgsGeometry.fromPointXY(QgsPointXY(*PLACES[row[0]])))


def capacity(run, **changes):
    outputs = {"GATEWAYS_OUT": "memory:", "SENSORS_OUT": "memory:", "STATS": "memory:"}
    return run("lorawancapacity", **{"LINKS": links(), **outputs, **changes})


def rows_of(results, name, key):
    return {row[key]: row for row in results[name].getFeatures()}


def test_agrees_with_the_engine(run, log):
    import numpy as np

    from smartcity.smartcity_plugin import presets
    from smartcity.smartcity_plugin.radio import capacity as engine
    from smartcity.smartcity_plugin.radio import traffic

    results = capacity(run, log=log, MESSAGES_PER_DAY=2000, PAYLOAD=12, CONFIRMED=10, TARGET=90, MATRIX=1,
                       DEMODULATORS=16)  # fmt: skip
    network = traffic.network(presets.load("lorawan_eu868"), presets.load("lorawan_capacity"), matrix="croce",
                              demodulators=16)  # fmt: skip
    demand = engine.demand(
        traffic.Links(np.array([0, 1, 2, 2]), np.array([0, 1, 0, 1]), np.array([-70.0, -80, -110, -112]),
                      np.array([7, 7, 9, 9])),
        traffic.Traffic(np.full(3, 2000.0), np.full(3, 12), np.full(3, 0.1)), 2, network,
    )  # fmt: skip
    expected = engine.delivery(demand)
    assert results["DELIVERY"] == pytest.approx(100 * expected.share)
    broken = engine.breaking_point(demand, 0.9)
    assert (results["BREAKS_AT"], results["LIMIT"]) == (broken.devices, broken.limit)
    found = rows_of(results, "SENSORS_OUT", "sensor_id")
    assert [found[name]["delivery_percent"] for name in "abc"] == pytest.approx(list(100 * expected.sensor))
    assert (found["c"]["gateway_id"], found["c"]["servers"], found["c"]["sf"]) == ("hall", 2, 9)
    assert found["c"]["duty_percent"] == pytest.approx(100 * demand.duty[2]) and found["c"]["duty_kept"]
    gateways = rows_of(results, "GATEWAYS_OUT", "gateway_id")
    assert (gateways["hall"]["devices"], gateways["hall"]["heard"]) == (2, 2)
    assert (gateways["mast"]["devices"], gateways["mast"]["heard"]) == (1, 2)
    assert gateways["mast"]["messages_per_day"] == 4000
    for index, name in enumerate(("hall", "mast")):
        row = gateways[name]
        assert row["delivery_percent"] == pytest.approx(100 * expected.gateway[index])
        assert [row[f"airtime_sf{sf}"] for sf in range(7, 13)] == pytest.approx(
            list(100 * demand.airtime[index]))
        assert [row[f"lost_{limit}"] for limit in engine.LIMITS] == pytest.approx(
            list(100 * expected.gateway_losses[index]))
        assert row["limit"] == engine.limit_of(expected.gateway_losses[index])
    figures = {row["key"]: row["value"] for row in results["STATS"].getFeatures()}
    assert figures["breaks_at"] == broken.devices and figures["sensors"] == figures["sensors_linked"] == 3
    assert figures["delivery_percent"] == pytest.approx(results["DELIVERY"])
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (4, 4, 0)
    assert any(f"up to {broken.devices} devices" in line for line in log.lines)


def test_places_are_the_ends_of_the_links(run):
    results = capacity(run)
    for name, key in (("GATEWAYS_OUT", "gateway_id"), ("SENSORS_OUT", "sensor_id")):
        assert results[name].crs().authid() == CRS
        for place, row in rows_of(results, name, key).items():
            point = row.geometry().asPoint()
            assert (point.x(), point.y()) == PLACES[place]


def test_sensors_without_link_and_their_own_traffic(run):
    given = sensors(("a", 48.0, 30), ("b", None, None), ("c", 0.0, 5), ("d", 48.0, 10))
    results = capacity(run, SENSORS=given, MESSAGES_PER_DAY=12, PAYLOAD=20)
    found = rows_of(results, "SENSORS_OUT", "sensor_id")
    assert [found[name]["messages_per_day"] for name in "abcd"] == [48, 12, 0, 48]
    assert [found[name]["payload_bytes"] for name in "abcd"] == [30, 20, 5, 10]
    unlinked = found["d"]
    assert unlinked["delivery_percent"] == 0 and unlinked["servers"] == 0
    assert unlinked["sf"] == unlinked["gateway_id"] == unlinked["duty_kept"] == NULL
    assert unlinked.geometry().asPoint() == QgsPointXY(*PLACES["d"])
    linked = sum(found[name]["delivery_percent"] * found[name]["messages_per_day"] for name in "abc")
    assert results["DELIVERY"] == pytest.approx(linked / 108)
    figures = {row["key"]: row["value"] for row in results["STATS"].getFeatures()}
    assert (figures["sensors"], figures["sensors_linked"], figures["below_target"]) == (4, 3, 0)
    assert figures["delivery_linked_percent"] > 99 > figures["delivery_percent"]
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (8, 8, 0)


def test_sensors_in_degrees_are_reprojected(run):
    degrees = layer("Point", ("id:string",), [("a",), ("d",)],
                    lambda row: QgsGeometry.fromPointXY(QgsPointXY(7.5, 54.1)), "EPSG:4326")  # fmt: skip
    results = capacity(run, LINKS=links(ROWS[0]), SENSORS=degrees)
    place = rows_of(results, "SENSORS_OUT", "sensor_id")["d"].geometry().asPoint()
    assert 390_000 < place.x() < 410_000 and 5_990_000 < place.y() < 6_010_000


def test_duty_cycle_of_sensors_is_watched(run, log):
    results = capacity(run, log=log, LINKS=links(("a", "hall", -120.0, 12), ROWS[1]), MESSAGES_PER_DAY=1000)
    assert results["DUTY_CYCLE_BROKEN"] == 1
    found = rows_of(results, "SENSORS_OUT", "sensor_id")
    assert not found["a"]["duty_kept"] and found["a"]["duty_percent"] > 100 and found["b"]["duty_kept"]
    assert any("“a” sends" in line and "send less often" in line for line in log.warnings)


def test_bad_rows_are_counted_and_the_rest_is_computed(run, log):
    given = links(
        *ROWS, ("d", "hall", None, 7), ("d", "hall", -90.0, 13), ("d", "hall", -90.0, None),
        (None, "hall", -90.0, 7), ("d", "", -90.0, 7), ("elsewhere", "hall", -90.0, 7), ROWS[0],
    )  # fmt: skip
    results = capacity(run, log=log, LINKS=given)
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (11, 4, 7)
    words = "\n".join(log.warnings)
    for part in ("row 5: field rssi_dbm is empty", "row 6: spreading factor 13 is none of 7 to 12",
                 "row 7: field sf is empty", "row 8: field sensor_id is empty",
                 "row 9: field gateway_id is empty", "row 10: it has no position",
                 "row 11: its sensor and gateway already have one"):
        assert part in words
    assert results["DELIVERY"] == capacity(run)["DELIVERY"]


def test_bad_sensors_are_counted_with_their_links(run, log):
    given = sensors(("a", -1.0, 20), ("b", 24.0, 20), ("c", 24.0, 20.5), ("b", 24.0, 20))
    results = capacity(run, log=log, SENSORS=given)
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (8, 2, 6)
    words = "\n".join(log.warnings)
    for part in ("“a”: -1.0 in field messages_per_day is below 0", "“c”: 20.5 in field payload_bytes is no",
                 "“b”: its id occurs more than once", "row 1: sensor “a” is not among", "row 4: sensor “c”"):
        assert part in words
    assert set(rows_of(results, "SENSORS_OUT", "sensor_id")) == {"b"}


def test_a_text_instead_of_messages(run, log):
    given = sensors(("a", "often"), ("b", "12"), fields=("id:string", "messages_per_day:string"))
    results = capacity(run, log=log, SENSORS=given)
    assert any("“a”: “often” in field messages_per_day is no number" in line for line in log.warnings)
    assert rows_of(results, "SENSORS_OUT", "sensor_id")["b"]["messages_per_day"] == 12


def test_payload_too_long_for_the_spreading_factor(run, log):
    given = links(("a", "hall", -125.0, 12), ("a", "mast", -124.0, 11), *ROWS[1:])
    results = capacity(run, log=log, LINKS=given, PAYLOAD=60)
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (5, 3, 2)
    assert any("60 bytes of sensor “a” are too long for SF11, which carries 51" in w for w in log.warnings)
    found = rows_of(results, "SENSORS_OUT", "sensor_id")
    assert (found["a"]["delivery_percent"], found["a"]["sf"]) == (0, NULL)
    assert results["DELIVERY"] < 67


@pytest.mark.parametrize(("given", "words"), [
    (lambda: links(("a", "hall", None, 7)), "No link can be used: 1 of 1 were rejected.*rssi_dbm is empty"),
    (lambda: layer("LineString", LINK_FIELDS, [], None), "the layer has no feature"),
    (lambda: layer("LineString", ("name:string", "sf:integer"), [], None),
     "“invented” has no field sensor_id, gateway_id, rssi_dbm.*Choose the links"),
    (lambda: sensors(("a", 24.0, 20)), "has no field sensor_id"), (lambda: "/nowhere/links.gpkg", "LINKS"),
])
def test_layers_that_are_no_links(run, given, words):
    with pytest.raises(Exception, match=words):
        capacity(run, LINKS=given())


def test_no_device_at_all(run):
    with pytest.raises(Exception, match="No link can be used: 4 of 4.*sensor “a” is not among the sensors"):
        capacity(run, SENSORS=sensors())


@pytest.mark.parametrize(("changes", "words"), [
    ({"MESSAGES_PER_DAY": -3}, "MESSAGES_PER_DAY"), ({"MESSAGES_PER_DAY": 0}, "Give messages per day"),
    ({"PAYLOAD": 300}, "PAYLOAD"), ({"CONFIRMED": 101}, "CONFIRMED"), ({"TARGET": 100}, "TARGET"),
    ({"DEMODULATORS": 0}, "DEMODULATORS"), ({"MATRIX": 2}, "MATRIX"),
    ({"PRESET": "mars"}, "no preset “mars”"), ({"CAPACITY_PRESET": "mars"}, "no preset “mars”"),
    ({"PRESET": "building_entry"}, "no value 'rx2'"),
])
def test_runs_that_cannot_be(run, changes, words):
    with pytest.raises(Exception, match=words):
        capacity(run, **changes)


def test_layers_know_their_origin_and_wear_their_style(run, tmp_path):
    from smartcity.layers import provenance, style

    names = ("GATEWAYS_OUT", "SENSORS_OUT", "STATS")
    paths = {name: str(tmp_path / f"{name.lower()}.gpkg") for name in names}
    given = links()
    provenance.store(given, provenance.Provenance(
        provenance.COMPUTED, (provenance.Source("Beispielstadt", "city", provenance.INVENTED),)))
    capacity(run, LINKS=given, **paths)
    for name, path in paths.items():
        written = QgsVectorLayer(path, name, "ogr")
        found = provenance.read(written)
        assert found.tool == "lorawancapacity" and found.invented and "not measured" in found.expected_error
        assert (found.parameters["matrix"], found.parameters["demodulators"]) == ("goursaud", "8")
        expected = {"GATEWAYS_OUT": "capacity_gateways", "SENSORS_OUT": "capacity_sensors", "STATS": None}
        assert style.guess(written) == expected[name]


def test_cancelling_leaves_nothing(run, tmp_path, cancelling):
    rows = [(name, "hall", -90.0, 7) for name in PLACES if name not in ("hall", "mast")]
    capacity(run, LINKS=links(*rows), log=cancelling(30), GATEWAYS_OUT=str(tmp_path / "g.gpkg"))
    assert list(tmp_path.iterdir()) == []

"""Measured packets as network servers and mappers write them. The messages are shaped as documented."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

from smartcity.layers import measurements, schema
from smartcity.smartcity_plugin.errors import InputError

# Columns as TTN Mapper exports them
TTN_MAPPER = (
    "id,time,nodeaddr,appeui,gwaddr,modulation,datarate,snr,rssi,freq,lat,lon,alt,accuracy,hdop,sats,provider\n"
    "1,2018-08-09 08:00:55,60c5a8ffff71d224,app,60C5A8FFFE71D210,LORA,SF7BW125,9.00,-34.00,868.100,54.1,7.5,"
    "12.0,null,1.2,null,Cayenne LPP\n"
    "2,2018-08-09 08:03:51,60c5a8ffff71d225,app,60C5A8FFFE71D210,LORA,SF12BW125,-12.00,-118.00,868.300,54.2,"
    "7.6,0.0,null,null,null,Cayenne LPP\n"
)


def chirpstack(**changes):
    event = {
        "deduplicationId": "57433366-50a6-4dc2-8145-2df1bbc70d9e", "time": "2024-04-30T11:21:25.137+00:00",
        "deviceInfo": {"devEui": "0101010101010101", "deviceName": "van"},
        "devAddr": "00189440", "dr": 0, "fPort": 1, "object": {"gps_1": {"latitude": 54.1, "longitude": 7.5}},
        "rxInfo": [
            {"gatewayId": "0016c001f153a14c", "uplinkId": 4217106255, "rssi": -36, "snr": 10.5,
             "location": {"latitude": 1.0, "longitude": 2.0}, "crcStatus": "CRC_OK"},
            {"gatewayId": "0016c001f153a14d", "rssi": -110, "location": {}, "crcStatus": "CRC_OK"},
        ],
        "txInfo": {"frequency": 867100000, "modulation": {
            "lora": {"bandwidth": 125000, "spreadingFactor": 11, "codeRate": "CR_4_5"}}},
    }  # fmt: skip
    return {**event, **changes}


def things_stack(**changes):
    uplink = {
        "f_port": 1, "f_cnt": 1, "frm_payload": "gkHe", "decoded_payload": {"temperature": 1.0},
        "rx_metadata": [{
            "gateway_ids": {"gateway_id": "gtw1", "eui": "9C5C8E00001A05C4"}, "rssi": -35,
            "channel_rssi": -35, "snr": 5.2, "location": {"latitude": 37.9, "longitude": 23.7, "altitude": 2},
        }],
        "settings": {"data_rate": {"lora": {"bandwidth": 125000, "spreading_factor": 7}},
                     "frequency": "868300000"},
        "locations": {"frm-payload": {"latitude": 54.1, "longitude": 7.5, "source": "SOURCE_GPS"}},
        **changes,
    }  # fmt: skip
    return {"end_device_ids": {"device_id": "dev1"}, "received_at": "2020-02-12T15:15:45.787Z",
            "uplink_message": uplink}  # fmt: skip


def read(tmp_path, content, kind="", name=None, **mapping):
    text = content if isinstance(content, str) else json.dumps(content)
    path = tmp_path / (name or ("a.csv" if isinstance(content, str) else "a.json"))
    path.write_text(text, encoding="utf-8")
    return measurements.read(path, kind, mapping)


def test_ttn_mapper(tmp_path):
    found = read(tmp_path, TTN_MAPPER)
    assert (len(found.rows), found.rejected, found.crs) == (2, [], "EPSG:4326")
    number, values, x, y = found.rows[0]
    assert (number, x, y) == (2, 7.5, 54.1)
    assert values == {
        "id": "1", "time": "2018-08-09 08:00:55", "gateway_id": "60C5A8FFFE71D210", "rssi_dbm": -34,
        "snr_db": 9, "sf": 7, "frequency_mhz": 868.1, "height_agl": None, "hdop": 1.2, "source": "a.csv",
    }  # fmt: skip
    assert list(values) == schema.names(schema.MEASUREMENTS)
    assert found.rows[1][1]["sf"] == 12 and found.rows[1][1]["hdop"] is None


def test_who_sent_is_not_read(tmp_path):
    kept = [read(tmp_path, TTN_MAPPER), read(tmp_path, chirpstack()), read(tmp_path, things_stack())]
    words = " ".join(str(found.rows) for found in kept)
    for device in ("60c5a8ffff71d224", "0101010101010101", "00189440", "van", "dev1"):
        assert device not in words


def test_chirpstack_event(tmp_path):
    found = read(tmp_path, chirpstack())
    assert [row[1]["gateway_id"] for row in found.rows] == ["0016c001f153a14c", "0016c001f153a14d"]
    (_, first, x, y), (_, second, *_) = found.rows
    assert (x, y) == (7.5, 54.1)  # of the device, not of the gateway
    assert (first["rssi_dbm"], first["snr_db"], first["sf"], first["frequency_mhz"]) == (-36, 10.5, 11, 867.1)
    assert first["id"] == second["id"] == "57433366-50a6-4dc2-8145-2df1bbc70d9e"
    assert second["snr_db"] == 0  # a value of 0 is left out by protobuf's JSON


def test_chirpstack_position_of_the_event_where_nothing_is_decoded(tmp_path):
    found = read(tmp_path, chirpstack(object={"fix": False}, location={"latitude": 54.3, "longitude": 7.7}))
    assert found.rows[0][2:] == (7.7, 54.3)


def test_things_stack_uplink(tmp_path):
    found = read(tmp_path, things_stack())
    _, values, x, y = found.rows[0]
    assert (x, y, values["gateway_id"], found.euis) == (7.5, 54.1, "gtw1", {"gtw1": "9C5C8E00001A05C4"})
    assert (values["rssi_dbm"], values["snr_db"], values["sf"]) == (-35, 5.2, 7)
    assert values["frequency_mhz"] == 868.3
    decoded = read(tmp_path, things_stack(decoded_payload={"lat": "54.4", "lng": 7.8, "hdop": 0.9}))
    assert decoded.rows[0][2:] == (7.8, 54.4) and decoded.rows[0][1]["hdop"] == 0.9


@pytest.mark.parametrize("wrapped", [{"result": things_stack()}, {"name": "as.up.data.forward",
                                                                  "data": things_stack()}])
def test_storage_and_console_of_the_things_stack_wrap_the_message(tmp_path, wrapped):
    lines = "\n".join(json.dumps(wrapped) for _ in range(3))
    found = read(tmp_path, lines, name="storage.jsonl")
    assert [row[0] for row in found.rows] == [1, 2, 3] and not found.rejected


def test_list_of_five(tmp_path):
    found = read(tmp_path, [[361361, 48.39716, 9.97118, -119, "eui-0000024b080e1013"],
                            [361362, 0, 0, -119, "eui-0000024b080e1013"], [1, 2, 3]])  # fmt: skip
    (_, values, x, y), = found.rows
    assert (values["id"], values["rssi_dbm"], x, y) == ("361361", -119, 9.97118, 48.39716)
    assert [item.row for item in found.rejected] == [2, 3] and "no fix" in found.rejected[0].reason


def test_the_ulm_drive_test(shared):
    found = measurements.read(shared / "vectors/radio/measured/ulm/data_2017.json")
    assert (len(found.rows), len(found.rejected)) == (6768 - 114, 114)
    assert all("no fix" in item.reason for item in found.rejected)


GOOD = "Zeit;Station (EUI);Pegel [dBm];lon;lat;Höhe über Grund\n2024-05-01;gw1;-101,5;7,5;54,1;1,8\n"


def test_german_table_with_mapping(tmp_path):
    with pytest.raises(InputError, match="no column for gateway_id, rssi_dbm"):
        read(tmp_path, GOOD)
    found = read(tmp_path, GOOD, rssi_dbm="Pegel [dBm]", gateway_id="Station (EUI)")
    _, values, x, y = found.rows[0]
    assert (values["rssi_dbm"], values["height_agl"], x, y) == (-101.5, 1.8, 7.5, 54.1)


HEAD = "id,gateway,rssi,snr,sf,lon,lat\n"


@pytest.mark.parametrize(("row", "reason"), [
    ("1,,-100,5,7,7.5,54.1", "no gateway"), ("1,g,-100,5,7,,54.1", "no coordinates"),
    ("1,g,loud,5,7,7.5,54.1", "not a number"), ("1,g,-100,5,13,7.5,54.1", "sf of 13"),
    ("1,g,100,5,7,7.5,54.1", "rssi_dbm of 100.0 dBm is not between"), ("1,g,-100,99,7,7.5,54.1", "snr_db"),
    ("1,g,-100,5,FSK,7.5,54.1", "not a number"), ("1,g,-100,5,7,7.5,541", "no place on earth"),
    ("1,g,-100,5,7,0,0", "no fix"), ("1,g,-100", "3 values instead of 7"),
    ("1,g,inf,5,7,7.5,54.1", "not a number"),
    ("1,g\x01,-100,5,7,7.5,54.1", "no short text"), (f"1,{'g' * 101},-100,5,7,7.5,54.1", "no short text"),
])  # fmt: skip
def test_bad_rows_are_counted_and_listed(tmp_path, row, reason):
    found = read(tmp_path, f"{HEAD}1,g,-100,5,7,7.5,54.1\n{row}\n")
    assert len(found.rows) == 1 and len(found.rejected) == 1
    assert found.rejected[0].row == 3 and reason in found.rejected[0].reason


def test_row_without_rssi_was_not_heard(tmp_path):
    found = read(tmp_path, f"{HEAD}1,g,,,7,7.5,54.1\n")
    assert found.rows[0][1]["rssi_dbm"] is None


@pytest.mark.parametrize(("message", "reason"), [
    (chirpstack(rxInfo=[]), "no gateway that heard it"), (chirpstack(object={}), "no coordinates"),
    (chirpstack(rxInfo=[{"gatewayId": "a", "snr": 1}]), "no RSSI"),
    (chirpstack(rxInfo=[{"gatewayId": "a", "rssi": -1, "crcStatus": "BAD_CRC"}]), "CRC"),
    (chirpstack(rxInfo=[{"gatewayId": ["a"] * 99, "rssi": -1}]), "no short text"),
    (chirpstack(rxInfo=[{"rssi": -50}]), "no gateway"), ({**things_stack(), "simulated": True}, "simulated"),
    (things_stack(rx_metadata=None), "no gateway that heard it"), ({"join": 1}, "no uplink message"),
    (7, "no uplink message"),
    (chirpstack(object={"latitude": True, "longitude": 7}), "not a number"),
    (things_stack(settings={"data_rate": {"lora": {"spreading_factor": 99}}}), "sf of 99"),
    (things_stack(uplink="x", settings="odd", locations=3), "no coordinates"),
])  # fmt: skip
def test_bad_messages_are_counted_and_listed(tmp_path, message, reason):
    found = read(tmp_path, [chirpstack(), message])
    assert [row[0] for row in found.rows] == [1, 1] and found.rejected
    for item in found.rejected:  # once for each gateway, or once for the message
        assert item.row == 2 and reason in item.reason


def test_broken_line_costs_only_itself(tmp_path):
    lines = "\n".join([json.dumps(chirpstack()), '{"rxInfo": [', "", json.dumps(things_stack())])
    found = read(tmp_path, lines, name="log.jsonl")
    assert (len(found.rows), [item.row for item in found.rejected]) == (3, [2])


def test_another_kind_than_said_is_refused(tmp_path):
    assert "no uplink message" in read(tmp_path, [chirpstack()], "things_stack").rejected[0].reason
    assert len(read(tmp_path, [chirpstack()], "chirpstack").rows) == 2
    with pytest.raises(InputError, match="no column for"):
        read(tmp_path, [chirpstack()], "csv")


@pytest.mark.parametrize(("content", "words"), [
    ("", "no column for"), ("a;b\n1;2\n", "no column for"), ('{"type": "FeatureCollection"}', "is GeoJSON"),
])
def test_unusable_files_end_in_a_sentence(tmp_path, content, words):
    with pytest.raises(InputError, match=words):
        read(tmp_path, content)


def test_deep_nesting_is_refused_in_words(tmp_path):
    with pytest.raises(InputError, match="too deeply"):
        read(tmp_path, "[" * 100_000)


def test_missing_and_oversized_files(tmp_path, monkeypatch):
    with pytest.raises(InputError, match="does not exist"):
        measurements.read(tmp_path / "none.csv")
    monkeypatch.setattr(measurements, "LARGEST_FILE", 10)
    with pytest.raises(InputError, match="larger than"):
        read(tmp_path, TTN_MAPPER)


@pytest.mark.parametrize("text", ["rssi_dbm", "loud=x"])
def test_mapping_in_words(text):
    with pytest.raises(InputError, match="is not “field=column”"):
        measurements.parse_mapping(text)
    assert measurements.parse_mapping("rssi_dbm=Pegel; x = lon") == {"rssi_dbm": "Pegel", "x": "lon"}


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["rxInfo", "uplink_message", "object", "latitude", "longitude", "rssi", "snr", "data",
                         "gatewayId", "rx_metadata", "settings", "txInfo", "gateway_ids", "locations"]),
        inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(st.lists(json_values, max_size=5))
def test_any_json_is_read_or_refused_in_words(tmp_path_factory, messages):
    found = read(tmp_path_factory.mktemp("any"), messages, name="a.json")
    assert len({row[0] for row in found.rows} | {item.row for item in found.rejected}) == len(messages)


@given(st.text(alphabet="0123456789.,;-eE \n\"'abcäöü\t", max_size=200))
def test_any_text_is_read_or_refused_in_words(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("any") / "a.csv"
    path.write_text(HEAD + text, encoding="utf-8")
    measurements.read(path)


def layer(kind, fields, rows, crs="EPSG:25832"):
    source = "&".join([f"{kind}?crs={crs}", *(f"field={name}" for name in fields)])
    made = QgsVectorLayer(source, "drive", "memory")
    for point, *values in rows:
        feature = QgsFeature(made.fields())
        if point:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*point)))
        feature.setAttributes(values)
        assert made.dataProvider().addFeature(feature)
    return made


def test_layer_of_points(qgis_app):
    fields = ("gateway_id:string", "rssi:double", "snr:double")
    made = layer("Point", fields, [
        ((4e5, 6e6), "g", -100.5, None), (None, "g", -100, 1), ((4e5, 6e6), None, 1, 1)])
    found = measurements.read_layer(made)
    assert found.crs == "EPSG:25832" and [item.row for item in found.rejected] == [2, 3]
    (_, values, x, y), = found.rows
    assert (x, y, values["rssi_dbm"], values["snr_db"], values["source"]) == (4e5, 6e6, -100.5, None, "drive")


def test_table_with_columns_for_the_place(qgis_app):
    fields = ("gateway_id:string", "rssi:double", "lon:double", "lat:double", "time:datetime")
    made = layer("None", fields, [(None, "g", -100, 7.5, 54.1, "2024-05-01T10:00:00")])
    found = measurements.read_layer(made)
    assert found.crs == "EPSG:4326" and found.rows[0][2:] == (7.5, 54.1)
    assert found.rows[0][1]["time"] == "2024-05-01T10:00:00"


def test_layer_of_lines_is_refused(qgis_app):
    with pytest.raises(InputError, match="no points"):
        measurements.read_layer(layer("LineString", ("gateway_id:string",), []))


@pytest.mark.parametrize("name", ["60C5A8FFFE71D210", "eui-60c5a8fffe71d210", "60:c5:a8:ff:fe:71:d2:10"])
def test_gateway_ids_are_one_however_they_are_written(name):
    assert measurements.gateway_key(name) == "60c5a8fffe71d210"


def test_a_message_that_others_heard_was_not_heard(tmp_path):
    place = ",9,7.5,54\n"
    text = place.join(["time,gateway,rssi,sf,lon,lat\n1,a,-90", "1,B,-95", "2,b,-99", "3,c,", ""])
    made = measurements.unheard(read(tmp_path, text).rows)
    assert [(values["time"], values["gateway_id"], values["rssi_dbm"], values["sf"])
            for _, values, *_ in made] == [("2", "a", None, 9)]  # fmt: skip

"""Measured radio packets: drive tests and the logs of network servers.

`read` takes files: CSV (an export of TTN Mapper, or any table), events of ChirpStack v4 and uplink messages
of The Things Stack (JSON, JSON lines), lists [id, latitude, longitude, rssi, gateway]; `read_layer` takes
layers. Both give rows with the fields of `schema.MEASUREMENTS` and a point, one for each message at each
gateway, and the rows that cannot be used with the reason. Rows read = rows used + rows rejected.

Who sent a message is not read: the way of a device can be the way of a person.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsFeatureSource, QgsWkbTypes

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import columns, schema
from .columns import decode, parse_number
from .sensorcolumns import DEGREE_COLUMNS
from .sensorlist import Rejected
from .sensors import LARGEST_FILE

KINDS = ("", "csv", "chirpstack", "things_stack", "list")
"""What a file can be; empty: recognised by its content."""
LONGEST_TEXT = 100
"""Characters of an id; what is longer is something else."""
DEEPEST = 6
"""How deep a position may lie in a decoded payload."""

COLUMN_NAMES = {
    "id": ("id", "nr", "message_id", "deduplicationid", "fcnt"),
    "time": ("time", "timestamp", "zeit", "zeitpunkt", "datum", "date", "received_at"),
    "gateway_id": ("gateway_id", "gatewayid", "gateway", "gwaddr", "gw", "gtw_id", "gateway_eui"),
    "rssi_dbm": ("rssi_dbm", "rssi"),
    "snr_db": ("snr_db", "snr", "lsnr", "lorasnr"),
    "sf": ("sf", "spreading_factor", "spreadingfactor", "datarate", "data_rate", "datr", "spreizfaktor"),
    "frequency_mhz": ("frequency_mhz", "freq", "frequency", "frequenz"),
    "height_agl": ("height_agl", "höhe über grund", "hoehe ueber grund", "antennenhöhe"),
    "hdop": ("hdop",),
    "source": ("source", "quelle"),
    "x": ("x", "lon", "lng", "long", "longitude", "längengrad", "rechtswert", "ostwert", "easting", "utm_e"),
    "y": ("y", "lat", "latitude", "breitengrad", "hochwert", "nordwert", "northing", "utm_n"),
}
"""Field -> names of columns, in lower case. TTN Mapper writes time, gwaddr, datarate, snr, rssi, freq, lat,
lon, hdop; its alt is the height above sea level."""
LATITUDE, LONGITUDE = ("latitude", "lat"), ("longitude", "lon", "lng", "long")

LIMITS = {
    "rssi_dbm": (-200.0, 30.0, "dBm"), "snr_db": (-50.0, 50.0, "dB"), "sf": (5.0, 12.0, ""),
    "frequency_mhz": (100.0, 3000.0, "MHz"), "height_agl": (0.1, 3000.0, "m"), "hdop": (0.0, 1000.0, ""),
}  # fmt: skip
"""Field -> smallest and largest value that can be: what lies outside is in another unit, or broken."""


@dataclass
class Measurements:
    """What was read: `rows` are (row number, values by field, x, y); `crs` is "" where not said.

    euis: the id of a gateway -> its EUI, where the source gives both.
    """

    rows: list[tuple[int, dict[str, object], float, float]] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    crs: str = ""
    mapping: dict[str, str] = field(default_factory=dict)
    euis: dict[str, str] = field(default_factory=dict)


def gateway_key(name: str) -> str:
    """The same for all ways to write one gateway's id: "eui-60C5A8FFFE71D210", "60:c5:a8:ff:fe:71:d2:10"."""
    return name.lower().removeprefix("eui-").replace(":", "").replace("-", "")


def read(
    path: str | Path, kind: str = "", mapping: dict[str, str] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Measurements:
    """Read a file of measurements.

    Args:
        kind: one of KINDS.
        mapping: field -> column of a CSV, where the guess by name is not right; "x" and "y" are the place.
    Raises:
        InputError: no such file, too large, neither CSV nor JSON, or a column that is needed is missing.
    """
    path = Path(path)
    if not path.is_file():
        raise InputError("File “{path}” does not exist. Choose a file of measurements.", path=path)
    if path.stat().st_size > LARGEST_FILE:
        raise InputError(
            "File “{path}” is larger than {limit} MB. Split it.", path=path, limit=LARGEST_FILE // 10**6
        )
    text = decode(path)
    is_json = text.lstrip()[:1] in ("{", "[") if not kind else kind != "csv"
    if is_json:
        return _read_json(path, text, kind, cancelled)
    return _read_csv(path, text, mapping or {}, cancelled)


def parse_mapping(text: str) -> dict[str, str]:
    """ "rssi_dbm=Pegel; gateway_id=Station" as a mapping of field to column, see `columns.parse_mapping`."""
    return columns.parse_mapping(text, COLUMN_NAMES)


def guess_mapping(columns: list[str], given: dict[str, str], needed: tuple[str, ...]) -> dict[str, str]:
    """Field -> column: as given, else by the column's name without its unit in brackets.

    Raises:
        InputError: a given column does not exist, or one of `needed` is missing.
    """
    plain = {re.sub(r"\s*[\[(].*?[\])]", "", column).strip().lower(): column for column in reversed(columns)}
    guessed = {}
    for name, candidates in COLUMN_NAMES.items():
        column = next((plain[candidate] for candidate in candidates if candidate in plain), None)
        if column is not None:
            guessed[name] = column
    mapping = {**guessed, **given}
    missing = [name for name in needed if name not in mapping]
    missing += [column for column in given.values() if column not in columns]
    if missing:
        raise InputError(
            "There is no column for {missing}. Columns: {columns}. Name them in the column mapping, for "
            "example “rssi_dbm=Pegel; gateway_id=Station; x=lon; y=lat”.",
            missing=", ".join(missing), columns=", ".join(columns) or "–",
        )  # fmt: skip
    return mapping


def unheard(rows: list[tuple[int, dict[str, object], float, float]]) -> list:
    """Rows without RSSI: each message at each gateway that heard others of these messages, but not this one.

    Messages are told apart by time (by id where there is none) and place. It takes all gateways for switched
    on all the time.
    """
    heard: dict[tuple, dict[str, tuple]] = {}
    for row in rows:
        _, values, x, y = row
        if values["rssi_dbm"] is not None:
            by_gateway = heard.setdefault((values["time"] or values["id"], x, y), {})
            by_gateway[gateway_key(str(values["gateway_id"]))] = row
    names = {key: row[1]["gateway_id"] for message in heard.values() for key, row in message.items()}
    made = []
    for message in heard.values():
        number, values, x, y = next(iter(message.values()))
        for key in names.keys() - message.keys():
            silent = {**values, "gateway_id": names[key], "rssi_dbm": None, "snr_db": None}
            made.append((number, silent, x, y))
    return sorted(made, key=lambda row: (row[0], str(row[1]["gateway_id"])))


# Tables

def _read_csv(path: Path, text: str, given: dict[str, str], cancelled: Callable[[], bool]) -> Measurements:
    header = text.split("\n", 1)[0]
    delimiter = max(";\t,", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = [name.strip() for name in next(reader, [])]
    mapping = guess_mapping(columns, given, ("gateway_id", "rssi_dbm", "x", "y"))
    found = Measurements(mapping=mapping)
    if mapping["x"].lower() in DEGREE_COLUMNS | {"lng"}:
        found.crs = "EPSG:4326"
    comma_is_decimal = delimiter != "," and "," in text
    try:
        for cells in reader:
            if cancelled():
                break
            if not any(cell.strip() for cell in cells):
                continue
            values = dict(zip(columns, (cell.strip() for cell in cells)))
            known = {name: values.get(column, "") for name, column in mapping.items()}
            wrong = ""
            if len(cells) != len(columns):
                wrong = tr("has {found} values instead of {wanted}", found=len(cells), wanted=len(columns))
            _take(found, reader.line_num, known, path.name, comma_is_decimal, wrong)
    except csv.Error as error:
        raise InputError("“{path}” is not a CSV file: {error}.", path=path, error=error) from None
    return found


def read_layer(
    source: QgsFeatureSource, mapping: dict[str, str] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Measurements:
    """Read the features of a layer: points, or a table with columns for the place.

    Raises:
        InputError: lines or polygons, or a column that is needed is missing.
    """
    columns = source.fields().names()
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind not in (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.NullGeometry):
        raise InputError("Layer “{layer}” has no points. Choose a layer of points or a table.",
                         layer=source.sourceName())  # fmt: skip
    has_points = kind == QgsWkbTypes.GeometryType.PointGeometry
    needed = ("gateway_id", "rssi_dbm") if has_points else ("gateway_id", "rssi_dbm", "x", "y")
    found = Measurements(mapping=guess_mapping(columns, mapping or {}, needed))
    in_degrees = not has_points and found.mapping["x"].lower() in DEGREE_COLUMNS | {"lng"}
    found.crs = "EPSG:4326" if in_degrees else source.sourceCrs().authid()
    for number, feature in enumerate(source.getFeatures(), start=1):
        if cancelled():
            break
        values = dict(zip(columns, feature.attributes()))
        known = {name: _plain(values[column]) for name, column in found.mapping.items()}
        if has_points:
            known["x"] = known["y"] = ""
            if feature.hasGeometry() and not feature.geometry().isEmpty():
                point = feature.geometry().centroid().asPoint()  # of a single point the point itself
                known["x"], known["y"] = repr(point.x()), repr(point.y())
        _take(found, number, known, source.sourceName(), False)
    return found


def _plain(value) -> str:
    """An attribute or a JSON value as text; empty for NULL."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    if hasattr(value, "toString") and hasattr(value, "date"):
        return value.toString("yyyy-MM-ddTHH:mm:ss")
    return str(value)


def _take(
    found: Measurements, number: int, known: dict[str, str], source: str, comma_is_decimal: bool = False,
    wrong: str = "",
) -> None:
    """Add one row to what was found, or to what was rejected."""
    known = {name: "" if text.lower() in ("null", "none", "nan") else text for name, text in known.items()}
    try:
        if wrong:
            raise ValueError(wrong)
        values = _values(known, number, source, comma_is_decimal)
        x, y = _place(known, found.crs, comma_is_decimal)
    except ValueError as error:
        found.rejected.append(Rejected(number, known.get("id", "")[:LONGEST_TEXT], str(error)))
        return
    found.rows.append((number, values, x, y))


def _values(known: dict[str, str], number: int, source: str, comma_is_decimal: bool) -> dict[str, object]:
    """The fields of schema.MEASUREMENTS. ValueError says why the row cannot be used."""
    values: dict[str, object] = {}
    for item in schema.MEASUREMENTS:
        text = known.get(item.name, "")
        if item.kind == "text":
            values[item.name] = _label(text, item.name) or None
            continue
        if item.name == "sf" and not text.isdigit():
            text = _spreading_factor(text)
        value = parse_number(text, item.name, comma_is_decimal)
        if item.name == "frequency_mhz" and value is not None and value > 1e6:
            value /= 1e6  # Hz
        values[item.name] = _within(value, item.name)
    if not values["gateway_id"]:
        raise ValueError(tr("has no gateway"))
    values["sf"] = None if values["sf"] is None else int(values["sf"])
    values["id"] = values["id"] or str(number)
    values["source"] = values["source"] or source
    return values


def _label(text: str, name: str) -> str:
    text = text.strip()
    if len(text) > LONGEST_TEXT or not text.isprintable():
        raise ValueError(tr("its {field} is no short text", field=name))
    return text


def _spreading_factor(text: str) -> str:
    """ "7" of "SF7BW125"; a text without SF stays as it is, to be refused as a number."""
    match = re.match(r"sf\s*(\d{1,2})(?!\d)", text, re.IGNORECASE)
    return match.group(1) if match else text


def _within(value: float | None, name: str) -> float | None:
    lowest, highest, unit = LIMITS[name]
    if value is not None and not lowest <= value <= highest:
        raise ValueError(
            tr("its {field} of {value} {unit} is not between {lowest} and {highest}", field=name,
               value=value, unit=unit, lowest=lowest, highest=highest)
        )  # fmt: skip
    return value


def _place(known: dict[str, str], crs: str, comma_is_decimal: bool) -> tuple[float, float]:
    x, y = (parse_number(known.get(axis, ""), axis, comma_is_decimal) for axis in ("x", "y"))
    if x is None or y is None:
        raise ValueError(tr("has no coordinates"))
    if x == 0 and y == 0:
        raise ValueError(tr("lies at 0, 0: the receiver of the position had no fix"))
    if crs == "EPSG:4326" and not (abs(x) <= 180 and abs(y) <= 90):
        raise ValueError(tr("longitude {x}, latitude {y} is no place on earth", x=x, y=y))
    return x, y


# JSON

def _read_json(path: Path, text: str, kind: str, cancelled: Callable[[], bool]) -> Measurements:
    found = Measurements(crs="EPSG:4326")
    for number, message in _messages(path, text):
        if cancelled():
            break
        try:
            if isinstance(message, ValueError):
                raise message
            receptions = list(_receptions(message, kind))
        except ValueError as error:
            found.rejected.append(Rejected(number, "", str(error)))
            continue
        for known in receptions:
            known = {name: _plain(value) for name, value in known.items()}
            wrong = "" if known.get("rssi_dbm") else tr("has no RSSI")
            _take(found, number, known, path.name, wrong=wrong)
            if known.get("eui"):
                found.euis[known["gateway_id"].strip()] = known["eui"]
    return found


def _messages(path: Path, text: str) -> Iterator[tuple[int, object]]:
    """Number and message: of a list, of one message, or of lines; a broken line gives a ValueError."""
    try:
        whole = json.loads(text)
        if isinstance(whole, dict) and whole.get("type") == "FeatureCollection":
            raise InputError(
                "“{path}” is GeoJSON. Add it to the project and choose it as the layer of measurements.",
                path=path,
            )
        yield from enumerate(whole if isinstance(whole, list) else [whole], start=1)
        return
    except RecursionError:
        raise InputError("“{path}” is nested too deeply to be read.", path=path) from None
    except ValueError as error:
        if isinstance(error, InputError):
            raise
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line)
        except (ValueError, RecursionError):
            yield number, ValueError(tr("is not valid JSON"))


def _receptions(message: object, kind: str) -> Iterator[dict[str, object]]:
    """The fields of one message, once for each gateway that heard it. ValueError where it is none."""
    if isinstance(message, list):
        if kind not in ("", "list") or len(message) != 5:
            raise ValueError(tr("is no list of id, latitude, longitude, RSSI and gateway"))
        yield dict(zip(("id", "y", "x", "rssi_dbm", "gateway_id"), message))
        return
    for wrapper in ("result", "data"):  # the storage and the console of The Things Stack wrap it
        if isinstance(message, dict) and isinstance(message.get(wrapper), dict):
            message = message[wrapper]
    if isinstance(message, dict) and "uplink_message" in message and kind in ("", "things_stack"):
        yield from _things_stack(message)
    elif isinstance(message, dict) and "rxInfo" in message and kind in ("", "chirpstack"):
        yield from _chirpstack(message)
    else:
        raise ValueError(tr("is no uplink message of a kind that is known"))


def _chirpstack(event: dict) -> Iterator[dict[str, object]]:
    """Event “up” of ChirpStack v4, the JSON mapping of its integration.proto (rxInfo, txInfo).

    The location in rxInfo is the gateway's. Fields that are 0 are left out, so SNR is 0 where it is missing.
    """
    lora = _branch(event, "txInfo", "modulation", "lora")
    common = {
        "id": event.get("deduplicationId"), "time": event.get("time"), "sf": lora.get("spreadingFactor"),
        "frequency_mhz": _branch(event, "txInfo").get("frequency"),
        **_position(event.get("object"), event.get("location")),
    }  # fmt: skip
    for heard in _entries(event["rxInfo"]):
        if heard.get("crcStatus") == "BAD_CRC":
            raise ValueError(tr("was received with errors (CRC)"))
        snr = heard.get("snr", 0 if lora else None)
        yield {**common, "gateway_id": heard.get("gatewayId"), "rssi_dbm": heard.get("rssi"), "snr_db": snr}


def _things_stack(message: dict) -> Iterator[dict[str, object]]:
    """Uplink message of The Things Stack v3 (documentation: Data Formats).

    The location in rx_metadata is the gateway's. Fields that are 0 are left out, so SNR is 0 where it is
    missing.
    """
    if message.get("simulated"):
        raise ValueError(tr("is simulated"))
    uplink = _branch(message, "uplink_message")
    lora = _branch(uplink, "settings", "data_rate", "lora")
    locations = _branch(uplink, "locations")
    common = {
        "time": message.get("received_at"), "sf": lora.get("spreading_factor"),
        "frequency_mhz": _branch(uplink, "settings").get("frequency"),
        **_position(uplink.get("decoded_payload"), *locations.values()),
    }  # fmt: skip
    for heard in _entries(uplink.get("rx_metadata")):
        ids = _branch(heard, "gateway_ids")
        yield {
            **common, "gateway_id": ids.get("gateway_id") or ids.get("eui"), "eui": ids.get("eui"),
            "rssi_dbm": heard.get("rssi", heard.get("channel_rssi")),
            "snr_db": heard.get("snr", 0 if lora else None),
        }  # fmt: skip


def _branch(tree: object, *names: str) -> dict:
    """The dictionary at the end of a way through dictionaries; empty where the way ends before."""
    for name in names:
        tree = tree.get(name) if isinstance(tree, dict) else None
    return tree if isinstance(tree, dict) else {}


def _entries(heard: object) -> list[dict]:
    entries = [entry for entry in heard if isinstance(entry, dict)] if isinstance(heard, list) else []
    if not entries:
        raise ValueError(tr("names no gateway that heard it"))
    return entries


def _position(*places: object) -> dict[str, object]:
    """x, y and hdop from the first place that has a latitude and a longitude, however deep they lie."""
    for place in places:
        found = _search(place, DEEPEST)
        if found:
            return found
    return {}


def _search(tree: object, depth: int) -> dict[str, object]:
    if depth == 0 or not isinstance(tree, (dict, list)):
        return {}
    if isinstance(tree, dict):
        lower = {str(key).lower(): value for key, value in tree.items()}
        y = next((lower[name] for name in LATITUDE if name in lower), None)
        x = next((lower[name] for name in LONGITUDE if name in lower), None)
        if x is not None and y is not None:
            return {"x": x, "y": y, "hdop": lower.get("hdop")}
    branches = tree.values() if isinstance(tree, dict) else tree
    return next((found for found in (_search(branch, depth - 1) for branch in branches) if found), {})

"""Sensor lists as offices keep them: CSV from a spreadsheet, or GeoJSON.

`read` gives rows with the fields of `schema.SENSORS` and a point, and the rows that cannot be used
with the reason. Rows read = rows used + rows rejected.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Collection
from pathlib import Path

from qgis.core import QgsVectorLayer

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import schema
from .sensorlist import Rejected, Row, SensorList

LARGEST_FILE = 100_000_000
"""Bytes. A list of a million sensors has about as many; what is larger is not a sensor list."""

COLUMN_NAMES = {
    "id": ("id", "nr", "nummer", "sensor_id", "sensorid", "kennung", "deveui", "dev_eui"),
    "name": ("name", "bezeichnung", "titel", "standort", "label"),
    "kind": ("kind", "art", "typ", "type", "sensorart", "sensortyp", "kategorie"),
    "status": ("status", "zustand", "planungsstand"),
    "owner": ("owner", "eigentümer", "eigentuemer", "betreiber", "amt"),
    "height_agl": (
        "height_agl",
        "höhe über grund",
        "hoehe ueber grund",
        "einbauhöhe",
        "höhe",
        "hoehe",
        "height",
    ),
    "antenna_gain_dbi": ("antenna_gain_dbi", "antennengewinn", "gain"),
    "mounting": ("mounting", "befestigung", "montage"),
    "lorawan_class": ("lorawan_class", "geräteklasse", "lorawan-klasse", "class"),
    "tx_power_dbm": ("tx_power_dbm", "sendeleistung"),
    "indoor": ("indoor", "innenraum", "lage", "einbauort"),
    "source": ("source", "quelle"),
    "x": (
        "x",
        "rechtswert",
        "ostwert",
        "easting",
        "e",
        "utm_e",
        "lon",
        "long",
        "longitude",
        "längengrad",
        "laenge",
    ),
    "y": ("y", "hochwert", "nordwert", "northing", "n", "utm_n", "lat", "latitude", "breitengrad", "breite"),
}
"""Field -> names of columns, in lower case, that German and English lists use for it."""

STATUS_WORDS = {
    "existing": ("existing", "vorhanden", "bestand", "in betrieb", "aktiv"),
    "planned": ("planned", "geplant", "in planung", "plan"),
    "proposed": ("proposed", "vorgeschlagen", "vorschlag"),
}
SITUATION_WORDS = {
    "outdoor": ("outdoor", "außen", "aussen", "nein", "no", "n", "0", "false", "freiluft"),
    "indoor": ("indoor", "innen", "innenraum", "ja", "yes", "j", "y", "1", "true", "gebäude"),
    "deep_indoor": ("deep_indoor", "keller", "schacht", "tiefgarage", "deep indoor"),
}
DEGREE_COLUMNS = {"lon", "long", "longitude", "längengrad", "lat", "latitude", "breitengrad"}


def read(
    path: str | Path, mapping: dict[str, str] | None = None, cancelled: Callable[[], bool] = lambda: False
) -> SensorList:
    """Read a sensor list.

    Args:
        path: .csv, .txt, .geojson or .json
        mapping: field -> column, where the guess by name is not right; "x" and "y" are the coordinates.
    Raises:
        InputError: no such file, too large, or no column for the coordinates.
    """
    path = Path(path)
    if not path.is_file():
        raise InputError("File “{path}” does not exist. Choose a CSV or GeoJSON file.", path=path)
    if path.stat().st_size > LARGEST_FILE:
        raise InputError(
            "File “{path}” is larger than {limit} MB. Split it.", path=path, limit=LARGEST_FILE // 10**6
        )
    if path.suffix.lower() in (".geojson", ".json"):
        return _read_geojson(path, mapping or {}, cancelled)
    return _read_csv(path, mapping or {}, cancelled)


def parse_mapping(text: str, fields: Collection[str] = COLUMN_NAMES) -> dict[str, str]:
    """ "height_agl=Höhe; kind=Art" as a mapping of field to column; `fields`: those that there are.

    Raises:
        InputError: a part without "=", or a field that does not exist.
    """
    mapping = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        name, equals, column = (piece.strip() for piece in part.partition("="))
        if not equals or name not in fields:
            raise InputError(
                "Mapping “{part}” is not “field=column”. Fields: {fields}.",
                part=part,
                fields=", ".join(fields),
            )
        mapping[name] = column
    return mapping


def _read_csv(path: Path, mapping: dict[str, str], cancelled: Callable[[], bool]) -> SensorList:
    text = decode(path)
    header = text.split("\n", 1)[0]
    delimiter = max(";\t,", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = [name.strip() for name in next(reader, [])]
    found = SensorList(mapping=guess_mapping(columns, mapping))
    missing = [axis for axis in ("x", "y") if axis not in found.mapping]
    if missing:
        raise InputError(
            "“{path}” has no column for {axes}. Its columns are: {columns}. Name them in the column mapping, "
            "for example “x=Rechtswert; y=Hochwert”.",
            path=path,
            axes=", ".join(missing),
            columns=", ".join(columns) or "–",
        )
    if found.mapping["x"].lower() in DEGREE_COLUMNS:
        found.crs = "EPSG:4326"
    comma_is_decimal = delimiter != "," and "," in text
    seen: set[str] = set()
    for cells in reader:
        if cancelled():
            break
        if not any(cell.strip() for cell in cells):
            continue
        number = reader.line_num
        values = dict(zip(columns, (cell.strip() for cell in cells)))
        try:
            if len(cells) != len(columns):
                raise ValueError(
                    tr("has {found} values instead of {wanted}", found=len(cells), wanted=len(columns))
                )
            x = parse_number(values[found.mapping["x"]], found.mapping["x"], comma_is_decimal)
            y = parse_number(values[found.mapping["y"]], found.mapping["y"], comma_is_decimal)
            if x is None or y is None:
                raise ValueError(tr("has no coordinates"))
            sensor = _sensor(values, found.mapping, number, seen, comma_is_decimal)
        except ValueError as error:
            found.rejected.append(Rejected(number, values.get(found.mapping.get("id", ""), ""), str(error)))
            continue
        found.rows.append(Row(number, sensor, x, y))
    return found


def _read_geojson(path: Path, mapping: dict[str, str], cancelled: Callable[[], bool]) -> SensorList:
    layer = QgsVectorLayer(str(path), path.stem, "ogr")
    if not layer.isValid():
        raise InputError(
            "“{path}” is not a GeoJSON file. Open it in a text editor to see what it is.", path=path
        )
    columns = layer.fields().names()
    found = SensorList(mapping=guess_mapping(columns, mapping), crs=layer.crs().authid() or "EPSG:4326")
    seen: set[str] = set()
    for number, feature in enumerate(layer.getFeatures(), start=1):
        if cancelled():
            break
        values = {name: "" if value is None else str(value) for name, value in zip(columns, _python(feature))}
        try:
            if not feature.hasGeometry() or feature.geometry().isEmpty():
                raise ValueError(tr("has no coordinates"))
            point = feature.geometry().pointOnSurface().asPoint()
            sensor = _sensor(values, found.mapping, number, seen, False)
        except ValueError as error:
            found.rejected.append(Rejected(number, values.get(found.mapping.get("id", ""), ""), str(error)))
            continue
        found.rows.append(Row(number, sensor, point.x(), point.y()))
    return found


def guess_mapping(columns: list[str], given: dict[str, str]) -> dict[str, str]:
    """Field -> column: as given, else by the column's name without its unit in brackets."""
    for name, column in given.items():
        if column not in columns:
            raise InputError(
                "There is no column “{column}” (mapped to {field}). Columns: {columns}.",
                column=column,
                field=name,
                columns=", ".join(columns),
            )
    plain = {re.sub(r"\s*[\[(].*?[\])]", "", column).strip().lower(): column for column in reversed(columns)}
    guessed = {}
    for name, candidates in COLUMN_NAMES.items():
        column = next((plain[candidate] for candidate in candidates if candidate in plain), None)
        if column is not None:
            guessed[name] = column
    return {**guessed, **given}


def decode(path: Path) -> str:
    """UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252 as German Excel writes it."""
    data = path.read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def parse_number(text: str, column: str, comma_is_decimal: bool) -> float | None:
    """A number as a spreadsheet writes it; None when empty. ValueError says what is wrong."""
    text = text.replace("\u00a0", "").replace(" ", "").replace("'", "")
    if not text:
        return None
    if text.count(".") > 1 and "," not in text:
        raise ValueError(
            tr(
                "column “{column}”: “{text}” has several points. A spreadsheet has taken the decimal point "
                "for a separator of thousands; export the column again as text",
                column=column,
                text=text,
            )
        )
    if "," in text and (comma_is_decimal or text.count(",") == 1 and "." not in text):
        text = text.replace(".", "").replace(",", ".")
    else:
        text = text.replace(",", "")
    try:
        value = float(text)
    except ValueError:
        raise ValueError(
            tr("column “{column}”: “{text}” is not a number", column=column, text=text)
        ) from None
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(tr("column “{column}”: “{text}” is not a number", column=column, text=text))
    return value


def _sensor(values, mapping, number, seen, comma_is_decimal) -> dict[str, object]:
    """One row by the schema's fields. ValueError says why it cannot be used."""
    sensor: dict[str, object] = {}
    for item in schema.SENSORS:
        column = mapping.get(item.name)
        text = values.get(column, "") if column else ""
        sensor[item.name] = (
            parse_number(text, column or "", comma_is_decimal) if item.kind == "real" else text or None
        )
    sensor["id"] = sensor["id"] or str(number)
    if sensor["id"] in seen:
        raise ValueError(tr("id “{id}” occurs a second time", id=sensor["id"]))
    if sensor["height_agl"] is not None and sensor["height_agl"] < 0:
        raise ValueError(tr("height above ground is {height} m, below 0", height=sensor["height_agl"]))
    sensor["status"] = _word(sensor["status"], STATUS_WORDS, mapping.get("status"))
    sensor["indoor"] = _word(sensor["indoor"], SITUATION_WORDS, mapping.get("indoor"))
    seen.add(sensor["id"])
    return sensor


def _word(text, known: dict[str, tuple[str, ...]], column: str | None) -> str | None:
    """The schema's word for what the list says; ValueError for a word that is not known."""
    if not text:
        return None
    for word, synonyms in known.items():
        if text.strip().lower() in synonyms:
            return word
    raise ValueError(
        tr(
            "column “{column}”: “{text}” is not one of {known}",
            column=column,
            text=text,
            known=", ".join(known),
        )
    )


def _python(feature) -> list:
    return [None if hasattr(value, "isNull") and value.isNull() else value for value in feature.attributes()]

"""Columns of sensor and gateway lists, by their German and English names, and the words in them."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from ..smartcity_plugin.words import tr
from .columns import moment, parse_number
from .sensorlist import FIELDS, GATEWAYS

COLUMN_NAMES = {
    "id": ("id", "nr", "nummer", "sensor_id", "sensorid", "kennung", "deveui", "dev_eui", "device_id",
           "gateway_id", "gateway", "gateway_eui", "eui"),
    "name": ("name", "bezeichnung", "titel", "standort", "label"),
    "kind": ("kind", "art", "typ", "type", "sensorart", "sensortyp", "kategorie"),
    "status": ("status", "zustand", "planungsstand"),
    "owner": ("owner", "eigentümer", "eigentuemer", "betreiber", "amt"),
    "height_agl": ("height_agl", "höhe über grund", "hoehe ueber grund", "einbauhöhe", "antennenhöhe",
                   "höhe", "hoehe", "height"),
    "antenna_gain_dbi": ("antenna_gain_dbi", "antennengewinn", "gain"),
    "mounting": ("mounting", "befestigung", "montage"),
    "lorawan_class": ("lorawan_class", "geräteklasse", "lorawan-klasse", "class"),
    "tx_power_dbm": ("tx_power_dbm", "sendeleistung"),
    "indoor": ("indoor", "innenraum", "lage", "einbauort"),
    "source": ("source", "quelle"),
    "observed": ("observed", "messgröße", "messgroesse", "observed property", "messparameter", "parameter"),
    "last_value": ("last_value", "letzter wert", "messwert", "wert", "value", "result", "ergebnis"),
    "unit": ("unit", "einheit", "maßeinheit", "masseinheit", "uom"),
    "last_state": ("last_state", "letzter zustand", "belegung", "betriebszustand", "meldung", "state"),
    "last_time": ("last_time", "zeitpunkt", "zeitstempel", "messzeit", "letzte messung", "zeit",
                  "timestamp", "time", "datum", "date", "zuletzt gesehen", "last seen", "last_seen_at"),
    "cable_loss_db": ("cable_loss_db", "cable loss", "kabeldämpfung", "kabelverlust"),
    "antenna_pattern": ("antenna_pattern", "antennendiagramm", "antennendatei"),
    "azimuth": ("azimuth", "azimut", "hauptstrahlrichtung"),
    "downtilt": ("downtilt", "neigung", "absenkung", "tilt"),
    "cost_eur": ("cost_eur", "kosten", "cost", "investition"),
    "power": ("power", "stromversorgung", "power supply", "strom"),
    "backhaul": ("backhaul", "anbindung", "netzanbindung"),
    "x": ("x", "rechtswert", "ostwert", "easting", "e", "utm_e", "lon", "lng", "long", "longitude",
          "längengrad", "laenge", "ost", "x-koordinate", "koordinate x"),
    "y": ("y", "hochwert", "nordwert", "northing", "n", "utm_n", "lat", "latitude", "breitengrad", "breite",
          "nord", "y-koordinate", "koordinate y"),
    "geometry": ("wkt", "geom", "geometry", "the_geom", "geometrie"),
}  # fmt: skip
"""Field -> names of columns, in lower case, that German and English lists use for it. “geometry” is WKT."""

DEGREE_COLUMNS = {"lon", "lng", "long", "longitude", "längengrad", "lat", "latitude", "breitengrad"}
GATEWAY_FIELDS = {"cable_loss_db", "antenna_pattern", "backhaul"}
"""A list with one of them is a list of gateways."""

STATUS_WORDS = {
    "existing": ("existing", "vorhanden", "bestand", "in betrieb", "aktiv", "active", "in operation"),
    "planned": ("planned", "geplant", "in planung", "plan"),
    "proposed": ("proposed", "vorgeschlagen", "vorschlag"),
}
SITUATION_WORDS = {
    "outdoor": ("outdoor", "außen", "aussen", "nein", "no", "n", "0", "false", "freiluft"),
    "indoor": ("indoor", "innen", "innenraum", "ja", "yes", "j", "y", "1", "true", "gebäude"),
    "deep_indoor": ("deep_indoor", "keller", "schacht", "tiefgarage", "deep indoor"),
}
WORDS = {"status": STATUS_WORDS, "indoor": SITUATION_WORDS}

OBSERVED_BY_KIND = {
    "occupancy": ("parken", "parkplatz", "stellplatz", "parksensor", "parkraum", "parking", "parking bay"),
    "sound level": ("lärm", "laerm", "schall", "lärmpegel", "noise"),
    "air quality": ("luftqualität", "luft", "feinstaub", "air quality", "air_quality"),
    "fill level": ("füllstand", "füllstand container", "abfall", "abfallbehälter", "container", "müll",
                   "waste"),
    "water level": ("pegel", "wasserstand", "hochwasser", "water level", "water_level"),
    "consumption": ("zähler", "wasserzähler", "stromzähler", "gaszähler", "wärmezähler", "meter"),
    "traffic volume": ("verkehr", "verkehrszählung", "verkehrszähler", "radzähler", "traffic",
                       "traffic count"),
    "temperature": ("temperatur", "lufttemperatur", "temperature"),
    "soil moisture": ("bodenfeuchte", "soil moisture"),
}  # fmt: skip
"""What is observed -> kinds of sensors, in lower case, that lists write for it. The kind stays as written."""
KINDS_OBSERVED = {word: observed for observed, words in OBSERVED_BY_KIND.items() for word in words}


def tell_places(mapping: Container[str]) -> bool:
    """Whether columns with these fields say where a row is."""
    return "geometry" in mapping or "x" in mapping and "y" in mapping


def is_gateways(mapping: dict[str, str]) -> bool:
    """Whether a list with these columns is one of gateways."""
    return bool(GATEWAY_FIELDS & mapping.keys()) or mapping.get("id", "").lower().startswith("gateway")


def values(
    texts: dict[str, str],
    mapping: dict[str, str],
    kind: str,
    number: int,
    comma_is_decimal: bool,
    notes: list[str],
) -> dict[str, object]:
    """One row by the schema's fields.

    texts: field -> what the list says; notes: takes sentences on what cannot be used but spoils nothing.
    Raises:
        ValueError: in the user's language, why the row cannot be used.
    """
    found: dict[str, Any] = {}
    for item in FIELDS[kind]:
        text = texts.get(item.name, "")
        if item.kind == "real" and item.name != "last_value":
            found[item.name] = parse_number(text, mapping.get(item.name, ""), comma_is_decimal)
        else:
            found[item.name] = text or None
    found["id"] = found["id"] or str(number)
    if found["height_agl"] is not None and found["height_agl"] < 0:
        raise ValueError(tr("height above ground is {height} m, below 0", height=found["height_agl"]))
    for name, words in WORDS.items():
        if found.get(name):
            found[name] = _word(str(found[name]), words, mapping[name])
    if found["last_time"]:
        found["last_time"] = _time(str(found["last_time"]), number, notes)
    if kind != GATEWAYS:
        _tell_the_value(found, mapping, comma_is_decimal)
    return found


def _tell_the_value(found: dict[str, Any], mapping: dict[str, str], comma_is_decimal: bool) -> None:
    """A value that is no number is a state: “frei”, “< 5”. What is observed follows from the kind."""
    text = found["last_value"]
    try:
        found["last_value"] = parse_number(text or "", mapping.get("last_value", ""), comma_is_decimal)
    except ValueError:
        found["last_value"] = None
        found["last_state"] = found["last_state"] or text
    found["observed"] = found["observed"] or KINDS_OBSERVED.get((found["kind"] or "").lower())


def _time(text: str, number: int, notes: list[str]) -> str | None:
    try:
        return moment(text)
    except ValueError as error:
        notes.append(tr("Row {row}: {reason}; the time is left out.", row=number, reason=error))
        return None


def _word(text: str, known: dict[str, tuple[str, ...]], column: str) -> str:
    """The schema's word for what the list says; ValueError for a word that is not known."""
    for word, synonyms in known.items():
        if text.lower() in synonyms:
            return word
    raise ValueError(
        tr(
            "column “{column}”: “{text}” is not one of {known}",
            column=column,
            text=text,
            known=", ".join(known),
        )
    )

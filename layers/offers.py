"""Broadband offers as operators, offices and the Breitbandatlas give them, joined to addresses.

| layer | what a row says |
|---|---|
| a table or points | an offer at one address, named by its id or by street, number and postcode |
| polygons | an operator's offer at all addresses within |
| 100 m cells of the Breitbandatlas (`down_fn_hh_alle_100`) | share of its households with so much or more |
| mobile cells of the Breitbandatlas (`beste_tech`) | best mobile technology |
| points, for public Wi-Fi | a hotspot that is received within a radius |

All end in one table with the columns `broadband.supply.OFFER_COLUMNS`, and `layer` and `row` (from 1) of
where each stands. Rows read = rows used + rows rejected. Sources of the Breitbandatlas' fields: Gigabit-
Grundbuch, services festnetz and mobilfunk; shares are cumulative, and a missing one is no 0.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..smartcity_plugin.broadband.speeds import Speed, parse
from ..smartcity_plugin.broadband.supply import ANNOUNCED, EXISTING, OFFER_COLUMNS, PROMISED
from ..smartcity_plugin.broadband.technology import TECHNOLOGIES, technology_of
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import columns, zensus
from .addresses import key_of

NAMES = {
    "address_id": ("address_id", "adress_id", "adressid", "address", "adresse_id", "id_adresse", "oi"),
    "street": ("street", "strasse", "straße", "str", "stn", "addr:street"),
    "house_number": ("house_number", "hausnummer", "hnr", "hausnr", "hsnr", "addr:housenumber"),
    "suffix": ("adz", "hausnummernzusatz", "hnr_zusatz", "adresszusatz", "hausnrzusatz", "zusatz"),
    "postcode": ("plz", "postleitzahl", "postcode", "zip", "addr:postcode"),
    "operator": ("operator", "betreiber", "anbieter", "netzbetreiber", "provider", "unternehmen",
                 "brand_name"),
    "technology": ("technology", "technologie", "technik", "tech", "anschlussart"),
    "down_mbit": ("down_mbit", "download", "down", "downstream", "bandbreite", "geschwindigkeit", "speed",
                  "max_advertised_download_speed", "download_mbit", "downloadrate"),
    "up_mbit": ("up_mbit", "upload", "up", "upstream", "max_advertised_upload_speed", "upload_mbit",
                "uploadrate"),
    "status": ("status", "ausbaustatus", "stand", "zustand"),
    "built_by_date": ("built_by_date", "built_by", "fertigstellung", "ausbau_bis", "ausbaudatum", "bis",
                      "inbetriebnahme", "termin", "datum"),
}  # fmt: skip
"""Field -> names of columns."""

STATUS_WORDS = {
    EXISTING: ("existing", "vorhanden", "bestand", "verfügbar", "verfuegbar", "available", "active", "aktiv",
               "in betrieb", "gebaut", "ausgebaut", "ist"),
    ANNOUNCED: ("announced", "planned", "proposed", "geplant", "planung", "in planung", "in bau", "im bau",
                "angekündigt", "angekuendigt", "ankündigung", "eigenausbau", "under construction",
                "eigenwirtschaftlich"),
    PROMISED: ("promised", "market survey", "mev", "markterkundung", "markterkundungsverfahren", "zugesagt",
               "zusage", "meldung mev"),
}  # fmt: skip
_STATUS = {word: status for status, words in STATUS_WORDS.items() for word in words}

CLASSES = (10, 16, 30, 50, 100, 200, 400, 1000)
"""Speed classes of the Breitbandatlas [Mbit/s]."""
ATLAS_TECHNOLOGIES = {
    "ftthb": "ftth", "ftth": "ftth", "fttb": "fttb", "hfc": "hfc", "fttc": "fttc", "dsl": "dsl",
}  # fmt: skip
"""Word in the field names of cells -> technology."""
_CELL_FIELD = re.compile(r"down_fn_hh_([a-z]+)_(\d+)", re.IGNORECASE)
CELL_NAMES = {"cell": ("id", "gitter_id_100m", "gitter_id", "gitter", "cellcode", "cell_id", "inspire_id")}
NO_NETWORK = "keine"
CELL_CRS = zensus.CRS
CELL_M = 100.0
PULSE = 500
"""Rows between two looks at the cancel button."""
BEYOND = np.inf
OFFER_KINDS = ("cells", "mobile", "areas", "hotspots", "list")


@dataclass
class Offers:
    """Offers so far. rejected: (layer, row from 1, reason); read: rows; notes: sentences for the log."""

    parts: list[pd.DataFrame] = field(default_factory=list)
    rejected: list[tuple[str, int, str]] = field(default_factory=list)
    read: int = 0
    unused: int = 0
    """Rows that are in order but belong to no address: areas and cells elsewhere."""
    unknown: Counter = field(default_factory=Counter)
    no_speed: int = 0
    hotspots: Counter = field(default_factory=Counter)
    """Hotspots by status, also those that no address is near."""
    notes: list[str] = field(default_factory=list)

    def table(self) -> pd.DataFrame:
        names = [*OFFER_COLUMNS, "layer", "row"]
        filled = [part for part in self.parts if len(part)]
        return pd.concat(filled, ignore_index=True)[names] if filled else pd.DataFrame(columns=names)


def kind_of(frame, supply: str) -> str:
    """One of OFFER_KINDS for a layer. supply: kind of the rules, fixed, mobile or wifi."""
    names = [str(name).lower() for name in frame.columns]
    if any(_CELL_FIELD.fullmatch(name) for name in names):
        return "cells"
    if "beste_tech" in names:
        return "mobile"
    shapes = {shape.geom_type for shape in frame.geometry if shape is not None}
    if shapes & {"Polygon", "MultiPolygon"}:
        return "areas"
    return "hotspots" if supply == "wifi" and shapes else "list"


def add(
    found: Offers, frame, layer: str, addresses: pd.DataFrame, cells: np.ndarray, *, supply: str,
    radius_m: float = 0.0, mapping: dict[str, str] | None = None, pulse: Callable[[], None] = lambda: None,
) -> None:
    """Read one layer into `found`.

    frame: as layers.frames gives it, in the CRS of the addresses; for cells in EPSG:3035.
    addresses: rows of layers.addresses.Addresses. cells: east and north of each address in EPSG:3035 [m].
    radius_m: of a hotspot. pulse: called some times a second; what it raises ends the reading.
    Raises:
        InputError: a list without any column that names an address.
    """
    kind = kind_of(frame, supply)
    found.read += len(frame)
    if kind in ("cells", "mobile"):
        _add_cells(found, frame, layer, cells, kind, mapping)
        return
    rows = _Rows(found, frame, layer, mapping, pulse)
    if kind == "list":
        where = _named(rows, addresses)
    elif kind == "areas":
        where = _within(rows, addresses)
    else:
        where = _near(rows, addresses, radius_m)
    _add_rows(rows, where, "address" if kind == "list" else "area", supply)


class _Rows:
    """Rows of one layer with their columns found by name."""

    def __init__(self, found: Offers, frame, layer: str, mapping: dict[str, str] | None, pulse) -> None:
        self.found, self.frame, self.layer, self._pulse = found, frame, layer, pulse
        self.column = columns.find([str(name) for name in frame.columns], NAMES, mapping)
        self._values = {name: frame[column].tolist() for name, column in self.column.items()}

    def places(self) -> Iterator[int]:
        """Rows from 0 on, with a look at the cancel button from time to time."""
        for place in range(len(self.frame)):
            if place % PULSE == 0:
                self._pulse()
            yield place

    def value(self, name: str, place: int):
        return self._values[name][place] if name in self._values else None

    def text(self, name: str, place: int) -> str:
        return columns.text(self.value(name, place))

    def reject(self, place: int, reason: str) -> None:
        self.found.rejected.append((self.layer, place + 1, reason))


def _named(rows: _Rows, addresses: pd.DataFrame) -> dict[int, list[int]]:
    """Row -> positions of its address, by id or by name."""
    by_name = "street" in rows.column and "house_number" in rows.column
    if "address_id" not in rows.column and not by_name:
        raise InputError(
            "Layer “{layer}” has no column that names an address: neither its id nor street and house "
            "number. Its columns are: {columns}. Name them in the column mapping, for example "
            "“address_id=Nr”.",
            layer=rows.layer, columns=", ".join(str(name) for name in rows.frame.columns),
        )  # fmt: skip
    ids = {name: place for place, name in enumerate(addresses["id"])}
    named, twice = _by_name(addresses)
    where: dict[int, list[int]] = {}
    for place in rows.places():
        id, key = rows.text("address_id", place), None
        if id in ids:
            where[place] = [ids[id]]
            continue
        if by_name and not id:
            parts = ("street", "house_number", "suffix", "postcode")
            key = key_of(*(rows.text(name, place) for name in parts))
        if key in named and key not in twice:
            where[place] = [named[key]]
        elif key in twice:
            rows.reject(place, tr("several addresses are called “{name}”", name=key[0]))
        else:
            name = id or (key[0] if key else "")
            rows.reject(place, tr("address “{name}” is not among the addresses", name=name) if name
                        else tr("it names no address"))  # fmt: skip
    return where


def _by_name(addresses: pd.DataFrame) -> tuple[dict, set]:
    """Name of an address with and without its postcode -> position, and names that several have."""
    named: dict = {}
    twice = set()
    for place, key in enumerate(addresses["key"]):
        if key is None:
            continue
        for one in {key, (key[0], "")}:
            if one in named:
                twice.add(one)
            named[one] = place
    return named, twice


def _within(rows: _Rows, addresses: pd.DataFrame) -> dict[int, list[int]]:
    """Row -> positions of the addresses in its polygon; broken polygons are mended."""
    import geopandas
    from shapely.validation import make_valid

    points = geopandas.GeoSeries(geopandas.points_from_xy(addresses["x"], addresses["y"]))
    index = points.sindex
    where: dict[int, list[int]] = {}
    mended = 0
    for place, shape in zip(rows.places(), rows.frame.geometry):
        if shape is None or shape.is_empty or shape.geom_type not in ("Polygon", "MultiPolygon"):
            rows.reject(place, tr("it is no area"))
            continue
        if not shape.is_valid:
            shape, mended = make_valid(shape), mended + 1
        where[place] = sorted(index.query(shape, predicate="intersects").tolist())
    if mended:
        rows.found.notes.append(
            tr("Layer “{layer}”: {count} areas were not valid and were mended.", layer=rows.layer,
               count=mended)
        )  # fmt: skip
    _tell_overlaps(rows, where)
    return where


def _tell_overlaps(rows: _Rows, where: dict[int, list[int]]) -> None:
    """Addresses that lie in several areas of one operator and technology: the best offer counts."""
    times: Counter = Counter()
    for place, found in where.items():
        key = rows.text("operator", place), rows.text("technology", place), rows.text("status", place)
        times.update((key, address) for address in found)
    twice = sum(count > 1 for count in times.values())
    if twice:
        rows.found.notes.append(
            tr("Layer “{layer}”: areas of one operator overlap at {count} addresses. There the best offer "
               "counts.", layer=rows.layer, count=twice)
        )  # fmt: skip


def _near(rows: _Rows, addresses: pd.DataFrame, radius_m: float) -> dict[int, list[int]]:
    """Row -> positions of the addresses within the radius of its hotspot."""
    from scipy.spatial import cKDTree

    tree = cKDTree(addresses[["x", "y"]].to_numpy(dtype=float))
    where: dict[int, list[int]] = {}
    for place, shape in zip(rows.places(), rows.frame.geometry):
        if shape is None or shape.is_empty or shape.geom_type != "Point":
            rows.reject(place, tr("it is not one point"))
            continue
        where[place] = sorted(tree.query_ball_point((shape.x, shape.y), radius_m))
    return where


def _add_rows(rows: _Rows, where: dict[int, list[int]], source: str, supply: str) -> None:
    unit = {name: columns.unit_of(column) for name, column in rows.column.items() if "_mbit" in name}
    read: dict = {}
    made = []
    for place in rows.places():
        at = where.get(place)
        if at is None:
            continue
        try:
            offer = _offer(rows, place, unit, read, supply)
        except ValueError as reason:
            rows.reject(place, str(reason))
            continue
        if not at:
            rows.found.unused += 1
        if supply == "wifi":
            rows.found.hotspots[offer[6]] += 1
        made += [(address, *offer, source, rows.layer, place + 1) for address in at]
    rows.found.parts.append(pd.DataFrame(made, columns=[*OFFER_COLUMNS, "layer", "row"]))


def _offer(rows: _Rows, place: int, unit: dict[str, str], read: dict, supply: str) -> tuple:
    """The columns of OFFER_COLUMNS between address and source. Raises ValueError with the reason."""
    word = rows.text("technology", place)
    technology = technology_of(word) if word else ("wifi" if supply == "wifi" else None)
    if word and technology is None:
        rows.found.unknown[word] += 1
    down, up = _speeds(rows, place, unit, read)
    if technology and down is not None and down.written > TECHNOLOGIES[technology].most_mbit:
        raise ValueError(
            tr("{speed} Mbit/s are too many for {technology}: perhaps they are kbit/s",
               speed=f"{down.written:g}", technology=word)
        )  # fmt: skip
    if down is None and supply == "fixed":
        rows.found.no_speed += 1
    built_by = columns.day(rows.value("built_by_date", place))
    ends = [(0.0, BEYOND) if speed is None else (speed.low, speed.high) for speed in (down, up)]
    return (rows.text("operator", place) or None, technology, *ends[0], *ends[1],
            _status(rows, place, built_by), built_by)  # fmt: skip


def _speeds(rows: _Rows, place: int, unit: dict, read: dict) -> tuple[Speed | None, Speed | None]:
    found: list[tuple] = []
    for name in ("down_mbit", "up_mbit"):
        value = rows.value(name, place)
        if isinstance(value, float) and value != value:
            value = None
        key = name, value
        if key not in read:
            try:
                read[key] = parse(value, unit.get(name, ""))
            except InputError as error:
                read[key] = ValueError(tr(error.template, **error.values))  # translated: in speeds.py
        if isinstance(read[key], ValueError):
            raise read[key]
        found.append(read[key])
    (down, up), (alone, _) = found
    return down, alone if alone is not None else up


def _status(rows: _Rows, place: int, built_by: datetime.date | None) -> str:
    """Existing where nothing is said; announced where only a date is given.

    Raises ValueError for a word that is not known: an announcement taken as existing would hide a gap.
    """
    word = rows.text("status", place).lower()
    if not word:
        return EXISTING if built_by is None else ANNOUNCED
    if word not in _STATUS:
        raise ValueError(tr("status “{word}” is not known", word=word))
    return _STATUS[word]


def _add_cells(found: Offers, frame, layer: str, cells: np.ndarray, kind: str, mapping) -> None:
    """Cells: the ones of the addresses, by the lower left corner in EPSG:3035."""
    column = columns.find([str(name) for name in frame.columns], CELL_NAMES, mapping).get("cell")
    keys: dict[tuple[float, float], int] = {}
    for place, shape in enumerate(frame.geometry):
        corner = _corner(frame[column].iloc[place] if column else None, shape)
        if corner is None:
            found.rejected.append((layer, place + 1, tr("it is no cell of 100 m in EPSG:3035")))
        elif corner in keys:
            found.rejected.append((layer, place + 1, tr("its cell occurs a second time")))
        else:
            keys[corner] = place
    intervals = _mobile(frame, found) if kind == "mobile" else _fixed(frame)
    for corner, place in list(keys.items()):
        if not intervals[place]:
            reason = (tr("its best technology is not known") if kind == "mobile"
                      else tr("its shares are missing, or rise with the speed"))
            found.rejected.append((layer, place + 1, reason))
            del keys[corner]
    corners = np.floor(cells / CELL_M) * CELL_M
    at = np.array([keys.get((east, north), -1) for east, north in corners.tolist()], dtype=np.int64)
    here = np.flatnonzero(at >= 0)
    found.unused += len(keys) - np.unique(at[here]).size
    made = [
        (address, None, technology, low, high, 0.0, BEYOND, EXISTING, None, "cell", layer, place + 1)
        for address, place in zip(here.tolist(), at[here].tolist())
        for technology, low, high in intervals[place]
    ]  # fmt: skip
    found.parts.append(pd.DataFrame(made, columns=[*OFFER_COLUMNS, "layer", "row"]))


def _corner(name, shape) -> tuple[float, float] | None:
    """Easting and northing of a cell's lower left corner, by its name or its middle."""
    try:
        east, north, size = zensus.corner(columns.text(name))
        return (east, north) if size == CELL_M else None
    except ValueError:
        pass
    if shape is None or shape.is_empty:
        return None
    middle = shape.centroid
    return np.floor(middle.x / CELL_M) * CELL_M, np.floor(middle.y / CELL_M) * CELL_M


def _fixed(frame) -> list[list[tuple]]:
    """Of each cell (technology, least, greatest download): what all of its households have, and at most."""
    fields: dict[str, dict[int, list]] = {}
    for name in frame.columns:
        match = _CELL_FIELD.fullmatch(str(name))
        if match and int(match[2]) in CLASSES:
            shares = pd.to_numeric(frame[name], errors="coerce").tolist()
            fields.setdefault(match[1].lower(), {})[int(match[2])] = shares
    words = ["alle"] if "alle" in fields else [word for word in fields if word in ATLAS_TECHNOLOGIES]
    made: list[list[tuple]] = []
    for place in range(len(frame)):
        offers = []
        for word in words:
            shares = {speed: values[place] for speed, values in sorted(fields[word].items())}
            interval = _interval(shares)
            if interval is not None:
                offers.append((ATLAS_TECHNOLOGIES.get(word), *interval))
        made.append(offers)
    return made


def _interval(shares: dict[int, float]) -> tuple[float, float] | None:
    """Least and greatest download of a cell's households, from the cumulative shares [%] by class.

    None where no share is known, or where shares grow with the speed, which cannot be.
    """
    known = [(speed, share) for speed, share in shares.items() if share == share]
    values = [share for _, share in known]
    if not known or any(later > earlier for earlier, later in zip(values, values[1:])):
        return None
    low = max((float(speed) for speed, share in known if share >= 100.0), default=0.0)
    nobody = [float(speed) for speed, share in known if share <= 0.0]
    high = float(np.nextafter(min(nobody), 0.0)) if nobody else BEYOND
    return low, high


def _mobile(frame, found: Offers) -> list[list[tuple]]:
    """Of each cell the best mobile technology; a cell without any network has an offer of 0 Mbit/s."""
    column = next(name for name in frame.columns if str(name).lower() == "beste_tech")
    made: list[list[tuple]] = []
    for value in frame[column]:
        word = columns.text(value).lower()
        technology = technology_of(word)
        if technology is None and word and word != NO_NETWORK:
            found.unknown[word] += 1
        if word == NO_NETWORK:
            made.append([(None, 0.0, 0.0)])  # known, and nothing
        else:
            made.append([(technology, 0.0, BEYOND)] if technology else [])
    return made

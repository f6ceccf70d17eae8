"""Street layers: OpenStreetMap through GDAL or Geofabrik, official data, the demo city.

`read` gives the vertices of all lines and what is known of each street in OpenStreetMap's words, which
`smartcity_plugin.siting.modes` understands. Rows read = rows used + rows that are no street + rows rejected.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from ..smartcity_plugin import presets
from ..smartcity_plugin.words import tr

COLUMNS = {
    "highway": ("highway", "road_class", "fclass", "strassenklasse", "straßenklasse", "klasse", "wdm", "fkt"),
    "oneway": ("oneway", "einbahnstrasse", "einbahnstraße", "einbahn"),
    "maxspeed": ("maxspeed", "tempolimit", "hoechstgeschwindigkeit", "höchstgeschwindigkeit"),
    "bridge": ("bridge", "bruecke", "brücke"),
    "tunnel": ("tunnel",),
    "layer": ("layer",),
    "access": ("access",),
    "foot": ("foot",),
    "vehicle": ("vehicle",),
    "motor_vehicle": ("motor_vehicle",),
    "motorcar": ("motorcar",),
    "junction": ("junction",),
    "barrier": ("barrier",),
    "oneway:foot": ("oneway:foot",),
    "oneway:motor_vehicle": ("oneway:motor_vehicle",),
}
"""OpenStreetMap's key -> names of columns, in lower case, that hold it."""
OTHER_TAGS = "other_tags"
"""Column in which GDAL's OSM driver keeps keys without a column of their own, written like hstore."""
PAIR = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
WORDS = {
    "oneway": {"f": "yes", "t": "-1", "b": "no", "ja": "yes", "j": "yes", "nein": "no", "n": "no"},
    "bridge": {"t": "yes", "f": "no", "ja": "yes", "nein": "no"},
    "tunnel": {"t": "yes", "f": "no", "ja": "yes", "nein": "no"},
}
"""Key -> words of Geofabrik's shapefiles (oneway F along the line, T against it, B both) and German ones."""


@dataclass
class Streets:
    """Lines of streets; a row with several lines is there several times."""

    xy: np.ndarray  # float64 (vertices, 2): the vertices of all lines, one line after the other
    first: np.ndarray  # int64 (lines + 1,): where each line begins among them, and their number
    tags: list[dict[str, str]]  # of each line, in lower case, only those that say something
    row: list  # index of the row that each line comes from
    others: int  # rows that are no street: rivers and railways in an OpenStreetMap layer
    rejected: list[tuple[object, str]]  # index of the row, and why it cannot be used
    unknown: dict[str, int]  # words for a class that are not known, and how many rows have them


@dataclass
class Barriers:
    """Points at which a street may be closed."""

    xy: np.ndarray  # float64 (barriers, 2)
    tags: list[dict[str, str]]


def read(frame, cancelled: Callable[[], bool] = lambda: False) -> Streets:
    """Streets of a layer.

    frame: GeoDataFrame as `frames.to_frame` makes it, in a projected CRS. Columns are found by COLUMNS; a
    layer without any of them holds streets that are open to everybody.
    """
    known = _known_classes()
    is_osm = "highway" in {str(name).lower() for name in frame.columns}
    lines: list[np.ndarray] = []
    found = Streets(np.empty((0, 2)), np.zeros(1, dtype=np.int64), [], [], 0, [], {})
    for index, tags, shape in _rows(frame):
        if cancelled():
            break
        if is_osm and "highway" not in tags:
            found.others += 1
            continue
        parts = _parts(shape)
        if not parts:
            found.rejected.append((index, tr("it is not a line with a length")))
            continue
        word = tags.pop("highway", "")
        if word in known:
            tags["highway"] = known[word]
        elif word:
            found.unknown[word] = found.unknown.get(word, 0) + 1
        lines += parts
        found.tags += [tags] * len(parts)
        found.row += [index] * len(parts)
    if lines:
        found.xy = np.concatenate(lines)
        found.first = np.concatenate([[0], np.cumsum([len(line) for line in lines])])
    return found


def read_barriers(frame) -> Barriers:
    """Bollards, gates and other barriers of a point layer; other points are left out."""
    points, tags = [], []
    for _, own, shape in _rows(frame):
        if own.get("barrier") and shape is not None and shape.geom_type == "Point" and not shape.is_empty:
            points.append((shape.x, shape.y))
            tags.append(own)
    return Barriers(np.array(points, dtype=np.float64).reshape(-1, 2), tags)


def _rows(frame) -> Iterator[tuple[object, dict[str, str], object]]:
    """Index, tags and shape of each row."""
    named = {str(name).lower(): name for name in frame.columns}
    columns = [
        (key, frame[named[column]].tolist())
        for key, names in COLUMNS.items() for column in names if column in named
    ]  # fmt: skip
    more = frame[named[OTHER_TAGS]].tolist() if OTHER_TAGS in named else None
    for position, (index, shape) in enumerate(zip(frame.index, frame.geometry)):
        tags = {} if more is None else hstore(more[position])
        for key, values in columns:
            word = _text(values[position])
            if word:
                tags.setdefault(key, WORDS.get(key, {}).get(word, word))
        yield index, tags, shape


def hstore(text) -> dict[str, str]:
    """GDAL's other_tags, `"foot"=>"yes","layer"=>"1"`, in lower case."""
    if not isinstance(text, str):
        return {}
    return {_unquoted(key): _unquoted(word).lower() for key, word in PAIR.findall(text)}


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _text(value) -> str:
    """A value in lower case, "" for one that says nothing; 50.0 is "50"."""
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip().lower()


def _parts(shape) -> list[np.ndarray]:
    """Vertices of each line that has a length; none for anything but lines."""
    if shape is None or shape.geom_type not in ("LineString", "MultiLineString"):
        return []
    lines = shape.geoms if shape.geom_type == "MultiLineString" else [shape]
    return [np.asarray(line.coords)[:, :2] for line in lines if line.length > 0]


def _known_classes() -> dict[str, str]:
    """Word for a class of street, in lower case -> OpenStreetMap's word."""
    preset = presets.load("streets")
    names = {name.lower(): known for name, known in preset["classes"].items()}
    for mode in (preset["walking"], preset["driving"]):
        names.update((name, name) for name in (*mode["speed_kmh"], *mode["closed_classes"]))
    return names

"""What a city's portal or catalogue offers: one `Entry` for each layer, whatever wrote the list."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

WMS, WMTS, WFS, OAPIF = "WMS", "WMTS", "WFS", "OGC API Features"
ARCGIS_FEATURES, ARCGIS_MAP = "ArcGIS FeatureServer", "ArcGIS MapServer"
GEOJSON, SENSORTHINGS, TILES_3D = "GeoJSON", "SensorThings", "3D Tiles"
FILE = QT_TRANSLATE_NOOP("smartcity", "File")
VECTOR_TILES = QT_TRANSLATE_NOOP("smartcity", "Vector tiles")
TERRAIN_3D = QT_TRANSLATE_NOOP("smartcity", "3D terrain")
OTHER = QT_TRANSLATE_NOOP("smartcity", "other")

FEATURES = (WFS, OAPIF, ARCGIS_FEATURES, GEOJSON, SENSORTHINGS, FILE)
"""Kinds that can be kept in a GeoPackage; the others are pictures or views, and can be added live only."""


@dataclass(frozen=True)
class Entry:
    """One layer that is offered.

    key: what the catalogue calls it, unique in it and the same each time; group: its place in the tree,
    "Verkehr / Parken"; names: layers, feature type or collection at the service, in drawing order; version,
    format, crs: as the catalogue says, "" where it does not; options: more of what the service needs (a
    WMTS's tile matrix set and style, a SensorThings expand); aliases: field -> what people read;
    updated: date of the data, ISO, as far as it is said; secured: needs a login; hindrance: an English
    sentence why it cannot be loaded here, "" where nothing is known against it (translated on use).
    """

    key: str
    title: str
    kind: str
    url: str
    names: tuple[str, ...] = ()
    group: str = ""
    version: str = ""
    format: str = ""
    crs: str = ""
    options: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    provider: str = ""
    dataset: str = ""
    dataset_url: str = ""
    licence: str = ""
    licence_text: str = ""
    updated: str = ""
    secured: bool = False
    hindrance: str = ""


@dataclass
class Catalogue:
    """What was read: the entries in their order, and what could not be understood, in the user's words."""

    title: str = ""
    entries: list[Entry] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

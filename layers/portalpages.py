"""Reads what a service offers, page by page, into files that `portalcache` makes tables of.

OGC API Features, ArcGIS, GeoJSON and plain files are here; WFS has `portalwfs`, SensorThings the readers of
sensors.
What a service announces is counted against what it sends: a list that ends early is an error, not a result.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit, urlunsplit

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
)

from ..smartcity_plugin.errors import InputError
from . import catalogue, http, portalfiles
from .catalogue import Entry
from .portalfiles import Page, Table

PAGE = 1000
"""Features asked for at a time, QGIS's own number for WFS; a service may send fewer."""
IDS_AT_ONCE = 100
"""Features asked ArcGIS for at a time: their ids stand in the address, which must not grow too long."""
DEGREES = "EPSG:4326"
GEOJSON = {"Accept": "application/geo+json, application/json"}
"""What a service is asked for, as a header."""
FORMATS = {"GeoPackage": ".gpkg", "Shapefile": ".zip", "ZIP": ".zip", "GML": ".gml", "XPlanGML": ".gml",
           "CSV": ".csv", "GeoJSON": ".geojson"}  # fmt: skip
"""What a catalogue calls the format of a file -> its ending, where its address has none."""
TYPES = {
    "application/geo+json": ".geojson", "application/json": ".geojson", "application/gml+xml": ".gml",
    "application/zip": ".zip", "application/x-zip-compressed": ".zip", "text/csv": ".csv",
    "application/geopackage+sqlite3": ".gpkg",
}  # fmt: skip
"""Media type -> ending of a file, where its address has none."""


@dataclass(frozen=True)
class Wish:
    """What is wanted: the extent (null for everything) in a CRS, at most so many features, a folder for the
    files, and `progress(0..1)`, which raises when the user has cancelled."""

    extent: QgsRectangle
    crs: QgsCoordinateReferenceSystem
    shifts: QgsCoordinateTransformContext
    most: int
    folder: Path
    progress: Callable[[float], None]
    trusted: bool = False  # local paths may be read: the catalogue is a file of the user's own

    def extent_in(self, crs: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
        """The extent in another CRS, None for everything. Raises InputError where it has no place there."""
        if self.extent.isNull():
            return None
        try:
            return QgsCoordinateTransform(self.crs, crs, self.shifts).transformBoundingBox(self.extent)
        except QgsCsException:
            raise InputError(
                "Parameter EXTENT has no place in {crs}, in which the service keeps its data. "
                "Give a smaller extent.",
                crs=crs.authid() or crs.description(),
            ) from None


@dataclass
class Fetched:
    """Files with what was asked for. cut: the service has more than was wanted; left_out: rows without a
    place that can be used, which are not in the files."""

    tables: list[Table]
    cut: bool = False
    left_out: int = 0


def fetch(entry: Entry, client: http.Client, wish: Wish) -> Fetched:
    """Read an entry of a kind in `catalogue.FEATURES`.

    Raises:
        InputError: the service does not answer, says no, sends something else or less than it announced.
        Abandoned: cancelled.
    """
    from . import portalwfs

    readers = {
        catalogue.WFS: portalwfs.fetch,
        catalogue.OAPIF: _oapif,
        catalogue.ARCGIS_FEATURES: _arcgis,
        catalogue.SENSORTHINGS: _sensors,
        catalogue.GEOJSON: _file,
        catalogue.FILE: _file,
    }
    return readers[entry.kind](entry, client, wish)


def check_complete(entry: Entry, got: int, announced: int | None, wish: Wish) -> bool:
    """Whether there is more than was wanted. Raises InputError where there is less than was announced."""
    if announced is not None and got < min(announced, wish.most):
        raise InputError(
            "“{title}”: the service announces {announced} features and sends {got}. Try again later, or with "
            "a smaller extent.",
            title=entry.title, announced=announced, got=got,
        )  # fmt: skip
    return announced is not None and announced > wish.most


class Seen:
    """Ids of features that came: a service that turns its pages wrongly sends some twice and others never.

    The same id twice on one page is a fault of the data and loses nothing.
    """

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._ids: set = set()

    def add(self, ids: list) -> None:
        """The ids of one page. Raises InputError for one that was on an earlier page."""
        for one in ids:
            if one in self._ids:
                raise InputError(
                    "“{title}”: the service sends feature {id} a second time, so that others may be missing. "
                    "Load it with a smaller extent, and tell its operator.",
                    title=self._entry.title, id=one,
                )  # fmt: skip
        self._ids.update(ids)


def _oapif(entry: Entry, client: http.Client, wish: Wish) -> Fetched:
    """OGC API Features: items of a collection, along the links with rel=next.

    In the CRS in which the service keeps them, where it says so and keeps its word (Part 2, OGC 18-058r1),
    else in degrees.
    """
    name = entry.names[0] if entry.names else ""
    collection = f"/collections/{quote(name)}"
    is_whole = urlsplit(entry.url).path.rstrip("/").endswith(collection)
    items = _below(entry.url, "/items" if is_whole else f"{collection}/items")
    values: dict[str, object] = {"limit": min(PAGE, wish.most)}
    if "f" in dict(parse_qsl(urlsplit(entry.url).query)):
        values["f"] = "json"  # the address was copied from a browser
    extent = wish.extent_in(QgsCoordinateReferenceSystem(DEGREES))
    if extent is not None:
        values["bbox"] = numbers(extent)
    own = _own_crs(items, client)
    if own:
        values["crs"] = own
    first = http.with_query(items, **values)
    pages: list[Page] = []
    seen, got, announced, more = Seen(entry), 0, None, False
    for value, reply in client.pages(first, _next_link, GEOJSON):
        features = _features(value, entry)
        if got + len(features) > wish.most:
            more, features = True, features[: wish.most - got]
        seen.add([feature["id"] for feature in features if feature.get("id") is not None])
        got += len(features)
        announced = value.get("numberMatched") if isinstance(value.get("numberMatched"), int) else announced
        collected = {"type": "FeatureCollection", "features": features, "crs": _as_geojson(own)}
        pages.append(_keep(collected, wish, len(pages), ".geojson"))
        wish.progress(got / max(1, min(announced or wish.most, wish.most)))
        if got >= wish.most:
            more = more or bool(_next_link(value, reply))
            break
    more = check_complete(entry, got, announced, wish) or more
    return Fetched([Table(entry.title, pages, DEGREES, entry.aliases)], more)


def _own_crs(items: str, client: http.Client) -> str:
    """URI of the CRS in which a collection is kept, if items come in it; empty where that is not certain."""
    parts = urlsplit(items)
    collection = urlunsplit(parts._replace(path=parts.path.removesuffix("/items")))
    try:
        value, _reply = client.json(collection, GEOJSON)
        own = value.get("storageCrs") if isinstance(value, dict) else None
        if not isinstance(own, str) or "/EPSG/" not in own or own not in (value.get("crs") or ()):
            return ""
        system = QgsCoordinateReferenceSystem(f"EPSG:{own.rpartition('/')[2]}")
        if not system.isValid() or system.hasAxisInverted():
            return ""
        _value, reply = client.json(http.with_query(items, limit=1, crs=own), GEOJSON)
    except InputError:
        return ""
    return own if reply.headers.get("content-crs", "").strip(" <>") == own else ""


def _as_geojson(crs: str) -> dict:
    """How GeoJSON once named systems, which GDAL still reads; crs: URI, empty for degrees."""
    name = f"urn:ogc:def:crs:EPSG::{crs.rpartition('/')[2]}" if crs else "urn:ogc:def:crs:OGC:1.3:CRS84"
    return {"type": "name", "properties": {"name": name}}


def _below(url: str, path: str) -> str:
    """An address below another one, which keeps its question: some servers choose the project by it."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=parts.path.rstrip("/") + path, fragment=""))


def _next_link(value: object, reply: http.Reply) -> str | None:
    links = value.get("links") if isinstance(value, dict) else None
    for link in links if isinstance(links, list) else ():
        if isinstance(link, dict) and link.get("rel") == "next" and "html" not in str(link.get("type")):
            return urljoin(reply.url, str(link.get("href", ""))) or None
    return None


def _features(value: object, entry: Entry) -> list[dict]:
    """Raises InputError where the reply is no list of features."""
    features = value.get("features") if isinstance(value, dict) else None
    if not isinstance(features, list) or not all(isinstance(feature, dict) for feature in features):
        raise InputError(
            "“{title}”: the service answers with something else than features. Look at {url} in a browser.",
            title=entry.title, url=http.shown(entry.url),
        )  # fmt: skip
    return features


def _with_features(value: object) -> object:
    """A bare geometry, which GeoJSON allows too, as features without a field; anything else as it is."""
    if not isinstance(value, dict):
        return value
    bare = [value] if "coordinates" in value else value.get("geometries")
    if value.get("type") == "Feature":
        return {"type": "FeatureCollection", "features": [value]}
    if not isinstance(bare, list):
        return value
    features = [{"type": "Feature", "properties": {}, "geometry": shape} for shape in bare]
    return {"type": "FeatureCollection", "features": features}


def _arcgis(entry: Entry, client: http.Client, wish: Wish) -> Fetched:
    """ArcGIS REST: the ids of what is wanted, then the features by their ids, in the layer's own CRS.

    Every version of the server can do that, and nothing is missed, as the ids are known before.
    """
    has_number = urlsplit(entry.url).path.rstrip("/").rpartition("/")[2].isdigit()
    url = _below(entry.url, "" if has_number or not entry.names else f"/{quote(entry.names[0])}")
    query = _below(url, "/query")
    layer = _arcgis_json(client, http.with_query(url, f="json"), entry)
    values: dict[str, object] = {"where": "1=1", "returnIdsOnly": "true", "f": "json"}
    extent = wish.extent_in(QgsCoordinateReferenceSystem(DEGREES))
    if extent is not None:
        values.update(geometry=numbers(extent), geometryType="esriGeometryEnvelope", inSR="4326",
                      spatialRel="esriSpatialRelIntersects")  # fmt: skip
    found = _arcgis_json(client, http.with_query(query, **values), entry)
    ids = found.get("objectIds") or []
    if not isinstance(ids, list) or not all(isinstance(one, int) for one in ids):
        raise InputError("“{title}”: the service refuses ({reason}). Ask its operator.",
                         title=entry.title, reason="objectIds")  # fmt: skip
    wanted = sorted(set(ids))[: wish.most]
    pages: list[Page] = []
    for start in range(0, len(wanted), IDS_AT_ONCE):
        some = wanted[start : start + IDS_AT_ONCE]
        address = http.with_query(
            query, objectIds=",".join(map(str, some)), outFields="*", returnGeometry="true", f="json"
        )
        value = _arcgis_json(client, address, entry)
        check_complete(entry, len(_features(value, entry)), len(some), wish)
        pages.append(_keep(value, wish, len(pages), ".esrijson"))
        wish.progress((start + len(some)) / len(wanted))
    fields = layer.get("fields")
    fields = [one for one in (fields if isinstance(fields, list) else ()) if isinstance(one, dict)]
    aliases = {str(one.get("name")): str(one["alias"]) for one in fields if one.get("alias")}
    dates = tuple(str(one.get("name")) for one in fields if one.get("type") == "esriFieldTypeDate")
    table = Table(entry.title, pages, "", {**aliases, **entry.aliases}, dates)
    return Fetched([table], len(ids) > wish.most)


def _arcgis_json(client: http.Client, url: str, entry: Entry) -> dict:
    """What ArcGIS answers; it says no with status 200. Raises InputError."""
    value, _reply = client.json(url)
    error = value.get("error") if isinstance(value, dict) else {"message": "-"}
    if not isinstance(error, dict):
        return value
    if error.get("code") in (498, 499):
        raise InputError(
            "“{title}” wants a login. Choose one in parameter AUTHCFG; QGIS keeps it encrypted.",
            title=entry.title,
        )
    raise InputError(
        "“{title}”: the service refuses ({reason}). Ask its operator.",
        title=entry.title, reason=str(error.get("message"))[:200],
    )  # fmt: skip


def _sensors(entry: Entry, client: http.Client, wish: Wish) -> Fetched:
    """SensorThings: a row for each Thing that has a place, with its last value, in the fields of sensors."""
    from . import schema, sensorservices, sensorthings

    extent = wish.extent_in(QgsCoordinateReferenceSystem(DEGREES))
    def tell(count: int) -> None:
        wish.progress(min(1, count / wish.most))

    found = sensorservices.read(sensorthings.SERVICE, client, entry.url, extent, tell)
    features = [
        {"type": "Feature", "properties": row.values,
         "geometry": {"type": "Point", "coordinates": [row.x, row.y]}}
        for row in found.rows
    ]  # fmt: skip
    page = _keep({"type": "FeatureCollection", "features": features}, wish, 0, ".geojson")
    aliases = {field.name(): field.alias() for field in schema.qgs_fields(schema.SENSORS)}
    return Fetched([Table(entry.title, [page], DEGREES, aliases)], left_out=len(found.rejected))


def _file(entry: Entry, client: http.Client, wish: Wish) -> Fetched:
    """A file: loaded whole, then all its tables; one on this computer only for a list of the user's own."""
    scheme = urlsplit(entry.url).scheme.lower()
    if scheme in ("http", "https"):
        reply = client.get(entry.url)
        ending = _ending(entry, reply)
        name = portalfiles.safe_name(Path(unquote(urlsplit(entry.url).path)).stem or entry.title)
        path = wish.folder / f"{name}{ending}"
        path.write_bytes(reply.body)
    elif wish.trusted:
        path = Path(unquote(urlsplit(entry.url).path) if scheme == "file" else entry.url)
        if not path.is_file():
            raise InputError("File “{path}” is not there.", path=path)
    else:
        raise InputError(
            "“{title}” is a file on this computer, but the list comes from elsewhere. It is not opened.",
            title=entry.title,
        )
    wish.progress(0.5)
    if path.suffix.lower() in (".json", ".geojson"):
        value = http.parse_json(path.read_bytes(), path.name)
        whole = _with_features(value)
        _features(whole, entry)
        if whole is not value:
            path = wish.folder / f"{portalfiles.safe_name(path.stem)}.features.geojson"
            path.write_text(json.dumps(whole), encoding="utf-8")
    found = portalfiles.tables(path, wish.folder, path.name)
    if entry.names:
        found = [table for table in found if table.name in entry.names] or found
    for table in found:
        table.crs, table.aliases = table.crs or entry.crs, entry.aliases
        if len(found) == 1 and entry.kind == catalogue.GEOJSON:
            table.name = entry.title
    return Fetched(found)


def _ending(entry: Entry, reply: http.Reply) -> str:
    """What a file that was loaded is: by its beginning, its kind, its address, the catalogue, its type."""
    if reply.body[:4] == b"PK\x03\x04":
        return ".zip"
    if entry.kind == catalogue.GEOJSON:
        return ".geojson"
    ending = Path(unquote(urlsplit(reply.url).path)).suffix.lower()
    if ending in portalfiles.DRIVERS:
        return ending
    return FORMATS.get(entry.format) or TYPES.get(reply.type) or ending or ".unknown"


def numbers(box: QgsRectangle, swapped: bool = False) -> str:
    """west,south,east,north as services want it; `swapped`: south,west,north,east."""
    west, south, east, north = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
    values = (south, west, north, east) if swapped else (west, south, east, north)
    return ",".join(f"{value:.9f}".rstrip("0").rstrip(".") for value in values)


def _keep(value: dict, wish: Wish, number: int, ending: str) -> Page:
    path = wish.folder / f"page_{number}{ending}"
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return Page(path)

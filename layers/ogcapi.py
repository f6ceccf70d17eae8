"""Reads the first pages of services that answer in JSON: OGC API Features and SensorThings."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from ..smartcity_plugin.errors import InputError
from . import catalogue as kinds
from . import http
from .catalogue import Catalogue, Entry
from .documents import Document, Library
from .entries import Listing, address, crs_of, is_web, iso_date, listed, plain, service_address, words
from .licences import recognise
from .untrusted import mapped

COLLECTIONS = ("data", "http://www.opengis.net/def/rel/ogc/1.0/data", "collections")
"""Relations of the link from a landing page to its collections; the last is from drafts."""
SHAPES = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon")
GEOJSON = {"FeatureCollection": "features", "Feature": "geometry", "GeometryCollection": "geometries",
           **dict.fromkeys(SHAPES, "coordinates")}  # fmt: skip
"""Types of GeoJSON (RFC 7946) -> what they hold."""
SENSOR_SETS = {"Things", "Locations"}
"""Sets that each SensorThings service has (OGC 18-088, 9.2)."""


def is_landing(value: object) -> bool:
    relations = [mapped(link).get("rel") for link in listed(mapped(value).get("links"))]
    return "collections" not in mapped(value) and any(each in COLLECTIONS for each in relations)


def is_collections(value: object) -> bool:
    return isinstance(mapped(value).get("collections"), list) and "links" in value


def is_collection(value: object) -> bool:
    """One collection alone: it has an id and a link to its items."""
    links = listed(mapped(value).get("links"))
    return "id" in mapped(value) and any(mapped(link).get("rel") == "items" for link in links)


def is_sensorthings(value: object) -> bool:
    """Whether it is a service's first page, or a page of one of its sets."""
    items = [mapped(each) for each in listed(mapped(value).get("value"))[:100]]
    sets = {words(each.get("name")) for each in items}
    return sets >= SENSOR_SETS or any("@iot.id" in each for each in items)


def is_geojson(value: object) -> bool:
    return GEOJSON.get(words(mapped(value).get("type")), " ") in mapped(value)


def read_landing(document: Document, library: Library) -> Catalogue:
    """The collections of a service, from its landing page.

    Raises: InputError: they cannot be had.
    """
    value = document.json
    link = _link(value, document.source, COLLECTIONS)
    if library.client is None:
        raise InputError(
            "“{source}” is the first page of a service, saved as a file. Give the service's address instead.",
            source=document.name,
        )
    landing = _landing(document.source)
    collections = library.open(link or _below(landing, "/collections"))
    return read_collections(collections, library, words(value.get("title")), landing)


def read_collections(document: Document, library: Library, title: str = "", landing: str = "") -> Catalogue:
    """All collections, along their pages. landing: address of the service, from theirs where not known."""
    landing = landing or _landing(document.source)
    listing = Listing(title or words(mapped(document.json).get("title")), landing)
    pages = {document.source}
    names: set[str] = set()
    while True:
        raws = [mapped(raw) for raw in listed(mapped(document.json).get("collections"))]
        fresh = [raw for raw in raws if words(raw.get("id")) not in names]
        for raw in fresh:
            name = words(raw.get("id")) or words(raw.get("title"))
            listing.take(name, lambda raw=raw: _collection(raw, landing))
        names.update(words(raw.get("id")) for raw in fresh)
        following = _link(document.json, document.source, ("next",))
        if not following or following in pages or not fresh or library.client is None:
            return listing.catalogue()
        try:
            document = _next_page(document, following, library)
        except InputError as error:
            listing.left_out(http.shown(following), error)
            return listing.catalogue()
        pages.add(following)


def _next_page(document: Document, url: str, library: Library) -> Document:
    """Raises InputError: it is elsewhere, cannot be had or is no JSON."""
    if urlsplit(url)[:2] != urlsplit(document.source)[:2]:
        raise InputError("the next page is on another server")
    found = library.open(url)
    return found if isinstance(found.json, dict) else document


def read_collection(document: Document) -> Catalogue:
    """One collection that was given by its own address."""
    landing = _landing(document.source)
    listing = Listing(words(document.json.get("title")), landing)
    listing.take(words(document.json.get("id")), lambda: _collection(document.json, landing))
    return listing.catalogue()


def _collection(raw: object, landing: str) -> Entry:
    raw = mapped(raw)
    name = words(raw.get("id"))
    if not name:
        raise InputError("it has no id")
    if words(raw.get("itemType")) not in ("", "feature"):
        raise InputError("its items are no features ({type})", type=words(raw.get("itemType")))
    licences = [link for link in map(mapped, listed(raw.get("links"))) if link.get("rel") == "license"]
    said = [text for link in licences for text in (link.get("title"), link.get("href"))]
    licence = recognise(raw.get("license"), *said)
    interval = listed(mapped(mapped(raw.get("extent")).get("temporal")).get("interval"))
    period = interval[0] if interval and isinstance(interval[0], list) else []
    return Entry(
        key=name,
        title=plain(raw.get("title")) or name,
        kind=kinds.OAPIF,
        url=address(landing),
        names=(name,),
        crs=crs_of(raw.get("storageCrs")),
        provider=plain(raw.get("attribution")),
        licence=licence.id,
        licence_text=licence.text,
        updated=iso_date(raw.get("updated")) or iso_date(period[-1] if period else ""),
    )


def _landing(url: str) -> str:
    """The service's address, from that of its first page or of its collections."""
    parts = urlsplit(service_address(url, "f", "limit", "offset"))
    return urlunsplit(parts._replace(path=parts.path.partition("/collections")[0].rstrip("/")))


def _below(landing: str, path: str) -> str:
    parts = urlsplit(landing)
    return urlunsplit(parts._replace(path=parts.path + path))


def _link(value: object, base: str, relations: tuple[str, ...]) -> str:
    """The address of a page's link of one of these relations, JSON first; "" where there is none."""
    links = [link for link in map(mapped, listed(mapped(value).get("links"))) if link.get("rel") in relations]
    links.sort(key=lambda link: "json" not in words(link.get("type")))
    try:
        return address(links[0].get("href"), base) if links else ""
    except InputError:
        return ""


def read_sensorthings(document: Document) -> Catalogue:
    """One entry: the service's Things, which importsensors reads as well.

    Raises: InputError: an answer saved as a file, which is not the service.
    """
    if not is_web(document.source):
        raise InputError(
            "“{source}” is an answer of a SensorThings service, saved as a file. Give the service's address, "
            "or read the file with “Import sensors”.",
            source=document.name,
        )
    url = document.source.partition("?")[0].rstrip("/")
    found = re.match(r"(.*?/v(\d+\.\d+))(/|$)", url)
    url, version = (found.group(1), found.group(2)) if found else (url, "")
    listing = Listing("", document.source)
    name = urlsplit(url).hostname or url
    listing.take(name, lambda: Entry(
        key="Things", title=f"SensorThings ({name})", kind=kinds.SENSORTHINGS, url=address(url),
        version=version, options={"root": "Things"},
    ))  # fmt: skip
    return listing.catalogue()

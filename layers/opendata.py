"""Reads catalogues of open data: CKAN, and data.json as DKAN writes it; dcat.py brings DCAT into that shape.

A data set has distributions: each that is a service or a file with geodata becomes an entry, with the
licence, the provider and the date of its data set. What is no geodata (PDF, HTML, XLSX ...) is counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import parse_qsl, urljoin, urlsplit

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import catalogue as kinds
from . import http
from .catalogue import Catalogue, Entry
from .documents import Document, Library
from .entries import (
    LONGEST_TEXT,
    MOST_ENTRIES,
    Listing,
    address,
    hindrance_of,
    is_web,
    iso_date,
    listed,
    named,
    plain,
    service_address,
    tiles_address,
    words,
)
from .licences import recognise
from .untrusted import mapped

FORMATS = (
    (kinds.WMTS, "", r"wmts"),
    (kinds.WMS, "", r"wms|wms xml|vnd ogc wms xml|view service|darstellungsdienst"),
    (kinds.WFS, "", r"wfs"),
    (kinds.OAPIF, "", r"oaf|oapif|(ogc)?api features|features api|ogcapi"),
    (kinds.SENSORTHINGS, "", r"(sensorthings|sensor things|sta)( api)?"),
    (kinds.ARCGIS_MAP, "", r"arcgis geoservices rest api|esri rest|arcgis rest"),
    (kinds.GEOJSON, "GeoJSON", r"geojson|geo json|vnd geo json"),
    (kinds.FILE, "GeoPackage", r"gpkg|geopackage|geopackage sqlite3"),
    (kinds.FILE, "Shapefile", r"(esri |zip |x |zipped )*(shp|shape|shapefile)s?( zip| zipped)*"),
    (kinds.FILE, "GML", r"gml|gml xml|xplangml|xplanung"),
    (kinds.FILE, "CSV", r"csv|text csv"),
)
"""Kind, format and how catalogues write it, in small letters with each sign as one blank: names of the
format, media types ("application/geo+json"), the EU's list of file types (".../file-type/WFS_SRVC")."""
ENDINGS = {".geojson": (kinds.GEOJSON, "GeoJSON"), ".gpkg": (kinds.FILE, "GeoPackage"),
           ".gml": (kinds.FILE, "GML"), ".csv": (kinds.FILE, "CSV")}  # fmt: skip
"""Ending of an address -> kind and format, where the catalogue does not say it."""
SERVICES = {"wms": kinds.WMS, "wfs": kinds.WFS, "wmts": kinds.WMTS}
GET_MAP = ("layers", "styles", "crs", "srs", "bbox", "width", "height", "format", "transparent")
GET_FEATURE = ("typename", "typenames", "outputformat", "srsname", "count", "maxfeatures", "bbox")
"""Parameters of one question for a map or for features (WMS 1.3.0, table 8; WFS 2.0, 7.9)."""
ROWS = 100
"""Data sets asked for at a time."""
MOST_PAGES = 2_000
"""Questions for data sets; with ROWS that is `entries.MOST_ENTRIES`."""


def is_ckan(value: object) -> bool:
    """Whether it is CKAN's answer to package_search or package_show."""
    result = mapped(value).get("result")
    return "success" in mapped(value) and ("results" in mapped(result) or "resources" in mapped(result))


def questions(page: str) -> list[str]:
    """What to ask a CKAN for what one of its pages shows: a data set, those of an organisation, or all."""
    parts = urlsplit(page)
    folder, _, name = parts.path.rstrip("/").rpartition("/")
    above, kind = folder.rpartition("/")[0], folder.rpartition("/")[2]
    if kind == "dataset":
        return [urljoin(page, f"{above}/api/3/action/package_show?id={name}")]
    if kind == "organization":
        return [urljoin(page, f"{above}/api/3/action/package_search?fq=organization:{name}&rows={ROWS}")]
    return [urljoin(page, f"/api/3/action/package_search?rows={ROWS}")]


def is_data_json(value: object) -> bool:
    return isinstance(mapped(value).get("dataset"), list)


def read_ckan(document: Document, library: Library) -> Catalogue:
    """All data sets that a CKAN finds, page by page. The question (q, fq) in the address is kept."""
    listing = Listing("", document.source)
    portal = document.source.partition("/api/")[0] if is_web(document.source) else ""
    skipped: Counter[str] = Counter()
    seen: set[str] = set()
    for package in _packages(document, library, listing):
        name = words(package.get("id")) or words(package.get("name"))
        if name and name in seen:
            continue
        seen.add(name)
        _read_dataset(_of_ckan(package, portal), document.source, listing, skipped)
    _tell_skipped(skipped, listing)
    return listing.catalogue()


def _packages(document: Document, library: Library, listing: Listing) -> Iterator[dict]:
    """Packages of all pages. A server that sends a page again, or more than it has, ends it."""
    result = mapped(mapped(document.json).get("result"))
    if "resources" in result:
        yield result
        return
    seen: set[str] = set()
    start = 0
    for _page in range(MOST_PAGES):
        packages = [mapped(raw) for raw in listed(result.get("results"))]
        fresh = [raw for raw in packages if words(raw.get("id")) not in seen]
        seen.update(words(raw.get("id")) for raw in fresh)
        yield from fresh
        start += len(packages)
        count = result.get("count")
        if not isinstance(count, int) or start >= count:
            return
        if not fresh or library.client is None or len(listing.entries) >= MOST_ENTRIES:
            break
        try:
            following = library.open(http.with_query(document.source, rows=ROWS, start=start))
            result = mapped(mapped(following.json).get("result"))
        except InputError as error:
            listing.left_out(tr("data sets from no. {number} on", number=start + 1), error)
            return
    listing.tell(
        tr("The catalogue says that it has {count} data sets, but {read} were read.",
           count=count, read=len(seen))
    )  # fmt: skip


def _of_ckan(package: dict, portal: str) -> dict:
    """A package in the shape of data.json. dcat-ap.de keeps a licence at each resource."""
    name = words(package.get("name")) or words(package.get("id"))
    office = mapped(package.get("organization")).get("title")
    licence = [package.get("license_id"), package.get("license_title"), package.get("license_url")]
    distributions = [
        {
            "identifier": raw.get("id"),
            "title": raw.get("name") or raw.get("description"),
            "format": raw.get("format"),
            "mediaType": raw.get("mimetype"),
            "accessURL": raw.get("url"),
            "license": raw.get("license"),
            "modified": raw.get("last_modified") or raw.get("modified"),
        }
        for raw in map(mapped, listed(package.get("resources")))
    ]
    return {
        "identifier": name,
        "title": package.get("title") or name,
        "publisher": {"name": office or package.get("author") or package.get("maintainer")},
        "license": licence,
        "modified": package.get("modified") or package.get("metadata_modified"),
        "landingPage": f"{portal}/dataset/{name}" if portal and name else package.get("url"),
        "accessLevel": "restricted" if package.get("private") is True else "public",
        "distribution": distributions,
    }


def read_data_json(document: Document) -> Catalogue:
    """All data sets of a data.json."""
    value = mapped(document.json)
    return read_datasets(value["dataset"], words(value.get("title")), document.source)


def read_datasets(datasets: list, title: str, base: str) -> Catalogue:
    """Entries of data sets in the shape of data.json."""
    listing = Listing(title, base)
    skipped: Counter[str] = Counter()
    for raw in datasets:
        _read_dataset(raw, base, listing, skipped)
    _tell_skipped(skipped, listing)
    return listing.catalogue()


def _read_dataset(raw: object, base: str, listing: Listing, skipped: Counter[str]) -> None:
    if not isinstance(raw, dict):
        listing.left_out(words(raw) or "?", InputError("it is no description of a data set"))
        return
    distributions = [mapped(each) for each in listed(raw.get("distribution"))][:2000]
    for number, distribution in enumerate(distributions, start=1):
        url = words(distribution.get("downloadURL") or distribution.get("accessURL"), LONGEST_TEXT)
        kind, format = kind_of(distribution, url)
        if not kind:
            skipped[format or "?"] += 1
            continue
        name = plain(raw.get("title"), 300)
        listing.take(
            name, lambda d=distribution, k=kind, f=format, u=url, n=number: _entry(raw, d, k, f, u, n, base)
        )


def _entry(raw: dict, distribution: dict, kind: str, format: str, url: str, number: int, base: str) -> Entry:
    link, names = service_of(kind, address(url, base))
    if kind == kinds.ARCGIS_MAP and link.rpartition("/")[2].isdecimal():
        kind, names = kinds.ARCGIS_FEATURES, (link.rpartition("/")[2],)
    dataset = plain(raw.get("title"), 300)
    publisher = raw.get("publisher") or raw.get("contactPoint")
    licence = recognise(*listed(distribution.get("license")))
    if not licence.text:
        licence = recognise(*listed(raw.get("license")))
    publisher = mapped(publisher).get("name") or mapped(publisher).get("fn") or publisher
    provider = licence.source or plain(publisher, 300)
    attribution = plain(distribution.get("licenseAttributionByText") or raw.get("licenseAttributionByText"))
    identifier = words(raw.get("identifier")) or dataset
    closed = words(raw.get("accessLevel")).lower() not in ("", "public")
    return Entry(
        key=words(distribution.get("identifier")) or f"{identifier}/{number}",
        title=_title(dataset, plain(distribution.get("title"), 300), format or kind),
        kind=kind,
        url=link,
        names=names,
        group=dataset,
        format=format,
        provider=attribution or provider,
        dataset=dataset,
        dataset_url=_page(raw, base),
        licence=licence.id,
        licence_text=licence.text,
        updated=iso_date(distribution.get("modified")) or iso_date(raw.get("modified")),
        secured=closed,
        hindrance=hindrance_of(kind, link, names),
    )


def kind_of(distribution: dict, url: str) -> tuple[str, str]:
    """Kind and format of a distribution; no kind for what is no geodata, with the format that it says."""
    query = {name.lower(): value for name, value in parse_qsl(_split(url).query)}
    service = SERVICES.get(query.get("service", "").lower())
    if service:
        return service, ""
    said = [words(distribution.get("format")), words(distribution.get("mediaType"))]
    for text in map(_normal, said):
        for kind, format, pattern in FORMATS:
            if text and re.fullmatch(pattern, text):
                return kind, format
    path = _split(url).path.lower()
    for ending, found in ENDINGS.items():
        if path.endswith(ending):
            return found
    about = _normal(f"{words(distribution.get('title'))} {path}")
    is_archive = path.endswith(".zip") or "zip" in map(_normal, said)
    if is_archive and re.search(r"\b(shp|shape|shapefiles?)\b", about):
        return kinds.FILE, "Shapefile"
    return "", (said[0] or said[1]).rpartition("/")[2].upper()[:30]


def _normal(text: str) -> str:
    """A format's name alone: the end of an address of the EU's list, "application/geo+json" as "geo json"."""
    text = re.sub(r"[^a-z0-9]+", " ", text.lower().rpartition("/")[2] if " " not in text else text.lower())
    return text.strip().removeprefix("ogc ").removesuffix(" srvc").strip()


def _split(url: str):
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def service_of(kind: str, url: str) -> tuple[str, tuple[str, ...]]:
    """Address of a service, and of which layers a question to it in the catalogue is."""
    query = {name.lower(): value for name, value in parse_qsl(urlsplit(url).query)}
    if kind == kinds.WMS:
        names = named(query.get("layers") or "")
        return service_address(url, *GET_MAP), names
    if kind == kinds.WFS:
        names = named(query.get("typenames") or query.get("typename") or "")
        return service_address(url, *GET_FEATURE), names[:1]
    if kind == kinds.WMTS:
        return tiles_address(url), named(query.get("layer") or "")[:1]
    if kind == kinds.OAPIF:
        landing, _, rest = url.partition("?")[0].partition("/collections")
        name = rest.strip("/").partition("/")[0]
        return landing, (name,) if name else ()
    return (url.partition("?")[0], ()) if kind == kinds.ARCGIS_MAP else (url, ())


def _title(dataset: str, name: str, format: str) -> str:
    """The data set's title, with the distribution's where that says more than its format."""
    if not dataset:
        return name or format
    if not name or name.lower() in (dataset.lower(), format.lower()) or len(name) < 4:
        return f"{dataset} ({format})"
    return name if name.lower().startswith(dataset.lower()) else f"{dataset}: {name}"


def _page(raw: dict, base: str) -> str:
    """The page about the data set, as far as it has an address of the web."""
    for value in (raw.get("landingPage"), raw.get("identifier")):
        with suppress(InputError):
            if "/" in words(value, LONGEST_TEXT):
                return address(value, base)
    return ""


def _tell_skipped(skipped: Counter[str], listing: Listing) -> None:
    if skipped:
        most = ", ".join(f"{name} {count}" for name, count in skipped.most_common(8))
        listing.tell(
            tr("{count} downloads are not listed, as they are no geodata that is read here: {formats}.",
               count=sum(skipped.values()), formats=most)
        )  # fmt: skip

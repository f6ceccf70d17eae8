"""Reads a feature type of a WFS (OGC 09-025r2, 04-094) page by page into GML files.

WFS 2.0 turns pages by count and startIndex; WFS 1.1 gives all at once, and some servers turn pages there too.
Features are asked for in the service's own CRS, so that QGIS alone shifts them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ..smartcity_plugin.errors import InputError
from . import http, portalfiles
from .catalogue import Entry
from .portalfiles import Page, Table
from .portalpages import PAGE, Fetched, Seen, Wish, check_complete, numbers
from .safexml import local

EXCEPTIONS = ("ExceptionReport", "ServiceExceptionReport")
MEMBERS = ("member", "featureMember", "featureMembers")
IDS = ("{http://www.opengis.net/gml}id", "{http://www.opengis.net/gml/3.2}id", "fid")


@dataclass(frozen=True)
class FeatureType:
    """What the capabilities say: version of the service, full name of the type, name of its CRS."""

    version: str
    name: str
    crs_name: str

    @property
    def turns_pages(self) -> bool:
        return self.version.startswith("2")

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        return QgsCoordinateReferenceSystem.fromOgcWmsCrs(_authid(self.crs_name))


@dataclass
class Answer:
    """One GML file: all features that there are, as WFS 2.0 says; the count that WFS 1.1 says (of this file,
    or, asked for hits, of all); features in it, and their ids."""

    matched: int | None
    stated: int | None
    count: int
    ids: list[str]


def fetch(entry: Entry, client: http.Client, wish: Wish) -> Fetched:
    """Raises: as `portalpages.fetch`."""
    found = feature_type(entry, client, wish.folder)
    query = _query(entry, found, wish)
    announced = _hits(query, client, wish, entry)
    schema = _schema(entry, found, client, wish)
    pages: list[Page] = []
    seen, digests, got, matched = Seen(entry), set(), 0, None
    while got < wish.most:
        size = min(PAGE if found.turns_pages else wish.most, wish.most - got)
        address = _page_address(query, found, got, size)
        page, body = _ask(client, address, wish.folder / f"page_{len(pages)}.gml")
        answer = read_page(page, http.shown(entry.url))
        if not answer.count:
            break
        digest = hashlib.sha256(body[body.find(b"ember>") :]).digest()
        if digest in digests:
            raise InputError(
                "“{title}”: the service sends the same page again and again. Load it with a smaller "
                "extent, and tell its operator.",
                title=entry.title,
            )
        digests.add(digest)
        seen.add(answer.ids)
        pages.append(Page(page, found.name.rpartition(":")[2], schema))
        got += answer.count
        matched = answer.matched if found.turns_pages else announced or got
        wish.progress(got / max(1, min(matched or wish.most, wish.most)))
        if matched is not None and got >= matched:
            break
    # A server's limit can be what it says of all (MapServer), so that only an empty page is the end.
    total = max((number for number in (announced, matched) if number is not None), default=None)
    more = check_complete(entry, got, total, wish) or (matched is None and got >= wish.most)
    return Fetched([Table(entry.title, pages, found.crs.authid(), entry.aliases, count=got)], more)


def feature_type(entry: Entry, client: http.Client, folder: Path) -> FeatureType:
    """Ask for the capabilities, kept in `folder`. Raises InputError where the type is not among them."""
    path = _capabilities(entry, client, folder)
    wanted = entry.names[0] if entry.names else ""
    version, name, crs_name, inside, alike = "", "", "", "", []
    for event, element in portalfiles.xml_elements(path, http.shown(entry.url)):
        tag = local(element)
        if event == "start":
            if not version:
                _check_root(element, entry)
                version = element.get("version", "1.1.0")
            inside = "type" if tag == "FeatureType" else inside
        elif tag == "Name" and inside:
            name = (element.text or "").strip()
        elif tag in ("DefaultCRS", "DefaultSRS", "SRS") and inside:
            crs_name = crs_name or (element.text or "").strip()
        elif tag == "FeatureType":
            if name == wanted:
                return FeatureType(version, name, crs_name)
            if name.rpartition(":")[2] == wanted.rpartition(":")[2]:
                alike.append(FeatureType(version, name, crs_name))
            inside, name, crs_name = "", "", ""
    if len(alike) != 1:
        raise InputError(
            "“{title}”: the service {url} has no feature type “{name}”. The catalogue may be out of date: "
            "tell its publisher.",
            title=entry.title, url=http.shown(entry.url), name=wanted,
        )  # fmt: skip
    return alike[0]


def _capabilities(entry: Entry, client: http.Client, folder: Path) -> Path:
    """Of the newest version that the service knows: only 2.0 turns pages for certain."""
    values = {"SERVICE": "WFS", "REQUEST": "GetCapabilities"}
    newest = {"VERSION": "2.0.0", "ACCEPTVERSIONS": "2.0.0,1.1.0,1.0.0"}
    path = folder / "capabilities.xml"
    try:
        _ask(client, http.with_query(entry.url, **values, **newest), path)
        root = next(element for _event, element in portalfiles.xml_elements(path, path.name))
        if local(root) == "WFS_Capabilities":
            return path
    except InputError:
        if not entry.version:
            raise
    return _ask(client, http.with_query(entry.url, **values, VERSION=entry.version or "1.1.0"), path)[0]


def read_page(path: Path, source: str) -> Answer:
    """Count what is in a reply with features.

    Raises:
        InputError: it is no such reply, is cut off, hostile, or says that the service refuses.
    """
    root, count, ids, depth, member_depth, refusal = None, 0, [], 0, 0, ""
    matched = stated = None
    for event, element in portalfiles.xml_elements(path, source):
        tag = local(element)
        if event == "start":
            depth += 1
            if root is None:
                root = tag
                matched = _whole(element.get("numberMatched"))
                stated = _whole(element.get("numberOfFeatures"))
            elif depth == 2 and tag in MEMBERS:
                member_depth = depth
            elif depth == 3 and member_depth and tag != "FeatureCollection":
                count += 1
                ids += [value for name in IDS if (value := element.get(name))][:1]
        else:
            depth -= 1
            if root in EXCEPTIONS and (element.text or "").strip():
                refusal = refusal or " ".join(element.text.split())[:200]
    if root in EXCEPTIONS:
        raise InputError("“{url}” refuses: {reason}", url=source, reason=refusal or "-")
    if root != "FeatureCollection":
        raise InputError(
            "“{url}” answers with something else than features (“{root}”). Check the address.",
            url=source, root=root,
        )  # fmt: skip
    return Answer(matched, stated, count, ids)


def _query(entry: Entry, found: FeatureType, wish: Wish) -> str:
    """Address of GetFeature without pages."""
    values = {
        "SERVICE": "WFS", "VERSION": found.version, "REQUEST": "GetFeature",
        "TYPENAMES" if found.turns_pages else "TYPENAME": found.name,
    }  # fmt: skip
    if found.crs_name:
        values["SRSNAME"] = found.crs_name
    extent = wish.extent_in(found.crs) if found.crs.isValid() else None
    if extent is not None:
        # A long name means the axes as the register has them, a short one east before north.
        swapped = found.crs.hasAxisInverted() and not found.crs_name.upper().startswith("EPSG:")
        name = "" if found.version.startswith("1.0") else f",{found.crs_name}"
        values["BBOX"] = numbers(extent, swapped) + name
    return http.with_query(entry.url, **values)


def _page_address(query: str, found: FeatureType, start: int, count: int) -> str:
    values: dict[str, object] = {"COUNT" if found.turns_pages else "MAXFEATURES": count}
    if start:
        values["STARTINDEX"] = start
    return http.with_query(query, **values)


def _hits(query: str, client: http.Client, wish: Wish, entry: Entry) -> int | None:
    """How many features there are; None where the service does not tell."""
    try:
        path, _body = _ask(client, http.with_query(query, RESULTTYPE="hits"), wish.folder / "hits.xml")
        answer = read_page(path, http.shown(entry.url))
    except InputError:
        return None  # it may know no hits; whether it gives features is seen next
    return answer.stated if answer.matched is None else answer.matched


def _ask(client: http.Client, url: str, path: Path) -> tuple[Path, bytes]:
    """An answer in XML, kept as a file. Raises InputError for a web page."""
    reply = client.get(url)
    if reply.is_page:
        raise http.page_instead(http.shown(url))
    path.write_bytes(reply.body)
    return path, reply.body


def _schema(entry: Entry, found: FeatureType, client: http.Client, wish: Wish) -> Path | None:
    """The types of the columns; None where the service does not tell them in a way that can be trusted."""
    name = "TYPENAMES" if found.turns_pages else "TYPENAME"
    values = {"SERVICE": "WFS", "VERSION": found.version, "REQUEST": "DescribeFeatureType", name: found.name}
    try:
        path, _body = _ask(client, http.with_query(entry.url, **values), wish.folder / "schema.xsd")
        roots = [local(element) for event, element in portalfiles.xml_elements(path, path.name)]
    except InputError:
        return None
    # An include would make GDAL open another file.
    return path if roots[0] == "schema" and "include" not in roots else None


def _check_root(element, entry: Entry) -> None:
    if local(element) != "WFS_Capabilities":
        raise InputError(
            "“{url}” answers with something else than the capabilities of a WFS (“{root}”). Check the "
            "address.",
            url=http.shown(entry.url), root=local(element),
        )  # fmt: skip


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 15 else None


def _authid(name: str) -> str:
    """EPSG:25832 of urn:ogc:def:crs:EPSG::25832, …/gml/srs/epsg.xml#25832 and the like."""
    number = name.replace("#", ":").replace("/", ":").rpartition(":")[2]
    return f"EPSG:{number}" if number.isdecimal() else name

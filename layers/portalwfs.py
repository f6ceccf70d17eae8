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
    def crs(self) -> QgsCoordinateReferenceSystem:
        return QgsCoordinateReferenceSystem.fromOgcWmsCrs(_authid(self.crs_name))


@dataclass
class Answer:
    """One GML file: what its root says of the count of all features, features in it, and their ids."""

    matched: int | None
    count: int
    ids: list[str]


def fetch(entry: Entry, client: http.Client, wish: Wish) -> Fetched:
    """Raises: as `portalpages.fetch`."""
    found = feature_type(entry, client, wish)
    query = _query(entry, found, wish)
    announced = _hits(query, client, wish, entry)
    schema = _schema(entry, found, client, wish)
    size = min(PAGE, wish.most) if found.version.startswith("2") else wish.most
    pages: list[Page] = []
    seen, digests, got, more = Seen(entry), set(), 0, False
    while got < wish.most and (announced is None or got < announced):
        page, body = _ask(query, client, wish, found, got, min(size, wish.most - got), len(pages))
        answer = read_page(page, http.shown(entry.url))
        announced = answer.matched if answer.matched is not None else announced
        digest = hashlib.sha256(body[body.find(b"ember>"):]).digest()
        if answer.count and digest in digests:
            raise InputError(
                "“{title}”: the service sends the same page again and again. Load it with a smaller extent, and "
                "tell its operator.",
                title=entry.title,
            )
        digests.add(digest)
        seen.add(answer.ids)
        if answer.count:
            pages.append(Page(page, schema=schema))
        got += answer.count
        wish.progress(got / max(1, min(announced or wish.most, wish.most)))
        more = bool(answer.count)
        if not answer.count or (announced is None and not found.version.startswith("2")):
            break
    more = check_complete(entry, got, announced, wish) or (announced is None and got >= wish.most and more)
    return Fetched([Table(entry.title, pages, found.crs.authid(), entry.aliases)], more)


def feature_type(entry: Entry, client: http.Client, wish: Wish) -> FeatureType:
    """Ask for the capabilities. Raises InputError where the type is not among them."""
    values = {"SERVICE": "WFS", "REQUEST": "GetCapabilities", "VERSION": entry.version or "2.0.0"}
    path = _keep(client.get(http.with_query(entry.url, **values)).body, wish.folder / "capabilities.xml")
    wanted = entry.names[0] if entry.names else ""
    version, name, crs_name, inside, alike = "", "", "", "", []
    for event, element in portalfiles.xml_elements(path, http.shown(entry.url)):
        tag = _local(element.tag)
        if event == "start":
            if not version:
                _check_root(element, entry)
                version = element.get("version", values["VERSION"])
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
            "“{title}”: the service {url} has no feature type “{name}”. The catalogue may be out of date: tell "
            "its publisher.",
            title=entry.title, url=http.shown(entry.url), name=wanted,
        )  # fmt: skip
    return alike[0]


def read_page(path: Path, source: str) -> Answer:
    """Count what is in a reply with features.

    Raises:
        InputError: it is no such reply, is cut off, hostile, or says that the service refuses.
    """
    root, count, ids, depth, member_depth, refusal = None, 0, [], 0, 0, ""
    matched = None
    for event, element in portalfiles.xml_elements(path, source):
        tag = _local(element.tag)
        if event == "start":
            depth += 1
            if root is None:
                root = tag
                matched = _whole(element.get("numberMatched") or element.get("numberOfFeatures"))
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
    return Answer(matched, count, ids)


def _query(entry: Entry, found: FeatureType, wish: Wish) -> str:
    """Address of GetFeature without pages."""
    is_second = found.version.startswith("2")
    values = {
        "SERVICE": "WFS", "VERSION": found.version, "REQUEST": "GetFeature",
        "TYPENAMES" if is_second else "TYPENAME": found.name,
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


def _hits(query: str, client: http.Client, wish: Wish, entry: Entry) -> int | None:
    """How many features there are; None where the service does not tell."""
    path = _keep(client.get(http.with_query(query, RESULTTYPE="hits")).body, wish.folder / "hits.xml")
    try:
        return read_page(path, http.shown(entry.url)).matched
    except InputError:
        return None  # it may know no hits; whether it gives features is seen next


def _ask(query, client, wish, found, start, count, number) -> tuple[Path, bytes]:
    values: dict[str, object] = {"COUNT" if found.version.startswith("2") else "MAXFEATURES": count}
    if start:
        values["STARTINDEX"] = start
    body = client.get(http.with_query(query, **values)).body
    return _keep(body, wish.folder / f"page_{number}.gml"), body


def _schema(entry: Entry, found: FeatureType, client: http.Client, wish: Wish) -> Path | None:
    """The types of the columns; None where the service does not tell them in a way that can be trusted."""
    name = "TYPENAMES" if found.version.startswith("2") else "TYPENAME"
    values = {"SERVICE": "WFS", "VERSION": found.version, "REQUEST": "DescribeFeatureType", name: found.name}
    try:
        body = client.get(http.with_query(entry.url, **values)).body
        path = _keep(body, wish.folder / "schema.xsd")
        roots = [_local(element.tag) for event, element in portalfiles.xml_elements(path, path.name)]
    except InputError:
        return None
    # An include would make GDAL open another file.
    return path if roots[0] == "schema" and "include" not in roots else None


def _check_root(element, entry: Entry) -> None:
    if _local(element.tag) != "WFS_Capabilities":
        raise InputError(
            "“{url}” answers with something else than the capabilities of a WFS (“{root}”). Check the address.",
            url=http.shown(entry.url), root=_local(element.tag),
        )  # fmt: skip


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 15 else None


def _authid(name: str) -> str:
    """EPSG:25832 of urn:ogc:def:crs:EPSG::25832, http://www.opengis.net/gml/srs/epsg.xml#25832 and the like."""
    number = name.replace("#", ":").replace("/", ":").rpartition(":")[2]
    return f"EPSG:{number}" if number.isdecimal() else name


def _keep(body: bytes, path: Path) -> Path:
    path.write_bytes(body)
    return path

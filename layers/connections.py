"""Reads the XML in which QGIS exchanges its connections to services; some Länder publish theirs as such."""

from __future__ import annotations

# Bandit distrusts lxml: documents.parse_xml does the reading, this only goes through what it made.
from lxml import etree  # nosec

from . import catalogue as kinds
from .catalogue import Catalogue, Entry
from .documents import Document
from .entries import Listing, address, has_login, hindrance_of, service_address, words
from .safexml import local

KINDS = {"wms": kinds.WMS, "wfs": kinds.WFS, "oapif": kinds.OAPIF, "vectortile": kinds.VECTOR_TILES,
         "arcgisfeatureserver": kinds.ARCGIS_FEATURES}  # fmt: skip
"""Element -> kind; others (tiles, coverages, databases) are OTHER."""


def is_connections(root: etree._Element) -> bool:
    return local(root).startswith("qgs") and local(root).endswith("Connections")


def read(document: Document) -> Catalogue:
    """One entry for each connection. User names, passwords and ids of logins in it are not kept."""
    listing = Listing("", document.source)
    for element in document.xml.iterchildren(tag=etree.Element):
        name = words(element.get("name"))
        listing.take(name, lambda element=element, name=name: _entry(element, name))
    return listing.catalogue()


def _entry(element: etree._Element, name: str) -> Entry:
    kind = KINDS.get(local(element).lower(), kinds.OTHER)
    if kind == kinds.WFS and words(element.get("version")) == "OGC_API_FEATURES":
        kind = kinds.OAPIF
    link = address(element.get("url"))
    link = service_address(link) if kind in (kinds.WMS, kinds.WFS) else link
    version = words(element.get("version"))
    return Entry(
        key=name or link,
        title=name or link,
        kind=kind,
        url=link,
        version=version if version[:1].isdigit() else "",
        secured=any(map(element.get, ("username", "password", "authcfg"))) or has_login(element.get("url")),
        hindrance=hindrance_of(kind, link, ()),
    )

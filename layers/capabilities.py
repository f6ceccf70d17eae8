"""Reads the capabilities of WMS (1.1.1, 1.3.0), WMTS 1.0 and WFS (1.0 to 2.0): a layer an entry.

Elements are matched by their local names, as versions differ in their namespaces.
"""

from __future__ import annotations

from collections.abc import Iterator

# Bandit distrusts lxml: documents.parse_xml does the reading, this only goes through what it made.
from lxml import etree  # nosec

from ..smartcity_plugin.errors import InputError
from . import catalogue as kinds
from .catalogue import Catalogue, Entry
from .documents import Document
from .entries import (
    DEEPEST,
    LONGEST,
    LONGEST_TEXT,
    Listing,
    address,
    below,
    crs_of,
    hindrance_of,
    is_web,
    plain,
    service_address,
    words,
)
from .licences import Licence, recognise
from .safexml import local

ROOTS = {"WMS_Capabilities": "WMS", "WMT_MS_Capabilities": "WMS", "WFS_Capabilities": "WFS",
         "Capabilities": "WMTS"}  # fmt: skip
PREFERRED = ("EPSG:25832", "EPSG:25833", "EPSG:25831", "EPSG:3857", "EPSG:4326")
"""Of several reference systems the first of these: Germany's own, then those of the web."""
HREF = "{http://www.w3.org/1999/xlink}href"


def is_capabilities(root: etree._Element) -> bool:
    return local(root) in ROOTS


def read(document: Document) -> Catalogue:
    """All layers of a service.

    Raises: InputError: it names no layer.
    """
    root = document.xml
    readers = {"WMS": _wms, "WFS": _wfs, "WMTS": _wmts}
    listing = Listing(_first(root, "Service/Title", "ServiceIdentification/Title"), document.source)
    readers[ROOTS[local(root)]](root, listing)
    if not listing.entries and not listing.problems:
        raise InputError(
            "“{source}” names no layer. Its operator may show them after a login only.", source=document.name
        )
    return listing.catalogue()


def _all(element: etree._Element, path: str) -> list[etree._Element]:
    """Elements along a path of local names."""
    return element.findall("/".join(f"{{*}}{name}" for name in path.split("/")))


def _first(element: etree._Element, *paths: str) -> str:
    """Text of the first element along one of the paths that has some."""
    return next(filter(None, (words(each.text, 4000) for path in paths for each in _all(element, path))), "")


def _links(element: etree._Element, path: str) -> list[str]:
    """Addresses of the web along a path, as attributes or as text; others are left out."""
    found = []
    for each in _all(element, path):
        try:
            found.append(address(each.get(HREF) or each.text))
        except InputError:
            continue
    return found


def _link(element: etree._Element, *paths: str) -> str:
    return next((link for path in paths for link in _links(element, path)), "")


def _best_crs(names: list[str]) -> str:
    found = [crs for crs in map(crs_of, names) if crs]
    return next((crs for crs in PREFERRED if crs in found), found[0] if found else "")


def _service_url(listing: Listing, root: etree._Element, *paths: str) -> str:
    """Where the service was asked; for a file, where it says that it is.

    Raises: InputError: a file that does not say it.
    """
    return service_address(address(listing.base if is_web(listing.base) else _link(root, *paths)))


def _terms(root: etree._Element, *more: object) -> Licence:
    terms = ("Fees", "AccessConstraints")
    said = [each.text for part in ("Service", "ServiceIdentification") for name in terms
            for each in _all(root, f"{part}/{name}")]  # fmt: skip
    return recognise(*said, *more)


def _wms(root: etree._Element, listing: Listing) -> None:
    licence = _terms(root)
    formats = [words(each.text) for each in _all(root, "Capability/Request/GetMap/Format")]
    picture = "image/png" if "image/png" in formats else next(iter(formats), "")
    resource = "Capability/Request/GetMap/DCPType/HTTP/Get/OnlineResource"
    office = "Service/ContactInformation/ContactPersonPrimary/ContactOrganization"
    provider = licence.source or _first(root, office)
    url = _service_url(listing, root, resource, "Service/OnlineResource")
    version = words(root.get("version"))
    for element, group, crs, attribution in _wms_layers(root):
        name = _first(element, "Name")
        entry = Entry(
            key=name,
            title=plain(_first(element, "Title"), LONGEST),
            kind=kinds.WMS,
            url=url,
            names=(name,),
            group=group,
            version=version,
            format=picture,
            crs=crs,
            provider=attribution or provider,
            dataset_url=_link(element, "MetadataURL/OnlineResource", "DataURL/OnlineResource"),
            licence=licence.id,
            licence_text=licence.text,
        )
        listing.take(name, lambda entry=entry: entry)


def _wms_layers(root: etree._Element) -> Iterator[tuple[etree._Element, str, str, str]]:
    """Layers with a name, each with its place, its reference system and its attribution: both are handed
    down. The topmost layer, which stands for the whole service, is no folder."""
    stack = [(element, "", "", "", 0) for element in reversed(_all(root, "Capability/Layer"))]
    while stack:
        element, group, crs, attribution, depth = stack.pop()
        if depth > DEEPEST:
            raise InputError("The service's layers are nested more than {depth} deep.", depth=DEEPEST)
        own = [words(each.text, LONGEST_TEXT) for name in ("CRS", "SRS") for each in _all(element, name)]
        # WMS 1.1.0 wrote several systems into one element.
        crs = _best_crs([part for text in own for part in text.split()] + [crs])
        attribution = plain(_first(element, "Attribution/Title")) or attribution
        if _first(element, "Name"):
            yield element, group, crs, attribution
        inner = below(group, plain(_first(element, "Title"), LONGEST)) if depth else group
        stack += [(each, inner, crs, attribution, depth + 1) for each in reversed(_all(element, "Layer"))]


def _wfs(root: etree._Element, listing: Listing) -> None:
    licence = _terms(root)
    provider = licence.source or _first(root, "ServiceProvider/ProviderName")
    url = _service_url(listing, root, *_operations("GetFeature"), *_operations("GetCapabilities"),
                       "Service/OnlineResource")  # fmt: skip
    version = words(root.get("version"))
    systems = ("DefaultCRS", "DefaultSRS", "SRS", "OtherCRS", "OtherSRS")
    for element in _all(root, "FeatureTypeList/FeatureType"):
        name = _first(element, "Name")
        names = (name,) if name else ()
        entry = Entry(
            key=name,
            title=plain(_first(element, "Title"), LONGEST) or name,
            kind=kinds.WFS,
            url=url,
            names=names,
            version=version,
            crs=_best_crs([_first(element, system) for system in systems]),
            provider=provider,
            dataset_url=_link(element, "MetadataURL"),
            licence=licence.id,
            licence_text=licence.text,
            hindrance=hindrance_of(kinds.WFS, url, names),
        )
        listing.take(name, lambda entry=entry: entry)


def _operations(name: str) -> tuple[str, ...]:
    """Paths to the address of an operation, as OWS and as WFS 1.0 write it."""
    return ("OperationsMetadata/Operation/DCP/HTTP/Get", f"Capability/Request/{name}/DCPType/HTTP/Get")


def _wmts(root: etree._Element, listing: Listing) -> None:
    licence = _terms(root)
    provider = licence.source or _first(root, "ServiceProvider/ProviderName")
    url = listing.base if is_web(listing.base) else _link(root, "ServiceMetadataURL")
    version = words(root.get("version"))
    grids = {_first(each, "Identifier"): crs_of(_first(each, "SupportedCRS"))
             for each in _all(root, "Contents/TileMatrixSet")}  # fmt: skip
    for element in _all(root, "Contents/Layer"):
        name = _first(element, "Identifier")
        listing.take(name, lambda each=element: _wmts_entry(each, url, version, grids, provider, licence))


def _wmts_entry(
    element: etree._Element, url: str, version: str, grids: dict[str, str], provider: str, licence: Licence
) -> Entry:
    """With the grid that suits best, and the style that is drawn where none is asked for."""
    name = _first(element, "Identifier")
    if not name:
        raise InputError("it has no name")
    offered = [_first(each, "TileMatrixSet") for each in _all(element, "TileMatrixSetLink")]
    offered = [grid for grid in offered if grid in grids]
    if not offered:
        raise InputError("it names no grid of tiles that the service describes")
    crs = _best_crs([grids[grid] for grid in offered])
    grid = next((grid for grid in offered if grids[grid] == crs), offered[0])
    styles = _all(element, "Style")
    usual = next((each for each in styles if each.get("isDefault") == "true"), None)
    usual = usual if usual is not None or not styles else styles[0]
    formats = [words(each.text) for each in _all(element, "Format")]
    return Entry(
        key=name,
        title=plain(_first(element, "Title"), LONGEST) or name,
        kind=kinds.WMTS,
        url=address(url),
        names=(name,),
        version=version,
        format="image/png" if "image/png" in formats else next(iter(formats), ""),
        crs=crs,
        options={"tileMatrixSet": grid, "style": _first(usual, "Identifier") if usual is not None else ""},
        provider=provider,
        licence=licence.id,
        licence_text=licence.text,
    )

"""Reads what an ArcGIS server offers, by its REST interface: folders, services, layers.

Layers with a geometry that may be queried are features; all others are pictures of the map service.
"""

from __future__ import annotations

import re
from collections import Counter

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import catalogue as kinds
from . import http
from .catalogue import Catalogue, Entry
from .documents import Document, Library
from .entries import NOT_A_LAYER, Listing, address, below, hindrance_of, is_web, listed, plain, words
from .licences import recognise
from .untrusted import mapped

MAPS = ("MapServer", "FeatureServer")
PICTURES = {"ImageServer": kinds.ARCGIS_MAP, "VectorTileServer": kinds.VECTOR_TILES,
            "SceneServer": kinds.OTHER}  # fmt: skip
"""Services that are one layer by themselves -> kind."""
MOST_ASKED = 500
"""Folders and services that are looked into. Assumption: a city's server has some hundred."""
DEEPEST_FOLDER = 3
"""Folders of ArcGIS do not hold folders; this allows for portals that put one in front."""
FIRST_OWN_NUMBER = 32768
"""Numbers of reference systems from here on are not EPSG's but Esri's own (EPSG guidance note 7-1)."""
_NOW_CALLED = {102100: 3857, 102113: 3857}
"""Esri's numbers for the web's system, for servers that do not say `latestWkid`."""


def is_folder(value: object) -> bool:
    value = mapped(value)
    return "currentVersion" in value and ("services" in value or "folders" in value)


def is_service(value: object) -> bool:
    value = mapped(value)
    return isinstance(value.get("layers"), list) and any(
        name in value for name in ("mapName", "serviceDescription", "singleFusedMapCache", "capabilities")
    )


def is_layer(value: object) -> bool:
    value = mapped(value)
    return "id" in value and words(value.get("type")).endswith("Layer") and "currentVersion" in value


def is_refusal(value: object) -> bool:
    """ArcGIS answers errors, and the wish for a login, with an error object and the status of success."""
    return "code" in mapped(mapped(value).get("error"))


def refusal(document: Document) -> InputError:
    error = document.json["error"]
    code, text = words(error.get("code")), plain(error.get("message"), 300)
    if code in ("401", "403", "498", "499"):
        return InputError(
            "“{url}” wants a login ({status}). Choose one in parameter AUTHCFG; QGIS keeps it encrypted.",
            url=document.name, status=f"{code} {text}",
        )  # fmt: skip
    return InputError(
        "“{url}” answers with an error ({status}). Check the address, or tell the operator.",
        url=document.name, status=f"{code} {text}",
    )  # fmt: skip


def read_folder(document: Document, library: Library) -> Catalogue:
    """All layers of all services of a folder and of those in it.

    Raises: InputError: the list is a file, so that its services cannot be asked.
    """
    if library.client is None or not is_web(document.source):
        raise InputError("“{source}” lists services only. Give the server's address.", source=document.name)
    return _Server(document, library).read()


def read_service(document: Document) -> Catalogue:
    """The layers of one service."""
    base = _base(document)
    listing = Listing(_title(mapped(document.json)), base)
    _read_service(mapped(document.json), base, "", listing)
    return listing.catalogue()


def read_layer(document: Document) -> Catalogue:
    """One layer by its own address, the only one that comes with names for its fields."""
    base = _base(document)
    service, _, number = base.rpartition("/")
    listing = Listing("", base)
    value = mapped(document.json)
    raw = {**value, "id": number}
    listing.take(words(value.get("name")), lambda: _layer(raw, value, address(service), ""))
    return listing.catalogue()


def _base(document: Document) -> str:
    return document.source.partition("?")[0].rstrip("/")


def _root(base: str) -> str:
    """The address before all folders: names of services begin with their folder."""
    found = re.match(r"(.*?/rest/services)(/|$)", base, re.IGNORECASE)
    return found.group(1) if found else base


class _Server:
    """Goes through the folders of one server, each folder and each service once."""

    def __init__(self, document: Document, library: Library) -> None:
        base = _base(document)
        self.root = _root(base)
        self.library = library
        self.listing = Listing(base.rpartition("/")[2], base)
        self.folders: list[tuple[Document, str, int]] = [(document, "", 0)]
        self.asked = {base}
        self.not_asked = 0
        self.no_layers: Counter[str] = Counter()

    def read(self) -> Catalogue:
        while self.folders:
            document, group, depth = self.folders.pop(0)
            for raw in listed(mapped(document.json).get("services")):
                self._read_listed(mapped(raw), group)
            for name in filter(None, map(words, listed(mapped(document.json).get("folders")))):
                inner = self._ask(name, f"{self.root}/{name}") if depth < DEEPEST_FOLDER else None
                if inner is not None:
                    self.folders.append((inner, below(group, name), depth + 1))
        self._tell()
        return self.listing.catalogue()

    def _tell(self) -> None:
        if self.no_layers:
            others = ", ".join(f"{type} {count}" for type, count in self.no_layers.most_common(20))
            self.listing.tell(tr("Services that are no layers are not listed: {kinds}.", kinds=others))
        if self.not_asked:
            self.listing.tell(
                tr("The server has more than {count} folders and services; {more} are left out. Give the "
                   "address of one folder.", count=MOST_ASKED, more=self.not_asked)
            )  # fmt: skip

    def _ask(self, name: str, url: str) -> Document | None:
        """What the server says of a folder or service; None for one that was asked before, and for what
        cannot be used, which is told."""
        if url in self.asked:
            return None
        if len(self.asked) >= MOST_ASKED:
            self.not_asked += 1
            return None
        self.asked.add(url)
        try:
            document = self.library.open(http.with_query(url, f="json"))
            if is_refusal(document.json):
                raise refusal(document)
            return document
        except InputError as error:
            self.listing.left_out(name, error)
            return None

    def _read_listed(self, raw: dict, group: str) -> None:
        name, type = words(raw.get("name")), words(raw.get("type"))
        title = name.rpartition("/")[2]
        url = f"{self.root}/{name}/{type}"
        if type in MAPS:
            service = self._ask(name, url)
            if service is not None:
                _read_service(mapped(service.json), url, below(group, title), self.listing)
        elif type in PICTURES:
            kind = PICTURES[type]
            self.listing.take(name, lambda: Entry(
                key=f"{name}/{type}", title=title, kind=kind, url=address(url), group=group,
                format=type if kind == kinds.OTHER else "", hindrance=hindrance_of(kind, url, ()),
            ))  # fmt: skip
        else:
            self.no_layers[type or "?"] += 1


def _read_service(value: dict, url: str, group: str, listing: Listing) -> None:
    """Layers in their order; group layers become folders."""
    raws = [mapped(raw) for raw in listed(value.get("layers"))]
    by_id = {words(raw.get("id")): raw for raw in raws}
    for raw in raws:
        if words(raw.get("type")) == "Group Layer" or raw.get("subLayerIds"):
            continue
        place = below(group, *_parents(raw, by_id))
        name = words(raw.get("name"))
        listing.take(name, lambda raw=raw, place=place: _layer(raw, value, address(url), place))


def _parents(raw: dict, by_id: dict[str, dict]) -> list[str]:
    """Names of the group layers above, outermost first; a layer that is its own parent ends it."""
    names: list[str] = []
    seen: set[str] = set()
    parent = words(raw.get("parentLayerId"))
    while parent in by_id and parent not in seen:
        seen.add(parent)
        names.insert(0, words(by_id[parent].get("name")))
        parent = words(by_id[parent].get("parentLayerId"))
    return names


def _layer(raw: dict, service: dict, url: str, group: str) -> Entry:
    number = words(raw.get("id"))
    if not number.isdecimal():
        raise InputError("it has no number")
    can_query = "Query" in words(raw.get("capabilities") or service.get("capabilities"), 1000)
    is_features = url.endswith("/FeatureServer") or (bool(raw.get("geometryType")) and can_query)
    about = mapped(service.get("documentInfo"))
    licence = recognise(raw.get("copyrightText") or service.get("copyrightText"))
    fields = [mapped(each) for each in listed(raw.get("fields"))][:1000]
    aliases = {words(each.get("name")): words(each.get("alias")) for each in fields}
    return Entry(
        key=f"{url.partition('/rest/services/')[2] or url}/{number}",
        title=plain(raw.get("name"), 300) or number,
        kind=kinds.ARCGIS_FEATURES if is_features else kinds.ARCGIS_MAP,
        url=f"{url}/{number}" if is_features else url,
        names=(number,),
        group=group,
        version=words(service.get("currentVersion")),
        crs=_crs(service),
        aliases={name: alias for name, alias in aliases.items() if name and alias and name != alias},
        provider=licence.text[:300] or words(about.get("Author")),
        licence=licence.id,
        licence_text=licence.text,
        hindrance="" if is_web(url) else NOT_A_LAYER,
    )


def _crs(service: dict) -> str:
    system = mapped(service.get("spatialReference") or mapped(service.get("extent")).get("spatialReference"))
    number = system.get("latestWkid") or system.get("wkid")
    number = _NOW_CALLED.get(number, number) if isinstance(number, int) else None
    return f"EPSG:{number}" if number is not None and 1024 <= number < FIRST_OWN_NUMBER else ""


def _title(service: dict) -> str:
    title = words(mapped(service.get("documentInfo")).get("Title"))
    return title or words(service.get("mapName")) or plain(service.get("serviceDescription"), 300)

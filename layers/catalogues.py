"""Reads any catalogue: what it is shows in what it holds, never in its name."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from ..smartcity_plugin.errors import InputError
from . import arcgis, capabilities, connections, dcat, http, masterportal, ogcapi, opendata, vcmap
from . import catalogue as kinds
from .catalogue import Catalogue, Entry
from .documents import Document, Library
from .entries import Listing, below, crs_of, is_web, plain, words
from .safexml import local
from .untrusted import mapped

ON_JSON: tuple[tuple[Callable[[object], bool], Callable[[Document, Library], Catalogue]], ...] = (
    (masterportal.is_services, lambda document, library: masterportal.read_services(document)),
    (masterportal.is_portal, masterportal.read_portal),
    (opendata.is_ckan, opendata.read_ckan),
    (opendata.is_data_json, lambda document, library: opendata.read_data_json(document)),
    (arcgis.is_folder, arcgis.read_folder),
    (arcgis.is_layer, lambda document, library: arcgis.read_layer(document)),
    (arcgis.is_service, lambda document, library: arcgis.read_service(document)),
    (ogcapi.is_collections, ogcapi.read_collections),
    (ogcapi.is_landing, ogcapi.read_landing),
    (ogcapi.is_collection, lambda document, library: ogcapi.read_collection(document)),
    (ogcapi.is_sensorthings, lambda document, library: ogcapi.read_sensorthings(document)),
    (ogcapi.is_geojson, lambda document, library: _geojson(document)),
    (vcmap.is_config, vcmap.read),
    (dcat.is_json_ld, dcat.read),
)
"""How a kind of JSON is recognised, and what reads it; the first that fits counts."""
SERVICES = (kinds.WMS, kinds.WFS, kinds.WMTS)
NOT_THERE = (400, 404, 405, 406, 410, 422, 500, 501)
"""Answers of servers that want to be asked in another way, such as an OGC service without a request."""
BESIDE_A_PAGE = ("config.json", "app.config.json", "/data.json")
"""Where the pages of a Masterportal, a VC Map and a DKAN keep what they show."""
XPLAN = "http://www.xplanung.de/xplangml/"


def read(source: str, client: http.Client | None) -> Catalogue:
    """What a portal, a catalogue or a service offers.

    source: a path, or the web address of the catalogue, of a service, or of a portal's page; client: None
    where nothing may be fetched.
    Raises:
        InputError: it cannot be had, or is nothing that is read here. One layer that cannot be understood
            is told in the catalogue's problems instead.
    """
    source = source.strip()
    library = Library(client)
    failure = None
    try:
        document = library.open(source)
        found = _understood(document, library)
        if found is not None:
            return found
        failure = _unknown(document)
    except InputError as error:
        if not is_web(source) or error.values.get("status") not in NOT_THERE:
            raise
        failure = error
    found = _asked_otherwise(source, library) if is_web(source) else None
    if found is None:
        raise failure
    return found


def layers_of(entry: Entry, client: http.Client) -> Catalogue:
    """The layers of an entry that names a service only, with what its catalogue says of the service.

    Raises: InputError, as `read`.
    """
    is_ogc = entry.kind in SERVICES
    url = http.with_query(entry.url, SERVICE=entry.kind, REQUEST="GetCapabilities") if is_ogc else entry.url
    found = read(url, client)
    said = {"dataset": entry.dataset, "dataset_url": entry.dataset_url, "updated": entry.updated}
    layers = []
    for layer in found.entries:
        own = {name: value for name, value in said.items() if not getattr(layer, name)}
        if not layer.licence and not layer.licence_text:
            own |= {"licence": entry.licence, "licence_text": entry.licence_text}
        layers.append(replace(
            layer, key=f"{entry.key}/{layer.key}", group=below(entry.group, entry.title, layer.group),
            provider=layer.provider or entry.provider, secured=layer.secured or entry.secured, **own,
        ))  # fmt: skip
    return Catalogue(entry.title, layers, found.problems)


def _understood(document: Document, library: Library) -> Catalogue | None:
    """What a document offers; None where it is of no kind that is known.

    Raises: InputError: it is of a known kind and cannot be used, or breaks off.
    """
    if document.start[:1] in (b"{", b"["):
        value = document.json
        if arcgis.is_refusal(value):
            raise arcgis.refusal(document)
        reader = next((reader for fits, reader in ON_JSON if fits(value)), None)
        return reader(document, library) if reader else None
    if document.is_page:
        return None
    if document.start[:1] == b"<":
        return _understood_xml(document, library)
    if document.body.startswith(b"SQLite format 3\0"):
        return _file(document, "GeoPackage")
    if document.body.startswith(b"PK\x03\x04"):
        return _file(document, "ZIP")
    if masterportal.layer_conf(document.body[:1_000_000].decode("utf-8", errors="replace")):
        return _portal_of_script(document, library)
    return None


def _understood_xml(document: Document, library: Library) -> Catalogue | None:
    root = document.xml
    name = local(root)
    if capabilities.is_capabilities(root):
        return capabilities.read(document)
    if connections.is_connections(root):
        return connections.read(document)
    if dcat.is_rdf(root):
        return dcat.read(document, library)
    if XPLAN in root.tag:
        return _xplan(document)
    if name == "FeatureCollection":
        return _file(document, "GML")
    if name == "CityModel":
        raise InputError(
            "“{source}” is a city model. Load it with “Load 3D city model”.", source=document.name
        )
    return None


def _unknown(document: Document) -> InputError:
    """What to tell of a document that is of no known kind."""
    if document.start[:1] == b"<" and not document.is_page:
        root = document.xml
        said = plain(" ".join("".join(root.itertext(tag="{*}*")).split()), 300)
        if "Exception" in local(root):
            return InputError(
                "“{source}” answers with an error: {reason}. Check the address.",
                source=document.name, reason=said.rstrip("."),
            )  # fmt: skip
    return InputError(
        "“{source}” is no catalogue that is read here. Give services.json or config.json of a Masterportal, "
        "the configuration of a VC Map, a data.json, the address of a CKAN, of an ArcGIS server, or of a "
        "service (WMS, WMTS, WFS, OGC API Features, SensorThings).",
        source=document.name,
    )


def _asked_otherwise(source: str, library: Library) -> Catalogue | None:
    """Ask as the kinds of servers want to be asked, until one answer is understood."""
    found = _services(source, library)
    if found is not None:
        return found
    page = source.partition("?")[0].partition("#")[0]
    page = page if page.endswith(("/", ".html", ".htm", ".php")) else f"{page}/"
    guesses = [http.with_query(source, f="json"), *opendata.questions(source)]
    guesses[1:1] = [urljoin(page, each) for each in BESIDE_A_PAGE]
    for url in dict.fromkeys(guesses):
        document = _tried(url, library)
        found = _understood(document, library) if document is not None else None
        if found is not None:
            return found
    return None


def _services(source: str, library: Library) -> Catalogue | None:
    """All that an address offers as WMS, WFS and WMTS; one of them where the address says which."""
    query = {name.lower(): value.upper() for name, value in parse_qsl(urlsplit(source).query)}
    wanted = [query["service"]] if query.get("service") in SERVICES else SERVICES
    whole = Listing("", source)
    answered = False
    for service in wanted:
        document = _tried(http.with_query(source, SERVICE=service, REQUEST="GetCapabilities"), library)
        if document is None or document.start[:1] != b"<" or document.is_page:
            continue
        if capabilities.ROOTS.get(local(document.xml)) == service:
            answered = True
            _add_service(service, document, whole)
    return whole.catalogue() if answered else None


def _add_service(service: str, document: Document, whole: Listing) -> None:
    try:
        part = capabilities.read(document)
    except InputError as error:  # one without layers must not hide the others
        whole.left_out(service, error)
        return
    whole.title = whole.title or part.title
    whole.entries += part.entries
    whole.problems += part.problems


def _tried(url: str, library: Library) -> Document | None:
    """What stands at an address that was guessed; None where it is no data."""
    try:
        document = library.open(url)
        if document.start[:1] == b"<" and not document.is_page:
            document.xml  # noqa: B018 - reading is what tells whether it is whole
        elif document.start[:1] in (b"{", b"["):
            document.json  # noqa: B018
        else:
            return None
        return document
    except InputError:
        return None


def _portal_of_script(document: Document, library: Library) -> Catalogue:
    """A Masterportal's config.js: the tree beside it, or else the list of services that it names."""
    with suppress(InputError):  # the list that the script names is enough
        tree = library.beside(document, "config.json")
        if masterportal.is_portal(tree.json):
            return masterportal.read_portal(tree, library)
    script = document.body.decode("utf-8", errors="replace")
    services = library.beside(document, masterportal.layer_conf(script))
    if not masterportal.is_services(services.json):
        raise _unknown(services)
    return masterportal.read_services(services)


def _name(document: Document) -> str:
    """Name of a file without its ending, from its path or address."""
    path = unquote(urlsplit(document.source).path) if is_web(document.source) else document.source
    return words(PurePosixPath(path.replace("\\", "/")).stem) or "?"


def _file(document: Document, format: str, **more) -> Catalogue:
    """A file with data, which is its own catalogue."""
    name = _name(document)
    entry = Entry(key=name, title=name, kind=kinds.FILE, url=document.source, format=format, **more)
    return Catalogue(name, [entry])


def _xplan(document: Document) -> Catalogue:
    """A plan: its classes in the order in which they occur."""
    root = document.xml
    members = root.findall("{*}featureMember/{*}*")
    plan = next((each for each in members if local(each).endswith("_Plan")), None)
    title = words(plan.findtext("{*}name")) if plan is not None else ""
    envelope = root.find("{*}boundedBy/{*}Envelope")
    return _file(
        document, "XPlanGML",
        names=tuple(dict.fromkeys(map(local, members))),
        version=root.tag.partition(XPLAN)[2].partition("}")[0].replace("/", "."),
        crs=crs_of(envelope.get("srsName")) if envelope is not None else "",
        dataset=title,
    )  # fmt: skip


def _geojson(document: Document) -> Catalogue:
    """A file of features. The answer of a service is only a part of what it has: it stands for its layer."""
    value = mapped(document.json)
    title = words(value.get("name")) or words(value.get("title")) or _name(document)
    crs = crs_of(mapped(mapped(value.get("crs")).get("properties")).get("name"))
    kind, link, names = kinds.GEOJSON, document.source, ()
    if is_web(link):
        guessed = opendata.kind_of({}, link)[0]
        guessed = kinds.OAPIF if "/collections/" in urlsplit(link).path else guessed
        if guessed in (kinds.WFS, kinds.OAPIF):
            found, names = opendata.service_of(guessed, link)
            kind, link = (guessed, found) if names else (kind, link)
    entry = Entry(key=title, title=title, kind=kind, url=link, names=names, crs=crs, format="GeoJSON")
    return Catalogue(title, [entry])


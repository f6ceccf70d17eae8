"""Reads what a Masterportal shows: its list of services, and its tree of layers (versions 2 and 3).

services.json lists layers by id, without order. config.json is the portal's tree, which takes layers from
that list and says some things of them anew; config.js, which is JavaScript, names the list's address.
Masterportal itself documents all of this in its files services.json.md and config.json.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import catalogue as kinds
from .catalogue import Catalogue, Entry
from .documents import Document, Library
from .entries import (
    DEEPEST,
    LONGEST,
    LONGEST_TEXT,
    Listing,
    address,
    asked_at,
    below,
    crs_of,
    has_login,
    hindrance_of,
    is_web,
    listed,
    named,
    plain,
    prefixed,
    words,
)
from .untrusted import mapped

KINDS = {
    "wms": kinds.WMS,
    "wmts": kinds.WMTS,
    "wfs": kinds.WFS,
    "oaf": kinds.OAPIF,
    "geojson": kinds.GEOJSON,
    "sensorthings": kinds.SENSORTHINGS,
    "vectortile": kinds.VECTOR_TILES,
    "tileset3d": kinds.TILES_3D,
    "terrain3d": kinds.TERRAIN_3D,
}
"""Value of "typ", in small letters as portals differ in them -> kind. All others are OTHER."""
CANNOT_BE_SHOWN = (kinds.TILES_3D, kinds.TERRAIN_3D, kinds.OTHER)
"""Listed even without an address: nothing is asked for them."""
NONE_GIVEN = ("nicht vorhanden", "not available")
"""What portals write for an attribution that there is not."""
MOST_TOGETHER = 200
"""Layers that are drawn as one. Assumption: real portals put some ten together."""
MOST_NAMED = 50
"""So many missing layers are named, the others counted only."""
OWN_DICTIONARY = ("translate#", "common:", "additional:")
"""Beginnings of names that stand in Masterportal's own dictionary and not in the portal."""
SERVICE_FILES = ("./resources/services-internet.json", "./services-internet.json", "./services.json")
"""Where the list lies when no config.js says so; the first is the place in Masterportal's own example."""
_LAYER_CONF = re.compile(r"""\blayerConf["']?\s*:\s*["']([^"'\s]{1,2000})["']""")
_COMMENTS = re.compile(r"^[ \t]*//.*$", re.MULTILINE)


def is_services(value: object) -> bool:
    """Whether JSON is a list of services."""
    return isinstance(value, list) and any("typ" in mapped(item) for item in value[:1000])


def is_portal(value: object) -> bool:
    """Whether JSON is a portal's config.json."""
    return "Themenconfig" in mapped(value) or "layerConfig" in mapped(value)


def read_services(document: Document) -> Catalogue:
    """All that a services.json lists, in its order."""
    listing = Listing(base=document.source)
    for number, raw in enumerate(document.json, start=1):
        name = words(mapped(raw).get("name")) or words(mapped(raw).get("id"))
        listing.take(name or f"#{number}", lambda raw=raw: entry_of(raw, document.source))
    return listing.catalogue()


def read_portal(document: Document, library: Library) -> Catalogue:
    """What a portal's config.json shows, with its folders.

    Raises: InputError: the list of services is nowhere, so that no layer has an address.
    """
    config = document.json
    listing = Listing(_title(config), document.source)
    places = list(_places(config))
    services = _services(document, library, places, listing)
    base = document.source  # like a browser: relative to the portal's page, wherever the list is
    used: set[str] = set()
    missing: list[str] = []
    for group, raw in places:
        for own in _parts(raw, services, used, missing):
            name = words(own.get("name")) or words(own.get("id"))
            listing.take(name, lambda own=own, group=group: entry_of(own, base, group))
    if missing:
        listing.tell(
            tr("The portal's list of services does not have {count} of its layers: {names}.",
               count=len(missing), names=", ".join(missing[:MOST_NAMED]))
        )  # fmt: skip
    if _is_built_from_services(config):
        for id, raw in services.items():
            if id not in used and words(raw.get("typ")).lower() == "wms" and raw.get("datasets"):
                group = below(words(_dataset(raw).get("kategorie_opendata")))
                listing.take(words(raw.get("name")), lambda raw=raw, group=group: entry_of(raw, base, group))
    return listing.catalogue()


def entry_of(raw: object, base: str, group: str = "") -> Entry:
    """The entry of one layer's description. base: address of the list it stands in.

    Raises: InputError: it is no object, or has no address that can be used.
    """
    if not isinstance(raw, dict):
        raise InputError("it is no description of a layer")
    kind = KINDS.get(words(raw.get("typ")).lower(), kinds.OTHER)
    names, options = _names(kind, raw), _options(kind, raw)
    link = _url(kind, raw, base)
    dataset = _dataset(raw)
    secured = raw.get("isSecured") is True or bool(raw.get("authenticationUrl")) or has_login(raw.get("url"))
    return Entry(
        key=words(raw.get("id")) or words(raw.get("name")),
        title=plain(raw.get("name"), LONGEST),
        kind=kind,
        url=link,
        names=names,
        group=group,
        version=words(raw.get("version")),
        format=words(raw.get("format")) or (words(raw.get("typ")) if kind == kinds.OTHER else ""),
        crs=crs_of(raw.get("crs") or raw.get("coordinateSystem") or raw.get("epsg")),
        options=options,
        aliases=_aliases(raw.get("gfiAttributes")),
        provider=_attribution(raw.get("layerAttribution")) or words(dataset.get("kategorie_organisation")),
        dataset=words(dataset.get("md_name")),
        dataset_url=_metadata_url(dataset),
        secured=secured,
        hindrance=hindrance_of(kind, link, names, words(raw.get("typ"))),
    )


def _url(kind: str, raw: dict, base: str) -> str:
    if kind == kinds.WMTS and raw.get("capabilitiesUrl"):
        return address(raw["capabilitiesUrl"], base)
    value = raw.get("url") or (listed(raw.get("urls")) or [""])[0]
    try:
        link = address(value, base)
    except InputError:
        if kind in CANNOT_BE_SHOWN:
            return ""
        raise
    if kind == kinds.SENSORTHINGS and raw.get("version"):
        version = words(raw["version"]).lstrip("v")
        ending = f"/v{version}"
        return link if link.rstrip("/").endswith(ending) else link.rstrip("/") + ending
    return asked_at(kind, link)


def _names(kind: str, raw: dict) -> tuple[str, ...]:
    if kind in (kinds.WMS, kinds.WMTS):
        return named(raw.get("layers") or raw.get("layer") or "")
    if kind == kinds.OAPIF:
        return named(raw.get("collection") or "")[:1]
    if kind == kinds.WFS:
        return prefixed(words(raw.get("featurePrefix")), words(raw.get("featureType")))
    return ()


def _options(kind: str, raw: dict) -> dict[str, str]:
    """What a service needs beside the names."""
    wanted: dict[str, object] = {}
    if kind == kinds.WMTS:
        wanted = {"tileMatrixSet": raw.get("tileMatrixSet"), "style": raw.get("style")}
    elif kind == kinds.WMS:
        wanted = {"styles": ",".join(named(raw.get("styles") or ""))}
    elif kind == kinds.WFS:
        wanted = {"namespace": raw.get("featureNS"), "filter": raw.get("wfsFilter")}
    elif kind == kinds.SENSORTHINGS:
        question = mapped(raw.get("urlParameter"))
        expand = ",".join(words(part, 2000) for part in listed(question.get("expand")))
        wanted = {"root": question.get("root"), "expand": expand, "filter": question.get("filter")}
    found = {name: words(value, 2000) for name, value in wanted.items()}
    return {name: value for name, value in found.items() if value}


def _aliases(value: object) -> dict[str, str]:
    """Field -> what people read; a name may be an object with the name and how the value is shown."""
    found = {
        words(field): words(mapped(name).get("name") if isinstance(name, dict) else name)
        for field, name in list(mapped(value).items())[:1000]
    }
    return {field: name for field, name in found.items() if field and name}


def _attribution(value: object) -> str:
    text = plain(mapped(value).get("text") if isinstance(value, dict) else value)
    return "" if text.lower() in NONE_GIVEN else text


def _dataset(raw: dict) -> dict:
    return mapped((listed(raw.get("datasets")) or [None])[0])


def _metadata_url(dataset: dict) -> str:
    """The page about the data, where it has an address of the web."""
    page, id = words(dataset.get("show_doc_url")), words(dataset.get("md_id"))
    try:
        return address(page + id) if page and id else ""
    except InputError:
        return ""


def _title(config: dict) -> str:
    portal = mapped(config.get("Portalconfig"))
    menu = mapped(mapped(config.get("portalConfig")).get("mainMenu"))
    title = mapped(portal.get("portalTitle")).get("title") or mapped(menu.get("title")).get("text")
    return plain(title, 300)


def _is_built_from_services(config: dict) -> bool:
    """Portals may leave their tree to the services' metadata: treeType default (2), tree.type auto (3)."""
    portal = mapped(config.get("portalConfig"))
    return (
        mapped(config.get("Portalconfig")).get("treeType") == "default"
        or mapped(portal.get("tree")).get("type") == "auto"
    )


def _places(config: dict) -> Iterator[tuple[str, dict]]:
    """Each layer of the tree with the folder that it is in."""
    subjects = config.get("layerConfig") if "layerConfig" in config else config.get("Themenconfig")
    for subject in mapped(subjects).values():
        yield from _folder(subject, words(mapped(subject).get("name")), 0)


def _folder(folder: object, group: str, depth: int) -> Iterator[tuple[str, dict]]:
    """Layers of a folder and those in it: Layer and Ordner in version 2, elements in version 3."""
    folder = mapped(folder)
    if depth > DEEPEST:
        raise InputError("The portal's folders are nested more than {depth} deep.", depth=DEEPEST)
    for raw in (*listed(folder.get("Layer")), *listed(folder.get("children"))):
        yield from _place(raw, group, depth)
    for inner in listed(folder.get("Ordner")):
        yield from _folder(inner, below(group, plain(mapped(inner).get("Titel"), LONGEST)), depth + 1)
    for inner in listed(folder.get("elements")):
        yield from _place(inner, group, depth)


def _place(raw: object, group: str, depth: int) -> Iterator[tuple[str, dict]]:
    """One element of a folder: a layer, a folder (version 3), or a group of layers (children)."""
    if not isinstance(raw, dict):
        yield group, {"id": raw}
    elif raw.get("type") == "folder" or "elements" in raw or "children" in raw:
        yield from _folder(raw, below(group, plain(raw.get("name"), LONGEST)), depth + 1)
    else:
        yield group, raw


def _ids(value: object, depth: int = 0) -> list[str]:
    """Ids in an id: a text or number, a list of them, or objects that hold one."""
    if isinstance(value, list) and depth < 3:
        return [id for item in value for id in _ids(item, depth + 1)]
    id = words(mapped(value).get("id") if isinstance(value, dict) else value)
    return [id] if id else []


def _parts(raw: dict, services: dict[str, dict], used: set[str], missing: list[str]) -> list[dict]:
    """The descriptions that one place of the tree stands for, each with what the portal says anew.

    Several ids of one WMS are one picture, those of different services one layer each. used, missing: get
    the ids that the list of services has, and what is said of those that it has not.
    """
    name = words(raw.get("name"))
    own = {key: value for key, value in raw.items() if key != "id"}
    if name.startswith(OWN_DICTIONARY):
        own.pop("name")
    ids = _ids(raw.get("id"))[:MOST_TOGETHER]
    found = [{}] if own.get("typ") and not ids else []
    if not ids and not found:
        missing.append(name or "?")
    for id in ids:
        base = services.get(id) or services.get(id.partition(".")[0])
        if base is not None:
            used.add(words(base.get("id")))
            found.append({**base, "id": id})
        elif own.get("typ") and len(ids) == 1:
            found.append({"id": id})
        else:
            missing.append(f"{words(own.get('name'))} ({id})" if own.get("name") else id)
    together = _merged(found)
    made = [{**base, **own} for base in together]
    if len(made) > 1 and "name" in own:
        for each, base in zip(made, together):
            each["name"] = f"{words(own['name'])}: {words(base.get('name'))}"
    return made


def _merged(found: list[dict]) -> list[dict]:
    """One description where all are of one WMS, whose layers are drawn together."""
    same = {(words(raw.get("typ")).lower(), words(raw.get("url"), LONGEST_TEXT)) for raw in found}
    if len(found) < 2 or len(same) > 1 or next(iter(same))[0] != "wms":
        return found
    layers = [name for raw in found for name in named(raw.get("layers") or "")]
    return [{**found[0], "id": "+".join(raw["id"] for raw in found)[:LONGEST], "layers": layers}]


def _services(
    document: Document, library: Library, places: list[tuple[str, dict]], listing: Listing
) -> dict[str, dict]:
    """The layers by id of the portal's list of services: of several lists the one that knows most of them.

    Raises: InputError: there is none, and no layer of the portal has an address of its own.
    """
    wanted = {id for _group, raw in places for id in _ids(raw.get("id"))}
    most, best = 0, {}
    for other in _candidates(document, library, listing):
        try:
            value = other.json
        except InputError:
            continue
        if is_services(value):
            services = _by_id(value)
            known = sum(id in services or id.partition(".")[0] in services for id in wanted)
            if known > most:
                most, best = known, services
        if most == len(wanted):
            break
    if not most and not any("url" in raw for _group, raw in places):
        raise InputError(
            "“{source}” is a Masterportal's tree of layers. Its list of services, which holds their "
            "addresses, is neither beside it nor named in a config.js. Give that list "
            "(services-internet.json, see layerConf in config.js) instead, or the portal's web address.",
            source=document.name,
        )
    return best


def _by_id(value: list) -> dict[str, dict]:
    """Layers by their id; of several with one id the first."""
    found: dict[str, dict] = {}
    for raw in value:
        id = words(mapped(raw).get("id"))
        if id:
            found.setdefault(id, raw)
    return found


def _candidates(document: Document, library: Library, listing: Listing) -> Iterator[Document]:
    """Documents that may be the list of services: the one that config.js names, then those nearby."""
    for reference in (_layer_conf(document, library), *SERVICE_FILES):
        if reference:
            try:
                yield library.beside(document, reference)
            except InputError as error:
                if reference not in SERVICE_FILES:
                    listing.left_out(reference, error)
    if not is_web(document.source):
        folder = Path(document.source).resolve().parent
        for path in sorted(folder.glob("*services*.json"))[:20]:
            try:
                yield library.open(str(path))
            except InputError as error:
                listing.left_out(path.name, error)


def _layer_conf(document: Document, library: Library) -> str:
    """The address of the list of services that the config.js beside it names, "" where there is none."""
    try:
        script = library.beside(document, "config.js").body[:1_000_000].decode("utf-8", errors="replace")
    except InputError:
        return ""
    return layer_conf(script)


def layer_conf(script: str) -> str:
    """`layerConf` of a config.js, which is JavaScript and so is not run but searched."""
    found = _LAYER_CONF.search(_COMMENTS.sub("", script))
    return found.group(1) if found else ""

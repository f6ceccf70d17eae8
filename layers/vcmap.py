"""Reads the configuration of a VC Map (virtualcitymap): its layers, and the folders of its content tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..smartcity_plugin.errors import InputError
from . import catalogue as kinds
from .catalogue import Catalogue, Entry
from .documents import Document, Library
from .entries import (
    Listing,
    address,
    asked_at,
    below,
    crs_of,
    has_login,
    hindrance_of,
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
    "geojson": kinds.GEOJSON,
    "vectortile": kinds.VECTOR_TILES,
    "cesiumtileset": kinds.TILES_3D,
    "terrain": kinds.TERRAIN_3D,
}
"""Type without "Layer", in small letters -> kind. Others (point clouds, oblique images ...) are OTHER."""
MOST_MODULES = 50


def is_config(value: object) -> bool:
    """Whether it is a module with layers, or the application's list of modules."""
    layers = [mapped(raw) for raw in listed(mapped(value).get("layers"))[:1000]]
    modules = listed(mapped(value).get("modules"))
    return any(words(raw.get("type")).endswith("Layer") and "name" in raw for raw in layers) or (
        bool(modules) and all(isinstance(each, str) or "layers" in mapped(each) for each in modules)
    )


def read(document: Document, library: Library) -> Catalogue:
    """All layers of a configuration and of the modules that it names."""
    listing = Listing(words(document.json.get("name")), document.source)
    for module in _modules(document, library, listing):
        dictionary = _dictionary(module)
        groups = _groups(module, dictionary)
        for raw in listed(module.get("layers")):
            name = words(mapped(raw).get("name"))
            listing.take(name, lambda raw=raw, groups=groups, dictionary=dictionary: _entry(
                raw, document.source, groups, dictionary
            ))  # fmt: skip
    return listing.catalogue()


def _modules(document: Document, library: Library, listing: Listing) -> Iterator[dict]:
    """The configuration itself and its modules. A browser takes addresses in all of them from its page."""
    config = document.json
    yield config
    for each in listed(config.get("modules"))[:MOST_MODULES]:
        if isinstance(each, dict):
            yield each
            continue
        try:
            yield mapped(library.beside(document, words(each, 2000)).json)
        except InputError as error:
            listing.left_out(words(each), error)


def _entry(raw: object, base: str, groups: dict[str, str], dictionary: dict) -> Entry:
    if not isinstance(raw, dict):
        raise InputError("it is no description of a layer")
    type = words(raw.get("type")).rpartition(".")[2]
    kind = KINDS.get(type.removesuffix("Layer").lower(), kinds.OTHER)
    properties = mapped(raw.get("properties"))
    name = words(raw.get("name"))
    link = _url(kind, raw.get("url"), base)
    names = _names(kind, raw)
    style = words(raw.get("style")) if kind == kinds.WMTS else ""
    matrix = words(raw.get("tileMatrixSetID")) or words(raw.get("matrixSet"))
    options = {"tileMatrixSet": matrix, "style": style} if kind == kinds.WMTS else {}
    return Entry(
        key=name,
        title=plain(_translated(properties.get("title"), dictionary), 300) or name,
        kind=kind,
        url=link,
        names=names,
        group=groups.get(name, ""),
        version=words(raw.get("version")) or words(mapped(raw.get("parameters")).get("version")),
        format=words(mapped(raw.get("parameters")).get("format")) or (type if kind == kinds.OTHER else ""),
        crs=crs_of(mapped(raw.get("projection")).get("epsg")),
        options={key: value for key, value in options.items() if value},
        provider=_provider(properties.get("attributions")),
        secured=has_login(raw.get("url")),
        hindrance=hindrance_of(kind, link, names, type),
    )


def _url(kind: str, value: object, base: str) -> str:
    """The layer's address; a map from environments to addresses gives its first."""
    if isinstance(value, dict):
        value = next(iter(value.values()), "")
    try:
        link = address(value, base)
    except InputError:
        if kind in (kinds.TILES_3D, kinds.TERRAIN_3D, kinds.OTHER):
            return ""
        raise
    return asked_at(kind, link)


def _names(kind: str, raw: dict) -> tuple[str, ...]:
    if kind == kinds.WMS:
        return named(raw.get("layers") or mapped(raw.get("parameters")).get("layers") or "")
    if kind == kinds.WMTS:
        return named(raw.get("layer") or "")[:1]
    if kind == kinds.WFS:
        return prefixed(words(raw.get("featurePrefix")), *named(raw.get("featureType") or "")[:1])
    return ()


def _provider(value: object) -> str:
    found = [plain(mapped(each).get("provider") or each) for each in listed(value)[:20]]
    return ", ".join(filter(None, found))


def _dictionary(module: dict) -> dict:
    """The module's own words, German before English."""
    found: dict = {}
    for each in map(mapped, listed(module.get("i18n"))):
        for language in ("de", "en"):
            found = found or mapped(each.get(language))
    return found


def _translated(title: object, dictionary: dict) -> str:
    """A title, or what the dictionary has for it where it is a path in there; "" for a path without words."""
    text = words(title)
    found: object = dictionary
    for part in text.split("."):
        found = mapped(found).get(part)
    if isinstance(found, str):
        return found
    return "" if re.fullmatch(r"\w+(\.\w+)+\.title", text) else text


def _groups(module: dict, dictionary: dict) -> dict[str, str]:
    """Layer -> its folder in the content tree, whose items are named by their path: "verkehr.parken"."""
    items = {words(item.get("name")): item for item in map(mapped, listed(module.get("contentTree")))}
    titles = {path: plain(_translated(item.get("title"), dictionary), 300) for path, item in items.items()}
    groups: dict[str, str] = {}
    for path, item in items.items():
        parts = path.split(".")[:-1][:30]
        above = [".".join(parts[: end + 1]) for end in range(len(parts))]
        place = below("", *(titles.get(name) or name.rpartition(".")[2] for name in above))
        many = [words(item.get("layerName")), *map(words, listed(item.get("layerNames")))]
        for layer in filter(None, many):
            groups.setdefault(layer, below(place, titles[path]) if len(many) > 2 else place)
    return groups

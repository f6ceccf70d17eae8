"""What can be done with an entry of a catalogue, and how it becomes a live layer of QGIS."""

from __future__ import annotations

import fnmatch
import re
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

from qgis.core import (
    Qgis,
    QgsDataSourceUri,
    QgsMapLayer,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import catalogue, http, provenance
from .catalogue import Catalogue, Entry

COPY_ONLY = (catalogue.GEOJSON, catalogue.SENSORTHINGS, catalogue.FILE)
LIVE = (
    catalogue.WMS, catalogue.WMTS, catalogue.ARCGIS_MAP, catalogue.VECTOR_TILES, catalogue.WFS,
    catalogue.OAPIF, catalogue.ARCGIS_FEATURES,
)  # fmt: skip
NEEDS_NEWER = {catalogue.TILES_3D: 33400}
"""Kind -> the QGIS that opens it first."""

LOADABLE = QT_TRANSLATE_NOOP("smartcity", "loadable")
LIVE_ONLY = QT_TRANSLATE_NOOP("smartcity", "live only")
COPIED_ONLY = QT_TRANSLATE_NOOP("smartcity", "as a copy only")
NEEDS_LOGIN = QT_TRANSLATE_NOOP("smartcity", "needs a login")
NEEDS_QGIS = QT_TRANSLATE_NOOP("smartcity", "needs QGIS {version}")
REFUSED = QT_TRANSLATE_NOOP("smartcity", "refused")


def state(entry: Entry, login: str) -> tuple[str, str]:
    """State of an entry in the user's words, and why it cannot be loaded; login: id, or empty."""
    newer = NEEDS_NEWER.get(entry.kind, 0)
    if newer > Qgis.QGIS_VERSION_INT:
        version = f"{newer // 10000}.{newer // 100 % 100}"
        return tr(NEEDS_QGIS, version=version), tr(entry.hindrance)  # translated: above, in layers/entries.py
    if entry.hindrance:
        return tr(REFUSED), tr(entry.hindrance)  # translated: above, in layers/entries.py
    if entry.secured and not login:
        return tr(NEEDS_LOGIN), tr("Choose one in parameter AUTHCFG.")  # translated: above
    if entry.kind not in (*LIVE, *COPY_ONLY):
        return tr(REFUSED), tr("Layers of this kind are not read.")  # translated: above
    if entry.kind in LIVE and urlsplit(entry.url).scheme.lower() not in ("http", "https"):
        return tr(REFUSED), tr("It has no web address.")  # translated: above
    if entry.kind in COPY_ONLY:
        return tr(COPIED_ONLY), ""  # translated: above
    return tr(LOADABLE if entry.kind in catalogue.FEATURES else LIVE_ONLY), ""  # translated: above


def is_open(entry: Entry, login: str) -> bool:
    """Whether nothing is known against loading it."""
    return not state(entry, login)[1]


def of_one_file(source: str) -> Catalogue | None:
    """A catalogue of one entry for a file that shows by its name that it is one with data, and that may be
    large; None for anything else, which `catalogues` looks into."""
    path = urlsplit(source).path if source.startswith(("http://", "https://")) else source
    ending = Path(path).suffix.lower()
    if ending not in (".gpkg", ".zip", ".shp", ".csv"):
        return None
    name = Path(path).stem
    return Catalogue(name, [Entry(name, name, catalogue.FILE, source, dataset=name)])


def chosen(entries: list[Entry], wanted: str) -> tuple[list[Entry], list[str]]:
    """Entries by their keys, titles or “group / title”, separated by semicolons, with * for any text; and
    what of `wanted` fits none."""
    patterns = [part.strip() for part in wanted.split(";") if part.strip()]
    compiled = {}
    for pattern in patterns:
        # Only * is a wildcard: titles are full of brackets and question marks.
        literal = re.sub(r"([?\[])", r"[\1]", pattern.lower())
        compiled[pattern] = re.compile(fnmatch.translate(literal), re.DOTALL)
    found, used = [], set()
    for entry in entries:
        names = (entry.key, entry.title, f"{entry.group} / {entry.title}")
        fitting = [
            pattern for pattern in patterns if any(compiled[pattern].match(name.lower()) for name in names)
        ]
        used.update(fitting)
        if fitting:
            found.append(entry)
    return found, [pattern for pattern in patterns if pattern not in used]


def login_for(entry: Entry, login: str, source: str) -> str:
    """The login for an entry's server: only that of the catalogue itself gets it, or, for a list that is a
    file of the user's own, those that it marks as secured. A list from elsewhere could name any server."""
    if not login:
        return ""
    home = urlsplit(source)
    if home.scheme.lower() in ("http", "https"):
        there = urlsplit(entry.url)
        same = (home.scheme, home.netloc.lower()) == (there.scheme, there.netloc.lower())
        return login if same else ""
    return login if entry.secured else ""


def origin(
    entry: Entry, *, tool: str, retrieved: str, changed: bool, parameters: dict[str, str]
) -> provenance.Provenance:
    """Where a loaded layer comes from; retrieved: ISO date, whose year the source note carries."""
    source = provenance.Source(
        provider=entry.provider, dataset=entry.dataset or entry.title, licence=entry.licence,
        url=http.shown(entry.dataset_url or entry.url), changed=changed, retrieved=retrieved,
    )  # fmt: skip
    return provenance.Provenance(
        provenance.INVENTED if entry.licence == provenance.INVENTED else provenance.SUPPLIED, (source,), tool,
        {**parameters, "key": entry.key, "url": http.shown(entry.url), "layers": ", ".join(entry.names),
         "licence_text": entry.licence_text},
        reference_date=entry.updated,
    )  # fmt: skip


def live_layer(entry: Entry, login: str, crs: str) -> QgsMapLayer:
    """The entry as a layer that asks its service whenever it is drawn.

    login: id of a login that QGIS keeps (the id alone stands in the layer's source); crs: authority id.
    Raises:
        InputError: the service does not answer as it should, or the catalogue says too little.
    """
    makers = {
        catalogue.WMS: _wms, catalogue.WMTS: _wmts, catalogue.ARCGIS_MAP: _arcgis_map, catalogue.WFS: _wfs,
        catalogue.OAPIF: _oapif, catalogue.ARCGIS_FEATURES: _arcgis, catalogue.VECTOR_TILES: _tiles,
    }  # fmt: skip
    if http.shown(entry.url) != http.with_query(entry.url):
        raise InputError(
            "“{title}”: the address holds a password or a key, which would stand readable in the layer. Copy "
            "it, or keep the login in QGIS and leave it out of the address.",
            title=entry.title,
        )
    layer = makers[entry.kind](entry, login, crs)
    if not layer.isValid():
        raise InputError(
            "“{title}”: {url} does not answer as {kind}. Try again later; if it stays so, tell the operator.",
            title=entry.title, url=http.shown(entry.url), kind=entry.kind,
        )  # fmt: skip
    for field, alias in entry.aliases.items() if isinstance(layer, QgsVectorLayer) else ():
        layer.setFieldAlias(layer.fields().indexOf(field), alias)
    return layer


def _wms(entry: Entry, login: str, crs: str) -> QgsMapLayer:
    values = [("contextualWMSLegend", "0"), ("crs", crs), ("dpiMode", "7")]
    values += [("format", entry.format or "image/png")]
    styles = entry.options.get("styles", "").split(",")
    styles = styles if len(styles) == len(entry.names) else [""] * len(entry.names)
    values += [("layers", name) for name in entry.names] + [("styles", style) for style in styles]
    return _picture(entry, values, login)


def _wmts(entry: Entry, login: str, crs: str) -> QgsMapLayer:
    tiles = entry.options.get("tileMatrixSet", "")
    if not tiles or not entry.names:
        raise InputError(
            "“{title}”: the catalogue does not name its layer and tile matrix set. Add it in QGIS under "
            "Layer, Add WMS/WMTS Layer: {url}",
            title=entry.title, url=http.shown(entry.url),
        )  # fmt: skip
    values = [
        ("contextualWMSLegend", "0"), ("crs", entry.crs or crs), ("dpiMode", "7"),
        ("format", entry.format or "image/png"), ("layers", entry.names[0]),
        ("styles", entry.options.get("style", "default")), ("tileMatrixSet", tiles),
    ]  # fmt: skip
    return _picture(entry, values, login)


def _picture(entry: Entry, values: list[tuple[str, str]], login: str) -> QgsMapLayer:
    if login:
        values.append(("authcfg", login))
    values.append(("url", entry.url))
    return QgsRasterLayer(urlencode(values, quote_via=quote, safe="/:"), entry.title, "wms")


def _arcgis_map(entry: Entry, login: str, crs: str) -> QgsMapLayer:
    uri = QgsDataSourceUri()
    uri.setParam("url", _without_layer(entry))
    uri.setParam("crs", crs)
    uri.setParam("format", entry.format or "PNG32")
    uri.setParam("layer", _layer_number(entry))
    uri.setAuthConfigId(login)
    return QgsRasterLayer(uri.uri(False), entry.title, "arcgismapserver")


def _arcgis(entry: Entry, login: str, crs: str) -> QgsMapLayer:
    uri = QgsDataSourceUri()
    uri.setParam("url", f"{_without_layer(entry)}/{_layer_number(entry)}")
    uri.setParam("crs", crs)
    uri.setAuthConfigId(login)
    return QgsVectorLayer(uri.uri(False), entry.title, "arcgisfeatureserver")


def _without_layer(entry: Entry) -> str:
    url = entry.url.partition("?")[0].rstrip("/")
    return url.rpartition("/")[0] if url.rpartition("/")[2].isdigit() else url


def _layer_number(entry: Entry) -> str:
    last = entry.url.partition("?")[0].rstrip("/").rpartition("/")[2]
    return last if last.isdigit() else "".join(entry.names[:1])


def _wfs(entry: Entry, login: str, crs: str) -> QgsMapLayer:
    uri = QgsDataSourceUri()
    uri.setParam("url", entry.url)
    uri.setParam("typename", "".join(entry.names[:1]))
    uri.setParam("version", entry.version or "auto")
    uri.setParam("srsname", crs)
    uri.setParam("pagingEnabled", "true")
    uri.setParam("restrictToRequestBBOX", "1")
    uri.setAuthConfigId(login)
    return QgsVectorLayer(uri.uri(False), entry.title, "WFS")


def _oapif(entry: Entry, login: str, crs: str) -> QgsMapLayer:
    uri = QgsDataSourceUri()
    uri.setParam("url", entry.url)
    uri.setParam("typename", "".join(entry.names[:1]))
    uri.setParam("restrictToRequestBBOX", "1")
    uri.setAuthConfigId(login)
    return QgsVectorLayer(uri.uri(False), entry.title, "OAPIF")


def _tiles(entry: Entry, login: str, crs: str) -> QgsMapLayer:
    values = [("type", "xyz"), ("url", entry.url)]
    if login:
        values.append(("authcfg", login))
    return QgsVectorTileLayer(urlencode(values, quote_via=quote, safe="/:"), entry.title)


def licence_words(entry: Entry) -> str:
    """The licence; where it is none of the known ones, that it is unclear and what the publisher says."""
    if entry.licence:
        return entry.licence
    unclear = tr("licence unclear")
    said = " ".join(entry.licence_text.split())[:200]
    return f"{unclear} ({said})" if said else unclear

"""Makes entries of a catalogue from what stands in it, none of which can be trusted.

`words`, `plain`, `listed` and `mapped` take values as they are meant, whatever they turn out to be;
`address` lets only addresses of the web pass. `Listing` gathers the entries: one that cannot be used is told
and left out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import catalogue as kinds
from . import http
from .catalogue import Catalogue, Entry
from .crs import codes

MOST_ENTRIES = 200_000
"""Assumption: the largest catalogue of a country has fewer data sets; a town's has some thousands."""
MOST_PROBLEMS = 200
"""So many are told one by one, the others as a number."""
DEEPEST = 30
"""Folders in folders. Assumption: nobody finds anything below that."""
LONGEST = 300
"""Characters of a title."""
LONGEST_TEXT = 4000
"""Characters of what is said about licences, and of an address."""

NEEDS_3D = QT_TRANSLATE_NOOP(
    "smartcity",
    "3D Tiles need QGIS 3.34 or newer. Add them there under Layer, Add Layer, Add Tiled Scene Layer.",
)
NEEDS_TERRAIN = QT_TRANSLATE_NOOP(
    "smartcity", "QGIS does not read terrain made for web browsers. Use a terrain model (DGM) instead."
)
NEEDS_STYLE = QT_TRANSLATE_NOOP(
    "smartcity", "The catalogue does not say where its vector tiles are. Add them in QGIS's browser."
)
NEEDS_CAPABILITIES = QT_TRANSLATE_NOOP(
    "smartcity", "It names the single tiles, but not the capabilities of the service, which QGIS needs."
)
NEEDS_LAYER = QT_TRANSLATE_NOOP(
    "smartcity",
    "Only the service is named, not its layers. Give the service's address as CATALOGUE to see them.",
)
OBLIQUE = QT_TRANSLATE_NOOP("smartcity", "QGIS cannot show oblique photographs. Look at them in the portal.")
NOT_A_LAYER = QT_TRANSLATE_NOOP("smartcity", "It is of a kind that is not read here.")

SERVICES = (kinds.WMS, kinds.WMTS, kinds.WFS, kinds.OAPIF)
"""Kinds that need the names of layers."""
OGC_REQUEST = ("service", "request", "version", "acceptversions")
"""Parameters that belong to one question to a service and not to its address."""

_SCRIPTS = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(r"<[^<>]*>")


def words(value: object, longest: int = LONGEST) -> str:
    """What a value says, in one line; of a list and of several languages the first, or the German.

    "" for nothing, for truth values and for what is no text. Signs that cannot be seen are left out.
    """
    for _level in range(4):
        if isinstance(value, dict):
            value = next((value[name] for name in ("@value", "de", "en") if name in value), None)
        elif isinstance(value, list):
            value = value[0] if value else None
        else:
            break
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    text = " ".join((value[: 4 * longest] if isinstance(value, str) else f"{value}").split())
    if not text.isprintable():
        text = "".join(sign for sign in text if sign.isprintable())
    return text[:longest].strip()


def plain(value: object, longest: int = LONGEST_TEXT) -> str:
    """The words of a text with HTML in it."""
    text = _TAGS.sub(" ", _SCRIPTS.sub(" ", words(value, longest)))
    return words(html.unescape(text), longest)


def listed(value: object) -> list:
    """A list as it is, a single value as a list of one, nothing as an empty one."""
    if isinstance(value, list):
        return value
    return [] if value in (None, "", False) else [value]


def named(value: object) -> tuple[str, ...]:
    """Names in a list or between commas: "a, b" or ["a", "b"]."""
    parts = value if isinstance(value, list) else words(value, LONGEST_TEXT).split(",")
    return tuple(filter(None, map(words, parts)))


def below(group: str, *names: str) -> str:
    """A place in the tree: "Verkehr / Parken"."""
    return " / ".join(filter(None, (group, *names)))


def is_web(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


def address(value: object, base: str = "") -> str:
    """A web address that stands in a catalogue, made whole by the catalogue's own; without user and password.

    Raises:
        InputError: none, one that is not of the web, or a relative one in a file.
    """
    text = words(value, LONGEST_TEXT)
    if not text:
        raise InputError("it has no address")
    shown = re.sub(r"//[^/]*@", "//", text.partition("?")[0])[:LONGEST]
    try:
        parts = urlsplit(urljoin(base if is_web(base) else "", text))
        host, _port = parts.hostname, parts.port
    except ValueError:
        raise InputError("its address “{url}” is none", url=shown) from None
    if not parts.scheme and not is_web(base):
        raise InputError(
            "its address “{url}” is relative to the portal's; give the portal's address instead of a file",
            url=shown,
        )
    if parts.scheme not in ("http", "https") or not host:
        raise InputError("its address “{url}” is not one of the web (https or http)", url=shown)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])).replace(" ", "%20")


def has_login(value: object) -> bool:
    """Whether an address names a user: such a service wants a login."""
    return "@" in words(value, LONGEST_TEXT).partition("//")[2].partition("/")[0]


def service_address(url: str, *dropped: str) -> str:
    """The address of an OGC service, without what belongs to one question only."""
    parts = urlsplit(url)
    query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True)
             if name.lower() not in (*OGC_REQUEST, *dropped)]  # fmt: skip
    return urlunsplit(parts._replace(query=urlencode(query, quote_via=quote, safe=http.PLAIN), fragment=""))


def hindrance_of(kind: str, url: str, names: tuple[str, ...], type: str = "") -> str:
    """Why a layer cannot be loaded, "" where nothing is known against it; type: the catalogue's own word."""
    if kind == kinds.TILES_3D:
        return NEEDS_3D
    if kind == kinds.TERRAIN_3D:
        return NEEDS_TERRAIN
    if kind == kinds.VECTOR_TILES:
        return "" if "{z}" in url else NEEDS_STYLE
    if kind == kinds.WMTS and "{" in url:
        return NEEDS_CAPABILITIES
    whole = url.endswith(("/MapServer", "/FeatureServer")) or kind in SERVICES
    if whole and not names:
        return NEEDS_LAYER
    if type.lower().startswith("oblique"):
        return OBLIQUE
    return NOT_A_LAYER if kind == kinds.OTHER else ""


def iso_date(value: object) -> str:
    """The day in a date as catalogues write it, ISO; a year or a month as it is; "" for anything else."""
    text = words(value)
    german = re.match(r"(\d\d?)\.(\d\d?)\.(\d{4})\b", text)
    if german:
        day, month, year = german.groups()
        text = f"{year}-{month:0>2}-{day:0>2}"
    found = re.match(r"[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?![\d-])", text)
    return found.group(0) if found else ""


def crs_of(value: object) -> str:
    """"EPSG:25832" of any of the ways to write it; "" for other systems, which QGIS finds out by itself."""
    text = words(value)
    found = codes(text)
    return found[-1] if found and text.endswith(found[-1].partition(":")[2]) else ""


def tiles_address(url: str) -> str:
    """The address of a WMTS's capabilities, which QGIS asks for, of its address or of one of its tiles."""
    is_whole = "{" in url or urlsplit(url).path.lower().endswith(".xml") or "getcapabilities" in url.lower()
    return url if is_whole else http.with_query(url, SERVICE="WMTS", REQUEST="GetCapabilities")


def asked_at(kind: str, url: str) -> str:
    """The address at which a service of this kind is asked, of the one that a portal gives."""
    if kind == kinds.WMTS:
        return tiles_address(url)
    return service_address(url) if kind in (kinds.WMS, kinds.WFS) else url


def prefixed(prefix: str, name: str = "") -> tuple[str, ...]:
    """The name of a feature type with its prefix; none for no name."""
    return (f"{prefix}:{name}" if prefix and ":" not in name else name,) if name else ()


class Listing:
    """The entries of one catalogue as they are found.

    title: the catalogue's; base: its address or path, by which relative addresses are made whole.
    """

    def __init__(self, title: str = "", base: str = "") -> None:
        self.title = title
        self.base = base
        self.entries: list[Entry] = []
        self.problems: list[str] = []
        self._untold = 0
        self._too_many = 0

    def take(self, name: str, make: Callable[[], Entry | None]) -> None:
        """Add the entry that `make` makes; where it raises InputError, tell that it is left out."""
        if len(self.entries) >= MOST_ENTRIES:
            self._too_many += 1
            return
        try:
            entry = make()
        except InputError as error:
            self.left_out(name, error)
            return
        if entry is not None:
            self.entries.append(entry)

    def left_out(self, name: str, error: InputError) -> None:
        reason = tr(error.template, **error.values)  # translated: where it is raised
        self.tell(tr("“{name}” is left out: {reason}.", name=name or "?", reason=reason.rstrip(".")))

    def tell(self, sentence: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(sentence)
        else:
            self._untold += 1

    def catalogue(self) -> Catalogue:
        """The whole, with keys and titles that occur once."""
        keys: dict[str, int] = {}
        titles: dict[str, int] = {}
        entries = []
        for entry in self.entries:
            own = entry.key or entry.title or "?"
            key = _new(keys, [own, f"{own} ({entry.kind})"])
            title = entry.title or key
            nearest = entry.group.rpartition(" / ")[2]
            choices = [title, f"{title} ({entry.kind})", f"{title} ({nearest})", f"{title} ({key})"]
            entries.append(replace(entry, key=key, title=_new(titles, choices)))
        problems = list(self.problems)
        if self._untold:
            problems.append(tr("There are {count} more problems of this kind.", count=self._untold))
        if self._too_many:
            problems.append(
                tr("Only the first {count} layers are listed; {more} more are left out. Give a part of the "
                   "catalogue, such as one folder or one organisation.",
                   count=MOST_ENTRIES, more=self._too_many)
            )  # fmt: skip
        return Catalogue(self.title, entries, problems)


def _new(taken: dict[str, int], choices: list[str]) -> str:
    """The first choice that is not taken yet, else the last with a number; taken: name -> its last number."""
    last = choices[-1]
    found = next((choice for choice in choices if choice not in taken), last)
    while found in taken:
        taken[last] += 1
        found = f"{last} #{taken[last]}"
    taken[found] = 1
    return found

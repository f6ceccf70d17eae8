"""The manifest of a council package: its files with checksums, its figures, and how it was made.

Next year's report starts from it: it says in which tables the sites and the demand lie, and with which
parameters the package is made anew (`qgis_process run smartcity:councilpackage - < inputs`).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from ...layers.untrusted import mapped, number, objects, text
from ..errors import InputError
from ..words import tr

SCHEMA, VERSION = "smartcity-council-package", 1
LARGEST_BYTES = 20_000_000
"""Assumption: a manifest of some thousand files and figures has less than a tenth of it."""
ROLES = ("facts", "map", "comparison", "sites", "geodata", "page", "oparl")
BLOCK = 1_000_000
SECRET = re.compile(
    r"""(?:password|passwd|pwd|token|api_?key|secret)\s*=\s*(?:'(?:[^'\\]|\\.)*'|"[^"]*"|[^\s&|]+)""",
    re.IGNORECASE,
)
LOGIN = re.compile(r"://[^/\s@]+@")
"""What sources of layers hold to log in; an id of QGIS's authentication database (authcfg) is none."""


@dataclass(frozen=True)
class Entry:
    """One file beside the manifest. size in bytes; public: whether it belongs to the public version."""

    name: str
    role: str
    media_type: str
    size: int
    sha512: str
    public: bool


@dataclass(frozen=True)
class Manifest:
    """versions: of programs; parameters: of the algorithm, empty in the public version, where they would tell
    names of folders; figures: rows of key figures with the variant they belong to; tables: role ("sites",
    "sites_2", "demand" ...) -> "file|table" of a GeoPackage beside it."""

    title: str
    paper: str
    municipality: str
    date: str
    language: str
    versions: dict[str, str] = field(default_factory=dict)
    algorithm: str = ""
    parameters: dict = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    figures: list[dict] = field(default_factory=list)
    tables: dict[str, str] = field(default_factory=dict)


def entry(path: Path, role: str, public: bool, media_type: str = "") -> Entry:
    """What the manifest says of a file."""
    return Entry(path.name, role, media_type, path.stat().st_size, checksum(path), public)


def checksum(path: Path) -> str:
    """SHA-512 of a file, as OParl 1.1 wants it."""
    found = hashlib.sha512()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            found.update(block)
    return found.hexdigest()


def write(manifest: Manifest, path: Path) -> None:
    content = {"schema": SCHEMA, "version": VERSION, **asdict(manifest)}
    content["parameters"] = {"inputs": _without_secrets(manifest.parameters)} if manifest.parameters else {}
    words = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(f"{words}\n", encoding="utf-8")


def _without_secrets(value: object) -> object:
    """Whoever runs it anew is asked for passwords by QGIS."""
    if isinstance(value, dict):
        return {name: _without_secrets(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_without_secrets(each) for each in value]
    return LOGIN.sub("://", SECRET.sub("", value)) if isinstance(value, str) else value


def read(path: Path) -> Manifest:
    """A manifest that anybody may have changed: what is not as it should be is left out.

    Raises:
        InputError: it is no manifest of ours, is too large, or was made by a newer version.
    """
    if not path.is_file():
        raise InputError("There is no manifest “{path}”. Choose the manifest.json of a package.", path=path)
    if path.stat().st_size > LARGEST_BYTES:
        raise InputError("“{path}” is too large for a manifest.", path=path)
    try:
        content = mapped(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, RecursionError):
        content = {}
    if content.get("schema") != SCHEMA:
        raise InputError("“{path}” is no manifest of a package. Choose its manifest.json.", path=path)
    if (number(content.get("version")) or 0) > VERSION:
        raise InputError("“{path}” was made by a newer version of the plugin. Update the plugin.", path=path)
    names = ("title", "paper", "municipality", "date", "language", "algorithm")
    return Manifest(
        **{name: text(content.get(name)) for name in names},
        versions=_texts(content.get("versions")),
        parameters=mapped(mapped(content.get("parameters")).get("inputs")),
        entries=tuple(_entries(content.get("entries"))),
        figures=[_figure(each) for each in objects(content.get("figures")) if isinstance(each, dict)],
        tables={role: place for role, place in _texts(content.get("tables")).items() if is_place(place)},
    )  # fmt: skip


def _texts(value: object) -> dict[str, str]:
    return {str(name): text(words) for name, words in mapped(value).items() if text(words)}


def _entries(value: object) -> Iterator[Entry]:
    for each in map(mapped, objects(value)):
        name, role = text(each.get("name")), text(each.get("role"))
        if is_plain(name) and role in ROLES:
            yield Entry(name, role, text(each.get("media_type")), int(number(each.get("size")) or 0),
                        text(each.get("sha512")), each.get("public") is True)  # fmt: skip


def _figure(value: dict) -> dict:
    words = {name: text(value.get(name)) for name in ("variant", "key", "label", "unit", "basis")}
    return {**words, "value": number(value.get("value"))}


def is_plain(name: str) -> bool:
    """Whether a name stays in its folder."""
    return bool(name) and name[0] != "." and not any(sign in name for sign in "/\\:\0")


def is_place(words: str) -> bool:
    """Whether it is “file|table” and nothing that QGIS would take for more, as a filter."""
    file, _, table = words.partition("|")
    return is_plain(file) and is_plain(table) and "|" not in table


def differences(manifest: Manifest, folder: Path) -> list[str]:
    """Files that are missing or are no longer what they were, in words."""
    found = []
    for each in manifest.entries:
        path = folder / each.name
        if not path.is_file():
            found.append(tr("“{file}” of the package is missing.", file=each.name))
        elif path.stat().st_size != each.size or checksum(path) != each.sha512:
            found.append(tr("“{file}” has been changed since the package was made.", file=each.name))
    return found

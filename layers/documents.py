"""Fetches what a catalogue consists of, from files or through the network, as documents of bounded size."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# Bandit distrusts lxml: safexml does the reading, this only goes through what it made.
from lxml import etree  # nosec

from ..smartcity_plugin.errors import InputError
from . import http, safexml
from .entries import address, is_web

LARGEST = 50_000_000
"""Bytes; in memory a document takes up to thirty times that. Assumption: the lists of a Land are smaller."""
HARMLESS_DOCTYPE = re.compile(
    rb"<!DOCTYPE\s+[\w:.-]+\s*(SYSTEM\s*[\"'][^\"'<>]*[\"']\s*)?"
    rb"(\[\s*(<!ELEMENT\s+[\w:.-]+\s+[^<>\[\]&%]*>\s*)*\]\s*)?>"
)
"""OGC prescribes one for WMS 1.1.1, and QGIS writes one for its connections. As it defines no entity it can
be cut out before reading, and is never looked up."""

@dataclass(frozen=True)
class Document:
    """source: the path or URL, by which relative addresses in it are meant."""

    source: str
    body: bytes

    @property
    def name(self) -> str:
        """For messages: without passwords and tokens."""
        return http.shown(self.source) if is_web(self.source) else self.source

    @property
    def start(self) -> bytes:
        """The first signs that mean something."""
        return self.body[:2000].removeprefix(b"\xef\xbb\xbf").lstrip()

    @property
    def is_page(self) -> bool:
        """Whether it is a web page."""
        return http.is_page(self.body)

    @cached_property
    def json(self) -> object:
        """Raises InputError where it is none."""
        return http.parse_json(self.body, self.name)

    @cached_property
    def xml(self) -> etree._Element:
        """Raises InputError where it is none, cut off or hostile."""
        return parse_xml(self.body, self.name)


class Library:
    """Opens documents. client: None where nothing may be fetched."""

    def __init__(self, client: http.Client | None) -> None:
        self.client = client

    def open(self, source: str) -> Document:
        """A file or a web address.

        Raises: InputError: not there, too large, or an answer of the server that says no.
        """
        if not is_web(source):
            return _read_file(source)
        if self.client is None:
            raise InputError("“{url}” is on the web, which is not asked here.", url=http.shown(source))
        wanted = {"Accept": "application/json, application/xml;q=0.9, */*;q=0.5"}
        reply = self.client.get(source, wanted)
        _check_size(len(reply.body), http.shown(reply.url))
        return Document(reply.url, reply.body)

    def beside(self, document: Document, reference: str) -> Document:
        """Another document that this one refers to: of a file only in its own folder, or on the web.

        Raises: InputError, as `open`.
        """
        if is_web(document.source):
            return self.open(address(reference, document.source))
        if is_web(reference):
            return self.open(reference)
        folder = Path(document.source).resolve().parent
        path = (folder / reference).resolve()
        if folder not in path.parents:
            raise InputError(
                "“{source}” refers to “{path}”, outside its folder, which is not read.",
                source=document.source, path=reference,
            )  # fmt: skip
        return _read_file(str(path))


def _read_file(path: str) -> Document:
    try:
        file = Path(path)
        if not file.is_file():
            raise InputError("There is no file “{path}”. Check the path.", path=path)
        _check_size(file.stat().st_size, path)
        return Document(path, file.read_bytes())
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError("“{path}” cannot be read: {reason}.", path=path, reason=reason) from None


def _check_size(size: int, name: str) -> None:
    if size > LARGEST:
        raise InputError(
            "“{name}” has {size} MB, too much for a catalogue. Check that it is the right one.",
            name=name, size=round(size / 10**6),
        )  # fmt: skip


def parse_xml(body: bytes, name: str) -> etree._Element:
    """The root of an XML document. name: for the messages.

    Raises: InputError: no XML, cut off, or with a DOCTYPE that does more than name the root.
    """
    body = HARMLESS_DOCTYPE.sub(b"", body[:5_000], count=1) + body[5_000:]
    root = None
    for _event, element in safexml.events(io.BytesIO(body), name, remove_comments=True, remove_pis=True):
        root = element
    if root is None:
        raise InputError("“{name}” is empty.", name=name)
    return root

"""Reads any catalogue: what it is shows in what it holds, never in its name."""

from __future__ import annotations

from ..smartcity_plugin.errors import InputError
from . import http, masterportal
from .catalogue import Catalogue
from .documents import Document, Library


def read(source: str, client: http.Client | None) -> Catalogue:
    """What a portal, a catalogue or a service offers.

    source: a path or a web address; client: None where nothing may be fetched.
    Raises:
        InputError: it cannot be had, or is nothing that is read here. One layer that cannot be understood
            is told in the catalogue's problems instead.
    """
    library = Library(client)
    return _understood(library.open(source.strip()), library)


def _understood(document: Document, library: Library) -> Catalogue:
    if document.start[:1] in (b"{", b"["):
        if masterportal.is_services(document.json):
            return masterportal.read_services(document)
        if masterportal.is_portal(document.json):
            return masterportal.read_portal(document, library)
    raise InputError("“{source}” is no catalogue that is read here.", source=document.name)

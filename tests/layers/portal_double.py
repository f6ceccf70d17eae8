"""A loopback server that answers as a city's portal does: what stands at a path, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from smartcity.tests.loopback import Server


class Portal(Server):
    """at: path -> answer, which is bytes or text, JSON values, (status, type, body), or a function of the
    query that gives one of these. Paths that are not there answer 404. asked_for: paths asked, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.at: dict[str, object] = {}

    @property
    def asked_for(self) -> list[str]:
        return [path for path, _headers in self.asked]

    def found(self, path: str) -> tuple[int, dict[str, str], bytes]:
        status, type, body = self.answer(path)
        return status, {"Content-Type": type}, body

    def answer(self, path: str) -> tuple[int, str, bytes]:
        parts = urlsplit(path)
        found = self.at.get(parts.path, (404, "text/plain", b"not found"))
        if isinstance(found, Callable):
            found = found({name.lower(): values[-1] for name, values in parse_qs(parts.query).items()})
        if isinstance(found, tuple):
            return found
        if isinstance(found, (dict, list)):
            return 200, "application/json", json.dumps(found).encode()
        body = found.encode() if isinstance(found, str) else found
        return 200, "text/html" if body.lstrip().lower().startswith(b"<!doctype html") else "text/xml", body


@contextmanager
def serving():
    portal = Portal()
    try:
        yield portal
    finally:
        portal.http.shutdown()
        portal.http.server_close()


PAGE = "<!DOCTYPE html><html><head><title>Geoportal</title></head><body>Willkommen</body></html>"

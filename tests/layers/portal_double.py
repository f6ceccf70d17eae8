"""A loopback server that answers as a city's portal does: what stands at a path, and nothing else."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class Portal:
    """at: path -> answer, which is bytes or text, JSON values, (status, type, body), or a function of the
    query that gives one of these. Paths that are not there answer 404. asked: what was asked, in order."""

    def __init__(self) -> None:
        self.at: dict[str, object] = {}
        self.asked: list[str] = []
        portal = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                portal.asked.append(self.path)
                status, type, body = portal.answer(self.path)
                self.send_response(status)
                self.send_header("Content-Type", type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_words) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

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
        portal.server.shutdown()
        portal.server.server_close()


PAGE = "<!DOCTYPE html><html><head><title>Geoportal</title></head><body>Willkommen</body></html>"

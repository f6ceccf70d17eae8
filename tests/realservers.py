"""Real servers on loopback: QGIS Server and MapServer serve a small town, a proxy makes them misbehave.

Each is a context manager that gives the address and stops what it started. The town has trees (points),
streets (lines, one of them in two parts) and districts (polygons, one with a hole) in EPSG:25832, with
umlauts in names and values and with keys that begin with a zero.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

WEST, SOUTH = 400000, 5700000
TREES = 230
"""More than two pages of 100."""
MAPSERV = shutil.which("mapserv") or "/usr/lib/cgi-bin/mapserv"


def write_town(path: Path) -> Path:
    """The town as a GeoPackage with the tables baeume, strassen and stadtteile."""
    from osgeo import ogr, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(25832)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    x, y = WEST, SOUTH
    rows = {
        "baeume": (ogr.wkbPoint, [
            (f"POINT ({x + 10 * (n % 20)} {y + 10 * (n // 20)})", f"Straßenbäumchen {n}", n)
            for n in range(TREES)
        ]),
        "strassen": (ogr.wkbMultiLineString, [
            (f"MULTILINESTRING (({x} {y}, {x + 100} {y}))", "Mühlstraße", 1),
            (f"MULTILINESTRING (({x} {y}, {x} {y + 50}), ({x} {y + 60}, {x} {y + 90}))", "Am Bächle", 2),
        ]),
        "stadtteile": (ogr.wkbPolygon, [
            (f"POLYGON (({x} {y}, {x + 100} {y}, {x + 100} {y + 100}, {x} {y + 100}, {x} {y}), "
             f"({x + 40} {y + 40}, {x + 60} {y + 40}, {x + 60} {y + 60}, {x + 40} {y + 40}))",
             "Süd", 1),
            (f"POLYGON (({x + 100} {y}, {x + 200} {y}, {x + 200} {y + 100}, {x + 100} {y}))", "Nord-Öst", 2),
        ]),
    }  # fmt: skip
    for name, (kind, features) in rows.items():
        layer = file.CreateLayer(name, system, kind)
        for field, of_type in (("name", ogr.OFTString), ("ags", ogr.OFTString), ("nummer", ogr.OFTInteger)):
            layer.CreateField(ogr.FieldDefn(field, of_type))
        for wkt, words, number in features:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            feature["name"], feature["ags"], feature["nummer"] = words, f"05{number:06d}", number
            layer.CreateFeature(feature)
    del layer, file
    return path


@contextmanager
def qgis_server(folder: Path) -> Iterator[str]:
    """QGIS Server with the town: WMS, WFS 1.1 and OGC API Features (below /wfs3)."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    project = write_project(folder / "town.qgs", write_town(folder / "town.gpkg"))
    environment = {
        **os.environ, "QGIS_PROJECT_FILE": str(project), "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder), "QGIS_SERVER_LOG_LEVEL": "2",
    }  # fmt: skip
    process = subprocess.Popen(
        ["qgis_mapserver", f"127.0.0.1:{port}"], env=environment, cwd=folder,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=end_with_parent,
    )  # fmt: skip
    try:
        wait_for(f"{address}/?SERVICE=WFS&REQUEST=GetCapabilities", process)
        yield address
    finally:
        process.kill()
        process.wait()


def write_project(path: Path, town: Path) -> Path:
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

    project = QgsProject()
    project.setTitle("Stadt Beispiel")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    titles = {"baeume": "Bäume", "strassen": "Straßen", "stadtteile": "Stadtteile"}
    layers = []
    for name, title in titles.items():
        layer = QgsVectorLayer(f"{town}|layername={name}", title, "ogr")
        layer.setShortName(name)
        layers.append(layer)
    project.addMapLayers(layers)
    project.writeEntry("WFSLayers", "/", [layer.id() for layer in layers])
    project.writeEntry("WMSServiceTitle", "/", "Stadt Beispiel")
    project.writeEntry("WMSServiceCapabilities", "/", True)
    project.writeEntry("WMSAccessConstraints", "/", "dl-de/by-2-0")
    project.write(str(path))
    return path


MAP = """
MAP
  NAME "Stadt"
  SIZE 400 400
  EXTENT {west} {south} {east} {north}
  PROJECTION "init=epsg:25832" END
  WEB METADATA
    "ows_title" "Stadt Beispiel" "ows_onlineresource" "{address}/" "ows_srs" "{systems}"
    "ows_enable_request" "*" "wfs_enable_request" "*"
    "ows_fees" "none" "ows_accessconstraints" "dl-de/zero-2-0" "wfs_maxfeatures" "{most}"
  END END
  {layers}
END
"""
MAP_LAYER = """
  LAYER
    NAME "{name}" TYPE {kind} STATUS ON CONNECTIONTYPE OGR CONNECTION "{town}" DATA "{name}"
    PROJECTION "init=epsg:25832" END
    METADATA
      "ows_title" "{title}" "gml_include_items" "all" "gml_featureid" "fid" "gml_types" "auto"
      "gml_geometries" "geom" "gml_geom_type" "{geometry}" "wfs_use_default_extent_for_getfeature" "false"
    END
    CLASS STYLE COLOR 0 128 0 END END
  END
"""


@contextmanager
def mapserver(folder: Path, most: int = 100, systems: str = "EPSG:25832 EPSG:4326") -> Iterator[str]:
    """MapServer with the town: WFS 2.0 in pages of at most `most`, and WMS; the first of the systems is the
    one in which features come."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    town = write_town(folder / "mapserver.gpkg")
    kinds = (
        ("baeume", "Bäume", "POINT", "point"), ("strassen", "Straßen", "LINE", "multiline"),
        ("stadtteile", "Stadtteile", "POLYGON", "polygon"),
    )  # fmt: skip
    layers = "".join(
        MAP_LAYER.format(name=name, title=title, kind=kind, geometry=geometry, town=town)
        for name, title, kind, geometry in kinds
    )
    (folder / "town.map").write_text(MAP.format(
        west=WEST, south=SOUTH, east=WEST + 300, north=SOUTH + 300, address=address, most=most, layers=layers,
        systems=systems,
    ), encoding="utf-8")  # fmt: skip
    (folder / "mapserver.conf").write_text('CONFIG ENV\n MS_MAP_NO_PATH "1"\nEND MAPS END END\n')

    class Handler(Quiet):
        def do_GET(self) -> None:
            answer = subprocess.run(
                [MAPSERV], capture_output=True, check=False, env={
                    **os.environ, "REQUEST_METHOD": "GET", "QUERY_STRING": self.path.partition("?")[2],
                    "MS_MAPFILE": str(folder / "town.map"), "SERVER_NAME": "127.0.0.1",
                    "SERVER_PORT": str(port), "SCRIPT_NAME": "/", "MAPSERVER_CONFIG_FILE":
                    str(folder / "mapserver.conf"),
                },
            ).stdout  # fmt: skip
            head, _, body = answer.partition(b"\r\n\r\n")
            self.answer(200, body, head.partition(b":")[2].split(b"\r\n")[0].strip().decode())

    with serving(Handler, port):
        yield address


class Quiet(BaseHTTPRequestHandler):
    """Answers without a word in the terminal."""

    def answer(self, status: int, body: bytes, kind="application/json", length: int | None = None) -> None:
        """`length`: what the head promises, where it is not the truth."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments) -> None:
        pass


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler], port: int = 0) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


FAULTS = ("slow", "cut", "401", "500", "html", "endless")


@contextmanager
def faulty(address: str, fault: str, when: str = "GetFeature") -> Iterator[str]:
    """A proxy before a server; requests whose address holds `when` meet the fault, others pass.

    slow: no answer within 30 s; cut: half of the body; 401, 500: that status; html: a page instead of data;
    endless: the first page again and again, under whatever address.
    """
    end = threading.Event()

    class Handler(Quiet):
        def do_GET(self) -> None:
            if when not in self.path or fault == "endless":
                path, _, query = self.path.partition("?")
                paging = ("startindex", "offset") if fault == "endless" else ("no such thing",)
                parts = [part for part in query.split("&") if not part.lower().startswith(paging)]
                path = f"{path}?{'&'.join(parts)}"
                self.answer(*fetch(address + path, self.headers["Host"], address))
            elif fault == "slow":
                end.wait(30)
            elif fault == "cut":
                status, body, kind = fetch(address + self.path, self.headers["Host"], address)
                self.answer(status, body[: len(body) // 2], kind, len(body))
            elif fault == "html":
                self.answer(200, b"<!DOCTYPE html><html><body>Wartung</body></html>", "text/html")
            else:
                self.answer(int(fault), b"no", "text/plain")

    try:
        with serving(Handler) as proxy:
            yield proxy
    finally:
        end.set()


def fetch(url: str, host: str, address: str) -> tuple[int, bytes, str]:
    """Status, body and content type; addresses in the body lead back to the proxy."""
    try:
        with urllib.request.urlopen(url, timeout=20) as reply:  # noqa: S310 - loopback
            body, status, kind = reply.read(), reply.status, reply.headers.get("Content-Type", "")
    except urllib.error.HTTPError as error:
        return error.code, error.read(), error.headers.get("Content-Type", "")
    return status, body.replace(address.encode(), f"http://{host}".encode()), kind


def end_with_parent() -> None:
    """Called in the child: it is killed when the tests are, however they end (prctl(2), PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def wait_for(url: str, process: subprocess.Popen, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - loopback
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"{url} does not answer")

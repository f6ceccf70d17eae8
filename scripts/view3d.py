"""The demo city in QGIS's own 3D map view. Runs inside QGIS, see scripts/view3d."""

from __future__ import annotations

import importlib.util
import os
import sys
import time
import traceback
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QDockWidget, QWidget
from qgis.PyQt.QtXml import QDomDocument
from qgis.utils import iface

ROOT = Path(os.environ["SMARTCITY_CHECKOUT"])
OUT = ROOT / "build" / "demo"
sys.path.append(str(ROOT / "scripts"))
TITLE = "Beispielstadt 3D"
TERRAIN = "terrain_out.tif"
LAYERS = (
    "city/city.gpkg|gateways", "sensors_out.gpkg", "buildings.gpkg", "roofs.gpkg", "city/city.gpkg|streets",
    "city/city.gpkg|water", "deep_indoor/sf.tif", TERRAIN,
)  # fmt: skip
CENTRE, DISTANCE_M, PITCH, HEADING = (-60.0, -40.0), 420.0, 60.0, 25.0
"""Of the camera: what it looks at [m from the city's centre], from how far, from how high, from where."""
WIDTH, HEIGHT = 1600, 1000
STILL, LONGEST = 4.0, 150.0
"""Seconds without a change after which the view is complete, and seconds to wait for that."""

# A 3D view as QGIS 3.22 and later keep it in a project. x and z of the camera are metres from the origin.
VIEW = """<view name="{title}" isOpen="1" x="10" y="10" width="{width}" height="{height}"
 floating="1" area="2"><qgis3d><origin x="{x}" y="{y}" z="0"/>
<extent xMin="{west}" yMin="{south}" xMax="{east}" yMax="{north}"/>
<camera field-of-view="45" movement-speed="5"/>
<crs>{crs}</crs>
<terrain exaggeration="1" texture-size="1024" max-terrain-error="2" max-ground-error="0.5" shading-enabled="0"
 elevation-offset="0" show-labels="0"><layers>{layers}</layers>
<generator type="dem" layer="{terrain}" resolution="32" skirt-height="10"/></terrain>
<lights><directional-light {light} color="255,255,255,255" intensity="1"/></lights></qgis3d>
<camera x="{right}" y="{near}" elev="{height_m}" dist="{distance}" pitch="{pitch}" yaw="{heading}"/></view>"""


def light() -> str:
    """From the south-west, high up; QGIS 3.22 does not read it and has the sun at noon."""
    from smartcity.layers.view3d import Z_UP

    if Qgis.versionInt() >= Z_UP:
        return 'x="0.4" y="0.3" z="-1"'
    return 'x="0.4" y="-1" z="-0.3"'


def register_package() -> None:
    """The checkout as the package `smartcity`, as QGIS does it for a plugin."""
    spec = importlib.util.spec_from_file_location(
        "smartcity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = package
    spec.loader.exec_module(package)


def view(layers: dict, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
    described = QDomDocument()
    element = described.createElement("crs")
    crs.writeXml(element, described)
    described.appendChild(element)
    centre = extent.center()
    right, up = CENTRE
    sample, _known = layers[TERRAIN].dataProvider().sample(centre, 1)
    return VIEW.format(
        title=TITLE, width=WIDTH, height=HEIGHT, x=centre.x(), y=centre.y(), west=extent.xMinimum(),
        south=extent.yMinimum(), east=extent.xMaximum(), north=extent.yMaximum(),
        crs=described.toString().removeprefix("<crs>").removesuffix("</crs>\n"),
        layers="".join(f'<layer id="{layer.id()}"/>' for layer in layers.values()),
        terrain=layers[TERRAIN].id(), right=right, near=-up, height_m=sample, distance=DISTANCE_M,
        pitch=PITCH, heading=HEADING, light=light(),
    )  # fmt: skip


def write_project(path: Path) -> None:
    """The layers, and a 3D view of them in the place where QGIS looks for it."""
    import demo

    project = QgsProject.instance()
    crs = QgsCoordinateReferenceSystem("EPSG:25832")
    project.setCrs(crs)
    layers = {name: demo.open_layer(name, "en") for name in LAYERS}
    project.addMapLayers(list(layers.values()))
    extent = layers[TERRAIN].extent()
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))
    wanted = QDomDocument()
    wanted.setContent(f"<mapViewDocks3D>{view(layers, extent, crs)}</mapViewDocks3D>")

    def add_view(document: QDomDocument) -> None:
        root = document.documentElement()
        root.removeChild(root.firstChildElement("mapViewDocks3D"))
        root.appendChild(document.importNode(wanted.documentElement(), True))

    project.writeProject.connect(add_view)
    written = project.write(str(path))
    project.writeProject.disconnect(add_view)
    if not written:
        raise RuntimeError(project.error())


def take_picture(path: Path) -> None:
    """Once the view no longer changes."""
    dock = next(
        each for each in iface.mainWindow().findChildren(QDockWidget) if TITLE in each.windowTitle()
    )
    for each in dock.findChildren(QWidget):
        if each.metaObject().className() == "Qgs3DNavigationWidget":
            each.hide()
    dock.setFloating(True)
    dock.setGeometry(10, 10, WIDTH, HEIGHT)
    dock.raise_()
    began = time.monotonic()
    seen = {"image": None, "since": began}

    def look() -> None:
        now = time.monotonic()
        place = dock.geometry()
        screen = QGuiApplication.primaryScreen()
        image = screen.grabWindow(0, place.x(), place.y(), place.width(), place.height()).toImage()
        if image != seen["image"]:
            seen.update(image=image, since=now)
        if now - seen["since"] < STILL and now - began < LONGEST:
            QTimer.singleShot(500, look)
            return
        image.save(str(path))
        print(f"QGIS {Qgis.QGIS_VERSION}: {now - began:.0f} s", flush=True)
        os._exit(0)  # taking QGIS apart from Python may crash

    QTimer.singleShot(1000, look)


def main() -> None:
    try:
        register_package()
        path = OUT / "view3d.qgz"
        write_project(path)
        iface.addProject(str(path))
        take_picture(OUT / "view3d.png")
    except Exception:
        traceback.print_exc()
        os._exit(1)  # nobody sees a window


QTimer.singleShot(0, main)

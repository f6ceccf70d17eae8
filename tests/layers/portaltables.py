"""Small files of features, and the table that becomes of them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRectangle,
    QgsVectorLayer,
)

from smartcity.layers import portalcache, portalpages
from smartcity.layers.portalfiles import Page, Table

UTM = "EPSG:25832"
SQUARE = "[[[0,0],[10,0],[10,10],[0,10],[0,0]]]"
FLAT = "[[[0,0],[10,0],[20,0],[0,0]]]"
FAR = "[[[800,800],[900,800],[900,900],[800,800]]]"
BOW_TIE = "[[[0,0],[10,10],[10,0],[0,10],[0,0]]]"


def write_features(path: Path, *features: tuple[str, str], crs: str = UTM) -> Path:
    """A GeoJSON of (geometry as JSON, properties as JSON)."""
    text = ",".join(
        f'{{"type":"Feature","properties":{properties},"geometry":{geometry}}}'
        for geometry, properties in features
    )
    name = f"urn:ogc:def:crs:{crs.replace(':', '::')}"
    path.write_text(
        f'{{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"{name}"}}}},'
        f'"features":[{text}]}}', encoding="utf-8",
    )  # fmt: skip
    return path


def write_polygons(path: Path, *rings: str) -> Path:
    return write_features(path, *[(shape("Polygon", one), "{}") for one in rings])


def shape(kind: str, coordinates: str) -> str:
    return f'{{"type":"{kind}","coordinates":{coordinates}}}'


def write_table(tmp_path, *pages: Path, extent: QgsRectangle | None = None, most: int = 10**6, **table):
    frame = portalcache.Frame(
        QgsCoordinateReferenceSystem(UTM), extent or QgsRectangle(), QgsCoordinateTransformContext(),
        lambda: None, most,
    )  # fmt: skip
    file = tmp_path / "out.gpkg"
    made = Table(**{"name": "t", "pages": [Page(path) for path in pages], **table})
    written = portalcache.write(made, file, set(), frame)
    return written, {name: QgsVectorLayer(f"{file}|layername={name}", name, "ogr") for name in written.names}


def a_wish(folder: Path, most: int = 10, trusted: bool = False) -> portalpages.Wish:
    return portalpages.Wish(
        QgsRectangle(), QgsCoordinateReferenceSystem(UTM), QgsCoordinateTransformContext(), most, folder,
        lambda share: None, trusted,
    )  # fmt: skip

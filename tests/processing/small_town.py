"""A small invented town of 61 x 61 cells, layers on it, and coverage of it: for tests."""

from __future__ import annotations

import re

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

CRS = "EPSG:25832"
WEST, NORTH, CELL, SIZE = 340000.0, 5725000.0, 10.0, 61  # west of the meridian of its zone
MIDDLE = (30, 30)


def write(path, values, cell=CELL):
    from smartcity.layers import raster

    grid = raster.Grid(WEST, NORTH, cell, *values.shape, CRS)
    raster.write(str(path), grid, [raster.Band(values.astype(np.float32), path.stem)])
    return str(path)


def plain_heights(folder):
    """Flat ground without anything on it."""
    ground = np.full((SIZE, SIZE), 20.0)
    return {"SURFACE": write(folder / "surface.tif", ground), "TERRAIN": write(folder / "t.tif", ground)}


def town_heights(folder):
    """Flat ground with two blocks of 12 m, one of them around the middle."""
    ground = np.full((SIZE, SIZE), 20.0)
    surface = ground.copy()
    surface[29:32, 29:32] = surface[10:20, 40:50] = 32.0
    return {"SURFACE": write(folder / "surface.tif", surface), "TERRAIN": write(folder / "t.tif", ground)}


def layer_of(kind, fields, rows, path=None):
    """A layer; a row is (WKT in cells from the north-west corner, values...), WKT None without a shape."""
    uri = f"{kind}?crs={CRS}&" + "&".join(f"field={field}" for field in fields)
    layer = QgsVectorLayer(uri, kind, "memory")
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(_on_the_ground(wkt)))
        feature.setAttributes(values)
        assert layer.dataProvider().addFeature(feature)
    if path is None:
        return layer
    from qgis.core import QgsProject, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    return str(path)


def _on_the_ground(wkt):
    def place(pair):
        return f"{WEST + float(pair[1]) * CELL} {NORTH - float(pair[2]) * CELL}"

    return re.sub(r"([\d.]+) ([\d.]+)", place, wkt)


def box(left, top, right, bottom):
    return f"Polygon (({left} {top}, {right} {top}, {right} {bottom}, {left} {bottom}, {left} {top}))"


def point(row, col):
    return f"Point ({col + 0.5} {row + 0.5})"


def gateway(height=15.0, row=MIDDLE[0], col=MIDDLE[1], path=None, **more):
    fields = {"id": ("string", "G1"), "height_agl": ("double", height), "antenna_pattern": ("string", None),
              "azimuth": ("double", None), "downtilt": ("double", None),
              "antenna_gain_dbi": ("double", 3.0)}  # fmt: skip
    values = [more.get(name, default) for name, (_, default) in fields.items()]
    names = [f"{name}:{kind}" for name, (kind, _) in fields.items()]
    return layer_of("Point", names, [(point(row, col), *values)], path)


OUTPUTS = ("RSSI", "SF", "SERVERS", "BEST_SERVER")


def cover(run, heights, tmp_path, layer=None, **changes):
    values = {name: str(tmp_path / f"{name}.tif") for name in OUTPUTS}
    values = {"GATEWAYS": layer or gateway(), **heights, "RADIUS": 400, "RESOLUTION": 10, "STATS": "memory:",
              "CACHE_FOLDER": str(tmp_path / "cache"), **values}  # fmt: skip
    return run("lorawancoverage", **{**values, **changes})


def band(path):
    from smartcity.layers import raster

    return raster.read(path)[0]


def rssi(run, heights, tmp_path, layer=None, **changes):
    return band(cover(run, heights, tmp_path, layer, **changes)["RSSI"])


def figures(results):
    return {row["key"]: row["value"] for row in results["STATS"].getFeatures()}


def rows_of(layer, key):
    return {row[key]: row for row in layer.getFeatures()}

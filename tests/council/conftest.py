"""A small invented town with results of an analysis: enough for a plan, made in a second."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRasterLayer, QgsRectangle, QgsVectorLayer

WEST, SOUTH = 400_000.0, 6_000_000.0


@dataclass
class Town:
    """Layers in drawing order (first on top) and the table of key figures."""

    layers: list
    stats: QgsVectorLayer

    def named(self, name):
        return next(layer for layer in self.layers if layer.name() == name)


def layer_of(geometry, name, fields, rows):
    """A memory layer. rows: (QgsGeometry or None, attributes)."""
    uri = f"{geometry}?crs=EPSG:25832&" + "&".join(f"field={field}" for field in fields)
    layer = QgsVectorLayer(uri, name, "memory")
    features = []
    for shape, attributes in rows:
        feature = QgsFeature(layer.fields())
        if shape is not None:
            feature.setGeometry(shape)
        feature.setAttributes(list(attributes))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def point(x, y):
    return QgsGeometry.fromPointXY(QgsPointXY(WEST + x, SOUTH + y))


def box(x, y, width, height):
    return QgsGeometry.fromRect(QgsRectangle(WEST + x, SOUTH + y, WEST + x + width, SOUTH + y + height))


GATEWAYS = (  # name, status, x, y
    ("Rathaus", "existing", 1500, 1600), ("Wasserturm", "existing", 600, 700),
    ("Schule Süd", "planned", 2300, 800), ("Bürgerhaus", "proposed", 2300, 2400),
)  # fmt: skip


def make_town(folder, size=3000, cell=25) -> Town:
    """The town. size: edge in metres; cell: of the rasters."""
    from smartcity.layers import provenance as origin
    from smartcity.layers.raster import Band, Grid, write
    from smartcity.layers.style import apply_style

    rng = np.random.default_rng(7)
    grid = Grid(WEST, SOUTH + size, cell, size // cell, size // cell, "EPSG:25832")
    x, y = grid.centre(np.arange(grid.rows)[:, None], np.arange(grid.cols)[None, :])
    built = [(gx, gy) for _, status, gx, gy in GATEWAYS if status != "proposed"]
    distance = np.min([np.hypot(x - WEST - gx, y - SOUTH - gy) for gx, gy in built], axis=0)
    rough = rng.normal(0, 60, (grid.rows // 4, grid.cols // 4)).repeat(4, 0).repeat(4, 1)
    steps = np.digitize(distance + rough, [300, 500, 700, 900, 1100, 1300])
    sf = np.where(steps < 6, steps + 7, 0).astype("uint8")
    ground = 20 + 6 * np.sin((x - WEST) / 700) + 8 * np.cos((y - SOUTH) / 900)
    write(folder / "sf.tif", grid, [Band(sf, "spreading factor", "", 0)])
    write(folder / "terrain.tif", grid, [Band(ground.astype("float32"), "terrain", "m")])

    rasters = [QgsRasterLayer(str(folder / f"{name}.tif"), title)
               for name, title in (("sf", "Spreading factor"), ("terrain", "Terrain"))]  # fmt: skip
    layers = [
        _gateways(), _sensors(rng, size, sf, grid),
        layer_of(
            "Polygon", "Municipal boundary", ["name:string"], [(box(30, 30, size - 60, size - 60), ["Stadt"])]
        ),
        layer_of("Polygon", "Buildings", ["id:string"], _buildings(rng, size)),
        layer_of("LineString", "Streets", ["name:string"], _streets(size)),
        layer_of("Polygon", "Water", ["name:string"], [(_river(size), ["Große Beke"])]),
        rasters[0],
        rasters[1],
    ]  # fmt: skip
    styles = (
        "gateways", "sensors_reached", "boundary", "buildings", "streets", "water",
        "spreading_factor", "terrain",
    )  # fmt: skip
    invented = origin.Source("Beispielstadt (erfunden)", "Demostadt", origin.INVENTED)
    for layer, style in zip(layers, styles):
        apply_style(layer, style, "en")
        kind = origin.COMPUTED if style in ("spreading_factor", "sensors_reached") else origin.INVENTED
        origin.store(layer, origin.Provenance(kind, (invented,), reference_date="2026-11"))
    stats = layer_of(
        "None", "Statistics", ["key:string", "label:string", "value:double", "unit:string"],
        [(None, row) for row in (
            ("sensors", "Sensors", 120, ""), ("outdoor", "reached outdoors", 93.42, "%"),
            ("area", "Area covered", 6.482, "km²"), ("sf7", "of this with SF7", 0.257, "km²"),
            ("gateways", "Gateways", 4, ""),
        )],
    )  # fmt: skip
    return Town(layers, stats)


def _gateways():
    fields = ["id:string", "name:string", "status:string", "antenna_gain_dbi:double"]
    rows = [(point(x, y), [f"G{number}", name, status, 3.0])
            for number, (name, status, x, y) in enumerate(GATEWAYS)]  # fmt: skip
    return layer_of("Point", "Gateways", fields, rows)


def _sensors(rng, size, sf, grid):
    fields = ["id:string", "status:string", "sf:integer", "reached:boolean", "reached_outdoor:boolean"]
    rows = []
    for number, (x, y) in enumerate(rng.uniform(100, size - 100, (60, 2))):
        row, col = grid.row_col(WEST + x, SOUTH + y)
        reached = bool(sf[row, col])
        status = ("existing", "existing", "planned", "proposed")[number % 4]
        rows.append((point(x, y), [f"S{number}", status, int(sf[row, col]), reached, reached]))
    return layer_of("Point", "Sensors and their reach", fields, rows)


def _buildings(rng, size):
    rows = []
    for x in range(150, size - 150, 60):
        for y in range(150, size - 150, 60):
            if rng.random() < 0.55 and abs(x - size / 2 + 200 * np.sin(y / 500) - 250) > 90:
                rows.append((box(x + 5, y + 5, *rng.uniform(9, 40, 2)), [f"B{x}-{y}"]))
    return rows


def _streets(size):
    lines = []
    for offset in range(120, size, 300):
        lines.append((((offset, 60), (offset, size - 60)), f"Straße {offset}"))
        lines.append((((60, offset), (size - 60, offset)), f"Weg {offset}"))
    return [(QgsGeometry.fromPolylineXY([QgsPointXY(WEST + x, SOUTH + y) for x, y in line]), [name])
            for line, name in lines]  # fmt: skip


def _river(size):
    y = np.arange(0, size + 1, 50)
    x = size / 2 - 200 * np.sin(y / 500) + 250
    outline = [*zip(x - 45, y), *zip(x[::-1] + 45, y[::-1])]
    return QgsGeometry.fromPolygonXY([[QgsPointXY(WEST + a, SOUTH + b) for a, b in outline]])


@pytest.fixture
def town(qgis_app, tmp_path) -> Town:
    return make_town(tmp_path)

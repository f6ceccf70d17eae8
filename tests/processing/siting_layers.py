"""Small layers of single shapes, in EPSG:25832 where nothing else is said: for tests."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer


def layer(kind, fields, rows, name, crs="EPSG:25832"):
    """A layer in memory; a row is (WKT, values...), WKT None without a shape."""
    uri = f"{kind}?crs={crs}&" + "&".join(f"field={each}" for each in fields)
    made = QgsVectorLayer(uri, name, "memory")
    for wkt, *values in rows:
        feature = QgsFeature(made.fields())
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        assert made.dataProvider().addFeature(feature)
    return made


def square(west, south, size=20.0):
    east, north = west + size, south + size
    return f"Polygon (({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


def at(feature):
    point = feature.geometry().asPoint()
    return point.x(), point.y()

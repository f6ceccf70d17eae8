"""Between QGIS features and GeoDataFrames, and one projection library for both."""

from __future__ import annotations

import math

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from smartcity.layers import frames, schema
from smartcity.smartcity_plugin.errors import InputError


def layer(crs: str = "EPSG:25832") -> QgsVectorLayer:
    made = QgsVectorLayer(f"Point?crs={crs}&field=id:string&field=height:double", "points", "memory")
    for name, height, point in (("a", 2.5, (400000, 6000000)), ("b", None, None)):
        feature = QgsFeature(made.fields())
        feature.setAttributes([name, height])
        if point:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*point)))
        made.dataProvider().addFeature(feature)
    return made


def test_round_trip_keeps_values_null_and_geometry(qgis_app):
    frame = frames.to_frame(layer())
    assert list(frame["id"]) == ["a", "b"]
    assert frame["height"].iloc[0] == 2.5 and math.isnan(frame["height"].iloc[1])
    assert frame.geometry.iloc[0].x == 400000 and frame.geometry.iloc[1] is None
    first, second = frames.features(frame, layer().fields())
    assert first["height"] == 2.5 and first.geometry().asPoint() == QgsPointXY(400000, 6000000)
    assert second["height"] is None or second["height"].isNull()
    assert not second.hasGeometry()


def test_empty_layer_gives_an_empty_frame_with_its_columns(qgis_app):
    frame = frames.to_frame(QgsVectorLayer("Point?crs=EPSG:25832&field=id:string", "none", "memory"))
    assert len(frame) == 0 and "id" in frame.columns


def test_layer_without_crs_is_refused_when_it_must_be_reprojected(qgis_app):
    bare = layer()
    bare.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(InputError, match="no coordinate reference system"):
        frames.to_frame(bare, crs=QgsCoordinateReferenceSystem("EPSG:25832"))


def test_known_datum_shift_agrees_between_qgis_and_rasterio(qgis_app):
    """DHDN / Gauss-Krueger zone 3 to ETRS89 / UTM 32: a second PROJ in the process would differ by 0.18 m."""
    import rasterio.warp

    shift = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:31467"),
        QgsCoordinateReferenceSystem("EPSG:25832"),
        QgsProject.instance(),
    )
    point = shift.transform(QgsPointXY(3565000, 5935000))
    (x,), (y,) = rasterio.warp.transform("EPSG:31467", "EPSG:25832", [3565000], [5935000])
    assert math.hypot(point.x() - x, point.y() - y) < 0.001
    assert math.hypot(point.x() - 3565000, point.y() - 5935000) > 1e6  # it did shift


def test_crs_text_is_read_by_rasterio_and_geopandas(qgis_app):
    import pyproj
    import rasterio.crs

    for authid in ("EPSG:25832", "EPSG:31467"):
        text = frames.crs_text(QgsCoordinateReferenceSystem(authid))
        assert rasterio.crs.CRS.from_user_input(text).to_epsg() == int(authid[5:])
        assert pyproj.CRS.from_user_input(text).to_epsg() == int(authid[5:])
    assert frames.crs_text(QgsCoordinateReferenceSystem()) == ""


def test_schema_fields_have_aliases(qgis_app):
    fields = schema.qgs_fields(schema.SENSORS)
    assert fields.names() == schema.names(schema.SENSORS)
    assert all(field.alias() for field in fields)


def test_empty_geometry_is_none_and_a_broken_one_is_named(qgis_app):
    polygons = QgsVectorLayer("Polygon?crs=EPSG:25832", "plots", "memory")
    empty, broken = QgsFeature(), QgsFeature()
    empty.setGeometry(QgsGeometry.fromWkt("Polygon EMPTY"))
    polygons.dataProvider().addFeature(empty)
    assert frames.to_frame(polygons).geometry.iloc[0] is None
    broken.setGeometry(QgsGeometry.fromWkt("Polygon ((0 0, 1 0, 1 1, 0 1))"))  # not closed
    polygons.dataProvider().addFeature(broken)
    with pytest.raises(InputError, match="“plots”, feature 2: its geometry is broken"):
        frames.to_frame(polygons)

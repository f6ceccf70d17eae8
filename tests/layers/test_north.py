"""Meridian convergence against its closed form for transverse Mercator."""

from __future__ import annotations

import math

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsPointXY,
)

from smartcity.layers import north
from smartcity.smartcity_plugin.errors import InputError

CONTEXT = QgsCoordinateTransformContext()


def crs(code):
    return QgsCoordinateReferenceSystem(code)


def at(longitude, latitude, code):
    shift = QgsCoordinateTransform(crs("EPSG:4326"), crs(code), CONTEXT)
    point = shift.transform(QgsPointXY(longitude, latitude))
    return north.convergence_deg(point.x(), point.y(), crs(code), CONTEXT)


@pytest.mark.parametrize(("longitude", "latitude", "code", "meridian"), [
    (6.6, 51.66, "EPSG:25832", 9.0), (10.5, 52.0, "EPSG:25832", 9.0), (13.4, 52.5, "EPSG:25833", 15.0),
    (13.4, 52.5, "EPSG:31468", 12.0),
])  # fmt: skip
def test_convergence_of_transverse_mercator(qgis_app, longitude, latitude, code, meridian):
    """atan(tan(dlambda) sin(phi)), exact on the sphere; the ellipsoid differs by thousandths of a degree.

    East of the central meridian the grid's north lies to the right of geographic north."""
    away = math.radians(longitude - meridian)
    convergence = math.degrees(math.atan(math.tan(away) * math.sin(math.radians(latitude))))
    assert at(longitude, latitude, code) == pytest.approx(convergence, abs=0.005)


def test_none_on_the_central_meridian(qgis_app):
    assert at(9.0, 50.0, "EPSG:25832") == pytest.approx(0.0, abs=1e-4)


def test_the_zone_number_before_the_easting_does_not_matter(qgis_app):
    assert at(7.0, 51.0, "EPSG:4647") == pytest.approx(at(7.0, 51.0, "EPSG:25832"), abs=1e-4)


def test_no_north_at_no_place(qgis_app):
    with pytest.raises(InputError, match="grid north"):
        north.convergence_deg(1e12, 1e12, crs("EPSG:25832"), CONTEXT)

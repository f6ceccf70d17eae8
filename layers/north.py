"""Grid north and geographic north: azimuths of antennas are surveyed against one or the other."""

from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
)

from ..smartcity_plugin.errors import InputError

STEP_DEG = 0.001
"""Length of the way north along the meridian, some 110 m: the meridian bends by less than 1e-5 degrees there,
and millimetres of the transformation do not matter yet."""


def convergence_deg(
    x: float, y: float, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> float:
    """Meridian convergence at a point: from geographic north to grid north, in degrees, clockwise.

    An azimuth from geographic north less the convergence is the one from grid north
    (`radio.antenna.grid_azimuth_deg`). Found numerically along the meridian, so that it holds for every
    projected system.
    Raises:
        InputError: the point cannot be transformed to degrees.

    Example: at 10.5 degrees east and 52 north in EPSG:25832 it is 1.18 degrees, (10.5 - 9) sin 52.
    """
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), context)
    to_grid = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, context)
    try:
        here = to_degrees.transform(QgsPointXY(x, y))
        there = to_grid.transform(QgsPointXY(here.x(), here.y() + STEP_DEG))
    except QgsCsException:
        there = QgsPointXY(math.nan, math.nan)
    east, north = there.x() - x, there.y() - y
    if not (math.isfinite(east) and math.isfinite(north)):
        raise InputError(
            "The direction of geographic north at {x}, {y} cannot be found in {crs}. Let azimuths count from "
            "grid north.", x=round(x, 1), y=round(y, 1), crs=crs.authid(),
        )  # fmt: skip
    return -math.degrees(math.atan2(east, north))

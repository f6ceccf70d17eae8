"""Between QGIS features and GeoDataFrames: the one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureSource,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QDate

from ..smartcity_plugin.errors import InputError


def to_frame(
    source: QgsFeatureSource,
    *,
    crs: QgsCoordinateReferenceSystem | None = None,
    transform_context: QgsCoordinateTransformContext | None = None,
    cancelled: Callable[[], bool] = lambda: False,
):
    """All features as a GeoDataFrame: one column per field, `geometry`, and the feature id as index.

    crs: reproject to this CRS with QGIS's own datum shifts, so that results agree with the map to
    the millimetre. NULL becomes None. Features without geometry keep None as geometry.
    Raises:
        InputError: a layer without CRS that must be reprojected, or a point outside the CRS's domain.
    """
    import geopandas
    from shapely import wkb

    shift = None
    if crs is not None and source.sourceCrs() != crs:
        if not source.sourceCrs().isValid():
            raise InputError(
                "Layer “{layer}” has no coordinate reference system. Set it in the layer's properties.",
                layer=source.sourceName(),
            )
        shift = QgsCoordinateTransform(
            source.sourceCrs(), crs, transform_context or QgsCoordinateTransformContext()
        )
    columns: dict[str, list] = {field.name(): [] for field in source.fields()}
    ids, geometries = [], []
    for feature in source.getFeatures():
        if cancelled():
            break
        ids.append(feature.id())
        geometries.append(_shape(feature, shift, source.sourceName(), wkb))
        for name, value in zip(columns, feature.attributes()):
            columns[name].append(_plain(value))
    used_crs = crs if crs is not None else source.sourceCrs()
    return geopandas.GeoDataFrame(
        {name: values for name, values in columns.items() if name != "geometry"},
        geometry=geopandas.array.from_shapely(geometries),
        index=ids,
        crs=crs_text(used_crs) or None,
    )


def _shape(feature: QgsFeature, shift: QgsCoordinateTransform | None, layer: str, wkb):
    # QGIS 3.22 writes a missing geometry into a GeoPackage as an empty one
    if not feature.hasGeometry() or feature.geometry().isEmpty():
        return None
    from shapely.errors import ShapelyError

    geometry = QgsGeometry(feature.geometry())
    if shift is not None:
        try:
            geometry.transform(shift)
        except QgsCsException:
            raise InputError(
                "Layer “{layer}”, feature {id}: its position cannot be reprojected. "
                "Check the layer's coordinate reference system.",
                layer=layer,
                id=feature.id(),
            ) from None
    try:
        return wkb.loads(bytes(geometry.asWkb()))
    except ShapelyError as error:
        raise InputError(
            "Layer “{layer}”, feature {id}: its geometry is broken ({error}). "
            "Run “Fix geometries” on the layer.",
            layer=layer,
            id=feature.id(),
            error=error,
        ) from None


def moved(
    xy,
    crs: QgsCoordinateReferenceSystem,
    to: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
):
    """Points, float (n, 2), from one CRS to another, by QGIS's own datum shifts.

    Raises:
        InputError: a point that does not exist in the other CRS.
    """
    import numpy as np

    shift = QgsCoordinateTransform(crs, to, context)
    try:
        points = [shift.transform(QgsPointXY(x, y)) for x, y in xy]
    except QgsCsException:
        raise InputError(
            "Points in {crs} cannot be reprojected to {to}. Check both coordinate reference systems.",
            crs=crs.authid(), to=to.authid(),
        ) from None  # fmt: skip
    return np.array([(point.x(), point.y()) for point in points], dtype=float).reshape(-1, 2)


def moved_bounds(
    bounds,
    crs: QgsCoordinateReferenceSystem,
    to: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> tuple[float, float, float, float]:
    """West, south, east and north of all that lies within bounds of another CRS."""
    box = QgsCoordinateTransform(crs, to, context).transformBoundingBox(QgsRectangle(*bounds))
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def _plain(value):
    """QGIS's NULL and dates as Python knows them."""
    if hasattr(value, "isNull") and value.isNull():
        return None
    return value.toPyDate() if hasattr(value, "toPyDate") else value


def feature(fields: QgsFields, values: dict, shape: QgsGeometry | None = None) -> QgsFeature:
    """One feature with the values that its fields name; None, NaN and "" stay empty, others are left out."""
    made = QgsFeature(fields)
    for name, value in values.items():
        plain = _attribute(value)
        if plain is not None and plain != "" and fields.lookupField(name) >= 0:
            made.setAttribute(name, plain)
    if shape is not None:
        made.setGeometry(shape)
    return made


def multi(shape) -> QgsGeometry:
    """A shapely geometry as QGIS's, of several parts."""
    made = geometry(shape)
    made.convertToMultiType()
    return made


def features(frame, fields: QgsFields) -> Iterator[QgsFeature]:
    """Rows of a (Geo)DataFrame as features: the columns named as `fields`; NaN and None become NULL."""
    present = [field.name() for field in fields if field.name() in frame.columns]
    geometries = frame.geometry if hasattr(frame, "geometry") and "geometry" in frame.columns else None
    for position in range(len(frame)):
        row = frame.iloc[position]
        feature = QgsFeature(fields)
        for name in present:
            feature.setAttribute(name, _attribute(row[name]))
        if geometries is not None and geometries.iloc[position] is not None:
            feature.setGeometry(geometry(geometries.iloc[position]))
        yield feature


def geometry(shape) -> QgsGeometry:
    """A shapely geometry as QGIS wants it; z is kept."""
    made = QgsGeometry()
    made.fromWkb(shape.wkb)
    return made


def _attribute(value):
    if value is None or value != value:  # NaN is not equal to itself
        return None
    if isinstance(value, date):
        return QDate(value.year, value.month, value.day)
    return value.item() if hasattr(value, "item") else value


def crs_text(crs: QgsCoordinateReferenceSystem) -> str:
    """A CRS as rasterio, geopandas and GDAL all read it: "EPSG:25832", else WKT, empty when invalid."""
    if not crs.isValid():
        return ""
    if crs.authid().startswith("EPSG:"):
        return crs.authid()
    return crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)

"""What sitingcandidates and sitingdemand share: several layers at once, districts, CRS, rejected rows."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProviderRegistry,
)

from ..layers import provenance as origin
from ..layers import schema
from ..layers.frames import to_frame
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .districts import read_districts
from .run import Run


def add_districts(algorithm: SmartCityAlgorithm) -> None:
    """DISTRICTS, DISTRICT_FIELD."""
    polygon = QgsProcessing.SourceType.TypeVectorPolygon
    algorithm.add(
        QgsProcessingParameterFeatureSource("DISTRICTS", tr("Districts"), [polygon], optional=True),
        tr("Their names are put into the field district, so that a plan can say how many sites each gets."),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "DISTRICT_FIELD", tr("Name of the districts"), parentLayerParameterName="DISTRICTS", optional=True
        ),
        tr("Field with the name. Empty: the field name."),
    )


def add_rejections(algorithm: SmartCityAlgorithm) -> None:
    """REJECTIONS."""
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "REJECTIONS", tr("Rejected rows"), QgsProcessing.SourceType.TypeVector, optional=True,
            createByDefault=False,
        ),
        tr("The rows that could not be used, with the reason of each."),
    )  # fmt: skip


def name_of(layer) -> str:
    """What a layer is called: one that was given by its path by its table, not by the file around it."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    table = parts.get("layerName") or ""
    return table if table and layer.name() == Path(str(parts.get("path", ""))).stem else layer.name()


def frame_of(run: Run, layer, crs):
    """A vector layer of a list as a GeoDataFrame in `crs`."""
    if not layer.crs().isValid():
        raise InputError(
            "Layer “{layer}” has no coordinate reference system. Set it in the layer's properties.",
            layer=layer.name(),
        )
    return to_frame(
        _Named(layer), crs=crs, transform_context=run.context.transformContext(),
        cancelled=run.feedback.isCanceled,
    )  # fmt: skip


class _Named:
    """A layer as the feature source that `to_frame` reads: its name stands in the messages."""

    def __init__(self, layer) -> None:
        self.sourceName, self.sourceCrs = layer.name, layer.crs
        self.fields, self.getFeatures = layer.fields, layer.getFeatures


def shapes_of(run: Run, name: str, crs) -> list | None:
    """The shapes of an optional layer in `crs`, broken and empty ones listed; None where it is not given.

    Raises:
        InputError: none of them can be used.
    """
    frame = run.frame(name, crs)
    if frame is None:
        return None
    good = [shape for shape in frame.geometry if shape is not None and not shape.is_empty and shape.is_valid]
    if len(good) < len(frame):
        run.warn(tr("Parameter {parameter}: {count} shapes are empty or broken and are left out.",
                    parameter=name, count=len(frame) - len(good)))  # fmt: skip
    if not good:
        raise InputError(
            "Parameter {parameter}: none of its {count} shapes can be used. "
            "Choose another layer, or run “Fix geometries” on it.",
            parameter=name, count=len(frame),
        )  # fmt: skip
    return good


def district_names(run: Run, crs, x, y) -> list:
    """The district that each point lies in, None where in none."""
    import numpy as np

    from ..layers import places, polygons

    names, shapes = read_districts(run, crs)
    if not names:
        return [None] * len(x)
    found = places.district_of(places.Places(np.asarray(x), np.asarray(y), np.ones(len(x))), shapes)
    return [None if place == polygons.NONE else names[place] for place in found]


def write_rejections(run: Run, rejected: list) -> None:
    """REJECTIONS, and the first of them in the log. rejected: layers.sensorlist.Rejected."""
    fields = schema.qgs_fields(schema.REJECTED)
    run.add_features("REJECTIONS", _features(rejected, fields), fields)
    run.report_rejected(
        tr("Rejected rows"),
        [tr("Row {row}, id “{id}”: {reason}.", row=each.row, id=each.id, reason=each.reason)
         for each in rejected],
    )  # fmt: skip


def points(rows: list[dict], fields):
    """Rows as point features: x, y, and values by the names of the fields in small letters."""
    names = [field.name().lower() for field in fields]
    for row in rows:
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(row["x"], row["y"])))
        feature.setAttributes([_plain(row.get(name)) for name in names])
        yield feature


def _plain(value):
    """NaN as None, a number of NumPy as one of Python."""
    if value is None or value != value:
        return None
    return value.item() if hasattr(value, "item") else value


def _features(rejected: list, fields):
    for each in rejected:
        feature = QgsFeature(fields)
        feature.setAttributes([each.row, each.id, each.reason])
        yield feature


def sources_of(layers: list) -> list:
    """The provenance of each layer."""
    return [origin.read(layer) or origin.unclear(name_of(layer)) for layer in layers]

"""What lorawancoverage makes of its rasters: polygons, probability, and figures by district."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsWkbTypes,
)

from ..layers import frames, schema, style
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import interface_language, tr
from .base import SmartCityAlgorithm
from .districts import read_districts
from .rows import Rejection, label, number
from .run import Run

COUNTED = {"ADDRESSES": "inhabitants", "SENSORS": "sensors", "TARGETS": "targets"}
"""Input layer -> what its features stand for, as the fields of schema.LORAWAN_DISTRICTS are called."""


def counted_layers() -> dict[str, str]:
    """Input layer -> its title."""
    return {
        "ADDRESSES": tr("Addresses or cells with inhabitants"), "SENSORS": tr("Sensors"),
        "TARGETS": tr("Target objects"),
    }  # fmt: skip


def add_inputs(algorithm: SmartCityAlgorithm) -> None:
    """DISTRICTS, DISTRICT_FIELD, ADDRESSES, SENSORS, TARGETS: for the figures by district; SPECKS."""
    vector = QgsProcessing.SourceType.TypeVectorAnyGeometry
    polygon = QgsProcessing.SourceType.TypeVectorPolygon
    algorithm.add(
        QgsProcessingParameterFeatureSource("DISTRICTS", tr("Districts"), [polygon], optional=True),
        tr("Polygons for the figures by district. They should not overlap."),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "DISTRICT_FIELD", tr("Name of the districts"), parentLayerParameterName="DISTRICTS", optional=True
        ),
        tr("Field with their names. Empty: field name, else id."), advanced=True,
    )  # fmt: skip
    titles = counted_layers()
    for name, help in (
        ("ADDRESSES", tr("Points or polygons (for example the cells of a census grid) with a field "
                         "inhabitants. The inhabitants of a polygon are spread evenly over it.")),
        ("SENSORS", tr("Their positions are looked up on the map as it is, for devices of one height in one "
                       "situation. “LoRaWAN reachability of sensors” computes each as it is installed.")),
        ("TARGETS", tr("Whatever shall be within coverage, for example schools, bins or hydrants. Of lines "
                       "and polygons one point within counts.")),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterFeatureSource(name, titles[name], [vector], optional=True), help)
    algorithm.add(
        QgsProcessingParameterNumber(
            "SPECKS", tr("Least size of a patch in the polygons [cells]"),
            QgsProcessingParameterNumber.Type.Integer, 0, False, 0, 10_000,
        ),
        tr("Patches of fewer cells are given to what lies around them: the polygons are then smoother than "
           "the raster, and their areas differ from it a little. 0: every cell is kept."), advanced=True,
    )  # fmt: skip


def add_outputs(algorithm: SmartCityAlgorithm) -> None:
    """COVERAGE, PROBABILITY, DISTRICT_STATS, all optional."""
    polygon = QgsProcessing.SourceType.TypeVectorPolygon
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "COVERAGE", tr("Coverage polygons"), polygon, optional=True, createByDefault=False
        ),
        tr("One multipolygon for each spreading factor along the edges of the cells."),
    )
    algorithm.add(
        QgsProcessingParameterRasterDestination(
            "PROBABILITY", tr("Coverage probability"), optional=True, createByDefault=False
        ),
        tr("Probability [%] that a device at the place is served."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "DISTRICT_STATS", tr("Coverage by district"), polygon, optional=True, createByDefault=False
        ),
        tr("The districts with areas, probability, and what is counted in them; the last row, without a "
           "shape, is what lies in no district."),
    )  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """A coverage with its grid, for what is derived from it."""

    grid: object  # layers.raster.Grid
    crs: object  # QgsCoordinateReferenceSystem
    coverage: object  # radio.coverage.Coverage
    known: object  # bool array, places with known height
    situation: str
    provenance: object


def write_polygons(run: Run, outcome: Outcome) -> None:
    """COVERAGE."""
    if not run.wants("COVERAGE"):
        return
    from ..layers import polygons
    from ..smartcity_plugin.radio.lora import SPREADING_FACTORS

    fields = schema.qgs_fields(schema.LORAWAN_COVERAGE)
    shapes = polygons.outlines(
        outcome.coverage.sf, outcome.grid, SPREADING_FACTORS, run.integer("SPECKS"), outcome.known
    )

    def features():
        for factor, shape in shapes.items():
            feature = QgsFeature(fields)
            feature.setGeometry(frames.geometry(shape))
            feature.setAttributes([factor, shape.area / 1e6, outcome.situation])
            yield feature

    _add_features(run, "COVERAGE", outcome, features(), fields, "coverage")


def probability_percent(outcome: Outcome, plan, rmse_db: float, entry_sigma_db: float):
    """Probability of coverage [%] at each place, float32, NaN where the height is unknown.

    0 beyond the radius of all gateways. From the best gateway alone: others can only add to it.
    """
    import numpy as np

    from ..smartcity_plugin.radio import probability

    margin = outcome.coverage.margin_db + plan.fade_margin_db
    share = probability.coverage(margin, probability.total_sigma_db(rmse_db, entry_sigma_db))
    percent = np.where(np.isnan(share), 0.0, 100.0 * share)
    return np.where(outcome.known, percent, np.nan).astype(np.float32)


def write_probability(run: Run, outcome: Outcome, percent) -> None:
    """PROBABILITY."""
    if not run.wants("PROBABILITY"):
        return
    from ..layers.raster import Band

    tags = {"situation": outcome.situation}
    band = Band(percent, tr("Probability that a device is served"), "%", tags=tags)
    run.add_raster(
        "PROBABILITY", outcome.grid, [band], style="probability", provenance=outcome.provenance,
        title=style.title("probability", interface_language(), outcome.situation),
    )


def write_districts(run: Run, outcome: Outcome, percent) -> list[tuple[str, str, float, str]]:
    """DISTRICT_STATS. Returns key figures of the whole for what was counted: key, label, value, unit."""
    import numpy as np

    from ..layers import polygons
    from ..smartcity_plugin.radio import districts

    names, shapes = read_districts(run, outcome.crs)
    where, overlapping = polygons.labels(shapes, outcome.grid)
    if overlapping:
        run.warn(tr("Districts overlap: {count} cells lie in more than one and count for the last of them.",
                    count=overlapping))  # fmt: skip
    count = len(shapes)
    areas = districts.areas(where, outcome.coverage.sf, outcome.known, outcome.grid.cell, count)
    for name, area in zip(names, areas.area):
        if not area:
            run.warn(tr("District “{name}” has no place with known height.", name=name))
    columns = {
        "area_km2": areas.area, "served_km2": areas.served,
        "served_percent": _shares(areas.served, areas.area),
        **{f"sf{factor}_km2": area for factor, area in areas.by_sf.items()},
        "probability_percent": districts.mean(where, percent, count),
    }  # fmt: skip
    figures = []
    for layer, counted in COUNTED.items():
        found = _served(run, layer, outcome, shapes)
        if found is not None:
            columns[counted] = found.total
            columns[f"{counted}_served"] = found.served
            columns[f"{counted}_percent"] = _shares(found.served, found.total)
            figures += _figures(counted, float(found.total.sum()), float(found.served.sum()))
            if count and found.total[-1]:
                run.warn(tr("{layer}: {count} lie in no district; they stand in the last row.",
                            layer=counted_layers()[layer], count=f"{found.total[-1]:g}"))  # fmt: skip
    if run.wants("DISTRICT_STATS"):
        if not run.given("DISTRICTS"):
            raise InputError("Coverage by district needs the districts. Choose their layer (DISTRICTS).")
        fields = schema.qgs_fields(schema.LORAWAN_DISTRICTS)
        names = [*names, tr("outside all districts")]
        rows = _rows(names, [*shapes, None], columns, outcome.situation, fields)
        _add_features(run, "DISTRICT_STATS", outcome, rows, fields, "district_stats")
    percent_known = percent[np.isfinite(percent)]
    mean = float(percent_known.mean()) if percent_known.size else 0.0
    return [("probability_percent", tr("Mean coverage probability"), mean, "%"), *figures]


def _add_features(run: Run, name: str, outcome: Outcome, features, fields, looks: str) -> None:
    run.add_features(
        name, features, fields, QgsWkbTypes.Type.MultiPolygon, outcome.crs, style=looks,
        title=style.title(looks, interface_language(), outcome.situation), provenance=outcome.provenance,
    )


def _served(run: Run, layer: str, outcome: Outcome, shapes: list):
    """How much of an input layer is served in each district; None where it is not given."""
    import numpy as np

    from ..layers import places
    from ..smartcity_plugin.radio import districts

    frame = run.frame(layer, outcome.crs)
    if frame is None:
        return None
    if layer == "ADDRESSES" and "inhabitants" not in frame.columns:
        raise InputError("Layer “{layer}” has no field inhabitants. Add it, or leave the layer out.",
                         layer=run.source(layer).sourceName())  # fmt: skip
    shape_of, weights, reasons = [], [], []
    for index, row in frame.iterrows():
        try:
            weights.append(_weight(row, layer))
            shape_of.append(row.geometry)
        except Rejection as reason:
            reasons.append(tr("{layer}, “{name}”: {reason}.", layer=counted_layers()[layer],
                              name=label(row, index), reason=reason))  # fmt: skip
    run.report_rejected(counted_layers()[layer], reasons)
    if reasons:
        run.warn(tr("{layer}: {used} of {count} rows are counted, {rejected} rejected.",
                    layer=counted_layers()[layer], used=len(weights), count=len(frame),
                    rejected=len(reasons)))  # fmt: skip
    found = places.places(shape_of, np.array(weights, dtype=float), outcome.grid)
    beyond = float(found.weight[~found.values_of(outcome.known, outcome.grid, False)].sum())
    if beyond > 0.0:
        run.warn(tr("{layer}: {count} lie where no height is known; they count as not served.",
                    layer=counted_layers()[layer], count=f"{beyond:g}"))  # fmt: skip
    reached = found.values_of(outcome.known & (outcome.coverage.sf > 0), outcome.grid, False)
    return districts.served(places.district_of(found, shapes), found.weight, reached, len(shapes))


def _weight(row, layer: str) -> float:
    """What a row stands for: its inhabitants, or one."""
    if row.geometry is None or row.geometry.is_empty:
        raise Rejection(tr("it has no position"))
    if layer != "ADDRESSES":
        return 1.0
    inhabitants = number(row, "inhabitants")
    if inhabitants is None:
        return 0.0
    if inhabitants < 0:
        raise Rejection(tr("{count} inhabitants cannot be", count=f"{inhabitants:g}"))
    return inhabitants


def _shares(part, whole):
    """Percentages, NaN where there is nothing."""
    import numpy as np

    return np.divide(100.0 * part, whole, out=np.full(len(whole), np.nan), where=whole > 0)


def _figures(counted: str, total: float, served: float) -> list[tuple[str, str, float, str]]:
    labels = {
        "inhabitants": (tr("Inhabitants"), tr("Inhabitants served")),
        "sensors": (tr("Sensors"), tr("Sensors served")),
        "targets": (tr("Target objects"), tr("Target objects served")),
    }[counted]
    return [
        (f"{counted}_total", labels[0], total, ""), (f"{counted}_served", labels[1], served, ""),
        (f"{counted}_served_percent", labels[1], 100.0 * served / total if total else 0.0, "%"),
    ]


def _rows(names: list[str], shapes: list, columns: dict, situation: str, fields):
    from shapely.geometry import MultiPolygon

    whole = {field.name for field in schema.LORAWAN_DISTRICTS if field.kind == "integer"}
    for position, (name, shape) in enumerate(zip(names, shapes)):
        feature = QgsFeature(fields)
        feature["district"], feature["situation"] = name, situation
        for column, values in columns.items():
            value = float(values[position])
            if value == value:  # a share of nothing stays empty
                feature[column] = round(value) if column in whole else value
        if shape is not None:
            many = shape if shape.geom_type == "MultiPolygon" else MultiPolygon([shape])
            feature.setGeometry(frames.geometry(many))
        yield feature

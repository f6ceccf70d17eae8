"""What sensorvisibility makes of the views of all sensors: rasters, blind spots, key figures."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsWkbTypes,
)

from ..layers import frames, schema, style
from ..layers import provenance as origin
from ..smartcity_plugin.words import interface_language, tr
from .base import SmartCityAlgorithm
from .run import Run

UNKNOWN_COUNT = 65535
"""Places where nobody can stand or which are beyond all ranges, told apart from 0: seen by none."""


def privacy() -> str:
    """What the law asks before a camera looks at public space."""
    return tr(
        "Cameras that take in public space process personal data as soon as people can be recognised (GDPR). "
        "Municipalities need a legal basis in the law of their Land, for example Art. 24 BayDSG or § 30 "
        "ThürDSG; § 4 BDSG holds for public bodies of the Federation, and for those of a Land only where the "
        "Land has no law of its own (§ 1 (1) BDSG). For private operators Art. 6 (1) (f) GDPR decides "
        "(BVerwG, 27 March 2019, 6 C 2.18). Systematic monitoring of publicly accessible areas on a large "
        "scale needs a data protection impact assessment beforehand (Art. 35 (3) (c) GDPR). Ask the data "
        "protection officer, and keep fields of view no wider than the purpose needs. This is a note, not "
        "legal advice."
    )


def add(algorithm: SmartCityAlgorithm) -> None:
    """VISIBLE, PROBABILITY, BLIND, STATS and the numbers."""
    algorithm.add(
        QgsProcessingParameterRasterDestination("VISIBLE", tr("Number of sensors that see a place"))
    )
    algorithm.add(
        QgsProcessingParameterRasterDestination(
            "PROBABILITY", tr("Probability of being seen"), optional=True, createByDefault=False
        ),
        tr("Probability [%] that the best sensor sees the place, as heights may be off."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "BLIND", tr("Blind spots"), QgsProcessing.SourceType.TypeVectorPolygon, optional=True
        ),
        tr("One polygon for each, along the edges of the cells, the largest first."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "STATS", tr("Key figures of visibility"), QgsProcessing.SourceType.TypeVector
        ),
        tr("Table: key, figure, value, unit, basis."),
    )
    for name, title in (
        ("WATCHED_M2", tr("Area that counts [m²]")), ("SEEN_M2", tr("Seen area [m²]")),
        ("SEEN_PERCENT", tr("Seen share of the area [%]")), ("BLIND_M2", tr("Blind area [m²]")),
        ("DEMAND_TOTAL", tr("Points to be seen, by weight")), ("DEMAND_SEEN", tr("Points seen, by weight")),
        ("SENSORS_USED", tr("Sensors used")), ("REJECTED", tr("Sensors rejected")),
    ):  # fmt: skip
        algorithm.addOutput(QgsProcessingOutputNumber(name, title))


@dataclass(frozen=True)
class Outcome:
    """The views of all sensors together, and what is written of them."""

    grid: object  # layers.raster.Grid
    crs: object  # QgsCoordinateReferenceSystem
    watched: object  # siting.watch.Watched
    known: object  # bool array: places within range where a target can stand
    counted: object  # bool array: places that count in the figures
    areas: object  # siting.watch.Areas
    points: object  # siting.watch.Points, or None
    provenance: object


def write(run: Run, outcome: Outcome, names: list[str]) -> dict:
    """All outputs; names: what each sensor is called. Returns the numbers."""
    areas, points = outcome.areas, outcome.points
    _write_rasters(run, outcome)
    _write_blind(run, outcome)
    share = _percent(areas.seen, areas.area)
    rows = _figures(areas, share, names, outcome.watched.areas_m2)
    if points is not None:
        rows += [
            ("demand_total", tr("Points to be seen, by weight"), points.total, ""),
            ("demand_seen", tr("Points seen, by weight"), points.seen, ""),
            ("demand_expected", tr("Points seen, by weight, expected"), points.expected, ""),
        ]
    run.add_features(
        "STATS", _features(rows, _basis(run)), schema.qgs_fields(schema.KEY_FIGURES),
        title=tr("Key figures of visibility"), provenance=outcome.provenance,
    )  # fmt: skip
    run.info(tr("{share} % of {area} m² seen, {blind} m² blind.", share=round(share, 1),
                area=round(areas.area), blind=round(areas.blind)))  # fmt: skip
    run.info(privacy())
    return {
        "WATCHED_M2": areas.area, "SEEN_M2": areas.seen, "SEEN_PERCENT": share, "BLIND_M2": areas.blind,
        "DEMAND_TOTAL": points.total if points else 0.0, "DEMAND_SEEN": points.seen if points else 0.0,
    }  # fmt: skip


def provenance(run: Run, tool: str, heights):
    """Where the results come from, how they were made, and how sure they are."""
    names = ("SENSORS", "SURFACE", "TERRAIN", "AREA", "DEMAND")
    numbers = ("RANGE", "FIELD_OF_VIEW", "TARGET_HEIGHT", "HEIGHT", "AZIMUTH", "TILT",
               "VERTICAL_FIELD_OF_VIEW", "GROUND_ERROR", "BUILDING_ERROR")  # fmt: skip
    return origin.derived(
        origin.COMPUTED, [run.provenance(name) for name in names if run.given(name)], tool=tool,
        parameters={
            **{name.lower(): f"{run.number(name):g}" for name in numbers},
            "surface_cell_m": f"{heights.grid.cell:g}", "crs": frames.crs_text(heights.crs),
        },
        expected_error=_basis(run),
    )  # fmt: skip


def _basis(run: Run) -> str:
    """What each figure rests on."""
    return tr("computed over the surface model for targets of {height} m, ground ± {ground} m, roofs ± "
              "{roofs} m (standard deviation), not measured",
              height=f"{run.number('TARGET_HEIGHT'):g}", ground=f"{run.number('GROUND_ERROR'):g}",
              roofs=f"{run.number('BUILDING_ERROR'):g}")  # fmt: skip


def _write_rasters(run: Run, outcome: Outcome) -> None:
    import numpy as np

    from ..layers.raster import Band

    count = np.where(outcome.known, outcome.watched.seen, UNKNOWN_COUNT).astype(np.uint16)
    run.add_raster(
        "VISIBLE", outcome.grid,
        [Band(count, tr("Number of sensors that see a place; 0: blind spot"), "", UNKNOWN_COUNT)],
        title=style.title("visible", interface_language()), style="visible", provenance=outcome.provenance,
    )  # fmt: skip
    if run.wants("PROBABILITY"):
        from ..smartcity_plugin.siting.watch import UNKNOWN

        run.add_raster(
            "PROBABILITY", outcome.grid,
            [Band(outcome.watched.percent, tr("Probability of being seen"), "%", UNKNOWN)],
            title=tr("Probability of being seen, computed"), style="probability",
            provenance=outcome.provenance,
        )  # fmt: skip


def _write_blind(run: Run, outcome: Outcome) -> None:
    """BLIND."""
    if not run.wants("BLIND"):
        return
    import numpy as np

    from ..layers import polygons

    blind = outcome.counted & (outcome.watched.seen == 0)
    shape = polygons.outlines(blind.astype(np.uint8), outcome.grid, (1,), known=blind).get(1)
    patches = sorted(shape.geoms if shape is not None else [], key=lambda each: -each.area)
    drawn = [patch for patch in patches if patch.area >= run.number("LEAST_AREA")]
    if len(drawn) < len(patches):
        run.info(tr("{count} blind spots are smaller than {least} m² and not drawn.",
                    count=len(patches) - len(drawn), least=f"{run.number('LEAST_AREA'):g}"))  # fmt: skip
    fields = schema.qgs_fields(schema.BLIND_SPOTS)

    def features():
        for position, patch in enumerate(drawn, start=1):
            feature = QgsFeature(fields)
            feature.setGeometry(frames.geometry(patch))
            feature.setAttributes([position, patch.area])
            yield feature

    run.add_features(
        "BLIND", features(), fields, QgsWkbTypes.Type.Polygon, outcome.crs,
        title=style.title("blind", interface_language()), style="blind", provenance=outcome.provenance,
    )  # fmt: skip


def _percent(part: float, whole: float) -> float:
    return 100.0 * part / whole if whole else 0.0


def _figures(areas, share: float, names: list[str], by_sensor) -> list[tuple]:
    """(key, label, value, unit), in the order in which a council reads them."""
    from ..smartcity_plugin.siting.watch import SURE_PERCENT

    sure = tr("Seen with a probability of {percent} % or more", percent=SURE_PERCENT)
    return [
        ("sensors", tr("Cameras, counters, other sensors"), len(names), ""),
        ("area_m2", tr("Open ground that counts"), areas.area, "m²"),
        ("seen_m2", tr("Seen area"), areas.seen, "m²"),
        ("seen_percent", tr("Seen share of the area"), share, "%"),
        ("redundant_m2", tr("Seen by two sensors or more"), areas.twice, "m²"),
        ("redundant_percent", tr("Seen by two sensors or more"), _percent(areas.twice, areas.area), "%"),
        ("blind_m2", tr("Blind area"), areas.blind, "m²"),
        ("expected_m2", tr("Seen area, expected as heights may be off"), areas.expected, "m²"),
        ("sure_m2", sure, areas.sure, "m²"),
        *(
            (f"seen_by_{position}_m2", f"{tr('Seen by')}: {name}", area, "m²")
            for position, (name, area) in enumerate(zip(names, by_sensor), start=1)
        ),
    ]


def _features(rows: list[tuple], basis: str):
    """One feature for each figure; the last is the note on data protection, which has no value."""
    fields = schema.qgs_fields(schema.KEY_FIGURES)
    for key, label, value, unit in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([key, label, float(value), unit, basis])
        yield feature
    note = QgsFeature(fields)
    note.setAttributes(["data_protection", tr("Data protection"), None, "", privacy()])
    yield note

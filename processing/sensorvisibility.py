"""smartcity:sensorvisibility - what cameras and counters see, and their blind spots."""

from __future__ import annotations

from collections import Counter

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from . import visibilityoutputs
from .base import SmartCityAlgorithm
from .lorawan import Heights, read_heights, result_grid
from .rows import Rejection, label, number, position_of, warn_duplicates
from .run import Run

FIELDS = (
    ("height_agl", "HEIGHT", "height_m"), ("range_m", "RANGE", "range_m"),
    ("azimuth", "AZIMUTH", "azimuth_deg"), ("fov_deg", "FIELD_OF_VIEW", "fov_deg"),
    ("tilt_deg", "TILT", "tilt_deg"),
    ("vertical_fov_deg", "VERTICAL_FIELD_OF_VIEW", "vertical_fov_deg"),
)  # fmt: skip
"""Field of the layer, parameter with its default, argument of siting.sight.Sensor."""


class SensorVisibility(SmartCityAlgorithm):
    ID = "sensorvisibility"
    GROUP = "siting"
    NEEDS = ("geopandas", "numba", "scipy")

    def title(self) -> str:
        return tr("Visibility of sensors and blind spots")

    def keywords(self) -> list[str]:
        return ["camera", "counter", "viewshed", "line of sight", "field of view", "blind spot", "visibility",
                "Kamera", "Zähler", "Sichtbarkeit", "Sichtfeld", "Sichtanalyse", "toter Winkel",
                "Videoüberwachung", "Datenschutz"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Finds what cameras, counters and other sensors that look see over a surface model with "
            "buildings, and their blind spots. Use it to compare sites and directions before anything is "
            "mounted, and to show how much public space a camera takes in.</p><p><b>Inputs</b>: sensors "
            "(points), a surface model and, better, the terrain model [m above sea level]. Fields that are "
            "read where present: id, height_agl [m above ground], range_m [m], azimuth [degrees, clockwise "
            "from grid north], fov_deg and vertical_fov_deg (fields of view [degrees]), tilt_deg [degrees "
            "below the horizontal]. The parameters stand in for empty ones. AREA: polygons to be watched, "
            "for example squares or street surfaces; without it, all within range of a sensor. DEMAND: "
            "points to be seen, with a field weight where they count differently.</p><p><b>Outputs</b>: "
            "VISIBLE: number of sensors that see a target at each place; 0 is a blind spot within range; no "
            "value in buildings, where heights are unknown, and beyond all ranges. PROBABILITY [%]: that the "
            "best sensor sees it. BLIND: blind spots as polygons. STATS: areas and shares, seen by one and "
            "by two, blind, and by sensor.</p>"
        ) + tr(
            "<p><b>Method</b>: for each place the straight line from the sensor to the target is followed "
            "over the surface, heights taken linearly between two centres of cells (Franklin and Ray 1994, "
            "R3), with the earth's curvature less a seventh for refraction. A camera with both fields below "
            "180 degrees sees the rectangle of a lens without distortion, else all directions within half a "
            "field. Probability: errors of ground and roofs are normal; the obstacle that most probably "
            "blocks the line decides. This is an upper bound where many obstacles are grazed. On bare "
            "terrain the result agrees with gdal_viewshed but for grazing lines; beside walls that tool "
            "hides more.</p><p><b>Limits</b>: computed, not measured. Sensors and targets stand at centres "
            "of cells, edges of buildings are known to half a cell; trees, signs and vehicles hide only if "
            "they are in the surface. It says where a sensor can look, not what it recognises there: the "
            "picture needs pixels. IEC 62676-4:2025 names 20 pixels per metre for an overview and 125 and "
            "more to perceive details; a camera of 1920 pixels with a field of 90 degrees has 20 at 48 m.</p>"
        ) + "<p><b>" + tr("Data protection") + "</b>: " + visibilityoutputs.privacy() + "</p>"

    def initAlgorithm(self, configuration=None) -> None:
        point, polygon = QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterFeatureSource("SENSORS", tr("Cameras, counters, other sensors"), [point]),
            tr("Points. Fields that are read where present: id, name, height_agl, range_m, azimuth, fov_deg, "
               "tilt_deg, vertical_fov_deg."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterRasterLayer("SURFACE", tr("Surface model")),
            tr("Heights above sea level with all buildings [m], in a projected system with square cells, "
               "for example from “Surface model from roofs and terrain”."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterRasterLayer("TERRAIN", tr("Terrain model"), optional=True),
            tr("Heights of the bare ground [m]. Without it the surface is taken as the ground: sensors and "
               "targets then stand on roofs too."),
        )  # fmt: skip
        self._add_view()
        self.add(
            QgsProcessingParameterFeatureSource("AREA", tr("Area to be watched"), [polygon], optional=True),
            tr("Polygons, for example squares or streets. Blind spots and shares are those within it."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("DEMAND", tr("Points to be seen"), [point], optional=True),
            tr("Counted in the figures, with their field weight where there is one. Points in buildings are "
               "seen by nobody."),
        )  # fmt: skip
        self._add_accuracy()
        visibilityoutputs.add(self)

    def _add_view(self) -> None:
        """What holds for all sensors, or for those whose fields are empty."""
        for name, title, value, low, high, help, advanced in (
            ("RANGE", tr("Range [m]"), 50.0, 0.1, 100_000.0,
             tr("For sensors whose field range_m is missing or empty. 50 m is about how far a camera of 1920 "
                "pixels with a field of 90 degrees gives an overview (IEC 62676-4:2025, 20 pixels per "
                "metre); see the data sheet."), False),
            ("FIELD_OF_VIEW", tr("Horizontal field of view [degrees]"), 360.0, 0.1, 360.0,
             tr("For sensors whose field fov_deg is missing or empty. 360: all around."), False),
            ("TARGET_HEIGHT", tr("Height of the target [m above ground]"), 1.7, 0.0, 3000.0,
             tr("Assumptions: 1.7 m is a grown person, 1 m a child or the bonnet of a car, 0 m what lies on "
                "the ground."), False),
            ("RESOLUTION", tr("Resolution of the result [m]"), 1.0, 0.1, 10_000.0,
             tr("One place is computed for every cell of this size; rounded to whole cells of the surface "
                "model. Lines always use the full surface model."), False),
            ("HEIGHT", tr("Height of sensors without one [m above ground]"), 5.0, 0.1, 3000.0,
             tr("For sensors whose field height_agl is missing or empty. 5 m, on a lamp post, is an "
                "assumption."), True),
            ("AZIMUTH", tr("Azimuth of sensors without one [degrees]"), 0.0, -360.0, 360.0,
             tr("Middle of the field of view, clockwise from grid north."), True),
            ("TILT", tr("Tilt of sensors without one [degrees]"), 0.0, -90.0, 90.0,
             tr("Middle of the field of view below the horizontal; 90 looks straight down."), True),
            ("VERTICAL_FIELD_OF_VIEW", tr("Vertical field of view [degrees]"), 180.0, 0.1, 180.0,
             tr("For sensors whose field vertical_fov_deg is missing or empty. 180: not limited; with less, "
                "places below the picture become blind spots."), True),
        ):  # fmt: skip
            kind = QgsProcessingParameterNumber.Type.Double
            parameter = QgsProcessingParameterNumber(name, title, kind, value, False, low, high)
            self.add(parameter, help, advanced=advanced)

    def _add_accuracy(self) -> None:
        """How far the heights may be off, and what is left out of the polygons."""
        for name, title, value, help in (
            ("GROUND_ERROR", tr("Standard deviation of ground heights [m]"), 0.15,
             tr("Survey offices give 0.15 m and better on flat ground for models from laser scanning (DGM1 "
                "of Schleswig-Holstein and Saarland).")),
            ("BUILDING_ERROR", tr("Standard deviation of roof heights [m]"), 1.0,
             tr("Survey offices give about 1 m for LoD2 building models (Rheinland-Pfalz, Mecklenburg-"
                "Vorpommern); 0.15 to 0.3 m for a surface model from laser scanning (DOM1 of "
                "Rheinland-Pfalz).")),
            ("LEAST_AREA", tr("Smallest blind spot as a polygon [m²]"), 5.0,
             tr("Smaller ones are counted in the figures but not drawn. 5 m² is an assumption: less is "
                "mostly the pattern of the cells.")),
        ):  # fmt: skip
            kind = QgsProcessingParameterNumber.Type.Double
            self.add(
                QgsProcessingParameterNumber(name, title, kind, value, False, 0.0, 100.0), help, advanced=True
            )

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.siting import sight, watch

        run.step(0, 0.1, tr("Reading heights and sensors"))
        heights = read_heights(run)
        stride, grid = result_grid(run, heights)
        sensors, names, rejected = _read_sensors(run, heights)
        shapes = _area(run, heights)
        reached = [sight.reached(each, heights.grid.cell, stride, heights.grid.shape) for each in sensors]
        window = watch.holding([*reached, *_windows_of(shapes, grid)])
        grid = grid.window(*window)
        counted = _counted(run, heights, window, stride, shapes, grid)
        run.step(0.1, 0.8, tr("Following the lines of sight of {count} sensors", count=len(sensors)))
        settings = {
            "target_height_m": run.number("TARGET_HEIGHT"), "progress": run.progress,
            "errors": sight.Errors(run.number("GROUND_ERROR"), run.number("BUILDING_ERROR")),
        }  # fmt: skip

        def told(position: int) -> None:
            run.info(tr("Sensor {number} of {count}: {name}", number=position, count=len(sensors),
                        name=names[position - 1]))  # fmt: skip

        watched = watch.watch(
            heights.surface, heights.terrain, heights.grid.cell, sensors, window, counted=counted,
            stride=stride, told=told, **settings,
        )  # fmt: skip
        run.step(0.8, 0.9)
        points = _points(run, heights, sensors, settings)
        run.step(0.9, 1.0, tr("Writing"))
        known = watched.percent != watch.UNKNOWN
        counted = known if counted is None else counted
        outcome = visibilityoutputs.Outcome(
            grid, heights.crs, watched, known, counted, watch.areas(watched, counted, grid.cell), points,
            visibilityoutputs.provenance(run, self.ID, heights),
        )
        numbers = visibilityoutputs.write(run, outcome, names)
        return {**numbers, "SENSORS_USED": len(sensors), "REJECTED": rejected}


def _read_sensors(run: Run, heights: Heights) -> tuple[list, list[str], int]:
    """All sensors that can be used, what each is called, and the count of the rejected ones.

    Raises:
        InputError: none can be used.
    """
    frame = run.frame("SENSORS", heights.crs)
    if frame.empty:
        raise InputError("Parameter {parameter}: the layer has no feature.", parameter="SENSORS")
    defaults = {field: run.number(parameter) for field, parameter, _ in FIELDS}
    sensors, names, reasons = [], [], []
    defaulted: Counter = Counter()
    for index, row in frame.iterrows():
        name = label(row, index)
        try:
            sensors.append(_sensor(row, heights, defaults, defaulted))
            names.append(name)
        except Rejection as reason:
            reasons.append(tr("Sensor “{name}”: {reason}.", name=name, reason=reason))
        run.check_cancelled()
    run.report_rejected(tr("Rejected sensors"), reasons)
    for field, count in sorted(defaulted.items()):
        run.info(tr("{count} sensors have no {field}: the default of {value} is used.",
                    count=count, field=field, value=f"{defaults[field]:g}"))  # fmt: skip
    warn_duplicates(run, tr("Sensors"), [label(row, index) for index, row in frame.iterrows()])
    if not sensors:
        raise InputError(
            "No sensor can be used: {rejected} of {count} were rejected. {first}",
            rejected=len(reasons), count=len(frame), first=reasons[0],
        )  # fmt: skip
    return sensors, names, len(reasons)


def _sensor(row, heights: Heights, defaults: dict[str, float], defaulted: Counter):
    """A feature as a sensor of the engine; its empty fields are taken from `defaults` and counted.

    Raises:
        Rejection: no position in the surface model, or a value that cannot be.
    """
    from ..smartcity_plugin.siting import sight

    line, column = (int(value) for value in heights.grid.row_col(*position_of(row.geometry)))
    if not heights.grid.inside(line, column):
        raise Rejection(tr("it lies outside the surface model"))
    values, missing = {}, []
    for field, _, argument in FIELDS:
        value = number(row, field)
        if value is None:
            missing.append(field)
            value = defaults[field]
        values[argument] = value
    sensor = sight.Sensor(line, column, **values)
    try:
        sight.check(heights.surface, heights.terrain, heights.grid.cell, sensor)
    except InputError as error:
        reason = tr(error.template, **error.values)  # translated: in siting.sight
        raise Rejection(reason.rstrip(".")) from None
    defaulted.update(missing)
    return sensor


def _area(run: Run, heights: Heights) -> list:
    """The polygons of AREA; none where all within range counts."""
    frame = run.frame("AREA", heights.crs)
    if frame is None:
        return []
    shapes, reasons = [], []
    for index, row in frame.iterrows():
        if row.geometry is None or row.geometry.is_empty:
            reasons.append(tr("Area “{name}”: it has no shape.", name=label(row, index)))
        else:
            shapes.append(row.geometry)
    run.report_rejected(tr("Rejected areas"), reasons)
    if not shapes:
        raise InputError("Parameter {parameter}: the layer has no feature.", parameter="AREA")
    return shapes


def _windows_of(shapes: list, grid) -> list:
    """The part of the grid that holds each of the shapes."""
    from ..smartcity_plugin.siting.sight import Window

    found = []
    for shape in shapes:
        west, south, east, north = shape.bounds
        top, left = (max(0, int(value)) for value in grid.row_col(west, north))
        bottom, right = (int(value) + 1 for value in grid.row_col(east, south))
        found.append(Window(top, left, min(bottom, grid.rows) - top, min(right, grid.cols) - left))
    return found


def _counted(run: Run, heights: Heights, window, stride: int, shapes: list, grid):
    """Places of the area where a target can stand, as bool; None where all within range counts.

    Raises:
        InputError: there is none, or the result has no cell at all.
    """
    from ..layers import polygons
    from ..smartcity_plugin.siting import watch

    if min(grid.rows, grid.cols) < 1:
        raise InputError(
            "No place of a result with cells of {cell} m lies within range of a sensor. Choose a finer "
            "resolution or a longer range.", cell=f"{grid.cell:g}",
        )  # fmt: skip
    if not shapes:
        return None
    label_of, _overlapping = polygons.labels(shapes, grid)
    within = label_of != polygons.NONE
    counted = within & watch.open_ground(heights.surface, heights.terrain, window, stride, run.progress)
    if not counted.any():
        raise InputError("No open ground with known heights lies in the polygons of AREA. Check that they "
                         "lie within the surface model.")  # fmt: skip
    built = int(within.sum() - counted.sum())
    if built:
        run.info(tr("{area} m² of the area are built over or of unknown height; they do not count.",
                    area=round(built * grid.cell**2)))  # fmt: skip
    return counted


def _points(run: Run, heights: Heights, sensors: list, settings: dict):
    """What is seen of the points of DEMAND; None without."""
    import numpy as np

    from ..smartcity_plugin.siting import sight, watch

    frame = run.frame("DEMAND", heights.crs)
    if frame is None:
        return None
    places, weights, reasons = [], [], []
    for index, row in frame.iterrows():
        try:
            place, weight = position_of(row.geometry), number(row, "weight")
            if weight is not None and weight < 0:
                raise Rejection(tr("a weight of {weight} cannot be", weight=f"{weight:g}"))
            places.append(place)
            weights.append(1.0 if weight is None else weight)
        except Rejection as reason:
            reasons.append(tr("Point “{name}”: {reason}.", name=label(row, index), reason=reason))
    run.report_rejected(tr("Rejected points"), reasons)
    x, y = np.array(places, dtype=float).reshape(-1, 2).T
    rows, cols = heights.grid.row_col(x, y)
    hidden = int((~watch.stand_in_the_open(heights.surface, heights.terrain, rows, cols)).sum())
    if hidden:
        run.warn(tr("{count} points stand in buildings or where no height is known; nobody sees them.",
                    count=hidden))  # fmt: skip
    reach = sight.visible(
        heights.surface, heights.terrain, heights.grid.cell, sensors, rows, cols, **settings
    )
    return watch.points(reach, np.array(weights))

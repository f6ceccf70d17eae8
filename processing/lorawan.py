"""What the LoRaWAN algorithms share: heights, gateways and the preset, from parameters to the engine."""

from __future__ import annotations

import math
import os
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..layers import provenance as origin
from ..layers.frames import crs_text
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .antennas import Antennas, add_mounting
from .base import SmartCityAlgorithm
from .lossmodel import LossModel, add_model, surface_model
from .rows import Rejection, label, number, position_of, warn_duplicates
from .run import Run

DEFAULT_RADIUS_M = 3000.0
"""Assumption: in built-up areas few links are longer, and the time grows with the square of the radius."""
DEFAULT_LATITUDE = 51.0
"""Middle of Germany; used when the grid cannot be transformed to degrees. Ducting depends on it weakly."""


class LorawanAlgorithm(SmartCityAlgorithm):
    """Base of the LoRaWAN algorithms: their common parameters."""

    GROUP = "lorawan"
    NEEDS = ("geopandas", "numba")

    def add_network(self) -> None:
        """GATEWAYS, SURFACE, TERRAIN, RADIUS, PRESET, and what lossmodel.py and antennas.py add."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "GATEWAYS", tr("Gateways"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            tr("Points. Fields that are read where present: id, name, height_agl (antenna above ground, m) "
               "or height_asl (above sea level, m), antenna_gain_dbi, cable_loss_db, antenna_pattern (empty: "
               "alike in all directions; omni: rod antenna by ITU-R F.1336; else the name of a file .msi or "
               ".pln), azimuth (degrees, clockwise from north), downtilt (mechanical, degrees), "
               "electrical_tilt (degrees, added to that of the file)."),
        )  # fmt: skip
        self.add_heights()
        add_model(self)
        self.add_radius()
        self.add_preset()

    def add_radius(self) -> None:
        """RADIUS."""
        self.add(
            QgsProcessingParameterNumber(
                "RADIUS", tr("Radius [m]"), QgsProcessingParameterNumber.Type.Double,
                defaultValue=DEFAULT_RADIUS_M, minValue=1.0, maxValue=100000.0,
            ),  # fmt: skip
            tr("Places farther from a gateway are not computed for it. 3000 m holds most links of a "
               "built-up area; the time grows with the square of the radius."),
        )  # fmt: skip

    def add_heights(self) -> None:
        """SURFACE, TERRAIN."""
        self.add(
            QgsProcessingParameterRasterLayer("SURFACE", tr("Surface model")),
            tr("Heights above sea level with all buildings [m], in a projected system with square cells, "
               "for example from “Surface model from roofs and terrain”."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterRasterLayer("TERRAIN", tr("Terrain model"), optional=True),
            tr("Heights of the bare ground [m]. Without it the surface is taken as the ground: antennas then "
               "stand on the roofs, and indoor places cannot be told from roofs."),
        )  # fmt: skip

    def add_preset(self) -> None:
        """PRESET."""
        self.add(
            QgsProcessingParameterString("PRESET", tr("Preset"), "lorawan_eu868"),
            tr("Name of a preset of the plugin (lorawan_eu868) or path of a TOML file of your own: powers, "
               "antennas, noise figures, fade margin, climate, each with its source."),
        )  # fmt: skip
        add_mounting(self)

    def add_building(self) -> None:
        """BUILDING: the class of ITU-R P.2109, in the order of radio.entry.BUILDINGS."""
        self.add(
            QgsProcessingParameterEnum(
                "BUILDING", tr("Class of buildings (ITU-R P.2109)"),
                [tr("traditional"), tr("thermally efficient")], defaultValue=0,
            ),  # fmt: skip
            tr("Thermally efficient: metallised glass or foil-backed insulation; some 17 dB more."),
        )

    def add_defaults(self) -> None:
        """HEIGHT, ANTENNA_GAIN, CABLE_LOSS: for gateways whose fields are empty."""
        kind = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                "HEIGHT", tr("Height of gateways without a height [m above ground]"), kind, optional=True,
                minValue=0.1, maxValue=3000.0,
            ),  # fmt: skip
            tr("For gateways whose field height_agl is missing or empty. Empty: as in the preset."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "ANTENNA_GAIN", tr("Antenna gain of gateways without one [dBi]"), kind, optional=True
            ),
            tr("For gateways whose field antenna_gain_dbi is missing or empty. Empty: as in the preset."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "CABLE_LOSS", tr("Cable loss of gateways without one [dB]"), kind, optional=True, minValue=0.0
            ),
            tr("For gateways whose field cable_loss_db is missing or empty. Empty: as in the preset."),
            advanced=True,
        )


@dataclass(frozen=True)
class Heights:
    """The rasters of heights on one grid, read where and when they are needed."""

    surface: object  # layers.raster.RasterOnGrid, NaN unknown
    terrain: object  # the same, or None
    grid: object  # layers.raster.Grid
    crs: QgsCoordinateReferenceSystem
    latitude: float

    def ground_at(self, row: int, col: int) -> float:
        return float((self.surface if self.terrain is None else self.terrain)[row, col])


@dataclass(frozen=True)
class Place:
    """A gateway or sensor that can be used, and what the engine needs of it."""

    index: int  # feature id
    position: int  # in the layer, counted from 1
    id: str
    x: float
    y: float
    site: object  # radio.coverage.Site
    status: str  # existing, planned, proposed; empty where the layer does not say


def read_preset(run: Run):
    """The preset as a dict and as the engine's plan, with the user's own defaults for gateways."""
    from ..smartcity_plugin import presets
    from ..smartcity_plugin.radio import budget

    preset = presets.load(run.text("PRESET"))
    plan = budget.plan(preset)
    gateway = plan.gateway
    for name, field in (
        ("HEIGHT", "height_m"), ("ANTENNA_GAIN", "antenna_gain_dbi"), ("CABLE_LOSS", "cable_loss_db")
    ):  # fmt: skip
        if run.given(name):
            gateway = replace(gateway, **{field: run.number(name)})
    return preset, replace(plan, gateway=gateway)


def entry_losses(run: Run, plan) -> dict[str, float]:
    """Situation (outdoor, indoor, deep_indoor) -> building entry loss [dB] for the chosen class."""
    from ..smartcity_plugin import presets
    from ..smartcity_plugin.radio import budget, entry

    preset = presets.load("building_entry")
    building = entry.BUILDINGS[run.choice("BUILDING")]
    return {
        situation: budget.situation_loss_db(plan.frequency_ghz, situation, building, preset)
        for situation in budget.SITUATIONS
    }


def read_heights(run: Run) -> Heights:
    """SURFACE and TERRAIN, the terrain resampled to the surface's grid where it has another one."""
    from ..layers import raster

    layer = run.raster_layer("SURFACE")
    surface = _path(layer)
    grid = raster.grid_of(surface)
    terrain_layer = run.raster_layer("TERRAIN")
    terrain = None
    if terrain_layer is not None:
        if terrain_layer.crs() != layer.crs():
            raise InputError(
                "Terrain “{terrain}” ({terrain_crs}) and surface “{surface}” ({surface_crs}) are in "
                "different coordinate reference systems. Warp one to the system of the other.",
                terrain=terrain_layer.name(), terrain_crs=terrain_layer.crs().authid(), surface=layer.name(),
                surface_crs=layer.crs().authid(),
            )  # fmt: skip
        terrain = raster.RasterOnGrid(_path(terrain_layer), grid)
    else:
        run.warn(
            tr("No terrain model: the surface is taken as the ground, heights above ground count from roofs.")
        )
    surface = raster.RasterOnGrid(surface, grid)
    return Heights(surface, terrain, grid, layer.crs(), _latitude(run, grid, layer.crs()))


def _path(layer) -> str:
    """The file of a raster layer, such that another process finds it too."""
    source = layer.source()
    return os.path.abspath(source) if os.path.exists(source) else source


def _latitude(run: Run, grid, crs: QgsCoordinateReferenceSystem) -> float:
    x, y = grid.centre(grid.rows // 2, grid.cols // 2)
    to_degrees = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem("EPSG:4326"), run.context.transformContext()
    )
    try:
        latitude = to_degrees.transform(QgsPointXY(float(x), float(y))).y()
    except QgsCsException:
        return DEFAULT_LATITUDE
    return latitude if math.isfinite(latitude) and abs(latitude) <= 90 else DEFAULT_LATITUDE


def with_clutter(run: Run, heights: Heights, model: LossModel, places: list[Place]) -> Heights:
    """For clutter heights from land cover: the heights whose surface is the terrain with its clutter.

    places: gateways; over their own cells there is no clutter, as ITU-R P.1812-7 section 3.2 has it.
    Raises:
        InputError: no land cover, or one in another system or with codes that mean nothing.
    """
    if model.key != "p1812_clutter":
        return heights
    from ..layers import landcover
    from ..smartcity_plugin import presets
    from ..smartcity_plugin.radio import clutter

    layer = run.raster_layer("LAND_COVER")
    if layer is None:
        raise InputError("Clutter heights need a raster of land cover. Choose one (LAND_COVER).")
    if layer.crs() != heights.crs:
        raise InputError(
            "Land cover “{layer}” ({crs}) and surface ({surface_crs}) are in different coordinate reference "
            "systems. Warp the land cover by nearest neighbour to the system of the surface.",
            layer=layer.name(), crs=layer.crs().authid(), surface_crs=heights.crs.authid(),
        )  # fmt: skip
    scheme = clutter.mapping(presets.load(run.text("LAND_COVER_PRESET")), run.text("LAND_COVER_CLASSES"))
    terrain = heights.surface if heights.terrain is None else heights.terrain
    clear = [(place.site.row, place.site.col) for place in places]
    surface = landcover.ClutterSurface(terrain, _path(layer), heights.grid, scheme, clear)
    unknown = surface.unknown_codes()
    cells = sum(unknown.values())
    if cells == heights.grid.rows * heights.grid.cols:
        raise InputError(
            "No code of land cover “{layer}” is known to “{classes}”. Its codes: {codes}. Choose other "
            "classes or add the codes to a preset of your own.",
            layer=layer.name(), classes=run.text("LAND_COVER_CLASSES"), codes=_codes(unknown),
        )  # fmt: skip
    if unknown:
        run.warn(tr("{count} cells have no known class of land cover; nothing is computed across them. "
                    "Codes: {codes}", count=cells, codes=_codes(unknown)))  # fmt: skip
    return replace(heights, surface=surface, terrain=terrain)


def _codes(unknown: dict) -> str:
    shown = sorted(f"{code:g}" if code == code else tr("no data") for code in unknown)
    return ", ".join(shown[:20])


def read_gateways(run: Run, heights: Heights, plan) -> tuple[list[Place], int]:
    """All gateways that can be used, and the count of the rejected ones.

    heights: with buildings, whatever the loss model.

    Raises:
        InputError: none can be used.
    """
    frame = run.frame("GATEWAYS", heights.crs)
    if frame.empty:
        raise InputError("Parameter {parameter}: the layer has no feature.", parameter="GATEWAYS")
    antennas = Antennas(run, heights.crs, plan.frequency_ghz)
    from_roof = run.choice("HEIGHT_REFERENCE") == 1
    used, reasons = [], []
    defaulted: Counter = Counter()
    for position, (index, row) in enumerate(frame.iterrows(), start=1):
        name = label(row, index)
        try:
            place = gateway_place(row, index, position, heights, plan, defaulted, antennas, from_roof)
            used.append(place)
        except Rejection as reason:
            reasons.append(tr("Gateway “{name}”: {reason}.", name=name, reason=reason))
    run.report_rejected(tr("Rejected gateways"), reasons)
    for field, count in sorted(defaulted.items()):
        run.info(tr("{count} gateways have no {field}: the default is used.", count=count, field=field))
    antennas.report(run)
    warn_duplicates(run, tr("Gateways"), [label(row, index) for index, row in frame.iterrows()])
    if not used:
        raise InputError(
            "No gateway can be used: {rejected} of {count} were rejected. {first}",
            rejected=len(reasons), count=len(frame), first=reasons[0] if reasons else "",
        )  # fmt: skip
    return used, len(reasons)


def gateway_place(
    row, index, position: int, heights: Heights, plan, defaulted: Counter, antennas: Antennas,
    from_roof: bool = False,
) -> Place:
    """A feature as a gateway with its antenna, see `place_of`.

    Raises:
        Rejection: also where its antenna would be inside its building.
    """
    from ..smartcity_plugin.radio import sweep

    place = place_of(row, index, position, heights, plan.gateway, defaulted, from_roof)
    site = antennas.mounted(place.site, row, place.x, place.y)
    if site.station.antenna_gain_dbi != place.site.station.antenna_gain_dbi:  # the pattern's own gain
        defaulted -= Counter(["antenna_gain_dbi"])
    above = sweep.height_above_roof(
        heights.surface, heights.terrain, site.row, site.col, site.station.height_m
    )
    if above <= 0:
        raise Rejection(
            tr("at {height} m above ground it stands inside its building, whose roof is {roof} m "
               "above ground; give the antenna's height above ground",
               height=round(site.station.height_m, 1), roof=round(site.station.height_m - above, 1))
        )  # fmt: skip
    return replace(place, site=site)


def place_of(
    row, index, position: int, heights: Heights, default, defaulted: Counter, from_roof: bool = False
) -> Place:
    """A feature as a place with a station; its empty fields are taken from `default` and counted.

    from_roof: heights that do not count from the sea count from the roof there, else from the ground.

    Raises:
        Rejection: no position in the raster, or a value that cannot be.
    """
    from ..smartcity_plugin.radio.coverage import Site

    x, y = position_of(row.geometry)
    line, column = (int(value) for value in heights.grid.row_col(x, y))
    if not heights.grid.inside(line, column):
        raise Rejection(tr("it lies outside the surface model at {x}, {y}", x=round(x, 1), y=round(y, 1)))
    ground = heights.ground_at(line, column)
    if math.isnan(ground) or math.isnan(heights.surface[line, column]):
        raise Rejection(tr("the height of the ground is unknown there (no data in the raster)"))
    values = {}
    for column_name, field in (
        ("antenna_gain_dbi", "antenna_gain_dbi"), ("cable_loss_db", "cable_loss_db"),
        ("tx_power_dbm", "power_dbm"),
    ):  # fmt: skip
        value = number(row, column_name)
        if value is not None:
            values[field] = value
        elif column_name in row.index:
            defaulted[column_name] += 1
    height = number(row, "height_agl")
    if height is None and number(row, "height_asl") is not None:
        height = number(row, "height_asl") - ground
    else:
        if height is None:
            defaulted["height_agl"] += 1
            height = default.height_m
        if from_roof:
            height += max(float(heights.surface[line, column]) - ground, 0.0)
    if not 0 < height <= 3000:
        raise Rejection(
            tr("an antenna at {height} m above ground is not possible; give more than 0 m",
               height=round(height, 1))
        )
    station = replace(default, height_m=height, **values)
    status = row.get("status") or ""
    return Place(index, position, label(row, index), x, y, Site(line, column, station), status)


def situation_of(row) -> str:
    """Where a sensor is, by its field indoor: outdoor, indoor or deep_indoor.

    Raises:
        Rejection: the field says something else.
    """
    from ..smartcity_plugin.radio.budget import SITUATIONS

    value = row.get("indoor")
    if value is None or value != value or value == "":
        return "outdoor"
    if str(value) not in SITUATIONS:
        raise Rejection(
            tr("“{value}” in field indoor is none of outdoor, indoor, deep_indoor", value=value)
        )
    return str(value)


def computed(
    run: Run, tool: str, inputs: tuple[str, ...], preset: dict, plan, heights: Heights,
    model: LossModel | None = None, **more: str,
):
    """Provenance of a result: model, edition, percentages, expected error, and what else is to be kept.

    model: None for an algorithm that knows ITU-R P.1812 over the surface model only.
    """
    model = model or surface_model(preset)
    return origin.derived(
        origin.COMPUTED, [run.provenance(name) for name in inputs if run.given(name)], tool=tool,
        parameters=described(run, plan, heights, model, **more), expected_error=model.expected_error,
    )


def described(run: Run, plan, heights: Heights, model: LossModel, **more: str) -> dict[str, str]:
    """The parameters that a prediction depends on, as provenance keeps them."""
    radius = run.number("RADIUS")  # 0 for an algorithm that has none
    return {
        "model": model.words,
        "expected_error_db": f"{model.rmse_db:g}",
        "calibration": run.text("CALIBRATION") and Path(run.text("CALIBRATION")).name,
        "preset": run.text("PRESET"),
        "frequency_mhz": f"{plan.frequency_ghz * 1000:g}",
        "time_percent": f"{plan.time_percent:g}",
        "location_percent": f"{plan.location_percent:g}",
        "fade_margin_db": f"{plan.fade_margin_db:g}",
        "noise_rise_db": f"{plan.gateway.noise_rise_db:g} / {plan.device.noise_rise_db:g}",
        **({"radius_m": f"{radius:g}"} if radius else {}),
        "surface_cell_m": f"{heights.grid.cell:g}",
        "crs": crs_text(heights.crs),
        **more,
    }


def result_grid(run: Run, heights: Heights):
    """Cells of the surface in one cell of the result, and the grid of a result of the whole surface."""
    stride = max(1, round(run.number("RESOLUTION") / heights.grid.cell))
    grid = heights.grid.coarser(stride)
    if min(grid.rows, grid.cols) < 1:
        raise InputError(
            "A resolution of {cell} m is coarser than the whole surface model. Choose a finer one.",
            cell=f"{run.number('RESOLUTION'):g}",
        )
    run.info(tr("Resolution of the result: {cell} m", cell=f"{grid.cell:g}"))
    return stride, grid

"""One gateway, one sensor: the heights between them, what stands in the way, what each part of it costs."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from . import budget, p1812, sampling
from .antenna import attenuation_db
from .coverage import Site, legal
from .diffraction import Edge, bullington_edge
from .profile import EARTH_RADIUS_KM, INLAND, median_effective_radius_km, wavelength_m
from .sweep import height_above_roof

CLEAR_SHARE = 0.6
"""Share of the first Fresnel zone that planners keep free: the customary rule. By P.1812-7 eq. (12) an edge
costs nothing from 0.78 / sqrt(2) = 55 % on."""


@dataclass(frozen=True)
class Heights:
    """Samples from gateway to sensor, arrays (n,) of float64; heights in metres above sea level.

    The ray is straight where the earth is raised by its bulge: the chart adds `bulge_m` to every height. Seen
    above the sea, as the arrays have it, the line of sight sags by as much.
    """

    distance_m: np.ndarray  # from the gateway
    row: np.ndarray  # in cells of the raster, fractions included
    col: np.ndarray
    terrain_m: np.ndarray  # bare ground
    surface_m: np.ndarray  # with buildings, as they stand
    obstacles_m: np.ndarray  # as the model takes them: bare at both ends, the sensor's own building away
    bulge_m: np.ndarray  # what the median effective earth stands above its chord
    sight_m: np.ndarray  # line of sight between the antennas
    fresnel_m: np.ndarray  # radius of the first Fresnel zone

    @property
    def clearance_m(self) -> np.ndarray:
        """Height of the line of sight above the obstacles, negative where they stand above it."""
        return self.sight_m - self.obstacles_m

    def at(self, name: str, distance_m: float) -> float:
        """The array `name` at a distance, linear between samples."""
        return float(np.interp(distance_m, self.distance_m, getattr(self, name)))


@dataclass(frozen=True)
class Obstacle:
    """Where an obstacle stands highest in the first Fresnel zone: the smallest clearance by its radius."""

    kind: str  # "building"; "terrain"; "earth": its curvature alone; "surface": there is no terrain to tell
    distance_m: float  # from the gateway
    height_m: float  # above sea level
    clearance_m: float  # below the line of sight; negative above it
    share: float  # clearance by the radius of the first Fresnel zone


@dataclass(frozen=True)
class Bullington:
    """The edge that stands for all obstacles: where the steepest tangents from both antennas meet.

    On a path in sight the obstacle with the highest nu; there are no tangents then.
    """

    distance_m: float  # from the gateway
    height_m: float  # above sea level
    nu: float


@dataclass(frozen=True)
class Part:
    """One part of the basic transmission loss [dB]; negative where it lowers the loss."""

    key: str
    loss_db: float


@dataclass(frozen=True)
class Step:
    """One step from transmitter to receiver: the change [dB] and the level [dBm] that it leads to."""

    key: str
    change_db: float
    level_dbm: float


@dataclass(frozen=True)
class LinkProfile:
    """All that is known of one link."""

    heights: Heights
    gateway: budget.Station  # as it may radiate
    sensor: budget.Station
    blocked: bool  # the antennas do not see each other
    obstructions: int  # obstacles that stand above the line of sight
    worst: Obstacle
    bullington: Bullington
    inside: bool  # the sensor is inside a building, which is taken away: the loss is that to its street
    path: p1812.PathLoss
    parts: tuple[Part, ...]  # their sum is path.Lb
    entry_loss_db: float  # from the street to the sensor
    sf: int  # smallest spreading factor that works in both directions, 0 none
    link: budget.Link  # both directions at the largest spreading factor

    @property
    def distance_m(self) -> float:
        return float(self.heights.distance_m[-1])

    def steps(self, direction: budget.Direction) -> list[Step]:
        """From the transmitter's output to the level that is left to compare with the sensitivity."""
        changes = [
            ("tx_antenna", direction.tx_gain_dbi), ("tx_cable", -direction.tx_cable_loss_db),
            *((part.key, -part.loss_db) for part in self.parts), ("entry", -direction.entry_loss_db),
            ("rx_antenna", direction.rx_gain_dbi), ("rx_cable", -direction.rx_cable_loss_db),
            ("fade_margin", -direction.fade_margin_db),
        ]
        steps = [Step("power", 0.0, direction.power_dbm)]
        for key, change in changes:
            steps.append(Step(key, change, steps[-1].level_dbm + change))
        return steps


def link_profile(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, cell_m: float, gateway: Site, sensor: Site,
    plan: budget.Plan, *, entry_loss_db: float = 0.0, latitude: float = 51.0,
) -> LinkProfile:
    """Profile and budget of one link, by the model of `sweep.loss_at` (ITU-R P.1812-7).

    Args:
        surface_m, terrain_m: north-up rasters of heights above sea level [m], NaN unknown; without terrain
            the surface is the ground.
        cell_m: cell size [m]; one sample is taken for every cell along the longer axis.
        gateway, sensor: cells and stations, and the gateway's antenna. A sensor lower than the roof of its
            cell is inside: its building is taken away, see `sampling.profile`, and `entry_loss_db` has to say
            what the walls cost.
        latitude: of the middle of the way [deg].
    Raises:
        InputError: a place outside the raster or without height, both in one cell, the gateway inside a
            building, settings outside P.1812.
    """
    terrain = surface_m if terrain_m is None else terrain_m
    _check_places(surface_m, terrain, cell_m, gateway, sensor)
    heights = _heights(surface_m, terrain, cell_m, gateway, sensor, plan)
    path = _path(heights, gateway, sensor, plan, cell_m, latitude)
    edge = bullington_edge(
        heights.distance_m / 1000.0, heights.obstacles_m, path.hts, path.hrs, path.ae,
        wavelength_m(plan.frequency_ghz),
    )
    sender = legal(gateway.station, plan.downlink_max_erp_dbm)
    device = legal(sensor.station, plan.max_erp_dbm)
    lost_db = _antenna_loss_db(gateway, sensor, heights, cell_m)
    towards = replace(sender, antenna_gain_dbi=sender.antenna_gain_dbi - lost_db)
    link = budget.link(
        device, towards, path.Lb, sf=max(plan.spreading_factors), bandwidth_khz=plan.bandwidth_khz,
        entry_loss_db=entry_loss_db, fade_margin_db=plan.fade_margin_db,
        downlink_bandwidth_khz=plan.downlink_bandwidth_khz,
    )
    above = heights.clearance_m < 0.0
    return LinkProfile(
        heights=heights, gateway=sender, sensor=device, blocked=not edge.sight,
        obstructions=int(above[0]) + int((above[1:] & ~above[:-1]).sum()),
        worst=_worst(heights, terrain_m is not None), bullington=_bullington(edge, heights),
        inside=_is_inside(surface_m, terrain, sensor), path=path,
        parts=_parts(path, plan.time_percent), entry_loss_db=entry_loss_db,
        sf=budget.smallest_sf(link.margin_db, plan.spreading_factors), link=link,
    )


def fresnel_radius_m(distance_m: np.ndarray, total_m: float, wavelength: float) -> np.ndarray:
    """Radius [m] of the first Fresnel zone, sqrt(lambda d1 d2 / (d1 + d2)): ITU-R P.526-15 eq. (2).

    distance_m: from one end; total_m: length of the path; wavelength [m].
    """
    return np.sqrt(wavelength * distance_m * (total_m - distance_m) / total_m)


def bulge_m(distance_m: np.ndarray, total_m: float, radius_km: float) -> np.ndarray:
    """Height [m] of an earth of this radius above the chord between both ends: d1 d2 / (2 a).

    As in P.1812-7 eq. (14), whose 500 / a is this in km and m.
    """
    return distance_m * (total_m - distance_m) / (2000.0 * radius_km)


def _check_places(
    surface: np.ndarray, terrain: np.ndarray, cell_m: float, gateway: Site, sensor: Site
) -> None:
    if not _is_on(surface, gateway):
        raise InputError("The gateway lies outside the raster of heights.")
    if not _is_on(surface, sensor):
        raise InputError("The sensor lies outside the raster of heights.")
    if (gateway.row, gateway.col) == (sensor.row, sensor.col):
        raise InputError(
            "Gateway and sensor stand in the same cell of the surface ({cell} m): there is nothing between "
            "them. Choose another pair, or a finer surface.",
            cell=f"{cell_m:g}",
        )
    height = gateway.station.height_m
    above = height_above_roof(surface, terrain, gateway.row, gateway.col, height)
    if above <= 0.0:
        raise InputError(
            "The gateway at {height} m above ground stands inside a building whose roof is at {roof} m. Give "
            "the antenna's height above ground, not above the roof.",
            height=round(height, 1), roof=round(height - above, 1),
        )
    p1812.check_antenna_height("rx_height_m", sensor.station.height_m)


def _is_on(raster: np.ndarray, site: Site) -> bool:
    return 0 <= site.row < raster.shape[0] and 0 <= site.col < raster.shape[1]


def _heights(
    surface: np.ndarray, terrain: np.ndarray, cell_m: float, gateway: Site, sensor: Site, plan: budget.Plan
) -> Heights:
    """Samples along the way, with the ray above them."""
    rasters = [np.ascontiguousarray(raster, dtype=np.float64) for raster in (surface, terrain)]
    ends = (float(cell_m), gateway.row, gateway.col, sensor.row, sensor.col)
    d, ground, obstacles = sampling.profile(*rasters, *ends, sensor.station.height_m)
    standing = sampling.profile(*rasters, *ends, math.inf)[2]  # no building is taken away
    for end, site in ((0, gateway), (-1, sensor)):
        standing[end] = max(rasters[0][site.row, site.col], ground[end])
    distance = 1000.0 * d
    unknown = ~(np.isfinite(ground) & np.isfinite(obstacles) & np.isfinite(standing))
    if unknown.any():
        raise InputError(
            "Between gateway and sensor the heights are unknown at {count} of {total} places, the first one "
            "{distance} m from the gateway (no data in the raster). Fill the gap, or choose another pair.",
            count=int(unknown.sum()), total=d.size, distance=round(float(distance[unknown][0])),
        )
    total = float(distance[-1])
    hts = ground[0] + gateway.station.height_m
    hrs = ground[-1] + sensor.station.height_m
    bulge = bulge_m(distance, total, median_effective_radius_km(plan.delta_n))
    return Heights(
        distance_m=distance, row=np.linspace(gateway.row, sensor.row, d.size),
        col=np.linspace(gateway.col, sensor.col, d.size), terrain_m=ground, surface_m=standing,
        obstacles_m=obstacles, bulge_m=bulge, sight_m=hts + (hrs - hts) * distance / total - bulge,
        fresnel_m=fresnel_radius_m(distance, total, wavelength_m(plan.frequency_ghz)),
    )


def _path(
    heights: Heights, gateway: Site, sensor: Site, plan: budget.Plan, cell_m: float, latitude: float
) -> p1812.PathLoss:
    """The loss with all its intermediate values. Of coordinates the model uses the middle latitude only."""
    d = heights.distance_m / 1000.0
    half = math.degrees(0.5 * d[-1] / EARTH_RADIUS_KM)
    return p1812.path(
        d, heights.terrain_m, heights.obstacles_m - heights.terrain_m, np.full(d.size, INLAND),
        frequency_ghz=plan.frequency_ghz, time_percent=plan.time_percent,
        location_percent=plan.location_percent, tx_height_m=gateway.station.height_m,
        rx_height_m=sensor.station.height_m, polarization=plan.polarization, delta_n=plan.delta_n, n0=plan.n0,
        tx_lat=latitude - half, tx_lon=0.0, rx_lat=latitude + half, rx_lon=0.0, location_width_m=cell_m,
    )


def _antenna_loss_db(gateway: Site, sensor: Site, heights: Heights, cell_m: float) -> float:
    """What the gateway's antenna radiates less towards the sensor than at its maximum [dB]."""
    if gateway.antenna is None:
        return 0.0
    up = heights.terrain_m[-1] + sensor.station.height_m - heights.terrain_m[0] - gateway.station.height_m
    east, north = (sensor.col - gateway.col) * cell_m, (gateway.row - sensor.row) * cell_m
    return float(attenuation_db(gateway.antenna, east, north, up))


def _worst(heights: Heights, terrain_known: bool) -> Obstacle:
    """The obstacle with the smallest clearance in Fresnel radii, which is the one with the highest nu."""
    share = heights.clearance_m[1:-1] / heights.fresnel_m[1:-1]
    place = 1 + int(np.argmin(share))
    ground, obstacle = heights.terrain_m[place], heights.obstacles_m[place]
    sight, bulge = heights.sight_m[place], heights.bulge_m[place]
    if not terrain_known:
        kind = "surface"
    elif ground <= sight and obstacle - ground > sampling.BUILDING_M:
        kind = "building"
    elif sight < ground <= sight + bulge:
        kind = "earth"
    else:
        kind = "terrain"
    return Obstacle(
        kind, float(heights.distance_m[place]), float(obstacle), float(heights.clearance_m[place]),
        float(share[place - 1]),
    )


def _bullington(edge: Edge, heights: Heights) -> Bullington:
    distance = 1000.0 * edge.distance
    return Bullington(distance, heights.at("sight_m", distance) + edge.above, edge.nu)


def _is_inside(surface: np.ndarray, terrain: np.ndarray, sensor: Site) -> bool:
    roof = surface[sensor.row, sensor.col] - terrain[sensor.row, sensor.col]
    return bool(roof > sampling.BUILDING_M and sensor.station.height_m <= roof)


def _parts(path: p1812.PathLoss, time_percent: float) -> tuple[Part, ...]:
    """The basic transmission loss Lb taken apart in the order of P.1812-7 sections 4.2 to 4.9."""
    towards_beta0 = path.Fi if time_percent < 50.0 else 0.0  # eq. (41)
    bullington = path.Lbulla50 + (path.Lbulla - path.Lbulla50) * towards_beta0
    return (
        Part("free_space", path.Lbfs),
        Part("multipath", path.Lb0p - path.Lbfs),
        Part("bullington", bullington),
        Part("spherical", path.Ldp - bullington),
        Part("ducting", path.Lbam - path.Lbd),
        Part("troposcatter", path.Lbc - path.Lbam),
        Part("location", path.Lb - path.Lbc),
    )

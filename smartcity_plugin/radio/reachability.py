"""Which sensor reaches which gateway, in which situation, at which spreading factor and margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from . import budget, lora, sweep
from .antenna import attenuation_db
from .coverage import Site, reference_link
from .windows import Raster, Window, holding


@dataclass(frozen=True)
class Losses:
    """Paths between all sites (rows) and sensors (columns)."""

    distance_m: np.ndarray  # float64 (sites, sensors)
    loss_db: np.ndarray  # float64 (sites, sensors), NaN beyond the radius or where heights are unknown


def losses(
    surface_m: Raster, terrain_m: Raster | None, cell_m: float, sites: list[Site],
    sensors: list[Site], plan: budget.Plan, *, radius_m: float, latitude: float = 51.0,
    added_db: Sequence[float] | None = None, cancelled: sweep.CancelCheck = None,
    progress: sweep.Progress = None, **model: Any,
) -> Losses:
    """Path loss between every site and every sensor within the radius. Raises as `sweep.loss_at`.

    A sensor inside a building gets the loss to the street at that building, see `sampling.profile`.
    Of rasters that are larger than memory only the part that holds a site and its sensors is read.
    The loss holds what the site's antenna radiates less towards the sensor, and added_db, one value for each
    site, such as its calibration. model: further arguments of `sweep.loss_at`.
    """
    rows = np.array([sensor.row for sensor in sensors], dtype=np.int64)
    cols = np.array([sensor.col for sensor in sensors], dtype=np.int64)
    heights = np.array([sensor.station.height_m for sensor in sensors], dtype=np.float64)
    distance = np.empty((len(sites), len(sensors)))
    loss_db = np.full((len(sites), len(sensors)), np.nan)
    for number, site in enumerate(sites):
        distance[number] = np.hypot(rows - site.row, cols - site.col) * cell_m
        near = distance[number] <= radius_m
        if not near.any():
            continue
        part = holding(np.append(rows[near], site.row), np.append(cols[near], site.col), surface_m.shape)
        loss_db[number, near] = sweep.loss_at(
            part.of(surface_m), None if terrain_m is None else part.of(terrain_m), cell_m,
            site.row - part.row, site.col - part.col, rows[near] - part.row, cols[near] - part.col,
            tx_height_m=site.station.height_m, rx_height_m=heights[near], frequency_ghz=plan.frequency_ghz,
            time_percent=plan.time_percent, location_percent=plan.location_percent,
            polarization=plan.polarization, delta_n=plan.delta_n, n0=plan.n0, latitude=latitude,
            cancelled=cancelled, progress=sweep.part_of(progress, number, len(sites)), **model,
        )
        ground = part.of(surface_m if terrain_m is None else terrain_m)
        loss_db[number, near] += antenna_loss_db(
            site, part, ground, cell_m, rows[near], cols[near], heights[near]
        )
    if added_db is not None:
        loss_db += np.asarray(added_db, dtype=np.float64)[:, None]
    return Losses(distance, loss_db)


def antenna_loss_db(
    site: Site, part: Window, ground_m: np.ndarray, cell_m: float, rows: np.ndarray, cols: np.ndarray,
    heights_m: np.ndarray,
) -> np.ndarray | float:
    """Attenuation [dB] of a site's antenna towards receivers in cells, heights_m above the ground.

    ground_m: terrain in that part of the raster. 0 for a site without an antenna pattern.
    """
    if site.antenna is None:
        return 0.0
    foot = ground_m[site.row - part.row, site.col - part.col] + site.station.height_m
    up = ground_m[rows - part.row, cols - part.col] + heights_m - foot
    return attenuation_db(site.antenna, (cols - site.col) * cell_m, (site.row - rows) * cell_m, up)


@dataclass(frozen=True)
class SensorLink:
    """One sensor and one site with a working link; margins are those at the largest spreading factor."""

    site: int
    sensor: int
    distance_m: float
    path_loss_db: float
    entry_loss_db: float
    rssi_dbm: float  # uplink power at the gateway
    sf: int  # smallest that works in both directions
    margin_up_db: float
    margin_down_db: float
    weaker: str

    @property
    def margin_db(self) -> float:
        return min(self.margin_up_db, self.margin_down_db)


def reference_links(sites: list[Site], sensors: list[Site], plan: budget.Plan) -> list[list[budget.Link]]:
    """Budget of every site (rows) with every sensor (columns) before any path loss."""
    return [[reference_link(sensor.station, site.station, plan) for sensor in sensors] for site in sites]


def links(
    paths: Losses, references: list[list[budget.Link]], entry_loss_db: np.ndarray,
    spreading_factors: tuple[int, ...] = lora.SPREADING_FACTORS,
) -> list[SensorLink]:
    """All working links, those of one sensor together with its best one first.

    references: from `reference_links`; entry_loss_db: loss from the street to each sensor [dB], shape
    (sensors,); spreading_factors: of the plan.
    """
    found = []
    for column, entry in enumerate(entry_loss_db):
        own = []
        for row, of_site in enumerate(references):
            loss_db = paths.loss_db[row, column] + entry
            if np.isnan(loss_db):
                continue
            reference = of_site[column]
            sf = budget.smallest_sf(reference.margin_db - loss_db, spreading_factors)
            if sf:
                own.append(
                    SensorLink(
                        row, column, float(paths.distance_m[row, column]), float(paths.loss_db[row, column]),
                        float(entry), float(reference.uplink.received_dbm - loss_db), sf,
                        float(reference.uplink.margin_db - loss_db),
                        float(reference.downlink.margin_db - loss_db), reference.weaker,
                    )
                )
        found += sorted(own, key=lambda item: -item.margin_db)
    return found


def best_margin_db(paths: Losses, references: list[list[budget.Link]]) -> np.ndarray:
    """Margin [dB] of each sensor's best link in the street at the largest spreading factor; NaN without any.

    A situation is reached when this margin is not below its entry loss.
    """
    margins = np.array([[link.margin_db for link in of_site] for of_site in references]) - paths.loss_db
    return np.fmax.reduce(margins, axis=0)

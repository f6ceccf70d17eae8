"""How well each gateway site and each device hear one another, sparse: the reach that siting works with.

Few devices get profiles of their own (`sweep.loss_at`); that takes less time than to look a result up. Where
many devices of one height are near a site, one sweep around it serves them all, and is kept in the cache.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Any, Optional

import numpy as np
from scipy import sparse

from . import budget, reachability, sweep, tasks
from .cache import Cache
from .coverage import Site, reference_link
from .windows import Raster, Window, around

SWEPT_SPACING_M = 5.0
"""Receivers of a sweep are no farther apart, if the surface is fine enough: a device takes the nearest."""
SWEEP_WORTH = 1.0
"""Cells of all profiles of a site for each cell of its window, from which on it is swept. A sweep takes about
as long as profiles of 3 to 5 times as many cells (measured), but is kept for the next run."""

HELD_CELLS = 30_000_000
"""Rasters of so many cells (240 MB) are read once for all profiles; of larger ones a part for each site."""

Told = Optional[Callable[[int, int], None]]


def margins(
    surface_m: Raster, terrain_m: Raster | None, cell_m: float, sites: Sequence[Site],
    devices: Sequence[Site], plan: budget.Plan, *, radius_m: float, entry_loss_db: np.ndarray,
    least_db: np.ndarray | float = -np.inf, added_db: Sequence[float] | None = None, latitude: float = 51.0,
    cache: Cache | None = None, executor: tasks.Executor | None = None, told: Told = None,
    cancelled: sweep.CancelCheck = None, progress: sweep.Progress = None, **model: Any,
) -> sparse.csr_matrix:
    """Margin [dB] of the weaker direction at the largest spreading factor, without fade margin.

    Args:
        surface_m, terrain_m, cell_m, latitude, model: as `sweep.loss`.
        sites, devices: gateways and devices, each with its station and the cell in which it stands.
        radius_m: farther devices are not computed.
        entry_loss_db: (devices,), from the street to where the device is.
        least_db: a number or (devices,); links with less margin are left out.
        added_db: (sites,), loss that is known of a site, such as its calibration.
        cache, executor: for sites that are swept, see `tasks.run`.
        told: called for each site with its number and the count of devices that were swept.
    Returns:
        csr_matrix float64 (sites, devices); a stored value, also 0 dB, is a link.
    Raises: InputError, SweepCancelled as `sweep.loss`.
    """
    unfaded = replace(plan, fade_margin_db=0.0)
    rows = np.array([device.row for device in devices], dtype=np.int64)
    cols = np.array([device.col for device in devices], dtype=np.int64)
    heights = np.array([device.station.height_m for device in devices], dtype=np.float64)
    kinds, kind_of = _kinds(devices)
    entry = np.asarray(entry_loss_db, dtype=np.float64)
    least = np.broadcast_to(np.asarray(least_db, dtype=np.float64), len(devices))
    held = _held(surface_m), None if terrain_m is None else _held(terrain_m)
    links: list[np.ndarray] = []
    values: list[np.ndarray] = []
    for number, site in enumerate(sites):
        share = sweep.part_of(progress, number, len(sites))
        distance_m = np.hypot(rows - site.row, cols - site.col) * cell_m
        near = np.flatnonzero(distance_m <= radius_m)
        loss_db = np.full(near.size, np.nan)
        swept = np.zeros(near.size, dtype=bool)
        settings = {"radius_m": radius_m, "latitude": latitude, "cancelled": cancelled, **model}
        for height_m in _worth_sweeping(site, heights[near], distance_m[near], cell_m, radius_m, surface_m):
            alike = heights[near] == height_m
            loss_db[alike] = _swept(
                surface_m, terrain_m, cell_m, site, rows[near[alike]], cols[near[alike]], float(height_m),
                plan, cache=cache, executor=executor, progress=share, **settings,
            )
            swept |= alike
        alone = near[~swept]
        if alone.size:
            loss_db[~swept] = reachability.losses(
                *held, cell_m, [site], [devices[device] for device in alone], plan,
                progress=share, **settings,
            ).loss_db[0]
        if added_db is not None:
            loss_db += added_db[number]
        budgets = np.array([reference_link(kind, site.station, unfaded).margin_db for kind in kinds])
        margin_db = budgets[kind_of[near]] - loss_db - entry[near]
        kept = margin_db >= least[near]  # not where the loss is unknown
        links.append(near[kept])
        values.append(margin_db[kept])
        if told is not None:
            told(number, int(swept.sum()))
    return _table(links, values, len(devices))


def equivalent_loss_db(margin_db: sparse.csr_matrix, plan: budget.Plan) -> sparse.csr_matrix:
    """The loss [dB] that would leave these margins between the preset's own device and gateway.

    The smaller, the better the link: p-median makes the mean of it small, p-centre the largest.
    """
    reference = reference_link(plan.device, plan.gateway, replace(plan, fade_margin_db=0.0))
    loss_db = margin_db.copy()
    loss_db.data = reference.margin_db - margin_db.data
    return loss_db


def _held(raster: Raster) -> Raster:
    """The raster as an array, where it is not too large."""
    rows, cols = raster.shape
    if isinstance(raster, np.ndarray) or rows * cols > HELD_CELLS:
        return raster
    return Window(0, 0, rows, cols).of(raster)


def _kinds(devices: Sequence[Site]) -> tuple[list[budget.Station], np.ndarray]:
    """The different stations, and which of them each device has: budgets are computed once for each."""
    numbers: dict[budget.Station, int] = {}
    kind_of = [numbers.setdefault(device.station, len(numbers)) for device in devices]
    return list(numbers), np.array(kind_of, dtype=np.int64)


def _worth_sweeping(
    site: Site, heights_m: np.ndarray, distance_m: np.ndarray, cell_m: float, radius_m: float, surface: Raster
) -> np.ndarray:
    """Heights of which there are so many devices near the site that one sweep serves them better."""
    window = around(site.row, site.col, radius_m / cell_m, 1, surface.shape)
    each, of = np.unique(heights_m, return_inverse=True)
    profile_cells = np.bincount(of, distance_m, minlength=each.size) / cell_m
    return each[profile_cells >= SWEEP_WORTH * window.rows * window.cols]


def _swept(
    surface_m: Raster, terrain_m: Raster | None, cell_m: float, site: Site, rows: np.ndarray,
    cols: np.ndarray, height_m: float, plan: budget.Plan, *, cache: Cache | None,
    executor: tasks.Executor | None, cancelled: sweep.CancelCheck, progress: sweep.Progress, **settings: Any,
) -> np.ndarray:
    """Loss [dB] at the receivers of a sweep that are nearest to these cells, float64."""
    stride = max(1, int(SWEPT_SPACING_M / cell_m))
    task = tasks.task(
        surface_m, terrain_m, cell_m, site.row, site.col, antenna=site.antenna, stride=stride,
        tx_height_m=site.station.height_m, rx_height_m=height_m, frequency_ghz=plan.frequency_ghz,
        time_percent=plan.time_percent, location_percent=plan.location_percent,
        polarization=plan.polarization, delta_n=plan.delta_n, n0=plan.n0, **settings,
    )  # fmt: skip
    with closing(tasks.run([task], cache=cache, executor=executor, cancelled=cancelled,
                           progress=progress)) as finished:  # fmt: skip
        loss_db = next(finished).loss_db
    line = np.minimum((rows - task.window.row) // stride, loss_db.shape[0] - 1)
    column = np.minimum((cols - task.window.col) // stride, loss_db.shape[1] - 1)
    return loss_db[line, column].astype(np.float64)


def _table(links: list[np.ndarray], values: list[np.ndarray], devices: int) -> sparse.csr_matrix:
    starts = np.concatenate([[0], np.cumsum([each.size for each in links])])
    if not links:
        return sparse.csr_matrix((0, devices))
    return sparse.csr_matrix((np.concatenate(values), np.concatenate(links), starts), (len(links), devices))

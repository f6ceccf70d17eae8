"""LoRaWAN coverage of an area: what a device gets from all gateways together.

Rasters of heights may be larger than memory (windows.py). Gateways are folded into the result one after the
other, so that no more than the result and one window is held.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np

from . import budget, lora, sweep, tasks
from .cache import Cache
from .windows import Raster, receivers, strips

Told = Optional[Callable[[int, str], None]]  # told the number of a site, from 1, and the source of its loss


@dataclass(frozen=True)
class Site:
    """A gateway and the cell of the raster of heights in which it stands."""

    row: int
    col: int
    station: budget.Station
    antenna: Any = None  # antenna.Antenna; None radiates alike in all directions


@dataclass(frozen=True)
class Coverage:
    """Result on one grid, shape (rows, cols)."""

    rssi_dbm: np.ndarray  # float32, uplink power at the best gateway, NaN where nothing was computed
    sf: np.ndarray  # uint8, smallest spreading factor that works in both directions, 0 none
    servers: np.ndarray  # uint16, number of gateways with a working link
    best: np.ndarray  # uint16, number of the best gateway, counted from 1; 0 none
    margin_db: np.ndarray  # float32, margin at the best gateway at the largest spreading factor, NaN as rssi


def legal(station: budget.Station, max_erp_dbm: float) -> budget.Station:
    """The station with its power lowered, if need be, to the permitted e.r.p."""
    return replace(station, power_dbm=budget.limited_power_dbm(station, max_erp_dbm))


def reference_link(device: budget.Station, gateway: budget.Station, plan: budget.Plan) -> budget.Link:
    """The budget at the largest spreading factor without any path loss: what is left to lose on the way."""
    return budget.link(
        legal(device, plan.max_erp_dbm), legal(gateway, plan.downlink_max_erp_dbm), 0.0,
        sf=max(plan.spreading_factors), bandwidth_khz=plan.bandwidth_khz,
        downlink_bandwidth_khz=plan.downlink_bandwidth_khz, fade_margin_db=plan.fade_margin_db,
    )


def coverage(
    surface_m: Raster, terrain_m: Raster | None, cell_m: float, sites: Sequence[Site], plan: budget.Plan, *,
    radius_m: float, entry_loss_db: float | Sequence[float] = 0.0, stride: int = 1, latitude: float = 51.0,
    cache: Cache | None = None, executor: tasks.Executor | None = None, told: Told = None,
    cancelled: sweep.CancelCheck = None, progress: sweep.Progress = None, **model: Any,
) -> Coverage:
    """Coverage of devices by all sites, outdoors or behind an entry loss that is the same everywhere.

    The best gateway of a place is the one whose weaker direction has most margin, of equal ones the first;
    RSSI is the uplink power that this gateway receives, without fade margin. Spreading factor and servers
    count the fade margin in. The result does not depend on the order in which gateways are finished.

    entry_loss_db: from the street into the building, 0 for devices outdoors (see `budget.situation_loss_db`);
    or one value for each site, if what is known of a site is to be added.
    surface_m, terrain_m: arrays, or rasters that are read by windows; cell_m, stride: as `sweep.loss`.
    cache, executor: see `tasks.run`; progress is told the share done of all sites, told the source of each.
    model: further arguments of `sweep.loss`.
    Raises: InputError, SweepCancelled as `sweep.loss`.
    """
    shape = (surface_m.shape[0] // stride, surface_m.shape[1] // stride)
    result = Coverage(
        np.full(shape, np.nan, dtype=np.float32), np.zeros(shape, dtype=np.uint8),
        np.zeros(shape, dtype=np.uint16), np.zeros(shape, dtype=np.uint16),
        np.full(shape, -np.inf, dtype=np.float32),
    )
    around = [
        tasks.task(
            surface_m, terrain_m, cell_m, site.row, site.col, antenna=site.antenna,
            tx_height_m=site.station.height_m, rx_height_m=plan.device.height_m,
            frequency_ghz=plan.frequency_ghz, radius_m=radius_m, time_percent=plan.time_percent,
            location_percent=plan.location_percent, polarization=plan.polarization, delta_n=plan.delta_n,
            n0=plan.n0, latitude=latitude, stride=stride, **model,
        )
        for site in sites
    ]  # fmt: skip
    added_db = np.broadcast_to(np.asarray(entry_loss_db, dtype=np.float32), len(sites))
    with closing(
        tasks.run(around, cache=cache, executor=executor, cancelled=cancelled, progress=progress)
    ) as finished:
        for number, loss_db, source in finished:
            reference = reference_link(plan.device, sites[number].station, plan)
            _fold(result, around[number], number + 1, loss_db, added_db[number], reference)
            del loss_db  # not to be held while the next one is computed
            if told is not None:
                told(number + 1, source)
    _finish(result, plan.spreading_factors)
    return result


def _fold(
    result: Coverage, task: tasks.Task, number: int, loss_db: np.ndarray, added_db: np.float32,
    reference: budget.Link,
) -> None:
    """Put the loss of one gateway into its window of the result, some rows at a time."""
    stride = task.settings["stride"]
    top, left = task.window.row // stride, task.window.col // stride
    for strip in strips(loss_db.shape):
        loss = loss_db[strip.row:strip.row + strip.rows] + added_db
        margin = np.float32(reference.margin_db) - loss
        rows = slice(top + strip.row, top + strip.row + strip.rows)
        place = (rows, slice(left, left + loss_db.shape[1]))
        most, best = result.margin_db[place], result.best[place]
        result.servers[place] += margin >= 0.0
        better = (margin > most) | ((margin == most) & (number < best))  # never where the loss is unknown
        most[better] = margin[better]
        best[better] = number
        result.rssi_dbm[place][better] = np.float32(reference.uplink.received_dbm) - loss[better]


def _finish(result: Coverage, spreading_factors: tuple[int, ...]) -> None:
    """From margins to spreading factors, and no best gateway where none is reached."""
    for strip in strips(result.sf.shape):
        rows = slice(strip.row, strip.row + strip.rows)
        margin = result.margin_db[rows]
        margin[np.isneginf(margin)] = np.nan
        result.sf[rows] = lora.spreading_factor(margin, spreading_factors)
        result.best[rows][~(margin >= 0.0)] = 0


def known_places(surface_m: Raster, stride: int = 1, progress: sweep.Progress = None) -> np.ndarray:
    """Places of a result whose height is known: bool, in the shape of a coverage with this stride."""
    rows, cols = surface_m.shape[0] // stride, receivers(surface_m.shape[1], stride)
    known = np.empty((rows, cols.size), dtype=bool)
    for strip in strips((surface_m.shape[0], surface_m.shape[1]), stride):
        if progress is not None:
            progress(strip.row / surface_m.shape[0])
        heights = strip.of(surface_m)[receivers(strip.rows, stride)][:, cols]
        known[strip.row // stride:(strip.row + strip.rows) // stride] = np.isfinite(heights)
    return known


@dataclass(frozen=True)
class Statistics:
    """Areas [km2] of a coverage, over all places whose height is known."""

    area: float  # all places
    computed: float  # within the radius of a gateway
    served: float  # with a working link
    by_sf: dict[int, float]
    by_servers: dict[int, float]  # 1, 2, and 3 for three and more
    by_best: dict[int, float]  # gateway number -> area


def statistics(result: Coverage, known: np.ndarray, cell_m: float) -> Statistics:
    """Areas by spreading factor, number of servers and best gateway.

    known: bool, shape of the result: places that count; cell_m: cell size of the result [m].
    """
    km2 = (cell_m / 1000.0) ** 2
    computed = 0
    by_sf, by_servers = np.zeros(256, dtype=np.int64), np.zeros(4, dtype=np.int64)
    by_best = np.zeros(int(result.best.max(initial=0)) + 1, dtype=np.int64)
    for strip in strips(known.shape):
        rows = slice(strip.row, strip.row + strip.rows)
        counted = known[rows]
        served = counted & (result.sf[rows] > 0)
        computed += int((counted & np.isfinite(result.rssi_dbm[rows])).sum())
        by_sf += np.bincount(result.sf[rows][served], minlength=256)
        by_servers += np.bincount(np.minimum(result.servers[rows][served], 3), minlength=4)
        by_best += np.bincount(result.best[rows][served], minlength=by_best.size)
    return Statistics(
        area=float(known.sum() * km2),
        computed=computed * km2,
        served=float(by_sf.sum() * km2),
        by_sf={sf: float(by_sf[sf] * km2) for sf in lora.SPREADING_FACTORS},
        by_servers={count: float(by_servers[count] * km2) for count in (1, 2, 3)},
        by_best={int(number): float(by_best[number] * km2) for number in np.flatnonzero(by_best)},
    )

"""LoRaWAN coverage of an area: what a device gets from all gateways together."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from . import budget, lora, sweep


@dataclass(frozen=True)
class Site:
    """A gateway and the cell of the raster of heights in which it stands."""

    row: int
    col: int
    station: budget.Station


@dataclass(frozen=True)
class Coverage:
    """Result on one grid, shape (rows, cols)."""

    rssi_dbm: np.ndarray  # float32, uplink power at the best gateway, NaN where nothing was computed
    sf: np.ndarray  # uint8, smallest spreading factor that works in both directions, 0 none
    servers: np.ndarray  # uint16, number of gateways with a working link
    best: np.ndarray  # uint16, number of the best gateway, counted from 1; 0 none


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
    surface_m: np.ndarray, terrain_m: np.ndarray | None, cell_m: float, sites: list[Site],
    plan: budget.Plan, *, radius_m: float, entry_loss_db: float = 0.0, stride: int = 1,
    latitude: float = 51.0, cancelled: sweep.CancelCheck = None, progress: sweep.Progress = None,
) -> Coverage:
    """Coverage of devices by all sites, outdoors or behind an entry loss that is the same everywhere.

    The best gateway of a place is the one whose weaker direction has most margin; RSSI is the uplink power
    that this gateway receives, without fade margin. Spreading factor and servers count the fade margin in.

    entry_loss_db: from the street into the building, 0 for devices outdoors (see `budget.situation_loss_db`).
    surface_m, terrain_m, cell_m, stride: as `sweep.loss`. progress is told the share done of all sites.
    Raises: InputError, SweepCancelled as `sweep.loss`.
    """
    shape = (surface_m.shape[0] // stride, surface_m.shape[1] // stride)
    rssi = np.full(shape, np.nan, dtype=np.float32)
    best_margin = np.full(shape, -np.inf)
    servers = np.zeros(shape, dtype=np.uint16)
    best = np.zeros(shape, dtype=np.uint16)
    for number, site in enumerate(sites, start=1):
        loss_db = sweep.loss(
            surface_m, terrain_m, cell_m, site.row, site.col, tx_height_m=site.station.height_m,
            rx_height_m=plan.device.height_m, frequency_ghz=plan.frequency_ghz, radius_m=radius_m,
            time_percent=plan.time_percent, location_percent=plan.location_percent,
            polarization=plan.polarization, delta_n=plan.delta_n, n0=plan.n0, latitude=latitude,
            stride=stride, cancelled=cancelled, progress=sweep.part_of(progress, number - 1, len(sites)),
        )
        loss_db += np.float32(entry_loss_db)
        reference = reference_link(plan.device, site.station, plan)
        margin = reference.margin_db - loss_db
        servers += margin >= 0.0
        better = margin > best_margin  # never where the loss is unknown
        best_margin[better] = margin[better]
        rssi[better] = reference.uplink.received_dbm - loss_db[better]
        best[better & (margin >= 0.0)] = number
    return Coverage(rssi, lora.spreading_factor(best_margin, plan.spreading_factors), servers, best)


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
    served = known & (result.sf > 0)
    numbers, counts = np.unique(result.best[served], return_counts=True)
    servers = np.minimum(result.servers[served], 3)
    return Statistics(
        area=float(known.sum() * km2),
        computed=float((known & np.isfinite(result.rssi_dbm)).sum() * km2),
        served=float(served.sum() * km2),
        by_sf={sf: float((known & (result.sf == sf)).sum() * km2) for sf in lora.SPREADING_FACTORS},
        by_servers={count: float((servers == count).sum() * km2) for count in (1, 2, 3)},
        by_best={int(number): float(count * km2) for number, count in zip(numbers, counts)},
    )

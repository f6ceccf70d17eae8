"""Calibration of the predicted loss on measured packets: an offset for each gateway, a loss for each class.

    corrected loss = predicted loss + offset of the gateway + loss of the class under the receiver

The offsets are fitted by `censored.fit`: robust against outliers, aware that weak packets are known only to
be weaker than the floor, and drawn towards the general offset where a gateway has few packets.

How good the result is, is told by packets that did not take part: the places are divided into square blocks,
and packets of some blocks are predicted by what was fitted on the others. (Neighbouring packets share their
buildings, so that single packets held out would flatter the result.)
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..errors import InputError
from . import budget, sweep
from .censored import Factor, Fit, fit
from .coverage import Site, reference_link
from .lora import SNR_LIMIT_DB, THERMAL_NOISE_DBM_HZ
from .reachability import antenna_loss_db
from .windows import Window

# Assumption: gateways of one network differ by so much (standard deviation) in what their layer does not say:
# antenna mounting, cable, surroundings. With errors of 8 dB, 2 packets weigh as much as the whole network.
GATEWAY_SPREAD_DB = 6.0
CLASS_SPREAD_DB = 6.0  # assumption: the same for classes of land cover
NEAR_DB = 6.0  # a hit where no unheard packets are known: about two spreading factors (assumption)
FOLDS = 5  # parts of the blocks, each held out once; usual
_DECIMALS = 3


def floor_dbm(
    rssi_dbm: np.ndarray, snr_db: np.ndarray, sf: np.ndarray, *, bandwidth_khz: float, noise_figure_db: float
) -> np.ndarray:
    """Below this power [dBm] a packet is not heard, or its power cannot be read from what was measured.

    A packet with SNR, or one that was not heard (without RSSI): the sensitivity at its spreading factor, at
    12 where that is unknown. A packet with RSSI alone: 3 dB above the noise, where signal and noise are
    equally strong and RSSI begins to tell only the noise. Arrays of one shape, NaN unknown; noise_figure_db:
    with man-made noise.
    """
    noise = THERMAL_NOISE_DBM_HZ + 10.0 * math.log10(1000.0 * bandwidth_khz) + noise_figure_db
    factor = np.where(np.isnan(sf), 12, sf)
    limits = np.array([SNR_LIMIT_DB[int(value)] for value in factor.ravel()]).reshape(factor.shape)
    rssi_alone = np.isnan(snr_db) & ~np.isnan(rssi_dbm)
    return noise + np.where(rssi_alone, 10.0 * math.log10(2.0), limits)


def predicted_dbm(
    surface_m: np.ndarray, terrain_m: np.ndarray | None, cell_m: float, sites: list[Site],
    site_of: np.ndarray, rows: np.ndarray, cols: np.ndarray, heights_m: np.ndarray, plan: budget.Plan, *,
    latitude: float = 51.0, progress: sweep.Progress = None, **model: Any,
) -> np.ndarray:
    """Power [dBm] at the gateway of packets from the plan's device, float64 (n,), NaN across unknown heights.

    site_of: number of each packet's gateway in `sites`; rows, cols, heights_m: where each was sent, all (n,).
    The rest, model and what is raised: as `sweep.loss_at`; progress may raise to stop.
    """
    power = np.full(site_of.size, np.nan)
    ground_m = np.asarray(surface_m if terrain_m is None else terrain_m)
    whole = Window(0, 0, *ground_m.shape)
    for number, site in enumerate(sites):
        own = np.flatnonzero(site_of == number)
        places, place_of = np.unique(
            np.column_stack([rows[own], cols[own], heights_m[own]]), axis=0, return_inverse=True
        )
        at_row, at_col = places[:, 0].astype(np.int64), places[:, 1].astype(np.int64)
        loss_db = sweep.loss_at(
            surface_m, terrain_m, cell_m, site.row, site.col, at_row, at_col,
            tx_height_m=site.station.height_m, rx_height_m=places[:, 2],
            frequency_ghz=plan.frequency_ghz, time_percent=plan.time_percent,
            location_percent=plan.location_percent, polarization=plan.polarization, delta_n=plan.delta_n,
            n0=plan.n0, latitude=latitude, progress=sweep.part_of(progress, number, len(sites)), **model,
        )
        loss_db += antenna_loss_db(site, whole, ground_m, cell_m, at_row, at_col, places[:, 2])
        reference = reference_link(plan.device, site.station, plan)
        power[own] = reference.uplink.received_dbm - loss_db[place_of.ravel()]
    return power


@dataclass(frozen=True)
class Points:
    """Measured packets, all arrays of shape (n,).

    x_m, y_m: place; gateway: ids; measured_dbm: power of the packet, NaN where it was not heard;
    predicted_dbm: by the model that is to be calibrated; floor_dbm: see there; land_class: name of the class
    under the receiver, "" for none.
    """

    x_m: np.ndarray
    y_m: np.ndarray
    gateway: np.ndarray
    measured_dbm: np.ndarray
    predicted_dbm: np.ndarray
    floor_dbm: np.ndarray
    land_class: np.ndarray

    @property
    def censored(self) -> np.ndarray:
        """Not heard, or not above the floor."""
        return ~(self.measured_dbm > self.floor_dbm)

    def part(self, chosen: np.ndarray) -> Points:
        return Points(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


@dataclass(frozen=True)
class Score:
    """How well a prediction meets the points. NaN where nothing can be told.

    count: of points, measured: of those above the floor. rmse_db, bias_db: of `error_db`, so that weak
    packets neither vanish nor flatter; bias above 0: stronger than predicted.
    hit_percent: where unheard packets are known, how many of all points were rightly predicted above or below
    the floor; else how many of the points compared were predicted within NEAR_DB.
    """

    count: int
    measured: int
    rmse_db: float
    bias_db: float
    hit_percent: float


@dataclass(frozen=True)
class Calibration:
    """What was fitted, and how good it is. Offsets and class losses [dB] are added to the predicted loss.

    gateway_db: offset of each gateway with points; class_loss_db: adds up to zero over
    the classes, "" is no class; sigma_db: what remains, see `censored.Fit.sigma`; rmse_db: of held-out
    points; *_before_db: without any calibration; used: all points, censored: those at or below the floor.
    """

    general_db: float
    gateway_db: dict[str, float] = field(default_factory=dict)
    gateway_error_db: dict[str, float] = field(default_factory=dict)
    gateway_points: dict[str, int] = field(default_factory=dict)
    class_loss_db: dict[str, float] = field(default_factory=dict)
    sigma_db: float = math.nan
    rmse_db: float = math.nan
    rmse_before_db: float = math.nan
    bias_before_db: float = math.nan
    hit_percent: float = math.nan
    used: int = 0
    censored: int = 0
    blocks: int = 0
    date: str = ""
    source: str = ""
    model: str = ""

    def offset_db(self, gateway_id: str) -> float:
        """To be added to the loss predicted for a gateway: its own offset, else the general one."""
        return self.gateway_db.get(gateway_id, self.general_db)

    def to_toml(self) -> str:
        """A preset, to be read again by `from_preset`."""
        lines = [
            "# Calibration of the predicted radio loss by measurements. Offsets are added to the loss [dB].",
            "", "[calibration]",
        ]  # fmt: skip
        tables = []
        for name in self.__dataclass_fields__:
            value = getattr(self, name)
            if isinstance(value, dict):
                rows = [f"{_text(key)} = {entry!r}" for key, entry in sorted(value.items())]
                tables += ["", f"[calibration.{name}]", *rows]
            else:
                lines.append(f"{name} = {_text(value) if isinstance(value, str) else repr(value)}")
        return "\n".join([*lines, *tables, ""])


def _text(value: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def from_preset(preset: dict) -> Calibration:
    """Read what `Calibration.to_toml` wrote.

    Raises:
        InputError: it is no calibration, or a value is of the wrong kind.
    """
    values = preset.get("calibration")
    if not isinstance(values, dict) or "general_db" not in values:
        raise InputError(
            "The file is no calibration: it has no [calibration] with general_db. Choose the file that "
            "“Calibrate LoRaWAN prediction” wrote."
        )
    kinds = {name: type(getattr(Calibration(0.0), name)) for name in Calibration.__dataclass_fields__}
    try:
        read: dict = {
            name: {key: float(entry) for key, entry in values[name].items()} if kind is dict
            else kind(values[name])
            for name, kind in kinds.items() if name in values
        }  # fmt: skip
    except (TypeError, ValueError, AttributeError) as error:
        raise InputError("The calibration has a value that is no number: {error}.", error=error) from None
    offsets = [read["general_db"], *read.get("gateway_db", {}).values(),
               *read.get("class_loss_db", {}).values()]  # fmt: skip
    if not all(math.isfinite(value) for value in offsets):
        raise InputError("The calibration has an offset that is no finite number. Calibrate again.")
    points = read.get("gateway_points", {})
    return Calibration(**{**read, "gateway_points": {key: int(count) for key, count in points.items()}})


@dataclass(frozen=True)
class Result:
    """A calibration with its proof; arrays of shape (n,), of the points in their order.

    used: truncated data leave points at or below the floor out; held_out_dbm: prediction of each point by
    what was fitted without its block; block: name of the block, "column/row".
    """

    calibration: Calibration
    before: Score
    after: Score
    by_gateway: dict[str, tuple[Score, Score]]
    used: np.ndarray
    held_out_dbm: np.ndarray
    block: np.ndarray


def calibrate(
    points: Points, *, block_m: float, folds: int = FOLDS, seed: int = 0, truncated: bool = False,
    date: str = "", pulse: Callable[[], None] = lambda: None,
) -> Result:
    """Fit offsets and class losses on all points, and test the same on held-out blocks.

    Args:
        block_m: edge of a block; longer than what shares its buildings, e.g. 250 m.
        folds, seed: the blocks are shuffled by seed and dealt to so many parts.
        truncated: messages that were not heard are missing in the data; points at or below the floor are
            left out, and the fit allows for what is missing.
        date: of the measurements, kept with the result.
        pulse: called at least every second; may raise to stop.
    Raises:
        InputError: no or too few points above the floor, all alike, all in one block, a block size of 0.
    """
    if not 0.0 < block_m < math.inf:
        raise InputError("The edge of a block must be more than 0 m, not {value}.", value=block_m)
    used = ~points.censored if truncated else np.ones(points.gateway.size, dtype=bool)
    block = _blocks(points, block_m)
    chosen = points.part(used)
    names, number = np.unique(block[used], return_inverse=True)
    if names.size == 1:
        raise InputError(
            "All measurements lie in one block of {size} m, so that nothing can be held out to test the "
            "result. Measure in a larger area or choose smaller blocks.", size=round(block_m),
        )  # fmt: skip
    calibration = _fitted(chosen, truncated, pulse)
    fold = np.random.default_rng(seed).permutation(names.size)[number] % max(folds, 2)
    held_out = np.full(points.gateway.size, np.nan)
    for part in np.unique(fold):
        test = fold == part
        trained = _fitted(chosen.part(~test), truncated, pulse)
        held_out[np.flatnonzero(used)[test]] = corrected_dbm(chosen.part(test), trained)
    before = _score(chosen, chosen.predicted_dbm)
    after = _score(chosen, held_out[used])
    by_gateway = {}
    for name in np.unique(chosen.gateway):
        own = chosen.gateway == name
        of_gateway = chosen.part(own)
        by_gateway[str(name)] = (
            _score(of_gateway, of_gateway.predicted_dbm), _score(of_gateway, held_out[used][own])
        )  # fmt: skip
    words = (
        f"measured: {calibration.used} packets, {calibration.censored} of them at or below the floor; "
        f"hold-out by {names.size} blocks of {block_m:g} m: RMSE {after.rmse_db:.1f} dB"
    )
    calibration = replace(
        calibration, rmse_db=_round(after.rmse_db), rmse_before_db=_round(before.rmse_db),
        bias_before_db=_round(before.bias_db), hit_percent=_round(after.hit_percent), blocks=int(names.size),
        date=date, source=words,
    )  # fmt: skip
    return Result(calibration, before, after, by_gateway, used, held_out, block)


def corrected_dbm(points: Points, calibration: Calibration) -> np.ndarray:
    """Predicted power [dBm] (n,) after calibration."""
    offset = np.array([calibration.offset_db(str(name)) for name in points.gateway])
    loss = np.array([calibration.class_loss_db.get(str(name), 0.0) for name in points.land_class])
    return points.predicted_dbm - offset - loss


def _fitted(points: Points, truncated: bool, pulse: Callable[[], None]) -> Calibration:
    gateways, gateway_code = np.unique(points.gateway.astype(str), return_inverse=True)
    classes, class_code = np.unique(points.land_class.astype(str), return_inverse=True)
    found: Fit = fit(
        points.predicted_dbm - points.measured_dbm, points.predicted_dbm - points.floor_dbm, points.censored,
        [Factor(gateway_code, gateways.size, GATEWAY_SPREAD_DB),
         Factor(class_code, classes.size, CLASS_SPREAD_DB)],
        truncated=truncated, pulse=pulse,
    )  # fmt: skip
    by_gateway, by_class = found.effects
    return Calibration(
        general_db=_round(found.general),
        gateway_db=_named(gateways, found.general + by_gateway),
        gateway_error_db=_named(gateways, found.total_error),
        gateway_points={str(name): int((gateway_code == code).sum()) for code, name in enumerate(gateways)},
        class_loss_db=_named(classes, by_class) if classes.size > 1 else {}, sigma_db=_round(found.sigma),
        used=int(points.gateway.size), censored=int(points.censored.sum()),
    )


def _named(names: np.ndarray, values: np.ndarray) -> dict[str, float]:
    return {str(name): _round(value) for name, value in zip(names, values)}


def _round(value: float) -> float:
    return round(float(value), _DECIMALS)


def _blocks(points: Points, block_m: float) -> np.ndarray:
    columns = np.floor(points.x_m / block_m).astype(np.int64)
    rows = np.floor(points.y_m / block_m).astype(np.int64)
    return np.array([f"{column}/{row}" for column, row in zip(columns, rows)], dtype=object)


def error_db(points: Points, predicted_dbm: np.ndarray) -> np.ndarray:
    """Measured - predicted (n,): what is below the floor counts as the floor; NaN where both are below."""
    measured = ~points.censored
    reading = np.where(measured, points.measured_dbm, points.floor_dbm)
    error = reading - np.maximum(predicted_dbm, points.floor_dbm)
    return np.where(measured | (predicted_dbm > points.floor_dbm), error, np.nan)


def _score(points: Points, predicted_dbm: np.ndarray) -> Score:
    measured = ~points.censored
    error = error_db(points, predicted_dbm)
    error = error[~np.isnan(error)]
    if np.isnan(points.measured_dbm).any():
        hits = (predicted_dbm > points.floor_dbm) == measured
    else:
        hits = np.abs(error) <= NEAR_DB
    nothing = not error.size
    return Score(
        points.gateway.size, int(measured.sum()),
        math.nan if nothing else float(np.sqrt(np.mean(error**2))),
        math.nan if nothing else float(error.mean()),
        math.nan if not hits.size else 100.0 * float(hits.mean()),
    )

"""Link budget of a LoRaWAN link, uplink and downlink, line by line in dB."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..errors import InputError
from .entry import entry_loss_db
from .lora import SNR_LIMIT_DB, sensitivity_dbm

EIRP_MINUS_ERP_DB = 2.15  # a half-wave dipole against an isotropic antenna
SITUATIONS = ("outdoor", "indoor", "deep_indoor")


@dataclass(frozen=True)
class Station:
    """One end of a link.

    power_dbm: at the transmitter's output; antenna_gain_dbi; cable_loss_db; noise_figure_db: of the receiver;
    height_m: antenna above ground; noise_rise_db: what man-made noise adds to the receiver's own.
    """

    power_dbm: float
    antenna_gain_dbi: float
    cable_loss_db: float
    noise_figure_db: float
    height_m: float
    noise_rise_db: float = 0.0

    @property
    def eirp_dbm(self) -> float:
        return self.power_dbm + self.antenna_gain_dbi - self.cable_loss_db


@dataclass(frozen=True)
class Plan:
    """What a preset says about the network, the climate and the margins."""

    frequency_ghz: float
    bandwidth_khz: float
    max_erp_dbm: float
    device: Station
    gateway: Station
    fade_margin_db: float
    time_percent: float
    location_percent: float
    polarization: str
    delta_n: float
    n0: float


@dataclass(frozen=True)
class Direction:
    """One direction of a link: named lines [dB, dBm] and what they come to."""

    power_dbm: float
    tx_gain_dbi: float
    tx_cable_loss_db: float
    path_loss_db: float
    entry_loss_db: float
    rx_gain_dbi: float
    rx_cable_loss_db: float
    received_dbm: float
    sensitivity_dbm: float
    fade_margin_db: float
    margin_db: float


@dataclass(frozen=True)
class Link:
    """Both directions at one spreading factor."""

    sf: int
    uplink: Direction
    downlink: Direction

    @property
    def weaker(self) -> str:
        """ "uplink" or "downlink", whichever has less margin; "uplink" when both are equal."""
        return "downlink" if self.downlink.margin_db < self.uplink.margin_db else "uplink"

    @property
    def margin_db(self) -> float:
        """Margin of the weaker direction."""
        return min(self.uplink.margin_db, self.downlink.margin_db)


def plan(preset: dict) -> Plan:
    """Read a preset of resources/presets/lorawan_*.toml.

    Raises:
        InputError: a value is missing or is no number.
    """
    try:
        network, model = preset["network"], preset["model"]
        return Plan(
            frequency_ghz=network["frequency_mhz"] / 1000.0,
            bandwidth_khz=float(network["bandwidth_khz"]),
            max_erp_dbm=float(network["max_erp_dbm"]),
            device=_station(preset["device"]),
            gateway=_station(preset["gateway"]),
            fade_margin_db=float(preset["margin"]["fade_margin_db"]),
            time_percent=float(model["time_percent"]),
            location_percent=float(model["location_percent"]),
            polarization=model["polarization"],
            delta_n=float(model["delta_n"]),
            n0=float(model["n0"]),
        )
    except KeyError as error:
        raise InputError(
            "The preset has no value {key}. Compare it with lorawan_eu868.toml.", key=error
        ) from None
    except (TypeError, ValueError) as error:
        raise InputError("The preset has a value that is no number: {error}.", error=error) from None


def _station(values: dict) -> Station:
    return Station(
        float(values["power_dbm"]), float(values["antenna_gain_dbi"]), float(values["cable_loss_db"]),
        float(values["noise_figure_db"]), float(values["height_m"]),
        float(values["noise_rise_db"]),
    )


def situation_loss_db(frequency_ghz: float, situation: str, building: str, preset: dict) -> float:
    """Loss [dB] from the street to a sensor that is outdoor (0), indoor or deep_indoor.

    preset: resources/presets/building_entry.toml, which says what percentage of P.2109 each situation
    stands for.
    """
    if situation == "outdoor":
        return 0.0
    if situation not in SITUATIONS:
        raise InputError(
            "Unknown situation “{situation}”. Known: {known}.",
            situation=situation, known=", ".join(SITUATIONS),
        )
    return entry_loss_db(frequency_ghz, preset[situation]["probability_percent"], building)


def limited_power_dbm(station: Station, max_erp_dbm: float) -> float:
    """Transmitter power [dBm] with which the station keeps within the permitted e.r.p."""
    excess = station.eirp_dbm - EIRP_MINUS_ERP_DB - max_erp_dbm
    return station.power_dbm - max(excess, 0.0)


def exceeds_erp(station: Station, max_erp_dbm: float) -> bool:
    """Whether the station would radiate more than is permitted."""
    return limited_power_dbm(station, max_erp_dbm) < station.power_dbm


def link(
    device: Station, gateway: Station, path_loss_db: float, *, sf: int, bandwidth_khz: float,
    entry_loss_db: float = 0.0, fade_margin_db: float = 0.0,
) -> Link:
    """Budget of both directions at one spreading factor; the path loss is the same in both (reciprocity)."""
    return Link(
        sf,
        _direction(device, gateway, path_loss_db, sf, bandwidth_khz, entry_loss_db, fade_margin_db),
        _direction(gateway, device, path_loss_db, sf, bandwidth_khz, entry_loss_db, fade_margin_db),
    )


def _direction(
    tx: Station, rx: Station, path_loss_db: float, sf: int, bandwidth_khz: float, entry_loss_db: float,
    fade_margin_db: float,
) -> Direction:
    received = tx.eirp_dbm - path_loss_db - entry_loss_db + rx.antenna_gain_dbi - rx.cable_loss_db
    weakest = sensitivity_dbm(sf, bandwidth_khz, rx.noise_figure_db + rx.noise_rise_db)
    return Direction(
        tx.power_dbm, tx.antenna_gain_dbi, tx.cable_loss_db, path_loss_db, entry_loss_db, rx.antenna_gain_dbi,
        rx.cable_loss_db, received, weakest, fade_margin_db, received - weakest - fade_margin_db,
    )


def smallest_sf(margin_sf12_db: float) -> int:
    """Smallest spreading factor with a margin of 0 dB or more, 0 when there is none."""
    for sf in range(7, 13):
        if math.isfinite(margin_sf12_db) and margin_sf12_db >= SNR_LIMIT_DB[sf] - SNR_LIMIT_DB[12]:
            return sf
    return 0

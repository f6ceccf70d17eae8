"""Link budget of a LoRaWAN link, uplink and downlink, line by line in dB."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from ..errors import InputError
from .entry import entry_loss_db
from .lora import SNR_LIMIT_DB, SPREADING_FACTORS, data_rates, sensitivity_dbm

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
class Window:
    """The second receive window (RX2): downlinks on one frequency at one data rate."""

    frequency_ghz: float
    bandwidth_khz: float
    sf: int
    power_dbm: float  # at the gateway's output
    max_erp_dbm: float


@dataclass(frozen=True)
class Plan:
    """What a preset says about the network, the climate and the margins."""

    frequency_ghz: float
    bandwidth_khz: float
    max_erp_dbm: float
    downlink_bandwidth_khz: float  # in the first receive window (RX1)
    downlink_max_erp_dbm: float
    device: Station
    gateway: Station
    fade_margin_db: float
    time_percent: float
    location_percent: float
    polarization: str
    delta_n: float
    n0: float
    spreading_factors: tuple[int, ...] = SPREADING_FACTORS  # of uplinks with this bandwidth
    rx2: Window | None = None


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
            frequency_ghz=_frequency_ghz(network),
            bandwidth_khz=float(network["bandwidth_khz"]),
            max_erp_dbm=float(network["max_erp_dbm"]),
            downlink_bandwidth_khz=float(network.get("downlink_bandwidth_khz", network["bandwidth_khz"])),
            downlink_max_erp_dbm=float(network.get("downlink_max_erp_dbm", network["max_erp_dbm"])),
            device=_station(preset["device"]),
            gateway=_station(preset["gateway"]),
            fade_margin_db=float(preset["margin"]["fade_margin_db"]),
            time_percent=float(model["time_percent"]),
            location_percent=float(model["location_percent"]),
            polarization=model["polarization"],
            delta_n=float(model["delta_n"]),
            n0=float(model["n0"]),
            spreading_factors=_spreading_factors(preset, float(network["bandwidth_khz"])),
            rx2=_window(preset),
        )
    except InputError:  # already says it better
        raise
    except KeyError as error:
        raise InputError(
            "The preset has no value {key}. Compare it with lorawan_eu868.toml.", key=error
        ) from None
    except (TypeError, ValueError) as error:
        raise InputError("The preset has a value that is no number: {error}.", error=error) from None


def _spreading_factors(preset: dict, bandwidth_khz: float) -> tuple[int, ...]:
    """Those of the preset's data rates with this bandwidth; 7 to 12 where it lists none."""
    rates = data_rates(preset)
    found = sorted({rate.sf for rate in rates if rate.bandwidth_khz == bandwidth_khz})
    if rates and not found:
        raise InputError(
            "The preset has no [[data_rate]] with the network's bandwidth of {value} kHz. Add one.",
            value=bandwidth_khz,
        )
    return tuple(found) or SPREADING_FACTORS


def _window(preset: dict) -> Window | None:
    """The second receive window; None where the preset has none."""
    if "rx2" not in preset:
        return None
    values, network = preset["rx2"], preset["network"]
    return Window(
        frequency_ghz=_frequency_ghz(values),
        bandwidth_khz=float(values.get("bandwidth_khz", network["bandwidth_khz"])),
        sf=int(values["spreading_factor"]),
        power_dbm=float(values.get("power_dbm", preset["gateway"]["power_dbm"])),
        max_erp_dbm=float(values["max_erp_dbm"]),
    )


def _frequency_ghz(values: dict) -> float:
    frequency_mhz = values["frequency_mhz"]
    if not 30.0 <= frequency_mhz <= 6000.0:  # scope of ITU-R P.1812-7, section 1
        raise InputError(
            "The loss models hold from 30 to 6000 MHz, not at {value} MHz. Correct frequency_mhz in the "
            "preset.", value=f"{frequency_mhz:g}",
        )
    return frequency_mhz / 1000.0


def _station(values: dict) -> Station:
    if float(values["noise_figure_db"]) < 0.0:
        raise InputError(
            "A noise figure is 0 dB or more, not {value}: no receiver has less noise than heat alone. "
            "Correct noise_figure_db in the preset.", value=values["noise_figure_db"],
        )
    if float(values["noise_rise_db"]) < 0.0:
        raise InputError(
            "A noise rise is 0 dB or more, not {value}: man-made noise only adds to the receiver's own. "
            "Correct noise_rise_db in the preset.", value=values["noise_rise_db"],
        )
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
    entry_loss_db: float = 0.0, fade_margin_db: float = 0.0, downlink_bandwidth_khz: float | None = None,
) -> Link:
    """Budget of both directions at one spreading factor; the path loss is the same in both (reciprocity).

    The downlink is that of the first receive window (RX1): same spreading factor, and same bandwidth where
    downlink_bandwidth_khz is None. For the second window see `rx2_downlink`.
    """
    down_khz = bandwidth_khz if downlink_bandwidth_khz is None else downlink_bandwidth_khz
    return Link(
        sf,
        _direction(device, gateway, path_loss_db, sf, bandwidth_khz, entry_loss_db, fade_margin_db),
        _direction(gateway, device, path_loss_db, sf, down_khz, entry_loss_db, fade_margin_db),
    )


def rx2_downlink(
    device: Station, gateway: Station, path_loss_db: float, plan: Plan, *, entry_loss_db: float = 0.0
) -> Direction:
    """Downlink in the second receive window: power, spreading factor and bandwidth of the preset's [rx2].

    The gateway sends with the window's power, lowered to its permitted e.r.p. The path loss is taken as on
    the uplink's frequency (EU868: 0.01 dB apart).
    Raises: InputError where the preset has no [rx2].
    """
    window = plan.rx2
    if window is None:
        raise InputError("The preset has no [rx2]. Copy that group from lorawan_eu868.toml and adapt it.")
    sender = replace(gateway, power_dbm=window.power_dbm)
    sender = replace(sender, power_dbm=limited_power_dbm(sender, window.max_erp_dbm))
    return _direction(
        sender, device, path_loss_db, window.sf, window.bandwidth_khz, entry_loss_db, plan.fade_margin_db
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


def smallest_sf(margin_db: float, spreading_factors: tuple[int, ...] = SPREADING_FACTORS) -> int:
    """Smallest spreading factor with a margin of 0 dB or more, 0 when there is none.

    margin_db: at the largest of the spreading factors, as `lora.spreading_factor`.
    """
    largest = max(spreading_factors)
    for sf in sorted(spreading_factors):
        if math.isfinite(margin_db) and margin_db >= SNR_LIMIT_DB[sf] - SNR_LIMIT_DB[largest]:
            return sf
    return 0

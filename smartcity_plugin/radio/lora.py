"""LoRa modulation and its regional rules: time on air, sensitivity, packet power, data rate, sub-bands."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..errors import InputError

SPREADING_FACTORS = (7, 8, 9, 10, 11, 12)
THERMAL_NOISE_DBM_HZ = -174.0  # k T0 at 290 K, ITU-R P.372
# Lowest signal-to-noise ratio of the demodulator [dB]: Semtech SX1276/77/78/79 data sheet, Table 13.
SNR_LIMIT_DB = {5: -2.5, 6: -5.0, 7: -7.5, 8: -10.0, 9: -12.5, 10: -15.0, 11: -17.5, 12: -20.0}
DEVICE_MARGIN_DB = 10.0
"""What adaptive data rate keeps in hand: `installation_margin` of ChirpStack and of Semtech's recommended
algorithm; The Things Stack takes 15 dB."""
ADR_STEP_DB = 3.0  # Semtech, LoRaWAN simple rate adaptation recommended algorithm, revision 1.0
ADR_POWER_STEPS = 7  # power can be lowered so many times: RP002-1.0.4, TXPower 0 to 7 of EU863-870
LOW_DATA_RATE_SYMBOL_MS = 16.0  # a symbol of this length or more needs low data rate optimisation


def time_on_air_ms(
    sf: int, bandwidth_khz: float, coding_rate: int, payload_bytes: int, *, preamble: int = 8,
    explicit_header: bool = True, crc: bool = True, low_data_rate: bool | None = None, chip: str = "sx126x",
) -> float:
    """Time on air of one LoRa packet [ms].

    (preamble + 4.25 + n) 2^sf / bandwidth with
    n = 8 + max(ceil((8 PL - 4 sf + 28 + 16 CRC - 20 IH) / (4 (sf - 2 DE))), 0) (CR + 4): Semtech SX1276
    data sheet section 4.1.1.7 and SX1261/2 data sheet section 6.1.4. Chips of the SX126x family send
    spreading factors 5 and 6 with two preamble symbols more and eight header bits fewer.

    Args:
        sf: spreading factor, 5 to 12.
        bandwidth_khz: e.g. 125.
        coding_rate: 5 to 8 for 4/5 to 4/8 (1 to 4 mean the same).
        payload_bytes: physical payload, 0 to 255. A LoRaWAN frame adds 13 bytes to the application's data.
        preamble: programmed symbols; LoRaWAN uses 8.
        low_data_rate: low data rate optimisation; None switches it on for symbols of 16 ms and more.
        chip: "sx126x" or "sx127x"; matters for spreading factors 5 and 6 only.
    Raises:
        InputError: a value outside these bounds.

    Example: time_on_air_ms(12, 125, 5, 13 + 10) is 1482.8 ms.
    """
    rate = coding_rate - 4 if coding_rate > 4 else coding_rate
    _check_packet(sf, bandwidth_khz, rate, payload_bytes, preamble, chip)
    symbol_ms = 2.0**sf / bandwidth_khz
    if low_data_rate is None:
        low_data_rate = symbol_ms >= LOW_DATA_RATE_SYMBOL_MS
    new_short = sf < 7 and chip == "sx126x"
    header_bits = 28 if explicit_header else 8
    bits = 8 * payload_bytes - 4 * sf + header_bits + 16 * bool(crc) - 8 * new_short
    symbols = 8 + max(math.ceil(bits / (4 * (sf - 2 * bool(low_data_rate)))), 0) * (rate + 4)
    sync = 6.25 if new_short else 4.25
    return (preamble + sync + symbols) * symbol_ms


def _check_packet(
    sf: int, bandwidth_khz: float, rate: int, payload_bytes: int, preamble: int, chip: str
) -> None:
    if sf not in SNR_LIMIT_DB:
        raise InputError("A LoRa spreading factor is 5 to 12, not {value}.", value=sf)
    if not 0.0 < bandwidth_khz < math.inf:
        raise InputError("The bandwidth must be more than 0 kHz, not {value}.", value=bandwidth_khz)
    if rate not in (1, 2, 3, 4):
        raise InputError("A LoRa coding rate is 5 to 8 (for 4/5 to 4/8), not {value}.", value=rate + 4)
    if not 0 <= payload_bytes <= 255:
        raise InputError("A LoRa payload is 0 to 255 bytes, not {value}.", value=payload_bytes)
    if preamble < 0:
        raise InputError("A preamble has 0 symbols or more, not {value}.", value=preamble)
    if chip not in ("sx126x", "sx127x"):
        raise InputError("Unknown chip “{chip}”. Known: sx126x, sx127x.", chip=chip)


def sensitivity_dbm(sf: int, bandwidth_khz: float, noise_figure_db: float) -> float:
    """Weakest power [dBm] that a receiver decodes: -174 + 10 lg(bandwidth [Hz]) + noise figure + SNR limit.

    Example: sensitivity_dbm(12, 125, 6) is -137.0 dBm, as the SX1272 data sheet states.
    """
    if sf not in SNR_LIMIT_DB:
        raise InputError("A LoRa spreading factor is 5 to 12, not {value}.", value=sf)
    if not 0.0 < bandwidth_khz < math.inf:
        raise InputError("The bandwidth must be more than 0 kHz, not {value}.", value=bandwidth_khz)
    noise_dbm = THERMAL_NOISE_DBM_HZ + 10.0 * math.log10(1000.0 * bandwidth_khz)
    return noise_dbm + noise_figure_db + SNR_LIMIT_DB[sf]


def spreading_factor(
    margin_db: np.ndarray, spreading_factors: tuple[int, ...] = SPREADING_FACTORS
) -> np.ndarray:
    """Smallest spreading factor that a link reaches, 0 where it reaches none.

    margin_db: margin of the link at the largest of the spreading factors [dB], any shape, NaN unknown. A
    smaller spreading factor needs as much more as its SNR limit is higher.
    spreading_factors: those that the network has, `budget.Plan.spreading_factors`.
    Returns: uint8, same shape.
    """
    margin = np.asarray(margin_db, dtype=np.float64)
    reached = np.zeros(margin.shape, dtype=np.uint8)
    largest = max(spreading_factors)
    for sf in sorted(spreading_factors, reverse=True):
        reached[margin >= SNR_LIMIT_DB[sf] - SNR_LIMIT_DB[largest]] = sf
    return reached


# Power of a packet, from what a gateway reports.

def signal_power_dbm(rssi_dbm: np.ndarray | float, snr_db: np.ndarray | float) -> np.ndarray:
    """Power of the signal alone (ESP) [dBm]: RSSI + SNR - 10 lg(1 + 10^(0.1 SNR)).

    RSSI is the power of signal and noise together, SNR their ratio. Exact where both are; gateways report SNR
    no higher than some 10 dB, so strong packets keep the RSSI. NaN as SNR: RSSI is given back as it is.

    Example: signal_power_dbm(-110, 0) is -113.01 dBm.
    """
    rssi, snr = np.asarray(rssi_dbm, dtype=np.float64), np.asarray(snr_db, dtype=np.float64)
    return np.where(np.isnan(snr), rssi, rssi + snr - 10.0 * np.log10(1.0 + 10.0 ** (0.1 * snr)))


def packet_power_dbm(rssi_dbm: np.ndarray | float, snr_db: np.ndarray | float) -> np.ndarray:
    """Received packet power (RPP) [dBm]: RSSI + min(SNR, 0).

    The common approximation of `signal_power_dbm`: up to 3.01 dB (at an SNR of 0 dB) more than it. On the
    gateways of the Bonn campaign it stays linear within 1 dB down to -130 dBm, where RSSI ends at -123 dBm.
    """
    return np.asarray(rssi_dbm) + np.minimum(np.asarray(snr_db, dtype=np.float64), 0.0)


# Adaptive data rate.

@dataclass(frozen=True)
class Rate:
    """How a device sends: spreading factor, and how many steps its power was lowered."""

    sf: int
    power_step: int = 0


def adapt(
    rate: Rate, snr_max_db: float, *, spreading_factors: tuple[int, ...] = SPREADING_FACTORS,
    device_margin_db: float = DEVICE_MARGIN_DB, power_steps: int = ADR_POWER_STEPS,
) -> Rate:
    """What the network orders a device to send with (adaptive data rate, the network's side).

    Steps = floor((snr_max_db - SNR limit - device_margin_db) / 3 dB). Each positive step takes the next
    smaller spreading factor, then, at the smallest, lowers the power; each negative one raises the power
    again. A spreading factor is never made larger from here: the device does that itself when it hears
    nothing. Semtech, LoRaWAN simple rate adaptation recommended algorithm, revision 1.0.

    Args:
        rate: what the device sends with now.
        snr_max_db: highest SNR of its last (20) packets at the best gateway.
        spreading_factors: those that the network has.
        power_steps: how often power can be lowered (by 2 dB each in EU868).
    Raises:
        InputError: a spreading factor that the network does not have, or a value that is no number.

    Example: adapt(Rate(12), 5.0) is Rate(7, 0): 5 + 20 - 10 = 15 dB are five steps.
    """
    if rate.sf not in spreading_factors or not math.isfinite(snr_max_db - device_margin_db):
        raise InputError(
            "Adaptive data rate needs a spreading factor of the network and an SNR, not {sf} and {snr}.",
            sf=rate.sf, snr=snr_max_db,
        )
    steps = math.floor((snr_max_db - SNR_LIMIT_DB[rate.sf] - device_margin_db) / ADR_STEP_DB)
    if steps < 0:
        return Rate(rate.sf, max(rate.power_step + steps, 0))
    smaller = sorted((sf for sf in spreading_factors if sf < rate.sf), reverse=True)
    sf = [rate.sf, *smaller][min(steps, len(smaller))]
    lowered = rate.power_step + max(steps - len(smaller), 0)
    return Rate(sf, min(lowered, max(power_steps, rate.power_step)))


# What a regional preset (resources/presets/lorawan_*.toml) says.

@dataclass(frozen=True)
class DataRate:
    """An uplink data rate: LoRa at one spreading factor."""

    name: str
    sf: int
    bandwidth_khz: float
    max_application_bytes: int


@dataclass(frozen=True)
class SubBand:
    """Frequencies with one limit of radiated power and of duty cycle (share of time; 1 is no limit)."""

    name: str
    from_mhz: float
    to_mhz: float
    duty_cycle: float
    max_erp_dbm: float
    dwell_time_ms: float = math.inf  # longest packet


def data_rates(preset: dict) -> list[DataRate]:
    """All uplink data rates of a preset, slowest first. Raises: InputError."""
    rates = [
        DataRate(str(name), int(sf), float(bandwidth), int(size))
        for name, sf, bandwidth, size in _rows(
            preset, "data_rate", ("name", "spreading_factor", "bandwidth_khz", "max_application_bytes")
        )
    ]
    for rate in rates:
        if rate.sf not in SNR_LIMIT_DB:
            raise InputError("A LoRa spreading factor is 5 to 12, not {value}.", value=rate.sf)
    return sorted(rates, key=lambda rate: (rate.bandwidth_khz, -rate.sf))


def sub_bands(preset: dict) -> list[SubBand]:
    """All sub-bands of a preset, from low to high frequencies. Raises: InputError."""
    keys = ("name", "from_mhz", "to_mhz", "duty_cycle", "max_erp_dbm", "dwell_time_ms")
    rows = _rows(preset, "sub_band", keys, {"dwell_time_ms": math.inf})
    bands = [SubBand(str(name), *numbers) for name, *numbers in rows]
    return sorted(bands, key=lambda band: band.from_mhz)


def sub_band(preset: dict, frequency_mhz: float) -> SubBand:
    """The sub-band in which a frequency lies.

    Raises:
        InputError: it lies in none; nothing may be sent there.
    """
    for band in sub_bands(preset):
        if band.from_mhz <= frequency_mhz <= band.to_mhz:
            return band
    known = ", ".join(f"{band.from_mhz:g}-{band.to_mhz:g}" for band in sub_bands(preset))
    raise InputError(
        "{value} MHz lies in no sub-band of the preset. Its sub-bands [MHz]: {known}.",
        value=frequency_mhz, known=known,
    )


def _rows(preset: dict, table: str, keys: tuple[str, ...], defaults: dict | None = None) -> list[list]:
    """Values of the keys in each [[table]] of a preset; all but the name must be numbers."""
    rows = []
    for entry in preset.get(table, []):
        row = [entry.get(key, (defaults or {}).get(key)) for key in keys]
        wrong = [key for key, value in zip(keys[1:], row[1:]) if not isinstance(value, (int, float))]
        if wrong:
            raise InputError(
                "In the preset, [[{table}]] “{name}” has no number {keys}. Compare it with "
                "lorawan_eu868.toml.", table=table, name=row[0], keys=", ".join(wrong),
            )
        rows.append(row)
    return rows

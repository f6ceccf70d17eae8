"""LoRa modulation: time on air, sensitivity, spreading factor."""

from __future__ import annotations

import math

import numpy as np

from ..errors import InputError

SPREADING_FACTORS = (7, 8, 9, 10, 11, 12)
THERMAL_NOISE_DBM_HZ = -174.0  # k T0 at 290 K, ITU-R P.372
# Lowest signal-to-noise ratio of the demodulator [dB]: Semtech SX1276/77/78/79 data sheet, Table 13.
SNR_LIMIT_DB = {5: -2.5, 6: -5.0, 7: -7.5, 8: -10.0, 9: -12.5, 10: -15.0, 11: -17.5, 12: -20.0}
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


def spreading_factor(margin_sf12_db: np.ndarray) -> np.ndarray:
    """Smallest spreading factor 7 to 12 that a link reaches, 0 where it reaches none.

    margin_sf12_db: margin of the link at spreading factor 12 [dB], any shape, NaN unknown. A smaller
    spreading factor needs as much more as its SNR limit is higher.
    Returns: uint8, same shape.
    """
    margin = np.asarray(margin_sf12_db, dtype=np.float64)
    reached = np.zeros(margin.shape, dtype=np.uint8)
    for sf in sorted(SPREADING_FACTORS, reverse=True):
        reached[margin >= SNR_LIMIT_DB[sf] - SNR_LIMIT_DB[12]] = sf
    return reached

"""Man-made radio noise after Recommendation ITU-R P.372-17, and what it adds to a receiver's own noise.

The Recommendation's curves end at 250 MHz; at 868 MHz only `business` has a formula made for such
frequencies, and measured floors of LoRaWAN gateways in cities are higher still (see the preset
lorawan_eu868.toml).
"""

from __future__ import annotations

import math

from ..errors import InputError

# Fam = c - d lg f [MHz]. P.372-17 eq. (17) and Table 1 (curves A to D of Figure 39); `business`: the line for
# business areas at 200 to 900 MHz of earlier editions (P.372-8, as in MIT Lincoln Laboratory's LLAMAComm,
# manmade.m).
_CONSTANTS = {
    "city": (76.8, 27.7),
    "residential": (72.5, 27.7),
    "rural": (67.2, 27.7),
    "quiet_rural": (53.6, 28.6),
    "business": (44.3, 12.3),
}
_RANGE_MHZ = {"business": (200.0, 900.0)}
_RANGE_OF_P372_MHZ = (0.3, 250.0)
SURROUNDINGS = tuple(_CONSTANTS)


def man_made_noise_db(frequency_mhz: float, surroundings: str = "city") -> float:
    """Median man-made noise Fam [dB above k T0 B] of an antenna without losses; computed at any frequency.

    surroundings: one of SURROUNDINGS; `in_scope` says whether the formula holds at the frequency.
    Raises: InputError.

    Example: at 868.3 MHz -4.6 dB in a city (extrapolated), 8.2 dB in business areas.
    """
    _check(frequency_mhz, surroundings)
    c, d = _CONSTANTS[surroundings]
    return c - d * math.log10(frequency_mhz)


def in_scope(frequency_mhz: float, surroundings: str = "city") -> bool:
    """Whether the frequency lies in the range for which the formula is stated. Raises: InputError."""
    _check(frequency_mhz, surroundings)
    low, high = _RANGE_MHZ.get(surroundings, _RANGE_OF_P372_MHZ)
    return low <= frequency_mhz <= high


def _check(frequency_mhz: float, surroundings: str) -> None:
    if not 0.0 < frequency_mhz < math.inf:
        raise InputError("Frequency must be above 0 MHz, not {value}.", value=frequency_mhz)
    if surroundings not in _CONSTANTS:
        raise InputError(
            "Unknown surroundings “{surroundings}”. Known: {known}.",
            surroundings=surroundings, known=", ".join(SURROUNDINGS),
        )


def noise_rise_db(noise_figure_db: float, man_made_db: float) -> float:
    """By how much man-made noise raises the noise of a receiver [dB]: 10 lg(1 + 10^(0.1 Fam) / 10^(0.1 NF)).

    The receiver's own noise holds the thermal noise of its surroundings at 290 K (as `lora.sensitivity_dbm`);
    man-made noise is added to it as power (P.372-17, combination of sources). The value belongs in
    `budget.Station.noise_rise_db`.

    Example: noise_rise_db(3.5, 8.2) is 6.0 dB.
    """
    return 10.0 * math.log10(1.0 + 10.0 ** (0.1 * (man_made_db - noise_figure_db)))

"""Clutter loss after Recommendation ITU-R P.2108-1: what buildings and trees around a terminal cost.

For models that do not know the buildings. Never add it to a loss over a surface model or over
representative clutter heights (`clutter.surface`): the same houses would count twice.
"""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np

from ..errors import InputError

OVER_OPEN_GROUND = ("water_sea", "open_rural")
BELOW_ROOFS = ("suburban", "urban", "trees_forest", "dense_urban")
CATEGORIES = OVER_OPEN_GROUND + BELOW_ROOFS
STREET_WIDTH_M = 27.0  # ws, section 3.1: to be used where nothing is known of the place

STATISTICAL_GHZ = (0.5, 67.0)  # section 3.2
LEAST_DISTANCE_M = 250.0  # section 3.2, clutter at one end of the path
_SATURATION_M = 2000.0  # eq. (6): the loss does not grow beyond
_SIGMA_LONG_DB = 4.0  # sigma_l of eq. (4)
_SIGMA_SHORT_DB = 6.0  # sigma_s of eq. (5)


def height_gain_db(
    frequency_ghz: float, antenna_m: float, clutter_m: float, category: str,
    street_width_m: float = STREET_WIDTH_M,
) -> float:
    """Median loss [dB] of a terminal that stands below the clutter around it. P.2108-1 section 3.1.

    Args:
        frequency_ghz: 0.03 to 3.
        antenna_m: height of the antenna above ground.
        clutter_m: representative height R of the clutter; 0 dB from an antenna at that height on.
        category: one of CATEGORIES; over water and open ground eq. (2b) holds, else eq. (2a).
    Raises:
        InputError: a value outside these bounds.

    Example: height_gain_db(0.868, 1.5, 10, "suburban") is 18.6 dB.
    """
    if not 0.03 <= frequency_ghz <= 3.0:
        raise InputError(
            "Clutter loss by height gain (ITU-R P.2108) needs 0.03 to 3 GHz, not {value}.",
            value=frequency_ghz,
        )
    if not (antenna_m > 0.0 and clutter_m > 0.0 and street_width_m > 0.0):
        raise InputError(
            "Heights and street width of clutter loss must be more than 0 m, not {antenna}, {clutter} and "
            "{width}.", antenna=antenna_m, clutter=clutter_m, width=street_width_m,
        )
    if category not in CATEGORIES:
        raise InputError(
            "Unknown category of clutter “{category}”. Known: {known}.",
            category=category, known=", ".join(CATEGORIES),
        )
    if antenna_m >= clutter_m:
        return 0.0
    if category in OVER_OPEN_GROUND:
        return -(21.8 + 6.2 * math.log10(frequency_ghz)) * math.log10(antenna_m / clutter_m)
    below = clutter_m - antenna_m
    angle_deg = math.degrees(math.atan(below / street_width_m))
    nu = 0.342 * math.sqrt(frequency_ghz * below * angle_deg)
    return _knife_edge_db(nu) - 6.03


def _knife_edge_db(nu: float) -> float:
    """J(nu) of P.526 for nu > -0.78, else 0."""
    if nu <= -0.78:
        return 0.0
    return 6.9 + 20.0 * math.log10(math.sqrt((nu - 0.1) ** 2 + 1.0) + nu - 0.1)


def statistical_loss_db(
    frequency_ghz: float, distance_m: np.ndarray | float, location_percent: float = 50.0
) -> np.ndarray:
    """Clutter loss [dB] at one end of a terrestrial path, not exceeded at a share of places. Section 3.2.

    For a terminal well below the roofs in urban or suburban surroundings. Eq. (3) to (6).

    Args:
        frequency_ghz: 0.5 to 67.
        distance_m: length of the path, any shape, 250 m and more.
        location_percent: above 0 and below 100; 50 is the median place.
    Raises:
        InputError: a value outside these bounds.

    Example: statistical_loss_db(0.868, [250, 500, 5000]) is 18.3, 23.4, 24.4 dB.
    """
    check_statistical(frequency_ghz, location_percent)
    distance = np.asarray(distance_m, dtype=np.float64)
    if np.any(distance < LEAST_DISTANCE_M):
        raise InputError(
            "Statistical clutter loss (ITU-R P.2108) needs paths of 250 m and more, not {value} m.",
            value=float(np.nanmin(distance)),
        )
    share = NormalDist().inv_cdf(location_percent / 100.0)
    reached = _statistical(frequency_ghz, distance, share)
    return np.minimum(reached, _statistical(frequency_ghz, np.array(_SATURATION_M), share))


def check_statistical(frequency_ghz: float, location_percent: float) -> None:
    """Raises InputError where section 3.2 does not hold for the frequency or the percentage."""
    if not STATISTICAL_GHZ[0] <= frequency_ghz <= STATISTICAL_GHZ[1]:
        raise InputError(
            "Statistical clutter loss (ITU-R P.2108) needs 0.5 to 67 GHz, not {value}. Choose another loss "
            "model.", value=frequency_ghz,
        )
    if not 0.0 < location_percent < 100.0:
        raise InputError(
            "A percentage of places lies between 0 and 100 %, not at {value}.", value=location_percent
        )


def _statistical(frequency_ghz: float, distance_m: np.ndarray, share: float) -> np.ndarray:
    """Eq. (3) to (5); share: standard normal value of the percentage of places."""
    log_f = math.log10(frequency_ghz)
    long_db = -2.0 * math.log10(10.0 ** (-5.0 * log_f - 12.5) + 10.0**-16.5)
    short_db = 32.98 + 23.9 * np.log10(distance_m / 1000.0) + 3.0 * log_f
    long, short = 10.0 ** (-0.2 * long_db), 10.0 ** (-0.2 * short_db)
    sigma = np.sqrt((_SIGMA_LONG_DB**2 * long + _SIGMA_SHORT_DB**2 * short) / (long + short))
    return -5.0 * np.log10(long + short) + sigma * share

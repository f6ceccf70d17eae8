"""Building entry loss after Recommendation ITU-R P.2109-2: from the street to the rooms."""

from __future__ import annotations

import math
from statistics import NormalDist

from ..errors import InputError

# P.2109-2 Table 1: coefficients r, s, t, u, v, w, x, y, z of each class of building.
_COEFFICIENTS = {
    "traditional": (12.64, 3.72, 0.96, 9.6, 2.0, 9.1, -3.0, 4.5, -2.0),
    "thermally_efficient": (28.19, -3.00, 8.48, 13.5, 3.8, 27.8, -2.9, 9.4, -2.1),
}
BUILDINGS = tuple(_COEFFICIENTS)


def entry_loss_db(
    frequency_ghz: float, probability_percent: float, building: str = "traditional",
    elevation_deg: float = 0.0,
) -> float:
    """Building entry loss [dB] not exceeded with a probability, over all places in all buildings of a class.

    L = 10 lg(10^(0.1 A) + 10^(0.1 B) + 10^(0.1 C)), P.2109-2 eq. (1) to (10).

    Args:
        frequency_ghz: 0.08 to 100.
        probability_percent: above 0 and below 100; 50 is the median place.
        building: "traditional" or "thermally_efficient" (metallised glass, foil-backed insulation).
        elevation_deg: elevation of the path at the facade, -90 to 90.
    Raises:
        InputError: a value outside these bounds.

    Example: entry_loss_db(0.868, 50) is 14.2 dB, entry_loss_db(0.868, 90) is 25.0 dB.
    """
    if not 0.08 <= frequency_ghz <= 100.0:
        raise InputError(
            "Building entry loss (ITU-R P.2109) needs 0.08 to 100 GHz, not {value}.", value=frequency_ghz
        )
    if not 0.0 < probability_percent < 100.0:
        raise InputError("A probability lies between 0 and 100 %, not at {value}.", value=probability_percent)
    if not abs(elevation_deg) <= 90.0:
        raise InputError("Elevation must be between -90 and 90 degrees, not {value}.", value=elevation_deg)
    if building not in _COEFFICIENTS:
        raise InputError(
            "Unknown class of building “{building}”. Known: {known}.",
            building=building, known=", ".join(BUILDINGS),
        )
    r, s, t, u, v, w, x, y, z = _COEFFICIENTS[building]
    log_f = math.log10(frequency_ghz)
    horizontal = r + s * log_f + t * log_f**2
    mean_a = horizontal + 0.212 * abs(elevation_deg)
    mean_b = w + x * log_f
    normal = NormalDist().inv_cdf(probability_percent / 100.0)
    a = normal * (u + v * log_f) + mean_a
    b = normal * (y + z * log_f) + mean_b
    return 10.0 * math.log10(10.0 ** (0.1 * a) + 10.0 ** (0.1 * b) + 10.0**-0.3)

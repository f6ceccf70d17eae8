"""Shares of time and places, and how P.1812-7 combines its mechanisms (sections 3.6, 4.3.5, 4.6 to 4.9)."""

from __future__ import annotations

import math

from numba import njit

from .elementary import LG_E, LN_10, exp, inlined, log

SUB_PATH_ANGLE_MRAD = 0.3  # Theta of eq. (57)
SUB_PATH_SLOPE = 0.8  # xi of eq. (57)
DUCTING_DISTANCE_KM = 20.0  # dsw of eq. (58)
DUCTING_SLOPE = 0.5  # kappa of eq. (58)
BLEND_DB = 2.5  # eta of eq. (60)


@njit(cache=True)
def inverse_normal(share: float) -> float:
    """Value that a standard normal variate exceeds with probability `share`, 0 < share < 1.

    Rational approximation of P.1812-7 Attachment 2 (eq. 96 to 98), error below 4.5e-4; for share > 0.5 by
    symmetry.
    """
    tail = min(share, 1.0 - share)
    t = math.sqrt(-2.0 * math.log(tail))
    numerator = (0.010328 * t + 0.802853) * t + 2.515516698
    denominator = ((0.001308 * t + 0.189269) * t + 1.432788) * t + 1.0
    value = t - numerator / denominator
    return value if share <= 0.5 else -value


@njit(cache=True)
def ducting_incidence(latitude: float, dtm: float, dlm: float) -> float:
    """beta0 [%]: time that the lapse rate exceeds 100 N-units/km in the lowest 100 m. Eq. (2) to (5).

    latitude: of the middle of the path [deg]; dtm, dlm: longest stretches over land and inland [km].
    """
    tau = path_inland_share(dlm)
    mu1 = (10.0 ** (-dtm / (16.0 - 6.6 * tau)) + 10.0 ** (-(2.48 + 1.77 * tau))) ** 0.2
    mu1 = min(mu1, 1.0)
    absolute = abs(latitude)
    if absolute <= 70.0:
        mu4 = 10.0 ** ((-0.935 + 0.0176 * absolute) * math.log10(mu1))
        return 10.0 ** (-0.015 * absolute + 1.67) * mu1 * mu4
    return 4.17 * mu1 * 10.0 ** (0.3 * math.log10(mu1))


@njit(cache=True)
def path_inland_share(dlm: float) -> float:
    """tau = 1 - exp(-4.12e-4 dlm^2.41), dlm [km]. P.1812-7 eq. (3)."""
    return 1.0 - math.exp(-4.12e-4 * dlm**2.41)


@njit(cache=True)
def interpolation_factor(time_percent: float, beta0: float) -> float:
    """Fi: from the loss at 50 % (0) to that at beta0 % of time (1). P.1812-7 eq. (40)."""
    if time_percent <= beta0:
        return 1.0
    return inverse_normal(time_percent / 100.0) / inverse_normal(beta0 / 100.0)


@inlined
def angle_blend(theta: float) -> float:
    """Fj: from sub-path diffraction (1) to trans-horizon (0), theta [mrad]. P.1812-7 eq. (57).

    1 - (1 + tanh x) / 2 is written as 1 / (1 + exp(2 x)).
    """
    return 1.0 / (1.0 + exp(6.0 * SUB_PATH_SLOPE * (theta - SUB_PATH_ANGLE_MRAD) / SUB_PATH_ANGLE_MRAD))


@njit(cache=True)
def distance_blend(distance: float) -> float:
    """Fk: from diffraction (1) to ducting (0), distance [km]. P.1812-7 eq. (58)."""
    return 1.0 - 0.5 * (
        1.0 + math.tanh(3.0 * DUCTING_SLOPE * (distance - DUCTING_DISTANCE_KM) / DUCTING_DISTANCE_KM)
    )


@inlined
def soft_minimum(first: float, second: float) -> float:
    """Minimum-like combination eta ln(exp(a / eta) + exp(b / eta)) [dB]. P.1812-7 eq. (60)."""
    higher = max(first, second)  # taken out so that exp cannot overflow
    lower = min(first, second)
    return higher + BLEND_DB * log(1.0 + exp((lower - higher) / BLEND_DB))


@inlined
def power_sum(first: float, second: float) -> float:
    """Combine two losses [dB] that may both carry the signal: -5 lg(10^-0.2a + 10^-0.2b), eq. (63)."""
    lower = min(first, second)
    higher = max(first, second)
    return lower - 5.0 * LG_E * log(1.0 + exp(-0.2 * LN_10 * (higher - lower)))


@njit(cache=True)
def location_sigma_db(frequency_ghz: float, width_m: float) -> float:
    """Standard deviation [dB] of the loss among the places of one square. P.1812-7 section 4.7.

    (0.024 f + 0.52) w^0.28 with f [GHz] and w the width of the square [m], outdoors near the ground.
    """
    return (0.024 * frequency_ghz + 0.52) * width_m**0.28

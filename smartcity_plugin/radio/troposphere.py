"""Mechanisms of the clear air after Recommendation ITU-R P.1812-7: sections 4.2, 4.4, 4.5. Losses in dB."""

from __future__ import annotations

import math

from numba import njit

from .variability import path_inland_share


@njit(cache=True)
def free_space(distance_km: float, hts: float, hrs: float, frequency_ghz: float) -> float:
    """Free-space loss 92.4 + 20 lg f + 20 lg d [dB], d the slant distance [km]. P.1812-7 eq. (8)."""
    rise_km = 0.001 * (hts - hrs)
    slant = math.sqrt(distance_km**2 + rise_km**2)
    return 92.4 + 20.0 * math.log10(frequency_ghz) + 20.0 * math.log10(slant)


@njit(cache=True)
def multipath(dlt: float, dlr: float, percent: float) -> float:
    """Multipath and focusing for `percent` of time [dB], horizon distances [km]. P.1812-7 eq. (9)."""
    return 2.6 * (1.0 - math.exp(-0.1 * (dlt + dlr))) * math.log10(percent / 50.0)


@njit(cache=True)
def troposcatter(distance_km: float, theta: float, frequency_ghz: float, n0: float, percent: float) -> float:
    """Loss by tropospheric scatter [dB] not exceeded for `percent` of time. P.1812-7 eq. (44), (45).

    theta: angular distance [mrad]; n0: sea-level surface refractivity [N-units].
    """
    frequency_term = 25.0 * math.log10(frequency_ghz) - 2.5 * math.log10(0.5 * frequency_ghz) ** 2
    return (
        190.1 + frequency_term + 20.0 * math.log10(distance_km) + 0.573 * theta - 0.15 * n0
        - 10.125 * math.log10(50.0 / percent) ** 0.7
    )


@njit(cache=True)
def _shielding(angle: float, horizon_km: float, frequency_ghz: float) -> float:
    """Site shielding by the horizon [dB], angle [mrad]. P.1812-7 eq. (48)."""
    excess = angle - 0.1 * horizon_km
    if excess <= 0.0:
        return 0.0
    return (
        20.0 * math.log10(1.0 + 0.361 * excess * math.sqrt(frequency_ghz * horizon_km))
        + 0.264 * excess * frequency_ghz ** (1.0 / 3.0)
    )


@njit(cache=True)
def _coast_coupling(coast_km: float, horizon_km: float, height: float, omega: float) -> float:
    """Coupling into a duct over the sea from a site at the coast [dB]. P.1812-7 eq. (49)."""
    if omega >= 0.75 and coast_km <= horizon_km and coast_km <= 5.0:
        return -3.0 * math.exp(-0.25 * coast_km**2) * (1.0 + math.tanh(0.07 * (50.0 - height)))
    return 0.0


@njit(cache=True)
def fixed_coupling(
    frequency_ghz: float, dlt: float, dlr: float, theta_t: float, theta_r: float, hts: float, hrs: float,
    omega: float, coast_tx_km: float, coast_rx_km: float,
) -> float:
    """Af [dB]: losses of coupling between the antennas and the duct. P.1812-7 eq. (47) to (49)."""
    low_band = 0.0
    if frequency_ghz < 0.5:
        low_band = 45.375 - 137.0 * frequency_ghz + 92.5 * frequency_ghz**2
    return (
        102.45 + 20.0 * math.log10(frequency_ghz) + 20.0 * math.log10(dlt + dlr) + low_band
        + _shielding(theta_t, dlt, frequency_ghz) + _shielding(theta_r, dlr, frequency_ghz)
        + _coast_coupling(coast_tx_km, dlt, hts, omega) + _coast_coupling(coast_rx_km, dlr, hrs, omega)
    )


@njit(cache=True)
def duct_time_share(
    distance_km: float, beta0: float, ae: float, hte: float, hre: float, hm: float, dlt: float, dlr: float,
    dlm: float,
) -> float:
    """beta [%]: beta0 corrected for the path's geometry and roughness. P.1812-7 eq. (53) to (56)."""
    alpha = -0.6 - 3.5e-9 * distance_km**3.1 * path_inland_share(dlm)
    alpha = max(alpha, -3.4)
    ratio = 500.0 / ae * distance_km**2 / (math.sqrt(hte) + math.sqrt(hre)) ** 2
    geometry = min(ratio**alpha, 1.0)
    roughness = 1.0
    if hm > 10.0:
        between = min(distance_km - dlt - dlr, 40.0)
        roughness = math.exp(-4.6e-5 * (hm - 10.0) * (43.0 + 6.0 * between))
    return beta0 * geometry * roughness


@njit(cache=True)
def duct_loss(
    distance_km: float, frequency_ghz: float, percent: float, ae: float, theta_t: float, theta_r: float,
    dlt: float, dlr: float, beta: float,
) -> float:
    """Ad(p) [dB]: loss along the duct by angle and time. P.1812-7 eq. (50) to (52)."""
    per_mrad = 5e-5 * ae * frequency_ghz ** (1.0 / 3.0)
    angle = 1000.0 * distance_km / ae + min(theta_t, 0.1 * dlt) + min(theta_r, 0.1 * dlr)
    log_beta = math.log10(beta)
    exponent = (
        1.076 / (2.0058 - log_beta) ** 1.012
        * math.exp(-(9.51 - 4.8 * log_beta + 0.198 * log_beta**2) * 1e-6 * distance_km**1.13)
    )
    ratio = percent / beta
    time = -12.0 + (1.2 + 3.7e-3 * distance_km) * math.log10(ratio) + 12.0 * ratio**exponent
    return per_mrad * angle + time

"""Mechanisms of the clear air after Recommendation ITU-R P.1812-7: sections 4.2, 4.4, 4.5. Losses in dB."""

from __future__ import annotations

import math

from numba import njit

from .elementary import LG_E, inlined, log
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
def scatter_term(frequency_ghz: float, n0: float, percent: float) -> float:
    """The part of the troposcatter loss [dB] that does not depend on the path. P.1812-7 eq. (44), (45)."""
    frequency_term = 25.0 * math.log10(frequency_ghz) - 2.5 * math.log10(0.5 * frequency_ghz) ** 2
    return 190.1 + frequency_term - 0.15 * n0 - 10.125 * math.log10(50.0 / percent) ** 0.7


@njit(cache=True)
def troposcatter(distance_km: float, theta: float, frequency_ghz: float, n0: float, percent: float) -> float:
    """Loss by tropospheric scatter [dB] not exceeded for `percent` of time. P.1812-7 eq. (44), (45).

    theta: angular distance [mrad]; n0: sea-level surface refractivity [N-units].
    """
    return scatter_term(frequency_ghz, n0, percent) + 20.0 * math.log10(distance_km) + 0.573 * theta


@inlined
def shielding(angle: float, horizon_km: float, frequency_root: float, frequency_third: float) -> float:
    """Site shielding by the horizon [dB], angle [mrad]. P.1812-7 eq. (48).

    frequency_root, frequency_third: square root and cube root of the frequency in GHz.
    """
    excess = angle - 0.1 * horizon_km
    if excess <= 0.0:
        return 0.0
    near = 1.0 + 0.361 * excess * frequency_root * math.sqrt(horizon_km)
    return 20.0 * LG_E * log(near) + 0.264 * excess * frequency_third


@njit(cache=True)
def _coast_coupling(coast_km: float, horizon_km: float, height: float, omega: float) -> float:
    """Coupling into a duct over the sea from a site at the coast [dB]. P.1812-7 eq. (49)."""
    if omega >= 0.75 and coast_km <= horizon_km and coast_km <= 5.0:
        return -3.0 * math.exp(-0.25 * coast_km**2) * (1.0 + math.tanh(0.07 * (50.0 - height)))
    return 0.0


@njit(cache=True)
def coupling_term(frequency_ghz: float) -> float:
    """The part of Af [dB] that depends on frequency alone, with the rise below 0.5 GHz. P.1812-7 eq. (47)."""
    low_band = 0.0
    if frequency_ghz < 0.5:
        low_band = 45.375 - 137.0 * frequency_ghz + 92.5 * frequency_ghz**2
    return 102.45 + 20.0 * math.log10(frequency_ghz) + low_band


@njit(cache=True)
def fixed_coupling(
    frequency_ghz: float, dlt: float, dlr: float, theta_t: float, theta_r: float, hts: float, hrs: float,
    omega: float, coast_tx_km: float, coast_rx_km: float,
) -> float:
    """Af [dB]: losses of coupling between the antennas and the duct. P.1812-7 eq. (47) to (49)."""
    root, third = math.sqrt(frequency_ghz), frequency_ghz ** (1.0 / 3.0)
    return (
        coupling_term(frequency_ghz) + 20.0 * math.log10(dlt + dlr)
        + shielding(theta_t, dlt, root, third) + shielding(theta_r, dlr, root, third)
        + _coast_coupling(coast_tx_km, dlt, hts, omega) + _coast_coupling(coast_rx_km, dlr, hrs, omega)
    )


@inlined
def duct_correction(
    distance_km: float, ae: float, hte: float, hre: float, hm: float, dlt: float, dlr: float, dlm: float
) -> float:
    """mu2 mu3: correction of beta0 for the path's geometry and roughness. P.1812-7 eq. (53) to (56)."""
    bulge = 500.0 / ae * distance_km * distance_km
    correction = 1.0
    if bulge > hte + hre:  # where it is less, the ratio below is so too, and the correction none
        ratio = max(bulge / (math.sqrt(hte) + math.sqrt(hre)) ** 2, 1.0)
        alpha = max(-0.6 - 3.5e-9 * distance_km**3.1 * path_inland_share(dlm), -3.4)
        correction = ratio**alpha
    if hm > 10.0:
        between = min(distance_km - dlt - dlr, 40.0)
        correction *= math.exp(-4.6e-5 * (hm - 10.0) * (43.0 + 6.0 * between))
    return correction


@inlined
def duct_angle(
    distance_km: float, ae: float, theta_t: float, theta_r: float, dlt: float, dlr: float
) -> float:
    """theta' [mrad]: angular distance, horizon angles limited to 0.1 mrad per km. P.1812-7 eq. (51)."""
    return 1000.0 * distance_km / ae + min(theta_t, 0.1 * dlt) + min(theta_r, 0.1 * dlr)


@inlined
def duct_loss_per_mrad(ae: float, frequency_ghz: float) -> float:
    """gamma_d [dB/mrad]. P.1812-7 eq. (50)."""
    return 5e-5 * ae * frequency_ghz ** (1.0 / 3.0)


@inlined
def duct_time_loss(distance_km: float, percent: float, beta: float) -> float:
    """A(p) [dB]: loss along a duct that is there for beta % of time. P.1812-7 eq. (52), (52a)."""
    log_beta = math.log10(beta)
    exponent = (
        1.076 / (2.0058 - log_beta) ** 1.012
        * math.exp(-(9.51 - 4.8 * log_beta + 0.198 * log_beta**2) * 1e-6 * distance_km**1.13)
    )
    ratio = percent / beta
    return -12.0 + (1.2 + 3.7e-3 * distance_km) * math.log10(ratio) + 12.0 * ratio**exponent

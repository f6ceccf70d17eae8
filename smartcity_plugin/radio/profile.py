"""Geometry of one path after Recommendation ITU-R P.1812-7, sections 3.5 to 3.7 and Attachment 1 to Annex 1.

Arrays of one profile have the same length n >= 3 and run from transmitter to receiver:
`d` distance [km] with d[0] = 0, `h` bare terrain [m above sea level], `zone` radio-climatic zone.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit

SEA = 1
COASTAL_LAND = 3
INLAND = 4

EARTH_RADIUS_KM = 6371.0
SPEED_OF_LIGHT = 2.998e8  # m/s, to the four digits that the Recommendation's reference software uses


class Zones(NamedTuple):
    """Where the path runs: share over sea, longest stretches over land."""

    omega: float  # share of the path over sea, 0 to 1
    dtm: float  # km, longest continuous stretch over land, inland and coastal
    dlm: float  # km, longest continuous stretch inland


class Horizons(NamedTuple):
    """Radio horizons of the two terminals (Attachment 1, sections 4 and 5.1 to 5.4)."""

    line_of_sight: bool
    first: int  # index of the transmitter's horizon
    last: int  # index of the receiver's horizon
    dlt: float  # km, transmitter to its horizon
    dlr: float  # km, receiver to its horizon
    theta_t: float  # mrad, elevation of the transmitter's horizon
    theta_r: float  # mrad, elevation of the receiver's horizon
    theta: float  # mrad, path angular distance


class SmoothEarth(NamedTuple):
    """Heights of the smooth earth fitted under the terrain (Attachment 1, section 5.6). All in metres."""

    hst_fitted: float  # at the transmitter, eq. (85)
    hsr_fitted: float  # at the receiver, eq. (86)
    hst: float  # for ducting, not above the ground, eq. (90a)
    hsr: float  # eq. (90b)
    hstd: float  # for diffraction, eq. (89a)
    hsrd: float  # eq. (89b)
    hte: float  # effective antenna height for ducting, eq. (92a)
    hre: float  # eq. (92b)
    hm: float  # terrain roughness between the horizons, eq. (93)


@njit(cache=True)
def wavelength_m(frequency_ghz: float) -> float:
    """Wavelength [m] of a frequency [GHz]."""
    return 1e-9 * SPEED_OF_LIGHT / frequency_ghz


@njit(cache=True)
def median_effective_radius_km(delta_n: float) -> float:
    """Median effective Earth radius ae [km] = 6371 k50, k50 = 157 / (157 - DN). P.1812-7 eq. (6), (7a).

    delta_n: average lapse rate of refractivity through the lowest 1 km [N-units/km].
    """
    return EARTH_RADIUS_KM * 157.0 / (157.0 - delta_n)


@njit(cache=True)
def _longest_stretch(d: np.ndarray, inside: np.ndarray) -> float:
    """Longest continuous stretch [km] of points marked `inside`; each owns half of the gaps beside it."""
    n = d.size
    longest = 0.0
    current = 0.0
    for i in range(n):
        if not inside[i]:
            current = 0.0
            continue
        if i > 0:
            current += 0.5 * (d[i] - d[i - 1])
        if i < n - 1:
            current += 0.5 * (d[i + 1] - d[i])
        longest = max(longest, current)
    return longest


@njit(cache=True)
def path_zones(d: np.ndarray, zone: np.ndarray) -> Zones:
    """Share over sea and longest stretches over land. P.1812-7 section 3.6 and Table 5."""
    sea = 0.0
    for i in range(1, d.size):
        ends = (zone[i] == SEA) + (zone[i - 1] == SEA)
        sea += 0.5 * ends * (d[i] - d[i - 1])
    return Zones(sea / (d[-1] - d[0]), _longest_stretch(d, zone != SEA), _longest_stretch(d, zone == INLAND))


@njit(cache=True)
def _sight_edge(d: np.ndarray, h: np.ndarray, hts: float, hrs: float, ae: float) -> int:
    """Index of the terrain point with the highest diffraction parameter nu on a path in sight. Eq. (80)."""
    total = d[-1]
    best = -1e300
    edge = 1
    for i in range(1, d.size - 1):
        left = d[i]
        right = total - left
        clearance = h[i] + 500.0 * left * right / ae - (hts * right + hrs * left) / total
        nu = clearance / math.sqrt(left * right)  # times sqrt(0.002 d / wavelength), which moves no maximum
        if nu > best:
            best = nu
            edge = i
    return edge


@njit(cache=True)
def horizons(d: np.ndarray, h: np.ndarray, hts: float, hrs: float, ae: float) -> Horizons:
    """Horizon distances and elevation angles. P.1812-7 Attachment 1 to Annex 1, eq. (76) to (82).

    hts, hrs: antenna heights [m above sea level]; ae: effective Earth radius [km].
    An angle is 1000 arctan((h_i - hts) / (1000 d_i) - d_i / (2 ae)) mrad; the arctan is taken once, of the
    greatest argument.
    """
    n = d.size
    total = d[-1]
    direct_t = (hrs - hts) / (1000.0 * total) - total / (2.0 * ae)
    highest_t = -1e300
    first = 1
    for i in range(1, n - 1):
        slope = (h[i] - hts) / (1000.0 * d[i]) - d[i] / (2.0 * ae)
        if slope > highest_t:
            highest_t = slope
            first = i
    if highest_t <= direct_t:
        first = _sight_edge(d, h, hts, hrs, ae)
        last = first
        theta_t = 1000.0 * math.atan(direct_t)
        theta_r = 1000.0 * math.atan((hts - hrs) / (1000.0 * total) - total / (2.0 * ae))
    else:
        highest_r = -1e300
        last = n - 2
        for j in range(1, n - 1):
            back = total - d[j]
            slope = (h[j] - hrs) / (1000.0 * back) - back / (2.0 * ae)
            if slope >= highest_r:  # of equal ones the nearest to the receiver
                highest_r = slope
                last = j
        theta_t = 1000.0 * math.atan(highest_t)
        theta_r = 1000.0 * math.atan(highest_r)
    theta = 1000.0 * total / ae + theta_t + theta_r
    return Horizons(highest_t <= direct_t, first, last, d[first], total - d[last], theta_t, theta_r, theta)


@njit(cache=True)
def _fitted_surface(d: np.ndarray, h: np.ndarray) -> tuple[float, float]:
    """Least-squares smooth surface under the terrain, at both ends [m]. Eq. (83) to (86)."""
    v1 = 0.0
    v2 = 0.0
    for i in range(1, d.size):
        step = d[i] - d[i - 1]
        v1 += step * (h[i] + h[i - 1])
        v2 += step * (h[i] * (2.0 * d[i] + d[i - 1]) + h[i - 1] * (d[i] + 2.0 * d[i - 1]))
    total = d[-1]
    return (2.0 * v1 * total - v2) / (total * total), (v2 - v1 * total) / (total * total)


@njit(cache=True)
def _obstruction(d: np.ndarray, h: np.ndarray, hts: float, hrs: float) -> tuple[float, float, float]:
    """Height above the line between the antennas [m] and its slopes seen from both ends [m/km]. Eq. (87)."""
    total = d[-1]
    highest = -1e300
    slope_t = -1e300
    slope_r = -1e300
    for i in range(1, d.size - 1):
        above = h[i] - (hts * (total - d[i]) + hrs * d[i]) / total
        highest = max(highest, above)
        slope_t = max(slope_t, above / d[i])
        slope_r = max(slope_r, above / (total - d[i]))
    return highest, slope_t, slope_r


@njit(cache=True)
def smooth_earth(d: np.ndarray, h: np.ndarray, hts: float, hrs: float, first: int, last: int) -> SmoothEarth:
    """Smooth-earth heights for diffraction and for ducting. P.1812-7 Attachment 1 to Annex 1, section 5.6.

    hts, hrs: antenna heights [m above sea level]; first, last: indices of the two radio horizons.
    """
    hst_fitted, hsr_fitted = _fitted_surface(d, h)
    highest, slope_t, slope_r = _obstruction(d, h, hts, hrs)
    hstd = hst_fitted
    hsrd = hsr_fitted
    if highest > 0.0:  # eq. (88)
        hstd -= highest * slope_t / (slope_t + slope_r)
        hsrd -= highest * slope_r / (slope_t + slope_r)
    hstd = min(hstd, h[0])  # eq. (89)
    hsrd = min(hsrd, h[-1])
    hst = min(hst_fitted, h[0])  # eq. (90)
    hsr = min(hsr_fitted, h[-1])
    tilt = (hsr - hst) / d[-1]  # m/km, eq. (91)
    hm = -1e300
    for i in range(min(first, last), max(first, last) + 1):
        hm = max(hm, h[i] - (hst + tilt * d[i]))
    return SmoothEarth(hst_fitted, hsr_fitted, hst, hsr, hstd, hsrd, hts - hst, hrs - hsr, hm)

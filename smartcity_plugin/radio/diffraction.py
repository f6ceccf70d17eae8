"""Diffraction loss after Recommendation ITU-R P.1812-7, section 4.3: the delta-Bullington method.

Arrays of one profile run from transmitter to receiver: `d` distance [km] with d[0] = 0, `g` obstacles
[m above sea level]: bare terrain at both ends, terrain plus clutter between. Losses in dB, heights in m,
radii in km.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit

from .profile import wavelength_m

HORIZONTAL = 1
VERTICAL = 2


class Diffraction(NamedTuple):
    """Delta-Bullington loss for one effective Earth radius, with its three parts [dB]."""

    loss: float  # eq. (39)
    bullington_actual: float  # over the real profile
    bullington_smooth: float  # over the smooth profile
    spherical: float  # spherical earth


class Edge(NamedTuple):
    """Bullington's knife edge, for one effective Earth radius."""

    sight: bool  # whether the antennas see each other
    distance: float  # km from the transmitter
    above: float  # m above the straight line between the antennas, below it negative
    nu: float  # diffraction parameter


@njit(cache=True)
def knife_edge(nu: float) -> float:
    """Loss J(nu) [dB] of one knife edge: 6.9 + 20 lg(sqrt((nu - 0.1)^2 + 1) + nu - 0.1), eq. (12)."""
    if nu <= -0.78:
        return 0.0
    return 6.9 + 20.0 * math.log10(math.sqrt((nu - 0.1) ** 2 + 1.0) + nu - 0.1)


@njit(cache=True)
def bullington_edge(
    d: np.ndarray, g: np.ndarray, hts: float, hrs: float, radius: float, wavelength: float
) -> Edge:
    """The one knife edge that stands for all obstacles. P.1812-7 eq. (13) to (20).

    Where the two steepest tangents meet; on a path in sight the obstacle with the highest nu.
    hts, hrs: antenna heights [m]; radius: effective Earth radius [km]; wavelength [m].
    """
    total = d[-1]
    curve = 500.0 / radius
    steepest_t = -1e300
    for i in range(1, d.size - 1):
        steepest_t = max(steepest_t, (g[i] + curve * d[i] * (total - d[i]) - hts) / d[i])
    if steepest_t < (hrs - hts) / total:
        best = -1e300
        edge = 1
        above = 0.0
        for i in range(1, d.size - 1):
            left = d[i]
            right = total - left
            clearance = g[i] + curve * left * right - (hts * right + hrs * left) / total
            if clearance / math.sqrt(left * right) > best:
                best = clearance / math.sqrt(left * right)
                edge = i
                above = clearance
        return Edge(True, d[edge], above, best * math.sqrt(0.002 * total / wavelength))
    steepest_r = -1e300
    for i in range(1, d.size - 1):
        back = total - d[i]
        steepest_r = max(steepest_r, (g[i] + curve * d[i] * back - hrs) / back)
    meet = (hrs - hts + steepest_r * total) / (steepest_t + steepest_r)  # km from the transmitter
    back = total - meet
    clearance = hts + steepest_t * meet - (hts * back + hrs * meet) / total
    return Edge(False, meet, clearance, clearance * math.sqrt(0.002 * total / (wavelength * meet * back)))


@njit(cache=True)
def bullington(
    d: np.ndarray, g: np.ndarray, hts: float, hrs: float, radius: float, wavelength: float
) -> float:
    """Bullington loss [dB]: the knife edge of `bullington_edge`, corrected. P.1812-7 eq. (13) to (21)."""
    edge = knife_edge(bullington_edge(d, g, hts, hrs, radius, wavelength).nu)
    return edge + (1.0 - math.exp(-edge / 6.0)) * (10.0 + 0.02 * d[-1])


@njit(cache=True)
def bullington_smooth(d: np.ndarray, hte: float, hre: float, radius: float, wavelength: float) -> float:
    """Bullington loss [dB] over a profile of height 0, antennas hte and hre [m] above it. Section 4.3.4."""
    return bullington(d, np.zeros(d.size), hte, hre, radius, wavelength)


@njit(cache=True)
def _first_term(
    total: float, hte: float, hre: float, radius: float, frequency: float, vertical: bool,
    permittivity: float, conductivity: float,
) -> float:
    """First term of the residue series [dB] for one kind of ground. P.1812-7 eq. (29) to (36).

    total [km], frequency [GHz], conductivity [S/m].
    """
    loss_angle = 18.0 * conductivity / frequency
    k = 0.036 * (radius * frequency) ** (-1.0 / 3.0) * ((permittivity - 1.0) ** 2 + loss_angle**2) ** (-0.25)
    if vertical:
        k *= math.sqrt(permittivity**2 + loss_angle**2)
    beta = (1.0 + 1.6 * k**2 + 0.67 * k**4) / (1.0 + 4.5 * k**2 + 1.53 * k**4)
    x = 21.88 * beta * (frequency / radius**2) ** (1.0 / 3.0) * total
    y = 0.9575 * beta * (frequency**2 / radius) ** (1.0 / 3.0)
    if x >= 1.6:
        distance_term = 11.0 + 10.0 * math.log10(x) - 17.6 * x
    else:
        distance_term = -20.0 * math.log10(x) - 5.6488 * x**1.425
    return -distance_term - _height_gain(beta * y * hte, k) - _height_gain(beta * y * hre, k)


@njit(cache=True)
def _height_gain(b: float, k: float) -> float:
    """Height gain G [dB] of normalised height b, not below 2 + 20 lg K. P.1812-7 eq. (35)."""
    if b > 2.0:
        gain = 17.6 * math.sqrt(b - 1.1) - 5.0 * math.log10(b - 1.1) - 8.0
    else:
        gain = 20.0 * math.log10(b + 0.1 * b**3)
    return max(gain, 2.0 + 20.0 * math.log10(k))


@njit(cache=True)
def first_term(
    total: float, hte: float, hre: float, radius: float, frequency: float, vertical: bool, omega: float
) -> float:
    """First-term spherical-earth loss [dB], land and sea weighted by the share over sea, eq. (28)."""
    land = _first_term(total, hte, hre, radius, frequency, vertical, 22.0, 0.003)
    if omega <= 0.0:
        return land
    sea = _first_term(total, hte, hre, radius, frequency, vertical, 80.0, 5.0)
    return omega * sea + (1.0 - omega) * land


@njit(cache=True)
def spherical_earth(
    total: float, hte: float, hre: float, radius: float, frequency: float, wavelength: float, vertical: bool,
    omega: float,
) -> float:
    """Diffraction loss [dB] of the spherical earth. P.1812-7 section 4.3.2, eq. (22) to (27)."""
    sight = math.sqrt(2.0 * radius) * (math.sqrt(0.001 * hte) + math.sqrt(0.001 * hre))
    if total >= sight:
        return first_term(total, hte, hre, radius, frequency, vertical, omega)
    c = (hte - hre) / (hte + hre)
    m = 250.0 * total**2 / (radius * (hte + hre))
    third = math.acos(1.5 * c * math.sqrt(3.0 * m / (m + 1.0) ** 3)) / 3.0
    b = 2.0 * math.sqrt((m + 1.0) / (3.0 * m)) * math.cos(math.pi / 3.0 + third)
    d1 = 0.5 * total * (1.0 + b)
    d2 = total - d1
    clearance = ((hte - 500.0 * d1**2 / radius) * d2 + (hre - 500.0 * d2**2 / radius) * d1) / total
    required = 17.456 * math.sqrt(d1 * d2 * wavelength / total)
    if clearance > required:
        return 0.0
    marginal_radius = 500.0 * (total / (math.sqrt(hte) + math.sqrt(hre))) ** 2
    marginal = first_term(total, hte, hre, marginal_radius, frequency, vertical, omega)
    if marginal < 0.0:
        return 0.0
    return (1.0 - clearance / required) * marginal


@njit(cache=True)
def delta_bullington(
    d: np.ndarray, g: np.ndarray, hts: float, hrs: float, hstd: float, hsrd: float, radius: float,
    frequency: float, vertical: bool, omega: float,
) -> Diffraction:
    """Complete delta-Bullington loss: Lbulla + max(Ldsph - Lbulls, 0). P.1812-7 eq. (37) to (39).

    hts, hrs: antenna heights [m above sea level]; hstd, hsrd: smooth-earth heights for diffraction [m];
    radius: effective Earth radius [km]; frequency [GHz]; omega: share of the path over sea.
    """
    wavelength = wavelength_m(frequency)
    hte = hts - hstd
    hre = hrs - hsrd
    actual = bullington(d, g, hts, hrs, radius, wavelength)
    smooth = bullington_smooth(d, hte, hre, radius, wavelength)
    spherical = spherical_earth(d[-1], hte, hre, radius, frequency, wavelength, vertical, omega)
    return Diffraction(actual + max(spherical - smooth, 0.0), actual, smooth, spherical)

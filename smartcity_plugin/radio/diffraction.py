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

from .elementary import LG_E, exp, inlined, log
from .profile import wavelength_m

HORIZONTAL = 1
VERTICAL = 2
NO_LOSS_NU = -0.78  # up to here an edge costs nothing, eq. (12)
LEAST_GAIN = 10.0**0.1  # of K: the height gain is not below 2 + 20 lg K


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


@inlined
def knife_edge(nu: float) -> float:
    """Loss J(nu) [dB] of one knife edge: 6.9 + 20 lg(sqrt((nu - 0.1)^2 + 1) + nu - 0.1), eq. (12)."""
    over = max(nu, NO_LOSS_NU) - 0.1
    loss = 6.9 + 20.0 * LG_E * log(math.sqrt(over * over + 1.0) + over)
    return loss if nu > NO_LOSS_NU else 0.0


@inlined
def bullington_loss(nu: float, total: float) -> float:
    """Loss [dB] of the Bullington point with diffraction parameter nu on a path of `total` km, eq. (21)."""
    edge = knife_edge(nu)
    return edge + (1.0 - exp(-edge / 6.0)) * (10.0 + 0.02 * total)


@inlined
def bullington_point(
    total: float, hts: float, hrs: float, steepest_t: float, steepest_r: float
) -> tuple[float, float]:
    """Where the steepest tangents [m/km] of both ends meet, eq. (18), (19).

    Returns: distance from the transmitter [km], height above the straight line between the antennas [m].
    """
    meet = (hrs - hts + steepest_r * total) / (steepest_t + steepest_r)
    return meet, hts + steepest_t * meet - (hts * (total - meet) + hrs * meet) / total


@inlined
def bullington_nu(
    total: float, hts: float, hrs: float, steepest_t: float, steepest_r: float, wavelength: float
) -> float:
    """Diffraction parameter of that point, eq. (20).

    Where both tangents are the straight line but for rounding, they meet anywhere or nowhere on it: 0.
    """
    meet, above = bullington_point(total, hts, hrs, steepest_t, steepest_r)
    nu = above * math.sqrt(0.002 * total / (wavelength * meet * (total - meet)))
    return nu if 0.0 < meet < total else 0.0


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
    if steepest_t <= (hrs - hts) / total:  # where they just touch, the tangents below would not meet
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
    meet, above = bullington_point(total, hts, hrs, steepest_t, steepest_r)
    return Edge(False, meet, above, bullington_nu(total, hts, hrs, steepest_t, steepest_r, wavelength))


@njit(cache=True)
def bullington(
    d: np.ndarray, g: np.ndarray, hts: float, hrs: float, radius: float, wavelength: float
) -> float:
    """Bullington loss [dB]: the knife edge of `bullington_edge`, corrected. P.1812-7 eq. (13) to (21)."""
    return bullington_loss(bullington_edge(d, g, hts, hrs, radius, wavelength).nu, d[-1])


@njit(cache=True)
def bullington_smooth(d: np.ndarray, hte: float, hre: float, radius: float, wavelength: float) -> float:
    """Bullington loss [dB] over a profile of height 0, antennas hte and hre [m] above it. Section 4.3.4."""
    return bullington(d, np.zeros(d.size), hte, hre, radius, wavelength)


@inlined
def smooth_hidden_nu(
    count: float, step: float, hte: float, hre: float, curve: float, wavelength: float
) -> float:
    """Diffraction parameter of the Bullington point over ground of height 0 beyond the horizon.

    P.1812-7 section 4.3.4. The profile has `count` equal steps [km]; curve: 500 / radius. Within the horizon,
    where no sample reaches the line of sight, -infinity; see `smooth_visible_nu`.
    """
    total = count * step
    steepest_t = _steepest_smooth(count, step, hte, curve)
    steepest_r = _steepest_smooth(count, step, hre, curve)
    nu = bullington_nu(total, hte, hre, steepest_t, steepest_r, wavelength)
    return nu if steepest_t > (hre - hte) / total else -math.inf


@inlined
def least_clear_share(total: float, hte: float, hre: float, curve: float) -> float:
    """Where on a path within the horizon ground of height 0 has its greatest nu, as a share of the path.

    In sight nu is a concave function of v = ln sqrt(left / right): Newton's steps find its maximum, starting
    between the point of reflection on a flat earth and the point that both antennas see when they just do.
    """
    rise = curve * total * total
    flat = math.sqrt(hte / hre)
    bend = rise / (hte + hre + 2.0 * math.sqrt(hte * hre))  # 0 on a flat earth, 1 at the horizon
    u = flat + bend * (math.sqrt(flat) - flat)
    for _ in range(3):  # to 1e-6 of the path up to the horizon (tests/radio/test_diffraction.py)
        u2 = u * u
        w = 1.0 / (1.0 + u2)
        slope = rise * u * (1.0 - u2) * w * w + hte / u - hre * u
        change = rise * u * (1.0 - 6.0 * u2 + u2 * u2) * w * w * w - hte / u - hre * u
        dv = min(max(-slope / change, -1.0), 1.0)
        u = u * (2.0 + dv) / (2.0 - dv)  # e^dv nearly
    return u * u / (1.0 + u * u)


@inlined
def smooth_visible_nu(
    share: float, count: float, step: float, hte: float, hre: float, curve: float, wavelength: float
) -> float:
    """Greatest diffraction parameter of the samples over ground of height 0, within the horizon.

    share: of `least_clear_share`; the greatest of the samples lies next to it.
    """
    nearest = np.floor(count * share + 0.5)
    key = min(
        _smooth_key(nearest - 1.0, count, step, hte, hre, curve),
        _smooth_key(nearest, count, step, hte, hre, curve),
        _smooth_key(nearest + 1.0, count, step, hte, hre, curve),
    )
    return -math.sqrt(key * (0.002 * (count * step) / wavelength))


@njit(cache=True)
def bullington_smooth_even(
    count: float, step: float, hte: float, hre: float, radius: float, wavelength: float
) -> float:
    """`bullington_smooth` [dB] for a profile of `count` equal steps [km], without walking along it."""
    curve = 500.0 / radius
    nu = smooth_hidden_nu(count, step, hte, hre, curve, wavelength)
    if nu == -math.inf:
        share = least_clear_share(count * step, hte, hre, curve)
        nu = smooth_visible_nu(share, count, step, hte, hre, curve, wavelength)
    return bullington_loss(nu, count * step)


@inlined
def _steepest_smooth(count: float, step: float, height: float, curve: float) -> float:
    """Greatest slope [m/km] from an antenna to the samples of ground of height 0, seen with its curvature."""
    i = min(max(np.floor(math.sqrt(height / curve) / step), 1.0), count - 1.0)
    j = min(i + 1.0, count - 1.0)
    return max(
        curve * (count - i) * step - height / (i * step), curve * (count - j) * step - height / (j * step)
    )


@inlined
def _smooth_key(sample: float, count: float, step: float, hte: float, hre: float, curve: float) -> float:
    """Clearance^2 / (left right) of a sample over ground of height 0: the smaller, the more it obstructs."""
    i = min(max(sample, 1.0), count - 1.0)
    left = i * step
    right = (count - i) * step
    clearance = curve * left * right - (hte * right + hre * left) / (count * step)
    return clearance * clearance / (left * right)


class Ground(NamedTuple):
    """What the spherical-earth loss needs of frequency, polarization and ground; see `ground_constants`."""

    frequency_third: float  # f^(1/3), f in GHz
    land: float  # K a^(1/3) of land, K the normalised surface admittance and a the effective radius [km]
    sea: float  # the same of the sea


@njit(cache=True)
def ground_constants(frequency: float, vertical: bool) -> Ground:
    """Frequency [GHz] and polarization as `first_term` needs them. P.1812-7 eq. (29), (30) and Table 5."""
    return Ground(
        frequency ** (1.0 / 3.0), _admittance(frequency, vertical, 22.0, 0.003),
        _admittance(frequency, vertical, 80.0, 5.0),
    )


@njit(cache=True)
def _admittance(frequency: float, vertical: bool, permittivity: float, conductivity: float) -> float:
    """K a^(1/3) for one kind of ground, conductivity [S/m]. P.1812-7 eq. (29a), (29b)."""
    loss_angle = 18.0 * conductivity / frequency
    k = 0.036 * frequency ** (-1.0 / 3.0) * ((permittivity - 1.0) ** 2 + loss_angle**2) ** (-0.25)
    return k * math.sqrt(permittivity**2 + loss_angle**2) if vertical else k


@inlined
def distance_loss(total: float, inverse_third: float, frequency_third: float, admittance: float) -> float:
    """-F(X) [dB]: the first term of the residue series by distance [km]. P.1812-7 eq. (31), (33), (34).

    inverse_third: a^(-1/3) of the effective radius a [km]; see `Ground` for the other two.
    """
    beta = _beta(admittance * inverse_third)
    x = 21.88 * beta * frequency_third * inverse_third * inverse_third * total
    log_x = log(x)
    near = 20.0 * LG_E * log_x + 5.6488 * exp(1.425 * log_x)
    far = 17.6 * x - 11.0 - 10.0 * LG_E * log_x
    return far if x >= 1.6 else near


@inlined
def height_loss(height: float, inverse_third: float, frequency_third: float, admittance: float) -> float:
    """-G(Y) [dB]: the first term by the height [m] of one antenna. P.1812-7 eq. (32), (35)."""
    k = admittance * inverse_third
    y = 0.9575 * _beta(k) * frequency_third * frequency_third * inverse_third * height
    return -_height_gain(_beta(k) * y, k)


@inlined
def _beta(k: float) -> float:
    """Of the normalised admittance, eq. (30)."""
    k2 = k * k
    return (1.0 + (1.6 + 0.67 * k2) * k2) / (1.0 + (4.5 + 1.53 * k2) * k2)


@inlined
def first_term(
    total: float, hte: float, hre: float, inverse_third: float, frequency_third: float, admittance: float
) -> float:
    """First term of the residue series [dB] for one kind of ground. P.1812-7 eq. (29) to (36)."""
    return (
        distance_loss(total, inverse_third, frequency_third, admittance)
        + height_loss(hte, inverse_third, frequency_third, admittance)
        + height_loss(hre, inverse_third, frequency_third, admittance)
    )


@inlined
def _height_gain(b: float, k: float) -> float:
    """Height gain G [dB] of normalised height b, not below 2 + 20 lg K. P.1812-7 eq. (35).

    Above b = 2 the gain is 8.9 dB and more and K is below 0.4 for all that P.1812 covers: no bound is needed.
    """
    high = b > 2.0
    log_b = log(b - 1.1 if high else max(b + 0.1 * b * b * b, LEAST_GAIN * k))
    above = 17.6 * math.sqrt(abs(b - 1.1)) - 5.0 * LG_E * log_b - 8.0
    return above if high else 20.0 * LG_E * log_b


@inlined
def reflection_share(c: float, m: float) -> float:
    """b of eq. (24a): the middle root of m b^3 - (m + 1) b + c = 0, |c| < 1, 0 <= m <= 1.

    Eq. (24b) to (24d) write it with arccos and cos. Newton's iteration from 0 goes straight to it: up to the
    root the cubic falls and bends in one way.
    """
    b = c / (m + 1.0)
    for _ in range(6):
        b -= (m * b * b * b - (m + 1.0) * b + c) / (3.0 * m * b * b - (m + 1.0))
    return b


class Sight(NamedTuple):
    """How the antennas see each other over the smooth spherical earth."""

    beyond: bool  # the horizon
    inverse_third: float  # a^(-1/3) of the radius [km] that counts for the first term
    share: float  # of the first term's loss that a path within the horizon has


@inlined
def spherical_sight(total: float, hte: float, hre: float, radius: float, wavelength: float) -> Sight:
    """The geometry of the spherical earth's loss. P.1812-7 section 4.3.2, eq. (22) to (27)."""
    roots = math.sqrt(hte) + math.sqrt(hre)
    beyond = total >= math.sqrt(0.002 * radius) * roots  # eq. (22)
    both = hte + hre
    b = reflection_share((hte - hre) / both, 250.0 * total * total / (radius * both))
    d1 = 0.5 * total * (1.0 + b)
    d2 = total - d1
    curve = 500.0 / radius
    clearance = ((hte - curve * d1 * d1) * d2 + (hre - curve * d2 * d2) * d1) / total
    required = 17.456 * math.sqrt(abs(d1 * d2) * wavelength / total)  # d2 < 0 only beyond the horizon
    # In sight the radius counts at which both would just see each other, 500 (total / roots)^2, eq. (27).
    just_seen = 500.0 * (total / roots) * (total / roots)
    inverse_third = exp(log(radius if beyond else just_seen) * (-1.0 / 3.0))
    return Sight(beyond, inverse_third, max(1.0 - clearance / required, 0.0))


@inlined
def land_loss(
    total: float, hte: float, hre: float, radius: float, wavelength: float, ground: Ground
) -> float:
    """Diffraction loss [dB] of the spherical earth on a path over land. P.1812-7 section 4.3.2."""
    sight = spherical_sight(total, hte, hre, radius, wavelength)
    first = first_term(total, hte, hre, sight.inverse_third, ground.frequency_third, ground.land)
    return first if sight.beyond else sight.share * max(first, 0.0)


@njit(cache=True)
def spherical_earth(
    total: float, hte: float, hre: float, radius: float, wavelength: float, ground: Ground, omega: float
) -> float:
    """The same for a path of which the share `omega` lies over sea, eq. (28)."""
    if omega <= 0.0:
        return land_loss(total, hte, hre, radius, wavelength, ground)
    sight = spherical_sight(total, hte, hre, radius, wavelength)
    land = first_term(total, hte, hre, sight.inverse_third, ground.frequency_third, ground.land)
    sea = first_term(total, hte, hre, sight.inverse_third, ground.frequency_third, ground.sea)
    first = omega * sea + (1.0 - omega) * land
    return first if sight.beyond else sight.share * max(first, 0.0)


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
    ground = ground_constants(frequency, vertical)
    hte = hts - hstd
    hre = hrs - hsrd
    actual = bullington(d, g, hts, hrs, radius, wavelength)
    smooth = bullington_smooth(d, hte, hre, radius, wavelength)
    spherical = spherical_earth(d[-1], hte, hre, radius, wavelength, ground, omega)
    return Diffraction(actual + max(spherical - smooth, 0.0), actual, smooth, spherical)

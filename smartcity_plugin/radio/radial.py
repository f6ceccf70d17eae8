"""ITU-R P.1812-7 for a receiver on a radial, from what the walk along it has kept (`walk.py`).

The result is that of `p1812.evaluate` on the same samples, to rounding, without a pass over the profile: the
steepest slopes, hulls, block maxima and sums are those of the walk, the formulas those of `diffraction`,
`troposphere` and `variability`.

Heights in m above sea level, distances in km, slopes in m/km; samples are numbered from the transmitter (0).
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit

from . import variability
from .diffraction import (
    NO_LOSS_NU,
    Diffraction,
    Ground,
    bullington,
    bullington_loss,
    bullington_nu,
    bullington_smooth_even,
    ground_constants,
    land_loss,
)
from .elementary import LG_E, inlined, log
from .p1812 import BETA_RADIUS_KM, Climate, conclude, location_term_db
from .profile import Horizons, SmoothEarth, Zones, median_effective_radius_km, wavelength_m
from .skyline import (
    BARE,
    CURVED,
    OBSTACLES,
    STRAIGHT,
    highest_above,
    least_clearance,
    push,
    rise_above,
    tangent,
)
from .troposphere import (
    coupling_term,
    duct_angle,
    duct_correction,
    duct_loss_per_mrad,
    duct_time_loss,
    scatter_term,
    shielding,
)

EDGE = 0  # state[EDGE]: the sample that last came closest to obstructing the bare path
STATES = STRAIGHT + 2
STREET, ROOF, GROUND = 0, 1, 2  # where a receiver stands that is inside a footprint, see sweep.RECEIVERS
TABLE_STEP_KM = 0.01  # of `duct_table`: cubic interpolation is then good to 1e-9 dB from 50 m on
SMALL_ANGLE = 0.05  # rad; up to here four terms of the series give the arctangent to 1e-13


class Setup(NamedTuple):
    """What is the same for all receivers of a transmitter."""

    cell: float  # km
    hts: float  # transmitting antenna above sea level
    ground_height: float  # bare terrain at the transmitter
    rx_height: float  # receiving antenna above ground, or above the roof
    receiver: int  # STREET, ROOF or GROUND
    frequency: float  # GHz
    vertical: bool
    wavelength: float  # m
    radius: float  # median effective Earth radius
    curve: float  # 500 / radius
    ground: Ground
    free_space: float  # dB at 1 km
    scatter: float  # dB, see scatter_term
    coupling: float  # dB, see coupling_term
    per_mrad: float  # dB
    frequency_root: float
    location: float  # dB that the share of locations adds
    climate: Climate


class Path(NamedTuple):
    """The path to one receiver, at sample k, and what the walk knows of the bare terrain before it."""

    k: int
    step: float  # km
    total: float  # k step
    log_total: float  # ln of it
    own: float  # bare terrain at the receiver
    hrs: float  # receiving antenna
    ray: float  # slope to the receiver in the curved frame
    steepest: float  # steepest terrain seen from the transmitter, in the curved frame
    horizon: int  # the sample where that is
    straight: float  # steepest without curvature
    hst: float  # fitted smooth earth, eq. (85)
    hsr: float  # eq. (86)


class View(NamedTuple):
    """The obstacles before one receiver: all, or those without the building that it is in."""

    hull: int  # ALL or CLEARED
    size: int  # corners of that hull
    start: int  # the first sample whose obstacles are taken away
    steepest: float  # seen from the transmitter, in the curved frame


@njit(cache=True)
def setup(
    cell_m: float, ground_height: float, tx_height: float, rx_height: float, receiver: int, frequency: float,
    vertical: bool, climate: Climate,
) -> Setup:
    """The constants of a transmitter; arguments as in `sweep.loss`."""
    radius = median_effective_radius_km(climate.delta_n)
    return Setup(
        cell_m / 1000.0, ground_height + tx_height, ground_height, rx_height, receiver, frequency, vertical,
        wavelength_m(frequency), radius, 500.0 / radius, ground_constants(frequency, vertical),
        92.4 + 20.0 * math.log10(frequency), scatter_term(frequency, climate.n0, climate.time_percent),
        coupling_term(frequency), duct_loss_per_mrad(radius, frequency), math.sqrt(frequency),
        location_term_db(climate), climate,
    )


@njit(cache=True)
def duct_table(longest_km: float, climate: Climate) -> np.ndarray:
    """What the ducting term takes from the distance alone, every TABLE_STEP_KM, shape (n, 4).

    Columns: A(p) of an uncorrected beta0 [dB], Fk, beta0 [%], and the factor of 1 - exp(-0.1 (dlt + dlr)) by
    which Lminb0p exceeds Lbd50 at 50 % of time [dB]. The path runs over land all the way.
    """
    count = int(longest_km / TABLE_STEP_KM) + 5
    table = np.empty((count, 4))
    for i in range(count):
        distance = max(i, 1) * TABLE_STEP_KM
        beta0 = variability.ducting_incidence(climate.latitude, distance, distance)
        table[i, 0] = duct_time_loss(distance, climate.time_percent, beta0)
        table[i, 1] = variability.distance_blend(distance)
        table[i, 2] = beta0
        table[i, 3] = 2.6 * math.log10(beta0 / 50.0) * variability.interpolation_factor(50.0, beta0)
    return table


@njit("float64(float64[:, ::1], int64, float64)", cache=True, error_model="numpy")
def look_up(table: np.ndarray, column: int, distance: float) -> float:
    """A column of `duct_table` at a distance [km], by cubic interpolation."""
    at = distance * (1.0 / TABLE_STEP_KM)
    i = max(int(at), 1)
    t = at - i
    before = table[i - 1, column]
    here = table[i, column]
    after = table[i + 1, column]
    beyond = table[i + 2, column]
    return here + t * (
        after - before / 3.0 - 0.5 * here - beyond / 6.0
        + t * (0.5 * (before + after) - here + t * ((beyond - before) / 6.0 + 0.5 * (here - after)))
    )


@inlined
def milliradians(slope: float) -> float:
    """1000 arctan(slope / 1000) for a slope [m/km]."""
    x = 0.001 * slope
    if abs(x) > SMALL_ANGLE:
        return 1000.0 * math.atan(x)
    x2 = x * x
    return slope * (1.0 - x2 * (1.0 / 3.0 - x2 * (0.2 - x2 * (1.0 / 7.0 - x2 / 9.0))))


@njit(cache=True, error_model="numpy")
def _catch_up(work: np.ndarray, state: np.ndarray, hull: int, k: int, step: float, curve: float) -> int:
    """Bring a hull of the bare terrain (CURVED, or STRAIGHT with the curve given back) up to sample k - 1.

    state[hull] is its number of corners, state[hull + 1] the next sample to be pushed. Returns the corners.
    """
    size = state[hull]
    for i in range(state[hull + 1], k):
        x = i * step
        size = push(work, hull, size, x, work[BARE, i] + curve * x * x)
    state[hull] = size
    state[hull + 1] = k
    return size


@njit(cache=True, error_model="numpy")
def edge_nu(path: Path, view: View, work: np.ndarray, place: Setup) -> float:
    """Diffraction parameter of the obstacles before a receiver. P.1812-7 eq. (13) to (20).

    NO_LOSS_NU where it is so small that it costs nothing.
    """
    total = path.total
    if view.steepest > path.ray:
        lift = place.curve * total
        z = path.hrs - lift * total
        corner = tangent(work, view.hull, view.size, total, z)
        back = (work[view.hull + 1, corner] - z) / (total - work[view.hull, corner])
        return bullington_nu(total, place.hts, path.hrs, view.steepest + lift, back - lift, place.wavelength)
    unit = 0.002 * total / place.wavelength
    key, sample = least_clearance(
        work, OBSTACLES, 1, view.start - 1, path.step, place.hts, path.ray, total, NO_LOSS_NU**2 / unit, -1
    )
    key, sample = least_clearance(
        work, BARE, view.start, path.k - 1, path.step, place.hts, path.ray, total, key, sample
    )
    return -math.sqrt(key * unit) if sample >= 0 else NO_LOSS_NU


@njit(cache=True, error_model="numpy")
def smooth_heights(path: Path, work: np.ndarray, state: np.ndarray, place: Setup) -> tuple[float, float]:
    """Smooth earth for diffraction at both ends, hstd and hsrd. P.1812-7 eq. (87) to (89)."""
    hstd = path.hst
    hsrd = path.hsr
    rise = (path.hrs - place.hts) / path.total
    if path.straight > rise:  # terrain stands above the line between the antennas
        size = _catch_up(work, state, STRAIGHT, path.k, path.step, place.curve)
        highest = highest_above(work, STRAIGHT, size, place.hts, rise)
        corner = tangent(work, STRAIGHT, size, path.total, path.hrs)
        slope_t = path.straight - rise
        slope_r = (work[STRAIGHT + 1, corner] - path.hrs) / (path.total - work[STRAIGHT, corner]) + rise
        hstd -= highest * slope_t / (slope_t + slope_r)
        hsrd -= highest * slope_r / (slope_t + slope_r)
    return min(hstd, place.ground_height), min(hsrd, path.own)


@njit(cache=True, error_model="numpy")
def bare_horizons(path: Path, work: np.ndarray, state: np.ndarray, place: Setup) -> Horizons:
    """Horizons over the bare terrain. P.1812-7 Attachment 1 to Annex 1, eq. (76) to (82)."""
    total = path.total
    in_sight = path.steepest <= path.ray
    lift = place.curve * total
    if in_sight:
        first = min(state[EDGE], path.k - 1)
        x = first * path.step
        clearance = min(work[BARE, first] - (place.hts + path.ray * x), 0.0)
        key = clearance * clearance / (x * (total - x))
        _, first = least_clearance(
            work, BARE, 1, path.k - 1, path.step, place.hts, path.ray, total, key, first
        )
        state[EDGE] = first
        last = first
        theta_t = milliradians(path.ray)
        theta_r = milliradians((place.hts - path.hrs) / total - lift)
    else:
        first = path.horizon
        size = _catch_up(work, state, CURVED, path.k, path.step, 0.0)
        z = path.hrs - lift * total
        corner = tangent(work, CURVED, size, total, z)
        back = total - work[CURVED, corner]
        last = int(work[CURVED, corner] / path.step + 0.5)
        theta_t = milliradians(path.steepest)
        theta_r = milliradians((work[CURVED + 1, corner] - z) / back - 2.0 * lift)
    theta = 1000.0 * total / place.radius + theta_t + theta_r
    return Horizons(
        in_sight, first, last, first * path.step, total - last * path.step, theta_t, theta_r, theta
    )


@njit(cache=True, error_model="numpy")
def _roughness(path: Path, work: np.ndarray, at: Horizons, place: Setup) -> float:
    """hm [m], or 10 where it is less, which changes nothing. P.1812-7 eq. (90), (91), (93)."""
    hst = min(path.hst, place.ground_height)
    tilt = (min(path.hsr, path.own) - hst) / path.total
    return rise_above(
        work, BARE, min(at.first, at.last), max(at.first, at.last), path.step,
        place.curve, hst, tilt, 10.0,
    )


@njit(cache=True, error_model="numpy")
def ducting(
    path: Path, work: np.ndarray, at: Horizons, place: Setup, table: np.ndarray
) -> float:
    """Loss [dB] by ducting and layer reflection, Lba. P.1812-7 eq. (46) to (56)."""
    total = path.total
    hte = place.hts - min(path.hst, place.ground_height)
    hre = path.hrs - min(path.hsr, path.own)
    hm = _roughness(path, work, at, place)
    correction = duct_correction(total, place.radius, hte, hre, hm, at.dlt, at.dlr, total)
    if correction == 1.0:
        time = look_up(table, 0, total)
    else:
        time = duct_time_loss(total, place.climate.time_percent, correction * look_up(table, 2, total))
    log_horizons = path.log_total if at.line_of_sight else log(at.dlt + at.dlr)
    angle = duct_angle(total, place.radius, at.theta_t, at.theta_r, at.dlt, at.dlr)
    third = place.ground.frequency_third
    return (
        place.coupling + 20.0 * LG_E * log_horizons + place.per_mrad * angle + time
        + shielding(at.theta_t, at.dlt, place.frequency_root, third)
        + shielding(at.theta_r, at.dlr, place.frequency_root, third)
    )


@njit(cache=True, error_model="numpy")
def any_time_loss(
    path: Path, view: View, work: np.ndarray, state: np.ndarray, place: Setup
) -> float:
    """Lb [dB] below 50 % of time: all terms, and the obstacles once more for the radius of beta0 %."""
    at = bare_horizons(path, work, state, place)
    hstd, hsrd = smooth_heights(path, work, state, place)
    hst = min(path.hst, place.ground_height)
    hsr = min(path.hsr, path.own)
    smooth = SmoothEarth(
        path.hst, path.hsr, hst, hsr, hstd, hsrd, place.hts - hst, path.hrs - hsr,
        _roughness(path, work, at, place),
    )
    d = np.arange(path.k + 1) * path.step
    g = place.curve * d * d
    g[: view.start] += work[OBSTACLES, : view.start]
    g[view.start : path.k] += work[BARE, view.start : path.k]
    hte = place.hts - hstd
    hre = path.hrs - hsrd
    rare = bullington(d, g, place.hts, path.hrs, BETA_RADIUS_KM, place.wavelength)
    usual = bullington_loss(edge_nu(path, view, work, place), path.total)
    at_rare = _over_smooth(path, hte, hre, rare, BETA_RADIUS_KM, place)
    at_median = _over_smooth(path, hte, hre, usual, place.radius, place)
    zones = Zones(0.0, path.total, path.total)
    return conclude(
        path.total, place.hts, path.hrs, at, smooth, at_median, at_rare, zones, place.frequency, place.climate
    ).Lb


@njit(cache=True, error_model="numpy")
def _over_smooth(
    path: Path, hte: float, hre: float, actual: float, radius: float, place: Setup
) -> Diffraction:
    """Delta-Bullington for one effective Earth radius [km] from the loss over the obstacles, eq. (39)."""
    even = bullington_smooth_even(path.k, path.step, hte, hre, radius, place.wavelength)
    spherical = land_loss(path.total, hte, hre, radius, place.wavelength, place.ground)
    return Diffraction(actual + max(spherical - even, 0.0), actual, even, spherical)

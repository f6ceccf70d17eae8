"""Basic transmission loss of one path after Recommendation ITU-R P.1812-7, with every intermediate value.

Valid for 30 MHz to 6 GHz, 0.25 to 3000 km, 1 to 50 % of time, 1 to 99 % of locations and antennas up to
3 km above ground. Shorter paths are computed as well (free space and diffraction hold there) but lie outside
its scope.

Example: 8 km over flat country, gateway at 30 m, sensor at 1.5 m, 868 MHz

    d = np.linspace(0, 8, 81)
    flat = np.zeros(81)
    path(d, flat, flat, np.full(81, 4), frequency_ghz=0.868, time_percent=50, location_percent=50,
         tx_height_m=30, rx_height_m=1.5, polarization="vertical", delta_n=45, n0=325,
         tx_lat=51.6, tx_lon=6.6, rx_lat=51.6, rx_lon=6.7).Lb
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numba import njit

from ..errors import InputError
from . import variability
from .diffraction import HORIZONTAL, VERTICAL, Diffraction, delta_bullington
from .profile import (
    COASTAL_LAND,
    EARTH_RADIUS_KM,
    INLAND,
    SEA,
    Horizons,
    SmoothEarth,
    Zones,
    horizons,
    median_effective_radius_km,
    path_zones,
    smooth_earth,
)
from .troposphere import (
    duct_angle,
    duct_correction,
    duct_loss_per_mrad,
    duct_time_loss,
    fixed_coupling,
    free_space,
    multipath,
    troposcatter,
)

BETA_RADIUS_KM = 3.0 * EARTH_RADIUS_KM  # effective Earth radius exceeded for beta0 % of time, eq. (7b)


class Climate(NamedTuple):
    """What the air, the site and the statistics add to a profile."""

    delta_n: float  # N-units/km
    n0: float  # N-units
    latitude: float  # of the middle of the path, deg
    time_percent: float
    location_percent: float
    location_sigma: float  # dB
    coast_tx_km: float
    coast_rx_km: float


class Blend(NamedTuple):
    """How the mechanisms are combined, section 4.6."""

    Fj: float
    Fk: float
    Lbd50: float
    Lbd: float
    Lminb0p: float
    Lminbap: float
    Lbda: float
    Lbam: float
    Lbc: float


class Terms(NamedTuple):
    """Everything that the model computes on the way to Lb, named as in the Recommendation."""

    horizon: Horizons
    smooth: SmoothEarth
    median: Diffraction  # for the median effective Earth radius
    enhanced: Diffraction  # for the radius exceeded for beta0 % of time
    blend: Blend
    ae: float
    beta0: float
    Fi: float
    Lbfs: float
    Lb0p: float
    Lb0b: float
    Ldp: float
    Lba: float
    Lbs: float
    Lb: float


@njit(cache=True)
def _combine(
    total: float, theta: float, omega: float, percent: float, beta0: float, Fi: float, Lbfs: float,
    Lb0p: float, Lb0b: float, Ld50: float, Ldp: float, Lba: float, Lbs: float,
) -> Blend:
    """Loss for p % of time and 50 % of locations. P.1812-7 section 4.6, eq. (42), (43), (57) to (63)."""
    Fj = variability.angle_blend(theta)
    Fk = variability.distance_blend(total)
    Lbd50 = Lbfs + Ld50
    Lbd = Lb0p + Ldp
    land_diffraction = (1.0 - omega) * Ldp
    Lminb0p = Lb0p + land_diffraction
    if percent >= beta0:
        Lminb0p = Lbd50 + (Lb0b + land_diffraction - Lbd50) * Fi
    Lminbap = variability.soft_minimum(Lba, Lb0p)
    Lbda = Lbd
    if Lminbap <= Lbd:
        Lbda = Lminbap + (Lbd - Lminbap) * Fk
    Lbam = Lbda + (Lminb0p - Lbda) * Fj
    return Blend(Fj, Fk, Lbd50, Lbd, Lminb0p, Lminbap, Lbda, Lbam, variability.power_sum(Lbs, Lbam))


@njit(cache=True)
def evaluate(
    d: np.ndarray, h: np.ndarray, g: np.ndarray, zones: Zones, tx_height: float, rx_height: float,
    frequency: float, vertical: bool, climate: Climate, all_terms: bool,
) -> Terms:
    """The complete model for one profile. P.1812-7 sections 4.2 to 4.9.

    d [km], h bare terrain and g obstacles [m above sea level] along the path; antenna heights [m above
    ground]; frequency [GHz]. At 50 % of time the loss does not depend on the enhanced diffraction: it is then
    only computed with `all_terms`, and else left NaN.
    """
    hts = h[0] + tx_height
    hrs = h[-1] + rx_height
    ae = median_effective_radius_km(climate.delta_n)
    at = horizons(d, h, hts, hrs, ae)
    smooth = smooth_earth(d, h, hts, hrs, at.first, at.last)
    median = delta_bullington(
        d, g, hts, hrs, smooth.hstd, smooth.hsrd, ae, frequency, vertical, zones.omega
    )
    enhanced = Diffraction(math.nan, math.nan, math.nan, math.nan)
    if all_terms or climate.time_percent < 50.0:
        enhanced = delta_bullington(
            d, g, hts, hrs, smooth.hstd, smooth.hsrd, BETA_RADIUS_KM, frequency, vertical, zones.omega
        )
    return conclude(d[-1], hts, hrs, at, smooth, median, enhanced, zones, frequency, climate)


@njit(cache=True)
def conclude(
    total: float, hts: float, hrs: float, at: Horizons, smooth: SmoothEarth, median: Diffraction,
    enhanced: Diffraction, zones: Zones, frequency: float, climate: Climate,
) -> Terms:
    """From what was found along the profile to the loss. P.1812-7 sections 4.2 and 4.3.5 to 4.9.

    total: length of the path [km]; hts, hrs: antennas [m above sea level].
    """
    percent = climate.time_percent
    omega = zones.omega
    ae = median_effective_radius_km(climate.delta_n)
    beta0 = variability.ducting_incidence(climate.latitude, zones.dtm, zones.dlm)
    Lbfs = free_space(total, hts, hrs, frequency)
    Lb0p = Lbfs + multipath(at.dlt, at.dlr, percent)
    Lb0b = Lbfs + multipath(at.dlt, at.dlr, beta0)
    Fi = variability.interpolation_factor(percent, beta0)
    Ldp = median.loss
    if percent < 50.0:
        Ldp += (enhanced.loss - median.loss) * Fi  # eq. (41)

    Lbs = troposcatter(total, at.theta, frequency, climate.n0, percent)
    beta = beta0 * duct_correction(
        total, ae, smooth.hte, smooth.hre, smooth.hm, at.dlt, at.dlr, zones.dlm
    )
    angle = duct_angle(total, ae, at.theta_t, at.theta_r, at.dlt, at.dlr)
    Lba = (  # eq. (46)
        fixed_coupling(
            frequency, at.dlt, at.dlr, at.theta_t, at.theta_r, hts, hrs, omega, climate.coast_tx_km,
            climate.coast_rx_km,
        )
        + duct_loss_per_mrad(ae, frequency) * angle + duct_time_loss(total, percent, beta)
    )
    blend = _combine(
        total, at.theta, omega, percent, beta0, Fi, Lbfs, Lb0p, Lb0b, median.loss, Ldp, Lba, Lbs
    )
    Lb = max(Lb0p, blend.Lbc + location_term_db(climate))  # eq. (69)
    return Terms(
        at, smooth, median, enhanced, blend, ae, beta0, Fi, Lbfs, Lb0p, Lb0b, Ldp, Lba, Lbs, Lb
    )


@njit(cache=True)
def location_term_db(climate: Climate) -> float:
    """What the share of locations adds to the median loss [dB]. P.1812-7 section 4.8, eq. (66)."""
    return -variability.inverse_normal(climate.location_percent / 100.0) * climate.location_sigma


@dataclass(frozen=True)
class PathLoss:
    """Result of one path: basic transmission loss and all that led to it, named as in P.1812-7.

    Losses [dB], distances and radii [km], heights [m], angles [mrad]. Diffraction parts without a suffix
    are those for the effective Earth radius of beta0 % of time, as the Recommendation's validation logs
    print them; those ending in 50 are the median ones.
    """

    Lb: float  # basic transmission loss not exceeded for p % of time and pL % of locations, eq. (69)
    Ep: float  # field strength for 1 kW e.r.p. [dB(uV/m)], eq. (70)
    Lbfs: float  # free space, eq. (8)
    Lb0p: float  # line of sight with multipath for p % of time, eq. (10)
    Lb0b: float  # the same for beta0 % of time, eq. (11)
    Lbulla: float  # Bullington over the profile
    Lbulls: float  # Bullington over the smooth profile
    Ldsph: float  # spherical earth, eq. (27)
    Ldb: float  # delta-Bullington for beta0 % of time, eq. (39)
    Lbulla50: float
    Lbulls50: float
    Ldsph50: float
    Ld50: float  # delta-Bullington, median, eq. (39)
    Ldp: float  # diffraction loss for p % of time, eq. (41)
    Lbd50: float  # free space and median diffraction, eq. (42)
    Lbd: float  # line of sight and diffraction for p % of time, eq. (43)
    Lbs: float  # tropospheric scatter, eq. (44)
    Lba: float  # ducting and layer reflection, eq. (46)
    Lminb0p: float  # eq. (59)
    Lminbap: float  # eq. (60)
    Lbda: float  # eq. (61)
    Lbam: float  # eq. (62)
    Lbc: float  # p % of time and 50 % of locations, eq. (63)
    Fi: float  # time interpolation, eq. (40)
    Fj: float  # angle interpolation, eq. (57)
    Fk: float  # distance interpolation, eq. (58)
    d: float  # path length
    line_of_sight: bool  # over the bare terrain
    dlt: float  # distance of the transmitter's horizon, eq. (78)
    dlr: float  # distance of the receiver's horizon, eq. (81)
    theta_t: float  # elevation of the transmitter's horizon, eq. (76) to (78)
    theta_r: float  # elevation of the receiver's horizon, eq. (79) to (81)
    theta: float  # angular distance, eq. (82)
    hts: float  # transmitting antenna above sea level
    hrs: float  # receiving antenna above sea level
    omega: float  # share of the path over sea
    dtm: float  # longest stretch over land
    dlm: float  # longest stretch inland
    phi: float  # latitude of the middle of the path [deg]
    beta0: float  # incidence of ducting [%], eq. (5)
    ae: float  # median effective Earth radius, eq. (7a)
    hst_fitted: float  # smooth earth at the transmitter, eq. (85)
    hsr_fitted: float  # smooth earth at the receiver, eq. (86)
    hst: float  # eq. (90a)
    hsr: float  # eq. (90b)
    hstd: float  # smooth earth for diffraction, eq. (89)
    hsrd: float  # eq. (89)
    hted: float  # transmitting antenna above hstd, eq. (37a)
    hred: float  # receiving antenna above hsrd, eq. (37b)
    hte: float  # effective antenna height for ducting, eq. (92a)
    hre: float  # eq. (92b)
    hm: float  # terrain roughness, eq. (93)


def path(
    distance_km: np.ndarray, terrain_m: np.ndarray, clutter_m: np.ndarray, zone: np.ndarray, *,
    frequency_ghz: float, time_percent: float, location_percent: float, tx_height_m: float,
    rx_height_m: float, polarization: int | str, delta_n: float, n0: float, tx_lat: float, tx_lon: float,
    rx_lat: float, rx_lon: float, coast_tx_km: float = 500.0, coast_rx_km: float = 500.0,
    location_width_m: float = 100.0,
) -> PathLoss:
    """Basic transmission loss of one path after Recommendation ITU-R P.1812-7.

    Args:
        distance_km: distance from the transmitter, shape (n,), n >= 3, rising from 0.
        terrain_m: bare terrain above sea level [m], shape (n,).
        clutter_m: height of buildings and trees above the terrain [m], shape (n,). Its first and last
            values are not used: at the terminals the profile is the bare terrain (section 3.2).
        zone: 1 sea, 3 coastal land, 4 inland, shape (n,).
        frequency_ghz: 0.03 to 6.
        time_percent: 1 to 50, share of time for which the loss is not exceeded.
        location_percent: 1 to 99, share of locations for which the loss is not exceeded.
        tx_height_m, rx_height_m: antennas above ground [m], above 0 and up to 3000.
        polarization: 1 or "horizontal", 2 or "vertical".
        delta_n: lapse rate of refractivity in the lowest km [N-units/km].
        n0: refractivity at sea level [N-units].
        tx_lat, tx_lon, rx_lat, rx_lon: terminals [deg].
        coast_tx_km, coast_rx_km: distance of the terminals from the coast along the path [km].
        location_width_m: width of the square that location_percent speaks of [m], section 4.7.
    Raises:
        InputError: a value outside these bounds.
    """
    d, h, clutter = _profile(distance_km, terrain_m, clutter_m)
    zone = _zones(zone, d.size)
    vertical = check_settings(
        frequency_ghz, time_percent, location_percent, delta_n, n0, polarization, location_width_m
    )
    for name, height in (("tx_height_m", tx_height_m), ("rx_height_m", rx_height_m)):
        check_antenna_height(name, height)
    _check_coordinates(tx_lat, tx_lon, rx_lat, rx_lon)
    g = h + clutter
    g[0] = h[0]
    g[-1] = h[-1]
    zones = path_zones(d, zone)
    phi = _middle_latitude(tx_lat, tx_lon, rx_lat, rx_lon, float(d[-1]))
    climate = Climate(
        float(delta_n), float(n0), phi, float(time_percent), float(location_percent),
        variability.location_sigma_db(frequency_ghz, location_width_m), float(coast_tx_km),
        float(coast_rx_km),
    )
    terms = evaluate(
        d, h, g, zones, float(tx_height_m), float(rx_height_m), float(frequency_ghz), vertical, climate, True
    )
    return _result(terms, zones, phi, float(d[-1]), h[0] + tx_height_m, h[-1] + rx_height_m, frequency_ghz)


def _result(
    terms: Terms, zones: Zones, phi: float, distance: float, hts: float, hrs: float, frequency_ghz: float
) -> PathLoss:
    values = terms._asdict()
    horizon = values.pop("horizon")._asdict()
    for index in ("first", "last"):
        horizon.pop(index)
    smooth = values.pop("smooth")
    median = values.pop("median")
    enhanced = values.pop("enhanced")
    blend = values.pop("blend")
    return PathLoss(
        Ep=199.36 + 20.0 * math.log10(frequency_ghz) - terms.Lb,  # eq. (70)
        d=distance, hts=hts, hrs=hrs, phi=phi,
        Ld50=median.loss, Lbulla50=median.bullington_actual, Lbulls50=median.bullington_smooth,
        Ldsph50=median.spherical,
        Ldb=enhanced.loss, Lbulla=enhanced.bullington_actual, Lbulls=enhanced.bullington_smooth,
        Ldsph=enhanced.spherical,
        hted=hts - smooth.hstd, hred=hrs - smooth.hsrd,
        **values, **horizon, **blend._asdict(), **smooth._asdict(), **zones._asdict(),
    )


def _middle_latitude(
    tx_lat: float, tx_lon: float, rx_lat: float, rx_lon: float, distance_km: float
) -> float:
    """Latitude [deg] of the middle of the path: half its length from the transmitter on the great circle.

    P.1812-7 eq. (4), with the length that the profile states, as in the published validation results.
    """
    lat1, lon1, lat2, lon2 = (math.radians(value) for value in (tx_lat, tx_lon, rx_lat, rx_lon))
    north = math.cos(lat1) * math.sin(lat2) - math.sin(lat1) * math.cos(lat2) * math.cos(lon2 - lon1)
    east = math.cos(lat2) * math.sin(lon2 - lon1)
    bearing = math.atan2(east, north)
    angle = 0.5 * distance_km / EARTH_RADIUS_KM
    sine = math.sin(lat1) * math.cos(angle) + math.cos(lat1) * math.sin(angle) * math.cos(bearing)
    return math.degrees(math.asin(min(1.0, max(-1.0, sine))))


def _profile(
    distance_km: np.ndarray, terrain_m: np.ndarray, clutter_m: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The three arrays of a profile as float64, checked."""
    arrays = []
    for name, values in (("distance_km", distance_km), ("terrain_m", terrain_m), ("clutter_m", clutter_m)):
        try:
            array = np.ascontiguousarray(values, dtype=np.float64)
        except (TypeError, ValueError):
            raise InputError("{name} must be an array of numbers.", name=name) from None
        if array.ndim != 1:
            raise InputError("{name} must have one dimension, not {count}.", name=name, count=array.ndim)
        if not np.isfinite(array).all():
            raise InputError(
                "{name} has no number at point {point}. Fill the gap in the profile.",
                name=name, point=int(np.flatnonzero(~np.isfinite(array))[0]),
            )
        arrays.append(array)
    d, h, clutter = arrays
    if not d.size == h.size == clutter.size:
        raise InputError(
            "The profile's arrays differ in length: distance {d}, terrain {h}, clutter {c}.",
            d=d.size, h=h.size, c=clutter.size,
        )
    if d.size < 3:
        raise InputError("A profile needs 3 points or more, not {count}.", count=d.size)
    if d[0] != 0.0 or (np.diff(d) <= 0.0).any():
        raise InputError("The distances of a profile must start at 0 km and rise from point to point.")
    if (clutter < 0.0).any():
        raise InputError("Clutter heights are above the terrain and cannot be negative.")
    return d, h, clutter


def _zones(zone: np.ndarray, count: int) -> np.ndarray:
    array = np.ascontiguousarray(zone)
    if array.shape != (count,):
        raise InputError("The profile has {count} points but {zones} zones.", count=count, zones=array.size)
    if not np.isin(array, (SEA, COASTAL_LAND, INLAND)).all():
        raise InputError("A zone is 1 (sea), 3 (coastal land) or 4 (inland), nothing else.")
    return array.astype(np.int64)


def check_settings(
    frequency_ghz: float, time_percent: float, location_percent: float, delta_n: float, n0: float,
    polarization: int | str, location_width_m: float,
) -> bool:
    """Raise InputError for settings outside P.1812; return whether the polarization is vertical."""
    bounds = (
        ("frequency_ghz", frequency_ghz, 0.03, 6.0),
        ("time_percent", time_percent, 1.0, 50.0),
        ("location_percent", location_percent, 1.0, 99.0),
        ("delta_n", delta_n, 0.0, 150.0),
        ("n0", n0, 200.0, 500.0),
        ("location_width_m", location_width_m, 0.1, 10000.0),
    )
    for name, value, low, high in bounds:
        if not low <= value <= high:  # NaN fails as well
            raise InputError(
                "{name} must be between {low} and {high} for ITU-R P.1812, not {value}.",
                name=name, low=low, high=high, value=value,
            )
    known = {HORIZONTAL: False, "horizontal": False, VERTICAL: True, "vertical": True}
    if polarization not in known:
        raise InputError(
            "Polarization is “horizontal” (1) or “vertical” (2), not {value}.", value=polarization
        )
    return known[polarization]


def check_antenna_height(name: str, height_m: float) -> None:
    """Raise InputError for an antenna height [m above ground] outside P.1812."""
    if not 0.0 < height_m <= 3000.0:
        raise InputError(
            "{name} is the antenna's height above ground: more than 0 m and at most 3000 m, not {value}.",
            name=name, value=height_m,
        )


def _check_coordinates(tx_lat: float, tx_lon: float, rx_lat: float, rx_lon: float) -> None:
    for latitude, longitude in ((tx_lat, tx_lon), (rx_lat, rx_lon)):
        if not (abs(latitude) <= 90.0 and abs(longitude) <= 180.0):
            raise InputError(
                "Latitude {latitude}, longitude {longitude} is no place on Earth. Give degrees.",
                latitude=latitude, longitude=longitude,
            )

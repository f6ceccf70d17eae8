"""The closing formulas of P.1812-7 at 50 % of time, for all receivers of a radial at once.

The walk queues what it found for each receiver; the loops here turn it into losses, several receivers with
each instruction. Each loop is short, because LLVM gives up vectorising long ones. The formulas are those of
`diffraction`, `troposphere` and `variability`.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit

from .diffraction import (
    bullington_loss,
    distance_loss,
    height_loss,
    least_clear_share,
    smooth_hidden_nu,
    smooth_visible_nu,
    spherical_sight,
)
from .elementary import LG_E, exp, log
from .radial import Path, Setup, View, bare_horizons, ducting, edge_nu, look_up, milliradians, smooth_heights
from .variability import angle_blend, power_sum, soft_minimum

# Rows of the queue. From the walk, see radial.Path:
K, TOTAL, LOG_TOTAL, OWN, HRS, RAY, STEEPEST, HORIZON, HST, HSR = range(10)
SLANT_SQUARE, NU, HTE, HRE, DUCT_TIME, EXCESS = range(10, 16)
# Computed here:
FREE, INVERSE_THIRD, SHARE, SPHERICAL, SMOOTH, DIFFRACTED, FAR_BLEND = range(16, 23)
LEAST, THETA, HORIZONS, LAYER, DUCTED = range(23, 28)
QUEUE_ROWS = 28
NEVER = 1e9  # dB: a mechanism that carries nothing


@njit(cache=True, error_model="numpy")
def enqueue(
    queue: np.ndarray, i: int, path: Path, view: View, slant_square: float, work: np.ndarray,
    state: np.ndarray, place: Setup, table: np.ndarray,
) -> None:
    """Enter a receiver at place i: its path, what obstructs it, and what depends on the distance alone.

    slant_square: of its own distance and the difference of height [km2].
    """
    queue[K, i] = path.k
    queue[TOTAL, i] = path.total
    queue[LOG_TOTAL, i] = path.log_total
    queue[OWN, i] = path.own
    queue[HRS, i] = path.hrs
    queue[RAY, i] = path.ray
    queue[STEEPEST, i] = path.steepest
    queue[HORIZON, i] = path.horizon
    queue[HST, i] = path.hst
    queue[HSR, i] = path.hsr
    queue[SLANT_SQUARE, i] = slant_square
    queue[NU, i] = edge_nu(path, view, work, place)
    hstd, hsrd = smooth_heights(path, work, state, place)
    queue[HTE, i] = place.hts - hstd
    queue[HRE, i] = path.hrs - hsrd
    queue[DUCT_TIME, i] = look_up(table, 0, path.total)
    queue[EXCESS, i] = look_up(table, 3, path.total)


@njit(cache=True)
def losses(
    queue: np.ndarray, count: int, step: float, work: np.ndarray, state: np.ndarray, place: Setup,
    table: np.ndarray,
) -> None:
    """Lb [dB] of the first `count` receivers in the queue, into row FREE. P.1812-7 sections 4.2 to 4.9.

    A row is taken first and then its filled part, not queue[:, :count]: numba must know it has no gaps.
    """
    _diffraction(queue, count, step, place)
    total, log_total, theta = queue[TOTAL][:count], queue[LOG_TOTAL][:count], queue[THETA][:count]
    _angle(queue[RAY][:count], queue[HRS][:count], total, place.hts, place.curve, place.radius, theta)
    _least_ducting(
        queue[RAY][:count], queue[HRS][:count], total, log_total, queue[DUCT_TIME][:count], place.hts,
        place.curve, place.radius, place.coupling, place.per_mrad, queue[LEAST][:count],
    )
    for i in range(count):
        queue[HORIZONS, i] = queue[TOTAL, i]
        queue[LAYER, i] = NEVER
        queue[FAR_BLEND, i] = 0.0
        # In sight over the bare terrain the ducting term needs a search for the terrain's edge. It is spared
        # where a lower bound of the term already exceeds the diffraction loss: eq. (61) then leaves it out.
        if queue[STEEPEST, i] <= queue[RAY, i] and queue[LEAST, i] > queue[DIFFRACTED, i]:
            continue
        path = Path(
            int(queue[K, i]), step, queue[TOTAL, i], queue[LOG_TOTAL, i], queue[OWN, i], queue[HRS, i],
            queue[RAY, i], queue[STEEPEST, i], int(queue[HORIZON, i]), 0.0, queue[HST, i], queue[HSR, i],
        )
        at = bare_horizons(path, work, state, place)
        queue[THETA, i] = at.theta
        queue[HORIZONS, i] = at.dlt + at.dlr
        queue[LAYER, i] = ducting(path, work, at, place, table)
        queue[FAR_BLEND, i] = look_up(table, 1, path.total)
    free, diffracted, ducted = queue[FREE][:count], queue[DIFFRACTED][:count], queue[DUCTED][:count]
    _ducted(diffracted, free, queue[LAYER][:count], queue[FAR_BLEND][:count], ducted)
    _below_horizon(ducted, queue[EXCESS][:count], queue[HORIZONS][:count], theta, diffracted)
    _scattered(log_total, theta, diffracted, place.scatter, place.location, free)


def _loop(function):
    """Compile a loop over rows of the queue, given one by one so that LLVM sees that none overlap."""
    return njit(cache=True, error_model="numpy")(function)


@_loop
def _sight(total, hte, hre, radius, wavelength, inverse_third, share):
    """share: -1 beyond the horizon."""
    for i in range(total.size):
        sight = spherical_sight(total[i], hte[i], hre[i], radius, wavelength)
        inverse_third[i] = sight.inverse_third
        share[i] = -1.0 if sight.beyond else sight.share


@_loop
def _distance_loss(total, inverse_third, frequency_third, land, out):
    for i in range(out.size):
        out[i] = distance_loss(total[i], inverse_third[i], frequency_third, land)


@_loop
def _add_height_loss(height, inverse_third, frequency_third, land, out):
    for i in range(out.size):
        out[i] += height_loss(height[i], inverse_third[i], frequency_third, land)


@_loop
def _least_clear(total, hte, hre, curve, out):
    for i in range(out.size):
        out[i] = least_clear_share(total[i], hte[i], hre[i], curve)


@_loop
def _visible_nu(k, step, hte, hre, curve, wavelength, out):
    """out: from the share where the path is least clear to the diffraction parameter there."""
    for i in range(out.size):
        out[i] = smooth_visible_nu(out[i], k[i], step, hte[i], hre[i], curve, wavelength)


@_loop
def _hidden_nu(k, step, hte, hre, curve, wavelength, out):
    for i in range(k.size):
        hidden = smooth_hidden_nu(k[i], step, hte[i], hre[i], curve, wavelength)
        out[i] = hidden if hidden > -math.inf else out[i]


@_loop
def _bullington(nu, total):
    """nu becomes the loss [dB]."""
    for i in range(nu.size):
        nu[i] = bullington_loss(nu[i], total[i])


@_loop
def _free_space(slant_square, at_one_km, out):
    for i in range(out.size):
        out[i] = at_one_km + 10.0 * LG_E * log(slant_square[i])


@_loop
def _delta(free, actual, smooth, first, share, out):
    """Free space and delta-Bullington together, eq. (39), (42)."""
    for i in range(out.size):
        spherical = first[i] if share[i] < 0.0 else share[i] * max(first[i], 0.0)
        out[i] = free[i] + actual[i] + max(spherical - smooth[i], 0.0)


@njit(cache=True)
def _diffraction(queue: np.ndarray, count: int, step: float, place: Setup) -> None:
    """Free space and delta-Bullington, eq. (8) and (37) to (42)."""
    total, hte, hre = queue[TOTAL][:count], queue[HTE][:count], queue[HRE][:count]
    k, inverse_third, share = queue[K][:count], queue[INVERSE_THIRD][:count], queue[SHARE][:count]
    first, smooth, nu = queue[SPHERICAL][:count], queue[SMOOTH][:count], queue[NU][:count]
    free = queue[FREE][:count]
    _sight(total, hte, hre, place.radius, place.wavelength, inverse_third, share)
    third, land = place.ground.frequency_third, place.ground.land
    _distance_loss(total, inverse_third, third, land, first)
    _add_height_loss(hte, inverse_third, third, land, first)
    _add_height_loss(hre, inverse_third, third, land, first)
    _least_clear(total, hte, hre, place.curve, smooth)
    _visible_nu(k, step, hte, hre, place.curve, place.wavelength, smooth)
    _hidden_nu(k, step, hte, hre, place.curve, place.wavelength, smooth)
    _bullington(smooth, total)
    _bullington(nu, total)
    _free_space(queue[SLANT_SQUARE][:count], place.free_space, free)
    _delta(free, nu, smooth, first, share, queue[DIFFRACTED][:count])


@_loop
def _angle(ray, hrs, total, hts, curve, radius, out):
    """Angular distance [mrad] of paths in sight over the bare terrain, eq. (82)."""
    for i in range(out.size):
        back = (hts - hrs[i]) / total[i] - curve * total[i]
        out[i] = 1000.0 * total[i] / radius + milliradians(ray[i]) + milliradians(back)


@_loop
def _least_ducting(ray, hrs, total, log_total, time, hts, curve, radius, coupling, per_mrad, out):
    """A lower bound [dB] of the ducting term for the same paths: no shielding, no limit of the angles."""
    for i in range(out.size):
        back = (hts - hrs[i]) / total[i] - curve * total[i]
        angle = 1000.0 * total[i] / radius + min(ray[i], 0.0) + min(back, 0.0)
        out[i] = coupling + 20.0 * LG_E * log_total[i] + time[i] + per_mrad * angle


@_loop
def _ducted(diffracted, free, layer, far_blend, out):
    """Lbda [dB]: diffraction, or the blend with ducting where that carries more. Eq. (60), (61)."""
    for i in range(out.size):
        either = soft_minimum(layer[i], free[i])
        blend = either + (diffracted[i] - either) * far_blend[i]
        out[i] = blend if either <= diffracted[i] else diffracted[i]


@_loop
def _below_horizon(ducted, excess, horizons, theta, diffracted):
    """diffracted becomes Lbam [dB], eq. (59), (62)."""
    for i in range(ducted.size):
        usual = diffracted[i] + excess[i] * (1.0 - exp(-0.1 * horizons[i]))
        diffracted[i] = ducted[i] + (usual - ducted[i]) * angle_blend(theta[i])


@_loop
def _scattered(log_total, theta, below, scatter, location, free):
    """free becomes Lb [dB]: troposcatter, and the share of locations. Eq. (44), (63), (69)."""
    for i in range(free.size):
        Lbs = scatter + 20.0 * LG_E * log_total[i] + 0.573 * theta[i]
        free[i] = max(free[i], power_sum(Lbs, below[i]) + location)

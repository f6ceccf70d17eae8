"""Antennas: patterns, how they are mounted, and what they lose towards a receiver.

A pattern is two cuts in whole degrees, as attenuation [dB] below the maximum gain. Horizontal: 0 ahead, 90 to
the right, clockwise seen from above. Vertical: 0 ahead, 90 straight down, 180 behind, 270 straight up, as in
the Planet (.msi) format. Patterns from files are read in `antenna_file.py`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numba import njit

from ..errors import InputError

TYPICAL_SIDE_LOBES = 0.7  # k of F.1336-5 recommends 2.3, antennas of 0.4 to 3 GHz; 0 for improved ones
_DEGREES = np.arange(360.0)


@dataclass(frozen=True)
class Pattern:
    """Gain and the two cuts, 360 attenuations [dB] each, see the head of this file.

    electrical_tilt_deg says how far the main lobe is bent down; the vertical cut already holds it.
    frequency_mhz is 0 where it is unknown.
    """

    name: str
    gain_dbi: float
    horizontal_db: tuple[float, ...]
    vertical_db: tuple[float, ...]
    frequency_mhz: float = 0.0
    electrical_tilt_deg: float = 0.0


@dataclass(frozen=True)
class Antenna:
    """A pattern as it is mounted.

    azimuth_deg: of the main direction, clockwise from GRID north (see `grid_azimuth_deg`).
    downtilt_deg: mechanical; the antenna's front is bent down by it, its back goes up.
    """

    pattern: Pattern
    azimuth_deg: float = 0.0
    downtilt_deg: float = 0.0

    def __post_init__(self) -> None:
        if not math.isfinite(self.azimuth_deg):
            raise InputError("The azimuth of an antenna is no number: {value}.", value=self.azimuth_deg)
        if not -90.0 <= self.downtilt_deg <= 90.0:
            raise InputError(
                "The downtilt of an antenna lies between -90 and 90 degrees, not at {value}.",
                value=self.downtilt_deg,
            )

    @property
    def max_gain_dbi(self) -> float:
        return self.pattern.gain_dbi


def isotropic(gain_dbi: float = 0.0) -> Pattern:
    """The same in all directions. A gain other than 0 dBi cannot be built, but is what a budget assumes."""
    return Pattern("isotropic", float(gain_dbi), (0.0,) * 360, (0.0,) * 360)


def omni(gain_dbi: float, side_lobes: float = TYPICAL_SIDE_LOBES) -> Pattern:
    """Vertical rod (collinear) antenna: the same all round, narrower in elevation the more gain it has.

    ITU-R F.1336-5 recommends 2.1, peak side lobes, 0.4 to 70 GHz: 12 (theta / theta3)^2 in the main lobe with
    theta3 = 107.6 10^(-0.1 G0) degrees, then a floor that falls as (theta / theta3)^-1.5.

    Args:
        gain_dbi: G0, -10 to 15.
        side_lobes: k; 0.7 for typical antennas, 0 for those with improved side lobes.
    Raises:
        InputError: a value outside these bounds.

    Example: omni(2.15) loses 3.0 dB 32.8 degrees above and below the horizon, omni(8) at 8.5 degrees.
    """
    if not -10.0 <= gain_dbi <= 15.0:
        raise InputError("The gain of a rod antenna is -10 to 15 dBi, not {value}.", value=gain_dbi)
    if not 0.0 <= side_lobes <= 1.0:
        raise InputError("The side-lobe factor k is 0 to 1, not {value}.", value=side_lobes)
    width = 107.6 * 10.0 ** (-0.1 * gain_dbi)
    elevation = np.abs(_elevation(_DEGREES))
    with np.errstate(divide="ignore"):
        beyond = 12.0 - 10.0 * np.log10((elevation / width) ** -1.5 + side_lobes)
    shoulder = 12.0 - 10.0 * math.log10(side_lobes + 1.0)
    vertical = np.select(
        [elevation < width * math.sqrt(1.0 - math.log10(side_lobes + 1.0) / 1.2), elevation < width],
        [12.0 * (elevation / width) ** 2, np.full(360, shoulder)],
        beyond,
    )
    return Pattern(f"omni {gain_dbi:g} dBi", float(gain_dbi), (0.0,) * 360, tuple(vertical.tolist()))


def _elevation(vertical_deg: np.ndarray) -> np.ndarray:
    """Elevation above the horizon, -90 to 90, of an angle of the vertical cut, 0 to 360."""
    ahead = np.where(vertical_deg <= 90.0, -vertical_deg, 360.0 - vertical_deg)
    return np.where((vertical_deg > 90.0) & (vertical_deg < 270.0), vertical_deg - 180.0, ahead)


def tilted(pattern: Pattern, degrees: float) -> Pattern:
    """The pattern with its main lobe electrically bent down by so many degrees more, the same all round.

    The elevations above and below the lobe are stretched and pressed, so that straight up and down stay
    what they are: F.1336-5, theta_e = 90 (theta + beta) / (90 +- beta). The back is bent alike.
    Raises: InputError.
    """
    if not -45.0 <= degrees <= 45.0:
        raise InputError("An electrical tilt lies between -45 and 45 degrees, not at {value}.", value=degrees)
    turned = _elevation(_DEGREES) + degrees
    pressed = 90.0 * turned / np.where(turned >= 0.0, 90.0 + degrees, 90.0 - degrees)
    ahead = (_DEGREES <= 90.0) | (_DEGREES >= 270.0)
    source = np.where(ahead, -pressed, 180.0 + pressed) % 360.0
    vertical = np.interp(source, np.arange(361.0), [*pattern.vertical_db, pattern.vertical_db[0]])
    return replace(
        pattern, vertical_db=tuple(vertical.tolist()),
        electrical_tilt_deg=pattern.electrical_tilt_deg + degrees,
    )


def grid_azimuth_deg(geographic_deg: float, convergence_deg: float) -> float:
    """Azimuth from grid north of one from geographic (true) north, 0 to 360.

    convergence_deg: of the meridians, from geographic to grid north, clockwise: positive east of the central
    meridian in the northern hemisphere (EPSG:25832: east of 9 degrees).
    """
    return (geographic_deg - convergence_deg) % 360.0


def read(path: str | Path) -> Pattern:
    """A pattern from a file in Planet format (.msi, .pln). Raises InputError, see `antenna_file.read`."""
    from . import antenna_file

    return antenna_file.read(path)


def attenuation_db(
    antenna: Antenna, east_m: np.ndarray | float, north_m: np.ndarray | float, up_m: np.ndarray | float
) -> np.ndarray:
    """What the antenna loses [dB] below its maximum gain towards receivers.

    The direction is turned into the antenna's own frame (azimuth, then mechanical tilt); there the
    attenuations of both cuts are added, A = A_h(azimuth) + A_v(elevation), the vertical cut taken from its
    front half. This sum is exact in front in the two cuts' planes and for antennas that are the same all
    round; elsewhere, and most behind an antenna, it tends to lose too much.

    east_m, north_m, up_m: from the antenna to the receiver along the grid's axes, broadcast together.
    Returns: float64, 0 and more, NaN where a coordinate is not finite.
    """
    east, north, up = np.broadcast_arrays(
        np.asarray(east_m, dtype=np.float64), np.asarray(north_m, dtype=np.float64),
        np.asarray(up_m, dtype=np.float64),
    )  # fmt: skip
    pattern = antenna.pattern
    horizontal = np.array([*pattern.horizontal_db, pattern.horizontal_db[0]])
    vertical = np.array([*pattern.vertical_db, pattern.vertical_db[0]])
    out = np.empty(east.shape)
    _attenuate(
        east.ravel(), north.ravel(), up.ravel(), math.radians(antenna.azimuth_deg),
        math.radians(antenna.downtilt_deg), horizontal, vertical, out.reshape(-1),
    )
    return out


@njit(cache=True)
def _attenuate(
    east: np.ndarray, north: np.ndarray, up: np.ndarray, azimuth: float, tilt: float, horizontal: np.ndarray,
    vertical: np.ndarray, out: np.ndarray,
) -> None:
    """Angles [rad], cuts with 361 values (the first again at the end). Writes into out [dB]."""
    sin_a, cos_a = math.sin(azimuth), math.cos(azimuth)
    sin_t, cos_t = math.sin(tilt), math.cos(tilt)
    for i in range(out.size):
        ahead = east[i] * sin_a + north[i] * cos_a
        right = east[i] * cos_a - north[i] * sin_a
        forward = ahead * cos_t - up[i] * sin_t
        upward = ahead * sin_t + up[i] * cos_t
        if not math.isfinite(forward + right + upward):
            out[i] = math.nan
            continue
        around = math.degrees(math.atan2(right, forward))
        below = math.degrees(math.atan2(-upward, math.hypot(forward, right)))
        out[i] = _cut(horizontal, around) + _cut(vertical, below)


@njit(cache=True)
def _cut(values: np.ndarray, degrees: float) -> float:
    """Linear between whole degrees; degrees -180 to 180, values of 0 to 360."""
    turned = degrees + 360.0 if degrees < 0.0 else degrees
    lower = min(int(turned), 359)
    share = turned - lower
    return (1.0 - share) * values[lower] + share * values[lower + 1]

"""Loss laws that know distance and antenna heights only: free space, two rays, Okumura-Hata, log-distance.

They see neither terrain nor buildings, and so serve for a first look, for comparison, and, calibrated on
measurements, for flat cities. `law` makes one; it is called like a function and can be sent to a worker.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from ..errors import InputError
from . import p2108

LIGHT_M_PER_S = 299792458.0
LEAST_DISTANCE_M = 10.0
"""Assumption: no law holds nearer to the mast; nearer receivers get the loss of this distance."""

ENVIRONMENTS = ("medium_city", "large_city", "suburban", "open")
"""Of Okumura-Hata; `medium_city` stands for small ones, too."""


@dataclass(frozen=True)
class Law:
    """One law with its parameters, made by `law`. Loss [dB] = law(distance_m, tx_height_m, rx_height_m).

    tx is the base station (gateway), rx the device near the ground; heights [m] above ground.
    """

    name: str
    frequency_ghz: float
    parameters: dict[str, float | str] = field(default_factory=dict, hash=False)

    def __call__(
        self, distance_m: np.ndarray | float, tx_height_m: np.ndarray | float,
        rx_height_m: np.ndarray | float,
    ) -> np.ndarray:
        """Median basic transmission loss [dB], arrays broadcast; NaN where a value is NaN.

        distance_m: along the ground. Distances below LEAST_DISTANCE_M count as that distance.
        Raises: InputError where an antenna is not above the ground.
        """
        distance = np.maximum(np.asarray(distance_m, dtype=np.float64), LEAST_DISTANCE_M)
        tx_height = np.asarray(tx_height_m, dtype=np.float64)
        rx_height = np.asarray(rx_height_m, dtype=np.float64)
        for height in (tx_height, rx_height):
            if np.any(height <= 0.0):
                raise InputError(
                    "A loss law needs antennas above the ground, not at {value} m.",
                    value=float(np.nanmin(height)),
                )
        return _FORMULAS[self.name](distance, tx_height, rx_height, self.frequency_ghz, **self.parameters)


def law(name: str, frequency_ghz: float, **parameters: float | str) -> Law:
    """A law by its name.

    name and parameters:
        "free_space"          ITU-R P.525
        "two_ray"             plane earth beyond the breakpoint, free space before
        "free_space_p2108", "two_ray_p2108"    with statistical clutter loss at the device, P.2108-1
                              section 3.2 (0.5 to 67 GHz); location_percent = 50
        "okumura_hata"        environment = one of ENVIRONMENTS
        "log_distance"        loss_db at reference_m = 1000, exponent, sigma_db = 0 (kept for margins; the
                              loss is the median)
    Raises:
        InputError: unknown name, or a parameter that is unknown, missing or impossible.

    Example: law("okumura_hata", 0.868, environment="suburban")(2000.0, 30.0, 1.5) is 126.7 dB.
    """
    if name not in _FORMULAS:
        raise InputError("Unknown loss law “{name}”. Known: {known}.", name=name, known=", ".join(LAWS))
    if not 0.0 < frequency_ghz < math.inf:
        raise InputError("Frequency must be above 0 GHz, not {value}.", value=frequency_ghz)
    known = _PARAMETERS[name]
    unknown = sorted(set(parameters) - set(known))
    missing = sorted(key for key, default in known.items() if default is None and key not in parameters)
    if unknown or missing:
        raise InputError(
            "Loss law “{name}” takes {known}; missing: {missing}; unknown: {unknown}.",
            name=name, known=", ".join(known) or "-", missing=", ".join(missing) or "-",
            unknown=", ".join(unknown) or "-",
        )
    complete = {key: parameters.get(key, default) for key, default in known.items()}
    _check(name, frequency_ghz, complete)
    return Law(name, float(frequency_ghz), complete)


def _check(name: str, frequency_ghz: float, parameters: dict) -> None:
    for key, value in parameters.items():
        is_number = isinstance(value, (int, float)) and math.isfinite(value)
        if key != "environment" and not is_number:
            raise InputError("Parameter {key} of a loss law is no number: {value}.", key=key, value=value)
    if name.endswith("_p2108"):
        p2108.check_statistical(frequency_ghz, parameters["location_percent"])
    if name == "okumura_hata" and parameters["environment"] not in ENVIRONMENTS:
        raise InputError(
            "Unknown environment “{environment}”. Known: {known}.",
            environment=parameters["environment"], known=", ".join(ENVIRONMENTS),
        )
    if name == "log_distance" and not (parameters["reference_m"] > 0.0 and parameters["exponent"] >= 0.0):
        raise InputError(
            "A log-distance law needs a reference distance above 0 m and an exponent of 0 or more, not "
            "{distance} m and {exponent}.", distance=parameters["reference_m"],
            exponent=parameters["exponent"],
        )


def published(preset: dict, name: str) -> Law:
    """A log-distance law of resources/presets/log_distance.toml, or of a file of the user's own like it.

    Raises:
        InputError: no such entry, or one of its values is missing or impossible.
    """
    if not isinstance(preset.get(name), dict):
        known = ", ".join(key for key, value in preset.items() if isinstance(value, dict))
        raise InputError("There is no log-distance law “{name}”. Known: {known}.", name=name, known=known)
    values = preset[name]
    chosen = {key: values[key] for key in _PARAMETERS["log_distance"] if key in values}
    frequency = values.get("frequency_mhz")
    if not isinstance(frequency, (int, float)):
        raise InputError("Log-distance law “{name}” has no frequency_mhz.", name=name)
    return law("log_distance", frequency / 1000.0, **chosen)


# The formulas: distance [m], heights of the antennas above ground [m], frequency [GHz] -> dB.

def _free_space(
    distance: np.ndarray, tx_height: np.ndarray, rx_height: np.ndarray, frequency_ghz: float
) -> np.ndarray:
    """20 lg(4 pi d / lambda), ITU-R P.525-4, d from antenna to antenna over flat ground."""
    straight = np.hypot(distance, tx_height - rx_height)
    return 20.0 * np.log10(4.0 * math.pi * straight * frequency_ghz * 1e9 / LIGHT_M_PER_S)


def _two_ray(
    distance: np.ndarray, tx_height: np.ndarray, rx_height: np.ndarray, frequency_ghz: float
) -> np.ndarray:
    """The greater of free space and plane earth, 40 lg d - 20 lg(ht hr).

    They meet at the breakpoint 4 pi ht hr / lambda. T. S. Rappaport, Wireless Communications, 2nd edition,
    section 4.6.
    """
    plane_earth = 40.0 * np.log10(distance) - 20.0 * np.log10(tx_height * rx_height)
    return np.maximum(_free_space(distance, tx_height, rx_height, frequency_ghz), plane_earth)


def _with_clutter(formula: Callable[..., np.ndarray]) -> Callable[..., np.ndarray]:
    """The formula plus P.2108-1 section 3.2; within 250 m the clutter loss of 250 m is added."""

    def loss(
        distance: np.ndarray, tx_height: np.ndarray, rx_height: np.ndarray, frequency_ghz: float,
        location_percent: float,
    ) -> np.ndarray:
        path = np.maximum(distance, p2108.LEAST_DISTANCE_M)
        clutter = p2108.statistical_loss_db(frequency_ghz, path, location_percent)
        return formula(distance, tx_height, rx_height, frequency_ghz) + clutter

    return loss


def _okumura_hata(
    distance: np.ndarray, tx_height: np.ndarray, rx_height: np.ndarray, frequency_ghz: float,
    environment: str,
) -> np.ndarray:
    """M. Hata, Empirical formula for propagation loss in land mobile radio services, IEEE Transactions on
    Vehicular Technology 29 (1980) 317-325. Scope: see `scope`; values outside are computed all the same.
    """
    mhz = 1000.0 * frequency_ghz
    log_f, log_hb = math.log10(mhz), np.log10(tx_height)
    device = (1.1 * log_f - 0.7) * rx_height - (1.56 * log_f - 0.8)
    if environment == "large_city" and mhz <= 200.0:
        device = 8.29 * np.log10(1.54 * rx_height) ** 2 - 1.1
    elif environment == "large_city":  # Hata fitted this from 400 MHz on
        device = 3.2 * np.log10(11.75 * rx_height) ** 2 - 4.97
    urban = (
        69.55 + 26.16 * log_f - 13.82 * log_hb - device
        + (44.9 - 6.55 * log_hb) * np.log10(distance / 1000.0)
    )
    if environment == "suburban":
        return urban - 2.0 * math.log10(mhz / 28.0) ** 2 - 5.4
    if environment == "open":
        return urban - 4.78 * log_f**2 + 18.33 * log_f - 40.94
    return urban


def _log_distance(
    distance: np.ndarray, tx_height: np.ndarray, rx_height: np.ndarray, frequency_ghz: float,
    loss_db: float, exponent: float, reference_m: float, sigma_db: float,
) -> np.ndarray:
    """loss_db + 10 exponent lg(d / reference_m); heights and frequency are those of the measurements."""
    return loss_db + 10.0 * exponent * np.log10(distance / reference_m) + 0.0 * (tx_height + rx_height)


_FORMULAS: dict[str, Callable[..., np.ndarray]] = {
    "free_space": _free_space,
    "two_ray": _two_ray,
    "free_space_p2108": _with_clutter(_free_space),
    "two_ray_p2108": _with_clutter(_two_ray),
    "okumura_hata": _okumura_hata,
    "log_distance": _log_distance,
}
_PARAMETERS: dict[str, dict] = {  # and their defaults; None must be given
    "free_space": {},
    "two_ray": {},
    "free_space_p2108": {"location_percent": 50.0},
    "two_ray_p2108": {"location_percent": 50.0},
    "okumura_hata": {"environment": "medium_city"},
    "log_distance": {"loss_db": None, "exponent": None, "reference_m": 1000.0, "sigma_db": 0.0},
}
LAWS = tuple(_FORMULAS)


# What a law was made for.

@dataclass(frozen=True)
class Bound:
    """A quantity ("frequency_mhz", "distance_m", "tx_height_m", "rx_height_m") and the range of a law."""

    quantity: str
    low: float
    high: float
    outside_share: float = 0.0  # of the values that were looked at; from `outside`


_RINGS = 1000  # of equal area, so that shares of places are known to 0.1 %
_SCOPE = {
    "okumura_hata": (
        Bound("frequency_mhz", 150.0, 1500.0), Bound("tx_height_m", 30.0, 200.0),
        Bound("rx_height_m", 1.0, 10.0), Bound("distance_m", 1000.0, 20000.0),
    ),
    "free_space_p2108": (Bound("distance_m", p2108.LEAST_DISTANCE_M, math.inf),),
    "two_ray_p2108": (Bound("distance_m", p2108.LEAST_DISTANCE_M, math.inf),),
}  # fmt: skip


def scope(chosen: Law) -> tuple[Bound, ...]:
    """The ranges for which a law was made; none where its authors state none."""
    return _SCOPE.get(chosen.name, ())


def outside(
    chosen: Law, distance_m: np.ndarray | float, tx_height_m: np.ndarray | float,
    rx_height_m: np.ndarray | float,
) -> list[Bound]:
    """Bounds that some of the values break, each with the share of values outside. Empty: all is in scope.

    A loss outside is still computed; whoever shows it should say so.
    """
    values = {
        "frequency_mhz": 1000.0 * chosen.frequency_ghz, "distance_m": distance_m,
        "tx_height_m": tx_height_m, "rx_height_m": rx_height_m,
    }
    broken = []
    for bound in scope(chosen):
        value = np.asarray(values[bound.quantity], dtype=np.float64)
        share = float(np.mean((value < bound.low) | (value > bound.high))) if value.size else 0.0
        if share > 0.0:
            broken.append(Bound(bound.quantity, bound.low, bound.high, share))
    return broken


def outside_around(
    chosen: Law, radius_m: float, tx_height_m: np.ndarray | float, rx_height_m: np.ndarray | float
) -> list[Bound]:
    """As `outside`, for places that lie equally densely within a radius of every gateway."""
    rings = (np.arange(_RINGS) + 0.5) / _RINGS
    return outside(chosen, radius_m * np.sqrt(rings), tx_height_m, rx_height_m)

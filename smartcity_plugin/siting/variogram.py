"""How alike two places are, by their distance: variogram models, estimated from measurements and fitted.

A variogram is half the mean squared difference of two values at distance h. It rises from the nugget (error
of the measurement, and what changes within shorter distances than were measured) to the sill (variance of
the values) and is at the sill from the range on.

All of this takes the field for stationary and isotropic: a constant mean, and likeness that depends on the
distance alone, not on the place nor on the direction.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError

MODELS = ("spherical", "exponential", "gaussian")

MIN_POINTS = 50
"""Fewer are refused. Assumption: half of what is wanted."""
WANTED_POINTS = 100
"""R. Webster, M. A. Oliver, "Geostatistics for Environmental Scientists": 100 to 150 for a reliable one."""
MIN_PAIRS = 30
"""Pairs that a lag needs to be fitted. A. G. Journel, C. J. Huijbregts, "Mining Geostatistics", 1978: 30 to
50 pairs, and no lags beyond half the extent."""
MIN_LAGS = 5
"""Lags that a fit of three parameters needs. Assumption: two more than it has parameters."""
LAGS = 15
"""Lags that are made where no width is given. Assumption, as in the R package gstat."""
MOST_PAIRS = 50_000_000
"""Pairs of points that are compared, about 10,000 points: some seconds. Assumption."""
MOSTLY_NUGGET = 0.75
"""Share of the nugget above which places are hardly alike. C. A. Cambardella et al., "Field-scale variability
of soil properties in central Iowa soils", Soil Science Society of America Journal 58 (1994), 1501-1511."""
LEAST_PART = 0.01
"""Share of the partial sill below which measurements are refused: no structure at all. Assumption."""
HARDLY_BETTER = 0.9
"""A model whose deviation is above this share of a flat line's may have found structure by chance.
Assumption, tried out: of fields of 150 values without structure most are found out by it, of such with it
hardly any are suspected."""
STRONG_TREND = 0.25
"""Share of the variance that a plane explains above which the mean is not constant. Assumption."""


@dataclass(frozen=True)
class Variogram:
    """A model with nugget c0, partial sill c1 (both in squared units of the value) and range a in metres:

        spherical     c0 + c1 (1.5 h/a - 0.5 (h/a)^3) up to a, c0 + c1 beyond
        exponential   c0 + c1 (1 - exp(-3 h/a))
        gaussian      c0 + c1 (1 - exp(-3 (h/a)^2))        and 0 at h = 0 for all

    The last two never reach their sill: a is their effective range, where 95 % of c1 are reached (R. Webster,
    M. A. Oliver, "Geostatistics for Environmental Scientists", 2nd ed. 2007, section 5.2; SAS/STAT User's
    Guide, "Characteristics of Semivariogram Models").
    """

    model: str
    nugget: float
    sill: float
    """c0 + c1, the variance of measured values."""
    range_m: float

    def __post_init__(self) -> None:
        if self.model not in MODELS:
            raise InputError("There is no variogram model “{model}”.", model=self.model)
        if not all(math.isfinite(value) for value in (self.nugget, self.sill, self.range_m)):
            raise InputError("Nugget, sill and range of the variogram must be numbers.")
        if not 0.0 <= self.nugget < self.sill:
            raise InputError(
                "The nugget must be 0 or more and below the sill of {sill}, not {nugget}: else no place "
                "tells anything about another.", sill=self.sill, nugget=self.nugget,
            )  # fmt: skip
        if not self.range_m > 0.0:
            raise InputError("The range of the variogram must be above 0 m, not {range}.", range=self.range_m)

    @property
    def partial_sill(self) -> float:
        """c1, the variance of the field without the nugget."""
        return self.sill - self.nugget

    def likeness(self, distance_m: np.ndarray) -> np.ndarray:
        """Correlation of the field without the nugget, 1 at 0 m; shape as the distances."""
        share = np.asarray(distance_m, dtype=np.float64) / self.range_m
        if self.model == "spherical":
            share = np.minimum(share, 1.0)
            return 1.0 - share * (1.5 - 0.5 * share * share)
        return np.exp(-3.0 * (share if self.model == "exponential" else share * share))

    def covariance(self, distance_m: np.ndarray) -> np.ndarray:
        """Covariance of the field without the nugget, which two places never share."""
        return self.partial_sill * self.likeness(distance_m)

    def value(self, distance_m: np.ndarray) -> np.ndarray:
        """The variogram at distances; 0 at 0 m."""
        distance = np.asarray(distance_m, dtype=np.float64)
        return np.where(distance > 0.0, self.sill - self.covariance(distance), 0.0)


@dataclass(frozen=True)
class Lags:
    """An empirical variogram; arrays of shape (lags,), lags without a pair left out."""

    distance_m: np.ndarray
    """Mean distance of the pairs of the lag."""
    value: np.ndarray
    """Half their mean squared difference."""
    pairs: np.ndarray
    """int64."""
    width_m: float
    points: int
    trend: float
    """Share of the variance of the values that a plane over x and y explains, 0 to 1."""

    @property
    def used(self) -> np.ndarray:
        """bool (lags,): those with pairs enough to be fitted."""
        return self.pairs >= MIN_PAIRS


@dataclass(frozen=True)
class Fit:
    """A model fitted to an empirical variogram, and how well it fits."""

    variogram: Variogram
    lags: Lags
    deviation: float
    """Square root of the mean of (empirical / model - 1)^2, weighted by pairs: 0.1 are 10 %."""
    flat_deviation: float
    """The same of a flat line, a field in which no place tells anything about another."""

    @property
    def nugget_share(self) -> float:
        return self.variogram.nugget / self.variogram.sill

    @property
    def reaches_sill(self) -> bool:
        """Whether the range lies within the distances that were compared."""
        return self.variogram.range_m <= self.lags.distance_m[-1]

    @property
    def doubts(self) -> list[str]:
        """What speaks against it: few_points, no_structure, mostly_nugget, no_sill, trend."""
        found = (
            ("few_points", self.lags.points < WANTED_POINTS),
            ("no_structure", self.deviation > HARDLY_BETTER * self.flat_deviation),
            ("mostly_nugget", self.nugget_share > MOSTLY_NUGGET),
            ("no_sill", not self.reaches_sill),
            ("trend", self.lags.trend > STRONG_TREND),
        )
        return [name for name, holds in found if holds]


def empirical(
    xy: np.ndarray, values: np.ndarray, *, lags: int = LAGS, longest_m: float | None = None
) -> Lags:
    """The variogram of measured values: sum of (z_i - z_j)^2 / (2 N) over the N pairs of each lag.

    Estimator of G. Matheron, "Principles of geostatistics", Economic Geology 58 (1963), 1246-1266.

    xy: float64 (points, 2) in metres; values: float64 (points,), all finite. longest_m: up to this distance,
    half the diagonal of the points' extent where not given.
    Raises: InputError for fewer than MIN_POINTS points, for too many, for points in one place, and for values
    that are all the same.
    """
    xy, values = np.asarray(xy, dtype=np.float64), np.asarray(values, dtype=np.float64)
    count = len(values)
    if count < MIN_POINTS:
        raise InputError(
            "{count} measurements are too few for a variogram: {least} are needed, {wanted} or more make it "
            "reliable. Give more, or give model, nugget, sill and range instead.",
            count=count, least=MIN_POINTS, wanted=WANTED_POINTS,
        )  # fmt: skip
    if count * (count - 1) // 2 > MOST_PAIRS:
        raise InputError(
            "{count} measurements are too many for a variogram. Take a random sample of 5,000.", count=count
        )
    if np.ptp(values) == 0.0:
        raise InputError("All measurements have the value {value}: there is no variogram.", value=values[0])
    longest = np.hypot(*np.ptp(xy, axis=0)) / 2 if longest_m is None else longest_m
    if not longest > 0.0:
        raise InputError("All measurements are in one place: there is no variogram.")
    width = longest / lags
    pairs, distance, squares = (np.zeros(lags) for _ in range(3))
    for first in range(count - 1):
        far = np.hypot(xy[first + 1:, 0] - xy[first, 0], xy[first + 1:, 1] - xy[first, 1])
        near = far < longest
        lag = np.minimum((far[near] / width).astype(np.int64), lags - 1)
        pairs += np.bincount(lag, minlength=lags)
        distance += np.bincount(lag, far[near], minlength=lags)
        squares += np.bincount(lag, (values[first + 1:][near] - values[first]) ** 2, minlength=lags)
    known = pairs > 0
    return Lags(
        distance[known] / pairs[known], squares[known] / (2.0 * pairs[known]), pairs[known].astype(np.int64),
        float(width), count, plane_share(xy, values),
    )  # fmt: skip


def plane_share(xy: np.ndarray, values: np.ndarray) -> float:
    """Share of the variance of the values that a plane over x and y explains (R^2 of least squares)."""
    centred = xy - xy.mean(axis=0)
    residual = values - values.mean()
    total = float(residual @ residual)
    slope, *_ = np.linalg.lstsq(centred, residual, rcond=None)
    residual = residual - centred @ slope
    return float(np.clip(1.0 - residual @ residual / total, 0.0, 1.0))


def fit(lags: Lags, model: str | None = None) -> Fit:
    """The model with the least sum over the lags of N (empirical / model - 1)^2; the best of all for None.

    N. Cressie, "Fitting variogram models by weighted least squares", Mathematical Geology 17 (1985), 563-586:
    his weights N / model^2, with the model at the parameters sought. The range is sought up to three times
    the longest lag: beyond it a variogram is a straight line, and no range can be told.

    Raises: InputError where fewer than MIN_LAGS lags have MIN_PAIRS pairs, or where values near each other
    are no more alike than others.
    """
    used = lags.used & (lags.value > 0.0)
    if used.sum() < MIN_LAGS:
        raise InputError(
            "Only {lags} distance classes have {pairs} pairs of measurements; a variogram needs {least}. "
            "Give more measurements, or give model, nugget, sill and range instead.",
            lags=int(used.sum()), pairs=MIN_PAIRS, least=MIN_LAGS,
        )  # fmt: skip
    distance, value, pairs = lags.distance_m[used], lags.value[used], lags.pairs[used].astype(float)
    flat = (pairs @ value**2) / (pairs @ value)  # with the least sum

    def deviation(fitted) -> float:
        return float(np.sqrt(np.average((value / fitted - 1.0) ** 2, weights=pairs)))

    found = []
    for name in MODELS if model is None else (model,):
        nugget, part, range_m = _fitted(name, distance, value, pairs)
        if part > LEAST_PART * (nugget + part):
            variogram = Variogram(name, nugget, nugget + part, range_m)
            found.append(Fit(variogram, lags, deviation(variogram.value(distance)), deviation(flat)))
    if not found:
        raise InputError(
            "Measurements near each other are no more alike than distant ones: no station tells anything "
            "about another place. Give measurements that lie closer together, or the variogram itself."
        )
    return min(found, key=lambda fit: fit.deviation)


def _fitted(model: str, distance: np.ndarray, value: np.ndarray, pairs: np.ndarray):
    """Nugget, partial sill and range of one model, from the best of several starts; the same every time."""
    from scipy.optimize import least_squares

    root, level, longest = np.sqrt(pairs), float(np.average(value, weights=pairs)), float(distance[-1])
    unit = Variogram(model, 0.0, 1.0, longest)

    def residual(sought):
        rising = 1.0 - unit.likeness(distance / sought[2])
        return root * (value / level / np.maximum(sought[0] + sought[1] * rising, 1e-12) - 1.0)

    best: Any = None
    for range_share in (0.15, 0.4, 1.0, 2.0):
        for nugget in (0.05, 0.6):
            found = least_squares(
                residual, (nugget, 1.0 - nugget, range_share),
                bounds=((0.0, 0.0, 0.5 * distance[0] / longest), (10.0, 30.0, 3.0)), x_scale=(0.1, 0.1, 0.1),
            )  # fmt: skip
            if best is None or found.cost < best.cost * (1 - 1e-9):
                best = found
    return float(best.x[0] * level), float(best.x[1] * level), float(best.x[2] * longest)

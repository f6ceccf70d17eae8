"""Robust regression of values of which some are known only to lie beyond a limit (Tobit regression).

A measured value is the sum of a general effect, one effect for each factor (here: the gateway, the class of
land cover) and an error: x = general + effect[gateway] + effect[class] + error. The error follows Student's
t distribution, whose heavy tails keep outliers from pulling the result; its scale is estimated too.

Of a censored value only x >= limit is known (J. Tobin, Econometrica 26 (1958)). In truncated data such values
are missing altogether, so that every value that is there is known to lie below its limit.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..errors import InputError

# K. Lange, R. Little, J. Taylor: Robust statistical modeling using the t distribution, Journal of the
# American Statistical Association 84 (1989) 881-896: 4 has worked well where it is not estimated.
DEGREES_OF_FREEDOM = 4.0
SMALLEST_SCALE_DB = 0.29  # standard deviation of rounding to whole dB, as gateways do: 1 / sqrt(12)
LEAST_MEASURED = 10  # assumption: from fewer values no error can be told
_T_CONSTANT = (
    math.lgamma((DEGREES_OF_FREEDOM + 1) / 2) - math.lgamma(DEGREES_OF_FREEDOM / 2)
    - 0.5 * math.log(DEGREES_OF_FREEDOM * math.pi)
)  # fmt: skip


@dataclass(frozen=True)
class Factor:
    """Which level of one factor each value has: codes int (n,) from 0; levels: their count.

    spread: standard deviation [dB] of the effects around zero. A level with few values is drawn towards zero
    (shrinkage): with n values whose errors have standard deviation s, its effect keeps about the share
    spread^2 / (spread^2 + s^2 / n).
    """

    codes: np.ndarray
    levels: int
    spread: float


@dataclass(frozen=True)
class Fit:
    """Effects [dB] of each factor, adding up to zero; scale: of Student's distribution.

    total_error: standard error of general + effect, for the levels of the first factor.
    """

    general: float
    effects: list[np.ndarray]
    total_error: np.ndarray
    scale: float

    @property
    def sigma(self) -> float:
        """Half the width [dB] of the interval that holds 68.27 % of the errors, as one standard deviation
        does with normal errors."""
        from scipy.special import stdtrit

        return float(self.scale * stdtrit(DEGREES_OF_FREEDOM, 0.841345))


def fit(
    value: np.ndarray, limit: np.ndarray, censored: np.ndarray, factors: list[Factor], *,
    truncated: bool = False, pulse: Callable[[], None] = lambda: None,
) -> Fit:
    """Most likely effects of `factors` on `value` [dB], with the prior that `Factor` describes.

    Args:
        value: float64 (n,); of censored ones not read.
        limit: float64 (n,): a censored value lies at or above it.
        censored: bool (n,).
        truncated: there are no censored values because they are missing, and nothing else is.
        pulse: called at every step; may raise to stop.
    Raises:
        InputError: fewer than LEAST_MEASURED values are measured, or they are all the same.
    """
    from scipy.optimize import minimize

    measured = value[~censored]
    if measured.size < LEAST_MEASURED:
        raise InputError(
            "Of {count} measurements only {measured} lie above the floor, and at least {least} are needed. "
            "Measure at more places, or lower the floor if the gateways measure weaker packets.",
            count=value.size, measured=measured.size, least=LEAST_MEASURED,
        )
    centre = float(np.median(measured))
    deviation = np.abs(measured - centre)
    if deviation.max() < 1e-6:
        raise InputError(
            "All {count} measurements differ from the prediction by the same {value} dB. They look computed, "
            "or all come from one place: measure at different places.",
            count=measured.size, value=round(centre, 1),
        )
    start = np.zeros(2 + sum(factor.levels for factor in factors))
    start[0] = centre
    start[-1] = math.log(max(deviation.mean(), SMALLEST_SCALE_DB))
    bounds = [(None, None)] * (start.size - 1) + [(math.log(SMALLEST_SCALE_DB), None)]
    data = value, limit, censored, factors, truncated

    def cost(parameters: np.ndarray) -> tuple[float, np.ndarray]:
        pulse()
        return _cost(parameters, *data)

    found = minimize(
        cost, start, jac=True, method="L-BFGS-B", bounds=bounds,
        options={"maxiter": 1000, "ftol": 1e-12, "gtol": 1e-6},
    )
    return Fit(
        float(found.x[0]), _split(found.x, factors), _total_error(found.x, *data), math.exp(found.x[-1])
    )


def _split(parameters: np.ndarray, factors: list[Factor]) -> list[np.ndarray]:
    ends = np.cumsum([1] + [factor.levels for factor in factors])
    return [parameters[start:end] for start, end in zip(ends[:-1], ends[1:])]


def _likelihood(
    parameters: np.ndarray, value: np.ndarray, limit: np.ndarray, censored: np.ndarray,
    factors: list[Factor], truncated: bool,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Log-likelihood of each value, and its derivatives by the mean and by the logarithm of the scale."""
    from scipy.special import stdtr

    scale = math.exp(parameters[-1])
    mean = np.full(value.shape, parameters[0])
    for effect, factor in zip(_split(parameters, factors), factors):
        mean += effect[factor.codes]
    z = (np.where(censored, limit, value) - mean) / scale
    beyond = np.maximum(stdtr(DEGREES_OF_FREEDOM, -z), 1e-300)
    hazard = np.exp(_log_density(z)) / beyond
    pull = (DEGREES_OF_FREEDOM + 1) * z / (DEGREES_OF_FREEDOM + z * z)
    likelihood = np.where(censored, np.log(beyond), _log_density(z) - parameters[-1])
    by_mean = np.where(censored, hazard, pull) / scale
    by_scale = np.where(censored, hazard * z, pull * z - 1.0)
    if truncated:
        edge = (limit - mean) / scale
        below = np.maximum(stdtr(DEGREES_OF_FREEDOM, edge), 1e-300)
        inverse = np.exp(_log_density(edge)) / below
        likelihood -= np.log(below)
        by_mean += inverse / scale
        by_scale += inverse * edge
    return likelihood, by_mean, by_scale


def _log_density(z: np.ndarray) -> np.ndarray:
    return _T_CONSTANT - (DEGREES_OF_FREEDOM + 1) / 2 * np.log1p(z * z / DEGREES_OF_FREEDOM)


def _cost(parameters: np.ndarray, *data) -> tuple[float, np.ndarray]:
    """Mean negative log posterior and its gradient."""
    value, factors = data[0], data[3]
    likelihood, by_mean, by_scale = _likelihood(parameters, *data)
    cost = -likelihood.sum()
    gradient = [-by_mean.sum()]
    for effect, factor in zip(_split(parameters, factors), factors):
        slope = np.bincount(factor.codes, by_mean, minlength=factor.levels)
        cost += 0.5 * np.sum((effect / factor.spread) ** 2)
        gradient.extend(effect / factor.spread**2 - slope)
    gradient.append(-by_scale.sum())
    return cost / value.size, np.array(gradient) / value.size


def _total_error(parameters: np.ndarray, *data) -> np.ndarray:
    """Standard error of general + effect for the levels of the first factor.

    The covariance of the parameters is the inverse of the sum of the outer products of all scores and of the
    prior's precision. It takes the errors for independent, so that packets from one place look surer than
    they are.
    """
    from scipy.sparse import csr_matrix, hstack

    value, factors = data[0], data[3]
    _, by_mean, by_scale = _likelihood(parameters, *data)
    rows = np.arange(value.size)
    columns = [csr_matrix(by_mean[:, None])]
    precision = [0.0]
    for factor in factors:
        shape = value.size, factor.levels
        columns.append(csr_matrix((by_mean, (rows, factor.codes)), shape=shape))
        precision += [1.0 / factor.spread**2] * factor.levels
    scores = hstack([*columns, csr_matrix(by_scale[:, None])]).tocsr()
    information = (scores.T @ scores).toarray() + np.diag([*precision, 0.0])
    # The effects of the other factors add up to zero: their mean belongs to the total.
    total = np.zeros((factors[0].levels, parameters.size))
    total[:, 0] = 1.0
    total[:, 1 : 1 + factors[0].levels] = np.eye(factors[0].levels)
    first = 1 + factors[0].levels
    for factor in factors[1:]:
        total[:, first : first + factor.levels] = 1.0 / factor.levels
        first += factor.levels
    return np.sqrt(np.einsum("ij,jk,ik->i", total, np.linalg.pinv(information), total))

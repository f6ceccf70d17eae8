"""Probability that a place is covered, from the margin of the median loss and the spread around it.

The margin here is the one without fade margin (`budget.link` with fade_margin_db=0): the fade margin of a
preset and these probabilities are two ways to say the same thing.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from ..errors import InputError
from .entry import entry_loss_db

SHADOWING_CORRELATION = 0.5
"""Assumption: correlation of the shadowing on the paths from one place to several gateways. What stands close
to the device weakens all paths alike; 0.5 is the usual middle between independent and equal."""

_QUANTILES = 400  # of P.2109's distribution; eight times as many change its spread by 0.01 dB
_FINEST_STEP = 0.01
_REACH = 6.0  # standard deviations of the common part that are integrated over; 2e-9 lie beyond


def q(value: np.ndarray | float) -> np.ndarray:
    """Q(x): probability that a standard normal variate exceeds x."""
    from scipy.special import ndtr

    return ndtr(-np.asarray(value, dtype=np.float64))


@lru_cache(maxsize=64)
def entry_sigma_db(frequency_ghz: float, building: str = "traditional") -> float:
    """Standard deviation [dB] of building entry loss over all places in a class of buildings.

    Of P.2109's own distribution, whose quantiles are `entry.entry_loss_db`. Raises: InputError as there.

    Example: entry_sigma_db(0.868) is 7.5 dB.
    """
    shares = (np.arange(_QUANTILES) + 0.5) * 100.0 / _QUANTILES
    return float(np.std([entry_loss_db(frequency_ghz, share, building) for share in shares.tolist()]))


def total_sigma_db(location_db: float, entry_db: float = 0.0) -> float:
    """Standard deviation of independent spreads together: sqrt(location^2 + entry^2) [dB]."""
    return math.hypot(location_db, entry_db)


def total_correlation(
    location_db: float, entry_db: float, location_correlation: float = SHADOWING_CORRELATION
) -> float:
    """Correlation between the paths to two gateways when the entry loss is the same on both.

    A sensor's walls are the same whichever gateway listens: (rho location^2 + entry^2) / total^2.
    """
    _check_correlation(location_correlation)
    total = location_db**2 + entry_db**2
    return (location_correlation * location_db**2 + entry_db**2) / total if total else location_correlation


def error_shares(
    location_db: np.ndarray | float, entry_db: np.ndarray | float, common: float
) -> tuple[np.ndarray, np.ndarray]:
    """Shares of the variance of a link's error: of what all links have in common, and of the place alone.

    The place's share is what is left of `total_correlation` between two paths to it. common: share of
    location^2, at most SHADOWING_CORRELATION is taken off the place's; total 0 gives 0. Raises: InputError.
    """
    _check_correlation(common)
    location, entry = np.square(location_db), np.square(entry_db)
    total = np.maximum(location + entry, 1e-300)
    beside = max(SHADOWING_CORRELATION - common, 0.0)
    return common * location / total, (beside * location + entry) / total


def coverage(margin_db: np.ndarray | float, sigma_db: np.ndarray | float) -> np.ndarray:
    """Probability of coverage at a place: Q(-margin / sigma), 0 to 1. NaN where the margin is unknown.

    margin_db: of the median loss, without fade margin; sigma_db: see `total_sigma_db`; 0 gives 0 or 1 (1 at a
    margin of exactly 0, as `budget` counts it).
    Raises: InputError for a negative spread.
    """
    return np.where(np.isnan(margin_db), np.nan, q(-_score(margin_db, sigma_db)))


def margin_db(probability: float, sigma_db: np.ndarray | float) -> np.ndarray:
    """Margin [dB] of the median loss at which the probability of coverage is this: `coverage` the other way.

    Raises: InputError for a probability that is not between 0 and 1.
    """
    from scipy.special import ndtri

    if not 0.0 < probability < 1.0:
        raise InputError("A probability lies between 0 and 1, not at {value}.", value=probability)
    return np.asarray(sigma_db, dtype=np.float64) * ndtri(probability)


def area_coverage(probability: np.ndarray, known: np.ndarray | None = None) -> float:
    """Share of the area that is covered: mean of the probability over all places that count, 0 to 1.

    known: bool, places that count, all if None. A place that counts but has no probability (NaN: beyond the
    radius of all gateways) counts as not covered. NaN if no place counts.
    """
    values = probability if known is None else probability[known]
    return float(np.nansum(values) / values.size) if values.size else math.nan


def any_gateway(
    margin_db: np.ndarray, sigma_db: np.ndarray | float, correlation: float = SHADOWING_CORRELATION
) -> np.ndarray:
    """Probability that at least one gateway receives (macro-diversity).

    The shadowing of a path is sigma (sqrt(rho) Z + sqrt(1 - rho) Y) with Z the same for all gateways and Y
    one for each; the outages of all are independent once Z is known, and Z is integrated over (trapezoidal
    rule, exact to 1e-8 up to rho = 0.9996, to 0.002 beyond). rho = 0 is the product of outages, rho = 1 the
    best gateway alone.

    Args:
        margin_db: shape (gateways, ...), NaN where a gateway does not reach.
        sigma_db: a number, or one that broadcasts to margin_db.
        correlation: rho, 0 to 1. With a common entry loss see `total_correlation`.
    Returns: shape (...), 0 to 1; 0 where no gateway reaches.
    Raises: InputError.
    """
    _check_correlation(correlation)
    score = _score(margin_db, sigma_db)
    if correlation == 0.0:
        return 1.0 - np.prod(q(score), axis=0)
    if correlation == 1.0:
        return q(-np.max(score, axis=0))
    common, own = math.sqrt(correlation), math.sqrt(1.0 - correlation)
    # The integrand changes over own / common; half of that, at most 0.5, is a fine enough step.
    half = math.ceil(_REACH / max(0.5 * min(1.0, own / common), _FINEST_STEP))
    nodes = np.linspace(-_REACH, _REACH, 2 * half + 1)
    weights = np.exp(-0.5 * nodes**2)
    outage = np.zeros(score.shape[1:])
    reached = (score > -np.inf).any(axis=0)
    score /= own
    for node, weight in zip(nodes, weights / weights.sum()):
        outage += weight * np.prod(q(score + node * common / own), axis=0)
    return np.where(reached, np.clip(1.0 - outage, 0.0, 1.0), 0.0)  # the weights add up to 1 but for rounding


def _score(margin_db: np.ndarray | float, sigma_db: np.ndarray | float) -> np.ndarray:
    """Margin in standard deviations; -inf where it is NaN, +-inf where there is no spread."""
    margin, sigma = np.asarray(margin_db, dtype=np.float64), np.asarray(sigma_db, dtype=np.float64)
    if not np.all(sigma >= 0.0):
        raise InputError("A standard deviation must be 0 dB or more, not {value}.", value=float(sigma.min()))
    with np.errstate(divide="ignore", invalid="ignore"):
        score = np.where(sigma > 0.0, margin / sigma, np.where(margin >= 0.0, np.inf, -np.inf))
    return np.where(np.isnan(margin), -np.inf, score)


def _check_correlation(correlation: float) -> None:
    if not 0.0 <= correlation <= 1.0:
        raise InputError("A correlation lies between 0 and 1, not at {value}.", value=correlation)

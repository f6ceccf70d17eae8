"""How much a plan covers when it is only probable that a site reaches a demand point.

Whether site i reaches demand point j, which it does with probability p_ij, is decided by a Gaussian copula:

    reached  <=>  sqrt(a) G + sqrt(b) D_j + sqrt(1 - a - b) E_ij  <=  ndtri(p_ij)

with G, D_j, E_ij independent standard normal: G is the same for all links (the model is too hopeful, or too
careful, everywhere), D_j for all links of one demand point (what stands beside it, its walls), E_ij belongs
to one link. a is the common share of the error's variance, b the share of the place. a = b = 0, all links
independent, is one limit: errors cancel out and the worst case is close to the mean. a = 1 is the other: all
links fail together.

Source: the copula with one common factor is that of O. Vasicek, Limiting Loan Loss Probability Distribution,
KMV 1991; the factor of the place is added here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

import numpy as np
from scipy import sparse
from scipy.special import ndtr, ndtri

from ..errors import InputError
from ..patience import CancelCheck
from .cover import checked_weight

COMMON_SHARE = 0.25
"""Assumption: a quarter of the variance of the error is the same all over the town."""
PLACE_SHARE = 0.25
"""Assumption: another quarter is the same for all links of one place."""
WORST_SHARE = 0.1
"""The worst case is what is reached or exceeded in all but this share of cases."""

STRATA = 105  # values of G, each of the same probability; 0.9 and 0.1 are in the middle of one
DRAWS = 40  # for each of them; together the 10 % worst case is off by 0.03 standard deviations
PLACE_NODES = 15  # of the Gauss-Hermite rule over D_j; 61 change no probability by 0.001 up to b = 0.7
_DRAWN_AT_ONCE = 2_000_000
_SMALLEST_OWN = 1e-9  # of E_ij: in place of 0, where each link is decided by G and D_j

Shares = Union[float, np.ndarray]


@dataclass(frozen=True)
class Outlook:
    """Covered weight: its mean, and what is reached or exceeded in all but `worst_share` of cases."""

    expected: float
    worst: float
    worst_share: float = WORST_SHARE


@dataclass(frozen=True)
class Outlooks:
    """The outlook for the assumed shares between those of its two limits."""

    independent: Outlook
    assumed: Outlook
    common: Outlook


def probability(
    chance: sparse.spmatrix, *, folds: int = 1, common_share: Shares = COMMON_SHARE,
    place_share: Shares = PLACE_SHARE,
) -> np.ndarray:
    """Probability that each demand point is reached by at least `folds` sites: float64 (m,).

    Args:
        chance: (chosen sites x demand), the probability of each link; what is not stored cannot be.
        folds: 1 or more.
        common_share, place_share: a and b, each a number or an array (m,); together at most 1.
    Raises:
        InputError: a probability or share outside 0 to 1, or folds below 1.
    """
    links = _links(chance, folds, common_share, place_share)
    total = np.zeros(links.demand)
    for common in _normal_midpoints(STRATA):
        total += links.reached_given(common)
    return total / STRATA


def outlook(
    chance: sparse.spmatrix, weight: np.ndarray, *, folds: int = 1, common_share: Shares = COMMON_SHARE,
    place_share: Shares = PLACE_SHARE, worst_share: float = WORST_SHARE, seed: int = 0,
    cancelled: CancelCheck = None,
) -> Outlook:
    """Expected covered weight and its worst case.

    Once G is known the demand points are independent. So G is taken at STRATA values of equal probability;
    for each the mean is exact (Poisson-binomial over the sites of a point) and the distribution is drawn.

    Args:
        chance, folds, common_share, place_share: as `probability`.
        weight: of the demand points, >= 0, (m,); also those that no site reaches.
        worst_share: 0.1 gives the weight that is covered at least in 9 of 10 cases.
        seed: the same seed gives the same worst case.
        cancelled: asked for each value of G; the outlook is then that of the values so far.
    Raises:
        InputError: as `probability`, or weights of another length.
    """
    links = _links(chance, folds, common_share, place_share)
    weight = checked_weight(weight, links.demand)
    if not 0.0 < worst_share < 1.0:
        raise InputError("The share of worst cases lies between 0 and 1, not at {value}.", value=worst_share)
    generator = np.random.default_rng(seed)
    means: list[float] = []
    drawn: list[np.ndarray] = []
    for common in _normal_midpoints(STRATA):
        if means and cancelled is not None and cancelled():
            break
        reached = links.reached_given(common)
        means.append(float(weight @ reached))
        drawn.append(_draw(generator, reached, weight))
    worst = np.quantile(np.concatenate(drawn), worst_share, method="inverted_cdf")
    return Outlook(float(np.mean(means)), float(worst), worst_share)


def outlooks(
    chance: sparse.spmatrix, weight: np.ndarray, *, folds: int = 1, common_share: Shares = COMMON_SHARE,
    place_share: Shares = PLACE_SHARE, worst_share: float = WORST_SHARE, seed: int = 0,
    cancelled: CancelCheck = None,
) -> Outlooks:
    """`outlook` with all links independent, with the assumed shares, and with one error for all links."""
    common, place = np.asarray(common_share), np.asarray(place_share)
    found = [
        outlook(
            chance, weight, folds=folds, common_share=a, place_share=b, worst_share=worst_share, seed=seed,
            cancelled=cancelled,
        )
        for a, b in ((0.0, 0.0), (common, place), (1.0, 0.0))
    ]  # fmt: skip
    return Outlooks(*found)


@dataclass(frozen=True)
class _Links:
    """Checked links: for each site the points that it can reach, and up to which error it does."""

    points: list[np.ndarray]  # one for each site
    limits: list[np.ndarray]  # ndtri of the probability
    demand: int
    folds: int
    common: np.ndarray  # sqrt(a), (m,)
    place: np.ndarray  # sqrt(b)
    own: np.ndarray  # sqrt(1 - a - b)

    def reached_given(self, common: float) -> np.ndarray:
        """Probability of each point to be reached by at least `folds` sites when G has this value, (m,)."""
        if not self.place.any():
            return self._reached(common * self.common[None])[0]
        nodes, shares = np.polynomial.hermite_e.hermegauss(PLACE_NODES)
        reached = self._reached(common * self.common + nodes[:, None] * self.place)
        return (shares / shares.sum()) @ reached

    def _reached(self, error: np.ndarray) -> np.ndarray:
        """The same for known G and D_j, which add up to `error`, (k, m): one row for each of k cases.

        Poisson-binomial: exactly[c] is the probability of exactly c sites, counted up to folds - 1.
        """
        exactly = np.zeros((self.folds, *error.shape))
        exactly[0] = 1.0
        for points, limits in zip(self.points, self.limits):
            reaches = ndtr((limits - error[:, points]) / self.own[points])
            before = exactly[:, :, points]
            after = before * (1.0 - reaches)
            after[1:] += before[:-1] * reaches
            exactly[:, :, points] = after
        return np.clip(1.0 - exactly.sum(axis=0), 0.0, 1.0)


def _links(chance: sparse.spmatrix, folds: int, common_share: Shares, place_share: Shares) -> _Links:
    if folds < 1:
        raise InputError("A demand point is covered by 1 site or more, not by {folds}.", folds=folds)
    matrix = sparse.csr_matrix(chance, dtype=np.float64)
    if not ((matrix.data >= 0.0) & (matrix.data <= 1.0)).all():
        raise InputError("A probability lies between 0 and 1. Check the matrix of reach.")
    demand = matrix.shape[1]
    common = np.broadcast_to(np.asarray(common_share, dtype=np.float64), demand)
    place = np.broadcast_to(np.asarray(place_share, dtype=np.float64), demand)
    if not ((common >= 0.0) & (place >= 0.0) & (common + place <= 1.0 + 1e-12)).all():
        raise InputError("The shares of the common error and of the place are 0 or more, together at most 1.")
    rows = [slice(first, last) for first, last in zip(matrix.indptr[:-1], matrix.indptr[1:])]
    limits = ndtri(matrix.data)
    own = np.sqrt(np.clip(1.0 - common - place, _SMALLEST_OWN**2, 1.0))
    return _Links(
        [matrix.indices[row] for row in rows], [limits[row] for row in rows], demand, int(folds),
        np.sqrt(common), np.sqrt(place), own,
    )  # fmt: skip


def _normal_midpoints(count: int) -> np.ndarray:
    """Values of a standard normal variate that stand for parts of equal probability."""
    return ndtri((np.arange(count) + 0.5) / count)


def _draw(generator: np.random.Generator, reached: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """DRAWS covered weights when each point is reached with its probability, one independent of the other."""
    uncertain = (reached > 0.0) & (reached < 1.0) & (weight > 0.0)
    covered = np.full(DRAWS, float(weight[reached >= 1.0].sum()))
    chances, weights = reached[uncertain].astype(np.float32), weight[uncertain]
    at_once = max(1, _DRAWN_AT_ONCE // max(1, chances.size))
    for first in range(0, DRAWS, at_once):
        size = (min(at_once, DRAWS - first), chances.size)
        covered[first:first + size[0]] += (generator.random(size, dtype=np.float32) < chances) @ weights
    return covered

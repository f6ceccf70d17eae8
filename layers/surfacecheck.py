"""A given surface model (DOM) held against the one made of roofs and terrain: where they differ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

BEYOND = 1.0
"""m. What differs by more is counted: a storey has about three, a roof's model is good to some decimetres."""


@dataclass(frozen=True)
class Side:
    """Given minus made [m] over the roofs, or elsewhere. Shares are % of `pixels`; NaN without pixels.

    beyond: more than BEYOND apart; higher, lower: those of them where the given one is above or below.
    """

    pixels: int
    beyond: float
    higher: float
    lower: float
    median: float


@dataclass(frozen=True)
class Check:
    """Both sides, and the pixels of the made surface for which there is no given one. difference: float32,
    NaN where either is missing."""

    roofs: Side
    elsewhere: Side
    missing: int
    difference: np.ndarray


def compare(given: np.ndarray, made: np.ndarray, on_roof: np.ndarray) -> Check:
    """given, made: heights [m] on one grid, NaN for none; on_roof: where a roof is in the made one."""
    difference = (given - made).astype(np.float32)
    return Check(
        _side(difference[on_roof]), _side(difference[~on_roof]),
        int(np.count_nonzero(np.isnan(given) & ~np.isnan(made))), difference,
    )  # fmt: skip


def _side(difference: np.ndarray) -> Side:
    known = difference[~np.isnan(difference)]
    if not known.size:
        return Side(0, *[float("nan")] * 4)
    higher, lower = (int(np.count_nonzero(sign * known > BEYOND)) for sign in (1, -1))
    shares = (100 * count / known.size for count in (higher + lower, higher, lower))
    return Side(known.size, *shares, float(np.median(known)))

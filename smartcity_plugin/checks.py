"""Checks of what a caller hands over that several engines need."""

from __future__ import annotations

import math

import numpy as np

from .errors import InputError


def points(xy: np.ndarray) -> np.ndarray:
    """Positions as float64, shape (n, 2). Raises InputError where one is no number."""
    found = np.asarray(xy, dtype=np.float64).reshape(-1, 2)
    wrong = np.flatnonzero(~np.isfinite(found).all(axis=1))
    if wrong.size:
        raise InputError(
            "{count} points have no usable position, the first in row {row}. Remove them.",
            count=wrong.size, row=int(wrong[0]) + 1,
        )  # fmt: skip
    return found


def checked_limit(limit: float) -> float:
    """The reach as a float. Raises InputError unless it is above 0 and finite."""
    if not (math.isfinite(limit) and limit > 0):
        raise InputError("The reach must be a number above 0, not {value}.", value=limit)
    return float(limit)

"""Coverage by district: areas, people and things that are served, so that the parts add up to the whole.

A district is a number from 0 to count - 1; -1 is a place in none. Every result has count + 1 entries: one for
each district in its order, and the last one for all that lies in none. So sums over a result are those of
the whole area.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .lora import SPREADING_FACTORS

OUTSIDE = -1


@dataclass(frozen=True)
class Areas:
    """Areas [km2] of places with known height, each an array of shape (count + 1,)."""

    area: np.ndarray
    served: np.ndarray
    by_sf: dict[int, np.ndarray]


@dataclass(frozen=True)
class Served:
    """How much of what is counted (inhabitants, sensors, objects) is served; shape (count + 1,)."""

    total: np.ndarray
    served: np.ndarray


def areas(labels: np.ndarray, sf: np.ndarray, known: np.ndarray, cell_m: float, count: int) -> Areas:
    """Areas of each district by spreading factor.

    labels: int, shape (rows, cols), the district of each place; sf: same shape, 0 where not served;
    known: bool, same shape, places that count; cell_m: cell size [m]; count: number of districts.
    Raises:
        InputError: rasters of different shape.
    """
    _same_shape(labels, sf, known)
    km2 = (cell_m / 1000.0) ** 2
    by_sf = {factor: _sums(labels, known & (sf == factor), count) * km2 for factor in SPREADING_FACTORS}
    return Areas(
        area=_sums(labels, known, count) * km2,
        served=_sums(labels, known & (sf > 0), count) * km2,
        by_sf=by_sf,
    )


def mean(labels: np.ndarray, values: np.ndarray, count: int) -> np.ndarray:
    """Mean of the known values of each district, NaN where there are none; shape (count + 1,).

    labels: int, shape (rows, cols); values: float, same shape, NaN unknown.
    Raises:
        InputError: rasters of different shape.
    """
    _same_shape(labels, values)
    known = np.isfinite(values)
    places = _sums(labels, known, count)
    total = _sums(labels, np.where(known, values, 0.0), count)
    return np.divide(total, places, out=np.full(count + 1, np.nan), where=places > 0)


def served(district: np.ndarray, weight: np.ndarray, reached: np.ndarray, count: int) -> Served:
    """How many are served in each district.

    district: int, shape (points,); weight: what each point stands for (inhabitants, or 1), 0 or more;
    reached: bool, whether the point is served.
    Raises:
        InputError: arrays of different length, or a weight that is negative or no number.
    """
    _same_shape(district, weight, reached)
    weight = np.asarray(weight, dtype=np.float64)
    if not (np.isfinite(weight) & (weight >= 0.0)).all():
        raise InputError("What is counted must be 0 or more everywhere. Correct negative and empty values.")
    return Served(_sums(district, weight, count), _sums(district, weight * reached, count))


def _sums(labels: np.ndarray, values: np.ndarray, count: int) -> np.ndarray:
    """Sum of the values of each district; the last entry is that of no district."""
    flat = np.asarray(labels).ravel()
    if flat.size and (flat.min() < OUTSIDE or flat.max() >= count):
        raise InputError(
            "Districts are numbered from 0 to {last}, not from {low} to {high}.",
            last=count - 1, low=int(flat.min()), high=int(flat.max()),
        )
    place = np.where(flat == OUTSIDE, count, flat)
    return np.bincount(place, weights=np.asarray(values, dtype=np.float64).ravel(), minlength=count + 1)


def _same_shape(*arrays: np.ndarray) -> None:
    shapes = {np.shape(array) for array in arrays}
    if len(shapes) > 1:
        raise InputError(
            "Arrays of different shape: {shapes}. Bring them to one grid.",
            shapes=", ".join(str(shape) for shape in sorted(shapes)),
        )

"""Households of a census grid, shared out among the addresses that carry none.

Dasymetric mapping: what a cell counts goes to the addresses in it by the volume of the buildings that they
lie in, and nothing is lost or made. J. K. Wright, A method of mapping densities of population, Geographical
Review 26 (1936), 103-110.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from ..checks import points
from ..errors import InputError
from ..streetgraph.segments import Segments

STOREY_M = 3.0
"""Assumption: height of a storey where a building tells storeys but no height."""
DOOR_M = 20.0
"""Assumption: an address outside all buildings belongs to the nearest one that is no further away."""


@dataclass(frozen=True)
class Weights:
    """How an address weighs among those of its cell; arrays (n,)."""

    weight: np.ndarray  # float64, above 0
    building: np.ndarray  # int64: position of its building, -1 for none
    assumed_height: int  # buildings with addresses whose height is that of the others


def equal_weights(count: int) -> Weights:
    """Where nothing is known of buildings every address weighs the same."""
    return Weights(np.ones(count), np.full(count, -1, dtype=np.int64), 0)


def building_weights(
    xy: np.ndarray, shapes: list, height_m: np.ndarray, storeys: np.ndarray, door_m: float = DOOR_M
) -> Weights:
    """Volume of the building of each address, shared equally among the addresses of that building.

    xy: float (n, 2) [m]; shapes: b shapely polygons, none empty or broken; height_m, storeys: float (b,), NaN
    where not known. Volume: footprint x height, else footprint x storeys x STOREY_M. A building of which
    neither is known is as high as the median of those that have addresses, so it counts by area alone where
    no height is known at all. An address without a building weighs as the median address does.
    Raises:
        InputError: a position that is no number.
    """
    xy = points(xy)
    if not shapes or not len(xy):
        return equal_weights(len(xy))
    building = _building_of(xy, shapes, door_m)
    height = np.where(np.isfinite(height_m) & (height_m > 0), height_m, storeys * STOREY_M)
    height = np.where(np.isfinite(height) & (height > 0), height, np.nan)
    used = np.unique(building[building >= 0])
    if not used.size:
        return equal_weights(len(xy))
    known = height[used][np.isfinite(height[used])]
    usual = float(np.median(known)) if known.size else 1.0
    volume = np.array([shape.area for shape in shapes]) * np.where(np.isfinite(height), height, usual)
    sharing = np.bincount(building[building >= 0], minlength=len(shapes))
    weight = np.full(len(xy), np.nan)
    inside = building >= 0
    weight[inside] = volume[building[inside]] / sharing[building[inside]]
    weight[~inside] = np.median(weight[inside])
    return Weights(weight, building, int(np.isnan(height[used]).sum()))


def _building_of(xy: np.ndarray, shapes: list, door_m: float) -> np.ndarray:
    """Position of the building that each point lies in, else of the nearest within door_m, else -1."""
    import geopandas

    found = np.full(len(xy), -1, dtype=np.int64)
    spots = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(*xy.T))
    pairs = geopandas.sjoin(spots, geopandas.GeoDataFrame(geometry=list(shapes)), predicate="intersects")
    first = pairs.groupby(level=0)["index_right"].min()
    found[first.index.to_numpy()] = first.to_numpy()
    outside = np.flatnonzero(found < 0)
    if outside.size:
        rings = [
            (number, np.asarray(part.exterior.coords)[:, :2])
            for number, shape in enumerate(shapes) for part in getattr(shape, "geoms", [shape])
        ]  # fmt: skip
        size = np.array([len(ring) for _number, ring in rings])
        last = np.cumsum(size)
        starts = np.setdiff1d(np.arange(last[-1]), last - 1)
        owner = np.repeat([number for number, _ring in rings], size)[starts]
        segment = Segments(np.concatenate([ring for _number, ring in rings]), starts).nearest(
            xy[outside], door_m
        )[0]
        found[outside] = np.where(segment >= 0, owner[segment], -1)
    return found


@dataclass(frozen=True)
class Shared:
    """Households of addresses after a grid was shared out; the account is households, not addresses.

    total = supplied_in_cells + filled + rest - surplus for the cells whose value is known.
    """

    households: np.ndarray  # float64 (n,): own, else by the grid; NaN where neither knows
    estimated: np.ndarray  # bool (n,): by the grid
    total: float  # of all cells with a value
    filled: float  # given to addresses
    supplied_in_cells: float  # what addresses in cells with a value carry themselves
    surplus: float  # what these carry more than their cells count
    moved_cells: int  # cells with a value above 0 and no address to take it, given to the nearest address
    moved: float  # households of those
    rest_cells: int  # such cells without any address near enough
    rest: float  # households of those, given to nobody
    secret_cells: int  # cells whose value is secret or not published


def share_out(
    xy: np.ndarray,
    own: np.ndarray,
    takes: np.ndarray,
    weight: np.ndarray,
    centre: np.ndarray,
    size: np.ndarray,
    value: np.ndarray,
    near_m: float,
) -> Shared:
    """Share out the values of a grid.

    What the addresses of a cell carry themselves stays; what the cell counts beyond it goes to those of them
    that carry nothing and may take it, by weight. Where no one in a cell may, the nearest that may within
    near_m of the cell's edge takes it. xy: float (n, 2) in the system of the grid [m]; own: float (n,),
    households known, NaN for none; takes: bool (n,), people may live there; weight: float (n,), above 0;
    centre: float (c, 2), size: float (c,), one value for all; value: float (c,), NaN where secret.
    Raises:
        InputError: cells of different sizes, or a value below 0.
    """
    if len(size) and np.ptp(size) > 0:
        raise InputError("The grid has cells of different sizes. Use a file of one grid width.")
    if (value < 0).any():
        raise InputError("The grid has {count} values below 0.", count=int((value < 0).sum()))
    open_ = np.isnan(own) & takes
    cell = _cell_of(xy, centre, size)
    known = np.flatnonzero(np.isfinite(value))
    given = np.where(open_ & (cell >= 0) & np.isfinite(np.append(value, np.nan)[cell]), 0.0, np.nan)
    held = np.bincount(cell[cell >= 0], weights=np.nan_to_num(own)[cell >= 0], minlength=len(value))
    members: dict[int, list[int]] = {}
    for address in np.flatnonzero(open_ & (cell >= 0)):
        members.setdefault(int(cell[address]), []).append(int(address))
    tree = cKDTree(xy[open_]) if open_.any() else None
    takers = np.flatnonzero(open_)
    left, moved, rest = value - held, [], []
    for number in known:
        amount = float(left[number])
        if amount <= 0:
            continue
        inside = members.get(int(number), [])
        if inside:
            given[inside] = np.nan_to_num(given[inside]) + split(amount, weight[inside])
            continue
        address = _nearest(tree, centre[number], size[number] / 2, near_m)
        if address is None:
            rest.append(amount)
            continue
        moved.append(amount)
        given[takers[address]] = np.nan_to_num(given[takers[address]]) + amount
    estimated = np.isfinite(given)
    return Shared(
        np.where(estimated, given, own), estimated, math.fsum(value[known]), math.fsum(given[estimated]),
        math.fsum(held[known]), math.fsum(np.maximum(-left[known], 0.0)), len(moved), math.fsum(moved),
        len(rest), math.fsum(rest), int(np.isnan(value).sum()),
    )  # fmt: skip


def split(amount: float, weight: np.ndarray) -> np.ndarray:
    """Shares of an amount by weight; their sum is the amount: what rounding leaves is in the largest."""
    shares = amount * (weight / weight.sum())
    largest = int(np.argmax(shares))
    shares[largest] = amount - math.fsum(np.delete(shares, largest))
    return shares


def _cell_of(xy: np.ndarray, centre: np.ndarray, size: np.ndarray) -> np.ndarray:
    """Position of the cell in which each point lies, -1 for none; int64 (n,)."""
    if not len(size):
        return np.full(len(xy), -1, dtype=np.int64)
    step = float(size[0])
    place = {tuple(key): number
             for number, key in enumerate(np.floor(centre / step).astype(np.int64).tolist())}  # fmt: skip
    keys = np.floor(xy / step).astype(np.int64).tolist()
    return np.array([place.get(tuple(key), -1) for key in keys], dtype=np.int64)


def _nearest(tree: cKDTree | None, middle: np.ndarray, half: float, near_m: float) -> int | None:
    """The taker nearest to the edge of a cell, None where none is within near_m of it."""
    if tree is None:
        return None
    around = tree.query_ball_point(middle, (half + near_m) * math.sqrt(2.0))
    if not around:
        return None
    beyond = np.maximum(np.abs(tree.data[around] - middle) - half, 0.0)
    away = np.hypot(*beyond.T)
    best = int(np.lexsort((around, away))[0])
    return int(around[best]) if away[best] <= near_m else None

"""Footprints along the fronts of a block: single houses, groups of houses, closed rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from shapely.geometry import LineString, Polygon
from shapely.prepared import prep

from .blocks import Block, Front

CORNER = np.radians(35)
"""A bend sharper than this is a corner: rows of houses end there."""


@dataclass
class Lot:
    """One footprint. corners: (4, 2) counter-clockwise, the first two on the street side; edge: street edge;
    group: houses in its row."""

    corners: np.ndarray
    edge: int
    group: int = 1

    @property
    def polygon(self) -> Polygon:
        return Polygon(self.corners)


class Yard:
    """The land of one block and what stands on it already."""

    def __init__(self, polygon: Polygon) -> None:
        self._land = prep(polygon)
        self._placed: list[tuple[tuple, Polygon]] = []

    def fits(self, polygon: Polygon, clearance: float) -> bool:
        """Whether a footprint lies on the land, `clearance` metres from all others (0: walls may touch)."""
        if not self._land.contains(polygon):
            return False
        west, south, east, north = polygon.bounds
        for (w, s, e, n), other in self._placed:
            if w - clearance > east or e + clearance < west or s - clearance > north or n + clearance < south:
                continue
            if clearance > 0 and polygon.distance(other) < clearance:
                return False
            if clearance == 0 and polygon.intersection(other).area > 0.02:
                return False
        return True

    def add(self, polygon: Polygon) -> None:
        self._placed.append((polygon.bounds, polygon))


def rectangle(origin, along: np.ndarray, u0: float, v0: float, u1: float, v1: float) -> np.ndarray:
    """Corners of a rectangle: u along the front, v into the block; counter-clockwise, to the millimetre."""
    inwards = np.array([-along[1], along[0]])
    corners = [origin + along * u + inwards * v for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))]
    return np.round(np.array(corners), 3)


def groups_along(front: Front, yard: Yard, spec: dict, rng) -> list[Lot]:
    """Detached houses, pairs, rows or slabs: groups of equal units with gaps between them."""
    line = front.line
    position = rng.uniform(0.3, 0.7) * spec["gap"][0]
    lots: list[Lot] = []
    while position < line.length - 5:
        units = int(rng.integers(spec["units"][0], spec["units"][1] + 1))
        unit = rng.uniform(*spec["width"])
        while units > 1 and position + units * unit > line.length:
            units -= 1
        width = units * unit
        depth, setback = rng.uniform(*spec["depth"]), rng.uniform(*spec["setback"])
        gap = rng.uniform(*spec["gap"])
        if position + width > line.length + 0.5:
            break
        start, along = _chord(line, position, width)
        corners = rectangle(start, along, 0, setback, width, setback + depth)
        group = Polygon(corners)
        if not yard.fits(group, spec["clearance"]):
            position += 4.0
            continue
        yard.add(group)
        for i in range(units):
            share = np.array([i, i + 1]) / units
            (a, b), (d, c) = _between(corners[0], corners[1], share), _between(corners[3], corners[2], share)
            lots.append(Lot(np.round(np.array([a, b, c, d]), 3), front.edge, units))
        position += width + gap
    return lots


def _between(start, end, shares) -> list[np.ndarray]:
    return [start + (end - start) * share for share in shares]


def _chord(line: LineString, position: float, width: float) -> tuple[np.ndarray, np.ndarray]:
    """Start point and direction of the straight line between two positions on a front."""
    start = np.array(line.interpolate(position).coords[0])
    end = np.array(line.interpolate(min(position + width, line.length)).coords[0])
    step = end - start
    return start, step / np.hypot(*step)


def closed_rows(block: Block, yard: Yard, spec: dict, rng) -> list[Lot]:
    """Houses wall to wall round the block, as in an old town; bends are shared by both neighbours."""
    lots: list[Lot] = []
    for front in block.fronts:
        depth = rng.uniform(*spec["depth"])
        setback = rng.uniform(*spec["setback"])
        points = np.asarray(front.line.simplify(0.7).coords)
        for variants in _row_along(points, depth, setback, spec, rng):
            if rng.random() < spec["passage"]:
                continue
            for corners in variants:
                shape = Polygon(corners)
                if shape.is_valid and shape.area > 45 and yard.fits(shape, 0.0):
                    yard.add(shape)
                    lots.append(Lot(corners, front.edge))
                    break
    return lots


def _row_along(points: np.ndarray, depth: float, setback: float, spec: dict, rng):
    """Four-cornered footprints along a polyline, the sides at a bend along its bisector.

    Each comes as a list: the whole width first, then narrower ones for where a corner is in the way.
    """
    steps = np.diff(points, axis=0)
    lengths = np.hypot(*steps.T)
    along = steps / lengths[:, None]
    inwards = np.column_stack([-along[:, 1], along[:, 0]])
    for i, length in enumerate(lengths):
        left = _bisector(inwards, i, i - 1) if i > 0 else inwards[i]
        right = _bisector(inwards, i, i + 1) if i + 1 < len(lengths) else inwards[i]
        count = max(int(round(length / rng.uniform(*spec["width"]))), 1)
        widths = rng.uniform(0.8, 1.25, count)
        cuts = np.concatenate([[0], np.cumsum(widths) / widths.sum()]) * length
        for k in range(count):
            variants = []
            for less_near, less_far in ((0, 0), (3, 0), (0, 3), (3, 3), (6, 0), (0, 6)):
                near, far = cuts[k] + less_near, cuts[k + 1] - less_far
                if far - near < 5.5:
                    continue
                a, b = points[i] + along[i] * near, points[i] + along[i] * far
                side_a = left if k == 0 and not less_near else inwards[i]
                side_b = right if k == count - 1 and not less_far else inwards[i]
                ring = [a + side_a * setback, b + side_b * setback,
                        b + side_b * (setback + depth), a + side_a * (setback + depth)]  # fmt: skip
                variants.append(np.round(np.array(ring), 3))
            yield variants


def _bisector(inwards: np.ndarray, own: int, neighbour: int) -> np.ndarray:
    """Direction of the wall shared with the neighbour at a bend, scaled so that depths stay depths."""
    cosine = float(inwards[own] @ inwards[neighbour])
    if cosine < np.cos(CORNER):
        return inwards[own]
    return (inwards[own] + inwards[neighbour]) / (1 + cosine)


def garages(lots: list[Lot], yard: Yard, share: float, rng) -> list[Lot]:
    """A garage beside some of the houses, a little behind the front."""
    made = []
    for lot in lots:
        if rng.random() > share:
            continue
        a, b = lot.corners[0], lot.corners[1]
        along = (b - a) / np.hypot(*(b - a))
        width = float(np.hypot(*(b - a)))
        start = width + 0.3 if rng.random() < 0.5 else -3.5
        corners = rectangle(a, along, start, 2.0, start + 3.2, 8.2)
        shape = Polygon(corners)
        if yard.fits(shape, 0.25):
            yard.add(shape)
            made.append(Lot(corners, lot.edge))
    return made

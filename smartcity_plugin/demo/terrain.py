"""The terrain: a river valley, a flood plain, gentle hills."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from shapely.geometry import LineString

from .common import SOUTH, WEST, generator

CELL = 5.0
LOWEST, HIGHEST = 40.0, 95.0


@dataclass(frozen=True)
class Terrain:
    """heights: metres above DHHN2016 (invented), row 0 = north; cell: metres; west, north: outer edges."""

    heights: np.ndarray
    cell: float
    west: float
    north: float

    def at(self, x, y) -> np.ndarray:
        """Heights at points, bilinear between cell centres; beyond the edge the edge's height."""
        col = (np.asarray(x, dtype=float) - self.west) / self.cell - 0.5
        row = (self.north - np.asarray(y, dtype=float)) / self.cell - 0.5
        return _bilinear(self.heights, row, col)


def _bilinear(values: np.ndarray, row, col) -> np.ndarray:
    """Values between the points of a grid at fractional rows and columns; beyond the edge the edge's."""
    rows, cols = values.shape
    row, col = np.clip(row, 0, rows - 1.000001), np.clip(col, 0, cols - 1.000001)
    r, c = row.astype(int), col.astype(int)
    v, u = row - r, col - c
    return (
        values[r, c] * (1 - u) * (1 - v) + values[r, c + 1] * u * (1 - v)
        + values[r + 1, c] * (1 - u) * v + values[r + 1, c + 1] * u * v
    )  # fmt: skip


def make_terrain(seed: int, size: float, river: LineString, river_width: float) -> Terrain:
    """Heights on a grid of 5 m.

    Args:
        size: edge of the map, metres. river: centre line in eastings and northings. river_width: metres.
    """
    rng = generator(seed, "terrain")
    count = int(np.ceil(size / CELL))
    north = SOUTH + count * CELL
    x = WEST + (np.arange(count) + 0.5) * CELL
    y = north - (np.arange(count) + 0.5) * CELL
    grid_x, grid_y = np.meshgrid(x, y)
    distance = _distance(grid_x, grid_y, river)
    down = (grid_x - WEST) / size
    level = 47.0 - 1.2 * down  # the river falls a little over a metre across the map
    rise = _smooth(distance, 60, 0.5 * size)
    hills = _hills(rng, grid_x - WEST, grid_y - SOUTH)
    heights = level + 2.4 + 24.0 * rise + hills * (0.3 + 7.5 * rise)
    # The bank: from the water's edge up to the flood plain within 14 m. The water is flat, as in a real DGM.
    bank = _smooth(distance, river_width / 2, river_width / 2 + 14)
    heights = level + (heights - level) * bank
    return Terrain(np.round(np.clip(heights, LOWEST, HIGHEST), 3), CELL, WEST, north)


def _distance(x: np.ndarray, y: np.ndarray, river: LineString) -> np.ndarray:
    """Distance of grid cells from the river, exact near it and from every tenth cell elsewhere."""
    coords = np.asarray(river.coords)
    coarse = _to_line(x[::10, ::10].ravel(), y[::10, ::10].ravel(), coords).reshape(x[::10, ::10].shape)
    distance = _bilinear(coarse, np.arange(x.shape[0])[:, None] / 10, np.arange(x.shape[1])[None, :] / 10)
    near = distance < 120
    distance[near] = _to_line(x[near], y[near], coords)
    return distance


def _to_line(x: np.ndarray, y: np.ndarray, coords: np.ndarray) -> np.ndarray:
    best = np.full(x.shape, np.inf)
    for (ax, ay), (bx, by) in zip(coords[:-1], coords[1:]):
        dx, dy = bx - ax, by - ay
        t = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1)
        best = np.minimum(best, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2)
    return np.sqrt(best)


def _smooth(value: np.ndarray, start: float, end: float) -> np.ndarray:
    """0 before `start`, 1 after `end`, a smooth step between."""
    t = np.clip((value - start) / (end - start), 0, 1)
    return t * t * (3 - 2 * t)


def _hills(rng, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A smooth field between about -1 and 1."""
    field = np.zeros_like(x)
    lengths = np.geomspace(350, 1600, 10)
    for length in lengths:
        direction, phase = rng.uniform(0, 2 * np.pi, 2)
        k = 2 * np.pi / length
        field += length * np.sin(k * (np.cos(direction) * x + np.sin(direction) * y) + phase)
    return field / (0.5 * lengths.sum())

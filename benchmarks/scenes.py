"""Invented ground with buildings for the benchmark: the same seed gives the same scene on every machine.

The ground is a sum of WAVES plane waves of random direction and phase. Their wavelengths lie between
SHORTEST_M and LONGEST_M, evenly on a logarithmic scale, and their amplitudes grow as wavelength ** ROUGHNESS.
All is in metres, so that a scene of another cell size shows the same hills. Buildings are boxes of random
sides and heights, set down at random until they cover about BUILT_SHARE of all cells. All numbers are
assumptions, chosen so that the loss differs between neighbouring cells about as on real ground.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

SEED = 1
WAVES = 256
SHORTEST_M = 100.0
LONGEST_M = 20_000.0
ROUGHNESS = {"smooth": 0.75, "rough": 0.5}
RELIEF_M = {"smooth": 15.0, "rough": 80.0}
"""Standard deviation of the ground's height: a plain, a low mountain range."""
MEAN_M = {"smooth": 150.0, "rough": 500.0}
"""High enough above the sea: SPLAT! takes 0 m for water."""
BUILT_SHARE = 0.15
SIDE_M = (10.0, 60.0)
HEIGHT_M = (5.0, 25.0)
NAMES = ("smooth", "smooth+buildings", "rough", "rough+buildings")


@dataclass(frozen=True)
class Scene:
    """A square raster of heights [m above sea level], row 0 in the north, the transmitter in its middle."""

    name: str
    terrain_m: np.ndarray
    surface_m: np.ndarray
    cell_m: float

    @property
    def size(self) -> int:
        return self.terrain_m.shape[0]

    @property
    def transmitter(self) -> tuple[int, int]:
        return self.size // 2, self.size // 2

    @property
    def built(self) -> np.ndarray:
        """Cells with a building on them."""
        return self.surface_m > self.terrain_m

    def distance_m(self, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
        row, col = self.transmitter
        return np.hypot(rows - row, cols - col) * self.cell_m


def make(name: str, size: int, cell_m: float) -> Scene:
    """The scene called `name` (one of NAMES) with size x size cells."""
    ground = name.split("+")[0]
    rng = np.random.default_rng(SEED)
    terrain = _waves(rng, size, cell_m, ROUGHNESS[ground])
    terrain *= RELIEF_M[ground]
    terrain += MEAN_M[ground]
    surface = terrain.copy()
    if "+" in name:
        _build(rng, terrain, surface, cell_m)
    scene = Scene(name, terrain, surface, cell_m)
    surface[scene.transmitter] = terrain[scene.transmitter]
    return scene


def whole_metres(scene: Scene) -> Scene:
    """The same scene with heights in whole metres, as SPLAT! reads them."""
    return Scene(scene.name, np.rint(scene.terrain_m), np.rint(scene.surface_m), scene.cell_m)


def _waves(rng: np.random.Generator, size: int, cell_m: float, roughness: float) -> np.ndarray:
    """Heights with mean 0 and standard deviation 1, shape (size, size).

    A wave is cos(a + b) = cos a cos b - sin a sin b, a from the row and b from the column: two products.
    """
    wavelength = np.exp(rng.uniform(np.log(SHORTEST_M), np.log(LONGEST_M), WAVES))
    direction, phase = rng.uniform(0.0, 2.0 * np.pi, (2, WAVES))
    amplitude = wavelength**roughness
    amplitude /= np.sqrt((amplitude**2).sum() / 2.0)
    metres = (np.arange(size) - size // 2) * cell_m
    from_row = np.outer(metres, 2.0 * np.pi * np.sin(direction) / wavelength) + phase
    from_col = np.outer(metres, 2.0 * np.pi * np.cos(direction) / wavelength)
    heights = (amplitude * np.cos(from_row)) @ np.cos(from_col).T
    heights -= (amplitude * np.sin(from_row)) @ np.sin(from_col).T
    return heights


def _build(rng: np.random.Generator, terrain: np.ndarray, surface: np.ndarray, cell_m: float) -> None:
    """Put boxes on the surface. A side is at least one cell long."""
    size = terrain.shape[0]
    mean_cells = np.mean(np.maximum(np.rint(np.linspace(*SIDE_M, 101) / cell_m), 1.0)) ** 2
    count = int(-np.log(1.0 - BUILT_SHARE) * size**2 / mean_cells)  # boxes may overlap
    sides = np.maximum(np.rint(rng.uniform(*SIDE_M, (count, 2)) / cell_m), 1.0).astype(int)
    corners = rng.integers(0, size, (count, 2))
    roofs = rng.uniform(*HEIGHT_M, count)
    for (row, col), (deep, wide), height in zip(corners, sides, roofs):
        box = slice(row, row + deep), slice(col, col + wide)
        np.maximum(surface[box], terrain[box] + height, out=surface[box])

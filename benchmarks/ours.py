"""The radio engine as the benchmark calls it: complete ITU-R P.1812, 50 % of time, default oversampling."""

from __future__ import annotations

import numpy as np

from ..smartcity_plugin.radio import sweep
from ..smartcity_plugin.radio.troposphere import free_space
from .scenes import Scene

FREQUENCY_GHZ = 0.868
TX_HEIGHT_M = 30.0
RX_HEIGHT_M = 1.5
DELTA_N = 45.0
N0 = 325.0
SETTINGS = {
    "tx_height_m": TX_HEIGHT_M, "rx_height_m": RX_HEIGHT_M, "frequency_ghz": FREQUENCY_GHZ,
    "time_percent": 50.0, "location_percent": 50.0, "polarization": "vertical", "delta_n": DELTA_N, "n0": N0,
}


def everywhere(scene: Scene, radius_m: float, stride: int = 1, ground_only: bool = False) -> np.ndarray:
    """Loss [dB] by the sweep, as `sweep.loss` gives it. `ground_only`: buildings count as ground."""
    terrain = None if ground_only else scene.terrain_m
    return sweep.loss(
        scene.surface_m, terrain, scene.cell_m, *scene.transmitter, radius_m=radius_m, stride=stride,
        **SETTINGS,
    )


def exactly(scene: Scene, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """Loss [dB] at given cells, each along its own profile."""
    return sweep.loss_at(
        scene.surface_m, scene.terrain_m, scene.cell_m, *scene.transmitter, rows, cols, **SETTINGS
    )


def free_space_db(distance_m: np.ndarray) -> np.ndarray:
    """Free-space loss [dB] of level paths, P.1812-7 eq. (8)."""
    return np.array([free_space(d / 1000.0, 0.0, 0.0, FREQUENCY_GHZ) for d in distance_m])


def centres(scene: Scene, stride: int) -> np.ndarray:
    """Rows (and columns) of the cells in which a sweep with this stride has its receivers."""
    return np.arange(scene.size // stride) * stride + (stride - 1) // 2

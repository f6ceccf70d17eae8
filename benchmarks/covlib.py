"""crc-covlib (https://github.com/ic-crc/crc-covlib), the Canadian library with ITU-R P.1812, on our scene.

It is used where the environment variable CRC_COVLIB names a build: the shared library, or the folder of its
Python package crc_covlib with the library in bin_64bit. Its C interface (src/CRC-COVLIB.cpp, compiled with
CRCCOVLIB_WRAP) is called directly, one call per receiver.

Terrain and surface go in as its "custom" data: 32-bit heights, rows from south to north, corners in the
middle of the outermost cells, interpolated bilinearly. The scene is laid on the equator, where degrees are
square. It samples a path every cell size along the great circle, where our profiles have one sample per row
or column, and it leaves a receiver's own building in the path: compare receivers outside buildings.
"""

from __future__ import annotations

import ctypes
import os
import re
from pathlib import Path

import numpy as np

from .scenes import Scene

VARIABLE = "CRC_COVLIB"
EARTH_RADIUS_M = 6_371_000.0
"""Of its great circles (P.2001)."""
WEST = 10.0
"""Longitude of the transmitter [degrees east]; its latitude is 0."""

# Numbers of its enumerations (src/CRC-COVLIB.h).
_VERTICAL, _P1812, _SURFACE_DATA, _PATH_LOSS, _BILINEAR = 1, 1, 2, 2, 1
_TERRAIN_CUSTOM, _SURFACE_CUSTOM = 2, 102

_REAL, _INT = ctypes.c_double, ctypes.c_int
_HEIGHTS = (
    _REAL, _REAL, _REAL, _REAL, _INT, _INT, ctypes.POINTER(ctypes.c_float), ctypes.c_bool, ctypes.c_float
)
_CALLS = {
    "SetTransmitterLocation": (None, _REAL, _REAL),
    "SetTransmitterHeight": (None, _REAL),
    "SetTransmitterFrequency": (None, _REAL),
    "SetTransmitterPolarization": (None, _INT),
    "SetReceiverHeightAboveGround": (None, _REAL),
    "SetPropagationModel": (None, _INT),
    "SetITURP1812TimePercentage": (None, _REAL),
    "SetITURP1812LocationPercentage": (None, _REAL),
    "SetITURP1812AverageRadioRefractivityLapseRate": (None, _REAL),
    "SetITURP1812SeaLevelSurfaceRefractivity": (None, _REAL),
    "SetITURP1812PredictionResolution": (None, _REAL),
    "SetITURP1812SurfaceProfileMethod": (None, _INT),
    "SetPrimaryTerrainElevDataSource": (None, _INT),
    "SetTerrainElevDataSamplingResolution": (None, _REAL),
    "SetTerrainElevDataSourceSamplingMethod": (None, _INT, _INT),
    "AddCustomTerrainElevData": (ctypes.c_bool, *_HEIGHTS),
    "SetPrimarySurfaceElevDataSource": (None, _INT),
    "SetSurfaceElevDataSourceSamplingMethod": (None, _INT, _INT),
    "AddCustomSurfaceElevData": (ctypes.c_bool, *_HEIGHTS),
    "SetResultType": (None, _INT),
    "GenerateReceptionPointResult": (_REAL, _REAL, _REAL),
    "GetGenerateStatus": (_INT,),
}
"""Name -> result, arguments after the simulation."""


def library_path() -> Path | None:
    """The shared library that CRC_COVLIB names, None where the variable is not set."""
    named = os.environ.get(VARIABLE)
    if not named:
        return None
    path = Path(named)
    return path / "bin_64bit" / "libcrc-covlib.so" if path.is_dir() else path


def version(path: Path) -> str:
    """As the Python package around the library says it."""
    package = path.parent.parent / "__init__.py"
    found = re.search(r"__version__ = '([\d.]+)'", package.read_text("utf-8")) if package.is_file() else None
    return found[1] if found else "of unknown version"


class Simulation:
    """One scene in crc-covlib. `library`: its shared library, or what answers to the same calls."""

    def __init__(
        self, library, scene: Scene, *, tx_height_m: float, rx_height_m: float, frequency_ghz: float,
        time_percent: float, location_percent: float, delta_n: float, n0: float, polarization: str,
    ) -> None:
        library.NewSimulation.restype = ctypes.c_void_p
        for name, (result, *arguments) in _CALLS.items():
            call = getattr(library, name)
            call.restype, call.argtypes = result, [ctypes.c_void_p, *arguments]
        self._library, self._scene = library, scene
        self._handle = library.NewSimulation()
        self._step = float(np.degrees(scene.cell_m / EARTH_RADIUS_M))
        self._set("TransmitterLocation", 0.0, WEST)
        self._set("TransmitterHeight", tx_height_m)
        self._set("TransmitterFrequency", 1000.0 * frequency_ghz)
        self._set("TransmitterPolarization", _VERTICAL if polarization == "vertical" else 0)
        self._set("ReceiverHeightAboveGround", rx_height_m)
        self._set("PropagationModel", _P1812)
        self._set("ITURP1812TimePercentage", time_percent)
        self._set("ITURP1812LocationPercentage", location_percent)
        self._set("ITURP1812AverageRadioRefractivityLapseRate", delta_n)
        self._set("ITURP1812SeaLevelSurfaceRefractivity", n0)
        self._set("ITURP1812PredictionResolution", scene.cell_m)
        self._set("ITURP1812SurfaceProfileMethod", _SURFACE_DATA)
        self._set("PrimaryTerrainElevDataSource", _TERRAIN_CUSTOM)
        self._set("TerrainElevDataSamplingResolution", scene.cell_m)
        self._set("TerrainElevDataSourceSamplingMethod", _TERRAIN_CUSTOM, _BILINEAR)
        self._set("PrimarySurfaceElevDataSource", _SURFACE_CUSTOM)
        self._set("SurfaceElevDataSourceSamplingMethod", _SURFACE_CUSTOM, _BILINEAR)
        self._set("ResultType", _PATH_LOSS)
        self._add(library.AddCustomTerrainElevData, scene.terrain_m)
        self._add(library.AddCustomSurfaceElevData, scene.surface_m)
        self._check_corners()

    def losses(self, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
        """Loss [dB] at cells of the scene."""
        receive = self._library.GenerateReceptionPointResult
        latitudes, longitudes = self._place(rows, cols)
        return np.array([receive(self._handle, *at) for at in zip(latitudes.tolist(), longitudes.tolist())])

    def _set(self, what: str, *values: float) -> None:
        getattr(self._library, "Set" + what)(self._handle, *values)

    def _place(self, rows: np.ndarray, cols: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        row, col = self._scene.transmitter
        return (row - rows) * self._step, WEST + (cols - col) * self._step

    def _add(self, call, heights: np.ndarray) -> None:
        last = self._scene.size - 1
        (south, north), (west, east) = self._place(np.array([last, 0]), np.array([0, last]))
        data = np.ascontiguousarray(heights[::-1], dtype=np.float32)
        pointer = data.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
        if not call(self._handle, south, west, north, east, last + 1, last + 1, pointer, False, 0.0):
            raise RuntimeError("crc-covlib did not take the heights")

    def _check_corners(self) -> None:
        """It says after each path whether heights were missing on it."""
        last = self._scene.size - 1
        for corner in ((0, 0), (0, last), (last, 0), (last, last)):
            self.losses(*(np.array([index]) for index in corner))
            status = self._library.GetGenerateStatus(self._handle)
            if status != 0:
                raise RuntimeError(f"crc-covlib misses heights on the way to cell {corner}: status {status}")

"""Debian's SPLAT! (package splat), the Longley-Rice planner, on a scene of ours.

SPLAT! reads ground in whole metres, one square degree of 1200 x 1200 points to a file. The scene is laid on
the equator, where such a square is square in metres too, point on cell: both programs see the same ground. It
knows no buildings: they are burned into its ground, and so a receiver on a building stands on its roof.

Its fastest honest setting is taken: `splat` with 3 arc seconds (per receiver twice as fast as `splat-hd`,
which reads nine times the ground), `-olditm` (Longley-Rice; its newer ITWOM takes half as long again), `-N`
no site report, `-ngs` no relief in the map that it always writes. `-ano`, the table of results, makes it
slower by a quarter: it is asked for in one more run, which is not timed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .measure import Clock
from .scenes import Scene

POINTS = 1200
"""Points of one degree."""
CELL_M = np.radians(1.0 / POINTS) * 3959.0 * 1609.344
"""Between points; its earth has a radius of 3959 miles (Distance() in its splat.cpp)."""
LARGEST_RADIUS = 494
"""Cells: a range of more than 57 miles x 0.499 makes it read more squares (main() in its splat.cpp)."""
LARGEST_SIZE = 2 * LARGEST_RADIUS + 12
SQUARE = "0:1:10:11"
"""Latitude 0 to 1 degree north, longitude 10 to 11 degrees west, as it names its files."""
CLIMATE = {"permittivity": 15.0, "conductivity": 0.005, "refractivity": 301.0, "zone": 5, "vertical": 1}
"""Average ground and the continental temperate zone, as its manual gives them."""


@dataclass(frozen=True)
class Losses:
    """What it computed: cells of the scene, the distance that it reckons with [m], loss [dB]."""

    rows: np.ndarray
    cols: np.ndarray
    distance_m: np.ndarray
    loss_db: np.ndarray


def program() -> str | None:
    """Path of the program, None where it is not installed."""
    return shutil.which("splat")


def version(path: str) -> str:
    words = subprocess.run([path], capture_output=True, text=True, check=False).stdout
    found = re.search(r"SPLAT! (v[\d.]+)", words)
    return found[1] if found else "of unknown version"


def write(scene: Scene, folder: Path, *, tx_height_m: float, frequency_ghz: float) -> None:
    """Write SPLAT!'s ground, site and parameters: a scene of at most LARGEST_SIZE cells of CELL_M."""
    if scene.size > LARGEST_SIZE or abs(scene.cell_m / CELL_M - 1.0) > 1e-9:
        raise ValueError(f"SPLAT! sees at most {LARGEST_SIZE} cells of {CELL_M} m")
    first = _first(scene)
    square = np.full((POINTS, POINTS), int(scene.surface_m.mean()))
    square[first:first + scene.size, first:first + scene.size] = scene.surface_m
    points = square[::-1, ::-1].ravel()  # from south to north, in each row from east to west
    ground = "11\n0\n10\n1\n" + "\n".join(map(str, points.tolist())) + "\n"
    (folder / f"{SQUARE}.sdf").write_text(ground, encoding="ascii")
    row, col = scene.transmitter
    latitude, west = (POINTS - 1 - first - row) / POINTS, 11.0 - (first + col) / POINTS
    (folder / "tx.qth").write_text(f"tx\n{latitude:.9f}\n{west:.9f}\n{tx_height_m} m\n", encoding="ascii")
    (folder / "tx.lrp").write_text(
        "{permittivity:.3f}\n{conductivity:.3f}\n{refractivity:.3f}\n{mhz:.3f}\n{zone}\n{vertical}\n"
        "0.50\n0.50\n0.0\n".format(mhz=1000.0 * frequency_ghz, **CLIMATE),
        encoding="ascii",
    )


def run(path: str, folder: Path, radius_cells: int, rx_height_m: float, *more: str) -> Clock:
    """Compute the losses within a radius; seconds of the whole process, with its reading and writing."""
    command = [
        path, "-t", "tx", "-L", str(rx_height_m), "-R", f"{radius_cells * CELL_M / 1000.0:.6f}", "-metric",
        "-olditm", "-N", "-ngs", *more,
    ]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    clock = Clock(used.ru_utime + used.ru_stime, time.perf_counter() - start)
    if process.returncode:
        raise RuntimeError(f"SPLAT! ended with {process.returncode}: {' '.join(command)}")
    return clock


def losses(path: str, folder: Path, scene: Scene, radius_cells: int, rx_height_m: float) -> Losses:
    """Compute once more and read the result of every receiver that it took.

    It tells ITM a path of y points as y - 1 steps where there are y (PlotLRPath() in its splat.cpp): its
    distance is one step less than that between the places that it names.
    """
    run(path, folder, radius_cells, rx_height_m, "-ano", "losses.txt")
    lines = (folder / "losses.txt").read_text(encoding="ascii").splitlines()[2:]
    # latitude, longitude west, azimuth, elevation, loss and a star behind an obstacle
    values = np.array([line.replace("*", "").split(",") for line in lines], dtype=float)
    first = _first(scene)
    rows = POINTS - 1 - first - values[:, 0] * POINTS
    cols = (11.0 - values[:, 1]) * POINTS - first
    return Losses(
        np.rint(rows).astype(int), np.rint(cols).astype(int), scene.distance_m(rows, cols) - CELL_M,
        values[:, 4],
    )


def _first(scene: Scene) -> int:
    """First row and column of the square that belong to the scene, which lies in the middle."""
    return (POINTS - scene.size) // 2

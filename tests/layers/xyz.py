"""XYZ tiles of a known slope, for tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np

UTM = "EPSG:25832"


def height(x, y):
    """A slope to which every cell belongs by its coordinates, to the centimetre."""
    return np.round(20 + 0.01 * (x - 338000) + 0.02 * (y - 5723000), 2)


def points(cols=4, rows=3, cell=1.0, west=338000.0, south=5723000.0) -> np.ndarray:
    x, y = np.meshgrid(west + cell * np.arange(cols), south + cell * np.arange(rows))
    return np.column_stack([x.ravel(), y.ravel(), height(x, y).ravel()])


def write(path: Path, rows: np.ndarray, divider: str = " ", heading: str = "", end: str = "\n") -> Path:
    lines = [divider.join(f"{value:.2f}" for value in row) for row in rows]
    path.write_text(heading + end.join(lines) + end, newline="")
    return path

"""A surface made of representative clutter heights, where land cover is known but no heights of roofs.

ITU-R P.1812-7 section 3.2: to the terrain of each profile point the height that stands for its category of
clutter is added (Table 2); diffraction then goes over roofs and woods. Sweep it with receiver="ground". Never
add clutter loss (`p2108`) to such a loss: the same houses would count twice.
"""

from __future__ import annotations

import numpy as np

from ..errors import InputError


def schemes(preset: dict) -> list[str]:
    """Names of the land-cover schemes that resources/presets/land_cover.toml, or a file like it, knows."""
    return [name for name, table in preset.items() if isinstance(table, dict) and name != "height_m"]


def mapping(preset: dict, scheme: str) -> dict[int, float]:
    """Class code of a land-cover scheme -> representative clutter height [m].

    Raises:
        InputError: unknown scheme, a category without height, or a code listed twice.
    """
    if scheme not in schemes(preset):
        raise InputError(
            "Unknown land-cover scheme “{scheme}”. Known: {known}.",
            scheme=scheme, known=", ".join(schemes(preset)),
        )
    heights = preset.get("height_m", {})
    found: dict[int, float] = {}
    for category, codes in preset[scheme].items():
        if not isinstance(codes, list):
            continue  # title, source
        height = heights.get(category)
        if not isinstance(height, (int, float)) or height < 0:
            raise InputError(
                "Clutter category “{category}” of scheme “{scheme}” has no height in [height_m].",
                category=category, scheme=scheme,
            )
        for code in codes:
            if code in found:
                raise InputError(
                    "Land-cover code {code} occurs twice in scheme “{scheme}”. Delete one.",
                    code=code, scheme=scheme,
                )
            found[int(code)] = float(height)
    return found


def surface(
    terrain_m: np.ndarray, land_cover: np.ndarray, heights_m: dict[int, float]
) -> tuple[np.ndarray, dict[float, int]]:
    """Terrain plus representative clutter, and the codes that stand for no height.

    Args:
        terrain_m: heights above sea level, shape (rows, cols), NaN unknown.
        land_cover: class codes on the same grid, integers or floats; NaN is counted as a code of its own.
        heights_m: from `mapping`.
    Returns:
        surface_m: float64, NaN where the terrain or the code is unknown, so that nothing is taken for open
            ground by mistake.
        unknown_codes: code -> count of cells. Add them to the preset, or mend the raster.
    Raises:
        InputError: the grids differ in shape.
    """
    terrain = np.asarray(terrain_m, dtype=np.float64)
    codes = np.asarray(land_cover)
    if codes.shape != terrain.shape:
        raise InputError(
            "Land cover ({cover}) and terrain ({terrain}) have not the same rows and columns. Resample the "
            "land cover to the terrain's grid by nearest neighbour.",
            cover=codes.shape, terrain=terrain.shape,
        )
    values, index, counts = np.unique(codes, return_inverse=True, return_counts=True)
    heights = np.array([heights_m.get(value, np.nan) for value in values.tolist()], dtype=np.float64)
    unknown = {
        value: int(count) for value, count in zip(values.tolist(), counts) if value not in heights_m
    }  # fmt: skip
    return terrain + heights[index.reshape(terrain.shape)], unknown

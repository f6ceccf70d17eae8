"""Closed LoD2 solids over four-cornered footprints.

A footprint is a ring of four corners a, b, c, d, counter-clockwise from above, whose sides ab and cd are
parallel (a rectangle, or a trapezoid where a street bends). Then every roof plane below is plane exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

FLAT, PENT, GABLE, HIP, PYRAMID = "1000", "2100", "3100", "3200", "3500"
"""Roof forms by AdV code: Flachdach, Pultdach, Satteldach, Walmdach, Zeltdach."""
CODES = {"flat": FLAT, "pent": PENT, "gable": GABLE, "gable_to_street": GABLE, "hip": HIP, "pyramid": PYRAMID}
"""Names in the preset -> codes."""


@dataclass(frozen=True)
class Surface:
    """kind: "GroundSurface", "RoofSurface" or "WallSurface"; ring: (n, 3), not closed, outward normal."""

    kind: str
    ring: np.ndarray


def solid(corners: np.ndarray, form: str, ground: float, eaves: float, ridge: float) -> list[Surface]:
    """The surfaces of one building or building part.

    Args:
        corners: (4, 2) counter-clockwise, ab parallel to cd; the ridge runs along ab.
        form: one of the codes above. ground, eaves, ridge: heights above sea level, metres;
            a flat roof has no ridge, a pent roof rises from ab to cd.
    """
    a, b, c, d = np.asarray(corners, dtype=float)
    heights = [eaves] * 4
    tops: list[list] = [[], [], [], []]
    if form == FLAT:
        roofs = [[_at(p, eaves) for p in (a, b, c, d)]]
    elif form == PENT:
        heights = [eaves, eaves, ridge, ridge]
        roofs = [[_at(p, z) for p, z in zip((a, b, c, d), heights)]]
    else:
        roofs, tops = _pitched((a, b, c, d), form, eaves, ridge)
    surfaces = [Surface("GroundSurface", np.array([_at(p, ground) for p in (a, d, c, b)]))]
    surfaces += [Surface("RoofSurface", np.array(ring)) for ring in roofs]
    points = (a, b, c, d)
    for i in range(4):
        j = (i + 1) % 4
        ring = [
            _at(points[i], ground),
            _at(points[j], ground),
            _at(points[j], heights[j]),
            *tops[i],
            _at(points[i], heights[i]),
        ]
        surfaces.append(Surface("WallSurface", np.array(ring)))
    return surfaces


def _at(point, z: float) -> tuple[float, float, float]:
    return float(point[0]), float(point[1]), float(z)


def _pitched(corners, form: str, eaves: float, ridge: float):
    """Roof planes, and for each wall the points that stand above its eaves (the gable's top)."""
    a, b, c, d = corners
    ea, eb, ec, ed = (_at(p, eaves) for p in corners)
    if form == PYRAMID:
        top = _at((a + b + c + d) / 4, ridge)
        return [[ea, eb, top], [eb, ec, top], [ec, ed, top], [ed, ea, top]], [[], [], [], []]
    right, left = (b + c) / 2, (d + a) / 2
    if form == GABLE:
        r, m = _at(right, ridge), _at(left, ridge)
        return [[ea, eb, r, m], [ec, ed, m, r]], [[], [r], [], [m]]
    # Hip: the ridge is shortened at both ends by at most half the depth, and never by more than 0.42 of it.
    length = float(np.hypot(*(right - left)))
    depth = float(np.hypot(*(d - a)))
    inset = min(0.5 * depth / length, 0.42)
    r, m = _at(right + (left - right) * inset, ridge), _at(left + (right - left) * inset, ridge)
    return [[ea, eb, r, m], [ec, ed, m, r], [eb, ec, r], [ed, ea, m]], [[], [], [], []]

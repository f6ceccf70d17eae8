"""Geometry that only the tests need."""

from __future__ import annotations

import numpy as np

from smartcity.smartcity_plugin.demo.roofs import Surface


def volume(surfaces: list[Surface]) -> float:
    """Volume in cubic metres by the divergence theorem; positive when all normals point outwards."""
    origin = surfaces[0].ring[0]
    total = 0.0
    for surface in surfaces:
        ring = surface.ring - origin
        for p, q in zip(ring[1:-1], ring[2:]):
            total += float(np.dot(ring[0], np.cross(p, q))) / 6
    return total

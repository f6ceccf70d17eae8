"""Roof forms: closed, plane, outward, with the volume that the formula of the body gives."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.demo.roofs import FLAT, GABLE, HIP, PENT, PYRAMID, solid
from smartcity.tests.demo.solids import volume

FORMS = (FLAT, PENT, GABLE, HIP, PYRAMID)
SQUARE = np.array([(0, 0), (12, 0), (12, 8), (0, 8)], dtype=float)


def directed_edges(surfaces) -> Counter:
    """Every edge of every ring as (from, to), to the millimetre."""
    edges: Counter = Counter()
    for surface in surfaces:
        points = [tuple(np.round(point, 3)) for point in surface.ring]
        edges.update(zip(points, points[1:] + points[:1]))
    return edges


def is_closed(surfaces) -> bool:
    edges = directed_edges(surfaces)
    return all(count == 1 and edges[(b, a)] == 1 for (a, b), count in edges.items())


def off_plane(ring: np.ndarray) -> float:
    """Largest distance of a ring's points from their best plane, metres."""
    centred = ring - ring.mean(axis=0)
    return float(np.abs(centred @ np.linalg.svd(centred)[2][2]).max())


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (FLAT, 12 * 8 * 6),
        (PENT, 12 * 8 * (6 + 2)),
        (GABLE, 12 * 8 * (6 + 2)),
        (PYRAMID, 12 * 8 * (6 + 4 / 3)),
        # a hip roof of 45 degrees of plan: prism of the ridge's length 4, and two half pyramids
        (HIP, 12 * 8 * 6 + 4 * 8 * 4 / 2 + 8 * 8 * 4 / 3),
    ],
)
def test_volume(form, expected):
    assert volume(solid(SQUARE, form, 50, 56, 60)) == pytest.approx(expected)


def test_a_missing_wall_is_noticed():
    surfaces = solid(SQUARE, GABLE, 0, 5, 8)
    assert is_closed(surfaces)
    assert not is_closed(surfaces[:-1])


@given(
    form=st.sampled_from(FORMS), width=st.floats(4, 60), depth=st.floats(4, 40), lean_left=st.floats(-1, 1),
    lean_right=st.floats(-1, 1), turn=st.floats(0, 6.28), walls=st.floats(2, 40), rise=st.floats(0.5, 20),
)  # fmt: skip
def test_every_solid_is_closed_plane_and_outward(
    form, width, depth, lean_left, lean_right, turn, walls, rise
):
    corners = np.array([(0, 0), (width, 0), (width + lean_right, depth), (lean_left, depth)])
    rotation = np.array([(np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))])
    surfaces = solid(corners @ rotation.T + (401000, 6001000), form, 50, 50 + walls, 50 + walls + rise)
    assert is_closed(surfaces)
    assert max(off_plane(surface.ring) for surface in surfaces) < 1e-6
    assert volume(surfaces) > 0
    for surface in surfaces:
        ring = surface.ring - surface.ring[0]
        normal = sum(np.cross(p, q) for p, q in zip(ring[1:-1], ring[2:]))
        assert {"GroundSurface": normal[2] < 0, "RoofSurface": normal[2] > 0}.get(
            surface.kind, abs(normal[2]) < 1e-3
        )

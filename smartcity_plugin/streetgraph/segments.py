"""Which line is nearest to a point, for many lines and points."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

PIECE_M = 25.0
"""Segments are searched by the middles of pieces no longer than this: shorter ones need more memory."""
ROUNDING_M = 1e-6
"""Above the rounding of coordinates in metres, which have up to seven digits before the point."""


class Segments:
    """Straight segments, each from vertex starts[i] of xy (float64, (vertices, 2)) to the one after it."""

    def __init__(self, xy: np.ndarray, starts: np.ndarray) -> None:
        self._from, self._along = xy[starts], xy[starts + 1] - xy[starts]
        length = np.hypot(*self._along.T)
        pieces = np.maximum(np.ceil(length / PIECE_M), 1.0).astype(np.int64)
        self._segment = np.repeat(np.arange(starts.size), pieces)
        number = np.arange(self._segment.size) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        share = (number + 0.5) / pieces[self._segment]
        self._half = float((length / pieces).max(initial=0.0)) / 2
        self._middles = cKDTree(self._from[self._segment] + share[:, None] * self._along[self._segment])

    def within(
        self, points: np.ndarray, limit_m: float | np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """All pairs of a point and a segment no further than limit_m (one value, or one for each point).

        Returns the point, the segment (int64), where along it the nearest place is (0 to 1) and the distance
        [m]; ordered by point, then distance, then segment.
        """
        limit_m = np.broadcast_to(limit_m, len(points))
        found = self._middles.query_ball_point(points, limit_m + self._half + ROUNDING_M)
        point = np.repeat(np.arange(len(points)), [len(near) for near in found])
        piece = np.fromiter((one for near in found for one in near), dtype=np.int64, count=point.size)
        count = max(1, len(self._from))
        point, segment = np.divmod(np.unique(point * count + self._segment[piece]), count)
        share, away = self._foot(points[point], segment)
        order = np.lexsort((segment, away, point))
        order = order[away[order] <= limit_m[point[order]]]
        return point[order], segment[order], share[order], away[order]

    def nearest(
        self, points: np.ndarray, limit_m: float
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The nearest segment of each point (int64, -1: none within limit_m), where along it, and how far.

        Of two segments that are equally near the one that comes first counts.
        """
        segment = np.full(len(points), -1, dtype=np.int64)
        share, away = np.zeros(len(points)), np.full(len(points), np.inf)
        if len(points) and self._segment.size:
            piece = self._middles.query(points)[1]
            at_most = np.minimum(self._foot(points, self._segment[piece])[1], limit_m)
            point, *found = self.within(points, at_most + ROUNDING_M)
            kept, first = np.unique(point, return_index=True)
            near = found[2][first] <= limit_m
            kept, first = kept[near], first[near]
            segment[kept], share[kept], away[kept] = (values[first] for values in found)
        return segment, share, away

    def _foot(self, points: np.ndarray, segment: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Nearest place on a segment for each point: its share of the segment, and its distance [m]."""
        along, offset = self._along[segment], points - self._from[segment]
        square = np.einsum("ij,ij->i", along, along)
        share = np.einsum("ij,ij->i", offset, along) / np.where(square > 0, square, 1.0)
        share = np.clip(share, 0.0, 1.0)
        return share, np.hypot(*(offset - share[:, None] * along).T)

"""Points joined to the nearest place on a street."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..checks import checked_limit, points
from ..patience import CancelCheck, Progress, tell
from .graph import Graph
from .segments import Segments

BLOCK_POINTS = 20_000
"""Points joined at a time: a part of a second of work."""


@dataclass(frozen=True)
class Joined:
    """Points joined to the network; arrays with one value for each point."""

    edge: np.ndarray  # int64, -1 for a point that no street is near enough to
    along_m: np.ndarray  # float64: from the tail of the edge to the place where the point is joined to it
    access_m: np.ndarray  # float64: from the point to that place; inf where there is none
    island: np.ndarray  # int64: connected part of the network, as in Graph.island; -1 where there is none


def join(
    graph: Graph, xy: np.ndarray, most_m: float, *, cancelled: CancelCheck = None, progress: Progress = None
) -> Joined:
    """Join points to the nearest place on a street that one may stop on, no further than most_m [m].

    xy: float, shape (n, 2), in the CRS of the network.
    Raises:
        InputError: a position that is no number, or a distance that is no positive number.
        Abandoned: `cancelled` said yes.
    """
    xy, most_m = points(xy), checked_limit(most_m)
    count = graph.end - graph.start
    first = np.repeat(graph.start - (np.cumsum(count) - count), count)
    starts = (first + np.arange(first.size))[np.repeat(graph.stop, count)]
    segments = Segments(graph.xy, starts)
    blocks: list[tuple[np.ndarray, ...]] = []
    for block in np.array_split(xy, max(1, -(-len(xy) // BLOCK_POINTS))):
        tell(len(blocks) * BLOCK_POINTS / max(1, len(xy)), cancelled, progress)
        blocks.append(segments.nearest(block, most_m))
    segment, share, away = (np.concatenate(values) for values in zip(*blocks))
    near = segment >= 0
    start = starts[segment[near]]
    edge = np.full(len(xy), -1, dtype=np.int64)
    edge[near] = np.searchsorted(graph.start, start, side="right") - 1
    along = np.zeros(len(xy))
    ahead = graph.way_m[start + 1] - graph.way_m[start]
    along[near] = graph.way_m[start] - graph.way_m[graph.start[edge[near]]] + share[near] * ahead
    island = np.where(near, graph.island[edge], -1)
    tell(1.0, cancelled, progress)
    return Joined(edge, along, away, island)

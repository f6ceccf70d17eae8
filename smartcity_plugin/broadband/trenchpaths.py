"""Where trenches can lie along streets: in narrow ones a single line, in wide ones a line on either side.

At a junction the sides of two neighbouring streets meet in a corner. A narrow street does not keep the
corners on its two sides apart, a wide one does: there the trench must cross the carriageway.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ..streetgraph.graph import Graph

LEFT, CENTRE, RIGHT = 1, 0, -1
PARALLEL = 0.3
"""Sine of the angle below which two streets go on as one: their corner is beside them."""
FARTHEST = 3.0
"""A corner is no farther from the junction than so many half widths: acute angles are cut off."""


@dataclass(frozen=True)
class Paths:
    """Lines along which a trench may lie; arrays with one value for each path unless said otherwise."""

    xy: np.ndarray  # float64 (vertices, 2): the vertices of all paths, one behind the other
    first: np.ndarray  # int64 (paths + 1,): where each begins among them, and their number
    tail: np.ndarray  # int64: node at its first vertex
    head: np.ndarray  # int64: node at its last vertex
    edge: np.ndarray  # int64: edge of the street graph, -1 for one that follows no street
    side: np.ndarray  # int64: LEFT, CENTRE or RIGHT of it
    twin: np.ndarray  # int64: the path on the other side, -1 for none
    node_xy: np.ndarray  # float64 (nodes, 2)
    crossing: np.ndarray  # int64 (crossings, 2): nodes at a junction on the two sides of a wide street
    crossing_m: np.ndarray  # float64 (crossings,)
    crossing_edge: np.ndarray  # int64 (crossings,): the street that is crossed


@dataclass(frozen=True)
class _Corners:
    """The corners at both ends of each edge, seen in the direction in which the edge is drawn."""

    left: np.ndarray  # int64 (edges, 2): at its tail and at its head
    right: np.ndarray  # int64 (edges, 2)
    xy: np.ndarray  # float64 (corners, 2)


def lay(graph: Graph, edges: np.ndarray, half_m: np.ndarray) -> Paths:
    """Paths along streets.

    edges: int64, those edges of the graph along which a trench may lie. half_m: float64 (edges,), half the
    width of one that gets a trench on both sides, 0 for one that gets a single one.
    """
    corners = _corners(graph, edges, half_m)
    wide = half_m > 0
    rows = np.concatenate([np.flatnonzero(~wide), np.flatnonzero(wide), np.flatnonzero(wide)])
    count = int(wide.sum())
    side = np.repeat([CENTRE, LEFT, RIGHT], [len(edges) - count, count, count])
    ends = np.where((side == RIGHT)[:, None], corners.right[rows], corners.left[rows])
    twin = np.full(rows.size, -1, dtype=np.int64)
    first_left = len(edges) - count
    twin[first_left : first_left + count] = np.arange(count) + first_left + count
    twin[first_left + count :] = np.arange(count) + first_left
    lines = []
    for row, own, pair in zip(rows, side, ends):
        line = graph.xy[graph.start[edges[row]] : graph.end[edges[row]] + 1].copy()
        if own:
            line = beside(line, own * half_m[row])
        line[0], line[-1] = corners.xy[pair]
        lines.append(line)
    first = np.concatenate([[0], np.cumsum([len(line) for line in lines])]).astype(np.int64)
    xy = np.concatenate(lines) if lines else np.empty((0, 2))
    return Paths(xy, first, ends[:, 0], ends[:, 1], edges[rows], side, twin, corners.xy,
                 *_crossings(corners, edges, half_m))  # fmt: skip


def beside(line: np.ndarray, offset_m: float) -> np.ndarray:
    """The line shifted to its left [m], float64 (vertices, 2); to its right where the offset is below 0."""
    along = np.diff(line, axis=0)
    length = np.hypot(*along.T)
    along = along[length > 0] / length[length > 0][:, None]
    if not len(along):
        return line
    keep = np.concatenate([[True], length > 0])
    normal = np.column_stack([-along[:, 1], along[:, 0]])
    before, after = np.vstack([normal[:1], normal]), np.vstack([normal, normal[-1:]])
    middle = before + after
    # The shift along the bisector is longer in a bend, at most twice as long.
    square = np.maximum(np.einsum("ij,ij->i", middle, middle), 1.0)
    shifted = line[keep] + offset_m * 2.0 * middle / square[:, None]
    return shifted[np.maximum(np.cumsum(keep) - 1, 0)]


def _corners(graph: Graph, edges: np.ndarray, half_m: np.ndarray) -> _Corners:
    """Corners round each node, in the order of the angles of the streets that meet there."""
    count = len(edges)
    node = np.concatenate([graph.tail[edges], graph.head[edges]])
    half = np.concatenate([half_m, half_m])
    away = _directions(graph, edges)
    order = np.lexsort((np.arctan2(away[:, 1], away[:, 0]), node))
    after, before = _neighbours(node, order)
    # Corner i lies to the left of end i, looking away from the node: between it and the next street.
    left, right = np.arange(2 * count), before.copy()
    alone = (after == np.arange(2 * count)) & (half > 0)
    right[alone] = 2 * count + np.arange(int(alone.sum()))
    xy = _ends_xy(graph, edges)[np.concatenate([np.arange(2 * count), np.flatnonzero(alone)])]
    shift = _meeting(away, half, away[after], half[after])
    normal = np.column_stack([-away[:, 1], away[:, 0]])
    shift[alone] = half[alone, None] * normal[alone]
    xy = xy + np.concatenate([shift, -half[alone, None] * normal[alone]])
    narrow = np.flatnonzero(half == 0)
    joined = coo_matrix((np.ones(narrow.size), (left[narrow], right[narrow])), shape=(len(xy), len(xy)))
    together = connected_components(joined, directed=False)[1]
    size = np.bincount(together)
    middle = np.column_stack([np.bincount(together, weights=xy[:, axis]) / size for axis in (0, 1)])
    left, right = together[left], together[right]
    # At its head an edge is seen from the other end: what is left there is its right.
    return _Corners(np.column_stack([left[:count], right[count:]]),
                    np.column_stack([right[:count], left[count:]]), middle)  # fmt: skip


def _ends_xy(graph: Graph, edges: np.ndarray) -> np.ndarray:
    """Positions of the tails, then of the heads of edges."""
    return np.concatenate([graph.xy[graph.start[edges]], graph.xy[graph.end[edges]]])


def _directions(graph: Graph, edges: np.ndarray) -> np.ndarray:
    """Unit vectors away from the tails, then away from the heads, float64 (2 edges, 2)."""
    found = np.zeros((2 * len(edges), 2))
    for row, edge in enumerate(edges):
        line = graph.xy[graph.start[edge] : graph.end[edge] + 1]
        for place, step in ((row, line[1:] - line[0]), (row + len(edges), line[-2::-1] - line[-1])):
            length = np.hypot(*step.T)
            far = int(np.argmax(length > 0.01))
            found[place] = step[far] / length[far] if length[far] > 0 else (1.0, 0.0)
    return found


def _neighbours(node: np.ndarray, order: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The next end counter-clockwise round the same node, and the one before."""
    begins = np.flatnonzero(np.diff(node[order], prepend=-1))
    lasts = np.append(begins[1:], order.size) - 1
    following = np.append(order[1:], order[:1])
    following[lasts] = order[begins]
    after, before = np.empty_like(order), np.empty_like(order)
    after[order], before[following] = following, order
    return after, before


def _meeting(away: np.ndarray, half: np.ndarray, other: np.ndarray, other_half: np.ndarray) -> np.ndarray:
    """From the node to where the left side of one street meets the right side of the next."""
    one = np.column_stack([-away[:, 1], away[:, 0]])
    two = np.column_stack([other[:, 1], -other[:, 0]])
    cross = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    clear = np.abs(cross) > PARALLEL
    safe = np.where(clear, cross, 1.0)
    met = np.column_stack([half * two[:, 1] - other_half * one[:, 1],
                           other_half * one[:, 0] - half * two[:, 0]]) / safe[:, None]  # fmt: skip
    mean = (half[:, None] * one + other_half[:, None] * two) / 2
    found = np.where(clear[:, None], met, mean)
    far, limit = np.hypot(*found.T), FARTHEST * np.maximum(half, other_half)
    return found * np.where(far > limit, limit / np.maximum(far, 1e-9), 1.0)[:, None]


def _crossings(corners: _Corners, edges: np.ndarray, half_m: np.ndarray):
    """Each pair of corners that a wide street keeps apart, once."""
    wide = np.flatnonzero(half_m > 0)
    pairs = np.stack([corners.left[wide], corners.right[wide]], axis=-1).reshape(-1, 2)
    pairs = np.sort(pairs, axis=1)
    street, width = np.repeat(edges[wide], 2), np.repeat(2 * half_m[wide], 2)
    apart = pairs[:, 0] != pairs[:, 1]
    pairs, street, width = pairs[apart], street[apart], width[apart]
    order = np.lexsort((width, pairs[:, 1], pairs[:, 0]))
    pairs, street, width = pairs[order], street[order], width[order]
    once = np.ones(len(pairs), dtype=bool)
    once[1:] = (pairs[1:] != pairs[:-1]).any(axis=1)
    return pairs[once], width[once], street[once]

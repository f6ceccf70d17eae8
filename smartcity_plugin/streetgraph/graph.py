"""The street network as a graph: lines cut where they meet.

Lines meet where they share a vertex within a tolerance, as in OpenStreetMap, or end on one another. Lines on
different levels (bridges, tunnels) cross without meeting, except where one of them ends: there it comes back
to the ground.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from ..errors import InputError
from ..patience import CancelCheck, Progress, tell
from .segments import Segments


@dataclass(frozen=True)
class Lines:
    """Street lines that one may use; arrays with one value for each line unless said otherwise."""

    xy: np.ndarray  # float64 (vertices, 2), metres: the vertices of all lines, one line after the other
    first: np.ndarray  # int64 (lines + 1,): where each line begins among the vertices, and their number
    level: np.ndarray  # int64: 0 on the ground, above 0 on a bridge, below 0 in a tunnel
    forward: np.ndarray  # bool: may be used in the order of its vertices
    backward: np.ndarray  # bool: may be used against it
    stop: np.ndarray  # bool: one may stop on it, so that points beside it are joined to it
    speed_kmh: np.ndarray  # float64, above 0; NaN where it is not known, which only matters for times
    barrier_xy: np.ndarray  # float64 (barriers, 2): where a line cannot be passed


@dataclass(frozen=True)
class Graph:
    """Edges between nodes; arrays with one value for each edge unless said otherwise.

    An edge is a piece of one line between two nodes: the vertices from `start` to `end` of `xy` with both.
    """

    xy: np.ndarray  # float64 (vertices, 2)
    way_m: np.ndarray  # float64 (vertices,): distance along all lines, one behind the other
    start: np.ndarray  # int64: its first vertex
    end: np.ndarray  # int64: its last vertex
    tail: np.ndarray  # int64: node at the first vertex
    head: np.ndarray  # int64: node at the last vertex
    length_m: np.ndarray  # float64
    forward: np.ndarray  # bool
    backward: np.ndarray  # bool
    stop: np.ndarray  # bool
    speed_kmh: np.ndarray  # float64
    line: np.ndarray  # int64: the line that it is a piece of, as they were handed over
    island: np.ndarray  # int64: connected part of the network that it belongs to; 0 is the longest
    island_m: np.ndarray  # float64 (islands,): length of the streets of each part, longest first
    nodes: int


def build(
    lines: Lines, tolerance_m: float = 0.1, *, cancelled: CancelCheck = None, progress: Progress = None
) -> Graph:
    """Cut the lines where they meet and number the nodes.

    tolerance_m: vertices no further apart are one place, and a line ends on another that is no further away.
    Raises:
        InputError: no line at all, or only lines that nobody may use.
        Abandoned: `cancelled` said yes.
    """
    used = lines.forward | lines.backward
    if not used.any():
        raise InputError(
            "None of the {count} lines of the street layer is open to this mode of travel. Check the layer.",
            count=used.size,
        )
    tell(0.0, cancelled, progress)
    lines = _touching(_only(lines, used), tolerance_m)
    tell(0.5, cancelled, progress)
    place, barred = _places(lines, tolerance_m)
    tell(0.7, cancelled, progress)
    node = _nodes(lines, place, barred)
    tell(0.9, cancelled, progress)
    made = _edges(lines, node, barred)
    return replace(made, line=np.flatnonzero(used)[made.line])


def _only(lines: Lines, used: np.ndarray) -> Lines:
    """The lines for which `used` is True."""
    size = np.diff(lines.first)
    return Lines(
        lines.xy[np.repeat(used, size)], np.concatenate([[0], np.cumsum(size[used])]), lines.level[used],
        lines.forward[used], lines.backward[used], lines.stop[used], lines.speed_kmh[used], lines.barrier_xy,
    )  # fmt: skip


def _line_of(lines: Lines) -> np.ndarray:
    """The line of each vertex (int64)."""
    return np.repeat(np.arange(lines.level.size), np.diff(lines.first))


def _is_end(lines: Lines) -> np.ndarray:
    """Which vertices are the first or last of their line (bool)."""
    end = np.zeros(len(lines.xy), dtype=bool)
    end[lines.first[:-1]] = end[lines.first[1:] - 1] = True
    return end


def _touching(lines: Lines, tolerance_m: float) -> Lines:
    """The lines with a vertex more where another line of their level ends on them between two vertices."""
    line, ends = _line_of(lines), np.flatnonzero(_is_end(lines))
    starts = np.flatnonzero(line[:-1] == line[1:])
    end, found, share, _ = Segments(lines.xy, starts).within(lines.xy[ends], tolerance_m)
    vertex, start = ends[end], starts[found]
    before, after = (np.hypot(*(lines.xy[vertex] - lines.xy[start + step]).T) for step in (0, 1))
    between = (before > tolerance_m) & (after > tolerance_m)
    joined = between & (line[vertex] != line[start]) & (lines.level[line[vertex]] == lines.level[line[start]])
    vertex, start, share = vertex[joined], start[joined], share[joined]
    order = np.lexsort((share, start))
    xy = np.insert(lines.xy, start[order] + 1, lines.xy[vertex[order]], axis=0)
    more = np.bincount(line[start], minlength=lines.level.size)
    return replace(lines, xy=xy, first=lines.first + np.concatenate([[0], np.cumsum(more)]))


def _places(lines: Lines, tolerance_m: float) -> tuple[np.ndarray, np.ndarray]:
    """The place of each vertex (int64, the same within the tolerance), and whether a barrier is there."""
    tree = cKDTree(lines.xy)
    pairs = tree.query_pairs(tolerance_m, output_type="ndarray")
    count = len(lines.xy)
    near = coo_matrix((np.ones(len(pairs), dtype=bool), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    place = connected_components(near, directed=False)[1].astype(np.int64)
    barred = np.zeros(place.max() + 1, dtype=bool)
    for found in tree.query_ball_point(lines.barrier_xy.reshape(-1, 2), tolerance_m):
        barred[place[found]] = True
    return place, barred[place]


def _nodes(lines: Lines, place: np.ndarray, barred: np.ndarray) -> np.ndarray:
    """The node of each vertex (int64), -1 where a line just goes on.

    Vertices at one place and on one level are one node. Levels at one place are apart, except that a line
    which would end alone on its level joins the nearest other one.
    """
    level = lines.level[_line_of(lines)]
    end = _is_end(lines)
    span, lowest = int(np.ptp(level)) + 1, int(level.min())
    spots, spot = np.unique(place * span + (level - lowest), return_inverse=True)
    place_of, level_of = np.divmod(spots, span)
    owner = np.arange(len(spots))
    ends = np.bincount(spot, weights=end, minlength=len(spots))
    passing = np.bincount(spot, minlength=len(spots)) - ends
    begin = np.flatnonzero(np.diff(place_of, prepend=-1))
    after = np.append(begin[1:], len(spots))
    for number in np.flatnonzero(after - begin > 1):
        _join_levels(owner, level_of, (ends == 1) & (passing == 0), begin[number], after[number])
    node = owner[spot]
    together = np.bincount(node, minlength=len(spots))
    return np.where(end | barred | (together[node] > 1), node, -1)


def _join_levels(owner: np.ndarray, level: np.ndarray, alone: np.ndarray, first: int, after: int) -> None:
    """Of the spots at one place, first to before after, join those that are alone to the nearest level."""
    for spot in range(first, after):
        if alone[spot]:
            others = [other for other in range(first, after) if other != spot]
            nearest = min(others, key=lambda other: (abs(level[other] - level[spot]), alone[other]))
            old, new = owner[spot], owner[nearest]
            owner[first:after][owner[first:after] == old] = new


def _edges(lines: Lines, node: np.ndarray, barred: np.ndarray) -> Graph:
    line = _line_of(lines)
    step = np.hypot(*np.diff(lines.xy, axis=0, prepend=lines.xy[:1]).T)
    step[lines.first[:-1]] = 0.0
    way_m = np.cumsum(step)
    cut = np.flatnonzero(node >= 0)
    goes_on = line[cut[:-1]] == line[cut[1:]]
    vertices = np.stack([cut[:-1][goes_on], cut[1:][goes_on]])
    length_m = way_m[vertices[1]] - way_m[vertices[0]]
    ends, shut = node[vertices], barred[vertices]
    # At a barrier every piece ends in a node of its own.
    ends[shut] = node.max() + 1 + np.arange(np.count_nonzero(shut))
    real = (ends[0] != ends[1]) | (length_m > 0)
    vertices, ends, length_m = vertices[:, real], ends[:, real], length_m[real]
    names, numbers = np.unique(ends, return_inverse=True)
    tail, head = numbers.reshape(2, -1).astype(np.int64)
    island, island_m = _islands(tail, head, length_m, names.size)
    own = line[vertices[0]]
    return Graph(
        lines.xy, way_m, vertices[0], vertices[1], tail, head, length_m, lines.forward[own],
        lines.backward[own], lines.stop[own], lines.speed_kmh[own], own, island, island_m, names.size,
    )  # fmt: skip


def _islands(
    tail: np.ndarray, head: np.ndarray, length_m: np.ndarray, nodes: int
) -> tuple[np.ndarray, np.ndarray]:
    """Which connected part each edge belongs to, and the length of each part; the longest is number 0."""
    joined = coo_matrix((np.ones(tail.size, dtype=bool), (tail, head)), shape=(nodes, nodes))
    part = connected_components(joined, directed=False)[1][tail]
    part_m = np.bincount(part, weights=length_m)
    order = np.argsort(-part_m, kind="stable")
    number = np.empty(order.size, dtype=np.int64)
    number[order] = np.arange(order.size)
    return number[part], part_m[order]

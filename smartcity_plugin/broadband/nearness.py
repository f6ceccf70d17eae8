"""Which addresses are near each other: along streets, or in a straight line, and never across a barrier.

Along streets both ways from the address to its street count, and every street may be used in both directions:
trenches know no one-way streets. Distances are shortest ways by Dijkstra's algorithm (Numerische Mathematik
1, 1959), cut off at the reach.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from ..checks import checked_limit, points
from ..errors import InputError
from ..patience import CancelCheck, Progress, tell
from ..streetgraph.graph import Graph
from ..streetgraph.joining import Joined
from ..streetgraph.segments import Segments

LEAST_M = 1e-6
"""No two nodes are nearer than this: sparse matrices take 0 for "no edge"."""
BLOCK_CELLS = 500_000
"""Distances computed at a time: a part of a second of work, 4 MB."""
BLOCK_LINES = 20_000
MOST_PAIRS = 30_000_000
"""More pairs than this would fill the memory (our limit: 3 GB)."""


@dataclass(frozen=True)
class Pairs:
    """Pairs of addresses within the reach, each once; arrays (p,). one, other: int64, one < other."""

    one: np.ndarray
    other: np.ndarray
    metres: np.ndarray  # float64, above 0


@dataclass(frozen=True)
class Ways:
    """The streets cut at the foot of each address and where barriers cross them.

    A piece is a part of an edge of the graph, from_m to to_m along it; arrays (pieces,).
    """

    edge: np.ndarray  # int64
    from_m: np.ndarray  # float64
    to_m: np.ndarray  # float64
    tail: np.ndarray  # int64
    head: np.ndarray  # int64
    foot: np.ndarray  # int64 (addresses,): node of each, -1 for one that is not joined
    access_m: np.ndarray  # float64 (addresses,)
    nodes: int


def straight(
    xy: np.ndarray, reach_m: float, barriers: tuple = (), *, cancelled: CancelCheck = None,
    progress: Progress = None,
) -> Pairs:
    """Pairs no further apart than reach_m in a straight line that crosses none of the barriers.

    xy: float (n, 2) [m]; barriers: shapely lines and polygons.
    Raises:
        InputError: a position or a reach that cannot be used, or too many pairs.
        Abandoned: `cancelled` said yes.
    """
    xy, reach_m = points(xy), checked_limit(reach_m)
    tell(0.0, cancelled, progress)
    tree = cKDTree(xy)
    if len(xy):
        _check_count((int(tree.count_neighbors(tree, reach_m)) - len(xy)) // 2)
    found = np.sort(tree.query_pairs(reach_m, output_type="ndarray"), axis=1).astype(np.int64)
    found = found[np.lexsort((found[:, 1], found[:, 0]))].reshape(-1, 2)
    metres = np.hypot(*(xy[found[:, 0]] - xy[found[:, 1]]).T)
    apart = crossing(xy[found[:, 0]], xy[found[:, 1]], barriers, cancelled=cancelled, progress=progress)
    return Pairs(found[~apart, 0], found[~apart, 1], np.maximum(metres[~apart], LEAST_M))


def crossing(
    start: np.ndarray, end: np.ndarray, barriers: tuple, *, cancelled: CancelCheck = None,
    progress: Progress = None,
) -> np.ndarray:
    """Which straight lines, from start to end (float (n, 2)), meet a barrier; bool (n,)."""
    import geopandas
    from shapely.geometry import LineString

    found = np.zeros(len(start), dtype=bool)
    if not barriers:
        return found
    walls = geopandas.GeoDataFrame(geometry=list(barriers))
    west, south, east, north = walls.total_bounds
    low, high = np.minimum(start, end), np.maximum(start, end)
    near = np.flatnonzero((low <= (east, north)).all(axis=1) & (high >= (west, south)).all(axis=1))
    for first in range(0, near.size, BLOCK_LINES):
        tell(first / near.size, cancelled, progress)
        block = near[first : first + BLOCK_LINES]
        lines = geopandas.GeoDataFrame(
            geometry=[LineString((a, b)) for a, b in zip(start[block], end[block])]
        )
        pairs = geopandas.sjoin(lines, walls, predicate="intersects")
        found[block[pairs.index.unique().to_numpy()]] = True
    return found


def _check_count(pairs: int) -> None:
    if pairs > MOST_PAIRS:
        raise InputError(
            "More than {most} pairs of addresses are within the reach. Lower REACH.", most=MOST_PAIRS
        )


def around_barriers(
    graph: Graph, joined: Joined, xy: np.ndarray, most_m: float, barriers: tuple
) -> Joined:
    """Addresses whose way to the street would cross a barrier are joined to the nearest street on their side,
    no further than most_m [m], else to none."""
    there = np.flatnonzero(joined.edge >= 0)
    place = _places(graph, joined.edge[there], joined.along_m[there])
    apart = there[crossing(xy[there], place, barriers)]
    if not apart.size:
        return joined
    count = graph.end - graph.start
    starts = np.repeat(graph.start - (np.cumsum(count) - count), count) + np.arange(count.sum())
    starts = starts[np.repeat(graph.stop, count)]
    point, segment, share, away = Segments(graph.xy, starts).within(xy[apart], most_m)
    vertex = starts[segment]
    foot = graph.xy[vertex] + share[:, None] * (graph.xy[vertex + 1] - graph.xy[vertex])
    free = np.flatnonzero(~crossing(xy[apart][point], foot, barriers))
    mended, first = np.unique(point[free], return_index=True)  # of each address the nearest comes first
    found, vertex = free[first], vertex[free[first]]
    edge, along, access, island = (
        values.copy() for values in (joined.edge, joined.along_m, joined.access_m, joined.island)
    )
    edge[apart], along[apart], access[apart], island[apart] = -1, 0.0, np.inf, -1
    mended = apart[mended]
    edge[mended] = np.searchsorted(graph.start, vertex, side="right") - 1
    ahead = graph.way_m[vertex + 1] - graph.way_m[vertex]
    along[mended] = graph.way_m[vertex] - graph.way_m[graph.start[edge[mended]]] + share[found] * ahead
    access[mended], island[mended] = away[found], graph.island[edge[mended]]
    return replace(joined, edge=edge, along_m=along, access_m=access, island=island)


def ways(graph: Graph, joined: Joined, barriers: tuple = ()) -> Ways:
    """The network of the addresses that are joined to it (by `around_barriers` where there are barriers).

    barriers: shapely lines and polygons: streets are cut where they cross one.
    """
    cut_edge, cut_m = _cuts(graph, barriers)
    foot = np.full(joined.edge.size, -1, dtype=np.int64)
    there = np.flatnonzero(joined.edge >= 0)
    foot[there] = graph.nodes + np.arange(there.size)
    side = graph.nodes + there.size + np.arange(cut_m.size)
    edges = np.arange(graph.tail.size)
    # What lies along each edge, in order: its tail, feet and cuts, its head. A cut is left at another node
    # than it is reached at.
    none = np.full(edges.size, -1, dtype=np.int64)
    edge = np.concatenate([edges, joined.edge[there], cut_edge, edges])
    along = np.concatenate([np.zeros(edges.size), joined.along_m[there], cut_m, graph.length_m])
    kind = np.repeat([0, 1, 2, 3], [edges.size, there.size, cut_m.size, edges.size])
    reached = np.concatenate([none, foot[there], side, graph.head])
    left = np.concatenate([graph.tail, foot[there], side + cut_m.size, none])
    order = np.lexsort((kind, along, kind == 3, kind > 0, edge))
    edge, along, reached, left = edge[order], along[order], reached[order], left[order]
    goes_on = edge[:-1] == edge[1:]
    return Ways(
        edge[:-1][goes_on], along[:-1][goes_on], along[1:][goes_on], left[:-1][goes_on], reached[1:][goes_on],
        foot, np.where(foot >= 0, joined.access_m, np.inf), graph.nodes + there.size + 2 * cut_m.size,
    )  # fmt: skip


def _cuts(graph: Graph, barriers: tuple) -> tuple[np.ndarray, np.ndarray]:
    """Where barriers cross the edges: edge (int64) and place along it [m]."""
    import geopandas
    from shapely.geometry import LineString, Point

    if not barriers:
        return np.empty(0, dtype=np.int64), np.empty(0)
    lines = [LineString(graph.xy[first : last + 1]) for first, last in zip(graph.start, graph.end)]
    pairs = geopandas.sjoin(
        geopandas.GeoDataFrame(geometry=lines), geopandas.GeoDataFrame(geometry=list(barriers)),
        predicate="intersects",
    )  # fmt: skip
    found: set[tuple[int, float]] = set()
    for edge, wall in zip(pairs.index, pairs["index_right"]):
        shared = lines[edge].intersection(barriers[wall])
        for part in getattr(shared, "geoms", [shared]):
            found.update((int(edge), lines[edge].project(Point(end)))
                         for end in (part.coords[0], part.coords[-1]))  # fmt: skip
    table = sorted(found)
    edges = np.array([edge for edge, _ in table], dtype=np.int64)
    return edges, np.clip([along for _, along in table], 0.0, graph.length_m[edges])


def _places(graph: Graph, edge: np.ndarray, along_m: np.ndarray) -> np.ndarray:
    """Positions on edges, float (n, 2)."""
    way = graph.way_m[graph.start[edge]] + along_m
    before = np.searchsorted(graph.way_m, way, side="right") - 1
    before = np.clip(before, graph.start[edge], graph.end[edge] - 1)
    step = graph.way_m[before + 1] - graph.way_m[before]
    share = np.clip((way - graph.way_m[before]) / np.where(step > 0, step, 1.0), 0.0, 1.0)
    return graph.xy[before] + share[:, None] * (graph.xy[before + 1] - graph.xy[before])


def along_streets(
    network: Ways, reach_m: float, *, cancelled: CancelCheck = None, progress: Progress = None
) -> Pairs:
    """Pairs no further apart than reach_m along the streets, with the ways to them.

    Raises:
        InputError: a reach that is no positive number, or too many pairs.
        Abandoned: `cancelled` said yes.
    """
    reach_m = checked_limit(reach_m)
    arcs, address = _arcs(network), np.flatnonzero(network.foot >= 0)
    foot, access = network.foot[address], network.access_m[address]
    size = max(1, BLOCK_CELLS // max(1, network.nodes))
    one, other, metres, count = [], [], [], 0
    for first in range(0, address.size, size):
        tell(first / address.size, cancelled, progress)
        block = slice(first, first + size)
        cost = dijkstra(arcs, indices=foot[block], limit=reach_m)[:, foot]
        cost += access[block, None] + access[None, :]
        row, column = np.nonzero(cost <= reach_m)
        later = column > row + first
        row, column = row[later], column[later]
        one.append(address[row + first])
        other.append(address[column])
        metres.append(cost[row, column])
        count += row.size
        _check_count(count)
    tell(1.0, cancelled, progress)
    if not one:
        return Pairs(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0))
    return Pairs(np.concatenate(one), np.concatenate(other), np.maximum(np.concatenate(metres), LEAST_M))


def _arcs(network: Ways) -> csr_matrix:
    """Length from node to node, both ways; of several pieces between the same two the shortest."""
    metres = np.maximum(network.to_m - network.from_m, LEAST_M)
    source = np.concatenate([network.tail, network.head])
    target = np.concatenate([network.head, network.tail])
    metres = np.concatenate([metres, metres])
    order = np.lexsort((metres, target, source))
    source, target, metres = source[order], target[order], metres[order]
    best = np.ones(metres.size, dtype=bool)
    best[1:] = (np.diff(source) != 0) | (np.diff(target) != 0)
    return csr_matrix((metres[best], (source[best], target[best])), shape=(network.nodes, network.nodes))


def routes(
    network: Ways, one: np.ndarray, other: np.ndarray, reach_m: float, *, cancelled: CancelCheck = None,
    progress: Progress = None,
) -> list[np.ndarray]:
    """The pieces (int64) on the shortest way of each pair of addresses that are within the reach.

    Raises:
        Abandoned: `cancelled` said yes.
    """
    arcs = _arcs(network)
    metres = network.to_m - network.from_m
    piece: dict[tuple[int, int], int] = {}
    for number in np.argsort(-metres, kind="stable"):  # of parallel pieces the shortest comes last and stays
        tail, head = int(network.tail[number]), int(network.head[number])
        piece[min(tail, head), max(tail, head)] = int(number)
    found: list[np.ndarray] = [np.empty(0, dtype=np.int64)] * len(one)
    sources, of = np.unique(one, return_inverse=True)
    size = max(1, BLOCK_CELLS // max(1, network.nodes))
    for first in range(0, sources.size, size):
        tell(first / sources.size, cancelled, progress)
        block = sources[first : first + size]
        before = dijkstra(arcs, indices=network.foot[block], limit=reach_m, return_predecessors=True)[1]
        for pair in np.flatnonzero((of >= first) & (of < first + size)):
            row, node, steps = before[of[pair] - first], int(network.foot[other[pair]]), []
            while row[node] >= 0:
                ahead = int(row[node])
                steps.append(piece[min(node, ahead), max(node, ahead)])
                node = ahead
            found[pair] = np.array(steps, dtype=np.int64)
    return found

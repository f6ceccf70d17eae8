"""Project areas as polygons that can be read on a map: around their addresses and the streets between."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..patience import CancelCheck, Progress, tell
from ..streetgraph.graph import Graph
from .clusters import Clusters
from .nearness import Ways, routes

# How areas are drawn; no result depends on it.
AROUND_ADDRESS_M = 25.0
AROUND_STREET_M = 10.0
CLOSING_M = 20.0
SMALLEST_HOLE_M2 = 10_000.0
DETAIL_M = 1.0
BESIDE_BARRIER_M = 0.5


@dataclass(frozen=True)
class Drawn:
    """One entry for each cluster. shape: shapely polygons or multipolygons; street_m: length of the streets
    that join its addresses, each metre once [m]; NaN without streets."""

    shape: list
    street_m: np.ndarray


def draw(
    xy: np.ndarray,
    clusters: Clusters,
    reach_m: float,
    graph: Graph | None = None,
    network: Ways | None = None,
    barriers: tuple = (),
    *,
    cancelled: CancelCheck = None,
    progress: Progress = None,
) -> Drawn:
    """Polygons of clusters. Each holds its addresses and overlaps no other: where two meet, the border runs
    halfway between their addresses. (Only addresses of two clusters at the very same place make an overlap.)

    xy: float (n, 2) [m]; reach_m: of the clusters; graph, network: of the streets that they were found along,
    None for straight lines; barriers: shapely shapes that no area reaches across.
    Raises:
        Abandoned: `cancelled` said yes.
    """
    from shapely.geometry import MultiPoint
    from shapely.ops import unary_union

    lines, street_m = _lines(xy, clusters, reach_m, graph, network, cancelled, progress)
    walls = unary_union([each.buffer(BESIDE_BARRIER_M) for each in barriers]) if barriers else None
    shapes = []
    for number in range(clusters.count):
        tell(0.7 + 0.2 * number / clusters.count, cancelled, progress)
        spots = MultiPoint([tuple(place) for place in xy[clusters.label == number]])
        around = [line.buffer(AROUND_STREET_M + CLOSING_M) for line in lines[number]]
        shape = unary_union([spots.buffer(AROUND_ADDRESS_M + CLOSING_M), *around])
        shape = _without_small_holes(shape.buffer(-CLOSING_M).simplify(DETAIL_M))
        shapes.append(shape if walls is None else _with_places(shape.difference(walls), spots, shape))
    return Drawn(_apart(shapes, xy, clusters.label, cancelled, progress), street_m)


def _lines(xy, clusters, reach_m, graph, network, cancelled, progress) -> tuple[list, np.ndarray]:
    """Lines between the addresses of each cluster, and the length of its streets."""
    from shapely.geometry import LineString

    lines: list[list] = [[] for _ in range(clusters.count)]
    owner = clusters.label[clusters.one]
    if graph is None or network is None:
        for number, one, other in zip(owner, clusters.one, clusters.other):
            lines[number].append(LineString([xy[one], xy[other]]))
        return lines, np.full(clusters.count, np.nan)
    ways = routes(
        network, clusters.one, clusters.other, reach_m, cancelled=cancelled,
        progress=None if progress is None else lambda share: progress(0.7 * share),
    )  # fmt: skip
    street_m = np.zeros(clusters.count)
    for number in range(clusters.count):
        tell(0.7, cancelled, progress)
        mine = [ways[pair] for pair in np.flatnonzero(owner == number)]
        pieces = np.unique(np.concatenate(mine)) if mine else np.empty(0, dtype=np.int64)
        street_m[number] = float((network.to_m - network.from_m)[pieces].sum())
        lines[number] = [_piece(graph, network, int(piece)) for piece in pieces
                         if network.to_m[piece] > network.from_m[piece]]  # fmt: skip
    return lines, street_m


def _piece(graph: Graph, network: Ways, piece: int):
    """A piece of street as a line."""
    from shapely.geometry import LineString
    from shapely.ops import substring

    edge = network.edge[piece]
    line = LineString(graph.xy[graph.start[edge] : graph.end[edge] + 1])
    return substring(line, network.from_m[piece], network.to_m[piece])


def _without_small_holes(shape):
    from shapely.geometry import Polygon
    from shapely.ops import unary_union

    parts = getattr(shape, "geoms", [shape])
    return unary_union([
        Polygon(part.exterior, [ring for ring in part.interiors if Polygon(ring).area >= SMALLEST_HOLE_M2])
        for part in parts
    ])  # fmt: skip


def _with_places(shape, spots, otherwise):
    """The parts of a shape in which places lie; `otherwise` where none does."""
    from shapely.ops import unary_union

    parts = [part for part in getattr(shape, "geoms", [shape])
             if part.geom_type == "Polygon" and part.intersects(spots)]  # fmt: skip
    return unary_union(parts) if parts else otherwise


def _apart(
    shapes: list, xy: np.ndarray, label: np.ndarray, cancelled: CancelCheck, progress: Progress
) -> list:
    """The shapes without overlaps: each keeps what is nearest to an address of its own."""
    import geopandas
    from shapely.geometry import MultiPoint
    from shapely.ops import unary_union

    if len(shapes) < 2:
        return shapes
    frame = geopandas.GeoDataFrame(geometry=shapes)
    pairs = geopandas.sjoin(frame, frame, predicate="intersects")
    meeting = np.unique(pairs.index[pairs.index.to_numpy() != pairs["index_right"].to_numpy()])
    inside = np.isin(label, meeting)
    places, place_of = np.unique(xy[inside], axis=0, return_inverse=True)
    place_of, owner = place_of.ravel(), label[inside]  # NumPy 2.0 alone gives it another shape
    if len(meeting) < 2 or len(places) < 2:
        return shapes
    cells = _cells(places, frame.total_bounds)
    made = list(shapes)
    for place, number in enumerate(meeting):
        tell(0.9 + 0.1 * place / meeting.size, cancelled, progress)
        mine = np.unique(place_of[owner == number])
        own = shapes[number].intersection(unary_union([cells[spot] for spot in mine]))
        made[number] = _with_places(own, MultiPoint([tuple(spot) for spot in places[mine]]), own)
    return made


def _cells(places: np.ndarray, bounds: np.ndarray) -> list:
    """What is nearest to each place, within the bounds and beyond them; polygons (Voronoi's cells)."""
    from scipy.spatial import Voronoi
    from shapely.geometry import Polygon

    middle = (bounds[:2] + bounds[2:]) / 2.0
    far = 10.0 * float(np.max(bounds[2:] - bounds[:2]))
    corners = far * np.array([(-1.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.0, 1.0)])
    found = Voronoi(np.concatenate([places - middle, corners]))
    rings = (found.regions[found.point_region[number]] for number in range(len(places)))
    return [Polygon(found.vertices[ring] + middle).convex_hull for ring in rings]

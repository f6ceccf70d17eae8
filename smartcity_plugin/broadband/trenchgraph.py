"""The graph of all trenches that could be dug: along streets, across them, to each address and each POP.

`build` cuts the paths of trenchpaths.py where an address is joined to them or their cost changes, and prices
every piece by costs.py. A tree in the graph is a plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ..checks import points
from ..errors import InputError
from ..patience import CancelCheck, Progress, tell
from ..streetgraph import graph as streetgraph
from ..streetgraph.joining import Joined, join
from . import alongside, trenchpaths
from .costs import Costs, Street
from .trenchcuts import Cut, cut

STREET, EXISTING, CROSSING, DROP, POP, ROOT = range(6)
"""What an edge is: along a street, an existing duct away from streets, across a wide street, to an address,
to a POP, and from the POPs to the root, which costs nothing and is nothing."""
CONNECTED, TOO_FAR, ISLAND = range(3)
"""Whether an address can be connected, else why not."""


@dataclass(frozen=True)
class Town:
    """What a trench graph is made of. Shapes are shapely's; all is in one CRS in metres."""

    lines: streetgraph.Lines
    laid: Sequence[Street]  # how a trench lies along each of them
    addresses: np.ndarray  # float64 (a, 2)
    pops: np.ndarray  # float64 (p, 2)
    pop_names: Sequence[str] = ()  # for messages
    ducts: Sequence[Any] = ()  # lines
    duct_kinds: Sequence[str] = ()  # costs.EXISTING
    roadworks: Sequence[Any] = ()  # lines or polygons
    barriers: Sequence[Any] = ()  # lines or polygons
    barrier_kinds: Sequence[str] = ()  # costs.BARRIERS
    barriers_closed: bool = False  # none may be crossed
    most_drop_m: float = 200.0
    tolerance_m: float = 8.0  # ducts and roadworks no farther from a trench run along it


@dataclass(frozen=True)
class TrenchGraph:
    """Arrays with one value for each edge unless said otherwise; -1 stands for none."""

    xy: np.ndarray  # float64 (vertices, 2)
    start: np.ndarray  # int64: first vertex of its shape, -1 for an edge to the root
    end: np.ndarray  # int64: last vertex
    node_xy: np.ndarray  # float64 (nodes, 2)
    tail: np.ndarray  # int64: node
    head: np.ndarray  # int64: node
    kind: np.ndarray  # int64: STREET ... ROOT
    from_m: np.ndarray  # float64: how far along its side of the street it begins
    length_m: np.ndarray  # float64
    cost_eur: np.ndarray  # float64, with crossings of barriers
    saved_eur: np.ndarray  # float64: by roadworks or what exists already
    ground: list[str]  # key of the preset, empty for none
    method: list[str]
    line: np.ndarray  # int64: the line of the street layer
    roadworks: np.ndarray  # int64
    reused: np.ndarray  # int64: the duct
    barrier: np.ndarray  # int64: the barrier that it crosses
    barrier_eur: np.ndarray  # float64: what that costs
    address_node: np.ndarray  # int64 (a,): at the building
    address_edge: np.ndarray  # int64 (a,): the drop
    address_state: np.ndarray  # int64 (a,): CONNECTED, TOO_FAR, ISLAND
    pop_node: np.ndarray  # int64 (p,)
    root: int  # joined to every POP

    def shape(self, edge: int) -> np.ndarray:
        """The vertices of an edge, float64 (n, 2)."""
        return self.xy[self.start[edge] : self.end[edge] + 1]


@dataclass
class _Edges:
    """Edges being collected, of one kind each time."""

    columns: dict[str, list[np.ndarray]] = field(default_factory=dict)
    count: int = 0

    def add(self, size: int, **values: Any) -> np.ndarray:
        """Add `size` edges and give their numbers; what is not said is -1 for numbers and 0 for money."""
        empty = {"line": -1, "roadworks": -1, "reused": -1, "barrier": -1, "barrier_eur": 0.0,
                 "saved_eur": 0.0, "from_m": 0.0, "ground": "", "method": ""}  # fmt: skip
        for name, value in {**empty, **values}.items():
            kind = object if name in ("ground", "method") else None
            self.columns.setdefault(name, []).append(
                np.array(np.broadcast_to(np.asarray(value, dtype=kind), size))
            )
        self.count += size
        return np.arange(self.count - size, self.count)

    def get(self, name: str) -> np.ndarray:
        return np.concatenate(self.columns[name])


def build(
    town: Town, costs: Costs, *, cancelled: CancelCheck = None, progress: Progress = None
) -> TrenchGraph:
    """The trench graph of a town.

    Raises:
        InputError: no street that may have a trench, a POP off the network, or no address at all.
        Abandoned: `cancelled` said yes.
    """
    addresses, pops = points(town.addresses), points(town.pops)
    if not len(addresses) or not len(pops):
        raise InputError("There must be at least one address and one point of presence.")
    tell(0.0, cancelled, progress)
    paths, line = _paths(town, cancelled)
    tell(0.3, cancelled, progress)
    stop = np.array([town.lines.stop[one] if one >= 0 else False for one in line])
    as_graph = _as_graph(paths, stop)
    feet = join(as_graph, addresses, town.most_drop_m, cancelled=cancelled)
    doors = join(as_graph, pops, town.most_drop_m, cancelled=cancelled)
    off = np.flatnonzero(doors.edge < 0)
    if off.size:
        names = [town.pop_names[row] if town.pop_names else str(row + 1) for row in off[:20]]
        raise InputError(
            "{count} points of presence are more than {distance} m from any street that may have a trench: "
            "{names}. Move them to a street, or raise MAX_DROP.",
            count=off.size, distance=f"{town.most_drop_m:g}", names=", ".join(names),
        )  # fmt: skip
    tell(0.5, cancelled, progress)
    made = _cut_paths(town, paths, feet, doors)
    tell(0.7, cancelled, progress)
    edges = _Edges()
    shapes: list[np.ndarray] = []
    _add_pieces(edges, town, costs, paths, made, line)
    _add_crossings(edges, shapes, town, costs, paths, made, line)
    tell(0.8, cancelled, progress)
    return _finish(edges, shapes, town, costs, paths, made, line, feet, doors)


def _paths(town: Town, cancelled: CancelCheck) -> tuple[trenchpaths.Paths, np.ndarray]:
    """Paths along streets, and along ducts away from them; and the line of the street layer of each."""
    made = streetgraph.build(town.lines, cancelled=cancelled)
    allowed = np.array([own.trench for own in town.laid], dtype=bool)
    if not allowed.any():
        raise InputError("No street of the layer may have a trench. Check the classes of the streets.")
    half = np.array([own.width_m / 2 if own.trench and own.both_sides else 0.0 for own in town.laid])
    edges = np.flatnonzero(allowed[made.line])
    # On bridges and in tunnels there is one trench, in the structure.
    level = town.lines.level[made.line[edges]] != 0
    paths = trenchpaths.lay(made, edges, np.where(level, 0.0, half[made.line[edges]]))
    line = made.line[paths.edge]
    runs = [run for duct in town.ducts for run in _off_streets(duct, paths, town.tolerance_m)]
    return _with_ducts(paths, runs), np.concatenate([line, np.full(len(runs), -1, dtype=np.int64)])


def _off_streets(duct: Any, paths: trenchpaths.Paths, tolerance_m: float) -> list[np.ndarray]:
    """The parts of a duct that run along no path."""
    found = []
    segments = _lines(paths)
    for line in alongside.lines_of(duct):
        first = np.array([0, len(line)])
        path, along, point, direction = alongside.samples(line, first)
        free = alongside.beside(point, direction, segments, tolerance_m) < 0
        along_m = alongside.distances(line, first)
        bounds = np.concatenate([[0.0], alongside.changes(path, along, free)[1], along_m[-1:]])
        state = np.concatenate([free[:1], free[1:][free[1:] != free[:-1]]])
        for begin, after, is_free in zip(bounds[:-1], bounds[1:], state):
            if is_free:
                ends = alongside.places(line, first, along_m, np.zeros(2, dtype=np.int64),
                                        np.array([begin, after]))[0]  # fmt: skip
                within = line[(along_m > begin) & (along_m < after)]
                found.append(np.vstack([ends[:1], within, ends[1:]]))
    return found


def _lines(paths: trenchpaths.Paths) -> list[np.ndarray]:
    """The vertices of each path."""
    return np.split(paths.xy, paths.first[1:-1])


def _with_ducts(paths: trenchpaths.Paths, runs: list[np.ndarray]) -> trenchpaths.Paths:
    """The paths and, behind them, one for each run, between two nodes of its own."""
    if not runs:
        return paths
    none = np.full(len(runs), -1, dtype=np.int64)
    tail = len(paths.node_xy) + 2 * np.arange(len(runs))
    sizes = [len(run) for run in runs]
    return replace(
        paths, xy=np.concatenate([paths.xy, *runs]),
        first=np.concatenate([paths.first, paths.first[-1] + np.cumsum(sizes)]),
        tail=np.concatenate([paths.tail, tail]), head=np.concatenate([paths.head, tail + 1]),
        edge=np.concatenate([paths.edge, none]), twin=np.concatenate([paths.twin, none]),
        side=np.concatenate([paths.side, np.zeros(len(runs), dtype=np.int64)]),
        node_xy=np.concatenate([paths.node_xy, *[run[[0, -1]] for run in runs]]),
    )  # fmt: skip


def _as_graph(paths: trenchpaths.Paths, stop: np.ndarray) -> streetgraph.Graph:
    """The paths as streetgraph.joining wants them."""
    count = paths.tail.size
    along = alongside.distances(paths.xy, paths.first)
    nothing, yes = np.zeros(count, dtype=np.int64), np.ones(count, dtype=bool)
    return streetgraph.Graph(
        paths.xy, along, paths.first[:-1], paths.first[1:] - 1, paths.tail, paths.head,
        along[paths.first[1:] - 1], yes, yes, stop, np.ones(count), nothing, nothing, np.zeros(1),
        len(paths.node_xy),
    )  # fmt: skip


@dataclass(frozen=True)
class _Made:
    """The paths, cut; `across` are pairs of places on the two sides of a street, one for each foot."""

    cut: Cut
    feet: np.ndarray  # int64 (a,): node, -1 for none
    doors: np.ndarray  # int64 (p,)
    across: np.ndarray  # int64 (n, 2): nodes
    across_path: np.ndarray  # int64 (n,)
    duct_links: np.ndarray  # int64 (n, 2): nodes at the end of a duct and on the street
    barrier: tuple  # of alongside.across


def _cut_paths(town: Town, paths: trenchpaths.Paths, feet: Joined, doors: Joined) -> _Made:
    """Cut the paths at feet and doors, opposite them, and where what runs along them begins or ends."""
    length = alongside.distances(paths.xy, paths.first)[paths.first[1:] - 1]
    path = np.concatenate([feet.edge, doors.edge])
    along = np.concatenate([feet.along_m, doors.along_m])
    twin = np.where(path >= 0, paths.twin[path], -1)
    share = along / np.where(length[path] > 0, length[path], 1.0)
    opposite = np.flatnonzero(twin >= 0)
    ends = np.flatnonzero(paths.edge < 0)
    end_nodes = np.concatenate([paths.tail[ends], paths.head[ends]])
    stop = paths.edge >= 0
    street = join(_as_graph(paths, stop), paths.node_xy[end_nodes], max(2 * town.tolerance_m, 1.0))
    sampled, at, point, direction = alongside.samples(paths.xy, paths.first)
    ducts = alongside.matching(point, direction, town.ducts, town.tolerance_m)
    works = alongside.matching(point, direction, town.roadworks, town.tolerance_m)
    turns = [alongside.changes(sampled, at, state) for state in (ducts, works)]
    wanted = [
        (path, along), (twin[opposite], share[opposite] * length[twin[opposite]]),
        (street.edge, street.along_m), *turns,
    ]  # fmt: skip
    made = cut(paths.xy, paths.first, paths.tail, paths.head, len(paths.node_xy),
               np.concatenate([one for one, _ in wanted]),
               np.concatenate([one for _, one in wanted]))  # fmt: skip
    nodes = np.split(made.node, np.cumsum([len(one) for one, _ in wanted])[:-1])
    a = len(feet.edge)
    near = nodes[2] >= 0
    return _Made(
        made, nodes[0][:a], nodes[0][a:], np.column_stack([nodes[0][opposite], nodes[1]]), path[opposite],
        np.column_stack([end_nodes[near], nodes[2][near]]),
        alongside.across(paths.xy, paths.first, town.barriers, town.barrier_kinds),
    )  # fmt: skip


def _add_pieces(edges: _Edges, town: Town, costs: Costs, paths, made: _Made, line: np.ndarray) -> None:
    """The pieces of paths, at the cost of the street, of what exists there, or shared with roadworks."""
    pieces = made.cut
    count = pieces.path.size
    middle, direction = alongside.places(
        paths.xy, paths.first, alongside.distances(paths.xy, paths.first), pieces.path,
        pieces.from_m + pieces.length_m / 2,
    )  # fmt: skip
    own = line[pieces.path]
    duct = alongside.matching(middle, direction, town.ducts, town.tolerance_m)
    works = alongside.matching(middle, direction, town.roadworks, town.tolerance_m)
    works = np.where(duct >= 0, -1, works)
    rates = np.array([street.eur_per_m for street in town.laid])
    cheap = np.array([costs.existing[kind] for kind in town.duct_kinds] or [0.0])
    full = np.where(own >= 0, rates[own], cheap[duct])
    rate = np.where(duct >= 0, np.minimum(cheap[duct], full), full)
    rate = np.where(works >= 0, full * costs.roadworks_share, rate)
    barrier, barrier_eur = _barriers(town, costs, paths, made)
    grounds = np.array([town.laid[one].ground if one >= 0 else "" for one in own], dtype=object)
    methods = np.array([town.laid[one].method if one >= 0 else "existing" for one in own], dtype=object)
    methods[duct >= 0] = "existing"
    edges.add(
        count, tail=pieces.tail, head=pieces.head, kind=np.where(own >= 0, STREET, EXISTING),
        from_m=pieces.from_m, length_m=pieces.length_m, cost_eur=pieces.length_m * rate + barrier_eur,
        line=own, saved_eur=pieces.length_m * (full - rate),
        ground=grounds, method=methods, roadworks=works, reused=duct, barrier=barrier,
        barrier_eur=barrier_eur, start=pieces.start, end=pieces.end,
    )  # fmt: skip


def _barriers(town: Town, costs: Costs, paths, made: _Made) -> tuple[np.ndarray, np.ndarray]:
    """The barrier that each piece crosses, and what that costs; several on one piece add up."""
    pieces = made.cut
    barrier = np.full(pieces.path.size, -1, dtype=np.int64)
    eur = np.zeros(pieces.path.size)
    for path, along, row, length in zip(*made.barrier):
        own = np.flatnonzero(pieces.path == path)
        piece = own[np.searchsorted(pieces.from_m[own], along, side="right") - 1]
        crossing = costs.crossing[town.barrier_kinds[row]]
        barrier[piece] = row
        eur[piece] += crossing.eur(crossing.length_m if np.isnan(length) else length)
    return barrier, eur


def _add_crossings(edges: _Edges, shapes: list, town: Town, costs: Costs, paths, made: _Made, line) -> None:
    """Across wide streets, at junctions and at each foot; and from the ends of ducts to the street."""
    width = np.array([street.width_m for street in town.laid])
    line_at = dict(zip(paths.edge.tolist(), line.tolist()))
    street = np.concatenate([[line_at[edge] for edge in paths.crossing_edge], line[made.across_path]]).astype(
        np.int64
    )
    pairs = np.concatenate([paths.crossing, made.across]).reshape(-1, 2)
    metres = np.concatenate([paths.crossing_m, width[line[made.across_path]]])
    road = costs.crossing["road"]
    xy = made.cut.node_xy(paths.node_xy)
    edges.add(
        len(pairs), tail=pairs[:, 0], head=pairs[:, 1], kind=CROSSING, length_m=metres,
        cost_eur=road.eur(metres), line=street, ground="carriageway", method=road.method,
        start=-1, end=-1,
    )  # fmt: skip
    shapes += [xy[pair] for pair in pairs]
    links = made.duct_links
    metres = np.hypot(*(xy[links[:, 0]] - xy[links[:, 1]]).T)
    edges.add(
        len(links), tail=links[:, 0], head=links[:, 1], kind=EXISTING, length_m=metres,
        cost_eur=metres * costs.rate("other", "open_trench"), ground="other", method="open_trench", start=-1,
        end=-1,
    )  # fmt: skip
    shapes += [xy[pair] for pair in links]


def _finish(
    edges: _Edges, shapes: list, town: Town, costs: Costs, paths, made: _Made, line, feet: Joined,
    doors: Joined,
) -> TrenchGraph:
    """Drops, POPs and the root; and who can be connected at all."""
    xy = made.cut.node_xy(paths.node_xy)
    count, pops = len(xy), len(town.pops)
    pop_node, root = count + np.arange(pops), count + pops
    address_node = np.full(len(town.addresses), -1, dtype=np.int64)
    joined = np.flatnonzero(made.feet >= 0)
    address_node[joined] = root + 1 + np.arange(joined.size)
    own = line[doors.edge]
    rates = np.array([street.eur_per_m for street in town.laid])
    edges.add(pops, tail=pop_node, head=made.doors, kind=POP, length_m=doors.access_m,
              cost_eur=doors.access_m * rates[own], line=own,
              ground=np.array([town.laid[one].ground for one in own], dtype=object),
              method=np.array([town.laid[one].method for one in own], dtype=object), start=-1,
              end=-1)  # fmt: skip
    shapes += [np.vstack(pair) for pair in zip(town.pops, xy[made.doors])]
    edges.add(pops, tail=np.full(pops, root), head=pop_node, kind=ROOT, length_m=0.0, cost_eur=0.0,
              start=-1, end=-1)  # fmt: skip
    drop = [np.vstack([xy[made.feet[one]], town.addresses[one]]) for one in joined]
    barrier, barrier_eur = _drops_across(town, costs, drop)
    numbers = edges.add(
        joined.size, tail=made.feet[joined], head=address_node[joined], kind=DROP,
        length_m=feet.access_m[joined], cost_eur=feet.access_m[joined] * costs.drop_eur_per_m + barrier_eur,
        line=line[feet.edge[joined]], ground=costs.drop_ground, method=costs.drop_method, barrier=barrier,
        barrier_eur=barrier_eur, start=-1, end=-1,
    )  # fmt: skip
    address_edge = np.full(len(town.addresses), -1, dtype=np.int64)
    address_edge[joined] = numbers
    shapes_at = np.flatnonzero((edges.get("start") < 0) & (edges.get("kind") != ROOT))
    start, end = edges.get("start"), edges.get("end")
    shapes += drop
    vertices = len(made.cut.xy)
    start[shapes_at] = vertices + 2 * np.arange(len(shapes))
    end[shapes_at] = start[shapes_at] + 1
    node_xy = np.concatenate([xy, town.pops, [np.mean(town.pops, axis=0)], town.addresses[joined]])
    tail, head = edges.get("tail"), edges.get("head")
    closed = (edges.get("barrier") >= 0) & town.barriers_closed
    state = _states(tail[~closed], head[~closed], len(node_xy), root, address_node)
    cost = np.where(closed, np.inf, edges.get("cost_eur"))
    return TrenchGraph(
        np.concatenate([made.cut.xy, *shapes]), start, end, node_xy, tail, head, edges.get("kind"),
        edges.get("from_m"), edges.get("length_m"), cost, edges.get("saved_eur"),
        edges.get("ground").tolist(), edges.get("method").tolist(), edges.get("line"),
        edges.get("roadworks"), edges.get("reused"), edges.get("barrier"), edges.get("barrier_eur"),
        address_node, address_edge, state, pop_node,
        int(root),
    )  # fmt: skip


def _drops_across(town: Town, costs: Costs, drops: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """The barrier that each drop crosses, and what that costs."""
    barrier, eur = np.full(len(drops), -1, dtype=np.int64), np.zeros(len(drops))
    if not drops or not len(town.barriers):
        return barrier, eur
    found = alongside.across(np.concatenate(drops), 2 * np.arange(len(drops) + 1), town.barriers,
                             town.barrier_kinds)  # fmt: skip
    for path, _, row, length in zip(*found):
        crossing = costs.crossing[town.barrier_kinds[row]]
        barrier[path] = row
        eur[path] += crossing.eur(crossing.length_m if np.isnan(length) else length)
    return barrier, eur


def _states(tail, head, nodes: int, root: int, address_node: np.ndarray) -> np.ndarray:
    joined = coo_matrix((np.ones(tail.size, dtype=bool), (tail, head)), shape=(nodes, nodes))
    part = connected_components(joined, directed=False)[1]
    reached = part[address_node] == part[root]
    return np.where(address_node < 0, TOO_FAR, np.where(reached, CONNECTED, ISLAND))

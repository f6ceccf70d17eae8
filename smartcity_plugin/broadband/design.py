"""What hangs on a fibre tree: distribution points, feeder and drops, fibres and ducts of every trench.

A connection's fibre leads from its point of presence along the tree to a distribution point (the feeder), and
from there along the tree to the address (the drop). Where distribution points go is told in cabinets.py.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..errors import InputError
from ..patience import CancelCheck, Progress, tell
from . import cabinets, ducts, forest
from .forest import NOBODY, Forest
from .placing import Placing

POINT_TO_POINT, PON = "point_to_point", "pon"
SCHEMES = (POINT_TO_POINT, PON)


@dataclass(frozen=True)
class DesignRules:
    """How a net is laid out. `of` takes all from a preset."""

    capacity: int
    """Connections that one cabinet has."""
    reach_m: float
    """Longest way from a distribution point to an address [m]; infinite for none."""
    more_cabinets: float
    """Share of cabinets above the fewest that there may be in a tree where that shortens the ways."""
    scheme: str
    """One of SCHEMES: a fibre for each connection to the point of presence, or splitters in the cabinets."""
    drop_fibres_per_unit: float
    drop_fibres_per_building: float
    feeder_fibres_per_unit: float
    """Point to point: fibres from the point of presence for each connection."""
    split: int
    """PON: connections at one splitter, each of which has one fibre from the point of presence."""
    feeder_reserve: float
    """Share of fibres that the feeder has more than it needs."""
    materials: ducts.Materials


def of(preset: dict, **changes: Any) -> DesignRules:
    """The rules of a preset such as resources/presets/fibre_materials.toml, its section `design`.

    changes: rules that the user gives; None leaves the preset's.
    Raises:
        InputError: a rule is missing, or has no value that it can have.
    """
    given = {name: value for name, value in changes.items() if value is not None}
    values = {**preset.get("design", {}), **given}
    known = [name for name in DesignRules.__dataclass_fields__ if name != "materials"]
    missing = [name for name in known if name not in values]
    if missing:
        raise InputError("The preset of materials has no {name} in its section “design”.", name=missing[0])
    rules = DesignRules(**{name: values[name] for name in known}, materials=ducts.read(preset))
    return _checked(rules)


def _checked(rules: DesignRules) -> DesignRules:
    if rules.scheme not in SCHEMES:
        raise InputError("The scheme of fibres is point_to_point or pon, not {value}.", value=rules.scheme)
    if int(rules.capacity) < 1 or int(rules.split) < 1:
        raise InputError("A distribution point and a splitter have at least 1 connection.")
    if not rules.reach_m > 0:
        raise InputError("The longest drop must be above 0 m, not {value}.", value=rules.reach_m)
    shares = (rules.drop_fibres_per_unit, rules.drop_fibres_per_building, rules.feeder_fibres_per_unit,
              rules.feeder_reserve, rules.more_cabinets)  # fmt: skip
    if not all(math.isfinite(value) and value >= 0 for value in shares):
        raise InputError("Numbers of fibres and reserves must be 0 or more.")
    return replace(rules, capacity=int(rules.capacity), split=int(rules.split))


@dataclass(frozen=True)
class Design:
    """A net on a tree of m edges and n nodes, for a addresses; d distribution points."""

    distribution: np.ndarray
    """int64 (d,): nodes of the distribution points, the given ones that serve somebody first."""
    given: np.ndarray
    """int64 (d,): which of the given points it is, -1 for a new one."""
    cabinets: np.ndarray
    """int64 (d,): cabinets of a new point; 0 for a given one."""
    fewest: int
    """No fewer new cabinets do; an address with more connections than a cabinet has is shared out for
    that."""
    splitters: np.ndarray
    """int64 (d,): splitters; 0 for point to point."""
    point_units: np.ndarray
    """int64 (d,): connections."""
    point_fibres: np.ndarray
    """int64 (d,): fibres of the feeder that ends there."""
    point_feeder_m: np.ndarray
    """float64 (d,): metres of the feeder that ends there."""
    longest_m: np.ndarray
    """float64 (d,): longest way to an address [m]."""
    distribution_of: np.ndarray
    """int64 (a,): index into distribution."""
    root_of: np.ndarray
    """int64 (a,): node of the point of presence."""
    feeder_m: np.ndarray
    drop_m: np.ndarray
    route_m: np.ndarray
    """float64 (a,): metres of the feeder, of the drop, of both."""
    address_fibres: np.ndarray
    """int64 (a,): fibres of the drop."""
    units: np.ndarray
    """int64 (m,): connections whose way leads through the edge."""
    fibres: np.ndarray
    """int64 (m,): fibres in the edge, of feeders and drops."""
    feeder_fibres: np.ndarray
    """int64 (m,): of these, fibres of feeders."""
    feeders: np.ndarray
    """int64 (m,): feeder cables in the edge, one for each distribution point that it leads to."""
    drops: np.ndarray
    """int64 (m,): drop ducts in the edge, one for each address."""
    is_feeder: np.ndarray
    """bool (m,): a feeder lies in it."""
    ducts: list[list[str]]
    """For each edge the names of its ducts, see ducts.py."""
    parent: np.ndarray
    """int64 (n,): the next node towards the point of presence, -1 for a root or a node off the tree."""
    order: np.ndarray
    """int64: the nodes of the tree, each after its parent."""


def plan(
    tail: Any, head: Any, length_m: Any, cost_eur: Any, root: Any, demand_node: Any, units: Any, *,
    rules: DesignRules, given_node: Any = (), given_capacity: Any = (), cancelled: CancelCheck = None,
    progress: Progress = None,
) -> Design:
    """Lay out the net on a forest.

    Args:
        tail, head: int (m,), nodes of the edges, numbered from 0; length_m: float (m,) >= 0.
        cost_eur: float (m,); not read, as the trenches are chosen.
        root: int (r,), the nodes of the points of presence.
        demand_node, units: int (a,), node and connections (1 or more) of each address.
        given_node, given_capacity: int (g,), distribution points that there are and the connections free at
        each.
            They are filled first, nearest addresses first; that is good, not proven best.
    Raises:
        InputError: a circle, addresses off the tree, lengths or connections that are none.
        Abandoned: `cancelled` said yes.
    """
    tail, head, root, at_node, units, given_node, given_capacity = (
        np.asarray(values, dtype=np.int64).reshape(-1)
        for values in (tail, head, root, demand_node, units, given_node, given_capacity)
    )
    length = np.asarray(length_m, dtype=np.float64).reshape(-1)
    nodes = 1 + max([-1, *(int(part.max()) for part in (tail, head, root, at_node, given_node) if part.size)])
    _check(tail, length, units, given_capacity)
    tell(0.0, cancelled, progress)
    net = forest.rooted(tail, head, length, root, np.bincount(at_node, weights=units, minlength=nodes))
    at = net.place[at_node]
    if (at < 0).any():
        raise InputError(
            "{count} addresses are not joined to any point of presence, the first in row {row}.",
            count=int((at < 0).sum()), row=int(np.flatnonzero(at < 0)[0]) + 1,
        )  # fmt: skip
    tell(0.1, cancelled, progress)
    placed = Placing(net, at, units, rules.capacity, rules.reach_m, rules.more_cabinets)
    placed.run(
        net.place[given_node], given_capacity, lambda share: tell(0.1 + 0.8 * share, cancelled, progress)
    )
    return _described(net, tail.size, at, units, rules, placed)


def _check(tail, length, units, given_capacity) -> None:
    if not (np.isfinite(length) & (length >= 0)).all() or length.size != tail.size:
        raise InputError("Each trench needs a length of 0 m or more.")
    if (units < 1).any():
        raise InputError(
            "{count} addresses have less than 1 connection, the first in row {row}.",
            count=int((units < 1).sum()), row=int(np.flatnonzero(units < 1)[0]) + 1,
        )  # fmt: skip
    if (given_capacity < 0).any():
        raise InputError("A distribution point cannot have less than 0 free connections.")


def _described(net: Forest, edges: int, at, units, rules: DesignRules, placed: Placing) -> Design:
    point_of, centre = placed.point_of, placed.centre
    points = centre.size
    drop_m = cabinets.ways(net, at, centre[point_of])
    meet = cabinets.meetings(net, at, centre[point_of])
    feeder_m = net.depth[centre[point_of]]
    point_units = np.bincount(point_of, weights=units, minlength=points).astype(np.int64)
    splitters = -(-point_units // rules.split) if rules.scheme == PON else np.zeros(points, np.int64)
    needed = splitters if rules.scheme == PON else point_units * rules.feeder_fibres_per_unit
    point_fibres = _whole(needed * (1.0 + rules.feeder_reserve))
    address_fibres = _whole(units * rules.drop_fibres_per_unit + rules.drop_fibres_per_building)
    longest = np.zeros(points)
    np.maximum.at(longest, point_of, drop_m)

    def carried(*loads) -> np.ndarray:
        """What leads through each edge: loads at places, summed up towards the root."""
        total = np.zeros(net.node.size)
        for place, load in loads:
            np.add.at(total, place, load)
        for place in range(net.node.size - 1, -1, -1):
            if net.parent[place] >= 0:
                total[net.parent[place]] += total[place]
        found = np.zeros(edges, np.int64)
        inner = net.edge >= 0
        found[net.edge[inner]] = np.rint(total[inner]).astype(np.int64)
        return found

    feeder = carried((centre, point_fibres))
    feeders = carried((centre, 1))
    drop = carried((at, address_fibres), (centre[point_of], address_fibres), (meet, -2 * address_fibres))
    drops = carried((at, 1), (centre[point_of], 1), (meet, -2))
    through = carried((at, units), (centre[point_of], units), (meet, -units))
    parent = np.full(net.place.size, NOBODY)
    inner = net.parent >= 0
    parent[net.node[inner]] = net.node[net.parent[inner]]
    return Design(
        net.node[centre], placed.given, placed.cabinets, placed.fewest, splitters, point_units, point_fibres,
        net.depth[centre], longest, point_of, net.node[net.root[at]], feeder_m, drop_m, feeder_m + drop_m,
        address_fibres, through, feeder + drop, feeder, feeders, drops, feeders > 0,
        ducts.names(rules.materials, feeders, drops), parent, net.node,
    )  # fmt: skip


def _whole(fibres) -> np.ndarray:
    """Numbers of fibres, rounded up; 1e-9: 1.1 x 10 is 11."""
    return np.ceil(np.asarray(fibres, dtype=np.float64) - 1e-9).astype(np.int64)

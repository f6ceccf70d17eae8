"""The graph of trenches: sides and corners of streets, drops, what runs along and across, shares."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point, box

from smartcity.smartcity_plugin.broadband import (
    costs,
    expansion,
    sharing,
    trenchbill,
    trenchgraph,
    trenchpaths,
)
from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.patience import Abandoned
from smartcity.smartcity_plugin.streetgraph.graph import Lines

PRESET = costs.read()
NARROW, WIDE = "residential", "primary"  # 5.5 m with one trench, 9 m with one on either side
RAIL = PRESET.crossing["railway"]


def lines(*shapes, level=None):
    count, yes = len(shapes), np.ones(len(shapes), dtype=bool)
    level = np.zeros(count, dtype=np.int64) if level is None else np.array(level)
    xy = np.concatenate([np.array(shape, dtype=float) for shape in shapes])
    first = np.concatenate([[0], np.cumsum([len(shape) for shape in shapes])])
    return Lines(xy, first, level, yes, yes, level == 0, np.full(count, np.nan), np.empty((0, 2)))


def build(shapes, classes, addresses, pops=((0.0, 0.0),), level=None, **more):
    laid = [PRESET.street({"highway": word}) for word in classes]
    town = trenchgraph.Town(lines(*shapes, level=level), laid, np.array(addresses, dtype=float),
                            np.array(pops, dtype=float), **more)  # fmt: skip
    return trenchgraph.build(town, PRESET)


def edges_of(graph, kind):
    return np.flatnonzero(graph.kind == kind)


CROSS = [[(0, 0), (100, 0)], [(100, 0), (200, 0)], [(100, 0), (100, 80)], [(100, -80), (100, 0)]]


def paths_of(shapes, classes):
    from smartcity.smartcity_plugin.streetgraph import graph as streetgraph

    made = streetgraph.build(lines(*shapes))
    laid = [PRESET.street({"highway": classes[line]}) for line in made.line]
    half = np.array([street.width_m / 2 if street.both_sides else 0.0 for street in laid])
    return trenchpaths.lay(made, np.arange(made.tail.size), half)


def test_narrow_streets_meet_in_one_node():
    paths = paths_of(CROSS, [NARROW] * 4)
    assert len(paths.tail) == 4 and len(paths.crossing) == 0
    ends = np.concatenate([paths.tail, paths.head])
    assert np.bincount(ends).max() == 4
    assert (paths.node_xy[np.argmax(np.bincount(ends))] == (100, 0)).all()


def test_wide_streets_keep_their_corners_apart():
    paths = paths_of(CROSS, [WIDE] * 4)
    assert len(paths.tail) == 8
    near = np.abs(paths.node_xy - (100, 0)).max(axis=1) < 6
    inner = {tuple(np.round(spot, 6)) for spot in paths.node_xy[near]}
    assert inner == {(95.5, 4.5), (95.5, -4.5), (104.5, 4.5), (104.5, -4.5)}
    # Each of the four streets is crossed at the junction and at its end.
    assert len(paths.crossing) == 8 and np.allclose(paths.crossing_m, 9)


def test_a_narrow_street_joins_the_near_side_of_a_wide_one():
    paths = paths_of(CROSS[:3], [WIDE, WIDE, NARROW])
    end = {tuple(np.round(paths.node_xy[node], 6))
           for path in np.flatnonzero(paths.side == trenchpaths.CENTRE)
           for node in (paths.tail[path], paths.head[path])}  # fmt: skip
    assert end == {(100.0, 4.5), (100.0, 80.0)}


def test_twins_lie_beside_their_street():
    paths = paths_of([[(0, 0), (50, 0), (100, 50)]], [WIDE])
    for path, side in enumerate(paths.side):
        own = paths.xy[paths.first[path] : paths.first[path + 1]]
        away = [Point(spot).distance(LineString([(0, 0), (50, 0), (100, 50)])) for spot in own]
        assert np.allclose(away, 4.5, atol=0.4)
        assert np.sign(own[0, 1]) == side and paths.twin[paths.twin[path]] == path


def test_each_address_is_joined_on_its_own_side():
    graph = build([[(0, 0), (200, 0)]], [WIDE], [(50, 20), (80, -20)])
    drops = graph.address_edge
    assert np.allclose(graph.length_m[drops], 15.5)
    assert np.allclose(graph.cost_eur[drops], 15.5 * PRESET.drop_eur_per_m)
    feet = graph.node_xy[graph.tail[drops]]
    assert np.allclose(feet, [(50, 4.5), (80, -4.5)])
    # At both ends, opposite each foot and opposite the point of presence, which is at the end.
    crossings = edges_of(graph, trenchgraph.CROSSING)
    assert np.allclose(graph.cost_eur[crossings], PRESET.crossing["road"].eur(9.0))
    assert crossings.size >= 4


def test_pieces_of_a_path_add_up_to_it():
    graph = build(CROSS, [NARROW] * 4, [(x, 9) for x in range(5, 195, 7)])
    assert graph.length_m[edges_of(graph, trenchgraph.STREET)].sum() == pytest.approx(360)
    for edge in edges_of(graph, trenchgraph.STREET):
        shape = graph.shape(edge)
        assert np.allclose(shape[0], graph.node_xy[graph.tail[edge]])
        assert np.allclose(shape[-1], graph.node_xy[graph.head[edge]])
        assert np.hypot(*np.diff(shape, axis=0).T).sum() == pytest.approx(graph.length_m[edge])


def test_nobody_is_joined_to_a_bridge_and_nothing_meets_below_it():
    over, under = [(0, -50), (0, 50)], [(-100, 0), (100, 0)]
    graph = build([over, under], [NARROW, NARROW], [(2, 5)], pops=[(-90, 0)], level=[1, 0])
    assert graph.line[graph.address_edge[0]] == 1
    graph = build([over, under], [NARROW, NARROW], [(80, 40)], pops=[(-90, 0)], level=[1, 0], most_drop_m=30)
    assert graph.address_state.tolist() == [trenchgraph.TOO_FAR]


def test_a_duct_away_from_streets_is_a_way_of_its_own():
    shapes = [[(0, 0), (100, 0)], [(0, 200), (100, 200)]]
    duct = LineString([(50, 0), (50, 200)])
    alone = build(shapes, [NARROW] * 2, [(20, 190)])
    assert alone.address_state.tolist() == [trenchgraph.ISLAND]
    graph = build(shapes, [NARROW] * 2, [(20, 190)], ducts=[duct], duct_kinds=["fibre"])
    assert graph.address_state.tolist() == [trenchgraph.CONNECTED]
    chosen = expansion.choose(graph, np.array([1]), 1200.0, expansion.Wish(expansion.ALL))
    assert chosen.value == pytest.approx(50 * 100 + 200 * 2 + 30 * 100)


def test_a_river_is_crossed_once_though_it_has_two_banks():
    river = box(90, -50, 120, 50)
    graph = build([[(0, 0), (200, 0)]], [NARROW], [(100, 10), (150, 10)], barriers=[river],
                  barrier_kinds=["river"])  # fmt: skip
    crossing = edges_of(graph, trenchgraph.STREET)[graph.barrier[edges_of(graph, trenchgraph.STREET)] >= 0]
    assert crossing.size == 1
    assert graph.barrier_eur[crossing[0]] == pytest.approx(5000 + 200 * 30)


def test_two_tracks_are_one_railway_and_two_railways_are_two():
    for gap, count in ((4.0, 1), (60.0, 2)):
        tracks = [LineString([(x, -50), (x, 50)]) for x in (80, 80 + gap)]
        graph = build([[(0, 0), (200, 0)]], [NARROW], [(190, 10)], barriers=tracks,
                      barrier_kinds=["railway"] * 2)  # fmt: skip
        assert graph.barrier_eur.sum() == pytest.approx(count * RAIL.eur(RAIL.length_m))


def test_a_drop_over_a_railway_bears_its_crossing():
    graph = build([[(0, 0), (200, 0)]], [NARROW], [(100, 50)], barriers=[LineString([(0, 30), (200, 30)])],
                  barrier_kinds=["railway"])  # fmt: skip
    assert graph.cost_eur[graph.address_edge[0]] == pytest.approx(50 * 50 + RAIL.eur(RAIL.length_m))


def test_what_crosses_does_not_run_along():
    shapes = [[(0, 0), (200, 0)]]
    for duct, saved in ((LineString([(100, -50), (100, 50)]), False), (LineString([(0, 3), (200, 3)]), True),
                        (LineString([(0, 30), (200, 30)]), False)):  # fmt: skip
        graph = build(shapes, [NARROW], [(150, 9)], ducts=[duct], duct_kinds=["duct"])
        street = edges_of(graph, trenchgraph.STREET)
        assert bool(graph.saved_eur[street].sum() > 0) is saved


@pytest.mark.parametrize(("more", "words"), [
    ({"pops": [(0, 900)]}, "1 points of presence are more than 200 m"),
    ({"addresses": np.empty((0, 2))}, "at least one address"),
    ({"classes": ["motorway"]}, "No street of the layer may have a trench"),
    ({"addresses": [(np.nan, 0)]}, "no usable position"),
])  # fmt: skip
def test_bad_input_is_named(more, words):
    values = {"shapes": [[(0, 0), (200, 0)]], "classes": [NARROW], "addresses": [(50, 9)], **more}
    with pytest.raises(InputError, match=words):
        build(**values)


def test_cancelled():
    laid = [PRESET.street({"highway": NARROW})]
    town = trenchgraph.Town(lines([(0, 0), (9, 0)]), laid, np.array([[5.0, 5.0]]), np.array([[0.0, 0.0]]))
    with pytest.raises(Abandoned):
        trenchgraph.build(town, PRESET, cancelled=lambda: True)


PLACES = st.lists(st.tuples(st.integers(2, 198), st.integers(-60, 60), st.integers(1, 9)), min_size=1,
                  max_size=12)  # fmt: skip


@given(PLACES, st.sampled_from([NARROW, WIDE]), st.lists(st.integers(0, 2), min_size=12, max_size=12))
def test_sums_agree_for_any_town(places, word, groups):
    """Trenches, shares of addresses, and the bill are the same sum; fibres lead to a point of presence."""
    xy, units = [place[:2] for place in places], np.array([place[2] for place in places])
    duct, works = LineString([(0, 2), (70, 2)]), box(60, -5, 140, 5)
    graph = build(CROSS, [word, word, NARROW, NARROW], xy, pops=[(0, 0), (200, 0)], ducts=[duct],
                  duct_kinds=["duct"], roadworks=[works])  # fmt: skip
    choice = expansion.choose(graph, units, 1200.0, expansion.Wish(expansion.ALL, time_limit=5.0))
    group = np.array(groups[: len(places)]) - 1
    shares = sharing.share(graph, choice.edges, choice.connected, units, group=group)
    street = choice.edges[graph.kind[choice.edges] != trenchgraph.DROP]
    assert choice.connected.all() and choice.bound <= choice.value * (1 + 1e-9)
    assert shares.trench_eur.sum() == pytest.approx(graph.cost_eur[street].sum()) == choice.value
    dug = street[graph.reused[street] < 0]
    assert shares.trench_m.sum() == pytest.approx(graph.length_m[dug].sum())
    assert shares.saved_eur.sum() == pytest.approx(graph.saved_eur[street].sum())
    found = trenchbill.items(graph, choice.edges, PRESET, len(places), duct_kinds=["duct"])
    whole = graph.cost_eur[choice.edges].sum() + 1200 * len(places)
    assert sum(item.cost_eur for item in found) == pytest.approx(whole)
    assert (shares.pop >= 0).all() and (shares.units > 0).all()
    assert (shares.route_m >= graph.length_m[graph.address_edge] - 1e-9).all()


def test_phases_are_the_cheapest_first_and_about_equal():
    group = np.array([0, 0, 1, 2, 2, sharing.NOBODY])
    cost, units = np.array([500.0, 500, 900, 100, 100, 10]), np.array([1, 1, 1, 1, 1, 1])
    phase = sharing.phases(group, cost, units, 2)
    assert phase.tolist() == [1, 1, 2, 1, 1, 2]
    assert sharing.phases(group, cost, units, 1).tolist() == [1] * 6

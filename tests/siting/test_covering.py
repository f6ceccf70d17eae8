"""Set covering: published optima, and on small instances the true optimum by trying all selections."""

from __future__ import annotations

import csv
import itertools
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from scipy.spatial import cKDTree

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import rules as ruling
from smartcity.smartcity_plugin.siting import set_covering


def san_francisco(shared) -> tuple[np.ndarray, np.ndarray]:
    """Distances 16 stores x 205 census tracts [m], and population."""
    folder = shared / "vectors" / "siting" / "spopt_sf"
    with open(folder / "SF_demand_205_centroid_uniform_weight.csv", newline="") as file:
        people = {row["NAME"]: float(row["POP2000"]) for row in csv.DictReader(file)}
    with open(folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    stores = list(dict.fromkeys(row["name"] for row in rows))
    tracts = list(dict.fromkeys(row["DestinationName"] for row in rows))
    distance = np.full((len(stores), len(tracts)), np.inf)
    for row in rows:
        distance[stores.index(row["name"]), tracts.index(row["DestinationName"])] = float(row["distance"])
    by_demand = {row["DestinationName"]: float(row["demand"]) for row in rows}
    assert len(people) == len(tracts)
    return distance, np.array([by_demand[tract] for tract in tracts])


def within(sites: np.ndarray, demand: np.ndarray, reach: float) -> sparse.csr_matrix:
    found = cKDTree(sites).sparse_distance_matrix(cKDTree(demand), reach, output_type="coo_matrix").tocsr()
    found.data[:] = 1.0
    return found.astype(bool)


def uniform(sites: int, demand: int, reach: float, seed: int = 1) -> tuple[sparse.csr_matrix, np.ndarray]:
    """The generator of Cordeau, Furini, Ljubic (2019): points in [0, 30]^2, demand 1 to 100."""
    rng = np.random.RandomState(seed)
    places = rng.uniform(0, 30, (sites, 2)), rng.uniform(0, 30, (demand, 2))
    return within(*places, reach), rng.randint(1, 101, demand)


def test_san_francisco_needs_eight_stores(shared):
    distance, _ = san_francisco(shared)
    plan = set_covering(distance <= 5000)
    assert (plan.objective, plan.bound, plan.optimal) == (8.0, 8.0, True)
    assert (distance[plan.sites].min(axis=0) <= 5000).all()


def cordeau(shared) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Places of facilities and customers, cost and demand of the published example."""
    name = "GRID_INST_n100_m1000_d1_100_f10_100_s1.dat"
    lines = (shared / "vectors" / "siting" / "cordeau" / name).read_text().split("\n")[1:]
    rows = [line.split() for line in lines if line.strip()]
    facilities, customers = (
        np.array([[float(x) for x in row[2:5]] for row in rows if row[0] == kind]) for kind in "FC"
    )
    return facilities[:, :2], customers[:, :2], facilities[:, 2], customers[:, 2]


@pytest.mark.parametrize("share", [0.5, 0.6, 0.7])
def test_partial_covering_of_the_published_example_is_proven(shared, share):
    sites, customers, cost, demand = cordeau(shared)
    assert (len(sites), len(customers)) == (100, 1000)
    matrix = within(sites, customers, 5.5)
    plan = set_covering(matrix, demand, share=share, cost=cost, time_limit=300)
    covered = demand[np.asarray(matrix[plan.sites].sum(axis=0)).ravel() > 0].sum()
    assert plan.optimal
    assert plan.objective == cost[plan.sites].sum()
    assert plan.notes["covered_share"] == pytest.approx(covered / demand.sum())
    assert covered >= share * demand.sum()


def test_the_uniform_instance_needs_thirty_sites():
    matrix, weight = uniform(100, 1000, 4.0)
    plan = set_covering(matrix, weight)
    assert (plan.objective, plan.optimal) == (30.0, True)  # by CBC and HiGHS through spopt as well
    assert plan.unreachable.size == 7


@st.composite
def instances(draw):
    sites, demand = draw(st.integers(1, 7)), draw(st.integers(1, 9))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    density = draw(st.sampled_from([0.2, 0.4, 0.7]))
    keywords: dict = {"share": draw(st.sampled_from([0.3, 0.6, 0.85, 1.0, 1.0, 1.0]))}
    keywords["folds"] = draw(st.sampled_from([1, 1, 2, 3, rng.integers(1, 4, demand)]))
    if draw(st.booleans()):
        keywords["cost"] = draw(st.sampled_from([rng.integers(0, 6, sites), rng.random(sites) * 3]))
    role = rng.choice(3, sites, p=[0.7, 0.15, 0.15])
    if draw(st.booleans()):
        keywords["existing"] = role == 1
    if draw(st.booleans()):
        keywords["forbidden"] = role == 2
    if draw(st.booleans()):
        keywords["conflicts"] = rng.integers(0, sites, (draw(st.integers(0, 4)), 2))
    if draw(st.booleans()):
        keywords["group"] = rng.integers(-1, 3, sites)
        keywords["group_most"] = draw(st.sampled_from([None, 1, 2]))
        keywords["group_least"] = draw(st.sampled_from([None, 0, 1]))
    if draw(st.integers(0, 3)) == 0:
        keywords["count"] = draw(st.integers(1, sites))
    if draw(st.integers(0, 3)) == 0:
        keywords["budget"] = float(draw(st.integers(1, 12)))
    weight = draw(st.sampled_from([None, rng.integers(0, 9, demand), rng.random(demand)]))
    return rng.random((sites, demand)) < density, weight, keywords


def named(keywords: dict) -> dict:
    """Those that are rules."""
    return {key: value for key, value in keywords.items() if key not in ("share", "folds")}


def by_trial(dense, weight, keywords) -> float:
    """Least cost over all selections; infinite where none will do. Raises: InputError of the rules."""
    sites, demand = dense.shape
    weight = np.ones(demand) if weight is None else np.asarray(weight)
    rules = ruling.of(sites, **named(keywords))
    folds = np.broadcast_to(keywords["folds"], demand)
    usable = rules.existing | rules.is_open
    most = dense[usable].sum(axis=0)
    best = np.inf
    for mask in itertools.product([False, True], repeat=sites):
        chosen = np.flatnonzero(mask)
        if rules.breach(chosen):
            continue
        times = dense[chosen].sum(axis=0)
        if keywords["share"] == 1.0:
            met = (times >= np.minimum(folds, most))[weight > 0].all()
        else:
            met = weight[times >= folds].sum() >= keywords["share"] * weight.sum() * (1 - 1e-9)
        if met:
            best = min(best, rules.cost[chosen].sum())
    return best


@settings(max_examples=30)
@given(instances())
def test_the_plan_is_the_best_of_all_selections(instance):
    dense, weight, keywords = instance
    try:
        best = by_trial(dense, weight, keywords)
    except InputError:
        best = np.inf
    if np.isinf(best):
        with pytest.raises(InputError):
            set_covering(dense, weight, **keywords, time_limit=60)
        return
    try:
        plan = set_covering(dense, weight, **keywords, time_limit=60)
    except InputError:
        weights = np.ones(dense.shape[1]) if weight is None else weight
        rules = ruling.of(len(dense), **named(keywords))
        times = dense[rules.existing | rules.is_open].sum(axis=0)
        assert not (weights * (times >= keywords["folds"])).sum() > 0  # nothing could be covered at all
        return
    assert plan.bound <= best + 1e-9
    assert plan.objective == pytest.approx(best)
    assert plan.optimal
    assert ruling.of(len(dense), **named(keywords)).breach(plan.sites) == ""


def test_a_site_that_stands_costs_nothing_and_serves():
    dense = np.array([[1, 1, 0], [0, 1, 1], [0, 0, 1]], dtype=bool)
    plan = set_covering(dense, existing=[0], cost=[9, 5, 3])
    assert plan.sites.tolist() == [0, 2]
    assert (plan.objective, plan.optimal) == (3.0, True)


def test_demand_out_of_reach_is_listed_and_the_rest_covered_as_often_as_can_be():
    dense = np.array([[1, 1, 0], [1, 0, 0], [1, 0, 0]], dtype=bool)
    plan = set_covering(dense, folds=2)
    assert plan.unreachable.tolist() == [1, 2]
    assert len(plan.sites) == 2 and plan.sites[0] == 0
    assert plan.notes["covered_share"] == pytest.approx(1 / 3)


def test_only_what_is_likely_enough_counts_as_covered():
    chance = np.array([[0.9, 0.4], [0.3, 0.8]])
    assert len(set_covering(chance).sites) == 2
    assert len(set_covering(chance, enough=0.3).sites) == 1
    assert set_covering(chance, enough=0.85).unreachable.tolist() == [1]


def test_cancel_gives_the_best_until_then_with_its_gap():
    matrix, weight = uniform(500, 5000, 2.75)
    began = time.monotonic()
    told: list[float] = []
    plan = set_covering(
        matrix, weight, cancelled=lambda: time.monotonic() > began + 2, progress=told.append, time_limit=60
    )
    assert plan.stopped and plan.seconds < 10
    uncovered = np.flatnonzero(np.asarray(matrix[plan.sites].sum(axis=0)).ravel() == 0)
    assert uncovered.tolist() == plan.unreachable.tolist()
    assert plan.bound <= 59 <= plan.objective  # 59: proven by HiGHS
    assert 0 < plan.gap < 0.4 and not plan.optimal
    assert told == sorted(told) and told[-1] == 1.0


def test_the_time_limit_holds_and_the_same_seed_gives_the_same_plan():
    matrix, weight = uniform(200, 1500, 3.5)
    plans = [set_covering(matrix, weight, share=0.9, seed=3, time_limit=20) for _ in range(2)]
    assert plans[0].sites.tolist() == plans[1].sites.tolist()
    matrix, weight = uniform(500, 5000, 2.75)
    assert set_covering(matrix, weight, time_limit=2).seconds < 5


@pytest.mark.parametrize(("keywords", "words"), [
    ({"share": 0.0}, "share"), ({"share": 1.1}, "share"), ({"share": float("nan")}, "share"),
    ({"folds": 0}, "whole number"), ({"folds": 1.5}, "whole number"), ({"folds": [1, 2]}, "2 numbers"),
    ({"enough": 0.0}, "probability"), ({"weight": [0, 0, 0]}, "weight above 0"),
    ({"weight": [1, -1, 0]}, "point 2"), ({"cost": [1.0, float("nan")]}, "Site 2"),
    ({"share": 0.9, "weight": [1, 1, 2]}, "only 50.0 %.*1 demand points"), ({"folds": 3}, "No demand point"),
    ({"conflicts": [[0, 1]]}, "with the minimum spacing"), ({"count": 1}, "No 1 new sites"),
    ({"budget": 3.0, "cost": [2, 2]}, "for 3.0 EUR"),
    ({"group": [0, 0], "group_most": 1}, "limits of the groups"),
    ({"conflicts": [[0, 1]], "count": 1}, "obeys the rules"),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_the_reason(keywords, words):
    with pytest.raises(InputError, match=words):
        set_covering(np.array([[1, 0, 0], [0, 1, 0]], dtype=bool), **keywords)


def test_no_demand_is_refused():
    with pytest.raises(InputError, match="no demand"):
        set_covering(sparse.csr_matrix((3, 0), dtype=bool))

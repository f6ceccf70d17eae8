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
    values = {kind: np.array([[float(x) for x in row[2:5]] for row in rows if row[0] == kind]) for kind in "FC"}
    return values["F"][:, :2], values["C"][:, :2], values["F"][:, 2], values["C"][:, 2]


@pytest.mark.parametrize("share", [0.5, 0.6, 0.7])
def test_partial_covering_of_the_published_example_is_proven(shared, share):
    sites, customers, cost, demand = cordeau(shared)
    assert (len(sites), len(customers)) == (100, 1000)
    matrix = within(sites, customers, 5.5)
    plan = set_covering(matrix, demand, share=share, cost=cost, time_limit=30)
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


def by_trial(dense, weight, keywords) -> float:
    """Least cost over all selections; infinite where none will do. Raises: InputError of the rules."""
    sites, demand = dense.shape
    weight = np.ones(demand) if weight is None else np.asarray(weight)
    named = {key: value for key, value in keywords.items() if key not in ("share", "folds")}
    rules = ruling.of(sites, **named)
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


@settings(max_examples=60)
@given(instances())
def test_the_plan_is_the_best_of_all_selections(instance):
    dense, weight, keywords = instance
    try:
        best = by_trial(dense, weight, keywords)
    except InputError:
        best = np.inf
    if np.isinf(best):
        with pytest.raises(InputError):
            set_covering(dense, weight, **keywords, time_limit=20)
        return
    try:
        plan = set_covering(dense, weight, **keywords, time_limit=20)
    except InputError:
        weights = np.ones(dense.shape[1]) if weight is None else weight
        times = dense[~np.isin(np.arange(len(dense)), np.flatnonzero(keywords.get("forbidden", [])))].sum(axis=0)
        assert not (weights * (times >= keywords["folds"])).sum() > 0  # nothing could be covered at all
        return
    assert plan.bound <= best + 1e-9
    assert plan.objective == pytest.approx(best)
    assert plan.optimal
    named = {key: value for key, value in keywords.items() if key not in ("share", "folds")}
    assert ruling.of(len(dense), **named).breach(plan.sites) == ""

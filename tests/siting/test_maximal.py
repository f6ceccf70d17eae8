"""Maximal covering: published optima, all selections of small instances, every kind of rule, bad input."""

from __future__ import annotations

import csv
import itertools
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from scipy.spatial import cKDTree

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import highs, maximal_covering, oddcycles, primaldual, rules
from smartcity.smartcity_plugin.siting.lagrangian import choice_of, choose, dual_of, value_of, with_cuts
from smartcity.smartcity_plugin.siting.maximalbound import levels


def uniform(sites: int, demand: int, reach: float) -> tuple[sparse.csr_matrix, np.ndarray]:
    """Sites and demand at random in a square of 30 x 30, weights 1 to 100."""
    rng = np.random.default_rng(1)
    site, point = rng.uniform(0, 30, (sites, 2)), rng.uniform(0, 30, (demand, 2))
    near = cKDTree(site).query_ball_tree(cKDTree(point), reach)
    start = np.cumsum([0] + [len(row) for row in near])
    cover = sparse.csr_matrix((np.ones(start[-1], dtype=bool), np.concatenate(near), start), (sites, demand))
    return cover, rng.integers(1, 101, demand).astype(float)


def worth(cover: np.ndarray, weight: np.ndarray, sites, second: float) -> float:
    """The objective, from its definition."""
    chosen = np.sort(np.vstack([np.zeros((2, weight.size)), cover[list(sites)]]), axis=0)
    return float(weight @ ((1 - second) * chosen[-1] + second * chosen[-2]))


def best_worth(cover: np.ndarray, weight: np.ndarray, given_rules: rules.Rules, second: float):
    """The optimum, by trying all selections; None where no selection obeys the rules."""
    sites = range(cover.shape[0])
    values = [worth(cover, weight, some, second)
              for size in range(len(sites) + 1) for some in itertools.combinations(sites, size)
              if not given_rules.breach(np.array(some, dtype=np.int64))]
    return max(values, default=None)


def san_francisco(folder: Path) -> tuple[sparse.csr_matrix, np.ndarray]:
    """16 stores, 205 census tracts, covered within 5000 m along the streets (pysal/spopt)."""
    with open(folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv") as file:
        rows = list(csv.DictReader(file))
    stores = sorted({row["name"] for row in rows})
    tracts = sorted({row["DestinationName"] for row in rows})
    with open(folder / "SF_demand_205_centroid_uniform_weight.csv") as file:
        people = {row["NAME"]: float(row["POP2000"]) for row in csv.DictReader(file)}
    near = [row for row in rows if float(row["distance"]) <= 5000]
    cover = sparse.csr_matrix(
        (np.ones(len(near)), ([stores.index(row["name"]) for row in near],
                              [tracts.index(row["DestinationName"]) for row in near])),
        (len(stores), len(tracts)),
    )  # fmt: skip
    return cover, np.array([people[name] for name in tracts])


def city(folder: Path, name: str, count: int, reach: int) -> tuple[sparse.csr_matrix, np.ndarray, float]:
    """A city of vinymax10/AILS-MCLP, and the best value known."""
    lines = (folder / "Instancias" / f"{name}.txt").read_text().split("\n")
    points = int(lines[3].split()[-1])
    place = np.radians([[float(part) for part in line.split()] for line in lines[5:5 + points]])
    weight = np.array([float(line) for line in lines[6 + points:6 + 2 * points]])
    y, x = place.T
    cosine = np.sin(y)[:, None] * np.sin(y) + np.cos(y)[:, None] * np.cos(y) * np.cos(x[:, None] - x)
    distance = np.arccos(np.clip(cosine, -1, 1)).astype(np.float32) * 6378100
    np.fill_diagonal(distance, 0)
    known = (folder / "OtimosFinais" / f"{name}_{count}_{reach}.txt").read_text().split()
    return sparse.csr_matrix(distance <= reach), weight, float(known[1])


def test_published_optimum_of_san_francisco(shared):
    cover, weight = san_francisco(shared / "vectors/siting/spopt_sf")
    plan = maximal_covering(cover, weight, count=4)
    assert plan.objective == 875247
    assert plan.optimal and plan.bound == 875247


def test_best_known_value_of_new_york_with_its_proof(shared):
    cover, weight, known = city(shared / "vectors/siting/mclp_ails", "NewYork", 50, 400)
    plan = maximal_covering(cover, weight, count=50, time_limit=180)  # seconds on an idle machine
    assert plan.optimal and plan.objective == known


def test_five_hundred_sites_are_proven():
    cover, weight = uniform(500, 5000, 2.75)
    plan = maximal_covering(cover, weight, count=25)
    assert plan.optimal
    assert plan.objective == worth(cover.toarray(), weight, plan.sites, 0.0)


def test_large_weights_are_proven_to_the_unit():
    """A solver's tolerance, 1e-7 of the value, would leave several units open."""
    cover, weight = uniform(60, 400, 4.0)
    weight = weight * 30_011 + np.arange(400)
    plan = maximal_covering(cover, weight, count=8)
    value, bound = int(plan.objective), int(plan.bound)
    assert value == bound == plan.objective == worth(cover.toarray(), weight, plan.sites, 0.0)
    assert 1e-7 * value > 10


number, money = st.integers(0, 6), st.integers(1, 12)


@st.composite
def instances(draw):
    """Cover, weights, rules and the share of the second cover, of seven sites."""
    sites, demand = 7, draw(st.integers(1, 9))
    kind = draw(st.sampled_from([[0.0, 1.0], [0.0, 0.0, 0.25, 0.6, 1.0]]))
    cover = np.array(draw(st.lists(st.lists(st.sampled_from(kind), min_size=demand, max_size=demand),
                                   min_size=sites, max_size=sites)))
    weight = np.array(draw(st.lists(st.integers(0, 20), min_size=demand, max_size=demand)), dtype=float)
    count = draw(st.none() | st.integers(0, 4))
    keywords = {
        "count": count, "budget": draw(money if count is None else st.none() | money),
        "cost": draw(st.lists(st.integers(1, 5), min_size=sites, max_size=sites)),
        "existing": draw(st.lists(number, max_size=2)), "forbidden": draw(st.lists(number, max_size=2)),
        "conflicts": draw(st.lists(st.tuples(number, number), max_size=5)) or None,
        "group": draw(st.lists(st.integers(-1, 2), min_size=sites, max_size=sites)),
        "group_most": draw(st.none() | st.integers(1, 3)), "group_least": draw(st.none() | st.integers(0, 1)),
    }  # fmt: skip
    return cover, weight, keywords, draw(st.sampled_from([0.0, 0.0, 0.3, 0.8, 1.0]))


@settings(max_examples=40)
@given(instances())
def test_small_instances_with_every_rule_are_solved_to_the_optimum(instance):
    cover, weight, keywords, second = instance
    try:
        given_rules = rules.of(7, **keywords)
    except InputError:
        with pytest.raises(InputError):
            maximal_covering(cover, weight, second=second, **keywords)
        return
    best = best_worth(cover, weight, given_rules, second)
    if best is None:
        with pytest.raises(InputError):
            maximal_covering(cover, weight, second=second, **keywords)
        return
    plan = maximal_covering(cover, weight, second=second, time_limit=20, **keywords)
    assert given_rules.breach(plan.sites) == ""
    assert plan.objective == pytest.approx(worth(cover, weight, plan.sites, second))
    assert plan.objective == pytest.approx(best)
    assert plan.bound >= best * (1 - 1e-9)


@settings(max_examples=60)
@given(instances(), st.integers(0, 2**32 - 1))
def test_any_multipliers_prove_a_bound(instance, seed):
    cover, weight, keywords, second = instance
    try:
        given_rules = rules.of(7, **keywords)
    except InputError:
        return
    best = best_worth(cover, weight, given_rules, second)
    rng = np.random.default_rng(seed)
    rows, heights = levels(sparse.csr_matrix(cover), weight)
    if best is None or heights.size < 3:
        return
    dual = dual_of(rows, heights, second)
    if second == 0.0:
        triples = np.array([rng.choice(heights.size, 3, replace=False) for _ in range(4)])
        dual = with_cuts(dual, triples, rng.uniform(0, 10, 4))
    dual.price[:heights.size] = rng.uniform(0, 1, heights.size) * heights
    found = value_of(dual, choice_of(given_rules), np.zeros(7), np.zeros(7))
    assert found >= best - 1e-9


@settings(max_examples=100)
@given(instances(), st.integers(0, 2**32 - 1))
def test_the_relaxed_choice_of_sites_is_no_worse_than_any_permitted_one(instance, seed):
    given_rules = None
    try:
        given_rules = rules.of(7, **instance[2])
    except InputError:
        return
    value = np.random.default_rng(seed).uniform(0, 10, 7)
    y = np.zeros(7)
    found = choose(value, choice_of(given_rules), y)
    for size in range(8):
        for some in itertools.combinations(range(7), size):
            if not given_rules.breach(np.array(some, dtype=np.int64)):
                assert found >= value[list(some)].sum() - 1e-6


@pytest.mark.parametrize(("second", "keywords"), [
    (0.0, {"count": 5}), (0.4, {"budget": 20.0, "existing": [3]}), (0.8, {"count": 8, "budget": 20.0}),
    (0.0, {"count": 6, "group": np.arange(60) % 4, "group_most": 2, "group_least": 1}),
])  # fmt: skip
def test_the_multipliers_become_those_of_the_linear_program(second, keywords):
    cover, weight = uniform(60, 400, 4.0)
    cost = np.random.default_rng(4).integers(1, 9, 60).astype(float)
    given_rules = rules.of(60, **{"cost": cost, "existing": None, **keywords})
    covers, heights = levels(cover.astype(float), weight)
    one, rows, low, high = sparse.identity(400), *given_rules.rows()
    matrix = sparse.bmat([[-covers.T, one, one], [None, -one, one], [rows, None, None]], format="csr")
    lower, upper = (np.concatenate([part, fill]) for part, fill in
                    zip(given_rules.limits(), (np.zeros(800), np.ones(800))))
    exact = highs.solve(
        -np.concatenate([np.zeros(60), (1 - second) * heights, second * heights]), matrix,
        np.concatenate([np.full(800, -np.inf), low]), np.concatenate([np.zeros(800), high]),
        integral=False, lower=lower, upper=upper,
    )  # fmt: skip
    dual, choice = dual_of(covers, heights, second), choice_of(given_rules)
    flow = primaldual.flow_of(dual, choice, np.zeros(60), 1.0)
    primaldual.descend(200, dual, choice, flow)
    assert -exact.bound * (1 - 1e-6) <= flow.best <= -exact.bound * (1 + 1e-3)


def test_three_classes_that_share_sites_in_pairs_are_cut_off():
    cover = sparse.csr_matrix([[1.0, 1.0, 0.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0]])
    broken = oddcycles.broken(cover, np.ones(3), np.full(3, 0.5), 10)
    assert broken.tolist() == [[0, 1, 2]]
    plan = maximal_covering(cover, np.array([5.0, 5.0, 5.0]), count=1)
    assert plan.optimal and plan.objective == 10


def test_probabilities_split_into_rows_keep_their_worth():
    rng = np.random.default_rng(3)
    cover = sparse.random(12, 40, 0.3, random_state=3, format="csr")
    cover.data = rng.choice([0.2, 0.5, 0.9, 1.0], cover.nnz)
    weight = rng.uniform(1, 9, 40)
    rows, heights = levels(cover, weight)
    for _ in range(20):
        some = rng.choice(12, 4, replace=False)
        for second in (0.0, 0.4, 1.0):
            assert worth(rows.toarray(), heights, some, second) == pytest.approx(
                worth(cover.toarray(), weight, some, second)
            )


def test_gradual_and_backup_coverage_of_a_larger_instance():
    cover, weight = uniform(200, 1500, 3.0)
    gradual = cover.astype(float)
    gradual.data = np.random.default_rng(2).choice([0.3, 0.6, 0.9], gradual.nnz)
    for matrix, second in ((gradual, 0.0), (cover.astype(float), 0.4)):
        plan = maximal_covering(matrix, weight, count=12, second=second, time_limit=4)
        assert plan.objective == pytest.approx(worth(matrix.toarray(), weight, plan.sites, second))
        assert plan.gap < 0.05


def test_the_same_seed_gives_the_same_selection():
    cover, weight = uniform(60, 400, 4.0)
    plans = [maximal_covering(cover, weight, count=6, seed=5) for _ in range(2)]
    assert plans[0].sites.tolist() == plans[1].sites.tolist()
    assert plans[0].optimal


def test_assignment_and_unreachable_demand():
    cover = np.array([[1.0, 0.5, 0.0, 0.0], [0.0, 0.9, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]])
    plan = maximal_covering(cover, [2, 2, 1, 7], count=2)
    assert plan.sites.tolist() == [0, 2]
    assert plan.assignment.tolist() == [0, 0, 2, -1]
    assert plan.unreachable.tolist() == [3]
    assert plan.notes["covered_share"] == pytest.approx(4 / 12)


def test_cancel_returns_the_best_so_far_at_once():
    cover, weight = uniform(1000, 20000, 2.0)
    began = time.monotonic()
    shares = []
    plan = maximal_covering(
        cover, weight, count=50, cancelled=lambda: time.monotonic() - began > 2, progress=shares.append
    )
    assert plan.stopped and not plan.optimal
    assert 0 < plan.gap < 0.2
    assert time.monotonic() - began < 6
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_the_time_limit_holds():
    cover, weight = uniform(1000, 20000, 2.0)
    plan = maximal_covering(cover, weight, count=50, time_limit=3)
    assert plan.seconds < 6
    assert plan.gap < 0.1


@pytest.mark.parametrize(
    ("keywords", "sentence"),
    [
        ({}, "number of sites or a budget"),
        ({"count": 5}, "only 3 candidates"),
        ({"count": -1}, "0 or more"),
        ({"count": 1, "second": 1.5}, "between 0 and 1"),
        ({"budget": 0.5}, "below the cheapest"),
        ({"count": 1, "weight": [1, -1]}, "0 or more"),
        ({"count": 1, "weight": [1, 2, 3]}, "3 weights for 2 demand points"),
        ({"count": 1, "cost": [1, np.nan, 1]}, "costs must be known"),
        ({"count": 2, "group": [0, 0, 0], "group_least": 2, "conflicts": [(0, 1), (0, 2), (1, 2)]},
         "spacing"),
    ],
)
def test_bad_input_says_what_to_do(keywords, sentence):
    with pytest.raises(InputError, match=sentence):
        maximal_covering(np.ones((3, 2)), **keywords)


def test_demand_without_weight_or_reach():
    assert maximal_covering(np.ones((3, 2)), [0, 0], count=1).objective == 0
    plan = maximal_covering(np.zeros((3, 2)), count=1)
    assert plan.objective == 0 and plan.optimal and plan.unreachable.tolist() == [0, 1]

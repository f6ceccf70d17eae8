"""Stations by information: closed forms, the exhaustive optimum, bounds that hold, cancelling, bad input."""

from __future__ import annotations

import threading
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import information, informationbound, rules
from smartcity.smartcity_plugin.siting.information import least_variance, most_information, standard_deviation
from smartcity.smartcity_plugin.siting.variogram import MODELS, Variogram

LINE = np.column_stack([np.arange(11) * 100.0, np.zeros(11)])
PLAIN = Variogram("exponential", 0.0, 4.0, 600.0)


@st.composite
def problems(draw):
    """A small one: sites, demand, weights, variogram, number of sites."""
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    nugget = draw(st.sampled_from([0.0, 0.05, 0.3, 0.7]))
    range_m = draw(st.sampled_from([100.0, 400.0, 2000.0]))
    model = Variogram(draw(st.sampled_from(MODELS)), nugget, 1.0, range_m)
    sites = rng.uniform(0, 1000, (draw(st.integers(4, 9)), 2))
    if draw(st.booleans()):
        sites[1] = sites[0]
    return sites, rng.uniform(0, 1000, (12, 2)), rng.uniform(0, 3, 12), model, draw(st.integers(1, 3))


def mean_variance(sites, demand, weight, model, mean_known=True):
    return np.average(standard_deviation(sites, demand, model, mean_known=mean_known) ** 2, weights=weight)


def told(sites, chosen, model):
    """Mutual information of the chosen sites and the others, from determinants."""
    distance = np.hypot(*(sites[:, None] - sites[None]).transpose(2, 0, 1))
    K = model.covariance(distance) + information.nugget_used(model) * np.eye(len(sites))
    rest = np.setdiff1d(np.arange(len(sites)), chosen)
    parts = [np.linalg.slogdet(K[np.ix_(part, part)])[1] for part in (chosen, rest)]
    return 0.5 * (sum(parts) - np.linalg.slogdet(K)[1])


# Kriging

def test_kriging_by_one_station_in_closed_form():
    """c0 - c^2 / (c0 + nugget), and for an unknown mean 2 (c0 - c) + nugget."""
    model = Variogram("spherical", 1.0, 5.0, 1000.0)
    at = np.array([[0.0, 0.0], [500.0, 0.0], [3000.0, 0.0]])
    c = 4 * np.array([1, 1 - 0.6875, 0])
    known = standard_deviation(np.zeros((1, 2)), at, model)
    unknown = standard_deviation(np.zeros((1, 2)), at, model, mean_known=False)
    assert known**2 == pytest.approx(4 - c**2 / 5) and unknown**2 == pytest.approx(2 * (4 - c) + 1)
    nothing = np.empty((0, 2))
    assert standard_deviation(nothing, at, model) == pytest.approx([2, 2, 2])
    assert np.isinf(standard_deviation(nothing, at, model, mean_known=False)).all()


def test_on_a_line_an_exponential_field_knows_only_its_neighbours():
    """Markov: between two exact stations at distances a and b only these two count (Ornstein-Uhlenbeck)."""
    sites = np.array([[0.0, 0], [400, 0], [1000, 0]])
    found = standard_deviation(sites, np.array([[150.0, 0]]), PLAIN)[0] ** 2
    r, s = np.exp(-3 * 150 / 600), np.exp(-3 * 250 / 600)
    expected = 4 * (1 - r**2) * (1 - s**2) / (1 - (r * s) ** 2)
    assert found == pytest.approx(expected, rel=1e-4)


def test_one_station_on_a_line_goes_to_its_middle():
    design = least_variance(LINE, LINE, None, PLAIN, count=1)
    assert design.order.tolist() == [5]
    assert design.before == pytest.approx(4)
    expected = 4 - np.mean([4 * np.exp(-6 * 100 * abs(step) / 600) for step in range(-5, 6)])
    assert design.after == pytest.approx(expected, rel=1e-5)
    heavy = least_variance(LINE, LINE, np.where(np.arange(11) == 9, 1, 1e-9), PLAIN, count=1)
    assert heavy.order.tolist() == [9] and heavy.plan.gap < 1e-6


@pytest.mark.parametrize("mean_known", [True, False])
def test_gains_are_what_kriging_says(mean_known):
    """The sequence of updates against a kriging system solved anew for each step."""
    rng = np.random.default_rng(1)
    sites, demand = rng.uniform(0, 1000, (40, 2)), rng.uniform(0, 1000, (60, 2))
    weight = rng.uniform(0, 1, 60)
    model = Variogram("spherical", 0.3, 2.0, 500.0)
    design = least_variance(sites, demand, weight, model, count=8, existing=[3, 7], mean_known=mean_known)
    stations, left = [3, 7], design.before
    assert left == pytest.approx(mean_variance(sites[stations], demand, weight, model, mean_known))
    for site, gain in zip(design.order, design.gain):
        stations.append(site)
        left -= gain
        assert left == pytest.approx(mean_variance(sites[stations], demand, weight, model, mean_known))
    assert design.after == pytest.approx(left)
    assert design.plan.objective == pytest.approx(design.before - design.after)
    assert design.plan.sites.tolist() == sorted(stations)


# Optimum and bounds

@given(problems())
@settings(max_examples=60)
def test_variance_against_the_exhaustive_optimum(problem):
    sites, demand, weight, model, count = problem
    design = least_variance(sites, demand, weight, model, count=count)
    before = mean_variance(sites[:0], demand, weight, model)
    values = {pick: before - mean_variance(sites[list(pick)], demand, weight, model)
              for pick in combinations(range(len(sites)), count)}  # fmt: skip
    best = max(values.values())
    assert best <= design.plan.bound * (1 + 1e-6) + 1e-9
    assert design.plan.objective <= best * (1 + 1e-5) + 1e-9
    if count == 1:
        assert design.plan.objective == pytest.approx(best, rel=1e-5)
    if len(design.order) == count:
        picked = values[tuple(int(site) for site in np.sort(design.order))]
        assert design.plan.objective == pytest.approx(picked, rel=1e-4)
        assert design.plan.objective >= 0.7 * best  # by experience; no theorem says so


@given(problems())
@settings(max_examples=60)
def test_information_against_the_exhaustive_optimum(problem):
    sites, _demand, _weight, model, count = problem
    sites = np.unique(sites, axis=0)
    design = most_information(sites, model, count=count)
    everything = range(len(sites))
    values = {pick: told(sites, list(pick), model)
              for size in range(len(sites) + 1) for pick in combinations(everything, size)}  # fmt: skip
    best = max(value for pick, value in values.items() if len(pick) <= count)
    assert best <= design.plan.bound * (1 + 1e-6) + 1e-9
    picked = tuple(int(site) for site in np.sort(design.order))
    assert design.plan.objective == pytest.approx(values[picked], rel=1e-4, abs=1e-6)
    grows = all(values[tuple(sorted((*pick, site)))] >= values[pick]
                for pick in values if len(pick) < 2 * count
                for site in everything if site not in pick)  # fmt: skip
    if grows:
        assert best <= design.bound_if_growing * (1 + 1e-6)
        assert design.plan.objective >= (1 - 1 / np.e) * best - 1e-9
        assert design.plan.objective >= (1 - 1 / np.e) * design.bound_if_growing - 1e-9


@given(problems(), st.floats(2.5, 5))
@settings(max_examples=40)
def test_bounds_hold_with_budget_spacing_and_existing_stations(problem, budget):
    sites, demand, weight, model, _count = problem
    sites = np.unique(sites, axis=0)
    cost = 0.5 + np.arange(len(sites)) % 3
    conflicts = rules.spacing(sites, 300.0)
    given = {"budget": budget, "cost": cost, "existing": [0], "conflicts": conflicts}
    asked = rules.of(len(sites), **given)
    allowed = [list(pick) for size in range(len(sites)) for rest in combinations(range(1, len(sites)), size)
               if not asked.breach(np.array(pick := (0, *rest)))]  # fmt: skip
    variance = least_variance(sites, demand, weight, model, **given, mean_known=False)
    before = mean_variance(sites[[0]], demand, weight, model, False)
    best = max(before - mean_variance(sites[pick], demand, weight, model, False) for pick in allowed)
    assert variance.plan.objective <= best * (1 + 1e-5) + 1e-7
    assert best <= variance.plan.bound * (1 + 1e-6) + 1e-7
    design = most_information(sites, model, **given)
    best = max(told(sites, pick, model) - told(sites, [0], model) for pick in allowed)
    assert design.plan.objective <= best + 1e-5 and best <= design.plan.bound + 1e-5
    for plan in (variance.plan, design.plan):
        assert asked.breach(plan.sites) == "" and 0 in plan.sites


def test_the_kriging_variance_is_not_submodular_and_its_bound_holds_all_the_same():
    """Two sites on one side of a smooth field tell its slope, which neither tells alone (a suppressor).

    The slope adds 6 (d / range)^2 times what one site tells, 3.8 times here: what bounds submodular ones,
    the sum of single gains, would lie below the objective.
    """
    smooth = Variogram("gaussian", 0.0, 1.0, 1000.0)
    sites, demand = np.array([[800.0, 0], [850, 0]]), np.zeros((1, 2))
    design = least_variance(sites, demand, None, smooth, count=2)
    apart = sum(1 - mean_variance(sites[[site]], demand, None, smooth) for site in (0, 1))
    assert design.gain[1] > 2 * design.gain[0] and design.plan.objective > 2 * apart
    assert design.plan.objective <= design.plan.bound <= 1 and design.plan.gap < 1e-6


@pytest.mark.parametrize("nugget", [0.05, 0.5])
def test_the_relaxed_bound_is_the_better_one_with_much_nugget(nugget):
    rng = np.random.default_rng(2)
    sites, demand = rng.uniform(0, 1000, (60, 2)), rng.uniform(0, 1000, (80, 2))
    model = Variogram("exponential", nugget, 1.0, 800.0)
    asked = rules.of(60, count=15)
    field = information._Field(model, None)
    K, cross = field.measured(sites), field.covariance(sites, demand)
    G = cross @ cross.T / 80
    eigen = informationbound.spectral(K, G, asked)
    both = informationbound.relaxed(K, G, asked, eigen, None, lambda done: None)
    design = least_variance(sites, demand, None, model, count=15)
    assert design.plan.objective <= design.plan.bound == pytest.approx(min(both, 1 - nugget))
    assert (both < 0.9 * eigen) == (nugget == 0.5)


# Numbers that are hard, rules, places

@pytest.mark.parametrize("model", MODELS)
def test_sites_in_one_place_and_no_nugget(model):
    sites = np.repeat(np.random.default_rng(3).uniform(0, 1000, (15, 2)), 3, axis=0)
    exact = Variogram(model, 0.0, 1.0, 3000.0)
    design = least_variance(sites, sites, None, exact, count=15)
    places = {tuple(sites[site]) for site in design.order}
    assert len(places) >= 10 and np.isfinite(design.gain).all() and design.after >= -1e-9
    assert design.plan.objective <= design.plan.bound
    informed = most_information(sites, exact, count=12)
    assert len({tuple(sites[site]) for site in informed.order}) == len(informed.order)
    assert set(informed.order % 3) == {0} and np.isfinite(informed.plan.bound)


def test_a_station_that_exists_counts_and_its_twin_is_not_chosen():
    sites = np.array([[0.0, 0], [0, 0], [500, 0], [1000, 0]])
    for design in (least_variance(sites, sites, None, PLAIN, count=1, existing=[1]),
                   most_information(sites, PLAIN, count=1, existing=[1])):  # fmt: skip
        assert design.plan.sites.tolist() in ([1, 2], [1, 3])
    assert most_information(sites, PLAIN, count=3, existing=[1]).order.tolist() != [0]


def test_places_draw_the_stations_to_them():
    """Nothing but sites: the middle; many places around one end: there."""
    crowd = np.column_stack([np.linspace(850, 1050, 30), np.full(30, 30.0)])
    model = Variogram("exponential", 0.4, 4.0, 600.0)
    assert most_information(LINE, model, count=1).order.tolist() == [5]
    drawn = most_information(LINE, model, places_xy=np.vstack([crowd, LINE[:2]]), count=1)
    assert drawn.order[0] in (9, 10)


def test_information_ends_before_it_falls():
    """Chosen one and all: nothing is left to tell about. Greedy stops at its best."""
    design = most_information(LINE, Variogram("exponential", 0.4, 4.0, 600.0), count=11)
    assert 4 <= len(design.order) <= 7 and (design.gain > 0).all()
    assert (np.diff(design.gain) <= 1e-12).all()
    assert design.bound_if_growing == np.inf


def test_spacing_and_forbidden_sites_are_kept():
    conflicts = rules.spacing(LINE, 250.0)
    design = least_variance(LINE, LINE, None, PLAIN, count=4, forbidden=[5], conflicts=conflicts)
    assert 5 not in design.order and np.diff(np.sort(LINE[design.order, 0])).min() >= 250
    assert len(least_variance(LINE, LINE, None, PLAIN, count=0).order) == 0


def test_the_same_problem_gives_the_same_stations():
    rng = np.random.default_rng(9)
    sites, demand = rng.uniform(0, 1000, (80, 2)), rng.uniform(0, 1000, (700, 2))
    model = Variogram("spherical", 0.1, 1.0, 400.0)
    for call in (lambda: least_variance(sites, demand, None, model, count=12),
                 lambda: most_information(sites, model, count=12)):  # fmt: skip
        one, other = call(), call()
        assert one.order.tolist() == other.order.tolist() and (one.gain == other.gain).all()
        assert one.plan.bound == other.plan.bound


# Cancel, progress, bad input

@pytest.mark.parametrize("after", [0, 3, 8])
def test_cancelling_gives_what_was_found(after):
    rng = np.random.default_rng(9)
    sites = rng.uniform(0, 1000, (150, 2))
    model = Variogram("spherical", 0.1, 1.0, 400.0)
    full = least_variance(sites, sites, None, model, count=12)
    asked = iter(range(10**6))
    design = least_variance(sites, sites, None, model, count=12, cancelled=lambda: next(asked) >= after)
    assert design.plan.stopped and len(design.order) < 12 or design.plan.gap == np.inf
    assert design.order.tolist() == full.order[: len(design.order)].tolist()
    asked = iter(range(10**6))
    design = most_information(sites, model, count=12, cancelled=lambda: next(asked) >= after)
    assert design.plan.stopped and len(design.gain) == len(design.order)
    assert np.isnan(standard_deviation(sites[:3], sites, model, cancelled=lambda: True)).all()


def test_a_long_step_can_be_cancelled():
    from smartcity.smartcity_plugin.patience import Stopped, patiently

    end = threading.Event()
    with pytest.raises(Stopped):
        patiently(end.wait, 30, cancelled=lambda: True)
    end.set()
    assert patiently(pow, 2, 3, cancelled=lambda: False) == 8
    with pytest.raises(ZeroDivisionError):
        patiently(divmod, 1, 0, cancelled=lambda: False)


def test_progress_rises_to_the_end():
    for call in (least_variance, most_information):
        seen = []
        values = (LINE, LINE, None, PLAIN) if call is least_variance else (LINE, PLAIN)
        call(*values, count=4, progress=seen.append)
        assert seen == sorted(seen) and 0.5 < seen[-1] <= 1


@pytest.mark.parametrize(("changes", "words"), [
    ({}, "number of new stations, or a budget"), ({"count": 12}, "only 11 candidates may be chosen"),
    ({"count": 1, "weight": np.zeros(11)}, "weight above 0"),
    ({"count": 1, "mean_known": False}, "at least one existing station"),
    ({"budget": 0.5}, "below the cheapest site"),
    ({"count": 1, "sites": np.zeros((4001, 2))}, "4001 sites are too many"),
])  # fmt: skip
def test_what_cannot_be_solved(changes, words):
    sites, weight = changes.pop("sites", LINE), changes.pop("weight", None)
    with pytest.raises(InputError, match=words):
        least_variance(sites, LINE, weight, PLAIN, **changes)


def test_too_many_places():
    places = np.column_stack([np.arange(4000.0), np.full(4000, 7.0)])
    with pytest.raises(InputError, match="4011 places"):
        most_information(LINE, PLAIN, places_xy=places, count=1)

"""Ranking of variants: published and hand-computed examples, then what must hold for any."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.council.ranking import (
    ALIKE,
    COST,
    UNDIRECTED,
    UNKNOWN,
    WEIGHT,
    WEIGHTLESS,
    rank,
)
from smartcity.smartcity_plugin.errors import InputError

THREE = {
    "A": {"reach_percent": 90.0, "investment_eur": 50_000.0},
    "B": {"reach_percent": 96.0, "investment_eur": 60_000.0},
    "C": {"reach_percent": 100.0, "investment_eur": 90_000.0},
}
BETTER = {"reach_percent": "more", "investment_eur": "less", "running_eur": "less", "people": "more"}
EQUAL = {"reach_percent": 1.0, "investment_eur": 1.0}


def switch(found, what, indicator, variant=""):
    return next(each for each in found.switches
                if (each.what, each.indicator, each.variant) == (what, indicator, variant))  # fmt: skip


def test_three_plans_by_hand():
    """A: 0 and 1; B: 6/10 and 3/4; C: 1 and 0. Equal weights: 0.5, 0.675, 0.5."""
    found = rank(THREE, EQUAL, BETTER)
    assert found.scores == pytest.approx({"A": 0.5, "B": 0.675, "C": 0.5})
    assert found.order == ["B", "A", "C"] and found.ranks == {"B": 1, "A": 2, "C": 2}
    assert found.best == ("B",)
    assert found.parts["B"] == pytest.approx({"reach_percent": 0.6, "investment_eur": 0.75})
    assert found.weights == {"reach_percent": 0.5, "investment_eur": 0.5} and not found.left_out


def test_smallest_change_of_a_weight_by_hand():
    """Reach times f: B has 0.6 f + 0.75, C has f, A has 1. C leads from 0.4 f = 0.75, A below 0.6 f = 0.25.

    From 1 up to 1.875 is farther than down to 0.41667.
    """
    found = switch(rank(THREE, EQUAL, BETTER), WEIGHT, "reach_percent")
    assert found.factor == pytest.approx(0.25 / 0.6) and found.best == ("A",)
    found = switch(rank(THREE, EQUAL, BETTER), WEIGHT, "investment_eur")
    # Investment times f: B 0.6 + 0.75 f, A f, C 1: A leads from f = 2.4, C below f = 0.4/0.75.
    assert found.factor == pytest.approx(0.4 / 0.75) and found.best == ("C",)


def test_smallest_change_of_a_cost_by_hand():
    """B at t: within 50,000 to 90,000 it has 0.6 + (90,000 - t)/40,000 beside 1 of A and C: t = 74,000."""
    found = switch(rank(THREE, EQUAL, BETTER), COST, "investment_eur", "B")
    assert found.factor == pytest.approx(74 / 60) and found.best == ("A", "C")


def test_a_published_example():
    """K. Tafakkori, Multi-Criteria Optimization in Python (2022), SimpleAdditiveWeighting_mcdm.py: the
    package mcdm with min-max ("Linear2"), simple additive weighting and weights by CRITIC, and its output.
    """
    values = {"A1": (80.0, 90.0, 600.0), "A2": (65.0, 58.0, 200.0), "A3": (83.0, 60.0, 400.0)}
    better = {"a": "less", "b": "more", "c": "less"}
    named = {name: dict(zip(better, row)) for name, row in values.items()}
    equal = rank(named, dict.fromkeys(better, 1.0), better)
    parts = np.array([list(row.values()) for row in equal.parts.values()])
    # CRITIC (Diakoulaki et al. 1995): spread times what the others do not say already.
    spread = parts.std(axis=0, ddof=1) * (1.0 - np.corrcoef(parts.T)).sum(axis=0)
    found = rank(named, dict(zip(better, (spread / spread.sum()).tolist())), better)
    assert found.scores == pytest.approx(
        {"A1": 0.5277237514195846, "A2": 0.510823688735553, "A3": 0.17034304335639175}, rel=1e-9
    )
    assert found.order == ["A1", "A2", "A3"]


def test_the_published_formula_of_the_smallest_change():
    """Triantaphyllou and Sánchez 1997, weighted sum model: (P_j - P_i) / (a_jk - a_ik), beside ours.

    Each indicator runs from 0 to 1, so that min-max leaves it as it is.
    """
    matrix = np.array([[1.0, 0.0, 0.25, 0.0], [0.0, 1.0, 0.5, 0.75], [0.5, 0.25, 1.0, 0.5],
                       [0.25, 0.5, 0.0, 1.0]])  # fmt: skip
    weights = np.array([0.3, 0.25, 0.3, 0.15])
    scores = matrix @ weights
    keys = ["a", "b", "c", "d"]
    values = {str(row): dict(zip(keys, line)) for row, line in enumerate(matrix.tolist())}
    found = rank(values, dict(zip(keys, weights.tolist())), dict.fromkeys(keys, "more"))
    assert list(found.scores.values()) == pytest.approx(scores.tolist())
    top = int(scores.argmax())
    for column, key in enumerate(keys):
        changes = []
        for row in range(4):
            slope = matrix[top, column] - matrix[row, column]
            if row != top and slope:
                change = -(scores[top] - scores[row]) / slope
                if change >= -weights[column]:  # no weight falls below 0
                    changes.append(abs(change) / weights[column])
        ours = switch(found, WEIGHT, key).factor
        assert abs(ours - 1.0) == pytest.approx(min(changes)) if changes else math.isnan(ours)


def test_two_variants_jump():
    """With two variants each part is 0 or 1: the dearer one becomes the cheaper one at the other's cost."""
    values = {"A": {"reach_percent": 90.0, "investment_eur": 100.0, "running_eur": 5.0},
              "B": {"reach_percent": 95.0, "investment_eur": 120.0, "running_eur": 6.0}}  # fmt: skip
    found = rank(values, {**EQUAL, "running_eur": 1.0}, BETTER)
    assert found.best == ("A",) and found.scores == pytest.approx({"A": 2 / 3, "B": 1 / 3})
    dearer = switch(found, COST, "investment_eur", "A")
    assert dearer.factor == pytest.approx(1.2) and dearer.best == ("B",)
    cheaper = switch(found, COST, "running_eur", "B")
    assert cheaper.factor == pytest.approx(5 / 6) and cheaper.best == ("B",)
    stays = {(each.what, each.indicator, each.variant, each.factor): each.stays for each in found.changes}
    assert stays[COST, "running_eur", "B", 0.8] is False and stays[COST, "running_eur", "B", 1.2] is True
    assert len(stays) == 2 * (3 + 2 * 2)
    assert found.stays_share == pytest.approx(sum(stays.values()) / 14)


def test_a_cost_takes_what_it_is_divided_into_with_it():
    values = {name: {**known, "cost_per_reached_eur": known["investment_eur"] / 100} for name, known in
              THREE.items()}  # fmt: skip
    weights = {**EQUAL, "cost_per_reached_eur": 1.0}
    found = rank(values, weights, {**BETTER, "cost_per_reached_eur": "less"})
    assert [each.indicator for each in found.changes if each.what == COST] == ["investment_eur"] * 6
    # B at t: 0.6 + 2 (90,000 - t)/40,000 against A's 2
    assert switch(found, COST, "investment_eur", "B").factor == pytest.approx((90_000 - 28_000) / 60_000)


def test_a_cost_that_is_the_same_for_all_may_still_change():
    """A leads by reach alone. With any higher cost than B's it has 1/3, and B 2/3."""
    values = {"A": {"reach_percent": 90.0, "investment_eur": 100.0},
              "B": {"reach_percent": 80.0, "investment_eur": 100.0}}  # fmt: skip
    found = rank(values, {"reach_percent": 1.0, "investment_eur": 2.0}, BETTER)
    assert found.best == ("A",) and found.scores == {"A": 1.0, "B": 0.0}
    dearer = switch(found, COST, "investment_eur", "A")
    assert dearer.factor == pytest.approx(1.0) and dearer.best == ("B",)
    assert [each.indicator for each in found.switches if each.what == WEIGHT] == ["reach_percent"]


def test_what_is_not_known_is_left_out_and_no_zero():
    values = {**THREE, "C": {"reach_percent": 100.0, "investment_eur": math.nan}}
    found = rank(values, EQUAL, BETTER)
    assert found.scores == pytest.approx({"A": 0.0, "B": 0.6, "C": 1.0})
    (left,) = found.left_out
    assert (left.indicator, left.reason, left.variants) == ("investment_eur", UNKNOWN, ("C",))


def test_what_decides_nothing_is_left_out():
    values = {name: {**known, "people": 7.0, "uncertainty": 3.0, "sites": number} for number, (name, known) in
              enumerate(THREE.items())}  # fmt: skip
    weights = {**EQUAL, "people": 1.0, "uncertainty": 1.0, "sites": 0.0}
    found = rank(values, weights, {**BETTER, "uncertainty": "", "sites": "less"})
    assert {each.indicator: each.reason for each in found.left_out} == {
        "people": ALIKE, "uncertainty": UNDIRECTED, "sites": WEIGHTLESS,
    }  # fmt: skip
    assert found.scores == pytest.approx(rank(THREE, EQUAL, BETTER).scores)


@pytest.mark.parametrize("values", [{}, {"A": {"reach_percent": 1.0}}, {"A": {}, "B": {}},
                                    {"A": {"reach_percent": 1.0}, "B": {"reach_percent": 1.0}}])  # fmt: skip
def test_where_nothing_tells_variants_apart_none_is_first(values):
    found = rank(values, EQUAL, BETTER)
    assert found.order == list(values) and set(found.ranks.values()) <= {1}
    assert all(math.isnan(score) for score in found.scores.values())
    assert math.isnan(found.stays_share) and not found.changes


@pytest.mark.parametrize("weight", [-1.0, math.nan, math.inf])
def test_bad_weights_are_named(weight):
    with pytest.raises(InputError, match="reach_percent"):
        rank(THREE, {"reach_percent": weight}, BETTER)


def test_a_tie_changes_at_once():
    values = {"A": {"reach_percent": 1.0, "people": 0.0}, "B": {"reach_percent": 0.0, "people": 1.0}}
    found = rank(values, {"reach_percent": 1.0, "people": 1.0}, BETTER)
    assert found.best == ("A", "B") and found.ranks == {"A": 1, "B": 1}
    assert switch(found, WEIGHT, "people").factor == pytest.approx(1.0)
    assert not any(change.stays for change in found.changes)


KEYS = ("reach_percent", "people", "investment_eur", "running_eur")
number = st.floats(0.01, 1e6).map(lambda value: float(f"{value:.4g}"))
tables = st.lists(st.fixed_dictionaries(dict.fromkeys(KEYS, number)), min_size=2, max_size=5).map(
    lambda rows: {f"V{place}": row for place, row in enumerate(rows)})  # fmt: skip
weighting = st.fixed_dictionaries(dict.fromkeys(KEYS, st.floats(0.01, 10.0)))


@settings(max_examples=40)
@given(tables, weighting, st.floats(0.001, 1000.0))
def test_only_the_ratio_of_weights_counts(values, weights, factor):
    one = rank(values, weights, BETTER)
    other = rank(values, {key: weight * factor for key, weight in weights.items()}, BETTER)
    assert one.scores == pytest.approx(other.scores, abs=1e-9, nan_ok=True)


@settings(max_examples=40)
@given(tables, weighting, st.sampled_from(KEYS), st.floats(0.1, 10.0))
def test_the_unit_of_an_indicator_does_not_count(values, weights, key, factor):
    other = {name: {**known, key: known[key] * factor} for name, known in values.items()}
    assume(len({known[key] for known in values.values()}) == len({known[key] for known in other.values()}))
    one, two = rank(values, weights, BETTER), rank(other, weights, BETTER)
    assert one.scores == pytest.approx(two.scores, abs=1e-6, nan_ok=True)


@settings(max_examples=40)
@given(tables, weighting)
def test_the_order_of_the_variants_does_not_count(values, weights):
    one = rank(values, weights, BETTER)
    other = rank(dict(reversed(list(values.items()))), weights, BETTER)
    assert one.scores == pytest.approx(other.scores, abs=1e-12, nan_ok=True)
    assert one.ranks == other.ranks and set(one.best) == set(other.best)


@settings(max_examples=40)
@given(tables, weighting)
def test_better_in_everything_is_first_whatever_the_weights(values, weights):
    winner = {key: (max if BETTER[key] == "more" else min)(known[key] for known in values.values())
              for key in KEYS}  # fmt: skip
    winner = {key: value * (1.1 if BETTER[key] == "more" else 0.9) for key, value in winner.items()}
    found = rank({**values, "winner": winner}, weights, BETTER)
    assert found.best == ("winner",) and found.scores["winner"] == pytest.approx(1.0)
    assert all(change.stays for change in found.changes if change.what == WEIGHT)
    assert all(math.isnan(each.factor) for each in found.switches if each.what == WEIGHT)


@settings(max_examples=25)
@given(tables, weighting)
def test_a_switch_is_where_the_best_changes_and_no_nearer(values, weights):
    """Ranked anew at several changes up to each switch, and a little beyond it. Two indicators take part in
    the first cost: the difference of two scores is then a polynomial of second order."""
    costs = {"investment_eur": ("investment_eur", "people"), "running_eur": ("running_eur",)}
    found = rank(values, weights, BETTER, costs=costs)
    assume(len(found.best) == 1)
    for each in found.switches:
        def best(factor, each=each):
            if each.what == WEIGHT:
                changed = {**weights, each.indicator: weights[each.indicator] * factor}
                return rank(values, changed, BETTER, costs={}).best
            known = values[each.variant]
            changed = {**known, **{key: known[key] * factor for key in costs[each.indicator]}}
            return rank({**values, each.variant: changed}, weights, BETTER, costs={}).best

        reach = 3.0 if math.isnan(each.factor) else abs(each.factor - 1.0)
        for share in np.linspace(0.2, 0.999, 4) if reach > 1e-9 else ():
            for factor in (1.0 + share * reach, 1.0 - share * reach):
                if factor > 0.0:
                    assert set(found.best) <= set(best(factor)), (each, factor)
        if each.factor > 1e-3:
            near = {best(each.factor + step) for step in (-1e-6, 0.0, 1e-6)}
            assert near != {found.best}, each

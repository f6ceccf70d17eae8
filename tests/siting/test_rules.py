"""Rules of a selection: what contradicts itself is said, and a growing selection never breaks one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import rules
from smartcity.smartcity_plugin.siting.moves import NOBODY, fits


@st.composite
def random_rules(draw, sites: int = 8) -> rules.Rules:
    flags = st.lists(st.booleans(), min_size=sites, max_size=sites)
    existing = np.array(draw(flags)) & np.array(draw(flags))
    forbidden = np.array(draw(flags)) & ~existing
    number = st.integers(0, sites - 1)
    try:
        return rules.of(
            sites, count=draw(st.none() | st.integers(0, 4)), budget=draw(st.none() | st.integers(1, 12)),
            cost=draw(st.lists(st.integers(1, 5), min_size=sites, max_size=sites)), existing=existing,
            forbidden=forbidden, conflicts=draw(st.lists(st.tuples(number, number), max_size=6)),
            group=draw(st.lists(st.integers(-1, 2), min_size=sites, max_size=sites)),
            group_most=draw(st.none() | st.integers(1, 3)), group_least=draw(st.none() | st.integers(0, 1)),
        )  # fmt: skip
    except InputError:
        return rules.of(sites)


@given(random_rules(), st.integers(0, 2**32 - 1))
def test_a_selection_that_grows_by_permitted_steps_breaks_no_upper_limit(given_rules, seed):
    rng = np.random.default_rng(seed)
    state = rules.State(given_rules)
    while (open_sites := np.flatnonzero(state.addable())).size:
        state.add(int(rng.choice(open_sites)))
        breach = given_rules.breach(np.flatnonzero(state.chosen))
        assert breach == "" or (breach == "groups" and not state.is_complete)


@given(random_rules(), st.integers(0, 2**32 - 1))
def test_a_permitted_swap_breaks_nothing_and_a_refused_one_would(given_rules, seed):
    rng = np.random.default_rng(seed)
    state = rules.State(given_rules)
    while (open_sites := np.flatnonzero(state.addable())).size:
        state.add(int(rng.choice(open_sites)))
    chosen = np.flatnonzero(state.chosen)
    if given_rules.breach(chosen):
        return
    for leaving in chosen[~given_rules.existing[chosen]]:
        for entering in np.flatnonzero(~state.chosen):
            after = np.append(chosen[chosen != leaving], entering)
            assert state.may_swap(int(entering), int(leaving)) == (given_rules.breach(after) == "")


def test_removing_undoes_adding():
    state = rules.State(rules.of(4, conflicts=[(0, 1)], group=[0, 0, 1, -1], group_most=1, budget=3))
    before = [np.copy(part) for part in state.arrays()]
    state.add(0)
    assert not state.may_add(1) and state.may_add(2) and not fits(1, NOBODY, *state.arrays())
    state.remove(0)
    for old, new in zip(before, state.arrays()):
        np.testing.assert_array_equal(old, new)


def test_rows_and_limits_say_the_same_as_breach():
    given_rules = rules.of(
        5, count=2, budget=7, cost=[1, 2, 3, 4, 5], existing=[0], forbidden=[4], conflicts=[(1, 2)],
        group=[0, 0, 1, 1, -1], group_most=2, group_least=[0, 1],
    )  # fmt: skip
    matrix, low, high = given_rules.rows()
    lower, upper = given_rules.limits()
    permitted = 0
    for number in range(2**5):
        x = np.array([number >> site & 1 for site in range(5)], dtype=float)
        used = matrix @ x
        obeys = ((low <= used) & (used <= high)).all() and ((lower <= x) & (x <= upper)).all()
        assert obeys == (given_rules.breach(np.flatnonzero(x)) == "")
        permitted += obeys
    assert permitted == 4  # {0, 2}, {0, 3}, {0, 1, 3} and {0, 2, 3}


def test_spacing_leaves_sites_at_exactly_the_distance_together():
    xy = np.array([[0.0, 0.0], [100.0, 0.0], [150.0, 0.0]])
    assert rules.spacing(xy, 100.0).tolist() == [[1, 2]]
    assert rules.spacing(xy, 0.0).size == 0


@pytest.mark.parametrize(("arguments", "words"), [
    ({"count": 6}, "only 5 candidates"), ({"count": -1}, "0 or more"), ({"budget": 0.5}, "cheapest"),
    ({"budget": float("nan")}, "budget"), ({"existing": [1], "forbidden": [1]}, "exists and is forbidden"),
    ({"cost": [1, 2, float("nan"), 1, 1]}, "Site 3 costs nan"), ({"cost": [1, 2]}, "2 costs for 5"),
    ({"existing": [9]}, "from 0 to 4"), ({"conflicts": [(0, 9)]}, "from 0 to 4"),
    ({"group": [0, 0, 1, 1, 1], "group_least": 3, "group_most": 2}, "contradicts itself"),
    ({"group": [0, 0, 1, 1, 1], "group_least": 3}, "only 2 may be chosen"),
    ({"group": [0, 0, 1, 1, 1], "existing": [0, 1], "group_most": 1}, "2 exist"),
    ({"group": [0, 0, 1, 1, 1], "group_least": 1, "count": 1}, "at least 2 new sites"),
])  # fmt: skip
def test_contradictions_are_said(arguments, words):
    with pytest.raises(InputError, match=words):
        rules.of(5, **arguments)


@pytest.mark.parametrize(("arguments", "words"), [
    ({"conflicts": [(0, 2)], "group": [0, -1, 1], "group_least": 1}, "spacing"),
    ({"budget": 5, "cost": [3, 1, 3], "group": [0, -1, 1], "group_least": 1}, "budget"),
])  # fmt: skip
def test_what_only_solving_shows_is_explained(arguments, words):
    with pytest.raises(InputError, match=words):
        rules.explain(rules.of(3, **arguments))


def test_nothing_is_explained_where_a_selection_exists():
    rules.explain(rules.of(3, conflicts=[(0, 2)], group=[0, -1, 0], group_least=1))

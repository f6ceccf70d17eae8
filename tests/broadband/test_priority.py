"""The score of a project area: checked by hand, by properties, and with what is not known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

NAN = np.nan
# units, schools, businesses, public, cost, dig_once, need
THREE = np.array([
    [100.0, 0, 5, 0, 1000, 0.0, 30], [200, 1, 5, 0, 3000, 0.5, 50], [150, 2, 5, 0, 2000, 1.0, 16],
])  # fmt: skip


def scores(values, weights=(1,) * 7):
    from smartcity.smartcity_plugin.broadband import priority

    return priority.scores(np.asarray(values, dtype=float), np.asarray(weights, dtype=float))


def test_by_hand():
    """units 0, 100, 50; schools 0, 50, 100; cost 100, 0, 50, with weights 2, 1, 1."""
    found = scores(THREE, [2, 1, 0, 0, 1, 0, 0])
    assert found.score == pytest.approx([25, 62.5, 62.5])
    assert found.points[1] == pytest.approx([50, 12.5, NAN, NAN, 0, NAN, NAN], nan_ok=True)


def test_less_need_is_less_speed():
    assert scores(THREE, [0, 0, 0, 0, 0, 0, 1]).score == pytest.approx([100 * 20 / 34, 0, 100])


def test_alike_tells_nothing():
    found = scores(THREE)
    assert list(found.used) == [True, True, False, False, True, True, True]
    assert (scores(THREE[:1]).score == 0).all() and not scores(THREE[:1]).used.any()


def test_unknown_cost_has_no_score_unless_cost_has_no_weight():
    values = THREE.copy()
    values[1, 4] = NAN
    assert np.isnan(scores(values).score[1]) and np.isnan(scores(values).points[1]).all()
    assert not np.isnan(scores(values, [1, 1, 1, 1, 0, 1, 1]).score).any()


def test_other_unknown_values_are_left_out_of_that_area():
    values = THREE.copy()
    values[0, 6] = NAN
    found = scores(values, [1, 0, 0, 0, 0, 0, 3])
    assert found.score[0] == 0 and np.isnan(found.points[0, 6])
    assert found.score[1] == pytest.approx(25)


@pytest.mark.parametrize(("weights", "words"), [
    ((0,) * 7, "All weights are 0"), ((1, -1, 1, 1, 1, 1, 1), "0 or more"), ((NAN,) * 7, "0 or more"),
])  # fmt: skip
def test_wrong_weights(weights, words):
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match=words):
        scores(THREE, weights)


value = st.one_of(st.just(NAN), st.integers(0, 20).map(float))
tables = st.integers(1, 8).flatmap(lambda count: st.lists(
    st.lists(value, min_size=7, max_size=7), min_size=count, max_size=count).map(np.array))
weightings = st.lists(st.integers(0, 9), min_size=7, max_size=7).filter(any)


@given(tables, weightings)
def test_points_add_up_to_a_score_from_0_to_100(values, weights):
    found = scores(values, weights)
    ranked = ~np.isnan(found.score)
    assert np.nansum(found.points, axis=1)[ranked] == pytest.approx(found.score[ranked])
    assert ((found.score[ranked] >= 0) & (found.score[ranked] <= 100 + 1e-9)).all()


@given(tables, weightings, st.floats(0.1, 50))
def test_only_the_ratio_of_weights_counts(values, weights, factor):
    once, again = scores(values, weights), scores(values, np.array(weights) * factor)
    assert once.score == pytest.approx(again.score, nan_ok=True)


@given(tables, weightings, st.permutations(range(8)))
def test_the_order_does_not_depend_on_that_of_the_rows(values, weights, shuffle):
    from smartcity.smartcity_plugin.broadband import priority

    ids = tuple(f"A{number}" for number in range(len(values)))

    def named(rows):
        found = scores(values[rows], weights).score
        order = priority.order(found, values[rows, 0], values[rows, 4], tuple(ids[row] for row in rows))
        return [ids[rows[place]] for place in order]

    rows = list(range(len(values)))
    assert named(rows) == named([row for row in shuffle if row < len(values)])


def test_ties_go_to_more_connections_then_the_cheaper_then_by_name():
    from smartcity.smartcity_plugin.broadband import priority

    score = np.array([50.0, 50.0, 50.0, 50.0, NAN, 60.0])
    units = np.array([10.0, 20.0, 20.0, 20.0, 99.0, 1.0])
    cost = np.array([1.0, 3.0, 2.0, 2.0, 1.0, 9.0])
    order = priority.order(score, units, cost, ("a", "b", "d", "c", "e", "f"))
    assert list(order) == [5, 3, 2, 1, 0]
    assert list(priority.ranks(order, 6)) == [5, 4, 3, 2, 0, 1]

"""Years of project areas: budgets kept, every area in one year or listed, roadworks in time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

NAN = np.nan


def plan(own, budget, years=5, order=None, **values):
    from smartcity.smartcity_plugin.broadband import phases

    own = np.asarray(own, dtype=float)
    return phases.plan(own, np.arange(own.size) if order is None else np.asarray(order), budget, 2027, years,
                       **values)  # fmt: skip


def test_by_rank_and_what_does_not_fit_is_skipped():
    found = plan([60, 50, 40, 30], 100)
    assert list(found.first) == [2027, 2028, 2027, 2028]
    assert list(found.spent) == [100, 80, 0, 0, 0] and set(found.why) == {""}


def test_rank_decides_not_the_row():
    assert list(plan([60, 50, 40], 100, order=[1, 0, 2]).first) == [2028, 2027, 2027]


def test_a_dear_area_is_paid_over_years_or_listed():
    found = plan([30, 250, 20], 100)
    assert list(found.first) == [2027, 2027, 2029] and list(found.last) == [2027, 2029, 2029]
    assert list(found.paid[1]) == [70, 100, 80, 0, 0]
    listed = plan([30, 250, 60], 100, spread=False)
    assert listed.why == ("", "too_dear", "") and listed.first[1] == 0
    assert plan([30, 450, 60], 100, years=4).why == ("", "beyond", "")


def test_roadworks_come_first_in_their_last_year():
    roadworks = np.array([0, 0, 2027, 2028, 2026])
    found = plan([80, 60, 70, 90, 10], 100, roadworks=roadworks)
    assert found.first[2] == 2027 and found.first[3] == 2028
    assert list(found.late) == [False, False, False, False, True]
    assert list(found.early) == [False, False, True, True, False]
    assert list(plan([80, 60, 70], 100).first) == [2027, 2028, 2029]


def test_roadworks_do_not_bring_forward_what_binds_several_years():
    found = plan([90, 150], 100, roadworks=np.array([0, 2027]))
    assert list(found.first) == [2027, 2027] and not found.early.any()
    assert list(found.paid[1][:3]) == [10, 100, 40]


def test_unknown_shares_and_ranks_are_listed():
    found = plan([10, NAN, 10], 100, order=[0, 1])
    assert found.why == ("", "not_known", "no_rank") and list(found.first) == [2027, 0, 0]
    assert plan([10], NAN).why == ("no_budget",)


@pytest.mark.parametrize(
    ("budget", "years", "words"), [(0, 5, "above 0"), (-1, 5, "above 0"), (9, 0, "one year")]
)
def test_wrong_budgets(budget, years, words):
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match=words):
        plan([1], budget, years)


own_shares = st.lists(st.one_of(st.just(NAN), st.floats(0, 1e6)), min_size=1, max_size=12)


@given(own_shares, st.floats(1, 5e5), st.integers(1, 8), st.booleans(), st.data())
def test_budgets_are_kept_and_no_area_is_lost(own, budget, years, spread, data):
    order = data.draw(st.permutations(range(len(own))))[: data.draw(st.integers(0, len(own)))]
    roadworks = np.array(data.draw(st.lists(st.integers(2026, 2030), min_size=len(own), max_size=len(own))))
    found = plan(own, budget, years, order, spread=spread, roadworks=roadworks)
    assert (found.spent <= budget + 1e-6).all()
    for area, why in enumerate(found.why):
        placed = found.first[area] > 0
        assert placed == (why == "")
        assert found.paid[area].sum() == pytest.approx(own[area] if placed else 0, abs=0.01)
        assert found.first[area] <= found.last[area] < 2027 + years
        if placed and found.first[area] != found.last[area]:
            assert spread and own[area] > budget
    left_out = {area for area, why in enumerate(found.why) if why == "no_rank"}
    assert left_out == set(range(len(own))) - set(order)


@given(st.lists(st.floats(1, 100), min_size=1, max_size=8))
def test_with_enough_years_all_that_fits_a_budget_is_built(own):
    assert set(plan(own, 100.0, len(own)).why) == {""}

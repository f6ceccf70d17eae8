"""How far ranking and own share hold: against all orders by brute force, and by properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.tests.broadband.areas import areas, programme

NAN = np.nan


def case(cost, weights=(1, 0, 0, 0, 1, 0, 0), per_customer=NAN, values=None, **columns):
    from smartcity.smartcity_plugin.broadband import funding, sensitivity

    where = areas(cost, **columns)
    table = np.full((len(where.ids), 7), NAN)
    table[:, 0] = where.units
    if values is not None:
        table[:, 1:4] = values
    terms = funding.Terms(programme(0.5, 0.25))
    weights = np.array(weights, dtype=float)
    return sensitivity.Case(where, where.units, table, weights, terms, per_customer, 0.5)


def analyse(what, **span):
    from smartcity.smartcity_plugin.broadband import sensitivity

    return sensitivity.analyse(what, sensitivity.Span(**span))


def test_own_share_by_cost():
    found = analyse(case([1000.0, 2000.0]), cost_change=0.2)
    assert found.own_low == pytest.approx([200, 400]) and found.own_high == pytest.approx([300, 600])
    assert [scenario.own_eur for scenario in found.scenarios[:3]] == pytest.approx([750, 600, 900])
    assert {scenario.subject for scenario in found.scenarios} == {"base", "cost", "weight"}


def test_take_up_and_eligibility_widen_the_range():
    """Gap 10,000 less 100 connections x take-up x 100 EUR; half or all of it is fundable at 75 %."""
    found = analyse(case([10_000.0], eligible=50.0, undetermined=50.0, per_customer=100.0), cost_change=0.0)
    assert found.own_low == pytest.approx([3000 * 0.25]) and found.own_high == pytest.approx([7000 * 0.625])
    subjects = [scenario.subject for scenario in found.scenarios]
    assert subjects.count("take_up") == 2 and subjects.count("eligibility") == 1


def test_what_changes_the_order_is_named():
    """By hand 66.7, 33.3 and 55.6 points; with half the weight of connections 50, 50 and 58.3."""
    what = case([30_000.0, 1000.0, 8000.0], units=[300.0, 100.0, 200.0], weights=(2, 0, 0, 0, 1, 0, 0))
    found = analyse(what)
    halved = next(one for one in found.scenarios if (one.detail, one.change) == ("units", -0.5))
    assert (halved.rising, halved.falling, halved.first) == (2, 0, 2)
    assert (halved.moved, halved.farthest) == (2, 1)
    base = found.scenarios[0]
    assert (base.moved, base.farthest, base.rising) == (0, 0, -1)


def test_unknown_cost_stays_without_rank_in_every_scenario():
    found = analyse(case([1000.0, NAN, 3000.0], units=[1.0, 2.0, 3.0]))
    assert found.rank_best[1] == found.rank_worst[1] == 0 and np.isnan(found.own_high[1])
    assert found.rank_worst.max() == 2 and found.scenarios[0].cost_eur == 4000


@given(st.lists(st.integers(1, 50), min_size=2, max_size=5), st.data())
def test_one_area_alone_cheaper_or_dearer_stays_within_its_ranks(costs, data):
    """Any single area at either end of its interval, the others as they are or at the other end."""
    from smartcity.smartcity_plugin.broadband import sensitivity

    units = data.draw(st.lists(st.integers(1, 9), min_size=len(costs), max_size=len(costs)))
    what = case(np.array(costs, dtype=float), units=np.array(units, dtype=float))
    found = analyse(what, cost_change=0.3)
    assert (found.rank_best <= found.rank_worst).all() and (found.rank_best >= 1).all()
    for area in range(len(costs)):
        for own, others in ((0.7, 1.3), (1.3, 0.7), (1.0, 1.0)):
            factor = np.full(len(costs), others)
            factor[area] = own
            rank = sensitivity.compute(what, cost_factor=factor).rank[area]
            assert found.rank_best[area] <= rank <= found.rank_worst[area]


@given(st.lists(st.floats(100, 1e6), min_size=1, max_size=6), st.floats(0, 0.9))
def test_the_base_lies_within_the_range(costs, change):
    from smartcity.smartcity_plugin.broadband import sensitivity

    what = case(costs, per_customer=10.0)
    found, own = analyse(what, cost_change=change), sensitivity.compute(what).shares.own
    assert (found.own_low <= own + 1e-9).all() and (own <= found.own_high + 1e-9).all()


@pytest.mark.parametrize(("span", "words"), [
    ({"cost_change": 1.0}, "between 0 and 100 %"), ({"cost_change": -0.1}, "between 0 and 100 %"),
    ({"take_up_low": 0.8}, "must not be above"), ({"take_up_high": 1.1}, "between 0 and 100 %"),
    ({"weight_change": -1.0}, "0 or more"),
])  # fmt: skip
def test_wrong_changes(span, words):
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match=words):
        analyse(case([1.0]), **span)


def test_cancelled():
    from smartcity.smartcity_plugin.broadband import sensitivity
    from smartcity.smartcity_plugin.patience import Abandoned

    with pytest.raises(Abandoned):
        sensitivity.analyse(case([1.0, 2.0]), sensitivity.Span(), cancelled=lambda: True)

"""Pareto front: against all selections of small problems."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import pareto


@pytest.mark.parametrize("seed", range(4))
def test_nothing_on_the_front_is_beaten_and_the_ends_are_the_best_of_each(seed):
    rng = np.random.default_rng(seed)
    cover = rng.random((7, 25)) < 0.25
    weights = rng.integers(0, 9, (2, 25)).astype(float)
    front = pareto.front(cover, weights, steps=6, count=2, time_limit=60)
    share = weights / weights.sum(axis=1, keepdims=True)
    values = np.array([share @ cover[list(pair)].any(axis=0)
                       for pair in itertools.combinations(range(7), 2)])  # fmt: skip
    for one in front:
        assert one.shares == pytest.approx(share @ cover[one.plan.sites].any(axis=0))
        no_worse, better = values >= one.shares - 1e-12, values > one.shares + 1e-5
        assert not (no_worse.all(axis=1) & better.any(axis=1)).any()
    assert max(one.shares[0] for one in front) == pytest.approx(values[:, 0].max())
    assert max(one.shares[1] for one in front) == pytest.approx(values[:, 1].max())
    assert [one.shares[0] for one in front] == sorted((one.shares[0] for one in front), reverse=True)


def test_three_objectives_share_out_every_step():
    mixes = list(pareto._mixes(3, 4))
    assert len(mixes) == 15
    np.testing.assert_allclose([mix.sum() for mix in mixes], 1.0)


def test_one_objective_or_none_is_refused():
    with pytest.raises(InputError, match="two objectives"):
        pareto.front(np.ones((2, 2)), [[1, 1]], count=1)
    with pytest.raises(InputError, match="objective 2 are 0"):
        pareto.front(np.ones((2, 2)), [[1, 1], [0, 0]], count=1)

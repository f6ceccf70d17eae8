"""Project areas for tests of the money."""

from __future__ import annotations

import numpy as np


def areas(cost, *, units=100.0, eligible=None, undetermined=0.0, revenue=np.nan, addresses=None, ids=None):
    """Areas with these costs; everything else alike for all, or one value for each."""
    from smartcity.smartcity_plugin.broadband.funding import Areas

    cost = np.atleast_1d(np.asarray(cost, dtype=float))

    def each(value):
        return np.broadcast_to(np.asarray(value, dtype=float), cost.shape).copy()

    units = each(units)
    return Areas(
        tuple(ids or (f"A{number + 1}" for number in range(cost.size))), units,
        each(units if addresses is None else addresses), each(units if eligible is None else eligible),
        each(undetermined), cost, each(revenue),
    )  # fmt: skip


def programme(federal=0.5, land=0.25, **values):
    """A programme in memory; amounts by key, see programmes.VALUES."""
    from smartcity.smartcity_plugin.broadband.programmes import Programme, Value

    values = {"federal_share": federal, "land_share": land, **values}
    return Programme("test", {key: Value(value, "assumption", "test") for key, value in values.items()},
                     {"title": "Test"})  # fmt: skip

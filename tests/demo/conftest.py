"""Small towns, made once."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def small_city():
    from smartcity.smartcity_plugin.demo import make_city

    return make_city(3, 1400)


@pytest.fixture(scope="session", params=[(1, 1000), (2, 2000)], ids=["1 km", "2 km"])
def any_city(request, small_city):
    from smartcity.smartcity_plugin.demo import make_city

    return make_city(*request.param)

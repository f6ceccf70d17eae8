"""Logarithm and exponential of our own against those of the C library."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smartcity.smartcity_plugin.radio import elementary

STATED = 1e-15  # relative error, see elementary.py
NORMAL = {"min_value": sys.float_info.min, "max_value": sys.float_info.max}
HALVES = (0.5**0.5, 2**0.5)  # where the significand changes its power of two


@settings(max_examples=3000, deadline=None)
@given(st.one_of(st.floats(**NORMAL), st.floats(0.4, 2.5), st.floats(1e-6, 1e6)))
@example(1.0)
@example(sys.float_info.min)
@example(sys.float_info.max)
@example(HALVES[0])
@example(math.nextafter(HALVES[0], 0))
@example(HALVES[1])
def test_logarithm(x):
    assert elementary.log(x) == pytest.approx(math.log(x), rel=STATED, abs=0.0)


@settings(max_examples=3000, deadline=None)
@given(st.one_of(st.floats(-700, 700), st.floats(-2, 2)))
@example(0.5 * math.log(2))
@example(-0.5 * math.log(2))
@example(700.0)
@example(-700.0)
def test_exponential(x):
    assert elementary.exp(x) == pytest.approx(math.exp(x), rel=STATED, abs=0.0)


@given(st.floats(700, 1e300))
def test_exponential_stays_finite(x):
    assert elementary.exp(x) == elementary.exp(700.0) < math.inf
    assert elementary.exp(-x) == elementary.exp(-700.0) > 0.0


def test_constants():
    assert 1 / math.log(10) == elementary.LG_E  # ruff takes names in capitals for the expected ones
    assert math.log(10) == elementary.LN_10


FRESH = """
import importlib.util, os, sys
{first}
spec = importlib.util.spec_from_file_location("smartcity", sys.argv[1] + "/__init__.py",
                                              submodule_search_locations=[sys.argv[1]])
package = importlib.util.module_from_spec(spec)
sys.modules["smartcity"] = package
spec.loader.exec_module(package)
import smartcity.smartcity_plugin.radio
from numba.core import config
print(os.environ["NUMBA_SLP_VECTORIZE"], int(config.SLP_VECTORIZE))
"""


@pytest.mark.parametrize("first", ["", "import numba; numba.config.SLP_VECTORIZE = 1"])
def test_slp_vectorizer_is_off_in_a_fresh_process(first, tmp_path):
    """Also where another plugin has imported numba before us."""
    root = Path(__file__).resolve().parents[2]
    environment = {name: value for name, value in os.environ.items() if name != "NUMBA_SLP_VECTORIZE"}
    run = subprocess.run(
        [sys.executable, "-c", FRESH.format(first=first), str(root)], cwd=tmp_path, env=environment,
        capture_output=True, text=True, check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == ["0", "0"]

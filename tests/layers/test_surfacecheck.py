"""Two surfaces held against each other: counted by hand, then by a loop."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from smartcity.layers.surfacecheck import BEYOND, compare

NAN = float("nan")


def test_counted_by_hand():
    made = np.array([[10, 10, 10, 10], [0, 0, 0, NAN]])
    found = compare(np.array([[10.5, 12, 8, NAN], [1, 1.5, NAN, 3]]), made, made > 5)
    assert (found.roofs.pixels, found.elsewhere.pixels, found.missing) == (3, 2, 2)
    assert (round(found.roofs.beyond, 6), round(found.roofs.higher, 6)) == (66.666667, 33.333333)
    assert (found.elsewhere.beyond, found.elsewhere.lower, found.elsewhere.median) == (50, 0, 1.25)


def test_nothing_to_compare():
    empty = np.full((2, 2), NAN)
    found = compare(empty, np.ones((2, 2)), np.zeros((2, 2), bool))
    assert (found.roofs.pixels, found.elsewhere.pixels, found.missing) == (0, 0, 4)
    assert np.isnan(found.elsewhere.median)


heights = arrays.arrays(np.float32, (5, 6), elements=st.one_of(st.just(NAN), st.floats(-50, 50, width=16)))


@settings(max_examples=100)
@given(heights, heights, arrays.arrays(bool, (5, 6)))
def test_it_counts_as_a_loop_does(given_heights, made, on_roof):
    found = compare(given_heights, made, on_roof)
    for side, wanted in ((found.roofs, True), (found.elsewhere, False)):
        apart = [float(above) - float(below)
                 for above, below, roof in zip(given_heights.flat, made.flat, on_roof.flat)
                 if roof == wanted and above == above and below == below]  # fmt: skip
        assert side.pixels == len(apart)
        if apart:
            assert side.beyond == 100 * sum(abs(each) > BEYOND for each in apart) / len(apart)
            assert side.median == np.float32(np.median(np.float32(apart)))

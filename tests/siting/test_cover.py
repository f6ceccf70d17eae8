"""Merging demand loses nothing, and bad matrices are refused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.siting import cover

shapes = st.tuples(st.integers(1, 5), st.integers(0, 12))
small = arrays(np.float64, shapes, elements=st.sampled_from([0, 0.5, 1]))


@given(small)
def test_every_point_keeps_its_column_and_no_two_classes_are_alike(dense):
    matrix, weight = cover.checked(dense)
    merged = cover.merge(matrix, weight)
    classes = merged.cover.toarray()
    covered = dense.any(axis=0)
    np.testing.assert_array_equal(merged.member == cover.NONE, ~covered)
    np.testing.assert_array_equal(classes[:, merged.member[covered]], dense[:, covered])
    assert len({tuple(column) for column in classes.T}) == classes.shape[1] == merged.weight.size
    assert merged.weight.sum() == covered.sum()


def test_columns_that_are_named_alike_but_differ_stay_apart(monkeypatch):
    monkeypatch.setattr(cover, "_names", lambda columns: np.zeros(columns.shape[1], dtype=np.uint64))
    dense = np.array([[1, 0, 1, 1, 0], [0, 1, 0, 1, 0]], dtype=float)
    merged = cover.merge(*cover.checked(dense))
    covered = [0, 1, 2, 3]
    np.testing.assert_array_equal(merged.cover.toarray()[:, merged.member[covered]], dense[:, covered])


@pytest.mark.parametrize("matrix", [[[1.5]], [[-0.1]], [[float("nan")]]])
def test_what_is_no_probability_is_refused(matrix):
    with pytest.raises(InputError, match="probability"):
        cover.checked(np.array(matrix))


@pytest.mark.parametrize(("weight", "words"), [
    ([1.0], "1 weights for 2"), ([1.0, -1.0], "point 2"), ([float("nan"), 1.0], "point 1"),
])  # fmt: skip
def test_bad_weights_are_refused(weight, words):
    with pytest.raises(InputError, match=words):
        cover.checked(sparse.csr_matrix((3, 2)), weight)

"""Sums by district: the parts add up to the whole, whatever the districts are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio import districts

SF = np.array([[7, 8, 0], [12, 7, 7]], dtype=np.uint8)
LABELS = np.array([[0, 0, 0], [1, 1, -1]])
KNOWN = np.array([[True, True, True], [True, False, True]])


def test_areas_counted_by_hand():
    found = districts.areas(LABELS, SF, KNOWN, 100.0, 3)
    assert found.area == pytest.approx([0.03, 0.01, 0.0, 0.01])  # the third district has no place
    assert found.served == pytest.approx([0.02, 0.01, 0.0, 0.01])
    assert found.by_sf[7] == pytest.approx([0.01, 0.0, 0.0, 0.01])  # the unknown place is left out
    assert found.by_sf[12] == pytest.approx([0.0, 0.01, 0.0, 0.0])


def test_mean_of_known_places():
    values = np.array([[10.0, 20.0, np.nan], [50.0, 70.0, 90.0]])
    found = districts.mean(LABELS, values, 3)
    assert found == pytest.approx([15.0, 60.0, np.nan, 90.0], nan_ok=True)


def test_people_counted_by_hand():
    found = districts.served(
        np.array([0, 0, 1, -1]), np.array([3.0, 4.0, 5.0, 6.0]), np.array([True, False, True, True]), 2
    )
    assert found.total.tolist() == [7.0, 5.0, 6.0]
    assert found.served.tolist() == [3.0, 5.0, 6.0]


def test_no_districts_is_one_row_of_all():
    found = districts.areas(np.full((2, 3), -1), SF, KNOWN, 100.0, 0)
    assert found.area == pytest.approx([0.05]) and found.served == pytest.approx([0.04])
    assert districts.served(np.array([], int), np.array([]), np.array([], bool), 0).total.tolist() == [0.0]


@given(st.integers(1, 6), st.integers(1, 12), st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_districts_and_outside_add_up(count, rows, cols, seed):
    rng = np.random.default_rng(seed)
    labels = rng.integers(-1, count, (rows, cols))
    sf = rng.choice([0, 7, 8, 9, 10, 11, 12], (rows, cols))
    known = rng.random((rows, cols)) < 0.8
    found = districts.areas(labels, sf, known, 10.0, count)
    assert found.area.sum() == pytest.approx(known.sum() * 1e-4)
    assert found.served.sum() == pytest.approx((known & (sf > 0)).sum() * 1e-4)
    assert sum(found.by_sf.values()) == pytest.approx(found.served)
    assert (found.served <= found.area + 1e-12).all()
    weight = rng.integers(0, 50, labels.size)
    people = districts.served(labels.ravel(), weight, (sf > 0).ravel(), count)
    assert people.total.sum() == weight.sum()
    assert people.served.sum() == weight[(sf > 0).ravel()].sum()
    values = np.where(known, rng.random((rows, cols)), np.nan)
    means = districts.mean(labels, values, count)
    shares = np.bincount(np.where(labels < 0, count, labels)[known], minlength=count + 1)
    assert np.nansum(means * shares) == pytest.approx(np.nansum(values))


@pytest.mark.parametrize(("call", "words"), [
    (lambda: districts.areas(LABELS, SF[:1], KNOWN, 10.0, 2), "different shape"),
    (lambda: districts.areas(LABELS, SF, KNOWN, 10.0, 1), "0 to 0, not from -1 to 1"),
    (lambda: districts.mean(LABELS - 1, SF.astype(float), 2), "not from -2"),
    (lambda: districts.served(np.array([0]), np.array([-1.0]), np.array([True]), 1), "0 or more"),
    (lambda: districts.served(np.array([0]), np.array([np.nan]), np.array([True]), 1), "0 or more"),
    (lambda: districts.served(np.array([0, 0]), np.array([1.0]), np.array([True]), 1), "different shape"),
])  # fmt: skip
def test_what_cannot_be_is_said(call, words):
    with pytest.raises(InputError, match=words):
        call()

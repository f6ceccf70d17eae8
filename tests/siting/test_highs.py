"""HiGHS in its own process: right answers, and it ends when told to."""

from __future__ import annotations

import sys
import time

import numpy as np
import pytest
from scipy import sparse

from smartcity.smartcity_plugin.siting import highs


def test_an_integer_program_is_proven():
    weight = np.array([10.0, 13.0, 7.0, 8.0])  # of a knapsack of 9: items 0 and 3 (18) beat the others
    found = highs.solve(-weight, sparse.csr_matrix([[4.0, 6.0, 3.0, 5.0]]), [-np.inf], [9.0])
    assert found.status == "proven"
    assert -weight @ np.round(found.x) == pytest.approx(found.bound) == -20.0


def test_duals_of_a_linear_program_prove_its_value():
    rng = np.random.default_rng(1)
    matrix = sparse.csr_matrix((rng.random((30, 12)) < 0.3).astype(float) + np.eye(30, 12))
    rows = matrix[np.asarray(matrix.sum(axis=1)).ravel() > 0]
    low, high = np.ones(rows.shape[0]), np.full(rows.shape[0], np.inf)
    found = highs.solve(np.ones(12), rows, low, high, integral=False)
    reduced = 1.0 - rows.T @ found.dual
    assert found.dual.min() >= -1e-7
    assert found.dual @ low + np.minimum(reduced, 0.0).sum() == pytest.approx(found.x.sum(), abs=1e-6)


def test_infeasible_is_told_from_unsolved():
    found = highs.solve([1.0, 1.0], sparse.csr_matrix([[1.0, 1.0]]), [3.0], [np.inf])
    assert (found.status, found.x) == ("infeasible", None)


def hard_program():
    rng = np.random.default_rng(2)
    matrix = sparse.csr_matrix((rng.random((400, 200)) < 0.05).astype(float))
    return np.ones(200), matrix[np.asarray(matrix.sum(axis=1)).ravel() > 0]


def test_it_ends_when_cancelled_and_leaves_no_process_behind():
    c, matrix = hard_program()
    low, high = np.ones(matrix.shape[0]), np.full(matrix.shape[0], np.inf)
    began = time.monotonic()
    found = highs.solve(c, matrix, low, high, cancelled=lambda: time.monotonic() - began > 1.0)
    assert found.status in ("cancelled", "proven")
    assert time.monotonic() - began < 10.0


def test_it_ends_at_its_time_limit():
    c, matrix = hard_program()
    began = time.monotonic()
    found = highs.solve(c, matrix, np.ones(matrix.shape[0]), np.full(matrix.shape[0], np.inf), time_limit=2.0)
    assert found.status in ("time", "proven")
    assert time.monotonic() - began < 10.0


def test_without_an_interpreter_there_is_no_answer_but_no_error(monkeypatch):
    monkeypatch.setattr(highs, "interpreter", lambda: None)
    found = highs.solve([1.0], sparse.csr_matrix([[1.0]]), [0.0], [1.0])
    assert (found.status, found.x, found.bound) == ("no python", None, -np.inf)


def test_the_interpreter_is_a_python_also_where_sys_executable_is_qgis(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/usr/bin/qgis.bin")
    assert "python" in highs.interpreter()

"""Building entry loss, ITU-R P.2109."""

from __future__ import annotations

import csv
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.smartcity_plugin.errors import InputError
from smartcity.smartcity_plugin.radio.entry import BUILDINGS, entry_loss_db

KIND = {"1": "traditional", "2": "thermally_efficient"}


def test_values_of_study_group_3(shared):
    with (shared / "vectors/radio/p2109/sg3_workbook_bel.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 568
    worst = max(
        abs(
            entry_loss_db(float(row["f_ghz"]), float(row["p_percent"]),
                          KIND[row["building(1=traditional 2=thermally-efficient)"]], float(row["theta_deg"]))
            - float(row["L_bel_db"])
        )
        for row in rows
    )
    assert worst < 1e-3


@pytest.mark.parametrize(("ghz", "percent", "building", "db"), [
    (0.868, 50, "traditional", 14.2), (0.868, 70, "traditional", 18.5), (0.868, 90, "traditional", 25.0),
    (0.868, 95, "traditional", 28.3), (0.868, 50, "thermally_efficient", 31.2),
    (0.868, 90, "thermally_efficient", 46.6), (0.433, 50, "traditional", 13.9),
])
def test_known_values(ghz, percent, building, db):
    assert entry_loss_db(ghz, percent, building) == pytest.approx(db, abs=0.05)


@given(ghz=st.floats(0.08, 100), low=st.floats(0.1, 99), more=st.floats(0.1, 0.9),
       building=st.sampled_from(BUILDINGS), elevation=st.floats(0, 89))
def test_rises_with_probability_and_elevation(ghz, low, more, building, elevation):
    loss = entry_loss_db(ghz, low, building, elevation)
    assert entry_loss_db(ghz, low + more, building, elevation) > loss
    assert entry_loss_db(ghz, low, building, elevation + 1) >= loss
    assert entry_loss_db(ghz, low, building, -elevation) == loss


@pytest.mark.parametrize(("values", "words"), [
    ((0.05, 50), "0.08"), ((math.nan, 50), "nan"), ((0.868, 0), "probability"), ((0.868, 100), "probability"),
    ((0.868, 50, "tent"), "tent"), ((0.868, 50, "traditional", 91), "Elevation"),
])
def test_bad_input(values, words):
    with pytest.raises(InputError, match=words):
        entry_loss_db(*values)

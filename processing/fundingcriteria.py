"""The criteria by which Gigabit-Richtlinie 2.0 chooses among applications, as far as the data tell them.

Nachholbedarf, Synergienutzung, Digitale Teilhabe and Interkommunale Zusammenarbeit
(gigabit-projekttraeger.de, calls of 2024). The tables of points could not be read, so no points are given.
"""

from __future__ import annotations

import math

from ..smartcity_plugin.words import tr
from .fundinglayers import Inputs
from .fundingwords import basis as basis_of
from .run import Run

WHITE_MBIT = 30.0
"""Below this download a connection is a white spot."""


def figures(run: Run, programme, inputs: Inputs) -> list[tuple]:
    """Key figures on the criteria; empty for a programme that does not choose by them."""
    if not programme.get("priority_criteria", 0.0):
        return []
    no_points = tr("for information: the official tables of points could not be read")
    white, basis = _white(run)
    density = math.nan
    if run.given("INHABITANTS") and run.number("AREA_KM2") > 0:
        density = run.number("INHABITANTS") / run.number("AREA_KM2")
    municipalities = {row["ags"] for row in inputs.rows if row.get("ags")}
    return [
        ("criterion_need", tr("Catching up: addresses below 30 Mbit/s"), white, "%", basis),
        ("criterion_synergy", tr("Synergy: less built by the market than its potential"), math.nan, "%",
         tr("not known: it needs the potential analysis of the federation")),
        ("criterion_density", tr("Digital participation: inhabitants per km²"), density, "",
         no_points if not math.isnan(density) else tr("not known: give inhabitants and area")),
        ("criterion_municipalities", tr("Cooperation: municipalities with project areas"),
         len(municipalities) or math.nan, "",
         no_points if municipalities else tr("not known: the areas have no municipality key")),
        ("fast_lane_points", tr("Points from which on an application is granted at once"),
         programme.get("fast_lane_points"), "", basis_of(programme, "fast_lane_points")),
    ]  # fmt: skip


def _white(run: Run) -> tuple[float, str]:
    """Share of all addresses that are white spots once all that is announced is built [%], and its basis."""
    import numpy as np
    import pandas as pd

    if not run.given("ADDRESSES"):
        return math.nan, tr("not known: give all addresses of the municipality")
    frame = run.frame("ADDRESSES")

    def speeds(name: str):
        if name not in frame.columns:
            return np.full(len(frame), np.nan)
        return pd.to_numeric(frame[name], errors="coerce").to_numpy(dtype=float)

    best = np.fmax(speeds("down_mbit"), speeds("down_planned"))
    none = np.array([value == "no_offer" for value in frame.get("class_planned", [None] * len(frame))])
    known = ~np.isnan(best) | none
    if not known.any():
        return math.nan, tr("not known: no address has a speed")
    white = none | (best < WHITE_MBIT)
    return 100.0 * float(white[known].mean()), tr(
        "{known} of {count} addresses with a known speed, announced networks counted as built; for "
        "information: the official tables of points could not be read",
        known=int(known.sum()), count=len(frame),
    )  # fmt: skip

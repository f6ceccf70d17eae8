"""Measuring stations by information, through Processing: what is chosen, drawn and said, and bad input."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException

from smartcity.tests.processing.small_town import CELL, NORTH, WEST, box, layer_of, point

FIELDS = ("id:string", "owner:string", "height_agl:double", "cost_eur:double")
CANDIDATES = {"A": (5, 5), "B": (30, 30), "C": (30, 31), "D": (55, 55), "E": (5, 55)}
GIVEN = {"MODEL": 2, "NUGGET": 1.0, "SILL": 10.0, "RANGE": 400.0}
AREA = ("id:string",), [(box(0, 0, 61, 61), "all")]


def candidates(places=None):
    rows = [(point(*place), name, "Stadt", 4.0, 900.0) for name, place in (places or CANDIDATES).items()]
    return layer_of("Point", FIELDS, rows)


def measurements(count=130, trend=0.0):
    """Values of an exponential field over the town."""
    from smartcity.smartcity_plugin.siting.variogram import Variogram

    rng = np.random.default_rng(2)
    cells = rng.uniform(0, 60, (count, 2))
    distance = CELL * np.hypot(*(cells[:, None] - cells[None]).transpose(2, 0, 1))
    model = Variogram("exponential", 4.0, 24.0, 250.0)
    covariance = model.covariance(distance) + 4.0 * np.eye(count)
    values = 22 + np.linalg.cholesky(covariance) @ rng.standard_normal(count) + trend * cells[:, 0]
    rows = [(f"Point ({col} {row})", f"P{number}", float(values[number]))
            for number, (row, col) in enumerate(cells)]  # fmt: skip
    return layer_of("Point", ("id:string", "no2:double"), rows)


@pytest.fixture
def choose(run, tmp_path):
    """`choose(COUNT=2, ...)`: a run over the whole town with the variogram given, and all tables."""

    def _choose(**changes):
        values = {"CANDIDATES": candidates(), "AREA": layer_of("Polygon", *AREA), "CELL": 20.0, "COUNT": 2,
                  "UNIT": "µg/m³", **GIVEN, **dict.fromkeys(("SITES", "VARIOGRAM", "STATS"), "memory:"),
                  "VARIANCE": str(tmp_path / "uncertainty.tif"), **changes}  # fmt: skip
        values = {name: value for name, value in values.items() if value is not None}
        return run("sensorinformation", **values)

    return _choose


def ranked(results):
    rows = sorted(results["SITES"].getFeatures(), key=lambda row: row["rank"])
    return [row["id"] for row in rows if row["chosen_as"] == "proposed"]


def figures(results):
    return {row["key"]: row["value"] for row in results["STATS"].getFeatures()}


def test_stations_map_and_numbers_agree(choose, tmp_path, log):
    from smartcity.layers import provenance, raster, schema

    results = choose(log=log)
    assert ranked(results)[0] in ("B", "C") and len(ranked(results)) == results["CHOSEN"] == 2
    assert results["SITES"].fields().names() == schema.names(schema.SITING_SITES)
    first = next(row for row in results["SITES"].getFeatures() if row["rank"] == 1)
    assert (first["owner"], first["cost_eur"], first["status"]) == ("Stadt", 900.0, "proposed")
    after, grid = raster.read(tmp_path / "uncertainty.tif")
    before, _ = raster.read(tmp_path / "uncertainty.tif", band=2)
    percent, _ = raster.read(tmp_path / "uncertainty.tif", band=3)
    assert (grid.cell, grid.crs) == (20.0, "EPSG:25832") and before == pytest.approx(np.full(grid.shape, 3.0))
    assert percent == pytest.approx(100 * after / 3.0) and after.max() <= 3.0 + 1e-6
    # The mean variance of the map is that of the numbers: its cells are the places that count.
    inside = np.isfinite(after)
    assert np.sqrt((after[inside] ** 2).mean()) == pytest.approx(results["SD_AFTER"], rel=1e-4)
    assert results["SD_BEFORE"] == pytest.approx(3.0)
    assert results["VALUE"] == pytest.approx(results["SD_BEFORE"] ** 2 - results["SD_AFTER"] ** 2)
    assert results["VALUE"] <= results["BOUND"] <= 9.0
    assert results["GAP"] == pytest.approx(100 * (1 - results["VALUE"] / results["BOUND"]))
    gains = [row["gain"] for row in results["SITES"].getFeatures()]
    assert sum(gains) == pytest.approx(results["VALUE"])
    found = figures(results)
    assert found["sd_after"] == results["SD_AFTER"] and found["gap_percent"] == results["GAP"]
    assert (found["stations_new"], found["range_m"], found["sill"]) == (2, 400.0, 10.0)
    assert "deviation_percent" not in found and results["TOTAL"] == results["USED"] == 5
    kept = provenance.read(results["SITES"])
    assert "not a legal siting" in kept.expected_error and kept.parameters["variogram_from"] == "given"
    assert any("no other stations do better" in line for line in log.lines)


def test_the_variogram_is_fitted_shown_and_told(choose, tmp_path, log):
    from smartcity.layers import schema

    results = choose(MEASUREMENTS=measurements(), VALUE_FIELD="no2", MODEL=0, NUGGET=None, SILL=None,
                     RANGE=None, CHART=str(tmp_path / "chart.png"), log=log)  # fmt: skip
    rows = list(results["VARIOGRAM"].getFeatures())
    assert results["VARIOGRAM"].fields().names() == schema.names(schema.SITING_VARIOGRAM)
    assert 10 <= len(rows) <= 15 and all(row["used"] == (row["pairs"] >= 30) for row in rows)
    used = [row for row in rows if row["used"]]
    squares = [(row["semivariance"] / row["model"] - 1) ** 2 for row in used]
    deviation = np.sqrt(np.average(squares, weights=[row["pairs"] for row in used]))
    assert results["DEVIATION"] == pytest.approx(100 * deviation)
    assert results["SILL_USED"] == pytest.approx(24, rel=0.5) and 0 <= results["NUGGET_USED"] < 12
    assert 50 < results["RANGE_USED"] < 1000
    assert (tmp_path / "chart.png").read_bytes()[:4] == b"\x89PNG"
    assert any("Fitted to 130 measurements" in line for line in log.lines)
    assert results["TOTAL"] == results["USED"] == 135 and figures(results)["trend_percent"] < 25


def test_doubts_about_the_variogram_are_warned_of(choose, log):
    choose(MEASUREMENTS=measurements(60, trend=1.5), VALUE_FIELD="no2", SILL=3.0, log=log)
    words = " ".join(log.warnings)
    assert "Fewer than 100 measurements" in words and "(trend)" in words
    assert "NUGGET, SILL, RANGE are not used" in words


def test_a_given_variogram_is_a_table_of_its_model(choose, tmp_path):
    results = choose(CHART=str(tmp_path / "chart.svg"))
    rows = list(results["VARIOGRAM"].getFeatures())
    assert len(rows) == 15 and all(row["pairs"] == NULL and row["semivariance"] == NULL for row in rows)
    at = np.array([row["distance_m"] for row in rows])
    assert [row["model"] for row in rows] == pytest.approx(list(10 - 9 * np.exp(-3 * at / 400)))
    assert "<svg" in (tmp_path / "chart.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("mean", [0, 1])
def test_existing_stations_stay_and_are_not_told_again(choose, mean):
    existing = layer_of("Point", FIELDS, [(point(30, 29), "old", "Land", 4.0, None)])
    results = choose(EXISTING=existing, MEAN=mean, COUNT=3)
    assert set(ranked(results)) == {"A", "D", "E"}
    old = next(row for row in results["SITES"].getFeatures() if row["id"] == "old")
    assert (old["chosen_as"], old["status"], old["rank"], old["gain"]) == ("existing", "existing", 0, NULL)
    assert results["SD_AFTER"] < results["SD_BEFORE"] and (results["SD_BEFORE"] < 3.0) == (mean == 0)


def test_information_needs_no_weights_and_has_its_own_numbers(choose):
    results = choose(OBJECTIVE=1, CELL=40.0, COUNT=3)
    assert len(ranked(results)) == 3 and len({"B", "C"} & set(ranked(results))) <= 1
    assert results["SD_AFTER"] is None and 0 < results["VALUE"] <= results["BOUND"]
    found = figures(results)
    assert found["value"] == results["VALUE"] and found.get("bound_if_growing", np.inf) >= found["value"]


def test_demand_draws_the_stations(choose, log):
    demand = layer_of("Point", ("id:string", "weight:double"), [
        (point(54, 54), "1", 9.0), (point(6, 54), "2", 1.0), (point(1, 1), "3", 0.0), (None, "4", 1.0),
    ])  # fmt: skip
    results = choose(DEMAND=demand, COUNT=1, AREA=None, log=log)
    assert ranked(results) == ["D"]
    assert (results["TOTAL"], results["USED"], results["REJECTED"]) == (9, 7, 2)
    assert sum("Demand" in line for line in log.warnings) == 2
    assert ranked(choose(DEMAND=demand, COUNT=2, AREA=None)) == ["D", "E"]


def test_spacing_keeps_stations_apart(choose):
    assert {"B", "C"} <= set(ranked(choose(COUNT=5)))
    spaced = ranked(choose(COUNT=4, SPACING=50.0))
    assert len({"B", "C"} & set(spaced)) == 1


def test_cells_outside_the_area_have_no_value(choose, tmp_path):
    from smartcity.layers import raster

    choose(AREA=layer_of("Polygon", AREA[0], [(box(0, 0, 30, 30), "a"), (box(40, 40, 61, 61), "b")]))
    values, grid = raster.read(tmp_path / "uncertainty.tif")
    row, col = grid.row_col(WEST + 350.0, NORTH - 350.0)
    assert np.isnan(values[row, col]) and np.isfinite(values[grid.row_col(WEST + 50.0, NORTH - 50.0)])


def test_cancelling_leaves_no_file(choose, cancelling, tmp_path):
    assert not choose(log=cancelling(30))
    assert list(tmp_path.iterdir()) == []


FAR = {"X": (3000, 3000)}


@pytest.mark.parametrize(("changes", "words"), [
    ({"SILL": None}, "SILL missing"), ({"NUGGET": 10.0}, "below the sill of 10"),
    ({"COUNT": 6}, "only 5 candidates may be chosen"),
    ({"MEAN": 1}, "at least one existing station"),
    ({"MEAN": 1, "OBJECTIVE": 1}, "for the objective variance"),
    ({"CELL": 0.0}, "CELL"), ({"CELL": 1.0}, "places count: at most 50000"),
    ({"OBJECTIVE": 1, "CELL": 5.0}, "at most 4000 can be told apart"),
])  # fmt: skip
def test_values_that_do_not_go(choose, words, changes):
    with pytest.raises(QgsProcessingException, match=words):
        choose(**changes)


def test_layers_that_do_not_go(choose):
    with pytest.raises(QgsProcessingException, match="49 measurements are too few"):
        choose(MEASUREMENTS=measurements(49), VALUE_FIELD="no2")
    with pytest.raises(QgsProcessingException, match="VALUE_FIELD"):
        choose(MEASUREMENTS=measurements())
    far = candidates(FAR)
    with pytest.raises(QgsProcessingException, match="No candidate tells anything .* range is 400 m"):
        choose(CANDIDATES=far, COUNT=1)
    empty = layer_of("Point", FIELDS, [])
    with pytest.raises(QgsProcessingException, match="CANDIDATES: the layer has no feature"):
        choose(CANDIDATES=empty)
    nowhere = layer_of("Point", FIELDS, [(None, "A", "", 1.0, 1.0)])
    with pytest.raises(QgsProcessingException, match="no row can be used, 1 of 1"):
        choose(CANDIDATES=nowhere)

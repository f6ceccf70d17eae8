"""A package, a year, and what has become of the plan."""

from __future__ import annotations

import gc
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from smartcity.tests.council.conftest import layer_of, point
from smartcity.tests.council.test_facts import sites, table


def demand(covered):
    return layer_of("Point", "covered", ("id:string", "weight:double", "unit:string", "times:integer"), [
        (point(20 * number, 30), (f"D{number}", 1.0, "x", int(number in covered))) for number in range(5)
    ])  # fmt: skip


@pytest.fixture
def then(run, tmp_path):
    """The manifest of a package of three sites (one exists) and five demand points (0 to 2 covered)."""
    results = run(
        "councilpackage", VARIANTS=[table("Plan")], SITES=[sites()], DEMAND=[demand({0, 1, 2})],
        TITLE="Zwölf",
        DATE="2025-12-01", LANGUAGE=2, VERSION=2, OUTPUT_FOLDER=str(tmp_path / "then"),
    )  # fmt: skip
    return results["MANIFEST"]


def today():
    """S0 stays, S1 is built 50 m away, S2 is gone, N is new."""
    fields = ("id:string", "name:string", "status:string", "cost_eur:double")
    return layer_of("Point", "Standorte", fields, [
        (point(0, 50), ("S0", "Mast 0", "existing", 100.5)),
        (point(150, 50), ("S1", "Mast 1", "existing", 1500.0)),
        (point(300, 50), ("N", "Mast <neu>", "planned", None)),
    ])  # fmt: skip


def test_a_year_later(run, then, tmp_path, log):
    results = run(
        "yearlyreport", log=log, MANIFEST=then, SITES=[today()], DEMAND=[demand({0, 3})],
        VARIANTS=[table("Plan", {"covered_percent": 40.0})], CHANGES="memory:", GAPS="memory:",
        FIGURES="memory:",
        REPORT=str(tmp_path / "r.html"), PDF=str(tmp_path / "r.pdf"), LANGUAGE=2, AUTHOR="Amt",
    )  # fmt: skip
    assert (results["BUILT"], results["UNCHANGED"], results["DROPPED"], results["NEW"]) == (1, 1, 1, 1)
    assert (results["MOVED"], results["NEW_GAPS"], results["COST_SO_FAR"]) == (1, 2, 1500.0)
    changes = {row["id"]: row for row in results["CHANGES"].getFeatures()}
    assert changes["S1"]["moved_m"] == pytest.approx(50) and changes["S2"]["change"] == "dropped"
    assert {row["id"]: row["gap"] for row in results["GAPS"].getFeatures()} == {
        "D1": "newly_uncovered", "D2": "newly_uncovered", "D3": "newly_covered"}  # fmt: skip
    figures = {row["key"]: row for row in results["FIGURES"].getFeatures()}
    assert figures["covered_percent"]["difference"] == pytest.approx(40.0 - 87.5)
    page = Path(results["REPORT"]).read_text("utf-8")
    assert "Mast &lt;neu&gt;" in page and "1500" in page.replace(",", "") and "no longer covered: 2" in page
    text = subprocess.run(["pdftotext", results["PDF"], "-"], capture_output=True, text=True).stdout
    assert "Built since then" in text and "No longer covered" in text


def test_the_same_again_changes_nothing(run, then, log):
    results = run("yearlyreport", log=log, MANIFEST=then, SITES=[sites()], CHANGES="memory:")
    assert (results["STILL_PLANNED"], results["UNCHANGED"]) == (2, 1)
    assert results["BUILT"] == results["NEW"] == results["DROPPED"] == results["MOVED"] == 0
    assert results["COST_SO_FAR"] == 0.0 and results["WARNINGS"] == 0


def test_the_package_stays_as_it_is(run, then, log):
    """QGIS writes into a GeoPackage that it only opens to read: the second report would call it changed."""
    folder = Path(then).parent
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for _time in range(2):
        results = run("yearlyreport", log=log, MANIFEST=then, SITES=[sites()], CHANGES="memory:")
        del results["CHANGES"]
        gc.collect()
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
        assert results["WARNINGS"] == 0


def test_changed_and_missing_packages(run, then, log):
    folder = Path(then).parent
    package = next(folder.glob("*.gpkg"))
    listed = next(folder.glob("*.csv"))
    listed.write_text("changed")
    run("yearlyreport", log=log, MANIFEST=then, SITES=[sites()], CHANGES="memory:")
    assert any(listed.name in words for words in log.warnings)
    package.unlink()
    with pytest.raises(QgsProcessingException, match="cannot be opened"):
        run("yearlyreport", MANIFEST=then, SITES=[sites()], CHANGES="memory:")


@pytest.mark.parametrize(("layer", "words"), [
    (lambda: layer_of("Point", "x", ("nummer:string",), [(point(0, 0), ("1",))]), "no field “id”"),
    (lambda: QgsVectorLayer("Point?crs=EPSG:4326&field=id:string", "x", "memory"), "in metres"),
])  # fmt: skip
def test_layers_that_cannot_be_compared(run, then, layer, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("yearlyreport", MANIFEST=then, SITES=[layer()], CHANGES="memory:")


def test_rows_without_an_id_are_listed(run, then, log):
    fields = ("id:string", "status:string")
    layer = layer_of("Point", "x", fields, [(point(0, 0), ("S0", "existing")), (point(0, 0), (None, "")),
                                            (None, ("S0", "planned"))])  # fmt: skip
    results = run("yearlyreport", log=log, MANIFEST=then, SITES=[layer], CHANGES="memory:")
    assert results["REJECTED"] == 2 and any("row 3" in words for words in (*log.lines, *log.warnings))

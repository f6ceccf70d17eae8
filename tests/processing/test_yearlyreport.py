"""A package, a year, and what has become of the plan."""

from __future__ import annotations

import gc
import subprocess
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import (
    NULL,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
    QgsWkbTypes,
)

from smartcity.layers import style
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
    (lambda: layer_of("Point", "x", ("id:string",), [(point(0, 0), ("S0",))]), "no field “status”"),
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


def some(*rows):
    """Sites of today: (id, status, cost), 100 m apart as those of then."""
    fields = ("id:string", "status:string", "cost_eur:double", "paid:double")
    return layer_of("Point", "heute", fields, [
        (point(100 * number, 50), (*row, 7.0)) for number, row in enumerate(rows)
    ])  # fmt: skip


def test_costs_are_told_as_they_are_known(run, then, tmp_path, log):
    """S1 is built at a cost that only the plan says, S2 at one that nobody says, N without a plan."""
    layer = some(("S0", "existing", 100.5), ("S1", "existing", None), ("S2", "existing", None),
                 ("N", "Existing", 50.0))  # fmt: skip
    results = run("yearlyreport", log=log, MANIFEST=then, SITES=[layer], CHANGES="memory:",
                  REPORT=str(tmp_path / "r.html"))  # fmt: skip
    assert (results["BUILT"], results["NEW"], results["BUILT_UNPLANNED"]) == (2, 1, 1)
    assert (results["COST_SO_FAR"], results["COST_UNKNOWN"]) == (1350.0, 1)
    costs = {row["id"]: row["cost_eur"] for row in results["CHANGES"].getFeatures()}
    assert costs["S1"] == 1300.0 and costs["S2"] == NULL
    page = Path(results["REPORT"]).read_text("utf-8")
    for words in ("of unknown cost: 1.", "none is known today: 1.", "in the plan: 1."):
        assert words in page
    paid = run("yearlyreport", MANIFEST=then, SITES=[layer], CHANGES="memory:", COST_FIELD="paid")
    assert (paid["COST_SO_FAR"], paid["COST_UNKNOWN"]) == (21.0, 0)
    with pytest.raises(QgsProcessingException, match="COST_FIELD"):
        run("yearlyreport", MANIFEST=then, SITES=[layer], CHANGES="memory:", COST_FIELD="bezahlt")


def test_unclear_statuses_and_demand_are_told(run, then, tmp_path, log):
    points = layer_of("Point", "c", ("id:string", "times:integer"), [
        (point(0, 0), row) for row in (("D0", None), ("D1", 0), ("D1", 1), (None, 1), ("X", 0))
    ])  # fmt: skip
    results = run(
        "yearlyreport", log=log, MANIFEST=then, SITES=[some(("S0", "vorhanden", None))], DEMAND=[points],
        CHANGES="memory:", GAPS="memory:", REPORT=str(tmp_path / "r.html"),
    )  # fmt: skip
    assert results["BACK"] == 1 and (results["NEW_GAPS"], results["REJECTED"]) == (1, 2)
    assert [row["weight"] for row in results["GAPS"].getFeatures()] == [NULL]
    page = Path(results["REPORT"]).read_text("utf-8")
    for words in ("“vorhanden”", "(times is empty): 1.", "in the list: 3; new in it: 1.", "(“D1”)"):
        assert words in page


def test_lists_without_a_match_are_not_compared(run, then, tmp_path, log):
    """The second list of today was none then: it must not count as new."""
    results = run("yearlyreport", log=log, MANIFEST=then, SITES=[sites(), some(("S9", "existing", 1.0))],
                  CHANGES="memory:", REPORT=str(tmp_path / "r.html"))  # fmt: skip
    assert results["NEW"] == 0 and results["WARNINGS"] == 1
    assert "1 lists" in Path(results["REPORT"]).read_text("utf-8")


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326"])
def test_another_system_is_reprojected(run, then, crs):
    """Metres are those of the package: the Web Mercator's would be 1.7 times too many."""
    layer, moved = (
        processing.run("native:reprojectlayer", {
            "INPUT": each, "TARGET_CRS": crs, "OUTPUT": "memory:"})["OUTPUT"]
        for each in (sites(), today())
    )  # fmt: skip
    same = run("yearlyreport", MANIFEST=then, SITES=[layer], CHANGES="memory:")
    assert same["MOVED"] == 0 and same["STILL_PLANNED"] == 2
    results = run("yearlyreport", MANIFEST=then, SITES=[moved], CHANGES="memory:")
    distances = [row["moved_m"] for row in results["CHANGES"].getFeatures() if row["id"] == "S1"]
    assert distances == [pytest.approx(50, abs=0.1)]


def trenches(*rows):
    """(id, status, y): lines of 100 m."""
    return layer_of("LineString", "Trassen", ("id:string", "status:string", "cost_eur:double"), [
        (QgsGeometry.fromPolylineXY([point(0, y).asPoint(), point(100, y).asPoint()]), (name, status, 1000.0))
        for name, status, y in rows
    ])  # fmt: skip


def test_trenches_stay_lines(run, tmp_path, log):
    package = run(
        "councilpackage", VARIANTS=[table("Plan")], TITLE="Glasfaser", LANGUAGE=2, VERSION=2,
        SITES=[trenches(("T1", "proposed", 0), ("T2", "proposed", 20), ("T3", "planned", 40))],
        OUTPUT_FOLDER=str(tmp_path / "then"),
    )  # fmt: skip
    now = trenches(("T1", "existing", 0), ("T3", "planned", 60), ("T4", "proposed", 80))
    results = run("yearlyreport", log=log, MANIFEST=package["MANIFEST"], SITES=[now], LANGUAGE=2,
                  CHANGES=str(tmp_path / "c.gpkg"), PDF=str(tmp_path / "m.pdf"))  # fmt: skip
    layer = QgsVectorLayer(results["CHANGES"], "c", "ogr")
    assert QgsWkbTypes.displayString(layer.wkbType()) == "MultiLineString" and layer.featureCount() == 4
    assert all(feature.geometry().length() == pytest.approx(100) for feature in layer.getFeatures())
    assert style.guess(layer) == "yearly_lines"
    assert (results["BUILT"], results["MOVED"], results["COST_SO_FAR"]) == (1, 1, 1000.0)


def test_a_package_without_sites(run, tmp_path):
    package = run("councilpackage", VARIANTS=[table("Plan")], DEMAND=[demand({0})], TITLE="T", LANGUAGE=2,
                  VERSION=2, OUTPUT_FOLDER=str(tmp_path / "then"))  # fmt: skip
    with pytest.raises(QgsProcessingException, match="no list of sites"):
        run("yearlyreport", MANIFEST=package["MANIFEST"], SITES=[sites()], CHANGES="memory:")


@pytest.mark.parametrize("content", [
    b"", b"<OGRVRTDataSource><OGRVRTLayer name='sites'><SrcDataSource>/vsicurl/http://x/y.csv"
    b"</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
])  # fmt: skip
def test_what_is_no_geopackage_is_not_opened(run, then, content):
    next(Path(then).parent.glob("*.gpkg")).write_bytes(content)
    with pytest.raises(QgsProcessingException, match="cannot be opened"):
        run("yearlyreport", MANIFEST=then, SITES=[sites()], CHANGES="memory:")


def test_a_table_that_is_not_there(run, then):
    path = Path(then)
    path.write_text(path.read_text("utf-8").replace('|sites"', '|nothing"'), "utf-8")
    with pytest.raises(QgsProcessingException, match="nothing"):
        run("yearlyreport", MANIFEST=then, SITES=[sites()], CHANGES="memory:")


def test_cancelled_it_leaves_nothing(run, then, tmp_path, log):
    log.cancel()
    results = run("yearlyreport", log=log, MANIFEST=then, SITES=[sites()], CHANGES=str(tmp_path / "c.gpkg"),
                  REPORT=str(tmp_path / "r.html"), PDF=str(tmp_path / "m.pdf"))  # fmt: skip
    assert not results and not [path for path in tmp_path.iterdir() if path.name != "then"]

"""smartcity:comparevariants as an algorithm: tables, ranking, files, and bad input that is named."""

from __future__ import annotations

import subprocess

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingException, QgsVectorLayer

from smartcity.tests.council.variant_tables import fibre, funding, siting, table


@pytest.fixture
def compare(run, log, tmp_path):
    """`compare(...)` compares three plans of sensors with these parameters."""

    def _compare(**parameters):
        tables = [siting("A", 6, 70.0, 8_000.0, 700.0), siting("B", 9, 85.0, 12_000.0, 1_000.0),
                  siting("C", 12, 90.0, 16_000.0, 1_300.0)]  # fmt: skip
        needed = {"VARIANTS": tables, "TABLE": "memory:", "RANKING": "memory:", "LANGUAGE": 2}
        return run("comparevariants", log=log, **{**needed, **parameters})

    return _compare


def rows(layer):
    return [feature.attributeMap() for feature in layer.getFeatures()]


def test_names_do_not_change(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById("smartcity:comparevariants")
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == [
        "VARIANTS", "NAMES", "INDICATORS", "WEIGHTS", "COSTS_CHANGE", "MUNICIPALITY", "TITLE",
        "BASE_DATA_STATUS", "AUTHOR", "COMMITTEE", "ANNEX", "DATE", "SESSION_DATE", "STATUS", "LANGUAGE",
        "LOGO", "FONT", "TABLE", "RANKING", "PDF", "CHART",
    ]  # fmt: skip
    outputs = {output.name() for output in algorithm.outputDefinitions()}
    assert outputs == {"TABLE", "RANKING", "PDF", "CHART", "BEST", "BEST_STAYS", "WARNINGS"}
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())
    assert algorithm.shortHelpString() and {"variants", "nutzwertanalyse"} <= set(algorithm.tags())
    assert algorithm.flags() & QgsProcessingAlgorithm.FlagNoThreading


def test_each_variant_and_indicator_has_a_row(compare):
    """Reach 0, 3/4, 1; both costs 1, 1/2, 0: 2/3, 7/12 and 1/3."""
    results = compare()
    assert results["BEST"] == "A" and 0 < results["BEST_STAYS"] < 1
    found = {(row["variant"], row["indicator"]): row for row in rows(results["TABLE"])}
    assert len(found) == 3 * 6
    cost = found["B", "investment_eur"]
    assert (cost["value"], cost["unit"], cost["rank"], cost["assumed"]) == (12_000.0, "EUR", 2, True)
    assert cost["basis"] == "by preset siting_costs, mostly assumptions"
    assert cost["weight_percent"] == pytest.approx(100 / 3) and cost["status"] == "proposed"
    assert found["C", "people"]["rank"] == 1 and found["C", "people"]["weight_percent"] == 0.0
    ranking = rows(results["RANKING"])
    scores = [(row["label"], row["score"], row["rank"]) for row in ranking if row["what"] == "score"]
    assert [name for name, _, _ in scores] == ["A", "B", "C"] and [rank for _, _, rank in scores] == [1, 2, 3]
    assert [score for _, score, _ in scores] == pytest.approx([200 / 3, 175 / 3, 100 / 3])
    kinds = [row["what"] for row in ranking]
    assert kinds.count("weight") == 6 and kinds.count("cost") == 12
    assert kinds.count("weight_switch") == 3 and kinds.count("cost_switch") == 6
    stays = [row["stays"] for row in ranking if row["what"] in ("weight", "cost")]
    assert results["BEST_STAYS"] == pytest.approx(sum(stays) / len(stays))


def test_weights_decide_and_are_told(compare, log):
    results = compare(WEIGHTS="reach_percent=3; investment_eur=1")
    assert results["BEST"] == "C"
    assert any("Reach 75 %, Investment 25 %" in line for line in log.lines)


def test_indicators_are_chosen(compare):
    results = compare(INDICATORS=[0, 4])
    assert {row["indicator"] for row in rows(results["TABLE"])} == {"reach_percent", "sites"}


def test_what_is_not_known_is_null_and_no_zero(compare, log):
    tables = [siting("A"), siting("B", cost=None, unknown=12), siting("C", cost=9_000.0, sites=9)]
    results = compare(VARIANTS=tables)
    (unknown,) = [row for row in rows(results["TABLE"])
                  if (row["variant"], row["indicator"]) == ("B", "investment_eur")]  # fmt: skip
    assert not isinstance(unknown["value"], float) and not isinstance(unknown["rank"], int)
    assert any("not known of all variants: Investment" in warning for warning in log.warnings)


def test_fibre_and_funding_are_two_tables_of_one_variant(compare, log):
    results = compare(VARIANTS=[fibre(), funding(), fibre(), funding(cost=5_900_000.0)],
                      NAMES="Nord;Nord;Süd;Süd")  # fmt: skip
    assert results["BEST"] == "Nord"
    assert {row["variant"] for row in rows(results["TABLE"])} == {"Nord", "Süd"}
    assert any("different numbers" in warning for warning in log.warnings)


def test_what_is_not_comparable_is_warned_of(compare, log):
    compare(VARIANTS=[siting("A"), siting("B", unit="addresses", demand=4_000.0)])
    assert any("what is reached: A: inhabitants; B: addresses" in warning for warning in log.warnings)


def test_a_tie_has_no_best(compare):
    results = compare(VARIANTS=[siting("A"), siting("B")])
    assert results["BEST"] == "" and results["BEST_STAYS"] is None


def test_files(compare, tmp_path):
    pikepdf = pytest.importorskip("pikepdf")
    names = "Grün & „Blau“; O'Brien-Straße; " + "Ö" * 40
    compare(NAMES=names, PDF=str(tmp_path / "v.pdf"), CHART=str(tmp_path / "v.png"), TITLE="T" * 300,
            MUNICIPALITY="Öl's Stadt", LANGUAGE=1)  # fmt: skip
    with pikepdf.open(tmp_path / "v.pdf") as pdf:
        assert len(pdf.pages) == 2 and str(pdf.Root.Lang) == "de-DE"
        assert str(pdf.docinfo["/Title"]) == "T" * 300
        words = str(pdf.docinfo["/Subject"])
        assert "Grün & „Blau“" in words and "O'Brien-Straße" in words
    assert (tmp_path / "v.png").read_bytes().startswith(b"\x89PNG")


def test_the_tables_page_has_all_variants(compare, tmp_path):
    pikepdf = pytest.importorskip("pikepdf")
    tables = [siting(f"V{number}", number + 3, 50.0 + number, 1_000.0 * number + 500) for number in range(7)]
    compare(VARIANTS=tables, PDF=str(tmp_path / "v.pdf"))
    with pikepdf.open(tmp_path / "v.pdf") as pdf:
        assert len(pdf.pages) == 1 + 2  # five variants on a page


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"NAMES": "A;B"}, "3 tables but 2 names"),
        ({"NAMES": "A;A;A"}, "at least two variants"),
        ({"WEIGHTS": "height=1"}, "no indicator “height”"),
        ({"WEIGHTS": "reach_percent=much"}, "“reach_percent=much” is no weight"),
        ({"COSTS_CHANGE": 0}, "COSTS_CHANGE"),
        ({"PDF": "/proc/v.pdf"}, "PDF"),
        ({"VARIANTS": []}, "VARIANTS|Tables of key figures"),
    ],
)
def test_bad_input_is_named(compare, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        compare(**parameters)


def test_tables_without_a_common_indicator_are_named(compare):
    capacity = table("k", (("delivery_percent", 99.0, "%"),))
    with pytest.raises(QgsProcessingException, match="no indicator that two of these tables know"):
        compare(VARIANTS=[capacity, table("leer", ())])


def test_another_layer_and_another_ending_are_named(compare, tmp_path):
    other = QgsVectorLayer("Point?field=value:double", "Bäume", "memory")
    with pytest.raises(QgsProcessingException, match="“Bäume” is not a table of key figures"):
        compare(VARIANTS=[siting(), other])
    with pytest.raises(QgsProcessingException, match="PDF must be a file that ends in .pdf"):
        compare(PDF=str(tmp_path / "v.docx"))
    assert list(tmp_path.iterdir()) == []


def test_cancelling_leaves_no_file(run, cancelling, tmp_path):
    run_log = cancelling(50)
    run("comparevariants", log=run_log, VARIANTS=[siting("A"), siting("B", 6)], TABLE="memory:",
        PDF=str(tmp_path / "v.pdf"))  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_said_and_nothing_is_left(compare, tmp_path):
    folder = tmp_path / "tiny"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=20k", "tmpfs", str(folder)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting a tmpfs is not allowed here")
    try:
        with pytest.raises(QgsProcessingException, match="full|space"):
            compare(PDF=str(folder / "v.pdf"))
        assert list(folder.iterdir()) == []
    finally:
        subprocess.run(["umount", str(folder)], check=True)

"""smartcity:counciltable as an algorithm: a real table for screen readers, on each page, and bad input."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pikepdf
import pytest
from qgis.core import QgsProcessingException

from smartcity.tests.council.conftest import layer_of
from smartcity.tests.council.test_tagged import elements

JUDGE = Path(__file__).resolve().parent.parent.parent / ".venv" / "judge" / "bin" / "outloud"


@pytest.fixture
def table(run, qgis_app, tmp_path, log):
    rows = [(None, (f"Standort {number} mit einem Namen in zwei Zeilen " * 3, 100.0 + number))
            for number in range(60)]  # fmt: skip
    layer = layer_of("None", "Standorte", ["name:string(0)", "cost_eur:double"], rows)

    def _table(**parameters):
        needed = {"TABLE": layer, "TITLE": "Liste", "LANGUAGE": 1, "PDF": str(tmp_path / "table.pdf")}
        return run("counciltable", log=log, **{**needed, **parameters})

    return _table


def test_each_page_has_a_table_with_headings(table, tmp_path):
    pages = table(SUMS=["cost_eur"])["PAGES"]
    assert pages > 1
    with pikepdf.open(tmp_path / "table.pdf") as pdf:
        assert len(pdf.pages) == pages == len(elements(pdf, "Table"))
        heads = elements(pdf, "TH")
        assert len(heads) == 2 * pages and all(str(head.A.Scope) == "/Column" for head in heads)
        assert len(elements(pdf, "TR")) == 60 + 1 + pages  # rows, sums, headings
        assert len(elements(pdf, "TD")) == 2 * 61 and len(elements(pdf, "H1")) == 1
    command = ["pdftotext", str(tmp_path / "table.pdf"), "-"]
    words = subprocess.run(command, capture_output=True, text=True).stdout
    assert "7.770" in words  # 60 * 100 + 0 + 1 + ... + 59


@pytest.mark.skipif(not JUDGE.is_file(), reason="needs the judge of scripts/setup")
def test_an_independent_judge_finds_no_error(table, tmp_path):
    table()
    command = [str(JUDGE), "--json", "-", str(tmp_path / "table.pdf")]
    verdict = subprocess.run(command, capture_output=True, text=True)
    assert verdict.returncode == 0 and '"severity": "error"' not in json.dumps(json.loads(verdict.stdout))


@pytest.mark.parametrize(("parameters", "message"), [
    ({"FIELDS": ["nichts"]}, "has no field “nichts”"), ({"SUMS": ["name"]}, "holds no numbers"),
    ({"TEMPLATE": "plan_a4_portrait"}, "no table with the id"), ({"PDF": "/proc/t.pdf"}, "PDF"),
])  # fmt: skip
def test_bad_input_is_named(table, tmp_path, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        table(**parameters)
    assert list(tmp_path.iterdir()) == []

"""smartcity:councilatlas as an algorithm: parameters, bookmarks and tags, cancelling, bad input."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pikepdf
import pytest
from qgis.core import QgsApplication, QgsProcessingException

from smartcity.smartcity_plugin.council import book
from smartcity.tests.council.conftest import box, layer_of, make_town

JUDGE = Path(__file__).resolve().parent.parent.parent / ".venv" / "judge" / "bin" / "outloud"


@pytest.fixture
def atlas(run, qgis_app, tmp_path, log):
    """`atlas(...)` prints three areas of the small town with these parameters."""
    town = make_town(tmp_path)
    rows = [(box(0, 0, 1500, 3000), ["Größ'e West"]), (box(1500, 0, 1500, 3000), ["Ost"]),
            (box(9000, 0, 100, 100), [None])]  # fmt: skip
    areas = layer_of("Polygon", "Ortsteile", ["name:string"], rows)

    def _atlas(log=log, **parameters):
        needed = {"AREAS": areas, "NAME_FIELD": "name", "LAYERS": town.layers[:4], "LANGUAGE": 2,
                  "TITLE": "Netz", "COUNTED": [town.layers[0]], "BACKGROUND": [town.named("Water")],
                  "PDF": str(tmp_path / "atlas.pdf")}  # fmt: skip
        return run("councilatlas", log=log, **{**needed, **parameters})

    return _atlas


def test_names_do_not_change(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById("smartcity:councilatlas")
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == [
        "AREAS", "NAME_FIELD", "ORDER_FIELD", "FIELDS", "MARGIN", "SCALE", "ONE_SCALE", "LAYERS", "COUNTED",
        "BACKGROUND", "TEMPLATE", "INDEX_TEMPLATE", "MUNICIPALITY", "TITLE", "VARIANT", "BASE_DATA_STATUS",
        "HEIGHT_REFERENCE", "AUTHOR", "COMMITTEE", "ANNEX", "DATE", "SESSION_DATE", "STATUS", "LANGUAGE",
        "PUBLIC", "LOGO", "FONT", "DPI", "PDF",
    ]  # fmt: skip
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())


def test_pages_bookmarks_and_tags(atlas, tmp_path, log):
    assert atlas()["PAGES"] == 4
    assert any("None of the features" in text for text in log.warnings)
    with pikepdf.open(tmp_path / "atlas.pdf") as pdf:
        with pdf.open_outline() as outline:
            names = [item.title for item in outline.root]
        assert len(pdf.pages) == 4 and names[0] == "Index" and "1  Größ'e West" in names
        assert len(names) == 4 and any("without a name" in name for name in names)
    fonts = subprocess.run(["pdffonts", str(tmp_path / "atlas.pdf")], capture_output=True, text=True).stdout
    assert fonts.count("LiberationSans-Bold") == 1  # once for all pages


@pytest.mark.skipif(not JUDGE.is_file(), reason="needs the judge of scripts/setup")
def test_an_independent_judge_finds_no_error(atlas, tmp_path):
    atlas()
    command = [str(JUDGE), "--json", "-", str(tmp_path / "atlas.pdf")]
    verdict = subprocess.run(command, capture_output=True, text=True)
    assert verdict.returncode == 0 and '"severity": "error"' not in json.dumps(json.loads(verdict.stdout))


@pytest.mark.parametrize("percent", [1, 40, 80])
def test_cancelling_leaves_nothing(atlas, tmp_path, cancelling, percent):
    log = cancelling(percent)
    atlas(log=log)
    assert log.values[-1] < 100 and list(tmp_path.glob("atlas*")) == []


def test_without_pikepdf_it_is_printed_and_the_user_told(atlas, tmp_path, monkeypatch, log):
    monkeypatch.setattr(book, "missing", lambda packages: list(packages))
    monkeypatch.setattr("smartcity.smartcity_plugin.packages.find_spec", lambda name: None)
    assert atlas()["PAGES"] == 4
    assert any("no bookmarks" in text for text in log.warnings)


def test_an_error_on_a_page_reaches_the_user(atlas, tmp_path, monkeypatch):
    from smartcity.smartcity_plugin.council import atlas as module
    from smartcity.smartcity_plugin.errors import InputError

    def broken(*_given):
        raise InputError("Page broken.")

    monkeypatch.setattr(module.Atlas, "_area_page", broken)
    with pytest.raises(QgsProcessingException, match="Page broken"):
        atlas()
    assert list(tmp_path.glob("atlas*")) == []


@pytest.mark.parametrize(("parameters", "message"), [
    ({"NAME_FIELD": "nichts"}, "has no field “nichts”"), ({"TEMPLATE": "a9"}, "no layout template “a9”"),
    ({"INDEX_TEMPLATE": "a9"}, "no layout template “a9”"), ({"PDF": "/proc/a.pdf"}, "PDF"),
    ({"TEMPLATE": "table_a4_portrait"}, "has no map"),
])  # fmt: skip
def test_bad_input_is_named(atlas, tmp_path, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        atlas(**parameters)
    assert list(tmp_path.glob("atlas*")) == []

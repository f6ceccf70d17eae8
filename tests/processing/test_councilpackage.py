"""One run makes the whole package; the same inputs make the same files; a failed one changes nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorFileWriter, QgsVectorLayer

from smartcity.layers import provenance as origin
from smartcity.smartcity_plugin.council import manifest
from smartcity.tests.council.conftest import layer_of, make_town, point
from smartcity.tests.council.test_facts import sites, table


def saved(layer, folder: Path) -> str:
    """A layer in a file with its provenance."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    path = folder / f"{layer.name()}.gpkg"
    from qgis.core import QgsProject

    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    made = origin.read(layer)
    if made is not None:
        origin.store(QgsVectorLayer(f"{path}|layername={layer.name()}", layer.name(), "ogr"), made)
    return str(path)


@pytest.fixture(scope="module")
def inputs(qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("inputs")
    town = make_town(folder, size=1000, cell=50)
    demand = layer_of("Point", "covered", ("id:string", "weight:double", "unit:string", "times:integer"), [
        (point(20 * number, 30), (f"Geheim{number}", 2.0, "Einwohner", number % 2)) for number in range(12)
    ])  # fmt: skip
    tables = [table("gut"), table("teuer", {"cost_eur": 99000.0, "covered_percent": 80.0})]
    return {
        "VARIANTS": [saved(each, folder) for each in tables], "LAYERS": town.layers,
        "SITES": [saved(sites(), folder)], "DEMAND": [saved(demand, folder)], "TITLE": "Zwölf Sensoren",
        "MUNICIPALITY": "L'Île-Ödheim & Söhne", "DATE": "2026-12-01", "PAPER": "0123/2026",
        "LANGUAGE": 2, "DPI": 72,
    }  # fmt: skip


@pytest.fixture
def package(run, inputs, tmp_path):
    def _package(folder="out", **changes):
        return run("councilpackage", **{**inputs, "OUTPUT_FOLDER": str(tmp_path / folder), **changes})

    return _package


def names(folder: Path) -> set[str]:
    return {path.name.removeprefix("Paper-2026-0123_") for path in folder.iterdir()}


PARTS = {
    "Annex-1_Map-A3.pdf", "Annex-2_Comparison-of-variants.pdf", "Annex-3_List-of-sites.csv",
    "Annex-3_List-of-sites.xlsx", "Annex-4_Geodata.gpkg", "Annex-4_Geodata_sites.geojson",
    "Annex-4_Geodata_demand.geojson", "Facts.docx", "Facts.pdf", "OParl.json", "manifest.json",
}  # fmt: skip


def test_all_parts_in_both_versions(package, tmp_path):
    results = package()
    inside, outside = tmp_path / "out" / "internal", tmp_path / "out" / "public"
    assert names(inside) == PARTS and names(outside) == PARTS | {"Annex-5_Page-for-citizens.html"}
    assert results["FILES"] == 2 * len(PARTS) + 1 and Path(results["MANIFEST"]) == inside / "manifest.json"
    made = manifest.read(inside / "manifest.json")
    assert manifest.differences(made, inside) == [] and len(made.entries) == len(PARTS) - 1
    assert made.parameters["SITES"] and made.tables.keys() == {"sites", "demand"}
    other = manifest.read(outside / "manifest.json")
    assert other.parameters == {} and all(entry.public for entry in other.entries)
    assert str(tmp_path.parent).encode() not in b"".join(path.read_bytes() for path in outside.iterdir())
    _reads_as_published(inside, outside)


def _reads_as_published(inside: Path, outside: Path) -> None:
    """Each version says whom it is for, and OParl and GeoJSON are as their specifications want them."""
    def text(path: Path) -> str:
        return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True).stdout

    for part in ("Facts.pdf", "Annex-1_Map-A3.pdf"):
        assert "for official use only" in text(inside / f"Paper-2026-0123_{part}").lower()
        assert "for official use only" not in text(outside / f"Paper-2026-0123_{part}").lower()
    assert "Stadtwerke" in (inside / "Paper-2026-0123_Annex-3_List-of-sites.csv").read_text("utf-8-sig")
    for path in outside.iterdir():
        assert b"Geheim" not in path.read_bytes() and b"Stadtwerke" not in path.read_bytes(), path.name
    oparl = json.loads((outside / "Paper-2026-0123_OParl.json").read_text("utf-8"))
    place = oparl["location"][0]["geojson"]["geometry"]["coordinates"]
    assert 7 < place[0] < 8 and 54 < place[1] < 55 and oparl["mainFile"]["fileName"].endswith("Facts.pdf")
    kinds = {file["mimeType"] for file in oparl["auxiliaryFile"]}
    assert kinds >= {"text/csv", "application/geo+json", "text/html"}
    found = json.loads((outside / "Paper-2026-0123_Annex-4_Geodata_sites.geojson").read_text("utf-8"))
    assert 7 < found["features"][0]["geometry"]["coordinates"][0] < 8 and "crs" not in found


def test_two_runs_give_the_same_bytes(package, tmp_path):
    package("one", VERSION=1)
    package("two", VERSION=1)
    compared = 0
    for path in (tmp_path / "one" / "public").iterdir():
        if path.suffix in (".csv", ".geojson", ".html"):
            compared += 1
            assert path.read_bytes() == (tmp_path / "two" / "public" / path.name).read_bytes(), path.name
    assert compared == 4 and not (tmp_path / "one" / "internal").exists()


def test_an_earlier_package_is_replaced_and_nothing_else(package, tmp_path):
    package(VERSION=2)
    (tmp_path / "out" / "internal" / "manifest.json").write_text("old")
    package(VERSION=2)
    assert manifest.read(tmp_path / "out" / "internal" / "manifest.json").title == "Zwölf Sensoren"
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with pytest.raises(QgsProcessingException, match="holds more than an earlier package"):
        package(VERSION=2)
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize(("changes", "words"), [
    ({"TITLE": " "}, "subject of the paper"), ({"RECOMMENDED": "x"}, "no variant"),
    ({"NAMES": "a"}, "2 tables but 1 names"), ({"TEMPLATE": "x"}, "no layout template"),
    ({"WEIGHTS": "x=1"}, "no indicator"),
])  # fmt: skip
def test_what_cannot_be_is_said_and_leaves_nothing(package, tmp_path, changes, words):
    with pytest.raises(QgsProcessingException, match=words):
        package(**changes)
    assert not list(tmp_path.iterdir())


def test_cancelling_leaves_nothing(package, tmp_path, cancelling):
    package(log=cancelling(30))
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_nothing(package, tmp_path):
    folder = tmp_path / "tiny"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=150k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting a tmpfs is not allowed here")
    try:
        with pytest.raises(QgsProcessingException):
            package("tiny/out")
        assert not list(folder.iterdir())
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_one_variant_without_layers_is_a_paper_too(package, inputs, tmp_path):
    package(VARIANTS=inputs["VARIANTS"][:1], LAYERS=[], DEMAND=[], VERSION=2, TITLE="ä" * 300)
    assert names(tmp_path / "out" / "internal") == {
        "Annex-1_List-of-sites.csv", "Annex-1_List-of-sites.xlsx", "Annex-2_Geodata.gpkg",
        "Annex-2_Geodata_sites.geojson", "Facts.docx", "Facts.pdf", "OParl.json", "manifest.json",
    }  # fmt: skip


def test_empty_layers_end_well(package, tmp_path):
    empty = layer_of("Point", "leer", ("id:string", "status:string", "cost_eur:double"), [])
    package(SITES=[empty], DEMAND=[], VERSION=1)
    assert (tmp_path / "out" / "public" / "Paper-2026-0123_Annex-4_Geodata.gpkg").is_file()


def test_a_template_of_the_users_own(package, tmp_path):
    from smartcity.smartcity_plugin.council import layout

    own = tmp_path / "eigene.qpt"
    words = layout.templates()["plan_a4_portrait"].read_text(encoding="utf-8")
    words = words.replace('labelText="Legend"', 'labelText="Zeichenerklärung Ödheim"')
    own.write_text(words, encoding="utf-8")
    package("own/out", TEMPLATE=str(own), VERSION=1)
    path = tmp_path / "own" / "out" / "public" / "Paper-2026-0123_Annex-1_Map.pdf"
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True).stdout
    assert "Zeichenerklärung Ödheim" in text


def test_without_python_docx_the_rest_is_made(package, tmp_path, monkeypatch, log):
    from smartcity.smartcity_plugin.council import edition

    monkeypatch.setattr(edition, "complaint", lambda needed: "no docx here" if "docx" in needed else "")
    package(VERSION=2, log=log)
    assert names(tmp_path / "out" / "internal") == PARTS - {"Facts.docx"}
    assert any("no docx here" in words for words in log.warnings)
    shutil.rmtree(tmp_path / "out")

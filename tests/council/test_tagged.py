"""A printed map as a screen reader gets it; the judge is outloud, which checks PDF/UA-1 on its own."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pikepdf
import pytest

from smartcity.smartcity_plugin.council import export, tagged
from smartcity.smartcity_plugin.council.tagged import Box

JUDGE = Path(__file__).resolve().parent.parent.parent / ".venv" / "judge" / "bin" / "outloud"
TITLE = "LoRaWAN: Übersicht für Grünflächen & <Straßen>"


@pytest.fixture
def printed(run, town, tmp_path, log):
    """`printed(TEMPLATE=..., ...)` -> path of the PDF."""

    def _printed(**parameters) -> Path:
        parameters = {
            "TEMPLATE": "plan_a4_portrait", "LAYERS": town.layers, "KEY_FIGURES": [town.stats],
            "TITLE": TITLE, "MUNICIPALITY": "Beispielstadt (erfunden)", "AUTHOR": "Amt Müller & Söhne",
            "LANGUAGE": 1, "PDF": str(tmp_path / "Lageplan.pdf"), **parameters,
        }  # fmt: skip
        return Path(run("councilmap", log=log, **parameters)["PDF"])

    return _printed


def structure(pdf: Path) -> str:
    """The tags and their texts, as poppler reads them."""
    words = ["pdfinfo", "-struct-text", str(pdf)]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.replace("\t", " ")


def elements(pdf: pikepdf.Pdf, role: str) -> list:
    found = []

    def walk(element) -> None:
        if isinstance(element, pikepdf.Dictionary) and element.get("/S") is not None:
            if str(element.S) == f"/{role}":
                found.append(element)
            for child in element.get("/K", []):
                walk(child)

    for child in pdf.Root.StructTreeRoot.K:
        walk(child)
    return found


@pytest.mark.parametrize("template", ["plan_a3_landscape", "plan_a4_portrait"])
@pytest.mark.parametrize("language", [1, 2])
def test_an_independent_judge_finds_no_error(printed, template, language):
    pdf = printed(TEMPLATE=template, LANGUAGE=language)
    verdict = subprocess.run([str(JUDGE), "--json", "-", str(pdf)], capture_output=True, text=True)
    assert verdict.returncode == 0 and '"severity": "error"' not in json.dumps(json.loads(verdict.stdout))


def test_the_judge_would_find_an_untagged_map(printed, monkeypatch):
    monkeypatch.setattr(tagged, "tag", lambda *_given: None)
    verdict = subprocess.run([str(JUDGE), str(printed())], capture_output=True, text=True)
    assert verdict.returncode != 0 and "no /StructTreeRoot" in verdict.stdout


def test_what_is_read_aloud_and_in_which_order(printed):
    told = structure(printed())
    order = ["H1", TITLE[:8], "Figure:", '"Legende"', '"Kennzahlen"', "Table", '"Maßstab"']
    places = [told.index(words) for words in order]
    assert places == sorted(places)
    rows = re.findall(r'TH:\s+/Scope /Row\s+"([^"]+)"(?:\s+"([^"]+)")?\s+TD\s+"([^"]+)"', told)
    assert ("reached outdoors", "", "93,4") in rows
    assert told.count("LBody") >= 5


def test_the_map_is_told_in_words(printed):
    with pikepdf.open(printed()) as pdf:
        figures = elements(pdf, "Figure")
        assert len(figures) == 1
        words = str(figures[0].Alt)
        left, low, right, high = (float(value) for value in figures[0].A.BBox)
        assert 0 < left < right < 596 and 0 < low < high < 843
    assert words.startswith("Karte im Maßstab 1:20.000. Sie zeigt von oben nach unten: ")
    assert "Kennzahlen: Sensoren 120; reached outdoors 93,4 %; " in words


def test_tags_change_nothing_that_is_seen(printed, monkeypatch, tmp_path):
    def picture(pdf: Path, name: str) -> bytes:
        command = ["pdftoppm", "-r", "60", "-png", "-singlefile", str(pdf), str(tmp_path / name)]
        subprocess.run(command, check=True)
        return (tmp_path / f"{name}.png").read_bytes()

    with_tags = picture(printed(), "with")
    monkeypatch.setattr(tagged, "tag", lambda *_given: None)
    assert picture(printed(PDF=str(tmp_path / "plain.pdf")), "without") == with_tags


def test_all_that_is_drawn_is_marked_and_every_mark_has_its_element(printed):
    with pikepdf.open(printed()) as pdf:
        depth, numbers = 0, []
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]):
            name = str(operator)
            if name in ("BMC", "BDC"):
                depth += 1
                if name == "BDC":
                    numbers.append(int(operands[1].MCID))
            elif name == "EMC":
                depth -= 1
            elif name in ("Tj", "TJ", "S", "f", "f*", "B", "B*", "Do", "sh"):
                assert depth == 1, name
        assert depth == 0 and numbers == list(range(len(numbers)))
        owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        assert len(owners) == len(numbers) and all(owner.get("/S") is not None for owner in owners)


def test_the_document_says_what_it_is(printed):
    with pikepdf.open(printed()) as pdf:
        assert str(pdf.Root.Lang) == "de-DE" and bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == str(pdf.docinfo["/Title"]) and TITLE in xmp["dc:title"]
            assert xmp["dc:creator"] == ["Amt Müller & Söhne"] == [str(pdf.docinfo["/Author"])]
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "B")
            assert xmp["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        profile = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
        assert profile[36:40] == b"acsp" and profile[16:20] == b"RGB "


def test_without_pikepdf_the_map_is_printed_and_the_user_told(printed, monkeypatch, log):
    monkeypatch.setattr(export, "missing", lambda packages: list(packages))
    monkeypatch.setattr("smartcity.smartcity_plugin.packages.find_spec", lambda name: None)
    pdf = printed()
    assert "StructTreeRoot" not in pdf.read_bytes().decode("latin-1")
    assert any("cannot be read by screen readers" in line and "pikepdf" in line for line in log.warnings)


def test_a_page_with_too_much_on_it_becomes_one_figure(printed, monkeypatch):
    monkeypatch.setattr(tagged, "MOST_OPERATORS", 100)
    with pikepdf.open(printed()) as pdf:
        assert [len(elements(pdf, role)) for role in ("Figure", "H1", "Table")] == [1, 0, 0]


def test_the_smallest_box_counts():
    page = Box("Figure", 0, 0, 100, 100)
    label = Box("P", 10, 10, 30, 20)
    assert tagged._owner([page, label], 15, 15, tagged.ROLES) == 1
    assert tagged._owner([page, label], 50, 50, tagged.ROLES) == 0
    assert tagged._owner([page, label], 15, 15, ("Figure",)) is None
    assert tagged._owner([page, label], 150, 50, tagged.ROLES) is None

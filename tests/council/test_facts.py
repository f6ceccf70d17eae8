"""The facts page and its files: what they say comes from the tables, and readers of other programs agree."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject

from smartcity.layers import provenance as origin
from smartcity.smartcity_plugin.council import docxfile, facts, filenames, package, sitelist, textpdf
from smartcity.smartcity_plugin.council.document import Document, Heading, Items, Paragraph, Table
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.council.conftest import layer_of, point

JUDGE = Path(__file__).resolve().parents[2] / ".venv" / "judge" / "bin" / "outloud"
CRS = "EPSG:25832"
FIGURES = (
    ("sites_new", "New sites", 12.0, "", "computed"),
    ("covered", "Demand covered", 1234.0, "inhabitants", ""),
    ("covered_percent", "Demand covered", 87.5, "%", ""), ("demand", "Demand", 1410.0, "inhabitants", ""),
    ("cost_eur", "Cost", 15600.0, "EUR", "by preset, mostly assumptions"),
    ("cost_unknown", "Sites of unknown cost", 0.0, "", ""),
    ("running_eur", "Running cost", 1620.0, "EUR/a", ""),
    ("running_unknown", "Sites of unknown running cost", 2.0, "", ""),
    ("gap_percent", "Gap to the best possible value at most", 0.3, "%", ""),
    ("bound", "Best", 1240.0, "", ""),
)  # fmt: skip


def table(name="A", changes=None, kind=origin.COMPUTED, error="Computed in a straight line."):
    rows = [(None, (key, label, (changes or {}).get(key, value), unit, basis))
            for key, label, value, unit, basis in FIGURES]  # fmt: skip
    fields = ("key:string", "label:string", "value:double", "unit:string", "basis:string")
    layer = layer_of("NoGeometry", name, fields, rows)
    source = origin.Source(provider="Land NRW", licence="dl-de/zero-2-0")
    origin.store(layer, origin.Provenance(kind, (source,), "sensorsiting", expected_error=error))
    return layer


def sites(name="Standorte"):
    fields = ("id:string", "name:string", "status:string", "owner:string", "cost_eur:double")
    rows = [(point(100 * number, 50), (f"S{number}", f"Mast {number}", status, "Stadtwerke", cost))
            for number, (status, cost) in enumerate((("existing", 100.5), ("proposed", 1300.0),
                                                     ("proposed", None)))]  # fmt: skip
    return layer_of("Point", name, fields, rows)


def case(tables=None, language="de", names=None, **values):
    tables = tables or [table()]
    order = package.Order(
        language, {"title": "Zwölf Sensoren", "date": "2026-12-01", **values.pop("texts", {})}, tables,
        names or [each.name() for each in tables], QgsProject(), QgsCoordinateReferenceSystem(CRS), **values,
    )  # fmt: skip
    comparison, chosen, chosen_by = package.choose(order)
    lists = [sitelist.read(sites(), order.crs, order.context, language)]
    return facts.Case(language, order.texts, comparison, chosen, chosen_by, lists, chosen.provenances)


def said(document: Document) -> list[str]:
    """All sentences and cells."""
    found = []
    for part in document.parts:
        if isinstance(part, (Heading, Paragraph)):
            found.append(part.text)
        elif isinstance(part, Items):
            found += part.texts
        else:
            found += [cell for row in (part.head, *part.rows) for cell in row]
    return found


def numbers(words: list[str]) -> set[float]:
    """Numbers in German texts, dates and what is counted in the paper itself left out."""
    text = re.sub(r"\d\d\.\d\d\.\d{4}", "", " ".join(words))
    found = re.findall(r"\d[\d.]*(?:,\d+)?", text)
    return {float(each.replace(".", "").replace(",", ".")) for each in found}


def test_every_number_is_one_of_the_results(qgis_app):
    """Of the tables, the list of sites (1 existing, 2 proposed), or derived: 12.64 EUR each."""
    known = {abs(value) for _key, _label, value, _unit, _basis in FIGURES} | {1.0, 2.0}
    derived = {12.64, round(15600 / 1234, 2), 100.0, 33.3, 50.0}
    found = numbers(said(facts.write(case(texts=dict.fromkeys(facts.TEXTS, ".")))))
    assert found - known - derived == set()
    assert {1234.0, 1410.0, 87.5, 15600.0, 1620.0, 0.3} <= found


def test_another_result_gives_another_sentence(qgis_app):
    one = said(facts.write(case([table()])))
    other = said(facts.write(case([table(changes={"covered": 999.0, "cost_eur": 17000.0})])))
    assert any("1.234" in words for words in one) and not any("1.234" in words for words in other)
    assert any("999" in words for words in other) and any("17.000 EUR" in words for words in other)


def test_what_nobody_has_said_is_missing_and_told(qgis_app):
    words = said(facts.write(case(texts={"measure": "Wir bauen."})))
    assert words.count("Vom Fachamt zu ergänzen.") == 5 and "Wir bauen." in words
    assert any("Laufende Kosten" in each for each in words if "„A“" in each)


@pytest.mark.parametrize(("wanted", "by", "chosen"), [
    ("", facts.BY_RANKING, "gut"), ("2", facts.BY_OFFICE, "teuer"), ("gut", facts.BY_OFFICE, "gut"),
])  # fmt: skip
def test_who_chose_the_variant(qgis_app, wanted, by, chosen):
    tables = [table("gut"), table("teuer", {"cost_eur": 99000.0, "covered_percent": 80.0})]
    found = case(tables, recommended=wanted)
    assert (found.chosen_by, found.chosen.name) == (by, chosen)


def test_equal_variants_are_not_recommended_and_unknown_ones_named(qgis_app):
    assert case([table("a"), table("b")]).chosen_by == facts.UNDECIDED
    with pytest.raises(InputError, match="no variant"):
        case([table("a"), table("b")], recommended="c")


def test_invented_data_are_told_first(qgis_app):
    words = said(facts.write(case([table(kind=origin.INVENTED)], language="en")))
    assert words[:2] == ["Draft", "Demo data, invented"]
    assert any("nothing here may be decided upon" in each for each in words)


def sample() -> Document:
    made = Document("Zwölf Sensoren <&> “Süd”", "de", "Amt", "2026-12-01", "Nur für den Dienstgebrauch")
    made.heading("Maßnahme")
    made.say("Erster Absatz.\n\nZweiter & letzter.")
    made.table([(f"Zeile {number}", f"{number}") for number in range(60)], ("Kennzahl", "Wert"))
    made.heading("Offene Fragen")
    made.list(["eins", "zwei"])
    return made


def test_the_word_file_as_another_reader_sees_it(qgis_app, tmp_path):
    docx = pytest.importorskip("docx")
    docxfile.write(sample(), tmp_path / "a.docx")
    read = docx.Document(str(tmp_path / "a.docx"))
    styles = [(each.style.name, each.text) for each in read.paragraphs if each.text]
    assert styles[0] == ("Title", "Zwölf Sensoren <&> “Süd”")
    assert ("Heading 1", "Maßnahme") in styles and ("List Bullet", "zwei") in styles
    assert [cell.text for cell in read.tables[0].rows[60].cells] == ["Zeile 59", "59"]
    assert "tblHeader" in read.tables[0].rows[0]._tr.xml
    assert read.sections[0].header.paragraphs[0].text == "Nur für den Dienstgebrauch"
    assert read.core_properties.author == "Amt" and 'w:val="de-DE"' in read.styles["Normal"].element.xml


def test_the_pdf_is_read_in_order_and_its_judge_finds_nothing(qgis_app, tmp_path):
    path = tmp_path / "a.pdf"
    textpdf.write(sample(), path, "Worum es geht")
    words = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True).stdout
    words = words.replace("\t", " ")
    places = [words.index(each) for each in ("Süd", "Maßnahme", "Zweiter", "Zeile 59", "Offene", "zwei")]
    assert places == sorted(places) and "TH" in words and "H2" in words
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True).stdout
    assert text.count("Nur für den Dienstgebrauch") == text.count("\f") == 2
    verdict = subprocess.run([str(JUDGE), "--json", "-", str(path)], capture_output=True, text=True)
    told = json.dumps(json.loads(verdict.stdout))
    assert verdict.returncode == 0 and '"severity": "error"' not in told
    assert '"severity": "warning"' not in told


def test_no_heading_stands_alone_at_the_foot_of_a_page(qgis_app, tmp_path):
    for lines in range(34, 44):
        made = Document("Titel", "de", "", "2026-12-01")
        for number in range(lines):
            made.say(f"Absatz {number}")
        made.heading("Überschrift")
        made.say("Danach")
        textpdf.write(made, tmp_path / "a.pdf", "")
        read = subprocess.run(["pdftotext", str(tmp_path / "a.pdf"), "-"], capture_output=True, text=True)
        page = next(each for each in read.stdout.split("\f") if "Überschrift" in each)
        assert "Danach" in page, lines


def test_file_names_are_plain(qgis_app):
    assert filenames.plain("Lageplan Süd: 1. Bauabschnitt (Größe)") == "Lageplan-Sued-1-Bauabschnitt-Groesse"
    assert filenames.plain("../../etc/passwd") == "etc-passwd" and filenames.plain("…") == ""
    names = filenames.Names("0123/2026", "en")
    assert names.main("Facts", ".pdf") == "Paper-2026-0123_Facts.pdf"
    assert names.annex("Map A3") == ("Paper-2026-0123_Annex-1_Map-A3", "Annex 1: Map A3")
    assert filenames.Names("B/7 \\ö", "en").main("X", ".pdf") == "Paper-B-7-oe_X.pdf"
    assert len(filenames.plain("ä" * 300)) <= filenames.LONGEST


def test_lists_in_german_format_with_sums(qgis_app):
    read = sitelist.read(sites(), QgsCoordinateReferenceSystem(CRS), QgsProject().transformContext(), "de")
    lines = sitelist.as_csv(read, "de").decode("utf-8-sig").splitlines()
    assert lines[1].split(";")[:5] == ["S0", "Mast 0", lines[1].split(";")[2], "Stadtwerke", "100,5"]
    assert lines[3].split(";")[4] == "" and lines[4].split(";")[4] == "1400,5"
    assert lines[1].endswith("400000;6000050")
    english = sitelist.as_csv(read, "en").decode("utf-8-sig").splitlines()
    assert english[1].startswith("S0,Mast 0,existing,Stadtwerke,100.5,")


@pytest.mark.parametrize("text", ["=1+1", "+49 123", "-2", "@SUM(A1)"])
def test_no_cell_becomes_a_formula(qgis_app, tmp_path, text):
    openpyxl = pytest.importorskip("openpyxl")
    layer = layer_of("NoGeometry", "x", ("id:string", "cost_eur:double"), [(None, (text, 1.0))])
    read = sitelist.read(layer, QgsCoordinateReferenceSystem(CRS), QgsProject().transformContext(), "de")
    assert sitelist.as_csv(read, "de").decode("utf-8-sig").splitlines()[1].startswith(f"'{text}")
    sitelist.write_workbook([read], tmp_path / "a.xlsx", "de", "", [text])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert sheet["A2"].value == f"'{text}" and sheet["A2"].data_type == "s"
    assert sheet["B3"].value == "=SUM(B2:B2)" and sheet["A4"].value == f"'{text}"
    assert sheet.print_title_rows in ("1:1", "$1:$1") and sheet.page_setup.orientation == "landscape"


def test_a_table_part_knows_the_rest():
    assert Table((("a",),)).head == ()

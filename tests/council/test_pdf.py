"""What is printed: true to scale, vector, searchable, georeferenced, in German and English."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProject

pytestmark = pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs Debian's poppler-utils")

GERMAN = {
    "MUNICIPALITY": "Beispielstadt (erfunden)",
    "TITLE": "LoRaWAN-Versorgung: Übersicht für Grünflächen & Straßen",
    "VARIANT": "Variante B", "AUTHOR": "Stabsstelle Müller", "COMMITTEE": "Ausschuss für Digitales",
    "ANNEX": "Anlage 2", "DATE": "2026-11-23", "SESSION_DATE": "2026-12-10", "HEIGHT_REFERENCE": "DHHN2016",
    "LANGUAGE": 1,
}  # fmt: skip


def output_of(*command) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def text_of(pdf) -> str:
    """Words of the page, each label's on one line."""
    return re.sub(r"\s+", " ", output_of("pdftotext", "-layout", pdf, "-"))


def words_of(pdf) -> str:
    """The words in the order of the labels, so that a label broken into lines stays whole."""
    return re.sub(r"\s+", " ", output_of("pdftotext", "-raw", pdf, "-"))


@pytest.fixture
def printed(run, town, tmp_path, log):
    """`printed(TEMPLATE=..., ...)` -> path of the PDF; the results are on its attribute."""

    def _printed(**parameters) -> Path:
        parameters = {
            "TEMPLATE": "plan_a3_landscape", "LAYERS": town.layers, "KEY_FIGURES": [town.stats], **GERMAN,
            "PDF": str(tmp_path / "Anlage-2_Lageplan.pdf"), **parameters,
        }  # fmt: skip
        _printed.results = run("councilmap", log=log, **parameters)
        return Path(_printed.results["PDF"])

    return _printed


@pytest.mark.parametrize("template", ["plan_a2_landscape", "plan_a3_landscape", "plan_a4_portrait"])
def test_german_plan(printed, template, log, tmp_path):
    pdf = printed(TEMPLATE=template)
    assert log.warnings == []
    words = words_of(pdf)
    for expected in (
        "Übersicht für Grünflächen & Straßen", "Legende", "Kennzahlen", "Maßstab", "Stand der Grundlagen",
        "11/2026", "Höhenbezugssystem", "DHHN2016", "EPSG:25832", "Stabsstelle Müller",
        "Ausschuss für Digitales", "23.11.2026", "10.12.2026", "Anlage 2", "Entwurf",
        "Demodaten, erfunden", "Berechnet, nicht gemessen", "Spreizfaktor",
        "Gewässer", "Schule Süd", "93,4", "Datenquellen: Beispielstadt (erfunden)",
    ):  # fmt: skip
        assert expected in words, expected
    for english in ("Legend ", "Draft", "Streets", "Existing", "Prepared by", "Data sources"):
        assert english not in words, english
    assert sorted(path.name for path in tmp_path.glob("Anlage*")) == ["Anlage-2_Lageplan.pdf"]


def test_english_plan(printed, log):
    words = words_of(printed(LANGUAGE=2, TEMPLATE="plan_a4_portrait", STATUS=1, TITLE="Coverage"))
    assert log.warnings == []
    for expected in ("Legend", "1:20,000", "For decision", "23 November 2026", "invented", "93.4", "Reached"):
        assert expected in words, expected
    assert "Draft" not in words and "Maßstab" not in words


def test_type_is_embedded_and_metadata_is_set(printed):
    pdf = printed()
    fonts = output_of("pdffonts", pdf).splitlines()[2:]
    assert fonts and all("LiberationSans" in line for line in fonts)
    assert all(line.split()[-5] == "yes" for line in fonts)
    info = output_of("pdfinfo", pdf)
    assert re.search(r"Title:\s+LoRaWAN-Versorgung: Übersicht für Grünflächen & Straßen – Variante B", info)
    assert re.search(r"Author:\s+Stabsstelle Müller", info)
    assert re.search(r"Pages:\s+1\n", info) and re.search(r"Page size:.*\(A3\)", info)


def test_vectors_stay_vectors(printed, town):
    vectors = [layer for layer in town.layers if layer.type() == 0]
    pdf = printed(LAYERS=vectors)
    assert output_of("pdfimages", "-list", pdf).splitlines()[2:] == []
    assert pdf.stat().st_size < 2_000_000
    with_rasters = printed()
    images = output_of("pdfimages", "-list", with_rasters).splitlines()[2:]
    assert {line.split()[2] for line in images} == {"image", "smask"}
    # no image is as large as the page, and each is whole: translucent tiles would show lines where they meet
    assert max(int(line.split()[3]) for line in images) <= 2000
    assert len(images) == 4  # two rasters, each with its transparency


@pytest.mark.parametrize(("template", "scale"), [
    ("plan_a2_landscape", 10_000), ("plan_a3_landscape", 12_500), ("plan_a4_portrait", 20_000),
])  # fmt: skip
def test_the_scale_and_the_place_are_true(printed, template, scale):
    """The georeference of the PDF: a pixel's size is the scale, and the map lies where it should."""
    pdf = printed(TEMPLATE=template)
    assert printed.results["SCALE_USED"] == scale
    assert f"1:{scale:,}".replace(",", ".") in text_of(pdf)
    page = gdal.Open(str(pdf))
    west, width, _, north, _, height = page.GetGeoTransform()
    dpi = float(page.GetMetadataItem("DPI") or 150)
    metre_per_pixel = scale * 0.0254 / dpi
    assert width == pytest.approx(metre_per_pixel, rel=1e-3)
    assert height == pytest.approx(-metre_per_pixel, rel=1e-3)
    assert 'ID["EPSG",25832]' in page.GetProjection() or "UTM zone 32N" in page.GetProjection()
    # The map is placed around the middle of the town, E 401500 N 6001500.
    left, top, right, bottom = {
        "plan_a2_landscape": (34, 10, 470, 379.5),
        "plan_a3_landscape": (34, 10, 316, 256.5), "plan_a4_portrait": (33.5, 35, 200, 191.2),
    }[template]  # fmt: skip
    middle = (left + right) / 2 / 25.4 * dpi, (top + bottom) / 2 / 25.4 * dpi
    assert west + middle[0] * width == pytest.approx(401_500, abs=2 * metre_per_pixel)
    assert north + middle[1] * height == pytest.approx(6_001_500, abs=2 * metre_per_pixel)


def test_a_mark_in_the_terrain_is_where_it_should_be_on_paper(printed, town, tmp_path):
    """Independent of the georeference: the town's edges, 3000 m apart, measured on the printed page."""
    edges = town.named("Municipal boundary").clone()
    from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer

    symbol = QgsFillSymbol.createSimple({"color": "#ff00ff", "outline_style": "no"})
    edges.setRenderer(QgsSingleSymbolRenderer(symbol))
    pdf = printed(LAYERS=[edges], EXTENT="400000,403000,6000000,6003000 [EPSG:25832]")
    output_of("pdftoppm", "-r", 100, "-png", "-singlefile", pdf, tmp_path / "page")
    page = gdal.Open(str(tmp_path / "page.png")).ReadAsArray()[:3]
    red, green, blue = page[:, :, : int(316 / 25.4 * 100)]  # the map's part, without the legend
    rows, cols = ((red > 200) & (green < 90) & (blue > 200)).nonzero()
    # 2940 m (the boundary is set in by 30 m on either side) at 1:12 500
    expected = 2940 / 12_500 / 0.0254 * 100
    assert cols.max() - cols.min() == pytest.approx(expected, abs=2)
    assert rows.max() - rows.min() == pytest.approx(expected, abs=2)


def test_png_is_the_same_page(printed, tmp_path):
    printed(PNG=str(tmp_path / "plan.png"), DPI=100)
    picture = gdal.Open(str(tmp_path / "plan.png"))
    assert abs(picture.RasterXSize - 420 / 25.4 * 100) < 1 and abs(picture.RasterYSize - 297 / 25.4 * 100) < 1
    assert sorted(path.suffix for path in tmp_path.glob("plan*")) == [".png"]


def test_stamps_only_where_they_belong(printed, town):
    from smartcity.layers import provenance as origin

    water = town.named("Water").clone()
    source = origin.Source("Stadt Köln", "Gewässer", "dl-de/by-2-0", "https://example.org/d", "2025", True)
    origin.store(water, origin.Provenance(origin.MEASURED, (source,), reference_date="2025-03"))
    words = words_of(printed(LAYERS=[water], STATUS=1))
    assert "erfunden" not in words.replace("Beispielstadt (erfunden)", "")
    assert "Berechnet" not in words and "Entwurf" not in words and "Zur Beschlussfassung" in words
    assert "dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0)" in words and "Daten verändert" in words
    assert "03/2025" in words


def test_a_missing_licence_is_printed(printed, town, log):
    water = town.named("Water").clone()
    water.setMetadata(type(water.metadata())())
    assert "Lizenz ungeklärt" in words_of(printed(LAYERS=[water]))
    assert any("licence unclear" in warning for warning in log.warnings)


def test_layers_straight_from_files_are_dressed(printed, town, tmp_path):
    """As qgis_process gives them: no project, no style."""
    from qgis.core import QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "gateways"
    file = str(tmp_path / "city.gpkg")
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(town.named("Gateways"), file, context, options)
    words = words_of(printed(LAYERS=[f"{file}|layername=gateways", str(tmp_path / "sf.tif")]))
    assert "Gateways Vorhanden" in words and "Spreizfaktor, Prognose SF7" in words and "Schule Süd" in words


def test_a_repeated_run_replaces_the_map(printed, tmp_path):
    pdf = printed()
    pdf.write_bytes(b"old")
    assert printed().read_bytes().startswith(b"%PDF")


def test_cancelling_leaves_nothing(run, town, tmp_path, cancelling):
    files = {name: str(tmp_path / f"a.{name.lower()}") for name in ("PDF", "PNG")}
    run("councilmap", log=cancelling(60), LAYERS=town.layers, **files)
    assert list(tmp_path.glob("a*")) == []


def test_an_incomplete_file_is_an_error(tmp_path, qgis_app):
    from smartcity.smartcity_plugin.council import export
    from smartcity.smartcity_plugin.errors import InputError

    (tmp_path / "half.pdf").write_bytes(b"%PDF-1.4 and then the disk was full")
    with pytest.raises(InputError, match="cannot be written completely"):
        export._check(True, tmp_path / "half.pdf", export.PDF_SIGNS)
    with pytest.raises(InputError, match="cannot be written completely"):
        export._check(True, tmp_path / "none.png", export.PNG_SIGNS)

"""smartcity:councilcomparison as an algorithm: parameters, outputs, and bad input that is named."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingException, QgsVectorLayer

from smartcity.tests.council.conftest import box, layer_of
from smartcity.tests.council.variant_tables import siting


def square(name, x=0):
    return layer_of("Polygon", name, ["name:string"], [(box(x, 0, 100, 100), [name])])


@pytest.fixture
def sheet(run, tmp_path, log):
    """`sheet(...)` prints two variants with these parameters."""

    def _sheet(**parameters):
        needed = {"VARIANT_A": [square("links")], "VARIANT_B": [square("rechts", 60)],
                  "PDF": str(tmp_path / "v.pdf"), "LANGUAGE": 2}  # fmt: skip
        return run("councilcomparison", log=log, **{**needed, **parameters})

    return _sheet


def test_names_do_not_change(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById("smartcity:councilcomparison")
    variants = [f"{name}_{letter}" for letter in "ABCD" for name in ("VARIANT", "NAME", "KEY_FIGURES")]
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == [
        *variants, "COMMON", "TEMPLATE", "EXTENT", "SCALE", "MUNICIPALITY", "TITLE", "BASE_DATA_STATUS",
        "HEIGHT_REFERENCE", "AUTHOR", "COMMITTEE", "ANNEX", "DATE", "SESSION_DATE", "STATUS", "LANGUAGE",
        "PUBLIC", "LOGO", "FONT", "DPI", "PDF", "PNG",
    ]  # fmt: skip
    assert {output.name() for output in algorithm.outputDefinitions()} == {
        "PDF", "PNG", "SCALE_USED", "WARNINGS",
    }  # fmt: skip
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())
    assert algorithm.shortHelpString() and {"variants", "gegenüberstellung"} <= set(algorithm.tags())
    assert algorithm.flags() & QgsProcessingAlgorithm.FlagNoThreading


def test_two_variants_are_enough(sheet, tmp_path):
    """160 m of both in 154 mm, less 6 mm: 1:1250 is needed, 1:2000 is the next round one."""
    results = sheet(PNG=str(tmp_path / "v.png"), DPI=72)
    assert results["SCALE_USED"] == 2000
    assert (tmp_path / "v.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "v.png").read_bytes().startswith(b"\x89PNG")


def test_the_pdf_says_what_each_map_shows(sheet, tmp_path):
    pikepdf = pytest.importorskip("pikepdf")
    sheet(NAME_A="„Süd“ & 'Ost'", KEY_FIGURES_A=[siting()], KEY_FIGURES_B=[siting("b", 5, 60.0)])
    with pikepdf.open(tmp_path / "v.pdf") as pdf:
        words = str(pdf.docinfo["/Subject"])
        assert "„Süd“ & 'Ost'" in words and "Variant B" in words and "Reach 95 %" in words
        figures = [element for element in pdf.Root.StructTreeRoot.K[0].K if str(element.S) == "/Figure"]
        assert len(figures) == 2 and all("scale of 1:2,000" in str(figure.Alt) for figure in figures)


def test_a_third_variant_takes_the_next_template(sheet, log):
    sheet(VARIANT_D=[square("oben")], SCALE="5000")
    assert not [warning for warning in log.warnings if "licence" not in warning]


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"VARIANT_B": []}, "VARIANT_B|variant B"),
        ({"NAME_A": "X", "NAME_B": "X"}, "same name"),
        ({"TEMPLATE": "plan_a2"}, "no layout template “plan_a2”"),
        ({"TEMPLATE": "plan_a3_landscape"}, "room for 1 variants, not for 2"),
        ({"EXTENT": "0,10,0,10 [EPSG:25832]"}, "None of the layers lies in the extent"),
        ({"PDF": "/proc/v.pdf"}, "PDF"),
        ({"SCALE": -5}, "SCALE"),
    ],
)
def test_bad_input_is_named(sheet, tmp_path, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        sheet(**parameters)
    assert list(tmp_path.iterdir()) == []


def test_empty_layers_and_other_tables_are_named(sheet):
    with pytest.raises(QgsProcessingException, match="All layers are empty"):
        sheet(VARIANT_A=[QgsVectorLayer("Point?crs=EPSG:25832", "leer", "memory")],
              VARIANT_B=[QgsVectorLayer("Point?crs=EPSG:25832", "leer", "memory")])  # fmt: skip
    with pytest.raises(QgsProcessingException, match="“links” is not a table of key figures"):
        sheet(KEY_FIGURES_A=[square("links")])

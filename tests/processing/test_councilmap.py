"""smartcity:councilmap as an algorithm: parameters, outputs, and bad input that ends in a clear sentence."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
)


@pytest.fixture
def square(qgis_app):
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832&field=name:string", "Quadrat", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(400_000, 6_000_000, 400_100, 6_000_100)))
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


@pytest.fixture
def plan(run, square, tmp_path, log):
    """`plan(...)` prints the square with these parameters."""

    def _plan(**parameters):
        needed = {"LAYERS": [square], "PDF": str(tmp_path / "plan.pdf")}
        return run("councilmap", log=log, **{**needed, **parameters})

    return _plan


def test_names_do_not_change(qgis_app):
    algorithm = QgsApplication.processingRegistry().algorithmById("smartcity:councilmap")
    assert [parameter.name() for parameter in algorithm.parameterDefinitions()] == [
        "TEMPLATE", "LAYERS", "THEME", "EXTENT", "SCALE", "KEY_FIGURES", "PICTURE", "PICTURE_WORDS",
        "MUNICIPALITY", "TITLE", "VARIANT", "BASE_DATA_STATUS", "HEIGHT_REFERENCE",
        "AUTHOR", "COMMITTEE", "ANNEX", "DATE", "SESSION_DATE",
        "STATUS", "LANGUAGE", "PUBLIC", "LOGO", "FONT", "DPI", "MAX_MB", "PDF", "PNG",
    ]  # fmt: skip
    outputs = {output.name() for output in algorithm.outputDefinitions()}
    assert outputs == {"PDF", "PNG", "SCALE_USED", "WARNINGS"}
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())
    assert algorithm.shortHelpString() and {"council", "beschlussvorlage"} <= set(algorithm.tags())


def test_it_stays_in_the_main_thread(qgis_app):
    """Print layouts crash QGIS elsewhere."""
    algorithm = QgsApplication.processingRegistry().algorithmById("smartcity:councilmap")
    assert algorithm.flags() & QgsProcessingAlgorithm.FlagNoThreading


def test_only_layers_and_a_file_are_needed(plan, tmp_path):
    results = plan()
    # 106 m of 246.5 mm: 1:500 holds 120 m
    assert results["SCALE_USED"] == 500
    assert results["WARNINGS"] == 1  # the square has no licence
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_a_single_point_has_a_scale(plan):
    point = QgsVectorLayer("Point?crs=EPSG:25832", "Punkt", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POINT(400000 6000000)"))
    point.dataProvider().addFeature(feature)
    point.updateExtents()
    assert plan(LAYERS=[point])["SCALE_USED"] == 500


def test_geographic_layers_are_drawn_in_the_system_of_the_others(plan, square):
    degrees = QgsVectorLayer("Point?crs=EPSG:4326", "Grad", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POINT(7.4681 54.1378)"))
    degrees.dataProvider().addFeature(feature)
    degrees.updateExtents()
    assert plan(LAYERS=[degrees, square])["SCALE_USED"] >= 500


def test_values_given_as_text(plan):
    """As qgis_process and batch files give them."""
    assert plan(SCALE="2500", STATUS="1", LANGUAGE="2", DPI="150")["SCALE_USED"] == 2500


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"TEMPLATE": "plan_a2"}, "no layout template “plan_a2”"),
        ({"PDF": "/proc/plan.pdf"}, "PDF"),
        ({"LAYERS": []}, "LAYERS|layer"),
        ({"LAYERS": ["/nowhere/roads.gpkg"]}, "LAYERS|layer"),
        ({"LAYERS": None, "THEME": "Netz"}, "no map theme “Netz”"),
        ({"EXTENT": "0,10,0,10 [EPSG:25832]"}, "None of the layers lies in the extent"),
        ({"SCALE": -5}, "SCALE"),
    ],
)
def test_bad_input_is_named(plan, tmp_path, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        plan(**parameters)
    assert list(tmp_path.iterdir()) == []


def test_a_map_theme_brings_its_layers_and_styles(plan, square, tmp_path):
    from qgis.core import QgsFillSymbol, QgsMapThemeCollection, QgsProject, QgsSingleSymbolRenderer

    project = QgsProject.instance()
    copy = square.clone()
    project.addMapLayer(copy)
    try:
        model = QgsMapThemeCollection.createThemeFromCurrentState
        copy.styleManager().addStyle("rot", copy.styleManager().style("default"))
        copy.styleManager().setCurrentStyle("rot")
        copy.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#ff0000"})))
        tree = QgsLayerTreeModel(project.layerTreeRoot())
        project.mapThemeCollection().insert("Netz", model(project.layerTreeRoot(), tree))
        copy.styleManager().setCurrentStyle("default")
        plan(LAYERS=None, THEME="Netz", PNG=str(tmp_path / "plan.png"), DPI=72)
        red, green, blue = gdal.Open(str(tmp_path / "plan.png")).ReadAsArray()[:3]
        assert ((red > 200) & (green < 60) & (blue < 60)).sum() > 10_000
    finally:
        project.mapThemeCollection().removeMapTheme("Netz")
        project.removeMapLayer(copy.id())


def test_another_suffix_is_refused(plan, tmp_path):
    with pytest.raises(QgsProcessingException, match="PDF must be a file that ends in .pdf"):
        plan(PDF=str(tmp_path / "plan.docx"))


def test_an_empty_layer_is_refused(plan):
    with pytest.raises(QgsProcessingException, match="All layers are empty"):
        plan(LAYERS=[QgsVectorLayer("Point?crs=EPSG:25832", "leer", "memory")])


def test_degrees_alone_are_refused(plan):
    with pytest.raises(QgsProcessingException, match="in metres"):
        plan(LAYERS=[QgsVectorLayer("Point?crs=EPSG:4326", "grad", "memory")])


def test_key_figures_need_their_columns(plan, square):
    with pytest.raises(QgsProcessingException, match="“Quadrat” is not a table of key figures"):
        plan(KEY_FIGURES=[square])


def test_a_folder_that_is_a_file_is_named(plan, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(QgsProcessingException, match="cannot be written to"):
        plan(PDF=str(tmp_path / "file" / "plan.pdf"))

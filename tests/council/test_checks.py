"""Ways in which a map could be wrong in silence: each is found before the export, and said."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsDrawSourceEffect,
    QgsDropShadowEffect,
    QgsEffectStack,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsHeatmapRenderer,
    QgsLayoutItemLegend,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsTextShadowSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QPainter

from smartcity.layers import provenance as origin
from smartcity.smartcity_plugin.council import export, layout

from .conftest import SOUTH, WEST, box, layer_of
from .test_layout import draw

MULTIPLY = QPainter.CompositionMode.CompositionMode_Multiply


def invented(layer):
    source = origin.Source("Beispielstadt (erfunden)", "Demostadt", origin.INVENTED)
    origin.store(layer, origin.Provenance(origin.INVENTED, (source,)))
    return layer


def square(name, x, width, colour, y=1000, height=1000):
    layer = layer_of("Polygon", name, ["name:string"], [(box(x, y, width, height), [name])])
    symbol = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return invented(layer)


@pytest.fixture
def over(qgis_app):
    """Orange over blue; they share the middle."""
    return [square("Oben", 1400, 600, "255,128,0,255"), square("Unten", 1000, 600, "0,0,255,255")]


def test_a_layer_without_features_in_the_extent_is_named(town):
    """The rectangle around the corners meets the map, no corner does."""
    corners = [(box(x, y, 50, 50), ["Ecke"]) for x in (100, 2800) for y in (100, 2800)]
    around = invented(layer_of("Polygon", "Ecken", ["name:string"], corners))
    middle = QgsRectangle(WEST + 1000, SOUTH + 1000, WEST + 1300, SOUTH + 1300)
    made = draw(town, layers=[around, town.named("Streets")], extent=middle)
    assert made.warnings == [
        "Layer “Ecken” has features around the map, but none on it. Choose another extent, or leave it out."
    ]
    assert draw(town, layers=[around, town.named("Streets")]).warnings == []


@pytest.mark.parametrize("extent", [(0.5, 0.5), (0, 0)])
def test_features_are_looked_for_in_the_maps_system(town, extent):
    """A layer in degrees: one point on the map, or one beside it with a second far on the other side."""
    degrees = invented(QgsVectorLayer("Point?crs=EPSG:4326", "Grad", "memory"))
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY

    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:25832"), QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsProject.instance(),
    )  # fmt: skip
    features = []
    for x, y in ((-9000, -9000), (9000, 9000), (1500, 1500))[: 3 if extent[0] else 2]:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(to_degrees.transform(QgsPointXY(WEST + x, SOUTH + y))))
        features.append(feature)
    degrees.dataProvider().addFeatures(features)
    degrees.updateExtents()
    wanted = QgsRectangle(WEST + 1000, SOUTH + 1000, WEST + 2000, SOUTH + 2000)
    metres = town.named("Streets").crs()
    made = draw(town, layers=[degrees, town.named("Streets")], extent=wanted, crs=metres)
    assert bool([text for text in made.warnings if "none on it" in text]) is not bool(extent[0])


def test_an_entry_of_the_legend_without_its_layer_is_named(town, tmp_path):
    """A second legend that a template brings along, with a layer that is not printed."""
    project = QgsProject()
    made = layout.load("plan_a3_landscape", project, "en")
    lost = square("Altlasten", 0, 10, "0,0,0,255")
    project.addMapLayer(lost, False)
    second = QgsLayoutItemLegend(made)
    second.setId("zweite Legende")
    second.setAutoUpdateModel(False)
    second.model().rootGroup().addLayer(lost)
    made.addLayoutItem(second)
    path = tmp_path / "zwei.qpt"
    assert made.saveAsTemplate(str(path), QgsReadWriteContext())
    warnings = draw(town, template=str(path)).warnings
    assert [text for text in warnings if text.startswith("The legend “zweite Legende” names “Altlasten”")]
    assert len([text for text in warnings if "not on the map" in text]) == 1  # not those of our own legend


def test_what_the_scale_hides_is_not_in_the_legend(town):
    hidden = town.named("Streets").clone()
    hidden.setName("Nur im Detail")
    hidden.setScaleBasedVisibility(True)
    hidden.setMinimumScale(5000)
    made = draw(town, layers=[*town.layers, hidden])
    named = [node.name() for node in made.layout.itemById("legend").model().rootGroup().findLayers()]
    assert "Nur im Detail" not in named and "Streets" in named


def overlap(made, tmp_path):
    """Colour of the middle of the map in the PDF and in the PNG, which QGIS draws with all effects."""
    import shutil
    import subprocess

    if not shutil.which("pdftoppm"):
        pytest.skip("needs Debian's poppler-utils")
    export.pdf(made, tmp_path / "a.pdf", 100)
    export.png(made, tmp_path / "a.png", 100)
    subprocess.run(["pdftoppm", "-r", "100", "-png", "-singlefile", tmp_path / "a.pdf", tmp_path / "pdf"])
    item = made.layout.itemById("map")
    middle = item.mapRectToScene(item.rect()).center()
    column, row = int((middle.x() + 2) / 25.4 * 100), int((middle.y() + 2) / 25.4 * 100)
    return [tuple(int(band) for band in gdal.Open(str(tmp_path / name)).ReadAsArray()[:3, row, column])
            for name in ("pdf.png", "a.png")]  # fmt: skip


def near(one, other):
    return all(abs(a - b) <= 3 for a, b in zip(one, other))


@pytest.mark.parametrize("change", ["layer", "symbol", "colour", "none"])
def test_opacity_is_the_same_in_the_pdf(town, over, tmp_path, change):
    if change == "layer":  # which a vector PDF would draw opaque
        over[0].setOpacity(0.5)
    elif change == "symbol":
        over[0].renderer().symbol().setOpacity(0.5)
    elif change == "colour":
        over[0].renderer().symbol().symbolLayer(0).setFillColor(_half_orange())
    made = draw(town, layers=over)
    assert made.warnings == []
    in_pdf, in_png = overlap(made, tmp_path)
    assert near(in_pdf, in_png)
    assert near(in_pdf, (255, 128, 0) if change == "none" else (128, 64, 127))
    assert over[0].opacity() == (0.5 if change == "layer" else 1)  # the user's own stays


def _half_orange():
    from qgis.PyQt.QtGui import QColor

    return QColor(255, 128, 0, 128)


@pytest.mark.parametrize("feature_blend", [True, False])
def test_a_blend_mode_is_lost_and_named(town, over, tmp_path, feature_blend):
    (over[0].setFeatureBlendMode if feature_blend else over[0].setBlendMode)(MULTIPLY)
    made = draw(town, layers=over)
    assert made.warnings == [
        "Layer “Oben” is mixed with those below by a blend mode. The PDF cannot keep that and draws it over "
        "them. Use opacity instead."
    ]
    in_pdf, in_png = overlap(made, tmp_path)
    assert near(in_pdf, (255, 128, 0)) and (feature_blend or near(in_png, (0, 0, 0)))


def test_opacity_by_an_expression_or_without_symbols_is_named(town, over):
    from qgis.core import QgsSymbol

    symbol = over[0].renderer().symbol()
    symbol.setDataDefinedProperty(QgsSymbol.PropertyOpacity, QgsProperty.fromExpression("50"))
    over[0].setOpacity(0.5)
    heat = invented(layer_of("Point", "Dichte", ["name:string"], [(box(1400, 1400, 9, 9).centroid(), ["a"])]))
    heat.setRenderer(QgsHeatmapRenderer())
    heat.setOpacity(0.5)
    found = draw(town, layers=[heat, *over]).warnings
    assert [text.split("”")[0] for text in found] == ["Layer “Dichte", "Layer “Oben"]
    assert all("cannot keep its opacity" in text for text in found)


@pytest.mark.parametrize("where", ["symbol", "renderer", "labels"])
def test_effects_that_become_pictures_are_named(town, over, where):
    effect = QgsEffectStack()
    for each in (QgsDropShadowEffect(), QgsDrawSourceEffect()):
        effect.appendEffect(each)
    effect.setEnabled(True)
    if where == "symbol":
        over[0].renderer().symbol().symbolLayer(0).setPaintEffect(effect)
    elif where == "renderer":
        over[0].renderer().setPaintEffect(effect)
    else:
        settings, form, shadow = QgsPalLayerSettings(), QgsTextFormat(), QgsTextShadowSettings()
        shadow.setEnabled(True)
        form.setShadow(shadow)
        settings.fieldName = "name"
        settings.setFormat(form)
        over[0].setLabeling(QgsVectorLayerSimpleLabeling(settings))
        over[0].setLabelsEnabled(True)
    assert draw(town, layers=over).warnings == [
        "Layer “Oben” has effects such as shadows. The PDF holds what they draw as pictures."
    ]


def test_a_blend_mode_of_the_template_is_named(town, tmp_path):
    made = layout.load("plan_a4_portrait", project := QgsProject(), "en")
    made.itemById("map").setBlendMode(MULTIPLY)
    path = tmp_path / "eigen.qpt"
    assert made.saveAsTemplate(str(path), QgsReadWriteContext())
    del project
    assert draw(town, template=str(path)).warnings == [
        "Template: “map” has a blend mode, which the PDF cannot keep."
    ]


def test_our_own_styles_ask_nothing_that_a_pdf_cannot_keep(town):
    """Every layer of the town in its style."""
    assert draw(town, key_figures=[town.stats], template="plan_a3_landscape").warnings == []

"""Styles: they load, their classes stay apart for the colour-blind and in grey print, and speak German."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

import numpy as np
import pytest
from qgis.core import QgsRasterLayer, QgsVectorLayer

RASTERS = ("rssi", "spreading_factor", "servers", "best_server", "probability", "terrain", "surface",
           "surface_difference", "uncertainty", "visible")  # fmt: skip
GEOMETRIES = {
    "sensors": "Point", "sensor_state": "Point", "sensors_reached": "Point", "gateways": "Point",
    "candidates": "Point", "residuals": "Point", "demand": "Point",
    "capacity_gateways": "Point", "capacity_sensors": "Point",
    "fibre_trenches": "LineString", "fibre_connections": "Point", "fibre_nodes": "Point",
    "siting_sites": "Point", "siting_covered": "Point", "siting_assignment": "LineString",
    "lamp_posts": "Point", "links": "LineString", "streets": "LineString", "buildings": "Polygon",
    "roofs": "PolygonZ", "water": "Polygon", "districts": "Polygon", "boundary": "Polygon",
    "pops": "Point", "ducts": "LineString", "roadworks": "LineString",
    "funding_ranking": "MultiPolygon",
    "coverage": "MultiPolygon", "district_stats": "MultiPolygon", "blind": "Polygon",
    "broadband_by_area": "MultiPolygon", "broadband_clusters": "MultiPolygon", "broadband_gaps": "Point",
    "broadband_classes": "Point", "broadband_speeds": "Point",
    "public_cells": "Polygon", "public_covered": "Polygon", "yearly_changes": "Point", "yearly_gaps": "Point",
    "yearly_lines": "MultiLineString", "yearly_moves": "MultiLineString",
}  # fmt: skip

# Simulation of full colour blindness in linear sRGB: F. Viénot, H. Brettel, J. Mollon, "Digital video
# colourmaps for checking the legibility of displays by dichromats", Color Research and Application 24 (1999),
# with the sRGB primaries as in DaltonLens (daltonlens.org/understanding-cvd-simulation).
SIGHT = {
    "normal": np.eye(3),
    "protanopia": [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
    "deuteranopia": [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
}
GREY = np.array([0.2126, 0.7152, 0.0722])  # luminance of linear sRGB, IEC 61966-2-1
TO_XYZ = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
)  # IEC 61966-2-1
WHITE = TO_XYZ.sum(axis=1)


def linear(colour, opacity=1.0):
    """Linear sRGB of "#rrggbb" on white paper."""
    value = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    value = opacity * value + (1 - opacity)
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    """CIELAB (CIE 15) of linear sRGB."""
    ratio = TO_XYZ @ rgb / WHITE
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def lightness(rgb):
    return lab(np.full(3, GREY @ rgb))[0]


def classes(folder, name):
    """Colours of a raster style as they are printed on white paper, in the order of the classes.

    Classes that are not painted ("not reached") are left out.
    """
    root = ElementTree.parse(folder / f"{name}.qml").getroot()
    opacity = float(root.find(".//rasterrenderer").get("opacity"))
    return [linear(entry.get("color"), opacity)
            for entry in root.iter()
            if entry.tag in ("paletteEntry", "item") and entry.get("alpha") != "0"]  # fmt: skip


@pytest.fixture(scope="module")
def style(qgis_app):
    from smartcity.layers import style

    return style


@pytest.fixture
def raster(tmp_path):
    from smartcity.layers.raster import Band, Grid, write

    values = np.arange(16, dtype="uint16").reshape(4, 4)
    write(tmp_path / "r.tif", Grid(4e5, 6e6, 1.0, 4, 4, "EPSG:25832"), [Band(values, "values", "", 0)])
    return QgsRasterLayer(str(tmp_path / "r.tif"), "r")


def vector(name):
    fields = ("field=id:string&field=name:string&field=status:string&field=reached:boolean&field=best:boolean"
              "&field=sf:integer&field=served_percent:double")
    return QgsVectorLayer(f"{GEOMETRIES[name]}?crs=EPSG:25832&{fields}", name, "memory")


def test_no_style_is_untested(style):
    assert sorted((*RASTERS, *GEOMETRIES)) == style.names() == sorted(style.TITLES)


@pytest.mark.parametrize("name", RASTERS)
def test_raster_styles_load(style, raster, name):
    before = raster.renderer().type()
    style.apply_style(raster, name)
    assert raster.renderer().type() in ("hillshade", "paletted", "singlebandpseudocolor") != before


@pytest.mark.parametrize("name", GEOMETRIES)
def test_vector_styles_load_and_keep_aliases(style, name):
    layer = vector(name)
    layer.setFieldAlias(0, "Kennung")
    style.apply_style(layer, name)
    assert layer.fields()[0].alias() == "Kennung"
    if name in ("sensors", "sensors_reached", "gateways", "candidates", "lamp_posts", "links"):
        assert layer.renderer().type() == "RuleRenderer"
    for symbol in layer.renderer().symbols(_context()):
        assert symbol.symbolLayerCount() > 0


def _context():
    from qgis.core import QgsRenderContext

    return QgsRenderContext()


def fills(style, name):
    """Colours of a polygon style as they are printed on white paper, in the order of the classes."""
    layer = vector(name)
    style.apply_style(layer, name)
    symbols = layer.renderer().symbols(_context())
    return [linear(symbol.color().name(), symbol.opacity()) for symbol in symbols]


def test_polygons_speak_the_language_of_the_raster(style):
    """The same colours and words for a spreading factor, and one ramp for all shares."""
    assert np.allclose(fills(style, "coverage"), classes(style.FOLDER, "spreading_factor"))
    assert np.allclose(fills(style, "district_stats"), classes(style.FOLDER, "probability"))
    assert np.allclose(fills(style, "coverage"), fills(style, "district_stats")[::-1])
    layer = vector("coverage")
    style.apply_style(layer, "coverage", "de")
    labels = [category.label() for category in layer.renderer().categories()]
    assert labels[0] == "SF7 (stark, kurze Sendezeit)" and len(labels) == 6


def test_a_share_falls_in_one_class(style):
    layer = vector("district_stats")
    style.apply_style(layer, "district_stats", "en")
    ranges = layer.renderer().ranges()
    assert ranges[0].lowerValue() == 0 and ranges[-1].upperValue() == 100
    assert [one.upperValue() for one in ranges[:-1]] == [other.lowerValue() for other in ranges[1:]]
    limits = [each.upperValue() for each in ranges[:-1]]
    root = ElementTree.parse(style.FOLDER / "probability.qml").getroot()
    assert [float(item.get("value")) for item in root.iter("item")][:-1] == limits


RADIO = ("spreading_factor", "coverage", "rssi", "servers", "best_server", "probability", "district_stats",
         "links", "sensors_reached")  # fmt: skip


@pytest.mark.parametrize("name", RADIO)
def test_radio_results_are_called_predicted_on_the_map(style, name):
    """The title heads the layer's legend, so it is what a printed map says about it."""
    assert "predicted" in style.title(name, "en")
    assert "predicted (outdoor)" in style.title(name, "en", "outdoor")
    assert "Prognose" in style.title(name, "de")


@pytest.mark.parametrize(
    "name", ["spreading_factor", "rssi", "servers", "probability", "uncertainty", "visible"]
)
@pytest.mark.parametrize("sight", SIGHT)
def test_ordered_classes_are_one_ramp_of_lightness(style, name, sight):
    """Neighbouring classes differ in lightness by 8 of 100 or more, in one direction, so that the order can
    be read without any colour. 8 is an assumption: on our own grey prints such steps can be told apart."""
    colours = [np.clip(np.array(SIGHT[sight]) @ rgb, 0, 1) for rgb in classes(style.FOLDER, name)]
    steps = np.diff([lightness(rgb) for rgb in colours])
    assert (np.abs(steps) >= 8).all(), steps
    assert len(set(np.sign(steps))) == 1
    # "Not reached" has no colour: the lightest class must not be taken for paper.
    assert max(lightness(rgb) for rgb in colours) <= 92


@pytest.mark.parametrize("sight", SIGHT)
def test_best_servers_can_be_told_apart(style, sight):
    """Gateways have no order, so any two of the first six differ (CIELAB distance 10) for everybody, and
    neighbours in number also in grey."""
    colours = [np.clip(np.array(SIGHT[sight]) @ rgb, 0, 1) for rgb in classes(style.FOLDER, "best_server")]
    for one, other in combinations(colours[:6], 2):
        assert np.linalg.norm(lab(one) - lab(other)) >= 10
    for one, other in zip(colours, colours[1:]):
        assert abs(lightness(one) - lightness(other)) >= 8


def test_the_thresholds_can_fail():
    red, green = linear("#ff0000"), linear("#5a7a00")
    seen = [np.clip(np.array(SIGHT["deuteranopia"]) @ rgb, 0, 1) for rgb in (red, green)]
    assert np.linalg.norm(lab(red) - lab(green)) > 80 > 40 > np.linalg.norm(lab(seen[0]) - lab(seen[1]))


@pytest.mark.parametrize("name", ["sensors", "sensor_state", "gateways", "candidates", "lamp_posts"])
def test_planned_is_never_drawn_like_existing(style, name):
    """Filled, hollow and dashed, hollow and dotted: told apart without colour."""
    layer = vector(name)
    style.apply_style(layer, name, "en")
    drawn = {}
    for rule in layer.renderer().rootRule().children():
        marker = max((rule.symbol().symbolLayer(n) for n in range(rule.symbol().symbolLayerCount())),
                     key=lambda part: part.properties()["outline_style"] != "solid")  # fmt: skip
        drawn[rule.label()] = (marker.properties()["outline_style"], lightness(linear(marker.color().name())))
    assert drawn["Existing"][0] == "solid" and drawn["Existing"][1] < 60
    assert drawn["Planned"][0] == "dash" and drawn["Planned"][1] > 95
    assert {label: line for label, (line, _) in drawn.items()}["Proposed"] in ("dot", "no")


@pytest.mark.parametrize("name", ["pops", "ducts", "roadworks"])
def test_planned_fibre_and_roadworks_are_dashed(style, name):
    layer = vector(name)
    style.apply_style(layer, name, "en")
    seen = set()
    for rule in layer.renderer().rootRule().children():
        parts = [rule.symbol().symbolLayer(n).properties() for n in range(rule.symbol().symbolLayerCount())]
        dashed = any(part.get("outline_style") == "dash" or part.get("use_custom_dash") == "1"
                     for part in parts)  # fmt: skip
        if "status" in rule.filterExpression():
            assert dashed == ("'planned'" in rule.filterExpression()), rule.label()
            seen.add(dashed)
    assert seen == {True, False}


def test_reached_is_told_by_shape(style):
    layer = vector("sensors_reached")
    style.apply_style(layer, "sensors_reached", "en")
    shapes = {rule.label(): {rule.symbol().symbolLayer(n).properties()["name"]
                             for n in range(rule.symbol().symbolLayerCount())}
              for rule in layer.renderer().rootRule().children()}  # fmt: skip
    assert "cross2" in shapes["Not reached, existing"] and "cross2" in shapes["Not reached, not yet built"]
    assert shapes["Reached, existing"] == shapes["Reached, not yet built"] == {"circle"}


def test_demand_is_told_by_size_within_its_unit(style):
    """Seven inhabitants of at most ten are drawn as 700 metres of at most 1,000 are; all alike are small."""
    from qgis.core import QgsExpressionContextUtils, QgsFeature

    layer = QgsVectorLayer("Point?crs=EPSG:25832&field=weight:double&field=unit:string", "demand", "memory")
    rows = [("people", 10), ("people", 7), ("people", 3), ("people", 1.5), ("people", 0.5),
            ("metres", 1000), ("metres", 700), ("shops", 4), ("shops", 4)]  # fmt: skip
    for unit, weight in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([float(weight), unit])
        layer.dataProvider().addFeature(feature)
    style.apply_style(layer, "demand", "en")
    context = _context()
    context.expressionContext().appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    renderer, sizes = layer.renderer().clone(), []
    renderer.startRender(context, layer.fields())
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        drawn = renderer.symbolsForFeature(feature, context)
        assert len(drawn) <= 2  # asked like this, the last rule, ELSE, always answers too
        sizes.append(drawn[0].size())
    renderer.stopRender(context)
    assert sizes[0] == sizes[1] == sizes[5] == sizes[6] > sizes[2] > sizes[3] > sizes[4]
    assert sizes[7] == sizes[8] < sizes[3]


def test_sites_and_their_demand_are_told_without_colour(style):
    """Existing sites by shape and fill; demand covered never, once and often by shape and lightness."""
    drawn = {}
    for name in ("siting_sites", "siting_covered"):
        layer = vector(name)
        style.apply_style(layer, name, "en")
        for rule in layer.renderer().rootRule().children():
            marker = rule.symbol().symbolLayer(0)
            drawn[rule.label()] = (marker.properties()["name"], lightness(linear(marker.color().name())))
    assert drawn["Existing site"][0] == "square" and drawn["Existing site"][1] < 20
    planned = drawn["Planned site, counted as existing"]  # hollow: never drawn like existing
    assert planned[0] == "square" and planned[1] > 95
    label = "Proposed site with its rank"
    assert drawn[label][0] == "circle" and drawn[label][1] > 95
    assert drawn["Not covered"][0] == "cross2"
    assert drawn["Covered by one site"][0] == drawn["Covered by several sites"][0] == "circle"
    assert drawn["Covered by one site"][1] - drawn["Covered by several sites"][1] > 50


def test_supply_has_the_classes_of_the_breitbandatlas(style):
    """Its colours and limits; hatches tell the light classes apart in grey; not known is empty."""
    from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsField, QgsFields

    from smartcity.smartcity_plugin.compat import FIELD_TYPES

    layer = vector("broadband_by_area")
    style.apply_style(layer, "broadband_by_area", "en")
    rules = layer.renderer().rootRule().children()
    symbols = [rule.symbol() for rule in rules]
    assert [symbol.symbolLayer(0).color().getRgb()[:3] for symbol in symbols[:5]] == [
        (51, 111, 145), (102, 179, 185), (204, 230, 232), (252, 228, 177), (254, 249, 216)]  # fmt: skip
    assert [symbol.symbolLayerCount() for symbol in symbols] == [1, 1, 1, 2, 3, 1]
    fields = QgsFields()
    fields.append(QgsField("now_1000", FIELD_TYPES["real"]))
    for share, expected in (
        (100, 0), (95.01, 0), (95, 1), (75, 2), (50, 3), (10.01, 3), (10, 4), (0, 4), (None, 5)
    ):  # fmt: skip
        feature = QgsFeature(fields)
        feature.setAttribute(0, share)
        context = QgsExpressionContext()
        context.setFields(fields)
        context.setFeature(feature)
        drawn = [place for place, rule in enumerate(rules)
                 if QgsExpression(rule.filterExpression()).evaluate(context)]  # fmt: skip
        assert drawn == [expected]


def test_gaps_are_told_by_shape_and_project_areas_are_proposals(style):
    layer = vector("broadband_gaps")
    style.apply_style(layer, "broadband_gaps", "en")
    shapes = {rule.label(): rule.symbol().symbolLayer(0).properties()["name"]
              for rule in layer.renderer().rootRule().children()}  # fmt: skip
    assert shapes["Gap in no project area"] == "cross2" and shapes["Undetermined"] == "diamond"
    layer = vector("broadband_clusters")
    style.apply_style(layer, "broadband_clusters", "en")
    hatch, outline = (layer.renderer().symbol().symbolLayer(place) for place in (0, 1))
    assert hatch.layerType() == "LinePatternFill" and outline.properties()["outline_style"] == "dash"
    assert "proposed" in style.title("broadband_clusters", "en")


def test_stronger_and_weaker_are_told_by_shape_and_size(style):
    layer = vector("residuals")
    style.apply_style(layer, "residuals", "en")
    drawn = {}
    for rule in layer.renderer().rootRule().children():
        marker = rule.symbol().symbolLayer(0).properties()
        drawn[rule.label()] = (marker["name"], marker["angle"], float(marker["size"]))
    up, some_up, near, some_down, down, weak = drawn.values()
    assert up[:2] == some_up[:2] == ("arrow", "0") and down[:2] == some_down[:2] == ("arrow", "180")
    assert up[2] == down[2] > some_up[2] == some_down[2] > near[2]
    assert (near[0], weak[0]) == ("circle", "cross")


def test_labels_follow_the_language_there_and_back(style, raster):
    style.apply_style(raster, "rssi", "de")
    german = [entry.label for entry in raster.renderer().shader().rasterShaderFunction().colorRampItemList()]
    assert german[1] == "−120 bis −110 dBm"
    style.translate_labels(raster, "en")
    english = [entry.label for entry in raster.renderer().shader().rasterShaderFunction().colorRampItemList()]
    assert english[1] == "−120 to −110 dBm"


def test_own_labels_stay(style):
    layer = vector("gateways")
    style.apply_style(layer, "gateways", "de")
    rule = layer.renderer().rootRule().children()[0]
    rule.setLabel("Bestand der Stadtwerke")
    style.translate_labels(layer, "en")
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert labels[:2] == ["Bestand der Stadtwerke", "Planned"]


def test_unknown_style_is_named(style):
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match="no style “sensor”.*sensors"):
        style.apply_style(vector("sensors"), "sensor")


def test_a_style_of_the_users_own(style, tmp_path):
    text = (style.FOLDER / "water.qml").read_text(encoding="utf-8").replace("183,207,224", "1,2,3")
    (tmp_path / "mine.qml").write_text(text, encoding="utf-8")
    layer = vector("water")
    style.apply_style(layer, str(tmp_path / "mine.qml"))
    assert layer.renderer().symbol().color().getRgb()[:3] == (1, 2, 3)


@pytest.mark.parametrize(
    ("file", "expected"),
    [("sf.tif", "spreading_factor"), ("terrain.tif", "terrain"), ("BEST_SERVER.tif", "best_server"),
     ("x.tif", None)],
)
def test_guess_by_file_name(style, raster, tmp_path, file, expected):
    (tmp_path / "r.tif").rename(tmp_path / file)
    assert style.guess(QgsRasterLayer(str(tmp_path / file), "any")) == expected


def test_guess_by_fields(style):
    from smartcity.layers import broadbandschema, schema

    for name, fields in (
        ("blind", schema.BLIND_SPOTS),
        ("capacity_gateways", schema.CAPACITY_GATEWAYS), ("capacity_sensors", schema.CAPACITY_SENSORS),
        ("sensors_reached", schema.LORAWAN_REACH), ("links", schema.LORAWAN_LINKS),
        ("broadband_classes", broadbandschema.BROADBAND_CLASSIFIED),
        ("broadband_gaps", broadbandschema.BROADBAND_GAPS),
        ("broadband_clusters", broadbandschema.BROADBAND_CLUSTERS),
    ):  # fmt: skip
        layer = QgsVectorLayer("Point", "sensors_out", "memory")
        layer.dataProvider().addAttributes(schema.qgs_fields(fields).toList())
        layer.updateFields()
        assert style.guess(layer) == name
    layer = QgsVectorLayer("Point?field=reached:boolean&field=reached_outdoor:boolean", "any", "memory")
    assert style.guess(layer) == "sensors_reached"
    layer = QgsVectorLayer("Point?field=residual_db:double&field=held_out_dbm:double", "any", "memory")
    assert style.guess(layer) == "residuals"
    assert style.guess(QgsVectorLayer("Point?field=a:string", "any", "memory")) is None


def test_styles_carry_nothing_of_this_machine(style):
    for path in style.FOLDER.glob("*.qml"):
        text = path.read_text(encoding="utf-8")
        assert not any(folder in text for folder in ("/home", "/root", "/tmp", "/usr"))
        assert len(text) < 20_000


def test_phases_are_one_ramp_and_areas_are_never_drawn_as_built(style):
    """Grey steps for phases, hatching for areas without a year; every outline is dashed or dotted."""
    layer = vector("funding_ranking")
    style.apply_style(layer, "funding_ranking", "de")
    rules = layer.renderer().rootRule().children()
    fills = [rule.symbol().symbolLayer(0) for rule in rules]
    steps = np.diff([lightness(linear(fill.color().name())) for fill in fills[:5]])
    assert (steps >= 8).all() and [len(rule.symbol().symbolLayers()) for rule in rules[3:]] == [2, 3, 4]
    edges = [rule.symbol().symbolLayers()[-1].properties()["outline_style"] for rule in rules]
    assert edges == ["dash"] * 5 + ["dot"]


@pytest.mark.parametrize(("chosen_as", "status", "label"), [
    ("existing", "existing", "Existing site"), ("existing", None, "Existing site"),
    ("existing", "planned", "Planned site, counted as existing"),
    ("proposed", "proposed", "Proposed site with its rank"),
])  # fmt: skip
def test_a_planned_site_is_never_drawn_as_existing(style, chosen_as, status, label):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature

    from smartcity.layers import schema

    layer = vector("siting_sites")
    style.apply_style(layer, "siting_sites", "en")
    fields = schema.qgs_fields(schema.SITING_SITES)
    site = QgsFeature(fields)
    site.setAttribute("chosen_as", chosen_as)
    site.setAttribute("status", status)
    context = QgsExpressionContext()
    context.setFields(fields)
    context.setFeature(site)
    rules = layer.renderer().rootRule().children()
    drawn = [rule.label() for rule in rules if QgsExpression(rule.filterExpression()).evaluate(context)]
    assert drawn == [label]


@pytest.mark.parametrize(("value", "unit", "state", "time", "label"), [
    (21.3, "°C", None, "2026-09-01T10:00:00Z", "21.3 °C (2026-09-01 10:00 UTC)"),
    (0.0305, "mg/m³", None, "2026-09-01T10:00:00+02:00", "0.0305 mg/m³ (2026-09-01 10:00)"),
    (100.0, None, None, None, "100"), (-0.5, "°C", None, "2026-09-01", "-0.5 °C (2026-09-01)"),
    (None, None, "frei", "2026-09-01T10:00:00", "frei (2026-09-01 10:00)"),
    (None, "°C", None, "2026-09-01T10:00:00", None), (None, None, None, None, None),
])  # fmt: skip
def test_the_label_tells_what_a_sensor_last_reported(style, value, unit, state, time, label):
    from qgis.core import NULL, QgsExpression, QgsExpressionContext, QgsFeature

    from smartcity.layers import schema

    layer = vector("sensor_state")
    style.apply_style(layer, "sensor_state", "en")
    fields = schema.qgs_fields(schema.SENSORS)
    sensor = QgsFeature(fields)
    for name, given in (("last_value", value), ("unit", unit), ("last_state", state), ("last_time", time)):
        sensor.setAttribute(name, NULL if given is None else given)
    context = QgsExpressionContext()
    context.setFields(fields)
    context.setFeature(sensor)
    shown = QgsExpression(layer.labeling().settings().fieldName).evaluate(context)
    assert (None if shown == NULL else shown) == label

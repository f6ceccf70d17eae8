"""Layers for the page for citizens: places, classes, words; nothing about persons; pictures."""

from __future__ import annotations

import io
import json

import numpy as np
import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsEditorWidgetSetup,
    QgsFillSymbol,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from smartcity.tests.council.conftest import box, layer_of, point


@pytest.fixture(scope="module")
def web(qgis_app):
    from smartcity.smartcity_plugin.council import weblayers

    return weblayers


@pytest.fixture(scope="module")
def style(qgis_app):
    from smartcity.layers import style

    return style


SITE_FIELDS = [
    "id:string", "name:string", "status:string", "owner:string", "height_agl:double", "cost_eur:double",
    "chosen_as:string", "only_here:double", "rank:integer", "note:string",
]  # fmt: skip


def sites(style=None):
    rows = [
        (point(100, 100), ["G1", "Rathaus", "existing", "Frau Meier", 33.4, 0, "existing", 4, 0, None]),
        (point(200, 100), ["G2", "Wasserturm", "planned", "Stadtwerke", 40.0, 7800, "existing", 0, 0, None]),
        (
            point(300, 100),
            ["C9", "Dach 9", "proposed", "Herr Schulz", 22.24, 3200, "proposed", 1, 2, "Ampel"],
        ),
        (point(400, 100), ["C3", "Dach 3", "proposed", "Frau Yıldız", 30.0, 52600.4, "proposed", 1, 1, None]),
    ]
    layer = layer_of("Point", "Chosen sites", SITE_FIELDS, rows)
    if style is not None:
        style.apply_style(layer, "siting_sites", "en")
    return layer


def told(made):
    return [feature["properties"] for feature in made.geojson["features"]]


def names(made):
    return [about["name"] for about in told(made)]


# Where things are


def test_a_place_on_the_central_meridian_is_at_nine_degrees(web):
    """EPSG:25832 is UTM zone 32: central meridian 9° E at an easting of 500 km, the equator at 0."""
    shape = QgsGeometry.fromPointXY(QgsPointXY(500_000, 0))
    made = web.from_layer(layer_of("Point", "a", ["name:string"], [(shape, ["x"])]), "de")
    longitude, latitude = made.geojson["features"][0]["geometry"]["coordinates"]
    assert longitude == pytest.approx(9, abs=1e-6) and latitude == pytest.approx(0, abs=1e-6)


def test_gdal_reads_the_same_places_as_qgis(web, style, tmp_path):
    made = web.from_layer(sites(style), "de")
    (tmp_path / "a.geojson").write_text(json.dumps(made.geojson))
    back = QgsVectorLayer(str(tmp_path / "a.geojson"), "a", "ogr")
    assert back.featureCount() == 4 and back.crs().authid() == "EPSG:4326"
    south, west, north, east = made.bounds
    assert back.extent().xMinimum() == pytest.approx(west, abs=1e-6)
    assert back.extent().yMaximum() == pytest.approx(north, abs=1e-6)
    assert south <= north and west < east


def test_positions_have_six_decimals(web):
    made = web.from_layer(layer_of("Polygon", "a", ["name:string"], [(box(1, 2, 30, 40), ["x"])]), "de")
    ring = made.geojson["features"][0]["geometry"]["coordinates"][0]
    assert all(value == round(value, 6) for corner in ring for value in corner) and len(ring) == 5


def test_a_layer_without_a_system_is_refused(web):
    layer = sites()
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(Exception, match="has no reference system") as error:
        web.from_layer(layer, "de")
    assert type(error.value).__name__ == "InputError"


def test_a_place_outside_the_system_is_refused(web):
    layer = layer_of(
        "Point", "a", ["name:string"], [(QgsGeometry.fromPointXY(QgsPointXY(1e300, 5e5)), ["x"])]
    )
    with pytest.raises(Exception, match="does not lie where its reference system holds"):
        web.from_layer(layer, "de")


def test_empty_layers_and_features_without_a_place(web):
    made = web.from_layer(layer_of("Point", "leer", ["name:string"], []), "de")
    assert made.geojson["features"] == [] and made.bounds is None
    made = web.from_layer(layer_of("Point", "a", ["name:string"], [(None, ["ohne Ort"])]), "en")
    assert made.geojson["features"][0]["geometry"] is None and names(made) == ["ohne Ort"]
    assert made.bounds is None and made.note.endswith("symbol: 1.")


# Classes


def test_existing_planned_and_proposed_differ_by_shape(web, style):
    made = web.from_layer(sites(style), "en")
    assert [each.label for each in made.classes] == [
        "Existing site", "Planned site, counted as existing", "Proposed site with its rank",
    ]  # fmt: skip
    assert [about["class"] for about in told(made)] == [0, 1, 2, 2]
    without_colour = [each.picture.svg.replace("#005a9c", "").replace("#1a1a1a", "") for each in made.classes]
    assert len(set(without_colour)) == 3
    assert "stroke-dasharray" in without_colour[1] and "stroke-dasharray" not in without_colour[0]


def test_a_rank_stands_in_the_symbol_and_gives_the_order(web, style):
    made = web.from_layer(sites(style), "de")
    assert [about.get("label") for about in told(made)] == [None, None, "1", "2"]
    assert names(made) == ["Rathaus", "Wasserturm", "Dach 3", "Dach 9"]


def test_legends_are_in_the_language_of_the_page(web, style):
    german, english = (web.from_layer(sites(style), language) for language in ("de", "en"))
    assert german.classes[0].label == "Vorhandener Standort" != english.classes[0].label


def test_only_classes_that_occur_are_in_the_legend(web, style):
    layer = sites(style)
    layer.setSubsetString("")
    layer.dataProvider().deleteFeatures([feature.id() for feature in layer.getFeatures('"rank" > 0')])
    made = web.from_layer(layer, "en")
    assert [each.label for each in made.classes] == ["Existing site", "Planned site, counted as existing"]


def test_categories(web):
    layer = sites()
    categories = [QgsRendererCategory(value, QgsMarkerSymbol.createSimple({"name": shape}), value)
                  for value, shape in (("proposed", "circle"), ("existing", "square"))]  # fmt: skip
    layer.setRenderer(QgsCategorizedSymbolRenderer("status", categories))
    made = web.from_layer(layer, "en")
    assert [each.label for each in made.classes] == ["proposed", "existing"]
    assert names(made) == ["Dach 3", "Dach 9", "Rathaus"]
    assert made.note == "Objects that are not on the map, as they have no place or no symbol: 1."


def test_ranges(web):
    layer = sites()
    ranges = [QgsRendererRange(low, high, QgsMarkerSymbol.createSimple({}), f"{low}-{high}")
              for low, high in ((0, 30), (30, 100))]  # fmt: skip
    layer.setRenderer(QgsGraduatedSymbolRenderer("height_agl", ranges))
    made = web.from_layer(layer, "en")
    assert {about["name"]: about["class"] for about in told(made)} == {
        "Dach 9": 0, "Dach 3": 0, "Rathaus": 1, "Wasserturm": 1,
    }  # fmt: skip


def test_lines_keep_width_and_dashes_and_areas_their_hatch(web, style):
    line = layer_of(
        "LineString",
        "a",
        ["name:string"],
        [(QgsGeometry.fromPolylineXY([QgsPointXY(4e5, 6e6), QgsPointXY(4.01e5, 6e6)]), ["x"])],
    )
    symbol = QgsLineSymbol.createSimple({"color": "#112233", "width": "1", "line_style": "dash"})
    line.setRenderer(QgsSingleSymbolRenderer(symbol))
    (part,) = web.from_layer(line, "de").classes[0].parts
    assert part == {"stroke": "#112233", "width": 3.8, "opacity": 1.0, "dash": [15.2, 7.6]}
    area = layer_of("Polygon", "a", ["name:string"], [(box(0, 0, 9, 9), ["x"])])
    symbol = QgsFillSymbol.createSimple({"color": "#ff0000", "style": "b_diagonal", "outline_style": "no"})
    area.setRenderer(QgsSingleSymbolRenderer(symbol))
    made = web.from_layer(area, "de").classes[0]
    assert made.parts[0]["hatch"][0]["angle"] == 45 and "stroke" not in made.parts[0]
    assert "<pattern" in made.picture.svg


def test_opacity_of_the_layer_counts(web):
    area = layer_of("Polygon", "a", ["name:string"], [(box(0, 0, 9, 9), ["x"])])
    area.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "255,0,0,128"})))
    area.setOpacity(0.5)
    assert web.from_layer(area, "de").classes[0].parts[0]["fillOpacity"] == pytest.approx(0.25, abs=0.01)


def test_every_style_of_ours_can_be_shown(web, style):
    from smartcity.tests.council.test_styles import GEOMETRIES, vector

    for name in GEOMETRIES:
        layer = vector(name)
        style.apply_style(layer, name, "de")
        for item in layer.renderer().legendSymbolItems():
            if item.symbol() is not None:
                picture = web.swatch(item.symbol())
                assert picture.svg.startswith("<svg") and picture.svg.endswith("</svg>"), name
                assert "font" not in picture.svg and "<image" not in picture.svg, name
                assert isinstance(item.symbol(), QgsMarkerSymbol) or web.parts(item.symbol()), name


# Words


def test_values_are_written_as_people_read_them(web, style):
    fields = ["status", "height_agl", "cost_eur", "note"]
    made = web.from_layer(sites(style), "de", fields)
    values = {about["name"]: about["values"] for about in told(made)}
    assert values["Dach 3"][1:] == ["30", "52.600", ""] and values["Dach 9"][1:] == ["22,2", "3.200", "Ampel"]
    assert [field.numeric for field in made.fields] == [False, True, True, False]
    english = {about["name"]: about["values"] for about in told(web.from_layer(sites(style), "en", fields))}
    assert english["Dach 3"] == ["proposed", "30", "52,600", ""]


def test_value_maps_and_aliases_of_the_layer(web):
    layer = layer_of(
        "Point", "a", ["name:string", "stufe:integer", "da:boolean"], [(point(1, 1), ["x", 2, True])]
    )
    layer.setEditorWidgetSetup(1, QgsEditorWidgetSetup("ValueMap", {"map": [{"hoch": 2}, {"tief": 1}]}))
    layer.setFieldAlias(1, "Stufe der Gefahr")
    made = web.from_layer(layer, "en")
    assert [field.label for field in made.fields] == ["Stufe der Gefahr", "da"]
    assert told(made)[0]["values"] == ["hoch", "yes"]


def test_years_have_no_point_and_dates_are_german(web):
    layer = layer_of("Point", "a", ["jahr:integer", "summe:integer", "tag:date"],
                     [(point(1, 1), [2027, 1234567, "2026-12-01"])])  # fmt: skip
    assert told(web.from_layer(layer, "de"))[0]["values"] == ["2027", "1.234.567", "01.12.2026"]


def test_features_without_a_name_are_counted(web):
    layer = layer_of("Point", "Bäume", ["art:string"], [(point(1, 1), ["Linde"]), (point(2, 1), ["Ahorn"])])
    assert sorted(names(web.from_layer(layer, "de"))) == ["Bäume 1", "Bäume 2"]


def test_characters_that_control_something_are_taken_out(web):
    layer = layer_of("Point", "a", ["name:string"], [(point(1, 1), ["a\x07b\u202ec\nd"])])
    assert names(web.from_layer(layer, "de")) == ["a b c d"]


# Persons


def everything(made):
    return json.dumps([made.geojson, [vars(each) for each in made.fields],
                       [each.label for each in made.classes]], ensure_ascii=False)  # fmt: skip


@pytest.mark.parametrize("fields", [None, ["owner", "status"], ["owner"]])
def test_owners_never_reach_the_page(web, style, fields):
    text = everything(web.from_layer(sites(style), "de", fields))
    assert not any(name in text for name in ("Meier", "Schulz", "Yıldız", "owner"))


@pytest.mark.parametrize("field", ["Owner", "OWNER", "Eigentümer", "street", "house_number"])
def test_fields_called_like_personal_ones_neither(web, field):
    layer = layer_of("Point", "a", ["name:string", f"{field}:string"], [(point(1, 1), ["x", "Frau Meier"])])
    assert web.withheld(layer) == {field}
    assert "Meier" not in everything(web.from_layer(layer, "de", ["name", field]))


def test_marked_numbers_of_a_layer_of_addresses_are_withheld(web):
    fields = ["id:string", "street:string", "house_number:string", "households:integer", "use:string"]
    layer = layer_of("Point", "addresses", fields, [(point(1, 1), ["A1", "Marktplatz", "1", 777, "Wohnen"])])
    text = everything(web.from_layer(layer, "de", ["street", "households", "use"]))
    assert "777" not in text and "Marktplatz" not in text and "Wohnen" in text


def test_a_label_or_a_style_does_not_tell_them(web, style):
    layer = sites(style)
    labels = layer.labeling().settings()
    labels.fieldName, labels.isExpression = 'left("owner", 3)', True
    from qgis.core import QgsVectorLayerSimpleLabeling

    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    assert not any("label" in about for about in told(web.from_layer(layer, "de")))
    categories = [QgsRendererCategory(owner, QgsMarkerSymbol.createSimple({}), owner)
                  for owner in ("Frau Meier", "Stadtwerke", "Herr Schulz", "Frau Yıldız")]  # fmt: skip
    layer.setRenderer(QgsCategorizedSymbolRenderer("owner", categories))
    made = web.from_layer(layer, "en")
    assert "Meier" not in everything(made) and len(made.classes) == 1 and len(told(made)) == 4
    assert made.note == "All are drawn alike: what tells them apart is not public."


def test_a_public_version_without_the_field_of_its_style_is_still_drawn(web, style):
    layer = sites(style)
    layer.dataProvider().deleteAttributes([layer.fields().indexOf("chosen_as")])
    layer.updateFields()
    made = web.from_layer(layer, "en")
    assert len(told(made)) == 4 and "drawn alike" in made.note


# Large layers


def wave(corners):
    x = np.linspace(0, 3000, corners)
    y = 40 * np.sin(x / 50) + 0.02 * np.sin(x * 7)
    return [QgsPointXY(4e5 + a, 6e6 + b) for a, b in zip(x, y)]


def test_long_lines_are_simplified_and_say_so(web):
    layer = layer_of("LineString", "a", ["name:string"], [(QgsGeometry.fromPolylineXY(wave(30_000)), ["x"])])
    made = web.from_layer(layer, "en")
    corners = made.geojson["features"][0]["geometry"]["coordinates"]
    assert len(corners) <= web.MOST_VERTICES and made.note == "Drawn simplified, to 0.50 m."
    shown = QgsGeometry.fromPolylineXY([QgsPointXY(*corner) for corner in corners])
    shown.transform(_from_degrees(web, layer))
    assert max(shown.distance(QgsGeometry.fromPointXY(corner)) for corner in wave(30_000)[::50]) < 0.7


def _from_degrees(web, layer):
    from qgis.core import QgsCoordinateTransform

    there = web.to_degrees(layer)
    return QgsCoordinateTransform(there.destinationCrs(), there.sourceCrs(), QgsProject.instance())


def test_too_many_features_become_a_picture_with_its_legend(web, monkeypatch):
    monkeypatch.setattr(web, "MOST_VERTICES", 3)
    made = web.from_layer(sites(), "en", visible=False)
    assert isinstance(made, web.ImageLayer) and made.png.startswith(b"\x89PNG") and not made.visible
    assert made.note.startswith("Shown as a picture") and len(made.classes) == 3


def test_long_layers_are_not_listed_unless_wanted(web, monkeypatch):
    assert web.from_layer(sites(), "de").listed
    monkeypatch.setattr(web, "MOST_LISTED", 3)
    assert not web.from_layer(sites(), "de").listed and web.from_layer(sites(), "de", listed=True).listed


# Pictures


def pixels(png):
    from PIL import Image

    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA")).astype(int)


def test_a_raster_is_a_picture_with_the_colours_of_its_legend(web, town):
    made = web.from_layer(town.named("Spreading factor"), "de")
    assert [each.label for each in made.classes][0] == "SF7 (stark, kurze Sendezeit)"
    found = {tuple(pixel) for pixel in pixels(made.png).reshape(-1, 4)[::7]}
    assert min(abs(r - 0x00) + abs(g - 0x4D) + abs(b - 0x96) for r, g, b, a in found if a > 200) < 80
    assert any(a == 0 for *_, a in found)
    south, west, north, east = made.bounds
    assert 7.46 < west < east < 7.53 and 54.1 < south < north < 54.2


def test_the_picture_lies_where_the_layer_lies(web):
    """A black square in the north-east quarter of the extent is found there in the picture."""
    layer = layer_of("Polygon", "a", ["name:string"], [(box(500, 500, 500, 500), ["x"])])
    symbol = QgsFillSymbol.createSimple({"color": "#000000", "outline_style": "no"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    QgsProject.instance().addMapLayer(layer, False)
    made = web.backdrop([layer], QgsRectangle(4e5, 6e6, 4.01e5, 6.001e6), layer.crs(), width=400, pale=0)
    QgsProject.instance().removeMapLayer(layer.id())
    image = pixels(made.png)[..., 0] < 100
    rows, columns = np.nonzero(image & (pixels(made.png)[..., 3] > 200))
    assert rows.mean() < 0.4 * image.shape[0] and columns.mean() > 0.6 * image.shape[1]
    assert max(image.shape) == 400


def test_the_backdrop_is_pale_and_the_same_twice(web, town):
    layers = [town.named("Streets"), town.named("Buildings"), town.named("Water")]
    one, other = (web.backdrop(layers, width=600) for _ in range(2))
    assert one == other
    assert pixels(one.png)[..., :3].min() > 80 and pixels(one.png)[..., 3].min() == 255
    strong = web.backdrop(layers, width=600, pale=0)
    assert pixels(strong.png)[..., :3].min() < 60


def test_no_backdrop_of_nothing(web):
    assert web.backdrop([]) is None
    assert web.backdrop([layer_of("Point", "leer", ["name:string"], [])]) is None


def test_an_empty_raster_or_a_table_is_refused(web, qgis_app):
    table = layer_of("None", "Werte", ["name:string"], [(None, ["x"])])
    raster = QgsRasterLayer("/vsimem/missing.tif", "weg")
    for layer in (table, raster):
        with pytest.raises(Exception, match="cannot be put on a web page"):
            web.from_layer(layer, "de")


def test_without_pillow_pictures_are_larger_but_there(web, town, monkeypatch):
    from smartcity.smartcity_plugin.council import webimages

    small = web.backdrop([town.named("Streets")], width=300)
    monkeypatch.setattr(webimages, "missing", lambda names: list(names))
    large = web.backdrop([town.named("Streets")], width=300)
    assert small.png != large.png and pixels(small.png).shape == pixels(large.png).shape


def test_the_users_layer_stays_as_it_is(web, style):
    layer = sites(style)
    before = layer.renderer().dump(), layer.name(), layer.featureCount()
    web.from_layer(layer, "de")
    web.backdrop([layer], language="de", width=100)
    assert (layer.renderer().dump(), layer.name(), layer.featureCount()) == before

"""An atlas: order and names of its areas, what lies in them, and what its pages say."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

from smartcity.smartcity_plugin.council import atlas, atlasareas, check, columns, plan
from smartcity.smartcity_plugin.errors import InputError

from .conftest import box, layer_of, point

CRS = QgsCoordinateReferenceSystem("EPSG:25832")


def areas_of(rows, geometry="Polygon"):
    """A layer of areas. rows: (geometry, name, rank, people)."""
    fields = ["name:string(0)", "rank:integer", "people:double"]
    layer = layer_of(geometry, "Ortsteile", fields, [(row[0], row[1:]) for row in rows])
    layer.setFieldAlias(2, "Einwohner [km²]")
    return layer


def read(rows, geometry="Polygon", order_field="", fields=()):
    layer = areas_of(rows, geometry)
    context = QgsProject.instance().transformContext()
    return atlasareas.Reader(layer, "name", order_field, list(fields), CRS, context, "de").read()


@pytest.fixture
def drawn(town):
    """`drawn(rows, ...)`: the atlas of these areas with the town's gateways."""

    def _drawn(rows, geometry="Polygon", **values):
        sheet = plan.Order("atlas_a4_portrait", [town.named("Gateways")], {"title": "Netz"}, language="en",
                           crs=CRS, scale=values.pop("scale", 0))  # fmt: skip
        return atlas.Atlas(
            atlas.Order(sheet, areas_of(rows, geometry), "name", **values), QgsProject.instance()
        )

    return _drawn


TWO = ((box(0, 0, 1500, 3000), "West", 2, 100.0), (box(2600, 0, 300, 300), "Ost", 1, None))


def test_names_are_sorted_as_people_sort_them(qgis_app):
    square = box(0, 0, 10, 10)
    found, _ = read([(square, name, 0, 0) for name in ("Ort 10", "Zell", "Ärzte", "Ort 2", "Bau")])
    assert [area.name for area in found] == ["Ärzte", "Bau", "Ort 2", "Ort 10", "Zell"]
    assert [area.number for area in found] == [1, 2, 3, 4, 5]


def test_the_order_field_goes_first_and_nothing_goes_last(qgis_app):
    square = box(0, 0, 10, 10)
    found, _ = read([(square, "a", None, 0), (square, "c", 10, 0), (square, "b", 2, 0)], order_field="rank")
    assert [area.name for area in found] == ["b", "c", "a"]


def test_names_that_are_missing_long_or_twice(qgis_app):
    square = box(0, 0, 10, 10)
    names = (None, "", "Größ'e", "x" * 300, "Mitte", "Mitte")
    found, said = read([(square, name, number, 0) for number, name in enumerate(names)], order_field="rank")
    assert [area.name for area in found][2:] == ["Größ'e", "x" * 300, "Mitte", "Mitte"]
    assert found[0].name == found[1].name != ""
    assert len(found[3].short_name) == 80
    assert any("Mitte" in text for text in said)


def test_areas_without_a_place_are_named(qgis_app):
    found, said = read([(None, "nirgends", 0, 0), (box(0, 0, 1, 1), "da", 0, 0)])
    assert [area.name for area in found] == ["da"] and any("1 areas have no place" in text for text in said)
    with pytest.raises(InputError, match="no area with a place"):
        read([(None, "nirgends", 0, 0)])
    with pytest.raises(InputError, match="no area with a place"):
        read([])


def test_figures_have_their_alias_and_unit(qgis_app):
    found, _ = read([(box(0, 0, 1, 1), "da", 0, 1234.6)], fields=["people", "rank"])
    assert found[0].figures == [("Einwohner", "1.235", "km²"), ("rank", "0", "")]


def test_scales_are_round_and_one_for_all_when_wanted(drawn):
    own = drawn(TWO)
    assert len(set(own.scales)) == 2
    assert drawn(TWO, one_scale=True).scales == [max(own.scales)] * 2
    fixed = drawn(TWO, scale=3000)
    assert fixed.scales == [3000, 3000]
    for number in range(fixed.count):
        fixed.page(number)
    assert any("does not fit the page. (areas 2)" in text for text in fixed.complaints())


def test_what_lies_in_an_area_is_counted_or_said_to_be_nothing(drawn, town):
    made = drawn(TWO, counted=[town.named("Gateways")])
    west, east = made.areas[1], made.areas[0]
    empty = made.page(made.count - 2).layout
    assert east.name == "Ost" and check.is_printed(empty.itemById("nothing_here"))
    full = made.page(made.count - 1).layout
    assert not check.is_printed(full.itemById("nothing_here"))
    cells = [row[1].content() for row in full.itemById("key_figures").multiFrame().tableContents()]
    assert cells == ["2"] and west.name == "West"  # the water tower, and the town hall on the edge
    assert any("None of the features" in text and "areas 1" in text for text in made.complaints())


def test_the_pages_layer_itself_is_no_content(drawn, town):
    """Districts drawn on the map do not fill a district."""
    layer = town.named("Gateways")
    made = drawn(TWO)
    made.order.sheet.layers[:] = [made.order.areas]
    made._layers = [layer.clone()]
    assert atlasareas.contents(made.areas[0], [], [], 0.0, CRS, made._context) == ([], False)


@pytest.mark.parametrize("geometry", ["Point", "LineString"])
def test_points_and_lines_are_areas_with_their_margin(drawn, geometry):
    from qgis.core import QgsGeometry

    shape = point(600, 690) if geometry == "Point" else QgsGeometry.fromWkt(
        "LINESTRING(400500 6000690, 400700 6000690)")  # fmt: skip
    made = drawn([(shape, "Turm", 1, 0)], geometry, margin_m=50.0)
    leaf = made.page(made.count - 1)
    assert not check.is_printed(leaf.layout.itemById("nothing_here"))
    assert leaf.bookmark == "1  Turm"
    near, far = (drawn([(shape, "Turm", 1, 0)], geometry, margin_m=margin) for margin in (50.0, 5.0))
    assert far.scales[0] <= near.scales[0]
    assert atlasareas.contents(far.areas[0], [], far._layers, 5.0, CRS, far._context) == ([], True)


def test_the_index_lists_all_pages_over_several_sheets(drawn):
    rows = [(box(i * 20, 0, 15, 15), f"Gebiet {i}", i, 0) for i in range(70)]
    made = drawn(rows)
    assert made.count > 71  # 70 do not fit one sheet of the index
    listed = []
    for number in range(made.count - 70):
        sheet = made.page(number).layout
        for name in ("pages", "pages_2", "pages_3"):
            if check.is_printed(sheet.itemById(name)):
                listed += [[cell.content() for cell in row]
                           for row in sheet.itemById(name).multiFrame().tableContents()]  # fmt: skip
    first = made.count - 70 + 1
    assert listed == [[str(i + 1), f"Gebiet {i}", str(first + i)] for i in range(70)]


def test_a_template_without_the_table_of_pages_is_reported(drawn):
    made = drawn(TWO, index_template="plan_a4_portrait")
    assert any("no table with the id “pages”" in text for text in made.complaints())
    assert made.count == 3


def test_the_overview_and_the_page_are_told_in_words(drawn):
    leaf = drawn(TWO).page(1)
    words = {box.alt for box in leaf.boxes if box.role == "Figure"}
    assert any(text.startswith("Area 1 of 2: Ost. Map at a scale of") for text in words)
    assert any("where Ost lies among 2 areas" in text for text in words)


def test_runs_of_pages():
    assert atlas._runs([1, 2, 3, 7, 9, 10]) == "1–3, 7, 9–10"


def test_years_are_no_amounts(qgis_app):
    assert columns.text(2027, "phase_year", "de") == "2027"
    assert columns.text(2027, "cost_eur", "de") == "2.027"
    assert columns.text(True, "x", "en") == "yes" and columns.text(None, "x", "de") == "–"
    assert columns.split_unit("Cost [EUR]") == ("Cost", "EUR")


def test_too_many_areas_are_refused(qgis_app, monkeypatch):
    monkeypatch.setattr(atlasareas, "MOST_PAGES", 1)
    with pytest.raises(InputError, match="2 areas, more than the 1 pages"):
        read(list(TWO))


def test_a_layer_is_called_by_its_table(qgis_app):
    layer = QgsVectorLayer("Point?crs=EPSG:25832", "Punkte", "memory")
    assert atlasareas.title(layer) == "Punkte"

"""Tables on paper: all rows once, headings on each page, sums, German numbers, columns that fit."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer

from smartcity.smartcity_plugin.council import columns, plan, tablesheet
from smartcity.smartcity_plugin.errors import InputError

from .conftest import layer_of


def table_of(rows, fields=("name:string(0)", "cost_eur:double", "year:integer")):
    layer = layer_of("None", "Standorte", list(fields), [(None, row) for row in rows])
    layer.setFieldAlias(1, "Kosten [EUR]")
    return layer


def sheets_of(table, language="de", **values):
    order = plan.Order("table_a4_portrait", [], {"title": "Liste"}, language=language)
    return tablesheet.TableSheets(tablesheet.Order(order, table, **values))


def printed(sheets):
    """The rows of each page, and the headings of each."""
    pages, headings = [], []
    for number in range(sheets.count):
        table = sheets.page(number).layout.itemById("table").multiFrame()
        pages.append([[cell.content() for cell in row] for row in table.tableContents()])
        headings.append([column.heading() for column in table.headers()])
    return pages, headings


def test_every_row_is_printed_once_under_its_headings(qgis_app):
    rows = [(f"Standort {i}" + " mit langem Namen" * (i % 7), 100.0 + i, 2027) for i in range(150)]
    sheets = sheets_of(table_of(rows))
    pages, headings = printed(sheets)
    assert sheets.count > 2 and sheets.warnings[1:] == []
    assert [row[0] for page in pages for row in page] == [row[0] for row in rows]
    assert all(page == ["name", "Kosten [EUR]", "year"] for page in headings)


def test_numbers_are_german_and_years_are_not(qgis_app):
    pages, _ = printed(sheets_of(table_of([("a", 12345.6, 2027), ("b", None, None), ("", 0.7, 1)])))
    assert pages == [[["a", "12.346", "2027"], ["b", "–", "–"], ["–", "1", "1"]]]


@pytest.mark.parametrize(("values", "unit", "places"), [
    ([1, 2, 3], "", 0), ([0.5, 3], "", 2), ([54.48, 3.2], "%", 1), ([1886384.16, 0.5], "EUR", 0),
    ([12.5, 100], "EUR", 2), ([], "", 0), ([float("nan"), 1.0], "", 0),
])  # fmt: skip
def test_a_column_has_as_many_decimals_as_it_needs(values, unit, places):
    assert columns.decimals(values, unit) == places


def test_sums_say_what_they_leave_out(qgis_app):
    sheets = sheets_of(table_of([("a", 100.0, 1), ("b", 50.0, 2), ("c", None, 3)]), sums=["cost_eur"])
    pages, _ = printed(sheets)
    assert pages[0][-1][1] == "150" and pages[0][-1][2] == ""
    note = sheets.page(0).layout.itemById("table_note").currentText()
    assert "Kosten [EUR]: 1" in note


def test_sums_of_texts_are_refused(qgis_app):
    with pytest.raises(InputError, match="“name” holds no numbers"):
        sheets_of(table_of([("a", 1.0, 1)]), sums=["name"])


def test_columns_that_do_not_fit_are_left_out_and_named_or_refused(qgis_app):
    fields = [f"Gemeindekennziffer_{i}:string(0)" for i in range(14)]
    table = table_of([["x"] * 14], fields)
    sheets = sheets_of(table)
    [warning] = [text for text in sheets.warnings if "too narrow" in text]
    assert "Gemeindekennziffer_13" in warning and "Gemeindekennziffer_0," not in warning
    with pytest.raises(InputError, match="too narrow"):
        sheets_of(table, fields=[field.split(":")[0] for field in fields])


def test_an_empty_table_and_long_words_end_well(qgis_app):
    empty = sheets_of(table_of([]))
    assert empty.count == 1 and any("has no rows" in text for text in empty.warnings)
    empty.page(0)
    pages, _ = printed(sheets_of(table_of([("x" * 300, 1.0, 1), ("Größ'e <b>&", 2.0, 2)])))
    assert pages[0][0][0].replace(" ", "") == "x" * 300 and pages[0][1][0] == "Größ'e <b>&"


def test_another_template_is_refused(qgis_app):
    order = plan.Order("plan_a4_portrait", [], {}, language="en")
    with pytest.raises(InputError, match="no table with the id “table”"):
        tablesheet.TableSheets(tablesheet.Order(order, table_of([("a", 1.0, 1)])))


def test_row_edges_are_known_for_the_reader(qgis_app):
    sheets = sheets_of(table_of([("kurz", 1.0, 1), ("lang " * 60, 2.0, 2), ("kurz", 3.0, 3)]))
    leaf = sheets.page(0)
    [table] = [box for box in leaf.boxes if box.role == "Table"]
    assert len(table.rows) == 4 and list(table.rows) == sorted(table.rows)
    heights = [low - high for high, low in zip(table.rows, table.rows[1:])]
    assert heights[2] > 2 * heights[1]  # the long row
    assert table.rows[0] == pytest.approx(38.0, abs=0.1)


def test_fields_of_ours_have_our_headings(qgis_app):
    from smartcity.layers import schema

    layer = QgsVectorLayer("None", "sites", "memory")
    layer.dataProvider().addAttributes(schema.qgs_fields(schema.SITING_CURVE).toList())
    layer.updateFields()
    for place in range(layer.fields().count()):
        layer.setFieldAlias(place, "")
    aliases = {field.name: field.alias for field in schema.SITING_CURVE}
    assert columns.headings(layer, "en") == aliases
    foreign = QgsVectorLayer("None?field=power:string&field=a:string&field=b:string", "x", "memory")
    assert columns.headings(foreign, "en")["power"] == "power"


def test_columns_with_sums_stay_when_others_do_not_fit(qgis_app):
    fields = [f"Gemeindekennziffer_{i}:string(0)" for i in range(14)] + ["Kosten:double"]
    sheets = sheets_of(table_of([[*["x"] * 14, 5.0]], fields), sums=["Kosten"])
    pages, headings = printed(sheets)
    assert headings[0][0] == "Gemeindekennziffer_0" and headings[0][-1] == "Kosten"
    assert [row[-1] for row in pages[0]] == ["5", "5"]


def test_codes_are_words_in_the_fields_that_hold_codes(qgis_app):
    assert columns.text("lamp_post", "mounting", "en") == "lamp post"
    assert columns.text("line", "name", "en") == "line"
    assert columns.text("proposed", "anything", "en") == "proposed"

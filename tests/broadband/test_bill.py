"""The bill: sums, prices that are missing, and the workbook read back."""

from __future__ import annotations

import numpy as np
import openpyxl
import pytest

from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.broadband import bill, design, spreadsheet
from smartcity.smartcity_plugin.broadband.bill import Work
from smartcity.smartcity_plugin.broadband.spreadsheet import Column, Sheet


@pytest.fixture(scope="module")
def materials():
    return design.of(presets.load("fibre_materials")).materials


WORKS = [
    Work(bill.TRENCHES, "Trench, carriageway, open trench", 100.0, "m", 12000.0, "assumption"),
    Work(bill.TRENCHES, "Trench, carriageway, open trench", 50.0, "m", 9000.0, "assumption"),
    Work(bill.TRENCHES, "Trench, verge, plough", 10.0, "m", None, "not known"),
    Work(bill.DROPS, "House lead-in", 3, "pieces", 3600.0, "offer"),
]


def test_equal_works_are_one_position_with_the_mean_price(materials):
    found = bill.bill(WORKS, materials)
    first = found.rows[0]
    assert (first.position, first.quantity, first.cost_eur, first.unit_eur) == ("1.01", 150.0, 21000.0, 140.0)
    assert [row.position for row in found.rows] == ["1.01", "1.02", "3.01", "7.01"]


def test_what_is_not_known_is_missing_and_never_0(materials):
    found = bill.bill(WORKS, materials)
    assert found.missing == 1 and found.total_eur is None
    assert found.rows[1].cost_eur is None and found.rows[1].unit_eur is None
    assert found.known_eur == pytest.approx(24600.0 * 1.1)  # with 10 % for planning


def test_a_price_known_in_part_stays_apart(materials):
    known = Work(bill.TRENCHES, "Trench", 10.0, "m", 1000.0, "a")
    unknown = Work(bill.TRENCHES, "Trench", 5.0, "m", None, "a")
    rows = bill.bill([known, unknown], materials, planning_share=0.0).rows
    assert [(row.quantity, row.cost_eur) for row in rows] == [(10.0, 1000.0), (5.0, None)]


def test_planning_is_a_share_of_what_is_known(materials):
    rows = bill.bill(WORKS, materials, planning_share=0.2).rows
    assert rows[-1].quantity == pytest.approx(20.0) and rows[-1].cost_eur == pytest.approx(4920.0)
    assert rows[-1].basis == "given by the planner"
    assert len(bill.bill(WORKS, materials, planning_share=0.0).rows) == 3
    unknown = bill.bill(WORKS[2:3], materials)
    assert unknown.rows[-1].cost_eur is None and unknown.missing == 2 and unknown.known_eur == 0.0


def test_nothing_to_build_is_an_empty_bill(materials, tmp_path):
    found = bill.bill([], materials)
    assert (found.rows, found.missing, found.total_eur) == ([], 0, 0.0)
    bill.write_xlsx(tmp_path / "empty.xlsx", found)
    assert openpyxl.load_workbook(tmp_path / "empty.xlsx").sheetnames == ["Summary", "Bill"]


def test_materials_of_a_design(materials):
    """Root 0 - street 1 (100 m) - houses 2 and 3 (10 m each): one cabinet in the street."""
    rules = design.of(presets.load("fibre_materials"), capacity=8, reach_m=50.0, scheme="pon")
    length = np.array([100.0, 10.0, 10.0])
    net = design.plan([0, 1, 1], [1, 2, 3], length, length, [0], [2, 3], [1, 4], rules=rules)
    works = bill.material_works(net, length, materials, capacity=8, pops=1)
    found = {row.item: row for row in bill.bill(works, materials).rows}
    assert found["Drop cable with 6 fibres"].quantity == 10.0  # 4 for the unit and 2 for the building
    assert found["Drop cable with 24 fibres"].quantity == 10.0  # 18 are asked for
    assert found["Feeder cable with 4 fibres"].quantity == 100.0  # one splitter, 20 % more
    assert found["Duct bundle 1x7x1,5, drops"].quantity == 20.0
    assert found["Duct bundle 4x14x2,0, feeder"].quantity == 100.0
    assert found["Distribution point for 8 connections"].cost_eur == 6000.0
    assert found["Splitter"].quantity == 1 and found["Splitter"].cost_eur is None
    assert found["Point of presence"].cost_eur is None


@pytest.fixture
def book(materials, tmp_path):
    """The bill written, with a table by phase, and read back."""
    phases = Sheet("By phase", "By phase", (Column("Phase", "whole"), Column("Cost", "euro", summed=True)),
                   [(1, 1000.0), (2, None)], "Sum")  # fmt: skip
    bill.write_xlsx(tmp_path / "bill.xlsx", bill.bill(WORKS, materials), tables=[phases],
                    summary=[("Connections", 12, "pieces", "count")], title="Plan A")  # fmt: skip
    return openpyxl.load_workbook(tmp_path / "bill.xlsx")


def test_the_workbook_has_its_sheets_and_frozen_headings(book):
    assert book.sheetnames == ["Summary", "Bill", "By phase"]
    assert all(page.freeze_panes == "A4" for page in book)
    assert [cell.value for cell in book["Bill"][3]][:4] == ["Position", "Item", "Quantity", "Unit"]
    assert book["Summary"]["A1"].value == "Plan A"
    assert book["Bill"].column_dimensions["B"].width > 30


def computed(page, cell):
    """The value of a cell whose formula is one of those that the bill has."""
    value = page[cell].value
    if not (isinstance(value, str) and value.startswith("=")):
        return value
    row = page[cell].row
    if value == f'=IF(E{row}="","",C{row}*E{row})':
        price = computed(page, f"E{row}")
        return "" if price is None else page[f"C{row}"].value * price
    start, end = value.removeprefix("=SUM(").split(")")[0].split(":")
    rows = range(int(start[1:]), int(end[1:]) + 1)
    total = sum(number for line in rows if isinstance(number := computed(page, f"F{line}"), (int, float)))
    return total / 100 if value.endswith("/100") else total


def test_the_formulas_give_the_same_costs(book, materials):
    page, found = book["Bill"], bill.bill(WORKS, materials)
    for line, row in enumerate(found.rows, 4):
        expected = "" if row.cost_eur is None else pytest.approx(row.cost_eur)
        assert computed(page, f"F{line}") == expected
    assert page["A8"].value == "Sum of what is known"
    assert computed(page, "F8") == pytest.approx(found.known_eur)
    assert book["Summary"]["B4"].value == "='Bill'!F8"
    assert page["E5"].value is None and page["E5"].number_format == "#,##0.00 €"


def test_a_table_with_a_gap_keeps_it_empty(book):
    page = book["By phase"]
    assert page["B5"].value is None and page["B6"].value == "=SUM(B4:B5)"


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-x", "@SUM(A1)", '=HYPERLINK("http://x","y")'])
def test_text_from_data_is_never_a_formula(text, tmp_path):
    sheet = Sheet("A", text, (Column(text), Column("n", "number")), [(text, text)], text, (text,))
    spreadsheet.write(tmp_path / "a.xlsx", [sheet])
    page = openpyxl.load_workbook(tmp_path / "a.xlsx")["A"]
    cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) == 7 and all(cell.data_type == "s" for cell in cells)
    assert all(cell.quotePrefix for cell in cells if cell.value == text)


def test_what_a_workbook_cannot_hold(tmp_path):
    values = (float("nan"), float("inf"), np.float64(1.5), np.int64(2), None)
    rows = [("a\x00b", value) for value in values]
    spreadsheet.write(tmp_path / "a.xlsx", [Sheet("x/y", "t", (Column("a"), Column("b", "number")), rows)])
    page = openpyxl.load_workbook(tmp_path / "a.xlsx")["x y"]
    assert [page[f"B{row}"].value for row in range(4, 9)] == [None, None, 1.5, 2, None]
    assert page["A4"].value == "a b"


def test_names_of_sheets_differ():
    assert spreadsheet.sheet_name("a" * 40) == "a" * 31
    assert spreadsheet.sheet_name("Bill", ["bill"]) == "Bill 2"
    assert spreadsheet.sheet_name("[]:*?/\\") == "1"


def test_letters_of_columns():
    assert [spreadsheet.letter(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]

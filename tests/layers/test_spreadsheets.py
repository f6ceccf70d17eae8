"""Sheets of XLSX and ODS: what other programs write comes back, what is hostile is refused in words."""

from __future__ import annotations

import datetime
import time
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.layers import spreadsheets
from smartcity.layers.spreadsheets import Book
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers import sheets

LETTERS = st.characters(min_codepoint=32, max_codepoint=0x2FFF, blacklist_categories=("Cs", "Cc", "Cn"))
TEXTS = st.text(LETTERS, max_size=12).map(str.strip)
PLAIN_TEXTS = TEXTS.filter(lambda text: text and text.split() == text.split(" "))


def only_sheet(path):
    book = Book(path)
    (name,) = book.heads(1)
    return list(book.rows(name))


def test_values_come_back_as_openpyxl_wrote_them(tmp_path):
    path = sheets.xlsx(tmp_path / "a.xlsx", {
        "Notizen": [["nur Text"]],
        "Sensoren": [
            ["Liste"], [], ["Nr", "Wert", "Zeit", "Tag", "Uhr", "ja"],
            ["007", 400100.2, datetime.datetime(2026, 9, 1, 10, 0, 5), datetime.date(2026, 9, 2),
             datetime.time(10, 30), True],
            [None, 0.1 + 0.2, None, None, None, False],
            [123456789012345, 1e-7, "01.09.2026", None, None, None],
        ],
    })  # fmt: skip
    book = Book(path)
    assert list(book.heads(1)) == ["Notizen", "Sensoren"]
    assert list(book.rows("Sensoren")) == [
        (1, ["Liste"]),
        (3, ["Nr", "Wert", "Zeit", "Tag", "Uhr", "ja"]),
        (4, ["007", "400100.2", "2026-09-01T10:00:05", "2026-09-02", "10:30:00", "1"]),
        (5, ["", "0.3", "", "", "", "0"]),
        (6, ["123456789012345", "1e-07", "01.09.2026"]),
    ]


@pytest.mark.parametrize(("code", "is_date"), [
    ("yyyy-mm-dd h:mm:ss", True), ("[$-407]dd/mm/yyyy;@", True), ("General", False), ('0.0" Stunden"', False),
    ("#,##0.00\\ [$€-407]", False), ("[Red]0.00", False), ("0.00E+00", False), ("[h]:mm", True), ("", False),
])  # fmt: skip
def test_number_formats_that_are_dates(code, is_date):
    assert spreadsheets._is_date(code) == is_date


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=5), min_size=1, max_size=8))
def test_round_trip_through_openpyxl(tmp_path_factory, rows):
    path = sheets.xlsx(tmp_path_factory.mktemp("x") / "a.xlsx", {"S": [["x"], *rows]})
    found = dict(only_sheet(path))
    for number, row in enumerate(rows, start=2):
        wanted = [text if not text.startswith("=") else None for text in row]
        cells = found.get(number, [])
        cells = cells + [""] * (len(row) - len(cells))
        assert [have for have, want in zip(cells, wanted) if want is not None] == [
            want for want in wanted if want is not None
        ]


@given(st.lists(st.lists(PLAIN_TEXTS, min_size=3, max_size=3), min_size=1, max_size=8))
def test_round_trip_through_gdal(tmp_path_factory, rows):
    path = sheets.ods(tmp_path_factory.mktemp("o") / "a.ods", [["a", "b", "c"], *rows])
    assert [cells for _number, cells in only_sheet(path)][1:] == rows


def test_repeated_rows_and_cells_of_libreoffice(tmp_path):
    """Its files end in a million rows that are one element, which GDAL 3.6 refuses."""
    end = ('<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
           'table:number-columns-repeated="16384"/></table:table-row>')  # fmt: skip
    gap = '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>'
    twice = sheets.ods_row("a", "b", attributes='table:number-rows-repeated="2"')
    path = sheets.raw_ods(tmp_path / "a.ods", sheets.ods_row("x", "y") + gap + twice + end)
    assert only_sheet(path) == [(1, ["x", "y"]), (6, ["a", "b"]), (7, ["a", "b"])]


def test_a_million_empty_rows_are_nothing(tmp_path):
    began = time.perf_counter()
    assert only_sheet(with_empty_rows(tmp_path, 1_048_576)) == [(1, ["x", "y"]), (1_048_576, ["1", "2"])]
    assert time.perf_counter() - began < 60


def test_memory_does_not_grow_with_the_rows(tmp_path):
    peaks = []
    for count in (10_000, 100_000):
        path = with_empty_rows(tmp_path, count)
        tracemalloc.start()
        assert len(only_sheet(path)) == 2
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


def with_empty_rows(folder, count):
    empty = "".join(f'<row r="{number}"/>' for number in range(2, count))
    rows = sheets.xlsx_row(1, "x", "y") + empty + sheets.xlsx_row(count, "1", "2")
    return sheets.raw_xlsx(folder / "a.xlsx", rows)


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
HOSTILE = {
    "no zip": lambda path: path.write_bytes(b"PK\x03\x04 no"),
    "empty": lambda path: path.write_bytes(b""),
    "zip of something else": lambda path: zipfile.ZipFile(path, "w").writestr("a.txt", "a"),
    "entities": lambda path: sheets.raw_xlsx(path, sheets.xlsx_row(1, "&b;"), BOMB),
    "broken XML": lambda path: sheets.raw_xlsx(path, "<row><c>"),
    "1 GB claimed": lambda path: sheets.raw_xlsx(path, sheets.xlsx_row(1, "x"), claims=10**9),
    "claims too little": lambda path: sheets.raw_xlsx(path, sheets.xlsx_row(1, "x" * 1000), claims=10),
    "nested": lambda path: sheets.raw_xlsx(path, "<row>" * 1000),
    "wide": lambda path: sheets.raw_xlsx(path, '<row r="1"><c r="XFD1" t="str"><v>1</v></c></row>'),
    "long": lambda path: sheets.raw_xlsx(path, sheets.xlsx_row(1_048_577, "x")),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_are_refused_in_words(tmp_path, kind):
    path = tmp_path / "a.xlsx"
    HOSTILE[kind](path)
    with pytest.raises(InputError, match="a.xlsx"):
        only_sheet(path)


def test_a_bomb_is_not_unpacked(tmp_path):
    """600 MB of blanks, which is 600 kB packed."""
    path = sheets.raw_xlsx(tmp_path / "a.xlsx", " " * 600_000_000)
    assert path.stat().st_size < 1_000_000
    began = time.perf_counter()
    with pytest.raises(InputError, match="more than 500 MB"):
        only_sheet(path)
    assert time.perf_counter() - began < 1


def test_a_hundred_million_cells_in_one_element_are_refused(tmp_path):
    repeated = '<table:table-cell table:number-columns-repeated="99999999" '
    path = sheets.raw_ods(tmp_path / "a.ods", sheets.ods_row("a").replace("<table:table-cell ", repeated))
    with pytest.raises(InputError, match="larger than any list"):
        only_sheet(path)
    row = sheets.ods_row("a", attributes='table:number-rows-repeated="99999999"')
    path = sheets.raw_ods(tmp_path / "b.ods", row)
    with pytest.raises(InputError, match="larger than any list"):
        only_sheet(path)


@given(st.data())
def test_damage_ends_in_words(tmp_path_factory, data):
    """Bytes of a good file changed, or its end cut off."""
    folder = tmp_path_factory.mktemp("damage")
    good = bytearray(sheets.raw_xlsx(folder / "good.xlsx", sheets.xlsx_row(1, "x", "y", "z")).read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(good) - 1), max_size=4)):
        good[place] = data.draw(st.integers(0, 255))
    path = folder / "a.xlsx"
    path.write_bytes(good[: data.draw(st.integers(0, len(good)))])
    try:
        only_sheet(path)
    except InputError:
        assert True

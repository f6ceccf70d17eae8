"""The table of key figures: no digit is cut off, whatever the font, the sheet and the number."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from smartcity.smartcity_plugin.council import figures

from .conftest import layer_of
from .test_layout import TEMPLATES, draw


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("font", ["", "DejaVu Sans"])
def test_no_digit_of_a_large_number_is_cut_off(town, template, font):
    rows = [("cost", "Kosten des Plans, soweit Preise bekannt sind", 123_456_789.0, "EUR"),
            ("reach", "Anteil", 93.4, "%"), ("area", "Fläche", 1_234_567.8, "km²/a")]  # fmt: skip
    fields = ["key:string", "label:string", "value:double", "unit:string"]
    table = layer_of("None", "Kennzahlen", fields, [(None, row) for row in rows])
    made = draw(town, template=template, key_figures=[table], texts={"font": font}, language="de")
    assert not [warning for warning in made.warnings if "font" in warning or "key figures" in warning]
    frame = figures.table_frame(made.layout)
    drawn = frame.multiFrame()
    text_format = drawn.contentTextFormat()
    type_ = QFont(text_format.font())
    type_.setPixelSize(1000)
    per_mm = 1000 / (text_format.size() * 25.4 / 72)  # pixels of this type in a millimetre of paper
    widths = drawn.columnWidths()
    contents = [[cell.content() for cell in row] for row in drawn.tableContents()]
    assert contents[0][1] == "123.456.789" and contents[2][1] == "1.234.568"
    for column in (1, 2):
        for row in contents:
            needed = QFontMetricsF(type_).horizontalAdvance(row[column]) / per_mm
            assert needed <= widths[column], (row, column)
    whole = sum(widths) + 2 * drawn.cellMargin() * len(widths)
    assert whole <= frame.rect().width() + 0.5 and drawn.totalSize().height() <= frame.rect().height()


def test_numbers_that_have_room_leave_the_template_as_it_is(town):
    without = draw(town)
    made = draw(town, key_figures=[town.stats])
    widths = [figures.table_frame(each.layout).multiFrame().columnWidths() for each in (without, made)]
    assert widths[0] == widths[1]

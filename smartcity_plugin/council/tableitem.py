"""A table on a sheet: how much of it fits its frame, and how wide its columns are.

The template says how it looks (fonts, lines, colours); here it gets its headings and its rows.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutTableColumn,
    QgsLayoutUtils,
    QgsPrintLayout,
    QgsTableCell,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

FINE = 20
"""Pixels per millimetre in which texts are measured, as in check.py."""
POINT_MM = 25.4 / 72
ROOM = 1.04
"""Columns are a little wider than their texts measure: QGIS breaks lines by metrics of its own."""
LONGEST_MM = 70.0
"""A column is never made wider for a long text, which is broken into lines instead (assumption)."""
EXACT_MM = 0.05
LEAST_ROW_MM = 2.5
"""No row is lower: of the lowest type, 8 pt, the line is 3.2 mm."""
SUMS = QColor(230, 230, 230)


@dataclass(frozen=True)
class Column:
    """heading: what stands above it; number: set to the right; width: in millimetres, 0 where it follows from
    the frame."""

    heading: str
    number: bool = False
    width: float = 0.0


def find(layout: QgsPrintLayout, name: str) -> QgsLayoutFrame | None:
    """The frame of the table with this id; None where the template has none."""
    frame = layout.itemById(name)
    is_table = isinstance(frame, QgsLayoutFrame) and isinstance(frame.multiFrame(), QgsLayoutItemManualTable)
    return frame if is_table else None


def fill(frame: QgsLayoutFrame, columns: Sequence[Column], rows: Sequence[Sequence[str]],
         last_is_sum: bool = False) -> int:  # fmt: skip
    """Put in as many rows as fit below the headings, at least one. Returns how many those are.

    last_is_sum: the last row holds the sums and is set apart.
    """
    table = frame.multiFrame()
    table.setIncludeTableHeader(True)
    table.setHeaders([_heading(column) for column in columns])
    table.setColumnWidths([column.width for column in columns])
    most = math.ceil(frame.rect().height() / LEAST_ROW_MM)
    contents = [
        [_cell(text, column, last_is_sum and number == len(rows) - 1, table)
         for text, column in zip(row, columns)]
        for number, row in enumerate(rows[:most])
    ]  # fmt: skip
    if not contents:
        table.setTableContents([[QgsTableCell("") for _ in columns]])
        table.refresh()
        return 0
    table.setTableContents(contents)
    table.refresh()
    count = max(_visible(table, frame.rect().height()), 1)
    if count < len(contents):
        table.setTableContents(contents[:count])
        table.refresh()
    return count


def _visible(table: QgsLayoutItemManualTable, height: float) -> int:
    """How many rows are seen in a frame of this height [mm], below the headings; -1: not even they."""
    context = QgsLayoutUtils.createRenderContextForLayout(table.layout(), None)
    return table.rowsVisible(context, height, 0, True, False)


def heights(table: QgsLayoutItemManualTable) -> list[float]:
    """Millimetres from the top of a table to the end of its headings, of its first row, of its second ..."""
    # QGIS does not tell them, only how many rows a height is enough for.
    room = max(frame.rect().height() for frame in table.frames())
    ends: list[float] = []
    for count in range(_visible(table, room) + 1):
        low, high = ends[-1] if ends else 0.0, room
        while high - low > EXACT_MM:
            middle = (low + high) / 2
            low, high = (low, middle) if _visible(table, middle) >= count else (middle, high)
        ends.append(high)
    return ends


def widths(table: QgsLayoutItemManualTable, headings: Sequence[str], rows: Sequence[Sequence[str]],
           room: float) -> tuple[list[float], int]:  # fmt: skip
    """Widths of the columns in millimetres, margins not counted, and how many columns fit the room.

    Long texts share what is left, but no column is narrower than its longest word.
    """
    header, content = _metrics(table.headerTextFormat()), _metrics(table.contentTextFormat())
    least, wanted = [], []
    for place, heading in enumerate(headings):
        texts = {row[place] for row in rows}
        words = {word for text in texts for word in text.split()}
        least.append(max(_widest(header, heading.split()), _widest(content, words)))
        wanted.append(max(least[-1], min(_widest(content, texts), LONGEST_MM)))
    line = table.gridStrokeWidth() if table.showGrid() and table.verticalGrid() else 0.0
    extra = 2 * table.cellMargin() + line
    count = len(headings)
    while count > 1 and sum(least[:count]) + count * extra > room:
        count -= 1
    least, wanted = least[:count], wanted[:count]
    spare = max(room - count * extra - sum(least), 0.0)
    asked = sum(wanted) - sum(least)
    if asked > spare:
        return [low + (high - low) * spare / asked for low, high in zip(least, wanted)], count
    grow = (spare - asked) / count
    return [high + grow for high in wanted], count


def _metrics(text_format: QgsTextFormat) -> QFontMetricsF:
    font = QFont(text_format.font())
    font.setPixelSize(max(round(text_format.size() * POINT_MM * FINE), 1))
    return QFontMetricsF(font)


def _widest(metrics: QFontMetricsF, texts) -> float:
    return max((metrics.horizontalAdvance(text) for text in texts), default=0.0) / FINE * ROOM


def _heading(column: Column) -> QgsLayoutTableColumn:
    heading = QgsLayoutTableColumn(column.heading)
    heading.setHAlignment(_side(column))
    return heading


def _cell(text: str, column: Column, is_sum: bool, table: QgsLayoutItemManualTable) -> QgsTableCell:
    cell = QgsTableCell(text)
    cell.setHorizontalAlignment(_side(column))
    if is_sum:
        cell.setBackgroundColor(SUMS)
        cell.setTextFormat(table.headerTextFormat())
    return cell


def _side(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft

"""The table of key figures on a sheet: label, value with its unit, in the document's number format."""

from __future__ import annotations

import math

from qgis.core import QgsLayoutFrame, QgsLayoutItemManualTable, QgsPrintLayout, QgsTableCell, QgsVectorLayer
from qgis.PyQt.QtCore import QLocale, Qt, QTranslator
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..errors import InputError
from ..words import in_language, translated, translator
from .check import FINE, POINT_MM

COLUMNS = ("label", "value", "unit")
LONGEST_UNIT = 6
"""Letters that the templates' column of units has room for; longer ones go with the label."""
SPARE_MM = 0.4
"""Room beside the longest number (assumption: a printer's rounding)."""
SMALLEST = 0.01
"""Figures nearer to zero are printed as "< 0.01": "0.00" would say that there is nothing."""


def rows(tables: list[QgsVectorLayer], language: str) -> list[tuple[str, str, str]]:
    """Label, formatted value and unit of each row of the tables, one table after the other.

    Raises:
        InputError: a table lacks one of the columns `label`, `value`, `unit`.
    """
    catalogue = translator(language)
    found = []
    for table in tables:
        missing = [name for name in COLUMNS if table.fields().indexOf(name) < 0]
        if missing:
            raise InputError(
                "“{table}” is not a table of key figures: it lacks {fields}. Choose a STATS table.",
                table=table.name(), fields=", ".join(missing),
            )  # fmt: skip
        for feature in table.getFeatures():
            label, value, unit = (feature.attribute(name) for name in COLUMNS)
            label, unit = _words(label, catalogue), _words(unit, catalogue)
            if len(unit) > LONGEST_UNIT:
                label, unit = f"{label} ({unit})", ""
            found.append((label, number(value, language), unit))
    return found


def _words(text: object, catalogue: QTranslator | None) -> str:
    """The label in the document's language; of “Best gateway: north” only the part before the colon."""
    if not isinstance(text, str):  # NULL
        return ""
    words, colon, name = text.partition(":")
    return translated(catalogue, words) + colon + name


def number(value: object, language: str) -> str:
    """A figure as people write it: whole from 100 on, one decimal from 1 on, else two; "–" for none."""
    try:
        figure = float(value)
    except (TypeError, ValueError):
        return value if isinstance(value, str) and value else "–"
    if not math.isfinite(figure):
        return "–"
    if 0 < abs(figure) < SMALLEST:
        limit = QLocale(language).toString(math.copysign(SMALLEST, figure), "f", 2)
        return f"< {limit}" if figure > 0 else f"> {limit}"
    decimals = 0 if figure == int(figure) or abs(figure) >= 100 else (1 if abs(figure) >= 1 else 2)
    return QLocale(language).toString(figure, "f", decimals)


def table_frame(layout: QgsPrintLayout) -> QgsLayoutFrame | None:
    """The frame with id "key_figures"; None where the template has none."""
    item = layout.itemById("key_figures")
    return item if isinstance(item, QgsLayoutFrame) else None


def fill(layout: QgsPrintLayout, figures: list[tuple[str, str, str]], language: str) -> int:
    """Put the figures in the template's table and return how many found no room there.

    Without figures the table stays as it is: the template hides it.
    """
    frame = table_frame(layout)
    table = frame.multiFrame() if frame else None
    if not isinstance(table, QgsLayoutItemManualTable):
        return len(figures)
    _make_room(table, figures)
    for shown in range(len(figures), 0, -1):
        left_out = len(figures) - shown
        note = in_language(language, "and {count} more", count=left_out)
        rows_shown = [*figures[:shown], (note, "", "")] if left_out else figures
        table.setTableContents([_cells(*texts) for texts in rows_shown])
        table.refresh()
        if table.totalSize().height() <= frame.rect().height():
            return left_out
    return 0


def _make_room(table: QgsLayoutItemManualTable, figures: list[tuple[str, str, str]]) -> None:
    """Widen values and units at the labels' expense: QGIS cuts a long number off in silence."""
    widths = table.columnWidths()
    if len(widths) != len(COLUMNS) or not figures:
        return
    text_format = table.contentTextFormat()
    font = QFont(text_format.font())
    font.setPixelSize(max(round(text_format.size() * POINT_MM * FINE), 1))
    metrics = QFontMetricsF(font)
    for column in (1, 2):
        longest = max(metrics.horizontalAdvance(row[column]) for row in figures) / FINE
        lacking = max(longest + SPARE_MM - widths[column], 0)
        widths[column] += lacking
        widths[0] -= lacking
    if widths[0] > 0:
        table.setColumnWidths(widths)


def _cells(label: str, value: str, unit: str) -> list[QgsTableCell]:
    cells = [QgsTableCell(text) for text in (label, value, unit)]
    cells[1].setHorizontalAlignment(Qt.AlignmentFlag.AlignRight)
    return cells

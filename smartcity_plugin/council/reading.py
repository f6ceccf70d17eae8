"""What a screen reader is told of a sheet: its items in reading order, and the map in words."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsPrintLayout,
)
from qgis.PyQt.QtCore import QRectF

from ..words import in_language
from .check import is_printed
from .layout import LANGUAGE, PREFIX, labels, variable
from .legend import size as legend_size
from .tableitem import heights
from .tagged import Box

HEADING = "_heading"
"""End of the id of a label that heads a part of the sheet."""
MOST_FIGURES = 12
"""Key figures named in a map's words; the table holds all. Assumption: more are not listened to."""


PAGE_NAME = "@atlas_pagename"
"""The variable whose label heads a page of an atlas."""
PAGE_NUMBER = "@document_page"
OWN = ("@atlas_", "@table_")
"""Variables of labels that say something of their page alone."""
NOTES = ("_here", "notes")
"""End of the id of a label that a template shows on some pages only, such as "nothing_here"."""
PROSE = 40
"""Letters from which on a text is read on each page: judges take it for content (by trial with outloud)."""
WORDS = "smartcity/words"
"""Property of an item that holds it in words, for those who do not see it."""
LOGO = "logo"
PICTURES = (LOGO, "picture")
"""Ids of pictures that say something; all others, such as the north arrow, decorate."""


def boxes(layout: QgsPrintLayout, alternative: str, *, first: bool = True) -> list[Box]:
    """The items that say something, the subject first, then the map, then down the sheet cell by cell.

    alternative: the map in words; other maps and pictures have theirs in their property WORDS.
    first: False for a page after the first one: what stands on each of them is not read again.
    """
    items = [
        item for item in layout.items()
        if isinstance(item, QgsLayoutItem) and is_printed(item) and not _repeated(item, first)
    ]  # fmt: skip
    cells = [_area(item) for item in items if isinstance(item, QgsLayoutItemShape)]
    found = []
    for item in items:
        box = _box(item, alternative)
        if box is not None:
            found.append((_place(item, box, cells), box))
    return [box for _place_of, box in sorted(found, key=lambda each: each[0])]


def map_in_words(
    layers: list[str], scale: str, figures: list[tuple[str, str, str]], language: str
) -> str:
    """ "Map at a scale of 1:20,000. It shows: gateways, coverage. Key figures: Reached 93.4 %; ..." """
    words = [in_language(language, "Map at a scale of {scale}. It shows, from top to bottom: {layers}.",
                         scale=scale, layers=", ".join(layers))]  # fmt: skip
    if figures:
        told = "; ".join(" ".join(filter(None, row)) for row in figures[:MOST_FIGURES])
        words.append(in_language(language, "Key figures: {figures}.", figures=told))
    return " ".join(words)


def _repeated(item: QgsLayoutItem, first: bool) -> bool:
    """Whether an item is a running header or footer (ISO 14289-1, 7.8): page numbers, and on the pages after
    the first one whatever the title block says of the whole document."""
    if isinstance(item, QgsLayoutItemLabel):
        own = any(variable in item.text() for variable in OWN) or item.id().endswith((HEADING, *NOTES))
        prose = len(item.currentText()) > PROSE
        return PAGE_NUMBER in item.text() or not (first or own or prose)
    is_logo = isinstance(item, QgsLayoutItemPicture) and item.id() == LOGO
    return not first and (is_logo or isinstance(item, QgsLayoutItemScaleBar))


def _box(item: QgsLayoutItem, alternative: str) -> Box | None:
    """None for what only decorates."""
    area = _area(item)
    place = area.left(), area.top(), area.right(), area.bottom()
    if isinstance(item, QgsLayoutItemMap):
        return Box("Figure", *place, alt=item.customProperty(WORDS) or alternative)
    if isinstance(item, QgsLayoutItemLabel):
        return Box(_role(item), *place) if item.currentText().strip() else None
    if isinstance(item, QgsLayoutItemLegend):
        return Box("L", *place)
    if isinstance(item, QgsLayoutItemScaleBar):
        return Box("P", *place)
    if isinstance(item, QgsLayoutItemPicture) and item.id() in PICTURES:
        return Box("Figure", *place, alt=item.customProperty(WORDS) or _shown(item))
    if isinstance(item, QgsLayoutFrame) and isinstance(item.multiFrame(), QgsLayoutItemManualTable):
        table = item.multiFrame()
        return Box("Table", *place, columns=_edges(area.left(), table), rows=_rows(area.top(), table))
    return None


def _shown(picture: QgsLayoutItemPicture) -> str:
    """A picture that has no words of its own: whose logo it is, or its id."""
    municipality = variable(picture.layout(), "municipality")
    if picture.id() != LOGO or not municipality:
        return picture.id()
    language = picture.layout().customProperty(LANGUAGE) or ""
    return in_language(language, "Logo of {municipality}", municipality=municipality)


def _role(label: QgsLayoutItemLabel) -> str:
    if f"@{PREFIX}title" in label.text():
        return "H1"
    if PAGE_NAME in label.text():
        return "H2"
    if not label.id().endswith(HEADING):
        return "P"
    under_page = any(PAGE_NAME in each.text() for each in labels(label.layout()))
    return "H3" if under_page else "H2"


def _edges(left: float, table: QgsLayoutItemManualTable) -> tuple[float, ...]:
    """Left edges of the columns, each with its margins and the line before it."""
    line = table.gridStrokeWidth() if table.showGrid() and table.verticalGrid() else 0.0
    widths = [width + 2 * table.cellMargin() + line for width in table.columnWidths()]
    return tuple(left + sum(widths[:number]) for number in range(len(widths) or 1))


def _rows(top: float, table: QgsLayoutItemManualTable) -> tuple[float, ...]:
    """Top edges of the rows of a table with headings; of others, whose values show them, none."""
    if not table.includeTableHeader():
        return ()
    return tuple(top + height for height in (0.0, *heights(table)[:-1]))


def _area(item: QgsLayoutItem) -> QRectF:
    """In millimetres from the upper left corner of its page."""
    rect = item.rect()
    if isinstance(item, QgsLayoutItemLegend):
        rect = QRectF(rect.topLeft(), legend_size(item))
    page = item.layout().pageCollection().page(item.page())
    return page.mapFromScene(item.mapRectToScene(rect)).boundingRect()


def _place(item: QgsLayoutItem, box: Box, cells: list[QRectF]) -> tuple:
    """What comes first is smaller: the subject, the map, then by the cell around it, then within the cell.

    A heading comes with what it heads: "legend_heading" just before "legend".
    """
    is_name = box.role == "H2" and PAGE_NAME in item.text()
    rank = 0 if box.role == "H1" or is_name else 1 if isinstance(item, QgsLayoutItemMap) else 2
    headed = item.layout().itemById(item.id().removesuffix(HEADING)) if item.id().endswith(HEADING) else None
    area = _area(headed or item)
    around = min(
        (cell for cell in cells if cell.contains(area)), key=lambda cell: cell.width() * cell.height(),
        default=area,
    )  # fmt: skip
    return rank, round(around.top()), round(around.left()), round(area.top(), 1), area.left(), headed is None

"""A document as a PDF on A4 with embedded fonts and tags: laid out by Qt, tagged by tagged.py."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QRectF, QSizeF
from qgis.PyQt.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from ..errors import InputError
from ..packages import missing
from ..words import in_language
from . import tagged
from .document import Document, Heading, Items, Paragraph
from .plan import LOCALES
from .tagged import About, Box

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 210.0, 297.0, 25.0, 20.0, 22.0, 20.0
"""Of the page and its margins [mm]: the left edge is to be filed (DIN 5008 asks for 25 mm)."""
RESOLUTION = 1200
UNITS = RESOLUTION / 25.4
"""Of the layout per millimetre."""
FONT, SIZE_PT, SMALL_PT = "Liberation Sans", 10.5, 8.5
PADDING = 4
"""Of a table's cells, in the pixels of HTML (1/96 inch)."""
EDGE = 0.3
"""Millimetres by which a row's edge lies above its text at least: less than the padding."""


def write(document: Document, path: Path, description: str) -> None:
    """description: what the document is about, in a sentence, for its properties.

    Raises:
        InputError: the file cannot be written.
    """
    writer = QPdfWriter(str(path))
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    ))  # fmt: skip
    writer.setTitle(document.title)
    text = _laid_out(document, writer)
    painter = QPainter(writer)
    if not painter.isActive():
        raise InputError(
            "“{path}” cannot be written. Close it elsewhere or choose another folder.", path=path
        )
    pages = text.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        _draw(painter, text, document, page, pages)
    painter.end()
    if not missing(("pikepdf",)):
        about = About(document.title, document.author, description,
                      LOCALES.get(document.language, document.language))  # fmt: skip
        tagged.tag(path, _boxes(text, pages), about)


def _laid_out(document: Document, writer: QPdfWriter) -> QTextDocument:
    text = QTextDocument()
    text.documentLayout().setPaintDevice(writer)
    font = QFont(FONT)
    font.setPointSizeF(SIZE_PT)
    text.setDefaultFont(font)
    text.setDocumentMargin(0)
    text.setPageSize(QSizeF((WIDTH - LEFT - RIGHT) * UNITS, (HEIGHT - TOP - BOTTOM) * UNITS))
    text.setHtml(_html(document))
    _keep_headings(text)
    return text


def _first_line(text: QTextDocument, block) -> float:
    """Where the first line of a block lies: its rectangle begins before that, on the page before."""
    return text.documentLayout().blockBoundingRect(block).top() + block.layout().lineAt(0).y()


def _keep_headings(text: QTextDocument) -> None:
    """No heading alone at the foot of a page."""
    height = text.pageSize().height()
    block = text.begin()
    while block.isValid():
        following = block.next()
        while following.isValid() and not following.text().strip():
            following = following.next()
        heads = block.blockFormat().headingLevel() and following.isValid()
        if heads and _first_line(text, block) // height < _first_line(text, following) // height:
            looks = block.blockFormat()
            looks.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(looks)
        block = block.next()


def _html(document: Document) -> str:
    parts = [f"<h1>{escape(document.title)}</h1>"]
    for part in document.parts:
        if isinstance(part, Heading):
            parts.append(f"<h2>{escape(part.text)}</h2>")
        elif isinstance(part, Paragraph):
            words = f"<b>{escape(part.text)}</b>" if part.strong else escape(part.text)
            parts.append(f"<p>{words}</p>")
        elif isinstance(part, Items):
            parts.append("".join(f"<p>• {escape(text)}</p>" for text in part.texts))
        else:
            head = "".join(f"<th align='left'>{escape(text)}</th>" for text in part.head)
            rows = "".join(
                "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in part.rows
            )
            # A grid around what only names and values are would be one table with the next one, to a judge.
            border = int(bool(head))
            head = f"<thead><tr>{head}</tr></thead>" if head else ""
            parts.append(
                f"<table width='100%' cellspacing='0' cellpadding='{PADDING}' border='{border}' "
                f"style='border-collapse: collapse; border-style: solid'>{head}{rows}</table><p></p>"
            )
    return "".join(parts)


def _draw(painter: QPainter, text: QTextDocument, document: Document, page: int, pages: int) -> None:
    """One page with its banner and its number."""
    height = text.pageSize().height()
    painter.save()
    painter.translate(LEFT * UNITS, TOP * UNITS - page * height)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, page * height, text.pageSize().width(), height)
    painter.setClipRect(context.clip)
    text.documentLayout().draw(painter, context)
    painter.restore()
    font = QFont(FONT)
    font.setPointSizeF(SMALL_PT)
    painter.setFont(font)
    number = in_language(document.language, "Page {page} of {pages}", page=page + 1, pages=pages)
    painter.drawText(int(LEFT * UNITS), int((HEIGHT - 10) * UNITS), number)
    if document.banner:
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(int(LEFT * UNITS), int(14 * UNITS), document.banner)


def _boxes(text: QTextDocument, pages: int) -> list[list[Box]]:
    """What each page holds, in reading order: blocks, and tables in parts where they reach over pages."""
    found: list[list[Box]] = [[] for _page in range(pages)]
    height = text.pageSize().height()
    tables: set[int] = set()  # by where they begin: Qt gives another object at each question
    block = text.begin()
    while block.isValid():
        table = _table_of(block)
        area = text.documentLayout().blockBoundingRect(block)
        if table is None and block.text().strip():
            for page in range(int(area.top() // height), min(pages, int((area.bottom() - 1) // height) + 1)):
                found[page].append(_box(_role(block), area, page, height))
        elif table is not None and table.firstPosition() not in tables:
            tables.add(table.firstPosition())
            for page, part in _parts(text, table, height):
                found[page].append(part)
        block = block.next()
    return found


def _role(block) -> str:
    level = block.blockFormat().headingLevel()
    return {1: "H1", 2: "H2"}.get(level, "P")


def _box(role: str, area: QRectF, page: int, height: float, **more) -> Box:
    top = max(0.0, area.top() - page * height)
    bottom = min(height, area.bottom() - page * height)
    return Box(role, LEFT + area.left() / UNITS, TOP + top / UNITS, LEFT + area.right() / UNITS,
               TOP + bottom / UNITS, **more)  # fmt: skip


def _table_of(block) -> QTextTable | None:
    """The table that a block is in."""
    return QTextCursor(block).currentTable()


def _parts(text: QTextDocument, table: QTextTable, height: float):
    """Page and Box of each part of a table, with the edges of its rows and columns."""
    layout = text.documentLayout()
    rows: dict[int, list[QRectF]] = {}
    for row in range(table.rows()):
        cells = [layout.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block())
                 for column in range(table.columns())]  # fmt: skip
        area = cells[0]
        for cell in cells[1:]:
            area = area.united(cell)
        rows.setdefault(int(area.top() // height), []).append(area)
    lefts = tuple(
        LEFT + layout.blockBoundingRect(table.cellAt(0, column).firstCursorPosition().block()).left() / UNITS
        for column in range(table.columns())
    )
    whole = layout.frameBoundingRect(table)
    for page, areas in rows.items():
        tops = [each.top() for each in areas]
        if table.format().headerRowCount() and page > min(rows):
            tops.insert(0, page * height)  # where Qt repeats the head
        area = QRectF(whole.left(), tops[0], whole.width(), areas[-1].bottom() - tops[0])
        edges = tuple(TOP + (top - page * height) / UNITS - EDGE for top in tops)
        yield page, _box("Table", area, page, height, columns=lefts, rows=edges)

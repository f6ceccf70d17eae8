"""A document as a Word file (.docx) with real headings, lists and tables, which screen readers know."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from .document import Document, Heading, Items, Paragraph, Table
from .plan import LOCALES

FONT, SIZE_PT = "Liberation Sans", 11
MARGIN_MM = (25, 20, 20, 20)
"""Left, right, top, bottom: the left edge is to be filed (DIN 5008 asks for 25 mm)."""


def write(document: Document, path: Path) -> None:
    """Needs the Python package docx."""
    import docx
    from docx.shared import Mm, Pt

    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = map(Mm, MARGIN_MM)
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(SIZE_PT)
    for name in ("Title", "Heading 1"):
        _plain_font(made.styles[name])
    _set_language(normal, LOCALES.get(document.language, document.language))
    if document.banner:
        section.header.paragraphs[0].add_run(document.banner).bold = True
    properties = made.core_properties
    properties.title, properties.author, properties.language = (
        document.title[:255], document.author[:255], document.language,
    )  # fmt: skip
    properties.comments = ""
    properties.created = properties.modified = datetime.fromisoformat(document.date)
    made.add_heading(_clean(document.title), 0)
    for part in document.parts:
        _add(made, part)
    made.save(str(path))


def _add(made, part: Heading | Paragraph | Items | Table) -> None:
    if isinstance(part, Heading):
        made.add_heading(_clean(part.text), 1)
    elif isinstance(part, Paragraph):
        made.add_paragraph().add_run(_clean(part.text)).bold = part.strong
    elif isinstance(part, Items):
        for text in part.texts:
            made.add_paragraph(_clean(text), style="List Bullet")
    else:
        _add_table(made, part)


def _add_table(made, part: Table) -> None:
    rows = [part.head, *part.rows] if part.head else part.rows
    table = made.add_table(len(rows), max(map(len, rows)), style="Table Grid")
    for line, texts in zip(table.rows, rows):
        for cell, text in zip(line.cells, texts):
            cell.text = _clean(text)
    for cell in table.rows[0].cells if part.head else table.columns[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    if part.head:
        _repeat(table.rows[0])
    made.add_paragraph()


def _repeat(row) -> None:
    """Mark a row as the head of its table, on each page that it reaches."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _set_language(style, language: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), language)
    style.element.get_or_add_rPr().append(mark)


def _plain_font(style) -> None:
    """The template's headings are blue and in another font."""
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    style.font.name, style.font.color.rgb = FONT, RGBColor(0, 0, 0)
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        if "heme" in name:
            del fonts.attrib[name]
    fonts.set(qn("w:hAnsi"), FONT)


def _clean(text: str) -> str:
    """Without the control characters that XML does not allow."""
    return "".join(letter for letter in text if letter in "\t\n" or ord(letter) >= 32)

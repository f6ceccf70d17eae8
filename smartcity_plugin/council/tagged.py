"""Makes a printed PDF readable for screen readers: tags, language, title, marks of PDF/UA-1 and PDF/A-2b.

QGIS prints texts as text, but says nothing of what they are. Here the operators of each page are gone through
once: whatever is drawn within a `Box` of the layout becomes part of that box's element in the structure tree,
all else an artifact, which a reader skips.

Sources: ISO 32000-1, 14.6 to 14.8 (marked content, structure), ISO 14289-1 (PDF/UA-1), ISO 19005-2 (PDF/A-2).
What is marked is not proven: no validator of PDF/A is part of this project.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from pathlib import Path

from qgis.PyQt.QtGui import QColorSpace

POINTS = 72 / 25.4
"""Points per millimetre."""
SLACK = 0.5
"""Millimetres by which a text may start outside its box: type reaches over its line."""
MOST_OPERATORS = 3_000_000
"""Of a page; about half a minute's work. Larger pages become one figure."""

ROLES = ("H1", "H2", "H3", "P", "L", "Table", "Figure")
BEGIN_PATH, PAINT = ("m", "re"), ("Do", "sh", "BI", "INLINE IMAGE")
END_PATH = ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@dataclass(frozen=True)
class Box:
    """One item of the layout, in millimetres from the upper left corner of its page.

    role: H1, H2, H3, P, L (a list, each text an entry), Table, or Figure; alt: what a figure shows, in words;
    columns: left edges of a table's columns; rows: top edges of its rows, where the first one holds the
    headings of its columns. Without rows the first column heads its rows, and the values show where they are.
    """

    role: str
    left: float
    top: float
    right: float
    bottom: float
    alt: str = ""
    columns: tuple[float, ...] = ()
    rows: tuple[float, ...] = ()

    def holds(self, x: float, y: float) -> bool:
        across = self.left - SLACK <= x <= self.right + SLACK
        return across and self.top - SLACK <= y <= self.bottom + SLACK

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


@dataclass(frozen=True)
class About:
    """What the document says of itself. language: "de-DE"."""

    title: str
    author: str
    description: str
    language: str


@dataclass
class _Piece:
    """A run of operators that belongs together. owner: position of its box, None for an artifact."""

    owner: int | None
    x: float
    y: float
    operators: list = field(default_factory=list)


def tag(
    path: Path,
    pages: list[list[Box]],
    about: About,
    bookmarks: list[str] | None = None,
    progress: Callable[[float], None] = lambda share: None,
) -> None:
    """Tag a PDF in place.

    pages: the boxes of each page in the order in which they are to be read; bookmarks: the name of each page
    in the document's outline, empty for none; progress: told the share done before each page, may raise to
    stop.
    """
    import pikepdf

    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        document = _element(pdf, root, "Document")
        root.K = pikepdf.Array([document])
        parents = pikepdf.Array()
        for number, (page, boxes) in enumerate(zip(pdf.pages, pages)):
            progress(number / len(pages))
            pieces = _pieces(page, boxes)
            _mark(pdf, page, pieces)
            parents.append(number)
            parents.append(pdf.make_indirect(pikepdf.Array(_tree(pdf, page, document, boxes, pieces))))
            page.StructParents = number
            page.Tabs = pikepdf.Name.S
        root.ParentTree = pdf.make_indirect(pikepdf.Dictionary(Nums=parents))
        root.ParentTreeNextKey = len(pages)
        pdf.Root.StructTreeRoot = root
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        pdf.Root.Lang = about.language
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        _describe(pdf, about)
        if bookmarks:
            with pdf.open_outline() as outline:
                outline.root.extend(
                    pikepdf.OutlineItem(name, number) for number, name in enumerate(bookmarks) if name
                )
        pdf.save(path, min_version="1.7")


def _pieces(page, boxes: list[Box]) -> list[_Piece]:
    """The operators of a page, divided where what they draw belongs to another box."""
    import pikepdf

    height = float(page.MediaBox[3])
    # Taken apart only where it must be: a page has tens of thousands of operators that stay as they are.
    operators = pikepdf.parse_content_stream(page)
    if len(operators) > MOST_OPERATORS:
        figure = next((number for number, box in enumerate(boxes) if box.role == "Figure"), None)
        return [_Piece(figure, 0.0, 0.0, list(operators))]

    def place(matrix, x, y) -> tuple[float, float]:
        a, b, c, d, e, f = matrix
        return (a * x + c * y + e) / POINTS, (height - (b * x + d * y + f)) / POINTS

    pieces = [_Piece(None, 0.0, 0.0)]
    matrix, kept = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), []
    position = 0
    in_path = False
    while position < len(operators):
        instruction = operators[position]
        name = str(instruction.operator)
        if name == "q":
            kept.append(matrix)
        elif name == "Q" and kept:
            matrix = kept.pop()
        elif name == "cm":
            matrix = _product([float(value) for value in instruction.operands], matrix)
        if name == "BT":
            end = next(i for i in range(position, len(operators)) if str(operators[i].operator) == "ET")
            text = list(operators[position : end + 1])
            x, y = place(_product(_text_matrix(text), matrix), 0.0, 0.0)
            pieces.append(_Piece(_owner(boxes, x, y, ROLES), x, y, text))
            pieces.append(_Piece(None, x, y))
            position = end + 1
            continue
        if (name in BEGIN_PATH and not in_path) or name in PAINT:
            at = [float(value) for value in instruction.operands[:2]] if name in BEGIN_PATH else (0.5, 0.5)
            x, y = place(matrix, *at)
            owner = _owner(boxes, x, y, ("Figure",))
            if owner != pieces[-1].owner:
                pieces.append(_Piece(owner, x, y))
            in_path = name in BEGIN_PATH
        elif name in END_PATH:
            in_path = False
        pieces[-1].operators.append(instruction)
        position += 1
    return [piece for piece in pieces if piece.operators]


def _product(first, then) -> tuple[float, ...]:
    """The matrix that applies `first`, then `then`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _text_matrix(text: list) -> tuple[float, ...]:
    """Where a text object begins: its matrix, moved to its first line."""
    matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    for instruction in text:
        name = str(instruction.operator)
        if name == "Tm":
            matrix = tuple(float(value) for value in instruction.operands)
        elif name in ("Td", "TD"):
            x, y = (float(value) for value in instruction.operands)
            return _product((1.0, 0.0, 0.0, 1.0, x, y), matrix)
        elif name in ("Tj", "TJ"):
            break
    return matrix


def _owner(boxes: list[Box], x: float, y: float, roles: Iterable[str]) -> int | None:
    """The smallest box around a point, if its role is one of these."""
    around = [number for number, box in enumerate(boxes) if box.holds(x, y)]
    smallest = min(around, key=lambda number: boxes[number].area, default=None)
    return smallest if smallest is not None and boxes[smallest].role in roles else None


def _mark(pdf, page, pieces: list[_Piece]) -> None:
    """Write the page's operators anew, each piece between marks; the n-th piece with an owner gets MCID n."""
    import pikepdf

    operators = []
    number = 0
    end = ([], pikepdf.Operator("EMC"))
    for piece in pieces:
        if piece.owner is None:
            begin = ([pikepdf.Name.Artifact], pikepdf.Operator("BMC"))
        else:
            begin = ([pikepdf.Name.Span, pikepdf.Dictionary(MCID=number)], pikepdf.Operator("BDC"))
            number += 1
        operators += [begin, *piece.operators, end]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operators))


def _tree(pdf, page, document, boxes: list[Box], pieces: list[_Piece]) -> list:
    """Add the page's elements to the tree. Returns the element of each MCID."""
    owned = [piece for piece in pieces if piece.owner is not None]
    element_of: list = [None] * len(owned)
    for number, box in enumerate(boxes):
        mine = [mcid for mcid, piece in enumerate(owned) if piece.owner == number]
        if not mine:
            continue
        if box.role == "Table":
            _add_table(pdf, page, document, box, owned, mine, element_of)
        elif box.role == "L":
            entries = _element(pdf, document, "L")
            document.K.append(entries)
            for text in mine:
                entry = _element(pdf, entries, "LI")
                entries.K.append(entry)
                _add(pdf, entry, "LBody", page, [text], element_of)
        else:
            element = _add(pdf, document, box.role, page, mine, element_of)
            if box.role == "Figure":
                _explain(element, page, box)
    return element_of


def _add_table(pdf, page, document, box: Box, owned, mine: list[int], element_of: list) -> None:
    """The texts by their row and column. With headings the first row heads its columns, else the first column
    its rows."""
    import pikepdf

    def column(mcid: int) -> int:
        return max(0, sum(edge <= owned[mcid].x + SLACK for edge in box.columns) - 1)

    rows: dict[float, list[int]] = {height: [] for height in box.rows or _heights(box, owned, mine, column)}
    for mcid in mine:
        rows[_row(box, list(rows), owned[mcid].y)].append(mcid)
    table = _element(pdf, document, "Table")
    table.Pg = page.obj
    document.K.append(table)
    for number, cells in enumerate(rows.values()):
        line = _element(pdf, table, "TR")
        table.K.append(line)
        for place in range(len(box.columns)):
            heads = number == 0 if box.rows else place == 0
            texts = [mcid for mcid in cells if column(mcid) == place]
            cell = _add(pdf, line, "TH" if heads else "TD", page, texts, element_of)
            if heads:
                scope = pikepdf.Name.Column if box.rows else pikepdf.Name.Row
                cell.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=scope)


def _heights(box: Box, owned, mine: list[int], column) -> list[float]:
    """Where a value stands is a row: in the last but one column, before its unit, never broken into lines."""
    values = [mcid for mcid in mine if column(mcid) == max(0, len(box.columns) - 2)]
    return sorted({round(owned[mcid].y, 1) for mcid in values}) or [box.top]


def _row(box: Box, heights: list[float], y: float) -> float:
    """The row of a text: the one whose edge lies above it, or the nearest one where no edges are known."""
    if box.rows:
        return max((top for top in heights if top <= y), default=heights[0])
    return min(heights, key=lambda height: abs(height - y))


def _add(pdf, parent, role: str, page, mcids: list[int], element_of: list):
    element = _element(pdf, parent, role)
    element.Pg = page.obj
    for mcid in mcids:
        element.K.append(mcid)
        element_of[mcid] = element
    parent.K.append(element)
    return element


def _element(pdf, parent, role: str):
    import pikepdf

    return pdf.make_indirect(pikepdf.Dictionary(
        Type=pikepdf.Name.StructElem, S=pikepdf.Name(f"/{role}"), P=parent, K=pikepdf.Array()
    ))  # fmt: skip


def _explain(element, page, box: Box) -> None:
    """A figure's words and place."""
    import pikepdf

    height = float(page.MediaBox[3])
    corners = (box.left * POINTS, height - box.bottom * POINTS, box.right * POINTS, height - box.top * POINTS)
    element.Alt = box.alt
    element.A = pikepdf.Dictionary(
        O=pikepdf.Name.Layout, Placement=pikepdf.Name.Block,
        BBox=pikepdf.Array([round(value, 2) for value in corners]),
    )  # fmt: skip


def _describe(pdf, about: About) -> None:
    """The same in the Info dictionary and in XMP, which PDF/A wants to agree, and the colours' meaning."""
    import pikepdf

    created = datetime.now().astimezone().replace(microsecond=0)
    zone = created.strftime("%z")
    stamp = f"D:{created:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:]}'"
    producer = str(pdf.docinfo.get("/Producer", "QGIS"))
    info = {"/Title": about.title, "/Author": about.author, "/Subject": about.description,
            "/Producer": producer, "/CreationDate": stamp, "/ModDate": stamp}  # fmt: skip
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    for key, value in info.items():
        pdf.docinfo[key] = value
    xmp = _xmp(about, producer, created.isoformat())
    metadata = pdf.make_stream(xmp.encode())
    metadata.Type, metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = metadata
    profile = pdf.make_stream(bytes(QColorSpace(QColorSpace.NamedColorSpace.SRgb).iccProfile()))
    profile.N = 3
    pdf.Root.OutputIntents = pikepdf.Array([pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent, S=pikepdf.Name.GTS_PDFA1, OutputConditionIdentifier="sRGB",
        DestOutputProfile=profile,
    )])  # fmt: skip


def _xmp(about: About, producer: str, date: str) -> str:
    """The XMP packet, with the description of pdfuaid that PDF/A-2 asks for (ISO 19005-2, 6.6.2.3)."""
    title, author, description, producer = (
        escape(text) for text in (about.title, about.author, about.description, producer)
    )
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{description}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{about.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

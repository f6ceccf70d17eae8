"""A document as headings, paragraphs, lists and tables; docxfile.py and textpdf.py write it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Paragraph:
    """strong: to be seen first, such as what is still missing."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class Items:
    """A list with bullets."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """head: what stands above the columns, empty for a table whose first column heads its rows."""

    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] = ()


@dataclass
class Document:
    """title: heading of the whole; banner: stands at the head of each page; language: "de" or "en";
    date: ISO, of the document."""

    title: str
    language: str
    author: str = ""
    date: str = ""
    banner: str = ""
    parts: list[Heading | Paragraph | Items | Table] = field(default_factory=list)

    def heading(self, text: str) -> None:
        self.parts.append(Heading(text))

    def say(self, text: str, *, strong: bool = False) -> None:
        """A paragraph for each line that says something."""
        self.parts += [Paragraph(line.strip(), strong) for line in text.splitlines() if line.strip()]

    def list(self, texts) -> None:
        said = tuple(filter(None, texts))
        if said:
            self.parts.append(Items(said))

    def table(self, rows, head=()) -> None:
        self.parts.append(Table(tuple(map(tuple, rows)), tuple(head)))

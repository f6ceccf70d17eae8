"""Many sheets as one PDF: drawn one after the other, so that it shows progress and can be stopped at each.

QGIS writes all into one file, with each font once; pikepdf, where it is there, adds tags and bookmarks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsAbstractLayoutIterator,
    QgsLayoutExporter,
    QgsLayoutRenderContext,
    QgsPrintLayout,
)

from ..packages import missing
from . import export, tagged
from .tagged import About, Box

DRAWN = 0.7
"""Share of the work that is drawing, the rest is tagging: an estimate, for the progress bar only."""


@dataclass
class Leaf:
    """One page, drawn when its turn comes. bookmark: its name in the outline, empty for none.

    The layout belongs to its project, from which it is removed once the page is printed.
    """

    layout: QgsPrintLayout
    boxes: list[Box] = field(default_factory=list)
    bookmark: str = ""


def write(
    count: int,
    make: Callable[[int], Leaf],
    path: Path,
    dpi: float,
    about: About,
    progress: Callable[[float], None],
) -> None:
    """Print `count` pages, each as `make` gives it for its number (from 0).

    progress: told the share done before each page, may raise to stop.
    Raises:
        InputError: the file cannot be written completely. And whatever `make` and `progress` raise.
    """
    pages = _Pages(count, make, lambda share: progress(DRAWN * share))
    _result, _message = QgsLayoutExporter.exportToPdf(pages, str(path), _settings(dpi))
    pages.turn()
    if pages.error is not None:
        raise pages.error
    export._check(pages.printed == count, path, export.PDF_SIGNS)
    if not missing(("pikepdf",)):
        left = 1 - DRAWN
        tagged.tag(path, pages.boxes, about, pages.bookmarks, lambda share: progress(DRAWN + left * share))
        export._check(True, path, export.PDF_SIGNS)


def _settings(dpi: float) -> QgsLayoutExporter.PdfExportSettings:
    """As a single plan has them (export.py)."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.forceVectorOutput = True
    settings.simplifyGeometries = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.flags = settings.flags | QgsLayoutRenderContext.Flag.FlagLosslessImageRendering
    return settings


class _Pages(QgsAbstractLayoutIterator):
    """What QGIS asks for one page after the other."""

    def __init__(self, count: int, make: Callable[[int], Leaf], progress: Callable[[float], None]) -> None:
        super().__init__()
        self._count, self._make, self._progress = count, make, progress
        self._leaf: Leaf | None = None
        self.printed = 0
        self.boxes: list[list[Box]] = []
        self.bookmarks: list[str] = []
        self.error: Exception | None = None

    def beginRender(self) -> bool:
        return True

    def endRender(self) -> bool:
        return True

    def count(self) -> int:
        return self._count

    def layout(self) -> QgsPrintLayout:
        return self._leaf.layout

    def filePath(self, baseFilePath: str, extension: str) -> str:
        return baseFilePath

    def next(self) -> bool:
        """Make the next page. An error ends the file: it cannot pass through QGIS and is raised later."""
        self.turn()
        if len(self.boxes) == self._count:
            return False
        try:
            self._progress(len(self.boxes) / self._count)
            self._leaf = self._make(len(self.boxes))
        except Exception as error:  # noqa: BLE001
            self.error = error
            return False
        self.boxes.append(self._leaf.boxes)
        self.bookmarks.append(self._leaf.bookmark)
        return True

    def turn(self) -> None:
        """Take the printed page away: sixty layouts need a lot of memory."""
        if self._leaf is not None:
            self._leaf.layout.project().layoutManager().removeLayout(self._leaf.layout)
            self._leaf = None
            self.printed += 1

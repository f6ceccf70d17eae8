"""A finished layout as vector PDF and as PNG, written beside its final name by the caller."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutRenderContext,
    QgsPrintLayout,
    QgsRasterIterator,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QSize

from ..errors import InputError
from ..packages import missing
from . import tagged
from .layout import main_map
from .plan import Sheet

PDF_SIGNS = (b"%PDF", b"%%EOF")
PNG_SIGNS = (b"\x89PNG", b"IEND")
"""First bytes of a file, and what stands in its last ones. Qt does not report a full disk."""


def pdf(sheet: Sheet, path: Path, dpi: float) -> None:
    """Vector PDF: text as text, fonts embedded, georeferenced, tagged where pikepdf is there.

    Raises:
        InputError: the file cannot be written completely.
    """
    layout = sheet.layout
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = _seamless_dpi(layout, dpi)
    settings.forceVectorOutput = True
    settings.simplifyGeometries = False
    settings.appendGeoreference = True
    settings.exportMetadata = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    # Classes of a raster have hard edges and few colours: JPEG would blur and mix them.
    settings.flags = settings.flags | QgsLayoutRenderContext.Flag.FlagLosslessImageRendering
    result = QgsLayoutExporter(layout).exportToPdf(str(path), settings)
    _check(result == QgsLayoutExporter.ExportResult.Success, path, PDF_SIGNS)
    if not missing(("pikepdf",)):
        tagged.tag(path, [sheet.boxes], sheet.about)
        _check(True, path, PDF_SIGNS)


def png(sheet: Sheet, path: Path, dpi: float) -> None:
    """The first page as a picture.

    Raises:
        InputError: the file cannot be written completely, or there is too little memory for so many pixels.
    """
    sheet.layout.renderContext().setDpi(dpi)
    image = QgsLayoutExporter(sheet.layout).renderPageToImage(0, QSize(), dpi)
    if image.isNull():
        raise InputError("The map has too many pixels for the memory of this computer. Choose a smaller DPI.")
    _check(image.save(str(path), "PNG"), path, PNG_SIGNS)


def _seamless_dpi(layout: QgsPrintLayout, dpi: float) -> float:
    """QGIS draws rasters in tiles; where translucent ones meet, viewers show a line. So one tile must do."""
    item = main_map(layout)
    rasters = [layer for layer in item.layers() if isinstance(layer, QgsRasterLayer) and layer.renderer()]
    if all(layer.renderer().opacity() == 1 for layer in rasters):
        return dpi
    longest_inches = max(item.rect().width(), item.rect().height()) / 25.4
    return min(dpi, QgsRasterIterator.DEFAULT_MAXIMUM_TILE_WIDTH / longest_inches)


def _check(written: bool, path: Path, signs: tuple[bytes, bytes]) -> None:
    if not written or not _complete(path, *signs):
        raise InputError(
            "The map cannot be written completely to “{folder}”. Free some space or choose another folder.",
            folder=path.parent,
        )


def _complete(path: Path, start: bytes, end: bytes) -> bool:
    if not path.is_file():
        return False
    content = path.read_bytes()
    return content.startswith(start) and end in content[-64:]

"""A finished layout as vector PDF and as PNG, written beside its final name by the caller."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutRenderContext,
    QgsMapLayer,
    QgsPrintLayout,
    QgsRasterIterator,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QPainter

from ..errors import InputError
from ..packages import missing
from ..words import interface_language, tr
from . import tagged
from .figures import number
from .layout import main_map
from .plan import Sheet

PICTURE_DPI = (300, 250, 200, 150)
"""Resolutions of a map that has become a picture, the best first."""
SMALLEST_DPI = PICTURE_DPI[-1]
"""Assumption: below it, 8 pt type on a printed map can no longer be read (its lower-case letters have then 8
pixels of height)."""

PDF_SIGNS = (b"%PDF", b"%%EOF")
PNG_SIGNS = (b"\x89PNG", b"IEND")
"""First bytes of a file, and what stands in its last ones. Qt does not report a full disk."""


def pdf(
    sheet: Sheet, path: Path, dpi: float, max_mb: float = 0.0, pause: Callable[[], object] = lambda: None
) -> list[str]:
    """Vector PDF: text as text, fonts embedded, georeferenced, tagged where pikepdf is there.

    Args:
        max_mb: size in millions of bytes above which it is written again with the map as a picture; 0: any.
        pause: called between two such attempts; raises to cancel.

    Returns what has been given up for the size, in words.
    Raises:
        InputError: the file cannot be written completely.
    """
    if _write(sheet, path, _Attempt(dpi), max_mb):
        return []
    first, kept = _mb(path), _Attempt(dpi)
    spare = path.with_name(f"{path.stem}_smaller.pdf")
    try:
        for attempt in _attempts(sheet.layout, dpi):
            pause()
            fits = _write(sheet, spare, attempt, max_mb)
            if fits or _mb(spare) < _mb(path):
                os.replace(spare, path)
                kept = attempt
            if fits:
                return [_given_up(attempt, first, max_mb)]
    finally:
        spare.unlink(missing_ok=True)
    _tag(sheet, path)
    return [_too_large(kept, _mb(path), max_mb)]


@dataclass(frozen=True)
class _Attempt:
    """One way to write a PDF. as_picture: the map only; lossless: no JPEG for what is a picture."""

    dpi: float
    as_picture: bool = False
    lossless: bool = True


def _attempts(layout: QgsPrintLayout, dpi: float) -> list[_Attempt]:
    """From the best to the smallest. JPEG suits photographs; it blurs classes and even makes them larger."""
    photos = any(_is_photo(layer) for layer in main_map(layout).layers())
    steps = [max(dpi, SMALLEST_DPI), *(step for step in PICTURE_DPI if step < dpi)]
    pictures = [_Attempt(step, True, not photos) for step in steps]
    return [_Attempt(dpi, False, False), *pictures] if photos else pictures


def _is_photo(layer: QgsMapLayer) -> bool:
    renderer = layer.renderer() if isinstance(layer, QgsRasterLayer) else None
    return bool(renderer) and renderer.type() in ("multibandcolor", "singlebandcolordata")


def _write(sheet: Sheet, path: Path, attempt: _Attempt, max_mb: float) -> bool:
    """Write a PDF and, if it is small enough, tag it. Whether it is (0: any size is)."""
    layout = sheet.layout
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = attempt.dpi if attempt.as_picture else _seamless_dpi(layout, attempt.dpi)
    settings.forceVectorOutput = not attempt.as_picture
    settings.simplifyGeometries = False
    settings.appendGeoreference = True
    settings.exportMetadata = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    if attempt.lossless:
        # Classes of a raster have hard edges and few colours: JPEG would blur and mix them.
        settings.flags = settings.flags | QgsLayoutRenderContext.Flag.FlagLosslessImageRendering
    with _map_as_picture(sheet) if attempt.as_picture else nullcontext():
        result = QgsLayoutExporter(layout).exportToPdf(str(path), settings)
    _check(result == QgsLayoutExporter.ExportResult.Success, path, PDF_SIGNS)
    if max_mb and _mb(path) > max_mb:
        return False
    _tag(sheet, path)
    return not max_mb or _mb(path) <= max_mb


def _tag(sheet: Sheet, path: Path) -> None:
    if not missing(("pikepdf",)):
        tagged.tag(path, [sheet.boxes], sheet.about)
        _check(True, path, PDF_SIGNS)


@contextmanager
def _map_as_picture(sheet: Sheet) -> Iterator[None]:
    """QGIS makes a picture of a map, and of nothing else on the sheet, when a layer on it has a blend mode.

    So an empty layer gets one.
    """
    item = main_map(sheet.layout)
    layers = item.layers()
    empty = QgsVectorLayer("Point", "", "memory")
    empty.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    sheet.project.addMapLayer(empty, False)
    item.setLayers([*layers, empty])
    try:
        yield
    finally:
        item.setLayers(layers)
        sheet.project.removeMapLayer(empty.id())


def _given_up(attempt: _Attempt, size: float, limit: float) -> str:
    values = {"size": _number(size), "limit": _number(limit), "dpi": round(attempt.dpi)}
    if not attempt.as_picture:
        return tr(
            "The PDF had {size} MB. To keep it under {limit} MB, its pictures are compressed with losses "
            "(JPEG).",
            **values,
        )
    return tr(
        "The PDF had {size} MB. To keep it under {limit} MB, the map is now a picture of {dpi} dpi: enlarged "
        "it blurs, and its labels cannot be searched. All text around the map is still text.",
        **values,
    )


def _too_large(kept: _Attempt, size: float, limit: float) -> str:
    values = {"size": _number(size), "limit": _number(limit)}
    if kept.as_picture:
        return tr(
            "The PDF has {size} MB, more than {limit} MB, although the map is now a picture of {dpi} dpi. "
            "Print fewer layers or a smaller sheet.",
            dpi=round(kept.dpi), **values,
        )  # fmt: skip
    return tr(
        "The PDF has {size} MB, more than {limit} MB. As a picture the map would be larger still. Print "
        "fewer layers or a smaller sheet.",
        **values,
    )


def _mb(path: Path) -> float:
    return path.stat().st_size / 1e6


def _number(value: float) -> str:
    return number(value, interface_language())


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

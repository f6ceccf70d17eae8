"""A picture on a sheet, such as the chart of a radio link: what the template shows where it has an item
with the id "picture"."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayoutItemPicture, QgsPrintLayout
from qgis.PyQt.QtGui import QImageReader

from ..errors import InputError
from .reading import WORDS

ID = "picture"


def fill_picture(layout: QgsPrintLayout, path: str, words: str = "") -> None:
    """Show a PNG, JPEG or SVG. Without a path the template's own picture stays, as in a plan without one.

    words: the picture for those who do not see it; without them the name of its file.
    Raises:
        InputError: no such file, it is no picture, or the template has no place for one.
    """
    if not path:
        return
    item = layout.itemById(ID)
    if not isinstance(item, QgsLayoutItemPicture):
        raise InputError(
            "Template “{name}” has no picture with the id “picture”. Add one in the layout designer, or "
            "choose link_a4_landscape.",
            name=layout.name(),
        )
    file = Path(path)
    if not file.is_file():
        raise InputError("There is no picture “{path}”.", path=path)
    is_svg = file.suffix.lower() == ".svg"
    if not is_svg and not QImageReader(str(file)).canRead():
        raise InputError("“{path}” is not a picture that QGIS can show. Save it as PNG or SVG.", path=path)
    item.setPicturePath(str(file), QgsLayoutItemPicture.Format.FormatSVG if is_svg
                        else QgsLayoutItemPicture.Format.FormatRaster)  # fmt: skip
    item.setCustomProperty(WORDS, words or file.stem.replace("_", " "))
    item.refreshPicture()

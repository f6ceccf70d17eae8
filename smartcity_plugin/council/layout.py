"""Print layouts from templates that a GIS officer can change in QGIS's layout designer.

A template says everything about how a sheet looks. What differs from map to map reaches it as layout
variables (`VARIABLES`), which its labels show by expressions such as `[% @smartcity_title %]`.
A label whose whole text is in the catalogue, like "Legend", is printed in the language of the document;
all other labels, such as those of a city's own German template, stay as they are.

Logo and font are variables that a template may set itself, in the layout's properties in QGIS.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsBasicNumericFormat,
    QgsExpressionContextUtils,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutTable,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QFont, QFontInfo
from qgis.PyQt.QtXml import QDomDocument

from ..errors import InputError
from ..words import ROOT, translated, translator

TEMPLATES = ROOT / "resources" / "layouts"
PREFIX = "smartcity_"
VARIABLES = {
    "municipality": "name of the municipality",
    "title": "subject of the map",
    "variant": "planning variant, empty when there is only one",
    "scale": "scale as text, such as 1:10,000",
    "date": "date of the map",
    "base_data_status": "month and year that the base data describe",
    "status": "draft or decision, in words",
    "draft": "yes or no",
    "author": "who prepared the map",
    "committee": "committee that deliberates",
    "session_date": "date of its meeting",
    "annex": "number of the annex",
    "position_reference": "coordinate reference system of the map",
    "height_reference": "height reference system of the data",
    "source_note": "sources, licences and changes, from the layers' provenance",
    "invented": "yes when any layer is invented or computed from invented data, else no",
    "computed": "yes when any layer is computed, else no",
    "has_key_figures": "yes when there is a table of key figures, else no",
    "internal": "yes when the sheet is for official use only, else no",
    "logo": "path of the logo, empty when there is none; within a template: from its folder",
    "font": "family of all type, empty for what the template has",
}
"""Layout variables without their prefix `smartcity_` -> what they hold. Templates rely on these names."""
OWN = ("logo", "font")
"""Variables that a template may set itself; they stay where nobody asks for another one."""

MISSING = "smartcity/missing_"
"""Start of the names under which a layout keeps what it has not found: the pictures, the font."""

LANGUAGE = "smartcity/language"
"""Property of a layout with the language of its words."""

LEGEND_PARTS = (
    QgsLegendStyle.Style.Title, QgsLegendStyle.Style.Group, QgsLegendStyle.Style.Subgroup,
    QgsLegendStyle.Style.SymbolLabel,
)  # fmt: skip


def user_folder() -> Path:
    """Where a user's own templates lie; those named like ours take their place."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "smartcity" / "layouts"


def templates() -> dict[str, Path]:
    """Name of each template -> its file, the user's own ones included."""
    files = [*sorted(TEMPLATES.glob("*.qpt")), *sorted(user_folder().glob("*.qpt"))]
    return {file.stem: file for file in files}


def load(
    template: str, project: QgsProject, language: str, *, needs_map: bool = True
) -> QgsPrintLayout:
    """A layout made from a template, its fixed words in `language`. It belongs to `project`.

    Args:
        template: a name from `templates()`, or the path of a .qpt file.
    Raises:
        InputError: no such template, or it cannot be read, or it holds no map.
    """
    known = templates()
    path = Path(template) if template.endswith(".qpt") else known.get(template)
    if path is None or not path.is_file():
        raise InputError(
            "There is no layout template “{name}”. Known templates: {known}.",
            name=template, known=", ".join(known),
        )  # fmt: skip
    document = QDomDocument()
    document.setContent(path.read_text(encoding="utf-8", errors="replace"))
    # Other names of the same font: Arial has the same widths, so that nothing moves on Windows.
    QFont.insertSubstitutions("Liberation Sans", ["Arial", "Helvetica", "DejaVu Sans"])
    layout = QgsPrintLayout(project)
    # A file that is not XML leaves the document empty, which does not load either.
    _items, loaded = layout.loadFromTemplate(document, QgsReadWriteContext(), True)
    if not loaded or not layout.pageCollection().pageCount():
        raise InputError(
            "“{path}” is not a print layout template. Save it again in the layout designer.", path=path
        )
    layout.setName(path.stem)
    layout.setCustomProperty(LANGUAGE, language)
    logo = variable(layout, "logo")
    if logo and not Path(logo).is_absolute():
        _set_variable(layout, "logo", str(path.resolve().parent / logo))
    project.layoutManager().addLayout(layout)
    if needs_map:
        main_map(layout)
    _translate(layout, language)
    return layout


def main_map(layout: QgsPrintLayout) -> QgsLayoutItemMap:
    """The map with id "map", else the largest one.

    Raises:
        InputError: the template has no map.
    """
    item = layout.itemById("map")
    if not isinstance(item, QgsLayoutItemMap):
        item = layout.referenceMap()
    if item is None:
        raise InputError("Template “{name}” has no map. Add one in the layout designer.", name=layout.name())
    return item


def labels(layout: QgsPrintLayout) -> list[QgsLayoutItemLabel]:
    return [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]


def variable(layout: QgsPrintLayout, name: str) -> str:
    """Value of a layout variable, named without its prefix; empty where there is none."""
    return str(QgsExpressionContextUtils.layoutScope(layout).variable(PREFIX + name) or "")


def fill(layout: QgsPrintLayout, values: dict[str, str]) -> None:
    """Set the layout variables; one that is not in `values` is empty, never left over from the template.

    Only logo and font stay as the template has them. A picture that cannot be read leaves its place empty, a
    font that is not installed leaves the template's: `missing` tells of both.
    """
    for name in VARIABLES:
        if values.get(name) or name not in OWN:
            _set_variable(layout, name, values.get(name, ""))
    family = variable(layout, "font")
    if family and installed(family):
        set_font(layout, family)
    elif family:
        _note_missing(layout, "font", family)
    layout.refresh()
    _hide_missing_pictures(layout)


def _set_variable(layout: QgsPrintLayout, name: str, value: str) -> None:
    QgsExpressionContextUtils.setLayoutVariable(layout, PREFIX + name, value)


def _hide_missing_pictures(layout: QgsPrintLayout) -> None:
    """QGIS would print a red cross."""
    logo = variable(layout, "logo")
    for item in layout.items():
        if isinstance(item, QgsLayoutItemPicture) and item.isMissingImage():
            item.setVisibility(False)
            path = logo if item.id() == "logo" and logo else item.picturePath()
            if path:  # newer versions of QGIS miss a picture that nobody has chosen, too
                _note_missing(layout, "pictures", path)
    if logo and logo in missing(layout, "pictures"):
        _set_variable(layout, "logo", "")  # its neighbours take its place
        layout.refresh()


def _note_missing(layout: QgsPrintLayout, what: str, name: str) -> None:
    layout.setCustomProperty(MISSING + what, sorted({*missing(layout, what), name}))


def missing(layout: QgsPrintLayout, what: str) -> list[str]:
    """What `fill` has not found. what: "pictures" (their paths) or "font" (its family)."""
    return list(layout.customProperty(MISSING + what, []) or [])


def installed(family: str) -> bool:
    """Whether this computer has a font, or one that takes its place without moving anything."""
    found = QFontInfo(QFont(family)).family().casefold()
    return found in (name.casefold() for name in (family, *QFont.substitutes(family)))


def set_font(layout: QgsPrintLayout, family: str) -> None:
    """Print all type of a layout in a font family: labels, legends, scale bars, tables, numbers of grids."""
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            font = label_font(item)
            font.setFamily(family)
            set_label_font(item, font)
        elif isinstance(item, QgsLayoutItemLegend):
            for part in LEGEND_PARTS:
                font = QFont(item.styleFont(part))
                font.setFamily(family)
                item.setStyleFont(part, font)
        elif isinstance(item, QgsLayoutItemScaleBar):
            item.setTextFormat(_in_font(item.textFormat(), family))
        elif isinstance(item, QgsLayoutItemMap):
            for grid in (item.grids().grid(number) for number in range(item.grids().size())):
                grid.setAnnotationTextFormat(_in_font(grid.annotationTextFormat(), family))
        elif isinstance(item, QgsLayoutFrame) and isinstance(item.multiFrame(), QgsLayoutTable):
            table = item.multiFrame()
            table.setContentTextFormat(_in_font(table.contentTextFormat(), family))
            table.setHeaderTextFormat(_in_font(table.headerTextFormat(), family))


def _in_font(text_format: QgsTextFormat, family: str) -> QgsTextFormat:
    changed = QgsTextFormat(text_format)
    font = QFont(changed.font())
    font.setFamily(family)
    changed.setFont(font)
    return changed


def label_font(label: QgsLayoutItemLabel) -> QFont:
    if hasattr(label, "textFormat"):  # QGIS 3.24
        font = QFont(label.textFormat().font())
        font.setPointSizeF(label.textFormat().size())
        return font
    return QFont(label.font())


def set_label_font(label: QgsLayoutItemLabel, font: QFont) -> None:
    if hasattr(label, "setTextFormat"):  # QGIS 3.24
        text_format = label.textFormat()
        text_format.setFont(font)
        text_format.setSize(font.pointSizeF())
        label.setTextFormat(text_format)
    else:
        label.setFont(font)


def _translate(layout: QgsPrintLayout, language: str) -> None:
    catalogue = translator(language)
    for label in labels(layout):
        label.setText(translated(catalogue, label.text()))
    locale = QLocale(language)
    for item in layout.items():
        if not isinstance(item, QgsLayoutItemScaleBar):
            continue
        numbers = item.numericFormat().clone()
        if isinstance(numbers, QgsBasicNumericFormat):
            numbers.setThousandsSeparator(locale.groupSeparator())
            numbers.setDecimalSeparator(locale.decimalPoint())
            item.setNumericFormat(numbers)

"""Print layouts from templates that a GIS officer can change in QGIS's layout designer.

A template says everything about how a sheet looks. What differs from map to map reaches it as layout
variables (`VARIABLES`), which its labels show by expressions such as `[% @smartcity_title %]`.
A label whose whole text is in the catalogue, like "Legend", is printed in the language of the document;
all other labels, such as those of a city's own German template, stay as they are.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsBasicNumericFormat,
    QgsExpressionContextUtils,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QFont
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
}
"""Layout variables without their prefix `smartcity_` -> what they hold. Templates rely on these names."""


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


def fill(layout: QgsPrintLayout, values: dict[str, str]) -> None:
    """Set the layout variables; one that is not in `values` is empty, never left over from the template."""
    for name in VARIABLES:
        QgsExpressionContextUtils.setLayoutVariable(layout, PREFIX + name, values.get(name, ""))
    layout.refresh()


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

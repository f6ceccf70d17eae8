"""Values of a layer as citizens read them: fields by their aliases, words translated, German numbers."""

from __future__ import annotations

import math

from qgis.core import QgsApplication, QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QDate, QDateTime, QLocale, Qt, QTime

from ...layers import broadbandschema, schema
from ...layers.sensorcolumns import COLUMN_NAMES
from ..words import date_text, translated, translator
from .figures import number as figure

SCHEMAS = [
    value for module in (schema, broadbandschema) for value in vars(module).values()
    if isinstance(value, tuple) and value and all(isinstance(item, schema.Field) for item in value)
]  # fmt: skip
PERSONAL_NAMES = {
    item.name for fields in SCHEMAS for item in fields if item.personal and item.kind == "text"
} | set(COLUMN_NAMES["owner"])  # fmt: skip
"""What fields are called that name a person or lead to one, in small letters: texts that the schemas mark,
and the columns in which lists name owners."""

VALUES = {
    "existing": QT_TRANSLATE_NOOP("smartcity", "existing"),
    "planned": QT_TRANSLATE_NOOP("smartcity", "planned"),
    "proposed": QT_TRANSLATE_NOOP("smartcity", "proposed"),
    "outdoor": QT_TRANSLATE_NOOP("smartcity", "outdoor"),
    "indoor": QT_TRANSLATE_NOOP("smartcity", "indoor"),
    "deep_indoor": QT_TRANSLATE_NOOP("smartcity", "deep indoor"),
    "yes": QT_TRANSLATE_NOOP("smartcity", "yes"),
    "no": QT_TRANSLATE_NOOP("smartcity", "no"),
    "undetermined": QT_TRANSLATE_NOOP("smartcity", "undetermined"),
    "grid": QT_TRANSLATE_NOOP("smartcity", "point of a grid"),
    "roof": QT_TRANSLATE_NOOP("smartcity", "roof"),
    "building": QT_TRANSLATE_NOOP("smartcity", "building"),
    "line": QT_TRANSLATE_NOOP("smartcity", "point of a line"),
    "parcel": QT_TRANSLATE_NOOP("smartcity", "parcel"),
    "point": QT_TRANSLATE_NOOP("smartcity", "place given"),
    "lamp_post": QT_TRANSLATE_NOOP("smartcity", "lamp post"),
    "signal": QT_TRANSLATE_NOOP("smartcity", "traffic signal"),
    "mast": QT_TRANSLATE_NOOP("smartcity", "mast"),
    "stop": QT_TRANSLATE_NOOP("smartcity", "stop"),
    "mains": QT_TRANSLATE_NOOP("smartcity", "mains"),
    "fibre": QT_TRANSLATE_NOOP("smartcity", "fibre"),
}
"""What our own layers write -> its words, in English."""
CODED = {
    "status",
    "chosen_as",
    "indoor",
    "situation",
    "class",
    "kind",
    "eligible",
    "gap",
    "power",
    "backhaul",
    "mounting",
}
"""Fields that hold such words."""

LABELS = {
    "kind": QT_TRANSLATE_NOOP("smartcity", "Kind"),
    "class": QT_TRANSLATE_NOOP("smartcity", "Situation"),
    "indoor": QT_TRANSLATE_NOOP("smartcity", "Situation"),
    "times": QT_TRANSLATE_NOOP("smartcity", "Sites that cover it"),
    "gain_percent": QT_TRANSLATE_NOOP("smartcity", "Adds to the coverage [%]"),
    "cost_eur": QT_TRANSLATE_NOOP("smartcity", "Cost, once [EUR]"),
    "running_eur": QT_TRANSLATE_NOOP("smartcity", "Cost in a year [EUR]"),
    "height_agl": QT_TRANSLATE_NOOP("smartcity", "Height above ground [m]"),
}
"""Field -> what it is called here, where the schema's alias is written for planners."""

LONGEST_TEXT = 500
"""Characters of a value; more do not find room in a popup."""
UNGROUPED = 10_000
"""Whole numbers below it have no point or comma: a year is 2027, not 2.027."""


def plain(value: object) -> object:
    """QGIS's NULL and a number that is none as None."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return None
    return None if isinstance(value, float) and not math.isfinite(value) else value


def text(value: object) -> str:
    """A value as plain text without characters that control something."""
    kept = (letter if letter.isprintable() else " " for letter in str(value))
    return "".join(kept).strip()[:LONGEST_TEXT]


def number(value: float, language: str) -> str:
    """A number in the language's format."""
    if isinstance(value, int) and abs(value) < UNGROUPED:
        return str(value)
    return QLocale(language).toString(value) if isinstance(value, int) else figure(value, language)


def filled(layer: QgsVectorLayer, names: list[str]) -> set[str]:
    """Those of the fields in which some feature has a value."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(names, layer.fields())
    found: set[str] = set()
    for feature in layer.getFeatures(request):
        found |= {name for name in names if plain(feature.attribute(name)) not in (None, "")}
        if len(found) == len(names):
            break
    return found


class Values:
    """Some fields of a layer, in words."""

    def __init__(self, layer: QgsVectorLayer, names: list[str], language: str) -> None:
        self.layer = layer
        self.names = names
        self.language = language
        self.catalogue = translator(language)
        own = set(layer.fields().names())
        fitting = [fields for fields in SCHEMAS if {item.name for item in fields} <= own]
        # The schema that says most about the layer: a gateway's fields are also those of a candidate site.
        self.schema = {item.name: item for item in max(fitting, key=len, default=())}

    def labels(self) -> list[tuple[str, bool]]:
        """Label of each field, and whether it holds numbers."""
        return [(self._label(name), self.layer.fields().field(name).isNumeric()) for name in self.names]

    def of(self, feature: QgsFeature) -> list[str]:
        """The value of each field of a feature; empty where there is none."""
        return [self._words(name, plain(feature.attribute(name))) for name in self.names]

    def _label(self, name: str) -> str:
        field = self.layer.fields().field(name)
        known = self.schema.get(name)
        if known is None:
            return text(field.alias() or name)
        return translated(self.catalogue, LABELS.get(name, known.alias))

    def _words(self, name: str, value: object) -> str:
        if value is None or value == "":
            return ""
        setup = self.layer.editorWidgetSetup(self.layer.fields().lookupField(name))
        if setup.type() in ("ValueMap", "ValueRelation"):
            formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
            index = self.layer.fields().lookupField(name)
            shown = formatter.representValue(self.layer, index, setup.config(), None, value)
            return translated(self.catalogue, text(shown))
        if isinstance(value, bool):
            return translated(self.catalogue, VALUES["yes" if value else "no"])
        if isinstance(value, (int, float)):
            return number(value, self.language)
        if isinstance(value, (QDate, QDateTime)):
            day = value.date() if isinstance(value, QDateTime) else value
            return date_text(day.toString(Qt.DateFormat.ISODate), self.language)
        if isinstance(value, QTime):
            return value.toString("HH:mm")
        if name in CODED and value in VALUES:
            return translated(self.catalogue, VALUES[value])
        return text(value)

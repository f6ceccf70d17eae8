"""Words in the user's language. Source language is English; i18n/smartcity_de.ts holds the German."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QDate, QLocale, Qt, QTranslator

CONTEXT = "smartcity"
ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "i18n"
ICON = ROOT / "resources" / "icons" / "smartcity.svg"


def tr(text: str, /, **values: object) -> str:
    """`text` in the language of QGIS, with `{name}` filled in from `values`.

    `text` must be a literal: scripts/translations finds the strings by reading the source.
    """
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def plugin_version() -> str:
    """The version in metadata.txt."""
    parser = ConfigParser(interpolation=None)
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="")


def interface_language() -> str:
    """Two letters, e.g. "de": the language that QGIS speaks, by its settings or by --lang."""
    application = QgsApplication.instance()
    return (application.translation() or application.locale())[:2]


def translator(language: str) -> QTranslator | None:
    """The catalogue of `language`; None for English and for a language that has none."""
    catalogue = QTranslator()
    return catalogue if catalogue.load(str(FOLDER / f"smartcity_{language}.qm")) else None


def translated(catalogue: QTranslator | None, text: str) -> str:
    """`text` by a catalogue, as it is when the catalogue does not know it or is None."""
    # Bytes, because PyQt takes a str with anything but ASCII for an error here.
    known = catalogue.translate(CONTEXT.encode(), text.encode()) if catalogue and text else ""
    return known or text


def in_language(language: str, text: str, /, **values: object) -> str:
    """`text` in `language`, whatever QGIS speaks: a German council paper from an English desk."""
    shown = translated(translator(language), text)
    return shown.format(**values) if values else shown


def date_text(text: str, language: str) -> str:
    """An ISO date as people write it; anything else as it is."""
    date = QDate.fromString(text[:10], Qt.DateFormat.ISODate)
    if not date.isValid():
        return text
    return QLocale(language).toString(date, "dd.MM.yyyy" if language == "de" else "d MMMM yyyy")

"""What the title block of each sheet for the council asks for: names, dates, status, language, publicity."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .run import Run

TEXTS = (
    "municipality", "title", "variant", "date", "base_data_status", "height_reference",
    "author", "committee", "session_date", "annex",
)  # fmt: skip
"""Variables of the layout (council/layout.py) that are typed in; the parameters are named alike."""


def add(algorithm: SmartCityAlgorithm) -> None:
    for name, label, help in (
        ("MUNICIPALITY", tr("Municipality"), tr("Name of the city or municipality.")),
        ("TITLE", tr("Subject"), tr("What the map is about: the largest text on the sheet.")),
        ("VARIANT", tr("Variant"), tr("Planning variant, for example “Variant B: four gateways”.")),
        ("BASE_DATA_STATUS", tr("Base data as of"),
         tr("Month and year. Without it: the reference dates of the layers.")),
        ("HEIGHT_REFERENCE", tr("Height reference system"), tr("For example DHHN2016.")),
        ("AUTHOR", tr("Prepared by"), tr("Office or person; also the author of the PDF.")),
        ("COMMITTEE", tr("Committee"), tr("Committee or council that deliberates.")),
        ("ANNEX", tr("Annex"), tr("Number of the annex, for example “Annex 1 to 0123/2026”.")),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterString(name, label, "", optional=True), help)
    for name, label, help in (
        ("DATE", tr("Date"), tr("Date of the map. Without it: today.")),
        ("SESSION_DATE", tr("Meeting on"), tr("Date of the committee's meeting.")),
    ):
        date = QgsProcessingParameterDateTime.Type.Date
        algorithm.add(QgsProcessingParameterDateTime(name, label, date, None, True), help)
    algorithm.add(
        QgsProcessingParameterEnum("STATUS", tr("Status"), [tr("Draft"), tr("For decision")], False, 0),
        tr("A draft carries a stamp."),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "LANGUAGE", tr("Language of the map"), [tr("As QGIS"), tr("German"), tr("English")], False, 0
        ),
        tr("Language of the title block, the legend and the numbers. Your own texts stay as they are."),
    )
    algorithm.add(
        QgsProcessingParameterBoolean("PUBLIC", tr("For the public"), True),
        tr("Warns of layers that are marked as internal or personal, and of labels and styles that show "
           "fields which refer to persons. Switch it off for a closed meeting. A layer is marked in its "
           "properties: Metadata, Access, a constraint “internal” or “personal”."),
    )  # fmt: skip


def order(run: Run) -> dict:
    """What plan.Order takes from the title block."""
    from ..smartcity_plugin.council import plan

    return {
        "texts": {name: run.text(name.upper()) for name in TEXTS},
        "language": plan.LANGUAGES[run.choice("LANGUAGE")],
        "draft": run.choice("STATUS") == 0,
        "public": run.flag("PUBLIC"),
    }

"""Fields of the tables of smartcity:broadbandgaps that go by speed class."""

from __future__ import annotations

from qgis.core import QgsField, QgsFields

from ..smartcity_plugin.compat import FIELD_TYPES
from ..smartcity_plugin.words import tr


def area_fields() -> QgsFields:
    """Of BY_AREA: one row for each area, and one without a shape for what lies in none."""
    from ..smartcity_plugin.broadband.gaps import SPEEDS

    return _fields([
        ("area_id", "text", tr("Area id")),
        ("area", "text", tr("Area")),
        ("unit", "text", tr("Kind of area")),
        ("ags", "text", tr("Municipality key (AGS)")),
        ("addresses", "integer", tr("Addresses")),
        ("units", "integer", tr("Connections needed")),
        ("households", "real", tr("Households")),
        ("households_unknown", "integer", tr("Addresses whose households are not known")),
        ("speed_unknown", "integer", tr("Addresses whose speed is not known")),
        ("gap_addresses", "integer", tr("Addresses with a gap")),
        ("gap_units", "integer", tr("Connections with a gap")),
        ("gap_units_now", "integer", tr("Connections with a gap today")),
        ("gap_units_planned", "integer",
         tr("Connections with a gap once all that is announced is built")),
        ("gap_households", "real", tr("Households with a gap")),
        ("gap_percent", "real", tr("Connections with a gap [%]")),
        ("undetermined_units", "integer", tr("Connections of which it is undetermined")),
        ("undetermined_percent", "real", tr("Connections of which it is undetermined [%]")),
        ("share_of", "text", tr("What shares are of")),
        ("atlas_date", "text", tr("Reference date of the Breitbandatlas")),
        *(
            column for speed in SPEEDS for column in (
                (f"now_{speed}", "real", tr("At least {speed} Mbit/s today [%]", speed=speed)),
                (f"planned_{speed}", "real",
                 tr("At least {speed} Mbit/s once all that is announced is built [%]", speed=speed)),
                (f"atlas_{speed}", "real",
                 tr("At least {speed} Mbit/s by the Breitbandatlas [%]", speed=speed)),
                (f"diff_{speed}", "real",
                 tr("At least {speed} Mbit/s: today minus Breitbandatlas [% points]", speed=speed)),
            )
        ),
    ])  # fmt: skip


def technology_fields() -> QgsFields:
    """Of TECHNOLOGIES: one row for each area, period and technology."""
    from ..smartcity_plugin.broadband.gaps import SPEEDS

    return _fields([
        ("area_id", "text", tr("Area id")), ("area", "text", tr("Area")),
        ("period", "text", tr("Period: now or planned")),
        ("technology", "text", tr("Technology of the best offer")),
        ("addresses", "integer", tr("Addresses")),
        ("weight", "real", tr("What shares are of")), ("percent", "real", tr("Share [%]")),
        *((f"at_least_{speed}", "real", tr("Share with at least {speed} Mbit/s [%]", speed=speed))
          for speed in SPEEDS),
    ])  # fmt: skip


def _fields(columns: list[tuple[str, str, str]]) -> QgsFields:
    made = QgsFields()
    for name, kind, alias in columns:
        field = QgsField(name, FIELD_TYPES[kind])
        field.setAlias(alias)
        made.append(field)
    return made

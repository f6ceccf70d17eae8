"""Differences between the supported versions of QGIS (3.22 to 4) and Qt (5 and 6)."""

from __future__ import annotations

from qgis.core import Qgis

if Qgis.QGIS_VERSION_INT >= 33800:
    from qgis.PyQt.QtCore import QMetaType

    FIELD_TYPES = {
        "text": QMetaType.Type.QString,
        "integer": QMetaType.Type.Int,
        "integer64": QMetaType.Type.LongLong,
        "real": QMetaType.Type.Double,
        "boolean": QMetaType.Type.Bool,
        "date": QMetaType.Type.QDate,
        "time": QMetaType.Type.QTime,
        "datetime": QMetaType.Type.QDateTime,
    }
else:
    from qgis.PyQt.QtCore import QVariant

    FIELD_TYPES = {
        "text": QVariant.String,
        "integer": QVariant.Int,
        "integer64": QVariant.LongLong,
        "real": QVariant.Double,
        "boolean": QVariant.Bool,
        "date": QVariant.Date,
        "time": QVariant.Time,
        "datetime": QVariant.DateTime,
    }
"""Names of field types, in layers/schema.py and of tables from elsewhere -> what QgsField asks for."""

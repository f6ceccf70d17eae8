"""Classified addresses as smartcity:broadbandclassify makes them, for tests of what follows it."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

KINDS = {"text": "string", "integer": "integer", "real": "double", "boolean": "boolean", "date": "date"}


def classified(rows, crs="EPSG:25832", name="classified"):
    """A layer with the fields of BROADBAND_CLASSIFIED. A row is (x, y, values by field); x None for
    one without a position. What is not said: one connection, a household, class of user housing."""
    from smartcity.layers import broadbandschema

    fields = "&".join(f"field={field.name}:{KINDS[field.kind]}"
                      for field in broadbandschema.BROADBAND_CLASSIFIED)  # fmt: skip
    layer = QgsVectorLayer(f"Point?crs={crs}&{fields}", name, "memory")
    made = []
    for number, (x, y, values) in enumerate(rows, 1):
        feature = QgsFeature(layer.fields())
        if x is not None:
            feature.setGeometry(QgsGeometry.fromWkt(f"Point ({x} {y})"))
        base = {"id": f"A{number:03d}", "units": 1, "households": 1, "class_of_user": "housing"}
        for key, value in {**base, **values}.items():
            feature.setAttribute(key, value)
        made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    return layer


WHITE = {"down_mbit": 16.0, "class_now": "white", "class_planned": "white", "eligible": "yes",
         "technology": "fttc"}  # fmt: skip
FAST = {"down_mbit": 1000.0, "class_now": "black", "class_planned": "black", "eligible": "no",
        "technology": "ftth"}  # fmt: skip
OPEN = {"down_mbit": 250.0, "class_now": "undetermined", "class_planned": "undetermined",
        "eligible": "undetermined", "technology": "fttc"}  # fmt: skip
NOTHING = {"class_now": "no_offer", "class_planned": "no_offer", "eligible": "yes"}

"""What a layer carries beside its values, and names that only look harmless: nothing of it is published."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsAction,
    QgsCategorizedSymbolRenderer,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsField,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QVariant

from smartcity.smartcity_plugin.council import geodata, publicversion
from smartcity.tests.council.conftest import SOUTH, WEST, box, layer_of, point
from smartcity.tests.council.test_publicversion import CRS, public

OWNER = "eigentuemer"  # not “owner”: QGIS's own table of styles has a column of this name


def written(layer, folder):
    """The bytes of all that is published of a layer."""
    context = QgsProject().transformContext()
    made = public(layer).layer
    geodata.write_geojson(made, folder / "a.geojson", context)
    geodata.add_to_geopackage(made, "t", folder / "a.gpkg", CRS, context)
    return (folder / "a.geojson").read_bytes() + (folder / "a.gpkg").read_bytes()


def one(*fields, values=("1", "GEHEIM")):
    return layer_of("Point", "poles", ("id:string", *fields), [(point(1, 1), values)])


@pytest.mark.parametrize("name", [
    "Tel_Nr", "ownerName", "Eigentuemername", "EIGENTÜMER", "Mailadresse", "Besitzername", "Telefonnummer",
    "EMail", "Nachname1", "Strassenname", "handy", "fax", "Ansprechpartnerin", "HausNr", "house_number",
    "bewohner", "Kundenname",
    "nutzer_name", "geburtsdatum", "address_text_address",
])  # fmt: skip
def test_names_that_look_personal(qgis_app, tmp_path, name):
    assert b"GEHEIM" not in written(one(f"{name}:string"), tmp_path)


@pytest.mark.parametrize("name", [
    "name", "class_of_user", "mobilfunk", "status", "sekunden", "geeignet",
    "strassenbeleuchtung", "addresses",
])  # fmt: skip
def test_names_that_do_not(qgis_app, name):
    assert publicversion.dropped(one(f"{name}:string")) == []


def test_alias_and_mail_address(qgis_app, tmp_path):
    layer = one("f3:string", "remark:string", values=("1", "GEHEIM", "ask GEHEIM@example.org"))
    layer.setFieldAlias(1, "Eigentümer")
    assert publicversion.dropped(layer) == ["f3", "remark"] and b"GEHEIM" not in written(layer, tmp_path)


def _label(layer):
    settings = QgsPalLayerSettings()
    settings.fieldName = OWNER
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _categories(layer):
    category = QgsRendererCategory("GEHEIM", QgsMarkerSymbol(), "GEHEIM")
    layer.setRenderer(QgsCategorizedSymbolRenderer(OWNER, [category]))


def _form(layer):
    layer.setFieldAlias(1, "Eigner GEHEIM")
    layer.setEditorWidgetSetup(1, QgsEditorWidgetSetup("ValueMap", {"map": {"GEHEIM": "1"}}))
    layer.setDefaultValueDefinition(1, QgsDefaultValue("'GEHEIM'"))


def _action(layer):
    python = QgsAction.ActionType.GenericPython
    layer.actions().addAction(QgsAction(python, "GEHEIM", f"print('[% {OWNER} %]')"))


DRESSES = {
    "label": _label, "categories": _categories, "form": _form, "action": _action,
    "tip": lambda layer: layer.setMapTipTemplate(f"GEHEIM [% {OWNER} %]"),
    "display": lambda layer: layer.setDisplayExpression(f"GEHEIM || {OWNER}"),
    "property": lambda layer: layer.setCustomProperty("remark", "GEHEIM"),
    "virtual": lambda layer: layer.addExpressionField(
        f"'GEHEIM' || {OWNER}", QgsField("kontakt", QVariant.Type.String)
    ),
}  # fmt: skip


@pytest.mark.parametrize("dress", DRESSES)
def test_what_a_style_carries(qgis_app, tmp_path, dress):
    layer = one(f"{OWNER}:string")
    DRESSES[dress](layer)
    content = written(layer, tmp_path)
    assert b"GEHEIM" not in content and OWNER.encode() not in content


@pytest.mark.parametrize(("dress", "same"), [("label", False), ("categories", False), ("tip", True)])
def test_a_map_that_would_print_the_field_is_drawn_from_the_public_layer(qgis_app, dress, same):
    layer = one(f"{OWNER}:string")
    DRESSES[dress](layer)
    assert public(layer).only_fields == same


def test_few_households_of_an_area_are_not_told(qgis_app):
    layer = layer_of("Polygon", "areas", ("id:string", "households:integer", "inhabitants:integer"), [
        (box(0, 0, 10, 10), ("1", 1, 9)), (box(20, 0, 10, 10), ("2", 7, 14)),
        (box(40, 0, 10, 10), ("3", 0, 0)),
    ])  # fmt: skip
    made = public(layer)
    found = {each["id"]: (each["households"] or None, each["inhabitants"] or None)
             for each in made.layer.getFeatures()}  # fmt: skip
    assert found == {"1": (None, None), "2": (7, 14), "3": (None, None)}
    assert "in 1 places" in made.notes[-1] and not made.only_fields


def test_results_by_address_become_cells(qgis_app):
    """One row for each address, or several: an address counts once."""
    fields = ("address_id:string", "down_mbit:double")
    rows = [(point(10, 10), (f"A{number % 4}", 50.0)) for number in range(12)]
    assert public(layer_of("Point", "offers", fields, rows)).layer.featureCount() == 0
    rows = [(point(10 * number, 10), (f"A{number}", 50.0)) for number in range(5)]
    made = public(layer_of("Point", "offers", fields, rows)).layer
    assert made.featureCount() == 1 and made.fields().names() == ["id", "edge_m"]


def test_a_critical_site_is_not_told_by_its_fields(qgis_app):
    fields = ("id:string", "class_of_user:string", "x:double", "Hochwert:double")
    layer = layer_of("MultiPoint", "targets", fields, [
        (point(133, 177), ("K", " Hospital ", WEST + 133, SOUTH + 177)),
        (point(9, 9), ("S", "school", 9.0, 9.0)),
    ])  # fmt: skip
    hospital, school = public(layer).layer.getFeatures()
    assert hospital.geometry().asMultiPoint()[0].x() == WEST + 150
    assert not hospital["x"] and not hospital["Hochwert"] and school["x"] == 9.0


def test_critical_areas_are_left_out_and_told(qgis_app):
    layer = layer_of("Polygon", "b", ("id:string", "kind:string"), [
        (box(0, 0, 10, 10), ("1", "pop")), (box(20, 0, 10, 10), ("2", "shop")),
    ])  # fmt: skip
    made = public(layer)
    assert [each["id"] for each in made.layer.getFeatures()] == ["2"]
    assert "1 lines or areas of critical infrastructure" in made.notes[-1]


def test_lists_in_fields(qgis_app):
    layer = layer_of("Point", "x", ("id:string", "kind:string[]"), [(point(1, 1), ("1", ["a"]))])
    assert public(layer).layer.featureCount() == 1

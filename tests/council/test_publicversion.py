"""The public version of layers: nobody is found in it, and no number is lost in silence."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle

from smartcity.layers import provenance as origin
from smartcity.smartcity_plugin.council import geodata, publicversion
from smartcity.tests.council.conftest import SOUTH, WEST, layer_of, point

CRS = QgsCoordinateReferenceSystem("EPSG:25832")
FIELDS = ("id:string", "street:string", "house_number:string", "households:integer", "inhabitants:integer")


def public(layer, k=5):
    return publicversion.public(layer, k, CRS, QgsProject().transformContext(), language="en")


def addresses(places):
    """places: x, y, households."""
    return layer_of("Point", "addresses", FIELDS, [
        (point(x, y), (f"A{number}", f"Geheimweg{number}", f"{number}", households, 2 * households))
        for number, (x, y, households) in enumerate(places)
    ])  # fmt: skip


@st.composite
def towns(draw):
    count = draw(st.integers(1, 40))
    coordinate = st.integers(0, 2400)
    places = [(draw(coordinate), draw(coordinate), draw(st.integers(0, 6))) for _number in range(count)]
    return places, draw(st.integers(1, 12))


@settings(max_examples=40)
@given(towns())
def test_no_cell_holds_less_than_k_and_sums_are_kept(qgis_app, town):
    places, k = town
    made = public(addresses(places), k)
    cells = list(made.layer.getFeatures())
    assert all(cell["households"] >= k for cell in cells)
    whole, shown = sum(each[2] for each in places), sum(cell["households"] for cell in cells)
    told = " ".join(made.notes)
    left = whole - shown
    if left:
        assert (f"not shown: {left:.0f}" if left >= k else f"fewer than {k}") in told
    else:
        assert "not shown" not in told
    boxes = [cell.geometry().boundingBox() for cell in cells]
    for number, one in enumerate(boxes):
        inner = QgsRectangle(one).buffered(-1)
        assert not any(inner.intersects(other) for other in boxes[:number])


def test_cells_lie_on_the_grid_and_are_as_small_as_they_may(qgis_app):
    many = [(10 + number, 10, 3) for number in range(4)] + [(110, 10, 9), (10, 110, 9), (110, 110, 9)]
    cells = {cell["id"]: cell for cell in public(addresses(many)).layer.getFeatures()}
    assert {cell["edge_m"] for cell in cells.values()} == {100} and len(cells) == 4
    box = next(iter(cells.values())).geometry().boundingBox()
    assert box.xMinimum() % 100 == 0 and box.yMinimum() % 100 == 0
    lonely = [*many[:-1], (110, 110, 1)]
    assert [cell["edge_m"] for cell in public(addresses(lonely)).layer.getFeatures()] == [200]


@pytest.mark.parametrize(("k", "count"), [(1, 1), (1000, 0)])
def test_extreme_k(qgis_app, k, count):
    assert public(addresses([(10, 10, 3)]), k).layer.featureCount() == count


def test_demand_in_people_becomes_shares_of_cells(qgis_app):
    layer = layer_of("Point", "covered", ("id:string", "weight:double", "unit:string", "times:integer"), [
        (point(10 * number, 10), (f"D{number}", 2.0, "Einwohner", number % 2)) for number in range(6)
    ])  # fmt: skip
    cell = next(public(layer).layer.getFeatures())
    assert (cell["weight"], cell["covered"], cell["covered_percent"]) == (12.0, 6.0, 50.0)


def test_nothing_of_what_was_left_out_is_in_the_files(qgis_app, tmp_path):
    layer = addresses([(10 * number, 10, 3) for number in range(9)])
    origin.store(layer, origin.Provenance(
        origin.SUPPLIED, (origin.Source(provider="Stadt"),), parameters={"file": "D:/meier/geheim.csv"}
    ))  # fmt: skip
    fields = ("id:string", "name:string", "owner:string", "Tel_Nr:string", "street:string", "street_m:double",
              "Eigentümer:string", "e_mail:string", "status:string")  # fmt: skip
    values = ("1", "Mast", "GEHEIM1", "GEHEIM2", "GEHEIM3", 12.0, "GEHEIM4", "GEHEIM5", "proposed")
    sites = layer_of("Point", "poles", (*fields, "telefon:string"), [(point(5, 5), (*values, "GEHEIM6"))])
    for number, each in enumerate((layer, sites)):
        made = public(each)
        context = QgsProject().transformContext()
        geodata.write_geojson(made.layer, tmp_path / f"{number}.geojson", context)
        geodata.add_to_geopackage(made.layer, "t", tmp_path / f"{number}.gpkg", CRS, context)
    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert not re.search(rb"Geheimweg|meier|geheim\.csv|GEHEIM[1-6]", content)
    kept = publicversion.dropped(sites)
    assert kept == ["owner", "Tel_Nr", "street", "Eigentümer", "e_mail", "telefon"]
    assert "owner, Tel_Nr, street" in " ".join(public(sites).notes)


@pytest.mark.parametrize(("use", "people", "shown"), [
    (origin.INTERNAL, False, False), (origin.PERSONAL, False, False), (origin.PUBLIC, False, True),
    (origin.INTERNAL, True, False), (origin.PERSONAL, True, True),
])  # fmt: skip
def test_layers_that_are_not_public(qgis_app, use, people, shown):
    plain = layer_of("Point", "x", ("id:string",), [(point(0, 0), ("1",))])
    layer = addresses([(0, 0, 9)]) if people else plain
    origin.store(layer, origin.Provenance(origin.SUPPLIED, (origin.Source(provider="Stadt", use=use),)))
    made = public(layer)
    assert (made.layer is not None) == shown and ("left out" in " ".join(made.notes)) == (not shown)


def test_critical_sites_are_moved(qgis_app):
    layer = layer_of("Point", "targets", ("id:string", "class_of_user:string"), [
        (point(133, 177), ("K", "hospital")), (point(20, 20), ("S", "school")),
    ])  # fmt: skip
    made = public(layer)
    places = [feature.geometry().asPoint() for feature in made.layer.getFeatures()]
    assert (places[0].x(), places[0].y()) == (WEST + 150, SOUTH + 150)
    assert (places[1].x(), places[1].y()) == (WEST + 20, SOUTH + 20)
    assert "1 sites of critical infrastructure" in made.notes[-1] and not made.only_fields


def test_empty_layers_and_places_that_are_not_known(qgis_app):
    assert public(addresses([])).layer.featureCount() == 0
    layer = layer_of("Point", "addresses", FIELDS, [(None, ("1", None, None, None, None))])
    assert public(layer).layer.featureCount() == 0


def test_the_same_once_more_changes_nothing(qgis_app):
    sites = layer_of("Point", "x", ("id:string", "owner:string"), [(point(1, 1), ("1", "Meier"))])
    once = public(sites).layer
    twice = public(once)
    assert twice.layer.fields().names() == once.fields().names() and not twice.notes

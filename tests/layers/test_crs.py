"""Names of reference systems as German data writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.layers.crs import COMPOUND, HEIGHTS, KNOWN, CrsName, resolve
from smartcity.smartcity_plugin.errors import InputError


@pytest.mark.parametrize(
    ("name", "horizontal", "height"),
    [
        ("urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016", "EPSG:25832", "DHHN2016"),
        ("urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH", "EPSG:25832", "DHHN2016"),
        ("urn:adv:crs:ETRS89_UTM33*DE_DHHN92_NH", "EPSG:25833", "DHHN92"),
        ("urn:adv:crs:ETRS89_UTM32", "EPSG:25832", ""),
        ("urn:adv:crs:DE_DHDN_3GK3*DE_DHHN92_NH", "EPSG:31467", "DHHN92"),
        ("EPSG:25833", "EPSG:25833", ""),
        ("urn:ogc:def:crs:EPSG::25832", "EPSG:25832", ""),
        ("http://www.opengis.net/def/crs/EPSG/0/25832", "EPSG:25832", ""),
        ("urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783", "EPSG:25832", "DHHN92"),
        ("urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::7837", "EPSG:25832", "DHHN2016"),
        ("urn:ogc:def:crs,crs:EPSG:6.12:31467,crs:EPSG:6.12:5783", "EPSG:31467", "DHHN92"),
        ("EPSG:5555", "EPSG:25832", "DHHN92"),
        ("urn:ogc:def:crs:EPSG::5556", "EPSG:25833", "DHHN92"),
        ("https://www.opengis.net/def/crs/EPSG/0/7415", "EPSG:28992", "NAP"),
    ],
)
def test_names_that_data_uses(name, horizontal, height):
    assert resolve(name) == CrsName(horizontal, height)


def test_dhhn2016_has_no_compound_number_here():
    """EPSG:5555 and its neighbours mean DHHN92: nothing may label DHHN2016 with them."""
    assert {height for _horizontal, height in COMPOUND.values()} == {"DHHN92", "NAP"}
    names = {name for name, height in HEIGHTS.items() if height == "DHHN2016"}
    assert names == {"DE_DHHN2016_NH", "EPSG:7837"}


def test_every_known_system_is_one_in_metres_that_qgis_and_proj_know(qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem, QgsUnitTypes

    for authid in KNOWN:
        crs = QgsCoordinateReferenceSystem(authid)
        assert crs.isValid(), authid
        assert not crs.isGeographic(), authid
        assert crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters, authid


@pytest.mark.parametrize("name", ["", "urn:adv:crs:ETRS89_UTM99*DE_DHHN2016_NH", "EPSG:99999", "local"])
def test_unknown_horizontal_system_asks_for_the_parameter(name):
    with pytest.raises(InputError, match="tile.gml.*parameter CRS"):
        resolve(name, source="tile.gml")
    assert resolve(name, "EPSG:25832").horizontal == "EPSG:25832"


@pytest.mark.parametrize(
    "name", ["urn:adv:crs:ETRS89_UTM32*DE_XYZ_NH", "urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::1234"]
)
def test_unknown_height_system_is_refused_and_never_renamed(name):
    with pytest.raises(InputError, match="height system"):
        resolve(name)
    kept = resolve(name, "EPSG:5555")
    assert kept.horizontal == "EPSG:25832"
    assert kept.height in ("DE_XYZ_NH", "EPSG:1234")


def test_choice_may_not_contradict_the_data():
    name = "urn:adv:crs:ETRS89_UTM32*DE_DHHN2016_NH*GCG2016"
    assert resolve(name, "EPSG:25832") == CrsName("EPSG:25832", "DHHN2016")
    with pytest.raises(InputError, match="says EPSG:25832"):
        resolve(name, "EPSG:25833")
    with pytest.raises(InputError, match="DHHN92"):
        resolve(name, "EPSG:5555")


def test_choice_of_a_compound_system_names_heights_that_the_data_leaves_open():
    assert resolve("EPSG:25833", "EPSG:5556") == CrsName("EPSG:25833", "DHHN92")
    assert resolve("", "EPSG:3035") == CrsName("EPSG:3035")


@pytest.mark.parametrize(
    "name", ["EPSG:4326", "urn:ogc:def:crs:EPSG::4979", "http://www.opengis.net/def/crs/EPSG/0/4258"]
)
def test_degrees_are_refused_whatever_is_chosen(name):
    with pytest.raises(InputError, match="degrees"):
        resolve(name, "EPSG:25832")


@given(st.text(max_size=60))
def test_any_text_ends_in_a_system_or_a_sentence(name):
    try:
        found = resolve(name)
    except InputError:
        return
    assert found.horizontal in KNOWN

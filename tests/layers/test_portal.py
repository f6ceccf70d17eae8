"""Which layers are chosen, where a login goes, what a live layer holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsVectorLayer

from smartcity.layers import catalogue, http, portal, portalpages, portalwfs
from smartcity.layers.catalogue import Entry
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests import realservers
from smartcity.tests.layers.portaltables import UTM, a_wish


@pytest.mark.parametrize(("wanted", "keys", "unknown"), [
    ("*", "abc", []), ("schulen", "a", []), ("b", "b", []), ("Schul*; c", "ac", []),
    ("Bildung / *", "ab", []), ("Kita [neu]?", "c", []), ("x; a", "a", ["x"]), (";;", "", []),
])  # fmt: skip
def test_layers_are_chosen_by_key_title_or_group(wanted, keys, unknown):
    entries = [
        Entry("a", "Schulen", catalogue.WFS, "", group="Bildung"),
        Entry("b", "Kitas", catalogue.WFS, "", group="Bildung"),
        Entry("c", "Kita [neu]?", catalogue.WMS, ""),
    ]  # fmt: skip
    found, missing = portal.chosen(entries, wanted)
    assert "".join(entry.key for entry in found) == keys and missing == unknown


@given(st.text(max_size=30).filter(lambda text: text.strip() and ";" not in text and "*" not in text))
def test_every_title_chooses_itself(title):
    entry = Entry("key", title.strip(), catalogue.WFS, "")
    assert portal.chosen([entry, Entry("other", "other one", catalogue.WFS, "")], title)[0][0] == entry


@pytest.mark.parametrize(("source", "url", "secured", "gets_it"), [
    ("https://stadt.de/services.json", "https://stadt.de/wfs", False, True),
    ("https://stadt.de/services.json", "https://evil.example/wfs", True, False),
    ("https://stadt.de/services.json", "http://stadt.de/wfs", True, False),
    ("/daten/services.json", "https://stadt.de/wfs", True, True),
    ("/daten/services.json", "https://stadt.de/wfs", False, False),
])  # fmt: skip
def test_a_login_goes_only_where_it_belongs(source, url, secured, gets_it):
    entry = Entry("a", "a", catalogue.WFS, url, secured=secured)
    assert portal.login_for(entry, "abc1234", source) == ("abc1234" if gets_it else "")


@pytest.mark.parametrize("kind", [catalogue.WMS, catalogue.ARCGIS_MAP, catalogue.WFS, catalogue.OAPIF,
                                  catalogue.ARCGIS_FEATURES])  # fmt: skip
def test_a_live_layer_holds_the_id_of_a_login_and_no_secret(qgis_app, monkeypatch, kind):
    made = {}
    for name in ("QgsRasterLayer", "QgsVectorLayer"):
        class Fake:
            def __init__(self, uri, title, provider):
                made.update(uri=uri, provider=provider)

            def isValid(self):
                return False

        monkeypatch.setattr(portal, name, Fake)
    entry = Entry("a", "a", kind, "https://stadt.de/dienst/MapServer", ("3",))
    with pytest.raises(InputError, match="does not answer"):
        portal.live_layer(entry, "abc1234", UTM)
    assert "authcfg=abc1234" in made["uri"].replace("'", "") and "geheim" not in made["uri"]


@pytest.mark.parametrize(("url", "is_secret"), [
    ("https://anna:geheim@stadt.de/wfs", True), ("https://stadt.de/wfs?token=abc", True),
    ("https://stadt.de/wfs?map=/daten/stadt.map", False), ("https://stadt.de/wfs?", False),
    ("https://stadt.de/Straße?a=ä b", False), ("https://stadt.de", False),
])  # fmt: skip
def test_a_password_in_an_address_gets_into_no_layer(qgis_app, monkeypatch, url, is_secret):
    monkeypatch.setattr(portal, "_wfs", lambda entry, login, crs: QgsVectorLayer("Point", "a", "memory"))
    entry = Entry("a", "a", catalogue.WFS, url, ("x",))
    if is_secret:
        with pytest.raises(InputError, match="holds a password or a key"):
            portal.live_layer(entry, "", UTM)
    else:
        assert portal.live_layer(entry, "", UTM).isValid()


def test_a_login_is_sent_to_the_server(qgis_app, tmp_path):
    manager = QgsApplication.authManager()
    manager.setMasterPassword("a master password", True)  # the same as in test_http.py: there is one for all
    config = QgsAuthMethodConfig("Basic")
    config.setName("Stadt")
    config.setConfig("username", "anna")
    config.setConfig("password", "geheim")
    assert manager.storeAuthenticationConfig(config)[0]
    seen = []

    class Handler(realservers.Quiet):
        def do_GET(self) -> None:
            seen.append(self.headers.get("Authorization"))
            self.answer(200, b'{"type":"FeatureCollection","features":[]}')

    with realservers.serving(Handler) as address:
        entry = Entry("a", "a", catalogue.GEOJSON, f"{address}/a.geojson")
        portalpages.fetch(entry, http.Client(config.id()), a_wish(tmp_path))
    assert seen == ["Basic YW5uYTpnZWhlaW0="]


@pytest.mark.parametrize(("name", "authid"), [
    ("urn:ogc:def:crs:EPSG::25832", "EPSG:25832"), ("EPSG:31467", "EPSG:31467"),
    ("http://www.opengis.net/gml/srs/epsg.xml#25833", "EPSG:25833"),
    ("http://www.opengis.net/def/crs/EPSG/0/4258", "EPSG:4258"),
])  # fmt: skip
def test_names_of_systems_in_a_wfs(qgis_app, name, authid):
    assert portalwfs.FeatureType("2.0.0", "x", name).crs.authid() == authid

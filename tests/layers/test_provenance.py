"""Sources and licences survive computing and are named as their licences ask."""

from __future__ import annotations

from smartcity.layers import provenance
from smartcity.layers.provenance import Provenance, Source, derived, source_note

NRW = Source("Land NRW", "LoD2", "dl-de/zero-2-0", "", "2021")
CITY = Source("Stadt X", "Sensoren", "dl-de/by-2-0", "https://example.org/sensoren", "2025")


def test_json_round_trip():
    made = Provenance("computed", (NRW, CITY), "lorawancoverage", {"RADIUS": "3000"}, "2021", "8 dB")
    assert Provenance.from_json(made.to_json()) == made


def test_derived_names_every_source_once_and_says_changed():
    result = derived(
        "computed", [Provenance("supplied", (NRW,)), Provenance("supplied", (CITY, NRW))], tool="t"
    )
    assert [source.provider for source in result.sources] == ["Land NRW", "Stadt X"]
    note = source_note([result], "en")
    assert "Land NRW, LoD2 (2021), dl-de/zero-2-0 (www.govdata.de/dl-de/zero-2-0), data changed" in note
    assert "https://example.org/sensoren" in note


def test_unknown_licence_and_missing_provenance_are_said_never_left_out():
    assert "licence unclear" in source_note([Provenance("supplied", (Source("Stadt Y"),))], "en")
    assert "Source unknown, licence unclear" in source_note([None], "en")
    assert derived("computed", [None]).sources == (Source(changed=True),)


def test_what_rests_on_invented_data_is_invented():
    town = Provenance("invented", (Source("Beispielstadt", "demo", "invented"),))
    result = derived("computed", [town, Provenance("supplied", (NRW,))])
    assert result.kind == "computed" and result.invented
    assert not derived("computed", [Provenance("supplied", (NRW,))]).invented
    assert "invented demo data" in source_note([result], "en")


def test_metadata_that_is_not_ours_is_no_provenance(qgis_app):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:25832", "plain", "memory")
    assert provenance.read(layer) is None
    metadata = layer.metadata()
    metadata.setKeywords({provenance.KEYWORD: ["{broken"]})
    layer.setMetadata(metadata)
    assert provenance.read(layer) is None


def test_words_outside_ascii_are_translated(qgis_app):
    """PyQt takes str with an umlaut for an error unless it comes as bytes."""
    from smartcity.smartcity_plugin.words import in_language

    assert in_language("de", "Served area of the Größe “x”") == "Served area of the Größe “x”"  # not known
    assert in_language("de", "licence unclear") == "Lizenz ungeklärt"


def test_a_source_named_as_changed_is_not_named_again():
    city_model = Provenance("supplied", (NRW,))
    note = source_note([city_model, derived("computed", [city_model])], "en")
    assert note.count("Land NRW") == 1 and "data changed" in note


def test_a_layer_without_provenance_is_named():
    assert "gateways, licence unclear" in source_note([provenance.unclear("gateways")], "en")

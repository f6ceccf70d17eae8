"""Sources and licences survive computing and are named as their licences ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def test_json_of_before_still_reads():
    old = (
        '{"kind": "supplied", "sources": [{"provider": "Land NRW", "dataset": "LoD2", "licence": '
        '"dl-de/zero-2-0", "url": "", "year": "2021", "changed": false}], "tool": "", "parameters": {}, '
        '"reference_date": "2021-03", "expected_error": ""}'
    )
    read = Provenance.from_json(old)
    assert read.sources == (NRW,) and read.reference_date == "2021-03" and read.use == ""


@pytest.mark.parametrize(
    "text",
    ["[]", "3", "{}", '{"kind": "x", "sources": 5}', '{"kind": "x", "sources": [3]}', "[" * 100_000,
     '{"kind": 1, "sources": []}', '{"kind": "x", "sources": [{"licence": ["a"]}]}', '{"sources": []}'],
)  # fmt: skip
def test_json_that_is_not_ours_is_refused(text):
    with pytest.raises(ValueError):
        Provenance.from_json(text)


WORDS = st.text(max_size=20)
SOURCES = st.builds(Source, WORDS, WORDS, WORDS, WORDS, WORDS, st.booleans(), WORDS, WORDS, WORDS)


@given(st.builds(Provenance, WORDS, st.lists(SOURCES, max_size=4).map(tuple), WORDS,
                 st.dictionaries(WORDS, WORDS, max_size=3), WORDS, WORDS))  # fmt: skip
def test_json_keeps_everything(made):
    assert Provenance.from_json(made.to_json()) == made


def test_the_file_keeps_retrieval_licence_address_and_use(qgis_app, tmp_path):
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:25832&field=id:string", "lamps", "memory")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "lamps"
    path = str(tmp_path / "city.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, layer.transformContext(), options)
    source = Source("X", "Leuchten", "own terms", "", "", False, "2026-11-30", "https://x.org", "internal")
    made = Provenance("supplied", (source,), reference_date="2026-10-01")
    provenance.store(QgsVectorLayer(f"{path}|layername=lamps", "lamps", "ogr"), made)
    assert provenance.read(QgsVectorLayer(f"{path}|layername=lamps", "again", "ogr")) == made


@pytest.mark.parametrize(
    ("uses", "strictest"),
    [(("public", "internal"), "internal"), (("internal", "personal", ""), "personal"),
     (("", "public"), "public"), ((), "")],
)  # fmt: skip
def test_the_strictest_use_counts(uses, strictest):
    assert Provenance("computed", tuple(Source(use=use) for use in uses)).use == strictest


def test_odbl_stays_in_a_file_of_its_own():
    osm, city = Provenance("supplied", (Source("OSM", "", "ODbL-1.0"),)), Provenance("supplied", (CITY,))
    demo = Provenance("invented", (Source("Demo", "", "invented"),))
    assert provenance.odbl_mixed({"a": osm, "b": city, "c": None, "d": demo}) == (["a"], ["b", "c"])
    assert provenance.odbl_mixed({"a": osm, "d": demo}) == ([], [])
    assert provenance.odbl_mixed({"b": city, "c": None}) == ([], [])


@pytest.mark.parametrize(
    ("written", "use"), [("intern", "internal"), (" Personal ", "personal"), ("other", "")]
)
def test_a_use_written_by_hand_counts(qgis_app, written, use):
    from qgis.core import QgsLayerMetadata, QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:25832", "lamps", "memory")
    for known in (None, Provenance("supplied", (CITY, NRW))):
        if known is not None:
            provenance.store(layer, known)
        metadata = layer.metadata()
        metadata.setConstraints([QgsLayerMetadata.Constraint(written, "access")])
        layer.setMetadata(metadata)
        found = provenance.read(layer)
        assert (found.use if found else "") == use
        assert found is None or len(found.sources) == (2 if known else 1)

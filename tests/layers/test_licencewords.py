"""Licences are recognised however they are written, and named as their own texts ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartcity.layers.licencewords import KNOWN, LICENCES, licence_of
from smartcity.layers.provenance import Source, source_text

WRITTEN = {
    "http://dcat-ap.de/def/licenses/dl-by-de/2.0": "dl-de/by-2-0",
    "https://www.govdata.de/dl-de/by-2-0": "dl-de/by-2-0",
    "dl-by-de/2.0": "dl-de/by-2-0",
    "dl-de/by2-0": "dl-de/by-2-0",
    "Datenlizenz Deutschland – Namensnennung – Version 2.0": "dl-de/by-2-0",
    "http://dcat-ap.de/def/licenses/dl-zero-de/2.0": "dl-de/zero-2-0",
    "Datenlizenz Deutschland - Zero - Version 2.0": "dl-de/zero-2-0",
    "CC BY 4.0": "CC-BY-4.0",
    "http://dcat-ap.de/def/licenses/cc-by/4.0": "CC-BY-4.0",
    "http://creativecommons.org/licenses/by/4.0/deed.de": "CC-BY-4.0",
    "odc-odbl": "ODbL-1.0",
    "http://www.opendefinition.org/licenses/odc-odbl": "ODbL-1.0",
    "Open Database License (ODbL) v1.0": "ODbL-1.0",
    "http://dcat-ap.de/def/licenses/geonutz/20130319": "GeoNutzV",
    "cc-zero": "CC0-1.0",
    "https://creativecommons.org/publicdomain/zero/1.0/": "CC0-1.0",
    "odc-pddl": "PDDL-1.0",
}
UNCLEAR = ("", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC BY 3.0", "dl-de/by-1-0", "cc-by", "keine",
           "dl-de/by-2-0 oder CC BY 4.0", "other-closed")  # fmt: skip


@pytest.mark.parametrize(("text", "licence"), WRITTEN.items())
def test_written_forms(text, licence):
    assert licence_of(text) == licence


@pytest.mark.parametrize("text", UNCLEAR)
def test_others_have_no_id(text):
    assert licence_of(text) == ""


@given(st.sampled_from(sorted(WRITTEN)), st.sampled_from([str.upper, str.lower, str.title]),
       st.sampled_from([" ", "\n", " – ", "(", "; "]))  # fmt: skip
def test_case_and_what_stands_around_do_not_matter(text, case, around):
    assert licence_of(f"Lizenz{around}{case(text)}{around}siehe dort") == WRITTEN[text]


@given(st.text())
def test_any_text_has_a_known_id_or_none(text):
    assert licence_of(text) in ("", *LICENCES)


@pytest.mark.parametrize("id", KNOWN)
def test_own_id_and_address_are_recognised(id):
    assert licence_of(id) == licence_of(KNOWN[id].url) == licence_of(KNOWN[id].address) == id


def test_openstreetmap_is_named_as_it_asks():
    source = Source("OpenStreetMap", "", "ODbL-1.0")
    assert source_text(source, "de") == (
        "© OpenStreetMap-Mitwirkende, ODbL-1.0 (www.openstreetmap.org/copyright)"
    )
    assert source_text(source, "en").startswith("© OpenStreetMap contributors, ODbL-1.0")
    other = source_text(Source("sensor.community", "", "ODbL-1.0"), "de")
    assert other == "sensor.community, ODbL-1.0 (opendatacommons.org/licenses/odbl/1-0)"


def test_the_bkg_is_named_as_it_asks():
    text = source_text(Source("BKG", "DGM200", "GeoNutzV", "", "2025", True), "de")
    assert text.startswith("© GeoBasis-DE / BKG, DGM200 (2025), GeoNutzV (")
    assert text.endswith("Daten verändert")


def test_year_of_retrieval_stands_where_none_is_known():
    text = source_text(Source("Stadt X", "Leuchten", "dl-de/by-2-0", retrieved="2026-11-30"), "de")
    assert text == "Stadt X, Leuchten (2026), dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0)"

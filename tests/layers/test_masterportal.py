"""Masterportal: every real file is read, and its layers counted independently."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from smartcity.layers import catalogue, catalogues

KIND_OF_TYP = {"WMS": catalogue.WMS, "WFS": catalogue.WFS, "WMTS": catalogue.WMTS,
               "TileSet3D": catalogue.TILES_3D, "Terrain3D": catalogue.TERRAIN_3D}  # fmt: skip


@pytest.mark.parametrize("name", ["mp2_services-internet.json", "mp2_testServices.json",
                                  "mp2_rest-services-internet.json", "mp3_kusel_services-internet.json",
                                  "mp3_kusel_rest-services-internet.json"])  # fmt: skip
def test_every_service_is_an_entry_of_its_kind_or_a_problem(shared, name):
    path = shared / "data" / "masterportal" / name
    listed = json.loads(path.read_text(encoding="utf-8"))
    usable = [raw for raw in listed if "url" in raw or "capabilitiesUrl" in raw]
    expected = Counter(KIND_OF_TYP.get(raw["typ"], catalogue.OTHER) for raw in usable)
    found = catalogues.read(str(path), None)
    assert Counter(entry.kind for entry in found.entries) == expected
    assert len(found.problems) == len(listed) - len(usable)
    assert len({entry.key for entry in found.entries}) == len(found.entries)
    assert len({entry.title for entry in found.entries}) == len(found.entries)

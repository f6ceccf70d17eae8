"""Sensor lists as German offices export them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsProcessingException, QgsVectorLayer

from smartcity.layers import columns, provenance, sensors

HEADER = "Nr;Bezeichnung;Art;Status;Rechtswert;Hochwert;Höhe über Grund (m);Innenraum\n"
GOOD = "A1;Pegel Mühlbach;water_level;vorhanden;400100,50;6000200,25;2,5;nein\n"


def write(tmp_path, text, encoding="cp1252", name="liste.csv"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return str(path)


def load(run, path, **parameters):
    parameters = {"CRS": "EPSG:25832", "OUTPUT": "memory:", "REJECTIONS": "memory:", **parameters}
    return run("importsensors", FILE=path, **parameters)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
def test_german_list_in_every_encoding(run, tmp_path, encoding):
    results = load(run, write(tmp_path, HEADER + GOOD, encoding))
    feature = next(results["OUTPUT"].getFeatures())
    assert (feature["id"], feature["name"], feature["kind"]) == ("A1", "Pegel Mühlbach", "water_level")
    assert (feature["status"], feature["height_agl"], feature["indoor"]) == ("existing", 2.5, "outdoor")
    assert feature.geometry().asPoint().x() == 400100.5
    assert (results["COUNT"], results["REJECTED"]) == (1, 0)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("B1;x;y;geplant;3.355.239.606;57.258.670.134;1;ja\n", "several points"),
        ("A1;twice;y;geplant;400100;6000200;1;ja\n", "second time"),
        ("B2;x;y;geplant;;6000200;1;ja\n", "no coordinates"),
        ("B3;x;y;geplant;abc;6000200;1;ja\n", "not a number"),
        ("B4;x;y;geplant;400100;6000200;NaN;ja\n", "not a number"),
        ("B5;x;y;geplant;400100;6000200;-3;ja\n", "below 0"),
        ("B6;x;y;bald;400100;6000200;1;ja\n", "not one of existing"),
        ("B7;x;y;geplant;400100\n", "5 values instead of 8"),
        ("B8;x;y;geplant;6000200;400100;1;ja\n", "swapped"),
        ("B9;x;y;geplant;32400100;6000200;1;ja\n", "EPSG:4647"),
    ],
)
def test_bad_rows_are_counted_and_listed_with_row_and_reason(run, log, tmp_path, row, reason):
    results = load(run, write(tmp_path, HEADER + GOOD + row), log=log)
    assert (results["COUNT"], results["REJECTED"]) == (1, 1)
    rejected = next(results["REJECTIONS"].getFeatures())
    assert rejected["row"] == 3 and reason in rejected["reason"]
    assert any(reason in line for line in log.warnings)


def test_rows_outside_the_plausible_extent_are_rejected(run, tmp_path):
    path = write(tmp_path, HEADER + GOOD + "A2;x;y;geplant;500000;6000200;1;ja\n")
    results = load(run, path, EXTENT="399000,404000,5999000,6004000 [EPSG:25832]")
    assert (results["COUNT"], results["REJECTED"]) == (1, 1)


def test_geojson_needs_no_crs_and_polygons_get_a_point(run, tmp_path):
    square = [[7.0, 54.0], [7.1, 54.0], [7.1, 54.1], [7.0, 54.1], [7.0, 54.0]]
    features = [
        {
            "type": "Feature",
            "properties": {"id": "g1", "kind": "noise"},
            "geometry": {"type": "Point", "coordinates": [7.5, 54.1]},
        },
        {
            "type": "Feature",
            "properties": {"id": "g2"},
            "geometry": {"type": "Polygon", "coordinates": [square]},
        },
        {"type": "Feature", "properties": {"id": "g3"}, "geometry": None},
    ]
    path = write(
        tmp_path, json.dumps({"type": "FeatureCollection", "features": features}), "utf-8", "a.geojson"
    )
    results = run("importsensors", FILE=path, OUTPUT="memory:")
    assert (results["COUNT"], results["REJECTED"]) == (2, 1)
    assert results["OUTPUT"].crs().authid() == "EPSG:25832"


def test_mapping_names_other_columns(run, tmp_path):
    path = write(tmp_path, "Ost;Nord;Mast\n400100;6000200;4,5\n")
    results = load(run, path, MAPPING="x=Ost; y=Nord; height_agl=Mast")
    assert next(results["OUTPUT"].getFeatures())["height_agl"] == 4.5


@pytest.mark.parametrize(
    ("text", "parameters", "words"),
    [
        ("a;b\n1;2\n", {}, "no column for x, y"),
        (HEADER + GOOD, {"CRS": None}, "Choose it in parameter CRS"),
        (HEADER, {}, "No row"),
        (HEADER + GOOD, {"MAPPING": "x"}, "is not “field=column”"),
        (HEADER + GOOD, {"MAPPING": "x=Ost"}, "no column “Ost”"),
        ("", {}, "no column for x, y"),
    ],
)
def test_unusable_lists_end_in_a_sentence(run, tmp_path, text, parameters, words):
    with pytest.raises(QgsProcessingException, match=words):
        load(run, write(tmp_path, text), **parameters)


def test_missing_file_is_named(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="nichts.csv"):
        load(run, str(tmp_path / "nichts.csv"))


def test_output_in_a_file_keeps_its_provenance(run, tmp_path):
    output = str(tmp_path / "sensors.gpkg")
    path = write(tmp_path, HEADER + GOOD)
    results = load(run, path, OUTPUT=output, PROVIDER="Stadt X", LICENCE="dl-de/by-2-0")
    assert results["OUTPUT"] == output
    layer = QgsVectorLayer(output, "again", "ogr")
    found = provenance.read(layer)
    assert found.kind == "supplied" and found.sources[0].provider == "Stadt X"
    assert "www.govdata.de/dl-de/by-2-0" in provenance.source_note([found], "en")


@given(st.floats(-1e7, 1e7, allow_nan=False).map(lambda value: round(value, 3)))
def test_a_number_is_read_as_it_was_written_in_german_and_english(value):
    german = f"{value:,.3f}".replace(",", "_").replace(".", ",").replace("_", ".")
    assert columns.parse_number(german, "x", True) == value
    assert columns.parse_number(f"{value:.3f}".replace(".", ","), "x", True) == value
    assert columns.parse_number(repr(value), "x", False) == value


@given(st.text(alphabet="0123456789.,;-eE \n\"'abcäöü\t", max_size=200))
def test_any_text_is_read_or_refused_in_words(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("any") / "a.csv"
    path.write_text("x;y\n" + text, encoding="utf-8")
    found = sensors.read(path)
    read = [
        row for row in csv.reader(io.StringIO(text, newline=""), delimiter=";") if any(c.strip() for c in row)
    ]
    assert len(found.rows) + len(found.rejected) == len(read)


def test_the_list_is_never_overwritten(run, tmp_path):
    path = write(tmp_path, HEADER + GOOD)
    with pytest.raises(QgsProcessingException, match="would overwrite input FILE"):
        load(run, path, OUTPUT=path)
    assert (tmp_path / "liste.csv").read_text("cp1252") == HEADER + GOOD

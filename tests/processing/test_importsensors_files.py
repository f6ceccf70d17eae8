"""Lists in files of all kinds: what becomes of every row, and of files that are not what they seem."""

from __future__ import annotations

import json
import time
import zipfile
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from qgis.core import QgsProcessingException, QgsVectorLayer

from smartcity.layers import provenance, schema, sensors
from smartcity.layers.sensorlist import FIELDS, GATEWAYS, SENSORS
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers import sheets

HEADER = ["Nr", "Bezeichnung", "Art", "Rechtswert", "Hochwert", "Messwert", "Einheit", "Zeitpunkt",
          "Bemerkung"]  # fmt: skip
ROW = ["A1", "Pegel Mühlbach", "Pegel", 400100.5, 6000200.25, 21.3, "cm", "2026-09-01T10:00:00Z", "neu"]
MEMORY = {"OUTPUT": "memory:", "SHAPES": "memory:", "UNPLACED": "memory:", "REJECTIONS": "memory:"}


def load(run, path, **parameters):
    return run("importsensors", FILE=str(path), **{"CRS": "EPSG:25832", **MEMORY, **parameters})


def write_csv(tmp_path, *rows, name="liste.csv"):
    path = tmp_path / name
    path.write_text("".join(";".join(map(str, row)) + "\n" for row in rows), encoding="utf-8")
    return path


def geojson(tmp_path, *geometries, name="a.geojson"):
    features = [
        {"type": "Feature", "properties": {"id": f"g{number}"}, "geometry": geometry}
        for number, geometry in enumerate(geometries)
    ]
    path = tmp_path / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def first(results, name="OUTPUT"):
    return next(results[name].getFeatures())


def ogr_file(path, driver, crs=25832):
    from osgeo import ogr, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(crs)
    file = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    for name in ("notizen", "sensoren"):
        if driver == "GPKG" or name == "sensoren":
            kind = ogr.wkbNone if name == "notizen" else ogr.wkbPoint
            layer = file.CreateLayer(name, system, kind)
            layer.CreateField(ogr.FieldDefn("Nr", ogr.OFTInteger))
            layer.CreateField(ogr.FieldDefn("Messwert", ogr.OFTReal))
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, 7)
            feature.SetField(1, 0.1)
            if kind == ogr.wkbPoint:
                feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (400100.5 6000200.25)"))
            layer.CreateFeature(feature)
    return path


# Every kind of file


@pytest.mark.parametrize("kind", ["csv", "txt", "xlsx", "ods"])
def test_a_table_of_every_kind(run, log, tmp_path, kind):
    """With a title above the names of the columns, as offices have it."""
    path = tmp_path / f"liste.{kind}"
    if kind == "xlsx":
        sheets.xlsx(path, {"Notizen": [["nur", "Text"]], "Sensoren": [["Stand 2026"], [], HEADER, ROW]})
    elif kind == "ods":
        sheets.ods(path, [HEADER, list(map(str, ROW))])
    else:
        write_csv(tmp_path, ["Stand 2026"], HEADER, ROW, name=path.name)
    results = load(run, path, log=log)
    assert (results["COUNT"], results["REJECTED"]) == (1, 0)
    found = first(results)
    names = ("id", "name", "kind", "observed", "last_value", "unit", "last_time")
    assert [found[name] for name in names] == [
        "A1", "Pegel Mühlbach", "Pegel", "water level", 21.3, "cm", "2026-09-01T10:00:00Z",
    ]  # fmt: skip
    assert found.geometry().asPoint().y() == 6000200.25
    assert any("Rechtswert" in line and "guessed" in line for line in log.lines)
    assert "Columns not used: Bemerkung" in log.lines


def test_the_first_line_of_excel_names_the_separator(run, tmp_path):
    path = write_csv(tmp_path, ["sep=", ""], HEADER, ROW)
    assert load(run, path)["COUNT"] == 1
    path.write_text("sep=;\na;b\n1;2\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="Its columns are: a, b"):
        load(run, path)


@pytest.mark.parametrize(("name", "driver"), [("a.gpkg", "GPKG"), ("a.shp", "ESRI Shapefile")])
def test_a_gis_file_says_its_system(run, tmp_path, name, driver):
    results = load(run, ogr_file(tmp_path / name, driver), CRS=None)
    found = first(results)
    assert (found["id"], found["last_value"]) == ("7", 0.1)
    assert found.geometry().asPoint().x() == 400100.5


def test_a_system_without_a_number_is_used_and_a_contradiction_told(run, log, tmp_path):
    """A Shapefile's .prj often names no authority."""
    path = ogr_file(tmp_path / "a.shp", "ESRI Shapefile")
    wkt = ('PROJCS["Ortsnetz",GEOGCS["g",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137,298.257222101]],'
           'PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
           'PARAMETER["False_Easting",501000],PARAMETER["False_Northing",0],PARAMETER["Central_Meridian",9],'
           'PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0],UNIT["Meter",1]]')  # fmt: skip
    path.with_suffix(".prj").write_text(wkt)
    point = first(load(run, path, CRS=None)).geometry().asPoint()  # UTM 32, but for a shift of 1 km
    assert (point.x(), point.y()) == pytest.approx((399100.5, 6000200.25), abs=0.01)
    assert load(run, path, log=log)["COUNT"] == 1
    assert any("The source says" in line and "EPSG:25832 is used" in line for line in log.warnings)


def test_a_shapefile_in_a_zip(run, tmp_path):
    ogr_file(tmp_path / "sensoren.shp", "ESRI Shapefile")
    path = tmp_path / "böse {} ü.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for part in tmp_path.glob("sensoren.*"):
            packed.write(part, f"ordner/{part.name}")
    assert first(load(run, path, CRS=None))["id"] == "7"
    assert not list(tmp_path.glob("ordner"))


def test_a_sheet_is_chosen_by_name(run, log, tmp_path):
    other = ["A2", *ROW[1:]]
    path = sheets.xlsx(tmp_path / "a.xlsx", {"2025": [HEADER, ROW], "2026": [HEADER, other]})
    assert first(load(run, path, log=log))["id"] == "A1"
    assert any("2026" in line and "SHEET" in line for line in log.lines)
    assert first(load(run, path, SHEET="2026"))["id"] == "A2"
    with pytest.raises(QgsProcessingException, match="no sheet or layer “2027”.*2025, 2026"):
        load(run, path, SHEET="2027")


# Positions


def test_areas_and_lines_get_a_point_and_keep_their_shape(run, tmp_path):
    """The U has its centroid outside; the point is on it."""
    u = [[7.0, 54.0], [7.9, 54.0], [7.9, 54.9], [7.8, 54.9], [7.8, 54.1], [7.1, 54.1], [7.1, 54.9],
         [7.0, 54.9], [7.0, 54.0]]  # fmt: skip
    point = {"type": "Point", "coordinates": [7.5, 54.5]}
    path = geojson(tmp_path, {"type": "Polygon", "coordinates": [u]}, point)
    results = load(run, path, CRS=None)
    assert (results["COUNT"], results["SHAPE_COUNT"], results["SHAPES"].featureCount()) == (2, 1, 1)
    shape = first(results, "SHAPES")
    assert shape["sensor_id"] == "g0"
    points = {point["id"]: point.geometry() for point in results["OUTPUT"].getFeatures()}
    assert shape.geometry().contains(points["g0"]) and not shape.geometry().contains(points["g1"])
    line = {"type": "LineString", "coordinates": [[7.0, 54.0], [7.1, 54.0], [7.2, 54.1]]}
    results = load(run, geojson(tmp_path, {"type": "Polygon", "coordinates": [u]}, line), CRS=None)
    assert [shape.geometry().constGet().wktTypeStr() for shape in results["SHAPES"].getFeatures()] == [
        "MultiLineString", "MultiLineString",
    ]  # fmt: skip


def test_a_crossing_outline_still_has_a_point(run, tmp_path):
    bow = [[7.0, 54.0], [7.1, 54.1], [7.1, 54.0], [7.0, 54.1], [7.0, 54.0]]
    results = load(run, geojson(tmp_path, {"type": "Polygon", "coordinates": [bow]}), CRS=None)
    assert (results["COUNT"], results["SHAPE_COUNT"]) == (1, 1)


def test_a_sensor_without_a_place_is_kept_with_all_that_is_known(run, tmp_path):
    rows = [HEADER, ROW, ["A2", "Lager", "Lärm", "", "", "50,5", "dB(A)", "", ""],
            ["A3", "Kiste", "Lärm", "3.355.239.606", "57.258.670.134", "", "", "", ""],
            ["A4", "Null", "Lärm", 0, 0, "", "", "", ""],
            ["A1", "doppelt", "Lärm", 400100, 6000200, "", "", "", ""]]  # fmt: skip
    results = load(run, write_csv(tmp_path, *rows))
    assert (results["COUNT"], results["REJECTED"], results["UNPLACED_COUNT"]) == (1, 4, 3)
    kept = {row["id"]: row for row in results["UNPLACED"].getFeatures()}
    assert sorted(kept) == ["A2", "A3", "A4"]
    assert (kept["A2"]["kind"], kept["A2"]["last_value"], kept["A2"]["source"]) == ("Lärm", 50.5, "liste.csv")
    assert not kept["A2"].hasGeometry()
    assert results["UNPLACED"].fields().names() == schema.names(schema.SENSORS)


def test_a_list_without_any_place_fails_only_where_nothing_keeps_it(run, tmp_path):
    path = write_csv(tmp_path, HEADER, ["A2", "Lager", "Lärm", "", "", "", "", "", ""])
    with pytest.raises(QgsProcessingException, match="1 lack nothing but a position: output UNPLACED"):
        load(run, path, UNPLACED=None)
    results = load(run, path, CRS=None)
    assert (results["COUNT"], results["UNPLACED_COUNT"]) == (0, 1)


@pytest.mark.parametrize(("x", "y", "crs", "words"), [
    (32400100, 6000200, "EPSG:25832", "EPSG:4647"), (33400100, 6000200, "EPSG:25833", "EPSG:5650"),
    (6000200, 400100, "EPSG:25832", "swapped"), (3355239, 5725867, "EPSG:25832", "choose EPSG:31467"),
    (7.5, 54.1, "EPSG:25832", "choose EPSG:4326"), (40010050, 600020025, "EPSG:25832", "decimal sign"),
    (400100, 6000200, "EPSG:4647", "another system"), (400100, 6000200, "EPSG:4326", "another system"),
])  # fmt: skip
def test_what_is_wrong_with_a_place_is_said_and_not_mended(run, tmp_path, x, y, crs, words):
    good = {"EPSG:4647": (32400100, 6000200), "EPSG:4326": (7.5, 54.1)}.get(crs, (400100, 6000200))
    rows = [["Nr", "Rechtswert", "Hochwert"], [1, *good], [2, x, y]]
    results = load(run, write_csv(tmp_path, *rows), CRS=crs)
    assert (results["COUNT"], results["UNPLACED_COUNT"]) == (1, 1)
    assert words in first(results, "REJECTIONS")["reason"]


def test_a_row_outside_the_extent_has_a_place_unless_it_is_swapped(run, tmp_path):
    rows = [["Nr", "lon", "lat"], [1, 7.5, 54.1], [2, 9.5, 54.1], [3, 54.1, 7.5]]
    results = load(run, write_csv(tmp_path, *rows), CRS=None, EXTENT="7,8,54,55 [EPSG:4326]")
    assert (results["COUNT"], results["REJECTED"], results["UNPLACED_COUNT"]) == (1, 2, 1)
    reasons = {row["id"]: row["reason"] for row in results["REJECTIONS"].getFeatures()}
    assert "swapped" in reasons["3"] and "swapped" not in reasons["2"]


def test_a_column_of_wkt(run, tmp_path):
    rows = [["Nr", "geom"], [1, '"SRID=25832;POINT(400100.5 6000200.25)"'], [2, "kein Punkt"], [3, ""],
            [4, "POLYGON((400000 6000000,400010 6000000,400010 6000010,400000 6000000))"]]  # fmt: skip
    results = load(run, write_csv(tmp_path, *rows))
    assert (results["COUNT"], results["SHAPE_COUNT"], results["UNPLACED_COUNT"]) == (2, 1, 2)
    assert first(results).geometry().asPoint().x() == 400100.5
    assert "“kein Punkt” is no geometry" in first(results, "REJECTIONS")["reason"]


# Columns


def test_a_mapping_is_saved_and_given_again(run, log, tmp_path):
    path = write_csv(tmp_path, ["Ost", "Nord", "Mast"], ["400100", "6000200", "4,5"])
    saved = tmp_path / "mapping.json"
    load(run, path, MAPPING="height_agl=Mast", MAPPING_OUT=str(saved), log=log)
    assert json.loads(saved.read_text()) == {"x": "Ost", "y": "Nord", "height_agl": "Mast"}
    assert any("height_agl" in line and "Mast (given)" in line for line in log.lines)
    assert first(load(run, path, MAPPING=str(saved)))["height_agl"] == 4.5
    with pytest.raises(QgsProcessingException, match="would overwrite input MAPPING"):
        load(run, path, MAPPING=str(saved), MAPPING_OUT=str(saved))


def test_a_list_of_gateways_has_the_fields_of_gateways(run, tmp_path):
    rows = [
        ["Gateway", "Name", "Rechtswert", "Hochwert", "Antennenhöhe", "Kabeldämpfung", "Netzanbindung",
         "zuletzt gesehen"],
        ["gw1", "Rathaus", 400100, 6000200, "25,5", "1,2", "Glasfaser", "2026-11-30"],
    ]  # fmt: skip
    results = load(run, write_csv(tmp_path, *rows))
    assert results["OUTPUT"].fields().names() == schema.names(FIELDS[GATEWAYS])
    found = first(results)
    names = ("id", "name", "height_agl", "cable_loss_db", "backhaul", "last_time")
    assert [found[name] for name in names] == [
        "gw1", "Rathaus", 25.5, 1.2, "Glasfaser", "2026-11-30",
    ]  # fmt: skip
    results = load(run, write_csv(tmp_path, HEADER, ROW), CONTENT=2)
    assert results["OUTPUT"].fields().names() == schema.names(FIELDS[GATEWAYS])


def test_a_value_that_is_no_number_is_a_state(run, log, tmp_path):
    rows = [HEADER, [*ROW[:5], "frei", "", "gestern", ""]]
    found = first(load(run, write_csv(tmp_path, *rows), log=log))
    assert (found["last_state"], found["last_value"] or None, found["last_time"] or None) == (
        "frei", None, None,
    )  # fmt: skip
    assert any("“gestern” is no time" in line for line in log.warnings)


def test_old_values_are_counted(run, log, tmp_path):
    now = datetime.now(timezone.utc)
    times = [now - timedelta(days=3), now - timedelta(hours=30), now - timedelta(hours=20)]
    rows = [[f"T{i}", *ROW[1:7], f"{moment:%Y-%m-%dT%H:%M:%SZ}", ""] for i, moment in enumerate(times)]
    results = load(run, write_csv(tmp_path, HEADER, *rows), log=log)
    assert results["STALE_COUNT"] == 2
    assert any("2 of 3" in line and f"{times[0]:%Y-%m-%dT%H}" in line for line in log.warnings)


def test_the_style_shows_the_state_where_there_is_one(run, tmp_path):
    """In a file of its own name, so that the style is found again by what the layer says of itself."""
    from smartcity.layers import style

    for rows, wanted in (([HEADER, ROW], "sensor_state"), ([HEADER[:5], ROW[:5]], "sensors")):
        output = str(tmp_path / f"{wanted}_x.gpkg")
        load(run, write_csv(tmp_path, *rows), OUTPUT=output)
        layer = QgsVectorLayer(output, "again", "ogr")
        assert style.guess(layer) == wanted
        assert provenance.read(layer).sources[0].retrieved == ""  # nobody says when a file was fetched


# Files that are not what they seem


def claim(path, name, size):
    """A ZIP with a file that says that it is larger than it is."""
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(name, "a")
        packed.getinfo(name).file_size = size


HOSTILE = {
    "nul.csv": (b"\0" * 10_000, "no text file"),
    "utf16.csv": ("x;y\n1;2\n".encode("utf-16-le"), "no text file"),
    "field.csv": (b"x;y\n" + b'"' + b"a" * 200_000 + b'"' + b";1\n", "not a CSV file"),
    "deep.geojson": (b"[" * 200_000, "nest|JSON"),
    "deep2.geojson": (
        b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":'
        + b'{"type":"GeometryCollection","geometries":[' * 400 + b"]}" * 400 + b"}]}", "No row",
    ),
    "cut.geojson": (b'{"type":"FeatureCollection","features":[{"type":"Feature"', "JSON"),
    "vrt.geojson": (b'<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/etc/passwd</SrcDataSource>'
                    b"</OGRVRTLayer></OGRVRTDataSource>", "JSON"),
    "vrt.gpkg": (b'<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/etc/passwd</SrcDataSource>'
                 b"</OGRVRTLayer></OGRVRTDataSource>", "no GPKG file"),
    "other.json": (b'{"name": "value"}', "neither GeoJSON nor"),
    "a.gpkg": (b"SQLite format 3\0" + b"\xff" * 5000, "no GPKG file"),
    "a.shp": (b"\0\0\x27\x0a" + b"\x7f" * 200, "Shapefile|can be used"),
    "a.zip": (b"PK\x05\x06" + b"\0" * 18, "no ZIP with a Shapefile"),
    "big.zip": (lambda path: claim(path, "a.shp", 10**9), "more than 500 MB"),
    "a.xlsx": (b"x", "no spreadsheet"),
    "a.ods": (lambda path: sheets.raw_ods(path, "", tables=0), "no sheet or layer"),
    "a.xls": (b"x", "old .xls"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_a_sentence(run, tmp_path, name):
    content, words = HOSTILE[name]
    if callable(content):
        content(tmp_path / name)
    else:
        (tmp_path / name).write_bytes(content)
    began = time.perf_counter()
    with pytest.raises(QgsProcessingException, match=words) as error:
        load(run, tmp_path / name, UNPLACED=None)
    assert time.perf_counter() - began < 20
    assert "Traceback" not in str(error.value)


def test_a_file_of_a_gigabyte_is_not_read(run, tmp_path):
    for name in ("a.csv", "a.xlsx", "a.geojson"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(10**9)  # holes: it takes no space
        with pytest.raises(QgsProcessingException, match="larger than 100 MB"):
            load(run, tmp_path / name)


def test_cancelling_ends_the_reading(run, cancelling, tmp_path):
    path = write_csv(tmp_path, HEADER, *([f"A{i}", *ROW[1:]] for i in range(5000)))
    output = tmp_path / "a.gpkg"
    results = run("importsensors", log=cancelling(10), FILE=str(path), CRS="EPSG:25832", OUTPUT=str(output))
    assert results == {}
    assert not output.exists()


# Whatever the list

LETTERS = st.characters(blacklist_categories=("Cs",), blacklist_characters='\0\r\n;"')
CELL = st.one_of(
    st.text(LETTERS, max_size=8),
    st.sampled_from(["400100", "6000200,5", "frei", "01.09.2026", "geplant", "innen", "-1"]),
)


@given(st.lists(st.lists(CELL, min_size=5, max_size=5), max_size=6))
def test_rows_read_are_rows_used_and_rows_rejected(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("any")
    path = write_csv(folder, ["id", "x", "y", "status", "wert"], *rows)
    found = sensors.read(path)
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(found.rows) + len(found.rejected) == len(filled)
    for row in found.rows:
        assert set(row.values) == set(schema.names(FIELDS[SENSORS]))
    for item in found.unplaced:
        assert set(item.values) == set(schema.names(FIELDS[SENSORS]))


@given(
    st.binary(max_size=300), st.sampled_from(["csv", "geojson", "gpkg", "shp", "zip", "xlsx", "ods", "json"])
)
def test_any_bytes_are_read_or_refused_in_words(tmp_path_factory, content, kind):
    path = tmp_path_factory.mktemp("bytes") / f"a.{kind}"
    path.write_bytes(content)
    try:
        sensors.read(path)
    except InputError as error:
        assert "a." in str(error)


@pytest.fixture(scope="module")
def good_files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("good")
    ogr_file(folder / "a.shp", "ESRI Shapefile")
    with zipfile.ZipFile(folder / "a.zip", "w") as packed:
        for part in folder.glob("sensoren.*"):
            packed.write(part, part.name)
    return [
        sheets.xlsx(folder / "a.xlsx", {"S": [HEADER, ROW]}),
        sheets.ods(folder / "a.ods", [HEADER, ROW[:2] * 4]),
        geojson(folder, {"type": "Point", "coordinates": [7, 54]}), ogr_file(folder / "a.gpkg", "GPKG"),
        folder / "a.zip",
    ]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(st.data())
def test_damaged_files_are_read_or_refused_in_words(good_files, tmp_path_factory, data):
    """Bytes changed, or the end cut off."""
    good = data.draw(st.sampled_from(good_files))
    content = bytearray(good.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=5)):
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / good.name
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        sensors.read(path)
    except InputError as error:
        assert "a." in str(error)

"""From pages to a table: geometry, columns, rows that are accounted for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from smartcity.layers import catalogue, http, portalcache, portalfiles, portalpages
from smartcity.layers.catalogue import Entry
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.layers.portaltables import (
    BOW_TIE,
    FAR,
    FLAT,
    SQUARE,
    UTM,
    a_wish,
    shape,
    write_features,
    write_polygons,
    write_table,
)


def test_mixed_geometries_become_one_table_each(qgis_app, tmp_path):
    path = write_features(
        tmp_path / "a.geojson",
        (shape("Point", "[1,1]"), '{"n":"p"}'), (shape("LineString", "[[0,0],[1,1]]"), '{"n":"l"}'),
        (shape("Polygon", SQUARE), '{"n":"a"}'), (shape("MultiPoint", "[[1,1],[2,2]]"), '{"n":"q"}'),
        ("null", '{"n":"none"}'),
    )  # fmt: skip
    written, layers = write_table(tmp_path, path)
    assert {name: layer.wkbType() for name, layer in layers.items()} == {
        "t_points": QgsWkbTypes.Type.MultiPoint, "t_lines": QgsWkbTypes.Type.MultiLineString,
        "t_polygons": QgsWkbTypes.Type.MultiPolygon,
    }  # fmt: skip
    assert written.names == {"t_points": 3, "t_lines": 1, "t_polygons": 1}  # the bare row goes with the most
    assert (written.read, written.bare) == (5, 1)


def test_invalid_geometry_is_mended_and_counted(qgis_app, tmp_path):
    """A bow tie of two triangles, each of 25 square metres."""
    path = write_polygons(tmp_path / "a.geojson", BOW_TIE, SQUARE)
    written, layers = write_table(tmp_path, path)
    assert written.repaired == 1 and written.changed
    geometries = [feature.geometry() for feature in layers["t"].getFeatures()]
    assert all(geometry.isGeosValid() for geometry in geometries)
    assert sorted(geometry.area() for geometry in geometries) == [50, 100]


def test_what_no_mending_helps_is_rejected(qgis_app, tmp_path):
    path = write_polygons(tmp_path / "a.geojson", FLAT, SQUARE)
    written, _layers = write_table(tmp_path, path)
    assert (written.read, written.rejected, written.count) == (2, 1, 1)


def test_a_place_outside_the_work_system_is_rejected(qgis_app, tmp_path):
    path = write_features(
        tmp_path / "a.geojson", (shape("Point", "[9,51]"), "{}"), (shape("Point", "[1e300,95]"), "{}"),
        crs="EPSG:4326",
    )  # fmt: skip
    written, _layers = write_table(tmp_path, path)
    assert (written.read, written.rejected, written.count) == (2, 1, 1)


@given(st.lists(st.sampled_from(["in", "out", "none", "flat"]), min_size=1, max_size=12))
def test_no_row_is_lost(qgis_app, tmp_path_factory, kinds):
    tmp_path = tmp_path_factory.mktemp("rows")
    shapes = {"in": shape("Polygon", SQUARE), "out": shape("Polygon", FAR), "flat": shape("Polygon", FLAT),
              "none": "null"}  # fmt: skip
    path = write_features(tmp_path / "a.geojson", *[(shapes[kind], "{}") for kind in kinds])
    written, layers = write_table(tmp_path, path, extent=QgsRectangle(0, 0, 20, 20))
    assert written.read == len(kinds) == written.count + written.outside + written.rejected
    assert sum(layer.featureCount() for layer in layers.values()) == written.count
    assert written.rejected == kinds.count("flat")


def test_a_file_is_cut_at_the_most_rows_inside_the_extent(qgis_app, tmp_path):
    path = write_polygons(tmp_path / "a.geojson", FAR, SQUARE, FAR, SQUARE, SQUARE)
    written, _layers = write_table(tmp_path, path, extent=QgsRectangle(0, 0, 20, 20), most=2)
    assert written.cut and written.count == 2
    assert written.read == written.count + written.outside + written.rejected
    (tmp_path / "whole").mkdir()
    written, _layers = write_table(tmp_path / "whole", path, extent=QgsRectangle(0, 0, 20, 20), most=3)
    assert not written.cut and (written.read, written.count, written.outside) == (5, 3, 2)


def test_heights_stay_where_all_have_them(qgis_app, tmp_path):
    high = (shape("Point", "[1,2,3]"), "{}")
    path = write_features(tmp_path / "a.geojson", high, high)
    _written, layers = write_table(tmp_path, path)
    assert layers["t"].wkbType() == QgsWkbTypes.Type.MultiPointZ
    half = write_features(tmp_path / "b.geojson", high, (shape("Point", "[1,2]"), "{}"))
    (tmp_path / "second").mkdir()
    _written, layers = write_table(tmp_path / "second", half)
    assert layers["t"].wkbType() == QgsWkbTypes.Type.MultiPoint  # none is invented


def test_a_column_is_as_wide_as_its_widest_page(qgis_app, tmp_path):
    place = shape("Point", "[1,1]")
    first = write_features(tmp_path / "1.geojson", (place, '{"a":1,"b":2,"c":"2024-05-01"}'))
    second = write_features(tmp_path / "2.geojson", (place, '{"a":"x7","b":2.5,"c":"bald","d":true}'))
    _written, layers = write_table(tmp_path, first, second)
    rows = [[row[name] for name in "abcd"] for row in layers["t"].getFeatures()]
    assert rows[0][:3] == ["1", 2.0, "2024-05-01"]
    assert rows[1] == ["x7", 2.5, "bald", True]


def test_columns_named_like_those_of_a_geopackage_and_in_other_capitals_are_kept(qgis_app, tmp_path):
    names = '{"fid":"a","geom":"b","Name":"c","name":"d"}'
    path = write_features(tmp_path / "a.geojson", (shape("Point", "[1,1]"), names))
    _written, layers = write_table(tmp_path, path)
    row = next(layers["t"].getFeatures())
    assert [row[name] for name in ("fid", "geom", "Name", "name_2")] == ["a", "b", "c", "d"]


def test_gml_without_a_schema_keeps_leading_zeros(qgis_app, tmp_path):
    path = tmp_path / "a.gml"
    path.write_text(
        '<c xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><t><ags>05112</ags><n>3</n><x>1.5</x>'
        '<geom><gml:Point srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>51 7</gml:pos></gml:Point></geom></t>'
        "</gml:featureMember></c>", encoding="utf-8",
    )  # fmt: skip
    (table,) = portalfiles.tables(path, tmp_path, "a.gml")
    frame = portalcache.Frame(QgsCoordinateReferenceSystem("EPSG:4326"), QgsRectangle(),
                              QgsCoordinateTransformContext(), lambda: None)  # fmt: skip
    portalcache.write(table, tmp_path / "out.gpkg", set(), frame)
    row = next(QgsVectorLayer(str(tmp_path / "out.gpkg"), "t", "ogr").getFeatures())
    assert (row["ags"], row["n"], row["x"]) == ("05112", 3, 1.5)
    assert row.geometry().asMultiPoint()[0].toString(0) == "7,51"  # the axes of that name are turned


def test_csv_with_coordinates_needs_its_system(qgis_app, tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text("ost;nord;ags;art\n400000;5700000;05112;Bäume\n", encoding="cp1252")
    entry = Entry("a", "a", catalogue.FILE, str(path), crs=UTM)
    (table,) = portalpages.fetch(entry, http.Client(), a_wish(tmp_path, trusted=True)).tables
    _written, layers = write_table(tmp_path, pages=table.pages, crs=table.crs)
    row = next(layers["t"].getFeatures())
    assert (row["ags"], row["art"]) == ("05112", "Bäume")
    assert row.geometry().asMultiPoint()[0].toString(0) == "400000,5700000"
    with pytest.raises(InputError, match="does not say in which coordinate reference system"):
        write_table(tmp_path, pages=table.pages)


def test_a_time_keeps_its_zone(qgis_app, tmp_path):
    """10 o'clock two hours east of Greenwich is 8 o'clock there."""
    times = '{"t":"2026-07-01T10:00:00+02:00"}'
    path = write_features(tmp_path / "a.geojson", (shape("Point", "[1,1]"), times))
    _written, layers = write_table(tmp_path, path)
    found = next(layers["t"].getFeatures())["t"]
    assert found.toUTC().toString("yyyy-MM-dd HH:mm") == "2026-07-01 08:00"

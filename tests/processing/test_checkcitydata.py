"""The check of city data: each planted fault is found once with its count, and a clean city has none."""

from __future__ import annotations

import json
import time
from datetime import date

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from smartcity.layers import provenance, raster, schema
from smartcity.layers.datachecks import LIMITS
from smartcity.layers.provenance import Provenance, Source
from smartcity.processing.sinks import mixing

TODAY = date.today().isoformat()
CITY = Source("Stadt X", "Daten", "dl-de/by-2-0", "https://example.org/d", use="public")
GOOD = Provenance("supplied", (CITY,), reference_date=TODAY, parameters={"HEIGHT_SYSTEM": "DHHN2016"})
X, Y = 400_000.0, 5_700_000.0


def square(x: float, y: float, size: float = 10) -> str:
    return f"POLYGON(({x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}))"


def layer(name, geometry, fields, rows, origin=GOOD, crs="EPSG:25832") -> QgsVectorLayer:
    """A layer in memory; rows: (WKT or None, {field: value})."""
    made = QgsVectorLayer(f"{geometry}?crs={crs}" if geometry != "None" else "None", name, "memory")
    made.dataProvider().addAttributes(list(schema.qgs_fields(fields)))
    made.updateFields()
    for wkt, values in rows:
        feature = QgsFeature(made.fields())
        for field, value in values.items():
            feature[field] = value
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeature(feature)
    if origin is not None:
        provenance.store(made, origin)
    return made


def buildings(rows=None, **more):
    rows = rows if rows is not None else [building(number) for number in range(5)]
    return layer("buildings", "Polygon", schema.BUILDINGS, rows, **more)


def building(number: int, **values):
    return square(X + 100 * number, Y), {
        "id": f"b{number}", "ground_z": 50.0, "roof_z": 60.0, "height": 10.0, **values}  # fmt: skip


def addresses(offsets=(5, 105, 205)):
    return layer("addresses", "Point", schema.ADDRESSES,
                 [(f"POINT({X + x} {Y + 5})", {"id": f"a{x}"}) for x in offsets])  # fmt: skip


def sensors(rows=((5, 50, {}), (15, 50, {})), **more):
    return layer("sensors", "Point", schema.SENSORS, [
        (f"POINT({X + x} {Y + y})", {"id": f"s{x}", "height_agl": 3.0, "status": "existing", **values})
        for x, y, values in rows
    ], **more)  # fmt: skip


def area(name, wkt):
    return layer(name, "Polygon", (schema.Field("name", "text", "Name"),), [(wkt, {"name": "x"})])


def check(qgis_app, tmp_path, layers, **parameters):
    """Keys and counts of the findings, the results, the places and the page."""
    algorithm = qgis_app.processingRegistry().createAlgorithmById("smartcity:checkcitydata")
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    report = tmp_path / "report.html"
    results, ok = algorithm.run(
        {"LAYERS": layers, "REPORT": str(report), "FINDINGS": "memory:", "PLACES": "memory:", **parameters},
        context, QgsProcessingFeedback(), {}, False,
    )  # fmt: skip
    assert ok
    found = list(context.takeResultLayer(results["FINDINGS"]).getFeatures())
    places = list(context.takeResultLayer(results["PLACES"]).getFeatures())
    return [(row["key"], row["count"]) for row in found], results, places, report.read_text(encoding="utf-8")


def test_a_clean_city_gives_nothing(qgis_app, tmp_path):
    found, results, places, page = check(
        qgis_app, tmp_path, [buildings(), addresses(), sensors()], CITY=area("city", square(X, Y, 500)),
        WATER=area("water", square(X, Y + 300)),
    )  # fmt: skip
    assert found == [] and places == []
    assert (results["ERRORS"], results["WARNINGS"], results["NOTES"]) == (0, 0, 0)
    assert "Nothing was found." in page


BOW = f"POLYGON(({X} {Y},{X + 9} {Y + 9},{X + 9} {Y},{X} {Y + 9},{X} {Y}))"
B = [building(number) for number in range(3)]
FAULTS = {
    "geometry_invalid": (lambda: [buildings([*B, (BOW, {"id": "bow"})])], 1),
    "geometry_missing": (lambda: [buildings([*B, (None, {"id": "n"}), (None, {"id": "m"})])], 2),
    "geometry_twice": (lambda: [buildings([*B, (B[0][0], {"id": "again"})])], 1),
    "position_twice": (lambda: [sensors(((5, 5, {}), (5, 5, {"id": "other"})))], 1),
    "id_twice": (lambda: [buildings([*B, building(7, id="b0"), building(8, id="b0")])], 2),
    "id_missing": (lambda: [buildings([*B, building(7, id=""), building(8, id=None)])], 2),
    "value_implausible": (lambda: [buildings([*B, building(7, height=0.0), building(8, height=401.0)])], 2),
    "roof_below_ground": (lambda: [buildings([*B, building(7, roof_z=49.0)])], 1),
    "word_unknown": (lambda: [sensors(((5, 5, {"status": "vorhanden"}), (9, 9, {})))], 1),
    "address_alone": (lambda: [buildings(), addresses((5, 50, 150, 405))], 2),
    "crs_missing": (lambda: [sensors(crs="")], 1),
    "licence_unclear": (lambda: [sensors(origin=Provenance(
        "supplied", (Source("X"),), reference_date=TODAY))], 1),
    "age_unknown": (lambda: [sensors(origin=Provenance("supplied", (CITY,)))], 1),
    "too_old": (lambda: [sensors(origin=Provenance("supplied", (CITY,), reference_date="2019"))], 1),
    "not_public": (lambda: [sensors(origin=Provenance(
        "supplied", (Source("X", "", "dl-de/by-2-0", use="internal"),), reference_date=TODAY))], 1),
    "invented": (lambda: [sensors(origin=Provenance("invented", (Source("X", "", "invented"),)))], 1),
    "heights_mixed": (lambda: [buildings(), sensors(origin=Provenance(
        "supplied", (CITY,), parameters={"HEIGHT_SYSTEM": "DHHN92"}, reference_date=TODAY))], 1),
    "personal": (lambda: [sensors(((5, 5, {"owner": "Frau X"}),), origin=Provenance(
        "supplied", (Source("X", "", "own terms"),), reference_date=TODAY))], 1),
    "field_missing": (lambda: [layer(
        "sensors", "Point", schema.SENSORS[:5], [(f"POINT({X} {Y})", {"id": "a"})])], 1),
    "field_type": (lambda: [layer("sensors", "Point", (
        *schema.SENSORS[:5], schema.Field("height_agl", "text", ""), *schema.SENSORS[6:]),
        [(f"POINT({X} {Y})", {"id": "a", "height_agl": "3"})])], 1),
}  # fmt: skip


@pytest.mark.parametrize("key", FAULTS)
def test_a_planted_fault_is_found_once(qgis_app, tmp_path, key):
    layers, count = FAULTS[key]
    found, _results, places, page = check(qgis_app, tmp_path, layers())
    assert found == [(key, count)]
    assert len(places) in (0, count) and "Nothing was found." not in page


def test_outside_the_city_beyond_its_margin(qgis_app, tmp_path):
    far = sensors(((5, 5, {}), (800, 5, {}), (2000, 5, {})))
    found, _results, places, _page = check(qgis_app, tmp_path, [far], CITY=area("city", square(X, Y, 100)))
    assert found == [("outside_city", 1)]
    assert places[0].geometry().asPoint().x() == X + 2000


def test_sensors_in_the_river_but_not_those_that_measure_it(qgis_app, tmp_path):
    rows = ((5, 5, {}), (6, 6, {"kind": "Pegelsensor"}), (50, 50, {}))
    found, *_ = check(qgis_app, tmp_path, [sensors(rows), area("water", square(X, Y))])
    assert found == [("in_water", 1)]


def test_rasters_and_sensors_outside_them(qgis_app, tmp_path):
    from qgis.core import QgsRasterLayer

    grid = raster.Grid(X, Y + 100, 10.0, 10, 10, "EPSG:25832")
    values = np.full((10, 10), 50.0, dtype=np.float32)
    values[0, 0] = 9000
    path = tmp_path / "terrain.tif"
    raster.write(path, grid, [raster.Band(values, "height")], {provenance.TIFF_TAG: GOOD.to_json()})
    terrain = QgsRasterLayer(str(path), "terrain")
    found, *_ = check(qgis_app, tmp_path, [terrain, sensors(((5, 5, {}), (500, 5, {})))])
    assert not list(tmp_path.glob("*.aux.xml"))
    assert sorted(found) == [("outside_raster", 1), ("terrain_implausible", 1), ("unit_missing", 1)]


def test_odbl_beside_others_in_one_file(qgis_app, tmp_path):
    from qgis.core import QgsVectorFileWriter

    path = tmp_path / "city.gpkg"
    osm = Provenance("supplied", (Source("OpenStreetMap", "", "ODbL-1.0"),), reference_date=TODAY)
    layers = []
    for name, origin in (("lamps", GOOD), ("benches", osm)):
        made = layer(name, "Point", (schema.Field("name", "text", "Name"),), [(f"POINT({X} {Y})", {})])
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = name
        if path.exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), made.transformContext(), options)
        layers.append(QgsVectorLayer(f"{path}|layername={name}", name, "ogr"))
        provenance.store(layers[-1], origin)
    found, *_ = check(qgis_app, tmp_path, layers)
    assert found == [("odbl_mixed", 1)]
    table = f"ogr:dbname='{path}' table=\"{{}}\" (geom)"
    assert "mixes ODbL data (benches) with layers under other terms (lamps, more)" in mixing(
        table.format("more"), GOOD
    )
    assert mixing(str(tmp_path / "other.gpkg"), osm) == "" == mixing("memory:", osm)
    assert mixing(table.format("lamps"), osm) == ""  # the one that is replaced no longer counts


def test_a_thousand_damaged_metadata_end_well(qgis_app):
    """What stands in a file's metadata is anyone's: cut off or changed, it is read or it is none."""
    made = layer("sensors", "Point", schema.SENSORS, [], origin=None)
    text = GOOD.to_json()
    damaged = [text[:cut] for cut in range(len(text))]
    damaged += [text[:place] + sign + text[place + 1 :] for place in range(len(text)) for sign in '0"[{}']
    assert len(damaged) > 1000
    readable = 0
    for words in damaged:
        metadata = made.metadata()
        metadata.setKeywords({provenance.KEYWORD: [words]})
        made.setMetadata(metadata)
        found = provenance.read(made)
        readable += found is not None
        assert found is None or isinstance(found.use + provenance.source_note([found], "de"), str)
    assert 0 < readable < len(damaged)


def test_hostile_layers_end_well(qgis_app, tmp_path):
    script = layer("<script>alert(1)</script>", "None", (), [], origin=None)
    empty = layer("empty", "Point", (), [], origin=None)
    collection = layer("mixed", "GeometryCollection", (), [("GEOMETRYCOLLECTION(POINT(1 1))", {})])
    metadata = empty.metadata()
    metadata.setKeywords({provenance.KEYWORD: [json.dumps({"kind": 3, "sources": "x"})]})
    empty.setMetadata(metadata)
    _found, results, _places, page = check(qgis_app, tmp_path, [script, empty, collection])
    assert results["ERRORS"] == 0 and "<script>" not in page and "&lt;script&gt;" in page


def test_a_cancelled_check_leaves_nothing(qgis_app, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    algorithm = qgis_app.processingRegistry().createAlgorithmById("smartcity:checkcitydata")
    context = QgsProcessingContext()
    algorithm.run({"LAYERS": [buildings()], "REPORT": str(tmp_path / "r.html")}, context, feedback, {}, False)
    assert list(tmp_path.iterdir()) == []


def test_a_hundred_thousand_addresses_in_seconds(qgis_app, tmp_path):
    rows = [(f"POINT({X + 20 * (n % 400)} {Y + 20 * (n // 400)})", {"id": f"a{n}"}) for n in range(100_000)]
    many = layer("addresses", "Point", schema.ADDRESSES, rows)
    blocks = buildings([(square(X + 20 * n, Y - 5, 10), {"id": f"b{n}"}) for n in range(400)])
    start = time.monotonic()
    found, *_ = check(qgis_app, tmp_path, [many, blocks])
    assert found == [] and time.monotonic() - start < 60


@pytest.mark.parametrize("field", ["height", "ground_z", "roof_z"])
def test_values_at_the_limits(qgis_app, tmp_path, field):
    least, greatest = LIMITS[field]
    values = [least, greatest, greatest + 1, least - 1]
    rows = [
        (square(X + 100 * n, Y), {"id": f"b{n}", field: value}) for n, value in enumerate(values)
    ]  # fmt: skip
    found, *_ = check(qgis_app, tmp_path, [buildings(rows)])
    assert found == [("value_implausible", 3 if field == "height" else 2)]


def test_a_layer_in_degrees_and_one_in_another_zone(qgis_app, tmp_path):
    place = [("POINT(7.5 51.4)", {"id": "a", "status": "existing"})]
    degrees = layer("sensors", "Point", schema.SENSORS, place, crs="EPSG:4326")
    zone = layer("gateways", "Point", schema.GATEWAYS, [(f"POINT({X} {Y})", {"id": "g"})], crs="EPSG:25833")
    found, *_ = check(qgis_app, tmp_path, [buildings(), addresses(), degrees, zone])
    assert found == [("crs_degrees", 1), ("crs_other", 1)]


def test_parts_hold_the_geometry_of_their_building(qgis_app, tmp_path):
    rows = [(None, {"id": "whole"}), (square(X, Y), {"id": "part", "parent_id": "whole"})]
    found, *_ = check(qgis_app, tmp_path, [buildings(rows)])
    assert found == []


def test_open_land_cover_counts_as_water(qgis_app, tmp_path):
    cover = layer("landcover", "Polygon", (schema.Field("natural", "text", "Natural"),),
                  [(square(X, Y), {"natural": "water"}),
                   (square(X + 20, Y), {"natural": "wood"})])  # fmt: skip
    found, *_ = check(qgis_app, tmp_path, [sensors(((5, 5, {}), (25, 5, {}))), cover])
    assert found == [("in_water", 1)]

"""Street layers in the naming of OpenStreetMap, Geofabrik, official data and the demo city."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer
from shapely.geometry import LineString, MultiLineString, Point, Polygon

from smartcity.layers import frames, streets
from smartcity.smartcity_plugin import presets
from smartcity.smartcity_plugin.siting import modes, network
from smartcity.smartcity_plugin.streetgraph import graph, joining

LINE = LineString([(0, 0), (10, 0)])


def layer(**columns):
    size = max(len(values) for values in columns.values())
    return geopandas.GeoDataFrame(columns, geometry=[LINE] * size, crs="EPSG:25832")


def test_gdals_openstreetmap_lines():
    found = streets.read(layer(
        highway=["residential", None, "steps"], waterway=[None, "stream", None],
        other_tags=['"oneway"=>"-1","maxspeed"=>"30","name:de"=>"\\"Am\\\\Tor\\", 1"', '"layer"=>"-1"', None],
    ))  # fmt: skip
    assert found.tags == [
        {"highway": "residential", "oneway": "-1", "maxspeed": "30", "name:de": '"am\\tor", 1'},
        {"highway": "steps"},
    ]  # fmt: skip
    assert (found.row, found.others, found.rejected, found.unknown) == ([0, 2], 1, [], {})


def test_geofabriks_shapefile():
    found = streets.read(layer(fclass=["track_grade2", "primary", "unknown"], oneway=["B", "T", "F"],
                               maxspeed=[0, 50, 0], bridge=["F", "T", "F"], layer=[0, 1, 0]))  # fmt: skip
    assert [tags["oneway"] for tags in found.tags] == ["no", "-1", "yes"]
    assert [tags.get("highway") for tags in found.tags] == ["track", "primary", None]
    assert [tags["bridge"] for tags in found.tags] == ["no", "yes", "no"]
    assert found.unknown == {"unknown": 1}


def test_official_data():
    found = streets.read(layer(WDM=["1303", 1307.0, None], FKT=[None, None, "5212"]))
    assert [tags.get("highway") for tags in found.tags] == ["primary", "unclassified", "track"]
    found = streets.read(layer(Klasse=["Landesstraße, Staatsstraße", "Rad- und Fußweg", "Schleichweg"]))
    assert [tags.get("highway") for tags in found.tags] == ["secondary", "footway", None]
    assert found.unknown == {"schleichweg": 1}


def test_a_layer_that_says_nothing_is_open_to_everybody():
    found = streets.read(layer(name=["a"]))
    assert found.tags == [{}]
    assert modes.directions(found.tags[0], presets.load("streets")["driving"]) == (True, True)


def test_lines_and_what_is_none():
    shapes = [
        MultiLineString([[(0, 0), (1, 0)], [(5, 5), (6, 5), (7, 5)]]),
        None, Polygon([(0, 0), (1, 0), (1, 1)]),
        LineString([(3, 3), (3, 3)]), LineString([(0, 0, 9), (0, 4, 9)]), Point(1, 1),
    ]  # fmt: skip
    frame = geopandas.GeoDataFrame({"road_class": ["service"] * 6}, geometry=shapes, index=list("abcdef"))
    found = streets.read(frame)
    assert found.row == ["a", "a", "e"] and found.first.tolist() == [0, 2, 5, 7]
    assert found.xy.tolist() == [[0, 0], [1, 0], [5, 5], [6, 5], [7, 5], [0, 0], [0, 4]]
    assert [row for row, _ in found.rejected] == ["b", "c", "d", "f"]
    assert found.rejected[0][1] == "it is not a line with a length"
    assert len(set(found.row)) + found.others + len(found.rejected) == len(frame)


def test_an_empty_layer():
    found = streets.read(layer(highway=[]))
    assert (len(found.xy), found.first.tolist(), found.tags) == (0, [0], [])


def test_barriers():
    frame = geopandas.GeoDataFrame(
        {"barrier": ["bollard", None, "gate"], "other_tags": [None, None, '"access"=>"private"']},
        geometry=[Point(1, 2), Point(3, 4), Point(5, 6)],
    )
    found = streets.read_barriers(frame)
    assert found.xy.tolist() == [[1, 2], [5, 6]]
    assert found.tags == [{"barrier": "bollard"}, {"barrier": "gate", "access": "private"}]


@pytest.fixture(scope="module")
def bayreuth(qgis_app, shared):
    """Streets, barriers and buildings north of Bayreuth, © OpenStreetMap contributors."""
    crs = QgsCoordinateReferenceSystem("EPSG:25832")
    path = shared / "data" / "streets" / "north-bayreuth.osm.gz"
    parts = {name: frames.to_frame(QgsVectorLayer(f"/vsigzip/{path}|layername={name}", name, "ogr"), crs=crs)
             for name in ("lines", "points", "multipolygons")}  # fmt: skip
    areas = parts["multipolygons"]
    centres = areas[areas["building"].notna()].geometry.centroid
    barriers = streets.read_barriers(parts["points"])
    return streets.read(parts["lines"]), barriers, np.array([centres.x, centres.y]).T


def network_of(bayreuth, mode: str) -> graph.Graph:
    found, barriers, _ = bayreuth
    return graph.build(modes.lines(found.xy, found.first, found.tags, presets.load("streets")[mode],
                                   barrier_xy=barriers.xy, barrier_tags=barriers.tags))  # fmt: skip


def test_real_streets_hang_together(bayreuth):
    found, _, buildings = bayreuth
    assert len(found.tags) == 2056 and not found.rejected and not found.unknown  # ways with a highway tag
    for mode, share in (("walking", 0.98), ("driving", 0.95)):
        made = network_of(bayreuth, mode)
        assert made.island_m[0] > share * made.island_m.sum()
        joined = joining.join(made, buildings, 200.0)
        assert np.mean(joined.island == 0) > 0.95


def test_walks_from_real_buildings(bayreuth):
    buildings = bayreuth[2]
    made = network_of(bayreuth, "walking")
    joined = joining.join(made, buildings, 200.0)
    some = joining.Joined(*[values[::80] for values in (joined.edge, joined.along_m, joined.access_m,
                                                        joined.island)])  # fmt: skip
    found = network.along(made, some, joined, 500.0).matrix.tocoo()
    straight = np.hypot(*(buildings[::80][found.row] - buildings[found.col]).T)
    assert found.nnz > 2000 and (found.data <= 500.0).all() and (found.data >= straight - 1e-6).all()
    back = network.along(made, some, joined, 500.0, to_sites=True).matrix
    assert abs(back - found.tocsr()).max() < 1e-6

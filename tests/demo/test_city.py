"""The invented town: the same every time, connected, nothing in the way of anything."""

from __future__ import annotations

import hashlib
from collections import Counter

import geopandas as gpd
import numpy as np
import pytest
from shapely.geometry import Point
from shapely.ops import unary_union

from smartcity.smartcity_plugin.demo import Cancelled, make_city, write_files
from smartcity.smartcity_plugin.demo.common import SOUTH, WEST
from smartcity.smartcity_plugin.errors import InputError
from smartcity.tests.demo.solids import volume

from .test_roofs import is_closed, off_plane

STATUS = {"existing", "planned", "proposed"}


def digest(city, folder) -> str:
    folder.mkdir()
    write_files(city, folder)
    sha = hashlib.sha256(city.terrain.heights.tobytes())
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        sha.update(path.name.encode() + path.read_bytes())
    for name, frame in city.layers.items():
        sha.update(name.encode() + frame.to_csv().encode())
    return sha.hexdigest()


def test_same_seed_same_bytes(tmp_path):
    first, second, other = (
        digest(make_city(seed, 1000), tmp_path / str(i)) for i, seed in enumerate((5, 5, 6))
    )
    assert first == second
    assert first != other


def test_streets_are_one_network_with_exactly_shared_ends(any_city):
    streets = any_city.layers["streets"]
    neighbours: dict[tuple, set] = {}
    for line in streets.geometry:
        a, b = line.coords[0], line.coords[-1]
        neighbours.setdefault(a, set()).add(b)
        neighbours.setdefault(b, set()).add(a)
    reached, stack = set(), [next(iter(neighbours))]
    while stack:
        node = stack.pop()
        if node not in reached:
            reached.add(node)
            stack.extend(neighbours[node])
    assert reached == set(neighbours)
    crossings = sum(len(ends) >= 3 for ends in neighbours.values())
    assert crossings > 0.5 * len(neighbours)  # a network, not a bundle of dead ends


def test_streets_cross_only_at_their_ends(any_city):
    streets = any_city.layers["streets"]
    pairs = gpd.sjoin(streets[["geometry"]], streets[["geometry"]], predicate="crosses")
    assert pairs.empty


def test_the_river_has_bridges_and_nothing_else_on_it(any_city):
    river = any_city.layers["water"].geometry.iloc[0]
    crossing = any_city.layers["streets"][any_city.layers["streets"].crosses(river)]
    assert 2 <= crossing["name"].nunique() <= 4
    assert set(crossing["road_class"]) == {"primary"}
    water = unary_union(list(any_city.layers["water"].geometry))
    assert not any(building.polygon.intersects(water) for building in any_city.buildings)


def test_buildings_stand_in_their_blocks_and_not_in_each_other(any_city):
    blocks = {block.number: block.polygon.buffer(0.01) for block in any_city.blocks}
    assert all(blocks[building.block].contains(building.polygon) for building in any_city.buildings)
    shapes = gpd.GeoDataFrame(geometry=[building.polygon for building in any_city.buildings])
    pairs = gpd.sjoin(shapes, shapes, predicate="intersects")
    pairs = pairs[pairs.index < pairs["index_right"]]
    overlap = [
        shapes.geometry[a].intersection(shapes.geometry[b]).area
        for a, b in zip(pairs.index, pairs["index_right"])
    ]
    assert max(overlap, default=0) < 0.03


def test_no_building_on_a_carriageway(any_city):
    streets = any_city.layers["streets"]
    roads = gpd.GeoDataFrame(
        geometry=[line.buffer(w / 2) for line, w in zip(streets.geometry, streets["width_m"])]
    )
    shapes = gpd.GeoDataFrame(geometry=[building.polygon for building in any_city.buildings])
    assert gpd.sjoin(shapes, roads, predicate="intersects").empty


def test_solids(any_city):
    for building in any_city.buildings:
        for part in building.parts:
            surfaces = part.surfaces
            assert is_closed(surfaces), building.id
            assert max(off_plane(np.round(surface.ring, 3)) for surface in surfaces) < 0.002, building.id
            assert volume(surfaces) > 10, building.id
            terrain = any_city.terrain.at(part.corners[:, 0], part.corners[:, 1])
            assert part.ground <= terrain.min() + 0.001
            assert part.eaves > terrain.max() + 2
            assert part.top < part.ground + 75


def test_terrain(any_city):
    heights = any_city.terrain.heights
    assert heights.shape == (int(np.ceil(any_city.size / 5)),) * 2
    assert 40 <= heights.min() < heights.max() <= 95
    assert heights.max() - heights.min() > 15
    steepest = np.hypot(*np.gradient(heights, 5.0)).max()
    assert steepest < 0.5  # the river's bank; hills are gentle
    river = any_city.plan.line_to_world(any_city.plan.river)
    inside = [
        p
        for p in np.asarray(river.coords)
        if 20 < p[0] - WEST < any_city.size - 20 and 20 < p[1] - SOUTH < any_city.size - 20
    ]
    middle = any_city.terrain.at(*np.array(inside).T)
    assert middle.max() < np.percentile(heights, 25)


def test_addresses(any_city):
    addresses = any_city.layers["addresses"]
    assert not addresses.duplicated(["street", "house_number"]).any()
    assert addresses["id"].is_unique
    assert set(addresses["street"]) <= set(any_city.layers["streets"]["name"])
    assert set(addresses["ags"]) == {"99999001"}
    assert set(addresses["district"]) <= set(any_city.layers["districts"]["name"])
    lived_in = addresses[addresses["households"] > 0]
    assert 1.5 < lived_in["inhabitants"].sum() / lived_in["households"].sum() < 2.5
    homes = gpd.GeoSeries(
        [building.polygon for building in any_city.buildings if building.addressed], crs=addresses.crs
    )
    assert homes.contains(addresses.geometry.reset_index(drop=True)).all()


def test_odd_and_even_numbers_face_each_other(small_city):
    """The sides of one street hold odd and even numbers, and numbers grow along it."""
    rows = [building for building in small_city.buildings if building.addressed]
    for name in {building.street for building in rows}:
        numbers: dict[bool, list] = {True: [], False: []}
        for building in rows:
            if building.street == name:
                edge = small_city.network.edges[building.edge]
                along = edge.offset + edge.line.project(building.door)
                numbers[int(building.house_number) % 2 == 1].append((along, int(building.house_number)))
        for side in numbers.values():
            in_order = [number for _along, number in sorted(side)]
            assert in_order == sorted(in_order)


def test_a_town_of_three_kilometres_is_a_small_town():
    city = make_city(1, 3000)
    addresses = city.layers["addresses"]
    assert 10_000 < addresses["inhabitants"].sum() < 21_000
    assert len(city.layers["gateways"]) == 4
    assert Counter(city.layers["gateways"]["status"]) == {"existing": 2, "planned": 2}
    assert 150 <= len(city.layers["sensors"]) <= 250
    assert len(city.layers["candidates"]) > 20
    classes = set(addresses["class_of_user"])
    assert classes == {"housing", "business", "business_park", "school", "hospital", "administration", "farm"}
    offers = city.layers["offers"]
    best = offers[offers["status"] == "existing"].groupby("address_id")["down_mbit"].max()
    assert 0.02 < (best < 30).mean() < 0.15  # white spots at the edge
    assert 0.15 < ((best >= 30) & (best < 500)).mean() < 0.6  # grey ones
    white = addresses.set_index("id").loc[best[best < 30].index]
    centre = Point(city.plan.to_world([(0, 0)])[0])
    assert white.distance(centre).min() > addresses.distance(centre).median() * 0.8


def test_offers(any_city):
    offers, addresses = any_city.layers["offers"], any_city.layers["addresses"]
    assert set(offers["address_id"]) == set(addresses["id"])
    assert set(offers["technology"]) <= {"fttc", "cable", "ftth"}
    assert (offers["down_mbit"] >= offers["up_mbit"]).all()
    existing = offers["status"] == "existing"
    assert set(offers["status"]) <= {"existing", "planned", "promised"}
    assert offers.loc[~existing, "built_by_date"].notna().all()
    assert offers.loc[existing, "built_by_date"].isna().all()
    assert not offers.duplicated(["address_id", "operator", "technology"]).any()
    assert offers["operator"].str.contains("erfunden").all()


def test_everything_lies_on_the_map(any_city):
    for name, frame in any_city.layers.items():
        if name == "offers":
            continue
        west, south, east, north = frame.total_bounds
        assert west >= WEST and south >= SOUTH, name
        assert east <= WEST + any_city.size and north <= SOUTH + any_city.size, name
        assert frame.crs.to_epsg() == 25832
        assert frame.geometry.is_valid.all(), name


def test_districts_cover_the_map_once(any_city):
    districts = any_city.layers["districts"]
    assert len(districts) >= 6
    assert districts.area.sum() == pytest.approx(any_city.size**2, rel=1e-6)
    assert unary_union(list(districts.geometry)).area == pytest.approx(any_city.size**2, rel=1e-6)


def test_lamps_stand_beside_the_carriageway(any_city):
    lamps, streets = any_city.layers["lamp_posts"], any_city.layers["streets"]
    assert len(lamps) > 80
    assert set(lamps["status"]) <= STATUS
    roads = gpd.GeoDataFrame(
        geometry=[line.buffer(w / 2) for line, w in zip(streets.geometry, streets["width_m"])], crs=lamps.crs
    )
    on_road = gpd.sjoin(lamps, roads, predicate="within")
    assert len(on_road) < 0.03 * len(
        lamps
    )  # at crossings the neighbour's lamp may stand in the mouth of a street
    shapes = gpd.GeoDataFrame(geometry=[building.polygon for building in any_city.buildings], crs=lamps.crs)
    assert gpd.sjoin(lamps, shapes, predicate="within").empty


def test_sensors_stand_where_their_kind_belongs(any_city):
    sensors = any_city.layers["sensors"]
    assert sensors["id"].is_unique
    assert set(sensors["status"]) == {"existing", "planned"}
    assert {"parking", "noise", "air_quality", "waste", "water_level", "meter"} == set(sensors["kind"])
    buildings = gpd.GeoDataFrame(
        geometry=[building.polygon for building in any_city.buildings], crs=sensors.crs
    )
    inside = sensors.index.isin(gpd.sjoin(sensors, buildings, predicate="within").index)
    assert (inside == (sensors["indoor"] != "outdoor")).all()
    river = any_city.layers["water"].geometry.iloc[0].buffer(1)
    assert sensors[sensors["kind"] == "water_level"].within(river).all()


def test_gateways_and_candidates(any_city):
    for name, statuses in (("gateways", {"existing", "planned"}), ("candidates", {"proposed"})):
        sites = any_city.layers[name]
        assert set(sites["status"]) == statuses
        assert sites["id"].is_unique
        assert (sites["height_agl"] > 5).all()
        assert (sites.loc[sites["status"] != "existing", "cost_eur"] > 0).all()


def test_business_park_and_farms_are_classes_of_their_own(any_city):
    addresses = any_city.layers["addresses"]
    kinds = [building.kind for building in any_city.buildings if building.addressed]
    park = addresses[addresses["class_of_user"] == "business_park"]
    assert len(park) > 0 and set(park["use"]) <= {"business", "shop"}
    assert {kinds[i] for i in park.index} <= {"halls", "workshops"}
    assert ((addresses["use"] == "farm") == (addresses["class_of_user"] == "farm")).all()


def test_a_town_has_announced_promised_and_late_fibre():
    offers = make_city(1, 3000).layers["offers"]
    fibre = offers[offers["technology"] == "ftth"]
    later = fibre[fibre["status"] != "existing"]
    assert set(later["status"]) == {"planned", "promised"}
    years = Counter(day.year for day in later["built_by_date"])
    assert set(years) == {2028, 2029, 2032} and min(years.values()) > 150
    assert not later["address_id"].isin(fibre["address_id"][fibre["status"] == "existing"]).any()


def test_points_of_presence(any_city):
    pops, streets = any_city.layers["pops"], any_city.layers["streets"]
    assert pops["id"].is_unique and pops["name"].is_unique
    places = pops[pops["kind"] == "pop"]
    assert list(places["status"]) == ["existing", "planned"]
    others = pops[pops["kind"] != "pop"]
    assert set(others["kind"]) == {"distribution"} and set(others["status"]) == {"existing"}
    assert all(streets.distance(place).min() < 30 for place in places.geometry)
    assert all(streets.distance(place).min() < 1e-6 for place in others.geometry)
    assert (pops["capacity"] > 0).all()
    buildings = unary_union([building.polygon for building in any_city.buildings])
    assert not places.geometry.intersects(buildings).any()


def test_the_planned_point_of_presence_stands_where_fibre_is_lacking(any_city):
    pops, offers, addresses = (any_city.layers[name] for name in ("pops", "offers", "addresses"))
    best = offers[offers["status"] == "existing"].groupby("address_id")["down_mbit"].max()
    slow = addresses.set_index("id").loc[best[best < 500].index]
    planned = pops.geometry[pops["status"] == "planned"].iloc[0]
    around = (slow.distance(planned) < 600).sum()
    schools = any_city.layers["schools"].geometry
    others = [(slow.distance(school) < 600).sum() for school in schools]
    assert around > 0.9 * max(others)  # it stands before the school, not in it


def test_ducts_lie_in_the_pavement(any_city):
    ducts, streets = any_city.layers["ducts"], any_city.layers["streets"]
    assert ducts["id"].is_unique
    assert set(ducts["kind"]) == {"duct", "fibre"} and set(ducts["status"]) <= {"existing", "planned"}
    assert (ducts["status"][ducts["kind"] == "fibre"] == "existing").all()
    assert ducts["free"].isna().any()  # what nobody knows is not 0
    known = ducts["free"].dropna()
    assert all(isinstance(value, int) and 0 <= value <= 4 for value in known)
    land = streets["road_class"].map(lambda name: any_city.preset["roads"][name]["half_land"])
    for line in ducts.geometry:
        away = streets.distance(line.interpolate(0.5, normalized=True))
        assert ((streets["width_m"] / 2 - 0.5 < away) & (away < land)).any()  # it cuts the corner of a bend


def test_fibre_hangs_together_from_the_point_of_presence(any_city):
    """On each way from a distribution point there is fibre, street by street."""
    pops, ducts = any_city.layers["pops"], any_city.layers["ducts"]
    root = pops.geometry[(pops["kind"] == "pop") & (pops["status"] == "existing")].iloc[0]
    trench = unary_union(list(ducts.geometry[ducts["kind"] == "fibre"].buffer(15)))
    parts = list(getattr(trench, "geoms", [trench]))
    assert len(parts) == 1
    fed = pops.geometry[pops["kind"] == "distribution"]
    assert fed.distance(parts[0]).max() < 1 and root.distance(parts[0]) < 15


def test_roadworks_are_planned_in_streets_of_the_town(any_city):
    works, streets = any_city.layers["roadworks"], any_city.layers["streets"]
    assert works["id"].is_unique and len(works) >= 3
    assert (works["start_date"] < works["end_date"]).all()
    assert {day.year for day in works["start_date"]} <= {2027, 2028, 2029, 2030}
    assert set(works["status"]) == {"planned"}
    for name, line in zip(works["name"], works.geometry):
        own = streets[[name.endswith(f" {street}") for street in streets["name"]]]
        assert len(own) and line.within(unary_union(list(own.geometry)).buffer(0.01))


@pytest.mark.parametrize(
    ("seed", "size", "word"),
    [(-1, 3000, "Seed"), (1, 999, "Size"), (1, 5001, "Size"), (1, float("nan"), "Size")],
)
def test_bad_values(seed, size, word):
    with pytest.raises(InputError, match=word):
        make_city(seed, size)


def test_cancel_is_heard():
    asked = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 40

    with pytest.raises(Cancelled):
        make_city(1, 1000, cancelled=cancelled)


def test_progress_grows_to_one():
    seen: list[float] = []
    make_city(1, 1000, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert len(seen) > 50

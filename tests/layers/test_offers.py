"""Offers from lists, areas and cells: every row is used, elsewhere, or rejected with its reason."""

from __future__ import annotations

import geopandas
import numpy as np
import pandas as pd
import pytest
from shapely.geometry import Point, Polygon, box

from smartcity.layers import addresses, offers
from smartcity.smartcity_plugin.errors import InputError

PLACES = geopandas.GeoDataFrame(
    {"id": ["a", "b", "c", "d"], "street": ["Hauptstraße", "Hauptstr.", "Am Bach", "Am Bach"],
     "house_number": ["1", "2", "3", "3"], "class_of_user": ["Wohnen", "Schule", None, "Zeppelin"],
     "households": [2, None, -1, "x"]},
    geometry=[Point(50, 50), Point(150, 50), Point(250, 50), Point(1000, 1000)],
)  # fmt: skip
CELLS = np.array([[4337050.0, 2689150.0], [4337150.0, 2689150.0], [4337250.0, 2689150.0],
                  [4339000.0, 2690000.0]])  # fmt: skip


@pytest.fixture
def places() -> pd.DataFrame:
    return addresses.read(PLACES).rows


def table(**columns) -> geopandas.GeoDataFrame:
    size = len(next(iter(columns.values())))
    return geopandas.GeoDataFrame(columns, geometry=[None] * size)


def read(frame, places, supply="fixed", **options):
    found = offers.Offers()
    offers.add(found, frame, "layer", places, CELLS, supply=supply, **options)
    made = found.table()
    used = len(set(made["row"])) if len(made) else 0
    assert found.read == len(frame) == used + found.unused + len(found.rejected)
    return found, made


def reasons(found) -> dict[int, str]:
    return {row: reason for _, row, reason in found.rejected}


def test_addresses_say_what_they_are():
    found = addresses.read(PLACES)
    assert found.rows["class_of_user"].tolist() == ["housing", "school", None, None]
    assert found.unknown == {"Zeppelin": 1} and found.bad_counts == 2
    assert found.rows["households"].isna().tolist() == [False, True, True, True]


def test_addresses_without_a_place_or_doubled_are_rejected():
    frame = geopandas.GeoDataFrame({"ADRESS_ID": ["1", "1", None, "4"]},
                                   geometry=[Point(0, 0), Point(1, 1), Point(2, 2), None])  # fmt: skip
    found = addresses.read(frame)
    assert found.rows["id"].tolist() == ["1"] and found.read == 4
    assert [each.row for each in found.rejected] == [2, 3, 4]
    assert "second time" in found.rejected[0].reason and "coordinates" in found.rejected[2].reason


def test_a_list_by_id_as_operators_write_it(places):
    found, made = read(table(
        adress_id=["a", "b", "x", "", "a", "b", "c"], betreiber=["N"] * 7,
        technologie=["FTTH", "Vectoring", "DSL", "DSL", "Kabel", "VDSL", "Brieftaube"],
        download=["1 Gbit/s", "bis zu 250", "16", "16", "-5", "50.000 kbit/s", None],
        upload=["0,5 Gbit/s", "40", None, None, None, "10", None],
    ), places)  # fmt: skip
    assert made["row"].tolist() == [1, 2, 6, 7]
    assert made["down_high"].tolist() == [1000.0, 250.0, 50.0, np.inf]
    assert made["down_low"].tolist() == [1000.0, 0.0, 50.0, 0.0]
    assert made["up_low"].tolist() == [500, 40, 10, 0]
    why = reasons(found)
    assert "“x” is not among" in why[3] and "names no address" in why[4] and "-5" in why[5]
    assert found.unknown == {"Brieftaube": 1} and found.no_speed == 1


def test_a_list_by_name_and_with_a_mapping(places):
    names = {"straße": ["Hauptstrasse", "Hauptstraße", "Am Bach", "Am Bach"], "hnr": ["1", "2 ", "3", "9"],
                 "v_max": [100, 200, 30, 30]}  # fmt: skip
    found, made = read(table(**names), places, mapping={"down_mbit": "v_max"})
    assert made["address"].tolist() == [0, 1] and made["down_low"].tolist() == [100, 200]
    assert "several addresses" in reasons(found)[3] and "not among" in reasons(found)[4]
    with pytest.raises(InputError, match="names an address.*v_max"):
        read(table(v_max=[1]), places)


@pytest.mark.parametrize(("status", "built_by", "expected"), [
    (None, None, "existing"), ("", "2028-01-31", "announced"), ("vorhanden", "2020-01-01", "existing"),
    ("Planned", None, "announced"), ("MEV", "31.12.2027", "promised"),
])  # fmt: skip
def test_status(places, status, built_by, expected):
    _, made = read(table(address_id=["a"], down_mbit=[1000], status=[status], built_by=[built_by]), places)
    assert made["status"].tolist() == [expected]


def test_unknown_status_and_date_are_rejected(places):
    found, _ = read(table(address_id=["a", "b"], down_mbit=[1, 1], status=["vielleicht", "geplant"],
                          built_by=[None, "bald"]), places)  # fmt: skip
    assert "vielleicht" in reasons(found)[1] and "bald" in reasons(found)[2]


def test_kbit_in_a_column_of_mbit_shows(places):
    found, _ = read(table(address_id=["a"], technology=["DSL"], down_mbit=[6000]), places)
    assert "kbit/s" in reasons(found)[1]


def test_areas_are_mended_and_may_overlap(places):
    bow = Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])  # crosses itself; holds (50, 50) in its knot
    frame = geopandas.GeoDataFrame(
        {"operator": ["N", "N", "N", "N"], "technology": ["hfc"] * 4, "down_mbit": [1000, 500, 100, 100]},
        geometry=[box(0, 0, 200, 100), box(100, 0, 200, 100), box(5000, 0, 5100, 100), bow],
    )  # fmt: skip
    found, made = read(frame, places)
    assert sorted(zip(made["address"], made["row"])) == [(0, 1), (0, 4), (1, 1), (1, 2)]
    assert set(made["source"]) == {"area"} and found.unused == 1
    assert len(found.notes) == 2 and "mended" in found.notes[0] and "overlap at 2" in found.notes[1]


def cells(**shares):
    names = [*(f"CRS3035RES100mN2689100E{east}" for east in (4337000, 4337100, 4337200)),
             "CRS3035RES1000mN2689000E4337000"]  # fmt: skip
    return table(id=names, **{f"down_fn_hh_{name}": values for name, values in shares.items()})


def test_cells_say_at_least_and_at_most(places):
    shares = {"alle_30": [100, 100, None, 1], "alle_100": [100, 40, None, 1], "alle_400": [100, 0, None, 1],
                  "alle_1000": [0, 0, None, 1]}  # fmt: skip
    found, made = read(cells(**shares), places)
    assert made["address"].tolist() == [0, 1]
    assert made["down_low"].tolist() == [400, 30]
    assert made["down_high"].tolist() == [np.nextafter(1000, 0), np.nextafter(400, 0)]
    assert made["up_high"].tolist() == [np.inf, np.inf] and set(made["source"]) == {"cell"}
    assert "no cell" in reasons(found)[4] and "missing" in reasons(found)[3]


def test_shares_that_rise_with_the_speed_are_not_believed(places):
    found, made = read(cells(alle_30=[10, 10, 10, 1], alle_100=[20, 10, 0, 1]), places)
    assert made["address"].tolist() == [1, 2] and "rise" in reasons(found)[1]


def test_cells_by_their_place_and_by_technology(places):
    frame = geopandas.GeoDataFrame(
        {"down_fn_hh_ftthb_1000": [100.0], "down_fn_hh_hfc_400": [0.0], "down_fn_hh_sat_50": [1.0]},
        geometry=[box(4337000, 2689100, 4337100, 2689200)],
    )  # fmt: skip
    _, made = read(frame, places)
    assert made[["technology", "down_low"]].values.tolist() == [["ftth", 1000.0], ["hfc", 0.0]]


def test_mobile_cells(places):
    frame = table(id=cells(a=[1] * 4)["id"].tolist()[:3], beste_tech=["5g_sa", "keine", "7g"])
    found, made = read(frame, places, supply="mobile")
    assert made["technology"].tolist() == ["5g_sa", None] and made["down_high"].tolist() == [np.inf, 0.0]
    assert found.unknown == {"7g": 1}


def test_hotspots_reach_as_far_as_their_radius(places):
    spots = [Point(60, 50), Point(9, 900)]
    frame = geopandas.GeoDataFrame({"status": ["existing", "planned"]}, geometry=spots)
    found, made = read(frame, places, supply="wifi", radius_m=95.0)
    assert made[["address", "technology", "status"]].values.tolist() == [[0, "wifi", "existing"],
                                                                         [1, "wifi", "existing"]]  # fmt: skip
    assert found.unused == 1


def test_reading_can_be_ended(places):
    class Ended(Exception):
        pass

    def pulse():
        raise Ended

    with pytest.raises(Ended):
        read(table(address_id=["a"], down_mbit=[1]), places, pulse=pulse)

"""What lorawancoverage makes of its rasters: polygons, probability, figures by district."""

from __future__ import annotations

import math

import numpy as np
import pytest
from qgis.core import NULL, QgsRasterLayer, QgsVectorLayer

from smartcity.tests.processing.small_town import (
    CELL,
    SIZE,
    band,
    box,
    cover,
    figures,
    layer_of,
    point,
    rows_of,
    town_heights,
)

LOG_DISTANCE = 6
WEAK = {"MODEL": 3, "SITUATION": 2, "BUILDING": 1}  # deep indoors, so that many spreading factors occur


@pytest.fixture
def town(qgis_app, tmp_path):
    return town_heights(tmp_path)


def test_polygons_have_the_area_of_the_pixels(run, town, tmp_path):
    results = cover(run, town, tmp_path, **WEAK, COVERAGE="memory:")
    sf = band(results["SF"])
    rows = rows_of(results["COVERAGE"], "sf")
    assert set(rows) == set(np.unique(sf).astype(int)) - {0} and len(rows) > 3
    for factor, row in rows.items():
        assert row.geometry().area() == pytest.approx((sf == factor).sum() * CELL**2)
        assert row["area_km2"] == pytest.approx(row.geometry().area() / 1e6)
        assert row["situation"] == "deep_indoor" and row.geometry().isGeosValid()
    assert sum(row["area_km2"] for row in rows.values()) == pytest.approx(results["COVERED_KM2"])
    cleaned = cover(run, town, tmp_path, **WEAK, COVERAGE="memory:", SPECKS=2000)["COVERAGE"]
    assert cleaned.featureCount() < len(rows)


def test_probability_agrees_with_the_margin(run, town, tmp_path):
    results = cover(run, town, tmp_path, **WEAK, PROBABILITY=str(tmp_path / "p.tif"))
    found, power, sf = band(results["PROBABILITY"]), band(results["RSSI"]), band(results["SF"])
    # The weaker direction here is the uplink: sensitivity at SF12 is -174 + 51 + 3.5 + 7 - 20 dBm.
    sensitivity = -174 + 10 * math.log10(125e3) + 3.5 + 7 - 20
    score = (power - sensitivity) / 12  # the error of the model
    expected = [100 * 0.5 * math.erfc(-value / math.sqrt(2)) for value in score[30]]
    near = np.isfinite(power[30])
    assert np.allclose(found[30][near], np.array(expected)[near], atol=0.01)
    edge = (sf == 0) & np.isfinite(power)
    share = 100 * 0.5 * math.erfc(-10.3 / 12 / math.sqrt(2))
    assert found[edge].max() <= share <= found[sf > 0].min()  # the fade margin, said in per cent
    assert (found[np.isnan(power)] == 0).all()  # beyond the radius
    assert figures(results)["probability_percent"] == pytest.approx(found.mean(), abs=1e-3)


def test_walls_spread_the_probability(run, town, tmp_path):
    values = {"MODEL": LOG_DISTANCE, "SITUATION": 1, "BUILDING": 1, "PROBABILITY": str(tmp_path / "p.tif")}
    results = cover(run, town, tmp_path, **values)
    from smartcity.smartcity_plugin.radio import probability

    sigma = math.hypot(9.82, probability.entry_sigma_db(0.8683, "thermally_efficient"))
    sensitivity = -174 + 10 * math.log10(125e3) + 3.5 + 7 - 20
    score = (band(results["RSSI"])[30, 60] - sensitivity) / sigma
    expected = 100 * 0.5 * math.erfc(-score / math.sqrt(2))
    assert band(results["PROBABILITY"])[30, 60] == pytest.approx(expected, abs=0.01)


def quarters():
    """Three districts: all of the north, and part of the south; the rest lies in none."""
    rows = [(box(0, 0, 30, 30), "NW"), (box(30, 0, 61, 30), "NE"), (box(0, 30, 30, 50), "SW")]
    return layer_of("Polygon", ["name:string"], rows)


def no_districts():
    return layer_of("Polygon", ["name:string"], [])


def test_districts_and_outside_are_the_whole(run, town, tmp_path, log):
    addresses = layer_of("Point", ["id:string", "inhabitants:integer"], [
        (point(10, 10), "a", 5), (point(58, 58), "b", 7), (point(35, 5), "c", None), (point(29, 29), "d", 4),
        (point(12, 12), "e", -3), (None, "f", 2), (point(900, 900), "g", 11),
    ])  # fmt: skip
    sensors = layer_of("Point", ["id:string"], [(point(29, 31), "s1"), (point(0, 0), "s2")])
    schools = layer_of("Polygon", ["id:string"], [(box(31, 31, 33, 33), "school")])
    results = cover(
        run, town, tmp_path, **WEAK, log=log, DISTRICTS=quarters(), DISTRICT_STATS="memory:", SENSORS=sensors,
        ADDRESSES=addresses, TARGETS=schools,
    )  # fmt: skip
    rows = list(results["DISTRICT_STATS"].getFeatures())
    assert [row["district"] for row in rows] == ["NW", "NE", "SW", "outside all districts"]
    assert [row.geometry().isEmpty() for row in rows] == [False, False, False, True]
    sf = band(results["SF"])
    parts = (sf[:30, :30], sf[:30, 30:], sf[30:50, :30])
    for row, part in zip(rows, parts):
        assert row["area_km2"] == pytest.approx(part.size * 1e-4)
        assert row["served_km2"] == pytest.approx((part > 0).sum() * 1e-4)
        assert row["served_percent"] == pytest.approx(100 * (part > 0).mean())
        for factor in range(7, 13):
            assert row[f"sf{factor}_km2"] == pytest.approx((part == factor).sum() * 1e-4)
    totals = {name: sum(row[name] for row in rows if row[name] != NULL) for name in (
        "area_km2", "served_km2", "inhabitants", "inhabitants_served", "sensors", "sensors_served", "targets",
    )}  # fmt: skip
    assert totals["area_km2"] == pytest.approx(sf.size * 1e-4)
    assert totals["served_km2"] == pytest.approx(results["COVERED_KM2"])
    assert totals["inhabitants"] == 5 + 7 + 4 + 11 and totals["sensors"] == 2 and totals["targets"] == 1
    assert [row["inhabitants"] for row in rows] == [9, 0, 0, 18]
    assert rows[1]["inhabitants_percent"] == NULL  # nobody there
    keys = figures(results)
    for name in ("inhabitants", "sensors"):
        assert keys[f"{name}_total"] == totals[name] and keys[f"{name}_served"] == totals[f"{name}_served"]
    assert keys["inhabitants_served"] == sum(
        count for (row, col), count in {(10, 10): 5, (58, 58): 7, (29, 29): 4}.items() if sf[row, col] > 0)
    words = "\n".join(log.warnings)
    for part in ("“e”: -3 inhabitants cannot be", "“f”: it has no position", "5 of 7 rows are counted",
                 "18 lie in no district", "11 lie where no height is known"):  # fmt: skip
        assert part in words


def test_inhabitants_of_a_census_cell_are_spread(run, town, tmp_path):
    cells = layer_of("Polygon", ["id:string", "inhabitants:integer"], [(box(0, 0, 61, 61), "all", 3721)])
    results = cover(run, town, tmp_path, **WEAK, ADDRESSES=cells)
    assert figures(results)["inhabitants_served"] == pytest.approx((band(results["SF"]) > 0).sum())


@pytest.mark.parametrize(("rows", "count", "words"), [
    ([(box(0, 0, 30, 30), "A"), (box(20, 0, 40, 30), "B")], 3, "300 cells lie in more than one"),
    ([(box(0, 0, 30, 30), "A"), (None, "B")], 2, "“B”: it has no shape"),
    ([(box(0, 0, 30, 30), "A"), ("Polygon ((0 0, 9 9, 9 0, 0 9, 0 0))", "B")], 2, "“B”: its shape is broken"),
    ([(box(0, 0, 30, 30), "A"), (box(100, 100, 110, 110), "B")], 3, "“B” has no place with known height"),
])  # fmt: skip
def test_districts_that_are_not_as_they_should_be(run, town, tmp_path, log, rows, count, words):
    layer = layer_of("Polygon", ["name:string"], rows)
    results = cover(run, town, tmp_path, log=log, DISTRICTS=layer, DISTRICT_STATS="memory:")
    assert any(words in line for line in log.warnings)
    found = list(results["DISTRICT_STATS"].getFeatures())
    assert len(found) == count
    assert sum(row["area_km2"] for row in found) == pytest.approx(SIZE * SIZE * 1e-4)


@pytest.mark.parametrize(("changes", "words"), [
    ({"DISTRICT_STATS": "memory:"}, "needs the districts"),
    ({"DISTRICTS": no_districts, "DISTRICT_STATS": "memory:"}, "No district can be used: 0 of 0"),
    ({"ADDRESSES": quarters}, "has no field inhabitants"),
])  # fmt: skip
def test_figures_that_cannot_be(run, town, tmp_path, changes, words):
    changes = {name: value() if callable(value) else value for name, value in changes.items()}
    with pytest.raises(Exception, match=words):
        cover(run, town, tmp_path, **changes)


def test_new_layers_are_dressed(run, town, tmp_path):
    results = cover(run, town, tmp_path, DISTRICTS=quarters(), DISTRICT_STATS=str(tmp_path / "d.gpkg"),
                    COVERAGE=str(tmp_path / "c.gpkg"), PROBABILITY=str(tmp_path / "p.tif"))  # fmt: skip
    from smartcity.layers import provenance, style

    for name, expected in (("DISTRICT_STATS", "district_stats"), ("COVERAGE", "coverage")):
        layer = QgsVectorLayer(results[name], "any", "ogr")
        assert layer.isValid() and style.guess(layer) == expected
        assert provenance.read(layer).kind == "computed"
        assert style.title_of(layer, expected, "en").endswith(", predicted (outdoor)")
    assert style.guess(QgsRasterLayer(results["PROBABILITY"], "any")) == "probability"

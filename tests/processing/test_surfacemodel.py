"""The algorithm that makes terrain and surface, as the toolbox runs it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from smartcity.layers import provenance, raster, style
from smartcity.layers.raster import Band, Grid

# A house of 10 x 10 m with a gable roof: eaves at 26 m, ridge at 30 m along x = 400020.
EAST, WEST, RIDGE, SOUTH, NORTH = 400025, 400015, 400020, 6000010, 6000020
HOUSE = f"POLYGON(({WEST} {SOUTH}, {EAST} {SOUTH}, {EAST} {NORTH}, {WEST} {NORTH}, {WEST} {SOUTH}))"
SLOPES = [
    f"POLYGONZ(({x} {SOUTH} 26, {RIDGE} {SOUTH} 30, {RIDGE} {NORTH} 30, {x} {NORTH} 26, {x} {SOUTH} 26))"
    for x in (WEST, EAST)
]
SHED = "POLYGON((400030 6000030, 400034 6000030, 400034 6000034, 400030 6000034, 400030 6000030))"


def layer(kind: str, fields: str, rows, crs: str = "EPSG:25832") -> QgsVectorLayer:
    made = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", "test layer", "memory")
    for wkt, *values in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(values)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeature(feature)
    made.updateExtents()
    return made


def roofs(*extra, crs="EPSG:25832") -> QgsVectorLayer:
    rows = [(wkt, f"r{i}", "house") for i, wkt in enumerate(SLOPES)]
    return layer("PolygonZ", "field=id:string&field=building_id:string", [*rows, *extra], crs)


def buildings(*extra, crs="EPSG:25832") -> QgsVectorLayer:
    rows = [(HOUSE, "house", 20.0, 30.0), (SHED, "shed", 22.0, 25.0), ("", "parent", 20.0, 30.0)]
    return layer("Polygon", "field=id:string&field=ground_z:double&field=roof_z:double", [*rows, *extra], crs)


@pytest.fixture
def terrain(tmp_path) -> str:
    """5 m cells over 50 x 50 m, height 0.1 x (x - 400000) + 18; the column at the east has no value."""
    grid = Grid(400000.0, 6000050.0, 5.0, 10, 10, "EPSG:25832")
    x, _y = grid.centre(*np.indices(grid.shape))
    values = (18 + 0.1 * (x - 400000)).astype(np.float32)
    values[:, 9] = np.nan
    path = tmp_path / "dtm.tif"
    raster.write(path, grid, [Band(values, "terrain", "m")])
    return str(path)


@pytest.fixture
def make(run, tmp_path):
    """`make(**parameters)` -> results, terrain, surface, grid."""

    def _make(**parameters):
        outputs = {name: str(tmp_path / f"{name}.tif") for name in ("TERRAIN_OUT", "SURFACE_OUT")}
        results = run("surfacemodel", **{**outputs, **parameters})
        ground, grid = raster.read(results["TERRAIN_OUT"])
        top, _same = raster.read(results["SURFACE_OUT"])
        return results, ground, top, grid

    return _make


def test_gable_roof_over_sloping_ground(make, terrain):
    results, ground, top, grid = make(ROOFS=roofs(), TERRAIN=terrain)
    assert grid == Grid(400000.0, 6000050.0, 1.0, 50, 50, "EPSG:25832")
    assert (results["ROOF_COUNT"], results["FLAT_COUNT"], results["REJECTED"]) == (2, 0, 0)
    x, y = grid.centre(*np.indices(grid.shape))
    inner = (x > 400003) & (x < 400042)
    np.testing.assert_allclose(ground[inner], 18 + 0.1 * (x[inner] - 400000), atol=1e-5)
    assert np.isnan(ground[:, 45:]).all()
    house = (x > WEST) & (x < EAST) & (y > SOUTH) & (y < NORTH)
    np.testing.assert_allclose(top[house], 30 - 0.8 * np.abs(x[house] - RIDGE), atol=1e-5)
    np.testing.assert_array_equal(top[~house], ground[~house])


def test_ground_above_a_roof_wins(make, terrain):
    low = "POLYGONZ((400030 6000030 1, 400034 6000030 1, 400034 6000034 1, 400030 6000030 1))"
    _results, ground, top, _grid = make(ROOFS=roofs((low, "low", "x")), TERRAIN=terrain)
    assert np.nanmin(top - ground) == 0


def test_buildings_alone_become_blocks_on_their_own_ground(make):
    results, ground, top, grid = make(BUILDINGS=buildings())
    assert (results["ROOF_COUNT"], results["FLAT_COUNT"], results["REJECTED"]) == (0, 2, 0)
    assert (grid.west, grid.south, grid.east, grid.north) == (400015, 6000010, 400034, 6000034)
    row, col = grid.row_col(400016.0, 6000011.0)
    assert (ground[row, col], top[row, col]) == (pytest.approx(20, abs=0.1), 30)
    row, col = grid.row_col(400032.0, 6000032.0)
    assert (ground[row, col], top[row, col]) == (pytest.approx(22, abs=0.1), 25)
    assert 20 <= ground.min() <= ground.max() <= 22


def test_with_both_a_building_without_roof_becomes_a_block(make, terrain):
    results, _ground, top, grid = make(ROOFS=roofs(), BUILDINGS=buildings(), TERRAIN=terrain)
    assert (results["ROOF_COUNT"], results["FLAT_COUNT"], results["REJECTED"]) == (2, 1, 0)
    assert top[grid.row_col(400032.0, 6000032.0)] == 25
    assert top[grid.row_col(400015.5, 6000015.5)] == pytest.approx(26.4)


def test_resolution_and_extent(make, terrain):
    _results, ground, _top, grid = make(
        ROOFS=roofs(), TERRAIN=terrain, RESOLUTION=0.5, EXTENT="400010.2,400026,6000008,6000022 [EPSG:25832]"
    )
    assert grid == Grid(400010.0, 6000022.0, 0.5, 28, 32, "EPSG:25832")
    assert not np.isnan(ground).any()


def test_roofs_in_another_system_are_reprojected(make, terrain):
    west, east = QgsCoordinateReferenceSystem("EPSG:25832"), QgsCoordinateReferenceSystem("EPSG:25833")
    shift = QgsCoordinateTransform(west, east, QgsProject.instance())
    moved = QgsVectorLayer("PolygonZ?crs=EPSG:25833", "moved", "memory")
    for wkt in SLOPES:
        feature, shape = QgsFeature(), QgsGeometry.fromWkt(wkt)
        shape.transform(shift)
        feature.setGeometry(shape)
        moved.dataProvider().addFeature(feature)
    _results, _ground, top, grid = make(ROOFS=moved, TERRAIN=terrain)
    assert top[grid.row_col(400017.5, 6000015.5)] == pytest.approx(28, abs=0.01)


def test_bands_say_what_they_are_made_of(make, terrain, tmp_path):
    from osgeo import gdal

    make(BUILDINGS=buildings())
    for name in ("TERRAIN_OUT", "SURFACE_OUT"):
        file = gdal.Open(str(tmp_path / f"{name}.tif"))  # a band dies with its file
        band = file.GetRasterBand(1)
        assert band.GetUnitType() == "m"
        assert band.GetNoDataValue() == -9999
        assert band.DataType == gdal.GDT_Float32
        assert "ground heights, uncertain between" in band.GetMetadataItem("derived_from")
        found = provenance.read(QgsRasterLayer(str(tmp_path / f"{name}.tif"), name))
        assert found.kind == provenance.COMPUTED
        assert "uncertain between" in found.expected_error
    make(ROOFS=roofs(), TERRAIN=terrain)
    file = gdal.Open(str(tmp_path / "SURFACE_OUT.tif"))
    band = file.GetRasterBand(1)
    assert "2 roof planes" in band.GetMetadataItem("derived_from")
    assert "uncertain" not in band.GetMetadataItem("derived_from")


def test_bad_roofs_are_counted_listed_and_left_out(make, terrain, log):
    bow_tie = "POLYGONZ((400030 6000030 9, 400039 6000039 9, 400039 6000030 9, 400030 6000036 9, " \
              "400030 6000030 9))"  # fmt: skip
    good = "POLYGONZ((400030 6000030 9, 400039 6000030 9, 400039 6000039 9, 400030 6000030 9))"
    bad = roofs((bow_tie, "bow", "a"), ("", "none", "b"))
    feature, shape = QgsFeature(bad.fields()), QgsGeometry.fromWkt(good)
    shape.get().exteriorRing().setZAt(1, float("nan"))
    feature.setGeometry(shape)
    bad.dataProvider().addFeature(feature)
    results, _ground, _top, _grid = make(ROOFS=bad, TERRAIN=terrain, log=log)
    assert (results["ROOF_COUNT"], results["REJECTED"]) == (2, 3)
    assert any("crosses itself" in line for line in log.warnings)
    assert any("no polygon" in line for line in log.warnings)
    assert any("no height" in line for line in log.warnings)


def test_an_empty_roof_height_is_a_rejection(make, log):
    results, *_rest = make(BUILDINGS=buildings((HOUSE, "x", 20.0, None)), log=log)
    assert (results["FLAT_COUNT"], results["REJECTED"]) == (2, 1)
    assert any("roof_z is empty" in line for line in log.warnings)


def test_what_cannot_work_ends_in_a_sentence(run, terrain, tmp_path):
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("TERRAIN_OUT", "SURFACE_OUT")}
    degrees = tmp_path / "degrees.tif"
    raster.write(degrees, Grid(6.0, 51.0, 0.1, 5, 5, "EPSG:4326"), [Band(np.ones((5, 5), np.float32), "t")])
    bare = tmp_path / "bare.tif"
    raster.write(bare, Grid(400000.0, 6000050.0, 5, 5, 5, ""), [Band(np.ones((5, 5), np.float32), "t")])
    flat = layer("Polygon", "field=id:string", [(HOUSE, "a")])
    far = "500000,500010,6000000,6000010 [EPSG:25832]"
    for parameters, words in (
        ({}, "Give roofs, buildings or both"),
        ({"ROOFS": roofs()}, "ground heights are needed"),
        ({"ROOFS": roofs(), "TERRAIN": str(degrees)}, "degrees"),
        ({"ROOFS": roofs(), "TERRAIN": str(bare)}, "no coordinate reference system"),
        ({"BUILDINGS": buildings(crs="EPSG:4326")}, "degrees"),
        ({"BUILDINGS": buildings(crs="")}, "no coordinate reference system"),
        ({"ROOFS": flat, "TERRAIN": terrain}, "no feature has heights"),
        ({"BUILDINGS": flat}, "roof_z is missing"),
        ({"BUILDINGS": buildings(), "EXTENT": "0,900000,0,900000 [EPSG:25832]"}, "million pixels"),
        ({"ROOFS": roofs(), "TERRAIN": terrain, "EXTENT": far}, "no height in the extent"),
        ({"ROOFS": roofs(), "TERRAIN": str(tmp_path / "nowhere.tif")}, "TERRAIN"),
        ({"ROOFS": roofs(), "TERRAIN": terrain, "SURFACE_OUT": terrain}, "overwrite"),
        ({"ROOFS": roofs(), "TERRAIN": terrain, "SURFACE_OUT": "/proc/x.tif"}, "/proc"),
    ):
        before = sorted(path.name for path in tmp_path.iterdir())
        with pytest.raises(QgsProcessingException, match=words):
            run("surfacemodel", **{**outputs, **parameters})
        assert sorted(path.name for path in tmp_path.iterdir()) == before, words


def test_heights_of_two_systems_are_never_mixed(make, terrain):
    old, new = roofs(), buildings()
    for made, system in ((old, "DHHN92"), (new, "DHHN2016")):
        known = provenance.Provenance(provenance.MEASURED, parameters={"HEIGHT_SYSTEM": system})
        provenance.store(made, known)
    with pytest.raises(QgsProcessingException, match="ROOFS DHHN92, BUILDINGS DHHN2016"):
        make(ROOFS=old, BUILDINGS=new, TERRAIN=terrain)
    results, *_rest = make(BUILDINGS=new)
    found = provenance.read(QgsRasterLayer(results["SURFACE_OUT"], "s"))
    assert found.parameters["HEIGHT_SYSTEM"] == "DHHN2016"


# Terrain from the lines where buildings meet the ground.


def lines(*rows, crs="EPSG:25832") -> QgsVectorLayer:
    """Two lines on the plane 20 + 0.1 (x - 400000) + 0.2 (y - 6000000)."""
    made = [("LINESTRINGZ(400000 6000000 20, 400050 6000000 25)",),
            ("MULTILINESTRINGZ((400000 6000050 30, 400050 6000050 35))",)]  # fmt: skip
    return layer("LineStringZ", "", [*made, *rows], crs)


def test_terrain_lines_give_the_plane_they_lie_on(make, tmp_path):
    results, ground, _top, grid = make(
        ROOFS=roofs(), TERRAIN_LINES=lines(), EXTENT="400000,400050,6000000,6000050 [EPSG:25832]"
    )
    x, y = grid.centre(*np.indices(grid.shape))
    inner = (slice(3, -3), slice(3, -3))  # outside of the lines the nearest height counts
    plane = 20 + 0.1 * (x - 400000) + 0.2 * (y - 6000000)
    np.testing.assert_allclose(ground[inner], plane[inner], atol=0.05)
    for name in ("TERRAIN_OUT", "SURFACE_OUT"):
        words = provenance.read(QgsRasterLayer(results[name], name)).expected_error
        assert "Derived from terrain intersection of the city model, uncertain between buildings" in words
        assert words in provenance.tiff_tag(results[name], provenance.TIFF_TAG)


def test_bad_terrain_lines_are_counted_and_a_terrain_model_comes_first(make, terrain, log):
    bad = lines(("LINESTRINGZ(400000 6000000 NaN, 400050 6000000 25)",), ("",))
    results, *_rest = make(ROOFS=roofs(), TERRAIN_LINES=bad, log=log)
    assert results["REJECTED"] == 2
    _results, with_lines, *_rest = make(ROOFS=roofs(), TERRAIN=terrain, TERRAIN_LINES=bad, log=log)
    _results, without, *_rest = make(ROOFS=roofs(), TERRAIN=terrain)
    np.testing.assert_array_equal(with_lines, without)
    assert any("lines are not needed" in line for line in log.lines)
    flat = layer("LineString", "", [("LINESTRING(400000 6000000, 400050 6000000)",)])
    with pytest.raises(QgsProcessingException, match="TERRAIN_LINES: no line has heights"):
        make(ROOFS=roofs(), TERRAIN_LINES=flat)


def test_the_real_terrain_lines_agree_with_the_real_terrain(run, make, shared):
    """The reference was interpolated from the same curves by another program, so medians must meet."""
    from lxml import etree

    wesel = shared / "data" / "wesel"
    rows = []
    for path in sorted((wesel / "citygml").glob("*.gml")):
        for _event, element in etree.iterparse(str(path), tag="{*}lod2TerrainIntersection"):
            for each in element.iter("{*}posList"):
                numbers = each.text.split()
                corners = [" ".join(numbers[at:at + 3]) for at in range(0, len(numbers), 3)]
                rows.append((f"LINESTRINGZ({', '.join(corners)})",))
    city = run("loadcitymodel", INPUT=str(wesel / "citygml"), BUILDINGS="memory:", ROOFS="memory:")
    expected, where = raster.read(wesel / "terrain" / "dtm_tic_5m.tif")
    extent = f"{where.west},{where.east},{where.south},{where.north} [EPSG:25832]"
    results, ground, _top, grid = make(
        ROOFS=city["ROOFS"], TERRAIN_LINES=layer("LineStringZ", "", rows), EXTENT=extent, RESOLUTION=5
    )
    assert grid == where
    assert results["REJECTED"] == 0
    apart = ground - expected
    assert abs(np.median(apart)) < 0.02
    assert np.mean(np.abs(apart) < 0.5) > 0.9


# A given surface, used or compared.

TREES = (slice(2, 8), slice(2, 12))
"""Rows and columns of the grid of the test terrain, 60 pixels; no roof is there."""


@pytest.fixture
def given_surface(make, terrain, tmp_path):
    """`given_surface(shift, trees)` -> path: the made surface, shifted, with trees on it."""

    def _make(shift=0.0, trees=5.0, crs="EPSG:25832"):
        _results, _ground, top, grid = make(ROOFS=roofs(), TERRAIN=terrain)
        top = top + shift
        top[TREES] += trees
        top[30:35, 30:35] = np.nan
        path = tmp_path / "given.tif"
        where = Grid(grid.west, grid.north, grid.cell, grid.rows, grid.cols, crs)
        raster.write(path, where, [Band(top.astype(np.float32), "given", "m")])
        return str(path)

    return _make


def test_a_given_surface_is_compared_on_roofs_and_elsewhere(make, terrain, given_surface, tmp_path, log):
    difference = str(tmp_path / "difference.tif")
    results, ground, top, _grid = make(
        ROOFS=roofs(), TERRAIN=terrain, SURFACE=given_surface(), DIFFERENCE=difference, REPORT="memory:",
        log=log,
    )  # fmt: skip
    house, known = 100, 50 * 42 - 25  # between centres with and without terrain there is no height
    assert (results["SHARE_BEYOND"], results["MEDIAN"]) == (0, pytest.approx(0, abs=1e-5))
    assert results["SHARE_BEYOND_ELSEWHERE"] == pytest.approx(100 * 60 / (known - house))
    rows = {feature["key"]: feature["value"] for feature in results["REPORT"].getFeatures()}
    assert (rows["roofs_pixels"], rows["elsewhere_pixels"], rows["missing"]) == (house, known - house, 25)
    assert rows["elsewhere_higher"] == rows["elsewhere_beyond"] == results["SHARE_BEYOND_ELSEWHERE"]
    assert (rows["elsewhere_lower"], rows["roofs_beyond"]) == (0, 0)
    found, _same = raster.read(difference)
    np.testing.assert_allclose(found[TREES], 5, atol=1e-4)
    assert np.isnan(found[30:35, 30:35]).all()
    assert style.guess(QgsRasterLayer(difference, "d")) == "surface_difference"
    assert np.nanmax(top[TREES] - ground[TREES]) == 0  # it was only compared
    assert not log.warnings[1:]  # the first one: pixels without terrain
    assert not any("guess" in line for line in log.lines)


def test_a_shift_is_a_warning_and_reasons_are_called_guesses(make, terrain, given_surface, log):
    results, *_rest = make(
        ROOFS=roofs(), TERRAIN=terrain, SURFACE=given_surface(shift=1.5, trees=20), log=log
    )
    assert (results["SHARE_BEYOND"], results["MEDIAN"]) == (100, pytest.approx(1.5, abs=1e-4))
    assert any("lies +1.50 m beside the other" in line and "A guess" in line for line in log.warnings)
    assert sum(line.startswith("A guess, not a finding") for line in log.lines) == 2
    assert any("on roofs: 100.0 % of 100 pixels" in line for line in log.lines)


def test_a_given_surface_can_be_the_surface(make, terrain, given_surface):
    given = given_surface(shift=-0.5)
    plain = make(ROOFS=roofs(), TERRAIN=terrain)[2]
    results, ground, top, _grid = make(ROOFS=roofs(), TERRAIN=terrain, SURFACE=given, SURFACE_FROM=1)
    expected, _same = raster.read(given)
    known = ~np.isnan(expected)
    np.testing.assert_allclose(top[known], np.fmax(expected, ground)[known], atol=1e-5)
    np.testing.assert_array_equal(top[30:35, 30:35], plain[30:35, 30:35])
    words = provenance.read(QgsRasterLayer(results["SURFACE_OUT"], "s")).expected_error
    assert words.startswith("Given surface model, resampled")
    _results, _ground, top, _grid = make(TERRAIN=terrain, SURFACE=given, SURFACE_FROM=1)
    assert top[35, 20] > 25  # roofs are not needed for it


@pytest.mark.parametrize(("surface_from", "sources"), [(0, {"made"}), (1, {"made", "DOM"})])
def test_only_what_is_used_is_a_source(make, terrain, given_surface, tmp_path, surface_from, sources):
    path = given_surface()
    known = provenance.Provenance(provenance.SUPPLIED, (provenance.Source(dataset="DOM"),))
    values, grid = raster.read(path)
    raster.write(path, grid, [Band(values.astype(np.float32), "s")], {provenance.TIFF_TAG: known.to_json()})
    results, *_rest = make(
        ROOFS=roofs(), TERRAIN=terrain, TERRAIN_LINES=lines(), SURFACE=path, SURFACE_FROM=surface_from,
        DIFFERENCE=str(tmp_path / "difference.tif"),
    )  # fmt: skip
    for name, expected in (("SURFACE_OUT", sources), ("DIFFERENCE", {"made", "DOM"})):
        found = provenance.read(QgsRasterLayer(results[name], name))
        datasets = {"DOM" if source.dataset == "DOM" else "made" for source in found.sources}
        assert datasets == expected
        assert ("SURFACE" in found.parameters["INPUTS"]) == ("DOM" in expected)
        assert "TERRAIN_LINES" not in found.parameters["INPUTS"]


def test_surfaces_that_do_not_fit_are_refused(make, run, terrain, given_surface, tmp_path):
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("TERRAIN_OUT", "SURFACE_OUT")}
    with pytest.raises(QgsProcessingException, match="is in EPSG:25832, .* in EPSG:25833"):
        other = given_surface(crs="EPSG:25833")
        run("surfacemodel", ROOFS=roofs(), TERRAIN=terrain, SURFACE=other, **outputs)
    with pytest.raises(QgsProcessingException, match="Give roofs, buildings or both"):
        run("surfacemodel", TERRAIN=terrain, SURFACE=given_surface(), **outputs)
    old = provenance.Provenance(provenance.SUPPLIED, parameters={"HEIGHT_SYSTEM": "DHHN92"})
    new = provenance.Provenance(provenance.SUPPLIED, parameters={"HEIGHT_SYSTEM": "DHHN2016"})
    path, grid = tmp_path / "old.tif", raster.grid_of(terrain)
    raster.write(path, grid, [Band(np.full(grid.shape, 9, np.float32), "s")],
                 {provenance.TIFF_TAG: old.to_json()})  # fmt: skip
    known = roofs()
    provenance.store(known, new)
    with pytest.raises(QgsProcessingException, match="ROOFS DHHN2016, SURFACE DHHN92"):
        run("surfacemodel", ROOFS=known, TERRAIN=terrain, SURFACE=str(path), **outputs)


def test_cancelling_leaves_nothing(run, cancelling, terrain, tmp_path):
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("TERRAIN_OUT", "SURFACE_OUT")}
    run("surfacemodel", log=cancelling(40), ROOFS=roofs(), TERRAIN=terrain, **outputs)
    assert [path.name for path in tmp_path.iterdir()] == ["dtm.tif"]


def test_real_tiles_over_the_real_terrain(run, make, shared):
    wesel = shared / "data" / "wesel"
    city = run("loadcitymodel", INPUT=str(wesel / "citygml"), BUILDINGS="memory:", ROOFS="memory:")
    terrain = str(wesel / "terrain" / "dtm_tic_5m.tif")
    results, ground, top, grid = make(ROOFS=city["ROOFS"], BUILDINGS=city["BUILDINGS"], TERRAIN=terrain)
    assert grid.shape == (2000, 3000)
    assert (results["ROOF_COUNT"], results["FLAT_COUNT"], results["REJECTED"]) == (2030, 0, 0)
    assert not np.isnan(top).any()
    assert (top >= ground).all()
    # The highest pylon, DENWAT01D0009yGB, is 71.559 m high; its tip may fall between pixel centres.
    assert 65 < (top - ground).max() < 72
    # Pixels of 1 m² with a building on them are as many as the outlines have m²; some low roofs lie
    # under the terrain, which here is only interpolated.
    frame = QgsGeometry.fromWkt("POLYGON((336000 5723000, 339000 5723000, 339000 5725000, 336000 5725000))")
    buildings = [feature for feature in city["BUILDINGS"].getFeatures() if feature.hasGeometry()]
    outlines = QgsGeometry.unaryUnion([feature.geometry() for feature in buildings]).intersection(frame)
    assert np.count_nonzero(top > ground) == pytest.approx(outlines.area(), rel=0.005)

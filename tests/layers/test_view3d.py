"""3D styles: what they say of heights, that QGIS keeps them, and that it needs no 3D."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from smartcity.layers import raster

ROOT = Path(__file__).resolve().parents[2]
ROOF = "PolygonZ((0 0 30, 10 0 30, 10 10 34, 0 10 34, 0 0 30))"
SENSORS = "field=status:string&field=height_agl:double&field=reached:boolean"


@pytest.fixture(scope="module")
def view3d(qgis_app):
    from smartcity.layers import view3d

    return view3d


@pytest.fixture(scope="module")
def style(qgis_app):
    """Styles in a QGIS that has 3D."""
    from smartcity.layers import style

    _3d = pytest.importorskip("qgis._3d", reason="this QGIS has no 3D")
    _3d.Qgs3D.initialize()
    return style


def feature(fields: str, wkt: str = "", **values) -> tuple[QgsVectorLayer, QgsFeature]:
    layer = QgsVectorLayer(f"{'PolygonZ' if wkt else 'Point'}?crs=EPSG:25832&{fields}", "layer", "memory")
    row = QgsFeature(layer.fields())
    for name, value in values.items():
        row[name] = value
    if wkt:
        row.setGeometry(QgsGeometry.fromWkt(wkt))
    return layer, row


def evaluated(text: str, layer: QgsVectorLayer, row: QgsFeature):
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(row)
    return expression.evaluate(context)


def drawn(view3d, name: str, layer: QgsVectorLayer, row: QgsFeature) -> list[tuple[str, str, float]]:
    """(shape, colour, metres up) of all that stands for a point, as QGIS goes through the rules."""
    root = ElementTree.fromstring(view3d.document(name).toString())

    def through(rules) -> list:
        fitting = [each for each in rules if each.get("filter") != "ELSE"
                   and evaluated(each.get("filter"), layer, row)]  # fmt: skip
        found = []
        for rule in fitting or [each for each in rules if each.get("filter") == "ELSE"]:
            symbol = rule.find("symbol")
            if symbol is not None:
                up = sum(map(float, symbol.find("transform").get("matrix").split()[12:15]))  # only up
                found.append((symbol.get("shape"), symbol.find("material").get("diffuse"), up))
            found += through(rule.findall("rule"))
        return found

    return through(root.findall("renderer-3d/rules/rule"))


@given(height=st.one_of(st.none(), st.floats(0, 150)))
def test_a_point_stands_at_the_nearest_height(view3d, height):
    layer, row = feature(SENSORS, height_agl=height, status="existing")
    (pole, head) = drawn(view3d, "sensors", layer, row)
    nearest = min(abs((height or 0) - each) for each in view3d.HEIGHTS)
    assert (pole[0], head[0]) == ("cylinder", "sphere")
    assert head[2] == 2 * pole[2]  # the pole's middle is half as high
    assert abs(head[2] - (height or 0)) == pytest.approx(nearest)


@pytest.mark.parametrize(("version", "moved"), [(32216, "0 4 0"), (34015, "0 4 0"), (34200, "0 0 4")])
def test_up_is_what_this_qgis_calls_up(view3d, monkeypatch, version, moved):
    monkeypatch.setattr(view3d.Qgis, "versionInt", lambda: version)
    text = view3d.document("sensors").toString()
    assert f"1 0 0 0 0 1 0 0 0 0 1 0 {moved} 1" in text


def test_planned_is_never_drawn_like_existing(view3d):
    colours = {}
    for status in ("existing", "planned", "proposed", None):
        for reached in (True, False, None):
            layer, row = feature(SENSORS, height_agl=4.0, status=status, reached=reached)
            for name in view3d.HEADS:
                _pole, (_shape, colour, _up) = drawn(view3d, name, layer, row)
                colours[name, status, reached] = colour
    for name in ("sensors", "gateways"):
        seen = [colours[name, status, None] for status in ("existing", "planned", None)]
        assert len(set(seen)) == 3
        assert colours[name, "planned", None] == colours[name, "proposed", None]
    reach = {case[1:]: colour for case, colour in colours.items() if case[0] == "sensors_reached"}
    assert len({reach["existing", True], reach["planned", True], reach["planned", False]}) == 3
    assert reach["existing", None] not in (reach["existing", True], reach["existing", False])


def polygon_expressions(style, name: str) -> tuple[str, str]:
    """What gives the base and the extrusion of a polygon style."""
    root = ElementTree.parse(style.FOLDER / f"{name}.qml").getroot()
    found = {each.get("name"): each.find("Option[@name='expression']").get("value")
             for each in root.findall("renderer-3d//data-defined-properties//Option[@type='Map']")
             if each.get("name") in ("height", "extrusionHeight")}  # fmt: skip
    return found["height"], found["extrusionHeight"]


@pytest.mark.parametrize(("fields", "values", "ground"), [
    ("field=building_id:string", {"building_id": "x"}, 0.0),
    ("field=ground_z:double", {"ground_z": 25.0}, 25.0),
    ("field=ground_z:double", {"ground_z": None}, 0.0),
])
def test_roofs_stay_where_they_are_and_walls_reach_the_ground(style, fields, values, ground):
    layer, row = feature(fields, ROOF, **values)
    base, walls = (evaluated(each, layer, row) for each in polygon_expressions(style, "roofs"))
    assert base + walls == 0  # the top is the roof itself
    assert 34 + base == ground  # the highest corner's wall ends on the ground, the others' below


@pytest.mark.parametrize(("values", "base", "block"), [
    ({"ground_z": 20.0, "roof_z": 31.0, "height": 10.5}, 20, 10.2),
    ({"ground_z": 20.0, "roof_z": 31.0, "height": None}, 20, 10.7),
    ({"ground_z": None, "roof_z": None, "height": None}, 0, 0.1),
])
def test_buildings_are_blocks_from_their_ground(style, values, base, block):
    layer, row = feature("field=ground_z:double&field=roof_z:double&field=height:double", **values)
    found = [evaluated(each, layer, row) for each in polygon_expressions(style, "buildings")]
    assert found == pytest.approx([base, block])


@pytest.mark.parametrize(("roof_type", "is_block"), [("1000", True), (None, True), ("3100", False)])
def test_only_flat_roofs_are_blocks(style, roof_type, is_block):
    root = ElementTree.parse(style.FOLDER / "buildings.qml").getroot()
    layer, row = feature("field=roof_type:string", roof_type=roof_type)
    assert bool(evaluated(root.find("renderer-3d/rules/rule").get("filter"), layer, row)) == is_block


GEOMETRIES = {
    "buildings": "MultiPolygon", "roofs": "PolygonZ", "sensors": "Point", "sensors_reached": "Point",
    "gateways": "Point",
}  # fmt: skip


@pytest.mark.parametrize("name", GEOMETRIES)
def test_qgis_keeps_the_3d_style_and_reads_it_back(style, name, tmp_path):
    layer = QgsVectorLayer(f"{GEOMETRIES[name]}?crs=EPSG:25832&{SENSORS}", "layer", "memory")
    style.apply_style(layer, name)
    written = QDomDocument()
    layer.exportNamedStyle(written, QgsReadWriteContext(), QgsMapLayer.StyleCategory.Symbology3D)
    kept = ElementTree.fromstring(written.toString()).find("renderer-3d")
    assert len(kept.findall(".//symbol[@material_type='phong']")) == {
        "buildings": 1, "roofs": 1, "sensors": 4 * 19, "gateways": 4 * 19, "sensors_reached": 5 * 19,
    }[name]  # fmt: skip
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "p.qgs"))
    other = QgsProject()
    assert other.read(str(tmp_path / "p.qgs"))
    assert next(iter(other.mapLayers().values())).renderer3D() is not None


def test_other_layers_get_no_3d_style(style):
    layer = QgsVectorLayer("Point?crs=EPSG:25832&field=status:string", "no heights", "memory")
    style.apply_style(layer, "sensors")
    assert layer.renderer3D() is None


IN_A_QGIS = textwrap.dedent("""
    import importlib.util, os, sys
    from qgis.core import QgsApplication, QgsVectorLayer
    root, *rest = sys.argv[1:]
    app = QgsApplication([], bool(rest))
    QgsApplication.setPrefixPath("/usr", True)
    app.initQgis()
    sys.path[:] = [entry for entry in sys.path if entry not in ("", root)]
    spec = importlib.util.spec_from_file_location("smartcity", root + "/__init__.py",
                                                  submodule_search_locations=[root])
    package = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = package
    spec.loader.exec_module(package)
    from smartcity.layers import style
""")


def test_a_qgis_without_3d_does_not_mind():
    """Where nothing has registered 3D renderers, the 2D style comes without a word."""
    code = IN_A_QGIS + textwrap.dedent("""
        layer = QgsVectorLayer("Point?crs=EPSG:25832&field=height_agl:double", "sensors", "memory")
        style.apply_style(layer, "sensors")
        roofs = QgsVectorLayer("PolygonZ?crs=EPSG:25832", "roofs", "memory")
        style.apply_style(roofs, "roofs")
        print(layer.renderer().type(), layer.renderer3D(), roofs.renderer3D(), flush=True)
        os._exit(0)
    """)
    run = subprocess.run([sys.executable, "-c", code, str(ROOT)], capture_output=True, text=True, check=False)
    assert run.stdout.split() == ["RuleRenderer", "None", "None"], run.stderr


PICTURES = IN_A_QGIS + textwrap.dedent("""
    from qgis._3d import Qgs3D, Qgs3DMapSettings, QgsCameraPose, QgsLayoutItem3DMap
    from qgis.core import (QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry,
                           QgsLayoutExporter, QgsLayoutSize, QgsPrintLayout, QgsProject, QgsRasterLayer,
                           QgsReadWriteContext, QgsVector3D)
    from qgis.PyQt.QtCore import QRectF
    from qgis.PyQt.QtXml import QDomDocument
    Qgs3D.initialize()
    folder = rest[0]
    terrain = QgsRasterLayer(folder + "/terrain.tif", "terrain")
    roofs = QgsVectorLayer("PolygonZ?crs=EPSG:25832&field=ground_z:double", "roofs", "memory")
    fields = "field=status:string&field=height_agl:double"
    sensors = QgsVectorLayer("Point?crs=EPSG:25832&" + fields, "sensors", "memory")
    for layer, wkt, values in (
        (roofs, "PolygonZ((400040 6000040 30, 400060 6000040 30, 400060 6000060 36, 400040 6000060 36, "
                "400040 6000040 30))", [20.0]),
        (sensors, "Point(400075 6000050)", ["existing", 10.0]),
    ):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    style.apply_style(roofs, "roofs")
    style.apply_style(sensors, "sensors")
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    project.addMapLayers([terrain, roofs, sensors])
    kept = []
    for name, shown in (("none", []), ("roofs", [roofs]), ("sensors", [sensors])):
        ids = "".join(f'<layer id="{layer.id()}"/>' for layer in shown)
        text = (f'<qgis3d><origin x="400050" y="6000050" z="0"/><extent xMin="400000" yMin="6000000" '
                f'xMax="400100" yMax="6000100"/><terrain exaggeration="1" texture-size="256" '
                f'max-terrain-error="3" max-ground-error="1"><layers>{ids}</layers>'
                f'<generator type="dem" layer="{terrain.id()}" resolution="16" skirt-height="1"/></terrain>'
                f'</qgis3d>')
        document = QDomDocument()
        document.setContent(text)
        settings = Qgs3DMapSettings()
        settings.readXml(document.documentElement(), QgsReadWriteContext())
        settings.setCrs(project.crs())
        settings.setTransformContext(project.transformContext())
        settings.resolveReferences(project)
        layout = QgsPrintLayout(project)
        layout.initializeDefaults()
        layout.pageCollection().page(0).setPageSize(QgsLayoutSize(254, 203.2))
        item = QgsLayoutItem3DMap.create(layout)
        item.attemptSetSceneRect(QRectF(0, 0, 254, 203.2))
        item.setMapSettings(settings)
        camera = QgsCameraPose()
        camera.setCenterPoint(QgsVector3D(0, 25, 0))
        camera.setDistanceFromCenterPoint(120)
        camera.setPitchAngle(60)
        item.setCameraPose(camera)
        layout.addLayoutItem(item)
        wanted = QgsLayoutExporter.ImageExportSettings()
        wanted.dpi = 130  # 1300 x 1040 pixels; QGIS 3.22 crashes with small pictures
        QgsLayoutExporter(layout).exportToImage(f"{folder}/{name}.png", wanted)
        kept.append((layout, item, settings, camera))  # taking a scene apart crashes QGIS 3.22
    print("drawn", flush=True)
    os._exit(0)
""")


def test_a_roof_and_a_sensor_are_seen_in_a_3d_map(tmp_path):
    """QGIS draws them on a virtual screen, by the processor; what each adds to the picture is counted."""
    pytest.importorskip("qgis._3d", reason="this QGIS has no 3D")
    if not shutil.which("xvfb-run"):
        pytest.skip("no virtual screen: xvfb-run is not installed")
    ground = np.full((20, 20), 20, np.float32)
    grid = raster.Grid(400000.0, 6000100.0, 5.0, 20, 20, "EPSG:25832")
    raster.write(tmp_path / "terrain.tif", grid, [raster.Band(ground, "terrain")])
    run = subprocess.run(
        ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1280x1024x24",
         sys.executable, "-c", PICTURES, str(ROOT), str(tmp_path)],
        capture_output=True, text=True, check=False, timeout=120,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"},
    )  # fmt: skip
    assert run.stdout.split()[-1:] == ["drawn"], run.stderr
    none, roof, sensor = (pixels(tmp_path / f"{name}.png") for name in ("none", "roofs", "sensors"))
    added = np.abs(roof - none).sum(axis=2) > 30
    assert 0.01 < added.mean() < 0.3
    walls = roof[added].mean(axis=1)
    assert walls.max() - walls.min() > 20  # faces and their edges
    head = np.abs(sensor - none).sum(axis=2) > 30
    assert 0.0002 < head.mean() < 0.02
    blue = head & (sensor[:, :, 2] > sensor[:, :, 0] + 10)  # the head; the pole is grey
    assert blue.any()
    assert np.nonzero(blue)[0].max() < np.nonzero(head)[0].max() - 5  # it is on top of the pole
    assert np.nonzero(head)[1].min() > np.nonzero(added)[1].mean()  # it stands to the east of the house


def pixels(path: Path) -> np.ndarray:
    """Red, green and blue of a picture."""
    from osgeo import gdal

    return gdal.Open(str(path)).ReadAsArray()[:3].transpose(1, 2, 0).astype(int)

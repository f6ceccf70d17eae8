"""Variants side by side: one scale, one extent, one legend, and no map that is not needed."""

from __future__ import annotations

import re
from itertools import combinations

import numpy as np
import pytest
from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsProject,
    QgsRectangle,
)

from smartcity.smartcity_plugin.council import check, layout
from smartcity.tests.council.conftest import layer_of, point
from smartcity.tests.council.variant_tables import siting

TEMPLATES = ("comparison2_a3_landscape", "comparison3_a3_landscape", "comparison_a3_landscape")
PAPERS = (*TEMPLATES, "variants_a4_landscape", "variants_table_a4_landscape")


def sites(statuses, name="Gateways"):
    """Gateways with these statuses, in a row."""
    from smartcity.layers.style import apply_style

    fields = ["id:string", "name:string", "status:string", "antenna_gain_dbi:double"]
    rows = [(point(600 + 500 * number, 1200), [f"G{number}", f"Ort {number}", status, 3.0])
            for number, status in enumerate(statuses)]  # fmt: skip
    layer = layer_of("Point", name, fields, rows)
    apply_style(layer, "gateways", "en")
    return layer


@pytest.fixture
def order(town):
    """`order(2, scale=...)`: so many variants of the town's gateways above its boundary."""
    from smartcity.smartcity_plugin.council.comparison import Group, Order

    statuses = (("existing",), ("existing", "planned"), ("existing", "proposed"), ("planned", "proposed"))

    def _order(count=2, language="en", **changes):
        groups = [
            Group(f"Variante {letter}", [sites(status)],
                  [siting(letter, sites=number + 3, percent=80.0 + number)])
            for number, (letter, status) in enumerate(zip("ABCD"[:count], statuses))
        ]  # fmt: skip
        values = {"groups": groups, "common": [town.named("Municipal boundary"), town.named("Streets")],
                  "texts": {"title": "Drei „Wege“ für Öl's", "municipality": "Beispielstadt"},
                  "language": language, "crs": groups[0].layers[0].crs()}  # fmt: skip
        return Order(**{**values, **changes})

    return _order


def draw(order):
    from smartcity.smartcity_plugin.council import comparison

    return comparison.draw(order, QgsProject.instance())


def shown_maps(sheet):
    return [item for item in sheet.layout.items() if isinstance(item, QgsLayoutItemMap) and item.isVisible()]


def legend_texts(sheet):
    """Name of each layer in the legend, and its classes."""
    key = next(item for item in sheet.layout.items() if isinstance(item, QgsLayoutItemLegend))
    model = key.model()
    return [(node.name(), [str(entry.data(0)) for entry in model.layerLegendNodes(node)])
            for node in model.rootGroup().findLayers()]  # fmt: skip


@pytest.mark.parametrize("count", [2, 3, 4])
def test_all_maps_show_the_same_at_one_scale(order, count):
    sheet = draw(order(count))
    maps = shown_maps(sheet)
    assert len(maps) == count and sheet.layout.name() == TEMPLATES[count - 2]
    assert {round(item.scale(), 3) for item in maps} == {sheet.scale}
    extents = [item.extent() for item in maps]
    for one, other in combinations(extents, 2):
        assert one.toString(1) == other.toString(1)
    assert len({tuple(layer.id() for layer in item.layers()[1:]) for item in maps}) == 1  # common layers
    assert len({item.layers()[0].id() for item in maps}) == count


def test_a_scale_and_an_extent_that_are_given_hold_for_all(order):
    extent = QgsRectangle(401_000, 6_001_000, 401_400, 6_001_400)
    sheet = draw(order(3, scale=7_500, extent=extent))
    assert sheet.scale == 7_500
    for item in shown_maps(sheet):
        assert item.scale() == pytest.approx(7_500)
        assert item.extent().center().distance(extent.center()) < 1e-6


def test_maps_that_are_not_needed_are_taken_off(order):
    sheet = draw(order(2, template="comparison_a3_landscape"))
    ids = {item.id() for item in sheet.layout.items() if hasattr(item, "id")}
    assert len(shown_maps(sheet)) == 2
    assert not ids & {"map_3", "map_3_heading", "figures_3", "map_4", "map_4_heading", "figures_4"}
    assert {"map", "map_2", "map_heading", "figures_1", "figures_2"} <= ids


def test_too_many_variants_for_a_template_are_refused(order):
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match="room for 2 variants, not for 3"):
        draw(order(3, template="comparison2_a3_landscape"))


def test_one_legend_holds_the_classes_of_all_variants_once(order):
    """A has an existing gateway only, B a planned one too, C a proposed one."""
    sheet = draw(order(3))
    texts = legend_texts(sheet)
    assert [name for name, _ in texts] == ["Gateways", "Municipal boundary", "Streets"]
    assert texts[0][1] == ["Existing", "Planned", "Proposed"]
    sheet = draw(order(2))
    assert legend_texts(sheet)[0][1] == ["Existing", "Planned"]


def test_layers_that_are_drawn_otherwise_stand_apart(order):
    from qgis.core import QgsMarkerSymbol, QgsSingleSymbolRenderer

    made = order(2)
    made.groups[1].layers[0].setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({})))
    sheet = draw(made)
    assert [name for name, _ in legend_texts(sheet)].count("Gateways") == 2


def test_classes_of_rasters_are_put_together(order, tmp_path):
    from qgis.core import QgsRasterLayer

    from smartcity.layers.raster import Band, Grid, write
    from smartcity.layers.style import apply_style

    layers = []
    for number, value in enumerate((7, 12)):
        path = tmp_path / f"{number}.tif"
        write(path, Grid(400_000, 6_003_000, 100, 30, 30, "EPSG:25832"),
              [Band(np.full((30, 30), value, np.uint8), "sf", "", 0)])  # fmt: skip
        layers.append(QgsRasterLayer(str(path), "Reception"))
        apply_style(layers[-1], "spreading_factor", "en")
    made = order(2)
    for group, layer in zip(made.groups, layers):
        group.layers.append(layer)
    sheet = draw(made)
    ((name, classes),) = [entry for entry in legend_texts(sheet) if entry[0] == layers[0].name()]
    assert len(classes) == 2, classes


def test_figures_of_each_variant_stand_under_its_map(order):
    drawn = draw(order(2))
    sheet = drawn.layout
    for number, percent in ((1, "80 %"), (2, "81 %")):
        frame = sheet.itemById(f"figures_{number}")
        assert isinstance(frame, QgsLayoutFrame)
        rows = [[cell.content() for cell in row] for row in frame.multiFrame().tableContents()]
        assert ["Reach", percent] in rows and ["Investment", "15,600 EUR *"] in rows
        # 300 dpi: a table may be a hair wider than its map, not more
        item = sheet.itemById("map" if number == 1 else f"map_{number}")
        assert frame.multiFrame().totalSize().width() <= item.rect().width() + 0.5
    assert sheet.itemById("map_2_heading").currentText() == "Variante B"
    assert "assumption" in sheet.itemById("figures_note").currentText()


def test_a_template_of_ones_own_is_used(order, tmp_path):
    text = layout.templates()["comparison2_a3_landscape"].read_text(encoding="utf-8")
    assert text.count('labelText="Legend"') == 1
    (tmp_path / "stadt.qpt").write_text(
        text.replace('labelText="Legend"', 'labelText="Zeichenerklärung"'), encoding="utf-8"
    )
    sheet = draw(order(2, template=str(tmp_path / "stadt.qpt")))
    assert sheet.layout.itemById("legend_heading").currentText() == "Zeichenerklärung"


def test_a_table_among_the_layers_does_no_harm(order):
    made = order(2)
    made.groups[1].layers.append(siting("Tabelle"))
    sheet = draw(made)
    assert any("Tabelle" in warning for warning in sheet.warnings)


def test_what_is_not_known_of_one_variant_is_called_so(order):
    from dataclasses import replace

    made = order(2)
    made.groups[1] = replace(made.groups[1], key_figures=[])
    drawn = draw(made)
    rows = drawn.layout.itemById("figures_2").multiFrame().tableContents()
    assert {row[1].content() for row in rows} == {"unknown"}


def test_each_map_is_told_in_words(order):
    sheet = draw(order(2, "de"))
    words = [box.alt for box in sheet.boxes if box.role == "Figure"]
    assert len(words) == 2 and "Variante A" in words[0] and "Variante B" in words[1]
    assert [box.role for box in sheet.boxes][0] == "H1"


def test_nothing_is_wrong_in_silence(order, town):
    from smartcity.layers import provenance as origin

    made = order(2)
    origin.store(made.groups[1].layers[0], origin.Provenance(
        origin.SUPPLIED, (origin.Source("Amt", "Masten", use=origin.INTERNAL),)
    ))  # fmt: skip
    text = " ".join(draw(made).warnings)
    assert "marked as internal" in text and "licence unclear" in text


def test_empty_layers_and_extents_are_named(order):
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match="lies in the extent"):
        draw(order(2, extent=QgsRectangle(0, 0, 100, 100)))
    made = order(2, common=[])
    for group in made.groups:
        group.layers[0].dataProvider().truncate()
    with pytest.raises(InputError, match="empty"):
        draw(made)


def test_long_names_are_reported_not_cut_in_silence(order):
    from dataclasses import replace

    made = order(2)
    made.groups[0] = replace(made.groups[0], name="Ö" * 300)
    assert any("does not fit its box “map_heading”" in warning for warning in draw(made).warnings)


# The templates

@pytest.fixture(params=PAPERS)
def sheet(qgis_app, request):
    project = QgsProject()
    made = layout.load(request.param, project, "en")
    made.owner = project  # the project owns the layout: keep it
    return made


def test_templates_carry_nothing_of_this_machine():
    for name in PAPERS:
        text = layout.templates()[name].read_text(encoding="utf-8")
        assert not any(f'"{folder}' in text for folder in ("/home", "/root", "/tmp", "/usr", "/work"))
        own = re.findall(r'<Layout(?:Item|MultiFrame) [^>]*? uuid="([^"]+)"', text)
        assert len(own) > 5 and len(own) == len(set(own)), name


def test_nothing_overlaps_in_a_template(sheet):
    kinds = (QgsLayoutItemLabel, QgsLayoutItemMap, QgsLayoutFrame, QgsLayoutItemLegend)
    items = [item for item in sheet.items() if isinstance(item, kinds) and item.isVisible()]
    for one, other in combinations(items, 2):
        common = one.mapRectToScene(one.rect()).intersected(other.mapRectToScene(other.rect()))
        assert common.width() < 0.01 or common.height() < 0.01, (one.id(), other.id())


def test_type_is_not_smaller_than_8_points(sheet):
    assert min(check._font(label).pointSizeF() for label in layout.labels(sheet)) >= 8


def test_every_fixed_word_has_german(sheet):
    from smartcity.smartcity_plugin.words import translated, translator

    for label in layout.labels(sheet):
        if "[%" not in label.text() and label.text() not in ("Status", "–"):
            assert translated(translator("de"), label.text()) != label.text(), label.text()

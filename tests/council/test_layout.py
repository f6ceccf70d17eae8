"""Templates, scales, legends, key figures and the checks before printing."""

from __future__ import annotations

import re
import shutil
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import (
    QgsFeature,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from smartcity.layers import provenance as origin
from smartcity.smartcity_plugin import words
from smartcity.smartcity_plugin.council import check, figures, layout, mapview, plan
from smartcity.smartcity_plugin.errors import InputError

TEMPLATES = ("plan_a2_landscape", "plan_a3_landscape", "plan_a4_portrait")
PAGES = {"plan_a2_landscape": (594, 420), "plan_a3_landscape": (420, 297), "plan_a4_portrait": (210, 297)}
STAMPS = ("stamp_invented", "stamp_draft", "stamp_computed", "stamp_internal")


@pytest.fixture(params=TEMPLATES)
def sheet(qgis_app, request):
    project = QgsProject()
    made = layout.load(request.param, project, "en")
    made.owner = project  # the project owns the layout: keep it
    return made


def rectangle(item):
    return item.mapRectToScene(item.rect())


def test_all_templates_are_found(qgis_app):
    assert set(TEMPLATES) <= set(layout.templates())


def test_a_template_holds_all_items(sheet):
    kinds = {
        "map": QgsLayoutItemMap, "legend": QgsLayoutItemLegend, "scale_bar": QgsLayoutItemScaleBar,
        "north_arrow": QgsLayoutItemPicture, "logo": QgsLayoutItemPicture, "key_figures": QgsLayoutFrame,
        **dict.fromkeys(
            ("municipality", "title", "variant", "scale", "date", "base_data", "status", "position", "height",
             "author", "committee", "session", "annex", "source_note", *STAMPS),
            QgsLayoutItemLabel,
        ),
    }  # fmt: skip
    for name, kind in kinds.items():
        assert isinstance(sheet.itemById(name), kind), name
    page = sheet.pageCollection().page(0).pageSize()
    assert (page.width(), page.height()) == PAGES[sheet.name()]
    assert sheet.itemById("scale_bar").linkedMap() == sheet.itemById("map")
    north = sheet.itemById("north_arrow")
    assert north.linkedMap() == sheet.itemById("map") and north.northMode() == QgsLayoutItemPicture.GridNorth


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_carry_nothing_of_this_machine(name):
    text = layout.templates()[name].read_text(encoding="utf-8")
    assert not any(f'"{folder}' in text for folder in ("/home", "/root", "/tmp", "/usr", "/work"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_and_variables_agree(name):
    text = layout.templates()[name].read_text(encoding="utf-8")
    used = set(re.findall(r"@smartcity_(\w+)", text))
    assert used == set(layout.VARIABLES) - {"font"}  # of which there are no expressions
    assert {"smartcity_logo", "smartcity_font"} <= set(re.findall(r'value="(smartcity_\w+)"', text))


def test_margins_and_type_sizes(sheet):
    """20 mm at the binding edge, 10 mm elsewhere (DIN EN ISO 5457); title from 14 pt, nothing below 8 pt."""
    width, height = PAGES[sheet.name()]
    for item in sheet.items():
        # 65638: the page itself; marks for folding lie in the margin on purpose
        if item.type() != 65638 and hasattr(item, "id") and item.id() and not item.id().startswith("fold_"):
            area = rectangle(item)
            assert area.left() >= 20 and area.top() >= 10, item.id()
            assert area.right() <= width - 10 + 1e-6 and area.bottom() <= height - 10 + 1e-6, item.id()
    sizes = {label.id(): check._font(label).pointSizeF() for label in layout.labels(sheet)}
    assert min(sizes.values()) >= 8 and sizes["title"] >= 14


def test_nothing_overlaps_in_a_template(sheet):
    """Nothing touches anything else or the map; only the stamp for invented data may lie on the map."""
    # Not the scale bar: QGIS makes its box twice as high as what it draws.
    kinds = (QgsLayoutItemLabel, QgsLayoutItemMap, QgsLayoutFrame, QgsLayoutItemLegend)
    items = [item for item in sheet.items() if isinstance(item, kinds)]
    for one, other in combinations(items, 2):
        if {one.id(), other.id()} == {"map", "stamp_invented"}:
            continue
        common = rectangle(one).intersected(rectangle(other))
        assert common.width() < 0.01 or common.height() < 0.01, (one.id(), other.id())


def test_every_fixed_word_has_german(qgis_app):
    from smartcity.smartcity_plugin.words import translated, translator

    for name in TEMPLATES:
        english = layout.load(name, project := QgsProject(), "en")
        for label in layout.labels(english):
            if "[%" not in label.text() and label.text() != "Status":
                assert translated(translator("de"), label.text()) != label.text(), label.text()
        del project


def test_every_variable_reaches_the_paper(sheet):
    values = {name: f"<{name}>" for name in layout.VARIABLES}
    yes = dict.fromkeys(("draft", "invented", "computed", "internal"), "yes")
    layout.fill(sheet, {**values, **yes})
    shown = [label.currentText() for label in layout.labels(sheet)]
    assert not any("[%" in text or not text.strip() for text in shown)
    for name in set(layout.VARIABLES) - {*yes, "has_key_figures", "logo", "font"}:
        assert f"<{name}>" in shown, name
    assert all(check.is_printed(sheet.itemById(stamp)) for stamp in STAMPS)


def test_what_is_not_said_leaves_no_empty_boxes(sheet):
    layout.fill(sheet, {})
    assert not any(check.is_printed(sheet.itemById(name)) for name in (*STAMPS, "key_figures"))
    assert not check.is_printed(sheet.itemById("key_figures_heading"))
    assert sheet.itemById("committee").currentText() == "–"


def test_own_template_is_found_and_its_words_stay(qgis_app, monkeypatch, tmp_path):
    text = layout.templates()["plan_a4_portrait"].read_text(encoding="utf-8")
    assert text.count('labelText="Legend"') == 1
    text = text.replace('labelText="Legend"', 'labelText="Zeichenerklärung"')
    (tmp_path / "stadt.qpt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(layout, "user_folder", lambda: tmp_path)
    assert "stadt" in layout.templates()
    project = QgsProject()
    shown = [label.text() for label in layout.labels(layout.load("stadt", project, "de"))]
    assert "Zeichenerklärung" in shown and "Kennzahlen" in shown and "Key figures" not in shown
    path = str(tmp_path / "stadt.qpt")
    assert layout.load(path, QgsProject(), "en") is not None


@pytest.mark.parametrize("content", ["", "no template", "<Layout/>", "<qgis/>", "<Layout", "<a>&b;</a>"])
def test_a_broken_template_is_named(qgis_app, tmp_path, content):
    path = tmp_path / "broken.qpt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="broken"):
        layout.load(str(path), QgsProject(), "en")


def test_an_unknown_template_is_named(qgis_app):
    with pytest.raises(InputError, match="no layout template “plan_a2”.*plan_a3_landscape"):
        layout.load("plan_a2", QgsProject(), "en")


@pytest.mark.parametrize(
    ("metres", "expected"),
    [(244, 1000), (245, 2000), (488, 2000), (488.1, 2500), (3050, 12_500), (3051, 15_000), (12_199, 50_000)],
)
def test_the_next_round_scale(metres, expected):
    # 250 mm of map, 3 mm of margin on either side: 244 mm hold 244 m at 1:1000
    assert mapview.fitting_scale(QgsRectangle(0, 0, metres, 1), 250, 250) == expected


@given(
    width=st.floats(1, 100_000), height=st.floats(1, 100_000),
    paper=st.floats(50, 800), tall=st.floats(50, 800),
)  # fmt: skip
def test_a_scale_is_round_fits_and_is_the_largest(width, height, paper, tall):
    extent = QgsRectangle(0, 0, width, height)
    try:
        scale = mapview.fitting_scale(extent, paper, tall)
    except InputError:
        scale = None
    needed = max(width / (paper - 6), height / (tall - 6)) * 1000
    fits = [round_scale for round_scale in mapview.SCALES if round_scale >= needed * (1 - 1e-9)]
    assert scale == (fits[0] if fits else None)


def test_a_map_is_placed_exactly_and_keeps_its_size(sheet, town):
    item = layout.main_map(sheet)
    size = item.rect()
    view = mapview.View(town.layers, town.layers[0].crs(), QgsProject.instance().transformContext())
    mapview.place(item, view, QgsRectangle(400_000, 6_000_000, 400_300, 6_002_000), 7500)
    assert item.scale() == pytest.approx(7500, rel=1e-8)
    assert item.rect() == size
    assert item.extent().center().x() == pytest.approx(400_150)
    assert item.extent().width() == pytest.approx(size.width() / 1000 * 7500, rel=1e-9)


def order(town, **values):
    texts = {"title": "Versorgung", "municipality": "Musterstadt", **values.pop("texts", {})}
    layers = values.get("layers") or town.layers
    return plan.Order(**{
        "template": "plan_a4_portrait", "layers": layers, "texts": texts, "crs": layers[0].crs(),
        "language": "en", **values,
    })  # fmt: skip


def draw(town, **values):
    return plan.draw(order(town, **values), QgsProject.instance())


def legend_texts(sheet):
    legend = sheet.layout.itemById("legend")
    model = legend.model()
    texts = []
    for node in model.rootGroup().findLayers():
        texts += [node.layer().name(), *(entry.data(0) for entry in model.layerLegendNodes(node))]
    return texts


def test_a_plan_without_complaints(town):
    sheet = draw(town, key_figures=[town.stats])
    assert sheet.warnings == []
    assert sheet.scale == 20_000


def test_the_legend_has_only_what_is_visible(town):
    """The corner without coverage: no spreading factor, no gateway but the proposed one."""
    corner = QgsRectangle(402_150, 6_002_250, 402_450, 6_002_550)
    shown = legend_texts(draw(town, extent=corner))
    assert "Proposed" in shown and "Existing" not in shown and "Status unknown" not in shown
    assert not any(text.startswith("SF7") for text in shown)
    everywhere = legend_texts(draw(town))
    assert any(text.startswith("SF7") for text in everywhere) and "Existing" in everywhere
    assert not any("Band 1" in text for text in everywhere)


@pytest.mark.parametrize(
    ("style", "values", "expected"),
    [
        ("rssi", [-125.0, float("nan"), -85.5, -80.0], ["below −120 dBm", "−90 to −80 dBm"]),
        ("servers", [0, 2, 2, 7], ["2 gateways", "4 gateways and more"]),
        ("best_server", [0, 1, 3, 3], ["Gateway 1", "Gateway 3"]),
    ],
)
def test_the_legend_of_a_raster_has_the_classes_that_occur(qgis_app, tmp_path, style, values, expected):
    import numpy as np
    from qgis.core import QgsRasterLayer

    from smartcity.layers.raster import Band, Grid, write
    from smartcity.layers.style import apply_style

    data = np.array(values, dtype="float32" if style == "rssi" else "uint16").reshape(2, 2)
    nodata = {"rssi": -9999, "servers": 65535, "best_server": 0}[style]
    write(tmp_path / "r.tif", Grid(4e5, 6e6, 50, 2, 2, "EPSG:25832"), [Band(data, style, "", nodata)])
    layer = QgsRasterLayer(str(tmp_path / "r.tif"), "Raster")
    apply_style(layer, style, "en")
    made = plan.Order("plan_a4_portrait", [layer], {}, crs=layer.crs(), language="en")
    shown = legend_texts(plan.draw(made, QgsProject.instance()))[1:]
    assert len(shown) == len(expected) and all(a.startswith(b) for a, b in zip(shown, expected)), shown


def test_the_users_layers_stay_as_they_are(town):
    names = [layer.name() for layer in town.layers]
    sheet = draw(town, language="de")
    assert [layer.name() for layer in town.layers] == names
    labels = [rule.label() for rule in town.named("Gateways").renderer().rootRule().children()]
    assert labels[0] == "Existing" and "Vorhanden" in legend_texts(sheet)


def test_a_legend_without_room_is_reported(town):
    extra = [layer.clone() for layer in town.layers for _ in range(4)]
    assert any("legend needs" in warning for warning in draw(town, layers=extra).warnings)


def test_an_explicit_scale_is_kept_and_says_what_it_cuts_off(town):
    sheet = draw(town, scale=5000)
    assert sheet.scale == 5000
    assert sheet.layout.itemById("map").scale() == pytest.approx(5000, rel=1e-8)
    [warning] = [text for text in sheet.warnings if "Cut off" in text]
    assert "“Municipal boundary”" in warning and "1:5000" in warning
    # the gateways lie within 2 km of the middle of the town
    assert "“Gateways”" in warning


def test_layers_that_are_not_drawn_are_reported(town):
    from qgis.core import QgsVectorLayer

    empty = QgsVectorLayer("Point?crs=EPSG:25832", "Leer", "memory")
    hidden = town.named("Streets").clone()
    hidden.setName("Nur im Detail")
    hidden.setScaleBasedVisibility(True)
    hidden.setMinimumScale(5000)
    sheet = draw(town, layers=[*town.layers, empty, hidden])
    assert any("“Leer” is empty" in warning for warning in sheet.warnings)
    assert any("“Nur im Detail” is not visible at 1:20000" in warning for warning in sheet.warnings)
    part = draw(town, extent=QgsRectangle(402_150, 6_002_250, 402_450, 6_002_550), layers=[
        town.named("Municipal boundary"), town.named("Gateways"), town.named("Water")])  # fmt: skip
    assert any("“Water” lies outside" in warning for warning in part.warnings) or part.scale > 1000


def test_a_map_of_nothing_is_refused(town):
    with pytest.raises(InputError, match="None of the layers lies in the extent"):
        draw(town, extent=QgsRectangle(0, 0, 100, 100))


def test_degrees_are_refused():
    from qgis.core import QgsVectorLayer

    with pytest.raises(InputError, match="in metres"):
        mapview.projected_crs([QgsVectorLayer("Point?crs=EPSG:4326", "grad", "memory")], QgsProject())


def test_a_long_title_is_set_smaller_then_reported(town):
    longer = draw(town, texts={"title": "Versorgung der Innenstadt und aller Ortsteile mit LoRaWAN " * 2})
    assert longer.warnings == []
    assert 8 <= check._font(longer.layout.itemById("title")).pointSizeF() <= 15
    endless = draw(town, texts={"title": "Sehr lange Überschrift " * 60})
    assert any("“title”" in warning and "cut off" in warning for warning in endless.warnings)


def test_a_layer_without_licence_is_named_on_the_map_and_in_the_log(town):
    stray = town.named("Water").clone()
    stray.setName("Gewässer unbekannter Herkunft")
    stray.setMetadata(type(stray.metadata())())
    sheet = draw(town, layers=[stray, *town.layers], language="de")
    assert "Lizenz ungeklärt" in sheet.layout.itemById("source_note").currentText()
    assert any("Gewässer unbekannter Herkunft" in warning for warning in sheet.warnings)


@pytest.mark.parametrize(("template", "count"), [("plan_a3_landscape", 4), ("plan_a4_portrait", 3)])
def test_several_sources_with_their_licences_find_room(town, template, count):
    layers = []
    for provider, dataset, licence, year in (
        ("Land NRW", "3D-Gebäudemodell LoD2", "dl-de/zero-2-0", "2021"),
        ("© OpenStreetMap-Mitwirkende", "", "ODbL-1.0", "2026"),
        ("Stadt Musterstadt", "Straßenbeleuchtung", "dl-de/by-2-0", "2025"),
        ("Land NRW", "Digitales Geländemodell DGM1", "dl-de/zero-2-0", "2021"),
    )[:count]:
        layers.append(town.named("Water").clone())
        source = origin.Source(provider, dataset, licence, year=year, changed=True)
        origin.store(layers[-1], origin.Provenance(origin.MEASURED, (source,)))
    sheet = draw(town, layers=layers, template=template, language="de")
    assert sheet.warnings == []
    note = sheet.layout.itemById("source_note")
    assert note.currentText().count("Daten verändert") == count and check._font(note).pointSizeF() == 8


def test_stamps_follow_the_provenance(town):
    water = town.named("Water")
    stadt = origin.Source("Stadt X", "Gewässer", "dl-de/by-2-0", year="2025")
    for kind, invented, computed in ((origin.MEASURED, False, False), (origin.COMPUTED, False, True)):
        layer = water.clone()
        origin.store(layer, origin.Provenance(kind, (stadt,)))
        sheet = draw(town, layers=[layer], draft=False)
        assert check.is_printed(sheet.layout.itemById("stamp_invented")) is invented
        assert check.is_printed(sheet.layout.itemById("stamp_computed")) is computed
        assert not check.is_printed(sheet.layout.itemById("stamp_draft"))
    both = draw(town, layers=[layer, water])
    assert not check.is_printed(both.layout.itemById("stamp_internal"))
    closed = draw(town, layers=[layer, water], public=False)
    assert all(check.is_printed(closed.layout.itemById(stamp)) for stamp in STAMPS)


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [(93.42, "93,4", "93.4"), (12345.6, "12.346", "12,346"), (7, "7", "7"), (0.257, "0,26", "0.26"),
     (0.003, "< 0,01", "< 0.01"), (0, "0", "0"), (None, "–", "–"),
     (float("nan"), "–", "–"), (-3.26, "-3,3", "-3.3")],
)  # fmt: skip
def test_numbers_as_people_write_them(value, german, english):
    assert figures.number(value, "de") == german
    assert figures.number(value, "en") == english


def test_a_table_without_the_columns_is_named(town):
    with pytest.raises(InputError, match="“Water” is not a table of key figures: it lacks label, val"):
        figures.rows([town.named("Water")], "de")


def test_key_figures_without_room_are_reported(town):
    assert draw(town, key_figures=[town.stats]).warnings == []
    sheet = draw(town, key_figures=[town.stats] * 6)
    [warning] = [text for text in sheet.warnings if "key figures" in text]
    left_out = int(warning.split()[0])
    assert 15 < left_out < 25 and "of 30 key figures" in warning
    frame = figures.table_frame(sheet.layout)
    table = frame.multiFrame()
    assert table.totalSize().height() <= frame.rect().height()
    printed = [row[0].content() for row in table.tableContents()]
    assert len(printed) == 30 - left_out + 1 and printed[-1] == f"and {left_out} more"


def test_reference_dates():
    known = [origin.Provenance("measured", reference_date=date) for date in ("2021-03-01", "2025-11", "")]
    assert plan.reference_dates([*known, origin.unclear("x")]) == "03/2021 – 11/2025"
    assert plan.reference_dates(known[:1]) == "03/2021"
    assert plan.reference_dates([origin.unclear("x")]) == ""
    assert plan.reference_dates([origin.Provenance("measured", reference_date="2021")]) == "2021"


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [("2026-12-10", "10.12.2026", "10 December 2026"),
     ("2026-12-10T00:00:00", "10.12.2026", "10 December 2026"),
     ("Herbst 2026", "Herbst 2026", "Herbst 2026"), ("", "", "")],
)  # fmt: skip
def test_dates(text, german, english):
    assert words.date_text(text, "de") == german
    assert words.date_text(text, "en") == english


def test_a_template_with_its_own_scale_is_refused(town, tmp_path):
    """A data-defined scale would print another scale than the title block says."""
    path = tmp_path / "own.qpt"
    shutil.copy(layout.templates()["plan_a4_portrait"], path)
    from qgis.core import QgsLayoutObject, QgsProperty, QgsReadWriteContext

    made = layout.load(str(path), project := QgsProject(), "en")
    item = made.itemById("map")
    properties = item.dataDefinedProperties()
    properties.setProperty(QgsLayoutObject.MapScale, QgsProperty.fromExpression("3333"))
    item.setDataDefinedProperties(properties)
    made.saveAsTemplate(str(path), QgsReadWriteContext())
    del project
    with pytest.raises(InputError, match="“own” sets the scale"):
        draw(town, template=str(path))


def test_unknown_variables_and_fonts_are_reported(town, tmp_path):
    text = layout.templates()["plan_a4_portrait"].read_text(encoding="utf-8")
    text = text.replace("@smartcity_variant", "@smartcity_wappen").replace("Liberation Sans", "Amtsschrift")
    (tmp_path / "own.qpt").write_text(text, encoding="utf-8")
    warnings = draw(town, template=str(tmp_path / "own.qpt")).warnings
    assert any("@smartcity_wappen" in warning for warning in warnings)
    assert any("“Amtsschrift” is not installed" in warning for warning in warnings)


def test_a_name_behind_a_colon_is_not_translated(qgis_app):
    from smartcity.smartcity_plugin.words import translator

    assert figures._words("Best gateway: Rathaus", translator("de")) == "Bestes Gateway: Rathaus"
    assert figures._words("Best gateway: Rathaus", None) == "Best gateway: Rathaus"


def test_a_unit_too_long_for_its_column_goes_with_the_label(qgis_app):
    table = QgsVectorLayer("None?field=label:string&field=value:double&field=unit:string", "t", "memory")
    for values in (["Demand covered", 32.0, "sensors"], ["Area covered", 6.0, "km²"]):
        row = QgsFeature(table.fields())
        row.setAttributes(values)
        assert table.dataProvider().addFeature(row)
    found = figures.rows([table], "en")
    assert found == [("Demand covered (sensors)", "32", ""), ("Area covered", "6", "km²")]


@pytest.mark.parametrize(("use", "count"), [("internal", 1), ("personal", 1), ("public", 0), ("", 0)])
def test_what_is_internal_is_reported_before_a_public_map(town, use, count):
    layer = town.named("Water").clone()
    source = origin.Source("Stadt X", "Gewässer", "dl-de/by-2-0", year="2025", use=use)
    origin.store(layer, origin.Provenance(origin.SUPPLIED, (source,)))
    warnings = draw(town, layers=[layer]).warnings
    assert len(warnings) == count and all("public maps" in warning for warning in warnings)
    assert draw(town, layers=[layer], public=False).warnings == []


@pytest.mark.parametrize(("label", "expression", "count"), [
    ("owner", False, 1), ("upper(\"owner\")", True, 1), ("id", False, 0),
])  # fmt: skip
def test_labels_that_refer_to_persons_are_reported_before_a_public_map(town, label, expression, count):
    from qgis.core import (
        QgsFeature,
        QgsGeometry,
        QgsNullSymbolRenderer,
        QgsPalLayerSettings,
        QgsVectorLayer,
        QgsVectorLayerSimpleLabeling,
    )

    from smartcity.layers import schema

    layer = QgsVectorLayer("Point?crs=EPSG:25832", "Sensors", "memory")
    layer.dataProvider().addAttributes(list(schema.qgs_fields(schema.SENSORS)))
    layer.updateFields()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(town.named("Water").extent().center()))
    layer.dataProvider().addFeature(feature)
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = label, expression
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    layer.setRenderer(QgsNullSymbolRenderer())  # else it would be given our style, and its labels
    source = origin.Source("Stadt X", "Sensoren", "dl-de/by-2-0", year="2025")
    origin.store(layer, origin.Provenance(origin.SUPPLIED, (source,)))
    warnings = draw(town, layers=[layer, *town.layers]).warnings
    assert len([warning for warning in warnings if "persons: owner" in warning]) == count

"""What plan sheets hold beside their texts: fold marks, grid, logo, font; and templates changed by users."""

from __future__ import annotations

import re

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QImage

from smartcity.smartcity_plugin.council import check, export, layout, mapview, plan

from .test_layout import PAGES, STAMPS, TEMPLATES, draw, rectangle

# DIN 824:1981, form A (with a binding edge): widths of the parts from left to right, heights from the top.
FOLDS = {"plan_a2_landscape": ((210, 192, 192), (123, 297)), "plan_a3_landscape": ((125, 105, 190), (297,))}
A4 = (210, 297)
BINDING_EDGE = 20


@pytest.mark.parametrize("name", FOLDS)
def test_fold_marks_fold_the_sheet_to_a4(qgis_app, name):
    widths, heights = FOLDS[name]
    made = layout.load(name, project := QgsProject(), "en")
    marks = {item.id(): rectangle(item) for item in made.items()
             if hasattr(item, "id") and item.id().startswith("fold_")}  # fmt: skip
    page_width, page_height = PAGES[name]
    across = {sum(widths[:count]) for count in range(1, len(widths))}
    down = {sum(heights[:count]) for count in range(1, len(heights))}
    for side, expected in (("top", across), ("bottom", across), ("left", down), ("right", down)):
        found = [mark for mark_id, mark in marks.items() if mark_id.startswith(f"fold_{side}")]
        places = {round(mark.left() if side in ("top", "bottom") else mark.top()) for mark in found}
        assert places == expected, side
        for mark in found:  # in the margin, and not where printers cannot print (4 mm, assumption)
            assert 4 <= mark.left() <= page_width - 4 and 4 <= mark.top() <= page_height - 4
            assert not rectangle(made.itemById("sheet_frame")).intersects(mark)
    assert sum(widths) == page_width and sum(heights) == page_height
    # Folded, the last part lies on top: binding edge and title block are within A4.
    assert widths[-1] + BINDING_EDGE in range(A4[0], A4[0] + 3) and heights[-1] == A4[1]
    cells = [rectangle(item) for item in made.items() if hasattr(item, "id") and item.id().endswith("_cell")]
    assert min(cell.left() for cell in cells) >= page_width - widths[-1]
    assert max(cell.right() for cell in cells) - min(cell.left() for cell in cells) == pytest.approx(180)
    del project


def test_an_overview_needs_no_folding(qgis_app):
    made = layout.load("plan_a4_portrait", project := QgsProject(), "en")
    assert not [item for item in made.items() if hasattr(item, "id") and item.id().startswith("fold_")]
    del project


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_grid_is_round_and_readable_at_every_scale(qgis_app, name):
    """1, 2 or 5 with noughts, 40 to 100 mm apart, so that numbers never touch and a line is on every map."""
    made = layout.load(name, project := QgsProject(), "en")
    item = layout.main_map(made)
    view = mapview.View([], QgsCoordinateReferenceSystem("EPSG:25832"), project.transformContext())
    grid = item.grids().grid(0)
    interval = QgsLayoutObject.DataDefinedProperty.MapGridIntervalX
    assert grid.annotationPrecision() == 0 and grid.annotationEnabled()
    for scale in (*mapview.SCALES, 3333, 7_777_777):
        mapview.place(item, view, QgsRectangle(400_000, 6_000_000, 400_300, 6_002_000), scale)
        # QGIS keeps what it has evaluated to itself, so the template's expression is asked.
        found, known = grid.dataDefinedProperties().valueAsDouble(
            interval, item.createExpressionContext(), 0
        )
        assert known and found == int(found) and re.fullmatch(r"[125]0*", str(int(found))), scale
        assert 40 <= found / scale * 1000 <= 100.01, scale


def test_the_coordinates_stand_at_the_edge_of_the_map(town, tmp_path):
    import shutil
    import subprocess

    if not shutil.which("pdftotext"):
        pytest.skip("needs Debian's poppler-utils")
    made = draw(town, template="plan_a3_landscape", scale=10_000)
    export.pdf(made, tmp_path / "a.pdf", 150)
    words = subprocess.run(["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, text=True).stdout
    # 282 x 246.5 mm around 401500 / 6001500 at 1:10 000, every 500 m
    east = [str(value) for value in range(400_500, 403_000, 500)]
    north = [str(value) for value in range(6_000_500, 6_003_000, 500)]
    assert set(east + north) <= set(words.split())
    assert not {word for word in words.split() if re.fullmatch(r"\d{6,7}", word) and int(word) % 500}


@pytest.fixture
def logo(tmp_path):
    path = tmp_path / "Wappen 'Köln'.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF)
    assert image.save(str(path))
    return path


def colours(made, path):
    """Colours of the page at 50 dpi."""
    export.png(made, path, 50)
    red, green, blue = gdal.Open(str(path)).ReadAsArray()[:3].astype(int)
    return set(np.unique(red << 16 | green << 8 | blue).tolist())


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_logo_takes_its_place_and_others_make_room(town, name, logo, tmp_path):
    without = draw(town, template=name)
    made = draw(town, template=name, texts={"logo": str(logo)})
    assert made.warnings == [] and 0xFF00FF in colours(made, tmp_path / "a.png")
    assert 0xFF00FF not in colours(without, tmp_path / "b.png")
    place = rectangle(made.layout.itemById("logo"))
    for label in layout.labels(made.layout):
        assert not place.intersects(rectangle(label)), label.id()
    moved = rectangle(made.layout.itemById("municipality")).left()
    assert moved > place.right() > rectangle(without.layout.itemById("municipality")).left()


@pytest.mark.parametrize("kind", ["missing", "broken.png", "broken.svg", "a folder"])
def test_a_logo_that_cannot_be_read_leaves_its_place_empty(town, kind, tmp_path):
    path = tmp_path / kind
    if kind.startswith("broken"):
        path.write_text("nothing to see")
    elif kind == "a folder":
        path.mkdir()
    made = draw(town, texts={"logo": str(path)})
    assert made.warnings == [f"The picture “{path}” cannot be read; its place stays empty."]
    assert not check.is_printed(made.layout.itemById("logo"))
    plain = colours(draw(town), tmp_path / "plain.png")
    assert colours(made, tmp_path / "a.png") == plain  # QGIS's cross is red
    left = rectangle(made.layout.itemById("municipality")).left()
    assert left == rectangle(draw(town).layout.itemById("municipality")).left()


def fonts_of(made):
    legend = made.itemById("legend")
    grid = layout.main_map(made).grids().grid(0)
    table = made.itemById("key_figures").multiFrame()
    return {
        *(layout.label_font(label).family() for label in layout.labels(made)),
        *(legend.styleFont(part).family() for part in layout.LEGEND_PARTS),
        made.itemById("scale_bar").textFormat().font().family(), grid.annotationTextFormat().font().family(),
        table.contentTextFormat().font().family(),
    }  # fmt: skip


def test_a_font_for_all_type(town):
    made = draw(town, texts={"font": "DejaVu Sans"}, key_figures=[town.stats], template="plan_a3_landscape")
    assert fonts_of(made.layout) == {"DejaVu Sans"}
    assert not [warning for warning in made.warnings if "font" in warning]
    bold = [label.id() for label in layout.labels(made.layout) if layout.label_font(label).bold()]
    assert {"title", "legend_heading"} <= set(bold)


def test_a_font_that_is_not_there_is_named_and_the_template_keeps_its_own(town):
    made = draw(town, texts={"font": "Stadtschrift Ö'Brien"})
    assert made.warnings == [
        "Template: the font “Stadtschrift Ö'Brien” is not installed; another one takes its place."
    ]
    assert fonts_of(made.layout) == {"Liberation Sans"}


@pytest.fixture
def edited(tmp_path, monkeypatch, logo):
    """`edited(change)`: a template that a GIS officer has changed in the layout designer and saved."""
    folder = tmp_path / "profile" / "smartcity" / "layouts"
    folder.mkdir(parents=True)
    logo.rename(folder / "wappen.png")
    monkeypatch.setattr(layout, "user_folder", lambda: folder)

    def _edited(change, source="plan_a3_landscape"):
        made = layout.load(source, project := QgsProject(), "en")
        change(made)
        assert made.saveAsTemplate(str(folder / "stadt.qpt"), QgsReadWriteContext())
        del project
        return "stadt"

    return _edited


def test_a_template_with_another_title_a_label_more_and_no_legend(town, edited, tmp_path):
    def change(made):
        title = made.itemById("title")
        title.attemptMove(QgsLayoutPoint(330, 25))
        title.attemptResize(QgsLayoutSize(70, 20))
        extra = QgsLayoutItemLabel(made)
        extra.setText("Az. 61-26 [% @smartcity_annex %]")
        layout.set_label_font(extra, layout.label_font(made.itemById("status")))
        extra.attemptSetSceneRect(title.sceneBoundingRect().translated(0, 35))
        made.addLayoutItem(extra)
        for name in ("legend", "legend_heading", "key_figures_heading", "scale_bar", "logo"):
            made.removeLayoutItem(made.itemById(name))

    made = draw(town, template=edited(change), texts={"annex": "Anlage 3"}, key_figures=[town.stats])
    assert made.warnings == []
    assert rectangle(made.layout.itemById("title")).left() == pytest.approx(330)
    assert "Az. 61-26 Anlage 3" in [label.currentText() for label in layout.labels(made.layout)]
    assert not [item for item in made.layout.items() if isinstance(item, QgsLayoutItemLegend)]
    assert export.pdf(made, tmp_path / "a.pdf", 150) == []


def test_a_template_with_renamed_items(town, edited, tmp_path):
    def change(made):
        for item in list(made.items()):
            if hasattr(item, "setId") and item.id():
                item.setId(f"mein {item.id()}")

    made = draw(town, template=edited(change), texts={"title": "Straßen"})
    assert made.warnings == []
    assert "Straßen" in [label.currentText() for label in layout.labels(made.layout)]
    assert made.layout.itemById("mein map").scale() == pytest.approx(made.scale)
    export.pdf(made, tmp_path / "a.pdf", 150)


def test_a_template_without_a_stamp_that_is_needed_is_named(town, edited):
    """A city's template from before there were internal sheets."""
    def change(made):
        made.removeLayoutItem(made.itemById("stamp_internal"))

    name = edited(change)
    assert draw(town, template=name).warnings == []
    assert draw(town, template=name, public=False).warnings == [
        "Template “stadt” has no stamp for @smartcity_internal, which this sheet needs. Copy it from ours."
    ]


def test_a_template_brings_its_logo_and_its_font(town, edited, tmp_path):
    """The logo lies beside the template, so that the folder can be handed on."""
    def change(made):
        layout._set_variable(made, "logo", "wappen.png")
        layout._set_variable(made, "font", "DejaVu Sans")

    made = draw(town, template=edited(change, "plan_a4_portrait"))
    assert 0xFF00FF in colours(made, tmp_path / "a.png") and fonts_of(made.layout) == {"DejaVu Sans"}
    other = draw(town, template="stadt", texts={"font": "Liberation Sans"})
    assert fonts_of(other.layout) == {"Liberation Sans"} and 0xFF00FF in colours(other, tmp_path / "b.png")


@pytest.mark.parametrize("name", TEMPLATES)
def test_whatever_is_typed_in_ends_well(town, name, tmp_path):
    """300 characters, umlauts, apostrophes, quotes, what looks like an expression or like XML."""
    texts = dict.fromkeys(("title", "municipality", "variant", "annex"), "Ä'ö \"ß\" <b> & [% 1/0 %] " * 13)
    assert len(texts["title"]) > 300
    made = draw(town, template=name, texts=texts)
    cut = {re.search("box “(.+?)”", warning).group(1) for warning in made.warnings}
    assert {"annex", "variant"} <= cut <= {*texts, "stamp_invented"}
    assert 8 <= layout.label_font(made.layout.itemById("title")).pointSizeF() <= 14  # all of it fits
    assert export.pdf(made, tmp_path / "a.pdf", 150) == []
    assert plan.yes(True) == "yes" and all(made.layout.itemById(stamp) for stamp in STAMPS)
    assert made.layout.itemById("title").currentText() == texts["title"]

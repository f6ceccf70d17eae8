"""Stamps, logo and title share the head of each sheet: with all of them on, none lies on another."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

from smartcity.smartcity_plugin.council import check, layout, reading

STAMPS = ("draft", "computed", "invented", "internal")
LONG = "Neue Sensoren für das Grundwasser in Köln-Süd, zweiter Bauabschnitt"
SHEETS = ("atlas_a4_portrait", "atlas_index_a4_portrait", "table_a4_portrait", "link_a4_landscape")


@pytest.fixture
def sheet(qgis_app, tmp_path):
    project = QgsProject()
    path = tmp_path / "Wappen 'Köln'.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF)
    assert image.save(str(path))

    def _sheet(name, language="de", **values):
        made = layout.load(name, project, language, needs_map=False)
        made.setName(f"{name} {len(project.layoutManager().layouts())}")
        layout.fill(made, {"municipality": "Köln", "title": LONG, "logo": str(path), **values})
        return made

    return _sheet


def area(item):
    return item.mapRectToScene(item.rect()).adjusted(0.1, 0.1, -0.1, -0.1)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SHEETS)
def test_all_stamps_and_a_logo_leave_the_texts_free(sheet, name, language):
    made = sheet(name, language, variant="Variante B", **dict.fromkeys(STAMPS, "yes"))
    assert check.stamps(made) == [] and check.texts(made) == []
    stamps = [made.itemById(f"stamp_{stamp}") for stamp in STAMPS]
    logo = made.itemById("logo")
    assert all(check.is_printed(item) for item in (*stamps, logo))
    for item in (*stamps, logo):
        under = [label.id() for label in layout.labels(made)
                 if label is not item and check.is_printed(label) and area(label).intersects(area(item))]
        assert under == [], item.id()


@pytest.mark.parametrize("name", SHEETS)
def test_without_a_logo_the_title_takes_its_place(sheet, name):
    made = sheet(name, logo="")
    assert area(made.itemById("municipality")).left() == pytest.approx(22.1)
    assert not check.is_printed(made.itemById("logo"))


def test_the_logo_says_whose_it_is_and_only_once(sheet):
    made = sheet("atlas_a4_portrait", "en")
    assert "Logo of Köln" in {box.alt for box in reading.boxes(made, "map")}
    assert "Logo of Köln" not in {box.alt for box in reading.boxes(made, "map", first=False)}


def test_the_line_of_a_frame_takes_room(sheet):
    made = sheet("link_a4_landscape", internal="yes")
    stamp = made.itemById("stamp_internal")
    assert check.texts(made) == []
    stamp.attemptResize(type(stamp.sizeWithUnits())(44, 6))  # set in 8 pt it would fit 44 mm
    stamp.setFrameEnabled(True)
    stamp.setFrameStrokeWidth(type(stamp.frameStrokeWidth())(8))
    assert any("stamp_internal" in text for text in check.texts(made))

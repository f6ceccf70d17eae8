"""A picture on a sheet, with its words for those who do not see it."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

from smartcity.smartcity_plugin.council import layout, picture, reading
from smartcity.smartcity_plugin.errors import InputError


@pytest.fixture
def sheet(qgis_app):
    project = QgsProject()
    yield layout.load("link_a4_landscape", project, "en")
    del project


@pytest.mark.parametrize(("given", "words"), [("", "link profile"), ("Link from A to B", "Link from A to B")])
def test_a_picture_has_its_words(sheet, tmp_path, given, words):
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(tmp_path / "link_profile.png"))
    picture.fill_picture(sheet, str(tmp_path / "link_profile.png"), given)
    assert words in {box.alt for box in reading.boxes(sheet, "map") if box.role == "Figure"}


def test_what_is_no_picture_is_named(sheet, tmp_path):
    (tmp_path / "text.png").write_text("no picture")
    with pytest.raises(InputError, match="not a picture"):
        picture.fill_picture(sheet, str(tmp_path / "text.png"))
    with pytest.raises(InputError, match="There is no picture"):
        picture.fill_picture(sheet, str(tmp_path / "none.png"))
    plain = layout.load("plan_a4_portrait", sheet.project(), "en")
    with pytest.raises(InputError, match="has no picture with the id"):
        picture.fill_picture(plain, str(tmp_path / "text.png"))

"""The link chart: it renders, says what it should in both languages, and no text lies over another."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest

NOTE = "Data sources: Invented Office, surface model (2025), dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0), " * 2


def ground(count, cell, swing):
    x = np.arange(count) * cell
    return 24 + swing * np.sin(x / 700 + 1) + swing / 3 * np.sin(x / 190)


def houses(surface, rng, width, gap, low, high):
    """The ground with houses on it, `width` and `gap` in cells."""
    built, at = surface.copy(), gap
    while at < built.size - 2 * width - gap:
        built[at:at + width] = surface[at] + rng.uniform(low, high)
        at += width + int(rng.integers(1, gap))
    return built


def case(name):
    """Surface, terrain, cell, height of gateway and sensor, entry loss, names."""
    rng = np.random.default_rng(1)
    names = ("Rathaus", "LEV-0042")
    if name == "sight":
        terrain = ground(700, 2.0, 1.5)
        return houses(terrain, rng, 8, 20, 4, 6), terrain, 2.0, 38.0, 8.0, 0.0, names
    if name == "building":
        terrain = ground(500, 2.0, 3)
        surface = houses(terrain, rng, 8, 20, 6, 14)
        surface[300:320] = terrain[300] + 34
        names = ("Feuerwehrgerätehaus Süd-West/Antenne 2", "urn:dev:eui:00-1A-C2-FF-FE-12-34-56 $a$")
        return surface, terrain, 2.0, 25.0, 1.5, 0.0, names
    if name == "hill":
        terrain = ground(2100, 2.0, 2) + 45 * np.exp(-(((np.arange(2100) * 2.0 - 2500) / 500) ** 2))
        return terrain, terrain, 2.0, 25.0, 1.5, 14.2, names
    if name == "indoor":
        terrain = ground(420, 2.0, 2)
        surface = houses(terrain, rng, 8, 20, 6, 10)
        surface[-18:] = terrain[-18:] + 14
        return surface, terrain, 2.0, 25.0, 1.0, 25.0, names
    if name == "short":
        terrain = ground(19, 2.0, 1)
        surface = terrain.copy()
        surface[:4] += 9
        return surface, terrain, 2.0, 12.0, 2.5, 0.0, names
    if name == "long":
        terrain = ground(2001, 10.0, 0.2)
        return terrain, terrain, 10.0, 12.0, 1.5, 0.0, names
    raise KeyError(name)


CASES = ("sight", "building", "hill", "indoor", "short", "long")


@pytest.fixture
def order(qgis_app):
    """`order("hill", "de")`: the chart of a case, ready to be drawn."""
    from smartcity.smartcity_plugin import presets
    from smartcity.smartcity_plugin.council.linkchart import Order
    from smartcity.smartcity_plugin.radio import budget, linkprofile
    from smartcity.smartcity_plugin.radio.coverage import Site

    plan = budget.plan(presets.load("lorawan_eu868"))

    def _order(name, language, **changes):
        surface, terrain, cell, gateway_m, sensor_m, entry, names = case(name)
        if changes.pop("no_terrain", False):
            terrain = None
        profile = linkprofile.link_profile(
            np.tile(surface, (3, 1)), None if terrain is None else np.tile(terrain, (3, 1)), cell,
            Site(1, 0, replace(plan.gateway, height_m=gateway_m)),
            Site(1, surface.size - 1, replace(plan.device, height_m=sensor_m)), plan, entry_loss_db=entry,
        )
        return Order(profile, plan, *names, language, 8, NOTE)

    return _order


def drawn(order):
    """The figure, and its visible texts with their boxes in pixels."""
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    from smartcity.smartcity_plugin.council import linkchart

    with matplotlib.rc_context(linkchart.settings()):
        figure = linkchart.draw(order)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
        return figure, [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]


def overlaps(texts, slack=1.0):
    """Pairs of texts of which one lies over the other by more than `slack` pixels."""
    found = []
    for number, (words, box) in enumerate(texts):
        for others, other in texts[number + 1:]:
            wide = min(box.x1, other.x1) - max(box.x0, other.x0)
            high = min(box.y1, other.y1) - max(box.y0, other.y0)
            if wide > slack and high > slack:
                found.append((words, others))
    return found


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", CASES)
def test_no_text_lies_over_another_or_leaves_the_sheet(order, name, language):
    figure, texts = drawn(order(name, language))
    assert len(texts) > 40
    assert overlaps(texts) == []
    width, height = figure.bbox.width, figure.bbox.height
    for words, box in texts:
        assert box.x0 > 0.015 * width and box.x1 < 0.985 * width, words
        assert box.y0 > 0.015 * height and box.y1 < 0.985 * height, words


def test_an_overlap_would_be_found(order):
    figure, texts = drawn(order("short", "de"))
    assert overlaps([*texts, ("planted", texts[0][1])]) == [(texts[0][0], "planted")]


def svg(order, path):
    from smartcity.smartcity_plugin.council import linkchart

    linkchart.save(order, path)
    content = path.read_bytes()
    root = ElementTree.fromstring(content)
    return content, [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_same_link_gives_the_same_bytes(order, tmp_path, suffix):
    from smartcity.smartcity_plugin.council import linkchart

    contents = []
    for name in ("a", "b"):
        linkchart.save(order("building", "de"), tmp_path / (name + suffix))
        contents.append((tmp_path / (name + suffix)).read_bytes())
    assert contents[0] == contents[1] and len(contents[0]) > 20_000


def seen_by_qt(path, width=594, height=420):
    """A picture as QGIS's print layouts would show it: lightness, shape (height, width)."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage, QPainter
    from qgis.PyQt.QtSvg import QSvgRenderer

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    if path.suffix == ".svg":
        QSvgRenderer(str(path)).render(painter)
    else:
        smooth = Qt.TransformationMode.SmoothTransformation
        size = image.size()
        painter.drawImage(0, 0, QImage(str(path)).scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pointer = grey.constBits()
    pointer.setsize(grey.sizeInBytes())
    return np.frombuffer(pointer, np.uint8).reshape(height, grey.bytesPerLine())[:, :width].astype(float)


@pytest.mark.parametrize("name", ["building", "long"])
def test_a_print_layout_shows_the_svg_like_the_png(order, tmp_path, name):
    """Qt neither clips nor reads CSS's short form of fonts; blocks of 9 x 10 pixels must look the same."""
    from smartcity.smartcity_plugin.council import linkchart

    blocks = []
    for suffix in linkchart.FORMATS:
        path = tmp_path / f"chart{suffix}"
        linkchart.save(order(name, "de"), path)
        blocks.append(seen_by_qt(path).reshape(42, 10, 66, 9).mean(axis=(1, 3)))
    assert np.abs(blocks[0] - blocks[1]).max() < 60
    assert np.abs(blocks[0] - blocks[1]).mean() < 1


def test_settings_of_others_are_left_alone(order, tmp_path):
    import matplotlib

    before = dict(matplotlib.rcParams)
    svg(order("short", "de"), tmp_path / "chart.svg")
    assert dict(matplotlib.rcParams) == before


def test_german_words_and_numbers(order, tmp_path):
    made = order("building", "de")
    content, texts = svg(made, tmp_path / "chart.svg")
    words = " ".join(texts)
    profile = made.profile
    loss = f"−{profile.path.Lbfs:.1f}".replace(".", ",")
    assert texts.count(loss) == 2  # free space in both directions
    for part in ("Verdeckt durch ein Gebäude", "Die Aufwärtsstrecke ist die schwächere Richtung.",
                 "Sichtlinie", "Erste Fresnelzone", "Tangenten, Bullington-Punkt", "1,5 m über Grund",
                 "Vorhergesagt, nicht gemessen", "868,3 MHz", "Invented Office", "schwächer",
                 "−132,5 dBm", "Gelände",
                 f"{profile.worst.distance_m:.0f} m vom Gateway"):  # fmt: skip
        assert part in words
    own = [text for text in texts if "P.1812" not in text and "www" not in text]
    assert not re.search(r"[0-9]\.[0-9]", " ".join(own))
    assert "$a$" not in words and "Sensor urn:dev:eui:00-1A-C2-FF…" in words
    assert b"<dc:date>" not in content and b"Reserve" in content


def test_english_words_and_numbers(order, tmp_path):
    made = order("hill", "en")
    _, texts = svg(made, tmp_path / "chart.svg")
    words = " ".join(texts)
    missing = f"{abs(made.profile.link.margin_db):.1f}"
    for part in (f"Not reached: {missing} dB are missing even with SF12", "Blocked by the ground",
                 "km from the", "The uplink is the weaker direction.", "Obstacles (diffraction)",
                 "Predicted, not measured"):  # fmt: skip
        assert part in words
    assert re.search("heights exaggerated [0-9]+ times", words)


@pytest.mark.parametrize(("name", "words"), [
    ("sight", "Erreicht mit SF7"), ("sight", "Freie Sicht"), ("indoor", "25,0 dB durch die Wände"),
    ("indoor", "Gebäude des Sensors"),
    ("hill", "Für die Wände um den Sensor kommen 14,2 dB hinzu"),
    ("short", "für 250 m und mehr"),
    ("long", "Verdeckt durch die Erdkrümmung"),
    ("long", "Boden um bis zu 5,6 m für die Erdkrümmung angehoben"),
])  # fmt: skip
def test_each_case_says_what_is_special(order, tmp_path, name, words):
    assert words in " ".join(svg(order(name, "de"), tmp_path / "chart.svg")[1])


def test_without_terrain_nothing_is_called_ground(order, tmp_path):
    words = " ".join(svg(order("building", "de", no_terrain=True), tmp_path / "chart.svg")[1])
    assert "Verdeckt durch ein Hindernis" in words and "Oberfläche" in words
    assert "Ohne Geländemodell gilt die Oberfläche als Boden" in words and "Gebäude" not in words


def test_ground_and_buildings_differ_in_grey_print():
    from smartcity.smartcity_plugin.council import linkchart, linkstairs

    def lightness(colour):
        red, green, blue = (int(colour[at:at + 2], 16) for at in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    shades = [lightness(shade) for shade in (linkchart.BUILT, linkchart.GROUND, linkchart.ZONE)]
    assert min(np.diff(shades)) > 30
    assert lightness(linkstairs.LEFT_OVER) - lightness(linkstairs.DARK) > 40


def test_another_ending_is_refused(order, tmp_path):
    from smartcity.smartcity_plugin.council import linkchart
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match="ends in .svg or .png"):
        linkchart.save(order("short", "de"), tmp_path / "chart.pdf")
    assert list(tmp_path.iterdir()) == []

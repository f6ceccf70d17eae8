"""The chart of coverage over the number of sites: it says what is so, in both languages, and nothing
overlaps."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np
import pytest

from smartcity.tests.council.test_linkchart import overlaps, seen_by_qt

NOTE = "Data sources: Invented Office, addresses (2025), dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0), " * 2
BASIS = "Computed in a straight line; obstacles and detours are not counted."


def curve(new=12, further=12, distance=False):
    """A curve that flattens, and a bound above it."""
    from smartcity.smartcity_plugin.siting.curve import Curve

    count = np.arange(new + further + 1)
    covered = 16000.0 * (1 - np.exp(-count / 7.0))
    mean = 900.0 * np.exp(-count / 9.0) + 80.0
    mean[0] = np.nan
    bound = np.minimum(18000.0, covered * 1.06 + 300.0 * (count > 0))
    return Curve(count[1:], covered, bound, mean, 3 * mean, new)


@pytest.fixture
def order(qgis_app):
    """`order("de", new=3)`: a chart ready to be drawn."""
    from smartcity.smartcity_plugin.council.sitingchart import Order

    def _order(language="de", new=12, further=12, **changes):
        values = {
            "whole": 18000.0, "unit": "inhabitants", "reach_unit": "m", "by_distance": False, "existing": 0,
            "gap": 0.0042, "cost_eur": 18400.0, "running_eur": 960.0, "cost_unknown": 2, "basis": BASIS,
            "source_note": NOTE, "language": language,
        }  # fmt: skip
        return Order(curve=curve(new, further), **{**values, **changes})

    return _order


def drawn(order):
    """The figure, and its visible texts with their boxes in pixels."""
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    from smartcity.smartcity_plugin.council import linkchart, sitingchart

    with matplotlib.rc_context(linkchart.settings()):
        figure = sitingchart.draw(order)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
        return figure, [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]


CASES = ({}, {"new": 1, "further": 5}, {"new": 60, "further": 50}, {"by_distance": True}, {"new": 3,
                                                                                           "further": 0},
         {"existing": 4, "unit": ""}, {"new": 0, "further": 5},
         {"further": 0, "folds": 2, "cost_assumed": True, "partly": 3})  # fmt: skip


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("changes", CASES)
def test_no_text_lies_over_another_or_leaves_the_sheet(order, changes, language):
    figure, texts = drawn(order(language, **changes))
    assert len(texts) > 15 and overlaps(texts) == []
    width, height = figure.bbox.width, figure.bbox.height
    for words, box in texts:
        assert box.x0 > 0.015 * width and box.x1 < 0.985 * width, words
        assert box.y0 > 0.015 * height and box.y1 < 0.985 * height, words


def said(order):
    return " ".join(text for text, _ in drawn(order)[1])


def test_it_says_what_the_plan_does_and_how_sure_that_is(order):
    words = said(order("en"))
    assert "12 new sites cover 72.9 % of the demand" in words
    assert "Covered: 13,119 of 18,000 (inhabitants)." in words
    assert "At most 0.42 % from the best possible plan." in words
    assert "Cost: 18,400 EUR to build, 960 EUR per year. The cost of 2 of 12 new sites is not known." in words
    assert "12 more would add 13.1 %" in words
    assert "Proven" not in words


@pytest.mark.parametrize(("gap", "words"), [(0.0, "Proven"), (np.inf, "not known"), (0.1234, "12.4 %")])
def test_certainty_in_words(order, gap, words):
    assert words in said(order("en", gap=gap))


def test_little_gains_are_named(order):
    assert "from site 19 on each adds less than 1 %" in said(order("en", new=30))


def test_nearly_all_is_not_all():
    from smartcity.smartcity_plugin.council import sitingwords

    assert sitingwords.percent(99.96, "en") == "99.9" and sitingwords.percent(100.0, "en") == "100"
    assert sitingwords.ceiling(0.000401) == 0.05 and sitingwords.ceiling(0.0301) == 3.1


def test_distances_fall(order):
    words = said(order("en", by_distance=True))
    assert "12 new sites: 317 m on average to the nearest one" in words and "Best possible" not in words


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_same_plan_gives_the_same_bytes(order, tmp_path, suffix):
    from smartcity.smartcity_plugin.council import sitingchart

    contents = []
    for name in ("a", "b"):
        sitingchart.save(order(), tmp_path / (name + suffix))
        contents.append((tmp_path / (name + suffix)).read_bytes())
    assert contents[0] == contents[1] and len(contents[0]) > 20_000
    if suffix == ".svg":
        texts = [text.text for text in ElementTree.fromstring(contents[0]).iter("{http://www.w3.org/2000/svg}text")]
        assert len(texts) > 15


def test_a_print_layout_shows_the_svg_like_the_png(order, tmp_path):
    from smartcity.smartcity_plugin.council import sitingchart

    blocks = []
    for suffix in (".svg", ".png"):
        path = tmp_path / f"chart{suffix}"
        sitingchart.save(order(), path)
        blocks.append(seen_by_qt(path).reshape(42, 10, 66, 9).mean(axis=(1, 3)))
    assert np.abs(blocks[0] - blocks[1]).max() < 60
    assert np.abs(blocks[0] - blocks[1]).mean() < 1


def test_another_ending_is_refused(order, tmp_path):
    from smartcity.smartcity_plugin.council import sitingchart
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match="svg or .png"):
        sitingchart.save(order(), tmp_path / "chart.pdf")


def test_costs_that_are_assumed_are_called_so(order):
    words = "Die Kosten sind teils Annahmen."
    assert words in said(order("de", cost_assumed=True)) and words not in said(order("de"))


def test_of_several_sites_for_each_the_first_is_not_called_useless(order):
    assert "Standort 1 bringt" in said(order("de")) and "Standort 1 bringt" not in said(order("de", folds=2))


def test_a_mean_that_grows_is_told_above_the_axis(order):
    """Another site may reach more of the far ones, whose ways then count."""
    from dataclasses import replace

    longer = order("de", by_distance=True)
    mean = longer.curve.mean.copy()
    mean[2] = mean[1] + 30.0
    _, texts = drawn(replace(longer, curve=replace(longer.curve, mean=mean)))
    assert overlaps(texts) == [] and any(words == "−30" for words, _ in texts)

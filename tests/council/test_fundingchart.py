"""The chart of costs by project area: it says what is so, in both languages, and nothing overlaps."""

from __future__ import annotations

import numpy as np
import pytest

from smartcity.tests.council.test_linkchart import overlaps, seen_by_qt

NOTE = "Data sources: Invented Office, project areas (2025), dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0), " * 2
NAN = np.nan


@pytest.fixture
def order(qgis_app):
    """`order("de", count=8, unknown=1)`: a chart ready to be drawn."""
    from smartcity.smartcity_plugin.council.fundingchart import Order

    def _order(language="de", count=8, unknown=0, undivided=0, **changes):
        rng = np.random.default_rng(count)
        units = rng.integers(20, 400, count).astype(float)
        cost = units * rng.integers(1200, 9000, count)
        cost[:unknown] = NAN
        own = 0.25 * cost
        own[unknown : unknown + undivided] = NAN
        names = tuple(f"Project area {number} by the old mill" for number in range(count))
        values = {
            "federal_eur": 0.5 * cost, "land_eur": 0.2 * cost, "own_eur": own, "revenue_eur": 0.05 * cost,
            "year": np.arange(count) % 4 + 2026 * (np.arange(count) % 4 > 0),
            "programme": "Federal Gigabit-Richtlinie 2.0 (2025)", "federal_share": 0.5, "land_share": 0.25,
            "sure": False, "source_note": NOTE, "language": language,
        }  # fmt: skip
        return Order(names, units, cost, **{**values, **changes})

    return _order


def drawn(order):
    """The figure, and its visible texts with their boxes in pixels."""
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    from smartcity.smartcity_plugin.council import fundingchart, linkchart

    with matplotlib.rc_context(linkchart.settings()):
        figure = fundingchart.draw(order)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
        return figure, [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]


CASES = ({}, {"count": 1}, {"count": 2}, {"count": 30}, {"count": 120}, {"unknown": 3, "undivided": 2},
         {"undivided": 8}, {"sure": True})  # fmt: skip


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


TWO = {"units": np.array([100.0, 300.0]), "cost_eur": np.array([600_000.0, 900_000.0]),
       "own_eur": np.array([150_000.0, 225_000.0])}  # fmt: skip


def two(order, language="en", **changes):
    from dataclasses import replace

    parts = {"federal_eur": TWO["cost_eur"] / 2, "land_eur": TWO["cost_eur"] / 4, "year": np.array([2027, 0])}
    return replace(order(language, count=2), names=("Mill", "Town"), **{**TWO, **parts, **changes})


def test_it_says_what_it_costs_and_who_pays(order):
    words = said(two(order))
    assert "400 connections in 2 project areas cost 1.50 million EUR, 0.38 million EUR of it" in words
    assert "from 3,000 EUR (“Town”) to 6,000 EUR (“Mill”)" in words and "Mill (2027)" in words
    # the dearest tenth: 40 connections at 6,000 EUR are 16 % of 1.5 million
    assert "The dearest 10 % of the connections take 16 % of the cost." in words
    assert "federation 50 %, Land 25 % of what is fundable" in words and "partly not confirmed" in words
    assert "partly not confirmed" not in said(two(order, sure=True)) and "without a price" not in words
    assert "without a price: 13. It costs more" in said(two(order, unpriced=13))


def test_the_bars_area_is_the_cost(order):
    figure, _ = drawn(two(order))
    areas = [bar.get_width() * bar.get_height() for bar in figure.axes[1].patches]
    assert sum(areas) == pytest.approx(1_500_000)
    assert list(figure.axes[0].lines[0].get_ydata()) == [0, 225_000, 225_000, 225_000, 375_000, 375_000]
    assert list(figure.axes[0].lines[0].get_xdata()) == [0, 300, 300, 300, 400, 400]


def test_what_is_not_known_is_said_and_never_drawn_as_nothing(order):
    words = said(order("en", unknown=3, undivided=2))
    assert "Not shown, as cost or connections are not known: 3 of 8 project areas." in words
    assert "Who pays is not known for 2 of 5 project areas; the sum leaves them out." in words
    assert "Payer not known" in words and "of it the municipality" not in words
    figure, _ = drawn(two(order, own_eur=np.array([150_000.0, NAN])))
    drawn_sum = figure.axes[0].lines[0].get_ydata()
    assert np.isnan(drawn_sum[:3]).all() and list(drawn_sum[3:]) == [0, 150_000, 150_000]


def test_nothing_known_at_all(order):
    assert "What the project areas cost is not known" in said(order("en", count=3, unknown=3))


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_same_areas_give_the_same_bytes(order, tmp_path, suffix):
    from smartcity.smartcity_plugin.council import fundingchart

    contents = []
    for name in ("a", "b"):
        fundingchart.save(order(), tmp_path / (name + suffix))
        contents.append((tmp_path / (name + suffix)).read_bytes())
    assert contents[0] == contents[1] and len(contents[0]) > 20_000


def test_a_print_layout_shows_the_svg_like_the_png(order, tmp_path):
    from smartcity.smartcity_plugin.council import fundingchart

    blocks = []
    for suffix in (".svg", ".png"):
        path = tmp_path / f"chart{suffix}"
        fundingchart.save(order(undivided=2), path)
        blocks.append(seen_by_qt(path).reshape(42, 10, 66, 9).mean(axis=(1, 3)))
    assert np.abs(blocks[0] - blocks[1]).max() < 60
    assert np.abs(blocks[0] - blocks[1]).mean() < 1


def test_another_ending_is_refused(order, tmp_path):
    from smartcity.smartcity_plugin.council import fundingchart
    from smartcity.smartcity_plugin.errors import InputError

    with pytest.raises(InputError, match="svg or .png"):
        fundingchart.save(order(), tmp_path / "chart.pdf")


def test_payers_are_told_apart_in_grey():
    from smartcity.smartcity_plugin.council import fundingchart
    from smartcity.tests.council.test_styles import lightness, linear

    colours = (fundingchart.OWN, fundingchart.LAND, fundingchart.FEDERAL, fundingchart.REVENUE)
    assert (np.diff([lightness(linear(colour)) for colour in colours]) >= 8).all()

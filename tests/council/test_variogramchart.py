"""The chart of a variogram: its words, nothing over another, the same bytes each time, readable in grey."""

from __future__ import annotations

import numpy as np
import pytest


@pytest.fixture
def order(qgis_app):
    """`order("de", fitted=True)`: measurements of an invented field, or a model that was given."""
    from smartcity.smartcity_plugin.council.variogramchart import Order
    from smartcity.smartcity_plugin.siting import variogram

    def _order(language, count=130, range_m=3000.0, trend=0.0):
        made = variogram.Variogram("exponential", 4.0, 24.0, range_m)
        fit = None
        if count:
            rng = np.random.default_rng(2)
            xy = rng.uniform(0, 4 * range_m, (count, 2))
            distance = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
            covariance = made.covariance(distance) + 4 * np.eye(count)
            values = np.linalg.cholesky(covariance) @ rng.standard_normal(count) + trend * xy[:, 0]
            fit = variogram.fit(variogram.empirical(xy, values, lags=20))
            made = fit.variogram
        return Order(made, fit, "NO2" if count else "", "µg/m³", language, "Data sources: Invented Office")

    return _order


def texts_of(order):
    """The figure, and its visible texts with their boxes in pixels."""
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    from smartcity.smartcity_plugin.council import linkchart, variogramchart

    with matplotlib.rc_context(linkchart.settings()):
        figure = variogramchart.draw(order)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
        return figure, [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]


CASES = ({}, {"count": 55}, {"range_m": 300.0}, {"count": 0}, {"trend": 0.003})


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("changes", CASES, ids=str)
def test_no_text_lies_over_another_or_leaves_the_sheet(order, language, changes):
    figure, texts = texts_of(order(language, **changes))
    width, height = figure.bbox.width, figure.bbox.height
    for number, (words, box) in enumerate(texts):
        assert box.x0 > 0.01 * width and box.x1 < 0.99 * width, words
        assert box.y0 > 0.01 * height and box.y1 < 0.99 * height, words
        for others, other in texts[number + 1:]:
            wide = min(box.x1, other.x1) - max(box.x0, other.x0)
            high = min(box.y1, other.y1) - max(box.y0, other.y0)
            assert wide <= 1 or high <= 1, (words, others)


def test_words_say_where_the_model_comes_from(order):
    made = order("en")
    words = " ".join(text for text, _ in texts_of(made)[1])
    assert "fitted to 130 measurements" in words and "stationary and isotropic" in words
    assert "Cressie 1985" in words and "NO2: places up to" in words and "(µg/m³)²" in words
    assert str(made.fit.lags.pairs.max()) in words.replace(",", "")
    given = " ".join(text for text, _ in texts_of(order("en", count=0))[1])
    assert "Model given, not fitted to measurements: exponential" in given and "Pairs" not in given
    few = " ".join(text for text, _ in texts_of(order("en", count=55))[1])
    assert "! Fewer than 100 measurements" in few
    slope = order("en", trend=0.003)
    assert "trend" in slope.fit.doubts and "! The values change steadily" in " ".join(
        text for text, _ in texts_of(slope)[1]
    )


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_same_order_gives_the_same_bytes(order, tmp_path, suffix):
    from smartcity.smartcity_plugin.council import variogramchart

    made = order("de")
    for name in ("a", "b"):
        variogramchart.save(made, tmp_path / (name + suffix))
    contents = [(tmp_path / (name + suffix)).read_bytes() for name in ("a", "b")]
    assert contents[0] == contents[1] and len(contents[0]) > 10_000


def test_marks_differ_in_grey():
    from smartcity.smartcity_plugin.council import variogramchart

    def lightness(colour):
        red, green, blue = (int(colour[at:at + 2], 16) for at in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    colours = variogramchart.MODEL, variogramchart.MEASURED, variogramchart.LEFT_OUT
    shades = [lightness(colour) for colour in colours]
    assert min(np.diff(shades)) > 50


@pytest.mark.parametrize(("value", "words"), [
    (0.0, "0,00"), (0.01234, "0,0123"), (4.789, "4,79"), (28.21, "28,2"), (1234.5, "1.234"),
])  # fmt: skip
def test_amounts_have_three_digits(qgis_app, value, words):
    from smartcity.smartcity_plugin.council import variogramchart

    assert variogramchart.amount(value, "de") == words

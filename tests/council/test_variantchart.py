"""The chart of variants: it says what is so, in both languages, nothing overlaps, and grey shows it."""

from __future__ import annotations

import numpy as np
import pytest

from smartcity.tests.council.test_linkchart import overlaps, seen_by_qt
from smartcity.tests.council.variant_tables import fibre, funding, siting, table

NOTE = "Data sources: Invented Office, addresses (2025), dl-de/by-2-0 (www.govdata.de/dl-de/by-2-0), " * 2
LONG = "Variante mit sehr langem Namen, wie ihn ein Amt schreiben mag: Öffentlich, „Grün & Blau“ und 'Süd'"


def plans(count=3, **changes):
    """Each reaches more than the one before it and costs more."""
    return [
        siting(f"V{number}", 6 + 3 * number, 60.0 + 40.0 * (number + 1) / (count + 1),
               8_000.0 + 4_000.0 * number, 700.0 + 300.0 * number, **changes)
        for number in range(count)
    ]  # fmt: skip


@pytest.fixture
def order(qgis_app):
    """`order("de", tables, names, weights="")`: a chart ready to be drawn."""
    from smartcity.smartcity_plugin.council import indicators, ranking, variants
    from smartcity.smartcity_plugin.council.variantchart import Order

    def _order(language="de", tables=None, names=None, weights=""):
        tables = plans() if tables is None else tables
        found = variants.read(tables, names or [table.name() for table in tables])
        keys = variants.known_indicators(found)
        better = {key: each.better for key, each in indicators.INDICATORS.items()}
        ranked = ranking.rank(variants.numbers(found, keys), indicators.weights_of(weights, keys), better)
        return Order(tuple(found), tuple(keys), ranked, NOTE, language)

    return _order


def drawn(order):
    """The figure, and its visible texts with their boxes in pixels."""
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    from smartcity.smartcity_plugin.council import linkchart, variantchart

    with matplotlib.rc_context(linkchart.settings()):
        figure = variantchart.draw(order)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
        return figure, [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in texts]


def said(order):
    return " ".join(text for text, _ in drawn(order)[1])


def case(name):
    """Tables and names of variants."""
    if name == "two":
        return plans(2), None
    if name == "many":
        return plans(12), None
    if name == "too many":
        return plans(20), None
    if name == "long names":
        return plans(3), [LONG, LONG[::-1], "W" * 300]
    if name == "not comparable":
        addresses = siting("B", unit="addresses", demand=4_000.0, folds=2)
        return [siting("A", folds=1, model="P.1812"), addresses], None
    if name == "fibre":
        return [fibre(), funding(), fibre(), funding(cost=5_900_000.0)], ["Nord", "Nord", "Süd", "Süd"]
    if name == "little":
        return [table(each, (("people", number, ""),)) for number, each in enumerate("AB")], None
    return plans(3), None


CASES = ("three", "two", "many", "too many", "long names", "not comparable", "fibre", "little")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", CASES)
def test_type_is_large_enough(order, name, language):
    """Not below 7.5 pt, which is 7 pt on the sheet, but for the 300 letters of one name."""
    from matplotlib.text import Text

    figure, _ = drawn(order(language, *case(name)))
    sizes = {text.get_text(): text.get_fontsize() for text in figure.findobj(Text) if text.get_text().strip()}
    assert not {words: size for words, size in sizes.items() if size < 7.5 and "WWW" not in words}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", CASES)
def test_no_text_lies_over_another_or_leaves_the_sheet(order, name, language):
    figure, texts = drawn(order(language, *case(name)))
    assert len(texts) > 10 and overlaps(texts) == []
    width, height = figure.bbox.width, figure.bbox.height
    for words, box in texts:
        assert box.x0 > 0.015 * width and box.x1 < 0.985 * width, words
        assert box.y0 > 0.015 * height and box.y1 < 0.985 * height, words


def test_it_says_who_is_first_by_which_weights_and_how_sure_that_is(order):
    """Reach 70, 80, 90; cost 8, 12, 16; running 0.7, 1.0, 1.3: the parts are 0, 1/2, 1 and 1, 1/2, 0."""
    words = said(order("en"))
    assert "Variant “V0” comes out best" in words
    assert "Reach 33.3 %, Investment 33.3 %, Running cost per year 33.3 %" in words
    assert "67, rank 1" in words and "50, rank 2" in words and "33, rank 3" in words
    assert "in which one weight or one cost is 20 % higher or lower" in words
    assert "15,600" not in words and "8,000 EUR *" in words and "* At least partly an assumption." in words


def test_a_switch_is_told_with_its_share(order):
    """Reach must weigh as much as both costs: twice what it does, that is 100 % more."""
    from smartcity.smartcity_plugin.council import variantwords

    found = order("en", weights="reach_percent=1; investment_eur=2")
    told = [variantwords.switch(each, found, "en") for each in variantwords.nearest_switches(found)]
    assert "From 100 % more weight for “Reach” on, first: “V2”." in told
    assert "From 50 % less weight for “Investment” on, first: “V2”." in told


def test_what_is_not_known_is_called_so(order):
    tables = [siting("A"), siting("B", cost=None, unknown=12)]
    words = said(order("de", [*tables, siting("C", sites=9, cost=9_000.0)]))
    assert "unbekannt" in words and "nicht von allen Varianten bekannt: Investition" in words


def test_what_is_not_comparable_is_told_at_the_top(order):
    words = said(order("de", *case("not comparable")))
    assert "Mit Vorsicht vergleichen" in words and "A: Einwohner; B: Adressen" in words
    assert "Mit Vorsicht vergleichen" not in said(order("de"))


def test_a_tie_has_no_winner(order):
    words = said(order("en", [siting("A"), siting("B")]))
    assert "Comparison of 2 variants" in words and "rank 1" not in words


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_the_same_variants_give_the_same_bytes(order, tmp_path, suffix):
    from smartcity.smartcity_plugin.council import variantchart

    contents = []
    for name in ("a", "b"):
        variantchart.save(order(), tmp_path / (name + suffix))
        contents.append((tmp_path / (name + suffix)).read_bytes())
    assert contents[0] == contents[1] and len(contents[0]) > 10_000


def test_a_print_layout_shows_the_svg_like_the_png(order, tmp_path):
    from smartcity.smartcity_plugin.council import variantchart

    blocks = []
    for suffix in (".svg", ".png"):
        path = tmp_path / f"chart{suffix}"
        variantchart.save(order(), path)
        blocks.append(seen_by_qt(path).reshape(42, 10, 66, 9).mean(axis=(1, 3)))
    assert np.abs(blocks[0] - blocks[1]).max() < 60
    assert np.abs(blocks[0] - blocks[1]).mean() < 1


def test_the_first_one_is_dark_in_grey(qgis_app):
    """Lightness (CIE L*) of the two fills, as a printer without colours has it: 40 or more apart."""
    from matplotlib.colors import to_rgb

    from smartcity.smartcity_plugin.council import variantchart

    def lightness(colour):
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
                  for part in to_rgb(colour)]  # fmt: skip
        luminance = np.dot(linear, (0.2126, 0.7152, 0.0722))
        return 116.0 * luminance ** (1 / 3) - 16.0

    assert lightness(variantchart.OTHER) - lightness(variantchart.FIRST) > 40


def test_words_for_those_who_do_not_see_it(order):
    from smartcity.smartcity_plugin.council import variantwords

    words = variantwords.alternative(order("en"), "en")
    assert "V1: Reach 80 %; Inhabitants reached 16,000; New sites 9; Investment 12,000 EUR *" in words

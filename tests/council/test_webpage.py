"""The page for citizens as text: its parts, the same bytes, hostile words, nothing from other hosts."""

from __future__ import annotations

import base64
import hashlib
import html.parser
import json
import re
from pathlib import Path

import pytest

from smartcity.tests.council.conftest import layer_of, make_town, point
from smartcity.tests.council.webpages import HOSTILE, hostile_page, page_of


@pytest.fixture(scope="module")
def web(qgis_app):
    from smartcity.smartcity_plugin.council import weblayers, webpage

    return type("Web", (), {"layers": weblayers, "page": webpage})


@pytest.fixture(scope="module")
def town(qgis_app, tmp_path_factory):
    return make_town(tmp_path_factory.mktemp("town"))


class Reader(html.parser.HTMLParser):
    """Elements with attributes, and the visible text."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.text, self.ids, self.silent = [], "", [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.silent = tag if tag in ("script", "style") else ""

    def handle_endtag(self, tag):
        self.silent = ""

    def handle_data(self, data):
        self.text += "" if self.silent else data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


def data_of(text):
    return json.loads(
        re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)[1]
    )


def test_two_pages_of_the_same_are_the_same_bytes(web, town, tmp_path):
    assert web.page.write(page_of(web, town, "de"), tmp_path / "a.html") == []
    web.page.write(page_of(web, town, "de"), tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_the_page_has_all_its_parts_in_order(web, town):
    read = Reader(web.page.html(page_of(web, town, "de")))
    assert read.all("html") == [{"lang": "de"}]
    assert [tag for tag, _ in read.elements if tag in ("h1", "h2", "h3")] == [
        "h1", "h2", "h2", "h3", "h2", "h2", "h3", "h3", "h2", "h2",
    ]  # fmt: skip
    for words in (
        "Funknetz für Sensoren", "01.12.2026", "93,4\u00a0%", "52.600 EUR", "Stadtwerke", "Entwurf",
        "Berechnet, nicht gemessen.", "Beispielstadt (2026), erfunden", "Bürgerhaus", "Amt für Technik",
    ):  # fmt: skip
        assert words in read.text
    assert len(read.all("input")) == 3 and [("checked" in box) for box in read.all("input")] == [
        True,
        True,
        False,
    ]
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for link in read.all("a"):
        assert link["href"].removeprefix("#") in ids
    english = Reader(web.page.html(page_of(web, town, "en")))
    assert english.all("html") == [{"lang": "en"}] and "52,600 EUR" in english.text
    assert "1 December 2026" in english.text and "All places as a list" in english.text


def test_nothing_is_asked_of_another_host(web, town):
    text = web.page.html(page_of(web, town, "de"))
    (policy,) = (each["content"] for each in Reader(text).all("meta") if "http-equiv" in each)
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "unsafe" not in policy and "http" not in policy
    assert "sourceMappingURL" not in text and not re.search(r"url\((?!#)", text.split("<script")[0])
    for tag, attributes in Reader(text).elements:
        for name in ("src", "href"):
            assert attributes.get(name, "data:").startswith(("data:", "#")), (tag, attributes)


def test_hostile_words_stay_words(web, town):
    text = web.page.html(hostile_page(web, town))
    read = Reader(text)
    assert len(read.all("script")) == 3 and read.all("svg") == []
    assert all(set(each) <= {"src", "alt", "width", "height"} for each in read.all("img"))
    for word in HOSTILE:
        assert read.text.count(word.replace("\u2028", " ")) >= 8, word
    names = {feature["properties"]["name"] for layer in data_of(text)["layers"]
             for feature in layer["geojson"]["features"]}  # fmt: skip
    assert names == {word.replace("\u2028", " ") for word in HOSTILE}


def test_a_long_title_is_not_cut(web, town):
    title = "Straßenbeleuchtung " * 16
    assert title.strip() in Reader(web.page.html(page_of(web, town, "de", title=title))).text


def test_a_large_page_warns(web, town, tmp_path, monkeypatch):
    monkeypatch.setattr(web.page, "WARN_BYTES", 100_000)
    (warning,) = web.page.write(page_of(web, town, "de"), tmp_path / "a.html")
    assert re.search(r"has 0\.\d MB", warning)


def test_a_page_that_cannot_be_written_says_why(web, town, tmp_path):
    with pytest.raises(Exception, match="cannot be written") as error:
        web.page.write(page_of(web, town, "de"), tmp_path / "fehlt" / "a.html")
    assert type(error.value).__name__ == "InputError"
    if Path("/dev/full").exists():
        with pytest.raises(Exception, match="cannot be written"):
            web.page.write(page_of(web, town, "de"), Path("/dev/full"))


def test_a_page_without_places_is_refused(web, town):
    empty = web.layers.from_layer(layer_of("Point", "leer", ["name:string"], []), "de")
    with pytest.raises(Exception, match="nothing to show"):
        web.page.html(page_of(web, town, "de", layers=(empty,), backdrop=None))
    text = web.page.html(page_of(web, town, "de", layers=(empty,), figures=[], certainty=()))
    assert "figures-title" not in text and "certainty-title" not in text


def test_one_place_alone_has_surroundings(web, town):
    one = web.layers.from_layer(layer_of("Point", "a", ["name:string"], [(point(1, 1), ["x"])]), "de")
    (south, west), (north, east) = data_of(web.page.html(page_of(web, town, "de", layers=(one,))))["bounds"]
    assert 0.002 < north - south < 0.01 and 0.002 < east - west < 0.01


def test_leaflet_is_the_released_one(web):
    """Hashes that Leaflet publishes for version 1.9.4 (leafletjs.com/download.html)."""
    for name, known in (("leaflet.js", "20nQCchB9co0qIjJZRGuk2/Z9VM+kNiyxNV1lvTlZBo="),
                        ("leaflet.css", "p4NxAoJBhIIN+hmNHrzRCf9tD/miZyoHS5obTRR9BMY=")):  # fmt: skip
        content = (web.page.FOLDER / "leaflet" / name).read_bytes()
        assert base64.b64encode(hashlib.sha256(content).digest()).decode() == known
    assert "BSD 2-Clause" in (web.page.FOLDER / "leaflet" / "LICENSE.txt").read_text()

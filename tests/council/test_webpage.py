"""The page for citizens, as text and in a real browser without a network.

axe-core, the judge of accessible pages, comes with the test tools (scripts/setup).
"""

from __future__ import annotations

import base64
import html.parser
import importlib.util
import json
import re
import shutil
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer

from smartcity.tests.council.conftest import box, layer_of, make_town, point

PHONE, DESK = (360, 740), (1280, 900)
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="module")
def web(qgis_app):
    from smartcity.smartcity_plugin.council import weblayers, webpage

    return type("Web", (), {"layers": weblayers, "page": webpage})


@pytest.fixture(scope="module")
def town(qgis_app, tmp_path_factory):
    return make_town(tmp_path_factory.mktemp("town"))


def page_of(web, town, language, **changes):
    """Gateways that are stops of the tabulator, sensors in the canvas, a raster, a pale map below."""
    layers = [web.layers.from_layer(town.named(name), language)
              for name in ("Gateways", "Sensors and their reach")]  # fmt: skip
    raster = web.layers.from_layer(town.named("Spreading factor"), language, visible=False)
    base = [town.named(name) for name in ("Municipal boundary", "Streets", "Buildings", "Water")]
    layers[1] = replace(layers[1], geojson=_many(layers[1].geojson, web.page.FOCUSABLE + 1))
    page = web.page.Page(
        title="Funknetz für Sensoren", municipality="Beispielstadt", language=language, date="2026-12-01",
        summary=("Vier Gateways verbinden die Sensoren der Stadt.",),
        figures=[("Erreicht", 93.42, "%"), ("Kosten", 52_600.0, "EUR"), ("Betreiber", "Stadtwerke", "")],
        layers=(*layers, raster), sources="Beispielstadt (2026), erfunden",
        stamps=("Entwurf", "Demodaten, erfunden"), backdrop=web.layers.backdrop(base, width=800),
        certainty=("Berechnet, nicht gemessen.",),
    )  # fmt: skip
    return replace(page, **changes)


def _many(geojson, count):
    return {**geojson, "features": [geojson["features"][number % len(geojson["features"])]
                                    for number in range(count)]}  # fmt: skip


# As text

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
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)[1])


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
    for words in ("Funknetz für Sensoren", "01.12.2026", "93,4\u00a0%", "52.600\u00a0EUR", "Stadtwerke", "Entwurf",
                  "Berechnet, nicht gemessen.", "Beispielstadt (2026), erfunden", "Bürgerhaus"):  # fmt: skip
        assert words in read.text
    assert len(read.all("input")) == 3 and [("checked" in box) for box in read.all("input")] == [True, True, False]
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for link in read.all("a"):
        assert link["href"].removeprefix("#") in ids
    english = Reader(web.page.html(page_of(web, town, "en")))
    assert english.all("html") == [{"lang": "en"}] and "52,600\u00a0EUR" in english.text
    assert "1 December 2026" in english.text and "All places as a list" in english.text


def test_nothing_is_asked_of_another_host(web, town):
    text = web.page.html(page_of(web, town, "de"))
    policy, = (each["content"] for each in Reader(text).all("meta") if "http-equiv" in each)
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "unsafe" not in policy and "http" not in policy
    assert "sourceMappingURL" not in text and not re.search(r"url\((?!#)", text.split("<script")[0])
    for tag, attributes in Reader(text).elements:
        for name in ("src", "href"):
            assert attributes.get(name, "data:").startswith(("data:", "#")), (tag, attributes)


HOSTILE = (
    "</script><script>window.pwned=1</script>", "<img src=x onerror=window.pwned=2>", "\"'><svg onload=window.pwned=3>",
    "{{constructor}}", "<!--", "]]>", "$title ${policy}", "Ümläute & „Zitate“ 's", "a\u2028b", "\\u003cb\\u003e",
)  # fmt: skip


def hostile_page(web, town):
    fields = ["name:string", "text:string"]
    layers = []
    for word in HOSTILE:
        layer = layer_of("Point", word, fields, [(point(500 + 10 * len(word), 500), [word, word])])
        layer.setFieldAlias(1, word)
        layers.append(replace(web.layers.from_layer(layer, "de"), note=word))
    everything = " ".join(HOSTILE)
    return page_of(web, town, "de", title=everything, municipality=everything, summary=HOSTILE, sources=everything,
                   stamps=HOSTILE, certainty=HOSTILE, layers=tuple(layers),
                   figures=[(word, word, word) for word in HOSTILE])  # fmt: skip


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
    warning, = web.page.write(page_of(web, town, "de"), tmp_path / "a.html")
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
    """Hashes of leaflet.js and leaflet.css as Leaflet publishes them for version 1.9.4 (leafletjs.com/download)."""
    import hashlib

    for name, known in (("leaflet.js", "20nQCchB9co0qIjJZRGuk2/Z9VM+kNiyxNV1lvTlZBo="),
                        ("leaflet.css", "p4NxAoJBhIIN+hmNHrzRCf9tD/miZyoHS5obTRR9BMY=")):  # fmt: skip
        content = (web.page.FOLDER / "leaflet" / name).read_bytes()
        assert base64.b64encode(hashlib.sha256(content).digest()).decode() == known
    assert "BSD 2-Clause" in (web.page.FOLDER / "leaflet" / "LICENSE.txt").read_text()


# In a browser

class Browser:
    """Chromium without a network. It keeps what the pages asked for and complained of."""

    def __init__(self, driver) -> None:
        self.driver = driver
        self.run("Network.enable")
        self.run("Network.emulateNetworkConditions", offline=True, latency=0, downloadThroughput=0,
                 uploadThroughput=0)  # fmt: skip

    def run(self, command, **parameters):
        return self.driver.execute_cdp_cmd(command, parameters)

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def open(self, path, size=DESK, ready=True):
        self.run("Emulation.setDeviceMetricsOverride", width=size[0], height=size[1], deviceScaleFactor=1,
                 mobile=size == PHONE)  # fmt: skip
        self.driver.get("about:blank")
        self.log("performance"), self.log("browser")
        self.driver.get(path.as_uri())
        if ready:
            self.until("return document.documentElement.dataset.ready === 'yes'")

    def until(self, script, seconds=10):
        end = time.monotonic() + seconds
        while not self.js(script):
            assert time.monotonic() < end, script
            time.sleep(0.02)

    def log(self, kind):
        return self.driver.get_log(kind)

    def requests(self):
        """Addresses that were asked for. What the page's policy blocked was never sent."""
        messages = [json.loads(entry["message"])["message"] for entry in self.log("performance")]
        blocked = {message["params"]["requestId"] for message in messages
                   if message["method"] == "Network.loadingFailed"
                   and message["params"].get("blockedReason") == "csp"}  # fmt: skip
        return [message["params"]["request"]["url"] for message in messages
                if message["method"] == "Network.requestWillBeSent"
                and message["params"]["requestId"] not in blocked]  # fmt: skip

    def find(self, css):
        return self.driver.find_elements("css selector", css)

    def popup(self):
        """The text of the open popup; empty without one. Leaflet fades a closed one out."""
        return self.js("return [...document.querySelectorAll('.leaflet-popup')]"
                       ".filter(each => each.style.opacity !== '0').map(each => each.innerText).join('|')")  # fmt: skip

    def press(self, key):
        from selenium.webdriver.common.keys import Keys

        self.driver.switch_to.active_element.send_keys(getattr(Keys, key, key))


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    for name in ("chromium", "chromedriver"):
        if shutil.which(name) is None:
            pytest.skip(f"no {name} on this machine: scripts/setup installs it")
    webdriver = pytest.importorskip("selenium.webdriver")
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    yield Browser(driver)
    driver.quit()


@pytest.fixture(scope="module")
def pages(web, town, tmp_path_factory):
    """Language -> the page as a file, and "hostile"."""
    folder = tmp_path_factory.mktemp("Seite mit Ümlaut")
    made = {language: page_of(web, town, language) for language in ("de", "en")}
    made["hostile"] = hostile_page(web, town)
    for name, page in made.items():
        web.page.write(page, folder / f"{name}.html")
    return {name: folder / f"{name}.html" for name in made}


def canvas(browser):
    """How many pixels of the map's canvas are not empty."""
    return browser.js(
        "const c = document.querySelector('#map canvas');"
        "return c ? c.getContext('2d').getImageData(0, 0, c.width, c.height).data"
        ".filter((value, number) => number % 4 === 3 && value > 0).length : 0"
    )


def test_it_opens_from_a_file_without_a_network(browser, pages):
    browser.open(pages["de"])
    asked = browser.requests()
    assert [url for url in asked if not url.startswith("data:")] == [pages["de"].as_uri()]
    assert any(url.startswith("data:image/png") for url in asked)
    assert browser.log("browser") == []
    assert len(browser.find(".leaflet-marker-icon")) == 4 and canvas(browser) > 500
    assert browser.js("return document.querySelector('.leaflet-image-layer').naturalWidth") > 100


def test_the_policy_forbids_requests_and_foreign_scripts(browser, pages):
    browser.open(pages["de"])
    browser.js("""
        window.seen = [];
        addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
        new Image().src = "https://example.org/a.png";
        fetch("https://example.org/").catch(() => 0);
        const script = document.createElement("script");
        script.textContent = "window.pwned = 1";
        document.body.append(script);
        const style = document.createElement("style");
        style.textContent = "body { display: none }";
        document.body.append(style);
    """)
    browser.until("return seen.length >= 4")
    assert set(browser.js("return seen")) == {"img-src", "connect-src", "script-src-elem", "style-src-elem"}
    assert browser.js("return window.pwned") is None
    assert [url for url in browser.requests() if url.startswith("http")] == []


def test_layers_are_switched(browser, pages):
    browser.open(pages["de"])
    boxes = browser.find("#legend input")
    boxes[0].click()
    assert browser.find(".leaflet-marker-icon") == [] and canvas(browser) > 500
    boxes[1].click()
    assert canvas(browser) == 0
    pictures = len(browser.find(".leaflet-image-layer"))
    boxes[2].send_keys(" ")
    assert len(browser.find(".leaflet-image-layer")) == pictures + 1
    boxes[0].click()
    boxes[1].click()
    assert len(browser.find(".leaflet-marker-icon")) == 4 and canvas(browser) > 500


def test_a_popup_opens_by_mouse(browser, pages):
    browser.open(pages["de"])
    assert browser.popup() == ""
    browser.find(".leaflet-marker-icon")[0].click()
    browser.until("return document.querySelector('.leaflet-popup h3') !== null")
    name = browser.find(".leaflet-popup h3")[0].text
    assert name in ("Rathaus", "Wasserturm", "Schule Süd", "Bürgerhaus")
    browser.find(".leaflet-popup-close-button")[0].click()
    browser.until("return document.querySelector('.leaflet-popup') === null")


def test_a_point_of_a_large_layer_opens_by_mouse_too(browser, pages):
    """From the list to the map: the popup's tip ends 13 pixels below its box, on the point."""
    from selenium.webdriver.common.action_chains import ActionChains

    browser.open(pages["de"])
    browser.js("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    browser.find("button.place[data-layer='1']")[3].click()
    told = browser.popup()
    assert "S3" in told or "Sensors" in told or "Sensoren" in told
    time.sleep(0.4)  # until the map has made room for the popup
    x, y = browser.js("""
        const box = document.querySelector(".leaflet-popup").getBoundingClientRect();
        const map = document.getElementById("map").getBoundingClientRect();
        return [box.left + box.width / 2 - map.left - map.width / 2, box.bottom + 13 - map.top - map.height / 2];
    """)
    browser.press("ESCAPE")
    browser.until("return document.querySelector('.leaflet-popup') === null")
    ActionChains(browser.driver).move_to_element_with_offset(browser.find("#map")[0], round(x), round(y)
                                                             ).click().perform()  # fmt: skip
    browser.until("return document.querySelector('.leaflet-popup') !== null")
    assert browser.popup() == told


def test_popups_by_keyboard_give_the_focus_back(browser, pages):
    browser.open(pages["de"])
    symbol = browser.find(".leaflet-marker-icon")[1]
    browser.js("arguments[0].focus()", symbol)
    name = symbol.get_attribute("aria-label")
    browser.press("ENTER")
    browser.until("return document.activeElement.className === 'leaflet-popup-content'")
    assert browser.popup().split("\n")[0] == name.split(",")[0]
    assert "×" not in browser.find(".leaflet-popup-close-button")[0].get_attribute("aria-label")
    browser.press("ESCAPE")
    browser.until("return document.querySelector('.leaflet-popup') === null")
    assert browser.js("return document.activeElement.getAttribute('aria-label')") == name


def test_the_list_leads_to_the_map_and_back_by_keyboard(browser, pages):
    browser.open(pages["de"])
    browser.find("#legend input")[0].click()  # the list shows a layer that is switched off
    button = browser.find("button.place[data-layer='0']")[2]
    browser.js("arguments[0].focus()", button)
    browser.press("ENTER")
    browser.until("return document.activeElement.className === 'leaflet-popup-content'")
    assert browser.popup().startswith(button.text) and browser.find("#legend input")[0].is_selected()
    box = browser.js("return document.querySelector('.leaflet-popup').getBoundingClientRect().top")
    assert 0 <= box < DESK[1]
    browser.press("ESCAPE")
    browser.until("return document.activeElement.className === 'place'")
    assert browser.driver.switch_to.active_element == button


def test_the_map_zooms_and_moves_by_keyboard(browser, pages):
    browser.open(pages["de"])
    scale = browser.find(".leaflet-control-scale-line")[0]
    before = scale.text
    browser.js("document.getElementById('map').focus()")
    browser.press("+")
    browser.until(f"return document.querySelector('.leaflet-control-scale-line').innerText !== '{before}'")
    place = "return document.querySelector('.leaflet-marker-icon').getBoundingClientRect().x"
    time.sleep(0.4)
    left = browser.js(place)
    browser.press("ARROW_RIGHT")
    browser.until(f"{place} < {left} - 40")
    browser.find("a.home")[0].send_keys("\ue007")
    browser.until(f"return document.querySelector('.leaflet-control-scale-line').innerText === '{before}'")


def test_all_that_works_is_reached_by_the_tabulator(browser, pages):
    browser.open(pages["de"])
    reached = []
    for _ in range(80):
        browser.press("TAB")
        now = browser.js("const e = document.activeElement; return e.id || e.className || e.getAttribute('href') || ''")
        reached.append(now)
    words = " ".join(reached)
    for wanted in ("#summary", "#list", "leaflet-marker-icon", "leaflet-control-zoom-in", "home", "switch", "place"):
        assert wanted in words, wanted
    assert reached[:2] == ["#summary", "#list"] and "map" in reached


def test_it_prints_with_the_map_and_what_lies_below(browser, pages, tmp_path):
    """The river of the town is blue; Chromium once printed the points and erased the pictures below them."""
    browser.open(pages["de"])
    printed = browser.run("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
    (tmp_path / "a.pdf").write_bytes(base64.b64decode(printed))
    text = subprocess.run(["pdftotext", "-layout", tmp_path / "a.pdf", "-"], capture_output=True, text=True, check=True)
    for words in ("Funknetz für Sensoren", "93,4 %", "Bürgerhaus", "Berechnet, nicht gemessen."):
        assert words in text.stdout
    subprocess.run(["pdftoppm", "-r", "50", "-png", tmp_path / "a.pdf", tmp_path / "a"], check=True)
    from PIL import Image

    images = [np.asarray(Image.open(path).convert("RGB")).astype(int) for path in sorted(tmp_path.glob("a-*.png"))]
    assert images[0].shape[:2] == pytest.approx((585, 413), abs=2)  # A4
    bluish = sum(((image[..., 2] - image[..., 0] > 8) & (image[..., 0] > 150)).sum() for image in images[:2])
    assert bluish > 300
    assert browser.js("return document.getElementById('map').style.width") == ""
    assert browser.js("return document.querySelector('#map canvas').style.display") == ""


def test_without_javascript_the_list_is_there(browser, pages):
    browser.run("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(pages["de"], ready=False)
    browser.run("Emulation.setScriptExecutionDisabled", value=False)
    assert not browser.find("#map")[0].is_displayed()
    text = browser.find("body")[0].text
    assert "JavaScript" in text and "Bürgerhaus" in text and "93,4 %" in text


def test_hostile_words_do_nothing_in_the_browser(browser, pages):
    browser.open(pages["hostile"])
    assert browser.js("return window.pwned") is None and browser.log("browser") == []
    for number, word in enumerate(HOSTILE):
        browser.js("arguments[0].click()", browser.find(f"button.place[data-layer='{number}']")[0])
        browser.until("return document.querySelector('.leaflet-popup h3') !== null")
        # The popup before it may still be fading out.
        shown = browser.js("return [...document.querySelectorAll('.leaflet-popup h3')].pop().textContent")
        assert shown == word.replace("\u2028", " ")
        assert browser.js("return document.querySelectorAll('.leaflet-popup img, .leaflet-popup svg').length") == 0
    assert browser.js("return window.pwned") is None


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_axe_finds_nothing_serious(browser, pages, language, size):
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None:
        pytest.skip("no axe-core: scripts/setup installs it")
    browser.open(pages[language], size)
    browser.js((Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8"))
    run = "const done = arguments[0]; axe.run().then(done)"
    for state in ("closed", "with a popup"):
        if state == "with a popup":
            browser.js("document.querySelector('button.place').click()")
            browser.until("return document.querySelector('.leaflet-popup h3') !== null")
            time.sleep(0.4)  # until it is no longer half transparent
        result = browser.driver.execute_async_script(run)
        grave = [(each["id"], [node["html"] for node in each["nodes"]]) for each in result["violations"]
                 if each["impact"] in ("serious", "critical")]  # fmt: skip
        assert grave == [], state
        assert len(result["passes"]) > 20


def test_axe_would_find_a_fault(browser, pages):
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None:
        pytest.skip("no axe-core: scripts/setup installs it")
    browser.open(pages["de"])
    browser.js("document.documentElement.removeAttribute('lang')")
    browser.js((Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8"))
    result = browser.driver.execute_async_script("const done = arguments[0]; axe.run().then(done)")
    assert "html-has-lang" in [each["id"] for each in result["violations"]]


@pytest.mark.parametrize("name", ["de", "hostile"])
def test_a_phone_does_not_scroll_sideways(browser, pages, name):
    browser.open(pages[name], PHONE)
    assert browser.js("return document.documentElement.scrollWidth") <= PHONE[0]
    browser.js("document.querySelector('button.place').click()")
    browser.until("return document.querySelector('.leaflet-popup h3') !== null")
    time.sleep(0.4)
    left, right = browser.js("const box = document.querySelector('.leaflet-popup').getBoundingClientRect();"
                             "return [box.left, box.right]")  # fmt: skip
    buttons = browser.js("return document.querySelector('.leaflet-control-zoom').getBoundingClientRect().right")
    assert buttons <= left and right <= PHONE[0]


def test_areas_are_hatched_and_can_be_pointed_at(browser, web, town, tmp_path):
    area = layer_of("Polygon", "Fläche", ["name:string"], [(box(500, 500, 2000, 2000), ["Quadrat"])])
    symbol = QgsFillSymbol.createSimple({"color": "#d00000", "style": "b_diagonal", "outline_color": "#0000d0"})
    area.setRenderer(QgsSingleSymbolRenderer(symbol))
    web.page.write(page_of(web, town, "de", layers=(web.layers.from_layer(area, "de"),)), tmp_path / "a.html")
    browser.open(tmp_path / "a.html")
    share = browser.js(
        "const c = document.querySelector('#map canvas');"
        "const d = c.getContext('2d').getImageData(c.width / 2 - 50, c.height / 2 - 50, 100, 100).data;"
        "let red = 0; for (let i = 0; i < d.length; i += 4) red += d[i] > 100 && d[i + 3] > 20; return red / 10000"
    )
    assert 0.05 < share < 0.5
    browser.find("#map")[0].click()
    browser.until("return document.querySelector('.leaflet-popup h3') !== null")
    assert browser.popup().startswith("Quadrat")

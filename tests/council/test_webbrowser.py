"""The page for citizens in a real browser without a network.

axe-core, the judge of accessible pages, comes with the test tools (scripts/setup).
"""

from __future__ import annotations

import base64
import importlib.util
import shutil
import subprocess
import time
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer

from smartcity.tests.council.conftest import box, layer_of, make_town
from smartcity.tests.council.webpages import DESK, HOSTILE, PHONE, Browser, hostile_page, page_of

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


def canvas(browser, drawn):
    """Waits until the map's canvas has something drawn on it, or nothing: a browser takes its time."""
    browser.until(
        "const c = document.querySelector('#map canvas');"
        "const data = c ? c.getContext('2d').getImageData(0, 0, c.width, c.height).data : [];"
        "const inked = data.filter((value, number) => number % 4 === 3 && value > 0).length;"
        f"return inked {'> 500' if drawn else '=== 0'}"
    )


def test_it_opens_from_a_file_without_a_network(browser, pages):
    browser.open(pages["de"])
    asked = browser.requests()
    assert [url for url in asked if not url.startswith("data:")] == [pages["de"].as_uri()]
    assert any(url.startswith("data:image/png") for url in asked)
    assert browser.log("browser") == []
    assert len(browser.find(".leaflet-marker-icon")) == 4
    canvas(browser, drawn=True)
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
    assert browser.find(".leaflet-marker-icon") == []
    canvas(browser, drawn=True)
    boxes[1].click()
    canvas(browser, drawn=False)
    pictures = len(browser.find(".leaflet-image-layer"))
    boxes[2].send_keys(" ")
    assert len(browser.find(".leaflet-image-layer")) == pictures + 1
    boxes[0].click()
    boxes[1].click()
    assert len(browser.find(".leaflet-marker-icon")) == 4
    canvas(browser, drawn=True)


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
        const x = box.left + box.width / 2, y = box.bottom + 13;
        return [x - map.left - map.width / 2, y - map.top - map.height / 2];
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
    browser.js("document.querySelector('a.home').focus()")
    browser.press("SPACE")
    browser.until(f"return document.querySelector('.leaflet-control-scale-line').innerText === '{before}'")


def test_all_that_works_is_reached_by_the_tabulator(browser, pages):
    browser.open(pages["de"])
    reached = []
    for _ in range(80):
        browser.press("TAB")
        now = browser.js(
            "const e = document.activeElement; return e.id || e.className || e.getAttribute('href') || ''"
        )
        reached.append(now)
    words = " ".join(reached)
    for wanted in (
        "#summary",
        "#list",
        "leaflet-marker-icon",
        "leaflet-control-zoom-in",
        "home",
        "switch",
        "place",
    ):
        assert wanted in words, wanted
    assert reached[:2] == ["#summary", "#list"] and "map" in reached


def test_it_prints_with_the_map_and_what_lies_below(browser, pages, tmp_path):
    """Chromium erases the pictures below a canvas that was cleared: 3 % of the map would have ink."""
    browser.open(pages["de"])
    printed = browser.run("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
    (tmp_path / "a.pdf").write_bytes(base64.b64decode(printed))
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "a.pdf", "-"], capture_output=True, text=True, check=True
    )
    for words in ("Funknetz für Sensoren", "93,4 %", "Bürgerhaus", "Berechnet, nicht gemessen."):
        assert words in text.stdout
    subprocess.run(["pdftoppm", "-r", "50", "-png", tmp_path / "a.pdf", tmp_path / "a"], check=True)
    from PIL import Image

    images = [
        np.asarray(Image.open(path).convert("RGB")).astype(int) for path in sorted(tmp_path.glob("a-*.png"))
    ]
    assert images[0].shape[:2] == pytest.approx((585, 413), abs=2)  # A4
    part = images[0][200:400, 40:370]  # of the map
    assert (part.min(axis=2) < 245).mean() > 0.15
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
        assert (
            browser.js("return document.querySelectorAll('.leaflet-popup img, .leaflet-popup svg').length")
            == 0
        )
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
    buttons = browser.js(
        "return document.querySelector('.leaflet-control-zoom').getBoundingClientRect().right"
    )
    assert buttons <= left and right <= PHONE[0]


def test_areas_are_hatched_and_can_be_pointed_at(browser, web, town, tmp_path):
    area = layer_of("Polygon", "Fläche", ["name:string"], [(box(500, 500, 2000, 2000), ["Quadrat"])])
    symbol = QgsFillSymbol.createSimple(
        {"color": "#d00000", "style": "b_diagonal", "outline_color": "#0000d0"}
    )
    area.setRenderer(QgsSingleSymbolRenderer(symbol))
    web.page.write(page_of(web, town, "de", layers=(web.layers.from_layer(area, "de"),)), tmp_path / "a.html")
    browser.open(tmp_path / "a.html")
    canvas(browser, drawn=True)
    share = browser.js(
        "const c = document.querySelector('#map canvas');"
        "const d = c.getContext('2d').getImageData(c.width / 2 - 50, c.height / 2 - 50, 100, 100).data;"
        "let red = 0; for (let i = 0; i < d.length; i += 4) red += d[i] > 100 && d[i + 3] > 20;"
        "return red / 10000"
    )
    assert 0.05 < share < 0.5
    browser.find("#map")[0].click()
    browser.until("return document.querySelector('.leaflet-popup h3') !== null")
    assert browser.popup().startswith("Quadrat")

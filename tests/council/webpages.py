"""Pages for citizens to test, and the browser that opens them."""

from __future__ import annotations

import json
import time
from dataclasses import replace

from smartcity.tests.council.conftest import layer_of, point

PHONE, DESK = (360, 740), (1280, 900)


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
        certainty=("Berechnet, nicht gemessen.",), contact="Fragen? Amt für Technik",
    )  # fmt: skip
    return replace(page, **changes)


def _many(geojson, count):
    return {**geojson, "features": [geojson["features"][number % len(geojson["features"])]
                                    for number in range(count)]}  # fmt: skip


HOSTILE = (
    "</script><script>window.pwned=1</script>", "<img src=x onerror=window.pwned=2>",
    "\"'><svg onload=window.pwned=3>", "{{constructor}}", "<!--", "]]>", "$title ${policy}",
    "Ümläute & „Zitate“ 's", "a\u2028b", "\\u003cb\\u003e",
)  # fmt: skip


def hostile_page(web, town):
    fields = ["name:string", "text:string"]
    layers = []
    for word in HOSTILE:
        layer = layer_of("Point", word, fields, [(point(500 + 10 * len(word), 500), [word, word])])
        layer.setFieldAlias(1, word)
        layers.append(replace(web.layers.from_layer(layer, "de"), note=word))
    everything = " ".join(HOSTILE)
    return page_of(web, town, "de", title=everything, municipality=everything, summary=HOSTILE,
                   sources=everything, stamps=HOSTILE, certainty=HOSTILE, layers=tuple(layers),
                   figures=[(word, word, word) for word in HOSTILE])  # fmt: skip


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
        return self.js(
            "return [...document.querySelectorAll('.leaflet-popup')]"
            ".filter(each => each.style.opacity !== '0').map(each => each.innerText).join('|')"
        )

    def press(self, key):
        from selenium.webdriver.common.keys import Keys

        self.driver.switch_to.active_element.send_keys(getattr(Keys, key, key))

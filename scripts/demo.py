"""The whole chain on the demo city, by Processing algorithms as a user would call them. See scripts/demo."""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import demo_broadband
import demo_council
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsSettings,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "demo"
CITY = OUT / "city"
SEED = 1
SIZE_M = 3000
SURFACE_CELL_M = 1
COVERAGE_CELL_M = 10
SITUATIONS = ("outdoor", "indoor", "deep_indoor")
"""Where the devices are, in the order of lorawancoverage's list."""
SHEETS = {"plan_a3_landscape": ("sf", "deep_indoor"), "plan_a4_portrait": ("rssi", "outdoor")}
"""Layout template -> the result that it shows. Outdoors nearly all is SF7: cellars tell the sites apart."""
CHART = "link_profile"
SITING_SHEET = "siting_a3_landscape"
ENVIRONMENT = 6
"""Environment and climate, in sensorsiting's list of kinds."""
STATIONS = 12
SITINGS = ("sensors", "gateways")
FEWEST, BACKUP = 0, 4
"""In the list of objectives."""
VARIANTS = {
    ("de", "outdoor"): "Bestand und Planung, Empfang im Freien",
    ("de", "deep_indoor"): "Bestand und Planung, Empfang in Kellern",
    ("en", "outdoor"): "Existing and planned, reception outdoors",
    ("en", "deep_indoor"): "Existing and planned, reception in cellars",
}
LANGUAGES = {"de": 1, "en": 2}
"""Language -> its number in councilmap's list."""

# What the project shows: group, and its layers from top to bottom; a plus: switched on. The names of groups
# and of layers without a style of ours are words of the plugin, and so translated with it.
GROUPS = (
    ("LoRaWAN", (
        "+city/city.gpkg|gateways", "+sensors_out.gpkg", "city/city.gpkg|candidates", "links.gpkg",
        "link.gpkg", "capacity_gateways.gpkg", "capacity_sensors.gpkg", "sensors.gpkg", "reach_stats.gpkg",
        "capacity_stats.gpkg", "link_budget.gpkg", "outdoor/stats.gpkg", "deep_indoor/stats.gpkg",
    )),
    ("Siting", (
        "siting/sensors/sites.gpkg", "siting/sensors/covered.gpkg", "siting/sensors/assignment.gpkg",
        "siting/gateways/sites.gpkg", "siting/gateways/covered.gpkg", "siting/gateways/assignment.gpkg",
        "siting/candidates.gpkg", "siting/demand.gpkg", "siting/sensors/curve.gpkg",
        "siting/sensors/stats.gpkg", "siting/gateways/curve.gpkg", "siting/gateways/stats.gpkg",
    )),
    demo_broadband.GROUP,
    ("City data", (
        "+city/city.gpkg|boundary", "city/city.gpkg|lamp_posts", "city/city.gpkg|schools",
        "city/city.gpkg|addresses", "+buildings.gpkg", "roofs.gpkg", "+city/city.gpkg|streets",
        "+city/city.gpkg|water", "city/city.gpkg|districts", "city/city.gpkg|offers",
    )),
    ("LoRaWAN coverage", (
        "deep_indoor/district_stats.gpkg", "deep_indoor/coverage.gpkg", "+deep_indoor/sf.tif",
        "deep_indoor/probability.tif", "deep_indoor/rssi.tif", "deep_indoor/servers.tif",
        "deep_indoor/best_server.tif", "outdoor/sf.tif", "outdoor/rssi.tif", "outdoor/servers.tif",
        "outdoor/best_server.tif",
    )),
    ("Surface model", ("surface_out.tif", "+terrain_out.tif")),
)  # fmt: skip
PLAIN_LAYERS = {
    "stats": "Key figures of coverage", "reach_stats": "Key figures of reach",
    "capacity_stats": "Key figures of capacity", "link_budget": "Link budget", "link": "Link",
    "addresses": "Addresses", "schools": "Schools", "offers": "Broadband offers",
    "siting_curve": "Coverage by number of sites", "siting_stats": "Key figures of siting",
    **demo_broadband.PLAIN_LAYERS,
}  # fmt: skip
MAP = (
    "city/city.gpkg|gateways", "sensors_out.gpkg", "city/city.gpkg|boundary", "buildings.gpkg",
    "city/city.gpkg|streets", "city/city.gpkg|water",
)  # fmt: skip

PRINTED_FIGURES = (
    "sensors", "reached", "reached_percent", "gateways_existing", "gateways_planned", "covered_percent",
    "redundant_percent",
)  # fmt: skip
"""As many as the smaller sheet has room for."""


def start_qgis(language: str, profile: str) -> QgsApplication:
    """QGIS without windows, in an empty profile, with Processing and with our plugin, loaded as QGIS does."""
    os.environ["XDG_CONFIG_HOME"] = profile  # the language below is not to become the user's
    QgsApplication.setPrefixPath("/usr", True)
    app = QgsApplication([], True, profile)
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", language)
    app.initQgis()
    sys.path.append("/usr/share/qgis/python/plugins")
    from processing.core.Processing import Processing

    Processing.initialize()
    spec = importlib.util.spec_from_file_location(
        "smartcity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = package
    spec.loader.exec_module(package)
    app.smartcity = package.classFactory(None)  # kept, or its translations go
    app.smartcity.initProcessing()
    return app


class Feedback(QgsProcessingFeedback):
    """Shows warnings and errors; progress stays quiet."""

    def __init__(self) -> None:
        super().__init__(False)

    def pushWarning(self, warning: str) -> None:
        print(f"    ! {warning}")

    def reportError(self, error: str, fatalError: bool = False) -> None:
        print(f"    !! {error}")


class Chain:
    """Runs our algorithms one after the other and notes how long each took."""

    def __init__(self) -> None:
        self.seconds: list[tuple[str, float]] = []

    def run(self, name: str, **parameters) -> dict:
        from qgis import processing

        print(f"{name} ...", flush=True)
        began = time.monotonic()
        plain = {key: _plain(value) for key, value in parameters.items()}
        try:
            results = processing.run(f"smartcity:{name}", plain, feedback=Feedback())
        except QgsProcessingException as error:
            sys.exit(f"demo: {name} failed: {error}")
        self.seconds.append((name, time.monotonic() - began))
        return results


def _plain(value):
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, Path) else value


def source(name: str) -> str:
    """The layer `name` of build/demo as QGIS opens it."""
    path, _, table = name.partition("|")
    return f"{OUT / path}|layername={table}" if table else str(OUT / path)


def run_chain(language: str) -> tuple[Chain, dict]:
    """All algorithms in their order; their numbers together, those of capacity and of the chart by name."""
    chain = Chain()
    figures = prepare(chain)
    network = {
        "GATEWAYS": source("city/city.gpkg|gateways"), "SURFACE": OUT / "surface_out.tif",
        "TERRAIN": OUT / "terrain_out.tif",
    }  # fmt: skip
    figures.update(cover(chain, network))
    figures.update(chain.run(
        "lorawanreachability", **network, SENSORS=OUT / "sensors.gpkg", LINKS=OUT / "links.gpkg",
        SENSORS_OUT=OUT / "sensors_out.gpkg", STATS=OUT / "reach_stats.gpkg",
    ))  # fmt: skip
    figures["capacity"] = chain.run(
        "lorawancapacity", LINKS=OUT / "links.gpkg", SENSORS=OUT / "sensors.gpkg",
        GATEWAYS_OUT=OUT / "capacity_gateways.gpkg", SENSORS_OUT=OUT / "capacity_sensors.gpkg",
        STATS=OUT / "capacity_stats.gpkg",
    )  # fmt: skip
    figures["chart"] = draw_link(chain, network, language)
    figures["sensors"], figures["gateways"] = site(chain, network, language)
    figures["broadband"] = demo_broadband.plan(chain, source, OUT, LANGUAGES[language])
    print_maps(chain, language)
    return chain, figures


def prepare(chain: Chain) -> dict:
    """City, city model, surface and sensors."""
    figures = chain.run("createdemocity", SEED=SEED, SIZE=SIZE_M, OUTPUT_FOLDER=CITY)
    chain.run(
        "loadcitymodel", INPUT=[CITY / "citymodel"],
        BUILDINGS=OUT / "buildings.gpkg", ROOFS=OUT / "roofs.gpkg",
    )  # fmt: skip
    chain.run(
        "surfacemodel", ROOFS=OUT / "roofs.gpkg", TERRAIN=CITY / "terrain.tif", RESOLUTION=SURFACE_CELL_M,
        TERRAIN_OUT=OUT / "terrain_out.tif", SURFACE_OUT=OUT / "surface_out.tif",
    )  # fmt: skip
    chain.run(
        "importsensors", FILE=CITY / "sensors.csv", CRS="EPSG:25832", PROVIDER="Beispielstadt",
        LICENCE="invented", OUTPUT=OUT / "sensors.gpkg",
    )  # fmt: skip
    return figures


def cover(chain: Chain, network: dict) -> dict:
    """Coverage outdoors, and in cellars with all that can be derived from it."""
    cache = OUT / "cache"
    shutil.rmtree(cache, ignore_errors=True)  # so that the run times are those of a first run
    cache.mkdir()
    deep = OUT / "deep_indoor"
    derived = {
        "DISTRICTS": source("city/city.gpkg|districts"), "ADDRESSES": source("city/city.gpkg|addresses"),
        "SENSORS": OUT / "sensors.gpkg", "COVERAGE": deep / "coverage.gpkg",
        "PROBABILITY": deep / "probability.tif", "DISTRICT_STATS": deep / "district_stats.gpkg",
    }  # fmt: skip
    figures = {}
    for situation, more in (("outdoor", {}), ("deep_indoor", derived)):
        folder = OUT / situation
        figures.update(chain.run(
            "lorawancoverage", **network, RESOLUTION=COVERAGE_CELL_M, SITUATION=SITUATIONS.index(situation),
            RSSI=folder / "rssi.tif", SF=folder / "sf.tif", SERVERS=folder / "servers.tif",
            BEST_SERVER=folder / "best_server.tif", STATS=folder / "stats.gpkg", CACHE_FOLDER=cache, **more,
        ))  # fmt: skip
    return figures


def site(chain: Chain, network: dict, language: str) -> tuple[dict, dict]:
    """Where 12 stations are near most people, and how few gateways hear every sensor twice."""
    folder = OUT / "siting"
    chain.run(
        "sitingcandidates", SOURCE=[source("city/city.gpkg|lamp_posts")], KEEP_STATUS=False,
        DISTRICTS=source("city/city.gpkg|districts"), OUTPUT=folder / "candidates.gpkg",
    )  # fmt: skip
    chain.run(
        "sitingdemand", LAYERS=[source("city/city.gpkg|addresses")], WEIGHTS="inhabitants",
        UNITS="Einwohner" if language == "de" else "inhabitants", OUTPUT=folder / "demand.gpkg",
    )  # fmt: skip
    stations = chain.run(
        "sensorsiting", CANDIDATES=folder / "candidates.gpkg", DEMAND=folder / "demand.gpkg",
        PRESET=ENVIRONMENT, COUNT=STATIONS, LANGUAGE=LANGUAGES[language], **siting_outputs("sensors"),
    )  # fmt: skip
    gateways = chain.run(
        "lorawangatewaysiting", CANDIDATES=source("city/city.gpkg|candidates"), DEMAND=OUT / "sensors.gpkg",
        SURFACE=network["SURFACE"], TERRAIN=network["TERRAIN"], EXISTING=network["GATEWAYS"],
        OBJECTIVE=BACKUP, LANGUAGE=LANGUAGES[language], **siting_outputs("gateways"),
    )  # fmt: skip
    return stations, gateways


def siting_outputs(name: str) -> dict:
    """Where a siting in build/demo/siting puts what it finds."""
    folder = OUT / "siting" / name
    layers = ("SITES", "COVERED", "ASSIGNMENT", "CURVE", "STATS")
    return {**{key: folder / f"{key.lower()}.gpkg" for key in layers}, "CHART": folder / "chart.png"}


def draw_link(chain: Chain, network: dict, language: str) -> dict:
    """The chart of the sensor with the least margin: what keeps it from its nearest gateway."""
    sensors = QgsVectorLayer(str(OUT / "sensors_out.gpkg"), "sensors", "ogr")
    sensor = min(sensors.getFeatures("margin_db IS NOT NULL"), key=lambda each: each["margin_db"])
    gateways = QgsVectorLayer(source("city/city.gpkg|gateways"), "gateways", "ogr")
    place = sensor.geometry().asPoint()
    gateway = min(gateways.getFeatures(), key=lambda each: each.geometry().asPoint().distance(place))
    chosen = {"GATEWAY_ID": gateway["id"], "SENSOR_ID": sensor["id"]}
    heights = {name: network[name] for name in ("SURFACE", "TERRAIN")}
    found = chain.run(
        "lorawanlinkprofile", GATEWAY=network["GATEWAYS"], SENSOR=OUT / "sensors.gpkg", **chosen, **heights,
        LANGUAGE=LANGUAGES[language], CHART=OUT / f"{CHART}.png", PROFILE=OUT / "profile.gpkg",
        BUDGET=OUT / "link_budget.gpkg", LINK=OUT / "link.gpkg",
    )  # fmt: skip
    return {**found, **chosen}


def print_maps(chain: Chain, language: str) -> None:
    german = language == "de"
    printed = f"|subset=key IN {PRINTED_FIGURES}"
    title_block = {
        "MUNICIPALITY": "Beispielstadt (erfunden)",
        "AUTHOR": "Amt für Geoinformation" if german else "GIS department",
        "COMMITTEE": "Ausschuss für Digitales" if german else "Digital committee",
        "LANGUAGE": LANGUAGES[language],
    }
    for sheet, (result, situation) in SHEETS.items():
        layers = (*MAP, f"{situation}/{result}.tif", "terrain_out.tif")
        tables = (OUT / "reach_stats.gpkg", OUT / situation / "stats.gpkg")
        chain.run(
            "councilmap", TEMPLATE=sheet, LAYERS=[source(name) for name in layers],
            KEY_FIGURES=[f"{table}{printed}" for table in tables], HEIGHT_REFERENCE="DHHN2016",
            TITLE="LoRaWAN-Versorgung der Beispielstadt" if german else "LoRaWAN coverage of Beispielstadt",
            VARIANT=VARIANTS[language, situation], **title_block,
            PDF=OUT / f"{sheet}.pdf", PNG=OUT / f"{sheet}.png",
        )  # fmt: skip
    demo_broadband.print_map(chain, source, OUT, language, title_block)
    demo_council.package(chain, source, OUT, language, title_block)


def open_layer(name: str, language: str):
    """A layer of build/demo with its style and its name in the user's language."""
    from smartcity.layers import style
    from smartcity.smartcity_plugin.words import tr

    path = source(name)
    layer = QgsRasterLayer(path, name) if name.endswith(".tif") else QgsVectorLayer(path, name, "ogr")
    if not layer.isValid():
        sys.exit(f"demo: {path} cannot be opened")
    fitting = style.guess(layer)
    if fitting:
        style.apply_style(layer, fitting)
        layer.setName(style.title_of(layer, fitting, language))
    else:
        stem = Path(name.replace("|", "/")).stem
        layer.setName(tr(PLAIN_LAYERS[f"siting_{stem}" if name.startswith("siting/") else stem]))
    return layer


def write_project(path: Path, language: str) -> None:
    """A project to open in QGIS, with relative paths, so that the folder can be moved."""
    from smartcity.smartcity_plugin.words import tr

    project = QgsProject.instance()
    project.clear()
    project.setTitle("Beispielstadt (erfunden)")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    # QGIS's own title decoration: whoever opens the project sees on the map that all is invented.
    project.writeEntryBool("TitleLabel", "/Enabled", True)
    project.writeEntry("TitleLabel", "/BackgroundColor", "255,255,255,255")
    project.writeEntry("TitleLabel", "/Label", tr("Demo data, invented"))
    root = project.layerTreeRoot()
    for title, names in GROUPS:
        group = root.addGroup(tr(title))
        for name in names:
            layer = project.addMapLayer(open_layer(name.lstrip("+"), language), False)
            node = group.addLayer(layer)
            node.setItemVisibilityChecked(name.startswith("+"))
            node.setExpanded(False)
    boundary = open_layer("city/city.gpkg|boundary", language)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(boundary.extent(), boundary.crs()))
    if not project.write(str(path)):
        sys.exit(f"demo: {path} cannot be written: {project.error()}")


def row(label: str, number: object, unit: str = "", share: float | None = None) -> None:
    print(f"  {label:<38}{number:>10}{' ' + unit if unit else '':<5}"
          f"{'' if share is None else f'{share:6.1f} %'}".rstrip())


def key_figures(name: str) -> dict:
    """The table of key figures `name` in build/demo: key -> value."""
    table = QgsVectorLayer(str(OUT / name), name, "ogr")
    return {feature["key"]: feature["value"] for feature in table.getFeatures()}


def report(chain: Chain, figures: dict) -> None:
    total = figures["TOTAL"]
    print(f"\nDemo city, seed {SEED}: {SIZE_M / 1000:g} x {SIZE_M / 1000:g} km, everything in it invented")
    for key in ("BUILDINGS", "INHABITANTS", "ADDRESSES"):
        row(key.capitalize(), figures[key])
    row("Gateways", figures["GATEWAYS_USED"])
    print("\nSensors")
    row("Sensors", total)
    for key, label in (
        ("REACHED", "reached in their own situation"), ("REACHED_OUTDOOR", "reached outdoors"),
        ("REACHED_INDOOR", "reached indoors"), ("REACHED_DEEP", "reached deep indoors"),
    ):  # fmt: skip
        row(label, figures[key], share=100 * figures[key] / total)
    for situation, words in (("outdoor", "outdoors"), ("deep_indoor", "deep indoors (cellars)")):
        print(f"\nArea by spreading factor, devices {words}")
        values = key_figures(f"{situation}/stats.gpkg")
        for sf in range(7, 13):
            row(f"SF{sf}", f"{values[f'sf{sf}_km2']:.2f}", "km²", values[f"sf{sf}_percent"])
        row("served in all", f"{values['covered_km2']:.2f}", "km²", values["covered_percent"])
    report_derived(values, figures)
    print("\nRun times")
    for name, seconds in chain.seconds:
        row(name, f"{seconds:.1f}", "s")
    row("in all", f"{sum(seconds for _, seconds in chain.seconds):.1f}", "s")


def report_derived(deep: dict, figures: dict) -> None:
    """People and districts in cellars, capacity, and the one link of the chart."""
    row("mean probability", f"{deep['probability_percent']:.1f}", "%")
    for key, label in (("inhabitants", "inhabitants served"), ("sensors", "sensors served, if all there")):
        row(label, f"{deep[f'{key}_served']:.0f}", share=deep[f"{key}_served_percent"])
    districts = QgsVectorLayer(str(OUT / "deep_indoor" / "district_stats.gpkg"), "districts", "ogr")
    for district in districts.getFeatures("inhabitants > 0"):
        served = f"{district['inhabitants_served']:.0f}"
        row(f"  {district['district']}", served, share=district["inhabitants_percent"])
    capacity, chart = figures["capacity"], figures["chart"]
    print("\nCapacity, one message an hour from each sensor")
    row("messages delivered, of all sensors", f"{capacity['DELIVERY']:.1f}", "%")
    linked = key_figures("capacity_stats.gpkg")["delivery_linked_percent"]
    row("of sensors with a link", f"{linked:.1f}", "%")
    row("most devices with 95 % delivered", capacity["BREAKS_AT"])
    row("then the limit is", capacity["LIMIT"])
    report_sitings(figures)
    demo_broadband.report(figures["broadband"], row)
    print(f"\nChart: sensor {chart['SENSOR_ID']}, gateway {chart['GATEWAY_ID']}")
    row("path loss to the street", f"{chart['PATH_LOSS']:.1f}", "dB")
    row("margin at SF12", f"{chart['MARGIN']:.1f}", "dB")


def report_sitings(figures: dict) -> None:
    """What the two plans of sites reach and cost, and how sure that is."""
    questions = (f"{STATIONS} stations near most people", "each sensor by two gateways")
    for name, words in zip(SITINGS, questions):
        found = figures[name]
        print(f"\nSiting: {words}. {found['STATUS']}")
        row("new sites", found["CHOSEN"])
        row("demand covered", f"{found['COVERED_WEIGHT']:.0f}", share=found["COVERED_PERCENT"])
        row("cost to build, assumptions", f"{found['COST']:.0f}", "EUR")
        row("running cost, assumptions", f"{found['RUNNING_COST']:.0f}", "EUR/a")


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/demo")
    parser.add_argument(
        "--language", choices=sorted(LANGUAGES), default="de", help="of the maps and the project"
    )
    language = parser.parse_args().language
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        _app = start_qgis(language, profile)
        chain, figures = run_chain(language)
        write_project(OUT / "demo.qgz", language)
        report(chain, figures)
        sheets = (*SHEETS, demo_broadband.SHEET)
        print(f"\nMaps:    {', '.join(str(OUT / sheet) + '.pdf' for sheet in sheets)}")
        charts = [OUT / f"{CHART}.png", *(OUT / "siting" / name / "chart.png" for name in SITINGS),
                  OUT / demo_broadband.FOLDER / "chart.png"]  # fmt: skip
        print(f"Charts:  {', '.join(map(str, charts))}")
        print(f"Council: {OUT / demo_council.FOLDER / 'package'}")
        print(f"Project: {OUT / 'demo.qgz'}", flush=True)
    os._exit(0)  # all is written; taking QGIS apart from Python may crash


if __name__ == "__main__":
    main()

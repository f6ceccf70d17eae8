"""The council part of scripts/demo: three numbers of stations as variants, and the package for the council.

Everything in it is invented: see docs/council.md.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsVectorLayer

FOLDER = "council"
FEWER = (4, 8)
"""Stations of the variants beside that of the siting before."""
SEARCH_S = 4
"""Seconds: these plans are only there to be compared, with what is proven of them by then."""
ENVIRONMENT = 6
"""Environment and climate, in sensorsiting's list of kinds."""
MAP = (
    "siting/sensors/sites.gpkg", "city/city.gpkg|districts", "buildings.gpkg", "city/city.gpkg|streets",
    "city/city.gpkg|water",
)  # fmt: skip
"""Layers of the map, the first on top."""
NAMES = {"de": "{count} Stationen", "en": "{count} stations"}
WORDS = {
    "de": {
        "TITLE": "Umweltstationen für die Beispielstadt",
        "MEASURE": "An Lichtmasten werden Messstationen für Temperatur und Luftfeuchte angebracht.",
        "REASON": "Der (erfundene) Hitzeaktionsplan braucht Messwerte aus allen Stadtteilen.",
        "DATA_PROTECTION": "Die Stationen messen das Wetter, keine Personen.",
    },
    "en": {
        "TITLE": "Environmental stations for Beispielstadt",
        "MEASURE": "Stations for temperature and humidity are put on lamp posts of Beispielstadt.",
        "REASON": "The (invented) heat action plan needs measurements from all districts.",
        "DATA_PROTECTION": "The stations measure the weather, nobody's person.",
    },
}  # fmt: skip
"""What the office writes. Invented."""


def package(chain, source, out: Path, language: str, title_block: dict) -> Path:
    """The variants and the package in out/council. source: a file of the demo as QGIS opens it."""
    folder = out / FOLDER
    tables, names = [], []
    for count in FEWER:
        table = folder / f"stations_{count}.gpkg"
        found = chain.run(
            "sensorsiting", CANDIDATES=out / "siting" / "candidates.gpkg",
            DEMAND=out / "siting" / "demand.gpkg", PRESET=ENVIRONMENT, COUNT=count, STATS=table,
            TIME_LIMIT=SEARCH_S,
            **dict.fromkeys(("SITES", "COVERED", "ASSIGNMENT", "CURVE"), "memory:"),
        )  # fmt: skip
        tables.append(table)
        names.append(NAMES[language].format(count=found["CHOSEN"]))
    tables.append(out / "siting" / "sensors" / "stats.gpkg")
    chosen = QgsVectorLayer(str(out / "siting" / "sensors" / "sites.gpkg"), "sites", "ogr")
    names.append(NAMES[language].format(count=chosen.featureCount()))
    made = chain.run(
        "councilpackage", VARIANTS=tables, NAMES="; ".join(names), RECOMMENDED=names[-1],
        LAYERS=[source(name) for name in MAP], SITES=[source("siting/sensors/sites.gpkg")],
        DEMAND=[source("siting/sensors/covered.gpkg")], DISTRICTS=source("city/city.gpkg|districts"),
        PAPER="0123/2026", **WORDS[language], **title_block, OUTPUT_FOLDER=folder / "package",
    )  # fmt: skip
    return Path(made["OUTPUT_FOLDER"])

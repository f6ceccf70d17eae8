"""The broadband part of scripts/demo: from offers to classes, gaps, trenches, a bill, shares and an order.

Everything in it is invented, and most prices are assumptions: see docs/broadband.md.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsReferencedRectangle, QgsVectorLayer

FOLDER = "broadband"
RULES = "supply_rules_de_dark_grey_2023"
PROGRAMME = "funding_de_gigabit_2025_nw"
ASSESSED_ON = "2027-01-01"
"""What is announced for later than three years after this day does not count."""
BUDGET_EUR = 150_000
"""Of the town, a year. Invented."""
ELIGIBLE = 1
"""In fibreexpansion's list of addresses."""
SEARCH_S = 10
SHAPES = 2
"""In fundingexport's list of kinds of files."""
SHEET = "broadband_a3_landscape"
TITLES = {"de": "Glasfaserausbau der Beispielstadt", "en": "Fibre for Beispielstadt"}
VARIANTS = {"de": "Graue Flecken nach der Gigabit-Richtlinie 2.0",
            "en": "Grey spots under the Gigabit-Richtlinie 2.0"}  # fmt: skip

GROUP = ("Broadband", (
    "city/city.gpkg|pops", "broadband/nodes.gpkg", "broadband/ranking.gpkg", "broadband/clusters.gpkg",
    "broadband/trenches.gpkg", "city/city.gpkg|roadworks", "city/city.gpkg|ducts", "broadband/gaps.gpkg",
    "broadband/connections.gpkg", "broadband/classified.gpkg", "broadband/by_area.gpkg",
    "broadband/by_cluster.gpkg", "broadband/bill.gpkg", "broadband/technologies.gpkg",
    "broadband/phases.gpkg", "broadband/sensitivity.gpkg", "broadband/class_stats.gpkg",
    "broadband/gap_stats.gpkg", "broadband/fibre_stats.gpkg", "broadband/funding_stats.gpkg",
    "broadband/export_report.gpkg",
))  # fmt: skip
"""The project's group: title and layers from top to bottom."""
PLAIN_LAYERS = {
    "connections": "Fibre connections", "classified": "Classified addresses",
    "by_cluster": "Fibre plan by project area", "bill": "Bill of quantities",
    "technologies": "Supply by technology", "phases": "Phases",
    "sensitivity": "Sensitivity", "class_stats": "Key figures of broadband supply",
    "gap_stats": "Key figures of broadband gaps", "fibre_stats": "Key figures of the fibre plan",
    "funding_stats": "Key figures of funding", "export_report": "Report of the fields",
}  # fmt: skip
"""Layers and tables without a style of their own -> their names, which the plugin translates."""
MAP = (
    "broadband/nodes.gpkg", "broadband/trenches.gpkg", "broadband/gaps.gpkg", "broadband/clusters.gpkg",
    "buildings.gpkg", "city/city.gpkg|streets", "city/city.gpkg|water",
)  # fmt: skip
"""Layers of the sheet, the first on top."""
FIGURES = {
    "gap_stats.gpkg": ("gap_addresses", "areas"),
    "fibre_stats.gpkg": ("trench_m", "cost_eur", "cost_missing"),
    "funding_stats.gpkg": ("federal_eur", "land_eur", "own_eur"),
}
"""Table -> the key figures of it that are printed."""


def plan(chain, source, out: Path, language: int) -> dict[str, dict]:
    """Run the chain into out/broadband: name of the algorithm -> its numbers.

    chain: runs algorithms. source: name of a layer in build/demo -> how QGIS opens it. language: of the
    chart, as the algorithms number it.
    """
    folder = out / FOLDER
    folder.mkdir(exist_ok=True)

    def files(**tables: str) -> dict[str, Path]:
        return {key: folder / name for key, name in tables.items()}

    classes = chain.run(
        "broadbandclassify", ADDRESSES=source("city/city.gpkg|addresses"),
        OFFERS=source("city/city.gpkg|offers"), RULES=RULES, DATE=ASSESSED_ON,
        **files(OUTPUT="classified.gpkg", SUMMARY="class_stats.gpkg"),
    )  # fmt: skip
    river = source("city/city.gpkg|water") + "|subset=kind = 'river'"
    gaps = chain.run(
        "broadbandgaps", CLASSIFIED=folder / "classified.gpkg", AREAS=source("city/city.gpkg|districts"),
        STREETS=source("city/city.gpkg|streets"), BARRIERS=river, BOUNDS_FIELD="district",
        **files(CLUSTERS="clusters.gpkg", BY_AREA="by_area.gpkg", ADDRESSES_OUT="gaps.gpkg",
                TECHNOLOGIES="technologies.gpkg", STATS="gap_stats.gpkg"),
    )  # fmt: skip
    fibre = chain.run(
        "fibreexpansion", ADDRESSES=folder / "gaps.gpkg", STREETS=source("city/city.gpkg|streets"),
        POPS=source("city/city.gpkg|pops"), DUCTS=source("city/city.gpkg|ducts"),
        ROADWORKS=source("city/city.gpkg|roadworks"), BARRIERS=river, ONLY_ELIGIBLE=ELIGIBLE,
        TIME_LIMIT=SEARCH_S,
        **files(TRENCHES="trenches.gpkg", CONNECTIONS="connections.gpkg", NODES="nodes.gpkg",
                BILL="bill.gpkg", BY_CLUSTER="by_cluster.gpkg", STATS="fibre_stats.gpkg",
                BILL_XLSX="bill.xlsx"),
    )  # fmt: skip
    money = chain.run(
        "fundingpriority", CLUSTERS=folder / "clusters.gpkg", COSTS=folder / "by_cluster.gpkg",
        PROGRAMME=PROGRAMME, BUDGET=BUDGET_EUR, START_YEAR=int(ASSESSED_ON[:4]), LANGUAGE=language,
        **files(RANKING="ranking.gpkg", PHASES="phases.gpkg", SENSITIVITY="sensitivity.gpkg",
                STATS="funding_stats.gpkg", CHART="chart.png"),
    )  # fmt: skip
    chain.run(
        "fundingexport", FILES=SHAPES, OUTPUT_FOLDER=folder / "export", OVERWRITE=True,
        **files(TRENCHES="trenches.gpkg", CONNECTIONS="connections.gpkg", NODES="nodes.gpkg",
                REPORT="export_report.gpkg"),
    )  # fmt: skip
    return {"classes": classes, "gaps": gaps, "fibre": fibre, "money": money}


def print_map(chain, source, out: Path, language: str, title_block: dict) -> None:
    """The plan for the council: gaps, project areas and trenches on one sheet."""
    areas = QgsVectorLayer(source("broadband/clusters.gpkg"), "areas", "ogr")
    chain.run(
        "councilmap", TEMPLATE="plan_a3_landscape", LAYERS=[source(name) for name in MAP],
        EXTENT=QgsReferencedRectangle(areas.extent(), areas.crs()),
        KEY_FIGURES=[f"{out / FOLDER / name}|subset=key IN {keys}" for name, keys in FIGURES.items()],
        TITLE=TITLES[language], VARIANT=VARIANTS[language], **title_block,
        PDF=out / f"{SHEET}.pdf", PNG=out / f"{SHEET}.png",
    )  # fmt: skip


def report(found: dict[str, dict], row) -> None:
    """What came out; `row` prints a label, a number, a unit and a share."""
    gaps, fibre, money = found["gaps"], found["fibre"], found["money"]
    print("\nBroadband: grey spots under the Gigabit-Richtlinie 2.0, three years ahead")
    row("addresses", gaps["USED"])
    row("with a gap", gaps["GAPS"], share=100 * gaps["GAPS"] / gaps["USED"])
    row("project areas", gaps["AREA_COUNT"])
    print(f"\nFibre to them. {fibre['STATUS']}")
    row("connections", fibre["UNITS"])
    row("trench", f"{fibre['TRENCH_LENGTH'] / 1000:.1f}", "km")
    row("trench per connection", f"{fibre['METRES_PER_UNIT']:.1f}", "m")
    row("cost, mostly assumptions", f"{fibre['TOTAL_COST']:.0f}", "EUR")
    row("positions without a price", fibre["COST_MISSING"])
    row("saved by roadworks and ducts", f"{fibre['SAVED']:.0f}", "EUR")
    row("share of federation and Land", f"{money['FEDERAL'] + money['LAND']:.0f}", "EUR")
    row("share of the town", f"{money['OWN_SHARE']:.0f}", "EUR")

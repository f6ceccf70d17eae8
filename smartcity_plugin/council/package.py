"""The package for a council decision: what belongs to it, and what is written into which folder.

edition.py writes one version of it, internal or for the public.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ...layers import provenance as origin
from ..errors import InputError
from ..words import in_language
from . import facts, indicators, ranking, variants
from .edition import Edition
from .filenames import plain
from .variantchart import Order as Comparison
from .variants import Variant

MANIFEST = "manifest.json"
"""By it a folder is known as a package of ours."""
PUBLIC, INTERNAL, BOTH = "public", "internal", "both"
VERSIONS = (BOTH, PUBLIC, INTERNAL)
"""In the order of parameter VERSION."""


@dataclass
class Order:
    """What is asked for.

    texts: title, municipality, author, committee, session_date, date (ISO), paper, base_data_status,
    height_reference, logo, and facts.TEXTS; tables, names: key figures and their variants; recommended: name
    or number of a variant, or empty; layers: of the map, the first on top; sites: what is to be built;
    demand: what is covered; districts: a map page each; least_households: in a cell of the public version.
    """

    language: str
    texts: dict[str, str]
    tables: list[QgsVectorLayer]
    names: list[str]
    project: QgsProject
    crs: QgsCoordinateReferenceSystem
    recommended: str = ""
    weights: str = ""
    layers: list[QgsMapLayer] = field(default_factory=list)
    sites: list[QgsVectorLayer] = field(default_factory=list)
    demand: list[QgsVectorLayer] = field(default_factory=list)
    districts: QgsVectorLayer | None = None
    template: str = "plan_a3_landscape"
    extent: QgsRectangle = field(default_factory=QgsRectangle)
    scale: int = 0
    draft: bool = True
    version: str = BOTH
    least_households: int = 0
    dpi: int = 300
    algorithm: str = ""
    parameters: dict = field(default_factory=dict)

    @property
    def context(self) -> QgsCoordinateTransformContext:
        return self.project.transformContext()


@dataclass
class Result:
    """manifest: of the internal version where there is one; files: how many; warnings: in words."""

    manifest: Path
    files: int
    warnings: list[str]


def write(order: Order, folder: Path, tell: Callable[[float, str], None]) -> Result:
    """Write the versions asked for into subfolders of a new, empty folder.

    tell: told the share done and what comes next; may raise to stop.
    Raises:
        InputError: a table, a layer or a template cannot be used, or a file cannot be written.
    """
    comparison, chosen, chosen_by = choose(order)
    wanted = {PUBLIC: (False,), INTERNAL: (True,), BOTH: (True, False)}[order.version]
    files, warnings, manifests = 0, [], []
    for number, internal in enumerate(wanted):
        name = in_language(order.language, "internal") if internal else in_language(order.language, "public")
        place = folder / plain(name)
        place.mkdir()

        def told(share: float, words: str, number: int = number, name: str = name) -> None:
            tell((number + share) / len(wanted), f"{name}: {words}")

        edition = Edition(order, comparison, chosen, chosen_by, place, internal, told)
        edition.write()
        files += len(edition.entries) + 1
        warnings += edition.warnings
        manifests.append(place / MANIFEST)
    return Result(manifests[0], files, list(dict.fromkeys(warnings)))


def choose(order: Order) -> tuple[Comparison, Variant, str]:
    """The variants with their ranking, the one that the paper is about, and by whom it was chosen.

    Raises:
        InputError: the recommended variant is none of them.
    """
    found = variants.read(order.tables, order.names)
    least = min(2, len(found))
    keys = variants.known_indicators(found, least)
    if not keys:
        raise InputError(
            "None of the tables (VARIANTS) holds an indicator. Choose key figures (STATS) of siting, "
            "coverage, reachability, capacity, visibility, gaps, fibre or funding."
        )
    ranked = ranking.rank(
        variants.numbers(found, keys), indicators.weights_of(order.weights, keys),
        {key: each.better for key, each in indicators.INDICATORS.items()},
    )  # fmt: skip
    note = origin.source_note([made for each in found for made in each.provenances], order.language)
    comparison = Comparison(tuple(found), tuple(keys), ranked, note, order.language)
    if order.recommended.strip():
        return comparison, _named(found, order.recommended.strip()), facts.BY_OFFICE
    if len(found) == 1:
        return comparison, found[0], facts.ALONE
    if ranked.weights and len(ranked.best) == 1:
        return comparison, next(each for each in found if each.name == ranked.best[0]), facts.BY_RANKING
    return comparison, found[0], facts.UNDECIDED


def _named(found: list[Variant], wanted: str) -> Variant:
    for number, variant in enumerate(found, 1):
        if wanted in (variant.name, str(number)):
            return variant
    raise InputError(
        "There is no variant “{name}” to recommend. Variants: {known}.",
        name=wanted, known="; ".join(f"{number} = {each.name}" for number, each in enumerate(found, 1)),
    )  # fmt: skip


def is_package(folder: Path) -> bool:
    """Whether a folder holds nothing but versions of a package."""
    inside = [path for path in folder.iterdir() if path.name != ".DS_Store"]
    return bool(inside) and all(path.is_dir() and (path / MANIFEST).is_file() for path in inside)

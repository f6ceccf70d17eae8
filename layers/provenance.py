"""Where a layer's values come from, under which licence, and how they were made.

A `Provenance` is kept in the file itself (GeoPackage: layer metadata; GeoTIFF: a tag), so that a map
printed a year later still knows its sources.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path

from qgis.core import QgsDataProvider, QgsLayerMetadata, QgsMapLayer, QgsProviderRegistry

from ..smartcity_plugin.words import in_language, interface_language
from .licencewords import INVENTED, KNOWN, address_of, holder_of
from .licencewords import LICENCES as LICENCES

KEYWORD = "smartcity"
"""The metadata keyword that holds the provenance as JSON; titles and licences stand in plain fields too."""
TIFF_TAG = "SMARTCITY_PROVENANCE"
"""The GeoTIFF tag that holds it: QGIS 3.22 cannot store metadata in a raster file and does not read its own
sidecar file back by itself."""

SUPPLIED, MEASURED, COMPUTED, ASSUMED = "supplied", "measured", "computed", "assumed"
"""Kinds of values; "supplied" is what a city or an office delivers, as it is. INVENTED is one, too."""

COSTS_ASSUMED = "costs_assumed"
"""Parameter that tells how many rows have a cost that a preset has filled; "costs" names the preset."""

PUBLIC, INTERNAL, PERSONAL = USES = ("public", "internal", "personal")
"""For whom a source is meant. "" is what nobody has said: then the licence alone decides."""
MARKS = {
    "public": PUBLIC, "öffentlich": PUBLIC, "internal": INTERNAL, "intern": INTERNAL, "nur intern": INTERNAL,
    "personal": PERSONAL, "personenbezogen": PERSONAL,
}  # fmt: skip
"""What stands as a constraint in a layer's metadata (its properties in QGIS, Metadata, Access) -> use."""


@dataclass(frozen=True)
class Source:
    """One data set that went into a layer.

    licence: an id of `LICENCES` or the provider's own words, licence_url: where the latter stand;
    url: the data set's own address (URI); retrieved: ISO date; use: PUBLIC, INTERNAL, PERSONAL or "".
    """

    provider: str = ""
    dataset: str = ""
    licence: str = ""
    url: str = ""
    year: str = ""
    changed: bool = False
    retrieved: str = ""
    licence_url: str = ""
    use: str = ""


@dataclass(frozen=True)
class Provenance:
    """How a layer came about.

    kind: supplied, measured, computed, assumed or invented; parameters: what the tool was given;
    expected_error: a sentence on how sure the values are, empty for plain data.
    """

    kind: str
    sources: tuple[Source, ...] = ()
    tool: str = ""
    parameters: dict[str, str] = field(default_factory=dict)
    reference_date: str = ""
    expected_error: str = ""

    @property
    def invented(self) -> bool:
        """Whether it is invented, or computed from something invented: maps must say so."""
        return self.kind == INVENTED or any(source.licence == INVENTED for source in self.sources)

    @property
    def use(self) -> str:
        """The strictest use of its sources: PERSONAL before INTERNAL before PUBLIC before unsaid."""
        uses = {source.use for source in self.sources}
        return next((use for use in (PERSONAL, INTERNAL, PUBLIC) if use in uses), "")

    @property
    def licence_known(self) -> bool:
        """Whether every source says under which licence it is."""
        return bool(self.sources) and all(source.licence for source in self.sources)

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Provenance:
        """Read what `to_json` wrote, by this version or another: fields that it lacks stay empty, more are
        left out.

        Raises:
            ValueError: the text is none of ours.
        """
        try:
            values = json.loads(text)
        except RecursionError:
            raise ValueError("nested too deeply") from None
        if not isinstance(values, dict) or not isinstance(values.get("sources"), list):
            raise ValueError("no provenance")
        values["sources"] = tuple(Source(**_known(Source, source)) for source in values["sources"])
        return cls(**_known(cls, values))


def _known(kind: type, values) -> dict:
    """The values that are fields of `kind`, each of the type that it must have."""
    if not isinstance(values, dict):
        raise ValueError("no provenance")
    types = {"changed": bool, "sources": tuple, "parameters": dict}
    found = {item.name: values[item.name] for item in fields(kind) if item.name in values}
    if "kind" not in found and kind is Provenance:
        raise ValueError("no provenance")
    for name, value in found.items():
        if not isinstance(value, types.get(name, str)):
            raise ValueError(f"{name} is of another type")
    return found


def unclear(name: str) -> Provenance:
    """Of a layer that says nothing about itself: on a map its name stands with “licence unclear”."""
    return Provenance(SUPPLIED, (Source(dataset=name),))


def derived(kind: str, inputs: list[Provenance | None], **values) -> Provenance:
    """The provenance of a result computed from `inputs`: their sources, marked as changed.

    An input without provenance becomes a source with an unclear licence: it is never left out.
    """
    sources: list[Source] = []
    for provenance in inputs:
        for source in provenance.sources if provenance else (Source(),):
            changed = replace(source, changed=True)
            if changed not in sources:
                sources.append(changed)
    return Provenance(kind, tuple(sources), **values)


def read(layer: QgsMapLayer | None) -> Provenance | None:
    """What a layer's metadata says; None when it says nothing that can be read.

    A use that stands there as a constraint, written by us or by hand, holds for all of its sources.
    """
    if layer is None:
        return None
    found = _stated(layer)
    marked = (MARKS.get(item.constraint.strip().lower()) for item in layer.metadata().constraints())
    use = next(filter(None, marked), "")
    if not use or (found is not None and found.use == use):
        return found
    found = found or unclear(layer.name())
    return replace(found, sources=tuple(replace(item, use=use) for item in found.sources or (Source(),)))


def _stated(layer: QgsMapLayer) -> Provenance | None:
    """What we once wrote into a layer's metadata."""
    if (
        not layer.metadata().keywords(KEYWORD)
        and layer.providerType() == "ogr"  # what stands for a file elsewhere may be too long for one
        and Path(layer.source().split("|")[0]).with_suffix(".qmd").is_file()
    ):
        layer.loadDefaultMetadata()  # QGIS 3.22 writes a Shapefile's sidecar but does not read it
    text = "".join(layer.metadata().keywords(KEYWORD)[:1])
    if not text and layer.providerType() == "gdal":
        text = tiff_tag(layer.source(), TIFF_TAG)
    if not text:
        return None
    try:
        return Provenance.from_json(text)
    except ValueError:
        return None


def tiff_tag(path: str, name: str) -> str:
    """A tag of a GeoTIFF, empty where there is none."""
    from osgeo import gdal

    file = gdal.OpenEx(path, gdal.OF_RASTER)
    return (file.GetMetadataItem(name) or "") if file is not None else ""


def metadata(
    provenance: Provenance, title: str, existing: QgsLayerMetadata | None = None
) -> QgsLayerMetadata:
    """Layer metadata that says the same to people (title, rights, licences, history) and to `read`."""
    made = QgsLayerMetadata(existing) if existing is not None else QgsLayerMetadata()
    made.setTitle(title)
    made.setLicenses(sorted({source.licence for source in provenance.sources if source.licence}))
    made.setRights([source_text(source, interface_language()) for source in provenance.sources])
    made.setHistory([f"{provenance.tool} {json.dumps(provenance.parameters, ensure_ascii=False)}".strip()])
    made.setAbstract(" ".join(part for part in (provenance.kind, provenance.expected_error) if part))
    if provenance.use:
        others = [item for item in made.constraints() if item.constraint.strip().lower() not in MARKS]
        made.setConstraints([*others, QgsLayerMetadata.Constraint(provenance.use, "access")])
    made.setKeywords({KEYWORD: [provenance.to_json()]})
    return made


def store(layer: QgsMapLayer, provenance: Provenance) -> None:
    """Give a layer its provenance, in memory and, where it is a vector file, in the file."""
    made = metadata(provenance, layer.name(), layer.metadata())
    made.setCrs(layer.crs())
    layer.setMetadata(made)
    if layer.providerType() == "ogr":
        QgsProviderRegistry.instance().saveLayerMetadata("ogr", full_source(layer), made)


def full_source(layer: QgsMapLayer) -> str:
    """The layer's source with the table's name, without which QGIS does not find it in a GeoPackage."""
    source = layer.source()
    if layer.providerType() != "ogr" or ".gpkg" not in source or "|layername=" in source:
        return source
    tables = layer.dataProvider().subLayers()
    if not tables:
        return source
    return f"{source}|layername={tables[0].split(QgsDataProvider.sublayerSeparator())[1]}"


def source_text(source: Source, language: str) -> str:
    """One source as its licence wants it named: provider (year), licence (address), changes.

    The year is that of the data or else of their retrieval.
    """
    provider = holder_of(source.licence, source.provider, language)
    name = ", ".join(part for part in (provider, source.dataset) if part)
    parts = [name or in_language(language, "Source unknown")]
    year = source.year or source.retrieved[:4]
    if year:
        parts[0] += f" ({year})"
    address = address_of(source.licence, source.provider) or source.licence_url
    if source.licence == INVENTED:
        parts.append(in_language(language, "invented demo data"))
    elif source.licence:
        parts.append(f"{source.licence} ({address})" if address else source.licence)
    else:
        parts.append(in_language(language, "licence unclear"))
    if source.url:
        parts.append(source.url)
    if source.changed and source.licence != INVENTED:
        parts.append(in_language(language, "data changed"))
    return ", ".join(parts)


def source_note(provenances: list[Provenance | None], language: str) -> str:
    """The note that a printed map carries: every source once, unclear ones named as such."""
    sources: dict[Source, Source] = {}
    for provenance in provenances:
        for source in provenance.sources if provenance and provenance.sources else (Source(),):
            same = replace(source, changed=False, retrieved="", year=source.year or source.retrieved[:4])
            sources[same] = source if source.changed else sources.get(same, source)
    texts = [source_text(source, language) for source in sources.values()]
    return in_language(language, "Data sources: {sources}", sources="; ".join(texts))


def odbl_mixed(provenances: dict[str, Provenance | None]) -> tuple[list[str], list[str]]:
    """Tables of one file that rest on ODbL data, and those that do not; both empty where nothing mixes.

    A derived database must be under the ODbL as a whole (ODbL 1.0, section 4.4): ODbL layers stay in a file
    of their own. Invented layers bind nobody.
    """
    odbl, others = [], []
    for name, provenance in provenances.items():
        sources = provenance.sources if provenance else ()
        if any(source.licence in KNOWN and KNOWN[source.licence].shares_alike for source in sources):
            odbl.append(name)
        elif not (provenance and provenance.invented):
            others.append(name)
    return (odbl, others) if odbl and others else ([], [])

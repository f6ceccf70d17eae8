"""smartcity:sitingcandidates - places where something could be put up."""

from __future__ import annotations

from collections import Counter

from qgis.core import (
    QgsField,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..layers import provenance as origin
from ..layers import schema, style
from ..smartcity_plugin.compat import FIELD_TYPES
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import interface_language, tr
from . import sitinginputs as shared
from .base import SmartCityAlgorithm
from .rows import warn_duplicates

FILTERS = ("OWNER", "WITHIN", "NOT_WITHIN", "HEIGHT", "POWER", "DISTANCE")
"""In the order in which they are asked; a site counts for the first that it does not pass."""


class SitingCandidates(SmartCityAlgorithm):
    ID = "sitingcandidates"
    GROUP = "siting"
    NEEDS = ("geopandas", "shapely", "scipy")

    def title(self) -> str:
        return tr("Candidate sites")

    def keywords(self) -> list[str]:
        return ["siting", "candidates", "sites", "lamp posts", "roofs", "masts", "grid", "spacing",
                "Standorte", "Kandidaten", "Standortsuche", "Laternen", "Masten", "Dächer", "Haltestellen",
                "Ampeln", "Flurstücke"]  # fmt: skip

    def help(self) -> str:
        return tr(
            "<p>Gathers the places where sensors or gateways could be put up, from several layers at once, "
            "for “Sensor siting” and “LoRaWAN gateway siting”.</p>"
            "<p><b>What becomes a site</b>: each point (lamp posts, masts, signals, stops). Lines: places at "
            "most SPACING metres apart. Roofs as “Load 3D city model” makes them (building_id, heights in "
            "z): the highest point of each building, with its height above ground if BUILDINGS is given. "
            "Buildings with ground_z and roof_z, or height: a point with that height. Other polygons: "
            "a point on the surface, or, where KINDS says “grid”, a grid of SPACING metres within them.</p>"
            "<p><b>Fields</b> of the sources are kept. What they do not say (cost_eur, running_eur, "
            "height_agl, mounting, power) is taken from the preset by kind: most of its costs are "
            "assumptions, marked as such there. Status is proposed where the layer has none.</p>"
            "<p><b>Filters</b>: owner, within or not within areas, least and greatest height, distance to "
            "power, and one site only within DISTANCE (existing before planned before proposed, then in the "
            "order of the layers). Each tells how many sites it took.</p>"
            "<p><b>Outputs</b>: OUTPUT; COUNT sites; READ = COUNT + FILTERED + REJECTED. Rejected rows are "
            "listed with their reason.</p>"
            "<p><b>Limits</b>: whether an owner agrees, a post is strong enough or has power by day is not "
            "known here.</p>"
        )

    def initAlgorithm(self, configuration=None) -> None:
        vector = QgsProcessing.SourceType.TypeVectorAnyGeometry
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterMultipleLayers("SOURCE", tr("Layers with possible sites"), vector),
            tr("Points, lines, roofs, buildings or areas; several at once."),
        )
        self.add(
            QgsProcessingParameterString("KINDS", tr("Kinds of site by layer"), optional=True),
            tr("“layer=kind” pairs separated by semicolons, where the guess by name and fields is not right, "
               "for example “posts=lamp_post; old_town=grid”. A layer is named by its name or its number in "
               "the list. Kinds with costs in the preset: lamp_post, signal, mast, stop, roof, building, "
               "parcel, line, grid; any other word will do too."),
        )  # fmt: skip
        self.add(
            _number("SPACING", tr("Spacing along lines and of the grid [m]"), 50.0, least=0.1),
            tr("Places along a line are evenly spaced, at most this far apart."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "BUILDINGS", tr("Buildings of the roofs"), [polygon], optional=True
            ),
            tr("As “Load 3D city model” makes them: their ground_z makes roof heights heights above ground."),
        )
        self.add(
            QgsProcessingParameterString("OWNER", tr("Only of these owners"), optional=True),
            tr("Names as in field owner, separated by semicolons; capitals do not matter."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("WITHIN", tr("Only within"), [polygon], optional=True),
            tr("Areas that a site must lie in, for example the municipality."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("NOT_WITHIN", tr("Not within"), [polygon], optional=True),
            tr("Areas without sites, for example water, monuments or nature reserves."),
        )
        self.add(_number("MIN_HEIGHT", tr("Least height above ground [m]")),
                 tr("A site without a known height does not pass."))  # fmt: skip
        self.add(_number("MAX_HEIGHT", tr("Greatest height above ground [m]")),
                 tr("A site without a known height does not pass."))  # fmt: skip
        self.add(
            QgsProcessingParameterFeatureSource("POWER", tr("Power supply"), [vector], optional=True),
            tr("Cables, cabinets, lamp posts or whatever a site can be connected to."),
        )
        self.add(_number("POWER_DISTANCE", tr("Greatest distance to power [m]"), 25.0),
                 tr("In a straight line."))  # fmt: skip
        self.add(
            _number("DISTANCE", tr("One site only within [m]"), 1.0),
            tr("Of sites at most this far apart one is kept. 0: of those at the very same place."),
        )
        shared.add_districts(self)
        self._add_advanced()
        self.add(QgsProcessingParameterFeatureSink(
            "OUTPUT", tr("Candidate sites"), QgsProcessing.SourceType.TypeVectorPoint))  # fmt: skip
        shared.add_rejections(self)
        for name, words in self._numbers().items():
            self.addOutput(QgsProcessingOutputNumber(name, words))

    def _add_advanced(self) -> None:
        self.add(
            QgsProcessingParameterBoolean("KEEP_STATUS", tr("Keep the status of the layers"), True),
            tr("Otherwise every site is proposed: the status of a lamp post is that of the post, not of what "
               "is to be put up on it."), advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("COSTS", tr("Preset of costs"), "siting_costs"),
            tr("Name of a preset of the plugin (siting_costs) or path of a TOML file of your own."),
            advanced=True,
        )
        self.add_target_crs(advanced=True)

    @staticmethod
    def _numbers() -> dict[str, str]:
        return {
            "READ": tr("Possible sites read"),
            "COUNT": tr("Candidate sites"),
            "FILTERED": tr("Sites that a filter took"),
            "REJECTED": tr("Rows rejected"),
            "FILTERED_OWNER": tr("Of another owner"),
            "FILTERED_WITHIN": tr("Outside the areas"),
            "FILTERED_NOT_WITHIN": tr("In areas without sites"),
            "FILTERED_HEIGHT": tr("Too low, too high or of unknown height"),
            "FILTERED_POWER": tr("Too far from power"),
            "FILTERED_DISTANCE": tr("Too near to another site"),
        }

    def execute(self, run) -> dict:
        crs = run.target_crs()
        layers = run.layers("SOURCE")
        if not layers:
            raise InputError("Choose at least one layer with possible sites (SOURCE).")
        found = _read(run, layers, crs)
        if found.no_height:
            run.warn(tr("{count} roofs have no known height above ground: give their buildings with ground_z "
                        "(BUILDINGS).", count=found.no_height))  # fmt: skip
        run.step(0.6, 0.8, tr("Filtering"))
        sites, taken = _filtered(run, found.sites, crs)
        shared.write_rejections(run, found.rejected)
        counts = {f"FILTERED_{name}": taken[name] for name in FILTERS}
        read = len(found.sites) + len(found.rejected)
        if not sites:
            raise InputError(
                "No site is left: {read} read, {rejected} rejected, {filtered} taken by filters ({each}).",
                read=read, rejected=len(found.rejected), filtered=sum(taken.values()),
                each=", ".join(f"{name} {count}" for name, count in taken.items() if count),
            )  # fmt: skip
        run.step(0.8, 1.0)
        warn_duplicates(run, tr("Candidate sites"), [str(site["id"]) for site in sites])
        _write(run, sites, layers, crs)
        run.info(tr("{read} possible sites read: {used} used, {filtered} filtered, {rejected} rejected.",
                    read=read, used=len(sites), filtered=sum(taken.values()),
                    rejected=len(found.rejected)))  # fmt: skip
        return {"READ": read, "COUNT": len(sites), "FILTERED": sum(taken.values()),
                "REJECTED": len(found.rejected), **counts}  # fmt: skip


def _number(name: str, words: str, default: float | None = None, least: float = 0.0):
    return QgsProcessingParameterNumber(
        name, words, QgsProcessingParameterNumber.Type.Double, default, default is None, least
    )


def _read(run, layers: list, crs):
    """All sites of all layers."""
    from ..layers import candidates
    from ..layers.assigned import assigned
    from ..smartcity_plugin import presets

    costs = presets.load(run.text("COSTS"))
    if "other" not in costs:
        raise InputError("Preset “{path}” has no section [other] for kinds it does not know. Add it.",
                         path=run.text("COSTS"))  # fmt: skip
    names = [shared.name_of(layer) for layer in layers]
    kinds = assigned(run.text("KINDS"), names, "KINDS")
    buildings = run.frame("BUILDINGS", crs)
    grounds = candidates.grounds(buildings) if buildings is not None else None
    found = candidates.Found()
    for number, (layer, name, kind) in enumerate(zip(layers, names, kinds)):
        run.step(0.6 * number / len(layers), 0.6 * (number + 1) / len(layers))
        before = len(found.sites), len(found.rejected)
        candidates.add_layer(
            found, name, shared.frame_of(run, layer, crs), kind, spacing=run.number("SPACING"),
            costs=costs, buildings=grounds, keep_status=run.flag("KEEP_STATUS"), pulse=run.progress,
        )  # fmt: skip
        kinds_found = Counter(str(site["kind"]) for site in found.sites[before[0]:])
        run.info(tr("Layer “{layer}”: {count} possible sites ({kinds}), {rejected} rows rejected.",
                    layer=name, count=len(found.sites) - before[0],
                    kinds=", ".join(kinds_found), rejected=len(found.rejected) - before[1]))  # fmt: skip
    return found


def _filtered(run, sites: list[dict], crs) -> tuple[list[dict], Counter]:
    """The sites that pass all filters, and how many each filter took."""
    import numpy as np

    from ..smartcity_plugin.siting import candidates as places

    taken: Counter = Counter()
    xy = np.array([(site["x"], site["y"]) for site in sites], dtype=float).reshape(-1, 2)
    stays = np.ones(len(sites), dtype=bool)

    def keep(name: str, passes) -> None:
        run.check_cancelled()
        taken[name] = int((stays & ~passes).sum())
        stays[~passes] = False

    owners = {name.strip().lower() for name in run.text("OWNER").split(";") if name.strip()}
    if owners:
        theirs = [str(site.get("owner") or "").strip().lower() in owners for site in sites]
        keep("OWNER", np.array(theirs, dtype=bool))
    for name in ("WITHIN", "NOT_WITHIN"):
        areas = shared.shapes_of(run, name, crs)
        if areas is not None:
            inside = places.inside(xy, areas)
            keep(name, inside if name == "WITHIN" else ~inside)
    if run.given("MIN_HEIGHT") or run.given("MAX_HEIGHT"):
        height = np.array([site.get("height_agl") for site in sites], dtype=float)  # None becomes NaN
        least = run.number("MIN_HEIGHT") if run.given("MIN_HEIGHT") else 0.0
        most = run.number("MAX_HEIGHT") if run.given("MAX_HEIGHT") else np.inf
        keep("HEIGHT", (height >= least) & (height <= most))
    power = shared.shapes_of(run, "POWER", crs)
    if power is not None:
        keep("POWER", places.within_reach(xy, power, run.number("POWER_DISTANCE"), run.check_cancelled))
    left = np.flatnonzero(stays)
    rank = np.array([schema.STATUS.index(sites[place]["status"]) for place in left])
    passes = np.ones(len(sites), dtype=bool)
    passes[left] = places.apart(xy[left], run.number("DISTANCE"), rank)
    keep("DISTANCE", passes)
    return [site for site, stay in zip(sites, stays) if stay], taken


def _write(run, sites: list[dict], layers: list, crs) -> None:
    """OUTPUT: the schema's fields, and what else the layers say."""
    from ..layers.candidates import COST_ASSUMED

    for site, name in zip(sites, shared.district_names(run, crs, *zip(*((s["x"], s["y"]) for s in sites)))):
        site["district"] = name or site.get("district")
    fields = schema.qgs_fields(schema.SITING_CANDIDATES)
    texts = _add_own_fields(fields, layers)
    for site in sites:
        site.update({name: str(site[name]) for name in texts if site.get(name) is not None})
    assumed = sum(site[COST_ASSUMED] for site in sites)
    if assumed:
        run.info(tr("Costs of {count} of {all} sites are those of preset “{preset}”, mostly assumptions.",
                    count=assumed, all=len(sites), preset=run.text("COSTS")))  # fmt: skip
    inputs = shared.sources_of(layers)
    invented = bool(inputs) and all(each.kind == origin.INVENTED for each in inputs)
    run.add_features(
        "OUTPUT", shared.points(sites, fields), fields, QgsWkbTypes.Type.Point, crs, style="candidates",
        title=style.title("candidates", interface_language()),
        provenance=origin.derived(
            origin.INVENTED if invented else origin.ASSUMED, inputs, tool=SitingCandidates.ID,
            parameters={"kinds": run.text("KINDS"), "spacing_m": f"{run.number('SPACING'):g}",
                        "costs": run.text("COSTS"), origin.COSTS_ASSUMED: f"{assumed}",
                        "distance_m": f"{run.number('DISTANCE'):g}"},
        ),
    )  # fmt: skip


def _is_plain(field: QgsField) -> bool:
    return field.isNumeric() or field.type() in (FIELD_TYPES["text"], FIELD_TYPES["boolean"])


def _add_own_fields(fields, layers: list) -> set[str]:
    """Add the layers' fields that the schema does not have. Returns those that become text, in small letters:
    dates and lists, and what two layers keep as different types."""
    from ..layers.candidates import KEYS_OF_FILES

    own: dict[str, QgsField] = {}
    texts = set()
    known = {field.name().lower() for field in fields}
    for layer in layers:
        for field in layer.fields():
            lower = field.name().lower()
            if lower in known | KEYS_OF_FILES:
                continue
            first = own.setdefault(lower, field)
            if first.type() != field.type() or not _is_plain(field):
                texts.add(lower)
    for lower, field in own.items():
        kind = FIELD_TYPES["text"] if lower in texts else field.type()
        fields.append(QgsField(field.name(), kind))
    return texts

"""From roofs or buildings and a terrain model to a surface model."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..layers import provenance, schema
from ..layers.frames import crs_text
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import plugin_version, tr
from . import surfacereport
from .base import SmartCityAlgorithm
from .run import Run

LARGEST = 100_000_000
"""Pixels; 10 x 10 km at 1 m. Assumption: five such rasters of 8 bytes fit an office computer's memory."""
INPUTS = ("ROOFS", "BUILDINGS", "TERRAIN", "TERRAIN_LINES", "SURFACE")
ROOFS, GIVEN = range(2)
"""What the surface is made of, in the list of SURFACE_FROM."""


class SurfaceModel(SmartCityAlgorithm):
    ID = "surfacemodel"
    GROUP = "citydata"
    NEEDS = ("geopandas", "scipy")

    def title(self) -> str:
        return tr("Surface model from roofs and terrain")

    def help(self) -> str:
        return tr(
            "<p>Makes the two rasters that coverage and visibility need: the terrain, and the surface with "
            "all roofs on it. Use it after “Load 3D city model”.</p>"
            "<p><b>Roofs</b> give the true shape: each roof polygon is a plane, evaluated at the centre of "
            "each pixel; the highest roof counts. A polygon whose corners are more than 5 cm off one plane "
            "is divided into triangles. With <b>Buildings</b> alone each building is a block up to its "
            "highest roof point (roof_z), which is too high for pitched roofs. With both, buildings without "
            "a roof become blocks.</p>"
            "<p><b>Terrain</b> is resampled to the resolution (bilinear) and must have heights in the same "
            "system as the buildings. Without it heights are interpolated (linear in Delaunay triangles) "
            "from the <b>terrain lines</b> of the city model, which say where walls meet the ground, or else "
            "from the buildings' ground heights: sure at the buildings, uncertain between them, and without "
            "dykes or ditches. The rasters say so.</p>"
            "<p><b>Given surface</b> (DOM): a surface that was measured from the air, with trees. It can be "
            "the surface itself, or only be compared. The difference raster is given minus made; the report "
            "has the share of pixels that are more than 1 m apart and the median, on roofs and elsewhere. "
            "Pixels at walls may differ by the resolution alone.</p>"
            "<p><b>Outputs</b>: float32 GeoTIFF, metres, nodata -9999, north-up, edges at whole multiples of "
            "the resolution. Without an extent they cover the terrain, or all buildings.</p>"
            "<p><b>Limits</b>: without a given surface no trees, and only such structures as the city model "
            "holds. At most 100 million pixels. Roofs and lines that cannot be used are counted, listed and "
            "left out.</p>"
        )

    def keywords(self) -> list[str]:
        return ["DSM", "DTM", "surface", "terrain", "roofs", "height model",
                "Oberflächenmodell", "Geländemodell", "DOM", "DGM", "Dächer", "Höhe"]  # fmt: skip

    def initAlgorithm(self, configuration=None) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "ROOFS", tr("Roofs"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Roof polygons with heights (z), as “Load 3D city model” makes them."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "BUILDINGS", tr("Buildings"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr("Outlines with the fields ground_z and roof_z [m]. Needed without roofs, or without terrain "
               "model and terrain lines."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("TERRAIN", tr("Terrain model"), optional=True),
            tr("Ground heights [m], for example DGM1. Without it they are interpolated between buildings."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "TERRAIN_LINES", tr("Terrain lines"), [QgsProcessing.SourceType.TypeVectorLine], optional=True
            ),
            tr("Lines with heights (z) where the buildings meet the ground. Used without a terrain model."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("SURFACE", tr("Given surface model"), optional=True),
            tr("Heights of ground, roofs and trees [m], for example DOM1, in the system of the terrain."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "SURFACE_FROM", tr("Surface is made of"),
                [tr("Roofs on the terrain"), tr("Given surface; roofs where it has no height")],
                defaultValue=ROOFS,
            ),
            tr("A given surface holds trees too, and as if they were as solid as houses."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterNumber(
                "RESOLUTION", tr("Resolution [m]"), QgsProcessingParameterNumber.Type.Double,
                defaultValue=1.0, minValue=0.1,
            ),  # fmt: skip
            tr("Edge of a pixel. 1 m shows single roofs; 5 m is enough for a first look."),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Area of the rasters. Default: that of the terrain model, else that of the buildings."),
        )
        self._add_outputs()

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination("TERRAIN_OUT", tr("Terrain model")),
            tr("Ground heights [m]."),
        )
        self.add(
            QgsProcessingParameterRasterDestination("SURFACE_OUT", tr("Surface model")),
            tr("The higher of ground and roof [m]."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "DIFFERENCE", tr("Given minus made surface"), optional=True, createByDefault=False
            ),
            tr("Heights of the given surface minus those made of roofs and terrain [m]."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "REPORT", tr("Comparison of the surfaces"), QgsProcessing.SourceType.TypeVector,
                optional=True, createByDefault=False,
            ),
            tr("Key figures of the comparison."),
        )  # fmt: skip
        self.addOutput(QgsProcessingOutputNumber("ROOF_COUNT", tr("Roof polygons used")))
        self.addOutput(QgsProcessingOutputNumber("FLAT_COUNT", tr("Buildings used as blocks")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED", tr("Rejected rows")))
        self.addOutput(
            QgsProcessingOutputNumber("SHARE_BEYOND", tr("More than 1 m apart, on roofs [% of pixels]"))
        )
        self.addOutput(
            QgsProcessingOutputNumber(
                "SHARE_BEYOND_ELSEWHERE", tr("More than 1 m apart, elsewhere [% of pixels]")
            )
        )
        self.addOutput(QgsProcessingOutputNumber("MEDIAN", tr("Median difference on roofs [m]")))
        self.addOutput(
            QgsProcessingOutputNumber("MEDIAN_ELSEWHERE", tr("Median difference elsewhere [m]"))
        )

    def execute(self, run: Run) -> dict:
        import numpy as np

        from ..layers import surface, surfacecheck

        run.step(0, 0.2, tr("Reading roofs and buildings"))
        crs = _crs(run)
        rejected: list[InputError] = []
        frames = {name: run.frame(name, crs) for name in ("ROOFS", "BUILDINGS", "TERRAIN_LINES")}
        roof_rows, building_rows = frames["ROOFS"], frames["BUILDINGS"]
        roofs = [] if roof_rows is None else surface.roofs_of(roof_rows, rejected)
        blocks = [] if building_rows is None else surface.blocks_of(building_rows, roofs, rejected)
        run.check_cancelled()
        grid = _grid(run, crs, [rows for rows in frames.values() if rows is not None])

        run.step(0.2, 0.4, tr("Terrain"))
        terrain = _terrain(run, grid, building_rows, frames["TERRAIN_LINES"], rejected)
        run.step(0.4, 0.8, tr("Roofs"))
        heights = np.full(grid.shape, np.nan)
        outside = 0
        for position, roof in enumerate([*roofs, *blocks]):
            run.progress(position / (len(roofs) + len(blocks)))
            hits = [surface.burn_roof(heights, grid, rings) for rings in roof.polygons]
            outside += not any(hits)
        self._report(run, terrain, outside, rejected)

        top, check, results = np.fmax(terrain, heights), None, {}
        if run.given("SURFACE"):
            run.step(0.8, 0.9, tr("Comparing the surfaces"))
            given = _on_grid(run, "SURFACE", grid)
            check = surfacecheck.compare(given, top, ~np.isnan(heights))
            results = surfacereport.results(check)
            if run.choice("SURFACE_FROM") == GIVEN:
                top = np.where(np.isnan(given), top, np.fmax(terrain, given))
        run.step(0.9, 1, tr("Writing"))
        self._write(run, grid, terrain, top, len(roofs), len(blocks))
        if check is not None:
            self._write_check(run, grid, check)
        return {"ROOF_COUNT": len(roofs), "FLAT_COUNT": len(blocks), "REJECTED": len(rejected), **results}

    def _report(self, run: Run, terrain, outside: int, rejected: list[InputError]) -> None:
        import numpy as np

        reasons = [
            tr(error.template, **error.values)  # translated: raised in layers/surface.py
            for error in rejected
        ]
        run.report_rejected(tr("Rejected"), reasons)
        if outside:
            run.info(
                tr("{count} roofs hold no pixel centre: outside the extent, or too small.", count=outside)
            )
        empty = float(np.isnan(terrain).mean())
        if empty:
            run.warn(tr("{share} % of the pixels have no terrain height.", share=f"{100 * empty:.1f}"))

    def _write(self, run: Run, grid, terrain, top, roofs: int, blocks: int) -> None:
        from ..layers.raster import Band

        ground = _words_on_terrain(run)
        roof = tr(
            "Higher of ground and roof: {roofs} roof planes, {blocks} buildings as blocks up to their "
            "highest point",
            roofs=roofs, blocks=blocks,
        )  # fmt: skip
        if run.given("SURFACE") and run.choice("SURFACE_FROM") == GIVEN:
            roof = tr("Given surface model, resampled (bilinear), never below the ground. Where it has no "
                      "height: {roof}", roof=roof)  # fmt: skip
        for name, values, title, words, style in (
            ("TERRAIN_OUT", terrain, tr("Terrain model"), ground, "terrain"),
            ("SURFACE_OUT", top, tr("Surface model"), f"{roof}. {ground}", "surface"),
        ):
            band = Band(values.astype("float32"), title, "m", tags={"derived_from": words})
            source = self._provenance(run, words, _used(run))
            run.add_raster(name, grid, [band], title=title, style=style, provenance=source)

    def _write_check(self, run: Run, grid, check) -> None:
        from ..layers.raster import Band

        surfacereport.tell(run, check)
        words = tr("Given surface minus the one made of roofs and terrain. {ground}",
                   ground=_words_on_terrain(run))  # fmt: skip
        source = self._provenance(run, words, {*_used(run), "SURFACE"})
        if run.wants("DIFFERENCE"):
            title = tr("Given minus made surface")
            band = Band(check.difference, title, "m", tags={"derived_from": words})
            run.add_raster(
                "DIFFERENCE", grid, [band], title=title, style="surface_difference", provenance=source
            )
        fields = schema.qgs_fields(schema.KEY_FIGURES)
        rows = []
        for values in surfacereport.key_figures(check):
            row = QgsFeature(fields)
            row.setAttributes(values)
            rows.append(row)
        run.add_features(
            "REPORT", rows, fields, title=tr("Comparison of the surfaces"), provenance=source
        )

    def _provenance(self, run: Run, words: str, used: set[str]) -> provenance.Provenance:
        """used: parameters whose layers went into the result; the others are no source of it."""
        inputs = {name: found for name, found in _provenances(run).items() if name in used}
        known = [found for found in inputs.values() if found]
        return provenance.derived(
            provenance.COMPUTED,
            list(inputs.values()),
            tool=f"smartcity:{self.ID} {plugin_version()}",
            parameters={
                "RESOLUTION": f"{run.number('RESOLUTION'):g} m",
                "INPUTS": ", ".join(inputs),
                "HEIGHT_SYSTEM": next(iter(_height_systems(inputs).values()), ""),
            },
            reference_date=next((found.reference_date for found in known if found.reference_date), ""),
            expected_error=words,
        )


def _used(run: Run) -> set[str]:
    """Parameters whose layers go into terrain and surface."""
    used = set(INPUTS)
    if run.given("TERRAIN"):
        used.remove("TERRAIN_LINES")
    if run.choice("SURFACE_FROM") == ROOFS:
        used.remove("SURFACE")
    return used


def _words_on_terrain(run: Run) -> str:
    """How sure the terrain is."""
    if run.given("TERRAIN"):
        return tr("Terrain model, resampled (bilinear)")
    if run.given("TERRAIN_LINES"):
        return tr("Derived from terrain intersection of the city model, uncertain between buildings")
    return tr("Derived from the buildings' ground heights, uncertain between buildings")


def _provenances(run: Run) -> dict[str, provenance.Provenance | None]:
    """Parameter -> provenance of each layer that was given."""
    return {name: run.provenance(name) for name in INPUTS if run.given(name)}


def _height_systems(inputs: dict[str, provenance.Provenance | None]) -> dict[str, str]:
    """Parameter -> height system, where it is known."""
    systems = {name: found.parameters.get("HEIGHT_SYSTEM", "") for name, found in inputs.items() if found}
    return {name: system for name, system in systems.items() if system}


def _crs(run: Run) -> QgsCoordinateReferenceSystem:
    """The system to work in: that of the rasters, else that of the roofs, buildings or lines.

    Raises:
        InputError: nothing to make a surface or a terrain of, heights of two systems, no reference system,
            one in degrees, or rasters in two.
    """
    from_given = run.given("SURFACE") and run.choice("SURFACE_FROM") == GIVEN
    if not from_given and not run.given("ROOFS") and not run.given("BUILDINGS"):
        raise InputError("Give roofs, buildings or both (parameters ROOFS and BUILDINGS).")
    if not any(run.given(name) for name in ("TERRAIN", "TERRAIN_LINES", "BUILDINGS")):
        raise InputError(
            "Without a terrain model the terrain lines or the buildings' ground heights are needed: give "
            "TERRAIN_LINES or BUILDINGS."
        )
    systems = _height_systems(_provenances(run))
    if len(set(systems.values())) > 1:
        raise InputError(
            "The heights do not fit together: {systems}. Use layers of one height system.",
            systems=", ".join(f"{name} {system}" for name, system in systems.items()),
        )
    rasters = [run.raster_layer(name) for name in ("TERRAIN", "SURFACE") if run.given(name)]
    if len(rasters) == 2 and rasters[0].crs() != rasters[1].crs():
        raise InputError(
            "Raster “{first}” is in {crs}, “{second}” in {other}. Warp one to the system of the other.",
            first=rasters[0].name(), crs=rasters[0].crs().authid(),
            second=rasters[1].name(), other=rasters[1].crs().authid(),
        )  # fmt: skip
    if rasters:
        return rasters[0].crs()
    source = next(run.source(name) for name in ("ROOFS", "BUILDINGS", "TERRAIN_LINES") if run.given(name))
    crs = source.sourceCrs()
    if not crs.isValid():
        raise InputError(
            "Layer “{layer}” has no coordinate reference system. Set it in the layer's properties.",
            layer=source.sourceName(),
        )
    if crs.isGeographic():
        raise InputError(
            "Layer “{layer}” is in degrees ({crs}). Reproject it to a system in metres, "
            "for example EPSG:25832.",
            layer=source.sourceName(), crs=crs.authid(),
        )  # fmt: skip
    return crs


def _grid(run: Run, crs: QgsCoordinateReferenceSystem, frames: list):
    """The pixels to fill.

    Raises:
        InputError: nothing to cover, or too many pixels.
    """
    import numpy as np

    from ..layers.raster import Grid

    resolution = run.number("RESOLUTION")
    if run.given("EXTENT"):
        extent = run.extent("EXTENT", crs)
    elif run.given("TERRAIN"):
        extent = run.raster_layer("TERRAIN").extent()
    else:
        extent = None
    if extent is not None:
        bounds = extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
    else:
        all_bounds = np.array([frame.total_bounds for frame in frames])
        if np.isnan(all_bounds).all():
            raise InputError("The layers hold no geometry. Give other roofs or buildings.")
        bounds = (*np.nanmin(all_bounds[:, :2], axis=0), *np.nanmax(all_bounds[:, 2:], axis=0))
    pixels = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) / resolution**2
    if not 0 < pixels <= LARGEST:
        raise InputError(
            "At {resolution} m the raster would have {pixels:.0f} million pixels; {largest:.0f} million are "
            "the most. Choose a smaller extent or a coarser resolution.",
            resolution=resolution, pixels=pixels / 1e6, largest=LARGEST / 1e6,
        )  # fmt: skip
    return Grid.from_bounds(*bounds, resolution, crs_text(crs))


def _terrain(run: Run, grid, buildings, lines, rejected: list[InputError]):
    """Ground heights on the grid, NaN where there are none.

    Raises:
        InputError: the terrain model has no value on the grid, or no line or building has a height.
    """
    from ..layers import surface

    if run.given("TERRAIN"):
        if lines is not None:
            run.info(tr("The terrain model is used; the terrain lines are not needed."))
        return _on_grid(run, "TERRAIN", grid)
    if lines is None:
        return surface.terrain_from_ground(surface.ground_points(buildings), grid, run.check_cancelled)
    known = surface.line_points(lines, rejected)
    return surface.terrain_from_ground(known, grid, run.check_cancelled, lowest=False)


def _on_grid(run: Run, name: str, grid):
    """A raster parameter on the grid (bilinear).

    Raises:
        InputError: it has no value there.
    """
    import numpy as np

    from ..layers import raster

    layer = run.raster_layer(name)
    heights = raster.read_on(layer.source(), grid)
    if np.isnan(heights).all():
        raise InputError(
            "Raster “{layer}” has no height in the extent. Choose another extent or raster.",
            layer=layer.name(),
        )
    return heights

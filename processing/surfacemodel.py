"""From roofs or buildings and a terrain model to a surface model."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..layers import provenance
from ..layers.frames import crs_text
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import plugin_version, tr
from .base import SmartCityAlgorithm
from .run import Run

LARGEST = 100_000_000
"""Pixels; 10 x 10 km at 1 m. Assumption: four such rasters of 8 bytes fit an office computer's memory."""


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
            "system as the buildings. Without it the ground heights of the buildings are interpolated: sure "
            "at the buildings, uncertain between them, and without dykes or ditches. The rasters say so.</p>"
            "<p><b>Outputs</b>: float32 GeoTIFF, metres, nodata -9999, north-up, edges at whole multiples of "
            "the resolution. Without an extent they cover the terrain, or all buildings.</p>"
            "<p><b>Limits</b>: no trees, and only such structures as the city model holds. At most 100 "
            "million pixels. Roofs that cannot be used are counted, listed and left out.</p>"
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
            tr("Outlines with the fields ground_z and roof_z [m]. Needed without roofs or without terrain."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("TERRAIN", tr("Terrain model"), optional=True),
            tr("Ground heights [m], for example DGM1. Without it they are interpolated between buildings."),
        )
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
        self.add(
            QgsProcessingParameterRasterDestination("TERRAIN_OUT", tr("Terrain model")),
            tr("Ground heights [m]."),
        )
        self.add(
            QgsProcessingParameterRasterDestination("SURFACE_OUT", tr("Surface model")),
            tr("The higher of ground and roof [m]."),
        )
        self.addOutput(QgsProcessingOutputNumber("ROOF_COUNT", tr("Roof polygons used")))
        self.addOutput(QgsProcessingOutputNumber("FLAT_COUNT", tr("Buildings used as blocks")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED", tr("Rejected rows")))

    def execute(self, run: Run) -> dict:
        import numpy as np

        from ..layers import surface

        run.step(0, 0.2, tr("Reading roofs and buildings"))
        crs = _crs(run)
        rejected: list[InputError] = []
        roof_rows, building_rows = run.frame("ROOFS", crs), run.frame("BUILDINGS", crs)
        roofs = [] if roof_rows is None else surface.roofs_of(roof_rows, rejected)
        blocks = [] if building_rows is None else surface.blocks_of(building_rows, roofs, rejected)
        run.check_cancelled()
        grid = _grid(run, crs, [rows for rows in (roof_rows, building_rows) if rows is not None])

        run.step(0.2, 0.4, tr("Terrain"))
        terrain = _terrain(run, grid, building_rows)
        run.step(0.4, 0.9, tr("Roofs"))
        heights = np.full(grid.shape, np.nan)
        outside = 0
        for position, roof in enumerate([*roofs, *blocks]):
            run.progress(position / (len(roofs) + len(blocks)))
            hits = [surface.burn_roof(heights, grid, rings) for rings in roof.polygons]
            outside += not any(hits)

        run.step(0.9, 1, tr("Writing"))
        self._report(run, terrain, outside, rejected)
        self._write(run, grid, terrain, np.fmax(terrain, heights), len(roofs), len(blocks))
        return {"ROOF_COUNT": len(roofs), "FLAT_COUNT": len(blocks), "REJECTED": len(rejected)}

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

        ground = (
            tr("Terrain model, resampled (bilinear)")
            if run.given("TERRAIN")
            else tr("Derived from the buildings' ground heights, uncertain between buildings")
        )
        roof = tr(
            "Higher of ground and roof: {roofs} roof planes, {blocks} buildings as blocks up to their "
            "highest point",
            roofs=roofs, blocks=blocks,
        )  # fmt: skip
        for name, values, title, words, style in (
            ("TERRAIN_OUT", terrain, tr("Terrain model"), ground, "terrain"),
            ("SURFACE_OUT", top, tr("Surface model"), f"{roof}. {ground}", "surface"),
        ):
            band = Band(values.astype("float32"), title, "m", tags={"derived_from": words})
            run.add_raster(
                name, grid, [band], title=title, style=style, provenance=self._provenance(run, words)
            )

    def _provenance(self, run: Run, words: str) -> provenance.Provenance:
        inputs = _provenances(run)
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


def _provenances(run: Run) -> dict[str, provenance.Provenance | None]:
    """Parameter -> provenance of each layer that was given."""
    return {name: run.provenance(name) for name in ("ROOFS", "BUILDINGS", "TERRAIN") if run.given(name)}


def _height_systems(inputs: dict[str, provenance.Provenance | None]) -> dict[str, str]:
    """Parameter -> height system, where it is known."""
    systems = {name: found.parameters.get("HEIGHT_SYSTEM", "") for name, found in inputs.items() if found}
    return {name: system for name, system in systems.items() if system}


def _crs(run: Run) -> QgsCoordinateReferenceSystem:
    """The system to work in: that of the terrain, else that of the roofs or buildings.

    Raises:
        InputError: neither roofs nor buildings, buildings missing, heights of two systems, no reference
            system, or one in degrees.
    """
    if not run.given("ROOFS") and not run.given("BUILDINGS"):
        raise InputError("Give roofs, buildings or both (parameters ROOFS and BUILDINGS).")
    if not run.given("TERRAIN") and not run.given("BUILDINGS"):
        raise InputError("Without a terrain model the buildings' ground heights are needed: give BUILDINGS.")
    systems = _height_systems(_provenances(run))
    if len(set(systems.values())) > 1:
        raise InputError(
            "The heights do not fit together: {systems}. Use layers of one height system.",
            systems=", ".join(f"{name} {system}" for name, system in systems.items()),
        )
    if run.given("TERRAIN"):
        return run.raster_layer("TERRAIN").crs()
    source = run.source("ROOFS") or run.source("BUILDINGS")
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


def _terrain(run: Run, grid, buildings):
    """Ground heights on the grid, NaN where there are none.

    Raises:
        InputError: the terrain model has no value on the grid.
    """
    import numpy as np

    from ..layers import raster, surface

    if not run.given("TERRAIN"):
        return surface.terrain_from_ground(surface.ground_points(buildings), grid, run.check_cancelled)
    layer = run.raster_layer("TERRAIN")
    terrain = raster.resample(*raster.read(layer.source()), grid)
    if np.isnan(terrain).all():
        raise InputError(
            "Terrain model “{layer}” has no height in the extent. Choose another extent or terrain model.",
            layer=layer.name(),
        )
    return terrain

"""From tiles of a terrain or surface model to one raster."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
)

from ..layers import provenance, schema
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import plugin_version, tr
from .base import SmartCityAlgorithm
from .run import Run

HEIGHT_SYSTEMS = ("DHHN2016", "DHHN92", "DHHN85", "DHHN12", "SNN76")
"""As layers/crs.py names them."""
TERRAIN, SURFACE = range(2)
"""In the list of models."""


class LoadTerrain(SmartCityAlgorithm):
    ID = "loadterrain"
    GROUP = "citydata"

    def title(self) -> str:
        return tr("Load terrain tiles")

    def help(self) -> str:
        return tr(
            "<p>Makes one raster of the tiles of a terrain model (DGM) or surface model (DOM), as the survey "
            "offices of the Länder publish them. Use it before “Surface model from roofs and terrain”.</p>"
            "<p><b>Formats</b>: GeoTIFF; XYZ text (x, y and z in each line, in any order, columns divided by "
            "blanks, tabs, commas or semicolons, with or without a heading); ESRI ASCII grids. All of them "
            "also in .zip and .gz, which are not unpacked to the disk.</p>"
            "<p><b>Centre or corner</b>: XYZ files do not say whether a coordinate is the centre of its cell "
            "or a corner; half a cell's error shifts the terrain against the buildings. Coordinates half a "
            "cell off whole multiples of the resolution are centres. Otherwise it is a corner if the cells "
            "then fill the square of the file's name (dgm1_32_338_5723_1_nw: km and edge) or whole "
            "kilometres. What cannot be told is taken for the centre, as GDAL does. The report gives the "
            "reason for each tile.</p>"
            "<p><b>Reference system</b>: as the files or the .prj files beside them say it, else the zone in "
            "eastings of 8 digits or in the file's name, else the parameter. Eastings with the zone before "
            "them (EPSG:4647, EPSG:5650) become plain UTM. Heights stay as they are: name their system, so "
            "that DHHN2016 and DHHN92 are never mixed.</p>"
            "<p><b>Outputs</b>: float32 GeoTIFF, metres, nodata -9999, north-up, and a report with one row "
            "per file.</p>"
            "<p><b>Limits</b>: all tiles need one resolution, one reference system and one grid. Where tiles "
            "overlap the first one counts, and differences are reported. Files that cannot be read are "
            "listed and left out. Heights below -500 m or above 9000 m are taken as missing. Laser points "
            "(LAS, LAZ) are not read. At most 1000 million cells.</p>"
        )

    def keywords(self) -> list[str]:
        return ["DTM", "DEM", "terrain", "XYZ", "ASC", "tiles", "mosaic", "height model", "elevation",
                "DGM", "DGM1", "DOM", "Geländemodell", "Kacheln", "Höhenmodell", "Gitterpunkte"]  # fmt: skip

    def initAlgorithm(self, configuration=None) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers("INPUT", tr("Tiles"), QgsProcessing.SourceType.TypeFile),
            tr("Files, or a folder: all its *.tif, *.xyz, *.txt, *.csv, *.asc, *.grd, *.gz and *.zip are "
               "read."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "MODEL", tr("What the tiles hold"), [tr("Terrain (DGM)"), tr("Surface (DOM)")],
                defaultValue=TERRAIN,
            ),
            tr("The ground alone, or with buildings and trees on it."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate reference system"), optional=True),
            tr("Only for files that do not say it. It may not contradict those that do."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "CELL_REFERENCE", tr("What a coordinate in XYZ files means"),
                [tr("Detect"), tr("Centre of the cell"), tr("Lower left corner of the cell")],
                defaultValue=0,
            ),
            tr("Choose it only if the publisher says it and the report differs."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterEnum(
                "HEIGHT_SYSTEM", tr("Height system"), list(HEIGHT_SYSTEMS), optional=True,
                usesStaticStrings=True,
            ),
            tr("As the publisher names it; in Germany mostly DHHN2016. Leave it empty where unknown."),
        )  # fmt: skip
        self.add_origin()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Terrain model")),
            tr("Heights [m] of all tiles together."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "REPORT", tr("Tiles read"), QgsProcessing.SourceType.TypeVector, optional=True,
                createByDefault=False,
            ),
            tr("One row per file: what was detected and why, cells, missing heights, lowest and highest."),
        )  # fmt: skip
        self.addOutput(QgsProcessingOutputNumber("TILES", tr("Tiles used")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED", tr("Rejected files")))
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr("Cells")))
        self.addOutput(QgsProcessingOutputNumber("EMPTY", tr("Cells without height")))
        self.addOutput(QgsProcessingOutputNumber("RESOLUTION", tr("Resolution [m]")))
        self.addOutput(QgsProcessingOutputNumber("OVERLAP", tr("Cells with two different heights")))
        self.addOutput(QgsProcessingOutputString("USED_CRS", tr("Coordinate reference system")))
        self.addOutput(QgsProcessingOutputString("HEIGHTS", tr("Height system")))

    def execute(self, run: Run) -> dict:
        from ..layers import packed, terrain
        from ..layers.terraintext import scratch

        files = packed.files_of(run.files("INPUT"), terrain.SUFFIXES)
        with scratch() as folder:
            run.step(0, 0.6, tr("Reading {count} files", count=len(files)))
            read = terrain.read_all(
                files, _chosen(run), run.choice("CELL_REFERENCE"), folder, run.progress
            )
            self._reject(run, read)
            terrain.with_heights(read.tiles, run.word("HEIGHT_SYSTEM"))
            grid = terrain.common_grid(read.tiles)
            run.step(0.6, 0.9, tr("Putting the tiles together"))
            made = terrain.mosaic(read.tiles, grid, folder, run.progress)
            run.step(0.9, 1, tr("Writing"))
            self._tell(run, read, made)
            self._write(run, read, made)
        first = read.tiles[0]
        return {
            "TILES": len(read.tiles), "REJECTED": len(read.rejected), "CELLS": grid.rows * grid.cols,
            "EMPTY": made.empty, "RESOLUTION": grid.cell, "OVERLAP": made.overlap,
            "USED_CRS": first.crs.horizontal, "HEIGHTS": first.crs.height,
        }  # fmt: skip

    def _reject(self, run: Run, read) -> None:
        reasons = [
            tr(error.template, **error.values)  # translated: raised in layers/
            for _name, error in read.rejected
        ]
        run.report_rejected(tr("Rejected"), reasons)
        if not read.tiles:
            raise InputError("None of the {count} files can be used: {reason}",
                             count=len(reasons), reason=reasons[0])  # fmt: skip

    def _tell(self, run: Run, read, made) -> None:
        """In the log: what was found, and what was assumed."""
        grid, crs = made.grid, read.tiles[0].crs
        run.info(
            tr("{tiles} tiles, {cell:g} m, {crs}: {rows} x {cols} cells, {empty} of them without height.",
               tiles=len(read.tiles), cell=grid.cell, crs=crs, rows=grid.rows, cols=grid.cols,
               empty=made.empty)
        )  # fmt: skip
        for words in dict.fromkeys(tile.reference for tile in read.tiles):
            same = [tile.name for tile in read.tiles if tile.reference == words]
            run.info(tr("Coordinates of {count} tiles ({first} ...) are: {words}.",
                        count=len(same), first=same[0], words=words))  # fmt: skip
        unsure = [tile.name for tile in read.tiles if tile.assumed]
        if unsure:
            run.warn(
                tr("For {count} tiles ({first} ...) it is assumed that coordinates are centres. "
                   "Half a cell is {shift:g} m. Ask the publisher and choose it in the parameters.",
                   count=len(unsure), first=unsure[0], shift=grid.cell / 2)
            )  # fmt: skip
        for words in dict.fromkeys(tile.seen_by for tile in read.tiles if tile.seen_by):
            run.info(tr("Reference system: {crs}, {words}.", crs=crs, words=words))
        notes = [tr("{file}: {note}.", file=tile.name, note=note)
                 for tile in read.tiles for note in tile.notes]  # fmt: skip
        run.report_rejected(tr("Remarks"), notes)
        if made.overlap:
            run.warn(
                tr("Tiles overlap with different heights in {count} cells, by up to {widest:.2f} m, first "
                   "“{first}” and “{second}”. The first one's are used: load only one if they differ in age.",
                   count=made.overlap, widest=made.widest, first=made.between[0], second=made.between[1])
            )  # fmt: skip
        if not crs.height:
            run.warn(tr("The height system is unknown. Name it, or heights of two systems may be mixed."))

    def _write(self, run: Run, read, made) -> None:
        from ..layers.raster import Band

        is_surface = run.choice("MODEL") == SURFACE
        title = tr("Surface model") if is_surface else tr("Terrain model")
        source = self._provenance(run, read, made, "DOM" if is_surface else "DGM")
        style = "surface" if is_surface else "terrain"
        band = Band(made.values, title, "m", tags={"cell_reference": read.tiles[0].reference})
        run.add_raster("OUTPUT", made.grid, [band], title=title, style=style, provenance=source)
        fields = schema.qgs_fields(schema.TERRAIN_TILES)
        rows = []
        for values in _report(read):
            row = QgsFeature(fields)
            row.setAttributes(values)
            rows.append(row)
        run.add_features("REPORT", rows, fields, title=tr("Tiles read"), provenance=source)

    def _provenance(self, run: Run, read, made, model: str) -> provenance.Provenance:
        licence, crs = run.licence(), read.tiles[0].crs
        cell = made.grid.cell
        return provenance.Provenance(
            provenance.INVENTED if licence == provenance.INVENTED else provenance.SUPPLIED,
            (
                provenance.Source(
                    provider=run.text("PROVIDER"), licence=licence,
                    dataset=f"{model}{cell:g}" if cell >= 1 else model, use=run.word("USE"),
                ),
            ),
            tool=f"smartcity:{self.ID} {plugin_version()}",
            parameters={
                "INPUT": f"{read.tiles[0].name} ... {read.tiles[-1].name} ({len(read.tiles)})",
                "CRS": crs.horizontal,
                "HEIGHT_SYSTEM": crs.height,
                "CELL_REFERENCE": "; ".join(dict.fromkeys(tile.reference for tile in read.tiles)),
            },
        )  # fmt: skip


def _report(read) -> list[list]:
    """One row for each file, in the order of schema.TERRAIN_TILES."""
    used = [
        [
            tile.name, True, tile.format, f"{tile.crs} {tile.seen_by}".strip(), tile.grid.cell,
            tile.reference, tile.order, tile.cells, tile.empty, _number(tile.lowest),
            _number(tile.highest), "; ".join(tile.notes) or None,
        ]
        for tile in read.tiles
    ]  # fmt: skip
    unused = [
        [name, False, *[None] * 9, tr(error.template, **error.values)]  # translated: raised in layers/
        for name, error in read.rejected
    ]
    return used + unused


def _number(value: float) -> float | None:
    return None if value != value else value


def _chosen(run: Run) -> str:
    """The reference system that the user chose, empty for none.

    Raises:
        InputError: in degrees, or without a number.
    """
    crs = run.crs("CRS")
    if crs.isValid() and (crs.isGeographic() or not crs.authid()):
        raise InputError(
            "Parameter CRS: {crs} is not a projected system in metres. Choose one, for example EPSG:25832.",
            crs=crs.authid() or crs.description(),
        )
    return crs.authid()

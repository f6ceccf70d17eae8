"""The demo city: an invented German town in a folder, so that everything can be tried without a download."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QDate

from ..layers import frames, provenance, schema
from ..layers.schema import Field
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import plugin_version, tr
from .base import SmartCityAlgorithm
from .run import Run

NAME = Field("name", "text", QT_TRANSLATE_NOOP("smartcity", "Name"))
ID = Field("id", "text", QT_TRANSLATE_NOOP("smartcity", "Id"))
AGS = Field("ags", "text", QT_TRANSLATE_NOOP("smartcity", "Municipality key (AGS)"))
OWNER = Field("owner", "text", QT_TRANSLATE_NOOP("smartcity", "Owner"))
STATUS = Field("status", "text", QT_TRANSLATE_NOOP("smartcity", "Status"))
KIND = next(field for field in schema.SITING_CANDIDATES if field.name == "kind")
WATER = Field("kind", "text", QT_TRANSLATE_NOOP("smartcity", "Kind: river or stream"))
STREETS = (
    ID,
    NAME,
    Field("road_class", "text", QT_TRANSLATE_NOOP("smartcity", "Road class")),
    Field("width_m", "real", QT_TRANSLATE_NOOP("smartcity", "Carriageway width [m]")),
    Field("surface", "text", QT_TRANSLATE_NOOP("smartcity", "Surface")),
)
LAMP_POSTS = (
    ID,
    Field("street", "text", QT_TRANSLATE_NOOP("smartcity", "Street")),
    Field("height_agl", "real", QT_TRANSLATE_NOOP("smartcity", "Height above ground [m]")),
    OWNER,
    STATUS,
)
SCHOOLS = (ID, NAME, Field("pupils", "integer", QT_TRANSLATE_NOOP("smartcity", "Pupils")))
POPS = (
    ID,
    NAME,
    Field("kind", "text", QT_TRANSLATE_NOOP("smartcity", "Kind: pop or distribution")),
    STATUS,
    Field("capacity", "integer", QT_TRANSLATE_NOOP("smartcity", "Connections that it can take")),
)
DUCTS = (
    ID,
    Field("kind", "text", QT_TRANSLATE_NOOP("smartcity", "Kind: duct or fibre")),
    OWNER,
    STATUS,
    Field("free", "integer", QT_TRANSLATE_NOOP("smartcity", "Free ducts")),
)
ROADWORKS = (
    ID,
    NAME,
    Field("start_date", "date", QT_TRANSLATE_NOOP("smartcity", "Start")),
    Field("end_date", "date", QT_TRANSLATE_NOOP("smartcity", "End")),
    OWNER,
    STATUS,
)
LAYERS = {
    "boundary": ((NAME, AGS), QgsWkbTypes.Type.Polygon),
    "districts": ((ID, NAME), QgsWkbTypes.Type.MultiPolygon),
    "water": ((NAME, WATER), QgsWkbTypes.Type.MultiPolygon),
    "streets": (STREETS, QgsWkbTypes.Type.LineString),
    "lamp_posts": (LAMP_POSTS, QgsWkbTypes.Type.Point),
    "addresses": (schema.ADDRESSES, QgsWkbTypes.Type.Point),
    "offers": (schema.OFFERS, QgsWkbTypes.Type.NoGeometry),
    "schools": (SCHOOLS, QgsWkbTypes.Type.Point),
    "sensors": (schema.SENSORS, QgsWkbTypes.Type.Point),
    "gateways": (schema.GATEWAYS, QgsWkbTypes.Type.Point),
    "candidates": ((*schema.GATEWAYS, KIND), QgsWkbTypes.Type.Point),
    "pops": (POPS, QgsWkbTypes.Type.Point),
    "ducts": (DUCTS, QgsWkbTypes.Type.LineString),
    "roadworks": (ROADWORKS, QgsWkbTypes.Type.LineString),
}
"""Layers of city.gpkg: fields and geometry."""

OWN_FILES = ("LIESMICH.txt", "city.gpkg", "city.gpkg-shm", "city.gpkg-wal", "citymodel", "sensors.csv",
             "terrain.tif", "terrain.tif.aux.xml")  # fmt: skip
"""What a demo city's folder holds: a folder with anything else in it is never replaced."""


class CreateDemoCity(SmartCityAlgorithm):
    ID = "createdemocity"
    GROUP = "citydata"
    NEEDS = ("geopandas",)

    def title(self) -> str:
        return tr("Create demo city")

    def help(self) -> str:
        return tr(
            "<p>Invents a German town from a seed and writes it into a folder, so that every tool can be "
            "tried without a download. The same seed and size give the same town.</p>"
            "<p><b>In the folder</b>: a 3D city model (CityGML 1.0, LoD2, AdV profile, tiles of 1 km), a "
            "terrain model of 5 m, a GeoPackage (boundary, districts, water, streets, lamp posts, addresses "
            "with households, broadband offers, points of presence, ducts, planned roadworks, schools, "
            "sensors, gateways, candidate sites), a sensor list as an office exports it, and a note.</p>"
            "<p><b>Everything is invented</b>, and every layer says so in its metadata. The town has the "
            "municipality key 99999001, which no real place has, and lies in the North Sea (EPSG:25832). "
            "Names, densities, offers and costs come from resources/presets/demo_city.toml and can be "
            "changed there. Nothing of it may be used for planning.</p>"
            "<p><b>Limits</b>: from 1000 to 5000 m; 3000 m have some 15,000 to 20,000 inhabitants and take "
            "less than half a minute. A folder that holds anything but an earlier demo city is not "
            "touched.</p>"
        )

    def keywords(self) -> list[str]:
        return ["demo", "sample data", "test data", "example", "CityGML", "Beispielstadt", "Beispieldaten",
                "Testdaten", "Demostadt", "erfunden"]  # fmt: skip

    def initAlgorithm(self, configuration=None) -> None:
        self.add(
            QgsProcessingParameterNumber("SEED", tr("Seed"), defaultValue=1, minValue=0, maxValue=2**31 - 1),
            tr("A whole number. Each seed is another town."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SIZE", tr("Size [m]"), defaultValue=3000, minValue=1000, maxValue=5000
            ),
            tr("Edge of the square map in metres, 1000 to 5000."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Folder of the demo city")),
            tr("A new or empty folder, or an earlier demo city, which is replaced."),
        )
        self.addOutput(QgsProcessingOutputNumber("BUILDINGS", tr("Buildings")))
        self.addOutput(QgsProcessingOutputNumber("TILES", tr("CityGML tiles")))
        self.addOutput(QgsProcessingOutputNumber("ADDRESSES", tr("Addresses")))
        self.addOutput(QgsProcessingOutputNumber("HOUSEHOLDS", tr("Households")))
        self.addOutput(QgsProcessingOutputNumber("INHABITANTS", tr("Inhabitants")))
        self.addOutput(QgsProcessingOutputNumber("OFFERS", tr("Broadband offers")))
        self.addOutput(QgsProcessingOutputNumber("LAMP_POSTS", tr("Lamp posts")))
        self.addOutput(QgsProcessingOutputNumber("SCHOOLS", tr("Schools")))
        self.addOutput(QgsProcessingOutputNumber("SENSORS", tr("Sensors")))
        self.addOutput(QgsProcessingOutputNumber("GATEWAYS", tr("Gateways")))
        self.addOutput(QgsProcessingOutputNumber("CANDIDATES", tr("Candidate sites")))

    def execute(self, run: Run) -> dict:
        from ..smartcity_plugin.demo import make_city, write_files

        destination = Path(run.destination("OUTPUT_FOLDER"))
        if destination.exists() and any(_contents(destination)) and not _is_demo_city(destination):
            raise _not_ours(destination)
        folder = run.file_output("OUTPUT_FOLDER")
        if folder.exists():  # left behind when QGIS itself was ended in the middle of a run
            _contents(folder)
            shutil.rmtree(folder)
        folder.mkdir()

        run.step(0, 0.45, tr("Making the town"))
        city = make_city(run.integer("SEED"), run.integer("SIZE"), progress=run.progress)
        run.step(0.45, 0.6, tr("Writing the city model"))
        try:
            tiles = write_files(city, folder, run.progress)
        except OSError as error:
            error.filename = error.filename or str(destination)  # a full disk does not say where
            raise
        run.step(0.6, 0.65, tr("Writing the terrain"))
        source = self._provenance(city)
        _write_terrain(folder / "terrain.tif", city, source)
        run.step(0.65, 1, tr("Writing the layers"))
        _write_layers(folder / "city.gpkg", city, source, run)

        counts = _counts(city, tiles)
        run.info(
            tr("{name}: {buildings} buildings, {addresses} addresses, {inhabitants} inhabitants, "
               "{sensors} sensors. Everything is invented.", name=city.name, buildings=counts["BUILDINGS"],
               addresses=counts["ADDRESSES"], inhabitants=counts["INHABITANTS"], sensors=counts["SENSORS"])
        )  # fmt: skip
        run.check_cancelled()
        if destination.exists():  # empty, or an earlier demo city: checked above
            aside = destination.with_name(f".{destination.name}.old")
            os.replace(destination, aside)
            shutil.rmtree(aside, ignore_errors=True)
        return counts

    def _provenance(self, city) -> provenance.Provenance:
        town = city.preset["town"]
        return provenance.Provenance(
            provenance.INVENTED,
            (provenance.Source(provider=city.name, dataset="Demo", licence=provenance.INVENTED,
                               year=town["creation_date"][:4]),),
            tool=f"smartcity:{self.ID} {plugin_version()}",
            parameters={"SEED": str(city.seed), "SIZE": f"{city.size:.0f}"},
            reference_date=town["creation_date"],
            expected_error=tr("Invented: not for planning."),
        )  # fmt: skip


def _contents(folder: Path) -> list[str]:
    """Names of what is in a folder that may be replaced.

    Raises:
        InputError: it is a file, or something in it is not of a demo city.
    """
    if not folder.is_dir():
        raise InputError("“{path}” is a file. Choose a folder for the demo city.", path=folder)
    names = sorted(path.name for path in folder.iterdir())
    foreign = [name for name in names if name not in OWN_FILES]
    model = folder / "citymodel"
    if model.is_dir():
        foreign += sorted(path.name for path in model.iterdir() if not path.match("LoD2_32_*_XX.gml"))
    if foreign:
        raise _not_ours(folder, foreign)
    return names


def _not_ours(folder: Path, files: list[str] | None = None) -> InputError:
    return InputError(
        "Folder “{path}” is not empty and holds more than an earlier demo city ({files}). "
        "Nothing was changed. Choose a new or empty folder.",
        path=folder, files=", ".join((files or ["LIESMICH.txt ?"])[:3]),
    )  # fmt: skip


def _is_demo_city(folder: Path) -> bool:
    note = folder / "LIESMICH.txt"
    return note.is_file() and "99999001" in note.read_text(encoding="utf-8", errors="replace")


def _write_terrain(path: Path, city, source: provenance.Provenance) -> None:
    import numpy as np

    from ..layers import raster
    from ..smartcity_plugin.demo.common import CRS

    terrain = city.terrain
    rows, cols = terrain.heights.shape
    grid = raster.Grid(terrain.west, terrain.north, terrain.cell, rows, cols, CRS)
    band = raster.Band(
        terrain.heights.astype(np.float32), tr("Terrain height, invented (like DHHN2016)"), "m"
    )
    raster.write(path, grid, [band], {provenance.TIFF_TAG: source.to_json()})


def _write_layers(path: Path, city, source: provenance.Provenance, run: Run) -> None:
    """All tables into one GeoPackage."""
    rows = sum(len(frame) for frame in city.layers.values())
    done = 0
    for name in LAYERS:
        for _feature in _write_layer(path, name, city.layers[name], run):
            done += 1
            if done % 500 == 0:
                run.progress(done / rows)
        provenance.store(QgsVectorLayer(f"{path}|layername={name}", name, "ogr"), source)
        run.progress(done / rows)
    for name in LAYERS:  # a full disk shows only when what was written is read back
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        if layer.featureCount() != len(city.layers[name]) or provenance.read(layer) != source:
            raise _not_written(path)


def _write_layer(path: Path, name: str, frame, run: Run):
    """Write one layer; yields after each feature."""
    from ..smartcity_plugin.demo.common import CRS

    fields, geometry_type = LAYERS[name]
    for field in fields:
        if field.kind == "date":
            frame = frame.assign(**{field.name: [QDate(day) if day else None for day in frame[field.name]]})
    if QgsWkbTypes.isMultiType(geometry_type):
        frame = frame.set_geometry(_multi(frame.geometry))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    crs = QgsCoordinateReferenceSystem("" if geometry_type == QgsWkbTypes.Type.NoGeometry else CRS)
    qgs_fields = schema.qgs_fields(fields)
    writer = QgsVectorFileWriter.create(
        str(path), qgs_fields, geometry_type, crs, run.context.transformContext(), options
    )
    for feature in frames.features(frame, qgs_fields):
        if not writer.addFeature(feature):
            raise _not_written(path)
        yield feature
    del writer  # closes the file


def _not_written(path: Path) -> InputError:
    return InputError("“{path}” cannot be written: the disk may be full. Free some space.", path=path)


def _multi(shapes):
    """Polygons as multipolygons, as the layer's type says."""
    from shapely.geometry import MultiPolygon

    return [shape if shape.geom_type == "MultiPolygon" else MultiPolygon([shape]) for shape in shapes]


def _counts(city, tiles: int) -> dict:
    addresses = city.layers["addresses"]
    return {
        "BUILDINGS": len(city.buildings),
        "TILES": tiles,
        "ADDRESSES": len(addresses),
        "HOUSEHOLDS": int(addresses["households"].sum()),
        "INHABITANTS": int(addresses["inhabitants"].sum()),
        "OFFERS": len(city.layers["offers"]),
        "LAMP_POSTS": len(city.layers["lamp_posts"]),
        "SCHOOLS": len(city.layers["schools"]),
        "SENSORS": len(city.layers["sensors"]),
        "GATEWAYS": len(city.layers["gateways"]),
        "CANDIDATES": len(city.layers["candidates"]),
    }

"""Antennas of gateways: from the fields of the layer to the engine's antennas."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterFile

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .base import SmartCityAlgorithm
from .rows import Rejection, number
from .run import Run

FREQUENCY_TOLERANCE = 0.1
"""Assumption: patterns hold within a tenth of the frequency they were measured at."""


def add_mounting(algorithm: SmartCityAlgorithm) -> None:
    """HEIGHT_REFERENCE, NORTH, ANTENNA_FOLDER: how the fields of the gateways are meant."""
    for parameter, help in (
        (QgsProcessingParameterEnum(
            "HEIGHT_REFERENCE", tr("Heights of gateways count"),
            [tr("from the ground"), tr("from the roof")], defaultValue=0,
        ), tr("Ground: height_agl is the antenna's height above the ground, on roofs as well. Roof: "
              "height_agl is the length of the mast above the roof it stands on, which is taken from the "
              "surface model; where there is no roof it counts from the ground. height_asl is not changed.")),
        (QgsProcessingParameterEnum(
            "NORTH", tr("Azimuths count from"), [tr("grid north"), tr("geographic north")], defaultValue=0,
        ), tr("Field azimuth, clockwise. In Germany the two norths differ by up to 2.5 degrees; a compass "
              "shows neither.")),
        (QgsProcessingParameterFile(
            "ANTENNA_FOLDER", tr("Folder of the antenna patterns"),
            QgsProcessingParameterFile.Behavior.Folder, optional=True,
        ), tr("Field antenna_pattern names files in this folder or in folders within it. Empty: the folder "
              "of the gateway layer.")),
    ):  # fmt: skip
        algorithm.add(parameter, help, advanced=True)


class Antennas:
    """Reads what the rows of the gateway layer say about their antennas."""

    def __init__(self, run: Run, crs, frequency_ghz: float, layer: str = "GATEWAYS") -> None:
        given = run.file("ANTENNA_FOLDER") if run.given("ANTENNA_FOLDER") else ""
        self._folder = Path(given) if given else run.folder(layer)
        self._geographic = run.choice("NORTH") == 1
        self._context = run.context.transformContext()
        self._crs = crs
        self._frequency_mhz = 1000.0 * frequency_ghz
        self._patterns: dict[str, object] = {}
        self.notes: Counter = Counter()

    def mounted(self, site, row, x: float, y: float):
        """The site with the antenna that its row describes; its gain is the row's, else the pattern's.

        Raises:
            Rejection: a pattern that cannot be read, or a direction that is missing or cannot be.
        """
        from ..smartcity_plugin.radio import antenna

        name = row.get("antenna_pattern")
        name = "" if name is None or name != name else str(name).strip()
        azimuth, downtilt = number(row, "azimuth"), number(row, "downtilt")
        if name in ("", "isotropic"):
            if azimuth or downtilt:
                self.notes[tr("have an azimuth or a downtilt but no antenna_pattern: computed as radiating "
                              "alike in all directions")] += 1  # fmt: skip
            return site
        try:
            pattern = self._pattern(name, site.station.antenna_gain_dbi)
            electrical = number(row, "electrical_tilt")
            if electrical:
                pattern = antenna.tilted(pattern, electrical)
            if azimuth is None and len(set(pattern.horizontal_db)) > 1:
                raise Rejection(tr("antenna pattern “{name}” has a direction, but field azimuth is empty",
                                   name=name))  # fmt: skip
            azimuth = azimuth or 0.0
            if self._geographic:
                azimuth = self._from_grid_north(azimuth, x, y)
            mounted = antenna.Antenna(pattern, azimuth, downtilt or 0.0)
        except InputError as error:
            # Translated where it is raised; the sentence around it has a full stop of its own.
            raise Rejection(tr(error.template, **error.values).rstrip(".")) from None
        station = site.station
        if number(row, "antenna_gain_dbi") is None:
            station = replace(station, antenna_gain_dbi=pattern.gain_dbi)
        return replace(site, station=station, antenna=mounted)

    def report(self, run: Run) -> None:
        """Say what was remarkable about the antennas that were mounted."""
        for note, count in sorted(self.notes.items()):
            run.warn(tr("{count} gateways {note}.", count=count, note=note))

    def _from_grid_north(self, azimuth: float, x: float, y: float) -> float:
        from ..layers import north
        from ..smartcity_plugin.radio import antenna

        return antenna.grid_azimuth_deg(azimuth, north.convergence_deg(x, y, self._crs, self._context))

    def _pattern(self, name: str, gain_dbi: float):
        from ..smartcity_plugin.radio import antenna

        if name == "omni":
            return antenna.omni(gain_dbi)
        if name not in self._patterns:
            pattern = antenna.read(self._path(name))
            off = abs(pattern.frequency_mhz / self._frequency_mhz - 1.0)
            if pattern.frequency_mhz and off > FREQUENCY_TOLERANCE:
                self.notes[tr("use pattern “{name}”, which was measured at {frequency} MHz", name=name,
                              frequency=f"{pattern.frequency_mhz:g}")] += 1  # fmt: skip
            self._patterns[name] = pattern
        return self._patterns[name]

    def _path(self, name: str) -> Path:
        """The file of that name, which may only lie in the folder: a layer must not make us read others."""
        if self._folder is None:
            raise InputError(
                "Antenna pattern “{name}”: the gateway layer is no file, so that its folder is not known. "
                "Give the folder of the antenna patterns (ANTENNA_FOLDER).", name=name,
            )  # fmt: skip
        folder = self._folder.resolve()
        path = (folder / name).resolve()
        if folder not in path.parents:
            raise InputError(
                "Antenna pattern “{name}” does not lie in the folder “{folder}”. Put the file there and give "
                "its name.", name=name, folder=folder,
            )  # fmt: skip
        if not path.is_file():
            raise InputError(
                "Antenna pattern “{name}” is not in the folder “{folder}”. Put the file there or correct the "
                "name.", name=name, folder=folder,
            )  # fmt: skip
        return path

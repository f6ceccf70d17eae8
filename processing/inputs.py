"""The parameters of a run: each method reads one value by its name, and remembers the files it came from."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsProject

from ..layers import provenance as origin
from ..layers.frames import to_frame
from ..smartcity_plugin.errors import InputError
from .sinks import file_of


class Inputs:
    """What `algorithm` was given."""

    def __init__(self, algorithm, parameters, context, feedback) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self.context = context
        self.feedback = feedback
        self._inputs: list[tuple[str, str]] = []

    def text(self, name: str) -> str:
        return self._algorithm.parameterAsString(self._parameters, name, self.context)

    def number(self, name: str) -> float:
        return self._algorithm.parameterAsDouble(self._parameters, name, self.context)

    def integer(self, name: str) -> int:
        return self._algorithm.parameterAsInt(self._parameters, name, self.context)

    def flag(self, name: str) -> bool:
        return self._algorithm.parameterAsBool(self._parameters, name, self.context)

    def choice(self, name: str) -> int:
        return self._algorithm.parameterAsEnum(self._parameters, name, self.context)

    def choices(self, name: str) -> list[int]:
        """Positions of all that is chosen in a list; none where the value is left out."""
        if not self.given(name):  # QGIS would take it for the first one
            return []
        return self._algorithm.parameterAsEnums(self._parameters, name, self.context)

    def licence(self) -> str:
        """The licence chosen in parameter LICENCE, empty for none."""
        return self.word("LICENCE")

    def word(self, name: str) -> str:
        """What is chosen in a list of fixed words, empty for nothing."""
        if not self.given(name):
            return ""
        return self._algorithm.parameterAsEnumString(self._parameters, name, self.context)

    def fields(self, name: str, layer) -> list[str]:
        """The fields of a layer that are chosen in a parameter, none where it is left out.

        Raises:
            InputError: the layer has no such field.
        """
        if not self.given(name):
            return []
        # parameterAsFields until QGIS 3.32, deprecated later.
        read = getattr(self._algorithm, "parameterAsStrings", None) or self._algorithm.parameterAsFields
        names = read(self._parameters, name, self.context)
        known = layer.fields().names()
        for field in names:
            if field not in known:
                raise InputError(
                    "Parameter {parameter}: layer “{layer}” has no field “{field}”. Its fields: {known}.",
                    parameter=name, layer=layer.name(), field=field, known=", ".join(known),
                )  # fmt: skip
        return names

    def crs(self, name: str) -> QgsCoordinateReferenceSystem:
        return self._algorithm.parameterAsCrs(self._parameters, name, self.context)

    def extent(self, name: str, crs: QgsCoordinateReferenceSystem):
        """The extent in `crs`; null (`isNull()`) when none is given."""
        return self._algorithm.parameterAsExtent(self._parameters, name, self.context, crs)

    def files(self, name: str) -> list[str]:
        paths = self._algorithm.parameterAsFileList(self._parameters, name, self.context)
        within = [str(each) for path in paths if os.path.isdir(path) for each in Path(path).iterdir()]
        self._inputs += [(name, path) for path in (*paths, *within)]
        return paths

    def file(self, name: str) -> str:
        path = self._algorithm.parameterAsFile(self._parameters, name, self.context)
        self._inputs.append((name, path))
        return path

    def layers(self, name: str) -> list:
        layers = self._algorithm.parameterAsLayerList(self._parameters, name, self.context)
        for layer in layers:
            self._remember(name, layer)
        return layers

    def given(self, name: str) -> bool:
        """Whether an optional value was given."""
        value = self._parameters.get(name)
        return value is not None and value != NULL and value != "" and value != []

    def source(self, name: str):
        """The features of an input layer; None when an optional one is not given.

        Raises:
            InputError: the layer cannot be opened.
        """
        source = self._algorithm.parameterAsSource(self._parameters, name, self.context)
        if source is None and self.given(name):
            raise InputError(
                "Parameter {parameter}: the layer cannot be opened. Choose another one.", parameter=name
            )
        layer = self._algorithm.parameterAsVectorLayer(self._parameters, name, self.context)
        if layer is not None:
            self._remember(name, layer)
        return source

    def frame(self, name: str, crs: QgsCoordinateReferenceSystem | None = None):
        """An input layer as a GeoDataFrame, reprojected to `crs`; None when an optional one is not given."""
        source = self.source(name)
        if source is None:
            return None
        return to_frame(
            source,
            crs=crs,
            transform_context=self.context.transformContext(),
            cancelled=self.feedback.isCanceled,
        )

    def folder(self, name: str) -> Path | None:
        """The folder in which the file of an input layer lies; None for one that is no file."""
        layer = self._algorithm.parameterAsVectorLayer(self._parameters, name, self.context)
        if layer is None or layer.providerType() != "ogr":  # the source of others may be longer than any path
            return None
        path = Path(file_of(layer.source()))
        return path.parent if path.is_file() else None

    def raster_layer(self, name: str):
        """An input raster that is a file in a projected CRS; None when an optional one is not given.

        Raises:
            InputError: not a file, no CRS, or degrees instead of metres.
        """
        if not self.given(name):
            return None
        layer = self._algorithm.parameterAsRasterLayer(self._parameters, name, self.context)
        if layer is None or not layer.isValid():
            raise InputError(
                "Parameter {parameter}: the raster cannot be opened. Choose another one.", parameter=name
            )
        if layer.providerType() != "gdal":
            raise InputError(
                "Raster “{layer}” comes from a service. Save it as a GeoTIFF first.", layer=layer.name()
            )
        if not layer.crs().isValid():
            raise InputError(
                "Raster “{layer}” has no coordinate reference system. Set it in the layer's properties.",
                layer=layer.name(),
            )
        if layer.crs().isGeographic():
            raise InputError(
                "Raster “{layer}” is in degrees ({crs}). Warp it to a projected system in metres, "
                "for example EPSG:25832.",
                layer=layer.name(), crs=layer.crs().authid(),
            )  # fmt: skip
        self._remember(name, layer)
        return layer

    def layer(self, name: str):
        """An input layer of any kind; None when an optional one is not given.

        Raises:
            InputError: the layer cannot be opened.
        """
        layer = self._algorithm.parameterAsLayer(self._parameters, name, self.context)
        if layer is None and self.given(name):
            raise InputError(
                "Parameter {parameter}: the layer cannot be opened. Choose another one.", parameter=name
            )
        if layer is not None:
            self._remember(name, layer)
        return layer

    def provenance(self, name: str) -> origin.Provenance | None:
        """The provenance of an input layer; of one that does not say it, its name with an unclear licence."""
        layer = self._algorithm.parameterAsLayer(self._parameters, name, self.context)
        if layer is None:
            return None
        return origin.read(layer) or origin.unclear(layer.name())

    def project(self) -> QgsProject:
        return self.context.project() or QgsProject.instance()

    def as_json(self) -> dict:
        """What the run was given, layers by their source: the "inputs" of `qgis_process run ALGORITHM -`."""
        given = {}
        for definition in self._algorithm.parameterDefinitions():
            name, kind = definition.name(), definition.type()
            if not self.given(name):
                continue
            if kind == "multilayer":
                given[name] = [origin.full_source(layer) for layer in self.layers(name)]
            elif kind in ("source", "vector", "raster", "layer"):
                given[name] = origin.full_source(self.layer(name))
            elif kind == "extent":
                given[name] = self._algorithm.parameterAsString(self._parameters, name, self.context)
            elif kind in ("number", "enum", "boolean", "string", "field", "datetime", "file"):
                value = self._parameters.get(name)
                plain = isinstance(value, (bool, int, float, str, list))
                given[name] = value if plain else self.text(name)
        return given

    def target_crs(self) -> QgsCoordinateReferenceSystem:
        """TARGET_CRS. Raises InputError: it is no projected system in metres."""
        crs = self.crs("TARGET_CRS")
        if not crs.isValid() or crs.isGeographic():
            raise InputError(
                "Parameter TARGET_CRS must be a projected system in metres, for example EPSG:25832, not "
                "{crs}.",
                crs=crs.authid() or "-",
            )
        return crs

    def work_crs(self, *names: str) -> QgsCoordinateReferenceSystem:
        """The first system in metres of these inputs, in their order, and of the project.

        Raises:
            InputError: none of them is in metres.
        """
        systems: list[QgsCoordinateReferenceSystem] = []
        for name in filter(self.given, names):
            if self._algorithm.parameterDefinition(name).type() == "multilayer":
                systems += [layer.crs() for layer in self.layers(name)]
            else:
                systems.append(self.source(name).sourceCrs())
        for crs in (*systems, self.project().crs()):
            if crs.isValid() and not crs.isGeographic():
                return crs
        raise InputError(
            "All layers are in degrees or without a coordinate reference system ({systems}). Reproject the "
            "layer of parameter {parameter} to a system in metres, for example EPSG:25832.",
            systems=", ".join(dict.fromkeys(crs.authid() or "?" for crs in systems)), parameter=names[0],
        )  # fmt: skip

    def _remember(self, name: str, layer) -> None:
        """Keep in mind what an input's source is: no output may overwrite it."""
        self._inputs.append((name, origin.full_source(layer)))

"""One run of an algorithm: its parameters, its progress, and its outputs until they are complete.

Outputs are staged: rasters and files beside their destination under a temporary name, features in a
temporary file. `commit` moves everything to its final name; `discard` removes what is left. So a
failed or cancelled run leaves nothing half-written, and an older result stays until the new one is whole.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..layers import provenance as origin
from ..layers.frames import to_frame
from ..layers.style import TIFF_TAG as STYLE_TAG
from ..layers.style import apply_style
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import plugin_version, tr
from .sinks import Sink, copy_rows, file_of, mixing, plain, table_of


class Cancelled(Exception):
    """The user has cancelled the run."""


@dataclass
class _Output:
    """What is known of one output: where it is staged, and how it is dressed once it is complete."""

    staged: Path
    title: str
    style: str
    provenance: origin.Provenance | None
    fields: QgsFields | None = None
    geometry_type: object = None
    crs: QgsCoordinateReferenceSystem | None = None
    destination: str = ""


class Run:
    """Parameters in, outputs out, for one run of `algorithm`."""

    def __init__(self, algorithm, parameters, context, feedback) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self.context = context
        self.feedback = feedback
        self._outputs: dict[str, _Output] = {}
        self._sinks: list[Sink] = []
        self._folder: tempfile.TemporaryDirectory | None = None
        self._inputs: list[tuple[str, str]] = []
        self._destinations: dict[str, str] = {}
        self._share = (0.0, 1.0)

    # Parameters. Each reads one value by its name.

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

    # Progress and messages

    def check_cancelled(self) -> None:
        if self.feedback.isCanceled():
            raise Cancelled

    def step(self, first: float, last: float, words: str = "") -> None:
        """From now on `progress(0..1)` moves the bar from `first` to `last` (shares of the whole run)."""
        self.check_cancelled()
        self._share = (first, last)
        self.feedback.setProgress(100 * first)
        if words:
            self.feedback.pushInfo(words)

    def progress(self, share: float) -> None:
        """Move the bar within the current step; raises Cancelled when the user has cancelled."""
        self.check_cancelled()
        first, last = self._share
        self.feedback.setProgress(100 * (first + (last - first) * share))

    def info(self, words: str) -> None:
        self.feedback.pushInfo(words)

    def warn(self, words: str) -> None:
        self.feedback.pushWarning(words)

    def report_rejected(self, what: str, reasons: Iterable[str], shown: int = 20) -> None:
        """List rejected rows in the log, the first `shown` of them in words."""
        reasons = list(reasons)
        for reason in reasons[:shown]:
            self.warn(reason)
        if len(reasons) > shown:
            self.warn(tr("{what}: and {more} more.", what=what, more=len(reasons) - shown))

    # Outputs

    def wants(self, name: str) -> bool:
        """Whether the user wants this output (optional ones may be skipped)."""
        return bool(self.destination(name))

    def file_output(self, name: str) -> Path:
        """Where to write a file output for now; it moves to its destination when the run succeeds."""
        destination = self.destination(name)
        self._check_destination(name, destination)
        path = Path(destination)
        staged = path.with_name(f"{path.stem}.part{path.suffix}")
        self._outputs[name] = _Output(staged, "", "", None, destination=destination)
        return staged

    def file_beside(self, name: str, other: str, ending: str) -> Path:
        """The same for a second file that goes with file output `other`: its name with `ending` added.

        name: what the result is called; it is no parameter.
        """
        beside = Path(self.destination(other))
        self._destinations[name] = str(beside.with_name(f"{beside.stem}{ending}{beside.suffix}"))
        return self.file_output(name)

    def forget(self, name: str) -> None:
        """A file output that came to nothing is no result."""
        self._outputs.pop(name).staged.unlink(missing_ok=True)

    def add_raster(self, name, grid, bands, *, title="", style="", provenance=None) -> None:
        """Write a GeoTIFF output. `bands` as in layers.raster.write; `style`: a file in resources/styles."""
        from ..layers import raster

        staged = self.file_output(name)
        tags = {"TIFFTAG_SOFTWARE": f"Smart City Planner {plugin_version()}"}
        if style:
            tags[STYLE_TAG] = style
        if provenance is not None:
            tags[origin.TIFF_TAG] = provenance.to_json()
        output = self._outputs[name]
        try:
            raster.write(staged, grid, bands, tags)
        except InputError as error:
            values = {**error.values, "path": output.destination}
            raise InputError(error.template, **values) from None  # translated: in layers.raster
        output.title, output.style, output.provenance = title, style, provenance

    def add_features(self, name: str, features: Iterable[QgsFeature], *layout, **dress) -> int:
        """Fill a sink with features, see `open_sink`. Returns their count."""
        sink = self.open_sink(name, *layout, **dress)
        for feature in features:
            sink.add(feature)
        return sink.close()

    def open_sink(
        self,
        name: str,
        fields: QgsFields,
        geometry_type=QgsWkbTypes.Type.NoGeometry,
        crs: QgsCoordinateReferenceSystem | None = None,
        *,
        title: str = "",
        style: str = "",
        provenance: origin.Provenance | None = None,
    ) -> Sink:
        """A sink to be filled feature by feature; several can be open at once. Close it when it is full.

        One that the user does not want takes its features and drops them.
        """
        if not self.wants(name):
            return Sink(name, None, None, self.check_cancelled)
        crs = crs or QgsCoordinateReferenceSystem()
        self._check_destination(name, self.destination(name))
        if warning := mixing(self.destination(name), provenance):
            self.warn(warning)
        staged = self._temporary_folder() / f"{name}.gpkg"
        self._outputs[name] = _Output(staged, title, style, provenance, fields, geometry_type, crs)
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerOptions = ["FID=smartcity_fid", "SPATIAL_INDEX=NO"]
        writer = QgsVectorFileWriter.create(
            str(staged), fields, geometry_type, crs, self.context.transformContext(), options
        )
        sink = Sink(name, staged, writer, self.check_cancelled)
        self._sinks.append(sink)
        return sink

    def set_provenance(self, name: str, provenance: origin.Provenance) -> None:
        """Of an output that was opened before its origin was known."""
        if name in self._outputs:
            self._outputs[name].provenance = provenance

    def commit(self) -> dict:
        """Move all outputs to their final names. Returns what QGIS calls the results.

        Sinks first, as they are copied and can fail; renaming a file cannot. If one fails, those filled
        before it are removed again.
        """
        results: dict[str, str] = {}
        sinks = [(name, output) for name, output in self._outputs.items() if output.fields is not None]
        for name, output in sinks:
            try:
                output.destination = results[name] = self._fill_sink(name, output)
            except Exception:
                for filled in (*results, name):
                    self._remove(filled)
                raise
        for name, output in self._outputs.items():
            if output.fields is None:
                os.replace(output.staged, output.destination)
                results[name] = output.destination
        self.feedback.setProgress(100)
        return results

    def discard(self) -> None:
        """Remove whatever is still staged."""
        for sink in self._sinks:
            sink.abandon()
        self._sinks.clear()  # they know the run: a circle that another thread would sweep up with its layers
        for output in self._outputs.values():
            if output.staged.is_dir():
                shutil.rmtree(output.staged, ignore_errors=True)
            elif output.staged.exists():
                output.staged.unlink()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def dress(self, context: QgsProcessingContext) -> None:
        """Give the finished layers their name, style and provenance. Runs in the main thread."""
        for output in self._outputs.values():
            if output.fields is None and output.provenance is None:
                continue  # a PDF or a folder: asking QGIS to open it would only fill its log
            layer = QgsProcessingUtils.mapLayerFromString(output.destination, context)
            if layer is None:
                continue
            if output.title:
                layer.setName(output.title)
                if output.destination in context.layersToLoadOnCompletion():
                    context.layerToLoadOnCompletionDetails(output.destination).name = output.title
            if output.style:
                apply_style(layer, output.style)
            for field in output.fields or ():
                layer.setFieldAlias(layer.fields().indexOf(field.name()), field.alias())
            if output.provenance is not None:
                origin.store(layer, output.provenance)

    def _fill_sink(self, name: str, output: _Output) -> str:
        """Copy the staged features to the sink that the user chose."""
        sink, destination = self._algorithm.parameterAsSink(
            self._parameters, name, self.context, plain(output.fields), output.geometry_type, output.crs
        )
        if sink is None:
            raise InputError(
                "Output {output} cannot be created at “{path}”. Choose another folder.",
                output=name,
                path=self.destination(name),
            )
        count, failed = copy_rows(output.staged, output.fields, sink)
        del sink  # closes the file
        path = Path(file_of(destination))
        if not failed and path.is_file() and count_features(destination) != count:
            failed = tr("the disk may be full")
        if failed:
            raise InputError(
                "Output {output} cannot be written to “{path}”: {error}", output=name, path=path, error=failed
            )
        return destination

    def _remove(self, name: str) -> None:
        """Remove the file of a sink that failed; never a database, which holds other tables too."""
        path = Path(self.destination(name))
        if path.is_absolute():
            path.unlink(missing_ok=True)

    def destination(self, name: str) -> str:
        """Where the user wants an output. (Asked in a context of its own: it would be loaded twice.)"""
        if name not in self._destinations:
            definition = self._algorithm.parameterDefinition(name)
            if definition.type() == "sink" and not self.given(name):
                optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
                wanted = "" if optional else "memory:"
            elif definition.type() in ("fileDestination", "folderDestination"):
                wanted = self._algorithm.parameterAsFileOutput(self._parameters, name, self.context)
            elif definition.type() == "sink":
                wanted = self._algorithm.parameterAsOutputLayer(
                    self._parameters, name, QgsProcessingContext()
                )
            else:
                wanted = self._algorithm.parameterAsOutputLayer(self._parameters, name, self.context)
            self._destinations[name] = wanted
        return self._destinations[name]

    def _check_destination(self, name: str, destination: str) -> None:
        """Before hours of work: the folder exists and can be written to, and the output is no input."""
        path = Path(file_of(destination))
        if not path.is_absolute():
            return
        table = table_of(destination)
        for parameter, used in self._inputs:
            # A path as destination replaces the whole file, whatever table of it is read.
            same_file = bool(used) and path == Path(file_of(used))
            if same_file and (not table or table == table_of(used)):
                raise InputError(
                    "Output {output} would overwrite input {parameter} (“{path}”). Choose another name.",
                    output=name, parameter=parameter, path=path,
                )  # fmt: skip
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=path.parent):
                pass
        except OSError as error:
            raise InputError(
                "Output {output}: folder “{path}” cannot be written to ({reason}). Choose another folder.",
                output=name, path=path.parent, reason=error.strerror,
            ) from None  # fmt: skip

    def _temporary_folder(self) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="smartcity_")
        return Path(self._folder.name)

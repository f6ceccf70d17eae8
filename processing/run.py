"""One run of an algorithm: its parameters (inputs.py), its progress, and its outputs until they are complete.

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
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..layers import provenance as origin
from ..layers.style import TIFF_TAG as STYLE_TAG
from ..layers.style import apply_style
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import plugin_version, tr
from .inputs import Inputs
from .sinks import Sink, copy_rows, count_features, file_of, mixing, plain, table_of


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


class Run(Inputs):
    """Parameters in (inputs.py), outputs out, for one run of `algorithm`."""

    def __init__(self, algorithm, parameters, context, feedback) -> None:
        super().__init__(algorithm, parameters, context, feedback)
        self._outputs: dict[str, _Output] = {}
        self._sinks: list[Sink] = []
        self._folder: tempfile.TemporaryDirectory | None = None
        self._destinations: dict[str, str] = {}
        self._share = (0.0, 1.0)

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

"""What smartcity:importgeoportal does with the chosen entries: copies in a GeoPackage, or live layers."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsLayerDefinition,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtXml import QDomDocument

from ..layers import catalogue, http, portal, portalcache, portalpages, portalwfs, provenance
from ..layers.catalogue import Catalogue, Entry
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import plugin_version, tr
from .run import Run
from .web import client_for

LIST, COPY, LIVE = range(3)
"""Values of parameter MODE."""
NAMES = {False: "OUTPUT_GPKG", True: "OUTPUT_ODBL"}
"""Whether a copy has to stay apart -> the output that it goes to."""
UNEXPECTED = (OSError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, OverflowError)
"""What reading hostile data can end in; it must not stop the other layers."""


@dataclass
class Outcome:
    """What became of a chosen entry: its tables, or that it is live; else why not, as failed or skipped."""

    entry: Entry
    written: list[portalcache.Written] = field(default_factory=list)
    live: bool = False
    cut: bool = False
    own_file: bool = False
    failed: str = ""
    skipped: str = ""

    @property
    def loaded(self) -> bool:
        return bool(self.written) or self.live

    @property
    def state(self) -> str:
        return tr("failed") if self.failed else tr("loaded") if self.loaded else tr("not loaded")


@dataclass(frozen=True)
class _Copy:
    """A table that was made: in the file of its own or not, with what it is to be dressed in."""

    own: bool
    name: str
    title: str
    aliases: dict[str, str]
    origin: provenance.Provenance

    def source(self, file: object) -> str:
        return f"{file}|layername={self.name}"


class PortalImport:
    """Loads entries one by one; a single one that fails is told in its outcome."""

    def __init__(self, run: Run, source: str, mode: int) -> None:
        """Raises InputError for parameters that cannot be used, before anything is asked for."""
        self._run = run
        self._offered = Catalogue()
        self._source = source
        self._mode = mode
        self._login = run.text("AUTHCFG")
        self._crs = run.target_crs()
        self._extent = run.extent("EXTENT", self._crs)
        self._today = date.today().isoformat()
        self._taken: dict[bool, set[str]] = {False: set(), True: set()}
        self._layers: list[QgsMapLayer] = []
        self._copies: list[_Copy] = []
        self._files = self._new_files() if mode == COPY else {}

    def load(self, offered: Catalogue, entries: list[Entry]) -> list[Outcome]:
        """All chosen entries, copied or live; then the layer definition and what QGIS opens at the end."""
        if self._mode == LIST:
            return []
        self._offered = offered
        outcomes = []
        for number, entry in enumerate(entries):
            first = 0.1 + 0.8 * number / len(entries)
            words = tr("Layer {number} of {count}: {title}",
                       number=number + 1, count=len(entries), title=entry.title)  # fmt: skip
            self._run.step(first, first + 0.8 / len(entries), words)
            outcome = Outcome(entry, skipped=self._hindrance(entry))
            if not outcome.skipped:
                self._try(outcome)
            if outcome.failed:
                self._run.warn(outcome.failed)
            outcomes.append(outcome)
        self._dress()
        if (self._layers or self._copies) and self._run.wants("LAYERS_OUT"):
            self._write_definition(self._run.file_output("LAYERS_OUT"))
        for own, file in self._files.items():
            if any(copy.own == own for copy in self._copies):
                portalcache.close(file)
            else:
                self._run.forget(NAMES[own])
        self._open_at_the_end()
        return outcomes

    def _new_files(self) -> dict[bool, Path]:
        """The GeoPackages for copies and for those that must stay apart (True), which are both new: an older
        one may hold tables of other origin."""
        wanted = Path(self._run.destination("OUTPUT_GPKG") or "")
        if not wanted.name:
            raise InputError("Parameter OUTPUT_GPKG is empty. Choose a file for the copies.")
        for path in (wanted, wanted.with_name(f"{wanted.stem}_odbl{wanted.suffix}")):
            if path.exists():
                raise InputError(
                    "“{path}” exists already and is not overwritten. Choose another name.", path=path
                )
        return {False: self._run.file_output(NAMES[False]),
                True: self._run.file_beside(NAMES[True], NAMES[False], "_odbl")}  # fmt: skip

    def _hindrance(self, entry: Entry) -> str:
        """Why an entry cannot be loaded in this mode; empty where nothing is known against it."""
        state, reason = portal.state(entry, portal.login_for(entry, self._login, self._source))
        if reason:
            return f"{state}: {reason}"
        if self._mode == COPY and entry.kind not in catalogue.FEATURES:
            return tr("It is a picture that its service draws: add it as a live layer.")
        if self._mode == LIVE and entry.kind in portal.COPY_ONLY:
            return tr("It has no live service: copy it.")
        return ""

    def _try(self, outcome: Outcome) -> None:
        try:
            if self._mode == LIVE:
                self._add_live(outcome)
            else:
                self._copy(outcome)
        except InputError as error:
            outcome.failed = tr(error.template, **error.values)  # translated: where it is raised
        except UNEXPECTED as error:
            outcome.failed = tr("“{title}” cannot be read ({reason}).",
                                title=outcome.entry.title, reason=str(error)[:200])  # fmt: skip

    def _add_live(self, outcome: Outcome) -> None:
        entry = outcome.entry
        login = portal.login_for(entry, self._login, self._source)
        named = entry
        if entry.kind == catalogue.WFS:  # QGIS wants the name with its prefix, which catalogues leave out
            with tempfile.TemporaryDirectory(prefix="smartcity_") as folder:
                found = portalwfs.feature_type(entry, client_for(self._run, login), Path(folder))
            named = replace(entry, names=(found.name,), version=found.version)
        layer = portal.live_layer(named, login, self._crs.authid())
        made = provenance.metadata(self._origin(entry, changed=False), entry.title, layer.metadata())
        made.setCrs(layer.crs())
        layer.setMetadata(made)
        outcome.live = True
        self._layers.append(layer)

    def _copy(self, outcome: Outcome) -> None:
        entry, run = outcome.entry, self._run
        outcome.own_file = entry.licence.upper().startswith("ODBL")
        login = portal.login_for(entry, self._login, self._source)
        client = client_for(run, login)
        shifts = run.context.transformContext()
        with tempfile.TemporaryDirectory(prefix="smartcity_") as folder:
            wish = portalpages.Wish(
                self._extent, self._crs, shifts, run.integer("MAX_FEATURES"), Path(folder),
                lambda share: run.progress(0.8 * share), trusted="://" not in self._source,
            )  # fmt: skip
            fetched = portalpages.fetch(entry, client, wish)
            frame = portalcache.Frame(self._crs, self._extent, shifts, run.check_cancelled, wish.most)
            written, copies, own = [], [], outcome.own_file
            try:
                for table in fetched.tables:
                    if len(fetched.tables) > 1 and entry.title not in table.name:
                        table.name = f"{entry.title} {table.name}"
                    written.append(portalcache.write(table, self._files[own], self._taken[own], frame))
                    copies += self._copies_of(entry, table, written[-1], own)
            except (InputError, *UNEXPECTED):
                portalcache.drop(self._files[own], [copy.name for copy in copies])
                raise
        if fetched.left_out:
            written[0].read += fetched.left_out
            written[0].rejected += fetched.left_out
        outcome.written = written
        outcome.cut = fetched.cut or any(table.cut for table in written)
        self._copies += copies

    def _copies_of(self, entry: Entry, table, written: portalcache.Written, own: bool) -> list[_Copy]:
        origin = self._origin(entry, changed=written.changed)
        alone = len(written.names) == 1 and table.name == entry.title
        titles = {name: entry.title if alone else name for name in written.names}
        return [_Copy(own, name, title, table.aliases, origin) for name, title in titles.items()]

    def _dress(self) -> None:
        """Give new tables their provenance and the names that people read; then nothing holds the files."""
        for copy in self._copies:
            layer = QgsVectorLayer(copy.source(self._files[copy.own]), copy.title, "ogr")
            for column, alias in copy.aliases.items():
                layer.setFieldAlias(layer.fields().lookupField(column), alias)
            if copy.aliases:
                layer.saveStyleToDatabase(copy.name, "", True, "")
            provenance.store(layer, copy.origin)
            del layer

    def _origin(self, entry: Entry, *, changed: bool) -> provenance.Provenance:
        given = {"catalogue": http.shown(self._source)}
        if not self._extent.isNull() and self._mode == COPY:
            given["extent"] = f"{self._extent.toString(0)} {self._crs.authid()}"
        tool = f"smartcity:importgeoportal {plugin_version()}"
        return portal.origin(entry, tool=tool, retrieved=self._today, changed=changed, parameters=given)

    def _write_definition(self, path: Path) -> None:
        """All layers in one group, for dragging into a project."""
        layers = self._layers or [
            QgsVectorLayer(copy.source(self._files[copy.own]), copy.title, "ogr") for copy in self._copies
        ]
        group = QgsLayerTreeGroup(self._group())
        for layer in layers:
            group.addLayer(layer)
        document = QDomDocument("qgis-layer-definition")
        done, message = QgsLayerDefinition.exportLayerDefinition(document, [group], QgsReadWriteContext())
        if not done:
            raise InputError("Output {output}: {error}", output="LAYERS_OUT", error=message)
        text = document.toString()
        for own, staged in self._files.items():
            text = text.replace(str(staged), self._run.destination(NAMES[own]))
        path.write_text(text, encoding="utf-8")

    def _group(self) -> str:
        return self._offered.title or Path(http.shown(self._source)).stem

    def _open_at_the_end(self) -> None:
        """Hand the layers over to QGIS, which adds them to its project in the main thread."""
        context = self._run.context
        opened = [(copy.source(self._run.destination(NAMES[copy.own])), copy.title) for copy in self._copies]
        for layer in self._layers:
            context.temporaryLayerStore().addMapLayer(layer)
            opened.append((layer.id(), layer.name()))
        for key, title in opened:
            details = QgsProcessingContext.LayerDetails(title, self._run.project(), title)
            details.setPostProcessor(_IntoGroup.kept_for(self._group()))
            context.addLayerToLoadOnCompletion(key, details)


class _IntoGroup(QgsProcessingLayerPostProcessorInterface):
    """Moves a layer that was added to the project into the catalogue's group."""

    kept: list[_IntoGroup] = []

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    @classmethod
    def kept_for(cls, title: str) -> _IntoGroup:
        """One for one layer: QGIS's context deletes it, and until then Python has to keep it."""
        made = cls(title)
        sip.transferto(made, None)
        cls.kept = [one for one in cls.kept if not sip.isdeleted(one)] + [made]
        return made

    def postProcessLayer(self, layer, context, feedback) -> None:
        root = context.project().layerTreeRoot()
        node = root.findLayer(layer.id())
        if node is None:
            return
        group = root.findGroup(self._title) or root.insertGroup(0, self._title)
        group.addChildNode(node.clone())
        node.parent().removeChildNode(node)

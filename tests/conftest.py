"""Starts QGIS once, and makes the checkout importable as the package `smartcity`, as QGIS does."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
SETTINGS = tempfile.TemporaryDirectory()  # not the settings, and the language, of whoever tests
os.environ["XDG_CONFIG_HOME"] = SETTINGS.name

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# At the desk hypothesis looks for new examples each time; in CI a run must not depend on luck.
settings.register_profile("smartcity", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("smartcity")


def _register_package() -> None:
    """The root folder is the package. It must not be on sys.path: our `processing` would hide QGIS's."""
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    spec = importlib.util.spec_from_file_location(
        "smartcity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = package
    spec.loader.exec_module(package)


def _share_libraries_as_qgis_does() -> None:
    """qgis.bin puts its GDAL, GEOS and PROJ in the global symbol scope: tests must see the same."""
    mapped = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines() if ".so" in line}
    for path in sorted(mapped):
        if Path(path).name.startswith(("libgdal.", "libgeos.", "libgeos_c.", "libproj.")):
            ctypes.CDLL(path, os.RTLD_NOW | os.RTLD_GLOBAL | os.RTLD_NOLOAD)


_register_package()
import qgis.core  # noqa: E402 - before rasterio and geopandas, as in QGIS

_share_libraries_as_qgis_does()


@pytest.fixture(scope="session")
def qgis_app(tmp_path_factory):
    """QGIS with its own Processing algorithms and ours, in an empty profile, in English."""
    from qgis.core import QgsApplication

    profile = tmp_path_factory.mktemp("profile")
    QgsApplication.setPrefixPath("/usr", True)
    app = QgsApplication([], True, str(profile))
    app.initQgis()
    sys.path.append("/usr/share/qgis/python/plugins")
    from processing.core.Processing import Processing

    Processing.initialize()
    from smartcity.processing.provider import SmartCityProvider

    provider = SmartCityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield app
    # No exitQgis(): with PyQt it crashes when layers are still referenced, and the process ends anyway.


@pytest.fixture(scope="session")
def qapp(qgis_app):
    """pytest-qt's application is QGIS's."""
    return qgis_app


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real data and published vectors, which are not part of the project."""
    if not SHARED.is_dir():
        pytest.skip(f"no shared data and vectors at {SHARED.name} beside the checkout")
    return SHARED


@pytest.fixture(scope="session")
def real_city(shared, qgis_app, tmp_path_factory) -> dict[str, str]:
    """The real area north of Bayreuth as layers, see realcity.py."""
    from smartcity.tests import realcity

    return realcity.make(tmp_path_factory.mktemp("north_bayreuth"), shared)


class Log(qgis.core.QgsProcessingFeedback):
    """Feedback that keeps what was said; `cancel_at` cancels when the progress bar gets there."""

    def __init__(self, cancel_at: float | None = None) -> None:
        super().__init__(False)
        self.lines: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.values: list[float] = []
        if cancel_at is not None:
            self.progressChanged.connect(lambda value: self.cancel() if value >= cancel_at else None)
        self.progressChanged.connect(self.values.append)

    def pushInfo(self, info):
        self.lines.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def cancelling():
    """`cancelling(percent)`: feedback that cancels the run at that percentage."""
    return Log


@pytest.fixture
def run(qgis_app, tmp_path_factory, monkeypatch):
    """`run("surfacemodel", log=log, TERRAIN=..., ...)` runs an algorithm and returns its results.

    Raises QgsProcessingException with the words that the user would see.
    """
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProject

    contexts = []  # results that live in memory belong to their context
    # No test finds the gateways that another one has computed.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))

    def _run(name: str, *, log: Log | None = None, **parameters) -> dict:
        log = log or Log()
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{name}")
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        context.setFeedback(log)
        contexts.append(context)
        possible, why = algorithm.checkParameterValues(parameters, context)
        if not possible:
            raise QgsProcessingException(why)
        results, ok = algorithm.run(parameters, context, log, {}, False)
        if not ok:
            raise QgsProcessingException("\n".join(log.errors))
        for key, value in results.items():
            layer = context.temporaryLayerStore().mapLayer(value) if isinstance(value, str) else None
            if layer is not None:
                results[key] = layer
        return results

    yield _run
    contexts.clear()

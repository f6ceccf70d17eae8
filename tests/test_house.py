"""The house rules of docs/architecture.md, read from the source. Each proves that it would catch a breach."""

from __future__ import annotations

import ast
import configparser
import importlib
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("smartcity_plugin", "processing", "layers")
CHECKED = (*SHIPPED, "tests", "scripts", "benchmarks")
QT = ("PyQt5", "PyQt6", "PySide2", "PySide6")
QGIS = ("qgis", "osgeo", *QT)
HEAVY = ("geopandas", "rasterio", "shapely", "numba", "scipy", "pandas", "fiona", "pyogrio")
OUTER = ("smartcity.layers", "smartcity.processing", "smartcity.smartcity_plugin.council",
         "smartcity.smartcity_plugin.desk")
ENGINES = ("radio", "siting", "broadband", "demo")


def contracts() -> dict[str, tuple[str, ...]]:
    """Folder or file -> what it must not import."""
    engines = tuple(f"smartcity.smartcity_plugin.{engine}" for engine in ENGINES)
    found = {
        "layers": ("smartcity.processing", *OUTER[2:]),
        "processing": ("smartcity.smartcity_plugin.desk",),
        "smartcity_plugin/council": ("smartcity.processing", "smartcity.smartcity_plugin.desk"),
        "smartcity_plugin/desk": engines,
        "smartcity_plugin/errors.py": (*QGIS, *OUTER),
        "smartcity_plugin/folders.py": (*QGIS, *OUTER),
        "smartcity_plugin/presets.py": (*QGIS, *OUTER),
        "smartcity_plugin/checks.py": (*QGIS, *OUTER, *engines),
        "smartcity_plugin/patience.py": (*QGIS, *OUTER, *engines),
        "smartcity_plugin/streetgraph": (*QGIS, *OUTER, *engines),
    }
    for engine in ENGINES:
        others = tuple(f"smartcity.smartcity_plugin.{other}" for other in ENGINES if other != engine)
        found[f"smartcity_plugin/{engine}"] = (*QGIS, *OUTER, *others)
    return found


def python_files(root: Path, folders: tuple[str, ...] = SHIPPED) -> list[Path]:
    files = [root / "__init__.py"] if (root / "__init__.py").is_file() else []
    for folder in folders:
        files += sorted((root / folder).rglob("*.py"))
    return files


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path, root: Path) -> list[tuple[int, str]]:
    """Line and full name of all that a file imports; the root's package is called `smartcity`."""
    package = ["smartcity", *path.relative_to(root).parent.parts]
    found = []
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*base, *([node.module] if node.module else [])])
            found += [(node.lineno, f"{base}.{alias.name}") for alias in node.names]
    return found


def is_inside(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


def is_in(path: Path, root: Path, place: str) -> bool:
    return is_inside(path.relative_to(root).as_posix().replace("/", "."), (place.replace("/", "."),))


def place(path: Path, root: Path, line: int) -> str:
    return f"{path.relative_to(root).as_posix()}:{line}"


# The rules: each takes the root folder and gives a list of breaches.

def forbidden_imports(root: Path) -> list[str]:
    return [f"{place(path, root, line)} imports {name}"
            for path in python_files(root)
            for where, forbidden in contracts().items() if is_in(path, root, where)
            for line, name in imports(path, root) if is_inside(name, forbidden)]


def absolute_imports(root: Path) -> list[str]:
    """Inside QGIS, `processing` is QGIS's own package, and ours may be unzipped under another name."""
    found = []
    for path in python_files(root):
        for node in ast.walk(parse(path)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module]
            found += [f"{place(path, root, node.lineno)} imports {name}" for name in names
                      if is_inside(name, ("smartcity", "smartcity_plugin", "layers", "processing"))]
    return found


def qt_by_version(root: Path) -> list[str]:
    return [f"{place(path, root, line)} imports {name}: take it from qgis.PyQt"
            for path in python_files(root) for line, name in imports(path, root) if is_inside(name, QT)]


def at_module_level(body: list[ast.stmt]) -> list[ast.stmt]:
    """Statements that run on import, those in if, try, with and class bodies included."""
    found = []
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        found.append(node)
        for part in ("body", "orelse", "finalbody"):
            found += at_module_level(getattr(node, part, []))
        for handler in getattr(node, "handlers", []):
            found += at_module_level(handler.body)
    return found


def heavy_at_start(root: Path) -> list[str]:
    """QGIS starts with plugin.py, which loads the provider, which loads every algorithm file."""
    found = []
    for path in python_files(root):
        if not any(is_in(path, root, where) for where in
                   ("smartcity_plugin/plugin.py", "smartcity_plugin/desk", "processing", "__init__.py")):
            continue
        for node in at_module_level(parse(path).body):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module]
            found += [f"{place(path, root, node.lineno)} imports {name}" for name in names
                      if is_inside(name, HEAVY)]
    return found


def raw_parameters(root: Path) -> list[str]:
    """Models and expressions hand over other types than the dialog: only parameterAs...() reads them all."""
    found = []
    for path in python_files(root, ("processing",)):
        for node in ast.walk(parse(path)):
            is_index = isinstance(node, ast.Subscript)
            is_get = isinstance(node, ast.Attribute) and node.attr in ("get", "pop", "items", "values")
            if (is_index or is_get) and isinstance(node.value, ast.Name) and node.value.id == "parameters":
                found.append(place(path, root, node.lineno))
    return found


def unscoped_enums(root: Path) -> list[str]:
    """`Qt.AlignLeft` is gone in Qt 6; `Qt.AlignmentFlag.AlignLeft` runs everywhere."""
    found = []
    for path in python_files(root):
        if path.name == "compat.py":
            continue
        tree = parse(path)
        classes = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and is_inside(node.module, ("qgis",)):
                module = importlib.import_module(node.module)
                classes.update({alias.asname or alias.name: getattr(module, alias.name, None)
                                for alias in node.names})
        for node in ast.walk(tree):
            if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
                continue
            owner = classes.get(node.value.id)
            value = getattr(owner, node.attr, None)
            if isinstance(value, int) and type(value) not in (int, bool, owner):
                kind = type(value).__qualname__
                found.append(f"{place(path, root, node.lineno)} {ast.unparse(node)}: name it by {kind}")
    return found


def long_files(root: Path) -> list[str]:
    return [f"{path.relative_to(root)} has {count} lines"
            for path in python_files(root, CHECKED)
            if (count := len(path.read_text(encoding="utf-8").splitlines())) > 500]


def long_functions(root: Path) -> list[str]:
    """More than 60 lines of code; the docstring does not count."""
    found = []
    for path in python_files(root, CHECKED):
        for node in ast.walk(parse(path)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                words = node.body[0] if ast.get_docstring(node) is not None else None
                count = node.end_lineno - node.lineno + 1
                count -= words.end_lineno - words.lineno + 1 if words else 0
                if count > 60:
                    found.append(f"{place(path, root, node.lineno)} {node.name}() has {count} lines")
    return found


def machine_paths(root: Path) -> list[str]:
    """A path that exists on one machine only. Written apart here, or this file would be found too."""
    pattern = re.compile(r"(?<![\w.}])/(" + "|".join(["work", "home", "root", "tmp", "Users"]) + r")/\w")
    kinds = (".py", ".toml", ".txt", ".md", ".qml", ".qpt", ".model3", ".ts", ".ini", ".svg", ".html", "")
    found = []
    for path in sorted(root.rglob("*")):
        inner = path.relative_to(root).parts
        hidden = inner[0].startswith(".") and inner[0] != ".ci"
        if hidden or inner[0] in ("build", "dist") or "__pycache__" in inner:
            continue
        if path.is_file() and path.suffix in kinds:
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
            found += [place(path, root, number)
                      for number, line in enumerate(lines, 1) if pattern.search(line)]
    return found


RULES_AND_BREACHES = [
    (forbidden_imports, "smartcity_plugin/radio/loss.py", "from qgis.core import QgsPoint"),
    (forbidden_imports, "smartcity_plugin/radio/deep/loss.py", "from osgeo import gdal"),
    (forbidden_imports, "smartcity_plugin/siting/cover.py", "from ..radio import p1812"),
    (forbidden_imports, "smartcity_plugin/broadband/gaps.py", "from .. import siting"),
    (forbidden_imports, "smartcity_plugin/demo/city.py", "def f():\n    from ...layers import raster"),
    (forbidden_imports, "layers/raster.py", "from ..processing.base import tr"),
    (forbidden_imports, "processing/map.py", "from ..smartcity_plugin.desk import dock"),
    (forbidden_imports, "smartcity_plugin/desk/dock.py", "from ..radio import sweep"),
    (forbidden_imports, "smartcity_plugin/errors.py", "import qgis.core"),
    (absolute_imports, "processing/map.py", "import processing"),
    (absolute_imports, "layers/raster.py", "from smartcity.layers import crs"),
    (absolute_imports, "layers/raster.py", "def f():\n    from processing.core import Processing"),
    (qt_by_version, "smartcity_plugin/plugin.py", "from PyQt5.QtCore import Qt"),
    (unscoped_enums, "processing/map.py", "from qgis.core import QgsWkbTypes\nX = QgsWkbTypes.Point"),
    (unscoped_enums, "smartcity_plugin/plugin.py", "from qgis.PyQt.QtCore import Qt\nX = Qt.AlignLeft"),
    (heavy_at_start, "smartcity_plugin/plugin.py", "import geopandas as gpd"),
    (heavy_at_start, "processing/map.py", "try:\n    import scipy\nexcept ImportError:\n    pass"),
    (heavy_at_start, "smartcity_plugin/desk/dock.py", "class Dock:\n    import numba"),
    (raw_parameters, "processing/map.py", "def f(parameters):\n    return parameters['SCALE']"),
    (raw_parameters, "processing/map.py", "def f(parameters):\n    return parameters.get('SCALE')"),
    (long_files, "layers/raster.py", "x = 1\n" * 501),
    (long_functions, "layers/raster.py", "def f():\n" + "    x = 1\n" * 60),
    (machine_paths, "layers/raster.py", "PATH = '/ho" "me/anna/city.tif'"),
]
RULES = sorted({rule for rule, _, _ in RULES_AND_BREACHES}, key=lambda rule: rule.__name__)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_holds(rule):
    assert rule(ROOT) == []


@pytest.mark.parametrize(("rule", "name", "source"), RULES_AND_BREACHES)
def test_rule_finds_a_planted_breach(rule, name, source, tmp_path):
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text("")
    assert rule(tmp_path) == []
    (tmp_path / name).write_text(source + "\n")
    assert len(rule(tmp_path)) == 1


@pytest.mark.parametrize(("name", "source"), [
    ("processing/map.py", "from qgis import processing\nfrom .base import tr\nfrom ..layers import raster"),
    ("processing/map.py", "def f():\n    import geopandas"),
    ("processing/map.py", "from qgis.core import QgsWkbTypes\nX = QgsWkbTypes.Type.Point"),
    ("processing/map.py", "from qgis.core import QgsRectangle\nX = QgsRectangle()\nX.isNull()"),
    ("processing/map.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import geopandas"),
    ("layers/raster.py", "import numba\nfrom qgis.PyQt import QtCore\nfrom ..smartcity_plugin import errors"),
    ("smartcity_plugin/radio/loss.py", "import numpy\nfrom ..errors import InputError\nfrom . import p1812"),
    ("layers/raster.py", 'def f():\n    """' + "Long words.\n" * 60 + '    """\n    return 1'),
])
def test_what_is_allowed_is_not_a_breach(name, source, tmp_path):
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text(source + "\n")
    assert [breach for rule in RULES for breach in rule(tmp_path)] == []


START = textwrap.dedent("""
    import importlib.util, sys
    from pathlib import Path
    root = Path(sys.argv[1])
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != root]
    spec = importlib.util.spec_from_file_location("smartcity", root / "__init__.py",
                                                  submodule_search_locations=[str(root)])
    package = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = package
    spec.loader.exec_module(package)
    import qgis.core, qgis.gui
    before = set(sys.modules)  # QGIS 3.40 imports shapely itself
    for name in sys.argv[3:]:
        __import__(name)
    print(*[name for name in sys.argv[2].split(",") if name in set(sys.modules) - before])
""")


def loaded_at_start(root: Path, *modules: str) -> list[str]:
    run = subprocess.run([sys.executable, "-c", START, str(root), ",".join(HEAVY), *modules],
                         capture_output=True, text=True, cwd=root, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.split()


def test_start_of_qgis_loads_nothing_heavy():
    """The same as heavy_at_start, seen from outside: what comes in behind other imports counts too."""
    algorithms = [f"smartcity.processing.{path.stem}" for path in sorted((ROOT / "processing").glob("*.py"))]
    assert loaded_at_start(ROOT, "smartcity.smartcity_plugin.plugin", *algorithms) == []


def test_a_heavy_import_at_start_is_seen(tmp_path):
    (tmp_path / "__init__.py").write_text("")
    (tmp_path / "deep.py").write_text("import scipy\n")
    (tmp_path / "plugin.py").write_text("from . import deep\n")
    assert loaded_at_start(tmp_path, "smartcity.plugin") == ["scipy"]


def metadata_faults(root: Path) -> list[str]:
    """What plugins.qgis.org would refuse."""
    metadata = configparser.ConfigParser()
    metadata.read(root / "metadata.txt", encoding="utf-8")
    required = ("name", "qgisMinimumVersion", "qgisMaximumVersion", "description", "about", "version",
                "author", "email", "homepage", "tracker", "repository", "category", "tags", "icon",
                "changelog", "license", "hasProcessingProvider", "experimental")
    try:
        general = dict(metadata.items("general"))
    except configparser.InterpolationError as error:
        return [f"a single %: {error}"]
    faults = [f"{key} is missing" for key in required if not general.get(key.lower())]
    if not re.fullmatch(r"\d+\.\d+\.\d+", general.get("version", "")):
        faults.append("version is not like 1.2.3")
    if not (root / general.get("icon", "missing")).is_file():
        faults.append("there is no icon")
    if "GNU GENERAL PUBLIC LICENSE" not in (root / "LICENSE").read_text(encoding="utf-8"):
        faults.append("LICENSE is not the GPL")
    return faults


def test_metadata_is_complete():
    assert metadata_faults(ROOT) == []


@pytest.mark.parametrize(("before", "after"), [
    ("about=", "about=100 % free, "), ("\ntracker=", "\nunknown="), ("\nversion=", "\nversion=v"),
    ("\nicon=", "\nicon=no/"),
])
def test_faulty_metadata_is_found(before, after, tmp_path):
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    icon = re.search("^icon=(.*)$", text, re.MULTILINE)[1]
    (tmp_path / icon).parent.mkdir(parents=True)
    (tmp_path / icon).write_text("<svg/>")
    (tmp_path / "LICENSE").write_text("GNU GENERAL PUBLIC LICENSE")
    (tmp_path / "metadata.txt").write_text(text, encoding="utf-8")
    assert metadata_faults(tmp_path) == []
    (tmp_path / "metadata.txt").write_text(text.replace(before, after, 1), encoding="utf-8")
    assert len(metadata_faults(tmp_path)) == 1


def test_versions_agree():
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    version = re.search('^version = "(.*)"$', project, re.MULTILINE)[1]
    assert version == metadata["general"]["version"]

"""Makes the checkout importable as the package `smartcity`, as QGIS does: import it first."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if "smartcity" not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        "smartcity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = package
    spec.loader.exec_module(package)

"""Python packages that QGIS does not bring everywhere: which are missing, and how to install them."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from .words import tr

DEBIAN_NAMES = {
    "numba": "python3-numba",
    "geopandas": "python3-geopandas",
    "scipy": "python3-scipy",
    "shapely": "python3-shapely",
    "lxml": "python3-lxml",
    "matplotlib": "python3-matplotlib",
    "PIL": "python3-pil",
    "distributed": "python3-distributed",
    "docx": "python3-docx",
}
PIP_NAMES = {"PIL": "pillow", "docx": "python-docx"}
"""Where PyPI calls a package otherwise than Python does."""


def missing(packages: tuple[str, ...]) -> list[str]:
    """Those of `packages` that this Python does not have."""
    return [package for package in packages if find_spec(package) is None]


def install_command(packages: list[str], platform: str = sys.platform) -> str:
    """What to type, and where, to install packages on this platform."""
    names = " ".join(PIP_NAMES.get(package, package) for package in packages)
    if platform.startswith("win"):
        return tr("in the OSGeo4W Shell: {command}", command=f"python -m pip install {names}")
    if platform == "darwin":
        return tr(
            "in the Terminal: {command}",
            command=f"/Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {names}",
        )
    debian = " ".join(DEBIAN_NAMES.get(package, f"python3-{package}") for package in packages)
    return tr("in a terminal: {command}", command=f"sudo apt install {debian}")


def complaint(packages: tuple[str, ...]) -> str:
    """A sentence on what is missing and how to install it; empty when all is there."""
    absent = missing(packages)
    if not absent:
        return ""
    return tr(
        "Python packages are missing: {packages}. Install them {how}, then restart QGIS.",
        packages=", ".join(absent),
        how=install_command(absent),
    )

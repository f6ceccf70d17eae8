"""The user's cache: compiled kernels and finished gateways. All in it can be deleted at any time."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

_LAST_RESORT: list[tempfile.TemporaryDirectory] = []


def user_cache() -> Path:
    """The folder `smartcity` in the place that this platform has for caches. It need not exist yet."""
    home = Path.home()
    if sys.platform.startswith("win"):
        place = os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"
    elif sys.platform == "darwin":
        place = home / "Library" / "Caches"
    else:
        place = os.environ.get("XDG_CACHE_HOME") or home / ".cache"
    return Path(place) / "smartcity"


def can_write(folder: Path) -> bool:
    """Whether files can be made in a folder; it is made where it is missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def let_numba_cache(package: Path) -> None:
    """Have numba keep the compiled kernels of a package whose own folder is read-only.

    Called before the package imports numba. They go to the user's cache; where that cannot be written to
    either (a service without a home), to a folder that ends with this process. numba would refuse to work.
    """
    if os.environ.get("NUMBA_CACHE_DIR") or can_write(package / "__pycache__"):
        return
    folder = user_cache() / "numba"
    if not can_write(folder):
        _LAST_RESORT.append(tempfile.TemporaryDirectory(prefix="smartcity_numba_"))
        folder = Path(_LAST_RESORT[-1].name)
    os.environ["NUMBA_CACHE_DIR"] = str(folder)
    if "numba" in sys.modules:  # another plugin was first: numba has read its environment already
        sys.modules["numba"].config.CACHE_DIR = str(folder)

"""Presets: TOML files in resources/presets, each value with its source, editable by a planner."""

from __future__ import annotations

from pathlib import Path

from .errors import InputError

try:
    import tomllib
except ImportError:  # Python 3.9 and 3.10, as in QGIS 3.22 to 3.34 on Windows
    try:
        import tomli as tomllib
    except ImportError:
        from pip._vendor import tomli as tomllib

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "presets"


def names(prefix: str = "") -> list[str]:
    """Names of the presets that start with `prefix`, sorted."""
    return sorted(path.stem for path in FOLDER.glob(f"{prefix}*.toml"))


def load(name: str) -> dict:
    """Read one preset.

    Args:
        name: the file's name in resources/presets without `.toml`, or the path of a preset of the user's own.
    Raises:
        InputError: no such preset, or its file is not TOML.
    """
    path = Path(name) if name.endswith(".toml") else FOLDER / f"{name}.toml"
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError:
        known = ", ".join(names())
        raise InputError(
            "There is no preset “{name}”. Known presets: {known}.", name=name, known=known
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise InputError(
            "Preset “{path}” is not valid TOML: {error}. Correct the line.", path=path, error=error
        ) from None

"""Finished gateways in a folder: one file for each, named by all that its loss depends on."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from pathlib import Path

import numpy as np

from ..errors import InputError

README = """These files can be deleted at any time.

They hold the radio loss around single gateways as computed by the QGIS plugin "Smart City planner". A
coverage that was cancelled goes on where it stopped, one that is repeated computes only what has changed.

Diese Dateien koennen jederzeit geloescht werden.

Sie enthalten die Funkdaempfung um einzelne Gateways, berechnet vom QGIS-Plugin "Smart City planner". Eine
abgebrochene Ausleuchtung wird mit ihnen fortgesetzt, eine wiederholte rechnet nur, was sich geaendert hat.
"""
LIMIT_BYTES = 20e9
"""When the folder gets larger, the longest unused files go. Assumption: twice 200 gateways x 8 km at 5 m."""
FREE_BYTES = 2e9
"""Nothing is kept when the disk would have less than this left, an assumption: the results need it more."""
STALE_S = 24 * 3600.0
"""A file that was begun so long ago and not finished belongs to a run that was killed."""


class Cache:
    """Losses in a folder. What is damaged or foreign there is computed anew, never trusted.

    A file is the array as NumPy's `.npy`, then 32 bytes: SHA-256 over its key and values.
    """

    def __init__(self, folder: str | Path, *, limit_bytes: float = LIMIT_BYTES) -> None:
        """Raises: InputError when the folder cannot be made or written to."""
        self.folder = Path(folder)
        self.complaint = ""
        """Why the last loss could not be kept, empty when all is well. The run goes on without."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / "README.txt").write_text(README, encoding="utf-8")
            self._tidy(limit_bytes)
        except OSError as error:
            raise InputError(
                "The folder for finished gateways “{folder}” cannot be written to ({reason}). "
                "Choose another one.", folder=self.folder, reason=error.strerror or error,
            ) from None  # fmt: skip

    def load(self, key: str, shape: tuple[int, int]) -> np.ndarray | None:
        """The loss that was kept under a key: float32 in this shape; None where there is none to trust."""
        path = self._path(key)
        try:
            with path.open("rb") as file:
                loss_db = np.lib.format.read_array(file, allow_pickle=False)
                seal = file.read()
            os.utime(path)  # used: dropped last
        except (OSError, ValueError, MemoryError):
            return None
        whole = loss_db.dtype == np.float32 and loss_db.shape == shape and seal == _seal(key, loss_db)
        return loss_db if whole else None

    def store(self, key: str, loss_db: np.ndarray) -> None:
        """Keep a loss: written beside and renamed."""
        part = self.folder / f"{key}.{os.getpid()}.part"
        try:
            if shutil.disk_usage(self.folder).free < FREE_BYTES + loss_db.nbytes:
                self.complaint = "the disk is nearly full"
                return
            with part.open("wb") as file:
                np.lib.format.write_array(file, loss_db, allow_pickle=False)
                file.write(_seal(key, loss_db))
            os.replace(part, self._path(key))
            self.complaint = ""
        except OSError as error:
            self.complaint = error.strerror or str(error)
        finally:
            part.unlink(missing_ok=True)

    def size_bytes(self) -> int:
        """Of all finished gateways in the folder."""
        return sum(size for _used, size, _path in self._files())

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.npy"

    def _files(self) -> list[tuple[float, int, Path]]:
        """Last use, size and path of our own files, the longest unused first."""
        found = []
        for path in self.folder.glob("*.npy"):
            if len(path.stem) == 64:
                state = path.stat()
                found.append((state.st_mtime, state.st_size, path))
        return sorted(found)

    def _tidy(self, limit_bytes: float) -> None:
        for path in self.folder.glob("*.part"):
            if path.stat().st_mtime < time.time() - STALE_S:
                path.unlink()
        files = self._files()
        excess = sum(size for _used, size, _path in files) - limit_bytes
        for _used, size, path in files:
            if excess <= 0:
                break
            path.unlink()
            excess -= size


def _seal(key: str, loss_db: np.ndarray) -> bytes:
    seal = hashlib.sha256(key.encode())
    seal.update(np.ascontiguousarray(loss_db).data)
    return seal.digest()

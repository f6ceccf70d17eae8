"""Finished gateways in a folder: one file for each, named by all that its loss depends on."""

from __future__ import annotations

import errno
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

Diese Dateien können jederzeit gelöscht werden.

Sie enthalten die Funkdämpfung um einzelne Gateways, berechnet vom QGIS-Plugin "Smart City planner". Eine
abgebrochene Ausleuchtung wird mit ihnen fortgesetzt, eine wiederholte rechnet nur, was sich geändert hat.
"""
LIMIT_BYTES = 20e9
"""When the folder gets larger, the longest unused files go. Assumption: twice 200 gateways x 8 km at 5 m."""
FREE_BYTES = 2e9
"""Nothing is kept when the disk would have less than this left, an assumption: the results need it more."""
STORED = np.dtype("<f4")
SEAL_BYTES = 32
STALE_S = 24 * 3600.0
"""A file that was begun so long ago and not finished belongs to a run that was killed."""


class Cache:
    """Losses in a folder. What is damaged or foreign there is computed anew, never trusted.

    A file holds float32 values, row by row, least byte first, and then SHA-256 over its key and these.
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
        """The loss kept under a key: float32 in this shape, read-only; None where there is none to trust."""
        path = self._path(key)
        size = shape[0] * shape[1] * STORED.itemsize
        try:
            if path.stat().st_size != size + SEAL_BYTES:
                return None
            content = memoryview(path.read_bytes())
            os.utime(path)  # used: dropped last
        except OSError:
            return None
        if content[size:] != _seal(key, content[:size]):
            return None
        return np.frombuffer(content[:size], dtype=STORED).reshape(shape)

    def store(self, key: str, loss_db: np.ndarray) -> None:
        """Keep a loss: written beside and renamed."""
        part = self.folder / f"{key}.{os.getpid()}.part"
        try:
            if shutil.disk_usage(self.folder).free < FREE_BYTES + loss_db.nbytes:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            content = np.ascontiguousarray(loss_db, dtype=STORED).data
            with part.open("wb") as file:
                file.write(content)
                file.write(_seal(key, content))
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
        return self.folder / f"{key}.loss"

    def _files(self) -> list[tuple[float, int, Path]]:
        """Last use, size and path of our own files, the longest unused first."""
        found = []
        for path in self.folder.glob("*.loss"):
            if len(path.stem) == 64 and path.is_file():
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
            path.unlink(missing_ok=True)
            excess -= size


def _seal(key: str, content: memoryview) -> bytes:
    seal = hashlib.sha256(key.encode())
    seal.update(content)
    return seal.digest()

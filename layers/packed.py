"""Files as the survey offices deliver them, plain or packed in .gz and .zip, read as bounded streams.

Nothing is unpacked to the disk, so no name in an archive can lead out of a folder. An archive is hostile
until read: how many files it holds, how large they become and how often they repeat themselves is limited.
"""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..smartcity_plugin.errors import InputError

MOST_ENTRIES = 10_000
"""Files in one archive. Assumption: no delivery of a city holds more tiles."""
MOST_BYTES = 4 * 2**30
"""One file, unpacked. 100 million points "338000.50 5723000.50 45.32" have 2.7 GB."""
MOST_RATIO = 200
"""Unpacked bytes to packed ones. Deflate reaches 1032 with nothing but repetition (zlib's documentation);
assumption: coordinates do not, each line of them being another one."""
RATIO_FROM = 2**20
"""Bytes from which the ratio counts: so little harms nobody."""
DAMAGED = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError)
"""What gzip and zipfile raise when an archive is cut off, changed, locked or packed in a strange way."""


@dataclass(frozen=True)
class Packed:
    """One file, by itself, in a .gz, or as `inner` in a .zip."""

    path: Path
    inner: str = ""

    @property
    def name(self) -> str:
        """What the file is called in messages."""
        return f"{self.path.name}/{self.inner}" if self.inner else self.path.name

    @property
    def stem(self) -> str:
        """Its own name without folder and endings."""
        return PurePosixPath(self._plain_name).stem

    @property
    def suffix(self) -> str:
        """The ending of what is packed, lower case: ".xyz" of tile.xyz.gz."""
        return PurePosixPath(self._plain_name).suffix.lower()

    @property
    def gdal_path(self) -> str:
        """How GDAL opens it without unpacking."""
        if self.inner:
            return f"/vsizip/{{{self.path}}}/{self.inner}"
        return f"/vsigzip/{self.path}" if self._is_gzip else str(self.path)

    @property
    def _is_gzip(self) -> bool:
        return not self.inner and self.path.suffix.lower() == ".gz"

    @property
    def _plain_name(self) -> str:
        return self.inner or (self.path.stem if self._is_gzip else self.path.name)

    def beside(self, suffix: str) -> Packed | None:
        """The file of the same name with another ending, in the same folder or archive; None for none."""
        if self.inner:
            wanted = str(PurePosixPath(self.inner).with_suffix(suffix)).lower()
            return next((each for each in listed(self.path) if each.inner.lower() == wanted), None)
        plain = self.path.with_name(self.stem + suffix)
        return Packed(plain) if plain.is_file() else None

    @contextmanager
    def open(self):
        """Its bytes as a stream with `read(count)`.

        Raises, then and when read:
            InputError: it cannot be opened, is damaged, locked with a password, or larger than allowed.
        """
        try:
            if self.inner:
                with zipfile.ZipFile(self.path) as archive, archive.open(self.inner) as file:
                    yield _Bounded(file, self.name, archive.getinfo(self.inner).compress_size)
            elif self._is_gzip:
                with gzip.open(self.path) as file:
                    yield _Bounded(file, self.name, self.path.stat().st_size)
            else:
                with self.path.open("rb") as file:
                    yield _Bounded(file, self.name)
        except DAMAGED as error:
            raise _damaged(self.name, error) from None


class _Bounded:
    """A stream that stops when there is more than a honest file holds. packed: bytes it comes from."""

    def __init__(self, file, name: str, packed: int | None = None) -> None:
        self._file, self._name = file, name
        self._most = MOST_BYTES
        if packed is not None:
            self._most = min(MOST_BYTES, max(RATIO_FROM, packed * MOST_RATIO))
        self._count = 0

    def read(self, count: int) -> bytes:
        try:
            found = self._file.read(count)
        except DAMAGED as error:
            raise _damaged(self._name, error) from None
        self._count += len(found)
        if self._count > self._most:
            raise InputError(
                "“{file}” becomes larger than {most:.0f} MB when it is read: too large for one tile, or an "
                "archive made to fill computers. Ask its publisher, or divide it.",
                file=self._name, most=self._most / 1e6,
            )  # fmt: skip
        return found


def files_of(inputs: Iterable[str | Path], suffixes: tuple[str, ...]) -> list[Packed]:
    """The files to read: each one given, and of each folder given those with one of the endings.

    A .zip stands for the files in it that have one of the endings, in any of its folders.
    Raises:
        InputError: nothing given, no such file, a damaged archive, nothing with such an ending.
    """
    found: list[Packed] = []
    for path in map(Path, inputs):
        if path.is_dir():
            inside = [Packed(entry) for entry in sorted(path.iterdir()) if entry.is_file()]
        elif path.is_file():
            inside = [Packed(path)]
        else:
            raise InputError("“{path}” does not exist. Choose files or a folder that holds them.", path=path)
        taken: list[Packed] = []
        for each in inside:
            if each.suffix == ".zip":
                taken += [entry for entry in listed(each.path) if entry.suffix in suffixes]
            elif each.suffix in suffixes:
                taken.append(each)
        if not taken:
            raise InputError(
                "“{path}” holds no file that ends in {endings}. Choose the one with the tiles.",
                path=path, endings=", ".join(suffixes),
            )  # fmt: skip
        found += taken
    if not found:
        raise InputError("No file was given. Choose the tiles or the folder that holds them.")
    return list(dict.fromkeys(found))


def listed(path: Path) -> list[Packed]:
    """The files in a .zip, sorted by name.

    Raises:
        InputError: no .zip, or one with too many files.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
    except DAMAGED as error:
        raise _damaged(path.name, error) from None
    if len(names) > MOST_ENTRIES:
        raise InputError(
            "“{path}” holds {count} files; {most} are the most. Divide it.",
            path=path, count=len(names), most=MOST_ENTRIES,
        )  # fmt: skip
    return [Packed(path, name) for name in sorted(names)]


def _damaged(name: str, error: Exception) -> InputError:
    if isinstance(error, RuntimeError) and "password" in str(error):
        return InputError("“{file}” is locked with a password. Unpack it yourself first.", file=name)
    return InputError(
        "“{file}” cannot be read: {error}. Download it again or unpack it yourself.", file=name, error=error
    )

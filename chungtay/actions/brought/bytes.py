"""The bytes of brought files: kept once by their digest, opened for reading, thrown away."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from django.core.files.base import File
from django.core.files.storage import default_storage

_LONGEST_NAME = 120  # characters that every file system takes
_CHUNK = 256 * 1024


def digest_of(file: File[bytes]) -> str:
    """The digest of what is in a file."""
    found = hashlib.sha256()
    for chunk in file.chunks(_CHUNK):
        found.update(chunk)
    return found.hexdigest()


def keep(file: File[bytes], *, sha256: str) -> None:
    """Keeps a file's bytes; those that are there already are not written again."""
    if not default_storage.exists(_address(sha256)):
        file.seek(0)
        default_storage.save(_address(sha256), file)


def forget(digests: Iterable[str]) -> None:
    """Throws bytes away for good."""
    for sha256 in digests:
        default_storage.delete(_address(sha256))


@contextmanager
def opened(sha256: str, *, name: str) -> Iterator[Path]:
    """The bytes as a file on the disk under the name it was brought with, for as long as needed."""
    with tempfile.TemporaryDirectory(prefix="chungtay-") as folder:
        path = Path(folder) / name_of(name)
        with default_storage.open(_address(sha256)) as kept, path.open("wb") as written:
            for chunk in kept.chunks(_CHUNK):
                written.write(chunk)
        yield path


def name_of(name: str) -> str:
    """The last part of a name as it was brought, fit for a disk, its ending kept."""
    last = PurePosixPath(name.replace("\\", "/")).name
    shown = "".join(letter for letter in last if letter.isprintable()).strip(" .") or "-"
    stem, dot, ending = shown.rpartition(".")
    if len(shown) <= _LONGEST_NAME:
        return shown
    return f"{stem[: _LONGEST_NAME - len(ending) - 1]}{dot}{ending}"[:_LONGEST_NAME]


def _address(sha256: str) -> str:
    return f"brought/{sha256[:2]}/{sha256}"

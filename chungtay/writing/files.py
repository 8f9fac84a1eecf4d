"""Files appear whole or not at all: written beside their place, then moved into it."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from chungtay.domain.problems import Problem

# The first moment a zip archive can name: a file must not say when it was made, or the same
# input would not give the same bytes.
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)


class FolderMissing(Problem):
    """The folder in which the file should stand does not exist."""

    code = "report-folder-missing"


class PlaceTaken(Problem):
    """The path names a folder, or something else that a file cannot replace."""

    code = "report-place-taken"


class FolderNotWritable(Problem):
    """The folder refuses new files."""

    code = "report-folder-not-writable"


class FileInUse(Problem):
    """The file that should be replaced is held open by another program."""

    code = "report-file-in-use"


class DiskFull(Problem):
    """There was no room for the whole file."""

    code = "report-disk-full"


def write_whole(path: Path, content: bytes) -> None:
    """Writes `content` to `path`, replacing what stood there only once everything is on disk.

    Raises a `Problem` that names the path; the file that stood there before is then untouched.
    """
    check_place(path)
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(path))
        draft.replace(path)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            draft.unlink()


def check_place(path: Path) -> None:
    """Raises a `Problem` where a file could not be written, before there is one to write."""
    if path.exists() and not path.is_file():
        raise PlaceTaken(path=path)
    if not path.parent.is_dir():
        raise FolderMissing(path=path, folder=path.parent)
    if not os.access(path.parent, os.W_OK):
        raise FolderNotWritable(path=path, folder=path.parent)


def _mode(path: Path) -> int:
    """The rights of the file that is replaced; those of any new file otherwise."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _refusal(path: Path, error: OSError) -> Problem:
    if error.errno in (28, 122):  # no space left, quota exceeded
        return DiskFull(path=path, folder=path.parent)
    if isinstance(error, PermissionError) and path.exists():
        return FileInUse(path=path)
    return FolderNotWritable(path=path, folder=path.parent)


def archive(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip archive of parts in the given order, the same bytes whenever it is made."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, date_time=_NO_MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            entry.create_system = 0  # the same on every operating system
            packed.writestr(entry, content)
    return buffer.getvalue()

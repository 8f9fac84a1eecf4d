"""A folder of documents read as one: every file that can be read, and why each other could not."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from chungtay.domain.periods import Calendar, Period
from chungtay.domain.problems import Problem
from chungtay.reading.claims import ClaimSet, ReadDocument, claims_of
from chungtay.reading.document import ReadingWarning
from chungtay.reading.figures import read
from chungtay.reading.files import open_document
from chungtay.reading.head import read_head
from chungtay.reading.register import Register, register_of
from chungtay.reading.taught import NOTHING, Taught

Progress = Callable[[int, int], None]
# What the office programs and the systems leave beside documents.
_LEFT_BEHIND = (".", "~$")
_OF_THE_SYSTEM = {"thumbs.db", "desktop.ini"}


class ReportsMissing(Problem):
    """A folder that is not there."""

    code = "reports-missing"


class ReportsInFile(Problem):
    """A file where the folder of reports was asked for."""

    code = "reports-in-file"


class ReportsForbidden(Problem):
    """A folder that may not be opened."""

    code = "reports-forbidden"


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    file: str
    problem: Problem


class ReportsNone(Problem):
    """A folder in which nothing can be read as a report; `unread` says why, file by file."""

    code = "reports-none"

    def __init__(self, folder: Path, unread: Sequence[Unread]) -> None:
        super().__init__(folder=folder)
        self.unread = tuple(unread)


@dataclass(frozen=True, slots=True)
class FolderReading:
    """Everything read from a folder: documents, what was said of them, who and where."""

    documents: tuple[ReadDocument, ...]
    unread: tuple[Unread, ...]
    warnings: tuple[tuple[str, ReadingWarning], ...]  # by file
    register: Register
    said: ClaimSet


def read_folder(
    folder: Path,
    *,
    period: Period,
    calendar: Calendar,
    progress: Progress,
    leaving: Collection[Path] = (),
    taught: Taught = NOTHING,
) -> FolderReading:
    """Reads every file of a folder and of the folders in it, in the order of their names.
    `leaving` are files that are no reports: those that the answer is written to. `taught` is what
    the programme learned.

    Raises `ReportsMissing`, `ReportsInFile`, `ReportsForbidden`, and `ReportsNone` when no file
    could be read.
    """
    unread: list[Unread] = []
    files = _files(folder, unread, {path.resolve() for path in leaving})
    documents: list[ReadDocument] = []
    warnings: list[tuple[str, ReadingWarning]] = []
    for done, path in enumerate(files, start=1):
        name = _name(path, folder)
        try:
            document, found = _read(path, name, calendar, taught)
        except Problem as problem:
            unread.append(Unread(name, problem))
        else:
            documents.append(document)
            warnings += [(name, warning) for warning in found]
        progress(done, len(files))
    if not documents:
        raise ReportsNone(folder, unread)
    register = register_of([(read.document, read.head) for read in documents])
    said = claims_of(documents, register, period=period, calendar=calendar)
    return FolderReading(tuple(documents), tuple(unread), tuple(warnings), register, said)


def _read(
    path: Path, name: str, calendar: Calendar, taught: Taught
) -> tuple[ReadDocument, Sequence[ReadingWarning]]:
    document = open_document(path)
    head = replace(read_head(document, calendar=calendar), file=name)
    found = read(document, head=head, taught=taught, calendar=calendar)
    return ReadDocument(document, head, found.figures), (*document.warnings, *found.warnings)


def _files(folder: Path, unread: list[Unread], leaving: Collection[Path]) -> list[Path]:
    """The files to read. A folder inside that may not be opened is told like a file that could
    not be read: reports must not go missing in silence."""
    _check_open(folder)

    def forbidden(error: OSError) -> None:
        shut = Path(error.filename)
        unread.append(Unread(_name(shut, folder), ReportsForbidden(folder=_name(shut, folder))))

    found = sorted(
        Path(inside) / name
        for inside, folders, names in os.walk(folder, onerror=forbidden)
        for name in _shown(folders, names)
    )
    return [path for path in found if path.is_file() and path.resolve() not in leaving]


def _check_open(folder: Path) -> None:
    try:
        if folder.is_file():
            raise ReportsInFile(folder=folder)
        if not folder.is_dir():
            raise ReportsMissing(folder=folder)
    except PermissionError as error:
        raise ReportsForbidden(folder=folder) from error
    if not os.access(folder, os.R_OK | os.X_OK):
        raise ReportsForbidden(folder=folder)


def _shown(folders: list[str], names: list[str]) -> Iterator[str]:
    """Files that a person sees in a folder; hidden folders are not entered."""
    folders[:] = sorted(name for name in folders if not name.startswith(_LEFT_BEHIND))
    for name in names:
        if not name.startswith(_LEFT_BEHIND) and name.lower() not in _OF_THE_SYSTEM:
            yield name


def _name(path: Path, folder: Path) -> str:
    """How a file is called inside the folder. Bytes that are no text, and line ends and other
    controls, are spelt out, so that the name can be stored, written and shown on one line."""
    told = os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "backslashreplace")
    return "".join(_spelt(letter) for letter in told)


def _spelt(letter: str) -> str:
    unseen = unicodedata.category(letter) == "Cc" or letter in "\ufffe\uffff"
    return letter.encode("unicode_escape").decode() if unseen else letter

"""A folder of documents read as one: every file that can be read, and why each other could not."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from chungtay.domain.periods import Calendar, Period
from chungtay.domain.problems import Problem
from chungtay.reading.claims import ClaimSet, ReadDocument, claims_of
from chungtay.reading.document import Warning_
from chungtay.reading.figures import read
from chungtay.reading.files import open_document
from chungtay.reading.head import read_head
from chungtay.reading.register import Register, register_of

Progress = Callable[[int, int], None]


class ReportsMissing(Problem):
    """A folder that is not there."""

    code = "reports-missing"


class ReportsForbidden(Problem):
    """A folder that may not be opened."""

    code = "reports-forbidden"


class ReportsNone(Problem):
    """A folder in which nothing can be read as a report."""

    code = "reports-none"


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    file: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class FolderReading:
    """Everything read from a folder: documents, what was said of them, who and where."""

    documents: tuple[ReadDocument, ...]
    unread: tuple[Unread, ...]
    warnings: tuple[tuple[str, Warning_], ...]  # by file
    register: Register
    said: ClaimSet


def read_folder(
    folder: Path, *, period: Period, calendar: Calendar, progress: Progress
) -> FolderReading:
    """Reads every file of a folder and of the folders in it, in the order of their names.

    Raises `ReportsMissing`, `ReportsForbidden`, and `ReportsNone` when no file could be read.
    """
    files = _files(folder)
    documents: list[ReadDocument] = []
    unread: list[Unread] = []
    warnings: list[tuple[str, Warning_]] = []
    for done, path in enumerate(files, start=1):
        name = path.relative_to(folder).as_posix()
        try:
            document, found = _read(path, name, calendar)
        except Problem as problem:
            unread.append(Unread(name, problem))
        else:
            documents.append(document)
            warnings += [(name, warning) for warning in found]
        progress(done, len(files))
    if not documents:
        raise ReportsNone(folder=folder)
    register = register_of([(read.document, read.head) for read in documents])
    said = claims_of(documents, register, period=period, calendar=calendar)
    return FolderReading(tuple(documents), tuple(unread), tuple(warnings), register, said)


def _read(path: Path, name: str, calendar: Calendar) -> tuple[ReadDocument, Sequence[Warning_]]:
    document = open_document(path)
    head = replace(read_head(document, calendar=calendar), file=name)
    found = read(document, head=head)
    return ReadDocument(document, head, found.figures), (*document.warnings, *found.warnings)


def _files(folder: Path) -> list[Path]:
    """The files to read. Hidden ones and the locks that office programs leave beside an open
    document are not reports."""
    try:
        if not folder.is_dir():
            raise ReportsMissing(folder=folder)
        if not os.access(folder, os.R_OK | os.X_OK):
            raise ReportsForbidden(folder=folder)
        found = sorted(path for path in folder.rglob("*") if path.is_file())
    except PermissionError as error:
        raise ReportsForbidden(folder=folder) from error
    return [path for path in found if not path.name.startswith((".", "~$"))]

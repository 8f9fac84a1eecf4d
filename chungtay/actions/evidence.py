"""Evidence: photographs and files put beside a draft, cleaned, kept once, and recorded with it."""

from __future__ import annotations

import hashlib
import tempfile
import uuid
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from chungtay.actions.ledger import Recorder
from chungtay.domain.drafts import Consent
from chungtay.domain.problems import Problem
from chungtay.reading.files import open_document
from chungtay.reading.safety import (
    FileEmpty,
    FileUnsupported,
    Format,
    format_of,
)
from chungtay.storage import models
from chungtay.writing.photographs import is_photograph, written_anew

MOST_BYTES = 50 * 1024 * 1024
MOST_FILES = 20  # beside one activity
LONGEST_NAME = 200
MEDIA_TYPES = {
    Format.PDF: "application/pdf",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.TXT: "text/plain",
}


class EvidenceTooLarge(Problem):
    """A file of more bytes than are taken."""

    code = "evidence-too-large"


class EvidenceUnsupported(Problem):
    """Neither a photograph nor a document of a kind that is kept."""

    code = "evidence-unsupported"


class EvidenceTooMany(Problem):
    """More files than anybody looks at beside one activity."""

    code = "evidence-too-many"


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as it came."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Clean:
    """A file as it is kept."""

    name: str
    content: bytes
    media_type: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def cleaned(brought: Brought) -> Clean:
    """What a file is by its content, without what is hidden in photographs. Raises a `Problem`
    that names the file; documents are tried as reports are, marks of secrecy first of all."""
    name = _name(brought.name)
    if len(brought.content) > MOST_BYTES:
        raise EvidenceTooLarge(file=name, most=MOST_BYTES // 1024 // 1024)
    if is_photograph(brought.content):
        photograph = written_anew(brought.content, name=name)
        return Clean(name, photograph.content, photograph.media_type)
    return Clean(name, brought.content, _media_type(brought.content, name))


def _name(name: str) -> str:
    """The last part of what a browser sent, without signs that no name has."""
    last = name.replace("\\", "/").rpartition("/")[2]
    clear = "".join(ch for ch in last if ch.isprintable()).strip()
    stem, point, ending = clear.rpartition(".")
    if len(clear) > LONGEST_NAME and point and len(ending) < 10:
        return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"
    return clear[:LONGEST_NAME] or "—"


def _media_type(content: bytes, name: str) -> str:
    try:
        found = format_of(content, ending=Path(name).suffix.lower(), name=name)
    except FileUnsupported as error:
        raise EvidenceUnsupported(file=name) from error
    if found in (Format.MD, Format.CSV):
        found = Format.TXT
    if found not in MEDIA_TYPES:
        raise EvidenceUnsupported(file=name)
    _check_readable(content, found, name)
    return MEDIA_TYPES[found]


def _check_readable(content: bytes, found: Format, name: str) -> None:
    """A damaged, locked or secret document is refused; a scan without a word is evidence too."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"evidence.{found.value}"
        path.write_bytes(content)
        with suppress(FileEmpty):
            try:
                open_document(path)
            except Problem as problem:
                if problem.code in _NO_WORDS:
                    return
                problem.facts["file"] = name
                raise


_NO_WORDS = frozenset({"file-is-scanned", "file-has-too-many-pages", "sheet-too-large"})


def attach(draft: models.Draft, brought: Iterable[Brought], *, at: datetime) -> tuple[Problem, ...]:
    """Puts files beside a draft; those that cannot be taken are named and the others stay. The
    same bytes beside the same draft are there once."""
    problems: list[Problem] = []
    there = set(draft.files.order_by("id").values_list("sha256", flat=True))
    for one in brought:
        try:
            clean = cleaned(one)
            if len(there) >= MOST_FILES and clean.sha256 not in there:
                raise EvidenceTooMany(file=clean.name, most=MOST_FILES)
        except Problem as problem:
            problems.append(problem)
            continue
        if clean.sha256 not in there:
            there.add(clean.sha256)
            _add(draft, clean, at)
    return tuple(problems)


def _add(draft: models.Draft, clean: Clean, at: datetime) -> None:
    store(clean)
    models.DraftFile.objects.create(
        draft=draft,
        name=clean.name,
        media_type=clean.media_type,
        size=len(clean.content),
        sha256=clean.sha256,
        added_at=at,
    )


def store(clean: Clean) -> str:
    """Keeps the bytes once, under their own digest."""
    path = kept_at(clean.sha256)
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(clean.content))
    return path


def kept_at(sha256: str) -> str:
    return f"evidence/{sha256[:2]}/{sha256}"


def describe(draft: models.Draft, told: Mapping[str, tuple[str, str]]) -> None:
    """Captions and consents by file; what is no consent is "not asked"."""
    known = {consent.value for consent in Consent}
    for file in draft.files.order_by("id"):
        caption, consent = told.get(str(file.id), (file.caption, file.consent))
        consent = consent if consent in known else Consent.NOT_ASKED.value
        if (caption, consent) != (file.caption, file.consent):
            file.caption, file.consent = caption[:500], consent
            file.save(update_fields=["caption", "consent"])


def drop(draft: models.Draft, file: str) -> None:
    """Takes a file from a draft. Its bytes stay while anything else names them."""
    with suppress(ValueError):
        draft.files.filter(id=uuid.UUID(file)).delete()


def record(recorder: Recorder, draft: models.Draft, claims: Sequence[str]) -> None:
    """The files of a draft become evidence of the first claim, and so of its activity."""
    if claims:
        recorder.add(
            [
                models.Evidence(
                    id=recorder.new_id(),
                    claim_id=uuid.UUID(claims[0]),
                    name=file.name,
                    media_type=file.media_type,
                    size=file.size,
                    sha256=file.sha256,
                    caption=file.caption,
                    consent=file.consent,
                )
                for file in draft.files.order_by("added_at", "id")
            ]
        )

"""Submitting a bringing: its documents, the claims of what was accepted, and what they may be one
with, in one transaction; done twice it is done once."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from django.db.models import F, QuerySet

from chungtay.actions import documents
from chungtay.actions.bringings.holding import check_open, file_of, held, name_of, opened
from chungtay.actions.bringings.recognising import recognise_report
from chungtay.actions.claims import add_claims, select
from chungtay.actions.learning import learn
from chungtay.actions.ledger import Recorder, deciding
from chungtay.actions.notices import tell
from chungtay.actions.programmes import rules_of
from chungtay.domain.bringings import Brought, check_complete, recorded
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book
from chungtay.domain.discretion import discreet
from chungtay.domain.documents import DocumentHead, DocumentKind, Selected, Verdict
from chungtay.domain.drafts import BringingState, check_version
from chungtay.domain.notices import Matter, concerned
from chungtay.domain.periods import Period
from chungtay.domain.permissions import Actor
from chungtay.domain.problems import Problem
from chungtay.queries.books import open_ledger
from chungtay.reading.safety import FileSecret
from chungtay.storage import models


class ReplacementUnanswered(Problem):
    """A report of the same kind and period stands already: nobody said whether it is replaced."""

    code = "replacement-unanswered"


class NothingToSubmit(Problem):
    """No file could be read."""

    code = "nothing-to-submit"


def submit(
    bringing: str, *, version: int, replacing: Mapping[str, bool], by: Actor, at: datetime
) -> None:
    """Records what was accepted. `replacing` answers, by document, whether the earlier report of
    the same kind and period is replaced. Raises `SavedMeanwhile`, `FiguresOpen`,
    `ReplacementUnanswered`, `BringingClosed`, `BringingUnread`, `NotFound`."""
    with deciding("bring-report", by=by.id, at=at, subject=bringing) as recorder:
        row = held(bringing, by=by, at=at)
        if row.state == BringingState.SUBMITTED.value:
            return
        check_open(row)
        sheet = opened(row, by=by.id)
        figures = sheet.figures
        _check_as_seen(row, figures, version=version, by=by)
        check_complete(figures)
        files = list(models.BroughtFile.objects.filter(bringing=row).order_by("place"))
        if all(file.problem for file in files):
            raise NothingToSubmit()
        _record(recorder, row, files, figures, replacing, by=by.id)
        models.Bringing.objects.filter(id=row.id).update(
            state=BringingState.SUBMITTED.value,
            submitted_at=at,
            changed_at=at,
            version=F("version") + 1,
        )


def _check_as_seen(
    row: models.Bringing, figures: Iterable[Brought], *, version: int, by: Actor
) -> None:
    others = [f for f in figures if f.changed > version and f.by != by.id]
    if others:
        check_version(version, row.version, who=name_of(max(others, key=lambda f: f.changed).by))


def _record(
    recorder: Recorder,
    row: models.Bringing,
    files: Sequence[models.BroughtFile],
    figures: Sequence[Brought],
    replacing: Mapping[str, bool],
    *,
    by: str,
) -> None:
    names = _names(row, files)
    claims = _claims(figures, names)
    kept = [_document(file, row, names[file.place], figures) for file in files]
    replaced = _replaced(row, kept, replacing)
    added = documents.add(recorder, row.programme_code, kept)
    gone = _let_go(recorder, row, replaced)
    for old, file in replaced.items():
        documents.replace_by(recorder, [old], file=file)
    add_claims(recorder, claims, documents=added)
    select(recorder, row.programme_code, [claim.id for claim in claims])
    learn(recorder, row.programme_code, figures, by=by)
    book = open_ledger(row.programme_code).book
    recognise_report(recorder, claims, leaving=set(gone), book=book, programme=row.programme_code)
    _tell(recorder, claims, book)


def _tell(recorder: Recorder, claims: Sequence[Claim], book: Book) -> None:
    """Every body that a report names as taking part is told once, of all claims that name it."""
    for unit in concerned(claims, besides={claim.unit for claim in claims}):
        naming = [claim for claim in claims if unit in claim.participants and claim.counts]
        if naming and unit in book.units:
            ids = [claim.id for claim in naming]
            file = naming[0].source.document
            tell(recorder, [unit], matter=Matter.NAMED, subject=ids[0], claims=ids, reason=file)


def _names(row: models.Bringing, files: Iterable[models.BroughtFile]) -> dict[int, str]:
    """How each file is called in the programme: under the unit's name, with a number where the
    programme has a file of that name already."""
    unit = models.UnitName.objects.filter(unit_id=row.unit_id, language="vi", ended_by__isnull=True)
    folder = unit.order_by("-since", "id").values_list("text", flat=True).first() or row.unit_id
    standing = models.Document.objects.filter(
        programme_code=row.programme_code, ended_by__isnull=True, file__startswith=f"{folder}/"
    )
    taken = set(standing.order_by("id").values_list("file", flat=True))
    names: dict[int, str] = {}
    for file in files:
        names[file.place] = _free(f"{folder}/{file.name}", taken)
        taken.add(names[file.place])
    return names


def _free(name: str, taken: set[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, dot + ending) if dot and "/" not in ending else (name, "")
    number = 1
    while name in taken:
        number += 1
        name = f"{stem} ({number}){ending}"
    return name


def _claims(figures: Sequence[Brought], names: Mapping[int, str]) -> list[Claim]:
    home = {figure.claim.id: names[file_of(figure.key)] for figure in figures}
    told = [
        replace(claim, source=replace(claim.source, document=home[claim.id]))
        for claim in recorded(figures)
    ]
    return discreet(told)


def _document(
    file: models.BroughtFile, row: models.Bringing, name: str, figures: Iterable[Brought]
) -> documents.KeptDocument:
    """What cannot be read is evidence that something came; of what is secret not even the digest
    is kept."""
    if file.problem:
        secret = file.problem == FileSecret.code
        verdict = Verdict.SECRET if secret else Verdict.UNREADABLE
        head = DocumentHead(name, "" if secret else file.sha256)
        return documents.KeptDocument(Selected(head, verdict), "")
    said = any(f for f in recorded(figures_of_file(figures, file.place)))
    verdict = Verdict.COUNTED if said else Verdict.NO_FIGURES
    return documents.KeptDocument(Selected(head_of(file, row, name), verdict), file.text)


def figures_of_file(figures: Iterable[Brought], place: int) -> list[Brought]:
    return [figure for figure in figures if file_of(figure.key) == place]


def head_of(file: models.BroughtFile, row: models.Bringing, name: str) -> DocumentHead:
    """The head of a file as it was read; where it names no period, the one that was chosen."""
    told = file.head
    period = told["period"] and Period(*(date.fromisoformat(day) for day in told["period"]))
    chosen = row.period_code or str(row.created_at.year)
    return DocumentHead(
        file=name,
        sha256=file.sha256,
        kind=DocumentKind(told["kind"]),
        issuer=told["issuer"],
        parent_issuer=told["parent_issuer"],
        number=told["number"],
        date=told["date"] and date.fromisoformat(told["date"]),
        place=told["place"],
        title=told["title"],
        period=period or rules_of(row.programme_code).calendar.parse(chosen),
        replaces=told["replaces"],
        fingerprint=told["fingerprint"],
    )


def _replaced(
    row: models.Bringing, kept: Sequence[documents.KeptDocument], replacing: Mapping[str, bool]
) -> dict[uuid.UUID, str]:
    """The standing documents that are replaced, each by which file. Raises
    `ReplacementUnanswered`."""
    replaced: dict[uuid.UUID, str] = {}
    for document in kept:
        head = document.selected.head
        if not document.selected.counted:
            continue
        for earlier in earlier_of(row, head):
            if str(earlier.id) not in replacing:
                raise ReplacementUnanswered(file=earlier.file)
            if replacing[str(earlier.id)]:
                replaced.setdefault(earlier.id, head.file)
    return replaced


def earlier_of(row: models.Bringing, head: DocumentHead) -> QuerySet[models.Document]:
    """The unit's standing documents of the same kind for the same period."""
    assert head.period is not None
    said = models.Claim.objects.filter(unit_id=row.unit_id, document__isnull=False)
    return models.Document.objects.filter(
        programme_code=row.programme_code,
        ended_by__isnull=True,
        verdict=Verdict.COUNTED.value,
        kind=head.kind.value,
        since=head.period.since,
        until=head.period.until,
        id__in=said.values("document"),
    ).order_by("file", "id")


def _let_go(recorder: Recorder, row: models.Bringing, replaced: Collection[uuid.UUID]) -> list[str]:
    """The claims of replaced documents stay and stop counting. Gives their ids."""
    standing = models.Selection.objects.filter(
        programme_code=row.programme_code,
        ended_by__isnull=True,
        claim__document__in=list(replaced),
        claim__unit_id=row.unit_id,
    ).order_by("id")
    pairs = list(standing.values_list("id", "claim_id"))
    recorder.end(models.Selection, [id for id, _ in pairs])
    return [str(claim) for _, claim in pairs]

"""The main job: from a folder of reports to one report, each activity counted once."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from chungtay.actions.claims import add_claims, keyed_by_content, select, unselect_others
from chungtay.actions.documents import KeptDocument, keep
from chungtay.actions.ledger import Recorder, recording
from chungtay.actions.programmes import Charter, charter_row, rules_of
from chungtay.actions.recognising import recognise_among
from chungtay.actions.units import Roll, enter_missing
from chungtay.domain.claims import Claim
from chungtay.domain.consolidation import Consolidation, Remark
from chungtay.domain.discretion import discreet
from chungtay.domain.documents import DocumentHead, Selected, Verdict
from chungtay.domain.periods import Calendar
from chungtay.domain.places import Territory
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import fold
from chungtay.queries.books import programmes
from chungtay.queries.consolidations import consolidation
from chungtay.queries.learning import standing_spellings
from chungtay.reading.folder import FolderReading, Progress, ReportsNone, Unread, read_folder
from chungtay.reading.register import Register
from chungtay.reading.safety import FileSecret
from chungtay.reading.taught import Taught
from chungtay.storage import rows
from chungtay.vocabulary.indicators import measure_of
from chungtay.vocabulary.messages import sentence


class NothingCounted(Problem):
    """A folder without a report of the period; `remarks` say why each file is left out."""

    code = "nothing-counted"

    def __init__(self, remarks: Sequence[Remark], **facts: object) -> None:
        super().__init__(**facts)
        self.remarks = tuple(remarks)


def consolidate_folder(
    folder: Path,
    *,
    period: str,
    programme: str | None = None,
    leaving: Collection[Path] = (),
    language: str,
    by: str,
    at: datetime,
    progress: Progress,
) -> Consolidation:
    """Reads a folder, recognises, keeps everything as one programme, and counts it. `leaving` are
    files in it that the answer will be written to.

    A folder consolidated again gives the same programme: what is unchanged stays as it was, and
    nothing is counted twice. Reading comes first, so that a folder in which nothing counts
    (`NothingCounted`) changes nothing.
    """
    code = programme or programme_code(folder)
    rules = rules_of(code)
    taught = Taught(standing_spellings(code))
    read = _read(folder, period, rules.calendar, leaving, progress, taught)
    said, beyond = _keepable(read.said.claims)
    claims = keyed_by_content(discreet(said))
    with recording("consolidate", by=by, at=at, subject=code) as recorder:
        _found(recorder, code, read.register)
        _enter(recorder, read.register)
        documents = keep(recorder, code, _documents(read))
        add_claims(recorder, claims, documents=documents)
        unselect_others(recorder, code, [claim.id for claim in claims])
        select(recorder, code, [claim.id for claim in claims])
        land = Territory(read.register.places, read.register.inheritances)
        recognise_among(recorder, claims, territory=land, rubric=rules.rubric)
    remarks = [*_remarks(read), *beyond]
    return consolidation(code, period_code=period, language=language, remarks=remarks)


def programme_code(folder: Path) -> str:
    """A folder that nobody named a programme for is a programme of its own, called after it; the
    path's digest keeps folders of one name apart."""
    path = folder.resolve()
    name = "-".join(re.findall("[a-z0-9]+", fold(path.name)))[:40] or "folder"
    return f"{name}-{hashlib.sha256(os.fsencode(path)).hexdigest()[:8]}"


def _read(
    folder: Path,
    period: str,
    calendar: Calendar,
    leaving: Collection[Path],
    progress: Progress,
    taught: Taught,
) -> FolderReading:
    """Raises `NothingCounted` where files are there and none of them counts."""
    span = calendar.parse(period)
    try:
        read = read_folder(
            folder,
            period=span,
            calendar=calendar,
            progress=progress,
            leaving=leaving,
            taught=taught,
        )
    except ReportsNone as none:
        if not none.unread:
            raise
        raise NothingCounted(_failed(none.unread), folder=folder, period=period) from none
    if not any(chosen.counted for chosen in read.said.selected):
        left_out = [remark for remark in read.said.remarks if remark.code.startswith("document-")]
        remarks = [*_failed(read.unread), *left_out]
        raise NothingCounted(remarks, folder=folder, period=period)
    return read


def _keepable(claims: Sequence[Claim]) -> tuple[list[Claim], list[Remark]]:
    """Amounts that no database holds (10^16 km) are slips of the keyboard: a person is asked, and
    the rest is counted."""
    kept: list[Claim] = []
    beyond: list[Remark] = []
    for claim in claims:
        try:
            rows.check_keepable(claim, measure=measure_of(claim.indicator))
        except rows.AmountTooLarge:
            at = claim.source
            beyond.append(Remark("claim-beyond-keeping", at.document, at.where, at.quote))
        else:
            kept.append(claim)
    return kept, beyond


def _found(recorder: Recorder, code: str, register: Register) -> None:
    """Founds the programme where there is none of this code; one that stands keeps its charter."""
    if code not in programmes():
        charter = Charter(
            code,
            name_vi=sentence("programme-unnamed", "vi"),
            name_en=sentence("programme-unnamed", "en"),
            place_name=_province_name(register),
        )
        charter_row(recorder, charter)


def _province_name(register: Register) -> str:
    named = {place.id: place.name for place in register.places}
    return named.get(register.province, "")


def _enter(recorder: Recorder, register: Register) -> None:
    enter_missing(
        recorder,
        Roll(
            units=register.units,
            parents=register.parents,
            places=register.places,
            inheritances=register.inheritances,
        ),
    )


def _documents(read: FolderReading) -> list[KeptDocument]:
    """Every file with its verdict; of one that could not be read, the file and why."""
    texts = {one.head.file: one.document.text for one in read.documents}
    kept = [KeptDocument(chosen, texts[chosen.head.file]) for chosen in read.said.selected]
    for unread in read.unread:
        secret = isinstance(unread.problem, FileSecret)
        verdict = Verdict.SECRET if secret else Verdict.UNREADABLE
        kept.append(KeptDocument(Selected(DocumentHead(unread.file, ""), verdict), ""))
    return kept


def _remarks(read: FolderReading) -> list[Remark]:
    """What a person should look at: files that failed, what was left out, what does not add up."""
    warned = [Remark(w.code, file, w.where, w.quote, tuple(w.facts)) for file, w in read.warnings]
    return [*_failed(read.unread), *read.said.remarks, *warned]


def _failed(unread: Sequence[Unread]) -> list[Remark]:
    return [Remark(one.problem.code, one.file, facts=_facts(one.problem)) for one in unread]


def _facts(problem: Problem) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(fact)) for name, fact in problem.facts.items())

"""The main job: from a folder of reports to one report, each activity counted once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from chungtay.actions.claims import add_claims, keyed_by_content, select, unselect_others
from chungtay.actions.documents import KeptDocument, keep
from chungtay.actions.ledger import Recorder, recording
from chungtay.actions.programmes import Charter, charter_row
from chungtay.actions.recognitions import Recognised, keep_machine_s
from chungtay.actions.units import Roll, enter_missing
from chungtay.domain.claims import Claim
from chungtay.domain.consolidation import Consolidation, Remark
from chungtay.domain.documents import DocumentHead, Selected, Verdict
from chungtay.domain.matching import DEFAULT_RUBRIC, Matching, Reason, Relation, match
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import Strength
from chungtay.queries.books import programmes
from chungtay.queries.consolidations import consolidation
from chungtay.reading.folder import FolderReading, Progress, read_folder
from chungtay.reading.register import Register
from chungtay.reading.safety import FileSecret
from chungtay.storage import facts
from chungtay.vocabulary.matching_words import matching_words
from chungtay.vocabulary.messages import sentence


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The report's contents, and the problem of every file that could not be read."""

    consolidation: Consolidation
    unread: dict[str, Problem]


def consolidate_folder(
    folder: Path,
    *,
    period: str,
    programme: str | None = None,
    language: str,
    by: str,
    at: datetime,
    progress: Progress,
) -> Consolidated:
    """Reads a folder, recognises, keeps everything as one programme, and counts it.

    A folder consolidated again gives the same programme: what is unchanged stays as it was, and
    nothing is counted twice. Reading comes first, so that a folder that cannot be read changes
    nothing.
    """
    calendar = STATE_CALENDAR
    span = calendar.parse(period)
    read = read_folder(folder, period=span, calendar=calendar, progress=progress)
    claims = keyed_by_content(read.said.claims)
    code = programme or _code_of(folder)
    with recording("consolidate", by=by, at=at, subject=code) as recorder:
        _found(recorder, code, read.register)
        _enter(recorder, read.register)
        rows = keep(recorder, code, _documents(read))
        add_claims(recorder, claims, documents=rows)
        unselect_others(recorder, code, [claim.id for claim in claims])
        select(recorder, code, [claim.id for claim in claims])
        _recognise(recorder, claims, read.register)
    made = consolidation(code, period_code=period, language=language, remarks=_remarks(read))
    return Consolidated(made, {unread.file: unread.problem for unread in read.unread})


def _code_of(folder: Path) -> str:
    """A folder that nobody named a programme for is a programme of its own."""
    return f"folder-{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:12]}"


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


def _recognise(recorder: Recorder, claims: Sequence[Claim], register: Register) -> None:
    """What the machine takes for one activity: joined when sure, proposed when not."""
    counting = [claim for claim in claims if claim.counts]
    among = {claim.id for claim in counting}
    apart = [said.claims for said in facts.apart()]
    found = match(
        counting,
        lexicon=matching_words(),
        rubric=DEFAULT_RUBRIC,
        apart=apart,
        communes=_communes(register),
    )
    keep_machine_s(recorder, _recognised(found), found.part_of, among=among)


def _communes(register: Register) -> dict[str, str]:
    """The commune of every place, "" for what is larger than one."""
    return {place.id: place.id if place.level == "commune" else "" for place in register.places}


def _recognised(found: Matching) -> list[Recognised]:
    """Groups are joined; a proposal that no group holds asks a person."""
    groups = [frozenset(group) for group in found.groups if len(group) > 1]
    joined = [Recognised(group, Strength.MACHINE, *_best(group, found)) for group in groups]
    asked = [
        Recognised(frozenset(p.claims), Strength.PROPOSED, p.score, _kept_reasons(p.reasons))
        for p in found.proposals
        if p.relation is Relation.SAME and not any(set(p.claims) <= group for group in groups)
    ]
    return [*joined, *asked]


Reasons = tuple[dict[str, object], ...]


def _best(group: frozenset[str], found: Matching) -> tuple[float, Reasons]:
    """How sure a group is: as sure as the weakest proposal that holds it together; why: the
    reasons of its strongest."""
    inside = [p for p in found.proposals if set(p.claims) <= group]
    if not inside:
        return 1.0, ()
    strongest = max(inside, key=lambda p: (p.score, p.claims))
    return min(p.score for p in inside), _kept_reasons(strongest.reasons)


def _kept_reasons(reasons: Sequence[Reason]) -> Reasons:
    return tuple(
        {"code": reason.code, "facts": {name: str(fact) for name, fact in reason.facts}}
        for reason in reasons
    )


def _remarks(read: FolderReading) -> list[Remark]:
    """What a person should look at: files that failed, what was left out, what does not add up."""
    failed = [Remark(u.problem.code, u.file, facts=_facts(u.problem)) for u in read.unread]
    warned = [Remark(w.code, file, w.where, w.quote, tuple(w.facts)) for file, w in read.warnings]
    return [*failed, *read.said.remarks, *warned]


def _facts(problem: Problem) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(fact)) for name, fact in problem.facts.items())

"""Writing the consolidated report: the Word draft, the spreadsheet appendix and the JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from chungtay.domain.consolidation import Consolidation, Remark
from chungtay.domain.documents import Selected, Verdict
from chungtay.domain.problems import Problem
from chungtay.reading.bodies import bodies_in
from chungtay.vocabulary.body_names import body_names
from chungtay.vocabulary.layouts import layouts
from chungtay.vocabulary.messages import MessageUnknown, sentence
from chungtay.vocabulary.organisations import organisations
from chungtay.vocabulary.states import state
from chungtay.writing.consolidated_report import write_report
from chungtay.writing.consolidation_json import consolidation_json
from chungtay.writing.files import check_place, write_whole
from chungtay.writing.tables import write_appendix

STANDING_AGENCY = "party-commission"
STATE_LAYOUT = "nd30"


def with_issuer(consolidation: Consolidation) -> Consolidation:
    """The standing agency of the province writes where the programme names nobody."""
    if consolidation.issuer or not consolidation.place:
        return consolidation
    agency = body_names("province")[STANDING_AGENCY].name(P=consolidation.place)
    return replace(consolidation, issuer=agency)


def layout_of(issuer: str) -> str:
    """The layout that the issuer's kind of body writes in; the state's for everybody else."""
    for body in bodies_in(issuer):
        style = organisations()[body.kind].doc_style
        if style in layouts():
            return style
    return STATE_LAYOUT


@dataclass(frozen=True, slots=True)
class Targets:
    """The files that the answer is written to; what nobody asked for is None."""

    word: Path | None = None
    appendix: Path | None = None
    json: Path | None = None

    def paths(self) -> list[Path]:
        return [path for path in (self.word, self.appendix, self.json) if path]


class TargetsCollide(Problem):
    """Two answers that would be written to one file."""

    code = "report-targets-collide"


class EndingWrong(Problem):
    """A name under which people and programs would take the file for something else."""

    code = "report-ending-wrong"


def check_targets(targets: Targets) -> None:
    """Raises a `Problem` where a file could not be written, before the work begins."""
    for path, ending in ((targets.word, ".docx"), (targets.appendix, ".xlsx")):
        if path and path.suffix.lower() != ending:
            raise EndingWrong(path=path, ending=ending)
    for path in targets.paths():
        check_place(path)
    resolved = [path.resolve() for path in targets.paths()]
    for path in targets.paths():
        if resolved.count(path.resolve()) > 1:
            raise TargetsCollide(path=path)


def write(
    consolidation: Consolidation,
    targets: Targets,
    *,
    layout: str | None,
    on: date,
    language: str,
) -> None:
    """Writes the files asked for, each whole or not at all."""
    if targets.word:
        chosen = layout or layout_of(consolidation.issuer)
        write_report(consolidation, layout=chosen, path=targets.word, on=on, language=language)
    if targets.appendix:
        write_appendix(consolidation, path=targets.appendix, language=language)
    if targets.json:
        told = consolidation_json(
            consolidation,
            documents=why_documents(consolidation, language),
            remarks={r: remark_sentence(r, language) for r in consolidation.remarks},
        )
        text = json.dumps(told, ensure_ascii=False, indent=1)
        write_whole(targets.json, text.encode())


# Why a file could not be read stands in its remark: the document itself says nothing.
_UNREAD = (Verdict.UNREADABLE, Verdict.SECRET)


def why_documents(consolidation: Consolidation, language: str) -> dict[str, str]:
    """Why each document is counted or left out, in words, by file."""
    first = {remark.file: remark for remark in reversed(consolidation.remarks)}
    told = {}
    for chosen in consolidation.documents:
        file = chosen.head.file
        unread = chosen.verdict in _UNREAD and file in first
        told[file] = remark_sentence(first[file], language) if unread else _why(chosen, language)
    return told


def _why(chosen: Selected, language: str) -> str:
    if chosen.counted:
        return state(chosen.verdict).text(language)
    return sentence(
        f"document-{chosen.verdict.value}", language, file=chosen.head.file, other=chosen.other
    )


def remark_sentence(remark: Remark, language: str) -> str:
    """A remark in words; one without a sentence of its own shows what was written there."""
    facts = {"file": remark.file, "where": remark.where, "quote": remark.quote}
    try:
        return sentence(remark.code, language, **{**facts, **dict(remark.facts)})
    except MessageUnknown:
        return remark.quote or remark.code

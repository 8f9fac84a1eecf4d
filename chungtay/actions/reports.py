"""Writing the consolidated report: the Word draft, the spreadsheet appendix and the JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from chungtay.domain.consolidation import Consolidation, Remark
from chungtay.domain.documents import Selected
from chungtay.reading.bodies import bodies_in
from chungtay.vocabulary.body_names import body_names
from chungtay.vocabulary.layouts import layouts
from chungtay.vocabulary.messages import MessageUnknown, sentence
from chungtay.vocabulary.organisations import organisations
from chungtay.vocabulary.states import state
from chungtay.writing.consolidated_report import write_report
from chungtay.writing.consolidation_json import consolidation_json
from chungtay.writing.files import write_whole
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


def write(
    consolidation: Consolidation,
    *,
    out: Path | None,
    appendix: Path | None,
    data: Path | None,
    layout: str | None,
    on: date,
    language: str,
) -> None:
    """Writes the files asked for, each whole or not at all."""
    if out:
        chosen = layout or layout_of(consolidation.issuer)
        write_report(consolidation, layout=chosen, path=out, on=on, language=language)
    if appendix:
        write_appendix(consolidation, path=appendix, language=language)
    if data:
        told = consolidation_json(consolidation, why=_why(consolidation, language))
        text = json.dumps(told, ensure_ascii=False, indent=1)
        write_whole(data, text.encode())


def why_left_out(chosen: Selected, language: str) -> str:
    """Why a document is counted or not, in words."""
    if chosen.counted:
        return state(chosen.verdict).text(language)
    return sentence(
        f"document-{chosen.verdict.value}", language, file=chosen.head.file, other=chosen.other
    )


def _why(consolidation: Consolidation, language: str) -> dict[str, str]:
    told = {chosen.head.file: why_left_out(chosen, language) for chosen in consolidation.documents}
    for remark in consolidation.remarks:
        told[f"{remark.code}@{remark.file}@{remark.where}"] = remark_sentence(remark, language)
    return told


def remark_sentence(remark: Remark, language: str) -> str:
    """A remark in words; one without a sentence of its own shows what was written there."""
    facts = {"file": remark.file, "where": remark.where, "quote": remark.quote}
    try:
        return sentence(remark.code, language, **{**facts, **dict(remark.facts)})
    except MessageUnknown:
        return remark.quote or remark.code

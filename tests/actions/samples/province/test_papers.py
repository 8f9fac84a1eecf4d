"""Papers of the invented province: their heads, their sections, and exact places of figures."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.papers import paper_of, papers
from chungtay.actions.samples.province.story import story
from chungtay.domain.documents import DocumentKind, Verdict
from chungtay.domain.periods import Period
from chungtay.domain.spelling import has_diacritics, nfc

DAY = Period.of_days(date(2026, 2, 10), date(2026, 2, 10))


@pytest.fixture(scope="module")
def documents():
    return [arrival.document for arrival in story().arrivals if arrival.document]


def test_a_body_reports_after_the_period_it_reports_on():
    assert all(p.said_on > p.period.last for p in papers().values() if p.code != "2025")


def test_the_first_paper_that_covers_the_day_tells_of_it():
    women = land().bodies["p.women"]
    assert paper_of(women, DAY).code == "2026-Q1"
    assert paper_of(land().bodies["women huoi-sap"], DAY) is None


def test_documents_have_names_and_seals_of_their_own(documents):
    heads = [document.selected.head for document in documents]
    assert len({head.file for head in heads}) == len(heads) >= 45
    counted = [d.selected.head for d in documents if d.selected.verdict is Verdict.COUNTED]
    assert len({head.sha256 for head in counted}) == len(counted)
    assert {head.kind for head in heads} == {
        DocumentKind.REPORT, DocumentKind.LIST, DocumentKind.MESSAGE, DocumentKind.LETTER,
        DocumentKind.PLAN,
    }  # fmt: skip


def test_texts_are_kept_in_the_one_form_in_which_offsets_are_counted(documents):
    assert all(document.text == nfc(document.text) for document in documents)


def test_only_chats_are_without_diacritics(documents):
    for document in documents:
        is_chat = document.selected.head.kind is DocumentKind.MESSAGE
        assert has_diacritics(document.text) != is_chat


def test_a_report_names_its_issuer_its_number_and_its_day(documents):
    head = next(d for d in documents if d.selected.head.kind is DocumentKind.REPORT)
    lines = head.text.split("\n")
    assert head.selected.head.issuer.upper() == lines[1]
    assert lines[2].endswith(head.selected.head.number)
    assert any(line.startswith("I. ") for line in lines)

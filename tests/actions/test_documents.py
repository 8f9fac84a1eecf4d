"""Documents are kept as they came; a later state ends the former one and never edits it."""

from __future__ import annotations

import pytest

from chungtay.actions.documents import KeptDocument, add, keep, replace_by
from chungtay.actions.ledger import recording
from chungtay.domain.documents import DocumentHead, Selected, Verdict
from chungtay.storage.models import Document, DocumentText, LedgerEntry
from tests.actions.cast import LAN, PROGRAMME, later

pytestmark = pytest.mark.django_db


def document(file, text="Đã làm 5 km đường.", verdict=Verdict.COUNTED, **head):
    return KeptDocument(Selected(DocumentHead(file, "0" * 64, **head), verdict), text)


def kept(*documents, minutes=1, programme=PROGRAMME):
    with recording("read", by=LAN, at=later(minutes)) as recorder:
        return keep(recorder, programme, documents)


def standing():
    found = Document.objects.filter(ended_by__isnull=True).order_by("file")
    return [(row.file, row.verdict) for row in found]


def test_each_document_stands_with_its_verdict_and_its_text():
    ids = kept(document("a.docx"), document("b.docx", verdict=Verdict.COPY))
    assert standing() == [("a.docx", "counted"), ("b.docx", "copy")]
    assert DocumentText.objects.get(document_id=ids["a.docx"]).text == "Đã làm 5 km đường."


def test_the_same_documents_again_are_the_same_rows_and_no_entry():
    first = kept(document("a.docx"))
    assert kept(document("a.docx"), minutes=2) == first
    assert LedgerEntry.objects.count() == 1


@pytest.mark.parametrize(
    "changed",
    [
        document("a.docx", text="Đã làm 6 km đường."),
        document("a.docx", verdict=Verdict.OTHER_PERIOD),
        document("a.docx", issuer="Hội Phụ nữ"),
    ],
)
def test_a_changed_document_gets_a_successor(changed):
    first, second = kept(document("a.docx")), kept(changed, minutes=2)
    assert first["a.docx"] != second["a.docx"]
    assert len(standing()) == 1
    assert Document.objects.count() == 2


def test_a_document_that_is_gone_ends_and_stays_readable():
    kept(document("a.docx"), document("b.docx"))
    kept(document("a.docx"), minutes=2)
    assert standing() == [("a.docx", "counted")]
    assert DocumentText.objects.count() == 2


def test_another_programmes_documents_are_left_alone():
    kept(document("a.docx"), programme="other")
    kept(document("b.docx"), minutes=2)
    assert [file for file, _ in standing()] == ["a.docx", "b.docx"]


def test_a_document_is_added_beside_those_that_stand():
    kept(document("a.docx"))
    with recording("bring", by=LAN, at=later(2)) as recorder:
        ids = add(recorder, PROGRAMME, [document("b.docx", "Khác.")])
    assert standing() == [("a.docx", "counted"), ("b.docx", "counted")]
    assert DocumentText.objects.get(document_id=ids["b.docx"]).text == "Khác."


def test_a_replaced_document_stays_visible_with_its_text():
    before = kept(document("a.docx"))["a.docx"]
    for minutes in (3, 4):
        with recording("bring", by=LAN, at=later(minutes)) as recorder:
            replace_by(recorder, [before], file="b.docx")
    assert standing() == [("a.docx", "replaced")]
    row = Document.objects.get(ended_by__isnull=True)
    assert (row.other, row.text.text) == ("b.docx", "Đã làm 5 km đường.")

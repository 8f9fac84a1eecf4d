"""Documents: what the database itself refuses to keep."""

from __future__ import annotations

import pytest

from chungtay.domain.documents import DocumentKind, Verdict
from chungtay.storage.models import Document

KNOWN = {
    "programme_code": "khe-son", "file": "bao-cao.docx", "sha256": "0",
    "kind": next(iter(DocumentKind)).value, "verdict": next(iter(Verdict)).value,
}  # fmt: skip


def test_a_file_has_one_standing_row_in_a_programme(keep, refused):
    keep(Document(**KNOWN))
    keep(Document(**{**KNOWN, "programme_code": "other"}))
    refused("one_row_a_file", Document(**KNOWN))


@pytest.mark.parametrize(
    ("column", "constraint"), [("kind", "document_kinds"), ("verdict", "document_verdicts")]
)
def test_a_document_is_of_a_known_kind_and_verdict(refused, column, constraint):
    refused(constraint, Document(**{**KNOWN, column: "other"}))


def test_an_issuer_s_name_may_be_as_long_as_people_write_it(keep):
    assert keep(Document(**KNOWN, issuer="Ban Chỉ đạo " * 60)).pk

"""Titles are the lines under the type's name, up to where the text begins."""

import pytest

from chungtay.domain.documents import DocumentKind
from chungtay.reading.files import open_document
from chungtay.reading.head.lines import head_lines
from chungtay.reading.head.titles import is_subject, remarks_of, title_of


def lines(save, text):
    return head_lines(open_document(save("a.txt", text)))


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("BÁO CÁO\nKết quả\nnăm 2026\nCăn cứ Kế hoạch", "report", "Kết quả năm 2026"),
        ("BÁO CÁO KẾT QUẢ NĂM 2026\nKính gửi: Tỉnh ủy", "report", "KẾT QUẢ NĂM 2026"),
        ("BẢNG KÊ HOẠT ĐỘNG\nNăm 2026\n1. Nhà", "list", "BẢNG KÊ HOẠT ĐỘNG Năm 2026"),
        ("Số: 1/UBND\nV/v treo cờ Tổ quốc\nKính gửi: x", "letter", "treo cờ Tổ quốc"),
        ("Khánh thành đường mới\nSáng nay, xã làm lễ.", "news", "Khánh thành đường mới"),
    ],
)
def test_the_title_ends_where_the_text_begins(save, text, kind, title):
    assert title_of(lines(save, text), DocumentKind(kind)) == title


def test_a_message_has_no_title(save):
    assert title_of(lines(save, "Em gửi số liệu"), DocumentKind.MESSAGE) == ""


def test_remarks_are_lines_in_brackets(save):
    assert remarks_of(lines(save, "BÁO CÁO\n(Số liệu đến 14/12)\nx")) == ["(Số liệu đến 14/12)"]


def test_a_sentence_is_no_subject():
    assert is_subject("Kết quả công tác dân vận")
    assert not is_subject("Hội đã trao 5 suất quà.")
    assert not is_subject("1. Kết quả")

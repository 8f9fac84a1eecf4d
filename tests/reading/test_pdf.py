"""PDF files with text become paragraphs; pictures of pages are refused at once."""

import time

import pytest

from chungtay.reading import pdf
from chungtay.reading.files import open_document
from chungtay.reading.pdf import FileIsScanned, TooManyPages
from chungtay.reading.safety import FileCorrupt, FileProtected
from tests.reading.conftest import pdf_of
from tests.reading.old_tables import in_tcvn3

WIDE = "Trong nam cac cap Hoi da van dong hoi vien dong gop xay dung quy va da"


def test_lines_are_put_together_again(save_pdf):
    page = [
        (100, 780, "BAO CAO KET QUA"),
        (90, 750, WIDE),
        (72, 735, WIDE + " lam"),
        (72, 720, "trao 12 suat qua."),
        (90, 705, "Doan nao cung the " + WIDE[:50]),
        (72, 690, "va het."),
    ]
    blocks = open_document(save_pdf("a.pdf", [page])).blocks
    assert [block.text for block in blocks] == [
        "BAO CAO KET QUA",
        f"{WIDE} {WIDE} lam trao 12 suat qua.",
        f"Doan nao cung the {WIDE[:50]} va het.",
    ]
    assert {block.where for block in blocks} == {"page 1"}


def test_page_numbers_and_running_heads_are_left_out(save_pdf):
    pages = [
        [
            (72, 820, "Hoi Phu nu tinh"),
            (72, 700, f"Doan cua trang {page}."),
            (72, 600, f"Xa thu {page} da lam het."),
            (300, 30, f"{page}"),
        ]
        for page in range(1, 6)
    ]
    document = open_document(save_pdf("a.pdf", pages))
    assert "Hoi Phu nu" not in document.text
    assert [b.where for b in document.blocks if b.text.startswith("Doan")] == [
        f"page {page}" for page in range(1, 6)
    ]
    assert not any(block.text.isdigit() for block in document.blocks)


def test_a_paragraph_runs_over_the_end_of_a_page(save_pdf):
    pages = [[(72, 60, WIDE)], [(72, 780, "trao qua cho 5 ho.")]]
    blocks = open_document(save_pdf("a.pdf", pages)).blocks
    assert [(b.text, b.where) for b in blocks] == [(f"{WIDE} trao qua cho 5 ho.", "page 1")]


def test_three_hundred_pictures_are_refused_within_seconds(save_pdf):
    file = save_pdf("quet.pdf", [[]] * 300)
    start = time.monotonic()
    with pytest.raises(FileIsScanned) as refusal:
        open_document(file)
    assert refusal.value.facts["pages"] == 300
    assert time.monotonic() - start < 5


def test_a_single_page_without_text_is_told(save_pdf):
    document = open_document(save_pdf("a.pdf", [[(72, 700, WIDE)], []]))
    assert [(w.code, w.where) for w in document.warnings] == [("pages-without-text", "page 2")]


def test_a_password_is_asked_for(save_pdf):
    with pytest.raises(FileProtected):
        open_document(save_pdf("a.pdf", [[(72, 700, WIDE)]], encrypted=True))


def test_a_book_is_no_report(save_pdf, monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    with pytest.raises(TooManyPages):
        open_document(save_pdf("a.pdf", [[(72, 700, WIDE)]] * 3))


def test_a_page_that_cannot_be_opened_makes_a_damaged_file(save):
    content = pdf_of([[(72, 700, WIDE)]] * 2).replace(
        b"/Type /Page /Parent 2", b"/Type /Pgee /Paren 2"
    )
    with pytest.raises(FileCorrupt):
        open_document(save("a.pdf", content.replace(b"/MediaBox", b"/MediaBix")[:-300]))


def test_a_page_set_in_an_old_font_is_read_though_a_line_alone_says_too_little():
    words = ["Trao 12 suất quà", "Kết quả", "năm 2026", "đường liên thôn", "của Hội Phụ nữ xã"]
    codes = [in_tcvn3(line).decode("cp1252") for line in words]
    page = [pdf._Line(code, 0, 100, 10, 0) for code in codes]
    assert [line.text for line in pdf._repaired(page)] == words
    french = [pdf._Line(line, 0, 100, 10, 0) for line in ("Données", "de la première année")]
    assert pdf._repaired(french) == french


def test_a_table_of_print_is_a_table(save_pdf):
    rows = [("STT", "Noi dung", "DVT", "Ket qua"), ("1", "Lam duong", "km", "4,2")]
    rows.append(("2", "Tang qua ho ngheo", "suat", "350"))
    lines = [(60, 740, "Ket qua nam 2026 nhu sau, theo so lieu cua cac thon gui ve:")]
    lines += [
        (left, 700 - 20 * number, text)
        for number, row in enumerate(rows)
        for left, text in zip((60, 100, 260, 330), row, strict=True)
    ]
    document = open_document(save_pdf("bang.pdf", [lines]))
    (table,) = document.tables
    assert table.at(3, 4).text == "350"
    assert next(block.text for block in document.blocks).startswith("Ket qua nam 2026")


def test_a_table_of_print_goes_on_over_pages(save_pdf):
    def page(*rows):
        return [
            (left, 700 - 20 * number, text)
            for number, row in enumerate(rows)
            for left, text in zip((60, 100, 260, 330), row, strict=True)
        ]

    first = page(
        ("STT", "Noi dung", "DVT", "Ket qua"),
        ("1", "Lam duong", "km", "4,2"),
        ("2", "Tang qua ho ngheo", "suat", "350"),
    )
    second = page(("3", "Trong cay", "cay", "900"), ("4", "Hien dat", "m2", "450"))
    document = open_document(save_pdf("bang.pdf", [first, second]))
    assert [table.cells[-1].text for table in document.tables] == ["350", "450"]
    assert document.tables[1].cells[-1].where == "page 2"

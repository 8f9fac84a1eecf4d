"""Texts, chats, Markdown and CSV keep the offsets of the file."""

import contextlib
import time

import pytest

from chungtay.domain.problems import Problem
from chungtay.reading import plain
from chungtay.reading.document import BlockKind
from chungtay.reading.files import open_document
from chungtay.reading.plain import delimiter_of
from chungtay.reading.sheets.cells import SheetTooLarge


def shapes(document):
    return [(block.kind.value, block.where, block.text) for block in document.blocks]


def test_a_text_keeps_its_own_offsets(save):
    text = "Tiêu đề\n\n  Hội trao 5 suất quà.\nDòng hai.\n"
    document = open_document(save("a.txt", text))
    assert document.text == text
    assert shapes(document) == [
        ("paragraph", "line 1", "Tiêu đề"),
        ("paragraph", "line 3", "Hội trao 5 suất quà."),
        ("paragraph", "line 4", "Dòng hai."),
    ]


def test_lines_broken_at_a_margin_are_one_paragraph(save):
    long = "Trong năm, các cấp Hội đã vận động hội viên đóng góp xây dựng quỹ, trao"
    document = open_document(save("a.txt", f"{long}\n50 suất quà\n\n{long}\ntặng hộ nghèo\n- mục"))
    assert [block.text for block in document.blocks] == [
        long,
        "50 suất quà",
        f"{long}\ntặng hộ nghèo",
        "- mục",
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "[14/12/2026 16:42] Minh VP:",
        "[16:42, 14/12/2026] Minh:",
        "14/12/2026, 16:42 - Minh: chào chị",
        "Minh Văn phòng, 14/12/2026 16:42",
    ],
)
def test_a_chat_is_read_message_by_message(save, opening):
    document = open_document(save("a.txt", f"{opening}\n- Đã trao 5 suất quà\n"))
    assert [block.kind for block in document.blocks] == [BlockKind.MESSAGE] * 2
    assert document.blocks[1].where == "line 2"


def test_lines_without_any_diacritics_are_messages(save):
    document = open_document(save("a.txt", "xa bc kq\n- trao 5 suat qua"))
    assert {block.kind for block in document.blocks} == {BlockKind.MESSAGE}


def test_a_prose_text_that_names_an_hour_is_no_chat(save):
    document = open_document(save("a.txt", "Lúc 16:42 ngày 14/12, Hội trao quà.\nHết."))
    assert {block.kind for block in document.blocks} == {BlockKind.PARAGRAPH}


def test_markdown_has_headings_and_tables_at_their_offsets(save):
    text = "## Kết quả\n\n| Đơn vị | Nhà |\n|---|---:|\n| Xã A | 2 |\n\nHết."
    document = open_document(save("a.md", text))
    assert document.text == text
    assert document.blocks[0].level == 2
    assert [(c.row, c.column, c.text, c.where) for c in document.tables[0].cells] == [
        (1, 1, "Đơn vị", "T1!R1C1"),
        (1, 2, "Nhà", "T1!R1C2"),
        (2, 1, "Xã A", "T1!R2C1"),
        (2, 2, "2", "T1!R2C2"),
    ]
    assert document.blocks[-1].text == "Hết."


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a;b;c\n1,5;2,5;3\n", ";"),
        ("a\tb\n1,5\t2\n", "\t"),
        ('a,b\n"x, y",2\n', ","),
        ("a|b\n1|2\n", "|"),
        ("một\nhai\n", ","),
    ],
)
def test_the_delimiter_is_the_sign_that_parts_lines_alike(text, sign):
    assert delimiter_of(text) == sign


def test_a_csv_is_one_table_placed_like_a_sheet(save):
    document = open_document(save("so lieu.csv", 'STT;Nội dung\n1;"Trao quà; tặng nhà"\n'))
    assert [(c.where, c.text) for c in document.tables[0].cells] == [
        ("so lieu!A1", "STT"),
        ("so lieu!B1", "Nội dung"),
        ("so lieu!A2", "1"),
        ("so lieu!B2", "Trao quà; tặng nhà"),
    ]


def test_an_old_code_table_is_told(save):
    document = open_document(save("a.txt", "Héi ®· trao quµ cho hé nghÌo".encode("latin-1")))
    assert document.text == "Hội đã trao quà cho hộ nghèo"
    assert [warning.code for warning in document.warnings] == ["encoding-guessed"]


def test_a_line_that_tells_excel_the_sign_is_no_row(save):
    document = open_document(save("a.csv", "sep=|\nXã|Quà, bánh\nKim Đông|5\n"))
    assert [cell.where for cell in document.tables[0].cells] == ["a!A1", "a!B1", "a!A2", "a!B2"]


def test_a_table_of_too_many_cells_is_refused(save, monkeypatch):
    monkeypatch.setattr(plain, "MOST_CELLS", 3)
    with pytest.raises(SheetTooLarge):
        open_document(save("a.csv", "1,2\n3,4\n"))


def test_a_heading_of_markdown_may_close_with_its_signs(save):
    document = open_document(save("a.md", "## Kết quả # 1 ##\n\n#không\n"))
    assert [block.text for block in document.blocks] == ["Kết quả # 1", "#không"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv"])
@pytest.mark.parametrize("sign", ["\n", " ", "#", "|", "-", '"', "a ", "1.", "\u0301"])
def test_millions_of_one_sign_are_read_or_refused_at_once(save, name, sign):
    file = save(name, "a" + sign * 300_000)
    begun = time.process_time()
    with contextlib.suppress(Problem):
        open_document(file)
    assert time.process_time() - begun < 2

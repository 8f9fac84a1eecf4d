"""Of a web page the main text and its tables are read, and nothing of its furniture."""

import quopri

import pytest

from chungtay.reading.document import BlockKind
from chungtay.reading.files import open_document
from chungtay.reading.safety import FileCorrupt, FileUnpacksTooLarge
from tests.reading.old_tables import in_tcvn3, in_vni, in_windows_1258


def test_menus_scripts_and_hidden_parts_are_dropped(save):
    page = """<html><head><title>x</title><style>p{}</style></head><body><nav>Trang chủ 99</nav>
    <article><h1>Trao nhà</h1><p>Hội trao <b>12</b>
    suất quà.<br>Hết.</p><script>var a = 5;</script></article>
    <p style="display: none">7 nhà</p><footer>Liên hệ 123</footer></body></html>"""
    document = open_document(save("a.html", page))
    assert [(b.kind, b.text, b.where) for b in document.blocks] == [
        (BlockKind.HEADING, "Trao nhà", "paragraph 1"),
        (BlockKind.PARAGRAPH, "Hội trao 12 suất quà.", "paragraph 2"),
        (BlockKind.PARAGRAPH, "Hết.", "paragraph 3"),
    ]


def test_a_table_keeps_its_spans(save):
    page = """<table><tr><th rowspan=2>Đơn vị<th colspan=2>Nhà</tr><tr><th>Số<th>Tiền</tr>
    <tr><td>Xã A<td>2<td>60</tr></table>"""
    table = open_document(save("a.html", page)).tables[0]
    assert [(c.where, c.text, c.row_span, c.column_span) for c in table.cells] == [
        ("T1!R1C1", "Đơn vị", 2, 1),
        ("T1!R1C2", "Nhà", 1, 2),
        ("T1!R2C2", "Số", 1, 1),
        ("T1!R2C3", "Tiền", 1, 1),
        ("T1!R3C1", "Xã A", 1, 1),
        ("T1!R3C2", "2", 1, 1),
        ("T1!R3C3", "60", 1, 1),
    ]


def test_a_table_for_layout_is_text(save):
    page = "<table><tr><td><p>Hội trao quà</p><table><tr><td>a<td>1</table></td></tr></table>"
    document = open_document(save("a.html", page))
    assert document.blocks[0].text == "Hội trao quà"
    assert [c.text for table in document.tables for c in table.cells] == ["a", "1"]


def test_the_page_says_its_own_code_table(save):
    page = '<meta charset="windows-1258"><p>Hội trao quà</p>'.encode("cp1258", errors="replace")
    page = page.replace("Hội".encode("cp1258", "replace"), b"H\xf4\xf2i")
    page = page.replace("quà".encode("cp1258", "replace"), b"qu\xe0")
    assert open_document(save("a.html", page)).blocks[0].text == "Hội trao quà"


def test_a_page_saved_as_an_excel_file_is_read_with_a_warning(save):
    document = open_document(save("a.xls", "<html><table><tr><td>a<td>5</table></html>"))
    assert document.tables[0].cells[1].text == "5"
    assert [warning.code for warning in document.warnings] == ["file-named-otherwise"]


PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=%s">
<script>var the_number = "of the value";</script></head><body>
<ul><li><a href="/">Trang chủ</a><li><a href="/t">Tin tức</a><li><a href="/l">Liên hệ 24h</a></ul>
<p>Hội Phụ nữ xã Kim Đông đã trao 100 suất quà cho hộ nghèo.</p>
<table><tr><th>Xã<th>Quà<tr><td>Đức Thịnh<td>60</table></body></html>"""


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (str.encode, "utf-8"),
        (in_windows_1258, "windows-1258"),
        (in_tcvn3, "x-user-defined"),
        (in_tcvn3, "iso-8859-1"),
        (in_vni, "windows-1252"),
        (in_vni, "utf-8"),
    ],
)
def test_a_page_in_an_old_table_is_read_whatever_it_says_of_itself(save, written, said):
    document = open_document(save("a.html", written(PAGE % said)))
    assert [block.text for block in document.blocks] == [
        "Hội Phụ nữ xã Kim Đông đã trao 100 suất quà cho hộ nghèo.",
        *("Xã", "Quà", "Đức Thịnh", "60"),
    ]


def test_a_page_saved_with_its_pictures_is_read(save):
    page = quopri.encodestring((PAGE % "utf-8").encode())
    head = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
    head += b'Content-Type: multipart/related; boundary="B"\r\n\r\n--B\r\n'
    head += b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    picture = b"\r\n--B\r\nContent-Type: image/png\r\n\r\nx\r\n--B--\r\n"
    document = open_document(save("tin.mht", head + page + picture))
    assert document.format == "html"
    assert document.blocks[0].text.startswith("Hội Phụ nữ xã Kim Đông")
    assert not document.warnings


def test_a_name_of_a_character_set_with_nulls_in_it_is_none(save):
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\n"
    head += b"Content-Type: text/html; charset=\0\0utf-8\r\n\r\n"
    document = open_document(save("tin.mht", head + (PAGE % "utf-8").encode() + b"\r\n--B--\r\n"))
    assert document.blocks[0].text.startswith("Hội Phụ nữ xã Kim Đông")


def test_a_saved_page_without_a_page_is_damaged(save):
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B--\r\n"
    with pytest.raises(FileCorrupt):
        open_document(save("tin.mht", head))


def test_a_list_in_which_links_stand_among_words_is_no_menu(save):
    items = "".join(f'<li><a href="/{n}">xã {n}</a>: đã trao {n} suất quà' for n in range(4))
    document = open_document(save("a.html", f"<html><ul>{items}</ul></html>"))
    assert len(document.blocks) == 4


@pytest.mark.parametrize("odd", ["\x0b", "&#11;", "&#x1F;", "\x00"])
def test_signs_that_no_page_shows_are_left_out(save, odd):
    document = open_document(save("a.html", f"<html><body><nav>x</nav>{odd}Trao {odd}quà</body>"))
    assert document.text == "Trao quà\n"


def test_a_long_line_of_a_page_is_not_lost(save):
    document = open_document(save("a.html", "<html><p>" + "x" * 10_500_000 + "</p></html>"))
    assert len(document.text) > 10_500_000


def test_spans_that_cover_a_whole_country_are_harmless(save):
    cells = "<td rowspan=65000 colspan=65000>1" * 300
    document = open_document(save("a.html", f"<html><table>{f'<tr>{cells}' * 3}</table></html>"))
    assert len(document.tables[0].cells) == 900
    with pytest.raises(FileUnpacksTooLarge):
        open_document(save("b.html", "<html>" + "<b>" * 1_000_001))


@pytest.mark.parametrize("line", ["<h3>Tin liên quan</h3>", "<p><b>Các tin khác:</b></p>"])
def test_other_news_below_an_article_are_not_read(save, line):
    told = "<p>Ngày 28/01/2026, Hội trao 60 suất quà Tết cho hộ nghèo xã Cửa Sông.</p>" * 3
    page = f"<html><body><div>{told}<div>{line}<p>Trao 100 suất quà</p></div></div></body></html>"
    document = open_document(save("a.html", page))
    assert "100 suất" not in document.text
    assert document.text.count("60 suất") == 3

"""Of a web page the main text and its tables are read, and nothing of its furniture."""

from chungtay.reading.document import BlockKind
from chungtay.reading.files import open_document


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

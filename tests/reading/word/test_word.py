"""Word files as people really make them."""

import unicodedata

import docx
import pytest

from chungtay.reading.document import BlockKind
from chungtay.reading.files import open_document


def run(text, *, properties="", tag="t"):
    rules = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rules}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def paragraph(*runs, properties=""):
    rules = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{rules}{''.join(runs)}</w:p>"


def texts(document):
    return [block.text for block in document.blocks]


def test_paragraphs_are_counted_as_word_counts_them(save_word):
    document = open_document(save_word("a.docx", ["một", "", "ba"], [["trái", "phải"]]))
    assert [(b.where, b.text) for b in document.blocks] == [
        ("T1!R1C1", "trái"),
        ("T1!R1C2", "phải"),
        ("paragraph 1", "một"),
        ("paragraph 3", "ba"),
    ]


def test_decomposed_vietnamese_becomes_composed(save_word):
    loose = unicodedata.normalize("NFD", "Ủy ban Mặt trận Tổ quốc")
    assert texts(open_document(save_word("a.docx", [loose]))) == ["Ủy ban Mặt trận Tổ quốc"]


def test_insertions_stay_and_deletions_go(save_body):
    body = paragraph(
        run("Trao "),
        f'<w:del w:id="1">{run("60", tag="delText")}</w:del>',
        f'<w:ins w:id="2">{run("50")}</w:ins>',
        f"<w:moveFrom>{run(' cũ')}</w:moveFrom>",
        run(" suất"),
    )
    document = open_document(save_body("a.docx", body))
    assert texts(document) == ["Trao 50 suất"]
    assert [warning.code for warning in document.warnings] == ["tracked-changes"]


def test_a_paragraph_whose_end_was_deleted_runs_on(save_body):
    body = paragraph(run("Trao 50 "), properties="<w:rPr><w:del/></w:rPr>")
    body += paragraph(run("suất quà"))
    document = open_document(save_body("a.docx", body))
    assert [(b.text, b.where) for b in document.blocks] == [("Trao 50 suất quà", "paragraph 2")]


def test_a_deleted_row_of_a_table_is_gone(save_body):
    cell = "<w:tc>{}</w:tc>"
    body = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell.format(paragraph(run("xóa")))
    body += "</w:tr><w:tr>" + cell.format(paragraph(run("còn"))) + "</w:tr></w:tbl>"
    assert texts(open_document(save_body("a.docx", body))) == ["còn"]


def test_text_boxes_are_read_once_after_their_paragraph(save_body):
    box = f"<w:txbxContent>{paragraph(run('12 nhà'))}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = paragraph(run("trước"), f"<w:r>{both}</w:r>") + paragraph(run("sau"))
    document = open_document(save_body("a.docx", body))
    assert [(b.text, b.where) for b in document.blocks] == [
        ("trước", "paragraph 1"),
        ("12 nhà", "paragraph 1"),
        ("sau", "paragraph 2"),
    ]


def test_footnotes_stand_at_the_end_in_the_order_of_the_text(save_body):
    body = paragraph(run("Trao 5 nhà"), '<w:r><w:footnoteReference w:id="7"/></w:r>')
    notes = f'<w:footnote w:id="1">{paragraph(run("không dùng"))}</w:footnote>'
    notes += f'<w:footnote w:id="7">{paragraph(run("Xã Cẩm Lạc 3, xã Hà Linh 2"))}</w:footnote>'
    document = open_document(save_body("a.docx", body, footnotes=notes))
    assert [(b.text, b.where) for b in document.blocks] == [
        ("Trao 5 nhà", "paragraph 1"),
        ("Xã Cẩm Lạc 3, xã Hà Linh 2", "footnote 1"),
    ]


def test_links_fields_and_content_controls_hide_nothing(save_body):
    body = paragraph(
        f"<w:hyperlink>{run('một ')}</w:hyperlink>",
        f"<w:sdt><w:sdtContent>{run('hai ')}</w:sdtContent></w:sdt>",
        f"<w:fldSimple>{run('ba')}</w:fldSimple>",
        run("DATE", tag="instrText"),
    )
    inner = paragraph(run("bốn"))
    body += f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    assert texts(open_document(save_body("a.docx", body))) == ["một hai ba", "bốn"]


def test_headings_are_known_by_style_or_by_their_look(tmp_path):
    word = docx.Document()
    word.add_heading("Kết quả", level=2)
    word.add_paragraph("II. KẾT QUẢ THỰC HIỆN")
    word.add_paragraph("1. Trao 50 suất quà cho hộ nghèo.")
    word.add_paragraph("2. Công tác tuyên truyền")
    word.save(tmp_path / "a.docx")
    blocks = open_document(tmp_path / "a.docx").blocks
    assert [(b.kind, b.level) for b in blocks] == [
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 1),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.HEADING, 2),
    ]


def test_automatic_numbers_make_headings_too(save_body):
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="3">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'
    body = paragraph(run("Kết quả thực hiện"), properties=listed)
    block = open_document(save_body("a.docx", body, numbering=numbering)).blocks[0]
    assert (block.text, block.level) == ("Kết quả thực hiện", 1)


def test_old_fonts_are_read_as_vietnamese(save_body):
    old = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    vni = '<w:rFonts w:ascii="VNI-Times"/>'
    body = paragraph(run("Céng hßa", properties=old), run(" xaõ", properties=vni), run(" Kỳ Lạc"))
    assert texts(open_document(save_body("a.docx", body))) == ["Cộng hòa xã Kỳ Lạc"]


def test_what_a_style_shows_in_capitals_is_in_capitals_and_hidden_text_is_not_read(save_body):
    body = paragraph(run("báo cáo", properties="<w:caps/>"), run("ẩn", properties="<w:vanish/>"))
    assert texts(open_document(save_body("a.docx", body))) == ["BÁO CÁO"]


@pytest.mark.parametrize("named", ["Phụ lục.docx", "phu luc.DOCX"])
def test_the_ending_of_the_name_may_be_in_capitals(save_word, named):
    assert not open_document(save_word(named, ["Trao quà"])).warnings

"""Any file opens as a document with true offsets, or is refused with a sentence that helps."""

import contextlib
import hashlib
import os
import tomllib
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import chungtay.reading.draft
import chungtay.reading.encodings
import chungtay.reading.files
import chungtay.reading.old_office
import chungtay.reading.pdf
import chungtay.reading.safety
import chungtay.reading.sheets.cells
from chungtay.domain.problems import Problem
from chungtay.reading import safety
from chungtay.reading.draft import CellText, Draft
from chungtay.reading.files import open_document

WORDS = Path(chungtay.__file__).parent / "vocabulary" / "messages" / "reading.toml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def check_offsets(document):
    assert document.text == unicodedata.normalize("NFC", document.text)
    end = 0
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.text
        assert block.start >= end
        end = block.end
    for table in document.tables:
        for cell in table.cells:
            assert document.text[cell.start : cell.end] == cell.text
            assert any((b.start, b.end) == (cell.start, cell.end) for b in document.blocks)


@pytest.fixture
def no_office(monkeypatch):
    """A machine without LibreOffice."""
    monkeypatch.setattr(chungtay.reading.old_office.shutil, "which", lambda name: None)


def refusal(path, code):
    with pytest.raises(Problem) as caught:
        open_document(path)
    assert caught.value.code == code
    sentences = tomllib.loads(WORDS.read_text("utf-8"))[code]
    for language in ("vi", "en"):
        told = sentences[language].format(**caught.value.facts)
        assert path.name in told
    return caught.value


def test_every_block_and_cell_stands_where_it_says(save, save_word, save_sheet, save_pdf):
    loose = unicodedata.normalize("NFD", "Hội đã trao 12 suất quà")
    files = [
        save_word("a.docx", [loose, "", "I. KẾT QUẢ", "\u200bTặng 5 nhà"], [["ỦY BAN\nXÃ", "QH"]]),
        save_sheet("a.xlsx", [[loose, 2.5, None], ["x\ny", "", 3]]),
        save("a.txt", f"{loose}\r\n\r\n  - dòng hai  \r\n"),
        save("a.csv", f"STT;{loose}\n1;2,5\n"),
        save("a.md", f"# {loose}\n\n| a | b |\n|---|---|\n| {loose} | 2 |\n"),
        save("a.html", f"<html><body><p>{loose}</p><table><tr><td>1<td>2</table></body></html>"),
        save_pdf("a.pdf", [[(72, 700, "Trao 12 suat qua cho ho ngheo")]]),
    ]
    for file in files:
        document = open_document(file)
        check_offsets(document)
        assert document.blocks
        assert document.format == file.suffix[1:]
        assert document.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


@given(
    st.lists(
        st.one_of(
            st.text(max_size=30),
            st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=4), min_size=1, max_size=4),
        ),
        max_size=8,
    )
)
def test_whatever_is_written_on_a_draft_is_found_at_its_offsets(pieces):
    draft = Draft()
    for piece in pieces:
        if isinstance(piece, str):
            draft.write(piece, "paragraph 1")
        else:
            cells = [
                CellText(row, column, text, f"T1!R{row}C{column}")
                for row, texts in enumerate(piece, start=1)
                for column, text in enumerate(texts, start=1)
            ]
            draft.lay_table("T1", cells)
    check_offsets(draft.finished(path="x", sha256="", format_name="docx"))


@given(st.text(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_file_keeps_its_own_text(save, text):
    file = save("t.txt", text)
    try:
        document = open_document(file)
    except Problem:
        return
    check_offsets(document)


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.4\n", b"<html>"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_break_the_reader(save, content, magic):
    with contextlib.suppress(Problem):
        check_offsets(open_document(save("x.bin", magic + content)))


def test_a_cut_file_is_refused_wherever_it_was_cut(save, save_word, save_sheet):
    for whole in (save_word("a.docx", ["Trao quà"]), save_sheet("a.xlsx", [["a", 1]])):
        content = whole.read_bytes()
        for cut in range(4, len(content) - 1, len(content) // 40):
            with pytest.raises(Problem):
                open_document(save(f"cut{whole.suffix}", content[:cut]))


def test_a_spoiled_byte_never_ends_in_a_crash(save, save_word, save_sheet):
    for whole in (save_word("a.docx", ["Trao quà"]), save_sheet("a.xlsx", [["a", 1]])):
        content = bytearray(whole.read_bytes())
        for place in range(30, len(content), len(content) // 60):
            spoiled = bytearray(content)
            spoiled[place] ^= 0xFF
            with contextlib.suppress(Problem):
                check_offsets(open_document(save(f"bad{whole.suffix}", bytes(spoiled))))


def test_a_missing_file_is_named(tmp_path):
    refusal(tmp_path / "khong_co.docx", "file-missing")


def test_a_folder_is_no_file(tmp_path):
    refusal(tmp_path, "file-is-folder")


def test_a_file_that_may_not_be_read_says_so(save, monkeypatch):
    file = save("bc.txt", "Trao quà")

    def forbidden(path):
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    refusal(file, "file-forbidden")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_without_permission_says_so(save):
    file = save("bc.txt", "Trao quà")
    file.parent.chmod(0)
    try:
        refusal(file, "file-forbidden")
    finally:
        file.parent.chmod(0o700)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("trong.docx", b"", "file-empty"),
        ("chi_dau_cach.txt", b"  \n \n", "file-empty"),
        ("hong.docx", b"PK\x03\x04 not an archive", "file-corrupt"),
        ("hong.pdf", b"%PDF-1.7\nnothing", "file-corrupt"),
        ("mat_khau.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "file-protected"),
        ("cu.doc", OLE + "WordDocument".encode("utf-16-le"), "file-of-old-office"),
        ("cu.xls", OLE + "Workbook".encode("utf-16-le"), "file-of-old-office"),
        ("cu.rtf", b"{\\rtf1 Trao qua}", "file-of-old-office"),
        ("bao_cao.docx", b"MZ\x90\x00\x03" + bytes(300), "file-is-executable"),
        ("bao_cao.txt", b"\x7fELF" + bytes(300), "file-is-executable"),
        ("anh.jpg", b"\xff\xd8\xff\xe0" + bytes(300), "file-is-picture"),
        ("anh.pdf", b"\x89PNG\r\n" + bytes(300), "file-is-picture"),
        ("nen.docx", b"Rar!\x1a\x07" + bytes(300), "file-unsupported"),
        ("la.txt", bytes(range(256)) * 4, "file-unsupported"),
    ],
)
def test_a_file_that_is_no_report_is_refused_by_its_content(save, no_office, name, content, code):
    refusal(save(name, content), code)


@pytest.mark.parametrize(
    ("opening", "new"),
    [
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "x",
        ),
        (
            b'<?xml version="1.0"?><w xmlns="http://schemas.microsoft.com/office/word/2003/wordml">',
            "d",
        ),
    ],
)
def test_the_xml_of_old_office_is_no_text(save, no_office, opening, new):
    problem = refusal(save("cu.xml", opening + b"<a>1</a>"), "file-of-old-office")
    assert problem.facts["new"] == {"x": ".xlsx", "d": ".docx"}[new]


def test_old_word_is_told_to_be_saved_as_the_new_one(save, no_office):
    problem = refusal(
        save("cu.doc", OLE + "WordDocument".encode("utf-16-le")), "file-of-old-office"
    )
    assert problem.facts["new"] == ".docx"


def test_an_archive_of_something_else_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("readme.txt", "x")
    refusal(tmp_path / "a.docx", "file-unsupported")


def test_a_word_file_named_as_a_sheet_is_read_as_what_it_is(save_word):
    document = open_document(save_word("bc.xlsx", ["Trao 5 suất quà"]))
    assert document.format == "docx"
    assert [warning.code for warning in document.warnings] == ["file-named-otherwise"]


def test_a_file_too_large_is_refused_before_it_is_read(save, monkeypatch):
    monkeypatch.setattr(chungtay.reading.files, "MOST_BYTES", 10)
    refusal(save("to.txt", "mười một ký tự"), "file-too-large")


def test_an_empty_sheet_is_empty(save_sheet):
    refusal(save_sheet("trong.xlsx", []), "file-empty")


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "Độ mật: Tối mật", "[MẬT]"])
def test_a_marked_secret_is_refused_and_nothing_of_it_is_told(save_word, mark):
    file = save_word("bc.docx", ["BÁO CÁO", "Trao 77 suất quà"], [[f"BỘ CHQS\n{mark}", "QH"]])
    problem = refusal(file, "file-secret")
    assert "77" not in str(problem.facts)


@pytest.mark.parametrize("line", ["Độ mật: Không", "Giữ bí mật quân sự", "MẬT ONG RỪNG", "mật"])
def test_words_that_are_no_mark_are_read(save_word, line):
    assert open_document(save_word("bc.docx", [line])).blocks


def test_a_secret_stamp_in_a_page_head_or_a_text_box_is_seen(save_body):
    box = "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p>"
    box += "</w:txbxContent></w:pict></w:r></w:p>"
    text = "<w:p><w:r><w:t>Trao quà</w:t></w:r></w:p>"
    refusal(save_body("khung.docx", text * 60 + box), "file-secret")
    stamp = "<w:p><w:r><w:t>TUYỆT MẬT</w:t></w:r></w:p>"
    refusal(save_body("dau_trang.docx", text, header1=stamp), "file-secret")


def test_every_refusal_has_its_sentence_in_both_languages():
    sentences = tomllib.loads(WORDS.read_text("utf-8"))
    for room in (
        safety,
        chungtay.reading.encodings,
        chungtay.reading.pdf,
        chungtay.reading.draft,
        chungtay.reading.sheets.cells,
    ):
        for thing in vars(room).values():
            if isinstance(thing, type) and issubclass(thing, Problem) and thing is not Problem:
                assert set(sentences[thing.code]) == {"vi", "en"}

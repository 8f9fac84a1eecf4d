"""Archives made to harm are refused before they are unpacked."""

import io
import zipfile

import pytest

from chungtay.reading import safety
from chungtay.reading.safety import (
    FileCorrupt,
    FileProtected,
    FileUnpacksTooLarge,
    Format,
    check_secrecy,
    checked_archive,
    format_of,
    parsed_xml,
    part,
    secrecy_mark,
)


def archive_of(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_a_bomb_is_refused_by_its_own_table():
    bomb = archive_of(a=bytes(40 * 1024 * 1024))
    assert len(bomb) < 100_000
    with pytest.raises(FileUnpacksTooLarge):
        checked_archive(bomb, name="bom.docx")


def test_too_many_entries_are_refused(monkeypatch):
    monkeypatch.setattr(safety, "MOST_ENTRIES", 2)
    with pytest.raises(FileUnpacksTooLarge):
        checked_archive(archive_of(a=b"1", b=b"2", c=b"3"), name="bom.docx")


def test_a_table_that_lies_about_a_size_is_found_out():
    content = bytearray(archive_of(a=b"x" * 5000))
    central = content.rindex(b"PK\x01\x02")
    content[central + 24 : central + 28] = (10).to_bytes(4, "little")
    with (
        checked_archive(bytes(content), name="a.docx") as archive,
        pytest.raises((FileUnpacksTooLarge, FileCorrupt)),
    ):
        part(archive, "a", name="a.docx")


def test_an_encrypted_entry_needs_a_password():
    content = bytearray(archive_of(a=b"x"))
    central = content.rindex(b"PK\x01\x02")
    content[central + 8] |= 1
    with (
        checked_archive(bytes(content), name="a.docx") as archive,
        pytest.raises(FileProtected),
    ):
        part(archive, "a", name="a.docx")


def test_xml_that_declares_entities_is_refused():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    with pytest.raises(FileUnpacksTooLarge):
        parsed_xml(bomb, name="a.docx")


def test_xml_that_is_none_is_corrupt():
    with pytest.raises(FileCorrupt):
        parsed_xml(b"<x>", name="a.docx")


@pytest.mark.parametrize(
    ("content", "ending", "found"),
    [
        (b"<!DOCTYPE html><p>x", ".xls", Format.HTML),
        (b"\xef\xbb\xbf<html>", ".txt", Format.HTML),
        ("Trao quà".encode("utf-16"), ".txt", Format.TXT),
        ("Trao quà".encode("utf-16-le"), ".csv", Format.CSV),
        (b"MZ la mat danh", ".txt", Format.TXT),
        (b"a;b", ".csv", Format.CSV),
        (b"# a", ".md", Format.MD),
        (b"x", "", Format.TXT),
    ],
)
def test_text_is_told_apart_by_opening_and_ending(content, ending, found):
    assert format_of(content, ending=ending, name="a") is found


def test_a_mark_counts_in_the_head_and_on_stamps_only():
    assert secrecy_mark("  TỐI  MẬT ") == "TỐI MẬT"
    assert secrecy_mark("Độ mật : tuyệt mật") == "TUYỆT MẬT"
    assert secrecy_mark("Độ mật: thường") == ""
    check_secrecy(["x"] * 50 + ["MẬT"], [], name="a")
    with pytest.raises(safety.FileSecret):
        check_secrecy(["x"] * 50, ["MẬT"], name="a")


def test_a_part_of_more_elements_than_any_report_is_refused(monkeypatch):
    monkeypatch.setattr(safety, "MOST_MARKS", 10)
    assert parsed_xml(b"<a><b/></a>", name="a.docx").tag == "a"
    with pytest.raises(FileUnpacksTooLarge):
        parsed_xml(b"<a>" + b"<b/>" * 10 + b"</a>", name="a.docx")
    with pytest.raises(FileUnpacksTooLarge):
        parsed_xml(b'<a b="" c="" d="" e="" f="" g="" h="" i="" j="" k=""/>', name="a.docx")


def test_a_letter_is_no_saved_page():
    assert safety.is_saved_page(b"MIME-Version: 1.0\nContent-Type: multipart/related\n")
    assert not safety.is_saved_page(b"Ghi nhan: trao 5 suat qua\n")

"""Files that cannot be read, by name: how each is made, and words of the sentence it earns."""

from __future__ import annotations

import io
import zipfile

import docx
import openpyxl

from tests.reading.conftest import pdf_of

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def _broken_word() -> bytes:
    whole = io.BytesIO()
    docx.Document().save(whole)
    return whole.getvalue()[:2000]


def _empty_sheet() -> bytes:
    whole = io.BytesIO()
    openpyxl.Workbook().save(whole)
    return whole.getvalue()


def _bomb() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(64 * 1024 * 1024))
    return whole.getvalue()


BAD = {
    "hong.docx": (_broken_word, {"vi": "bị hỏng", "en": "damaged"}),
    "hong.xlsx": (lambda: b"PK\x03\x04 nothing", {"vi": "bị hỏng", "en": "damaged"}),
    "mat-khau.docx": (
        lambda: OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
        {"vi": "có mật khẩu", "en": "has a password"},
    ),
    "cu.doc": (
        lambda: OLD_OFFICE + "WordDocument".encode("utf-16-le"),
        {"vi": "định dạng cũ", "en": "old format"},
    ),
    "trong.xlsx": (_empty_sheet, {"vi": "trống", "en": "is empty"}),
    "trong.txt": (bytes, {"vi": "trống", "en": "is empty"}),
    "bom.docx": (_bomb, {"vi": "bung ra quá lớn", "en": "unpacks to too much"}),
    "anh.pdf": (lambda: pdf_of([[]] * 300), {"vi": "300 trang ảnh", "en": "300 scanned pictures"}),
    "anh.docx": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), {"vi": "là ảnh", "en": "a picture"}),
    "chuong-trinh.docx": (
        lambda: b"MZ\x90\x00" + bytes(200),
        {"vi": "chương trình máy tính", "en": "computer program"},
    ),
    "nul.txt": (
        lambda: "BÁO CÁO\0 Huy động 900 ngày công".encode(),
        {"vi": "chưa đọc được", "en": "is not read"},
    ),
    "mat.txt": (lambda: "MẬT\nBÁO CÁO".encode(), {"vi": "độ mật “MẬT”", "en": "secret (“MẬT”)"}),
}

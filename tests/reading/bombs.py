"""Small files that ask for much: deep nests, endless lines, archives that unpack to gigabytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from tests.reading.conftest import NAMESPACE
from tests.reading.fuzzing import TRIAL, book, rezipped

# Bytes of an endless line: the whole ten million in a trial, for every change enough to show what
# takes a time that grows with the square.
LINE = 10_000_000 if TRIAL else 2_000_000
SENTENCE = "Hội Phụ nữ xã đã trao 200 suất quà, giúp 15 hộ nghèo; "
DEEP = 5_000


def bombs() -> dict[str, Callable[[], bytes]]:
    """Each by the name of the file."""
    return {
        "cau-dai.txt": lambda: (SENTENCE * (LINE // 70)).encode(),
        "so-dai.txt": lambda: b"1" * LINE,
        "so-thap-phan.txt": lambda: b"1,2 " * (LINE // 4),
        "gach-noi.txt": lambda: b"0-" * 20_000,
        "dau-chong.txt": lambda: ("e" + "\u0301" * (LINE // 2)).encode(),
        "dau-lon-xon.txt": lambda: (("a" + "\u0301\u0323" * (LINE // 4)) + " 12 suất").encode(),
        "trai-phai.txt": lambda: ("\u202e1 \u2066a" * (LINE // 9)).encode(),
        "dong-trong.txt": lambda: b"\n" * LINE,
        "nhieu-dong.txt": lambda: b"a\n" * (LINE // 2),
        "bang.csv": lambda: (SENTENCE * (LINE // 70)).encode(),
        "nhieu-cot.csv": lambda: (b"1;" * 900 + b"\n") * 1_000,
        "bang.md": lambda: b"|a" * (LINE // 2),
        "the-long.html": lambda: b"<html>" + b"<div>" * DEEP + b"5",
        "bang-long.html": lambda: b"<html>" + b"<table><tr><td>" * DEEP + b"5",
        "o-long.html": lambda: b"<html><table><tr><td>1<td>" + b"<b>" * DEEP + b"5",
        "danh-sach-long.html": lambda: b"<html>" + b"<ul><li><a href=x>" * DEEP + b"5",
        "dong-dai.html": lambda: b"<html><p>" + (SENTENCE * (LINE // 70)).encode(),
        "kich-ban.html": lambda: b"<html><script" * 60_000 + b"\xe9",
        "long.mht": _nested_letter,
        "the-long.docx": lambda: _word("<w:sdt>" * DEEP),
        "bang-long.docx": lambda: _word("<w:tbl><w:tr><w:tc>" * DEEP),
        "bang-long-vua.docx": lambda: _word(_closed("w:tbl w:tr w:tc", 80, "<w:p/>")),
        "hop-long.docx": lambda: _word(_closed("w:p w:r w:pict w:txbxContent", 50, "<w:p/>")),
        "nhieu-the.docx": lambda: _word("<w:p/>" * 4_100_000),
        "nen.docx": lambda: _packed("word/document.xml", b" " * 40_000_000),
        "nen-nhieu.docx": lambda: _packed("word/document.xml", b" " * 33_000_000, copies=16),
        "o-lon.xlsx": lambda: _sheet(f'<row><c t="str"><v>{"9" * LINE}</v></c></row>'),
        "o-chu-lon.xlsx": lambda: _sheet(f'<row><c t="str"><v>{"ạ" * 3_000_000}</v></c></row>'),
        "nhieu-o.xlsx": lambda: _sheet(("<row>" + "<c><v>1</v></c>" * 900 + "</row>") * 90),
        "nhieu-hang.xlsx": lambda: _sheet("<row/>" * 300_000),
        "gop.xlsx": lambda: _sheet(
            "<row><c><v>1</v></c></row>",
            "".join(f'<mergeCell ref="A{row}:XFD1048576"/>' for row in range(1, 5_000)),
        ),
    }


def _closed(names: str, times: int, inner: str) -> str:
    opening = "".join(f"<{name}>" for name in names.split())
    closing = "".join(f"</{name}>" for name in reversed(names.split()))
    return opening * times + inner + closing * times


def _word(body: str) -> bytes:
    head = f'<w:document xmlns:w="{NAMESPACE}"><w:body>'
    return _packed("word/document.xml", f"{head}{body}</w:body></w:document>".encode())


def _packed(path: str, content: bytes, *, copies: int = 1) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(copies):
            archive.writestr(path if not number else f"{path}{number}", content)
    return out.getvalue()


def _sheet(rows: str, merges: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    merged = f"<mergeCells>{merges}</mergeCells>" if merges else ""
    root = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData>{merged}</worksheet>'
    return rezipped(book(), lambda path, part: root.encode() if "sheet1" in path else part)


def _nested_letter() -> bytes:
    parts = (
        f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary={n}\r\n\r\n--{n}\r\n"
        for n in range(DEEP)
    )
    return "".join(parts).encode()

"""Makes spoiled files without end, the same ones for the same number: what strangers, broken discs
and bad programs send. `python -m tests.reading.fuzzing 0 200000` reads so many and tells the worst.
"""

from __future__ import annotations

import io
import os
import random
import re
import resource
import sys
import tempfile
import time
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import docx
import openpyxl

from chungtay.domain.problems import Problem
from chungtay.reading.figures import read
from chungtay.reading.files import open_document
from chungtay.reading.head import read_head
from tests.reading.conftest import pdf_of
from tests.reading.old_tables import in_tcvn3, in_vni, in_windows_1258

TRIAL = os.environ.get("HYPOTHESIS_PROFILE") == "trial"
Spoiling = Callable[[random.Random, bytes], bytes]

REPORT = """ỦY BAN NHÂN DÂN XÃ ĐỨC THỊNH
Số: 12/BC-UBND
BÁO CÁO
Kết quả phối hợp năm 2026
1. Đã trao 200 suất quà, trị giá 100 triệu đồng, cho hộ nghèo; trong đó Hội CCB 40 suất.
2. Làm 1,2 km đường GTNT (đạt 120 % kế hoạch), hiến 3.250 m² đất, hàng nghìn ngày công.
Lũy kế từ đầu năm: 15/20 nhà đại đoàn kết, tăng 12 % so với cùng kỳ.
"""
ROWS = [
    ["BẢNG KÊ NĂM 2026", None, None, None],
    ["STT", "Nội dung", "Quà (suất)", "Kinh phí (triệu đồng)"],
    ["I", "Khối xã", None, None],
    [1, "Trao quà Tết cho hộ nghèo", 120, "1.234,5"],
    [2, "Khám bệnh 310 lượt người, tặng 30 phần quà", 30, 15.5],
    ["", "Tổng cộng", 150, "####"],
]
CHAT = "[14/12/2026 16:42] Minh: bc: lam 1,2 km duong GTNT, 45 ngay cong\n" * 3
PAGE = (
    "<html><head><meta charset=utf-8><script>x=1</script></head><body><h1>Trao quà</h1><p>Trao 100"
    " suất quà</p><table><tr><th rowspan=2>Xã<th>Quà (suất)<tr><td>5</table><ul><li>a</ul></body>"
)
ODD = (
    *("\u202e", "\u2066", "\u200f", "\u0301", "\u0323\u0302", "\u200b", "\ufeff", "\ufffd", "\x00"),
    *(
        "\x0b",
        "\u0663\u0664",
        "\u00bd",
        "\u00b2",
        "\U0001f1fb\U0001f1f3",
        "\ud7a3",
        "％",
        "…",
        "“",
        "”",
    ),
    *(
        "–",
        "1.000.000.000.000",
        "1e999",
        "-0",
        "9/9",
        "31/12/9999",
        "0/0",
        "{x}",
        "%s",
        "#",
        "|",
        "\t",
    ),
)
NUMBERS = (b"0", b"-1", b"99999999999999999999", b"1e308", b"NaN", b"", b"\xc2\xb2", b"65536", b"x")
MAGIC = (
    b"",
    b"PK\x03\x04",
    b"%PDF-1.4\n",
    b"<html>",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"MIME-Version:",
)


@cache
def word() -> bytes:
    document = docx.Document()
    document.add_heading("I. KẾT QUẢ", 1)
    for line in REPORT.splitlines():
        document.add_paragraph(line).add_run(" đậm").bold = True
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Nội dung"
    table.cell(0, 2).text = "Quà (suất)"
    table.cell(1, 2).add_table(1, 1).cell(0, 0).text = "15"
    out = io.BytesIO()
    document.save(out)
    return without_luggage(out.getvalue(), ("docProps", "word/theme", "word/stylesWithEffects"))


@cache
def book() -> bytes:
    kept = openpyxl.Workbook()
    sheet = kept.active
    for row in ROWS:
        sheet.append(row)
    sheet["F1"] = "=SUM(C4:C5)"
    sheet.merge_cells("A1:D1")
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["D"].hidden = True
    kept.create_sheet("Ẩn").sheet_state = "hidden"
    out = io.BytesIO()
    kept.save(out)
    return without_luggage(out.getvalue(), ("docProps", "xl/theme"))


def without_luggage(content: bytes, paths: tuple[str, ...]) -> bytes:
    return rezipped(content, lambda path, part: None if path.startswith(paths) else part)


def rezipped(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for path in old.namelist():
            part = change(path, old.read(path))
            if part is not None:
                new.writestr(path, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


@cache
def table() -> str:
    return "\n".join(";".join("" if cell is None else str(cell) for cell in row) for row in ROWS)


@cache
def whole_files() -> list[tuple[str, bytes]]:
    """One good file of every form that people use."""
    letters = "Trao 12 suat qua cho ho ngheo, lam 3 km duong"
    pages = [[(72, 700 - 20 * line, letters) for line in range(5)] for _ in range(2)]
    saved = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\n"
    saved += f"Content-Type: text/html; charset=utf-8\r\n\r\n{PAGE}\r\n--B--\r\n"
    report = "\n".join(line for line in REPORT.splitlines() if "²" not in line)
    return [
        ("a.docx", word()),
        ("a.xlsx", book()),
        ("a.pdf", pdf_of(pages)),
        ("a.html", PAGE.encode()),
        ("a.mht", saved.encode()),
        ("a.txt", REPORT.encode()),
        ("chat.txt", CHAT.encode()),
        ("a.md", f"# {REPORT}\n| a | b |\n|---|---|\n| Quà | 5 |\n".encode()),
        ("a.csv", table().encode()),
        ("nfd.txt", unicodedata.normalize("NFD", REPORT).encode()),
        ("utf16.txt", REPORT.encode("utf-16")),
        ("tcvn3.txt", in_tcvn3(report)),
        ("vni.csv", in_vni(table())),
        ("1258.txt", in_windows_1258(report)),
    ]


def cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def flipped(chance: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 3, 20)) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def doubled(chance: random.Random, content: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    end = min(end, start + 2000)
    return content[:start] + content[start:end] * chance.choice((0, 2, 2, 50)) + content[end:]


def strewn(chance: random.Random, content: bytes) -> bytes:
    """Odd signs at places where letters were."""
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(content) + 1)
        sign = chance.choice(ODD).encode("utf-8", "surrogatepass") * chance.choice((1, 1, 3, 300))
        content = content[:place] + sign + content[place:]
    return content


def renumbered(chance: random.Random, content: bytes) -> bytes:
    """Other numbers in attributes and texts."""
    found = list(re.finditer(rb"\d+", content))
    if not found:
        return content
    number = chance.choice(found)
    return content[: number.start()] + chance.choice(NUMBERS) + content[number.end() :]


def retagged(chance: random.Random, content: bytes) -> bytes:
    """An element taken out, moved, or put where another was."""
    found = list(re.finditer(rb"<[^<>]{1,300}>", content))
    if len(found) < 2:
        return content
    one, other = chance.choice(found), chance.choice(found)
    return (
        content[: one.start()] + chance.choice((b"", other[0], one[0] * 2)) + content[one.end() :]
    )


def within(chance: random.Random, content: bytes) -> bytes:
    """A part of an archive spoiled, and packed again as if it were whole."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.namelist()
    chosen = chance.choice(parts)
    spoil = chance.choice(SPOILINGS)

    def change(path: str, part: bytes) -> bytes | None:
        if path != chosen:
            return part
        return None if chance.random() < 0.03 else spoil(chance, part)

    return rezipped(content, change)


SPOILINGS: tuple[Spoiling, ...] = (cut, flipped, doubled, strewn, renumbered, retagged)


def noise(chance: random.Random) -> tuple[str, bytes]:
    name = chance.choice(("x.bin", "x.docx", "x.xlsx", "x.pdf", "x.txt", "x.csv", "x.html", "x.md"))
    return name, chance.choice(MAGIC) + chance.randbytes(chance.randrange(400))


def words(chance: random.Random) -> tuple[str, bytes]:
    """The words of a report, its numbers and odd signs in any order."""
    pool = [*REPORT.split(), *ODD, "(", ")", ",", ";", "\n", "|", "\t", "trong đó:", "12", "9.9,9"]
    text = chance.choice(("", " ", " ", " ")).join(chance.choices(pool, k=chance.randrange(1, 60)))
    name = chance.choice(("w.txt", "w.csv", "w.md", "w.html"))
    return name, text.encode("utf-8", "surrogatepass")


def spoiled(number: int) -> tuple[str, bytes]:
    """The file of a number: its name and what is in it."""
    chance = random.Random(number)
    draw = chance.random()
    if draw < 0.06:
        return noise(chance)
    if draw < 0.2:
        return words(chance)
    name, content = chance.choice(whole_files())
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        packed = name.endswith((".docx", ".xlsx"))
        if packed and chance.random() < 0.85:
            try:
                content = within(chance, content)
                continue
            except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, OSError, EOFError):
                pass
        content = chance.choice(SPOILINGS)(chance, content)
    return name, content


@dataclass(slots=True)
class Course:
    """What was read so far: how many files, how many of them as documents, and the worst."""

    files: int = 0
    documents: int = 0
    slowest: float = 0
    slowest_file: str = ""
    before: int = field(default_factory=lambda: _peak())
    biggest: int = 0
    biggest_file: str = ""

    @property
    def grown(self) -> int:
        """By how many megabytes the memory ever in use has grown."""
        return self.biggest - self.before

    def read(self, path: Path, named: str, *, figures: bool) -> None:
        begun = time.process_time()
        try:
            document = open_document(path)
            self.documents += 1
            if figures:
                read(document, head=read_head(document))
        except Problem:
            pass
        taken = time.process_time() - begun
        self.files += 1
        if taken > self.slowest:
            self.slowest, self.slowest_file = taken, named
        peak = _peak()
        if peak > self.biggest:
            self.biggest, self.biggest_file = peak, named


def _peak() -> int:
    """The most memory that was ever in use, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def read_spoiled(folder: Path, numbers: range, course: Course) -> Iterator[Course]:
    """Reads the files of these numbers; of every tenth the figures too."""
    for number in numbers:
        name, content = spoiled(number)
        path = folder / name
        path.write_bytes(content)
        course.read(path, f"{number} {name}", figures=number % 10 == 0)
        yield course


if __name__ == "__main__":
    first, last = int(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        told = Course()
        for number in range(first, last):
            try:
                for _ in read_spoiled(Path(folder), range(number, number + 1), told):
                    pass
            except Exception as error:
                print(f"{number}: {type(error).__name__}: {error}", flush=True)
            if number % 5000 == 4999:
                print(number + 1, told, flush=True)
        print(told)

"""Small files of every format, built on the spot."""

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.fixture
def save(tmp_path):
    """Writes bytes or text under a name and gives the path."""

    def written(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


@pytest.fixture
def save_word(tmp_path):
    """A Word file of a head in an invisible table, and of paragraphs."""

    def written(name: str, paragraphs, head=None) -> Path:
        document = docx.Document()
        if head:
            table = document.add_table(rows=len(head), cols=2)
            for row, cells in enumerate(head):
                for column, text in enumerate(cells):
                    table.cell(row, column).text = text
        for text in paragraphs:
            document.add_paragraph(text)
        document.save(tmp_path / name)
        return tmp_path / name

    return written


@pytest.fixture
def save_body(tmp_path):
    """A Word file of hand-written XML inside the body, with any further parts."""

    def written(name: str, body: str, **parts: str) -> Path:
        head = f'<w:document xmlns:w="{NAMESPACE}"'
        head += ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("word/document.xml", f"{head}<w:body>{body}</w:body></w:document>")
            for part, content in parts.items():
                root = f'<w:{part} xmlns:w="{NAMESPACE}">{content}</w:{part}>'
                archive.writestr(f"word/{part}.xml", root)
        return tmp_path / name

    return written


@pytest.fixture
def save_sheet(tmp_path):
    """A workbook of rows; `change` may do more to the sheet before it is saved."""

    def written(name: str, rows, change=None, title="Bảng kê") -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = title
        for row in rows:
            sheet.append(row)
        if change:
            change(sheet)
        book.save(tmp_path / name)
        return tmp_path / name

    return written


def pdf_of(pages, *, encrypted=False) -> bytes:
    """A PDF of lines of ASCII, each page a list of (x, y, text)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for lines in pages:
        drawn = "".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj\n" for x, y, text in lines)
        stream = f"BT /F1 12 Tf\n{drawn}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    secret = f"<{'41' * 32}>"
    guard = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {secret} /U {secret} /P -4 >>"
    tail = f"{guard} /ID [<41> <41>]" if encrypted else ""
    return _numbered(objects, tail)


def _numbered(objects, tail) -> bytes:
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{content}\nendobj\n".encode())
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    for place in places:
        out.write(f"{place:010d} 00000 n \n".encode())
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R {tail} >>\n".encode())
    out.write(f"startxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


@pytest.fixture
def save_pdf(save):
    """A PDF of pages, each a list of (x, y, text)."""

    def written(name: str, pages, *, encrypted=False) -> Path:
        return save(name, pdf_of(pages, encrypted=encrypted))

    return written

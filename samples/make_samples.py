"""Writes the sample folder: a year of reports of Khê Sơn, a province that does not exist.

Places, bodies' numbers and persons are invented. What the reports tell, and what is counted from
it, stands in samples/README.md. The same texts always give the same bytes; the one PDF is printed
by LibreOffice from the Word file beside it, on demand:

    python samples/make_samples.py           the folder without the PDF
    python samples/make_samples.py --pdf     the PDF too
    python samples/make_samples.py FOLDER    into another folder
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import texts
from docx.document import Document as Word
from letters import letter
from openpyxl import Workbook

FOLDER = Path(__file__).parent / "khe-son-2026"


def save(document: Word | Workbook, path: Path, *, again: bool = False) -> None:
    """Saves with no trace of the moment. `again` is a file opened and saved once more: other
    bytes, the same words."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, path.name)
        document.save(str(fresh))
        moment = "2026-12-16T07:30:00Z" if again else "2026-12-15T00:00:00Z"
        with zipfile.ZipFile(fresh) as source, zipfile.ZipFile(path, "w") as target:
            for item in source.infolist():
                part = source.read(item)
                if item.filename == "docProps/core.xml":
                    part = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", moment.encode(), part)
                still = zipfile.ZipInfo(item.filename, date_time=(2026, 12, 15, 0, 0, 0))
                still.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(still, part)


def print_pdf(document: Word, path: Path) -> None:
    """Prints a Word file to PDF, which only LibreOffice can do as an office would."""
    soffice = shutil.which("soffice")
    if soffice is None:
        sys.exit("The PDF needs LibreOffice (soffice).")
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder, path.name).with_suffix(".docx")
        document.save(str(word))
        command = [soffice, f"-env:UserInstallation=file://{folder}/office", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", folder, str(word)]
        subprocess.run(command, check=True, capture_output=True)
        shutil.copyfile(word.with_suffix(".pdf"), path)


def main(arguments: list[str]) -> None:
    """Writes every file of the folder anew."""
    folders = [Path(argument) for argument in arguments if argument != "--pdf"]
    folder = folders[0] if folders else FOLDER
    folder.mkdir(exist_ok=True)
    for name, head, body in texts.LETTERS:
        save(letter(head, body), folder / name)
    save(letter(texts.WOMEN, texts.WOMEN_SAYS), folder / texts.COPY, again=True)
    for name, book in texts.books():
        save(book, folder / name)
    for name, words in texts.PLAIN:
        (folder / name).write_text(words.lstrip(), encoding="utf-8")
    if "--pdf" in arguments:
        print_pdf(letter(texts.YOUTH, texts.YOUTH_SAYS), folder / texts.PDF)


if __name__ == "__main__":
    main(sys.argv[1:])

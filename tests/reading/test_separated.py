"""Tables of separated values, however they were saved."""

from __future__ import annotations

import codecs

import pytest

from chungtay.domain.reorganisations.written import TableUnread
from chungtay.reading import separated
from chungtay.reading.safety import FileForbidden, FileIsFolder, FileMissing

ROWS = [
    ["ngày", "việc", "tỷ lệ dân số"],
    ["2026-07-01", "chia tách", "0,7"],
    ["", "chia tách", "0,3"],
]


def written(sign: str) -> str:
    return "\r\n".join(sign.join(f'"{c}"' if sign in c else c for c in row) for row in ROWS)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
    ids=["plain", "with a mark", "UTF-16", "UTF-16, the other way"],
)
def test_signs_and_encodings_are_told_from_the_content(sign, mark, encoding):
    content = mark + written(sign).encode(encoding)
    assert separated.rows(content, name="a.csv") == ROWS


def test_a_cell_may_hold_the_sign_and_a_line_end():
    content = 'a,b\n"một, hai\nba",c\n'.encode()
    assert separated.rows(content, name="a.csv") == [["a", "b"], ["một, hai\nba", "c"]]


@pytest.mark.parametrize("content", [b"PK\x03\x04rest", b"%PDF-1.7", b"\xd0\xcf\x11\xe0rest"])
def test_what_is_no_text_is_refused_as_such(content):
    with pytest.raises(TableUnread) as refused:
        separated.rows(content, name="a.csv")
    assert refused.value.facts["why"] == "not-a-table"


def test_an_open_quotation_and_too_much_are_refused(monkeypatch):
    with pytest.raises(TableUnread):
        separated.rows(b'a,b\n"open', name="a.csv")
    monkeypatch.setattr(separated, "MOST_BYTES", 3)
    with pytest.raises(TableUnread) as refused:
        separated.rows(b"a,b,c", name="a.csv")
    assert refused.value.facts["why"] == "too-large"


def test_nothing_is_no_rows():
    assert separated.rows(b"", name="a.csv") == []


def test_a_file_that_cannot_be_opened_is_refused_by_name(tmp_path, monkeypatch):
    file = tmp_path / "a.csv"
    file.write_bytes(b"a,b")
    assert separated.content_of(file) == b"a,b"
    for path, refusal in (
        (tmp_path / "none.csv", FileMissing),
        (file / "below", FileMissing),
        (tmp_path, FileIsFolder),
    ):
        with pytest.raises(refusal):
            separated.content_of(path)

    def forbidden(self):
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.read_bytes", forbidden)
    with pytest.raises(FileForbidden):
        separated.content_of(file)

"""A table of results is taken out whole, within reach, with its question on top."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from chungtay.actions.tables import FILES, table_file
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries.results.scope import Wanted
from tests.cast import ROADS
from tests.queries.cast import seen_by
from tests.web.conftest import everybody, world

__all__ = ["everybody", "world"]
pytestmark = pytest.mark.django_db


def table(visitor, **wanted: str) -> list[list[str]]:
    file = table_file(visitor, Wanted(**wanted), kind="csv")
    return list(csv.reader(StringIO(file.content.decode("utf-8-sig"))))


@pytest.mark.parametrize(
    ("language", "title", "who", "head"),
    [
        ("vi", "Kết quả", "Ai tham gia:", "Tính một lần"),
        ("en", "Results", "Who took part:", "Counted once"),
    ],
)
def test_the_question_stands_on_top_in_the_readers_language(world, language, title, who, head):
    rows = table(seen_by(world, "standing", language))
    assert rows[0] == [title]
    assert rows[1][0] == who
    assert any(head in row for row in rows)


def test_counted_once_stands_beside_what_adding_would_have_given(world):
    rows = table(seen_by(world, "standing"))
    head = next(row for row in rows if "Tính một lần" in row)
    (line,) = [row for row in rows if len(row) == len(head) and "đã tổng hợp" in row[6]]
    told = dict(zip(head, line, strict=True))
    assert told["Tính một lần"] == "5.5"
    assert told["Nếu cộng các báo cáo"] == "8.0" or told["Nếu cộng các báo cáo"] == "8"
    assert told["Tính trùng nếu cộng"] == "2.5"
    assert (told["Ít nhất"], told["Nhiều nhất"]) == ("5.5", "8.0")
    assert told["Vì sao là một khoảng"].startswith("có những việc có thể là một")


def test_a_silence_is_in_words_and_its_number_is_empty(world):
    rows = table(seen_by(world, "standing"), by="organisation", indicator=ROADS.code)
    silent = [row for row in rows if len(row) > 6 and row[6] == "chưa báo cáo"]
    assert silent
    assert all(row[3] == "" for row in silent)


def test_rows_and_deductions_come_to_the_total_in_the_file_too(world):
    file = table_file(
        seen_by(world, "standing"), Wanted(by="organisation", indicator=ROADS.code), kind="xlsx"
    )
    sheet = load_workbook(BytesIO(file.content)).active
    numbers = [row[3].value for row in sheet.iter_rows() if isinstance(row[3].value, int | float)]
    *rows, whole = numbers
    assert sum(rows) == whole == 5.5
    assert file.media_type == FILES["xlsx"]
    assert file.name == "ket-qua-2026-ban-chi-dao-phoi-hop-ninh-binh.xlsx"


def test_only_ones_own_is_taken_out(world):
    mine = table(seen_by(world, "reporter"))
    assert any("2.5" in row for row in mine)
    assert not any("5.5" in row for row in mine)
    with pytest.raises(NotFound):
        table(seen_by(world, "reporter"), unit=world.foreign_unit)


@pytest.mark.parametrize("name", ["newsroom", "administrator"])
def test_not_every_role_takes_tables_out(world, name):
    with pytest.raises(NotAllowed):
        table(seen_by(world, name))

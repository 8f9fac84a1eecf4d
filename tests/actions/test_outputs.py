"""Reports and tables leave the house as files that open, within reach and without names."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from chungtay.actions import claims
from chungtay.actions.outputs import Order, report_file, table_file
from chungtay.domain.permissions import NotFound
from chungtay.queries.outputs.reports import Wanted
from chungtay.storage.models import Join
from chungtay.vocabulary.layouts import layouts
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, later, rekeyed
from tests.queries.cast import seen_by
from tests.web.conftest import everybody, world

__all__ = ["everybody", "world"]

ON = date(2026, 12, 20)
YEAR = Wanted("2026")


@pytest.fixture(autouse=True)
def _worded(world):
    Join.objects.filter(id=world.proposal).update(reasons=[])


def report(world, kind, name="standing", **order):
    return report_file(seen_by(world, name), YEAR, Order(ON, **order), kind=kind)


def words(file):
    with ZipFile(BytesIO(file.content)) as parts:
        return parts.read("word/document.xml").decode()


def table(world, kind, ending, name="standing"):
    return table_file(seen_by(world, name), kind, YEAR, ending=ending)


def lines(file):
    return list(csv.reader(StringIO(file.content.decode("utf-8-sig"))))


def test_the_word_report_bears_the_day_and_is_named_for_every_system(world):
    file = report(world, "docx")
    assert file.name == "bao-cao-tong-hop-2026.docx"
    assert "20" in words(file)
    assert "Phụ nữ Làng Ven" in words(file)


def test_a_units_report_is_named_for_the_unit_and_tells_of_nobody_else(world):
    file = report(world, "docx", "reporter")
    assert file.name == "bao-cao-tong-hop-2026-phu-nu-lang-ven.docx"
    assert "Cửa Sông" not in words(file)


def test_an_english_report_is_english(world):
    file = report(world, "docx", language="en")
    assert file.name == "consolidated-report-2026.docx"
    assert words(file) != words(report(world, "docx"))


@pytest.mark.parametrize("layout", [*layouts(), "", "../../etc"])
def test_every_layout_can_be_asked_for_and_an_unknown_one_is_the_issuers(world, layout):
    assert words(report(world, "docx", layout=layout))


def test_the_data_are_those_of_the_reach(world):
    told = json.loads(report(world, "json", "reporter").content)
    assert [claim["id"] for claim in told["claims"]] == [
        world.own_claim.id, world.partner_claim.id,
    ]  # fmt: skip
    assert "mttq.docx" not in json.dumps(told)


def test_the_appendix_is_a_spreadsheet(world):
    book = load_workbook(BytesIO(report(world, "xlsx").content))
    assert len(book.worksheets) == 6


@pytest.mark.parametrize("kind", ["exe", "word", "", "docx/../x"])
def test_a_report_of_no_known_kind_is_not_found(world, kind):
    with pytest.raises(NotFound):
        report(world, kind)


def test_a_table_says_on_top_what_it_answers(world):
    top = lines(table(world, "activities", "csv", "reporter"))
    assert top[0] == ["Danh sách hoạt động"]
    assert top[1] == ["Đơn vị:", "Phụ nữ Làng Ven"]
    assert top[2] == ["Kỳ:", "Năm 2026 (15/12/2025 – 14/12/2026)"]


def test_comma_separated_text_says_that_it_is_utf_8(world):
    assert table(world, "claims", "csv").content.startswith(b"\xef\xbb\xbf")


def test_numbers_of_a_spreadsheet_are_numbers(world):
    page = load_workbook(BytesIO(table(world, "activities", "xlsx").content)).worksheets[0]
    (heading,) = [row for row in page.iter_rows() if row[0].value == "Từ ngày"]
    at = [cell.value for cell in heading].index("Số")
    values = [row[at].value for row in page.iter_rows(min_row=heading[0].row + 1) if row[at].value]
    assert sorted(values) == [2.5, 2.5, 3]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_what_begins_like_a_formula_is_computed_by_no_program(world, start):
    title = f"{start}HYPERLINK(1)"
    claim = replace(rekeyed(cast.says("women@lang-ven", cast.HOUSES, "1")), title=title)
    claims.record([claim], programme=PROGRAMME, by=LAN, at=later(9))
    assert f"'{title}" in {cell for row in lines(table(world, "activities", "csv")) for cell in row}
    page = load_workbook(BytesIO(table(world, "activities", "xlsx").content)).worksheets[0]
    (cell,) = [c for row in page.iter_rows() for c in row if c.value == title]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_a_table_of_no_known_kind_is_not_found(world):
    for kind, ending in (("activities", "pdf"), ("people", "csv")):
        with pytest.raises(NotFound):
            table(world, kind, ending)

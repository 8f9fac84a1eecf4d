"""`chungtay report`: what was published once is written again, byte for byte."""

from __future__ import annotations

import json
from zipfile import ZipFile

import openpyxl
import pytest
from django.core.management import call_command
from django.utils import timezone

from chungtay.actions import claims, units
from chungtay.cli.command import UsageWrong
from chungtay.queries.books import latest_entry
from chungtay.queries.structures import StructuresMixed
from chungtay.storage.models import UnitName
from tests.actions.cast import LAN, PROGRAMME, later
from tests.queries import reorganised as land
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(tmp_path, capsys):
    """Writes a report and gives the path."""

    def run(name: str, **more):
        path = tmp_path / name
        call_command("report", period="2026", out=path, dated="2026-12-20", **more)
        return path

    return run


def words(path) -> str:
    with ZipFile(path) as parts:
        return parts.read("word/document.xml").decode().replace("\xa0", " ")


def test_as_known_it_is_the_very_report_of_then_with_structure_and_names(reorganised, written):
    first = written("first.docx").read_bytes()
    number, _ = latest_entry()
    seen = UnitName.objects.get(unit=land.women("lam"), language="vi", ended_by=None)
    units.rename(
        land.women("lam"), units.NewName("Hội mang tên mới", seen=str(seen.id)), by=OPERATOR,
        at=later(20),
    )  # fmt: skip
    more = [land.says("lam", "40", land.AFTER), land.says("muong", "7", land.AFTER)]
    claims.record(more, programme=PROGRAMME, by=LAN, at=later(21))
    now = written("now.docx")
    assert now.read_bytes() != first
    assert "Hội mang tên mới" in words(now)
    assert written("again.docx", known=str(number)).read_bytes() == first


def test_it_says_on_which_structure_its_tables_stand(reorganised, written):
    assert "tính theo tổ chức, địa giới ngày 14" in words(written("a.docx"))
    reported = words(written("b.docx", on="as-reported"))
    assert "tính như đã báo cáo" in reported
    assert "Phụ nữ Lũng Khoai" in reported


def test_table_and_data_are_written_where_they_are_asked_for(reorganised, tmp_path, capsys):
    table, data = tmp_path / "phu-luc.xlsx", tmp_path / "so-lieu.json"
    call_command("report", period="2026", appendix=table, json=data)
    assert table.read_bytes()[:2] == b"PK"
    told = json.loads(data.read_text(encoding="utf-8"))
    assert told["totals"]["rural-road-km"]["total"] == "16"
    assert str(table) in capsys.readouterr().out


@pytest.mark.parametrize(
    "more", [{}, {"out": "x.docx", "dated": "mai"}, {"out": "x.docx", "on": "mai"}]
)
def test_what_cannot_be_written_is_refused_before_the_work(reorganised, tmp_path, more):
    asked = {name: tmp_path / it if name == "out" else it for name, it in more.items()}
    with pytest.raises(UsageWrong):
        call_command("report", period="2026", **asked)
    assert not list(tmp_path.iterdir())


def test_two_periods_stand_side_by_side_on_one_structure(reorganised, written, tmp_path):
    table, data = tmp_path / "phu-luc.xlsx", tmp_path / "so-lieu.json"
    asked = {"period": "2026-H2", "against": "2026-H1", "appendix": table, "json": data}
    path = tmp_path / "so.docx"
    call_command("report", **asked, out=path, on="2026-12-01")
    told = words(path)
    assert "6 tháng đầu năm 2026" in told
    assert "So cùng kỳ" in told
    sheets = openpyxl.load_workbook(table)
    assert "ngày 01 tháng 12 năm 2026" in sheets.worksheets[0]["A2"].value.replace("\xa0", " ")
    rows = {row[1]: row for row in sheets["So cùng kỳ"].iter_rows(min_row=4, values_only=True)}
    assert rows["Tính một lần"][4:9:2] == (11, 5, -6)
    assert rows["Phụ nữ Hòa Lâm"][4:9:2] == (5, 4, -1)
    assert rows["Phụ nữ Bản Luông"][4:8] == (None, "chưa báo cáo", 1, "có số")
    assert json.loads(data.read_text(encoding="utf-8"))["against"] == "2026-H1"


def test_without_a_day_two_periods_stand_on_today_s_structure(reorganised, tmp_path):
    path = tmp_path / "so.docx"
    call_command("report", period="2026", against="2025", out=path)
    today = timezone.localdate()
    assert f"địa giới ngày {today:%d}" in words(path)


def test_as_reported_two_periods_have_no_structure_in_common(reorganised, tmp_path):
    with pytest.raises(StructuresMixed):
        call_command(
            "report", period="2026", against="2025", on="as-reported", out=tmp_path / "a.docx"
        )

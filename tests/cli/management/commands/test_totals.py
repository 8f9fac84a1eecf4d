"""`chungtay totals`: the laws' totals as a clerk asks for them."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from chungtay.cli.command import UsageWrong
from chungtay.domain.periods import PeriodUnknown
from chungtay.queries.books import NameUnknown, NothingKept, ProgrammeUnclear
from tests import letters

pytestmark = pytest.mark.django_db


def test_the_totals_equal_those_of_the_consolidated_report(consolidated, asked):
    written = consolidated()["totals"]
    rows = asked("totals", period="2026", json=True)["rows"]
    told = {row["keys"]["indicator"]: (row["total"], row["low"], row["high"]) for row in rows}
    assert told == {code: (t["total"], t["low"], t["high"]) for code, t in written.items()}
    assert told["rural-road-km"] == ("2.5", "2.5", "2.5")


def test_a_row_shows_name_measure_and_amount_as_the_language_writes_them(consolidated, asked):
    consolidated()
    (vi, en) = (asked("totals", language=language).splitlines() for language in ("vi", "en"))
    assert any(line.startswith("Đường giao thông nông thôn") and "2,5" in line for line in vi)
    assert any(line.startswith("Rural roads") and "2.5" in line for line in en)
    assert not any("Đếm" in line for line in en)


def test_rows_by_organisation_end_with_what_was_done_together(consolidated, asked):
    consolidated()
    shown = asked("totals", indicator="rural-road-km", by="organisation").splitlines()[2:]
    assert [line.split()[-2] for line in shown[:-1]] == ["2,5", "2,5"]
    assert "(trừ phần làm chung)" in shown[-1]
    assert "-2,5" in shown[-1]


def test_rows_by_category_name_the_dimension_and_what_was_not_said(consolidated, asked):
    consolidated()
    shown = asked("totals", indicator="gifts", by="category")
    assert "Đối tượng thụ hưởng: hộ nghèo" in shown
    assert "Dịp: (không nêu)" in shown


def test_what_is_not_reported_is_said_in_words(consolidated, asked):
    consolidated()
    assert "chưa báo cáo" in asked("totals", indicator="scholarships")


def test_a_body_or_a_place_may_be_asked_for_by_name(consolidated, asked):
    consolidated()
    by_place = asked("totals", place="xã Làng Ven", indicator="rural-road-km", json=True)
    by_unit = asked("totals", unit="bo chi huy quan su tinh khe son", json=True)
    assert by_place["rows"][0]["total"] == "2.5"
    assert {r["keys"]["indicator"]: r["total"] for r in by_unit["rows"]}["labour-days"] == "60"


@pytest.mark.parametrize(
    ("asking", "refusal"),
    [
        ({"unit": "Hội Không có"}, NameUnknown),
        ({"place": "xã Không có"}, NameUnknown),
        ({"indicator": "không có"}, NameUnknown),
        ({"period": "2026-13"}, PeriodUnknown),
        ({"programme": "khác"}, ProgrammeUnclear),
        ({"on": "2026-02-30"}, UsageWrong),
    ],
)
def test_what_there_is_not_is_refused_by_name(consolidated, asking, refusal):
    consolidated()
    with pytest.raises(refusal):
        call_command("totals", **asking)


def test_a_database_in_which_nothing_is_kept_says_what_to_run_first(db):
    with pytest.raises(NothingKept):
        call_command("totals")


def test_a_former_answer_is_still_given_as_known_then(folder, consolidated, asked):
    consolidated()
    letters.write(folder, army=letters.army("Ngày 12/6/2026, huy động 90 ngày công giúp dân."))
    consolidated()
    totals = [
        asked("totals", indicator="labour-days", known=known, json=True)["rows"][0]["total"]
        for known in ("1", None)
    ]
    assert totals == ["60", "90"]

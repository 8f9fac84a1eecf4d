"""`chungtay totals`: the laws' totals as a clerk asks for them."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from chungtay.cli.command import UsageWrong
from chungtay.domain.periods import PeriodUnknown
from chungtay.queries.books import NameUnknown, NothingKept, ProgrammeUnclear
from chungtay.queries.structures import StructuresMixed
from tests import letters
from tests.queries import reorganised as land

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
    assert "−2,5" in shown[-1]


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


def rows(asked, **more) -> dict[str, dict]:
    asking = {"place": land.PROVINCE, "by": "place", "period": "2026", **more}
    answer = asked("totals", json=True, **asking)
    return {row["keys"]["place_name"]: row for row in answer["rows"]}


def test_the_structure_is_that_of_a_day_of_today_or_of_each_figures_own(reorganised, asked):
    usual, before = rows(asked), rows(asked, on="2026-06-01")
    reported, today = rows(asked, on="as-reported"), rows(asked, on="today")
    assert (usual["xã Hòa Lâm"]["total"], reported["xã Hòa Lâm"]["total"]) == ("9", "4")
    assert (before["xã Lũng Khoai"]["total"], reported["xã Lũng Khoai"]["total"]) == ("7", "6")
    assert "xã Lũng Khoai" not in usual
    assert today.keys() == usual.keys()
    answer = asked("totals", period="2026", on="as-reported", json=True)
    assert answer["filters"]["on"] == "as-reported"
    assert answer["filters"]["against"] is None


def test_an_estimate_is_a_field_and_a_column_of_its_own_only_where_there_is_one(reorganised, asked):
    told = rows(asked)
    assert told["xã Bản Luông"]["estimate"] == "4.2"
    assert told["xã Mường Thoan"]["state"] == "not-reported"
    assert "estimate" not in told["xã Hòa Lâm"]
    shown = asked("totals", place=land.PROVINCE, by="place", indicator="rural-road-km")
    assert "≈ 4,2" in shown
    assert "vì xã Lũng Khoai đã chia tách, chưa rõ thuộc nơi nào" in shown
    assert "Ước tính" not in asked("totals", period="2026")


def test_two_periods_stand_beside_one_another_on_one_structure(reorganised, asked):
    more = {"period": "2026-H2", "against": "2026-H1", "on": "2026-12-01"}
    told = rows(asked, **more)
    assert told["xã Hòa Lâm"]["against"]["total"] == "5"
    assert told["xã Bản Luông"]["against"]["total"] is None
    assert told[""]["against"]["total"] == "6"
    shown = asked("totals", place=land.PROVINCE, by="place", **more)
    (line,) = [line for line in shown.splitlines() if "xã Hòa Lâm" in line]
    assert line.split()[-4:] == ["5", "4", "−1", "−20"]
    (silent,) = [line for line in shown.splitlines() if "xã Bản Luông" in line]
    assert "chưa báo cáo" in silent


def test_as_reported_two_periods_have_no_structure_in_common(reorganised):
    with pytest.raises(StructuresMixed):
        call_command("totals", on="as-reported", against="2025")


def test_what_is_no_structure_is_refused_in_a_sentence(reorganised):
    with pytest.raises(UsageWrong) as refused:
        call_command("totals", on="hôm qua")
    assert "as-reported" in refused.value.facts["message"]


def test_distinct_assets_have_a_column_where_works_on_them_are_counted(consolidated, asked):
    consolidated()
    for language, head in (("vi", "Công trình khác nhau"), ("en", "Distinct assets")):
        roads = asked("totals", indicator="rural-road-km", language=language).splitlines()
        assert head in roads[0]
        at = roads[0].index(head)
        assert roads[2][at : at + len(head)].strip() == ("2,5" if language == "vi" else "2.5")
        assert head not in asked("totals", indicator="gifts", language=language)

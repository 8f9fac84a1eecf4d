"""The page of reports in the browser, and the files that it hands over."""

from __future__ import annotations

import pytest
from django.urls import reverse

from chungtay.actions import publications
from chungtay.queries.books import latest_entry
from chungtay.queries.outputs.tables import TABLES
from tests.actions.cast import key, later

pytestmark = pytest.mark.django_db
YEAR = {"period": "2026"}


def page(world, name="standing", language="vi", **asked):
    return world.client(name, language=language).get(reverse("outputs"), {**YEAR, **asked})


def text(answer, status=200):
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize("name", ["reporter", "coordinator", "standing", "leader", "auditor"])
@pytest.mark.parametrize(("language", "title"), [("vi", "Xuất báo cáo"), ("en", "Reports out")])
def test_the_page_opens_for_whoever_takes_out(world, name, language, title):
    shown = text(page(world, name, language))
    assert f"<h1>{title}</h1>" in shown
    assert "report.docx" in shown


def test_it_says_what_is_still_open_and_where_to_settle_it(world):
    shown = text(page(world))
    assert "1 nhận diện chưa ai quyết định" in shown
    assert reverse("recognitions") in shown
    assert "đơn vị chưa có số liệu kỳ này" in shown


def test_a_reporter_is_offered_their_own_units_report(world):
    shown = text(page(world, "reporter"))
    assert "Bản nháp: Phụ nữ Làng Ven, Năm 2026" in shown
    assert "Đã công bố" not in shown
    assert "Cửa Sông" not in shown


def test_another_units_report_is_not_found(world):
    for unit in (key("front@cua-song"), "Mặt trận Cửa Sông", "Không có"):
        assert page(world, "reporter", unit=unit).status_code == 404
        for name, args in (("output_report", ["docx"]), ("output_table", ["claims", "csv"])):
            address = reverse(name, args=args)
            answer = world.client("reporter").get(address, {**YEAR, "unit": unit})
            assert answer.status_code == 404


@pytest.mark.parametrize(
    "asked", [{"period": "2026-Q9"}, {"on": "mai"}, {"known": "hôm qua"}, {"unit": "Quân sự"}]
)
def test_what_cannot_be_meant_is_told_beside_the_form(world, asked):
    shown = text(page(world, "standing", **asked), 404 if "unit" in asked else 422)
    assert "defect" not in shown
    if "unit" not in asked:
        assert 'class="problem"' in shown


def test_script_in_any_field_is_shown_as_text(world):
    script = '"><script>alert(1)</script>'
    for field in ("period", "unit", "known", "layout", "language", "on"):
        answer = page(world, "standing", **{field: script})
        assert "<script>alert(1)" not in answer.content.decode()


def test_a_period_without_anything_offers_no_report(world):
    shown = text(page(world, period="2024"))
    assert "chưa có gì để báo cáo" in shown
    assert "report.docx" not in shown


def test_the_page_as_known_before_says_so(world):
    shown = text(page(world, known=str(latest_entry()[0])))
    assert "Theo những gì đã biết đến hết" in shown


@pytest.mark.parametrize("kind", ["docx", "xlsx", "json"])
def test_a_report_is_handed_over_as_a_file(world, kind):
    asked = {**YEAR, "layout": "party", "on": "2026-12-20", "language": "vi"}
    answer = world.client("leader").get(reverse("output_report", args=[kind]), asked)
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith('attachment; filename="')
    assert answer["Content-Disposition"].endswith(f'.{kind}"')
    assert answer.content


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("kind", TABLES)
def test_every_table_is_handed_over_as_a_file(world, kind, ending):
    answer = world.client("reporter").get(reverse("output_table", args=[kind, ending]), YEAR)
    assert answer.status_code == 200
    assert "phu-nu-lang-ven" in answer["Content-Disposition"]


def test_what_is_no_table_and_no_report_is_not_found(world):
    client = world.client("standing")
    for address in ("/out/report.exe", "/out/people.csv", "/out/claims.pdf"):
        assert client.get(address).status_code == 404
    assert client.get("/out/report.docx", {"on": "mai"}).status_code == 422


def test_whoever_may_not_take_out_is_told_so(world):
    for name in ("newsroom", "administrator"):
        for address in ("/out/", "/out/report.docx", "/out/claims.csv"):
            assert world.client(name).get(address).status_code == 403


def test_the_page_is_light_and_asks_a_fixed_number_of_times(world, django_assert_max_num_queries):
    page(world)
    with django_assert_max_num_queries(22):
        answer = page(world)
    assert len(answer.content) < 60_000


def test_the_report_stands_on_a_structure_of_ones_choice(world):
    shown = text(page(world, structure="as-reported"))
    assert '<option value="as-reported" selected>' in shown
    assert "của chính ngày phát sinh" in shown
    assert "structure=as-reported" in shown
    day = text(page(world, structure="2026-06-01"))
    assert "địa giới ngày 01/06/2026" in day
    assert 'role="alert"' in text(page(world, structure="mai"), 422)


def test_what_was_published_leads_to_what_became_otherwise(world):
    id = publications.publish("khe-son", period="2026", results={}, by="Lan", at=later(30))
    assert f"/totals/changes/?period=2026&amp;was={id}" in text(page(world))


def test_the_report_stands_beside_another_period_of_ones_choice(world):
    shown = text(page(world, against="year-before"))
    assert '<option value="year-before" selected>so với Năm 2025</option>' in shown
    assert "Năm 2026 so với Năm 2025, cả hai tính theo tổ chức" in shown
    assert "against=year-before" in shown
    assert ">không so</option>" in text(page(world))
    mixed = text(page(world, against="2025", structure="as-reported"), 422)
    assert "So cùng kỳ cần một tổ chức chung" in mixed

"""Pages of results: within reach, in words, every number a link to what it is made of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from chungtay.actions import claims, units
from chungtay.domain.claims import Role, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.units import Line, Parent, Unit
from tests.actions.cast import PROGRAMME, key, later, rekeyed
from tests.cast import ROADS, says
from tests.queries import reorganised as land
from tests.web.cast import SEATS

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"
SEEING = [name for name in SEATS if name != "administrator"]


def page(world, name: str, url: str, **more: object):
    return world.client(name, **more).get(url)


def body(answer) -> str:
    return unescape(answer.content.decode())


def links(answer, name: str) -> list[str]:
    return re.findall(rf'href="({re.escape(reverse(name))}\?[^"#]*)', body(answer))


@pytest.mark.parametrize(
    ("language", "title", "asked", "total"),
    [
        ("vi", "Kết quả", "Ai tham gia:", "2,5"),
        ("en", "Results", "Who took part:", "2.5"),
    ],
)
def test_results_say_which_question_they_answer(world, language, title, asked, total):
    answer = page(world, "reporter", "/totals/", language=language)
    assert answer.status_code == 200
    assert all(words in body(answer) for words in (title, asked, "Phụ nữ Làng Ven", total))


@pytest.mark.parametrize("name", SEEING)
def test_everybody_who_sees_results_opens_every_number_of_the_page(world, name):
    client = world.client(name)
    for url in ("/totals/", "/totals/?by=unit", "/totals/?by=organisation", "/totals/?by=place"):
        for link in links(client.get(url), "trace"):
            assert client.get(link).status_code == 200, link


def test_a_row_opens_into_its_number(world):
    client = world.client("standing")
    for by in ("organisation", "unit", "place", "period", "category"):
        answer = client.get(f"/totals/?by={by}&indicator={ROADS.code}")
        rows = re.findall(r'class="opens number" href="([^"]+)">([\d,]+)<span', body(answer))
        assert rows
        for link, shown in rows:
            opened = body(client.get(link))
            if "row=" not in link:
                assert f'class="big">{shown} km' in opened, (by, link)


def test_an_administrator_reads_no_results(world):
    for url in ("/totals/", f"/totals/open/?indicator={ROADS.code}", "/totals/file.csv"):
        assert page(world, "administrator", url).status_code == 403


@pytest.mark.parametrize("url", ["/totals/?unit=", "/totals/open/?indicator=rural-road-km&unit=",
                                 "/totals/file.csv?unit=", "/totals/file.xlsx?unit="])  # fmt: skip
def test_a_unit_out_of_reach_is_not_there(world, url):
    for asked in (world.foreign_unit, key("women@ninh-binh"), "Mặt trận Cửa Sông", "Không có"):
        answer = page(world, "reporter", url + asked)
        assert answer.status_code == 404
        assert "3 km" not in body(answer)


def test_a_name_that_is_not_meant_is_asked_for_again_with_all_that_was_typed(world):
    answer = page(world, "standing", f"/totals/?place={SCRIPT}&period=2026-Q1")
    assert answer.status_code == 422
    assert "không chỉ đúng một nơi" in body(answer)
    assert SCRIPT not in answer.content.decode()
    assert "&lt;script&gt;" in answer.content.decode()
    assert '<option value="2026-Q1" selected>' in answer.content.decode()


@pytest.mark.parametrize(
    "asked", ["on=x", "known=x", "period=Tết", "by=period&period=1950-01-01/2100-01-01"]
)
def test_what_cannot_be_meant_is_told_in_a_sentence(world, asked):
    assert page(world, "standing", f"/totals/?{asked}").status_code == 422


def test_opening_nothing_in_particular_leads_to_the_table(world):
    answer = page(world, "reporter", "/totals/open/?period=2026-Q1")
    assert (answer.status_code, answer["Location"]) == (302, "/totals/?period=2026-Q1")


def test_without_a_programme_there_is_nothing_to_count(everybody, monkeypatch):
    monkeypatch.setattr("chungtay.queries.visitors._programmes", lambda _: ())
    answer = page(everybody, "reporter", "/totals/")
    assert answer.status_code == 422
    assert "Chưa có chương trình phối hợp nào." in body(answer)


def told(world, *more) -> None:
    claims.record([rekeyed(c) for c in more], programme=PROGRAMME, by="Lan", at=later(60))


def test_a_silence_is_a_word_and_never_a_zero(world):
    vague = replace(
        says("women@lang-ven", ROADS, "1"), indicator="gifts", figure=Figure(None, Qualifier.VAGUE)
    )
    na = replace(
        says("women@lang-ven", ROADS, "1"), id="na", indicator="jobs-created",
        standing=Standing.NOT_APPLICABLE,
    )  # fmt: skip
    told(world, vague, na)
    shown = body(page(world, "reporter", "/totals/"))
    for words in ("có nêu, chưa lượng hóa", "không thuộc phạm vi"):
        assert words in shown
    assert ">0<" not in shown


def test_a_mention_is_a_question_to_who_made_it(world):
    vague = replace(
        says("women@lang-ven", ROADS, "1"), figure=Figure(None, Qualifier.VAGUE), role=Role.BARE
    )
    told(world, vague)
    opened = body(page(world, "reporter", f"/totals/open/?indicator={ROADS.code}"))
    assert "Hỏi Phụ nữ Làng Ven: bao nhiêu?" in opened


def test_a_number_opens_to_the_sentence_with_the_figure_marked(world):
    opened = page(world, "reporter", f"/totals/open/?indicator={ROADS.code}")
    shown = body(opened)
    assert "Đã cùng dân quân làm <mark>2,5 km</mark> đường liên thôn" in shown
    assert f"/documents/{world.own_document}/?claim={world.own_claim.id}" in shown
    assert reverse("claim", args=[world.partner_claim.id]) in shown
    assert (
        reverse("activity", args=[world.own_claim.id]) in shown
        or reverse("activity", args=[world.partner_claim.id]) in shown
    )
    deciding = body(page(world, "standing", f"/totals/open/?indicator={ROADS.code}"))
    assert reverse("recognition", args=[world.proposal]) in deciding


def test_a_range_has_three_numbers_and_says_why(world):
    for end, amount in (("low", "5,5"), ("high", "8")):
        shown = body(page(world, "standing", f"/totals/open/?indicator={ROADS.code}&end={end}"))
        assert f'class="big">{amount} km' in shown
        assert "có những việc có thể là một" in shown.lower()


def test_a_leader_is_sent_to_the_activity_and_not_to_what_they_may_not_decide(world):
    shown = body(page(world, "leader", f"/totals/open/?indicator={ROADS.code}"))
    assert reverse("recognition", args=[world.proposal]) not in shown


def test_what_is_taken_off_opens_too(world):
    url = f"/totals/open/?indicator={ROADS.code}&by=organisation&row=joint"
    shown = body(page(world, "standing", url))
    assert "−2,5 km" in shown
    assert "Đứng ở: Hội Liên hiệp Phụ nữ, Quân đội" in shown


def test_script_in_a_title_is_shown_and_not_run(world):
    road = replace(
        says("women@lang-ven", ROADS, "7"), title=SCRIPT, literal=SCRIPT, unit_name=SCRIPT
    )
    told(world, road)
    for url in ("/totals/", f"/totals/open/?indicator={ROADS.code}", "/joint/", "/joint/women/",
                f"/totals/?by=unit&indicator={ROADS.code}"):  # fmt: skip
        assert SCRIPT not in page(world, "reporter", url).content.decode()
    shown = page(world, "reporter", f"/totals/open/?indicator={ROADS.code}").content.decode()
    assert "&lt;script&gt;" in shown


def test_the_page_after_a_swap_is_the_page_after_a_reload(world):
    url = f"/totals/?by=organisation&indicator={ROADS.code}"
    plain, swapped = page(world, "standing", url), page(world, "standing", url, htmx=True)
    strip = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
    assert strip.sub(b"", plain.content) == strip.sub(b"", swapped.content)


def test_nothing_told_of_is_an_empty_page_in_words(everybody):
    assert "Chưa có gì để tính" in body(page(everybody, "reporter", "/totals/"))
    opened = body(page(everybody, "reporter", f"/totals/open/?indicator={ROADS.code}"))
    assert "Không có số để mở: chưa báo cáo." in opened


def test_a_table_is_taken_out_as_it_stands_on_the_page(world):
    answer = page(world, "standing", f"/totals/file.xlsx?by=organisation&indicator={ROADS.code}")
    assert answer["Content-Disposition"].startswith('attachment; filename="ket-qua-2026')
    sheet = load_workbook(BytesIO(answer.content)).active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    rows = {row[1]: row for row in cells if row[1]}
    assert rows["Quân đội"][3] == 2.5
    assert rows["Tất cả, tính một lần"][3] == 5.5
    assert rows["Trừ phần làm chung (đã có ở nhiều dòng)"][3] == -2.5
    silent = [row for row in cells if row[6] == "chưa báo cáo"]
    assert silent
    assert all(row[3] is None for row in silent)


def test_a_file_of_another_kind_is_not_there(world):
    assert page(world, "standing", "/totals/file.exe").status_code == 404


def test_the_newsroom_reads_and_takes_nothing_out(world):
    assert page(world, "newsroom", "/totals/file.csv").status_code == 403
    assert "file.csv" not in body(page(world, "newsroom", "/totals/"))
    assert "file.csv" in body(page(world, "leader", "/totals/"))


@pytest.mark.parametrize("url", ["/totals/", "/totals/?by=organisation",
                                 f"/totals/open/?indicator={ROADS.code}"])  # fmt: skip
def test_a_page_asks_the_database_the_same_few_times(world, url, django_assert_max_num_queries):
    client = world.client("standing")
    client.get(url)
    with django_assert_max_num_queries(10):
        client.get(url)


def test_numbers_of_the_page_are_those_of_the_laws(world):
    shown = body(page(world, "standing", "/totals/"))
    assert ">5,5<" in shown  # 2,5 of two partners once, and 3 of a third
    assert ">8<" in shown  # what adding the three reports would have given


@pytest.fixture
def reorganised(everybody):
    """Communes merged and divided on 1 July 2026, and what was said of the year."""
    land.enter()
    land.tell()
    return everybody


PLACES = f"by=place&place={land.PROVINCE}&indicator={ROADS.code}&period=2026"


def chosen(shown: str) -> list[str]:
    """The words of the buttons that are pressed."""
    return re.findall(r'aria-current="true">([^<]+)</a>', shown)


@pytest.mark.parametrize(
    ("query", "language", "button", "told"),
    [
        ("", "vi", "Ngày cuối kỳ", "ngày 14/12/2026, ngày cuối kỳ"),
        ("on=2026-06-01", "vi", "Ngày 01/06/2026", "địa giới ngày 01/06/2026"),
        ("structure=as-reported", "vi", "Như đã báo cáo", "của chính ngày phát sinh"),
        ("structure=today", "vi", "Theo tổ chức hiện nay", "hiện nay (ngày "),
        ("against=year-before", "vi", "So cùng kỳ", "Năm 2026 so với Năm 2025"),
        ("", "en", "Last day of the period", "the last day of the period"),
        ("structure=as-reported", "en", "As reported", "on the structure of its own day"),
        ("structure=today", "en", "On today's structure", "Counted on today's structure"),
        ("against=year-before", "en", "Like for like", "Year 2026 beside Year 2025"),
    ],
)
def test_one_button_is_pressed_and_a_sentence_says_what_it_means(
    reorganised, query, language, button, told
):
    shown = body(page(reorganised, "standing", f"/totals/?{PLACES}&{query}", language=language))
    assert chosen(shown) == [button]
    assert told in shown


@pytest.mark.parametrize("structure", ["structure=as-reported", "structure=today", "on=2026-06-01"])
def test_every_number_opens_on_the_structure_of_its_table(reorganised, structure):
    client = reorganised.client("standing")
    for by in ("unit", "place", "organisation", "period"):
        asked = f"by={by}&indicator={ROADS.code}&period=2026&{structure}"
        asked += f"&place={land.PROVINCE}" if by == "place" else ""
        shown = body(client.get(f"/totals/?{asked}"))
        rows = re.findall(r'class="opens number" href="([^"]+)">(-?[\d,]+)<span', shown)
        assert rows
        for link, number in rows:
            assert structure in link
            opened = body(client.get(link))
            if "row=" in link:
                assert f"{number} km" in opened
            else:
                assert f'class="big">{number} km' in opened, link


def test_as_reported_what_merged_stands_for_its_own_days(reorganised):
    shown = body(page(reorganised, "standing", f"/totals/?{PLACES}&structure=as-reported"))
    assert "xã Hòa Khuông" in shown
    assert "tính từ 15/12/2025 đến 30/06/2026" in shown
    today = body(page(reorganised, "standing", f"/totals/?{PLACES}&structure=today"))
    assert ">xã Hòa Khuông<" not in today


def test_a_button_is_not_offered_where_it_would_be_refused(world):
    guest = Unit(key("guest"), "Tổ khách", "front", place=key("cua-song"))
    link = Parent(guest.id, Line.SAME_LEVEL, key("women@lang-ven"), until=date(2026, 3, 1))
    units.enter(units.Roll(units=[guest], parents=[link]), by="Lan", at=later(30))
    shown = body(page(world, "reporter", "/totals/"))
    assert "Như đã báo cáo" not in shown
    assert "Theo tổ chức hiện nay" in shown
    assert page(world, "reporter", "/totals/?structure=as-reported").status_code == 404


def test_two_periods_stand_side_by_side_and_both_open(reorganised):
    client = reorganised.client("standing")
    halves = f"by=place&place={land.PROVINCE}&indicator={ROADS.code}&period=2026-H2&against=2026-H1"
    shown = body(client.get(f"/totals/?{halves}"))
    line = shown.partition(">xã Hòa Lâm</a>")[2].partition("</tr>")[0]
    assert re.findall(r'<span class="number">([^<]+)<', line) == ["−1"]
    assert "−20" in line
    numbers = re.findall(r'class="opens number" href="([^"]+)">([\d,]+)<', line)
    assert [number for _, number in numbers] == ["5", "4"]
    for link, number in numbers:
        opened = body(client.get(link))
        assert f'class="big">{number} km' in opened
        sides = opened.partition('aria-label="Hai kỳ"')[2].partition("</nav>")[0]
        assert re.findall(r'class="number strong">([^<]+)<', sides) == ["5 km", "4 km"]
        assert f'aria-current="page">6 tháng {"đầu" if number == "5" else "cuối"} năm 2026' in sides
        assert "−1 km" in opened.partition("</nav>")[2]
        assert "cả hai tính theo tổ chức" in opened


def test_the_other_period_is_opened_in_place_and_a_silence_stays_one(reorganised):
    client = reorganised.client("standing")
    asked = f"/totals/open/?place={land.key('ban')}&indicator={ROADS.code}&period=2026-H2"
    opened = body(client.get(f"{asked}&against=2026-H1"))
    sides = opened.partition('aria-label="Hai kỳ"')[2].partition("</nav>")[0]
    assert "chưa báo cáo" in sides
    (before,) = re.findall(r'href="([^"]+side=before)"', sides)
    told = body(client.get(unescape(before)))
    assert "Mới có" not in told
    assert 'aria-current="page">6 tháng đầu năm 2026' in told
    alone = body(client.get(asked))
    assert "Hai kỳ" not in alone


def test_a_row_that_makes_a_table_add_up_opens_in_both_periods(reorganised):
    client = reorganised.client("standing")
    halves = f"by=place&place={land.PROVINCE}&indicator={ROADS.code}&period=2026-H2&against=2026-H1"
    opened = body(client.get(f"/totals/open/?{halves}&row=held-here&side=before"))
    assert "Đường lung" in opened
    sides = opened.partition('aria-label="Hai kỳ"')[2].partition("</nav>")[0]
    assert re.findall(r'class="number strong">([^<]+)<', sides) == ["6 km", "0 km"]


def test_what_compares_badly_is_told_in_a_sentence(reorganised):
    mixed = "structure=as-reported&against=2025"
    assert page(reorganised, "standing", f"/totals/?{mixed}").status_code == 422
    unlike = f"by=period&period=2026&against=2025-Q1&indicator={ROADS.code}"
    answer = page(reorganised, "standing", f"/totals/?{unlike}")
    assert answer.status_code == 422
    assert "số tháng bằng nhau" in body(answer)


def test_an_estimate_is_marked_beside_the_number_it_is_not(reorganised):
    shown = body(page(reorganised, "standing", f"/totals/?{PLACES}"))
    assert "≈ 4,2 km" in shown
    assert "ước tính theo dân số, không cộng" in shown
    assert "vì xã Lũng Khoai đã chia tách, chưa rõ thuộc nơi nào" in shown


def test_what_changed_is_marked_and_leads_to_its_story(reorganised):
    shown = body(page(reorganised, "standing", f"/totals/?{PLACES}"))
    stories = set(re.findall(r'class="story-mark" href="([^"]+)"', shown))
    assert stories == {reverse("story", args=["place", key(code)]) for code in land.NEW}
    assert "xã Hòa Lâm: từ đâu mà thành, nay ra sao" in shown


def test_the_form_keeps_the_structure_and_the_period_beside(reorganised):
    shown = body(page(reorganised, "standing", "/totals/?structure=as-reported"))
    assert '<input type="hidden" name="structure" value="as-reported">' in shown
    compared = body(page(reorganised, "standing", "/totals/?period=2026-H2&against=year-before"))
    assert '<option value="year-before" selected>6 tháng cuối năm 2025</option>' in compared


def test_a_table_of_two_periods_and_of_estimates_is_taken_out(reorganised):
    sheet = page(reorganised, "standing", f"/totals/file.csv?{PLACES}").content.decode()
    assert "Ước tính theo dân số (không cộng)" in sheet
    compared = page(reorganised, "standing", f"/totals/file.csv?{PLACES}&against=year-before")
    assert "Chênh lệch" in compared.content.decode()

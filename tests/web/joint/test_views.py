"""Pages of joint work: a picture, a table, a ledger; nobody is ranked, nothing leaks."""

from __future__ import annotations

import re
from html import unescape

import pytest

from chungtay.domain.indicators import Share
from tests.cast import LABOUR, ROADS, says
from tests.queries import reorganised as land
from tests.web.cast import SEATS

pytestmark = pytest.mark.django_db


@pytest.fixture
def reorganised(everybody):
    """Communes merged and divided on 1 July 2026, and what was said of the year."""
    land.enter()
    land.tell()
    return everybody


SEEING = [name for name in SEATS if name != "administrator"]


def shown(world, name: str, url: str, status: int = 200, **more: object) -> str:
    answer = world.client(name, **more).get(url)
    assert answer.status_code == status, url
    return unescape(answer.content.decode())


@pytest.mark.parametrize(("language", "title"), [("vi", "Làm chung"), ("en", "Joint work")])
def test_who_works_with_whom_is_a_picture_and_a_table(world, language, title):
    page = shown(world, "reporter", "/joint/", language=language)
    assert f"<h1>{title}</h1>" in page
    assert "chart--together" in page
    assert 'class="matrix"' in page


@pytest.mark.parametrize("name", SEEING)
@pytest.mark.parametrize("url", ["/joint/", f"/joint/?indicator={ROADS.code}"])
def test_everybody_who_sees_results_sees_joint_work(world, name, url):
    shown(world, name, url)


def test_an_administrator_reads_no_ledgers(world):
    shown(world, "administrator", "/joint/", 403)
    shown(world, "administrator", "/joint/women/", 403)


def test_a_cell_opens_what_two_did(world):
    page = shown(world, "standing", "/joint/?one=women&other=army")
    assert "Hội Liên hiệp Phụ nữ và Quân đội cùng làm" in page
    assert "Đường liên thôn" in page


def test_credits_exceed_the_total_by_what_was_done_together(world):
    page = shown(world, "standing", f"/joint/?indicator={ROADS.code}")
    assert "Cộng sổ của mọi tổ chức: 8 km. Tính một lần: 5,5 km. Dôi ra: 2,5 km." in page


@pytest.mark.parametrize(("language", "title"), [("vi", "Sổ ghi nhận:"), ("en", "Ledger:")])
def test_a_ledger_is_shown_in_both_languages(world, language, title):
    page = shown(world, "reporter", "/joint/women/", language=language)
    assert title in page
    assert "Đường liên thôn" in page


def test_what_was_done_with_a_partner_opens(world):
    page = shown(world, "standing", "/joint/women/")
    (way,) = re.findall(
        r'Quân đội <span class="number"><a class="plain-number" href="([^"]+)">2,5<', page
    )
    opened = shown(world, "standing", way)
    assert "Hội Liên hiệp Phụ nữ và Quân đội cùng làm" in opened
    assert '<span class="strong number">2,5 km</span>' in opened


@pytest.mark.parametrize("url", ["/joint/women/", f"/joint/?indicator={ROADS.code}"])
def test_what_was_done_jointly_opens_like_every_number(world, url):
    page = shown(world, "standing", url)
    ways = re.findall(r'class="opens number" href="([^"]+organisation=women[^"]*)">2,5 km<', page)
    (joint,) = [way for way in ways if "part=joint" in way]
    opened = shown(world, "standing", joint)
    assert "phần làm chung" in opened
    assert 'class="big">2,5 km' in opened
    assert "Đường liên thôn" in opened
    assert 'href="/joint/women/' in opened
    assert "done jointly" in shown(world, "standing", joint, language="en")


def test_an_own_part_opens_into_the_activities_it_was_stated_of(world, said):
    said(says("women@lang-ven", LABOUR, "40", share=Share.OWN, partners=("army@lang-ven",)))
    page = shown(world, "standing", "/joint/women/")
    (own,) = re.findall(r'class="opens number" href="([^"]+part=own)">40 ngày công<', page)
    opened = shown(world, "standing", own)
    assert "phần riêng đã nêu" in opened
    assert 'class="big">40 ngày công' in opened
    assert "1 hoạt động" in opened


@pytest.mark.parametrize(
    "more", ["part=own", "part=joint&unit={unit}", "organisation=women&part=x"]
)
def test_a_part_of_nothing_in_reach_is_not_there(world, more):
    more = more.format(unit=world.foreign_unit)
    shown(world, "reporter", f"/totals/open/?indicator={ROADS.code}&{more}", 404)


def test_an_empty_ledger_says_so(world):
    assert "Kỳ này chưa có gì được ghi nhận" in shown(
        world, "reporter", "/joint/women/?period=2020"
    )


def test_nothing_done_together_says_so(everybody):
    assert "Chưa có hoạt động nào nhiều tổ chức" in shown(everybody, "reporter", "/joint/")


@pytest.mark.parametrize("organisation", ["front", "nobody", "<script>"])
def test_a_ledger_of_somebody_elses_is_not_there(world, organisation):
    shown(world, "reporter", f"/joint/{organisation}/", 404)


def test_a_unit_out_of_reach_is_not_there(world):
    for url in ("/joint/", "/joint/women/"):
        page = shown(world, "reporter", f"{url}?unit={world.foreign_unit}", 404)
        assert "Đường liên thôn" not in page


def test_what_is_not_meant_is_asked_for_again(world):
    assert "Chưa hiểu câu hỏi" in shown(world, "standing", "/joint/?period=x", 422)


@pytest.mark.parametrize("url", ["/joint/", f"/joint/?indicator={ROADS.code}", "/joint/women/"])
def test_a_page_asks_the_database_the_same_few_times(world, url, django_assert_max_num_queries):
    client = world.client("standing")
    client.get(url)
    with django_assert_max_num_queries(9):
        client.get(url)


@pytest.mark.parametrize("url", ["/joint/", "/joint/women/"])
def test_joint_work_stands_on_a_structure_of_ones_choice(world, url):
    page = shown(world, "standing", f"{url}?structure=as-reported")
    assert 'aria-current="true">Như đã báo cáo</a>' in page
    assert "của chính ngày phát sinh" in page
    assert ">So cùng kỳ</a>" in page


HALVES = "period=2026-H2&against=2026-H1"


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("/joint/?", "Like for like"),
        (f"/joint/?indicator={ROADS.code}&", "Like for like"),
        ("/joint/women/?", "So cùng kỳ"),
    ],
)
def test_the_three_buttons_are_those_of_the_results(reorganised, url, says):
    language = "vi" if "women" in url else "en"
    page = shown(reorganised, "standing", f"{url}{HALVES}", language=language)
    (pressed,) = re.findall(r'aria-current="true">([^<]+)</a>', page)
    assert pressed == says
    assert 'name="against"' in page
    plain = shown(reorganised, "standing", url, language=language)
    way = re.search(r'href="([^"]+against=year-before[^"]*)"', plain)
    shown(reorganised, "standing", way[1], language=language)


def test_every_ledger_stands_beside_itself_in_the_earlier_period(reorganised):
    page = shown(reorganised, "standing", f"/joint/?indicator={ROADS.code}&{HALVES}")
    line = page.partition(">Hội Liên hiệp Phụ nữ</a>")[2].partition("</tr>")[0]
    numbers = re.findall(r'class="opens number" href="([^"]+)">([\d,]+)<', line)
    assert [number for _, number in numbers] == ["11", "5"]
    for way, number in numbers:
        assert f'class="big">{number} km' in shown(reorganised, "standing", way)
    assert "chart--together" not in page


def test_a_ledger_tells_both_periods_an_indicator_a_line(reorganised):
    page = shown(reorganised, "standing", f"/joint/women/?{HALVES}")
    line = page.partition("indicator=rural-road-km")[2].partition("</tr>")[0]
    assert re.findall(r'class="opens number" href="[^"]+">([\d,]+)<', line) == ["11", "5"]
    assert "Chênh lệch" in page
    assert "6 tháng cuối năm 2026:" in page


def test_two_who_worked_together_open_in_either_period(world):
    page = shown(world, "standing", "/joint/?period=2026&against=2025")
    line = page.partition("Hội Liên hiệp Phụ nữ – Quân đội")[2].partition("</tr>")[0]
    (way,) = re.findall(r'class="opens number" href="([^"]+)">1<', line)
    assert "chưa báo cáo" in line  # nothing was told of 2025
    opened = shown(world, "standing", way)
    assert "Hội Liên hiệp Phụ nữ và Quân đội cùng làm · Năm 2026" in opened
    assert "Xem hoạt động của kỳ Năm 2025" in opened


def test_a_comparison_within_reach_takes_few_questions_to_the_database(
    reorganised, django_assert_max_num_queries
):
    client = reorganised.client("standing")
    for url in ("/joint/", "/joint/women/"):
        with django_assert_max_num_queries(40):
            client.get(f"{url}?indicator={ROADS.code}&{HALVES}")

"""The page of restated numbers: was, is, why, by whom; for a day, a number or a publication."""

from __future__ import annotations

import re
from html import unescape

import pytest

from chungtay.actions import claims, publications, verdicts
from chungtay.queries.books import latest_entry
from tests.actions.cast import LAN, PROGRAMME, later, rekeyed
from tests.cast import ROADS, says
from tests.web.cast import SEATS

pytestmark = pytest.mark.django_db
ABOVE = ("standing", "leader", "auditor")
SEEING = [name for name in SEATS if name != "administrator"]


@pytest.fixture
def changed(world):
    """The standing agency decided that two roads are one; the number before it."""
    number, _ = latest_entry()
    verdicts.same(world.proposal, programme=PROGRAMME, by=world.actor("standing"), at=later(20))
    return number


def shown(world, name: str, query: str = "", status: int = 200, **more: object) -> str:
    answer = world.client(name, **more).get(f"/totals/changes/?{query}")
    assert answer.status_code == status
    return unescape(answer.content.decode())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ("Số đã điều chỉnh", "Xác nhận là một hoạt động", "Trước", "Nay")),
        ("en", ("Restated numbers", "Confirmed as one activity", "Was", "Is")),
    ],
)
def test_it_says_what_was_what_is_why_and_by_whom(world, changed, language, words):
    page = shown(world, "standing", f"was={changed}", language=language)
    for word in (*words, "5,5 – 8" if language == "vi" else "5.5 – 8", "Người standing"):
        assert word in page
    assert f"/history/entries/{changed + 1}/" in page


@pytest.mark.parametrize("name", SEEING)
def test_it_opens_to_whoever_sees_results(world, changed, name):
    """Of women alone the number stayed what it was; who decided is for readers of the history."""
    page = shown(world, name, f"was={changed}")
    assert ("Xác nhận là một hoạt động" in page) == (name in (*ABOVE, "newsroom"))
    assert ("Người standing" in page) == (name in ABOVE)


def test_an_administrator_reads_no_numbers(world):
    shown(world, "administrator", status=403)


def test_what_is_out_of_reach_is_not_there(world, changed):
    shown(world, "reporter", f"was={changed}&unit={world.foreign_unit}", 404)


@pytest.mark.parametrize("query", ["was=hôm qua", "was=1&now=x", "was=1&period=Tết"])
def test_what_cannot_be_meant_is_told_beside_the_form(world, query):
    assert 'role="alert"' in shown(world, "standing", query, 422)


def test_where_nothing_changed_it_says_so(world):
    number, _ = latest_entry()
    assert "Không con số nào thay đổi" in shown(world, "standing", f"was={number}")


def test_a_day_that_was_typed_stays_in_its_field(world, changed):
    page = shown(world, "standing", "was=2026-12-20&now=2026-12-21")
    assert 'name="was" type="date" value="2026-12-20"' in page
    assert 'name="now" type="date" value="2026-12-21"' in page


def test_what_was_published_is_offered_to_who_reaches_all(world):
    publications.publish(PROGRAMME, period="2026", results={}, by=LAN, at=later(30))
    claims.record(
        [rekeyed(says("women@cua-song", ROADS, "4"))], programme=PROGRAMME, by=LAN, at=later(31)
    )
    page = shown(world, "standing", "period=2026")
    assert "So với lần công bố:" in page
    assert "kỳ 2026" in page
    assert "So với lần công bố:" not in shown(world, "reporter", "period=2026")


def test_rows_keep_the_two_moments(world, changed):
    page = shown(world, "standing", f"was={changed}")
    assert f"by=unit&was={changed}" in page
    assert f"known={changed}" in page


def test_both_numbers_open_as_they_stood_at_their_moments(world):
    number, _ = latest_entry()
    more = says("women@cua-song", ROADS, "4")
    claims.record([rekeyed(more)], programme=PROGRAMME, by=LAN, at=later(31))
    for by, least in (("indicator", 2), ("place", 2), ("organisation", 2), ("unit", 2)):
        page = shown(world, "standing", f"was={number}&by={by}")
        opened = re.findall(r'class="opens number" href="([^"]+)">([^<]+)<', page)
        assert len(opened) >= least, by
        assert any(f"known={number}" in address for address, _ in opened)
        for address, amount in opened:
            answer = world.client("standing").get(address)
            assert f'class="big">{amount} km' in unescape(answer.content.decode()), address


def test_script_in_a_title_is_shown_and_not_run(world):
    number, _ = latest_entry()
    told = says("women@lang-ven", ROADS, "7", title="<script>alert(1)</script>")
    claims.record([rekeyed(told)], programme=PROGRAMME, by=LAN, at=later(31))
    answer = world.client("standing").get(f"/totals/changes/?was={number}")
    assert "<script>alert(1)" not in answer.content.decode()
    assert "&lt;script&gt;" in answer.content.decode()


def test_the_page_costs_no_more_questions_than_it_did(
    world, changed, django_assert_max_num_queries
):
    client = world.client("standing")
    client.get(f"/totals/changes/?was={changed}")
    with django_assert_max_num_queries(70):
        client.get(f"/totals/changes/?was={changed}")

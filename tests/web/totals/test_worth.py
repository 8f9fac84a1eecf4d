"""The screen of what counting once is worth: in both languages, every number a link."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.urls import reverse

from chungtay.actions import recognitions
from tests.actions.cast import LAN, later
from tests.cast import ROADS

pytestmark = pytest.mark.django_db


@pytest.fixture
def joined(world) -> None:
    both = [world.own_claim.id, world.partner_claim.id]
    recognitions.join(both, by=LAN, at=later(4))


def page(world, url: str, who: str = "standing", language: str = "vi") -> str:
    answer = world.client(who, language=language).get(url)
    assert answer.status_code == 200, url
    return unescape(answer.content.decode())


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "Giá trị của việc tính một lần"), ("en", "What counting once is worth")],
)
def test_it_opens_from_the_results_and_leads_down_to_the_activities(world, joined, language, words):
    assert reverse("worth") in page(world, "/totals/", language=language)
    assert words in page(world, "/totals/worth/", language=language)
    one = page(world, f"/totals/worth/?indicator={ROADS.code}", language=language)
    assert reverse("activity", args=[world.own_claim.id]) in one


def test_every_number_of_the_table_opens(world, joined):
    client, shown = world.client("standing"), page(world, "/totals/worth/")
    ways = set(re.findall(r'class="opens number" href="([^"#]+)', shown))
    assert len(ways) > 2
    assert all(client.get(way).status_code == 200 for way in ways)


def test_it_is_narrowed_like_the_results_and_says_what_it_cannot_make_out(world, joined):
    client = world.client("standing")
    assert client.get("/totals/worth/?period=never").status_code == 422
    assert client.get("/totals/worth/?unit=nowhere").status_code == 404
    assert "Phụ nữ Làng Ven" in page(world, "/totals/worth/", "reporter")


def test_the_file_is_for_who_may_take_out(world, joined):
    answer = world.client("standing").get(reverse("worth_file", args=["csv"]))
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]
    assert world.client("standing").get(reverse("worth_file", args=["pdf"])).status_code == 404
    assert world.client("administrator").get(reverse("worth_file", args=["csv"])).status_code == 403


def test_where_nothing_was_told_it_says_so(world):
    assert "Chưa có" in page(world, "/totals/worth/?period=2024")


def test_two_periods_are_compared_in_the_table_of_results(world, joined):
    assert re.search(r'href="/totals/\?[^"]*against=', page(world, "/totals/worth/"))

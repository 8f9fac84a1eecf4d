"""Home in the browser: for every role, in both languages, with and without anything to do."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from django.utils import timezone

from chungtay.actions import claims, programmes, verdicts
from chungtay.actions.ledger import recording
from chungtay.actions.notices import tell
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.notices import Matter
from chungtay.queries.books import latest_entry
from chungtay.storage.models import Draft, Person
from chungtay.vocabulary.formats import short_days
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, key, later, rekeyed
from tests.web.cast import DAY, SEATS

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2026, 11, 26))


def page(world, name, language="vi", **more):
    return world.client(name, language=language, **more).get(reverse("home"))


def text(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def looked(world, name, number=1):
    Person.objects.filter(pk=world.people[name]).update(looked_number=number)


@pytest.mark.parametrize("name", SEATS)
@pytest.mark.parametrize(("language", "title"), [("vi", "Việc cần làm"), ("en", "To do")])
def test_home_opens_for_everybody_in_both_languages(world, name, language, title):
    assert f"<h1>{title}</h1>" in text(page(world, name, language))


def test_a_reporter_is_told_the_days_left_and_what_was_said(world):
    told = text(page(world, "reporter"))
    assert "Còn 18 ngày" in told
    assert "chốt ngày 14 tháng 12 năm 2026" in told
    assert "Đơn vị đã có 1 hoạt động, 1 số liệu trong kỳ." in told
    assert reverse("record") in told
    english = text(page(world, "reporter", "en"))
    assert "18 days left" in english
    assert "closes on 14 December 2026" in english


def test_the_last_day_and_the_days_behind_it_are_told(world, monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2026, 12, 14))
    assert "<strong>Hôm nay</strong> chốt" in text(page(world, "reporter"))
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2026, 12, 16))
    told = text(page(world, "reporter"))
    assert "<strong>Còn 1 ngày</strong>: đã chốt ngày 14 tháng 12 năm 2026" in told


def test_what_waits_opens_where_it_is_decided(world):
    for name in ("reporter", "coordinator", "standing"):
        assert reverse("recognition", args=[world.proposal]) in text(page(world, name))
    assert "Có phải cùng một việc?" in text(page(world, "reporter"))
    assert "Chờ bạn quyết định" in text(page(world, "standing"))


def test_a_leader_sees_numbers_that_open_and_what_they_lack(world):
    for indicator in (cast.ROADS, cast.HOUSES):
        programmes.set_target(
            PROGRAMME,
            indicator=indicator.code,
            period=cast.YEAR,
            amount=Decimal(16),
            by=LAN,
            at=later(9),
        )
    told = [cast.says("women@lang-ven", cast.HOUSES, "4")]
    claims.record([rekeyed(c) for c in told], programme=PROGRAMME, by=LAN, at=later(9))
    glance = text(page(world, "leader"))
    assert f"{reverse('trace')}?indicator={cast.ROADS.code}&amp;period=2026" in glance
    assert "trong khoảng 5,5 – 8 km" in glance
    assert "25% kế hoạch" in glance
    assert "<svg" in glance
    assert "đơn vị chưa có số liệu kỳ này" in glance
    assert "Ghi hoạt động" not in glance


def test_an_administrator_is_led_to_what_needs_attention_and_sees_no_figures(world):
    told = text(page(world, "administrator"))
    assert "chưa bật bước xác nhận thứ hai" in told
    assert reverse("administration") in told
    assert "Đường liên thôn" not in told


def test_the_welcome_says_what_one_is_there_for(world):
    for name, words in (
        ("reporter", "Ghi hoạt động ngay khi làm xong"),
        ("standing", "Quyết định nào cũng được báo"),
        ("leader", "Con số nào cũng mở ra được"),
        ("administrator", "Bạn trao và thu chìa khóa"),
    ):
        assert words in text(page(world, name))


def test_a_newcomer_is_welcomed_until_they_begin(world):
    client = world.client("reporter")
    first = text(client.get("/"))
    assert "Chào mừng" in first
    assert "Từ lần xem trước" not in first
    answer = client.post(reverse("home_looked"), {"number": str(latest_entry()[0])})
    assert (answer.status_code, answer["Location"]) == (303, "/")
    again = text(client.get("/"))
    assert "Chào mừng" not in again
    assert "Không có gì thay đổi" in again


def test_looking_alone_marks_nothing(world):
    looked(world, "standing")
    for _ in range(2):
        assert "hoạt động mới" in text(page(world, "standing"))
    assert Person.objects.get(pk=world.people["standing"]).looked_number == 1


def test_what_came_while_the_page_was_read_stays_news(world):
    looked(world, "reporter")
    number, _ = latest_entry()
    told = cast.says("women@lang-ven", cast.HOUSES, "4", title="Nhà chị Mơ")
    claims.record([rekeyed(told)], programme=PROGRAMME, by=LAN, at=later(9))
    client = world.client("reporter")
    client.post(reverse("home_looked"), {"number": str(number)})
    assert "Nhà chị Mơ" in text(client.get("/"))


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 40, "999999", "<script>"])
def test_nobody_looks_into_the_future(world, number):
    answer = world.client("reporter").post(reverse("home_looked"), {"number": number})
    assert answer.status_code == 303
    kept = Person.objects.get(pk=world.people["reporter"]).looked_number
    assert kept in (0, latest_entry()[0])


def test_figures_that_moved_stand_before_and_now_and_open(world):
    looked(world, "standing", latest_entry()[0])
    number, _ = latest_entry()
    told = cast.says("women@cua-song", cast.ROADS, "4")
    claims.record([rekeyed(told)], programme=PROGRAMME, by=LAN, at=later(9))
    news = text(page(world, "standing"))
    assert "Con số đã đổi (1)" in news
    assert f"indicator={cast.ROADS.code}&amp;known={number}" in news


def test_a_decision_comes_back_to_the_unit_with_its_reason(world):
    verdicts.same(
        world.proposal, programme=PROGRAMME, reason="Cùng một con đường",
        by=world.actor("standing"), at=later(20),
    )  # fmt: skip
    told = text(page(world, "reporter"))
    assert "Người standing" in told
    assert "Lý do: Cùng một con đường" in told
    assert "1 tin mới" in told


def test_a_waiting_proposal_says_where_and_when(world):
    told = text(page(world, "reporter"))
    line = told.partition(reverse("recognition", args=[world.proposal]))[2].partition("</a>")[0]
    assert f"xã Làng Ven · {short_days(DAY.since, DAY.last)} · " in line


@pytest.mark.parametrize(
    ("language", "within", "why"), [("vi", "Trong: ", "Lý do: "), ("en", "In: ", "Why: ")]
)
def test_where_one_was_named_is_no_reason_on_either_page(world, language, within, why):
    claim = world.own_claim.id
    with recording("submit", by=world.people["reporter"], at=later(9)) as recorder:
        units, named = [key("army@lang-ven")], Matter.NAMED
        tell(recorder, units, matter=named, subject=claim, claims=[claim], reason="quy-ba.docx")
    for address in ("/", "/decide/?tab=told"):
        shown = world.client("standing", language=language).get(address).content.decode()
        assert f"{within}quy-ba.docx" in shown, address
        assert f"{why}quy-ba.docx" not in shown, address


def test_script_in_any_text_is_shown_as_text(world):
    Draft.objects.create(
        programme_code=PROGRAMME, unit_id=key("women@lang-ven"), content={"title": SCRIPT},
        owner_id=world.people["reporter"], saved_by_id=world.people["reporter"],
        created_at=later(1), saved_at=later(1),
    )  # fmt: skip
    looked(world, "reporter")
    told = rekeyed(cast.says("women@lang-ven", cast.HOUSES, "4", title=SCRIPT))
    claims.record([told], programme=PROGRAMME, by=LAN, at=later(9))
    shown = text(page(world, "reporter"))
    assert SCRIPT not in shown
    assert shown.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 2


def test_the_page_after_a_swap_is_the_page_after_a_reload(world):
    keys = r'name="csrfmiddlewaretoken" value="\w+"'  # another one on every page
    swapped, reloaded = (
        re.sub(keys, "", text(page(world, "standing", htmx=htmx))) for htmx in (True, False)
    )
    assert swapped == reloaded


@pytest.mark.parametrize("name", ["reporter", "coordinator", "standing", "leader"])
def test_home_is_light_and_asks_a_fixed_number_of_times(world, name, django_assert_max_num_queries):
    looked(world, name)
    page(world, name)
    with django_assert_max_num_queries(42):
        answer = page(world, name)
    assert len(answer.content) < 60_000


class Links(HTMLParser):
    """Everything that a page leads to."""

    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attrs):
        href = dict(attrs).get("href", "")
        if tag == "a" and href.startswith("/"):
            self.found.add(href)


@pytest.mark.parametrize("name", ["reporter", "standing", "leader", "administrator"])
def test_every_link_leads_somewhere(world, name):
    looked(world, name)
    parser = Links()
    parser.feed(text(page(world, name)))
    client = world.client(name)
    dead = {href for href in parser.found if client.get(href).status_code not in (200, 302)}
    assert not dead


def test_questions_are_all_on_one_page(world):
    told = [
        replace(
            rekeyed(cast.says("women@lang-ven", cast.LABOUR, str(n))),
            figure=Figure(None, Qualifier.VAGUE),
            literal="hàng nghìn ngày công",
        )
        for n in range(1, 6)
    ]
    claims.record(told, programme=PROGRAMME, by=LAN, at=later(9))
    assert "Xem tất cả (5)" in text(page(world, "reporter"))
    answer = world.client("reporter").get(reverse("home_questions"))
    shown = text(answer)
    assert all(reverse("claim", args=[claim.id]) in shown for claim in told)
    none = text(world.client("stranger").get(reverse("home_questions")))
    assert "Không còn câu hỏi nào" in none


def test_whoever_does_not_report_has_no_questions(world):
    assert world.client("leader").get(reverse("home_questions")).status_code == 403

"""Disputed figures in the browser: the list, the choice with its reason, and taking it back."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import recognitions, verdicts
from chungtay.domain.claims import Role
from chungtay.domain.periods import Period
from chungtay.storage import models
from tests.actions.cast import LAN, later
from tests.cast import ROADS, says
from tests.queries.deciding import say

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def fronts(world, said):
    """The Front says that chị Lan's road is 9 km long; the women's sum is less than the road."""
    (claim,) = said(says("front@lang-ven", ROADS, "9", days=world.own_claim.days), minutes=3)
    said(says("women@lang-ven", ROADS, "1", role=Role.BARE, days=world.own_claim.days), minutes=3)
    recognitions.join([world.own_claim.id, claim.id], by=LAN, at=later(4))
    return claim


def address(world) -> str:
    return f"/decide/disputes/{world.own_claim.id}/{ROADS.code}/"


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "Số gộp nhỏ hơn"), ("en", "Sums smaller than")]
)
def test_the_list_shows_disputes_and_contradictions(world, fronts, language, words):
    text = world.client("reporter", language=language).get("/decide/disputes/").content.decode()
    assert words in text
    assert address(world) in text


def test_a_list_with_nothing_in_it_says_so(world):
    text = world.client("stranger").get("/decide/disputes/").content.decode()
    assert "Các lời kể đều khớp" in text


def test_one_dispute_shows_every_figure_and_the_choice_to_those_who_may(world, fronts):
    for who, may in (("standing", True), ("coordinator", True), ("reporter", False)):
        text = world.client(who).get(address(world)).content.decode()
        assert "Con số nào được tính?" in text
        assert "9 km" in text
        assert ('name="claim"' in text) == may
    assert world.client("stranger").get(address(world)).status_code == 404


def test_choosing_needs_a_reason_and_keeps_what_was_picked(world, fronts):
    client = world.client("standing")
    answer = client.post(f"{address(world)}choose/", {"claim": fronts.id, "reason": " "})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Hãy ghi lý do" in text
    assert f'value="{fronts.id}" required checked' in text
    answer = client.post(f"{address(world)}choose/", {"reason": SCRIPT})
    assert answer.status_code == 422
    assert SCRIPT not in answer.content.decode()
    assert not models.Decision.objects.exists()


def test_a_choice_is_kept_and_shown_to_the_partner_whose_figure_was_not_taken(world, fronts):
    client = world.client("standing")
    answer = client.post(f"{address(world)}choose/", {"claim": fronts.id, "reason": SCRIPT})
    made = models.Decision.objects.get()
    assert answer["Location"] == f"/decide/disputes/?said=chosen&done={made.id}"
    text = world.client("reporter").get(address(world)).content.decode()
    assert "&lt;script&gt;" in text
    assert SCRIPT not in text
    assert "Người standing" in text
    assert (
        "chọn con số được tính"
        in world.client("reporter").get("/decide/?tab=told").content.decode()
    )
    client.post(f"/decide/{made.id}/undo/")
    assert "Con số nào được tính?" in client.get(address(world)).content.decode()


def test_whoever_chooses_second_is_told_and_nothing_changes(world, fronts):
    say(world, verdicts.choose, fronts.id, instead_of="", reason="Đo lại", by="coordinator")
    answer = world.client("standing").post(
        f"{address(world)}choose/", {"claim": world.own_claim.id, "reason": "Đo lại"}
    )
    assert answer.status_code == 422
    assert "Người coordinator đã quyết định việc này trước" in answer.content.decode()
    assert str(models.Decision.objects.get().claim_id) == fronts.id


def test_only_those_who_decide_choose(world, fronts):
    answer = world.client("reporter").post(f"{address(world)}choose/", {"claim": fronts.id})
    assert answer.status_code == 403


def test_the_pages_take_few_queries(world, fronts, django_assert_max_num_queries):
    client = world.client("standing")
    for path, most in (("/decide/disputes/", 14), (address(world), 22)):
        client.get(path)
        with django_assert_max_num_queries(most):
            client.get(path)


# ------------------------------------------------------------------- days, place and lead
@pytest.fixture
def elsewhere(world, said):
    """The Front tells of the same road on another day, and says that it led it."""
    day = Period.of_days(date(2026, 5, 25), date(2026, 5, 25))
    road = says("front@lang-ven", ROADS, "2.5", days=day, lead="front@lang-ven")
    (claim,) = said(road, minutes=3)
    recognitions.join([world.own_claim.id, claim.id], by=LAN, at=later(4))
    return claim


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "Lấy theo lời kể nào?"), ("en", "Whose telling should hold?")]
)
def test_days_told_differently_are_listed_and_chosen(world, elsewhere, language, words):
    client = world.client("standing", language=language)
    days = f"/decide/disputes/{world.own_claim.id}/days/"
    assert days in client.get("/decide/disputes/").content.decode()
    assert days in client.get(f"/activities/{world.own_claim.id}/").content.decode()
    text = client.get(days).content.decode()
    assert words in text
    answer = client.post(f"{days}choose/", {"claim": world.own_claim.id, "reason": SCRIPT})
    assert answer.status_code == 303
    for url in (days, "/decide/?tab=decided", f"/history/activity/{world.own_claim.id}/"):
        text = client.get(url).content.decode()
        assert SCRIPT not in text, url
    assert "19/05/2026" in client.get(days).content.decode()
    told = world.client("reporter", language=language).get("/decide/?tab=told").content.decode()
    assert {"vi": "chọn lấy theo lời kể nào", "en": "chose whose days"}[language] in told


def test_the_lead_s_telling_is_taken_with_one_press(world, elsewhere):
    client = world.client("standing")
    days = f"/decide/disputes/{world.own_claim.id}/days/"
    assert 'name="lead"' in client.get(days).content.decode()
    assert client.post(f"{days}choose/", {"lead": "1"}).status_code == 303
    (row,) = models.Decision.objects.all()
    assert (str(row.claim_id), row.indicator) == (elsewhere.id, "days")
    assert row.reason == "Lấy theo đơn vị chủ trì"


def test_where_nobody_leads_there_is_no_lead_to_take(world, fronts):
    answer = world.client("standing").post(f"{address(world)}choose/", {"lead": "1"})
    assert answer.status_code == 422


def test_whoever_s_figure_was_not_taken_reads_why_on_it(world, fronts):
    say(world, verdicts.choose, fronts.id, instead_of="", reason=f"Đã đo lại {SCRIPT}")
    text = (
        world.client("reporter").get(f"/activities/claims/{world.own_claim.id}/").content.decode()
    )
    assert "Số này không được tính" in text
    assert "Đã đo lại" in text
    assert SCRIPT not in text
    text = world.client("standing").get(f"/activities/claims/{fronts.id}/").content.decode()
    assert "Số này không được tính" not in text

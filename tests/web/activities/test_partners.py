"""What stands on an activity's page for whoever was named: took part, took none, and why."""

from __future__ import annotations

import pytest
from django.urls import reverse

from chungtay.actions import claims
from tests.actions.cast import LAN as BY
from tests.actions.cast import PROGRAMME, key, later, rekeyed
from tests.cast import LAN, ROADS, says

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def road(world):
    """The army names chị Lan's unit."""
    told = rekeyed(says("army@lang-ven", ROADS, "4", partners=(LAN,), title="Đường mới"))
    claims.record([told], programme=PROGRAMME, by=BY, at=later(3))
    return told


def page(world, road, who="reporter", language="vi") -> str:
    answer = world.client(who, language=language).get(reverse("activity", args=[road.id]))
    return answer.content.decode()


def post(world, road, what, who="reporter", **sent):
    to = reverse(f"activity_{what}", args=[road.id])
    return world.client(who).post(to, {"unit": key(LAN), **sent})


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [
        ("vi", "Đơn vị chúng tôi có tham gia", "Đơn vị chúng tôi không tham gia"),
        ("en", "We took part", "We took no part"),
    ],
)
def test_whoever_was_named_is_asked_and_nobody_else(world, road, language, yes, no):
    shown = page(world, road, language=language)
    assert yes in shown
    assert no in shown
    assert yes not in page(world, road, who="leader", language=language)


def test_one_word_confirms_and_the_page_says_so(world, road):
    answer = post(world, road, "confirm")
    assert answer.status_code == 303
    told = world.client("reporter").get(answer.url.split("#")[0]).content.decode()
    assert "Đã ghi: đơn vị tự xác nhận có tham gia" in told
    assert "chưa tự xác nhận" not in told


def test_a_denial_is_shown_with_its_reason_and_taken_back(world, road):
    assert post(world, road, "deny", reason=SCRIPT).status_code == 303
    shown = page(world, road)
    assert "nói không tham gia" in shown
    assert SCRIPT not in shown
    start = shown.index("/decide/objections/")
    address = shown[start : shown.index('"', start)]
    answer = world.client("reporter").post(address)
    assert answer.status_code == 303
    assert reverse("activity", args=[road.id]) in answer.url
    assert "nói không tham gia" not in page(world, road)


def test_a_denial_without_a_reason_stays_beside_the_form(world, road):
    answer = post(world, road, "deny", reason=" ")
    assert answer.status_code == 422
    assert "problem" in answer.content.decode()


def test_whoever_named_it_is_offered_to_take_it_out(world, road):
    assert post(world, road, "deny", reason="Không cử người").status_code == 303
    shown = page(world, road, who="standing")
    assert reverse("activity_strike", args=[road.id]) in shown
    assert post(world, road, "strike", who="standing", reason="Ghi nhầm").status_code == 303
    assert "chưa tự xác nhận" not in page(world, road, who="standing")
    assert post(world, road, "strike", reason="Ghi nhầm").status_code == 404


def test_a_form_without_a_unit_changes_nothing(world, road):
    assert post(world, road, "confirm", unit="x").status_code == 422

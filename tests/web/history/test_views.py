"""The history on the screen: was, is, who and when."""

from __future__ import annotations

import pytest
from django.urls import reverse

from chungtay.storage.models import PlaceName
from chungtay.vocabulary.furniture import codes
from tests.actions.cast import key
from tests.house.tree import PACKAGE
from tests.queries import reorganised as land
from tests.web.cast import SEATS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "told"), [("vi", "Khai báo số liệu"), ("en", "Figure said")])
def test_the_history_of_a_claim_is_told_in_words(world, language, told):
    client = world.client("reporter", language=language)
    address = reverse("history_of", args=["claim", world.own_claim.id])
    assert told in client.get(address).content.decode()


def test_was_and_is_stand_side_by_side_after_a_correction(world):
    client = world.client("reporter")
    correction = reverse("claim_correct", args=[world.own_claim.id])
    client.post(correction, {"amount": "2,7", "reason": "Đo lại bằng thước"})
    address = reverse("history_of", args=["activity", world.own_claim.id])
    page = client.get(address).content.decode()
    assert "<del>2,5 km</del>" in page
    assert "<strong>2,7</strong>" in page
    assert "Người reporter" in page


def test_the_journal_pages_back(world):
    client = world.client("standing")
    assert client.get("/history/").status_code == 200
    for before in ("2", "0", "x", "9" * 40):
        assert client.get(f"/history/?before={before}").status_code == 200


def test_an_entry_of_others_is_not_found(world):
    client = world.client("reporter")
    assert client.get("/history/entries/1/").status_code == 404
    assert client.get(f"/history/entries/{'9' * 30}/").status_code == 404
    foreign = reverse("history_of", args=["claim", world.foreign_claim.id])
    assert client.get(foreign).status_code == 404


def test_every_action_of_the_ledger_has_words():
    import re

    text = "\n".join(p.read_text("utf-8") for p in (PACKAGE / "actions").rglob("*.py"))
    actions = set(re.findall(r'(?:recording|deciding)\(\s*"([a-z-]+)"', text))
    assert not {a for a in actions if f"action-{a}" not in codes()}


@pytest.fixture
def divided(everybody):
    """Communes merged and divided on 1 July 2026."""
    land.enter()
    return everybody


@pytest.mark.parametrize("name", SEATS)
def test_a_story_opens_to_whoever_signs_in(divided, name):
    page = divided.client(name).get(reverse("story", args=["place", key("lung")]))
    assert page.status_code == 200


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", ("70% dân số", "từ 01/07/2026")), ("en", ("70% of its people", "since 01/07/2026"))],
)
def test_a_story_is_a_picture_with_its_table_under_it(divided, language, words):
    client = divided.client("reporter", language=language)
    page = client.get(reverse("story", args=["place", key("lung")])).content.decode()
    assert "chart--flow" in page
    assert "chart--flow-down" in page
    for word in ("xã Bản Luông", "xã Mường Thoan", *words):
        assert word in page
    assert reverse("story", args=["place", key("ban")]) in page


def test_a_body_with_nothing_to_tell_says_so_and_shows_its_parents(divided):
    client = divided.client("reporter")
    page = client.get(reverse("story", args=["unit", divided.own_unit])).content.decode()
    assert "Chưa có ai sáp nhập vào, tách ra hay kế thừa." in page
    assert "Phụ nữ Ninh Bình" in page


@pytest.mark.parametrize(
    "args", [("unit", key("lung")), ("place", key("nobody")), ("road", key("lung"))]
)
def test_what_nobody_entered_has_no_story(divided, args):
    assert divided.client("reporter").get(reverse("story", args=args)).status_code == 404


def test_script_in_a_name_is_shown_and_not_run(divided):
    PlaceName.objects.filter(place=key("ban")).update(text="<script>alert(1)</script>")
    page = divided.client("reporter").get(reverse("story", args=["place", key("lung")]))
    assert "<script>alert(1)" not in page.content.decode()
    assert "&lt;script&gt;" in page.content.decode()


def test_a_story_costs_few_questions(divided, django_assert_max_num_queries):
    client, address = divided.client("reporter"), reverse("story", args=["place", key("lung")])
    client.get(address)
    with django_assert_max_num_queries(14):
        client.get(address)

"""The pages of assets in both languages, what they refuse, and what is said on them."""

from __future__ import annotations

import pytest
from django.urls import reverse

from chungtay.storage import facts
from tests.web.assets.addresses import _own_pair

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


def page(world, path: str, who: str = "standing", language: str = "vi") -> str:
    answer = world.client(who, language=language).get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


@pytest.fixture
def pair(world) -> tuple[str, str]:
    return _own_pair(world)


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "Công trình qua các năm"), ("en", "Assets over the years")]
)
def test_the_list_opens_and_says_what_it_found(world, language, words):
    assert words in page(world, "/activities/assets/", language=language)
    found = page(world, f"/activities/assets/?q={SCRIPT}", language=language)
    assert SCRIPT not in found
    assert "Đường liên thôn" in page(world, "/activities/assets/?q=duong", language=language)


@pytest.mark.parametrize(("language", "words"), [("vi", "Quá trình"), ("en", "Story")])
def test_an_asset_opens_from_any_of_its_claims(world, pair, language, words):
    told = page(world, reverse("asset", args=[pair[0]]), language=language)
    assert words in told
    assert reverse("activity", args=[pair[0]]) in told
    assert reverse("asset_pair", args=pair) in told


def test_two_works_are_said_to_be_on_one_asset_and_it_is_taken_back(world, pair):
    client = world.client("standing")
    shown = client.get(reverse("asset_pair", args=pair)).content.decode()
    assert any(reverse("asset_not_same", args=both) in shown for both in (pair, pair[::-1]))
    answer = client.post(reverse("asset_same", args=pair), {"reason": SCRIPT})
    assert answer.status_code == 303
    story = client.get(answer.url).content.decode()
    assert "Cùng một công trình, lần khác".lower() in story.lower()
    assert SCRIPT not in story
    (tie,) = facts.asset_ties()
    assert client.get(reverse("asset", args=[pair[1]])).url == reverse("asset", args=[pair[0]])
    assert client.post(reverse("recognition_undo", args=[tie.id])).status_code == 303
    assert facts.asset_ties() == []


def test_what_contradicts_an_earlier_word_is_refused_beside_the_form(world, pair):
    client = world.client("standing")
    assert client.post(reverse("asset_not_same", args=pair)).status_code == 303
    answer = client.post(reverse("asset_same", args=pair), {"reason": "Nhà cũ"})
    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "trái với các quyết định về công trình" in shown
    assert facts.asset_ties() == []


def test_who_may_not_decide_sees_both_and_no_buttons(world, pair):
    shown = page(world, reverse("asset_pair", args=pair), "reporter")
    assert reverse("asset_same", args=pair) not in shown


def test_the_inbox_offers_another_work_where_something_was_built(world):
    client = world.client("standing")
    address = reverse("recognition_another_work", args=[world.proposal])
    assert address in client.get(f"/decide/{world.proposal}/").content.decode()
    assert client.post(address).status_code == 303
    assert len(facts.asset_ties()) == 1


@pytest.mark.parametrize(
    ("language", "none"), [("vi", "Không có cặp nào chờ"), ("en", "No pair waits")]
)
def test_the_tab_of_deciding_shows_what_waits_and_comes_back_after_a_word(
    world, pair, language, none
):
    client = world.client("standing", language=language)
    answer = client.post(reverse("asset_not_same", args=pair))
    assert answer.url.startswith("/decide/?tab=assets&said=other-asset")
    shown = client.get(answer.url).content.decode()
    assert none in shown
    assert reverse("assets") in shown

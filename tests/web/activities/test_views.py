"""Activities and claims on the screen."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from chungtay.vocabulary.indicators import catalogue
from tests.cast import says

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "told"), [("vi", "Đã cùng dân quân làm"), ("en", "Counted once")]
)
def test_an_activity_opens_with_the_sentence_it_came_from(world, language, told):
    page = world.client("reporter", language=language).get(
        reverse("activity", args=[world.own_claim.id])
    )
    assert page.status_code == 200
    text = page.content.decode()
    assert told in text
    assert "<mark>2,5 km</mark>" in text


def test_the_list_is_filtered_and_says_how_many(world):
    page = world.client("standing").get("/activities/?q=suất+quà").content.decode()
    assert "1 hoạt động" in page


def test_a_filter_that_cannot_be_meant_is_told_beside_the_list(world):
    page = world.client("standing").get("/activities/?unit=Khong+co")
    assert page.status_code == 422
    assert 'class="problem"' in page.content.decode()


def test_odd_pages_and_values_are_harmless(world):
    for query in ("page=x", "page=-1", "page=999", "state=odd", "organisation=nobody"):
        assert world.client("standing").get(f"/activities/?{query}").status_code == 200


def test_a_claim_of_an_activity_leads_to_the_activity(world):
    from chungtay.actions import recognitions
    from tests.actions.cast import later

    recognitions.join([world.own_claim.id, world.partner_claim.id], by="x", at=later(9))
    client = world.client("reporter")
    answers = {
        client.get(reverse("activity", args=[c.id])).status_code
        for c in (world.own_claim, world.partner_claim)
    }
    assert answers == {200, 302}


def test_a_correction_leads_to_the_newer_claim(world):
    client = world.client("reporter")
    address = reverse("claim_correct", args=[world.own_claim.id])
    answer = client.post(address, {"amount": "2,7", "reason": "Đo lại"}, follow=True)
    assert answer.redirect_chain[0][1] == 303
    assert "bản đính chính" in answer.content.decode()
    old = client.get(reverse("claim", args=[world.own_claim.id])).content.decode()
    assert "được thay bằng bản đính chính" in old


def test_a_refused_correction_keeps_what_was_typed(world):
    address = reverse("claim_correct", args=[world.own_claim.id])
    page = world.client("reporter").post(address, {"amount": "hai", "reason": "<script>x"})
    assert page.status_code == 422
    text = page.content.decode()
    assert 'value="hai"' in text
    assert "<script>x" not in text
    assert "&lt;script&gt;x" in text


def test_what_is_out_of_reach_is_not_found(world):
    client = world.client("reporter")
    for name in ("activity", "claim"):
        assert client.get(reverse(name, args=[world.foreign_claim.id])).status_code == 404
    foreign = reverse("claim_correct", args=[world.foreign_claim.id])
    assert client.post(foreign, {"amount": "1", "reason": "x"}).status_code == 404


def test_the_pages_ask_the_database_a_fixed_number_of_times(world, django_assert_max_num_queries):
    client = world.client("reporter")
    address = reverse("activity", args=[world.own_claim.id])
    client.get(address)
    with django_assert_max_num_queries(8):
        client.get(address)
    with django_assert_max_num_queries(6):
        client.get("/activities/")


@pytest.mark.parametrize(
    ("language", "classes", "house"), [("vi", "1 lớp", "1 căn nhà"), ("en", "1 class", "1 house")]
)
def test_a_figure_has_the_word_its_indicator_is_counted_in(world, said, language, classes, house):
    """On the list, the activity, the claim and where one searches alike."""
    told = said(
        says("women@lang-ven", catalogue()["literacy-classes"], "1", title="Học chữ buổi tối"),
        says("women@lang-ven", catalogue()["houses-gratitude"], "1", title="Học chữ nhà mới"),
    )
    client = world.client("standing", language=language)
    for claim, word in zip(told, (classes, house), strict=True):
        for address in (
            reverse("activity", args=[claim.id]), reverse("claim", args=[claim.id]),
            "/activities/?q=hoc+chu", "/search/?q=hoc+chu",
        ):  # fmt: skip
            assert re.search(rf"\b{word}\b(?!s)", client.get(address).content.decode()), address

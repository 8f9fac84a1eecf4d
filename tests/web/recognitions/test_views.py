"""The inbox and one recognition, in both languages, for whoever may see them."""

from __future__ import annotations

import pytest
from django.urls import reverse

from chungtay.actions import objections, verdicts
from chungtay.actions.ledger import recording
from chungtay.actions.recognitions import Recognised, add_joins
from chungtay.domain.recognition import Strength
from chungtay.vocabulary.indicators import catalogue
from tests.actions.cast import later
from tests.cast import says
from tests.queries.deciding import say
from tests.web.recognitions.addresses import _foreign_proposal

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


def page(world, path: str, who: str = "standing", language: str = "vi") -> str:
    answer = world.client(who, language=language).get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


@pytest.mark.parametrize(("language", "words"), [("vi", "Chờ quyết định"), ("en", "Waiting")])
@pytest.mark.parametrize("tab", ["waiting", "machine", "decided", "told"])
def test_every_tab_opens_in_both_languages(world, language, words, tab):
    made = say(world, verdicts.same, world.proposal, by="coordinator", reason=SCRIPT)
    say(world, objections.object_to, made, reason=SCRIPT, by="reporter", minutes=6)
    for who in ("standing", "reporter", "leader"):
        seen = page(world, f"/decide/?tab={tab}", who, language)
        assert words in seen
        assert SCRIPT not in seen


def test_the_inbox_shows_what_waits_and_leads_to_it(world):
    seen = page(world, "/decide/?order=sure", "reporter")
    assert f'href="/decide/{world.proposal}/?order=sure"' in seen
    assert "Đường liên thôn" in seen
    assert "Khá chắc" in seen


def test_an_inbox_with_nothing_in_it_says_so(world):
    assert "Không còn gì chờ quyết định" in page(world, "/decide/", "stranger")
    assert "Không có đề nghị nào theo bộ lọc" in page(world, "/decide/?indicator=gifts")


def test_a_tab_that_there_is_not_is_the_first(world):
    assert 'aria-current="page">Chờ quyết định' in page(world, "/decide/?tab=nothing")


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "Có phải cùng một hoạt động?"), ("en", "Is this one activity?")]
)
def test_one_recognition_side_by_side(world, language, words):
    seen = page(world, f"/decide/{world.proposal}/", "coordinator", language)
    assert words in seen
    assert "<mark>2,5 km</mark>" in seen
    for key in ("s", "n", "p", "l"):
        assert f'data-page-key="{key}"' in seen


def test_buttons_stand_there_only_for_those_who_may_press_them(world):
    path = f"/decide/{world.proposal}/"
    seen = {who: page(world, path, who) for who in ("coordinator", "reporter", "leader")}
    assert [f"{path}not-same/" in text for text in seen.values()] == [True, False, False]
    assert [f"{path}same/" in text for text in seen.values()] == [True, True, False]


def test_the_document_is_linked_for_those_who_reach_its_author(world):
    path = f"/decide/{world.proposal}/"
    link = f"/documents/{world.own_document}/?claim={world.own_claim.id}"
    assert link in page(world, path, "reporter")


def test_what_is_out_of_reach_or_nowhere_is_not_found(world):
    foreign, *_ = _foreign_proposal(world)
    client = world.client("reporter")
    for path in (f"/decide/{foreign}/", f"/decide/{world.own_claim.id}/", "/decide/x/"):
        assert client.get(path).status_code == 404


def test_an_outcome_tells_who_decided_why_and_who_was_told(world):
    made = say(world, verdicts.same, world.proposal, by="coordinator", reason=SCRIPT)
    say(world, objections.object_to, made, reason=SCRIPT, by="reporter", minutes=6)
    for id in (made, world.proposal):
        seen = page(world, f"/decide/{id}/", "reporter")
        assert "Người coordinator" in seen
        assert "Quân sự Làng Ven" in seen
        assert SCRIPT not in seen
        assert "&lt;script&gt;" in seen
        assert "Rút ý kiến" in seen


def test_a_choice_leads_to_the_figures_it_chose_among(world):
    chosen = say(world, verdicts.choose, world.own_claim.id, instead_of="", reason="Đo lại")
    answer = world.client("reporter").get(f"/decide/{chosen}/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/decide/disputes/")


def test_what_was_just_done_can_be_taken_back_from_the_next_page(world):
    made = say(world, verdicts.same, world.proposal)
    seen = page(world, f"/decide/?said=same&done={made}")
    assert f'action="/decide/{made}/undo/"' in seen
    assert 'data-page-key="u"' in seen


def test_the_pages_take_few_queries(world, django_assert_max_num_queries):
    client = world.client("standing")
    for path, most in (
        ("/decide/", 16), (f"/decide/{world.proposal}/", 26), ("/decide/?tab=decided", 22),
        ("/decide/?tab=told", 18),
    ):  # fmt: skip
        client.get(path)
        with django_assert_max_num_queries(most):
            client.get(path)


def test_a_recognition_leads_to_its_history_for_those_who_may_see_it(world):
    address = reverse("recognition", args=[world.proposal])
    history = reverse("history_of", args=["recognition", world.proposal])
    client = world.client("reporter")
    assert history in client.get(address).content.decode()
    assert client.get(history).status_code == 200
    assert history not in world.client("newsroom").get(address).content.decode()


def test_what_waits_tells_amounts_in_the_words_of_their_indicators(everybody, said):
    trees = catalogue()["trees-planted"]
    one, other = said(
        says("women@lang-ven", trees, "36", title="Trồng cây"),
        says("army@lang-ven", trees, "36", title="Trồng cây"),
    )
    with recording("recognise", by="machine", at=later(2)) as recorder:
        pair = Recognised(frozenset({one.id, other.id}), Strength.PROPOSED, 0.7, ())
        add_joins(recorder, [pair])
    for language, word in (("vi", "36 cây"), ("en", "36 trees")):
        page = everybody.client("standing", language=language).get("/decide/").content.decode()
        assert page.count(f">{word}<") == 2

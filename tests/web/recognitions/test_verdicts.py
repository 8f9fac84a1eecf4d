"""Deciding in the browser: one click, the next one, and the way back."""

from __future__ import annotations

import pytest

from chungtay.actions import recognitions, verdicts
from chungtay.domain.recognition import Strength
from chungtay.storage import facts, models
from tests.actions.cast import LAN, later
from tests.cast import ROADS, says
from tests.queries.deciding import joined, say

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


def send(world, id: str, what: str, who: str = "standing", query: str = "", **form):
    return world.client(who).post(f"/decide/{id}/{what}/{query}", form)


def standing() -> set[tuple[frozenset[str], Strength]]:
    return {(join.claims, join.strength) for join in facts.joins()}


@pytest.fixture
def second(world, said) -> str:
    """Another proposal, after the first."""
    hers, armys = said(
        says("women@cua-song", ROADS, "1"), says("army@cua-song", ROADS, "1"), minutes=3
    )
    return joined(hers.id, armys.id)


def test_after_a_verdict_the_next_one_waits_with_a_way_back(world, second):
    answer = send(world, world.proposal, "same", query="?order=sure", reason="Đã hỏi")
    made = models.Join.objects.get(strength="person").id
    assert answer.status_code == 303
    assert answer["Location"] == f"/decide/{second}/?order=sure&said=same&done={made}"


def test_after_the_last_one_the_inbox_is_empty(world):
    answer = send(world, world.proposal, "not-same")
    assert answer["Location"].startswith("/decide/?said=not-same&done=")
    assert len(facts.apart()) == 1


def test_a_reporter_says_the_same_and_nothing_else(world):
    for what in ("not-same", "part-of"):
        assert send(world, world.proposal, what, "reporter").status_code == 403
    assert send(world, world.proposal, "same", "reporter").status_code == 303


def test_part_of_names_which_is_the_part(world):
    pair = f"{world.own_claim.id}:{world.partner_claim.id}"
    assert send(world, world.proposal, "part-of", pair=pair).status_code == 303
    ((part, whole),) = ((p.part, p.whole) for p in facts.parts())
    assert (part, whole) == (world.own_claim.id, world.partner_claim.id)


def test_nothing_typed_is_lost_when_a_verdict_is_refused(world):
    answer = send(world, world.proposal, "part-of", reason=f"Vì {SCRIPT}")
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Bạn chưa chọn" in text
    assert "Vì &lt;script&gt;" in text
    assert SCRIPT not in text
    assert standing() == {
        (frozenset({world.own_claim.id, world.partner_claim.id}), Strength.PROPOSED)
    }


def test_a_reason_too_long_is_refused_in_a_sentence(world):
    answer = send(world, world.proposal, "same", reason="x" * 301)
    assert answer.status_code == 422
    assert "300" in answer.content.decode()


def test_whoever_comes_second_sees_who_decided_and_when(world):
    say(world, verdicts.same, world.proposal, by="coordinator")
    answer = send(world, world.proposal, "not-same")
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Người coordinator đã quyết định việc này trước, lúc 15:05 20/12/2026" in text
    assert "Đã quyết định: cùng một hoạt động" in text
    assert facts.apart() == []


def test_a_closure_over_not_the_same_links_to_what_stands_in_the_way(world):
    own, partner, other = world.own_claim, world.partner_claim, world.foreign_claim
    linked = recognitions.join([partner.id, other.id], by=LAN, at=later(3))
    apart = recognitions.not_the_same(own.id, other.id, reason="", by=LAN, at=later(4))
    again = joined(own.id, partner.id, minutes=5)
    answer = send(world, again, "same")
    text = answer.content.decode()
    assert answer.status_code == 422
    for id in (linked, apart):
        assert f'href="/decide/{id}/"' in text
        assert f"({id}" not in text  # nobody reads ids


def test_later_moves_on(world, second):
    answer = send(world, world.proposal, "later")
    assert answer["Location"] == f"/decide/{second}/?said=later"


def test_undoing_leads_back_to_what_waits_again(world):
    made = say(world, verdicts.same, world.proposal)
    answer = send(world, made, "undo")
    (again,) = (join.id for join in facts.joins())
    assert answer["Location"] == f"/decide/{again}/?said=undone"


def test_undoing_what_a_choice_stands_on_names_it(world):
    made = say(world, verdicts.same, world.proposal)
    chosen = say(
        world, verdicts.choose, world.own_claim.id, instead_of="", reason="Đo lại", minutes=6
    )
    answer = send(world, made, "undo")
    assert answer.status_code == 422
    assert f'href="/decide/{chosen}/"' in answer.content.decode()
    assert send(world, chosen, "undo")["Location"].startswith("/decide/disputes/")
    assert send(world, made, "undo").status_code == 303


def test_taking_one_out_of_three(world, said):
    (fronts,) = said(says("front@lang-ven", ROADS, "2.5"), minutes=3)
    three = joined(
        world.own_claim.id, world.partner_claim.id, fronts.id, strength=Strength.MACHINE, score=0.9
    )
    page = world.client("standing").get(f"/decide/{three}/").content.decode()
    assert f'name="taking_out" value="{fronts.id}"' in page
    assert send(world, three, "not-same", taking_out=fronts.id).status_code == 303
    assert {said.claims for said in facts.apart()} == {
        frozenset({fronts.id, world.own_claim.id}), frozenset({fronts.id, world.partner_claim.id}),
    }  # fmt: skip


def test_an_objection_is_recorded_and_can_be_withdrawn(world):
    made = say(world, verdicts.same, world.proposal, by="coordinator")
    refused = send(world, made, "object", "reporter", reason=" ")
    assert refused.status_code == 422
    assert "Hãy ghi lý do" in refused.content.decode()
    answer = send(world, made, "object", "reporter", reason="Hai đường khác nhau")
    assert answer["Location"] == f"/decide/{made}/?said=objected"
    objection = models.Objection.objects.get()
    client = world.client("reporter")
    answer = client.post(f"/decide/objections/{objection.id}/withdraw/")
    assert answer["Location"] == f"/decide/{made}/?said=withdrawn"
    assert "Hai đường khác nhau" not in client.get(f"/decide/{made}/").content.decode()


def test_a_stranger_finds_nothing_to_say_anything_about(world):
    made = say(world, verdicts.same, world.proposal)
    for what in ("undo", "object"):
        assert send(world, made, what, "stranger", reason="x").status_code == 404
    for what in ("same", "later"):
        assert send(world, world.proposal, what, "stranger").status_code == 404


def test_verdicts_are_sent_and_never_only_opened(world):
    client = world.client("standing")
    for what in ("same", "not-same", "part-of", "later", "undo", "object"):
        assert client.get(f"/decide/{world.proposal}/{what}/").status_code == 405


def test_a_swap_and_a_reload_show_the_same_page(world):
    path = f"/decide/{world.proposal}/"
    swapped = world.client("standing", htmx=True).get(path).content.decode()
    reloaded = world.client("standing").get(path).content.decode()
    assert without_keys(swapped) == without_keys(reloaded)


def without_keys(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if "csrfmiddlewaretoken" not in line)

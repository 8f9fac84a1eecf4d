"""What is sent is read and cleaned; what means nothing narrows nothing and chooses nothing."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from chungtay.queries.inbox import Wanted
from chungtay.web.recognitions import forms
from tests.actions.cast import key


@pytest.mark.parametrize(
    ("query", "narrowed"),
    [
        ("", Wanted()),
        ("indicator=gifts&order=sure&page=3", Wanted("gifts", order="sure", number=3)),
        ("order=nothing&page=x", Wanted()),
        ("page=-1", Wanted()),
        ("page=99999999999999999999", Wanted()),
        ("page=²", Wanted()),
    ],
)
def test_the_address_says_how_the_inbox_is_narrowed(query, narrowed):
    assert forms.wanted(QueryDict(query)) == narrowed


def test_an_address_leads_back_to_the_same_inbox():
    narrowed = Wanted("gifts", unit="a&b", order="sure")
    assert forms.wanted(QueryDict(forms.query_of(narrowed)[1:])) == narrowed
    assert forms.query_of(Wanted()) == ""
    assert forms.query_of(Wanted(), said="same", done="") == "?said=same"


def test_pages_lead_only_where_there_are_pages():
    first, last = (forms.pages(n, 2, Wanted("gifts")) for n in (1, 2))
    assert (first.previous, first.next) == ("", "?indicator=gifts&page=2")
    assert (last.previous, last.next) == ("?indicator=gifts&page=1", "")


def test_a_reason_is_stripped_and_not_longer_than_what_is_kept():
    assert forms.Reason({"reason": "  Đã hỏi "}).said() == "Đã hỏi"
    assert forms.Reason({}).said() == ""
    for bad in ("x" * (forms.LONGEST_REASON + 1), "a\x00b"):
        with pytest.raises(forms.ReasonTooLong):
            forms.Reason({"reason": bad}).said()


def test_part_and_whole_are_two_claims():
    post = QueryDict(mutable=True)
    post["pair"] = f"{key('a')}:{key('b')}"
    assert forms.pair(post) == (key("a"), key("b"))
    for bad in ("", "a:b", key("a"), f"{key('a')}:"):
        post["pair"] = bad
        with pytest.raises(forms.NothingChosen):
            forms.pair(post)


def test_a_claim_is_chosen_by_its_id_or_not_at_all():
    post = QueryDict(f"claim={key('a')}&other=x")
    assert forms.claim(post) == key("a")
    assert forms.optional_claim(post, "other") == ""
    with pytest.raises(forms.NothingChosen):
        forms.claim(QueryDict("claim=x"))


def test_only_what_can_have_been_done_is_told():
    assert forms.done(QueryDict(f"said=same&done={key('a')}")) == {
        "done": "same", "done_id": key("a"),
    }  # fmt: skip
    assert forms.done(QueryDict("said=<script>&done=x")) == {"done": "", "done_id": ""}

"""What the forms send is understood, and what is no answer is none."""

from __future__ import annotations

from django.http import QueryDict

from chungtay.domain.bringings import Sweep
from chungtay.domain.drafts import FigureVerdict
from chungtay.web.reports import forms


def sent(query):
    return QueryDict(query)


def test_the_newest_version_that_was_shown_is_meant():
    assert forms.seen(sent("seen=3&seen=12")) == 12
    assert forms.seen(sent("seen=x&seen=-4&seen=99999999999")) == 0


def test_a_verdict_and_a_sweep_are_known_or_none():
    assert forms.verdict(sent("verdict=accepted")) is FigureVerdict.ACCEPTED
    assert forms.sweep(sent("sweep=drop-rest")) is Sweep.DROP_REST
    for understood in (forms.verdict, forms.sweep):
        assert understood(sent("verdict=x&sweep=y")) is None


def test_an_amendment_is_taken_as_it_was_typed():
    told = forms.amendment(sent("amount=2,5&partners=A%0A%0A B&uncounted=1"), "vi")
    assert (told.amount, told.partners, told.counted) == ("2,5", ("A", " B"), False)
    assert forms.amendment(sent("amount=1"), "vi").counted


def test_earlier_reports_are_answered_one_by_one():
    told = forms.replacing(sent("earlier-a=replace&earlier-b=keep&earlier-c=x&other=replace"))
    assert told == {"a": True, "b": False}


def test_a_parcel_without_an_id_has_one_of_its_own(rf):
    request = rf.post("/", {"unit": "u", "period": "2026"})
    request.visitor = type("Visitor", (), {"programme": "p"})()
    one, other = forms.parcel(request), forms.parcel(request)
    assert (one.programme, one.unit, one.period) == ("p", "u", "2026")
    assert one.id != other.id

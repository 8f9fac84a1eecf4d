"""Every form has its words in both languages."""

from __future__ import annotations

import pytest

from chungtay.domain.programmes import campaigns_of
from chungtay.vocabulary.days import peaks
from chungtay.web.administration import forms


def every(kind=forms.Worded):
    for narrower in kind.__subclasses__():
        yield narrower
        yield from every(narrower)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("form", list(every()), ids=lambda form: form.__name__)
def test_every_field_is_labelled_in_both_languages(form, language):
    made = form(language=language)
    assert all(field.label for field in made.visible_fields())


def test_a_name_holds_from_a_day_unless_it_corrects():
    typed = {"text": "Hội", "speaks": "vi", "since": "2026-03-01", "seen": "a", "seen_en": "b"}
    form = forms.NameForm({**typed, "corrects": "on"}, language="vi")
    assert form.is_valid()
    assert form.day is None
    assert form.seen_name == "a"
    english = forms.NameForm({**typed, "speaks": "en"}, language="vi")
    assert english.is_valid()
    assert english.seen_name == "b"
    assert english.day is not None
    assert not forms.NameForm({"text": "Hội", "speaks": "vi"}, language="vi").is_valid()


def test_roles_and_deadlines_are_offered_in_words():
    assert ("reporter", "Người báo cáo") in forms.roles("vi")
    fields = forms.ChoicesForm(language="en").days
    assert [field.label for field in fields][:2] == ["Hamlet", "Commune"]


def test_few_places_are_a_list_and_many_are_written_by_name():
    few = forms.PlaceForm(language="vi")
    few.offer_places("parent", [("1", "xã A")], empty="administration-choose")
    assert "<select" in str(few["parent"])
    assert "xã A" in str(few["parent"])
    many = forms.PlaceForm(language="vi")
    many.offer_places("parent", [], empty="administration-choose", level="village")
    assert "<select" not in str(many["parent"])
    assert "/administration/places/named/?level=village" in str(many["parent"])
    assert many["parent"].help_text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_campaign_that_is_offered_can_be_typed_as_it_stands(language):
    known = forms.CharterForm(language=language).known_campaigns
    typed = campaigns_of("\n".join(line for line, _ in known))
    assert len(typed) == len(known) == len(peaks())
    assert {name for _, name in known} == {peak.text(language) for peak in peaks().values()}

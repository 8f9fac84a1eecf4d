"""Words around a body."""

from __future__ import annotations

import pytest

from chungtay.reading.claims import cues


@pytest.mark.parametrize("text", ["Phối hợp với ", "phoi hop ", "cùng lực lượng ", "do "])
def test_words_that_make_a_partner(text):
    assert cues.with_before().search(cues.flat(text))


def test_folding_keeps_every_character_where_it_was():
    assert cues.flat("Đường liên thôn") == "duong lien thon"


def test_the_lead_stands_behind_its_body():
    assert cues.lead_behind().match(cues.flat(" (đơn vị chủ trì)"))
    assert cues.lead_behind().match(cues.flat(", phối hợp")) is None


def test_until_now_is_not_this():
    assert cues.same_thing().search(cues.flat("chương trình đến nay")) is None
    assert cues.same_thing().search(cues.flat("làm tuyến đường này"))


def test_effort_and_gifts_are_told_apart():
    assert cues.effort_before().search(cues.flat("85 ngày công của "))
    assert cues.effort_before().search(cues.flat("nhà của ")) is None


def test_the_longest_phrase_is_tried_first():
    phrases = cues.any_of("cues.around", "with")
    assert phrases.index("phoi\\ hop\\ voi") < phrases.index("phoi\\ hop|")

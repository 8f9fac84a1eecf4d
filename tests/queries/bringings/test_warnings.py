"""What concerns a whole file is said once, with its places in the text."""

from __future__ import annotations

from chungtay.domain.bringings import Note
from chungtay.queries.bringings.warnings import MOST_PLACES, warned

TEXT = "UBND huyện trao quà. Năm 2024, UBND huyện làm đường. Có 150 hộ."


def told(*notes, text=TEXT):
    return warned(notes, text=text, place=2, language="vi")


def gone(quote="UBND huyện"):
    return Note("body-of-old", (("quote", quote), ("where", "line 1")))


def test_a_sentence_stands_once_with_all_its_places():
    (one,) = told(gone(), gone())
    assert one.words.startswith("“UBND huyện” không còn")
    assert [TEXT[span.start : span.end] for span in one.spans] == ["UBND huyện"] * 2
    assert one.marks == ("mw2-0", "mw2-0-1")
    assert one.spans[1].start > one.spans[0].end


def test_words_that_stand_nowhere_or_anywhere_have_no_place():
    first, second, third = told(gone("UBND quận"), gone("150"), Note("tracked-changes"))
    assert (first.spans, second.spans, third.spans) == ((), (), ())
    assert third.key == "w2-2"


def test_where_it_is_stands_beside_what_does_not_say_it():
    facts = (("sum", "105"), ("total", "125"), ("where", "Quà!C6"))
    (one,) = told(Note("total-differs", facts))
    assert one.where == "trang tính Quà, ô C6"
    (other,) = told(Note("cell-lost", (("where", "Quà!C6"),)))
    assert other.where == ""


def test_of_very_many_places_the_first_are_shown():
    (one,) = told(*[gone()] * 40, text="UBND huyện, " * 40)
    assert len(one.spans) == MOST_PLACES

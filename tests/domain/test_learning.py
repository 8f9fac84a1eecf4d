"""What a figure teaches, what it never does, and what happens when two people teach differently."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.bringings import Brought
from chungtay.domain.claims import Kind, Standing
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.learning import (
    Lesson,
    Spelling,
    WordsElsewhere,
    WordsUnfit,
    checked_words,
    default_words,
    disputed,
    learned,
    lesson_of,
    lessons_of,
    plain_words,
    told,
    told_parts,
)
from tests import cast

NOUN = "đồ dùng học tập mới"


def figure(*, was=cast.HOUSES, now=cast.LABOUR, teaches=NOUN, verdict=None, added=False, **claim):
    read = cast.says(cast.LAN, was, "2", id="1-0", **claim)
    said = cast.says(cast.LAN, now, "2", id="1-0")
    return Brought(
        "1-0",
        None if added else read,
        said,
        verdict or FigureVerdict.ACCEPTED,
        measured="piece",
        teaches=teaches,
    )


def spelling(id="a", *, words=NOUN, means="gifts", by="lan", measure="piece"):
    return Spelling(id, words, measure, means, by, f"Người {by}", date(2026, 11, 12))


def test_a_corrected_indicator_teaches_its_words_in_their_measure():
    assert lesson_of(figure()) == Lesson(NOUN, "piece", cast.LABOUR.code, cast.HOUSES.code, "1-0")
    assert lesson_of(figure(added=True)).was == ""


@pytest.mark.parametrize(
    "taught",
    [
        figure(teaches=""),
        figure(now=cast.HOUSES),
        figure(verdict=FigureVerdict.DROPPED),
        figure(verdict=FigureVerdict.OPEN),
        figure(standing=Standing.THIRD_PARTY, kind=Kind.CONTEXT),
        figure(standing=Standing.CUMULATIVE),
        figure(standing=Standing.UNIT_PRICE),
    ],
)
def test_what_was_read_right_or_dropped_or_is_not_ones_own_teaches_nothing(taught):
    assert lesson_of(taught) is None
    assert lessons_of([taught]) == []


def test_one_report_teaches_a_spelling_once_and_its_last_word_holds():
    both = lessons_of([figure(), figure(now=cast.ROADS)])
    assert [one.indicator for one in both] == [cast.ROADS.code]


def test_what_stands_already_is_not_learned_twice():
    lesson = Lesson(NOUN, "piece", "gifts", "", "1-0")
    again = learned(lesson, [spelling(by="ha")], by="lan")
    assert (again.ended, again.adds) == ((), False)


def test_whoever_teaches_anew_takes_back_what_they_taught_and_nobody_elses():
    lesson = Lesson(NOUN, "piece", "gifts", "", "1-0")
    standing = [
        spelling("own", means="houses-built"),
        spelling("other", means="scholarships", by="ha"),
        spelling("elsewhere", means="houses-built", measure="gift"),
    ]
    change = learned(lesson, standing, by="lan")
    assert change.ended == ("own",)
    assert change.adds


def test_two_meanings_of_the_same_words_are_in_dispute_until_one_is_left():
    one, other = spelling("a"), spelling("b", means="scholarships", by="ha")
    apart = spelling("c", means="scholarships", measure="gift", by="ha")
    assert disputed([one, other, apart]) == {"a", "b"}
    assert disputed([one, apart]) == frozenset()


def test_words_are_remembered_in_one_spelling_and_only_those_of_the_noun():
    assert plain_words("  Đồ dùng  hoà hợp, ") == "đồ dùng hòa hợp"
    assert checked_words("Đồ dùng học tập", noun=NOUN) == "đồ dùng học tập"
    assert checked_words(" ", noun=NOUN) == ""
    with pytest.raises(WordsElsewhere):
        checked_words("dùng tập", noun=NOUN)
    with pytest.raises(WordsElsewhere):
        checked_words("đồ dùng học t", noun=NOUN)
    with pytest.raises(WordsUnfit):
        checked_words("đồ", noun=NOUN)
    assert checked_words("trâu", noun="trâu") == "trâu"
    with pytest.raises(WordsUnfit):
        checked_words("12 đồ dùng", noun="12 đồ dùng")
    with pytest.raises(WordsUnfit):
        checked_words(" ".join("abcdefghi"), noun=" ".join("abcdefghi"))


def test_unless_somebody_names_them_the_first_words_of_the_noun_are_taken():
    assert default_words("máy san ủi mặt bằng khu thể thao") == "máy san ủi mặt bằng khu"
    assert default_words("19 tiêu chí") == "tiêu chí"


def test_what_decided_is_told_with_day_and_person_and_read_back():
    assert told_parts(told(spelling())) == (NOUN, "12/11/2026", "Người lan")
    assert told_parts("suất quà") is None

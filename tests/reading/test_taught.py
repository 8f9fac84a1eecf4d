"""Words that people taught decide what a number counts, and say so."""

from __future__ import annotations

from datetime import date

from chungtay.domain.claims import Kind
from chungtay.domain.learning import Spelling
from chungtay.reading.figures import read
from chungtay.reading.taught import Taught
from chungtay.reading.wording import wording
from tests.reading.paper import REPORT, paper, sheet

SUPPLIES = "đồ dùng học tập"
TEXT = (
    "Hội trao 120 bộ đồ dùng học tập cho học sinh nghèo và 40 suất quà.\n"
    "Phấn đấu năm 2027 trao 30 bộ đồ dùng học tập."
)


def spelling(words=SUPPLIES, means="scholarships", *, id="s1", measure="piece", name="Lò Thị Mai"):
    return Spelling(id, words, measure, means, "p1", name, date(2026, 11, 12))


def figures(*known, text=TEXT, tables=()):
    found = read(paper(text, tables), head=REPORT, taught=Taught(known)).figures
    return {figure.quote: figure for figure in found}


def test_what_was_taught_decides_and_says_by_whom_and_when():
    told = figures(spelling())["120 bộ đồ dùng học tập"]
    assert (told.indicator, told.taught) == ("scholarships", "s1")
    assert told.why == "taught: đồ dùng học tập | 12/11/2026 | Lò Thị Mai"


def test_it_decides_nothing_else():
    before, now = figures(), figures(spelling())
    assert before["40 suất quà"] == now["40 suất quà"]
    planned = now["30 bộ đồ dùng học tập"]
    assert (planned.indicator, planned.kind) == ("scholarships", Kind.TARGET)


def test_the_same_words_in_another_measure_mean_what_they_meant():
    assert figures(spelling(measure="household")) == figures()


def test_words_that_meant_nothing_become_a_result():
    text = "Hội đã trao 35 bình chống nóng cho hộ nghèo."
    before = figures(text=text)
    assert all(not figure.indicator for figure in before.values())
    measure = next(iter(before.values())).measure
    (figure,) = figures(spelling("bình chống nóng", "gifts", measure=measure), text=text).values()
    assert (figure.indicator, figure.kind) == ("gifts", Kind.RESULT)


def test_the_longer_spelling_goes_before_the_shorter():
    both = (spelling("đồ dùng", "gifts", id="short"), spelling(id="long"))
    assert figures(*both)["120 bộ đồ dùng học tập"].taught == "long"


def test_words_in_dispute_decide_nothing_and_are_told():
    both = (spelling(), spelling(means="gifts", id="s2"))
    assert figures(*both) == figures()
    figure = figures()["120 bộ đồ dùng học tập"]
    assert {one.id for one in Taught(both).at_odds(figure)} == {"s1", "s2"}
    assert Taught([spelling()]).at_odds(figure) == ()


def test_a_text_without_marks_is_read_by_what_was_taught_with_them():
    text = "Hoi da trao 120 chiec dong ho deo tay cho hoc sinh ngheo cua xa"
    (told, *_) = figures(spelling("đồng hồ đeo tay"), text=text).values()
    assert told.taught == "s1"


def test_a_row_or_a_column_of_a_table_is_read_by_what_was_taught():
    table = sheet(
        ["STT", "Nội dung", "Đơn vị tính", "Kết quả"],
        [1, "Bình chống nóng", "bình", 12],
        [2, "Tặng quà hộ nghèo", "suất", 30],
    )
    (before, _) = read(paper("", [table])).figures
    known = spelling("bình chống nóng", "water-works", measure=before.measure)
    now, other = read(paper("", [table]), taught=Taught([known])).figures
    assert (before.indicator, now.indicator, now.taught) == ("", "water-works", "s1")
    assert "taught: bình chống nóng" in now.why
    assert not other.taught


def test_an_indicator_that_left_the_catalogue_is_forgotten():
    known = Taught([spelling(means="no-such-indicator")])
    assert known.is_empty
    assert known.find(wording(SUPPLIES), 0, 4, measure="piece") is None
    assert known.in_cell(figures()["40 suất quà"]) == figures()["40 suất quà"]

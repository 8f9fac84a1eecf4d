"""A card says in words what was read, what it becomes and what to look at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.bringings import Brought, Note
from chungtay.domain.claims import Kind, Role, Source, Standing
from chungtay.domain.counting import Book
from chungtay.domain.figures import Figure, Qualifier
from chungtay.queries.bringings.cards import (
    Cards,
    all_of,
    amount_words,
    categories_words,
    days_words,
    doubt_words,
    file_of,
    indicator_words,
    mark_of,
    note_words,
    place_words,
    quoted,
    unheld_partners,
    why_words,
)
from chungtay.vocabulary.indicators import catalogue
from tests import cast

BOOK = Book((), cast.UNITS, cast.TERRITORY, catalogue())
PERIOD = (cast.YEAR.since, cast.YEAR.last)
ROAD = cast.says(
    cast.LAN, cast.ROADS, "2.5", confidence=0.95, literal="2,5 km",
    partners=("army@lang-ven",), partner_names=("Ban CHQS xã",), place_name="thôn Hạ",
    source=Source("a", "paragraph 4", "2,5 km", 4, 10, "Làm 2,5 km đường."),
)  # fmt: skip


def cards(language="vi"):
    return Cards(BOOK, language, 0.9, {1: "a.docx"}, PERIOD)


def card(claim=ROAD, language="vi", **more):
    return cards(language).of(Brought("1-0", claim, **more))


def test_a_card_names_the_figure_and_where_it_stands():
    told = card()
    assert (told.amount, told.where, told.file) == ("2,5 km", "đoạn 4", "a.docx")
    assert (told.quoted.before, told.quoted.quote, told.quoted.after) == (
        "Làm ",
        "2,5 km",
        " đường.",
    )
    assert told.mark == mark_of("1-0") == "m1-0"
    assert file_of("12-3") == 12
    assert dict(told.facts) == {"Ở đâu": "thôn Hạ, xã Làng Ven", "Cùng với": "Quân sự Làng Ven"}
    assert dict(card(language="en").facts)["With"] == "Quân sự Làng Ven"


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(Decimal("1250.5")), "1.250,5 km"),
        (Figure(Decimal(3), Qualifier.ABOUT), "khoảng 3 km"),
        (Figure(Decimal(3), Qualifier.RANGE, Decimal(4)), "3 – 4 km"),
        (Figure(None, Qualifier.VAGUE), "có nêu, chưa có số"),
    ],
)
def test_amounts_are_written_as_people_write_them(figure, words):
    assert amount_words(replace(ROAD, figure=figure), "vi") == words


def test_what_does_not_count_the_indicator_keeps_its_own_measure():
    lines = replace(ROAD, figure=Figure(Decimal(4)), written_measure="work", literal="4 tuyến")
    assert amount_words(lines, "vi") == "4 công trình"
    assert amount_words(lines, "en") == "4 works"


def test_what_it_becomes_is_said_before_it_is_accepted():
    assert card().outcome.startswith("một hoạt động")
    assert "số gộp" in card(replace(ROAD, role=Role.BARE)).outcome
    assert card(replace(ROAD, kind=Kind.TARGET)).outcome == "chỉ tiêu, kế hoạch"
    assert "lũy kế" in card(replace(ROAD, standing=Standing.CUMULATIVE)).outcome
    mention = replace(ROAD, figure=Figure(None, Qualifier.VAGUE))
    assert "câu hỏi" in card(mention).outcome


def test_what_was_read_stays_beside_what_was_put_right():
    other = replace(ROAD, figure=Figure(Decimal(3)), place="cua-song", place_name="")
    told = card(said=other)
    assert told.read == "2,5 km · thôn Hạ, xã Làng Ven"
    assert card().read == ""


def test_why_and_what_to_look_at_are_sentences():
    told = card(why="head: km đường · part", notes=(Note("unit-slip", (("cell", "5"),)),))
    assert told.why == ("Ngay sau số là “km đường”.", "Nằm trong con số đứng trước (“trong đó”).")
    assert told.notes[0].startswith("Ô ghi 5")
    assert not told.is_ticked
    assert list(why_words("column: Học bổng", "en")) == ["The column “Học bổng” of the table."]
    assert list(why_words("lạ: chữ", "en")) == ["By the words “chữ”."]
    assert list(why_words("", "vi")) == []
    assert list(why_words("measure: · each", "vi")) == [
        "Theo đơn vị tính.",
        "Theo tương quan giữa số tiền và số lượng bên cạnh.",
    ]
    assert list(why_words("no-such-rule:", "vi")) == []


def test_a_number_of_a_table_stands_in_its_row():
    row = ("1 · Làm đường liên bản · ", " · 30")
    told = card(beside=row)
    assert (told.quoted.before, told.quoted.quote, told.quoted.after) == (row[0], "2,5 km", row[1])


def test_numbers_in_a_note_are_written_as_people_write_them():
    note = Note("total-differs", (("sum", "25000030.5"), ("total", "55")))
    assert "25.000.030,5" in note_words(note, "vi")
    assert "25,000,030.5" in note_words(note, "en")


def test_what_lowered_a_reading_stands_beside_it_with_its_share():
    told = card(replace(ROAD, confidence=0.71), why="verb: làm · doubts: far long")
    assert told.share == "71%"
    assert told.why == ("Động từ trước số: “làm”.",)
    assert told.doubts[0] == "Kém chắc vì chữ quyết định chỉ tiêu đứng xa số."
    assert len(told.doubts) == 2
    assert list(doubt_words("head: km · far", "vi")) == []
    assert card(said=replace(ROAD, figure=Figure(Decimal(3)))).share == ""


def test_what_was_learned_names_its_day_and_its_teacher():
    (told,) = card(why="taught: km đường | 12/11/2026 | Lò Thị Mai").why
    assert told == "Theo cách viết đã học ngày 12/11/2026 của Lò Thị Mai: “km đường”."


def test_a_mention_carries_a_question_that_is_ready_to_send():
    vague = replace(ROAD, figure=Figure(None, Qualifier.VAGUE), literal="hàng chục km")
    asked = card(vague).question
    assert asked
    assert "hàng chục km" in asked.text
    assert card().question is None


def test_a_note_writes_days_as_people_do_and_survives_an_unknown_code():
    note = Note("bringing-other-period", (("last", "2026-12-14"), ("since", "2025-12-15")))
    assert "15/12/2025" in note_words(note, "vi")
    assert note_words(Note("no-such-code", (("quote", "chữ"),)), "vi") == "chữ"


def test_a_long_sentence_is_shortened_around_its_figure():
    words = "từ " * 300
    told = quoted(replace(ROAD, source=replace(ROAD.source, sentence=f"{words}2,5 km {words}")))
    assert told.quote == "2,5 km"
    assert len(told.before) < 200
    assert told.before.startswith("…")
    assert told.after.endswith("…")


def test_a_part_of_a_sentence_begins_with_a_word():
    told = quoted(replace(ROAD, source=replace(ROAD.source, sentence=", trong đó làm 2,5 km.")))
    assert told.before == "trong đó làm "


def test_a_quote_that_is_not_in_its_sentence_stands_alone():
    told = quoted(replace(ROAD, source=replace(ROAD.source, sentence="Khác hẳn.")))
    assert (told.before, told.quote, told.after) == ("", "2,5 km", "")


def test_words_of_single_facts():
    assert place_words(replace(ROAD, place_name=""), BOOK) == "xã Làng Ven"
    assert place_words(replace(ROAD, place=None, place_name=""), BOOK) == "—"
    one = replace(ROAD, days=type(ROAD.days).of_days(date(2026, 5, 1), date(2026, 5, 1)))
    assert days_words(one) == "01/05/2026"
    assert days_words(ROAD) == "15/12/2025 – 14/12/2026"
    assert indicator_words(replace(ROAD, indicator="none"), "vi") == "none"
    assert (
        categories_words(replace(ROAD, categories=(("sex", "female"), ("x", "y"))), "en")[1] == "y"
    )
    extra = replace(ROAD, partner_names=("Ban CHQS xã", "Nhóm thiện nguyện"))
    assert unheld_partners(extra, BOOK) == ["Nhóm thiện nguyện"]
    assert unheld_partners(ROAD, BOOK) == []


def test_cards_come_in_the_order_of_their_figures():
    told = all_of([Brought("1-1", ROAD), Brought("1-0", ROAD)], cards())
    assert [one.key for one in told] == ["1-1", "1-0"]

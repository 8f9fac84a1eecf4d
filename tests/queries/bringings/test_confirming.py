"""The figures of a bringing beside its text, at every stage."""

from __future__ import annotations

import pytest

from chungtay.actions.bringings.bringing import bring
from chungtay.actions.bringings.confirming import decide, decide_all
from chungtay.actions.bringings.submitting import submit
from chungtay.domain.bringings import Sweep
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.permissions import NotFound
from chungtay.queries.bringings.confirming import (
    bringing,
    changed,
    period_of,
    period_words,
    shown_keys,
)
from chungtay.queries.bringings.opening import opened_bringing
from tests.actions.bringings.cast import GIFTS, ROAD, TEXT, brought, figures, file, parcel, row
from tests.actions.cast import later
from tests.queries.bringings.cast import visit

pytestmark = pytest.mark.django_db


def page(world, made, **more):
    return bringing(visit(world, more.pop("name", "reporter")), made, at=later(6), **more)


def words(cards):
    return [card.quoted.quote for card in cards]


def test_results_questions_and_context_stand_apart(world):
    told = page(world, brought(world))
    assert sorted(words(told.cards)) == sorted([ROAD, GIFTS])
    assert words(told.questions) == ["hàng trăm ngày công"]
    assert words(told.context) == ["900 suất quà"]
    assert (told.counts.asked, told.counts.open, told.counts.context) == (3, 3, 1)
    assert (told.unit, told.period) == ("Phụ nữ Làng Ven", "Năm 2026")


def test_the_order_is_by_doubt_or_by_the_text(world):
    made = brought(world)
    assert words(page(world, made, order="text").cards) == [ROAD, GIFTS]
    sure = [card.is_ticked for card in page(world, made).cards]
    assert sure == sorted(sure)


def test_every_card_has_its_mark_in_the_text(world):
    told = page(world, brought(world))
    marks = {
        mark
        for piece in told.files[0].pieces
        for segment in piece.segments
        for mark in segment.marks
    }
    cards = (*told.cards, *told.questions, *told.context)
    assert marks == {card.mark for card in cards}


def test_only_what_changed_since_is_told_to_a_page_that_stays_open(world):
    made = brought(world)
    before = row(made).version
    decide(
        made, figures(made)[GIFTS].key, verdict=FigureVerdict.ACCEPTED, seen=before,
        by=world.actor("reporter"), at=later(5),
    )  # fmt: skip
    told = changed(visit(world), made, since=before)
    assert words(told.cards) == [GIFTS]
    assert (told.counts.accepted, told.counts.version) == (1, before + 1)
    assert changed(visit(world), made, since=before + 1).cards == ()
    assert told.counts.can_take_back
    assert not changed(visit(world, "coordinator"), made, since=0).counts.can_take_back


def test_what_is_being_read_shows_how_far_it_is(world):
    made = bring([file()], parcel(), by=world.actor("reporter"), at=later(3)).bringing
    told = page(world, made)
    assert (told.state.value, told.done, told.total, told.is_slow) == ("waiting", 0, 1, True)
    assert not told.files[0].is_read


def test_what_could_not_be_read_says_why_beside_the_others(world):
    told = page(world, brought(world, file("", "trong.txt"), file()))
    assert "trong.txt" in told.files[0].problem
    assert told.files[1].problem == ""
    assert told.files[1].found == 3


def test_a_document_of_another_period_offers_to_be_read_for_it(world):
    text = TEXT.replace("năm 2026", "năm 2025")
    told = page(world, brought(world, file(text, "cu.txt")))
    assert told.files[0].other_period == "2024-12-15/2025-12-14"
    assert any("15/12/2024" in warning.words for warning in told.files[0].warnings)


def test_the_report_that_a_document_says_it_replaces_is_named(world):
    old = TEXT.replace("BÁO CÁO\n", "Số: 47/BC-PN\nBÁO CÁO\n", 1)
    made, by = brought(world, file(old, "cu.txt")), world.actor("reporter")
    decide_all(made, Sweep.ACCEPT_REST, by=by, at=later(5))
    submit(made, version=row(made).version, replacing={}, by=by, at=later(7))
    new = old.replace("47/", "48/").replace(
        "năm 2026\n", "năm 2026\n(Thay thế Báo cáo số 47/BC-PN ngày 01/12/2026)\n", 1
    )
    told = page(world, brought(world, file(new, "moi.txt"))).earlier
    assert [(one.file.rpartition("/")[2], one.is_named) for one in told] == [("cu.txt", True)]


def test_after_submitting_it_says_what_became_of_it(world):
    made = brought(world)
    decide_all(made, Sweep.ACCEPT_REST, by=world.actor("reporter"), at=later(5))
    submit(made, version=row(made).version, replacing={}, by=world.actor("reporter"), at=later(7))
    told = page(world, made).recorded
    assert (told.figures, told.mentions) == (2, 1)
    assert told.joined + told.proposals >= 1
    assert [name for _, name in told.documents] == ["Phụ nữ Làng Ven/bao-cao.txt"]


def test_an_earlier_report_of_the_same_kind_and_period_is_shown(world):
    made = brought(world)
    decide_all(made, Sweep.ACCEPT_REST, by=world.actor("reporter"), at=later(5))
    submit(made, version=row(made).version, replacing={}, by=world.actor("reporter"), at=later(7))
    told = page(world, brought(world, file(TEXT + "Thêm.", "b.txt")))
    assert [one.file for one in told.earlier] == ["Phụ nữ Làng Ven/bao-cao.txt"]
    assert page(world, made).earlier == ()


def test_many_figures_come_page_by_page(world):
    lines = [f"Trao {n + 2} suất quà tại thôn {n}." for n in range(320)]
    made = brought(world, file("\n".join(lines), "nhieu.txt"))
    told = page(world, made, page=3, order="text")
    assert (told.page, told.pages) == (3, 3)
    assert len(told.cards) == 20
    assert page(world, made, page=99).page == 3


def test_a_page_is_told_only_of_what_it_shows_and_counts_what_stands_ticked_on_it(world):
    lines = [f"Trao {n + 2} suất quà tại thôn {n}." for n in range(160)]
    made = brought(world, file("\n".join(lines), "nhieu.txt"))
    lan = visit(world)
    first = shown_keys(lan, made, order="text", page=1)
    second = shown_keys(lan, made, order="text", page=2)
    assert (len(first), len(second), first & second) == (150, 10, frozenset())
    before = row(made).version
    decide_all(made, Sweep.ACCEPT_REST, by=world.actor("reporter"), at=later(5))
    told = changed(lan, made, since=before, order="text", page=2)
    assert {card.key for card in told.cards} == second


def test_a_stranger_sees_nothing(world):
    made = brought(world)
    with pytest.raises(NotFound):
        page(world, made, name="stranger")
    with pytest.raises(NotFound):
        changed(visit(world, "stranger"), made, since=0)


def test_the_number_of_questions_does_not_grow_with_the_figures(
    world, django_assert_max_num_queries
):
    lines = [f"Trao {n + 2} suất quà tại thôn {n}." for n in range(60)]
    made = brought(world, file("\n".join(lines), "nhieu.txt"))
    visitor = visit(world)
    with django_assert_max_num_queries(7):
        bringing(visitor, made, at=later(6))


def test_the_period_is_the_one_that_was_chosen(world):
    found = opened_bringing(visit(world), brought(world))
    assert period_of(found).last.isoformat() == "2026-12-14"
    assert period_words(found, "vi") == "Năm 2026"

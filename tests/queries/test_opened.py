"""A book that stayed open says what a book read anew says, whatever was written or taken back."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from random import Random

import pytest
from django.db import connections, transaction

from chungtay.actions import claims, decisions, programmes, recognitions, units
from chungtay.actions.claims import unselect_others
from chungtay.actions.ledger import deciding, recording
from chungtay.actions.recognitions import Recognised
from chungtay.domain.claims import Role
from chungtay.domain.counting import Book, count
from chungtay.domain.problems import Problem
from chungtay.domain.questions import Question
from chungtay.domain.recognition import Strength
from chungtay.domain.rollup import by_unit
from chungtay.domain.units import Line, Unit
from chungtay.queries import books, opened
from chungtay.storage import facts, models
from chungtay.vocabulary.indicators import catalogue
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, everything, founded, later, rekeyed, rekeyed_roll
from tests.cast import HOUSES, LABOUR, ROADS, YEAR, says
from tests.cast import LAN as LANS_BODY
from tests.seeds import seeds

pytestmark = pytest.mark.django_db

BODIES = ("women@lang-ven", "army@lang-ven", "front@lang-ven", "army@cua-song", "army@ninh-binh")
INDICATORS = (ROADS, HOUSES, LABOUR)


def answers(book: Book) -> list[object]:
    """Everything that is counted, from the top and from the rows of every body."""
    asked = [Question(book.catalogue[i.code], YEAR, YEAR.last, Line.SECTOR) for i in INDICATORS]
    return [*(count(book, q) for q in asked), *(by_unit(book, q) for q in asked)]


def pieces(book: Book) -> tuple[object, ...]:
    registers = list(book.units), list(book.territory)
    return book.claims, book.joins, book.parts, book.decisions, book.oldest_stock, *registers


def is_up_to_date(code: str) -> bool:
    """The open book holds what its rows say, and counts what a fresh one counts."""
    kept, fresh = books.open_ledger(code).book, books.open_anew(code).book
    assert kept is not fresh
    assert pieces(kept) == pieces(fresh)
    return answers(kept) == answers(fresh)


@contextmanager
def taken_back() -> Iterator[None]:
    """What is written inside is rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Office:
    """Somebody who says, joins, takes back and decides by chance."""

    def __init__(self, seed: int) -> None:
        self.chance, self.minute = Random(seed), 20
        self.said: list[str] = []

    def act(self) -> None:
        deeds = (
            self.say, self.say, self.say, self.join, self.propose, self.undo, self.part,
            self.decide, self.withdraw, self.let_go, self.enter, self.change_rules,
            self.change_its_mind,
        )  # fmt: skip
        self.minute += 1
        with suppress(Problem):  # refused: nothing was written, and nothing may change
            self.chance.choice(deeds)()

    def say(self) -> None:
        body, indicator = self.chance.choice(BODIES), self.chance.choice(INDICATORS)
        told = says(
            body,
            indicator,
            str(self.chance.randint(1, 9)),
            id=str(self.chance.random()),
            role=self.chance.choice((Role.ACTIVITY, Role.ACTIVITY, Role.BARE)),
        )
        claim = rekeyed(told)
        if self.said and self.chance.random() < 0.2:
            claim = replace(claim, replaces=self.chance.choice(self.said))
        code = self.chance.choice((PROGRAMME, PROGRAMME, "other"))
        claims.record([claim], programme=code, by=LAN, at=later(self.minute))
        self.said.append(claim.id)

    def pair(self) -> list[str]:
        if len(self.said) < 2:
            raise Problem
        return self.chance.sample(self.said, 2)

    def join(self) -> None:
        recognitions.join(self.pair(), by=LAN, at=later(self.minute))

    def propose(self) -> None:
        found = [Recognised(frozenset(self.pair()), Strength.PROPOSED, 0.5)]
        with deciding("propose", by=LAN, at=later(self.minute)) as recorder:
            recognitions.keep_machine_s(recorder, found, [], among=self.said)

    def undo(self) -> None:
        standing = sorted(join.id for join in facts.joins())
        if standing:
            recognitions.undo_join(self.chance.choice(standing), by=LAN, at=later(self.minute))

    def part(self) -> None:
        recognitions.part_of(*self.pair(), by=LAN, at=later(self.minute))

    def decide(self) -> None:
        decisions.choose(self.pair()[0], reason="Đã đo lại", by=LAN, at=later(self.minute))

    def withdraw(self) -> None:
        rows = models.Decision.objects.filter(ended_by__isnull=True).order_by("id")
        if rows:
            decisions.withdraw(str(rows[0].id), by=LAN, at=later(self.minute))

    def let_go(self) -> None:
        kept = [claim for claim in self.said if self.chance.random() > 0.3]
        with recording("let-go", by=LAN, at=later(self.minute)) as recorder:
            unselect_others(recorder, PROGRAMME, kept)

    def enter(self) -> None:
        new = Unit(str(uuid.UUID(int=self.chance.getrandbits(128))), "Đội mới", "army")
        units.enter(units.Roll([new]), by=LAN, at=later(self.minute))

    def change_rules(self) -> None:
        charter = programmes.Charter(PROGRAMME, "Khe Sơn", stock_days=self.chance.randint(1, 900))
        programmes.found(charter, by=LAN, at=later(self.minute))

    def change_its_mind(self) -> None:
        """Writes, looks at what came of it, and takes all of it back."""
        before = list(self.said)
        with taken_back():
            self.say()
            assert is_up_to_date(PROGRAMME)
        self.said = before


@pytest.mark.parametrize("seed", seeds(8))
def test_an_open_book_says_what_a_fresh_one_says_after_whatever_was_written(programme, seed):
    founded("other")
    office = Office(seed)
    for _ in range(14):
        office.act()
        for code in (PROGRAMME, "other"):
            assert is_up_to_date(code)


@pytest.fixture
def lans_road(said):
    return said(says(LANS_BODY, ROADS, "2"))[0]


def total(**known: str) -> object:
    book = books.open_ledger(PROGRAMME, **known).book
    return count(book, Question(book.catalogue[ROADS.code], YEAR, YEAR.last)).total


def test_a_question_costs_one_small_query_while_nothing_is_written(
    lans_road, django_assert_num_queries
):
    total()
    with django_assert_num_queries(1):
        assert total() == 2


def test_what_a_new_word_costs_does_not_grow_with_what_was_said_before(
    said, lans_road, django_assert_max_num_queries
):
    said(*(says("army@lang-ven", ROADS, "1", id=str(n)) for n in range(60)))
    assert total() == 62
    said(says("army@lang-ven", ROADS, "5"))
    with django_assert_max_num_queries(6) as asked:
        assert total() == 67
    assert not any("unitname" in query["sql"] for query in asked.captured_queries)


def test_the_same_book_answers_until_something_in_it_changes(said, lans_road):
    first = books.open_ledger(PROGRAMME)
    assert books.open_ledger(PROGRAMME).book is first.book
    founded("other")
    claims.record([], programme="other", by=LAN, at=later(5))
    elsewhere = books.open_ledger(PROGRAMME)
    assert (elsewhere.book, elsewhere.answers) == (first.book, first.answers)
    assert elsewhere.number == first.number + 1
    said(says("army@lang-ven", ROADS, "5"))
    assert books.open_ledger(PROGRAMME).book is not first.book


def test_what_was_rolled_back_was_never_known_even_under_the_same_number(said, lans_road):
    with taken_back():
        said(says("army@lang-ven", ROADS, "30"))
        number = books.latest_entry()[0]
        assert total() == 32
    said(says("army@lang-ven", ROADS, "5"))
    assert books.latest_entry()[0] == number
    assert total() == 7


def test_a_claim_rolled_back_and_made_anew_under_its_id_says_what_it_says_now(said, lans_road):
    with taken_back():
        said(says("army@lang-ven", ROADS, "30", id="his"))
        assert total() == 32
    said(says("army@lang-ven", ROADS, "5", id="his"))
    assert total() == 7


def test_the_past_and_the_present_are_open_side_by_side(said, lans_road):
    number = str(books.latest_entry()[0])
    said(says("army@lang-ven", ROADS, "5"))
    for _ in range(2):
        assert (total(), total(known=number), total(known="2")) == (7, 2, None)
    assert books.open_ledger(PROGRAMME, known=number).known == int(number)


def test_what_an_action_is_still_writing_is_not_in_the_book(said, lans_road):
    with recording("let-go", by=LAN, at=later(9)) as recorder:
        unselect_others(recorder, PROGRAMME, [])
        assert total() == 2
    assert total() is None


def test_no_more_books_stay_open_than_may_be(programme):
    for number in range(opened.MOST_BOOKS + 3):
        founded(f"p{number}")
        books.open_ledger(f"p{number}")
    assert len(opened._opened) == opened.MOST_BOOKS
    for n in range(3):
        claims.record(
            [rekeyed(says(LANS_BODY, ROADS, "1", id=f"{n}"))], programme="p0", by=LAN, at=later(n)
        )
        books.open_ledger("p0")
    assert len({k for k, _ in opened._opened.items() if k[2] == "p0"}) == 1


def test_books_of_two_databases_are_two(lans_road, monkeypatch):
    here = books.open_ledger(PROGRAMME).book
    monkeypatch.setattr(facts, "database", lambda: ("another",))
    assert books.open_ledger(PROGRAMME).book is not here


def test_a_book_read_anew_shows_what_was_changed_behind_the_ledger_s_back(lans_road):
    assert total() == 2
    models.Claim.objects.update(value_steps=9_000_000)
    book = books.open_anew(PROGRAMME).book
    assert count(book, Question(book.catalogue[ROADS.code], YEAR, YEAR.last)).total == 9
    opened.forget()
    assert total() == 9


def test_everything_that_is_kept_is_brought_up_to_date(db):
    founded()
    books.open_ledger(PROGRAMME)
    everything()
    assert is_up_to_date(PROGRAMME)
    assert is_up_to_date("other")


@pytest.mark.django_db(transaction=True)
def test_nobody_sees_what_is_not_committed_and_everybody_what_is():
    founded()
    bodies = Book((), cast.UNITS, cast.TERRITORY, catalogue())
    units.enter(rekeyed_roll(bodies), by=LAN, at=later(0))
    hers = rekeyed(says(LANS_BODY, ROADS, "2"))
    claims.record([hers], programme=PROGRAMME, by=LAN, at=later(1))
    written, looked = threading.Event(), threading.Event()
    seen_inside = []

    def write() -> None:
        try:
            with transaction.atomic():
                armys = rekeyed(says("army@lang-ven", ROADS, "5"))
                claims.record([armys], programme=PROGRAMME, by=LAN, at=later(2))
                seen_inside.append(total())
                written.set()
                looked.wait(20)
        finally:
            written.set()
            connections.close_all()

    assert total() == 2
    writer = threading.Thread(target=write)
    writer.start()
    written.wait(20)
    assert total() == 2
    looked.set()
    writer.join(20)
    assert (seen_inside, total()) == ([7], 7)

"""The laws of counting on the worked numbers, and on worlds whose truth is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.claims import Claim, Coverage, Role, Standing
from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Aggregation, Identity, Indicator
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.questions import Question, State
from chungtay.domain.recognition import Join, PartOf, Strength
from chungtay.domain.settling import Decision
from chungtay.domain.tracing import added, trace
from chungtay.domain.units import Line, Units
from tests.cast import HOUSES, LABOUR, LAN, ROADS, TERRITORY, UNITS, YEAR, says
from tests.domain.worlds import GIFTS, world

ARMY, FRONT = "army@lang-ven", "front@lang-ven"
DISTINCT = Indicator("houses-distinct-total", "house", Identity.ASSET)
GRATITUDE = Indicator("houses-gratitude", "house", Identity.ASSET, labels_of=DISTINCT.code)
UNITY = Indicator("houses-great-unity", "house", Identity.ASSET, labels_of=DISTINCT.code)
CHILDREN = Indicator("children", "person", Identity.PERSON, Aggregation.LAST)
JOBS = Indicator("jobs-created", "person", Identity.PERSON)
RATE = Indicator("rate", "percent", Identity.RATIO, Aggregation.AVERAGE)
KNOWN = (ROADS, HOUSES, LABOUR, DISTINCT, GRATITUDE, UNITY, CHILDREN, JOBS, RATE)
CATALOGUE = {indicator.code: indicator for indicator in KNOWN}
SEEDS = st.integers(0, 10**6)


def book(*claims: Claim, joins: tuple[Join, ...] = (), parts: tuple[PartOf, ...] = ()) -> Book:
    return Book(claims, UNITS, TERRITORY, CATALOGUE, joins, parts)


def ask(indicator: Indicator, **more: object) -> Question:
    return Question(indicator, YEAR, YEAR.last, **more)  # type: ignore[arg-type]


def ends(counted: Counted) -> tuple[object, ...]:
    return counted.total, counted.low, counted.high


def joined(*claims: Claim, strength: Strength = Strength.PERSON) -> Join:
    return Join("join", frozenset(claim.id for claim in claims), strength)


def test_a_road_told_by_two_partners_counts_once_and_stands_whole_in_each_ledger() -> None:
    army, women = says(ARMY, ROADS, "2.5"), says(LAN, ROADS, "2.5")
    other = says(ARMY, ROADS, "2.5", id="another road")
    said = book(army, women, other, joins=(joined(army, women),))
    assert count(said, ask(ROADS)).total == 5
    assert count(said, ask(ROADS, organisation="army")).total == 5
    assert count(said, ask(ROADS, organisation="women")).total == Decimal("2.5")
    assert count(said, ask(ROADS)).joint == 1


def test_one_house_with_three_labels_is_one_house_and_one_in_each_label() -> None:
    told = (says(ARMY, GRATITUDE, "1"), says(FRONT, UNITY, "1"), says(LAN, UNITY, "1"))
    said = book(*told, joins=(joined(*told),))
    assert count(said, ask(DISTINCT)).total == 1
    assert count(said, ask(GRATITUDE)).total == 1
    assert count(said, ask(UNITY)).total == 1
    for organisation in ("army", "front", "women"):
        assert count(said, ask(DISTINCT, organisation=organisation)).total == 1


def test_two_bare_sums_of_one_commune_give_a_range_that_itemising_makes_exact() -> None:
    army = says(ARMY, HOUSES, "40", role=Role.BARE)
    women = says(LAN, HOUSES, "25", role=Role.BARE)
    assert ends(count(book(army, women), ask(HOUSES))) == (40, 40, 65)
    both = says(LAN, HOUSES, "25", id="together", partners=(ARMY,), partners_complete=True)
    assert ends(count(book(army, women, both), ask(HOUSES))) == (40, 40, 40)


def test_nineteen_figures_and_one_mention_are_the_nineteen_and_one_mention() -> None:
    told = [says(LAN, HOUSES, "1", id=str(n)) for n in range(19)]
    vague = replace(says(ARMY, HOUSES, "1"), id="v", figure=Figure(None, Qualifier.VAGUE))
    counted = count(book(*told, vague), ask(HOUSES))
    assert (counted.total, len(counted.mentions), counted.is_open_above) == (19, 1, True)


def test_the_four_silences_are_told_apart() -> None:
    vague = replace(says(LAN, HOUSES, "1"), figure=Figure(None, Qualifier.VAGUE))
    no_line = says(LAN, HOUSES, "0", standing=Standing.NOT_APPLICABLE)
    assert count(book(), ask(HOUSES)).state is State.NOT_REPORTED
    assert count(book(vague), ask(HOUSES)).state is State.MENTIONED
    assert count(book(no_line), ask(HOUSES)).state is State.NOT_APPLICABLE
    zero = count(book(says(LAN, HOUSES, "0")), ask(HOUSES))
    assert (zero.state, zero.total) == (State.ZERO, 0)


def test_parts_of_a_campaign_are_not_counted_beside_it() -> None:
    campaign = says(ARMY, ROADS, "10")
    days = (says(LAN, ROADS, "4", id="d1"), says(LAN, ROADS, "3", id="d2"))
    links = tuple(PartOf(day.id, day.id, campaign.id) for day in days)
    said = book(campaign, *days, parts=links)
    assert ends(count(said, ask(ROADS))) == (10, 10, 10)
    # Who takes part in the whole takes part in its parts; not the other way round.
    assert count(said, ask(ROADS, organisation="army")).total == 10
    assert count(said, ask(ROADS, organisation="women")).total == 7


def test_parts_beyond_their_whole_are_a_dispute_and_count() -> None:
    campaign, day = says(ARMY, ROADS, "10"), says(LAN, ROADS, "11")
    counted = count(book(campaign, day, parts=(PartOf("p", day.id, campaign.id),)), ask(ROADS))
    assert (counted.total, counted.disputed) == (11, 1)


def test_an_uncertain_recognition_is_joined_in_low_and_apart_in_high() -> None:
    army, women = says(ARMY, ROADS, "2.5"), says(LAN, ROADS, "2.5")
    proposal = joined(army, women, strength=Strength.PROPOSED)
    counted = count(book(army, women, joins=(proposal,)), ask(ROADS))
    assert ends(counted) == (Decimal("2.5"), Decimal("2.5"), 5)
    assert counted.why_range == ("proposal",)
    certain = joined(army, women, strength=Strength.MACHINE)
    assert count(book(army, women, joins=(certain,)), ask(ROADS)).high == Decimal("2.5")


def test_persons_of_several_activities_may_be_the_same_persons() -> None:
    told = (says(LAN, JOBS, "10"), says(ARMY, JOBS, "30"))
    assert ends(count(book(*told), ask(JOBS))) == (40, 30, 40)


def test_of_a_stock_the_latest_word_counts_and_it_never_adds_over_time() -> None:
    spring, autumn = STATE_CALENDAR.parse("2026-03"), STATE_CALENDAR.parse("2026-09")
    told = (
        says(LAN, CHILDREN, "6", id="s", role=Role.BARE, days=spring),
        says(LAN, CHILDREN, "7", id="a", role=Role.BARE, days=autumn),
    )
    assert count(book(*told), ask(CHILDREN)).total == 7
    early = Question(CHILDREN, STATE_CALENDAR.parse("2026-H1"), YEAR.last)
    assert count(book(*told), early).total == 6


def test_ratios_are_recomputed_from_their_parts() -> None:
    told = (
        says(LAN, RATE, "93.9", parts=(Decimal(31), Decimal(33))),
        says(ARMY, RATE, "100", parts=(Decimal(9), Decimal(9))),
    )
    assert count(book(*told), ask(RATE)).total == Decimal("95.2381")


def test_everybody_in_the_place_holds_what_every_body_did_there() -> None:
    whole = says(FRONT, LABOUR, "100", role=Role.BARE, coverage=Coverage.PLACE)
    inside = says(LAN, LABOUR, "40", role=Role.BARE)
    assert ends(count(book(whole, inside), ask(LABOUR))) == (100, 100, 100)


def test_a_question_of_place_and_one_of_unit_are_two_questions() -> None:
    guest = says("army@cua-song", ROADS, "3", place="lang-ven")
    said = book(guest, says(LAN, ROADS, "2"))
    assert count(said, ask(ROADS, place="lang-ven")).total == 5
    assert count(said, ask(ROADS, unit="joint@lang-ven")).total == 2
    assert count(said, ask(ROADS, unit="joint@cua-song")).total == 3


def test_an_activity_counts_on_its_last_day() -> None:
    over_new_year = says(LAN, ROADS, "2", days=replace(YEAR, until=date(2026, 12, 16)))
    assert count(book(over_new_year), ask(ROADS)).state is State.NOT_REPORTED
    following = Question(ROADS, STATE_CALENDAR.year(2027), YEAR.last)
    assert count(book(over_new_year), following).total == 2


@given(SEEDS, st.floats(0.1, 0.3))
def test_the_true_total_lies_in_the_range_in_every_generated_world(
    seed: int, unnamed: float
) -> None:
    truth = world(seed, unnamed=unnamed)
    counted = count(truth.book, Question(GIFTS, YEAR, YEAR.last))
    if counted.total is None:
        assert truth.true_total() == 0
        return
    assert counted.low is not None
    assert counted.high is not None
    assert counted.low <= counted.total <= counted.high
    assert counted.low <= truth.true_total() <= counted.high


@given(SEEDS)
def test_totals_along_both_lines_agree_at_the_top(seed: int) -> None:
    said = world(seed).book
    lines = [count(said, Question(GIFTS, YEAR, YEAR.last, line)) for line in Line]
    assert ends(lines[0]) == ends(lines[1])


@given(SEEDS)
def test_joining_never_raises_a_total_and_undoing_restores_it(seed: int) -> None:
    said = world(seed).book
    apart = replace(said, joins=())
    question = Question(GIFTS, YEAR, YEAR.last)
    before, after = count(apart, question), count(said, question)
    assert (after.total or 0) <= (before.total or 0)
    assert ends(count(replace(said, joins=()), question)) == ends(before)


@given(SEEDS)
def test_every_number_opens_into_parts_that_add_up_to_it(seed: int) -> None:
    said = world(seed).book
    counted = count(said, Question(GIFTS, YEAR, YEAR.last))
    opened = trace(counted)
    claims = {claim.id for claim in said.claims}
    if counted.total is not None:
        assert (added(opened.total), added(opened.low), added(opened.high)) == ends(counted)
        assert all(set(p.claims) <= claims and p.claims for p in opened.total)


@given(SEEDS, st.randoms())
def test_the_order_in_which_claims_arrive_never_changes_a_number(seed: int, chance: object) -> None:
    said = world(seed).book
    claims = list(said.claims)
    chance.shuffle(claims)  # type: ignore[attr-defined]
    shuffled = replace(said, claims=tuple(claims))
    question = Question(GIFTS, YEAR, YEAR.last)
    assert ends(count(shuffled, question)) == ends(count(said, question))


@pytest.mark.parametrize("organisation", ["army", "women", "youth"])
@given(SEEDS)
def test_nobody_s_ledger_exceeds_the_total_by_more_than_bare_sums_leave_open(
    organisation: str, seed: int
) -> None:
    said = world(seed).book
    total = count(said, Question(GIFTS, YEAR, YEAR.last))
    ledger = count(said, Question(GIFTS, YEAR, YEAR.last, organisation=organisation))
    assert (ledger.total or 0) <= (total.high or 0)


def said_of_everything(chance: Random) -> Book:
    """Claims of every indicator by every body, joined, nested and decided by chance."""
    units = [unit for unit in UNITS if unit.organisation != "joint"]
    claims = []
    for number in range(chance.randint(2, 14)):
        unit, indicator = chance.choice(units), chance.choice(KNOWN)
        claims.append(
            says(
                unit.id,
                indicator,
                str(chance.randint(0, 9)),
                id=f"{number}",
                role=chance.choice((Role.ACTIVITY, Role.ACTIVITY, Role.BARE)),
                partners=tuple(u.id for u in chance.sample(units, chance.randint(0, 2))),
                standing=chance.choice((Standing.COUNTED,) * 4 + (Standing.HELD,)),
            )
        )
    ids = [claim.id for claim in claims]
    joins = [
        Join(f"j{n}", frozenset(chance.sample(ids, 2)), chance.choice(list(Strength)))
        for n in range(chance.randint(0, 3))
    ]
    inside = [sorted(chance.sample(ids, 2), key=int) for _ in range(chance.randint(0, 2))]
    # Without joins that could close a circle, an older claim is the whole of a newer one.
    parts = () if joins else (PartOf(f"p{n}", new, old) for n, (old, new) in enumerate(inside))
    chosen = [Decision(c.id, c.indicator, c.id) for c in claims if chance.random() < 0.1]
    return Book(
        tuple(claims), UNITS, TERRITORY, CATALOGUE, tuple(joins), tuple(parts), tuple(chosen)
    )


def changed(said: Book, chance: Random) -> Book:
    """The same book after a few things were said, let go, joined, taken back and decided."""
    more = said_of_everything(chance)
    new = [replace(claim, id=f"{100 + int(claim.id)}") for claim in more.claims]
    claims = tuple(c for c in said.claims if chance.random() > 0.1) + tuple(
        new[: chance.choice((0, 1, 3))]
    )
    ids = [claim.id for claim in claims]
    joins = [j for j in said.joins if chance.random() > 0.2]
    if len(ids) > 1 and not said.parts and chance.random() < 0.5:
        joins.append(Join("more", frozenset(chance.sample(ids, 2)), chance.choice(list(Strength))))
    decisions = [d for d in said.decisions if chance.random() > 0.2]
    decisions += [Decision(c.id, c.indicator, c.id) for c in claims if chance.random() < 0.1]
    return replace(said, claims=claims, joins=tuple(joins), decisions=tuple(decisions))


def every_question() -> list[Question]:
    asked = [Question(indicator, YEAR, YEAR.last, Line.SECTOR) for indicator in KNOWN]
    return [
        *asked,
        *(replace(q, unit="army@ninh-binh") for q in asked),
        *(replace(q, organisation="women", place="lang-ven") for q in asked),
        *(replace(q, period=STATE_CALENDAR.parse("2026-Q1")) for q in asked),
    ]


@given(SEEDS)
def test_what_is_taken_over_from_an_earlier_book_changes_no_answer(seed: int) -> None:
    chance = Random(seed)
    before = said_of_everything(chance)
    for question in every_question():
        count(before, question)
    after = changed(before, chance)
    after.take_over(before)
    fresh = replace(after)
    assert [count(after, q) for q in every_question()] == [
        count(fresh, q) for q in every_question()
    ]


def test_only_what_a_new_word_speaks_to_is_counted_again() -> None:
    roads, house = says(LAN, ROADS, "2"), says(ARMY, HOUSES, "1")
    before = book(roads, house)
    asked = {code: Question(CATALOGUE[code], YEAR, YEAR.last) for code in (ROADS.code, HOUSES.code)}
    answers = {code: count(before, question) for code, question in asked.items()}
    after = book(roads, house, says(FRONT, ROADS, "3"))
    after.take_over(before)
    assert count(after, asked[HOUSES.code]) is answers[HOUSES.code]
    assert count(after, asked[ROADS.code]).total == 5


def test_a_partner_named_in_another_figure_of_the_same_activity_is_news_to_both() -> None:
    roads, days = says(LAN, ROADS, "2"), says(ARMY, LABOUR, "60")
    before = book(roads, days)
    armys = Question(ROADS, YEAR, YEAR.last, organisation="army")
    assert count(before, armys).total is None
    after = book(roads, days, joins=(Join("j", frozenset({roads.id, days.id})),))
    after.take_over(before)
    assert count(after, armys).total == 2


def test_nothing_is_taken_over_from_a_book_of_other_registers() -> None:
    said = (says(LAN, ROADS, "2"),)
    before = book(*said)
    question = Question(ROADS, YEAR, YEAR.last)
    counted = count(before, question)
    others = Book(said, Units(UNITS), TERRITORY, CATALOGUE)
    others.take_over(before)
    assert count(others, question) == counted
    assert count(others, question) is not counted
    assert count(others, question) is count(others, question)

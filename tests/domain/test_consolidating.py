"""From a book to the report's contents."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from chungtay.domain.claims import Claim, Coverage, Kind, Role
from chungtay.domain.consolidating import Setting, consolidate
from chungtay.domain.consolidation import Against, Consolidation
from chungtay.domain.counting import Book
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.questions import State
from chungtay.domain.recognition import Join, Strength
from chungtay.domain.units import Line, Parent, Succession, Unit, Units
from tests.cast import HOUSES, LABOUR, LAN, ROADS, TERRITORY, UNITS, YEAR, says

ARMY = "army@lang-ven"


def report() -> Consolidation:
    both = (says(ARMY, ROADS, "2.5", title="Đường thôn"), says(LAN, ROADS, "2.5"))
    vague = replace(says(LAN, LABOUR, "1"), id="vague", figure=Figure(None, Qualifier.VAGUE))
    target = says(LAN, HOUSES, "9", kind=Kind.TARGET)
    total = says("army@ninh-binh", ROADS, "6", id="sum", role=Role.BARE, coverage=Coverage.BELOW)
    book = Book(
        (*both, vague, target, total),
        UNITS,
        TERRITORY,
        {indicator.code: indicator for indicator in (ROADS, LABOUR, HOUSES)},
        (Join("j", frozenset(c.id for c in both), Strength.MACHINE),),
    )
    setting = Setting("2026", YEAR, "mẫu", "Ninh Bình", "", targets={ROADS.code: Decimal(7)})
    return consolidate(book, setting, documents=())


def test_the_road_counts_once_in_the_total_and_whole_in_each_ledger() -> None:
    (roads, labour) = report().totals
    assert (roads.indicator, roads.total, roads.target) == (ROADS.code, 6, 7)
    assert (roads.activities, roads.joint, roads.bare_sums) == (1, 1, 1)
    assert roads.sum_of_reports == Decimal("8.5")
    assert (labour.total, labour.mentions, labour.open_above) == (None, 1, True)


def test_the_activity_is_shown_with_its_partners_and_as_the_machine_s_recognition() -> None:
    (activity,) = report().activities
    assert (activity.title, activity.place, activity.confirmed) == ("Đường thôn", "Làng Ven", False)
    assert activity.organisations == ("army", "women")
    assert activity.figures[0].value == Decimal("2.5")
    assert len(activity.claims) == 2


def test_bare_sums_and_mentions_belong_to_no_activity_and_mentions_are_listed() -> None:
    made = report()
    assert made.activity_of["sum"] is None
    assert [claim.id for claim in made.mentions] == ["vague"]


def test_every_speaking_body_has_its_line() -> None:
    lines = {(line.unit, line.indicator): line.amount for line in report().by_unit}
    assert lines["Phụ nữ Làng Ven", ROADS.code] == Decimal("2.5")
    assert lines["Quân sự Ninh Bình", ROADS.code] == 6


TURN = YEAR.since.replace(year=2026, month=7, day=1)


FIRST, SECOND = YEAR.within(YEAR.since, TURN), YEAR.within(TURN, YEAR.until)


def merged() -> Book:
    """Two women's unions became one in the middle of the year."""
    old = [Unit(f"women@{c}", f"Phụ nữ {c}", "women", until=TURN) for c in ("a", "b")]
    heir = Unit("women@c", "Phụ nữ c", "women", since=TURN)
    above = Unit("women@p", "Phụ nữ tỉnh", "women")
    units = Units(
        [*old, heir, above],
        [Parent(body.id, Line.SECTOR, above.id) for body in (*old, heir)],
        [Succession(body.id, heir.id, TURN) for body in old],
    )
    days = {"a": FIRST, "c": SECOND}
    told = [
        Claim(f"{c}", f"women@{c}", ROADS.code, Figure(Decimal(value)), span)
        for (c, span), value in zip(days.items(), "25", strict=True)
    ]
    return Book(tuple(told), units, TERRITORY, {ROADS.code: ROADS})


def reorganised(**setting: object) -> dict[str, Decimal]:
    """By unit, on some structure."""
    book = merged()
    made = consolidate(book, Setting("2026", YEAR, "", "", "", **setting), documents=())
    assert [total.total for total in made.totals] == [7]
    return {line.unit: line.amount for line in made.by_unit} | {"on": made.structure}


def test_the_tables_by_unit_stand_on_the_periods_last_day_or_on_a_day_of_choice() -> None:
    assert reorganised() == {"Phụ nữ c": 7, "on": YEAR.last}
    before = TURN.replace(month=3)
    assert reorganised(on=before) == {"Phụ nữ a": 2, "on": before}


def test_as_reported_every_body_has_what_it_did_in_its_days() -> None:
    told = reorganised(as_reported=True)
    assert told == {"Phụ nữ a": 2, "Phụ nữ c": 5, "on": None}


def test_beside_an_earlier_period_heirs_have_what_was_done_before_them() -> None:
    """The union of today stands for the two it was made of: like for like on one structure."""
    made = consolidate(
        merged(), Setting("2026-H2", SECOND, "", "", "", against=Against("2026-H1", FIRST)),
        documents=(),
    )  # fmt: skip
    lines = [(line.organisation, line.unit, line.before, line.now) for line in made.two_periods]
    assert lines == [("", "", 2, 5), ("women", "", 2, 5), ("women", "Phụ nữ c", 2, 5)]
    assert [total.previous for total in made.totals] == [2]
    assert made.against == Against("2026-H1", FIRST)


def test_what_only_the_earlier_period_told_of_is_told_as_a_silence() -> None:
    early = merged().claims[0]
    book = replace(merged(), claims=(early,))
    setting = Setting("2026-H2", SECOND, "", "", "")
    assert consolidate(book, setting, documents=()).totals == ()
    setting = replace(setting, against=Against("2026-H1", FIRST))
    made = consolidate(book, setting, documents=())
    assert [(total.total, total.previous) for total in made.totals] == [(None, 2)]
    (whole, *_) = made.two_periods
    assert (whole.before_state, whole.now_state) == (State.COUNTED, State.NOT_REPORTED)


def test_an_heir_that_said_nothing_itself_has_its_line_by_unit() -> None:
    book = replace(merged(), claims=merged().claims[:1])
    made = consolidate(book, Setting("2026", YEAR, "", "", ""), documents=())
    assert {line.unit: line.amount for line in made.by_unit} == {"Phụ nữ c": 2}

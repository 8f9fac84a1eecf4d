"""What is due: the period with its days, what was said of it, and what was begun."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.actions import drafts, programmes
from chungtay.domain.permissions import Deed
from chungtay.domain.programmes import Choices
from chungtay.queries.books import open_ledger
from chungtay.queries.home import due
from chungtay.queries.home.due import said, term, work
from chungtay.storage import models
from tests import cast
from tests.actions.cast import PROGRAMME, key, later
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR


def lan(world, on=date(2026, 11, 26)):
    return replace(seen_by(world, "reporter"), on=on)


def now(world, on, name="reporter"):
    return term(replace(seen_by(world, name), on=on), open_ledger(None))


@pytest.mark.parametrize(
    ("on", "code", "days"),
    [
        (date(2026, 11, 26), "2026", 18),
        (date(2026, 12, 14), "2026", 0),
        (date(2026, 12, 17), "2026", -3),  # closed, and a commune may still report
        (date(2026, 12, 18), "2027-Q1", 86),
        (date(2026, 5, 20), "2026-H1", 25),
    ],
)
def test_the_period_is_the_longest_that_closes_next_or_may_still_be_told(world, on, code, days):
    found = now(world, on)
    assert (found.code, found.days) == (code, days)


def test_each_level_has_its_own_last_day(world):
    day = date(2026, 11, 26)
    assert now(world, day).due == date(2026, 12, 17)
    assert now(world, day, "coordinator").due == date(2026, 12, 21)
    assert now(world, day).days_to_report == 21


def test_a_deadline_that_the_programme_chose_is_kept(world):
    usual = Choices()
    chosen = replace(usual, deadlines={**usual.deadlines, "commune": 10})
    programmes.choose(PROGRAMME, chosen, seen=usual.seen, by=OPERATOR, at=later(5))
    assert now(world, date(2026, 11, 26)).due == date(2026, 12, 24)


def test_what_a_unit_said_is_counted_by_activity_and_by_figure(world):
    told = said(lan(world), open_ledger(None), cast.YEAR, deed=Deed.RECORD)
    assert (told.activities, told.figures, told.spoken, told.expected) == (1, 1, 1, 1)


def test_who_is_named_by_others_is_not_silent(world):
    """The army of Làng Ven is named by the women; the Front of Làng Ven by nobody."""
    told = said(seen_by(world, "standing"), open_ledger(None), cast.YEAR, deed=Deed.RECORD)
    assert key("army@lang-ven") not in told.silent
    assert key("front@lang-ven") in told.silent
    assert told.spoken + len(told.silent) == told.expected == 9


def test_a_period_in_which_nothing_was_said_has_nothing(world):
    quarter = open_ledger(None).calendar.parse("2026-Q1")
    told = said(lan(world), open_ledger(None), quarter, deed=Deed.RECORD)
    assert (told.activities, told.figures, told.spoken) == (0, 0, 0)


def started(world, name, unit, minutes=30):
    return drafts.start(
        key(unit), programme=PROGRAMME, language="vi", by=world.actor(name), at=later(minutes),
        on=date(2026, 11, 26),
    )  # fmt: skip


def test_drafts_of_ones_own_units_wait_with_who_saved_them(world):
    mine = started(world, "reporter", "women@lang-ven")
    started(world, "stranger", "front@cua-song")
    begun = work(lan(world), open_ledger(None))
    assert [draft.id for draft in begun.drafts] == [mine]
    assert begun.drafts[0].by == "Người reporter"
    assert (begun.many_drafts, begun.many_bringings, begun.many) == (1, 0, 1)


def test_of_many_drafts_the_latest_three_are_shown(world):
    for n in range(5):
        models.Draft.objects.create(
            programme_code=PROGRAMME, unit_id=key("women@lang-ven"), content={"title": f"Việc {n}"},
            owner_id=world.people["reporter"], saved_by_id=world.people["reporter"],
            created_at=later(n), saved_at=later(n),
        )  # fmt: skip
    begun = work(lan(world), open_ledger(None))
    assert [draft.title for draft in begun.drafts] == ["Việc 4", "Việc 3", "Việc 2"]
    assert begun.many_drafts == 5


def test_those_who_answer_for_many_bodies_see_the_same_of_each(world, monkeypatch):
    """A province is hundreds of bodies: then it is asked who has anything at all."""
    mine = started(world, "reporter", "women@lang-ven")
    started(world, "stranger", "front@cua-song")
    few = work(lan(world), open_ledger(None))
    monkeypatch.setattr(due, "FEW", 0)
    assert work(lan(world), open_ledger(None)) == few
    assert [draft.id for draft in few.drafts] == [mine]

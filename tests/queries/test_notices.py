"""What our units were told, and how much waits."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import objections, people, recognitions, verdicts
from chungtay.actions.ledger import deciding
from chungtay.actions.saying import say as saying
from chungtay.domain.activities import DAYS
from chungtay.domain.notices import Matter
from chungtay.domain.periods import Period
from chungtay.queries.books import open_ledger
from chungtay.queries.notices import Counts, Told, notices, objecting, tabs, unread, waiting
from chungtay.vocabulary.furniture import furniture
from tests.actions.cast import LAN, PROGRAMME, later, rekeyed
from tests.cast import HOUSES, ROADS, says
from tests.queries.cast import seen_by
from tests.queries.deciding import say
from tests.web.conftest import *  # noqa: F403

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(world) -> str:
    return say(world, verdicts.same, world.proposal, by="coordinator", reason="Đã hỏi")


def test_the_units_concerned_are_told_who_what_and_why(world, made):
    (told,) = notices(seen_by(world, "reporter"))
    assert (told.matter, told.by, told.reason) == (Matter.JOINED, "Người coordinator", "Đã hỏi")
    assert (told.units, told.title) == (("Phụ nữ Làng Ven",), "Đường liên thôn")
    assert (told.kind, told.subject, told.unread) == ("recognition", made, True)
    assert notices(seen_by(world, "stranger")) == ()


def test_a_decision_told_to_several_of_our_units_is_told_once(world, made):
    (told,) = notices(seen_by(world, "standing"))
    assert told.units == ("Phụ nữ Làng Ven", "Quân sự Làng Ven")


def test_the_newest_stands_first_and_a_choice_leads_to_its_figures(world, made):
    say(world, verdicts.choose, world.own_claim.id, instead_of="", reason="Đo lại", minutes=6)
    first, second = notices(seen_by(world, "reporter"))
    assert (first.kind, first.claim, first.indicator) == (
        "dispute", world.own_claim.id, world.own_claim.indicator,
    )  # fmt: skip
    assert second.matter is Matter.JOINED


def test_what_was_looked_at_is_no_longer_new(world, made):
    visitor = seen_by(world, "reporter")
    assert unread(visitor) == 1
    people.look(world.people["reporter"], number=10_000)
    assert unread(visitor) == 0
    assert not notices(visitor)[0].unread


def test_what_waits_is_counted_for_those_who_can_do_something_about_it(world, made):
    say(world, objections.object_to, made, reason="Hai đường", by="reporter", minutes=6)
    assert objecting(seen_by(world, "standing")) == 1
    assert waiting(seen_by(world, "standing")) == Counts(0, 0, 1, 2)
    assert waiting(seen_by(world, "leader")) == Counts(0, 0, 0, 0)


def test_a_proposal_waits_for_a_reporter_who_may_join(world):
    assert waiting(seen_by(world, "reporter")) == Counts(1, 0, 0, 0)
    assert tabs(seen_by(world, "reporter")).waiting == 1


@pytest.mark.parametrize("matter", Matter)
@pytest.mark.parametrize("kind", ["recognition", "dispute", "activity", ""])
@pytest.mark.parametrize("indicator", ["", DAYS, "gifts"])
def test_there_is_a_sentence_for_whatever_a_unit_can_be_told(matter, kind, indicator):
    told = Told(matter, (), "ai", later(1), "", "việc", kind, "s", "c", indicator, unread=True)
    for language in ("vi", "en"):
        said = furniture(f"recognitions-told-{told.word}", language, who="ai", title="việc")
        assert "việc" in said


def test_that_a_choice_of_days_was_taken_back_is_told_in_words(world, said):
    (claim,) = said(
        says(
            "front@lang-ven", ROADS, "2.5", days=Period.of_days(date(2026, 6, 2), date(2026, 6, 2))
        ),
        minutes=3,
    )
    recognitions.join([world.own_claim.id, claim.id], by=LAN, at=later(4))
    made = say(world, verdicts.choose, claim.id, field=DAYS, instead_of="", reason="Có ảnh")
    say(world, verdicts.undo, made, minutes=7)
    told = notices(seen_by(world, "reporter"))
    assert [one.word for one in told] == ["undone", "chosen-field"]
    for page in ("/", "/decide/?tab=told"):
        assert world.client("reporter").get(page).status_code == 200


def test_the_title_of_an_activity_is_no_reason_for_it(world):
    hers = rekeyed(says("women@lang-ven", HOUSES, "1", partners=("army@lang-ven",), title="Đường"))
    with deciding("say", by=LAN, at=later(9)) as recorder:
        saying(recorder, [hers], book=open_ledger(PROGRAMME).book, programme=PROGRAMME)
    (told,) = [n for n in notices(seen_by(world, "standing")) if n.matter is Matter.NAMED]
    assert (told.title, told.reason) == ("Đường", "")

"""A figure is put right beside what was read, and one that reading missed is added."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.actions.bringings.amending import (
    Amendment,
    QuoteMissing,
    QuoteNotFound,
    add,
    amend,
)
from chungtay.domain.bringings import FigureSaidMeanwhile
from chungtay.domain.claims import Kind, Role, Standing
from chungtay.domain.drafts import (
    AmountMissing,
    DaysBackward,
    DayToCome,
    DayUnreadable,
    FigureVerdict,
    IndicatorMissing,
    MeasureMissing,
    RangeBackward,
    WholeThingsOnly,
)
from chungtay.domain.figures import Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.permissions import NotFound
from chungtay.storage.rows import AmountTooLarge
from chungtay.vocabulary.numerals import NumberUnreadable
from tests.actions.bringings.cast import (
    CUMULATIVE,
    GIFTS,
    MENTION,
    ROAD,
    brought,
    figures,
    file,
    row,
)
from tests.actions.cast import key, later

pytestmark = pytest.mark.django_db


def put_right(world, made, words, *, name="reporter", seen=None, **fields):
    before = figures(made)[words]
    known = {"language": "vi", "indicator": before.claim.indicator, "qualifier": "exact"}
    amend(
        made,
        before.key,
        Amendment(**{**known, **fields}),
        seen=row(made).version if seen is None else seen,
        by=world.actor(name),
        at=later(5),
    )
    return next(f for f in figures(made).values() if f.key == before.key)


def test_an_amount_is_read_in_the_language_of_the_page(world):
    made = brought(world)
    vi = put_right(world, made, ROAD, amount="1.250", measure="m")
    assert (vi.claim.figure.value, vi.claim.written_value) == (Decimal("1.25"), Decimal(1250))
    en = put_right(world, made, ROAD, amount="1.25", language="en")
    assert en.claim.figure.value == Decimal("1.25")
    assert en.claim.figure.precision == Decimal("0.01")


def test_what_was_read_stays_beside_what_was_put_right(world):
    made = brought(world)
    told = put_right(world, made, GIFTS, amount="45")
    assert told.read.figure.value == 40
    assert told.claim.figure.value == 45
    assert told.verdict is FigureVerdict.ACCEPTED


def test_every_part_of_the_meaning_can_be_put_right(world):
    made = brought(world)
    told = put_right(
        world, made, GIFTS, amount="45", indicator="gifts", kind="context", role="activity",
        share="own", place="xã Cửa Sông", first="2026-02-01", last="2026-02-03",
        partners=("Quân sự Làng Ven", "Nhóm thiện nguyện"),
    ).claim  # fmt: skip
    assert (told.kind, told.role, told.share) == (Kind.CONTEXT, Role.ACTIVITY, Share.OWN)
    assert (told.place, told.place_name) == (key("cua-song"), "xã Cửa Sông")
    assert (told.days.since, told.days.last) == (date(2026, 2, 1), date(2026, 2, 3))
    assert told.partners == (key("army@lang-ven"),)
    assert told.partner_names == ("Quân sự Làng Ven", "Nhóm thiện nguyện")


def test_a_place_that_nobody_entered_stays_a_name(world):
    made = brought(world)
    told = put_right(world, made, GIFTS, amount="40", place="xóm Lở").claim
    assert (told.place, told.place_name) == (key("lang-ven"), "xóm Lở")


def test_a_number_filled_in_makes_a_figure_of_a_mention(world):
    made = brought(world)
    told = put_right(world, made, MENTION, amount="320", qualifier="vague")
    assert (told.claim.figure.value, told.claim.figure.qualifier) == (320, Qualifier.EXACT)
    assert not told.is_question


def test_a_mention_may_stay_one_under_another_indicator(world):
    made = brought(world)
    told = put_right(world, made, MENTION, qualifier="vague", indicator="gifts")
    assert told.is_question
    assert told.claim.indicator == "gifts"


def test_a_range_has_two_ends(world):
    made = brought(world)
    told = put_right(world, made, GIFTS, amount="40", amount_max="50", qualifier="range").claim
    assert (told.figure.value, told.figure.value_max) == (40, 50)


def test_a_cumulative_figure_counts_when_a_person_says_so(world):
    made = brought(world)
    assert figures(made)[CUMULATIVE].claim.standing is Standing.CUMULATIVE
    left = put_right(world, made, CUMULATIVE, amount="900", counted=False)
    assert left.claim.standing is Standing.CUMULATIVE
    told = put_right(world, made, CUMULATIVE, amount="900", counted=True)
    assert told.claim.standing is Standing.COUNTED
    assert told.asks


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"amount": ""}, AmountMissing),
        ({"amount": "abc"}, NumberUnreadable),
        ({"amount": "2,5"}, WholeThingsOnly),
        ({"amount": "9" * 25}, AmountTooLarge),
        ({"amount": "5", "measure": "km"}, MeasureMissing),
        ({"amount": "5", "indicator": "<script>"}, IndicatorMissing),
        ({"amount": "50", "amount_max": "40", "qualifier": "range"}, RangeBackward),
        ({"amount": "5", "first": "hôm qua"}, DayUnreadable),
        ({"amount": "5", "first": "2026-03-02", "last": "2026-03-01"}, DaysBackward),
        ({"amount": "5", "first": "2027-03-02"}, DayToCome),
    ],
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(world, fields, problem):
    made = brought(world)
    with pytest.raises(problem):
        put_right(world, made, GIFTS, **fields)
    assert figures(made)[GIFTS].verdict is FigureVerdict.OPEN


def test_two_people_who_put_one_figure_right_see_each_other(world):
    made = brought(world)
    seen = row(made).version
    put_right(world, made, GIFTS, amount="45")
    with pytest.raises(FigureSaidMeanwhile):
        put_right(world, made, GIFTS, name="coordinator", seen=seen, amount="46")
    assert figures(made)[GIFTS].claim.figure.value == 45


def adding(world, made, quote, **fields):
    known = {"language": "vi", "indicator": "gifts", "amount": "7"}
    return add(
        made, Amendment(**{**known, **fields}, quote=quote), by=world.actor("reporter"), at=later(5)
    )


def test_an_added_figure_stands_where_its_words_stand(world):
    made = brought(world)
    key_ = adding(world, made, "hộ   NGHÈO")
    (told,) = [f for f in figures(made).values() if f.key == key_]
    text = made and told.claim.source
    assert (text.quote, text.sentence) == ("hộ nghèo", "Hội trao 40 suất quà cho hộ nghèo.")
    assert (told.read, told.verdict) == (None, FigureVerdict.ACCEPTED)
    assert told.claim.unit == key("women@lang-ven")
    assert told.claim.place == key("lang-ven")


def test_an_added_figure_takes_over_what_its_sentence_tells(world):
    made = brought(world)
    added = adding(world, made, "đường liên thôn tại thôn Hạ")
    (told,) = [f.claim for f in figures(made).values() if f.key == added]
    road = figures(made)[ROAD].claim
    assert (told.days, told.partners, told.statement) == (road.days, road.partners, road.statement)


def test_what_is_added_where_nothing_was_read_is_the_units_own(world):
    made = brought(world, file("Không có gì.", "a.txt"))
    added = adding(world, made, "Không có gì")
    (told,) = [f.claim for f in figures(made).values() if f.key == added]
    assert (told.place, told.unit) == (key("lang-ven"), key("women@lang-ven"))
    assert told.days.last == date(2026, 12, 14)


def test_several_figures_are_added_beside_each_other(world):
    made = brought(world)
    keys = {adding(world, made, "hộ nghèo"), adding(world, made, "hộ nghèo", amount="8")}
    assert len(keys) == 2
    ids = {f.claim.id for f in figures(made).values()}
    assert len(ids) == len(figures(made))


def test_words_that_stand_nowhere_are_refused(world):
    made = brought(world)
    with pytest.raises(QuoteNotFound):
        adding(world, made, "không hề có")
    with pytest.raises(QuoteMissing):
        adding(world, made, "  ")


def test_a_stranger_neither_edits_nor_adds(world):
    made = brought(world)
    with pytest.raises(NotFound):
        put_right(world, made, GIFTS, name="stranger", amount="5")


def test_what_is_put_is_held_against_what_the_unit_said_before(world):
    made = brought(world)
    slipped = put_right(world, made, ROAD, amount="2.500", measure="")
    assert "beyond-history" in [note.code for note in slipped.notes]
    right = put_right(world, made, slipped.claim.literal, amount="2.500", measure="m")
    assert "beyond-history" not in [note.code for note in right.notes]

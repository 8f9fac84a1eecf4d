"""One figure for one activity: wholes agree or dispute, own parts add, the unsaid leave a range."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.claims import Claim, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Indicator, Share
from chungtay.domain.settling import Decision, Settled, chosen_among, settle
from tests.cast import HOUSES, LABOUR, LAN, ROADS, says

ARMY, FRONT = "army@lang-ven", "front@lang-ven"


def settled(indicator: Indicator, *claims: Claim, **more: str) -> tuple[str, str, str]:
    figure = settle(claims, indicator=indicator, **more)
    assert figure is not None
    assert figure.low <= figure.value <= figure.high
    return str(figure.value), str(figure.low), str(figure.high)


def test_the_lead_s_figure_is_counted_and_the_range_shows_both() -> None:
    told = (says(ARMY, HOUSES, "420"), says(LAN, HOUSES, "450"))
    assert settled(HOUSES, *told, lead=LAN) == ("450", "420", "450")
    assert settled(HOUSES, *told) == ("420", "420", "450")


def test_a_person_s_decision_ends_the_dispute() -> None:
    told = (says(ARMY, HOUSES, "420"), says(LAN, HOUSES, "450"))
    figure = settle(told, indicator=HOUSES, decision=told[1].id)
    assert figure is not None
    assert (figure.value, figure.low, figure.high) == (450, 450, 450)
    assert not figure.disputed


def test_more_than_500_and_512_are_one_figure() -> None:
    over = replace(says(ARMY, HOUSES, "500"), figure=Figure(Decimal(500), Qualifier.OVER))
    assert settled(HOUSES, over, says(LAN, HOUSES, "512")) == ("512", "512", "512")


def test_own_parts_of_sixty_and_forty_labour_days_are_a_hundred_and_no_dispute() -> None:
    told = (says(ARMY, LABOUR, "60", share=Share.OWN), says(LAN, LABOUR, "40", share=Share.OWN))
    assert settled(LABOUR, *told) == ("100", "100", "100")


def test_unsaid_labour_days_leave_the_range_from_the_largest_to_the_sum() -> None:
    told = (says(ARMY, LABOUR, "60"), says(LAN, LABOUR, "40"))
    assert settled(LABOUR, *told) == ("60", "60", "100")


def test_a_contribution_does_not_dispute_the_whole_and_the_rest_is_not_attributed() -> None:
    whole = says(FRONT, LABOUR, "120", share=Share.WHOLE)
    part = says(LAN, LABOUR, "50", share=Share.OWN)
    figure = settle((whole, part), indicator=LABOUR)
    assert figure is not None
    assert (figure.value, figure.disputed, figure.unattributed) == (120, False, 70)
    assert figure.own == ((LAN, Decimal(50)),)


def test_parts_beyond_the_stated_whole_are_a_dispute() -> None:
    whole = says(FRONT, LABOUR, "80", share=Share.WHOLE)
    parts = (says(LAN, LABOUR, "50", share=Share.OWN), says(ARMY, LABOUR, "40", share=Share.OWN))
    figure = settle((whole, *parts), indicator=LABOUR)
    assert figure is not None
    assert (figure.value, figure.high, figure.disputed) == (80, 90, True)


def test_a_partner_s_part_told_by_two_bodies_is_one_part() -> None:
    told = (
        says(ARMY, LABOUR, "85", share=Share.OWN),
        says(FRONT, LABOUR, "85", share=Share.OWN, of_unit=ARMY),
    )
    assert settled(LABOUR, *told) == ("85", "85", "85")


def test_two_stretches_of_road_in_one_sentence_add_up_and_a_list_repeats_the_report() -> None:
    told = (
        says(LAN, ROADS, "1.2", statement="s1"),
        says(LAN, ROADS, "1.3", statement="s1"),
        says(LAN, ROADS, "2.5", statement="row 4"),
    )
    assert settled(ROADS, *told) == ("2.5", "2.5", "2.5")


def test_a_body_s_newer_report_replaces_what_it_said_before() -> None:
    told = (
        says(LAN, ROADS, "2", said_on=date(2026, 3, 1)),
        says(LAN, ROADS, "3", said_on=date(2026, 6, 1)),
    )
    assert settled(ROADS, *told) == ("3", "3", "3")


def test_one_number_over_two_things_counts_as_nothing_to_all_of_it() -> None:
    assert settled(ROADS, says(LAN, ROADS, "7.2", either=True)) == ("0", "0", "7.2")


def test_held_and_vague_figures_settle_nothing() -> None:
    held = says(LAN, ROADS, "850", standing=Standing.HELD)
    vague = replace(says(ARMY, ROADS, "1"), figure=Figure(None, Qualifier.VAGUE))
    assert settle((held, vague), indicator=ROADS) is None


shares = st.sampled_from(list(Share))
told_by = st.lists(
    st.tuples(st.sampled_from([LAN, ARMY, FRONT]), st.integers(0, 500), shares),
    min_size=1,
    max_size=6,
)


def _claims(told: list[tuple[str, int, Share]]) -> list[Claim]:
    return [
        says(unit, LABOUR, str(value), id=str(number), share=share)
        for number, (unit, value, share) in enumerate(told)
    ]


@given(told_by, st.randoms())
def test_who_speaks_first_never_changes_the_figure(
    told: list[tuple[str, int, Share]], chance: object
) -> None:
    claims = _claims(told)
    shuffled = list(claims)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = (settle(said, indicator=LABOUR) for said in (claims, shuffled))
    assert _ends(one) == _ends(other)


@given(told_by)
def test_the_counted_value_always_lies_in_its_range(told: list[tuple[str, int, Share]]) -> None:
    figure = settle(_claims(told), indicator=LABOUR)
    assert figure is not None
    assert 0 <= figure.low <= figure.value <= figure.high


def _ends(figure: Settled | None) -> tuple[Decimal, Decimal, Decimal] | None:
    return figure and (figure.value, figure.low, figure.high)


def test_a_choice_is_found_by_its_claim_in_either_world():
    """An older claim that is only proposed to be the same gives the joined world's activity its
    name; in the world kept apart the choice still holds."""
    older, one, other = (says(unit, ROADS, amount) for unit, amount in (
        ("front@lang-ven", "2"), (LAN, "2.5"), ("army@lang-ven", "9"),
    ))  # fmt: skip
    decisions = [Decision(older.id, ROADS.code, one.id)]
    assert chosen_among([one, other], decisions, ROADS.code) == one.id
    assert chosen_among([older], decisions, ROADS.code) is None
    later = [*decisions, Decision(other.id, ROADS.code, other.id)]
    assert chosen_among([one, other], later, ROADS.code) == other.id

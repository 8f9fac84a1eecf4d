"""An activity is what all who told of it describe together."""

from __future__ import annotations

from datetime import date

from chungtay.domain.activities import (
    DAYS,
    LEAD,
    PARTNERS,
    PLACE,
    differing,
    in_question,
    world,
    worlds,
)
from chungtay.domain.claims import Role, Standing
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY
from chungtay.domain.recognition import Join, PartOf, Strength
from chungtay.domain.settling import Decision
from tests.cast import LABOUR, LAN, ROADS, TERRITORY, YEAR, says

ARMY, FRONT = "army@lang-ven", "front@lang-ven"
DAY = Period.of_days(date(2026, 3, 20), date(2026, 3, 20))


def joined(*ids: str, strength: Strength = Strength.PERSON) -> Join:
    return Join("+".join(ids), frozenset(ids), strength)


def test_everybody_who_tells_leads_or_is_named_takes_part() -> None:
    claims = [
        says(LAN, ROADS, "1", id="a", partners=(FRONT,)),
        says(ARMY, ROADS, "1", id="b", lead=ARMY),
    ]
    (activity,) = world(claims, [joined("a", "b")]).activities
    assert activity.participants == {LAN, ARMY, FRONT}
    assert activity.claimants == {LAN, ARMY}
    assert activity.lead == ARMY
    assert activity.is_open


def test_a_lead_that_is_opposed_leads_nothing() -> None:
    claims = [says(LAN, ROADS, "1", id="a", lead=LAN), says(ARMY, ROADS, "1", id="b", lead=ARMY)]
    (activity,) = world(claims, [joined("a", "b")]).activities
    assert activity.lead is None


def test_the_most_particular_telling_says_when_and_where() -> None:
    claims = [
        says("army@ninh-binh", ROADS, "1", id="a", days=YEAR),
        says(LAN, ROADS, "1", id="b", days=DAY, title="Đường thôn"),
    ]
    (activity,) = world(claims, [joined("a", "b")]).activities
    assert activity.counting_day == DAY.since
    assert activity.place(TERRITORY) == "lang-ven"
    assert activity.title == "Đường thôn"


def test_tellings_of_two_communes_stand_at_the_place_above_both() -> None:
    claims = [says(LAN, ROADS, "1", id="a"), says("women@cua-song", ROADS, "1", id="b")]
    (activity,) = world(claims, [joined("a", "b")]).activities
    assert activity.place(TERRITORY) == "ninh-binh"
    nowhere = world([says(LAN, ROADS, "1", place=None)]).activities[0]
    assert nowhere.place(TERRITORY) == COUNTRY


def test_bare_sums_are_no_activities_and_only_machine_joins_leave_doubt() -> None:
    claims = [
        says(LAN, ROADS, "1", id="a"),
        says(ARMY, ROADS, "1", id="b"),
        says(FRONT, ROADS, "9", id="sum", role=Role.BARE),
    ]
    machine = world(claims, [joined("a", "b", strength=Strength.MACHINE)])
    assert [claim.id for claim in machine.bare] == ["sum"]
    assert not machine.activities[0].confirmed
    assert world(claims, [joined("a", "b")]).activities[0].confirmed


def test_uncertain_proposals_make_two_worlds_and_decisions_make_one() -> None:
    claims = [says(LAN, ROADS, "1", id="a"), says(ARMY, ROADS, "1", id="b")]
    together, apart = worlds(claims, [joined("a", "b", strength=Strength.PROPOSED)])
    assert (len(together.activities), len(apart.activities)) == (1, 2)
    decided, same = worlds(claims, [joined("a", "b")])
    assert decided is same


def test_wholes_above_are_found_at_any_distance_once() -> None:
    claims = [says(LAN, ROADS, "1", id=i) for i in "abcd"]
    links = [PartOf(p + w, p, w) for p, w in (("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"))]
    made = world(claims, parts=links)
    assert sorted(whole.id for whole in made.wholes_above(made.by_id["a"])) == ["b", "c", "d"]


def test_a_world_about_an_indicator_holds_its_activities_all_these_are_part_of_and_its_sums() -> (
    None
):
    claims = [
        says(LAN, ROADS, "1", id="piece"),
        says(LAN, LABOUR, "9", id="campaign"),
        says(LAN, LABOUR, "8", id="other"),
        says(ARMY, LABOUR, "7", id="days"),
        says(ARMY, ROADS, "6", id="road"),
        says(ARMY, ROADS, "5", id="sum", role=Role.BARE),
        says(ARMY, LABOUR, "4", id="other-sum", role=Role.BARE),
    ]
    parts = [PartOf("p", "piece", "campaign")]
    whole = world(claims, [joined("days", "road")], parts)
    about = whole.about({ROADS.code})
    assert [a.id for a in about.activities] == ["piece", "campaign", "days"]
    assert [c.id for c in about.bare] == ["sum"]
    assert whole.about({ROADS.code, LABOUR.code}) == whole
    assert whole.about({"nothing"}) == world([])


def _told_apart(*, chosen=()):
    """The women say the 3rd in Làng Ven, led by them; the army the 9th in Cửa Sông, led by it."""
    hers = says(
        LAN,
        ROADS,
        "5",
        id="hers",
        days=Period.of_days(date(2026, 5, 3), date(2026, 5, 3)),
        lead=LAN,
    )
    theirs = says(
        "army@lang-ven", ROADS, "5", id="theirs", place="cua-song", lead="army@lang-ven",
        days=Period.of_days(date(2026, 5, 9), date(2026, 5, 9)),
    )  # fmt: skip
    decisions = [Decision("hers", field, claim) for field, claim in chosen]
    told = world([hers, theirs], [Join("j", frozenset({"hers", "theirs"}))], (), decisions)
    return told.activities[0]


def test_until_somebody_chooses_the_narrowest_holds_and_two_leads_are_none():
    activity = _told_apart()
    assert (activity.days.since, activity.place(TERRITORY), activity.lead) == (
        date(2026, 5, 9), "ninh-binh", None,
    )  # fmt: skip
    assert differing(activity, TERRITORY) == (DAYS, PLACE, LEAD)


def test_the_telling_that_a_person_chose_holds_for_that_field_alone():
    activity = _told_apart(chosen=[(DAYS, "hers")])
    assert (activity.days.since, activity.place(TERRITORY)) == (date(2026, 5, 3), "ninh-binh")
    activity = _told_apart(chosen=[(PLACE, "theirs"), (LEAD, "theirs")])
    assert (activity.place(TERRITORY), activity.lead) == ("cua-song", "army@lang-ven")
    assert activity.days.since == date(2026, 5, 9)


def test_the_latest_choice_holds_and_a_choice_on_a_figure_moves_nothing_else():
    activity = _told_apart(chosen=[(DAYS, "theirs"), (DAYS, "hers"), (ROADS.code, "theirs")])
    assert activity.days.since == date(2026, 5, 3)
    assert activity.chosen == ((DAYS, "hers"),)


def test_a_quarter_that_holds_the_day_is_no_difference():
    day = Period.of_days(date(2026, 5, 3), date(2026, 5, 3))
    told = [says(LAN, ROADS, "5", id="a", days=day), says("army@lang-ven", ROADS, "5", id="b")]
    (activity,) = world(told, [Join("j", frozenset("ab"))]).activities
    assert differing(activity, TERRITORY) == ()


# ------------------------------------------------------------------------------- partners
def _named_differently(*, complete=False, chosen=(), **army):
    """The women name the army and the Front, the army names the women alone."""
    hers = says(LAN, ROADS, "5", id="hers", partners=(ARMY, FRONT))
    theirs = says(
        ARMY, ROADS, "5", id="theirs", partners=(LAN,), partners_complete=complete, **army
    )
    decisions = [Decision("hers", PARTNERS, claim) for claim in chosen]
    (activity,) = world([hers, theirs], [joined("hers", "theirs")], (), decisions).activities
    return activity


def test_a_list_that_names_fewer_contradicts_nobody():
    activity = _named_differently()
    assert activity.participants == {LAN, ARMY, FRONT}
    assert activity.unconfirmed == {FRONT}
    assert in_question(activity) == set()


def test_a_partner_outside_a_complete_list_is_in_question_and_takes_part_all_the_same():
    activity = _named_differently(complete=True)
    assert in_question(activity) == {FRONT}
    assert differing(activity, TERRITORY) == (PARTNERS,)
    assert FRONT in activity.participants


def test_who_is_named_and_denies_it_is_in_question_and_who_tells_cannot_deny():
    assert in_question(_named_differently(), denying={FRONT}) == {FRONT}
    assert in_question(_named_differently(), denying={ARMY}) == set()


def test_whose_list_a_person_chose_holds_but_who_tells_and_who_leads_stays():
    assert _named_differently(chosen=["theirs"]).participants == {LAN, ARMY}
    assert _named_differently(chosen=["theirs"], lead=FRONT).participants == {LAN, ARMY, FRONT}
    kept = _named_differently(complete=True, chosen=["theirs", "hers"])
    assert kept.participants == {LAN, ARMY, FRONT}
    assert kept.is_open
    assert kept.named == {LAN, ARMY, FRONT}


def test_a_corrected_telling_names_nobody_any_more():
    older = says(LAN, ROADS, "5", id="old", partners=(FRONT,), standing=Standing.REPLACED)
    newer = says(LAN, ROADS, "5", id="new", replaces="old")
    (activity,) = world([older, newer], [joined("old", "new")]).activities
    assert activity.participants == {LAN}
    assert activity.named == {LAN, FRONT}
    assert in_question(activity, denying={FRONT}) == set()

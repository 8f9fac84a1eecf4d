"""What was done in the invented province: on its days, in its communes, by its bodies."""

from __future__ import annotations

from collections import Counter

from chungtay.actions.samples.province.doings import BEFORE, EARLIER, LAST, YEAR, doings
from chungtay.actions.samples.province.land import land


def of_the_year():
    return [doing for doing in doings() if doing.days.since >= YEAR.since]


def test_the_year_is_full_and_the_year_before_is_there():
    assert len(of_the_year()) > 240
    assert len(doings()) - len(of_the_year()) > 45


def test_every_doing_lies_in_one_of_the_two_years():
    assert all(YEAR.contains(d.days) or BEFORE.contains(d.days) for d in doings())
    assert max(doing.days.last for doing in doings()) <= LAST


def test_doings_are_spread_over_the_months_and_the_communes():
    months = Counter(doing.days.since.month for doing in of_the_year())
    assert len(months) == 12
    communes = Counter(doing.commune.key for doing in of_the_year() if doing.commune)
    assert len(communes) == 12
    assert max(communes.values()) < 3 * min(communes.values())


def test_most_doings_are_joint():
    joint = sum(len(doing.bodies) > 1 for doing in of_the_year())
    assert joint > 0.8 * len(of_the_year())


def test_medicine_is_given_to_those_who_were_examined():
    clinics = [doing for doing in doings() if doing.kind.code == "clinic"]
    assert clinics
    assert all(doing.amounts[0] == doing.amounts[1] for doing in clinics)


def test_a_campaign_holds_more_than_its_days_that_were_told_apart():
    by_number = {doing.number: doing for doing in doings()}
    campaigns = [doing for doing in doings() if doing.parts]
    assert len(campaigns) == 4
    for campaign in campaigns:
        inside = sum(by_number[part].amounts[0] for part in campaign.parts)
        assert 0 < inside < campaign.amounts[0]


def test_numbers_of_the_programme_s_year_do_not_depend_on_the_year_before():
    numbers = [doing.number for doing in doings()]
    assert len(set(numbers)) == len(numbers)
    assert max(d.number for d in of_the_year()) < EARLIER
    assert all(d.number >= EARLIER for d in doings() if d.days.since < YEAR.since)


def test_everything_is_done_by_bodies_that_lived_when_it_was_finished():
    units = land().units
    assert all(units[b.id].lives(d.days.last) for d in doings() for b in d.bodies)


def test_before_the_merger_it_was_done_in_an_old_commune_by_its_bodies():
    old = [doing for doing in doings() if doing.days.last < land().merged and doing.commune]
    assert len(old) > 20
    assert all(doing.commune.lives(doing.days.last) for doing in old)
    assert all(land().territory[doing.place].lives(doing.days.last) for doing in old)
    assert {doing.region.key for doing in old} == set(land().provinces)


def test_some_was_begun_in_an_old_commune_and_finished_by_who_took_over():
    crossing = [d for d in doings() if d.days.since < land().merged <= d.days.last]
    taken_over = [d for d in crossing if d.commune and not d.commune.lives(d.days.last)]
    assert taken_over
    for doing in taken_over:
        assert land().territory[doing.place].lives(doing.days.since)
        heirs = {"", *(heir for heir, _ in doing.commune.heirs)}
        assert {body.commune for body in doing.bodies} <= heirs

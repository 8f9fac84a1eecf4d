"""What was done in the invented province: on its days, in its communes, by its bodies."""

from __future__ import annotations

from collections import Counter

from chungtay.actions.samples.province.doings import BEFORE, LAST, YEAR, doings


def of_the_year():
    return [doing for doing in doings() if doing.days.since >= YEAR.since]


def test_the_year_is_full_and_the_year_before_is_there():
    assert len(of_the_year()) > 240
    assert len(doings()) - len(of_the_year()) > 30


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


def test_what_was_done_before_the_reorganisation_lies_in_an_old_commune():
    old = [doing for doing in doings() if doing.former]
    assert old
    assert all(doing.days.since < doing.commune.place.since for doing in old)
    assert all(doing.place == doing.former.place.id for doing in old)
    assert all(body.code.startswith("p.") for doing in old for body in doing.bodies)

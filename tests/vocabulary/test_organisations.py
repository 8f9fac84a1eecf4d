"""Kinds of organisation know their branch, their life and under whom they stand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chungtay.vocabulary.layouts import layouts, number_patterns
from chungtay.vocabulary.organisations import (
    branch_of,
    branches,
    levels,
    organisations,
    roles,
    systems,
)

# Styles of which the vocabulary has no layout: they write none, or one of their own.
WITHOUT_LAYOUT = {"none", "own", "police"}


def test_there_are_33_kinds_of_organisation():
    assert len(organisations()) == 33


@pytest.mark.parametrize("code", organisations())
def test_what_a_kind_refers_to_exists(code):
    kind = organisations()[code]
    assert kind.branch in branches()
    assert kind.system in systems()
    assert set(kind.levels) <= set(levels())
    assert kind.doc_style in {*layouts(), *WITHOUT_LAYOUT}
    assert {link.kind for link in kind.under} <= set(organisations())


def test_every_branch_has_a_kind():
    assert set(branches()) == {kind.branch for kind in organisations().values()}


def test_the_commune_command_is_of_the_army_and_a_border_post_of_the_border_guard():
    assert branch_of("army-commune") == branch_of("army-province") == "army"
    assert organisations()["border-post"].branch == "border"
    assert organisations()["front-village"].branch == "front"


def test_the_mass_mobilisation_commissions_ended_on_the_day_their_heir_began():
    ended, heir = organisations()["party-commission-mob"], organisations()["party-commission"]
    assert ended.until == heir.since == date(2025, 2, 3)


def test_district_commands_lived_until_the_last_of_june_2025():
    assert organisations()["army-district"].until - timedelta(days=1) == date(2025, 6, 30)


def test_five_organisations_stand_under_the_front_since_july_2025():
    under = {
        code
        for code, kind in organisations().items()
        if any(u.kind == "front" and u.since == date(2025, 7, 1) for u in kind.under)
    }
    assert under == {"women", "youth", "farmers", "veterans", "union"}


def test_no_alias_names_two_kinds():
    named: dict[str, set[str]] = {}
    for code, kind in organisations().items():
        for alias in kind.aliases:
            named.setdefault(alias.lower(), set()).add(code)
    assert not {alias: kinds for alias, kinds in named.items() if len(kinds) > 1}


def test_there_are_3321_communes_since_july_2025():
    now = [c.count for c in levels()["commune"].counts if c.since == date(2025, 7, 1)]
    assert now == [3321]


def test_a_lead_and_a_partner_are_roles():
    assert roles()["lead"].vi == "Cơ quan chủ trì"
    assert roles()["partner"].en == "Partner"


def test_numbers_are_patterned_for_known_kinds():
    assert set(number_patterns()) <= set(organisations())

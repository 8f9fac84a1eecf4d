"""Bodies as an administrator sees them."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import successions, units
from chungtay.domain import registers as rules
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.units import Line
from chungtay.queries import units as queries
from chungtay.queries.registers import register
from tests.actions.cast import key, later
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR

WOMEN, PROVINCE, ELSEWHERE = (key(f"women@{at}") for at in ("lang-ven", "ninh-binh", "cua-song"))
DAY = date(2026, 9, 1)


def handover(world, unit=PROVINCE, heir="Phụ nữ Cửa Sông", day=DAY, carry=False):
    return queries.handover(seen_by(world), unit, heir=heir, day=day, carry=carry)


def test_the_tree_of_a_line_holds_everybody(everybody):
    shown = queries.units_page(seen_by(everybody), line=Line.SAME_LEVEL)
    assert shown.many == 12
    (top,) = shown.nodes
    assert top.name == "Ban Chỉ đạo phối hợp Ninh Bình"
    assert top.below == 11
    assert not shown.found


def test_those_without_a_parent_are_listed_as_such(everybody):
    shown = queries.units_page(seen_by(everybody), line=Line.SECTOR)
    assert [unit.name for unit in shown.rootless] == [
        "Ban Chỉ đạo phối hợp Ninh Bình", "Mặt trận Ninh Bình", "Phụ nữ Ninh Bình",
        "Quân sự Ninh Bình",
    ]  # fmt: skip


def test_a_large_tree_opens_two_levels_at_a_time(everybody, monkeypatch):
    monkeypatch.setattr(queries, "MOST_NODES", 3)
    shown = queries.units_page(seen_by(everybody), line=Line.SAME_LEVEL)
    assert any(node.hidden for node in shown.nodes[0].inside)
    deeper = queries.units_page(seen_by(everybody), line=Line.SAME_LEVEL, top=key("joint@lang-ven"))
    assert deeper.top_name == "Ban Chỉ đạo phối hợp Làng Ven"
    assert [name for _, name in deeper.above] == ["Ban Chỉ đạo phối hợp Ninh Bình"]
    assert len(deeper.nodes) == 3


def test_a_search_needs_no_diacritics_and_knows_old_names_and_kinds(everybody):
    name = units.NewName("Hội LHPN Làng Ven", DAY, seen=register().unit_names[WOMEN][0].id)
    units.rename(WOMEN, name, by=OPERATOR, at=later(3))

    def found(asked):
        page = queries.units_page(seen_by(everybody), line=Line.SECTOR, asked=asked)
        return [(unit.name, unit.formerly) for unit in page.found]

    assert found("phu nu lang ven") == [("Hội LHPN Làng Ven", "Phụ nữ Làng Ven")]
    assert found("không có") == []


def test_listed_bodies_stand_where_a_search_would(everybody):
    shown = queries.units_page(seen_by(everybody), line=Line.SECTOR, lacking=[WOMEN])
    assert [unit.id for unit in shown.found] == [WOMEN]


def test_a_body_is_shown_through_time(everybody):
    units.move(
        WOMEN, units.NewParent(Line.SECTOR, ELSEWHERE, DAY, PROVINCE), by=OPERATOR, at=later(3)
    )
    shown = queries.unit_page(seen_by(everybody), WOMEN)
    sector = next(line for line in shown.lines if line.line is Line.SECTOR)
    assert sector.parent_name == "Phụ nữ Cửa Sông"
    assert [name for name, _, _ in sector.history] == ["Phụ nữ Cửa Sông", "Phụ nữ Ninh Bình"]
    assert [person.name for person in shown.people] == ["Người reporter"]
    assert shown.place == "xã Làng Ven, tỉnh Ninh Bình"
    assert shown.seen_name("vi")
    assert shown.seen_name("en") == ""
    assert shown.suggested_heir == "Phụ nữ Cửa Sông"


def test_heirs_and_forebears_are_named_with_their_day(everybody):
    to = successions.Handover(ELSEWHERE, DAY, carry=True)
    successions.close(WOMEN, to, by=OPERATOR, at=later(3))
    assert [(h.name, h.day) for h in queries.unit_page(seen_by(everybody), WOMEN).heirs] == [
        ("Phụ nữ Cửa Sông", DAY)
    ]
    assert queries.unit_page(seen_by(everybody), WOMEN).ended == DAY
    assert [h.id for h in queries.unit_page(seen_by(everybody), ELSEWHERE).forebears] == [WOMEN]


def test_a_handover_says_what_it_would_change_before_it_does(everybody):
    preview = handover(everybody, carry=True)
    assert preview.problem is None
    assert (preview.below, preview.people) == (2, ("Người coordinator",))
    assert preview.named == ("Phụ nữ Cửa Sông", "Phụ nữ Làng Ven")


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({}, rules.HoldsOthers),
        ({"heir": "Phụ nữ Ninh Bình"}, rules.HeirUnfit),
        ({"heir": ""}, rules.HeirUnfit),
        ({"day": date(2026, 12, 1)}, rules.DayToCome),
    ],
    ids=["holds others", "itself", "nobody", "a day to come"],
)
def test_a_handover_that_cannot_be_says_why(everybody, asked, problem):
    assert isinstance(handover(everybody, **asked).problem, problem)


def test_who_does_not_administer_sees_nothing_of_it(everybody):
    lan = seen_by(everybody, "reporter")
    for look in (
        lambda: queries.units_page(lan, line=Line.SECTOR),
        lambda: queries.unit_page(lan, WOMEN),
        lambda: queries.handover(lan, WOMEN, heir="x", day=DAY, carry=True),
    ):
        with pytest.raises(NotAllowed):
            look()


def test_what_nobody_knows_is_not_found(everybody):
    for look in (
        lambda: queries.units_page(seen_by(everybody), line=Line.SECTOR, top="x"),
        lambda: queries.unit_page(seen_by(everybody), key("nobody")),
        lambda: handover(everybody, unit=key("nobody")),
    ):
        with pytest.raises(NotFound):
            look()


def test_kinds_are_those_of_today_and_units_are_suggested(everybody, monkeypatch):
    codes = {kind.code for kind in queries.kinds_of(seen_by(everybody))}
    assert "army-area" in codes
    assert "army-district" not in codes
    assert "Phụ nữ Làng Ven" in queries.offered_units(seen_by(everybody))
    monkeypatch.setattr(queries, "MOST_OFFERED", 3)
    assert queries.offered_units(seen_by(everybody)) == ()


def test_names_of_kinds_and_branches_are_empty_where_there_are_none():
    assert queries.kind_name("nothing", "vi") == queries.branch_name("nothing", "vi") == ""
    assert queries.branch_name("women", "en") == "Women's Union"


def test_a_page_of_a_body_asks_the_same_few_questions(everybody, django_assert_max_num_queries):
    who = seen_by(everybody)
    queries.unit_page(who, WOMEN)
    with django_assert_max_num_queries(8):
        queries.unit_page(who, PROVINCE)

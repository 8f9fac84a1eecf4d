"""The administrators' log: who, when, what, was and is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.actions import people, programmes, reorganisations, units
from chungtay.domain.people import seen_as
from chungtay.domain.permissions import NotAllowed, PersonRole
from chungtay.domain.programmes import Choices, Deciders
from chungtay.domain.units import Line
from chungtay.queries import audit
from chungtay.queries.registers import register
from tests import cast
from tests.actions.cast import PROGRAMME, key, later
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR

WOMEN, PROVINCE = key("women@lang-ven"), key("women@ninh-binh")


def last(world, **more):
    return audit.audit_page(seen_by(world, **more)).lines[0]


def told(line):
    return [(change.what, change.was, change.now) for change in line.changes]


def test_a_new_name_stands_beside_the_old_one(everybody):
    name = units.NewName("Hội mới", date(2026, 3, 1), seen=register().unit_names[WOMEN][0].id)
    units.rename(WOMEN, name, by=everybody.actor("administrator"), at=later(5))
    line = last(everybody)
    assert (line.action, line.about, line.by) == ("rename-unit", "Hội mới", "Người administrator")
    assert told(line) == [("name", "Phụ nữ Làng Ven", "Hội mới")]


def test_a_parent_is_told_with_what_it_was(everybody):
    to = units.NewParent(Line.SECTOR, key("front@lang-ven"), date(2026, 3, 1), PROVINCE)
    units.move(WOMEN, to, by=OPERATOR, at=later(5))
    assert told(last(everybody)) == [("parent", "Phụ nữ Ninh Bình", "Mặt trận Làng Ven")]
    away = units.NewParent(Line.SECTOR, "", date(2026, 4, 1), key("front@lang-ven"))
    units.move(WOMEN, away, by=OPERATOR, at=later(6))
    assert told(last(everybody)) == [("parent", "Mặt trận Làng Ven", "")]


def test_a_post_is_told_with_its_person(everybody):
    lan = everybody.people["reporter"]
    post = people.appoint(lan, role=PersonRole.COORDINATOR, unit=WOMEN, by=OPERATOR, at=later(5))
    assert told(last(everybody)) == [("post", "", "Cán bộ phụ trách, Phụ nữ Làng Ven")]
    people.dismiss(post, by=OPERATOR, at=later(6))
    line = last(everybody, language="en")
    assert told(line) == [("post", "Coordinator, Phụ nữ Làng Ven", "")]
    assert line.changes[0].named == "Người reporter"


def test_a_deactivation_says_why(everybody):
    lan = everybody.people["reporter"]
    people.deactivate(lan, reason="Chuyển công tác", by=OPERATOR, at=later(5))
    line = last(everybody)
    assert (line.about, line.reason) == ("Người reporter", "Chuyển công tác")
    assert line.changes[0].what == "is_active"


def test_a_changed_person_says_what_changed_and_not_how(everybody):
    lan = everybody.people["reporter"]
    seen_before = seen_as("Người reporter", "reporter@khe-son.example", "vi")
    people.change(
        lan, name="Lan", email="reporter@khe-son.example", language="en", seen=seen_before,
        by=OPERATOR, at=later(5),
    )  # fmt: skip
    assert [what for what, _, _ in told(last(everybody))] == ["name", "language"]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("vi", "Đường giao thông nông thôn làm mới, sửa chữa"),
        ("en", "Rural roads built or repaired"),
    ],
)
def test_a_target_of_one_indicator_names_it(everybody, language, name):
    aim = {"indicator": cast.ROADS.code, "period": cast.YEAR, "amount": Decimal(3)}
    programmes.set_target(PROGRAMME, **aim, by=OPERATOR.id, at=later(7))
    assert last(everybody, language=language).about == name


def test_choices_targets_and_indicators_are_told_in_words(everybody):
    chosen = Choices(Deciders.LEAD, 80)
    programmes.choose(PROGRAMME, chosen, seen=Choices().seen, by=OPERATOR, at=later(5))
    other = Choices(Deciders.LEAD, 95)
    programmes.choose(PROGRAMME, other, seen=chosen.seen, by=OPERATOR, at=later(6))
    assert told(last(everybody)) == [("preticked", "80%", "95%")]
    wanted = programmes.Aim(cast.ROADS.code, cast.YEAR, Decimal("2.5"))
    programmes.aim(PROGRAMME, [wanted], by=OPERATOR, at=later(7))
    assert told(last(everybody)) == [("target", "", "2,5 km")]
    programmes.ask(PROGRAMME, [cast.ROADS.code], seen=(), by=OPERATOR, at=later(8))
    assert told(last(everybody)) == [("asked", "", "1")]


def test_a_charter_is_told_as_it_was_and_is(everybody):
    standing = programmes.standing(PROGRAMME)
    charter = programmes.Charter(PROGRAMME, "Tên mới")
    programmes.amend(charter, seen=str(standing.id), by=OPERATOR, at=later(5))
    ((what, was, now),) = told(last(everybody))
    assert what == "charter"
    assert was.startswith("Chương trình Khe Sơn")
    assert now.startswith("Tên mới")


def test_a_whole_register_entered_at_once_is_counted(everybody, monkeypatch):
    monkeypatch.setattr(audit, "MOST_READ", 10)
    lines = audit.audit_page(seen_by(everybody)).lines
    entered = next(line for line in lines if line.action == "enter-units")
    assert dict(entered.many) == {"units": 12, "places": 5}
    assert entered.changes == ()


def test_many_changes_of_one_entry_are_cut_and_counted(everybody, monkeypatch):
    monkeypatch.setattr(audit, "MOST_TOLD", 1)
    programmes.ask(
        PROGRAMME, [cast.ROADS.code, cast.HOUSES.code], seen=(), by=OPERATOR, at=later(5)
    )
    line = last(everybody)
    assert (len(line.changes), line.more) == (1, 1)


def test_the_log_has_pages_and_the_latest_stands_first(everybody, monkeypatch):
    monkeypatch.setattr(audit, "ON_A_PAGE", 5)
    first = audit.audit_page(seen_by(everybody))
    rest = audit.audit_page(seen_by(everybody), number=99)
    assert first.last == rest.number > 1
    assert first.lines[0].number > rest.lines[-1].number


def test_what_was_reported_is_not_in_this_log(world):
    actions = {line.action for line in audit.audit_page(seen_by(world)).lines}
    assert actions <= set(audit.ACTIONS)
    assert "read" not in actions


def test_who_does_not_administer_does_not_read_the_log(everybody):
    with pytest.raises(NotAllowed):
        audit.audit_page(seen_by(everybody, "auditor"))


def test_the_log_asks_the_same_few_questions(everybody, django_assert_max_num_queries):
    who = seen_by(everybody)
    audit.audit_page(who)
    with django_assert_max_num_queries(10):
        audit.audit_page(who)


def test_a_reorganisation_is_told_by_its_title_with_what_it_changed(everybody):
    table = (
        "day,what,change,subject,name\n2026-09-01,unit,rename,Phụ nữ Làng Ven,Phụ nữ Ven Mới\n"
    ).encode()
    event = reorganisations.read(table, name="Đổi tên.csv")
    reorganisations.apply(event, by=OPERATOR, at=later(5))
    line = last(everybody)
    assert (line.action, line.about) == ("reorganise", "Đổi tên")
    assert ("name", "Phụ nữ Làng Ven", "Phụ nữ Ven Mới") in told(line)
    reorganisations.undo(event.id, by=OPERATOR, at=later(6))
    assert (last(everybody).action, last(everybody).about) == ("undo-reorganisation", "Đổi tên")

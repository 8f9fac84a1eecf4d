"""People as an administrator sees them."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator

from chungtay.actions import people as actions
from chungtay.domain.people import UsernameUnfit
from chungtay.domain.permissions import NotAllowed, NotFound, PersonRole
from chungtay.queries import people
from chungtay.queries.people import Asked, RoleUnknown, TakenTwice
from chungtay.queries.registers import UnitNameUnknown
from tests.actions.cast import key, later
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR


def usernames(world, **asked):
    page = people.people_page(seen_by(world), Asked(**asked))
    return [person.username for person in page.people]


def entered(username, name):
    return actions.enter(actions.Entry(username, name), by=OPERATOR, at=later(3))


def test_people_stand_by_their_given_name(everybody):
    for username, name in (("n1", "Nguyễn Thị Ánh"), ("n2", "Bùi Văn An"), ("n3", "Lê Đức")):
        entered(username, name)
    listed = [name for name in usernames(everybody) if name.startswith("n") and len(name) == 2]
    assert listed == ["n2", "n1", "n3"]


def test_the_list_is_narrowed_by_words_role_unit_and_what_is_lacking(everybody):
    entered("anh", "Đặng Thị Ánh")
    Authenticator.objects.create(user_id=everybody.people["reporter"], type="totp", data={})
    assert usernames(everybody, words="dang anh") == ["anh"]
    assert usernames(everybody, role="coordinator") == ["coordinator"]
    assert usernames(everybody, unit="phụ nữ làng ven") == ["reporter"]
    assert usernames(everybody, lacking="post") == ["anh"]
    assert "reporter" not in usernames(everybody, lacking="second-factor")
    assert usernames(everybody, lacking="active") == []
    assert len(usernames(everybody, lacking="password")) == 9
    with pytest.raises(UnitNameUnknown):
        usernames(everybody, unit="không có")


def test_a_long_list_has_pages(everybody, monkeypatch):
    monkeypatch.setattr(people, "ON_A_PAGE", 3)
    page = people.people_page(seen_by(everybody), Asked(), number=99)
    assert (page.number, page.last, len(page.people), page.many) == (3, 3, 2, 8)


def test_the_list_asks_the_same_few_questions(everybody, django_assert_max_num_queries):
    who = seen_by(everybody)
    people.people_page(who, Asked())
    with django_assert_max_num_queries(5):
        people.people_page(who, Asked())


def test_a_person_is_shown_with_posts_that_ended(everybody):
    lan = everybody.people["reporter"]
    post = people.person_page(seen_by(everybody), lan).posts[0]
    actions.dismiss(post.id, by=OPERATOR, at=later(4))
    shown = people.person_page(seen_by(everybody), lan)
    assert shown.posts == ()
    assert [(p.role, p.unit_name) for p in shown.past] == [(PersonRole.REPORTER, "Phụ nữ Làng Ven")]
    assert not shown.is_oneself
    assert people.person_page(seen_by(everybody), everybody.people["administrator"]).is_oneself


def test_who_does_not_administer_sees_nobody(everybody):
    lan = seen_by(everybody, "reporter")
    for look in (
        lambda: people.people_page(lan, Asked()),
        lambda: people.person_page(lan, everybody.people["reporter"]),
        lambda: people.checked_lines(lan, ""),
    ):
        with pytest.raises(NotAllowed):
            look()
    with pytest.raises(NotFound):
        people.person_page(seen_by(everybody), key("nobody"))


def test_names_are_asked_for_by_id_and_others_have_none(everybody):
    lan = everybody.people["reporter"]
    assert people.names_of([lan, "machine", lan]) == {lan: "Người reporter"}


def test_lines_are_understood_before_anybody_is_entered(everybody):
    text = "\n".join(
        (
            "an; Bùi An; an@xa.example; nguoi bao cao; phu nu lang ven",
            "an; Lê An",
            "reporter; Ai đó",
            "b c; Ai đó",
            "bo; Ai đó; ; Vua; Phụ nữ Làng Ven",
            "co; Ai đó; ; Reporter; Hội không có",
            "du; Ai đó; an@xa.example",
        )
    )
    checked = people.checked_lines(seen_by(everybody), text)
    assert checked[0].problem is None
    assert (checked[0].role, checked[0].unit_name) == (PersonRole.REPORTER, "Phụ nữ Làng Ven")
    kinds = [type(line.problem) for line in checked[1:]]
    assert kinds == [
        TakenTwice, TakenTwice, UsernameUnfit, RoleUnknown, UnitNameUnknown, TakenTwice,
    ]  # fmt: skip


def test_a_role_is_called_by_its_words_in_either_language():
    assert people.role_called("Cơ quan thường trực") is PersonRole.STANDING
    assert people.role_called("standing agency") is PersonRole.STANDING
    assert people.role_called("") is None

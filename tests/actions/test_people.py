"""Letting people in, giving them posts, and keeping somebody who holds the keys."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.tokens import default_token_generator

from chungtay.actions import people
from chungtay.actions.people import (
    Entry,
    LineRefused,
    NameTaken,
    Newcomer,
    PersonUnknown,
    PostUnfit,
)
from chungtay.domain.people import LastAdministrator, NotOneself, UsernameUnfit, seen_as
from chungtay.domain.permissions import Actor, NotAllowed, PersonRole, Post
from chungtay.domain.registers import ChangedMeanwhile
from chungtay.storage import models
from tests.actions.cast import key, later
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db
REPORTER = Actor("x", (Post(PersonRole.REPORTER, key("women@lang-ven")),))
NOBODY = "00000000-0000-4000-8000-000000000000"


def entered(username="lan", **more):
    return people.enter(Entry(username, "Hoàng Thị Lan", **more), by=OPERATOR, at=later(1))


def appointed(person, role=PersonRole.ADMINISTRATOR, unit="", minutes=2):
    return people.appoint(person, role=role, unit=unit, by=OPERATOR, at=later(minutes))


def changed(person, name="Lan", email="", seen=None):
    seen = seen_as("Hoàng Thị Lan", "", "vi") if seen is None else seen
    people.change(
        person, name=name, email=email, language="vi", seen=seen, by=OPERATOR, at=later(3)
    )


def actions_of_the_ledger():
    entries = models.LedgerEntry.objects.order_by("number")
    return list(entries.values_list("action", flat=True))


def test_a_person_without_a_password_cannot_sign_in_and_is_in_the_log():
    person = models.Person.objects.get(pk=entered())
    assert not person.has_usable_password()
    assert actions_of_the_ledger() == ["enter-person"]


def test_a_name_or_address_that_somebody_has_is_taken():
    entered(email="lan@xa.example")
    with pytest.raises(NameTaken):
        entered("LAN")
    with pytest.raises(NameTaken):
        entered("other", email="Lan@xa.example")
    assert models.Person.objects.count() == 1


def test_only_an_administrator_lets_people_in():
    with pytest.raises(NotAllowed):
        people.enter(Entry("x", "X"), by=REPORTER, at=later(1))


def test_many_are_entered_or_nobody(programme):
    fit = Newcomer(1, Entry("a", "A"), PersonRole.REPORTER, key("women@lang-ven"))
    with pytest.raises(LineRefused) as refused:
        people.enter_many([fit, Newcomer(4, Entry("b c", "B"))], by=OPERATOR, at=later(1))
    assert refused.value.facts["number"] == 4
    assert isinstance(refused.value.why, UsernameUnfit)
    assert not models.Person.objects.exists()
    people.enter_many([fit, Newcomer(4, Entry("b", "B"))], by=OPERATOR, at=later(1))
    assert models.Appointment.objects.count() == 1


def test_a_changed_name_is_in_the_log_but_not_what_it_was():
    person = entered()
    changed(person, name="Hoàng Lan", email="lan@xa.example")
    kept = models.Person.objects.get(pk=person)
    assert (kept.name, kept.email) == ("Hoàng Lan", "lan@xa.example")
    entry = models.LedgerEntry.objects.get(action="change-person")
    assert "Hoàng" not in str((entry.manifest, entry.subject))


def test_two_who_change_a_person_see_each_other():
    person = entered()
    changed(person, name="Một")
    with pytest.raises(ChangedMeanwhile):
        changed(person, name="Hai")
    changed(person, name="Một")
    assert models.Person.objects.get(pk=person).name == "Một"


def test_an_administrator_has_the_whole_programme(programme):
    with pytest.raises(PostUnfit):
        appointed(entered(), unit=key("women@lang-ven"))
    with pytest.raises(PostUnfit):
        appointed(entered("minh"), PersonRole.REPORTER, unit=NOBODY)


def test_the_last_administrator_keeps_the_post_and_the_account():
    one, other = entered(), entered("minh")
    post = appointed(one)
    for refused in (
        lambda: people.dismiss(post, by=OPERATOR, at=later(3)),
        lambda: people.deactivate(one, reason="Nghỉ", by=OPERATOR, at=later(3)),
    ):
        with pytest.raises(LastAdministrator):
            refused()
    appointed(other)
    people.dismiss(post, by=OPERATOR, at=later(4))
    people.dismiss(post, by=OPERATOR, at=later(5))
    assert actions_of_the_ledger().count("dismiss") == 1


def test_an_administrator_who_cannot_sign_in_does_not_count():
    one, other = entered(), entered("minh")
    appointed(one)
    appointed(other)
    people.deactivate(one, reason="Nghỉ", by=OPERATOR, at=later(3))
    with pytest.raises(LastAdministrator):
        people.deactivate(other, reason="Nghỉ", by=OPERATOR, at=later(4))


def test_nobody_deactivates_themselves():
    person = entered()
    me = Actor(person, (Post(PersonRole.ADMINISTRATOR),))
    with pytest.raises(NotOneself):
        people.deactivate(person, reason="Nghỉ", by=me, at=later(3))


def test_whoever_is_deactivated_is_signed_out_at_once(client):
    person = models.Person.objects.get(pk=entered())
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    UserSession.objects.create(
        user=person, ip="127.0.0.1", session_key=client.session.session_key, user_agent=""
    )
    people.deactivate(str(person.pk), reason="Chuyển công tác", by=OPERATOR, at=later(3))
    assert not UserSession.objects.exists()
    assert not client.session.keys()
    entry = models.LedgerEntry.objects.get(action="deactivate")
    assert entry.subject == f"{person.pk} Chuyển công tác"
    people.deactivate(str(person.pk), reason="Lại", by=OPERATOR, at=later(4))
    people.reactivate(str(person.pk), by=OPERATOR, at=later(5))
    assert models.Person.objects.get().is_active
    assert actions_of_the_ledger() == ["enter-person", "deactivate", "reactivate"]


def test_an_invitation_is_a_key_that_ends_when_it_is_used():
    person = entered()
    made = people.invite(person, by=OPERATOR, at=later(2))
    row = models.Person.objects.get(pk=person)
    assert made.person == row.pk.hex
    assert default_token_generator.check_token(row, made.key)
    row.set_password("mật khẩu đầu tiên")
    row.save()
    assert not default_token_generator.check_token(row, made.key)
    assert made.key not in str(models.LedgerEntry.objects.get(action="invite").manifest)


def test_a_lost_second_factor_is_taken_away_for_a_reason():
    person = entered()
    Authenticator.objects.create(user_id=person, type="totp", data={})
    for minutes in (2, 3):
        people.reset_second_factor(person, reason="Mất máy", by=OPERATOR, at=later(minutes))
    assert not Authenticator.objects.exists()
    assert actions_of_the_ledger() == ["enter-person", "reset-second-factor"]


def test_whom_nobody_knows_is_unknown():
    for act in (people.reactivate, people.invite):
        with pytest.raises(PersonUnknown):
            act(NOBODY, by=OPERATOR, at=later(2))
    with pytest.raises(PersonUnknown):
        appointed(NOBODY)


def test_a_person_speaks_and_looks_without_the_ledger():
    person = entered()
    people.speak(person, language="en")
    people.look(person, number=7)
    people.look(person, number=3)
    kept = models.Person.objects.get(pk=person)
    assert (kept.language, kept.looked_number) == ("en", 7)
    assert actions_of_the_ledger() == ["enter-person"]

"""The demonstration has somebody for every role, whose passwords are this machine's own."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from chungtay.actions import demonstration
from chungtay.domain.permissions import PersonRole
from chungtay.storage.models import Appointment, LedgerEntry, Person
from tests.actions.cast import key

AT = datetime(2026, 12, 20, tzinfo=UTC)
SEAT = key("women@lang-ven")


@pytest.fixture
def loaded(programme, monkeypatch, settings):
    """Loaded over the small cast: the province itself has its own tests."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    calls = []

    def load(*, by, at, people, progress):
        calls.append(people)
        return SimpleNamespace(seats={role.value: SEAT for role in PersonRole})

    monkeypatch.setattr(demonstration.province, "load", load)
    demonstration.load(at=AT, progress=lambda done, total: None)
    return calls


@pytest.mark.django_db
def test_there_is_somebody_for_every_role(loaded):
    accounts = demonstration.accounts("vi")
    assert {account.role for account in accounts} == {role.value for role in PersonRole}
    assert loaded[0].keys() == {role.value for role in PersonRole}
    for account in accounts:
        assert Person.objects.get(username=account.user).check_password(account.password)


@pytest.mark.django_db
def test_the_administrator_keeps_the_keys_of_the_whole_programme(loaded):
    units = {account.role: account.unit for account in demonstration.accounts("vi")}
    assert units["administrator"] == ""
    assert units["reporter"]
    assert Appointment.objects.get(role="administrator").unit_id is None


@pytest.mark.django_db
def test_what_is_loaded_already_is_not_loaded_again(loaded):
    demonstration.load(at=AT, progress=lambda done, total: None)
    assert len(loaded) == 1
    assert Person.objects.count() == Appointment.objects.count() == len(PersonRole)


@pytest.mark.django_db
def test_one_that_was_interrupted_is_completed(loaded):
    Appointment.objects.filter(role="newsroom").delete()
    demonstration.load(at=AT, progress=lambda done, total: None)
    assert len(loaded) == 2
    assert Appointment.objects.count() == len(PersonRole)


@pytest.mark.django_db
def test_a_password_that_somebody_changed_is_the_printed_one_again(loaded):
    before = demonstration.accounts("vi")
    person = Person.objects.get(username="reporter")
    person.set_password("another-password-1")
    person.save()
    kept = Person.objects.get(username="leader").password
    assert demonstration.accounts("vi") == before
    person.refresh_from_db()
    assert person.check_password(before[0].password)
    assert Person.objects.get(username="leader").password == kept, "who is signed in stays so"


def test_passwords_are_different_on_every_machine_and_pass_its_rules(settings):
    from django.contrib.auth.password_validation import validate_password

    settings.SECRET_KEY = "one machine"
    one = [demonstration.password(role.value) for role in PersonRole]
    settings.SECRET_KEY = "another machine"
    other = [demonstration.password(role.value) for role in PersonRole]
    assert len({*one, *other}) == 2 * len(PersonRole)
    for word in one:
        assert word.isascii()
        validate_password(word)


@pytest.mark.django_db
def test_what_happened_stands_on_the_days_of_the_story():
    """Somebody entered today before the story began would put all of it on today: the ledger's
    moments never run backward."""
    demonstration.load(at=AT, progress=lambda done, total: None)
    days = {entry.at.date() for entry in LedgerEntry.objects.order_by("number")}
    assert len(days) > 60

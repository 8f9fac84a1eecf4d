"""People: letting somebody in, appointing them to a unit, and what they choose for themselves.

What a person is called may be erased one day, so the ledger keeps of it only that it changed.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.tokens import default_token_generator
from django.db import IntegrityError, transaction

from chungtay.actions.ledger import Recorder, deciding, recording
from chungtay.domain import people as rules
from chungtay.domain.ledger import Line
from chungtay.domain.permissions import Actor, Deed, PersonRole, Post, check_may
from chungtay.domain.problems import Problem
from chungtay.domain.registers import check_seen
from chungtay.domain.units import ROOT
from chungtay.storage import models, rows
from chungtay.vocabulary.terms import LANGUAGES

PERSON = models.Person._meta.db_table


class NameTaken(Problem):
    """A sign-in name or an address that somebody has already."""

    code = "name-taken"


class PersonUnknown(Problem):
    """Nobody has this id."""

    code = "person-unknown"


class PostUnfit(Problem):
    """A post that there is not: an administrator of one unit, or a unit that nobody knows."""

    code = "post-unfit"


class LineRefused(Problem):
    """One of many people who were to be entered at once cannot be; nobody was."""

    code = "line-refused"

    def __init__(self, number: int, why: Problem) -> None:
        super().__init__(number=number)
        self.why = why


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody as they are entered; without a password they cannot sign in until one is set."""

    username: str
    name: str
    email: str = ""
    language: str = LANGUAGES[0]
    password: str | None = None


@dataclass(frozen=True, slots=True)
class Newcomer:
    """One of many: the line they stand on, and their first post where one was named."""

    number: int
    entry: Entry
    role: PersonRole | None = None
    unit: str = ROOT


def enter(entry: Entry, *, by: Actor, at: datetime) -> str:
    """The id of a new person. Raises `NameTaken`, and what is unfit in their names."""
    check_may(by, Deed.ADMINISTER)
    with recording("enter-person", by=by.id, at=at) as recorder:
        return _entered(recorder, entry)


def enter_many(newcomers: Iterable[Newcomer], *, by: Actor, at: datetime) -> list[str]:
    """Everybody with their posts, or nobody. Raises `LineRefused`, naming the line."""
    check_may(by, Deed.ADMINISTER)
    entered: list[str] = []
    with recording("enter-people", by=by.id, at=at) as recorder:
        for newcomer in newcomers:
            try:
                person = _entered(recorder, newcomer.entry)
                if newcomer.role is not None:
                    _appointed(recorder, person, newcomer.role, newcomer.unit)
            except Problem as problem:
                raise LineRefused(newcomer.number, problem) from problem
            entered.append(person)
    return entered


def _entered(recorder: Recorder, entry: Entry) -> str:
    person = models.Person(
        username=rules.username(entry.username),
        name=rules.name(entry.name),
        email=rules.address(entry.email),
        language=entry.language,
        joined_at=recorder.at,
    )
    person.set_password(entry.password)
    with _free_names(entry.username):
        person.save(force_insert=True)
    recorder.manifest.append(Line("set", PERSON, str(person.pk)))
    return str(person.pk)


@contextmanager
def _free_names(username: str) -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise NameTaken(name=username) from error


def change(
    person: str, *, name: str, email: str, language: str, seen: str, by: Actor, at: datetime
) -> None:
    """What a person is called, their address and language; `seen` marks what it was when the page
    was opened (`domain.people.seen_as`). Raises `NameTaken`, `ChangedMeanwhile`."""
    check_may(by, Deed.ADMINISTER)
    with recording("change-person", by=by.id, at=at, subject=person) as recorder:
        known = _known(person)
        wanted = {"name": rules.name(name), "email": rules.address(email), "language": language}
        if all(getattr(known, what) == value for what, value in wanted.items()):
            return
        check_seen(seen, rules.seen_as(known.name, known.email, known.language))
        changed = [what for what, value in wanted.items() if getattr(known, what) != value]
        for what in changed:
            setattr(known, what, wanted[what])
            recorder.manifest.append(Line("set", f"{PERSON}.{what}", str(known.pk)))
        with _free_names(known.email):
            known.save(update_fields=changed)
        if "email" in changed:
            _forget_addresses(known)


def _forget_addresses(person: models.Person) -> None:
    """An address that was taken away signs nobody in any longer."""
    from allauth.account.models import EmailAddress

    EmailAddress.objects.filter(user_id=person.pk).exclude(email=person.email).delete()


def appoint(person: str, *, role: PersonRole, unit: str = ROOT, by: Actor, at: datetime) -> str:
    """Gives a person a role for a unit; given again it changes nothing."""
    check_may(by, Deed.ADMINISTER)
    with recording("appoint", by=by.id, at=at, subject=person) as recorder:
        return _appointed(recorder, person, role, unit)


def _appointed(recorder: Recorder, person: str, role: PersonRole, unit: str) -> str:
    if not models.Person.objects.filter(pk=rows.uuid_of(person)).exists():
        raise PersonUnknown(person=person)
    of_unit = rows.uuid_of(unit) if unit != ROOT else None
    if of_unit and (
        role is PersonRole.ADMINISTRATOR or not models.Unit.objects.filter(pk=of_unit).exists()
    ):
        raise PostUnfit()
    of_person = models.Appointment.objects.filter(person_id=rows.uuid_of(person), role=role.value)
    of_that = of_person.filter(unit_id=of_unit) if of_unit else of_person.filter(unit=None)
    standing = of_that.filter(ended_by__isnull=True).first()
    if standing is not None:
        return str(standing.id)
    row = models.Appointment(
        id=recorder.new_id(), person_id=uuid.UUID(person), role=role.value, unit_id=of_unit
    )
    recorder.add([row])
    return str(row.id)


def dismiss(appointment: str, *, by: Actor, at: datetime) -> None:
    """Ends an appointment; what was done in it stays. Raises `LastAdministrator`."""
    check_may(by, Deed.ADMINISTER)
    with deciding("dismiss", by=by.id, at=at, subject=appointment) as recorder:
        post = models.Appointment.objects.filter(
            pk=rows.uuid_of(appointment), ended_by__isnull=True
        ).first()
        if post is None:
            return
        if post.role == PersonRole.ADMINISTRATOR.value:
            rules.check_administrator_stays(_administrators(), without=str(post.person_id))
        recorder.end(models.Appointment, [post.id])


def deactivate(person: str, *, reason: str, by: Actor, at: datetime) -> None:
    """Somebody no longer signs in, and every place where they are signed in is closed at once.
    Raises `NotOneself`, `LastAdministrator`."""
    check_may(by, Deed.ADMINISTER)
    rules.check_not_oneself(person, by=by.id)
    with deciding("deactivate", by=by.id, at=at, subject=_why(person, reason)) as recorder:
        known = _known(person)
        if not known.is_active:
            return
        administrators = _administrators()
        if person in administrators:
            rules.check_administrator_stays(administrators, without=person)
        _activated(recorder, known, is_active=False)
        _end_sessions(person)


def reactivate(person: str, *, by: Actor, at: datetime) -> None:
    """Somebody signs in again, with the password and the posts they had."""
    check_may(by, Deed.ADMINISTER)
    with recording("reactivate", by=by.id, at=at, subject=person) as recorder:
        known = _known(person)
        if not known.is_active:
            _activated(recorder, known, is_active=True)


def _activated(recorder: Recorder, person: models.Person, *, is_active: bool) -> None:
    person.is_active = is_active
    person.save(update_fields=["is_active"])
    recorder.manifest.append(Line("set", f"{PERSON}.is_active", str(person.pk)))


def _administrators() -> set[str]:
    """Everybody who can sign in and hold the keys."""
    posts = models.Appointment.objects.filter(
        role=PersonRole.ADMINISTRATOR.value, ended_by__isnull=True, person__is_active=True
    )
    return {str(person) for person in posts.order_by("id").values_list("person_id", flat=True)}


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the address of a one-time link is made of; it opens once, within three days."""

    person: str
    key: str


def invite(person: str, *, by: Actor, at: datetime) -> Invitation:
    """A link with which somebody sets their password; shown once and kept nowhere. It ends when it
    is used, and when the person signs in otherwise."""
    check_may(by, Deed.ADMINISTER)
    with recording("invite", by=by.id, at=at, subject=person) as recorder:
        known = _known(person)
        recorder.manifest.append(Line("set", f"{PERSON}.invitation", person))
        return Invitation(known.pk.hex, default_token_generator.make_token(known))


def reset_second_factor(person: str, *, reason: str, by: Actor, at: datetime) -> None:
    """Takes a lost second factor away, for a reason; whoever is signed in is signed out."""
    from allauth.mfa.models import Authenticator

    check_may(by, Deed.ADMINISTER)
    with recording("reset-second-factor", by=by.id, at=at, subject=_why(person, reason)) as kept:
        known = _known(person)
        factors = Authenticator.objects.filter(user_id=known.pk)
        if factors.exists():
            factors.delete()
            kept.manifest.append(Line("set", f"{PERSON}.second_factor", person))
            _end_sessions(person)


def _end_sessions(person: str) -> None:
    from allauth.usersessions.models import UserSession

    for session in UserSession.objects.filter(user_id=rows.uuid_of(person)).order_by("id"):
        session.end()


def _known(person: str) -> models.Person:
    """The person, held until the change is written. Raises `PersonUnknown`."""
    found = models.Person.objects.select_for_update().filter(pk=rows.uuid_of(person)).first()
    if found is None:
        raise PersonUnknown(person=person)
    return found


def _why(person: str, reason: str) -> str:
    return f"{person} {' '.join(reason.split())}".strip()


def speak(person: str, *, language: str) -> None:
    """A person's own language; nobody else's business, so the ledger does not know it."""
    models.Person.objects.filter(pk=rows.uuid_of(person)).update(language=language)


def look(person: str, *, number: int) -> None:
    """Remembers up to which ledger number a person has seen what changed."""
    models.Person.objects.filter(pk=rows.uuid_of(person), looked_number__lt=number).update(
        looked_number=number
    )


def first_administrator(username: str, *, at: datetime) -> Invitation:
    """A one-time link for an administrator of the whole installation; whoever is not there yet, or
    no administrator, becomes one. For operators, who hold the machine itself."""
    operator = Actor("chungtay administrator", (Post(PersonRole.ADMINISTRATOR),))
    name = username.strip().lower()
    known = models.Person.objects.filter(username=name).first()
    person = str(known.pk) if known else enter(Entry(name, username.strip()), by=operator, at=at)
    appoint(person, role=PersonRole.ADMINISTRATOR, by=operator, at=at)
    return invite(person, by=operator, at=at)

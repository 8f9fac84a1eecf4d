"""People: letting somebody in, appointing them to a unit, and what they choose for themselves."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from chungtay.actions.ledger import Recorder, recording
from chungtay.domain.permissions import Actor, Deed, PersonRole, check_may
from chungtay.domain.problems import Problem
from chungtay.domain.units import ROOT
from chungtay.storage import models, rows
from chungtay.vocabulary.terms import LANGUAGES


class NameTaken(Problem):
    """A sign-in name or an address that somebody has already."""

    code = "name-taken"


class PersonUnknown(Problem):
    """Nobody has this id."""

    code = "person-unknown"


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody as they are entered; without a password they cannot sign in until one is set."""

    username: str
    name: str
    email: str = ""
    language: str = LANGUAGES[0]
    password: str | None = None


def enter(entry: Entry, *, by: Actor, at: datetime) -> str:
    """The id of a new person. Raises `NameTaken`."""
    check_may(by, Deed.ADMINISTER)
    person = models.Person(
        username=entry.username.strip().lower(),
        name=entry.name.strip(),
        email=entry.email.strip().lower(),
        language=entry.language,
        joined_at=at,
    )
    person.set_password(entry.password)
    try:
        with transaction.atomic():
            person.save(force_insert=True)
    except IntegrityError as error:
        raise NameTaken(name=entry.username) from error
    return str(person.pk)


def appoint(person: str, *, role: PersonRole, unit: str = ROOT, by: Actor, at: datetime) -> str:
    """Gives a person a role for a unit; given again it changes nothing."""
    check_may(by, Deed.ADMINISTER)
    with recording("appoint", by=by.id, at=at, subject=person) as recorder:
        return _appointed(recorder, person, role, unit)


def _appointed(recorder: Recorder, person: str, role: PersonRole, unit: str) -> str:
    if not models.Person.objects.filter(pk=rows.uuid_of(person)).exists():
        raise PersonUnknown(person=person)
    of_unit = rows.uuid_of(unit) if unit != ROOT else None
    standing = models.Appointment.objects.filter(
        person_id=rows.uuid_of(person), role=role.value, unit_id=of_unit, ended_by__isnull=True
    ).first()
    if standing is not None:
        return str(standing.id)
    row = models.Appointment(
        id=recorder.new_id(), person_id=uuid.UUID(person), role=role.value, unit_id=of_unit
    )
    recorder.add([row])
    return str(row.id)


def dismiss(appointment: str, *, by: Actor, at: datetime) -> None:
    """Ends an appointment; what was done in it stays."""
    check_may(by, Deed.ADMINISTER)
    with recording("dismiss", by=by.id, at=at, subject=appointment) as recorder:
        recorder.end(models.Appointment, [rows.uuid_of(appointment)])


def speak(person: str, *, language: str) -> None:
    """A person's own language; nobody else's business, so the ledger does not know it."""
    models.Person.objects.filter(pk=rows.uuid_of(person)).update(language=language)


def look(person: str, *, number: int) -> None:
    """Remembers up to which ledger number a person has seen what changed."""
    models.Person.objects.filter(pk=rows.uuid_of(person), looked_number__lt=number).update(
        looked_number=number
    )

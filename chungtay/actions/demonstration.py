"""The demonstration: the sample province with somebody for every role, each with a password.

Passwords follow from the installation's own key: the same at every start, kept nowhere, and
different on every machine.
"""

from __future__ import annotations

import hashlib
import hmac
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources
from typing import Any

from django.conf import settings

from chungtay.actions import people
from chungtay.actions.samples import province
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.domain.units import ROOT
from chungtay.storage import models

OPERATOR = Actor("chungtay demo", (Post(PersonRole.ADMINISTRATOR),))
WORDS_EACH = 3
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody with whom one can sign in; `unit` is "" for the whole programme."""

    role: str
    user: str
    password: str
    unit: str


@cache
def _table() -> Mapping[str, Any]:
    source = resources.files(__package__).joinpath("demonstration.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def load(*, at: datetime, progress: Progress) -> None:
    """Fills an empty database; one that was filled keeps what was done in it since."""
    known = {role: _person(role, at) for role in _table()["people"]}
    if len(_appointed()) < len(known):
        made = province.load(by=OPERATOR.id, at=at, people=known, progress=progress)
        for role, person in known.items():
            unit = ROOT if role == PersonRole.ADMINISTRATOR.value else made.seats[role]
            people.appoint(person, role=PersonRole(role), unit=unit, by=OPERATOR, at=at)


def _person(role: str, at: datetime) -> str:
    known = models.Person.objects.filter(username=role).first()
    if known is not None:
        return str(known.pk)
    first = province.begins(at=at)
    return people.enter(people.Entry(role, _table()["people"][role]), by=OPERATOR, at=first)


def _appointed() -> Mapping[str, str]:
    """The units of everybody by role. A person is appointed last, when all is filled."""
    posts = models.Appointment.objects.filter(person__username__in=_table()["people"])
    rows = posts.order_by("-id").values_list("person__username", "unit_id")
    return {role: str(unit) if unit else ROOT for role, unit in rows}


def accounts(language: str) -> list[Account]:
    """With what to sign in, in the order of the roles; a password that somebody changed is the
    printed one again."""
    units = _appointed()
    names = _unit_names([unit for unit in units.values() if unit != ROOT], language)
    persons = {p.username: p for p in models.Person.objects.filter(username__in=units)}
    return [
        Account(role, role, _passed(persons[role]), names.get(units[role], ""))
        for role in _table()["people"]
    ]


def _unit_names(units: list[str], language: str) -> Mapping[str, str]:
    names = models.UnitName.objects.filter(unit_id__in=units, ended_by__isnull=True)
    rows = names.order_by("language", "since", "id").values_list("unit_id", "language", "text")
    told = [(str(unit), spoken, text) for unit, spoken, text in rows]
    usual = {unit: text for unit, _, text in told}
    return {**usual, **{unit: text for unit, spoken, text in told if spoken == language}}


def _passed(person: models.Person) -> str:
    word = password(person.username)
    if not person.check_password(word):
        person.set_password(word)
        person.save(update_fields=["password"])
    return word


def password(role: str) -> str:
    """Three words and four digits."""
    kept = f"demonstration {role}".encode()
    chance = int.from_bytes(hmac.digest(settings.SECRET_KEY.encode(), kept, hashlib.sha256))
    words = _table()["words"]
    chosen = []
    for _ in range(WORDS_EACH):
        chance, place = divmod(chance, len(words))
        chosen.append(words[place])
    return "-".join([*chosen, f"{chance % 10_000:04}"])

"""People as an administrator sees them: who signs in, with which posts, and many entered at once.

What somebody chose for themselves, and where they are signed in, is nobody else's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from chungtay.domain import people as rules
from chungtay.domain.paging import page_of
from chungtay.domain.people import PersonLine
from chungtay.domain.permissions import Deed, NotFound, PersonRole, check_may
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import fold, sort_key
from chungtay.domain.units import NEVER, ROOT
from chungtay.queries.registers import Register, register
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.vocabulary.states import state
from chungtay.vocabulary.terms import LANGUAGES

ON_A_PAGE = 40


class RoleUnknown(Problem):
    """A word that is none of the roles."""

    code = "role-unknown"


class TakenTwice(Problem):
    """A sign-in name or an address that stands in two lines, or that somebody has already."""

    code = "taken-twice"


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A role for a unit; `unit_name` is "" for the whole programme, `until` None while it holds."""

    id: str
    role: PersonRole
    unit: str
    unit_name: str
    unit_ended: bool
    since: datetime
    until: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """Somebody in the list."""

    id: str
    username: str
    name: str
    posts: tuple[HeldPost, ...]
    is_active: bool
    has_second_factor: bool
    has_password: bool


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Those that were asked for, a page of them."""

    people: tuple[ListedPerson, ...]
    many: int
    number: int
    last: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What the list is narrowed by. `lacking` is post, second-factor, password or active."""

    words: str = ""
    role: str = ""
    unit: str = ""
    lacking: str = ""


def people_page(visitor: Visitor, asked: Asked, *, number: int = 1) -> PeoplePage:
    """By given name, as people are listed in Vietnam; with or without diacritics. Raises
    `UnitNameUnknown`, `UnitNameShared`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    unit = known.unit_called(asked.unit, on=visitor.on)
    found = [p for p in everybody(known) if _fits(p, asked, unit)]
    page = page_of(len(found), number, size=ON_A_PAGE)
    return PeoplePage(tuple(found[page.shown]), len(found), page.number, page.last)


def everybody(known: Register) -> list[ListedPerson]:
    """All who can sign in or could, in the order of the list."""
    posts = _posts(known, models.Appointment.objects.filter(ended_by__isnull=True))
    secured = _secured()
    people = [
        ListedPerson(
            str(p.pk),
            p.username,
            p.name,
            posts.get(str(p.pk), ()),
            p.is_active,
            p.pk in secured,
            p.has_usable_password(),
        )
        for p in models.Person.objects.order_by("username")
    ]
    return sorted(people, key=lambda p: (_by_given_name(p.name), p.username))


def _by_given_name(name: str) -> tuple[object, ...]:
    """Nguyễn Thị An stands under A."""
    given = name.split()[-1] if name.split() else ""
    return sort_key(given), sort_key(name)


def _secured() -> set[object]:
    from allauth.mfa.models import Authenticator

    factors = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)
    return set(factors.order_by("id").values_list("user_id", flat=True))


def _posts(
    known: Register, appointments: QuerySet[models.Appointment]
) -> Mapping[str, tuple[HeldPost, ...]]:
    held: dict[str, list[HeldPost]] = {}
    bodies = {unit.id: unit for unit in known.units}
    in_order = appointments.select_related("entry", "ended_by").order_by("entry__number", "id")
    for row in in_order:
        unit = str(row.unit_id) if row.unit_id else ROOT
        body = bodies.get(unit)
        post = HeldPost(
            id=str(row.id),
            role=PersonRole(row.role),
            unit=unit,
            unit_name=body.name if body else "",
            unit_ended=bool(body and body.until != NEVER),
            since=row.entry.at,
            until=row.ended_by.at if row.ended_by else None,
            by=row.entry.by,
        )
        held.setdefault(str(row.person_id), []).append(post)
    return {person: tuple(posts) for person, posts in held.items()}


def _fits(person: ListedPerson, asked: Asked, unit: str) -> bool:
    lacking = {
        "": True,
        "post": person.is_active and not person.posts,
        "second-factor": person.is_active and not person.has_second_factor,
        "password": person.is_active and not person.has_password,
        "active": not person.is_active,
    }
    words = fold(f"{person.name} {person.username}")
    return (
        all(word in words for word in fold(asked.words).split())
        and (not asked.role or any(post.role.value == asked.role for post in person.posts))
        and (not unit or any(post.unit == unit for post in person.posts))
        and lacking.get(asked.lacking, True)
    )


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person with their posts, those that ended too."""

    id: str
    username: str
    name: str
    email: str
    language: str
    is_active: bool
    is_oneself: bool
    has_password: bool
    has_second_factor: bool
    joined_at: datetime
    has_signed_in: bool
    posts: tuple[HeldPost, ...]
    past: tuple[HeldPost, ...]

    @property
    def seen(self) -> str:
        """Marks what the person is called now, so that two who change it see each other."""
        return rules.seen_as(self.name, self.email, self.language)


def person_page(visitor: Visitor, person: str) -> PersonPage:
    """Raises `NotFound`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    row = models.Person.objects.filter(pk=rows.uuid_of(person)).first()
    if row is None:
        raise NotFound()
    held = _posts(register(), models.Appointment.objects.filter(person=row)).get(str(row.pk), ())
    return PersonPage(
        id=str(row.pk),
        username=row.username,
        name=row.name,
        email=row.email,
        language=row.language,
        is_active=row.is_active,
        is_oneself=str(row.pk) == visitor.actor.id,
        has_password=row.has_usable_password(),
        has_second_factor=row.pk in _secured(),
        joined_at=row.joined_at,
        has_signed_in=row.last_login is not None,
        posts=tuple(post for post in held if post.until is None),
        past=tuple(post for post in reversed(held) if post.until is not None),
    )


def names_of(ids: Iterable[str]) -> dict[str, str]:
    """What people are called, by id; who is nobody here has no name."""
    wanted = []
    for id in dict.fromkeys(ids):
        try:
            wanted.append(rows.uuid_of(id))
        except rows.IdMalformed:
            continue
    found = models.Person.objects.filter(pk__in=wanted).order_by("username")
    return {str(pk): name for pk, name in found.values_list("pk", "name")}


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """A line of many people, understood; `problem` is why they cannot be entered."""

    line: PersonLine
    role: PersonRole | None
    unit: str
    unit_name: str
    problem: Problem | None


def checked_lines(visitor: Visitor, text: str) -> tuple[CheckedLine, ...]:
    """What entering these lines would do, before anything is done. Raises `TooManyLines`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    lines = rules.lines_of(text)
    known = register()
    taken = _taken(lines)
    checked: list[CheckedLine] = []
    for line in lines:
        checked.append(_checked(line, known, taken, visitor.on))
        taken.update(filter(None, (line.username.lower(), line.email.lower())))
    return tuple(checked)


def _taken(lines: Sequence[PersonLine]) -> set[str]:
    people = models.Person.objects.order_by("username")
    names = {line.username.strip().lower() for line in lines}
    mails = {line.email.strip().lower() for line in lines} - {""}
    return {
        *people.filter(username__in=names).values_list("username", flat=True),
        *people.filter(email__in=mails).values_list("email", flat=True),
    }


def _checked(line: PersonLine, known: Register, taken: set[str], on: date) -> CheckedLine:
    role: PersonRole | None = None
    unit, problem = ROOT, None
    try:
        for name in (rules.username(line.username), rules.address(line.email)):
            if name and name in taken:
                raise TakenTwice(name=name)
        rules.name(line.name)
        role = role_called(line.role)
        unit = known.unit_called(line.unit, on=on)
    except Problem as why:
        problem = why
    name = known.units[unit].name if unit in known.units else ""
    return CheckedLine(line, role, unit, name, problem)


def role_called(asked: str) -> PersonRole | None:
    """By code or by its words in either language; nothing is no role yet. Raises `RoleUnknown`."""
    if not asked.strip():
        return None
    for role in PersonRole:
        words = (role.value, *(state(role).text(language) for language in LANGUAGES))
        if fold(asked) in map(fold, words):
            return role
    raise RoleUnknown(role=asked[:40])

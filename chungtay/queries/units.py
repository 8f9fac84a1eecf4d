"""Bodies as an administrator sees them: the tree of either line, and one body through time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chungtay.domain import registers as rules
from chungtay.domain.drafts import BringingState
from chungtay.domain.permissions import Deed, NotFound, PersonRole, check_may
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import fold, sort_key
from chungtay.domain.units import ROOT, Line, Unit
from chungtay.queries.registers import DatedName, Register, began, ended, register
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.vocabulary.organisations import branches, organisations
from chungtay.vocabulary.terms import LANGUAGES

MOST_NODES = 300  # of a tree on one page; deeper ones open on their own
MOST_FOUND = 60
MOST_NAMED = 6  # of those that a preview names
MOST_OFFERED = 500


@dataclass(frozen=True, slots=True)
class TreeNode:
    """A body with those below it; `hidden` are more of them, on a page of their own."""

    id: str
    name: str
    kind: str
    below: int
    inside: tuple[TreeNode, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A body found by a name; `formerly` is the old name by which it was found."""

    id: str
    name: str
    place: str
    formerly: str = ""
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class UnitsPage:
    """The tree of a line from `top` down, or what a search found."""

    line: Line
    top: str
    top_name: str
    above: tuple[tuple[str, str], ...]
    nodes: tuple[TreeNode, ...]
    many: int
    asked: str
    found: tuple[FoundUnit, ...]
    more: int
    rootless: tuple[FoundUnit, ...]


def units_page(
    visitor: Visitor, *, line: Line, top: str = ROOT, asked: str = "", lacking: Sequence[str] = ()
) -> UnitsPage:
    """The bodies of today; `lacking` are ids to list instead of what a search finds. Raises
    `NotFound` for a top that nobody knows."""
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    if top != ROOT and top not in known.units:
        raise NotFound()
    children = known.children(line, visitor.on)
    found = _found(known, asked) if asked.strip() else _listed(known, lacking)
    path = known.units.path(top, line, visitor.on)[1:] if top != ROOT else ()
    counts = _counts(children)
    tops = children.get(top, [])
    return UnitsPage(
        line=line,
        top=top,
        top_name=known.units[top].name if top != ROOT else "",
        above=tuple((id, known.units[id].name) for id in path if id != ROOT),
        nodes=_nodes(tops, children, counts, visitor.language, depth=_depth(counts.get(top, 0))),
        many=counts.get(top, 0),
        asked=asked,
        found=tuple(found[:MOST_FOUND]),
        more=max(0, len(found) - MOST_FOUND),
        rootless=_rootless(known, children) if top == ROOT else (),
    )


def _listed(known: Register, ids: Sequence[str]) -> list[FoundUnit]:
    return [
        FoundUnit(id, known.units[id].name, known.place_path(known.units[id].place)) for id in ids
    ]


def _depth(many: int) -> int:
    """Everything where it fits a page, else two levels."""
    return 99 if many <= MOST_NODES else 2


def _counts(children: Mapping[str, Sequence[Unit]]) -> dict[str, int]:
    """How many stand below each, at any depth."""
    counts: dict[str, int] = {}

    def count(unit: str) -> int:
        if unit not in counts:
            counts[unit] = sum(1 + count(child.id) for child in children.get(unit, ()))
        return counts[unit]

    count(ROOT)
    return counts


def _nodes(
    units: Sequence[Unit],
    children: Mapping[str, Sequence[Unit]],
    counts: Mapping[str, int],
    language: str,
    *,
    depth: int,
) -> tuple[TreeNode, ...]:
    return tuple(
        TreeNode(
            unit.id,
            unit.name,
            kind_name(unit.kind, language),
            counts[unit.id],
            _nodes(children.get(unit.id, ()), children, counts, language, depth=depth - 1)
            if depth > 1
            else (),
            hidden=depth <= 1 and counts[unit.id] > 0,
        )
        for unit in units
    )


def _rootless(known: Register, children: Mapping[str, Sequence[Unit]]) -> tuple[FoundUnit, ...]:
    """Those that hang under the programme itself, listed as such (law: both lines hold all)."""
    return tuple(FoundUnit(u.id, u.name, known.place_path(u.place)) for u in children.get(ROOT, ()))


def kind_name(kind: str, language: str) -> str:
    return organisations()[kind].text(language) if kind in organisations() else ""


def _found(known: Register, asked: str) -> list[FoundUnit]:
    """Living ones first; those whose name begins with what was asked before the others."""
    wanted = fold(asked)
    hits: list[tuple[Any, FoundUnit]] = []
    for unit in known.units:
        names = [name for name in known.unit_names.get(unit.id, ()) if wanted in fold(name.text)]
        if not names and not any(wanted in fold(kind_name(unit.kind, to)) for to in LANGUAGES):
            continue
        is_by_name = not names or any(name.text == unit.name for name in names)
        formerly = "" if is_by_name else names[0].text
        gone = ended(unit.until)
        begins = fold(unit.name).startswith(wanted)
        order = (gone is not None, not begins, sort_key(unit.name), unit.id)
        place = known.place_path(unit.place)
        hits.append((order, FoundUnit(unit.id, unit.name, place, formerly, gone)))
    return [unit for _, unit in sorted(hits, key=lambda hit: hit[0])]


@dataclass(frozen=True, slots=True)
class LinePage:
    """Where a body stands on one line: under whom now, since when under whom, and who below."""

    line: Line
    parent: str
    parent_name: str
    history: tuple[tuple[str, date | None, date | None], ...]
    inside: tuple[tuple[str, str], ...]
    below: int


@dataclass(frozen=True, slots=True)
class UnitPerson:
    """Somebody with a post for a body."""

    id: str
    name: str
    role: PersonRole
    is_active: bool


@dataclass(frozen=True, slots=True)
class Handed:
    """The other end of a handover."""

    id: str
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class UnitPage:
    """One body through time."""

    id: str
    name: str
    kind: str
    branch: str
    place: str
    since: date | None
    ended: date | None
    names: tuple[DatedName, ...]
    lines: tuple[LinePage, ...]
    people: tuple[UnitPerson, ...]
    heirs: tuple[Handed, ...]
    forebears: tuple[Handed, ...]
    drafts: int
    suggested_heir: str

    def seen_name(self, language: str) -> str:
        """The id of the name that stands in a language."""
        standing = (n.id for n in self.names if n.language == language and n.is_standing)
        return next(standing, "")


def unit_page(visitor: Visitor, unit: str) -> UnitPage:
    """Raises `NotFound`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    if unit not in known.units:
        raise NotFound()
    body = known.units[unit]
    lines = tuple(_line(known, unit, line, visitor.on) for line in Line)
    above = next((line.parent for line in reversed(lines) if line.parent), ROOT)
    return UnitPage(
        id=unit,
        name=body.name,
        kind=kind_name(body.kind, visitor.language),
        branch=branch_name(body.organisation, visitor.language),
        place=known.place_path(body.place),
        since=began(body.since),
        ended=ended(body.until),
        names=known.unit_names.get(unit, ()),
        lines=lines,
        people=_people(unit),
        heirs=_handed(known, [(s.heir, s.day) for s in known.successions if s.unit == unit]),
        forebears=_handed(known, [(s.unit, s.day) for s in known.successions if s.heir == unit]),
        drafts=_unsent(unit),
        suggested_heir=known.labels.get(above, ""),
    )


def branch_name(code: str, language: str) -> str:
    return branches()[code].text(language) if code in branches() else ""


def _line(known: Register, unit: str, line: Line, on: date) -> LinePage:
    parent = known.units.parent(unit, line, on)
    links = models.UnitParent.objects.filter(
        unit=rows.uuid_of(unit), line=line.value, ended_by__isnull=True
    )
    dated = links.order_by("-since", "id").values_list("parent_id", "since", "until")
    children = known.children(line, on)
    return LinePage(
        line=line,
        parent=parent,
        parent_name=known.units[parent].name if parent != ROOT else "",
        history=tuple(
            (known.units[str(above)].name, began(since), ended(until))
            for above, since, until in dated
        ),
        inside=tuple((child.id, child.name) for child in children.get(unit, ())),
        below=_counts(children).get(unit, 0),
    )


def _people(unit: str) -> tuple[UnitPerson, ...]:
    posts = models.Appointment.objects.filter(unit=rows.uuid_of(unit), ended_by__isnull=True)
    people = [
        UnitPerson(str(id), name, PersonRole(role), is_active)
        for id, name, role, is_active in posts.order_by("id").values_list(
            "person_id", "person__name", "role", "person__is_active"
        )
    ]
    return tuple(sorted(people, key=lambda person: (sort_key(person.name), person.id)))


def _handed(known: Register, ends: Sequence[tuple[str, date]]) -> tuple[Handed, ...]:
    return tuple(Handed(id, known.units[id].name, day) for id, day in ends if id in known.units)


def _unsent(unit: str) -> int:
    """Drafts and reports of the body that were begun and not submitted."""
    drafts = models.Draft.objects.filter(unit=rows.uuid_of(unit), submitted_at__isnull=True).count()
    open_states = (BringingState.SUBMITTED.value, BringingState.DROPPED.value)
    brought = (
        models.Bringing.objects.filter(unit=rows.uuid_of(unit))
        .exclude(state__in=open_states)
        .count()
    )
    return drafts + brought


@dataclass(frozen=True, slots=True)
class HandoverPreview:
    """What handing a body over would change. `problem` is why it cannot be as it was asked."""

    heir: str
    heir_name: str
    day: date
    below: int
    named: tuple[str, ...]
    people: tuple[str, ...]
    drafts: int
    problem: Problem | None


def handover(visitor: Visitor, unit: str, *, heir: str, day: date, carry: bool) -> HandoverPreview:
    """What would change, before anything does. `heir` is written as people write it. Raises
    `NotFound`, `UnitNameUnknown`, `UnitNameShared`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    if unit not in known.units:
        raise NotFound()
    to = known.unit_called(heir, on=day)
    below = sorted(
        {child.id for line in Line for child in known.children(line, day).get(unit, ())},
        key=lambda id: (sort_key(known.units[id].name), id),
    )
    people = _people(unit)
    return HandoverPreview(
        heir=to,
        heir_name=known.units[to].name if to else "",
        day=day,
        below=len(below),
        named=tuple(known.units[id].name for id in below[:MOST_NAMED]),
        people=tuple(dict.fromkeys(person.name for person in people)),
        drafts=_unsent(unit),
        problem=_why_not(known, unit, to, day, [] if carry else below, visitor.on, people, carry),
    )


def _why_not(
    known: Register, unit: str, heir: str, day: date, below: Sequence[str], on: date,
    people: Sequence[UnitPerson], carry: bool,
) -> Problem | None:  # fmt: skip
    body = known.units[unit]
    try:
        rules.check_has_come(day, today=on)
        rules.check_not_before(day, body.since, name=body.name)
        rules.check_heir(known.units, unit=unit, heir=heir, day=day, successions=known.successions)
        ids = () if carry else {person.id for person in people}
        rules.check_holds_nobody(body.name, below=below, people=tuple(ids))
    except Problem as problem:
        return problem
    return None


@dataclass(frozen=True, slots=True)
class KindOption:
    """A kind of organisation for a list to choose from."""

    code: str
    name: str


def kinds_of(visitor: Visitor) -> tuple[KindOption, ...]:
    """The kinds that exist today, in the order of the vocabulary."""
    return tuple(
        KindOption(code, term.text(visitor.language))
        for code, term in organisations().items()
        if term.since <= visitor.on < term.until
    )


def offered_units(visitor: Visitor) -> tuple[str, ...]:
    """Labels of living bodies that a field suggests while one types; none where there are too
    many for a page, and any name can be typed all the same."""
    known = register()
    living = known.living(visitor.on)
    return tuple(known.labels[u.id] for u in living) if len(living) <= MOST_OFFERED else ()

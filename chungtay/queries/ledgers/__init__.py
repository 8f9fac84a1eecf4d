"""Who works with whom, and each organisation's ledger, as a visitor may see them (laws 3, 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from chungtay.domain.counting import count
from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed, NotFound
from chungtay.queries.ledgers.bonds import Bond, Company, Member, company
from chungtay.queries.ledgers.compared import of_organisation, of_organisations, of_pairs
from chungtay.queries.ledgers.credit import (
    CreditLine,
    Excess,
    excess,
    lines_of_indicator,
    lines_of_organisation,
)
from chungtay.queries.ledgers.doings import (
    Doing,
    SharedActivity,
    doings,
    shared_activities,
)
from chungtay.queries.results.choices import Choices, choices
from chungtay.queries.results.lines import Group
from chungtay.queries.results.scope import Scope, Wanted, scope
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.indicators import indicators

ACTIVITIES_OF_A_PAGE = 50


@dataclass(frozen=True)
class Joint:
    """The page of joint work. `pair` are the two that were chosen; `shared` are their activities,
    else all of several organisations: of one indicator those make the credits exceed the total.

    Beside another period there are `pairs` and `organisations` of both, and no `lines`.
    """

    scope: Scope
    choices: Choices
    company: Company
    name: str
    measure: str
    unit: str
    lines: tuple[CreditLine, ...]
    excess: Excess | None
    pair: tuple[Member, Member] | None
    bond: Bond | None
    shared: tuple[SharedActivity, ...]
    many: int
    page: int
    last: int
    pairs: tuple[Group, ...] = ()
    organisations: tuple[Group, ...] = ()

    @property
    def wanted(self) -> Wanted:
        return self.scope.wanted

    @property
    def is_empty(self) -> bool:
        return not (self.company.bonds or self.lines or self.pairs or self.organisations)

    def between(self, one: str, other: str) -> Bond | None:
        """What two did together, whichever is named first."""
        both = {one, other}
        return next((bond for bond in self.company.bonds if {bond.one, bond.other} == both), None)


@dataclass(frozen=True)
class OrganisationLedger:
    """One organisation's ledger, a line an indicator; `shared` are its activities with others.
    Beside another period `groups` have the lines of both."""

    scope: Scope
    choices: Choices
    code: str
    name: str
    lines: tuple[CreditLine, ...]
    activities: int
    many: int
    shared: tuple[SharedActivity, ...]
    page: int
    last: int
    groups: tuple[Group, ...] = ()

    @property
    def wanted(self) -> Wanted:
        return self.scope.wanted

    @property
    def is_empty(self) -> bool:
        return not (self.lines or self.groups)


def joint(
    visitor: Visitor, wanted: Wanted, *, one: str = "", other: str = "", page: int = 1
) -> Joint:
    """Who works with whom, and the activities that two, or all, did together."""
    asked = scope(visitor, _of_all(wanted))
    told = doings(asked)
    known = company(asked, told)
    pair = _pair(known, one, other)
    several = [doing for doing in told if len(doing.organisations) > 1]
    listed = several if pair is None else _of_both(several, pair)
    shown, page, last = _page(listed, page)
    code = asked.filters.indicator
    term = indicators()[code] if code else None
    found = Joint(
        scope=asked,
        choices=choices(asked),
        company=known,
        name=term.text(asked.language) if term else "",
        measure=term.indicator.measure if term else "",
        unit=term.unit.text(asked.language) if term else "",
        lines=(),
        excess=None,
        pair=pair,
        bond=None,
        shared=shared_activities(asked, shown),
        many=len(listed),
        page=page,
        last=last,
    )
    bond = found.between(pair[0].code, pair[1].code) if pair else None
    return replace(_with_credits(found, told), bond=bond)


def _of_all(wanted: Wanted) -> Wanted:
    """Of every organisation."""
    return replace(wanted, organisation="", category="", row="", by="")


def _with_credits(found: Joint, told: Sequence[Doing]) -> Joint:
    asked = found.scope
    if asked.asking.against is not None:
        pairs, organisations = of_pairs(asked), of_organisations(asked)
        return replace(found, pairs=pairs, organisations=organisations)
    if asked.indicator is None:
        return found
    lines = lines_of_indicator(asked, asked.indicator)
    counted = count(asked.book, asked.question(asked.indicator))
    return replace(found, lines=lines, excess=excess(lines, counted, told))


def ledger(
    visitor: Visitor, wanted: Wanted, organisation: str, *, page: int = 1
) -> OrganisationLedger:
    """Raises `NotFound` for an organisation that does not exist, and for one that neither has a
    body in reach nor took part in anything together with one."""
    asked = scope(visitor, _of_all(wanted))
    _check_known(asked, organisation)
    told = [doing for doing in doings(asked) if organisation in doing.organisations]
    several = [doing for doing in told if len(doing.organisations) > 1]
    shown, page, last = _page(several, page)
    is_beside = asked.asking.against is not None
    return OrganisationLedger(
        scope=asked,
        choices=choices(asked),
        code=organisation,
        name=asked.asking.organisation_names[organisation],
        lines=() if is_beside else tuple(lines_of_organisation(asked, organisation)),
        activities=len(told),
        many=len(several),
        shared=shared_activities(asked, shown),
        page=page,
        last=last,
        groups=of_organisation(asked, organisation) if is_beside else (),
    )


def _check_known(asked: Scope, organisation: str) -> None:
    reach = asked.visitor.reach(Deed.SEE_RESULTS)
    bodies = frozenset(u.id for u in asked.book.units if u.organisation == organisation)
    if not organisation or not bodies:
        raise NotFound()
    if reach.touches(bodies):
        return
    activities = chain.from_iterable(world.activities for world in asked.book.worlds)
    if not any(
        reach.touches(activity.participants) and not bodies.isdisjoint(activity.participants)
        for activity in activities
    ):
        raise NotFound()


def _pair(known: Company, one: str, other: str) -> tuple[Member, Member] | None:
    """The two that were chosen, by name, where both are members."""
    chosen = [member for member in known.members if member.code in (one, other)]
    return (chosen[0], chosen[1]) if len(chosen) == 2 else None


def _of_both(several: Sequence[Doing], pair: tuple[Member, Member]) -> list[Doing]:
    both = {member.code for member in pair}
    return [doing for doing in several if both <= doing.organisations]


def _page(listed: Sequence[Doing], page: int) -> tuple[Sequence[Doing], int, int]:
    here = page_of(len(listed), page, size=ACTIVITIES_OF_A_PAGE)
    return listed[here.shown], here.number, here.last

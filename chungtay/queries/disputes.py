"""Where wholes do not agree: every figure that waits for a choice, and sums that contradict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from chungtay.domain.activities import (
    FIELDS,
    PARTNERS,
    Activity,
    differing,
    in_question,
)
from chungtay.domain.atoms import Atom
from chungtay.domain.claims import Claim
from chungtay.domain.deciding import Powers
from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.questions import Question
from chungtay.domain.scopes import Scope
from chungtay.queries.activities.lines import activity_line
from chungtay.queries.books import Ledger, open_ledger, year_of
from chungtay.queries.cases import case, subject
from chungtay.queries.compared import Comparison, compared
from chungtay.queries.denials import Denying, denied, denying_of
from chungtay.queries.differences import (
    DisputeLine,
    SaidAmount,
    field_line,
    is_minor,
    told_differently,
    unit_names,
)
from chungtay.queries.effects import between
from chungtay.queries.inbox import ON_A_PAGE, Neighbours
from chungtay.queries.openings.wording import measured, stated
from chungtay.queries.sight import Sight, sight
from chungtay.queries.verdicts import Verdict, verdicts_of
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows

MOST_FIELDS = 50  # differences besides figures on the page
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A bare sum that is smaller than the activities it must hold."""

    claim: str
    unit: str
    indicator: str
    text: str
    place: str
    year: int


@dataclass(frozen=True, slots=True)
class Disputes:
    """A page of them; `many` in all. `fields` are activities of which bodies tell one of `FIELDS`
    differently and nobody chose, `many_fields` in all; `minor` those of them that move nothing."""

    lines: tuple[DisputeLine, ...]
    fields: tuple[DisputeLine, ...]
    minor: tuple[DisputeLine, ...]
    many_fields: int
    many_minor: int
    contradictions: tuple[Contradiction, ...]
    many: int
    number: int
    last: int


@dataclass(frozen=True)
class DisputePage:
    """One disputed figure. `counts` is the claim whose figure counts now, "" for none; `chosen` the
    choice of a person that stands; `offered` are the claims that may be chosen, a side each. Of
    partners `questioned` are the names of those who may be none, `denying` who says so itself."""

    line: DisputeLine
    comparison: Comparison
    offered: tuple[SaidAmount, ...]
    counts: str
    disputed: bool
    chosen: Verdict | None
    powers: Powers
    neighbours: Neighbours
    questioned: tuple[str, ...] = ()
    denying: tuple[Denying, ...] = ()


@dataclass(frozen=True)
class _Found:
    atoms: tuple[Atom, ...]
    sums: tuple[tuple[str, int, Scope], ...]
    fields: tuple[tuple[Activity, str], ...]

    @property
    def weight(self) -> int:
        return 10 + 2 * len(self.atoms) + len(self.sums) + len(self.fields)


def disputes(visitor: Visitor, *, number: int = 1) -> Disputes:
    """Every dispute within the visitor's reach, the latest first."""
    seen = sight(visitor)
    found = _of(visitor)
    page = page_of(len(found), number, size=ON_A_PAGE)
    fields = [one for one in _of_fields(visitor) if not is_minor(*one)]
    minor = [one for one in _of_fields(visitor) if is_minor(*one)]

    def told(of: Sequence[tuple[Activity, str]]) -> tuple[DisputeLine, ...]:
        return tuple(field_line(seen, *one, visitor.language) for one in of[:MOST_FIELDS])

    return Disputes(
        fields=told(fields),
        minor=told(minor),
        many_fields=len(fields),
        many_minor=len(minor),
        lines=tuple(_line(seen, atom, visitor.language) for atom in found[page.shown]),
        contradictions=tuple(_contradictions(seen, visitor)),
        many=len(found),
        number=page.number,
        last=page.last,
    )


def many_disputes(visitor: Visitor) -> int:
    """Figures, and everything else that is told differently and matters to some number."""
    return len(_of(visitor)) + sum(not is_minor(*one) for one in _of_fields(visitor))


def _of(visitor: Visitor) -> list[Atom]:
    reach = visitor.reach(Deed.SEE_RECORDS)
    return [a for a in _found(visitor).atoms if reach.touches(a.activity.named)]


def _of_fields(visitor: Visitor) -> list[tuple[Activity, str]]:
    reach = visitor.reach(Deed.SEE_RECORDS)
    return [one for one in _found(visitor).fields if reach.touches(one[0].named)]


def _found(visitor: Visitor) -> _Found:
    ledger = open_ledger(visitor.programme)
    made: _Found = ledger.answers.made(("disputes",), lambda: _search(ledger))
    return made


def _search(ledger: Ledger) -> _Found:
    atoms: list[Atom] = []
    sums: list[tuple[str, int, Scope]] = []
    for question in _questions(ledger):
        page = ledger.book.page(question)
        atoms += (a for a in page.apart if a.disputed and question.period.holds(a.day))
        if page.sums.scopes:
            contradicted = ledger.book.counted(question).contradictions
            sums += ((question.indicator.code, question.period.last.year, s) for s in contradicted)
    atoms.sort(key=lambda a: (-a.day.toordinal(), a.id, a.indicator))
    return _Found(tuple(atoms), tuple(sums), tuple(told_differently(ledger)))


def _questions(ledger: Ledger) -> Iterable[Question]:
    """Every indicator in every year that somebody spoke of."""
    book, calendar = ledger.book, ledger.calendar
    said = {(c.indicator, year_of(calendar, c.days.last)) for c in book.claims if c.counts}
    for code, year in sorted(said, key=lambda s: (s[0], s[1].since)):
        if code in book.catalogue and not book.catalogue[code].is_ratio:
            yield Question(book.catalogue[code], year, year.last)


def _line(seen: Sight, atom: Atom, language: str) -> DisputeLine:
    settled = atom.settled
    claims = [seen.ledger.book.by_id[c] for c in settled.claims if c in seen.ledger.book.by_id]
    return DisputeLine(
        activity=activity_line(seen, atom.activity, language),
        indicator=atom.indicator,
        low=settled.low,
        high=settled.high,
        range=between(atom.indicator, settled.low, settled.high, language),
        value=measured(atom.indicator, settled.value, language),
        said=tuple(_said(seen, claim, language) for claim in claims),
    )


def _said(seen: Sight, claim: Claim, language: str) -> SaidAmount:
    units = seen.ledger.book.units
    name = units[claim.unit].name if claim.unit in units else claim.unit_name
    return SaidAmount(claim.id, name, stated(claim, language))


def _contradictions(seen: Sight, visitor: Visitor) -> Iterable[Contradiction]:
    book = seen.ledger.book
    for code, year, scope in _found(visitor).sums:
        claim = book.by_id.get(next(iter(scope.claims), ""))
        if claim is not None and seen.sees_claim(claim):
            said = _said(seen, claim, visitor.language)
            yield Contradiction(claim.id, said.unit, code, said.text, claim.place_name, year)


def dispute(visitor: Visitor, claim: str, indicator: str, *, at: datetime) -> DisputePage:
    """The figure of an activity for an indicator, or one of `FIELDS`, disputed or settled. Raises
    `NotFound`."""
    seen = sight(visitor)
    activity = seen.activity_of(claim)
    if indicator in FIELDS:
        return _field(visitor, seen, activity, indicator, at)
    if indicator not in seen.ledger.book.catalogue:
        raise NotFound()
    speaking = [
        c for c in activity.claims if c.indicator == indicator and c.counts and not c.is_mention
    ]
    if not speaking:
        raise NotFound()
    known = case([c.id for c in speaking], programme=visitor.programme, actor=visitor.actor, at=at)
    atom = _atom(seen, activity.id, speaking[0], indicator)
    chosen = _chosen(visitor, [c.id for c in activity.claims], indicator)
    line = _line(seen, atom, visitor.language)
    return DisputePage(
        line=replace(line, said=_offered(seen, activity, speaking, visitor.language)),
        comparison=compared(seen, _by_unit(speaking), language=visitor.language),
        offered=_offered(seen, activity, speaking, visitor.language),
        counts=atom.settled.chosen or "",
        disputed=atom.disputed,
        chosen=chosen,
        powers=known.powers,
        neighbours=neighbours(visitor, claim, indicator),
    )


def _offered(
    seen: Sight, activity: Activity, speaking: Sequence[Claim], language: str
) -> tuple[SaidAmount, ...]:
    return tuple(
        replace(_said(seen, claim, language), is_lead=claim.unit == activity.lead)
        for claim in speaking
    )


# --------------------------------------------------------- days, place, lead and partners
def _field(
    visitor: Visitor, seen: Sight, activity: Activity, field: str, at: datetime
) -> DisputePage:
    line = field_line(seen, activity, field, visitor.language)
    denying = denied(activity) if field == PARTNERS else {}
    if len(line.said) < 2 and not denying:
        raise NotFound()
    claims = [claim.id for claim in activity.claims]
    known = case(claims, programme=visitor.programme, actor=visitor.actor, at=at)
    chosen = activity.chosen_for(field)
    return DisputePage(
        line=line,
        comparison=compared(seen, _by_unit(activity.claims), language=visitor.language),
        offered=line.said,
        counts=chosen.id if chosen else "",
        disputed=chosen is None
        and field in differing(activity, seen.ledger.book.territory, denying=denying),
        chosen=_chosen(visitor, claims, field),
        powers=known.powers,
        neighbours=neighbours(visitor, activity.id, field),
        questioned=unit_names(seen, in_question(activity, denying=denying))
        if field == PARTNERS
        else (),
        denying=denying_of(visitor, seen, activity) if denying else (),
    )


def _atom(seen: Sight, activity: str, claim: Claim, code: str) -> Atom:
    ledger = seen.ledger
    year = year_of(ledger.calendar, claim.days.last)
    page = ledger.book.page(Question(ledger.book.catalogue[code], year, year.last))
    found = next((atom for atom in page.apart if atom.id == activity), None)
    if found is None:
        raise NotFound()
    return found


def _by_unit(claims: Sequence[Claim]) -> Sequence[Sequence[Claim]]:
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.unit, []).append(claim)
    return list(groups.values())


def _chosen(visitor: Visitor, claims: Sequence[str], indicator: str) -> Verdict | None:
    standing = models.Decision.objects.filter(
        seed_id__in=[rows.uuid_of(c) for c in claims], indicator=indicator, ended_by__isnull=True
    )
    id = standing.order_by("-entry__number", "id").values_list("id", flat=True).first()
    return verdicts_of(visitor, [subject(str(id))])[0] if id else None


def neighbours(visitor: Visitor, claim: str, indicator: str) -> Neighbours:
    """What comes before and after a dispute, as "activity/indicator". Raises `NotFound`."""
    activity = sight(visitor).activity_of(claim).id
    order = [f"{atom.id}/{atom.indicator}" for atom in _of(visitor)]
    order += [f"{told.id}/{field}" for told, field in _of_fields(visitor)]
    return Neighbours.of(f"{activity}/{indicator}", order)

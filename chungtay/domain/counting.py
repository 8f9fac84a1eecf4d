"""Counting: every activity once, whatever the question asks (laws 1, 2, 9, 10, 12, 13).

A `Book` holds everything that was said, a `Question` asks for one number, `count` answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from chungtay.domain.activities import World, worlds
from chungtay.domain.atoms import Atom, View, atoms
from chungtay.domain.claims import Claim, Kind, Standing
from chungtay.domain.distinct import distinct_claims
from chungtay.domain.indicators import Identity, Indicator
from chungtay.domain.intervals import Choice, Item, Part, Spread, Sums
from chungtay.domain.periods import Period
from chungtay.domain.places import Territory
from chungtay.domain.questions import Asked, Question, State
from chungtay.domain.ratios import Ratio, recompute
from chungtay.domain.recognition import Join, PartOf
from chungtay.domain.scopes import Box, Scope, scopes_of
from chungtay.domain.settling import Decision
from chungtay.domain.stocks import DEFAULT_AGE, latest_stocks
from chungtay.domain.units import Units


@dataclass(frozen=True)
class Book:
    """Everything that was said and decided, as it was known at one moment.

    `claims` are in the order in which they were said, of all indicators: who takes part in an
    activity is known from everything that was told of it.
    """

    claims: tuple[Claim, ...]
    units: Units
    territory: Territory
    catalogue: Mapping[str, Indicator]
    joins: tuple[Join, ...] = ()
    parts: tuple[PartOf, ...] = ()
    decisions: tuple[Decision, ...] = ()
    oldest_stock: timedelta = DEFAULT_AGE
    _pages: dict[object, Page] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def worlds(self) -> tuple[World, World]:
        """With the machine's uncertain proposals joined, and with them apart."""
        return worlds(self.claims, self.joins, self.parts)

    def page(self, question: Question) -> Page:
        """The atoms and sums of one indicator, made once for all questions about it."""
        period = question.period if question.indicator.is_stock else None
        key = (question.indicator.code, period, question.categories)
        if key not in self._pages:
            self._pages[key] = _page(self, question)
        return self._pages[key]


@dataclass(frozen=True)
class Page:
    """One indicator's atoms in both worlds, its bare sums, and what was said without counting.

    `ratios` are the claims of a ratio; it has no atoms and no sums.
    """

    joined: tuple[Atom, ...]
    apart: tuple[Atom, ...]
    sums: Sums
    quiet: _Quiet
    ratios: tuple[Claim, ...] = ()


def _page(book: Book, question: Question) -> Page:
    indicator, view = question.indicator, _view(book, question)
    joined, apart = book.worlds
    cut = [
        atoms(
            world,
            indicator=indicator,
            territory=book.territory,
            decisions=book.decisions,
            view=view,
            day=question.period.last if indicator.is_stock else None,
        )
        for world in ((joined,) if apart is joined else (joined, apart))
    ]
    bare = tuple(c for c in view(joined.bare) if c.indicator == indicator.code)
    told = [(a.id, c) for a in joined.activities for c in view(a.claims)]
    return Page(
        joined=cut[0],
        apart=cut[-1],
        sums=Sums(scopes_of(bare, units=book.units, territory=book.territory)),
        quiet=_quiet([*told, *(("", c) for c in bare)], {atom.id for atom in cut[0]}),
        ratios=(*(c for _, c in told), *bare) if indicator.is_ratio else (),
    )


def _view(book: Book, question: Question) -> View:
    """Which of some claims speak of the question's indicator, and how they are taken."""
    indicator = question.indicator
    labels = {c for c, known in book.catalogue.items() if known.labels_of == indicator.code}

    def view(claims: Sequence[Claim]) -> Sequence[Claim]:
        said: Sequence[Claim] = [
            c
            for c in claims
            if (c.indicator == indicator.code or c.indicator in labels)
            and question.categories <= set(c.categories)
        ]
        if labels and said:
            said = distinct_claims(said, indicator=indicator, catalogue=book.catalogue)
        if indicator.is_stock and said:
            said = latest_stocks(said, period=question.period, oldest=book.oldest_stock)
        return said

    return view


@dataclass(frozen=True)
class Counted:
    """The answer to one question, in the indicator's measure.

    `total` is None when nothing was quantified; a wider sum may still give it a range. `atoms` are
    the activities that count, in the world where uncertain proposals are joined, `apart` in the one
    where they are not. `choices` open the total, the low and the high into the parts that add up to
    each. `contradictions` are bare sums smaller than what they must hold. `why_range` are codes:
    dispute, proposal, unsaid, person, overlap, range.
    """

    question: Question
    state: State
    total: Decimal | None
    low: Decimal | None
    high: Decimal | None
    atoms: tuple[Atom, ...] = ()
    apart: tuple[Atom, ...] = ()
    choices: tuple[Choice, Choice, Choice] = (Choice(), Choice(), Choice())
    contradictions: tuple[Scope, ...] = ()
    ratio: Ratio | None = None
    mentions: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    why_range: tuple[str, ...] = ()

    @property
    def joint(self) -> int:
        return sum(atom.is_joint for atom in self.atoms)

    @property
    def disputed(self) -> int:
        return sum(atom.disputed for atom in self.atoms) + len(self.contradictions)

    @property
    def is_open_above(self) -> bool:
        """Somebody mentioned more without a number: the truth may lie above `high` (law 9)."""
        return bool(self.mentions)


def count(book: Book, question: Question) -> Counted:
    """One number with its range, by the laws."""
    if question.indicator.is_ratio:
        return _count_ratio(book, question)
    page = book.page(question)
    who = Asked(question, book.units, book.territory)
    sums = page.sums if not question.asks_who else page.sums.of(who.takes_scope)
    worlds_asked = [[a for a in world if who.takes(a)] for world in (page.joined, page.apart)]
    joined, apart = (sums.spread(_items(atoms, book), within=who.box) for atoms in worlds_asked)
    quiet = page.quiet.within(who)
    state = _state(worlds_asked[0], joined, quiet)
    low = min(joined.low, apart.low, key=_amount)
    if question.indicator.identity is Identity.PERSON:
        low = min(low, _fewest_persons(worlds_asked[0], sums, who.box), key=_amount)
    high = max(joined.high, apart.high, key=_amount)
    has_number = state in (State.COUNTED, State.ZERO)
    has_range = has_number or high.amount > 0
    return Counted(
        question=question,
        state=state,
        total=joined.total.amount if has_number else None,
        low=low.amount if has_range else None,
        high=high.amount if has_range else None,
        atoms=tuple(worlds_asked[0]),
        apart=tuple(worlds_asked[1]),
        choices=(joined.total, low, high),
        contradictions=joined.contradictions,
        mentions=_ids(quiet.mentions),
        held=_ids(quiet.held),
        why_range=_reasons(question, worlds_asked[0], joined, low, high),
    )


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)


def _amount(choice: Choice) -> Decimal:
    return choice.amount


def _items(atoms_: Sequence[Atom], book: Book) -> list[Item]:
    """Atoms as the sums see them: a remainder's ends depend on which of its parts are there too."""
    included = {atom.id for atom in atoms_}
    items = []
    for atom in atoms_:
        low, high = atom.ends(included)
        days = atom.activity.days if atom.activity.days.holds(atom.day) else _only(atom.day)
        box = Box(book.territory.land(atom.place), days)
        items.append(Item(atom.id, atom.value, low, high, atom.participants, atom.is_open, box))
    return items


def _only(day: date) -> Period:
    return Period.of_days(day, day)


def _fewest_persons(atoms_: Sequence[Atom], sums: Sums, box: Box) -> Choice:
    """The same persons may stand behind every figure: at least as many as the largest says."""
    told = [
        *(Part(atom.alone.low, item=atom.id) for atom in atoms_),
        *(Part(s.amount.low, scope=s) for s in sums.scopes if box.contains(s.box)),
    ]
    return Choice((max(told, key=lambda part: part.amount),) if told else ())


@dataclass(frozen=True, slots=True)
class _Quiet:
    """What was said without a number that counts: mentions that nobody put a number to, figures
    held as implausible, and lines that a body says do not concern it (laws 9, 15)."""

    mentions: tuple[Claim, ...] = ()
    held: tuple[Claim, ...] = ()
    not_applicable: tuple[Claim, ...] = ()

    def within(self, who: Asked) -> _Quiet:
        groups = (self.mentions, self.held, self.not_applicable)
        return _Quiet(*(tuple(filter(who.takes_claim, group)) for group in groups))


def _quiet(told: Iterable[tuple[str, Claim]], settled: Collection[str]) -> _Quiet:
    told = [(activity, claim) for activity, claim in told if claim.kind is Kind.RESULT]
    return _Quiet(
        mentions=tuple(c for a, c in told if c.counts and c.is_mention and a not in settled),
        held=tuple(c for _, c in told if c.standing is Standing.HELD),
        not_applicable=tuple(c for _, c in told if c.standing is Standing.NOT_APPLICABLE),
    )


def _state(atoms_: Collection[Atom], spread: Spread, quiet: _Quiet) -> State:
    """A wider sum that only reaches into what is asked reports nothing of it: its range stands
    without a total."""
    if spread.total.amount > 0 or any(atom.settled.high > 0 for atom in atoms_):
        return State.COUNTED
    if atoms_ or spread.zero_said:
        return State.ZERO
    if quiet.mentions:
        return State.MENTIONED
    return State.NOT_APPLICABLE if quiet.not_applicable else State.NOT_REPORTED


def _reasons(
    question: Question,
    atoms_: Collection[Atom],
    joined: Spread,
    low: Choice,
    high: Choice,
) -> tuple[str, ...]:
    """Why the number is a range, in the order in which people can do something about it."""
    if low.amount == high.amount:
        return ()
    told = (
        ("dispute", any(atom.disputed for atom in atoms_) or bool(joined.contradictions)),
        ("proposal", high.amount > joined.high.amount or low.amount < joined.low.amount),
        ("unsaid", any(atom.settled.unsaid for atom in atoms_)),
        ("person", question.indicator.identity is Identity.PERSON),
        ("overlap", bool(high.rests)),
    )
    return tuple(code for code, holds in told if holds) or ("range",)


def _count_ratio(book: Book, question: Question) -> Counted:
    page, who = book.page(question), Asked(question, book.units, book.territory)
    ratio = recompute(claim for claim in page.ratios if who.takes_claim(claim))
    quiet = page.quiet.within(who)
    if ratio is None:
        state = State.MENTIONED if quiet.mentions else State.NOT_REPORTED
        return Counted(question, state, None, None, None, mentions=_ids(quiet.mentions))
    return Counted(
        question=question,
        state=State.COUNTED,
        total=ratio.value,
        low=ratio.bounds.low,
        high=ratio.bounds.high,
        ratio=ratio,
        mentions=_ids(quiet.mentions),
        why_range=() if ratio.bounds.width == 0 else ("range",),
    )

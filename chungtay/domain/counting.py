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
from chungtay.domain.assets import assets_of
from chungtay.domain.atoms import Atom, View, atoms
from chungtay.domain.claims import Claim
from chungtay.domain.distinct import distinct_claims
from chungtay.domain.indicators import Identity, Indicator
from chungtay.domain.intervals import Choice, Item, Part, Spread, Sums
from chungtay.domain.periods import Period
from chungtay.domain.places import Territory
from chungtay.domain.questions import Asked, Question, State
from chungtay.domain.ratios import Ratio, recompute
from chungtay.domain.recent import Recent
from chungtay.domain.recognition import Join, PartOf
from chungtay.domain.scopes import Box, Categories, Scope, scopes_of
from chungtay.domain.settling import Decision
from chungtay.domain.silences import Silences, silences_in
from chungtay.domain.stocks import DEFAULT_AGE, latest_stocks, without_outlived
from chungtay.domain.units import Units

MOST_PAGES = 400
MOST_COUNTED = 300_000  # atoms and parts of all remembered answers together


def _weight(counted: Counted) -> int:
    return counted.weight


@dataclass(frozen=True)
class Sources:
    """Everything that one indicator's pages and answers are made of, beside the registers."""

    joined: World
    apart: World
    decisions: tuple[Decision, ...]


@dataclass(frozen=True)
class Book:
    """Everything that was said and decided, as it was known at one moment.

    `claims` are in the order in which they were said, of all indicators: who takes part in an
    activity is known from everything that was told of it. Pages and answers are remembered; what
    is remembered follows from the rest and changes no answer.
    """

    claims: tuple[Claim, ...]
    units: Units
    territory: Territory
    catalogue: Mapping[str, Indicator]
    joins: tuple[Join, ...] = ()
    parts: tuple[PartOf, ...] = ()
    decisions: tuple[Decision, ...] = ()
    oldest_stock: timedelta = DEFAULT_AGE
    ties: tuple[Join, ...] = ()  # works on one asset; they change no total
    _pages: Recent[PageKey, Page] = field(
        init=False, default_factory=lambda: Recent(MOST_PAGES), compare=False, repr=False
    )
    _answers: Recent[Question, Counted] = field(
        init=False,
        default_factory=lambda: Recent(MOST_COUNTED, weigh=_weight),
        compare=False,
        repr=False,
    )
    _sources: dict[str, Sources] = field(
        init=False, default_factory=dict, compare=False, repr=False
    )

    @cached_property
    def worlds(self) -> tuple[World, World]:
        """With the machine's uncertain proposals joined, and with them apart."""
        return worlds(self.claims, self.joins, self.parts, self.decisions)

    @cached_property
    def assets(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """Of either world, the asset of every activity that is tied to another one."""
        joined, apart = (assets_of(world, self.ties) for world in self.worlds)
        return joined, apart

    @cached_property
    def by_id(self) -> Mapping[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    def page(self, question: Question) -> Page:
        """The atoms and sums of one indicator, made once for all questions about it."""
        return self._pages.made(_page_of(question), lambda: _page(self, question))

    def counted(self, question: Question) -> Counted:
        """The answer to a question, counted once."""
        return self._answers.made(question, lambda: _count(self, question))

    def sources(self, code: str) -> Sources:
        if code not in self._sources:
            codes = {code, *_labels_of(self, code)}
            joined, apart = (world.about(codes) for world in self.worlds)
            chosen = tuple(d for d in self.decisions if d.indicator == code)
            self._sources[code] = Sources(joined, apart, chosen)
        return self._sources[code]

    def take_over(self, before: Book) -> None:
        """Remembers what an earlier book made of indicators to which nothing new speaks.

        A page follows from its sources and the registers, an answer from its page and its question,
        and from nothing else; where those are the same, so is what was made of them.
        """
        if not self._has_the_registers_of(before):
            return
        codes = {key[0] for key, _ in before._pages.items()}
        same = {code for code in codes if self.sources(code) == before.sources(code)}
        for key, page in before._pages.items():
            if key[0] in same:
                self._pages.keep(key, page)
        for question, counted in before._answers.items():
            if question.indicator.code in same:
                self._answers.keep(question, counted)

    def _has_the_registers_of(self, other: Book) -> bool:
        return (
            self.units is other.units
            and self.territory is other.territory
            and self.catalogue is other.catalogue
            and self.oldest_stock == other.oldest_stock
        )


PageKey = tuple[str, Period | None, Categories]


def _page_of(question: Question) -> PageKey:
    period = question.period if question.indicator.is_stock else None
    return question.indicator.code, period, question.categories


@dataclass(frozen=True)
class Page:
    """One indicator's atoms in both worlds, its bare sums, and what was said without counting.

    `ratios` are the claims of a ratio; it has no atoms and no sums.
    """

    joined: tuple[Atom, ...]
    apart: tuple[Atom, ...]
    sums: Sums
    quiet: Silences
    ratios: tuple[Claim, ...] = ()


def _page(book: Book, question: Question) -> Page:
    indicator, view = question.indicator, _view(book, question)
    sources = book.sources(indicator.code)
    joined = _atoms(book, question, sources.joined, view)
    bare = tuple(c for c in view(sources.joined.bare) if c.indicator == indicator.code)
    told = [(a.id, c) for a in sources.joined.activities for c in view(a.claims)]
    return Page(
        joined=joined,
        apart=_apart(book, question, joined, view),
        sums=Sums(scopes_of(bare, units=book.units, territory=book.territory)),
        quiet=silences_in([*told, *(("", c) for c in bare)], {atom.id for atom in joined}),
        ratios=(*(c for _, c in told), *bare) if indicator.is_ratio else (),
    )


def _apart(
    book: Book, question: Question, joined: tuple[Atom, ...], view: View
) -> tuple[Atom, ...]:
    """The atoms of the world without proposals; what no proposal touches is the very same atom."""
    sources = book.sources(question.indicator.code)
    if sources.apart == sources.joined:
        return joined
    known = {atom.id: atom for atom in joined}
    apart = _atoms(book, question, sources.apart, view)
    return tuple(known[a.id] if known.get(a.id) == a else a for a in apart)


def _atoms(book: Book, question: Question, world: World, view: View) -> tuple[Atom, ...]:
    return atoms(
        world,
        indicator=question.indicator,
        territory=book.territory,
        decisions=book.sources(question.indicator.code).decisions,
        view=view,
        day=question.period.last if question.indicator.is_stock else None,
    )


def _labels_of(book: Book, code: str) -> set[str]:
    """The labels behind which an indicator counts the distinct things."""
    return {label for label, known in book.catalogue.items() if known.labels_of == code}


def _view(book: Book, question: Question) -> View:
    """Which of some claims speak of the question's indicator, and how they are taken."""
    indicator = question.indicator
    labels = _labels_of(book, indicator.code)

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
            past = [c for c in said if c.days.last <= question.period.last]
            said = without_outlived(
                past, period=question.period, units=book.units, territory=book.territory
            )
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
    def weight(self) -> int:
        """How much an answer holds on to."""
        return len(self.atoms) + len(self.apart) + sum(len(c.parts) for c in self.choices) + 10

    @property
    def joint(self) -> int:
        return sum(atom.is_joint for atom in self.atoms)

    def atoms_of(self, choice: Choice) -> Mapping[str, Atom]:
        """The activities, by id, of the world in which a choice was made: the joined one, unless
        the choice holds what only the world with proposals apart knows."""
        joined = {atom.id: atom for atom in self.atoms}
        items = {part.item for part in choice.parts if part.scope is None}
        return joined if items <= joined.keys() else {atom.id: atom for atom in self.apart}

    @property
    def disputed(self) -> int:
        return sum(atom.disputed for atom in self.atoms) + len(self.contradictions)

    @property
    def is_open_above(self) -> bool:
        """Somebody mentioned more without a number: the truth may lie above `high` (law 9)."""
        return bool(self.mentions)


def count(book: Book, question: Question) -> Counted:
    """One number with its range, by the laws."""
    return book.counted(question)


def _count(book: Book, question: Question) -> Counted:
    if question.indicator.is_ratio:
        return _count_ratio(book, question)
    page = book.page(question)
    who = Asked(question, book.units, book.territory)
    sums = page.sums if not question.asks_who else page.sums.of(who.takes_scope)
    taken = who.taken(page.joined)
    taken_apart = taken if page.apart is page.joined else who.taken(page.apart)
    joined = sums.spread(items_of(taken, book), within=who.box)
    is_sure = taken == taken_apart
    apart = joined if is_sure else sums.spread(items_of(taken_apart, book), within=who.box)
    quiet = page.quiet.within(who)
    state = _state(taken, joined, quiet)
    low = min(joined.low, apart.low, key=_amount)
    if question.indicator.identity is Identity.PERSON:
        low = min(low, _fewest_persons(taken, sums, who.box), key=_amount)
    high = max(joined.high, apart.high, key=_amount)
    has_number = state in (State.COUNTED, State.ZERO)
    has_range = has_number or high.amount > 0
    return Counted(
        question=question,
        state=state,
        total=joined.total.amount if has_number else None,
        low=low.amount if has_range else None,
        high=high.amount if has_range else None,
        atoms=tuple(taken),
        apart=tuple(taken_apart),
        choices=(joined.total, low, high),
        contradictions=joined.contradictions,
        mentions=_ids(quiet.mentions),
        held=_ids(quiet.held),
        why_range=_reasons(question, taken, joined, low, high),
    )


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)


def _amount(choice: Choice) -> Decimal:
    return choice.amount


def items_of(atoms_: Sequence[Atom], book: Book) -> list[Item]:
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


def _state(atoms_: Collection[Atom], spread: Spread, quiet: Silences) -> State:
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

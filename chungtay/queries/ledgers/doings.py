"""What was done, activity by activity, with the organisations that took part in each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chungtay.domain.activities import Activity
from chungtay.domain.atoms import Atom
from chungtay.domain.counting import Book, count
from chungtay.domain.places import COUNTRY
from chungtay.domain.spelling import sort_key
from chungtay.queries.openings.wording import measured
from chungtay.queries.results.labels import place_name
from chungtay.queries.results.scope import Scope
from chungtay.queries.sight import Sight, sight
from chungtay.vocabulary.indicators import indicators

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Doing:
    """One activity with its figures that count, and the codes of who took part."""

    activity: Activity
    place: str
    organisations: frozenset[str]
    participants: frozenset[str]
    figures: tuple[tuple[str, Decimal], ...]  # indicator, amount

    @property
    def value(self) -> Decimal:
        """Of one indicator: what it adds to the total."""
        return sum((amount for _, amount in self.figures), ZERO)

    @property
    def excess(self) -> Decimal:
        """What adding the ledgers of all organisations counts of it beyond once."""
        return self.value * max(len(self.organisations) - 1, 0)


@dataclass(frozen=True)
class Doings:
    """All that a question takes in, in the order of place and day."""

    told: tuple[Doing, ...]

    @property
    def weight(self) -> int:
        """How much it holds on to."""
        return 10 + 3 * len(self.told)


@dataclass(frozen=True, slots=True)
class SharedActivity:
    """A joint activity as a list shows it. `amount` and `excess` are of the one indicator asked
    for; without one `figures` tell all of them in words."""

    id: str
    title: str
    place: str
    since: date
    last: date
    organisations: tuple[str, ...]
    confirmed: bool
    amount: Decimal | None
    excess: Decimal | None
    figures: tuple[str, ...]
    seen: bool
    linked: bool  # the visitor may open the activity itself


def doings(scope: Scope) -> Sequence[Doing]:
    """Every activity with a figure that counts, of the indicator asked for or of all."""
    answer: Doings = scope.ledger.answers.made(("doings", scope.filters), lambda: _doings(scope))
    return answer.told


def _doings(scope: Scope) -> Doings:
    atoms: dict[str, list[Atom]] = {}
    for indicator in scope.asking.spoken_of():
        for atom in count(scope.book, scope.question(indicator)).atoms:
            atoms.setdefault(atom.id, []).append(atom)
    told = [_doing(scope, same) for same in atoms.values()]
    return Doings(tuple(sorted(told, key=_order)))


def _order(doing: Doing) -> tuple[object, ...]:
    return sort_key(doing.place), doing.activity.days.last, doing.activity.id


def _doing(scope: Scope, atoms: Sequence[Atom]) -> Doing:
    participants = frozenset[str]().union(*(atom.participants for atom in atoms))
    place, territory, on = atoms[0].place, scope.book.territory, scope.asking.on
    return Doing(
        activity=atoms[0].activity,
        place="" if place == COUNTRY else place_name(territory.called(place, on)),
        organisations=organisations_of(scope.book, participants),
        participants=participants,
        figures=tuple((atom.indicator, atom.value) for atom in atoms),
    )


def organisations_of(book: Book, bodies: Iterable[str]) -> frozenset[str]:
    """The organisations that some bodies are of."""
    found = (book.units[body].organisation for body in bodies if body in book.units)
    return frozenset(code for code in found if code)


def shared_activities(scope: Scope, told: Sequence[Doing]) -> tuple[SharedActivity, ...]:
    """The lines of a list."""
    seeing = sight(scope.visitor)
    return tuple(_shared(scope, doing, seeing) for doing in told)


def _shared(scope: Scope, doing: Doing, seeing: Sight) -> SharedActivity:
    """What nobody in reach takes part in is counted and not told of."""
    activity, names = doing.activity, scope.asking.organisation_names
    linked = seeing.sees_activity(activity)
    seen = linked or seeing.reach.touches(doing.participants)
    one = scope.filters.indicator is not None
    return SharedActivity(
        id=activity.id,
        title=activity.title if seen else "",
        place=doing.place,
        since=activity.days.since,
        last=activity.days.last,
        organisations=tuple(
            sorted((names.get(code, code) for code in doing.organisations), key=sort_key)
        ),
        confirmed=activity.confirmed,
        amount=doing.value if one else None,
        excess=doing.excess if one else None,
        figures=() if one else figures_told(doing.figures, scope.language),
        seen=seen,
        linked=linked,
    )


def figures_told(figures: Sequence[tuple[str, Decimal]], language: str) -> tuple[str, ...]:
    """Of several each with its indicator: two houses of two names read as one told twice."""
    told = [(code, measured(code, value, language)) for code, value in figures]
    if len(told) < 2:
        return tuple(amount for _, amount in told)
    return tuple(f"{indicators()[code].text(language)}: {amount}" for code, amount in told)

"""Restatements: every number that differs between two moments, what it was, is, why and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.counting import Counted, count
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.rollup import RowKind
from chungtay.queries.against import difference
from chungtay.queries.books import NameUnknown
from chungtay.queries.outputs import Published, published
from chungtay.queries.restatements import causes
from chungtay.queries.restatements.causes import RULES, Between, Cause, Entered
from chungtay.queries.restatements.differing import Differing, differing
from chungtay.queries.restatements.moments import Moment, moment, usual
from chungtay.queries.results.choices import Choices, choices
from chungtay.queries.results.dimensions import Child, category_children, children
from chungtay.queries.results.lines import ResultLine, lines
from chungtay.queries.results.scope import NameNotMeant, Scope, Wanted, scope
from chungtay.queries.sight import Sight
from chungtay.queries.visitors import Visitor

MOST_ENTERED = 12  # entries that are told of one number; more of them are a history


@dataclass(frozen=True, slots=True)
class Restated:
    """One number: `was` and `now` are its line then and at the later moment, None where there was
    none; `more` causes are left out. `published` is what was published, where counting it again
    gives another number."""

    name: str
    group: str
    was: ResultLine | None
    now: ResultLine | None
    causes: tuple[Entered, ...]
    more: int = 0
    published: Decimal | None = None

    @property
    def line(self) -> ResultLine:
        """The later line, for its indicator and its words."""
        found = self.now or self.was
        assert found is not None  # a number that differs is there at one of the moments
        return found

    @property
    def difference(self) -> Decimal | None:
        before = self.published
        if before is None:
            before = self.was.total if self.was else None
        return difference(self.now.total if self.now else None, before)


@dataclass(frozen=True)
class Restatements:
    """The page. `typed` are the two moments as they were asked for."""

    scope: Scope
    choices: Choices
    was: Moment
    now: Moment
    typed: tuple[str, str]
    published: tuple[Published, ...]
    restated: tuple[Restated, ...]
    same: int

    @property
    def wanted(self) -> Wanted:
        return self.scope.wanted


def restatements(visitor: Visitor, wanted: Wanted, *, was: str = "", now: str = "") -> Restatements:
    """Between two moments: a ledger number, a day's end or a moment, or the id of a publication.
    Raises what `scope` raises, and `MomentUnknown`."""
    asked = scope(visitor, replace(wanted, known="", against="", row="", category=""))
    offered = published(asked)
    was = was or usual(asked, offered)
    ends = sorted(
        (moment(asked, was, offered), moment(asked, now, offered)), key=lambda end: end.number
    )
    before, after = (_as_known(asked, end.number) for end in ends)
    found, same = _compared(before, after, ends[0]) if after else ((), 0)
    return Restatements(
        scope=asked,
        choices=choices(asked),
        was=ends[0],
        now=ends[1],
        typed=(was, now),
        published=offered,
        restated=found,
        same=same,
    )


def _as_known(asked: Scope, number: int) -> Scope | None:
    """The same question at a number; None where the unit asked for was not entered then."""
    known = "" if number == asked.ledger.number else str(number)
    try:
        return scope(asked.visitor, replace(asked.wanted, known=known))
    except (NameNotMeant, NameUnknown, NotFound):
        return None


# ------------------------------------------------------------------ what differs
Key = tuple[str, str, str]  # indicator, group, row


@dataclass(frozen=True, slots=True)
class _Told:
    """One line of an answer, under its heading."""

    group: str
    line: ResultLine


def _compared(
    before: Scope | None, after: Scope, since: Moment
) -> tuple[tuple[Restated, ...], int]:
    was = dict(_lines(before)) if before else {}
    now = dict(_lines(after))
    keys = [key for key in dict.fromkeys((*now, *was)) if _ends(was, key) != _ends(now, key)]
    stated = _stated(after, since)
    more = [key for key in now if key not in keys and _is_restated(stated, key, now[key])]
    why = _why(before or after, after, keys, since)
    found = tuple(
        _restated(was.get(key), now.get(key), why.get(key, ()), stated.get(key[0]))
        for key in (*keys, *more)
    )
    return found, len({*was, *now}) - len(found)


def _lines(asked: Scope) -> Iterator[tuple[Key, _Told]]:
    """Every line but those that only make the others add up."""
    for group in lines(asked).groups:
        for line in group.lines:
            if line.kind == RowKind.ROW.value and not line.is_silent:
                yield (line.indicator, group.name, line.key), _Told(group.name, line)


def _ends(told: Mapping[Key, _Told], key: Key) -> object:
    if key not in told:
        return None
    line = told[key].line
    return line.total, line.low, line.high, line.state, line.mentions


def _restated(
    was: _Told | None, now: _Told | None, why: Sequence[Cause], stated: Decimal | None
) -> Restated:
    told = now or was
    assert told is not None  # a key comes from one of the two
    earlier = was.line if was else None
    differs = stated is not None and (earlier is None or earlier.total != stated)
    if differs:
        why = (*why, Cause(RULES, 0))
    told_of = causes.entered(why)
    return Restated(
        name=told.line.name,
        group=told.group,
        was=earlier,
        now=now.line if now else None,
        causes=told_of[:MOST_ENTERED],
        more=max(0, len(told_of) - MOST_ENTERED),
        published=stated if differs else None,
    )


def _stated(asked: Scope, since: Moment) -> Mapping[str, Decimal]:
    """What a publication says of the very question that is asked."""
    publication = since.publication
    is_its_own = (
        publication is not None
        and publication.period == asked.wanted.period
        and asked.by == "indicator"
        and asked.is_everything
        and not asked.wanted.on
        and not asked.wanted.structure
    )
    return publication.totals if publication is not None and is_its_own else {}


def _is_restated(stated: Mapping[str, Decimal], key: Key, now: _Told) -> bool:
    return key[0] in stated and stated[key[0]] != now.line.total


# ------------------------------------------------------------------ why
def _why(
    before: Scope, after: Scope, keys: Sequence[Key], since: Moment
) -> Mapping[Key, tuple[Cause, ...]]:
    """By number, with a constant number of questions for all of them together."""
    between = Between(
        visitor=after.visitor,
        was=_sight(before),
        now=_sight(after),
        after=since.number,
        until=after.ledger.number,
    )
    pieces = {key: _differing(before, after, key) for key in keys}
    claims = {c for told in pieces.values() for p in told for c in (*p.claims, *p.beside)}
    by_claim = between.of_claims(claims)
    structure = between.of_structure()
    defined = between.of_definitions()
    return {
        key: causes.of(told, by_claim, structure or defined) or defined or structure
        for key, told in pieces.items()
    }


def _sight(asked: Scope) -> Sight:
    """What the visitor sees of the records as they were known."""
    ledger, reach = asked.ledger, asked.visitor.reach(Deed.SEE_RECORDS)
    made: Sight = ledger.answers.made(("sight", reach), lambda: Sight(ledger, reach))
    return made


def _differing(before: Scope, after: Scope, key: Key) -> tuple[Differing, ...]:
    return differing(_counted(before, key), _counted(after, key))


def _counted(asked: Scope, key: Key) -> Counted | None:
    """The answer behind a line."""
    indicator, _, row = key
    question = asked.question(asked.book.catalogue[indicator])
    if asked.by == "indicator":
        return count(asked.book, question)
    kids: Sequence[Child] = children(asked, question)
    if asked.by == "category":
        kids = [kid for _, _, own in category_children(asked, question) for kid in own]
    found = next((kid for kid in kids if kid.key == row), None)
    return count(asked.book, found.question) if found else None

"""Tables to take out: activities, claims with their sentences, ledgers, joint work, documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from chungtay.domain.activities import Activity
from chungtay.domain.claims import Claim
from chungtay.domain.discretion import WITHHELD, hiding
from chungtay.domain.permissions import NotFound
from chungtay.queries.activities.lines import activity_line, claim_line
from chungtay.queries.consolidations import documents
from chungtay.queries.ledgers.bonds import Member, company
from chungtay.queries.ledgers.credit import CreditLine, lines_of_indicator
from chungtay.queries.ledgers.doings import doings
from chungtay.queries.outputs.reports import Wanted, asked, bodies, file_name, is_whole
from chungtay.queries.results.lines import ResultLine, lines
from chungtay.queries.results.scope import Scope
from chungtay.queries.sight import Sight
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.states import state
from chungtay.vocabulary.whereabouts import place_in

Value = str | int | Decimal | date | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class OutputTable:
    """A finished table with what it answers on top (name and value) and a note under it. `columns`
    are headings with their widths in characters, `name` is that of its file; `closed` is the day
    after its period."""

    name: str
    title: str
    asked: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]
    note: str
    closed: date


@dataclass(frozen=True)
class _Asked:
    """A question for a table, and what its visitor sees of the answer."""

    visitor: Visitor
    wanted: Wanted
    scope: Scope
    seen: Sight
    own: frozenset[str]

    @property
    def language(self) -> str:
        return self.visitor.language

    def say(self, code: str, **facts: object) -> str:
        return furniture(code, self.language, **facts)


def output_table(visitor: Visitor, kind: str, wanted: Wanted) -> OutputTable:
    """The whole table, within what the visitor may take out. Raises `NotFound` for a kind that
    there is not, and what `scope` raises."""
    if kind not in TABLES:
        raise NotFound()
    # Only numbers are compared; what tells of activities and documents is of one period.
    found = asked(visitor, wanted if kind == "ledgers" else replace(wanted, against=""))
    seen = Sight(found.ledger, found.reach)
    question = _Asked(visitor, wanted, found, seen, bodies(found))
    heads, rows = TABLES[kind](question)
    columns = tuple((question.say(f"outputs-head-{code}"), width) for code, width in heads)
    if kind == "joint":
        columns = (*columns, *((name, 14) for name in _member_names(question)))
    title = question.say(f"outputs-table-{kind}")
    return OutputTable(
        name=file_name(found, wanted, title),
        title=title,
        asked=_answers(question),
        columns=columns,
        rows=tuple(rows),
        note=question.say(f"outputs-note-{kind}"),
        closed=found.asking.period.until,
    )


def _answers(question: _Asked) -> tuple[tuple[str, str], ...]:
    say, scope = question.say, question.scope
    period = scope.asking.period
    days = say("totals-days", since=period.since, last=period.last)
    told = [
        (say("outputs-of-unit"), scope.unit_name or say("whole-programme")),
        (say("outputs-of-period"), f"{scope.period_name} ({days})"),
        ("", scope.structure_told),
    ]
    if scope.filters.known:
        told.append((say("outputs-of-known"), scope.filters.known))
    return tuple(told)


Heads = Sequence[tuple[str, int]]
Made = tuple[Heads, Iterable[Row]]


def measure_word(indicator: str, language: str) -> str:
    """The word behind an amount of an indicator: "cây", "km", "đồng"."""
    term = indicators()[indicator]
    if term.indicator.measure == "vnd":
        return measures()["vnd"].text(language)
    return term.unit.text(language)


# ------------------------------------------------------------------ activities
def _activities(question: _Asked) -> Made:
    heads = (
        ("since", 12), ("last", 12), ("activity", 44), ("place", 26), ("lead", 28),
        ("bodies", 40), ("recognition", 22), ("indicator", 34), ("value", 16), ("low", 14),
        ("high", 14), ("measure", 14), ("state", 26), ("id", 38),
    )  # fmt: skip
    period = question.scope.asking.period
    told = [
        activity
        for activity in question.seen.activities
        if period.holds(activity.counting_day)
        and not question.own.isdisjoint(activity.participants)
    ]
    return heads, (row for activity in told for row in _activity(question, activity))


def _activity(question: _Asked, activity: Activity) -> Iterable[Row]:
    """A row a figure, so that every amount is a number in a cell of its own."""
    line = activity_line(question.seen, activity, question.language)
    units = question.scope.book.units
    lead = units[activity.lead].name if activity.lead and activity.lead in units else ""
    sure = "decided" if activity.confirmed else "machine"
    told = (
        line.since,
        line.last,
        hidden(line.title),
        line.place,
        lead,
        ", ".join(line.bodies),
        question.say(f"outputs-recognition-{sure if len(activity.claims) > 1 else 'single'}"),
    )
    for figure in line.figures:
        state_code = "mentioned" if figure.value is None else "plain"
        yield (
            *told,
            _indicator(figure.indicator, question.language),
            figure.value,
            figure.low,
            figure.high,
            measure_word(figure.indicator, question.language),
            question.say(f"outputs-state-{'disputed' if figure.disputed else state_code}"),
            activity.id,
        )


# ------------------------------------------------------------------ claims
def _claims(question: _Asked) -> Made:
    heads = (
        ("unit", 34), ("indicator", 34), ("qualifier", 18), ("value", 16), ("upper", 14),
        ("measure", 14), ("since", 12), ("last", 12), ("place", 26), ("activity", 40),
        ("bodies", 36), ("role", 24), ("share", 24), ("standing", 24), ("said-on", 12),
        ("document", 34), ("where", 18), ("sentence", 60), ("activity-id", 38), ("id", 38),
    )  # fmt: skip
    period = question.scope.asking.period
    told = [
        claim
        for claim in question.scope.book.claims
        if period.meets(claim.days)
        and question.seen.sees_claim(claim)
        and not question.own.isdisjoint(_takers(question, claim))
    ]
    return heads, (_claim(question, claim) for claim in told)


def _takers(question: _Asked, claim: Claim) -> Iterable[str]:
    """Who takes part in what the claim tells of, as it is decided now."""
    activity = question.seen.decided.by_id.get(question.seen.home.get(claim.id, ""))
    return activity.participants if activity else claim.participants


def _claim(question: _Asked, claim: Claim) -> Row:
    language = question.language
    line = claim_line(question.seen, claim, language=language)
    return (
        line.unit,
        _indicator(claim.indicator, language),
        state(line.qualifier).text(language),
        line.value,
        line.value_max,
        measure_word(claim.indicator, language),
        line.since,
        line.last,
        line.place,
        hidden(line.title),
        ", ".join(filter(None, (line.lead, *line.partners))),
        state(line.role).text(language),
        state(line.share).text(language),
        state(line.standing).text(language),
        line.said_on,
        line.file or question.say("outputs-by-form"),
        place_in(line.where, language) if line.file else "",
        hidden(line.sentence),
        line.activity,
        line.id,
    )


# Names of people who were helped go nowhere, whatever was written in a sentence.
hidden = hiding((), WITHHELD)


def _indicator(code: str, language: str) -> str:
    return indicators()[code].text(language) if code in indicators() else code


# ------------------------------------------------------------------ ledgers and joint work
def _ledgers(question: _Asked) -> Made:
    if question.scope.asking.against is not None:
        return _ledgers_of_both(question)
    heads = (
        ("indicator", 40), ("organisation", 36), ("credit", 16), ("low", 14), ("high", 14),
        ("own", 18), ("shared", 16), ("rest", 18), ("measure", 14), ("activities", 12),
        ("joint", 12), ("with", 44),
    )  # fmt: skip
    told = (
        line
        for indicator in question.scope.asking.spoken_of()
        if not indicator.is_ratio
        for line in lines_of_indicator(question.scope, indicator)
    )
    return heads, (_ledger(question, line) for line in told)


def _ledgers_of_both(question: _Asked) -> Made:
    """Every ledger in both periods, as the pages of results tell them."""
    heads = (
        ("indicator", 40), ("organisation", 36), ("before", 16), ("before-state", 20), ("now", 16),
        ("now-state", 20), ("difference", 16), ("percent", 12), ("measure", 14),
    )  # fmt: skip
    groups = lines(question.scope.by_rows_of("organisation")).groups
    return heads, (_ledger_of_both(question, line) for group in groups for line in group.lines)


def _ledger_of_both(question: _Asked, line: ResultLine) -> Row:
    language, before = question.language, line.earlier
    assert before is not None  # lines of two periods
    return (
        _indicator(line.indicator, language),
        line.name,
        before.total,
        state(before.state).text(language),
        line.total,
        state(line.state).text(language),
        line.difference,
        line.per_cent,
        measure_word(line.indicator, language),
    )


def _ledger(question: _Asked, line: CreditLine) -> Row:
    return (
        _indicator(line.indicator, question.language),
        line.name,
        line.credit,
        line.low,
        line.high,
        question.say("outputs-own-unsaid") if line.own is None else line.own,
        line.shared,
        line.rest,
        measure_word(line.indicator, question.language),
        line.activities,
        line.joint,
        ", ".join(partner.name for partner in line.partners),
    )


def _member_names(question: _Asked) -> list[str]:
    known = company(question.scope, doings(question.scope))
    return [member.name for member in known.members]


def _joint(question: _Asked) -> Made:
    """How many activities: on the diagonal all of an organisation, else those of two together."""
    known = company(question.scope, doings(question.scope))
    together = {frozenset((bond.one, bond.other)): bond.activities for bond in known.bonds}

    def cell(one: Member, other: Member) -> int:
        if one.code == other.code:
            return int(one.own)
        return together.get(frozenset((one.code, other.code)), 0)

    rows: list[Row] = [
        (one.name, *(cell(one, other) for other in known.members)) for one in known.members
    ]
    return (("organisation", 38),), rows


# ------------------------------------------------------------------ documents
def _documents(question: _Asked) -> Made:
    heads = (
        ("document", 44), ("issuer", 40), ("number", 20), ("date", 14), ("kind", 18),
        ("verdict", 40), ("other", 34),
    )  # fmt: skip
    kept = documents(question.scope.ledger)
    if not is_whole(question.scope, question.wanted):
        # Of a document nobody in reach speaks in, nothing is known.
        own = {c.source.document for c in question.scope.book.claims if c.unit in question.own}
        kept = [chosen for chosen in kept if chosen.head.file in own]
    rows = (
        (
            chosen.head.file,
            chosen.head.issuer,
            chosen.head.number,
            chosen.head.date,
            state(chosen.head.kind).text(question.language),
            state(chosen.verdict).text(question.language),
            chosen.other,
        )
        for chosen in kept
    )
    return heads, rows


TABLES: Mapping[str, Callable[[_Asked], Made]] = {
    "activities": _activities,
    "claims": _claims,
    "ledgers": _ledgers,
    "joint": _joint,
    "documents": _documents,
}

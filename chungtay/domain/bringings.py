"""A brought report before it is said: the figures that were found, what a person says of each,
and which of them become claims.

Nothing that was read is lost: what a person puts right stands beside what was read, and a verdict
can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from chungtay.domain.claims import Claim, Kind, Role, Standing
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.figures import Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.periods import Calendar, Period
from chungtay.domain.problems import Problem
from chungtay.domain.written_claims import Plain, claim_of, written

# Why a file could not be read though a person can: a photograph, a scan.
SEEN_ONLY = frozenset(("file-is-picture", "file-is-scanned"))


class FigureSaidMeanwhile(Problem):
    """Somebody else said something of the same figure since it was shown."""

    code = "figure-said-meanwhile"


class FiguresOpen(Problem):
    """Results and mentions of which nobody said anything yet."""

    code = "figures-open"


class SayingUnclear(Problem):
    """A form that says neither right nor wrong."""

    code = "saying-unclear"


class BringingClosed(Problem):
    """Submitted or thrown away: nothing of it can be changed any more."""

    code = "bringing-closed"


class BringingUnread(Problem):
    """Files that are still being read."""

    code = "bringing-unread"


@dataclass(frozen=True, slots=True)
class Note:
    """What a person should know about a figure; `code` names a sentence, `facts` fill its gaps."""

    code: str
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def is_doubt(self) -> bool:
        """A partner whom nobody entered is remembered by name; everything else asks for a look."""
        return self.code != "bringing-partner-unheld"


@dataclass(frozen=True, slots=True)
class Saying:
    """What stood before the last thing that was said of a figure."""

    verdict: FigureVerdict
    alone: bool
    said: Claim | None
    teaches: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """One figure of a brought file.

    `read` is the claim it was read as, None for one that a person added; `said` the claim as a
    person put it. `alone` tells that the verdict was given to this figure and not to many at once.
    `changed` is the version of the bringing at which somebody (`by`) last said something of it.
    `noun` are the words that name the counted thing, `measured` the measure they were read in;
    `taught` is the learned spelling that decided. `teaches` are the words that a person wants
    remembered with the indicator they put. `beside` is what stands before and behind the number in
    the row of its table.
    """

    key: str
    read: Claim | None
    said: Claim | None = None
    verdict: FigureVerdict = FigureVerdict.OPEN
    alone: bool = False
    why: str = ""
    notes: tuple[Note, ...] = ()
    by: str = ""
    changed: int = 0
    before: Saying | None = None
    noun: str = ""
    measured: str = ""
    taught: str = ""
    teaches: str = ""
    beside: tuple[str, str] | None = None

    @property
    def claim(self) -> Claim:
        """What it would become."""
        told = self.said or self.read
        assert told is not None
        return told

    @property
    def is_gone(self) -> bool:
        """Added by a person and dropped again."""
        return self.read is None and self.verdict is FigureVerdict.DROPPED

    @property
    def is_question(self) -> bool:
        """Mentioned without a number."""
        return self._is_result and self.claim.is_mention

    @property
    def asks(self) -> bool:
        """Whether a person has to say something of it: it would be counted, or would if somebody
        confirmed it. Plans, context and what is not counted wait below."""
        return self._is_result and not self.is_gone

    @property
    def _is_result(self) -> bool:
        claim = self.claim
        counts = claim.standing in (Standing.COUNTED, Standing.HELD)
        return claim.kind is Kind.RESULT and counts

    @property
    def is_open(self) -> bool:
        return self.asks and self.verdict is FigureVerdict.OPEN

    def is_ticked(self, threshold: float) -> bool:
        """Read so surely that it stands ticked, waiting for one word about all such figures."""
        return (
            self.is_open
            and not self.is_question
            and self.claim.standing is Standing.COUNTED
            and self.claim.confidence >= threshold
            and not any(note.is_doubt for note in self.notes)
        )

    def with_verdict(
        self, verdict: FigureVerdict, *, by: str, version: int, alone: bool
    ) -> Brought:
        before = Saying(self.verdict, self.alone, self.said, self.teaches)
        return replace(self, verdict=verdict, alone=alone, by=by, changed=version, before=before)

    def put_right(self, claim: Claim, *, by: str, version: int, teaches: str = "") -> Brought:
        """With another claim than the one that was read, accepted at once."""
        accepted = self.with_verdict(FigureVerdict.ACCEPTED, by=by, version=version, alone=True)
        return replace(accepted, said=claim, teaches=teaches)

    def taken_back(self, *, by: str, version: int) -> Brought:
        """As it stood before the last thing that was said of it."""
        if self.before is None:
            return self
        last = self.before
        return replace(
            self, verdict=last.verdict, alone=last.alone, said=last.said, teaches=last.teaches,
            by=by, changed=version, before=None,
        )  # fmt: skip


def check_as_seen(figure: Brought, seen: int, *, by: str, who: str) -> None:
    """Raises `FigureSaidMeanwhile` when somebody else said something of it since version `seen`."""
    if figure.changed > seen and figure.by != by:
        raise FigureSaidMeanwhile(who=who, quote=figure.claim.literal)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFields:
    """A figure as the fields of its form write it; a place or a quote is in people's own words.
    `near` tells where the quote was seen, as the file and the offset: "1-2045"."""

    indicator: str = ""
    amount: str = ""
    amount_max: str = ""
    qualifier: str = Qualifier.EXACT.value
    measure: str = ""
    kind: str = Kind.RESULT.value
    role: str = Role.ACTIVITY.value
    share: str = Share.UNSAID.value
    counted: bool = True
    place: str = ""
    first: str = ""
    last: str = ""
    quote: str = ""
    near: str = ""


class Sweep(Enum):
    """What can be said of many figures at once."""

    ACCEPT_TICKED = "accept-ticked"
    ACCEPT_REST = "accept-rest"
    DROP_REST = "drop-rest"
    KEEP_CONTEXT = "keep-context"


def swept(
    figures: Iterable[Brought], sweep: Sweep, *, threshold: float, by: str, version: int
) -> list[Brought]:
    """The figures that a sweep concerns, decided."""
    verdict = FigureVerdict.DROPPED if sweep is Sweep.DROP_REST else FigureVerdict.ACCEPTED
    return [
        figure.with_verdict(verdict, by=by, version=version, alone=False)
        for figure in figures
        if _is_swept(figure, sweep, threshold)
    ]


def _is_swept(figure: Brought, sweep: Sweep, threshold: float) -> bool:
    if sweep is Sweep.ACCEPT_TICKED:
        return figure.is_ticked(threshold)
    if sweep is Sweep.KEEP_CONTEXT:
        return not figure.asks and figure.verdict is FigureVerdict.OPEN
    return figure.is_open


def last_said(figures: Iterable[Brought], by: str) -> int:
    """The version at which a person last said something that can be taken back; 0 for nothing."""
    return max((f.changed for f in figures if f.by == by and f.before is not None), default=0)


def by_doubt(figures: Sequence[Brought], threshold: float) -> list[Brought]:
    """The least sure first. What was said of them does not move them, so that a list stays where
    it is while it is worked through."""
    place = {figure.key: number for number, figure in enumerate(figures)}

    def doubt(figure: Brought) -> tuple[bool, float, int]:
        said = figure.said if figure.read is None else None
        read = replace(figure, verdict=FigureVerdict.OPEN, said=said)
        return read.is_ticked(threshold), read.claim.confidence, place[figure.key]

    return sorted(figures, key=doubt)


def check_complete(figures: Iterable[Brought]) -> None:
    """Raises `FiguresOpen`."""
    waiting = sum(1 for figure in figures if figure.is_open)
    if waiting:
        raise FiguresOpen(n=waiting)


def recorded(figures: Iterable[Brought]) -> list[Claim]:
    """The claims of what was accepted. A part whose whole is not recorded is a sum of its own; what
    was held as implausible counts when a person confirmed it by itself."""
    accepted = [f for f in figures if f.verdict is FigureVerdict.ACCEPTED]
    ids = {figure.claim.id for figure in accepted}
    return [_confirmed(figure, ids) for figure in accepted]


def _confirmed(figure: Brought, ids: set[str]) -> Claim:
    claim = figure.claim
    if claim.within is not None and claim.within not in ids:
        role = Role.BARE if claim.role is Role.PART else claim.role
        claim = replace(claim, within=None, role=role)
    if claim.standing is Standing.HELD and figure.alone:
        claim = replace(claim, standing=Standing.COUNTED)
    return claim


def kept(figure: Brought) -> Plain:
    """A figure as plain values."""
    last = figure.before
    told: Plain = {
        "read": figure.read and written(figure.read),
        "said": figure.said and written(figure.said),
        "verdict": figure.verdict.value,
        "alone": figure.alone,
        "why": figure.why,
        "notes": [[note.code, dict(note.facts)] for note in figure.notes],
        "by": figure.by,
        "changed": figure.changed,
        "before": last
        and [last.verdict.value, last.alone, last.said and written(last.said), last.teaches],
        "noun": figure.noun,
        "measured": figure.measured,
        "taught": figure.taught,
        "teaches": figure.teaches,
        "beside": figure.beside and list(figure.beside),
    }
    return {name: value for name, value in told.items() if value}


def brought_of(key: str, told: Mapping[str, object]) -> Brought:
    """The figure that was kept as plain values."""
    values: Plain = dict(told)
    last = values.get("before")
    return Brought(
        key=key,
        read=_claim(values.get("read")),
        said=_claim(values.get("said")),
        verdict=FigureVerdict(values.get("verdict", FigureVerdict.OPEN.value)),
        alone=values.get("alone", False),
        why=values.get("why", ""),
        notes=tuple(
            Note(code, tuple(sorted(facts.items()))) for code, facts in values.get("notes", ())
        ),
        by=values.get("by", ""),
        changed=values.get("changed", 0),
        before=last and _saying(*last),
        noun=values.get("noun", ""),
        measured=values.get("measured", ""),
        taught=values.get("taught", ""),
        teaches=values.get("teaches", ""),
        beside=values.get("beside") and tuple(values["beside"]),
    )


def _saying(verdict: str, alone: bool, said: Plain | None, teaches: str = "") -> Saying:
    return Saying(FigureVerdict(verdict), alone, _claim(said), teaches)


def _claim(told: Plain | None) -> Claim | None:
    return claim_of(told) if told else None


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """A period that can be reported on, by its code in the calendar."""

    code: str
    period: Period


PARTS = ("", "9M", "H1", "H2", *(f"Q{number}" for number in range(1, 5)))
# A period is still being reported on for some days after it closed.
_AFTER_CLOSING = timedelta(days=15)


def reporting_periods(calendar: Calendar, on: date) -> list[ReportingPeriod]:
    """The periods that somebody reports on around a day: those of this year and of the last, the
    longest first, campaigns at the end."""
    years = [
        year for year in (on.year + 1, on.year, on.year - 1) if calendar.year(year).since <= on
    ]
    months = tuple(f"{month:02d}" for month in range(1, 13))
    codes = [f"{y}-{part}".rstrip("-") for y in years[:2] for part in (*PARTS, *months)]
    named = [*codes, *(name for name, _ in calendar.campaigns)]
    known = (ReportingPeriod(code, calendar.parse(code)) for code in named)
    return [one for one in known if one.period.since <= on]


def reported_now(periods: Sequence[ReportingPeriod], on: date) -> str:
    """The code of the period whose report is due: the longest of those that closed some days ago,
    else of those that close next. A campaign is only reported on where somebody picks it."""
    usual = [one for one in periods if one.code[:4].isdecimal()]
    closed = [one for one in usual if one.period.until <= on < one.period.until + _AFTER_CLOSING]
    running = [one for one in usual if one.period.holds(on)]
    soonest = min((one.period.until for one in running), default=None)
    due = closed or [one for one in running if one.period.until == soonest]
    return max(due, key=lambda one: (one.period.days, one.code)).code if due else ""

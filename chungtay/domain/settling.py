"""One figure for one activity: wholes agree or dispute, own parts add, the unsaid leave a range.

Laws 11, 13 and 15. The result is the counted value and the interval in which the truth lies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from chungtay.domain.claims import Claim
from chungtay.domain.figures import Figure, Interval, Qualifier, agree, most_exact
from chungtay.domain.indicators import Indicator, Share

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Decision:
    """A person chose `claim` where wholes do not agree on this activity and indicator."""

    activity: str
    indicator: str
    claim: str


def chosen_among(
    claims: Iterable[Claim], decisions: Iterable[Decision], indicator: str
) -> str | None:
    """The claim that the latest decision on an indicator chose among an activity's claims.

    It is found by the claim and not by the activity's name: while a recognition is only proposed,
    the same claims stand in differently named activities of the two worlds.
    """
    own = {claim.id for claim in claims}
    chosen = [d.claim for d in decisions if d.indicator == indicator and d.claim in own]
    return chosen[-1] if chosen else None


@dataclass(frozen=True, slots=True)
class Settled:
    """What one activity contributes to one indicator, in the indicator's measure.

    `low <= value <= high`. `own` are the stated own parts by unit; `unattributed` is what of a
    stated whole nobody claimed as a part. `chosen` is the claim whose figure is counted.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    disputed: bool = False
    chosen: str | None = None
    own: tuple[tuple[str, Decimal], ...] = ()
    unattributed: Decimal = ZERO
    claims: tuple[str, ...] = ()
    unsaid: bool = False  # whether the shares add is a question to the reporters


@dataclass(frozen=True, slots=True)
class Said:
    """What one body said of the figure in one statement: its claims added up."""

    unit: str
    share: Share
    figure: Figure
    claims: tuple[str, ...]
    said_on: date | None
    either: bool


def settle(
    claims: Sequence[Claim],
    *,
    indicator: Indicator,
    lead: str | None = None,
    decision: str | None = None,
) -> Settled | None:
    """The figure of one activity from all its countable claims on one indicator.

    `lead` is the unit that is stated and unopposed as lead; `decision` the id of the claim a person
    chose. None when nobody put a number to it.
    """
    told = list(_newest(_statements(claims, indicator)))
    if not told:
        return None
    wholes = [s for s in told if s.share is Share.WHOLE]
    owns = [s for s in told if s.share is Share.OWN]
    unsaid = [s for s in told if s.share is Share.UNSAID]
    own = _own_parts(owns)
    if wholes:
        settled = _check_parts(_settle_wholes(wholes, lead, decision), own, unsaid)
    else:
        settled = _add_parts(own, unsaid)
    return replace(
        settled,
        own=tuple((unit, part.low) for unit, part in own),
        claims=tuple(claim for s in told for claim in s.claims),
    )


def _statements(claims: Iterable[Claim], indicator: Indicator) -> Iterable[Said]:
    """Claims of one body in one statement add up ("đoạn 1 1.200 m, đoạn 2 1.300 m")."""
    spoken: dict[tuple[str, str, Share], list[Claim]] = {}
    for claim in claims:
        if claim.counts and not claim.is_mention and claim.indicator == indicator.code:
            share = indicator.share if claim.share is Share.UNSAID else claim.share
            unit = (claim.of_unit or claim.unit) if share is Share.OWN else claim.unit
            spoken.setdefault((unit, claim.statement or claim.id, share), []).append(claim)
    for (unit, _, share), together in spoken.items():
        yield Said(
            unit=unit,
            share=share,
            figure=_added([claim.figure for claim in together]),
            claims=tuple(claim.id for claim in together),
            said_on=max((c.said_on for c in together if c.said_on), default=None),
            either=any(claim.either for claim in together),
        )


def _added(figures: Sequence[Figure]) -> Figure:
    if len(figures) == 1:
        return figures[0]
    counted = [f.counted() or Interval(ZERO, ZERO) for f in figures]
    low, high = sum((c.low for c in counted), ZERO), sum((c.high for c in counted), ZERO)
    precision = min(f.precision for f in figures)
    if low != high:
        return Figure(low, Qualifier.RANGE, high, precision)
    loosest = most_exact(figures).qualifier
    return Figure(low, Qualifier.EXACT if loosest is Qualifier.RANGE else loosest, None, precision)


def _newest(told: Iterable[Said]) -> Iterable[Said]:
    """A body's later report replaces what it said before of the same figure (law 8). What it
    said on one day, or on no known day, stands side by side."""
    by_speaker: dict[tuple[str, Share], list[Said]] = {}
    for said in told:
        by_speaker.setdefault((said.unit, said.share), []).append(said)
    for spoken in by_speaker.values():
        dated = [s.said_on for s in spoken if s.said_on]
        last = max(dated, default=None)
        standing = [s for s in spoken if s.said_on is None or s.said_on == last]
        yield from _without_echoes(standing)


def _without_echoes(spoken: list[Said]) -> Iterable[Said]:
    """One body's agreeing statements (its report and its list) are one statement, not two parts."""
    if agree(s.figure for s in spoken):
        best = most_exact(s.figure for s in spoken)
        chosen = next(s for s in spoken if s.figure == best)
        yield replace(chosen, claims=tuple(c for s in spoken for c in s.claims))
    else:
        yield from spoken


def _own_parts(owns: Sequence[Said]) -> list[tuple[str, Interval]]:
    """Each body's own part once; where two tellings of it differ, the range between them."""
    parts: dict[str, Interval] = {}
    for said in owns:
        part = _counted(said)
        before = parts.get(said.unit)
        parts[said.unit] = part if before is None else _hull([before, part])
    return list(parts.items())


def _counted(said: Said) -> Interval:
    """What enters a total; one number over two things may be nothing or all of it (law 15)."""
    counted = said.figure.counted()
    assert counted is not None  # vague figures are mentions and never come here
    return Interval(ZERO, counted.high) if said.either else counted


def _hull(intervals: Sequence[Interval]) -> Interval:
    return Interval(min(i.low for i in intervals), max(i.high for i in intervals))


def _settle_wholes(wholes: Sequence[Said], lead: str | None, decision: str | None) -> Settled:
    """Law 13: a person's decision, else agreement, else the lead's figure inside the range."""
    decided = next((s for s in wholes if decision in s.claims), None)
    if decided is not None:
        return _of(_counted(decided), decided)
    if agree(s.figure for s in wholes):
        # A number over two things says least; any other telling is believed before it.
        sure = [s for s in wholes if not s.either] or list(wholes)
        best = most_exact(s.figure for s in sure)
        chosen = next(s for s in sure if s.figure == best)
        return _of(_counted(chosen), chosen)
    span = _hull([_counted(s) for s in wholes])
    led = [s for s in wholes if lead is not None and s.unit == lead]
    if led and agree(s.figure for s in led):
        best = most_exact(s.figure for s in led)
        chosen = next(s for s in led if s.figure == best)
        return replace(_of(span, chosen), value=_counted(chosen).low, disputed=True)
    return Settled(span.low, span.low, span.high, disputed=True)


def _of(counted: Interval, said: Said) -> Settled:
    return Settled(counted.low, counted.low, counted.high, chosen=said.claims[0])


def _check_parts(
    whole: Settled, own: Sequence[tuple[str, Interval]], unsaid: Sequence[Said]
) -> Settled:
    """A stated whole holds its parts: what is missing is "not attributed", what is too much is a
    dispute. An unsaid figure beyond the whole disputes it; a smaller one is somebody's part."""
    parts = sum((part.low for _, part in own), ZERO)
    beyond = max([parts, *(_counted(s).low for s in unsaid if _disputes(s, whole))])
    if beyond > whole.high:
        return replace(whole, high=beyond, disputed=True)
    return replace(whole, unattributed=max(ZERO, whole.value - parts))


def _disputes(said: Said, whole: Settled) -> bool:
    meaning = said.figure.meaning()
    return meaning is not None and meaning.low > whole.high


def _add_parts(own: Sequence[tuple[str, Interval]], unsaid: Sequence[Said]) -> Settled:
    """Own parts add up. Unsaid claims are each a part or the whole: [largest, sum] (law 11)."""
    named = {unit for unit, _ in own}
    stated = sum((part.low for _, part in own), ZERO), sum((part.high for _, part in own), ZERO)
    others = [_counted(s) for s in unsaid if s.unit not in named]
    same = [_counted(s) for s in unsaid if s.unit in named]
    low = max([stated[0], *(other.low for other in (*others, *same))])
    high = max([stated[1] + sum((o.high for o in others), ZERO), *(s.high for s in same)])
    alone = unsaid[0].claims[0] if len(unsaid) == 1 and not own else None
    return Settled(low, low, high, chosen=alone, unsaid=len(others) + bool(own) > 1)
